//! Texts and the expressions expected in them.
//!
//! Invariant: no text here is taken from a test suite.

use super::{Anchor, Expression, Kind, Outlook, Reference, Rule, Tense, find, publication_bounds};
use crate::date::{Date, Day, Lang};

/// A Wednesday.
fn published() -> Day {
    Day::new(2024, 5, 22).expect("it is a day")
}

fn english(text: &str) -> Vec<Expression> {
    find(text, Lang::En, &Reference::published(published()))
}

fn value(found: &Expression) -> &str {
    found.value.as_ref().map_or("", Date::as_str)
}

/// The words of an expression, its EDTF value, its TIMEX3 value and its rule.
type Expected = (&'static str, &'static str, &'static str, Rule);

/// Each case: a text, and what is expected of each expression in it.
#[track_caller]
fn check(cases: &[(&str, &[Expected])]) {
    for (text, expected) in cases {
        let found = english(text);
        let found: Vec<(&str, &str, &str, Rule)> = found
            .iter()
            .map(|found| {
                (
                    &text[found.range.clone()],
                    value(found),
                    found.timex.as_str(),
                    found.rule,
                )
            })
            .collect();
        assert_eq!(&found, expected, "{text}");
    }
}

#[test]
fn dates_of_the_calendar() {
    check(&[
        (
            "on May 5 and 6, 2023, and",
            &[
                ("May 5", "2023-05-05", "2023-05-05", Rule::FullDate),
                ("6, 2023", "2023-05-06", "2023-05-06", Rule::DateWithoutYear),
            ],
        ),
        (
            "2024-03-12/2024-06-30",
            &[(
                "2024-03-12/2024-06-30",
                "2024-03-12/2024-06-30",
                "2024-03-12/2024-06-30",
                Rule::Interval,
            )],
        ),
        (
            "Signed on 19 May 2024 in Niamey.",
            &[("19 May 2024", "2024-05-19", "2024-05-19", Rule::FullDate)],
        ),
        (
            "On May 19th, 2024, it",
            &[("May 19th, 2024", "2024-05-19", "2024-05-19", Rule::FullDate)],
        ),
        (
            "(2024-05-19)",
            &[("2024-05-19", "2024-05-19", "2024-05-19", Rule::FullDate)],
        ),
        (
            "dated 07/26/2023",
            &[("07/26/2023", "2023-07-26", "2023-07-26", Rule::FullDate)],
        ),
        (
            "the 26th of July, 2023",
            &[("the 26th of July, 2023", "2023-07-26", "2023-07-26", Rule::FullDate)],
        ),
        (
            "It fell in Sept. 1998.",
            &[("Sept. 1998", "1998-09", "1998-09", Rule::MonthOfYear)],
        ),
        (
            "the coup of nineteen seventy-four",
            &[("nineteen seventy-four", "1974", "1974", Rule::Year)],
        ),
        ("In 1960, independence came.", &[("1960", "1960", "1960", Rule::Year)]),
        (
            "in the late 1990s",
            &[("the late 1990s", "1997-01-01/1999-12-31", "199", Rule::PartOfPeriod)],
        ),
        (
            "a nineteenth-century fort",
            &[("nineteenth-century", "18XX", "18", Rule::Century)],
        ),
        ("He was killed in 44 BC.", &[("44 BC", "-0043", "BC0044", Rule::Year)]),
        (
            "the third quarter of 2023",
            &[("the third quarter of 2023", "2023-35", "2023-Q3", Rule::QuarterOrHalf)],
        ),
        (
            "Winter 2022 was mild",
            &[("Winter 2022", "2022-24", "2022-WI", Rule::Season)],
        ),
        (
            "the first Monday of March 2024",
            &[(
                "the first Monday of March 2024",
                "2024-03-04",
                "2024-03-04",
                Rule::NthOfPeriod,
            )],
        ),
        (
            "the first three months of 2013",
            &[(
                "the first three months of 2013",
                "2013-01-01/2013-03-31",
                "P3M",
                Rule::RowOfUnits,
            )],
        ),
        (
            "On Easter Monday 2024",
            &[("Easter Monday 2024", "2024-04-01", "2024-04-01", Rule::NamedDay)],
        ),
    ]);
}

#[test]
fn what_no_words_tell_the_tense_and_the_press_do() {
    check(&[
        (
            "They met on Friday.",
            &[("Friday", "2024-05-17", "2024-05-17", Rule::Weekday)],
        ),
        (
            "They will meet on Friday.",
            &[("Friday", "2024-05-24", "2024-05-24", Rule::Weekday)],
        ),
        (
            "The last unit will leave on 15 September.",
            &[("15 September", "2024-09-15", "2024-09-15", Rule::DateWithoutYear)],
        ),
        (
            "He was overthrown on 26 July.",
            &[("26 July", "2024-07-26", "2024-07-26", Rule::DateWithoutYear)],
        ),
        (
            "She was elected in March.",
            &[("March", "2024-03", "2024-03", Rule::MonthAlone)],
        ),
        (
            "It opened on Friday, April 19.",
            &[("Friday, April 19", "2024-04-19", "2024-04-19", Rule::DateWithoutYear)],
        ),
        (
            "Sales rose in the third quarter.",
            &[("the third quarter", "2023-35", "2023-Q3", Rule::QuarterOrHalf)],
        ),
        (
            "Sales will rise in the third quarter.",
            &[("the third quarter", "2024-35", "2024-Q3", Rule::QuarterOrHalf)],
        ),
    ]);
    let announced = find(
        "Concert, Friday",
        Lang::En,
        &Reference {
            published: Some(published()),
            outlook: Outlook::Announcement,
        },
    );
    assert_eq!(value(&announced[0]), "2024-05-24");
}

#[test]
fn seen_from_publication() {
    check(&[
        (
            "It ended yesterday.",
            &[("yesterday", "2024-05-21", "2024-05-21", Rule::RelativeToPublication)],
        ),
        (
            "Last month, he",
            &[("Last month", "2024-04", "2024-04", Rule::RelativeToPublication)],
        ),
        (
            "the week after next",
            &[(
                "the week after next",
                "2024-06-03/2024-06-09",
                "2024-W23",
                Rule::RelativeToPublication,
            )],
        ),
        (
            "two years ago",
            &[("two years ago", "2022-05~", "2022", Rule::CountedFromPublication)],
        ),
        (
            "It will end in three weeks.",
            &[("three weeks", "2024-06-12~", "2024-W24", Rule::CountedFromPublication)],
        ),
        (
            "over the last two weeks",
            &[("the last two weeks", "2024-05-06/2024-05-19", "P2W", Rule::RowOfUnits)],
        ),
        ("in recent years", &[("recent years", "", "PXY", Rule::RowOfUnits)]),
        (
            "last night",
            &[("last night", "2024-05-21", "2024-05-21TNI", Rule::TimeOfDay)],
        ),
        (
            "At 5:30 p.m. on Friday the",
            &[("5:30 p.m. on Friday", "2024-05-17", "2024-05-17T17:30", Rule::TimeOfDay)],
        ),
        (
            "He is now in Agadez.",
            &[("now", "2024-05-22~", "PRESENT_REF", Rule::Vague)],
        ),
        (
            "later this year",
            &[(
                "later this year",
                "2024-05-22/2024-12-31",
                "2024",
                Rule::RelativeToPublication,
            )],
        ),
    ]);
}

#[test]
fn seen_from_the_narrative() {
    let text = "The president was overthrown on 26 July 2023. The next day, the army rallied. Two months later, France \
                withdrew. A year earlier, he had been in Paris.";
    let found = english(text);
    let told: Vec<(&str, &str, Anchor)> = found
        .iter()
        .map(|found| (&text[found.range.clone()], value(found), found.anchor))
        .collect();
    assert_eq!(
        told,
        [
            ("26 July 2023", "2023-07-26", Anchor::Calendar),
            ("The next day", "2023-07-27", Anchor::Narrative(0)),
            ("Two months later", "2023-09~", Anchor::Narrative(1)),
            ("A year earlier", "2022-09~", Anchor::Narrative(2)),
        ]
    );
}

#[test]
fn vague_parts_intervals_and_open_ends() {
    check(&[
        (
            "in mid-March 2024",
            &[("mid-March 2024", "2024-03-11/2024-03-20", "2024-03", Rule::PartOfPeriod)],
        ),
        (
            "early May",
            &[("early May", "2024-05-01/2024-05-10", "2024-05", Rule::PartOfPeriod)],
        ),
        (
            "late 2023",
            &[("late 2023", "2023-09-01/2023-12-31", "2023", Rule::PartOfPeriod)],
        ),
        (
            "from 3 to 5 May 2024",
            &[(
                "from 3 to 5 May 2024",
                "2024-05-03/2024-05-05",
                "2024-05-03/2024-05-05",
                Rule::Interval,
            )],
        ),
        (
            "between March and May 2024",
            &[(
                "between March and May 2024",
                "2024-03/2024-05",
                "2024-03/2024-05",
                Rule::Interval,
            )],
        ),
        (
            "July 13-15, 2023",
            &[(
                "July 13-15, 2023",
                "2023-07-13/2023-07-15",
                "2023-07-13/2023-07-15",
                Rule::Interval,
            )],
        ),
        ("since 2012", &[("2012", "2012/..", "2012", Rule::OpenInterval)]),
        (
            "by September 15, 2024",
            &[("September 15, 2024", "../2024-09-15", "2024-09-15", Rule::OpenInterval)],
        ),
        ("before 2012", &[("2012", "../2011", "2012", Rule::OpenInterval)]),
        (
            "They will leave within two weeks.",
            &[("two weeks", "2024-05-22/2024-06-05~", "P2W", Rule::OpenInterval)],
        ),
        ("about 1850", &[]),
    ]);
    let found = english("from Monday to Friday");
    let parts: Vec<&str> = found[0].parts.iter().map(value).collect();
    assert_eq!(parts, ["2024-05-20", "2024-05-24"]);
    assert_eq!(found[0].timexes().len(), 2);
}

#[test]
fn durations_and_sets_are_no_dates() {
    check(&[
        ("for five days", &[("five days", "", "P5D", Rule::Duration)]),
        ("a two-year contract", &[("two-year", "", "P2Y", Rule::Duration)]),
        ("2 1/2 years", &[("2 1/2 years", "", "P2Y6M", Rule::Duration)]),
        ("every Friday", &[("every Friday", "", "XXXX-WXX-5", Rule::Set)]),
        ("They meet daily.", &[("daily", "", "P1D", Rule::Set)]),
        (
            "He earns $500 a month, three times a week",
            &[("a month", "", "P1M", Rule::Set), ("a week", "", "P1W", Rule::Set)],
        ),
    ]);
    assert_eq!(english("every year")[0].kind, Kind::Set);
}

#[test]
fn what_only_looks_like_a_time() {
    for text in [
        "They may march on the capital.",
        "2000 people fled; 1984 troops stayed.",
        "It cost $2012.",
        "Call 555-2012-7788 or version 2.10.3.",
        "The team won 3-5.",
        "He read \"1984\" again.",
        "Prices fall and rivers spring from the hills.",
        "April Ryan asked a question.",
        "The Sun reported it.",
        "He finished second.",
        "his 6-year-old son",
        "now that he is gone",
        "On 30 February 2024",
    ] {
        let found = english(text);
        let found: Vec<&str> = found.iter().map(|found| &text[found.range.clone()]).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn without_a_day_of_publication() {
    for (text, value_expected, timex, anchor) in [
        ("19 April", "XXXX-04-19", "XXXX-04-19", Anchor::Unanchored),
        ("He left on Friday.", "", "XXXX-WXX-5", Anchor::Unanchored),
        (
            "In 2012 it began. On 19 April, it ended.",
            "XXXX-04-19",
            "XXXX-04-19",
            Anchor::Unanchored,
        ),
        ("last month", "", "XXXX-XX", Anchor::Unanchored),
        (
            "On 3 March 2012 it began. On 19 April, it ended.",
            "2012-04-19",
            "2012-04-19",
            Anchor::Narrative(0),
        ),
    ] {
        let found = find(text, Lang::En, &Reference::default());
        let last = found.last().expect("there is an expression");
        assert_eq!(
            (value(last), last.timex.as_str(), last.anchor),
            (value_expected, timex, anchor),
            "{text}"
        );
    }
}

#[test]
fn a_weekday_that_does_not_fit() {
    let found = english("On Monday, 19 April 2024, the");
    let conflict = found[0].conflict.as_ref().expect("it was a Friday");
    assert_eq!((conflict.stated, conflict.actual), (0, 4));
    assert_eq!(conflict.fitting.as_ref().map(Date::as_str), Some("2021-04-19"));
    assert_eq!(english("On Friday, 19 April 2024, the")[0].conflict, None);
}

#[test]
fn bounds_of_publication() {
    let text = "The agreement was signed on 19 May 2024. The withdrawal will end on 15 September 2024.";
    let found = find(text, Lang::En, &Reference::default());
    assert_eq!((found[0].tense, found[1].tense), (Tense::Past, Tense::Future));
    let bounds = publication_bounds(&found, None);
    assert_eq!(
        bounds.earliest.map(|(day, by)| (day.to_string(), by)),
        Some(("2024-05-19".into(), 0))
    );
    assert_eq!(
        bounds.latest.map(|(day, by)| (day.to_string(), by)),
        Some(("2024-09-15".into(), 1))
    );
    let heading = |text: &str| publication_bounds(&found, Some(&text.parse().expect("it is EDTF"))).contradicted_by;
    assert_eq!(heading("2024-06-01"), None);
    assert_eq!(heading("2024-04-19"), Some(0));
    assert_eq!(heading("2024-10"), Some(1));

    let found = find("On Friday, April 19, talks began.", Lang::En, &Reference::default());
    let heading: Date = "2020-05".parse().expect("it is EDTF");
    let bounds = publication_bounds(&found, Some(&heading));
    assert_eq!(
        bounds.by_weekday.map(|(day, _)| day.to_string()).as_deref(),
        Some("2019-04-19")
    );
    assert_eq!(bounds.contradicted_by, None);
}
