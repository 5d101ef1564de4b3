//! Figures with their grouping marks -> a value, as a language reads them.
//!
//! Invariant: one mark before three figures is a grouping mark in one language and a decimal mark in the other; the
//! reading that was not taken is kept.

use super::token::{is_apostrophe, is_group_space};
use crate::date::Lang;

/// What figures say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    /// As the language reads them.
    pub(super) value: f64,
    /// As the other language would: 1 for "1,000".
    pub(super) other: Option<f64>,
    /// Whether a writer of the language may well have meant the other.
    pub(super) doubtful: bool,
}

/// Reads figures; `None` where the marks make no number: `1.2.3`, `12.03.2024`.
pub(super) fn read(text: &str, lang: Lang) -> Option<Reading> {
    let spaced = text.chars().any(|c| is_group_space(c) || is_apostrophe(c) || c == '_');
    let bare: String = text
        .chars()
        .filter(|&c| c.is_ascii_digit() || c == '.' || c == ',')
        .collect();
    let told = |text: String| {
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite())?;
        Some(Reading {
            value,
            other: None,
            doubtful: false,
        })
    };
    let marks: Vec<char> = bare.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some(&last) = marks.last() else {
        return told(bare);
    };
    let (before, after) = bare.rsplit_once(last)?;
    let grouped = || bare.replace(['.', ','], "");
    let decimal = || format!("{}.{after}", before.replace(['.', ','], ""));
    if marks.len() == 1 {
        let is_group = after.len() == 3 && before.len() <= 3 && !before.starts_with('0') && !spaced;
        if !is_group {
            return told(decimal());
        }
        let (as_group, as_decimal) = (told(grouped())?.value, told(decimal())?.value);
        let by_language = last == if lang == Lang::Fr { '.' } else { ',' };
        let takes_group = by_language || after == "000";
        let (value, other) = match takes_group {
            true => (as_group, as_decimal),
            false => (as_decimal, as_group),
        };
        return Some(Reading {
            value,
            other: Some(other),
            // English figures stand in many French texts; the reverse is rare.
            doubtful: !by_language && (lang == Lang::Fr || after == "000"),
        });
    }
    let first = marks[0];
    let in_threes = |digits: &str, mark: char| {
        let mut groups = digits.split(mark);
        let head = groups.next().unwrap_or("");
        !spaced && (1..=3).contains(&head.len()) && head != "0" && groups.all(|group| group.len() == 3)
    };
    if first == last {
        return told(grouped()).filter(|_| marks.iter().all(|&mark| mark == first) && in_threes(&bare, first));
    }
    let only_last = marks[..marks.len() - 1].iter().all(|&mark| mark == first);
    told(decimal()).filter(|_| only_last && in_threes(before, first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_far_as_they_can_be_told_apart() {
        for (text, fr, en) in [
            ("946", Some(946.0), Some(946.0)),
            ("1\u{202f}234\u{a0}567", Some(1_234_567.0), Some(1_234_567.0)),
            ("1,5", Some(1.5), Some(1.5)),
            ("0.125", Some(0.125), Some(0.125)),
            ("1,234", Some(1.234), Some(1234.0)),
            ("1.234", Some(1234.0), Some(1.234)),
            ("1,000", Some(1000.0), Some(1000.0)),
            ("1.234.567", Some(1_234_567.0), Some(1_234_567.0)),
            ("1,234.5", Some(1234.5), Some(1234.5)),
            ("1.234,5", Some(1234.5), Some(1234.5)),
            ("1 234,500", Some(1234.5), Some(1234.5)),
            ("1.2.3", None, None),
            ("12.03.2024", None, None),
            ("1,2.3,4", None, None),
        ] {
            assert_eq!(read(text, Lang::Fr).map(|reading| reading.value), fr, "{text}");
            assert_eq!(read(text, Lang::En).map(|reading| reading.value), en, "{text}");
        }
        let doubtful = |text, lang| read(text, lang).is_some_and(|reading| reading.doubtful);
        assert!(doubtful("1,000", Lang::Fr) && !doubtful("1,000", Lang::En));
        assert!(!doubtful("1.000", Lang::Fr) && doubtful("1.000", Lang::En));
    }
}
