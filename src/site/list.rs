//! The model -> the pages that list it: home and indexes.
//!
//! Invariant: every entity of the model is on the index of its kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::id::{Id, Kind};
use crate::link::model::{ActorIx, Entity, Entry, EventIx, NoteIx, PlaceIx, SourceIx};
use crate::messages::Argument;
use crate::route;
use crate::span::Spanned;

use super::page::{
    Content, Count, HomePage, IndexEntry, IndexKind, IndexLetter, IndexName, IndexPage, Link, NoteEntry, NotesPage,
    Part, SourcesPage,
};
use super::plan::Planned;
use super::prose;
use super::source;
use super::view::View;
use super::{anomaly, list_page, method, network, numbered, question};

/// An index of no more entities, and of no more than twice as many names, is one page; others are a first page of kinds
/// and pages of names.
const ONE_PAGE: usize = 250;
/// How many names stand on a page of names.
const ON_PART: usize = 500;
/// How many kinds the first of several pages shows, and how many entities of each.
const KINDS: usize = 30;
const OF_KIND: usize = 12;
/// How many roles an entry tells.
const ROLES: usize = 3;

/// How many events, actors, sources, questions and notes home shows.
const ON_HOME: usize = 12;
/// How many sources a page of their index lists.
const SOURCES_A_PAGE: usize = 200;

/// Home.
pub fn home(view: &View<'_>) -> HomePage {
    let model = view.model;
    let from = route::HOME;
    let dated: Vec<EventIx> = model.chronology.clone();
    let first = dated.iter().find(|&&event| model[event].date.earliest_day().is_some());
    let last = dated.iter().max_by_key(|&&event| model[event].date.latest_day());
    let mut shown = dated.clone();
    if shown.len() > ON_HOME {
        shown.sort_by_cached_key(|&event| std::cmp::Reverse(weight(view, event)));
        shown.truncate(ON_HOME);
        shown.sort_by_key(|event| dated.iter().position(|other| other == event));
    }
    let mut actors: Vec<ActorIx> = (0..model.actors.len()).map(ActorIx::new).collect();
    actors.sort_by_key(|&actor| {
        (
            std::cmp::Reverse(model[actor].events.len()),
            std::cmp::Reverse(model[actor].mentions.len()),
            actor,
        )
    });
    actors.truncate(ON_HOME);
    let count = |what: &'static str, count: usize, href: &str| Count {
        what,
        count,
        href: href.to_owned(),
    };
    let order = by_date(view);
    let (mut sources, mut questions) = (order.to_vec(), question::ordered(view));
    if sources.len() > ON_HOME {
        sources.sort_by_key(|&source| std::cmp::Reverse(model[source].passages.len()));
        sources.truncate(ON_HOME);
        sources.sort_by_key(|source| order.iter().position(|other| other == source));
    }
    match questions.len() > ON_HOME {
        true => questions.truncate(ON_HOME),
        false => questions.sort(),
    }
    let notes = notes_by_title(view).into_iter().take(ON_HOME);
    let list = |what: &'static str, total: usize, kind: Kind| count(what, total, route::index_of(kind));
    let lists = [
        list("sources", model.sources.len(), Kind::Source),
        list("questions", model.questions.len(), Kind::Question),
        list("notes", model.notes.len(), Kind::Note),
    ];
    HomePage {
        body: model
            .index
            .as_ref()
            .map_or_else(Vec::new, |entry| prose::body(view, None, entry)),
        from: first.map(|&event| view.date(&model[event].date)),
        to: last.map(|&event| view.date(&model[event].date)),
        counts: vec![
            count("sources", model.sources.len(), route::index_of(Kind::Source)),
            count("events", model.events.len(), route::index_of(Kind::Event)),
            count("actors", model.actors.len(), route::index_of(Kind::Actor)),
            count("places", model.places.len(), route::index_of(Kind::Place)),
            count("questions", model.questions.len(), route::index_of(Kind::Question)),
            count("evidence", model.evidence.len(), ""),
        ],
        events_cut: shown.len() < dated.len(),
        events: view.events(&shown, from),
        actors: actors.into_iter().map(|actor| actor_entry(view, actor, from)).collect(),
        questions: questions
            .into_iter()
            .map(|question| view.question(question, from))
            .collect(),
        sources: sources
            .into_iter()
            .map(|source| source::entry(view, source, from))
            .collect(),
        notes: notes.map(|note| view.link(Entity::Note(note), from)).collect(),
        cut: lists.into_iter().filter(|list| list.count > ON_HOME).collect(),
        found: view.found.home(view, from),
        method: method::link(view, from),
    }
}

