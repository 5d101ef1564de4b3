//! Model -> R0502: an event whose date no evidence supports.
//!
//! Invariant: a date is supported by a `date` claim on the event's page that is compatible with it and that
//! its passage does not dispute.

use crate::cross::Crossed;
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
    date_claims(model, event).any(|date| date.compatible(&event.date))
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
