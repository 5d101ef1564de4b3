//! Model -> diagnostics: relations that go round in a circle and names that two entities claim.
//!
//! Invariant: linear in the relations and names.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::id::Kind;
use crate::load::yaml;
use crate::span::{Files, Span, Spanned};
use crate::text::normalise;

use super::model::{ActorIx, Entity, Entry, Model, PlaceIx};

/// A relation: the field that holds it, the entities it holds between, and to which it leads from each.
type Relation<'m> = (&'static str, Vec<&'m Entry>, &'m dyn Fn(usize) -> Vec<usize>);

/// Reports relations that go round in a circle.
pub fn report_cycles(model: &Model, diagnostics: &mut Vec<Diagnostic>) {
    let follows = |index: usize| model.events[index].follows.iter().map(|event| event.index()).collect();
    let within = |index: usize| model.places[index].within.iter().map(|place| place.index()).collect();
    let member_of = |index: usize| {
        model.actors[index]
            .member_of
            .iter()
            .map(|actor| actor.index())
            .collect()
    };
    let relations: [Relation<'_>; 3] = [
        (
            "follows",
            model.events.iter().map(|event| &event.entry).collect(),
            &follows,
        ),
        (
            "within",
            model.places.iter().map(|place| &place.entry).collect(),
            &within,
        ),
        (
            "member_of",
            model.actors.iter().map(|actor| &actor.entry).collect(),
            &member_of,
        ),
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

/// Where a front matter names a field.
fn field_span(files: &Files, entry: &Entry, field: &str) -> Span {
    if let ("name", Some(span)) = (field, entry.title_span) {
        return span;
    }
    let range = yaml::field_name(files.text(entry.file), field);
    range.map_or(Span::whole(entry.file), |range| Span::new(entry.file, range))
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
                    let least = cycle
                        .iter()
                        .enumerate()
                        .min_by_key(|(_, node)| **node)
                        .map_or(0, |(at, _)| at);
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
pub fn report_alias_conflicts(model: &Model, diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<(Kind, String), (Entity, Span)> = BTreeMap::new();
    let mut claim = |entity: Entity, own: &Entry, aliases: &[Spanned<String>]| {
        let name = Spanned::new(own.title.clone(), field_span(&model.files, own, "name"));
        for Spanned { value: text, span } in std::iter::once(&name).chain(aliases) {
            let key = (entity.kind(), normalise(text).text);
            let (other, place) = *taken.entry(key).or_insert((entity, *span));
            if other != entity {
                let headline = format!("`{text}` already names {} `{}`", other.kind(), model.entry(other).id);
                diagnostics.push(
                    Diagnostic::at(Code::ALIAS_CONFLICT, *span, headline)
                        .with_label(place, "already in use here")
                        .with_help(format!(
                            "give it to one of the two, or to neither; this is `{}`",
                            own.id
                        )),
                );
            }
        }
    };
    for (index, actor) in model.actors.iter().enumerate() {
        claim(Entity::Actor(ActorIx::new(index)), &actor.entry, &actor.aliases);
    }
    for (index, place) in model.places.iter().enumerate() {
        claim(Entity::Place(PlaceIx::new(index)), &place.entry, &place.aliases);
    }
}