/// How much the sources make of an event: first by how many tell it, then by how much.
fn weight(view: &View<'_>, event: EventIx) -> (usize, usize) {
    let evidence = &view.model[event].entry.evidence;
    (view.model.sources_of(evidence).len(), evidence.len())
}

/// All sources, by date and title.
pub fn by_date<'v>(view: &'v View<'_>) -> &'v Arc<[SourceIx]> {
    view.sources_by_date.get_or_init(|| ordered_by_date(view).into())
}

fn ordered_by_date(view: &View<'_>) -> Vec<SourceIx> {
    let model = view.model;
    let mut indices: Vec<SourceIx> = (0..model.sources.len()).map(SourceIx::new).collect();
    indices.sort_by(|&a, &b| {
        let (a, b) = (&model[a], &model[b]);
        let by_date = match (&a.published, &b.published) {
            (Some(a), Some(b)) => a.chronological(b),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => std::cmp::Ordering::Equal,
        };
        by_date
            .then_with(|| view.compare(&a.entry.title, &b.entry.title))
            .then_with(|| a.entry.id.cmp(&b.entry.id))
    });
    indices
}

/// The pages of the index of sources.
pub(super) fn sources(view: &View<'_>) -> Vec<Planned> {
    let all = by_date(view);
    // A dossier without sources has the page all the same.
    let count = all.len().div_ceil(SOURCES_A_PAGE).max(1);
    let anomalies = anomaly::count(view);
    let page = |number: usize| {
        let all = Arc::clone(all);
        Planned::new(&route::index_part(Kind::Source, number), move |view| {
            let content = Content::Sources(Box::new(sources_part(view, &all, number, anomalies)));
            let title = numbered::title(view, "sources", number);
            let path = route::index_part(Kind::Source, number);
            list_page(view, (path, title, Vec::new(), content))
        })
    };
    (0..count).map(page).collect()
}

/// A page of the index of sources, which have so many anomalies.
fn sources_part(view: &View<'_>, all: &[SourceIx], current: usize, anomalies: usize) -> SourcesPage {
    let model = view.model;
    let chunk = |number: usize| {
        let from = (number * SOURCES_A_PAGE).min(all.len());
        &all[from..(from + SOURCES_A_PAGE).min(all.len())]
    };
    let count = |number: usize| view.messages.number(number);
    let year = |source: Option<&SourceIx>| model[*source?].published.as_ref()?.year_month().0;
    let name = |number: usize| match (year(chunk(number).first()), year(chunk(number).last())) {
        (Some(first), Some(last)) if first == last => format!("{} ({})", view.year(first), count(number + 1)),
        (Some(first), Some(last)) => format!("{}–{} ({})", view.year(first), view.year(last), count(number + 1)),
        _ => count(number + 1),
    };
    let path = |part| route::index_part(Kind::Source, part);
    let from = path(current);
    let parts = all.len().div_ceil(SOURCES_A_PAGE).max(1);
    SourcesPage {
        sources: (chunk(current).iter())
            .map(|&index| source::entry(view, index, &from))
            .collect(),
        total: all.len(),
        parts: numbered::parts(parts, current, path, name),
        anomalies,
        anomalies_href: route::relative(&from, route::METHOD_ANOMALIES),
    }
}

