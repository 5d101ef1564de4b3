//! Tokens -> times that a word points at: "today", "last month", "the next three weeks", "that year", "this Friday".
//!
//! Invariant: a phrase that is read begins at the token it is looked for at.

use super::number::{Amount, amount, ordinal, period, unit_after};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Base, Meaning, Name, Part, Unit, Vague, Way, Which};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// "today", "now", "recently", "overnight".
pub(super) fn adverb(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let end = at + 1;
    let day = |shift| Meaning::relative(Unit::Day, shift);
    let seen = Rule::RelativeToPublication;
    match t.key(at) {
        "today" => Phrase::some(at..end, seen, day(0)),
        "tomorrow" => Phrase::some(at..end, seen, day(1)),
        "yesterday" => Phrase::some(at..end, seen, day(-1)),
        "tonight" => Phrase::some(at..end, Rule::TimeOfDay, Meaning::clock("TNI", day(0))),
        "overnight" => Phrase::some(at..end, Rule::TimeOfDay, Meaning::clock("TNI", day(0))),
        "now" => {
            // "now that" joins clauses; "right now", "just now".
            (!t.is(end, "that")).then(|| Phrase::new(at..end, Rule::Vague, Meaning::Vague(Vague::Present)))
        }
        "nowadays" | "currently" | "presently" => Phrase::some(at..end, Rule::Vague, Meaning::Vague(Vague::Present)),
        "recently" | "lately" | "formerly" => Phrase::some(at..end, Rule::Vague, Meaning::Vague(Vague::Past)),
        "current" => {
            (t.sense(end) == Sense::Unknown).then(|| Phrase::new(at..end, Rule::Vague, Meaning::Vague(Vague::Present)))
        }
        // "recent years", but not "recent attacks".
        "recent" => match t.sense(end) {
            Sense::Unit(unit) if t.key(end).ends_with('s') => {
                Phrase::some(at..end + 1, Rule::RowOfUnits, Meaning::Duration(period(None, unit)))
            }
            _ => None,
        },
        "eom" | "eoy" | "bom" | "boy" if t.all_capitals(at) => {
            let unit = if t.key(at).ends_with('m') {
                Unit::Month
            } else {
                Unit::Year
            };
            let start = t.key(at).starts_with('b');
            let part = if start { Part::Start } else { Part::End };
            Phrase::some(
                at..end,
                Rule::PartOfPeriod,
                Meaning::Part {
                    part,
                    of: Box::new(Meaning::relative(unit, 0)),
                },
            )
        }
        _ => None,
    }
}

/// Which way a determiner points.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Points {
    Last,
    This,
    Next,
    /// The one of the narrative.
    That,
    /// The one after the narrative's.
    Following,
    /// The one before the narrative's.
    Preceding,
}

fn points(t: &Tokens<'_>, at: usize) -> Option<(Points, usize)> {
    let found = match t.key(at) {
        "last" | "past" => Points::Last,
        "previous" | "prior" | "preceding" => Points::Preceding,
        // A report is about the quarter that has ended.
        "latest" if t.sense(at + 1) == Sense::Unit(Unit::Quarter) || t.is(at + 1, "period") => Points::Last,
        "latest" => Points::This,
        "next" | "coming" | "upcoming" => Points::Next,
        "following" => Points::Following,
        "current" => Points::This,
        "same" => Points::That,
        "that" | "those" => Points::That,
        "this" | "these" => match t.key(at + 1) {
            "past" | "last" => return Some((Points::Last, at + 2)),
            "coming" | "upcoming" | "next" => return Some((Points::Next, at + 2)),
            "current" => return Some((Points::This, at + 2)),
            "same" => return Some((Points::That, at + 2)),
            _ => Points::This,
        },
        _ => return None,
    };
    Some((found, at + 1))
}

