//! Tokens -> phrases with what stands around them: prepositions, parts, approximations, intervals.
//!
//! Invariant: a preposition alone never makes an expression.

use super::{atom, number};
use super::{counted, pointed};
use crate::detect::time::expression::{Modifier, Rule};
use crate::detect::time::meaning::{Base, Meaning, Name, Part, Unit, Vague, Which};
use crate::detect::time::phrase::{Opening, Phrase};
use crate::detect::time::token::{Sense, Tokens};

/// The time expression that begins at a token.
pub(super) fn parse(t: &Tokens<'_>, at: usize, floor: usize) -> Option<Phrase> {
    if at < floor {
        return None;
    }
    if let Sense::Opener = t.sense(at) {
        let found = match t.key(at) {
            "from" | "between" => interval(t, at),
            "in" | "within" => return counted::within(t, at),
            "on" | "for" => return lone_day(t, at + 1),
            // "at the time", but not "at the time of the vote"
            "at" if t.among(at + 1, &["the", "that"])
                && t.is(at + 2, "time")
                && !t.among(at + 3, &["of", "that", "it", "he", "she", "they", "we", "i", "you"])
                && (t.is(at + 1, "that") || matches!(t.sense(at + 3), Sense::Mark(_)) || t.new_block(at + 3)) =>
            {
                return Phrase::some(at + 1..at + 3, Rule::Vague, Meaning::Vague(Vague::Past));
            }
            // "later in the day"
            "earlier" | "later" if t.follows(at + 1, &["in", "the", "day"]) => {
                let day = Meaning::Relative {
                    unit: Unit::Day,
                    shift: 0,
                    base: Base::Narrative,
                };
                return Phrase::some(at..at + 4, Rule::RelativeToNarrative, day);
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        if let Some((next, opening)) = opening(t, at) {
            return opened(t, at, next, opening);
        }
    }
    if let Some(found) = super::date::listed(t, at) {
        return Some(found);
    }
    let found = dated(t, at);
    // "13 to 15 July"
    if found
        .as_ref()
        .is_none_or(|found| found.core.end == at + 1 || matches!(found.rule, Rule::Duration))
        && matches!(t.sense(at), Sense::Digits(_, 1..=2) | Sense::Ordinal(_))
        && let Some((day, end)) = number::month_day(t, at)
        && (t.among(end, &["to", "through", "thru", "until", "till"]) || matches!(t.sense(end), Sense::Mark('-' | '–')))
        && let Some(found) = day_to_date(t, at, at..end, day, end + 1)
    {
        return Some(found);
    }
    Some(continued(t, super::period::begun(t, found?)))
}

/// A preposition that opens an interval on one side, and the token after it.
fn opening(t: &Tokens<'_>, at: usize) -> Option<(usize, Opening)> {
    let next = at + 1;
    Some(match t.key(at) {
        "since" => (next, Opening::Since),
        "starting" | "beginning" if !t.is(next, "of") => {
            (next + usize::from(t.among(next, &["from", "on", "in"])), Opening::Since)
        }
        "as" if t.among(next, &["of", "from"]) => (next + 1, Opening::Since),
        "until" | "till" | "til" => (next, Opening::Until),
        "up" if t.among(next, &["to", "until"]) => (next + 1, Opening::Until),
        "through" => (next, Opening::Until),
        "by" => (next, Opening::By),
        "no" | "not" if t.is(next, "later") && t.is(next + 1, "than") => (next + 2, Opening::By),
        "no" | "not" if t.is(next, "earlier") && t.is(next + 1, "than") => (next + 2, Opening::Since),
        "earlier" if t.is(next, "than") => (next + 1, Opening::Before),
        "later" if t.is(next, "than") => (next + 1, Opening::After),
        "before" => (next, Opening::Before),
        "prior" if t.is(next, "to") => (next + 1, Opening::Before),
        "pre" if t.mark(next, '-') => (next + 1, Opening::Before),
        "after" => (next, Opening::After),
        "post" if t.mark(next, '-') => (next + 1, Opening::After),
        _ => return None,
    })
}

/// "since 2012", "by 15 September", "until the end of May".
fn opened(t: &Tokens<'_>, at: usize, next: usize, opening: Opening) -> Option<Phrase> {
    let inner = continued(t, dated(t, next).or_else(|| lone_day(t, next))?);
    if !inner.parts.is_empty() || !is_date(&inner.meaning) {
        return Some(inner);
    }
    // "starting Monday" is to come.
    let mut inner = inner;
    if t.among(at, &["starting", "beginning"])
        && let Meaning::Named {
            name: Name::Weekday(_),
            which: which @ Which::Bare,
            ..
        } = &mut inner.meaning
    {
        *which = Which::Next;
    }
    // "gave him until Friday" is mostly to come, whatever the tense.
    if opening == Opening::Until
        && !t.capital(at)
        && !(at > 0 && t.is(at - 1, "not"))
        && let Meaning::Named {
            name: Name::Weekday(_),
            which: which @ Which::Bare,
            ..
        } = &mut inner.meaning
    {
        *which = Which::Next;
    }
    // "after three days", "before long" are no dates; "after Friday's vote" is.
    Some(inner.opened(at, opening))
}

fn is_date(meaning: &Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Duration(_) | Meaning::Set(_) | Meaning::Run { .. } | Meaning::Vague(Vague::Past | Vague::Future)
    )
}

/// A date, perhaps a part of one, perhaps approximate.
fn dated(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    part(t, at).or_else(|| modified(t, at)).or_else(|| atom(t, at))
}

/// "mid-March", "early 2013", "late last week", "the beginning of the year", "the end of May".
fn part(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let word = at + article;
    let (part, modifier) = match t.key(word) {
        "early" | "beginning" | "start" => (Part::Start, Modifier::Start),
        "mid" | "middle" => (Part::Mid, Modifier::Mid),
        "late" | "end" => (Part::End, Modifier::End),
        _ => return None,
    };
    let mut next = word + 1;
    match t.key(word) {
        "beginning" | "start" | "middle" | "end" => {
            t.is(next, "of").then_some(())?;
            next += 1;
        }
        "early" | "late" => {
            next += usize::from(t.mark(next, '-') && t.glued(next));
            next += usize::from(t.is(next, "in") || t.is(next, "on"));
        }
        _ => next += usize::from(t.mark(next, '-') && t.glued(next)),
    }
    if t.is(word, "mid") && matches!(t.sense(next), Sense::DayPart(_))
        || t.among(word, &["early", "late"]) && matches!(t.sense(next), Sense::DayPart(_)) && article == 0
    {
        let Sense::DayPart(part) = t.sense(next) else {
            return None;
        };
        let day = atom(t, next + 1).filter(|day| super::is_day(&day.meaning));
        let (meaning, end) = match day {
            Some(day) => (day.meaning, day.core.end),
            None => (
                Meaning::Relative {
                    unit: Unit::Day,
                    shift: 0,
                    base: Base::Narrative,
                },
                next + 1,
            ),
        };
        return Some(Phrase::new(at..end, Rule::TimeOfDay, Meaning::clock(part.suffix(), meaning)).with(modifier));
    }
    let inner = atom(t, next).or_else(|| match t.sense(next) {
        Sense::Month(month) if t.capital(next) || t.is(word, "mid") => Some(Phrase::new(
            next..next + 1,
            Rule::MonthAlone,
            Meaning::named(Name::Month(month), Which::Bare),
        )),
        Sense::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week)) if t.is(next - 1, "of") => Some(Phrase::new(
            next..next + 1,
            Rule::RelativeToPublication,
            Meaning::relative(unit, 0),
        )),
        Sense::Season(season) => Some(Phrase::new(
            next..next + 1,
            Rule::Season,
            Meaning::named(Name::Season(season), Which::Bare),
        )),
        _ => None,
    })?;
    if !is_date(&inner.meaning) || matches!(inner.meaning, Meaning::Vague(_)) {
        return None;
    }
    if let Meaning::Clock { .. } = inner.meaning {
        return Some(Phrase::new(at..inner.core.end, Rule::TimeOfDay, inner.meaning).with(modifier));
    }
    Some(
        Phrase::new(
            at..inner.core.end,
            Rule::PartOfPeriod,
            Meaning::Part {
                part,
                of: Box::new(inner.meaning),
            },
        )
        .with(modifier),
    )
}

