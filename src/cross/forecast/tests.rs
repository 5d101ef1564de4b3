//! Small dossiers in both languages -> what came of what was told before.
//!
//! Invariant: each outcome is met by an event and by a question, and what is not surely before the fact is no forecast.

use crate::cross::small::{dossier, event, quote};

use super::*;

fn words(model: &Model, forecasts: &[Forecast]) -> Vec<String> {
    let told = |forecast: &Forecast| {
        let later = forecast.outcome.later().iter().map(|later| {
            let relation = later.comparison.map_or("", |comparison| comparison.relation.key());
            format!(" {}:{relation}", model[model[later.evidence].source].entry.id)
        });
        let detail = match forecast.outcome {
            Outcome::Unknown { reach } => {
                reach.map_or(String::new(), |day| format!(" {}", crate::date::Day::from_number(day)))
            }
            Outcome::Silent { later } => format!(" {later}"),
            _ => later.collect(),
        };
        let ahead = forecast.ahead.max.map_or(String::new(), |max| max.to_string());
        format!(
            "{} {}{} {}-{ahead} {}{detail}",
            model[model[forecast.evidence].source].entry.id,
            forecast.date,
            if forecast.at_the_latest { " latest" } else { "" },
            forecast.ahead.min,
            forecast.outcome.key(),
        )
    };
    forecasts.iter().map(told).collect()
}

#[test]
fn what_came_of_an_event() {
    for language in ["fr", "en"] {
        let of = |date: &str, published: &[&str], braces: &[&str]| {
            let quotes: String = (braces.iter().enumerate())
                .map(|(source, braces)| quote(language, source, 0, braces))
                .collect();
            let (model, crossed) = dossier(language, published, &[("events/e.md", &event(date, &quotes))]);
            words(&model, &crossed.forecasts)
        };
        // Told, without a date and with the same one.
        assert_eq!(
            of("2024-09-15", &["2024-05-20", "2024-09-16"], &["", ""]),
            ["a 2024-09-15 118-118 told b:"]
        );
        assert_eq!(
            of(
                "2024-09-15",
                &["2024-05-20", "2024-09-16"],
                &["date=../2024-09-15", "date=2024-09-15"]
            ),
            ["a ../2024-09-15 latest 118-118 told b:compatible"]
        );
        // Another day than that foretold, and a denial.
        assert_eq!(
            of(
                "2024-09-20",
                &["2024-05-20", "2024-09-21"],
                &["date=2024-09-15", "date=2024-09-20"]
            ),
            ["a 2024-09-15 118-118 otherwise b:different"]
        );
        assert_eq!(
            of("2024-09-15", &["2024-05-20", "2024-09-16"], &["", "stance=disputes"]),
            ["a 2024-09-15 118-118 otherwise b:"]
        );
        // Nothing is late enough to say, though the set of days may be.
        assert_eq!(
            of("2024-09-15", &["2024-05-20", "[2024-09-01..2024-09-30]"], &["", ""]),
            ["a 2024-09-15 118-118 unknown 2024-09-30"]
        );
        assert_eq!(
            of("2024-09-15", &["2024-05-20", "2024-10-01", "2024-11"], &[""]),
            ["a 2024-09-15 118-118 silent 2"]
        );
        // Not surely before the fact.
        assert!(of("2024-09-15", &["2024-09"], &[""]).is_empty());
        assert!(of("2024-09-15", &["2024-09-15"], &[""]).is_empty());
        assert!(of("2024-09-15", &[""], &["date=2024-09-15"]).is_empty());
        // "By May", said in May of what is past, is no limit that lies ahead; "by June" is.
        assert!(of("2024-05-01", &["2024-05-19"], &["date=../2024-05"]).is_empty());
        assert_eq!(
            of("2024-05-01", &["2024-05-19"], &["date=../2024-06"]),
            ["a ../2024-06 latest 13-42 unknown 2024-05-19"]
        );
    }
}

#[test]
fn what_came_of_an_answer() {
    for language in ["fr", "en"] {
        let of = |published: &[&str], answers: &[&str]| {
            let quotes: String = (answers.iter().enumerate())
                .map(|(source, date)| quote(language, source, 0, &format!("q={date}")))
                .collect();
            let page = format!("---\ntitle: Q?\nkind: date\n---\nQ.\n\n{quotes}");
            let (model, crossed) = dossier(language, published, &[("questions/q.md", &page)]);
            words(&model, &crossed.forecasts)
        };
        assert_eq!(
            of(&["2024-05-20", "2024-08-20"], &["../2024-09-15", "2024-08-19"]),
            ["a ../2024-09-15 latest 118-118 told b:compatible"]
        );
        assert_eq!(
            of(&["2024-05-20", "2024-10-20"], &["2024-09-15", "2024-10-01"]),
            ["a 2024-09-15 118-118 otherwise b:different"]
        );
        // A second forecast is no report of the fact.
        assert_eq!(
            of(&["2024-05-20", "2024-05-24"], &["2024-09", "../2024-09-15"]),
            [
                "a 2024-09 104-133 unknown 2024-05-24",
                "b ../2024-09-15 latest 114-114 unknown 2024-05-24"
            ]
        );
        // What lay behind the first source already is nothing that came of it.
        assert_eq!(
            of(&["2024-05-20", "2024-10-20"], &["../2024-09-15", "2024-03"]),
            ["a ../2024-09-15 latest 118-118 silent 1"]
        );
        assert_eq!(
            of(&["2024-05-20", "2025"], &["2024-09"]),
            ["a 2024-09 104-133 silent 1"]
        );
        // What is past when it is told is no forecast.
        assert!(of(&["2024-05-20"], &["2024-05-19"]).is_empty());
    }
}
