//! [`Date`] → the days it can denote: its bounds, its precision, what it covers and meets.
//!
//! Invariant: [`Date::earliest`] is never after [`Date::latest`], and qualifiers (`~`, `?`) move
//! neither: they only widen [`Date::compatible`].

use super::Date;
use super::calendar::{Day, days_in_month};
use super::pattern::Pattern;
use super::value::{Clock, End, Member, Point, Shape, Value, season_months};
use std::fmt;

/// The first or the last day of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    Day(Day),
    /// `..`: the date has no such bound.
    Unbounded,
    /// Left blank: the bound exists, but is not known.
    Unknown,
}

impl Bound {
    /// The day, if there is one.
    pub fn day(self) -> Option<Day> {
        match self {
            Bound::Day(day) => Some(day),
            Bound::Unbounded | Bound::Unknown => None,
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::Day(day) => day.fmt(f),
            Bound::Unbounded => f.write_str(".."),
            Bound::Unknown => Ok(()),
        }
    }
}

/// How finely a date is known, from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    Time,
    Day,
    Month,
    /// A season, a quarter, a half of a year.
    Season,
    Year,
    Decade,
    Century,
    Millennium,
    /// More than a thousand years, or nothing known at all.
    Coarser,
}

impl Precision {
    /// How many months an approximate date may be off: one unit of its precision; none for a day.
    fn months(self) -> i64 {
        match self {
            Precision::Time | Precision::Day => 0,
            Precision::Month => 1,
            Precision::Season => 3,
            Precision::Year => 12,
            Precision::Decade => 120,
            Precision::Century => 1_200,
            Precision::Millennium | Precision::Coarser => 12_000,
        }
    }
}

/// How many days an approximate day may be off.
///
/// The specification leaves "approximate" undefined. Such a day was mostly counted back ("some ten days
/// ago"), so that one unit of its precision would be too strict.
const DAYS: i64 = 3;

impl Date {
    /// The first day that the date can denote.
    pub fn earliest(&self) -> Bound {
        match &self.value {
            Value::Point(point) => Bound::Day(point.first()),
            Value::Interval(start, _) => start.bound(Point::first),
            Value::Set(_, members) => members
                .iter()
                .map(Member::first)
                .min()
                .map_or(Bound::Unknown, |first| first.map_or(Bound::Unbounded, Bound::Day)),
        }
    }

    /// The last day that the date can denote.
    pub fn latest(&self) -> Bound {
        match &self.value {
            Value::Point(point) => Bound::Day(point.last()),
            Value::Interval(_, end) => end.bound(Point::last),
            Value::Set(_, members) => {
                let open = members.iter().any(|member| matches!(member, Member::Since(_)));
                let last = members.iter().filter_map(Member::last).max().filter(|_| !open);
                last.map_or(Bound::Unbounded, Bound::Day)
            }
        }
    }

    /// The first day that the date can denote, if it has one.
    pub fn earliest_day(&self) -> Option<Day> {
        self.earliest().day()
    }

    /// The last day that the date can denote, if it has one.
    pub fn latest_day(&self) -> Option<Day> {
        self.latest().day()
    }

    /// The first and the last day, the latter if there is one; `None` for a date without a first day.
    pub fn iso_interval(&self) -> Option<(Day, Option<Day>)> {
        Some((self.earliest_day()?, self.latest_day()))
    }

    /// The numbers of the first and the last day that it can denote where "about" is off by as much as
    /// [`compatible`](Date::compatible) allows; `None` for an end that it does not have.
    pub fn reach_about(&self) -> (Option<i64>, Option<i64>) {
        let ends = self.pieces(Point::reach_about).into_iter().map(|piece| match piece {
            Piece::Span(first, last) => (Some(first), Some(last)),
            Piece::Scattered(days) => (days.first().map(Day::number), days.last().map(Day::number)),
        });
        let (firsts, lasts): (Vec<_>, Vec<_>) = ends.unzip();
        let first = firsts.into_iter().flatten().min().filter(|&day| day != i64::MIN);
        let last = lasts.into_iter().flatten().max().filter(|&day| day != i64::MAX);
        (first, last)
    }

    /// The first and the last second, counted from 1970-01-01T00:00:00, of a time of day, in UTC where its
    /// offset is known; `None` for all other dates.
    pub fn clock_seconds(&self) -> Option<(i64, i64)> {
        match &self.value {
            Value::Point(Point {
                shape: Shape::Moment(day, clock),
                ..
            }) => Some(clock.instants(*day, true)),
            _ => None,
        }
    }

