//! What the English grammar promises of tense, reports and rows, on invented sentences.
//!
//! Invariant: no text here is taken from a test suite.

use crate::date::{Date, Day, Lang};
use crate::detect::time::{Expression, Kind, Reference, find};

/// The expressions of a text published on Wednesday 22 May 2024.
fn found(text: &str) -> Vec<Expression> {
    let day = Day::new(2024, 5, 22).expect("it is a day of the calendar");
    find(text, Lang::En, &Reference::published(day))
}

/// The words of an expression, its EDTF value and its TIMEX3 value.
type Expected = (&'static str, &'static str, &'static str);

fn check(table: &[(&str, &[Expected])]) {
    for (text, expected) in table {
        let found = found(text);
        let told: Vec<(&str, &str, &str)> = found
            .iter()
            .map(|found| {
                let words = text.get(found.range.clone()).unwrap_or_default();
                let value = found.value.as_ref().map_or("", Date::as_str);
                (words, value, found.timex.as_str())
            })
            .collect();
        assert_eq!(told, *expected, "{text}");
    }
}

/// The value of the one expression of a text.
#[track_caller]
fn value(text: &str) -> String {
    let found = found(text);
    assert_eq!(found.len(), 1, "{text}");
    found[0]
        .value
        .as_ref()
        .map_or(String::new(), |value| value.as_str().to_owned())
}

#[test]
fn weekdays_that_are_to_come() {
    for text in [
        "The envoys planned to leave Niamey on Monday.",
        "She is flying to Dakar on Monday.",
        "She wanted them to appear on Monday.",
        "They agreed to meet again on Monday.",
        "The council is likely to rule on Monday.",
        "The treaty must be signed on Monday.",
        "The summit opens Monday in Abuja.",
        "Voters go to the polls Monday.",
        "The tax takes effect on Monday.",
        "Police were deployed ahead of Monday's vote.",
    ] {
        assert_eq!(value(text), "2024-05-27", "{text}");
    }
    assert_eq!(
        value("The hearing was postponed until Monday."),
        "../2024-05-27",
        "what is put off is to come"
    );
    assert_eq!(value("He gave them until Monday to go."), "../2024-05-27");
}

#[test]
fn weekdays_that_are_past() {
    for text in [
        "They would appeal Monday's ruling.",
        "The junta, formed on Monday, held talks.",
        "The record was set on Monday.",
        "He urged the court to rule on Monday.",
        "He flew to Dakar to sign the accord on Monday.",
        "The housing starts fell Monday.",
    ] {
        assert_eq!(value(text), "2024-05-20", "{text}");
    }
    assert_eq!(value("It was not until Monday that he spoke."), "../2024-05-20");
}

#[test]
fn reports_of_results() {
    check(&[
        (
            "Third-quarter profit fell. In the latest quarter, sales rose from a year earlier.",
            &[
                ("Third-quarter", "2023-35", "2023-Q3"),
                ("the latest quarter", "2024-33", "2024-Q1"),
                ("a year earlier", "2023-33~", "2023-Q1"),
            ],
        ),
        (
            "First-quarter net rose, and the outlook for the second quarter is dim. In the quarter, costs fell.",
            &[
                ("First-quarter", "2024-33", "2024-Q1"),
                ("the second quarter", "2024-34", "2024-Q2"),
                ("the quarter", "2024-33", "2024-Q1"),
            ],
        ),
        (
            "First-quarter net rose. For the nine months, net was up from a year earlier.",
            &[
                ("First-quarter", "2024-33", "2024-Q1"),
                ("the nine months", "", "P9M"),
                ("a year earlier", "2023~", "2023"),
            ],
        ),
        (
            "The quarter ended Sept. 30 was poor.",
            &[
                ("The quarter", "2023-35", "2023-Q3"),
                ("Sept. 30", "2023-09-30", "2023-09-30"),
            ],
        ),
        (
            "In the year-earlier first quarter, it lost money.",
            &[("the year-earlier first quarter", "2023-33", "2023-Q1")],
        ),
        (
            "Net for the fiscal year ended June 30 rose.",
            &[("the fiscal year", "", "P1Y"), ("June 30", "2023-06-30", "2023-06-30")],
        ),
    ]);
}

#[test]
fn rows_rates_and_old_years() {
    check(&[
        ("There are four flights a week.", &[("a week", "", "P1W")]),
        ("They married in June.", &[("June", "2023-06", "2023-06")]),
        ("They married in May.", &[("May", "2024-05", "2024-05")]),
        (
            "The end of the term was put at June.",
            &[("June", "2024-06", "2024-06")],
        ),
        (
            "War broke out in August 1870.",
            &[("August 1870", "1870-08", "1870-08")],
        ),
        ("In August 1700 people died.", &[("August", "2024-08", "2024-08")]),
        ("The party daily Granma said so.", &[]),
        ("The reserves cover future payments.", &[]),
        (
            "the month after the next",
            &[("the month after the next", "2024-07", "2024-07")],
        ),
        (
            "after a revision Friday to December's figures",
            &[
                ("Friday", "2024-05-17", "2024-05-17"),
                ("December", "2023-12", "2023-12"),
            ],
        ),
    ]);
    assert_eq!(found("There are four flights a week.")[0].kind, Kind::Set);
    let within = found("It will end within two weeks.");
    assert_eq!(within[0].kind, Kind::Duration);
    let row = found("in the first nine months of 1997");
    let parts: Vec<&str> = row[0].timexes().iter().map(|part| part.timex.as_str()).collect();
    assert_eq!(parts, ["P9M", "1997"]);
}

#[test]
fn a_narrative_lends_its_year_where_publication_is_unknown() {
    let reference = Reference {
        published: None,
        ..Reference::default()
    };
    let text = "War broke out in August 1870. The battle of 4 August was lost. In October the town fell.";
    let values: Vec<String> = find(text, Lang::En, &reference)
        .into_iter()
        .filter_map(|found| Some(found.value?.as_str().to_owned()))
        .collect();
    assert_eq!(values, ["1870-08", "1870-08-04", "1870-10"]);
}
