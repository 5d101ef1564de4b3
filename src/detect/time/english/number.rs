//! Tokens -> numbers, in figures or in words: "25", "twenty-five", "nineteen eighty-four", "21st", "a couple of".
//!
//! Invariant: a number that is read ends after the token at which it begins.

use crate::detect::time::meaning::{self, Unit};
use crate::detect::time::token::{Sense, Tokens};

/// A number below a million and the token after it: "12", "twenty-five", "two thousand and fifteen".
pub(super) fn cardinal(t: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    if let Sense::Digits(value, len) = t.sense(at) {
        // "1,500"
        if len <= 3
            && t.mark(at + 1, ',')
            && t.glued(at + 1)
            && t.glued(at + 2)
            && let Sense::Digits(rest, 3) = t.sense(at + 2)
        {
            return Some((value * 1000 + rest, at + 3));
        }
        return (len <= 6).then_some((value, at + 1));
    }
    words(t, at)
}

/// A number in words.
fn words(t: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let (mut total, mut group) = (0u32, 0u32);
    let mut next = at;
    let mut last = u32::MAX;
    for _ in 0..8 {
        let Sense::Cardinal(n) = t.sense(next) else { break };
        match n {
            1000 => {
                if total > 0 {
                    break;
                }
                total = group.max(1) * 1000;
                group = 0;
            }
            100 => {
                if group >= 100 {
                    break;
                }
                group = group.max(1) * 100;
            }
            // "twenty five" is one number, "five six" are two.
            n if last >= 100 || (last >= 20 && n < 10 && n > 0) => group += n,
            _ => break,
        }
        last = n;
        next += 1;
        let joined = t.mark(next, '-') && t.glued(next) || t.is(next, "and") && last >= 100;
        if joined && matches!(t.sense(next + 1), Sense::Cardinal(n) if n < 1000) {
            next += 1;
        }
    }
    (next > at).then_some((total + group, next))
}

/// A year in words: "nineteen eighty-four", "two thousand and fifteen", "nineteen oh five".
pub(super) fn year_in_words(t: &Tokens<'_>, at: usize) -> Option<(i64, usize)> {
    let Sense::Cardinal(first) = t.sense(at) else {
        return None;
    };
    if (11..=20).contains(&first) {
        let joined = at + 1 + usize::from(t.mark(at + 1, '-'));
        let Sense::Cardinal(tens) = t.sense(joined) else {
            return None;
        };
        if tens == 100 {
            let (n, end) = words(t, at)?;
            return (n % 100 != 0 || end == at + 2).then_some((i64::from(n), end));
        }
        if (20..100).contains(&tens) || (10..20).contains(&tens) {
            let (rest, end) = words(t, joined)?;
            return (rest < 100).then_some((i64::from(first * 100 + rest), end));
        }
        return None;
    }
    let (n, end) = words(t, at)?;
    (first == 2 && t.sense(at + 1) == Sense::Cardinal(1000) && (2000..2100).contains(&n)).then_some((i64::from(n), end))
}

