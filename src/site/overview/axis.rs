//! The days at which something begins or ends -> an [`Axis`]: a scale of time that is cut where nothing does.
//!
//! Between two cuts the scale is even; each piece has its own, with its own ticks, and is as wide as much happens in
//! it. Where all fits without a cut there is none.
//!
//! Invariant: places lie between 0 and [`WIDTH`] and rise with the days; cuts and pieces do not overlap.

use crate::date::Day;
use crate::locale::Locale;
use crate::site::page::OverviewTick;
use crate::site::spread::ticks::{self, Measure};

/// The width of a drawing, in units; one is about a pixel.
pub const WIDTH: usize = 1000;
/// The room at either end, for half a mark.
const MARGIN: f64 = 26.0;
/// The width of a cut.
const CUT: f64 = 34.0;
/// The least width of a piece: a mark and a label.
const LEAST: f64 = 90.0;
/// The most cuts of an axis.
const CUTS: usize = 5;
/// How large a share of its piece a gap has to be, to be cut out, and how many days at least.
const GAP: (f64, f64) = (0.25, 20.0);
/// What is no longer than that many days, a year known as such for one, is never cut.
const WHOLE: f64 = 366.0;
/// How wide a letter of a label is.
const LETTER: f64 = 7.5;

/// A scale of time.
#[derive(Clone, Debug)]
pub struct Axis {
    pieces: Vec<Piece>,
}

/// An even piece: days and places.
#[derive(Clone, Debug)]
struct Piece {
    /// The first and the last day of which something is known.
    days: (f64, f64),
    /// The same with some room around.
    shown: (f64, f64),
    x: (f64, f64),
}

impl Axis {
    /// The axis that holds some stretches of days, as few times cut as makes it legible: `crowding` says how crowded an
    /// axis is, and up to `enough` is legible. `None` where there is nothing.
    pub fn legible(stretches: &[(f64, f64)], enough: usize, crowding: impl Fn(&Axis) -> usize) -> Option<Axis> {
        let finite = |(first, last): &&(f64, f64)| first.is_finite() && last >= first && last.is_finite();
        let stretches: Vec<(f64, f64)> = stretches.iter().filter(finite).copied().collect();
        let mut days: Vec<f64> = stretches.iter().flat_map(|&(first, last)| [first, last]).collect();
        days.sort_by(f64::total_cmp);
        days.dedup();
        let whole: Vec<(f64, f64)> = stretches
            .into_iter()
            .filter(|(first, last)| last - first <= WHOLE)
            .collect();
        if days.is_empty() {
            return None;
        }
        let mut cuts: Vec<usize> = Vec::new();
        let mut best = Self::new(&days, &cuts);
        let mut least = crowding(&best);
        while least > enough && cuts.len() < CUTS {
            let Some(cut) = next_cut(&days, &cuts, &whole) else {
                break;
            };
            cuts.push(cut);
            cuts.sort_unstable();
            let axis = Self::new(&days, &cuts);
            let crowd = crowding(&axis);
            if crowd < least {
                (best, least) = (axis, crowd);
            }
        }
        Some(best)
    }

    /// The axis of sorted days, cut before those at the places of `cuts`.
    fn new(days: &[f64], cuts: &[usize]) -> Axis {
        let bounds: Vec<usize> = [0].iter().chain(cuts).copied().chain([days.len()]).collect();
        let runs: Vec<&[f64]> = bounds.windows(2).map(|two| &days[two[0]..two[1]]).collect();
        let all = WIDTH as f64 - 2.0 * MARGIN - CUT * cuts.len() as f64 - LEAST * runs.len() as f64;
        let mut x = MARGIN;
        // What is shown around a piece stays out of the others.
        let least = runs
            .windows(2)
            .map(|two| two[1][0] - two[0][two[0].len() - 1])
            .reduce(f64::min);
        let piece = |run: &&[f64]| {
            let (first, last) = (run[0], run[run.len() - 1]);
            let around = if last > first { (last - first) * 0.03 } else { 15.0 };
            let around = around.min(least.unwrap_or(f64::MAX) / 3.0);
            let end = x + LEAST + all.max(0.0) * run.len() as f64 / days.len() as f64;
            let piece = Piece {
                days: (first, last),
                shown: (first - around, last + around),
                x: (x, end),
            };
            x = end + CUT;
            piece
        };
        Axis {
            pieces: runs.iter().map(piece).collect(),
        }
    }

