//! The words around an expression -> the [`Tense`] of its clause.
//!
//! Invariant: a bounded number of words is looked at.

use std::ops::Range;

use crate::detect::time::expression::Tense;
use crate::detect::time::token::{Sense, Tokens};

/// How many tokens before and after an expression are looked at.
const REACH: usize = 24;

/// Words, none of them in the past, whose infinitive is to come: "ready to", "plans to".
const PROSPECTIVE: &[&str] = &[
    "about", "due", "expects", "hopes", "hoping", "intends", "likely", "plan", "planning", "plans", "ready", "set",
    "wants", "willing",
];

/// Verbs in the past whose infinitive is seen ahead: "agreed to meet". What verbs of speech govern is as
/// often past: "urged the court on Friday to rule", "urged the court to rule Friday".
const PROSPECTIVE_VERBS: &[&str] = &[
    "agreed",
    "decided",
    "expected",
    "hoped",
    "intended",
    "planned",
    "pledged",
    "prepared",
    "promised",
    "scheduled",
    "wanted",
];

/// Verbs that a report uses for what was yet to come when it was said.
const CONDITIONALS: &[&str] = &["would", "could", "might", "should"];

/// The tense of the clause around a run of tokens: that of the nearest verb that tells, those before it first.
pub(in crate::detect::time) fn tense(t: &Tokens<'_>, run: Range<usize>) -> Tense {
    // "Wednesday's ruling" is past where the clause says what would come of it.
    let possessive = t.mark(run.end, '\'') && t.is(run.end + 1, "s");
    if run.start > 1 && t.raw(run.start - 2) == "ahead" && t.is(run.start - 1, "of") {
        return Tense::Future;
    }
    let mut before = None;
    for back in 1..=REACH {
        let Some(at) = run.start.checked_sub(back) else { break };
        if ends_sentence(t, at) {
            break;
        }
        // "planned to leave on Thursday": what a prospective verb governs is to come.
        if t.is(at, "to") && back > 1 && t.sense(at + 1) == Sense::Unknown && !t.capital(at + 1) && prospective(t, at) {
            before = Some((Tense::Future, back));
            break;
        }
        if let Some(tense) = verb(t, at) {
            let tense = match tense {
                Tense::Future if possessive && CONDITIONALS.contains(&t.raw(at)) => Tense::Past,
                tense => tense,
            };
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

/// Whether the words before the "to" of an infinitive see it ahead: "planned to", "wanted him to", "is likely to".
fn prospective(t: &Tokens<'_>, to: usize) -> bool {
    let word = |back: usize| to.checked_sub(back).map_or("", |at| t.raw(at));
    PROSPECTIVE.contains(&word(1)) || (1..=2).any(|back| PROSPECTIVE_VERBS.contains(&word(back)))
}

/// What a word that looks ahead tells: a schedule, a delay, the agenda in the present ("the summit opens Thursday").
fn ahead(t: &Tokens<'_>, at: usize) -> bool {
    let dated =
        |within: usize| (at + 1..=at + within).any(|at| matches!(t.sense(at), Sense::Weekday(_) | Sense::Month(_)));
    match t.raw(at) {
        "must" => true,
        "set" | "slated" => t.among(at + 1, &["to", "for"]),
        "postponed" | "delayed" | "deferred" | "adjourned" | "rescheduled" | "extended" | "off" => {
            t.among(at + 1, &["until", "till", "to"])
        }
        "opens" | "begins" | "starts" | "resumes" | "resume" | "arrives" | "expires" | "convenes" | "meets"
        | "leaves" | "departs" | "faces" | "ends" => dated(4),
        "takes" => dated(3) && matches!(t.raw(at + 1), "effect" | "office"),
        "go" | "goes" | "head" => t.is(at + 1, "to") && t.raw(at + 3) == "polls",
        "meet" => dated(2),
        "deadline" => dated(2),
        _ => false,
    }
}

/// Whether a word is a verb in the past, and no auxiliary.
pub(super) fn is_past(t: &Tokens<'_>, at: usize) -> bool {
    !t.among(at, &["has", "have", "was", "were", "had"]) && verb(t, at) == Some(Tense::Past)
}

/// What a word tells of the tense.
fn verb(t: &Tokens<'_>, at: usize) -> Option<Tense> {
    if ahead(t, at) {
        return Some(Tense::Future);
    }
    match t.key(at) {
        "will" | "shall" => return Some(Tense::Future),
        "ll" if at > 0 && t.mark(at - 1, '\'') => return Some(Tense::Future),
        "wo" if t.mark(at + 1, '\'') => return Some(Tense::Future),
        "would" | "could" | "might" | "should" => return Some(Tense::Future),
        "going" if t.is(at + 1, "to") => return Some(Tense::Future),
        "expected" | "scheduled" | "due" | "hopes" | "intends"
            if t.among(at + 1, &["to", "for", "in", "on", "by", "until"])
                || matches!(t.sense(at + 1), Sense::Weekday(_)) =>
        {
            return Some(Tense::Future);
        }
        "was" | "were" | "had" | "did" | "said" | "told" | "ended" => return Some(Tense::Past),
        "has" | "have" => return Some(Tense::Past),
        "is" | "are" | "does" | "do" => {
            // "is to meet", "are going to meet", "is flying to Baghdad on Friday"
            let leaving = matches!(
                t.raw(at + 1),
                "flying" | "leaving" | "arriving" | "returning" | "traveling" | "travelling" | "heading" | "meeting"
            );
            if leaving
                || t.is(at + 1, "to")
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
