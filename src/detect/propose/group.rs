//! Names that count -> [`Group`]s of those spelled alike, with what all of them together say.
//!
//! Invariant: an occurrence is in one group.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::rule;
use super::weigh::Kept;
use super::{Kind, Shape, Sighting};
use crate::date::Lang;

/// Titles that say nothing of a function.
const HONORIFICS: &[&str] = &[
    "m",
    "mm",
    "mme",
    "mmes",
    "mlle",
    "mlles",
    "monsieur",
    "madame",
    "mademoiselle",
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "me",
    "dr",
];

/// Names spelled alike, or joined by a rule.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// The words of the fullest form.
    pub words: Vec<String>,
    /// The line of the list of states, if it is one.
    pub land: Option<usize>,
    /// Each spelling with how often it stands, and whether it is one of the fullest form.
    pub spellings: BTreeMap<String, (usize, bool)>,
    /// Where it stands.
    pub occurrences: Vec<(usize, Range<usize>)>,
    /// The weights of the guesses, by kind and rule.
    pub votes: BTreeMap<(Kind, &'static str), u32>,
    /// Titles as written.
    pub functions: BTreeMap<String, usize>,
    /// How many occurrences each shape has.
    pub shapes: [usize; 3],
}

impl Group {
    /// The kind with most weight, and its heaviest rule.
    pub fn kind(&self) -> Option<(Kind, &'static str)> {
        let mut sums: BTreeMap<Kind, u32> = BTreeMap::new();
        for (&(kind, _), &weight) in self.votes.iter().filter(|((_, rule), _)| *rule != rule::ONE_CAPITAL) {
            *sums.entry(kind).or_default() += weight;
        }
        let (&kind, &sum) = sums
            .iter()
            .max_by_key(|&(&kind, &sum)| (sum, std::cmp::Reverse(kind)))?;
        // One cue among many occurrences says nothing.
        if usize::try_from(sum).unwrap_or(usize::MAX) * 2 < self.occurrences.len() * 3 {
            return None;
        }
        let rule = self.votes.iter().filter(|&(&(other, _), _)| other == kind);
        rule.max_by_key(|&(_, &weight)| weight)
            .map(|(&(_, rule), _)| (kind, rule))
    }

    /// Adds all that another group has; its spellings are not of the fullest form.
    pub fn absorb(&mut self, other: &Group, full: bool) {
        for (text, &(count, own)) in &other.spellings {
            let entry = self.spellings.entry(text.clone()).or_default();
            entry.0 += count;
            entry.1 |= full && own;
        }
        self.occurrences.extend(other.occurrences.iter().cloned());
        for (&vote, &weight) in &other.votes {
            *self.votes.entry(vote).or_default() += weight;
        }
        for (title, &count) in &other.functions {
            *self.functions.entry(title.clone()).or_default() += count;
        }
        for (shape, count) in self.shapes.iter_mut().zip(other.shapes) {
            *shape += count;
        }
        self.land = self.land.or(other.land);
    }

    /// Adds one name.
    pub fn add(&mut self, kept: &Kept, text: &str) {
        let Some(name) = text.get(kept.range.clone()) else {
            return;
        };
        let is_word = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
        match self.spellings.get_mut(name) {
            // Spellings are kept with single spaces.
            Some(entry) if name.split(' ').all(is_word) => *entry = (entry.0 + 1, true),
            _ => {
                let spelling = name.split_whitespace().collect::<Vec<_>>().join(" ");
                let entry = self.spellings.entry(spelling).or_default();
                *entry = (entry.0 + 1, true);
            }
        }
        self.occurrences.push((kept.text, kept.range.clone()));
        let sighting = kept.sighting;
        if kept.part {
            self.shapes[0] += 1;
            return;
        }
        if let Some(guess) = sighting.guess {
            let weight = u32::from(guess.weight).pow(2);
            let sum = self.votes.entry((guess.kind, guess.rule)).or_default();
            *sum = sum.saturating_add(weight);
        }
        if let Some(title) = sighting.title.as_ref().and_then(|title| text.get(title.clone())) {
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            let title = title.trim_end_matches([',', ' ']).to_owned();
            let honorific = title
                .split(' ')
                .all(|word| HONORIFICS.contains(&word.trim_end_matches('.').to_lowercase().as_str()));
            if !honorific {
                *self.functions.entry(title).or_default() += 1;
            }
        }
        self.shapes[match sighting.shape {
            Shape::Name => 0,
            Shape::Acronym => 1,
            Shape::Institution => 2,
        }] += 1;
        self.land = self.land.or(sighting.land);
    }

    /// The best of the fullest spellings: not in capitals, with accents, often met.
    pub fn name(&self) -> String {
        let rank = |text: &str, count: usize| {
            let letters = || text.chars().filter(|c| c.is_alphabetic());
            let shouted = letters().count() > 3 && letters().all(char::is_uppercase);
            let short = self.land.is_some() && (letters().all(char::is_uppercase) || text.contains('.'));
            let accents = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).count();
            let words = text.split_whitespace().count();
            (
                !short,
                self.words.len() < 2 || words > 1,
                !shouted,
                if self.land.is_some() { count } else { 0 },
                accents,
                count,
            )
        };
        let full = self.spellings.iter().filter(|(_, (_, full))| *full);
        let best = full.max_by(|(a, (m, _)), (b, (n, _))| rank(a, *m).cmp(&rank(b, *n)).then_with(|| b.cmp(a)));
        best.map(|(text, _)| text.clone()).unwrap_or_default()
    }
}

/// The groups of names, in the order in which they are first met, and the group of each name.
pub(super) fn group(kept: &[Kept], texts: &[(&str, Lang, Vec<Sighting>)]) -> (Vec<Group>, Vec<usize>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_land: HashMap<usize, usize> = HashMap::new();
    let mut by_words: HashMap<&[String], usize> = HashMap::new();
    let mut of = Vec::with_capacity(kept.len());
    for name in kept {
        let next = groups.len();
        let number = *match name.sighting.land {
            Some(land) if name.range == name.sighting.range => by_land.entry(land).or_insert(next),
            _ => by_words.entry(&name.words).or_insert(next),
        };
        if number == next {
            groups.push(Group {
                words: name.words.clone(),
                ..Group::default()
            });
        }
        if let Some(group) = groups.get_mut(number) {
            group.add(name, texts.get(name.text).map_or("", |text| text.0));
        }
        of.push(number);
    }
    (groups, of)
}
