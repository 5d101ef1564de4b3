//! Texts -> [`Proposal`]s: the persons, organisations, states and places that they name and that nobody declared.
//!
//! Invariant: everything proposed stands in a text as it is spelled, says which rule found it and which guessed its
//! kind, and depends on the texts alone.
//!
//! [`scan`] reads one text and says what may be a name; [`propose`] weighs the sightings of all texts. The rules:
//!
//! 1. **Capitals** that follow one another make a name, with the small words that join them: particles in the names
//!    of persons, "of" and "de" after the head of an institution. Titles, peoples, days and months are no part of it.
//! 2. **Heads**: an institution may be in small letters where it is specified: "ministère nigérien de la Défense",
//!    "American troops".
//! 3. **Openings**: where a sentence begins, or in a headline, a capital means nothing by itself: the name counts if
//!    it stands with a capital elsewhere, if it is known, titled, or the bare subject of a verb.
//! 4. **Acronyms** go with their expansion where their letters are its initials.
//! 5. **Joining**: spellings that differ in case, accents and hyphens are one; so are the names of one state; so is
//!    a surname alone, or with an initial, with the one person of that surname. A first name alone never is.
//! 6. **Doubt**: names near in letters, or in consonants beside one first name, are shown to be confirmed.
//! 7. **Kinds** are guessed from titles, heads, lists of states and first names, and from what stands around.

mod rule;

mod first_names;
mod lands;
mod words;

mod token;
mod reader;

mod title;
mod institution;
mod acronym;
mod kind;
mod scan;

mod near;
mod state;
mod weigh;
mod group;
mod join;
mod surnames;

use std::ops::Range;

use crate::date::Lang;

pub use near::alike;
pub use rule::{DOUBTS, KIND_RULES, RULES};
pub use state::State;
pub use surnames::{Known, surnames};
pub use words::{plain, push_plain};

/// What a name may denote, in the words that the field `kind` of a dossier suggests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A human being.
    Person,
    /// An institution, a party, an agency, a newspaper.
    Organisation,
    /// A state.
    State,
    /// An armed force or a police.
    Force,
    /// A company.
    Company,
    /// A place that is no state.
    Place,
}

impl Kind {
    /// The word for the field `kind` of an actor; for a place, the page's own kind.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::State => "state",
            Kind::Force => "force",
            Kind::Company => "company",
            Kind::Place => "place",
        }
    }
}

/// How a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Words with capitals.
    Name,
    /// One word in capitals.
    Acronym,
    /// A head in small letters and what specifies it.
    Institution,
}

/// A guess at the kind of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The kind.
    pub kind: Kind,
    /// The rule that it follows from, one of [`KIND_RULES`].
    pub rule: &'static str,
    /// How much the rule counts against others, 1 to 10.
    pub weight: u8,
}

/// A place of a text where something may be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The name, without its title or article, in bytes of the text.
    pub range: Range<usize>,
    /// The title or function before it, or after it between commas, in bytes of the text.
    pub title: Option<Range<usize>>,
    /// How it is written.
    pub shape: Shape,
    /// What it may be.
    pub guess: Option<Guess>,
    /// Whether a sentence, a line or a quotation begins with it, so that its capital means nothing by itself.
    pub opening: bool,
    /// Whether it stands in a line in capitals or with a capital on each word.
    pub headline: bool,
    /// Whether it is the bare subject of a verb, as only a name can be.
    pub subject: bool,
    /// The state that it names, as its line in the built-in list.
    pub land: Option<usize>,
    /// Where the acronym or the expansion of this name stands beside it.
    pub link: Option<Range<usize>>,
}

/// A spelling and how often it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The name as a text has it.
    pub text: String,
    /// How many times.
    pub count: usize,
}

/// Something that the texts name, for the editor to declare or to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The fullest good spelling, as a text has it.
    pub name: String,
    /// A guess at its kind.
    pub kind: Option<Kind>,
    /// The rule that the guess follows from, one of [`KIND_RULES`]; empty where there is none.
    pub kind_rule: &'static str,
    /// The other spellings that are joined to it, most often met first.
    pub spellings: Vec<Spelling>,
    /// Spellings that may denote the same, each with why, one of [`DOUBTS`]: for the editor to confirm.
    pub doubtful: Vec<(String, &'static str)>,
    /// Titles and functions as written, most often met first.
    pub functions: Vec<String>,
    /// Where it stands: the text's number and the range in bytes, in order.
    pub occurrences: Vec<(usize, Range<usize>)>,
    /// In how many texts it stands.
    pub texts: usize,
    /// The rule that found it, one of [`RULES`].
    pub rule: &'static str,
}

impl Proposal {
    /// Whether it is named more than once: what is named once is as often as not no name.
    pub fn recurs(&self) -> bool {
        self.occurrences.len() > 1
    }
}

/// Whether a word in lower case is a title or a function: "mayor", « général ».
pub fn is_title(lower: &str) -> bool {
    words::uses(lower).any(words::TITLE.or(words::HONORIFIC))
}

/// Whether a word in lower case is a first name of the built-in list.
pub fn is_first_name(lower: &str) -> bool {
    words::uses(lower).any(words::FIRST)
}

/// Finds what a text may name, without any list of the dossier; ordered by where it begins.
///
/// Time is linear in the text.
pub fn scan(text: &str, lang: Lang) -> Vec<Sighting> {
    scan::scan(text, lang)
}

/// Joins the sightings of all texts into proposals, the most often named first, then by name.
pub fn propose(texts: &[(&str, Lang, Vec<Sighting>)]) -> Vec<Proposal> {
    join::propose(texts)
}

#[cfg(test)]
mod tests;
