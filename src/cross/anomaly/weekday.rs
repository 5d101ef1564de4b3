//! A source -> R0701: a weekday that does not fit its date.
//!
//! Invariant: the year is certain: the words say it, or it is that of a day of publication which is
//! known by itself, and near.

use crate::detect::time::{Anchor, Expression};
use crate::diag::Code;
use crate::link::model::SourceIx;

use super::word::Words;
use super::{Anomaly, Context, What};

/// How many days from publication a date without a year is taken for one of the same weeks, not of another year.
const NEAR: i64 = 21;

/// Finds the weekdays that do not fit.
pub(super) fn find(context: &Context<'_>, source: SourceIx, _: &Words<'_>) -> Vec<Anomaly> {
    let model = context.model;
    let Some(times) = model.found.times.get(source.index()) else {
        return Vec::new();
    };
    let known = model[source].published.as_ref().is_some_and(|date| {
        let days = date.earliest_day().zip(date.latest_day());
        days.is_some_and(|(first, last)| last.number() - first.number() < 31)
    });
    let near = |found: &Expression| {
        let day = found.value.as_ref().and_then(|date| date.earliest_day());
        let published = model[source].published.as_ref().and_then(|date| date.earliest_day());
        day.zip(published)
            .is_some_and(|(day, published)| (day.number() - published.number()).abs() <= NEAR)
    };
    let certain = |found: &&Expression| match found.anchor {
        Anchor::Calendar => true,
        Anchor::Publication => known && near(found),
        Anchor::Narrative(_) | Anchor::Unanchored => false,
    };
    let all = times.expressions.iter().flat_map(|found| match found.conflict {
        Some(_) => std::slice::from_ref(found),
        None => found.parts.as_slice(),
    });
    let odd = all.filter(certain).filter_map(|found| {
        let conflict = found.conflict.as_ref()?;
        Some(Anomaly {
            code: Code::WEEKDAY_MISFIT,
            source,
            range: found.range.clone(),
            also: Vec::new(),
            what: What::Weekday {
                stated: conflict.stated,
                actual: conflict.actual,
                fitting: conflict.fitting.clone(),
            },
            evidence: Vec::new(),
        })
    });
    odd.collect()
}
