//! A page's tags, its times and its address -> when it was published, and how far that can be trusted.
//!
//! Invariant: a day on which the article was changed is given only where nothing says when it was published,
//! and by a rule of its own.

use super::super::lines::MODIFIED;
use super::super::{AsideReason, Found, day};
use super::article::Stamp;
use super::linked::LinkedData;
use super::marks::mark;
use super::meta::{Meta, found, language, link};
use super::tree::{Element, Tree};

/// How the page writes days in figures: as Americans do where it says that it is in their English.
pub fn order(tree: &Tree, metas: &[Meta]) -> day::Order {
    let declared = language(tree).map(|found| found.value);
    let locale = || {
        metas
            .iter()
            .find(|meta| meta.name == "og:locale")
            .map(|meta| meta.value.clone())
    };
    let tag = declared.or_else(locale).unwrap_or_default().replace('_', "-");
    match tag.eq_ignore_ascii_case("en-US") {
        true => day::Order::MonthFirst,
        false => day::Order::DayFirst,
    }
}

/// Names of tags that hold the day of publication, the surest first.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "datecreated",
    "date",
    "created",
    "originalpublicationdate",
    "article.published",
    "displaydate",
    "cdate",
    "ptime",
];

/// Names of tags that hold the day of the last change.
const CHANGED: &[&str] = &[
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "date-modified",
    "lastmod",
    "last-modified",
    "last_modified",
];

/// Whether an unknown name of a tag says that it holds the day of publication: `w-published-date`.
fn names_publication(name: &str) -> bool {
    let is_day = ["publish", "pubdate", "pubtime", "issued"]
        .iter()
        .any(|word| name.contains(word))
        && ["date", "time", "_on", "_at", "-on", "-at"]
            .iter()
            .any(|word| name.contains(word));
    is_day
        && !["modif", "updat", "unpublish", "expir", "publisher"]
            .iter()
            .any(|word| name.contains(word))
}

/// When the page says that it was published, and how far that is the paper's own day; else when it says that
/// it was last changed.
pub fn published(
    tree: &Tree,
    source: &str,
    data: &LinkedData<'_>,
    metas: &[Meta],
    heading: Option<usize>,
    order: day::Order,
) -> Option<(Found, Stamp)> {
    let dated = |found: Found| {
        let (range, day) = day::find_in(&found.value, order)?;
        let stamp = stamp(&found.value[range.end..]);
        Some((Found { value: day, ..found }, stamp))
    };
    let tagged = |is_name: &dyn Fn(&str) -> bool| {
        let mut named = metas.iter().filter(|meta| is_name(&meta.name));
        named.find_map(|meta| dated(found(&meta.value, "meta-tag", meta.range.clone())))
    };
    let (time, is_named) = match time_element(tree, source, heading, order) {
        Some((found, is_named)) => (Some(found), is_named),
        None => (None, false),
    };
    let time = time.map(|found| (found, if is_named { Stamp::Sure } else { Stamp::Weak }));
    let said = data
        .text(&["datePublished"])
        .and_then(dated)
        .or_else(|| PUBLISHED.iter().find_map(|name| tagged(&|known| known == *name)))
        .or_else(|| tagged(&names_publication))
        .or_else(|| data.text(&["dateCreated", "uploadDate"]).and_then(dated))
        .or(time);
    let address = dated_address(tree, metas);
    let changed = || {
        let changed = data.text(&["dateModified"]).and_then(dated);
        let changed = changed.or_else(|| CHANGED.iter().find_map(|name| tagged(&|known| known == *name)));
        changed.map(|(found, _)| Found {
            rule: MODIFIED,
            ..found
        })
    };
    match (said, address) {
        // The address has the paper's own day.
        (Some((said, stamp)), Some(address)) => Some(match () {
            () if said.value == address.value => (said, Stamp::Sure),
            () if stamp.allows(&said.value, &address.value) => (address, Stamp::Sure),
            () => (said, stamp),
        }),
        (None, Some(address)) => Some((address, Stamp::Sure)),
        (Some(said), None) => Some(said),
        (None, None) => changed().map(|found| (found, Stamp::Sure)),
    }
}