/// "about two years ago", "more than four hours", "earlier this year", "later that day".
fn modified(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let next = at + 1;
    let (next, modifier) = match t.key(at) {
        "about" | "around" | "approximately" | "roughly" | "circa" | "nearly" | "almost" => {
            (next, Modifier::Approximate)
        }
        "some" => (next, Modifier::Approximate),
        "over" => (next, Modifier::MoreThan),
        "more" if t.is(next, "than") => (next + 1, Modifier::MoreThan),
        "less" if t.is(next, "than") => (next + 1, Modifier::LessThan),
        "at" if t.is(next, "least") => (next + 1, Modifier::EqualOrMore),
        "at" if t.is(next, "most") => (next + 1, Modifier::EqualOrLess),
        "earlier" | "later" => {
            let next = next + usize::from(t.is(next, "in") && t.is(next + 1, "the"));
            let inner = atom(t, next)?;
            let fits = matches!(
                inner.rule,
                Rule::RelativeToPublication | Rule::RelativeToNarrative | Rule::Weekday | Rule::TimeOfDay
            ) && (t.among(next, &["this", "that", "in", "today", "last", "next", "the"])
                || inner.rule == Rule::Weekday);
            let (modifier, part) = if t.is(at, "earlier") {
                (Modifier::Start, Part::Elapsed)
            } else {
                (Modifier::End, Part::Rest)
            };
            return fits.then(|| {
                let seen = inner.rule == Rule::RelativeToPublication && t.among(next, &["this", "in", "the"]);
                let meaning = if seen {
                    Meaning::Part {
                        part,
                        of: Box::new(inner.meaning),
                    }
                } else {
                    inner.meaning
                };
                Phrase::new(at..inner.core.end, inner.rule, meaning).with(modifier)
            });
        }
        _ => return None,
    };
    if t.is(next, "the") {
        return None;
    }
    let inner = atom(t, next)?;
    if modifier != Modifier::Approximate && !matches!(inner.meaning, Meaning::Duration(_) | Meaning::Distance { .. }) {
        return None;
    }
    // "around noon": the gold standards leave the preposition of a time out.
    if let Meaning::Clock { .. } = inner.meaning {
        return Some(Phrase {
            modifier: Some(modifier),
            ..inner
        });
    }
    if let Meaning::Vague(_) | Meaning::Set(_) = inner.meaning {
        return matches!(inner.rule, Rule::CountedFromPublication).then_some(inner);
    }
    if t.is(at, "around") && inner.rule == Rule::Weekday {
        return None;
    }
    if t.is(at, "some") && !matches!(inner.meaning, Meaning::Duration(_) | Meaning::Distance { .. }) {
        return None;
    }
    let mut inner = inner;
    inner.core.start = at;
    inner.full.start = at;
    Some(inner.with(modifier))
}

