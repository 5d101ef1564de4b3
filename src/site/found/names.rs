//! The names found -> the page that lists those that recur.
//!
//! Invariant: a name that an actor or place of the dossier has is said to be theirs, and nothing is guessed of it.

use std::ops::Range;

use crate::id::Kind;
use crate::link::model::SourceIx;
use crate::route;

use super::super::finding::{Doubtful, FoundName, NamesPage};
use super::super::page::{Link, SourceCount};
use super::super::view::View;
use super::Found;
use super::place::{block, place};

/// How many names are shown.
const NAMES: usize = 200;

/// How many places of a name are shown.
const PLACES: usize = 4;

/// How many spellings or functions of a name are shown.
const SPELLINGS: usize = 8;

impl Found<'_> {
    /// Whether names recur.
    pub fn has_names(&self) -> bool {
        !self.names.is_empty()
    }

    /// The names that recur.
    pub fn names(&self, view: &View<'_>, from: &str) -> NamesPage {
        let shown = self.names.iter().take(NAMES).enumerate();
        NamesPage {
            names: shown.map(|(at, &index)| name(view, at, index, from)).collect(),
            more: self.names.len().saturating_sub(NAMES),
            sections: self.sections(from),
        }
    }

    /// The names most often named, each with how often.
    pub(super) fn most_named(&self, view: &View<'_>, count: usize, from: &str) -> Vec<SourceCount> {
        let page = route::relative(from, route::FOUND_NAMES);
        let shown = self.names.iter().take(count.min(NAMES)).enumerate();
        shown
            .map(|(at, &index)| SourceCount {
                link: Link {
                    text: view.model.found.names[index].name.clone(),
                    href: format!("{page}#{}", name_id(at)),
                    kind: "",
                    language: None,
                },
                count: view.model.found.names[index].occurrences.len(),
            })
            .collect()
    }
}

fn name_id(at: usize) -> String {
    format!("name-{}", at + 1)
}

/// A name, the `at`-th on its page.
fn name(view: &View<'_>, at: usize, index: usize, from: &str) -> FoundName {
    let model = view.model;
    let found = &model.found.names[index];
    let entity = model.entity_named(found).map(|entity| view.link(entity, from));
    let kind = found.kind.map(|kind| kind.as_str()).filter(|_| entity.is_none());
    let mut shown: Vec<(usize, &Range<usize>)> = Vec::new();
    let mut later = Vec::new();
    for (text, range) in &found.occurrences {
        match shown.last().is_some_and(|(other, _)| other == text) {
            false => shown.push((*text, range)),
            true => later.push((*text, range)),
        }
    }
    shown.extend(later);
    shown.truncate(PLACES);
    shown.sort_by_key(|(text, range)| (*text, range.start));
    let places = shown.into_iter().map(|(text, range)| {
        let source = SourceIx::new(text);
        place(view, source, range, &block(view, source, range.start), from)
    });
    FoundName {
        id: name_id(at),
        name: found.name.clone(),
        kind: match kind {
            Some("place") => view.say("claim-place"),
            kind => view.kind(Kind::Actor, kind, 1),
        },
        kind_rule: match kind {
            Some(_) if !found.kind_rule.is_empty() => view.messages.rule("name-rule-", found.kind_rule),
            _ => String::new(),
        },
        rule: view.messages.rule("name-rule-", found.rule),
        functions: found.functions.iter().take(SPELLINGS).cloned().collect(),
        spellings: found
            .spellings
            .iter()
            .take(SPELLINGS)
            .map(|spelling| spelling.text.clone())
            .collect(),
        doubtful: found
            .doubtful
            .iter()
            .take(SPELLINGS)
            .map(|(spelling, why)| Doubtful {
                spelling: spelling.clone(),
                why: view.messages.rule("name-rule-", why),
            })
            .collect(),
        count: found.occurrences.len(),
        sources: found.texts,
        places: places.collect(),
        entity,
    }
}
