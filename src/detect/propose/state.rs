//! The built-in list of states -> their names and demonyms, for rules that compare what a text says with them.
//!
//! Invariant: a [`State`] is a line of the list; its forms are those by which names are found.

use crate::date::Lang;

use super::lands::{Land, STATES};
use super::words::{inflected, plain};

/// A state of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(usize);

impl State {
    /// The state of this usual English name.
    pub fn named(english: &str) -> Option<Self> {
        let usual = |land: &Land| land.0.split('|').next() == Some(english);
        STATES.iter().position(usual).map(Self)
    }

    /// Its usual name.
    pub fn name(self, lang: Lang) -> &'static str {
        let names = match lang {
            Lang::Fr => STATES[self.0].1,
            _ => STATES[self.0].0,
        };
        names.split('|').next().unwrap_or(names)
    }

    /// The words of each of its names, and of its capitals, in English and French; lower case, without accents.
    pub fn names(self) -> impl Iterator<Item = Vec<String>> {
        let (english, french, _, _, capitals) = STATES[self.0];
        [english, french, capitals]
            .into_iter()
            .flat_map(|names| names.split('|'))
            .filter(|name| !name.is_empty())
            .map(|name| name.split([' ', '\'']).map(plain).collect())
    }

    /// The adjectives and names of its people, in all forms; lower case, with accents. The forms of one word stand
    /// together: for French the masculine, the feminine plural, the feminine, the masculine plural.
    pub fn demonyms(self, lang: Lang) -> Vec<Vec<String>> {
        let (_, _, english, french, _) = STATES[self.0];
        let forms = |word: &str| match lang {
            Lang::Fr => inflected(word),
            _ => vec![word.to_lowercase(), format!("{}s", word.to_lowercase())],
        };
        let list = if lang == Lang::Fr { french } else { english };
        list.split('|').filter(|word| !word.is_empty()).map(forms).collect()
    }
}
