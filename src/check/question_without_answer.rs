//! Model -> R0504: a question that no evidence answers.
//!
//! Invariant: only a claim answers a question.

use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::span::Span;

/// Reports the questions without an answer.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    // A quotation that was not verified may be the answer, wherever it stands.
    if model.entities().any(|entity| model.entry(entity).prose.unverified > 0) {
        return Vec::new();
    }
    let open = model.questions.iter().filter(|question| question.answers.is_empty());
    open.map(|question| {
        let id = &question.entry.id;
        Diagnostic::at(
            Code::QUESTION_WITHOUT_ANSWER,
            Span::whole(question.entry.file),
            format!("no evidence answers the question `{id}`"),
        )
        .with_help(format!("name it in the braces of a quotation: `{{{id}=…}}`"))
    })
    .collect()
}
