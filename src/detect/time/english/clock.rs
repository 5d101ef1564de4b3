//! Tokens -> times of day: "5 p.m.", "10:35 a.m. EDT", "noon", "14:55".
//!
//! Invariant: what is returned is the TIMEX3 text of a time from its `T` on.

use super::number::cardinal;
use crate::detect::time::meaning::DayPart;
use crate::detect::time::token::{Sense, Tokens};

/// A time of day that begins here, and the token after it.
pub(super) fn clock(t: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    match t.key(at) {
        "noon" if !t.is(at.wrapping_sub(1), "high") => return Some(("T12:00".into(), at + 1)),
        "midday" => return Some(("T12:00".into(), at + 1)),
        "midnight" => return Some(("T24:00".into(), at + 1)),
        _ => {}
    }
    // "1500 GMT"
    if let Sense::Digits(digits @ 0..=2400, 4) = t.sense(at)
        && t.among(at + 1, &["gmt", "utc"])
        && digits % 100 < 60
    {
        return Some((format!("T{:02}:{:02}", digits / 100, digits % 100), at + 2));
    }
    let (hour, mut next) = match t.sense(at) {
        Sense::Digits(hour @ 0..=24, 1..=2) => (hour, at + 1),
        Sense::Cardinal(1..=12) => cardinal(t, at).filter(|(hour, _)| *hour <= 12)?,
        _ => return None,
    };
    let mut minute = None;
    if (t.mark(next, ':') || t.mark(next, '.'))
        && t.glued(next)
        && t.glued(next + 1)
        && let Sense::Digits(n @ 0..60, 2) = t.sense(next + 1)
    {
        minute = Some(n);
        let colon = t.mark(next, ':');
        next += 2;
        if t.mark(next, ':') && matches!(t.sense(next + 1), Sense::Digits(0..60, 2)) {
            next += 2;
        }
        if !colon && half(t, next).is_none() {
            return None;
        }
    }
    let written = |hour: u32, minute: Option<u32>| format!("T{hour:02}:{:02}", minute.unwrap_or(0));
    if let Some((afternoon, end)) = half(t, next) {
        (1..=12).contains(&hour).then_some(())?;
        let hour = hour % 12 + if afternoon { 12 } else { 0 };
        return Some((written(hour, minute), zone(t, end)));
    }
    if t.is(next, "o") && t.mark(next + 1, '\'') && t.is(next + 2, "clock") {
        let later = matches!(
            t.sense(next + 5),
            Sense::DayPart(DayPart::Afternoon | DayPart::Evening | DayPart::Night)
        ) && t.follows(next + 3, &["in", "the"]);
        let hour = if later && hour < 12 { hour + 12 } else { hour };
        return Some((written(hour, None), next + 3));
    }
    let minute = minute?;
    // "3:2" and "12:30:14" are no times; neither is the score or the verse.
    let end = zone(t, next);
    let lead = at > 0
        && (t.among(
            at - 1,
            &[
                "at", "until", "till", "by", "before", "after", "around", "about", "from", "to",
            ],
        ) || matches!(t.sense(at - 1), Sense::Digits(..) | Sense::Mark(',')));
    (end > next || lead || t.new_block(at)).then(|| (written(hour, Some(minute)), end))
}

/// "a.m.", "pm": whether it is after noon, and the token after it.
fn half(t: &Tokens<'_>, at: usize) -> Option<(bool, usize)> {
    match t.key(at) {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        half @ ("a" | "p") if t.mark(at + 1, '.') && t.is(at + 2, "m") => {
            let stop = t.mark(at + 3, '.') && t.glued(at + 3);
            Some((half == "p", at + 3 + usize::from(stop)))
        }
        _ => None,
    }
}

/// The token after the name of a time zone.
fn zone(t: &Tokens<'_>, at: usize) -> usize {
    let zone = t.among(at, &["edt", "est", "gmt", "utc", "pst", "pdt", "cst", "cdt"]);
    at + usize::from(zone)
}
