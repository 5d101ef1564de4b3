//! An article of the model -> its blocks and notes, as one page shows them.
//!
//! Invariant: the runs of all blocks of all pages, one after the other, are the reading text, words that stand on two
//! pages counted once; in `excerpts` only the words quoted are among them, in `none` no word is.

use std::ops::Range;

use crate::detect::time::Expression;
use crate::link::model::{Entity, Evidence, EvidenceIx, Model, Source, SourceIx};
use crate::load::front::Publishing;
use crate::read::BlockKind;
use crate::route;

use super::page::{BlockView, LegendEntry, NoteView, ReadDate, SpanView};
use super::view::View;
use super::{found, voice};

/// The kinds of pages that cite passages, in the order in which a legend names them.
const LEGEND: [&str; 6] = ["event", "question", "actor", "place", "note", "source"];

/// How many passages a page takes up that begin on one before it, and how far back they are looked for.
const TAKEN_UP: usize = 20;
const BACK: usize = 2_000;

/// What of an article stands on one page.
pub struct Shown<'m> {
    source: &'m Source,
    index: SourceIx,
    /// Bytes of the reading text.
    text: Range<usize>,
    /// The passages with their numbers, in order.
    passages: Vec<Cited<'m>>,
    names: Vec<(Range<usize>, Entity)>,
    dates: Vec<(usize, &'m Expression)>,
}

/// A passage on a page.
struct Cited<'m> {
    number: usize,
    piece: EvidenceIx,
    evidence: &'m Evidence,
    /// Where its words begin on this page.
    start: usize,
}

impl<'m> Shown<'m> {
    /// What stands on one of the pages of a source, from 0.
    pub fn new(model: &'m Model, index: SourceIx, part: usize) -> Self {
        let source = &model[index];
        let (text, own) = match model.sheets_of(index).get(part) {
            Some(sheet) => (sheet.text.clone(), sheet.passages.clone()),
            None => (0..source.text.reading.text.len(), 0..source.passages.len()),
        };
        let cited = |at: usize| {
            let (piece, evidence) = (source.passages[at], &model[source.passages[at]]);
            let mut parts = evidence.passage.parts.iter();
            let start = parts
                .find(|part| part.end > text.start)
                .map_or(text.end, |part| part.start);
            Cited {
                number: at + 1,
                piece,
                evidence,
                start: start.max(text.start),
            }
        };
        let goes_on = |cited: &Cited<'_>| cited.evidence.passage.range().start < text.start && cited.start < text.end;
        let before = (own.start.saturating_sub(BACK)..own.start).rev().map(cited);
        let mut passages: Vec<Cited<'m>> = before.filter(goes_on).take(TAKEN_UP).collect();
        passages.reverse();
        passages.extend(own.map(cited));
        let full = source.publishing == Publishing::Full;
        let mentions = if full { model.mentions_of(index) } else { &[] };
        let names = mentions.iter().map(|mention| (mention.range.clone(), mention.entity));
        Self {
            source,
            index,
            text,
            passages,
            names: names.collect(),
            dates: if full { dated(model, index) } else { Vec::new() },
        }
    }

    /// What its passages are evidence of.
    pub fn notes(&self, view: &View<'_>, from: &str) -> Vec<NoteView> {
        let passages = self.passages.iter();
        passages
            .map(|cited| note(view, cited.piece, cited.number, from))
            .collect()
    }

