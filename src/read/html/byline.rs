//! [`PageBlock`]s -> what the lines around the headline say: who wrote the article, and when.
//!
//! Invariant: only short lines are read, so that no date of the story is taken for the day of publication.

use super::super::draft::Draft;
use super::super::furniture::{is_prose, same_words};
use super::super::lines::{self, MODIFIED, author, dated};
use super::super::{AsideReason, BlockKind, Found, Metadata};
use super::article::Hints;
use super::author::clean;
use super::blocks::PageBlock;

/// Adds the author and the day of publication that the page shows, where its tags did not say.
///
/// A page that says only when it was last changed has that day, by a rule of its own: `modified`.
pub fn add(blocks: &[PageBlock], metadata: &mut Metadata, hints: &Hints) {
    let near = near_title(blocks, metadata.title.as_ref().map(|title| title.value.as_str()));
    let read = |draft: &Draft| dated(draft, hints.order);
    let changed = metadata.published.take_if(|published| published.rule == MODIFIED);
    let near_title = || near.iter().filter_map(|&index| read(&blocks[index].draft));
    let published = near_title().find(|shown| !shown.is_update).map(|shown| shown.found);
    metadata.published = match metadata.published.take() {
        Some(tag) => Some(match published {
            Some(shown) if hints.stamp.allows(&tag.value, &shown.value) => shown,
            _ => tag,
        }),
        None => {
            let elsewhere = || {
                blocks
                    .iter()
                    .filter(|block| says_when(block))
                    .filter_map(|block| read(&block.draft))
            };
            let said = || elsewhere().find(|shown| !shown.is_update).map(|shown| shown.found);
            let update = || near_title().chain(elsewhere()).find(|shown| shown.is_update);
            let update = || {
                update().map(|shown| Found {
                    rule: MODIFIED,
                    ..shown.found
                })
            };
            published.or_else(said).or(changed).or_else(update)
        }
    };
    // The paper signs where nobody else does.
    let site = metadata.publisher.as_ref().map(|publisher| publisher.value.as_str());
    let is_house = |found: &Found| site.is_some_and(|site| same_words(site, &found.value));
    if metadata.author.as_ref().is_none_or(is_house) {
        let shown = near.iter().find_map(|&index| author(&blocks[index].draft));
        metadata.author = shown.and_then(|shown| clean(shown, site)).or(metadata.author.take());
    }
}

/// The short lines around the headline, the nearest below it first, then those above.
fn near_title(blocks: &[PageBlock], title: Option<&str>) -> Vec<usize> {
    let is_heading = |block: &PageBlock| matches!(block.draft.kind, BlockKind::Heading(_));
    let is_title =
        |block: &PageBlock| is_heading(block) && title.is_some_and(|title| same_words(block.draft.text(), title));
    let is_text = |block: &PageBlock| block.draft.apart.is_none() && !is_heading(block);
    let at = blocks
        .iter()
        .rposition(|block| is_title(block) && block.draft.apart.is_none())
        .or_else(|| blocks.iter().position(is_title))
        .or_else(|| blocks.iter().position(is_text))
        .unwrap_or(0);
    let mut prose = 0;
    let below = (at..blocks.len()).take(20).take_while(|&index| {
        // Up to the first paragraph of the article, the standfirst not counted.
        prose += usize::from(is_text(&blocks[index]) && is_prose(blocks[index].draft.text()));
        prose <= 2
    });
    let above = (at.saturating_sub(6)..at).rev();
    below.chain(above).collect()
}

/// Whether a block says that it holds the day of publication.
fn says_when(block: &PageBlock) -> bool {
    lines::announces(block.draft.text()) || block.draft.apart == Some(AsideReason::Metadata)
}
