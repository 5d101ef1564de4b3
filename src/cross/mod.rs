//! Model -> [`Crossed`]: what the sources say of the same things, put side by side.
//!
//! Invariant: it compares, counts and points; it never says what is true. Every result names the rule or the reason
//! it follows from, and the same model gives the same results in the same order.

pub mod relation;
pub mod agreement;
pub mod support;
pub mod anomaly;

use crate::link::model::{Model, QuestionIx};

use agreement::Agreement;
use anomaly::Anomaly;
use support::Support;

/// What the sources of a dossier say of the same things.
#[derive(Clone, Debug, Default)]
pub struct Crossed {
    /// The answers to each question, indexed as [`Model::questions`].
    pub questions: Vec<Agreement>,
    /// What the evidence says of the date of each event, indexed as [`Model::events`].
    pub dates: Vec<Agreement>,
    /// What the evidence says of the place of each event, indexed as [`Model::events`].
    pub places: Vec<Agreement>,
    /// What each event rests on, indexed as [`Model::events`].
    pub support: Vec<Support>,
    /// What the sources get wrong by themselves, by source and place.
    pub anomalies: Vec<Anomaly>,
}

/// Compares what the sources of a dossier say.
pub fn cross(model: &Model) -> Crossed {
    let (dates, places): (Vec<Agreement>, Vec<Agreement>) = model
        .events
        .iter()
        .map(|event| (agreement::of_date(model, event), agreement::of_place(model, event)))
        .unzip();
    let questions: Vec<Agreement> = (0..model.questions.len())
        .map(|index| agreement::of_question(model, QuestionIx::new(index)))
        .collect();
    Crossed {
        anomalies: anomaly::find(model, &questions, &dates, &places),
        questions,
        dates,
        places,
        support: model
            .events
            .iter()
            .map(|event| support::of(model, &event.entry.evidence))
            .collect(),
    }
}
