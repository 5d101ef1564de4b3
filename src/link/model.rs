//! What a dossier says, resolved: the [`Model`] that everything published is made from.
//!
//! Invariant: a reference in the model leads to an entity of the model; an unresolved one cannot be
//! represented. The model is never changed after it is made.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

use crate::anchor::Passage;
use crate::date::Date;
use crate::detect::Findings;
use crate::diag::Code;
use crate::id::{Id, Kind};
use crate::load::body::Quotation;
use crate::load::claim::Stance;
use crate::load::config::Config;
use crate::load::edition::Untranslated;
use crate::load::front::{AnswerKind, Publishing};
use crate::number::Number;
use crate::read;
use crate::span::{FileId, Files, Span, Spanned};

use super::cuts::Cuts;
use super::sheets::Sheets;
use super::voice::Voice;

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident -> $field:ident: $type:ty;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub(super) u32);

            impl $name {
                /// The entity at a place in the model's list.
                pub(crate) fn new(index: usize) -> Self {
                    Self(u32::try_from(index).expect("fewer than 2^32 entities"))
                }

                /// The place in the model's list.
                pub fn index(self) -> usize {
                    self.0 as usize
                }
            }

            impl std::ops::Index<$name> for Model {
                type Output = $type;

                fn index(&self, index: $name) -> &$type {
                    &self.$field[index.index()]
                }
            }
        )*
    };
}

indices! {
    /// A source of the model.
    SourceIx -> sources: Source;
    /// An event of the model.
    EventIx -> events: Event;
    /// An actor of the model.
    ActorIx -> actors: Actor;
    /// A place of the model.
    PlaceIx -> places: Place;
    /// A question of the model.
    QuestionIx -> questions: Question;
    /// A note of the model.
    NoteIx -> notes: Note;
    /// A piece of evidence of the model.
    EvidenceIx -> evidence: Evidence;
}

/// An entity of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Entity {
    Source(SourceIx),
    Event(EventIx),
    Actor(ActorIx),
    Place(PlaceIx),
    Question(QuestionIx),
    Note(NoteIx),
}

impl Entity {
    /// Its kind.
    pub fn kind(self) -> Kind {
        match self {
            Entity::Source(_) => Kind::Source,
            Entity::Event(_) => Kind::Event,
            Entity::Actor(_) => Kind::Actor,
            Entity::Place(_) => Kind::Place,
            Entity::Question(_) => Kind::Question,
            Entity::Note(_) => Kind::Note,
        }
    }
}

/// A dossier, resolved. The lists of entities are sorted by id.
#[derive(Clone, Debug)]
pub struct Model {
    /// What holds for all of it.
    pub config: Config,
    /// The dossier's language, a BCP 47 tag.
    pub language: String,
    /// The texts that spans point into.
    pub files: Arc<Files>,
    /// The introduction.
    pub index: Option<Entry>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The events.
    pub events: Vec<Event>,
    /// The actors.
    pub actors: Vec<Actor>,
    /// The places.
    pub places: Vec<Place>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The notes.
    pub notes: Vec<Note>,
    /// The evidence, by page and place on it.
    pub evidence: Vec<Evidence>,
    /// The occurrences of names, by source and place in it.
    pub mentions: Vec<Mention>,
    /// The events in the order of their dates.
    pub chronology: Vec<EventIx>,
    /// What the program found in the sources by itself; texts are numbered as in `sources`.
    pub found: Arc<Findings>,
    /// How the articles are divided that are too much for one page.
    pub(super) sheets: Sheets,
    /// Where the editor's texts are cut that are too long for one page.
    pub(super) cuts: Cuts,
}

impl Model {
    /// What an entity of any kind has.
    pub fn entry(&self, entity: Entity) -> &Entry {
        match entity {
            Entity::Source(source) => &self[source].entry,
            Entity::Event(event) => &self[event].entry,
            Entity::Actor(actor) => &self[actor].entry,
            Entity::Place(place) => &self[place].entry,
            Entity::Question(question) => &self[question].entry,
            Entity::Note(note) => &self[note].entry,
        }
    }

