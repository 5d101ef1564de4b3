//! The pieces that pages are made of: links, dates, evidence, entries of lists.
//!
//! Invariant: as in [`super::page`]: every `href` is relative to the page that holds it, and every [`Html`]
//! is already safe.

use schemars::JsonSchema;
use serde::Serialize;

use crate::locale::direction;

/// HTML that is safe to put on a page as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Html(pub String);

/// A link, relative to the page that holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// The words to show.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// `source`, `event`, `actor`, `place`, `question`, `note`, or empty.
    pub kind: &'static str,
    /// The language of the words, a BCP 47 tag, where it is not the dossier's: that of a source, for its title.
    pub language: Option<String>,
}

/// A date, in the dossier's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DateView {
    /// As written, EDTF: `2024-03~`.
    pub edtf: String,
    /// In prose, alone: « vers mars 2024 ».
    pub prose: String,
    /// In prose, inside a sentence: « en mars 2024 ».
    pub adverbial: String,
    /// For the `datetime` attribute of `<time>`, where HTML can say it.
    pub datetime: Option<String>,
    /// Whether it is approximate, uncertain, an interval or a set.
    pub uncertain: bool,
}

/// A piece of an editor's page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum BodyPart {
    /// The editor's prose; links are resolved, inline evidence is `<a class="quote" …><q>…</q></a>`.
    Prose {
        /// The HTML.
        html: Html,
        /// The language that it is written in, where that is not the language of its edition.
        language: Option<Language>,
    },
    /// A block of evidence.
    Evidence {
        /// The evidence.
        evidence: Box<EvidenceView>,
    },
}

/// A language, as HTML marks it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Language {
    /// A BCP 47 tag, for `lang`.
    pub tag: String,
    /// `ltr` or `rtl`, for `dir`.
    pub dir: &'static str,
}

impl Language {
    /// The language of a BCP 47 tag.
    pub fn new(tag: &str) -> Self {
        Self {
            tag: tag.to_owned(),
            dir: direction(tag),
        }
    }
}

/// A piece of evidence as a page shows it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EvidenceView {
    /// The anchor on the page that cites it.
    pub id: String,
    /// The words, in order.
    pub quotation: Vec<QuotePart>,
    /// The language of the words where it is not the dossier's, for `lang`.
    pub language: Option<String>,
    /// The source.
    pub source: Link,
    /// The passage in the annotated article.
    pub passage: Link,
    /// The actors who say it, or carry it to the source.
    pub speakers: Vec<Link>,
    /// `own` (the source speaks itself), `attributed` (the editor names others) or `unstated` (it was quoted in a
    /// sentence).
    pub voice: &'static str,
    /// The attribution as the editor wrote it, the source in it; words have no `href`. At least the source.
    pub attribution: Vec<Link>,
    /// The same without the source, for where it is named already; empty unless `voice` is `attributed`.
    pub said: Vec<Link>,
    /// The rule, in words, by which the program reads that the source itself attributes the words to others, where
    /// the editor names nobody; otherwise empty.
    pub marked: String,
    /// What it is said to show.
    pub claims: Vec<ClaimView>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The entity on whose page it stands, where that is another page.
    pub on: Option<Link>,
    /// The words at the source's own address; empty where that is not known.
    pub original: String,
}

/// Evidence of one voice, each passage once.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Statements {
    /// `says`, `relays`; of what others say: `own`, `attributed`, `unstated`, by the voice of the sources.
    pub voice: &'static str,
    /// The first, to be shown; none of `unstated`.
    pub shown: Vec<EvidenceView>,
    /// The others, to be shown on demand.
    pub folded: Vec<EvidenceView>,
    /// How many more there are, that the page leaves out.
    pub more: usize,
}

