//! [`Spelling`]s and a text -> [`Mention`]s: every place where a known name or alias stands in the text.
//!
//! Invariant: two mentions stand at the same range or do not overlap, and the text at a range is the spelling
//! up to case, accents and the marks that `fold` takes for alike.
//!
//! The rules, in the order in which they apply:
//!
//! 1. **Letters**: the folded spelling stands in the folded text.
//! 2. **Edges**: it begins and ends where a word does. An elision before it ("l’État", "qu’Ekman"), a possessive
//!    ("Niger's"), the `s` of several ("les Kennedys", "MRAPs") and prefixes and suffixes such as "ex-",
//!    "-backed" are no part of the name and do not hide it. Another hyphen joins: "Niger" is not in
//!    "Niger-Est", unless all that the hyphens join are names: "Niamey-Washington".
//! 3. **Case**: a word in capitals only is an acronym and stands exactly so ("US", never "us"). A name of one
//!    word, beside articles and prepositions, keeps its capital ("Nice", "Le Monde", never "nice", "le monde").
//!    A name of two words keeps the capital of one of them, and not of the first alone where a sentence begins
//!    ("salifo Modi", "Etats-unis"). A name with a common noun ("forces russes", "ministère nigérien de la
//!    Défense", "Base 101"), or with three words or more, may stand in any case. Words in lower case may begin
//!    with a capital. From four letters on, or several words, all may be in capitals.
//! 4. **Accents**: from four letters on, or several words, those of capitals may be missing or added
//!    ("Etats-Unis", "ETUDIANTS"). Those of small letters may be missing only where the text has none in the
//!    whole name, which must have a capital and six letters, or several words ("Senegal", "Francois Hollande"),
//!    and never that of a last "é" ("Salé", "groupe armé").
//! 5. **Longest**: of names that overlap, the one with most letters stands, then the first. Spellings of
//!    several entities at one range all count; of several spellings of one entity, the nearest does.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::edge::{self, Edge};
use super::fold::{self, Case, Folded, Letter};

/// A spelling to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The caller's number for the actor or place.
    pub entity: usize,
    /// A name or an alias, as the editor wrote it.
    pub text: String,
}

/// An occurrence of a spelling.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mention {
    /// The index of the spelling in the list that was given.
    pub spelling: usize,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
}

/// Known names, ready to be looked for in any number of texts.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Finds the folded spellings; `None` where there are none, or more than its 2 GiB hold.
    automaton: Option<AhoCorasick>,
    /// For each pattern of the automaton, the spellings that fold to it.
    patterns: Vec<Vec<usize>>,
    spellings: Vec<Form>,
}

