//! Who is tied to whom -> a place for each on a drawing, those near each other who have most in common.
//!
//! Invariant: the same ties give the same whole numbers on all machines: only `+ - * /` and the square root are used,
//! which IEEE 754 defines to the last bit, from a start that is made of the order of the nodes.

use crate::site::labels::Point;

/// Two nodes and how much they have in common.
pub type Tie = (usize, usize, usize);

/// How often places are made better; more changes nothing that is seen.
const ROUNDS: usize = 240;

/// How often what stands too near is moved apart.
const SPREADING: usize = 160;

/// How near the middles of two marks may come, across and down, so that their names have room.
const APART: (f64, f64) = (96.0, 46.0);

/// Places nodes between (0, 0) and a width and a height.
///
/// Distances on the drawing follow those in the network as well as they can (stress majorization: Gansner, Koren and
/// North 2005); then the drawing is turned so that it is widest across, made to fit, and what is too near moved apart.
pub fn layout(count: usize, ties: &[Tie], width: f64, height: f64) -> Vec<Point> {
    let distances = distances(count, ties);
    let mut places: Vec<Point> = (0..count).map(|node| start(node, count)).collect();
    for _ in 0..ROUNDS {
        for node in 0..count {
            places[node] = better(node, &places, &distances);
        }
    }
    turn(&mut places);
    fit(&mut places, width, height);
    spread(&mut places, width, height);
    let whole = |(x, y): Point| (x.round(), y.round());
    places.into_iter().map(whole).collect()
}

/// How far apart nodes should be: the shortest ways, a strong tie being a short way (Floyd and Warshall).
fn distances(count: usize, ties: &[Tie]) -> Vec<Vec<f64>> {
    let mut ways = vec![vec![f64::INFINITY; count]; count];
    for &(a, b, weight) in ties {
        let length = 0.6 + 0.8 / (1.0 + weight as f64);
        ways[a][b] = length;
        ways[b][a] = length;
    }
    for middle in 0..count {
        for from in 0..count {
            for to in 0..count {
                let way = ways[from][middle] + ways[middle][to];
                if way < ways[from][to] {
                    ways[from][to] = way;
                }
            }
        }
    }
    let finite = ways.iter().flatten().copied().filter(|way| way.is_finite());
    let apart = finite.fold(1.0, f64::max) * 0.7 + 0.8;
    for way in ways.iter_mut().flatten().filter(|way| !way.is_finite()) {
        *way = apart;
    }
    ways
}

/// Where a node begins: on a circle, whose points are those of the rational parametrisation of its quarters; every
/// other one further in, so that no two nodes mirror each other.
fn start(node: usize, count: usize) -> Point {
    let turn = 4.0 * node as f64 / count as f64;
    let quarter = turn.floor();
    let part = turn - quarter;
    let square = part * part;
    let (x, y) = ((1.0 - square) / (1.0 + square), 2.0 * part / (1.0 + square));
    let far = 1.0 + (node % 3) as f64 * 0.31;
    let (x, y) = match quarter as usize {
        0 => (x, y),
        1 => (-y, x),
        2 => (-x, -y),
        _ => (y, -x),
    };
    (x * far, y * far)
}

/// Where the other nodes would have a node.
fn better(node: usize, places: &[Point], distances: &[Vec<f64>]) -> Point {
    let own = places[node];
    let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
    for (other, &place) in places.iter().enumerate().filter(|(other, _)| *other != node) {
        let wanted = distances[node][other];
        let weight = 1.0 / (wanted * wanted);
        let (dx, dy) = (own.0 - place.0, own.1 - place.1);
        let length = (dx * dx + dy * dy).sqrt();
        let scale = if length > 1e-9 { wanted / length } else { 0.0 };
        x += weight * (place.0 + dx * scale);
        y += weight * (place.1 + dy * scale);
        sum += weight;
    }
    if sum > 0.0 { (x / sum, y / sum) } else { own }
}

/// Turns places around their middle so that they reach furthest across: along their principal axis.
fn turn(places: &mut [Point]) {
    let count = places.len().max(1) as f64;
    let middle = places
        .iter()
        .fold((0.0, 0.0), |sum, place| (sum.0 + place.0, sum.1 + place.1));
    let middle = (middle.0 / count, middle.1 / count);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for place in places.iter_mut() {
        *place = (place.0 - middle.0, place.1 - middle.1);
        xx += place.0 * place.0;
        xy += place.0 * place.1;
        yy += place.1 * place.1;
    }
    let largest = (xx + yy + ((xx - yy) * (xx - yy) + 4.0 * xy * xy).sqrt()) / 2.0;
    // The eigenvector of the largest eigenvalue, in the form that does not vanish.
    let axis = if xx >= yy {
        (largest - yy, xy)
    } else {
        (xy, largest - xx)
    };
    let length = (axis.0 * axis.0 + axis.1 * axis.1).sqrt();
    if length > 1e-9 {
        let (cos, sin) = (axis.0 / length, axis.1 / length);
        for place in places {
            *place = (place.0 * cos + place.1 * sin, place.1 * cos - place.0 * sin);
        }
    }
}

