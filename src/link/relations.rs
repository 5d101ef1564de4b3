//! Entities -> what is said of them elsewhere: the other side of every relation, and the names in the texts.
//!
//! Invariant: whatever is filled in here follows from the rest of the model.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::detect::names::{self, Names, Spelling};
use crate::detect::propose;
use crate::span::Spanned;

use super::fields::once_each;
use super::memory::{Memory, Named, NamedIn};
use super::model::{ActorIx, Entity, Entry, EventIx, EvidenceIx, Mention, Model, PlaceIx, Source, SourceIx, Value};

/// Fills in what is said of entities elsewhere: the other side of every relation, each in order.
pub fn invert(model: &mut Model) {
    let mut chronology: Vec<EventIx> = (0..model.events.len()).map(EventIx::new).collect();
    chronology.sort_by(|&a, &b| {
        let order = model[a].date.chronological(&model[b].date);
        order.then_with(|| model[a].entry.id.cmp(&model[b].entry.id))
    });
    for &event in &chronology {
        for follows in model[event].follows.clone() {
            model.events[follows.index()].followed_by.push(event);
        }
        for (actor, role) in model[event].actors.clone() {
            model.actors[actor.index()].events.push((event, role));
        }
        for place in model[event].places.clone() {
            model.places[place.index()].events.push(event);
        }
    }
    model.chronology = chronology;
    for index in 0..model.actors.len() {
        for body in model.actors[index].member_of.clone() {
            model.actors[body.index()].members.push(ActorIx::new(index));
        }
    }
    for index in 0..model.places.len() {
        if let Some(around) = model.places[index].within {
            model.places[around.index()].contains.push(PlaceIx::new(index));
        }
    }
    for index in 0..model.evidence.len() {
        let evidence = &model.evidence[index];
        let piece = EvidenceIx::new(index);
        model.sources[evidence.source.index()].passages.push(piece);
        for speaker in evidence.said_by() {
            model.actors[speaker.index()].says.push(piece);
        }
        for carrier in evidence.voice.carriers() {
            model.actors[carrier.index()].relays.push(piece);
        }
        let named = evidence.claims.iter().filter_map(|claim| match claim.value {
            Value::Actor(actor) => Some(actor),
            _ => None,
        });
        for actor in once_each(named.collect()) {
            model.actors[actor.index()].claimed.push(piece);
        }
        for question in once_each(evidence.questions().collect()) {
            model.questions[question.index()].answers.push(piece);
        }
    }
    for index in 0..model.sources.len() {
        let mut passages = std::mem::take(&mut model.sources[index].passages);
        passages.sort_by_key(|&piece| model.place_of(piece));
        model.sources[index].passages = passages;
    }
    for index in 0..model.questions.len() {
        let mut answers = std::mem::take(&mut model.questions[index].answers);
        answers.sort_by_key(|&piece| model.place_of(piece));
        model.questions[index].answers = answers;
    }
}

