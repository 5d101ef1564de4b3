//! A sentence and its language -> a shorter one for a title: without parentheses, without its speaker, cut where a
//! clause ends, without marks and words at its ends that need others.
//!
//! Invariant: the words that are left are words of the text, in its order; each rule reads the text a fixed number of
//! times.

use super::clause::SHORTEST;
use super::words;
use crate::date::Lang;

/// How many characters a title made of a sentence has at most, where it can end at a clause.
pub(super) const LONGEST: usize = 90;
/// How many characters a whole sentence has at most that is its own title.
pub(super) const LONGEST_WHOLE: usize = 110;

/// A text without what stands in parentheses or between dashes, its white space single.
pub(super) fn without_parentheses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            ',' | '.' if out.ends_with(' ') => {
                out.pop();
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    if depth > 0 {
        out = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if out.starts_with(['—', '–']) {
        out.insert(0, ' ');
    }
    for dash in [" — ", " – ", " -- "] {
        if let Some(first) = out.find(dash)
            && let Some(second) = out.get(first + dash.len()..).and_then(|rest| rest.find(dash))
        {
            let rest = out.get(first + dash.len() + second + dash.len()..).unwrap_or_default();
            out = format!("{} {rest}", out.get(..first).unwrap_or_default());
        }
    }
    out
}

/// A sentence without who says it, where that stands at its end: ", a déclaré le ministre", ", officials said".
pub(super) fn without_speaker(text: &str, lang: Lang) -> &str {
    let text = text.trim_end();
    let lists = words::lists(lang);
    let says = &lists.says;
    let is_said = |word: &str| says.contains(word) || word.strip_suffix('s').is_some_and(|word| says.contains(word));
    let commas: Vec<usize> = text.match_indices(", ").map(|(at, _)| at).collect();
    for &at in commas.iter().rev().take(3) {
        let (head, tail) = text.split_at(at);
        let first = match lang {
            Lang::Fr => 4,
            _ => 8,
        };
        let mut words = tail
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .take(first);
        // ", have been saying that …", ", said: …" is the verb of the main clause.
        let auxiliary = lang != Lang::Fr && lists.auxiliaries.contains(words::first(tail).as_str());
        let said = words.find(|word| is_said(&words::folded(word)));
        let rest = said
            .and_then(|word| tail.split_once(word))
            .map_or("", |(_, rest)| rest.trim_start());
        let main = auxiliary || rest.starts_with(':') || rest.starts_with("that ");
        if said.is_some() && !main && head.chars().count() >= SHORTEST {
            return head;
        }
    }
    text
}

/// The beginning of a sentence that can stand by itself and is short enough, and whether it ends with a clause or a
/// phrase rather than anywhere.
pub(super) fn cut(text: &str, lang: Lang) -> (&str, bool) {
    let Some((limit, _)) = text.char_indices().nth(LONGEST) else {
        return (text, true);
    };
    let lists = words::lists(lang);
    let head = text.get(..limit).unwrap_or(text);
    let (mut length, mut part) = (0, None);
    let (mut colon, mut clause, mut phrase, mut space) = (None, None, None, None);
    for (at, c) in head.char_indices() {
        length += 1;
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let spaced = rest.starts_with([' ', '\u{a0}', '\u{202f}']);
        if matches!(c, ':' | ';') && spaced && length > SHORTEST {
            colon = colon.or(Some(at));
        } else if matches!(c, ',' | '—' | '–') && spaced && length > LONGEST * 6 / 10 {
            // "20, 2018" is one date, and the comma after ", which began on Monday" only closes that.
            let digits = head
                .get(..at)
                .is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()))
                && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
            let inserted = part.is_some_and(|from| {
                let first = words::first(head.get(from..at).unwrap_or_default());
                lists.relatives.contains(first.as_str()) || lists.beside.contains(first.as_str())
            });
            // Nor is a subject cut from its verb: "the minister of the interior, a friend of his, was".
            let next = words::first(rest);
            let verb = lists.auxiliaries.contains(next.as_str())
                || lists.says.contains(next.as_str())
                || lang != Lang::Fr && next.ends_with("ed");
            let inserted = inserted || verb;
            if !digits {
                part = Some(at + c.len_utf8());
                clause = if inserted { clause } else { Some(at) };
            }
        } else if c == ',' && spaced {
            part = Some(at + c.len_utf8());
        } else if c == ' ' {
            space = Some(at);
            let word = words::first(rest.split(' ').next().unwrap_or_default());
            let dash = rest.starts_with("- ");
            if (dash || lists.clauses.contains(word.as_str())) && length > SHORTEST + 12 {
                clause = Some(at);
            } else if lists.phrases.contains(word.as_str()) && length > LONGEST * 6 / 10 {
                phrase = Some(at);
            }
        }
    }
    if colon.or(clause).is_none() && text.char_indices().nth(LONGEST_WHOLE).is_none() {
        return (text, true);
    }
    let at_clause = colon.or(clause).or(phrase).is_some();
    let end = colon.or(clause).or(phrase).or(space).unwrap_or(limit);
    let short = head.get(..end).unwrap_or(head);
    // ", two days" is what is left of ", two days after …".
    match short.rsplit_once(", ") {
        Some((most, rest)) if rest.split_whitespace().count() <= 2 && most.chars().count() >= SHORTEST => {
            (most, at_clause)
        }
        _ => (short, at_clause),
    }
}

/// A text without marks at its ends, without words at its end that need another one, and with whole quotations.
pub(super) fn trim(text: &str, lang: Lang) -> String {
    let lists = words::lists(lang);
    let mut text = text.trim();
    loop {
        text = text.trim_end_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '.' | ',' | ';' | ':' | '…' | '-' | '–' | '—' | '\'' | '’' | '(' | '«' | '“' | '!'
                )
        });
        text = text.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '.' | '»' | '”' | ')')
        });
        let start = text.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
            at + text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
        });
        let last = words::folded(text.get(start..).unwrap_or_default());
        if start == 0 || !lists.open.contains(last.as_str()) {
            break;
        }
        text = text.get(..start).unwrap_or_default();
    }
    let mut text = text.to_owned();
    for (open, close) in [('«', '»'), ('“', '”')] {
        if text.matches(open).count() != text.matches(close).count() {
            text.retain(|c| c != open && c != close);
        }
    }
    if text.matches('"').count() % 2 == 1 {
        text.retain(|c| c != '"');
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':'));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that begins with a small letter.
pub(super) fn uncapital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}

/// A text that begins with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
