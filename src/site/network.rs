//! Events and their actors -> the page of who appears with whom: a drawing, and a table that says the same.
//!
//! Invariant: every line of the drawing is a row of the table, and the page is bounded however large the dossier.

mod layout;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::export::xml::escape;
use crate::id::{Id, Kind};
use crate::link::model::{ActorIx, Entity, EventIx, Model};
use crate::messages::Argument;
use crate::route;

use super::labels::{self, Area, Label, Mark, Placing, Point};
use super::list;
use super::page::{Companion, Html, Link, NetworkPage, PairRow, ShapeEntry};
use super::view::View;

/// How many actors are drawn.
const DRAWN: usize = 48;
/// How many pairs are in the table and, as lines, on the drawing.
const PAIRS: usize = 140;
/// How many events of a pair are named.
const EVENTS: usize = 4;
/// How many actors that appear with nobody are named.
const ALONE: usize = 200;
/// An event with more actors is left out: it does not say who appears with whom, and its pairs would be thousands.
const CROWD: usize = 40;
/// How many companions an actor's page names.
const COMPANIONS: usize = 8;

/// The width of the drawing, the size of its letters, and the room for names at its edges.
const WIDTH: f64 = 820.0;
const LETTERS: f64 = 14.0;
const EDGE: (f64, f64) = (70.0, 34.0);

/// Two actors and the events that they have in common.
type Pair = ((ActorIx, ActorIx), Vec<EventIx>);

/// Whether there is a page to show.
pub fn exists(model: &Model) -> bool {
    (0..model.events.len()).any(|event| (2..=CROWD).contains(&members(model, EventIx::new(event)).len()))
}

/// The actors of an event, each once.
fn members(model: &Model, event: EventIx) -> BTreeSet<ActorIx> {
    model[event].actors.iter().map(|(actor, _)| *actor).collect()
}

/// The actors most often together with one, with the number of events.
pub fn companions(view: &View<'_>, actor: ActorIx, from: &str) -> Vec<Companion> {
    let model = view.model;
    let mut counts: BTreeMap<ActorIx, usize> = BTreeMap::new();
    for event in model[actor]
        .events
        .iter()
        .map(|(event, _)| *event)
        .collect::<BTreeSet<_>>()
    {
        let members = members(model, event);
        if members.len() <= CROWD {
            for other in members.into_iter().filter(|&other| other != actor) {
                *counts.entry(other).or_default() += 1;
            }
        }
    }
    let mut counts: Vec<(ActorIx, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| by_name(view, a.0, b.0)));
    counts.truncate(COMPANIONS);
    let companion = |(other, count): (ActorIx, usize)| Companion {
        link: view.link(Entity::Actor(other), from),
        count,
    };
    counts.into_iter().map(companion).collect()
}

fn by_name(view: &View<'_>, a: ActorIx, b: ActorIx) -> std::cmp::Ordering {
    let name = |actor: ActorIx| &view.model[actor].entry.title;
    view.compare(name(a), name(b)).then(a.cmp(&b))
}

/// The page, where [two actors appear together](exists).
pub fn page(view: &View<'_>) -> NetworkPage {
    let (model, from) = (view.model, route::NETWORK);
    let mut shared: BTreeMap<(ActorIx, ActorIx), Vec<EventIx>> = BTreeMap::new();
    let mut crowds = 0;
    for &event in &model.chronology {
        let members: Vec<ActorIx> = members(model, event).into_iter().collect();
        if members.len() > CROWD {
            crowds += 1;
            continue;
        }
        for (number, &b) in members.iter().enumerate() {
            for &a in &members[..number] {
                shared.entry((a, b)).or_default().push(event);
            }
        }
    }
    let mut weights = vec![0; model.actors.len()];
    for ((a, b), events) in &shared {
        weights[a.index()] += events.len();
        weights[b.index()] += events.len();
    }
    let count = shared.len();
    let mut pairs: Vec<Pair> = shared.into_iter().collect();
    let weight = |actor: ActorIx| weights[actor.index()];
    pairs.sort_by(|(a, shared_a), (b, shared_b)| {
        let both = |pair: &(ActorIx, ActorIx)| weight(pair.0) + weight(pair.1);
        let by_names = || by_name(view, a.0, b.0).then_with(|| by_name(view, a.1, b.1));
        (shared_b.len().cmp(&shared_a.len()))
            .then_with(|| both(b).cmp(&both(a)))
            .then_with(by_names)
    });
    pairs.truncate(PAIRS);
    let nodes = drawn(&pairs, &weights);
    let (svg, unnamed) = draw(view, &nodes, &pairs, from);
    let mut alone: Vec<ActorIx> = (0..model.actors.len())
        .map(ActorIx::new)
        .filter(|&actor| weight(actor) == 0)
        .collect();
    alone.sort_by(|&a, &b| by_name(view, a, b));
    let row = |((a, b), events): &Pair| {
        let (a, b) = if weight(*b) > weight(*a) { (*b, *a) } else { (*a, *b) };
        PairRow {
            a: view.link(Entity::Actor(a), from),
            b: view.link(Entity::Actor(b), from),
            count: events.len(),
            events: (events.iter().take(EVENTS))
                .map(|&event| view.link(Entity::Event(event), from))
                .collect(),
            more: events.len().saturating_sub(EVENTS),
        }
    };
    NetworkPage {
        svg: Html(svg),
        legend: legend(view, &nodes),
        drawn: nodes.len(),
        connected: weights.iter().filter(|&&weight| weight > 0).count(),
        unnamed,
        pairs: pairs.iter().map(row).collect(),
        pairs_more: count - pairs.len(),
        alone_more: alone.len().saturating_sub(ALONE),
        alone: (alone.into_iter().take(ALONE))
            .map(|actor| view.link(Entity::Actor(actor), from))
            .collect(),
        crowds,
        crowd: CROWD,
        index: Link {
            text: view.say("actors"),
            href: route::relative(from, route::index_of(Kind::Actor)),
            kind: "",
            language: None,
        },
    }
}

