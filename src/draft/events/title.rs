//! A [`Fact`] and the articles of its day -> the title of an event, in the words of the articles.
//!
//! Invariant: a title is not empty, stands on one line, is at most [`LONGEST`] characters long but for a headline, and
//! ends neither with a mark nor with a word that needs another one after it.
//!
//! 1. **Headline**: the title of an article published that day or up to two days later, or of an article that tells
//!    the fact, which shares enough words with the fact's first sentence;
//! 2. **Clause**: else that sentence, without its date where that can be left out, what joins it to the one before,
//!    what stands before the main clause (unless the date is of that), what stands in parentheses, and who says it at
//!    its end; a long one is cut where a clause ends.

use std::collections::BTreeSet;
use std::ops::Range;

use super::corpus::Corpus;
use super::day::When;
use super::fact::Fact;
use super::words;
use crate::date::Lang;

/// How many characters a title made of a sentence has at most.
const LONGEST: usize = 90;
/// How many characters a headline has at most.
const LONGEST_HEADLINE: usize = 120;
/// How many characters a part of a sentence needs in order to stand by itself.
const SHORTEST: usize = 24;
/// How like a headline is to the sentence that it is the title for.
const LIKE: f64 = 0.2;
/// How like it must be where it is not known when the article was published.
const VERY_LIKE: f64 = 0.5;

/// A title for a fact of that time; a headline in `used` names another event already.
pub(super) fn title(corpus: &Corpus<'_>, when: When, fact: &Fact, used: &BTreeSet<String>) -> String {
    headline(corpus, when, fact, used).unwrap_or_else(|| clause(corpus, fact))
}

/// The headline that says most of a fact.
fn headline(corpus: &Corpus<'_>, when: When, fact: &Fact, used: &BTreeSet<String>) -> Option<String> {
    let mut best: Option<(f64, String)> = None;
    for (index, article) in corpus.articles.iter().enumerate() {
        let Some(title) = article.title else { continue };
        let lag = match (when, article.published) {
            (When::Day(day), Some(published)) => Some(published.number() - day.number()),
            _ => None,
        };
        let tells = fact.evidence.iter().any(|place| place.article == index);
        let near = match lag {
            Some(lag) => (0..=2).contains(&lag),
            None => tells,
        };
        if !near {
            continue;
        }
        let Some(title) = clean_headline(title).filter(|title| !used.contains(title)) else {
            continue;
        };
        let words = corpus.vector_of(&title, article.lang);
        let likeness = words.likeness(&fact.words);
        let least = if lag.is_some() { LIKE } else { VERY_LIKE };
        let enough = words.shared(&fact.words) >= 2 && words.len() >= 3 && likeness >= least;
        if enough && best.as_ref().is_none_or(|(known, _)| likeness > *known) {
            best = Some((likeness, title));
        }
    }
    best.map(|(_, title)| title)
}

/// A headline without the name of the site, or nothing where it is a question, a label or too long.
fn clean_headline(title: &str) -> Option<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut title = title.as_str();
    for mark in [" | ", " - ", " – ", " — "] {
        // A site's name is short, and stands at the end.
        if let Some((head, tail)) = title.rsplit_once(mark)
            && tail.split(' ').count() <= 4
            && head.chars().count() >= SHORTEST
        {
            title = head;
        }
    }
    let title = title.trim_end_matches(['.', ' ', '…', ':', ';', ',']).trim_start();
    let length = title.chars().count();
    let fits = (SHORTEST..=LONGEST_HEADLINE).contains(&length) && title.split(' ').count() >= 4;
    (fits && !title.ends_with('?')).then(|| capital(title))
}

/// The main clause of the sentence that tells a fact best, or what stands before it, if that is what the date is of.
fn clause(corpus: &Corpus<'_>, fact: &Fact) -> String {
    let Some((article, sentence)) = fact
        .evidence
        .first()
        .and_then(|&place| corpus.articles.get(place.article).zip(corpus.sentence(place)))
    else {
        return String::new();
    };
    let (text, lang) = (article.text, article.lang);
    let whole = text.get(sentence.range.clone()).unwrap_or_default();
    let start = sentence.range.start;
    let date = article
        .times
        .get(fact.time)
        .filter(|found| found.full == found.range)
        .and_then(|found| Some(found.range.start.checked_sub(start)?..found.range.end.checked_sub(start)?));
    let told = date.as_ref().and_then(|date| told_before(whole, date.clone(), lang));
    let text = match (&told, date) {
        (Some(told), _) => told.clone(),
        (None, Some(date)) => {
            let part = clause_of(whole, date.clone(), lang);
            let within = date.start.saturating_sub(part.start)..date.end.saturating_sub(part.start);
            without_date(whole.get(part).unwrap_or(whole), within, lang)
        }
        (None, None) => whole.to_owned(),
    };
    let text = without_parentheses(text.get(dateline(&text)..).unwrap_or(&text));
    let text = if told.is_some() {
        text.as_str()
    } else {
        main_clause(without_joins(&text, lang), lang)
    };
    let text = without_speaker(text, lang);
    let title = [cut(text, lang), text, whole]
        .into_iter()
        .map(|text| trim(text, lang))
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| whole.trim().to_owned());
    capital(&title)
}