    /// The precision of its coarsest part: `Month` for `2024-05-XX`, `Decade` for `201X`.
    pub fn precision(&self) -> Precision {
        self.value
            .points()
            .into_iter()
            .map(Point::precision)
            .max()
            .unwrap_or(Precision::Coarser)
    }

    /// Says whether some part of it is marked `~` or `%`.
    pub fn is_approximate(&self) -> bool {
        self.value
            .points()
            .iter()
            .any(|point| point.marks.iter().any(|mark| mark.approximate))
    }

    /// Says whether some part of it is marked `?` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.value
            .points()
            .iter()
            .any(|point| point.marks.iter().any(|mark| mark.uncertain))
    }

    /// Says whether every day that the other date can denote is one that this date can denote.
    ///
    /// A blank end of an interval counts as open, and a moment as its day.
    pub fn covers(&self, other: &Date) -> bool {
        let mine = self.pieces(Point::reach);
        other.pieces(Point::reach).into_iter().all(|piece| match piece {
            Piece::Span(first, last) => covers_span(&mine, first, last),
            Piece::Scattered(days) => mine.iter().any(|piece| match piece {
                Piece::Span(first, last) => {
                    let number = |day: Option<Day>| day.map_or(0, Day::number);
                    *first <= number(days.first()) && number(days.last()) <= *last
                }
                Piece::Scattered(wider) => wider.unify(days) == days.unify(days),
            }),
        })
    }

    /// Says whether there is a day that both dates can denote, taken as exactly as they are written.
    pub fn overlaps(&self, other: &Date) -> bool {
        meet(&self.pieces(Point::reach), &other.pieces(Point::reach))
    }

    /// Says whether both dates can denote the same moment: whether they do *not* contradict each other.
    ///
    /// Without qualifiers that is [`overlaps`](Date::overlaps), and for two times of day, to the second,
    /// that they can be the same instant (a time without offset being local to anywhere). A part marked
    /// `~` or `%` may be off by three days if it is a day, else by one unit of its precision: a month, a
    /// season, a year, a decade, a century. `?` alone doubts the statement without widening it.
    pub fn compatible(&self, other: &Date) -> bool {
        let moment = |date: &Date| match &date.value {
            Value::Point(Point {
                shape: Shape::Moment(day, clock),
                ..
            }) => Some((*day, clock.clone())),
            _ => None,
        };
        match (moment(self), moment(other)) {
            (Some((day, clock)), Some((other_day, other_clock))) => {
                let same_place = clock.zone.is_none() && other_clock.zone.is_none();
                let (first, last) = clock.instants(day, same_place);
                let (other_first, other_last) = other_clock.instants(other_day, same_place);
                first <= other_last && other_first <= last
            }
            _ => meet(&self.pieces(Point::reach_about), &other.pieces(Point::reach_about)),
        }
    }

    /// The first and the last day that it can denote when its approximate parts are off by as much as
    /// [`compatible`](Date::compatible) allows; `None` where it has no such bound, or a blank one.
    pub fn about(&self) -> (Option<Day>, Option<Day>) {
        let spans = self.pieces(Point::reach_about).into_iter().map(|piece| match piece {
            Piece::Span(first, last) => (first, last),
            Piece::Scattered(days) => (
                days.first().map_or(i64::MIN, Day::number),
                days.last().map_or(i64::MAX, Day::number),
            ),
        });
        let (first, last) = spans.fold((i64::MAX, i64::MIN), |(first, last), span| {
            (first.min(span.0), last.max(span.1))
        });
        let day = |number: i64| (number != i64::MIN && number != i64::MAX).then(|| Day::from_number(number));
        (day(first), day(last))
    }

    /// The days that it can denote, given the first and the last day number of each point of it.
    fn pieces(&self, reach: fn(&Point) -> (i64, i64)) -> Vec<Piece> {
        let first = |point: &Point| reach(point).0;
        let last = |point: &Point| reach(point).1;
        let piece = |point: &Point| match point.shape {
            Shape::Date(days) if !days.is_run() && reach(point) == point.reach() => Piece::Scattered(days),
            _ => Piece::Span(first(point), last(point)),
        };
        match &self.value {
            Value::Point(point) => vec![piece(point)],
            Value::Interval(start, end) => {
                let (start, end) = (
                    start.point().map_or(i64::MIN, first),
                    end.point().map_or(i64::MAX, last),
                );
                vec![Piece::Span(start, end)]
            }
            Value::Set(_, members) => members
                .iter()
                .map(|member| match member {
                    Member::At(point) => piece(point),
                    Member::Range(start, end) => Piece::Span(first(start), last(end)),
                    Member::Until(end) => Piece::Span(i64::MIN, last(end)),
                    Member::Since(start) => Piece::Span(first(start), i64::MAX),
                })
                .collect(),
        }
    }
}

