//! A point of a date, without its qualifiers → [`Phrase`]: a noun that can be inflected.
//!
//! Invariant: a phrase names the days that the point can denote, exactly; where words would take too
//! long, the bounds are followed by the notation itself.

use super::calendar::is_leap;
use super::pattern::{Digits, Pattern};
use super::value::{Clock, Point, Shape};
use super::words::{
    Case, Kind, Lang, century_ordinal, inflect, join, month_name, ordinal, season_name, year_name, years_between,
};

/// A noun, how it is inflected, and what follows it in brackets.
pub(super) struct Phrase {
    text: String,
    pub(super) kind: Kind,
    pub(super) notes: Vec<String>,
}

impl Phrase {
    fn new(text: impl Into<String>, kind: Kind) -> Phrase {
        Phrase {
            text: text.into(),
            kind,
            notes: Vec::new(),
        }
    }

    fn with_note(mut self, note: Option<impl Into<String>>) -> Phrase {
        self.notes.extend(note.map(Into::into));
        self
    }

    pub(super) fn inflect(&self, case: Case, lang: Lang) -> String {
        let text = inflect(&self.text, self.kind, case, lang);
        if self.notes.is_empty() {
            text
        } else {
            format!("{text} ({})", self.notes.join(", "))
        }
    }
}

/// What a date leaves to the one that follows it: « 3 au 5 mai 2024 ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shared {
    Nothing,
    Year,
    YearAndMonth,
}

/// A point without its qualifiers.
pub(super) fn phrase(point: &Point, shared: Shared, lang: Lang) -> Phrase {
    match &point.shape {
        Shape::Date(pattern) => date(*pattern, shared, lang),
        Shape::Moment(day, clock) => {
            let text = day_name(day.day(), day.month(), lang);
            let year = year_name(day.year(), lang);
            Phrase::new(format!("{text} {year} {}", time(clock, lang)), Kind::Day)
        }
        Shape::Season(pattern, code) => {
            let (name, kind, note) = season_name(*code, lang);
            let of = if *code >= 33 && lang == Lang::En { " of" } else { "" };
            of_year(&format!("{name}{of}"), name, kind, *pattern, lang).with_note(note)
        }
        Shape::Year {
            year,
            reach: (low, high),
        } if low == high => Phrase::new(year_name(*year, lang), Kind::Bare),
        Shape::Year { year, reach } => {
            let range = years_between(reach.0, reach.1, lang);
            Phrase::new(
                format!("{} {}", lang.pick("vers", "around"), year_name(*year, lang)),
                Kind::Clause,
            )
            .with_note(Some(range))
        }
    }
}

/// « 14 h 30 », "14:30:05 (UTC+2)"
fn time(clock: &Clock, lang: Lang) -> String {
    let Clock {
        hour,
        minute,
        second,
        fraction,
        zone,
    } = clock;
    let second = second.filter(|second| *second > 0 || !fraction.is_empty());
    let point = if fraction.is_empty() { "" } else { lang.pick(",", ".") };
    let time = match (lang, minute, second) {
        (Lang::Fr, 0, None) => format!("{hour}\u{a0}h"),
        (Lang::Fr, _, None) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Lang::Fr, _, Some(second)) => {
            format!("{hour}\u{a0}h\u{a0}{minute:02}\u{a0}min\u{a0}{second:02}{point}{fraction}\u{a0}s")
        }
        (Lang::En, _, None) => format!("{hour:02}:{minute:02}"),
        (Lang::En, _, Some(second)) => format!("{hour:02}:{minute:02}:{second:02}{point}{fraction}"),
    };
    let zone = zone.map(|zone| match (zone.abs() / 60, zone.abs() % 60) {
        (0, 0) => " (UTC)".to_owned(),
        (hours, minutes) => {
            let sign = if zone < 0 { '\u{2212}' } else { '+' };
            let minutes = if minutes == 0 {
                String::new()
            } else {
                format!(":{minutes:02}")
            };
            format!(" (UTC{sign}{hours}{minutes})")
        }
    });
    format!("{} {time}{}", lang.pick("à", "at"), zone.unwrap_or_default())
}

