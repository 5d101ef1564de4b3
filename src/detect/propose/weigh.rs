//! The [`Sighting`]s of all texts -> those that count as names: capitals that mean nothing by themselves need support.
//!
//! Invariant: what is kept lies inside the sighting it comes from.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::date::Lang;
use crate::text::is_alphanumeric;

use super::rule;
use super::words::{self, plain};
use super::{Shape, Sighting};

/// Names longer than this, in words, are not looked for inside headlines.
const WINDOW: usize = 6;

/// Articles and particles that names may begin with.
const ARTICLES: [&str; 10] = ["Le", "La", "Les", "De", "Du", "Van", "Von", "El", "Al", "Ben"];

/// Whether a word in lower case is one of the [`ARTICLES`].
fn is_article(word: &str) -> bool {
    ARTICLES.iter().any(|article| article.eq_ignore_ascii_case(word))
}

/// The words of a name in lower case without accents; a hyphen parts them, so that "Burkina-Faso" is "Burkina Faso".
pub(super) fn key_words(name: &str) -> Vec<String> {
    plain(name)
        .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '&' || c == '+'))
        .map(|word| word.trim_matches('\''))
        .flat_map(|word| match word.split_once('\'') {
            Some((elided, rest)) if matches!(elided, "l" | "d") => vec![elided, rest],
            _ => vec![word],
        })
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A name that counts.
#[derive(Clone, Debug)]
pub(super) struct Kept<'a> {
    /// The number of its text.
    pub text: usize,
    /// Where it stands.
    pub range: Range<usize>,
    /// What the scan said of it.
    pub sighting: &'a Sighting,
    /// Its words, for comparison.
    pub words: Vec<String>,
    /// Whether it is a part of the sighting only, so that its guess says nothing of it.
    pub part: bool,
}

/// Keeps the sightings that count, in order.
pub(super) fn weigh<'a>(texts: &'a [(&str, Lang, Vec<Sighting>)]) -> Vec<Kept<'a>> {
    let mut inside: HashMap<Vec<String>, usize> = HashMap::new();
    let mut parts: HashSet<String> = HashSet::new();
    let mut first_words: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Kept> = Vec::new();
    let words_of = |(text, _, sightings): &(&str, Lang, Vec<Sighting>)| -> Vec<Vec<String>> {
        let names = sightings.iter().map(|sighting| text.get(sighting.range.clone()));
        names.map(|name| name.map(key_words).unwrap_or_default()).collect()
    };
    let words: Vec<Vec<Vec<String>>> = texts.par_iter().map(words_of).collect();
    for (number, ((text, _, sightings), words)) in texts.iter().zip(words).enumerate() {
        for (sighting, words) in sightings.iter().zip(words) {
            let Some(name) = text.get(sighting.range.clone()) else {
                continue;
            };
            if words.is_empty() || words.len() > 24 {
                continue;
            }
            if sighting.opening || sighting.headline {
                if let Some(first) = name.split_whitespace().next() {
                    first_words.entry(first.to_lowercase()).or_default();
                }
            } else if sighting.shape != Shape::Institution {
                match inside.get_mut(&words) {
                    Some(count) => *count += 1,
                    None => {
                        // The words of a name that was met are known.
                        if words.len() > 1 {
                            parts.extend(words.iter().filter(|word| word.len() > 3).cloned());
                        }
                        inside.insert(words.clone(), 1);
                    }
                }
            }
            all.push(Kept {
                text: number,
                range: sighting.range.clone(),
                sighting,
                words,
                part: false,
            });
        }
    }
    let tails: HashSet<[String; 2]> = all
        .iter()
        .filter(|kept| !kept.sighting.headline && (!kept.sighting.opening || kept.words.len() > 2))
        .filter_map(|kept| match kept.words.as_slice() {
            [.., article, last] if is_article(article) => Some([article.clone(), last.clone()]),
            _ => None,
        })
        .collect();
    count_lower(texts, &mut first_words);
    let mut out = Vec::with_capacity(all.len());
    for mut kept in all {
        let text = texts[kept.text].0;
        with_article(text, &mut kept, &tails);
        if kept.sighting.headline && kept.sighting.shape != Shape::Institution {
            headline(text, kept, &inside, &mut out);
        } else if kept.sighting.opening {
            out.extend(opening(text, kept, &inside, &parts, &first_words));
        } else {
            out.push(kept);
        }
    }
    out
}

/// Gives a name its article back where a sentence begins with it, if it has one elsewhere: "Le Pen", "La Haye".
fn with_article(text: &str, kept: &mut Kept, tails: &HashSet<[String; 2]>) {
    let Some(before) = text.get(..kept.range.start).and_then(|before| before.strip_suffix(' ')) else {
        return;
    };
    let article = ARTICLES.into_iter().find(|article| before.ends_with(article));
    let Some(article) = article.filter(|_| kept.words.len() == 1) else {
        return;
    };
    let start = before.len() - article.len();
    let whole = !before[..start].ends_with(char::is_alphanumeric);
    let pair = [article.to_lowercase(), kept.words[0].clone()];
    if whole && tails.contains(&pair) {
        kept.range.start = start;
        kept.words = pair.to_vec();
        kept.part = true;
    }
}

