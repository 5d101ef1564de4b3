//! [`PageBlock`]s -> what the lines around the headline say: who wrote the article, and when.
//!
//! Invariant: only short lines are read, so that no date of the story is taken for the day of publication.

use super::super::draft::Draft;
use super::super::furniture::{fold, is_prose, same_words};
use super::super::{AsideReason, BlockKind, Found, Metadata, day};
use super::blocks::PageBlock;

/// Adds the author and the day of publication that the page shows, where its tags did not say.
pub fn add(blocks: &[PageBlock], metadata: &mut Metadata) {
    let near = near_title(blocks, metadata.title.as_ref().map(|title| title.value.as_str()));
    let mut near_title = near.iter().filter_map(|&index| dated(&blocks[index].draft));
    if let Some(published) = &metadata.published {
        // A tag in Greenwich time may be a day off: the page shows the paper's own day.
        let shown = near_title
            .next()
            .filter(|shown| day::are_neighbours(&shown.value, &published.value));
        if let Some(shown) = shown.filter(|_| published.rule != "address") {
            metadata.published = Some(shown);
        }
    } else {
        let elsewhere = blocks
            .iter()
            .filter(|block| announces(block))
            .filter_map(|block| dated(&block.draft));
        metadata.published = near_title.chain(elsewhere).next();
    }
    if metadata.author.is_none() {
        metadata.author = near.iter().find_map(|&index| author(&blocks[index].draft));
    }
}

/// The short lines around the headline, the nearest below it first, then those above.
fn near_title(blocks: &[PageBlock], title: Option<&str>) -> Vec<usize> {
    let is_heading = |block: &PageBlock| matches!(block.draft.kind, BlockKind::Heading(_));
    let is_title =
        |block: &PageBlock| is_heading(block) && title.is_some_and(|title| same_words(block.draft.text(), title));
    let is_text = |block: &PageBlock| block.draft.apart.is_none() && !is_heading(block);
    let at = blocks
        .iter()
        .rposition(|block| is_title(block) && block.draft.apart.is_none())
        .or_else(|| blocks.iter().position(is_title))
        .or_else(|| blocks.iter().position(is_text))
        .unwrap_or(0);
    let mut prose = 0;
    let below = (at..blocks.len()).take(20).take_while(|&index| {
        // Up to the first paragraph of the article, the standfirst not counted.
        prose += usize::from(is_text(&blocks[index]) && is_prose(blocks[index].draft.text()));
        prose <= 2
    });
    let above = (at.saturating_sub(6)..at).rev();
    below.chain(above).collect()
}

/// How many words a line with a date has at most.
const MOST_WORDS: usize = 22;

fn dated(draft: &Draft) -> Option<Found> {
    let text = draft.text();
    if text.split_whitespace().count() > MOST_WORDS || text.len() > 300 {
        return None;
    }
    let (range, value) = day::find(text)?;
    let before = fold(&text[..range.start]);
    let last = before.split(' ').rev().take(4).collect::<Vec<_>>().join(" ");
    let is_update = [
        "updated",
        "jour",
        "modifié",
        "modified",
        "aktualisiert",
        "actualizado",
        "aggiornato",
        "atualizado",
    ]
    .iter()
    .any(|word| last.contains(word));
    (!is_update).then(|| Found {
        value,
        rule: "byline",
        range: Some(draft.source_of(range)),
    })
}

/// Whether a line says that what follows is the day of publication.
fn announces(block: &PageBlock) -> bool {
    let text = block.draft.text();
    if text.len() > 200 {
        return false;
    }
    let words = fold(text);
    let opens = [
        "publié",
        "posté",
        "mis en ligne",
        "published",
        "posted",
        "veröffentlicht",
        "erstellt",
        "publicado",
        "pubblicato",
        "geplaatst",
        "date",
        "datum",
        "fecha",
    ];
    opens.iter().any(|open| words.starts_with(open)) || block.draft.apart == Some(AsideReason::Metadata)
}

fn author(draft: &Draft) -> Option<Found> {
    let text = draft.text();
    let start = ["By ", "BY ", "Par ", "PAR ", "Written by ", "Von ", "Por "]
        .iter()
        .find(|by| text.starts_with(**by))?
        .len();
    let end = day::find(text).map_or(text.len(), |(range, _)| range.start.max(start));
    let name = text[start..end]
        .split([',', '|', '•', '·', '(', '\n', '-', '–'])
        .next()
        .unwrap_or("");
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
