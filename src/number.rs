//! Numbers as sources give them: exact, approximate, bounded or a range.
//!
//! Invariant: [`Number`] parses and prints without loss: what was written comes back.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::date::Lang;

/// A number of a claim: `1000`, `1000~`, `>269`, `>=369`, `<100`, `<=5`, `900..1000`.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    written: String,
    form: Form,
}

/// What a [`Number`] says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Just this.
    Exact(f64),
    /// About this.
    About(f64),
    /// More than this.
    Above(f64),
    /// This or more.
    AtLeast(f64),
    /// Less than this.
    Below(f64),
    /// This or less.
    AtMost(f64),
    /// From one to the other, both included.
    Between(f64, f64),
}

/// The numbers that a [`Number`] can denote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least; negative infinity where there is none.
    pub low: f64,
    /// The greatest; infinity where there is none.
    pub high: f64,
    /// Whether `low` itself is left out.
    pub above_low: bool,
    /// Whether `high` itself is left out.
    pub below_high: bool,
}

impl Interval {
    fn closed(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            above_low: false,
            below_high: false,
        }
    }

    fn around(value: f64, by: f64) -> Self {
        Self::closed(value - by, value + by)
    }

    /// Whether there is a number in both.
    pub fn meets(&self, other: &Self) -> bool {
        let reaches = |a: &Self, b: &Self| a.low < b.high || a.low == b.high && !a.above_low && !b.below_high;
        reaches(self, other) && reaches(other, self)
    }

    /// Whether every number of the other is in this one.
    pub fn covers(&self, other: &Self) -> bool {
        let low = self.low < other.low || self.low == other.low && (!self.above_low || other.above_low);
        let high = self.high > other.high || self.high == other.high && (!self.below_high || other.below_high);
        low && high
    }

    /// How far it reaches from end to end.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// How far apart the nearest ends are; 0 where they touch.
    pub fn distance(&self, other: &Self) -> f64 {
        (self.low - other.high).max(other.low - self.high).max(0.0)
    }
}

/// How far "about" reaches, as a share of the number: « environ 1 000 » is 900 to 1,100.
///
/// No standard says how much; what people mean depends on the roundness of the figure (Krifka, *Approximate
/// interpretation of number words*, 2007). A tenth is what the last round figure of a head count seldom exceeds.
const ABOUT: f64 = 0.1;

/// Why a text is no [`Number`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberError(pub String);

impl Number {
    /// What it says.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Whether it says "about".
    pub fn is_about(&self) -> bool {
        matches!(self.form, Form::About(_))
    }

    /// Whether it names one number, exactly or about.
    pub fn is_point(&self) -> bool {
        matches!(self.form, Form::Exact(_) | Form::About(_))
    }

    /// The numbers that it can denote: "about" by a tenth of it, all others as they are written.
    pub fn interval(&self) -> Interval {
        match self.form {
            Form::Exact(value) => Interval::closed(value, value),
            Form::About(value) => Interval::around(value, value.abs() * ABOUT),
            Form::Above(value) => Interval {
                above_low: true,
                ..Interval::closed(value, f64::INFINITY)
            },
            Form::AtLeast(value) => Interval::closed(value, f64::INFINITY),
            Form::Below(value) => Interval {
                below_high: true,
                ..Interval::closed(f64::NEG_INFINITY, value)
            },
            Form::AtMost(value) => Interval::closed(f64::NEG_INFINITY, value),
            Form::Between(low, high) => Interval::closed(low, high),
        }
    }

    /// The same, a figure that ends with two zeros or more read as a round one: it may be off by half a unit of its
    /// last figure that is no zero, and by no more than "about" would allow. 1,000 is 900 to 1,100; 1,200 is 1,150 to
    /// 1,250; 950 is just that.
    pub fn reach(&self) -> Interval {
        match self.form {
            Form::Exact(value) => Interval::around(value, (unit(value) / 2.0).min(value.abs() * ABOUT)),
            _ => self.interval(),
        }
    }

