//! Names and inflections of the languages of prose: a number or a noun, and a [`Lang`] → words.
//!
//! Invariant: everything that differs between languages word by word is here; how the words are put
//! together is in `prose`.

/// A language of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Lang {
    Fr,
    En,
}

impl Lang {
    /// The language of a tag of BCP 47 such as `fr`, `fr-NE` or `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "fr" => Some(Lang::Fr),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    pub(super) fn pick<T>(self, fr: T, en: T) -> T {
        match self {
            Lang::Fr => fr,
            Lang::En => en,
        }
    }
}

/// The name of a month, 1 to 12, without a capital in French; empty when there is no such month.
pub fn month_name(month: u8, lang: Lang) -> &'static str {
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    nth(lang.pick(FR, EN), month.checked_sub(1))
}

/// The name of a day of the week, 0 (Monday) to 6, without a capital in French; empty past 6.
pub fn weekday_name(weekday: u8, lang: Lang) -> &'static str {
    const FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    const EN: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    nth(lang.pick(FR, EN), Some(weekday))
}

fn nth<const N: usize>(names: [&'static str; N], index: Option<u8>) -> &'static str {
    index
        .and_then(|index| names.get(usize::from(index)).copied())
        .unwrap_or_default()
}

/// The name of a sub-year grouping, 21 to 41, how it is inflected, and what to add in brackets.
pub(super) fn season_name(code: u8, lang: Lang) -> (&'static str, Kind, Option<&'static str>) {
    const FR: [&str; 4] = ["printemps", "été", "automne", "hiver"];
    const EN: [&str; 4] = ["spring", "summer", "autumn", "winter"];
    const PARTS: [(&str, &str); 9] = [
        ("premier trimestre", "first quarter"),
        ("deuxième trimestre", "second quarter"),
        ("troisième trimestre", "third quarter"),
        ("quatrième trimestre", "fourth quarter"),
        ("premier quadrimestre", "first third"),
        ("deuxième quadrimestre", "second third"),
        ("troisième quadrimestre", "last third"),
        ("premier semestre", "first half"),
        ("second semestre", "second half"),
    ];
    if let Some((fr, en)) = code.checked_sub(33).and_then(|n| PARTS.get(usize::from(n))) {
        return (lang.pick(fr, en), Kind::Masculine, None);
    }
    let name = nth(lang.pick(FR, EN), code.checked_sub(21).map(|n| n % 4));
    let kind = match (lang, name) {
        (Lang::En, _) => Kind::Bare,
        (Lang::Fr, "printemps") => Kind::Masculine,
        (Lang::Fr, _) => Kind::Elided,
    };
    let hemisphere = match code {
        25..=28 => Some(lang.pick("hémisphère nord", "northern hemisphere")),
        29..=32 => Some(lang.pick("hémisphère sud", "southern hemisphere")),
        _ => None,
    };
    (name, kind, hemisphere)
}

/// An ordinal: « XXe », "20th".
pub(super) fn century_ordinal(n: i64, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{}{}", roman(n), if n == 1 { "er" } else { "e" }),
        Lang::En => ordinal(n),
    }
}

/// "1st", "12th", "22nd".
pub(super) fn ordinal(n: i64) -> String {
    let ending = match (n % 10, n % 100) {
        (1, 1 | 21..) => "st",
        (2, 2 | 22..) => "nd",
        (3, 3 | 23..) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// A positive number in Roman numerals: « XXI ».
pub(crate) fn roman(n: i64) -> String {
    const SIGNS: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = n;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// An astronomical year as people count: « 2024 », « 44 av. J.-C. », « 42 apr. J.-C. », "AD 42".
pub(super) fn year_name(year: i64, lang: Lang) -> String {
    let (before, after) = era(year, lang);
    format!("{before}{}{after}", year_number(year, lang))
}

/// « entre 1000 et 1999 », « entre 200 et 191 av. J.-C. »: an era that both years share is said once.
pub(super) fn years_between(first: i64, last: i64, lang: Lang) -> String {
    let (between, and) = (lang.pick("entre", "between"), lang.pick("et", "and"));
    let (before, after) = era(first, lang);
    if (before, after) == era(last, lang) {
        format!(
            "{between} {before}{} {and} {}{after}",
            year_number(first, lang),
            year_number(last, lang)
        )
    } else {
        format!("{between} {} {and} {}", year_name(first, lang), year_name(last, lang))
    }
}

/// What stands before and after the number of a year: nothing from 100 on.
fn era(year: i64, lang: Lang) -> (&'static str, &'static str) {
    match (lang, year) {
        (Lang::Fr, ..=0) => ("", "\u{a0}av.\u{a0}J.-C."),
        (Lang::Fr, 1..=99) => ("", "\u{a0}apr.\u{a0}J.-C."),
        (Lang::En, ..=0) => ("", "\u{a0}BC"),
        (Lang::En, 1..=99) => ("AD\u{a0}", ""),
        _ => ("", ""),
    }
}

fn year_number(year: i64, lang: Lang) -> String {
    grouped(if year <= 0 { 1 - year } else { year }, lang)
}

/// Groups the digits of a number by threes, past four digits.
fn grouped(number: i64, lang: Lang) -> String {
    let digits = number.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(lang.pick('\u{202f}', ','));
        }
        text.push(digit);
    }
    text
}

/// « a, b ou c »
pub(super) fn join(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} {and} {last}", head.join(", ")),
    }
}

