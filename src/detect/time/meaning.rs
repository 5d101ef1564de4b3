//! What the words of a time expression mean, in no language: [`Meaning`], as a grammar tells it and
//! [`resolve`](super::resolve) reads it.
//!
//! Invariant: a meaning holds nothing that depends on the day of publication or on the rest of the text.

use super::holiday::Holiday;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    Month,
    Quarter,
    /// Three months; as a grain, one of the four seasons.
    Season,
    /// Half a year.
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A part of the day, as TIMEX3 knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    /// The hours of daylight.
    Daytime,
}

impl DayPart {
    /// What follows the day in a TIMEX3 value.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            DayPart::Morning => "TMO",
            DayPart::Midday => "TMI",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
            DayPart::Daytime => "TDT",
        }
    }
}

/// Where a count or a shift starts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Base {
    /// The day of publication.
    Published,
    /// The date that the text spoke of last.
    Narrative,
    /// A date said in the same expression.
    Of(Box<Meaning>),
}

/// Something of the calendar that comes again: each week, month or year.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Name {
    /// 0 is Monday.
    Weekday(u8),
    /// Saturday and Sunday.
    Weekend,
    /// A day of a month: the 15th, perhaps "Tuesday the 15th".
    Day {
        day: u8,
        weekday: Option<u8>,
    },
    Month(u8),
    /// A day of a year, perhaps with its weekday.
    MonthDay {
        month: u8,
        day: u8,
        weekday: Option<u8>,
    },
    /// 21 to 24.
    Season(u8),
    /// 1 to 4.
    Quarter(u8),
    /// 1 or 2.
    Half(u8),
    Holiday(Holiday),
    /// A week of ISO 8601.
    Week(u8),
}

impl Name {
    /// The weekday that the words state for it.
    pub(super) fn stated_weekday(&self) -> Option<u8> {
        match self {
            Name::Day { weekday, .. } | Name::MonthDay { weekday, .. } => *weekday,
            _ => None,
        }
    }
}

/// Which of the things of one name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing says: the tense of the clause does, or the habits of the press.
    Bare,
    /// The last one before the base: "last Friday".
    Last,
    /// The last one that has begun, where the words say that it has: "the year ended 31 March", "she died in May".
    Begun,
    /// The one of the current week, month or year: "this Friday", "this March".
    This,
    /// The first one after: "next Friday", "next March".
    Next,
    /// The n-th one after, or before when negative: "three Fridays from now".
    Count(i32),
}

/// Which part of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Start,
    Mid,
    End,
    /// The first half, one that "early in" or "the first half of" says.
    FirstHalf,
    SecondHalf,
    /// What had passed of it at publication: "so far this year", "earlier this month".
    Elapsed,
    /// What is left of it at publication: "later this year", "the rest of the month".
    Rest,
}

/// Which way a run of units lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Past,
    Future,
}

/// A time spoken of without any date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vague {
    Past,
    Present,
    Future,
}

/// What is counted within something: its weeks, or its Mondays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    Unit(Unit),
    Weekday(u8),
}

/// What a time expression means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// "now", "recently", "the future".
    Vague(Vague),
    /// A year, astronomically counted.
    Year(i64),
    /// Years that begin with these digits: the decade or century that begins with `first`.
    Years { first: i64, unit: Unit },
    /// The whole unit that lies so many units from the base: "last month", "today", "the following year".
    Relative { unit: Unit, shift: i64, base: Base },
    /// So many units counted from the base: "three weeks ago", "two days after Easter".
    Distance { unit: Unit, count: i64, base: Base },
    /// Something of the calendar, the one that is meant being told by words or by the tense.
    Named { name: Name, which: Which, base: Base },
    /// Something of the calendar within a longer time: "March" of "2013", "the 20th" of "next month".
    In { name: Name, of: Box<Meaning> },
    /// The n-th of the weeks, days, Mondays… of something, from its end when negative.
    Nth { n: i32, what: Counted, of: Box<Meaning> },
    /// The first units of something, or its last ones when negative: "the first three months of 2013".
    Ends { count: i32, unit: Unit, of: Box<Meaning> },
    /// The start, middle or end of something.
    Part { part: Part, of: Box<Meaning> },
    /// Units in a row next to the base: "the last two weeks", "the coming months" (no count).
    Run {
        count: Option<u32>,
        unit: Unit,
        way: Way,
        base: Base,
    },
    /// From one to the other, both included.
    Range(Box<Meaning>, Box<Meaning>),
    /// A time of day, written as TIMEX3 does from its `T` on, of a day.
    Clock { time: String, of: Box<Meaning> },
    /// How long, as a TIMEX3 value.
    Duration(String),
    /// How often, as a TIMEX3 value.
    Set(String),
}

impl Meaning {
    /// A day, month and perhaps year as they are written.
    pub(super) fn date(year: Option<i64>, month: u8, day: Option<u8>, weekday: Option<u8>) -> Meaning {
        let name = match day {
            Some(day) => Name::MonthDay { month, day, weekday },
            None => Name::Month(month),
        };
        Meaning::of_year(name, year)
    }

    /// Something of a year, or of the year that is meant.
    pub(super) fn of_year(name: Name, year: Option<i64>) -> Meaning {
        match year {
            Some(year) => Meaning::In {
                name,
                of: Box::new(Meaning::Year(year)),
            },
            None => Meaning::named(name, Which::Bare),
        }
    }

    /// The weekday that the words state with a day of a month.
    pub(super) fn stated_weekday(&self) -> Option<u8> {
        match self {
            Meaning::Named { name, .. } | Meaning::In { name, .. } => name.stated_weekday(),
            Meaning::Clock { of, .. } => of.stated_weekday(),
            _ => None,
        }
    }

    /// Something of the calendar, seen from the day of publication.
    pub(super) fn named(name: Name, which: Which) -> Meaning {
        Meaning::Named {
            name,
            which,
            base: Base::Published,
        }
    }

    /// The whole unit that lies so many units from the day of publication.
    pub(super) fn relative(unit: Unit, shift: i64) -> Meaning {
        Meaning::Relative {
            unit,
            shift,
            base: Base::Published,
        }
    }

    /// A time of this day.
    pub(super) fn clock(time: impl Into<String>, of: Meaning) -> Meaning {
        Meaning::Clock {
            time: time.into(),
            of: Box::new(of),
        }
    }
}

/// A duration of so many units as TIMEX3 writes it; `X` where nobody says how many. `amount` may be a decimal.
pub(super) fn period(amount: Option<&str>, unit: Unit) -> String {
    let amount = amount.unwrap_or("X");
    match unit {
        Unit::Second => format!("PT{amount}S"),
        Unit::Minute => format!("PT{amount}M"),
        Unit::Hour => format!("PT{amount}H"),
        Unit::Day => format!("P{amount}D"),
        Unit::Weekend => format!("P{amount}WE"),
        Unit::Week => format!("P{amount}W"),
        Unit::Month => format!("P{amount}M"),
        Unit::Quarter => format!("P{amount}Q"),
        Unit::Season => format!("P{amount}SE"),
        Unit::Half => format!("P{amount}H"),
        Unit::Year => format!("P{amount}Y"),
        Unit::Decade => format!("P{amount}DE"),
        Unit::Century => format!("P{amount}CE"),
        Unit::Millennium => format!("P{amount}ML"),
    }
}
