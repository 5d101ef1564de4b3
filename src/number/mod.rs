//! Text -> [`Number`]: numbers as sources give them, in figures or words, exact, approximate, bounded or a range.
//!
//! - [`Number::from_str`]: what an editor writes, or a [`NumberError`] that says what to write instead
//! - [`find`]: the numbers that stand in a text; [`every`]: those of dates and ordinals, and vague ones, too
//! - [`Number::interval`], [`Number::reach`]: what it can denote
//!
//! Invariant: [`Number`] parses and prints without loss: what was written comes back.

mod figures;
mod interval;
mod token;
mod words;

mod lexicon;
mod phrase;

mod claim;
mod find;

use std::fmt;
use std::str::FromStr;

pub use find::{Found, Role, every, find};
pub use interval::Interval;

use serde::{Serialize, Serializer};

use crate::locale::Locale;

/// A number as it is written: `1000`, `1000~`, `>269`, `900..1000`, « près de 1 000 soldats », "at least two hundred".
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    written: String,
    form: Form,
    unit: Option<String>,
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

    /// The unit or noun that was written after it: `%`, `km`, « militaires ».
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_deref()
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

    /// The numbers as they are said, "about" left aside.
    pub fn core(&self) -> Interval {
        match self.form {
            Form::About(value) => Interval::closed(value, value),
            _ => self.interval(),
        }
    }

    /// The number in words and figures: « environ 1 000 », "more than 269".
    pub fn prose(&self, locale: &Locale) -> String {
        let figures = |value: f64| locale.figures(value);
        let with = |words: [&str; 5], value: f64| format!("{} {}", locale.pick(words), figures(value));
        match self.form {
            Form::Exact(value) => figures(value),
            Form::About(value) => with(["environ", "about", "aproximadamente", "etwa", "نحو"], value),
            Form::Above(value) => with(["plus de", "more than", "más de", "mehr als", "أكثر من"], value),
            Form::AtLeast(value) => with(["au moins", "at least", "al menos", "mindestens", "ما لا يقل عن"], value),
            Form::Below(value) => with(["moins de", "fewer than", "menos de", "weniger als", "أقل من"], value),
            Form::AtMost(value) => with(
                ["au plus", "at most", "como máximo", "höchstens", "ما لا يزيد على"],
                value,
            ),
            Form::Between(low, high) => {
                let (from, to) = locale.pick([("de ", "à"), ("", "to"), ("de ", "a"), ("", "bis"), ("من ", "إلى")]);
                format!("{from}{} {to} {}", figures(low), figures(high))
            }
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

impl FromStr for Number {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let written = text.trim();
        let (form, unit) = claim::read(written)?;
        Ok(Self {
            written: written.to_owned(),
            form,
            unit,
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
mod tests;