impl Names {
    /// Prepares a list of spellings; those without a letter or a digit are never found.
    pub fn new(spellings: &[Spelling]) -> Names {
        let forms: Vec<Form> = spellings.iter().map(Form::new).collect();
        let mut keys: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, form) in forms.iter().enumerate() {
            let key: String = form.letters.iter().map(|letter| letter.base).collect();
            if key.chars().any(char::is_alphanumeric) {
                keys.entry(key).or_default().push(index);
            }
        }
        Names {
            automaton: (!keys.is_empty()).then(|| AhoCorasick::new(keys.keys()).ok()).flatten(),
            patterns: keys.into_values().collect(),
            spellings: forms,
        }
    }

    /// Finds every mention in a text, ordered by start, end and spelling.
    ///
    /// Time is linear in the text for given names, but for the sorting of what is found.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let mut candidates = self.candidates(text);
        candidates.sort_unstable_by_key(|candidate| (candidate.range.start, candidate.range.end));
        join(&mut candidates);
        let mut mentions = Vec::new();
        for cluster in candidates.chunk_by_mut(overlaps()) {
            self.settle(text, cluster, &mut mentions);
        }
        mentions.sort_unstable_by_key(|mention| (mention.range.start, mention.range.end, mention.spelling));
        mentions
    }

    /// Where a spelling stands up to case and accents, between edges.
    fn candidates(&self, text: &str) -> Vec<Candidate> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let folded = Folded::new(text);
        let Ok(matches) = automaton.try_find_overlapping_iter(&folded.key) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for found in matches {
            let pattern = found.pattern().as_usize();
            let key = &folded.key[found.range()];
            let (Some(first), Some(last)) = (key.chars().next(), key.chars().next_back()) else {
                continue;
            };
            let Some(range) = folded.source(found.range()) else {
                continue;
            };
            let left = edge::left(text, range.start, first);
            if left == Edge::Inside {
                continue;
            }
            let right = edge::right(text, range.end, last);
            if right == Edge::Inside {
                continue;
            }
            let candidate = Candidate {
                range,
                length: key.len(),
                pattern,
                left,
                right,
            };
            // What stands at a hyphen counts for others, so that it must be known to be a name.
            let clear = left == Edge::Word && right == Edge::Word;
            if clear || !self.fitting(text, &candidate).is_empty() {
                out.push(candidate);
            }
        }
        out
    }

    /// Of candidates that overlap, takes the longest name, then the longest of the rest, and so on.
    fn settle(&self, text: &str, cluster: &mut [Candidate], mentions: &mut Vec<Mention>) {
        cluster.sort_unstable_by_key(|candidate| (Reverse(candidate.length), candidate.range.start));
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        for candidate in cluster {
            let Range { start, end } = candidate.range;
            if taken.range(..end).next_back().is_some_and(|(_, &last)| last > start) {
                continue;
            }
            let spellings = self.fitting(text, candidate);
            if spellings.is_empty() {
                continue;
            }
            taken.insert(start, end);
            mentions.extend(spellings.into_iter().map(|spelling| Mention {
                spelling,
                range: start..end,
            }));
        }
    }

    /// The spellings that may stand at a candidate's range: one for each entity, the nearest.
    fn fitting(&self, text: &str, candidate: &Candidate) -> Vec<usize> {
        let Range { start, end } = candidate.range;
        let letters = fold::letters(&text[start..end]);
        let mut fitting: Vec<(usize, usize, usize)> = Vec::new();
        for &index in self.patterns.get(candidate.pattern).into_iter().flatten() {
            let Some(form) = self.spellings.get(index) else {
                continue;
            };
            if candidate.right == Edge::Plural && !form.takes_plural(text, start) {
                continue;
            }
            if let Some(distance) = form.distance(&letters, || edge::opens(text, start)) {
                fitting.push((form.entity, distance, index));
            }
        }
        fitting.sort_unstable();
        fitting.dedup_by_key(|&mut (entity, ..)| entity);
        fitting.into_iter().map(|(.., index)| index).collect()
    }
}

/// A place where a pattern stands between edges.
#[derive(Clone, Debug)]
struct Candidate {
    range: Range<usize>,
    /// Bytes of the folded spelling.
    length: usize,
    pattern: usize,
    left: Edge,
    right: Edge,
}

/// Keeps the candidates at whose hyphens other candidates stand, up to where the word begins and ends; given
/// in the order of their ranges.
fn join(candidates: &mut Vec<Candidate>) {
    let mut reached = BTreeSet::new();
    candidates.retain(|candidate| {
        let joined = is_joined(candidate.left, &reached);
        if let (true, Edge::Hyphen(hyphen)) = (joined, candidate.right) {
            reached.insert(hyphen);
        }
        joined
    });
    reached.clear();
    candidates.reverse();
    candidates.retain(|candidate| {
        let joined = is_joined(candidate.right, &reached);
        if let (true, Edge::Hyphen(hyphen)) = (joined, candidate.left) {
            reached.insert(hyphen);
        }
        joined
    });
    candidates.reverse();
}

/// Whether an edge is at no hyphen, or at one that a name has reached from the other side.
fn is_joined(edge: Edge, reached: &BTreeSet<usize>) -> bool {
    match edge {
        Edge::Hyphen(hyphen) => reached.contains(&hyphen),
        _ => true,
    }
}

/// Says of two neighbours in the order of their ranges whether the second overlaps any before it, since the
/// last that did not.
fn overlaps() -> impl FnMut(&Candidate, &Candidate) -> bool {
    let mut end = 0;
    move |before, candidate| {
        end = end.max(before.range.end);
        candidate.range.start < end
    }
}

