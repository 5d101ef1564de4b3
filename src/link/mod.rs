//! Dossier and sources -> [`Model`]: ids resolved, evidence anchored, names found, events in order.
//!
//! Invariant: every fault of a reference is reported where the reference stands, and whatever could not be
//! resolved is absent from the model.

pub mod model;
mod page;
mod registry;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::date::Date;
use crate::detect::names::{self, Names, Spelling};
use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::id::{Id, Kind};
use crate::load::front::{
    ActorFront, EventFront, Field, NoteFront, OneOrMany, PlaceFront, QuestionFront, SourceFront, Status,
};
use crate::load::{Document, Dossier};
use crate::read;
use crate::span::{FilePath, Files, Span, Spanned};
use crate::text::normalise;

use model::{
    Actor, ActorIx, Entity, Entry, Event, EventIx, EvidenceIx, Known, Mention, Model, Note, NoteIx, Place, PlaceIx,
    Property, Prose, Question, QuestionIx, Role, Source, SourceIx, Translated,
};
use page::{Context, LinkedPage, PageInput, link_page};
use registry::Registry;

/// Resolves a dossier; `drafts` says whether drafts are part of it.
pub fn link(dossier: Dossier, texts: Vec<Arc<read::Source>>, drafts: bool) -> (Model, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut registry = Registry::default();
    let kept = Kept::select(&dossier, texts, drafts, &mut registry, &mut diagnostics);
    register(&kept, &mut registry);

    let language = dossier.config.language.clone().unwrap_or_else(|| majority_language(&kept.sources));
    let pages = link_pages(&dossier, &kept, &registry, &mut diagnostics);
    let files = Arc::new(dossier.files.clone());
    let mut fields = Fields { files: &files, registry: &registry, diagnostics: &mut diagnostics };

    let mut entries = pages.entries.into_iter();
    let mut next = || entries.next().unwrap_or_default();
    let index = dossier.index.as_ref().map(|document| {
        let title = document.front.title.as_ref().map_or(String::new(), |title| title.value.clone());
        next().entry(document.id.clone(), title, document, false)
    });
    let mut model = Model {
        index,
        sources: kept.sources.iter().map(|source| fields.source(source, next(), &dossier, &language)).collect(),
        events: kept.events.iter().map(|document| fields.event(document, next())).collect(),
        actors: kept.actors.iter().map(|document| fields.actor(document, next())).collect(),
        places: kept.places.iter().map(|document| fields.place(document, next())).collect(),
        questions: kept.questions.iter().map(|document| question(document, next())).collect(),
        notes: kept.notes.iter().map(|document| note(document, next())).collect(),
        evidence: pages.evidence,
        mentions: Vec::new(),
        chronology: Vec::new(),
        config: dossier.config,
        language,
        files: files.clone(),
    };
    invert(&mut model);
    for (target, backlink) in pages.backlinks {
        let entry = match target {
            Entity::Source(index) => &mut model.sources[index.index()].entry,
            Entity::Event(index) => &mut model.events[index.index()].entry,
            Entity::Actor(index) => &mut model.actors[index.index()].entry,
            Entity::Place(index) => &mut model.places[index.index()].entry,
            Entity::Question(index) => &mut model.questions[index.index()].entry,
            Entity::Note(index) => &mut model.notes[index.index()].entry,
        };
        entry.backlinks.push(backlink);
    }
    find_names(&mut model);
    report_cycles(&model, &mut diagnostics);
    report_alias_conflicts(&model, &mut diagnostics);
    (model, diagnostics)
}

/// A source of the build: an article, and the page that an editor wrote for it.
struct KeptSource<'d> {
    id: Id,
    text: Arc<read::Source>,
    page: Option<&'d Document<SourceFront>>,
}

/// What is part of the build, each list sorted by id.
struct Kept<'d> {
    sources: Vec<KeptSource<'d>>,
    events: Vec<&'d Document<EventFront>>,
    actors: Vec<&'d Document<ActorFront>>,
    places: Vec<&'d Document<PlaceFront>>,
    questions: Vec<&'d Document<QuestionFront>>,
    notes: Vec<&'d Document<NoteFront>>,
}

