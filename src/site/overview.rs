//! Events in the order of their dates -> an [`Overview`]: what a template draws as SVG.
//!
//! Few events are a mark each: a point for a day, a bar for what is longer or known less exactly, faded where an end is
//! approximate or not known, hollow where it is disputed. Many are counted, a bar for each month or year.
//!
//! Invariant: the same events give the same drawing, every mark lies inside it and no two overlap; whatever the drawing
//! shows is in its words too. All places and lengths are whole units, about a pixel each.

pub mod axis;
mod density;
pub mod lanes;

use std::ops::Range;

use crate::cross::Disputed;
use crate::date::{Bound, Date, Day, Precision};
use crate::link::model::{Entity, EventIx};
use crate::messages::Argument;

use super::chronology;
use super::page::{Overview, OverviewBar, OverviewMark};
use super::view::View;
use axis::{Axis, WIDTH};
use density::{Slot, Unit};

/// From how many events on they are counted instead of drawn one by one.
const MARKS: usize = 150;
/// How many lanes are read at a glance: the axis is cut to have no more.
const ENOUGH: usize = 6;
/// With more lanes, events are counted.
pub const LANES: usize = 14;
/// The height of a lane: a target for a finger.
pub const LANE: usize = 28;
/// Half the least width of a mark.
pub const HALF: usize = 12;
/// How far what has no end, or a doubtful one, fades, at least.
const FADE: usize = 16;
/// The room for the names of ticks.
const TICKS: usize = 46;
/// The height of the tallest bar.
const TALL: usize = 150;

/// What is drawn of a date, in days since 1970.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The first day; where that is not given, the last.
    pub low: f64,
    /// The day after the last; where that is not given, the first.
    pub high: f64,
    /// Whether it is one day, or a time of day.
    pub point: bool,
    /// How far before `low` it may begin: `None` for any time.
    before: Option<f64>,
    /// How far after `high` it may end: `None` for any time.
    after: Option<f64>,
    /// Whether it is doubted as such.
    doubted: bool,
}

impl Extent {
    /// What is drawn of a date; `None` where no year is known.
    pub fn of(date: &Date) -> Option<Extent> {
        date.year_month().0?;
        let (first, last) = (date.earliest_day(), date.latest_day());
        let low = first.or(last)?.number() as f64;
        let high = last.or(first)?.number() as f64 + 1.0;
        let (soft_low, soft_high) = date.reach_about();
        let soft = |bound: Bound, soft: Option<i64>| match (bound, soft) {
            (Bound::Day(day), Some(soft)) => Some((soft as f64 - day.number() as f64).abs()),
            _ => None,
        };
        Some(Extent {
            low,
            high,
            point: first == last && first.is_some() && date.precision() <= Precision::Day,
            before: soft(date.earliest(), soft_low),
            after: soft(date.latest(), soft_high),
            doubted: date.is_uncertain(),
        })
    }

    /// The day in its middle.
    pub fn middle(&self) -> f64 {
        (self.low + self.high) / 2.0
    }

    /// The days that an axis has to hold.
    fn days(&self) -> (f64, f64) {
        if self.point {
            (self.middle(), self.middle())
        } else {
            (self.low, self.high)
        }
    }

    /// Where it lies on an axis: what is sure of it, and how far it fades on either side.
    fn on(&self, axis: &Axis) -> Place {
        let middle = axis.at(self.middle());
        let (mut from, mut to) = match self.point {
            true => (middle, middle),
            false => (axis.at(self.low), axis.at(self.high)),
        };
        let fade = |by: Option<f64>, end: f64, sign: f64| match by {
            None => 2 * FADE,
            Some(days) if days > 0.0 => axis.at(end + sign * days).abs_diff(axis.at(end)).max(FADE),
            Some(_) if self.doubted => FADE,
            Some(_) => 0,
        };
        let (before, after) = (fade(self.before, self.low, -1.0), fade(self.after, self.high, 1.0));
        if !self.point && to - from < 2 * HALF {
            from = middle.saturating_sub(HALF).min(from);
            to = (middle + HALF).min(WIDTH).max(to);
        }
        Place {
            from,
            to,
            before: before.min(from),
            after: after.min(WIDTH - to),
        }
    }
}

/// Where something is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    from: usize,
    to: usize,
    before: usize,
    after: usize,
}

impl Place {
    /// All that it takes up.
    fn stretch(&self) -> (usize, usize) {
        let point = if self.from == self.to { HALF } else { 0 };
        let from = (self.from - self.before).min(self.from.saturating_sub(point));
        (from, (self.to + self.after).max(self.to + point))
    }
}

/// The overview of some events, given by their positions in the chronology. `None` where there is nothing to see: fewer
/// than two events that have a year.
pub fn overview(view: &View<'_>, positions: Range<usize>, from: &str) -> Option<Overview> {
    let event = |position: usize| view.model.chronology[position];
    let dated: Vec<(usize, Extent)> = positions
        .clone()
        .filter_map(|position| Some((position, Extent::of(&view.model[event(position)].date)?)))
        .collect();
    if dated.len() < 2 {
        return None;
    }
    let undated = positions.len() - dated.len();
    let drawn = (dated.len() <= MARKS).then(|| marks(view, &dated, from)).flatten();
    drawn
        .or_else(|| bars(view, &dated, from))
        .map(|overview| Overview { undated, ..overview })
}

