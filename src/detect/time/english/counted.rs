//! Tokens -> amounts of units: how long, or how far from publication, from the narrative or from a date.
//!
//! Invariant: a phrase that is read begins at the token it is looked for at, but for the preposition of
//! [`within`], which is in its full run alone.

use super::number::{Amount, amount, period, unit_after};
use crate::detect::time::expression::{Modifier, Rule, Tense};
use crate::detect::time::meaning::{Base, Meaning, Name, Unit, Vague, Which};
use crate::detect::time::phrase::{Opening, Phrase};
use crate::detect::time::token::{Sense, Tokens};

fn distance(unit: Unit, count: i64, base: Base) -> Meaning {
    Meaning::Distance { unit, count, base }
}

/// Amounts of units: "two years", "three weeks ago", "a month later", "2 weeks before 13 May", "two-year".
pub(super) fn counted(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    if t.is(at, "half") {
        return half_of_one(t, at);
    }
    if t.is(at, "a")
        && t.is(at + 1, "half")
        && let Some(half) = half_of_one(t, at + 1)
    {
        let tokens = at..half.core.end;
        return Phrase::some(tokens, half.rule, half.meaning);
    }
    let (text, count, end, article) = match amount(t, at) {
        Some(Amount { text, count, end }) => (text, count, end, false),
        None if t.among(at, &["a", "an", "one", "another"]) => {
            let more = usize::from(t.among(at + 1, &["full", "whole", "mere", "further", "additional", "entire"]));
            (Some("1".to_owned()), Some(1), at + 1 + more, true)
        }
        None => return None,
    };
    let hyphen = t.mark(end, '-') && t.glued(end);
    let (unit_at, mut next) = unit_after(t, end);
    let fortnight = t.among(unit_at, &["fortnight", "fortnights"]);
    let (text, count) = if fortnight {
        (
            count.map(|count| count.saturating_mul(2).to_string()),
            count.map(|count| count.saturating_mul(2)),
        )
    } else {
        (text, count)
    };
    let unit = match t.sense(unit_at) {
        Sense::Unit(unit) => unit,
        _ if fortnight => Unit::Week,
        _ => return counted_names(t, at, count?, end),
    };
    if unit == Unit::Quarter && (matches!(t.sense(at), Sense::Digits(..)) && t.mark(at + 1, '/')) {
        return None;
    }
    // "$5 a day", "2012 year": figures that are money or a year.
    if at > 0 && matches!(t.sense(at - 1), Sense::Mark('$' | '€' | '£' | '#' | '.')) && t.glued(at) {
        return None;
    }
    // Two amounts: "2 years and 3 months", "a year and a half".
    let mut value = period(text.as_deref(), unit);
    let mut more: Vec<(u32, Unit)> = Vec::new();
    if t.follows(next, &["and", "a", "half"]) {
        next += 3;
        value = half_more(count, unit).unwrap_or(value);
    } else if let (None, Some(whole)) = (count, text.as_deref().and_then(|text| text.strip_suffix(".5"))) {
        value = half_more(whole.parse().ok(), unit).unwrap_or(value);
    } else {
        let mut last = unit;
        for _ in 0..4 {
            let joined = next + usize::from(t.is(next, "and") || t.mark(next, ',') && !t.new_line(next + 1));
            if let Some(Amount {
                text: Some(text),
                count: Some(n),
                end,
            }) = amount(t, joined)
                && let Sense::Unit(lesser) = t.sense(end)
                && lesser < last
                && count.is_some()
            {
                let lesser_text = period(Some(&text), lesser);
                let tail = lesser_text.trim_start_matches('P');
                value.push_str(if value.contains('T') {
                    tail.trim_start_matches('T')
                } else {
                    tail
                });
                more.push((n, lesser));
                last = lesser;
                next = end + 1;
            } else {
                break;
            }
        }
    }
    // Ages tell no time: "6-year-old", "37 years old", "aged 6 months".
    if t.mark(next, '-') && t.glued(next) && t.is(next + 1, "old") || t.among(next, &["old", "olds"]) {
        return None;
    }
    // "a year-earlier loss", "a year-ago quarter"
    if article && t.mark(next, '-') && t.among(next + 1, &["earlier", "ago"]) {
        return super::period::year_ago(t, unit_at);
    }
    if article && t.mark(next, '-') && t.glued(next) && t.is(next + 1, "long") {
        return Phrase::some(unit_at..next + 2, Rule::Duration, Meaning::Duration(value));
    }
    if hyphen {
        return Phrase::some(at..next, Rule::Duration, Meaning::Duration(value));
    }
    let possessive = if t.mark(next, '\'') && (t.is(next + 1, "s") && t.glued(next + 1)) {
        2
    } else {
        0
    };
    // "an hour later" counts no days.
    if unit < Unit::Day && !t.among(next, &["ago", "from"]) {
        return (!(article && possessive == 0))
            .then(|| Phrase::new(at..next, Rule::Duration, Meaning::Duration(value.clone())))
            .or_else(|| article_unit(t, at, unit, next, value));
    }
    let halves = match (count, unit, text.as_deref().and_then(|text| text.strip_suffix(".5"))) {
        (None, Unit::Year, Some(years)) => years.parse::<i64>().ok().map(|years| years * 12 + 6),
        _ => None,
    };
    let signed = |sign: i64, base: Base| {
        if let Some(months) = halves {
            return Some(distance(Unit::Month, sign * months, base));
        }
        // Counted in days and weeks the whole is exact to the day.
        let exact = more.last().is_some_and(|(_, lesser)| *lesser <= Unit::Week);
        let first = distance(unit, sign * i64::from(count?), if exact { exactly(base) } else { base });
        Some(more.iter().fold(first, |sum, (n, lesser)| {
            distance(*lesser, sign * i64::from(*n), Base::Of(Box::new(sum)))
        }))
    };
    let vague_count = |past: bool| {
        let way = if past { Vague::Past } else { Vague::Future };
        Meaning::Vague(way)
    };
    let or_so = if t.is(next, "or") && t.among(next + 1, &["so", "two", "more"]) {
        2
    } else {
        0
    };
    let next = next + or_so;
    let done = |end: usize, rule: Rule, meaning: Meaning| {
        let found = Phrase::new(at..end, rule, meaning);
        Some(if or_so > 0 {
            found.with(Modifier::Approximate)
        } else {
            found
        })
    };
    // "a month earlier than usual" compares, and tells no date.
    if t.among(next, &["earlier", "later"]) && t.is(next + 1, "than") {
        return done(next, Rule::Duration, Meaning::Duration(value));
    }
    match t.key(next) {
        "ago" | "back" if !(t.is(next, "back") && (t.is(next + 1, "to") || count.is_none())) => {
            // "81 cents a share, a year ago", "from a year ago": compared with what was told.
            let compared = count == Some(1)
                && unit == Unit::Year
                && at > 0
                && (t.among(at - 1, &["from", "than"])
                    || matches!(
                        t.raw(at - 1),
                        "share" | "million" | "billion" | "cents" | "percent" | "%"
                    )
                    || t.mark(at - 1, ',')
                    || t.is(at - 1, "with"))
                && matches!(t.sense(next + 1), Sense::Mark(_));
            if compared && let Some(meaning) = signed(-1, Base::Narrative) {
                return done(next + 1, Rule::CountedFromNarrative, meaning);
            }
            let meaning = signed(-1, Base::Published).unwrap_or_else(|| vague_count(true));
            return done(next + 1, Rule::CountedFromPublication, meaning);
        }
        "hence" => {
            let meaning = signed(1, Base::Published).unwrap_or_else(|| vague_count(false));
            return done(next + 1, Rule::CountedFromPublication, meaning);
        }
        "earlier" | "before" | "previously" | "prior" | "from" | "after" | "later" | "following" | "afterward"
        | "afterwards" => {
            let forward = matches!(
                t.key(next),
                "from" | "after" | "later" | "following" | "afterward" | "afterwards"
            );
            let sign = if forward { 1 } else { -1 };
            let to = usize::from(t.is(next, "prior") && t.is(next + 1, "to"));
            let after = next + 1 + to;
            if t.is(next, "from") && t.is(after, "now") {
                let meaning = signed(1, Base::Published).unwrap_or_else(|| vague_count(false));
                return done(after + 1, Rule::CountedFromPublication, meaning);
            }
            if matches!(t.key(next), "before" | "prior" | "from" | "after" | "following")
                && let Some(base) = super::atom(t, after)
                && count.is_some()
                && matches!(
                    base.meaning,
                    Meaning::Named { .. }
                        | Meaning::In { .. }
                        | Meaning::Relative { .. }
                        | Meaning::Year(_)
                        | Meaning::Nth { .. }
                )
                && let Some(meaning) = signed(sign, Base::Of(Box::new(base.meaning)))
            {
                return done(base.core.end, Rule::CountedFromDate, meaning);
            }
            if matches!(
                t.key(next),
                "earlier" | "later" | "afterward" | "afterwards" | "previously"
            ) || matches!(t.key(next), "before" | "after")
                && (matches!(t.sense(after), Sense::Mark(_)) || t.new_line(after))
            {
                let meaning = signed(sign, Base::Narrative).unwrap_or_else(|| vague_count(sign < 0));
                return done(next + 1, Rule::CountedFromNarrative, meaning);
            }
        }
        _ => {}
    }
    if article && possessive == 0 {
        return article_unit(t, at, unit, next, value);
    }
    // "two seconds", "one second": the ordinal is no unit.
    done(
        next + possessive.min(1) * usize::from(possessive == 0),
        Rule::Duration,
        Meaning::Duration(value),
    )
}