/// What stands before the main clause, where it tells what the date is of: "Since [the signature of the agreement on]
/// 19 May 2024, more than 269 soldiers have left".
fn told_before(text: &str, date: Range<usize>, lang: Lang) -> Option<String> {
    let start = text.find(|c: char| c.is_alphanumeric())?;
    let (opening, _) = text.get(start..)?.split_once([' ', '\u{a0}'])?;
    if !words::lists(lang).telling.contains(words::folded(opening).as_str()) {
        return None;
    }
    let from = start + opening.len();
    let comma = date.end + text.get(date.end..)?.find(',')?;
    let part = text.get(from..comma)?;
    let date = date.start.checked_sub(from)?..date.end.checked_sub(from)?;
    let part = without_date(part, date.clone(), lang);
    let long =
        part.split_whitespace().count() >= 3 && part.chars().count() >= SHORTEST / 2 && date.start >= SHORTEST / 3;
    long.then_some(part)
}

/// The part of a sentence in which the date stands, where it begins too late for a title and that part stands by
/// itself: "…, he is expected in New Jersey on Wednesday".
fn clause_of(text: &str, date: Range<usize>, lang: Lang) -> Range<usize> {
    let lists = words::lists(lang);
    let beside = [&lists.clauses, &lists.phrases, &lists.ahead, &lists.says];
    let before = text.get(..date.start).unwrap_or_default();
    if before.chars().count() <= LONGEST {
        return 0..text.len();
    }
    let after = text.get(date.end..).unwrap_or_default();
    let end = date.end + after.find([',', ';']).unwrap_or(after.len());
    for (at, mark) in before.rmatch_indices([',', ';', ':']) {
        let start = at + mark.len();
        let part = text.get(start..end).unwrap_or_default();
        let first = words::first(part);
        let by_itself = match mark {
            "," => lists.subjects.contains(first.as_str()),
            _ => !beside.iter().any(|list| list.contains(first.as_str())),
        };
        if by_itself && part.starts_with(' ') && part.chars().count() >= SHORTEST + date.len() {
            return start..end;
        }
    }
    0..text.len()
}

/// A sentence without the date, where that can be left out: it belongs to no noun and to no preposition but its own.
fn without_date(text: &str, date: Range<usize>, lang: Lang) -> String {
    let lists = words::lists(lang);
    let (Some(before), Some(after)) = (text.get(..date.start), text.get(date.end..)) else {
        return text.to_owned();
    };
    let mut before = before.trim_end();
    let last = words::last(before);
    let own = match lang {
        Lang::Fr => last == "en",
        _ => last == "on" || last == "in",
    };
    if own {
        before = before.get(..before.len() - last.len()).unwrap_or(before).trim_end();
    }
    let held = !own && lists.holding.contains(last.as_str()) && before.ends_with(char::is_alphanumeric)
        || before.ends_with(['\'', '’', '-'])
        || after.starts_with(['\'', '’', '-']);
    // ", begun on 19 June," would be left without what it says.
    let aside = before
        .rsplit_once(", ")
        .is_some_and(|(_, part)| part.split_whitespace().count() <= 2);
    let held = held || aside && after.starts_with(',');
    let opens = before.is_empty() && !own && !after.trim_start().starts_with(',');
    if held || opens {
        return text.to_owned();
    }
    let mut after = after.trim_start();
    // "on June 23, 2016, to leave": the second comma belongs to the date.
    let goes_on = lists.phrases.contains(words::first(after).as_str());
    if goes_on && text.get(date).is_some_and(|date| date.contains(',')) {
        after = after.trim_start_matches(',').trim_start();
    }
    if before.is_empty() || before.ends_with([',', '(', '—', '–']) {
        after = after.trim_start_matches([',', ' ']);
    }
    let space = if after.starts_with(['.', ',', ';', ')']) || before.is_empty() {
        ""
    } else {
        " "
    };
    format!("{before}{space}{after}")
}

