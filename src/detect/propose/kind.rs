//! A name among its tokens -> a [`Guess`] at its kind, with the rule it follows from.
//!
//! Invariant: a guess says its rule, and a rule always gives the same weight.

use std::ops::Range;

use crate::date::Lang;

use super::reader::{Scanner, Span};
use super::rule;
use super::token::Form;
use super::words::{
    ARMS, BODY, BODY_CUE, COMPANY, COMPASS, FINITE, FIRST, HEAD, HONORIFIC, Known, NATURE, PARTICLE, PEOPLE, PRESS,
    SAYS, SITE, SITE_CUE, function,
};
use super::{Guess, Kind, Shape};

/// Nouns before "de" that only a place takes, or a state: "capitale de".
const OF: &[&str] = &["de", "du", "des", "d", "of"];

/// Guesses the kind of a name; `None` where no rule applies.
pub(super) fn guess(scanner: &Scanner, span: &Span, title: Option<&Range<usize>>) -> Option<Guess> {
    let range = &span.tokens;
    let uses = |at| scanner.uses(at);
    let is = |kind, rule, weight| Some(Guess { kind, rule, weight });
    if span.shape == Shape::Institution && scanner.is_lower(range.start) {
        let head = uses(range.start);
        return match () {
            () if head.any(SITE) && !head.any(HEAD) => is(Kind::Place, rule::SITE_WORD, 9),
            () if head.any(ARMS) => is(Kind::Force, rule::ARMED_FORCE, 9),
            () => is(Kind::Organisation, rule::INSTITUTION_HEAD, 9),
        };
    }
    match span.known {
        Some(Known::State(_)) => return is(Kind::State, rule::STATE_LIST, 10),
        Some(Known::Place) => return is(Kind::Place, rule::PLACE_LIST, if title.is_some() { 2 } else { 7 }),
        None => {}
    }
    let last = range.end - 1;
    let single = range.len() == 1;
    let upper = scanner
        .get(range.start)
        .is_some_and(|token| token.form == Form::Upper && !token.headline);
    let any = |wanted| range.clone().any(|at| scanner.is_capital(at) && uses(at).any(wanted));
    let person_first = uses(range.start).any(FIRST) && !single;
    if scanner.is_lower(range.start) && uses(range.start).any(NATURE) {
        return is(Kind::Place, rule::SITE_WORD, 9);
    }
    let lower_tail = (range.start..range.end).any(|at| scanner.is_lower(at) && uses(at).any(HEAD));
    if uses(last).any(COMPANY) && !single {
        return is(Kind::Company, rule::COMPANY_FORM, 9);
    }
    if span.shape == Shape::Institution || lower_tail {
        let head = (range.start..range.end)
            .find(|&at| uses(at).any(HEAD.or(SITE)))
            .unwrap_or(range.start);
        let head_uses = uses(head);
        return match () {
            () if lower_tail && uses(last).any(ARMS) => is(Kind::Force, rule::ARMED_FORCE, 9),
            () if head_uses.any(ARMS) => is(Kind::Force, rule::ARMED_FORCE, 9),
            () if head_uses.any(SITE) && !head_uses.any(HEAD) => is(Kind::Place, rule::SITE_WORD, 8),
            () => is(Kind::Organisation, rule::INSTITUTION_HEAD, 9),
        };
    }
    if title.is_some_and(|title| honorific(scanner, title, range.start)) && !any(COMPANY) {
        return is(Kind::Person, rule::TITLE, 9);
    }
    if !single && !person_first && any(ARMS) {
        return is(Kind::Force, rule::ARMED_FORCE, 7);
    }
    if !single && uses(last).any(SITE) && !uses(last).any(BODY) && (!person_first || range.len() > 2) {
        return is(Kind::Place, rule::SITE_WORD, 8);
    }
    if !single && any(BODY) && (!person_first || uses(last).any(BODY)) {
        // "University of Niamey", "Bank of England"
        return is(Kind::Organisation, rule::INSTITUTION_HEAD, 8);
    }
    if any(PRESS) && !person_first {
        return is(Kind::Organisation, rule::WELL_KNOWN, 7);
    }
    if !single && any(SITE) && !person_first {
        return is(Kind::Place, rule::SITE_WORD, 7);
    }
    if single && !upper && uses(last).any(HEAD) && !uses(last).any(FIRST) {
        return is(Kind::Organisation, rule::INSTITUTION_HEAD, 5);
    }
    if title.is_some() && !upper {
        return is(Kind::Person, rule::TITLE, 8);
    }
    if upper && single {
        return match place_cue(scanner, range) {
            Some(weight) if weight > 4 => is(Kind::Place, rule::PLACE_CUE, weight),
            _ => is(Kind::Organisation, rule::IN_CAPITALS, 4),
        };
    }
    if person_first {
        return is(Kind::Person, rule::FIRST_NAME, 7);
    }
    let initial = range
        .clone()
        .any(|at| scanner.get(at).is_some_and(|token| token.form == Form::Initial));
    if initial && !single {
        return is(Kind::Person, rule::INITIAL, 6);
    }
    let particle = (range.start + 1..last).any(|at| {
        scanner.is_lower(at)
            && uses(at).any(PARTICLE)
            && scanner.is_word(
                at,
                &[
                    "von", "van", "bin", "ibn", "ben", "ould", "ag", "di", "da", "della", "ter",
                ],
            )
    });
    if particle {
        return is(Kind::Person, rule::PARTICLE, 6);
    }
    if !single && uses(range.start).any(PEOPLE) {
        return is(Kind::Organisation, rule::PEOPLE_WORD, 4);
    }
    if body_cue(scanner, range) {
        return is(Kind::Organisation, rule::BODY_CUE, 6);
    }
    if let Some(weight) = place_cue(scanner, range) {
        return is(Kind::Place, rule::PLACE_CUE, weight);
    }
    if people_before(scanner, range) {
        return is(Kind::Person, rule::PEOPLE_BEFORE, 5);
    }
    if says(scanner, range) {
        return is(Kind::Person, rule::SAYS, if single { 2 } else { 5 });
    }
    if !single && uses(range.start).any(COMPASS) {
        return is(Kind::Place, rule::COMPASS, 5);
    }
    // "Change UK", "Voice of America"
    if !single && (range.start + 1..range.end).any(|at| scanner.known(at).is_some()) {
        return is(Kind::Organisation, rule::KNOWN_INSIDE, 4);
    }
    if single && is_place_like(scanner.slice(range)) {
        return is(Kind::Place, rule::PLACE_ENDING, 4);
    }
    let article = article_before(scanner, range);
    if article {
        return is(Kind::Organisation, rule::ARTICLE, 2);
    }
    if upper {
        return is(Kind::Organisation, rule::IN_CAPITALS, 2);
    }
    if single && uses(range.start).any(FIRST) {
        return is(Kind::Person, rule::FIRST_NAME, 2);
    }
    // "Le Monde", "La Poste"
    if !single && scanner.is_word(range.start, &["le", "la", "les"]) {
        return is(Kind::Organisation, rule::ARTICLE, 3);
    }
    match range.len() {
        2 | 3 if range.clone().all(|at| scanner.is_capital(at)) => is(Kind::Person, rule::TWO_CAPITALS, 3),
        1 => is(Kind::Person, rule::ONE_CAPITAL, 1),
        _ => None,
    }
}

