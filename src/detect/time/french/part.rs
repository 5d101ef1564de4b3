//! Tokens -> parts of a longer time and runs of units: "le troisième lundi de mars", "fin 2023", "les trois derniers mois".
//!
//! Invariant: a part says what it is a part of, or it is one of the current week, month or year.

use super::date;
use super::node::{self, Node, from_publication};
use super::relative;
use super::words::{self, Amount, Read};
use crate::detect::time::expression::{Modifier, Rule};
use crate::detect::time::meaning::{Base, Counted, Meaning, Name, Part, Unit, Way, Which};
use crate::detect::time::token::{Sense, Tokens};

/// An ordinal, or "dernier", as a number: -1 for the last.
fn ordinal(t: &Tokens<'_>, at: usize) -> Read<i32> {
    match t.sense(at) {
        Sense::Ordinal(n) => Some((i32::try_from(n).ok()?, at + 1)),
        Sense::Digits(n @ 1..=53, 1..=2) if t.among(at + 1, words::ORDINAL_ENDS) && t.glued(at + 1) => {
            Some((i32::try_from(n).ok()?, at + 2))
        }
        _ if t.is(at, "seconde") => Some((2, at + 1)),
        _ if t.among(at, &["dernier", "derniere"]) => Some((-1, at + 1)),
        _ => None,
    }
}

/// "premier trimestre 2024", "troisième lundi de mars", "dernière semaine de septembre", "première moitié de 2013".
pub(super) fn nth(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (n, next) = ordinal(t, at)?;
    if let Some((weekday, after)) = words::weekday(t, next) {
        let of = words::of_the(t, after)?;
        let (of, end) = longer(t, of, Unit::Month)?;
        let what = Counted::Weekday(weekday.0);
        return Some((
            Node::new(
                Rule::NthOfPeriod,
                Meaning::Nth {
                    n,
                    what,
                    of: Box::new(of),
                },
            ),
            end,
        ));
    }
    let half = matches!(t.raw(next), "moitié" | "moitie" | "quinzaine") && (1..=2).contains(&n);
    if half {
        let of = words::of_the(t, next + 1)?;
        let (of, end) = longer(t, of, Unit::Month)?;
        let part = if n == 1 { Part::FirstHalf } else { Part::SecondHalf };
        return Some((
            Node::new(Rule::PartOfPeriod, Meaning::Part { part, of: Box::new(of) }),
            end,
        ));
    }
    // "le troisième quart de 2016"
    if t.is(next, "quart")
        && let 1..=4 = n
        && let Some((year, end)) = words::of(t, next + 1).and_then(|at| words::year(t, at))
    {
        let name = Name::Quarter(u8::try_from(n).ok()?);
        return Some((Node::new(Rule::QuarterOrHalf, Meaning::of_year(name, Some(year))), end));
    }
    let (unit, after) = words::unit(t, next)?;
    let name = match (unit, n) {
        (Unit::Quarter, -1) => Some(Name::Quarter(4)),
        (Unit::Half, -1) => Some(Name::Half(2)),
        (Unit::Quarter, 1..=4) => Some(Name::Quarter(u8::try_from(n).ok()?)),
        (Unit::Half, 1..=2) => Some(Name::Half(u8::try_from(n).ok()?)),
        _ => None,
    };
    if let Some(name) = name {
        if let Some((year, end)) = date::year_after(t, after) {
            return Some((Node::new(Rule::QuarterOrHalf, Meaning::of_year(name, Some(year))), end));
        }
        if let Some((of, end)) = relative::of_period(t, after, Unit::Year) {
            return Some((
                Node::new(Rule::QuarterOrHalf, Meaning::In { name, of: Box::new(of) }),
                end,
            ));
        }
        if n < 0 {
            return Some((from_publication(unit, -1), after));
        }
        return Some((Node::new(Rule::QuarterOrHalf, Meaning::named(name, Which::Bare)), after));
    }
    let last = n < 0;
    if let Some(of) = words::of_the(t, after)
        && unit <= Unit::Month
        && let Some((of, end)) = longer(t, of, unit)
    {
        let what = Counted::Unit(unit);
        return Some((
            Node::new(
                Rule::NthOfPeriod,
                Meaning::Nth {
                    n,
                    what,
                    of: Box::new(of),
                },
            ),
            end,
        ));
    }
    // "la dernière semaine", "le dernier week-end": seen from publication, unless it is the last one of something.
    let plain = last && unit >= Unit::Day && words::of_the(t, after).is_none() && !words::noun_follows(t, after);
    plain.then(|| (from_publication(unit, -1), after))
}