/// In whose voice the passages cited from a source stand.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Voices {
    /// How many passages are in the source's own voice.
    pub own: usize,
    /// How many are attributed to others.
    pub attributed: usize,
    /// How many of these the source attributes where the editor names nobody, as the program reads it.
    pub marked: usize,
    /// To whom, most passages first; those who have no page have no `href`.
    pub speakers: Vec<SourceCount>,
}

/// A piece of a quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuotePart {
    /// `exact` (the source's words), `gap` (words left out) or `editor` (the editor's words, in brackets).
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// What a piece of evidence says about something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClaimView {
    /// The date or place of the event, or the question; its text is empty where the question is the page itself.
    pub property: Link,
    /// The value in words: « 15 septembre 2024 », « environ 1 000 ».
    pub value: String,
    /// The value as written: `2024-09-15`, `1000~`.
    pub written: String,
    /// The entity that the value names, for actors and places.
    pub entity: Option<Link>,
}

/// An event in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EventEntry {
    /// The anchor in the chronology: the event's id.
    pub id: String,
    /// Title and page.
    pub link: Link,
    /// When.
    pub date: DateView,
    /// The kind, in the editor's word; may be empty.
    pub kind: String,
    /// Where, the first places.
    pub places: Vec<Link>,
    /// How many more places there are.
    pub places_more: usize,
    /// Who, with roles, the first actors.
    pub actors: Vec<Participant>,
    /// How many more actors there are.
    pub actors_more: usize,
    /// The sources that tell it, the first of them; those that only dispute it are left out.
    pub sources: Vec<Link>,
    /// How many more sources there are.
    pub sources_more: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// How many sources and independent origins it rests on.
    pub mark: SupportMark,
    /// What of it is disputed, in words; empty where nothing is.
    pub disputed: String,
    /// The first sentence of its page, plain text.
    pub summary: String,
    /// The role of the actor on whose page the entry stands; may be empty.
    pub role: String,
    /// Whether it is a draft.
    pub draft: bool,
}

/// An actor's part in an event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Participant {
    /// The actor.
    pub link: Link,
    /// The role, in the editor's words; may be empty.
    pub role: String,
}

/// A passage of a source that names someone or something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MentionGroup {
    /// The source.
    pub source: Link,
    /// How often it names them.
    pub count: usize,
    /// The sentences, each with the name marked by `<mark>` and a link to its place; none where the source's
    /// text is not published.
    pub sentences: Vec<MentionSentence>,
    /// How many mentions stand in sentences that are left out.
    pub more: usize,
}

/// A sentence of a source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MentionSentence {
    /// The sentence, names marked.
    pub html: Html,
    /// Its paragraph in the annotated article.
    pub href: String,
    /// The language of the source, where it is not the dossier's.
    pub language: Option<String>,
}

/// The "data" panel.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct DataPanel {
    /// The entity's JSON as published in `data/dossier.json`, highlighted.
    pub html: Html,
    /// Whether something is left out in `html`: the end, or all but the beginning of an article's text.
    pub cut: bool,
    /// `data/dossier.json`.
    pub href: String,
}

/// A number and what it counts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Count {
    /// `sources`, `events`, `actors`, `places`, `questions`, `evidence`: the message that names it.
    pub what: &'static str,
    /// How many.
    pub count: usize,
    /// Where they are; empty for evidence.
    pub href: String,
}

/// A year of the chronology.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Year {
    /// The anchor: `y2024`.
    pub id: String,
    /// The year in words: « 2024 », « 44 av. J.-C. ».
    pub title: String,
    /// Its months; the first may stand for the year as a whole.
    pub months: Vec<Month>,
    /// How many events it holds.
    pub total: usize,
}

/// A month of the chronology.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Month {
    /// The anchor: `y2024-03`; `y2024-xx` for the year as a whole.
    pub id: String,
    /// The month's name; empty for the year as a whole.
    pub title: String,
    /// Its events, in order.
    pub events: Vec<EventEntry>,
}

