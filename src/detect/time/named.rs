//! A [`Name`] of the calendar and a day -> the [`Stretch`] that is meant: which Friday, which 15 May, which summer.
//!
//! Invariant: the things of one name are numbered in the order of time ([`instance`]), and [`index`] is the number of
//! the one whose week, month or year holds a day.

use super::expression::{Anchor, Kind, Outlook, Tense};
use super::meaning::{Base, Name, Unit, Which};
use super::resolve::{Context, Misfit, Reading, base_days};
use super::stretch::{Stretch, iso_week};
use crate::date::Day;

/// How many weeks, months or years are looked through for one that has such a day: a leap year is at most eight away.
const REACH: i64 = 12;

/// How many days ahead a date without a year may lie in a clause about the past.
const SOON: i64 = 100;

/// The number of the week, month or year in which the thing of that name that is nearest to a day may lie.
pub(super) fn index(name: &Name, day: Day) -> i64 {
    match name {
        Name::Weekday(_) | Name::Weekend => (day.number() + 3).div_euclid(7),
        Name::Day { .. } => day.year() * 12 + i64::from(day.month()) - 1,
        _ => day.year(),
    }
}

/// The thing of that name in the week, month or year of that number, if it has one.
pub(super) fn instance(name: &Name, k: i64) -> Option<Stretch> {
    match name {
        Name::Weekday(weekday) => Some(Stretch::day(Day::from_number(
            k.checked_mul(7)? - 3 + i64::from(*weekday),
        ))),
        Name::Weekend => Some(Stretch::of(Unit::Weekend, Day::from_number(k.checked_mul(7)? - 3))),
        Name::Day { day, .. } => {
            let month = u8::try_from(k.rem_euclid(12) + 1).ok()?;
            Day::new(k.div_euclid(12), month, *day).map(Stretch::day)
        }
        Name::Month(month) => Day::new(k, *month, 1).map(|day| Stretch::of(Unit::Month, day)),
        Name::MonthDay { month, day, .. } => Day::new(k, *month, *day).map(Stretch::day),
        Name::Season(season) => Stretch::season(k, *season),
        Name::Quarter(n) => month_of(*n, 3).and_then(|month| Some(Stretch::of(Unit::Quarter, Day::new(k, month, 1)?))),
        Name::Half(n) => month_of(*n, 6).and_then(|month| Some(Stretch::of(Unit::Half, Day::new(k, month, 1)?))),
        Name::Holiday(holiday) => holiday.day(k).map(Stretch::day),
        Name::Week(n) => iso_week(k, *n),
    }
}

/// The first month of the n-th part of a year.
fn month_of(n: u8, months: u8) -> Option<u8> {
    n.checked_sub(1)?.checked_mul(months)?.checked_add(1)
}

fn fits(name: &Name, found: Stretch) -> bool {
    name.stated_weekday()
        .is_none_or(|weekday| found.first.weekday() == weekday)
}

/// The misfit of a stated weekday, with the nearest day of that name that fits, within six years.
pub(super) fn misfit(name: &Name, found: Stretch) -> Option<Misfit> {
    if fits(name, found) {
        return None;
    }
    let k = index(name, found.first);
    let fitting = (1..=6)
        .flat_map(|n| [k - n, k + n])
        .filter_map(|k| instance(name, k))
        .find(|found| fits(name, *found));
    Some(Misfit {
        stated: name.stated_weekday()?,
        actual: found.first.weekday(),
        fitting: fitting.map(|found| found.first),
    })
}

/// The first thing of that name that does not begin before a day.
pub(super) fn on_or_after(name: &Name, day: Day) -> Option<Stretch> {
    let k = index(name, day);
    (k - 1..=k + REACH)
        .filter_map(|k| instance(name, k))
        .find(|found| found.first >= day)
}

/// The last thing of that name that begins on or before a day.
pub(super) fn on_or_before(name: &Name, day: Day) -> Option<Stretch> {
    let k = index(name, day);
    (0..=REACH + 1)
        .filter_map(|n| instance(name, k + 1 - n))
        .find(|found| found.first <= day)
}

