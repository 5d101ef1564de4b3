//! The whole dossier on one page, as its template receives it.
//!
//! Invariant: as in [`super::page`], but for what has a `page`: the links of its values are relative to that page of
//! the site, and lead to their places on the whole page once it is rendered (`render::bind`).

use schemars::JsonSchema;
use serde::Serialize;

use super::compared::AgreementView;
use super::method_view::EvidenceNumbers;
use super::numbered::Part;
use super::part::{BodyPart, Count, DateView, Link, MetadataRow, NoteView, Participant, RoleView, SupportMark};

/// The whole dossier, or, where it is long, a part of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholePage {
    /// The title page, the contents and the introduction; on the first page only.
    pub front: Option<WholeFront>,
    /// The pages, where they are several.
    pub pages: Vec<Part>,
    /// What this page holds, in order.
    pub groups: Vec<WholeGroup>,
}

/// What stands before the first event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeFront {
    /// The page of the introduction: home.
    pub page: &'static str,
    /// The introduction.
    pub body: Vec<BodyPart>,
    /// The first date of the chronology.
    pub from: Option<DateView>,
    /// The last date of the chronology.
    pub to: Option<DateView>,
    /// How much there is: sources, events, actors, places, questions, pieces of evidence.
    pub counts: Vec<Count>,
    /// The contents.
    pub contents: Vec<WholeContents>,
}

/// A line of the contents.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeContents {
    /// The title of the part, and where it begins.
    pub link: Link,
    /// The years, where the part has them, or what stands in it, where that is not much.
    pub lines: Vec<Link>,
}

/// A part of the dossier, or a piece of one: a year of the chronology.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeGroup {
    /// The anchor.
    pub id: String,
    /// `events`, `questions`, `notes`, `actors`, `places`, `sources`, `method` or `index`.
    pub part: &'static str,
    /// The part's title, where the part begins here; otherwise empty.
    pub title: String,
    /// The title of the piece; may be empty.
    pub subtitle: String,
    /// Whether the piece began in the group before.
    pub continued: bool,
    /// What stands in it.
    pub sections: Vec<WholeSection>,
}

/// Something that the dossier has a page for, in full, or a letter of the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum WholeSection {
    /// An event.
    Event {
        /// The event.
        event: Box<WholeEvent>,
    },
    /// A question.
    Question {
        /// The question.
        question: Box<WholeQuestion>,
    },
    /// An actor or a place.
    Name {
        /// The actor or place.
        name: Box<WholeName>,
    },
    /// A note.
    Note {
        /// The note.
        note: Box<WholeNote>,
    },
    /// A source.
    Source {
        /// The source.
        source: Box<WholeSource>,
    },
    /// How the dossier is made.
    Method {
        /// The numbers.
        method: Box<WholeMethod>,
    },
    /// A letter of the index.
    Letter {
        /// The letter.
        letter: Box<WholeLetter>,
    },
}

/// An event in full.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeEvent {
    /// The anchor: `event-` and the id.
    pub id: String,
    /// Its page.
    pub page: String,
    /// Its number in the dossier, from 1.
    pub number: usize,
    /// The title.
    pub title: String,
    /// When.
    pub date: DateView,
    /// The kind, in the editor's word; may be empty.
    pub kind: String,
    /// Where.
    pub places: Vec<Link>,
    /// Who, with roles.
    pub actors: Vec<Participant>,
    /// The editor's text and the evidence, in order.
    pub body: Vec<BodyPart>,
    /// How many sources and origins it rests on.
    pub mark: SupportMark,
    /// The questions that touch it.
    pub questions: Vec<Link>,
    /// The events that it follows.
    pub follows: Vec<Link>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
}

/// A question in full.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeQuestion {
    /// The anchor: `question-` and the id.
    pub id: String,
    /// Its page.
    pub page: String,
    /// Its number in the dossier.
    pub number: usize,
    /// The title.
    pub title: String,
    /// The answers, and how they stand to one another.
    pub agreement: AgreementView,
    /// What the editor says before the answers.
    pub lead: Vec<BodyPart>,
    /// The editor's judgement.
    pub judgement: Vec<BodyPart>,
    /// Whether the judgement begins with a heading of the editor's.
    pub judgement_titled: bool,
    /// The ids of the evidence in `judgement` whose anchors stand with the answers.
    pub cited_above: Vec<String>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
}

/// An actor or a place, in short.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeName {
    /// The anchor: `actor-` or `place-`, and the id.
    pub id: String,
    /// Its page.
    pub page: String,
    /// The name.
    pub name: String,
    /// The kind in words; may be empty.
    pub kind: String,
    /// The other spellings.
    pub aliases: Vec<String>,
    /// The roles of an actor.
    pub roles: Vec<RoleView>,
    /// What an actor belongs to, or the places around a place.
    pub within: Vec<Link>,
    /// The editor's text and evidence.
    pub body: Vec<BodyPart>,
    /// Where it occurs.
    pub occurrences: Vec<Link>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
}

/// A note in full.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeNote {
    /// The anchor: `note-` and the id.
    pub id: String,
    /// Its page.
    pub page: String,
    /// Its number in the dossier.
    pub number: usize,
    /// The title.
    pub title: String,
    /// The editor's text.
    pub body: Vec<BodyPart>,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
}

/// A source, with the passages cited from it; its text stands on its own page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeSource {
    /// The anchor: `source-` and the id.
    pub id: String,
    /// Its page.
    pub page: String,
    /// The title.
    pub title: String,
    /// The article's language, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`, for `dir`.
    pub dir: &'static str,
    /// Metadata, in the order to be shown.
    pub metadata: Vec<MetadataRow>,
    /// The editor's criticism.
    pub body: Vec<BodyPart>,
    /// The passages cited, in the order of the article.
    pub passages: Vec<NoteView>,
    /// SHA-256 of the original bytes, lower-case hexadecimal; empty where an article goes on.
    pub sha256: String,
    /// Whether it is a draft.
    pub draft: bool,
    /// Why the program proposes it; empty where an editor has checked it.
    pub proposed: String,
}

/// How the dossier is made, in short.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeMethod {
    /// The anchor.
    pub id: String,
    /// The page that says all of it.
    pub page: &'static str,
    /// How many sources.
    pub sources: usize,
    /// The quotations.
    pub evidence: EvidenceNumbers,
    /// How many origins hold more than one source.
    pub joined: usize,
}

/// The names under an initial.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeLetter {
    /// The anchor.
    pub id: String,
    /// The initial, or `#`.
    pub letter: String,
    /// The names.
    pub names: Vec<WholeIndexName>,
}

/// A name of the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WholeIndexName {
    /// The name, and the section that says who or what it is.
    pub link: Link,
    /// Where it occurs: numbers, or from one to another, each leading to the first.
    pub occurrences: Vec<Link>,
}
