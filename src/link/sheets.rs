//! Model -> [`Sheets`]: the pages on which an article stands that is too long, or quoted too often, for one.
//!
//! Invariant: the sheets of a source are in the order of its text; every byte of the text stands on one at least, and
//! every passage belongs to exactly one, which holds the words that it begins with.
//!
//! What a page will weigh is estimated, not measured: addresses of passages are needed before any page is made.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::load::front::Publishing;

use super::model::{Claim, Entity, EvidenceIx, Model, Property, Source, SourceIx};

/// What of an article stands on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Bytes of the reading text.
    pub text: Range<usize>,
    /// The passages, by their places in [`Source::passages`].
    pub passages: Range<usize>,
}

/// The sheets of the sources that have several.
#[derive(Clone, Debug, Default)]
pub struct Sheets(BTreeMap<SourceIx, Vec<Sheet>>);

/// What an article with its notes weighs at most on a page that holds all of it, in bytes of HTML as estimated here.
const WHOLE: usize = 200_000;
/// The same for the first of several pages, which also holds what is known of the source.
const FIRST: usize = 120_000;
/// The same for the others.
const NEXT: usize = 200_000;
/// The longest piece of a paragraph that is not cut, in bytes.
const PIECE: usize = 4_000;

/// What a block weighs beside its words.
const BLOCK: usize = 140;
/// What a name weighs beside its words and the id of what it names.
const NAME: usize = 60;
/// What a date weighs beside its words.
const DATE: usize = 330;
/// What a name or a date adds where it cuts a passage.
const INSIDE: usize = 140;
/// What a number of a passage weighs that a piece of text names.
const NUMBER: usize = 10;
/// What a passage and its note weigh beside their words.
const NOTE: usize = 900;
/// What a claim weighs beside its words.
const CLAIM: usize = 200;
/// What a name in an attribution weighs beside its words.
const SPEAKER: usize = 100;
/// What the address of a passage elsewhere weighs beside that of its source.
const OUTSIDE: usize = 500;

/// Divides the articles of a model that are too much for one page.
pub fn sheets(model: &Model) -> Sheets {
    let divided = |source: SourceIx| {
        // Most articles are nowhere near.
        let own = &model[source];
        let marks = model.mentions_of(source).len() + times(model, source);
        let most =
            own.text.reading.text.len() * 6 + own.passages.len() * 2 * NOTE + (marks + own.text.blocks.len()) * DATE;
        (most > WHOLE / 2).then(|| Article::new(model, source).divided())
    };
    let all: Vec<SourceIx> = model.all_sources().collect();
    let found = all
        .into_par_iter()
        .filter_map(|source| Some((source, divided(source)?)));
    let found: Vec<(SourceIx, Vec<Sheet>)> = found.filter(|(_, sheets)| sheets.len() > 1).collect();
    Sheets(found.into_iter().collect())
}

fn times(model: &Model, source: SourceIx) -> usize {
    let times = model.found.times.get(source.index());
    times.map_or(0, |times| times.expressions.len())
}

impl Model {
    /// The sheets of a source; none where one page holds it.
    pub fn sheets_of(&self, source: SourceIx) -> &[Sheet] {
        self.sheets.0.get(&source).map_or(&[], Vec::as_slice)
    }

    /// The sheet that a passage belongs to, from 0.
    pub fn sheet_of(&self, piece: EvidenceIx) -> usize {
        let sheets = self.sheets_of(self[piece].source);
        if sheets.is_empty() {
            return 0;
        }
        let key = |piece: EvidenceIx| self.place_of(piece);
        let passages = &self[self[piece].source].passages;
        let at = passages.partition_point(|&other| key(other) < key(piece));
        let next = sheets.partition_point(|sheet| sheet.passages.end <= at);
        next.min(sheets.len() - 1)
    }

    /// The first sheet with the block in which a byte of the reading text stands, or before which it does, from 0.
    pub fn sheet_at(&self, source: SourceIx, byte: usize) -> usize {
        let sheets = self.sheets_of(source);
        if sheets.is_empty() {
            return 0;
        }
        let blocks = &self[source].text.blocks;
        let block = blocks.partition_point(|block| block.range.end <= byte);
        let byte = blocks.get(block).map_or(byte, |block| block.range.start.max(byte));
        let next = sheets.partition_point(|sheet| sheet.text.end <= byte);
        next.min(sheets.len() - 1)
    }
}

