//! [`Date`] and [`Lang`] → words: « vers mars 2024 », "no later than 15 September 2024".
//!
//! Invariant: the words say what the EDTF text says, no more and no less; what idiom leaves out
//! (an unknown day, the qualifier of one part) follows in brackets.

use super::Date;
use super::pattern::Pattern;
use super::phrase::{Shared, phrase};
use super::value::{Choice, End, Mark, Member, Point, Shape, Value};
use super::words::{Case, Kind, Lang, join};

impl Date {
    /// The date as a noun phrase, alone or after a colon: « 19 mai 2024 », « vers mars 2024 ».
    ///
    /// Spaces that must not break are U+00A0; there is no markup.
    pub fn prose(&self, lang: Lang) -> String {
        value(&self.value, Case::Alone, lang)
    }

    /// The date as an adverb in a sentence: « le 19 mai 2024 », « en mars 2024 », "in March 2024".
    pub fn prose_adverbial(&self, lang: Lang) -> String {
        value(&self.value, Case::In, lang)
    }
}

fn value(value: &Value, case: Case, lang: Lang) -> String {
    match value {
        Value::Point(point) => qualified(point, case, lang),
        Value::Interval(start, end) => interval(start, end, case, lang),
        Value::Set(choice, members) => set(*choice, members, case, lang),
    }
}

fn interval(start: &End, end: &End, case: Case, lang: Lang) -> String {
    match (start, end) {
        (End::At(start), End::At(end)) => from_to(start, end, case, lang),
        (End::At(start), End::Open) => since(start, lang),
        (End::At(start), End::Unknown) => since(start, lang) + lang.pick(" (fin inconnue)", " (end unknown)"),
        (End::Open, End::At(end)) => limit(("au plus tard", "no later than"), end, lang),
        (End::Unknown, End::At(end)) => until(end, lang) + lang.pick(" (début inconnu)", " (start unknown)"),
        (End::Open, End::Open) => lang.pick("sans début ni fin", "without start or end").into(),
        (End::Open, End::Unknown) => lang
            .pick("sans début, fin inconnue", "without start, end unknown")
            .into(),
        (End::Unknown, End::Open) => lang
            .pick("début inconnu, sans fin", "start unknown, without end")
            .into(),
        (End::Unknown, End::Unknown) => lang.pick("début et fin inconnus", "start and end unknown").into(),
    }
}

/// « du 3 au 5 mai 2024 », « de mars à mai 2024 », "3 to 5 May 2024".
fn from_to(start: &Point, end: &Point, case: Case, lang: Lang) -> String {
    let mark = start.whole_mark().filter(|mark| Some(*mark) == end.whole_mark());
    let shared = shared(&[start, end]);
    let from = if (lang, case) == (Lang::En, Case::Alone) {
        Case::Alone
    } else {
        Case::From
    };
    if mark.is_none() && (start.is_qualified() || end.is_qualified()) {
        return format!("{} {}", qualified(start, from, lang), qualified(end, Case::To, lang));
    }
    let (start, end) = (phrase(start, shared, lang), phrase(end, Shared::Nothing, lang));
    let text = format!("{} {}", start.inflect(from, lang), end.inflect(Case::To, lang));
    match mark {
        Some(mark) => format!("{text} ({})", dates_are(mark, true, lang)),
        None => text,
    }
}

/// « entre le 3 et le 5 mai 2024 »
fn between(start: &Point, end: &Point, lang: Lang) -> String {
    let plain = !start.is_qualified() && !end.is_qualified();
    let start = if plain {
        phrase(start, shared(&[start, end]), lang).inflect(Case::The, lang)
    } else {
        qualified(start, Case::The, lang)
    };
    let end = qualified(end, Case::The, lang);
    format!(
        "{} {start} {} {end}",
        lang.pick("entre", "between"),
        lang.pick("et", "and")
    )
}

fn since(start: &Point, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("à partir {}", qualified(start, Case::From, lang)),
        Lang::En => format!("{} onwards", qualified(start, Case::From, lang)),
    }
}

fn until(end: &Point, lang: Lang) -> String {
    match lang {
        Lang::Fr => match phrase(end, Shared::Nothing, lang).kind {
            Kind::Bare if !end.is_qualified() => format!("jusqu’{}", qualified(end, Case::In, lang)),
            _ => format!("jusqu’{}", qualified(end, Case::To, lang)),
        },
        Lang::En => format!("until {}", qualified(end, Case::The, lang)),
    }
}

