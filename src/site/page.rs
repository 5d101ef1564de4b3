//! What templates receive: plain values, one struct for each template, and nothing that a template would
//! have to look up.
//!
//! Invariant: every `href` is relative to the page that holds it (those of the 404 page alone are absolute),
//! and every [`Html`] is already safe.
//!
//! Each template receives three variables: `site` ([`Shared`], the same for all pages), `page` ([`Head`])
//! and one named after the template: `event.html` gets `event` ([`EventPage`]).

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

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

/// What is the same for all pages.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Shared {
    /// The dossier's title.
    pub title: String,
    /// The dossier's description; may be empty.
    pub description: String,
    /// The dossier's language, a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Who made the dossier.
    pub authors: Vec<String>,
    /// The licence of the editor's text; may be empty.
    pub licence: String,
    /// The program's version.
    pub version: &'static str,
}

/// What stands around a page's content.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Head {
    /// The page's own title, without the dossier's.
    pub title: String,
    /// One or two sentences in plain text.
    pub description: String,
    /// The template's name without `.html`: `event`, `chronology` …
    pub kind: &'static str,
    /// The page's path in the site: `events/coup.html`.
    pub path: String,
    /// The way from this page to the site's root: `""`, `"../"` or, on the 404 page, `"/project/"`.
    pub root: String,
    /// The page's full address, where the dossier has a `base_url`.
    pub canonical: Option<String>,
    /// The address of the Atom feed: full with a `base_url`, relative without.
    pub feed: String,
    /// The main navigation; `current` marks the section that this page belongs to.
    pub navigation: Vec<NavigationItem>,
    /// The way from home to here, this page left out.
    pub breadcrumbs: Vec<Link>,
    /// schema.org JSON-LD, ready to stand in a `script` element.
    pub json_ld: Html,
}

/// A section of the site.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NavigationItem {
    /// The section's page.
    pub link: Link,
    /// Whether this page is that page (`page`) or lies under it (`true`); otherwise empty. For `aria-current`.
    pub current: &'static str,
}

/// One page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Where it is written.
    pub path: crate::span::FilePath,
    /// What stands around the content.
    pub head: Head,
    /// The content.
    pub content: Content,
}

/// A page's content; the variant names the template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs)]
pub enum Content {
    Home(Box<HomePage>),
    Chronology(Box<ChronologyPage>),
    Event(Box<EventPage>),
    Actors(Box<IndexPage>),
    Actor(Box<ActorPage>),
    Places(Box<IndexPage>),
    Place(Box<PlacePage>),
    Sources(Box<SourcesPage>),
    Source(Box<SourcePage>),
    Questions(Box<QuestionsPage>),
    Question(Box<QuestionPage>),
    Notes(Box<NotesPage>),
    Note(Box<NotePage>),
    NotFound(Box<NotFoundPage>),
}

impl Content {
    /// The template's name without `.html`, which is also the variable's.
    pub fn template(&self) -> &'static str {
        match self {
            Content::Home(_) => "home",
            Content::Chronology(_) => "chronology",
            Content::Event(_) => "event",
            Content::Actors(_) => "actors",
            Content::Actor(_) => "actor",
            Content::Places(_) => "places",
            Content::Place(_) => "place",
            Content::Sources(_) => "sources",
            Content::Source(_) => "source",
            Content::Questions(_) => "questions",
            Content::Question(_) => "question",
            Content::Notes(_) => "notes",
            Content::Note(_) => "note",
            Content::NotFound(_) => "not_found",
        }
    }
}

/// A piece of an editor's page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum BodyPart {
    /// The editor's prose; links are resolved, inline evidence is `<a class="quote" …><q>…</q></a>`.
    Prose {
        /// The HTML.
        html: Html,
    },
    /// A block of evidence.
    Evidence {
        /// The evidence.
        evidence: Box<EvidenceView>,
    },
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
    /// Who says it, through whom; empty where the source speaks in its own voice.
    pub speakers: Vec<Link>,
    /// What it is said to show.
    pub claims: Vec<ClaimView>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The entity on whose page it stands, where that is another page.
    pub on: Option<Link>,
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
    /// Where.
    pub places: Vec<Link>,
    /// Who, with roles.
    pub actors: Vec<Participant>,
    /// The sources of its evidence.
    pub sources: Vec<Link>,
    /// Pieces of evidence.
    pub evidence: usize,
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

/// A place in a text that leads here.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BacklinkView {
    /// The page it stands on.
    pub from: Link,
    /// The sentence, with the words that lead here marked by `<mark>`.
    pub sentence: Html,
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
    /// `data/dossier.json`.
    pub href: String,
}