/// "from 3 to 5 May", "between March and May", "from Monday on".
fn interval(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let between = t.is(at, "between");
    let start = at + 1;
    let first = dated(t, start).filter(|first| is_date(&first.meaning));
    let link = |end: usize| {
        let and = between && t.is(end, "and");
        let to = !between
            && (t.among(end, &["to", "until", "till", "through", "thru", "til"])
                || matches!(t.sense(end), Sense::Mark('-' | '–' | '—' | '~')));
        (and || to).then_some(end + 1)
    };
    // "from March to date"
    if let Some(first) = &first
        && !between
        && t.is(first.core.end, "to")
        && t.is(first.core.end + 1, "date")
    {
        let end = first.core.end + 2;
        let today = Phrase::new(
            end - 1..end,
            Rule::RelativeToPublication,
            Meaning::relative(Unit::Day, 0),
        );
        return Some(Phrase::interval(at..end, first.clone(), today));
    }
    if let Some(first) = &first
        && let Some(next) = link(first.core.end)
        && let Some(second) = second(t, first, next)
    {
        return Some(Phrase::interval(at..second.core.end, first.clone(), second));
    }
    // "from 13 to 15 July": the first is a number of a day.
    let article = start + usize::from(t.is(start, "the"));
    if let Some((day, end)) = number::month_day(t, article)
        && let Some(next) = link(end)
        && let Some(found) = day_to_date(t, at, start..end, day, next)
    {
        return Some(found);
    }
    let first = first?;
    if !between && t.is(first.core.end, "on") && !matches!(t.sense(first.core.end + 1), Sense::Weekday(_)) {
        return Some(first.opened(at, Opening::Since));
    }
    None
}

