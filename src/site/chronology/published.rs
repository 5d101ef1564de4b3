//! Events and the sources that tell them -> the pages that set beside each other when things happened and when they
//! were told.
//!
//! Invariant: an event that no source tells is not on them; every other is in one row, and what is drawn stands in the
//! rows too. Nothing is said of how long it took where the dates do not say.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cross::days::{Days, Span};
use crate::link::model::{Entity, EventIx, SourceIx};
use crate::messages::Argument;
use crate::route;

use super::super::overview::axis::{Axis, WIDTH};
use super::super::overview::{Extent, HALF, LANE, LANES, lanes};
use super::super::page::{Content, DelayCount, PublishedPage, PublishedRow, PublishedSource, StripMark, Strips};
use super::super::plan::Planned;
use super::super::view::View;
use super::super::{Made, list_page, method, numbered};
use super::{chronology_link, views};

/// How many events a page shows.
const ROWS: usize = 150;
/// How many sources of an event are named.
const SOURCES: usize = 12;
/// With more lines than that there is no drawing.
const LINES: usize = 200;
/// How far the strips are apart.
const BETWEEN: usize = 130;

/// Whether there is anything to set beside each other: an event told by a source of which the date is known.
pub fn is_any(view: &View<'_>) -> bool {
    let dated = |source: &SourceIx| view.model[*source].published.is_some();
    view.crossed.support.iter().any(|support| {
        let mut sources = support.strands.iter().flat_map(|strand| &strand.sources);
        sources.any(dated)
    })
}

/// An event and the sources that tell it.
type Told = (EventIx, Vec<SourceIx>);

/// The pages; none where there is nothing to compare.
pub fn pages(view: &View<'_>) -> Vec<Planned> {
    if !is_any(view) {
        return Vec::new();
    }
    let told = |&event: &EventIx| Some((event, telling(view, event))).filter(|(_, sources)| !sources.is_empty());
    let told: Arc<[Told]> = view.model.chronology.iter().filter_map(told).collect();
    let page = |number: usize| {
        let told = Arc::clone(&told);
        Planned::new(&route::published(number), move |view| {
            list_page(view, part(view, &told, number))
        })
    };
    (0..told.len().div_ceil(ROWS)).map(page).collect()
}

/// One of the pages that show the events which sources tell.
fn part(view: &View<'_>, told: &[Told], number: usize) -> Made {
    let parts: Vec<&[Told]> = told.chunks(ROWS).collect();
    let path = route::published(number);
    let named = |other: usize| {
        let (year, month) = parts[other]
            .first()
            .map_or((None, None), |(event, _)| view.model[*event].date.year_month());
        let words = match (year, month) {
            (Some(year), Some(month)) => view.month(year, month),
            (Some(year), None) => view.year(year),
            (None, _) => view.say("undated"),
        };
        format!("{} · {words}", view.messages.number(other + 1))
    };
    let content = PublishedPage {
        total: told.len(),
        views: views(view, &path, true),
        parts: numbered::parts(parts.len(), number, route::published, named),
        delays: if number == 0 { delays(view, told) } else { Vec::new() },
        strips: strips(view, parts[number], &path),
        rows: parts[number].iter().map(|told| row(view, told, &path)).collect(),
    };
    let title = numbered::title(view, "published-title", number);
    let above = vec![chronology_link(view, &path)];
    (path, title, above, Content::Published(Box::new(content)))
}

/// The sources that tell an event, by the day of their publication; those without one come last.
fn telling(view: &View<'_>, event: EventIx) -> Vec<SourceIx> {
    let strands = &view.crossed.support[event.index()].strands;
    let mut sources: Vec<SourceIx> = strands
        .iter()
        .flat_map(|strand| strand.sources.iter().copied())
        .collect();
    sources.sort_by_key(|&source| {
        let days = Days::published(view.model, source);
        (days.is_none(), days.and_then(|days| days.first), source)
    });
    sources
}

fn row(view: &View<'_>, (event, sources): &(EventIx, Vec<SourceIx>), from: &str) -> PublishedRow {
    let model = view.model;
    let known = &view.crossed.known[event.index()];
    let source = |&source: &SourceIx| PublishedSource {
        link: view.short_link(source, from),
        date: model[source].published.as_ref().map(|date| view.date(date)),
        delay: delay(view, *event, source),
    };
    PublishedRow {
        id: model[*event].entry.id.to_string(),
        event: view.link(Entity::Event(*event), from),
        date: view.date(&model[*event].date),
        first: match known.delay {
            Some(delay) => after(view, delay),
            None if known.first.is_empty() && !known.before.is_empty() => view.say("delay-before"),
            None => String::new(),
        },
        sources: sources.iter().take(SOURCES).map(source).collect(),
        more: sources.len().saturating_sub(SOURCES),
    }
}

/// "the same day", "three days later".
fn after(view: &View<'_>, delay: Span) -> String {
    match delay.max {
        Some(0) => view.say("known-same-day"),
        _ => view.messages.get(
            "published-after",
            &[("delay", method::span(view, delay).as_str().into())],
        ),
    }
}

/// How long after or before an event a source was published, in words.
fn delay(view: &View<'_>, event: EventIx, source: SourceIx) -> String {
    let date = &view.model[event].date;
    let Some(published) = Days::published(view.model, source) else {
        return String::new();
    };
    let begun = Days::beginning(date);
    if published.precede(date) {
        let ahead = published.until(Days::limit(date).unwrap_or(begun));
        return view.messages.get(
            "forecast-ahead",
            &[("ahead", method::span(view, ahead).as_str().into())],
        );
    }
    // What tells an event was not published before it has begun.
    let published = Days {
        first: published.first.max(begun.first),
        ..published
    };
    let delay = begun.until(published);
    match begun.first.is_some() && (delay.min > 0 || delay.max.is_some()) {
        true => after(view, delay),
        false => String::new(),
    }
}

