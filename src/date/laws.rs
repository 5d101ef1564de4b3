//! The laws that hold for every [`Date`]: EDTF texts generated from the grammar → assertions.
//!
//! Invariant: the generators follow the LoC specification (2019), not the parser, so that a text they
//! make and the parser refuses is a bug of the parser.

use super::calendar::days_in_month;
use super::{Bound, Date, Day};
use crate::limit::MOST_DATES;
use crate::locale::{Locale, Tongue};
use proptest::prelude::*;
use std::cmp::Ordering;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// A year, a month or a day, years -9999 to 9999, without unknown digits or qualifiers.
fn plain() -> impl Strategy<Value = String> {
    (year(), 1..=12_u8, any::<prop::sample::Index>(), 1..=3_usize).prop_map(|(year, month, day, parts)| {
        let sign = if year < 0 { "-" } else { "" };
        let day = day.index(days_in_month(year, month).into()) + 1;
        let parts = &[
            format!("{sign}{:04}", year.abs()),
            format!("{month:02}"),
            format!("{day:02}"),
        ][..parts];
        parts.join("-")
    })
}

/// Any year, and often enough one of a few, so that dates meet.
fn year() -> impl Strategy<Value = i64> {
    prop_oneof![-9999..=9999_i64, 2020..=2030_i64, -5..=5_i64]
}

/// A date of which some digits are unknown.
fn masked() -> impl Strategy<Value = String> {
    (plain(), any::<u16>()).prop_map(|(text, mask)| {
        let hidden = |index: usize| mask >> (index % 16) & 1 == 1;
        let mask = |(index, c): (usize, char)| if c != '-' && hidden(index) { 'X' } else { c };
        text.chars().enumerate().map(mask).collect()
    })
}

/// A date with qualifiers, of the whole or of parts.
fn qualified() -> impl Strategy<Value = String> {
    let mark = || prop_oneof![Just(""), Just(""), Just("~"), Just("?"), Just("%")];
    (masked(), prop::collection::vec((mark(), mark()), 3)).prop_map(|(text, marks)| {
        let (sign, digits) = text
            .strip_prefix('-')
            .map_or(("", text.as_str()), |digits| ("-", digits));
        let parts = digits.split('-').zip(marks).enumerate();
        let parts = parts.map(|(index, (part, (before, after)))| {
            format!("{before}{}{part}{after}", if index == 0 { sign } else { "" })
        });
        parts.collect::<Vec<_>>().join("-")
    })
}

fn season() -> impl Strategy<Value = String> {
    (0..=9999_i64, 21..=41_u8, "[~?%]?").prop_map(|(year, season, mark)| format!("{year:04}-{season}{mark}"))
}

fn long_year() -> impl Strategy<Value = String> {
    prop_oneof![
        "Y-?[1-9][0-9]{4,14}(S[1-9])?[~?%]?",
        "Y-?(99999999999999[0-9]|[1-9][0-9]{0,3}E[1-9])(S[1-9])?[~?%]?",
        "[0-9]{4}S[1-9]",
        "[0-9]{2,3}[~?%]?"
    ]
}

fn moment() -> impl Strategy<Value = String> {
    let time = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|\\+(0[0-9]|1[0-3])(:[0-5][0-9])?|-0[1-9](:?30)?)?";
    (0..=9999_i64, 1..=12_u8, 1..=28_u8, time).prop_map(|(y, m, d, time)| format!("{y:04}-{m:02}-{d:02}T{time}"))
}

