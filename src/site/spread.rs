//! Values on one scale -> drawings: an SVG for the axis and one for each value, which share the scale.
//!
//! Invariant: the same values give the same text; every figure in it is finite and has one decimal at most, every
//! word is escaped, and nothing in it has an id, so that a page can hold any number of them.
//!
//! Places are percentages of the width: the drawings stretch and their marks and letters do not.

pub(super) mod ticks;

use std::fmt::Write;

use crate::date::Date;
use crate::export::xml::escape;
use crate::link::model::Value;
use crate::load::claim::Stance;
use crate::locale::{Locale, kept_together};
use crate::number::{Form, Number};

pub use ticks::{Measure, Tick};

/// What a value covers of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Where it begins; `None` where it has no beginning.
    pub low: Option<f64>,
    /// Where it ends; `None` where it has no end.
    pub high: Option<f64>,
    /// Where it may begin if what is "about" is off.
    pub soft_low: Option<f64>,
    /// Where it may end if what is "about" is off.
    pub soft_high: Option<f64>,
    /// Whether `low` itself or `high` itself is left out: "more than", "fewer than".
    pub beyond: bool,
    /// Whether the value is doubted as such: `?`.
    pub doubted: bool,
    /// Whether its passages support it.
    pub stance: Stance,
}

/// What stays on a drawing: nothing further out is drawn as a number.
const FARTHEST: f64 = 1e15;

impl Bar {
    /// What a date or a number covers; `None` for other values.
    pub fn of(value: &Value, stance: Stance) -> Option<Bar> {
        match value {
            Value::Date(date) => Some(Self::of_date(date, stance)),
            Value::Number(number) => Some(Self::of_number(number, stance)),
            Value::Actor(_) | Value::Place(_) | Value::Text(_) => None,
        }
    }

    fn of_number(number: &Number, stance: Stance) -> Bar {
        let whole = number.interval();
        let core = match number.form() {
            Form::About(value) => (value, value),
            _ => (whole.low, whole.high),
        };
        Bar {
            low: finite(core.0),
            high: finite(core.1),
            soft_low: finite(whole.low),
            soft_high: finite(whole.high),
            beyond: whole.above_low || whole.below_high,
            doubted: false,
            stance,
        }
    }

    fn of_date(date: &Date, stance: Stance) -> Bar {
        let moment = date.clock_seconds();
        let (low, high, soft) = match moment {
            Some((first, last)) => {
                let (low, high) = (first as f64 / 86_400.0, (last + 1) as f64 / 86_400.0);
                (Some(low), Some(high), (Some(low), Some(high)))
            }
            None => {
                let after = |day: i64| day.saturating_add(1) as f64;
                let (soft_first, soft_last) = date.reach_about();
                (
                    date.earliest_day().map(|day| day.number() as f64),
                    date.latest_day().map(|day| after(day.number())),
                    (soft_first.map(|day| day as f64), soft_last.map(after)),
                )
            }
        };
        Bar {
            low: low.and_then(finite),
            high: high.and_then(finite),
            soft_low: soft.0.and_then(finite),
            soft_high: soft.1.and_then(finite),
            beyond: false,
            doubted: date.is_uncertain(),
            stance,
        }
    }

    /// Whether it says "about" or is doubted.
    pub fn is_soft(&self) -> bool {
        self.doubted || self.soft_low != self.low || self.soft_high != self.high
    }

    /// The ends that a scale has to hold.
    fn ends(&self) -> impl Iterator<Item = f64> {
        let ends = [self.low, self.high, self.soft_low, self.soft_high];
        ends.into_iter().flatten()
    }
}

fn finite(value: f64) -> Option<f64> {
    (value.abs() <= FARTHEST).then_some(value)
}

/// What all drawings of a spread share.
#[derive(Clone, Debug)]
pub struct Scale {
    from: f64,
    to: f64,
    ticks: Vec<Tick>,
}

/// The share of the width that stays free on either side, for labels and for what has no end, in percent.
const MARGIN: f64 = 12.0;
/// Half the width of a letter of a label in the narrowest axis, in percent.
const HALF_LETTER: f64 = 1.2;
/// The width below which a bar is drawn as a point, in percent.
const POINT: f64 = 2.0;

