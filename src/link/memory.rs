//! [`Memory`]: what linking found in the last build -> the same where it was asked for with the same again.
//!
//! Invariant: what is taken from a memory is what would be found anew: everything that it depends on is compared, and a
//! text is the same only where it is the same value in memory.

use std::sync::Arc;

use crate::date::{Date, Lang};
use crate::detect::Findings;
use crate::detect::names::Spelling;
use crate::read;

use super::model::{Entity, Mention};

/// What linking found in the last build.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) findings: Option<(Vec<Asked>, Arc<Findings>)>,
    pub(super) names: Option<Named>,
}

/// What the findings in a text depend on, as in [`crate::detect::Text`].
#[derive(Debug)]
pub(super) struct Asked {
    pub text: Arc<read::Source>,
    pub lang: Option<Lang>,
    pub published: Option<Date>,
    pub heading: Option<Date>,
    pub site: Option<String>,
    pub agency: Option<String>,
    pub translated_from: Option<usize>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
            && (self.lang, &self.published, &self.heading) == (other.lang, &other.published, &other.heading)
            && (&self.site, &self.agency, self.translated_from) == (&other.site, &other.agency, other.translated_from)
    }
}

/// The names that were looked for, and where they stand.
#[derive(Debug)]
pub(super) struct Named {
    pub spellings: Vec<Spelling>,
    /// Whose they are, by the numbers of entities in `spellings`.
    pub entities: Vec<Entity>,
    /// The actors who are persons.
    pub people: Vec<usize>,
    pub sources: Vec<NamedIn>,
}

/// The names that stand in a source.
#[derive(Debug)]
pub(super) struct NamedIn {
    pub text: Arc<read::Source>,
    /// The persons that it names as the program reads it.
    pub rivals: Vec<String>,
    pub mentions: Vec<Mention>,
}