    /// The number in words and figures: « environ 1 000 », "more than 269".
    pub fn prose(&self, lang: Lang) -> String {
        let figures = |value: f64| figures(value, lang);
        let french = lang == Lang::Fr;
        let with = |fr: &str, en: &str, value: f64| format!("{} {}", if french { fr } else { en }, figures(value));
        match self.form {
            Form::Exact(value) => figures(value),
            Form::About(value) => with("environ", "about", value),
            Form::Above(value) => with("plus de", "more than", value),
            Form::AtLeast(value) => with("au moins", "at least", value),
            Form::Below(value) => with("moins de", "fewer than", value),
            Form::AtMost(value) => with("au plus", "at most", value),
            Form::Between(low, high) if french => format!("de {} à {}", figures(low), figures(high)),
            Form::Between(low, high) => format!("{} to {}", figures(low), figures(high)),
        }
    }
}

/// The unit of the last figure that is no zero, for whole numbers that end with two zeros or more; otherwise 0.
fn unit(value: f64) -> f64 {
    let mut unit = 100.0;
    if value == 0.0 || value % unit != 0.0 {
        return 0.0;
    }
    while value % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    unit
}

/// A number in figures with the separators of a language.
pub fn figures(value: f64, lang: Lang) -> String {
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (thousands, point) = if lang == Lang::Fr {
        ("\u{202f}", ",")
    } else {
        (",", ".")
    };
    let mut text = String::new();
    if value < 0.0 {
        text.push('\u{2212}');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push_str(point);
        text.push_str(fraction);
    }
    text
}

/// Reads figures: spaces (no-break ones too) and `_` may group them, `.` begins the decimals. A comma is
/// refused, since it does the one in French and the other in English.
fn value(text: &str) -> Result<f64, NumberError> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && *c != '_').collect();
    let bare = bare.replace('\u{2212}', "-");
    let figures = bare.strip_prefix('-').unwrap_or(&bare);
    if figures.is_empty() || !figures.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(NumberError(format!("`{text}` is no number")));
    }
    bare.parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())
        .ok_or_else(|| NumberError(format!("`{text}` is no number")))
}

impl FromStr for Number {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let trimmed = text.trim();
        let form = if let Some(rest) = trimmed.strip_prefix(">=").or_else(|| trimmed.strip_prefix('≥')) {
            Form::AtLeast(value(rest)?)
        } else if let Some(rest) = trimmed.strip_prefix("<=").or_else(|| trimmed.strip_prefix('≤')) {
            Form::AtMost(value(rest)?)
        } else if let Some(rest) = trimmed.strip_prefix('>') {
            Form::Above(value(rest)?)
        } else if let Some(rest) = trimmed.strip_prefix('<') {
            Form::Below(value(rest)?)
        } else if let Some((low, high)) = trimmed.split_once("..") {
            let (low, high) = (value(low)?, value(high)?);
            if low > high {
                return Err(NumberError(format!("`{trimmed}` begins after its end")));
            }
            Form::Between(low, high)
        } else if let Some(rest) = trimmed.strip_suffix('~').or_else(|| trimmed.strip_prefix('~')) {
            Form::About(value(rest)?)
        } else {
            Form::Exact(value(trimmed)?)
        };
        Ok(Self {
            written: trimmed.to_owned(),
            form,
        })
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_round_trip_and_read_well() {
        for (written, fr, en) in [
            ("1000~", "environ 1\u{202f}000", "about 1,000"),
            (">269", "plus de 269", "more than 269"),
            (">=369", "au moins 369", "at least 369"),
            ("<100", "moins de 100", "fewer than 100"),
            ("900..1000", "de 900 à 1\u{202f}000", "900 to 1,000"),
            ("1 234 567", "1\u{202f}234\u{202f}567", "1,234,567"),
            ("0.5", "0,5", "0.5"),
        ] {
            let number: Number = written.parse().unwrap();
            assert_eq!(number.to_string(), written);
            assert_eq!(number.prose(Lang::Fr), fr);
            assert_eq!(number.prose(Lang::En), en);
        }
        for bad in ["", "1,000", "mille", "1..", "9..1", "1e5", "--1", "inf", ">", "1.2.3"] {
            assert!(bad.parse::<Number>().is_err(), "{bad}");
        }
    }
}
