//! Model -> R0509: an event in which an actor has a role that it does not hold on that day.
//!
//! Invariant: a role is outside its dates only where every role of that title is, and where nothing in the words of the
//! event says that it is a former or a coming one.

use crate::cross::Crossed;
use crate::date::Date;
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Model, Role};

use super::name;

/// Words that make another title of a title, French and English, as [`name::words`] has them.
#[rustfmt::skip]
const CHANGING: &[&str] = &[
    "ancien", "ancienne", "anciens", "anciennes", "ex", "futur", "future", "futurs", "prochain", "prochaine", "dechu",
    "dechue", "renverse", "renversee", "elu", "elue", "designe", "designee", "pressenti", "pressentie", "nomme",
    "nommee", "interim", "interimaire", "adjoint", "adjointe", "vice", "sous", "honoraire", "candidat", "candidate",
    "former", "then", "later", "coming", "next", "elect", "designate", "deposed", "ousted", "late", "acting",
    "interim", "deputy", "assistant", "associate", "emeritus", "honorary", "candidate", "nominee", "shadow",
];

/// Words between which a role is told in several parts.
const LINKS: &[&str] = &["et", "puis", "and", "then"];

/// Words with which the complement of a title begins.
const COMPLEMENT: &[&str] = &["de", "du", "des", "d", "a", "au", "aux", "of", "for", "in", "to"];

/// Reports the roles at events that lie outside the dates of these roles.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for event in &model.events {
        for ((actor, role), &span) in event.actors.iter().zip(&event.actor_spans) {
            let actor = &model[*actor];
            let Some(role) = role else { continue };
            if actor.roles.iter().all(|held| held.from.is_none() && held.to.is_none()) {
                continue;
            }
            let parts = parts(role);
            let held: Vec<&Role> = (actor.roles.iter())
                .filter(|held| names(&parts, &name::words(&held.title)))
                .collect();
            let fits = |held: &&Role| outside(held, &event.date).is_none();
            if held.is_empty() || held.iter().any(fits) {
                continue;
            }
            let id = &actor.entry.id;
            let headline = format!("`{id}` is not `{role}` at the date of this event");
            let mut diagnostic = Diagnostic::at(Code::ROLE_OUTSIDE_DATES, span, headline)
                .with_label(event.date_span, "the date of the event");
            for held in held {
                let limit = outside(held, &event.date).unwrap_or_default();
                diagnostic = diagnostic.with_label(held.span, format!("`{id}` has this role {limit}"));
            }
            found.push(
                diagnostic.with_help("correct the date, or the dates of the role, or say that it is a former one"),
            );
        }
    }
    found
}

/// The limit that a date lies wholly beyond: "only from `2024`", "until `2023` only".
fn outside(held: &Role, date: &Date) -> Option<String> {
    let (first, last) = (date.earliest_day(), date.latest_day());
    let from = held.from.as_ref().filter(|from| {
        let start = from.earliest_day();
        start.zip(last).is_some_and(|(start, last)| last < start) && !from.compatible(date)
    });
    let to = held.to.as_ref().filter(|to| {
        let end = to.latest_day();
        end.zip(first).is_some_and(|(end, first)| end < first) && !to.compatible(date)
    });
    match (from, to) {
        (Some(from), _) => Some(format!("only from `{from}`")),
        (None, Some(to)) => Some(format!("until `{to}` only")),
        (None, None) => None,
    }
}

/// The parts of a role at an event, each by its words: "ministre, général" has two.
fn parts(role: &str) -> Vec<Vec<String>> {
    let clauses = role.split([',', ';', '/', '(', ')', '—', '–', ':']).map(name::words);
    let mut parts: Vec<Vec<String>> = clauses.clone().collect();
    for clause in clauses {
        let split = clause.split(|word| LINKS.contains(&word.as_str()));
        parts.extend(split.map(<[String]>::to_vec));
    }
    parts.push(name::words(role));
    parts
}

