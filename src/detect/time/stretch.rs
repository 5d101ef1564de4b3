//! A day and a [`Unit`] -> [`Stretch`]: whole days, weeks, months… of the calendar, how they follow one another and
//! how EDTF and TIMEX3 write them.
//!
//! Invariant: a stretch does not end before it begins, and one with a grain is exactly one unit of it.
//!
//! Weeks are those of ISO 8601: Monday to Sunday. Seasons are the meteorological ones of the northern half of the
//! Earth, three whole months each, winter beginning in December of its year, as in [`crate::date`].

use super::meaning::{Part, Unit};
use crate::date::{Day, days_in_month};

/// Days in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub first: Day,
    pub last: Day,
    /// The unit that it is one of; `None` for any other days.
    pub grain: Option<Unit>,
}

impl Stretch {
    /// Any days from one to another, put in order.
    pub(super) fn between(first: Day, last: Day) -> Self {
        Stretch {
            first: first.min(last),
            last: first.max(last),
            grain: None,
        }
    }

    /// One day.
    pub(super) fn day(day: Day) -> Self {
        Stretch {
            first: day,
            last: day,
            grain: Some(Unit::Day),
        }
    }

    /// The unit that a day lies in. Units smaller than a day count as the day.
    pub(super) fn of(unit: Unit, day: Day) -> Self {
        let months = |year: i64, month: u8, count: u8| {
            let first = Day::new(year, month, 1).unwrap_or(day);
            let last = month_end(add_months(first, i64::from(count) - 1));
            (first, last)
        };
        let years = |first: i64, count: i64| {
            let start = Day::new(first, 1, 1).unwrap_or(day);
            let end = Day::new(first + count - 1, 12, 31).unwrap_or(start);
            (start, end)
        };
        let (year, month) = (day.year(), day.month());
        let (first, last) = match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => return Self::day(day),
            Unit::Week => {
                let monday = day.add_days(-i64::from(day.weekday()));
                (monday, monday.add_days(6))
            }
            Unit::Weekend => {
                let saturday = day.add_days(5 - i64::from(day.weekday()));
                (saturday, saturday.add_days(1))
            }
            Unit::Month => months(year, month, 1),
            Unit::Quarter => months(year, (month - 1) / 3 * 3 + 1, 3),
            Unit::Season => match month {
                12 => months(year, 12, 3),
                1 | 2 => months(year - 1, 12, 3),
                _ => months(year, month / 3 * 3, 3),
            },
            Unit::Half => months(year, if month < 7 { 1 } else { 7 }, 6),
            Unit::Year => years(year, 1),
            Unit::Decade => years(year.div_euclid(10) * 10, 10),
            Unit::Century => years(year.div_euclid(100) * 100, 100),
            Unit::Millennium => years(year.div_euclid(1000) * 1000, 1000),
        };
        Stretch {
            first,
            last: last.max(first),
            grain: Some(unit),
        }
    }

    /// The season of a year: 21 to 24.
    pub(super) fn season(year: i64, season: u8) -> Option<Self> {
        let month = match season {
            21..=24 => (season - 20) * 3,
            _ => return None,
        };
        Some(Self::of(Unit::Season, Day::new(year, month, 1)?))
    }

    /// The unit that comes so many units later.
    pub(super) fn shift(self, count: i64) -> Self {
        let Some(unit) = self.grain else { return self };
        Self::of(unit, add_units(self.first, unit, count))
    }

    /// Whether a day lies in it.
    pub(super) fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Its start, its middle or its end: of a month the days 1 to 10, 11 to 20, 21 on; of a year January to March, May
    /// to August, September on; of a week Monday and Tuesday… Wednesday, Friday on; thirds of anything else.
    pub(super) fn part(self, part: Part) -> Self {
        let (year, month) = (self.first.year(), self.first.month());
        let day = |month: u8, day: u8| Day::new(year, month, day).unwrap_or(self.first);
        let count = self.last.number() - self.first.number() + 1;
        let (first, last) = match (self.grain, part) {
            (Some(Unit::Day), _) | (_, Part::Elapsed | Part::Rest) => return self,
            (_, Part::FirstHalf) => (self.first, self.half()),
            (_, Part::SecondHalf) => (self.half().add_days(1), self.last),
            (Some(Unit::Month), Part::Start) => (self.first, day(month, 10)),
            (Some(Unit::Month), Part::Mid) => (day(month, 11), day(month, 20)),
            (Some(Unit::Month), Part::End) => (day(month, 21), self.last),
            (Some(Unit::Year), Part::Start) => (self.first, day(3, 31)),
            (Some(Unit::Year), Part::Mid) => (day(5, 1), day(8, 31)),
            (Some(Unit::Year), Part::End) => (day(9, 1), self.last),
            (Some(Unit::Week), Part::Start) => (self.first, self.first.add_days(2)),
            (Some(Unit::Week), Part::Mid) => (self.first.add_days(2), self.first.add_days(3)),
            (Some(Unit::Week), Part::End) => (self.first.add_days(4), self.last),
            (Some(Unit::Decade | Unit::Century | Unit::Millennium), _) => {
                let years = self.last.year() - year + 1;
                let (low, high) = match part {
                    Part::Start => (0, years * 4 / 10),
                    Part::Mid => (years * 4 / 10, years * 7 / 10),
                    _ => (years * 7 / 10, years),
                };
                (
                    Day::new(year + low, 1, 1).unwrap_or(self.first),
                    Day::new(year + high - 1, 12, 31).unwrap_or(self.last),
                )
            }
            (Some(Unit::Season | Unit::Quarter), _) => {
                let start = add_months(
                    self.first,
                    match part {
                        Part::Start => 0,
                        Part::Mid => 1,
                        _ => 2,
                    },
                );
                (start, month_end(start))
            }
            (_, Part::Start) => (self.first, self.first.add_days((count - 1) / 3)),
            (_, Part::Mid) => (self.first.add_days(count / 3), self.last.add_days(-(count / 3))),
            (_, Part::End) => (self.last.add_days(-((count - 1) / 3)), self.last),
        };
        Stretch::between(first, last)
    }

    /// The last day of its first half.
    fn half(&self) -> Day {
        let months = match self.grain {
            Some(Unit::Year) => 6,
            Some(Unit::Half) => 3,
            Some(Unit::Month) => return Day::new(self.first.year(), self.first.month(), 15).unwrap_or(self.first),
            Some(Unit::Decade) => 60,
            Some(Unit::Century) => 600,
            _ => return self.first.add_days((self.last.number() - self.first.number()) / 2),
        };
        add_months(self.first, months).add_days(-1)
    }

    /// Its EDTF text.
    pub(super) fn edtf(&self) -> String {
        let year = self.first.year();
        match self.grain {
            Some(Unit::Second | Unit::Minute | Unit::Hour | Unit::Day) => edtf_day(self.first),
            Some(Unit::Month) => format!("{}-{:02}", edtf_year(year), self.first.month()),
            Some(Unit::Year) => edtf_year(year),
            Some(Unit::Season) if four(year) => format!("{year:04}-{}", 20 + self.first.month() / 3),
            Some(Unit::Quarter) if four(year) => format!("{year:04}-{}", 33 + (self.first.month() - 1) / 3),
            Some(Unit::Half) if four(year) => format!("{year:04}-{}", 40 + self.first.month() / 7),
            Some(Unit::Decade) if four(year) => format!("{:03}X", year / 10),
            Some(Unit::Century) if four(year) => format!("{:02}XX", year / 100),
            Some(Unit::Millennium) if four(year) => format!("{}XXX", year / 1000),
            _ => format!("{}/{}", edtf_day(self.first), edtf_day(self.last)),
        }
    }

    /// The text of its start (or of its end) as one end of an EDTF interval.
    pub(super) fn edtf_end(&self, start: bool) -> String {
        match self.grain {
            Some(Unit::Month | Unit::Year | Unit::Day) => self.edtf(),
            _ => edtf_day(if start { self.first } else { self.last }),
        }
    }

    /// Its TIMEX3 value; of days that are no unit, that of the first one.
    pub(super) fn timex(&self) -> String {
        let year = self.first.year();
        match self.grain {
            Some(Unit::Week) => timex_week(self.first),
            Some(Unit::Weekend) => format!("{}-WE", timex_week(self.first)),
            Some(Unit::Month) => format!("{}-{:02}", timex_year(year), self.first.month()),
            Some(Unit::Quarter) => format!("{}-Q{}", timex_year(year), (self.first.month() - 1) / 3 + 1),
            Some(Unit::Half) => format!("{}-H{}", timex_year(year), self.first.month() / 7 + 1),
            Some(Unit::Season) => {
                let season = match self.first.month() {
                    3 => "SP",
                    6 => "SU",
                    9 => "FA",
                    _ => "WI",
                };
                format!("{}-{season}", timex_year(year))
            }
            Some(Unit::Year) => timex_year(year),
            Some(Unit::Decade) if four(year) => format!("{:03}", year / 10),
            Some(Unit::Century) if four(year) => format!("{:02}", year / 100),
            Some(Unit::Millennium) if four(year) => format!("{}", year / 1000),
            _ => format!("{}-{:02}-{:02}", timex_year(year), self.first.month(), self.first.day()),
        }
    }
}