/// What follows the day in a tag: an hour of Greenwich, or nothing that could move the day.
fn stamp(rest: &str) -> Stamp {
    let rest = rest.trim();
    let is_greenwich = ["Z", "+00:00", "+0000", "+00", "GMT", "UTC"]
        .iter()
        .any(|zone| rest.ends_with(zone));
    let hour = rest.trim_start_matches(['T', ',', ' ']);
    let hour = hour.get(..2).and_then(|hour| hour.parse().ok());
    match hour {
        Some(hour) if is_greenwich && hour < 24 => Stamp::Greenwich(hour),
        _ => Stamp::Sure,
    }
}

/// How many times of a page are looked at.
const MOST_TIMES: usize = 200;

/// `<time>`: the one marked as the publication's, else the first below the headline that is no update; and
/// whether it is so marked.
fn time_element(tree: &Tree, source: &str, heading: Option<usize>, order: day::Order) -> Option<(Found, bool)> {
    let mut best: Option<(u8, Found)> = None;
    let is_time = |element: &Element| {
        element.name == "time"
            || element
                .attr("itemprop")
                .unwrap_or("")
                .to_lowercase()
                .contains("datepublished")
    };
    for (node, element) in tree.elements().filter(|(_, element)| is_time(element)).take(MOST_TIMES) {
        let itemprop = element.attr("itemprop").unwrap_or("").to_lowercase();
        let names = format!("{} {itemprop}", element.attr("class").unwrap_or("").to_lowercase());
        if names.contains("modified") || names.contains("updated") || names.contains("dateend") {
            continue;
        }
        let read = match element.attribute("datetime") {
            Some(attr) => day::find_in(&attr.value, order).map(|(_, day)| (day, attr.range.clone())),
            None => None,
        };
        let read = read.or_else(|| {
            let (_, day) = day::find_in(&tree.text_of(node, source, 120), order)?;
            Some((day, element.range.clone()))
        });
        let Some((value, range)) = read else { continue };
        let is_elsewhere = || {
            tree.ancestors(node).take(8).any(|node| {
                let reason = tree.element(node).and_then(|element| mark(element).apart);
                reason.is_some_and(|reason| reason != AsideReason::Metadata)
            })
        };
        let rank = match () {
            () if itemprop.contains("datepublished") || element.attr("pubdate").is_some() => 0,
            () if ["publish", "entry-date", "posted", "created"]
                .iter()
                .any(|name| names.contains(name)) =>
            {
                1
            }
            () if is_elsewhere() => 4,
            () if heading.is_some_and(|heading| node < heading) => 3,
            () => 2,
        };
        if best.as_ref().is_none_or(|(other, _)| rank < *other) {
            let found = Found {
                value,
                rule: "time-element",
                range: Some(range),
            };
            best = Some((rank, found));
        }
    }
    best.map(|(rank, found)| (found, rank < 2))
}

/// A day in the page's own address: `/2024/05/19/`, `/20240519/`.
fn dated_address(tree: &Tree, metas: &[Meta]) -> Option<Found> {
    let meta = || {
        metas
            .iter()
            .find(|meta| meta.name == "og:url")
            .map(|meta| found(&meta.value, "address", meta.range.clone()))
    };
    let link = link(tree, "canonical").or_else(meta)?;
    let parts: Vec<&str> = link.value.split(['/', '-', '_']).collect();
    let is_year = |year: &str| year.starts_with("19") || year.starts_with("20");
    let split = parts
        .windows(3)
        .filter(|parts| parts[0].len() == 4 && is_year(parts[0]))
        .map(|parts| parts.join("-"));
    let packed = parts
        .iter()
        .filter(|part| part.len() == 8 && is_year(part))
        .map(|part| (*part).to_owned());
    let (_, value) = split
        .chain(packed)
        .find_map(|day| day::find(&day).filter(|(range, _)| range.len() == day.len()))?;
    Some(Found {
        value,
        rule: "address",
        range: link.range,
    })
}
