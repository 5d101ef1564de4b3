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

/// Why a text is no [`Number`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberError(pub String);

impl Number {
    /// What it says.
    pub fn form(&self) -> Form {
        self.form
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
