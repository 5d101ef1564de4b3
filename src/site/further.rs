//! What is too long for one page -> the pages that follow the first.
//!
//! Invariant: each is named after the first, with its number, and leads to it.

use crate::id::Kind;
use crate::link::model::{Entity, SourceIx};
use crate::route;

use super::page::{Backlinks, Content, DataPanel, NotePage};
use super::plan::Planned;
use super::view::View;
use super::{description, listing, named_link, numbered, prose, section, source, title_of};

/// The pages of a source but the first, where its article stands on several.
pub(super) fn source_parts(view: &View<'_>, source: SourceIx) -> impl Iterator<Item = Planned> + use<> {
    let entity = Entity::Source(source);
    let path = |part| route::page_part(view.model, entity, part);
    let paths: Vec<String> = (0..view.model.sheets_of(source).len()).map(path).collect();
    let part = move |(part, path): (usize, String)| {
        let own = path.clone();
        Planned::new(&path, move |view| {
            let content = Content::SourcePart(Box::new(source::part(view, source, part, &own)));
            let title = numbered::of_part(view, view.title(entity), part);
            let index = named_link(view, section(Kind::Source), &own, route::index_of(Kind::Source));
            let above = vec![index, view.link(entity, &own)];
            listing(
                view,
                description(view, view.model.entry(entity)),
                (own.clone(), title, above, content),
            )
        })
    };
    paths.into_iter().enumerate().skip(1).map(part)
}

/// The pages of an editor's text but the first, where it stands on several.
pub(super) fn text_parts(view: &View<'_>, entity: Option<Entity>) -> impl Iterator<Item = Planned> + use<> {
    let path = |part| route::text_part(view.model, entity, part);
    let paths: Vec<String> = (1..=view.model.cuts_of(entity).len()).map(path).collect();
    let part = move |(part, path): (usize, String)| {
        let own = path.clone();
        Planned::new(&path, move |view| {
            let part = part + 1;
            let entry = entity
                .map(|entity| view.model.entry(entity))
                .or(view.model.index.as_ref());
            let title = entity.map_or_else(|| title_of(view), |entity| view.title(entity));
            let title = numbered::of_part(view, title, part);
            let above = entity.map_or_else(Vec::new, |entity| {
                let kind = entity.kind();
                let index = named_link(view, section(kind), &own, route::index_of(kind));
                vec![index, view.link(entity, &own)]
            });
            let mut body = entry.map_or_else(Vec::new, |entry| prose::texts::part(view, entity, entry, part));
            body.push(prose::texts::pages(view, entity, part));
            let content = Content::TextPart(Box::new(NotePage {
                id: entry.map_or_else(String::new, |entry| entry.id.to_string()),
                title: title.clone(),
                body,
                backlinks: Backlinks::default(),
                draft: entry.is_some_and(|entry| entry.draft),
                proposed: String::new(),
                data: DataPanel::default(),
            }));
            let description = entry.map_or_else(String::new, |entry| description(view, entry));
            listing(view, description, (own.clone(), title, above, content))
        })
    };
    paths.into_iter().enumerate().map(part)
}
