//! An editor's text on a question -> where the judgement in it begins.
//!
//! Invariant: the judgement begins at a heading or behind a quotation, never inside one.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};

use crate::load::body::OPTIONS;

use super::model::Prose;

impl Prose {
    /// The byte of the file, whose text is `text`, at which the judgement on a question begins: at the first heading of
    /// the highest rank of the two that divide a page, or behind the last quotation. `None` where there is neither.
    ///
    /// Headings inside quotations and lists divide nothing.
    pub fn judgement(&self, text: &str) -> Option<usize> {
        let markdown = text.get(self.start..)?;
        let mut first: Option<(HeadingLevel, usize)> = None;
        let mut depth = 0usize;
        for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, .. }) if depth == 0 && level <= HeadingLevel::H2 => {
                    if first.is_none_or(|(highest, _)| level < highest) {
                        first = Some((level, self.start + range.start));
                    }
                    depth += 1;
                }
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let behind = || self.blocks.last().map(|block| block.range.end);
        first.map(|(_, at)| at).or_else(behind)
    }
}
