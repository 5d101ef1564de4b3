//! Model -> [`Site`]: pages as plain data.
//!
//! Invariant: a page holds everything that its template needs, and its place in the site is decided here.

mod agreement;
pub mod anomaly;
mod beside;
pub mod card;
mod chronology;
pub mod chronology_view;
pub mod citation;
pub mod compared;
pub mod drawn;
pub mod editions;
mod entity;
pub mod finding;
mod found;
mod fragment;
mod labels;
mod language;
mod list;
pub mod lookup;
mod map;
mod method;
pub mod method_view;
mod network;
pub mod numbered;
mod open;
mod overview;
pub mod page;
pub mod part;
mod prose;
mod question;
mod source;
mod spread;
mod strip;
mod support;
pub mod typography;
mod view;
mod voice;
mod whole;
pub mod whole_view;

use std::sync::Arc;

use rayon::prelude::*;

use crate::cross::Crossed;
use crate::export;
use crate::export::dossier::DossierData;
use crate::id::Kind;
use crate::link::model::{Entity, Entry, Model, SourceIx};
use crate::messages::Messages;
use crate::route;
use crate::span::FilePath;

use page::{Content, Head, Html, Language, Link, NavigationItem, NotFoundPage, Page, Shared, Site, Untranslated};
use view::View;

/// How many cards stand in one file, about: some 20 KB.
const CARDS: usize = 100;

/// What a site has beyond its pages.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice {
    /// The whole dossier as one page and as an EPUB.
    pub editions: bool,
    /// Social cards, where the dossier has an address.
    pub cards: bool,
}

/// How many entities a dossier has at most of which a book is made: one of more is nothing that somebody reads through.
const IN_A_BOOK: usize = 10_000;

/// Whether the whole dossier is made as one page and as an EPUB: as `editions` in `dossier.toml` says, or where it is
/// not too long to be read so.
pub fn is_bound(model: &Model) -> bool {
    (model.config.editions).unwrap_or_else(|| model.entities().take(IN_A_BOOK + 1).count() <= IN_A_BOOK)
}

/// What an editor is told where no book is made and nobody said so.
pub fn unbound(model: &Model) -> Option<String> {
    let told = "the dossier is not made as one page and as an EPUB, since it is too long to be read so; \
                `editions = true` in dossier.toml has them made";
    (model.config.editions.is_none() && !is_bound(model)).then(|| told.to_owned())
}

/// Makes the pages of a dossier.
pub fn site(model: &Model, crossed: &Crossed, data: &DossierData, messages: &Messages, choice: Choice) -> Site {
    let view = View::new(model, crossed, data, messages);
    let entities: Vec<Entity> = model.entities().collect();
    let title = view.customs.set(&title_of(&view));
    let cards = match choice.cards && cfg!(feature = "cards") && model.config.base_url.is_some() {
        true => card::cards(&view, &title),
        false => Vec::new(),
    };
    let shared = Shared {
        title,
        description: view.customs.set(&model.config.description),
        language: model.language.clone(),
        dir: crate::locale::direction(&model.language),
        authors: model.config.authors.clone(),
        licence: model.config.licence.clone(),
        version: env!("CARGO_PKG_VERSION"),
        search: Vec::new(),
        cards: entities.len().div_ceil(CARDS),
        whole: if choice.editions { route::WHOLE } else { "" },
        epub: if choice.editions { route::EPUB } else { "" },
    };
    let mut pages: Vec<Page> = entities.par_iter().map(|&entity| entity_page(&view, entity)).collect();
    pages.push(home_page(&view));
    pages.extend(list_pages(&view));
    pages.extend(found_pages(&view));
    pages.extend(method_pages(&view));
    if choice.editions {
        pages.extend(whole_pages(&view));
    }
    // The host shows one page for all addresses that lead nowhere.
    if model.config.edition.of.is_none() {
        pages.push(not_found(&view));
    }
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    if let (Some(base), false) = (&model.config.base_url, cards.is_empty()) {
        for page in pages.iter_mut().filter(|page| page.path.as_str() != route::NOT_FOUND) {
            let title = page.head.title.clone();
            page.head.card = Some(card::link(&view, page.path.as_str(), &title, base));
        }
    }
    Site {
        shared: Arc::new(shared),
        folder: model.config.edition.folder.clone(),
        pages,
        cards,
    }
}

