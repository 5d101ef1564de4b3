//! The pages of a dossier, unread -> their front matter, claims and prose, each by itself, in parallel; and a [`Memory`]
//! of them.
//!
//! Invariant: what is remembered of a page is what reading it would give: it is taken where the page has the same text,
//! the same number and the same name.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use crate::diag::{Code, Diagnostic, Severity};
use crate::id::{Id, Kind};
use crate::span::{FileId, Files, Span};

use super::edition::Untranslated;
use super::front::{self, ActorFront, EventFront, Field, Front, NoteFront, PlaceFront, QuestionFront, SourceFront};
use super::translation::{
    ActorTranslation, EventTranslation, NoteTranslation, PlaceTranslation, QuestionTranslation, SourceTranslation,
    Translates,
};
use super::{Document, Dossier, body, config, yaml};

/// A page of any kind, read in parallel with the others.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug)]
pub enum AnyDocument {
    Index(Document<NoteFront>),
    Source(Document<SourceFront>),
    Event(Document<EventFront>),
    Actor(Document<ActorFront>),
    Place(Document<PlaceFront>),
    Question(Document<QuestionFront>),
    Note(Document<NoteFront>),
    Translation(String, AnyTranslation),
}

/// A translation of a page of any kind.
#[derive(Clone, Debug)]
pub enum AnyTranslation {
    Index(Document<NoteTranslation>),
    Source(Document<SourceTranslation>),
    Event(Document<EventTranslation>),
    Actor(Document<ActorTranslation>),
    Place(Document<PlaceTranslation>),
    Question(Document<QuestionTranslation>),
    Note(Document<NoteTranslation>),
}

/// A page to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// `None`: the introduction.
    pub kind: Option<Kind>,
    /// Its id.
    pub id: Id,
    /// The file that holds its text.
    pub file: FileId,
    /// The language that it is translated into, as `dossier.toml` declares it.
    pub tag: Option<String>,
}

/// The pages of the last load.
#[derive(Debug, Default)]
pub struct Memory {
    pages: HashMap<FileId, Kept>,
}

/// A page as it was read.
#[derive(Debug)]
struct Kept {
    page: Unread,
    text: Arc<str>,
    read: Arc<Read>,
}

/// What a page holds, and what is wrong with it.
type Read = (AnyDocument, Vec<Diagnostic>);

/// Reads pages, in their order.
pub fn read(files: &Files, pages: Vec<Unread>, memory: Option<&mut Memory>) -> Vec<Read> {
    let Some(memory) = memory else {
        return pages.into_par_iter().map(|page| read_page(files, page)).collect();
    };
    let last = &memory.pages;
    let kept: Vec<(Kept, Read)> = (pages.into_par_iter())
        .map(|page| {
            let text = files.shared(page.file);
            let known = last.get(&page.file);
            let read = match known.filter(|kept| kept.page == page && kept.text == text) {
                Some(kept) => kept.read.clone(),
                None => Arc::new(read_page(files, page.clone())),
            };
            let own = Read::clone(&read);
            (Kept { page, text, read }, own)
        })
        .collect();
    let (kept, read): (Vec<Kept>, Vec<Read>) = kept.into_iter().unzip();
    memory.pages = kept.into_iter().map(|kept| (kept.page.file, kept)).collect();
    read
}

impl AnyDocument {
    /// Adds it to its like.
    pub fn into_place(self, dossier: &mut Dossier) {
        match self {
            AnyDocument::Index(document) => dossier.index = Some(document),
            AnyDocument::Source(document) => dossier.sources.push(document),
            AnyDocument::Event(document) => dossier.events.push(document),
            AnyDocument::Actor(document) => dossier.actors.push(document),
            AnyDocument::Place(document) => dossier.places.push(document),
            AnyDocument::Question(document) => dossier.questions.push(document),
            AnyDocument::Note(document) => dossier.notes.push(document),
            AnyDocument::Translation(tag, document) => {
                let translations = dossier.translations.entry(tag).or_default();
                match document {
                    AnyTranslation::Index(document) => translations.index = Some(document),
                    AnyTranslation::Source(document) => translations.sources.push(document),
                    AnyTranslation::Event(document) => translations.events.push(document),
                    AnyTranslation::Actor(document) => translations.actors.push(document),
                    AnyTranslation::Place(document) => translations.places.push(document),
                    AnyTranslation::Question(document) => translations.questions.push(document),
                    AnyTranslation::Note(document) => translations.notes.push(document),
                }
            }
        }
    }
}

