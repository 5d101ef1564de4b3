//! Model -> the pages of the whole dossier: one, or several where it is long.
//!
//! Invariant: every entity stands in one section of one page, in the order of the dossier; a page is cut between
//! sections alone, and weighs about [`PAGE`] bytes at most, where no section weighs more by itself.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::id::{Id, Kind};
use crate::link::model::{ActorIx, Entity, Entry, EventIx, EvidenceIx, NoteIx, PlaceIx, QuestionIx, SourceIx};
use crate::load::front::Publishing;
use crate::route;

use super::article;
use super::list;
use super::method;
use super::numbered;
use super::page::{BodyPart, Content, HomePage, Link, RoleView};
use super::prose;
use super::question;
use super::source;
use super::view::View;
use super::whole_view::*;

/// What a page weighs at most, in bytes of HTML as they are estimated here.
const PAGE: usize = 340_000;
/// What a group weighs at most; it is a chapter of the EPUB.
const GROUP: usize = 180_000;
/// Up to how many entries of a part the contents name; beyond, they name its years.
const LISTED: usize = 120;
/// How many places of a name the index gives at most.
const PLACES: usize = 200;

/// The pages of the whole dossier, each with its path and title; `home` is its front.
pub fn pages(view: &View<'_>, home: &HomePage) -> Vec<(String, String, Content)> {
    let numbers = Numbers::new(view);
    let parts = parts(view, &numbers);
    let contents = parts.iter().map(contents).collect();
    let front = WholeFront {
        page: route::HOME,
        body: home.body.clone(),
        from: home.from.clone(),
        to: home.to.clone(),
        counts: home.counts.clone(),
        contents,
    };
    let first = weight_of_body(&front.body) + 100 * front.contents.iter().map(|part| part.lines.len()).sum::<usize>();
    let groups = parts.into_iter().flat_map(divided);
    let mut pages: Vec<Vec<WholeGroup>> = vec![Vec::new()];
    let mut filled = first;
    for group in groups {
        let weight: usize = group.sections.iter().map(weight).sum();
        if filled > 0 && filled + weight > PAGE {
            pages.push(Vec::new());
            filled = 0;
        }
        filled += weight;
        pages.last_mut().expect("there is a first page").push(group);
    }
    let count = pages.len();
    let name = |number: usize| view.messages.number(number + 1);
    let mut front = Some(front);
    let page = |(number, groups): (usize, Vec<WholeGroup>)| {
        let page = WholePage {
            front: front.take(),
            pages: numbered::parts(count, number, route::whole, name),
            groups,
        };
        let title = numbered::title(view, "whole-title", number);
        (route::whole(number), title, Content::Whole(Box::new(page)))
    };
    pages.into_iter().enumerate().map(page).collect()
}

/// The numbers of events, questions and notes, by which the index names them.
struct Numbers(BTreeMap<Entity, usize>);

impl Numbers {
    fn new(view: &View<'_>) -> Self {
        let model = view.model;
        let events = model.chronology.iter().map(|&event| Entity::Event(event));
        let questions = (0..model.questions.len()).map(|index| Entity::Question(QuestionIx::new(index)));
        let notes = (0..model.notes.len()).map(|index| Entity::Note(NoteIx::new(index)));
        let all = events.chain(questions).chain(notes);
        Self(all.enumerate().map(|(at, entity)| (entity, at + 1)).collect())
    }

    fn of(&self, entity: Entity) -> usize {
        self.0.get(&entity).copied().unwrap_or(0)
    }

    /// Links to the sections among some entities, numbers that follow one another as one.
    fn links(&self, view: &View<'_>, entities: BTreeSet<Entity>, from: &str) -> Vec<Link> {
        let mut numbered: Vec<(usize, Entity)> = entities
            .into_iter()
            .filter_map(|entity| Some((*self.0.get(&entity)?, entity)))
            .collect();
        numbered.sort_unstable();
        let mut runs: Vec<(usize, usize, Entity)> = Vec::new();
        for (number, entity) in numbered {
            match runs.last_mut() {
                Some((_, last, _)) if *last + 1 == number => *last = number,
                _ => runs.push((number, number, entity)),
            }
        }
        let link = |(first, last, entity): (usize, usize, Entity)| Link {
            text: match last - first {
                0 => first.to_string(),
                1 => format!("{first}, {last}"),
                _ => format!("{first}–{last}"),
            },
            ..view.link(entity, from)
        };
        runs.into_iter().take(PLACES).map(link).collect()
    }
}

