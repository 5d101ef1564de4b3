//! A point of a date, without its qualifiers → [`Phrase`]: a noun that can be inflected.
//!
//! Invariant: a phrase names the days that the point can denote, exactly; where words would take too
//! long, the bounds are followed by the notation itself.

use super::calendar::is_leap;
use super::pattern::{Digits, Pattern};
use super::value::{Clock, Point, Shape};
use super::words::{
    Case, Kind, and, before_our_era, between, century_name, decade_name, inflect, or, ordinal, season_name, year_name,
    years_between,
};
use crate::locale::{Locale, Tongue};

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

    pub(super) fn inflect(&self, case: Case, locale: &Locale) -> String {
        let text = inflect(&self.text, self.kind, case, locale);
        if self.notes.is_empty() {
            text
        } else {
            format!("{text} ({})", self.notes.join(locale.comma()))
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
pub(super) fn phrase(point: &Point, shared: Shared, locale: &Locale) -> Phrase {
    match &point.shape {
        Shape::Date(pattern) => date(*pattern, shared, locale),
        Shape::Moment(day, clock) => {
            let text = day_name(day.day(), day.month(), locale);
            let year = year_name(day.year(), locale);
            Phrase::new(
                format!("{text} {}{year} {}", of(locale), time(clock, locale)),
                Kind::Day,
            )
        }
        Shape::Season(pattern, code) => {
            let (name, kind, note) = season_name(*code, locale);
            let of = match locale.tongue {
                Tongue::En if *code >= 33 => " of",
                Tongue::Ar if *code >= 33 => " من",
                _ => "",
            };
            of_year(&format!("{name}{of}"), name, kind, *pattern, locale).with_note(note)
        }
        Shape::Year {
            year,
            reach: (low, high),
        } if low == high => Phrase::new(year_name(*year, locale), Kind::Bare),
        Shape::Year { year, reach } => {
            let range = years_between(reach.0, reach.1, locale);
            Phrase::new(format!("{}{}", about(locale), year_name(*year, locale)), Kind::Clause).with_note(Some(range))
        }
    }
}

/// « vers », before a date.
pub(super) fn about(locale: &Locale) -> &'static str {
    locale.pick(["vers ", "around ", "hacia ", "um ", "نحو "])
}

/// What stands between a part of a year and its number: « mayo de 2024 ».
fn of(locale: &Locale) -> &'static str {
    locale.pick(["", "", "de ", "", ""])
}

/// « 14 h 30 », "14:30:05 (UTC+2)"
fn time(clock: &Clock, locale: &Locale) -> String {
    let Clock {
        hour,
        minute,
        second,
        fraction,
        zone,
    } = clock;
    let second = second.filter(|second| *second > 0 || !fraction.is_empty());
    let point = if fraction.is_empty() { "" } else { locale.point() };
    let time = match (locale.tongue, minute, second) {
        (Tongue::Fr, 0, None) => format!("{hour}\u{a0}h"),
        (Tongue::Fr, _, None) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Tongue::Fr, _, Some(second)) => {
            format!("{hour}\u{a0}h\u{a0}{minute:02}\u{a0}min\u{a0}{second:02}{point}{fraction}\u{a0}s")
        }
        (_, _, None) => format!("{hour:02}:{minute:02}"),
        (_, _, Some(second)) => format!("{hour:02}:{minute:02}:{second:02}{point}{fraction}"),
    };
    let zone = zone.map(|zone| {
        let minutes = match zone.abs() % 60 {
            0 => String::new(),
            minutes => format!(":{minutes:02}"),
        };
        let sign = if zone < 0 { '\u{2212}' } else { '+' };
        let zone = match zone {
            0 => "UTC".to_owned(),
            _ => format!("UTC{sign}{}{minutes}", zone.abs() / 60),
        };
        format!(" ({})", locale.isolated(&zone))
    });
    let (at, hours) = locale.pick([
        ("à ", ""),
        ("at ", ""),
        ("a las ", ""),
        ("um ", "\u{a0}Uhr"),
        ("في الساعة ", ""),
    ]);
    format!("{at}{}{hours}{}", locale.digits(&time), zone.unwrap_or_default())
}

/// « 19 mai », « 1er mai », « 19 de mayo », „19. Mai“
pub(super) fn day_name(day: u8, month: u8, locale: &Locale) -> String {
    format!("{}\u{a0}{}{}", day_number(day, locale), of(locale), locale.month(month))
}

