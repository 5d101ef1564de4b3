//! The words around an expression -> the [`Tense`] of its clause.
//!
//! Invariant: a bounded number of words is looked at.

use std::ops::Range;

use crate::detect::time::expression::Tense;
use crate::detect::time::token::{Sense, Tokens};

/// How many tokens before and after an expression are looked at.
const REACH: usize = 24;

/// The tense of the clause around a run of tokens: that of the nearest verb that tells, those before it first.
pub(in crate::detect::time) fn tense(t: &Tokens<'_>, run: Range<usize>) -> Tense {
    let mut before = None;
    for back in 1..=REACH {
        let Some(at) = run.start.checked_sub(back) else { break };
        if ends_sentence(t, at) {
            break;
        }
        if let Some(tense) = verb(t, at) {
            before = Some((tense, back));
            break;
        }
    }
    let mut after = None;
    for ahead in 0..REACH {
        let at = run.end + ahead;
        if at >= t.len() || ends_sentence(t, at) {
            break;
        }
        if let Some(tense) = verb(t, at) {
            after = Some((tense, ahead + 1));
            break;
        }
    }
    match (before, after) {
        // "On Friday, the court will rule": nothing tells before it.
        (None, Some((tense, _))) => tense,
        (Some((tense, _)), None) => tense,
        // Reported speech says little about what is reported: "he said the talks will end Friday".
        (Some((tense, near)), Some((other, far))) => {
            if far * 3 < near {
                other
            } else {
                tense
            }
        }
        (None, None) => Tense::Unknown,
    }
}

fn ends_sentence(t: &Tokens<'_>, at: usize) -> bool {
    match t.sense(at) {
        Sense::Mark('?' | '!' | ';') => true,
        // A full stop after a long word, and before a capital.
        Sense::Mark('.') => {
            t.capital(at + 1)
                && !t.glued(at + 1)
                && at > 0
                && (t.raw(at - 1).len() > 4 || matches!(t.sense(at - 1), Sense::Digits(..)))
                && !matches!(t.sense(at - 1), Sense::Month(_))
        }
        _ => t.new_block(at + 1),
    }
}

/// What a word tells of the tense.
fn verb(t: &Tokens<'_>, at: usize) -> Option<Tense> {
    match t.key(at) {
        "will" | "shall" => return Some(Tense::Future),
        "ll" if at > 0 && t.mark(at - 1, '\'') => return Some(Tense::Future),
        "wo" if t.mark(at + 1, '\'') => return Some(Tense::Future),
        "would" | "could" | "might" | "should" => return Some(Tense::Future),
        "going" if t.is(at + 1, "to") => return Some(Tense::Future),
        "expected" | "scheduled" | "due" | "set" | "hopes" | "intends"
            if t.among(at + 1, &["to", "for", "in", "on", "by", "until"])
                || matches!(t.sense(at + 1), Sense::Weekday(_)) =>
        {
            return Some(Tense::Future);
        }
        "was" | "were" | "had" | "did" | "said" | "told" => return Some(Tense::Past),
        "has" | "have" => return Some(Tense::Past),
        "is" | "are" | "does" | "do" => {
            // "is to meet", "are going to meet"
            if t.is(at + 1, "to")
                || t.follows(at + 1, &["going", "to"])
                || t.among(at + 1, &["due", "expected", "scheduled", "set", "planned"])
            {
                return Some(Tense::Future);
            }
            return Some(Tense::Present);
        }
        _ => {}
    }
    if t.sense(at) != Sense::Unknown || t.capital(at) {
        return None;
    }
    // "is to be completed", "will be signed": the verb before tells.
    if at > 0 && t.among(at - 1, &["be", "been", "being"]) {
        return None;
    }
    let word = t.raw(at);
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    let irregular = matches!(
        word,
        "rose"
            | "fell"
            | "began"
            | "became"
            | "came"
            | "went"
            | "took"
            | "made"
            | "gave"
            | "got"
            | "met"
            | "won"
            | "lost"
            | "left"
            | "held"
            | "sent"
            | "sold"
            | "bought"
            | "brought"
            | "broke"
            | "spoke"
            | "wrote"
            | "led"
            | "kept"
            | "shot"
            | "struck"
            | "saw"
            | "ran"
            | "grew"
            | "paid"
            | "found"
            | "knew"
            | "thought"
            | "fought"
            | "died"
            | "drove"
            | "stood"
            | "sat"
            | "withdrew"
            | "overthrew"
            | "threw"
            | "flew"
            | "built"
            | "felt"
            | "slid"
            | "sank"
            | "chose"
            | "arose"
            | "swore"
            | "tore"
            | "drew"
            | "dealt"
            | "meant"
            | "spent"
            | "shook"
    );
    (regular || irregular).then_some(Tense::Past)
}
