//! What was told before the fact -> [`Forecast`]: who told it, how long ahead, and what the sources say came of it.
//!
//! Invariant: an outcome follows from the dates of sources and the claims on one page, by a rule that stands at its
//! variant; where the dates of sources do not surely put one after the other, nothing is said to have come of it.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::date::Date;
use crate::link::model::{Event, EventIx, EvidenceIx, Model, Property, QuestionIx, SourceIx, Value};
use crate::load::claim::Stance;
use crate::load::front::AnswerKind;

use super::days::{Days, Span};
use super::relation::{self, Comparison, Relation};

/// Something that a source told before the fact.
#[derive(Clone, Debug)]
pub struct Forecast {
    /// What it speaks of.
    pub about: About,
    /// The words.
    pub evidence: EvidenceIx,
    /// The number of the claim in the evidence's list that gives the date; `None` where the date is the event's own.
    pub claim: Option<usize>,
    /// When it was to be, as told; the event's own date where the words give none.
    pub date: Date,
    /// Whether it was told as a limit, "at the latest": the date has no beginning.
    pub at_the_latest: bool,
    /// How many days before that date the source was published.
    pub ahead: Span,
    /// What came of it.
    pub outcome: Outcome,
}

/// What a forecast speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// An event.
    Event(EventIx),
    /// A question of date.
    Question(QuestionIx),
}

/// What came of a forecast, as far as the sources of the dossier say.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A later source tells it as having happened, with the same date, one that goes with it, or none; all that later
    /// sources say of it, which may also be another date.
    Told(Vec<Later>),
    /// Later sources tell of it, and each gives another date or disputes it.
    Otherwise(Vec<Later>),
    /// No source of the dossier is surely later than the date, so that none can say.
    Unknown {
        /// The last day that the dated sources of the dossier reach, as a [day number](crate::date::Day::number).
        reach: Option<i64>,
    },
    /// Sources of the dossier are later than the date, and none is quoted as telling what came of it.
    Silent {
        /// How many are later.
        later: usize,
    },
}

impl Outcome {
    /// The name by which messages and data know it.
    pub fn key(&self) -> &'static str {
        match self {
            Outcome::Told(_) => "told",
            Outcome::Otherwise(_) => "otherwise",
            Outcome::Unknown { .. } => "unknown",
            Outcome::Silent { .. } => "silent",
        }
    }

    /// The names of all outcomes.
    pub const KEYS: [&'static str; 4] = ["told", "otherwise", "unknown", "silent"];

    /// The later sources' words.
    pub fn later(&self) -> &[Later] {
        match self {
            Outcome::Told(later) | Outcome::Otherwise(later) => later,
            Outcome::Unknown { .. } | Outcome::Silent { .. } => &[],
        }
    }
}

/// What a later source says.
#[derive(Clone, Debug)]
pub struct Later {
    /// The words.
    pub evidence: EvidenceIx,
    /// The number of the claim in the evidence's list that gives the date, if it gives one.
    pub claim: Option<usize>,
    /// How the date that it gives stands to the date foretold; `None` where it gives none.
    pub comparison: Option<Comparison>,
}

/// The days on which the sources of a dossier were published.
struct Published {
    /// Those of each source.
    of: Vec<Option<Days>>,
    /// The first days of those that have one, in order.
    firsts: Vec<i64>,
    /// The last day that they reach.
    reach: Option<i64>,
}

impl Published {
    fn new(model: &Model) -> Self {
        let of: Vec<Option<Days>> = (model.all_sources())
            .map(|source| Days::published(model, source))
            .collect();
        let mut firsts: Vec<i64> = of.iter().flatten().filter_map(|days| days.first).collect();
        firsts.sort_unstable();
        let reach = of.iter().flatten().filter_map(|days| days.last).max();
        Self { of, firsts, reach }
    }

    fn days(&self, source: SourceIx) -> Option<Days> {
        self.of[source.index()]
    }

    /// How many sources were surely published on that day or later.
    fn since(&self, day: i64) -> usize {
        self.firsts.len() - self.firsts.partition_point(|&first| first < day)
    }
}

/// Everything that was told before the fact: of events in their order, then of questions in theirs.
pub fn all(model: &Model) -> Vec<Forecast> {
    let published = Published::new(model);
    let events = (0..model.events.len()).into_par_iter().map(EventIx::new);
    let questions = (0..model.questions.len()).into_par_iter().map(QuestionIx::new);
    let of_events = events.flat_map_iter(|event| of_event(model, &published, event));
    let of_questions = questions.flat_map_iter(|question| of_question(model, &published, question));
    of_events.chain(of_questions).collect()
}

/// The claims of a piece of evidence that give a date of some property, each with its number.
fn dates(model: &Model, evidence: EvidenceIx, property: Property) -> impl Iterator<Item = (usize, &Date)> {
    let claims = model[evidence].claims.iter().enumerate();
    claims
        .filter(move |(_, claim)| claim.property == property)
        .filter_map(|(number, claim)| match &claim.value {
            Value::Date(date) => Some((number, date)),
            _ => None,
        })
}

fn forecast(about: About, evidence: EvidenceIx, claim: Option<usize>, date: &Date, told: Days) -> Forecast {
    let limit = Days::limit(date);
    Forecast {
        about,
        evidence,
        claim,
        date: date.clone(),
        at_the_latest: limit.is_some(),
        ahead: told.until(limit.unwrap_or_else(|| Days::of(date))),
        outcome: Outcome::Unknown { reach: None },
    }
}

