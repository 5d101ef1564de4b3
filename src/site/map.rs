//! Places with coordinates -> maps: one of all of them, and a small one for each.
//!
//! Invariant: a place without coordinates is on no map; the same places give the same bytes; a drawing is bounded, and
//! whatever is on it stands in the list beside it.

mod outlines;
mod projection;

use std::fmt::Write;

use crate::export::xml::escape;
use crate::id::Kind;
use crate::link::model::{Entity, PlaceIx};
use crate::route;

use super::labels::{self, Area, Label, Mark, Placing, Point};
use super::page::{Html, MapRow, MapView};
use super::view::View;
use projection::{Degrees, Extent, Projection};

/// How many places are on the map.
const PLACES: usize = 100;
/// The width of the map of all places and of that of one, and how many degrees at the equator each shows at least.
const WIDTH: f64 = 820.0;
const LEAST: f64 = 16.0;
const SMALL: f64 = 360.0;
const LEAST_SMALL: f64 = 26.0;
/// The size of the letters.
const LETTERS: f64 = 14.0;
/// How long the outlines of a drawing are at most, in bytes to a unit of its width.
const OUTLINES: usize = 32;
/// How many steps of the outlines there are to a unit of the drawing.
const STEPS: f64 = 2.0;

/// The map of all places; `None` where none has coordinates.
pub fn places(view: &View<'_>) -> Option<MapView> {
    let (model, from) = (view.model, route::index_of(Kind::Place));
    let mut located: Vec<(PlaceIx, Degrees)> = (model.places.iter().enumerate())
        .filter_map(|(index, place)| Some((PlaceIx::new(index), degrees(place.coordinates?))))
        .collect();
    located.sort_by_key(|&(place, _)| (std::cmp::Reverse(model[place].events.len()), place));
    let more = located.len().saturating_sub(PLACES);
    located.truncate(PLACES);
    if located.is_empty() {
        return None;
    }
    let (svg, unnamed) = draw(view, &located, WIDTH, LEAST, from);
    let row = |&(place, _): &(PlaceIx, Degrees)| MapRow {
        link: view.link(Entity::Place(place), from),
        coordinates: model[place]
            .coordinates
            .map_or_else(String::new, |at| view.coordinates(at)),
        events: model[place].events.len(),
    };
    Some(MapView {
        svg: Html(svg),
        rows: located.iter().map(row).collect(),
        more,
        unnamed,
    })
}

/// The map on the page of a place; `None` where it has no coordinates.
pub fn locator(view: &View<'_>, place: PlaceIx, from: &str) -> Option<Html> {
    let at = degrees(view.model[place].coordinates?);
    Some(Html(draw(view, &[(place, at)], SMALL, LEAST_SMALL, from).0))
}

/// Latitude and longitude as longitude and latitude, within their bounds.
fn degrees((latitude, longitude): (f64, f64)) -> Degrees {
    (longitude.clamp(-180.0, 180.0), latitude.clamp(-90.0, 90.0))
}

