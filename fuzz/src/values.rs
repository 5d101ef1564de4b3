//! A text as values: dates and numbers are what was written, and stand in an order that is one.

use std::cmp::Ordering;

use recoupe::date::{Date, Lang};
use recoupe::locale::{Locale, Tongue};
use recoupe::number::{self, Form, Number};

use super::{assert_in, lossy};

/// Up to three lines as EDTF: each shown as it was written, with its bounds in order; all three in one order.
pub fn edtf(bytes: &[u8]) {
    let text = lossy(bytes);
    let mut dates = Vec::new();
    for line in text.lines().take(3) {
        match line.parse::<Date>() {
            Ok(date) => {
                alone(&date, line);
                dates.push(date);
            }
            Err(error) => assert_in(line, &error.at),
        }
    }
    for a in &dates {
        for b in &dates {
            assert_eq!(a.chronological(b), b.chronological(a).reverse(), "{a} {b}");
            assert_eq!(a.chronological(b) == Ordering::Equal, a == b, "{a} {b}");
            assert_eq!(a.overlaps(b), b.overlaps(a), "{a} {b}");
            assert_eq!(a.compatible(b), b.compatible(a), "{a} {b}");
            assert!(!a.covers(b) || a.overlaps(b), "{a} {b}");
            for c in &dates {
                let in_turn = a.chronological(b).is_le() && b.chronological(c).is_le();
                assert!(!in_turn || a.chronological(c).is_le(), "{a} {b} {c}");
            }
        }
    }
    dates.sort_by(Date::chronological);
    let heading = |(year, month): (Option<i64>, Option<u8>)| (year.is_none(), year, month);
    assert!(
        dates.iter().map(|date| heading(date.year_month())).is_sorted(),
        "{dates:?}"
    );
}

fn alone(date: &Date, text: &str) {
    assert_eq!(date.to_string(), text);
    assert_eq!(date.to_string().parse::<Date>().as_ref(), Ok(date));
    if let (Some(first), Some(last)) = (date.earliest_day(), date.latest_day()) {
        assert!(first <= last, "{text}");
    }
    if let (Some(first), Some(last)) = date.about() {
        assert!(first <= last, "{text}");
    }
    if let (Some(first), Some(last)) = date.reach_about() {
        assert!(first <= last, "{text}");
    }
    assert!(
        date.compatible(date) && date.covers(date) && date.overlaps(date),
        "{text}"
    );
    let _ = (
        date.iso_interval(),
        date.clock_seconds(),
        date.precision(),
        date.datetime_attr(),
    );
    for tongue in Tongue::ALL {
        let locale = Locale::new(tongue.tag());
        for words in [date.prose(&locale), date.prose_adverbial(&locale)] {
            assert!(!words.is_empty() && words.trim() == words, "{text}: {words:?}");
        }
    }
}

/// The first line as a number that an editor writes, the whole as a text that numbers stand in.
pub fn number(bytes: &[u8]) {
    let text = lossy(bytes);
    let line = text.lines().next().unwrap_or("");
    if let Ok(number) = line.parse::<Number>() {
        assert_eq!(number.to_string(), line.trim());
        assert_eq!(number.to_string().parse::<Number>().as_ref(), Ok(&number));
        sound(&number);
        for tongue in Tongue::ALL {
            assert!(!number.prose(&Locale::new(tongue.tag())).is_empty(), "{line}");
        }
    }
    for lang in [Lang::Fr, Lang::En] {
        let mut end = 0;
        for found in number::every(&text, lang) {
            assert!(found.range.start >= end && !found.range.is_empty(), "{found:?}");
            assert_in(&text, &found.range);
            end = found.range.end;
            sound(&found.number);
        }
    }
}

/// Numbers are numbers, and each reach is wider than the one that is stricter.
fn sound(number: &Number) {
    let values = match number.form() {
        Form::Between(low, high) => vec![low, high],
        Form::Exact(value) | Form::About(value) | Form::Above(value) => vec![value],
        Form::AtLeast(value) | Form::Below(value) | Form::AtMost(value) => vec![value],
    };
    assert!(
        values.iter().all(|value| value.is_finite()) && values.is_sorted(),
        "{number:?}"
    );
    let (core, interval, reach) = (number.core(), number.interval(), number.reach());
    assert!(
        core.meets(&core) && interval.covers(&core) && reach.covers(&interval),
        "{number:?}"
    );
    assert!(reach.covers(&core) && interval.distance(&core) == 0.0, "{number:?}");
}
