//! Tokens -> the small pieces that every French rule is made of: numbers, days of a month, months, years, weekdays.
//!
//! Invariant: a piece is read from the token it is asked for on, and gives the token after its last one.

use super::number;
use crate::detect::time::meaning::{DayPart, Unit};
use crate::detect::time::token::{Sense, Tokens};

/// What was read and the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// The marks of ordinals in figures: "1er", "15e", "2ème".
pub(super) const ORDINAL_ENDS: &[&str] = &["e", "er", "ere", "re", "eme", "ieme", "nd", "nde", "es"];

/// How many, and how surely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// So many.
    Exact(u32),
    /// So many and a half: "trois ans et demi", "1,5".
    Tenths(u32),
    /// Some tens: "une dizaine".
    About(u32),
    /// "quelques", "plusieurs", "des".
    Some,
}

impl Amount {
    /// The number as TIMEX3 writes it; `None` where nobody says.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Amount::Exact(n) | Amount::About(n) => Some(n.to_string()),
            Amount::Tenths(n) if n % 10 == 0 => Some((n / 10).to_string()),
            Amount::Tenths(n) => Some(format!("{}.{}", n / 10, n % 10)),
            Amount::Some => None,
        }
    }
}

/// The words of a number that is written out, with the token that each of them is.
fn written<'a>(t: &'a Tokens<'_>, at: usize) -> impl Iterator<Item = (usize, &'static str)> + Clone + 'a {
    (at..t.len().min(at + 20))
        .filter(move |&n| !(t.mark(n, '-') && n > at && t.glued(n)))
        .map(move |n| (n, t.key(n)))
}

/// A cardinal in words.
pub(super) fn cardinal(t: &Tokens<'_>, at: usize) -> Read<u32> {
    if !matches!(t.sense(at), Sense::Cardinal(_)) {
        return None;
    }
    let read = number::cardinal(written(t, at).map(|(_, word)| word))?;
    let last = written(t, at).nth(read.words.checked_sub(1)?)?.0;
    Some((read.value, last + 1))
}

/// A number in figures or words, to a million; thousands in figures may be set apart.
pub(super) fn whole(t: &Tokens<'_>, at: usize) -> Read<u32> {
    match t.sense(at) {
        Sense::Digits(n, len) if len <= 6 => match t.sense(at + 1) {
            Sense::Digits(thousands, 3) if len <= 3 && n > 0 && !t.new_line(at + 1) => {
                Some((n * 1_000 + thousands, at + 2))
            }
            _ => Some((n, at + 1)),
        },
        Sense::Cardinal(_) => cardinal(t, at),
        _ => None,
    }
}

/// How many of something: "3", "trois", "1,5", "une dizaine de", "quelques", "plusieurs".
pub(super) fn amount(t: &Tokens<'_>, at: usize) -> Read<Amount> {
    if t.among(at, &["quelques", "plusieurs"]) {
        return Some((Amount::Some, at + 1));
    }
    let group = if t.is(at, "une") { at + 1 } else { at };
    let count = match t.key(group) {
        "dizaine" => Some(10),
        "douzaine" => Some(12),
        "vingtaine" => Some(20),
        "trentaine" => Some(30),
        "quarantaine" => Some(40),
        "cinquantaine" => Some(50),
        "centaine" => Some(100),
        // "une quinzaine de jours", but "une quinzaine" alone is a fortnight.
        "quinzaine" if t.among(group + 1, &["de", "d"]) => Some(15),
        _ => None,
    };
    if let Some(count) = count {
        let end = of(t, group + 1)?;
        return Some((Amount::About(count), end));
    }
    let (n, end) = whole(t, at)?;
    if t.mark(end, ',')
        && t.glued(end)
        && t.glued(end + 1)
        && let Sense::Digits(tenths, 1) = t.sense(end + 1)
        && n < 1_000
    {
        return Some((Amount::Tenths(n * 10 + tenths), end + 2));
    }
    // "2 ou 3 jours", "deux à trois ans"
    if (t.among(end, &["ou", "a"]) || (t.mark(end, '-') && t.glued(end)))
        && let Some((more, after)) = whole(t, end + 1)
        && more > n
        && matches!(t.sense(after), Sense::Unit(_))
    {
        return Some((Amount::Some, after));
    }
    Some((Amount::Exact(n), end))
}

/// The token after "de" or "d'".
pub(super) fn of(t: &Tokens<'_>, at: usize) -> Option<usize> {
    match t.key(at) {
        "de" => Some(at + 1),
        "d" if t.mark(at + 1, '\'') => Some(at + 2),
        _ => None,
    }
}

