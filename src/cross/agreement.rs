//! The claims on one property -> [`Agreement`]: the positions that the sources take, and how these stand to one
//! another.
//!
//! Invariant: a position is one value with one stance; every claim on the property is in exactly one position.

use std::cmp::Ordering;

use crate::link::model::{Event, EvidenceIx, Model, Property, QuestionIx, SourceIx, Value};
use crate::load::claim::Stance;

use super::relation::{self, Comparison, Relation, Rule, Side};
use super::support::{Origins, Support};

/// What the sources say of one thing.
#[derive(Clone, Debug, Default)]
pub struct Agreement {
    /// The positions: dates and numbers in their order, others by the number of pieces of evidence.
    pub positions: Vec<Position>,
    /// Each pair of positions, compared, by `a` and `b`.
    pub pairs: Vec<Pair>,
    /// What all of them together rest on.
    pub support: Support,
    verdict: Verdict,
}

/// A value, and the evidence that gives it.
#[derive(Clone, Debug)]
pub struct Position {
    /// The value.
    pub value: Value,
    /// Whether its passages support it.
    pub stance: Stance,
    /// The evidence, by source and place; for each the number of the claim in its list.
    pub answers: Vec<(EvidenceIx, usize)>,
    /// What it rests on.
    pub support: Support,
    /// How it stands to what the editor holds, where the editor says so.
    pub beside_editor: Option<Comparison>,
}

/// Two positions.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The index of the first position.
    pub a: usize,
    /// The index of the second position, greater than `a`.
    pub b: usize,
    /// How they stand to one another.
    pub comparison: Comparison,
}

/// What all of it comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing answers.
    #[default]
    None,
    /// One position alone.
    One,
    /// Several positions, which can all be true.
    Compatible,
    /// Several wordings, of which only a reader can say whether they mean the same.
    Words,
    /// Some positions cannot both be true.
    Different,
    /// What one passage says another denies.
    Opposed,
}

impl Verdict {
    /// The name by which messages and data know it.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::None => "none",
            Verdict::One => "one",
            Verdict::Compatible => "compatible",
            Verdict::Words => "words",
            Verdict::Different => "different",
            Verdict::Opposed => "opposed",
        }
    }
}

impl Agreement {
    /// What all of it comes to. Positions with a reserve (`stance=qualifies`) make no contradiction.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The values of a pair.
    pub fn values(&self, pair: &Pair) -> (&Value, &Value) {
        (&self.positions[pair.a].value, &self.positions[pair.b].value)
    }

    /// The position with which all others go together, and which says more than each: what they all come to, if they
    /// are right.
    pub fn finest(&self) -> Option<usize> {
        let supported = |index: &usize| self.positions[*index].stance == Stance::Supports;
        let says_most = |index: &usize| {
            let own = self.pairs.iter().filter(|pair| pair.a == *index || pair.b == *index);
            own.filter(|pair| supported(&pair.a) && supported(&pair.b)).all(|pair| {
                let side = if pair.a == *index { Side::A } else { Side::B };
                pair.comparison.relation == Relation::Compatible && pair.comparison.finer == Some(side)
            })
        };
        let mut candidates = (0..self.positions.len()).filter(supported);
        let several = candidates.clone().count() > 1;
        candidates.find(|index| several && says_most(index))
    }

    /// The sources of all positions, each once, in the model's order.
    pub fn sources(&self, model: &Model) -> Vec<SourceIx> {
        let evidence: Vec<EvidenceIx> = self.answers().map(|(evidence, _)| evidence).collect();
        model.sources_of(&evidence)
    }

    /// Every claim on the property, position by position.
    pub fn answers(&self) -> impl Iterator<Item = (EvidenceIx, usize)> {
        self.positions
            .iter()
            .flat_map(|position| position.answers.iter().copied())
    }
}

/// The answers to a question.
pub fn of_question(model: &Model, origins: &Origins, index: QuestionIx) -> Agreement {
    let question = &model[index];
    let held: Vec<Value> = question.answer.iter().map(|answer| answer.value.clone()).collect();
    of(model, origins, &question.answers, Property::Question(index), &held)
}

