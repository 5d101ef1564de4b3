//! Model -> R0503: an event page without a single quotation.
//!
//! Invariant: an event is founded by the evidence on its own page alone.

use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::span::Span;

/// Reports the events that nothing carries.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let bare = model
        .events
        .iter()
        .filter(|event| event.entry.evidence.is_empty() && event.entry.prose.unverified == 0);
    bare.map(|event| {
        let headline = format!("the event `{}` rests on no evidence", event.entry.id);
        Diagnostic::at(Code::EVENT_WITHOUT_EVIDENCE, Span::whole(event.entry.file), headline)
            .with_help("quote the words of a source that tell it")
    })
    .collect()
}