    /// Where a day stands, in units from the start. What falls into a cut stands within it.
    pub fn at(&self, day: f64) -> usize {
        let within = |day: f64, (from, to): (f64, f64), (x, end): (f64, f64)| match to > from {
            true => x + (end - x) * ((day - from) / (to - from)).clamp(0.0, 1.0),
            false => (x + end) / 2.0,
        };
        let mut before: Option<&Piece> = None;
        for piece in &self.pieces {
            if day <= piece.shown.1 {
                let x = match before {
                    Some(before) if day < piece.shown.0 => {
                        within(day, (before.shown.1, piece.shown.0), (before.x.1, piece.x.0))
                    }
                    _ => within(day, piece.shown, piece.x),
                };
                return x.round() as usize;
            }
            before = Some(piece);
        }
        before.map_or(0, |last| last.x.1.round() as usize)
    }

    /// The middles of its cuts.
    pub fn cuts(&self) -> Vec<usize> {
        let cuts = self.pieces.windows(2);
        cuts.map(|two| ((two[0].x.1 + two[1].x.0) / 2.0).round() as usize)
            .collect()
    }

    /// The ends of its pieces.
    pub fn pieces(&self) -> impl Iterator<Item = (usize, usize)> {
        let ends = |piece: &Piece| (piece.x.0.round() as usize, piece.x.1.round() as usize);
        self.pieces.iter().map(ends)
    }

    /// Its ticks; each piece has at least one. `year` names a year.
    pub fn ticks(&self, locale: &Locale, year: impl Fn(i64) -> String) -> Vec<OverviewTick> {
        self.pieces
            .iter()
            .flat_map(|piece| piece.ticks(self, locale, &year))
            .collect()
    }
}

impl Piece {
    fn ticks(&self, axis: &Axis, locale: &Locale, year: &impl Fn(i64) -> String) -> Vec<OverviewTick> {
        let found = match self.days.1 > self.days.0 {
            true => ticks::ticks(Measure::Day, self.shown, self.x.1 - self.x.0, locale, year),
            false => Vec::new(),
        };
        let (mut shown, mut told): (Vec<OverviewTick>, Option<String>) = (Vec::new(), None);
        for tick in found {
            if !tick.under.is_empty() {
                told = Some(tick.under.clone());
            }
            let x = axis.at(tick.at);
            let letters = tick.label.chars().count().max(tick.under.chars().count());
            let half = letters as f64 * LETTER / 2.0;
            // A label may reach into what lies around its piece, not beyond.
            let room = (x as f64 - half)
                .min(WIDTH as f64 - x as f64 - half)
                .min(x as f64 - half - self.x.0 + 15.0);
            if room.min(self.x.1 + 15.0 - x as f64 - half) >= 0.0 {
                shown.push(OverviewTick {
                    x,
                    line: true,
                    label: tick.label,
                    // What the name leaves out is told at the first tick that is shown.
                    under: told.take().unwrap_or_default(),
                });
            }
        }
        if shown.is_empty() {
            let name = |day: f64| year(Day::from_number(day.floor() as i64).year());
            let (first, last) = (name(self.days.0), name(self.days.1));
            shown.push(OverviewTick {
                x: ((self.x.0 + self.x.1) / 2.0).round() as usize,
                line: false,
                label: if first == last {
                    first
                } else {
                    format!("{first} – {last}")
                },
                under: String::new(),
            });
        }
        shown
    }
}

