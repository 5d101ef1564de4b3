//! The shapes that an EDTF text can have → [`Value`], the parsed form behind [`Date`](super::Date).
//!
//! Invariant: a value comes from the parser, so each point in it can denote at least one day, and an
//! interval or a range does not end before it starts.

use super::calendar::Day;
use super::pattern::Pattern;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Value {
    /// One date, one moment, one season…
    Point(Point),
    /// A stretch of time (LoC EDTF 2019, "Time Interval" and "Extended Interval").
    Interval(End, End),
    /// Some of several dates (LoC EDTF 2019, "Set representation").
    Set(Choice, Vec<Member>),
}

impl Value {
    /// Every point in the value, in the order in which they are written.
    pub(super) fn points(&self) -> Vec<&Point> {
        match self {
            Value::Point(point) => vec![point],
            Value::Interval(start, end) => [start, end].into_iter().filter_map(End::point).collect(),
            Value::Set(_, members) => members.iter().flat_map(Member::points).collect(),
        }
    }
}

/// Which dates of a set are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Choice {
    /// `[…]`: one of them.
    One,
    /// `{…}`: all of them.
    All,
}

/// The start or the end of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum End {
    At(Point),
    /// `..`: there is none.
    Open,
    /// Blank: nobody knows.
    Unknown,
}

impl End {
    pub(super) fn point(&self) -> Option<&Point> {
        match self {
            End::At(point) => Some(point),
            End::Open | End::Unknown => None,
        }
    }
}

/// A member of a set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Member {
    At(Point),
    /// `a..b`
    Range(Point, Point),
    /// `..a`
    Until(Point),
    /// `a..`
    Since(Point),
}

impl Member {
    pub(super) fn points(&self) -> Vec<&Point> {
        match self {
            Member::At(point) | Member::Until(point) | Member::Since(point) => vec![point],
            Member::Range(start, end) => vec![start, end],
        }
    }
}

/// A date with its qualifiers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Point {
    pub(super) shape: Shape,
    /// The qualifiers of the year, of the month or season, of the day.
    pub(super) marks: [Mark; 3],
}

impl Point {
    /// The marks of the parts that the shape has.
    pub(super) fn marks(&self) -> &[Mark] {
        let parts = match &self.shape {
            Shape::Date(Pattern { day: Some(_), .. }) | Shape::Moment(..) => 3,
            Shape::Date(Pattern { month: Some(_), .. }) | Shape::Season(..) => 2,
            Shape::Date(_) | Shape::Year { .. } => 1,
        };
        self.marks.get(..parts).unwrap_or_default()
    }

    /// The mark that qualifies the whole of it.
    pub(super) fn whole_mark(&self) -> Option<Mark> {
        let (first, rest) = self.marks().split_first()?;
        (first.is_set() && rest.iter().all(|mark| mark == first)).then_some(*first)
    }

    pub(super) fn is_qualified(&self) -> bool {
        self.marks.iter().any(|mark| mark.is_set())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// A year, a month or a day; a decade (`196`) and a century (`19`) are years with unknown digits.
    Date(Pattern),
    /// A time of a day.
    Moment(Day, Clock),
    /// A part of a year, numbered 21 to 41 (LoC EDTF 2019, "Sub-year groupings"). The pattern has a
    /// year alone.
    Season(Pattern, u8),
    /// A year prefixed with `Y`, or one with significant digits: an estimate, `reach` being the
    /// first and the last year it can denote.
    Year { year: i64, reach: (i64, i64) },
}

/// `~`, `?`, and `%` for both (LoC EDTF 2019, "Qualification of a date").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Mark {
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
}

impl Mark {
    pub(super) fn read(byte: u8) -> Option<Mark> {
        let (approximate, uncertain) = (matches!(byte, b'~' | b'%'), matches!(byte, b'?' | b'%'));
        (approximate || uncertain).then_some(Mark { approximate, uncertain })
    }

    pub(super) fn is_set(self) -> bool {
        self.approximate || self.uncertain
    }

    pub(super) fn and(self, other: Mark) -> Mark {
        Mark {
            approximate: self.approximate || other.approximate,
            uncertain: self.uncertain || other.uncertain,
        }
    }
}

/// A time of day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock {
    /// 0 to 24, the latter for midnight at the end of the day.
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: Option<u8>,
    /// The digits of the fraction of a second, without the zeros at the end.
    pub(super) fraction: Box<str>,
    /// Minutes that local time is ahead of UTC.
    pub(super) zone: Option<i16>,
}

/// The months of a sub-year grouping: the first, 1 to 12, and how many, the last ones perhaps in the
/// next year.
///
/// The LoC specification gives seasons no dates. These are the meteorological ones, three whole
/// months each; those that are "independent of location" are taken as the northern ones, and a winter,
/// which closes the list 21 to 24, begins in December of its year.
pub(super) fn season_months(code: u8) -> (u8, u8) {
    match code {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => (1 + 3 * (code - 33), 3),
        37..=39 => (1 + 4 * (code - 37), 4),
        40 => (1, 6),
        41 => (7, 6),
        _ => (1, 12),
    }
}
