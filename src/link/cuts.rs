//! Model -> [`Cuts`]: the bytes at which an editor's text is cut that is too long for one page.
//!
//! Invariant: a text is cut between its blocks, the items of its lists and the rows of its tables alone; what each page
//! will weigh is estimated.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, LinkType, Parser, Tag};
use rayon::prelude::*;

use crate::load::body::OPTIONS;

use super::model::{Entity, Entry, EvidenceIx, Model};
use super::sheets::escaped;

/// The cuts of the texts that have some, in bytes of their files; those of the introduction stand under `None`.
#[derive(Clone, Debug, Default)]
pub struct Cuts(BTreeMap<Option<Entity>, Vec<usize>>);

/// What a text weighs at most on a page that holds all of it, in bytes of HTML as estimated here.
const WHOLE: usize = 220_000;
/// The same for the first of several pages, which also holds what the program says of its entity.
const FIRST: usize = 120_000;
/// The same for the others.
const NEXT: usize = 220_000;

/// What an element weighs, its end with it.
const ELEMENT: usize = 24;
/// What a link to a page of the dossier weighs beside its words.
const LINK: usize = 160;
/// What a quotation weighs beside its words.
const EVIDENCE: usize = 1_300;

/// Cuts the texts of a model that are too long for one page.
pub fn cuts(model: &Model) -> Cuts {
    let introduction = model.index.iter().map(|entry| (None, entry));
    // A source may have pages for its article already.
    let entities = model.entities().filter(|entity| !matches!(entity, Entity::Source(_)));
    let entries = introduction.chain(entities.map(|entity| (Some(entity), model.entry(entity))));
    let cut = |(entity, entry): (Option<Entity>, &Entry)| {
        let text = model.files.text(entry.file).get(entry.prose.start..)?;
        // Most texts are nowhere near: the shortest element is a cell of a table, and has two bytes.
        let most = text.len() * (ELEMENT / 2) + (entry.evidence.len() + entry.prose.links.len()) * EVIDENCE;
        let cuts = if most > WHOLE { divided(entry, text) } else { Vec::new() };
        (!cuts.is_empty()).then_some((entity, cuts))
    };
    let all: Vec<_> = entries.collect();
    Cuts(
        all.into_par_iter()
            .filter_map(cut)
            .collect::<Vec<_>>()
            .into_iter()
            .collect(),
    )
}

impl Model {
    /// The bytes at which an entity's text is cut, or that of the introduction; none where one page holds it.
    pub fn cuts_of(&self, entity: Option<Entity>) -> &[usize] {
        self.cuts.0.get(&entity).map_or(&[], Vec::as_slice)
    }

    /// On which of the pages of the editor's text a piece of evidence stands, from 0.
    pub fn part_of(&self, piece: EvidenceIx) -> usize {
        let evidence = &self[piece];
        let cuts = self.cuts_of(evidence.on);
        cuts.partition_point(|&cut| cut <= evidence.span.start)
    }
}

fn divided(entry: &Entry, text: &str) -> Vec<usize> {
    let start = entry.prose.start;
    let mut pieces: Vec<(usize, usize)> = vec![(start, 0)];
    // The open elements, and whether a cut may stand in each.
    let mut open: Vec<bool> = Vec::new();
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        let at = start + range.start;
        let mut weight = match &event {
            Event::Start(_) => ELEMENT,
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => escaped(words),
            Event::Code(words) => ELEMENT + escaped(words),
            Event::FootnoteReference(label) => LINK + 3 * label.len(),
            _ => 0,
        };
        match event {
            Event::Start(tag) => {
                let between = open.iter().all(|&may| may);
                if between && (open.is_empty() || matches!(tag, Tag::Item | Tag::TableRow)) {
                    pieces.push((at, 0));
                }
                weight += match &tag {
                    Tag::BlockQuote(_)
                        if (entry.prose.blocks)
                            .binary_search_by_key(&at, |block| block.range.start)
                            .is_ok() =>
                    {
                        EVIDENCE
                    }
                    Tag::Link {
                        link_type: LinkType::WikiLink { .. },
                        ..
                    } => LINK,
                    Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => ELEMENT + escaped(dest_url),
                    Tag::FootnoteDefinition(label) => LINK + label.len(),
                    _ => 0,
                };
                open.push(matches!(tag, Tag::List(_) | Tag::Item | Tag::Table(_)));
            }
            Event::End(_) => drop(open.pop()),
            _ => {}
        }
        if let Some(piece) = pieces.last_mut() {
            piece.1 += weight;
        }
    }
    if pieces.iter().map(|(_, weight)| weight).sum::<usize>() <= WHOLE {
        return Vec::new();
    }
    let (mut cuts, mut filled, mut most) = (Vec::new(), 0, FIRST);
    for (at, weight) in pieces {
        if filled > 0 && filled + weight > most && at > start {
            cuts.push(at);
            (filled, most) = (0, NEXT);
        }
        filled += weight;
    }
    cuts
}
