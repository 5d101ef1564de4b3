//! [`Site`] -> the files that readers search in: the full-text index, and the plain index of titles with the cards
//! of previews.
//!
//! Invariant: everything is made of the pages' own values, so that nothing is found that no page shows; the same
//! site gives the same files.

#[cfg(feature = "search")]
mod full_text;
mod plain;
mod record;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::id::Kind;
use crate::messages::Messages;
use crate::site::page::{Content, Page, Site, SourcePage};
use crate::span::FilePath;

/// Files by their paths in the site.
pub type IndexFiles = Vec<(FilePath, Arc<[u8]>)>;

/// The plain index and the cards: scripts, so that they can be read from `file://`.
pub fn plain(site: &Site, messages: &Messages) -> IndexFiles {
    plain::files(site, messages)
}

/// What is to be searched in a site; without the feature `search` there is nothing.
#[derive(Default)]
pub struct FullText {
    #[cfg_attr(not(feature = "search"), expect(dead_code, reason = "only the index reads them"))]
    records: Vec<record::Record>,
    /// The languages of the pages, primary subtags, the site's own first: there is an index for each.
    ///
    /// Words are stemmed by the language of their index: an article is in that of its own language, everything else
    /// in the site's.
    pub languages: Vec<String>,
}

impl FullText {
    /// Gathers it.
    pub fn of(site: &Site) -> Self {
        if !cfg!(feature = "search") {
            return Self::default();
        }
        let records = record::records(site);
        let mut languages: Vec<String> = records.iter().map(|record| record.language.clone()).collect();
        let own = primary(&site.shared.language);
        languages.sort_by_key(|language| (*language != own, language.clone()));
        languages.dedup();
        Self { records, languages }
    }

    /// Makes the index, which a browser loads in pieces: a folder for each language, each complete.
    ///
    /// # Errors
    /// Where the indexer fails, in its words.
    pub fn files(&self) -> Result<IndexFiles, String> {
        #[cfg(feature = "search")]
        return full_text::files(&self.records, &self.languages);
        #[cfg(not(feature = "search"))]
        Ok(IndexFiles::new())
    }
}

/// The language that the words of a page are stemmed in.
fn language(page: &Page, own: &str) -> String {
    match &page.content {
        Content::Source(source) if !source.blocks.is_empty() => primary(&source.language),
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

/// The kind of entity that a page is of; lists and the program's own pages are of none.
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
fn source_names(site: &Site) -> BTreeMap<&str, String> {
    let sources = site.pages.iter().filter_map(|page| match &page.content {
        Content::Source(source) => Some((page.path.as_str(), &**source)),
        _ => None,
    });
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, source) in sources.clone() {
        *count.entry(source.title.trim()).or_default() += 1;
    }
    let name = |(path, source): (_, &SourcePage)| {
        let title = source.title.trim();
        let name = match count.get(title) {
            Some(1) if !title.is_empty() => title.to_owned(),
            _ => format!("{title} ({})", source.id).trim_start().to_owned(),
        };
        (path, name)
    };
    sources.map(name).collect()
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