/// A part of the dossier: its pieces, each with its anchor, title and sections.
struct Whole {
    part: &'static str,
    title: String,
    pieces: Vec<(String, String, Vec<WholeSection>)>,
}

fn parts(view: &View<'_>, numbers: &Numbers) -> Vec<Whole> {
    let model = view.model;
    let part = |part: &'static str, title: &str, sections: Vec<WholeSection>| Whole {
        part,
        title: view.say(title),
        pieces: vec![(part.to_owned(), String::new(), sections)],
    };
    let questions = (0..model.questions.len()).into_par_iter();
    let questions = questions.flat_map_iter(|index| {
        let index = QuestionIx::new(index);
        std::iter::once(question_section(view, numbers, index)).chain(rest(view, numbers, Entity::Question(index)))
    });
    let notes = (0..model.notes.len()).into_par_iter();
    let notes = notes.flat_map_iter(|index| {
        let index = NoteIx::new(index);
        std::iter::once(note(view, numbers, index)).chain(rest(view, numbers, Entity::Note(index)))
    });
    let mut actors: Vec<ActorIx> = (0..model.actors.len()).map(ActorIx::new).collect();
    actors.sort_by(|&a, &b| by_name(view, &model[a].entry, &model[b].entry));
    let mut places: Vec<PlaceIx> = (0..model.places.len()).map(PlaceIx::new).collect();
    places.sort_by(|&a, &b| by_name(view, &model[a].entry, &model[b].entry));
    let method = WholeSection::Method {
        method: Box::new(WholeMethod {
            id: "how".to_owned(),
            page: route::METHOD,
            sources: model.sources.len(),
            evidence: method::evidence(model),
            joined: (model.found.origins.iter())
                .filter(|origin| origin.members.len() > 1)
                .count(),
        }),
    };
    let parts = [
        events(view, numbers),
        part("questions", "questions", questions.collect()),
        part("notes", "notes", notes.collect()),
        part(
            "actors",
            "actors",
            (actors.par_iter())
                .flat_map_iter(|&index| {
                    std::iter::once(actor(view, numbers, index)).chain(rest(view, numbers, Entity::Actor(index)))
                })
                .collect(),
        ),
        part(
            "places",
            "places",
            (places.par_iter())
                .flat_map_iter(|&index| {
                    std::iter::once(place(view, numbers, index)).chain(rest(view, numbers, Entity::Place(index)))
                })
                .collect(),
        ),
        part(
            "sources",
            "sources",
            list::by_date(view)
                .par_iter()
                .flat_map_iter(|&index| {
                    let sheets = view.model.sheets_of(index).len().max(1);
                    (0..sheets).map(move |part| article(view, index, part))
                })
                .collect(),
        ),
        part("method", "method-title", vec![method]),
        part("index", "whole-index", letters(view, numbers)),
    ];
    let holds = |part: &Whole| part.pieces.iter().any(|(_, _, sections)| !sections.is_empty());
    parts.into_iter().filter(holds).collect()
}

fn by_name(view: &View<'_>, a: &Entry, b: &Entry) -> std::cmp::Ordering {
    view.compare(&a.title, &b.title).then_with(|| a.id.cmp(&b.id))
}

/// A part's line of the contents, with the years, or with what stands in it.
fn contents(whole: &Whole) -> WholeContents {
    let link = |text: &str, id: &str| Link {
        text: text.to_owned(),
        href: format!("#{id}"),
        kind: "",
        language: None,
    };
    let count: usize = whole.pieces.iter().map(|(_, _, sections)| sections.len()).sum();
    let sections = whole.pieces.iter().flat_map(|(_, _, sections)| sections);
    let lines: Vec<Link> = match (count <= LISTED, whole.pieces.len()) {
        (true, _) => sections
            .filter_map(|section| match section {
                WholeSection::Event { event } => Some(link(&event.title, &event.id)),
                WholeSection::Question { question } => Some(link(&question.title, &question.id)),
                WholeSection::Note { note } => Some(link(&note.title, &note.id)),
                WholeSection::Source { source } => Some(Link {
                    language: Some(source.language.clone()),
                    ..link(&source.title, &source.id)
                }),
                _ => None,
            })
            .collect(),
        (false, 1) => Vec::new(),
        (false, _) => whole.pieces.iter().map(|(id, title, _)| link(title, id)).collect(),
    };
    let first = whole.pieces.first().map_or(whole.part, |(id, _, _)| id);
    WholeContents {
        link: link(&whole.title, first),
        lines,
    }
}

