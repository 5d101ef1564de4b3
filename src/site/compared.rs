//! What templates receive of answers put side by side: verdicts, spreads, matrices, differences, witnesses.
//!
//! Invariant: as in [`super::page`]: every `href` is relative to the page that holds it, and every [`Html`]
//! is already safe; what the editor holds stands apart from what the program compares.

use schemars::JsonSchema;
use serde::Serialize;

use super::part::{EventEntry, EvidenceView, Html, Link, SupportView, VerdictView};

/// What the sources say of one thing, and how their answers stand to one another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgreementView {
    /// What all of it comes to.
    pub verdict: VerdictView,
    /// The verdict in a sentence, with the number of sources and origins.
    pub sentence: String,
    /// What else is to be known of it, in sentences: the finest answer, answers with a reserve.
    pub remarks: Vec<String>,
    /// Numbers and dates drawn on one scale; none for other answers, nor where there is one alone.
    pub spread: Option<SpreadView>,
    /// The answers by source; of very many, the first.
    pub answers: Vec<SourceAnswers>,
    /// How many sources answer.
    pub total: usize,
    /// How the answers differ: what cannot both be true, what is only finer or rounder, what is only worded otherwise.
    pub differences: Vec<DifferenceGroup>,
    /// The distinct answers, and what stands behind each.
    pub positions: Vec<PositionView>,
    /// Why sources of different answers count as one origin, in sentences.
    pub joined: Vec<String>,
    /// What the editor holds.
    pub held: Option<HeldView>,
}

/// Values drawn on one scale.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpreadView {
    /// The axis: an `svg` element.
    pub axis: Html,
    /// The values, in order.
    pub rows: Vec<SpreadRow>,
    /// What the editor holds, drawn the same.
    pub held: Option<SpreadRow>,
    /// Which marks the drawings hold, to be explained: `about`, `open`, `disputes`, `qualifies`, `held`.
    pub legend: Vec<&'static str>,
}

/// A value of a spread.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpreadRow {
    /// The value in words.
    pub value: String,
    /// The sources that give it, by their short names.
    pub sources: Vec<Link>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The drawing: an `svg` element.
    pub svg: Html,
}

/// What one source answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceAnswers {
    /// The source.
    pub source: Link,
    /// The publication, by which the answers of others name it; may be empty.
    pub publisher: String,
    /// Its answers, each once; of very many, the first.
    pub answers: Vec<Answer>,
    /// How many quotations that answer are left out.
    pub more: usize,
}

/// An answer of a source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Answer {
    /// The value in words.
    pub value: String,
    /// The value as written.
    pub written: String,
    /// The entity that the value names.
    pub entity: Option<Link>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The words that carry it.
    pub evidence: Vec<CitedEvidence>,
    /// How it stands to the other answers, what differs first.
    pub beside: Vec<Beside>,
    /// How many other answers are left out of `beside`.
    pub more: usize,
}

/// A piece of evidence, and whether its anchor stands with it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CitedEvidence {
    /// The evidence.
    pub evidence: EvidenceView,
    /// Whether the evidence's anchor stands here, and not elsewhere on the page.
    pub anchor: bool,
    /// Where the editor cites it.
    pub href: String,
}

/// How an answer stands to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Beside {
    /// `same`, `compatible`, `words`, `reserve`, `different` or `opposed`.
    pub relation: &'static str,
    /// In words: « arrondit « 946 » (X) ».
    pub words: String,
}

/// Differences of one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DifferenceGroup {
    /// `different`, `reserve`, `compatible` or `words`: the message `differences-…` that names it.
    pub kind: &'static str,
    /// The differences by the rule that found them.
    pub rules: Vec<RuleGroup>,
    /// How many pairs are left out.
    pub more: usize,
}

/// Pairs of answers that one rule judged.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RuleGroup {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule in words.
    pub words: String,
    /// The pairs in words, with how far apart they are; the wordings themselves for the rule `words`.
    pub pairs: Vec<String>,
}

/// A distinct answer, and what stands behind it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PositionView {
    /// The value in words.
    pub value: String,
    /// The entity that the value names.
    pub entity: Option<Link>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// What it rests on.
    pub support: SupportView,
}

/// What the editor holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeldView {
    /// The value in words.
    pub value: String,
    /// The entity that the value names.
    pub entity: Option<Link>,
    /// The answers that differ from it, each in a sentence.
    pub against: Vec<String>,
}

/// An event whose own date or place is a question.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EventQuestion {
    /// The event.
    pub event: EventEntry,
    /// `date` or `place`.
    pub what: &'static str,
    /// The section of the event's page.
    pub href: String,
    /// What the answers come to.
    pub verdict: VerdictView,
    /// The distinct answers, in words.
    pub answers: Vec<String>,
}
