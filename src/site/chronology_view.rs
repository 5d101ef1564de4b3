//! The chronology, its overview, and what was published when, as templates receive them.
//!
//! Invariant: as in [`super::page`]; places and lengths of drawings are whole units, about a pixel each, counted from
//! the start and from the top, in a drawing that is 1000 units wide.

use schemars::JsonSchema;
use serde::Serialize;

use super::numbered::Part;
use super::part::{DateView, Link, Year};

/// The chronology, or a year or a month of it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ChronologyPage {
    /// The year or month; empty on the page of all.
    pub period: String,
    /// How many events it holds.
    pub total: usize,
    /// The ways to see it; none where there is but one.
    pub views: Vec<Part>,
    /// The drawing above the list; none for fewer than two dated events.
    pub overview: Option<Overview>,
    /// The script that holds what the filters look through; empty where there are no filters.
    pub facets: String,
    /// The years, in order; the last may hold what has no date. None where `contents` lead to them.
    pub years: Vec<Year>,
    /// The years, or the one year, whose events stand on pages of their own.
    pub contents: Vec<YearContents>,
    /// The year or month before it.
    pub previous: Option<Link>,
    /// The year or month after it.
    pub next: Option<Link>,
}

/// A year whose events stand on other pages.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct YearContents {
    /// The anchor: `y2024`.
    pub id: String,
    /// The year, and its page.
    pub link: Link,
    /// How many events it holds.
    pub total: usize,
    /// Its months, and where they stand.
    pub months: Vec<MonthContents>,
}

/// A month of a year.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct MonthContents {
    /// The month, and where it stands.
    pub link: Link,
    /// How many events it holds.
    pub total: usize,
}

/// A drawing of events in time. It has `marks` where they are few, `bars` where they are many.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Overview {
    /// The height.
    pub height: usize,
    /// Where the line of the axis is.
    pub base: usize,
    /// The stretches of the axis, from where to where: several where it is cut.
    pub pieces: Vec<[usize; 2]>,
    /// Where it is cut.
    pub cuts: Vec<usize>,
    /// The names on the axis.
    pub ticks: Vec<OverviewTick>,
    /// The events.
    pub marks: Vec<OverviewMark>,
    /// How many events there are in each stretch of time.
    pub bars: Vec<OverviewBar>,
    /// What is drawn, to be explained: `point`, `bar`, `faded`, `hollow`, `cut`, `count`, `gap`.
    pub legend: Vec<&'static str>,
    /// How many events have no year, and are not drawn.
    pub undated: usize,
}

/// A name on the axis.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OverviewTick {
    /// Where.
    pub x: usize,
    /// Whether it stands for one moment, and not for its stretch of the axis.
    pub line: bool,
    /// The name.
    pub label: String,
    /// What the name leaves out, where it is not the same as before: the year of a month.
    pub under: String,
}

/// An event on the overview.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OverviewMark {
    /// The event's place in the list.
    pub href: String,
    /// Its number in the chronology, from 0.
    pub at: usize,
    /// Title, date, what is uncertain and what is disputed, in words.
    pub label: String,
    /// `point` or `bar`.
    pub form: &'static str,
    /// Whether something of it is disputed.
    pub hollow: bool,
    /// Where what is sure of it begins.
    pub x: usize,
    /// How long that is; 0 for a point.
    pub width: usize,
    /// The middle of its lane.
    pub y: usize,
    /// How far it fades before.
    pub before: usize,
    /// How far it fades after.
    pub after: usize,
    /// Where all that it takes up begins.
    pub left: usize,
    /// How long that is.
    pub room: usize,
}

/// The events of a stretch of time.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OverviewBar {
    /// Where the first of them stands.
    pub href: String,
    /// The number of the first in the chronology, from 0.
    pub from: usize,
    /// The number of the last.
    pub to: usize,
    /// How many there are.
    pub count: usize,
    /// The stretch of time and the count, in words.
    pub label: String,
    /// The name below; empty where there is no room for it.
    pub name: String,
    /// What stands below the name; may be empty.
    pub under: String,
    /// Where it begins.
    pub x: usize,
    /// How wide it is.
    pub width: usize,
    /// How tall.
    pub tall: usize,
}

/// When things happened, beside when sources told them.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PublishedPage {
    /// All events that a source tells.
    pub total: usize,
    /// The ways to see the chronology.
    pub views: Vec<Part>,
    /// The pages; none where there is but one.
    pub parts: Vec<Part>,
    /// How long it took, on the first page.
    pub delays: Vec<DelayCount>,
    /// Happened above, published below; none where there is too much for a drawing.
    pub strips: Option<Strips>,
    /// The events, in order.
    pub rows: Vec<PublishedRow>,
}

/// How many events were first told after so long.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DelayCount {
    /// `day`, `week`, `month`, `year`, `later`, `before`, `unknown`: the message `delay-…` names it.
    pub what: &'static str,
    /// How many.
    pub count: usize,
    /// The share of the greatest count, in percent.
    pub share: usize,
}

/// An event and who told it when.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PublishedRow {
    /// The anchor.
    pub id: String,
    /// The event.
    pub event: Link,
    /// When it happened.
    pub date: DateView,
    /// How long after the fact it was first told, in words; may be empty.
    pub first: String,
    /// The sources that tell it, by date.
    pub sources: Vec<PublishedSource>,
    /// How many more there are.
    pub more: usize,
}

/// A source that tells an event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PublishedSource {
    /// The source.
    pub link: Link,
    /// When it was published.
    pub date: Option<DateView>,
    /// How long after or before the fact, in words; empty where the dates do not say.
    pub delay: String,
}

/// Two strips of one scale of time: what happened above, what was published below, and lines between.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Strips {
    /// The height.
    pub height: usize,
    /// Where the upper strip is.
    pub happened: usize,
    /// Where the lower strip is.
    pub published: usize,
    /// The stretches of the axis.
    pub pieces: Vec<[usize; 2]>,
    /// Where it is cut.
    pub cuts: Vec<usize>,
    /// The names on the axis.
    pub ticks: Vec<OverviewTick>,
    /// The events.
    pub events: Vec<StripMark>,
    /// The sources.
    pub sources: Vec<StripMark>,
    /// From events to sources, by their places.
    pub lines: Vec<[usize; 2]>,
}

/// An event or a source on its strip.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct StripMark {
    /// The row of the event, or the page of the source.
    pub href: String,
    /// What it is, in words.
    pub label: String,
    /// Where.
    pub x: usize,
    /// The middle of its lane.
    pub y: usize,
}