/// The first one that ends on or after a day, and has the weekday stated.
fn coming(name: &Name, day: Day) -> Option<Stretch> {
    let k = index(name, day);
    (k - 1..=k + REACH)
        .filter_map(|k| instance(name, k))
        .find(|found| found.last >= day && fits(name, *found))
}

/// The last one that begins on or before a day, and has the weekday stated.
fn past(name: &Name, day: Day) -> Option<Stretch> {
    let k = index(name, day);
    (0..=REACH + 1)
        .filter_map(|n| instance(name, k + 1 - n))
        .find(|found| found.first <= day && fits(name, *found))
}

/// Reads a name as seen from its base.
pub(super) fn named(name: &Name, which: Which, base: &Base, context: &Context) -> Option<Reading> {
    let based = base_days(base, None, context).or_else(|| match base {
        Base::Of(_) => None,
        _ => base_days(&Base::Narrative, None, context).filter(|(told, _)| lends_year(name, which, *told)),
    });
    let Some((from, anchor)) = based else {
        return (!matches!(base, Base::Of(_))).then(|| unanchored(name)).flatten();
    };
    let day = from.first;
    let found = match which {
        Which::Bare if matches!(anchor, Anchor::Publication) => bare(name, day, context),
        Which::Bare => bare_in_narrative(name, from, context),
        Which::Begun => past(name, day),
        Which::Last => (0..=REACH)
            .filter_map(|n| instance(name, index(name, day) + 1 - n))
            .find(|found| found.last < day),
        Which::Next => (-1..=REACH)
            .filter_map(|n| instance(name, index(name, day) + n))
            .find(|found| found.first > from.last),
        Which::This => this(name, day),
        Which::Count(n) => count(name, day, n),
    }?;
    Some(Reading {
        misfit: misfit(name, found),
        ..Reading::of(found, anchor)
    })
}

/// Whether a date told before can tell the year of a name where the day of publication is not known: a day or a month
/// with its year lends it to the days and months around. A weekday is always seen from publication.
fn lends_year(name: &Name, which: Which, told: Stretch) -> bool {
    let yearly = !matches!(name, Name::Weekday(_) | Name::Weekend | Name::Day { weekday: None, .. });
    which == Which::Bare && yearly && matches!(told.grain, Some(Unit::Day | Unit::Month))
}

/// The one of the current week, month or year; a winter that began last year is the current one.
fn this(name: &Name, day: Day) -> Option<Stretch> {
    let k = index(name, day);
    (-1..=1)
        .filter_map(|n| instance(name, k + n))
        .find(|found| found.holds(day))
        .or_else(|| (0..=REACH).find_map(|n| instance(name, k + n)))
}

fn count(name: &Name, day: Day, n: i32) -> Option<Stretch> {
    let k = index(name, day);
    let wanted = usize::try_from(n.unsigned_abs()).ok()?.checked_sub(1)?.min(1000);
    let reach = REACH + i64::try_from(wanted).ok()? * 2;
    if n > 0 {
        (k..=k + reach)
            .filter_map(|k| instance(name, k))
            .filter(|found| found.first > day)
            .nth(wanted)
    } else {
        (0..=reach)
            .filter_map(|n| instance(name, k - n))
            .filter(|found| found.last < day)
            .nth(wanted)
    }
}

fn bare(name: &Name, day: Day, context: &Context) -> Option<Stretch> {
    let later = |found: &Stretch| found.first > day || (found.holds(day) && found.first < found.last);
    let fitting = match (context.tense, context.outlook) {
        // Quarters and halves are told of when they end, before and after; one that has not begun is not past.
        (Tense::Past, _) if matches!(name, Name::Quarter(_) | Name::Half(_)) => past(name, day),
        _ if matches!(name, Name::Quarter(_) | Name::Half(_)) => nearest(past(name, day), coming(name, day), day),
        (Tense::Future, _) => coming(name, day),
        (Tense::Past, _) => told_as_past(name, past(name, day), coming(name, day), day),
        (_, Outlook::Announcement) => coming(name, day)
            .filter(later)
            .or_else(|| coming(name, day.add_days(1))),
        (_, Outlook::Report) => match name {
            Name::Weekday(_) | Name::Weekend => past(name, day),
            _ => nearest(past(name, day), coming(name, day), day),
        },
    };
    // A weekday may tell the year, but not one far off: then it is rather the weekday that is wrong.
    let near = |found: &Stretch| (found.first.number() - day.number()).abs() <= 550;
    fitting
        .filter(|found| name.stated_weekday().is_none() || near(found))
        .or_else(|| {
            let plain = plain(name);
            let (past, coming) = (past(&plain, day), coming(&plain, day));
            match context.tense {
                Tense::Future => coming,
                Tense::Past => told_as_past(&plain, past, coming, day),
                _ => nearest(past, coming, day),
            }
        })
}

