//! The words of an English sentence -> what of them says that it gives the words of another.
//!
//! Invariant: a cue holds its verb or preposition; a passive or negated verb of saying is none.

use std::ops::Range;

use super::{REACH, Rule, Word, names_a_sayer};

/// Verbs of saying that go without "that".
const SAID_EN: &[&str] = &["said", "says"];

/// Verbs of saying that need "that", or stand in an incise.
const STATED_EN: &[&str] = &[
    "announced",
    "announces",
    "stated",
    "states",
    "claimed",
    "claims",
    "declared",
    "declares",
    "insisted",
    "insists",
    "alleged",
    "alleges",
    "argued",
    "argues",
    "added",
    "adds",
    "confirmed",
    "confirms",
    "warned",
    "warns",
    "explained",
    "explains",
    "noted",
    "notes",
    "acknowledged",
    "acknowledges",
    "reported",
    "reports",
    "testified",
    "asserted",
    "asserts",
    "maintained",
    "told",
    "tells",
    "replied",
    "recalled",
];

/// Words that may stand first between such a verb and "that": when, where, to whom.
const BETWEEN_EN: &[&str] = &[
    "on",
    "in",
    "at",
    "to",
    "yesterday",
    "today",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "also",
    "later",
    "earlier",
];

/// The cue that begins at a word, or has its verb there.
pub fn cue(words: &[Word], at: usize) -> Option<(Rule, Range<usize>)> {
    let low = |index: usize| words.get(index).map_or("", |word| word.low.as_str());
    let back = |steps: usize| at.checked_sub(steps).map_or("", low);
    let word = words[at].low.as_str();
    if word == "according" && low(at + 1) == "to" {
        let pronoun = matches!(low(at + 2), "him" | "her" | "them");
        return (pronoun || names_a_sayer(words, at + 2, 5)).then(|| (Rule::According, at..(at + 3).min(words.len())));
    }
    let (said, stated) = (SAID_EN.contains(&word), STATED_EN.contains(&word));
    // "is said to", "that said", "having told", "did not say".
    let passive = matches!(
        back(1),
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "that" | "having" | "not"
    );
    if !(said || stated) || passive || at == 0 {
        return None;
    }
    let told = matches!(word, "told" | "tells");
    let until = words.len().min(at + REACH);
    let plain = |to: usize| (at + 1..=to).all(|index| !words[index].comma);
    let that = (at + 1..until)
        .find(|&index| low(index) == "that")
        .filter(|&that| plain(that));
    let led = that == Some(at + 1) || told || said || BETWEEN_EN.contains(&low(at + 1));
    if let Some(that) = that.filter(|_| led) {
        return Some((Rule::Saying, at..that + 1));
    }
    // ", said Ruth Vane": who speaks stands behind the verb.
    let named = names_a_sayer(words, at + 1, 4);
    if words[at].comma && named && (said || words[at].after_quotation) {
        return Some((Rule::Incise, at..at + 1));
    }
    // ", the Pentagon said.": who speaks stands between a comma and the verb, and no statement follows.
    let comma = (at.saturating_sub(7)..at).rev().find(|&index| words[index].comma);
    let last = at + 1 == words.len() || words[at + 1].comma || BETWEEN_EN.contains(&low(at + 1)) || told;
    if let Some(comma) = comma.filter(|&comma| comma > 0 && !matches!(low(comma), "and" | "but" | "who" | "which"))
        && last
        && ends_soon(words, at)
        && (names_a_sayer(words, comma, at - comma) || matches!(low(comma), "he" | "she" | "they"))
    {
        return Some((Rule::Incise, comma..at + 1));
    }
    // "officials said the troops would leave": a statement follows at once.
    let next = low(at + 1);
    let empty = matches!(next, "so" | "nothing" | "little" | "no" | "to") || BETWEEN_EN.contains(&next);
    let follows = words.get(at + 1).is_some_and(|word| !word.comma) && !empty;
    (said && follows).then(|| (Rule::Saying, at..at + 1))
}

/// Whether after a verb the sentence ends, or a comma comes, within the few words that say when and where.
fn ends_soon(words: &[Word], at: usize) -> bool {
    let rest = &words[at + 1..];
    rest.len() <= 6
        && !rest.iter().any(|word| {
            matches!(
                word.low.as_str(),
                "would" | "had" | "was" | "were" | "will" | "is" | "are"
            )
        })
        || rest.iter().take(6).any(|word| word.comma)
}
