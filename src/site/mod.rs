//! Model -> [`Plan`]: pages as plain data, each when it is asked for.
//!
//! Invariant: a page holds everything that its template needs, and its place in the site is decided here.

mod agreement;
pub mod anomaly;
mod article;
mod backlink;
mod beside;
pub mod card;
mod chronology;
pub mod chronology_view;
pub mod citation;
pub mod compared;
mod data;
pub mod drawn;
pub mod editions;
mod entity;
pub mod finding;
mod found;
mod fragment;
mod further;
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
mod plan;
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

use crate::export;
use crate::id::Kind;
use crate::link::model::{Entity, Entry, Model, SourceIx};
use crate::route;
use crate::span::FilePath;

use page::{Content, Head, Html, Language, Link, NavigationItem, NotFoundPage, Page, Untranslated};
use plan::Planned;
pub use plan::{PageId, Plan};
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

/// How many entities a dossier has at most of which all words are indexed: Pagefind holds some 160 KB for each page
/// until it is done.
const IN_AN_INDEX: usize = 20_000;

/// Whether the whole dossier is made as one page and as an EPUB: as `editions` in `dossier.toml` says, or where it is
/// not too long to be read so.
pub fn is_bound(model: &Model) -> bool {
    model.config.editions.unwrap_or_else(|| has_at_most(model, IN_A_BOOK))
}

/// Whether the full-text index is made: as `search` in `dossier.toml` says, or where it needs not too much memory.
pub fn is_indexed(model: &Model) -> bool {
    model.config.search.unwrap_or_else(|| has_at_most(model, IN_AN_INDEX))
}

fn has_at_most(model: &Model, most: usize) -> bool {
    model.entities().take(most + 1).count() <= most
}

/// What an editor is told where no book is made and nobody said so.
pub fn unbound(model: &Model) -> Option<String> {
    let told = "the dossier is not made as one page and as an EPUB, since it is too long to be read so; \
                `editions = true` in dossier.toml has them made";
    (model.config.editions.is_none() && !is_bound(model)).then(|| told.to_owned())
}

/// What an editor is told where no full-text index is made and nobody said so.
pub fn unindexed(model: &Model) -> Option<String> {
    let told = "there is no index of all words, since making it would take more than 3 GB of memory; readers find \
                titles and names; `search = true` in dossier.toml has it made";
    (model.config.search.is_none() && !is_indexed(model)).then(|| told.to_owned())
}

/// A site whole: what is shared, and the pages.
#[cfg(test)]
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// What is the same for all pages.
    pub shared: std::sync::Arc<page::Shared>,
    /// The folder of its edition, with `/` at its end; empty for the main language.
    pub folder: String,
    /// The pages, by their path in the edition.
    pub pages: Vec<Page>,
    /// The social cards.
    pub cards: Vec<card::CardView>,
}

/// Makes all pages of a dossier at once.
#[cfg(test)]
pub fn site(
    model: &Model,
    crossed: &crate::cross::Crossed,
    data: &export::dossier::DossierData,
    messages: &crate::messages::Messages,
    choice: Choice,
) -> Site {
    let plan = Plan::new(model, crossed, data, messages, choice);
    Site {
        pages: plan.pages().map(|page| plan.page(page)).collect(),
        shared: std::sync::Arc::new(plan.shared),
        folder: plan.folder,
        cards: plan.cards,
    }
}