/// The drawing, and how many names have no room on it.
fn draw(view: &View<'_>, located: &[(PlaceIx, Degrees)], width: f64, least: f64, from: &str) -> (String, usize) {
    let model = view.model;
    let all: Vec<Degrees> = located.iter().map(|&(_, at)| at).collect();
    let projection = Projection::new(&all, width, least);
    let height = projection.height;
    let events = |place: PlaceIx| model[place].events.len();
    let most = located
        .iter()
        .map(|&(place, _)| events(place))
        .max()
        .unwrap_or(0)
        .max(12) as f64;
    let marks: Vec<Mark> = (located.iter())
        .map(|&(place, at)| {
            let (x, y) = projection.place(at);
            let radius = (16.0 + 105.0 * events(place) as f64 / most).sqrt().round();
            // A mark at a pole stands wholly on the drawing.
            let within = |at: f64, end: f64| at.clamp(radius + 2.0, end - radius - 2.0).round();
            Mark {
                at: (within(x, width), within(y, height)),
                radius,
            }
        })
        .collect();
    let names: Vec<Label> = (located.iter())
        .map(|&(place, _)| Label::new(&view.title(Entity::Place(place)), LETTERS, 130.0))
        .collect();
    let frame = Area {
        x: (3.0, width - 3.0),
        y: (3.0, height - 3.0),
    };
    let placed = Placing {
        frame,
        marks: &marks,
        labels: &names,
        lines: &[],
    }
    .places();

    let label = match located {
        [(place, _)] if least == LEAST_SMALL => view.title(Entity::Place(*place)),
        _ => view.say("map"),
    };
    let mut svg = format!(
        "<svg class=\"drawn map\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"{}\">{}",
        escape(&label),
        ground(&projection, width)
    );
    // Where marks cover each other, the smaller ones lie above; names stand above all marks.
    for (number, &(place, _)) in located.iter().enumerate() {
        let href = route::relative(from, &route::page(model, Entity::Place(place)));
        let count = view.messages.get("event-count", &[("count", events(place).into())]);
        let Mark { at: (x, y), radius } = marks[number];
        let _ = write!(
            svg,
            "<a href=\"{}\"><title>{}, {}</title><circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>",
            escape(&href),
            escape(&view.title(Entity::Place(place))),
            escape(&count)
        );
        if let Some(at) = placed[number] {
            labels::write(&names[number], at, LETTERS, &mut svg);
        }
        svg.push_str("</a>");
    }
    svg.push_str("</svg>");
    (svg, placed.iter().filter(|place| place.is_none()).count())
}

/// Land and borders; as much of their detail as there is room for.
fn ground(projection: &Projection, width: f64) -> String {
    // What is cut stands a little outside the drawing, so that the edges of the cut are not seen.
    let Extent {
        west,
        east,
        south,
        north,
    } = projection.extent;
    let beyond = if projection.is_world() {
        0.0
    } else {
        (east - west) * 0.01
    };
    let wider = Extent {
        west: west - beyond,
        east: east + beyond,
        south: (south - beyond).max(-90.0),
        north: (north + beyond).min(90.0),
    };
    let (land, borders) = (outlines::land(&wider), outlines::borders(&wider));
    let mut fineness = 2.0;
    loop {
        let land: String = land.iter().map(|ring| path(projection, ring, true, fineness)).collect();
        let borders: String = borders
            .iter()
            .map(|line| path(projection, line, false, fineness))
            .collect();
        if land.len() + borders.len() > OUTLINES * width as usize && fineness < 64.0 {
            fineness *= 1.5;
            continue;
        }
        let sea = match projection.is_world() {
            true => path(projection, &edge(&projection.extent), true, 2.0),
            false => format!("M0 0h{0}v{1}h-{0}z", width * STEPS, projection.height * STEPS),
        };
        let scale = 1.0 / STEPS;
        return format!(
            "<g transform=\"scale({scale})\"><path class=\"sea\" d=\"{sea}\"/><path class=\"land\" d=\"{land}\"/>\
             <path class=\"borders\" d=\"{borders}\"/></g>"
        );
    }
}

/// The edge of a part of the world.
fn edge(extent: &Extent) -> Vec<Degrees> {
    let Extent {
        west,
        east,
        south,
        north,
    } = *extent;
    vec![(west, south), (west, north), (east, north), (east, south)]
}

