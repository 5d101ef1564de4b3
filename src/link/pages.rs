//! All pages of a dossier -> [`LinkedPages`]: each resolved on its own, then numbered together.
//!
//! Invariant: the order of evidence depends on the pages alone, not on the threads that read them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::Diagnostic;
use crate::id::Id;
use crate::load::front::{Front, Status};
use crate::load::{Document, Dossier};
use crate::read;

use super::kept::{Kept, source_title, title_of, title_span};
use super::model::{
    ActorIx, Backlink, Entity, Entry, EventIx, Evidence, EvidenceIx, NoteIx, PlaceIx, Prose, QuestionIx, SourceIx,
};
use super::page::{Context, LinkedPage, PageInput, link_page};
use super::registry::Registry;

/// An entity's page, resolved, its evidence numbered as in the model.
#[derive(Default)]
pub struct LinkedEntry {
    /// The text.
    pub prose: Prose,
    /// The evidence on it, in order.
    pub evidence: Vec<EvidenceIx>,
}

impl LinkedEntry {
    /// What all entities have.
    pub fn entry<F: Front>(self, document: &Document<F>) -> Entry {
        Entry {
            id: document.id.clone(),
            title: title_of(document),
            file: document.file,
            draft: document.front.status() == Status::Draft,
            proposed: document.front.proposed().map(|field| field.value.clone()),
            accepts: document.accepts.clone(),
            untranslated: document.untranslated.clone(),
            title_span: title_span(document),
            prose: self.prose,
            evidence: self.evidence,
            backlinks: Vec::new(),
        }
    }
}

/// All pages, resolved, in the order of the model's lists.
pub struct LinkedPages {
    /// The pages.
    pub entries: Vec<LinkedEntry>,
    /// All evidence.
    pub evidence: Vec<Evidence>,
    /// The sentences that lead to entities.
    pub backlinks: Vec<(Entity, Backlink)>,
}

/// Resolves all pages, in parallel.
pub fn link_pages(
    dossier: &Dossier,
    kept: &Kept<'_>,
    registry: &Registry,
    diagnostics: &mut Vec<Diagnostic>,
) -> LinkedPages {
    let sources: Vec<(Id, Arc<read::Source>)> = kept
        .sources
        .iter()
        .map(|source| (source.id.clone(), source.text.clone()))
        .collect();
    let questions: Vec<_> = kept.questions.iter().map(|document| document.front.kind).collect();
    let title = |entity: Entity| match entity {
        Entity::Source(index) => source_title(&kept.sources[index.index()]),
        Entity::Event(index) => title_of(kept.events[index.index()]),
        Entity::Actor(index) => title_of(kept.actors[index.index()]),
        Entity::Place(index) => title_of(kept.places[index.index()]),
        Entity::Question(index) => title_of(kept.questions[index.index()]),
        Entity::Note(index) => title_of(kept.notes[index.index()]),
    };
    let context = Context {
        registry,
        title: &title,
        sources: &sources,
        questions: &questions,
        files: &dossier.files,
    };

    fn input<F>(entity: Option<Entity>, document: &Document<F>) -> PageInput<'_> {
        PageInput {
            entity,
            id: &document.id,
            body: &document.body,
        }
    }
    let mut inputs: Vec<Option<PageInput<'_>>> = Vec::new();
    inputs.extend(dossier.index.iter().map(|document| Some(input(None, document))));
    inputs.extend(kept.sources.iter().enumerate().map(|(index, source)| {
        source
            .page
            .map(|document| input(Some(Entity::Source(SourceIx::new(index))), document))
    }));
    fn inputs_of<'a, F>(
        documents: &[&'a Document<F>],
        entity: impl Fn(usize) -> Entity,
    ) -> impl Iterator<Item = Option<PageInput<'a>>> {
        let numbered = documents.iter().enumerate();
        numbered.map(move |(index, document)| Some(input(Some(entity(index)), document)))
    }
    inputs.extend(inputs_of(&kept.events, |index| Entity::Event(EventIx::new(index))));
    inputs.extend(inputs_of(&kept.actors, |index| Entity::Actor(ActorIx::new(index))));
    inputs.extend(inputs_of(&kept.places, |index| Entity::Place(PlaceIx::new(index))));
    inputs.extend(inputs_of(&kept.questions, |index| {
        Entity::Question(QuestionIx::new(index))
    }));
    inputs.extend(inputs_of(&kept.notes, |index| Entity::Note(NoteIx::new(index))));

    let linked: Vec<LinkedPage> = inputs
        .par_iter()
        .map(|input| {
            input
                .as_ref()
                .map_or_else(LinkedPage::default, |input| link_page(input, &context))
        })
        .collect();
    let mut pages = LinkedPages {
        entries: Vec::new(),
        evidence: Vec::new(),
        backlinks: Vec::new(),
    };
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
            let again = names
                .entry(evidence.id.clone())
                .and_modify(|count| *count += 1)
                .or_insert(1);
            if *again > 1 {
                evidence.id = format!("{}-{again}", evidence.id);
            }
            pages.evidence.push(evidence);
        }
        let mut evidence: Vec<EvidenceIx> = (first..pages.evidence.len()).map(EvidenceIx::new).collect();
        evidence.sort_by_key(|&piece| pages.evidence[piece.index()].span);
        pages.entries.push(LinkedEntry {
            prose: page.prose,
            evidence,
        });
        pages.backlinks.extend(page.backlinks);
        diagnostics.extend(page.diagnostics);
    }
    pages
}
