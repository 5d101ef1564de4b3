//! A source -> R0705: a sentence that stands in it twice, or several in a row.
//!
//! Invariant: sentences are compared by their words, case and accents aside, and in paragraphs alone. A quotation that is
//! pulled out, a paragraph of one sentence on an HTML page, a form, a refrain and a list are none.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use crate::diag::Code;
use crate::link::model::SourceIx;
use crate::read::{BlockKind, Format};
use crate::text::sentence_around;

use super::word::Words;
use super::{Anomaly, Context, What};

/// How many words a sentence has at least.
const WORDS: usize = 8;

/// How many times it stands at most: what comes again and again is a form or a refrain.
const TIMES: usize = 3;

/// How many words a sentence has at least that stands alone at both places.
const LONG: usize = 15;

/// A sentence where it stands.
struct Place {
    range: Range<usize>,
    words: usize,
    /// Whether it is all of its paragraph.
    alone: bool,
    /// How many paragraphs stand before it.
    block: usize,
    /// How many of its words are numbers.
    numbers: usize,
}

/// Finds the sentences that stand twice.
pub(super) fn find(context: &Context<'_>, source: SourceIx, cut: &Words<'_>) -> Vec<Anomaly> {
    let read = &context.model[source].text;
    let text = cut.text;
    let mut all: Vec<Place> = Vec::new();
    // The words of each, and a sum of them, by its number.
    let (mut cuts, mut sums): (Vec<Range<usize>>, Vec<(u64, usize)>) = (Vec::new(), Vec::new());
    let paragraphs = read.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    for (number, block) in paragraphs.enumerate() {
        for range in sentences(text, &block.range) {
            let found = cut.within(&range);
            // What is quoted may be pulled out of the text, as pages do.
            if found.len() < WORDS || text[range.clone()].starts_with(['«', '“', '"', '„', '‘']) {
                continue;
            }
            let place = Place {
                alone: range == block.range,
                block: number,
                numbers: (cut.words[found.clone()].iter())
                    .filter(|word| word.text.starts_with(|c: char| c.is_numeric()))
                    .count(),
                words: found.len(),
                range,
            };
            sums.push((sum(cut.joined(found.clone())), all.len()));
            cuts.push(found);
            all.push(place);
        }
    }
    // Most sources say nothing twice: sums alone tell that.
    sums.sort_unstable();
    let same_sum = |a: &(u64, usize), b: &(u64, usize)| a.0 == b.0;
    let again = sums.chunk_by(same_sum).filter(|same| same.len() > 1).flatten();
    let again: BTreeSet<usize> = again.map(|&(_, number)| number).collect();
    if again.is_empty() {
        return Vec::new();
    }
    let mut places: BTreeMap<Vec<&str>, Vec<Place>> = BTreeMap::new();
    for (number, place) in all.into_iter().enumerate().filter(|(number, _)| again.contains(number)) {
        let words = cut.plains(cuts[number].clone()).collect();
        places.entry(words).or_default().push(place);
    }
    if read.format == Format::Html {
        // A page sets summaries, pull quotes and captions apart, though the text has their words too.
        for places in places.values_mut() {
            places.retain(|place| !place.alone);
        }
    }
    let several = places.into_values().filter(|places| places.len() > 1);
    let mut odd: Vec<Vec<Place>> = several
        .filter(|places| places.len() <= TIMES && (!places.iter().all(|place| place.alone) || is_prose(text, places)))
        .collect();
    odd.sort_by_key(|places| places[0].range.start);
    let mut runs: Vec<Vec<Place>> = Vec::new();
    for places in odd {
        match runs.last_mut().filter(|run| follow(text, run, &places)) {
            Some(run) => {
                for (place, next) in run.iter_mut().zip(places) {
                    place.range.end = next.range.end;
                    place.words += next.words;
                }
            }
            None => runs.push(places),
        }
    }
    runs.into_iter()
        .map(|places| Anomaly {
            code: Code::SENTENCE_TWICE,
            source,
            range: places[0].range.clone(),
            also: places[1..].iter().map(|place| place.range.clone()).collect(),
            what: What::Twice {
                words: places[0].words,
                times: places.len(),
            },
            evidence: Vec::new(),
        })
        .collect()
}

/// A sum by which words that differ are told apart, nearly always.
fn sum(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// Whether a sentence that makes a paragraph of its own wherever it stands is one of the article: a long one, with few
/// numbers, twice, and not at once again, as a heading's summary is.
fn is_prose(text: &str, places: &[Place]) -> bool {
    let [one, other] = places else { return false };
    let ends = |place: &Place| text[place.range.clone()].ends_with(['.', '!', '?', '…']);
    one.words >= LONG && one.numbers < 3 && ends(one) && ends(other) && other.block > one.block + 1
}

/// Whether a sentence follows another at every place of both.
fn follow(text: &str, run: &[Place], next: &[Place]) -> bool {
    let beside = |a: &Place, b: &Place| {
        text.get(a.range.end..b.range.start)
            .is_some_and(|gap| gap.trim().is_empty())
    };
    run.len() == next.len() && run.iter().zip(next).all(|(a, b)| beside(a, b))
}

/// The sentences of a block.
fn sentences(text: &str, block: &Range<usize>) -> Vec<Range<usize>> {
    let part = &text[block.clone()];
    let mut found = Vec::new();
    let mut at = 0;
    while at < part.len() {
        let rest = &part[at..];
        let start = at + (rest.len() - rest.trim_start().len());
        let Some(first) = part[start..].chars().next() else {
            break;
        };
        let end = sentence_around(part, start..start + first.len_utf8()).end;
        let end = end.max(start + first.len_utf8());
        found.push(block.start + start..block.start + end);
        at = end;
    }
    found
}