/// An ordinal and the token after it: "21st", "third", "twenty-first".
pub(super) fn ordinal(t: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    match t.sense(at) {
        Sense::Digits(value, 1..=4) if t.glued(at + 1) && t.among(at + 1, &["st", "nd", "rd", "th"]) => {
            Some((value, at + 2))
        }
        Sense::Ordinal(n) => Some((n, at + 1)),
        Sense::Cardinal(tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)) => {
            let next = at + 1 + usize::from(t.mark(at + 1, '-'));
            match t.sense(next) {
                Sense::Ordinal(n @ 1..=9) => Some((tens + n, next + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The day of a month, 1 to 31, as an ordinal or as figures.
pub(super) fn month_day(t: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let (day, end) = ordinal(t, at).or_else(|| match t.sense(at) {
        Sense::Digits(day, 1..=2) if !is_decimal(t, at) => Some((day, at + 1)),
        Sense::Cardinal(1..=30) => words(t, at),
        _ => None,
    })?;
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    Some((day, end))
}

/// Whether figures go on with a point or a comma and more figures, or with a percent sign: "3.5", "12,000", "5%".
pub(super) fn is_decimal(t: &Tokens<'_>, at: usize) -> bool {
    let mark = (t.mark(at + 1, '.') || t.mark(at + 1, ',')) && t.glued(at + 1);
    (mark && t.glued(at + 2) && matches!(t.sense(at + 2), Sense::Digits(..)))
        || (t.mark(at + 1, '%') && t.glued(at + 1))
}

/// A number of units as a duration has it.
pub(super) struct Amount {
    /// As TIMEX3 writes it; `None` where nobody says how many.
    pub text: Option<String>,
    /// The whole number, where it is one.
    pub count: Option<u32>,
    /// The first token after it.
    pub end: usize,
}

impl Amount {
    fn whole(count: u32, end: usize) -> Self {
        Amount {
            text: Some(count.to_string()),
            count: Some(count),
            end,
        }
    }

    fn vague(end: usize) -> Self {
        Amount {
            text: None,
            count: None,
            end,
        }
    }
}

/// "three", "2.5", "2 1/2", "a couple of", "several", "a few", "dozens of", "a dozen".
pub(super) fn amount(t: &Tokens<'_>, at: usize) -> Option<Amount> {
    let of = |end: usize| end + usize::from(t.is(end, "of"));
    match t.key(at) {
        "a" if t.is(at + 1, "couple") => return Some(Amount::whole(2, of(at + 2))),
        "couple" => return Some(Amount::whole(2, of(at + 1))),
        "a" if t.among(at + 1, &["few"]) => return Some(Amount::vague(at + 2)),
        "a" if t.is(at + 1, "dozen") => return Some(Amount::whole(12, at + 2)),
        "dozen" => return Some(Amount::whole(12, at + 1)),
        "a" if t.sense(at + 1) == Sense::Cardinal(100) => return Some(Amount::whole(100, at + 2)),
        "a" if t.sense(at + 1) == Sense::Cardinal(1000) => return Some(Amount::whole(1000, at + 2)),
        "several" | "few" | "many" | "some" => return Some(Amount::vague(at + 1)),
        "hundreds" | "thousands" | "millions" if t.is(at + 1, "of") => return Some(Amount::vague(at + 2)),
        _ => {}
    }
    let (count, end) = cardinal(t, at)?;
    // "2.5 years"
    if t.mark(end, '.')
        && t.glued(end)
        && t.glued(end + 1)
        && let Sense::Digits(_, 1..=3) = t.sense(end + 1)
    {
        return Some(Amount {
            text: Some(format!("{count}.{}", t.raw(end + 1))),
            count: None,
            end: end + 2,
        });
    }
    // "2 1/2 years", "two and a half years"
    let half = match (t.sense(end), t.sense(end + 2)) {
        (Sense::Digits(1, 1), Sense::Digits(2, 1)) if t.mark(end + 1, '/') => Some(end + 3),
        _ if t.follows(end, &["and", "a", "half"]) => Some(end + 3),
        _ if t.mark(end, '-')
            && t.is(end + 1, "and")
            && t.mark(end + 2, '-')
            && t.is(end + 3, "a")
            && t.mark(end + 4, '-')
            && t.is(end + 5, "half") =>
        {
            Some(end + 6)
        }
        _ => None,
    };
    if let Some(end) = half {
        return Some(Amount {
            text: Some(format!("{count}.5")),
            count: None,
            end,
        });
    }
    Some(Amount::whole(count, end))
}

/// The unit after an amount, over "business", "consecutive", "more": its token and the one after it.
pub(super) fn unit_after(t: &Tokens<'_>, at: usize) -> (usize, usize) {
    const BETWEEN: &[&str] = &[
        "business",
        "working",
        "more",
        "consecutive",
        "straight",
        "full",
        "additional",
        "calendar",
        "solid",
        "long",
        "whole",
        "other",
        "further",
        "fiscal",
        "previous",
        "past",
        "coming",
        "school",
    ];
    let mut next = at;
    if t.mark(next, '-') && t.glued(next) {
        next += 1;
    }
    if t.among(next, BETWEEN) {
        next += 1;
    }
    (next, next + 1)
}

/// A duration as the English gold standards write it: decades in years, quarters in months.
pub(super) fn period(amount: Option<&str>, unit: Unit) -> String {
    let times = |n: u32| amount.and_then(|text| Some((text.parse::<u32>().ok()?.checked_mul(n)?).to_string()));
    match unit {
        Unit::Decade => meaning::period(times(10).as_deref(), Unit::Year),
        Unit::Century => times(100).map_or_else(
            || meaning::period(None, unit),
            |n| meaning::period(Some(&n), Unit::Year),
        ),
        Unit::Quarter => times(3).map_or_else(
            || meaning::period(None, unit),
            |n| meaning::period(Some(&n), Unit::Month),
        ),
        Unit::Weekend => meaning::period(times(2).as_deref(), Unit::Day),
        _ => meaning::period(amount, unit),
    }
}
