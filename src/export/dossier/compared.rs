//! A question and its [`Agreement`](crate::cross::agreement::Agreement) -> its record, with the answers compared.
//!
//! Invariant: `a` and `b` of a pair are places in `positions`; every piece of evidence that answers is in a position.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cross::Crossed;
use crate::cross::relation::{Gap, Side};
use crate::link::model::{EvidenceIx, Model, QuestionIx};

use super::QuestionData;
use super::make::{ids_of, names};

/// Of how many positions the pairs are told.
const POSITIONS: usize = 50;

/// A distinct answer to a question.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "position")]
pub struct PositionData {
    /// The value as the editor wrote it first: EDTF, a number, an id or words.
    pub value: String,
    /// Whether the quotations support it: `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The quotations that give it, by id.
    pub evidence: Vec<String>,
    /// How many sources give it.
    pub sources: usize,
    /// How many independent origins these have, as counted by the program.
    pub origins: usize,
}

/// How two answers stand to one another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "pair")]
pub struct PairData {
    /// The place of the first in `positions`, from 0.
    pub a: usize,
    /// The place of the second.
    pub b: usize,
    /// `same`, `compatible`, `different` or `opposed`.
    pub relation: &'static str,
    /// The rule that decided: `equal`, `refines`, `overlaps`, `rounds`, `member-of`, `within`, `disjoint`, `other`,
    /// `words`, `denied` or `denies-other`.
    pub rule: &'static str,
    /// The place of the one that says more, where the rule knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finer: Option<usize>,
    /// How far apart two dates are: the days from the last of the one to the first of the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_days: Option<usize>,
    /// How far apart two numbers are, in the unit of the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_amount: Option<f64>,
}

/// The record of a question.
pub fn question(model: &Model, crossed: &Crossed, index: QuestionIx, url: String) -> QuestionData {
    let question = &model[index];
    let agreement = &crossed.questions[index.index()];
    let positions = agreement.positions.iter().map(|position| {
        let mut evidence: Vec<EvidenceIx> = position.answers.iter().map(|(piece, _)| *piece).collect();
        evidence.dedup();
        PositionData {
            value: (position.answers.first()).map_or(String::new(), |&(piece, claim)| {
                model[piece].claims[claim].written.value.clone()
            }),
            stance: position.stance.word(),
            evidence: names(model, &evidence),
            sources: position.support.sources(),
            origins: position.support.origins(),
        }
    });
    let few = agreement.positions.len() <= POSITIONS;
    let pairs = agreement.pairs.iter().filter(|_| few).map(|pair| PairData {
        a: pair.a,
        b: pair.b,
        relation: pair.comparison.relation.key(),
        rule: pair.comparison.rule.key(),
        finer: pair.comparison.finer.map(|side| match side {
            Side::A => pair.a,
            Side::B => pair.b,
        }),
        gap_days: pair.comparison.gap.and_then(|gap| match gap {
            Gap::Days(days) => usize::try_from(days).ok(),
            Gap::Amount(_) => None,
        }),
        gap_amount: pair.comparison.gap.and_then(|gap| match gap {
            Gap::Days(_) => None,
            Gap::Amount(amount) => Some(amount),
        }),
    });
    QuestionData {
        id: question.entry.id.clone(),
        title: question.entry.title.clone(),
        url,
        kind: question.kind.word(),
        unit: question.unit.clone(),
        answer: question.answer.as_ref().map(|answer| model.written(&answer.value)),
        answers: names(model, &question.answers),
        verdict: agreement.verdict().key(),
        positions: positions.collect(),
        pairs: pairs.collect(),
        evidence: ids_of(model, &question.entry),
        draft: question.entry.draft,
        proposed: question.entry.proposed.clone(),
    }
}