/// "last month", "the next three weeks", "this Friday", "the past", "that year", "the following day".
pub(super) fn pointed(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let (points, next) = points(t, at + article)?;
    let lone = matches!(t.key(at + article), "past");
    // "the last few days of the campaign", "the next 50 years"
    if let Some(Amount { text, count, end }) = amount(t, next)
        && let Sense::Unit(unit) = t.sense(unit_after(t, end).0)
    {
        let (_, unit_end) = unit_after(t, end);
        let way = match points {
            Points::Last | Points::Preceding => Way::Past,
            Points::Next | Points::Following => Way::Future,
            Points::This | Points::That => return None,
        };
        let meaning = match count {
            Some(_) => Meaning::Run {
                count,
                unit,
                way,
                base: Base::Published,
            },
            None => Meaning::Duration(period(text.as_deref(), unit)),
        };
        return Phrase::some(at..unit_end, Rule::RowOfUnits, meaning);
    }
    let (which, shift, base) = match points {
        Points::Last => (Which::Last, -1, Base::Published),
        Points::This => (Which::This, 0, Base::Published),
        // "The next day" goes on from the story, "next week" from publication.
        Points::Next if article == 1 && t.sense(next) == Sense::Unit(Unit::Day) => (Which::Next, 1, Base::Narrative),
        Points::Next => (Which::Next, 1, Base::Published),
        Points::That => (Which::Bare, 0, Base::Narrative),
        Points::Following => (Which::Next, 1, Base::Narrative),
        Points::Preceding => (Which::Last, -1, Base::Narrative),
    };
    let narrative = base == Base::Narrative;
    let named = |name: Name, rule: Rule, end: usize| {
        Phrase::some(
            at..end,
            rule,
            Meaning::Named {
                name,
                which,
                base: base.clone(),
            },
        )
    };
    if t.key(at + article) == "that"
        && article == 0
        && !matches!(
            t.sense(next),
            Sense::Unit(_) | Sense::DayPart(_) | Sense::Weekday(_) | Sense::Season(_)
        )
    {
        return None;
    }
    let mut next = next;
    if t.among(next, &["calendar", "fiscal", "whole", "entire", "full"]) {
        next += 1;
    }
    match t.sense(next) {
        Sense::Unit(unit) => {
            let end = next + 1;
            let plural = t.key(next).ends_with('s') && !matches!(t.key(next), "centuries")
                || matches!(t.key(next), "centuries" | "millennia");
            if plural && !(unit == Unit::Season || t.new_block(end) && t.new_block(at)) {
                // "the past years", "coming months", "these days", "those days"
                return match points {
                    Points::This if unit == Unit::Day && t.is(at, "these") => {
                        Phrase::some(at..end, Rule::Vague, Meaning::Vague(Vague::Present))
                    }
                    Points::That | Points::This => None,
                    _ => Phrase::some(at..end, Rule::RowOfUnits, Meaning::Duration(period(None, unit))),
                };
            }
            if unit < Unit::Day {
                return (unit == Unit::Hour && points == Points::Last)
                    .then(|| Phrase::new(at..end, Rule::RowOfUnits, Meaning::Duration("PT1H".into())));
            }
            let meaning = Meaning::Relative { unit, shift, base };
            let rule = if narrative || t.is(at, "that") {
                Rule::RelativeToNarrative
            } else {
                Rule::RelativeToPublication
            };
            let mut found = Phrase::new(at..end, rule, meaning);
            // "next week Wednesday"
            if let Sense::Weekday(weekday) = t.sense(end)
                && unit == Unit::Week
                && !t.key(end).ends_with("days")
            {
                found = Phrase::new(
                    at..end + 1,
                    Rule::Weekday,
                    Meaning::In {
                        name: Name::Weekday(weekday),
                        of: Box::new(found.meaning),
                    },
                );
            }
            Some(found)
        }
        Sense::Weekday(weekday) if !t.key(next).ends_with("days") => {
            if points == Points::Next && t.is(next - 1, "next") {
                // "next Friday" is that of next week.
                let week = Box::new(Meaning::relative(Unit::Week, 1));
                let meaning = Meaning::In {
                    name: Name::Weekday(weekday),
                    of: week,
                };
                return Phrase::some(at..next + 1, Rule::Weekday, meaning);
            }
            let stop = t.raw(next).len() < 6 && t.mark(next + 1, '.') && t.glued(next + 1) && t.new_block(next + 2);
            named(Name::Weekday(weekday), Rule::Weekday, next + 1 + usize::from(stop))
        }
        Sense::Month(month) => {
            if t.is(next, "may") && !t.capital(next) && (points == Points::This || points == Points::That)
                || t.is(next, "march") && !t.capital(next) && points != Points::Last && points != Points::Next
            {
                return None;
            }
            let dated = super::date::date(t, next)?;
            match dated.meaning {
                Meaning::Named { name, .. } if dated.core.end > next + 1 => named(name, dated.rule, dated.core.end),
                _ => named(Name::Month(month), Rule::MonthAlone, next + 1),
            }
        }
        Sense::Season(season) => named(Name::Season(season), Rule::Season, next + 1),
        Sense::DayPart(part) => {
            let day = match points {
                Points::Last | Points::Preceding => -1,
                Points::Next | Points::Following => 1,
                _ => 0,
            };
            let day = if points == Points::That || narrative || points == Points::Next {
                Meaning::Relative {
                    unit: Unit::Day,
                    shift: day,
                    base: Base::Narrative,
                }
            } else {
                Meaning::relative(Unit::Day, day)
            };
            Phrase::some(at..next + 1, Rule::TimeOfDay, Meaning::clock(part.suffix(), day))
        }
        Sense::Ordinal(_) | Sense::Digits(..) if matches!(points, Points::This | Points::Next | Points::Last) => {
            let (n, end) = ordinal(t, next)?;
            let n = u8::try_from(n).ok()?;
            let unit = end + usize::from(t.mark(end, '-'));
            (t.sense(unit) == Sense::Unit(Unit::Quarter) && (1..=4).contains(&n))
                .then(|| named(Name::Quarter(n), Rule::QuarterOrHalf, unit + 1))?
        }
        Sense::Opener => {
            let holiday = super::holidays::holiday(t, next)?;
            let Meaning::Named { name, .. } = holiday.meaning else {
                return None;
            };
            named(name, Rule::NamedDay, holiday.core.end)
        }
        _ if t.is(next, "period") && t.is(at + article, "latest") => Phrase::some(
            at..next + 1,
            Rule::RelativeToPublication,
            Meaning::relative(Unit::Quarter, shift),
        ),
        _ if lone
            && article == 1
            && (t.sense(next) == Sense::Unknown || matches!(t.sense(next), Sense::Mark(_) | Sense::Word))
            && at > 0
            && t.among(at - 1, &["in", "of", "from"]) =>
        {
            Phrase::some(at..next, Rule::Vague, Meaning::Vague(Vague::Past))
        }
        _ => None,
    }
}
