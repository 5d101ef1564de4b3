//! Tokens -> feasts and days with a name, as the French-speaking countries keep them: "Noël", "lundi de Pâques".
//!
//! Invariant: a feast has one day in a year; those of the Muslim calendar, which no reckoning fixes, are left out.

use super::date;
use super::node::Node;
use super::relative;
use super::words::{self, Read};
use crate::detect::time::expression::Rule;
use crate::detect::time::holiday::Holiday;
use crate::detect::time::meaning::{Meaning, Name, Unit, Which};
use crate::detect::time::token::{Sense, Tokens};

/// The words of a feast, in small letters without accents, articles and hyphens left out, and its day.
const FEASTS: &[(&[&str], Holiday)] = &[
    (&["reveillon", "de", "noel"], Holiday::Fixed(12, 24)),
    (&["veille", "de", "noel"], Holiday::Fixed(12, 24)),
    (&["reveillon", "du", "jour", "de", "l", "an"], Holiday::Fixed(12, 31)),
    (&["reveillon", "du", "nouvel", "an"], Holiday::Fixed(12, 31)),
    (&["reveillon", "de", "nouvel", "an"], Holiday::Fixed(12, 31)),
    (&["veille", "du", "nouvel", "an"], Holiday::Fixed(12, 31)),
    (&["veille", "de", "fete", "du", "nouvel", "an"], Holiday::Fixed(12, 31)),
    (&["fete", "du", "nouvel", "an"], Holiday::Fixed(1, 1)),
    (&["veille", "du", "jour", "de", "l", "an"], Holiday::Fixed(12, 31)),
    (&["jour", "de", "noel"], Holiday::Fixed(12, 25)),
    (&["noel"], Holiday::Fixed(12, 25)),
    (&["jour", "de", "l", "an"], Holiday::Fixed(1, 1)),
    (&["nouvel", "an"], Holiday::Fixed(1, 1)),
    (&["saint", "sylvestre"], Holiday::Fixed(12, 31)),
    (&["st", "sylvestre"], Holiday::Fixed(12, 31)),
    (&["epiphanie"], Holiday::Fixed(1, 6)),
    (&["chandeleur"], Holiday::Fixed(2, 2)),
    (&["saint", "valentin"], Holiday::Fixed(2, 14)),
    (&["saint", "patrick"], Holiday::Fixed(3, 17)),
    (&["saint", "jean", "baptiste"], Holiday::Fixed(6, 24)),
    (&["saint", "nicolas"], Holiday::Fixed(12, 6)),
    (&["mercredi", "des", "cendres"], Holiday::Easter(-46)),
    (&["mardi", "gras"], Holiday::Easter(-47)),
    (&["dimanche", "des", "rameaux"], Holiday::Easter(-7)),
    (&["jeudi", "saint"], Holiday::Easter(-3)),
    (&["vendredi", "saint"], Holiday::Easter(-2)),
    (&["samedi", "saint"], Holiday::Easter(-1)),
    (&["lundi", "de", "paques"], Holiday::Easter(1)),
    (&["dimanche", "de", "paques"], Holiday::Easter(0)),
    (&["paques"], Holiday::Easter(0)),
    (&["jeudi", "de", "ascension"], Holiday::Easter(39)),
    (&["ascension"], Holiday::Easter(39)),
    (&["lundi", "de", "pentecote"], Holiday::Easter(50)),
    (&["dimanche", "de", "pentecote"], Holiday::Easter(49)),
    (&["pentecote"], Holiday::Easter(49)),
    (&["fete", "internationale", "du", "travail"], Holiday::Fixed(5, 1)),
    (&["fete", "du", "travail"], Holiday::Fixed(5, 1)),
    (&["fete", "des", "travailleurs"], Holiday::Fixed(5, 1)),
    (&["fete", "nationale", "du", "quebec"], Holiday::Fixed(6, 24)),
    (&["fete", "du", "canada"], Holiday::Fixed(7, 1)),
    (&["fete", "nationale", "suisse"], Holiday::Fixed(8, 1)),
    (&["fete", "nationale", "belge"], Holiday::Fixed(7, 21)),
    (&["fete", "de", "musique"], Holiday::Fixed(6, 21)),
    (&["fete", "des", "meres"], Holiday::FrenchMothers),
    (
        &["fete", "des", "peres"],
        Holiday::Nth {
            month: 6,
            weekday: 6,
            n: 3,
        },
    ),
    (&["assomption"], Holiday::Fixed(8, 15)),
    (&["jour", "de", "toussaint"], Holiday::Fixed(11, 1)),
    (&["journee", "de", "toussaint"], Holiday::Fixed(11, 1)),
    (&["toussaint"], Holiday::Fixed(11, 1)),
    (&["jour", "des", "morts"], Holiday::Fixed(11, 2)),
    (&["fete", "des", "morts"], Holiday::Fixed(11, 2)),
    (&["halloween"], Holiday::Fixed(10, 31)),
    (&["jour", "de", "l", "armistice"], Holiday::Fixed(11, 11)),
    (
        &["jour", "de", "l", "action", "de", "grace"],
        Holiday::Nth {
            month: 11,
            weekday: 3,
            n: 4,
        },
    ),
    (
        &["action", "de", "grace"],
        Holiday::Nth {
            month: 11,
            weekday: 3,
            n: 4,
        },
    ),
    (
        &["thanksgiving"],
        Holiday::Nth {
            month: 11,
            weekday: 3,
            n: 4,
        },
    ),
    (
        &["black", "friday"],
        Holiday::After {
            month: 11,
            weekday: 3,
            n: 4,
            days: 1,
        },
    ),
    (
        &["vendredi", "noir"],
        Holiday::After {
            month: 11,
            weekday: 3,
            n: 4,
            days: 1,
        },
    ),
    (
        &["jour", "des", "presidents"],
        Holiday::Nth {
            month: 2,
            weekday: 0,
            n: 3,
        },
    ),
    (&["jour", "de", "terre"], Holiday::Fixed(4, 22)),
    (&["journee", "de", "terre"], Holiday::Fixed(4, 22)),
];

