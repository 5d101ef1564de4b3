//! Pages -> the plain index of titles and names, and the cards of previews, as scripts.
//!
//! Each is a [`script`](export::script) of data.
//!
//! Invariant: a page of an entity stands once in the [titles], and once in the part of the cards that [`part`] names.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::titles;
use super::{IndexFiles, aliases, kind, line};
use crate::export;
use crate::id::Kind;
use crate::messages::Messages;
use crate::route;
use crate::site::page::{Content, Page, Shared};
use crate::span::FilePath;
use crate::text::shown;

/// What both hold of a page.
pub struct Entry {
    kind: Kind,
    path: String,
    title: Value,
    card: Value,
}

/// What both hold of a page; nothing of one that is no entity's.
pub fn entry(page: &Page, shared: &Shared, messages: &Messages) -> Option<Entry> {
    let kind = kind(page)?;
    let path = page.path.as_str();
    let id = path.trim_start_matches(kind.folder()).trim_start_matches('/');
    let id = id.strip_suffix(".html").unwrap_or(id);
    let mut title = vec![id.to_owned(), page.head.title.clone(), line(page)];
    title.extend(aliases(page).map(str::to_owned));
    Some(Entry {
        kind,
        path: path.to_owned(),
        title: title.iter().map(|text| shown(text)).collect(),
        card: card(page, shared, messages),
    })
}

/// Makes the files, the cards in `count` parts.
pub fn files(entries: Vec<Entry>, count: usize) -> IndexFiles {
    let mut by_kind: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut parts: Vec<Map<String, Value>> = vec![Map::new(); count];
    for entry in entries {
        by_kind.entry(entry.kind.folder()).or_default().push(entry.title);
        if let Some(part) = parts.get_mut(part(&entry.path, count)) {
            part.insert(entry.path, entry.card);
        }
    }
    let cards = parts.into_iter().enumerate();
    let titles = titles::files(by_kind, titles::IN_ONE);
    let mut files: Vec<_> = titles.into_iter().map(|(path, value)| script(&path, &value)).collect();
    files.extend(cards.map(|(number, cards)| script(&route::cards(number), &Value::Object(cards))));
    files.into_iter().flatten().collect()
}

/// Which of `count` parts the card of a page is in. The script of previews reckons the same.
fn part(path: &str, count: usize) -> usize {
    let sum = path
        .bytes()
        .fold(0, |sum: u32, byte| (sum * 31 + u32::from(byte)) % 65_521);
    sum as usize % count.max(1)
}

/// What a preview shows: the kind, the title, a line, a sentence, and what there is.
fn card(page: &Page, shared: &Shared, messages: &Messages) -> Value {
    let count = |key: &str, count: usize| (count > 0).then(|| messages.get(key, &[("count", count.into())]));
    let (kind, counts) = match &page.content {
        Content::Event(event) => {
            let places: Vec<&str> = event.places.iter().map(|place| place.text.as_str()).collect();
            let sources = event.support.mark.sources;
            let counts = [count("count-sources", sources), count("evidence-count", event.evidence)];
            ([places.join(messages.locale().comma()), event.kind.clone()], counts)
        }
        Content::Actor(actor) => {
            let kind = if actor.roles.is_empty() { "" } else { &actor.kind };
            let counts = [
                count("count-events", actor.events.len() + actor.events_more),
                count("mention-count", actor.mention_count),
            ];
            ([kind.to_owned(), String::new()], counts)
        }
        Content::Place(place) => {
            let counts = [
                count("count-events", place.events.len() + place.events_more),
                count("mention-count", place.mention_count),
            ];
            (Default::default(), counts)
        }
        Content::Source(source) => {
            let counts = [
                count("count-events", source.events.len() + source.events_more),
                count("evidence-count", source.passages),
            ];
            (Default::default(), counts)
        }
        Content::Question(question) => {
            let mark = &question.agreement.verdict.mark;
            (Default::default(), [count("count-sources", mark.sources), None])
        }
        _ => Default::default(),
    };
    let line = std::iter::once(line(page)).chain(kind).filter(|word| !word.is_empty());
    let summary = match page.head.description == shared.description {
        true => "",
        false => &page.head.description,
    };
    let line = line.collect::<Vec<_>>().join(" · ");
    let counts = counts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let texts = [page.head.title.as_str(), &line, summary, &counts];
    texts.into_iter().map(shown).collect()
}

/// A script of data, as a file.
fn script(path: &str, value: &Value) -> Option<(FilePath, std::sync::Arc<[u8]>)> {
    Some((FilePath::new(path)?, export::script(path, value).into_bytes().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_in_the_part_that_its_path_names() {
        assert_eq!(part("ab", 100), (97 * 31 + 98) % 100);
        assert_eq!(part("events/coup.html", 1), 0);
        assert_eq!(part("", 0), 0);
    }
}
