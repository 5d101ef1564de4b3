//! Model -> [`Crossed`]: what the sources say of the same things, put side by side.
//!
//! Invariant: it compares, counts and points; it never says what is true. Every result names the rule or the reason
//! it follows from, and the same model gives the same results in the same order.

pub mod relation;
pub mod agreement;
pub mod support;
pub mod voice;
pub mod days;
pub mod known;
pub mod forecast;
pub mod coverage;
pub mod anomaly;
#[cfg(test)]
mod small;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod laws;

use rayon::prelude::*;

use crate::link::model::{EventIx, EvidenceIx, Model, QuestionIx};
use crate::load::claim::Stance;

use agreement::{Agreement, Verdict};
use anomaly::Anomaly;
use coverage::Coverage;
use forecast::Forecast;
use known::Known;
use support::{Origins, Support};
use voice::Mark;

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
    /// Where the source itself attributes a passage, indexed as [`Model::evidence`].
    pub marks: Vec<Option<Mark>>,
    /// The evidence in which each actor is spoken of, indexed as [`Model::actors`].
    pub about: Vec<Vec<EvidenceIx>>,
    /// Since when each event is known, indexed as [`Model::events`].
    pub known: Vec<Known>,
    /// What was told before the fact, of events in their order, then of questions in theirs.
    pub forecasts: Vec<Forecast>,
    /// Which source tells what, and what nobody has annotated.
    pub coverage: Coverage,
    /// What the sources get wrong by themselves, by source and place.
    pub anomalies: Vec<Anomaly>,
}

/// What of an event is disputed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disputed {
    /// Its date: sources give dates that cannot all be true.
    pub date: bool,
    /// Its place: sources give places that cannot all be true.
    pub place: bool,
    /// The event, or something told of it: a piece of its evidence is cited as disputing it.
    pub told: bool,
}

impl Disputed {
    /// Whether anything is.
    pub fn any(self) -> bool {
        self.date || self.place || self.told
    }
}

impl Crossed {
    /// What of an event is disputed.
    pub fn disputed(&self, model: &Model, event: EventIx) -> Disputed {
        let differ = |all: &[Agreement]| {
            let verdict = all.get(event.index()).map(Agreement::verdict);
            matches!(verdict, Some(Verdict::Different | Verdict::Opposed))
        };
        let evidence = &model[event].entry.evidence;
        Disputed {
            date: differ(&self.dates),
            place: differ(&self.places),
            told: evidence.iter().any(|&piece| model[piece].stance == Stance::Disputes),
        }
    }
}

/// What was found in the last build.
#[derive(Debug, Default)]
pub struct Memory {
    anomalies: Option<anomaly::Memory>,
}

/// Compares what the sources of a dossier say. What is in `memory` is not looked for again.
pub fn cross(model: &Model, memory: Option<&mut Memory>) -> Crossed {
    let origins = Origins::new(model);
    let dates: Vec<Agreement> = (model.events.par_iter())
        .map(|event| agreement::of_date(model, &origins, event))
        .collect();
    let places: Vec<Agreement> = (model.events.par_iter())
        .map(|event| agreement::of_place(model, &origins, event))
        .collect();
    let support: Vec<Support> = (model.events.par_iter())
        .map(|event| origins.support(model, &event.entry.evidence))
        .collect();
    let questions: Vec<Agreement> = (0..model.questions.len())
        .into_par_iter()
        .map(|index| agreement::of_question(model, &origins, QuestionIx::new(index)))
        .collect();
    Crossed {
        anomalies: {
            let memory = memory.map(|memory| &mut memory.anomalies);
            anomaly::find(model, &questions, &dates, &places, memory)
        },
        questions,
        dates,
        places,
        marks: (model.evidence.par_iter())
            .map(|evidence| voice::marks(model, evidence))
            .collect(),
        about: voice::about(model),
        known: model.events.par_iter().map(|event| known::of(model, event)).collect(),
        forecasts: forecast::all(model),
        coverage: coverage::of(model, &support),
        support,
    }
}
