//! What templates receive of drawings: the network of actors, the map of places, the strip of an entity's events.
//!
//! Invariant: what a drawing shows is told in words beside it, and every drawing is bounded.

use schemars::JsonSchema;
use serde::Serialize;

use super::part::{Html, Link};

/// Who appears with whom.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NetworkPage {
    /// The drawing, an `svg` element with links.
    pub svg: Html,
    /// The kinds of actors on it.
    pub legend: Vec<ShapeEntry>,
    /// How many actors it shows.
    pub drawn: usize,
    /// How many actors have an event in common with another.
    pub connected: usize,
    /// How many names found no room on it.
    pub unnamed: usize,
    /// Pairs of actors, those with most events in common first; whatever is drawn is among them.
    pub pairs: Vec<PairRow>,
    /// How many pairs are left out.
    pub pairs_more: usize,
    /// The actors that appear with nobody.
    pub alone: Vec<Link>,
    /// How many of these are left out.
    pub alone_more: usize,
    /// How many events have too many actors to say who appears with whom.
    pub crowds: usize,
    /// How many actors are too many.
    pub crowd: usize,
    /// The index of actors.
    pub index: Link,
}

/// What a mark of a drawing stands for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShapeEntry {
    /// The mark, an `svg` element that says nothing by itself.
    pub svg: Html,
    /// What it stands for.
    pub title: String,
}

/// Two actors that appear together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairRow {
    /// One, the one with more events.
    pub a: Link,
    /// The other.
    pub b: Link,
    /// How many events they have in common.
    pub count: usize,
    /// The first of these.
    pub events: Vec<Link>,
    /// How many of these are left out.
    pub more: usize,
}

/// An actor that appears with another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Companion {
    /// The actor.
    pub link: Link,
    /// How many events they have in common.
    pub count: usize,
}

/// The places of a dossier that have coordinates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MapView {
    /// The drawing, an `svg` element with links.
    pub svg: Html,
    /// The places on it, those with most events first.
    pub rows: Vec<MapRow>,
    /// How many places with coordinates are left out.
    pub more: usize,
    /// How many names found no room on it.
    pub unnamed: usize,
}

/// A place on a map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MapRow {
    /// The place.
    pub link: Link,
    /// Latitude and longitude in decimal degrees (WGS 84), in words.
    pub coordinates: String,
    /// How many events there are.
    pub events: usize,
}

/// Events on one scale of time.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StripView {
    /// The events, an `svg` element with links; where they are many, bars that count them.
    pub svg: Html,
    /// Years, months or days, an `svg` element.
    pub axis: Html,
    /// What its marks mean: `about`, `open`, `disputes`, `many`; the messages `strip-…` say it.
    pub legend: Vec<&'static str>,
}