/// How a noun takes articles and prepositions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// « 19 mai 2024 »
    Day,
    /// "12th of an unknown month": a day with its article in English too.
    Nth,
    /// « mars 2024 », « 2024 », "spring 2024"
    Bare,
    /// « début mars 2024 »
    Early,
    /// « printemps 2024 », « XXe siècle »
    Masculine,
    /// « mi-mars 2024 »; "mid-March 2024"
    Feminine,
    /// « été 2024 »
    Elided,
    /// « années 1960 »
    Plural,
    /// « entre 1000 et 1999 »: not a noun.
    Clause,
    /// « date inconnue »
    Unknown,
}

/// The place of a noun in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// « 19 mai 2024 »
    Alone,
    /// « le 19 mai 2024 », after another word
    The,
    /// « du 19 mai 2024 »
    From,
    /// « au 19 mai 2024 »
    To,
    /// « le 19 mai 2024 », « en mars 2024 », as an adverb
    In,
}

/// Puts the article and the preposition of its place before a noun.
pub(super) fn inflect(text: &str, kind: Kind, case: Case, lang: Lang) -> String {
    let [the, from, to, within] = match lang {
        Lang::Fr => match kind {
            Kind::Day | Kind::Nth => ["le ", "du ", "au ", "le "],
            Kind::Bare if text.starts_with(['a', 'o']) => ["", "d’", "à ", "en "],
            Kind::Bare => ["", "de ", "à ", "en "],
            Kind::Early => ["", "de ", "à ", ""],
            Kind::Masculine => ["le ", "du ", "au ", "au "],
            Kind::Feminine => ["la ", "de la ", "à la ", "à la "],
            Kind::Elided => ["l’", "de l’", "à l’", "à l’"],
            Kind::Plural => ["les ", "des ", "aux ", "dans les "],
            Kind::Clause => ["une date ", "d’une date ", "à une date ", ""],
            Kind::Unknown => ["une ", "d’une ", "à une ", "à une "],
        },
        Lang::En => match kind {
            Kind::Day => ["", "from ", "to ", "on "],
            Kind::Nth => ["the ", "from the ", "to the ", "on the "],
            Kind::Bare | Kind::Early | Kind::Feminine => ["", "from ", "to ", "in "],
            Kind::Masculine | Kind::Elided | Kind::Plural => ["the ", "from the ", "to the ", "in the "],
            Kind::Clause => ["a date ", "from a date ", "to a date ", ""],
            Kind::Unknown => ["an ", "from an ", "to an ", "on an "],
        },
    };
    let prefix = match case {
        Case::Alone => "",
        Case::The => the,
        Case::From => from,
        Case::To => to,
        Case::In => within,
    };
    format!("{prefix}{text}")
}
