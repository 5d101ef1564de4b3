//! Names and inflections of the languages of prose: a number or a noun, and a [`Locale`] → words; and [`Lang`], the
//! languages that texts are read in, with their names of months and days.
//!
//! Invariant: everything that differs between languages word by word is here or, as far as CLDR knows it, in the
//! [`Locale`]; how the words are put together is in `prose`.

use crate::locale::{Locale, Tongue};

/// A language that the program reads. Those that it writes are a [`Tongue`] of a [`Locale`].
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

    fn pick<T>(self, fr: T, en: T) -> T {
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
pub(super) fn season_name(code: u8, locale: &Locale) -> (&'static str, Kind, Option<&'static str>) {
    const SEASONS: [[&str; 5]; 4] = [
        ["printemps", "spring", "primavera", "Frühling", "ربيع"],
        ["été", "summer", "verano", "Sommer", "صيف"],
        ["automne", "autumn", "otoño", "Herbst", "خريف"],
        ["hiver", "winter", "invierno", "Winter", "شتاء"],
    ];
    const PARTS: [[&str; 5]; 9] = [
        [
            "premier trimestre",
            "first quarter",
            "primer trimestre",
            "1.\u{a0}Quartal",
            "الربع الأول",
        ],
        [
            "deuxième trimestre",
            "second quarter",
            "segundo trimestre",
            "2.\u{a0}Quartal",
            "الربع الثاني",
        ],
        [
            "troisième trimestre",
            "third quarter",
            "tercer trimestre",
            "3.\u{a0}Quartal",
            "الربع الثالث",
        ],
        [
            "quatrième trimestre",
            "fourth quarter",
            "cuarto trimestre",
            "4.\u{a0}Quartal",
            "الربع الرابع",
        ],
        [
            "premier quadrimestre",
            "first third",
            "primer cuatrimestre",
            "1.\u{a0}Drittel",
            "الثلث الأول",
        ],
        [
            "deuxième quadrimestre",
            "second third",
            "segundo cuatrimestre",
            "2.\u{a0}Drittel",
            "الثلث الثاني",
        ],
        [
            "troisième quadrimestre",
            "last third",
            "tercer cuatrimestre",
            "3.\u{a0}Drittel",
            "الثلث الأخير",
        ],
        [
            "premier semestre",
            "first half",
            "primer semestre",
            "1.\u{a0}Halbjahr",
            "النصف الأول",
        ],
        [
            "second semestre",
            "second half",
            "segundo semestre",
            "2.\u{a0}Halbjahr",
            "النصف الثاني",
        ],
    ];
    if let Some(names) = code.checked_sub(33).and_then(|n| PARTS.get(usize::from(n))) {
        let kind = match locale.tongue {
            Tongue::De => Kind::Neuter,
            _ => Kind::Masculine,
        };
        return (locale.pick(*names), kind, None);
    }
    let season = code.checked_sub(21).and_then(|n| SEASONS.get(usize::from(n % 4)));
    let name = locale.pick(season.copied().unwrap_or_default());
    let kind = match (locale.tongue, name) {
        (Tongue::En | Tongue::Ar, _) => Kind::Bare,
        (Tongue::Es, "primavera") => Kind::Feminine,
        (Tongue::Fr, "printemps") | (Tongue::Es | Tongue::De, _) => Kind::Masculine,
        (Tongue::Fr, _) => Kind::Elided,
    };
    let hemisphere = match code {
        25..=28 => Some(locale.pick([
            "hémisphère nord",
            "northern hemisphere",
            "hemisferio norte",
            "Nordhalbkugel",
            "نصف الكرة الشمالي",
        ])),
        29..=32 => Some(locale.pick([
            "hémisphère sud",
            "southern hemisphere",
            "hemisferio sur",
            "Südhalbkugel",
            "نصف الكرة الجنوبي",
        ])),
        _ => None,
    };
    (name, kind, hemisphere)
}

/// A century: « XXe siècle », "20th century", « siglo XX », „20. Jahrhundert“, «القرن ٢٠».
pub(super) fn century_name(n: i64, locale: &Locale) -> String {
    match locale.tongue {
        Tongue::Fr => format!("{}{} siècle", roman(n), if n == 1 { "er" } else { "e" }),
        Tongue::En => format!("{} century", ordinal(n)),
        Tongue::Es => format!("siglo {}", roman(n)),
        Tongue::De => format!("{n}.\u{a0}Jahrhundert"),
        Tongue::Ar => format!("القرن {}", locale.digits(&n.to_string())),
    }
}

/// A decade by its first year, from 20 to 90 in its century: « années 1960 », "1960s", «ستينيات القرن ٢٠».
pub(super) fn decade_name(first: i64, locale: &Locale) -> (String, Kind) {
    match locale.tongue {
        Tongue::Fr => (format!("années {first}"), Kind::Plural),
        Tongue::En => (format!("{first}s"), Kind::Plural),
        Tongue::Es => (format!("década de {first}"), Kind::Feminine),
        Tongue::De => (format!("{first}er-Jahre"), Kind::Plural),
        Tongue::Ar => {
            let name = match first % 100 / 10 {
                1 => "العقد الثاني من",
                2 => "عشرينيات",
                3 => "ثلاثينيات",
                4 => "أربعينيات",
                5 => "خمسينيات",
                6 => "ستينيات",
                7 => "سبعينيات",
                8 => "ثمانينيات",
                _ => "تسعينيات",
            };
            (format!("{name} {}", century_name(first / 100 + 1, locale)), Kind::Bare)
        }
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
pub(super) fn year_name(year: i64, locale: &Locale) -> String {
    let (before, after) = era(year, locale);
    format!("{before}{}{after}", year_number(year, locale))
}

/// « entre 1000 et 1999 », « entre 200 et 191 av. J.-C. »: an era that both years share is said once.
pub(super) fn years_between(first: i64, last: i64, locale: &Locale) -> String {
    let (before, after) = era(first, locale);
    let years = if (before, after) == era(last, locale) {
        let (first, last) = (year_number(first, locale), year_number(last, locale));
        [format!("{before}{first}"), format!("{last}{after}")]
    } else {
        [year_name(first, locale), year_name(last, locale)]
    };
    format!("{} {}", between(locale), locale.join(&years, and(locale)))
}

/// « entre »
pub(super) fn between(locale: &Locale) -> &'static str {
    locale.pick(["entre", "between", "entre", "zwischen", "بين"])
}

/// « et »
pub(super) fn and(locale: &Locale) -> &'static str {
    locale.pick(["et", "and", "y", "und", "و"])
}

/// « ou »
pub(super) fn or(locale: &Locale) -> &'static str {
    locale.pick(["ou", "or", "o", "oder", "أو"])
}

