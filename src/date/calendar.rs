//! `year, month, day` → [`Day`]: one day of the proleptic Gregorian calendar.
//!
//! Invariant: a `Day` exists in the calendar and its year is within ±[`Day::MAX_YEAR`], so that day
//! numbers never overflow.

use std::fmt;

/// A day of the proleptic Gregorian calendar, with astronomical years: 0 is 1 BC (ISO 8601-1:2019).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    year: i64,
    month: u8,
    day: u8,
}

impl Day {
    /// The largest year, and minus the smallest: fifteen digits.
    pub const MAX_YEAR: i64 = 999_999_999_999_999;

    const MIN: Day = Day {
        year: -Self::MAX_YEAR,
        month: 1,
        day: 1,
    };
    const MAX: Day = Day {
        year: Self::MAX_YEAR,
        month: 12,
        day: 31,
    };

    /// The day of that year, month (1 to 12) and day of the month (from 1), if there is one.
    pub fn new(year: i64, month: u8, day: u8) -> Option<Day> {
        let exists =
            (-Self::MAX_YEAR..=Self::MAX_YEAR).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// The first of January of a year; years out of range count as the first or the last one.
    pub(super) fn first_of(year: i64) -> Day {
        Day {
            year: year.clamp(-Self::MAX_YEAR, Self::MAX_YEAR),
            ..Self::MIN
        }
    }

    /// The 31st of December of a year; years out of range count as the first or the last one.
    pub(super) fn last_of(year: i64) -> Day {
        Day {
            year: year.clamp(-Self::MAX_YEAR, Self::MAX_YEAR),
            ..Self::MAX
        }
    }

    /// The astronomical year: 0 is 1 BC, -43 is 44 BC.
    pub fn year(self) -> i64 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Counts the days since 1970-01-01, which is day 0.
    pub fn number(self) -> i64 {
        // Years are counted from March, so that the leap day ends one, in eras of 400 years.
        let year = self.year - i64::from(self.month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH
    }

    /// The day of that [`number`](Day::number); the first or the last day there is when it is out of range.
    pub fn from_number(number: i64) -> Day {
        let days = number.clamp(Self::MIN.number(), Self::MAX.number()) + EPOCH;
        let (era, day) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        // Both are at most 31 here; the fallback is never taken.
        let small = |n: i64| u8::try_from(n).unwrap_or(1);
        Day {
            year: era * 400 + year + next,
            month: small(month),
            day: small(day),
        }
    }

    /// The day that many days later, or earlier when negative; stops at the first and the last day.
    #[must_use]
    pub fn add_days(self, days: i64) -> Day {
        Self::from_number(self.number().saturating_add(days))
    }

    /// The same day that many months later, or the last of a month that is too short for it.
    pub(super) fn add_months(self, months: i64) -> Day {
        let months = self.year * 12 + i64::from(self.month) - 1 + months;
        let year = months.div_euclid(12);
        let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        Day::new(year, month, self.day.min(days_in_month(year, month))).unwrap_or(if year < 0 {
            Self::MIN
        } else {
            Self::MAX
        })
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> u8 {
        u8::try_from((self.number() + 3).rem_euclid(7)).unwrap_or(0)
    }
}

/// `2024-05-19`, `-0043-03-15`; past four digits with the prefix that EDTF gives such years,
/// `Y12345-01-01`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Day { year, month, day } = *self;
        match year {
            -9999..=-1 => write!(f, "-{:04}-{month:02}-{day:02}", -year),
            0..=9999 => write!(f, "{year:04}-{month:02}-{day:02}"),
            _ => write!(f, "Y{year}-{month:02}-{day:02}"),
        }
    }
}

/// Says whether an astronomical year has a 29th of February.
pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Counts the days of a month, 28 to 31; 0 when there is no such month.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 => 28 + u8::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Days in the 400 years after which the calendar repeats itself.
const ERA: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;

#[cfg(test)]
mod tests {
    use super::{Day, days_in_month};
    use proptest::prelude::*;

    fn day(year: i64, month: u8, day: u8) -> Day {
        Day::new(year, month, day).expect("the tests name days that exist")
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, d) in [
            (2023, 2, 29),
            (1900, 2, 29),
            (2024, 0, 1),
            (2024, 13, 1),
            (2024, 6, 31),
            (2024, 6, 0),
        ] {
            assert_eq!(Day::new(year, month, d), None);
        }
        assert!(Day::new(2000, 2, 29).is_some() && Day::new(0, 2, 29).is_some());
        assert_eq!(Day::new(Day::MAX_YEAR + 1, 1, 1), None);
        assert_eq!(days_in_month(2024, 13), 0);
    }

    #[test]
    fn known_days() {
        assert_eq!(day(1970, 1, 1).number(), 0);
        assert_eq!(day(2024, 5, 19).number(), 19_862);
        assert_eq!(day(2024, 5, 19).weekday(), 6);
        assert_eq!(day(1789, 7, 14).weekday(), 1);
        assert_eq!(day(2024, 2, 28).add_days(2), day(2024, 3, 1));
        assert_eq!(day(2024, 1, 31).add_months(1), day(2024, 2, 29));
        assert_eq!(day(2024, 1, 31).add_months(-14), day(2022, 11, 30));
        assert_eq!(Day::from_number(i64::MAX), day(Day::MAX_YEAR, 12, 31));
        assert_eq!(day(2024, 1, 1).add_days(i64::MIN), day(-Day::MAX_YEAR, 1, 1));
    }

    #[test]
    fn written_as_edtf_writes_years() {
        assert_eq!(day(2024, 5, 19).to_string(), "2024-05-19");
        assert_eq!(day(-43, 3, 15).to_string(), "-0043-03-15");
        assert_eq!(day(12_345, 1, 1).to_string(), "Y12345-01-01");
        assert_eq!(day(-12_345, 1, 1).to_string(), "Y-12345-01-01");
    }

    proptest! {
        #[test]
        fn numbers_round_trip_and_keep_the_order(a: i64, b: i64) {
            let (a, b) = (Day::from_number(a), Day::from_number(b));
            prop_assert_eq!(Day::from_number(a.number()), a);
            prop_assert_eq!(Day::new(a.year(), a.month(), a.day()), Some(a));
            prop_assert_eq!(a.cmp(&b), a.number().cmp(&b.number()));
            if a.number() < Day::MAX.number() {
                prop_assert_eq!(a.add_days(1).number(), a.number() + 1);
            }
        }
    }
}