/// « au plus tard le 15 septembre 2024 », "no earlier than March 2024"
fn limit(words: (&str, &str), point: &Point, lang: Lang) -> String {
    let case = lang.pick(Case::In, Case::The);
    format!("{} {}", lang.pick(words.0, words.1), qualified(point, case, lang))
}

/// « le 19 ou le 20 mai 2024 », « 1667, 1668 ou entre 1670 et 1672 », « 1960 et décembre 1961 ».
fn set(choice: Choice, members: &[Member], case: Case, lang: Lang) -> String {
    let points: Vec<&Point> = members.iter().flat_map(Member::points).collect();
    let single_dates = members.iter().all(|member| matches!(member, Member::At(_)));
    let shared = if single_dates { shared(&points) } else { Shared::Nothing };
    let last = members.len().saturating_sub(1);
    let mut words: Vec<String> = Vec::new();
    let mut previous = None;
    for (index, member) in members.iter().enumerate() {
        let mut kind = None;
        words.push(match (member, choice) {
            (Member::At(point), _) if point.is_qualified() => qualified(point, case, lang),
            (Member::At(point), _) => {
                let phrase = phrase(point, if index < last { shared } else { Shared::Nothing }, lang);
                kind = Some(phrase.kind);
                let case = match phrase.kind {
                    // « le 19 ou le 20 mai 2024 », even alone
                    Kind::Day if lang == Lang::Fr && last > 0 => Case::The,
                    // « en avril ou mai 2024 », "on 19 or 20 May 2024"
                    Kind::Bare | Kind::Day if previous == kind => Case::Alone,
                    _ => case,
                };
                phrase.inflect(case, lang)
            }
            (Member::Range(start, end), Choice::One) => between(start, end, lang),
            (Member::Range(start, end), Choice::All) => from_to(start, end, case, lang),
            (Member::Until(end), Choice::One) => limit(("au plus tard", "no later than"), end, lang),
            (Member::Until(end), Choice::All) => until(end, lang),
            (Member::Since(start), Choice::One) => limit(("au plus tôt", "no earlier than"), start, lang),
            (Member::Since(start), Choice::All) => since(start, lang),
        });
        previous = kind;
    }
    let and = match choice {
        Choice::One => lang.pick("ou", "or"),
        Choice::All => lang.pick("et", "and"),
    };
    join(&words, and)
}

/// A point with its qualifiers: « vers mars 2024 », « peut-être en 2024 »; where the words before it
/// leave no room for that, or only some parts are qualified, in brackets.
fn qualified(point: &Point, case: Case, lang: Lang) -> String {
    let mut phrase = phrase(point, Shared::Nothing, lang);
    let Some(mark) = point.whole_mark() else {
        phrase.notes.extend(part_notes(point, lang));
        return phrase.inflect(case, lang);
    };
    let in_words = match lang {
        Lang::Fr => matches!(case, Case::Alone | Case::The | Case::In),
        Lang::En => true,
    };
    if !in_words || phrase.kind == Kind::Clause {
        phrase.notes.push(dates_are(mark, false, lang));
        return phrase.inflect(case, lang);
    }
    let noun = if case == Case::In && !mark.approximate {
        Case::In
    } else {
        Case::The
    };
    let preposition = match (lang, case) {
        (Lang::En, Case::From) => "from ",
        (Lang::En, Case::To) => "to ",
        _ => "",
    };
    let maybe = lang.pick("peut-être ", "perhaps ");
    let about = lang.pick("vers ", "around ");
    let (maybe, about) = (
        if mark.uncertain { maybe } else { "" },
        if mark.approximate { about } else { "" },
    );
    format!("{preposition}{maybe}{about}{}", phrase.inflect(noun, lang))
}

/// « date approximative », « dates incertaines et approximatives »
fn dates_are(mark: Mark, plural: bool, lang: Lang) -> String {
    format!(
        "date{} {}",
        if plural { "s" } else { "" },
        mark_name(mark, true, plural, lang)
    )
}

