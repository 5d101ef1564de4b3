//! Tokens -> what is seen from the day of publication or from the date told before: "hier", "prochain", "la veille".
//!
//! Invariant: "dernier", "passé", "prochain" are seen from publication; "suivant", "précédent", "d'après", "d'avant" from
//! the date told before.

use super::node::{self, Node, from_narrative, from_publication};
use super::words::{self, Read};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Base, Meaning, Name, Unit, Vague, Which};
use crate::detect::time::token::{Sense, Tokens};

/// The adjectives that tell which one of a name is meant.
pub(super) const ADJECTIVES: &[&str] = &[
    "dernier",
    "derniere",
    "derniers",
    "dernieres",
    "passe",
    "passee",
    "passes",
    "passees",
    "prochain",
    "prochaine",
    "prochains",
    "prochaines",
    "suivant",
    "suivante",
    "suivants",
    "suivantes",
    "precedent",
    "precedente",
    "precedents",
    "precedentes",
    "ecoule",
    "ecoulee",
    "ecoules",
    "ecoulees",
];

/// Which way the adjective at a token points, and from where: -1, 0 or 1.
pub(super) fn shift(t: &Tokens<'_>, at: usize) -> Read<(i64, Base)> {
    if t.new_block(at) {
        return None;
    }
    Some(match t.key(at) {
        "dernier" | "derniere" | "derniers" | "dernieres" | "passe" | "passee" | "passes" | "passees" | "ecoule"
        | "ecoulee" | "ecoules" | "ecoulees" => ((-1, Base::Published), at + 1),
        "prochain" | "prochaine" | "prochains" | "prochaines" => ((1, Base::Published), at + 1),
        "suivant" | "suivante" | "suivants" | "suivantes" => ((1, Base::Narrative), at + 1),
        "precedent" | "precedente" | "precedents" | "precedentes" => ((-1, Base::Narrative), at + 1),
        "courant" | "actuel" | "actuelle" => ((0, Base::Published), at + 1),
        "en" if t.is(at + 1, "cours") => ((0, Base::Published), at + 2),
        "d" if t.mark(at + 1, '\'') && t.is(at + 2, "apres") => ((1, Base::Narrative), at + 3),
        "d" if t.mark(at + 1, '\'') && t.is(at + 2, "avant") => ((-1, Base::Narrative), at + 3),
        "qui" if t.is(at + 1, "suit") => ((1, Base::Narrative), at + 2),
        "qui" if t.among(at + 1, &["vient", "viennent"]) => ((1, Base::Published), at + 2),
        "a" if t.is(at + 1, "venir") => ((1, Base::Published), at + 2),
        _ if t.mark(at, '-') && t.glued(at) && t.raw(at + 1).eq_ignore_ascii_case("là") => {
            ((0, Base::Narrative), at + 2)
        }
        _ if t.mark(at, '-') && t.glued(at) && t.is(at + 1, "ci") => ((0, Base::Published), at + 2),
        _ => return None,
    })
}

/// Which one of a name the words at a token tell: "dernier", "prochain", "suivant"; nothing where they do not.
pub(super) fn adjective(t: &Tokens<'_>, at: usize) -> (Which, Base, usize) {
    match shift(t, at) {
        Some(((-1, base), end)) => (Which::Last, base, end),
        Some(((1, base), end)) => (Which::Next, base, end),
        Some(((_, base), end)) => (Which::This, base, end),
        None => (Which::Bare, Base::Published, at),
    }
}

/// The longer period that a weekday, a day or a month is said to lie in, of that unit or longer: "de la semaine
/// prochaine", "du mois dernier", "de cette année".
pub(super) fn of_period(t: &Tokens<'_>, at: usize, least: Unit) -> Read<Meaning> {
    let next = match t.key(at) {
        "du" => at + 1,
        "de" | "d" => words::of(t, at)?,
        _ => at,
    };
    let contracted = t.is(at, "du");
    if t.among(next, &["ce", "cet", "cette"]) && !contracted {
        let (unit, end) = words::unit(t, next + 1).filter(|(unit, _)| *unit >= least)?;
        let end = match shift(t, end) {
            Some(((0, _), end)) => end,
            _ => end,
        };
        return Some((Meaning::relative(unit, 0), end));
    }
    let body = match words::article(t, next) {
        Some(body) => body,
        None if contracted => next,
        None => next,
    };
    let (early, unit_at) = match t.key(body) {
        "prochain" | "prochaine" => (Some((1, Base::Published)), body + 1),
        "dernier" | "derniere" => (Some((-1, Base::Published)), body + 1),
        _ => (None, body),
    };
    let (unit, end) = words::unit(t, unit_at).filter(|(unit, _)| *unit >= least && *unit <= Unit::Year)?;
    if let Some((shift, base)) = early {
        return Some((Meaning::Relative { unit, shift, base }, end));
    }
    if let Some(((shift, base), end)) = shift(t, end) {
        return Some((Meaning::Relative { unit, shift, base }, end));
    }
    // "le 31 du mois"
    (next > at
        && body > at
        && unit != Unit::Week
        && unit != Unit::Weekend
        && !words::noun_follows(t, end)
        && words::of_the(t, end).is_none())
    .then(|| (Meaning::relative(unit, 0), end))
}