/// Some of the days that a date can denote.
#[derive(Clone, Copy)]
enum Piece {
    /// From one day number to another.
    Span(i64, i64),
    /// The days of a pattern, which do not follow one another.
    Scattered(Pattern),
}

fn meet(some: &[Piece], others: &[Piece]) -> bool {
    some.iter().any(|a| {
        others.iter().any(|b| match (*a, *b) {
            (Piece::Span(first, last), Piece::Span(other_first, other_last)) => {
                first <= other_last && other_first <= last
            }
            (Piece::Scattered(days), Piece::Scattered(other)) => days.unify(other).and_then(Pattern::first).is_some(),
            (Piece::Span(first, last), Piece::Scattered(days)) | (Piece::Scattered(days), Piece::Span(first, last)) => {
                days.first_from(Day::from_number(first))
                    .is_some_and(|day| day.number() <= last)
            }
        })
    })
}

/// Says whether pieces taken together hold every day from the first to the last.
fn covers_span(pieces: &[Piece], first: i64, last: i64) -> bool {
    let mut next = first;
    loop {
        let reached = pieces.iter().filter_map(|piece| match *piece {
            Piece::Span(start, end) => (start <= next && next <= end).then_some(end),
            // A pattern with a gap knows a digit after an unknown one: it runs for a century at most.
            Piece::Scattered(days) => (next..=last)
                .take_while(|day| days.contains(Day::from_number(*day)))
                .last(),
        });
        match reached.max() {
            Some(end) if end >= last => return true,
            Some(end) => next = end + 1,
            None => return false,
        }
    }
}

impl End {
    fn bound(&self, day: impl Fn(&Point) -> Day) -> Bound {
        match self {
            End::At(point) => Bound::Day(day(point)),
            End::Open => Bound::Unbounded,
            End::Unknown => Bound::Unknown,
        }
    }
}

impl Member {
    /// The first day, which is less than any other when there is none.
    fn first(&self) -> Option<Day> {
        match self {
            Member::At(point) | Member::Range(point, _) | Member::Since(point) => Some(point.first()),
            Member::Until(_) => None,
        }
    }

    fn last(&self) -> Option<Day> {
        match self {
            Member::At(point) | Member::Range(_, point) | Member::Until(point) => Some(point.last()),
            Member::Since(_) => None,
        }
    }
}

impl Point {
    pub(super) fn first(&self) -> Day {
        match self.shape {
            Shape::Date(pattern) => pattern.first().expect("the parser refuses patterns without a day"),
            Shape::Moment(day, _) => day,
            Shape::Season(pattern, code) => {
                let year = pattern
                    .years()
                    .next()
                    .expect("the parser refuses patterns without a year");
                Day::new(year, season_months(code).0, 1).unwrap_or(Day::first_of(year))
            }
            Shape::Year { reach: (low, _), .. } => Day::first_of(low),
        }
    }

    pub(super) fn last(&self) -> Day {
        match self.shape {
            Shape::Date(pattern) => pattern.last().expect("the parser refuses patterns without a day"),
            Shape::Moment(day, _) => day,
            Shape::Season(pattern, code) => {
                let year = pattern
                    .years()
                    .next_back()
                    .expect("the parser refuses patterns without a year");
                let (first, months) = season_months(code);
                let month = first + months - 1;
                let (year, month) = if month > 12 {
                    (year + 1, month - 12)
                } else {
                    (year, month)
                };
                Day::new(year, month, days_in_month(year, month)).unwrap_or(Day::last_of(year))
            }
            Shape::Year { reach: (_, high), .. } => Day::last_of(high),
        }
    }