impl Scale {
    /// The scale that holds some values; `None` where none of them has an end. `year` names a year.
    pub fn new(measure: Measure, bars: &[Bar], locale: &Locale, year: impl Fn(i64) -> String) -> Option<Scale> {
        let ends = || bars.iter().flat_map(Bar::ends);
        let (from, to) = (ends().reduce(f64::min)?, ends().reduce(f64::max)?);
        let widen = match measure {
            Measure::Number if to > from => 0.0,
            Measure::Number if from == 0.0 => 1.0,
            Measure::Number => from.abs() / 5.0,
            // A day alone stands among its month; a time of day alone, in its hours.
            Measure::Day if to - from == 1.0 => 10.0,
            Measure::Day if to - from < 0.01 => 1.0 / 24.0,
            Measure::Day => 0.0,
        };
        let (from, to) = (from - widen, to + widen);
        // Ticks may stand a little outside, where there is room for their labels.
        let out = (to - from) * 0.05;
        let ticks = ticks::ticks(measure, (from - out, to + out), ticks::ROOM, locale, year);
        Some(Scale { from, to, ticks })
    }

    /// The names of its first and its last tick; empty where it has none.
    pub fn ends(&self) -> (String, String) {
        let name = |tick: Option<&Tick>| {
            // A tick has the year of the one before it, unless it says another.
            tick.map_or(String::new(), |tick| {
                format!("{} {}", tick.label, tick.under).trim_end().to_owned()
            })
        };
        let mut last = self.ticks.last().cloned();
        if let Some(last) = last.as_mut().filter(|last| last.under.is_empty()) {
            let known = self.ticks.iter().rev().find(|tick| !tick.under.is_empty());
            last.under = known.map_or(String::new(), |tick| tick.under.clone());
        }
        (name(self.ticks.first()), name(last.as_ref()))
    }

    /// Where a value stands, in percent of the width.
    fn at(&self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        if share.is_nan() {
            return 50.0;
        }
        MARGIN + share.clamp(-0.1, 1.1) * (100.0 - 2.0 * MARGIN)
    }

    /// The axis: its ticks, with their names. `title` says in words from where to where it goes.
    pub fn axis(&self, title: &str) -> String {
        let mut svg = format!(
            "<svg class=\"axis\" role=\"img\" width=\"100%\" height=\"36\"><title>{}</title>",
            escape(title)
        );
        svg.push_str("<line class=\"base\" x1=\"0%\" x2=\"100%\" y1=\"35.5\" y2=\"35.5\" stroke=\"currentColor\"/>");
        for tick in &self.ticks {
            let at = self.at(tick.at);
            let x = percent(at);
            let _ = write!(
                svg,
                "<line x1=\"{x}\" x2=\"{x}\" y1=\"30\" y2=\"36\" stroke=\"currentColor\"/>"
            );
            let mut text = |y: u8, words: &str| {
                // A label that would not fit in the narrowest axis begins or ends at its tick.
                let half = words.chars().count() as f64 * HALF_LETTER;
                let anchor = match at {
                    at if at < half => "start",
                    at if at > 100.0 - half => "end",
                    _ => "middle",
                };
                // The axis runs from left to right in every language; a label keeps its own direction.
                let words = escape(&kept_together(words));
                let _ = write!(
                    svg,
                    "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"currentColor\">{words}</text>"
                );
            };
            match tick.under.as_str() {
                "" => text(25, &tick.label),
                under => {
                    text(11, under);
                    text(25, &tick.label);
                }
            }
        }
        svg.push_str("</svg>");
        svg
    }

    /// A value: what it covers, among the lines of the ticks and what the editor holds. `title` and `description`
    /// say the same in words.
    pub fn row(&self, bar: &Bar, held: Option<&Bar>, title: &str, description: &str) -> String {
        let mut svg = format!(
            "<svg role=\"img\" width=\"100%\" height=\"28\"><title>{}</title><desc>{}</desc>",
            escape(title),
            escape(description)
        );
        for tick in &self.ticks {
            let x = percent(self.at(tick.at));
            let _ = write!(
                svg,
                "<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"0%\" y2=\"100%\"/>"
            );
        }
        if let Some(held) = held {
            self.draw_held(held, &mut svg);
        }
        self.draw(bar, &mut svg);
        svg.push_str("</svg>");
        svg
    }