fn title_of(view: &View<'_>) -> String {
    let configured = Some(view.model.config.title.clone()).filter(|title| !title.is_empty());
    let index = || {
        view.model
            .index
            .as_ref()
            .map(|index| index.title.clone())
            .filter(|title| !title.is_empty())
    };
    configured.or_else(index).unwrap_or_else(|| view.say("dossier"))
}

/// The page of an entity.
fn entity_page(view: &View<'_>, entity: Entity) -> Page {
    let path = route::page(view.model, entity);
    let entry = view.model.entry(entity);
    let content = match entity {
        Entity::Source(index) => Content::Source(Box::new(source::page(view, index, &path))),
        Entity::Event(index) => Content::Event(Box::new(entity::event(view, index, &path))),
        Entity::Actor(index) => Content::Actor(Box::new(entity::actor(view, index, &path))),
        Entity::Place(index) => Content::Place(Box::new(entity::place(view, index, &path))),
        Entity::Question(index) => Content::Question(Box::new(question::page(view, index, &path))),
        Entity::Note(index) => Content::Note(Box::new(entity::note(view, index, &path))),
    };
    let description = description(view, entry);
    let json_ld = export::json_ld::page(view.model, Some(entity));
    let kind = entity.kind();
    let index = named_link(view, section(kind), &path, route::index_of(kind));
    let crumbs = vec![view.link_or_home(None, &path), index];
    let head = head(
        view,
        &path,
        content.template(),
        view.title(entity),
        description,
        json_ld,
        crumbs,
    );
    Page {
        path: file_path(&path),
        head: Head {
            untranslated: untranslated(view, entry),
            ..head
        },
        content,
    }
}

/// What of a page is not in the language of its edition.
fn untranslated(view: &View<'_>, entry: &Entry) -> Option<Untranslated> {
    let untranslated = &entry.untranslated;
    let text = untranslated.text.as_ref()?;
    Some(Untranslated {
        title: untranslated.title.as_deref().map(Language::new),
        text: Language::new(text),
        into: view.language_name(&view.model.language),
    })
}

/// The message that names the index of a kind.
fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Source => "sources",
        Kind::Event => "chronology",
        Kind::Actor => "actors",
        Kind::Place => "places",
        Kind::Question => "questions",
        Kind::Note => "notes",
    }
}

/// A page's description: its first sentence, or the dossier's.
fn description(view: &View<'_>, entry: &Entry) -> String {
    match entry.prose.summary.is_empty() {
        true => view.model.config.description.clone(),
        false => entry.prose.summary.clone(),
    }
}

/// A page that is no entity's: its path, its title, what stands above it but home, and its content.
type Made = (String, String, Vec<Link>, Content);

/// A page that is no entity's, as it stands in the site.
fn listing(view: &View<'_>, description: String, (path, title, above, content): Made) -> Page {
    let crumbs = std::iter::once(view.link_or_home(None, &path)).chain(above).collect();
    let json_ld = export::json_ld::collection(view.model, &path, &title);
    let head = head(view, &path, content.template(), title, description, json_ld, crumbs);
    Page {
        path: file_path(&path),
        head,
        content,
    }
}

/// A link to the page that is named by a message.
fn named_link(view: &View<'_>, key: &str, from: &str, to: &str) -> Link {
    Link {
        text: view.say(key),
        href: route::relative(from, to),
        kind: "",
        language: None,
    }
}

/// The first page.
fn home_page(view: &View<'_>) -> Page {
    let path = route::HOME;
    let content = Content::Home(Box::new(list::home(view)));
    let description = view.model.config.description.clone();
    let json_ld = export::json_ld::page(view.model, None);
    let kind = content.template();
    let head = head(view, path, kind, title_of(view), description, json_ld, Vec::new());
    let introduction = view.model.index.as_ref();
    Page {
        path: file_path(path),
        head: Head {
            untranslated: introduction.and_then(|entry| untranslated(view, entry)),
            ..head
        },
        content,
    }
}