/// The place of the day before which to cut next: where a gap is a large share of a piece in which much happens.
fn next_cut(days: &[f64], cuts: &[usize], whole: &[(f64, f64)]) -> Option<usize> {
    let bounds: Vec<usize> = [0].iter().chain(cuts).copied().chain([days.len()]).collect();
    let mut best: Option<(f64, usize)> = None;
    let runs = bounds.windows(2).map(|two| two[0]..two[1]);
    // Two ends alone have room.
    for run in runs.filter(|run| run.len() > 2) {
        let long = days[run.end - 1] - days[run.start];
        for at in run.start + 1..run.end {
            let (from, to) = (days[at - 1], days[at]);
            let share = (to - from) / long;
            let score = share * run.len() as f64;
            let is_gap = share >= GAP.0 && to - from >= GAP.1 && best.is_none_or(|(known, _)| score > known);
            if is_gap && !whole.iter().any(|&(first, last)| first <= from && to <= last) {
                best = Some((score, at));
            }
        }
    }
    best.map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    fn day(text: &str) -> f64 {
        let date: Date = text.parse().unwrap();
        date.earliest_day().unwrap().number() as f64
    }

    fn points(days: &[f64]) -> Vec<(f64, f64)> {
        days.iter().map(|&day| (day, day)).collect()
    }

    #[test]
    fn a_year_known_as_such_is_not_cut_and_a_long_time_may_be() {
        let all = [
            (day("1916-01-01"), day("1917-01-01")),
            (day("1916-02-01"), day("2024-05-01")),
            (day("2024-03-01"), day("2024-03-01")),
        ];
        let axis = Axis::legible(&all, 0, |axis| 9 - axis.cuts().len()).unwrap();
        assert_eq!(axis.cuts().len(), 1);
        assert!(axis.cuts()[0] > axis.at(all[0].1) && axis.cuts()[0] < axis.at(all[2].0));
    }

    /// The most marks that stand at one place of 24 units.
    fn crowding(days: &[f64]) -> impl Fn(&Axis) -> usize {
        |axis| {
            let mut at = std::collections::BTreeMap::<usize, usize>::new();
            days.iter()
                .for_each(|&day| *at.entry(axis.at(day) / 24).or_default() += 1);
            at.into_values().max().unwrap_or(0)
        }
    }

    fn labels(axis: &Axis) -> String {
        let ticks = axis.ticks(&Locale::new("fr"), |year| year.to_string());
        let words = ticks.into_iter().map(|tick| format!("{} {}", tick.label, tick.under));
        words.map(|word| word.trim().to_owned()).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn what_fits_is_not_cut() {
        let days = [day("2000-01-01"), day("2010-06-01"), day("2020-01-01")];
        let axis = Axis::legible(&points(&days), 3, crowding(&days)).unwrap();
        assert!(axis.cuts().is_empty());
        assert_eq!(
            labels(&axis),
            "2000 | 2002 | 2004 | 2006 | 2008 | 2010 | 2012 | 2014 | 2016 | 2018 | 2020"
        );
    }

    #[test]
    fn a_lonely_event_is_cut_off_from_a_crowd() {
        let start = day("2024-01-01");
        let days: Vec<f64> = [day("1916-05-16")]
            .into_iter()
            .chain((0..200).map(|at| start + f64::from(at)))
            .collect();
        let axis = Axis::legible(&points(&days), 8, crowding(&days)).unwrap();
        assert_eq!(axis.cuts().len(), 1);
        assert!(axis.at(start) < 200 && axis.at(start + 199.0) > 940);
        let inside = axis.at(day("1970-01-01"));
        assert!(
            inside > axis.at(days[0]) && inside < axis.at(start),
            "what falls into a cut stands within it"
        );
        assert!(
            labels(&axis).starts_with("1916") && labels(&axis).contains("juillet"),
            "{}",
            labels(&axis)
        );
    }

    #[test]
    fn places_rise_and_stay_inside_whatever_the_days() {
        for days in [
            vec![day("Y-170000000")],
            vec![day("-0043-03-15"), day("1789-07-14"), day("2024-05-19"), day("Y12345")],
            vec![0.0, 0.0],
            vec![f64::NAN, 3.0],
            vec![-1e15, 0.0, 1.0, 2.0, 1e15],
        ] {
            let axis = Axis::legible(&points(&days), 0, |axis| 9 - axis.cuts().len()).unwrap();
            let mut sorted: Vec<f64> = days.iter().copied().filter(|day| day.is_finite()).collect();
            sorted.sort_by(f64::total_cmp);
            let places: Vec<usize> = sorted.iter().map(|&day| axis.at(day)).collect();
            assert!(places.is_sorted() && places.iter().all(|&x| x <= WIDTH), "{places:?}");
            assert!(axis.cuts().len() <= CUTS && !labels(&axis).contains("NaN"));
            assert!(axis.pieces().all(|(from, to)| from < to && to <= WIDTH));
            assert!(!axis.ticks(&Locale::new("en"), |year| year.to_string()).is_empty());
        }
        assert!(Axis::legible(&[], 1, |_| 0).is_none());
        let near = points(&[0.0, 0.5, 30.0, 31.0, 60.0]);
        let axis = Axis::legible(&near, 0, |axis| 9 - axis.cuts().len()).unwrap();
        assert!((0..600).map(|tenth| axis.at(f64::from(tenth) / 10.0)).is_sorted());
    }
}