/// Each event as a mark; `None` where there is no room for that.
fn marks(view: &View<'_>, dated: &[(usize, Extent)], page: &str) -> Option<Overview> {
    let days: Vec<(f64, f64)> = dated.iter().map(|(_, extent)| extent.days()).collect();
    let places = |axis: &Axis| dated.iter().map(|(_, extent)| extent.on(axis)).collect::<Vec<_>>();
    let packed = |axis: &Axis| {
        let stretches: Vec<(usize, usize)> = places(axis).iter().map(Place::stretch).collect();
        lanes::lanes(&stretches)
    };
    let axis = Axis::legible(&days, ENOUGH, |axis| lanes::count(&packed(axis)))?;
    let lanes = packed(&axis);
    let count = lanes::count(&lanes);
    if count > LANES {
        return None;
    }
    let mark = |((&(position, extent), place), lane): ((&(usize, Extent), Place), &usize)| {
        let event = view.model.chronology[position];
        let (from, to) = place.stretch();
        OverviewMark {
            href: view.in_chronology(event, page),
            at: position,
            label: label(view, event),
            form: if extent.point { "point" } else { "bar" },
            hollow: disputed(view, event).any(),
            x: place.from,
            width: place.to - place.from,
            y: (count - lane) * LANE - LANE / 2,
            before: place.before,
            after: place.after,
            left: from,
            room: to - from,
        }
    };
    let marks: Vec<OverviewMark> = dated.iter().zip(places(&axis)).zip(&lanes).map(mark).collect();
    let is = |test: fn(&OverviewMark) -> bool| marks.iter().any(test);
    let legend = [
        ("point", is(|mark| mark.form == "point")),
        ("bar", is(|mark| mark.form == "bar")),
        ("faded", is(|mark| mark.before + mark.after > 0)),
        ("hollow", is(|mark| mark.hollow)),
        ("cut", !axis.cuts().is_empty()),
    ];
    Some(Overview {
        base: count * LANE + 4,
        height: count * LANE + TICKS,
        pieces: axis.pieces().map(|(from, to)| [from, to]).collect(),
        cuts: axis.cuts(),
        ticks: axis.ticks(view.locale, |year| view.year(year)),
        marks,
        legend: legend
            .into_iter()
            .filter(|(_, shown)| *shown)
            .map(|(key, _)| key)
            .collect(),
        ..Overview::default()
    })
}

/// What is disputed of an event.
pub fn disputed(view: &View<'_>, event: EventIx) -> Disputed {
    view.crossed.disputed(view.model, event)
}

/// What is disputed of an event, in words; empty where nothing is.
pub fn disputed_words(view: &View<'_>, event: EventIx) -> String {
    let disputed = disputed(view, event);
    let keys = [
        (disputed.date, "disputed-date"),
        (disputed.place, "disputed-place"),
        (disputed.told && !disputed.date && !disputed.place, "disputed-told"),
    ];
    let words = keys
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, key)| view.say(key));
    words.collect::<Vec<_>>().join(", ")
}

/// An event in words: title, date, what is uncertain, what is disputed.
fn label(view: &View<'_>, event: EventIx) -> String {
    let date = &view.model[event].date;
    let open = |bound: Bound, key: &str| bound.day().is_none().then(|| view.say(key));
    let parts = [
        Some(view.title(Entity::Event(event))),
        Some(date.prose(view.locale)),
        date.is_approximate().then(|| view.say("uncertain-about")),
        date.is_uncertain().then(|| view.say("uncertain-doubt")),
        open(date.earliest(), "uncertain-start"),
        open(date.latest(), "uncertain-end"),
        Some(disputed_words(view, event)),
    ];
    let words = parts.into_iter().flatten().filter(|part| !part.is_empty());
    words.collect::<Vec<_>>().join(" · ")
}

