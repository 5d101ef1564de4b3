//! Tokens -> weeks, months, quarters, years, decades, centuries: "la semaine dernière", "l'an 2000", "XXe siècle".
//!
//! Invariant: a unit by itself is no period: a number, an adjective, or what it is a unit of must tell which one.

use super::date;
use super::node::{self, Node, from_publication};
use super::words::{self, Read};
use super::{relative, tense};
use crate::detect::time::expression::{Rule, Tense};
use crate::detect::time::meaning::{Base, Meaning, Name, Unit, Which};
use crate::detect::time::token::{self, Sense, Tokens};

/// "semaine dernière", "mois de mai 2012", "an 2000", "années 90", "semaine du 6 octobre", "semaine 12".
pub(super) fn unit(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let (unit, end) = words::unit(t, at)?;
    if matches!(t.key(at), "nuit" | "nuits") {
        return None;
    }
    let years = t.is(at, "annees");
    if years && let Some((first, end)) = decade(t, end) {
        return Some((
            Node::new(
                Rule::Decade,
                Meaning::Years {
                    first,
                    unit: Unit::Decade,
                },
            ),
            end,
        ));
    }
    // "le mois après le prochain", "le week-end après le prochain"
    if introduced
        && unit >= Unit::Day
        && t.is(end, "apres")
        && t.among(end + 1, &["le", "la"])
        && t.among(end + 2, &["prochain", "prochaine"])
        && !words::noun_follows(t, end + 3)
    {
        return Some((from_publication(unit, 2), end + 3));
    }
    // "la semaine prochaine mercredi"
    if unit == Unit::Week
        && let Some(((shift, Base::Published), after)) = relative::shift(t, end)
        && let Some(((weekday, false), last)) = words::weekday(t, after)
        && !t.new_line(after)
    {
        let name = Name::Weekday(weekday);
        let of = Box::new(Meaning::relative(unit, shift));
        return Some((Node::new(Rule::Weekday, Meaning::In { name, of }), last));
    }
    if let Some(((shift, base), after)) = relative::shift(t, end) {
        if t.key(at).ends_with('s') && unit != Unit::Month {
            // "les jours suivants", "les années passées": nobody says how many.
            let some = introduced && shift != 0 && unit > Unit::Second;
            return some.then(|| (Node::row(unit, shift, base), after));
        }
        let plural_month = unit == Unit::Month && t.key(end).ends_with('s') && t.key(end) != "dernier";
        if plural_month
            && matches!(
                t.key(end),
                "derniers" | "prochains" | "suivants" | "precedents" | "passes" | "ecoules"
            )
        {
            return Some((Node::row(unit, shift, base), after));
        }
        if unit < Unit::Day || (!introduced && !matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Day)) {
            return None;
        }
        // "le jour dernier", "la journée passée à…" are no dates, "le jour suivant" is.
        if unit == Unit::Day && base == Base::Published && shift != 0 && t.key(at) != "jour" {
            return None;
        }
        if t.key(end).starts_with("passe") && words::noun_follows(t, after) {
            return None;
        }
        let rule = if base == Base::Narrative {
            Rule::RelativeToNarrative
        } else {
            Rule::RelativeToPublication
        };
        return Some((Node::new(rule, Meaning::Relative { unit, shift, base }), after));
    }
    if matches!(unit, Unit::Quarter | Unit::Half)
        && let Some((name, end)) = numbered(t, at)
        && let Some((year, end)) = date::year_after(t, end)
    {
        return Some((Node::new(Rule::QuarterOrHalf, Meaning::of_year(name, Some(year))), end));
    }
    match unit {
        Unit::Year if !years => {
            let early = match t.sense(end) {
                Sense::Digits(year @ 100..=999, 3) if introduced => Some((i64::from(year), end + 1)),
                _ => None,
            };
            if let Some((year, end)) = words::year(t, end).or(early) {
                if let Some(end) = node::before_christ(t, end) {
                    return Some((Node::new(Rule::Year, Meaning::Year(1 - year)), end));
                }
                return Some((Node::year(year), end));
            }
            None
        }
        // "le mois du 16 septembre"
        Unit::Month if t.is(end, "du") => {
            let (day, end) = node::after_article(t, end + 1)?;
            let dated = day.partial.is_some_and(|partial| partial.day.is_some());
            dated.then(|| (relative::within(unit, day), end))
        }
        Unit::Month => {
            let of = words::of(t, end)?;
            let (partial, end) = date::with_month(t, of).filter(|(partial, _)| partial.day.is_none())?;
            let (node, end) = node::after_article(t, of).filter(|(_, after)| *after >= end)?;
            Some((
                Node {
                    partial: Some(partial),
                    ..node
                },
                end,
            ))
        }
        Unit::Weekend
            if introduced
                && words::of_the(t, end).is_none()
                && !words::noun_follows(t, end)
                && !t.key(at).ends_with('s') =>
        {
            Some((weekend(t, at, end), end))
        }
        Unit::Week | Unit::Weekend | Unit::Day if introduced || unit != Unit::Day => {
            if unit == Unit::Week
                && let Sense::Digits(n @ 1..=53, 1..=2) = t.sense(end)
                && introduced
            {
                let name = Name::Week(u8::try_from(n).ok()?);
                let (year, end) = date::year_after(t, end + 1).map_or((None, end + 1), |(year, end)| (Some(year), end));
                return Some((Node::new(Rule::Week, Meaning::of_year(name, year)), end));
            }
            // "le week-end des 17 et 18 août"
            if t.is(end, "des")
                && t.is(end + 2, "et")
                && let Some((partial, end)) = date::with_month(t, end + 3).filter(|(partial, _)| partial.day.is_some())
            {
                let (meaning, rule) = partial.meaning(Which::Bare)?;
                return Some((relative::within(unit, Node::new(rule, meaning)), end));
            }
            // "la semaine commençant le 4 février"
            let begins = matches!(t.raw(end), "commençant" | "débutant" | "commencant");
            let of = if begins { end + 1 } else { words::of_the(t, end)? };
            let (day, end) = node::after_of(t, of)?;
            // "la semaine du 3 au 7 juin" is the interval.
            if t.is(end, "au") && !matches!(t.sense(end + 1), Sense::DayPart(_)) {
                return None;
            }
            let days = day
                .partial
                .is_some_and(|partial| partial.day.is_some() || partial.weekday.is_some())
                || matches!(day.rule, Rule::NamedDay | Rule::RelativeToPublication) && unit == Unit::Day
                || day.rule == Rule::NamedDay;
            days.then(|| (relative::within(unit, day), end))
        }
        _ => None,
    }
}

