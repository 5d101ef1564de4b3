//! Tokens of French text -> phrases: the French grammar of time expressions, as the press of France, Belgium, Canada,
//! Switzerland and Africa writes them.
//!
//! Invariant: a phrase begins at or after the floor and holds the token at which it was looked for.
//!
//! [`lexicon`] has the words, `number` and `words` the small pieces, `date`, `period`, `part`, `relative` and `feast` the noun
//! phrases that [`node`] puts together; `interval`, `counted`, `repeated` and `clock` what is made of two of them or of
//! numbers; [`tense`] what verbs tell. This file has the prepositions.

mod lexicon;
mod number;
mod words;

mod date;

// Noun phrases stand within one another, and so these call each other, no deeper than `Tokens::nested` allows.
mod feast;
mod node;
mod part;
mod period;
mod relative;

mod clock;
mod counted;
mod interval;
mod repeated;

mod tense;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::LazyLock;

use super::expression::{Modifier, Rule, Tense};
use super::meaning::{Meaning, Part, Unit};
use super::phrase::{Opening, Phrase};
use super::token::{Lexicon, Sense, Tokens};

/// The words of the grammar.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(lexicon::lexicon);
    &LEXICON
}

/// The tense of the clause around a run of tokens.
pub(super) fn tense(t: &Tokens<'_>, run: Range<usize>) -> Tense {
    tense::around(t, run)
}

/// The time expression that holds the token at `at` and does not begin before `floor`.
pub(super) fn parse(t: &Tokens<'_>, at: usize, floor: usize) -> Option<Phrase> {
    let found = match t.sense(at) {
        Sense::Opener => {
            if hopeless(t, at) {
                return None;
            }
            opened(t, at).or_else(|| plain(t, at))
        }
        _ => quarter_code(t, at, floor).or_else(|| plain(t, at)),
    }?;
    Some(closed(t, found))
}

/// Whether a small word is followed by nothing that an expression could go on with: most articles and prepositions are.
fn hopeless(t: &Tokens<'_>, at: usize) -> bool {
    if !t.among(
        at,
        &[
            "le", "la", "les", "l", "de", "d", "du", "des", "au", "aux", "a", "en", "ce", "cet", "cette", "ces",
            "pour", "par", "dans", "plus", "sous", "vers",
        ],
    ) {
        return false;
    }
    let next = if t.mark(at + 1, '\'') { at + 2 } else { at + 1 };
    match t.sense(next) {
        Sense::Unknown => !t.capital(next) || t.raw(next).len() > 6 && !t.raw(next).ends_with("me"),
        Sense::Mark(_) => true,
        _ => false,
    }
}

/// "T1 2024" begins before its number.
fn quarter_code(t: &Tokens<'_>, at: usize, floor: usize) -> Option<Phrase> {
    let before = at.checked_sub(1).filter(|&before| before >= floor)?;
    let (node, end) = period::quarter_code(t, at)?;
    Some(Phrase::new(before..end, node.rule, node.meaning))
}

/// Expressions that a preposition begins.
fn opened(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    // "avant 20 h" says of a day that it is that day.
    let with = |next: usize, opening: Opening| match noun(t, next)? {
        found if matches!(found.meaning, Meaning::Clock { .. }) && found.rule == Rule::TimeOfDay => Some(found),
        found => Some(found.opened(at, opening)),
    };
    match t.key(at) {
        "depuis" if interval::read(t, at).is_some() => None,
        "a" if t.is(at + 1, "partir") && interval::read(t, at).is_some() => None,
        "depuis" => with(at + 1, Opening::Since).or_else(|| counted::uncounted(t, at)),
        "pendant" | "durant" => counted::uncounted(t, at),
        "a" if t.is(at + 1, "partir") || t.is(at + 1, "compter") => with(at + 2, Opening::Since),
        "jusqu" | "jusque" => {
            let next = if t.mark(at + 1, '\'') { at + 2 } else { at + 1 };
            let next = if t.is(next, "a") && t.is(next + 1, "la") {
                next + 1
            } else {
                next
            };
            with(
                if t.among(next, &["a", "en"]) { next + 1 } else { next },
                Opening::Until,
            )
        }
        "d" if t.mark(at + 1, '\'') && t.is(at + 2, "ici") => counted::ahead(t, at).or_else(|| {
            let next = if t.is(at + 3, "a") { at + 4 } else { at + 3 };
            with(next, Opening::By)
        }),
        "au" if t.is(at + 1, "plus") && t.is(at + 2, "tard") => {
            with(if t.is(at + 3, "en") { at + 4 } else { at + 3 }, Opening::By)
        }
        "avant" | "apres" => {
            if relative::word(t, at, false).is_some() {
                return None;
            }
            let opening = if t.is(at, "avant") {
                Opening::Before
            } else {
                Opening::After
            };
            // "avant ou en février 2018"
            let next = if t.is(at + 1, "ou") && t.is(at + 2, "en") {
                at + 3
            } else {
                at + 1
            };
            let opening = if next > at + 1 { Opening::Until } else { opening };
            let found = with(next, opening)?;
            // Before the end of May is up to its end, after its start from its start on.
            let part = match found.meaning {
                Meaning::Part { part: Part::End, .. } if opening == Opening::Before => Some(Opening::Until),
                Meaning::Part { part: Part::Start, .. } if opening == Opening::After => Some(Opening::Since),
                _ => None,
            };
            Some(match part {
                Some(opening) => found.opened(at, opening),
                None => found,
            })
        }
        "vers" => {
            let found = noun(t, at + 1)?;
            let whole = !matches!(found.rule, Rule::TimeOfDay) && found.modifier.is_none();
            Some(if whole {
                found.with(Modifier::Approximate)
            } else {
                found
            })
        }
        "il" | "voici" | "voila" => counted::ago(t, at).or_else(|| counted::uncounted(t, at)),
        "plus" => {
            let (node, end) = part::rest(t, at)?;
            Some(phrase(node, at..end))
        }
        "dans" | "sous" | "pour" => counted::ahead(t, at),
        "tous" | "toutes" | "chaque" | "par" | "annuel" | "annuelle" | "annuellement" | "mensuel" | "mensuelle" => {
            repeated::set(t, at)
        }
        "les" => repeated::set(t, at),
        _ => None,
    }
}

