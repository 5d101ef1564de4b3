//! Dossier and sources -> [`Model`]: ids resolved, evidence anchored, names found, events in order.
//!
//! Invariant: every fault of a reference is reported where the reference stands, and whatever could not be
//! resolved is absent from the model.

mod conflicts;
mod cuts;
mod fields;
mod found;
mod judgement;
mod memory;
mod kept;
pub mod model;
mod page;
mod pages;
mod registry;
mod relations;
mod sheets;
#[cfg(test)]
mod tests;
pub mod voice;

use std::sync::Arc;

use crate::detect::Findings;
use crate::diag::Diagnostic;
use crate::load::Dossier;
use crate::load::front::Status;
use crate::read;

use conflicts::{report_alias_conflicts, report_cycles};
use cuts::{Cuts, cuts};
use fields::{Fields, note};
use kept::{Kept, majority_language, register};
pub use memory::Memory;
use model::{Entity, Entry, Model};
use pages::link_pages;
use registry::Registry;
use relations::{find_names, invert};
pub use sheets::Sheet;
use sheets::{Sheets, sheets};

/// Resolves a dossier; `drafts` says whether drafts are part of it. What is in `memory` is not looked for again.
pub fn link(
    dossier: Dossier,
    texts: Vec<Arc<read::Source>>,
    drafts: bool,
    memory: Option<&mut Memory>,
) -> (Model, Vec<Diagnostic>) {
    link_edition(dossier, texts, drafts, None, memory)
}

/// Resolves an edition of a dossier; `findings` is what was found in the same sources for another edition.
pub fn link_edition(
    mut dossier: Dossier,
    texts: Vec<Arc<read::Source>>,
    drafts: bool,
    findings: Option<Arc<Findings>>,
    mut memory: Option<&mut Memory>,
) -> (Model, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    dossier
        .index
        .take_if(|index| !drafts && index.front.status == Status::Draft);
    let mut registry = Registry::default();
    let kept = Kept::select(&dossier, texts, drafts, &mut registry, &mut diagnostics);
    register(&kept, &mut registry);

    let language = dossier
        .config
        .language
        .clone()
        .unwrap_or_else(|| majority_language(&kept.sources));
    // What an article does not say of its own language does not depend on the edition.
    let of_sources = dossier.config.edition.of.clone().unwrap_or_else(|| language.clone());
    let pages = link_pages(&dossier, &kept, &registry, &mut diagnostics);
    let files = Arc::new(dossier.files.clone());
    let mut fields = Fields {
        files: &files,
        registry: &registry,
        diagnostics: &mut diagnostics,
    };

    let mut entries = pages.entries.into_iter();
    let mut next = || entries.next().unwrap_or_default();
    let index = dossier.index.as_ref().map(|document| {
        let title = document.front.title.as_ref().map(|title| title.value.clone());
        Entry {
            title: title.unwrap_or_default(),
            ..next().entry(document)
        }
    });
    let mut model = Model {
        index,
        sources: kept
            .sources
            .iter()
            .map(|source| fields.source(source, next(), dossier.config.text, &of_sources))
            .collect(),
        events: kept
            .events
            .iter()
            .map(|document| fields.event(document, next()))
            .collect(),
        actors: kept
            .actors
            .iter()
            .map(|document| fields.actor(document, next()))
            .collect(),
        places: kept
            .places
            .iter()
            .map(|document| fields.place(document, next()))
            .collect(),
        questions: kept
            .questions
            .iter()
            .map(|document| fields.question(document, next()))
            .collect(),
        notes: kept.notes.iter().map(|document| note(document, next())).collect(),
        evidence: pages.evidence,
        mentions: Vec::new(),
        chronology: Vec::new(),
        found: Arc::default(),
        sheets: Sheets::default(),
        cuts: Cuts::default(),
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
    model.found = findings.unwrap_or_else(|| found::find(&model.sources, memory.as_deref_mut()));
    find_names(&mut model, memory);
    model.sheets = sheets(&model);
    model.cuts = cuts(&model);
    report_cycles(&model, &mut diagnostics);
    report_alias_conflicts(&model, &mut diagnostics);
    (model, diagnostics)
}
