//! Entities -> paths in the site: the one place where addresses are made.
//!
//! Invariant: a path is relative to the root of its edition, has no leading `/`, and names a file; only what all
//! editions share lies above that root, and [`within`] alone leads from there to the site's.

use std::borrow::Cow;
use std::fmt::Display;

use crate::id::Kind;
use crate::link::model::{Entity, EvidenceIx, Model, SourceIx};
use crate::load::edition::Edition;
use crate::span::FilePath;

/// The introduction.
pub const HOME: &str = "index.html";
/// The chronology.
pub const CHRONOLOGY: &str = "chronology.html";
/// When things happened beside when sources told them.
pub const PUBLISHED: &str = "chronology/published.html";
/// What the filters of the chronology look through.
pub const FACETS: &str = "chronology/facets.js";
/// The search, as a page of its own.
pub const SEARCH: &str = "search.html";
/// Who appears with whom.
pub const NETWORK: &str = "actors-network.html";
/// The page for addresses that lead nowhere.
pub const NOT_FOUND: &str = "404.html";
/// The Atom feed of events.
pub const FEED: &str = "feed.xml";
/// The dates that the program found in the sources.
pub const FOUND_DATES: &str = "found/dates.html";
/// The names that recur in the sources.
pub const FOUND_NAMES: &str = "found/names.html";
/// The passages that sources share.
pub const FOUND_SHARED: &str = "found/shared.html";
/// How the dossier is made, and its numbers.
pub const METHOD: &str = "method.html";
/// What was told before the fact.
pub const METHOD_FORECASTS: &str = "method/forecasts.html";
/// What the dossier covers of its sources.
pub const METHOD_COVERAGE: &str = "method/coverage.html";
/// The anomalies of the sources, found by rules.
pub const METHOD_ANOMALIES: &str = "method/anomalies.html";
/// The whole dossier on one page, or the first of them.
pub const WHOLE: &str = "whole.html";
/// The whole dossier as an EPUB.
pub const EPUB: &str = "dossier.epub";
/// The dossier's social card.
pub const CARD: &str = "cards/dossier.png";
/// The whole resolved model.
pub const DATA: &str = "data/dossier.json";

/// The titles and names of all pages, as a script: what the search knows where there is no full-text index.
pub const TITLES: &str = "data/titles.js";

/// A part of the titles and names of many pages, from 0.
pub fn titles(part: usize) -> String {
    format!("data/titles/{part}.js")
}

/// A part of the words in these, from 0.
pub fn title_words(part: usize) -> String {
    format!("data/words/{part}.js")
}

/// A part of what the filters of a long chronology look through, from 0.
pub fn facets(part: usize) -> String {
    format!("chronology/facets-{part}.js")
}

/// A piece of a list of the data, counted from 1.
pub fn data_piece(list: &str, number: usize) -> String {
    format!("data/{list}-{number}.jsonl")
}

/// What the theme shows in dialogs, as a [`script`](crate::export::script) that holds HTML.
pub const DIALOGS: &str = "data/dialogs.js";
/// The folder of the full-text index.
pub const FULL_TEXT: &str = "pagefind";

/// A part of the cards that previews show, as a script, from 0.
pub fn cards(part: usize) -> String {
    format!("data/cards/{part}.js")
}

/// The index of a kind.
pub fn index_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Source => "sources.html",
        Kind::Event => CHRONOLOGY,
        Kind::Actor => "actors.html",
        Kind::Place => "places.html",
        Kind::Question => "questions.html",
        Kind::Note => "notes.html",
    }
}

/// The page of an entity: `events/coup.html`.
pub fn page(model: &Model, entity: Entity) -> String {
    format!("{}/{}.html", entity.kind().folder(), model.entry(entity).id)
}

/// The page of an entity, or home, which the introduction stands on.
pub fn page_or_home(model: &Model, entity: Option<Entity>) -> String {
    entity.map_or_else(|| HOME.to_owned(), |entity| page(model, entity))
}