/// Home.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HomePage {
    /// The introduction.
    pub body: Vec<BodyPart>,
    /// The first and last dates of the chronology.
    pub from: Option<DateView>,
    /// See `from`.
    pub to: Option<DateView>,
    /// How much there is, and where: sources, events, actors, places, questions, pieces of evidence.
    pub counts: Vec<Count>,
    /// All events, in order, where they are few; otherwise those with most evidence.
    pub events: Vec<EventEntry>,
    /// Whether `events` is only a part.
    pub events_cut: bool,
    /// The actors with most events.
    pub actors: Vec<IndexEntry>,
    /// The questions.
    pub questions: Vec<QuestionEntry>,
    /// The sources.
    pub sources: Vec<SourceEntry>,
    /// The notes.
    pub notes: Vec<Link>,
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

/// The chronology.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChronologyPage {
    /// The years, in order; the last may hold what has no date.
    pub years: Vec<Year>,
    /// All events.
    pub total: usize,
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

/// An event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EventPage {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// When.
    pub date: DateView,
    /// Whether some evidence supports the date.
    pub date_supported: bool,
    /// The kind, in the editor's word; may be empty.
    pub kind: String,
    /// Where.
    pub places: Vec<Link>,
    /// Who, with roles.
    pub actors: Vec<Participant>,
    /// The editor's text and the evidence, in order.
    pub body: Vec<BodyPart>,
    /// How many pieces of evidence, and from how many sources.
    pub evidence: usize,
    /// The sources of its evidence, each with the number of pieces.
    pub sources: Vec<SourceCount>,
    /// The event before it in the chronology.
    pub previous: Option<EventEntry>,
    /// The event after it in the chronology.
    pub next: Option<EventEntry>,
    /// The events that it follows, in the editor's word.
    pub follows: Vec<EventEntry>,
    /// The events that follow it.
    pub followed_by: Vec<EventEntry>,
    /// Related events, and why.
    pub related: Vec<RelatedEvent>,
    /// The questions that touch it.
    pub questions: Vec<QuestionEntry>,
    /// The sentences that lead here.
    pub backlinks: Vec<BacklinkView>,
    /// Its place in the chronology.
    pub chronology: String,
    /// Whether it is a draft.
    pub draft: bool,
    /// Its data.
    pub data: DataPanel,
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

/// An index of actors or places.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexPage {
    /// The entries by kind.
    pub kinds: Vec<IndexKind>,
    /// The entries by initial, aliases included, collated in the dossier's language.
    pub letters: Vec<IndexLetter>,
    /// How many entities.
    pub total: usize,
}

/// The entities of a kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndexKind {
    /// The anchor.
    pub id: String,
    /// The kind, in the dossier's language where it is a known word, in the plural; otherwise the editor's.
    pub title: String,
    /// The entities, by name.
    pub entries: Vec<IndexEntry>,
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

/// An actor.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ActorPage {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The kind in words; may be empty.
    pub kind: String,
    /// The other spellings, each with how often the sources use it.
    pub aliases: Vec<AliasView>,
    /// The roles.
    pub roles: Vec<RoleView>,
    /// What it belongs to.
    pub member_of: Vec<Link>,
    /// What belongs to it.
    pub members: Vec<Link>,
    /// The editor's text and evidence.
    pub body: Vec<BodyPart>,
    /// The actor's own chronology.
    pub events: Vec<EventEntry>,
    /// What it says: evidence of which it is a speaker.
    pub says: Vec<EvidenceView>,
    /// What is claimed of it as an answer to a question.
    pub claimed: Vec<EvidenceView>,
    /// Every passage that names it, by source.
    pub mentions: Vec<MentionGroup>,
    /// How many mentions.
    pub mention_count: usize,
    /// The sentences of the dossier that lead here.
    pub backlinks: Vec<BacklinkView>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Its data.
    pub data: DataPanel,
}

/// A spelling.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AliasView {
    /// The spelling.
    pub text: String,
    /// How often the sources use it.
    pub count: usize,
}

/// A place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlacePage {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The kind in words; may be empty.
    pub kind: String,
    /// The other spellings.
    pub aliases: Vec<AliasView>,
    /// The places around it, from the nearest out.
    pub within: Vec<Link>,
    /// The places inside it.
    pub contains: Vec<Link>,
    /// Latitude and longitude in decimal degrees (WGS 84), in words; may be empty.
    pub coordinates: String,
    /// The editor's text and evidence.
    pub body: Vec<BodyPart>,
    /// What happened there.
    pub events: Vec<EventEntry>,
    /// Every passage that names it, by source.
    pub mentions: Vec<MentionGroup>,
    /// How many mentions.
    pub mention_count: usize,
    /// The sentences of the dossier that lead here.
    pub backlinks: Vec<BacklinkView>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Its data.
    pub data: DataPanel,
}

