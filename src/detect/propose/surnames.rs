//! The known persons that a text names in full -> where their last name alone stands in it for them.
//!
//! Invariant: a last name counts in a text only where one person named in full in that text has it, and nobody else
//! who is known or proposed there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::weigh::key_words;
use super::words::{self, CALENDAR, FIRST, HONORIFIC, TITLE};
use crate::detect::edge::{self, Edge};

/// A person with a page, as the editor names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// The caller's number for the person.
    pub entity: usize,
    /// The name and the aliases.
    pub names: Vec<&'a str>,
}

/// Particles that may stand before a last name alone: "de Gaulle".
const PARTICLES: &[&str] = &[
    "de", "du", "van", "von", "der", "den", "al", "el", "bin", "ben", "ould", "di", "da",
];

/// Finds where the last name alone of a person stands in a text: the person's number and the range, in order.
///
/// `people` are the actors of kind person; `mentions` are where known names stand in the text, with their numbers;
/// `rivals` are the names of other persons proposed for this text. A last name counts where its person is also named
/// in full in the text, by two words or more, and no other known or proposed person named there has it. Time is
/// linear in the text for given people.
pub fn surnames(
    text: &str,
    people: &[Known],
    mentions: &[(usize, Range<usize>)],
    rivals: &[&str],
) -> Vec<(usize, Range<usize>)> {
    let present: BTreeSet<usize> = mentions.iter().map(|&(entity, _)| entity).collect();
    // The bearers of each last name, in lower case without accents: the spelling as written, and who is named in full.
    let mut bearers: BTreeMap<String, BTreeSet<Option<usize>>> = BTreeMap::new();
    let mut spellings: BTreeMap<String, usize> = BTreeMap::new();
    let mut own: BTreeSet<Vec<String>> = BTreeSet::new();
    for person in people.iter().filter(|person| present.contains(&person.entity)) {
        let standing: BTreeSet<Vec<String>> = mentions
            .iter()
            .filter(|(entity, _)| *entity == person.entity)
            .filter_map(|(_, range)| text.get(range.clone()))
            .map(key_words)
            .collect();
        let full = standing.iter().any(|words| words.len() > 1);
        for name in &person.names {
            let words = key_words(name);
            let Some(last) = words.last().filter(|_| words.len() > 1) else {
                continue;
            };
            bearers.entry(last.clone()).or_default().insert(Some(person.entity));
            if full
                && standing.contains(&words)
                && let Some(spelled) = last_word(name)
            {
                spellings.insert(spelled.to_owned(), person.entity);
            }
            own.insert(words);
        }
    }
    for rival in rivals {
        let words = key_words(rival);
        if words.len() > 1
            && !own.contains(&words)
            && let Some(last) = words.last()
        {
            bearers.entry(last.clone()).or_default().insert(None);
        }
    }
    spellings.retain(|spelled, _| {
        let key = key_words(spelled);
        key.last()
            .and_then(|last| bearers.get(last))
            .is_none_or(|people| people.len() == 1)
            && spelled.chars().count() > 1
            && spelled.chars().next().is_some_and(char::is_uppercase)
    });
    let mut out = Vec::new();
    for (spelled, &entity) in &spellings {
        for (start, _) in text.match_indices(spelled.as_str()) {
            let range = start..start + spelled.len();
            if stands_alone(text, &range, spelled) {
                out.push((entity, range));
            }
        }
    }
    out.sort_by_key(|(entity, range)| (range.start, range.end, *entity));
    let mut taken: Vec<&Range<usize>> = mentions.iter().map(|(_, range)| range).collect();
    taken.sort_by_key(|range| (range.start, range.end));
    let mut next = 0;
    let mut reach = 0;
    out.retain(|(_, range)| {
        while let Some(mention) = taken.get(next).filter(|mention| mention.start < range.end) {
            reach = reach.max(mention.end);
            next += 1;
        }
        reach <= range.start
    });
    out
}

/// The last word of a name, as written.
fn last_word(name: &str) -> Option<&str> {
    name.split(char::is_whitespace).rfind(|word| !word.is_empty())
}

/// Whether a last name stands as a word of its own, no other name before or after it.
fn stands_alone(text: &str, range: &Range<usize>, spelled: &str) -> bool {
    let (Some(first), Some(last)) = (spelled.chars().next(), spelled.chars().next_back()) else {
        return false;
    };
    let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) else {
        return false;
    };
    if edge::left(text, range.start, first) != Edge::Word || edge::right(text, range.end, last) != Edge::Word {
        return false;
    }
    let next = after.strip_prefix([' ', '\u{a0}', '-']).unwrap_or("\n");
    if next.chars().next().is_some_and(char::is_uppercase) {
        return false;
    }
    if words::uses(&spelled.to_lowercase()).any(CALENDAR) && is_date(before, after) {
        return false;
    }
    let Some(before) = before.strip_suffix([' ', '\u{a0}']) else {
        return true;
    };
    let word = tail(before);
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if PARTICLES.contains(&word) {
        // "Charles de Gaulle" is another's name; "de Gaulle" and "d'Ekman" are not.
        let front = tail(before[..before.len() - word.len()].trim_end());
        return !front.chars().next().is_some_and(char::is_uppercase) || words::uses(&front.to_lowercase()).any(TITLE);
    }
    if !capital || before.ends_with(['.', ',', ';', ':', ')', '"', '»', '”']) && !is_title(word) {
        return true;
    }
    // A title, a word that opens a sentence; another first name is another person.
    let uses = words::uses(&word.to_lowercase());
    is_title(word)
        || (edge::opens(text, before.len() - word.len()) && !uses.any(FIRST) && uses != words::Uses::default())
}

fn is_title(word: &str) -> bool {
    let lower = word.to_lowercase();
    words::uses(&lower).any(TITLE.or(HONORIFIC)) || words::uses(lower.trim_end_matches('.')).any(TITLE.or(HONORIFIC))
}

/// Whether a number or a preposition makes a month of a name: "in May", "May 2019".
fn is_date(before: &str, after: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let word = tail(before.trim_end());
    after.trim_start_matches([' ', ',']).starts_with(digit)
        || word.ends_with(digit)
        || [
            "in", "of", "by", "until", "since", "late", "early", "last", "next", "en", "de", "du",
        ]
        .contains(&word)
}

/// The last word of a text, at most forty bytes of it.
fn tail(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(40)
        .take_while(|&(_, c)| c.is_alphanumeric() || matches!(c, '\'' | '’' | '.' | '-'))
        .last();
    start.map_or("", |(start, _)| &text[start..])
}
