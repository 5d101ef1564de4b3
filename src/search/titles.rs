//! Titles and names by kind -> [`route::TITLES`], and where they are many, parts of them and of the words in them.
//!
//! Invariant: an entry stands in one part, at the place that its number says; a word leads to the numbers of all
//! entries that hold it. The script of the search reckons the same.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::route;

/// How many entries one file holds at most: some 400 kB.
pub const IN_ONE: usize = 5_000;

/// How many entries each part holds, where they do not.
const PART: usize = 500;

/// The files, by their paths. An entry is a list: the id, the title, a line about it, other names.
///
/// Of at most `most` entries there is one file, with the entries of each kind. Otherwise it has `kinds`, each with the
/// number of its entries, which are numbered one kind after the other; `part`, how many entries each of [`route::titles`]
/// holds; and `words`, how many [`route::title_words`] there are. These hold, by word, the entries that have it, in
/// order: four times the number, and 2 where it is in another name than the title, and 1 where it does not begin that
/// name; each as its distance from the one before.
pub fn files(by_kind: BTreeMap<&str, Vec<Value>>, most: usize) -> Vec<(String, Value)> {
    let total: usize = by_kind.values().map(Vec::len).sum();
    if total <= most {
        return vec![(route::TITLES.to_owned(), json!(by_kind))];
    }
    let kinds: Vec<(&str, usize)> = by_kind.iter().map(|(kind, entries)| (*kind, entries.len())).collect();
    let entries: Vec<Value> = by_kind.into_values().flatten().collect();
    let parts = total.div_ceil(PART);
    let mut words: Vec<BTreeMap<String, Vec<usize>>> = vec![BTreeMap::new(); parts];
    for (number, entry) in entries.iter().enumerate() {
        for (word, rank) in ranked(entry) {
            let part = part(&word, parts);
            words[part].entry(word).or_default().push(4 * number + rank);
        }
    }
    let whole = json!({ "kinds": kinds, "part": PART, "words": parts });
    let titles = entries.chunks(PART).enumerate();
    let titles = titles.map(|(number, part)| (route::titles(number), json!(part)));
    let words = words.into_iter().enumerate().map(|(number, part)| {
        let steps = |(word, all): (String, Vec<usize>)| {
            let before = std::iter::once(0).chain(all.iter().copied());
            let steps: Vec<usize> = all.iter().zip(before).map(|(own, before)| own - before).collect();
            (word, json!(steps))
        };
        (
            route::title_words(number),
            Value::Object(part.into_iter().map(steps).collect()),
        )
    });
    std::iter::once((route::TITLES.to_owned(), whole))
        .chain(titles)
        .chain(words)
        .collect()
}

/// The words of an entry's title and names, each with its best rank.
fn ranked(entry: &Value) -> BTreeMap<String, usize> {
    let mut ranks = BTreeMap::new();
    let names = entry.as_array().into_iter().flatten().skip(1);
    for (at, name) in names.enumerate().filter(|(at, _)| *at != 1) {
        for (place, word) in words(name.as_str().unwrap_or_default()).into_iter().enumerate() {
            let rank = 2 * usize::from(at > 0) + usize::from(place > 0);
            let best = ranks.entry(word).or_insert(rank);
            *best = rank.min(*best);
        }
    }
    ranks
}

/// The words of a text, without accents and capitals.
fn words(text: &str) -> Vec<String> {
    let bare: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let bare = bare
        .to_lowercase()
        .replace('œ', "oe")
        .replace('æ', "ae")
        .replace('ß', "ss");
    let words = bare.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Which of `count` parts a word is in, by its first two characters.
fn part(word: &str, count: usize) -> usize {
    let beginning = word.chars().take(2);
    let sum = beginning.fold(0, |sum: u32, c| (sum * 31 + u32::from(c)) % 65_521);
    sum as usize % count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_bare() {
        assert_eq!(words("L’Œuvre d’ÉTÉ, n° 3"), ["l", "oeuvre", "d", "ete", "n", "3"]);
        assert_eq!(words("Straße — Ærø"), ["strasse", "aerø"]);
        assert!(words("« … »").is_empty());
    }

    #[test]
    fn many_titles_stand_in_parts_that_their_words_lead_to() {
        let entry = |number: usize| json!([format!("a{number}"), format!("Le Nom {number}"), "line", "Surnom le"]);
        let actors: Vec<Value> = (0..PART + 2).map(entry).collect();
        let all = || BTreeMap::from([("actors", actors.clone()), ("places", vec![json!(["p", "Été", ""])])]);
        assert_eq!(files(all(), PART + 3).len(), 1);
        let files: BTreeMap<String, Value> = files(all(), PART + 2).into_iter().collect();
        let whole = &files[route::TITLES];
        assert_eq!(
            *whole,
            json!({ "kinds": [["actors", PART + 2], ["places", 1]], "part": PART, "words": 2 })
        );
        assert_eq!(files.len(), 1 + 2 + 2);
        assert_eq!(files["data/titles/1.js"][2], json!(["p", "Été", ""]));
        let steps = |word: &str| files[&route::title_words(part(word, 2))][word].clone();
        assert_eq!(steps("ete"), json!([4 * (PART + 2)]));
        assert_eq!(steps("7"), json!([4 * 7 + 1]));
        // In the title it begins, in the other name it does not.
        let le = steps("le");
        assert_eq!(le.as_array().map(Vec::len), Some(PART + 2));
        assert_eq!((&le[0], &le[1]), (&json!(0), &json!(4)));
        assert_eq!(steps("surnom")[0], json!(2));
        assert!(steps("line").is_null());
    }
}