/// « année incertaine », « mois et jour approximatifs »
fn part_notes(point: &Point, lang: Lang) -> Vec<String> {
    let second = match point.shape {
        Shape::Season(..) => lang.pick("saison", "season"),
        _ => lang.pick("mois", "month"),
    };
    let names = [lang.pick("année", "year"), second, lang.pick("jour", "day")];
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
        let same: Vec<String> = rest
            .iter()
            .take_while(|part| part.0 == *mark)
            .map(|part| part.1.to_owned())
            .collect();
        let feminine = same.iter().all(|name| matches!(name.as_str(), "année" | "saison"));
        let name = mark_name(*mark, feminine, same.len() > 1, lang);
        notes.push(format!("{} {name}", join(&same, lang.pick("et", "and"))));
        rest = rest.get(same.len()..).unwrap_or_default();
    }
    notes
}

fn mark_name(mark: Mark, feminine: bool, plural: bool, lang: Lang) -> String {
    let (uncertain, approximate) = match (lang, feminine) {
        (Lang::Fr, true) => ("incertaine", "approximative"),
        (Lang::Fr, false) => ("incertain", "approximatif"),
        (Lang::En, _) => ("uncertain", "approximate"),
    };
    let s = if plural { lang.pick("s", "") } else { "" };
    let names = [
        mark.uncertain.then_some(uncertain),
        mark.approximate.then_some(approximate),
    ];
    let names: Vec<String> = names.into_iter().flatten().map(|name| format!("{name}{s}")).collect();
    join(&names, lang.pick("et", "and"))
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
mod tests {
    use super::super::Date;
    use super::Lang;

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    /// Non-breaking spaces count as spaces here.
    fn plain(text: String) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn nouns_and_adverbs_in_french() {
        for (text, noun, adverb) in [
            ("2024-05-19", "19 mai 2024", "le 19 mai 2024"),
            ("2024-05-01", "1er mai 2024", "le 1er mai 2024"),
            ("2024-03", "mars 2024", "en mars 2024"),
            ("2024", "2024", "en 2024"),
            ("0042", "42 apr. J.-C.", "en 42 apr. J.-C."),
            ("-0043-03-15", "15 mars 44 av. J.-C.", "le 15 mars 44 av. J.-C."),
            ("0000", "1 av. J.-C.", "en 1 av. J.-C."),
            ("2024-03~", "vers mars 2024", "vers mars 2024"),
            ("2024-05-19~", "vers le 19 mai 2024", "vers le 19 mai 2024"),
            ("2024?", "peut-être 2024", "peut-être en 2024"),
            ("2024-05-19?", "peut-être le 19 mai 2024", "peut-être le 19 mai 2024"),
            ("2024%", "peut-être vers 2024", "peut-être vers 2024"),
            (
                "2004-06-~11",
                "11 juin 2004 (jour approximatif)",
                "le 11 juin 2004 (jour approximatif)",
            ),
            (
                "2004-06~-11",
                "11 juin 2004 (année et mois approximatifs)",
                "le 11 juin 2004 (année et mois approximatifs)",
            ),
            (
                "2004?-06-%11",
                "11 juin 2004 (année incertaine, jour incertain et approximatif)",
                "le 11 juin 2004 (année incertaine, jour incertain et approximatif)",
            ),
            (
                "?2004-21",
                "printemps 2004 (année incertaine)",
                "au printemps 2004 (année incertaine)",
            ),
            ("2024-21", "printemps 2024", "au printemps 2024"),
            ("2024-22~", "vers l’été 2024", "vers l’été 2024"),
            (
                "2024-31",
                "automne 2024 (hémisphère sud)",
                "à l’automne 2024 (hémisphère sud)",
            ),
            ("2024-33", "premier trimestre 2024", "au premier trimestre 2024"),
            ("2024-41", "second semestre 2024", "au second semestre 2024"),
            ("198X-22", "été, dans les années 1980", "à l’été, dans les années 1980"),
            ("196X", "années 1960", "dans les années 1960"),
            ("196~", "vers les années 1960", "vers les années 1960"),
            ("200X", "entre 2000 et 2009", "entre 2000 et 2009"),
            ("15", "XVIe siècle", "au XVIe siècle"),
            ("00XX", "Ier siècle", "au Ier siècle"),
            ("-04XX", "Ve siècle av. J.-C.", "au Ve siècle av. J.-C."),
            ("-019X", "entre 200 et 191 av. J.-C.", "entre 200 et 191 av. J.-C."),
            ("1XX3", "entre 1003 et 1993 (1XX3)", "entre 1003 et 1993 (1XX3)"),
            ("XXXX", "date inconnue", "à une date inconnue"),
            ("-XXXX", "entre 10 000 et 2 av. J.-C.", "entre 10 000 et 2 av. J.-C."),
            ("2004-XX", "2004 (mois inconnu)", "en 2004 (mois inconnu)"),
            (
                "1985-04-XX",
                "avril 1985 (jour inconnu)",
                "en avril 1985 (jour inconnu)",
            ),
            (
                "2024-XX-12",
                "12 d’un mois inconnu de 2024",
                "le 12 d’un mois inconnu de 2024",
            ),
            (
                "156X-12-25",
                "25 décembre, dans les années 1560",
                "le 25 décembre, dans les années 1560",
            ),
            (
                "XXXX-12-25",
                "25 décembre d’une année inconnue",
                "le 25 décembre d’une année inconnue",
            ),
            (
                "1984-1X",
                "entre octobre et décembre 1984",
                "entre octobre et décembre 1984",
            ),
            ("1984-X2", "février ou décembre 1984", "en février ou décembre 1984"),
            ("2024-03-0X", "début mars 2024", "début mars 2024"),
            ("2024-03-1X", "mi-mars 2024", "à la mi-mars 2024"),
            ("2024-03-1X~", "vers la mi-mars 2024", "vers la mi-mars 2024"),
            (
                "2024-03-2X",
                "entre le 20 et le 29 mars 2024",
                "entre le 20 et le 29 mars 2024",
            ),
            ("2024-03-3X", "le 30 ou le 31 mars 2024", "le 30 ou le 31 mars 2024"),
            (
                "2024-XX-1X",
                "entre le 10 janvier 2024 et le 19 décembre 2024 (2024-XX-1X)",
                "entre le 10 janvier 2024 et le 19 décembre 2024 (2024-XX-1X)",
            ),
            ("Y170000002", "170 000 002", "en 170 000 002"),
            (
                "1950S2",
                "vers 1950 (entre 1900 et 1999)",
                "vers 1950 (entre 1900 et 1999)",
            ),
            ("2024-05-19T14:30", "19 mai 2024 à 14 h 30", "le 19 mai 2024 à 14 h 30"),
            (
                "2024-05-19T09:00:00+01:00",
                "19 mai 2024 à 9 h (UTC+1)",
                "le 19 mai 2024 à 9 h (UTC+1)",
            ),
        ] {
            assert_eq!(plain(date(text).prose(Lang::Fr)), noun, "{text}");
            assert_eq!(plain(date(text).prose_adverbial(Lang::Fr)), adverb, "{text}");
        }
    }

    #[test]
    fn intervals_and_sets_in_french() {
        for (text, words) in [
            ("2023-07-26/2024-03", "du 26 juillet 2023 à mars 2024"),
            ("2024-05-03/2024-05-05", "du 3 au 5 mai 2024"),
            ("2024-05-01/2024-06-02", "du 1er mai au 2 juin 2024"),
            ("2024-04/2024-09-15", "d’avril au 15 septembre 2024"),
            ("2024-04/2024-04-15", "d’avril 2024 au 15 avril 2024"),
            ("2023/2024", "de 2023 à 2024"),
            ("2023-21/2024", "du printemps 2023 à 2024"),
            ("196X/197X", "des années 1960 aux années 1970"),
            ("1984~/2004~", "de 1984 à 2004 (dates approximatives)"),
            (
                "1984?/2004-06~",
                "de 1984 (date incertaine) à juin 2004 (date approximative)",
            ),
            ("2024-03/..", "à partir de mars 2024"),
            ("2024-05-19~/..", "à partir du 19 mai 2024 (date approximative)"),
            ("../2024-09-15", "au plus tard le 15 septembre 2024"),
            ("../2024-03~", "au plus tard vers mars 2024"),
            ("/2024-09-15", "jusqu’au 15 septembre 2024 (début inconnu)"),
            ("/2024-09", "jusqu’en septembre 2024 (début inconnu)"),
            ("2024-04/", "à partir d’avril 2024 (fin inconnue)"),
            ("../..", "sans début ni fin"),
            ("[2024-05-19,2024-05-20]", "le 19 ou le 20 mai 2024"),
            ("[2024-05-19,2024-05-20?]", "le 19 ou peut-être le 20 mai 2024"),
            ("[2024-05-30,2024-06-02]", "le 30 mai ou le 2 juin 2024"),
            ("[2024-04-01..2024-09-15]", "entre le 1er avril et le 15 septembre 2024"),
            ("[1667,1668,1670..1672]", "1667, 1668 ou entre 1670 et 1672"),
            ("[2024-04,2024-05]", "avril ou mai 2024"),
            ("[1760-12..]", "au plus tôt en décembre 1760"),
            ("[..1760]", "au plus tard en 1760"),
            ("{1667,1670..1672}", "1667 et de 1670 à 1672"),
            ("{1960,1961-12}", "1960 et décembre 1961"),
            ("{..1984}", "jusqu’en 1984"),
            ("{1984..}", "à partir de 1984"),
        ] {
            assert_eq!(plain(date(text).prose(Lang::Fr)), words, "{text}");
        }
        let adverb = |text| plain(date(text).prose_adverbial(Lang::Fr));
        assert_eq!(adverb("[1667,1668,1670..1672]"), "en 1667, 1668 ou entre 1670 et 1672");
        assert_eq!(adverb("[2024-04,2024-05]"), "en avril ou mai 2024");
        assert_eq!(adverb("{2024-05-19,2024-06}"), "le 19 mai et en juin 2024");
    }

    #[test]
    fn english() {
        for (text, noun, adverb) in [
            ("2024-05-19", "19 May 2024", "on 19 May 2024"),
            ("2024-03~", "around March 2024", "around March 2024"),
            ("2024-05-19?", "perhaps 19 May 2024", "perhaps on 19 May 2024"),
            ("-0043-03-15", "15 March 44 BC", "on 15 March 44 BC"),
            ("0042", "AD 42", "in AD 42"),
            ("009X", "between AD 90 and 99", "between AD 90 and 99"),
            ("000X", "between 1 BC and AD 9", "between 1 BC and AD 9"),
            ("2024-21", "spring 2024", "in spring 2024"),
            ("2024-34", "second quarter of 2024", "in the second quarter of 2024"),
            ("196X", "1960s", "in the 1960s"),
            ("20XX", "21st century", "in the 21st century"),
            ("11XX~", "around the 12th century", "around the 12th century"),
            ("2024-03-1X", "mid-March 2024", "in mid-March 2024"),
            (
                "2024-XX-12",
                "12th of an unknown month of 2024",
                "on the 12th of an unknown month of 2024",
            ),
            (
                "15XX-12-25",
                "25 December in the 16th century",
                "on 25 December in the 16th century",
            ),
            (
                "2004-06~-11",
                "11 June 2004 (year and month approximate)",
                "on 11 June 2004 (year and month approximate)",
            ),
            ("2024-05-03/2024-05-05", "3 to 5 May 2024", "from 3 to 5 May 2024"),
            ("1984~/2004", "around 1984 to 2004", "from around 1984 to 2004"),
            (
                "../2024-09-15",
                "no later than 15 September 2024",
                "no later than 15 September 2024",
            ),
            ("2024-03/..", "from March 2024 onwards", "from March 2024 onwards"),
            ("/2024", "until 2024 (start unknown)", "until 2024 (start unknown)"),
            ("[2024-05-19,2024-05-20]", "19 or 20 May 2024", "on 19 or 20 May 2024"),
            (
                "[2024-05-19..2024-05-21]",
                "between 19 and 21 May 2024",
                "between 19 and 21 May 2024",
            ),
            ("{1960,1961-12}", "1960 and December 1961", "in 1960 and December 1961"),
            ("Y-17E7", "170,000,001 BC", "in 170,000,001 BC"),
            (
                "2024-05-19T14:30:05.5-04:30",
                "19 May 2024 at 14:30:05.5 (UTC−4:30)",
                "on 19 May 2024 at 14:30:05.5 (UTC−4:30)",
            ),
        ] {
            assert_eq!(plain(date(text).prose(Lang::En)), noun, "{text}");
            assert_eq!(plain(date(text).prose_adverbial(Lang::En)), adverb, "{text}");
        }
    }

    #[test]
    fn spaces_that_must_not_break() {
        assert_eq!(date("2024-05-19").prose(Lang::Fr), "19\u{a0}mai 2024");
        assert_eq!(date("-0043").prose(Lang::Fr), "44\u{a0}av.\u{a0}J.-C.");
        assert_eq!(date("Y12345").prose(Lang::Fr), "12\u{202f}345");
        assert_eq!(
            date("2024-05-19T14:30").prose(Lang::Fr),
            "19\u{a0}mai 2024 à 14\u{a0}h\u{a0}30"
        );
    }
}
