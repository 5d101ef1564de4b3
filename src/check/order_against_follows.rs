//! Model -> R0505: an event that lies before one that it is said to follow.
//!
//! Invariant: only dates that cannot overlap are reported, however approximate they are.

use crate::cross::Crossed;
use crate::date::Day;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;

/// Reports the entries of `follows` that the dates contradict.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for event in &model.events {
        for (&before, &span) in event.follows.iter().zip(&event.follows_spans) {
            let other = &model[before];
            let Some((last, first)) = event.date.latest_day().zip(other.date.earliest_day()) else {
                continue;
            };
            if last >= first || event.date.compatible(&other.date) {
                continue;
            }
            let (id, other_id) = (&event.entry.id, &other.entry.id);
            let headline = format!("`{id}` lies before `{other_id}`, which it is said to follow");
            found.push(
                Diagnostic::at(Code::ORDER_AGAINST_FOLLOWS, span, headline)
                    .with_label(event.date_span, format!("`{id}` is dated here"))
                    .with_label(other.date_span, format!("`{other_id}` is dated here"))
                    .with_note(format!(
                        "`{}` ends {} before `{}`",
                        event.date,
                        days(last, first),
                        other.date
                    ))
                    .with_help(format!(
                        "correct one of the dates, or take `{other_id}` out of `follows`"
                    )),
            );
        }
    }
    found
}

/// How many days lie between two, in words.
fn days(first: Day, last: Day) -> String {
    match last.number() - first.number() {
        1 => "the day".to_owned(),
        days => format!("{days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    /// Whether the rule speaks where `later`, of that date, follows `earlier`.
    fn speaks(language: &str, earlier: &str, later: &str) -> bool {
        let title = if language == "fr" { "Événement" } else { "Event" };
        let earlier = format!("---\ntitle: {title} A\ndate: \"{earlier}\"\n---\n");
        let later = format!("---\ntitle: {title} B\ndate: \"{later}\"\nfollows: [a]\n---\n");
        let files = [
            ("content/events/a.md", earlier.as_str()),
            ("content/events/b.md", later.as_str()),
        ];
        let found = of(Code::ORDER_AGAINST_FOLLOWS, language, &files);
        assert!(found.len() < 2 && found.iter().all(|one| one.labels.len() == 2 && !one.notes.is_empty()));
        !found.is_empty()
    }

    #[test]
    fn french_and_english_events_before_what_they_follow() {
        for language in ["fr", "en"] {
            for (earlier, later, wrong) in [
                ("2024-05-19", "2024-05-18", true),
                ("2024-05", "2023", true),
                ("2024-05/..", "2024-04-30", true),
                ("2024-05-19", "2024-05-19", false),
                ("2024-05-19", "2024-05-20", false),
                ("2024-05-19", "2024-05", false),
                ("2024-05-19~", "2024-05-17", false),
                ("2024-05-19~", "2024-05-10", true),
                ("2024-05-19", "2024-05-01/..", false),
                ("../2024-05-19", "2024-05-01", false),
                ("2024-05-19", "[2024-05-01,2024-06-01]", false),
            ] {
                assert_eq!(speaks(language, earlier, later), wrong, "{later} follows {earlier}");
            }
        }
    }

    #[test]
    fn french_and_english_the_entry_itself_is_pointed_at() {
        for language in ["fr", "en"] {
            let page = |rest: &str| format!("---\ntitle: T{rest}\ndate: 2024-0{}\n{rest}---\n", rest.len() % 2 + 1);
            let (a, b) = (page(""), page("follows:\n  - b\n  - a\n  - a\n"));
            let later = "---\ntitle: U\ndate: 2023\nfollows: [b, a, b]\n---\n";
            let files = [
                ("content/events/a.md", a.as_str()),
                ("content/events/b.md", "---\ntitle: V\ndate: 2022\n---\n"),
                ("content/events/c.md", later),
            ];
            let found = of(Code::ORDER_AGAINST_FOLLOWS, language, &files);
            assert_eq!(found.len(), 1, "{b}");
            let span = found[0].primary.as_ref().expect("it has a place").span;
            assert_eq!(&later[span.range()], "a");
        }
    }
}
