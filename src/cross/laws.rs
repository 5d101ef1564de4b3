//! The laws that hold for every [`Comparison`](super::relation::Comparison): generated values → assertions.
//!
//! Invariant: what is expected is computed here from the written values, by trying numbers and days, not by the
//! intervals of the program.

use proptest::prelude::*;

use super::relation::{Comparison, Gap, Relation, Rule, Side, dates, numbers};
use crate::date::{Bound, Date, Day};
use crate::number::{Form, Number};

/// The same comparison, the other way round.
pub(super) fn mirrored(comparison: Comparison) -> Comparison {
    let finer = comparison.finer.map(|side| match side {
        Side::A => Side::B,
        Side::B => Side::A,
    });
    Comparison { finer, ..comparison }
}

fn goes_together(comparison: Comparison) -> bool {
    matches!(comparison.relation, Relation::Same | Relation::Compatible)
}

/// Numbers of few values, so that they meet often.
fn number() -> impl Strategy<Value = Number> {
    let value = prop_oneof![
        Just(0.0),
        (-20..=20_i32).prop_map(f64::from),
        (1..=30_i32).prop_map(|value| f64::from(value) * 100.0),
        (90..=110_i32).prop_map(|value| f64::from(value) * 10.0),
        (1..=40_i32).prop_map(|value| f64::from(value) / 4.0),
    ];
    let mark = prop_oneof![2 => Just(""), 2 => Just("~"), 1 => Just(">"), 1 => Just(">="), 1 => Just("<"), 1 => Just("<="), 2 => Just("..")];
    (mark, value.clone(), value).prop_map(|(mark, a, b)| {
        let text = match mark {
            "~" => format!("{a}~"),
            ".." => format!("{}..{}", a.min(b), a.max(b)),
            mark => format!("{mark}{a}"),
        };
        text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"))
    })
}

/// Whether a number can be denoted, by the definitions of the documentation: "about" is a tenth, a round figure may be
/// off by half a unit of its last figure that is no zero, and by no more than "about".
fn denotes(number: &Number, value: f64) -> bool {
    match number.form() {
        Form::Exact(exact) => {
            let figures = exact.abs().to_string();
            let zeros = figures.len() - figures.trim_end_matches('0').len();
            let is_round = !figures.contains('.') && exact != 0.0 && zeros >= 2;
            let off = if is_round { 10_f64.powi(zeros as i32) / 2.0 } else { 0.0 };
            (value - exact).abs() <= off.min(exact.abs() / 10.0)
        }
        // Tenths are not exact in binary.
        Form::About(about) => (value - about).abs() <= about.abs() / 10.0 + 1e-9,
        Form::Above(bound) => value > bound,
        Form::AtLeast(bound) => value >= bound,
        Form::Below(bound) => value < bound,
        Form::AtMost(bound) => value <= bound,
        Form::Between(low, high) => (low..=high).contains(&value),
    }
}