impl<'d> Kept<'d> {
    fn select(
        dossier: &'d Dossier,
        texts: Vec<Arc<read::Source>>,
        drafts: bool,
        registry: &mut Registry,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        fn keep<'d, F>(
            documents: &'d [Document<F>],
            kind: Kind,
            drafts: bool,
            status: impl Fn(&F) -> Status,
            registry: &mut Registry,
        ) -> Vec<&'d Document<F>> {
            let (kept, left): (Vec<_>, Vec<_>) =
                documents.iter().partition(|document| drafts || status(&document.front) == Status::Published);
            for document in left {
                registry.add_absent(kind, &document.id, true);
            }
            kept
        }
        let pages = keep(&dossier.sources, Kind::Source, drafts, |front| front.status, registry);
        Self {
            events: keep(&dossier.events, Kind::Event, drafts, |front| front.status, registry),
            actors: keep(&dossier.actors, Kind::Actor, drafts, |front| front.status, registry),
            places: keep(&dossier.places, Kind::Place, drafts, |front| front.status, registry),
            questions: keep(&dossier.questions, Kind::Question, drafts, |front| front.status, registry),
            notes: keep(&dossier.notes, Kind::Note, drafts, |front| front.status, registry),
            sources: select_sources(dossier, &pages, texts, registry, diagnostics),
        }
    }
}

