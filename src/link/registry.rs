//! Ids -> entities: the [`Registry`] of what a dossier holds, and what a reference leads to.
//!
//! Invariant: resolving a reference reports at most one fault, at the reference.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::id::{Id, Kind, Reference};
use crate::span::{Span, Spanned};

use super::model::Entity;

/// What can be referred to.
#[derive(Debug, Default)]
pub struct Registry {
    entities: BTreeMap<Id, Vec<(Entity, String)>>,
    /// What is left out: drafts, and pages at fault, by whether they are drafts.
    absent: BTreeMap<(Kind, Id), bool>,
    /// What was likely meant by ids that are none.
    near: Mutex<BTreeMap<Asked, Option<Id>>>,
}

/// An id, and the kind that its place asks for.
type Asked = (Option<Kind>, String);

/// What a reference leads to.
#[derive(Debug, Default)]
pub struct Resolution {
    /// The entity, if there is one.
    pub entity: Option<Entity>,
    /// The kind of what it names, where that is a draft left out of the build.
    pub draft: Option<Kind>,
    /// What is wrong with the reference.
    pub diagnostic: Option<Diagnostic>,
}

impl Registry {
    /// Adds an entity under its id, with its title.
    pub fn add(&mut self, entity: Entity, id: &Id, title: &str) {
        self.entities
            .entry(id.clone())
            .or_default()
            .push((entity, title.to_owned()));
    }

    /// Remembers an entity that is left out of the build: a draft, or one whose fault is reported elsewhere.
    pub fn add_absent(&mut self, kind: Kind, id: &Id, draft: bool) {
        self.absent.insert((kind, id.clone()), draft);
    }

    /// Whether an id is taken, by any kind.
    pub fn holds(&self, id: &Id) -> bool {
        self.entities.contains_key(id)
            || Kind::ALL
                .iter()
                .any(|kind| self.absent.contains_key(&(*kind, id.clone())))
    }

    /// Resolves a reference; `expected` is the kind that its place asks for.
    pub fn resolve(&self, reference: &Reference, span: Span, expected: Option<Kind>) -> Resolution {
        let fault = |diagnostic| Resolution {
            diagnostic: Some(diagnostic),
            ..Resolution::default()
        };
        let wanted = reference.kind.or(expected);
        let id = reference.id.parse::<Id>().ok();
        let candidates = id
            .as_ref()
            .and_then(|id| self.entities.get(id))
            .map_or(&[][..], Vec::as_slice);
        let fitting: Vec<Entity> = candidates
            .iter()
            .map(|(entity, _)| *entity)
            .filter(|entity| wanted.is_none_or(|kind| entity.kind() == kind))
            .collect();
        if let (Some(kind), Some(expected)) = (reference.kind, expected)
            && kind != expected
        {
            return fault(wrong_kind(span, reference, kind, expected));
        }
        match fitting[..] {
            [entity] => {
                return Resolution {
                    entity: Some(entity),
                    ..Resolution::default()
                };
            }
            [] => {}
            _ => return fault(ambiguous(span, reference, &fitting)),
        }
        if let Some(id) = &id {
            let absent = |kind: Kind| Some((kind, *self.absent.get(&(kind, id.clone()))?));
            let mut kinds = Kind::ALL
                .into_iter()
                .filter(|kind| wanted.is_none_or(|one| one == *kind));
            if let Some((kind, draft)) = kinds.find_map(absent) {
                let is_draft = || {
                    Diagnostic::at(Code::DRAFT_REFERENCE, span, format!("`{reference}` is a draft"))
                        .with_help("build with `--drafts`, or remove `status: draft` from its page")
                };
                return Resolution {
                    entity: None,
                    draft: draft.then_some(kind),
                    diagnostic: draft.then(is_draft),
                };
            }
        }
        if let (Some((entity, _)), Some(wanted)) = (candidates.first(), wanted) {
            return fault(wrong_kind(span, reference, entity.kind(), wanted));
        }
        fault(self.unknown(span, reference, wanted))
    }

    /// Resolves a field or a claim that names an entity of one kind.
    pub fn resolve_text(&self, text: &Spanned<String>, expected: Kind) -> Resolution {
        let mut found = self.resolve(&Reference::parse(&text.value), text.span, Some(expected));
        if found.draft.is_some() {
            let note = |diagnostic: Diagnostic| diagnostic.with_note("the site leaves it out");
            found.diagnostic = found.diagnostic.map(note);
        }
        found
    }

    /// The id that was likely meant by one that is none. Pages that link to something which has lost its page all ask
    /// the same.
    fn near(&self, id: &str, wanted: Option<Kind>) -> Option<Id> {
        let asked = (wanted, id.to_owned());
        let known = |near: &BTreeMap<Asked, Option<Id>>| near.get(&asked).cloned();
        if let Some(near) = known(&self.near.lock().unwrap_or_else(PoisonError::into_inner)) {
            return near;
        }
        let fits = |(entity, _): &&(Entity, String)| wanted.is_none_or(|kind| entity.kind() == kind);
        let has_title = |(_, title): &(Entity, String)| title.eq_ignore_ascii_case(id);
        let fitting = || {
            self.entities
                .iter()
                .filter(|(_, list)| list.iter().any(|entry| fits(&entry)))
        };
        let by_title = fitting().find(|(_, list)| list.iter().filter(fits).any(has_title));
        let by_id = || did_you_mean(id, fitting().map(|(id, _)| id.as_str()));
        let near = by_title.map(|(id, _)| id.as_str()).or_else(by_id);
        let near = near.and_then(|near| near.parse().ok());
        let mut all = self.near.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(asked, near.clone());
        near
    }

    fn unknown(&self, span: Span, reference: &Reference, wanted: Option<Kind>) -> Diagnostic {
        let what = wanted.map_or("entity", Kind::word);
        let diagnostic = Diagnostic::at(
            Code::UNKNOWN_REFERENCE,
            span,
            format!("there is no {what} `{}`", reference.id),
        );
        if let Some(near) = self.near(&reference.id, wanted) {
            return diagnostic.saying(format!("did you mean `{near}`?"));
        }
        match (wanted, Id::slug(&reference.id)) {
            (Some(kind), Some(slug)) => {
                diagnostic.with_help(format!("describe it in content/{}/{slug}.md", kind.folder()))
            }
            _ => diagnostic.with_help("an id is the name of a file in content/, without .md"),
        }
    }
}

fn ambiguous(span: Span, reference: &Reference, fitting: &[Entity]) -> Diagnostic {
    let ways: Vec<String> = fitting
        .iter()
        .map(|entity| format!("`{}:{}`", entity.kind(), reference.id))
        .collect();
    Diagnostic::at(
        Code::AMBIGUOUS_REFERENCE,
        span,
        format!("`{}` names several entities", reference.id),
    )
    .with_help(format!("write {}", ways.join(" or ")))
}

fn wrong_kind(span: Span, reference: &Reference, found: Kind, wanted: Kind) -> Diagnostic {
    let article = |kind: Kind| {
        if matches!(kind, Kind::Event | Kind::Actor) {
            "an"
        } else {
            "a"
        }
    };
    let headline = format!(
        "`{}` is {} {found}, and {} {wanted} is needed here",
        reference.id,
        article(found),
        article(wanted)
    );
    Diagnostic::at(Code::WRONG_KIND, span, headline).with_help(format!(
        "name {} {wanted} here; a {found} may have a field of its own, or a link in the text",
        article(wanted)
    ))
}
