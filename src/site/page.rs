//! What templates receive: plain values, one struct for each template, and nothing that a template would
//! have to look up.
//!
//! Invariant: every `href` is relative to the page that holds it (those of the 404 page alone are absolute),
//! and every [`Html`] is already safe.
//!
//! Each template receives three variables: `site` ([`Shared`], the same for all pages), `page` ([`Head`])
//! and one named after the template: `event.html` gets `event` ([`EventPage`]).

use schemars::JsonSchema;
use serde::Serialize;

#[cfg(test)]
pub use super::Site;
pub use super::anomaly::{AnomaliesPage, AnomalyRule, AnomalySource, AnomalyView};
pub use super::backlink::{BacklinkView, Backlinks};
pub use super::chronology_view::*;
pub use super::citation::{CitationPart, CitationView};
pub use super::compared::*;
pub use super::drawn::*;
pub use super::finding::*;
pub use super::lookup::SearchPage;
pub use super::method_view::*;
pub use super::numbered::{NotesPage, Part};
pub use super::part::*;
pub use super::whole_view::*;

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
    /// The languages of the full-text index, primary subtags: `fr`; none where there is no such index.
    pub search: Vec<String>,
    /// Into how many parts the cards of previews are cut.
    pub cards: usize,
    /// The whole dossier on one page, from the site's root; empty where it is not made.
    pub whole: &'static str,
    /// The same as an EPUB.
    pub epub: &'static str,
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
    /// The page's path in its edition: `events/coup.html`.
    pub path: String,
    /// The way from this page to the root of its edition: `""`, `"../"` or, on the 404 page, `"/project/"`.
    pub root: String,
    /// The way from this page to the site's root, where the files are that all languages share: `static/`; the same as
    /// `root` in the main language.
    pub assets: String,
    /// The page's full address, where the dossier has a `base_url`.
    pub canonical: Option<String>,
    /// The address of the Atom feed: full with a `base_url`, relative without.
    pub feed: String,
    /// The main navigation; `current` marks the section that this page belongs to.
    pub navigation: Vec<NavigationItem>,
    /// The way from home to here, this page left out.
    pub breadcrumbs: Vec<Link>,
    /// The social card; none where the dossier has no `base_url`.
    pub card: Option<CardLink>,
    /// schema.org JSON-LD, ready to stand in a `script` element.
    pub json_ld: Html,
    /// The languages that the dossier can be read in, the main one first; empty where there is only one.
    pub languages: Vec<LanguageLink>,
    /// This page in all languages that have it, itself among them; empty without a `base_url`.
    pub alternates: Vec<Alternate>,
    /// What of the page is not in the language of its edition, where something is not.
    pub untranslated: Option<Untranslated>,
}

/// A language of the dossier, and this page in it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LanguageLink {
    /// The language's own name for itself.
    pub name: String,
    /// The language, a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The page in that language, or home where there is no such page; empty for the language of this page.
    pub href: String,
}

/// A page in one of the dossier's languages, for search engines.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Alternate {
    /// The language, a BCP 47 tag; `x-default` for readers of other languages.
    pub language: String,
    /// Its full address.
    pub href: String,
}

/// What of a page was not translated.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Untranslated {
    /// The language of its title, where that was not translated either.
    pub title: Option<Language>,
    /// The language of its text.
    pub text: Language,
    /// The name of the language into which it was not translated.
    pub into: String,
}

/// A picture that services show beside a link to the page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CardLink {
    /// Its full address.
    pub href: String,
    /// What it says.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
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
    Published(Box<PublishedPage>),
    Event(Box<EventPage>),
    Actors(Box<IndexPage>),
    Network(Box<NetworkPage>),
    Actor(Box<ActorPage>),
    Places(Box<IndexPage>),
    Place(Box<PlacePage>),
    Sources(Box<SourcesPage>),
    Source(Box<SourcePage>),
    SourcePart(Box<SourcePage>),
    Questions(Box<QuestionsPage>),
    Question(Box<QuestionPage>),
    Notes(Box<NotesPage>),
    Note(Box<NotePage>),
    TextPart(Box<NotePage>),
    Dates(Box<DatesPage>),
    Names(Box<NamesPage>),
    Shared(Box<SharedPage>),
    Pair(Box<PairPage>),
    Method(Box<MethodPage>),
    Coverage(Box<CoveragePage>),
    Forecasts(Box<ForecastsPage>),
    Anomalies(Box<AnomaliesPage>),
    Search(Box<SearchPage>),
    Whole(Box<WholePage>),
    NotFound(Box<NotFoundPage>),
}