/// A month, season, year or the like that something may be a part of; longer than the unit.
fn longer(t: &Tokens<'_>, at: usize, unit: Unit) -> Read<Meaning> {
    if let Some((outer, end)) = words::unit(t, at)
        && outer > unit.min(Unit::Month)
        && (outer == Unit::Month || !t.key(at).ends_with('s'))
        && relative::shift(t, end).is_none()
        && matches!(outer, Unit::Month | Unit::Year)
        && words::of_the(t, end).is_none()
        && words::year(t, end).is_none()
        && !words::noun_follows(t, end)
    {
        return Some((Meaning::relative(outer, 0), end));
    }
    let (node, end) = node::after_of(t, at)?;
    let fits = match node.rule {
        Rule::MonthOfYear
        | Rule::MonthAlone
        | Rule::Year
        | Rule::Season
        | Rule::QuarterOrHalf
        | Rule::Decade
        | Rule::Century => true,
        Rule::RelativeToPublication | Rule::RelativeToNarrative => {
            matches!(node.meaning, Meaning::Relative { unit: outer, .. } if outer > Unit::Day)
        }
        _ => false,
    };
    fits.then_some((node.meaning, end))
}

/// "début mai", "fin 2023", "mi-mars", "fin du mois", "milieu des années 90", "courant avril", "fin de semaine".
pub(super) fn part(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (part, next) = match t.key(at) {
        "debut" => (Some(Part::Start), at + 1),
        "milieu" => (Some(Part::Mid), at + 1),
        "mi" => (Some(Part::Mid), if t.mark(at + 1, '-') { at + 2 } else { at + 1 }),
        "fin" => (Some(Part::End), at + 1),
        "courant" => (None, at + 1),
        _ => return None,
    };
    if part == Some(Part::Mid) && t.among(next, &["temps"]) {
        return None;
    }
    let of = words::of_the(t, next).unwrap_or(next);
    let direct = of == next;
    if let Some((day, end)) = words::day_part(t, of).filter(|_| t.is(at, "fin") || t.is(at, "debut")) {
        let today = Meaning::Relative {
            unit: Unit::Day,
            shift: 0,
            base: Base::Narrative,
        };
        let node = Node::new(Rule::TimeOfDay, Meaning::clock(day.suffix(), today));
        return (!direct || t.among(of, &["apres"])).then_some((node, end));
    }
    let (whole, end) = longer(t, of, Unit::Day).or_else(|| {
        // "en fin de semaine", "en début d'année", "fin de mois": the current one.
        let (unit, end) = words::unit(t, of).filter(|(unit, _)| {
            matches!(
                unit,
                Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century
            )
        })?;
        let open =
            !direct && words::of_the(t, end).is_none() && !words::noun_follows(t, end) && !t.key(of).ends_with("nees");
        open.then(|| (Meaning::relative(unit, 0), end))
    })?;
    let modifier = match part {
        Some(Part::Start) => Some(Modifier::Start),
        Some(Part::Mid) => Some(Modifier::Mid),
        Some(_) => Some(Modifier::End),
        None => None,
    };
    let meaning = match part {
        Some(part) => Meaning::Part {
            part,
            of: Box::new(whole),
        },
        None => whole,
    };
    let node = Node::new(Rule::PartOfPeriod, meaning);
    Some((Node { modifier, ..node }, end))
}

/// The first units of something, or its last ones when the count is negative.
fn ends(t: &Tokens<'_>, count: i32, unit: Unit, at: usize) -> Read<Node> {
    let of = words::of_the(t, at)?;
    let (of, end) = longer(t, of, unit)?;
    let meaning = Meaning::Ends {
        count,
        unit,
        of: Box::new(of),
    };
    Some((Node::new(Rule::NthOfPeriod, meaning), end))
}