/// The index of sources.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourcesPage {
    /// The sources, by date and title.
    pub sources: Vec<SourceEntry>,
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

/// A source: the annotated article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourcePage {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// Metadata, in the order to be shown.
    pub metadata: Vec<MetadataRow>,
    /// The editor's criticism.
    pub body: Vec<BodyPart>,
    /// Whether the editor wrote a page for this source.
    pub annotated: bool,
    /// `full`, `excerpts` or `none`.
    pub publishing: &'static str,
    /// The article's language, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`, for `dir`.
    pub dir: &'static str,
    /// The article: all its blocks in `full`, those with passages in `excerpts`, none in `none`.
    pub blocks: Vec<BlockView>,
    /// The notes, in order, for all blocks: what each passage is evidence of. In `none`, this is all.
    pub notes: Vec<NoteView>,
    /// What was left out of the reading text, after the article.
    pub asides: Vec<AsideView>,
    /// The original as received, highlighted; absent unless the text is published in full.
    pub original: Option<Original>,
    /// SHA-256 of the original bytes, lower-case hexadecimal.
    pub sha256: String,
    /// The seed's file name.
    pub seed: String,
    /// The seed's size in bytes.
    pub size: usize,
    /// The seed's encoding.
    pub encoding: String,
    /// Events told by it, in order.
    pub events: Vec<EventEntry>,
    /// Actors named in it, most named first.
    pub actors: Vec<SourceCount>,
    /// The sentences of the dossier that lead here.
    pub backlinks: Vec<BacklinkView>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Its data.
    pub data: DataPanel,
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
    /// The kinds of entity that the passages are evidence for: `event`, `question` …; sorted, distinct.
    pub kinds: Vec<&'static str>,
    /// The actor or place that the words name.
    pub name: Option<Link>,
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
    /// Who says it.
    pub speakers: Vec<Link>,
    /// What it is said to show.
    pub claims: Vec<ClaimView>,
    /// `supports`, `disputes` or `qualifies`.
    pub stance: &'static str,
    /// The first words of the passage.
    pub excerpt: String,
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
    /// The text, highlighted.
    pub html: Html,
    /// The published copy of the bytes.
    pub href: String,
    /// Whether `html` shows only the beginning.
    pub cut: bool,
}

/// The index of questions.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionsPage {
    /// The questions.
    pub questions: Vec<QuestionEntry>,
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
}

/// A question.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionPage {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// `number`, `date`, `actor`, `place` or `text`; the message `question-kind-…` names it.
    pub kind: &'static str,
    /// The unit of numbers; may be empty.
    pub unit: String,
    /// The answers by source, each in the source's words.
    pub answers: Vec<SourceAnswers>,
    /// Sources that do not answer.
    pub silent: Vec<Link>,
    /// The editor's text, evidence and judgement.
    pub body: Vec<BodyPart>,
    /// The events on whose pages an answer stands.
    pub events: Vec<EventEntry>,
    /// The sentences of the dossier that lead here.
    pub backlinks: Vec<BacklinkView>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Its data.
    pub data: DataPanel,
}

/// What one source answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceAnswers {
    /// The source.
    pub source: Link,
    /// Its answers.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Answer {
    /// The value in words.
    pub value: String,
    /// The value as written.
    pub written: String,
    /// The entity that the value names.
    pub entity: Option<Link>,
    /// The words that carry it.
    pub evidence: EvidenceView,
}

/// The index of notes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotesPage {
    /// The notes.
    pub notes: Vec<NoteEntry>,
}

/// A note in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteEntry {
    /// Title and page.
    pub link: Link,
    /// Its first sentence, plain text.
    pub summary: String,
}

/// A free page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotePage {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The editor's text.
    pub body: Vec<BodyPart>,
    /// The sentences of the dossier that lead here.
    pub backlinks: Vec<BacklinkView>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Its data.
    pub data: DataPanel,
}

/// The page for addresses that lead nowhere: its template needs nothing beyond what stands around it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct NotFoundPage {}

/// A site: what is shared, and the pages.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// What is the same for all pages.
    pub shared: Arc<Shared>,
    /// The pages, by path.
    pub pages: Vec<Page>,
}
