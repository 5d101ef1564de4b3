//! Tokens -> the dates of the calendar as French writes them: days, months, years, in words and in figures.
//!
//! Invariant: what is read is a date by its own words: nothing outside of it is needed to see that it is one.

use super::words::{self, Read};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Meaning, Name, Which};
use crate::detect::time::token::{Sense, Tokens};

/// A date as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Partial {
    /// 0 for Monday.
    pub(super) weekday: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) month: Option<u8>,
    pub(super) year: Option<i64>,
}

impl Partial {
    /// What it means, and the rule.
    pub(super) fn meaning(self, which: Which) -> Option<(Meaning, Rule)> {
        let weekday = self.weekday;
        Some(match (self.day, self.month, self.year) {
            (day, Some(month), Some(year)) => {
                let rule = if day.is_some() {
                    Rule::FullDate
                } else {
                    Rule::MonthOfYear
                };
                (Meaning::date(Some(year), month, day, weekday), rule)
            }
            (Some(day), Some(month), None) => (
                Meaning::named(Name::MonthDay { month, day, weekday }, which),
                Rule::DateWithoutYear,
            ),
            (None, Some(month), None) => (Meaning::named(Name::Month(month), which), Rule::MonthAlone),
            (Some(day), None, _) => (Meaning::named(Name::Day { day, weekday }, which), Rule::DayOfMonth),
            (None, None, Some(year)) => (Meaning::Year(year), Rule::Year),
            (None, None, None) => (Meaning::named(Name::Weekday(weekday?), which), Rule::Weekday),
        })
    }

    /// Its weekday, where it says nothing else.
    pub(super) fn lone_weekday(self) -> Option<u8> {
        (self.day.is_none() && self.month.is_none() && self.year.is_none()).then_some(self.weekday)?
    }

    /// The earlier date of a pair, which takes from the later one what it does not say itself.
    pub(super) fn before(mut self, later: Partial) -> Partial {
        if self.month.is_none() && self.day.is_some() {
            self.month = later.month;
        }
        if self.year.is_none() && self.month.is_some() {
            self.year = later
                .year
                .map(|year| year - i64::from(self.month > later.month && later.month.is_some()));
        }
        self
    }
}

/// A date that says its month: "19 mai 2024", "vendredi 19 avril", "1er mai", "le mois de mai 2012", "mars".
///
/// `article` tells whether "le" or its like stands before, which allows days in words.
pub(super) fn with_month(t: &Tokens<'_>, at: usize) -> Read<Partial> {
    let (weekday, mut next) = match words::weekday(t, at) {
        Some(((weekday, false), next)) => (Some(weekday), next),
        Some(_) => return None,
        None => (None, at),
    };
    if weekday.is_some() {
        next = if t.mark(next, ',') { next + 1 } else { next };
        next = if t.is(next, "le") { next + 1 } else { next };
    }
    if let Some((day, after)) = words::day_or_words(t, next) {
        let after = if (t.mark(after, '-') || t.mark(after, '/'))
            && t.glued(after)
            && matches!(t.sense(after + 1), Sense::Month(_))
        {
            after + 1
        } else {
            after
        };
        if let Some((month, end)) = words::month(t, after, true) {
            let (year, end) = year_after(t, end).map_or((None, end), |(year, end)| (Some(year), end));
            return Some((
                Partial {
                    weekday,
                    day: Some(day),
                    month: Some(month),
                    year,
                },
                end,
            ));
        }
        return None;
    }
    if weekday.is_some() && next > at + 1 {
        return None;
    }
    let (month, end) = words::month(t, next, false)?;
    // "le janvier 21 2018", "Septembre 4, 2016", "sept-23-2020": what translations write.
    let glue = |at: usize| {
        if (t.mark(at, '-') || t.mark(at, '/') || t.mark(at, ',')) && t.glued(at) {
            at + 1
        } else {
            at
        }
    };
    if let Some((day, after)) = words::day(t, glue(end))
        && let Some((year, after)) = words::year(t, glue(after))
    {
        return Some((
            Partial {
                weekday,
                day: Some(day),
                month: Some(month),
                year: Some(year),
            },
            after,
        ));
    }
    // "Septembre 4", "Oct/2", "novembre 23 de 1987"
    let counted = at
        .checked_sub(1)
        .is_some_and(|n| t.among(n, &["en", "de", "d", "du", "des", "depuis", "fin", "debut"]));
    if let Some((day, after)) = words::day(t, glue(end))
        && !counted
        && !t.mark(end, ',')
        && !t.new_line(end)
        && !t.all_capitals(next)
        && let Some((year, after)) = match words::of(t, after).and_then(|_| year_after(t, after)) {
            Some((year, after)) => Some((Some(year), after)),
            None => ends_there(t, glue(end), after).then_some((None, after)),
        }
    {
        let (day, month) = (Some(day), Some(month));
        return Some((
            Partial {
                weekday,
                day,
                month,
                year,
            },
            after,
        ));
    }
    if weekday.is_some() {
        return None;
    }
    // "Mai vingt et un", "août deuxième", "Octobre. 2": nothing else follows.
    if let Some((day, after)) = day_in_words(t, end)
        && !counted
    {
        let partial = Partial {
            day: Some(day),
            month: Some(month),
            ..Partial::default()
        };
        return Some((partial, after));
    }
    let (year, end) = year_after(t, end).map_or((None, end), |(year, end)| (Some(year), end));
    Some((
        Partial {
            weekday: None,
            day: None,
            month: Some(month),
            year,
        },
        end,
    ))
}