/// Whether a word ends or begins as the names of places do: "-ville", "-stan", "Saint-".
fn is_place_like(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "ville",
        "bourg",
        "burg",
        "burgh",
        "stan",
        "grad",
        "abad",
        "pur",
        "shire",
        "sur-mer",
        "les-bains",
        "hampton",
        "borough",
    ];
    let lower = word.to_lowercase();
    let inner = ["-sur-", "-en-", "-lès-", "-les-", "-sous-", "-aux-", "-on-", "-upon-"];
    lower.len() > 5
        && (ENDS.iter().any(|end| lower.ends_with(end))
            || inner.iter().any(|inner| lower.contains(inner))
            || lower.starts_with("saint-")
            || lower.starts_with("sainte-"))
}

/// Whether a title right before a name takes persons only: "M.", "colonel".
fn honorific(scanner: &Scanner, title: &Range<usize>, name: usize) -> bool {
    title.end == name && title.clone().any(|at| scanner.uses(at).any(HONORIFIC))
}

/// Whether a name of one word is the bare subject of a verb, as only a name can be in French: "Niamey a expliqué".
pub(super) fn is_subject(scanner: &Scanner, span: &Span) -> bool {
    let next = span.tokens.end;
    let uses = scanner.uses(next);
    if !scanner
        .get(next)
        .is_some_and(|token| token.is_lower() || token.form == Form::Elision)
        || !scanner.follows(next)
    {
        return false;
    }
    let says = uses.any(SAYS);
    match scanner.lang {
        Lang::Fr => {
            let elided = scanner.is_word(next, &["n", "s"]);
            (uses.any(FINITE) || elided) && !scanner.slice(&span.tokens).ends_with("ment")
        }
        _ => says && !scanner.slice(&span.tokens).ends_with('s'),
    }
}