/// Counts the words in lower case among those given.
fn count_lower(texts: &[(&str, Lang, Vec<Sighting>)], words: &mut HashMap<String, usize>) {
    if words.is_empty() {
        return;
    }
    // Most words are told from those that are looked for by their ends and their length.
    let shape = |word: &str| {
        let bytes = word.as_bytes();
        let end = |byte: Option<&u8>| byte.map_or(0, |&byte| usize::from(byte));
        (end(bytes.first()) ^ (end(bytes.last()) << 3) ^ (bytes.len() << 7)) & 0xfff
    };
    let mut shapes = vec![false; 0x1000];
    words.keys().for_each(|word| shapes[shape(word)] = true);
    let counts: HashMap<&str, AtomicUsize> = words.keys().map(|word| (word.as_str(), AtomicUsize::new(0))).collect();
    texts.par_iter().for_each(|(text, ..)| {
        for word in text.split(|c: char| !(is_alphanumeric(c) || c == '-')) {
            if shapes[shape(word)]
                && let Some(count) = counts.get(word)
                && word.starts_with(char::is_lowercase)
            {
                count.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    let counts: Vec<(String, usize)> = counts
        .into_iter()
        .map(|(word, count)| (word.to_owned(), count.into_inner()))
        .collect();
    words.extend(counts);
}

/// Keeps a name at the beginning of a sentence, or the part of it that is supported.
fn opening<'a>(
    text: &str,
    mut kept: Kept<'a>,
    inside: &HashMap<Vec<String>, usize>,
    parts: &HashSet<String>,
    lower: &HashMap<String, usize>,
) -> Option<Kept<'a>> {
    let sighting = kept.sighting;
    let capitals = inside.get(&kept.words).copied().unwrap_or_default();
    let name = text.get(kept.range.clone())?;
    let first = name.split_whitespace().next()?;
    let small = lower.get(&first.to_lowercase()).copied().unwrap_or_default();
    let rule = sighting.guess.map(|guess| guess.rule).unwrap_or_default();
    let listed = sighting.land.is_some() || matches!(rule, rule::PLACE_LIST | rule::WELL_KNOWN);
    if sighting.link.is_some() || listed || (capitals > 0 && capitals >= small) {
        return Some(kept);
    }
    let acronym = sighting.shape == Shape::Acronym;
    if kept.words.len() == 1 || !name.contains(char::is_whitespace) {
        let titled = rule == rule::TITLE || rule == rule::PEOPLE_BEFORE;
        let known = kept.words.iter().any(|word| parts.contains(word));
        let common = words::uses(&first.to_lowercase());
        let plain_noun = common.any(
            words::HEAD
                .or(words::TITLE)
                .or(words::SITE)
                .or(words::DOMAIN)
                .or(words::QUALITY),
        );
        let subject = sighting.subject && small == 0 && !plain_noun;
        let dateline = rule == rule::PLACE_CUE && sighting.guess.is_some_and(|guess| guess.weight > 4);
        return (titled || acronym || ((known || subject || dateline) && small == 0) || (known && capitals >= small))
            .then_some(kept);
    }
    let strong = matches!(
        rule,
        rule::TITLE
            | rule::FIRST_NAME
            | rule::COMPANY_FORM
            | rule::INSTITUTION_HEAD
            | rule::ARMED_FORCE
            | rule::INITIAL
            | rule::PARTICLE
            | rule::SITE_WORD
    );
    // "Affaire Lafarge", "Ouragan Sandy": what follows the first word is the name.
    let rest = key_words(name[first.len()..].trim_start());
    let named = !matches!(rule, rule::TITLE | rule::FIRST_NAME | rule::COMPANY_FORM)
        && !rest.is_empty()
        && words::uses(&first.to_lowercase()).any(words::EVENT);
    if ((strong && rule != rule::INSTITUTION_HEAD) || small == 0) && !named {
        return Some(kept);
    }
    if strong && !named && words::uses(&first.to_lowercase()).any(words::HEAD.or(words::QUALITY).or(words::PEOPLE)) {
        return Some(kept);
    }
    // "Yesterday Johnson": the first word is an ordinary one.
    let rest = name[first.len()..].trim_start();
    kept.range.start = kept.range.end - rest.len();
    kept.words = key_words(rest);
    kept.part = true;
    let small_start = rest.chars().next().is_none_or(char::is_lowercase);
    (!kept.words.is_empty() && !small_start).then_some(kept)
}

/// Keeps the names inside a headline that stand in a sentence elsewhere, or in the tables.
fn headline<'a>(text: &str, kept: Kept<'a>, inside: &HashMap<Vec<String>, usize>, out: &mut Vec<Kept<'a>>) {
    let Some(name) = text.get(kept.range.clone()) else {
        return;
    };
    let listed = kept.sighting.land.is_some() && kept.range.len() > 3;
    if inside.contains_key(&kept.words) || listed {
        out.push(kept);
        return;
    }
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for word in name.split_whitespace() {
        let Some(start) = name[at..].find(word).map(|offset| at + offset) else {
            break;
        };
        at = start + word.len();
        words.push(start..at);
    }
    let mut from = 0;
    while from < words.len() {
        let found = (1..=WINDOW.min(words.len() - from)).rev().find_map(|size| {
            let range = words[from].start..words[from + size - 1].end;
            let key = key_words(&name[range.clone()]);
            let capital = name[range.clone()].chars().next().is_some_and(char::is_uppercase);
            let place = || {
                key.first().is_some_and(|first| {
                    size > 1 && words::names(first).iter().any(|(rest, _)| rest.as_slice() == &key[1..])
                })
            };
            (capital && (inside.contains_key(&key) || place())).then_some((size, range, key))
        });
        match found {
            Some((size, range, key)) => {
                let start = kept.range.start;
                out.push(Kept {
                    range: start + range.start..start + range.end,
                    words: key,
                    part: true,
                    ..kept.clone()
                });
                from += size;
            }
            None => from += 1,
        }
    }
}
