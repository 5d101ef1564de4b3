//! A source -> R0706: one person in two spellings that are no shortenings of one another, or without a capital.
//!
//! Invariant: that the spellings are one person's is the editor's word (the names of one actor), or follows from all
//! other words of the name being the same; two words are two spellings where [`alike`] says so.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::detect::propose::{Kind, alike, is_first_name, is_title, plain};
use crate::diag::Code;
use crate::link::model::{ActorIx, Entity, SourceIx};

use super::word::{Word, Words, words};
use super::{Anomaly, Context, What};

/// Words in small letters that are part of names.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "d", "l", "von", "van", "der", "den", "ter", "ten", "zu", "zum", "bin", "ibn",
    "ben", "bint", "ould", "ag", "al", "el", "di", "da", "do", "dos", "das", "della", "del", "y", "e", "af", "ap", "abu",
    "abou", "st", "of", "the", "et", "and", "dit", "dite", "alias", "née", "né", "mac", "ap", "bar", "o", "s",
];

/// Titles that stand right before the name of a person, without accents.
const TITLES: &[&str] = &[
    "general",
    "colonel",
    "capitaine",
    "captain",
    "lieutenant",
    "commandant",
    "amiral",
    "admiral",
    "m",
    "mme",
    "mr",
    "mrs",
    "ms",
    "dr",
    "mlle",
];

/// A spelling of a name in a source.
struct Spelling<'t> {
    /// Its words, plain.
    words: Vec<String>,
    text: &'t str,
    places: Vec<Range<usize>>,
}

/// Finds the spellings.
pub(super) fn find(context: &Context<'_>, source: SourceIx, cut: &Words<'_>) -> Vec<Anomaly> {
    let mut found = of_actors(context, source);
    let told: BTreeSet<usize> = found
        .iter()
        .flat_map(|anomaly| anomaly.also.iter().chain([&anomaly.range]))
        .map(|range| range.start)
        .collect();
    let is_new = |anomaly: &Anomaly| {
        let mut places = anomaly.also.iter().chain([&anomaly.range]);
        !places.any(|range| told.contains(&range.start))
    };
    found.extend(proposed(context, source).into_iter().filter(is_new));
    let small: Vec<Anomaly> = without_capital(cut, source)
        .into_iter()
        .filter(|anomaly| {
            let same = |other: &Anomaly| {
                matches!(other.what, What::NoCapital { .. })
                    && other.range.start < anomaly.range.end
                    && anomaly.range.start < other.range.end
            };
            !found.iter().any(same)
        })
        .collect();
    found.extend(small);
    found
}

fn anomaly(source: SourceIx, mut places: Vec<Range<usize>>, what: What) -> Anomaly {
    places.sort_by_key(|range| range.start);
    let range = places.remove(0);
    Anomaly {
        code: Code::NAME_IN_SEVERAL_SPELLINGS,
        source,
        range,
        also: places,
        what,
        evidence: Vec::new(),
    }
}

/// The spellings of the persons that the editor declared.
fn of_actors(context: &Context<'_>, source: SourceIx) -> Vec<Anomaly> {
    let model = context.model;
    let text = model[source].text.reading.text.as_str();
    let mut actors: BTreeMap<ActorIx, Vec<Spelling<'_>>> = BTreeMap::new();
    for mention in model.mentions_of(source) {
        let Entity::Actor(actor) = mention.entity else { continue };
        if !context.persons[actor.index()] {
            continue;
        }
        let written = &text[mention.range.clone()];
        let spellings = actors.entry(actor).or_default();
        match spellings.iter_mut().find(|spelling| spelling.text == written) {
            Some(spelling) => spelling.places.push(mention.range.clone()),
            None => spellings.push(Spelling {
                words: Vec::new(),
                text: written,
                places: vec![mention.range.clone()],
            }),
        }
    }
    let mut found = Vec::new();
    for (actor, mut spellings) in actors {
        let entry = &model[actor].entry;
        let own = std::cell::LazyCell::new(|| plains(&entry.title));
        for spelling in &spellings {
            let small = words(spelling.text, 0..spelling.text.len());
            let lacks = small.iter().find(|word| word.is_small() && lacks_capital(word, &own));
            // "the mayor", for a person, is no name.
            let is_name = small.len() == 1 || small.iter().any(Word::is_capital);
            if let Some(word) = lacks.filter(|_| is_name) {
                let what = What::NoCapital {
                    name: spelling.text.to_owned(),
                    word: word.text.to_owned(),
                };
                found.push(anomaly(source, spelling.places.clone(), what));
            }
        }
        if spellings.len() > 1 {
            spellings
                .iter_mut()
                .for_each(|spelling| spelling.words = plains(spelling.text));
        }
        let pair = (0..spellings.len())
            .flat_map(|a| (a + 1..spellings.len()).map(move |b| (a, b)))
            .take(400)
            .find(|&(a, b)| are_variants(&spellings[a].words, &spellings[b].words));
        if let Some((a, b)) = pair {
            let places = [&spellings[a], &spellings[b]];
            let what = What::Spellings {
                first: places[0].text.to_owned(),
                other: places[1].text.to_owned(),
                actor: Some(entry.title.clone()),
            };
            let places = places.iter().flat_map(|spelling| spelling.places.clone()).collect();
            found.push(anomaly(source, places, what));
        }
    }
    found
}

