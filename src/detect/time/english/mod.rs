//! Tokens of English text -> phrases: the English grammar of time expressions.
//!
//! Invariant: a phrase begins at or after the floor and holds the token at which it was looked for.
//!
//! [`parse`] reads prepositions, parts and intervals around what [`atom`] reads; the sub-modules read what dates,
//! counts and feasts are made of.

mod lexicon;
mod number;

mod clock;
mod year;
mod figures;
mod date;
mod holidays;
mod tense;

mod counted;
mod period;
mod pointed;
mod repeated;

mod compose;

#[cfg(test)]
mod tests;

pub(super) use lexicon::lexicon;
pub(super) use tense::tense;

use super::expression::Rule;
use super::meaning::{Base, Meaning, Name, Unit, Which};
use super::phrase::Phrase;
use super::token::{Sense, Tokens};

/// The time expression that holds the token at `at` and does not begin before `floor`.
pub(super) fn parse(t: &Tokens<'_>, at: usize, floor: usize) -> Option<Phrase> {
    compose::parse(t, at, floor)
}

/// A time expression without preposition, part or interval that begins here.
fn atom(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    t.nested(|| atom_at(t, at))
}

fn atom_at(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let found = match t.sense(at) {
        Sense::Opener | Sense::Word => opener(t, at),
        Sense::Digits(..) | Sense::Cardinal(_) => timed(t, at)
            .or_else(|| counted::counted(t, at))
            .or_else(|| date::date(t, at).filter(|found| found.core.end > at + 1))
            .or_else(|| quarter(t, at))
            .or_else(|| period::nth(t, at))
            .or_else(|| day_of_month(t, at))
            .or_else(|| date::date(t, at)),
        Sense::Ordinal(_) => period::nth(t, at)
            .or_else(|| day_of_month(t, at))
            .or_else(|| date::date(t, at)),
        Sense::Month(_) => holidays::holiday(t, at)
            .or_else(|| period::beside(t, at))
            .or_else(|| date::date(t, at)),
        Sense::Weekday(_) => repeated::plural_names(t, at)
            .or_else(|| period::beside(t, at))
            .or_else(|| date::date(t, at)),
        Sense::Season(_) => season(t, at),
        Sense::DayPart(_) => timed(t, at),
        Sense::Unit(_) => numbered_week(t, at)
            .or_else(|| repeated::plural_names(t, at))
            .or_else(|| period::beside(t, at))
            .or_else(|| period::bare_unit(t, at)),
        Sense::Mark('\'') => date::date(t, at),
        _ => None,
    }?;
    Some(attached(t, found))
}

fn opener(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    if t.is(at, "the") {
        // Nothing begins here unless a word of the lexicon follows.
        if matches!(t.sense(at + 1), Sense::Unknown | Sense::Mark(_)) && !t.mark(at + 1, '\'') {
            return None;
        }
        return rest(t, at)
            .or_else(|| period::beside(t, at))
            .or_else(|| period::nth(t, at))
            .or_else(|| period::definite_row(t, at).filter(|found| matches!(found.meaning, Meaning::Ends { .. })))
            .or_else(|| pointed::pointed(t, at))
            .or_else(|| period::definite_row(t, at))
            .or_else(|| numbered_week(t, at))
            .or_else(|| the_year(t, at))
            .or_else(|| period::bare_unit(t, at))
            .or_else(|| day_part(t, at))
            .or_else(|| after_article(t, at));
    }
    holidays::holiday(t, at)
        .or_else(|| rest(t, at))
        .or_else(|| if t.is(at, "last") { period::nth(t, at) } else { None })
        .or_else(|| pointed::pointed(t, at))
        .or_else(|| repeated::set(t, at))
        .or_else(|| pointed::adverb(t, at))
        .or_else(|| quarter(t, at))
        .or_else(|| fiscal(t, at))
        .or_else(|| timed(t, at))
        .or_else(|| counted::counted(t, at))
        .or_else(|| period::nth(t, at))
        .or_else(|| date::date(t, at))
}

/// "the 20th of next month", "31 of this month".
fn day_of_month(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (day, end) = number::month_day(t, at)?;
    let end = end + usize::from(t.is(end, "day"));
    t.is(end, "of").then_some(())?;
    let month = pointed::pointed(t, end + 1)?;
    let Meaning::Relative { unit: Unit::Month, .. } = month.meaning else {
        return None;
    };
    Some(Phrase::new(
        at..month.core.end,
        Rule::DayOfMonth,
        Meaning::In {
            name: Name::Day { day, weekday: None },
            of: Box::new(month.meaning),
        },
    ))
}