/// A part in groups that are not too large.
fn divided(whole: Whole) -> Vec<WholeGroup> {
    let mut groups: Vec<WholeGroup> = Vec::new();
    for (id, title, sections) in whole.pieces {
        let mut filled = GROUP;
        let mut number = 0;
        for section in sections {
            let weight = weight(&section);
            if filled + weight > GROUP {
                number += 1;
                groups.push(WholeGroup {
                    id: match number {
                        1 => id.clone(),
                        _ => format!("{id}.{number}"),
                    },
                    part: whole.part,
                    title: if groups.is_empty() {
                        whole.title.clone()
                    } else {
                        String::new()
                    },
                    subtitle: match (title.is_empty(), number) {
                        (false, _) => title.clone(),
                        (true, 1) => String::new(),
                        (true, _) => whole.title.clone(),
                    },
                    continued: number > 1,
                    sections: Vec::new(),
                });
                filled = 0;
            }
            filled += weight;
            if let Some(group) = groups.last_mut() {
                group.sections.push(section);
            }
        }
    }
    groups
}

/// The events by year.
fn events(view: &View<'_>, numbers: &Numbers) -> Whole {
    let mut pieces: Vec<(String, String, Vec<WholeSection>)> = Vec::new();
    let chronology = &view.model.chronology;
    let sections: Vec<WholeSection> = (chronology.par_iter())
        .map(|&event| event_section(view, numbers, event))
        .collect();
    for (&event, section) in chronology.iter().zip(sections) {
        let (year, _) = view.model[event].date.year_month();
        let id = year.map_or_else(|| "undated".to_owned(), |year| format!("y{year:04}"));
        if pieces.last().is_none_or(|(last, _, _)| *last != id) {
            let title = year.map_or_else(|| view.say("undated"), |year| view.year(year));
            pieces.push((id, title, Vec::new()));
        }
        if let Some((_, _, sections)) = pieces.last_mut() {
            sections.push(section);
            sections.extend(rest(view, numbers, Entity::Event(event)));
        }
    }
    Whole {
        part: "events",
        title: view.say("chronology"),
        pieces,
    }
}

fn anchor(view: &View<'_>, entity: Entity) -> String {
    format!("{}-{}", entity.kind().word(), view.model.entry(entity).id)
}

/// The further pages of an entity's text, each as a section of its own.
fn rest(view: &View<'_>, numbers: &Numbers, entity: Entity) -> Vec<WholeSection> {
    let parts = 1..=view.model.cuts_of(Some(entity)).len();
    let section = |part: usize| WholeSection::Note {
        note: Box::new(WholeNote {
            id: format!("{}.{}", anchor(view, entity), part + 1),
            page: route::text_part(view.model, Some(entity), part),
            number: numbers.of(entity),
            title: numbered::of_part(view, view.title(entity), part),
            body: prose::texts::part(view, Some(entity), view.model.entry(entity), part),
            draft: false,
            proposed: String::new(),
        }),
    };
    parts.map(section).collect()
}

fn event_section(view: &View<'_>, numbers: &Numbers, index: EventIx) -> WholeSection {
    let (event, entity) = (&view.model[index], Entity::Event(index));
    let page = route::page(view.model, entity);
    let questions = view.questions_of(index).iter();
    WholeSection::Event {
        event: Box::new(WholeEvent {
            id: anchor(view, entity),
            number: numbers.of(entity),
            title: view.title(entity),
            date: view.date(&event.date),
            kind: event.kind.clone().unwrap_or_default(),
            places: view.places(&event.places, &page),
            actors: view.participants(&event.actors, &page),
            body: prose::texts::part(view, Some(entity), &event.entry, 0),
            mark: view.mark(&view.crossed.support[index.index()]),
            questions: questions
                .map(|&question| view.link(Entity::Question(question), &page))
                .collect(),
            follows: event
                .follows
                .iter()
                .map(|&other| view.link(Entity::Event(other), &page))
                .collect(),
            draft: event.entry.draft,
            proposed: event.entry.proposed.clone().unwrap_or_default(),
            page,
        }),
    }
}

