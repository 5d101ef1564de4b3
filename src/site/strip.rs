//! Events of an actor or a place -> a strip of time: a mark for each, among years, months or days.
//!
//! Invariant: marks are links, what a mark shows its title says, and a strip is bounded: where events are many, bars
//! count them.

use std::fmt::Write;

use crate::export::xml::escape;
use crate::link::model::{Entity, EventIx, Value};
use crate::load::claim::Stance;
use crate::messages::Argument;
use crate::route;

use super::page::{Html, StripView};
use super::spread::{Bar, Measure, Scale, percent};
use super::view::View;

/// How many events have a mark of their own.
const MARKS: usize = 60;
/// How many bars there are where events are more.
const BARS: usize = 50;
/// How many marks stand one above the other.
const ROWS: usize = 5;
/// How far a mark reaches to either side of its middle in a narrow strip, in percent.
const REACH: f64 = 2.4;
/// The height of a row and of the bars, in pixels.
const ROW: usize = 18;
const BAR: usize = 48;

/// The strip of some events in the order of their dates; `None` where there are fewer than two, or no dates.
pub fn strip(view: &View<'_>, events: &[EventIx], from: &str) -> Option<StripView> {
    if events.len() < 2 {
        return None;
    }
    let bars: Vec<Bar> = events.iter().filter_map(|&event| bar(view, event)).collect();
    let scale = Scale::new(Measure::Day, &bars, view.locale, |year| view.year(year))?;
    let (first, last) = scale.ends();
    let title = view.messages.get(
        "spread-axis",
        &[("from", first.as_str().into()), ("to", last.as_str().into())],
    );
    let axis = Html(scale.axis(&title));
    if events.len() > MARKS {
        return Some(StripView {
            svg: Html(counted(view, &scale, events, &bars, from)),
            axis,
            legend: vec!["many"],
        });
    }
    let any = |is: fn(&Bar) -> bool, word| bars.iter().any(is).then_some(word);
    let legend = [
        any(Bar::is_soft, "about"),
        any(|bar| bar.low.is_none() || bar.high.is_none(), "open"),
        any(|bar| bar.stance == Stance::Disputes, "disputes"),
    ];
    Some(StripView {
        svg: Html(marked(view, &scale, events, &bars, from)),
        axis,
        legend: legend.into_iter().flatten().collect(),
    })
}

/// What an event covers of the time; it is disputed as everywhere else.
fn bar(view: &View<'_>, event: EventIx) -> Option<Bar> {
    let stance = match view.crossed.disputed(view.model, event).any() {
        true => Stance::Disputes,
        false => Stance::Supports,
    };
    Bar::of(&Value::Date(view.model[event].date.clone()), stance)
}

/// A mark for each event.
fn marked(view: &View<'_>, scale: &Scale, events: &[EventIx], bars: &[Bar], from: &str) -> String {
    let mut ends = [f64::NEG_INFINITY; ROWS];
    let mut marks = String::new();
    let mut rows = 1;
    for (&event, bar) in events.iter().zip(bars) {
        let (start, end) = scale.edges(bar);
        let nearest = |a: &usize, b: &usize| ends[*a].total_cmp(&ends[*b]);
        let row = (0..ROWS)
            .find(|&row| ends[row] < start - REACH)
            .or_else(|| (0..ROWS).min_by(nearest))
            .unwrap_or(0);
        ends[row] = ends[row].max(end + REACH);
        rows = rows.max(row + 1);
        let title = view.title(Entity::Event(event));
        let date = view.model[event].date.prose(view.locale);
        let said = match bar.stance {
            Stance::Disputes => "strip-disputed",
            _ => "strip-event",
        };
        let arguments = [("date", date.as_str().into()), ("title", title.as_str().into())];
        let _ = write!(
            marks,
            "<a href=\"{}\"><title>{}</title><svg y=\"{}\" width=\"100%\" height=\"{ROW}\">",
            escape(&route::relative(from, &route::page(view.model, Entity::Event(event)))),
            escape(&view.messages.get(said, &arguments)),
            row * ROW
        );
        scale.draw(bar, &mut marks);
        marks.push_str("</svg></a>");
    }
    opened(view, rows * ROW) + &marks + "</svg>"
}

/// Bars as tall as events are many, each a link to the first of its events.
fn counted(view: &View<'_>, scale: &Scale, events: &[EventIx], bars: &[Bar], from: &str) -> String {
    let mut bins: Vec<Vec<EventIx>> = vec![Vec::new(); BARS];
    for (&event, bar) in events.iter().zip(bars) {
        let (start, end) = scale.edges(bar);
        let middle = (start + end) / 2.0;
        bins[((middle / 100.0 * BARS as f64) as usize).min(BARS - 1)].push(event);
    }
    let most = bins.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let mut svg = opened(view, BAR);
    for (number, bin) in bins.iter().enumerate() {
        let (Some(&first), Some(&last)) = (bin.first(), bin.last()) else {
            continue;
        };
        let height = (bin.len() * BAR).div_ceil(most);
        let width = 100.0 / BARS as f64;
        let date = |event: EventIx| view.model[event].date.prose(view.locale);
        let (earliest, latest) = (date(first), date(last));
        let arguments = [
            ("count", Argument::Number(bin.len())),
            ("from", earliest.as_str().into()),
            ("to", latest.as_str().into()),
        ];
        let _ = write!(
            svg,
            "<a href=\"{}\"><title>{}</title><rect x=\"{}\" width=\"{}\" y=\"{}\" height=\"{height}\" \
             fill=\"currentColor\"/></a>",
            escape(&route::relative(from, &route::page(view.model, Entity::Event(first)))),
            escape(&view.messages.get("strip-count", &arguments)),
            percent(number as f64 * width),
            percent(width * 0.8),
            BAR - height
        );
    }
    svg + "</svg>"
}

fn opened(view: &View<'_>, height: usize) -> String {
    format!(
        "<svg role=\"group\" aria-label=\"{}\" width=\"100%\" height=\"{height}\">",
        escape(&view.say("strip"))
    )
}