    /// What the editor holds: a line through all rows, or a band where it is no point.
    fn draw_held(&self, held: &Bar, svg: &mut String) {
        let (start, end) = self.edges(held);
        let (x, width) = (percent(start), percent(end - start));
        let _ = if end - start < POINT {
            let x = percent((start + end) / 2.0);
            write!(
                svg,
                "<line class=\"held\" x1=\"{x}\" x2=\"{x}\" y1=\"0%\" y2=\"100%\" stroke=\"currentColor\"/>"
            )
        } else {
            write!(
                svg,
                "<rect class=\"held\" x=\"{x}\" width=\"{width}\" y=\"0%\" height=\"100%\" fill=\"currentColor\" \
                 fill-opacity=\"0.1\"/>"
            )
        };
    }

    /// Where a value begins and ends; the edges of the drawing where it does not.
    pub(super) fn edges(&self, bar: &Bar) -> (f64, f64) {
        let start = bar.low.map_or(0.0, |low| self.at(low));
        let end = bar.high.map_or(100.0, |high| self.at(high));
        (start.min(end), end.max(start))
    }

    pub(super) fn draw(&self, bar: &Bar, svg: &mut String) {
        let (start, end) = self.edges(bar);
        if let (Some(low), Some(soft)) = (bar.low, bar.soft_low) {
            fade(self.at(low), self.at(soft), svg);
        }
        if let (Some(high), Some(soft)) = (bar.high, bar.soft_high) {
            fade(self.at(high), self.at(soft), svg);
        }
        let class = match (bar.stance, bar.doubted) {
            (Stance::Disputes, _) => "denied",
            (Stance::Qualifies, _) => "reserved",
            (Stance::Supports, true) => "doubted",
            (Stance::Supports, false) => "sure",
        };
        let bounded = bar.low.is_some() && bar.high.is_some();
        if bounded && end - start < POINT {
            point((start + end) / 2.0, class, svg);
        } else {
            self.draw_run(bar, (start, end), class, svg);
        }
        if bar.stance == Stance::Disputes {
            let x = percent((start + end) / 2.0);
            let _ = write!(
                svg,
                "<svg class=\"cross\" x=\"{x}\" y=\"50%\" overflow=\"visible\"><path d=\"M-6-6L6 6M-6 6L6-6\" \
                 fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>"
            );
        }
    }

    /// A run from one place to another, with what its ends are.
    fn draw_run(&self, bar: &Bar, (start, end): (f64, f64), class: &str, svg: &mut String) {
        // What has no end fades out before the edge, and an arrow says that it goes on.
        let inner_start = if bar.low.is_some() { start } else { FADE.min(end) };
        let inner_end = if bar.high.is_some() {
            end
        } else {
            (100.0 - FADE).max(start)
        };
        match class {
            "denied" => {
                let (x, width) = (percent(inner_start), percent((inner_end - inner_start).max(0.0)));
                let _ = write!(
                    svg,
                    "<rect class=\"denied\" x=\"{x}\" width=\"{width}\" y=\"50%\" height=\"10\" \
                     transform=\"translate(0 -5)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
                );
            }
            "reserved" => line(inner_start, inner_end, "reserved", " stroke-dasharray=\"7 4\"", svg),
            "doubted" => line(inner_start, inner_end, "doubted", " stroke-opacity=\"0.5\"", svg),
            _ => line(inner_start, inner_end, "sure", "", svg),
        }
        if bar.low.is_none() {
            fade(inner_start, 0.0, svg);
            arrow(0.0, "M7-6L1 0L7 6", svg);
        } else if bar.beyond && bar.high.is_none() {
            hollow(start, svg);
        }
        if bar.high.is_none() {
            fade(inner_end, 100.0, svg);
            arrow(100.0, "M-7-6L-1 0L-7 6", svg);
        } else if bar.beyond && bar.low.is_none() {
            hollow(end, svg);
        }
    }
}

/// How far from the edge what has no end begins to fade, in percent.
const FADE: f64 = 7.0;

