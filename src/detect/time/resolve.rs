//! A [`Meaning`] and its [`Context`] -> a [`Reading`]: the days that are meant, their TIMEX3 value and what they were
//! counted from.
//!
//! Invariant: a reading follows from the meaning, the day of publication, the tense of the clause and the date told
//! before alone, and a date that the calendar does not have has no reading.
//!
//! What nothing in the words tells is settled by the habits of the press: a bare weekday is the last one up to the day
//! of publication, and the next one in a clause about the future; a day or a month without a year is the last one in a
//! clause about the past (the next one where that is near and the last one most of a year ago), the next one in a
//! clause about the future, else the nearest; a quarter is the last one that has begun in a clause about the past, else
//! the nearest, and "the quarter" is the one that a report of results is about.

use super::expression::{Anchor, Kind, Outlook, Tense};
use super::meaning::{Base, Counted, Meaning, Name, Part, Unit, Vague, Way, Which};
use super::named;
use super::stretch::{Stretch, add_units};
use crate::date::Day;

/// How many days after a quarter its results are reported.
const REPORTED: i64 = 45;

/// What an expression is read against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    pub published: Option<Day>,
    pub outlook: Outlook,
    pub narrative: Narrative,
    pub tense: Tense,
}

/// The dates told last, each with the index of the expression that tells it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Narrative {
    /// The last one of any grain up to a year.
    pub any: Option<(usize, Stretch)>,
    /// The last day.
    pub day: Option<(usize, Stretch)>,
    /// The last quarter that the text is about.
    pub quarter: Option<(usize, Stretch)>,
    /// Whether a row of months longer than a quarter was told after it: "in the first nine months".
    pub longer: bool,
}

impl Narrative {
    /// Takes note of a date told by the expression of that index.
    pub(super) fn tell(&mut self, index: usize, days: Stretch, published: Option<Day>) {
        self.any = Some((index, days));
        match days.grain {
            Some(Unit::Day) => self.day = self.any,
            Some(Unit::Quarter) if self.reports(days, published) => {
                self.quarter = self.any;
                self.longer = false;
            }
            _ => {}
        }
    }

    /// Whether a quarter is the one that a report is about: not the outlook on one that is still to end, where one that
    /// has ended was told, and not the one a year before, which is only compared with it.
    fn reports(&self, days: Stretch, published: Option<Day>) -> bool {
        let Some((_, told)) = self.quarter else { return true };
        let open = |days: Stretch| published.is_some_and(|day| days.last >= day);
        let compared = days.shift(4).first == told.first;
        !compared && (!open(days) || open(told))
    }

    /// Takes note of a duration, as TIMEX3 writes it.
    pub(super) fn tell_duration(&mut self, timex: &str) {
        if matches!(timex, "P6M" | "P9M") {
            self.longer = true;
        }
    }

    /// Whether days lie before the date told last: what is only compared with it, "a year earlier".
    pub(super) fn is_before(&self, days: Stretch) -> bool {
        self.any.is_some_and(|(_, told)| days.first < told.first)
    }

    /// The one that something of that unit is counted from: a day from a day, where there is one.
    fn of(&self, unit: Option<Unit>) -> Option<(usize, Stretch)> {
        match unit {
            Some(Unit::Second | Unit::Minute | Unit::Hour | Unit::Day) => self.day.or(self.any),
            Some(Unit::Quarter) => self.quarter.or(self.any),
            _ => self.any,
        }
    }
}

/// What an expression denotes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub kind: Kind,
    /// The days, where they are known.
    pub days: Option<Stretch>,
    /// The EDTF text of a date whose days are not known, such as `XXXX-04-19`.
    pub pattern: Option<String>,
    pub timex: String,
    pub anchor: Anchor,
    /// Whether the words say less than the days do: "two months ago" is hardly ever that to the day.
    pub approximate: bool,
    /// A stated weekday and the date that it does not fit.
    pub misfit: Option<Misfit>,
}

/// A weekday that does not fit its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Misfit {
    pub stated: u8,
    pub actual: u8,
    pub fitting: Option<Day>,
}

impl Reading {
    pub(super) fn of(days: Stretch, anchor: Anchor) -> Self {
        Reading {
            kind: Kind::Date,
            days: Some(days),
            pattern: None,
            timex: days.timex(),
            anchor,
            approximate: false,
            misfit: None,
        }
    }

    /// A reading without days.
    pub(super) fn without_days(kind: Kind, timex: impl Into<String>, anchor: Anchor) -> Self {
        Reading {
            kind,
            days: None,
            pattern: None,
            timex: timex.into(),
            anchor,
            approximate: false,
            misfit: None,
        }
    }
}