/// What follows a year or a century before our era: « av. J.-C. ».
pub(super) fn before_our_era(locale: &Locale) -> &'static str {
    locale.pick([
        "\u{a0}av.\u{a0}J.-C.",
        "\u{a0}BC",
        "\u{a0}a.\u{a0}C.",
        "\u{a0}v.\u{a0}Chr.",
        "\u{a0}ق.م",
    ])
}

/// What stands before and after the number of a year: nothing from 100 on.
fn era(year: i64, locale: &Locale) -> (&'static str, &'static str) {
    match year {
        ..=0 => ("", before_our_era(locale)),
        1..=99 => locale.pick([
            ("", "\u{a0}apr.\u{a0}J.-C."),
            ("AD\u{a0}", ""),
            ("", "\u{a0}d.\u{a0}C."),
            ("", "\u{a0}n.\u{a0}Chr."),
            ("", "\u{a0}م"),
        ]),
        _ => ("", ""),
    }
}

/// The number of a year: its figures are grouped past four.
fn year_number(year: i64, locale: &Locale) -> String {
    let number = if year <= 0 { 1 - year } else { year };
    let figures = number.to_string();
    if figures.len() <= 4 {
        locale.digits(&figures)
    } else {
        locale.grouped(&figures)
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
    /// « début mars 2024 », „Mitte März 2024“
    Early,
    /// « printemps 2024 », « XXe siècle », „Sommer 2024“
    Masculine,
    /// « mi-mars 2024 »; "mid-March 2024"; « década de 1960 »
    Feminine,
    /// „20. Jahrhundert“
    Neuter,
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
    /// « vers le 19 mai 2024 », „um den 19. Mai 2024“
    About,
    /// « du 19 mai 2024 »
    From,
    /// « au 19 mai 2024 »
    To,
    /// « le 19 mai 2024 », « en mars 2024 », as an adverb
    In,
    /// « à partir du 19 mai 2024 », „ab dem 19. Mai 2024“
    Since,
}

/// Puts the article and the preposition of its place before a noun.
pub(super) fn inflect(text: &str, kind: Kind, case: Case, locale: &Locale) -> String {
    let is_year = text.starts_with(char::is_numeric);
    let [the, about, from, to, within, since] = match locale.tongue {
        Tongue::Fr => {
            let [the, from, to, within] = match kind {
                Kind::Day | Kind::Nth => ["le ", "du ", "au ", "le "],
                Kind::Bare if text.starts_with(['a', 'o']) => ["", "d’", "à ", "en "],
                Kind::Bare => ["", "de ", "à ", "en "],
                Kind::Early => ["", "de ", "à ", ""],
                Kind::Masculine | Kind::Neuter => ["le ", "du ", "au ", "au "],
                Kind::Feminine => ["la ", "de la ", "à la ", "à la "],
                Kind::Elided => ["l’", "de l’", "à l’", "à l’"],
                Kind::Plural => ["les ", "des ", "aux ", "dans les "],
                Kind::Clause => ["une date ", "d’une date ", "à une date ", ""],
                Kind::Unknown => ["une ", "d’une ", "à une ", "à une "],
            };
            [the, the, from, to, within, from]
        }
        Tongue::En => {
            let [the, from, to, within] = match kind {
                Kind::Day => ["", "from ", "to ", "on "],
                Kind::Nth => ["the ", "from the ", "to the ", "on the "],
                Kind::Bare | Kind::Early | Kind::Feminine => ["", "from ", "to ", "in "],
                Kind::Masculine | Kind::Neuter | Kind::Elided | Kind::Plural => {
                    ["the ", "from the ", "to the ", "in the "]
                }
                Kind::Clause => ["a date ", "from a date ", "to a date ", ""],
                Kind::Unknown => ["an ", "from an ", "to an ", "on an "],
            };
            [the, the, from, to, within, from]
        }
        Tongue::Es => {
            let [the, from, to, within] = match kind {
                Kind::Day | Kind::Nth => ["el ", "del ", "al ", "el "],
                Kind::Bare => ["", "de ", "a ", "en "],
                Kind::Early => ["", "de ", "a ", "a "],
                Kind::Masculine | Kind::Neuter | Kind::Elided => ["el ", "del ", "al ", "en el "],
                Kind::Feminine => ["la ", "de la ", "a la ", "en la "],
                Kind::Plural => ["los ", "de los ", "a los ", "en los "],
                Kind::Clause => ["una fecha ", "de una fecha ", "a una fecha ", ""],
                Kind::Unknown => ["una ", "de una ", "a una ", "en una "],
            };
            [the, the, from, to, within, from]
        }
        Tongue::De => match kind {
            Kind::Day | Kind::Nth => ["dem ", "den ", "vom ", "bis ", "am ", "dem "],
            Kind::Bare => ["", "", "von ", "bis ", if is_year { "" } else { "im " }, ""],
            Kind::Early => ["", "", "von ", "bis ", "", ""],
            Kind::Masculine | Kind::Elided => ["dem ", "den ", "vom ", "bis zum ", "im ", "dem "],
            Kind::Neuter => ["dem ", "das ", "vom ", "bis zum ", "im ", "dem "],
            Kind::Feminine => ["der ", "die ", "von der ", "bis zur ", "in der ", "der "],
            Kind::Plural => ["den ", "die ", "von den ", "bis in die ", "in den ", "den "],
            Kind::Clause => [
                "einem Tag ",
                "einen Tag ",
                "von einem Tag ",
                "bis zu einem Tag ",
                "",
                "einem Tag ",
            ],
            Kind::Unknown => ["", "", "von ", "bis ", "", ""],
        },
        Tongue::Ar => match kind {
            Kind::Bare if is_year => ["", "عام ", "من ", "إلى ", "في عام ", "عام "],
            Kind::Clause => ["تاريخ ", "تاريخ ", "من تاريخ ", "إلى تاريخ ", "", "تاريخ "],
            _ => ["", "", "من ", "إلى ", "في ", ""],
        },
    };
    let prefix = match case {
        Case::Alone => "",
        Case::The => the,
        Case::About => about,
        Case::From => from,
        Case::To => to,
        Case::In => within,
        Case::Since => since,
    };
    // „den 1960er-Jahren“
    let is_dative = matches!(case, Case::The | Case::From | Case::In | Case::Since);
    let ending = match (locale.tongue, kind) {
        (Tongue::De, Kind::Plural) if is_dative => "n",
        _ => "",
    };
    format!("{prefix}{text}{ending}")
}