/// How many notes stand on a page of their index.
const NOTES: usize = 250;

/// All notes, by title.
fn notes_by_title(view: &View<'_>) -> Vec<NoteIx> {
    let mut indices: Vec<NoteIx> = (0..view.model.notes.len()).map(NoteIx::new).collect();
    indices.sort_by(|&a, &b| {
        view.compare(&view.model[a].entry.title, &view.model[b].entry.title)
            .then(a.cmp(&b))
    });
    indices
}

/// The pages of the index of notes, by title.
pub fn notes(view: &View<'_>) -> Vec<NotesPage> {
    let entry = |index: &NoteIx| NoteEntry {
        link: view.link(Entity::Note(*index), route::index_of(Kind::Note)),
        summary: view.customs.set(&view.model[*index].entry.prose.summary),
    };
    let notes = notes_by_title(view);
    let pages = notes.chunks(NOTES);
    let (count, path) = (pages.len(), |part| route::index_part(Kind::Note, part));
    let parts = |number| numbered::parts(count, number, path, |other| view.messages.number(other + 1));
    let page = |(number, notes): (usize, &[NoteIx])| NotesPage {
        notes: notes.iter().map(entry).collect(),
        parts: parts(number),
    };
    pages.enumerate().map(page).collect()
}

/// The pages of the index of actors, each with its title.
pub fn actors(view: &View<'_>) -> Vec<(String, IndexPage)> {
    let model = view.model;
    let from = route::index_of(Kind::Actor);
    let rows = model.actors.iter().enumerate().map(|(index, actor)| Row {
        entity: Entity::Actor(ActorIx::new(index)),
        entry: &actor.entry,
        aliases: &actor.aliases,
        kind: actor.kind.as_deref(),
        shown: actor_entry(view, ActorIx::new(index), from),
    });
    let mut pages = index(view, Kind::Actor, rows.collect());
    if network::exists(model) {
        pages[0].1.network = route::relative(from, route::NETWORK);
    }
    pages
}

/// The pages of the index of places, each with its title.
pub fn places(view: &View<'_>) -> Vec<(String, IndexPage)> {
    let model = view.model;
    let from = route::index_of(Kind::Place);
    let rows = model.places.iter().enumerate().map(|(index, place)| Row {
        entity: Entity::Place(PlaceIx::new(index)),
        entry: &place.entry,
        aliases: &place.aliases,
        kind: place.kind.as_deref(),
        shown: place_entry(view, PlaceIx::new(index), from),
    });
    index(view, Kind::Place, rows.collect())
}

fn actor_entry(view: &View<'_>, index: ActorIx, from: &str) -> IndexEntry {
    let actor = &view.model[index];
    let roles: Vec<&str> = actor.roles.iter().take(ROLES).map(|role| role.title.as_str()).collect();
    IndexEntry {
        link: view.link(Entity::Actor(index), from),
        kind: view.kind(Kind::Actor, actor.kind.as_deref(), 1),
        gloss: roles.join(view.locale.semicolon()),
        aliases: actor.aliases.iter().map(|alias| alias.value.clone()).collect(),
        events: actor.events.len(),
        mentions: actor.mentions.len(),
        sources: naming(view, &actor.mentions),
    }
}

fn place_entry(view: &View<'_>, index: PlaceIx, from: &str) -> IndexEntry {
    let place = &view.model[index];
    IndexEntry {
        link: view.link(Entity::Place(index), from),
        kind: view.kind(Kind::Place, place.kind.as_deref(), 1),
        gloss: place
            .within
            .map_or_else(String::new, |around| view.title(Entity::Place(around))),
        aliases: place.aliases.iter().map(|alias| alias.value.clone()).collect(),
        events: place.events.len(),
        mentions: place.mentions.len(),
        sources: naming(view, &place.mentions),
    }
}

