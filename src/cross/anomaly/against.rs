//! Agreements -> R0708: one source that gives two values for one thing which cannot both be true.
//!
//! Invariant: both passages support their values without reserve, and no two speakers are behind them; values in words
//! are never compared. Where the editor dates each passage on the page of an event of its own, they tell two events.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diag::Code;
use crate::link::model::{Entity, EventIx, EvidenceIx, Model, Property, QuestionIx, SourceIx, Value};
use crate::load::claim::Stance;

use super::super::agreement::{Agreement, Position};
use super::super::relation::{Relation, Rule};
use super::{Anomaly, Thing, What};

/// Finds the sources that differ from themselves.
pub(super) fn find(model: &Model, questions: &[Agreement], dates: &[Agreement], places: &[Agreement]) -> Vec<Anomaly> {
    let questions = questions
        .iter()
        .enumerate()
        .map(|(index, agreement)| (Thing::Question(QuestionIx::new(index)), agreement));
    let dates = dates
        .iter()
        .enumerate()
        .map(|(index, agreement)| (Thing::Date(EventIx::new(index)), agreement));
    let places = places
        .iter()
        .enumerate()
        .map(|(index, agreement)| (Thing::Place(EventIx::new(index)), agreement));
    let mut told: BTreeSet<(SourceIx, usize, usize)> = BTreeSet::new();
    let mut found = Vec::new();
    for (of, agreement) in questions.chain(dates).chain(places) {
        for anomaly in of_one(model, of, agreement) {
            // The same two passages may be cited for a question and on an event's page.
            let key = (anomaly.source, anomaly.range.start, anomaly.also[0].start);
            if told.insert(key) {
                found.push(anomaly);
            }
        }
    }
    found
}

/// The sources that give two values of one thing, each once.
fn of_one(model: &Model, of: Thing, agreement: &Agreement) -> Vec<Anomaly> {
    let by_source = |position: &Position| -> BySource {
        let mut map = BySource::new();
        for &(piece, _) in &position.answers {
            map.entry(model[piece].source).or_default().push(piece);
        }
        map
    };
    let answers: Vec<BySource> = agreement.positions.iter().map(by_source).collect();
    // The events that an answer dates, by its position; looked up once, however many pairs it is in.
    let mut dated: BTreeMap<(usize, EvidenceIx), BTreeSet<EventIx>> = BTreeMap::new();
    let mut found: BTreeMap<SourceIx, Anomaly> = BTreeMap::new();
    for pair in &agreement.pairs {
        let comparison = pair.comparison;
        let (a, b) = (&agreement.positions[pair.a], &agreement.positions[pair.b]);
        let firm = |position: &Position| position.stance == Stance::Supports;
        let typed = !matches!(a.value, Value::Text(_));
        if comparison.relation != Relation::Different
            || comparison.rule == Rule::Words
            || !typed
            || !firm(a)
            || !firm(b)
        {
            continue;
        }
        for (&source, ones) in &answers[pair.a] {
            let Some(others) = answers[pair.b].get(&source).filter(|_| !found.contains_key(&source)) else {
                continue;
            };
            let mut both = ones
                .iter()
                .flat_map(|&one| others.iter().map(move |&other| (one, other)));
            let at_odds = both.find(|&(one, other)| {
                if !are_at_odds(model, one, other) {
                    return false;
                }
                let answers = [(pair.a, one, &a.value), (pair.b, other, &b.value)];
                for (position, piece, value) in answers {
                    let own = dated.entry((position, piece));
                    own.or_insert_with(|| events(model, piece, value));
                }
                !are_two_events(&dated[&(pair.a, one)], &dated[&(pair.b, other)])
            });
            let Some((one, other)) = at_odds else { continue };
            let place = |piece: EvidenceIx| model[piece].passage.range();
            let swapped = place(other).start < place(one).start;
            let (first, second) = if swapped { (other, one) } else { (one, other) };
            let (x, y) = if swapped { (b, a) } else { (a, b) };
            let anomaly = Anomaly {
                code: Code::SOURCE_AGAINST_ITSELF,
                source,
                range: place(first),
                also: vec![place(second)],
                what: What::Against {
                    of,
                    first: x.value.clone(),
                    other: y.value.clone(),
                },
                evidence: vec![first, second],
            };
            found.insert(source, anomaly);
        }
    }
    found.into_values().collect()
}

/// Some answers, by their sources.
type BySource = BTreeMap<SourceIx, Vec<EvidenceIx>>;

/// Whether the editor has two events of which each of two passages, with the events that it dates, gives its own date.
fn are_two_events(a: &BTreeSet<EventIx>, b: &BTreeSet<EventIx>) -> bool {
    !a.is_empty() && !b.is_empty() && a.is_disjoint(b)
}

/// The events whose date a passage gives, as this value, on their own pages.
fn events(model: &Model, piece: EvidenceIx, value: &Value) -> BTreeSet<EventIx> {
    let Value::Date(date) = value else {
        return BTreeSet::new();
    };
    let evidence = &model[piece];
    let range = evidence.passage.range();
    let gives = |other: &EvidenceIx| {
        let other = &model[*other];
        let place = other.passage.range();
        let dated = other.claims.iter().any(|claim| {
            claim.property == Property::Date && matches!(&claim.value, Value::Date(told) if told.compatible(date))
        });
        let Some(Entity::Event(event)) = other.on else {
            return None;
        };
        (dated && place.start < range.end && range.start < place.end).then_some(event)
    };
    model[evidence.source].passages.iter().filter_map(gives).collect()
}

/// Whether two passages are of one source, lie apart, and are not the words of two speakers.
fn are_at_odds(model: &Model, a: EvidenceIx, b: EvidenceIx) -> bool {
    let (a, b) = (&model[a], &model[b]);
    let apart = |x: Range<usize>, y: Range<usize>| x.end <= y.start || y.end <= x.start;
    let two_speakers = !a.speakers.is_empty()
        && !b.speakers.is_empty()
        && !a.speakers.iter().any(|speaker| b.speakers.contains(speaker));
    a.source == b.source && apart(a.passage.range(), b.passage.range()) && !two_speakers
}
