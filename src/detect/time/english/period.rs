//! Tokens -> times told by a longer one or beside another: "the first Monday of March", "the day after", "the year".
//!
//! Invariant: a phrase that is read begins at the token it is looked for at.

use super::number::{Amount, amount, ordinal, period};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Base, Counted, Meaning, Name, Part, Unit, Vague, Which};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// "year-ago", "year-earlier quarter": what is compared with the time told before.
pub(super) fn year_ago(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let mut end = at + 1 + usize::from(t.mark(at + 1, '-')) + 1;
    let meaning = Meaning::Distance {
        unit: Unit::Year,
        count: -1,
        base: Base::Narrative,
    };
    let row = amount(t, end).and_then(|amount| match t.sense(amount.end) {
        Sense::Unit(unit) => Some((amount.text, unit, amount.end + 1)),
        _ => None,
    });
    if let Some((text, unit, end)) = row {
        return Phrase::some(
            at..end,
            Rule::Duration,
            Meaning::Duration(period(text.as_deref(), unit)),
        );
    }
    // "the year-earlier third quarter"
    if let Some((n @ 1..=4, after)) = ordinal(t, end)
        && t.is(after, "quarter")
    {
        let name = Name::Quarter(u8::try_from(n).ok()?);
        let of = Box::new(Meaning::relative(Unit::Year, -1));
        return Phrase::some(at..after + 1, Rule::QuarterOrHalf, Meaning::In { name, of });
    }
    if t.among(end, &["quarter", "period", "month"]) {
        end += 1;
    }
    Phrase::some(at..end, Rule::CountedFromNarrative, meaning)
}

/// The date as the last one of its name, where the word before it says that something ended on it, or a verb in the
/// past just before it that something was done then: "ended 31 March", "she died in May".
pub(super) fn begun(t: &Tokens<'_>, mut found: Phrase) -> Phrase {
    let start = found.full.start;
    let done = start > 1 && t.among(start - 1, &["in", "on"]) && super::tense::is_past(t, start - 2);
    if (done || start > 0 && t.is(start - 1, "ended"))
        && let Meaning::Named {
            name: Name::MonthDay { .. } | Name::Month(_),
            which: which @ Which::Bare,
            ..
        } = &mut found.meaning
    {
        *which = Which::Begun;
    }
    found
}

/// Units without a number: "the year", "the quarter", "years", "for months".
pub(super) fn bare_unit(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let next = at + article;
    let Sense::Unit(unit) = t.sense(next) else { return None };
    let plural = t.key(next).ends_with('s') || matches!(t.key(next), "centuries" | "millennia");
    let end = next + 1;
    if plural && article == 0 {
        let old = t.mark(end, '-') && t.is(end + 1, "long");
        const LEADS: &[&str] = &[
            "for", "in", "within", "over", "after", "few", "recent", "many", "until", "before", "coming", "later",
        ];
        let many = t.among(at.wrapping_sub(2), &["hundreds", "thousands", "couple", "dozens"]);
        let led = at > 0 && (t.among(at - 1, LEADS) || t.is(at - 1, "of") && many);
        let ago = t.among(end, &["ago", "later", "earlier"])
            || t.among(end, &["before", "after"]) && !(at > 0 && t.among(at - 1, &["the", "these", "those"]));
        if t.is(end, "ago") {
            return Phrase::some(at..end + 1, Rule::Vague, Meaning::Vague(Vague::Past));
        }
        return (led || ago || old).then(|| {
            Phrase::new(
                at..if old { end + 2 } else { end },
                Rule::Duration,
                Meaning::Duration(period(None, unit)),
            )
        });
    }
    if plural {
        return None;
    }
    // "the year", "the quarter": the current one of the text.
    if article == 1 {
        // "the year to date"
        if unit >= Unit::Month && t.follows(end, &["to", "date"]) {
            let of = Box::new(Meaning::relative(unit, 0));
            return Phrase::some(
                at..end + 2,
                Rule::PartOfPeriod,
                Meaning::Part {
                    part: Part::Elapsed,
                    of,
                },
            );
        }
        // "the year-ago quarter"
        if unit == Unit::Year && t.mark(end, '-') && t.among(end + 1, &["earlier", "ago"]) {
            let mut found = year_ago(t, next)?;
            (found.core.start, found.full.start) = (at, at);
            return Some(found);
        }
        // "the quarter ended 30 September" is the one of that day.
        if unit == Unit::Quarter
            && t.among(end, &["ended", "ending"])
            && let Some(day) = super::date::date(t, end + 1).map(|found| begun(t, found))
            && matches!(day.rule, Rule::FullDate | Rule::DateWithoutYear)
        {
            let base = Base::Of(Box::new(day.meaning));
            return Phrase::some(at..end, Rule::QuarterOrHalf, Meaning::Relative { unit, shift: 0, base });
        }
        // "the year ended 31 March"
        if t.among(end, &["ended", "ending"]) && unit >= Unit::Quarter {
            return Phrase::some(at..end, Rule::Duration, Meaning::Duration(period(Some("1"), unit)));
        }
        if unit == Unit::Weekend {
            return Phrase::some(at..end, Rule::Weekday, Meaning::named(Name::Weekend, Which::Bare));
        }
        if t.mark(end, '-') || t.is(end, "old") || t.among(end, &["of"]) {
            return None;
        }
        let base = match unit {
            Unit::Week | Unit::Year | Unit::Month => Base::Published,
            Unit::Quarter => Base::Narrative,
            _ => return None,
        };
        return Phrase::some(
            at..end,
            Rule::RelativeToPublication,
            Meaning::Relative { unit, shift: 0, base },
        );
    }
    // "year-end", "year-earlier", "year-ago", "year to date"
    if unit == Unit::Year {
        // "year's end", "year-end"
        let genitive = t.mark(end, '\'') && t.is(end + 1, "s") && t.is(end + 2, "end");
        let joined = end + if genitive { 2 } else { usize::from(t.mark(end, '-')) };
        match t.key(joined) {
            "end" => {
                let december = Name::MonthDay {
                    month: 12,
                    day: 31,
                    weekday: None,
                };
                return Phrase::some(
                    at..joined + 1,
                    Rule::PartOfPeriod,
                    Meaning::In {
                        name: december,
                        of: Box::new(Meaning::relative(Unit::Year, 0)),
                    },
                );
            }
            "earlier" | "ago" => return year_ago(t, at),
            _ => {}
        }
    }
    // "month", "week" alone as the whole text
    (t.new_block(at) && t.new_block(end) && unit >= Unit::Weekend)
        .then(|| Phrase::new(at..end, Rule::RelativeToPublication, Meaning::relative(unit, 0)))
}