/// A spelling with what the rules need to know of it.
#[derive(Clone, Debug)]
struct Form {
    entity: usize,
    letters: Vec<Letter>,
    words: Vec<Word>,
    /// Letters and digits.
    size: usize,
    /// Whether it has two words or more, articles and prepositions apart.
    several: bool,
    /// Whether it may stand in any case.
    common: bool,
    /// Whether one of its words begins with a capital and goes on in small letters.
    capital: bool,
}

/// A word of a spelling.
#[derive(Clone, Debug)]
struct Word {
    /// Its range in the letters.
    range: Range<usize>,
    shape: Shape,
    /// Whether it is more than an article or a preposition.
    full: bool,
}

/// How a word of a spelling is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// In lower case.
    Lower,
    /// With capitals and small letters.
    Capital,
    /// In capitals only.
    Acronym,
    /// Without case: figures, and most scripts.
    Caseless,
}

/// How the case of a word in a text compares with that in a spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// The same.
    Same,
    /// All capitals.
    Capitals,
    /// A capital where the spelling has a small letter.
    Raised,
    /// A small letter where the spelling has a capital.
    Lowered,
}

/// Articles, prepositions and particles, folded; with an elision's letter before an apostrophe, and any word
/// in lower case of three letters or fewer beside longer ones.
const PARTICLES: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "en", "et", "dans", "pour", "avec", "sans", "sous",
    "chez", "vers", "entre", "sur", "par", "the", "of", "and", "for", "from", "with", "over", "upon", "into", "in",
    "on", "at", "to", "al", "el", "los", "las", "del", "dell", "della", "delle", "degli", "von", "van", "der", "den",
    "die", "das", "und", "bin", "ibn", "ben", "ould", "dos",
];

/// Words after which a name in -s may be the plural of a name.
const PLURALS: &[&str] = &[
    "les", "des", "aux", "ces", "ses", "nos", "vos", "leurs", "deux", "trois", "the", "these", "those", "two", "three",
    "both",
];

impl Form {
    fn new(spelling: &Spelling) -> Self {
        let letters = fold::letters(&spelling.text);
        let mut words = words(&letters);
        if words.iter().all(|word| !word.full) {
            for word in &mut words {
                word.full = true;
            }
        }
        let full = || words.iter().filter(|word| word.full);
        let several = full().nth(1).is_some();
        let has = |shape| full().any(|word| word.shape == shape);
        let figures = has(Shape::Caseless) && has(Shape::Capital);
        Self {
            entity: spelling.entity,
            size: letters.iter().filter(|letter| fold::is_word(letter.base)).count(),
            several,
            common: has(Shape::Lower) || figures || full().nth(2).is_some(),
            capital: has(Shape::Capital),
            letters,
            words,
        }
    }

    /// How much the letters of a text differ from the spelling, which they equal once folded; `None` where they
    /// are not the same name. `opens` says whether a sentence begins with them.
    fn distance(&self, letters: &[Letter], opens: impl FnOnce() -> bool) -> Option<usize> {
        if letters.len() != self.letters.len() {
            return None;
        }
        let large = self.several || self.size >= 4;
        let mut kept = Vec::new();
        for word in &self.words {
            let (own, other) = (self.letters.get(word.range.clone())?, letters.get(word.range.clone())?);
            let fit = fit(word.shape, own, other)?;
            match fit {
                Fit::Capitals if !large => return None,
                Fit::Lowered if word.full && !self.common && !self.several => return None,
                _ => {}
            }
            if word.full && matches!(word.shape, Shape::Capital | Shape::Acronym) {
                kept.push(fit != Fit::Lowered);
            }
        }
        if !self.common && kept.contains(&false) {
            let hyphen = letters.iter().any(|letter| letter.base == ' ' && letter.marks != 0);
            let later = kept.iter().skip(1).any(|&kept| kept);
            let first = kept.first() == Some(&true);
            if !(later || (first && (hyphen || !opens()))) {
                return None;
            }
        }
        self.accents_fit(letters).then(|| {
            self.letters
                .iter()
                .zip(letters)
                .filter(|(own, other)| own != other)
                .count()
        })
    }