/// How many sources and independent origins something rests on.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SupportMark {
    /// Sources.
    pub sources: usize,
    /// Independent origins.
    pub origins: usize,
    /// A dot for each source of each origin, to be shown: `●●`, `●`.
    pub strands: Vec<String>,
}

/// What something rests on.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SupportView {
    /// The independent origins.
    pub strands: Vec<StrandView>,
    /// The sources that dispute it and do not carry it.
    pub against: Vec<SourceCount>,
    /// The same in numbers.
    pub mark: SupportMark,
}

/// Sources that count as one origin.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct StrandView {
    /// The sources, each with the number of pieces of evidence.
    pub sources: Vec<SourceCount>,
    /// Why they are one, a sentence each; none where there is one source.
    pub reasons: Vec<String>,
}

/// A source and a number of pieces of evidence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceCount {
    /// The source.
    pub link: Link,
    /// Pieces of evidence.
    pub count: usize,
}

/// An event that has something in common with another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RelatedEvent {
    /// The event.
    pub event: EventEntry,
    /// The actors in both.
    pub actors: Vec<Link>,
    /// The places of both.
    pub places: Vec<Link>,
    /// Whether a text of one links to the other.
    pub linked: bool,
    /// The questions that both touch.
    pub questions: Vec<Link>,
}

/// The entities of a kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexKind {
    /// The anchor.
    pub id: String,
    /// The kind, in the dossier's language where it is a known word, in the plural; otherwise the editor's.
    pub title: String,
    /// The entities, by name; in an index of several pages those with most events.
    pub entries: Vec<IndexEntry>,
    /// How many there are in all.
    pub total: usize,
}

/// The names under an initial.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexLetter {
    /// The anchor.
    pub id: String,
    /// The initial, or `#`.
    pub letter: String,
    /// The names.
    pub entries: Vec<IndexName>,
}

/// A name in an alphabetical index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexName {
    /// The name or alias.
    pub name: String,
    /// The entity.
    pub link: Link,
    /// Whether `name` is an alias, to be read "see".
    pub alias: bool,
    /// The kind in words; may be empty.
    pub kind: String,
    /// Events the entity has a part in.
    pub events: usize,
}

/// An actor or a place in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexEntry {
    /// Name and page.
    pub link: Link,
    /// The kind in words; may be empty.
    pub kind: String,
    /// A line that says who or what: roles, or the place around; may be empty.
    pub gloss: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Events it has a part in.
    pub events: usize,
    /// Occurrences of its names in the sources.
    pub mentions: usize,
    /// Sources that name it.
    pub sources: usize,
}

/// A role that an actor has or had.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RoleView {
    /// The title.
    pub title: String,
    /// Since when.
    pub from: Option<DateView>,
    /// Until when.
    pub to: Option<DateView>,
}

/// A spelling.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AliasView {
    /// The spelling.
    pub text: String,
    /// How often the sources use it.
    pub count: usize,
}

/// A source in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceEntry {
    /// Title and page.
    pub link: Link,
    /// The publication; may be empty.
    pub publisher: String,
    /// The author; may be empty.
    pub author: String,
    /// The agency; may be empty.
    pub agency: String,
    /// When it was published.
    pub published: Option<DateView>,
    /// Pieces of evidence from it.
    pub evidence: usize,
    /// Events told by it.
    pub events: usize,
    /// Words in its reading text.
    pub words: usize,
    /// The first words of its criticism, plain text; may be empty.
    pub summary: String,
    /// Whether the metadata were guessed by the program, not written by the editor.
    pub guessed: bool,
}

/// A row of a source's metadata.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MetadataRow {
    /// `publisher`, `author`, `agency`, `published`, `retrieved`, `language`, `url`, `archive_url`,
    /// `translated_from`, `heading_date`, `licence`: the message `source-…` that names it.
    pub what: &'static str,
    /// The value in words.
    pub value: String,
    /// Where it leads: an address or a page of the site; empty for none.
    pub href: String,
    /// The rule by which the program found it; empty where the editor wrote it.
    pub rule: String,
    /// What the text's own dates say of it, in words; may be empty.
    pub remark: String,
    /// The place in the text that says so; may be empty.
    pub remark_href: String,
}