/// « 19 mai », « 1er mai »
fn day_name(day: u8, month: u8, lang: Lang) -> String {
    format!("{}\u{a0}{}", day_number(day, lang), month_name(month, lang))
}

fn day_number(day: u8, lang: Lang) -> String {
    format!("{day}{}", if day == 1 { lang.pick("er", "") } else { "" })
}

fn date(pattern: Pattern, shared: Shared, lang: Lang) -> Phrase {
    let known = |digits: Digits<2>| digits.known().and_then(|n| u8::try_from(n).ok());
    let unknown_day = lang.pick("jour inconnu", "day unknown");
    let Some(month) = pattern.month else {
        return year(pattern, lang);
    };
    match (known(month), pattern.day.map(|day| (day, known(day)))) {
        (Some(month), Some((_, Some(day)))) => match shared {
            Shared::YearAndMonth => Phrase::new(day_number(day, lang), Kind::Day),
            Shared::Year => Phrase::new(day_name(day, month, lang), Kind::Day),
            Shared::Nothing => {
                let name = day_name(day, month, lang);
                of_year(&name, &name, Kind::Day, pattern, lang)
            }
        },
        (Some(month), None) if shared != Shared::Nothing => Phrase::new(month_name(month, lang), Kind::Bare),
        (Some(month), day) if day.is_none_or(|(digits, _)| digits.is_blank()) => {
            let name = month_name(month, lang);
            of_year(name, name, Kind::Bare, pattern, lang).with_note(day.map(|_| unknown_day))
        }
        (None, day) if month.is_blank() && day.is_none_or(|(digits, _)| digits.is_blank()) => {
            let note = match day {
                None => lang.pick("mois inconnu", "month unknown"),
                Some(_) => lang.pick("mois et jour inconnus", "month and day unknown"),
            };
            // A date of which nothing is known says so already.
            year(pattern, lang).with_note((!pattern.year_is_unknown()).then_some(note))
        }
        (None, Some((_, Some(day)))) if month.is_blank() => {
            let (name, kind) = match lang {
                Lang::Fr => (format!("{} d’un mois inconnu", day_number(day, lang)), Kind::Day),
                Lang::En => (format!("{} of an unknown month", ordinal(day.into())), Kind::Nth),
            };
            of_year(&format!("{name} {}", lang.pick("de", "of")), &name, kind, pattern, lang)
        }
        (None, day) if day.is_none_or(|(digits, _)| digits.is_blank()) => {
            let months: Vec<u8> = pattern.months().collect();
            let name = |month| month_name(month, lang).to_owned();
            one_of(&months, name, Kind::Bare, pattern, lang).with_note(day.map(|_| unknown_day))
        }
        (Some(month), Some((day, None))) => days(pattern, month, day, lang),
        _ => {
            let bounds = [pattern.first(), pattern.last()].into_iter().flatten();
            let bounds: Vec<String> = bounds
                .map(|day| {
                    let text = format!(
                        "{} {}",
                        day_name(day.day(), day.month(), lang),
                        year_name(day.year(), lang)
                    );
                    inflect(&text, Kind::Day, Case::The, lang)
                })
                .collect();
            let text = format!(
                "{} {}",
                lang.pick("entre", "between"),
                join(&bounds, lang.pick("et", "and"))
            );
            Phrase::new(text, Kind::Clause).with_note(Some(pattern.to_string()))
        }
    }
}

