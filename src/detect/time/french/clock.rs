//! Tokens -> phrases of the time of day: "18h30", "à 8 heures et demie", "minuit".
//!
//! Invariant: hours that last are no time of day: "24 heures", "pendant 3 h".

use super::words;
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Base, DayPart, Meaning, Unit};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// "18h30", "18 h 30", "à 8 heures et demie", "18:30", "à 22 heures", "minuit"; the token is the first figure, or a word.
pub(super) fn clock(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let today = || Meaning::Relative {
        unit: Unit::Day,
        shift: 0,
        base: Base::Narrative,
    };
    let before = at.checked_sub(1);
    let prefix = before.map_or("", |n| t.key(n));
    let placed = matches!(
        prefix,
        "a" | "vers" | "des" | "avant" | "apres" | "entre" | "jusqu" | "depuis" | "et"
    ) || before.is_some_and(|n| matches!(t.raw(n), "à" | "dès"));
    if t.is(at, "minuit") {
        return placed.then(|| phrase(at..at + 1, Rule::TimeOfDay, Meaning::clock("T24:00", today())));
    }
    let (hour, next) = match t.sense(at) {
        Sense::Digits(hour @ 0..=24, 1..=2) => (hour, at + 1),
        Sense::Cardinal(1..=20) if placed => words::cardinal(t, at).filter(|(n, _)| *n <= 24)?,
        _ => return None,
    };
    let two = |n: usize| match t.sense(n) {
        Sense::Digits(minute @ 0..=59, 2) => Some(minute),
        _ => None,
    };
    let preceded = before.is_some_and(|n| t.glued(at) && matches!(t.raw(n), ":" | "-" | "/" | "." | ","));
    if t.mark(next, ':') && t.glued(next) && t.glued(next + 1) {
        let minute = two(next + 1)?;
        let whole = !preceded && !t.mark(next + 2, ':') && hour < 24;
        return (whole && matches!(t.sense(at), Sense::Digits(..))).then(|| {
            phrase(
                at..next + 2,
                Rule::TimeOfDay,
                Meaning::clock(format!("T{hour:02}:{minute:02}"), today()),
            )
        });
    }
    let short = t.is(next, "h");
    let long = t.among(next, &["heure", "heures"]);
    if !(short || long) {
        return None;
    }
    let mut end = next + 1;
    // "8 h. 30", "8 h. du soir"
    if short && t.mark(end, '.') && (two(end + 1).is_some() || t.is(end + 1, "du")) {
        end += 1;
    }
    let mut minute = 0;
    let lasting = matches!(prefix, "en" | "pendant" | "durant" | "dure" | "duree")
        || prefix == "de" && at >= 2 && t.is(at - 2, "duree");
    if lasting && short {
        return None;
    }
    if let Some(found) = two(end).filter(|_| !t.new_line(end) && (short || !matches!(t.sense(end + 1), Sense::Unit(_))))
    {
        minute = found;
        end += 1;
    } else if t.is(end, "et") && t.among(end + 1, &["demi", "demie"]) {
        (minute, end) = (30, end + 2);
    } else if t.is(end, "et") && t.is(end + 1, "quart") {
        (minute, end) = (15, end + 2);
    } else {
        // "les 24 h du Mans", "35 h par semaine", "pendant 3 h"
        let lasting = matches!(
            prefix,
            "les"
                | "pendant"
                | "en"
                | "durant"
                | "de"
                | "dernieres"
                | "prochaines"
                | "toutes"
                | "plus"
                | "moins"
                | "dans"
                | "depuis"
                | "premieres"
        ) || t.is(end, "par");
        // "de 18 h à 23 h", "à partir de 22 h"
        let from = prefix == "de"
            && (at >= 2 && t.is(at - 2, "partir")
                || t.is(end, "a") && matches!(t.sense(end + 1), Sense::Digits(0..=24, _) | Sense::Opener));
        let (lasting, placed) = (lasting && !from, placed || from);
        let day_part = t.is(end, "du") || t.is(end, "de");
        let named = day_part && (words::day_part(t, end + 1).is_some() || words::day_part(t, end + 2).is_some());
        if !named && (lasting || (long && !placed)) {
            return None;
        }
    }
    let mut hour = hour;
    // "8 h du matin", "5 heures de l'après-midi"
    // "quatre heures après midi"
    let of = words::of_the(t, end).or_else(|| t.is(end, "apres").then_some(end));
    if let Some(of) = of
        && let Some((part, after)) = words::day_part(t, of)
    {
        if matches!(part, DayPart::Afternoon | DayPart::Evening) && hour < 12 {
            hour += 12;
        }
        end = after;
    }
    Some(phrase(
        at..end,
        Rule::TimeOfDay,
        Meaning::clock(format!("T{hour:02}:{minute:02}"), today()),
    ))
}

fn phrase(run: std::ops::Range<usize>, rule: Rule, meaning: Meaning) -> Phrase {
    Phrase::new(run, rule, meaning)
}