    pub(super) fn precision(&self) -> Precision {
        match &self.shape {
            Shape::Moment(..) => Precision::Time,
            Shape::Year { reach: (low, high), .. } => match high - low {
                0 => Precision::Year,
                1..10 => Precision::Decade,
                10..100 => Precision::Century,
                100..1000 => Precision::Millennium,
                _ => Precision::Coarser,
            },
            Shape::Date(pattern) | Shape::Season(pattern, _) => match pattern.leading_year_digits() {
                0 => Precision::Coarser,
                1 => Precision::Millennium,
                2 => Precision::Century,
                3 => Precision::Decade,
                _ => match (&self.shape, pattern.month, pattern.day) {
                    (Shape::Season(..), ..) => Precision::Season,
                    (_, Some(month), Some(day)) if month.known().and(day.known()).is_some() => Precision::Day,
                    (_, Some(month), _) if month.known().is_some() => Precision::Month,
                    _ => Precision::Year,
                },
            },
        }
    }

    /// The numbers of its first and its last day.
    fn reach(&self) -> (i64, i64) {
        (self.first().number(), self.last().number())
    }

    /// The numbers of the first and the last day that it may mean if some part of it is approximate: its
    /// finest approximate part may be off by one unit of its precision.
    fn reach_about(&self) -> (i64, i64) {
        let finest = match self.marks.iter().rposition(|mark| mark.approximate) {
            None => return self.reach(),
            Some(0) => Precision::Year,
            Some(1) => Precision::Month,
            Some(_) => Precision::Day,
        };
        let precision = finest.max(self.precision());
        let (months, days) = (precision.months(), if precision <= Precision::Day { DAYS } else { 0 });
        let (first, after) = (
            self.first().add_months(-months),
            self.last().add_days(1).add_months(months),
        );
        (first.number() - days, after.number() - 1 + days)
    }
}

impl Clock {
    /// Counts the seconds since midnight, in UTC when the offset is known.
    pub(super) fn seconds(&self) -> i64 {
        let minutes = i64::from(self.hour) * 60 + i64::from(self.minute) - i64::from(self.zone.unwrap_or(0));
        minutes * 60 + i64::from(self.second.unwrap_or(0))
    }

