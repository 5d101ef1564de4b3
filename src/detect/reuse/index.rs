//! The words of all texts -> for each text, the [`Run`]s of full words that it has in common with texts before it.
//!
//! Invariant: the words of a run are the same in both texts, and the run is as long as it can be.
//!
//! A shingle is [`SHINGLE`] full words in a row (Broder 1997). Those that stand once only, nearly all, are set
//! aside with two bit tables before anything is listed, so that the index holds little more than what is shared.
//! Work is bounded per shingle: of one text its first [`PER_TEXT`] places count, and a shingle that stands in
//! more than [`PER_SHINGLE`] texts compares each of them with the first and with the one before it only. All of
//! them are then linked, in linear time, but not every pair of them is listed. A shared passage of `n` full words
//! is found when [`SHINGLE`] of them in a row are the same.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use super::words::{Words, mix};

/// Full words in a shingle.
pub(super) const SHINGLE: usize = 3;

/// Places of a shingle in one text that are compared.
const PER_TEXT: usize = 4;

/// Texts of one shingle that are all compared with each other.
pub(super) const PER_SHINGLE: usize = 32;

/// Full words in a row that are the same in two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    /// The text that comes first.
    pub other: u32,
    /// The index of the first full word there.
    pub there: u32,
    /// The index of the first full word in the later text.
    pub here: u32,
    /// How many.
    pub len: u32,
}

/// A place of a shingle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    shingle: u64,
    text: u32,
    at: u32,
}

/// The places of the shingles that stand in several texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// By shingle, then text, then place.
    places: Vec<Place>,
    /// For each text, where its own places are in `places`, by place.
    of_text: Vec<Vec<u32>>,
    /// For each place, where the places of its shingle begin.
    first: Vec<u32>,
}

impl Index {
    /// Lists what several texts have in common.
    pub fn new(texts: &[Words]) -> Self {
        let seen = Seen::new(texts);
        let mut places: Vec<Place> = texts
            .par_iter()
            .enumerate()
            .flat_map_iter(|(text, words)| {
                let seen = &seen;
                shingles(words).filter_map(move |(at, shingle)| {
                    let place = Place {
                        shingle,
                        text: u32::try_from(text).ok()?,
                        at: u32::try_from(at).ok()?,
                    };
                    seen.twice(shingle).then_some(place)
                })
            })
            .collect();
        drop(seen);
        places.par_sort_unstable();
        let mut kept: Vec<Place> = Vec::new();
        let mut first = Vec::new();
        for group in places.chunk_by(|a, b| a.shingle == b.shingle) {
            let several = group.first().map(|place| place.text) != group.last().map(|place| place.text);
            let start = u32::try_from(kept.len()).unwrap_or(u32::MAX);
            if several && start < u32::MAX {
                for places in group.chunk_by(|a, b| a.text == b.text) {
                    kept.extend(places.iter().take(PER_TEXT));
                }
                first.resize(kept.len(), start);
            }
        }
        let mut of_text = vec![Vec::new(); texts.len()];
        for (index, place) in (0u32..).zip(&kept) {
            of_text[place.text as usize].push(index);
        }
        of_text
            .par_iter_mut()
            .for_each(|places: &mut Vec<u32>| places.sort_unstable_by_key(|&index| kept[index as usize].at));
        Self {
            places: kept,
            of_text,
            first,
        }
    }

    /// The runs that text `here` has in common with texts before it, in order.
    pub fn runs(&self, texts: &[Words], here: usize) -> Vec<Run> {
        let mut runs = Vec::new();
        // How far each diagonal, a distance between two texts, is known already.
        let mut known: HashMap<(u32, i64), u32> = HashMap::new();
        for &index in &self.of_text[here] {
            let place = self.places[index as usize];
            for partners in self.partners(index as usize) {
                for &partner in &self.places[partners] {
                    let diagonal = (partner.text, i64::from(place.at) - i64::from(partner.at));
                    if known.get(&diagonal).is_some_and(|&end| place.at < end) {
                        continue;
                    }
                    let run = extend(&texts[here], &texts[partner.text as usize], place, partner);
                    known.insert(diagonal, run.here + run.len);
                    runs.push(run);
                }
            }
        }
        runs.sort_unstable();
        runs
    }

    /// The places, of the same shingle in earlier texts, with which a place is compared.
    fn partners(&self, index: usize) -> [Range<usize>; 2] {
        let first = self.first[index] as usize;
        let text = self.places[index].text;
        let before = first + self.places[first..index].partition_point(|place| place.text < text);
        let earlier = &self.places[first..before];
        if earlier.len() <= PER_SHINGLE || earlier.chunk_by(|a, b| a.text == b.text).nth(PER_SHINGLE).is_none() {
            return [first..before, before..before];
        }
        let of = |text: Option<u32>| {
            let start = earlier.partition_point(|place| Some(place.text) < text);
            first + start..first + earlier.partition_point(|place| Some(place.text) <= text)
        };
        [
            of(earlier.first().map(|place| place.text)),
            of(earlier.last().map(|place| place.text)),
        ]
    }
}

/// The longest run through two places of one shingle.
fn extend(here: &Words, there: &Words, place: Place, partner: Place) -> Run {
    let (at, other) = (place.at as usize, partner.at as usize);
    let same = |here_at: usize, there_at: usize| here.full(here_at).is(there.full(there_at));
    let back = (1..=at.min(other)).take_while(|&by| same(at - by, other - by)).count();
    let forth = (0..(here.full.len() - at).min(there.full.len() - other))
        .take_while(|&by| same(at + by, other + by))
        .count();
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Run {
        other: partner.text,
        there: number(other - back),
        here: number(at - back),
        len: number(back + forth),
    }
}

/// The shingles of a text and where they begin.
pub(super) fn shingles(words: &Words) -> impl Iterator<Item = (usize, u64)> {
    (0..words.full.len()).filter_map(|at| Some((at, words.shingle(at, SHINGLE)?)))
}

/// Two bit tables: what has been seen, and what has been seen again (or shares its bit with another).
struct Seen {
    once: Vec<AtomicU64>,
    twice: Vec<AtomicU64>,
    mask: u64,
}

impl Seen {
    fn new(texts: &[Words]) -> Self {
        let count: usize = texts.iter().map(|words| words.full.len()).sum();
        let slots = (count * 4 / 64 + 1).next_power_of_two();
        let none = || (0..slots).map(|_| AtomicU64::new(0)).collect();
        let seen = Self {
            once: none(),
            twice: none(),
            mask: slots as u64 - 1,
        };
        // Which of two threads is the second makes no difference.
        texts.par_iter().flat_map_iter(shingles).for_each(|(_, shingle)| {
            let (slot, bit) = seen.slot(shingle);
            if seen.once[slot].fetch_or(bit, Ordering::Relaxed) & bit != 0 {
                seen.twice[slot].fetch_or(bit, Ordering::Relaxed);
            }
        });
        seen
    }

    fn slot(&self, shingle: u64) -> (usize, u64) {
        let spread = mix(shingle);
        // The slot is within the mask, and so within the tables.
        ((spread >> 6 & self.mask) as usize, 1 << (spread & 63))
    }

    fn twice(&self, shingle: u64) -> bool {
        let (slot, bit) = self.slot(shingle);
        self.twice[slot].load(Ordering::Relaxed) & bit != 0
    }
}