impl Content {
    /// The template's name without `.html`, which is also the variable's.
    pub fn template(&self) -> &'static str {
        match self {
            Content::Home(_) => "home",
            Content::Chronology(_) => "chronology",
            Content::Published(_) => "published",
            Content::Event(_) => "event",
            Content::Actors(_) => "actors",
            Content::Network(_) => "network",
            Content::Actor(_) => "actor",
            Content::Places(_) => "places",
            Content::Place(_) => "place",
            Content::Sources(_) => "sources",
            Content::Source(_) | Content::SourcePart(_) => "source",
            Content::Questions(_) => "questions",
            Content::Question(_) => "question",
            Content::Notes(_) => "notes",
            Content::Note(_) | Content::TextPart(_) => "note",
            Content::Dates(_) => "dates",
            Content::Names(_) => "names",
            Content::Shared(_) => "shared",
            Content::Pair(_) => "pair",
            Content::Method(_) => "method",
            Content::Coverage(_) => "coverage",
            Content::Forecasts(_) => "forecasts",
            Content::Anomalies(_) => "anomalies",
            Content::Search(_) => "search",
            Content::Whole(_) => "whole",
            Content::NotFound(_) => "not_found",
        }
    }
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
    /// The questions; where they are many, the most contested.
    pub questions: Vec<QuestionEntry>,
    /// The sources; where they are many, those quoted most.
    pub sources: Vec<SourceEntry>,
    /// The notes; where they are many, the first by title.
    pub notes: Vec<Link>,
    /// Indexes of which only a part is shown, and how much they hold: `sources`, `questions`, `notes`.
    pub cut: Vec<Count>,
    /// What the program found by itself.
    pub found: HomeFound,
    /// How the dossier is made.
    pub method: Link,
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
    /// How many pieces of evidence.
    pub evidence: usize,
    /// What it rests on.
    pub support: SupportView,
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
    /// Since when it is known; none where no source tells it.
    pub known: Option<KnownView>,
    /// What was told of it before the fact.
    pub forecasts: Option<ForecastGroup>,
    /// Its own date as a question, where its evidence gives several.
    pub date_question: Option<AgreementView>,
    /// Its own place as a question, where its evidence gives several.
    pub place_question: Option<AgreementView>,
    /// The sentences that lead here.
    pub backlinks: Backlinks,
    /// Its place in the chronology.
    pub chronology: String,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
    /// Its data.
    pub data: DataPanel,
}

/// An index of actors or places: all of it, or one of the pages of a large one. The first of several has the kinds,
/// the others have the names.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct IndexPage {
    /// The entries by kind.
    pub kinds: Vec<IndexKind>,
    /// How many kinds are left out.
    pub kinds_more: usize,
    /// The entries by initial, aliases included, collated in the dossier's language.
    pub letters: Vec<IndexLetter>,
    /// How many entities there are in all.
    pub total: usize,
    /// The pages of the names, where there are several.
    pub parts: Vec<Part>,
    /// The page of who appears with whom; empty where there is none.
    pub network: String,
    /// The map of those that have coordinates.
    pub map: Option<MapView>,
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
    /// The actor's own chronology, its first events where they are very many.
    pub events: Vec<EventEntry>,
    /// How many events are left out.
    pub events_more: usize,
    /// The chronology of all events.
    pub chronology: String,
    /// The same drawn, where there are several events.
    pub strip: Option<StripView>,
    /// The actors most often together with it.
    pub companions: Vec<Companion>,
    /// The page of who appears with whom; empty where there is none.
    pub network: String,
    /// What it says, what it relays, and what is said of it; whatever stands in `body` is left out.
    pub statements: Vec<Statements>,
    /// The passages that name it, by source.
    pub mentions: Vec<MentionGroup>,
    /// How many sources that name it are left out.
    pub mentions_more: usize,
    /// How many mentions.
    pub mention_count: usize,
    /// The sentences of the dossier that lead here.
    pub backlinks: Backlinks,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
    /// Its data.
    pub data: DataPanel,
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
    /// A map that shows where it is; absent without coordinates.
    pub map: Option<Html>,
    /// What happened there, the first events where they are very many.
    pub events: Vec<EventEntry>,
    /// How many events are left out.
    pub events_more: usize,
    /// The chronology of all events.
    pub chronology: String,
    /// The same drawn, where there are several events.
    pub strip: Option<StripView>,
    /// The passages that name it, by source.
    pub mentions: Vec<MentionGroup>,
    /// How many sources that name it are left out.
    pub mentions_more: usize,
    /// How many mentions.
    pub mention_count: usize,
    /// The sentences of the dossier that lead here.
    pub backlinks: Backlinks,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
    /// Its data.
    pub data: DataPanel,
}