/// Reads a meaning; `None` where the calendar has no such date.
pub(super) fn resolve(meaning: &Meaning, context: &Context) -> Option<Reading> {
    Some(match meaning {
        Meaning::Vague(vague) => vague_time(*vague, context),
        Meaning::Year(year) => Reading::of(Stretch::of(Unit::Year, Day::new(*year, 1, 1)?), Anchor::Calendar),
        Meaning::Years { first, unit } => Reading::of(Stretch::of(*unit, Day::new(*first, 1, 1)?), Anchor::Calendar),
        Meaning::Relative { unit, shift, base } => relative(*unit, *shift, base, context)?,
        Meaning::Distance { unit, count, base } => distance(*unit, *count, base, context)?,
        Meaning::Named { name, which, base } => named::named(name, *which, base, context)?,
        Meaning::In { name, of } => inside(name, of, context)?,
        Meaning::Nth { n, what, of } => nth(*n, *what, of, context)?,
        Meaning::Part { part, of } => {
            let of = resolve(of, context)?;
            Reading {
                days: of.days.map(|days| part_of(*part, days, context.published)),
                pattern: None,
                ..of
            }
        }
        Meaning::Ends { count, unit, of } => ends(*count, *unit, of, context)?,
        Meaning::Run { count, unit, way, base } => run(*count, *unit, *way, base, context)?,
        Meaning::Range(from, to) => range(from, to, context)?.2,
        Meaning::Clock { time, of } => {
            let of = resolve(of, context)?;
            Reading {
                kind: Kind::Time,
                timex: format!("{}{time}", of.timex),
                ..of
            }
        }
        Meaning::Duration(timex) => Reading::without_days(Kind::Duration, timex, Anchor::Unanchored),
        Meaning::Set(timex) => Reading::without_days(Kind::Set, timex, Anchor::Unanchored),
    })
}

fn vague_time(vague: Vague, context: &Context) -> Reading {
    let timex = match vague {
        Vague::Past => "PAST_REF",
        Vague::Present => "PRESENT_REF",
        Vague::Future => "FUTURE_REF",
    };
    match (vague, context.published) {
        (Vague::Present, Some(day)) => Reading {
            timex: timex.into(),
            approximate: true,
            ..Reading::of(Stretch::day(day), Anchor::Publication)
        },
        _ => Reading::without_days(Kind::Date, timex, Anchor::Unanchored),
    }
}

/// The days that a base stands for, and what that makes the anchor.
pub(super) fn base_days(base: &Base, unit: Option<Unit>, context: &Context) -> Option<(Stretch, Anchor)> {
    let published = || Some((Stretch::day(context.published?), Anchor::Publication));
    let narrative = || {
        let (index, days) = context.narrative.of(unit)?;
        Some((days, Anchor::Narrative(index)))
    };
    match base {
        Base::Published => published(),
        Base::Narrative => narrative().or_else(published),
        Base::Of(meaning) => {
            let reading = resolve(meaning, context)?;
            Some((reading.days?, reading.anchor))
        }
    }
}

/// What a unit without anything to count it from is in TIMEX3: `XXXX-XX-XX` for a day.
fn unknown(unit: Unit) -> Reading {
    let timex = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Season | Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        Unit::Millennium => "X",
    };
    Reading::without_days(Kind::Date, timex, Anchor::Unanchored)
}

fn relative(unit: Unit, shift: i64, base: &Base, context: &Context) -> Option<Reading> {
    let Some((days, anchor)) = base_days(base, Some(unit), context) else {
        return (!matches!(base, Base::Of(_))).then(|| unknown(unit));
    };
    // A report tells of the quarter that has ended, in the first half of the next one.
    if let (Unit::Quarter, 0, Base::Narrative, None, Some(day)) =
        (unit, shift, base, context.narrative.quarter, context.published)
    {
        let found = Stretch::of(unit, day.add_days(-REPORTED));
        return Some(Reading::of(found, Anchor::Publication));
    }
    // A day of which only the year was told is rather the one of publication.
    let (days, anchor) = match (context.published, base) {
        (Some(day), Base::Narrative) if unit <= Unit::Day && days.grain.is_some_and(|grain| grain > Unit::Month) => {
            (Stretch::day(day), Anchor::Publication)
        }
        _ => (days, anchor),
    };
    let from = if shift > 0 { days.last } else { days.first };
    let found = Stretch::of(unit, from).shift(shift);
    Some(Reading {
        approximate: found.last.number() - found.first.number() < days.last.number() - days.first.number(),
        ..Reading::of(found, anchor)
    })
}