/// How much what stands around a name says that it is a place.
fn place_cue(scanner: &Scanner, range: &Range<usize>) -> Option<u8> {
    let start = range.start;
    let at = |back: usize| start.checked_sub(back);
    let word = |back: usize, list: &[&str]| at(back).is_some_and(|at| scanner.is_word(at, list));
    let lower = |back: usize| {
        at(back).is_some_and(|at| {
            scanner
                .get(at)
                .is_some_and(|t| t.is_lower() || t.form == Form::Elision || t.opens)
        })
    };
    let cue = |back: usize| at(back).is_some_and(|at| scanner.uses(at).any(SITE_CUE));
    let short = range.len() <= 3;
    // "city of X", "près de X", "au nord de X"
    if word(1, OF) && cue(2) {
        return Some(7);
    }
    if word(1, &["la", "l", "le", "les", "the"]) && word(2, OF) && cue(3) {
        return Some(5);
    }
    if cue(1) && lower(1) && scanner.lang == Lang::Fr && !word(1, &["centre", "capitale"]) && short {
        return Some(5);
    }
    if word(1, OF) && word(2, &["près", "loin", "hors", "autour", "outside"]) {
        return Some(6);
    }
    // "Paris, Texas", "Hilliard (Ohio)": what follows is a place.
    let follows = scanner
        .get(range.end)
        .is_some_and(|token| token.is_mark(',') || token.is_mark('('));
    if follows
        && short
        && scanner.known(range.end + 1).is_some_and(|(end, known)| {
            let closes = scanner
                .get(end)
                .is_none_or(|token| token.is_mark(',') || token.is_mark(')') || token.is_mark('.'));
            let bracket = scanner.get(range.end).is_some_and(|token| token.is_mark('('));
            closes
                && (known == Known::Place
                    || (scanner.lang == Lang::En && (range.len() == 1 || !bracket))
                    || scanner.lang == Lang::Fr && scanner.get(range.end).is_some_and(|t| t.is_mark('(')))
        })
    {
        return Some(5);
    }
    // "LONDON 1996-08-30", "Québec, le 2 juillet": a dateline.
    let opens = scanner
        .get(start)
        .is_some_and(|token| token.opens && token.gap == super::token::Gap::Line);
    let upper = scanner.get(start).is_some_and(|token| token.form == Form::Upper);
    let number = scanner.get(range.end).is_some_and(|token| token.form == Form::Number);
    if opens && upper && number && short {
        return Some(6);
    }
    let named = range.clone().any(|at| scanner.uses(at).any(FIRST));
    match scanner.lang {
        Lang::Fr => {
            if word(1, &["à", "a"]) && lower(1) && !named && range.len() <= 2 {
                let weight = if range.len() == 1 { 5 } else { 3 };
                return word(1, &["à"]).then_some(weight);
            }
            if word(1, &["en"]) && !named && range.len() == 1 {
                return Some(5);
            }
            if word(1, &["dans"]) || (word(1, &["le", "la", "l", "les"]) && word(2, &["dans"])) {
                return Some(3);
            }
            if word(1, &["depuis", "vers"]) && !named {
                return Some(3);
            }
            (word(1, &["au"]) && range.len() == 1).then_some(3)
        }
        _ => {
            if word(1, &["in"]) && lower(1) && short && !named {
                return Some(6);
            }
            if word(1, &["near", "outside", "across", "throughout"]) && short {
                return Some(5);
            }
            if word(1, &["at", "to", "from"]) && range.len() == 1 && !named {
                return Some(2);
            }
            None
        }
    }
}

/// Whether a noun that announces an organisation stands right before a name: "le groupe Wagner".
fn body_cue(scanner: &Scanner, range: &Range<usize>) -> bool {
    let Some(before) = range.start.checked_sub(1) else {
        return false;
    };
    let noun = |at: usize| scanner.is_lower(at) && scanner.uses(at).any(BODY_CUE);
    let adjective = scanner.uses(before).any(PEOPLE) && scanner.is_lower(before) && before > 0 && noun(before - 1);
    (noun(before) || adjective) && scanner.follows(range.start)
}

/// Whether a people with a capital, or in English any, stands right before a name: "le Camerounais Greg Belobo".
fn people_before(scanner: &Scanner, range: &Range<usize>) -> bool {
    let Some(before) = range.start.checked_sub(1) else {
        return false;
    };
    scanner.uses(before).any(PEOPLE) && scanner.is_capital(before) && scanner.follows(range.start)
}

/// Whether a name is that of somebody who speaks: "X said", "a déclaré X", "selon X".
fn says(scanner: &Scanner, range: &Range<usize>) -> bool {
    let verb = |at: usize| scanner.is_lower(at) && scanner.uses(at).any(SAYS);
    let after = verb(range.end) || (scanner.uses(range.end).any(FINITE) && verb(range.end + 1));
    let comma = scanner.get(range.end).is_some_and(|token| token.is_mark(','));
    let before = range
        .start
        .checked_sub(1)
        .is_some_and(|at| verb(at) || scanner.is_word(at, &["selon"]));
    let according = range.start >= 2
        && scanner.is_word(range.start - 1, &["to"])
        && scanner.is_word(range.start - 2, &["according"]);
    (after && !comma) || before || according
}

/// Whether an article stands before a name, as it does before few persons.
fn article_before(scanner: &Scanner, range: &Range<usize>) -> bool {
    let Some(before) = range.start.checked_sub(1) else {
        return false;
    };
    let article = match scanner.lang {
        Lang::Fr => &["le", "la", "l", "les", "du", "au", "aux"][..],
        _ => &["the"],
    };
    scanner.is_word(before, article) && scanner.uses(before).any(function(scanner.lang)) || {
        scanner.get(before).is_some_and(|token| token.form == Form::Elision) && scanner.is_word(before, &["l"])
    }
}
