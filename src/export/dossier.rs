//! Model -> [`DossierData`]: the whole resolved model as it is published in `data/dossier.json`.
//!
//! Invariant: every id in it is that of a record of it, `exact` is always words of the source, and of a source
//! that is not published in full no words stand here but those quoted.
//!
//! A value that is absent is left out; only the `earliest` and `latest` of an event are always there, `null`
//! where its date has no such bound.

mod compared;
mod crossed;
mod files;
mod lines;
mod make;
mod odd;

use std::collections::BTreeMap;

use rayon::prelude::*;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cross::Crossed;
use crate::cross::anomaly::published;
use crate::id::Id;
use crate::link::model::{Entity, Model};
use crate::route;
use crate::text::CodePoints;

pub use compared::{PairData, PositionData};
pub use crossed::{CoverageData, DaysData, ForecastData, KnownSinceData, LaterData, NotAnnotatedData, SilenceData};
pub use files::{IN_ONE, files, to_json};
use make::present;

pub(super) use make::quoted;

/// The program that made the file.
const GENERATOR: &str = concat!("recoupe ", env!("CARGO_PKG_VERSION"));

/// A dossier: its sources, what the editor says, and the exact words that carry it.
///
/// Offsets are code points of a source's reading text. Ids are unique within a kind. Addresses named `url`
/// are relative to the site's root.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(rename = "dossier")]
pub struct DossierData {
    /// The title.
    pub title: String,
    /// The language of the editor's text, a BCP 47 tag.
    pub language: String,
    /// The address of the site's root, with `/` at its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// The licence of the editor's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The program that made this file, and its version.
    pub generator: &'static str,
    /// Where there are more than 50,000 records: the files, relative to the site's root, whose lines are the records of
    /// a list, by its name; the lists are empty here then. Left out otherwise.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<&'static str, Vec<String>>,
    /// The articles, by id.
    pub sources: Vec<SourceData>,
    /// The events, by id.
    pub events: Vec<EventData>,
    /// The actors, by id.
    pub actors: Vec<ActorData>,
    /// The places, by id.
    pub places: Vec<PlaceData>,
    /// The questions, by id.
    pub questions: Vec<QuestionData>,
    /// The editor's free pages, by id.
    pub notes: Vec<NoteData>,
    /// The quotations, by the page on which they stand.
    pub evidence: Vec<EvidenceData>,
    /// The occurrences of actors' and places' names in the sources, found by the program, by source and place.
    pub mentions: Vec<MentionData>,
    /// What sources told before the fact, and what came of it, found by the program from dates and claims.
    pub forecasts: Vec<ForecastData>,
    /// What the dossier covers of its sources, and what it does not, counted by the program.
    pub coverage: CoverageData,
    /// What the sources get wrong by themselves, found by the program's rules, by source and place.
    pub anomalies: Vec<AnomalyData>,
}

