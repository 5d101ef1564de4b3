//! A source -> R0702: a day that it tells as past and that lies after its own publication.
//!
//! Invariant: the whole of what the date of publication can denote lies before the whole of what is told; a day that
//! something was planned for, put off to or set is not told as past, nor is that of a correction to the text.

use std::ops::Range;

use crate::date::Date;
use crate::detect::propose::plain;
use crate::detect::time::{Anchor, Expression, Kind, Rule, Tense};
use crate::detect::within;
use crate::diag::Code;
use crate::link::model::{Entity, Model, Property, SourceIx, Value};
use crate::load::claim::Stance;

use super::word::{Word, words};
use super::{Anomaly, What};

/// How many bytes before a date are looked through for words of planning.
const BEFORE: usize = 160;

/// Words, without accents, after which a day is one that is planned.
#[rustfmt::skip]
const PLANNED: &[&str] = &[
    "prevu", "prevue", "prevus", "prevues", "fixe", "fixee", "fixes", "fixees", "reporte", "reportee", "reportes",
    "reportees", "repousse", "repoussee", "attendu", "attendue", "attendus", "attendues", "programme", "programmee",
    "programmes", "programmees", "prochain", "prochaine", "devait", "devaient", "devra", "devrait", "doit", "doivent",
    "expire", "expirera", "echeance", "proroge", "prorogee", "prolonge", "prolongee", "convoque", "convoquee", "sera",
    "annonce", "annoncee", "avance", "avancee", "promis", "promise", "decale", "decalee", "jusqu", "ici", "pour", "avant",
    "planned", "scheduled", "due", "expected", "set", "postponed", "delayed", "extended", "moved", "will", "would",
    "should", "could", "may", "might", "must", "shall", "slated", "until", "deadline", "rescheduled", "fixed", "agreed",
    "announced", "called", "proposed", "expire", "expires", "next", "by", "for", "before", "if", "si", "to", "upcoming",
    "brought", "pushed", "extension", "delay", "postpone", "promised", "pledged", "vowed",
];

/// Words, without accents, after which a day is that of a change to the text, or of a look at another.
const CHANGED: &[&str] = &[
    "updated",
    "update",
    "correction",
    "corrected",
    "clarification",
    "accessed",
    "retrieved",
    "modified",
    "revised",
    "edited",
    "editor",
    "note",
    "republished",
    "consulte",
    "consultee",
    "consultes",
    "jour",
    "modifie",
    "modifiee",
    "corrige",
    "corrigee",
    "actualise",
    "actualisee",
    "rectificatif",
    "maj",
    "posted",
    "published",
    "publie",
    "publiee",
];

/// Finds the days told too early.
pub(super) fn find(model: &Model, source: SourceIx) -> Vec<Anomaly> {
    let Some(published) = &model[source].published else {
        return Vec::new();
    };
    let Some(last) = published.latest_day() else {
        return Vec::new();
    };
    let Some(times) = model.found.times.get(source.index()) else {
        return Vec::new();
    };
    let lies_after = |date: &Date| date.earliest_day().is_some_and(|day| day > last);
    let text = model[source].text.reading.text.as_str();
    let anomaly = |range, told: &Date, event| Anomaly {
        code: Code::PUBLISHED_BEFORE_EVENT,
        source,
        range,
        also: Vec::new(),
        what: What::Early {
            published: published.clone(),
            told: told.clone(),
            event,
        },
        evidence: Vec::new(),
    };
    let mut found: Vec<Anomaly> = Vec::new();
    for told in &times.expressions {
        if let Some(date) = &told.value
            && is_past_day(told)
            && lies_after(date)
            && !is_planned(text, told)
        {
            match found.first_mut() {
                Some(first) => first.also.push(told.range.clone()),
                None => found.push(anomaly(told.range.clone(), date, None)),
            }
        }
    }
    for &piece in &model[source].passages {
        let evidence = &model[piece];
        let Some(Entity::Event(event)) = evidence.on else {
            continue;
        };
        let range = evidence.passage.range();
        let claimed = || {
            let claims = evidence.claims.iter();
            claims.filter_map(|claim| match (&claim.property, &claim.value) {
                (Property::Date, Value::Date(date)) => Some(date),
                _ => None,
            })
        };
        let told: Vec<&Expression> = within(&times.expressions, &range)
            .iter()
            .filter(|told| told.value.is_some())
            .collect();
        let told_as_past = || {
            !told.is_empty()
                && told
                    .iter()
                    .all(|told| told.tense == Tense::Past && !is_planned(text, told))
        };
        if evidence.stance == Stance::Supports
            && lies_after(&model[event].date)
            && told_as_past()
            && let Some(date) = claimed().find(|date| lies_after(date))
            && !told_already(&found, &range)
        {
            found.push(Anomaly {
                evidence: vec![piece],
                ..anomaly(range, date, Some(event))
            });
        }
    }
    found
}

/// Whether an anomaly stands within a range.
fn told_already(found: &[Anomaly], range: &Range<usize>) -> bool {
    let within = |place: &Range<usize>| range.start <= place.start && place.end <= range.end;
    found
        .iter()
        .any(|other| within(&other.range) || other.also.iter().any(within))
}

/// Whether an expression says of a day or a month with its year that it is past.
fn is_past_day(told: &Expression) -> bool {
    told.tense == Tense::Past
        && told.anchor == Anchor::Calendar
        && told.kind == Kind::Date
        && matches!(told.rule, Rule::FullDate | Rule::MonthOfYear)
}

/// Whether words before an expression, in its sentence, say that something is to be on that day.
fn is_planned(text: &str, told: &Expression) -> bool {
    let mut from = told.full.start.saturating_sub(BEFORE);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    // What stands in `full` alone is a preposition: "until 14 October", "d’ici au 3 mai".
    let before = words(text, from..told.range.start);
    let sentence = before.iter().rev().scan(false, |ended, word: &Word<'_>| {
        let here = !*ended;
        *ended |= word.gap.contains(['.', '!', '?', '\n']);
        here.then(|| plain(word.text))
    });
    let near: Vec<String> = sentence.take(14).collect();
    // "au 3 mai": what is put off or goes on until that day.
    let to = near
        .first()
        .is_some_and(|word| matches!(word.as_str(), "au" | "du" | "des"));
    to || near.iter().any(|word| PLANNED.contains(&word.as_str()))
        || near.iter().take(6).any(|word| CHANGED.contains(&word.as_str()))
}