/// A feast, with its year where that is said: "Noël", "le lundi de Pâques 2024", "Noël dernier".
pub(super) fn read(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let first = word(t, at);
    let (_, day, end) = FEASTS
        .iter()
        .filter(|(words, _)| words.first() == Some(&first.as_str()))
        .filter_map(|(words, day)| Some((words.len(), *day, matched(t, at, words)?)))
        .max_by_key(|(len, ..)| *len)?;
    if is_name(t, at, end) {
        return None;
    }
    let name = Name::Holiday(day);
    let node = |meaning| Node::new(Rule::NamedDay, meaning);
    if let Some((year, end)) = date::year_after(t, end) {
        return Some((node(Meaning::of_year(name, Some(year))), end));
    }
    if t.is(end, "en")
        && let Some((year, end)) = words::year(t, end + 1)
    {
        return Some((node(Meaning::of_year(name, Some(year))), end));
    }
    // The Treaty of the Ascension, a lake of that name, a first name: capitals alone tell a feast.
    if let Some((of, end)) = relative::of_period(t, end, Unit::Year) {
        return Some((node(Meaning::In { name, of: Box::new(of) }), end));
    }
    let (which, base, end) = relative::adjective(t, end);
    let which = if which == Which::This { Which::Bare } else { which };
    Some((node(Meaning::Named { name, which, base }), end))
}

/// Whether the words are the name of someone or something: "Jean-Noël", "Allen Toussaint", "le père Noël", "l'île de
/// Pâques", "l'église Saint-Nicolas".
fn is_name(t: &Tokens<'_>, at: usize, end: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let unknown = |n: usize| matches!(t.sense(n), Sense::Unknown);
    let joined = t.mark(before, '-') && t.glued(at);
    let surname = unknown(before) && t.capital(before) && t.capital(at) && !t.new_block(at);
    let first_name = unknown(end) && t.capital(end) && !t.all_capitals(end) && !t.new_line(end) && t.capital(at);
    let of = match t.mark(before, '\'') {
        true => before.checked_sub(1),
        false => Some(before),
    };
    let of_thing = of
        .filter(|&of| t.among(of, &["de", "d"]))
        .and_then(|of| of.checked_sub(1))
        .is_some_and(unknown);
    let saint = t.is(at, "saint") && !t.among(before, &["la", "sur"]);
    joined
        || surname
        || first_name
        || of_thing
        || saint
        || matches!(t.raw(before), "père" | "pere" | "papa" | "étrange")
}

/// The token after the words of a feast; articles and hyphens between them do not count.
fn matched(t: &Tokens<'_>, at: usize, words: &[&str]) -> Option<usize> {
    let mut next = at;
    for (index, wanted) in words.iter().enumerate() {
        for _ in 0..3 {
            let skipped = t.mark(next, '-')
                || t.mark(next, '\'')
                || (matches!(t.key(next), "la" | "l" | "le") && word(t, next) != *wanted);
            if index == 0 || !skipped {
                break;
            }
            next += 1;
        }
        if word(t, next) != *wanted || (index > 0 && t.new_block(next)) {
            return None;
        }
        next += 1;
    }
    // An ascent in small letters is none into heaven.
    let needs_capital = matches!(words, ["ascension"] | ["assomption"]);
    (!needs_capital || t.capital(at)).then_some(next)
}

/// A word in small letters without accents: its key, or for words that the lexicon does not have, its letters.
fn word(t: &Tokens<'_>, at: usize) -> String {
    let key = t.key(at);
    if !key.is_empty() {
        return key.to_owned();
    }
    let raw = t.raw(at);
    if raw.len() > 24 {
        return String::new();
    }
    raw.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'à' | 'â' => 'a',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'û' | 'ù' => 'u',
            'ç' => 'c',
            c => c,
        })
        .collect()
}