fn question_section(view: &View<'_>, numbers: &Numbers, index: QuestionIx) -> WholeSection {
    let entity = Entity::Question(index);
    let page = route::page(view.model, entity);
    let mut own = question::page(view, index, &page);
    if !view.model.cuts_of(Some(entity)).is_empty() {
        // What follows stands here, and is not led to.
        let last = if own.judgement.is_empty() {
            &mut own.lead
        } else {
            &mut own.judgement
        };
        last.pop();
    }
    WholeSection::Question {
        question: Box::new(WholeQuestion {
            id: anchor(view, entity),
            page,
            number: numbers.of(entity),
            title: own.title,
            agreement: own.agreement,
            lead: own.lead,
            judgement: own.judgement,
            judgement_titled: own.judgement_titled,
            cited_above: own.cited_above,
            draft: own.draft,
            proposed: own.proposed,
        }),
    }
}

fn note(view: &View<'_>, numbers: &Numbers, index: NoteIx) -> WholeSection {
    let (entry, entity) = (&view.model[index].entry, Entity::Note(index));
    WholeSection::Note {
        note: Box::new(WholeNote {
            id: anchor(view, entity),
            page: route::page(view.model, entity),
            number: numbers.of(entity),
            title: view.title(entity),
            body: prose::texts::part(view, Some(entity), entry, 0),
            draft: entry.draft,
            proposed: entry.proposed.clone().unwrap_or_default(),
        }),
    }
}

fn actor(view: &View<'_>, numbers: &Numbers, index: ActorIx) -> WholeSection {
    let (model, entity) = (view.model, Entity::Actor(index));
    let actor = &model[index];
    let page = route::page(model, entity);
    let role = |role: &crate::link::model::Role| RoleView {
        title: role.title.clone(),
        from: role.from.as_ref().map(|date| view.date(date)),
        to: role.to.as_ref().map(|date| view.date(date)),
    };
    WholeSection::Name {
        name: Box::new(WholeName {
            id: anchor(view, entity),
            name: view.title(entity),
            kind: view.kind(Kind::Actor, actor.kind.as_deref(), 1),
            aliases: actor.aliases.iter().map(|alias| alias.value.clone()).collect(),
            roles: actor.roles.iter().map(role).collect(),
            within: actor
                .member_of
                .iter()
                .map(|&body| view.link(Entity::Actor(body), &page))
                .collect(),
            body: prose::texts::part(view, Some(entity), &actor.entry, 0),
            occurrences: numbers.links(view, occurrences(view, entity), &page),
            draft: actor.entry.draft,
            proposed: actor.entry.proposed.clone().unwrap_or_default(),
            page,
        }),
    }
}

fn place(view: &View<'_>, numbers: &Numbers, index: PlaceIx) -> WholeSection {
    let (model, entity) = (view.model, Entity::Place(index));
    let place = &model[index];
    let page = route::page(model, entity);
    let around: Vec<PlaceIx> = std::iter::successors(place.within, |&around| model[around].within).collect();
    WholeSection::Name {
        name: Box::new(WholeName {
            id: anchor(view, entity),
            name: view.title(entity),
            kind: view.kind(Kind::Place, place.kind.as_deref(), 1),
            aliases: place.aliases.iter().map(|alias| alias.value.clone()).collect(),
            roles: Vec::new(),
            within: view.places(&around, &page),
            body: prose::texts::part(view, Some(entity), &place.entry, 0),
            occurrences: numbers.links(view, occurrences(view, entity), &page),
            draft: place.entry.draft,
            proposed: place.entry.proposed.clone().unwrap_or_default(),
            page,
        }),
    }
}

/// A source, or what one of the further pages of its article holds.
fn article(view: &View<'_>, index: SourceIx, part: usize) -> WholeSection {
    let (source, entity) = (&view.model[index], Entity::Source(index));
    let page = route::page_part(view.model, entity, part);
    let sheet = view.model.sheets_of(index).get(part);
    let own = sheet.map_or(0..source.passages.len(), |sheet| sheet.passages.clone());
    let first = part == 0;
    let id = anchor(view, entity);
    WholeSection::Source {
        source: Box::new(WholeSource {
            id: if first { id } else { format!("{id}.{}", part + 1) },
            title: numbered::of_part(view, source.entry.title.clone(), part),
            language: source.language.clone(),
            dir: crate::locale::direction(&source.language),
            metadata: if first {
                source::metadata(view, index, &page)
            } else {
                Vec::new()
            },
            body: if first {
                prose::body(view, Some(entity), &source.entry)
            } else {
                Vec::new()
            },
            passages: own
                .map(|at| passage(view, source.passages[at], at + 1, &page))
                .collect(),
            sha256: if first {
                source.text.sha256.clone()
            } else {
                String::new()
            },
            draft: source.entry.draft,
            proposed: source.entry.proposed.clone().unwrap_or_default(),
            page,
        }),
    }
}