/// A page of an entity that has several, from 0; the first is [`page`]. No id holds a dot.
pub fn page_part(model: &Model, entity: Entity, part: usize) -> String {
    match part {
        0 => page(model, entity),
        _ => format!(
            "{}/{}.{}.html",
            entity.kind().folder(),
            model.entry(entity).id,
            part + 1
        ),
    }
}

/// A page of an entity's text, or of the introduction, from 0.
pub fn text_part(model: &Model, entity: Option<Entity>, part: usize) -> String {
    match (entity, part) {
        (Some(entity), _) => page_part(model, entity, part),
        (None, 0) => HOME.to_owned(),
        (None, _) => format!("index.{}.html", part + 1),
    }
}

/// The first page of an entity, given the path of any of them; other paths stay as they are.
pub fn first_part(path: &str) -> Cow<'_, str> {
    let part = path.strip_suffix(".html").and_then(|stem| stem.rsplit_once('.'));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_of_entity = |first: &str| {
        let folder = first.split_once('/').map(|(folder, _)| folder);
        folder.map_or(first == "index", |folder| Kind::from_folder(folder).is_some())
    };
    match part {
        Some((first, part)) if is_number(part) && is_of_entity(first) => Cow::Owned(format!("{first}.html")),
        _ => Cow::Borrowed(path),
    }
}

/// The passage of a piece of evidence, in its annotated article.
pub fn passage(model: &Model, evidence: EvidenceIx) -> String {
    let page = page_part(model, Entity::Source(model[evidence].source), model.sheet_of(evidence));
    format!("{page}#{}", model[evidence].id)
}

/// The page of an annotated article on which the block stands that holds a byte of the reading text, or follows it.
pub fn article(model: &Model, source: SourceIx, byte: usize) -> String {
    page_part(model, Entity::Source(source), model.sheet_at(source, byte))
}

/// A piece of evidence on the page where the editor cites it.
pub fn citation(model: &Model, evidence: EvidenceIx) -> String {
    let page = text_part(model, model[evidence].on, model.part_of(evidence));
    format!("{page}#{}", model[evidence].citation())
}

/// The published copy of a seed's bytes, where its text is published in full.
pub fn original(model: &Model, source: SourceIx) -> String {
    let seed = &model[source].text.seed;
    let name = seed.within("seeds").unwrap_or(seed.name());
    // Served as text, so that no browser runs what a seed holds.
    let ending = if seed.extension() == "txt" { "" } else { ".txt" };
    let up = model.config.edition.up();
    format!("{up}originals/{name}{ending}")
}

/// The path in the site of a file of an edition.
pub fn within(edition: &Edition, path: &FilePath) -> FilePath {
    match edition.folder.as_str() {
        "" => path.clone(),
        folder => FilePath::new(format!("{folder}{path}")).expect("a tag and a path are a path"),
    }
}

/// The way from a page to the site's root, where all editions share files.
pub fn assets(edition: &Edition, from: &str) -> String {
    format!("{}{}", root(from), edition.up())
}

/// A page of a year of the chronology, from 0; `None` is what has no year. Years are astronomical: 44 BC is −43.
pub fn chronology_year(year: Option<i64>, part: usize) -> String {
    numbered(&format!("chronology/{}.html", year_name(year)), part)
}

/// A page of a month of the chronology, from 0; `None` is the year as a whole.
pub fn chronology_month(year: Option<i64>, month: Option<u8>, part: usize) -> String {
    let month = month.map_or_else(|| "xx".to_owned(), |month| format!("{month:02}"));
    numbered(&format!("chronology/{}-{month}.html", year_name(year)), part)
}

/// A year in the name of a file.
fn year_name(year: Option<i64>) -> String {
    match year {
        None => "undated".to_owned(),
        Some(year) if year < 0 => format!("minus-{:04}", year.unsigned_abs()),
        Some(year) => format!("{year:04}"),
    }
}

/// A page of what was published when, from 0.
pub fn published(part: usize) -> String {
    numbered(PUBLISHED, part)
}

