//! Places on the globe -> a part of the world to show, and where each point stands on its drawing.
//!
//! Invariant: every place lies within the part that is shown; only `+ - * /` and the square root are used, so that all
//! machines give the same.

use crate::site::labels::Point;

/// Longitude and latitude in degrees, WGS 84.
pub type Degrees = (f64, f64);

/// A part of the world; `east` may be more than 180, where it goes past the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The least longitude.
    pub west: f64,
    /// The greatest longitude.
    pub east: f64,
    /// The least latitude.
    pub south: f64,
    /// The greatest latitude.
    pub north: f64,
}

/// How wide a map is, in its height, at least and at most.
const WIDE: (f64, f64) = (1.3, 2.0);
/// What is free around the places, in the span that they cover.
const MARGIN: f64 = 1.35;
/// From how many degrees on the whole world is shown: down, and across.
const WORLD: (f64, f64) = (95.0, 190.0);
/// The least cosine of a latitude: maps near the poles are not stretched further.
const LEAST_COSINE: f64 = 0.2;

impl Extent {
    /// What holds some points.
    pub fn of(points: &[Degrees]) -> Extent {
        let empty = Extent {
            west: f64::INFINITY,
            east: f64::NEG_INFINITY,
            south: f64::INFINITY,
            north: f64::NEG_INFINITY,
        };
        points.iter().fold(empty, |extent, &(x, y)| Extent {
            west: extent.west.min(x),
            east: extent.east.max(x),
            south: extent.south.min(y),
            north: extent.north.max(y),
        })
    }

    /// A longitude as it stands within: the same, or a turn of the globe further.
    fn longitude(&self, longitude: f64) -> f64 {
        let turns = [0.0, 360.0, -360.0];
        let mut seen = turns.into_iter().map(|turn| longitude + turn);
        seen.find(|seen| (self.west..=self.east).contains(seen))
            .unwrap_or(longitude)
    }
}

/// Where the globe stands on a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// What is shown.
    pub extent: Extent,
    /// The height of the drawing.
    pub height: f64,
    width: f64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// Equirectangular, true on the middle latitude, of this cosine.
    Flat(f64),
    /// Natural Earth, by Tom Patterson, as polynomials (Šavrič, Jenny, Patterson, Petrovič and Hurni 2011).
    World,
}

impl Projection {
    /// The projection in which some places fill a drawing of a width; at least so many degrees are shown across.
    pub fn new(places: &[Degrees], width: f64, least: f64) -> Projection {
        let (west, east) = arc(places);
        let Extent { south, north, .. } = Extent::of(places);
        let middle = ((west + east) / 2.0, (south + north) / 2.0);
        let cosine = cosine(middle.1).max(LEAST_COSINE);
        let mut down = ((north - south) * MARGIN).max(least / WIDE.1);
        let mut across = ((east - west) * MARGIN * cosine).max(least);
        down = down.max(across / WIDE.1);
        across = across.max(down * WIDE.0);
        if down > WORLD.0 || across / cosine > WORLD.1 {
            return Self::world(if east > 180.0 { middle.0 } else { 0.0 }, south, north, width);
        }
        // Past a pole there is nothing to show.
        let south = (middle.1 - down / 2.0).min(90.0 - down).max(-90.0);
        let half = across / cosine / 2.0;
        Projection {
            extent: Extent {
                west: middle.0 - half,
                east: middle.0 + half,
                south,
                north: south + down,
            },
            height: (width * down / across).round(),
            width,
            kind: Kind::Flat(cosine),
        }
    }

    /// The whole world around a meridian; the far south only where a place is there.
    fn world(middle: f64, south: f64, north: f64, width: f64) -> Projection {
        let extent = Extent {
            west: middle - 180.0,
            east: middle + 180.0,
            south: if south < -54.0 { -90.0 } else { -58.0 },
            north: if north > 82.0 { 90.0 } else { 84.0 },
        };
        let (top, bottom) = (natural(0.0, extent.north).1, natural(0.0, extent.south).1);
        let across = 2.0 * natural(180.0, 0.0).0;
        Projection {
            extent,
            height: (width * (top - bottom) / across).round(),
            width,
            kind: Kind::World,
        }
    }

    /// Whether the whole world is shown.
    pub fn is_world(&self) -> bool {
        self.kind == Kind::World
    }

    /// Where a point stands on the drawing. Its longitude is taken as it is within the extent.
    pub fn at(&self, (longitude, latitude): Degrees) -> Point {
        let Extent {
            west,
            east,
            south,
            north,
        } = self.extent;
        let scale = self.width / (east - west);
        match self.kind {
            Kind::Flat(cosine) => ((longitude - west) * scale, (north - latitude) * scale / cosine),
            Kind::World => {
                let scale = self.width / (2.0 * natural(180.0, 0.0).0);
                let (x, y) = natural(longitude - (west + east) / 2.0, latitude);
                let top = natural(0.0, north).1;
                debug_assert!(south < north);
                (self.width / 2.0 + x * scale, (top - y) * scale)
            }
        }
    }

