//! A BCP 47 tag → [`Locale`]: which of its languages the interface speaks, and how that language writes numbers and
//! names months and days.
//!
//! Invariant: names, digits and separators are CLDR's, through ICU4X, for the whole tag: `ar-EG` has the digits ٠ to ٩,
//! `ar`, `ar-MA` and `ar-EG-u-nu-latn` have 0 to 9. A tag of another language gives English. Nothing depends on the machine.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, M};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

/// A language of the interface. The first is the fallback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    En,
    Fr,
    Es,
    De,
    Ar,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Tongue; 5] = [Tongue::En, Tongue::Fr, Tongue::Es, Tongue::De, Tongue::Ar];

    /// The primary subtag: `fr`.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::En => "en",
            Tongue::Fr => "fr",
            Tongue::Es => "es",
            Tongue::De => "de",
            Tongue::Ar => "ar",
        }
    }

    /// The language of a tag such as `fr`, `fr-NE` or `es_MX`; `None` for one that the interface does not speak.
    pub fn from_tag(tag: &str) -> Option<Tongue> {
        let primary = tag.split(['-', '_']).next()?;
        Tongue::ALL
            .into_iter()
            .find(|tongue| tongue.tag().eq_ignore_ascii_case(primary))
    }
}

/// How a language writes numbers, and its names of months and days.
#[derive(Clone)]
pub struct Locale {
    /// Its language.
    pub tongue: Tongue,
    months: [String; 12],
    weekdays: [String; 7],
    /// Of nought to nine.
    digits: [char; 10],
    /// Between groups of three figures.
    group: String,
    /// Before the fraction.
    point: String,
    /// How many figures a number has, at least, to be grouped.
    grouped_from: usize,
}

impl Locale {
    /// The locale of a BCP 47 tag; that of English for a language that the interface does not speak.
    pub fn new(tag: &str) -> Locale {
        let tag = tag.replace('_', "-");
        let tongue = Tongue::from_tag(&tag);
        let parsed = tongue.and_then(|_| tag.parse::<icu_locale_core::Locale>().ok());
        let tongue = tongue.unwrap_or(Tongue::En);
        let parsed = parsed.or_else(|| tongue.tag().parse().ok());
        let parsed = parsed.unwrap_or(icu_locale_core::Locale::UNKNOWN);
        Locale {
            tongue,
            months: months(&parsed),
            weekdays: weekdays(&parsed),
            ..Locale::signs(tongue, &parsed)
        }
    }

