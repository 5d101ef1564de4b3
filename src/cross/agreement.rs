//! The claims on one property -> [`Agreement`]: the positions that the sources take, and how these stand to one
//! another.
//!
//! Invariant: a position is one value with one stance; every claim on the property is in exactly one position.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::date::Day;
use crate::link::model::{Event, EvidenceIx, Model, Property, QuestionIx, SourceIx, Value};
use crate::load::claim::Stance;
use crate::text::fold_words;

use super::relation::{self, Comparison, Relation, Rule, Side};
use super::support::{Origins, Support};

/// How many positions on one thing are compared each with each; where there are more, so many of them are.
pub const COMPARED: usize = 200;

/// What the sources say of one thing.
#[derive(Clone, Debug, Default)]
pub struct Agreement {
    /// The positions: dates and numbers in their order, others by the number of pieces of evidence.
    pub positions: Vec<Position>,
    /// Pairs of positions, compared, by `a` and `b`: each pair of up to [`COMPARED`] positions, of more than that those
    /// of the first, the last and the ones that are denied or that most answers give.
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

    /// How two positions stand to one another; `a` is less than `b`.
    pub fn pair(&self, a: usize, b: usize) -> Option<&Pair> {
        let at = self.pairs.binary_search_by_key(&(a, b), |pair| (pair.a, pair.b)).ok()?;
        self.pairs.get(at)
    }

    /// The values of a pair.
    pub fn values(&self, pair: &Pair) -> (&Value, &Value) {
        (&self.positions[pair.a].value, &self.positions[pair.b].value)
    }

    /// The position with which all others go together, and which says more than each: what they all come to, if they
    /// are right.
    pub fn finest(&self) -> Option<usize> {
        if self.positions.len() > COMPARED {
            return None;
        }
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
    // The positions that a value can be the same as.
    let mut alike: BTreeMap<(Stance, Key), Vec<usize>> = BTreeMap::new();
    for &piece in evidence {
        let stance = model[piece].stance;
        let own = model[piece].claims.iter().enumerate();
        for (number, claim) in own.filter(|(_, claim)| claim.property == property) {
            let alike = alike.entry((stance, key(&claim.value))).or_default();
            let is_same =
                |&&at: &&usize| relation::values(model, &positions[at].value, &claim.value).relation == Relation::Same;
            match alike.iter().find(is_same) {
                Some(&at) => positions[at].answers.push((piece, number)),
                None => {
                    alike.push(positions.len());
                    positions.push(Position {
                        value: claim.value.clone(),
                        stance,
                        answers: vec![(piece, number)],
                        support: Support::default(),
                        beside_editor: None,
                    });
                }
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
    let compared = compared(&positions);
    let pairs = pairs(&compared).map(|(a, b)| Pair {
        a,
        b,
        comparison: compare(model, &positions, a, b),
    });
    let evidence: Vec<EvidenceIx> = (positions.iter())
        .flat_map(|position| position.answers.iter().map(|&(piece, _)| piece))
        .collect();
    let pairs: Vec<Pair> = pairs.collect();
    Agreement {
        support: origins.all(model, &evidence),
        verdict: verdict(model, &positions, &pairs),
        pairs,
        positions,
    }
}

/// What two values have in common wherever they are the same: the ends of what they can denote, or what they name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Date(Option<i64>, Option<i64>, bool),
    Number(u64, u64),
    Entity(usize),
    Words(String),
}

fn key(value: &Value) -> Key {
    let day = |day: Option<Day>| day.map(Day::number);
    // Zero has two signs.
    let bits = |end: f64| (end + 0.0).to_bits();
    match value {
        Value::Date(date) => Key::Date(day(date.earliest_day()), day(date.latest_day()), date.is_approximate()),
        Value::Number(number) => Key::Number(bits(number.interval().low), bits(number.interval().high)),
        Value::Actor(actor) => Key::Entity(actor.index()),
        Value::Place(place) => Key::Entity(place.index()),
        Value::Text(text) => Key::Words(fold_words(text)),
    }
}

/// The positions that are compared each with each, in order.
fn compared(positions: &[Position]) -> Vec<usize> {
    let mut chosen: Vec<usize> = (0..positions.len()).collect();
    if positions.len() > COMPARED {
        let is_end = |index: usize| index == 0 || index + 1 == positions.len();
        let is_denied = |index: usize| positions[index].stance == Stance::Disputes;
        chosen.sort_by_key(|&at| (!is_end(at), !is_denied(at), Reverse(positions[at].answers.len()), at));
        chosen.truncate(COMPARED);
        chosen.sort_unstable();
    }
    chosen
}

/// All pairs of some positions, by the first and the second.
fn pairs(of: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let pairs_of = |(at, &a): (usize, &usize)| of[at + 1..].iter().map(move |&b| (a, b)).collect::<Vec<_>>();
    of.iter().enumerate().flat_map(pairs_of)
}

fn compare(model: &Model, positions: &[Position], a: usize, b: usize) -> Comparison {
    let claimed = |index: usize| (&positions[index].value, positions[index].stance);
    relation::compare(model, claimed(a), claimed(b))
}

/// What positions come to; those with a reserve make no contradiction.
fn verdict(model: &Model, positions: &[Position], pairs: &[Pair]) -> Verdict {
    match positions.len() {
        0 => return Verdict::None,
        1 => return Verdict::One,
        _ => {}
    }
    let firm: Vec<usize> = (0..positions.len())
        .filter(|&at| positions[at].stance != Stance::Qualifies)
        .collect();
    // Of many positions not every pair is kept; what decides is looked for all the same.
    let any = |is_it: fn(&Comparison) -> bool| match positions.len() <= COMPARED {
        true => (pairs.iter())
            .filter(|pair| firm.binary_search(&pair.a).is_ok() && firm.binary_search(&pair.b).is_ok())
            .any(|pair| is_it(&pair.comparison)),
        false => self::pairs(&firm).any(|(a, b)| is_it(&compare(model, positions, a, b))),
    };
    let is_denied = |&at: &usize| positions[at].stance == Stance::Disputes;
    if firm.iter().any(is_denied) && any(|found| found.relation == Relation::Opposed) {
        Verdict::Opposed
    } else if any(|found| found.relation == Relation::Different && found.rule != Rule::Words) {
        Verdict::Different
    } else if any(|found| found.relation == Relation::Different) {
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