    /// All entities, by kind and id.
    pub fn entities(&self) -> impl Iterator<Item = Entity> {
        let sources = (0..self.sources.len()).map(|index| Entity::Source(SourceIx::new(index)));
        let events = (0..self.events.len()).map(|index| Entity::Event(EventIx::new(index)));
        let actors = (0..self.actors.len()).map(|index| Entity::Actor(ActorIx::new(index)));
        let places = (0..self.places.len()).map(|index| Entity::Place(PlaceIx::new(index)));
        let questions = (0..self.questions.len()).map(|index| Entity::Question(QuestionIx::new(index)));
        let notes = (0..self.notes.len()).map(|index| Entity::Note(NoteIx::new(index)));
        sources
            .chain(events)
            .chain(actors)
            .chain(places)
            .chain(questions)
            .chain(notes)
    }

    /// By what the passages of a source are in order: where each begins, the longer ones first.
    pub fn place_of(&self, piece: EvidenceIx) -> (SourceIx, usize, Reverse<usize>, EvidenceIx) {
        let evidence = &self[piece];
        let Range { start, end } = evidence.passage.range();
        (evidence.source, start, Reverse(end), piece)
    }

    /// All sources, by id.
    pub fn all_sources(&self) -> impl Iterator<Item = SourceIx> {
        (0..self.sources.len()).map(SourceIx::new)
    }

    /// All evidence with its index.
    pub fn all_evidence(&self) -> impl Iterator<Item = (EvidenceIx, &Evidence)> {
        self.evidence
            .iter()
            .enumerate()
            .map(|(index, evidence)| (EvidenceIx::new(index), evidence))
    }

    /// The occurrences of names in a source, in order.
    pub fn mentions_of(&self, source: SourceIx) -> &[Mention] {
        let start = self.mentions.partition_point(|mention| mention.source < source);
        let end = self.mentions.partition_point(|mention| mention.source <= source);
        &self.mentions[start..end]
    }

    /// The words of a range of a source's reading text.
    pub fn words(&self, source: SourceIx, range: Range<usize>) -> &str {
        &self[source].text.reading.text[range]
    }

    /// A value as an editor writes it in a claim: entities by their ids.
    pub fn written(&self, value: &Value) -> String {
        match value {
            Value::Date(date) => date.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Actor(actor) => self[*actor].entry.id.to_string(),
            Value::Place(place) => self[*place].entry.id.to_string(),
            Value::Text(text) => text.clone(),
        }
    }

    /// The sources of some evidence, each once, in their order.
    pub fn sources_of(&self, evidence: &[EvidenceIx]) -> Vec<SourceIx> {
        let mut sources: Vec<SourceIx> = evidence.iter().map(|&piece| self[piece].source).collect();
        sources.sort();
        sources.dedup();
        sources
    }
}

/// What entities of all kinds have.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The id.
    pub id: Id,
    /// The title, or the name.
    pub title: String,
    /// Where the editor wrote it; for a source without a page, the seed.
    pub file: FileId,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it, until an editor has checked it.
    pub proposed: Option<String>,
    /// The warnings and notes about its file that the editor lets stand; sorted.
    pub accepts: Vec<Code>,
    /// What of it is in another language than the edition.
    pub untranslated: Untranslated,
    /// Where the title is written, where that is not in the front matter of `file`.
    pub title_span: Option<Span>,
    /// The editor's text.
    pub prose: Prose,
    /// The evidence on its page, in order.
    pub evidence: Vec<EvidenceIx>,
    /// The sentences of other pages that lead here.
    pub backlinks: Vec<Backlink>,
}

/// An editor's text, its references resolved by the bytes of the file at which they begin.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The byte of the file at which the Markdown begins.
    pub start: usize,
    /// The wikilinks, by the byte at which each begins.
    pub links: Vec<ProseLink>,
    /// The blockquotes that are evidence, by the byte at which each begins.
    pub blocks: Vec<ProseBlock>,
    /// The bytes at which blockquotes begin that quote a draft, and are left out with it; sorted.
    pub left_out: Vec<usize>,
    /// The first sentence of its prose, plain; may be empty.
    pub summary: String,
    /// How many quotations were reported instead of verified; 0 wherever a site is made.
    pub unverified: usize,
}

