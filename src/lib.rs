//! `recoupe`: from a folder of articles and their annotations to a site in which every statement leads to
//! the exact words that carry it.
//!
//! [`compile`] is the whole way. Each step is a function from one value to the next, which returns that
//! value with the diagnostics it found:
//!
//! 1. [`load::load`]: the files of a [`world::World`] become a [`load::Dossier`], as written;
//! 2. [`read::read`]: each seed becomes a [`read::Source`], the text that a person would read;
//! 3. [`link::link`]: references are resolved, quotations [anchored](anchor), names [found](detect); the
//!    result is the [`Model`], in which nothing is unresolved;
//! 4. [`cross::cross`]: what the sources say of the same things is put side by side;
//! 5. [`check::check`]: the rules say what is doubtful;
//! 6. **the gate**: with one error there is no site;
//! 7. [`export`] and [`site::Plan`]: the model becomes data files and pages as plain values, a page at a time;
//! 8. [`search`]: pages become the files that readers search in, and [`render::Renderer`]: they become HTML;
//! 9. [`output::Sink`]: files go on as they are made, their internal links audited.
//!
//! From 3 to 8 each language of a dossier goes its own way, as an [edition](load::edition) of it.
//!
//! Writing it is for [`disk`], showing it for [`serve`], and speaking of it for [`cli`].
#![forbid(unsafe_code)]

// The order in which to read them: a module uses itself and those above it.
pub mod span;
pub mod limit;
pub mod diag;
pub mod text;
pub mod locale;
pub mod date;
pub mod number;
pub mod id;
pub mod world;
pub mod load;
pub mod read;
pub mod detect;
pub mod anchor;
pub mod link;
pub mod cross;
pub mod check;
pub mod route;
pub mod export;
pub mod highlight;
pub mod html;
pub mod messages;
pub mod draft;
pub mod site;
pub mod search;
pub mod render;
#[cfg(feature = "cards")]
pub mod card;
pub mod epub;
mod pages;
pub mod output;
mod publish;
pub mod disk;
pub mod report;
pub mod serve;
pub mod cli;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use cross::Crossed;
use diag::{Code, Diagnostic, Severity};
use link::model::Model;
use load::config;
use load::{Dossier, Seed};
use output::{Output, Sink};
use span::{FileId, FilePath, Files, Span};
use world::{Overlay, World};

/// What the caller chooses, beyond what the dossier says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Replaces `base_url` of `dossier.toml`.
    pub base_url: Option<String>,
    /// Whether entities with `status: draft` are part of the site.
    pub drafts: bool,
    /// Whether the full-text index is made, where the dossier has not turned it off.
    pub search: bool,
    /// Whether the whole dossier is made as one page and as an EPUB too, unless the dossier turns that off.
    pub editions: bool,
    /// Whether social cards are drawn, where the dossier has an address.
    pub cards: bool,
}

/// What came of a dossier.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The site in memory, where it was asked for and made.
    pub output: Option<Output>,
    /// Whether the site was made: there were no errors, and all of it was taken.
    pub made: bool,
    /// Everything that was found wrong, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that the diagnostics point into.
    pub files: Files,
    /// How much there was.
    pub counts: Counts,
    /// What the program failed at, and the site is made without.
    pub problems: Vec<String>,
    /// What else is good to know of the site, a sentence each.
    pub notes: Vec<String>,
}

/// How much a dossier holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Articles.
    pub sources: usize,
    /// Events.
    pub events: usize,
    /// Actors.
    pub actors: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Pages, in all languages.
    pub pages: usize,
    /// Languages that it can be read in.
    pub languages: usize,
}

impl Counts {
    fn of(model: &Model) -> Self {
        Self {
            sources: model.sources.len(),
            events: model.events.len(),
            actors: model.actors.len(),
            evidence: model.evidence.len(),
            pages: 0,
            languages: 1 + model.config.translations.len(),
        }
    }
}

/// A dossier in one of its languages, and what its sources say of the same things.
type Edition = (Model, Crossed);

/// What a build found that the next one need not look for again, where what it depends on is the same.
#[derive(Debug, Default)]
pub struct Memory {
    pages: load::Memory,
    sources: BTreeMap<FilePath, Arc<read::Source>>,
    link: link::Memory,
    cross: cross::Memory,
}

/// Makes a site of a dossier in memory, or says why not.
pub fn compile(world: &dyn World, options: &Options) -> Compiled {
    let site = Mutex::new(Output::default());
    let compiled = compile_to(world, options, None, &site);
    let site = site.into_inner().unwrap_or_else(PoisonError::into_inner);
    Compiled {
        output: Some(site).filter(|_| compiled.made),
        ..compiled
    }
}