/// "the rest of the week", "the remainder of 2013", "so far this year".
fn rest(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let next = at + article;
    let (part, next) = if t.among(next, &["rest", "remainder"]) && t.is(next + 1, "of") {
        (super::meaning::Part::Rest, next + 2)
    } else if article == 0 && t.is(at, "so") && t.is(at + 1, "far") {
        (super::meaning::Part::Elapsed, at + 2)
    } else {
        return None;
    };
    let outer = atom(t, next)?;
    let fits = matches!(
        outer.meaning,
        Meaning::Relative { .. } | Meaning::Year(_) | Meaning::In { .. } | Meaning::Named { .. }
    );
    fits.then(|| {
        Phrase::new(
            at..outer.core.end,
            Rule::PartOfPeriod,
            Meaning::Part {
                part,
                of: Box::new(outer.meaning),
            },
        )
    })
}

/// "the 4th of July", "the summer of 2012", "the 1990s", "the third quarter", "the ides of March", "the fiscal year".
fn after_article(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let next = at + 1;
    let found = match t.sense(next) {
        Sense::Ordinal(_) | Sense::Digits(..) | Sense::Cardinal(_) => date::date(t, next)
            .filter(|found| !matches!(found.rule, Rule::Year) || matches!(t.sense(next), Sense::Digits(..)))
            .or_else(|| day_of_month(t, next))
            .or_else(|| quarter(t, next)),
        Sense::Season(_) => season(t, next),
        Sense::Mark('\'') => date::date(t, next),
        Sense::Weekday(_) | Sense::Month(_) => date::date(t, next),
        Sense::Opener => holidays::holiday(t, next)
            .or_else(|| date::date(t, next))
            .or_else(|| quarter(t, next))
            .or_else(|| fiscal(t, next))
            .or_else(|| match t.key(next) {
                "future" => pointed::adverb(t, next).or_else(|| {
                    Some(Phrase::new(
                        next..next + 1,
                        Rule::Vague,
                        Meaning::Vague(super::meaning::Vague::Future),
                    ))
                }),
                _ => None,
            }),
        Sense::Unit(_) => None,
        _ => None,
    }?;
    // "the 2012 election": the article is not the year's.
    let figures = matches!(t.sense(next), Sense::Digits(..)) && matches!(t.sense(next + 1), Sense::Mark(_));
    let alone = match found.rule {
        Rule::Year | Rule::Weekday | Rule::MonthOfYear | Rule::MonthAlone => true,
        Rule::FullDate | Rule::DateWithoutYear => figures || matches!(t.sense(next), Sense::Month(_)),
        Rule::QuarterOrHalf => t.mark(next + 1, '-'),
        _ => false,
    };
    Some(if alone {
        found
    } else {
        let mut found = found;
        found.core.start = at;
        found.full.start = at;
        found
    })
}

/// "summer 2012", "the summer of 2012", "in spring"; "fall" and "spring" are verbs too.
fn season(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::Season(season) = t.sense(at) else {
        return None;
    };
    let name = Name::Season(season);
    let next = at + 1 + usize::from(t.is(at + 1, "of") || t.mark(at + 1, ','));
    if let Some(year) = date::date(t, next).filter(|found| found.rule == Rule::Year) {
        return Some(Phrase::new(
            at..year.core.end,
            Rule::Season,
            Meaning::In {
                name,
                of: Box::new(year.meaning),
            },
        ));
    }
    if t.key(at).ends_with("rs") || t.key(at).ends_with("gs") {
        return None;
    }
    let led = at > 0
        && (t.among(
            at - 1,
            &[
                "in", "during", "since", "until", "by", "early", "late", "mid", "of", "before", "after",
            ],
        ) || t.is(at - 1, "the")
            && t.among(
                at.wrapping_sub(2),
                &["in", "during", "by", "of", "since", "until", "for", "over", "through"],
            )
            || t.mark(at - 1, '-'));
    let block = t.new_block(at) && t.new_block(at + 1);
    let goes_on = t.sense(at + 1) == Sense::Unknown && t.capital(at + 1);
    (block || led && !goes_on).then(|| Phrase::new(at..at + 1, Rule::Season, Meaning::named(name, Which::Bare)))
}

