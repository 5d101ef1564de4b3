//! Tokens and the names found in them -> acronyms linked to what they stand for, in both orders.
//!
//! Invariant: a link joins a word of capitals and words whose initials are its letters, in order.

use std::ops::Range;

use super::Shape;
use super::reader::{Scanner, Span};
use super::token::{Form, Gap};
use super::words::{CALENDAR, DOMAIN, FINITE, HEAD, PEOPLE, SAYS, TITLE, function, plain};

/// How many words an acronym may stand for, small words included.
const REACH: usize = 16;

/// Links "Conseil national pour la sauvegarde de la patrie (CNSP)" and "ONU (Organisation des Nations unies)"; names
/// that stand inside such a long form give way to it.
pub(super) fn link(scanner: &Scanner, spans: &mut Vec<Span>) {
    let mut found: Vec<Span> = Vec::new();
    for (at, token) in scanner.tokens.iter().enumerate() {
        if !token.is_mark('(') {
            continue;
        }
        let close = |at: usize| {
            scanner
                .get(at)
                .is_some_and(|token| token.is_mark(')') || token.is_mark(',') || token.is_mark(';'))
        };
        let quoted = usize::from(
            scanner
                .get(at + 1)
                .is_some_and(|token| matches!(token.form, Form::Mark('"' | '«' | '“'))),
        );
        let inside = at + 1 + quoted;
        let upper = |at: usize| {
            scanner
                .get(at)
                .is_some_and(|token| token.form == Form::Upper && token.end - token.start <= 12)
        };
        if upper(inside) && (close(inside + 1) || quoted == 1) {
            let acronym = inside..inside + 1;
            if let Some(long) = backwards(scanner, at, &acronym).or_else(|| loosely(scanner, at, &acronym)) {
                found.push(linked(acronym.clone(), &long));
                found.push(linked(long, &acronym));
            }
        } else if at > 0 && upper(at - 1) {
            let acronym = at - 1..at;
            if let Some(long) = forwards(scanner, inside, &acronym) {
                found.push(linked(acronym.clone(), &long));
                found.push(linked(long, &acronym));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    found.sort_by_key(|span| span.tokens.start);
    // Spans and links are both in order: one walk drops what a link covers.
    let mut next = 0;
    let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
    spans.sort_by_key(|span| span.tokens.start);
    for mut span in spans.drain(..) {
        while found.get(next).is_some_and(|link| link.tokens.end <= span.tokens.start) {
            next += 1;
        }
        let same = found[next..].iter_mut().take(2).find(|link| link.tokens == span.tokens);
        if let Some(link) = same {
            span.link = link.link.clone();
            *link = span;
            continue;
        }
        let covered = found[next..]
            .iter()
            .take(2)
            .any(|link| link.tokens.start < span.tokens.end && span.tokens.start < link.tokens.end);
        if !covered {
            kept.push(span);
        }
    }
    kept.append(&mut found);
    *spans = kept;
}

fn linked(tokens: Range<usize>, other: &Range<usize>) -> Span {
    let mut span = Span::new(tokens, Shape::Name);
    span.link = Some(other.clone());
    span
}

/// The letters of an acronym, in lower case, without the `s` of several.
fn letters(scanner: &Scanner, acronym: &Range<usize>) -> Vec<char> {
    let word = scanner.slice(acronym);
    word.trim_end_matches('s')
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(|c| plain(&c.to_string()).chars().collect::<Vec<_>>())
        .collect()
}

/// The initials of a token's parts, with whether it is a small word.
fn initials(scanner: &Scanner, at: usize) -> Option<(Vec<char>, bool)> {
    let token = scanner.get(at)?;
    if token.form == Form::Elision {
        return Some((Vec::new(), true));
    }
    if !(token.is_capital() || token.is_lower()) || token.end - token.start > 60 {
        return None;
    }
    let word = plain(scanner.slice(&(at..at + 1)));
    let small = token.uses.any(function(scanner.lang)) && token.is_lower();
    let initials = word.split(['-', '\'']).filter_map(|part| part.chars().next()).collect();
    Some((initials, small))
}

/// Whether the initials of words are the letters, in order, small words being free to give theirs or not.
fn spells(scanner: &Scanner, words: Range<usize>, letters: &[char]) -> bool {
    let mut next = 0;
    let mut missed = 0;
    for at in words {
        let Some((initials, small)) = initials(scanner, at) else {
            return false;
        };
        let before = next;
        for initial in initials {
            if letters.get(next) == Some(&initial) {
                next += 1;
            }
        }
        if next == before && !small {
            missed += 1;
        }
    }
    next == letters.len() && missed <= usize::from(letters.len() > 3)
}

/// The long form that ends before a bracket.
fn backwards(scanner: &Scanner, bracket: usize, acronym: &Range<usize>) -> Option<Range<usize>> {
    let letters = letters(scanner, acronym);
    if letters.len() < 2 {
        return None;
    }
    let mut start = bracket;
    let mut best = None;
    while start > 0 && bracket - start < REACH {
        start -= 1;
        let (initials, small) = initials(scanner, start)?;
        let fits = initials.first() == letters.first() && !small;
        if fits && spells(scanner, start..bracket, &letters) {
            best = Some(start..bracket);
            break;
        }
        if scanner.get(start).is_some_and(|token| token.gap == Gap::Line) {
            break;
        }
    }
    let long = best?;
    if scanner.uses(long.start).any(TITLE) {
        return None;
    }
    let named = long
        .clone()
        .any(|at| scanner.is_capital(at) || scanner.uses(at).any(PEOPLE.or(DOMAIN)));
    (named && long.len() > 1 && !scanner.uses(long.start).any(CALENDAR)).then_some(long)
}

/// The institution that ends before a bracket, where most letters of an acronym are among its initials in any order:
/// "Centre européen pour les droits constitutionnels et humains (ECCHR)".
fn loosely(scanner: &Scanner, bracket: usize, acronym: &Range<usize>) -> Option<Range<usize>> {
    let letters = letters(scanner, acronym);
    let mut start = bracket;
    let mut seen: Vec<char> = Vec::new();
    while start > 0 && bracket - start < REACH {
        start -= 1;
        let token = scanner.get(start)?;
        seen.extend(initials(scanner, start)?.0);
        if token.is_capital() && token.uses.any(HEAD) && !token.uses.any(TITLE) {
            let mut left = seen.clone();
            let found = letters
                .iter()
                .filter(|letter| match left.iter().position(|c| c == *letter) {
                    Some(at) => {
                        left.swap_remove(at);
                        true
                    }
                    None => false,
                });
            let count = found.count();
            return (count >= 2 && count * 5 >= letters.len() * 3 && bracket > start + 1).then_some(start..bracket);
        }
        let verb = token.is_lower() && token.uses.any(SAYS.or(FINITE)) && !token.uses.any(function(scanner.lang));
        if token.gap == Gap::Line || verb {
            return None;
        }
    }
    None
}

/// The long form that begins after a bracket and ends where it closes.
fn forwards(scanner: &Scanner, start: usize, acronym: &Range<usize>) -> Option<Range<usize>> {
    let letters = letters(scanner, acronym);
    let end = (start..start + REACH).find(|&at| {
        scanner
            .get(at)
            .is_none_or(|token| matches!(token.form, Form::Mark(_) | Form::Number | Form::Possessive))
    })?;
    let (first, _) = initials(scanner, start)?;
    let fits =
        letters.len() >= 2 && !scanner.uses(start).any(TITLE) && end > start + 1 && first.first() == letters.first();
    (fits && spells(scanner, start..end, &letters) && scanner.is_capital(start)).then_some(start..end)
}
