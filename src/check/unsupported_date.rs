//! Model -> R0502: an event whose date no evidence supports.
//!
//! Invariant: a date is supported by a `date` claim on the event's page that goes with it, as relations are told
//! everywhere, and that its passage does not dispute.

use crate::cross::Crossed;
use crate::cross::relation::{self, Relation};
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Event, Model, Property, Value};
use crate::load::claim::Stance;

/// Reports the events whose date rests on nothing.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let founded = model
        .events
        .iter()
        .filter(|event| !event.entry.evidence.is_empty() && event.entry.prose.unverified == 0);
    founded
        .filter(|event| !is_supported(model, event))
        .map(|event| {
            let headline = format!("no evidence supports the date `{}`", event.date);
            let diagnostic = Diagnostic::at(Code::UNSUPPORTED_DATE, event.date_span, headline);
            let claimed: Vec<String> = date_claims(model, event).map(|value| format!("`{value}`")).collect();
            match claimed.is_empty() {
                true => diagnostic.with_help(format!(
                    "say which quotation carries it: `{{date={}}}` at the end of its attribution",
                    event.date
                )),
                false => diagnostic
                    .with_note(format!("the evidence says {}", claimed.join(", ")))
                    .with_help("correct the date, or the claims"),
            }
        })
        .collect()
}

/// Whether some evidence on an event's page supports its date.
pub fn is_supported(model: &Model, event: &Event) -> bool {
    date_claims(model, event).any(|date| relation::dates(date, &event.date).relation != Relation::Different)
}

fn date_claims<'m>(model: &'m Model, event: &'m Event) -> impl Iterator<Item = &'m crate::date::Date> {
    let supporting = event.entry.evidence.iter().map(|&piece| &model[piece]);
    let supporting = supporting.filter(|evidence| evidence.stance != Stance::Disputes);
    supporting
        .flat_map(|evidence| &evidence.claims)
        .filter_map(|claim| match (&claim.property, &claim.value) {
            (Property::Date, Value::Date(date)) => Some(date),
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;
    use crate::world::MemoryWorld;

    const CASES: &[(&str, &str, bool)] = &[
        ("2024-03-19", "date=2024-03-19", true),
        ("2024-03-19", "date=2024-03", true),
        ("2024-03", "date=2024-03-19", true),
        ("2024-03-19", "date=2024-03-21~", true),
        ("2024-03-19", "date=2024-03-19 stance=qualifies", true),
        ("[2024-03-18,2024-03-19]", "date=2024-03-19", true),
        ("2024-03-19", "date=2024-03/..", true),
        ("2024-03-19", "date=2024-03-18", false),
        ("2024-03-19", "date=2024-03-25~", false),
        ("2024-03-19", "date=2024-03-19 stance=disputes", false),
        ("2024-03-19", "q=2024-03-19", false),
        ("2024-03-19", "", false),
    ];

    #[test]
    fn french_and_english_dates_that_evidence_supports_or_not() {
        for (language, words) in [
            ("fr", "L’accord a été signé le 19 mars 2024."),
            ("en", "It was signed on 19 March 2024."),
        ] {
            for (date, claim, supported) in CASES {
                let braces = if claim.is_empty() {
                    String::new()
                } else {
                    format!(" {{{claim}}}")
                };
                let event = format!("---\ntitle: T\ndate: \"{date}\"\n---\n> {words}\n>\n> — [[s]]{braces}\n");
                let seed = format!("Un titre\n\n{words}\n");
                let files = [
                    ("seeds/s.txt", seed.as_str()),
                    ("content/events/e.md", event.as_str()),
                    ("content/questions/q.md", "---\ntitle: Q\nkind: date\n---\n"),
                ];
                let found = of(Code::UNSUPPORTED_DATE, language, &files);
                assert_eq!(found.is_empty(), *supported, "{language} {date} {claim}");
                // What the rule says is what the event's page says beside each date.
                let world =
                    MemoryWorld::new().with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"));
                let world = files.iter().fold(world, |world, (path, text)| world.with(path, *text));
                let (model, _) = crate::resolve(&world, false);
                let mut positions = crate::cross::cross(&model, None)
                    .dates
                    .into_iter()
                    .flat_map(|date| date.positions);
                let agrees = positions.any(|position| {
                    let beside = position.beside_editor.map(|beside| beside.relation);
                    position.stance != Stance::Disputes && beside.is_some_and(|relation| relation < Relation::Different)
                });
                assert_eq!(agrees, *supported, "{language} {date} {claim}");
            }
        }
    }
}