/// A place or a width in percent, with one decimal.
pub(super) fn percent(value: f64) -> String {
    let tenths = (value.clamp(-20.0, 120.0) * 10.0).round() / 10.0;
    // Zero has no sign.
    format!("{}%", if tenths == 0.0 { 0.0 } else { tenths })
}

fn line(start: f64, end: f64, class: &str, more: &str, svg: &mut String) {
    let (start, end) = (percent(start), percent(end));
    let _ = write!(
        svg,
        "<line class=\"{class}\" x1=\"{start}\" x2=\"{end}\" y1=\"50%\" y2=\"50%\" stroke=\"currentColor\" \
         stroke-width=\"10\"{more}/>"
    );
}

/// Five pieces, each paler than the one before.
fn fade(from: f64, to: f64, svg: &mut String) {
    if (to - from).abs() < 0.3 {
        return;
    }
    let step = (to - from) / 5.0;
    for (piece, opacity) in [(0.0, "0.6"), (1.0, "0.44"), (2.0, "0.3"), (3.0, "0.18"), (4.0, "0.08")] {
        let (x1, x2) = (percent(from + piece * step), percent(from + (piece + 1.0) * step));
        let _ = write!(
            svg,
            "<line class=\"fade\" x1=\"{x1}\" x2=\"{x2}\" y1=\"50%\" y2=\"50%\" stroke=\"currentColor\" \
             stroke-width=\"10\" stroke-opacity=\"{opacity}\"/>"
        );
    }
}

fn point(at: f64, class: &str, svg: &mut String) {
    let x = percent(at);
    let look = match class {
        "sure" => "fill=\"currentColor\"",
        "doubted" => "fill=\"currentColor\" fill-opacity=\"0.5\"",
        "reserved" => "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"3 2\"",
        _ => "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"",
    };
    let _ = write!(svg, "<circle class=\"{class}\" cx=\"{x}\" cy=\"50%\" r=\"6\" {look}/>");
}

/// An end that does not itself belong to what begins or ends there.
fn hollow(at: f64, svg: &mut String) {
    let x = percent(at);
    let _ = write!(
        svg,
        "<circle class=\"beyond\" cx=\"{x}\" cy=\"50%\" r=\"5\" fill=\"none\" stroke=\"currentColor\" \
         stroke-width=\"2\"/>"
    );
}

