//! [`Date`] and [`Locale`] → words: « vers mars 2024 », "no later than 15 September 2024".
//!
//! Invariant: the words say what the EDTF text says, no more and no less; what idiom leaves out
//! (an unknown day, the qualifier of one part) follows in brackets.

use super::Date;
use super::pattern::Pattern;
use super::phrase::{Shared, about, phrase};
use super::value::{Choice, End, Mark, Member, Point, Shape, Value};
use super::words::{Case, Kind, and, between as between_word, or};
use crate::locale::{Locale, Tongue};

impl Date {
    /// The date as a noun phrase, alone or after a colon: « 19 mai 2024 », « vers mars 2024 ».
    ///
    /// Spaces that must not break are U+00A0; there is no markup.
    pub fn prose(&self, locale: &Locale) -> String {
        value(&self.value, Case::Alone, locale)
    }

    /// The date as an adverb in a sentence: « le 19 mai 2024 », « en mars 2024 », "in March 2024".
    pub fn prose_adverbial(&self, locale: &Locale) -> String {
        value(&self.value, Case::In, locale)
    }
}

fn value(value: &Value, case: Case, locale: &Locale) -> String {
    match value {
        Value::Point(point) => qualified(point, case, locale),
        Value::Interval(start, end) => interval(start, end, case, locale),
        Value::Set(choice, members) => set(*choice, members, case, locale),
    }
}

fn interval(start: &End, end: &End, case: Case, locale: &Locale) -> String {
    match (start, end) {
        (End::At(start), End::At(end)) => from_to(start, end, case, locale),
        (End::At(start), End::Open) => since(start, locale),
        (End::At(start), End::Unknown) => {
            since(start, locale)
                + locale.pick([
                    " (fin inconnue)",
                    " (end unknown)",
                    " (fin desconocido)",
                    " (Ende unbekannt)",
                    " (النهاية غير معروفة)",
                ])
        }
        (End::Open, End::At(end)) => limit(NO_LATER, end, locale),
        (End::Unknown, End::At(end)) => {
            until(end, locale)
                + locale.pick([
                    " (début inconnu)",
                    " (start unknown)",
                    " (inicio desconocido)",
                    " (Beginn unbekannt)",
                    " (البداية غير معروفة)",
                ])
        }
        (End::Open, End::Open) => locale
            .pick([
                "sans début ni fin",
                "without start or end",
                "sin principio ni fin",
                "ohne Anfang und Ende",
                "بلا بداية ولا نهاية",
            ])
            .into(),
        (End::Open, End::Unknown) => locale
            .pick([
                "sans début, fin inconnue",
                "without start, end unknown",
                "sin principio, fin desconocido",
                "ohne Anfang, Ende unbekannt",
                "بلا بداية، والنهاية غير معروفة",
            ])
            .into(),
        (End::Unknown, End::Open) => locale
            .pick([
                "début inconnu, sans fin",
                "start unknown, without end",
                "inicio desconocido, sin fin",
                "Beginn unbekannt, ohne Ende",
                "البداية غير معروفة، وبلا نهاية",
            ])
            .into(),
        (End::Unknown, End::Unknown) => locale
            .pick([
                "début et fin inconnus",
                "start and end unknown",
                "inicio y fin desconocidos",
                "Beginn und Ende unbekannt",
                "البداية والنهاية غير معروفتين",
            ])
            .into(),
    }
}

/// « du 3 au 5 mai 2024 », « de mars à mai 2024 », "3 to 5 May 2024".
fn from_to(start: &Point, end: &Point, case: Case, locale: &Locale) -> String {
    let mark = start.whole_mark().filter(|mark| Some(*mark) == end.whole_mark());
    let shared = shared(&[start, end]);
    // "3 to 5 May 2024", „3. bis 5. Mai 2024“
    let from = match (locale.tongue, case) {
        (Tongue::En | Tongue::De, Case::Alone) => Case::Alone,
        _ => Case::From,
    };
    if mark.is_none() && (start.is_qualified() || end.is_qualified()) {
        return format!(
            "{} {}",
            qualified(start, from, locale),
            qualified(end, Case::To, locale)
        );
    }
    let (start, end) = (phrase(start, shared, locale), phrase(end, Shared::Nothing, locale));
    let text = format!("{} {}", start.inflect(from, locale), end.inflect(Case::To, locale));
    match mark {
        Some(mark) => format!("{text} ({})", dates_are(mark, true, locale)),
        None => text,
    }
}

/// « entre le 3 et le 5 mai 2024 »
fn between(start: &Point, end: &Point, locale: &Locale) -> String {
    let plain = !start.is_qualified() && !end.is_qualified();
    let start = if plain {
        phrase(start, shared(&[start, end]), locale).inflect(Case::The, locale)
    } else {
        qualified(start, Case::The, locale)
    };
    let end = qualified(end, Case::The, locale);
    format!("{} {}", between_word(locale), locale.join(&[start, end], and(locale)))
}

