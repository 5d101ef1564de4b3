//! The expressions of a text -> [`Bounds`] of the day on which it was published, where that is not known or doubtful.
//!
//! Invariant: a bound is told by an expression of the text itself that says its year, never by the day it is compared
//! with.

use super::expression::{Anchor, Expression, Kind, Tense};
use crate::date::{Date, Day};

/// What a text's own dates tell of the day on which it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The earliest day, and the index of the expression that tells it: the text speaks of that day as past.
    pub earliest: Option<(Day, usize)>,
    /// The latest day, and the index of the expression that tells it: the text speaks of that day as to come.
    pub latest: Option<(Day, usize)>,
    /// The day of a date without a year that its weekday tells, and the index of that expression: the one nearest to
    /// the heading date, or to the other bounds.
    pub by_weekday: Option<(Day, usize)>,
    /// The index of an expression that the heading date contradicts: it tells a later day as past, an earlier one as to
    /// come, or a weekday that its day does not have in the year of the heading nor in those beside it.
    pub contradicted_by: Option<usize>,
}

/// How many years are looked through for a date that falls on its weekday: after eleven years at most it does again.
const YEARS: i64 = 12;

/// Reads the bounds of the day of publication from dates told as past or as to come, and whether they contradict a
/// heading date.
///
/// A date told as past bounds from below by its first day, one told as to come from above by its last day. Only dates
/// that say their year bound; one that is the start of something open ("since 19 May 2024") is past in any tense but
/// the future.
pub fn publication_bounds(expressions: &[Expression], heading: Option<&Date>) -> Bounds {
    let mut bounds = Bounds::default();
    for (index, found) in expressions.iter().enumerate() {
        if found.anchor != Anchor::Calendar || !matches!(found.kind, Kind::Date | Kind::Time) {
            continue;
        }
        let Some(value) = &found.value else { continue };
        let since = value.earliest_day().is_some() && value.latest_day().is_none();
        let (first, last) = (value.earliest_day(), value.latest_day());
        match found.tense {
            Tense::Future => bounds.latest = lower(bounds.latest, last, index),
            Tense::Past => bounds.earliest = higher(bounds.earliest, first, index),
            Tense::Present | Tense::Unknown if since => bounds.earliest = higher(bounds.earliest, first, index),
            Tense::Present | Tense::Unknown => {}
        }
    }
    let near = heading
        .and_then(|heading| heading.earliest_day().or(heading.latest_day()))
        .or(bounds.earliest.or(bounds.latest).map(|(day, _)| day));
    if let Some(near) = near {
        bounds.by_weekday = expressions
            .iter()
            .enumerate()
            .filter(|(_, found)| found.anchor != Anchor::Calendar)
            .find_map(|(index, found)| Some((weekday_day(found, near)?, index)));
    }
    if let Some(heading) = heading {
        let too_early = bounds
            .earliest
            .filter(|(day, _)| heading.latest_day().is_some_and(|last| last < *day));
        let too_late = bounds
            .latest
            .filter(|(day, _)| heading.earliest_day().is_some_and(|first| *day < first));
        let other_year = bounds.by_weekday.filter(|(day, _)| {
            let year = |bound: Option<Day>| bound.map(Day::year);
            let low = year(heading.earliest_day()).map(|year| year - 1);
            let high = year(heading.latest_day()).map(|year| year + 1);
            low.is_some_and(|low| day.year() < low) || high.is_some_and(|high| high < day.year())
        });
        bounds.contradicted_by = too_early.or(too_late).or(other_year).map(|(_, index)| index);
    }
    bounds
}

fn higher(known: Option<(Day, usize)>, day: Option<Day>, index: usize) -> Option<(Day, usize)> {
    match (known, day) {
        (Some((best, _)), Some(day)) if day <= best => known,
        (_, Some(day)) => Some((day, index)),
        (known, None) => known,
    }
}

fn lower(known: Option<(Day, usize)>, day: Option<Day>, index: usize) -> Option<(Day, usize)> {
    match (known, day) {
        (Some((best, _)), Some(day)) if day >= best => known,
        (_, Some(day)) => Some((day, index)),
        (known, None) => known,
    }
}

/// The day nearest to another one that is the day, month and weekday of an expression.
fn weekday_day(found: &Expression, near: Day) -> Option<Day> {
    let weekday = found.weekday?;
    let mut parts = found.timex.get(4..)?.strip_prefix('-')?.get(..5)?.split('-');
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (near.year() - YEARS..=near.year() + YEARS)
        .filter_map(|year| Day::new(year, month, day))
        .filter(|day| day.weekday() == weekday)
        .min_by_key(|day| (day.number() - near.number()).abs())
}
