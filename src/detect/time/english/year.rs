//! Tokens -> years and decades, in figures or in words.
//!
//! Invariant: figures are read as a year only where the words around them do not count things with them.

use super::number::{cardinal, is_decimal, year_in_words};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Meaning, Unit};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// The century of a year in two figures.
pub(super) fn century(short: u32) -> i64 {
    i64::from(short) + if short < 50 { 2000 } else { 1900 }
}

/// The year that follows a day or a month: ", 2013", "of 2013", "in 2013", "'13", "2013".
pub(super) fn year_after(t: &Tokens<'_>, at: usize, day_before: bool) -> Option<(i64, usize)> {
    // "31-Oct-74": the hyphen before the month tells that the one after it does not make a range.
    let hyphened = day_before && at >= 2 && matches!(t.sense(at - 2), Sense::Mark('-' | '/'));
    let mut next = at;
    if t.mark(next, ',')
        || t.mark(next, '/')
        || (t.mark(next, '-') && t.glued(next))
        || t.mark(next, '.') && t.glued(next + 1)
    {
        next += 1;
    } else if t.among(next, &["of", "in"]) {
        next += 1;
        if t.is(next, "the") && t.follows(next + 1, &["year"]) {
            next += 2;
        } else if t.sense(next) == Sense::Unit(Unit::Year) {
            next += 1;
        }
    }
    if t.mark(next, '\'')
        && t.glued(next + 1)
        && let Sense::Digits(short, 2) = t.sense(next + 1)
    {
        return Some((century(short), next + 2));
    }
    match t.sense(next) {
        Sense::Digits(year, 4) if (1000..2200).contains(&year) && !is_clock(t, next) => {
            // "3 May 1500 people": a comma or a year of our times.
            let sure = next > at || (1700..2100).contains(&year);
            let old = (1600..1900).contains(&year) && !is_counted(t.raw(next + 1));
            let measured = next == at && !(1900..2060).contains(&year) && !old && !day_before;
            (sure && !measured && !(t.glued(next + 1) && t.mark(next + 1, ':'))).then_some((i64::from(year), next + 1))
        }
        Sense::Digits(short, 2) if next == at && day_before && t.glued(next) => Some((century(short), next + 1)),
        Sense::Digits(short, 2) if next == at + 1 && hyphened && (t.mark(at, '-') || t.mark(at, '/')) => {
            Some((century(short), next + 1))
        }
        Sense::Cardinal(_) => year_in_words(t, next),
        _ => None,
    }
}

fn is_clock(t: &Tokens<'_>, at: usize) -> bool {
    t.among(at + 1, &["gmt", "utc", "hours", "hrs", "z", "est", "edt"])
}

/// "the 1990s", "'90s", "the nineties", "the nineteen eighties".
pub(super) fn decade(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let phrase = |end, first| {
        let unit = if first % 100 == 0 && first < 1900 {
            Unit::Century
        } else {
            Unit::Decade
        };
        Some(Phrase::new(at..end, Rule::Decade, Meaning::Years { first, unit }))
    };
    match t.sense(at) {
        Sense::Digits(year @ 1000..2200, 4) if year % 10 == 0 => {
            let apostrophe = usize::from(t.mark(at + 1, '\'') && t.glued(at + 1));
            (t.is(at + 1 + apostrophe, "s") && t.glued(at + 1 + apostrophe)).then_some(())?;
            phrase(at + 2 + apostrophe, i64::from(year))
        }
        Sense::Digits(short @ 10..100, 2) if short % 10 == 0 => {
            let apostrophe = usize::from(t.mark(at + 1, '\'') && t.glued(at + 1));
            (t.is(at + 1 + apostrophe, "s") && t.glued(at + 1 + apostrophe)).then_some(())?;
            (at > 0 && t.among(at - 1, &["the", "early", "late", "mid"]) || apostrophe == 0 && short >= 50)
                .then_some(())?;
            phrase(at + 2 + apostrophe, century_of_decade(short))
        }
        Sense::Opener => {
            let tens = tens_word(t.key(at))?;
            phrase(at + 1, century_of_decade(tens))
        }
        Sense::Cardinal(century @ 13..=20) => {
            let tens = tens_word(t.key(at + 1 + usize::from(t.mark(at + 1, '-'))))?;
            phrase(
                at + 2 + usize::from(t.mark(at + 1, '-')),
                i64::from(century * 100 + tens),
            )
        }
        _ => None,
    }
}

