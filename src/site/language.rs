//! What pages ask of a language: order of names, initials, names of years and languages.
//!
//! Invariant: the order depends on the dossier's language alone, never on the machine's.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use unicode_normalization::UnicodeNormalization;

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
        match format!("{year:04}").parse::<crate::date::Date>() {
            Ok(date) => date.prose(self.locale),
            Err(_) => year.to_string(),
        }
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
        let west = self.say("west");
        let north = if latitude < 0.0 { "S" } else { "N" };
        let east = if longitude < 0.0 { west.as_str() } else { "E" };
        let figures = |value: f64| self.locale.figures(value.abs());
        format!("{}° {north}, {}° {east}", figures(latitude), figures(longitude))
    }
}

/// The order of a language; `None` for a tag that is none.
pub fn collator(language: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = language.parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}
