//! The ends of a scale -> [`Tick`]s: a few round numbers, or the beginnings of years, months, days or hours.
//!
//! Invariant: there are no more ticks than have room for their labels, each stands between the ends, and their
//! places rise.

use crate::date::{Day, day_and_month};
use crate::locale::{Locale, Tongue};

/// What a scale counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Numbers.
    Number,
    /// Days since 1970-01-01, and parts of days.
    Day,
}

/// A mark of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: f64,
    /// Its name.
    pub label: String,
    /// What the name leaves out, where it is not the same as at the tick before: the year of a day.
    pub under: String,
}

/// The least room for the labels of an axis of values, in the pixels that a letter is 7 wide in, without its margins.
pub const ROOM: f64 = 215.0;
/// How wide a letter of a label is.
const LETTER: f64 = 7.0;
/// How far apart labels stand.
const BETWEEN: f64 = 12.0;

/// A step from tick to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Minutes(i64),
    Days(i64),
    Months(i64),
    Years(i64),
}

impl Step {
    /// Its length in days.
    fn days(self) -> f64 {
        match self {
            Step::Minutes(count) => count as f64 / 1_440.0,
            Step::Days(count) => count as f64,
            Step::Months(count) => count as f64 * 30.4,
            Step::Years(count) => count as f64 * 365.25,
        }
    }

    /// How many letters its labels have at most.
    fn letters(self, from: f64, to: f64) -> usize {
        match self {
            Step::Minutes(_) => 7,
            Step::Days(_) => 12,
            Step::Months(_) => 9,
            Step::Years(_) => {
                let year = |at: f64| Locale::english().figures((at / 365.25 + 1970.0).round()).len();
                // A year before ours is told as such.
                year(from).max(year(to)) + if from < -719_528.0 { 9 } else { 0 }
            }
        }
    }
}

/// The ticks from one end of a scale to the other, which is `room` pixels long; `year` names a year.
pub fn ticks(
    measure: Measure,
    (from, to): (f64, f64),
    room: f64,
    locale: &Locale,
    year: impl Fn(i64) -> String,
) -> Vec<Tick> {
    let mut ticks = match measure {
        Measure::Number => numbers(from, to, room, locale),
        Measure::Day => days(from, to, room, locale, year),
    };
    let mut told = String::new();
    for tick in &mut ticks {
        if tick.under == told {
            tick.under.clear();
        } else {
            told.clone_from(&tick.under);
        }
    }
    ticks
}

/// Whether labels of so many letters have room at a step that is so long.
fn has_room(length: f64, letters: usize) -> bool {
    length >= letters as f64 * LETTER + BETWEEN
}

fn numbers(from: f64, to: f64, room: f64, locale: &Locale) -> Vec<Tick> {
    let span = to - from;
    // Nothing finer than the twelfth figure is told apart.
    if !span.is_finite() || span <= from.abs().max(to.abs()) * 1e-12 {
        return Vec::new();
    }
    let least = magnitude(span) - 2;
    let mut finer: Vec<Tick> = Vec::new();
    for exponent in least..least + 5 {
        for mantissa in [1.0, 2.0, 5.0] {
            let found = multiples(from, to, mantissa, exponent, locale);
            let longest = found.iter().map(|tick| tick.label.chars().count()).max();
            if let Some(letters) = longest
                && has_room(mantissa * ten(exponent) / span * room, letters)
            {
                return if found.len() > 1 { found } else { ends_of(finer) };
            }
            if !found.is_empty() {
                finer = found;
            }
        }
    }
    ends_of(finer)
}

/// The exponent of a number in scientific notation; its figures, rather than a logarithm, which is not the same to the
/// last bit on all machines.
fn magnitude(number: f64) -> i32 {
    let written = format!("{number:e}");
    let exponent = written.rsplit('e').next().and_then(|exponent| exponent.parse().ok());
    exponent.unwrap_or_default()
}

/// A power of ten, the number nearest to it.
fn ten(exponent: i32) -> f64 {
    format!("1e{exponent}").parse().unwrap_or(f64::INFINITY)
}