fn century_of_decade(short: u32) -> i64 {
    i64::from(short) + if short < 20 { 2000 } else { 1900 }
}

fn tens_word(key: &str) -> Option<u32> {
    Some(match key {
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    })
}

/// "'90s", "'68".
pub(super) fn short_decade(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    if !t.glued(at + 1) || t.glued(at) && at > 0 && !matches!(t.sense(at - 1), Sense::Mark(_)) {
        return None;
    }
    let Sense::Digits(short @ 10..100, 2) = t.sense(at + 1) else {
        return None;
    };
    let mut inner = decade(t, at + 1).filter(|_| short % 10 == 0)?;
    inner.core.start = at;
    inner.full.start = at;
    Some(inner)
}

/// A year in words, where it cannot be a number: "nineteen eighty-four", "the year two thousand".
pub(super) fn worded_year(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (year, end) = year_in_words(t, at)?;
    let told = at > 0
        && (t.among(at - 1, &["in", "since", "of", "until", "by", "before", "after"])
            || t.sense(at - 1) == Sense::Unit(Unit::Year));
    let plain = matches!(t.sense(at), Sense::Cardinal(15..=19)) && t.sense(at + 1) != Sense::Cardinal(100);
    let unit = matches!(t.sense(end), Sense::Unit(_)) || t.mark(end, '-');
    (!unit && (told || plain)).then(|| Phrase::new(at..end, Rule::Year, Meaning::Year(year)))
}

/// A year in figures, where it cannot be a number of things.
pub(super) fn year(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    const LEADS: &[&str] = &[
        "in",
        "since",
        "by",
        "before",
        "after",
        "until",
        "till",
        "from",
        "of",
        "during",
        "between",
        "early",
        "late",
        "through",
        "to",
        "fiscal",
        "year",
        "mid",
        "thru",
        "circa",
        "beginning",
        "end",
        "starting",
        "around",
        "or",
        "and",
        "fy",
        "post",
        "pre",
        "than",
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
        "next",
        "last",
    ];
    let Sense::Digits(year, len) = t.sense(at) else {
        return None;
    };
    let led = at > 0 && (t.among(at - 1, LEADS) || t.among(at - 1, &["years"]));
    let era = era(t, at + 1);
    if let Some((before, end)) = era {
        let year = if before { 1 - i64::from(year) } else { i64::from(year) };
        return (len <= 4 && year != 1 && !is_decimal(t, at))
            .then(|| Phrase::new(at..end, Rule::Year, Meaning::Year(year)));
    }
    if len != 4 || !(1000..=2100).contains(&year) || is_decimal(t, at) || is_clock(t, at) {
        return None;
    }
    if t.glued(at)
        && at > 0
        && !matches!(
            t.sense(at - 1),
            Sense::Mark('(' | '[' | '"' | '“' | '-' | '–' | '—' | '\'' | '/' | ',' | '~')
        )
    {
        return None;
    }
    if t.glued(at + 1) && !matches!(t.sense(at + 1), Sense::Mark(_)) && !t.new_block(at + 1) {
        return None;
    }
    if at > 0 && (matches!(t.sense(at - 1), Sense::Mark('$' | '#' | '€' | '£' | '+' | '=' | '%'))) {
        return None;
    }
    if at > 0 && !t.capital(at - 1) && is_numbered(t.raw(at - 1)) {
        return None;
    }
    if at > 1
        && t.glued(at)
        && t.mark(at - 1, '-')
        && t.glued(at - 1)
        && matches!(t.sense(at - 2), Sense::Digits(_, len) if len != 4)
    {
        return None;
    }
    // Prices, scores, numbers of telephones and of roads.
    if t.mark(at + 1, '-')
        && t.glued(at + 1)
        && t.glued(at + 2)
        && matches!(t.sense(at + 2), Sense::Digits(_, len) if len != 4 && len != 2)
    {
        return None;
    }
    let quoted = at > 0
        && matches!(t.sense(at - 1), Sense::Mark('"' | '“' | '«'))
        && matches!(t.sense(at + 1), Sense::Mark('"' | '”' | '»'));
    let bracketed = at > 0 && t.mark(at - 1, '(');
    let block = t.new_block(at) && t.new_block(at + 1);
    let unit = matches!(t.sense(at + 1), Sense::Unit(_))
        && !matches!(t.key(at + 1), "season" | "quarter" | "year" | "seasons")
        || (t.mark(at + 1, '-') && t.glued(at + 1) && matches!(t.sense(at + 2), Sense::Unit(_)));
    if quoted || unit || cardinal(t, at).is_none_or(|(_, end)| end != at + 1) {
        return None;
    }
    let ours = (1900..2040).contains(&year);
    let told = led || bracketed || block;
    let word = t.raw(at + 1);
    let counted = is_counted(word);
    let name_before = at > 0 && !told && t.capital(at - 1) && t.sense(at - 1) == Sense::Unknown && !t.new_line(at);
    let likely = match (ours, told) {
        (true, true) => !is_counted(word),
        (true, false) => !counted && !name_before || matches!(t.sense(at + 1), Sense::Mark(')')),
        (false, true) => {
            !counted
                && (1500..1900).contains(&year)
                && !t.among(at - 1, &["than", "to", "of", "or", "and", "around", "from"])
                || block
                || t.among(at.wrapping_sub(1), &["in", "since"])
                    && !counted
                    && !matches!(t.sense(at + 1), Sense::Unknown)
                || bracketed && (t.mark(at + 1, ')') || t.mark(at + 1, '-') || t.mark(at + 1, '–'))
        }
        (false, false) => false,
    };
    likely.then(|| Phrase::new(at..at + 1, Rule::Year, Meaning::Year(i64::from(year))))
}