    /// French as in France.
    pub fn french() -> &'static Locale {
        static FRENCH: LazyLock<Locale> = LazyLock::new(|| Locale::new("fr"));
        &FRENCH
    }

    /// English, in which diagnostics speak.
    pub fn english() -> &'static Locale {
        static ENGLISH: LazyLock<Locale> = LazyLock::new(|| Locale::new("en"));
        &ENGLISH
    }

    /// What numbers are written with, read off numbers that ICU has written.
    fn signs(tongue: Tongue, tag: &icu_locale_core::Locale) -> Locale {
        let formatter = DecimalFormatter::try_new(tag.into(), Default::default()).ok();
        let written = |number: Decimal| match &formatter {
            Some(formatter) => formatter.format(&number).to_string(),
            None => number.to_string(),
        };
        let ascii = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
        let mut digits = ascii;
        for (value, digit) in (0u32..).zip(&mut digits) {
            *digit = written(Decimal::from(value)).chars().next().unwrap_or(*digit);
        }
        let signs = |text: &str| -> String { text.chars().filter(|c| !digits.contains(c)).collect() };
        let mut half = Decimal::from(5u32);
        half.multiply_pow10(-1);
        let point = signs(&written(half));
        let group = signs(&written(Decimal::from(123_456u32)));
        let grouped_from = if signs(&written(Decimal::from(1_234u32))).is_empty() {
            5
        } else {
            4
        };
        Locale {
            tongue,
            months: Default::default(),
            weekdays: Default::default(),
            digits,
            group,
            point,
            grouped_from,
        }
    }

    /// One of five words or values, by language: French, English, Spanish, German, Arabic.
    pub(crate) fn pick<T>(&self, [fr, en, es, de, ar]: [T; 5]) -> T {
        match self.tongue {
            Tongue::Fr => fr,
            Tongue::En => en,
            Tongue::Es => es,
            Tongue::De => de,
            Tongue::Ar => ar,
        }
    }

    /// The name of a month, 1 to 12, as it stands in a date; empty when there is no such month.
    pub fn month(&self, month: u8) -> &str {
        let index = usize::from(month).checked_sub(1);
        index
            .and_then(|index| self.months.get(index))
            .map_or("", String::as_str)
    }

    /// The name of a day of the week, 0 (Monday) to 6; empty past 6.
    pub fn weekday(&self, weekday: u8) -> &str {
        self.weekdays.get(usize::from(weekday)).map_or("", String::as_str)
    }

    /// A text with the digits of the language for those of ASCII.
    pub fn digits(&self, text: &str) -> String {
        let digit = |c: char| c.to_digit(10).and_then(|value| self.digits.get(value as usize));
        text.chars().map(|c| digit(c).copied().unwrap_or(c)).collect()
    }

    /// Decimal figures such as `1234.5` with the digits and separators of the language: « 1 234,5 », "1,234.5".
    pub fn grouped(&self, figures: &str) -> String {
        let (sign, figures) = match figures.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => ("\u{2212}", rest),
            None => ("", figures),
        };
        let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
        let mut text = sign.to_owned();
        for (at, digit) in whole.char_indices() {
            if at > 0 && whole.len() >= self.grouped_from && (whole.len() - at).is_multiple_of(3) {
                text.push_str(&self.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(&self.point);
            text.push_str(fraction);
        }
        self.digits(&text)
    }

    /// A number as the language writes it: « 12 345,6 », "12,345.6", «١٢٬٣٤٥٫٦».
    pub fn figures(&self, value: f64) -> String {
        self.grouped(&value.to_string())
    }

    /// Whether some letters of a text are written against the direction of the language.
    pub fn runs_against(&self, text: &str) -> bool {
        let own = direction(self.tongue.tag());
        text.chars()
            .any(|c| direction_of(c).is_some_and(|direction| direction != own))
    }

    /// A text between others, apart from them where it runs the other way: what stands beside it keeps its place
    /// (U+2068 and U+2069, UAX #9).
    pub fn set_apart<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.runs_against(text) {
            true => Cow::Owned(format!("\u{2068}{text}\u{2069}")),
            false => Cow::Borrowed(text),
        }
    }

    /// What is written from left to right, kept together among words from right to left.
    pub(crate) fn isolated(&self, text: &str) -> String {
        match self.tongue {
            Tongue::Ar => format!("\u{2066}{text}\u{2069}"),
            _ => text.to_owned(),
        }
    }

    /// What a fraction stands after: `,`, `.`, `٫`.
    pub(crate) fn point(&self) -> &str {
        &self.point
    }

    /// Words one after the other, the last two joined by a word: « a, b ou c », "a, b and c", «a، b وc».
    ///
    /// Spanish « y » and « o » become « e » and « u » before their own sound; the Arabic «و» stands before its word
    /// without a space.
    pub fn join<T: AsRef<str>>(&self, words: &[T], and: &str) -> String {
        match words {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [head @ .., last] => {
                let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
                let last = last.as_ref();
                format!("{}{}{last}", head.join(self.comma()), self.joint(and, last))
            }
        }
    }

    /// What stands between the words of a list, but for the last two.
    pub fn comma(&self) -> &'static str {
        self.pick([", ", ", ", ", ", ", ", "، "])
    }

    /// What stands between the parts of a list that may have commas inside.
    pub fn semicolon(&self) -> &'static str {
        self.pick(["\u{202f}; ", "; ", "; ", "; ", "؛ "])
    }

    /// What stands between the last two words of a list, `and` or `or` with its spaces, as the last one asks for it.
    pub fn joint(&self, and: &str, last: &str) -> String {
        match (self.tongue, and) {
            (Tongue::Es, "y") if sounds_as(last, 'i') => " e ".to_owned(),
            (Tongue::Es, "o") if sounds_as(last, 'o') => " u ".to_owned(),
            (Tongue::Ar, "و") => " و".to_owned(),
            _ => format!(" {and} "),
        }
    }
}

/// The direction of a language's usual script, for `dir`: `rtl` or `ltr`.
pub fn direction(language: &str) -> &'static str {
    let primary = language.split('-').next().unwrap_or(language).to_lowercase();
    match primary.as_str() {
        "ar" | "he" | "fa" | "ur" | "ps" | "yi" | "dv" | "ckb" | "sd" | "ug" | "arc" | "syr" => "rtl",
        _ => "ltr",
    }
}

/// A text whose letters run from right to left as one piece of a line from left to right (U+2068, U+2069).
pub fn kept_together(text: &str) -> Cow<'_, str> {
    match text.chars().any(|c| direction_of(c) == Some("rtl")) {
        true => Cow::Owned(format!("\u{2068}{text}\u{2069}")),
        false => Cow::Borrowed(text),
    }
}