/// The multiples of a step between two numbers.
fn multiples(from: f64, to: f64, mantissa: f64, exponent: i32, locale: &Locale) -> Vec<Tick> {
    let step = mantissa * ten(exponent);
    let first = (from / step).ceil();
    let count = ((to / step).floor() - first) as i64;
    if !step.is_normal() || !(0..=1_000).contains(&count) {
        return Vec::new();
    }
    let decimals = usize::try_from(-exponent).unwrap_or(0).min(300);
    let tick = |index: i64| {
        let at = (first + index as f64) * step;
        // Written with the decimals of the step, so that a third tenth is 0.3 and not 0.30000000000000004.
        let round = format!("{at:.decimals$}").parse().unwrap_or(at);
        Tick {
            at: round,
            label: locale.figures(if round == 0.0 { 0.0 } else { round }),
            under: String::new(),
        }
    };
    (0..=count).map(tick).collect()
}

/// The first and the last, which have room where all of them have not.
fn ends_of(mut ticks: Vec<Tick>) -> Vec<Tick> {
    if ticks.len() > 2 {
        ticks.drain(1..ticks.len() - 1);
    }
    ticks
}

fn days(from: f64, to: f64, room: f64, locale: &Locale, year: impl Fn(i64) -> String) -> Vec<Tick> {
    let span = to - from;
    if !span.is_finite() || span <= 0.0 {
        return Vec::new();
    }
    let minutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map(Step::Minutes);
    let of_days = [1, 2, 5, 10, 15].map(Step::Days);
    let months = [1, 2, 3, 6].map(Step::Months);
    let years = (0..12).flat_map(|power| [1, 2, 5].map(|figure| Step::Years(figure * 10i64.pow(power))));
    let mut finer: Vec<Tick> = Vec::new();
    for step in minutes.into_iter().chain(of_days).chain(months).chain(years) {
        let share = step.days() / span;
        // No label has room at so small a step.
        if share * room < 4.0 {
            continue;
        }
        let found = beginnings(step, from, to, locale, &year);
        if has_room(share * room, step.letters(from, to)) {
            return if found.len() > 1 { found } else { ends_of(finer) };
        }
        if !found.is_empty() {
            finer = found;
        }
    }
    ends_of(finer)
}

/// The beginnings of the units of a step between two days.
fn beginnings(step: Step, from: f64, to: f64, locale: &Locale, year: &impl Fn(i64) -> String) -> Vec<Tick> {
    let day_of = |at: f64| Day::from_number(at.floor() as i64);
    let (first, last) = (day_of(from), day_of(to));
    let mut starts: Vec<(f64, Day)> = Vec::new();
    match step {
        Step::Minutes(count) => {
            let length = 1_440.0 / count as f64;
            let (start, end) = ((from * length).ceil() as i64, (to * length).floor() as i64);
            starts.extend(
                (start..=end)
                    .map(|index| index as f64 / length)
                    .map(|at| (at, day_of(at))),
            );
        }
        Step::Days(count) => {
            let days = (first.number()..=last.number()).map(Day::from_number);
            let begins = |day: &Day| {
                let past = i64::from(day.day()) - 1;
                past % count == 0 && (count == 1 || past + count <= 31)
            };
            starts.extend(days.filter(begins).map(|day| (day.number() as f64, day)));
        }
        Step::Months(count) => {
            let month = |day: Day| day.year() * 12 + i64::from(day.month()) - 1;
            let months = (month(first)..=month(last)).filter(|month| month % count == 0);
            let days = months.filter_map(|month| {
                let in_year = u8::try_from(month.rem_euclid(12) + 1).ok()?;
                Day::new(month.div_euclid(12), in_year, 1)
            });
            starts.extend(days.map(|day| (day.number() as f64, day)));
        }
        Step::Years(count) => {
            let years = (first.year().div_euclid(count)..=last.year().div_euclid(count)).map(|index| index * count);
            let days = years.filter_map(|year| Day::new(year, 1, 1));
            starts.extend(days.map(|day| (day.number() as f64, day)));
        }
    }
    starts.retain(|(at, _)| (from..=to).contains(at));
    let tick = |(at, day): (f64, Day)| {
        let (label, under) = match step {
            Step::Minutes(_) => (clock(at, locale), day_and_month(day, locale)),
            Step::Days(_) => (day_and_month(day, locale), year(day.year())),
            Step::Months(_) => (locale.month(day.month()).to_owned(), year(day.year())),
            Step::Years(_) => (year(day.year()), String::new()),
        };
        Tick { at, label, under }
    };
    starts.into_iter().map(tick).collect()
}