/// "the day after tomorrow", "the day before", "the week after next", "the Monday before last".
pub(super) fn beside(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let next = at + article;
    let name = match t.sense(next) {
        Sense::Unit(unit) if unit >= Unit::Day && !t.key(next).ends_with('s') => Err(unit),
        Sense::Weekday(day) => Ok(Name::Weekday(day)),
        Sense::Month(month) => Ok(Name::Month(month)),
        _ => return None,
    };
    let sign: i64 = match t.key(next + 1) {
        "after" | "following" => 1,
        "before" | "prior" | "preceding" => -1,
        _ => return None,
    };
    let after = next + 2;
    // "the week after next", "the month after the next", "the month before last"
    let definite = t.is(after, "the") && t.among(after + 1, &["next", "last"]);
    let after = after + usize::from(definite);
    if t.is(after, "next") && sign > 0 || t.is(after, "last") && sign < 0 {
        let twice = if sign > 0 { 2 } else { -2 };
        let meaning = match &name {
            Err(unit) => Meaning::relative(*unit, 2 * sign),
            Ok(name) => Meaning::named(name.clone(), Which::Count(twice)),
        };
        let far = !matches!(t.sense(after + 1), Sense::Weekday(_) | Sense::Month(_) | Sense::Unit(_));
        if far {
            return Phrase::some(at..after + 1, Rule::RelativeToPublication, meaning);
        }
    }
    let base = super::atom(t, after).filter(|base| {
        !matches!(
            base.meaning,
            Meaning::Duration(_) | Meaning::Set(_) | Meaning::Vague(_) | Meaning::Clock { .. }
        )
    });
    let (base, end, rule) = match base {
        Some(base) => (Base::Of(Box::new(base.meaning)), base.core.end, Rule::CountedFromDate),
        None if matches!(name, Err(Unit::Day | Unit::Week | Unit::Month | Unit::Year)) && article == 1 => {
            (Base::Narrative, after, Rule::RelativeToNarrative)
        }
        None => return None,
    };
    let meaning = match name {
        Err(unit) => Meaning::Relative {
            unit,
            shift: sign,
            base,
        },
        Ok(name) => Meaning::Named {
            name,
            which: if sign > 0 { Which::Next } else { Which::Last },
            base,
        },
    };
    Phrase::some(at..end, rule, meaning)
}

