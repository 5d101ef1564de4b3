//! Tokens -> phrases of repetition: "tous les vendredis", "chaque année", "par an", "les lundis".
//!
//! Invariant: what is repeated is said by a word of its own ("chaque", "tous", "par") or by a weekday in the plural.

use super::counted::count;
use super::words;
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Meaning, Unit, period};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// "tous les vendredis", "toutes les deux semaines", "chaque année", "par an", "les lundis".
pub(super) fn set(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let next = match t.key(at) {
        "tous" | "toutes" if t.is(at + 1, "les") => at + 2,
        "chaque" => at + 1,
        "par" => {
            let (unit, end) = words::unit(t, at + 1)?;
            let one = !t.key(at + 1).ends_with('s') || unit == Unit::Month;
            return one.then(|| repeated(at..end, period(Some("1"), unit)));
        }
        "les" => {
            let ((weekday, plural), end) = words::weekday(t, at + 1)?;
            let timex = format!("XXXX-WXX-{}", weekday + 1);
            return plural.then(|| repeated(at..end, timex));
        }
        "annuel" | "annuelle" | "annuellement" => {
            return Some(repeated(at..at + 1, "P1Y"));
        }
        "mensuel" | "mensuelle" => return Some(repeated(at..at + 1, "P1M")),
        _ => return None,
    };
    let (timex, end) = if let Some(((weekday, _), end)) = words::weekday(t, next) {
        let end = match words::day_part(t, end) {
            Some((_, after)) => after,
            None => end,
        };
        (format!("XXXX-WXX-{}", weekday + 1), end)
    } else if let Sense::Season(season) = t.sense(next) {
        let code = match season {
            21 => "SP",
            22 => "SU",
            23 => "FA",
            _ => "WI",
        };
        (format!("XXXX-{code}"), next + 1)
    } else if let Some((part, end)) = words::day_part(t, next) {
        (format!("XXXX-XX-XX{}", part.suffix()), end)
    } else if let Some((unit, end)) = words::unit(t, next) {
        (period(Some("1"), unit), end)
    } else if let Some(count) = count(t, next) {
        (count.timex(), count.end)
    } else if let Sense::Month(month) = t.sense(next) {
        (format!("XXXX-{month:02}"), next + 1)
    } else {
        return None;
    };
    Some(repeated(at..end, timex))
}

/// Every day of a weekday, 0 being Monday.
pub(super) fn weekday(run: std::ops::Range<usize>, weekday: u8) -> Phrase {
    repeated(run, format!("XXXX-WXX-{}", weekday + 1))
}

fn repeated(run: std::ops::Range<usize>, timex: impl Into<String>) -> Phrase {
    Phrase::new(run, Rule::Set, Meaning::Set(timex.into()))
}
