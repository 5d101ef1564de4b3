//! The evidence on an event's page -> [`Known`]: since when the sources of the dossier know it.
//!
//! Invariant: a source that was surely published before the event is not among those that know of it, and no source
//! is put before another where their dates do not say so. Nothing is said of sources outside the dossier.

use crate::link::model::{Event, Model, SourceIx};
use crate::load::claim::Stance;

use super::days::{Days, Span};

/// Since when an event is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The sources that may be the first to tell it, by the first day on which they can have been published: several
    /// where their dates do not put them in order.
    pub first: Vec<SourceIx>,
    /// The first and the last day on which it can have become known; without bounds where no source has a date.
    pub since: Days,
    /// How many days after the event that is; `None` where the dates do not say.
    pub delay: Option<Span>,
    /// The sources that were published before the event and tell it beforehand, in the model's order.
    pub before: Vec<SourceIx>,
    /// The sources that tell it and have no date, so that each of them may be the first; in the model's order.
    pub undated: Vec<SourceIx>,
}

/// Since when an event is known. Passages that dispute it are left out.
pub fn of(model: &Model, event: &Event) -> Known {
    let telling: Vec<_> = event
        .entry
        .evidence
        .iter()
        .copied()
        .filter(|&piece| model[piece].stance != Stance::Disputes)
        .collect();
    let (begun, mut known) = (Days::beginning(&event.date), Known::default());
    let mut dated: Vec<(Days, SourceIx)> = Vec::new();
    for source in model.sources_of(&telling) {
        match Days::published(model, source) {
            None => known.undated.push(source),
            Some(published) if published.precede(&event.date) => known.before.push(source),
            Some(published) => {
                // What tells the event as a fact was not published before it.
                let first = published.first.max(begun.first);
                dated.push((Days { first, ..published }, source));
            }
        }
    }
    let Some(limit) = dated.iter().map(|(days, _)| last(*days)).min() else {
        return known;
    };
    dated.retain(|(days, _)| days.first.is_none_or(|first| first <= limit));
    dated.sort_by_key(|&(days, source)| (days.first, last(days), source));
    known.since = Days {
        first: dated.first().and_then(|(days, _)| days.first),
        last: Some(limit).filter(|&limit| limit != i64::MAX),
    };
    known.first = dated.into_iter().map(|(_, source)| source).collect();
    let says = begun.first.is_some() || begun.last.is_some();
    known.delay = Some(begun.until(known.since)).filter(|delay| says && (delay.min > 0 || delay.max.is_some()));
    known
}

fn last(days: Days) -> i64 {
    days.last.unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use crate::cross::small;

    /// An event of `date`, told by sources `a`, `b` … published then; empty for a source without a date.
    fn known(language: &str, date: &str, published: &[&str]) -> String {
        let (model, crossed) = small::told(language, date, published);
        let known = &crossed.known[0];
        let names = |sources: &[crate::link::model::SourceIx]| {
            let ids = sources.iter().map(|&source| model[source].entry.id.to_string());
            ids.collect::<Vec<_>>().join("")
        };
        let day =
            |number: Option<i64>| number.map_or(String::new(), |day| crate::date::Day::from_number(day).to_string());
        let delay = known.delay.map_or(String::new(), |delay| match delay.max {
            Some(max) => format!("{}-{max}", delay.min),
            None => format!("{}-", delay.min),
        });
        format!(
            "{} {}..{} {delay} before {} undated {}",
            names(&known.first),
            day(known.since.first),
            day(known.since.last),
            names(&known.before),
            names(&known.undated),
        )
    }

    #[test]
    fn the_earliest_source_is_named_or_all_that_may_be() {
        for language in ["fr", "en"] {
            for (date, published, expected) in [
                (
                    "2024-04-19",
                    &["2024-04-20", "2024-04-22"][..],
                    "a 2024-04-20..2024-04-20 1-1 before  undated ",
                ),
                // An approximate day may be three days off, but not before the event.
                (
                    "2024-04-19",
                    &["2024-04-19~", "2024-05"],
                    "a 2024-04-19..2024-04-22 0-3 before  undated ",
                ),
                // Neither set of days is before the other.
                (
                    "2024-05-19",
                    &["[2024-05-19..2024-05-31]", "[2024-05-22..2024-05-25]", "2024-06?"],
                    "ab 2024-05-19..2024-05-25 0-6 before  undated ",
                ),
                (
                    "2024-09-15",
                    &["2024-05-20", "2024-10-01"],
                    "b 2024-10-01..2024-10-01 16-16 before a undated ",
                ),
                ("2024-09-15", &["2024-05-20"], " ..  before a undated "),
                ("2024-09-15", &["", ""], " ..  before  undated ab"),
                // A limit is told before it, not known since.
                (
                    "../2024-09-15",
                    &["2024-05-20", "2024-09-16"],
                    "b 2024-09-16..2024-09-16 1- before a undated ",
                ),
                // An interval is known as soon as it has begun.
                (
                    "2024-03-01/2024-06",
                    &["2024-03-10"],
                    "a 2024-03-10..2024-03-10 9-9 before  undated ",
                ),
                (
                    "2012",
                    &["2024-03-10", ""],
                    "a 2024-03-10..2024-03-10 4087-4452 before  undated b",
                ),
                ("..", &["2024-03-10"], "a 2024-03-10..2024-03-10  before  undated "),
            ] {
                let date = if date == ".." { "../.." } else { date };
                assert_eq!(known(language, date, published), expected, "{date} {published:?}");
            }
        }
    }
}
