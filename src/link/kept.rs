//! Dossier -> [`Kept`]: what is part of a build, and which page describes which article.
//!
//! Invariant: every article that no draft claims is a source, with a page or without.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::id::{Id, Kind};
use crate::load::front::{ActorFront, EventFront, Front, NoteFront, PlaceFront, QuestionFront, SourceFront, Status};
use crate::load::{Document, Dossier, names};
use crate::read;
use crate::span::{FilePath, Span};

use super::model::{ActorIx, Entity, EventIx, NoteIx, PlaceIx, QuestionIx, SourceIx};
use super::registry::Registry;

/// A source of the build: an article, and the page that an editor wrote for it.
pub struct KeptSource<'d> {
    /// The id.
    pub id: Id,
    /// The article as read.
    pub text: Arc<read::Source>,
    /// The page.
    pub page: Option<&'d Document<SourceFront>>,
}

/// What is part of the build, each list sorted by id.
#[allow(missing_docs)]
pub struct Kept<'d> {
    pub sources: Vec<KeptSource<'d>>,
    pub events: Vec<&'d Document<EventFront>>,
    pub actors: Vec<&'d Document<ActorFront>>,
    pub places: Vec<&'d Document<PlaceFront>>,
    pub questions: Vec<&'d Document<QuestionFront>>,
    pub notes: Vec<&'d Document<NoteFront>>,
}

impl<'d> Kept<'d> {
    /// Leaves drafts out, unless they are wanted; what is left out is told to the registry.
    pub fn select(
        dossier: &'d Dossier,
        texts: Vec<Arc<read::Source>>,
        drafts: bool,
        registry: &mut Registry,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        fn keep<'d, F: Front>(
            documents: impl IntoIterator<Item = &'d Document<F>>,
            kind: Kind,
            drafts: bool,
            registry: &mut Registry,
        ) -> Vec<&'d Document<F>> {
            let (kept, left): (Vec<_>, Vec<_>) = documents
                .into_iter()
                .partition(|document| drafts || document.front.status() == Status::Published);
            for document in left {
                registry.add_absent(kind, &document.id, true);
            }
            kept
        }
        // The seed of a page that is only proposed is a source without that page.
        let is_proposal = |document: &&Document<SourceFront>| {
            !drafts && document.front.status == Status::Draft && document.front.proposed.is_some()
        };
        let (proposals, written): (Vec<_>, Vec<_>) = dossier.sources.iter().partition(is_proposal);
        let pages = keep(written, Kind::Source, drafts, registry);
        Self {
            events: keep(&dossier.events, Kind::Event, drafts, registry),
            actors: keep(&dossier.actors, Kind::Actor, drafts, registry),
            places: keep(&dossier.places, Kind::Place, drafts, registry),
            questions: keep(&dossier.questions, Kind::Question, drafts, registry),
            notes: keep(&dossier.notes, Kind::Note, drafts, registry),
            sources: select_sources(dossier, &pages, &proposals, texts, registry, diagnostics),
        }
    }
}