fn since(start: &Point, locale: &Locale) -> String {
    let start = qualified(start, Case::Since, locale);
    let (before, after) = locale.pick([
        ("à partir ", ""),
        ("", " onwards"),
        ("a partir ", ""),
        ("ab ", ""),
        ("ابتداءً من ", ""),
    ]);
    format!("{before}{start}{after}")
}

fn until(end: &Point, locale: &Locale) -> String {
    let kind = phrase(end, Shared::Nothing, locale).kind;
    let (before, case) = match locale.tongue {
        Tongue::Fr if kind == Kind::Bare && !end.is_qualified() => ("jusqu’", Case::In),
        Tongue::Fr => ("jusqu’", Case::To),
        Tongue::En => ("until ", Case::The),
        Tongue::Es => ("hasta ", Case::The),
        Tongue::De => ("", Case::To),
        Tongue::Ar => ("حتى ", Case::The),
    };
    format!("{before}{}", qualified(end, case, locale))
}

const NO_LATER: [&str; 5] = [
    "au plus tard",
    "no later than",
    "a más tardar",
    "spätestens",
    "في موعد أقصاه",
];
const NO_EARLIER: [&str; 5] = [
    "au plus tôt",
    "no earlier than",
    "como muy pronto",
    "frühestens",
    "ليس قبل",
];

/// « au plus tard le 15 septembre 2024 », "no earlier than March 2024"
fn limit(words: [&str; 5], point: &Point, locale: &Locale) -> String {
    let case = locale.pick([Case::In, Case::The, Case::In, Case::In, Case::The]);
    format!("{} {}", locale.pick(words), qualified(point, case, locale))
}

/// « le 19 ou le 20 mai 2024 », « 1667, 1668 ou entre 1670 et 1672 », « 1960 et décembre 1961 ».
fn set(choice: Choice, members: &[Member], case: Case, locale: &Locale) -> String {
    let points: Vec<&Point> = members.iter().flat_map(Member::points).collect();
    let single_dates = members.iter().all(|member| matches!(member, Member::At(_)));
    let shared = if single_dates { shared(&points) } else { Shared::Nothing };
    let last = members.len().saturating_sub(1);
    let mut words: Vec<String> = Vec::new();
    let mut previous = None;
    for (index, member) in members.iter().enumerate() {
        let mut kind = None;
        words.push(match (member, choice) {
            (Member::At(point), _) if point.is_qualified() => qualified(point, case, locale),
            (Member::At(point), _) => {
                let phrase = phrase(point, if index < last { shared } else { Shared::Nothing }, locale);
                kind = Some(phrase.kind);
                let case = match phrase.kind {
                    // « le 19 ou le 20 mai 2024 », even alone
                    Kind::Day if matches!(locale.tongue, Tongue::Fr | Tongue::Es) && last > 0 => Case::The,
                    // « en avril ou mai 2024 », "on 19 or 20 May 2024"
                    Kind::Bare | Kind::Day if previous == kind => Case::Alone,
                    _ => case,
                };
                phrase.inflect(case, locale)
            }
            (Member::Range(start, end), Choice::One) => between(start, end, locale),
            (Member::Range(start, end), Choice::All) => from_to(start, end, case, locale),
            (Member::Until(end), Choice::One) => limit(NO_LATER, end, locale),
            (Member::Until(end), Choice::All) => until(end, locale),
            (Member::Since(start), Choice::One) => limit(NO_EARLIER, start, locale),
            (Member::Since(start), Choice::All) => since(start, locale),
        });
        previous = kind;
    }
    let and = match choice {
        Choice::One => or(locale),
        Choice::All => and(locale),
    };
    locale.join(&words, and)
}

/// A point with its qualifiers: « vers mars 2024 », « peut-être en 2024 »; where the words before it
/// leave no room for that, or only some parts are qualified, in brackets.
fn qualified(point: &Point, case: Case, locale: &Locale) -> String {
    let mut phrase = phrase(point, Shared::Nothing, locale);
    let Some(mark) = point.whole_mark() else {
        phrase.notes.extend(part_notes(point, locale));
        return phrase.inflect(case, locale);
    };
    let in_words = locale.tongue == Tongue::En || matches!(case, Case::Alone | Case::The | Case::In);
    if !in_words || phrase.kind == Kind::Clause {
        phrase.notes.push(dates_are(mark, false, locale));
        return phrase.inflect(case, locale);
    }
    let noun = match (case, locale.tongue) {
        _ if mark.approximate => Case::About,
        (Case::In, _) => Case::In,
        // „vielleicht 19. Mai 2024“
        (Case::Alone, Tongue::De) => Case::Alone,
        _ => Case::The,
    };
    // English alone has words for these; other languages say it in brackets.
    let preposition = match case {
        Case::From | Case::Since => "from ",
        Case::To => "to ",
        _ => "",
    };
    let maybe = locale.pick(["peut-être ", "perhaps ", "quizá ", "vielleicht ", "ربما "]);
    let (maybe, about) = (
        if mark.uncertain { maybe } else { "" },
        if mark.approximate { about(locale) } else { "" },
    );
    format!("{preposition}{maybe}{about}{}", phrase.inflect(noun, locale))
}

