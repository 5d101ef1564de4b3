//! The model -> the pages that list it: home, chronology and indexes.
//!
//! Invariant: every entity of the model is on the index of its kind.

use std::collections::BTreeMap;

use crate::id::{Id, Kind};
use crate::link::model::{ActorIx, Entity, Entry, EventIx, NoteIx, PlaceIx, QuestionIx, SourceIx};
use crate::messages::Argument;
use crate::route;
use crate::span::Spanned;

use super::page::{
    ChronologyPage, Count, HomePage, IndexEntry, IndexKind, IndexLetter, IndexName, IndexPage, Month, NoteEntry,
    NotesPage, SourcesPage, Year,
};
use super::prose;
use super::source;
use super::view::View;
use super::{anomaly, method};

/// How many events and actors home shows.
const ON_HOME: usize = 12;

/// Home.
pub fn home(view: &View<'_>) -> HomePage {
    let model = view.model;
    let from = route::HOME;
    let dated: Vec<EventIx> = model.chronology.clone();
    let first = dated.iter().find(|&&event| model[event].date.earliest_day().is_some());
    let last = dated.iter().max_by_key(|&&event| model[event].date.latest_day());
    let mut shown = dated.clone();
    if shown.len() > ON_HOME {
        shown.sort_by_key(|&event| std::cmp::Reverse(weight(view, event)));
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
        questions: (0..model.questions.len())
            .map(|index| view.question(QuestionIx::new(index), from))
            .collect(),
        sources: sources(view, from).sources,
        notes: (0..model.notes.len())
            .map(|index| view.link(Entity::Note(NoteIx::new(index)), from))
            .collect(),
        found: view.found.home(view, from),
        method: method::link(view, from),
    }
}

/// How much the sources make of an event: first by how many tell it, then by how much.
fn weight(view: &View<'_>, event: EventIx) -> (usize, usize) {
    let evidence = &view.model[event].entry.evidence;
    (view.model.sources_of(evidence).len(), evidence.len())
}

/// The chronology.
pub fn chronology(view: &View<'_>) -> ChronologyPage {
    let model = view.model;
    let mut years: Vec<Year> = Vec::new();
    for &event in &model.chronology {
        let (year, month) = model[event].date.year_month();
        let year_id = year.map_or_else(|| "undated".to_owned(), |year| format!("y{year:04}"));
        if years.last().is_none_or(|last| last.id != year_id) {
            years.push(Year {
                title: year.map_or_else(|| view.say("undated"), |year| view.year(year)),
                id: year_id.clone(),
                months: Vec::new(),
                total: 0,
            });
        }
        let month_id = match (year, month) {
            (Some(_), Some(month)) => format!("{year_id}-{month:02}"),
            _ => format!("{year_id}-xx"),
        };
        let Some(last) = years.last_mut() else { continue };
        last.total += 1;
        if last.months.last().is_none_or(|last| last.id != month_id) {
            let title = month.map_or(String::new(), |month| {
                crate::date::month_name(month, view.lang).to_owned()
            });
            last.months.push(Month {
                id: month_id,
                title,
                events: Vec::new(),
            });
        }
        if let Some(month) = last.months.last_mut() {
            month.events.push(view.event(event, route::CHRONOLOGY));
        }
    }
    ChronologyPage {
        years,
        total: model.chronology.len(),
    }
}

/// The index of sources, by date and title.
pub fn sources(view: &View<'_>, from: &str) -> SourcesPage {
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
    SourcesPage {
        sources: indices
            .into_iter()
            .map(|index| source::entry(view, index, from))
            .collect(),
        anomalies: anomaly::count(view),
        anomalies_href: route::relative(from, route::METHOD_ANOMALIES),
    }
}

/// The index of notes, by title.
pub fn notes(view: &View<'_>) -> NotesPage {
    let mut indices: Vec<NoteIx> = (0..view.model.notes.len()).map(NoteIx::new).collect();
    indices.sort_by(|&a, &b| {
        view.compare(&view.model[a].entry.title, &view.model[b].entry.title)
            .then(a.cmp(&b))
    });
    let entry = |index: NoteIx| NoteEntry {
        link: view.link(Entity::Note(index), route::index_of(Kind::Note)),
        summary: view.customs.set(&view.model[index].entry.prose.summary),
    };
    NotesPage {
        notes: indices.into_iter().map(entry).collect(),
    }
}

/// The index of actors.
pub fn actors(view: &View<'_>) -> IndexPage {
    let model = view.model;
    let from = route::index_of(Kind::Actor);
    let rows = model.actors.iter().enumerate().map(|(index, actor)| Row {
        entity: Entity::Actor(ActorIx::new(index)),
        entry: &actor.entry,
        aliases: &actor.aliases,
        kind: actor.kind.as_deref(),
        shown: actor_entry(view, ActorIx::new(index), from),
    });
    index(view, Kind::Actor, rows.collect())
}

/// The index of places.
pub fn places(view: &View<'_>) -> IndexPage {
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
    let roles: Vec<&str> = actor.roles.iter().map(|role| role.title.as_str()).collect();
    IndexEntry {
        link: view.link(Entity::Actor(index), from),
        kind: view.kind(Kind::Actor, actor.kind.as_deref(), 1),
        gloss: roles.join(" ; "),
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
            .map_or_else(String::new, |around| view.model[around].entry.title.clone()),
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

fn index(view: &View<'_>, of: Kind, mut rows: Vec<Row<'_>>) -> IndexPage {
    rows.sort_by(|a, b| {
        view.compare(&a.entry.title, &b.entry.title)
            .then_with(|| a.entry.id.cmp(&b.entry.id))
    });
    let mut names: Vec<IndexName> = Vec::new();
    let mut kinds: BTreeMap<String, (Option<&str>, Vec<IndexEntry>)> = BTreeMap::new();
    for row in &rows {
        let link = view.link(row.entity, route::index_of(of));
        names.push(IndexName {
            name: row.entry.title.clone(),
            link: link.clone(),
            alias: false,
        });
        let aliases = row.aliases.iter().filter(|alias| alias.value != row.entry.title);
        names.extend(aliases.map(|alias| IndexName {
            name: alias.value.clone(),
            link: link.clone(),
            alias: true,
        }));
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
    names.sort_by(|a, b| {
        view.compare(&a.name, &b.name)
            .then_with(|| a.link.href.cmp(&b.link.href))
    });
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
    let total = rows.len();
    let titled = |(slug, (kind, entries)): (String, (Option<&str>, Vec<IndexEntry>))| {
        let key = format!("{of}-kind-{slug}");
        let known = view
            .messages
            .find(&key, &[("count", Argument::Number(entries.len().max(2)))]);
        let title = known
            .or_else(|| kind.map(capitalised))
            .unwrap_or_else(|| view.say("other-kind"));
        IndexKind {
            id: format!("kind-{slug}"),
            title,
            entries,
        }
    };
    let mut kinds: Vec<IndexKind> = kinds.into_iter().map(titled).collect();
    kinds.sort_by(|a, b| {
        let last = |kind: &IndexKind| kind.id == "kind-other";
        last(a)
            .cmp(&last(b))
            .then_with(|| b.entries.len().cmp(&a.entries.len()))
            .then_with(|| view.compare(&a.title, &b.title))
    });
    IndexPage { kinds, letters, total }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + chars.as_str()
    })
}
