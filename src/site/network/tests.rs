//! Small made-up dossiers -> their network, their strips, their maps and their indexes.
//!
//! Invariant: whatever is drawn is told in words, and pages stay bounded.

use std::collections::BTreeSet;

use crate::export::dossier;
use crate::messages::Messages;
use crate::site::page::{ActorPage, Content, IndexPage, NetworkPage, PlacePage, Site};
use crate::world::MemoryWorld;

fn site_of(world: &MemoryWorld) -> Site {
    let (model, _) = crate::resolve(world, false);
    let crossed = crate::cross::cross(&model, None);
    let data = dossier::dossier(&model, &crossed);
    crate::site::site(
        &model,
        &crossed,
        &data,
        &Messages::new("fr"),
        crate::site::Choice::default(),
    )
}

fn dossier_of(actors: usize, events: &[(&str, &str, &str)]) -> MemoryWorld {
    let mut world = MemoryWorld::new()
        .with("dossier.toml", "title = \"T\"\nlanguage = \"fr\"\n")
        .with("seeds/a.txt", "Le pont est fermé.\n");
    for number in 0..actors {
        let kind = ["person", "organisation", "state", "observateur"][number % 4];
        let text = format!("---\nname: \"{}\"\nkind: {kind}\n---\n", name(number));
        world = world.with(&format!("content/actors/a{number}.md"), text);
    }
    for (number, (date, actors, more)) in events.iter().enumerate() {
        let text = format!("---\ntitle: E{number} <b>\ndate: {date}\nactors: [{actors}]\n{more}---\nTexte.\n");
        world = world.with(&format!("content/events/e{number}.md"), text);
    }
    world
}

/// Names that begin with twenty letters.
fn name(number: usize) -> String {
    let letter = char::from(b'A' + (number % 20) as u8);
    format!("{letter}lbe <i> & fils, maison {number}")
}

fn network(site: &Site) -> Option<&NetworkPage> {
    site.pages.iter().find_map(|page| match &page.content {
        Content::Network(network) => Some(&**network),
        _ => None,
    })
}