/// Brings pages and articles together; an article without a page is a source all the same.
fn select_sources<'d>(
    dossier: &'d Dossier,
    pages: &[&'d Document<SourceFront>],
    proposals: &[&'d Document<SourceFront>],
    texts: Vec<Arc<read::Source>>,
    registry: &mut Registry,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<KeptSource<'d>> {
    let mut by_seed: BTreeMap<FilePath, Arc<read::Source>> =
        texts.into_iter().map(|text| (text.seed.clone(), text)).collect();
    let listed: BTreeSet<&str> = dossier
        .seeds
        .iter()
        .filter_map(|seed| seed.path.within("seeds"))
        .collect();
    let seed_of = |document: &Document<SourceFront>| {
        let field = document.front.seed.as_ref()?;
        let name = field.value.strip_prefix("seeds/").unwrap_or(&field.value).to_owned();
        Some((name, document.span(field)))
    };
    let mut claimed: BTreeMap<String, Span> = BTreeMap::new();
    let mut sources = Vec::new();
    for &document in pages {
        let Some((name, span)) = seed_of(document) else {
            registry.add_absent(Kind::Source, &document.id, false);
            continue;
        };
        let text = seed_named(&name, &by_seed).and_then(|path| by_seed.remove(&path));
        if let Some(text) = text {
            claimed.insert(name, span);
            sources.push(KeptSource {
                id: document.id.clone(),
                text,
                page: Some(document),
            });
            continue;
        }
        registry.add_absent(Kind::Source, &document.id, false);
        if let Some(&other) = claimed.get(&name) {
            diagnostics.push(
                Diagnostic::at(
                    Code::SEED_CLAIMED_TWICE,
                    span,
                    format!("`{name}` is the seed of two sources"),
                )
                .with_label(other, "already in use here")
                .with_help("one article is one source: join the two pages"),
            );
        } else if !listed.contains(name.as_str()) {
            let diagnostic = Diagnostic::at(Code::SEED_MISSING, span, format!("there is no file `seeds/{name}`"));
            diagnostics.push(match did_you_mean(&name, listed.iter().copied()) {
                Some(near) => diagnostic.saying(format!("did you mean `{near}`?")),
                None => diagnostic.with_help("`seed` is the path of the article inside seeds/"),
            });
        }
    }
    for &document in proposals {
        let text = seed_of(document).and_then(|(name, _)| by_seed.remove(&seed_named(&name, &by_seed)?));
        match text {
            Some(text) => sources.push(KeptSource {
                id: document.id.clone(),
                text,
                page: None,
            }),
            None => registry.add_absent(Kind::Source, &document.id, true),
        }
    }
    // The seeds of other drafts are left out with their pages.
    let is_draft = |document: &&Document<SourceFront>| document.front.status == Status::Draft;
    for document in dossier.sources.iter().filter(is_draft) {
        let is_kept = pages.iter().chain(proposals).any(|page| page.id == document.id);
        if !is_kept
            && let Some((name, _)) = seed_of(document)
            && let Some(path) = seed_named(&name, &by_seed)
        {
            by_seed.remove(&path);
        }
    }
    let mut taken: BTreeSet<Id> = dossier.sources.iter().map(|document| document.id.clone()).collect();
    let mut next: BTreeMap<Id, u32> = BTreeMap::new();
    for (path, text) in by_seed {
        let id = free_id(path.stem(), &taken, &mut next);
        taken.insert(id.clone());
        sources.push(KeptSource { id, text, page: None });
    }
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    sources
}

/// The seed of this name; some systems write the accents of a file's name apart (Unicode NFD).
fn seed_named(name: &str, by_seed: &BTreeMap<FilePath, Arc<read::Source>>) -> Option<FilePath> {
    let path = FilePath::new(format!("seeds/{name}"))?;
    if by_seed.contains_key(&path) {
        return Some(path);
    }
    if name.is_ascii() {
        return None;
    }
    let mut names = by_seed.keys();
    names
        .find(|other| other.as_str().nfc().eq(path.as_str().nfc()))
        .cloned()
}

/// An id made of a file's stem that is not taken yet; `next` holds the number to try next for each.
fn free_id(stem: &str, taken: &BTreeSet<Id>, next: &mut BTreeMap<Id, u32>) -> Id {
    let source: Id = "source".parse().expect("a word is an id");
    // Windows has no file `con.html`.
    let slug = Id::slug(stem)
        .filter(|slug| !names::is_device(slug.as_str()))
        .unwrap_or(source);
    if !taken.contains(&slug) {
        return slug;
    }
    let number = next.entry(slug.clone()).or_insert(1);
    loop {
        *number += 1;
        let id: Id = format!("{slug}-{number}")
            .parse()
            .expect("an id and a number make an id");
        if !taken.contains(&id) {
            return id;
        }
    }
}

/// The title that a page gives itself, or its id.
pub fn title_of<F: Front>(document: &Document<F>) -> String {
    let written = document.front.title().map(|field| field.value.trim());
    written
        .filter(|title| !title.is_empty())
        .unwrap_or(document.id.as_str())
        .to_owned()
}

/// Where a title stands, where that is in another file than the front matter.
pub fn title_span<F: Front>(document: &Document<F>) -> Option<Span> {
    let title = document.front.title()?;
    let elsewhere = title.origin.is_some() || document.file != document.front_file;
    elsewhere.then(|| document.span(title))
}

/// The title of a source: the editor's, the article's own, or its id.
pub fn source_title(source: &KeptSource<'_>) -> String {
    let written = source
        .page
        .and_then(|page| page.front.title.as_ref())
        .map(|title| title.value.clone())
        .filter(|title| !title.trim().is_empty());
    let found = || source.text.found.title.as_ref().map(|title| title.value.clone());
    written
        .or_else(found)
        .filter(|title| !title.trim().is_empty())
        .unwrap_or_else(|| source.id.to_string())
}

/// Tells the registry what there is.
pub fn register(kept: &Kept<'_>, registry: &mut Registry) {
    for (index, source) in kept.sources.iter().enumerate() {
        registry.add(Entity::Source(SourceIx::new(index)), &source.id, &source_title(source));
    }
    fn add<F: Front>(documents: &[&Document<F>], entity: impl Fn(usize) -> Entity, registry: &mut Registry) {
        for (index, document) in documents.iter().enumerate() {
            registry.add(entity(index), &document.id, &title_of(document));
        }
    }
    add(&kept.events, |index| Entity::Event(EventIx::new(index)), registry);
    add(&kept.actors, |index| Entity::Actor(ActorIx::new(index)), registry);
    add(&kept.places, |index| Entity::Place(PlaceIx::new(index)), registry);
    add(
        &kept.questions,
        |index| Entity::Question(QuestionIx::new(index)),
        registry,
    );
    add(&kept.notes, |index| Entity::Note(NoteIx::new(index)), registry);
}

/// The language of most sources, `en` where none is known.
pub fn majority_language(sources: &[KeptSource<'_>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for source in sources {
        if let Some(language) = &source.text.found.language {
            *counts.entry(language.value.as_str()).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    most.map_or("en", |(language, _)| language).to_owned()
}