/// Whether one of these parts is a title, or, where the title has several words, the title and its complement.
fn names(parts: &[Vec<String>], title: &[String]) -> bool {
    let title = name::without_article(title);
    let is_title = |part: &Vec<String>| {
        let part = name::without_article(part);
        let Some(rest) = part.strip_prefix(title) else {
            return false;
        };
        match rest {
            [] => true,
            [next, ..] if title.len() > 1 => COMPLEMENT.contains(&next.as_str()),
            _ => false,
        }
    };
    // Another word that stands anywhere may change all of it: "ministre, puis ancien ministre".
    let changes = |word: &String| CHANGING.contains(&word.as_str()) && !title.contains(word);
    !title.is_empty() && parts.iter().any(is_title) && !parts.iter().flatten().any(changes)
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    /// The findings where an actor of these roles has a role at an event of a date.
    fn findings(language: &str, roles: &str, role: &str, date: &str) -> Vec<Diagnostic> {
        let actor = format!("---\nname: A. Doe\nroles:\n{roles}---\n");
        let event = format!("---\ntitle: T\ndate: \"{date}\"\nactors:\n  doe: \"{role}\"\n---\n");
        let files = [
            ("content/actors/doe.md", actor.as_str()),
            ("content/events/e.md", event.as_str()),
        ];
        of(Code::ROLE_OUTSIDE_DATES, language, &files)
    }

    const FRENCH: &str = "  - title: ministre de la Défense\n    from: 2023-07-28\n    to: 2024-04\n";
    const ENGLISH: &str = "  - title: Minister of Defence\n    from: 2023-07-28\n    to: 2024-04\n";

    #[test]
    fn french_roles_outside_their_dates() {
        for (role, date, wrong) in [
            ("ministre de la Défense", "2024-05-19", true),
            ("Ministre de la défense", "2022", true),
            ("ministre de la Défense du Niger", "2024-05-19", true),
            ("général, ministre de la Défense", "2024-05-19", true),
            ("signataire et ministre de la Défense", "2024-05-19", true),
            ("ministre de la Défense", "2024-04-30", false),
            ("ministre de la Défense", "2023", false),
            ("ministre de la Défense", "2023-07-26~", false),
            ("ministre de la Défense", "2024-04/2024-06", false),
            ("ancien ministre de la Défense", "2024-05-19", false),
            ("futur ministre de la Défense", "2022", false),
            ("conseiller du ministre de la Défense", "2024-05-19", false),
            ("signataire", "2024-05-19", false),
        ] {
            assert_eq!(!findings("fr", FRENCH, role, date).is_empty(), wrong, "{role} {date}");
        }
    }

    #[test]
    fn english_roles_outside_their_dates() {
        for (role, date, wrong) in [
            ("Minister of Defence", "2024-05-19", true),
            ("the minister of defence of Niger", "2022", true),
            ("general and Minister of Defence", "2024-05-19", true),
            ("Minister of Defence", "2024-04", false),
            ("former Minister of Defence", "2024-05-19", false),
            ("Minister of Defence (designate)", "2023-06", false),
            ("deputy Minister of Defence", "2024-05-19", false),
            ("adviser to the Minister of Defence", "2024-05-19", false),
            ("signatory", "2024-05-19", false),
        ] {
            assert_eq!(!findings("en", ENGLISH, role, date).is_empty(), wrong, "{role} {date}");
        }
    }

    #[test]
    fn french_and_english_several_roles_of_one_title() {
        for (language, title) in [("fr", "président"), ("en", "president")] {
            let twice = format!("  - title: {title}\n    to: 2010\n  - title: {title}\n    from: 2020\n");
            assert!(findings(language, &twice, title, "2024").is_empty());
            let found = findings(language, &twice, title, "2015");
            assert_eq!((found.len(), found[0].labels.len()), (1, 3));
            let open = format!("{twice}  - title: {title}\n");
            assert!(findings(language, &open, title, "2015").is_empty());
            // Of a title of one word, a complement makes another.
            let other = format!("{title} {} X", if language == "fr" { "de" } else { "of" });
            assert!(findings(language, &twice, &other, "2015").is_empty());
        }
    }
}