/// « date approximative », « dates incertaines et approximatives »
fn dates_are(mark: Mark, plural: bool, locale: &Locale) -> String {
    let [one, several] = locale.pick([
        ["date", "dates"],
        ["date", "dates"],
        ["fecha", "fechas"],
        ["Datum", "Daten"],
        ["التاريخ", "التاريخان"],
    ]);
    let noun = if plural { several } else { one };
    format!("{noun} {}", mark_name(mark, true, plural, locale))
}

/// « année incertaine », « mois et jour approximatifs »
fn part_notes(point: &Point, locale: &Locale) -> Vec<String> {
    let second = match point.shape {
        Shape::Season(..) => locale.pick(["saison", "season", "estación", "Jahreszeit", "الفصل"]),
        _ => locale.pick(["mois", "month", "mes", "Monat", "الشهر"]),
    };
    let names = [
        locale.pick(["année", "year", "año", "Jahr", "السنة"]),
        second,
        locale.pick(["jour", "day", "día", "Tag", "اليوم"]),
    ];
    let parts: Vec<(Mark, &str)> = point
        .marks()
        .iter()
        .copied()
        .zip(names)
        .filter(|(mark, _)| mark.is_set())
        .collect();
    let mut notes = Vec::new();
    let mut rest = parts.as_slice();
    while let Some((mark, _)) = rest.first() {
        let alike = rest.iter().take_while(|part| part.0 == *mark);
        let same: Vec<&str> = alike.map(|part| part.1).collect();
        let feminine = same.iter().all(|name| matches!(*name, "année" | "saison" | "estación"));
        let name = mark_name(*mark, feminine, same.len() > 1, locale);
        notes.push(format!("{} {name}", locale.join(&same, and(locale))));
        rest = rest.get(same.len()..).unwrap_or_default();
    }
    notes
}

fn mark_name(mark: Mark, feminine: bool, plural: bool, locale: &Locale) -> String {
    let [uncertain, approximate] = match (locale.tongue, feminine) {
        (Tongue::Fr, true) => ["incertaine", "approximative"],
        (Tongue::Fr, false) => ["incertain", "approximatif"],
        (Tongue::En, _) => ["uncertain", "approximate"],
        (Tongue::Es, true) => ["incierta", "aproximada"],
        (Tongue::Es, false) => ["incierto", "aproximado"],
        (Tongue::De, _) => ["unsicher", "ungefähr"],
        (Tongue::Ar, _) => ["على وجه الاحتمال", "على وجه التقريب"],
    };
    let s = match locale.tongue {
        Tongue::Fr | Tongue::Es if plural => "s",
        _ => "",
    };
    let names = [
        mark.uncertain.then_some(uncertain),
        mark.approximate.then_some(approximate),
    ];
    let names: Vec<String> = names.into_iter().flatten().map(|name| format!("{name}{s}")).collect();
    locale.join(&names, and(locale))
}

/// What all of several dates have in common, if that can be said once: days share a year, or a year
/// and a month, and so do months and days a year.
fn shared(points: &[&Point]) -> Shared {
    let parts = |point: &&Point| match point.shape {
        Shape::Date(Pattern {
            negative,
            year,
            month: Some(month),
            day,
        }) => {
            let day = day.map(|day| day.known().ok_or(())).transpose().ok()?;
            Some(((negative, year.known()?), (month.known()?, day.is_some())))
        }
        _ => None,
    };
    let parts: Option<Vec<_>> = points.iter().map(parts).collect();
    match parts.as_deref() {
        Some([(year, month), rest @ ..]) if !rest.is_empty() && rest.iter().all(|(other, _)| other == year) => {
            match rest.iter().all(|(_, other)| other == month) {
                true if month.1 => Shared::YearAndMonth,
                // « d’avril au 15 avril » would be taken for two years.
                _ if rest.iter().any(|(_, other)| other.0 == month.0) => Shared::Nothing,
                _ => Shared::Year,
            }
        }
        _ => Shared::Nothing,
    }
}

#[cfg(test)]
mod tests;