/// An article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "source")]
pub struct SourceData {
    /// The id.
    #[schemars(with = "String")]
    pub id: Id,
    /// The title.
    pub title: String,
    /// Its page, relative to the site's root.
    pub url: String,
    /// The original file's path inside `seeds/`.
    pub seed: String,
    /// SHA-256 of the original bytes, lower-case hexadecimal.
    pub sha256: String,
    /// The original's size in bytes.
    pub bytes: usize,
    /// The original's encoding, by its WHATWG name.
    pub encoding: &'static str,
    /// What the original was read as: `text`, `markdown` or `html`.
    pub format: &'static str,
    /// The article's language, a BCP 47 tag.
    pub language: String,
    /// The publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The author or authors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The press agency whose dispatch it carries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// When it was published, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The first day that `published` can denote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_earliest: Option<String>,
    /// The last day that `published` can denote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_latest: Option<String>,
    /// When it was retrieved, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<String>,
    /// The address at which it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archive_url: Option<String>,
    /// The id of the source that it translates, or the language it was translated from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translated_from: Option<String>,
    /// The article's licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The fields above that the program found by itself, each with the rule that found it; the editor wrote
    /// the others.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub found: BTreeMap<&'static str, &'static str>,
    /// How much of its text is published: `full`, `excerpts` or `none`.
    pub publishing: &'static str,
    /// The reading text, where it is published in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The published copy of the original bytes, relative to the site's root, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// The quotations from it, by place in the text.
    pub evidence: Vec<String>,
    /// Whether it is a draft; left out where it is not.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// Something that happened or is to happen.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "event")]
pub struct EventData {
    /// The id.
    #[schemars(with = "String")]
    pub id: Id,
    /// What happened.
    pub title: String,
    /// Its page, relative to the site's root.
    pub url: String,
    /// When, EDTF.
    pub date: String,
    /// The first day that the date can denote, ISO 8601; `null` where it has none.
    pub earliest: Option<String>,
    /// The last day that the date can denote, ISO 8601; `null` where it has none.
    pub latest: Option<String>,
    /// Where: ids of places.
    #[schemars(with = "Vec<String>")]
    pub places: Vec<Id>,
    /// What kind of event, in the editor's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Who.
    pub actors: Vec<PartData>,
    /// The events that it follows from, by id.
    #[schemars(with = "Vec<String>")]
    pub follows: Vec<Id>,
    /// The quotations on its page, by id.
    pub evidence: Vec<String>,
    /// The sources of those quotations, by id.
    #[schemars(with = "Vec<String>")]
    pub sources: Vec<Id>,
    /// How many independent origins the sources that support it have, as counted by the program.
    pub origins: usize,
    /// Since when the sources of the dossier know it, found by the program; left out where none tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "KnownSinceData")]
    pub known_since: Option<KnownSinceData>,
    /// Whether it is a draft; left out where it is not.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// A part in an event: an actor's, on the event; an event's, on the actor.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "part")]
pub struct PartData {
    /// The id of the actor or the event.
    #[schemars(with = "String")]
    pub id: Id,
    /// The actor's role in the event, in the editor's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// Who acts or is acted upon.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "actor")]
pub struct ActorData {
    /// The id.
    #[schemars(with = "String")]
    pub id: Id,
    /// The name.
    pub name: String,
    /// The other spellings met in the sources.
    pub aliases: Vec<String>,
    /// Its page, relative to the site's root.
    pub url: String,
    /// The kind, in the editor's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The roles that it has or had.
    pub roles: Vec<RoleData>,
    /// The actors that it belongs to, by id.
    #[schemars(with = "Vec<String>")]
    pub member_of: Vec<Id>,
    /// The events it has a part in, in the order of their dates.
    pub events: Vec<PartData>,
    /// The quotations on its page, by id.
    pub evidence: Vec<String>,
    /// The quotations in its words, by id.
    pub says: Vec<String>,
    /// The quotations of others that it carries to the source, by id.
    pub relays: Vec<String>,
    /// Whether it is a draft; left out where it is not.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// A role that an actor has or had.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "role")]
pub struct RoleData {
    /// The title.
    pub title: String,
    /// Since when, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Where.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "place")]
pub struct PlaceData {
    /// The id.
    #[schemars(with = "String")]
    pub id: Id,
    /// The name.
    pub name: String,
    /// The other spellings met in the sources.
    pub aliases: Vec<String>,
    /// Its page, relative to the site's root.
    pub url: String,
    /// The kind, in the editor's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The place around it, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub within: Option<Id>,
    /// Latitude and longitude in decimal degrees, WGS 84.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<[f64; 2]>,
    /// The events there, by id, in the order of their dates.
    #[schemars(with = "Vec<String>")]
    pub events: Vec<Id>,
    /// The quotations on its page, by id.
    pub evidence: Vec<String>,
    /// Whether it is a draft; left out where it is not.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// Something on which sources can disagree.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "question")]
pub struct QuestionData {
    /// The id.
    #[schemars(with = "String")]
    pub id: Id,
    /// The question.
    pub title: String,
    /// Its page, relative to the site's root.
    pub url: String,
    /// What answers it: `number`, `date`, `actor`, `place` or `text`.
    pub kind: &'static str,
    /// The unit of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The answer that the editor holds, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The quotations that answer it, by id, by source.
    pub answers: Vec<String>,
    /// What the answers come to, as compared by the program: `none`, `one`, `compatible`, `words`, `different` or
    /// `opposed`.
    pub verdict: &'static str,
    /// The distinct answers.
    pub positions: Vec<PositionData>,
    /// How these stand to one another, two by two, as compared by the program; left out where there are more than 50
    /// positions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<PairData>,
    /// The quotations on its page, by id.
    pub evidence: Vec<String>,
    /// Whether it is a draft; left out where it is not.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// A free page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "note")]
pub struct NoteData {
    /// The id.
    #[schemars(with = "String")]
    pub id: Id,
    /// The title.
    pub title: String,
    /// Its page, relative to the site's root.
    pub url: String,
    /// The quotations on it, by id.
    pub evidence: Vec<String>,
    /// Whether it is a draft; left out where it is not.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
}

/// A verbatim quotation and the passage it was found at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "evidence")]
pub struct EvidenceData {
    /// A name that lasts as long as its page, source and words do.
    pub id: String,
    /// The source, by id.
    #[schemars(with = "String")]
    pub source: Id,
    /// The id of the entity on whose page it stands; `index` for the introduction.
    pub on: String,
    /// That entity's kind; `index` for the introduction.
    pub on_kind: &'static str,
    /// The actors who say it or carry it to the source, by id, as written.
    #[schemars(with = "Vec<String>")]
    pub speakers: Vec<Id>,
    /// In whose voice it stands: `own` (the source's), `attributed` (that of `chain`), or `unstated`, where it is quoted
    /// in a sentence.
    pub voice: &'static str,
    /// From who speaks to who carries it to the source, which is left out.
    pub chain: Vec<StepData>,
    /// Where in the source it stands, in the editor's words; left out where they do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The words as they stand in the reading text, from the first quoted to the last; where the source is not
    /// published in full, only the words quoted, with ` […] ` for those left out.
    pub exact: String,
    /// The 32 code points before; empty where the source is not published in full.
    pub prefix: String,
    /// The 32 code points after; empty where the source is not published in full.
    pub suffix: String,
    /// The first code point of the reading text.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The ranges quoted: one, or more where the quotation has gaps.
    pub parts: Vec<RangeData>,
    /// What it is said to show.
    pub claims: Vec<ClaimData>,
    /// What the passage does to the claims: `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The passage in the annotated article, relative to the site's root.
    pub url: String,
    /// The quotation on the page that cites it, relative to the site's root.
    pub cited: String,
}

/// Those who say or carry something with one voice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "step")]
pub struct StepData {
    /// The editor's words for them.
    pub words: String,
    /// The actors among them, by id.
    #[schemars(with = "Vec<String>")]
    pub speakers: Vec<Id>,
}

/// A range of a reading text, in code points.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "range")]
pub struct RangeData {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

/// What a piece of evidence says about something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "claim")]
pub struct ClaimData {
    /// The id of what it speaks of: the event for `date` and `place`, otherwise the question answered.
    #[schemars(with = "String")]
    pub about: Id,
    /// What it tells, as the editor's key: `date`, `place`, or the id of the question answered.
    pub property: String,
    /// The value as written: EDTF, a number, an id or words.
    pub value: String,
}

/// An occurrence of a name in a source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "mention")]
pub struct MentionData {
    /// Who or what is named, by id.
    #[schemars(with = "String")]
    pub entity: Id,
    /// `actor` or `place`.
    pub kind: &'static str,
    /// The source, by id.
    #[schemars(with = "String")]
    pub source: Id,
    /// The first code point of the reading text.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The words as they stand; the editor's spelling where the source is not published in full.
    pub exact: String,
}

/// Something in a source that does not go together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "anomaly")]
pub struct AnomalyData {
    /// The code of the rule that found it: `R0704`.
    pub code: &'static str,
    /// The name of the rule: `demonym-misfit`.
    pub rule: &'static str,
    /// The source, by id.
    #[schemars(with = "String")]
    pub source: Id,
    /// Where it stands in the source's reading text, the place to be looked at first; none where it stands outside.
    pub places: Vec<RangeData>,
    /// What the rule saw, by name: weekdays as numbers from Monday, 1; dates as EDTF; words where the source is
    /// published in full.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub seen: BTreeMap<&'static str, String>,
    /// The quotations of some of these words, by id.
    pub evidence: Vec<String>,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// The whole of a model, as published.
pub fn dossier(model: &Model, crossed: &Crossed) -> DossierData {
    let points: Vec<CodePoints> = model
        .sources
        .par_iter()
        .map(|source| CodePoints::new(&source.text.reading.text))
        .collect();
    let mut data = DossierData {
        title: model.config.title.clone(),
        language: model.language.clone(),
        base_url: model.config.base_url.clone(),
        description: present(&model.config.description),
        authors: model.config.authors.clone(),
        licence: present(&model.config.licence),
        generator: GENERATOR,
        parts: BTreeMap::new(),
        sources: Vec::with_capacity(model.sources.len()),
        events: Vec::with_capacity(model.events.len()),
        actors: Vec::with_capacity(model.actors.len()),
        places: Vec::with_capacity(model.places.len()),
        questions: Vec::with_capacity(model.questions.len()),
        notes: Vec::with_capacity(model.notes.len()),
        evidence: model
            .all_evidence()
            .map(|(index, piece)| make::evidence(model, &points, index, piece))
            .collect(),
        anomalies: crossed
            .anomalies
            .iter()
            .filter(|anomaly| published(model, anomaly))
            .map(|anomaly| odd::anomaly(model, &points, anomaly))
            .collect(),
        mentions: model
            .mentions
            .par_iter()
            .map(|found| make::mention(model, &points, found))
            .collect(),
        forecasts: (crossed.forecasts.iter())
            .map(|forecast| crossed::forecast(model, forecast))
            .collect(),
        coverage: crossed::coverage(model, crossed),
    };
    for entity in model.entities() {
        let url = route::page(model, entity);
        match entity {
            Entity::Source(index) => data.sources.push(make::source(model, index, &model[index], url)),
            Entity::Event(index) => data.events.push(make::event(model, crossed, index, url)),
            Entity::Actor(index) => data.actors.push(make::actor(model, &model[index], url)),
            Entity::Place(index) => data.places.push(make::place(model, &model[index], url)),
            Entity::Question(index) => data.questions.push(compared::question(model, crossed, index, url)),
            Entity::Note(index) => data.notes.push(make::note(model, &model[index], url)),
        }
    }
    data
}

/// The record of an entity as published, as JSON with two spaces for each level.
///
/// `data` is what [`dossier`] made of the model that `entity` belongs to; of another model's entity the record
/// may be empty.
pub fn record(data: &DossierData, entity: Entity) -> String {
    fn json<T: Serialize>(record: Option<&T>) -> String {
        record
            .and_then(|record| serde_json::to_string_pretty(record).ok())
            .unwrap_or_default()
    }
    match entity {
        Entity::Source(index) => json(data.sources.get(index.index())),
        Entity::Event(index) => json(data.events.get(index.index())),
        Entity::Actor(index) => json(data.actors.get(index.index())),
        Entity::Place(index) => json(data.places.get(index.index())),
        Entity::Question(index) => json(data.questions.get(index.index())),
        Entity::Note(index) => json(data.notes.get(index.index())),
    }
}

/// The JSON Schema (draft 2020-12) of `data/dossier.json`.
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<DossierData>()
}
