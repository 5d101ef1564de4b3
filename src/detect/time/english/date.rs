//! Tokens -> dates of the calendar with the month in words, and whatever else begins like them.
//!
//! Invariant: a phrase that is read begins at the token it is looked for at.

use super::figures::{full, numeric, small};
use super::number::{month_day, ordinal, year_in_words};
use super::year::{decade, short_decade, worded_year, year, year_after};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Meaning, Name, Which};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// A date of the calendar that begins here.
pub(super) fn date(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    match t.sense(at) {
        Sense::Digits(..) => numeric(t, at)
            .or_else(|| day_first(t, at))
            .or_else(|| decade(t, at))
            .or_else(|| year_first(t, at))
            .or_else(|| year(t, at)),
        Sense::Month(_) => month_first(t, at),
        Sense::Weekday(_) => weekday(t, at),
        Sense::Cardinal(_) => day_first(t, at)
            .or_else(|| worded_year(t, at))
            .or_else(|| decade(t, at)),
        Sense::Ordinal(_) => day_first(t, at),
        Sense::Mark('\'') => short_decade(t, at),
        Sense::Opener => decade(t, at),
        _ => None,
    }
}

/// The month, whose abbreviation may end with a full stop, and the token after it.
pub(super) fn month(t: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let Sense::Month(month) = t.sense(at) else { return None };
    let abbreviated = !matches!(t.key(at), "march" | "april" | "may" | "june" | "july") && t.raw(at).len() <= 4;
    let stop = abbreviated && t.mark(at + 1, '.') && t.glued(at + 1);
    Some((month, at + 1 + usize::from(stop)))
}

/// "12 February 2013", "the 12th of February", "first of March".
pub(super) fn day_first(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (day, mut next) = month_day(t, at)?;
    if at > 0 && t.mark(at - 1, '$') {
        return None;
    }
    if t.is(next, "of") || t.mark(next, '-') && t.glued(next) {
        next += 1;
    }
    if t.is(next, "day") {
        return None;
    }
    let (month, end) = month(t, next)?;
    // "5 may be", "19 march on": what is no month.
    if t.is(next, "may")
        && !t.capital(next)
        && !matches!(t.sense(end), Sense::Digits(..))
        && !t.new_block(end)
        && !t.is(next - 1, "of")
    {
        return None;
    }
    match year_after(t, end, true) {
        Some((year, end)) => Some(full(at..end, Some(year), month, day, None)),
        None => Some(full(at..end, None, month, day, None)),
    }
}

/// "February 12, 2013", "Feb. 12th", "February 2013", "the February of 2013", "February".
fn month_first(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (month, mut next) = month(t, at)?;
    let after_name = next;
    let joined = matches!(t.sense(next), Sense::Mark('-' | '/')) && t.glued(next);
    next += usize::from(joined || t.is(next, "the"));
    if let Some((day, end)) = month_day(t, next)
        && !(matches!(t.sense(next), Sense::Cardinal(_)) && year_in_words(t, next).is_some())
    {
        // "March 3.5 %", "June 20 percent", "Mar 13:15": figures that are no day.
        let figures = matches!(t.sense(next), Sense::Digits(..));
        let clock =
            t.mark(end, ':') && t.glued(end) && matches!(t.sense(end + 1), Sense::Digits(..)) && t.glued(end + 1);
        let ordinal_unit = matches!(t.sense(next), Sense::Ordinal(_)) && matches!(t.sense(end), Sense::Unit(_));
        let glued_word = figures && t.glued(end) && !matches!(t.sense(end), Sense::Mark(_)) && !t.new_block(end);
        let of_other = next > after_name && t.is(after_name, "the") && ordinal(t, next).is_none();
        if !clock && !ordinal_unit && !glued_word && !of_other && (figures || t.capital(at) || !t.is(at, "may")) {
            return Some(match year_after(t, end, true) {
                Some((year, end)) => full(at..end, Some(year), month, day, None),
                None => full(at..end, shared_year(t, end), month, day, None),
            });
        }
    }
    if let Some((year, end)) = year_after(t, after_name, false) {
        return Some(Phrase::new(
            at..end,
            Rule::MonthOfYear,
            Meaning::date(Some(year), month, None, None),
        ));
    }
    is_month_alone(t, at, after_name).then(|| {
        Phrase::new(
            at..after_name,
            Rule::MonthAlone,
            Meaning::named(Name::Month(month), Which::Bare),
        )
    })
}

/// The year that a list of days ends with: "May 5 and 6, 2023", seen after the "5".
fn shared_year(t: &Tokens<'_>, at: usize) -> Option<i64> {
    let mut next = at;
    for _ in 0..3 {
        if !t.is(next, "and") && !t.mark(next, ',') {
            return None;
        }
        let Sense::Digits(1..=31, 1..=2) = t.sense(next + 1) else {
            return None;
        };
        next += 2;
        if t.mark(next, ',')
            && let Sense::Digits(year @ 1700..2100, 4) = t.sense(next + 1)
        {
            return Some(i64::from(year));
        }
    }
    None
}