/// The name without its weekday.
fn plain(name: &Name) -> Name {
    match name {
        Name::Day { day, .. } => Name::Day {
            day: *day,
            weekday: None,
        },
        Name::MonthDay { month, day, .. } => Name::MonthDay {
            month: *month,
            day: *day,
            weekday: None,
        },
        name => name.clone(),
    }
}

/// The past one, unless that is most of a year ago and the next one is near: who means that says "last December", and
/// "the offer was extended to 15 December" is about the next one.
fn told_as_past(name: &Name, past: Option<Stretch>, coming: Option<Stretch>, day: Day) -> Option<Stretch> {
    let yearly = !matches!(name, Name::Weekday(_) | Name::Weekend | Name::Day { .. });
    match (past, coming) {
        (Some(before), Some(after)) if yearly => {
            let (back, ahead) = (day.number() - before.last.number(), after.first.number() - day.number());
            let far = back > 180 && (0..=SOON).contains(&ahead);
            Some(if far { after } else { before })
        }
        _ => past,
    }
}

fn nearest(past: Option<Stretch>, coming: Option<Stretch>, day: Day) -> Option<Stretch> {
    match (past, coming) {
        (Some(past), Some(coming)) => {
            let (back, ahead) = (day.number() - past.last.number(), coming.first.number() - day.number());
            Some(if back <= ahead { past } else { coming })
        }
        (past, coming) => past.or(coming),
    }
}

/// Without a day of publication, a bare name is the one nearest to the date told before.
fn bare_in_narrative(name: &Name, from: Stretch, context: &Context) -> Option<Stretch> {
    match context.tense {
        Tense::Future => coming(name, from.first),
        _ => nearest(past(name, from.first), coming(name, from.first), from.first),
    }
}

/// What a name is when nothing tells which one: `XXXX-04-19`.
fn unanchored(name: &Name) -> Option<Reading> {
    let (pattern, timex) = match name {
        Name::Weekday(weekday) => (None, format!("XXXX-WXX-{}", weekday + 1)),
        Name::Weekend => (None, "XXXX-WXX-WE".into()),
        Name::Day { day, .. } => (Some(format!("XXXX-XX-{day:02}")), format!("XXXX-XX-{day:02}")),
        Name::Month(month) => (Some(format!("XXXX-{month:02}")), format!("XXXX-{month:02}")),
        Name::MonthDay { month, day, .. } => {
            let text = format!("XXXX-{month:02}-{day:02}");
            (Some(text.clone()), text)
        }
        Name::Season(season) => {
            let timex = match season {
                21 => "SP",
                22 => "SU",
                23 => "FA",
                _ => "WI",
            };
            (Some(format!("XXXX-{season}")), format!("XXXX-{timex}"))
        }
        Name::Quarter(n) => (Some(format!("XXXX-{}", 32 + n)), format!("XXXX-Q{n}")),
        Name::Half(n) => (Some(format!("XXXX-{}", 39 + n)), format!("XXXX-H{n}")),
        Name::Holiday(super::holiday::Holiday::Fixed(month, day)) => {
            let text = format!("XXXX-{month:02}-{day:02}");
            (Some(text.clone()), text)
        }
        Name::Holiday(_) => (None, "XXXX-XX-XX".into()),
        Name::Week(n) => (None, format!("XXXX-W{n:02}")),
    };
    Some(Reading {
        pattern,
        ..Reading::without_days(Kind::Date, timex, Anchor::Unanchored)
    })
}
