//! An event, actor, place or note of the model -> its page.
//!
//! Invariant: a page says of an entity what the model says, in the model's order, and nothing else.

use std::collections::BTreeSet;

use crate::check;
use crate::id::Kind;
use crate::link::model::{ActorIx, Entity, EventIx, NoteIx, PlaceIx, QuestionIx};
use crate::route;
use crate::span::Spanned;

use super::page::{ActorPage, AliasView, EventPage, NotePage, PlacePage, RelatedEvent, RoleView};
use super::view::View;
use super::{map, method, network, prose, question, strip, voice};

/// How many events the page of an actor, place or source lists.
pub(super) const EVENTS: usize = 120;

/// How many related events a page shows.
const RELATED: usize = 6;

/// How many events of an actor or place, before and after an event, can be related to it.
const NEAR: usize = 100;

/// The page of an event.
pub fn event(view: &View<'_>, index: EventIx, from: &str) -> EventPage {
    let model = view.model;
    let event = &model[index];
    let neighbour = |step: isize| {
        let at = view.position(index).checked_add_signed(step)?;
        model.chronology.get(at).map(|&other| view.event(other, from))
    };
    EventPage {
        id: event.entry.id.to_string(),
        title: view.title(Entity::Event(index)),
        date: view.date(&event.date),
        date_supported: check::unsupported_date::is_supported(model, event),
        kind: event.kind.clone().unwrap_or_default(),
        places: view.places(&event.places, from),
        actors: view.participants(&event.actors, from),
        body: prose::body(view, Some(Entity::Event(index)), &event.entry),
        evidence: event.entry.evidence.len(),
        support: view.support(&view.crossed.support[index.index()], &event.entry.evidence, from),
        previous: neighbour(-1),
        next: neighbour(1),
        follows: view.events(&event.follows, from),
        followed_by: view.events(&event.followed_by, from),
        related: related(view, index, from),
        questions: view
            .questions_of(index)
            .iter()
            .map(|&question| view.question(question, from))
            .collect(),
        known: method::known(view, index, from),
        forecasts: method::of_event(view, index, from),
        date_question: question::of_date(view, index, from),
        place_question: question::of_place(view, index, from),
        backlinks: view.backlinks(&event.entry, from),
        chronology: view.in_chronology(index, from),
        draft: event.entry.draft,
        proposed: event.entry.proposed.clone().unwrap_or_default(),
        data: view.data(Entity::Event(index), from),
    }
}

/// The events that have most in common with one: links between their pages, actors, places, questions.
fn related(view: &View<'_>, index: EventIx, from: &str) -> Vec<RelatedEvent> {
    let model = view.model;
    let event = &model[index];
    let actors: BTreeSet<ActorIx> = event.actors.iter().map(|(actor, _)| *actor).collect();
    let places: BTreeSet<PlaceIx> = event.places.iter().copied().collect();
    let mut candidates: BTreeSet<EventIx> = BTreeSet::new();
    // Both lists are in the order of the chronology; what is far away in time is not looked at.
    let near = |place: usize, count: usize| place.saturating_sub(NEAR)..(place + NEAR).min(count);
    let own = view.position(index);
    for &actor in &actors {
        let events = &model[actor].events;
        let place = events.partition_point(|(other, _)| view.position(*other) < own);
        candidates.extend(events[near(place, events.len())].iter().map(|(other, _)| *other));
    }
    for &place in &places {
        let events = &model[place].events;
        let at = events.partition_point(|&other| view.position(other) < own);
        candidates.extend(&events[near(at, events.len())]);
    }
    let linked_from: BTreeSet<EventIx> = event
        .entry
        .backlinks
        .iter()
        .filter_map(|backlink| match backlink.from {
            Some(Entity::Event(other)) => Some(other),
            _ => None,
        })
        .collect();
    let links_to: BTreeSet<EventIx> = event
        .entry
        .prose
        .links
        .iter()
        .filter_map(|link| match link.to {
            Some(Entity::Event(other)) => Some(other),
            _ => None,
        })
        .collect();
    candidates.extend(&linked_from);
    candidates.extend(&links_to);
    candidates.remove(&index);
    let own_questions = answered(view, index);
    let mut ranked: Vec<(usize, EventIx)> = candidates
        .into_iter()
        // What the thread already shows is not repeated.
        .filter(|other| !event.follows.contains(other) && !event.followed_by.contains(other))
        .map(|other| {
            let theirs = &model[other];
            let shared_actors = theirs.actors.iter().filter(|(actor, _)| actors.contains(actor)).count();
            let shared_places = theirs.places.iter().filter(|place| places.contains(place)).count();
            let linked = usize::from(linked_from.contains(&other) || links_to.contains(&other));
            (4 * linked + 2 * shared_actors + shared_places, other)
        })
        .collect();
    ranked.sort_by_key(|(score, other)| {
        let distance = view.position(*other).abs_diff(view.position(index));
        (std::cmp::Reverse(*score), distance, *other)
    });
    ranked.truncate(RELATED);
    ranked
        .into_iter()
        .map(|(_, other)| {
            let theirs = &model[other];
            let shared = theirs
                .actors
                .iter()
                .map(|(actor, _)| *actor)
                .filter(|actor| actors.contains(actor));
            let questions = answered(view, other)
                .intersection(&own_questions)
                .copied()
                .collect::<Vec<_>>();
            RelatedEvent {
                event: view.event(other, from),
                actors: shared.map(|actor| view.link(Entity::Actor(actor), from)).collect(),
                places: view.places(
                    &theirs
                        .places
                        .iter()
                        .copied()
                        .filter(|place| places.contains(place))
                        .collect::<Vec<_>>(),
                    from,
                ),
                linked: linked_from.contains(&other) || links_to.contains(&other),
                questions: questions
                    .into_iter()
                    .map(|question| view.link(Entity::Question(question), from))
                    .collect(),
            }
        })
        .collect()
}