/// The actors to be drawn, those who appear most with others first: of the first pairs, as many as there is room for.
fn drawn(pairs: &[Pair], weights: &[usize]) -> Vec<ActorIx> {
    let mut nodes: BTreeSet<ActorIx> = BTreeSet::new();
    for ((a, b), _) in pairs {
        let new = usize::from(!nodes.contains(a)) + usize::from(!nodes.contains(b));
        if nodes.len() + new <= DRAWN {
            nodes.extend([*a, *b]);
        }
    }
    let mut nodes: Vec<ActorIx> = nodes.into_iter().collect();
    nodes.sort_by_key(|&actor| (std::cmp::Reverse(weights[actor.index()]), actor));
    nodes
}

/// The drawing, and how many names have no room on it.
fn draw(view: &View<'_>, nodes: &[ActorIx], pairs: &[Pair], from: &str) -> (String, usize) {
    let model = view.model;
    let number: BTreeMap<ActorIx, usize> = nodes.iter().enumerate().map(|(number, &node)| (node, number)).collect();
    let ties: Vec<(usize, usize, usize)> = (pairs.iter())
        .filter_map(|((a, b), events)| Some((*number.get(a)?, *number.get(b)?, events.len())))
        .collect();
    let height = (150.0 + 16.0 * nodes.len() as f64).clamp(240.0, 800.0);
    let places: Vec<Point> = layout::layout(nodes.len(), &ties, WIDTH - 2.0 * EDGE.0, height - 2.0 * EDGE.1)
        .into_iter()
        .map(|(x, y)| (x + EDGE.0, y + EDGE.1))
        .collect();
    let most = nodes
        .iter()
        .map(|&node| model[node].events.len())
        .max()
        .unwrap_or(1)
        .max(6) as f64;
    let radius = |node: ActorIx| (25.0 + 96.0 * model[node].events.len() as f64 / most).sqrt().round();
    let marks: Vec<Mark> = (nodes.iter().zip(&places))
        .map(|(&node, &at)| Mark {
            at,
            radius: radius(node),
        })
        .collect();
    let names: Vec<Label> = (nodes.iter())
        .map(|&node| Label::new(&view.title(Entity::Actor(node)), LETTERS, 130.0))
        .collect();
    let lines: Vec<(Point, Point)> = ties.iter().map(|&(a, b, _)| (places[a], places[b])).collect();
    let placed = Placing {
        frame: Area {
            x: (2.0, WIDTH - 2.0),
            y: (2.0, height - 2.0),
        },
        marks: &marks,
        labels: &names,
        lines: &lines,
    }
    .places();

    let mut svg = format!(
        "<svg class=\"drawn network\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" aria-label=\"{}\"><g class=\"ties\">",
        escape(&view.say("network"))
    );
    for (&(a, b, count), &((x1, y1), (x2, y2))) in ties.iter().zip(&lines) {
        let width = (1 + count.min(12)) as f64 / 2.0;
        let [a, b] = [a, b].map(|node| view.title(Entity::Actor(nodes[node])));
        let arguments = [
            ("a", a.as_str().into()),
            ("b", b.as_str().into()),
            ("count", Argument::Number(count)),
        ];
        let _ = write!(
            svg,
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke-width=\"{width}\"><title>{}</title></line>",
            escape(&view.messages.get("network-tie", &arguments))
        );
    }
    svg.push_str("</g>");
    for (number, &node) in nodes.iter().enumerate() {
        let actor = &model[node];
        let href = route::relative(from, &route::page(model, Entity::Actor(node)));
        let kind = actor.kind.as_deref();
        let title = [
            view.title(Entity::Actor(node)),
            view.kind(Kind::Actor, kind, 1),
            view.messages
                .get("event-count", &[("count", actor.events.len().into())]),
        ];
        let title: Vec<String> = title.into_iter().filter(|part| !part.is_empty()).collect();
        let shape = Shape::of(kind);
        let _ = write!(
            svg,
            "<a href=\"{}\"><title>{}</title>{}",
            escape(&href),
            escape(&title.join(view.locale.comma())),
            shape.drawn(marks[number].at, marks[number].radius)
        );
        if let Some(place) = placed[number] {
            labels::write(&names[number], place, LETTERS, &mut svg);
        }
        svg.push_str("</a>");
    }
    svg.push_str("</svg>");
    (svg, placed.iter().filter(|place| place.is_none()).count())
}