/// "ce week-end": the one before a text that tells of it as past, else that of the week.
pub(super) fn weekend(t: &Tokens<'_>, at: usize, end: usize) -> Node {
    match tense::around(t, at..end) {
        Tense::Past => Node::new(Rule::Week, Meaning::named(Name::Weekend, Which::Bare)),
        _ => from_publication(Unit::Weekend, 0),
    }
}

/// The years that a decade begins with: "1990", "90", "quatre-vingt-dix", "2010".
fn decade(t: &Tokens<'_>, at: usize) -> Read<i64> {
    let at = if t.mark(at, '\'') { at + 1 } else { at };
    let (n, end) = match t.sense(at) {
        Sense::Digits(n, 2 | 4) => (n, at + 1),
        Sense::Cardinal(_) => words::cardinal(t, at)?,
        _ => return None,
    };
    let first = match n {
        10..=99 => 1900 + i64::from(n),
        1000..=2990 => i64::from(n),
        _ => return None,
    };
    // "les années 60-70" and "1990's"
    let end = if t.mark(end, '\'') && t.glued(end) && t.is(end + 1, "s") {
        end + 2
    } else {
        end
    };
    (first % 10 == 0).then_some((first, end))
}

/// "1990" in "les années 1980 et 1990".
pub(super) fn further_decade(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let mark = at.checked_sub(1)?;
    let joined = t.is(mark, "et") || t.mark(mark, '-') || t.mark(mark, ',');
    let first = mark
        .checked_sub(1)
        .filter(|&first| joined && decade(t, first).is_some())?;
    first.checked_sub(1).filter(|&word| t.is(word, "annees"))?;
    let (first, end) = decade(t, at)?;
    let unit = Unit::Decade;
    Some((Node::new(Rule::Decade, Meaning::Years { first, unit }), end))
}

