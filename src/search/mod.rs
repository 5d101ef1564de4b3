//! Pages -> the files that readers search in: the full-text index, and the plain index of titles with the cards
//! of previews.
//!
//! Invariant: everything is made of the pages' own values, so that nothing is found that no page shows; the same
//! site gives the same files.

#[cfg(feature = "search")]
mod full_text;
mod plain;
mod record;
mod titles;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::id::Kind;
use crate::site::Plan;
use crate::site::page::{Content, Page};
use crate::span::FilePath;

pub use plain::{Entry, entry, files as plain};
pub use record::Record;

/// Files by their paths in the site.
pub type IndexFiles = Vec<(FilePath, Arc<[u8]>)>;

/// The full-text search of a site; without the feature `search` there is none.
pub struct FullText {
    /// The names of the sources, by the paths of their pages.
    names: BTreeMap<String, String>,
    /// The languages of the pages, primary subtags, the site's own first: there is an index for each.
    ///
    /// Words are stemmed by the language of their index: an article is in that of its own language, everything else
    /// in the site's.
    pub languages: Vec<String>,
    own: String,
}

impl FullText {
    /// Looks at what is to be searched.
    pub fn of(plan: &Plan<'_>) -> Self {
        let own = primary(&plan.shared.language);
        let mut languages: Vec<String> = match cfg!(feature = "search") {
            true => plan.searched().map(primary).collect(),
            false => Vec::new(),
        };
        languages.sort_by_key(|language| (*language != own, language.clone()));
        languages.dedup();
        Self {
            names: source_names(plan),
            languages,
            own,
        }
    }

    /// What of a page is searched, if anything is.
    pub fn record(&self, page: &Page) -> Option<Record> {
        match self.languages.is_empty() {
            true => None,
            false => record::record(page, &self.own, &self.names),
        }
    }

    /// Makes the index, which a browser loads in pieces: a folder for each language, each complete.
    ///
    /// # Errors
    /// Where the indexer fails, in its words.
    pub fn files(&self, records: impl IntoIterator<Item = Record>) -> Result<IndexFiles, String> {
        #[cfg(feature = "search")]
        return full_text::files(records, &self.languages);
        #[cfg(not(feature = "search"))]
        {
            records.into_iter().for_each(drop);
            Ok(IndexFiles::new())
        }
    }
}

/// The language that the words of a page are stemmed in.
fn language(page: &Page, own: &str) -> String {
    match &page.content {
        Content::Source(source) | Content::SourcePart(source) if !source.blocks.is_empty() => primary(&source.language),
        _ => own.to_owned(),
    }
}

/// The primary subtag of a BCP 47 tag, in lower case; `unknown` where it is none.
fn primary(tag: &str) -> String {
    let subtag = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    match subtag.len() {
        2..=8 if subtag.bytes().all(|byte| byte.is_ascii_lowercase()) => subtag,
        _ => "unknown".to_owned(),
    }
}

/// The kind of entity that a page is of; lists, the program's own pages and the further pages of an article are of none.
fn kind(page: &Page) -> Option<Kind> {
    Some(match page.content {
        Content::Source(_) => Kind::Source,
        Content::Event(_) => Kind::Event,
        Content::Actor(_) => Kind::Actor,
        Content::Place(_) => Kind::Place,
        Content::Question(_) => Kind::Question,
        Content::Note(_) => Kind::Note,
        _ => return None,
    })
}

/// The names by which readers choose a source, by the paths of their pages: titles, with the id where two are alike.
fn source_names(plan: &Plan<'_>) -> BTreeMap<String, String> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, title, _) in plan.sources() {
        *count.entry(title.trim()).or_default() += 1;
    }
    let name = |(path, title, id): (&str, &str, &str)| {
        let title = title.trim();
        let name = match count.get(title) {
            Some(1) if !title.is_empty() => title.to_owned(),
            _ => format!("{title} ({id})").trim_start().to_owned(),
        };
        (path.to_owned(), name)
    };
    plan.sources().map(name).collect()
}

/// What says in a few words which of its kind a page is: a date and a publication, a role, a place around.
fn line(page: &Page) -> String {
    let words: Vec<&str> = match &page.content {
        Content::Event(event) => vec![&event.date.prose],
        Content::Source(source) => {
            let row = |what| source.metadata.iter().find(move |row| row.what == what);
            let rows = ["publisher", "published"].into_iter().filter_map(row);
            rows.map(|row| row.value.as_str()).collect()
        }
        Content::Actor(actor) => match actor.roles.last() {
            Some(role) => vec![&role.title],
            None => vec![&actor.kind],
        },
        Content::Place(place) => match place.within.first() {
            Some(around) => vec![&place.kind, &around.text],
            None => vec![&place.kind],
        },
        Content::Question(question) => vec![&question.agreement.verdict.label],
        _ => Vec::new(),
    };
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" · ")
}

/// The other names of a page.
fn aliases(page: &Page) -> impl Iterator<Item = &str> {
    let aliases = match &page.content {
        Content::Actor(actor) => &actor.aliases[..],
        Content::Place(place) => &place.aliases[..],
        _ => &[],
    };
    aliases.iter().map(|alias| alias.text.as_str())
}

#[cfg(test)]
mod tests;