/// The pages of a dossier, in no order.
fn planned(view: &View<'_>, choice: Choice) -> Vec<Planned> {
    let path = |entity| route::page(view.model, entity);
    let entities = view.model.entities();
    let mut pages: Vec<Planned> = entities
        .map(|entity| Planned::of_entity(&path(entity), entity, entity_page))
        .collect();
    pages.extend(
        view.model
            .all_sources()
            .flat_map(|source| further::source_parts(view, source)),
    );
    let texts = std::iter::once(None).chain(view.model.entities().map(Some));
    pages.extend(texts.flat_map(|entity| further::text_parts(view, entity)));
    pages.push(Planned::new(route::HOME, home_page));
    // Some are made at once.
    let (whole, (lists, methods)) = rayon::join(
        || if choice.editions { whole_pages(view) } else { Vec::new() },
        || rayon::join(|| list_pages(view), || method_pages(view)),
    );
    pages.extend(lists);
    pages.extend(found_pages(view));
    pages.extend(methods);
    pages.extend(whole);
    // The host shows one page for all addresses that lead nowhere.
    if view.model.config.edition.of.is_none() {
        pages.push(Planned::new(route::NOT_FOUND, not_found));
    }
    pages
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

/// A page that lists what the dossier holds.
fn list_page(view: &View<'_>, made: Made) -> Page {
    listing(view, view.model.config.description.clone(), made)
}

/// The pages that list what the dossier holds.
fn list_pages(view: &View<'_>) -> Vec<Planned> {
    let lazy = |path: &'static str, key: &'static str, content: fn(&View<'_>) -> Content| {
        let page = move |view: &View<'_>| list_page(view, (path.to_owned(), view.say(key), Vec::new(), content(view)));
        Planned::new(path, page)
    };
    let mut all = Vec::new();
    for (number, (path, questions)) in question::index(view).into_iter().enumerate() {
        let title = numbered::title(view, "questions", number);
        let made = (path, title, Vec::new(), Content::Questions(Box::new(questions)));
        all.push(Planned::held(made, list_page));
    }
    for (number, (path, anomalies)) in anomaly::pages(view).into_iter().enumerate() {
        let title = numbered::title(view, "anomalies", number);
        let above = vec![method::link(view, &path)];
        let made = (path, title, above, Content::Anomalies(Box::new(anomalies)));
        all.push(Planned::held(made, list_page));
    }
    all.push(lazy(route::SEARCH, "search", |view| {
        Content::Search(Box::new(lookup::page(view)))
    }));
    // Nothing leads to an index of no notes.
    if !view.model.notes.is_empty() {
        for (number, notes) in list::notes(view).into_iter().enumerate() {
            let path = route::index_part(Kind::Note, number);
            let title = numbered::title(view, "notes", number);
            all.push(Planned::held(
                (path, title, Vec::new(), Content::Notes(Box::new(notes))),
                list_page,
            ));
        }
    }
    all.extend(list::sources(view));
    all.extend(chronology::pages(view));
    all.extend(index_pages(view));
    all
}

/// The indexes of actors and places, each of one page or several, and the page of who appears with whom.
fn index_pages(view: &View<'_>) -> Vec<Planned> {
    let above =
        |view: &View<'_>, kind: Kind, path: &str| vec![named_link(view, section(kind), path, route::index_of(kind))];
    let part = |kind: Kind, number: usize, title: String, content: Content| {
        let path = route::index_part(kind, number);
        let above = if number > 0 {
            above(view, kind, &path)
        } else {
            Vec::new()
        };
        (path, title, above, content)
    };
    let actors = list::actors(view)
        .into_iter()
        .enumerate()
        .map(|(number, (title, index))| {
            let made = part(Kind::Actor, number, title, Content::Actors(Box::new(index)));
            Planned::held(made, list_page)
        });
    let places = list::places(view)
        .into_iter()
        .enumerate()
        .map(|(number, (title, index))| {
            let made = part(Kind::Place, number, title, Content::Places(Box::new(index)));
            Planned::held(made, if number > 0 { list_page } else { with_map })
        });
    let mut pages: Vec<Planned> = actors.chain(places).collect();
    if network::exists(view.model) {
        pages.push(Planned::new(route::NETWORK, move |view| {
            let path = route::NETWORK;
            let content = Content::Network(Box::new(network::page(view)));
            let above = above(view, Kind::Actor, path);
            list_page(view, (path.to_owned(), view.say("network"), above, content))
        }));
    }
    pages
}

/// The first page of the index of places, with their map.
fn with_map(view: &View<'_>, mut made: Made) -> Page {
    if let Content::Places(index) = &mut made.3 {
        index.map = map::places(view);
    }
    list_page(view, made)
}

/// A page of what the program found by itself.
fn found_page(path: String, make: impl Fn(&View<'_>, &str) -> (String, Content) + Send + Sync + 'static) -> Planned {
    let own = path.clone();
    Planned::new(&path, move |view| {
        let (title, content) = make(view, &own);
        let above = match content {
            Content::Dates(_) if own != route::FOUND_DATES => Some(("found-dates", route::FOUND_DATES)),
            Content::Pair(_) => Some(("found-shared", route::FOUND_SHARED)),
            _ => None,
        };
        let above = above.map(|(key, to)| named_link(view, key, &own, to));
        let made = (own.clone(), title, above.into_iter().collect(), content);
        listing(view, view.say("found-description"), made)
    })
}

/// The pages of what the program found by itself.
fn found_pages(view: &View<'_>) -> Vec<Planned> {
    let found = &view.found;
    let dates = (0..found.date_pages()).map(|part| {
        found_page(route::found_dates(part), move |view, path| {
            let title = match view.found.date_part(view, part) {
                Some(years) => view
                    .messages
                    .get("found-dates-part", &[("years", years.as_str().into())]),
                None => view.say("found-dates"),
            };
            (title, Content::Dates(Box::new(view.found.dates(view, part, path))))
        })
    });
    let mut pages: Vec<Planned> = dates.collect();
    if found.has_names() {
        pages.push(found_page(route::FOUND_NAMES.to_owned(), |view, path| {
            let content = Content::Names(Box::new(view.found.names(view, path)));
            (view.say("found-names"), content)
        }));
    }
    if found.has_pairs() {
        pages.push(found_page(route::FOUND_SHARED.to_owned(), |view, path| {
            let content = Content::Shared(Box::new(view.found.shared(view, path)));
            (view.say("found-shared"), content)
        }));
    }
    let pairs = (found.pairs().enumerate())
        .flat_map(|(number, pair)| (0..found.pair_pages(number)).map(move |part| (number, part, pair)));
    pages.extend(pairs.map(|(number, part, (a, b))| {
        found_page(route::found_pair(view.model, a, b, part), move |view, path| {
            let title = |source: SourceIx| &view.model[source].entry.title;
            let content = Content::Pair(Box::new(view.found.pair(view, number, part, path)));
            (
                numbered::of_part(view, format!("{} / {}", title(a), title(b)), part),
                content,
            )
        })
    }));
    pages
}

/// The pages on how the dossier is made.
fn method_pages(view: &View<'_>) -> Vec<Planned> {
    let page = |view: &View<'_>, made: Made| listing(view, view.say("method-description"), made);
    let held = |(path, title, content): (String, String, Content)| {
        let above = match path.as_str() {
            route::METHOD => Vec::new(),
            _ => vec![method::link(view, &path)],
        };
        Planned::held((path, title, above, content), page)
    };
    method::pages(view).into_iter().map(held).collect()
}

/// The pages of the whole dossier.
fn whole_pages(view: &View<'_>) -> Vec<Planned> {
    let held = |(path, title, content): (String, String, Content)| {
        Planned::held((path, title, Vec::new(), content), list_page)
    };
    whole::pages(view, &list::home(view)).into_iter().map(held).collect()
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