/// How many sources some mentions stand in.
fn naming(view: &View<'_>, mentions: &[usize]) -> usize {
    let mut sources: Vec<SourceIx> = mentions.iter().map(|&at| view.model.mentions[at].source).collect();
    sources.dedup();
    sources.len()
}

/// An entity of an index.
struct Row<'m> {
    entity: Entity,
    entry: &'m Entry,
    aliases: &'m [Spanned<String>],
    kind: Option<&'m str>,
    shown: IndexEntry,
}

/// The pages of an index: one, or a first page of kinds and others of names.
fn index(view: &View<'_>, of: Kind, mut rows: Vec<Row<'_>>) -> Vec<(String, IndexPage)> {
    rows.sort_by(|a, b| {
        view.compare(&a.entry.title, &b.entry.title)
            .then_with(|| a.entry.id.cmp(&b.entry.id))
    });
    let names = names(view, of, &rows);
    let whole = rows.len() <= ONE_PAGE && names.len() <= 2 * ONE_PAGE;
    let mut kinds = kinds(view, of, &rows);
    let title = view.say(if of == Kind::Actor { "actors" } else { "places" });
    let total = rows.len();
    if whole {
        let index = IndexPage {
            kinds,
            letters: letters(view, names),
            total,
            ..IndexPage::default()
        };
        return vec![(title, index)];
    }
    let runs = runs(view, names);
    let links = |current: usize| {
        let link = |(number, (range, _)): (usize, &(String, Vec<IndexName>))| Part {
            link: Link {
                text: range.clone(),
                href: route::relative(&route::index_part(of, current), &route::index_part(of, number + 1)),
                kind: "",
                language: None,
            },
            current: number + 1 == current,
        };
        runs.iter().enumerate().map(link).collect()
    };
    for kind in &mut kinds {
        kind.entries
            .sort_by_key(|entry| std::cmp::Reverse((entry.events, entry.mentions)));
        kind.entries.truncate(OF_KIND);
    }
    let first = IndexPage {
        kinds_more: kinds.len().saturating_sub(KINDS),
        kinds: kinds.into_iter().take(KINDS).collect(),
        total,
        parts: links(0),
        ..IndexPage::default()
    };
    let part = |(number, (range, names)): (usize, &(String, Vec<IndexName>))| {
        let arguments = [("title", title.as_str().into()), ("range", range.as_str().into())];
        let index = IndexPage {
            letters: letters(view, names.clone()),
            total,
            parts: links(number + 1),
            ..IndexPage::default()
        };
        (view.messages.get("index-part", &arguments), index)
    };
    let parts: Vec<(String, IndexPage)> = runs.iter().enumerate().map(part).collect();
    std::iter::once((title.clone(), first)).chain(parts).collect()
}

/// All names and aliases, in order.
fn names(view: &View<'_>, of: Kind, rows: &[Row<'_>]) -> Vec<IndexName> {
    let mut names: Vec<IndexName> = Vec::new();
    for row in rows {
        let name = |name: &str, alias: bool| IndexName {
            name: name.to_owned(),
            link: view.link(row.entity, route::index_of(of)),
            alias,
            kind: row.shown.kind.clone(),
            events: row.shown.events,
        };
        names.push(name(&row.entry.title, false));
        let aliases = row.aliases.iter().filter(|alias| alias.value != row.entry.title);
        names.extend(aliases.map(|alias| name(&alias.value, true)));
    }
    names.sort_by(|a, b| {
        view.compare(&a.name, &b.name)
            .then_with(|| a.link.href.cmp(&b.link.href))
    });
    names
}

/// Names by their initial.
fn letters(view: &View<'_>, names: Vec<IndexName>) -> Vec<IndexLetter> {
    let mut letters: Vec<IndexLetter> = Vec::new();
    for name in names {
        let letter = view.initial(&name.name);
        let id = match Id::slug(&letter) {
            Some(slug) => format!("letter-{slug}"),
            None => format!("letter-u{:x}", letter.chars().next().map_or(0, u32::from)),
        };
        // The order of names may leave a letter and come back to it: punctuation goes before letters.
        match letters.iter_mut().rev().find(|known| known.id == id) {
            Some(known) => known.entries.push(name),
            None => letters.push(IndexLetter {
                id,
                letter,
                entries: vec![name],
            }),
        }
    }
    letters
}