/// Finds every occurrence of every name of an actor or a place.
pub fn find_names(model: &mut Model, memory: Option<&mut Memory>) {
    let mut spellings: Vec<Spelling> = Vec::new();
    let mut named: Vec<Entity> = Vec::new();
    let mut add = |entity: Entity, entry: &Entry, aliases: &[Spanned<String>]| {
        let number = named.len();
        named.push(entity);
        let aliases = aliases.iter().map(|alias| alias.value.clone());
        for text in std::iter::once(entry.title.clone()).chain(aliases) {
            spellings.push(Spelling { entity: number, text });
        }
    };
    for (index, actor) in model.actors.iter().enumerate() {
        add(Entity::Actor(ActorIx::new(index)), &actor.entry, &actor.aliases);
    }
    for (index, place) in model.places.iter().enumerate() {
        add(Entity::Place(PlaceIx::new(index)), &place.entry, &place.aliases);
    }
    let people: Vec<propose::Known<'_>> = (model.actors.iter().enumerate())
        .filter(|(_, actor)| actor.kind.as_deref().is_some_and(is_person))
        .map(|(index, actor)| propose::Known {
            entity: index,
            names: std::iter::once(actor.entry.title.as_str())
                .chain(actor.aliases.iter().map(|alias| alias.value.as_str()))
                .collect(),
        })
        .collect();
    let rivals = rivals(model);
    let persons: Vec<usize> = people.iter().map(|known| known.entity).collect();
    let last = memory.as_ref().and_then(|memory| memory.names.as_ref());
    let last = last.filter(|last| (&last.spellings, &last.entities, &last.people) == (&spellings, &named, &persons));
    let known = |index: usize| -> Option<&[Mention]> {
        let last = last?.sources.get(index)?;
        let is_same = Arc::ptr_eq(&last.text, &model.sources[index].text) && last.rivals == rivals[index];
        is_same.then_some(&last.mentions)
    };
    // They are prepared where one text is to be read at least.
    let names = OnceLock::new();
    let names = || names.get_or_init(|| Names::new(&spellings));
    let texts: Vec<Arc<str>> = spellings.iter().map(|spelling| spelling.text.as_str().into()).collect();
    let found: Vec<Vec<Mention>> = model
        .sources
        .par_iter()
        .enumerate()
        .map(|(index, source)| {
            if let Some(mentions) = known(index) {
                return mentions.to_vec();
            }
            let mention = |found: names::Mention| Mention {
                source: SourceIx::new(index),
                entity: named[spellings[found.spelling].entity],
                spelling: texts[found.spelling].clone(),
                range: found.range,
            };
            let mut mentions: Vec<Mention> = names()
                .find(&source.text.reading.text)
                .into_iter()
                .map(mention)
                .collect();
            mentions.dedup_by(|a, b| a.entity == b.entity && a.range == b.range);
            let last_names = last_names(&source.text.reading.text, &people, &rivals[index], &mentions);
            mentions.extend(last_names.into_iter().map(|(actor, range)| Mention {
                source: SourceIx::new(index),
                entity: Entity::Actor(actor),
                spelling: source.text.reading.text[range.clone()].into(),
                range,
            }));
            mentions.sort_by_key(|mention| (mention.range.start, mention.range.end, mention.entity));
            mentions
        })
        .collect();
    if let Some(memory) = memory {
        let named_in = |((source, rivals), mentions): ((&Source, Vec<&str>), &Vec<Mention>)| NamedIn {
            text: source.text.clone(),
            rivals: rivals.into_iter().map(str::to_owned).collect(),
            mentions: mentions.clone(),
        };
        memory.names = Some(Named {
            people: persons,
            sources: model.sources.iter().zip(rivals).zip(&found).map(named_in).collect(),
            spellings,
            entities: named,
        });
    }
    model.mentions = found.into_iter().flatten().collect();
    for index in 0..model.mentions.len() {
        match model.mentions[index].entity {
            Entity::Actor(actor) => model.actors[actor.index()].mentions.push(index),
            Entity::Place(place) => model.places[place.index()].mentions.push(index),
            _ => {}
        }
    }
}

/// Whether a kind, in the editor's word, is that of a human being.
fn is_person(kind: &str) -> bool {
    matches!(kind.to_lowercase().as_str(), "person" | "personne")
}

/// For each source, the persons that it names as the program reads it.
fn rivals(model: &Model) -> Vec<Vec<&str>> {
    let mut rivals: Vec<Vec<&str>> = vec![Vec::new(); model.sources.len()];
    let persons = model
        .found
        .names
        .iter()
        .filter(|name| name.kind == Some(propose::Kind::Person));
    for name in persons {
        for (text, _) in &name.occurrences {
            if rivals[*text].last() != Some(&name.name.as_str()) {
                rivals[*text].push(&name.name);
            }
        }
    }
    rivals
}

/// Where the last name alone of a person stands, in a text that names the person in full and nobody else of that name.
fn last_names(
    text: &str,
    people: &[propose::Known<'_>],
    rivals: &[&str],
    mentions: &[Mention],
) -> Vec<(ActorIx, Range<usize>)> {
    let named: Vec<(usize, Range<usize>)> = mentions
        .iter()
        .filter_map(|mention| match mention.entity {
            Entity::Actor(actor) => Some((actor.index(), mention.range.clone())),
            _ => None,
        })
        .collect();
    let mut found = propose::surnames(text, people, &named, rivals);
    // What is part of a name already is that name.
    found.retain(|(_, range)| {
        let next = mentions.partition_point(|mention| mention.range.end <= range.start);
        mentions
            .get(next)
            .is_none_or(|mention| mention.range.start >= range.end)
    });
    found
        .into_iter()
        .map(|(actor, range)| (ActorIx::new(actor), range))
        .collect()
}
