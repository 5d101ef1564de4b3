//! The outlines of `outlines/world.bin` -> what of them lies in a part of the world.
//!
//! Invariant: what is cut out lies within the part that was asked for, whose longitudes may go past 180°; rings stay
//! closed.

use std::sync::LazyLock;

use super::projection::{Degrees, Extent};

/// Land and borders, from Natural Earth (`outlines/README.md`).
const WORLD: &[u8] = include_bytes!("../../../outlines/world.bin");

/// What a unit of the file is, in degrees.
const UNIT: f64 = 0.01;

/// A line, and the part of the world that holds it.
struct Line {
    points: Vec<Degrees>,
    extent: Extent,
}

/// The outlines, read once: they are part of the program.
static OUTLINES: LazyLock<(Vec<Line>, Vec<Line>)> = LazyLock::new(|| {
    let mut bytes = WORLD.iter().copied();
    let land = lines(&mut bytes).unwrap_or_default();
    (land, lines(&mut bytes).unwrap_or_default())
});

/// Lines as `outlines/make.py` writes them.
fn lines(bytes: &mut impl Iterator<Item = u8>) -> Option<Vec<Line>> {
    let count = number(bytes)?;
    (0..count)
        .map(|_| {
            let (mut x, mut y) = (0, 0);
            let mut points = Vec::new();
            for _ in 0..number(bytes)? {
                x += number(bytes)?;
                y += number(bytes)?;
                points.push((x as f64 * UNIT, y as f64 * UNIT));
            }
            let extent = Extent::of(&points);
            Some(Line { points, extent })
        })
        .collect()
}

/// A whole number, seven bits a byte, the lowest first, the sign in the last bit.
fn number(bytes: &mut impl Iterator<Item = u8>) -> Option<i64> {
    let (mut value, mut shift) = (0_u64, 0);
    loop {
        let byte = bytes.next()?;
        value |= u64::from(byte & 127).checked_shl(shift)?;
        shift += 7;
        if byte < 128 {
            return Some((value >> 1) as i64 ^ -((value & 1) as i64));
        }
    }
}

/// The rings of land in a part of the world.
pub fn land(within: &Extent) -> Vec<Vec<Degrees>> {
    let cut = |points: Vec<Degrees>| Some(clipped_ring(points, within)).filter(|ring| ring.len() > 2);
    shifted(&OUTLINES.0, within).filter_map(cut).collect()
}

/// The borders in a part of the world.
pub fn borders(within: &Extent) -> Vec<Vec<Degrees>> {
    shifted(&OUTLINES.1, within)
        .flat_map(|points| clipped_line(&points, within))
        .collect()
}

/// The lines that may reach into a part of the world, once for each turn of the globe in which they do.
fn shifted<'a>(lines: &'a [Line], within: &'a Extent) -> impl Iterator<Item = Vec<Degrees>> + 'a {
    let turns = [-360.0, 0.0, 360.0];
    turns.into_iter().flat_map(move |turn| {
        let reaches = move |line: &&Line| {
            let (west, east) = (line.extent.west + turn, line.extent.east + turn);
            let (south, north) = (line.extent.south, line.extent.north);
            west <= within.east && east >= within.west && south <= within.north && north >= within.south
        };
        let moved = move |line: &Line| line.points.iter().map(|&(x, y)| (x + turn, y)).collect();
        lines.iter().filter(reaches).map(moved)
    })
}

/// A ring cut along the four edges, one after the other (Sutherland and Hodgman 1974).
fn clipped_ring(mut ring: Vec<Degrees>, within: &Extent) -> Vec<Degrees> {
    // Whether it is an edge of longitude, and on which side of it to stay.
    let edges = [
        (true, 1.0, within.west),
        (true, -1.0, -within.east),
        (false, 1.0, within.south),
        (false, -1.0, -within.north),
    ];
    for (across, sign, least) in edges {
        let of = |point: &Degrees| if across { point.0 } else { point.1 };
        let inside = |point: &Degrees| sign * of(point) >= least;
        let mut cut = Vec::with_capacity(ring.len());
        let Some(&last) = ring.last() else { break };
        let mut before = last;
        for &point in &ring {
            if inside(&point) != inside(&before) {
                let share = (least * sign - of(&before)) / (of(&point) - of(&before));
                cut.push(between(before, point, share));
            }
            if inside(&point) {
                cut.push(point);
            }
            before = point;
        }
        ring = cut;
    }
    ring
}

