//! Tokens -> dates all in figures: `2013-02-12`, `2/12/2013`, `12.2.2013`, `20130212`.
//!
//! Invariant: what is read is a month and a day that exist in some year, or a year.
//!
//! Figures with strokes are read month first, as American papers write them, and day first where that is the only way.

use super::number::is_decimal;
use super::year::century;
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::Meaning;
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// Dates in figures: `2013-02-12`, `2/12/2013`, `12.2.2013`, `2/12`.
pub(super) fn numeric(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::Digits(first, first_len) = t.sense(at) else {
        return None;
    };
    // `20161016`
    if first_len == 8 && (1900..2100).contains(&(first / 10_000)) && !is_decimal(t, at) {
        let (month, day) = (small(first / 100 % 100, 12)?, small(first % 100, 31)?);
        return Some(full(at..at + 1, Some(i64::from(first / 10_000)), month, day, None));
    }
    let Sense::Mark(mark @ ('/' | '-' | '.')) = t.sense(at + 1) else {
        return None;
    };
    if at > 0
        && t.glued(at)
        && matches!(t.sense(at - 1), Sense::Mark('/' | '-' | '.' | '$' | '#'))
        && !(matches!(t.sense(at - 1), Sense::Mark('-' | '/')) && first_len == 4)
        && !(t.mark(at - 1, '-') && at > 1 && matches!(t.sense(at - 2), Sense::Digits(_, 4)))
    {
        return None;
    }
    let spaced = !t.glued(at + 1);
    if spaced && mark == '.' {
        return None;
    }
    // `2013-Feb-12`, `12/Feb/2013`
    if let Sense::Month(month) = t.sense(at + 2)
        && t.mark(at + 3, mark)
        && let Sense::Digits(last, last_len) = t.sense(at + 4)
    {
        let (year, day) = match (first_len, last_len) {
            (4, 1..=2) => (i64::from(first), last),
            (1..=2, 4) => (i64::from(last), first),
            (1..=2, 2) => (century(last), first),
            _ => return None,
        };
        return Some(full(at..at + 5, Some(year), month, small(day, 31)?, None));
    }
    let Sense::Digits(second, second_len @ (1 | 2 | 4)) = t.sense(at + 2) else {
        return None;
    };
    if t.glued(at + 2) == spaced {
        return None;
    }
    let third = match t.sense(at + 4) {
        Sense::Digits(third, len) if t.mark(at + 3, mark) && t.glued(at + 3) != spaced && t.glued(at + 4) != spaced => {
            Some((third, len))
        }
        _ => None,
    };
    if let Some((third, third_len)) = third {
        // More figures follow: an address, a version, a telephone number.
        let range = third_len == 4 && mark == '/' && t.mark(at + 5, '-')
            || first_len == 4 && mark == '-' && t.mark(at + 5, '/') && matches!(t.sense(at + 6), Sense::Digits(_, 4));
        if t.glued(at + 5)
            && !range
            && matches!(t.sense(at + 5), Sense::Mark('.' | '-' | '/'))
            && matches!(t.sense(at + 6), Sense::Digits(..))
            && t.glued(at + 6)
        {
            return None;
        }
        let (year, month, day) = match (first_len, second_len, third_len) {
            (4, 1..=2, 1..=2) => (i64::from(first), second, third),
            (1..=2, 1..=2, 4) => in_order(i64::from(third), first, second),
            (1..=2, 1..=2, 2) if mark != '.' || third >= 10 => in_order(century(third), first, second),
            _ => return None,
        };
        if mark == '.' && third_len != 4 && first_len != 4 {
            return None;
        }
        return Some(full(at..at + 5, Some(year), small(month, 12)?, small(day, 31)?, None));
    }
    match (first_len, second_len, mark) {
        // `2010-11` is rather two years.
        (4, 2, '-' | '/') if first % 100 + 1 == second && (1000..2100).contains(&first) => {
            let from = i64::from(first);
            let year = |at: usize, year| Phrase::new(at..at + 1, Rule::Year, Meaning::Year(year));
            Some(Phrase::interval(at..at + 3, year(at, from), year(at + 2, from + 1)))
        }
        (4, 1..=2, '-' | '/') if (1000..2100).contains(&first) => Some(Phrase::new(
            at..at + 3,
            Rule::MonthOfYear,
            Meaning::date(Some(i64::from(first)), small(second, 12)?, None, None),
        )),
        (1..=2, 4, '-' | '/') if (1800..2100).contains(&second) => Some(Phrase::new(
            at..at + 3,
            Rule::MonthOfYear,
            Meaning::date(Some(i64::from(second)), small(first, 12)?, None, None),
        )),
        (1..=2, 1..=2, '/' | '-') => {
            let alone = t.new_block(at) && t.new_block(at + 3);
            let told = at > 0
                && (t.among(
                    at - 1,
                    &["on", "by", "since", "until", "before", "after", "from", "next", "and"],
                ) || matches!(t.sense(at - 1), Sense::Weekday(_)));
            let listed = t.mark(at + 3, ',') && t.mark(at + 5, '/');
            let fraction = second <= first || (first == 1 && second < 10) || [3, 4, 5, 8].contains(&second);
            let (_, month, day) = in_order(0, first, second);
            let zero = t.raw(at).starts_with('0') || t.raw(at + 2).starts_with('0');
            let plausible = alone || told || (mark == '/' && (listed || !fraction || first > 12 || zero));
            (plausible && !(mark == '-' && !alone && !told)).then_some(())?;
            // "24/7" is no date, "9/11" one of 2001.
            if (first, second) == (24, 7) && !told {
                return None;
            }
            let year = ((first, second) == (9, 11) && mark == '/' && !told && !alone).then_some(2001);
            Some(full(at..at + 3, year, small(month, 12)?, small(day, 31)?, None))
        }
        _ => None,
    }
}

fn in_order(year: i64, first: u32, second: u32) -> (i64, u32, u32) {
    if first > 12 {
        (year, second, first)
    } else {
        (year, first, second)
    }
}

/// A day with its month and perhaps its year and weekday.
pub(super) fn full(
    tokens: std::ops::Range<usize>,
    year: Option<i64>,
    month: u8,
    day: u8,
    weekday: Option<u8>,
) -> Phrase {
    let rule = if year.is_some() {
        Rule::FullDate
    } else {
        Rule::DateWithoutYear
    };
    Phrase::new(tokens, rule, Meaning::date(year, month, Some(day), weekday))
}

/// A number from 1 to `most`.
pub(super) fn small(number: u32, most: u8) -> Option<u8> {
    u8::try_from(number).ok().filter(|n| (1..=most).contains(n))
}