/// The time of day at which a moment stands: « 14 h 30 », “14:30”.
fn clock(at: f64, locale: &Locale) -> String {
    let minutes = ((at - at.floor()) * 1_440.0).round() as i64 % 1_440;
    let (hour, minute) = (minutes / 60, minutes % 60);
    match (locale.tongue, minute) {
        (Tongue::Fr, 0) => format!("{hour}\u{a0}h"),
        (Tongue::Fr, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        _ => locale.digits(&format!("{hour}:{minute:02}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(measure: Measure, from: f64, to: f64, locale: &Locale) -> String {
        let found = ticks(measure, (from, to), ROOM, locale, |year| year.to_string());
        let ends = from..=to;
        assert!(found.iter().all(|tick| ends.contains(&tick.at)), "{found:?}");
        assert!(found.windows(2).all(|two| two[0].at < two[1].at), "{found:?}");
        assert!(found.len() <= 9, "{found:?}");
        let words = found.iter().map(|tick| match tick.under.as_str() {
            "" => tick.label.clone(),
            under => format!("{} ({under})", tick.label),
        });
        words
            .collect::<Vec<_>>()
            .join(" | ")
            .replace(['\u{a0}', '\u{202f}'], " ")
    }

    fn day(text: &str) -> f64 {
        let date: crate::date::Date = text.parse().unwrap();
        date.earliest_day().unwrap().number() as f64
    }

    #[test]
    fn numbers_have_few_round_ticks() {
        for (from, to, expected) in [
            (900.0, 1100.0, "900 | 950 | 1 000 | 1 050 | 1 100"),
            (0.0, 1.0, "0 | 0,2 | 0,4 | 0,6 | 0,8 | 1"),
            (0.0, 1e9, "0 | 500 000 000 | 1 000 000 000"),
            (-3.0, 12.0, "−2 | 0 | 2 | 4 | 6 | 8 | 10 | 12"),
            (945.0, 947.0, "945 | 945,5 | 946 | 946,5 | 947"),
            (5.0, 5.0, ""),
            (f64::NEG_INFINITY, 3.0, ""),
            (0.0, f64::NAN, ""),
        ] {
            assert_eq!(
                told(Measure::Number, from, to, Locale::french()),
                expected,
                "{from} to {to}"
            );
        }
        for (from, to) in [
            (-1e300, 1e300),
            (1e-9, 3e-9),
            (1e15, 1e15 + 1.0),
            (0.1, 0.3),
            (-0.5, 0.5),
        ] {
            assert!(!told(Measure::Number, from, to, Locale::english()).contains("NaN"));
        }
    }

    #[test]
    fn dates_have_ticks_at_what_begins() {
        for (from, to, locale, expected) in [
            (
                day("2024-04-19"),
                day("2024-09-15"),
                Locale::french(),
                "mai (2024) | juillet | septembre",
            ),
            (
                day("2023-12-22"),
                day("2024-03-01"),
                Locale::english(),
                "January (2024) | February | March",
            ),
            (
                day("2023-07-26"),
                day("2024-04-01"),
                Locale::french(),
                "octobre (2023) | janvier (2024) | avril",
            ),
            (
                day("2024-05-19"),
                day("2024-05-24"),
                Locale::english(),
                "19 May (2024) | 23 May",
            ),
            (
                day("1524-05-19"),
                day("2024-05-24"),
                Locale::french(),
                "1600 | 1800 | 2000",
            ),
            (
                day("2024-05-19") + 0.5,
                day("2024-05-19") + 0.625,
                Locale::french(),
                "12 h (19 mai) | 13 h | 14 h | 15 h",
            ),
            (
                day("2024-05-19") + 0.5,
                day("2024-05-19") + 0.52,
                Locale::english(),
                "12:00 (19 May) | 12:10 | 12:20",
            ),
        ] {
            assert_eq!(told(Measure::Day, from, to, locale), expected, "{from} to {to}");
        }
    }

    #[test]
    fn every_span_of_time_has_a_tick_or_two() {
        let mut span = 0.01;
        while span < 1e9 {
            for start in ["2024-02-28", "1999-12-31", "0001-01-01", "-0500-03-01"] {
                let from = day(start);
                let told = told(Measure::Day, from, from + span, Locale::french());
                assert!(span < 0.5 || !told.is_empty(), "{start} and {span} days");
            }
            span *= 1.37;
        }
    }
}
