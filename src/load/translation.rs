//! The front matter of a page's translation, `<id>.<tag>.md`: what an editor writes anew in another language.
//!
//! Invariant: only words can be translated; what a page states (dates, places, relations) stands in the original alone.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::diag::{Code, Diagnostic};
use crate::id::{Id, Kind, Reference};

use super::Document;
use super::front::{
    ActorFront, EventFront, Field, NoteFront, OneOrMany, Participants, PlaceFront, QuestionFront, SourceFront, Status,
};

/// The translations of a dossier's pages into one language, each list sorted by id.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Translations {
    pub index: Option<Document<NoteTranslation>>,
    pub sources: Vec<Document<SourceTranslation>>,
    pub events: Vec<Document<EventTranslation>>,
    pub actors: Vec<Document<ActorTranslation>>,
    pub places: Vec<Document<PlaceTranslation>>,
    pub questions: Vec<Document<QuestionTranslation>>,
    pub notes: Vec<Document<NoteTranslation>>,
}

/// What the translations of pages of all kinds have; `F` is the original's front matter.
pub trait Translates<F>: DeserializeOwned + Default {
    /// Whether it is published.
    fn status(&self) -> Status;

    /// The findings that the editor has looked at and lets stand, by code or name.
    fn accepts(&self) -> &OneOrMany;

    /// Whether it has a title, or a name.
    fn titles(&self) -> bool;

    /// Puts what is written in `translation` in the place of the original's.
    fn replace(translation: &Document<Self>, front: &mut F, found: &mut Vec<Diagnostic>);
}

macro_rules! translations {
    ($($translation:ident of $front:ident: $title:ident; $($word:ident)*; $more:expr;)*) => {
        $(impl Translates<$front> for $translation {
            fn status(&self) -> Status {
                self.status
            }

            fn accepts(&self) -> &OneOrMany {
                &self.accepts
            }

            fn titles(&self) -> bool {
                self.$title.is_some()
            }

            fn replace(translation: &Document<Self>, front: &mut $front, found: &mut Vec<Diagnostic>) {
                // First, so that it sees the original's title.
                ($more)(translation, front, found);
                put(&mut front.$title, &translation.front.$title, translation);
                $(put(&mut front.$word, &translation.front.$word, translation);)*
                if translation.front.status == Status::Draft {
                    front.status = Status::Draft;
                }
            }
        })*
    };
}

translations! {
    SourceTranslation of SourceFront: title; short publisher licence; nothing;
    EventTranslation of EventFront: title; kind; participants;
    ActorTranslation of ActorFront: name; kind;
        |translation: &Document<ActorTranslation>, front: &mut ActorFront, found: &mut Vec<Diagnostic>| {
            let (name, aliases) = (&translation.front.name, &translation.front.aliases);
            spellings(&mut front.aliases, &front.name, name, aliases, translation);
            roles(translation, front, found);
        };
    PlaceTranslation of PlaceFront: name; kind;
        |translation: &Document<PlaceTranslation>, front: &mut PlaceFront, _: &mut Vec<Diagnostic>| {
            let (name, aliases) = (&translation.front.name, &translation.front.aliases);
            spellings(&mut front.aliases, &front.name, name, aliases, translation);
        };
    QuestionTranslation of QuestionFront: title; unit; answer;
    NoteTranslation of NoteFront: title; ; nothing;
}

/// Front matter of `content/sources/<id>.<tag>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "source translation")]
pub struct SourceTranslation {
    /// The article's title, translated.
    pub title: Option<Field<String>>,
    /// A name of two or three words, for tables and figures.
    pub short: Option<Field<String>>,
    /// The publication, as it is called in this language.
    pub publisher: Option<Field<String>>,
    /// The licence of the article.
    pub licence: Option<Field<String>>,
    /// Whether the translation is published; a page whose translation is not stands in its own language.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
}

/// Front matter of `content/events/<id>.<tag>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "event translation")]
pub struct EventTranslation {
    /// What happened, in a few words.
    pub title: Option<Field<String>>,
    /// What kind of event, in the editor's word.
    pub kind: Option<Field<String>>,
    /// The roles of the original's actors, by id.
    #[serde(default)]
    pub actors: Participants,
    /// Whether the translation is published; a page whose translation is not stands in its own language.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
}

/// Front matter of `content/actors/<id>.<tag>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "actor translation")]
pub struct ActorTranslation {
    /// The name in this language; the original's is kept as a spelling.
    pub name: Option<Field<String>>,
    /// The kind, in this language: any word.
    pub kind: Option<Field<String>>,
    /// Spellings besides the original's.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// The titles of the original's roles, in its order.
    pub roles: Option<OneOrMany>,
    /// Whether the translation is published; a page whose translation is not stands in its own language.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
}

/// Front matter of `content/places/<id>.<tag>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "place translation")]
pub struct PlaceTranslation {
    /// The name in this language; the original's is kept as a spelling.
    pub name: Option<Field<String>>,
    /// The kind, in this language: any word.
    pub kind: Option<Field<String>>,
    /// Spellings besides the original's.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// Whether the translation is published; a page whose translation is not stands in its own language.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
}

