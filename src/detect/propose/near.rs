//! Two names -> whether they may be two spellings of one, and why.
//!
//! Invariant: being near is symmetric, and no name is near itself.

use super::rule;
use super::words::plain;

/// Consonants that transliterations from Arabic, Slavic and West African languages write in several ways, with one
/// letter for all: the longest first.
const VARIANTS: &[(&str, &str)] = &[
    ("tch", "s"),
    ("sch", "s"),
    ("dj", "j"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("sh", "s"),
    ("ch", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("ts", "s"),
    ("gu", "g"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("w", "v"),
    ("x", "ks"),
];

/// The consonants of a word, in the spelling that variants share: "Zeine", "zine" and "Zain" have one.
pub(super) fn skeleton(word: &str) -> String {
    let word = plain(word);
    let mut out = String::new();
    let mut rest = word.as_str();
    while let Some(c) = rest.chars().next() {
        let (taken, letters) = VARIANTS
            .iter()
            .find(|(from, _)| rest.starts_with(from))
            .map_or((c.len_utf8(), None), |(from, to)| (from.len(), Some(*to)));
        match letters {
            Some(letters) => letters.chars().for_each(|c| push(&mut out, c)),
            None if matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\'' | '-') => {
                if out.is_empty() && matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') {
                    out.push('a');
                }
            }
            None => push(&mut out, c),
        }
        rest = &rest[taken..];
    }
    out
}

/// Adds a consonant unless it doubles the last.
fn push(out: &mut String, c: char) {
    if !out.ends_with(c) {
        out.push(c);
    }
}

/// Whether two words, in lower case and without accents, may be two spellings of one name: the same consonants, or
/// one letter apart from five letters on.
pub fn alike(a: &str, b: &str) -> bool {
    if a == b || a.len() > 40 || b.len() > 40 {
        return false;
    }
    let (short, long) = if a.chars().count() <= b.chars().count() {
        (a, b)
    } else {
        (b, a)
    };
    let first = |word: &str| skeleton(word).chars().next();
    if short.chars().count() < 4 || first(a) != first(b) {
        return false;
    }
    if short.chars().count() >= 5 && is_one_apart(short, long) {
        // "Martin" and "Martine", "Roman" and "Romain" stand for two.
        return true;
    }
    skeleton(a) == skeleton(b) && long.chars().count() - short.chars().count() <= 2
}

/// Whether one letter is added, changed, or swapped with its neighbour (Damerau–Levenshtein distance of one).
fn is_one_apart(short: &str, long: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let back = a[front..]
        .iter()
        .rev()
        .zip(b[front..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (left, right) = (&a[front..a.len() - back], &b[front..b.len() - back]);
    match (left, right) {
        ([], [_]) | ([_], [_]) => true,
        ([p, q], [r, s]) => p == s && q == r,
        _ => false,
    }
}

/// Why two names of persons, as words in lower case without accents, may denote one; `None` where nothing says so.
pub(super) fn persons(a: &[String], b: &[String]) -> Option<&'static str> {
    let (first, last) = (a.first()?, a.last()?);
    let (other_first, other_last) = (b.first()?, b.last()?);
    match (a.len(), b.len()) {
        (1, 1) => alike(last, other_last).then_some(rule::NEAR_LETTERS),
        (1, _) | (_, 1) => alike(last, other_last).then_some(rule::NEAR_SURNAME),
        _ => {
            let firsts = first == other_first || alike(first, other_first);
            if last == other_last {
                return alike(first, other_first).then_some(rule::NEAR_FIRST_NAME);
            }
            if firsts && alike(last, other_last) {
                return Some(rule::NEAR_SURNAME);
            }
            let shared = a.iter().filter(|word| b.contains(word)).count();
            (first == other_first && shared >= 2).then_some(rule::SHARED_NAMES)
        }
    }
}