fn four(year: i64) -> bool {
    (0..=9999).contains(&year)
}

fn edtf_year(year: i64) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

/// A day in EDTF; its year alone where EDTF has no days, before and after years of four digits.
pub(super) fn edtf_day(day: Day) -> String {
    let year = edtf_year(day.year());
    if year.starts_with('Y') {
        return year;
    }
    format!("{year}-{:02}-{:02}", day.month(), day.day())
}

/// Years before Christ are `BC0044` in TIMEX3.
fn timex_year(year: i64) -> String {
    if year > 0 {
        format!("{year:04}")
    } else {
        format!("BC{:04}", 1 - year)
    }
}

/// The ISO 8601 week of a day: `2013-W07`.
pub(super) fn timex_week(day: Day) -> String {
    let thursday = day.add_days(3 - i64::from(day.weekday()));
    format!("{}-W{:02}", timex_year(thursday.year()), week_number(day))
}

/// The number of a day's week in ISO 8601.
pub(super) fn week_number(day: Day) -> i64 {
    let thursday = day.add_days(3 - i64::from(day.weekday()));
    let first = Day::new(thursday.year(), 1, 1).unwrap_or(thursday);
    (thursday.number() - first.number()) / 7 + 1
}

/// The week of that number in the year of ISO 8601.
pub(super) fn iso_week(year: i64, number: u8) -> Option<Stretch> {
    let fourth = Day::new(year, 1, 4)?;
    let week = Stretch::of(Unit::Week, fourth).shift(i64::from(number) - 1);
    (number > 0 && week_number(week.first) == i64::from(number)).then_some(week)
}