/// The runs of a line that lie within (Liang and Barsky 1984).
fn clipped_line(points: &[Degrees], within: &Extent) -> Vec<Vec<Degrees>> {
    let mut runs: Vec<Vec<Degrees>> = Vec::new();
    let mut open = false;
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let Some((enters, leaves)) = inside(from, to, within) else {
            open = false;
            continue;
        };
        if !open || enters > 0.0 {
            runs.push(vec![between(from, to, enters)]);
        }
        if let Some(run) = runs.last_mut() {
            run.push(between(from, to, leaves));
        }
        open = leaves >= 1.0;
    }
    runs
}

/// The share of a segment at which it enters, and that at which it leaves.
fn inside(from: Degrees, to: Degrees, within: &Extent) -> Option<(f64, f64)> {
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let axes = [
        (from.0, to.0, within.west, within.east),
        (from.1, to.1, within.south, within.north),
    ];
    for (start, end, low, high) in axes {
        let run = end - start;
        if run == 0.0 {
            if start < low || start > high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - start) / run, (high - start) / run);
        enters = enters.max(a.min(b));
        leaves = leaves.min(a.max(b));
    }
    (enters < leaves).then_some((enters, leaves))
}

fn between(from: Degrees, to: Degrees, share: f64) -> Degrees {
    if share >= 1.0 {
        return to;
    }
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Extent = Extent {
        west: 0.0,
        east: 10.0,
        south: 0.0,
        north: 10.0,
    };

    #[test]
    fn the_world_is_read_whole() {
        let (land, borders) = &*OUTLINES;
        assert!(land.len() > 1_000 && borders.len() > 300);
        let points = || land.iter().chain(borders).flat_map(|line| &line.points);
        assert!(points().all(|&(x, y)| (-360.0..=360.0).contains(&x) && (-90.0..=90.0).contains(&y)));
        let jumps = |line: &&Line| line.points.windows(2).any(|pair| (pair[1].0 - pair[0].0).abs() > 180.0);
        assert_eq!(
            land.iter()
                .filter(|line| line.extent.south > -89.0)
                .find(jumps)
                .map(|line| line.extent),
            None
        );
        assert_eq!(land.iter().map(|line| line.extent.south).fold(90.0, f64::min), -90.0);
    }

    #[test]
    fn rings_and_lines_are_cut_at_the_edges() {
        let ring = vec![(5.0, 5.0), (15.0, 5.0), (15.0, 15.0), (5.0, 15.0)];
        let mut cut = clipped_ring(ring, &SQUARE);
        cut.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(cut, [(5.0, 5.0), (5.0, 10.0), (10.0, 5.0), (10.0, 10.0)]);
        assert!(clipped_ring(vec![(20.0, 5.0), (25.0, 5.0), (25.0, 9.0)], &SQUARE).is_empty());
        let around = vec![(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)];
        assert_eq!(clipped_ring(around, &SQUARE).len(), 4);

        let line = [(-5.0, 5.0), (5.0, 5.0), (5.0, 15.0), (8.0, 15.0), (8.0, 5.0)];
        let cut = clipped_line(&line, &SQUARE);
        assert_eq!(
            cut,
            [vec![(0.0, 5.0), (5.0, 5.0), (5.0, 10.0)], vec![(8.0, 10.0), (8.0, 5.0)]]
        );
    }

    #[test]
    fn land_goes_on_past_the_antimeridian() {
        let pacific = Extent {
            west: 160.0,
            east: 220.0,
            south: 50.0,
            north: 75.0,
        };
        let rings = land(&pacific);
        let reaches = |from: f64, to: f64| rings.iter().flatten().any(|point| (from..to).contains(&point.0));
        assert!(reaches(165.0, 179.0) && reaches(185.0, 190.0) && reaches(200.0, 219.0));
        let within = |&(x, y): &Degrees| (160.0..=220.0).contains(&x) && (50.0..=75.0).contains(&y);
        assert!(rings.iter().flatten().all(within));
    }
}