/// The numbers at which two can begin or cease to go together, and some beside and between them.
fn candidates(a: &Number, b: &Number) -> Vec<f64> {
    let mut ends: Vec<f64> = [a, b]
        .into_iter()
        .flat_map(|number| match number.form() {
            Form::Exact(value) | Form::About(value) => {
                let units = [0.0, 0.1 * value.abs(), 50.0, 500.0, 5000.0];
                units.iter().flat_map(|by| [value - by, value + by]).collect()
            }
            Form::Above(value) | Form::AtLeast(value) | Form::Below(value) | Form::AtMost(value) => vec![value],
            Form::Between(low, high) => vec![low, high],
        })
        .collect();
    let beside: Vec<f64> = ends.iter().flat_map(|end| [end - 1e-3, end + 1e-3]).collect();
    ends.extend(beside);
    ends.sort_by(f64::total_cmp);
    let between: Vec<f64> = ends.windows(2).map(|two| f64::midpoint(two[0], two[1])).collect();
    ends.extend(between);
    ends.extend([-1e9, 1e9]);
    ends
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn numbers_compare_the_same_way_round(a in number(), b in number()) {
        prop_assert_eq!(numbers(&a, &b), mirrored(numbers(&b, &a)), "{} {}", a, b);
        let own = numbers(&a, &a);
        prop_assert_eq!((own.relation, own.rule, own.finer), (Relation::Same, Rule::Equal, None));
    }

    #[test]
    fn numbers_go_together_where_one_number_can_be_both(a in number(), b in number()) {
        let both = candidates(&a, &b).into_iter().find(|&value| denotes(&a, value) && denotes(&b, value));
        let comparison = numbers(&a, &b);
        prop_assert_eq!(both.is_some(), goes_together(comparison), "{} {} {:?} {:?}", a, b, both, comparison);
        prop_assert_eq!(a.reach().meets(&b.reach()), goes_together(comparison), "{} {}", a, b);
    }

    #[test]
    fn numbers_that_differ_have_a_gap(a in number(), b in number()) {
        let comparison = numbers(&a, &b);
        if comparison.relation == Relation::Different {
            let Some(Gap::Amount(gap)) = comparison.gap else {
                return Err(TestCaseError::fail(format!("{a} {b}")));
            };
            let bounded = |number: &Number| !number.is_point() && !matches!(number.form(), Form::Between(..));
            // Ends that touch and are left out: `>5` and `<5`, `>5` and `5`.
            prop_assert!(gap > 0.0 || gap == 0.0 && (bounded(&a) || bounded(&b)), "{} {} {}", a, b, gap);
        } else {
            prop_assert_eq!(comparison.gap, None);
        }
    }

    #[test]
    fn a_finer_number_says_nothing_that_the_other_does_not(a in number(), b in number()) {
        let comparison = numbers(&a, &b);
        if comparison.rule == Rule::Refines {
            let (fine, wide) = if comparison.finer == Some(Side::A) { (&a, &b) } else { (&b, &a) };
            prop_assert!(wide.interval().covers(&fine.interval()) && !fine.interval().covers(&wide.interval()), "{} {}", a, b);
        }
        prop_assert_eq!(comparison.relation == Relation::Same, comparison.rule == Rule::Equal);
    }
}