fn arrow(at: f64, path: &str, svg: &mut String) {
    let x = percent(at);
    let _ = write!(
        svg,
        "<svg class=\"on\" x=\"{x}\" y=\"50%\" overflow=\"visible\"><path d=\"{path}\" fill=\"none\" \
         stroke=\"currentColor\" stroke-width=\"2\"/></svg>"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, stance: Stance) -> Bar {
        Bar::of(&Value::Number(text.parse().unwrap()), stance).unwrap()
    }

    fn date(text: &str, stance: Stance) -> Bar {
        Bar::of(&Value::Date(text.parse().unwrap()), stance).unwrap()
    }

    fn scale(measure: Measure, bars: &[Bar]) -> Option<Scale> {
        Scale::new(measure, bars, Locale::french(), |year| year.to_string())
    }

    /// Draws all of it, and holds it to what any drawing promises.
    fn drawn(measure: Measure, bars: &[Bar]) -> Vec<String> {
        let Some(scale) = scale(measure, bars) else {
            return Vec::new();
        };
        let rows = bars
            .iter()
            .flat_map(|bar| [None, bars.first()].map(|held| scale.row(bar, held, "a < b & \"c\"", "é")));
        let all: Vec<String> = rows.chain([scale.axis("0 > 1")]).collect();
        for svg in &all {
            let mut reader = quick_check(svg);
            assert_eq!(reader.pop(), None, "{svg}");
            for bad in ["NaN", "inf", "a < b", " id=", "-0%"] {
                assert!(!svg.contains(bad), "{bad} in {svg}");
            }
            let places = svg.split('"').filter_map(|value| value.strip_suffix('%'));
            for place in places {
                let value: f64 = place.parse().unwrap();
                assert!((-20.0..=120.0).contains(&value), "{svg}");
                assert!(
                    place.split_once('.').is_none_or(|(_, decimals)| decimals.len() == 1),
                    "{svg}"
                );
            }
        }
        all
    }

    /// The elements that are open at the end of a text: none where it is well-formed.
    fn quick_check(svg: &str) -> Vec<&str> {
        let mut open = Vec::new();
        for tag in svg.split('<').skip(1) {
            let (tag, text) = tag.split_once('>').expect("a tag ends");
            assert!(!text.contains('>'), "{svg}");
            assert_eq!(tag.matches('"').count() % 2, 0, "{svg}");
            let name = tag.split([' ', '/']).next().unwrap_or("");
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{svg}"),
                None if tag.ends_with('/') => {}
                None => open.push(name),
            }
        }
        open
    }

    #[test]
    fn any_values_are_drawn_within_the_edges() {
        use Stance::{Disputes, Qualifies, Supports};
        let numbers = [
            "946",
            "1000~",
            ">269",
            ">=269",
            "<100",
            "<=5",
            "900..1000",
            "0",
            "1000000000",
            "0.5",
        ];
        let dates = [
            "2024-05-19",
            "2024-05",
            "2024-05~",
            "2024?",
            "../2024-05-19",
            "2024-04-19/..",
            "2024-04-19/",
            "[2024-05-24..2024-09-13]",
            "1524",
            "-0044-03-15",
            "Y170000002",
            "XXXX",
            "2024-05-19T12:30:00",
        ];
        for stance in [Supports, Disputes, Qualifies] {
            for a in numbers {
                assert!(!drawn(Measure::Number, &[number(a, stance)]).is_empty(), "{a}");
                for b in numbers {
                    drawn(Measure::Number, &[number(a, stance), number(b, Supports)]);
                }
            }
            for a in dates {
                drawn(Measure::Day, &[date(a, stance)]);
                for b in dates {
                    drawn(Measure::Day, &[date(a, stance), date(b, Supports)]);
                }
            }
        }
        let many: Vec<Bar> = (0..40).map(|at| number(&format!("{}", at * at), Supports)).collect();
        assert_eq!(drawn(Measure::Number, &many).len(), 81);
        let huge = "9".repeat(300);
        drawn(Measure::Number, &[number(&huge, Supports), number("1", Supports)]);
        assert!(
            drawn(Measure::Number, &[number(&huge, Supports)]).is_empty(),
            "nothing to draw"
        );
    }

    #[test]
    fn a_drawing_tells_kinds_of_values_apart() {
        use Stance::{Disputes, Qualifies, Supports};
        let with = [number("0", Supports), number("100", Supports)];
        let of = |text: &str, stance: Stance| {
            let scale = scale(Measure::Number, &with).unwrap();
            scale.row(&number(text, stance), None, "", "")
        };
        assert!(of("50", Supports).contains("<circle class=\"sure\" cx=\"50%\""));
        assert!(of("50~", Supports).contains("class=\"fade\"") && !of("50", Supports).contains("class=\"fade\""));
        assert!(of("20..60", Supports).contains("<line class=\"sure\" x1=\"27.2%\" x2=\"57.6%\""));
        assert!(of(">20", Supports).contains("class=\"on\" x=\"100%\"") && of(">20", Supports).contains("beyond"));
        assert!(!of(">=20", Supports).contains("beyond"));
        assert!(of("<20", Supports).contains("class=\"on\" x=\"0%\""));
        assert!(of("50", Disputes).contains("class=\"cross\""));
        assert!(of("20..60", Qualifies).contains("stroke-dasharray"));
        let scale = scale(Measure::Number, &with).unwrap();
        assert!(
            scale
                .row(&with[0], Some(&with[1]), "", "")
                .contains("<line class=\"held\" x1=\"88%\"")
        );
    }

    #[test]
    fn a_date_covers_its_days() {
        let month = date("2024-05", Stance::Supports);
        assert_eq!(month.high.unwrap() - month.low.unwrap(), 31.0);
        let about = date("2024-05~", Stance::Supports);
        assert!(about.soft_low < about.low && about.soft_high > about.high);
        let since = date("2024-05/..", Stance::Supports);
        assert_eq!((since.low.is_some(), since.high), (true, None));
        let noon = date("2024-05-19T12:00:00", Stance::Supports);
        assert_eq!(noon.low.unwrap().fract(), 0.5);
    }
}