/// Two dates in the order in which they can be the ends of an interval.
fn ordered(ends: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = (String, String)> {
    (ends.clone(), ends).prop_map(|(a, b)| {
        if date(&a).earliest_day() <= date(&b).latest_day() {
            (a, b)
        } else {
            (b, a)
        }
    })
}

fn interval() -> impl Strategy<Value = String> {
    let end = || prop_oneof![qualified(), season(), Just("..".to_owned()), Just(String::new())];
    prop_oneof![
        ordered(qualified().boxed()).prop_map(|(a, b)| format!("{a}/{b}")),
        end().prop_map(|end| format!("{end}/..")),
        end().prop_map(|end| format!("/{end}")),
    ]
}

fn set() -> impl Strategy<Value = String> {
    let range = ordered(
        (year(), 1..=12_u8)
            .prop_map(|(y, m)| format!("{}{:04}-{m:02}", if y < 0 { "-" } else { "" }, y.abs()))
            .boxed(),
    );
    let member = prop_oneof![3 => qualified(), 1 => season(), 2 => range.prop_map(|(a, b)| format!("{a}..{b}"))];
    (
        prop::collection::vec(member, 1..5),
        prop::option::of(plain()),
        prop::option::of(plain()),
        any::<bool>(),
    )
        .prop_map(|(mut members, until, since, one)| {
            members.splice(0..0, until.map(|date| format!("..{date}")));
            members.extend(since.map(|date| format!("{date}..")));
            let members = members.join(", ");
            if one {
                format!("[{members}]")
            } else {
                format!("{{{members}}}")
            }
        })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        plain(),
        masked(),
        qualified(),
        season(),
        long_year(),
        moment(),
        interval(),
        set()
    ]
}

fn any_date() -> impl Strategy<Value = Date> {
    any_text().prop_map(|text| date(&text))
}

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

/// The day numbers between which a date lies.
fn hull(date: &Date) -> (i64, i64) {
    let number = |bound: Bound, open| bound.day().map_or(open, Day::number);
    (number(date.earliest(), i64::MIN), number(date.latest(), i64::MAX))
}

fn meet(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}