fn day_number(day: u8, locale: &Locale) -> String {
    let ending = match (locale.tongue, day) {
        (Tongue::Fr, 1) => "er",
        (Tongue::De, _) => ".",
        _ => "",
    };
    locale.digits(&format!("{day}{ending}"))
}

fn date(pattern: Pattern, shared: Shared, locale: &Locale) -> Phrase {
    let known = |digits: Digits<2>| digits.known().and_then(|n| u8::try_from(n).ok());
    let unknown_day = locale.pick([
        "jour inconnu",
        "day unknown",
        "día desconocido",
        "Tag unbekannt",
        "اليوم غير معروف",
    ]);
    let Some(month) = pattern.month else {
        return year(pattern, locale);
    };
    match (known(month), pattern.day.map(|day| (day, known(day)))) {
        (Some(month), Some((_, Some(day)))) => match shared {
            Shared::YearAndMonth => Phrase::new(day_number(day, locale), Kind::Day),
            Shared::Year => Phrase::new(day_name(day, month, locale), Kind::Day),
            Shared::Nothing => {
                let name = day_name(day, month, locale);
                of_year(&name, &name, Kind::Day, pattern, locale)
            }
        },
        (Some(month), None) if shared != Shared::Nothing => Phrase::new(locale.month(month), Kind::Bare),
        (Some(month), day) if day.is_none_or(|(digits, _)| digits.is_blank()) => {
            let name = locale.month(month);
            of_year(name, name, Kind::Bare, pattern, locale).with_note(day.map(|_| unknown_day))
        }
        (None, day) if month.is_blank() && day.is_none_or(|(digits, _)| digits.is_blank()) => {
            let note = match day {
                None => locale.pick([
                    "mois inconnu",
                    "month unknown",
                    "mes desconocido",
                    "Monat unbekannt",
                    "الشهر غير معروف",
                ]),
                Some(_) => locale.pick([
                    "mois et jour inconnus",
                    "month and day unknown",
                    "mes y día desconocidos",
                    "Monat und Tag unbekannt",
                    "الشهر واليوم غير معروفين",
                ]),
            };
            // A date of which nothing is known says so already.
            year(pattern, locale).with_note((!pattern.year_is_unknown()).then_some(note))
        }
        (None, Some((_, Some(day)))) if month.is_blank() => {
            let number = day_number(day, locale);
            let (name, kind) = match locale.tongue {
                Tongue::Fr => (format!("{number} d’un mois inconnu"), Kind::Day),
                Tongue::En => (format!("{} of an unknown month", ordinal(day.into())), Kind::Nth),
                Tongue::Es => (format!("{number} de un mes desconocido"), Kind::Day),
                Tongue::De => (format!("{number} eines unbekannten Monats"), Kind::Day),
                Tongue::Ar => (format!("اليوم {number} من شهر غير معروف"), Kind::Day),
            };
            let of = locale.pick([" de", " of", "", "", " من"]);
            of_year(&format!("{name}{of}"), &name, kind, pattern, locale)
        }
        (None, day) if day.is_none_or(|(digits, _)| digits.is_blank()) => {
            let months: Vec<u8> = pattern.months().collect();
            let name = |month, _| locale.month(month).to_owned();
            one_of(&months, name, Kind::Bare, pattern, locale).with_note(day.map(|_| unknown_day))
        }
        (Some(month), Some((day, None))) => days(pattern, month, day, locale),
        _ => {
            let bounds = [pattern.first(), pattern.last()].into_iter().flatten();
            let bounds: Vec<String> = bounds
                .map(|day| {
                    let name = day_name(day.day(), day.month(), locale);
                    let text = format!("{name} {}{}", of(locale), year_name(day.year(), locale));
                    inflect(&text, Kind::Day, Case::The, locale)
                })
                .collect();
            let text = format!("{} {}", between(locale), locale.join(&bounds, and(locale)));
            Phrase::new(text, Kind::Clause).with_note(Some(locale.isolated(&pattern.to_string())))
        }
    }
}