/// "XXe siècle", "20e siècle", "dix-neuvième siècle".
pub(super) fn century(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (n, end) = match t.sense(at) {
        Sense::Digits(n @ 1..=30, 1..=2) if t.among(at + 1, words::ORDINAL_ENDS) && t.glued(at + 1) => (n, at + 2),
        Sense::Ordinal(n) if !t.key(at).ends_with('s') => (n, at + 1),
        // "dix-neuvième"
        Sense::Cardinal(tens @ (10 | 20)) if t.mark(at + 1, '-') => match t.sense(at + 2) {
            Sense::Ordinal(n) if n < 10 => (tens + n, at + 3),
            _ => return None,
        },
        Sense::Unknown | Sense::Word | Sense::Opener => {
            let word = t.raw(at);
            let numeral = word.trim_end_matches(|c: char| c.is_lowercase() || c == 'ᵉ');
            let ends = word.get(numeral.len()..).unwrap_or_default();
            matches!(ends, "e" | "ème" | "eme" | "ᵉ" | "er" | "è" | "ième" | "").then_some(())?;
            (token::roman(numeral).filter(|n| (1..=30).contains(n))?, at + 1)
        }
        _ => return None,
    };
    let end = if matches!(t.raw(end), "e" | "ᵉ" | "ème" | "è" | "er") && t.glued(end) {
        end + 1
    } else {
        end
    };
    let Sense::Unit(Unit::Century) = t.sense(end) else {
        return None;
    };
    let end = end + 1;
    let (first, end) = match node::before_christ(t, end) {
        Some(end) => (-100 * i64::from(n), end),
        None => (100 * (i64::from(n) - 1), end),
    };
    Some((
        Node::new(
            Rule::Century,
            Meaning::Years {
                first,
                unit: Unit::Century,
            },
        ),
        end,
    ))
}

/// "T1 2024", "S2 2023": the token asked for is the number.
pub(super) fn quarter_code(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let name = code(t, at)?;
    let (year, end) = words::year(t, at + 1)?;
    Some((Node::new(Rule::QuarterOrHalf, Meaning::of_year(name, Some(year))), end))
}

/// "trimestre 1", "semestre 2": the token asked for is the word.
fn numbered(t: &Tokens<'_>, at: usize) -> Read<Name> {
    let Sense::Digits(n @ 1..=4, 1) = t.sense(at + 1) else {
        return None;
    };
    let n = u8::try_from(n).ok()?;
    match t.sense(at) {
        Sense::Unit(Unit::Quarter) => Some((Name::Quarter(n), at + 2)),
        Sense::Unit(Unit::Half) if n <= 2 => Some((Name::Half(n), at + 2)),
        _ => None,
    }
}

/// The quarter or half that a figure glued to "T", "Q", "S" or "H" names.
fn code(t: &Tokens<'_>, at: usize) -> Option<Name> {
    let Sense::Digits(n @ 1..=4, 1) = t.sense(at) else {
        return None;
    };
    let before = at.checked_sub(1).filter(|_| t.glued(at))?;
    let n = u8::try_from(n).ok()?;
    match t.raw(before) {
        "T" | "Q" => Some(Name::Quarter(n)),
        "S" | "H" if n <= 2 => Some(Name::Half(n)),
        _ => None,
    }
}

/// "2024 T1", "2019-H2": the token asked for is the year.
pub(super) fn year_and_quarter(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let Sense::Digits(year @ 1900..=2199, 4) = t.sense(at) else {
        return None;
    };
    let next = if t.mark(at + 1, '-') && t.glued(at + 1) {
        at + 2
    } else {
        at + 1
    };
    let (name, end) = code(t, next + 1)
        .map(|name| (name, next + 2))
        .or_else(|| numbered(t, next))?;
    let meaning = Meaning::of_year(name, Some(i64::from(year)));
    Some((Node::new(Rule::QuarterOrHalf, meaning), end))
}