/// An article, as it is weighed.
struct Article<'m> {
    model: &'m Model,
    source: &'m Source,
    /// Pieces of the text that are not cut, in order, each with what it weighs; none where no word is published.
    pieces: Vec<(Range<usize>, usize)>,
    /// Where names and dates begin, in order.
    marks: Vec<usize>,
}

impl<'m> Article<'m> {
    fn new(model: &'m Model, index: SourceIx) -> Self {
        let source = &model[index];
        let mut article = Self {
            model,
            source,
            pieces: Vec::new(),
            marks: Vec::new(),
        };
        match source.publishing {
            Publishing::Full => article.weigh(index),
            Publishing::Excerpts => {
                let quoted = Quoted::new(model, source);
                article.pieces = pieces(source);
                for (piece, weight) in &mut article.pieces {
                    let words = quoted.within(piece);
                    *weight = if words > 0 { BLOCK + 6 * words } else { 0 };
                }
            }
            Publishing::None => {}
        }
        article
    }

    /// Weighs an article that is published in full.
    fn weigh(&mut self, index: SourceIx) {
        let (model, source) = (self.model, self.source);
        let text = &source.text.reading.text;
        let quoted = Quoted::new(model, source);
        self.pieces = pieces(source);
        for (piece, weight) in &mut self.pieces {
            *weight = BLOCK + escaped(&text[piece.clone()]);
        }
        let names = model.mentions_of(index).iter();
        let names = names.map(|mention| {
            (
                mention.range.clone(),
                NAME + model.entry(mention.entity).id.as_str().len(),
            )
        });
        let dates = model.found.times.get(index.index()).into_iter();
        let dates = dates
            .flat_map(|times| &times.expressions)
            .filter(|found| found.is_dated());
        let dates = dates.map(|found| (found.full.clone(), DATE));
        for (range, own) in names.chain(dates) {
            let at = self.pieces.partition_point(|(piece, _)| piece.end <= range.start);
            if let Some((_, weight)) = self.pieces.get_mut(at) {
                *weight += own + if quoted.within(&range) > 0 { INSIDE } else { 0 };
            }
            self.marks.push(range.start);
        }
        self.marks.sort_unstable();
    }

    /// What a passage adds to a page with its note, `open` others still going on where it begins.
    fn note(&self, piece: EvidenceIx, open: usize) -> usize {
        let (model, source) = (self.model, self.source);
        let evidence = &model[piece];
        let title = |entity: Entity| model.entry(entity).title.len();
        let claim = |claim: &Claim| {
            let asked = match claim.property {
                Property::Question(question) => title(Entity::Question(question)),
                Property::Date | Property::Place => 0,
            };
            CLAIM + asked + 3 * claim.written.value.len()
        };
        let speakers = evidence
            .speakers
            .iter()
            .map(|&actor| SPEAKER + title(Entity::Actor(actor)));
        let addresses = [&source.url, &source.archive_url].into_iter().flatten();
        let inside: usize = (evidence.passage.parts.iter())
            .map(|part| {
                self.marks.partition_point(|&at| at < part.end) - self.marks.partition_point(|&at| at < part.start)
            })
            .sum();
        NOTE + evidence.on.map_or(0, title)
            + evidence.claims.iter().map(claim).sum::<usize>()
            + speakers.sum::<usize>()
            + addresses.map(|address| OUTSIDE + address.value.len()).sum::<usize>()
            + NUMBER * (inside + 2 * open)
    }