/// The day of a base, from which units count to the day.
fn exactly(base: Base) -> Base {
    match base {
        Base::Published => Base::Of(Box::new(Meaning::relative(Unit::Day, 0))),
        base => base,
    }
}

/// "half an hour", "a half-century ago": half of one unit.
fn half_of_one(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let joined = matches!(t.sense(at + 1), Sense::Mark('-')) || t.among(at + 1, &["a", "an"]);
    let Sense::Unit(unit) = t.sense(at + 1 + usize::from(joined)) else {
        return None;
    };
    let (count, lesser) = match unit {
        Unit::Minute => (30, Unit::Second),
        Unit::Hour => (30, Unit::Minute),
        Unit::Day => (12, Unit::Hour),
        Unit::Year => (6, Unit::Month),
        Unit::Decade => (5, Unit::Year),
        Unit::Century => (50, Unit::Year),
        _ => return None,
    };
    let end = at + 2 + usize::from(joined);
    if t.is(end, "ago") && lesser > Unit::Day {
        let meaning = distance(lesser, -count, Base::Published);
        return Phrase::some(at..end + 1, Rule::CountedFromPublication, meaning);
    }
    let value = period(Some(&count.to_string()), lesser);
    Phrase::some(at..end, Rule::Duration, Meaning::Duration(value))
}