    /// Its blocks, as far as their words are published; `notes` are those of its passages.
    pub fn blocks(&self, view: &View<'_>, notes: &[NoteView], from: &str) -> Vec<BlockView> {
        let mut blocks: Vec<BlockView> = Vec::new();
        let mut last: Option<usize> = None;
        for (number, block) in self.source.text.blocks.iter().enumerate() {
            let range = block.range.start.max(self.text.start)..block.range.end.min(self.text.end);
            if range.start > range.end || range.is_empty() && !block.range.is_empty() {
                continue;
            }
            let mut spans = match self.source.publishing {
                Publishing::None => break,
                Publishing::Full | Publishing::Excerpts => self.spans(view, &range, from),
            };
            let is_excerpt = self.source.publishing == Publishing::Excerpts;
            if is_excerpt {
                if spans.iter().all(|span| span.notes.is_empty()) {
                    continue;
                }
                spans = quoted(spans);
            }
            let mut view = self.block(number, block.kind, &range, spans, notes);
            view.cut_before = is_excerpt && number != last.map_or(0, |last| last + 1);
            last = Some(number);
            blocks.push(view);
        }
        blocks
    }

    fn block(
        &self,
        number: usize,
        kind: BlockKind,
        range: &Range<usize>,
        spans: Vec<SpanView>,
        notes: &[NoteView],
    ) -> BlockView {
        let begins_here = |at: usize| range.contains(&self.passages[at].start);
        BlockView {
            id: format!("b{}", number + 1),
            kind: kind.word(),
            level: match kind {
                BlockKind::Heading(level) => level,
                _ => 0,
            },
            spans,
            notes: notes
                .iter()
                .enumerate()
                .filter(|(at, _)| begins_here(*at))
                .map(|(_, note)| note.clone())
                .collect(),
            cut_before: false,
        }
    }

