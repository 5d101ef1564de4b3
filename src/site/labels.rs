//! Names and the marks they belong to -> places for the names on a drawing, in which no name covers another or a mark.
//!
//! Invariant: the boxes that are given cross neither each other nor a mark nor the edge of the drawing; a name for which
//! there is no such place has none. Only `+ - * /` are used, so that all machines give the same.

use std::fmt::Write;

use crate::export::xml::escape;

/// How tall a line of a label is, in the size of its letters.
const LINE: f64 = 1.2;

/// What stays free between a mark and its name, and between two names.
const GAP: f64 = 3.0;

/// A part of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The least and the greatest x.
    pub x: (f64, f64),
    /// The least and the greatest y; y goes down.
    pub y: (f64, f64),
}

impl Area {
    /// The area around a point.
    pub fn around((x, y): (f64, f64), half_width: f64, half_height: f64) -> Self {
        Self {
            x: (x - half_width, x + half_width),
            y: (y - half_height, y + half_height),
        }
    }

    /// Whether two areas have more than an edge in common.
    pub fn crosses(&self, other: &Area) -> bool {
        self.x.0 < other.x.1 && other.x.0 < self.x.1 && self.y.0 < other.y.1 && other.y.0 < self.y.1
    }

    /// Whether it lies wholly in another.
    fn within(&self, other: &Area) -> bool {
        self.x.0 >= other.x.0 && self.x.1 <= other.x.1 && self.y.0 >= other.y.0 && self.y.1 <= other.y.1
    }

    fn widened(&self, by: f64) -> Area {
        Area {
            x: (self.x.0 - by, self.x.1 + by),
            y: (self.y.0 - by, self.y.1 + by),
        }
    }

    /// Whether a line passes through it (Liang and Barsky's test).
    fn is_crossed(&self, (from, to): &(Point, Point)) -> bool {
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        let sides = [(from.0, to.0 - from.0, self.x), (from.1, to.1 - from.1, self.y)];
        for (start, run, (low, high)) in sides {
            if run == 0.0 {
                if start < low || start > high {
                    return false;
                }
                continue;
            }
            let (a, b) = ((low - start) / run, (high - start) / run);
            enters = enters.max(a.min(b));
            leaves = leaves.min(a.max(b));
        }
        enters < leaves
    }
}

/// A place on a drawing.
pub type Point = (f64, f64);

/// A name in one line or two.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its lines, shortened where they would be long.
    pub lines: Vec<String>,
    /// The width that it surely has room in.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Label {
    /// A name in letters of a size: in one line that is no wider than `most`, otherwise in two, each cut where it is
    /// half as wide again.
    pub fn new(name: &str, size: f64, most: f64) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        let whole = words.join(" ");
        // A short word at the end of the first line belongs to what follows.
        let hanging = |line: &str| line.rsplit(' ').next().is_some_and(|word| word.chars().count() < 4);
        let wider = |(a, b): &(String, String)| ems(a).max(ems(b)) + if hanging(a) { 2.5 } else { 0.0 };
        let halves = (1..words.len())
            .map(|at| (words[..at].join(" "), words[at..].join(" ")))
            .take(WORDS)
            .min_by(|a, b| wider(a).total_cmp(&wider(b)));
        let lines = match halves {
            Some((first, second)) if ems(&whole) * size > most => vec![first, second],
            _ => vec![whole],
        };
        let lines: Vec<String> = lines.iter().map(|line| cut(line, most * 1.5 / size)).collect();
        let width = lines.iter().map(|line| ems(line)).fold(0.0, f64::max);
        Self {
            width: (width * size).ceil(),
            height: (lines.len() as f64 * size * LINE).ceil(),
            lines,
        }
    }
}

/// How many words of a name are looked at for the place where it is broken.
const WORDS: usize = 40;

/// How wide a text is at most, in the size of its letters: what serif typefaces need, with some to spare.
fn ems(text: &str) -> f64 {
    let em = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '-' | ':' | 'f' | 't' | 'r' => {
            0.42
        }
        'm' | 'w' | 'M' | 'W' | '—' | 'œ' | 'æ' | 'Œ' | 'Æ' | '…' | '@' | '%' => 1.0,
        'A'..='Z' | 'À'..='Þ' => 0.76,
        '\0'..='\u{24f}' => 0.58,
        // Greek, Cyrillic, Hebrew, Arabic and their neighbours; then scripts that fill a square.
        '\u{250}'..='\u{10ff}' => 0.8,
        _ => 1.15,
    };
    text.chars().map(em).sum()
}