/// What is left of the current week, month or year, or what has passed of it: "reste de la semaine", "plus tard cette
/// année", "plus tôt dans le mois".
pub(super) fn rest(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (part, next) = match t.key(at) {
        "reste" => (Part::Rest, words::of_the(t, at + 1)?),
        "plus" if t.among(at + 1, &["tard", "tot"]) => {
            let part = if t.is(at + 1, "tard") {
                Part::Rest
            } else {
                Part::Elapsed
            };
            let next = if t.is(at + 2, "dans") { at + 3 } else { at + 2 };
            (
                part,
                words::article(t, next)
                    .filter(|_| next > at + 2)
                    .or_else(|| t.among(next, &["ce", "cette"]).then_some(next))?,
            )
        }
        _ => return None,
    };
    let next = if t.among(next, &["ce", "cette"]) || matches!(t.raw(next), "ma" | "notre" | "mon") {
        next + 1
    } else {
        next
    };
    let (unit, end) = words::unit(t, next)?;
    let fits = matches!(
        unit,
        Unit::Week | Unit::Month | Unit::Year | Unit::Quarter | Unit::Half | Unit::Decade | Unit::Century
    ) && (unit == Unit::Month || !t.key(next).ends_with('s'))
        && words::of_the(t, end).is_none();
    let end = match relative::shift(t, end) {
        Some(((0, Base::Published), end)) => end,
        Some(_) => return None,
        None => end,
    };
    let of = Box::new(Meaning::relative(unit, 0));
    fits.then(|| (Node::new(Rule::PartOfPeriod, Meaning::Part { part, of }), end))
}

/// "deux dernières semaines", "derniers jours", "quatre prochains mois", "3 semaines passées", "prochaine décennie".
pub(super) fn run(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let (count, next) = match words::amount(t, at) {
        Some((Amount::Exact(n), next)) => (Some(n), next),
        Some((Amount::About(n), next)) => (Some(n), next),
        Some((Amount::Some, next)) => (None, next),
        Some((Amount::Tenths(_), _)) => return None,
        None => (None, at),
    };
    let counted = next > at;
    if let Some(((shift, base), after)) = relative::shift(t, next)
        && t.among(next, relative::ADJECTIVES)
    {
        // "les dernières 24 heures"
        let (count, after) = match words::amount(t, after) {
            Some((Amount::Exact(n), end)) if !counted => (Some(n), end),
            _ => (count, after),
        };
        let (unit, end) = words::unit(t, after)?;
        let plural = counted || count.is_some() || t.key(next).ends_with('s');
        if !plural {
            // "la prochaine semaine", "le dernier trimestre"
            let plain = introduced && unit > Unit::Day && words::of_the(t, end).is_none();
            let rule = if base == Base::Narrative {
                Rule::RelativeToNarrative
            } else {
                Rule::RelativeToPublication
            };
            return plain.then(|| (Node::new(rule, Meaning::Relative { unit, shift, base }), end));
        }
        if shift < 0
            && let Some(count) = count
            && let Some(found) = ends(t, i32::try_from(count).ok()?.saturating_neg(), unit, end)
        {
            return Some(found);
        }
        // "les derniers jours de mai", "les dernières heures du régime" belong to something else.
        if words::of_the(t, end).is_some() && !counted {
            return None;
        }
        let way = if shift < 0 { Way::Past } else { Way::Future };
        return Some((
            Node::new(Rule::RowOfUnits, Meaning::Run { count, unit, way, base }),
            end,
        ));
    }
    if !counted {
        return None;
    }
    // "cinq premiers mois de l'année"
    if let Sense::Ordinal(1) = t.sense(next)
        && let Some((unit, end)) = words::unit(t, next + 1)
    {
        return ends(t, i32::try_from(count?).ok()?, unit, end);
    }
    let (unit, end) = words::unit(t, next)?;
    let plural = |at: usize| t.key(at).ends_with('s') || t.is(at, "a") || t.is(at, "qui");
    let ((shift, base), end) = relative::shift(t, end).filter(|((shift, _), _)| *shift != 0 && plural(end))?;
    let way = if shift < 0 { Way::Past } else { Way::Future };
    if t.key(end.saturating_sub(1)).starts_with("passe") && !introduced && words::noun_follows(t, end) {
        return None;
    }
    Some((
        Node::new(Rule::RowOfUnits, Meaning::Run { count, unit, way, base }),
        end,
    ))
}
