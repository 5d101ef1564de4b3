//! What pages ask of a language: order of names, initials, names of years and languages.
//!
//! Invariant: the order depends on the dossier's language alone, never on the machine's.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use unicode_normalization::UnicodeNormalization;

use crate::date::Date;

use super::view::View;

impl View<'_> {
    /// The order of two names in the dossier's language (CLDR root and tailorings, UTS #10).
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.to_lowercase().cmp(&b.to_lowercase()).then_with(|| a.cmp(b)),
        }
    }

    /// The letter under which a name stands: its first, without accent; `#` for what begins with no letter.
    pub fn initial(&self, name: &str) -> String {
        let first = name.chars().find(|c| c.is_alphanumeric());
        let Some(letter) = first.filter(|c| c.is_alphabetic()) else {
            return "#".to_owned();
        };
        match letter {
            'œ' | 'Œ' => "O".to_owned(),
            'æ' | 'Æ' => "A".to_owned(),
            letter => letter.to_string().nfd().take(1).flat_map(char::to_uppercase).collect(),
        }
    }

    /// A year in words: « 2024 », « 44 av. J.-C. ».
    pub fn year(&self, year: i64) -> String {
        self.prose(&edtf_year(year)).unwrap_or_else(|| year.to_string())
    }

    /// A month of a year in words: « mars 2024 ».
    pub fn month(&self, year: i64, month: u8) -> String {
        let words = self.prose(&format!("{}-{month:02}", edtf_year(year)));
        words.unwrap_or_else(|| format!("{} {}", self.locale.month(month), self.year(year)))
    }

    /// A date in words, given as EDTF.
    fn prose(&self, edtf: &str) -> Option<String> {
        Some(edtf.parse::<Date>().ok()?.prose(self.locale))
    }

    /// The name of a language in the dossier's; the tag where the interface has none.
    pub fn language_name(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag).to_lowercase();
        self.messages
            .find(&format!("language-{primary}"), &[])
            .unwrap_or_else(|| tag.to_owned())
    }

    /// Latitude and longitude in decimal degrees, WGS 84: « 13,51° N, 2,11° E ».
    pub fn coordinates(&self, (latitude, longitude): (f64, f64)) -> String {
        let north = self.say(if latitude < 0.0 { "south" } else { "north" });
        let east = self.say(if longitude < 0.0 { "west" } else { "east" });
        let figures = |value: f64| self.locale.figures(value.abs());
        let comma = self.locale.comma();
        format!("{}° {north}{comma}{}° {east}", figures(latitude), figures(longitude))
    }
}

/// The names that languages have for themselves (CLDR), as a list begins them.
const OWN_NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "Български"),
    ("br", "Brezhoneg"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gl", "Galego"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Indonesia"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// The name that a language has for itself, with what its tag says besides; the tag where it is not known.
pub fn own_name(tag: &str) -> String {
    let (primary, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let known = OWN_NAMES.iter().find(|(own, _)| own.eq_ignore_ascii_case(primary));
    match (known, rest) {
        (None, _) => tag.to_owned(),
        (Some((_, name)), "") => (*name).to_owned(),
        (Some((_, name)), rest) => format!("{name} ({rest})"),
    }
}

/// A year as EDTF writes it: `0042`, `-0043`, `Y12345`.
fn edtf_year(year: i64) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

/// The order of a language; `None` for a tag that is none.
pub fn collator(language: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = language.parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}