/// Makes a site of a dossier and hands on its files, or says why not. Files can come before what is wrong with the site
/// is known: it stands only if it was [made](Compiled::made). What is in `memory` is not looked for again.
pub fn compile_to(world: &dyn World, options: &Options, mut memory: Option<&mut Memory>, sink: &dyn Sink) -> Compiled {
    // What every dossier needs is made ready beside the reading of this one.
    rayon::spawn(|| {
        render::prepare();
        highlight::prepare();
    });
    let (mut dossier, mut diagnostics) = load::load(world, memory.as_deref_mut().map(|memory| &mut memory.pages));
    if let Some(url) = &options.base_url {
        match config::base_url(url) {
            Ok(url) => dossier.config.base_url = Some(url),
            Err(why) => diagnostics.push(Diagnostic::of_dossier(Code::BAD_VALUE, format!("`--base-url`: {why}"))),
        }
    }
    let templates = std::mem::take(&mut dossier.templates);
    let assets = dossier.assets.clone();
    let sources = read_seeds(&mut dossier, &mut diagnostics, memory.as_deref_mut());
    let (editions, found) = editions(dossier, &sources, options.drafts, memory);
    diagnostics.extend(found);
    let (main, _) = &editions[0];

    let mut files = Files::clone(&main.files);
    let mut compiled = Compiled {
        counts: Counts::of(main),
        ..Compiled::default()
    };
    apply_severities(&editions, &mut diagnostics);
    if !has_errors(&diagnostics) {
        let mut published = publish::publish(&editions, &templates, assets, &mut files, options, sink);
        apply_severities(&editions, &mut published.found);
        compiled.made = published.whole && !has_errors(&published.found);
        compiled.counts.pages = published.pages;
        compiled.problems = published.problem.into_iter().collect();
        compiled.notes = published.notes;
        compiled.notes.extend(site::unbound(main).filter(|_| options.editions));
        compiled.notes.extend(site::unindexed(main).filter(|_| options.search));
        diagnostics.extend(published.found);
    }
    diagnostics.sort_by(|a, b| place(a, &files).cmp(&place(b, &files)));
    Compiled {
        diagnostics: diag::first_of_each(diagnostics),
        files,
        ..compiled
    }
}

/// The editions of a dossier, that in its main language first, and what is wrong with each: what all of them have is
/// told once.
fn editions(
    dossier: Dossier,
    sources: &[Arc<read::Source>],
    drafts: bool,
    memory: Option<&mut Memory>,
) -> (Vec<Edition>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let languages = dossier.config.translations.clone();
    let others: Vec<Dossier> = languages
        .iter()
        .map(|language| {
            let (edition, faults) = dossier.edition(language, drafts);
            found.extend(faults);
            edition
        })
        .collect();
    let (of_link, of_cross) = memory.map(|memory| (&mut memory.link, &mut memory.cross)).unzip();
    let (model, faults) = link::link(dossier, sources.to_vec(), drafts, of_link);
    found.extend(faults);
    let crossed = cross::cross(&model, of_cross);
    found.extend(check::check(&model, &crossed));
    let mut editions = vec![(model, crossed)];
    let mut told: BTreeSet<_> = found.iter().map(what).collect();
    for dossier in others {
        let (main, _) = &editions[0];
        let (model, mut faults) = link::link_edition(dossier, sources.to_vec(), drafts, Some(main.found.clone()), None);
        let crossed = cross::cross(&model, None);
        faults.extend(check::check(&model, &crossed));
        faults.extend(check::translation(main, &model));
        // What a rule says of words in another language than it expects is left to the edition in that language.
        let files = &model.config.edition.files;
        faults.retain(|fault| {
            let mut spans = fault.primary.iter().chain(&fault.labels).map(|label| label.span);
            let is_own = fault.severity == Severity::Error || spans.any(|span| files.contains_key(&span.file));
            is_own && !told.contains(&what(fault))
        });
        told.extend(faults.iter().map(what));
        found.extend(faults);
        editions.push((model, crossed));
    }
    (editions, found)
}

/// What two diagnostics have in common that say the same in two editions: the words of a headline may be translated.
fn what(diagnostic: &Diagnostic) -> (Code, Result<Span, String>) {
    let span = diagnostic.primary.as_ref().map(|label| label.span);
    (diagnostic.code, span.ok_or_else(|| diagnostic.headline.clone()))
}

/// What `draft` makes of a dossier.
#[derive(Debug, Default)]
pub struct Drafted {
    /// The pages that are proposed.
    pub proposals: Vec<draft::Proposal>,
    /// The dossier's language, a BCP 47 tag.
    pub language: String,
    /// What the dossier holds, and what is wrong with it; no site is made.
    pub compiled: Compiled,
}

/// Reads a dossier as far as its model, and tells what is wrong so far.
pub fn resolve(world: &dyn World, drafts: bool) -> (Model, Vec<Diagnostic>) {
    let (dossier, mut diagnostics) = load::load(world, None);
    let model = model(dossier, drafts, &mut diagnostics);
    (model, diagnostics)
}

