//! Identifiers: an [`Id`] names an entity within its [`Kind`]; a [`Reference`] is how Markdown writes one.
//!
//! Invariant: an id holds only lower-case ASCII letters, digits and hyphens, so it can stand in any URL.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::limit::LONGEST_NAME;

/// The kinds of entity that have pages of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A seed as the program reads it.
    Source,
    /// Something that happened or is to happen.
    Event,
    /// Who acts or is acted upon.
    Actor,
    /// Where.
    Place,
    /// Something on which sources can disagree.
    Question,
    /// A free page.
    Note,
}

impl Kind {
    /// All kinds, in the order in which they are listed everywhere.
    pub const ALL: [Kind; 6] = [
        Kind::Source,
        Kind::Event,
        Kind::Actor,
        Kind::Place,
        Kind::Question,
        Kind::Note,
    ];

    /// The word that stands before the colon in `[[event:id]]`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Source => "source",
            Kind::Event => "event",
            Kind::Actor => "actor",
            Kind::Place => "place",
            Kind::Question => "question",
            Kind::Note => "note",
        }
    }

    /// The folder of `content/` that holds entities of this kind, and their folder in the site.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Source => "sources",
            Kind::Event => "events",
            Kind::Actor => "actors",
            Kind::Place => "places",
            Kind::Question => "questions",
            Kind::Note => "notes",
        }
    }

    /// The kind whose word this is.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The kind whose folder this is.
    pub fn from_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// An entity's identifier, unique within its kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// The identifier as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest valid identifier to any text: lower case, accents folded away, other characters as
    /// single hyphens; `None` where nothing is left.
    pub fn slug(text: &str) -> Option<Self> {
        use unicode_normalization::UnicodeNormalization;
        let mut slug = String::with_capacity(text.len());
        for c in text.nfkd().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => slug.push(c),
                'œ' => slug.push_str("oe"),
                'æ' => slug.push_str("ae"),
                'ß' => slug.push_str("ss"),
                _ if unicode_normalization::char::is_combining_mark(c) => {}
                _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                _ => {}
            }
        }
        slug.truncate(LONGEST_NAME);
        slug.trim_end_matches('-').parse().ok()
    }
}

/// Why a text is no [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadId;

impl FromStr for Id {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.is_empty() || !text.chars().all(fine) {
            return Err(BadId);
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A reference as written: an id, with its kind before it where the id alone is not clear.
///
/// It may name nothing: only the `link` stage knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// The kind, where it is written.
    pub kind: Option<Kind>,
    /// What stands for the id, unchecked.
    pub id: String,
}

impl Reference {
    /// Reads `id` or `kind:id`; white space around either is dropped.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        match text.split_once(':') {
            Some((word, id)) if Kind::from_word(word.trim()).is_some() => Self {
                kind: Kind::from_word(word.trim()),
                id: id.trim().to_owned(),
            },
            _ => Self {
                kind: None,
                id: text.to_owned(),
            },
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Some(kind) => write!(f, "{kind}:{}", self.id),
            None => f.write_str(&self.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_url_safe() {
        for bad in ["", "A", "é", "a b", "a_b", "a/b", "a.b"] {
            assert!(bad.parse::<Id>().is_err(), "{bad}");
        }
        assert_eq!("dispatch-0".parse::<Id>().unwrap().as_str(), "dispatch-0");
    }

    #[test]
    fn slugs_fold_what_they_can() {
        assert_eq!(Id::slug("L’Œuvre d’été_2").unwrap().as_str(), "l-oeuvre-d-ete-2");
        assert_eq!(Id::slug("—"), None);
    }

    #[test]
    fn references_round_trip() {
        for text in ["niger", "place:niger", "http:niger"] {
            assert_eq!(Reference::parse(text).to_string(), text);
        }
        assert_eq!(Reference::parse("place: niger").kind, Some(Kind::Place));
    }
}