/// Brings pages and articles together; an article without a page is a source all the same.
fn select_sources<'d>(
    dossier: &'d Dossier,
    pages: &[&'d Document<SourceFront>],
    texts: Vec<Arc<read::Source>>,
    registry: &mut Registry,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<KeptSource<'d>> {
    let mut by_seed: BTreeMap<FilePath, Arc<read::Source>> =
        texts.into_iter().map(|text| (text.seed.clone(), text)).collect();
    let listed: BTreeSet<&str> = dossier.seeds.iter().filter_map(|seed| seed.path.within("seeds")).collect();
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
        let text = FilePath::new(format!("seeds/{name}")).and_then(|path| by_seed.remove(&path));
        if let Some(text) = text {
            claimed.insert(name, span);
            sources.push(KeptSource { id: document.id.clone(), text, page: Some(document) });
            continue;
        }
        registry.add_absent(Kind::Source, &document.id, false);
        if let Some(&other) = claimed.get(&name) {
            diagnostics.push(
                Diagnostic::at(Code::SEED_CLAIMED_TWICE, span, format!("`{name}` is the seed of two sources"))
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
    // The seeds of drafts are left out with their pages.
    for document in &dossier.sources {
        if let Some((name, _)) = seed_of(document)
            && let Some(path) = FilePath::new(format!("seeds/{name}"))
        {
            by_seed.remove(&path);
        }
    }
    let mut taken: BTreeSet<Id> = dossier.sources.iter().map(|document| document.id.clone()).collect();
    for (path, text) in by_seed {
        let id = free_id(path.stem(), &taken);
        taken.insert(id.clone());
        sources.push(KeptSource { id, text, page: None });
    }
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    sources
}

/// An id made of a file's stem that is not taken yet.
fn free_id(stem: &str, taken: &BTreeSet<Id>) -> Id {
    let slug = Id::slug(stem).unwrap_or_else(|| "source".parse().expect("a word is an id"));
    let numbered = (2u32..).map(|number| format!("{slug}-{number}").parse().expect("an id and a number make an id"));
    std::iter::once(slug.clone())
        .chain(numbered)
        .find(|id| !taken.contains(id))
        .expect("numbers do not run out")
}

fn title_of<F>(document: &Document<F>, field: Option<&Field<String>>) -> String {
    let written = field.map(|field| field.value.trim()).filter(|title| !title.is_empty());
    written.unwrap_or(document.id.as_str()).to_owned()
}

fn source_title(source: &KeptSource<'_>) -> String {
    let written = source.page.and_then(|page| page.front.title.as_ref()).map(|title| title.value.clone());
    let found = || source.text.found.title.as_ref().map(|title| title.value.clone());
    written.or_else(found).filter(|title| !title.trim().is_empty()).unwrap_or_else(|| source.id.to_string())
}

fn register(kept: &Kept<'_>, registry: &mut Registry) {
    for (index, source) in kept.sources.iter().enumerate() {
        registry.add(Entity::Source(SourceIx::new(index)), &source.id, &source_title(source));
    }
    for (index, document) in kept.events.iter().enumerate() {
        let title = title_of(document, document.front.title.as_ref());
        registry.add(Entity::Event(EventIx::new(index)), &document.id, &title);
    }
    for (index, document) in kept.actors.iter().enumerate() {
        let title = title_of(document, document.front.name.as_ref());
        registry.add(Entity::Actor(ActorIx::new(index)), &document.id, &title);
    }
    for (index, document) in kept.places.iter().enumerate() {
        let title = title_of(document, document.front.name.as_ref());
        registry.add(Entity::Place(PlaceIx::new(index)), &document.id, &title);
    }
    for (index, document) in kept.questions.iter().enumerate() {
        let title = title_of(document, document.front.title.as_ref());
        registry.add(Entity::Question(QuestionIx::new(index)), &document.id, &title);
    }
    for (index, document) in kept.notes.iter().enumerate() {
        let title = title_of(document, document.front.title.as_ref());
        registry.add(Entity::Note(NoteIx::new(index)), &document.id, &title);
    }
}

/// The language of most sources, `en` where none is known.
fn majority_language(sources: &[KeptSource<'_>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for source in sources {
        if let Some(language) = &source.text.found.language {
            *counts.entry(language.value.as_str()).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    most.map_or("en", |(language, _)| language).to_owned()
}

/// An entity's page, resolved, its evidence numbered as in the model.
#[derive(Default)]
struct LinkedEntry {
    prose: Prose,
    evidence: Vec<EvidenceIx>,
}

impl LinkedEntry {
    fn entry<F>(self, id: Id, title: String, document: &Document<F>, draft: bool) -> Entry {
        let LinkedEntry { prose, evidence } = self;
        Entry { id, title, file: document.file, draft, prose, evidence, backlinks: Vec::new() }
    }
}

/// All pages, resolved, in the order of the model's lists.
struct LinkedPages {
    entries: Vec<LinkedEntry>,
    evidence: Vec<model::Evidence>,
    backlinks: Vec<(Entity, model::Backlink)>,
}

fn link_pages(
    dossier: &Dossier,
    kept: &Kept<'_>,
    registry: &Registry,
    diagnostics: &mut Vec<Diagnostic>,
) -> LinkedPages {
    let sources: Vec<(Id, Arc<read::Source>)> =
        kept.sources.iter().map(|source| (source.id.clone(), source.text.clone())).collect();
    let questions: Vec<_> = kept.questions.iter().map(|document| document.front.kind).collect();
    let title = |entity: Entity| match entity {
        Entity::Source(index) => source_title(&kept.sources[index.index()]),
        Entity::Event(index) => title_of(kept.events[index.index()], kept.events[index.index()].front.title.as_ref()),
        Entity::Actor(index) => title_of(kept.actors[index.index()], kept.actors[index.index()].front.name.as_ref()),
        Entity::Place(index) => title_of(kept.places[index.index()], kept.places[index.index()].front.name.as_ref()),
        Entity::Question(index) => {
            title_of(kept.questions[index.index()], kept.questions[index.index()].front.title.as_ref())
        }
        Entity::Note(index) => title_of(kept.notes[index.index()], kept.notes[index.index()].front.title.as_ref()),
    };
    let context =
        Context { registry, title: &title, sources: &sources, questions: &questions, files: &dossier.files };

    fn input<F>(entity: Option<Entity>, document: &Document<F>) -> PageInput<'_> {
        PageInput { entity, id: &document.id, body: &document.body }
    }
    let mut inputs: Vec<Option<PageInput<'_>>> = Vec::new();
    inputs.extend(dossier.index.iter().map(|document| Some(input(None, document))));
    inputs.extend(kept.sources.iter().enumerate().map(|(index, source)| {
        source.page.map(|document| input(Some(Entity::Source(SourceIx::new(index))), document))
    }));
    let event = |index| Some(Entity::Event(EventIx::new(index)));
    inputs.extend(kept.events.iter().enumerate().map(|(index, document)| Some(input(event(index), document))));
    let actor = |index| Some(Entity::Actor(ActorIx::new(index)));
    inputs.extend(kept.actors.iter().enumerate().map(|(index, document)| Some(input(actor(index), document))));
    let place = |index| Some(Entity::Place(PlaceIx::new(index)));
    inputs.extend(kept.places.iter().enumerate().map(|(index, document)| Some(input(place(index), document))));
    let question = |index| Some(Entity::Question(QuestionIx::new(index)));
    inputs.extend(kept.questions.iter().enumerate().map(|(index, document)| Some(input(question(index), document))));
    let note = |index| Some(Entity::Note(NoteIx::new(index)));
    inputs.extend(kept.notes.iter().enumerate().map(|(index, document)| Some(input(note(index), document))));

    let linked: Vec<LinkedPage> =
        inputs.par_iter().map(|input| input.as_ref().map_or_else(LinkedPage::default, |input| link_page(input, &context))).collect();
    let mut pages = LinkedPages { entries: Vec::new(), evidence: Vec::new(), backlinks: Vec::new() };
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for mut page in linked {
        let first = pages.evidence.len();
        let renumber = |local: EvidenceIx| EvidenceIx::new(first + local.index());
        for link in &mut page.prose.links {
            link.evidence = link.evidence.map(renumber);
        }
        for block in &mut page.prose.blocks {
            block.evidence = renumber(block.evidence);
        }
        for mut evidence in page.evidence {
            let again = names.entry(evidence.id.clone()).and_modify(|count| *count += 1).or_insert(1);
            if *again > 1 {
                evidence.id = format!("{}-{again}", evidence.id);
            }
            pages.evidence.push(evidence);
        }
        let mut evidence: Vec<EvidenceIx> = (first..pages.evidence.len()).map(EvidenceIx::new).collect();
        evidence.sort_by_key(|&piece| pages.evidence[piece.index()].span);
        pages.entries.push(LinkedEntry { prose: page.prose, evidence });
        pages.backlinks.extend(page.backlinks);
        diagnostics.extend(page.diagnostics);
    }
    pages
}

/// Reads the fields of front matters.
struct Fields<'a> {
    files: &'a Files,
    registry: &'a Registry,
    diagnostics: &'a mut Vec<Diagnostic>,
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

    fn places<F>(&mut self, document: &Document<F>, field: &OneOrMany) -> Vec<PlaceIx> {
        let found = field.0.iter().filter_map(|field| match self.entity(document, field, Kind::Place) {
            Some(Entity::Place(place)) => Some(place),
            _ => None,
        });
        once_each(found.collect())
    }

    fn actors<F>(&mut self, document: &Document<F>, field: &OneOrMany) -> Vec<ActorIx> {
        let found = field.0.iter().filter_map(|field| match self.entity(document, field, Kind::Actor) {
            Some(Entity::Actor(actor)) => Some(actor),
            _ => None,
        });
        once_each(found.collect())
    }

    fn source(&mut self, source: &KeptSource<'_>, linked: LinkedEntry, dossier: &Dossier, language: &str) -> Source {
        let title = source_title(source);
        let found = &source.text.found;
        let known = |written: Option<&Field<String>>, found: Option<&read::Found>| match (written, found) {
            (Some(field), _) => Some(Known { value: field.value.clone(), rule: None }),
            (None, Some(found)) => Some(Known { value: found.value.clone(), rule: Some(found.rule) }),
            (None, None) => None,
        };
        let found_date = || found.published.as_ref().and_then(|found| found.value.parse().ok());
        let Some(document) = source.page else {
            let published: Option<Date> = found_date();
            return Source {
                entry: Entry {
                    id: source.id.clone(),
                    title,
                    file: source.text.file,
                    draft: false,
                    prose: linked.prose,
                    evidence: linked.evidence,
                    backlinks: Vec::new(),
                },
                annotated: false,
                publishing: dossier.config.text,
                language: found.language.as_ref().map_or(language, |found| &found.value).to_owned(),
                publisher: known(None, found.publisher.as_ref()),
                author: known(None, found.author.as_ref()),
                agency: known(None, found.agency.as_ref()),
                published_rule: published.as_ref().and(found.published.as_ref()).map(|found| found.rule),
                published,
                retrieved: None,
                url: known(None, found.url.as_ref()),
                archive_url: None,
                licence: known(None, found.licence.as_ref()),
                translated_from: None,
                passages: Vec::new(),
                text: source.text.clone(),
            };
        };
        let front = &document.front;
        let written = self.optional_date(document, front.published.as_ref());
        let published_rule = match (&front.published, &found.published) {
            (None, Some(found)) => Some(found.rule),
            _ => None,
        };
        let author = front.author.as_ref().map(|authors| Known {
            value: authors.0.iter().map(|author| author.value.as_str()).collect::<Vec<_>>().join(", "),
            rule: None,
        });
        if let Some(language) = front.language.as_ref()
            && !crate::load::config::is_language(&language.value)
        {
            let headline = format!("`{}` is no language tag", language.value);
            let span = document.span(language);
            self.diagnostics.push(Diagnostic::at(Code::BAD_VALUE, span, headline).with_help("write a BCP 47 tag: `fr`, `en`"));
        }
        for address in [&front.url, &front.archive_url].into_iter().flatten() {
            if !address.value.starts_with("https://") && !address.value.starts_with("http://") {
                let headline = format!("`{}` is no address", address.value);
                let span = document.span(address);
                self.diagnostics.push(Diagnostic::at(Code::BAD_VALUE, span, headline).with_help("write `https://…`"));
            }
        }
        let translated_from = front.translated_from.as_ref().and_then(|field| {
            let words = document.spanned(field);
            let is_source = words.value.parse::<Id>().is_ok_and(|id| self.registry.holds(&id));
            if !is_source && crate::load::config::is_language(&words.value) {
                return Some(Translated::Language(words.value));
            }
            match self.entity(document, field, Kind::Source) {
                Some(Entity::Source(source)) => Some(Translated::Source(source)),
                _ => None,
            }
        });
        Source {
            annotated: true,
            publishing: front.text.unwrap_or(dossier.config.text),
            language: front
                .language
                .as_ref()
                .map(|language| language.value.clone())
                .or_else(|| found.language.as_ref().map(|found| found.value.clone()))
                .unwrap_or_else(|| language.to_owned()),
            publisher: known(front.publisher.as_ref(), found.publisher.as_ref()),
            author: author.or_else(|| known(None, found.author.as_ref())),
            agency: known(front.agency.as_ref(), found.agency.as_ref()),
            published: if front.published.is_some() { written } else { found_date() },
            published_rule,
            retrieved: self.optional_date(document, front.retrieved.as_ref()),
            url: known(front.url.as_ref(), found.url.as_ref()),
            archive_url: known(front.archive_url.as_ref(), None),
            licence: known(front.licence.as_ref(), found.licence.as_ref()),
            translated_from,
            passages: Vec::new(),
            text: source.text.clone(),
            entry: linked.entry(source.id.clone(), title, document, front.status == Status::Draft),
        }
    }

    fn event(&mut self, document: &Document<EventFront>, linked: LinkedEntry) -> Event {
        let front = &document.front;
        let written = front.date.as_ref().map(|field| document.spanned(field));
        let date = written.as_ref().and_then(|written| self.date(written));
        let mut actors: Vec<(ActorIx, Option<String>)> = Vec::new();
        for (field, role) in &front.actors.0 {
            if let Some(Entity::Actor(actor)) = self.entity(document, field, Kind::Actor)
                && actors.iter().all(|(other, _)| *other != actor)
            {
                actors.push((actor, role.as_ref().map(|role| role.value.clone())));
            }
        }
        let follows = front.follows.0.iter().filter_map(|field| match self.entity(document, field, Kind::Event) {
            Some(Entity::Event(event)) => Some(event),
            _ => None,
        });
        let follows = once_each(follows.collect());
        Event {
            // A missing or wrong date was reported, and no site is made of it.
            date: date.unwrap_or_else(|| "XXXX".parse().expect("an unknown year is EDTF")),
            date_span: written.map_or(Span::whole(document.file), |written| written.span),
            places: front.place.as_ref().map_or_else(Vec::new, |places| self.places(document, places)),
            kind: front.kind.as_ref().map(|kind| kind.value.clone()),
            actors,
            follows,
            followed_by: Vec::new(),
            entry: linked.entry(
                document.id.clone(),
                title_of(document, front.title.as_ref()),
                document,
                front.status == Status::Draft,
            ),
        }
    }

    fn actor(&mut self, document: &Document<ActorFront>, linked: LinkedEntry) -> Actor {
        let front = &document.front;
        let roles = front.roles.iter().map(|role| Role {
            title: role.title.value.clone(),
            from: self.optional_date(document, role.from.as_ref()),
            to: self.optional_date(document, role.to.as_ref()),
        });
        let roles = roles.collect();
        Actor {
            kind: front.kind.as_ref().map(|kind| kind.value.clone()),
            aliases: front.aliases.0.iter().map(|alias| document.spanned(alias)).collect(),
            roles,
            member_of: self.actors(document, &front.member_of),
            members: Vec::new(),
            events: Vec::new(),
            says: Vec::new(),
            mentions: Vec::new(),
            entry: linked.entry(
                document.id.clone(),
                title_of(document, front.name.as_ref()),
                document,
                front.status == Status::Draft,
            ),
        }
    }

    fn place(&mut self, document: &Document<PlaceFront>, linked: LinkedEntry) -> Place {
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
        let within = front.within.as_ref().and_then(|field| match self.entity(document, field, Kind::Place) {
            Some(Entity::Place(place)) => Some(place),
            _ => None,
        });
        Place {
            kind: front.kind.as_ref().map(|kind| kind.value.clone()),
            aliases: front.aliases.0.iter().map(|alias| document.spanned(alias)).collect(),
            within,
            contains: Vec::new(),
            coordinates,
            events: Vec::new(),
            mentions: Vec::new(),
            entry: linked.entry(
                document.id.clone(),
                title_of(document, front.name.as_ref()),
                document,
                front.status == Status::Draft,
            ),
        }
    }
}

fn question(document: &Document<QuestionFront>, linked: LinkedEntry) -> Question {
    let front = &document.front;
    Question {
        kind: front.kind,
        unit: front.unit.as_ref().map(|unit| unit.value.clone()),
        answers: Vec::new(),
        entry: linked.entry(
            document.id.clone(),
            title_of(document, front.title.as_ref()),
            document,
            front.status == Status::Draft,
        ),
    }
}

fn note(document: &Document<NoteFront>, linked: LinkedEntry) -> Note {
    let title = title_of(document, document.front.title.as_ref());
    Note { entry: linked.entry(document.id.clone(), title, document, document.front.status == Status::Draft) }
}

fn once_each<T: Ord + Copy>(list: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    list.into_iter().filter(|item| seen.insert(*item)).collect()
}

/// Fills in what is said of entities elsewhere: the other side of every relation, each in order.
fn invert(model: &mut Model) {
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
        for speaker in &evidence.speakers {
            model.actors[speaker.index()].says.push(piece);
        }
        let answered = evidence.claims.iter().filter_map(|claim| match claim.property {
            Property::Question(question) => Some(question),
            _ => None,
        });
        for question in once_each(answered.collect()) {
            model.questions[question.index()].answers.push(piece);
        }
    }
    let place = |model: &Model, piece: EvidenceIx| {
        let evidence = &model[piece];
        let Range { start, end } = evidence.passage.range();
        (evidence.source, start, std::cmp::Reverse(end), piece)
    };
    for index in 0..model.sources.len() {
        let mut passages = std::mem::take(&mut model.sources[index].passages);
        passages.sort_by_key(|&piece| place(model, piece));
        model.sources[index].passages = passages;
    }
    for index in 0..model.questions.len() {
        let mut answers = std::mem::take(&mut model.questions[index].answers);
        answers.sort_by_key(|&piece| place(model, piece));
        model.questions[index].answers = answers;
    }
}

/// Finds every occurrence of every name of an actor or a place.
fn find_names(model: &mut Model) {
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
    let names = Names::new(&spellings);
    let texts: Vec<Arc<str>> = spellings.iter().map(|spelling| spelling.text.as_str().into()).collect();
    let found: Vec<Vec<Mention>> = model
        .sources
        .par_iter()
        .enumerate()
        .map(|(index, source)| {
            let mention = |found: names::Mention| Mention {
                source: SourceIx::new(index),
                entity: named[spellings[found.spelling].entity],
                spelling: texts[found.spelling].clone(),
                range: found.range,
            };
            let mut mentions: Vec<Mention> =
                names.find(&source.text.reading.text).into_iter().map(mention).collect();
            mentions.dedup_by(|a, b| a.entity == b.entity && a.range == b.range);
            mentions
        })
        .collect();
    model.mentions = found.into_iter().flatten().collect();
    for index in 0..model.mentions.len() {
        match model.mentions[index].entity {
            Entity::Actor(actor) => model.actors[actor.index()].mentions.push(index),
            Entity::Place(place) => model.places[place.index()].mentions.push(index),
            _ => {}
        }
    }
}

/// Reports relations that go round in a circle.
fn report_cycles(model: &Model, diagnostics: &mut Vec<Diagnostic>) {
    let follows = |index: usize| model.events[index].follows.iter().map(|event| event.index()).collect();
    let within = |index: usize| model.places[index].within.iter().map(|place| place.index()).collect();
    let member_of = |index: usize| model.actors[index].member_of.iter().map(|actor| actor.index()).collect();
    let relations: [(&str, Vec<&Entry>, &dyn Fn(usize) -> Vec<usize>); 3] = [
        ("follows", model.events.iter().map(|event| &event.entry).collect(), &follows),
        ("within", model.places.iter().map(|place| &place.entry).collect(), &within),
        ("member_of", model.actors.iter().map(|actor| &actor.entry).collect(), &member_of),
    ];
    for (field, entries, next) in relations {
        for cycle in cycles(entries.len(), next) {
            let ids: Vec<String> = cycle.iter().map(|&index| format!("`{}`", entries[index].id)).collect();
            let Some(&first) = cycle.first() else { continue };
            let span = field_span(&model.files, entries[first], field);
            diagnostics.push(
                Diagnostic::at(Code::CYCLE, span, format!("`{field}` goes round in a circle"))
                    .with_note(format!("{} → {}", ids.join(" → "), ids[0]))
                    .with_help("remove one of these relations"),
            );
        }
    }
}

/// The line of a front matter that holds a field.
fn field_span(files: &Files, entry: &Entry, field: &str) -> Span {
    let text = files.text(entry.file);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with(':')) {
            return Span::new(entry.file, at..at + field.len());
        }
        at += line.len();
    }
    Span::whole(entry.file)
}

