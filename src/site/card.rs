//! Model -> [`CardView`]s: what social cards say, and which page shows which.
//!
//! Invariant: there are cards only where the dossier has an address, since the services that show them ask for full ones.

use crate::link::model::Entity;
use crate::route;

use super::page::CardLink;
use super::view::View;

/// A card's width in pixels.
pub const WIDTH: u32 = 1200;
/// A card's height in pixels.
pub const HEIGHT: u32 = 630;
/// Up to how many events each has a card of its own; beyond, the dossier's serves them all.
pub const EVENTS: usize = 1_000;
/// How many origins a card shows as dots.
const STRANDS: usize = 8;

/// What a card says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardView {
    /// Where it is written.
    pub path: String,
    /// When, in words; may be empty.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// What it rests on, or holds, in words; may be empty.
    pub line: String,
    /// The dossier's title, where that is not the card's.
    pub dossier: String,
    /// The number of sources of each origin.
    pub strands: Vec<usize>,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// All cards: the dossier's, and one for each event, where they are not too many.
pub fn cards(view: &View<'_>, title: &str) -> Vec<CardView> {
    let model = view.model;
    let rtl = crate::locale::direction(&model.language) == "rtl";
    let count = |key: &str, count: usize| view.messages.get(key, &[("count", count.into())]);
    let mut words = Vec::new();
    for (key, number) in [
        ("count-sources", model.sources.len()),
        ("count-events", model.events.len()),
        ("count-evidence", model.evidence.len()),
    ] {
        if number > 0 {
            words.push(count(key, number));
        }
    }
    let dossier = CardView {
        path: route::CARD.to_owned(),
        kicker: String::new(),
        title: title.to_owned(),
        line: words.join(" · "),
        dossier: model.config.authors.join(", "),
        strands: Vec::new(),
        rtl,
    };
    let shown = model.chronology.iter().filter(|_| model.events.len() <= EVENTS);
    let of_events = shown.map(|&index| {
        let (event, mark) = (&model[index], view.mark(&view.crossed.support[index.index()]));
        let arguments = [("sources", mark.sources.into()), ("origins", mark.origins.into())];
        let dots = |strand: &String| strand.chars().filter(|&c| c == '●').count();
        CardView {
            path: route::event_card(&event.entry.id),
            kicker: view.date(&event.date).prose,
            title: view.title(Entity::Event(index)),
            line: match mark.sources {
                0 => String::new(),
                _ => view.messages.get("support", &arguments),
            },
            dossier: title.to_owned(),
            strands: mark.strands.iter().take(STRANDS).map(dots).collect(),
            rtl,
        }
    });
    std::iter::once(dossier).chain(of_events).collect()
}

/// The card that a page shows.
pub fn link(view: &View<'_>, path: &str, title: &str, base_url: &str) -> CardLink {
    let name = path.strip_prefix("events/").and_then(|rest| rest.strip_suffix(".html"));
    let own = name.filter(|_| view.model.events.len() <= EVENTS);
    let card = own.map_or_else(|| route::CARD.to_owned(), route::event_card);
    CardLink {
        href: route::absolute(base_url, &card),
        alt: title.to_owned(),
        width: WIDTH,
        height: HEIGHT,
    }
}
