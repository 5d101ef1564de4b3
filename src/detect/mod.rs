//! Reading texts -> [`Findings`]: what the program finds in them by itself: the dates they speak of, the names that
//! recur, the passages they share. ([`names`] are those of actors and places that an editor has declared.)
//!
//! Invariant: what is found is a range of the text it was found in, on character boundaries, and follows from
//! rules that can be read: the same texts give the same findings in the same order.

mod fold;
mod edge;
pub mod names;
pub mod propose;
pub mod reuse;
pub mod time;

use std::ops::Range;

use rayon::prelude::*;

use crate::date::{Date, Day, Lang};
use propose::Proposal;
use reuse::{Comparison, Declared, Origin};
use time::{Bounds, Expression, Reference, Rule};

/// A text, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// What a person reads, blocks separated by blank lines.
    pub text: &'a str,
    /// Its language; `None` for one that the rules do not know.
    pub lang: Option<Lang>,
    /// When it was published.
    pub published: Option<&'a Date>,
    /// A date at its head that does not say what it is the date of.
    pub heading: Option<&'a Date>,
    /// What pages of one site have in common: the host of the address, or the publisher.
    pub site: Option<&'a str>,
    /// What is declared of its origin.
    pub declared: Declared<'a>,
}

/// What was found in several texts.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The dates of each text.
    pub times: Vec<Times>,
    /// The names of all texts, most often named first.
    pub names: Vec<Proposal>,
    /// The passages that texts share.
    pub reuse: Comparison,
    /// The texts that go back to one.
    pub origins: Vec<Origin>,
}

/// The dates that a text speaks of.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// The time expressions, in order.
    pub expressions: Vec<Expression>,
    /// What they tell of the day of publication.
    pub bounds: Bounds,
    /// The first and the last day on which the text can have been published, as its dates were read.
    pub published: Option<(Day, Day)>,
}

impl Findings {
    /// Reads some texts.
    pub fn new(texts: &[Text<'_>]) -> Self {
        let times = texts.par_iter().map(times).collect();
        let sightings: Vec<_> = texts
            .par_iter()
            .map(|text| {
                let lang = text.lang.unwrap_or(Lang::En);
                let found = text.lang.map(|lang| propose::scan(text.text, lang));
                (text.text, lang, found.unwrap_or_default())
            })
            .collect();
        let compared: Vec<reuse::Text<'_>> = texts
            .iter()
            .map(|text| reuse::Text {
                text: text.text,
                site: text.site,
            })
            .collect();
        let declared: Vec<Declared<'_>> = texts.iter().map(|text| text.declared).collect();
        // Both have steps that one thread takes.
        let (reuse, names) = rayon::join(|| reuse::compare(&compared), || propose::propose(&sightings));
        Self {
            times,
            names,
            origins: reuse::origins(&reuse, &declared),
            reuse,
        }
    }
}

/// The longest time, in days, that the day of publication may be uncertain by for dates to be read against it.
const UNCERTAIN: i64 = 366;

/// Finds the dates of a text. Where the day of publication is uncertain, they are read against the first and the
/// last possible day, and what differs is said to be one or the other.
fn times(text: &Text<'_>) -> Times {
    let Some(lang) = text.lang else {
        return Times::default();
    };
    let read = |day: Option<Day>| {
        let reference = day.map_or_else(Reference::default, Reference::published);
        time::find(text.text, lang, &reference)
    };
    let span = |date: &Date| date.earliest_day().zip(date.latest_day());
    let mut bounds = Bounds::default();
    let mut alone = None;
    let published = text.published.and_then(span).or_else(|| {
        // Only what the text says by itself can tell when it was written.
        let found = read(None);
        bounds = time::publication_bounds(&found, text.heading);
        alone = Some(found);
        let heading = text.heading.filter(|_| bounds.contradicted_by.is_none());
        let day = |bound: Option<(Day, usize)>| bound.map(|(day, _)| day);
        heading.and_then(span).or(day(bounds.earliest).zip(day(bounds.latest)))
    });
    let published = published.filter(|(first, last)| (0..UNCERTAIN).contains(&(last.number() - first.number())));
    let mut expressions = match (published, alone) {
        (None, Some(found)) => found,
        (published, _) => read(published.map(|(first, _)| first)),
    };
    if let Some((first, last)) = published
        && first != last
    {
        let later = read(Some(last));
        for (found, other) in expressions.iter_mut().zip(later) {
            found.value = either(found.rule, found.value.take(), other.value);
        }
    }
    if text.published.is_some() {
        bounds = time::publication_bounds(&expressions, text.heading);
    }
    Times {
        expressions,
        bounds,
        published,
    }
}

/// The date that is one or the other, as EDTF says it: one of two where only the year is in doubt, one of all days
/// between them elsewhere.
fn either(rule: Rule, a: Option<Date>, b: Option<Date>) -> Option<Date> {
    let (a, b) = (a?, b?);
    if a == b {
        return Some(a);
    }
    if matches!(rule, Rule::DateWithoutYear | Rule::MonthAlone | Rule::NamedDay)
        && let Ok(two) = format!("[{a},{b}]").parse()
    {
        return Some(two);
    }
    let first = a.earliest_day().min(b.earliest_day())?;
    let last = a.latest_day().max(b.latest_day())?;
    format!("[{first}..{last}]").parse().ok()
}

/// The expressions of a list that stand within a range of the text.
pub fn within<'e>(expressions: &'e [Expression], range: &Range<usize>) -> &'e [Expression] {
    let start = expressions.partition_point(|found| found.full.start < range.start);
    let end = expressions.partition_point(|found| found.full.end <= range.end);
    expressions.get(start..end.max(start)).unwrap_or_default()
}
