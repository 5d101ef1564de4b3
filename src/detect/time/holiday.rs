//! A [`Holiday`] and a year -> its day.
//!
//! Invariant: every holiday has one day in every year of the Gregorian calendar.
//!
//! Easter is reckoned after Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, 1991, chapter 8); that of the
//! Orthodox churches by the Julian calendar.

use crate::date::{Day, days_in_month};

/// A feast or a day that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// A month and a day of it.
    Fixed(u8, u8),
    /// The n-th (from the end when negative) of a weekday (0 for Monday) in a month.
    Nth { month: u8, weekday: u8, n: i8 },
    /// So many days after Easter Sunday.
    Easter(i16),
    /// So many days after the Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i16),
    /// So many days after the n-th of a weekday in a month.
    After { month: u8, weekday: u8, n: i8, days: i8 },
    /// The last such weekday (0 for Monday) on or before a day.
    OnOrBefore { month: u8, day: u8, weekday: u8 },
    /// The Sunday that begins Advent, and so many days after it.
    Advent(i16),
    /// The French Mothers' Day: the last Sunday of May, or a week later where that is Pentecost.
    FrenchMothers,
}

impl Holiday {
    /// Its day in a year.
    pub(super) fn day(self, year: i64) -> Option<Day> {
        match self {
            Holiday::Fixed(month, day) => Day::new(year, month, day),
            Holiday::Nth { month, weekday, n } => nth_weekday(year, month, weekday, n),
            Holiday::After {
                month,
                weekday,
                n,
                days,
            } => Some(nth_weekday(year, month, weekday, n)?.add_days(i64::from(days))),
            Holiday::Easter(days) => Some(easter(year)?.add_days(i64::from(days))),
            Holiday::OrthodoxEaster(days) => Some(orthodox_easter(year)?.add_days(i64::from(days))),
            Holiday::OnOrBefore { month, day, weekday } => {
                let day = Day::new(year, month, day)?;
                let back = (i64::from(day.weekday()) - i64::from(weekday)).rem_euclid(7);
                Some(day.add_days(-back))
            }
            Holiday::Advent(days) => {
                let eve = Day::new(year, 12, 24)?;
                let fourth = eve.add_days(-((i64::from(eve.weekday()) + 1) % 7));
                Some(fourth.add_days(i64::from(days) - 21))
            }
            Holiday::FrenchMothers => {
                let last = nth_weekday(year, 5, 6, -1)?;
                let pentecost = easter(year)?.add_days(49);
                Some(if last == pentecost { last.add_days(7) } else { last })
            }
        }
    }
}

/// The n-th of a weekday in a month, counted from its end when negative.
pub(super) fn nth_weekday(year: i64, month: u8, weekday: u8, n: i8) -> Option<Day> {
    let (first, step) = if n > 0 {
        let first = Day::new(year, month, 1)?;
        let on = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
        (first.add_days(on), i64::from(n) - 1)
    } else {
        let last = Day::new(year, month, days_in_month(year, month))?;
        let back = (i64::from(last.weekday()) - i64::from(weekday)).rem_euclid(7);
        (last.add_days(-back), i64::from(n) + 1)
    };
    let day = first.add_days(7 * step);
    (day.month() == month && day.year() == year).then_some(day)
}

/// Easter Sunday of the Western churches.
fn easter(year: i64) -> Option<Day> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let days = epact + weekday - 7 * shift + 114;
    Day::new(
        year,
        u8::try_from(days.div_euclid(31)).ok()?,
        u8::try_from(days.rem_euclid(31) + 1).ok()?,
    )
}

/// Easter Sunday of the Orthodox churches, in the Gregorian calendar.
fn orthodox_easter(year: i64) -> Option<Day> {
    let moon = (19 * year.rem_euclid(19) + 15).rem_euclid(30);
    let weekday = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - moon + 34).rem_euclid(7);
    let days = moon + weekday + 114;
    let julian = Day::new(
        year,
        u8::try_from(days.div_euclid(31)).ok()?,
        u8::try_from(days.rem_euclid(31) + 1).ok()?,
    )?;
    Some(julian.add_days(year.div_euclid(100) - year.div_euclid(400) - 2))
}

#[cfg(test)]
mod tests {
    use super::Holiday;

    #[test]
    fn days() {
        for (holiday, year, day) in [
            (Holiday::Easter(0), 2013, "2013-03-31"),
            (Holiday::Easter(0), 2024, "2024-03-31"),
            (Holiday::Easter(0), 1818, "1818-03-22"),
            (Holiday::Easter(39), 2024, "2024-05-09"),
            (Holiday::OrthodoxEaster(0), 2018, "2018-04-08"),
            (Holiday::OrthodoxEaster(0), 2024, "2024-05-05"),
            (
                Holiday::Nth {
                    month: 11,
                    weekday: 3,
                    n: 4,
                },
                2013,
                "2013-11-28",
            ),
            (
                Holiday::Nth {
                    month: 5,
                    weekday: 0,
                    n: -1,
                },
                2024,
                "2024-05-27",
            ),
            (Holiday::Advent(0), 2023, "2023-12-03"),
            (Holiday::FrenchMothers, 2023, "2023-06-04"),
            (Holiday::FrenchMothers, 2024, "2024-05-26"),
            (Holiday::Fixed(12, 25), 2024, "2024-12-25"),
        ] {
            let found = holiday.day(year).map(|day| day.to_string());
            assert_eq!(found.as_deref(), Some(day), "{holiday:?}");
        }
    }
}
