//! [`Date`] -> [`Days`]: the first and the last day on which something can have happened or been published.
//!
//! Invariant: what is approximate reaches as far as [`Date::compatible`] lets it, so that "before" and "after" are
//! said only where they are sure.

use crate::date::{Date, Day};
use crate::link::model::{Model, SourceIx};

/// A first and a last day, as [day numbers](Day::number); `None` where there is no such bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: Option<i64>,
    /// The last day.
    pub last: Option<i64>,
}

/// A number of days, at least and at most; `None` where it has no such bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// At least so many, never fewer than none.
    pub min: i64,
    /// At most so many.
    pub max: Option<i64>,
}

impl Days {
    /// The days that a date can denote.
    pub fn of(date: &Date) -> Self {
        let (first, last) = date.about();
        Self {
            first: first.map(Day::number),
            last: last.map(Day::number),
        }
    }

    /// The days on which what a date denotes can have begun: those of the start of an interval, else all of them.
    pub fn beginning(date: &Date) -> Self {
        let start = date.as_str().split_once('/').map(|(start, _)| start.trim());
        match start.and_then(|start| start.parse().ok()) {
            Some(start) => Self::of(&start),
            None => Self::of(date),
        }
    }

    /// The days of the limit that a date without a beginning gives: 15 September of "at the latest on 15 September".
    /// `None` for any other date.
    pub fn limit(date: &Date) -> Option<Self> {
        let text = date.as_str().trim();
        let open_interval = text.strip_prefix("../").or_else(|| text.strip_prefix('/'));
        let open_set = || text.strip_prefix("[..")?.strip_suffix(']');
        let limit = open_interval.or_else(open_set)?.parse().ok()?;
        Some(Self::of(&limit)).filter(|days| days.first.is_some() && days.last.is_some())
    }

    /// The days on which a source can have been published; `None` where it has no date.
    pub fn published(model: &Model, source: SourceIx) -> Option<Self> {
        let days = Self::of(model[source].published.as_ref()?);
        Some(days).filter(|days| days.first.is_some() || days.last.is_some())
    }

    /// Whether all of these days are before all of the others.
    pub fn before(self, others: Days) -> bool {
        matches!((self.last, others.first), (Some(last), Some(first)) if last < first)
    }

    /// Whether all of these days are before anything that a date can denote, the limit of "at the latest" included:
    /// what a source of May calls past "by May" is not ahead of it, and "by September" is.
    pub fn precede(self, date: &Date) -> bool {
        self.before(Self::limit(date).unwrap_or_else(|| Self::beginning(date)))
    }

    /// How many days lie between these and later ones.
    pub fn until(self, later: Days) -> Span {
        let between = |from: Option<i64>, to: Option<i64>| Some((to? - from?).max(0));
        Span {
            min: between(self.last, later.first).unwrap_or(0),
            max: between(self.first, later.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Days {
        Days::of(&text.parse().expect(text))
    }

    #[test]
    fn before_is_said_where_it_is_sure() {
        for (a, b, before) in [
            ("2024-04-19", "2024-04-20", true),
            ("2024-04-19~", "2024-04-20", false),
            ("2024-04-19~", "2024-04-23", true),
            ("2024-04", "2024-04-30", false),
            ("[2024-05-19..2024-05-31]", "2024-06", true),
            ("2024-04-19", "../2024-09-15", false),
            ("2024-04/..", "2024-09-15", false),
        ] {
            assert_eq!(days(a).before(days(b)), before, "{a} {b}");
        }
    }

    #[test]
    fn an_interval_begins_at_its_start() {
        let beginning = |text: &str| Days::beginning(&text.parse().expect(text));
        assert_eq!(beginning("2024-04/2024-06"), days("2024-04"));
        assert_eq!(beginning("[2024-04..2024-06]"), days("[2024-04..2024-06]"));
        assert_eq!(beginning("../2024-06").first, None);
    }

    #[test]
    fn limits() {
        let limit = |text: &str| Days::limit(&text.parse().expect(text));
        assert_eq!(limit("../2024-09-15"), Some(days("2024-09-15")));
        assert_eq!(limit("[..2024-09]"), Some(days("2024-09")));
        for other in [
            "2024-09-15",
            "2024-09/..",
            "../..",
            "2024-09/2024-10",
            "[..2024-09,2025]",
        ] {
            assert_eq!(limit(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_ahead() {
        for (published, date, ahead) in [
            ("2024-05-20", "2024-06/2024-07", true),
            ("2024-05-20", "../2024-09", true),
            ("2024-05-20", "../2024-05", false),
            ("2024-05-20", "2024-05", false),
            ("2024-05-20", "2024/..", false),
        ] {
            let date = date.parse().expect(date);
            assert_eq!(days(published).precede(&date), ahead, "{published} {date}");
        }
    }

    #[test]
    fn spans() {
        let span = |a: &str, b: &str| (days(a).until(days(b)).min, days(a).until(days(b)).max);
        assert_eq!(span("2024-04-19", "2024-04-21"), (2, Some(2)));
        assert_eq!(span("[2024-04-19..2024-04-20]", "2024-04-20"), (0, Some(1)));
        assert_eq!(span("2024-04-19", "2024-04/.."), (0, None));
    }
}
