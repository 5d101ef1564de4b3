//! Model, and what its sources say of the same things -> diagnostics: what is doubtful in a dossier whose references
//! all resolve.
//!
//! Invariant: a rule reads the model and changes nothing; one rule, one file.

mod name;

mod actor_with_two_kinds;
pub mod anomalies;
mod answer_against_claims;
mod claim_against_passage;
mod cut_word;
mod deceptive_name;
mod event_without_evidence;
mod identical_titles;
mod judgement_without_claim;
mod number_not_in_quotation;
mod order_against_follows;
mod passage_with_two_values;
mod question_with_one_answer;
mod question_without_answer;
mod quotation_loses_reserve;
mod role_outside_dates;
mod translation;
pub mod unsupported_date;
mod unused_alias;

use rayon::prelude::*;

use crate::cross::Crossed;
use crate::diag::Diagnostic;
use crate::link::model::Model;

/// The rules, in the order of their codes.
const RULES: &[fn(&Model, &Crossed) -> Vec<Diagnostic>] = &[
    cut_word::check,
    quotation_loses_reserve::check,
    unused_alias::check,
    unsupported_date::check,
    event_without_evidence::check,
    question_without_answer::check,
    order_against_follows::check,
    claim_against_passage::check,
    number_not_in_quotation::check,
    actor_with_two_kinds::check,
    role_outside_dates::check,
    passage_with_two_values::check,
    question_with_one_answer::check,
    judgement_without_claim::check,
    identical_titles::check,
    answer_against_claims::check,
    deceptive_name::check,
    anomalies::check,
];

/// Applies every rule.
pub fn check(model: &Model, crossed: &Crossed) -> Vec<Diagnostic> {
    let found: Vec<Vec<Diagnostic>> = RULES.par_iter().map(|rule| rule(model, crossed)).collect();
    found.into_iter().flatten().collect()
}

/// Compares the translated pages of an edition with those of the main one.
pub fn translation(main: &Model, edition: &Model) -> Vec<Diagnostic> {
    translation::check(main, edition)
}

#[cfg(test)]
mod tests;