/// Reads one page.
fn read_page(files: &Files, page: Unread) -> (AnyDocument, Vec<Diagnostic>) {
    let Unread { kind, id, file, tag } = page;
    let mut found = Vec::new();
    if let Some(tag) = tag {
        let document = match kind {
            None => AnyTranslation::Index(read_translation(files, id, file, &mut found)),
            Some(Kind::Source) => AnyTranslation::Source(read_translation(files, id, file, &mut found)),
            Some(Kind::Event) => AnyTranslation::Event(read_translation(files, id, file, &mut found)),
            Some(Kind::Actor) => AnyTranslation::Actor(read_translation(files, id, file, &mut found)),
            Some(Kind::Place) => AnyTranslation::Place(read_translation(files, id, file, &mut found)),
            Some(Kind::Question) => AnyTranslation::Question(read_translation(files, id, file, &mut found)),
            Some(Kind::Note) => AnyTranslation::Note(read_translation(files, id, file, &mut found)),
        };
        return (AnyDocument::Translation(tag, document), found);
    }
    let document = match kind {
        // The introduction goes without a title: the dossier's own is there.
        None => AnyDocument::Index(read_document(files, id, file, NoteFront::accepts, &mut found)),
        Some(Kind::Source) => AnyDocument::Source(read_entity(files, id, file, &mut found)),
        Some(Kind::Event) => AnyDocument::Event(read_entity(files, id, file, &mut found)),
        Some(Kind::Actor) => AnyDocument::Actor(read_entity(files, id, file, &mut found)),
        Some(Kind::Place) => AnyDocument::Place(read_entity(files, id, file, &mut found)),
        Some(Kind::Question) => AnyDocument::Question(read_entity(files, id, file, &mut found)),
        Some(Kind::Note) => AnyDocument::Note(read_entity(files, id, file, &mut found)),
    };
    (document, found)
}

fn read_translation<F, T: Translates<F>>(
    files: &Files,
    id: Id,
    file: FileId,
    found: &mut Vec<Diagnostic>,
) -> Document<T> {
    read_document(files, id, file, T::accepts, found)
}

fn read_document<F: DeserializeOwned + Default>(
    files: &Files,
    id: Id,
    file: FileId,
    accepts: fn(&F) -> &front::OneOrMany,
    found: &mut Vec<Diagnostic>,
) -> Document<F> {
    let text = files.text(file);
    let (front, faults) = yaml::read::<F>(file, text);
    found.extend(faults);
    let accepts = accepted(file, front.start, accepts(&front.fields), found);
    let body = body::read(file, text, front.body, found);
    Document {
        id,
        file,
        front: front.fields,
        front_file: file,
        front_start: front.start,
        accepts,
        body,
        untranslated: Untranslated::default(),
    }
}

/// The codes that a page accepts; what is no code, or always an error, is told.
fn accepted(file: FileId, start: usize, written: &front::OneOrMany, found: &mut Vec<Diagnostic>) -> Vec<Code> {
    let mut codes = Vec::new();
    for Field { value, range, .. } in &written.0 {
        let span = Span::new(file, start + range.start..start + range.end);
        match Code::named(value) {
            Some(code) if code.rule().severity == Severity::Error => found.push(
                Diagnostic::at(Code::BAD_VALUE, span, format!("`{value}` is always an error"))
                    .with_note("`accepts` lets warnings and notes stand"),
            ),
            Some(code) => codes.push(code),
            None => found.push(config::no_diagnostic(value, span)),
        }
    }
    codes.sort_unstable();
    codes
}

/// Reads a page of which some fields must be there. One that is there and at fault was reported already.
fn read_entity<F: Front>(files: &Files, id: Id, file: FileId, found: &mut Vec<Diagnostic>) -> Document<F> {
    let document: Document<F> = read_document(files, id, file, F::accepts, found);
    let yaml = files
        .text(file)
        .get(document.front_start..document.body.start)
        .unwrap_or("");
    for (field, present) in document.front.required() {
        if !present && yaml::field_name(yaml, field).is_none() {
            let at = Span::new(file, document.front_start..document.front_start);
            found.push(
                Diagnostic::at(Code::MISSING_FIELD, at, format!("`{field}` is missing"))
                    .with_help(format!("add `{field}: …` between the `---` lines")),
            );
        }
    }
    document
}