    /// Fills sheets one after the other.
    fn divided(&self) -> Vec<Sheet> {
        let passages = &self.source.passages;
        let end = self.source.text.reading.text.len();
        let range = |at: usize| self.model[passages[at]].passage.range();
        let mut sheets = Vec::new();
        let mut sheet = Filled::new(0, 0);
        // All of it, if that is little.
        let mut most = WHOLE;
        let (mut piece, mut passage) = (0, 0);
        loop {
            let (weight, until) = match self.pieces.get(piece) {
                Some((_, weight)) => (*weight, self.pieces.get(piece + 1).map_or(end, |(next, _)| next.start)),
                // Where no words are published there are passages alone.
                None if self.pieces.is_empty() && piece == 0 => (0, end + 1),
                None => break,
            };
            let start = self.pieces.get(piece).map_or(0, |(range, _)| range.start);
            if sheet.weight > 0 && sheet.weight + weight > most {
                if sheets.is_empty() && most == WHOLE {
                    // It is too much: once more, for a first page that is followed by others.
                    most = FIRST;
                    (piece, passage, sheet) = (0, 0, Filled::new(0, 0));
                    continue;
                }
                let (at, next) = sheet.clean.unwrap_or((piece, passage));
                let cut = self.pieces.get(at).map_or(end, |(range, _)| range.start);
                sheets.push(sheet.ended(cut, next));
                (piece, passage, sheet) = (at, next, Filled::new(cut, next));
                most = NEXT;
                continue;
            }
            // A page may end where no passage goes on, if it is not too light then.
            if sheet.weight > most / 2 && sheet.reach <= start {
                sheet.clean = Some((piece, passage));
            }
            sheet.weight += weight;
            let mut again = false;
            while passage < passages.len() && (range(passage).start < until || piece + 1 >= self.pieces.len()) {
                let own = range(passage);
                let open = (sheet.first..passage)
                    .rev()
                    .take(1_000)
                    .filter(|&at| range(at).end > own.start)
                    .count();
                let note = self.note(passages[passage], open);
                if passage > sheet.first && sheet.weight + note > most {
                    if sheets.is_empty() && most == WHOLE {
                        again = true;
                        break;
                    }
                    // The words stand once more on the next page, with the passages that this one has no room for.
                    sheets.push(sheet.ended(until.min(end), passage));
                    sheet = Filled::new(start, passage);
                    sheet.weight = weight;
                    most = NEXT;
                }
                sheet.weight += note;
                sheet.reach = sheet.reach.max(own.end);
                passage += 1;
            }
            if again {
                most = FIRST;
                (piece, passage, sheet) = (0, 0, Filled::new(0, 0));
                continue;
            }
            piece += 1;
        }
        sheets.push(sheet.ended(end, passages.len()));
        sheets
    }
}

/// A sheet as it is filled.
struct Filled {
    start: usize,
    first: usize,
    weight: usize,
    /// The farthest end of its passages.
    reach: usize,
    /// The last piece before which no passage goes on, and the passage that comes next there.
    clean: Option<(usize, usize)>,
}

impl Filled {
    fn new(start: usize, first: usize) -> Self {
        Self {
            start,
            first,
            weight: 0,
            reach: 0,
            clean: None,
        }
    }

    fn ended(&self, text: usize, passages: usize) -> Sheet {
        Sheet {
            text: self.start..text,
            passages: self.first..passages,
        }
    }
}

/// The words of a source that are quoted.
struct Quoted(Vec<Range<usize>>);

impl Quoted {
    fn new(model: &Model, source: &Source) -> Self {
        let parts = source
            .passages
            .iter()
            .flat_map(|&piece| model[piece].passage.parts.iter().cloned());
        let mut parts: Vec<Range<usize>> = parts.collect();
        parts.sort_by_key(|part| part.start);
        let mut joined: Vec<Range<usize>> = Vec::new();
        for part in parts {
            match joined.last_mut() {
                Some(last) if last.end >= part.start => last.end = last.end.max(part.end),
                _ => joined.push(part),
            }
        }
        Self(joined)
    }

    /// How many bytes of a range are quoted.
    fn within(&self, range: &Range<usize>) -> usize {
        let first = self.0.partition_point(|part| part.end <= range.start);
        let parts = self.0[first..].iter().take_while(|part| part.start < range.end);
        parts
            .map(|part| part.end.min(range.end) - part.start.max(range.start))
            .sum()
    }
}

/// The blocks of a text, long ones in pieces.
fn pieces(source: &Source) -> Vec<(Range<usize>, usize)> {
    let text = &source.text.reading.text;
    let mut pieces = Vec::with_capacity(source.text.blocks.len());
    for block in &source.text.blocks {
        let mut rest = block.range.clone();
        while rest.len() > PIECE {
            let cut = rest.start + cut(&text[rest.clone()]);
            pieces.push((rest.start..cut, 0));
            rest.start = cut;
        }
        pieces.push((rest, 0));
    }
    pieces
}

/// Where a text is cut that is longer than a piece: after a sentence, at least between words if there are any.
fn cut(text: &str) -> usize {
    let boundary = |most: usize| {
        let mut at = most;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (least, most) = (boundary(PIECE / 2), boundary(PIECE));
    let tail = &text[least..most];
    let mut word = None;
    for (at, space) in tail.char_indices().rev().filter(|(_, c)| c.is_whitespace()) {
        let after = least + at + space.len_utf8();
        word = word.or(Some(after));
        if tail[..at].ends_with(['.', '!', '?', '…', '»', '”']) {
            return after;
        }
    }
    word.unwrap_or(most)
}

/// How long a text is in HTML.
pub fn escaped(text: &str) -> usize {
    let more = text.bytes().filter(|byte| b"&<>\"'/".contains(byte)).count();
    text.len() + 5 * more
}