    /// Where a place stands on the drawing.
    pub fn place(&self, (longitude, latitude): Degrees) -> Point {
        let Extent { south, north, .. } = self.extent;
        self.at((self.extent.longitude(longitude), latitude.clamp(south, north)))
    }
}

/// The shortest run of longitudes that holds all places: what remains beside the widest gap.
fn arc(places: &[Degrees]) -> (f64, f64) {
    let mut longitudes: Vec<f64> = places.iter().map(|place| place.0).collect();
    longitudes.sort_by(f64::total_cmp);
    let (Some(&first), Some(&last)) = (longitudes.first(), longitudes.last()) else {
        return (0.0, 0.0);
    };
    let gaps = longitudes.windows(2).map(|pair| (pair[1] - pair[0], pair[0], pair[1]));
    let widest = gaps.reduce(|a, b| if b.0 > a.0 { b } else { a });
    match widest {
        Some((gap, before, after)) if gap > first + 360.0 - last => (after, before + 360.0),
        _ => (first, last),
    }
}

/// The cosine of an angle in degrees, by its series, which is exact to nine places up to a right angle.
fn cosine(degrees: f64) -> f64 {
    let angle = degrees * std::f64::consts::PI / 180.0;
    let square = angle * angle;
    let divisors = [182.0, 132.0, 90.0, 56.0, 30.0, 12.0, 2.0];
    divisors.iter().fold(1.0, |sum, divisor| 1.0 - square / divisor * sum)
}

/// The projection "Natural Earth" of a point whose longitude is counted from the middle.
fn natural(longitude: f64, latitude: f64) -> Point {
    let radians = |degrees: f64| degrees * std::f64::consts::PI / 180.0;
    let (x, y) = (radians(longitude), radians(latitude));
    let two = y * y;
    let four = two * two;
    (
        x * (0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four))),
        y * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_on_the_drawing() {
        let cases: &[&[Degrees]] = &[
            &[(2.1, 13.5)],
            &[(-3.7, 40.4), (24.9, 60.2), (12.5, 41.9)],
            &[(178.4, -18.1), (-149.9, 61.2)],
            &[(179.9, 0.0), (-179.9, 0.0)],
            &[(139.7, 35.7), (-74.0, 40.7), (2.3, 48.9)],
            &[(0.0, 90.0)],
            &[(0.0, -90.0)],
            &[(20.0, 78.2), (-70.0, 83.1)],
            &[(180.0, 10.0), (-180.0, 10.0)],
            &[(-180.0, -90.0), (180.0, 90.0)],
            &[(0.0, 0.0), (90.0, 0.0), (180.0, 0.0), (-90.0, 0.0)],
        ];
        for places in cases {
            let projection = Projection::new(places, 800.0, 12.0);
            assert!((300.0..=640.0).contains(&projection.height), "{projection:?}");
            let Extent {
                west,
                east,
                south,
                north,
            } = projection.extent;
            assert!(
                south >= -90.0 && north <= 90.0 && east - west <= 360.0 + 1e-9,
                "{projection:?}"
            );
            for &place in *places {
                let (x, y) = projection.place(place);
                let on = (0.0..=800.0).contains(&x) && (0.0..=projection.height).contains(&y);
                assert!(on, "{place:?} at {x} {y} of {projection:?}");
            }
        }
    }

    #[test]
    fn the_short_way_past_the_antimeridian_is_taken() {
        assert_eq!(arc(&[(178.0, 0.0), (-150.0, 0.0)]), (178.0, 210.0));
        assert_eq!(arc(&[(-10.0, 0.0), (30.0, 0.0)]), (-10.0, 30.0));
        assert_eq!(arc(&[(5.0, 0.0)]), (5.0, 5.0));
        let projection = Projection::new(&[(178.4, -18.1), (-171.8, -13.8)], 800.0, 12.0);
        assert!(
            projection.extent.east < 210.0 && !projection.is_world(),
            "{projection:?}"
        );
        let (fiji, samoa) = (projection.place((178.4, -18.1)), projection.place((-171.8, -13.8)));
        assert!(fiji.0 < samoa.0);
    }

    #[test]
    fn north_is_up_and_the_middle_is_true() {
        let projection = Projection::new(&[(2.0, 45.0), (6.0, 49.0)], 800.0, 12.0);
        let (a, b, c) = (
            projection.at((3.0, 47.0)),
            projection.at((4.0, 47.0)),
            projection.at((3.0, 48.0)),
        );
        assert!(c.1 < a.1 && b.0 > a.0);
        let ratio = (b.0 - a.0) / (a.1 - c.1);
        assert!((ratio - 0.682).abs() < 0.001, "{ratio}");
    }

    #[test]
    fn the_series_is_a_cosine() {
        for (degrees, expected) in [(0.0, 1.0), (60.0, 0.5), (-60.0, 0.5), (90.0, 0.0)] {
            assert!(
                (cosine(degrees) - expected).abs() < 1e-8,
                "{degrees}: {}",
                cosine(degrees)
            );
        }
    }
}
