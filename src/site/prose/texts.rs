//! An editor's text that is too long for one page -> what stands on each of its pages.
//!
//! Invariant: a link to an anchor of the text leads to the page on which the anchor stands.

use std::collections::BTreeMap;

use crate::export::xml::escape;
use crate::id::Kind;
use crate::link::model::{Entity, Entry};
use crate::route;

use super::super::numbered;
use super::super::page::{BodyPart, Html};
use super::super::view::View;
use super::divided;

/// What stands on one of the pages of a text, from 0.
pub fn part(view: &View<'_>, entity: Option<Entity>, entry: &Entry, part: usize) -> Vec<BodyPart> {
    let cuts = view.model.cuts_of(entity);
    let parts = linked(view, entity, entry, cuts, part, 0);
    parts.into_iter().nth(part).unwrap_or_default()
}

/// Links to the pages of a text, on one of them.
pub fn pages(view: &View<'_>, entity: Option<Entity>, current: usize) -> BodyPart {
    let path = |part| route::text_part(view.model, entity, part);
    let count = view.model.cuts_of(entity).len() + 1;
    let mut html = format!(
        "<nav class=\"jump\" aria-label=\"{}\">\n<ul>\n",
        escape(&view.say("pages"))
    );
    for part in numbered::parts(count, current, path, |part| view.messages.number(part + 1)) {
        let mark = if part.current { " aria-current=\"page\"" } else { "" };
        let (href, text) = (escape(&part.link.href), escape(&part.link.text));
        html.push_str(&format!("<li><a href=\"{href}\"{mark}>{text}</a></li>\n"));
    }
    BodyPart::Prose {
        html: Html(html + "</ul>\n</nav>"),
        language: None,
    }
}

/// Whether the editor's text of a page goes on on others.
pub fn is_on_several(view: &View<'_>, path: &str) -> bool {
    let stem = path.strip_suffix(".html").unwrap_or(path);
    let entity = match stem.split_once('/') {
        Some((folder, id)) => Kind::from_folder(folder).and_then(|kind| view.entity(kind, id)),
        None => None,
    };
    let is_known = entity.is_some() || path == route::HOME;
    is_known && !view.model.cuts_of(entity).is_empty()
}

/// A text cut in several places, as it stands on its page `part`: what its links lead to is looked for on the page where
/// that stands. The first `together` cuts divide the first page alone.
pub(super) fn linked(
    view: &View<'_>,
    entity: Option<Entity>,
    entry: &Entry,
    cuts: &[usize],
    part: usize,
    together: usize,
) -> Vec<Vec<BodyPart>> {
    let path = |part| route::text_part(view.model, entity, part);
    let mut parts = divided(view, &path(part), entity, entry, cuts);
    if cuts.len() == together {
        return parts;
    }
    let mut pages: BTreeMap<String, usize> = BTreeMap::new();
    for (page, body) in parts.iter().enumerate() {
        for body in body {
            let BodyPart::Prose { html, .. } = body else { continue };
            let ids = html.0.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"'));
            pages.extend(ids.map(|(id, _)| (id.to_owned(), page.saturating_sub(together))));
        }
    }
    for body in parts.iter_mut().flatten() {
        let BodyPart::Prose { html, .. } = body else { continue };
        let mut pieces = html.0.split("href=\"#");
        let mut linked = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let id = piece.split('"').next().unwrap_or_default();
            // What is none of the text's own stands on the page as it was written.
            let page = pages.get(id).copied().unwrap_or(part);
            let to = match page == part {
                true => String::new(),
                false => route::relative(&path(part), &path(page)),
            };
            linked.push_str(&format!("href=\"{to}#{piece}"));
        }
        html.0 = linked;
    }
    parts
}