/// Stretches places to the whole of a drawing; one way no more than twice as much as the other.
fn fit(places: &mut [Point], width: f64, height: f64) {
    let ends = |of: fn(&Point) -> f64| {
        let values = || places.iter().map(of);
        (
            values().fold(f64::INFINITY, f64::min),
            values().fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let (x, y) = (ends(|place| place.0), ends(|place| place.1));
    let scale = |(low, high): (f64, f64), room: f64| if high - low > 1e-9 { room / (high - low) } else { 1e9 };
    let (across, down) = (scale(x, width), scale(y, height));
    let (across, down) = (across.min(2.0 * down), down.min(2.0 * across));
    for place in places {
        place.0 = width / 2.0 + (place.0 - (x.0 + x.1) / 2.0) * across;
        place.1 = height / 2.0 + (place.1 - (y.0 + y.1) / 2.0) * down;
    }
}

/// Moves apart what stands too near, and back what leaves the drawing.
fn spread(places: &mut [Point], width: f64, height: f64) {
    for _ in 0..SPREADING {
        for a in 0..places.len() {
            for b in 0..a {
                let (dx, dy) = (
                    (places[a].0 - places[b].0) / APART.0,
                    (places[a].1 - places[b].1) / APART.1,
                );
                let near = (dx * dx + dy * dy).sqrt();
                if near >= 1.0 {
                    continue;
                }
                // Two that stand on the same place go apart down the drawing.
                let (dx, dy) = if near > 1e-9 {
                    (dx / near, dy / near)
                } else {
                    (0.0, 1.0)
                };
                let push = (1.0 - near) / 2.0;
                let (x, y) = (dx * push * APART.0, dy * push * APART.1);
                places[a] = (places[a].0 + x, places[a].1 + y);
                places[b] = (places[b].0 - x, places[b].1 - y);
            }
        }
        for place in places.iter_mut() {
            *place = (place.0.clamp(0.0, width), place.1.clamp(0.0, height));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_has_a_place_of_its_own_on_the_drawing() {
        let star: Vec<Tie> = (1..40).map(|node| (0, node, node)).collect();
        let pairs: Vec<Tie> = (0..20).map(|pair| (2 * pair, 2 * pair + 1, 1)).collect();
        let all: Vec<Tie> = (0..30).flat_map(|a| (0..a).map(move |b| (a, b, 1))).collect();
        let cases = [
            (0, vec![]),
            (1, vec![]),
            (2, vec![(0, 1, 3)]),
            (40, star),
            (40, pairs),
            (30, all),
        ];
        for (count, ties) in cases {
            let places = layout(count, &ties, 700.0, 600.0);
            assert_eq!(places, layout(count, &ties, 700.0, 600.0));
            assert_eq!(places.len(), count);
            for (number, &(x, y)) in places.iter().enumerate() {
                assert!((0.0..=700.0).contains(&x) && (0.0..=600.0).contains(&y), "{x} {y}");
                let near = |&&(a, b): &&Point| (a - x).abs() < 12.0 && (b - y).abs() < 12.0;
                assert_eq!(places[..number].iter().find(near), None, "{count}: {places:?}");
            }
        }
    }

    #[test]
    fn who_has_more_in_common_stands_nearer() {
        let places = layout(3, &[(0, 1, 20), (1, 2, 1)], 800.0, 100.0);
        let far = |a: usize, b: usize| (places[a].0 - places[b].0).abs();
        assert!(far(0, 1) < far(1, 2) && far(1, 2) < far(0, 2), "{places:?}");
    }

    #[test]
    fn places_are_those_of_every_other_machine() {
        let ties = [(0, 1, 3), (1, 2, 1), (2, 3, 1), (3, 0, 2), (0, 4, 1)];
        let places = layout(5, &ties, 700.0, 300.0);
        let known = [
            (410.0, 154.0),
            (247.0, 300.0),
            (0.0, 160.0),
            (226.0, 0.0),
            (700.0, 149.0),
        ];
        assert_eq!(places, known);
    }
}