/// The day that many months later; the last of a month that is too short for it.
pub(super) fn add_months(day: Day, months: i64) -> Day {
    let count = day
        .year()
        .saturating_mul(12)
        .saturating_add(i64::from(day.month()) - 1)
        .saturating_add(months.clamp(-1_000_000_000, 1_000_000_000));
    let year = count.div_euclid(12);
    let month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
    Day::new(year, month, day.day().min(days_in_month(year, month))).unwrap_or(day)
}

/// The last day of a day's month.
fn month_end(day: Day) -> Day {
    Day::new(day.year(), day.month(), days_in_month(day.year(), day.month())).unwrap_or(day)
}

/// The day that many units later.
pub(super) fn add_units(day: Day, unit: Unit, count: i64) -> Day {
    let count = count.clamp(-10_000_000, 10_000_000);
    match unit {
        Unit::Second | Unit::Minute => day,
        Unit::Hour => day.add_days(count / 24),
        Unit::Day => day.add_days(count),
        Unit::Week | Unit::Weekend => day.add_days(7 * count),
        Unit::Month => add_months(day, count),
        Unit::Quarter | Unit::Season => add_months(day, 3 * count),
        Unit::Half => add_months(day, 6 * count),
        Unit::Year => add_months(day, 12 * count),
        Unit::Decade => add_months(day, 120 * count),
        Unit::Century => add_months(day, 1_200 * count),
        Unit::Millennium => add_months(day, 12_000 * count),
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, iso_week};
    use crate::date::{Date, Day};
    use crate::detect::time::meaning::{Part, Unit};

    #[test]
    fn units_and_their_texts() {
        let day = Day::new(2013, 2, 12).expect("it is a day");
        for (unit, shift, edtf, timex) in [
            (Unit::Day, 1, "2013-02-13", "2013-02-13"),
            (Unit::Week, 0, "2013-02-11/2013-02-17", "2013-W07"),
            (Unit::Weekend, -1, "2013-02-09/2013-02-10", "2013-W06-WE"),
            (Unit::Month, -2, "2012-12", "2012-12"),
            (Unit::Quarter, 2, "2013-35", "2013-Q3"),
            (Unit::Season, 0, "2012-24", "2012-WI"),
            (Unit::Season, 1, "2013-21", "2013-SP"),
            (Unit::Half, 1, "2013-41", "2013-H2"),
            (Unit::Year, -14, "1999", "1999"),
            (Unit::Decade, -1, "200X", "200"),
            (Unit::Century, -1, "19XX", "19"),
            (Unit::Millennium, 0, "2XXX", "2"),
        ] {
            let stretch = Stretch::of(unit, day).shift(shift);
            assert_eq!(
                (stretch.edtf().as_str(), stretch.timex().as_str()),
                (edtf, timex),
                "{unit:?}"
            );
            let date: Date = stretch.edtf().parse().expect("it is EDTF");
            assert_eq!(date.earliest_day(), Some(stretch.first), "{edtf}");
            assert_eq!(date.latest_day(), Some(stretch.last), "{edtf}");
        }
    }

    #[test]
    fn parts() {
        let day = Day::new(2024, 2, 12).expect("it is a day");
        for (unit, part, edtf) in [
            (Unit::Month, Part::Start, "2024-02-01/2024-02-10"),
            (Unit::Month, Part::End, "2024-02-21/2024-02-29"),
            (Unit::Month, Part::FirstHalf, "2024-02-01/2024-02-15"),
            (Unit::Year, Part::End, "2024-09-01/2024-12-31"),
            (Unit::Year, Part::SecondHalf, "2024-07-01/2024-12-31"),
            (Unit::Decade, Part::Start, "2020-01-01/2023-12-31"),
            (Unit::Season, Part::Mid, "2024-01-01/2024-01-31"),
            (Unit::Day, Part::End, "2024-02-12"),
        ] {
            assert_eq!(Stretch::of(unit, day).part(part).edtf(), edtf, "{unit:?} {part:?}");
        }
    }

    #[test]
    fn weeks_of_the_standard() {
        let monday = |year, number| iso_week(year, number).map(|week| week.first.to_string());
        assert_eq!(monday(2015, 1).as_deref(), Some("2014-12-29"));
        assert_eq!(monday(2020, 53).as_deref(), Some("2020-12-28"));
        assert_eq!(monday(2021, 53), None);
        assert_eq!(monday(2021, 0), None);
    }
}