fn distance(unit: Unit, count: i64, base: &Base, context: &Context) -> Option<Reading> {
    // "a year earlier" in a report of results is that of the quarter it tells.
    let grain = match unit {
        Unit::Year if count == -1 && matches!(base, Base::Narrative) => Some(Unit::Quarter),
        Unit::Year => None,
        unit => Some(unit),
    };
    let Some((days, anchor)) = base_days(base, grain, context) else {
        return (!matches!(base, Base::Of(_))).then(|| unknown(unit));
    };
    let exact = matches!(base, Base::Of(_)) && days.grain == Some(Unit::Day);
    // Who counts in years does not count the days: the finest unit that such a count tells.
    let told = match (unit, base) {
        _ if exact => Unit::Day,
        (Unit::Year, Base::Published) if count > 0 => Unit::Day,
        (Unit::Year, Base::Published) => Unit::Month,
        (Unit::Year, Base::Narrative) if context.narrative.longer && days.grain == Some(Unit::Quarter) => Unit::Year,
        (Unit::Year, Base::Narrative) if days.grain == Some(Unit::Month) || days.grain == Some(Unit::Quarter) => {
            Unit::Month
        }
        (Unit::Year, _) => Unit::Year,
        (Unit::Decade, _) => Unit::Year,
        (Unit::Century | Unit::Millennium, _) => Unit::Decade,
        (Unit::Half | Unit::Quarter | Unit::Season, _) => Unit::Month,
        (Unit::Month, Base::Narrative) => Unit::Month,
        _ => Unit::Day,
    };
    let told = told.max(match days.grain {
        Some(Unit::Quarter) if told == Unit::Year => Unit::Year,
        Some(grain) if grain != Unit::Weekend => grain,
        _ => Unit::Day,
    });
    let from = if count > 0 && days.grain.is_none() {
        days.last
    } else {
        days.first
    };
    let day = add_units(from, unit, count);
    let found = Stretch::of(told, day);
    let said = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Weekend => Unit::Day,
        unit => unit,
    };
    let said = if exact {
        Unit::Day
    } else if matches!(told, Unit::Month | Unit::Quarter) && unit == Unit::Year && matches!(base, Base::Narrative) {
        told
    } else {
        said.max(told.min(Unit::Year))
    };
    Some(Reading {
        timex: Stretch::of(
            if unit <= Unit::Day {
                found.grain.unwrap_or(Unit::Day)
            } else {
                said
            },
            day,
        )
        .timex(),
        approximate: !exact && unit > Unit::Day,
        ..Reading::of(found, anchor)
    })
}

/// The first thing of that name that begins in a longer time.
fn inside(name: &Name, of: &Meaning, context: &Context) -> Option<Reading> {
    let outer = resolve(of, context)?;
    let days = outer.days?;
    let k = named::index(name, days.first);
    let found = (k - 1..=named::index(name, days.last) + 1)
        .filter_map(|k| named::instance(name, k))
        .find(|found| days.first <= found.first && found.first <= days.last)?;
    Some(Reading {
        misfit: named::misfit(name, found),
        ..Reading::of(found, outer.anchor)
    })
}

fn nth(n: i32, what: Counted, of: &Meaning, context: &Context) -> Option<Reading> {
    let outer = resolve(of, context)?;
    let days = outer.days?;
    if n == 0 {
        return None;
    }
    let steps = i64::from(n) - i64::from(n.signum());
    let found = match what {
        Counted::Weekday(weekday) => {
            let day = if n > 0 {
                days.first
                    .add_days((i64::from(weekday) - i64::from(days.first.weekday())).rem_euclid(7))
            } else {
                days.last
                    .add_days(-(i64::from(days.last.weekday()) - i64::from(weekday)).rem_euclid(7))
            };
            Stretch::day(day.add_days(7 * steps))
        }
        Counted::Unit(Unit::Week) => {
            // A week belongs to the month or year that has its Thursday, as in ISO 8601.
            let thursday = if n > 0 {
                days.first.add_days((3 - i64::from(days.first.weekday())).rem_euclid(7))
            } else {
                days.last.add_days(-(i64::from(days.last.weekday()) - 3).rem_euclid(7))
            };
            Stretch::of(Unit::Week, thursday.add_days(7 * steps))
        }
        Counted::Unit(Unit::Weekend) => {
            let saturday = if n > 0 {
                days.first.add_days((5 - i64::from(days.first.weekday())).rem_euclid(7))
            } else {
                days.last.add_days(-(i64::from(days.last.weekday()) - 5).rem_euclid(7))
            };
            Stretch::of(Unit::Weekend, saturday.add_days(7 * steps))
        }
        Counted::Unit(unit) => Stretch::of(unit, if n > 0 { days.first } else { days.last }).shift(steps),
    };
    (days.holds(found.first) || days.holds(found.last)).then(|| Reading::of(found, outer.anchor))
}