/// "the first Monday of March", "the last week of 2018", "the third day of October", "the 20th century".
pub(super) fn nth(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let start = at + article;
    let (n, mut next) = if t.among(start, &["last", "final"]) {
        (-1, start + 1)
    } else {
        let (n, end) = ordinal(t, start)?;
        let n = i32::try_from(n).ok()?;
        if t.among(end, &["last", "to"]) && t.is(end, "last") {
            (-n, end + 1)
        } else {
            (n, end)
        }
    };
    if t.mark(next, '-') && t.glued(next) {
        next += 1;
    }
    if t.is(next, "fiscal") {
        next += 1;
    }
    let what = match t.sense(next) {
        Sense::Unit(unit) => Counted::Unit(unit),
        Sense::Weekday(day) => Counted::Weekday(day),
        _ if t.is(next, "half") && (1..=2).contains(&n) => Counted::Unit(Unit::Half),
        _ => return None,
    };
    let mut end = next + 1;
    if n > 0 && what == Counted::Unit(Unit::Century) {
        let bc = matches!(t.key(end), "bc" | "bce");
        let first = if bc {
            -i64::from(n) * 100
        } else {
            (i64::from(n) - 1) * 100
        };
        if bc {
            end += 1;
        }
        return Phrase::some(
            at..end,
            Rule::Century,
            Meaning::Years {
                first,
                unit: Unit::Century,
            },
        );
    }
    if n > 0 && what == Counted::Unit(Unit::Millennium) {
        return Phrase::some(
            at..end,
            Rule::Century,
            Meaning::Years {
                first: (i64::from(n) - 1) * 1000,
                unit: Unit::Millennium,
            },
        );
    }
    let quarter = matches!(what, Counted::Unit(Unit::Quarter)) && (1..=4).contains(&n);
    let half = matches!(what, Counted::Unit(Unit::Half)) && (1..=2).contains(&n);
    let of = end + usize::from(t.among(end, &["of", "in"]) || t.mark(end, ','));
    let outer = super::atom(t, of).filter(|outer| {
        matches!(
            outer.meaning,
            Meaning::Year(_)
                | Meaning::Relative { .. }
                | Meaning::Named { .. }
                | Meaning::In { .. }
                | Meaning::Years { .. }
        ) && (of > end
            || matches!(outer.meaning, Meaning::Year(_))
            || quarter
            || n > 0
                && matches!(
                    outer.meaning,
                    Meaning::Relative {
                        unit: Unit::Year | Unit::Month,
                        ..
                    }
                ))
    });
    if quarter || half {
        let n = u8::try_from(n).ok()?;
        let name = if quarter { Name::Quarter(n) } else { Name::Half(n) };
        return match outer {
            Some(outer)
                if matches!(
                    outer.meaning,
                    Meaning::Year(_) | Meaning::Relative { unit: Unit::Year, .. }
                ) =>
            {
                Phrase::some(
                    at..outer.core.end,
                    Rule::QuarterOrHalf,
                    Meaning::In {
                        name,
                        of: Box::new(outer.meaning),
                    },
                )
            }
            Some(outer)
                if half
                    && t.is(end, "of")
                    && matches!(
                        outer.meaning,
                        Meaning::Named { .. } | Meaning::In { .. } | Meaning::Relative { .. } | Meaning::Years { .. }
                    ) =>
            {
                let part = if n == 1 { Part::FirstHalf } else { Part::SecondHalf };
                Phrase::some(
                    at..outer.core.end,
                    Rule::PartOfPeriod,
                    Meaning::Part {
                        part,
                        of: Box::new(outer.meaning),
                    },
                )
            }
            _ if half && t.is(end, "of") => None,
            _ if half
                && !t.is(end, "of")
                && n > 0
                && t.raw(next - 1) != "-"
                && t.key(start) != "first"
                && t.key(start) != "second" =>
            {
                None
            }
            _ if half => None,
            _ => Phrase::some(at..end, Rule::QuarterOrHalf, Meaning::named(name, Which::Bare)),
        };
    }
    let outer = outer?;
    if n == -1 && of == end {
        return None;
    }
    Phrase::some(
        at..outer.core.end,
        Rule::NthOfPeriod,
        Meaning::Nth {
            n,
            what,
            of: Box::new(outer.meaning),
        },
    )
}

/// "the first nine months", "the latest nine months", "the three years": a row within something that is not said.
pub(super) fn definite_row(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    t.is(at, "the").then_some(())?;
    let next = at + 1 + usize::from(t.among(at + 1, &["first", "final", "latest", "last", "opening", "initial"]));
    let Amount { text, count, end } = amount(t, next)?;
    let Sense::Unit(unit) = t.sense(end) else { return None };
    // "the first three months of 2013"
    if let Some(count) = count
        && t.among(end + 1, &["of", "in"])
        && unit >= Unit::Day
        && t.among(next - 1, &["first", "last", "final", "opening"])
        && let Some(outer) = super::atom(t, end + 2)
        && matches!(
            outer.meaning,
            Meaning::Year(_)
                | Meaning::In { .. }
                | Meaning::Named {
                    name: Name::Month(_),
                    ..
                }
                | Meaning::Relative { .. }
                | Meaning::Years { .. }
        )
    {
        let count = i32::try_from(count).ok()?;
        let count = if t.among(next - 1, &["last", "final"]) {
            -count
        } else {
            count
        };
        let meaning = Meaning::Ends {
            count,
            unit,
            of: Box::new(outer.meaning.clone()),
        };
        let row = Phrase::new(
            at..end + 1,
            Rule::Duration,
            Meaning::Duration(period(text.as_deref(), unit)),
        );
        let whole = Phrase::new(at..outer.core.end, Rule::RowOfUnits, meaning);
        return Some(Phrase {
            parts: vec![row, outer],
            ..whole
        });
    }
    Phrase::some(
        at..end + 1,
        Rule::Duration,
        Meaning::Duration(period(text.as_deref(), unit)),
    )
}
