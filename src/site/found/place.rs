//! A range of a source -> the place as pages show it: its sentence, what was found marked.
//!
//! Invariant: what is shown of a text around a range is bounded, so that pages are linear in what was found.

use std::ops::Range;

use crate::export::xml::escape;
use crate::link::model::{Entity, SourceIx};
use crate::load::front::Publishing;
use crate::route;
use crate::text::sentence_around;

use super::super::finding::FoundPlace;
use super::super::page::Html;
use super::super::view::View;

/// How many bytes of a sentence are shown on either side of what was found in it, or a few less.
const AROUND: usize = 320;

/// Words around a range of a text: its sentence, or what is near of a long one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The words, the range included.
    pub range: Range<usize>,
    /// Whether the sentence begins before them.
    pub cut_before: bool,
    /// Whether the sentence goes on after them.
    pub cut_after: bool,
}

/// The sentence of a text in which a range stands, cut between words where it is long.
pub fn excerpt(text: &str, range: &Range<usize>) -> Excerpt {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let from = boundary(range.start.saturating_sub(AROUND));
    let to = boundary((range.end + AROUND).min(text.len())).max(range.end);
    let found = sentence_around(&text[from..to], range.start - from..range.end - from);
    let mut start = (from + found.start).min(range.start);
    let mut end = (from + found.end).max(range.end);
    let cut_before = from > 0 && text[from..start].trim().is_empty();
    let cut_after = to < text.len() && text[end..to].trim().is_empty();
    if cut_before {
        start += text[start..range.start].find(char::is_whitespace).unwrap_or(0);
    }
    if cut_after {
        end = text[range.end..end]
            .rfind(char::is_whitespace)
            .map_or(end, |space| range.end + space);
    }
    // What a sentence begins with after a dateline, "NIAMEY — The army", is no part of it.
    let lead = text[start..range.start].trim_start();
    let lead = lead.strip_prefix(['-', '–', '—']).map_or(lead, str::trim_start);
    Excerpt {
        range: range.start - lead.len()..end,
        cut_before,
        cut_after,
    }
}

/// A place of a source, without the rule; `anchor` is that of the annotated article.
pub fn place(view: &View<'_>, source: SourceIx, marked: &Range<usize>, anchor: &str, from: &str) -> FoundPlace {
    let model = view.model;
    let shown = is_shown(view, source);
    FoundPlace {
        source: view.link(Entity::Source(source), from),
        href: match shown {
            true => href(view, source, marked.start, anchor, from),
            false => route::relative(from, &route::page(model, Entity::Source(source))),
        },
        sentence: match shown {
            true => marked_sentence(view, source, marked),
            false => Html::default(),
        },
        language: (model[source].language != model.language).then(|| model[source].language.clone()),
        rule: String::new(),
        doubt: String::new(),
    }
}

/// The address of an anchor in an annotated article, that of its byte `at`.
pub fn href(view: &View<'_>, source: SourceIx, at: usize, anchor: &str, from: &str) -> String {
    let page = route::article(view.model, source, at);
    route::relative(from, &format!("{page}#{anchor}"))
}

/// Whether any word of a source may be shown.
pub fn is_shown(view: &View<'_>, source: SourceIx) -> bool {
    view.model[source].publishing == Publishing::Full
}

/// The anchor of the block of an annotated article in which a byte stands.
pub fn block(view: &View<'_>, source: SourceIx, at: usize) -> String {
    let blocks = &view.model[source].text.blocks;
    let block = blocks.partition_point(|block| block.range.end <= at);
    format!("b{}", block.min(blocks.len().saturating_sub(1)) + 1)
}

fn marked_sentence(view: &View<'_>, source: SourceIx, marked: &Range<usize>) -> Html {
    let excerpt = excerpt(&view.model[source].text.reading.text, marked);
    let words = |range: Range<usize>| escape(&view.words_around(source, range));
    Html(format!(
        "{}{}<mark>{}</mark>{}{}",
        if excerpt.cut_before { "… " } else { "" },
        words(excerpt.range.start..marked.start),
        words(marked.clone()),
        words(marked.end..excerpt.range.end),
        if excerpt.cut_after { " …" } else { "" },
    ))
}
