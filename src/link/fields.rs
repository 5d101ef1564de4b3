//! Front matters -> entities: dates parsed, ids resolved.
//!
//! Invariant: a field at fault is reported and left out; the entity is made all the same.

use std::collections::BTreeSet;

use crate::date::Date;
use crate::diag::{Code, Diagnostic};
use crate::id::{Id, Kind};
use crate::limit::MOST_ALIASES;
use crate::load::Document;
use crate::load::config::is_language;
use crate::load::front::{
    ActorFront, EventFront, Field, NoteFront, OneOrMany, PlaceFront, Publishing, QuestionFront, SourceFront, Status,
};
use crate::read;
use crate::span::{Files, Span, Spanned};

use super::kept::{KeptSource, source_title, title_span};
use super::model::{
    Actor, ActorIx, Entity, Entry, Event, EventIx, Known, Note, Place, PlaceIx, Question, Role, Source, Translated,
};
use super::page;
use super::pages::LinkedEntry;
use super::registry::Registry;

/// Reads the fields of front matters.
pub struct Fields<'a> {
    /// The texts of all files.
    pub files: &'a Files,
    /// What can be referred to.
    pub registry: &'a Registry,
    /// What is wrong.
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl Fields<'_> {
    fn date(&mut self, written: &Spanned<String>) -> Option<Date> {
        page::date(self.files, written, self.diagnostics)
    }

    fn optional_date<F>(&mut self, document: &Document<F>, field: Option<&Field<String>>) -> Option<Date> {
        field.and_then(|field| self.date(&document.spanned(field)))
    }

    fn entity<F>(&mut self, document: &Document<F>, field: &Field<String>, kind: Kind) -> Option<Entity> {
        let found = self.registry.resolve_text(&document.spanned(field), kind);
        self.diagnostics.extend(found.diagnostic);
        found.entity
    }

    /// The entities of a kind that a field names, each once.
    fn entities<F, T: Ord + Copy>(
        &mut self,
        document: &Document<F>,
        field: &OneOrMany,
        kind: Kind,
        index: impl Fn(Entity) -> Option<T>,
    ) -> Vec<T> {
        let names = field.0.iter();
        once_each(
            names
                .filter_map(|name| index(self.entity(document, name, kind)?))
                .collect(),
        )
    }

    fn places<F>(&mut self, document: &Document<F>, field: &OneOrMany) -> Vec<PlaceIx> {
        self.entities(document, field, Kind::Place, |entity| match entity {
            Entity::Place(place) => Some(place),
            _ => None,
        })
    }

    fn actors<F>(&mut self, document: &Document<F>, field: &OneOrMany) -> Vec<ActorIx> {
        self.entities(document, field, Kind::Actor, |entity| match entity {
            Entity::Actor(actor) => Some(actor),
            _ => None,
        })
    }

    /// Reads a source; what its page does not say, the article may say of itself.
    pub fn source(
        &mut self,
        source: &KeptSource<'_>,
        linked: LinkedEntry,
        publishing: Publishing,
        language: &str,
    ) -> Source {
        let found = &source.text.found;
        let unwritten = SourceFront::default();
        let front = source.page.map_or(&unwritten, |document| &document.front);
        // What a proposed page repeats is still the program's.
        let is_found =
            |field: &Field<String>, found: &read::Found| front.proposed.is_some() && field.value == found.value;
        let known = |written: &Option<Field<String>>, found: &Option<read::Found>| match (written, found) {
            (Some(field), Some(found)) if is_found(field, found) => Some(Known {
                value: found.value.clone(),
                rule: Some(found.rule),
            }),
            (Some(field), _) => Some(Known {
                value: field.value.clone(),
                rule: None,
            }),
            (None, Some(found)) => Some(Known {
                value: found.value.clone(),
                rule: Some(found.rule),
            }),
            (None, None) => None,
        };
        let author = front.author.as_ref().map(|authors| {
            let names: Vec<&str> = authors.0.iter().map(|author| author.value.as_str()).collect();
            Known {
                value: names.join(", "),
                rule: None,
            }
        });
        let published = match (source.page, &front.published) {
            (Some(document), Some(_)) => self.optional_date(document, front.published.as_ref()),
            _ => found.published.as_ref().and_then(|found| found.value.parse().ok()),
        };
        let found_rule = found.published.as_ref().filter(|found| {
            let written = front.published.as_ref();
            published.is_some() && written.is_none_or(|field| is_found(field, found))
        });
        if let Some(document) = source.page {
            self.check_source(document);
        }
        let found_language = found.language.as_ref().map(|found| &found.value);
        let written_language = front.language.as_ref().map(|language| &language.value);
        Source {
            entry: Entry {
                id: source.id.clone(),
                title: source_title(source),
                file: source.page.map_or(source.text.file, |document| document.file),
                draft: front.status == Status::Draft,
                proposed: front.proposed.as_ref().map(|field| field.value.clone()),
                accepts: source.page.map_or_else(Vec::new, |document| document.accepts.clone()),
                untranslated: (source.page).map_or_else(Default::default, |document| document.untranslated.clone()),
                title_span: source.page.and_then(title_span),
                prose: linked.prose,
                evidence: linked.evidence,
                backlinks: Vec::new(),
            },
            short: front.short.as_ref().map(|short| short.value.clone()),
            annotated: source.page.is_some() && front.proposed.is_none(),
            publishing: front.text.unwrap_or(publishing),
            language: written_language
                .or(found_language)
                .map_or(language, String::as_str)
                .to_owned(),
            publisher: known(&front.publisher, &found.publisher),
            author: author.or_else(|| known(&None, &found.author)),
            agency: known(&front.agency, &found.agency),
            published_rule: found_rule.map(|found| found.rule),
            published,
            retrieved: source
                .page
                .and_then(|document| self.optional_date(document, front.retrieved.as_ref())),
            url: known(&front.url, &found.url),
            archive_url: known(&front.archive_url, &None),
            licence: known(&front.licence, &found.licence),
            translated_from: source.page.and_then(|document| self.translated_from(document)),
            passages: Vec::new(),
            text: source.text.clone(),
        }
    }

    /// Reports a language or an address of a source that cannot be one.
    fn check_source(&mut self, document: &Document<SourceFront>) {
        let front = &document.front;
        let wrong_language = front.language.iter().filter(|language| !is_language(&language.value));
        let languages = wrong_language.map(|field| (field, "no language tag", "write a BCP 47 tag: `fr`, `en`"));
        let is_address = |text: &str| text.starts_with("https://") || text.starts_with("http://");
        let wrong_address = front
            .url
            .iter()
            .chain(&front.archive_url)
            .filter(|field| !is_address(&field.value));
        let addresses = wrong_address.map(|field| (field, "no address", "write `https://…`"));
        for (field, what, help) in languages.chain(addresses) {
            let headline = format!("`{}` is {what}", field.value);
            let span = document.span(field);
            self.diagnostics
                .push(Diagnostic::at(Code::BAD_VALUE, span, headline).with_help(help));
        }
    }

    fn translated_from(&mut self, document: &Document<SourceFront>) -> Option<Translated> {
        let field = document.front.translated_from.as_ref()?;
        let is_id = field.value.parse::<Id>().is_ok_and(|id| self.registry.holds(&id));
        if !is_id && is_language(&field.value) {
            return Some(Translated::Language(field.value.clone()));
        }
        match self.entity(document, field, Kind::Source) {
            Some(Entity::Source(source)) => Some(Translated::Source(source)),
            _ => None,
        }
    }

    /// Reads an event.
    pub fn event(&mut self, document: &Document<EventFront>, linked: LinkedEntry) -> Event {
        let front = &document.front;
        let written = front.date.as_ref().map(|field| document.spanned(field));
        let date = written.as_ref().and_then(|written| self.date(written));
        let mut actors: Vec<(ActorIx, Option<String>)> = Vec::new();
        let mut actor_spans = Vec::new();
        for (field, role) in &front.actors.0 {
            if let Some(Entity::Actor(actor)) = self.entity(document, field, Kind::Actor)
                && actors.iter().all(|(other, _)| *other != actor)
            {
                actors.push((actor, role.as_ref().map(|role| role.value.clone())));
                actor_spans.push(document.span(role.as_ref().unwrap_or(field)));
            }
        }
        let (mut follows, mut follows_spans): (Vec<EventIx>, Vec<Span>) = (Vec::new(), Vec::new());
        for field in &front.follows.0 {
            if let Some(Entity::Event(event)) = self.entity(document, field, Kind::Event)
                && !follows.contains(&event)
            {
                follows.push(event);
                follows_spans.push(document.span(field));
            }
        }
        Event {
            // A missing or wrong date was reported, and no site is made of it.
            date: date.unwrap_or_else(|| "XXXX".parse().expect("an unknown year is EDTF")),
            date_span: written.map_or(Span::whole(document.file), |written| written.span),
            places: front
                .place
                .as_ref()
                .map_or_else(Vec::new, |places| self.places(document, places)),
            kind: front.kind.as_ref().map(|kind| kind.value.clone()),
            actors,
            actor_spans,
            follows,
            follows_spans,
            followed_by: Vec::new(),
            entry: linked.entry(document),
        }
    }

    /// Reads the other names of an actor or a place.
    fn aliases<F>(&mut self, document: &Document<F>, aliases: &OneOrMany) -> Vec<Spanned<String>> {
        if let Some(beyond) = aliases.0.get(MOST_ALIASES) {
            let headline = format!("there are more than {MOST_ALIASES} aliases of `{}`", document.id);
            self.diagnostics.push(
                Diagnostic::at(Code::OVER_LIMIT, document.span(beyond), headline)
                    .with_help("keep those that stand in the articles"),
            );
        }
        let aliases = aliases.0.iter().take(MOST_ALIASES);
        aliases.map(|alias| document.spanned(alias)).collect()
    }

    /// Reads an actor.
    pub fn actor(&mut self, document: &Document<ActorFront>, linked: LinkedEntry) -> Actor {
        let front = &document.front;
        let roles = front.roles.iter().map(|role| Role {
            title: role.title.value.clone(),
            span: document.span(&role.title),
            from: self.optional_date(document, role.from.as_ref()),
            to: self.optional_date(document, role.to.as_ref()),
        });
        let roles = roles.collect();
        Actor {
            kind: front.kind.as_ref().map(|kind| kind.value.clone()),
            aliases: self.aliases(document, &front.aliases),
            roles,
            member_of: self.actors(document, &front.member_of),
            members: Vec::new(),
            events: Vec::new(),
            says: Vec::new(),
            relays: Vec::new(),
            claimed: Vec::new(),
            mentions: Vec::new(),
            entry: linked.entry(document),
        }
    }

    /// Reads a place.
    pub fn place(&mut self, document: &Document<PlaceFront>, linked: LinkedEntry) -> Place {
        let front = &document.front;
        let coordinates = front.coordinates.as_ref().and_then(|field| match field.value[..] {
            [latitude, longitude] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => Some((latitude, longitude)),
            _ => {
                self.diagnostics.push(
                    Diagnostic::at(Code::BAD_VALUE, document.span(field), "these are no coordinates").with_help(
                        "write latitude (-90 to 90) and longitude (-180 to 180) in degrees: `[13.51, 2.11]`",
                    ),
                );
                None
            }
        });
        let within = front
            .within
            .as_ref()
            .and_then(|field| match self.entity(document, field, Kind::Place) {
                Some(Entity::Place(place)) => Some(place),
                _ => None,
            });
        Place {
            kind: front.kind.as_ref().map(|kind| kind.value.clone()),
            aliases: self.aliases(document, &front.aliases),
            within,
            contains: Vec::new(),
            coordinates,
            events: Vec::new(),
            mentions: Vec::new(),
            entry: linked.entry(document),
        }
    }

    /// Reads a question.
    pub fn question(&mut self, document: &Document<QuestionFront>, linked: LinkedEntry) -> Question {
        let front = &document.front;
        let answer = front.answer.as_ref().and_then(|answer| {
            let written = document.spanned(answer);
            let value = page::value_of(front.kind, &written, self.files, self.registry, self.diagnostics)?;
            Some(Spanned::new(value, written.span))
        });
        Question {
            kind: front.kind,
            unit: front.unit.as_ref().map(|unit| unit.value.clone()),
            answer,
            answers: Vec::new(),
            entry: linked.entry(document),
        }
    }
}

/// Reads a note.
pub fn note(document: &Document<NoteFront>, linked: LinkedEntry) -> Note {
    Note {
        entry: linked.entry(document),
    }
}

/// A list without what it holds already.
pub fn once_each<T: Ord + Copy>(list: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    list.into_iter().filter(|item| seen.insert(*item)).collect()
}