/// What the evidence on an event's page says of its date.
pub fn of_date(model: &Model, origins: &Origins, event: &Event) -> Agreement {
    let held = [Value::Date(event.date.clone())];
    of(model, origins, &event.entry.evidence, Property::Date, &held)
}

/// What the evidence on an event's page says of its place.
pub fn of_place(model: &Model, origins: &Origins, event: &Event) -> Agreement {
    let held: Vec<Value> = event.places.iter().map(|&place| Value::Place(place)).collect();
    of(model, origins, &event.entry.evidence, Property::Place, &held)
}

/// Gathers the claims on a property; `held` are the values that the editor holds, of which the nearest is compared.
fn of(model: &Model, origins: &Origins, evidence: &[EvidenceIx], property: Property, held: &[Value]) -> Agreement {
    let mut positions: Vec<Position> = Vec::new();
    for &piece in evidence {
        let stance = model[piece].stance;
        let own = model[piece].claims.iter().enumerate();
        for (number, claim) in own.filter(|(_, claim)| claim.property == property) {
            let is_same = |position: &&mut Position| {
                position.stance == stance
                    && relation::values(model, &position.value, &claim.value).relation == Relation::Same
            };
            match positions.iter_mut().find(is_same) {
                Some(position) => position.answers.push((piece, number)),
                None => positions.push(Position {
                    value: claim.value.clone(),
                    stance,
                    answers: vec![(piece, number)],
                    support: Support::default(),
                    beside_editor: None,
                }),
            }
        }
    }
    for position in &mut positions {
        let evidence: Vec<EvidenceIx> = position.answers.iter().map(|&(piece, _)| piece).collect();
        position.support = origins.all(model, &evidence);
        let compared = held
            .iter()
            .map(|held| relation::compare(model, (&position.value, position.stance), (held, Stance::Supports)));
        position.beside_editor = compared.min_by_key(|comparison| comparison.relation);
    }
    positions.sort_by(order);
    let pairs = (0..positions.len()).flat_map(|a| (a + 1..positions.len()).map(move |b| (a, b)));
    let claimed = |index: usize| (&positions[index].value, positions[index].stance);
    let pairs = pairs.map(|(a, b)| Pair {
        a,
        b,
        comparison: relation::compare(model, claimed(a), claimed(b)),
    });
    let evidence: Vec<EvidenceIx> = (positions.iter())
        .flat_map(|position| position.answers.iter().map(|&(piece, _)| piece))
        .collect();
    let pairs: Vec<Pair> = pairs.collect();
    Agreement {
        support: origins.all(model, &evidence),
        verdict: verdict(&positions, &pairs),
        pairs,
        positions,
    }
}

/// What positions come to; those with a reserve make no contradiction.
fn verdict(positions: &[Position], pairs: &[Pair]) -> Verdict {
    match positions.len() {
        0 => return Verdict::None,
        1 => return Verdict::One,
        _ => {}
    }
    let firm = |index: usize| positions[index].stance != Stance::Qualifies;
    let firm_pairs = || pairs.iter().filter(|pair| firm(pair.a) && firm(pair.b));
    let any = |relation: Relation| firm_pairs().any(|pair| pair.comparison.relation == relation);
    if any(Relation::Opposed) {
        Verdict::Opposed
    } else if firm_pairs()
        .any(|pair| pair.comparison.relation == Relation::Different && pair.comparison.rule != Rule::Words)
    {
        Verdict::Different
    } else if any(Relation::Different) {
        Verdict::Words
    } else {
        Verdict::Compatible
    }
}

/// The order of positions: dates by chronology, numbers by their intervals, others by how much stands behind them;
/// what is denied after what is said.
fn order(a: &Position, b: &Position) -> Ordering {
    let denied = |position: &Position| position.stance == Stance::Disputes;
    let by_value = match (&a.value, &b.value) {
        (Value::Date(a), Value::Date(b)) => a.chronological(b),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.interval(), b.interval());
            a.low.total_cmp(&b.low).then(a.high.total_cmp(&b.high))
        }
        _ => b.answers.len().cmp(&a.answers.len()),
    };
    denied(a).cmp(&denied(b)).then(by_value).then(a.answers.cmp(&b.answers))
}
