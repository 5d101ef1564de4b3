//! One short line -> the day and the author that it names: "Publié le 19 mai 2024 par Zoé Martin".
//!
//! Invariant: only short lines are read, so that no date of the story is taken for the day of publication.

use crate::text::fold_words;

use super::draft::Draft;
use super::{Found, day};

/// The rule of a day on which a page was last changed, for want of the day it was published.
pub(super) const MODIFIED: &str = "modified";

/// How many words a line with a date has at most.
pub(super) const MOST_WORDS: usize = 22;

/// A day in a line, and whether the line says that the article was changed on it.
pub(super) struct Dated {
    /// The day.
    pub found: Found,
    /// Whether it is that of a change.
    pub is_update: bool,
}

/// The day of publication that a short line gives, else the day of its update.
pub(super) fn dated(draft: &Draft, order: day::Order) -> Option<Dated> {
    let text = draft.text();
    if text.split_whitespace().count() > MOST_WORDS || text.len() > 300 {
        return None;
    }
    let mut update = None;
    let mut from = 0;
    while let Some((range, value)) = day::find_in(&text[from..], order) {
        let range = from + range.start..from + range.end;
        let is_update = announces_update(&text[from..range.start]);
        from = range.end;
        let found = Found {
            value,
            rule: "byline",
            range: Some(draft.source_of(range)),
        };
        if !is_update {
            return Some(Dated { found, is_update });
        }
        update.get_or_insert(Dated { found, is_update });
    }
    update
}

/// Whether the words before a date say that something was changed then: "mis à jour le", "Updated:".
fn announces_update(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "updated",
        "update",
        "maj",
        "modifié",
        "modifiée",
        "modified",
        "edited",
        "revised",
        "actualisé",
        "actualisée",
        "aktualisiert",
        "aktualisierung",
        "actualizado",
        "actualizada",
        "aggiornato",
        "atualizado",
        "bijgewerkt",
    ];
    let before = fold_words(before);
    let last: Vec<&str> = before.rsplit(' ').take(4).collect();
    last.iter().any(|word| WORDS.contains(word)) || last.windows(2).any(|pair| pair == ["jour", "à"])
}

/// Whether a line begins with words that say that what follows is the day of publication, or of a change.
pub(super) fn announces(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "publié",
        "publiée",
        "posté",
        "paru",
        "parue",
        "mis en ligne",
        "mise en ligne",
        "mis à jour",
        "mise à jour",
        "updated",
        "last updated",
        "published",
        "first published",
        "posted",
        "date",
        "date de publication",
        "publication date",
        "veröffentlicht",
        "erstellt",
        "datum",
        "publicado",
        "fecha",
        "pubblicato",
        "geplaatst",
    ];
    if text.len() > 200 {
        return false;
    }
    let words = fold_words(text);
    let opens = |opening: &&str| {
        words
            .strip_prefix(*opening)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    OPENINGS.iter().any(opens)
}

/// The author that a line names: after the word with which it begins, or after the day of publication.
pub(super) fn author(draft: &Draft) -> Option<Found> {
    let text = draft.text();
    let opens = ["By ", "BY ", "Par ", "PAR ", "Written by ", "Von ", "Por "];
    let start = match opens.iter().find(|by| text.starts_with(**by)) {
        Some(by) => by.len(),
        // "Publié le 19 mai 2024 par …"
        None if announces(text) => {
            let by = [" par ", " Par ", " by ", " By "]
                .iter()
                .filter_map(|by| Some(text.find(by)? + by.len()));
            by.min()?
        }
        None => return None,
    };
    let end = match day::find(&text[start..]) {
        Some((range, _)) => start + range.start,
        None => text.len(),
    };
    let name = text[start..end]
        .split([',', '|', '•', '·', '(', '\n', '–'])
        .next()
        .unwrap_or("");
    let name = name.split(" - ").next().unwrap_or("");
    // A date, or a verb, ends a name.
    let verbs = [
        "Publié",
        "Publiée",
        "Posté",
        "Mis",
        "Published",
        "Posted",
        "Updated",
        "Veröffentlicht",
        "Publicado",
    ];
    let words = name
        .split_whitespace()
        .take_while(|word| !verbs.contains(word))
        .take_while(|word| {
            let is_joint = matches!(
                *word,
                "et" | "and" | "und" | "y" | "de" | "von" | "van" | "el" | "al" | "le" | "la" | "du" | "avec" | "with"
            );
            is_joint
                || (word.chars().next().is_some_and(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit()))
        });
    let name = words.collect::<Vec<_>>().join(" ");
    let count = name.split(' ').count();
    let end = start + text[start..].find(name.as_str()).unwrap_or(0) + name.len();
    ((2..=10).contains(&count) && text.split_whitespace().count() <= MOST_WORDS).then(|| Found {
        value: name,
        rule: "byline",
        range: Some(draft.source_of(start..end)),
    })
}