/// The questions that the evidence on an event's page answers.
fn answered(view: &View<'_>, index: EventIx) -> BTreeSet<QuestionIx> {
    view.model[index]
        .entry
        .evidence
        .iter()
        .flat_map(|&piece| view.model[piece].questions())
        .collect()
}

/// The page of an actor.
pub fn actor(view: &View<'_>, index: ActorIx, from: &str) -> ActorPage {
    let model = view.model;
    let actor = &model[index];
    let link = |actor: &ActorIx| view.link(Entity::Actor(*actor), from);
    let events: Vec<EventIx> = actor.events.iter().map(|(event, _)| *event).collect();
    let (mentions, mentions_more) = view.mentions(&actor.mentions, from);
    let companions = network::companions(view, index, from);
    ActorPage {
        id: actor.entry.id.to_string(),
        name: view.title(Entity::Actor(index)),
        kind: view.kind(Kind::Actor, actor.kind.as_deref(), 1),
        aliases: aliases(view, &actor.aliases, &actor.mentions),
        roles: actor
            .roles
            .iter()
            .map(|role| RoleView {
                title: view.customs.set(&role.title),
                from: role.from.as_ref().map(|date| view.date(date)),
                to: role.to.as_ref().map(|date| view.date(date)),
            })
            .collect(),
        member_of: actor.member_of.iter().map(link).collect(),
        members: actor.members.iter().map(link).collect(),
        body: prose::body(view, Some(Entity::Actor(index)), &actor.entry),
        events: actor
            .events
            .iter()
            .take(EVENTS)
            .map(|(event, role)| {
                let mut entry = view.event(*event, from);
                entry.role = role.as_deref().map_or_else(String::new, |role| view.customs.set(role));
                entry
            })
            .collect(),
        events_more: events.len().saturating_sub(EVENTS),
        chronology: route::relative(from, route::CHRONOLOGY),
        strip: strip::strip(view, &events, from),
        network: match companions.is_empty() {
            true => String::new(),
            false => route::relative(from, route::NETWORK),
        },
        companions,
        statements: voice::statements(view, index, from),
        mentions,
        mentions_more,
        mention_count: actor.mentions.len(),
        backlinks: view.backlinks(&actor.entry, from),
        draft: actor.entry.draft,
        proposed: actor.entry.proposed.clone().unwrap_or_default(),
        data: view.data(Entity::Actor(index), from),
    }
}

/// The page of a place.
pub fn place(view: &View<'_>, index: PlaceIx, from: &str) -> PlacePage {
    let model = view.model;
    let place = &model[index];
    let (mentions, mentions_more) = view.mentions(&place.mentions, from);
    let around: Vec<PlaceIx> = std::iter::successors(place.within, |&around| model[around].within).collect();
    PlacePage {
        id: place.entry.id.to_string(),
        name: view.title(Entity::Place(index)),
        kind: view.kind(Kind::Place, place.kind.as_deref(), 1),
        aliases: aliases(view, &place.aliases, &place.mentions),
        within: view.places(&around, from),
        contains: view.places(&place.contains, from),
        coordinates: place
            .coordinates
            .map_or_else(String::new, |coordinates| view.coordinates(coordinates)),
        body: prose::body(view, Some(Entity::Place(index)), &place.entry),
        map: map::locator(view, index, from),
        events: view.events(&place.events[..place.events.len().min(EVENTS)], from),
        events_more: place.events.len().saturating_sub(EVENTS),
        chronology: route::relative(from, route::CHRONOLOGY),
        strip: strip::strip(view, &place.events, from),
        mentions,
        mentions_more,
        mention_count: place.mentions.len(),
        backlinks: view.backlinks(&place.entry, from),
        draft: place.entry.draft,
        proposed: place.entry.proposed.clone().unwrap_or_default(),
        data: view.data(Entity::Place(index), from),
    }
}

/// The other spellings, each with how often it was found.
fn aliases(view: &View<'_>, aliases: &[Spanned<String>], mentions: &[usize]) -> Vec<AliasView> {
    let count = |alias: &Spanned<String>| {
        mentions
            .iter()
            .filter(|&&at| *view.model.mentions[at].spelling == *alias.value)
            .count()
    };
    aliases
        .iter()
        .map(|alias| AliasView {
            text: alias.value.clone(),
            count: count(alias),
        })
        .collect()
}

/// The page of a note.
pub fn note(view: &View<'_>, index: NoteIx, from: &str) -> NotePage {
    let note = &view.model[index];
    NotePage {
        id: note.entry.id.to_string(),
        title: view.title(Entity::Note(index)),
        body: prose::body(view, Some(Entity::Note(index)), &note.entry),
        backlinks: view.backlinks(&note.entry, from),
        draft: note.entry.draft,
        proposed: note.entry.proposed.clone().unwrap_or_default(),
        data: view.data(Entity::Note(index), from),
    }
}