/// A wikilink of an editor's text.
#[derive(Clone, Debug)]
pub struct ProseLink {
    /// The bytes of the file.
    pub range: Range<usize>,
    /// The label in plain text, where there is one.
    pub label: Option<String>,
    /// Where it leads; `None` where that is a draft left out of the build.
    pub to: Option<Entity>,
    /// The evidence that it is.
    pub evidence: Option<EvidenceIx>,
    /// Braces to be left out of the page.
    pub braces: Vec<Range<usize>>,
}

/// A blockquote that is evidence.
#[derive(Clone, Debug)]
pub struct ProseBlock {
    /// The bytes of the file.
    pub range: Range<usize>,
    /// The evidence.
    pub evidence: EvidenceIx,
}

/// A sentence that leads to an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backlink {
    /// The page it stands on; `None` for the introduction.
    pub from: Option<Entity>,
    /// The sentence: words, and whether they are the link.
    pub sentence: Vec<(String, bool)>,
}

/// An article.
#[derive(Clone, Debug)]
pub struct Source {
    /// What all entities have.
    pub entry: Entry,
    /// The article as read.
    pub text: Arc<read::Source>,
    /// A name of two or three words, for tables and figures.
    pub short: Option<String>,
    /// Whether the editor wrote a page for it.
    pub annotated: bool,
    /// How much of its text is published.
    pub publishing: Publishing,
    /// The article's language, a BCP 47 tag.
    pub language: String,
    /// The publication.
    pub publisher: Option<Known>,
    /// The author or authors.
    pub author: Option<Known>,
    /// The press agency.
    pub agency: Option<Known>,
    /// When it was published.
    pub published: Option<Date>,
    /// The rule that found `published`, where the program did.
    pub published_rule: Option<&'static str>,
    /// When it was retrieved.
    pub retrieved: Option<Date>,
    /// Its address.
    pub url: Option<Known>,
    /// The address of an archived copy.
    pub archive_url: Option<Known>,
    /// The licence.
    pub licence: Option<Known>,
    /// What it was translated from.
    pub translated_from: Option<Translated>,
    /// The evidence taken from it, by place in the text.
    pub passages: Vec<EvidenceIx>,
}

/// What a source was translated from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Translated {
    /// Another source.
    Source(SourceIx),
    /// A language.
    Language(String),
}

/// A value, and who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The value.
    pub value: String,
    /// The rule by which the program found it; `None` where the editor wrote it.
    pub rule: Option<&'static str>,
}

/// Something that happened or is to happen.
#[derive(Clone, Debug)]
pub struct Event {
    /// What all entities have.
    pub entry: Entry,
    /// When.
    pub date: Date,
    /// Where the date is written.
    pub date_span: Span,
    /// Where.
    pub places: Vec<PlaceIx>,
    /// The kind, in the editor's word.
    pub kind: Option<String>,
    /// Who, with roles.
    pub actors: Vec<(ActorIx, Option<String>)>,
    /// Where each of `actors` is written: the role, or the actor where it has none.
    pub actor_spans: Vec<Span>,
    /// What it follows.
    pub follows: Vec<EventIx>,
    /// Where each of `follows` is written.
    pub follows_spans: Vec<Span>,
    /// What follows it.
    pub followed_by: Vec<EventIx>,
}

/// Who acts or is acted upon.
#[derive(Clone, Debug)]
pub struct Actor {
    /// What all entities have.
    pub entry: Entry,
    /// The kind, in the editor's word.
    pub kind: Option<String>,
    /// The other spellings.
    pub aliases: Vec<Spanned<String>>,
    /// The roles.
    pub roles: Vec<Role>,
    /// What it belongs to.
    pub member_of: Vec<ActorIx>,
    /// What belongs to it.
    pub members: Vec<ActorIx>,
    /// The events it has a part in, in the order of their dates, with its role.
    pub events: Vec<(EventIx, Option<String>)>,
    /// The evidence that is in its words.
    pub says: Vec<EvidenceIx>,
    /// The evidence in the words of others that it carries to the source.
    pub relays: Vec<EvidenceIx>,
    /// The evidence that names it as the answer to a question.
    pub claimed: Vec<EvidenceIx>,
    /// The places in [`Model::mentions`] that name it.
    pub mentions: Vec<usize>,
}