/// One of several pages, from 0, the first of which has the path `first`.
fn numbered(first: &str, part: usize) -> String {
    match part {
        0 => first.to_owned(),
        _ => format!("{}-{}.html", first.trim_end_matches(".html"), part + 1),
    }
}

/// The social card of an event, by its id.
pub fn event_card(id: impl Display) -> String {
    format!("cards/{}/{id}.png", Kind::Event.folder())
}

/// A page of the whole dossier, from 0.
pub fn whole(part: usize) -> String {
    numbered(WHOLE, part)
}

/// A page of the index of a kind, from 0: `actors.html`, `actors-2.html`.
pub fn index_part(kind: Kind, part: usize) -> String {
    numbered(index_of(kind), part)
}

/// A page of the dates found in the sources, from 0.
pub fn found_dates(part: usize) -> String {
    numbered(FOUND_DATES, part)
}

/// A page of what is covered, from 0.
pub fn method_coverage(part: usize) -> String {
    numbered(METHOD_COVERAGE, part)
}

/// A page of the anomalies of the sources, from 0.
pub fn method_anomalies(part: usize) -> String {
    numbered(METHOD_ANOMALIES, part)
}

/// A page of what was told before the fact, from 0.
pub fn method_forecasts(part: usize) -> String {
    numbered(METHOD_FORECASTS, part)
}

/// A page of what two sources share, from 0. No id holds a dot.
pub fn found_pair(model: &Model, a: SourceIx, b: SourceIx, part: usize) -> String {
    let (a, b) = (&model[a].entry.id, &model[b].entry.id);
    match part {
        0 => format!("found/shared/{a}.{b}.html"),
        _ => format!("found/shared/{a}.{b}.{}.html", part + 1),
    }
}

/// The way to the root from a page: `"../"` once for each folder that it lies in.
pub fn root(from: &str) -> String {
    "../".repeat(from.matches('/').count())
}

/// The address of `to` as written on the page `from`.
pub fn relative(from: &str, to: &str) -> String {
    let (path, fragment) = split(to);
    if path == from && !fragment.is_empty() {
        return fragment.to_owned();
    }
    let mut address = file(from, path);
    address.push_str(fragment);
    address
}

/// The address of a file as written on the page `from`: unlike in that of a page, a `#` is part of its name.
pub fn file(from: &str, path: &str) -> String {
    let shared = shared_folders(from, path);
    let mut address = String::with_capacity(path.len() + "../".len());
    from[shared..].matches('/').for_each(|_| address.push_str("../"));
    push_encoded(&path[shared..], &mut address);
    address
}

/// A relative address that leads out of the site from the page `from`, as a page at the root writes it.
pub fn above(from: &str, href: &str) -> String {
    let down = from.matches('/').count();
    let up = "../".repeat(down);
    href.strip_prefix(&up).unwrap_or(href).to_owned()
}