/// Front matter of `content/questions/<id>.<tag>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "question translation")]
pub struct QuestionTranslation {
    /// The question.
    pub title: Option<Field<String>>,
    /// The unit of numbers.
    pub unit: Option<Field<String>>,
    /// The answer that you hold, where it is in words; any other stands in the original.
    pub answer: Option<Field<String>>,
    /// Whether the translation is published; a page whose translation is not stands in its own language.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
}

/// Front matter of `content/notes/<id>.<tag>.md` and of `content/index.<tag>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "note translation")]
pub struct NoteTranslation {
    /// The title.
    pub title: Option<Field<String>>,
    /// Whether the translation is published; a page whose translation is not stands in its own language.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
}

/// A field as it stands in the file of a translation.
fn from<T, F>(field: &Field<T>, translation: &Document<F>) -> Field<T>
where
    T: Clone,
{
    Field {
        origin: Some((translation.front_file, translation.front_start)),
        ..field.clone()
    }
}

fn put<T: Clone, F>(to: &mut Option<Field<T>>, written: &Option<Field<T>>, translation: &Document<F>) {
    if let Some(field) = written {
        *to = Some(from(field, translation));
    }
}

fn nothing<T, F>(_: &Document<T>, _: &mut F, _: &mut Vec<Diagnostic>) {}

/// The roles of an event's actors.
fn participants(translation: &Document<EventTranslation>, front: &mut EventFront, found: &mut Vec<Diagnostic>) {
    for (actor, role) in &translation.front.actors.0 {
        let wanted = Reference::parse(&actor.value);
        let is_wanted = |other: &Field<String>| {
            let other = Reference::parse(&other.value);
            let kind = |reference: &Reference| reference.kind.unwrap_or(Kind::Actor);
            other.id == wanted.id && kind(&other) == kind(&wanted)
        };
        let own = front.actors.0.iter_mut().find(|(other, _)| is_wanted(other));
        match (own, role) {
            (Some((_, own)), Some(role)) => *own = Some(from(role, translation)),
            (Some(_), None) => {}
            (None, _) => found.push(
                Diagnostic::at(
                    Code::BAD_VALUE,
                    translation.span(actor),
                    format!("the original names no actor `{}`", actor.value),
                )
                .with_help("a translation gives the roles of the original's actors; add the actor there"),
            ),
        }
    }
}

/// The titles of an actor's roles.
fn roles(translation: &Document<ActorTranslation>, front: &mut ActorFront, found: &mut Vec<Diagnostic>) {
    let Some(OneOrMany(titles)) = &translation.front.roles else {
        return;
    };
    if titles.len() != front.roles.len() {
        let at = titles
            .first()
            .map_or(translation.start(), |title| translation.span(title));
        let headline = format!(
            "{} here, {} in the original",
            counted(titles.len()),
            counted(front.roles.len())
        );
        found.push(Diagnostic::at(Code::BAD_VALUE, at, headline).with_help("give each role's title, in its order"));
        return;
    }
    for (role, title) in front.roles.iter_mut().zip(titles) {
        role.title = from(title, translation);
    }
}

fn counted(roles: usize) -> String {
    format!("{roles} role{}", if roles == 1 { "" } else { "s" })
}

/// The spellings of a name in the sources: those of the original, its own name where that is replaced, and more.
fn spellings<F>(
    to: &mut OneOrMany,
    own: &Option<Field<String>>,
    name: &Option<Field<String>>,
    aliases: &OneOrMany,
    translation: &Document<F>,
) {
    let is_new = |to: &OneOrMany, text: &str| to.0.iter().all(|alias| alias.value != text);
    if let (Some(own), Some(name)) = (own, name)
        && own.value != name.value
        && is_new(to, &own.value)
    {
        to.0.insert(0, own.clone());
    }
    if let Some(name) = name {
        to.0.retain(|alias| alias.value != name.value);
    }
    for alias in &aliases.0 {
        if is_new(to, &alias.value) {
            to.0.push(from(alias, translation));
        }
    }
}

/// The answer that the editor holds: words are translated, a value is the original's.
fn answer(translation: &Document<QuestionTranslation>, front: &mut QuestionFront, found: &mut Vec<Diagnostic>) {
    use super::front::AnswerKind;
    let Some(answer) = &translation.front.answer else {
        return;
    };
    match front.kind {
        AnswerKind::Text if front.answer.is_some() => front.answer = Some(from(answer, translation)),
        kind => {
            let (headline, help) = match kind {
                AnswerKind::Text => ("the original holds no answer", "add it there first"),
                _ => (
                    "only an answer in words is translated",
                    "remove it: the original's holds",
                ),
            };
            found.push(Diagnostic::at(Code::BAD_VALUE, translation.span(answer), headline).with_help(help));
        }
    }
}

/// The id and the tag in the stem of a file, `vote.pt-BR`.
pub fn split(stem: &str) -> Option<(Id, &str)> {
    let (id, tag) = stem.rsplit_once('.')?;
    Some((id.parse().ok()?, tag))
}
