//! The pages on how the dossier is made, what it covers and what was foretold, as templates receive them.
//!
//! Invariant: as in [`super::page`]; every number is counted from the dossier, none is a score.

use schemars::JsonSchema;
use serde::Serialize;

use super::finding::Section;
use super::numbered::Part;
use super::part::{Count, DateView, Link, QuotePart};

/// Method and numbers: how the dossier is made, for its readers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MethodPage {
    /// How much there is, and where: `sources`, `origins`, `events`, `questions`, `evidence`.
    pub counts: Vec<Count>,
    /// The quotations.
    pub evidence: EvidenceNumbers,
    /// The events by the independent origins that they rest on.
    pub support: SupportNumbers,
    /// How many origins hold more than one source.
    pub joined: usize,
    /// The page of what sources share; empty where they share nothing.
    pub shared: String,
    /// How two answers can stand to one another, each with the rules that say so.
    pub relations: Vec<RelationView>,
    /// What the answers to the questions come to, without those that nothing answers.
    pub verdicts: Vec<KeyCount>,
    /// How much is dated.
    pub dates: DateNumbers,
    /// What was told before the fact, by what came of it.
    pub outcomes: Vec<KeyCount>,
    /// The page of what was told before the fact.
    pub forecasts: String,
    /// What the program found by itself.
    pub found: Vec<Section>,
    /// How many anomalies the rules found in the sources.
    pub anomalies: usize,
    /// The page of anomalies.
    pub anomalies_href: String,
    /// The page of what is covered.
    pub coverage: String,
    /// What is not covered.
    pub gaps: GapNumbers,
    /// The original files.
    pub files: Vec<SeedFile>,
    /// How many more files there are, which the data list.
    pub files_more: usize,
    /// The whole dossier as data.
    pub data: String,
}

/// How many quotations there are, and of what kind.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct EvidenceNumbers {
    /// All of them.
    pub total: usize,
    /// Those that leave words out.
    pub shortened: usize,
    /// Those in which the source speaks in its own voice.
    pub own: usize,
    /// Those that the source attributes to someone.
    pub attributed: usize,
    /// Those that stand in a sentence of the editor's, which says who speaks in its own way.
    pub woven: usize,
    /// Those that dispute what they are cited for, or say it with a reserve.
    pub reserved: usize,
}

/// How many events rest on how many independent origins.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SupportNumbers {
    /// On none.
    pub none: usize,
    /// On one.
    pub one: usize,
    /// On two.
    pub two: usize,
    /// On three or more.
    pub more: usize,
}

/// A way in which two answers stand to one another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RelationView {
    /// `same`, `compatible`, `different` or `opposed`: the message `method-relation-…` names it.
    pub what: &'static str,
    /// The rules, in words.
    pub rules: Vec<String>,
}

/// A number, and what it counts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KeyCount {
    /// What it counts: the end of a message's key.
    pub what: &'static str,
    /// How many.
    pub count: usize,
}

/// How much is dated, and how finely.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DateNumbers {
    /// All events.
    pub events: usize,
    /// The events whose date is one day, and sure.
    pub days: usize,
    /// The sources whose date of publication the editor gives.
    pub by_editor: usize,
    /// The sources whose date of publication the program found.
    pub by_program: usize,
    /// The sources without a date of publication.
    pub none: usize,
    /// The events for which a first source is known.
    pub known: usize,
}

/// How much is not covered.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct GapNumbers {
    /// Paragraphs with dates or names of which nothing is quoted.
    pub paragraphs: usize,
    /// Sources that hold such paragraphs.
    pub sources: usize,
    /// Sources of which nothing is quoted.
    pub unquoted: usize,
    /// Names that recur and have no page.
    pub names: usize,
    /// Sources that are not quoted on an event that all others tell.
    pub silences: usize,
}

/// An original file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SeedFile {
    /// The source.
    pub link: Link,
    /// The file's name.
    pub seed: String,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
}

/// What the dossier covers of its sources, and what it does not.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CoveragePage {
    /// All events.
    pub total: usize,
    /// The pages of events, where they are several.
    pub parts: Vec<Part>,
    /// Whether this is the first page, which alone holds what follows `rows`.
    pub first: bool,
    /// The sources, as columns; empty where they are too many, and each row lists its own.
    pub columns: Vec<Link>,
    /// The events of this page, in order.
    pub rows: Vec<CoverageRow>,
    /// The events that rest on one origin.
    pub one_origin: Vec<DatedLink>,
    /// How many more there are.
    pub one_origin_more: usize,
    /// The sources that are not quoted on an event that all others tell that could know it.
    pub silences: Vec<SilenceView>,
    /// How many more there are.
    pub silences_more: usize,
    /// The sources of which nothing is quoted.
    pub unquoted: Vec<Link>,
    /// How many more there are.
    pub unquoted_more: usize,
    /// The sources with paragraphs of which nothing is quoted.
    pub gaps: Vec<GapsView>,
    /// How many more such sources there are.
    pub gaps_more: usize,
    /// The names that recur and have no page.
    pub names: Vec<NameCount>,
    /// How many more there are.
    pub names_more: usize,
    /// The page of all names found; empty where there is none.
    pub names_href: String,
    /// The actors and places that no source names.
    pub unnamed: Vec<Link>,
    /// How many more there are.
    pub unnamed_more: usize,
}