/// What was told of an event before it, or of a date for it that lay ahead.
fn of_event(model: &Model, published: &Published, index: EventIx) -> Vec<Forecast> {
    let (event, about) = (&model[index], About::Event(index));
    let (mut forecasts, mut undated) = (Vec::new(), Vec::new());
    for &piece in &event.entry.evidence {
        let evidence = &model[piece];
        let Some(told) = published.days(evidence.source) else {
            continue;
        };
        if evidence.stance == Stance::Disputes {
            continue;
        }
        let ahead = dates(model, piece, Property::Date).filter(|(_, date)| told.precede(date));
        forecasts.extend(ahead.map(|(number, date)| forecast(about, piece, Some(number), date, told)));
        let gives_none = dates(model, piece, Property::Date).next().is_none();
        if gives_none && told.precede(&event.date) {
            undated.push(forecast(about, piece, None, &event.date, told));
        }
    }
    // Words without a date add nothing where their source gives one.
    let source = |forecast: &Forecast| model[forecast.evidence].source;
    let dated: BTreeSet<SourceIx> = forecasts.iter().map(source).collect();
    undated.retain(|forecast| !dated.contains(&source(forecast)));
    forecasts.extend(undated);
    forecasts.sort_by_key(|forecast| forecast.evidence);
    if forecasts.is_empty() {
        return forecasts;
    }
    let after = reports(model, published, event);
    finish(model, published, forecasts, &after)
}

/// What a source says once the thing is past, with the days on which it was published.
struct Report<'m> {
    published: Days,
    evidence: EvidenceIx,
    claim: Option<usize>,
    date: Option<&'m Date>,
}

/// The evidence that tells an event from on or after its day, or disputes it.
fn reports<'m>(model: &'m Model, published: &Published, event: &'m Event) -> Vec<Report<'m>> {
    let own = Days::beginning(&event.date);
    let report = |&piece: &EvidenceIx| {
        let source = published.days(model[piece].source)?;
        // Where the event's date has no end, or the source's no beginning, none is surely after the other.
        if source.first? < own.last? {
            return None;
        }
        let given = dates(model, piece, Property::Date).next();
        if given.is_some_and(|(_, date)| source.precede(date)) {
            return None;
        }
        Some(Report {
            published: source,
            evidence: piece,
            claim: given.map(|(number, _)| number),
            date: given.map(|(_, date)| date),
        })
    };
    event.entry.evidence.iter().filter_map(report).collect()
}

/// What was answered to a question of date before the fact.
fn of_question(model: &Model, published: &Published, index: QuestionIx) -> Vec<Forecast> {
    let (question, about) = (&model[index], About::Question(index));
    if question.kind != AnswerKind::Date {
        return Vec::new();
    }
    let (mut forecasts, mut after) = (Vec::new(), Vec::new());
    for &piece in &question.answers {
        let evidence = &model[piece];
        let Some(told) = published.days(evidence.source) else {
            continue;
        };
        for (number, date) in dates(model, piece, Property::Question(index)) {
            let past = matches!((Days::of(date).last, told.first), (Some(last), Some(first)) if last <= first);
            if past {
                after.push(Report {
                    published: told,
                    evidence: piece,
                    claim: Some(number),
                    date: Some(date),
                });
            } else if evidence.stance != Stance::Disputes && told.precede(date) {
                forecasts.push(forecast(about, piece, Some(number), date, told));
            }
        }
    }
    finish(model, published, forecasts, &after)
}

/// Says what came of forecasts on one thing.
fn finish(model: &Model, published: &Published, forecasts: Vec<Forecast>, after: &[Report<'_>]) -> Vec<Forecast> {
    let outcome = |forecast: &Forecast| {
        let told = published.days(model[forecast.evidence].source).unwrap_or_default();
        let later: Vec<Later> = after
            .iter()
            .filter(|report| told.before(report.published))
            // What was over when it was told is nothing that can have come of it.
            .filter(|report| !report.date.is_some_and(|date| Days::of(date).before(told)))
            .map(|report| Later {
                evidence: report.evidence,
                claim: report.claim,
                comparison: compare(model, forecast, report),
            })
            .collect();
        if !later.is_empty() {
            let against = |later: &Later| {
                let denied = model[later.evidence].stance == Stance::Disputes;
                let apart = |found: Comparison| matches!(found.relation, Relation::Different | Relation::Opposed);
                later.comparison.map_or(denied, apart)
            };
            return match later.iter().all(against) {
                true => Outcome::Otherwise(later),
                false => Outcome::Told(later),
            };
        }
        let count = Days::of(&forecast.date).last.map_or(0, |last| published.since(last));
        match count {
            0 => Outcome::Unknown { reach: published.reach },
            later => Outcome::Silent { later },
        }
    };
    let finished = forecasts.into_iter().map(|forecast| Forecast {
        outcome: outcome(&forecast),
        ..forecast
    });
    finished.collect()
}

/// How the date of a later report stands to the date foretold.
fn compare(model: &Model, forecast: &Forecast, report: &Report<'_>) -> Option<Comparison> {
    let value = |date: &Date| Value::Date(date.clone());
    let (told, given) = (value(&forecast.date), value(report.date?));
    let stance = model[report.evidence].stance;
    Some(relation::compare(model, (&told, Stance::Supports), (&given, stance)))
}

#[cfg(test)]
mod tests;