/// Days of one month of which one digit is known: « début mars 2024 » (`0X`), « mi-mars 2024 » (`1X`).
fn days(pattern: Pattern, month: u8, day: Digits<2>, lang: Lang) -> Phrase {
    let name = month_name(month, lang);
    let (text, kind) = match day.to_string().as_str() {
        "0X" => (format!("{} {name}", lang.pick("début", "early")), Kind::Early),
        "1X" => (format!("{}-{name}", lang.pick("mi", "mid")), Kind::Feminine),
        _ => {
            let year = pattern
                .years()
                .find(|year| is_leap(*year))
                .or(pattern.years().next())
                .unwrap_or_default();
            let days: Vec<u8> = pattern.days(year, month).collect();
            let name = |day| {
                let whole = days.last() == Some(&day);
                let text = if whole {
                    day_name(day, month, lang)
                } else {
                    day_number(day, lang)
                };
                inflect(&text, Kind::Day, Case::The, lang)
            };
            return one_of(&days, name, lang.pick(Kind::Clause, Kind::Day), pattern, lang);
        }
    };
    of_year(&text, &text, kind, pattern, lang)
}

/// « février ou décembre 1984 », « entre octobre et décembre 1984 ».
fn one_of(numbers: &[u8], name: impl Fn(u8) -> String, kind: Kind, pattern: Pattern, lang: Lang) -> Phrase {
    let (text, kind) = match *numbers {
        [first, _, .., last] if usize::from(last - first) + 1 == numbers.len() => (
            format!(
                "{} {} {} {}",
                lang.pick("entre", "between"),
                name(first),
                lang.pick("et", "and"),
                name(last)
            ),
            Kind::Clause,
        ),
        _ => (
            join(
                &numbers.iter().copied().map(name).collect::<Vec<_>>(),
                lang.pick("ou", "or"),
            ),
            kind,
        ),
    };
    of_year(&text, &text, kind, pattern, lang)
}

/// A part of a year, then the year: « mars 2024 », « 25 décembre, dans les années 1560 ».
fn of_year(before_number: &str, name: &str, kind: Kind, pattern: Pattern, lang: Lang) -> Phrase {
    let year = year(pattern, lang);
    let text = if pattern.year.known().is_some() {
        format!("{before_number} {}", year.text)
    } else if pattern.year_is_unknown() {
        format!("{name} {}", lang.pick("d’une année inconnue", "of an unknown year"))
    } else {
        let comma = lang.pick(",", "");
        format!("{name}{comma} {}", inflect(&year.text, year.kind, Case::In, lang))
    };
    Phrase {
        text,
        kind,
        notes: year.notes,
    }
}

/// « 2024 », « années 1960 », « XVIe siècle », « entre 1000 et 1999 ».
fn year(pattern: Pattern, lang: Lang) -> Phrase {
    let years = Pattern {
        month: None,
        day: None,
        ..pattern
    };
    let (Some(first), Some(last)) = (years.years().next(), years.years().next_back()) else {
        return Phrase::new(pattern.to_string(), Kind::Bare);
    };
    let century = |n: i64| {
        let ordinal = century_ordinal(n + 1, lang);
        let era = if pattern.negative {
            lang.pick("\u{a0}av.\u{a0}J.-C.", "\u{a0}BC")
        } else {
            ""
        };
        Phrase::new(
            format!("{ordinal} {}{era}", lang.pick("siècle", "century")),
            Kind::Masculine,
        )
    };
    match pattern.leading_year_digits() {
        4 => Phrase::new(year_name(first, lang), Kind::Bare),
        0 if pattern.year_is_unknown() => Phrase::new(lang.pick("date inconnue", "unknown date"), Kind::Unknown),
        // « années 2000 » would be taken for the century, « années 40 » for 1940 to 1949.
        3 if first >= 100 && first % 100 != 0 => match lang {
            Lang::Fr => Phrase::new(format!("années {first}"), Kind::Plural),
            Lang::En => Phrase::new(format!("{first}s"), Kind::Plural),
        },
        2 if years.is_run() => century(first.abs().min(last.abs()) / 100),
        _ => {
            let notation = (!years.is_run()).then(|| years.to_string());
            Phrase::new(years_between(first, last, lang), Kind::Clause).with_note(notation)
        }
    }
}
