//! A name among its tokens -> the title or the function that stands before or after it.
//!
//! Invariant: a title never overlaps its name, and stands in the same sentence.

use std::ops::Range;

use super::Shape;
use super::reader::{Scanner, Span};
use super::token::Form;
use super::words::{
    ARMS, BODY, CALENDAR, DOMAIN, FINITE, FIRST, HONORIFIC, MODIFIER, PEOPLE, QUALITY, SAYS, SITE, TITLE, function,
};
use crate::date::Lang;

/// How many tokens a function may have.
const REACH: usize = 16;

/// Finds the title of a name, in tokens: right before it, or after it between commas.
pub(super) fn find(scanner: &Scanner, span: &Span) -> Option<Range<usize>> {
    if span.shape == Shape::Institution && scanner.is_lower(span.tokens.start) {
        return None;
    }
    let head = scanner.uses(span.tokens.start);
    let body = head.any(BODY.or(ARMS).or(SITE)) && !head.any(FIRST);
    before(scanner, span.tokens.start).or_else(|| after(scanner, span).filter(|_| span.known.is_none() && !body))
}

/// "le général de division X", "le chef d'état-major de l'armée de terre du Niger, le colonel X", "Prime Minister X".
fn before(scanner: &Scanner, name: usize) -> Option<Range<usize>> {
    let mut at = name;
    let mut found: Option<Range<usize>> = None;
    let mut end = name;
    let mut commas = 0;
    while at > 0 && name - at < REACH {
        let token = scanner.get(at - 1)?;
        let next = scanner.get(at)?;
        if next.gap == super::token::Gap::Line {
            break;
        }
        let uses = token.uses;
        let word = token.is_lower() || token.is_capital();
        if token.is_mark(',') && (at == name || found.is_some()) && commas == 0 {
            commas += 1;
            if found.is_none() {
                end = at - 1;
            }
            at -= 1;
            continue;
        }
        let link = token.form == Form::Elision
            || scanner.is_word(
                at - 1,
                &[
                    "de", "du", "des", "d", "la", "le", "l", "les", "à", "aux", "pour", "of", "the", "for",
                ],
            );
        // "le président du Niger": the function is not the state's.
        if link && at == name {
            return None;
        }
        // "le ministre de la Justice": in French no title.
        let domain = uses.any(DOMAIN) && scanner.lang == Lang::Fr;
        if uses.any(TITLE) && word && !domain {
            let honorific = uses.any(HONORIFIC) && at == name;
            // "Prime Minister of Canada" before another name needs the comma; "le président du Niger Mohamed Bazoum"
            // is told from "le président a reçu" by what may stand between.
            let mut start = at - 1;
            while start > 0 && scanner.follows(start) && modifies(scanner, start - 1) {
                start -= 1;
            }
            let stop = found.as_ref().map_or(end, |found| found.end);
            found = Some(start..stop);
            at = start;
            // "le ministre de la Défense, le général X": the function goes on before the rank.
            let article = usize::from(at > 0 && scanner.is_word(at - 1, &["le", "la", "l"]));
            let comma = at > article && scanner.get(at - 1 - article).is_some_and(|token| token.is_mark(','));
            if commas > 0 || (honorific && !comma) {
                break;
            }
            continue;
        }
        let fits = link
            || token.form == Form::Elision
            || uses.any(PEOPLE.or(QUALITY).or(DOMAIN).or(BODY).or(ARMS))
            || scanner.is_word(
                at - 1,
                &[
                    "adjoint", "adjointe", "élu", "élue", "sortant", "sortante", "déchu", "division", "corps", "major",
                    "elect", "actuel", "près", "un", "deux", "trois",
                ],
            )
            || (token.is_capital() && !uses.any(CALENDAR) && is_complement(scanner, at - 1))
            || is_noun(scanner, at - 1);
        if !fits || (found.is_some() && token.opens) {
            break;
        }
        at -= 1;
    }
    let mut found = found?;
    // Nothing but a comma stands between the last title and the name.
    found.end = found.end.min(name);
    // A title in the vocative, or of somebody else: "le président Bazoum et X" never comes here, "et" is a link
    // only inside a function.
    let first = scanner.get(found.start)?;
    let last = scanner.get(found.end.checked_sub(1)?)?;
    (first.start < last.end && found.end <= name).then_some(found)
}