/// An event, and who tells it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CoverageRow {
    /// The event.
    pub event: Link,
    /// When.
    pub date: DateView,
    /// How many independent origins it rests on.
    pub origins: usize,
    /// A cell for each column, in their order; where there are no columns, one for each source that tells it.
    pub cells: Vec<CoverageCell>,
    /// How many more sources tell it.
    pub more: usize,
}

/// What a source gives for an event.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct CoverageCell {
    /// The source.
    pub source: String,
    /// Its first quotation on the event's page; empty where there is none.
    pub href: String,
    /// How many quotations support the event.
    pub supports: usize,
    /// How many dispute it.
    pub disputes: usize,
}

/// A link with a date.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DatedLink {
    /// The page.
    pub link: Link,
    /// When.
    pub date: DateView,
}

/// A source that is not quoted on an event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SilenceView {
    /// The source.
    pub source: Link,
    /// The event.
    pub event: Link,
    /// How many sources tell it.
    pub sources: usize,
    /// How many independent origins these have.
    pub origins: usize,
}

/// A source, and its paragraphs with dates or names of which nothing is quoted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GapsView {
    /// The source.
    pub source: Link,
    /// How many there are.
    pub total: usize,
    /// The first of them, by their numbers in the article; none where its text is not published in full.
    pub blocks: Vec<Link>,
}

/// A name, and how often the sources name it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NameCount {
    /// The name.
    pub name: String,
    /// The kind that is guessed, in words; may be empty.
    pub kind: String,
    /// How often.
    pub count: usize,
    /// In how many sources.
    pub sources: usize,
}

/// What was told before the fact, and what came of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ForecastsPage {
    /// All of them.
    pub total: usize,
    /// By what came of them: the message `outcome-count-…` names it.
    pub outcomes: Vec<KeyCount>,
    /// The pages, where they are several.
    pub parts: Vec<Part>,
    /// The events and questions of this page.
    pub groups: Vec<ForecastGroup>,
}

/// What was told beforehand of one event or question.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ForecastGroup {
    /// The event or question.
    pub link: Link,
    /// When the event is dated; none for a question.
    pub date: Option<DateView>,
    /// What was told.
    pub forecasts: Vec<ForecastView>,
    /// How many more there are.
    pub more: usize,
    /// What came of all of it, a sentence, where it is the same and no later source tells it; otherwise empty.
    pub verdict: String,
}

/// Something told before the fact.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ForecastView {
    /// The source.
    pub source: Link,
    /// When it was published.
    pub published: Option<DateView>,
    /// Who says it, through whom.
    pub speakers: Vec<Link>,
    /// The words.
    pub quotation: Vec<QuotePart>,
    /// The language of the words where it is not the dossier's, for `lang`.
    pub language: Option<String>,
    /// The quotation on the page that cites it.
    pub href: String,
    /// When it was to be, as told.
    pub date: DateView,
    /// How long before it the source was published, in words.
    pub ahead: String,
    /// `told`, `otherwise`, `unknown` or `silent`.
    pub outcome: &'static str,
    /// What came of it, a sentence; empty where it is said of the whole group.
    pub verdict: String,
    /// The later sources that tell what came of it.
    pub later: Vec<LaterView>,
    /// How many more there are.
    pub later_more: usize,
}

/// What a later source says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LaterView {
    /// The source; the link leads to its quotation.
    pub source: Link,
    /// When it was published.
    pub published: Option<DateView>,
    /// How its date stands to the one foretold, in words.
    pub relation: String,
    /// The date that it gives.
    pub date: Option<DateView>,
}

/// Since when an event is known, in words.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct KnownView {
    /// When it became known: the words before the sources; empty where no source has a date.
    pub since: String,
    /// The sources that may be the first.
    pub sources: Vec<Link>,
    /// How many more may be.
    pub more: usize,
    /// How long after the fact, in words; empty where the dates do not say.
    pub delay: String,
    /// What is uncertain of it, a sentence or two; may be empty.
    pub doubt: String,
}