/// A date, or an interval, that a preposition may stand before.
fn noun(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let body = if t.among(at, &["le", "la", "les", "l", "du", "au", "aux", "des", "de", "en"]) {
        at + 1
    } else {
        at
    };
    let body = if t.mark(body, '\'') { body + 1 } else { body };
    if t.new_block(at) || matches!(t.sense(body), Sense::Unknown) && t.raw(body).len() > 8 {
        return None;
    }
    if let Some((node, end)) = node::read(t, at) {
        return Some(phrase(node, at..end));
    }
    if body > at {
        let (node, end) = node::after_article(t, body)?;
        let start = if t.among(at, &["le", "la", "les", "l"]) {
            at
        } else {
            body
        };
        return Some(phrase(node, start..end));
    }
    clock::clock(t, at)
}

fn phrase(node: node::Node, run: Range<usize>) -> Phrase {
    Phrase {
        modifier: node.modifier,
        ..Phrase::new(run, node.rule, node.meaning)
    }
}

/// Expressions without a preposition, or after one that makes no part of them.
fn plain(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let before = at.checked_sub(1).map_or("", |n| t.key(n));
    if matches!(t.sense(at), Sense::Digits(..) | Sense::Cardinal(_)) || t.is(at, "minuit") {
        if let Some(found) = clock::clock(t, at) {
            return Some(found);
        }
        if let Some(found) = interval::years(t, at) {
            return Some(found);
        }
    }
    if let Some(found) = interval::read(t, at) {
        return Some(found);
    }
    if let Some((node, end)) = node::read(t, at) {
        // "Le vendredi, on mange du poisson": every one, unless the clause tells of one that was or will be.
        if t.is(at, "le")
            && let Some(weekday) = node.partial.and_then(date::Partial::lone_weekday)
            && tense::around(t, at..end) == Tense::Unknown
        {
            return Some(repeated::weekday(at..end, weekday));
        }
        return Some(phrase(node, at..end));
    }
    if t.among(at, &["du", "au", "aux", "des", "en"])
        && let Some((node, end)) = node::after_article(t, at + 1)
    {
        return Some(phrase(node, at + 1..end));
    }
    vague(t, at).or_else(|| current(t, at)).or_else(|| {
        let begins = matches!(t.sense(at), Sense::Digits(..) | Sense::Cardinal(_))
            || t.among(
                at,
                &[
                    "environ",
                    "pres",
                    "plus",
                    "moins",
                    "au",
                    "quelques",
                    "plusieurs",
                    "dizaine",
                    "douzaine",
                ],
            );
        begins.then(|| counted::amount(t, at, before))?
    })
}

/// "de l'année", "du mois", "de la semaine": the current one.
fn current(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let body = words::of_the(t, at)?;
    let start = if t.is(at, "du") { body } else { words::of(t, at)? };
    let (unit, end) = words::unit(t, body)?;
    let whole = matches!(
        (unit, t.key(body)),
        (Unit::Year, "annee") | (Unit::Month, _) | (Unit::Week, "semaine")
    );
    let plain = start < body || t.is(at, "du");
    let ends = !words::noun_follows(t, end) && words::of_the(t, end).is_none() && words::year(t, end).is_none();
    let ends = ends && !t.among(end, &["ou", "et", "a"]) && relative::shift(t, end).is_none();
    let numbered = matches!(t.sense(end), Sense::Digits(..)) && !t.new_line(end);
    (whole && plain && ends && !numbered).then(|| phrase(node::from_publication(unit, 0), start..end))
}

/// Words that name no date, as a phrase.
fn vague(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (node, end) = relative::vague(t, at)?;
    Some(phrase(node, at..end))
}

/// Adds what stands after a date and opens it: "ou plus tard", "ou avant", "au plus tard".
fn closed(t: &Tokens<'_>, mut found: Phrase) -> Phrase {
    let end = found.full.end;
    if found.opening.is_some() || t.new_block(end) || matches!(found.rule, Rule::Duration | Rule::Set | Rule::Vague) {
        return found;
    }
    let (opening, last) = match t.key(end) {
        "ou" | "et" => match t.key(end + 1) {
            "apres" => (Opening::Since, end + 2),
            "avant" => (Opening::Until, end + 2),
            "plus" if t.is(end + 2, "tard") => (Opening::Since, end + 3),
            "plus" if t.is(end + 2, "tot") => (Opening::Until, end + 3),
            _ => return found,
        },
        "au" if t.is(end + 1, "plus") && t.is(end + 2, "tard") => (Opening::By, end + 3),
        "au" if t.is(end + 1, "plus") && t.is(end + 2, "tot") => (Opening::Since, end + 3),
        _ => return found,
    };
    let date_follows = !matches!(
        t.sense(last),
        Sense::Unknown | Sense::Word | Sense::Mark(_) | Sense::Opener
    );
    if date_follows && !t.new_block(last) {
        return found;
    }
    // "le 5 mai et après que…"
    if words::noun_follows(t, last) || t.is(last, "que") || words::article(t, last).is_some() {
        return found;
    }
    found.full.end = last;
    found.opening = Some(opening);
    found
}
