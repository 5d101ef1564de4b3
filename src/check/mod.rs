//! Model, and what its sources say of the same things -> diagnostics: what is doubtful in a dossier whose references all resolve.
//!
//! Invariant: a rule reads the model and changes nothing; one rule, one file.

pub mod anomalies;
mod cut_word;
mod event_without_evidence;
mod question_without_answer;
pub mod unsupported_date;
mod unused_alias;

use crate::cross::Crossed;
use crate::diag::Diagnostic;
use crate::link::model::Model;

/// The rules, in the order of their codes.
const RULES: &[fn(&Model, &Crossed) -> Vec<Diagnostic>] = &[
    cut_word::check,
    unused_alias::check,
    unsupported_date::check,
    event_without_evidence::check,
    question_without_answer::check,
    anomalies::check,
];

/// Applies every rule.
pub fn check(model: &Model, crossed: &Crossed) -> Vec<Diagnostic> {
    RULES.iter().flat_map(|rule| rule(model, crossed)).collect()
}

#[cfg(test)]
mod tests;