/// "Q4 2018", "2018Q4", "4Q", "H1 2019", "2019 H2".
fn quarter(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let numbered = |letter: usize, digit: usize| {
        let name = match (t.key(letter), t.sense(digit)) {
            ("q", Sense::Digits(n @ 1..=4, 1)) => Name::Quarter(u8::try_from(n).ok()?),
            ("h", Sense::Digits(n @ 1..=2, 1)) => Name::Half(u8::try_from(n).ok()?),
            _ => return None,
        };
        t.glued(letter.max(digit)).then_some(name)
    };
    let letter = at + 1 + usize::from(t.mark(at + 1, '-'));
    if let Sense::Digits(year @ 1900..2100, 4) = t.sense(at)
        && let Some(name) = numbered(letter, letter + 1)
    {
        let meaning = Meaning::of_year(name, Some(i64::from(year)));
        return Some(Phrase::new(at..letter + 2, Rule::QuarterOrHalf, meaning));
    }
    let name = numbered(at, at + 1).or_else(|| numbered(at + 1, at).filter(|name| matches!(name, Name::Quarter(_))))?;
    let next = at + 2 + usize::from(t.among(at + 2, &["of"]) || t.mark(at + 2, '\'') || t.mark(at + 2, '/'));
    let year = match t.sense(next) {
        Sense::Digits(year @ 1900..2100, 4) => Some(i64::from(year)),
        Sense::Digits(short, 2) if t.mark(next - 1, '\'') => Some(year::century(short)),
        _ => None,
    };
    let end = if year.is_some() { next + 1 } else { at + 2 };
    if year.is_none() && !t.capital(at) && !t.capital(at + 1) && !t.new_block(end) && !t.new_block(at) {
        return None;
    }
    if year.is_none() && matches!(name, Name::Half(_)) {
        return None;
    }
    Some(Phrase::new(at..end, Rule::QuarterOrHalf, Meaning::of_year(name, year)))
}

/// "fiscal 1989", "fiscal year 2012", "FY2012".
fn fiscal(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    if !t.among(at, &["fiscal", "fy"]) {
        return None;
    }
    let mut next = at + 1;
    if t.sense(next) == Sense::Unit(Unit::Year) {
        next += 1;
    }
    match t.sense(next) {
        Sense::Digits(year @ 1900..2100, 4) => {
            Some(Phrase::new(at..next + 1, Rule::Year, Meaning::Year(i64::from(year))))
        }
        // "the fiscal year ended 31 January" tells how long it was.
        _ if next > at + 1 && t.is(at, "fiscal") && t.among(next, &["ended", "ending"]) => {
            Some(Phrase::new(at..next, Rule::Duration, Meaning::Duration("P1Y".into())))
        }
        _ if next > at + 1 && t.is(at, "fiscal") => Some(Phrase::new(
            at..next,
            Rule::RelativeToPublication,
            Meaning::relative(Unit::Year, 0),
        )),
        _ => None,
    }
}