/// A passage, with its first words where they may be shown once more.
fn passage(view: &View<'_>, piece: EvidenceIx, number: usize, from: &str) -> super::page::NoteView {
    let mut note = article::note(view, piece, number, from);
    if view.model[view.model[piece].source].publishing == Publishing::None {
        note.excerpt.clear();
    }
    note
}

/// Where an actor or place occurs: the events that it has a part in, and the pages that link to it, quote it or are told
/// of it.
fn occurrences(view: &View<'_>, entity: Entity) -> BTreeSet<Entity> {
    let model = view.model;
    let mut found: BTreeSet<Entity> = BTreeSet::new();
    found.extend(
        model
            .entry(entity)
            .backlinks
            .iter()
            .filter_map(|backlink| backlink.from),
    );
    match entity {
        Entity::Actor(index) => {
            let actor = &model[index];
            found.extend(actor.events.iter().map(|(event, _)| Entity::Event(*event)));
            let told = [&actor.says, &actor.relays, &actor.claimed];
            found.extend(told.into_iter().flatten().filter_map(|&piece| model[piece].on));
        }
        Entity::Place(index) => found.extend(model[index].events.iter().map(|&event| Entity::Event(event))),
        _ => {}
    }
    found
}

/// The index: actors and places, by name.
fn letters(view: &View<'_>, numbers: &Numbers) -> Vec<WholeSection> {
    let model = view.model;
    let actors = (0..model.actors.len()).map(|index| Entity::Actor(ActorIx::new(index)));
    let places = (0..model.places.len()).map(|index| Entity::Place(PlaceIx::new(index)));
    let mut entities: Vec<Entity> = actors.chain(places).collect();
    entities.sort_by(|&a, &b| by_name(view, model.entry(a), model.entry(b)).then(a.cmp(&b)));
    let mut letters: Vec<WholeLetter> = Vec::new();
    for entity in entities {
        let occurrences = numbers.links(view, occurrences(view, entity), route::WHOLE);
        if occurrences.is_empty() {
            continue;
        }
        let letter = view.initial(&model.entry(entity).title);
        let name = WholeIndexName {
            link: view.link(entity, route::WHOLE),
            occurrences,
        };
        let id = match Id::slug(&letter) {
            Some(slug) => format!("letter-{slug}"),
            None => format!("letter-u{:x}", letter.chars().next().map_or(0, u32::from)),
        };
        // The order of names may leave a letter and come back to it: punctuation goes before letters.
        match letters.iter_mut().rev().find(|known| known.id == id) {
            Some(known) => known.names.push(name),
            None => letters.push(WholeLetter {
                id,
                letter,
                names: vec![name],
            }),
        }
    }
    letters
        .into_iter()
        .map(|letter| WholeSection::Letter {
            letter: Box::new(letter),
        })
        .collect()
}

/// What a section weighs once it is rendered, in bytes, about.
fn weight(section: &WholeSection) -> usize {
    let links = |links: &[Link]| links.len() * 120;
    match section {
        WholeSection::Event { event } => {
            900 + weight_of_body(&event.body)
                + links(&event.places)
                + links(&event.questions)
                + links(&event.follows)
                + 120 * event.actors.len()
        }
        WholeSection::Question { question } => {
            let answers = question.agreement.answers.iter().flat_map(|group| &group.answers);
            let evidence: usize = answers.map(|answer| 400 + 600 * answer.evidence.len()).sum();
            2_000 + weight_of_body(&question.lead) + weight_of_body(&question.judgement) + evidence
        }
        WholeSection::Name { name } => 500 + weight_of_body(&name.body) + 70 * name.occurrences.len(),
        WholeSection::Note { note } => 300 + weight_of_body(&note.body),
        WholeSection::Source { source } => 2_000 + weight_of_body(&source.body) + 330 * source.passages.len(),
        WholeSection::Method { .. } => 4_000,
        WholeSection::Letter { letter } => {
            let names = letter.names.iter();
            100 + names.map(|name| 150 + 70 * name.occurrences.len()).sum::<usize>()
        }
    }
}

fn weight_of_body(parts: &[BodyPart]) -> usize {
    let part = |part: &BodyPart| match part {
        BodyPart::Prose { html, .. } => html.0.len() + 60,
        BodyPart::Evidence { evidence } => {
            let words: usize = evidence.quotation.iter().map(|part| part.text.len()).sum();
            430 + words + 100 * evidence.claims.len() + 90 * evidence.attribution.len()
        }
    };
    parts.iter().map(part).sum()
}