/// The pages that list what the dossier holds.
fn list_pages(view: &View<'_>) -> Vec<Page> {
    let made = |path: &str, key: &str, above: Vec<Link>, content| (path.to_owned(), view.say(key), above, content);
    let search = Content::Search(Box::new(lookup::page(view)));
    let mut all = Vec::new();
    for (number, (path, questions)) in question::index(view).into_iter().enumerate() {
        let title = numbered::title(view, "questions", number);
        all.push((path, title, Vec::new(), Content::Questions(Box::new(questions))));
    }
    for (number, (path, anomalies)) in anomaly::pages(view).into_iter().enumerate() {
        let title = numbered::title(view, "anomalies", number);
        let above = vec![method::link(view, &path)];
        all.push((path, title, above, Content::Anomalies(Box::new(anomalies))));
    }
    all.push(made(route::SEARCH, "search", Vec::new(), search));
    // Nothing leads to an index of no notes.
    if !view.model.notes.is_empty() {
        let notes = Content::Notes(Box::new(list::notes(view)));
        all.push(made(route::index_of(Kind::Note), "notes", Vec::new(), notes));
    }
    for (number, (path, sources)) in list::sources(view).into_iter().enumerate() {
        let title = numbered::title(view, "sources", number);
        all.push((path, title, Vec::new(), Content::Sources(Box::new(sources))));
    }
    all.extend(chronology::pages(view));
    all.extend(index_pages(view));
    let description = || view.model.config.description.clone();
    all.into_iter().map(|made| listing(view, description(), made)).collect()
}

/// The indexes of actors and places, each of one page or several, and the page of who appears with whom.
fn index_pages(view: &View<'_>) -> Vec<Made> {
    let above = |kind: Kind, path: &str| vec![named_link(view, section(kind), path, route::index_of(kind))];
    let part = |kind: Kind, number: usize, title: String, content: Content| {
        let path = route::index_part(kind, number);
        let above = if number > 0 { above(kind, &path) } else { Vec::new() };
        (path, title, above, content)
    };
    let actors = list::actors(view).into_iter().enumerate();
    let places = list::places(view).into_iter().enumerate();
    let mut pages: Vec<Made> = actors
        .map(|(number, (title, index))| part(Kind::Actor, number, title, Content::Actors(Box::new(index))))
        .chain(
            places.map(|(number, (title, index))| part(Kind::Place, number, title, Content::Places(Box::new(index)))),
        )
        .collect();
    pages.extend(network::page(view).map(|network| {
        let path = route::NETWORK;
        let content = Content::Network(Box::new(network));
        (path.to_owned(), view.say("network"), above(Kind::Actor, path), content)
    }));
    pages
}

/// The pages of what the program found by itself.
fn found_pages(view: &View<'_>) -> Vec<Page> {
    let found = &view.found;
    let mut pages: Vec<Made> = Vec::new();
    for part in 0..found.date_pages() {
        let path = route::found_dates(part);
        let content = Content::Dates(Box::new(found.dates(view, part, &path)));
        let title = match found.date_part(view, part) {
            Some(years) => view
                .messages
                .get("found-dates-part", &[("years", years.as_str().into())]),
            None => view.say("found-dates"),
        };
        let above = match part {
            0 => Vec::new(),
            _ => vec![named_link(view, "found-dates", &path, route::FOUND_DATES)],
        };
        pages.push((path, title, above, content));
    }
    if found.has_names() {
        let path = route::FOUND_NAMES;
        let content = Content::Names(Box::new(found.names(view, path)));
        pages.push((path.to_owned(), view.say("found-names"), Vec::new(), content));
    }
    if found.has_pairs() {
        let path = route::FOUND_SHARED;
        let content = Content::Shared(Box::new(found.shared(view, path)));
        pages.push((path.to_owned(), view.say("found-shared"), Vec::new(), content));
    }
    for (number, (a, b)) in found.pairs().enumerate() {
        let path = route::found_pair(view.model, a, b);
        let title = |source: SourceIx| view.model[source].entry.title.clone();
        if let Some(content) = found.pair(view, number, &path) {
            let title = format!("{} / {}", title(a), title(b));
            let above = vec![named_link(view, "found-shared", &path, route::FOUND_SHARED)];
            pages.push((path, title, above, Content::Pair(Box::new(content))));
        }
    }
    let description = || view.say("found-description");
    pages
        .into_iter()
        .map(|made| listing(view, description(), made))
        .collect()
}

/// The pages on how the dossier is made.
fn method_pages(view: &View<'_>) -> Vec<Page> {
    let page = |(path, title, content): (String, String, Content)| {
        let above = match path.as_str() {
            route::METHOD => Vec::new(),
            _ => vec![method::link(view, &path)],
        };
        listing(view, view.say("method-description"), (path, title, above, content))
    };
    method::pages(view).into_iter().map(page).collect()
}