/// Proposes pages for a dossier. Each is held to what is asked of an editor's: what does not stand is left out.
pub fn draft(world: &dyn World, max_events: usize) -> Drafted {
    let (model, diagnostics) = resolve(world, true);
    let mut drafts = draft::Drafts::new(&model, max_events);
    loop {
        let proposals = drafts.proposals();
        let files = proposals
            .iter()
            .map(|proposal| (proposal.path.clone(), proposal.text.clone().into_bytes()));
        let trial = Overlay {
            below: world,
            above: files.collect(),
        };
        if !drafts.leave_out(&faults(&trial, &proposals)) {
            return Drafted {
                proposals,
                language: model.language.clone(),
                compiled: Compiled {
                    diagnostics,
                    files: Files::clone(&model.files),
                    counts: Counts::of(&model),
                    ..Compiled::default()
                },
            };
        }
    }
}

/// Where proposals have errors once they are part of the dossier: file and byte.
fn faults(world: &dyn World, proposals: &[draft::Proposal]) -> Vec<(FilePath, usize)> {
    let (model, diagnostics) = resolve(world, true);
    let spans = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .filter_map(|diagnostic| diagnostic.primary.as_ref())
        .map(|label| (model.files.path(label.span.file).clone(), label.span.start));
    spans
        .filter(|(path, _)| proposals.iter().any(|proposal| proposal.path == *path))
        .collect()
}

/// Reads the seeds of a dossier and resolves its pages.
fn model(mut dossier: Dossier, drafts: bool, diagnostics: &mut Vec<Diagnostic>) -> Model {
    let sources = read_seeds(&mut dossier, diagnostics, None);
    let (model, found) = link::link(dossier, sources, drafts, None);
    diagnostics.extend(found);
    model
}

/// Reads all seeds, in parallel; their decoded texts are what diagnostics point into.
///
/// Of seeds that something was wrong with nothing is remembered, so that it is told again.
fn read_seeds(
    dossier: &mut Dossier,
    diagnostics: &mut Vec<Diagnostic>,
    memory: Option<&mut Memory>,
) -> Vec<Arc<read::Source>> {
    let last = memory.as_ref().map(|memory| &memory.sources);
    // The sources have the bytes from here on.
    let seeds = dossier.seeds.par_iter_mut();
    let read: Vec<_> = seeds
        .map(|Seed { path, file, bytes }| {
            let bytes = std::mem::take(bytes);
            let known = last.and_then(|sources| sources.get(path));
            match known.filter(|source| source.file == *file && source.bytes == bytes) {
                Some(source) => (Some(source.clone()), Vec::new()),
                None => {
                    let (source, found) = read::read(path.clone(), *file, bytes);
                    (source.map(Arc::new), found)
                }
            }
        })
        .collect();
    let mut sound = BTreeMap::new();
    let mut sources = Vec::new();
    for (source, found) in read {
        if let Some(source) = source {
            dossier.files.set_text(source.file, source.decoded.clone());
            if memory.is_some() && found.is_empty() {
                sound.insert(source.seed.clone(), source.clone());
            }
            sources.push(source);
        }
        diagnostics.extend(found);
    }
    if let Some(memory) = memory {
        memory.sources = sound;
    }
    sources
}

/// Gives diagnostics the severities that the dossier chooses, and drops those that it turns off, or that the page
/// they are about accepts.
fn apply_severities(editions: &[Edition], diagnostics: &mut Vec<Diagnostic>) {
    let (main, _) = &editions[0];
    diagnostics.retain_mut(|diagnostic| match main.config.severities.get(&diagnostic.code) {
        Some(Some(severity)) => {
            diagnostic.severity = *severity;
            true
        }
        Some(None) => false,
        None => true,
    });
    let accepted: BTreeSet<_> = editions.iter().flat_map(|(model, _)| accepted(model)).collect();
    let is_accepted = |diagnostic: &Diagnostic| {
        let file = diagnostic.primary.as_ref().map(|label| label.span.file);
        file.is_some_and(|file| accepted.contains(&(file, diagnostic.code)))
    };
    diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error || !is_accepted(diagnostic));
}

/// What the pages of an edition accept, file by file; the page of a source speaks for its seed too, and what an
/// original accepts stands in its translation as well.
fn accepted(model: &Model) -> Vec<(FileId, Code)> {
    let pages = model.entities().flat_map(|entity| {
        let entry = model.entry(entity);
        let seed = match entity {
            link::model::Entity::Source(source) => Some(model[source].text.file),
            _ => None,
        };
        let files = [Some(entry.file), seed].into_iter().flatten();
        files.flat_map(|file| entry.accepts.iter().map(move |&code| (file, code)))
    });
    let index = model.index.iter();
    let index = index.flat_map(|entry| entry.accepts.iter().map(|&code| (entry.file, code)));
    let translations = model.config.edition.files.iter();
    let translations = translations.flat_map(|(&file, codes)| codes.iter().map(move |&code| (file, code)));
    pages.chain(index).chain(translations).collect()
}

/// Whether there is an error among them.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// What diagnostics are sorted by: file, place, code.
fn place<'a>(diagnostic: &Diagnostic, files: &'a Files) -> (Option<&'a FilePath>, usize, Code) {
    let span = diagnostic.primary.as_ref().map(|label| label.span);
    (
        span.map(|span| files.path(span.file)),
        span.map_or(0, |span| span.start),
        diagnostic.code,
    )
}