/// How many events were first told after how long.
fn delays(view: &View<'_>, told: &[(EventIx, Vec<SourceIx>)]) -> Vec<DelayCount> {
    let classes = ["day", "week", "month", "year", "later", "before", "unknown"];
    let mut counts = [0; 7];
    for (event, _) in told {
        let known = &view.crossed.known[event.index()];
        let class = |days: i64| match days {
            0 => 0,
            1..=7 => 1,
            8..=31 => 2,
            32..=365 => 3,
            _ => 4,
        };
        counts[match known.delay {
            Some(Span { min, max: Some(max) }) if class(min) == class(max) => class(min),
            Some(Span { min, max: None }) if class(min) == 4 => 4,
            None if known.first.is_empty() && !known.before.is_empty() && known.undated.is_empty() => 5,
            _ => 6,
        }] += 1;
    }
    let most = counts.into_iter().max().unwrap_or(0).max(1);
    let counted = classes.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    counted
        .map(|(what, count)| DelayCount {
            what,
            count,
            share: (count * 100).div_ceil(most),
        })
        .collect()
}

/// The drawing of some events and their sources; `None` where there is too much of it, or nothing to see.
fn strips(view: &View<'_>, told: &[(EventIx, Vec<SourceIx>)], from: &str) -> Option<Strips> {
    let model = view.model;
    let events: Vec<(EventIx, Extent, &[SourceIx])> = (told.iter())
        .filter_map(|(event, sources)| Some((*event, Extent::of(&model[*event].date)?, sources.as_slice())))
        .collect();
    let mut telling: BTreeMap<SourceIx, (Extent, Vec<usize>)> = BTreeMap::new();
    for (at, (_, _, sources)) in events.iter().enumerate() {
        for &source in *sources {
            if let Some(extent) = model[source].published.as_ref().and_then(Extent::of) {
                telling.entry(source).or_insert((extent, Vec::new())).1.push(at);
            }
        }
    }
    let lines: usize = telling.values().map(|(_, events)| events.len()).sum();
    if lines == 0 || lines > LINES {
        return None;
    }
    let days = events.iter().map(|(_, extent, _)| extent.middle());
    let days = days.chain(telling.values().map(|(extent, _)| extent.middle()));
    let days: Vec<(f64, f64)> = days.map(|day| (day, day)).collect();
    let above = |axis: &Axis| {
        events
            .iter()
            .map(|(_, extent, _)| axis.at(extent.middle()))
            .collect::<Vec<_>>()
    };
    let below = |axis: &Axis| {
        telling
            .values()
            .map(|(extent, _)| axis.at(extent.middle()))
            .collect::<Vec<_>>()
    };
    let packed = |places: Vec<usize>| {
        let stretches: Vec<(usize, usize)> = (places.iter())
            .map(|&x| (x.saturating_sub(HALF), (x + HALF).min(WIDTH)))
            .collect();
        lanes::lanes(&stretches)
    };
    let axis = Axis::legible(&days, 5, |axis| lanes::count(&packed(above(axis))))?;
    let (up, down) = (packed(above(&axis)), packed(below(&axis)));
    if lanes::count(&up) > LANES || lanes::count(&down) > LANES {
        return None;
    }
    let happened = lanes::count(&up) * LANE + 4;
    let published = happened + BETWEEN;
    let events_at = above(&axis);
    let event = |(at, (event, ..)): (usize, &(EventIx, Extent, &[SourceIx]))| StripMark {
        href: format!("#{}", model[*event].entry.id),
        label: format!(
            "{} · {}",
            view.title(Entity::Event(*event)),
            model[*event].date.prose(view.locale)
        ),
        x: events_at[at],
        y: happened - 4 - up[at] * LANE - LANE / 2,
    };
    let sources_at = below(&axis);
    let source = |(at, (&source, (_, told))): (usize, (&SourceIx, &(Extent, Vec<usize>)))| {
        let date = model[source].published.as_ref();
        let count = view
            .messages
            .get("event-count", &[("count", Argument::Number(told.len()))]);
        let date = date.map_or(String::new(), |date| date.prose(view.locale));
        StripMark {
            href: route::relative(from, &route::page(model, Entity::Source(source))),
            label: format!("{} · {date} · {count}", model[source].entry.title),
            x: sources_at[at],
            y: published + 4 + down[at] * LANE + LANE / 2,
        }
    };
    let lines = telling.values().zip(&sources_at).flat_map(|((_, told), &to)| {
        let events_at = &events_at;
        told.iter().map(move |&at| [events_at[at], to])
    });
    let mut lines: Vec<[usize; 2]> = lines.collect();
    lines.sort_unstable();
    lines.dedup();
    Some(Strips {
        height: published + lanes::count(&down) * LANE + 10,
        happened,
        published,
        pieces: axis.pieces().map(|(from, to)| [from, to]).collect(),
        cuts: axis.cuts(),
        ticks: axis.ticks(view.locale, |year| view.year(year)),
        events: events.iter().enumerate().map(event).collect(),
        sources: telling.iter().enumerate().map(source).collect(),
        lines,
    })
}
