//! Model -> the Atom feed of events (RFC 4287), newest event first.
//!
//! Invariant: the feed depends on the model alone: `updated` is the day of the event, not of a build, and an
//! entry keeps its `id` as long as the event keeps its id and the dossier its address (or, without one, its
//! title).
//!
//! An event of which no year is known has no place among the newest and is left out; its page and the chronology
//! show it.

use sha2::{Digest, Sha256};

use crate::date::{Date, Day};
use crate::link::model::{Entity, Event, Model};
use crate::locale::Locale;
use crate::route;

use super::address::Addresses;
use super::xml::Writer;

/// How many events a feed holds at most.
const ENTRIES: usize = 100;

/// The feed, as it stands at [`route::FEED`].
///
/// Addresses are absolute where the dossier has a `base_url`; otherwise they are relative to the feed, and ids
/// are UUIDs (RFC 9562, version 8) made of the dossier's title and the event's id.
pub fn feed(model: &Model) -> String {
    let addresses = Addresses::on(model, route::FEED);
    let locale = Locale::new(&model.language);
    let entries: Vec<(Entity, &Event, Day)> = newest(model);
    let updated = entries.iter().map(|(_, _, day)| *day).max();

    let mut xml = Writer::new();
    xml.open(
        "feed",
        &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &model.language)],
    );
    let id = match &model.config.base_url {
        Some(base) => base.clone(),
        None => urn(model, ""),
    };
    xml.text("id", &[], &id);
    xml.text("title", &[], &model.config.title);
    if !model.config.description.is_empty() {
        xml.text("subtitle", &[], &model.config.description);
    }
    xml.text("updated", &[], &updated.map_or_else(|| EPOCH.to_owned(), timestamp));
    authors(&mut xml, model);
    xml.empty(
        "link",
        &[
            ("rel", "self"),
            ("type", "application/atom+xml"),
            ("href", &addresses.of(route::FEED)),
        ],
    );
    xml.empty(
        "link",
        &[
            ("rel", "alternate"),
            ("type", "text/html"),
            ("href", &addresses.of(route::HOME)),
        ],
    );
    if !model.config.licence.is_empty() {
        xml.text("rights", &[], &model.config.licence);
    }
    xml.text("generator", &[("version", env!("CARGO_PKG_VERSION"))], "recoupe");
    for (entity, event, day) in entries {
        let address = addresses.of(&route::page(model, entity));
        let id = match model.config.base_url {
            Some(_) => address.clone(),
            None => urn(model, event.entry.id.as_str()),
        };
        xml.open("entry", &[]);
        xml.text("id", &[], &id);
        xml.text("title", &[], &event.entry.title);
        xml.text("updated", &[], &timestamp(day));
        xml.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", &address)],
        );
        for (source, page) in sources(model, event) {
            xml.empty(
                "link",
                &[("rel", "via"), ("title", source), ("href", &addresses.of(&page))],
            );
        }
        if let Some(kind) = &event.kind {
            xml.empty("category", &[("term", kind)]);
        }
        xml.text("summary", &[], &summary(event, &locale));
        xml.close();
    }
    xml.finish()
}

/// The events of a feed with their days: the last of the chronology, in its order turned round.
fn newest(model: &Model) -> Vec<(Entity, &Event, Day)> {
    // The list of entities holds the events in the order of the model.
    let entities: Vec<Entity> = model
        .entities()
        .filter(|entity| matches!(entity, Entity::Event(_)))
        .collect();
    let with_day = model.chronology.iter().rev().filter_map(|&index| {
        let event = &model[index];
        Some((*entities.get(index.index())?, event, day_of(&event.date)?))
    });
    with_day.take(ENTRIES).collect()
}

/// The sources of an event's evidence: title and page.
fn sources<'m>(model: &'m Model, event: &Event) -> Vec<(&'m str, String)> {
    let indices = model.sources_of(&event.entry.evidence).into_iter();
    indices
        .map(|index| {
            (
                model[index].entry.title.as_str(),
                route::page(model, Entity::Source(index)),
            )
        })
        .collect()
}

/// The date in words, since `updated` says it more exactly than it is known, and the page's first sentence.
fn summary(event: &Event, locale: &Locale) -> String {
    let date = event.date.prose(locale);
    match event.entry.prose.summary.as_str() {
        "" => date,
        sentence => format!("{date} — {sentence}"),
    }
}

fn authors(xml: &mut Writer, model: &Model) {
    let title = std::slice::from_ref(&model.config.title);
    // An author is required; a dossier that names none speaks for itself.
    let names = if model.config.authors.is_empty() {
        title
    } else {
        &model.config.authors
    };
    for name in names {
        xml.open("author", &[]);
        xml.text("name", &[], name);
        xml.close();
    }
}

/// The day that stands for a date: its first, or its last where it has no first; `None` where its year is unknown.
fn day_of(date: &Date) -> Option<Day> {
    date.year_month().0?;
    date.earliest_day().or(date.latest_day())
}

/// What a feed without events says.
const EPOCH: &str = "1970-01-01T00:00:00Z";

/// A day as an RFC 3339 timestamp; years out of its reach, 0 to 9999, are the nearest it has.
fn timestamp(day: Day) -> String {
    match day.year() {
        0..=9999 => format!("{day}T00:00:00Z"),
        ..0 => "0000-01-01T00:00:00Z".to_owned(),
        _ => "9999-12-31T00:00:00Z".to_owned(),
    }
}

/// A stable name for the feed (`""`) or for an event of a dossier without an address.
fn urn(model: &Model, id: &str) -> String {
    let (title, folder) = (&model.config.title, &model.config.edition.folder);
    let digest = Sha256::digest(format!("recoupe\n{title}\n{folder}{id}"));
    let mut bytes = [0u8; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timestamps_stay_within_rfc_3339() {
        for (date, expected) in [
            ("2024-05-19", Some("2024-05-19T00:00:00Z")),
            ("2024-03~", Some("2024-03-01T00:00:00Z")),
            ("../2024-09-15", Some("2024-09-15T00:00:00Z")),
            ("0000", Some("0000-01-01T00:00:00Z")),
            ("-0043-03-15", Some("0000-01-01T00:00:00Z")),
            ("Y12345", Some("9999-12-31T00:00:00Z")),
            ("XXXX-12-25", None),
            ("../..", None),
        ] {
            let date: Date = date.parse().unwrap();
            assert_eq!(day_of(&date).map(timestamp).as_deref(), expected, "{date}");
        }
    }
}