/// A line of no more than so many ems.
fn cut(line: &str, most: f64) -> String {
    if ems(line) <= most {
        return line.to_owned();
    }
    let mut kept = String::new();
    let mut width = 1.0;
    for c in line.chars() {
        width += ems(c.encode_utf8(&mut [0; 4]));
        if width > most {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// A mark that has a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its middle.
    pub at: Point,
    /// Half its width and height.
    pub radius: f64,
}

/// Where names stand on a drawing.
pub struct Placing<'a> {
    /// The drawing.
    pub frame: Area,
    /// The marks, the most important first.
    pub marks: &'a [Mark],
    /// The name of each mark.
    pub labels: &'a [Label],
    /// Lines that names had better not stand on.
    pub lines: &'a [(Point, Point)],
}

impl Placing<'_> {
    /// The middle of each name, in whole numbers; `None` for one that has no room.
    ///
    /// Each takes the free place of its own that has fewest lines in it. One that finds all of them taken sends away
    /// another that has somewhere else to go.
    pub fn places(&self) -> Vec<Option<Point>> {
        let candidates: Vec<Vec<Point>> = (0..self.labels.len()).map(|label| self.candidates(label)).collect();
        let mut places: Vec<Option<Point>> = vec![None; self.labels.len()];
        for label in 0..self.labels.len() {
            places[label] = self.free(label, &candidates, &places);
        }
        for label in 0..self.labels.len() {
            if places[label].is_some() {
                continue;
            }
            for &place in &candidates[label] {
                let mut taken = self.in_the_way(label, place, &places);
                let (Some(other), None) = (taken.next(), taken.next()) else {
                    continue;
                };
                drop(taken);
                let before = places[other].take();
                places[label] = Some(place);
                places[other] = self.free(other, &candidates, &places);
                if places[other].is_some() {
                    break;
                }
                (places[label], places[other]) = (None, before);
            }
        }
        places
    }

    /// The places around its mark that a name can have as far as marks and the edge go, the best first.
    fn candidates(&self, label: usize) -> Vec<Point> {
        let (mark, name) = (&self.marks[label], &self.labels[label]);
        let mut found: Vec<(usize, usize, Point)> = Vec::new();
        for (ring, gap) in [(0, GAP), (1, GAP + 9.0)] {
            let (x, y) = (
                mark.radius + gap + name.width / 2.0,
                mark.radius + gap + name.height / 2.0,
            );
            let aslant = (x - name.width / 4.0, y);
            let (low, high) = (name.height / 2.0, -name.height / 2.0);
            let around = [
                (x, 0.0),
                (0.0, y),
                (-x, 0.0),
                (0.0, -y),
                (aslant.0, aslant.1),
                (-aslant.0, aslant.1),
                (aslant.0, -aslant.1),
                (-aslant.0, -aslant.1),
                (x, low),
                (x, high),
                (-x, low),
                (-x, high),
            ];
            for (rank, (dx, dy)) in around.into_iter().enumerate() {
                let place = ((mark.at.0 + dx).round(), (mark.at.1 + dy).round());
                let area = self.area(label, place);
                let covers = |mark: &Mark| area.crosses(&Area::around(mark.at, mark.radius + 1.0, mark.radius + 1.0));
                if area.within(&self.frame) && !self.marks.iter().any(covers) {
                    let crossed = self.lines.iter().filter(|line| area.is_crossed(line)).count();
                    found.push((2 * crossed + 3 * ring, rank, place));
                }
            }
        }
        found.sort_by_key(|&(cost, rank, _)| (cost, rank));
        found.into_iter().map(|(_, _, place)| place).collect()
    }

    fn area(&self, label: usize, place: Point) -> Area {
        let label = &self.labels[label];
        Area::around(place, label.width / 2.0, label.height / 2.0)
    }

    /// The names that would be covered by one at a place.
    fn in_the_way<'p>(
        &'p self,
        label: usize,
        place: Point,
        places: &'p [Option<Point>],
    ) -> impl Iterator<Item = usize> + 'p {
        let area = self.area(label, place).widened(GAP / 2.0);
        let taken = places.iter().enumerate().filter(move |(other, _)| *other != label);
        taken.filter_map(move |(other, place)| self.area(other, (*place)?).crosses(&area).then_some(other))
    }

    fn free(&self, label: usize, candidates: &[Vec<Point>], places: &[Option<Point>]) -> Option<Point> {
        let mut own = candidates[label].iter().copied();
        own.find(|&place| self.in_the_way(label, place, places).next().is_none())
    }
}