/// Whether a capital belongs to what a preposition begins: "de l'Union africaine", "of Great Britain".
fn is_complement(scanner: &Scanner, at: usize) -> bool {
    let capital = |at: &usize| scanner.is_capital(*at);
    let first = (0..=at).rev().take(6).take_while(capital).last().unwrap_or(at);
    first > 0
        && scanner.is_word(
            first - 1,
            &["de", "du", "des", "d", "la", "l", "les", "of", "the", "for", "à"],
        )
}

/// Whether a word in small letters is the noun of a complement: "de cabinet", "de la diplomatie", "of mission".
fn is_noun(scanner: &Scanner, at: usize) -> bool {
    // "opérationnel", "diplomatique"
    const ENDINGS: &[&str] = &[
        "nel", "nelle", "ique", "aire", "iste", "if", "ive", "al", "ale", "teur", "trice",
    ];
    let word = scanner.slice(&(at..at + 1));
    let adjective = scanner.lang == Lang::Fr && word.len() > 5 && ENDINGS.iter().any(|ending| word.ends_with(ending));
    let verb = SAYS.or(FINITE).or(function(scanner.lang)).or(CALENDAR);
    scanner.is_lower(at)
        && !scanner.uses(at).any(verb)
        && scanner.follows(at)
        && (adjective
            || at
                .checked_sub(1)
                .is_some_and(|before| scanner.is_word(before, &["de", "d", "du", "des", "la", "l", "of"])))
}

/// Whether a token goes before a title: "vice", "ancien", "Foreign".
fn modifies(scanner: &Scanner, at: usize) -> bool {
    let Some(token) = scanner.get(at) else { return false };
    (token.is_lower() || token.is_capital())
        && token.uses.any(MODIFIER.or(TITLE))
        && !(token.uses.any(DOMAIN) && scanner.lang == Lang::Fr)
}

/// ", chief executive of Y,", ", le ministre de la Défense", ", premier ministre du Niger,".
fn after(scanner: &Scanner, span: &Span) -> Option<Range<usize>> {
    let comma = span.tokens.end;
    let token = scanner.get(comma)?;
    if !(token.is_mark(',') || token.is_mark('(') || token.is_mark('—') || token.is_mark('–')) {
        return None;
    }
    let mut at = comma + 1;
    while at < comma + 4
        && (scanner.is_word(
            at,
            &[
                "le", "la", "l", "the", "a", "an", "un", "une", "ancien", "ancienne", "former", "then", "ex", "his",
                "her", "their", "current",
            ],
        ) || scanner.uses(at).any(PEOPLE))
    {
        at += 1;
    }
    let start = at;
    let mut head = None;
    for reach in 0..4 {
        let uses = scanner.uses(at + reach);
        let word = scanner.is_lower(at + reach) || scanner.is_capital(at + reach);
        if word && uses.any(TITLE) && !uses.any(HONORIFIC) {
            head = Some(at + reach);
            break;
        }
        if !word || !uses.any(MODIFIER.or(DOMAIN).or(QUALITY).or(PEOPLE)) {
            return None;
        }
    }
    let head = head?;
    let mut end = head + 1;
    while end < start + REACH {
        let Some(token) = scanner.get(end) else { break };
        let link = token.form == Form::Elision
            || token.form == Form::Possessive
            || scanner.is_word(
                end,
                &[
                    "de", "du", "des", "d", "la", "le", "l", "les", "à", "aux", "au", "of", "the", "for", "at", "and",
                    "et", "en",
                ],
            );
        let complement = token.is_capital() && (token.uses.any(TITLE.or(MODIFIER).or(DOMAIN)) || end > head + 1);
        if token.is_capital() && !complement {
            // "Ohio, le sénateur Sherrod Brown": the function of another.
            return None;
        }
        let fits = link
            || complement
            || is_noun(scanner, end)
            || token
                .uses
                .any(PEOPLE.or(QUALITY).or(DOMAIN).or(BODY).or(ARMS).or(TITLE).or(MODIFIER));
        if !fits || token.gap == super::token::Gap::Line {
            break;
        }
        end += 1;
    }
    while end > head + 1 {
        let token = scanner.get(end - 1)?;
        let loose = token.form == Form::Elision || (token.is_lower() && token.uses.any(function(scanner.lang)));
        if !loose {
            break;
        }
        end -= 1;
    }
    Some(start..end)
}