/// "ce matin", "cette semaine", "cet été", "ce jour-là", "ce lundi 19 avril", "ce mois de mai", "ces derniers jours".
pub(super) fn demonstrative(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let next = if t.is(at + 1, "meme") { at + 2 } else { at + 1 };
    if let Some((run, end)) = super::part::run(t, next, true) {
        return Some((run, end));
    }
    if let Some((part, end)) = words::day_part(t, next) {
        if t.key(next).ends_with('s') {
            return None;
        }
        let (base, end) = match shift(t, end) {
            Some(((0, base), end)) => (base, end),
            _ => (Base::Published, end),
        };
        let of = Meaning::Relative {
            unit: Unit::Day,
            shift: 0,
            base,
        };
        return Some((Node::new(Rule::TimeOfDay, Meaning::clock(part.suffix(), of)), end));
    }
    if let Some((unit, end)) = words::unit(t, next) {
        return this_unit(t, unit, next, end);
    }
    match t.sense(next) {
        Sense::Weekday(_) => {
            let (mut node, end) = node::after_article(t, next)?;
            if let Some(((0, base @ Base::Narrative), end)) = shift(t, end)
                && let Meaning::Named { name, which, .. } = node.meaning
            {
                node.meaning = Meaning::Named { name, which, base };
                return Some((node, end));
            }
            Some((node, end))
        }
        Sense::Month(month) if t.key(next).len() > 2 => {
            let (node, end) = node::after_article(t, next)?;
            match node.meaning {
                Meaning::Named { which: Which::Bare, .. } => {
                    let name = Name::Month(month);
                    Some((Node::new(Rule::MonthAlone, Meaning::named(name, Which::This)), end))
                }
                _ => Some((node, end)),
            }
        }
        Sense::Digits(..) | Sense::Ordinal(_) => node::after_article(t, next),
        Sense::Season(season) => {
            let (base, end) = match shift(t, next + 1) {
                Some(((0, base), end)) => (base, end),
                _ => (Base::Published, next + 1),
            };
            let meaning = Meaning::Named {
                name: Name::Season(season),
                which: Which::This,
                base,
            };
            Some((Node::new(Rule::Season, meaning), end))
        }
        _ if t.among(next, &["debut", "fin", "milieu"]) => super::part::part(t, next),
        _ => None,
    }
}

fn this_unit(t: &Tokens<'_>, unit: Unit, at: usize, end: usize) -> Read<Node> {
    if unit < Unit::Day || matches!(t.key(at), "nuits") {
        return None;
    }
    if let Some(((0, base), end)) = shift(t, end) {
        let rule = if base == Base::Narrative {
            Rule::RelativeToNarrative
        } else {
            Rule::RelativeToPublication
        };
        let plural = t.key(at) == "jours" || t.key(at) == "annees";
        return (!plural || base == Base::Published)
            .then(|| (Node::new(rule, Meaning::Relative { unit, shift: 0, base }), end));
    }
    if t.key(at).ends_with('s') && unit != Unit::Month {
        return None;
    }
    // "ce mois de mai", "cette journée du 5 mai", "cette semaine du 3 mars"
    if let Some(of) = words::of_the(t, end)
        && let Some((node, after)) = node::read(t, of)
    {
        match (unit, &node.partial) {
            (Unit::Month, Some(partial)) if partial.month.is_some() && partial.day.is_none() => {
                let meaning = match (&node.meaning, partial.month) {
                    (Meaning::Named { .. }, Some(month)) => Meaning::named(Name::Month(month), Which::This),
                    _ => node.meaning.clone(),
                };
                return Some((Node { meaning, ..node }, after));
            }
            (Unit::Day | Unit::Week | Unit::Weekend, Some(partial))
                if partial.day.is_some() || partial.weekday.is_some() =>
            {
                return Some((within(unit, node), after));
            }
            (Unit::Year, Some(partial))
                if partial.month.is_none() && partial.day.is_none() && partial.year.is_some() =>
            {
                return Some((node, after));
            }
            _ => {}
        }
    }
    // "cette année 2024"
    if unit == Unit::Year
        && let Some((year, end)) = words::year(t, end)
    {
        return Some((Node::new(Rule::Year, Meaning::Year(year)), end));
    }
    if unit == Unit::Weekend {
        return Some((super::period::weekend(t, at, end), end));
    }
    Some((from_publication(unit, 0), end))
}