/// A block of an annotated article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BlockView {
    /// The anchor: `b1`, `b2` … by the block's place in the whole article.
    pub id: String,
    /// `heading`, `paragraph`, `item`, `quotation`, `preformatted`, `row`, `caption`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// A heading's level, 1 to 6; otherwise 0.
    pub level: u8,
    /// The text, cut where a passage or a name begins or ends.
    pub spans: Vec<SpanView>,
    /// The notes of passages that begin in this block.
    pub notes: Vec<NoteView>,
    /// In `excerpts`: whether words of the article were left out before this block.
    pub cut_before: bool,
}

/// A run of an article's text.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SpanView {
    /// The text; `…` for words left out in `excerpts`.
    pub text: String,
    /// The passages it lies in, by the number of their notes.
    pub notes: Vec<usize>,
    /// The ids of the evidence that begins here: anchors.
    pub anchors: Vec<String>,
    /// The note numbers of evidence that ends here.
    pub ends: Vec<usize>,
    /// The kinds of entity that the passages are evidence for, each once, in the order of the legend: `event`,
    /// `question`, `actor`, `place`, `note`, `source`.
    pub kinds: Vec<&'static str>,
    /// The actor or place that the words name.
    pub name: Option<Link>,
    /// The date that the words speak of, as the program reads them.
    pub date: Option<ReadDate>,
}

/// A date that the program reads in a text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadDate {
    /// The anchor, where its words begin; otherwise empty.
    pub id: String,
    /// The date.
    pub date: DateView,
    /// The rule, in words.
    pub rule: String,
}

/// A note in the margin of an article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteView {
    /// Its number in the article, from 1.
    pub number: usize,
    /// The evidence's id: the anchor of the passage in this article.
    pub id: String,
    /// The page that cites the passage, at the evidence.
    pub on: Link,
    /// Who says it, through whom, as the editor wrote it; words have no `href`. Empty where the source speaks itself.
    pub said: Vec<Link>,
    /// What it is said to show.
    pub claims: Vec<ClaimView>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The first words of the passage.
    pub excerpt: String,
    /// The passage at the source's own address; empty where that is not known.
    pub original: String,
    /// The passage in the archived copy of the source; empty where there is none.
    pub archived: String,
}

/// A kind of pages that cite passages of an article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LegendEntry {
    /// `event`, `question`, `actor`, `place`, `note` or `source`: the message `legend-…` names it.
    pub kind: &'static str,
    /// How many passages they cite.
    pub count: usize,
}

/// A part of a seed that was left out of the reading text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AsideView {
    /// The text.
    pub text: String,
    /// Why, as a message key: `aside-navigation` …
    pub reason: String,
    /// The line of the original on which it begins, from 1.
    pub line: usize,
}

/// The original as received.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Original {
    /// The text, highlighted; empty where the file shows it as well.
    pub html: Html,
    /// The published copy of the bytes.
    pub href: String,
    /// Whether `html` shows only the beginning.
    pub cut: bool,
}

/// A question in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionEntry {
    /// Title and page.
    pub link: Link,
    /// Distinct answers, in words.
    pub answers: Vec<String>,
    /// Pieces of evidence that answer.
    pub evidence: usize,
    /// Sources that answer.
    pub sources: usize,
    /// What the answers come to.
    pub verdict: VerdictView,
}

/// What some answers come to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VerdictView {
    /// `none`, `one`, `compatible`, `words`, `different` or `opposed`.
    pub key: &'static str,
    /// In two or three words.
    pub label: String,
    /// How many sources and independent origins the answers rest on.
    pub mark: SupportMark,
}

/// A note in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteEntry {
    /// Title and page.
    pub link: Link,
    /// Its first sentence, plain text.
    pub summary: String,
}