/// The direction in which a letter is written; `None` for what has none of its own, such as digits and marks.
fn direction_of(c: char) -> Option<&'static str> {
    match c {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            (c.is_alphabetic()).then_some("rtl")
        }
        '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1eeff}' => Some("rtl"),
        _ => c.is_alphabetic().then_some("ltr"),
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.tongue).finish()
    }
}

/// Whether a Spanish word begins with the sound of a vowel: « Irán », « hijos », but not « hielo »; « ocho », « 8 ».
fn sounds_as(word: &str, vowel: char) -> bool {
    let word = word.trim_start_matches(['«', '“', '(']).to_lowercase();
    let word = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = word.chars().map(|c| match c {
        'í' => 'i',
        'ó' => 'o',
        c => c,
    });
    match (vowel, letters.next()) {
        ('i', Some('i')) => !matches!(letters.next(), Some('a' | 'e' | 'o' | 'u')),
        ('o', Some('8')) => true,
        (vowel, first) => first == Some(vowel),
    }
}

fn months(tag: &icu_locale_core::Locale) -> [String; 12] {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, M>::try_new(tag.into(), M::long()).ok();
    let mut names: [String; 12] = Default::default();
    for (month, name) in (1..).zip(&mut names) {
        let date = Date::try_new_gregorian(2024, month, 1).ok();
        let written = formatter.as_ref().zip(date);
        *name = written.map_or_else(String::new, |(formatter, date)| formatter.format(&date).to_string());
    }
    names
}

fn weekdays(tag: &icu_locale_core::Locale) -> [String; 7] {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, E>::try_new(tag.into(), E::long()).ok();
    let mut names: [String; 7] = Default::default();
    // 1 January 2024 was a Monday.
    for (day, name) in (1..).zip(&mut names) {
        let date = Date::try_new_gregorian(2024, 1, day).ok();
        let written = formatter.as_ref().zip(date);
        *name = written.map_or_else(String::new, |(formatter, date)| formatter.format(&date).to_string());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_cldr_says() {
        for (tag, expected) in [
            ("en", "1,234 12,345 \u{2212}0.5"),
            ("fr", "1\u{202f}234 12\u{202f}345 \u{2212}0,5"),
            ("es", "1234 12.345 \u{2212}0,5"),
            ("es-MX", "1,234 12,345 \u{2212}0.5"),
            ("de", "1.234 12.345 \u{2212}0,5"),
            ("de-CH", "1'234 12'345 \u{2212}0.5"),
            ("ar-EG", "١٬٢٣٤ ١٢٬٣٤٥ \u{2212}٠٫٥"),
            ("ar-MA", "1.234 12.345 \u{2212}0,5"),
            ("ar-u-nu-latn", "1,234 12,345 \u{2212}0.5"),
            ("it", "1,234 12,345 \u{2212}0.5"),
            ("", "1,234 12,345 \u{2212}0.5"),
        ] {
            let locale = Locale::new(tag);
            let written = [1_234.0, 12_345.0, -0.5].map(|value| locale.figures(value));
            assert_eq!(written.join(" "), expected, "{tag}");
        }
    }

    #[test]
    fn months_and_days_have_the_names_of_cldr() {
        let names = |tag: &str| {
            let locale = Locale::new(tag);
            format!("{} {}", locale.weekday(0), locale.month(8))
        };
        assert_eq!(names("fr-NE"), "lundi août");
        assert_eq!(names("en-GB"), "Monday August");
        assert_eq!(names("es"), "lunes agosto");
        assert_eq!(names("de"), "Montag August");
        assert_eq!(names("ar"), "الاثنين أغسطس");
        assert_eq!(names("ar-SY"), "الاثنين آب");
        assert_eq!(Locale::new("de-AT").month(1), "Jänner");
        let english = Locale::english();
        assert_eq!([english.month(0), english.month(13), english.weekday(7)], [""; 3]);
    }

    #[test]
    fn lists_are_joined_as_each_language_does() {
        let joined = |tag: &str, words: &[&str], and: &str| Locale::new(tag).join(words, and);
        assert_eq!(joined("fr", &["a", "b", "c"], "ou"), "a, b ou c");
        assert_eq!(joined("es", &["España", "Irán"], "y"), "España e Irán");
        assert_eq!(joined("es", &["agua", "hielo"], "y"), "agua y hielo");
        assert_eq!(joined("es", &["padres", "hijos"], "y"), "padres e hijos");
        assert_eq!(joined("es", &["septiembre", "octubre"], "o"), "septiembre u octubre");
        assert_eq!(joined("ar", &["أ", "ب", "ج"], "و"), "أ، ب وج");
        assert_eq!(joined("ar", &["أ", "ب"], "أو"), "أ أو ب");
    }
}