/// Whether a month without day and year is one: "may", "march", "April Ryan", "Jan" and "Dec." are often not.
fn is_month_alone(t: &Tokens<'_>, at: usize, end: usize) -> bool {
    const LEADS: &[&str] = &[
        "in",
        "last",
        "next",
        "since",
        "until",
        "till",
        "by",
        "during",
        "of",
        "early",
        "late",
        "mid",
        "this",
        "through",
        "from",
        "to",
        "before",
        "after",
        "between",
        "and",
        "thru",
        "each",
        "every",
        "previous",
        "following",
        "for",
        "coming",
        "past",
        "end",
        "beginning",
        "or",
        "around",
        "for",
        "circa",
        "ago",
        "later",
        "earlier",
    ];
    let block = t.new_block(at) && t.new_block(end);
    // "Jan-Feb 2017"
    if matches!(t.sense(end), Sense::Mark('-' | '–')) && t.glued(end) && matches!(t.sense(end + 1), Sense::Month(_)) {
        return t.capital(at);
    }
    let led = at > 0 && (t.among(at - 1, LEADS) || t.mark(at - 1, '-') && t.is(at.wrapping_sub(2), "mid"));
    let short = t.raw(at).len() <= 4 && !t.among(at, &["june", "july", "may"]);
    let name = matches!(
        t.key(at),
        "april" | "may" | "june" | "august" | "march" | "jan" | "january"
    );
    let before_name = t.capital(end) && t.sense(end) == Sense::Unknown && !t.mark(end - 1, '.');
    if block {
        return true;
    }
    if short {
        return (led && t.capital(at)) || t.mark(end - 1, '.') && t.capital(at) && !t.all_capitals(at);
    }
    match t.key(at) {
        _ if led && t.follows(end, &["of", "the"]) && !t.is(at, "may") => t.capital(at),
        "may" => {
            t.capital(at) && led && !t.is(at - 1, "and") && !t.is(at - 1, "or")
                || (led && t.among(at - 1, &["last", "next", "late", "early", "mid"]))
        }
        "march" => {
            (t.capital(at)
                && (led || !t.among(end, &["on", "to", "for"]))
                && !before_name
                && !t.follows(end, &["of", "the"]))
                || (led
                    && t.among(
                        at - 1,
                        &[
                            "in", "last", "next", "during", "late", "early", "since", "of", "between", "this",
                        ],
                    ))
        }
        _ if name => led || t.capital(at) && !before_name,
        _ => t.capital(at) || led || t.is(at, "september") || t.is(at, "october"),
    }
}

/// "Friday", "Friday, April 19", "Friday the 19th", "Fri. 19 April 2013".
fn weekday(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::Weekday(day) = t.sense(at) else { return None };
    let raw = t.raw(at);
    let abbreviated = raw.len() <= 5;
    let stop = abbreviated && t.mark(at + 1, '.') && t.glued(at + 1);
    let end = at + 1 + usize::from(stop);
    let mut next = end;
    if t.mark(next, ',') {
        next += 1;
    }
    if t.among(next, &["on", "this"]) && t.sense(next) != Sense::Unknown && next == end {
        next += usize::from(t.is(next, "on"));
    }
    let plain = next;
    if t.is(next, "the") {
        next += 1;
    }
    let dated = match t.sense(next) {
        Sense::Month(_) => month_first(t, next),
        Sense::Digits(..) | Sense::Ordinal(_) | Sense::Cardinal(_) => numeric(t, next).or_else(|| day_first(t, next)),
        _ => None,
    };
    if let Some(dated) = dated
        && let Some(meaning) = with_weekday(dated.meaning, day)
    {
        return Some(Phrase::new(at..dated.core.end, dated.rule, meaning));
    }
    // "Tuesday the 19th", "Thu 15th"
    if plain == end || next > plain {
        let ordinal_word = matches!(t.sense(next), Sense::Ordinal(_));
        let number = match t.sense(next) {
            // "Friday 31!"
            Sense::Digits(n @ 1..=31, 1..=2)
                if plain == end
                    && next == plain
                    && !t.among(next + 1, &["st", "nd", "rd", "th", "am", "pm", "p", "a"])
                    && (t.new_block(next + 1)
                        || matches!(t.sense(next + 1), Sense::Mark('!' | '?' | ',' | ')' | ';'))
                        || t.mark(next + 1, '.') && !t.glued(next + 2)) =>
            {
                Some((n, next + 1))
            }
            Sense::Cardinal(_) | Sense::Ordinal(_) | Sense::Digits(..) => ordinal(t, next),
            _ => None,
        };
        if let Some((n, after)) = number
            && let Some(n) = small(n, 31)
            && !matches!(t.sense(after), Sense::Unit(_))
            && !(ordinal_word && t.sense(after) == Sense::Unknown && !t.new_block(after))
        {
            let name = Name::Day {
                day: n,
                weekday: Some(day),
            };
            return Some(Phrase::new(
                at..after,
                Rule::DayOfMonth,
                Meaning::named(name, Which::Bare),
            ));
        }
    }
    // "Monday.com"
    if t.mark(end, '.') && t.glued(end) && t.glued(end + 1) && t.sense(end + 1) == Sense::Unknown {
        return None;
    }
    let plural = t.key(at).ends_with("days");
    if plural {
        return None;
    }
    // "Sat", "Sun", "Wed", "Mon" are words too: only where nothing else can be meant.
    if abbreviated {
        let block = t.new_block(at) && t.new_block(end);
        let led = at > 0
            && t.among(
                at - 1,
                &["on", "last", "next", "this", "by", "until", "since", "from", "to"],
            );
        if !(block || stop && t.capital(at) || led) {
            return None;
        }
    }
    Some(Phrase::new(
        at..end,
        Rule::Weekday,
        Meaning::named(Name::Weekday(day), Which::Bare),
    ))
}