/// Half a unit more: "a year and a half".
fn half_more(count: Option<u32>, unit: Unit) -> Option<String> {
    let count = count?;
    Some(match unit {
        Unit::Year => format!("P{count}Y6M"),
        Unit::Hour => format!("PT{count}H30M"),
        Unit::Minute => format!("PT{count}M30S"),
        unit => period(Some(&format!("{count}.5")), unit),
    })
}

/// "a year", "a month": how long, or how often.
fn article_unit(t: &Tokens<'_>, at: usize, unit: Unit, end: usize, value: String) -> Option<Phrase> {
    // "three times a week", "$5 a day", "5% a year"
    let often = at > 0
        && !t.is(at, "another")
        && (t.among(at - 1, &["times", "once", "twice", "time"])
            || matches!(t.sense(at - 1), Sense::Mark('%') | Sense::Digits(..))
            || plural_noun(t, at - 1)
            || matches!(
                t.raw(at - 1),
                "million" | "billion" | "percent" | "dollars" | "tons" | "barrels" | "francs"
            ));
    if often {
        return Phrase::some(at..end, Rule::Set, Meaning::Set(value));
    }
    if matches!(unit, Unit::Season | Unit::Quarter | Unit::Weekend) && t.is(at, "a") {
        return None;
    }
    Phrase::some(at..end, Rule::Duration, Meaning::Duration(value))
}

