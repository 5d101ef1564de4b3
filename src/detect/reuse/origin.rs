//! Shared passages and what is declared of the texts -> [`Origin`]s.
//!
//! Invariant: every text is in exactly one origin, and an origin of several texts says why for each that joined.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::align::Taken;
use super::{Comparison, Count, Kind};

/// The share of the shorter text's prose that must be copied for two texts to have one origin.
const SHARE: f64 = 0.2;

/// Words of copied prose below which no share counts.
const WORDS: usize = 25;

/// Words of copied prose that are enough between two texts that name the same agency.
const AGENCY_WORDS: usize = 12;

/// What is declared of a text, by itself or by the editor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Declared<'a> {
    /// The press agencies named as its origin, normalised, several separated by `", "`.
    pub agency: Option<&'a str>,
    /// The index of the text it is a translation of.
    pub translated_from: Option<usize>,
    /// The day of publication, as a number of days.
    pub day: Option<i64>,
}

/// The texts that go back to one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Their indices, ascending.
    pub members: Vec<usize>,
    /// Why they are one origin; empty where there is one member.
    pub reasons: Vec<Reason>,
}

/// Why two texts have one origin.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A substantial share of the shorter one's prose stands in the other.
    Reuse(Copied),
    /// Both name the same press agency, and they share some prose.
    Agency {
        /// The agency.
        name: String,
        /// What they share.
        copied: Copied,
    },
    /// One is declared to be a translation of the other.
    Translation {
        /// The translation.
        text: usize,
        /// What it was translated from.
        original: usize,
    },
}

/// How much prose two texts share, what both quote apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The index of the first text.
    pub a: usize,
    /// The index of the second text.
    pub b: usize,
    /// Words that are the same, outside quotation marks.
    pub words: usize,
    /// These as a share of the prose of the text that has less of it, 0 to 1.
    pub share_of_shorter: f64,
    /// The same for the other text.
    pub share_of_longer: f64,
    /// The text that was published first, where the days differ: the other may have copied it, or both a third.
    pub earlier: Option<usize>,
}

/// What two texts share, and where in the longer one.
struct Pair {
    copied: Copied,
    shorter: usize,
    longer: usize,
    in_longer: Vec<Range<usize>>,
}

/// Puts texts together that go back to one text, in the order of their first members.
///
/// `declared` has one entry per text; what is missing declares nothing.
pub fn origins(comparison: &Comparison, declared: &[Declared<'_>]) -> Vec<Origin> {
    let count = comparison.words.len();
    let mut groups = Groups::new(count);
    let mut reasons: Vec<(usize, Reason)> = Vec::new();
    for (text, original) in declared
        .iter()
        .take(count)
        .enumerate()
        .filter_map(|(text, one)| Some((text, one.translated_from?)))
    {
        if original < count && original != text {
            groups.join(text, original);
            reasons.push((text, Reason::Translation { text, original }));
        }
    }
    let mut parts = Vec::new();
    for pair in pairs(comparison, declared) {
        let (a, b) = (pair.copied.a, pair.copied.b);
        let agency = agency(declared, a, b).filter(|_| pair.copied.words >= AGENCY_WORDS);
        let enough = pair.copied.words >= WORDS.min(whole(&comparison.words[pair.shorter]));
        if enough && pair.copied.share_of_longer >= SHARE {
            groups.join(a, b);
            reasons.push((a, Reason::Reuse(pair.copied)));
        } else if let Some(name) = agency {
            groups.join(a, b);
            let name = name.to_owned();
            reasons.push((
                a,
                Reason::Agency {
                    name,
                    copied: pair.copied,
                },
            ));
        } else if enough && pair.copied.share_of_shorter >= SHARE {
            parts.push(pair);
        }
    }
    // Where in a longer text stands what the texts of its origin share with it.
    let mut places: BTreeMap<usize, Taken> = BTreeMap::new();
    parts.sort_by_key(|pair| (Reverse(pair.copied.words), pair.copied.a, pair.copied.b));
    for pair in parts {
        let place = places.entry(pair.longer).or_default();
        let known = |range: &Range<usize>| place.within(range) * 2 >= range.len();
        if place.total() > 0 && !groups.same(pair.shorter, pair.longer) && !pair.in_longer.iter().any(known) {
            continue;
        }
        pair.in_longer.iter().for_each(|range| place.add(range.clone()));
        groups.join(pair.shorter, pair.longer);
        reasons.push((pair.shorter, Reason::Reuse(pair.copied)));
    }
    let mut origins: BTreeMap<usize, Origin> = BTreeMap::new();
    for text in 0..count {
        origins.entry(groups.first(text)).or_default().members.push(text);
    }
    for (text, reason) in reasons {
        origins.entry(groups.first(text)).or_default().reasons.push(reason);
    }
    origins.into_values().collect()
}

/// How many words of prose the whole of a short text comes to; never so few that one sentence would do.
fn whole(count: &Count) -> usize {
    count.prose.max(AGENCY_WORDS)
}

/// An agency that both texts name.
fn agency<'a>(declared: &[Declared<'a>], a: usize, b: usize) -> Option<&'a str> {
    let (a, b) = (declared.get(a)?.agency?, declared.get(b)?.agency?);
    a.split(", ").find(|name| b.split(", ").any(|other| other == *name))
}

/// The pairs of texts that share prose, in order.
fn pairs(comparison: &Comparison, declared: &[Declared<'_>]) -> Vec<Pair> {
    let copied = |a: usize, b: usize, words: usize| {
        let (prose_a, prose_b) = (comparison.words[a].prose, comparison.words[b].prose);
        let share = |prose: usize| (words as f64 / prose.max(1) as f64).min(1.0);
        let day = |text: usize| declared.get(text).and_then(|one| one.day);
        let earlier = match (day(a), day(b)) {
            (Some(day_a), Some(day_b)) if day_a < day_b => Some(a),
            (Some(day_a), Some(day_b)) if day_b < day_a => Some(b),
            _ => None,
        };
        Copied {
            a,
            b,
            words,
            share_of_shorter: share(prose_a.min(prose_b)),
            share_of_longer: share(prose_a.max(prose_b)),
            earlier,
        }
    };
    comparison
        .shared
        .chunk_by(|one, next| (one.a, one.b) == (next.a, next.b))
        .filter_map(|passages| {
            let (a, b) = passages.first().map(|first| (first.a, first.b))?;
            let b_is_shorter = comparison.words.get(b)?.prose < comparison.words.get(a)?.prose;
            let (shorter, longer) = if b_is_shorter { (b, a) } else { (a, b) };
            let prose = passages.iter().filter(|passage| passage.kind != Kind::Quotation);
            let in_longer = prose
                .clone()
                .map(|passage| if b_is_shorter { &passage.in_a } else { &passage.in_b });
            let words: usize = prose.clone().map(|passage| passage.words - passage.quoted).sum();
            (words > 0).then(|| Pair {
                copied: copied(a, b, words),
                shorter,
                longer,
                in_longer: in_longer.cloned().collect(),
            })
        })
        .collect()
}

/// Disjoint sets of texts, each known by its first text.
struct Groups {
    above: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self {
            above: (0..count).collect(),
        }
    }

    fn first(&mut self, text: usize) -> usize {
        let mut at = text;
        while self.above[at] != at {
            self.above[at] = self.above[self.above[at]];
            at = self.above[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.above[a.max(b)] = a.min(b);
    }

    fn same(&mut self, a: usize, b: usize) -> bool {
        self.first(a) == self.first(b)
    }
}