/// Nouns before a number that names one of them.
fn is_numbered(word: &str) -> bool {
    matches!(
        word,
        "page"
            | "pages"
            | "room"
            | "chapter"
            | "number"
            | "line"
            | "section"
            | "article"
            | "route"
            | "highway"
            | "flight"
            | "model"
            | "paragraph"
            | "verse"
            | "channel"
            | "grade"
            | "version"
            | "p"
            | "pp"
            | "no"
    )
}

/// Nouns that are counted, and so make a number of the figures before them.
fn is_counted(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "men"
            | "women"
            | "children"
            | "troops"
            | "soldiers"
            | "percent"
            | "miles"
            | "feet"
            | "meters"
            | "metres"
            | "dollars"
            | "tons"
            | "tonnes"
            | "jobs"
            | "homes"
            | "houses"
            | "acres"
            | "pounds"
            | "points"
            | "times"
            | "kilometers"
            | "kilometres"
            | "km"
            | "kg"
            | "members"
            | "workers"
            | "million"
            | "billion"
            | "employees"
            | "shares"
            | "units"
            | "deaths"
            | "victims"
            | "refugees"
            | "square"
            | "degrees"
            | "words"
    )
}

/// "A.D.", "BC", "B.C.E.": whether it is before Christ, and the token after it.
fn era(t: &Tokens<'_>, at: usize) -> Option<(bool, usize)> {
    match t.key(at) {
        "ad" | "ce" if t.all_capitals(at) || t.is(at, "ad") => Some((false, at + 1)),
        "bc" | "bce" if t.all_capitals(at) => Some((true, at + 1)),
        "a" if t.mark(at + 1, '.') && t.is(at + 2, "d") => Some((false, at + 3 + usize::from(t.mark(at + 3, '.')))),
        "b" if t.mark(at + 1, '.') && t.is(at + 2, "c") => Some((true, at + 3 + usize::from(t.mark(at + 3, '.')))),
        _ => None,
    }
}