/// Names in runs that fit on a page, each with what it goes from and to: whole letters where these fit.
fn runs(view: &View<'_>, names: Vec<IndexName>) -> Vec<(String, Vec<IndexName>)> {
    let mut runs: Vec<Vec<IndexName>> = Vec::new();
    let mut room = 0;
    for letter in letters(view, names) {
        // A letter that does not fit on the page begins another, and goes on on as many as it needs.
        for (number, entries) in letter.entries.chunks(ON_PART).enumerate() {
            match runs.last_mut() {
                Some(run) if number == 0 && entries.len() <= room => run.extend_from_slice(entries),
                _ => {
                    runs.push(entries.to_vec());
                    room = ON_PART;
                }
            }
            room -= entries.len();
        }
    }
    let initials = |run: &[IndexName]| {
        let ends = [run.first(), run.last()];
        ends.map(|name| name.map_or(String::new(), |name| view.initial(&name.name)))
    };
    let all: Vec<[String; 2]> = runs.iter().map(|run| initials(run)).collect();
    let shared = |letter: &String| all.iter().filter(|ends| ends.contains(letter)).count() > 1;
    let name = |(number, run): (usize, &Vec<IndexName>)| {
        let [first, last] = &all[number];
        if !shared(first) && !shared(last) {
            return if first == last {
                first.clone()
            } else {
                format!("{first} – {last}")
            };
        }
        let begins = |name: Option<&IndexName>| name.map_or(String::new(), |name| name.name.chars().take(4).collect());
        format!("{} – {}", begins(run.first()), begins(run.last()))
    };
    let named: Vec<String> = runs.iter().enumerate().map(name).collect();
    named.into_iter().zip(runs).collect()
}

/// The entities by kind, the largest kinds first, those without one last.
fn kinds(view: &View<'_>, of: Kind, rows: &[Row<'_>]) -> Vec<IndexKind> {
    let mut kinds: BTreeMap<String, (Option<&str>, Vec<IndexEntry>)> = BTreeMap::new();
    for row in rows {
        let slug = row
            .kind
            .and_then(Id::slug)
            .map_or_else(|| "other".to_owned(), |slug| slug.to_string());
        kinds
            .entry(slug)
            .or_insert((row.kind, Vec::new()))
            .1
            .push(row.shown.clone());
    }
    let titled = |(slug, (kind, entries)): (String, (Option<&str>, Vec<IndexEntry>))| IndexKind {
        id: format!("kind-{slug}"),
        title: kind_title(view, of, kind, entries.len()),
        total: entries.len(),
        entries,
    };
    let mut kinds: Vec<IndexKind> = kinds.into_iter().map(titled).collect();
    kinds.sort_by(|a, b| {
        let last = |kind: &IndexKind| kind.id == "kind-other";
        last(a)
            .cmp(&last(b))
            .then_with(|| b.total.cmp(&a.total))
            .then_with(|| view.compare(&a.title, &b.title))
    });
    kinds
}

/// A kind as a title: the message where the interface knows the word, in the plural, otherwise the editor's.
pub fn kind_title(view: &View<'_>, of: Kind, kind: Option<&str>, count: usize) -> String {
    let slug = kind
        .and_then(Id::slug)
        .map_or_else(|| "other".to_owned(), |slug| slug.to_string());
    let known = view.messages.find(
        &format!("{of}-kind-{slug}"),
        &[("count", Argument::Number(count.max(2)))],
    );
    known
        .or_else(|| kind.map(capitalised))
        .unwrap_or_else(|| view.say("other-kind"))
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}