/// A day of the month after its month, in words or after a full stop, where the line ends with it.
fn day_in_words(t: &Tokens<'_>, at: usize) -> Read<u8> {
    if t.new_line(at) {
        return None;
    }
    let (day, end) = match t.sense(at) {
        Sense::Cardinal(_) => words::day_or_words(t, at)?,
        Sense::Ordinal(n @ 1..=31) => (u8::try_from(n).ok()?, at + 1),
        Sense::Mark('.') => words::day(t, at + 1)?,
        _ => return None,
    };
    (end >= t.len() || t.new_line(end)).then_some((day, end))
}

/// Whether nothing that figures could count, or go on with, follows them.
fn ends_there(t: &Tokens<'_>, at: usize, end: usize) -> bool {
    !words::decimal_follows(t, at)
        && !words::noun_follows(t, end)
        && !matches!(
            t.sense(end),
            Sense::Digits(..) | Sense::Month(_) | Sense::Mark('-' | '/' | ':' | '–')
        )
        && !t.among(end, &["a", "au", "et"])
}

/// Day, month and perhaps year in figures with spaces between: after "le", or where a line holds nothing else.
pub(super) fn spaced(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Partial> {
    let (Sense::Digits(day, 1..=2), Sense::Digits(month, 1..=2)) = (t.sense(at), t.sense(at + 1)) else {
        return None;
    };
    let (year, end) = match t.sense(at + 2) {
        Sense::Digits(year @ 1000..=2999, 4) => (Some(i64::from(year)), at + 3),
        Sense::Digits(year, 2) => (Some(words::full_year(year)), at + 3),
        _ => (None, at + 2),
    };
    let first = at.checked_sub(1).filter(|_| introduced).unwrap_or(at);
    let alone = t.new_block(first) && (end >= t.len() || t.new_line(end));
    let before = at
        .checked_sub(1)
        .is_some_and(|n| matches!(t.sense(n), Sense::Digits(..)));
    let bounded = !before && !matches!(t.sense(end), Sense::Digits(..)) && !words::noun_follows(t, end);
    let full = matches!(t.sense(at + 2), Sense::Digits(1600..=2199, 4));
    let fine = bounded && (alone || full) && (1..=31).contains(&day) && (1..=12).contains(&month);
    fine.then(|| {
        (
            Partial {
                weekday: None,
                day: u8::try_from(day).ok(),
                month: u8::try_from(month).ok(),
                year,
            },
            end,
        )
    })
}

/// The year after a month: "2012", "de l'an 2000", ", 2016", "93".
pub(super) fn year_after(t: &Tokens<'_>, at: usize) -> Read<i64> {
    if t.new_block(at) {
        return None;
    }
    let plain = |at: usize| words::year(t, at).filter(|&(_, end)| !counts(t, at, end));
    if let Some(found) = plain(at) {
        return Some(found);
    }
    if t.mark(at, ',') || (t.mark(at, '-') && t.glued(at)) || (t.mark(at, '/') && t.glued(at)) {
        let figures = matches!(t.sense(at + 1), Sense::Digits(1600..=2199, 4));
        return plain(at + 1).filter(|&(_, end)| figures && !words::noun_follows(t, end));
    }
    if let Some(next) = words::of(t, at) {
        let next = match words::article(t, next) {
            Some(after) if t.among(after, &["an", "annee"]) => after + 1,
            Some(_) => return None,
            None => next,
        };
        return plain(next);
    }
    words::short_year(t, at)
}

/// Whether four figures count something and are no year: "2000 exemplaires", "1500 m".
fn counts(t: &Tokens<'_>, at: usize, end: usize) -> bool {
    matches!(t.sense(at), Sense::Digits(..)) && words::noun_follows(t, end) && plural_follows(t, end)
}

/// Whether a word that looks like a plural, or a unit, stands at a token.
fn plural_follows(t: &Tokens<'_>, at: usize) -> bool {
    let word = t.raw(at);
    !matches!(t.sense(at), Sense::Unknown)
        || ((word.ends_with(['s', 'x']) && !["és", "ées", "is", "us", "ais"].iter().any(|end| word.ends_with(end)))
            || word.len() <= 2
            || matches!(word, "euros" | "dollars"))
}

/// Dates in figures: "2024-05-19", "19/05/2024", "19.05.24", "19-05-2024", "17/02", "11/2016", "2016-11".
///
/// `introduced` tells whether "le", a weekday or the like stands before; without it a day and a month alone need two
/// figures each, so that fractions and scores are left alone.
pub(super) fn in_figures(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Partial> {
    let Sense::Digits(first, len) = t.sense(at) else {
        return None;
    };
    let separator = ['-', '/', '.'].into_iter().find(|&mark| t.mark(at + 1, mark))?;
    let glued = t.glued(at + 1) && t.glued(at + 2);
    // "2020/Sep/23"
    if let (Sense::Month(month), Sense::Digits(day @ 1..=31, 1..=2), 4) = (t.sense(at + 2), t.sense(at + 4), len)
        && glued
        && separator != '.'
        && t.mark(at + 3, separator)
        && t.glued(at + 3)
        && t.glued(at + 4)
    {
        let partial = Partial {
            weekday: None,
            day: u8::try_from(day).ok(),
            month: Some(month),
            year: Some(i64::from(first)),
        };
        return Some((partial, at + 5));
    }
    let Sense::Digits(second, second_len @ 1..=2) = t.sense(at + 2) else {
        return year_last(t, at, first, len, glued, separator);
    };
    // "2016 / 11", "2016 - 11" at the end of a line
    let apart = !t.glued(at + 1) && !t.glued(at + 2) && second_len == 2 && separator != '.';
    if let 1500..=2199 = first
        && let 1..=12 = second
        && apart
        && len == 4
        && (at + 3 >= t.len() || t.new_line(at + 3))
    {
        let month = u8::try_from(second).ok();
        let year = Some(i64::from(first));
        return Some((
            Partial {
                month,
                year,
                ..Partial::default()
            },
            at + 3,
        ));
    }
    if !glued || (at > 0 && t.glued(at) && ["-", "/", ".", "+", ":"].contains(&t.raw(at - 1))) {
        return None;
    }
    let third = match t.sense(at + 4) {
        Sense::Digits(n, len) if t.mark(at + 3, separator) && t.glued(at + 3) && t.glued(at + 4) => Some((n, len)),
        _ => None,
    };
    let joined = |end: usize| {
        t.glued(end)
            && (matches!(t.sense(end), Sense::Digits(..))
                || (t.mark(end, '.') && t.glued(end + 1) && matches!(t.sense(end + 1), Sense::Digits(..)))
                || ((t.mark(end, '-') || t.mark(end, '/') || t.mark(end, '%')) && t.glued(end + 1)))
    };
    let date = |year: Option<i64>, month: u32, day: u32| {
        let fine = (1..=12).contains(&month) && (1..=31).contains(&day);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        fine.then_some(Partial {
            weekday: None,
            day: Some(day),
            month: Some(month),
            year,
        })
    };
    match third {
        Some((third, third_len)) if len == 4 && third_len <= 2 => {
            let year = Some(i64::from(first)).filter(|year| (1000..3000).contains(year));
            let end = at + 5;
            (year.is_some() && !joined(end)).then_some(())?;
            Some((date(year, second, third)?, end))
        }
        Some((third, third_len)) if len <= 2 && (third_len == 4 || third_len == 2) => {
            let year = if third_len == 4 {
                i64::from(third)
            } else {
                words::full_year(third)
            };
            let end = at + 5;
            let fine =
                (1000..3000).contains(&year) && !joined(end) && (third_len == 4 || separator != '.' || second_len == 2);
            fine.then_some(())?;
            // Day first, as French writes; the other way only where that cannot be.
            let partial = date(Some(year), second, first).or_else(|| date(Some(year), first, second))?;
            Some((partial, end))
        }
        Some(_) => None,
        None if len == 4 && separator == '-' => {
            let fine = (1500..2200).contains(&first)
                && (1..=12).contains(&second)
                && !joined(at + 3)
                && (second_len == 2 || !words::noun_follows(t, at + 3));
            fine.then(|| {
                let month = u8::try_from(second).ok();
                (
                    Partial {
                        month,
                        year: Some(i64::from(first)),
                        ..Partial::default()
                    },
                    at + 3,
                )
            })
        }
        None if len <= 2 && (separator != '.' || introduced) => {
            let two = len == 2 && second_len == 2;
            let alone = t.new_block(at) && (at + 3 >= t.len() || t.new_line(at + 3));
            let fine = (introduced || alone || (two && separator == '/'))
                && !joined(at + 3)
                && !words::noun_follows(t, at + 3);
            fine.then_some(())?;
            // "12/08, 2015"
            if t.mark(at + 3, ',')
                && let Sense::Digits(year @ 1600..=2199, 4) = t.sense(at + 4)
                && !words::noun_follows(t, at + 5)
            {
                return Some((date(Some(i64::from(year)), second, first)?, at + 5));
            }
            Some((
                date(None, second, first).or_else(|| date(None, first, second).filter(|_| introduced))?,
                at + 3,
            ))
        }
        None => None,
    }
}

/// "11/2016"
fn year_last(t: &Tokens<'_>, at: usize, month: u32, len: u8, glued: bool, separator: char) -> Read<Partial> {
    let Sense::Digits(year @ 1500..=2199, 4) = t.sense(at + 2) else {
        return None;
    };
    let before = at > 0
        && (matches!(t.sense(at - 1), Sense::Digits(..)) || (t.glued(at) && matches!(t.sense(at - 1), Sense::Mark(_))));
    let spaced = len == 2 && (separator == '/' || (!t.glued(at + 1) && !t.glued(at + 2)));
    let fine = (1..=12).contains(&month)
        && len <= 2
        && !before
        && (glued || spaced)
        && (separator == '/' || (separator == '-' && len == 2))
        && !words::noun_follows(t, at + 3);
    fine.then(|| {
        (
            Partial {
                month: u8::try_from(month).ok(),
                year: Some(i64::from(year)),
                ..Partial::default()
            },
            at + 3,
        )
    })
}

/// A year that stands by itself: what is before and after it tells that it is one.
pub(super) fn lone_year(t: &Tokens<'_>, at: usize) -> Read<i64> {
    let Sense::Digits(year, 4) = t.sense(at) else {
        return None;
    };
    let before = at.checked_sub(1);
    let key = before.map_or("", |n| t.key(n));
    let mark = |mark: char| before.is_some_and(|n| t.mark(n, mark));
    let announced = matches!(
        key,
        "en" | "an"
            | "annee"
            | "annees"
            | "depuis"
            | "debut"
            | "fin"
            | "courant"
            | "ete"
            | "automne"
            | "hiver"
            | "printemps"
            | "apres"
            | "avant"
            | "vers"
    );
    let bare = matches!(key, "de" | "a" | "et" | "ou" | "entre" | "pour" | "que" | "en")
        || mark('(')
        || mark(',')
        || mark('\'')
        || before.is_none()
        || t.new_line(at);
    let (low, high) = if announced {
        (1000, 2999)
    } else if bare {
        (1500, 2199)
    } else {
        (1800, 2099)
    };
    let glued_number = (t.glued(at)
        && before.is_some_and(|n| ["-", "/", ".", ",", "°", "_", "+", "#", "€", "$", "£"].contains(&t.raw(n))))
        || before
            .is_some_and(|n| matches!(t.sense(n), Sense::Digits(..)) || ["°", "€", "$", "£", "§"].contains(&t.raw(n)))
        || (t.glued(at + 1)
            && (matches!(t.sense(at + 1), Sense::Unknown | Sense::Word) || t.mark(at + 1, '/') || t.mark(at + 1, '_')))
        || (t.mark(at + 1, '-') && t.glued(at + 1) && t.glued(at + 2) && !matches!(t.sense(at + 2), Sense::Digits(..)))
        || words::decimal_follows(t, at)
        || matches!(t.sense(at + 1), Sense::Digits(_, 3));
    let fine = (low..=high).contains(&year) && !glued_number && !counts(t, at, at + 1);
    // Without a word before it that announces a year, a noun after it is enough to make it a number.
    let fine = fine && (announced || key == "de" || !words::noun_follows(t, at + 1) || participle(t.raw(at + 1)));
    fine.then(|| (i64::from(year), at + 1))
}

/// Whether a word ends as a participle or an adjective does that may follow a year.
fn participle(word: &str) -> bool {
    ["é", "ée", "és", "ées"].iter().any(|end| word.ends_with(end))
}