/// The pages of the whole dossier.
fn whole_pages(view: &View<'_>) -> Vec<Page> {
    let page = |(path, title, content): (String, String, Content)| {
        let description = view.model.config.description.clone();
        listing(view, description, (path, title, Vec::new(), content))
    };
    whole::pages(view, &list::home(view)).into_iter().map(page).collect()
}

/// The page for addresses that lead nowhere; it is shown at any depth, so its links are absolute.
fn not_found(view: &View<'_>) -> Page {
    let title = view.say("not-found");
    let content = Content::NotFound(Box::new(NotFoundPage {}));
    let mut head = head(
        view,
        route::NOT_FOUND,
        content.template(),
        title,
        String::new(),
        String::new(),
        Vec::new(),
    );
    let root = site_path(view.model);
    head.root = root.clone();
    head.assets = root.clone();
    head.canonical = None;
    head.feed = format!("{root}{}", route::FEED);
    for item in &mut head.navigation {
        item.link.href = format!("{root}{}", item.link.href);
        item.current = "";
    }
    Page {
        path: file_path(route::NOT_FOUND),
        head,
        content,
    }
}

/// The path of the site on its host: `/` or `/project/`.
pub fn site_path(model: &Model) -> String {
    let after_host = model
        .config
        .base_url
        .as_deref()
        .and_then(|url| url.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
    after_host.unwrap_or_else(|| "/".to_owned())
}

fn head(
    view: &View<'_>,
    path: &str,
    kind: &'static str,
    title: String,
    description: String,
    json_ld: String,
    breadcrumbs: Vec<Link>,
) -> Head {
    let base_url = view.model.config.base_url.as_deref();
    let crumbs = (breadcrumbs.iter()).filter_map(|link| Some((link.text.as_str(), route::resolved(path, &link.href)?)));
    let json_ld = export::json_ld::with_breadcrumbs(view.model, json_ld, &crumbs.collect::<Vec<_>>(), &title);
    Head {
        title,
        description,
        kind,
        path: path.to_owned(),
        root: route::root(path),
        assets: route::assets(&view.model.config.edition, path),
        canonical: base_url.map(|base| route::absolute(base, path)),
        feed: base_url.map_or_else(
            || route::relative(path, route::FEED),
            |base| route::absolute(base, route::FEED),
        ),
        navigation: navigation(view, path),
        breadcrumbs,
        card: None,
        json_ld: Html(json_ld),
        languages: Vec::new(),
        alternates: Vec::new(),
        untranslated: None,
    }
}

fn navigation(view: &View<'_>, path: &str) -> Vec<NavigationItem> {
    let model = view.model;
    let sections = [
        (route::HOME, "home", None, true),
        (
            route::CHRONOLOGY,
            "chronology",
            Some(Kind::Event),
            !model.events.is_empty(),
        ),
        (
            route::index_of(Kind::Actor),
            "actors",
            Some(Kind::Actor),
            !model.actors.is_empty(),
        ),
        (
            route::index_of(Kind::Place),
            "places",
            Some(Kind::Place),
            !model.places.is_empty(),
        ),
        (route::index_of(Kind::Source), "sources", Some(Kind::Source), true),
        (
            route::index_of(Kind::Question),
            "questions",
            Some(Kind::Question),
            view.asks,
        ),
        (
            route::index_of(Kind::Note),
            "notes",
            Some(Kind::Note),
            !model.notes.is_empty(),
        ),
        (route::METHOD, "method", None, true),
    ];
    let found = view.found.start();
    let found = found.map(|path| (path, "found", None, true));
    let item = |(target, key, kind, _): (&str, &str, Option<Kind>, bool)| NavigationItem {
        link: named_link(view, key, path, target),
        current: match kind {
            _ if path == target => "page",
            Some(kind) if path.starts_with(&format!("{}/", kind.folder())) => "true",
            Some(Kind::Event) if path.starts_with("chronology/") => "true",
            Some(kind) if path.starts_with(&format!("{}-", kind.folder())) => "true",
            None if target == route::METHOD && path.starts_with("method/") => "true",
            None if target.starts_with("found/") && path.starts_with("found/") => "true",
            _ => "",
        },
    };
    sections
        .into_iter()
        .chain(found)
        .filter(|(_, _, _, shown)| *shown)
        .map(item)
        .collect()
}

fn file_path(path: &str) -> FilePath {
    FilePath::new(path).expect("a page's path is made of folders, ids and an ending")
}
