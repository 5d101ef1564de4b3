//! The page of the search: a [`View`] in, what its template receives out.
//!
//! Invariant: without a script the page leads to everything that the search could find.

use schemars::JsonSchema;
use serde::Serialize;

use super::part::Count;
use super::view::View;
use crate::id::Kind;
use crate::route;

/// The search, as a page of its own.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SearchPage {
    /// The indexes that the site has, and what each holds: sources, events, actors, places, questions.
    pub indexes: Vec<Count>,
}

/// Makes the page.
pub fn page(view: &View<'_>) -> SearchPage {
    let model = view.model;
    let count = |what, count, kind| Count {
        what,
        count,
        href: route::relative(route::SEARCH, route::index_of(kind)),
    };
    let indexes = [
        count("events", model.events.len(), Kind::Event),
        count("actors", model.actors.len(), Kind::Actor),
        count("places", model.places.len(), Kind::Place),
        count("sources", model.sources.len(), Kind::Source),
        count("questions", model.questions.len(), Kind::Question),
    ];
    SearchPage {
        indexes: indexes.into_iter().filter(|index| index.count > 0).collect(),
    }
}