/// A line as the data of a path, in whole steps; points nearer than `fineness` to the one before are left out, and
/// rings that are no larger.
fn path(projection: &Projection, points: &[Degrees], closed: bool, fineness: f64) -> String {
    let mut steps: Vec<(i64, i64)> = Vec::new();
    let mut before: Option<Degrees> = None;
    let turned = points.first().filter(|_| closed);
    for &point in points.iter().chain(turned) {
        // A straight line on the globe is curved on a map of the world.
        let pieces = match before {
            Some(before) if projection.is_world() => ((point.1 - before.1).abs() / 3.0).ceil().max(1.0),
            _ => 1.0,
        };
        let start = before.unwrap_or(point);
        for piece in 1..=pieces as u32 {
            let share = f64::from(piece) / pieces;
            let on = (
                start.0 + (point.0 - start.0) * share,
                start.1 + (point.1 - start.1) * share,
            );
            let step = whole(projection.at(on));
            let far = |last: &(i64, i64)| ((step.0 - last.0).abs() + (step.1 - last.1).abs()) as f64 >= fineness;
            if steps.last().is_none_or(far) {
                steps.push(step);
            }
        }
        before = Some(point);
    }
    if let (Some(&last), false) = (points.last(), closed) {
        let last = whole(projection.at(last));
        if steps.len() > 1 && steps.last() != Some(&last) {
            steps.push(last);
        }
    }
    if steps.len() < if closed { 4 } else { 2 } {
        return String::new();
    }
    let mut data = format!("M{} {}", steps[0].0, steps[0].1);
    for (number, pair) in steps.windows(2).enumerate() {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let first = match (number, dx) {
            (0, _) => "l",
            (_, dx) if dx >= 0 => " ",
            _ => "",
        };
        let second = if dy >= 0 { " " } else { "" };
        let _ = write!(data, "{first}{dx}{second}{dy}");
    }
    if closed {
        data.push('z');
    }
    data
}

fn whole((x, y): Point) -> (i64, i64) {
    ((x * STEPS).round() as i64, (y * STEPS).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ground of a map, and the figures of its paths.
    fn drawn(places: &[Degrees]) -> (String, Projection) {
        let projection = Projection::new(places, WIDTH, LEAST);
        (ground(&projection, WIDTH), projection)
    }

    #[test]
    fn outlines_are_small_and_stay_on_the_drawing() {
        let cases: &[&[Degrees]] = &[
            &[(2.1, 13.5)],
            &[(-3.7, 40.4), (24.9, 60.2), (12.5, 41.9)],
            &[(178.4, -18.1), (-149.9, 61.2)],
            &[(139.7, 35.7), (-74.0, 40.7), (2.3, 48.9), (151.2, -33.9)],
            &[(0.0, 90.0)],
            &[(0.0, -90.0)],
        ];
        for places in cases {
            let (svg, projection) = drawn(places);
            assert_eq!(svg, drawn(places).0);
            assert!(
                svg.len() < OUTLINES * WIDTH as usize + 1_500,
                "{places:?}: {}",
                svg.len()
            );
            for data in svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                for ring in data.split('M').skip(2) {
                    let (x, y) = walk(ring);
                    let margin = 40;
                    assert!(
                        x.0 >= -margin && x.1 <= (WIDTH * STEPS) as i64 + margin,
                        "{places:?}: {x:?}"
                    );
                    let height = (projection.height * STEPS) as i64;
                    assert!(
                        y.0 >= -margin && y.1 <= height + margin,
                        "{places:?}: {y:?} of {height}"
                    );
                }
            }
        }
    }

    /// The least and greatest x and y of a ring of `M… l…`.
    fn walk(ring: &str) -> ((i64, i64), (i64, i64)) {
        let spaced = ring.trim_end_matches('z').replace('-', " -").replace('l', " ");
        let figures: Vec<i64> = spaced
            .split_whitespace()
            .map(|figure| figure.parse().unwrap())
            .collect();
        let (mut x, mut y) = (figures[0], figures[1]);
        let mut ends = ((x, x), (y, y));
        for step in figures[2..].chunks(2) {
            (x, y) = (x + step[0], y + step[1]);
            ends = ((ends.0.0.min(x), ends.0.1.max(x)), (ends.1.0.min(y), ends.1.1.max(y)));
        }
        ends
    }
}