/// The same date with a weekday.
fn with_weekday(meaning: Meaning, weekday: u8) -> Option<Meaning> {
    let with = |name: Name| match name {
        Name::MonthDay { month, day, .. } => Some(Name::MonthDay {
            month,
            day,
            weekday: Some(weekday),
        }),
        _ => None,
    };
    Some(match meaning {
        Meaning::Named { name, which, base } => Meaning::Named {
            name: with(name)?,
            which,
            base,
        },
        Meaning::In { name, of } => Meaning::In { name: with(name)?, of },
        _ => return None,
    })
}

/// "2014 March", "2018Q4" and "2018 Q4" stand elsewhere; here: "2013 February 12".
fn year_first(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::Digits(year @ 1000..2200, 4) = t.sense(at) else {
        return None;
    };
    let next = at + 1 + usize::from(t.mark(at + 1, ','));
    let (month, end) = month(t, next)?;
    if t.is(next, "may") && !t.capital(next) || t.is(next, "march") && !t.capital(next) {
        return None;
    }
    match month_day(t, end) {
        Some((day, end)) if !matches!(t.sense(end), Sense::Digits(..)) && !t.mark(end, ',') => {
            Some(full(at..end, Some(i64::from(year)), month, day, None))
        }
        Some(_) => None,
        None if next == at + 1 => Some(Phrase::new(
            at..end,
            Rule::MonthOfYear,
            Meaning::date(Some(i64::from(year)), month, None, None),
        )),
        None => None,
    }
}

/// The days of a list that share a month: "5" in "5 and 6 May 2024", "6" in "May 5 and 6, 2024".
pub(super) fn listed(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::Digits(..) = t.sense(at) else { return None };
    let (day, end) = month_day(t, at)?;
    let with = |meaning: &Meaning| match meaning {
        Meaning::Named {
            name: Name::MonthDay { month, .. },
            ..
        } => Some(Meaning::date(None, *month, Some(day), None)),
        Meaning::In {
            name: Name::MonthDay { month, .. },
            of,
        } => Some(Meaning::In {
            name: Name::MonthDay {
                month: *month,
                day,
                weekday: None,
            },
            of: of.clone(),
        }),
        _ => None,
    };
    // Ahead: "5 and 6 May", "5, 6 and 7 May".
    let mut next = end;
    for _ in 0..4 {
        if !t.is(next, "and") && !t.mark(next, ',') {
            break;
        }
        next += 1;
        if let Some(last) = day_first(t, next) {
            let meaning = with(&last.meaning)?;
            return Phrase::some(at..end, Rule::DateWithoutYear, meaning);
        }
        let Some((_, after)) = month_day(t, next) else {
            break;
        };
        next = after;
    }
    // Behind: "May 5 and 6", "May 5, 6 and 7, 2024".
    let last = t.new_line(end)
        || !matches!(
            t.sense(end),
            Sense::Unknown | Sense::Unit(_) | Sense::Month(_) | Sense::Cardinal(_)
        );
    let mut back = at.checked_sub(1)?;
    for _ in 0..3 {
        if !last || !(t.is(back, "and") || t.mark(back, ',')) || t.mark(end, '%') || t.mark(end, ':') {
            return None;
        }
        let before = back.checked_sub(1)?;
        let Sense::Digits(1..=31, 1..=2) = t.sense(before) else {
            return None;
        };
        let lead = before.checked_sub(1)?;
        let lead = if t.mark(lead, '.') { lead.checked_sub(1)? } else { lead };
        if let Sense::Month(month) = t.sense(lead) {
            if !t.is(at - 1, "and") && !t.mark(end, ',') && !t.is(end, "and") {
                return None;
            }
            let comma = end + usize::from(t.mark(end, ','));
            let year = match t.sense(comma) {
                Sense::Digits(year @ 1700..2100, 4) if comma > end => Some(i64::from(year)),
                _ => None,
            };
            let end = if year.is_some() { comma + 1 } else { end };
            return Phrase::some(
                at..end,
                Rule::DateWithoutYear,
                Meaning::date(year, month, Some(day), None),
            );
        }
        back = lead;
    }
    None
}