/// The path that a relative address leads to from the page `from`, as it is written; `None` where it leads out of the
/// site. The inverse of [`relative`] for pages.
pub fn resolved(from: &str, href: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path, and the fragment behind it with its `#`: only pages have one, and the name of a seed may hold a `#`.
fn split(to: &str) -> (&str, &str) {
    let at = to
        .rfind('#')
        .filter(|&at| to[..at].ends_with(".html") && !to.trim_start_matches("../").starts_with("originals/"));
    to.split_at(at.unwrap_or(to.len()))
}

/// The length of the folders that both paths begin with.
fn shared_folders(a: &str, b: &str) -> usize {
    let mut shared = 0;
    for (part, other) in a.split_inclusive('/').zip(b.split_inclusive('/')) {
        if part != other || !part.ends_with('/') {
            break;
        }
        shared += part.len();
    }
    shared
}

/// The full address of a path; `base_url` is that of the root which it is relative to.
pub fn absolute(mut base_url: &str, path: &str) -> String {
    let (mut path, fragment) = split(path);
    while let Some(above) = path.strip_prefix("../") {
        path = above;
        let folder = base_url.trim_end_matches('/').rfind('/');
        base_url = &base_url[..folder.map_or(base_url.len(), |at| at + 1)];
    }
    let path = path
        .strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .unwrap_or(path);
    let mut address = base_url.to_owned();
    push_encoded(path, &mut address);
    address.push_str(fragment);
    address
}

/// An address of somewhere else as it may stand in a link: what no URL can hold is percent-encoded (RFC 3986).
pub fn external(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.trim().chars() {
        match c {
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => out.push_str(&format!("%{:02X}", c as u32)),
            c if c.is_ascii_control() => out.push_str(&format!("%{:02X}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

/// Appends a path, with what may not stand in a URL's path (RFC 3986) percent-encoded, and `/` kept.
fn push_encoded(path: &str, out: &mut String) {
    let stands = |c: char| c.is_ascii_alphanumeric() || "-._~/!$'()*+,;=@".contains(c);
    let mut rest = path;
    while let Some((at, c)) = rest.char_indices().find(|&(_, c)| !stands(c)) {
        out.push_str(&rest[..at]);
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            out.push_str(&format!("%{byte:02X}"));
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_elsewhere_are_made_fit_to_be_links() {
        assert_eq!(
            external("https://a.org/b c|d?e=\"é\"&f=1%20"),
            "https://a.org/b%20c%7Cd?e=%22é%22&f=1%20"
        );
    }

    #[test]
    fn the_pages_of_an_entity_lead_to_the_first() {
        for (path, first) in [
            ("sources/a-2.12.html", "sources/a-2.html"),
            ("sources/a-2.html", "sources/a-2.html"),
            ("found/shared/a.2.html", "found/shared/a.2.html"),
            ("sources/a.b.html", "sources/a.b.html"),
            ("index.html", "index.html"),
        ] {
            assert_eq!(first_part(path), first);
        }
    }

    #[test]
    fn addresses_are_relative() {
        for (from, to, expected) in [
            ("index.html", "events/a.html", "events/a.html"),
            ("events/a.html", "index.html", "../index.html"),
            ("events/a.html", "events/b.html", "b.html"),
            ("events/a.html", "sources/s.html#e-1", "../sources/s.html#e-1"),
            ("events/a.html", "events/a.html#e-1", "#e-1"),
            ("a/b/c.html", "a/d.html", "../d.html"),
            (
                "sources/s.html",
                "originals/été 1.txt",
                "../originals/%C3%A9t%C3%A9%201.txt",
            ),
            (
                "sources/s.html",
                "originals/a.html#b.txt",
                "../originals/a.html%23b.txt",
            ),
        ] {
            assert_eq!(relative(from, to), expected, "{from} {to}");
            if let (false, Some(path)) = (to.contains('#'), to.strip_suffix(".html")) {
                assert_eq!(resolved(from, expected), Some(format!("{path}.html")), "{from} {to}");
            }
        }
        assert_eq!(resolved("events/a.html", "../../b.html"), None);
        assert_eq!(file("events/a.html", "images/a.html#b.png"), "../images/a.html%23b.png");
        assert_eq!(above("events/a.html", "../../b.html#c"), "../b.html#c");
        assert_eq!(above("b.html", "../b.html"), "../b.html");
        assert_eq!(absolute("https://a.org/b/", "index.html"), "https://a.org/b/");
        assert_eq!(
            absolute("https://a.org/b/en/", "../fr/index.html"),
            "https://a.org/b/fr/"
        );
        assert_eq!(
            absolute("https://a.org/en/", "../originals/a.html#b.txt"),
            "https://a.org/originals/a.html%23b.txt"
        );
        assert_eq!(
            relative("sources/s.html", "../originals/a.txt"),
            "../../originals/a.txt"
        );
        assert_eq!(
            absolute("https://a.org/b/", "events/a.html"),
            "https://a.org/b/events/a.html"
        );
    }
}