/// The cycles of a graph, each once and from its least member on; iterative, linear.
fn cycles(count: usize, next: &dyn Fn(usize) -> Vec<usize>) -> Vec<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; count];
    let mut found = Vec::new();
    for root in 0..count {
        if marks[root] != Mark::New {
            continue;
        }
        let mut path: Vec<(usize, Vec<usize>)> = vec![(root, next(root))];
        marks[root] = Mark::Open;
        while let Some((node, rest)) = path.last_mut() {
            let Some(to) = rest.pop() else {
                marks[*node] = Mark::Done;
                path.pop();
                continue;
            };
            match marks[to] {
                Mark::New => {
                    marks[to] = Mark::Open;
                    path.push((to, next(to)));
                }
                Mark::Open => {
                    let start = path.iter().position(|(node, _)| *node == to).unwrap_or(0);
                    let mut cycle: Vec<usize> = path[start..].iter().map(|(node, _)| *node).collect();
                    let least = cycle.iter().enumerate().min_by_key(|(_, node)| **node).map_or(0, |(at, _)| at);
                    cycle.rotate_left(least);
                    found.push(cycle);
                }
                Mark::Done => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Reports spellings that name two actors, or two places.
fn report_alias_conflicts(model: &Model, diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<(Kind, String), (Entity, Span)> = BTreeMap::new();
    let mut claim = |entity: Entity, text: &str, span: Span, own: &Entry| {
        let key = (entity.kind(), normalise(text).text);
        match taken.get(&key) {
            Some((other, place)) if *other != entity => {
                let headline = format!("`{text}` already names {} `{}`", other.kind(), model.entry(*other).id);
                diagnostics.push(
                    Diagnostic::at(Code::ALIAS_CONFLICT, span, headline)
                        .with_label(*place, "already in use here")
                        .with_help(format!("give it to one of the two, or to neither; this is `{}`", own.id)),
                );
            }
            Some(_) => {}
            None => {
                taken.insert(key, (entity, span));
            }
        }
    };
    for (index, actor) in model.actors.iter().enumerate() {
        let entity = Entity::Actor(ActorIx::new(index));
        claim(entity, &actor.entry.title, field_span(&model.files, &actor.entry, "name"), &actor.entry);
        for alias in &actor.aliases {
            claim(entity, &alias.value, alias.span, &actor.entry);
        }
    }
    for (index, place) in model.places.iter().enumerate() {
        let entity = Entity::Place(PlaceIx::new(index));
        claim(entity, &place.entry.title, field_span(&model.files, &place.entry, "name"), &place.entry);
        for alias in &place.aliases {
            claim(entity, &alias.value, alias.span, &place.entry);
        }
    }
}