/// Days of one month of which one digit is known: « début mars 2024 » (`0X`), « mi-mars 2024 » (`1X`).
fn days(pattern: Pattern, month: u8, day: Digits<2>, locale: &Locale) -> Phrase {
    let name = locale.month(month);
    let (text, kind) = match day.to_string().as_str() {
        "0X" => {
            let early = locale.pick(["début ", "early ", "principios de ", "Anfang ", "أوائل "]);
            (format!("{early}{name}"), Kind::Early)
        }
        "1X" => {
            let mid = locale.pick(["mi-", "mid-", "mediados de ", "Mitte ", "منتصف "]);
            let kind = locale.pick([Kind::Feminine, Kind::Feminine, Kind::Early, Kind::Early, Kind::Early]);
            (format!("{mid}{name}"), kind)
        }
        _ => {
            let year = pattern
                .years()
                .find(|year| is_leap(*year))
                .or(pattern.years().next())
                .unwrap_or_default();
            let days: Vec<u8> = pattern.days(year, month).collect();
            let name = |day, case| {
                let whole = days.last() == Some(&day);
                let text = if whole {
                    day_name(day, month, locale)
                } else {
                    day_number(day, locale)
                };
                inflect(&text, Kind::Day, case, locale)
            };
            let kind = locale.pick([Kind::Clause, Kind::Day, Kind::Clause, Kind::Day, Kind::Day]);
            return one_of(&days, name, kind, pattern, locale);
        }
    };
    of_year(&text, &text, kind, pattern, locale)
}

/// « février ou décembre 1984 », « entre octobre et décembre 1984 ».
fn one_of(numbers: &[u8], name: impl Fn(u8, Case) -> String, kind: Kind, pattern: Pattern, locale: &Locale) -> Phrase {
    let (text, kind) = match *numbers {
        [first, _, .., last] if usize::from(last - first) + 1 == numbers.len() => {
            let ends = [name(first, Case::The), name(last, Case::The)];
            let text = format!("{} {}", between(locale), locale.join(&ends, and(locale)));
            (text, Kind::Clause)
        }
        _ => {
            // « le 30 ou le 31 mars »
            let case = locale.pick([Case::The, Case::Alone, Case::The, Case::Alone, Case::Alone]);
            let names: Vec<String> = numbers.iter().map(|&number| name(number, case)).collect();
            (locale.join(&names, or(locale)), kind)
        }
    };
    of_year(&text, &text, kind, pattern, locale)
}

/// A part of a year, then the year: « mars 2024 », « 25 décembre, dans les années 1560 ».
fn of_year(before_number: &str, name: &str, kind: Kind, pattern: Pattern, locale: &Locale) -> Phrase {
    let year = year(pattern, locale);
    let text = if pattern.year.known().is_some() {
        format!("{before_number} {}{}", of(locale), year.text)
    } else if pattern.year_is_unknown() {
        let unknown = locale.pick([
            "d’une année inconnue",
            "of an unknown year",
            "de un año desconocido",
            "eines unbekannten Jahres",
            "من سنة غير معروفة",
        ]);
        format!("{name} {unknown}")
    } else {
        let comma = locale.pick([",", "", ",", "", ""]);
        format!("{name}{comma} {}", inflect(&year.text, year.kind, Case::In, locale))
    };
    Phrase {
        text,
        kind,
        notes: year.notes,
    }
}

/// « 2024 », « années 1960 », « XVIe siècle », « entre 1000 et 1999 ».
fn year(pattern: Pattern, locale: &Locale) -> Phrase {
    let years = Pattern {
        month: None,
        day: None,
        ..pattern
    };
    let (Some(first), Some(last)) = (years.years().next(), years.years().next_back()) else {
        return Phrase::new(pattern.to_string(), Kind::Bare);
    };
    let century = |n: i64| {
        let era = if pattern.negative { before_our_era(locale) } else { "" };
        let kind = match locale.tongue {
            Tongue::De => Kind::Neuter,
            Tongue::Ar => Kind::Bare,
            _ => Kind::Masculine,
        };
        Phrase::new(format!("{}{era}", century_name(n + 1, locale)), kind)
    };
    match pattern.leading_year_digits() {
        4 => Phrase::new(year_name(first, locale), Kind::Bare),
        0 if pattern.year_is_unknown() => {
            let unknown = [
                "date inconnue",
                "unknown date",
                "fecha desconocida",
                "Datum unbekannt",
                "تاريخ غير معروف",
            ];
            Phrase::new(locale.pick(unknown), Kind::Unknown)
        }
        // « années 2000 » would be taken for the century, « années 40 » for 1940 to 1949.
        3 if first >= 100 && first % 100 != 0 => {
            let (text, kind) = decade_name(first, locale);
            Phrase::new(text, kind)
        }
        2 if years.is_run() => century(first.abs().min(last.abs()) / 100),
        _ => {
            let notation = (!years.is_run()).then(|| locale.isolated(&years.to_string()));
            Phrase::new(years_between(first, last, locale), Kind::Clause).with_note(notation)
        }
    }
}