/// "week 23", "the week of October 7th", "the weekend of Halloween", "the month of May".
fn numbered_week(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let unit_at = at + usize::from(t.is(at, "the"));
    let Sense::Unit(unit) = t.sense(unit_at) else {
        return None;
    };
    if t.key(unit_at).ends_with('s') {
        return None;
    }
    if unit == Unit::Week
        && let Sense::Digits(n @ 1..=53, 1..=2) = t.sense(unit_at + 1)
    {
        let of = unit_at + 2 + usize::from(t.is(unit_at + 2, "of") || t.mark(unit_at + 2, ','));
        let year = match t.sense(of) {
            Sense::Digits(year @ 1900..2100, 4) => Some(i64::from(year)),
            _ => None,
        };
        let end = if year.is_some() { of + 1 } else { unit_at + 2 };
        if year.is_none()
            && let Some(outer) = pointed::pointed(t, of)
            && matches!(outer.meaning, Meaning::Relative { unit: Unit::Year, .. })
        {
            let name = Name::Week(u8::try_from(n).ok()?);
            let of = Box::new(outer.meaning);
            return Some(Phrase::new(at..outer.core.end, Rule::Week, Meaning::In { name, of }));
        }
        let name = Name::Week(u8::try_from(n).ok()?);
        let meaning = match year {
            Some(year) => Meaning::of_year(name, Some(year)),
            None => Meaning::named(name, Which::This),
        };
        return Some(Phrase::new(at..end, Rule::Week, meaning));
    }
    let begins = t.among(unit_at + 1, &["starting", "beginning", "commencing"]);
    if !(t.is(unit_at + 1, "of") || begins && unit == Unit::Week)
        || !matches!(unit, Unit::Week | Unit::Weekend | Unit::Month)
    {
        return None;
    }
    let inner = atom(t, unit_at + 2 + usize::from(begins && t.is(unit_at + 2, "on")))?;
    let fits = match unit {
        Unit::Month => matches!(inner.rule, Rule::MonthAlone | Rule::MonthOfYear),
        _ => matches!(
            inner.rule,
            Rule::FullDate | Rule::DateWithoutYear | Rule::NamedDay | Rule::DayOfMonth
        ),
    };
    fits.then(|| {
        Phrase::new(
            at..inner.core.end,
            Rule::Week,
            Meaning::Relative {
                unit,
                shift: 0,
                base: Base::Of(Box::new(inner.meaning)),
            },
        )
    })
}

/// "the year 2008", "year 2008", "the year two thousand".
fn the_year(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let unit_at = at + usize::from(t.is(at, "the"));
    let unit_at = unit_at + usize::from(t.is(unit_at, "calendar"));
    (t.is(unit_at, "year")).then_some(())?;
    if let Sense::Digits(year @ 1..3000, 3..=4) = t.sense(unit_at + 1) {
        return Some(Phrase::new(at..unit_at + 2, Rule::Year, Meaning::Year(i64::from(year))));
    }
    let (year, end) = number::year_in_words(t, unit_at + 1)?;
    Some(Phrase::new(at..end, Rule::Year, Meaning::Year(year)))
}

/// "the morning", "the evening of 3 May", "the night before".
fn day_part(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::DayPart(part) = t.sense(at + 1) else {
        return None;
    };
    if t.key(at + 1).ends_with('s') {
        return None;
    }
    let narrative = |shift| Meaning::Relative {
        unit: Unit::Day,
        shift,
        base: Base::Narrative,
    };
    if t.is(at + 2, "of")
        && let Some(day) = atom(t, at + 3)
        && matches!(
            day.meaning,
            Meaning::Named { .. } | Meaning::In { .. } | Meaning::Relative { .. }
        )
    {
        let meaning = Meaning::clock(part.suffix(), day.meaning);
        return Some(Phrase::new(at..day.core.end, Rule::TimeOfDay, meaning));
    }
    if t.is(at + 2, "before") && !matches!(t.sense(at + 3), Sense::Opener) {
        return Some(Phrase::new(
            at..at + 3,
            Rule::TimeOfDay,
            Meaning::clock(part.suffix(), narrative(-1)),
        ));
    }
    let plain = t.mark(at + 2, '-') || t.capital(at + 1) || t.is(at + 2, "of");
    (!plain).then(|| Phrase::new(at..at + 2, Rule::TimeOfDay, Meaning::clock(part.suffix(), narrative(0))))
}

/// "5 p.m.", "9 a.m. EDT Friday", "noon on Monday", "4 in the morning".
fn timed(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (time, mut end) = match clock::clock(t, at) {
        Some((time, end)) => (time, end),
        None => {
            // "4 in the morning", "11 o'clock at night"
            let Sense::Digits(hour @ 1..=12, 1..=2) = t.sense(at) else {
                return None;
            };
            let Sense::DayPart(part) = t.sense(at + 3) else {
                return None;
            };
            t.follows(at + 1, &["in", "the"]).then_some(())?;
            let hour = if part.suffix() == "TMO" {
                hour % 12
            } else {
                hour % 12 + 12
            };
            (format!("T{hour:02}:00"), at + 4)
        }
    };
    if t.follows(end, &["in", "the"]) && matches!(t.sense(end + 2), Sense::DayPart(_)) {
        end += 3;
    }
    let next = end + usize::from(t.among(end, &["on"]) || t.mark(end, ',') && !t.new_line(end + 1));
    let day = match t.sense(next) {
        Sense::Weekday(_) | Sense::Month(_) | Sense::Opener | Sense::Digits(..) => atom_day(t, next),
        _ => None,
    };
    let (meaning, end) = match day {
        Some(day) => (day.meaning, day.core.end),
        None => (
            Meaning::Relative {
                unit: Unit::Day,
                shift: 0,
                base: Base::Narrative,
            },
            end,
        ),
    };
    Some(Phrase::new(at..end, Rule::TimeOfDay, Meaning::clock(time, meaning)))
}