/// The marks on a drawing, each with the kinds that it stands for.
fn legend(view: &View<'_>, nodes: &[ActorIx]) -> Vec<ShapeEntry> {
    let mut kinds: BTreeMap<Shape, BTreeSet<String>> = BTreeMap::new();
    for &node in nodes {
        let kind = view.model[node].kind.as_deref();
        kinds
            .entry(Shape::of(kind))
            .or_default()
            .insert(list::kind_title(view, Kind::Actor, kind, 2));
    }
    let entry = |(shape, titles): (Shape, BTreeSet<String>)| ShapeEntry {
        svg: Html(format!(
            "<svg class=\"drawn\" width=\"18\" height=\"18\" aria-hidden=\"true\">{}</svg>",
            shape.drawn((9.0, 9.0), 7.0)
        )),
        title: titles.into_iter().collect::<Vec<_>>().join(view.locale.comma()),
    };
    kinds.into_iter().map(entry).collect()
}

/// The shape of a mark, by the kind of actor; shapes have colours too, but none says anything by its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Person,
    Body,
    State,
    Force,
    Firm,
    Other,
}

/// The kinds that have a shape, as ids.
const SHAPES: &[(Shape, &[&str])] = &[
    (Shape::Person, &["person", "personne", "persona"]),
    (
        Shape::Body,
        &[
            "organisation",
            "organization",
            "organizacion",
            "institution",
            "institucion",
            "government",
            "gouvernement",
            "ministry",
            "ministere",
            "agency",
            "agence",
            "court",
            "tribunal",
            "parliament",
            "parlement",
            "embassy",
            "ambassade",
            "association",
            "union",
            "syndicat",
            "ngo",
            "ong",
            "party",
            "parti",
            "group",
            "groupe",
            "delegation",
            "university",
            "universite",
            "church",
            "eglise",
            "prefecture",
            "administration",
        ],
    ),
    (
        Shape::State,
        &[
            "state",
            "etat",
            "estado",
            "staat",
            "country",
            "pays",
            "pais",
            "land",
            "population",
        ],
    ),
    (
        Shape::Force,
        &[
            "force", "army", "armee", "ejercito", "police", "base", "ship", "navire", "militia", "milice",
        ],
    ),
    (
        Shape::Firm,
        &[
            "company",
            "entreprise",
            "empresa",
            "unternehmen",
            "firma",
            "media",
            "bank",
            "banque",
            "societe",
        ],
    ),
];

impl Shape {
    fn of(kind: Option<&str>) -> Self {
        let slug = kind.and_then(Id::slug).map(|slug| slug.to_string());
        let known = SHAPES
            .iter()
            .find(|(_, kinds)| slug.as_deref().is_some_and(|slug| kinds.contains(&slug)));
        known.map_or(Shape::Other, |(shape, _)| *shape)
    }

    /// The mark around a point. All shapes lie in the square of their radius.
    fn drawn(self, (x, y): Point, radius: f64) -> String {
        let corners = |points: &[(f64, f64)]| {
            let mut path = String::new();
            for (number, (dx, dy)) in points.iter().enumerate() {
                let command = if number == 0 { 'M' } else { 'L' };
                let _ = write!(
                    path,
                    "{command}{} {}",
                    x + (dx * radius).round(),
                    y + (dy * radius).round()
                );
            }
            path
        };
        let path = |class: &str, points: &[(f64, f64)]| format!("<path class=\"{class}\" d=\"{}Z\"/>", corners(points));
        match self {
            Shape::Person => format!("<circle class=\"person\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"),
            Shape::Body => path("body", &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
            Shape::State => path("state", &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
            Shape::Force => path("force", &[(0.0, -1.0), (1.0, 0.9), (-1.0, 0.9)]),
            Shape::Firm => path(
                "firm",
                &[
                    (-0.5, -0.9),
                    (0.5, -0.9),
                    (1.0, 0.0),
                    (0.5, 0.9),
                    (-0.5, 0.9),
                    (-1.0, 0.0),
                ],
            ),
            Shape::Other => format!("<circle class=\"other\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"),
        }
    }
}

#[cfg(test)]
mod tests;