/// The token after "de", "d'", "du", "de la", "de l'", "des", "de cet"…: where what it speaks of begins.
pub(super) fn of_the(t: &Tokens<'_>, at: usize) -> Option<usize> {
    match t.key(at) {
        "du" | "des" => Some(at + 1),
        _ => {
            let after = of(t, at)?;
            Some(article(t, after).unwrap_or(after))
        }
    }
}

/// The token after "le", "la", "les", "l'".
pub(super) fn article(t: &Tokens<'_>, at: usize) -> Option<usize> {
    match t.key(at) {
        "le" | "la" | "les" => Some(at + 1),
        "l" if t.mark(at + 1, '\'') => Some(at + 2),
        _ => None,
    }
}

/// A unit; "week-end" in its two words too.
pub(super) fn unit(t: &Tokens<'_>, at: usize) -> Read<Unit> {
    match t.sense(at) {
        Sense::Unit(unit) => Some((unit, at + 1)),
        _ if t.is(at, "week") && t.among(at + 2, &["end", "ends"]) && t.mark(at + 1, '-') => {
            Some((Unit::Weekend, at + 3))
        }
        _ if t.is(at, "week") && t.among(at + 1, &["end", "ends"]) => Some((Unit::Weekend, at + 2)),
        _ => None,
    }
}

/// A part of the day; "après-midi" in its words too.
pub(super) fn day_part(t: &Tokens<'_>, at: usize) -> Read<DayPart> {
    match t.sense(at) {
        Sense::DayPart(part) => Some((part, at + 1)),
        _ if t.is(at, "apres") => {
            let end = if t.mark(at + 1, '-') { at + 2 } else { at + 1 };
            t.among(end, &["midi", "midis"])
                .then_some((DayPart::Afternoon, end + 1))
        }
        _ => None,
    }
}

/// Whether an abbreviation's full stop follows; the token after it.
fn stop(t: &Tokens<'_>, at: usize) -> Option<usize> {
    (t.mark(at, '.') && t.glued(at)).then_some(at + 1)
}

/// A month. Where a day stands before it, "sept" and "mar" are months too.
pub(super) fn month(t: &Tokens<'_>, at: usize, after_day: bool) -> Read<u8> {
    let key = t.key(at);
    let full = |month| matches!((month, key), (3 | 5 | 8, _)) || key.len() > 5 || key == "avril" || key == "juin";
    match t.sense(at) {
        Sense::Month(month) if full(month) && key != "aou" => Some((month, at + 1)),
        Sense::Month(month) => match stop(t, at + 1) {
            // The full stop that ends a sentence is not the abbreviation's.
            Some(end) if !t.new_block(end) || after_day => Some((month, end)),
            _ if after_day || t.capital(at) || matches!(t.sense(at + 1), Sense::Digits(_, 4)) => Some((month, at + 1)),
            _ => None,
        },
        Sense::Cardinal(7) if key == "sept" => {
            let end = stop(t, at + 1);
            let year_follows = matches!(t.sense(end.unwrap_or(at + 1)), Sense::Digits(_, 4));
            (year_follows || after_day || (end.is_some() && t.capital(at))).then_some((9, end.unwrap_or(at + 1)))
        }
        _ => None,
    }
}

/// A weekday and whether it stands in the plural. Abbreviations need a full stop, or a number after them.
pub(super) fn weekday(t: &Tokens<'_>, at: usize) -> Read<(u8, bool)> {
    let Sense::Weekday(day) = t.sense(at) else { return None };
    let key = t.key(at);
    if key.len() > 4 {
        return Some(((day, key.ends_with('s')), at + 1));
    }
    let joined = at > 0 && t.glued(at) && t.mark(at - 1, '-');
    let end = stop(t, at + 1);
    if joined || (end.is_none() && !t.capital(at) && !t.new_line(at)) {
        return None;
    }
    let number = |at: usize| matches!(t.sense(at), Sense::Digits(1..=31, 1 | 2));
    let next = end.unwrap_or(at + 1);
    let next = if t.mark(next, ',') { next + 1 } else { next };
    (number(next) || (end.is_some() && (t.is(next, "le") || t.new_block(at)) && key != "mar"))
        .then_some(((day, false), end.unwrap_or(at + 1)))
}