/// Whether a word of a spelling is a word of the actor's name that lacks its capital.
fn lacks_capital(word: &Word<'_>, own: &[String]) -> bool {
    let letters = plain(word.text);
    word.is_small()
        && !PARTICLES.contains(&letters.as_str())
        && !is_title(&word.text.to_lowercase())
        && own.iter().any(|other| *other == letters || alike(other, &letters))
}

fn plains(text: &str) -> Vec<String> {
    words(text, 0..text.len()).iter().map(|word| plain(word.text)).collect()
}

/// Whether two spellings of one name hold a word each that is a spelling of the other's.
fn are_variants(a: &[String], b: &[String]) -> bool {
    let own = |word: &&String, other: &[String]| !other.contains(*word);
    let mut pairs = (a.iter().filter(|word| own(word, b)))
        .flat_map(|one| b.iter().filter(|word| own(word, a)).map(move |other| (one, other)));
    pairs.any(|(one, other)| alike(one, other) && !is_ending(one, other))
}

/// Whether one word is the other with an ending: a plural, a feminine.
fn is_ending(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let rest = long.strip_prefix(short);
    rest.is_some_and(|rest| matches!(rest, "s" | "e" | "es" | "x" | "n" | "a" | "o"))
}

/// The persons that the program found by itself: full names of which all words but one are the same.
fn proposed(context: &Context<'_>, source: SourceIx) -> Vec<Anomaly> {
    let model = context.model;
    let text = model[source].text.reading.text.as_str();
    let mut all: Vec<Spelling<'_>> = Vec::new();
    for &number in &context.names[source.index()] {
        let name = &model.found.names[number];
        if name.kind != Some(Kind::Person) {
            continue;
        }
        let mut spellings: Vec<Spelling<'_>> = Vec::new();
        let start = name.occurrences.partition_point(|(of, _)| *of < source.index());
        let here = name.occurrences[start..].iter();
        for (_, range) in here.take_while(|(of, _)| *of == source.index()) {
            let Some(written) = text.get(range.clone()) else {
                continue;
            };
            match spellings.iter_mut().find(|spelling| spelling.text == written) {
                Some(spelling) => spelling.places.push(range.clone()),
                None => spellings.push(Spelling {
                    words: plains(written),
                    text: written,
                    places: vec![range.clone()],
                }),
            }
        }
        let is_full = |spelling: &Spelling<'_>| (2..=6).contains(&spelling.words.len());
        all.extend(spellings.into_iter().filter(is_full));
    }
    let mut by_others: BTreeMap<(Vec<String>, usize), Vec<Spelling<'_>>> = BTreeMap::new();
    for spelling in all
        .iter()
        .filter(|spelling| all.len() > FEW || has_near(&all, spelling))
    {
        for at in 0..spelling.words.len() {
            let mut others = spelling.words.clone();
            others.remove(at);
            let of = by_others.entry((others, at)).or_default();
            of.push(Spelling {
                words: vec![spelling.words[at].clone()],
                text: spelling.text,
                places: spelling.places.clone(),
            });
        }
    }
    let mut found = Vec::new();
    for ((others, at), spellings) in by_others {
        let pairs = (0..spellings.len()).flat_map(|a| (a + 1..spellings.len()).map(move |b| (a, b)));
        for (a, b) in pairs.take(400) {
            let (one, other) = (&spellings[a], &spellings[b]);
            let (x, y) = (&one.words[0], &other.words[0]);
            // Two first names are two persons of one family; so are "Martin" and "Martine".
            let firsts = at == 0 && others.len() < 2;
            let full = x.chars().count() >= 4 && y.chars().count() >= 4;
            if firsts || !full || !alike(x, y) || is_ending(x, y) || !is_first_name(&others[0]) {
                continue;
            }
            let places = one.places.iter().chain(&other.places).cloned().collect();
            let what = What::Spellings {
                first: one.text.to_owned(),
                other: other.text.to_owned(),
                actor: None,
            };
            found.push(anomaly(source, places, what));
        }
    }
    found
}

/// How many names of a source are compared each with each before they are ordered by their words.
const FEW: usize = 200;

/// Whether another spelling has all words of this one but one.
fn has_near(all: &[Spelling<'_>], one: &Spelling<'_>) -> bool {
    let differ = |other: &Spelling<'_>| one.words.iter().zip(&other.words).filter(|(a, b)| a != b).count();
    let is_near = |other: &&Spelling<'_>| other.words.len() == one.words.len() && differ(other) < 2;
    // One of them is itself.
    all.iter().filter(is_near).count() > 1
}

/// Names after a title whose first name lacks its capital: « le général pierre Dupont ».
fn without_capital(cut: &Words<'_>, source: SourceIx) -> Vec<Anomaly> {
    let text = cut.text;
    let mut found = Vec::new();
    for (at, three) in cut.words.windows(3).enumerate() {
        let [_, name, last] = three else { continue };
        let follows = |word: &Word<'_>| word.follows() || word.gap == ". ";
        let lower = name.text;
        if name.is_small()
            && last.is_capital()
            && last.follows()
            && follows(name)
            && TITLES.contains(&cut.plain(at))
            && is_first_name(lower)
            && !PARTICLES.contains(&lower)
        {
            let range = name.start..last.end();
            let what = What::NoCapital {
                name: text[range.clone()].to_owned(),
                word: lower.to_owned(),
            };
            found.push(anomaly(source, vec![range], what));
        }
    }
    found
}