/// The second end of an interval: a date, or a day of the first one's month.
fn second(t: &Tokens<'_>, first: &Phrase, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let day_of = |meaning: &Meaning| match meaning {
        Meaning::Named {
            name: Name::MonthDay { month, .. },
            ..
        } => Some((*month, None)),
        Meaning::In {
            name: Name::MonthDay { month, .. },
            of,
        } => Some((*month, Some(of.clone()))),
        _ => None,
    };
    let dated =
        dated(t, at).filter(|second| is_date(&second.meaning) && !matches!(second.meaning, Meaning::Clock { .. }));
    if let Some(dated) = dated
        && !matches!(
            dated.meaning,
            Meaning::Named {
                name: Name::Day { weekday: None, .. },
                ..
            }
        )
    {
        return Some(dated);
    }
    let (month, year) = day_of(&first.meaning)?;
    let (day, end) = number::month_day(t, at + article)?;
    if t.mark(end, ':') || matches!(t.sense(end), Sense::Unit(_)) || t.mark(end, '%') {
        return None;
    }
    let name = Name::MonthDay {
        month,
        day,
        weekday: None,
    };
    // "May 3-5, 2024"
    let comma = end + usize::from(t.mark(end, ','));
    let (meaning, end) = match (year, t.sense(comma)) {
        (None, Sense::Digits(year @ 1700..2100, 4)) => (Meaning::of_year(name, Some(i64::from(year))), comma + 1),
        (Some(of), _) => (Meaning::In { name, of }, end),
        (None, _) => (Meaning::named(name, Which::Bare), end),
    };
    Some(Phrase::new(at..end, Rule::DateWithoutYear, meaning))
}

/// An interval that begins with the number of a day: "13 to 15 July", "13-15 July 2013".
fn day_to_date(t: &Tokens<'_>, at: usize, number: std::ops::Range<usize>, day: u8, next: usize) -> Option<Phrase> {
    // "4 to 22 this month"
    if let Some((last, end)) = number::month_day(t, next + usize::from(t.is(next, "the")))
        && let linked = end + usize::from(t.among(end, &["of", "in"]))
        && let Some(month) = pointed::pointed(t, linked)
        && let Meaning::Relative { unit: Unit::Month, .. } = month.meaning
        && last >= day
    {
        let of = |day: u8| Meaning::In {
            name: Name::Day { day, weekday: None },
            of: Box::new(month.meaning.clone()),
        };
        let first = Phrase::new(number, Rule::DayOfMonth, of(day));
        let second = Phrase::new(next..month.core.end, Rule::DayOfMonth, of(last));
        return Some(Phrase::interval(at..month.core.end, first, second));
    }
    let second = dated(t, next)?;
    let with_day = |name: &Name| match name {
        Name::MonthDay { month, .. } => Some(Name::MonthDay {
            month: *month,
            day,
            weekday: None,
        }),
        Name::Day { .. } => Some(Name::Day { day, weekday: None }),
        _ => None,
    };
    let meaning = match &second.meaning {
        Meaning::Named { name, which, base } => Meaning::Named {
            name: with_day(name)?,
            which: *which,
            base: base.clone(),
        },
        Meaning::In { name, of } => Meaning::In {
            name: with_day(name)?,
            of: of.clone(),
        },
        _ => return None,
    };
    let first = Phrase::new(number, second.rule, meaning);
    Some(Phrase::interval(at..second.core.end, first, second))
}