proptest! {
    #[test]
    fn text_in_is_text_out(text in any_text()) {
        let date = date(&text);
        prop_assert_eq!(date.to_string(), text.as_str());
        prop_assert_eq!(&date, &date.to_string().parse::<Date>()?);
    }

    #[test]
    fn the_earliest_day_is_not_after_the_latest(date in any_date()) {
        let (first, last) = hull(&date);
        prop_assert!(first <= last);
    }

    #[test]
    fn prose_is_clean(date in any_date()) {
        for tongue in Tongue::ALL {
            let locale = Locale::new(tongue.tag());
            for words in [date.prose(&locale), date.prose_adverbial(&locale)] {
                prop_assert!(!words.is_empty() && words.trim() == words && !words.contains("  "), "{:?}", words);
                prop_assert!(!["de le ", "à le ", "de les ", "à les ", " de el ", " a el ", " zu dem ", " ,", "()"].iter().any(|bad| words.contains(bad)), "{}", words);
            }
        }
    }

    #[test]
    fn the_datetime_attribute_is_a_date_within_the_bounds(date in any_date()) {
        if let Some(text) = date.datetime_attr() {
            prop_assert!(text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
            if text.find('-').unwrap_or(text.len()) == 4 {
                prop_assert_eq!(hull(&self::date(&text)), hull(&date));
            }
        }
    }

    #[test]
    fn the_order_is_total(a in any_date(), b in any_date(), c in any_date()) {
        prop_assert_eq!(a.chronological(&b), b.chronological(&a).reverse());
        prop_assert_eq!(a.chronological(&b) == Ordering::Equal, a == b);
        let mut dates = [a, b, c];
        dates.sort_by(Date::chronological);
        let [a, b, c] = &dates;
        prop_assert!(a.chronological(b).is_le() && b.chronological(c).is_le() && a.chronological(c).is_le());
        let headings: Vec<_> = dates.iter().map(Date::year_month).map(|(year, month)| (year.is_none(), year, month)).collect();
        prop_assert!(headings.is_sorted());
    }

    #[test]
    fn dates_apart_stand_in_the_order_of_their_days(a in any_date(), b in any_date()) {
        let (a, b) = if hull(&a).1 < hull(&b).0 { (a, b) } else { (b, a) };
        prop_assume!(hull(&a).1 < hull(&b).0);
        let ((year, month), (other_year, other_month)) = (a.year_month(), b.year_month());
        // A date of no year stands after all others.
        prop_assume!(year.is_some() && other_year.is_some());
        prop_assert!(year <= other_year, "{} {}", a, b);
        // A date without a month heads its year.
        if year < other_year || month.is_some() == other_month.is_some() || month.is_none() {
            prop_assert_eq!(a.chronological(&b), Ordering::Less, "{} {}", a, b);
        }
    }

    #[test]
    fn plain_dates_relate_as_their_bounds_do(a in plain(), (b, c) in ordered(plain().boxed())) {
        for (a, b) in [(date(&a), date(&b)), (date(&a), date(&format!("{b}/{c}"))), (date(&format!("../{a}")), date(&format!("{b}/")))] {
            let (one, other) = (hull(&a), hull(&b));
            prop_assert_eq!(a.overlaps(&b), meet(one, other));
            prop_assert_eq!(a.compatible(&b), meet(one, other));
            prop_assert_eq!(a.covers(&b), one.0 <= other.0 && other.1 <= one.1);
        }
    }

    #[test]
    fn relations_agree_with_one_another(a in any_date(), b in any_date()) {
        prop_assert!(a.covers(&a) && a.overlaps(&a) && a.compatible(&a));
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
        prop_assert_eq!(a.compatible(&b), b.compatible(&a));
        prop_assert!(!a.covers(&b) || a.overlaps(&b));
        let times = [&a, &b].iter().all(|date| date.as_str().contains('T'));
        prop_assert!(times || !a.overlaps(&b) || a.compatible(&b));
        if !a.is_approximate() && !b.is_approximate() && !times {
            prop_assert_eq!(a.overlaps(&b), a.compatible(&b));
        }
        if a.overlaps(&b) {
            prop_assert!(meet(hull(&a), hull(&b)));
        }
    }

    #[test]
    fn nothing_panics(text in ".{0,30}", almost in "[0-9XYETSZ~?%/., \\[\\]{}:+é-]{0,30}", (broken, at) in (any_text(), any::<prop::sample::Index>())) {
        let mut cut = broken.clone();
        cut.truncate(at.index(broken.len()));
        for text in [text, almost, cut] {
            match text.parse::<Date>() {
                Ok(date) => { date.prose(Locale::french()); }
                Err(error) => prop_assert!(text.get(error.at.clone()).is_some() && !error.what.is_empty(), "{} {:?}", text, error),
            }
        }
    }
}

/// The days of the decade 202X, as dates of one day.
static DECADE: LazyLock<Vec<Date>> = LazyLock::new(|| {
    let days = hull(&date("202X"));
    (days.0..=days.1)
        .map(|number| date(&Day::from_number(number).to_string()))
        .collect()
});

const IN_DECADE: &str = "202[0-9X](-(0[1-9]|1[0-2]|XX|X[12])(-([01X][1-9]|2[0-8]|XX|[012]X))?)?";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn unknown_digits_stand_for_every_digit(a in IN_DECADE, b in IN_DECADE) {
        let (a, b) = (date(&a), date(&b));
        let matches = |pattern: &Date, day: &Date| {
            let mut digits = pattern.as_str().chars().zip(day.as_str().chars());
            digits.all(|(known, digit)| known == 'X' || known == digit)
        };
        for day in DECADE.iter() {
            prop_assert_eq!(a.overlaps(day), matches(&a, day));
        }
        prop_assert_eq!(a.overlaps(&b), DECADE.iter().any(|day| matches(&a, day) && matches(&b, day)));
        prop_assert_eq!(a.covers(&b), DECADE.iter().all(|day| matches(&a, day) || !matches(&b, day)));
    }
}

/// The largest sets there can be, of patterns that meet in no year, in little time.
#[test]
fn large_sets_are_compared_soon() {
    let set = |member: &str| date(&format!("[{}]", [member; MOST_DATES].join(",")));
    let start = Instant::now();
    let (one, other) = (set("XXXX-02-XX"), set("XXXX-XX-30"));
    assert!(!one.overlaps(&other) && !one.covers(&other) && !one.compatible(&other));
    assert!(!one.prose(Locale::french()).is_empty());
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    let more = format!("[{}]", ["2024"; MOST_DATES + 1].join(","));
    let error = more.parse::<Date>().expect_err("it is too large");
    assert_eq!(error.what, "a set has at most 200 dates");
}