    /// A range of the reading text, cut at the ends of passages and names.
    fn spans(&self, view: &View<'_>, range: &Range<usize>, from: &str) -> Vec<SpanView> {
        let inside = |part: &Range<usize>| part.start < range.end && part.end > range.start;
        let parts: Vec<(&Cited<'_>, &Range<usize>)> = (self.passages.iter())
            .flat_map(|cited| cited.evidence.passage.parts.iter().map(move |part| (cited, part)))
            .filter(|(_, part)| inside(part))
            .collect();
        let first = self.names.partition_point(|(name, _)| name.end <= range.start);
        let names: Vec<&(Range<usize>, Entity)> = self.names[first..]
            .iter()
            .take_while(|(name, _)| name.start < range.end)
            .collect();
        let first = self.dates.partition_point(|(_, found)| found.full.end <= range.start);
        let dates: Vec<&(usize, &Expression)> = self.dates[first..]
            .iter()
            .take_while(|(_, found)| found.full.start < range.end)
            .collect();
        let mut cuts: Vec<usize> = vec![range.start, range.end];
        let ends = parts
            .iter()
            .map(|(_, part)| *part)
            .chain(names.iter().map(|(name, _)| name))
            .chain(dates.iter().map(|(_, found)| &found.full));
        cuts.extend(
            ends.flat_map(|part| [part.start, part.end])
                .filter(|at| range.contains(at)),
        );
        cuts.sort_unstable();
        cuts.dedup();
        let mut spans = Vec::new();
        for pair in cuts.windows(2) {
            let piece = pair[0]..pair[1];
            let covers = |part: &Range<usize>| part.start <= piece.start && part.end >= piece.end;
            let covering: Vec<_> = parts.iter().filter(|(_, part)| covers(part)).collect();
            let mut numbers: Vec<usize> = covering.iter().map(|(cited, _)| cited.number).collect();
            numbers.dedup();
            let mut kinds: Vec<&'static str> = covering
                .iter()
                .map(|(cited, _)| cited.evidence.on.map_or("note", |on| on.kind().word()))
                .collect();
            kinds.sort_unstable_by_key(|kind| place_in_legend(kind));
            kinds.dedup();
            let anchors = covering.iter().filter(|(cited, _)| cited.start == piece.start);
            let ends = covering
                .iter()
                .filter(|(cited, _)| cited.evidence.passage.range().end == piece.end);
            let name = names.iter().find(|(name, _)| covers(name));
            let date = dates.iter().find(|(_, found)| covers(&found.full));
            let read = |(index, found): &(usize, &Expression)| {
                Some(ReadDate {
                    id: match found.full.start == piece.start {
                        true => found::anchor(*index),
                        false => String::new(),
                    },
                    date: view.date(found.value.as_ref()?),
                    rule: view.messages.rule("time-rule-", found.rule.key()),
                })
            };
            spans.push(SpanView {
                text: view.model.words(self.index, piece.clone()).to_owned(),
                date: date.and_then(|date| read(date)),
                anchors: anchors.map(|(cited, _)| cited.evidence.id.clone()).collect(),
                ends: ends.map(|(cited, _)| cited.number).collect(),
                notes: numbers,
                kinds,
                name: name
                    .map(|(_, entity)| view.link(*entity, from))
                    .filter(|link| !link.href.is_empty()),
            });
        }
        spans
    }
}

/// The words quoted alone.
fn quoted(all: Vec<SpanView>) -> Vec<SpanView> {
    let mut kept: Vec<SpanView> = Vec::new();
    for span in all {
        if !span.notes.is_empty() {
            kept.push(span);
        } else if kept.last().is_none_or(|span| !span.notes.is_empty()) && !span.text.trim().is_empty() {
            kept.push(SpanView {
                text: " […] ".to_owned(),
                ..SpanView::default()
            });
        }
    }
    kept
}

/// Whether words of a source stand on its page.
pub fn has_blocks(model: &Model, index: SourceIx) -> bool {
    let source = &model[index];
    let is_quoted = |block: &crate::read::Block| {
        let parts = source.passages.iter().flat_map(|&piece| &model[piece].passage.parts);
        parts
            .into_iter()
            .any(|part| part.start < block.range.end && part.end > block.range.start)
    };
    match source.publishing {
        Publishing::Full => !source.text.blocks.is_empty(),
        Publishing::Excerpts => source.text.blocks.iter().any(is_quoted),
        Publishing::None => false,
    }
}

/// The expressions of a source that denote days, each with its index.
pub fn dated(model: &Model, index: SourceIx) -> Vec<(usize, &Expression)> {
    let times = model.found.times.get(index.index());
    times
        .map_or(&[][..], |times| &times.expressions)
        .iter()
        .enumerate()
        .filter(|(_, found)| found.is_dated())
        .collect()
}

fn place_in_legend(kind: &str) -> usize {
    LEGEND.iter().position(|&known| known == kind).unwrap_or(LEGEND.len())
}

/// How many notes lead to pages of each kind; the introduction counts as a note.
pub fn legend(notes: &[NoteView]) -> Vec<LegendEntry> {
    let kind = |note: &NoteView| if note.on.kind.is_empty() { "note" } else { note.on.kind };
    let entry = |wanted: &'static str| LegendEntry {
        kind: wanted,
        count: notes.iter().filter(|note| kind(note) == wanted).count(),
    };
    LEGEND.map(entry).into_iter().filter(|entry| entry.count > 0).collect()
}

/// What a passage is evidence of.
pub fn note(view: &View<'_>, piece: EvidenceIx, number: usize, from: &str) -> NoteView {
    let evidence = &view.model[piece];
    let mut on = view.link_or_home(evidence.on, from);
    on.href = route::relative(from, &route::citation(view.model, piece));
    let words = view.words(evidence.source, evidence.passage.parts[0].clone());
    let mut excerpt: Vec<&str> = words.split(' ').collect();
    let cut = excerpt.len() > 8;
    excerpt.truncate(8);
    NoteView {
        number,
        id: evidence.id.clone(),
        on,
        said: voice::said(view, piece, from),
        claims: evidence
            .claims
            .iter()
            .map(|claim| view.claim(claim, evidence.on, from))
            .collect(),
        stance: evidence.stance.word(),
        excerpt: excerpt.join(" ") + if cut { "…" } else { "" },
        original: view.outside(piece).original.clone(),
        archived: view.outside(piece).archived.clone(),
    }
}
