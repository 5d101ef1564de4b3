//! EDTF text → [`Date`]: dates as uncertain as history is, which answer what they can denote, how they
//! stand to one another, and how they are said.
//!
//! The format is EDTF, levels 0, 1 and 2: the Extended Date/Time Format specification of the Library of
//! Congress (4 February 2019), a profile of ISO 8601-1 and 8601-2:2019.
//!
//! - [`Date::from_str`](std::str::FromStr): the text, or a [`DateError`] that says what to write instead
//! - [`Date::earliest`], [`Date::latest`]: the first and the last [`Day`]
//! - [`Date::compatible`], [`Date::covers`]: whether two dates contradict each other
//! - [`Date::chronological`], [`Date::year_month`]: the place in a chronology
//! - [`Date::prose`], [`Date::prose_adverbial`]: words, in French or English
//!
//! Invariant: a `Date` keeps the text it was read from, so that it is displayed as it was written.

mod calendar;
mod pattern;
mod value;
mod words;

mod guess;
mod parse;
mod slice;

mod bounds;
mod order;

mod phrase;
mod prose;

#[cfg(test)]
mod laws;

pub use bounds::{Bound, Precision};
pub use calendar::{Day, days_in_month, is_leap};
pub(crate) use words::roman;
pub use words::{Lang, month_name, weekday_name};

use serde::{Serialize, Serializer};
use std::fmt;
use std::ops::Range;
use std::str::FromStr;
use value::{Shape, Value};

/// A day without its year: « 15 septembre », "15 September".
pub fn day_and_month(day: Day, locale: &crate::locale::Locale) -> String {
    phrase::day_name(day.day(), day.month(), locale)
}

/// A date, an interval, or a set of dates, as EDTF writes them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    text: Box<str>,
    value: Value,
}

impl Date {
    /// The EDTF text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The value of the `datetime` attribute of HTML's `time` element: a day, a month or a year.
    ///
    /// `None` for dates that HTML cannot say (WHATWG HTML, "The time element"): those that are
    /// qualified, intervals, sets, seasons, decades, and years before 1.
    pub fn datetime_attr(&self) -> Option<String> {
        let Value::Point(point) = &self.value else { return None };
        if point.is_qualified() || point.first().year() < 1 {
            return None;
        }
        match &point.shape {
            Shape::Moment(day, _) => Some(day.to_string()),
            Shape::Year {
                year,
                reach: (low, high),
            } => (low == high).then(|| format!("{year:04}")),
            Shape::Date(pattern) => {
                let text = pattern.to_string();
                let known = text.trim_end_matches("-XX");
                (!known.contains('X')).then(|| known.into())
            }
            Shape::Season(..) => None,
        }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        parse::parse(text).map(|value| Date {
            text: text.into(),
            value,
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// Why a text is not EDTF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong, in a sentence without a capital or a full stop.
    pub what: String,
    /// The bytes of the text at fault; empty where something is missing.
    pub at: Range<usize>,
    /// What to write instead.
    pub hint: Option<String>,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        self.hint.iter().try_for_each(|hint| write!(f, ": {hint}"))
    }
}

impl std::error::Error for DateError {}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn serialized_as_it_was_written() {
        let date: Date = "{ 1960 ,  1961-12 }"
            .parse()
            .expect("spaces may surround the members of a set");
        assert_eq!(serde_json::json!(date), "{ 1960 ,  1961-12 }");
        assert_eq!(
            format!("{:>6}", "2024".parse::<Date>().expect("it is a year")),
            "  2024"
        );
    }

    #[test]
    fn what_html_can_say() {
        for (text, datetime) in [
            ("2024-05-19", Some("2024-05-19")),
            ("2024-05", Some("2024-05")),
            ("2024", Some("2024")),
            ("2024-05-XX", Some("2024-05")),
            ("2024-XX-XX", Some("2024")),
            ("2024-05-19T14:30:00Z", Some("2024-05-19")),
            ("0042", Some("0042")),
            ("Y12345", Some("12345")),
            ("2024-03~", None),
            ("2024-XX-12", None),
            ("201X", None),
            ("1950S2", None),
            ("2024-21", None),
            ("0000", None),
            ("-0043-03-15", None),
            ("2024/2025", None),
            ("[2024]", None),
        ] {
            let date: Date = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(date.datetime_attr().as_deref(), datetime, "{text}");
        }
    }
}
