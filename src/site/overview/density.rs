//! The headings and days of events in order -> [`Slot`]s: how many there are in each day, month, year or run of years.
//!
//! The unit is the finest of which there is room for all slots. A stretch without events is drawn as it is where it is
//! short, and cut where it is long.
//!
//! Invariant: every event given is in exactly one slot; slots are in the order of time, and at most [`MOST`].

use std::ops::Range;

use crate::site::chronology::chapters::Heading;

/// How many slots there is room for: each is a target for a finger.
pub const MOST: usize = 38;

/// The longest stretch without events that is drawn as it is, in slots.
const EMPTY: i64 = 2;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days of one month.
    Day,
    /// Months.
    Month,
    /// So many years.
    Years(i64),
}

/// A bar, or its absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// What stands in a unit; its number counts units, and is `None` for what is only known to be in what is around it.
    Some {
        /// The day of the month, the month since year 0, or the year divided.
        number: i64,
        /// Whether it is what has no day, or no month, of the month or year that comes next.
        whole: bool,
        /// The positions of its events among those given.
        range: Range<usize>,
    },
    /// A unit without events.
    None,
    /// A stretch without events that is left out.
    Cut,
}

/// An event: its heading, and its day of the month where that is known.
pub type When = (Heading, Option<u8>);

/// The slots of events in order, all of which have a year.
pub fn slots(events: &[When]) -> (Unit, Vec<Slot>) {
    let one_month = events.windows(2).all(|two| two[0].0 == two[1].0) && events.iter().all(|when| when.0.1.is_some());
    let years = (0..14u32).flat_map(|power| [1, 2, 5].map(|figure| Unit::Years(figure * 10i64.pow(power))));
    let finer = [Unit::Day].into_iter().filter(|_| one_month).chain([Unit::Month]);
    let mut coarsest = (Unit::Month, Vec::new());
    for unit in finer.chain(years) {
        coarsest = (unit, of_unit(unit, events));
        if coarsest.1.len() <= MOST {
            break;
        }
    }
    coarsest
}

fn of_unit(unit: Unit, events: &[When]) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    let mut last: Option<(i64, bool)> = None;
    for (at, &((year, month), day)) in events.iter().enumerate() {
        let year = year.unwrap_or(0);
        let (number, whole) = match unit {
            Unit::Day => (day.map_or(1, i64::from), day.is_none()),
            // What has no month stands before the months of its year.
            Unit::Month => (
                year.saturating_mul(12) + month.map_or(0, |month| i64::from(month) - 1),
                month.is_none(),
            ),
            Unit::Years(length) => (year.div_euclid(length), false),
        };
        if last == Some((number, whole)) {
            if let Some(Slot::Some { range, .. }) = slots.last_mut() {
                range.end = at + 1;
            }
            continue;
        }
        let empty = last.map_or(0, |(before, _)| number - before - 1);
        match empty {
            ..=0 => {}
            1..=EMPTY => slots.extend((0..empty).map(|_| Slot::None)),
            _ => slots.push(Slot::Cut),
        }
        slots.push(Slot::Some {
            number,
            whole,
            range: at..at + 1,
        });
        last = Some((number, whole));
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(events: &[When]) -> String {
        let (unit, slots) = slots(events);
        assert!(slots.len() <= MOST, "{}", slots.len());
        let listed = slots.iter().filter_map(|slot| match slot {
            Slot::Some { range, .. } => Some(range.clone()),
            _ => None,
        });
        assert_eq!(
            listed.flatten().collect::<Vec<_>>(),
            (0..events.len()).collect::<Vec<_>>()
        );
        let words = slots.iter().map(|slot| match slot {
            Slot::Some { number, whole, range } => format!("{number}{}:{}", if *whole { "*" } else { "" }, range.len()),
            Slot::None => "-".to_owned(),
            Slot::Cut => "//".to_owned(),
        });
        format!("{unit:?} {}", words.collect::<Vec<_>>().join(" "))
    }

    fn year(year: i64) -> When {
        ((Some(year), None), None)
    }

    #[test]
    fn the_finest_unit_with_room_is_taken() {
        let month = |month, day| ((Some(2024), Some(month)), day);
        assert_eq!(
            told(&[month(3, None), month(3, Some(1)), month(3, Some(1)), month(3, Some(4))]),
            "Day 1*:1 1:2 - - 4:1"
        );
        assert_eq!(
            told(&[year(2024), month(1, Some(2)), month(3, None), month(9, None)]),
            "Month 24288*:1 24288:1 - 24290:1 // 24296:1"
        );
        let far: Vec<When> = [-9_000_000, 1916]
            .into_iter()
            .chain(1900 + 100..2024)
            .map(year)
            .collect();
        assert_eq!(
            told(&far),
            "Years(1) -9000000:1 // 1916:1 // 2000:1 2001:1 2002:1 2003:1 2004:1 2005:1 2006:1 2007:1 2008:1 2009:1 2010:1 2011:1 2012:1 2013:1 2014:1 2015:1 2016:1 2017:1 2018:1 2019:1 2020:1 2021:1 2022:1 2023:1"
        );
        let many: Vec<When> = (-40..2024).map(year).collect();
        assert!(
            told(&many).starts_with("Years(100) -1:40 0:100 1:100"),
            "{}",
            told(&many)
        );
    }
}