/// How many events there are, month by month, year by year or coarser.
fn bars(view: &View<'_>, dated: &[(usize, Extent)], page: &str) -> Option<Overview> {
    let when = |&(position, extent): &(usize, Extent)| {
        let date = &view.model[view.model.chronology[position]].date;
        // The day that it is listed by; a month as a whole is listed by its first.
        let day = Day::from_number(extent.low as i64).day();
        (
            date.year_month(),
            (date.precision() <= Precision::Day || day > 1).then_some(day),
        )
    };
    let events: Vec<density::When> = dated.iter().map(when).collect();
    let (unit, slots) = density::slots(&events);
    let most = slots.iter().map(Slot::count).max().filter(|&most| most > 0)?;
    let step = (WIDTH / slots.len()).min(60);
    let (mut bars, mut cuts, mut labelled, mut told) = (Vec::new(), Vec::new(), 0, None);
    for (at, slot) in slots.iter().enumerate() {
        let x = at * step;
        let Slot::Some { number, whole, range } = slot else {
            cuts.extend(matches!(slot, Slot::Cut).then_some(x + step / 2));
            continue;
        };
        let (start, end) = (dated[range.start].0, dated[range.end - 1].0);
        let ((year, month), _) = events[range.start];
        let name = unit_name(view, unit, (year.unwrap_or(0), month, *number, *whole));
        let words = [
            ("period", name.long.as_str().into()),
            ("count", Argument::Number(range.len())),
        ];
        // A name that would run into the one before is left out; so is a year that was told.
        let width = name.short.chars().count() * 8;
        let free = x + step / 2 >= labelled + width / 2 && !name.short.is_empty();
        if free {
            labelled = x + step / 2 + width / 2 + 6;
        }
        let under = Some(name.under).filter(|under| free && !under.is_empty() && told.as_ref() != Some(under));
        told = under.clone().or(told);
        bars.push(OverviewBar {
            href: match unit {
                Unit::Day => view.in_chronology(view.model.chronology[start], page),
                Unit::Month => chronology::month_href(view, start, page),
                Unit::Years(_) => chronology::year_href(view, start, page),
            },
            from: start,
            to: end,
            count: range.len(),
            label: view.messages.get("overview-bar", &words),
            name: if free { name.short } else { String::new() },
            under: under.unwrap_or_default(),
            x: x + 2,
            width: step - 4,
            tall: (range.len() * TALL).div_ceil(most).max(3),
        });
    }
    let mut legend = vec!["count"];
    legend.extend((!cuts.is_empty()).then_some("gap"));
    Some(Overview {
        base: TALL + 22,
        height: TALL + 22 + TICKS,
        pieces: vec![[0, slots.len() * step]],
        cuts,
        bars,
        legend,
        ..Overview::default()
    })
}

impl Slot {
    /// How many events it holds.
    fn count(&self) -> usize {
        match self {
            Slot::Some { range, .. } => range.len(),
            Slot::None | Slot::Cut => 0,
        }
    }
}

/// What a bar is called.
struct Name {
    /// In full.
    long: String,
    /// Below the bar.
    short: String,
    /// Below that, where it is not the same as at the bar before.
    under: String,
}

fn unit_name(view: &View<'_>, unit: Unit, (year, month, number, whole): (i64, Option<u8>, i64, bool)) -> Name {
    let words = view.year(year);
    let month_words = month.map_or(String::new(), |month| view.month(year, month));
    match unit {
        Unit::Day if whole => Name {
            long: view
                .messages
                .get("overview-no-day", &[("period", month_words.as_str().into())]),
            short: "?".to_owned(),
            under: String::new(),
        },
        Unit::Day => Name {
            long: format!("{number} {month_words}"),
            short: number.to_string(),
            under: String::new(),
        },
        Unit::Month if whole => Name {
            long: view
                .messages
                .get("overview-no-month", &[("period", words.as_str().into())]),
            short: "?".to_owned(),
            under: words,
        },
        Unit::Month => Name {
            // A bar has room for one letter.
            short: month_words.chars().take(1).flat_map(char::to_uppercase).collect(),
            long: month_words,
            under: words,
        },
        Unit::Years(1) => Name {
            long: words.clone(),
            short: words,
            under: String::new(),
        },
        Unit::Years(length) => {
            let first = number.saturating_mul(length);
            let (first, last) = (view.year(first), view.year(first.saturating_add(length - 1)));
            Name {
                long: format!("{first} – {last}"),
                short: first,
                under: String::new(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(text: &str) -> Option<Extent> {
        Extent::of(&text.parse().unwrap())
    }

    /// Form, fading before, fading after, on an axis of the year 2024.
    fn drawn(text: &str) -> (bool, bool, bool) {
        let year = extent("2024").unwrap();
        let axis = Axis::legible(&[(year.low, year.high)], 1, |_| 0).unwrap();
        let extent = extent(text).unwrap();
        let place = extent.on(&axis);
        let (from, to) = place.stretch();
        assert!(to <= WIDTH && to - from >= 2 * HALF - 1, "{text}: {place:?}");
        (extent.point, place.before > 0, place.after > 0)
    }

    #[test]
    fn uncertainty_is_drawn() {
        for (text, expected) in [
            ("2024-05-19", (true, false, false)),
            ("2024-05-19T12:00:00", (true, false, false)),
            ("2024-05-19~", (true, true, true)),
            ("2024-05-19?", (true, true, true)),
            ("2024-05", (false, false, false)),
            ("2024-05~", (false, true, true)),
            ("2024-05/2024-06~", (false, false, true)),
            ("2024-05/..", (false, false, true)),
            ("../2024-05-19", (false, true, false)),
            ("2024-05-19/", (false, false, true)),
            ("[2024-05-19,2024-05-21]", (false, false, false)),
        ] {
            assert_eq!(drawn(text), expected, "{text}");
        }
        assert_eq!((extent("XXXX-12-25"), extent("../..")), (None, None));
        assert!(extent("Y-170000000").is_some() && extent("-0043-03-15").unwrap().low < -700_000.0);
    }
}