/// A sentence without what stands before its main clause, up to a comma: "Following that reasoning, …".
fn main_clause(text: &str, lang: Lang) -> &str {
    let ahead = &words::lists(lang).ahead;
    let mut text = text.trim_start();
    for _ in 0..3 {
        if !ahead.contains(words::first(text).as_str()) {
            break;
        }
        let comma = text
            .match_indices(", ")
            .map(|(at, _)| at)
            .find(|&at| !is_list(text, at));
        let Some(rest) = comma.and_then(|at| text.get(at + 2..)).map(str::trim_start) else {
            break;
        };
        if rest.chars().count() < SHORTEST {
            break;
        }
        text = rest;
    }
    text
}

/// Whether the comma at `at` separates items of a list rather than clauses: the next part is one or two words.
fn is_list(text: &str, at: usize) -> bool {
    let next = text.get(at + 2..).unwrap_or_default();
    let end = next.find([',', '.', ';']).unwrap_or(next.len());
    next.get(..end).is_some_and(|part| part.split_whitespace().count() <= 2)
}

/// How many bytes a dateline takes: "PARIS (AFP) — ", "WASHINGTON, 3 May (Reuters) - ".
fn dateline(text: &str) -> usize {
    for mark in [" — ", " – ", " - ", " -- "] {
        if let Some(at) = text.find(mark).filter(|&at| at <= 48) {
            let head = text.get(..at).unwrap_or_default();
            let capitals = head.split([' ', ',', '(']).next().is_some_and(|word| {
                word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
            });
            let city = at <= 24
                && head.split(' ').all(|word| word.starts_with(char::is_uppercase))
                && text
                    .get(at + mark.len()..)
                    .is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if capitals || city || head.ends_with(')') {
                return at + mark.len();
            }
        }
    }
    0
}

/// A text without what stands in parentheses or between dashes, its white space single.
fn without_parentheses(text: &str) -> String {
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

/// A sentence without the words that join it to the one before.
fn without_joins(text: &str, lang: Lang) -> &str {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '•' | '*'));
    for join in &words::lists(lang).joins {
        let mut rest = text;
        let found = join.iter().all(|&word| {
            let trimmed = rest.trim_start_matches([' ', '\'', '’', '\u{a0}']);
            let end = trimmed.find(|c: char| !c.is_alphanumeric()).unwrap_or(trimmed.len());
            let (head, tail) = trimmed.split_at(end);
            rest = tail;
            words::folded(head) == word
        });
        let rest = rest.strip_prefix(',').or_else(|| rest.strip_prefix(' '));
        let rest = rest.map(|rest| rest.trim_start_matches([',', ' ', '\u{a0}']));
        if found && let Some(rest) = rest.filter(|rest| rest.chars().count() >= SHORTEST) {
            return rest;
        }
    }
    text
}

/// A sentence without who says it, where that stands at its end: ", a déclaré le ministre", ", officials said".
fn without_speaker(text: &str, lang: Lang) -> &str {
    let text = text.trim_end();
    let says = &words::lists(lang).says;
    let is_said = |word: &str| says.contains(word) || word.strip_suffix('s').is_some_and(|word| says.contains(word));
    let commas: Vec<usize> = text.match_indices(", ").map(|(at, _)| at).collect();
    for &at in commas.iter().rev().take(3) {
        let (head, tail) = text.split_at(at);
        let first = match lang {
            Lang::Fr => 4,
            _ => 8,
        };
        let mut tail = tail
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .take(first);
        if tail.any(|word| is_said(&words::folded(word))) && head.chars().count() >= SHORTEST {
            return head;
        }
    }
    text
}

/// The beginning of a sentence that can stand by itself and is short enough: up to a mark or a clause, else a phrase.
fn cut(text: &str, lang: Lang) -> &str {
    let Some((limit, _)) = text.char_indices().nth(LONGEST) else {
        return text;
    };
    let lists = words::lists(lang);
    let head = text.get(..limit).unwrap_or(text);
    let mut length = 0;
    let (mut colon, mut clause, mut phrase, mut space) = (None, None, None, None);
    for (at, c) in head.char_indices() {
        length += 1;
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let spaced = rest.starts_with([' ', '\u{a0}', '\u{202f}']);
        if matches!(c, ':' | ';') && spaced && length > SHORTEST {
            colon = colon.or(Some(at));
        } else if matches!(c, ',' | '—' | '–') && spaced && length > LONGEST * 6 / 10 {
            clause = Some(at);
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
    let end = colon.or(clause).or(phrase).or(space).unwrap_or(limit);
    let short = head.get(..end).unwrap_or(head);
    // ", two days" is what is left of ", two days after …".
    match short.rsplit_once(", ") {
        Some((most, rest)) if rest.split_whitespace().count() <= 2 && most.chars().count() >= SHORTEST => most,
        _ => short,
    }
}

/// A text without marks at its ends, without words at its end that need another one, and with whole quotations.
fn trim(text: &str, lang: Lang) -> String {
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

/// A text that begins with a capital.
fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