/// Writes a name as it stands on a drawing; `x` and the first `y` are those of the middle of its lines.
pub fn write(label: &Label, (x, y): Point, size: f64, svg: &mut String) {
    let top = y - label.height / 2.0;
    for (number, line) in label.lines.iter().enumerate() {
        // The letters stand on a line that is a fifth above the end of theirs.
        let base = (top + size * LINE * (number as f64 + 1.0) - size * 0.32).round();
        let _ = write!(
            svg,
            "<text x=\"{x}\" y=\"{base}\" text-anchor=\"middle\">{}</text>",
            escape(line)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same everywhere.
    pub fn numbers(seed: u64) -> impl FnMut(u64) -> u64 {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        move |below| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) % below
        }
    }

    #[test]
    fn names_cover_neither_each_other_nor_a_mark() {
        for seed in 0..40 {
            let mut next = numbers(seed);
            let frame = Area {
                x: (0.0, 600.0),
                y: (0.0, 400.0),
            };
            let count = 5 + next(60) as usize;
            let marks: Vec<Mark> = (0..count)
                .map(|_| Mark {
                    at: (20.0 + next(560) as f64, 20.0 + next(360) as f64),
                    radius: 4.0 + next(9) as f64,
                })
                .collect();
            let labels: Vec<Label> = (0..count)
                .map(|_| Label::new(&"état-major des forces ".repeat(1 + next(3) as usize), 14.0, 130.0))
                .collect();
            let lines: Vec<(Point, Point)> = marks.windows(2).map(|pair| (pair[0].at, pair[1].at)).collect();
            let placing = Placing {
                frame,
                marks: &marks,
                labels: &labels,
                lines: &lines,
            };
            let places = placing.places();
            assert_eq!(places, placing.places());
            let areas: Vec<Area> = (0..count)
                .filter_map(|label| Some(placing.area(label, places[label]?)))
                .collect();
            assert!(areas.len() * 3 > count.min(30), "{seed}: {} of {count}", areas.len());
            for (number, area) in areas.iter().enumerate() {
                assert!(area.within(&frame), "{area:?}");
                assert!(
                    !areas[..number].iter().any(|other| other.crosses(area)),
                    "{seed} {area:?}"
                );
                for mark in &marks {
                    assert!(!area.crosses(&Area::around(mark.at, mark.radius, mark.radius)));
                }
            }
        }
    }

    #[test]
    fn long_names_are_broken_and_then_cut() {
        let lines = |name: &str| Label::new(name, 14.0, 130.0).lines;
        assert_eq!(lines("Niamey"), ["Niamey"]);
        assert_eq!(lines(""), [""]);
        assert_eq!(
            lines("Ministère nigérien de la Défense nationale"),
            ["Ministère nigérien", "de la Défense nationale"]
        );
        assert!(lines(&"x".repeat(400))[0].ends_with("x…"));
        let label = Label::new(&"long ".repeat(400), 14.0, 130.0);
        assert!(label.lines.len() == 2 && label.width <= 196.0, "{label:?}");
        assert_eq!(Label::new("日本語の名前がここにある", 14.0, 130.0).lines.len(), 1);
    }

    #[test]
    fn a_line_through_an_area_is_seen() {
        let area = Area::around((0.0, 0.0), 10.0, 5.0);
        assert!(area.is_crossed(&((-20.0, 0.0), (20.0, 1.0))));
        assert!(area.is_crossed(&((0.0, 0.0), (0.0, 1.0))));
        assert!(!area.is_crossed(&((-20.0, 6.0), (20.0, 6.0))));
        assert!(!area.is_crossed(&((-20.0, 0.0), (-11.0, 0.0))));
    }
}