    /// The first and the last second, counted from 1970-01-01T00:00:00Z, that a time can denote.
    fn instants(&self, day: Day, same_place: bool) -> (i64, i64) {
        // A day with a time has a year of four digits, so that this does not overflow.
        let first = day.number() * 86_400 + self.seconds();
        let last = first + if self.second.is_some() { 0 } else { 59 };
        // Local time is 14 hours ahead of UTC to 12 hours behind.
        let anywhere = self.zone.is_none() && !same_place;
        if anywhere {
            (first - 14 * 3_600, last + 12 * 3_600)
        } else {
            (first, last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Date, Precision};

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn bounds_are_those_of_the_text() {
        for (text, first, last) in [
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024~", "2024-01-01", "2024-12-31"),
            ("-0044", "-0044-01-01", "-0044-12-31"),
            ("2024-05-19T23:00:00-04", "2024-05-19", "2024-05-19"),
            ("156X-12-25", "1560-12-25", "1569-12-25"),
            ("2023-02-2X", "2023-02-20", "2023-02-28"),
            ("20XX-02-29", "2000-02-29", "2096-02-29"),
            ("-1XXX", "-1999-01-01", "-1000-12-31"),
            ("-000X", "-0009-01-01", "-0001-12-31"),
            ("19", "1900-01-01", "1999-12-31"),
            ("1950S2", "1900-01-01", "1999-12-31"),
            ("Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31"),
            ("Y3388E2S3", "Y338000-01-01", "Y338999-12-31"),
            ("2001-21", "2001-03-01", "2001-05-31"),
            ("2023-24", "2023-12-01", "2024-02-29"),
            ("2001-29", "2001-09-01", "2001-11-30"),
            ("2001-34", "2001-04-01", "2001-06-30"),
            ("2001-38", "2001-05-01", "2001-08-31"),
            ("2001-41", "2001-07-01", "2001-12-31"),
            ("2023-07-26/2024-03", "2023-07-26", "2024-03-31"),
            ("../2024", "..", "2024-12-31"),
            ("2024/", "2024-01-01", ""),
            ("{1670,1667..1668}", "1667-01-01", "1670-12-31"),
            ("[..1760,1762]", "..", "1762-12-31"),
            ("[1667,1760-12..]", "1667-01-01", ".."),
        ] {
            let date = date(text);
            assert_eq!(
                (date.earliest().to_string(), date.latest().to_string()),
                (first.into(), last.into()),
                "{text}"
            );
        }
        assert_eq!(date("/2024").earliest(), Bound::Unknown);
        assert_eq!(date("2024/..").latest(), Bound::Unbounded);
    }

    #[test]
    fn what_is_approximate_reaches_further() {
        for (text, first, last) in [
            ("2024-04-19", "2024-04-19", "2024-04-19"),
            ("2024-04-19~", "2024-04-16", "2024-04-22"),
            ("2024-04-19?", "2024-04-19", "2024-04-19"),
            ("2024-03~", "2024-02-01", "2024-04-30"),
            ("[2024-05-19..2024-05-31]", "2024-05-19", "2024-05-31"),
            ("2024-XX-12", "2024-01-12", "2024-12-12"),
            ("../2024-09-15", "", "2024-09-15"),
            ("2024-03/", "2024-03-01", ""),
            ("../..", "", ""),
        ] {
            let (from, to) = date(text).about();
            let words = |day: Option<crate::date::Day>| day.map_or(String::new(), |day| day.to_string());
            assert_eq!((words(from), words(to)), (first.into(), last.into()), "{text}");
        }
    }

    #[test]
    fn precision_is_that_of_what_is_known() {
        for (text, precision) in [
            ("2024-05-19T14:30", Precision::Time),
            ("2024-05-19", Precision::Day),
            ("2024-05-XX", Precision::Month),
            ("2024-05-1X", Precision::Month),
            ("2024-XX-19", Precision::Year),
            ("2024-22", Precision::Season),
            ("201X-05", Precision::Decade),
            ("19", Precision::Century),
            ("1950S2", Precision::Century),
            ("1XXX", Precision::Millennium),
            ("Y17E7", Precision::Year),
            ("Y171010000S3", Precision::Coarser),
            ("2024-05-19/2025", Precision::Year),
            ("../..", Precision::Coarser),
        ] {
            assert_eq!(date(text).precision(), precision, "{text}");
        }
    }

    #[test]
    fn qualifiers_are_reachable() {
        for (text, approximate, uncertain) in [
            ("2024", false, false),
            ("2024-~05", true, false),
            ("2024?/2025", false, true),
            ("[2024,2025%]", true, true),
        ] {
            assert_eq!(
                (date(text).is_approximate(), date(text).is_uncertain()),
                (approximate, uncertain),
                "{text}"
            );
        }
    }

    #[test]
    fn dates_that_contradict_each_other_and_dates_that_do_not() {
        for (a, b, compatible) in [
            ("2024-05-19", "2024-05", true),
            ("2024-05-19", "2024-05-20", false),
            ("2024-05-19~", "2024-05-22", true),
            ("2024-05-19~", "2024-05-23", false),
            ("2024-05-19?", "2024-05-20", false),
            ("2024-03~", "2024-04-15", true),
            ("2024-03~", "2024-05-15", false),
            ("2024~", "2025", true),
            ("1960~", "1962", false),
            ("2023~", "2024-12-31", true),
            ("196X~", "1972", true),
            ("2024-05-~19", "2024-05-21", true),
            ("2024~-05-19", "2025-05-01", true),
            ("[2024-05-19,2024-05-21]", "2024-05-20", false),
            ("[2024-05-19..2024-05-21]", "2024-05-20", true),
            ("2024-XX-12", "2024-03-13", false),
            ("2024-XX-12", "2024-03-12/2024-03-20", true),
            ("156X-12-25", "15X4-12-XX", true),
            ("XXXX-02-29", "2023-02", false),
            ("../2024-09-15", "2024-09-16", false),
            ("/2024-09-15", "2020", true),
            ("2024-05-19T14:30", "2024-05-19", true),
            ("2024-05-19T14:30", "2024-05-19T14:30:20", true),
            ("2024-05-19T14:30", "2024-05-19T15:00", false),
            ("2024-05-19T23:30:00-04", "2024-05-20T03:30:00Z", true),
            ("2024-05-19T14:30:00Z", "2024-05-19T20:00:00", true),
        ] {
            assert_eq!(date(a).compatible(&date(b)), compatible, "{a} {b}");
        }
    }

    #[test]
    fn covering() {
        for (wide, narrow, covers) in [
            ("2024", "2024-05-19", true),
            ("2024-05-19", "2024", false),
            ("{2023,2024}", "2023-12-31/2024-01-01", true),
            ("2024-XX-12", "2024-03-12", true),
            ("2024-XX-12", "2024-03", false),
            ("1X23", "1923-04/1923-06", true),
            ("../2024", "2020/2023", true),
            ("2020/..", "2024/2025", true),
            ("2020/..", "../2025", false),
        ] {
            assert_eq!(date(wide).covers(&date(narrow)), covers, "{wide} {narrow}");
        }
    }
}
