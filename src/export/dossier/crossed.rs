//! What the sources say of the same things, compared -> the records of [`DossierData`](super::DossierData) that tell it.
//!
//! Invariant: every id in a record is that of a record of the same file, and days are ISO 8601.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cross::Crossed;
use crate::cross::days::Span;
use crate::cross::forecast::{self, About, Forecast, Outcome};
use crate::cross::known::Known;
use crate::date::Day;
use crate::id::{Id, Kind};
use crate::link::model::{Entity, EventIx, Model, SourceIx};

/// Since when the sources of the dossier know an event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "known-since")]
pub struct KnownSinceData {
    /// The sources that may be the first to tell it, by id: several where their dates do not put them in order.
    #[schemars(with = "Vec<String>")]
    pub sources: Vec<Id>,
    /// The first day on which it can have become known, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// The last day on which it can have become known, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// How many days after the event that is, where the dates say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "DaysData")]
    pub delay: Option<DaysData>,
    /// The sources that were published before the event and tell it beforehand, by id.
    #[schemars(with = "Vec<String>")]
    pub told_before: Vec<Id>,
    /// The sources that tell it and have no date, by id: each of them may be the first.
    #[schemars(with = "Vec<String>")]
    pub undated: Vec<Id>,
}

/// A number of days, within bounds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "days")]
pub struct DaysData {
    /// At least so many.
    pub min: usize,
    /// At most so many; left out where nothing says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "usize")]
    pub max: Option<usize>,
}

/// Something that a source told before the fact, and what the sources say came of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "forecast")]
pub struct ForecastData {
    /// The id of the event or the question that it speaks of.
    #[schemars(with = "String")]
    pub about: Id,
    /// `event` or `question`.
    pub about_kind: &'static str,
    /// The quotation that tells it, by id.
    pub evidence: String,
    /// When it was to be, EDTF.
    pub date: String,
    /// Whether it was told as a limit, "at the latest".
    pub at_the_latest: bool,
    /// How many days before that date the source was published.
    pub ahead: DaysData,
    /// What came of it: `told` (a later source tells it), `otherwise` (later sources give another date or dispute it),
    /// `unknown` (no source is later than the date) or `silent` (later sources are not quoted on it).
    pub outcome: &'static str,
    /// The quotations of later sources that tell what came of it.
    pub later: Vec<LaterData>,
}

/// What a later source says of something foretold.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "later")]
pub struct LaterData {
    /// The quotation, by id.
    pub evidence: String,
    /// How its date stands to the one foretold: `same`, `compatible`, `different` or `opposed`; left out where it
    /// gives none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<&'static str>,
}

/// What the dossier covers of its sources, and what it does not.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "coverage")]
pub struct CoverageData {
    /// The events that rest on one independent origin alone, by id.
    #[schemars(with = "Vec<String>")]
    pub one_origin: Vec<Id>,
    /// The sources that are not quoted on an event that all others tell that could know it.
    pub silent: Vec<SilenceData>,
    /// The sources of which nothing is quoted, by id.
    #[schemars(with = "Vec<String>")]
    pub unquoted: Vec<Id>,
    /// Per source, how many of its blocks hold dates or names and no quotation.
    pub not_annotated: Vec<NotAnnotatedData>,
    /// The actors that no source names, by id.
    #[schemars(with = "Vec<String>")]
    pub actors_not_named: Vec<Id>,
    /// The places that no source names, by id.
    #[schemars(with = "Vec<String>")]
    pub places_not_named: Vec<Id>,
    /// How many names that recur in the sources have no page.
    pub names_without_page: usize,
}

/// A source that is not quoted on an event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "silence")]
pub struct SilenceData {
    /// The event, by id.
    #[schemars(with = "String")]
    pub event: Id,
    /// The source, by id.
    #[schemars(with = "String")]
    pub source: Id,
}

/// A source with blocks that nobody has annotated.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "not-annotated")]
pub struct NotAnnotatedData {
    /// The source, by id.
    #[schemars(with = "String")]
    pub source: Id,
    /// How many of its blocks hold dates or names and no quotation.
    pub blocks: usize,
}

fn sources(model: &Model, sources: &[SourceIx]) -> Vec<Id> {
    sources.iter().map(|&source| model[source].entry.id.clone()).collect()
}

fn day(number: Option<i64>) -> Option<String> {
    number.map(|number| Day::from_number(number).to_string())
}

fn days(span: Span) -> DaysData {
    // A span is never negative.
    let count = |days: i64| usize::try_from(days).unwrap_or(0);
    DaysData {
        min: count(span.min),
        max: span.max.map(count),
    }
}

/// Since when an event is known; `None` where no source tells it.
pub fn known(model: &Model, crossed: &Crossed, event: EventIx) -> Option<KnownSinceData> {
    let known: &Known = crossed.known.get(event.index())?;
    let tells = [&known.first, &known.before, &known.undated]
        .iter()
        .any(|list| !list.is_empty());
    tells.then(|| KnownSinceData {
        sources: sources(model, &known.first),
        earliest: day(known.since.first),
        latest: day(known.since.last),
        delay: known.delay.map(days),
        told_before: sources(model, &known.before),
        undated: sources(model, &known.undated),
    })
}

/// A forecast.
pub fn forecast(model: &Model, forecast: &Forecast) -> ForecastData {
    let (about, about_kind) = match forecast.about {
        About::Event(event) => (&model[event].entry.id, Kind::Event),
        About::Question(question) => (&model[question].entry.id, Kind::Question),
    };
    let later = |later: &forecast::Later| LaterData {
        evidence: model[later.evidence].id.clone(),
        relation: later.comparison.map(|comparison| comparison.relation.key()),
    };
    let outcome: &Outcome = &forecast.outcome;
    ForecastData {
        about: about.clone(),
        about_kind: about_kind.word(),
        evidence: model[forecast.evidence].id.clone(),
        date: forecast.date.as_str().to_owned(),
        at_the_latest: forecast.at_the_latest,
        ahead: days(forecast.ahead),
        outcome: outcome.key(),
        later: outcome.later().iter().map(later).collect(),
    }
}

/// What is covered.
pub fn coverage(model: &Model, crossed: &Crossed) -> CoverageData {
    let coverage = &crossed.coverage;
    let unnamed = |kind: Kind| {
        let of_kind = coverage
            .unnamed
            .iter()
            .filter(move |entity: &&Entity| entity.kind() == kind);
        of_kind.map(|&entity| model.entry(entity).id.clone()).collect()
    };
    let gaps = model
        .all_sources()
        .zip(&coverage.gaps)
        .filter(|(_, gaps)| !gaps.is_empty());
    CoverageData {
        one_origin: (coverage.one_origin.iter())
            .map(|&event| model[event].entry.id.clone())
            .collect(),
        silent: (coverage.silences.iter())
            .map(|silence| SilenceData {
                event: model[silence.event].entry.id.clone(),
                source: model[silence.source].entry.id.clone(),
            })
            .collect(),
        unquoted: sources(model, &coverage.unquoted),
        not_annotated: gaps
            .map(|(source, gaps)| NotAnnotatedData {
                source: model[source].entry.id.clone(),
                blocks: gaps.len(),
            })
            .collect(),
        actors_not_named: unnamed(Kind::Actor),
        places_not_named: unnamed(Kind::Place),
        names_without_page: coverage.without_page.len(),
    }
}