/// Whether a word looks like the plural of what is counted by the unit: "four flights a week".
fn plural_noun(t: &Tokens<'_>, at: usize) -> bool {
    let word = t.raw(at);
    t.sense(at) == Sense::Unknown
        && !t.capital(at)
        && word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !t.glued(at + 1)
}

/// "three Fridays from now", "2 thursdays back", "two summers ago".
fn counted_names(t: &Tokens<'_>, at: usize, count: u32, end: usize) -> Option<Phrase> {
    let name = match t.sense(end) {
        Sense::Weekday(day) => Name::Weekday(day),
        Sense::Month(month) => Name::Month(month),
        Sense::Season(season) => Name::Season(season),
        _ => return None,
    };
    let count = i32::try_from(count).ok()?;
    let (sign, end) = match t.key(end + 1) {
        "ago" | "back" => (-1, end + 2),
        "hence" => (1, end + 2),
        "from" if t.is(end + 2, "now") => (1, end + 3),
        _ => return None,
    };
    Phrase::some(
        at..end,
        Rule::CountedFromPublication,
        Meaning::named(name, Which::Count(sign * count)),
    )
}

/// "in three weeks", "within two days": the time counted from publication, where the clause speaks of the future.
pub(super) fn within(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let mut next = at + 1;
    if t.among(next, &["about", "around", "just", "under"]) {
        next += 1;
    }
    let found = counted(t, next)?;
    let Meaning::Duration(_) = found.meaning else {
        return None;
    };
    if t.mark(found.core.end.wrapping_sub(2), '-') || t.is(found.core.end - 1, "old") {
        return None;
    }
    let (count, unit) = single(t, next, found.core.end)?;
    let way = super::tense::tense(t, at..found.core.end);
    let block = t.new_block(at) && t.new_block(found.core.end);
    let article = t.among(next, &["a", "an", "one"]);
    let time = t.follows(found.core.end, &["time"])
        || t.mark(found.core.end, '\'') && (t.is(found.core.end + 1, "time") || t.is(found.core.end + 2, "time"));
    // "the worst in a decade" looks back.
    let superlative = (1..=6).filter_map(|back| at.checked_sub(back)).any(|word| {
        let word = t.raw(word);
        word.len() > 4 && word.ends_with("est")
            || matches!(word, "most" | "least" | "worst" | "best" | "first" | "only")
    });
    let ahead = way == Tense::Future && !(article && superlative)
        || (t.is(at, "in") && !article && way != Tense::Past && !t.capital(at));
    if !ahead && !block && !time {
        return None;
    }
    let mut end = found.core.end;
    if time {
        while !t.is(end, "time") {
            end += 1;
        }
        end += 1;
    }
    let mut phrase = Phrase::new(
        next..end,
        Rule::CountedFromPublication,
        distance(unit, i64::from(count), Base::Published),
    );
    phrase.full.start = at;
    if t.is(at, "within") {
        phrase.opening = Some(Opening::Within);
    }
    Some(phrase)
}

/// The count and unit of an amount of one unit alone.
fn single(t: &Tokens<'_>, at: usize, end: usize) -> Option<(u32, Unit)> {
    let (count, next) = match amount(t, at) {
        Some(Amount {
            count: Some(count),
            end,
            ..
        }) => (count, end),
        Some(_) => return None,
        None => (1, at + 1),
    };
    let (unit_at, after) = unit_after(t, next);
    if t.among(unit_at, &["fortnight", "fortnights"]) {
        return (after == end).then_some((count.saturating_mul(2), Unit::Week));
    }
    let Sense::Unit(unit) = t.sense(unit_at) else {
        return None;
    };
    (after == end).then_some((count, unit))
}