/// A year, a month or a day of few, so that dates meet.
fn plain() -> impl Strategy<Value = String> {
    prop_oneof![
        (2023..=2025_i32).prop_map(|year| format!("{year}")),
        (2023..=2025_i32, 1..=12_u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (2023..=2025_i32, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (2024..=2024_i32, 5..=5_u8, 15..=20_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ]
}

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

/// The first and the last day of a date of [`plain`], by the calendar.
fn days(text: &str) -> (i64, i64) {
    let parts: Vec<i64> = text.split('-').map(|part| part.parse().unwrap_or(0)).collect();
    let number = |year, month: i64, day: u8| Day::new(year, month as u8, day).map(Day::number);
    let (first_month, last_month) = parts.get(1).map_or((1, 12), |&month| (month, month));
    let day = parts.get(2).map(|&day| day as u8);
    let first = number(parts[0], first_month, day.unwrap_or(1));
    let last = match day {
        Some(day) => number(parts[0], last_month, day),
        None => (28..=31).rev().find_map(|day| number(parts[0], last_month, day)),
    };
    (first.unwrap_or(i64::MIN), last.unwrap_or(i64::MAX))
}

/// A date without marks, and the stretches of days that it can denote, as they are written.
fn unmarked() -> impl Strategy<Value = (Date, Vec<(i64, i64)>)> {
    let ordered =
        (plain(), plain()).prop_map(|(a, b): (String, String)| if days(&a).0 <= days(&b).1 { (a, b) } else { (b, a) });
    let hull = |a: &str, b: &str| (days(a).0, days(b).1);
    prop_oneof![
        3 => plain().prop_map(|text| (date(&text), vec![days(&text)])),
        2 => ordered.prop_map(move |(a, b)| (date(&format!("{a}/{b}")), vec![hull(&a, &b)])),
        1 => plain().prop_map(|text| (date(&format!("../{text}")), vec![(i64::MIN, days(&text).1)])),
        1 => plain().prop_map(|text| (date(&format!("{text}/..")), vec![(days(&text).0, i64::MAX)])),
        2 => prop::collection::vec(plain(), 2..4).prop_map(|texts| {
            (date(&format!("[{}]", texts.join(","))), texts.iter().map(|text| days(text)).collect())
        }),
        1 => (plain(), plain()).prop_map(|(until, day)| {
            (date(&format!("[..{until},{day}]")), vec![(i64::MIN, days(&until).1), days(&day)])
        }),
    ]
}

/// Dates with marks, unknown digits and hours too.
fn any_date() -> impl Strategy<Value = Date> {
    let marked = (plain(), "[~?%]?").prop_map(|(text, mark)| date(&format!("{text}{mark}")));
    prop_oneof![
        3 => unmarked().prop_map(|(date, _)| date),
        2 => marked,
        1 => "202[345X]-(0[1-9]|1[0-2]|XX)".prop_map(|text| date(&text)),
        1 => "2024-05-(1[5-9]|1X)".prop_map(|text| date(&text)),
        1 => "2024-05-1[5-9]T(0[0-9]|1[0-9]):00:00(Z|\\+01:00)".prop_map(|text| date(&text)),
        1 => "202[345]-2[1-4]~?".prop_map(|text| date(&text)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn dates_compare_the_same_way_round(a in any_date(), b in any_date()) {
        prop_assert_eq!(dates(&a, &b), mirrored(dates(&b, &a)), "{} {}", a, b);
        let own = dates(&a, &a);
        prop_assert_eq!((own.relation, own.rule, own.finer), (Relation::Same, Rule::Equal, None), "{}", a);
    }

    #[test]
    fn dates_go_together_where_they_are_compatible(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.compatible(&b), goes_together(dates(&a, &b)), "{} {}", a, b);
    }

    #[test]
    fn dates_without_marks_go_together_where_they_share_a_day((a, days_a) in unmarked(), (b, days_b) in unmarked()) {
        let bounds = |date: &Date| {
            let number = |bound: Bound, open| bound.day().map_or(open, Day::number);
            (number(date.earliest(), i64::MIN), number(date.latest(), i64::MAX))
        };
        let has = |stretches: &[(i64, i64)], day: i64| stretches.iter().any(|(first, last)| (*first..=*last).contains(&day));
        // From before the first day that is named to after the last.
        let shared = (date("2022-12-31").earliest_day().map_or(0, Day::number)..=date("2026-01-02").earliest_day().map_or(0, Day::number))
            .any(|day| has(&days_a, day) && has(&days_b, day));
        let comparison = dates(&a, &b);
        prop_assert_eq!(shared, goes_together(comparison), "{} {} {:?}", a, b, comparison);
        if days_a.len() == 1 && days_b.len() == 1 {
            let (one, other) = (bounds(&a), bounds(&b));
            prop_assert_eq!(one.0 <= other.1 && other.0 <= one.1, shared);
        }
        let ((low_a, high_a), (low_b, high_b)) = (bounds(&a), bounds(&b));
        if comparison.relation == Relation::Different && (high_a < low_b || high_b < low_a) {
            let between = (low_b.saturating_sub(high_a)).max(low_a.saturating_sub(high_b));
            let touch = between == 1 && (low_a < high_a || low_b < high_b);
            let gap = Some(Gap::Days(between)).filter(|_| !touch);
            prop_assert_eq!(comparison.gap, gap, "{} {}", a, b);
        }
    }

    #[test]
    fn to_refine_is_transitive((a, _) in unmarked(), (b, _) in unmarked(), (c, _) in unmarked()) {
        let refines = |fine: &Date, wide: &Date| {
            let comparison = dates(fine, wide);
            comparison.relation == Relation::Same || comparison.rule == Rule::Refines && comparison.finer == Some(Side::A)
        };
        if refines(&a, &b) && refines(&b, &c) {
            prop_assert!(refines(&a, &c), "{} {} {}", a, b, c);
        }
    }
}
