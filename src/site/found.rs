//! What the program found in the sources -> pages: the dates they speak of, the names that recur, what they share.
//!
//! Invariant: nothing here is said to be the editor's, and no word of a source is shown whose text is not published.

mod dates;
mod names;
mod place;
mod shared;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::date::Date;
use crate::detect::reuse::Shared;
use crate::link::model::{Model, SourceIx};
use crate::route;

pub(super) use place::{block, excerpt, href, is_shown, place};
pub use shared::reason_among;

use super::finding::{HomeFound, Section};
use super::view::View;

/// How many dates, names and pairs home shows where no editor has written of events or actors.
const ON_HOME: [usize; 3] = [10, 30, 5];

/// What there is to show, found once for all pages.
pub struct Found<'m> {
    /// The dates in order, each with the places that speak of it.
    dates: Vec<(&'m Date, Vec<Spot>)>,
    /// The dates of each page, by their places in `dates`.
    parts: Vec<Range<usize>>,
    /// The pairs of sources that share something, most words first.
    pairs: Vec<Pair<'m>>,
    /// The places of the names that recur in the list of those found.
    names: Vec<usize>,
}

/// A source, and the index of an expression in it.
type Spot = (SourceIx, usize);

/// Two sources, and what they share.
struct Pair<'m> {
    a: SourceIx,
    b: SourceIx,
    passages: Vec<&'m Shared>,
}

impl Pair<'_> {
    /// Words that are the same, outside what both quote.
    fn words(&self) -> usize {
        self.passages.iter().map(|shared| shared.words - shared.quoted).sum()
    }

    fn quoted(&self) -> usize {
        self.passages.iter().map(|shared| shared.quoted).sum()
    }
}

/// The anchor of an expression in the annotated article.
pub fn anchor(index: usize) -> String {
    format!("d{}", index + 1)
}

impl<'m> Found<'m> {
    /// Puts in order what was found.
    pub fn new(model: &'m Model) -> Self {
        let mut by_date: BTreeMap<&str, (&Date, Vec<Spot>)> = BTreeMap::new();
        for (source, times) in model.found.times.iter().enumerate() {
            for (index, found) in times
                .expressions
                .iter()
                .enumerate()
                .filter(|(_, found)| found.is_dated())
            {
                if let Some(date) = &found.value {
                    let places = &mut by_date.entry(date.as_str()).or_insert((date, Vec::new())).1;
                    places.push((SourceIx::new(source), index));
                }
            }
        }
        let mut dates: Vec<_> = by_date.into_values().collect();
        dates.sort_by(|(a, _), (b, _)| a.chronological(b).then_with(|| a.as_str().cmp(b.as_str())));
        let mut pairs: Vec<Pair<'m>> = Vec::new();
        for passages in model.found.reuse.shared.chunk_by(|x, y| (x.a, x.b) == (y.a, y.b)) {
            if let Some(first) = passages.first() {
                pairs.push(Pair {
                    a: SourceIx::new(first.a),
                    b: SourceIx::new(first.b),
                    passages: passages.iter().collect(),
                });
            }
        }
        pairs.sort_by_key(|pair| (Reverse((pair.words(), pair.quoted())), pair.a, pair.b));
        let names = model.found.names.iter().enumerate();
        Self {
            parts: dates::parts(&dates),
            dates,
            pairs,
            names: names
                .filter(|(_, name)| name.recurs())
                .map(|(index, _)| index)
                .collect(),
        }
    }

    /// Where to begin looking at what was found; `None` where nothing was.
    pub fn start(&self) -> Option<&'static str> {
        let sections = self.counts().into_iter();
        sections
            .map(|(_, path, count)| (path, count))
            .find(|&(_, count)| count > 0)
            .map(|(path, _)| path)
    }

    /// What is found, the page that shows it, and how much.
    fn counts(&self) -> [(&'static str, &'static str, usize); 3] {
        [
            ("dates", route::FOUND_DATES, self.dates.len()),
            ("names", route::FOUND_NAMES, self.names.len()),
            ("shared", route::FOUND_SHARED, self.pairs.len()),
        ]
    }

    /// The pages of what was found, seen from one of them.
    pub fn sections(&self, from: &str) -> Vec<Section> {
        let counts = self.counts().into_iter().filter(|(_, _, count)| *count > 0);
        counts
            .map(|(what, path, count)| Section {
                what,
                href: route::relative(from, path),
                count,
                current: from == path || (what == "dates" && from.starts_with("found/dates")),
            })
            .collect()
    }

    /// What home shows: the counts, and what was found of that which no editor has written of.
    pub fn home(&self, view: &View<'_>, from: &str) -> HomeFound {
        let [dates, names, pairs] = ON_HOME;
        let (no_events, no_actors) = (view.model.events.is_empty(), view.model.actors.is_empty());
        HomeFound {
            sections: self.sections(from),
            dates: match no_events {
                true => self.most_told(view, dates, from),
                false => Vec::new(),
            },
            names: match no_actors {
                true => self.most_named(view, names, from),
                false => Vec::new(),
            },
            pairs: match no_events {
                true => self.most_shared(view, pairs, from),
                false => Vec::new(),
            },
        }
    }
}
