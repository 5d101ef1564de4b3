//! What the model holds -> records of [`DossierData`](super::DossierData), one function a kind.
//!
//! Invariant: words of a source that is not published in full leave here only where they are quoted.

use std::collections::BTreeMap;

use crate::anchor::Passage;
use crate::cross::Crossed;
use crate::date::{Bound, Date};
use crate::id::Id;
use crate::link::model::{
    Actor, Claim, Entry, EventIx, Evidence, EvidenceIx, Known, Mention, Model, Note, Place, Property, Role, Source,
    SourceIx, Translated,
};
use crate::link::voice::Step;
use crate::load::front::Publishing;
use crate::read::{Format, Found};
use crate::route;
use crate::text::CodePoints;

use super::{
    ActorData, ClaimData, EventData, EvidenceData, MentionData, NoteData, PartData, PlaceData, RangeData, RoleData,
    SourceData, StepData,
};

/// What stands between two parts of a quotation with a gap.
const GAP: &str = " […] ";

/// Code points of context on either side of a quotation.
const CONTEXT: usize = 32;

/// The words quoted, with ` […] ` where some are left out.
pub fn quoted(model: &Model, evidence: &Evidence) -> String {
    let parts = evidence
        .passage
        .parts
        .iter()
        .map(|part| model.words(evidence.source, part.clone()));
    parts.collect::<Vec<_>>().join(GAP)
}

