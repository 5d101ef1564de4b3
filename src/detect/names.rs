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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(spellings: &[&str]) -> Names {
        let list: Vec<Spelling> = spellings
            .iter()
            .enumerate()
            .map(|(entity, text)| spelling(entity, text))
            .collect();
        Names::new(&list)
    }

    fn spelling(entity: usize, text: &str) -> Spelling {
        Spelling {
            entity,
            text: text.to_owned(),
        }
    }

    fn found<'t>(spellings: &[&str], text: &'t str) -> Vec<&'t str> {
        names(spellings)
            .find(text)
            .into_iter()
            .map(|mention| &text[mention.range])
            .collect()
    }

    #[test]
    fn names_stand_where_a_reader_sees_them() {
        for (name, text, expected) in [
            ("État", "l’État, d'État, L'ÉTAT", vec!["État", "État", "ÉTAT"]),
            ("Agadez", "près d’Agadez, qu’Agadez jusqu'Agadez", vec!["Agadez"; 3]),
            ("Ekman", "dit-il qu’Ekman parle", vec!["Ekman"]),
            ("Niger", "Niger's army, the Niger’s (Niger) « Niger »", vec!["Niger"; 4]),
            (
                "United States",
                "the United\u{a0}States’ troops in the UNITED\nSTATES.",
                vec!["United\u{a0}States", "UNITED\nSTATES"],
            ),
            (
                "Côte d’Ivoire",
                "la Côte d'Ivoire, COTE D'IVOIRE, Cote d’Ivoire",
                vec!["Côte d'Ivoire", "COTE D'IVOIRE", "Cote d’Ivoire"],
            ),
            ("Niamey", "Nia\u{ad}mey", vec!["Nia\u{ad}mey"]),
            ("Zeine", "Zei\u{301}ne Zeine", vec!["Zeine"]),
            (
                "Burkina Faso",
                "au Burkina-Faso, au Burkina\r\nFaso",
                vec!["Burkina-Faso", "Burkina\r\nFaso"],
            ),
            (
                "Base militaire 101",
                "la base militaire 101, base militaire 1012",
                vec!["base militaire 101"],
            ),
            (
                "US",
                "the U.S. and U.S.-led; US-backed USs",
                vec!["U.S.", "U.S.", "US", "US"],
            ),
            ("ONG", "les ONGs, une ONG", vec!["ONG", "ONG"]),
            ("Kennedy", "les Kennedys, the Kennedys", vec!["Kennedy", "Kennedy"]),
            ("Wagner", "l’ex-Wagner, anti-Wagner, Wagner-linked", vec!["Wagner"; 3]),
            ("Yahoo!", "chez Yahoo! hier", vec!["Yahoo!"]),
            ("尼日尔", "美军撤出尼日尔的基地", vec!["尼日尔"]),
            ("ไนเจอร์", "ในไนเจอร์และ", vec!["ไนเจอร์"]),
            ("Œuvre d’Orient", "l'Oeuvre d'Orient", vec!["Oeuvre d'Orient"]),
        ] {
            assert_eq!(found(&[name], text), expected, "{name:?} in {text:?}");
        }
    }

    #[test]
    fn words_that_hold_a_name_are_not_it() {
        for (name, text) in [
            (
                "Niger",
                "Nigeria Nigérien Nigers xNiger Niger2 Niger-Est Sud-Niger Niger_2",
            ),
            ("Brien", "O'Brien"),
            ("Ascq", "Villeneuve-d'Ascq"),
            ("Denis", "Saint-Denis, Denis-en-Val"),
            ("Robert", "Julia Roberts a dit"),
            ("101", "101,5 et 3.101 et 1012"),
            ("AT", "AT&T"),
            ("Niger Est", "Niger\n\nEst"),
            ("マリ", "ソマリア"),
            ("régime militaire", "régimes militaires"),
        ] {
            assert_eq!(found(&[name], text), Vec::<&str>::new(), "{name:?} in {text:?}");
        }
    }

    #[test]
    fn case_is_folded_where_that_is_safe() {
        for (name, yes, no) in [
            ("Nice", vec!["Nice", "NICE"], vec!["nice", "nIce", "NIce"]),
            ("Mali", vec!["Mali", "MALI"], vec!["mali"]),
            ("Ain", vec!["Ain"], vec!["ain", "AIN"]),
            ("Washington", vec!["Washington", "WASHINGTON"], vec!["washington"]),
            ("US", vec!["US", "U.S."], vec!["us", "Us", "u.s."]),
            ("OTAN", vec!["OTAN", "O.T.A.N."], vec!["otan", "Otan"]),
            ("M23", vec!["M23"], vec!["m23"]),
            ("zine", vec!["zine", "Zine", "ZINE"], vec!["zIne"]),
            ("or", vec!["or", "Or"], vec!["OR"]),
            ("junte", vec!["junte", "Junte", "JUNTE"], vec![]),
            (
                "Forces russes",
                vec!["forces russes", "Forces russes", "FORCES RUSSES", "Forces Russes"],
                vec!["foRces russes"],
            ),
            ("forces US", vec!["Forces US"], vec!["forces us", "Forces Us"]),
            (
                "Kenneth Ekman",
                vec!["Kenneth Ekman", "Kenneth EKMAN", "KENNETH EKMAN", "kenneth Ekman"],
                vec!["kenneth ekman"],
            ),
            (
                "Salifo Modi",
                vec!["salifo Modi", "le Salifo modi"],
                vec!["salifo modi", "Salifo modi"],
            ),
            (
                "États-Unis",
                vec!["Etats-unis", "ÉTATS-UNIS", "Etats Unis"],
                vec!["états-unis", "états unis"],
            ),
            (
                "Le Monde",
                vec!["Le Monde", "le Monde", "LE MONDE"],
                vec!["le monde", "Le monde"],
            ),
            (
                "L’Oréal",
                vec!["L'Oréal", "l'Oréal", "L’OREAL", "L’Oreal"],
                vec!["l'oréal"],
            ),
            (
                "Ministère nigérien de la Défense",
                vec!["ministère nigérien de la défense", "Ministère Nigérien de la Défense"],
                vec![],
            ),
            (
                "White House",
                vec!["the White House", "the White house"],
                vec!["white house", "White house"],
            ),
            (
                "McDonald",
                vec!["McDonald", "Mcdonald", "MCDONALD"],
                vec!["mcdonald", "mcDonald"],
            ),
            ("iPhone", vec!["iPhone", "IPHONE"], vec!["iphonE"]),
            ("Black Lives Matter", vec!["black lives matter"], vec![]),
        ] {
            for text in yes {
                assert_eq!(found(&[name], text).len(), 1, "{name:?} in {text:?}");
            }
            for text in no {
                assert_eq!(found(&[name], text), Vec::<&str>::new(), "{name:?} in {text:?}");
            }
        }
    }

    #[test]
    fn accents_are_folded_where_that_is_safe() {
        for (name, yes, no) in [
            ("États-Unis", vec!["Etats-Unis", "ETATS-UNIS"], vec![]),
            ("Etats-Unis", vec!["États-Unis", "ÉTATS-UNIS"], vec![]),
            ("étudiants", vec!["Etudiants", "ETUDIANTS"], vec!["etudiants"]),
            ("Été", vec!["Été"], vec!["Ete", "ÉTÉ"]),
            (
                "Sénégal",
                vec!["Senegal", "SENEGAL", "SÉNÉGAL"],
                vec!["Sénegal", "Senégal", "senegal"],
            ),
            ("Salé", vec!["Salé", "SALE"], vec!["Sale"]),
            ("groupe armé", vec!["Groupe armé"], vec!["groupe arme"]),
            ("Francois Hollande", vec!["François Hollande"], vec![]),
            ("Lodz Fabryczna", vec!["Łódź Fabryczna"], vec![]),
            ("Мали", vec!["Мали"], vec!["Малй"]),
        ] {
            for text in yes {
                assert_eq!(found(&[name], text).len(), 1, "{name:?} in {text:?}");
            }
            for text in no {
                assert_eq!(found(&[name], text), Vec::<&str>::new(), "{name:?} in {text:?}");
            }
        }
    }

    #[test]
    fn the_longest_name_wins() {
        let list = [
            "Défense",
            "ministère nigérien de la Défense",
            "Ekman",
            "Kenneth Ekman",
            "Base de drones d’Agadez",
            "Agadez",
        ];
        let text =
            "Le ministère nigérien de la défense et Kenneth Ekman, puis Ekman, à la base de drones d'Agadez, à Agadez.";
        let expected = vec![
            "ministère nigérien de la défense",
            "Kenneth Ekman",
            "Ekman",
            "base de drones d'Agadez",
            "Agadez",
        ];
        assert_eq!(found(&list, text), expected);
        assert_eq!(found(&["A B", "B C D"], "A B C D"), ["B C D"]);
        assert_eq!(found(&["Jean Paul", "Paul Jean"], "Jean Paul Jean"), ["Jean Paul"]);
        // A longer name that is not one there leaves the place to a shorter one.
        assert_eq!(found(&["Niger", "Niger US"], "Niger us"), ["Niger"]);
    }

    #[test]
    fn hyphens_join_names_with_names_only() {
        let list = ["Niamey", "Washington", "Burkina Faso"];
        assert_eq!(found(&list, "l’axe Niamey-Washington"), ["Niamey", "Washington"]);
        assert_eq!(found(&list, "Niamey-\nWashington-Burkina Faso"), list);
        for none in [
            "Niamey-Paris",
            "Niamey-Paris-Washington",
            "Sud-Niamey-Washington",
            "Niamey-Washington-Est",
        ] {
            assert_eq!(found(&list, none), Vec::<&str>::new(), "{none}");
        }
        assert_eq!(found(&["Niger", "Niger-Est", "Est"], "Niger-Est"), ["Niger-Est"]);
    }

    #[test]
    fn entities_share_a_range_and_each_has_its_nearest_spelling() {
        let list = [
            spelling(7, "Niamey"),
            spelling(2, "États-Unis"),
            spelling(2, "Etats-Unis"),
            spelling(1, "Niamey"),
        ];
        let text = "Etats-Unis, États-Unis, Niamey";
        let found = Names::new(&list).find(text);
        let indices: Vec<usize> = found.iter().map(|mention| mention.spelling).collect();
        assert_eq!(indices, [2, 1, 0, 3]);
        assert_eq!(found[2].range, found[3].range);
    }

    #[test]
    fn the_articles_of_niger_are_read_as_an_editor_reads_them() {
        let list = [
            "État-major de l’armée de terre du Niger",
            "armée de terre du Niger",
            "Niger",
            "Mamane Sani Kiaou",
            "Kenneth Ekman",
            "ministère américain de la Défense",
            "Salifo Modi",
            "régime militaire",
            "régime militaire de Niamey",
            "Niamey",
            "APA",
            "pays ouest-africain",
            "Afrique de l’Ouest",
            "Wagner",
            "groupe de mercenaires russes Wagner",
        ];
        let text = "indique un communiqué signé par le chef d’état-major de l’armée de terre du Niger, le colonel Mamane \
                    Sani Kiaou, et le général de division Kenneth Ekman, du ministère américain de la Défense. Conformément \
                    au souhait du régime militaire de Niamey. le général salifo Modi ; ce pays d'Afrique de l'Ouest, pays \
                    ouest-africain. L’opinion nigérienne. l’aide du groupe de mercenaires russes Wagner. LS/APA";
        let expected = [
            "état-major de l’armée de terre du Niger",
            "Mamane Sani Kiaou",
            "Kenneth Ekman",
            "ministère américain de la Défense",
            "régime militaire de Niamey",
            "salifo Modi",
            "Afrique de l'Ouest",
            "pays ouest-africain",
            "groupe de mercenaires russes Wagner",
            "APA",
        ];
        assert_eq!(found(&list, text), expected);
    }

    #[test]
    fn threads_share_names() {
        fn shared<T: Send + Sync>() {}
        shared::<Names>();
    }

    #[test]
    fn names_without_letters_are_never_found() {
        assert!(names(&["", " ", "…", "\u{ad}"]).find("a … \u{ad}").is_empty());
        assert!(names(&[]).find("Niger").is_empty());
        assert!(names(&["Niger"]).find("").is_empty());
    }

    #[test]
    fn time_is_linear_in_hostile_texts() {
        let a = "a".repeat(300_000);
        let words = "a ".repeat(5_000);
        let hyphens = "A-".repeat(5_000);
        let marks = format!("a{}", "\u{301}".repeat(150_000));
        let blanks = format!("A{}-A", " \u{ad}".repeat(100_000));
        let nested: Vec<String> = (1..20)
            .map(|count| "a ".repeat(count))
            .chain(["A".to_owned()])
            .collect();
        let list: Vec<&str> = nested.iter().map(String::as_str).collect();
        let names = names(&list);
        let start = std::time::Instant::now();
        for text in [a, words, hyphens, marks, blanks] {
            names.find(&text);
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }

    fn a_name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-ZÉ][a-zéè]{1,7}( [A-ZÉ][a-zé]{1,5}){0,2}",
            "[a-zé]{2,6}( [a-zé]{2,6}){0,2}",
            "[A-Z]{2,4}",
            "[A-Z][a-z]{1,4}[-'’][A-Z][a-z]{1,4}",
        ]
    }

    proptest! {
        #[test]
        fn mentions_are_ranges_that_fold_to_their_spelling(
            list in prop::collection::vec(prop_oneof![a_name(), "[aéAœ.U-]{1,3}", "\\PC{1,4}"], 0..12),
            text in prop_oneof!["\\PC{0,60}", "[ aéÉAœ.U’-]{0,60}", "[ aA\u{301}\u{ad}\u{a0}\r\n'-]{0,40}"],
            picks in prop::collection::vec((0usize..12, 0usize..6), 0..10),
        ) {
            let joints = [" ", "-", "'", "", "\u{ad}", ", l’"];
            let mut text = text;
            for (pick, joint) in picks {
                text.push_str(joints[joint]);
                text.push_str(list.get(pick).map_or("", String::as_str));
            }
            let spellings: Vec<Spelling> = list.iter().enumerate().map(|(at, text)| spelling(at / 2, text)).collect();
            let mentions = Names::new(&spellings).find(&text);
            let bases = |text: &str| fold::letters(text).iter().map(|letter| letter.base).collect::<String>();
            for mention in &mentions {
                let part = text.get(mention.range.clone());
                prop_assert!(part.is_some_and(|part| !part.is_empty()), "{mention:?}");
                prop_assert_eq!(bases(part.unwrap_or("")), bases(&spellings[mention.spelling].text));
            }
            for pair in mentions.windows(2) {
                let key = |mention: &Mention| (mention.range.start, mention.range.end, mention.spelling);
                prop_assert!(key(&pair[0]) < key(&pair[1]));
                prop_assert!(pair[0].range == pair[1].range || pair[0].range.end <= pair[1].range.start);
            }
        }

        #[test]
        fn a_name_between_spaces_is_found(
            name in a_name(),
            before in "([0-9а-я一-十,;]{1,6} ){0,5}",
            after in "( [0-9а-я一-十,;]{1,6}){0,5}",
        ) {
            let text = format!("{before}{name}{after}");
            let range = before.len()..before.len() + name.len();
            prop_assert_eq!(names(&[&name]).find(&text), vec![Mention { spelling: 0, range }]);
        }
    }
}
