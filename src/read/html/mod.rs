//! HTML -> [`Draft`]s and [`Metadata`]: the article of a page, what stands around it, and what its tags say.
//!
//! Invariant: every text that a browser would show is in one draft, each character with its place.

mod article;
mod author;
mod blocks;
mod byline;
mod linked;
mod marks;
mod meta;
mod published;
mod tokens;
mod tree;

pub(super) use blocks::ALTERNATIVE;
pub(super) use tokens::feed;
pub(super) use tree::{Attr, Builder, Segment, is_block};

use std::ops::Range;

use super::Metadata;
use super::draft::Draft;

/// Reads a page, or a piece of one: the article, and the rest set apart.
pub(super) fn read_page(source: &str, range: Range<usize>) -> (Vec<Draft>, Metadata) {
    let mut builder = Builder::new();
    feed(&mut builder, source, range);
    let tree = builder.finish();
    let (mut metadata, hints) = meta::metadata(&tree, source);
    let mut blocks = blocks::blocks(&tree, source);
    article::choose(&tree, &mut blocks, &hints);
    byline::add(&blocks, &mut metadata, &hints);
    (blocks.into_iter().map(|block| block.draft).collect(), metadata)
}

/// The blocks of a tree that Markdown made, none set apart but alternative texts of pictures.
pub(super) fn read_tree(builder: Builder, source: &str) -> Vec<Draft> {
    let tree = builder.finish();
    let blocks = blocks::blocks(&tree, source);
    blocks.into_iter().map(|block| block.draft).collect()
}