/// The unit that holds a day: "la semaine du 6 octobre", "la journée de lundi".
pub(super) fn within(unit: Unit, day: Node) -> Node {
    if unit == Unit::Day {
        return day;
    }
    let base = Base::Of(Box::new(day.meaning));
    Node::new(Rule::Week, Meaning::Relative { unit, shift: 0, base })
}

/// Words that are dates by themselves: "hier", "demain", "aujourd'hui", "la veille", "le lendemain".
pub(super) fn word(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let (node, end) = lone_word(t, at, introduced)?;
    // "aujourd'hui vendredi", "hier mardi 3 mars", "demain, samedi"
    if node.rule == Rule::RelativeToPublication {
        let next = if t.mark(end, ',') { end + 1 } else { end };
        if let Some(((_, false), after)) = words::weekday(t, next).filter(|_| !t.new_line(next)) {
            return Some(match super::date::with_month(t, next) {
                Some((partial, after)) => (
                    Node {
                        partial: Some(partial),
                        ..partial
                            .meaning(Which::Bare)
                            .map(|(meaning, rule)| Node::new(rule, meaning))?
                    },
                    after,
                ),
                None => (node, after),
            });
        }
    }
    Some((node, end))
}

fn lone_word(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let day = |shift| from_publication(Unit::Day, shift);
    match t.key(at) {
        "aujourd" if t.is(at + 2, "hui") => Some((day(0), at + 3)),
        "hier" => Some((day(-1), at + 1)),
        "demain" => Some((day(1), at + 1)),
        "avant" | "apres" => {
            let next = if t.mark(at + 1, '-') { at + 2 } else { at + 1 };
            let hyphen = next > at + 1;
            match (t.key(at), t.key(next)) {
                ("avant", "hier") if hyphen || !introduced => Some((day(-2), next + 1)),
                ("apres", "demain") => Some((day(2), next + 1)),
                ("avant", "veille") => narrative_day(t, next + 1, -2),
                _ => None,
            }
        }
        "veille" if introduced => narrative_day(t, at + 1, -1),
        "lendemain" => narrative_day(t, at + 1, 1)
            .filter(|_| introduced || at == 0 || t.new_block(at))
            .or_else(|| {
                let (part, end) = words::day_part(t, at + 1)?;
                let of = from_narrative(Unit::Day, 1).meaning;
                Some((Node::new(Rule::TimeOfDay, Meaning::clock(part.suffix(), of)), end))
            }),
        "surlendemain" => narrative_day(t, at + 1, 2),
        _ => None,
    }
}

/// "la veille", "la veille de Noël", "le lendemain du 13 février"; of an event, nothing.
fn narrative_day(t: &Tokens<'_>, end: usize, shift: i64) -> Read<Node> {
    if let Some(of) = words::of_the(t, end) {
        let (node, end) = node::after_of(t, of)?;
        let days = matches!(
            node.rule,
            Rule::FullDate
                | Rule::DateWithoutYear
                | Rule::NamedDay
                | Rule::Weekday
                | Rule::DayOfMonth
                | Rule::RelativeToPublication
        );
        let base = Base::Of(Box::new(node.meaning));
        let meaning = Meaning::Relative {
            unit: Unit::Day,
            shift,
            base,
        };
        return days.then_some((Node::new(Rule::CountedFromDate, meaning), end));
    }
    Some((from_narrative(Unit::Day, shift), end))
}

/// Expressions that name no date: "actuellement", "récemment", "à l'avenir", "en ce moment".
pub(super) fn vague(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (vague, end) = match t.key(at) {
        "actuellement" | "maintenant" | "desormais" | "dorenavant" => (Vague::Present, at + 1),
        "actuel" | "actuelle" | "actuels" | "actuelles" => (Vague::Present, at + 1),
        "recemment" | "dernierement" | "naguere" | "jadis" | "autrefois" => (Vague::Past, at + 1),
        "prochainement" | "bientot" => (Vague::Future, at + 1),
        "en" | "pour" if t.among(at + 1, &["ce", "le"]) && t.is(at + 2, "moment") => (Vague::Present, at + 3),
        "pour" if t.is(at + 1, "l") && t.is(at + 3, "instant") => (Vague::Present, at + 4),
        "l" if t.is(at + 2, "avenir") && t.mark(at + 1, '\'') && words::of_the(t, at + 3).is_none() => {
            (Vague::Future, at + 3)
        }
        "l" if t.is(at + 2, "epoque")
            && at > 0
            && t.is(at - 1, "a")
            && !words::noun_follows(t, at + 3)
            && words::of_the(t, at + 3).is_none() =>
        {
            (Vague::Past, at + 3)
        }
        _ => return None,
    };
    Some((Node::new(Rule::Vague, Meaning::Vague(vague)), end))
}