/// A part of days; what has passed of them and what is left depend on the day of publication.
fn part_of(part: Part, days: Stretch, published: Option<Day>) -> Stretch {
    match (part, published.filter(|day| days.holds(*day))) {
        (Part::Elapsed, Some(day)) if day > days.first => Stretch::between(days.first, day.add_days(-1)),
        (Part::Rest, Some(day)) => Stretch::between(day, days.last),
        _ => days.part(part),
    }
}

/// The first or the last units of something.
fn ends(count: i32, unit: Unit, of: &Meaning, context: &Context) -> Option<Reading> {
    let timex = super::meaning::period(Some(&count.unsigned_abs().to_string()), unit);
    let first = nth(count.signum(), Counted::Unit(unit), of, context)?;
    let last = nth(count, Counted::Unit(unit), of, context)?;
    let (first_days, last_days) = (first.days?, last.days?);
    Some(Reading {
        kind: Kind::Duration,
        timex,
        ..Reading::of(
            Stretch::between(
                first_days.first.min(last_days.first),
                first_days.last.max(last_days.last),
            ),
            first.anchor,
        )
    })
}

fn run(count: Option<u32>, unit: Unit, way: Way, base: &Base, context: &Context) -> Option<Reading> {
    let timex = super::meaning::period(count.map(|n| n.to_string()).as_deref(), unit);
    let empty = Reading::without_days(Kind::Duration, timex.clone(), Anchor::Unanchored);
    let (Some(count), Some((days, anchor))) = (count, base_days(base, Some(unit), context)) else {
        return Some(empty);
    };
    if count == 0 || unit < Unit::Day {
        return Some(empty);
    }
    let found = match way {
        Way::Past => {
            let last = Stretch::of(unit, days.first).shift(-1);
            Stretch::between(last.shift(1 - i64::from(count)).first, last.last)
        }
        Way::Future => {
            let first = Stretch::of(unit, days.last).shift(1);
            Stretch::between(first.first, first.shift(i64::from(count) - 1).last)
        }
    };
    Some(Reading {
        kind: Kind::Duration,
        timex,
        ..Reading::of(found, anchor)
    })
}

/// Reads both ends of an interval, each in the light of the other, and the whole.
pub(super) fn range(from: &Meaning, to: &Meaning, context: &Context) -> Option<(Reading, Reading, Reading)> {
    let bare = |meaning: &Meaning| matches!(meaning, Meaning::Named { which: Which::Bare, .. });
    let mut start = resolve(from, context)?;
    let mut end = resolve(to, context)?;
    if bare(to)
        && context.tense == Tense::Future
        && end.anchor == Anchor::Publication
        && let (Some(days), Meaning::Named { name, .. }) = (end.days, from)
        && bare(from)
        && let Some(found) = named::on_or_before(name, days.last)
    {
        start = Reading {
            misfit: named::misfit(name, found),
            ..Reading::of(found, end.anchor)
        };
    } else if bare(to)
        && let (Some(days), Meaning::Named { name, .. }) = (start.days, to)
        && let Some(found) = named::on_or_after(name, days.first)
    {
        end = Reading {
            misfit: named::misfit(name, found),
            ..Reading::of(found, start.anchor)
        };
    } else if bare(from)
        && let (Some(days), Meaning::Named { name, .. }) = (end.days, from)
        && let Some(found) = named::on_or_before(name, days.last)
    {
        start = Reading {
            misfit: named::misfit(name, found),
            ..Reading::of(found, end.anchor)
        };
    }
    let whole = match (start.days, end.days) {
        (Some(first), Some(last)) if first.first <= last.last => {
            let anchor = if end.anchor == Anchor::Calendar {
                start.anchor
            } else {
                end.anchor
            };
            let edtf = format!("{}/{}", first.edtf_end(true), last.edtf_end(false));
            Reading {
                kind: start.kind.min(end.kind),
                pattern: Some(edtf),
                timex: format!("{}/{}", start.timex, end.timex),
                approximate: false,
                ..Reading::of(Stretch::between(first.first, last.last), anchor)
            }
        }
        (Some(_), Some(_)) => return None,
        _ => Reading {
            pattern: start
                .pattern
                .as_ref()
                .zip(end.pattern.as_ref())
                .map(|(start, end)| format!("{start}/{end}")),
            ..Reading::without_days(start.kind, format!("{}/{}", start.timex, end.timex), Anchor::Unanchored)
        },
    };
    Some((start, end, whole))
}