pub fn present(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

fn value(known: &Option<Known>) -> Option<String> {
    known.as_ref().map(|known| known.value.clone())
}

fn edtf(date: Option<&Date>) -> Option<String> {
    date.map(|date| date.as_str().to_owned())
}

fn day(bound: Bound) -> Option<String> {
    bound.day().map(|day| day.to_string())
}

pub(super) fn ids_of(model: &Model, entry: &Entry) -> Vec<String> {
    names(model, &entry.evidence)
}

pub(super) fn names(model: &Model, evidence: &[EvidenceIx]) -> Vec<String> {
    evidence.iter().map(|&piece| model[piece].id.clone()).collect()
}

pub fn source(model: &Model, index: SourceIx, source: &Source, url: String) -> SourceData {
    let full = source.publishing == Publishing::Full;
    let published = source.published.as_ref();
    SourceData {
        id: source.entry.id.clone(),
        title: source.entry.title.clone(),
        url,
        seed: source
            .text
            .seed
            .within("seeds")
            .unwrap_or(source.text.seed.as_str())
            .to_owned(),
        sha256: source.text.sha256.clone(),
        bytes: source.text.bytes.len(),
        encoding: source.text.encoding,
        format: match source.text.format {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
        },
        language: source.language.clone(),
        publisher: value(&source.publisher),
        author: value(&source.author),
        agency: value(&source.agency),
        published: edtf(published),
        published_earliest: published.and_then(|date| day(date.earliest())),
        published_latest: published.and_then(|date| day(date.latest())),
        retrieved: edtf(source.retrieved.as_ref()),
        address: value(&source.url),
        archive_url: value(&source.archive_url),
        translated_from: source.translated_from.as_ref().map(|from| match from {
            Translated::Source(original) => model[*original].entry.id.to_string(),
            Translated::Language(language) => language.clone(),
        }),
        licence: value(&source.licence),
        found: found(source),
        publishing: source.publishing.word(),
        text: full.then(|| source.text.reading.text.clone()),
        original: full.then(|| route::original(model, index)),
        evidence: names(model, &source.passages),
        draft: source.entry.draft,
        proposed: source.entry.proposed.clone(),
    }
}

/// The rules by which the program found values that the editor did not write.
fn found(source: &Source) -> BTreeMap<&'static str, &'static str> {
    let rule = |known: &Option<Known>| known.as_ref().and_then(|known| known.rule);
    // Of a source with a page the model does not say who gave title and language.
    let unwritten = |found: &Option<Found>| found.as_ref().filter(|_| !source.annotated).map(|found| found.rule);
    let rules = [
        ("title", unwritten(&source.text.found.title)),
        ("language", unwritten(&source.text.found.language)),
        ("publisher", rule(&source.publisher)),
        ("author", rule(&source.author)),
        ("agency", rule(&source.agency)),
        ("published", source.published.as_ref().and(source.published_rule)),
        ("address", rule(&source.url)),
        ("archive_url", rule(&source.archive_url)),
        ("licence", rule(&source.licence)),
    ];
    rules
        .into_iter()
        .filter_map(|(field, rule)| Some((field, rule?)))
        .collect()
}

pub fn event(model: &Model, crossed: &Crossed, index: EventIx, url: String) -> EventData {
    let event = &model[index];
    let sources = model.sources_of(&event.entry.evidence);
    EventData {
        id: event.entry.id.clone(),
        title: event.entry.title.clone(),
        url,
        date: event.date.as_str().to_owned(),
        earliest: day(event.date.earliest()),
        latest: day(event.date.latest()),
        places: event
            .places
            .iter()
            .map(|&place| model[place].entry.id.clone())
            .collect(),
        kind: event.kind.clone(),
        actors: event
            .actors
            .iter()
            .map(|(actor, role)| part(&model[*actor].entry, role))
            .collect(),
        follows: events(model, &event.follows),
        evidence: ids_of(model, &event.entry),
        sources: sources
            .into_iter()
            .map(|source| model[source].entry.id.clone())
            .collect(),
        origins: crossed.support[index.index()].origins(),
        known_since: super::crossed::known(model, crossed, index),
        draft: event.entry.draft,
        proposed: event.entry.proposed.clone(),
    }
}

fn part(entry: &Entry, role: &Option<String>) -> PartData {
    PartData {
        id: entry.id.clone(),
        role: role.clone(),
    }
}

fn events(model: &Model, list: &[EventIx]) -> Vec<Id> {
    list.iter().map(|&event| model[event].entry.id.clone()).collect()
}

pub fn actor(model: &Model, actor: &Actor, url: String) -> ActorData {
    let role = |role: &Role| RoleData {
        title: role.title.clone(),
        from: edtf(role.from.as_ref()),
        to: edtf(role.to.as_ref()),
    };
    ActorData {
        id: actor.entry.id.clone(),
        name: actor.entry.title.clone(),
        aliases: actor.aliases.iter().map(|alias| alias.value.clone()).collect(),
        url,
        kind: actor.kind.clone(),
        roles: actor.roles.iter().map(role).collect(),
        member_of: actor
            .member_of
            .iter()
            .map(|&body| model[body].entry.id.clone())
            .collect(),
        events: actor
            .events
            .iter()
            .map(|(event, role)| part(&model[*event].entry, role))
            .collect(),
        evidence: ids_of(model, &actor.entry),
        says: names(model, &actor.says),
        relays: names(model, &actor.relays),
        draft: actor.entry.draft,
        proposed: actor.entry.proposed.clone(),
    }
}

pub fn place(model: &Model, place: &Place, url: String) -> PlaceData {
    PlaceData {
        id: place.entry.id.clone(),
        name: place.entry.title.clone(),
        aliases: place.aliases.iter().map(|alias| alias.value.clone()).collect(),
        url,
        kind: place.kind.clone(),
        within: place.within.map(|around| model[around].entry.id.clone()),
        coordinates: place.coordinates.map(|(latitude, longitude)| [latitude, longitude]),
        events: events(model, &place.events),
        evidence: ids_of(model, &place.entry),
        draft: place.entry.draft,
        proposed: place.entry.proposed.clone(),
    }
}

pub fn note(model: &Model, note: &Note, url: String) -> NoteData {
    NoteData {
        id: note.entry.id.clone(),
        title: note.entry.title.clone(),
        url,
        evidence: ids_of(model, &note.entry),
        draft: note.entry.draft,
        proposed: note.entry.proposed.clone(),
    }
}

pub fn evidence(model: &Model, points: &[CodePoints], index: EvidenceIx, evidence: &Evidence) -> EvidenceData {
    let source = &model[evidence.source];
    let text = source.text.reading.text.as_str();
    let full = source.publishing == Publishing::Full;
    let range = evidence.passage.range();
    let (prefix, suffix) = if full {
        context(text, &evidence.passage)
    } else {
        ("", "")
    };
    let count = |offset: usize| points[evidence.source.index()].before(text, offset);
    let on = evidence.on.map(|entity| &model.entry(entity).id);
    let claim = |claim: &Claim| {
        let (about, property) = match claim.property {
            // Claims of a date or a place stand on the page of an event only.
            Property::Date => (on?, "date"),
            Property::Place => (on?, "place"),
            Property::Question(question) => {
                let id = &model[question].entry.id;
                (id, id.as_str())
            }
        };
        Some(ClaimData {
            about: about.clone(),
            property: property.to_owned(),
            value: claim.written.value.clone(),
        })
    };
    EvidenceData {
        id: evidence.id.clone(),
        source: source.entry.id.clone(),
        on: on.map_or_else(|| "index".to_owned(), Id::to_string),
        on_kind: evidence.on.map_or("index", |entity| entity.kind().word()),
        speakers: evidence
            .speakers
            .iter()
            .map(|&speaker| model[speaker].entry.id.clone())
            .collect(),
        voice: evidence.voice.word(),
        chain: evidence
            .voice
            .chain()
            .iter()
            .map(|step| self::step(model, step))
            .collect(),
        place: evidence.voice.place().map(str::to_owned),
        exact: if full {
            model.words(evidence.source, range.clone()).to_owned()
        } else {
            quoted(model, evidence)
        },
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
        start: count(range.start),
        end: count(range.end),
        parts: (evidence.passage.parts.iter())
            .map(|part| RangeData {
                start: count(part.start),
                end: count(part.end),
            })
            .collect(),
        claims: evidence.claims.iter().filter_map(claim).collect(),
        stance: evidence.stance.word(),
        url: route::passage(model, index),
        cited: route::citation(model, index),
    }
}

fn step(model: &Model, step: &Step) -> StepData {
    let speakers = step.speakers.iter().map(|&speaker| model[speaker].entry.id.clone());
    StepData {
        words: step.words.clone(),
        speakers: speakers.collect(),
    }
}

/// The words on either side of a passage.
fn context<'t>(text: &'t str, passage: &Passage) -> (&'t str, &'t str) {
    let range = passage.range();
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}

pub fn mention(model: &Model, points: &[CodePoints], mention: &Mention) -> MentionData {
    let source = &model[mention.source];
    let count = |offset: usize| points[mention.source.index()].before(&source.text.reading.text, offset);
    MentionData {
        entity: model.entry(mention.entity).id.clone(),
        kind: mention.entity.kind().word(),
        source: source.entry.id.clone(),
        start: count(mention.range.start),
        end: count(mention.range.end),
        exact: match source.publishing {
            Publishing::Full => model.words(mention.source, mention.range.clone()).to_owned(),
            Publishing::Excerpts | Publishing::None => mention.spelling.to_string(),
        },
    }
}