/// "on the 15th", "by the 3rd", "on 24th": a day without its month, where the words before it say that it is one.
fn lone_day(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let article = usize::from(t.is(at, "the"));
    let (day, end) = number::ordinal(t, at + article)?;
    if let Some(found) = atom(t, at)
        && found.core.end > end
    {
        return Some(continued(t, found));
    }
    let noun = t.sense(end) == Sense::Unknown && !t.new_line(end) && !t.capital(end);
    let hyphen = t.mark(end, '-') && t.glued(end);
    if noun
        || hyphen
        || matches!(t.sense(end), Sense::Unit(_) | Sense::Opener)
            && !t.among(end, &["in", "at", "on", "by", "after", "before", "for", "from"])
    {
        return None;
    }
    // "for the first time", "on the second floor": in words only where nothing follows.
    let worded = matches!(t.sense(at + article), Sense::Ordinal(_));
    if worded && (article == 0 || !(t.new_block(end) || matches!(t.sense(end), Sense::Mark('.' | ',' | ';' | ')'))))
        || t.is(end, "time")
    {
        return None;
    }
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let name = Name::Day { day, weekday: None };
    Some(Phrase::new(
        at..end,
        Rule::DayOfMonth,
        Meaning::named(name, Which::Bare),
    ))
}

/// The interval that goes on from a date: "July 13-15", "Monday to Friday", "1960 - 1961", "13 to 15 July".
fn continued(t: &Tokens<'_>, first: Phrase) -> Phrase {
    if !is_date(&first.meaning)
        || !first.parts.is_empty()
        || matches!(first.meaning, Meaning::Vague(_) | Meaning::Clock { .. })
    {
        return first;
    }
    let end = first.core.end;
    if t.new_block(end) {
        return first;
    }
    // "2012 or later", "May and after"
    if t.among(end, &["or", "and"])
        && matches!(
            first.meaning,
            Meaning::Year(_) | Meaning::In { .. } | Meaning::Named { .. }
        )
    {
        let opening = match t.key(end + 1) {
            "later" | "after" | "thereafter" => Some(Opening::Since),
            "earlier" | "before" => Some(Opening::Until),
            _ => None,
        };
        let ends = t.new_block(end + 2) || matches!(t.sense(end + 2), Sense::Mark(_));
        if let Some(opening) = opening.filter(|_| ends) {
            let mut first = first;
            first.full.end = end + 2;
            let from = first.full.start;
            return first.opened(from, opening);
        }
    }
    let word = t.among(end, &["to", "through", "thru", "until", "till"]);
    // "2024-03-12/2024-06-30"
    let iso = t.mark(end, '/') && t.glued(end) && matches!(t.sense(first.core.start), Sense::Digits(_, 4));
    let dash = matches!(t.sense(end), Sense::Mark('-' | '–' | '—' | '~')) || iso && first.rule != Rule::Year;
    if !word && !dash {
        return first;
    }
    let next = end + 1;
    let Some(second) = second(t, &first, next) else {
        return first;
    };
    // A dash may as well put something else beside the date.
    let like = std::mem::discriminant(&first.meaning) == std::mem::discriminant(&second.meaning)
        || second.rule == first.rule
        || matches!(
            (first.rule, second.rule),
            (Rule::Year, Rule::MonthOfYear | Rule::FullDate) | (Rule::MonthOfYear, Rule::Year)
        )
        || matches!(
            (first.rule, second.rule),
            (
                Rule::DateWithoutYear | Rule::MonthAlone,
                Rule::FullDate | Rule::MonthOfYear
            )
        );
    let loose = dash && !t.glued(end) && matches!(first.meaning, Meaning::Relative { .. });
    let open = second.opening.is_some() || matches!(second.meaning, Meaning::Vague(_) | Meaning::Distance { .. });
    // "a revision Friday to December's figures" is no interval.
    let weekday = |meaning: &Meaning| {
        matches!(
            meaning,
            Meaning::Named {
                name: Name::Weekday(_),
                ..
            }
        )
    };
    let uneven = weekday(&first.meaning)
        && !matches!(
            second.meaning,
            Meaning::Named {
                name: Name::Weekday(_) | Name::MonthDay { .. } | Name::Day { .. },
                ..
            }
        );
    let possessive = word && t.mark(second.core.end, '\'') && t.is(second.core.end + 1, "s");
    if !like || loose || open || uneven || possessive {
        return first;
    }
    Phrase::interval(first.core.start..second.core.end, first, second)
}