fn actor<'s>(site: &'s Site, id: &str) -> &'s ActorPage {
    let found = site.pages.iter().find_map(|page| match &page.content {
        Content::Actor(actor) if actor.id == id => Some(&**actor),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn the_table_says_what_the_drawing_shows() {
    let events = [
        ("2024-01-02", "a0, a1, a2", ""),
        ("2024-02", "a1, a0", ""),
        ("2024-03~", "a3", ""),
        ("2024-04", "a1, a4", ""),
    ];
    let site = site_of(&dossier_of(6, &events));
    let network = network(&site).unwrap();
    let pairs: Vec<_> = (network.pairs.iter())
        .map(|pair| (pair.a.href.as_str(), pair.b.href.as_str(), pair.count))
        .collect();
    let page = |id: u8| format!("actors/a{id}.html");
    assert_eq!(pairs.len(), 4);
    assert_eq!(pairs[0], (&*page(1), &*page(0), 2));
    assert_eq!(network.pairs[0].events.len(), 2);
    assert_eq!((network.drawn, network.connected, network.unnamed), (4, 4, 0));
    assert_eq!(network.svg.0.matches("<line ").count(), 4);
    assert_eq!(network.svg.0.matches("<a href=").count(), 4);
    assert!(!network.svg.0.contains("<i>") && network.svg.0.contains("&lt;i&gt;"));
    let alone: Vec<_> = network.alone.iter().map(|link| link.href.as_str()).collect();
    assert_eq!(alone, ["actors/a3.html", "actors/a5.html"]);
    let companions = &actor(&site, "a1").companions;
    assert_eq!((companions[0].link.href.as_str(), companions[0].count), ("a0.html", 2));
    assert_eq!(companions.len(), 3);
    assert!(actor(&site, "a5").companions.is_empty() && actor(&site, "a5").network.is_empty());
}

#[test]
fn there_is_no_network_where_nobody_appears_with_another() {
    let site = site_of(&dossier_of(2, &[("2024", "a0", ""), ("2023", "a1", "")]));
    assert!(network(&site).is_none());
    assert!(network(&site_of(&dossier_of(0, &[]))).is_none());
}

#[test]
fn a_strip_has_a_link_for_each_event_and_counts_many() {
    let few = [
        ("2012", "a0", ""),
        ("2024-03~", "a0", ""),
        ("2024-03/..", "a0", ""),
        ("2024-03-05", "a0", ""),
    ];
    let site = site_of(&dossier_of(1, &few));
    let strip = actor(&site, "a0").strip.as_ref().unwrap();
    assert_eq!(strip.svg.0.matches("<a href=").count(), 4);
    assert!(
        strip.legend.contains(&"about") && strip.legend.contains(&"open"),
        "{:?}",
        strip.legend
    );
    assert!(strip.svg.0.contains("E0 &lt;b&gt;") && !strip.svg.0.contains("<b>"));
    assert!(actor(&site_of(&dossier_of(1, &few[..1])), "a0").strip.is_none());

    let dates: Vec<String> = (0..300)
        .map(|number| format!("{}-{:02}", 1990 + number / 12, number % 12 + 1))
        .collect();
    let many: Vec<(&str, &str, &str)> = dates.iter().map(|date| (date.as_str(), "a0", "")).collect();
    let site = site_of(&dossier_of(1, &many));
    let page = actor(&site, "a0");
    assert_eq!(page.events.len() + page.events_more, 300);
    let strip = page.strip.as_ref().unwrap();
    assert_eq!(strip.legend, ["many"]);
    assert!(strip.svg.0.len() < 20_000);
}

#[test]
fn large_indexes_are_pages_that_hold_every_name_once() {
    let everyone: Vec<String> = (0..600)
        .map(|number| format!("a{number}, a{}", (number * 7 + 1) % 600))
        .collect();
    let events: Vec<(&str, &str, &str)> = everyone.iter().map(|actors| ("2024", actors.as_str(), "")).collect();
    let site = site_of(&dossier_of(600, &events));
    let indexes: Vec<(&str, &IndexPage)> = (site.pages.iter())
        .filter_map(|page| match &page.content {
            Content::Actors(index) => Some((page.path.as_str(), &**index)),
            _ => None,
        })
        .collect();
    assert_eq!(
        indexes.iter().map(|(path, _)| *path).collect::<Vec<_>>(),
        ["actors-2.html", "actors-3.html", "actors.html"]
    );
    let names: Vec<&str> = (indexes.iter())
        .flat_map(|(_, index)| &index.letters)
        .flat_map(|letter| &letter.entries)
        .map(|name| name.link.href.as_str())
        .collect();
    assert_eq!((names.len(), names.iter().collect::<BTreeSet<_>>().len()), (600, 600));
    let first = indexes[2].1;
    assert!(first.letters.is_empty() && first.parts.len() == 2 && first.total == 600);
    assert!(
        first
            .kinds
            .iter()
            .all(|kind| kind.entries.len() <= 12 && kind.total == 150)
    );

    let network = network(&site).unwrap();
    assert!(network.drawn <= super::DRAWN && network.pairs.len() == super::PAIRS);
    assert!(network.pairs_more > 0 && network.svg.0.len() < 60_000);
}

#[test]
fn crowds_do_not_say_who_appears_with_whom() {
    let crowd = (0..60)
        .map(|number| format!("a{number}"))
        .collect::<Vec<_>>()
        .join(", ");
    let site = site_of(&dossier_of(60, &[("2024", &crowd, ""), ("2024", "a0, a1", "")]));
    let network = network(&site).unwrap();
    assert_eq!((network.pairs.len(), network.crowds), (1, 1));
}

#[test]
fn places_with_coordinates_have_maps_and_others_none() {
    let place = |name: &str, more: &str| format!("---\nname: {name}\n{more}---\n");
    let events = [
        ("2024-01", "", "place: [suva, apia]\n"),
        ("2024-02", "", "place: suva\n"),
    ];
    let world = dossier_of(0, &events)
        .with(
            "content/places/suva.md",
            place("Suva <b>", "coordinates: [-18.1, 178.4]\n"),
        )
        .with(
            "content/places/apia.md",
            place("Apia", "coordinates: [-13.8, -171.8]\n"),
        )
        .with("content/places/sea.md", place("La mer", ""));
    let site = site_of(&world);
    let index = site.pages.iter().find_map(|page| match &page.content {
        Content::Places(index) => Some(&**index),
        _ => None,
    });
    let map = index.unwrap().map.as_ref().unwrap();
    let rows: Vec<_> = map
        .rows
        .iter()
        .map(|row| (row.link.href.as_str(), row.events))
        .collect();
    assert_eq!(rows, [("places/suva.html", 2), ("places/apia.html", 1)]);
    assert_eq!(map.svg.0.matches("<a href=").count(), 2);
    assert!(map.svg.0.contains("Suva &lt;b&gt;") && map.svg.0.len() < 40_000);
    let places: Vec<&PlacePage> = (site.pages.iter())
        .filter_map(|page| match &page.content {
            Content::Place(place) => Some(&**place),
            _ => None,
        })
        .collect();
    let located: Vec<_> = places
        .iter()
        .filter(|place| place.map.is_some())
        .map(|place| &place.id)
        .collect();
    assert_eq!(located, ["apia", "suva"]);
    assert!(
        places
            .iter()
            .filter_map(|place| place.map.as_ref())
            .all(|map| map.0.len() < 20_000)
    );
}