/// The day of a month in figures, or "premier".
pub(super) fn day(t: &Tokens<'_>, at: usize) -> Read<u8> {
    match t.sense(at) {
        Sense::Digits(n @ 1..=31, 1 | 2) => {
            let ordinal =
                t.among(at + 1, ORDINAL_ENDS) && (t.glued(at + 1) || matches!(t.sense(at + 2), Sense::Month(_)));
            Some((u8::try_from(n).ok()?, if ordinal { at + 2 } else { at + 1 }))
        }
        Sense::Ordinal(1) => Some((1, at + 1)),
        _ => None,
    }
}

/// The day of a month in words too.
pub(super) fn day_or_words(t: &Tokens<'_>, at: usize) -> Read<u8> {
    day(t, at).or_else(|| {
        let (n, end) = cardinal(t, at)?;
        let n = u8::try_from(n).ok().filter(|n| (1..=31).contains(n))?;
        // "dix sept" is read as seventeen; before a year it is the tenth of September.
        Some((n, end))
    })
}

/// A year of four figures, or in words.
pub(super) fn year(t: &Tokens<'_>, at: usize) -> Read<i64> {
    match t.sense(at) {
        Sense::Digits(n @ 1000..=2999, 4) if !decimal_follows(t, at) => Some((i64::from(n), at + 1)),
        Sense::Cardinal(_) => {
            let words = written(t, at);
            let read = number::year(words.clone().map(|(_, word)| word))?;
            let last = words.clone().nth(read.words.checked_sub(1)?)?.0;
            Some((i64::from(read.value), last + 1))
        }
        _ => None,
    }
}

/// Whether figures go on after a decimal mark.
pub(super) fn decimal_follows(t: &Tokens<'_>, at: usize) -> bool {
    (t.mark(at + 1, ',') || t.mark(at + 1, '.'))
        && t.glued(at + 1)
        && t.glued(at + 2)
        && matches!(t.sense(at + 2), Sense::Digits(..))
}

/// A year of two figures, as it may follow a month: "10 novembre 93".
pub(super) fn short_year(t: &Tokens<'_>, at: usize) -> Read<i64> {
    let (at, marked) = if t.mark(at, '\'') && t.glued(at + 1) {
        (at + 1, true)
    } else {
        (at, false)
    };
    let Sense::Digits(n, 2) = t.sense(at) else { return None };
    let plain = !decimal_follows(t, at) && !matches!(t.sense(at + 1), Sense::Digits(..)) && !noun_follows(t, at + 1);
    let sure = marked || n >= 40;
    (plain && sure).then(|| (full_year(n), at + 1))
}

/// The year that two figures mean: from 40 on of the last century.
pub(super) fn full_year(n: u32) -> i64 {
    i64::from(if n < 40 { 2000 + n } else { 1900 + n })
}

/// Whether the word at a token is one that a number would count: a small word that the lexicon does not have, or a
/// unit, a mark of money or a share.
pub(super) fn noun_follows(t: &Tokens<'_>, at: usize) -> bool {
    if t.new_block(at) {
        return false;
    }
    match t.sense(at) {
        Sense::Unknown => match t.capital(at) {
            true => matches!(
                t.raw(at),
                "FCFA" | "CFA" | "F" | "FF" | "USD" | "EUR" | "Mo" | "Go" | "MW"
            ),
            false => !is_function_word(t.raw(at)),
        },
        Sense::Mark(mark) => matches!(mark, '%' | '€' | '$' | '£' | '°' | '‰'),
        Sense::Unit(_) => true,
        Sense::Word => t.among(at, &["h", "morts"]),
        _ => false,
    }
}

/// Whether a word that the lexicon does not have is one that may follow a date: a verb, a pronoun, a preposition.
fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "à" | "avec"
            | "par"
            | "dans"
            | "chez"
            | "contre"
            | "sans"
            | "selon"
            | "afin"
            | "car"
            | "comme"
            | "donc"
            | "dont"
            | "mais"
            | "où"
            | "or"
            | "puis"
            | "quand"
            | "lorsque"
            | "sera"
            | "seront"
            | "est"
            | "sont"
            | "était"
            | "étaient"
            | "ont"
            | "avait"
            | "avaient"
            | "fut"
            | "furent"
            | "aura"
            | "se"
            | "il"
            | "ils"
            | "elle"
            | "elles"
            | "nous"
            | "vous"
            | "je"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
            | "pas"
            | "sauf"
            | "malgré"
            | "grâce"
            | "suite"
            | "via"
            | "devant"
            | "parce"
            | "alors"
            | "avoir"
            | "été"
            | "dès"
            | "inclus"
            | "compris"
            | "ainsi"
            | "peut"
            | "doit"
            | "va"
            | "vont"
            | "lui"
            | "notamment"
            | "déjà"
            | "encore"
            | "aussi"
    )
}
