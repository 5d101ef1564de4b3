//! What a time expression is to the rest of the program: [`Expression`] and the types of its fields.
//!
//! Invariant: the range of an expression stands within its full range, and its parts within it, in order.

use std::ops::Range;

use crate::date::{Date, Day};

/// What is known of the text in which time expressions are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// The day on which the text was written or published, where it is known.
    pub published: Option<Day>,
    /// Which way a bare "Friday" or "15 May" lies where its clause has no tense that tells.
    pub outlook: Outlook,
}

impl Reference {
    /// A text of the press, published that day.
    pub fn published(day: Day) -> Self {
        Self {
            published: Some(day),
            ..Self::default()
        }
    }
}

/// Where a text looks when nothing else tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outlook {
    /// A report: a bare weekday is the last one up to publication, a date without year the nearest one.
    #[default]
    Report,
    /// An announcement, a diary, an invitation: the next one after publication.
    Announcement,
}

/// The types of TIMEX3 (TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A day or something longer on the calendar.
    Date,
    /// A time or a part of a day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

impl Kind {
    /// The value of the `type` attribute of TIMEX3.
    pub fn timex_type(self) -> &'static str {
        match self {
            Kind::Date => "DATE",
            Kind::Time => "TIME",
            Kind::Duration => "DURATION",
            Kind::Set => "SET",
        }
    }
}

/// What an expression is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Nothing: it says its year.
    Calendar,
    /// The day of publication.
    Publication,
    /// The date told by the expression of that index, among those found.
    Narrative(usize),
    /// Something that is not known: a weekday in a text without a date.
    Unanchored,
}

/// Where the clause of an expression stands in time, as its verbs tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// "s'est achevé", "was signed".
    Past,
    /// "s'achève", "is".
    Present,
    /// "s'achèvera", "will end", "is due to".
    Future,
    /// There is no verb, or none that tells.
    #[default]
    Unknown,
}

/// What an expression says of the time that its value is, the `mod` attribute of TIMEX3 where that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// "early", "début".
    Start,
    /// "mid", "mi-".
    Mid,
    /// "late", "fin".
    End,
    /// "about", "environ".
    Approximate,
    /// "before" something.
    Before,
    /// "after" something.
    After,
    /// "by" something, "no later than".
    OnOrBefore,
    /// "since" something, "no earlier than".
    OnOrAfter,
    /// "less than two years".
    LessThan,
    /// "more than two years".
    MoreThan,
    /// "at most two years".
    EqualOrLess,
    /// "at least two years".
    EqualOrMore,
}

impl Modifier {
    /// The value of the `mod` attribute of TIMEX3 (TimeML 1.2.1).
    pub fn timex_mod(self) -> &'static str {
        match self {
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approximate => "APPROX",
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
            Modifier::OnOrBefore => "ON_OR_BEFORE",
            Modifier::OnOrAfter => "ON_OR_AFTER",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        /// The rule that read an expression.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Rule] = &[$(Rule::$name),*];

            /// The name of the rule, stable across versions.
            pub fn key(self) -> &'static str {
                match self {
                    $(Rule::$name => $key,)*
                }
            }
        }
    };
}

rules! {
    /// A day, its month and its year: "19 avril 2024", "2024-04-19".
    FullDate "full-date",
    /// A day and its month: "le 19 avril". The year follows from tense, weekday and publication.
    DateWithoutYear "date-without-year",
    /// A month and its year.
    MonthOfYear "month-of-year",
    /// A month alone: the year follows from tense and publication.
    MonthAlone "month-alone",
    /// A year.
    Year "year",
    /// A decade: "les années 1990", "the 1990s".
    Decade "decade",
    /// A century or a millennium.
    Century "century",
    /// A weekday: the last one up to publication, or the next one in a clause about the future.
    Weekday "weekday",
    /// A day without its month: "le 15", "vendredi 19".
    DayOfMonth "day-of-month",
    /// A feast or a day with a name: "Noël", "Easter Monday".
    NamedDay "named-day",
    /// A season.
    Season "season",
    /// A quarter or a half of a year.
    QuarterOrHalf "quarter-or-half",
    /// A week told by its number or by a day in it.
    Week "week",
    /// A unit seen from publication: "hier", "le mois dernier", "this year".
    RelativeToPublication "relative-to-publication",
    /// Units counted from publication: "il y a deux ans", "in three weeks".
    CountedFromPublication "counted-from-publication",
    /// A unit seen from the date told before: "la veille", "the following month".
    RelativeToNarrative "relative-to-narrative",
    /// Units counted from the date told before: "deux mois après", "three days later".
    CountedFromNarrative "counted-from-narrative",
    /// Units counted from a date in the same expression: "two weeks after 3 March".
    CountedFromDate "counted-from-date",
    /// The n-th of something in a longer time: "the first Monday of March".
    NthOfPeriod "nth-of-period",
    /// The start, middle or end of something: "mi-mars", "late 2023".
    PartOfPeriod "part-of-period",
    /// From one date to another.
    Interval "interval",
    /// From a date on, or up to one: "depuis 2012", "by 15 September".
    OpenInterval "open-interval",
    /// Units in a row up to publication or from it on: "ces dernières années", "the next three months".
    RowOfUnits "row-of-units",
    /// A time of day, or a part of a day.
    TimeOfDay "time-of-day",
    /// How long.
    Duration "duration",
    /// How often.
    Set "set",
    /// A time without a date: "now", "récemment".
    Vague "vague",
}

/// A weekday that does not fit its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The weekday that the text says: 0 is Monday.
    pub stated: u8,
    /// The weekday on which the date falls.
    pub actual: u8,
    /// The nearest date of the same day and month, or of the same day, that falls on the stated weekday, when there is
    /// one within six years or months.
    pub fitting: Option<Date>,
}

/// A time expression found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// The bytes of the words, without the preposition that introduces them, as TimeML has them.
    pub range: Range<usize>,
    /// The bytes of the words with the preposition that makes the value: "since 2012". Else the same as `range`.
    pub full: Range<usize>,
    /// What it denotes.
    pub kind: Kind,
    /// The days that it denotes, the preposition in `full` included; `None` for lengths of time, sets and what has no
    /// day. A duration that is anchored ("the last two weeks") has days.
    pub value: Option<Date>,
    /// The value of TIMEX3 for the words in `range` (TimeML 1.2.1, section 3.2.2).
    pub timex: String,
    /// What it is counted from.
    pub anchor: Anchor,
    /// The tense of its clause.
    pub tense: Tense,
    /// What it says about its value.
    pub modifier: Option<Modifier>,
    /// The rule that read it.
    pub rule: Rule,
    /// The weekday that the words state with a date: 0 is Monday.
    pub weekday: Option<u8>,
    /// A weekday that does not fit.
    pub conflict: Option<Conflict>,
    /// What TimeML annotates instead of the whole, each an expression by itself: the two ends of an interval, or the
    /// row and the period of "the first nine months of 1997".
    pub parts: Vec<Expression>,
}

impl Expression {
    /// Whether it denotes days that can be put in order.
    pub fn is_dated(&self) -> bool {
        self.value.is_some() && self.rule != Rule::Vague
    }

    /// The expressions that TimeML annotates: the parts, or the expression itself.
    pub fn timexes(&self) -> &[Expression] {
        if self.parts.is_empty() {
            std::slice::from_ref(self)
        } else {
            &self.parts
        }
    }
}