/// The index of sources.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourcesPage {
    /// The sources of this page, by date and title.
    pub sources: Vec<SourceEntry>,
    /// All sources.
    pub total: usize,
    /// The pages that the index is split into; none where it is one page.
    pub parts: Vec<Part>,
    /// How many anomalies the rules found in them.
    pub anomalies: usize,
    /// The page of all anomalies.
    pub anomalies_href: String,
}

/// A source: the annotated article. One that is too long for a page, or quoted too often, stands on several.
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
    /// How many passages are cited, on all its pages.
    pub passages: usize,
    /// Which of its pages this is, from 0; all but the article stands on the first alone.
    pub part: usize,
    /// Its pages, where the article stands on several.
    pub parts: Vec<Part>,
    /// The page before this one.
    pub previous: Option<Link>,
    /// The page after this one.
    pub next: Option<Link>,
    /// The kinds of pages that cite its passages, in the order of the legend.
    pub legend: Vec<LegendEntry>,
    /// How to cite it, in each format.
    pub citations: Vec<CitationView>,
    /// What was left out of the reading text, after the article.
    pub asides: Vec<AsideView>,
    /// How many more there are.
    pub asides_more: usize,
    /// The original as received; absent unless the text is published in full.
    pub original: Option<Original>,
    /// SHA-256 of the original bytes, lower-case hexadecimal.
    pub sha256: String,
    /// The seed's file name.
    pub seed: String,
    /// The seed's size in bytes.
    pub size: usize,
    /// The seed's encoding.
    pub encoding: String,
    /// Events told by it, in order, the first where they are very many.
    pub events: Vec<EventEntry>,
    /// How many events are left out.
    pub events_more: usize,
    /// Actors named in it, those named most, most named first.
    pub actors: Vec<SourceCount>,
    /// How many actors are left out.
    pub actors_more: usize,
    /// How many dates the program reads in the text and marks in `blocks`.
    pub dates: usize,
    /// The page of all dates.
    pub dates_href: String,
    /// In whose voice the passages cited from it stand.
    pub voices: Voices,
    /// The sources with which the program found passages in common, most words first; this one is `a` of each pair.
    pub shared: Vec<PairEntry>,
    /// How many more there are that have a page.
    pub shared_more: usize,
    /// What it gets wrong by itself, found by rules.
    pub anomalies: Vec<AnomalyView>,
    /// How many more there are.
    pub anomalies_more: usize,
    /// The page of all anomalies.
    pub anomalies_href: String,
    /// The sentences of the dossier that lead here.
    pub backlinks: Backlinks,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
    /// Its data.
    pub data: DataPanel,
}

/// The index of questions.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionsPage {
    /// The questions, those on which the sources differ most first.
    pub questions: Vec<QuestionEntry>,
    /// The events on whose own date or place their evidence differs.
    pub events: Vec<EventQuestion>,
    /// The pages that hold all of them; none where there is but one.
    pub parts: Vec<Part>,
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
    /// The answers, and how they stand to one another.
    pub agreement: AgreementView,
    /// Sources that do not answer; where they are many, the first.
    pub silent: Vec<Link>,
    /// How many do not answer.
    pub silent_total: usize,
    /// What the editor says before the answers; the quotations that answer are left to `agreement`.
    pub lead: Vec<BodyPart>,
    /// The editor's judgement: the text from its first heading on, or what follows the last quotation.
    pub judgement: Vec<BodyPart>,
    /// Whether the judgement begins with a heading of the editor's.
    pub judgement_titled: bool,
    /// The ids of the evidence in `judgement` whose anchors stand with the answers.
    pub cited_above: Vec<String>,
    /// The events on whose pages an answer stands, the first where they are very many.
    pub events: Vec<EventEntry>,
    /// How many events are left out.
    pub events_more: usize,
    /// The sentences of the dossier that lead here.
    pub backlinks: Backlinks,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
    /// Its data.
    pub data: DataPanel,
}

/// A free page; or a page on which the text of anything goes on that is too long for one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotePage {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The editor's text.
    pub body: Vec<BodyPart>,
    /// The sentences of the dossier that lead here.
    pub backlinks: Backlinks,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
    /// Its data.
    pub data: DataPanel,
}

/// The page for addresses that lead nowhere: its template needs nothing beyond what stands around it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct NotFoundPage {}