/// A role of an actor.
#[derive(Clone, Debug)]
pub struct Role {
    /// The title.
    pub title: String,
    /// Where the title is written.
    pub span: Span,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub to: Option<Date>,
}

/// Where.
#[derive(Clone, Debug)]
pub struct Place {
    /// What all entities have.
    pub entry: Entry,
    /// The kind, in the editor's word.
    pub kind: Option<String>,
    /// The other spellings.
    pub aliases: Vec<Spanned<String>>,
    /// The place around it.
    pub within: Option<PlaceIx>,
    /// The places inside it.
    pub contains: Vec<PlaceIx>,
    /// Latitude and longitude in decimal degrees, WGS 84.
    pub coordinates: Option<(f64, f64)>,
    /// The events there, in the order of their dates.
    pub events: Vec<EventIx>,
    /// The places in [`Model::mentions`] that name it.
    pub mentions: Vec<usize>,
}

/// Something on which sources can disagree.
#[derive(Clone, Debug)]
pub struct Question {
    /// What all entities have.
    pub entry: Entry,
    /// What answers it.
    pub kind: AnswerKind,
    /// The unit of numbers.
    pub unit: Option<String>,
    /// The answer that the editor holds.
    pub answer: Option<Spanned<Value>>,
    /// The evidence that answers it, by source.
    pub answers: Vec<EvidenceIx>,
}

/// A free page.
#[derive(Clone, Debug)]
pub struct Note {
    /// What all entities have.
    pub entry: Entry,
}

/// A verbatim quotation and the passage it was found at.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// A name that lasts as long as its page, source and words do: `e-` and 8 hexadecimal digits.
    pub id: String,
    /// The source.
    pub source: SourceIx,
    /// The page it stands on; `None` for the introduction.
    pub on: Option<Entity>,
    /// Whether it is a blockquote; otherwise it stands in a sentence.
    pub block: bool,
    /// Where the editor wrote it.
    pub span: Span,
    /// What the editor wrote.
    pub quotation: Quotation,
    /// Where the words stand.
    pub passage: Passage,
    /// Who says it, through whom.
    pub voice: Voice,
    /// All actors of that, as written.
    pub speakers: Vec<ActorIx>,
    /// What it is said to show.
    pub claims: Vec<Claim>,
    /// Whether it supports that.
    pub stance: Stance,
}

impl Evidence {
    /// The anchor of the citation on the editor's page; [`Evidence::id`] is that of the passage in the
    /// annotated article. They differ since a source's own page holds both.
    pub fn citation(&self) -> String {
        format!("c{}", self.id.trim_start_matches('e'))
    }

    /// Who says it; empty where the source speaks in its own voice, and where those who say it are no actors of the
    /// dossier.
    pub fn said_by(&self) -> &[ActorIx] {
        self.voice.first()
    }

    /// The questions that its claims answer.
    pub fn questions(&self) -> impl Iterator<Item = QuestionIx> {
        self.claims.iter().filter_map(|claim| match claim.property {
            Property::Question(question) => Some(question),
            Property::Date | Property::Place => None,
        })
    }
}

/// What a piece of evidence says about something.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What is told of it.
    pub property: Property,
    /// The value.
    pub value: Value,
    /// The value as written.
    pub written: Spanned<String>,
}

/// What a claim speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Property {
    /// The date of the event on whose page it stands.
    Date,
    /// The place of the event on whose page it stands.
    Place,
    /// The answer to a question.
    Question(QuestionIx),
}

/// A typed value.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Value {
    Date(Date),
    Number(Number),
    Actor(ActorIx),
    Place(PlaceIx),
    Text(String),
}

/// An occurrence of a name in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The source.
    pub source: SourceIx,
    /// Who or what is named: an actor or a place.
    pub entity: Entity,
    /// The spelling, as the editor wrote it.
    pub spelling: Arc<str>,
    /// Bytes of the source's reading text.
    pub range: Range<usize>,
}
