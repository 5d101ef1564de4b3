//! [`Date`] → its place in a chronology: an order, and the heading it stands under.
//!
//! Invariant: the order is total, and dates in order have their headings in order too, so that a
//! chronology grouped by year and month shows each heading once.

use super::Date;
use super::calendar::Day;
use super::value::{Clock, End, Member, Point, Shape, Value};
use std::cmp::Ordering;

impl Date {
    /// Compares two dates for a chronology. Only the same text is equal.
    ///
    /// Dates go by the heading they stand under ([`year_month`](Date::year_month), a date without a
    /// month before the months of its year), then by their first day, then the shorter before the
    /// longer (« le 26 juillet » before « entre le 26 juillet et décembre », since what lies within a
    /// span mostly comes after its first day), then by time, a day before its hours, and by text. A date without a first day goes by its last one, and a date of which no year is known
    /// after all others.
    pub fn chronological(&self, other: &Date) -> Ordering {
        self.key().cmp(&other.key())
    }

    /// The year and the month under which the date stands in a chronology: those in which it begins,
    /// or ends if it has no beginning.
    ///
    /// A date that spans whole years, or of which the month is not known, has no month; one of which no
    /// year is known has neither.
    pub fn year_month(&self) -> (Option<i64>, Option<u8>) {
        let (point, day): (_, fn(&Point) -> Day) = match &self.value {
            Value::Point(point) | Value::Interval(End::At(point), _) => (Some(point), Point::first),
            Value::Interval(_, end) => (end.point(), Point::last),
            Value::Set(_, members) => {
                let until = members.iter().find_map(|member| match member {
                    Member::Until(point) => Some(point),
                    _ => None,
                });
                let first = self.value.points().into_iter().min_by_key(|point| point.first());
                if until.is_some() {
                    (until, Point::last)
                } else {
                    (first, Point::first)
                }
            }
        };
        point.map_or((None, None), |point| point.heading(day(point)))
    }

    fn key(&self) -> impl Ord + '_ {
        let (year, month) = self.year_month();
        let (first, last) = (self.earliest_day(), self.latest_day());
        let anchor = first.or(last).map_or(i64::MAX, Day::number);
        let end = last.map_or(i64::MAX, Day::number);
        let time = match &self.value {
            Value::Point(Point {
                shape: Shape::Moment(_, clock),
                ..
            }) => Some(Clock::seconds(clock)),
            _ => None,
        };
        (year.is_none(), year, month, anchor, end, time, &self.text)
    }
}

impl Point {
    fn heading(&self, day: Day) -> (Option<i64>, Option<u8>) {
        let month = match self.shape {
            Shape::Date(pattern) if pattern.year_is_unknown() => return (None, None),
            Shape::Season(pattern, _) if pattern.year_is_unknown() => return (None, None),
            Shape::Date(pattern) => {
                pattern.year.known().is_some() && pattern.month.is_some_and(|month| !month.is_blank())
            }
            Shape::Season(pattern, _) => pattern.year.known().is_some(),
            Shape::Moment(..) => true,
            Shape::Year { .. } => false,
        };
        (Some(day.year()), month.then_some(day.month()))
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn a_chronology() {
        let order = [
            "Y-17E7",
            "-0043-03-15",
            "1960",
            "196X",
            "2023-07-26/2024-03",
            "2024",
            "2024/2025",
            "2024/..",
            "2024-XX-12",
            "../2024",
            "2024-01-01",
            "2024-01",
            "2024-03",
            "2024-21~",
            "2024-05-19",
            "2024-05-19T12:00:00+02:00",
            "2024-05-19T11:00:00Z",
            "[2024-05-19,2024-05-20]",
            "../2024-09-15",
            "2024-09-15",
            "2025",
            "XXXX-12-25",
            "../..",
        ];
        let mut dates: Vec<Date> = order.iter().rev().map(|text| date(text)).collect();
        dates.sort_by(Date::chronological);
        assert_eq!(dates.iter().map(Date::as_str).collect::<Vec<_>>(), order);
    }

    #[test]
    fn headings() {
        for (text, heading) in [
            ("2024-05-19", (Some(2024), Some(5))),
            ("2024-05-XX", (Some(2024), Some(5))),
            ("2024", (Some(2024), None)),
            ("2024-XX-12", (Some(2024), None)),
            ("2024-22", (Some(2024), Some(6))),
            ("201X-05", (Some(2010), None)),
            ("2023-07-26/2024-03", (Some(2023), Some(7))),
            ("../2024-09-15", (Some(2024), Some(9))),
            ("/201X", (Some(2019), None)),
            ("[2024-06,2024-05-20]", (Some(2024), Some(5))),
            ("[..2024-06,2024-08]", (Some(2024), Some(6))),
            ("XXXX-12-25", (None, None)),
            ("/", (None, None)),
        ] {
            assert_eq!(date(text).year_month(), heading, "{text}");
        }
    }
}