/// A day, where one begins here.
fn atom_day(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let found = match t.sense(at) {
        Sense::Opener => pointed::pointed(t, at).or_else(|| pointed::adverb(t, at)),
        _ => date::date(t, at),
    }?;
    matches!(
        found.meaning,
        Meaning::Named {
            name: Name::Weekday(_) | Name::MonthDay { .. } | Name::Day { .. },
            ..
        } | Meaning::In {
            name: Name::MonthDay { .. },
            ..
        } | Meaning::Relative { unit: Unit::Day, .. }
    )
    .then_some(found)
}

/// The phrase with what follows and belongs to it: "Friday" + "night", "March" + "of last year", "the 20th" + "of next
/// month", "Wednesday" + "of next week".
fn attached(t: &Tokens<'_>, found: Phrase) -> Phrase {
    let end = found.core.end;
    let start = found.core.start;
    if let Sense::DayPart(part) = t.sense(end)
        && !t.key(end).ends_with('s')
        && (is_day(&found.meaning))
        && !t.new_line(end)
    {
        let meaning = Meaning::clock(part.suffix(), found.meaning);
        return Phrase::new(start..end + 1, Rule::TimeOfDay, meaning);
    }
    // "the 1988 second quarter", "this year's third quarter"
    if let Meaning::Year(_) | Meaning::Relative { unit: Unit::Year, .. } = found.meaning {
        let next = end + if t.mark(end, '\'') && t.is(end + 1, "s") { 2 } else { 0 };
        if let Some((n @ 1..=4, after)) = number::ordinal(t, next)
            && t.sense(after + usize::from(t.mark(after, '-'))) == Sense::Unit(Unit::Quarter)
        {
            let end = after + usize::from(t.mark(after, '-')) + 1;
            let name = Name::Quarter(u8::try_from(n).unwrap_or(1));
            let of = Box::new(found.meaning);
            return Phrase::new(start..end, Rule::QuarterOrHalf, Meaning::In { name, of });
        }
        return found;
    }
    let Meaning::Named {
        name,
        which: Which::Bare,
        ..
    } = &found.meaning
    else {
        return found;
    };
    let wanted = match name {
        Name::Weekday(_) => Unit::Week,
        Name::Day { .. } => Unit::Month,
        _ => Unit::Year,
    };
    let linked = usize::from(t.among(end, &["of", "in", "from"]) || t.mark(end, ','));
    let next = end + linked;
    let outer = match t.sense(next) {
        Sense::Opener => pointed::pointed(t, next).or_else(|| the_year(t, next)),
        Sense::Unit(Unit::Year) if linked == 1 => the_year(t, next),
        Sense::Digits(..) if linked == 1 => year::year(t, next),
        Sense::Digits(_, 4) => year::year(t, next).filter(|_| wanted == Unit::Year && !matches!(name, Name::Month(_))),
        Sense::Mark('\'') if linked == 1 => None,
        _ => None,
    };
    let Some(outer) = outer else { return found };
    let fits = match &outer.meaning {
        Meaning::Relative { unit, .. } => *unit == wanted,
        Meaning::Year(_) => wanted == Unit::Year,
        _ => false,
    };
    if !fits || t.mark(end, ',') && !matches!(outer.meaning, Meaning::Year(_)) {
        return found;
    }
    Phrase::new(
        start..outer.core.end,
        found.rule,
        Meaning::In {
            name: name.clone(),
            of: Box::new(outer.meaning),
        },
    )
}

/// Whether a meaning is a day.
fn is_day(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Named {
            name: Name::Weekday(_) | Name::MonthDay { .. } | Name::Day { .. } | Name::Holiday(_),
            ..
        } | Meaning::In {
            name: Name::Weekday(_) | Name::MonthDay { .. } | Name::Day { .. } | Name::Holiday(_),
            ..
        } | Meaning::Relative { unit: Unit::Day, .. }
    )
}