    /// Whether the accents of a text may stand for those of the spelling.
    fn accents_fit(&self, letters: &[Letter]) -> bool {
        let accented = |letter: &Letter| letter.marks != 0 && fold::is_word(letter.base);
        let small = |letters: &[Letter]| letters.iter().any(|l| accented(l) && l.case != Case::Upper);
        let large = self.several || self.size >= 4;
        let droppable = self.several || (self.size >= 6 && self.capital);
        let one_plain = !small(letters) || !small(&self.letters);
        self.letters.iter().zip(letters).enumerate().all(|(at, (own, other))| {
            if own.marks == other.marks || !fold::is_word(own.base) {
                return true;
            }
            match other.case {
                Case::Upper => large,
                _ => droppable && one_plain && !(own.base == 'e' && self.ends_word(at)),
            }
        })
    }

    /// Whether a letter is the last of its word, or the last before an `s`.
    fn ends_word(&self, at: usize) -> bool {
        let ends = |at: usize| self.letters.get(at).is_none_or(|letter| !fold::is_word(letter.base));
        let plural = self.letters.get(at + 1).is_some_and(|letter| letter.base == 's');
        ends(at + 1) || (plural && ends(at + 2))
    }

    /// Whether an `s` after the name, which begins at byte `start`, can be the mark of a plural: after an acronym,
    /// and after a name of one word where a plural is announced ("les Kennedys", but not "Roberts").
    fn takes_plural(&self, text: &str, start: usize) -> bool {
        match self.words.last().map(|word| word.shape) {
            Some(Shape::Acronym) => true,
            Some(Shape::Capital) if self.words.len() == 1 && self.size >= 4 => {
                edge::is_one_of(edge::word_before(text, start), PLURALS)
            }
            _ => false,
        }
    }
}

/// The words of a spelling.
fn words(letters: &[Letter]) -> Vec<Word> {
    let mut out = Vec::new();
    let mut start = 0;
    for part in letters.split(|letter| !fold::is_word(letter.base)) {
        let range = start..start + part.len();
        start = range.end + 1;
        if part.is_empty() {
            continue;
        }
        let count = |case| part.iter().filter(|letter| letter.case == case).count();
        let shape = match (count(Case::Upper), count(Case::Lower)) {
            (0, 0) => Shape::Caseless,
            (0, _) => Shape::Lower,
            (_, 0) => Shape::Acronym,
            _ => Shape::Capital,
        };
        let elided = part.len() < 3 && letters.get(range.end).is_some_and(|letter| letter.base == '\'');
        let base: String = part.iter().map(|letter| letter.base).collect();
        let short = shape == Shape::Lower && part.len() <= 3;
        let shape = if elided && shape == Shape::Acronym {
            Shape::Capital
        } else {
            shape
        };
        let particle = shape != Shape::Acronym && (elided || short || PARTICLES.contains(&base.as_str()));
        out.push(Word {
            range,
            shape,
            full: !particle,
        });
    }
    out
}

/// Compares the case of a word in a text with that in a spelling; `None` where no rule allows it.
fn fit(shape: Shape, own: &[Letter], other: &[Letter]) -> Option<Fit> {
    if own.iter().zip(other).all(|(own, other)| own.case == other.case) {
        return Some(Fit::Same);
    }
    if matches!(shape, Shape::Acronym | Shape::Caseless) {
        return None;
    }
    let cased = || own.iter().zip(other).filter(|(own, _)| own.case != Case::None);
    if cased().nth(1).is_some() && cased().all(|(_, other)| other.case == Case::Upper) {
        return Some(Fit::Capitals);
    }
    let (own, other) = cased().next()?;
    // Capitals inside a word may be missing: "Mcdonald"; none may be added.
    let inside = cased()
        .skip(1)
        .all(|(own, other)| other.case == own.case || other.case == Case::Lower);
    match (own.case, other.case) {
        _ if !inside => None,
        (Case::Lower, Case::Upper) => Some(Fit::Raised),
        (Case::Upper, Case::Lower) => Some(Fit::Lowered),
        _ => Some(Fit::Same),
    }
}

#[cfg(test)]
mod tests;
