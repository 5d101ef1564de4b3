//! Tokens -> repetitions: "daily", "every Friday", "Tuesday nights".
//!
//! Invariant: a phrase that is read begins at the token it is looked for at and has no days.

use super::number::{cardinal, period};
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Meaning, Unit};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// "daily", "every Friday", "each year", "per week".
pub(super) fn set(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let single = |value: &str| Some(Phrase::new(at..at + 1, Rule::Set, Meaning::Set(value.into())));
    // "the Communist Party daily Granma" is a newspaper.
    let named = t.sense(at + 1) == Sense::Unknown && t.capital(at + 1) && !t.capital(at) && !t.new_line(at + 1);
    match t.key(at) {
        "daily" | "weekly" | "monthly" if named => return None,
        "daily" => return single("P1D"),
        "nightly" => return single("XXXX-XX-XXTNI"),
        "hourly" => return single("PT1H"),
        "weekly" => return single("P1W"),
        "biweekly" => return single("P2W"),
        "monthly" => return single("P1M"),
        "bimonthly" => return single("P2M"),
        "quarterly" if t.sense(at + 1) != Sense::Unknown => return single("P3M"),
        "yearly" | "annually" => return single("P1Y"),
        _ => {}
    }
    let mut next = at + 1;
    match t.key(at) {
        "every" | "each" => {
            if t.is(next, "other") {
                next += 1;
            }
        }
        "per" => {}
        _ => return None,
    }
    let other = next > at + 1;
    if let Some((n, end)) = cardinal(t, next)
        && let Sense::Unit(unit) = t.sense(end)
        && !t.is(at, "each")
    {
        return Phrase::some(at..end + 1, Rule::Set, Meaning::Set(period(Some(&n.to_string()), unit)));
    }
    let value = match t.sense(next) {
        Sense::Unit(unit) => period(Some(if other { "2" } else { "1" }), unit),
        Sense::Weekday(day) => {
            let part = match t.sense(next + 1) {
                Sense::DayPart(part) => {
                    next += 1;
                    part.suffix()
                }
                _ => "",
            };
            format!("XXXX-WXX-{}{part}", day + 1)
        }
        Sense::Month(month) => format!("XXXX-{month:02}"),
        Sense::Season(season) => format!("XXXX-{}", ["SP", "SU", "FA", "WI"].get(usize::from(season) - 21)?),
        Sense::DayPart(part) => format!("XXXX-XX-XX{}", part.suffix()),
        _ => return None,
    };
    Phrase::some(at..next + 1, Rule::Set, Meaning::Set(value))
}

/// "Mondays", "Tuesday nights", "weekdays", "on weekends".
pub(super) fn plural_names(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    match t.sense(at) {
        Sense::Weekday(day) if t.key(at).ends_with("days") => {
            Phrase::some(at..at + 1, Rule::Set, Meaning::Set(format!("XXXX-WXX-{}", day + 1)))
        }
        Sense::Weekday(day) if t.among(at + 1, &["nights", "mornings", "afternoons", "evenings"]) => {
            let Sense::DayPart(part) = t.sense(at + 1) else {
                return None;
            };
            Phrase::some(
                at..at + 2,
                Rule::Set,
                Meaning::Set(format!("XXXX-WXX-{}{}", day + 1, part.suffix())),
            )
        }
        Sense::Unit(Unit::Weekend) if t.key(at).ends_with('s') => {
            Phrase::some(at..at + 1, Rule::Set, Meaning::Set("XXXX-WXX-WE".into()))
        }
        _ => None,
    }
}
