//! The front matter of each kind of entity: one struct a kind, as an editor writes it.
//!
//! Invariant: an unknown field is an error, and every value that can be wrong later knows where it stands.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::span::FileId;

/// A value and the bytes of the front matter's text at which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// Bytes of the YAML text.
    pub range: Range<usize>,
    /// The file, and the byte of it at which its YAML begins, where that is not the page's own: a translation's.
    pub origin: Option<(FileId, usize)>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_saphyr::Spanned::<T>::deserialize(deserializer)?;
        let span = spanned.referenced.span();
        let start = span.byte_offset().unwrap_or(0) as usize;
        let len = span.byte_len().unwrap_or(0) as usize;
        Ok(Self {
            value: spanned.value,
            range: start..start + len,
            origin: None,
        })
    }
}

impl<T: JsonSchema> JsonSchema for Field<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }
}

/// One value, or a list of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OneOrMany(pub Vec<Field<String>>);

/// The actors of an event: a list of ids, or ids with roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participants(pub Vec<(Field<String>, Option<Field<String>>)>);

/// What [`OneOrMany`] and [`Participants`] are written as.
enum Shape {
    One(String),
    Many(Vec<Field<String>>),
    Map(Vec<(Field<String>, Option<Field<String>>)>),
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id, a list of ids, or ids with roles")
    }

    fn visit_str<E>(self, value: &str) -> Result<Shape, E> {
        Ok(Shape::One(value.to_owned()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Shape, E> {
        Ok(Shape::One(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Shape, E> {
        Ok(Shape::One(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Shape, E> {
        Ok(Shape::One(value.to_string()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Shape, E> {
        Ok(Shape::One(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape::Many(Vec::new()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Shape, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element()? {
            values.push(value);
        }
        Ok(Shape::Many(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Shape, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = items.next_entry()? {
            pairs.push(pair);
        }
        Ok(Shape::Map(pairs))
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ShapeVisitor)
    }
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let shape = Field::<Shape>::deserialize(deserializer)?;
        match shape.value {
            Shape::One(value) => Ok(Self(vec![Field {
                value,
                range: shape.range,
                origin: None,
            }])),
            Shape::Many(values) => Ok(Self(values)),
            Shape::Map(_) => Err(serde::de::Error::custom(
                "expected one value or a list, found a mapping",
            )),
        }
    }
}

impl<'de> Deserialize<'de> for Participants {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let shape = Field::<Shape>::deserialize(deserializer)?;
        Ok(Self(match shape.value {
            Shape::One(value) => vec![(
                Field {
                    value,
                    range: shape.range,
                    origin: None,
                },
                None,
            )],
            Shape::Many(values) => values.into_iter().map(|value| (value, None)).collect(),
            Shape::Map(pairs) => pairs,
        }))
    }
}

impl JsonSchema for OneOrMany {
    fn schema_name() -> Cow<'static, str> {
        "OneOrMany".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
        })
    }
}

impl JsonSchema for Participants {
    fn schema_name() -> Cow<'static, str> {
        "Participants".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "oneOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
            ]
        })
    }
}

/// Whether an entity is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Part of every build.
    #[default]
    Published,
    /// Part of a build with `--drafts` only.
    Draft,
}

/// How much of a source's text is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Publishing {
    /// The whole article, and the original file.
    #[default]
    Full,
    /// The passages quoted.
    Excerpts,
    /// No text beyond the quotations on the editor's pages.
    None,
}

impl Publishing {
    /// The word as written.
    pub fn word(self) -> &'static str {
        match self {
            Publishing::Full => "full",
            Publishing::Excerpts => "excerpts",
            Publishing::None => "none",
        }
    }
}

/// What answers a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AnswerKind {
    /// A number: `1000~`, `>269`, `900..1000`.
    Number,
    /// A date, EDTF.
    Date,
    /// The id of an actor.
    Actor,
    /// The id of a place.
    Place,
    /// Words.
    #[default]
    Text,
}

impl AnswerKind {
    /// The word as written.
    pub fn word(self) -> &'static str {
        match self {
            AnswerKind::Number => "number",
            AnswerKind::Date => "date",
            AnswerKind::Actor => "actor",
            AnswerKind::Place => "place",
            AnswerKind::Text => "text",
        }
    }
}

/// What the front matters of all kinds have.
pub trait Front: DeserializeOwned + Default {
    /// The title, or the name.
    fn title(&self) -> Option<&Field<String>>;

    /// Whether it is published.
    fn status(&self) -> Status;

    /// Why the program proposed it, where no editor has taken it up yet.
    fn proposed(&self) -> Option<&Field<String>>;

    /// The findings that the editor has looked at and lets stand, by code or name.
    fn accepts(&self) -> &OneOrMany;

    /// The fields that must be there, each with whether it is.
    fn required(&self) -> Vec<(&'static str, bool)>;
}

macro_rules! fronts {
    ($($front:ident: $title:ident; $($required:ident)+,)*) => {
        $(impl Front for $front {
            fn title(&self) -> Option<&Field<String>> {
                self.$title.as_ref()
            }

            fn status(&self) -> Status {
                self.status
            }

            fn proposed(&self) -> Option<&Field<String>> {
                self.proposed.as_ref()
            }

            fn accepts(&self) -> &OneOrMany {
                &self.accepts
            }

            fn required(&self) -> Vec<(&'static str, bool)> {
                vec![$((stringify!($required), self.$required.is_some())),+]
            }
        })*
    };
}

fronts! {
    SourceFront: title; seed,
    EventFront: title; title date,
    ActorFront: name; name,
    PlaceFront: name; name,
    QuestionFront: title; title,
    NoteFront: title; title,
}

/// Front matter of `content/sources/<id>.md`: metadata and criticism of one seed.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "source")]
pub struct SourceFront {
    /// The file's path inside `seeds/`.
    #[schemars(required)]
    pub seed: Option<Field<String>>,
    /// The article's title; what the seed says, where absent.
    pub title: Option<Field<String>>,
    /// A name of two or three words, for tables and figures.
    pub short: Option<Field<String>>,
    /// The publication: a newspaper, a site.
    pub publisher: Option<Field<String>>,
    /// The author or authors.
    pub author: Option<OneOrMany>,
    /// When it was published, EDTF.
    pub published: Option<Field<String>>,
    /// When it was retrieved, EDTF.
    pub retrieved: Option<Field<String>>,
    /// The language, a BCP 47 tag.
    pub language: Option<Field<String>>,
    /// Its address.
    pub url: Option<Field<String>>,
    /// The address of an archived copy.
    pub archive_url: Option<Field<String>>,
    /// The press agency whose dispatch it carries.
    pub agency: Option<Field<String>>,
    /// The source it translates (an id), or the language it was translated from.
    pub translated_from: Option<Field<String>>,
    /// The licence of the article.
    pub licence: Option<Field<String>>,
    /// How much of its text is published; the dossier's `text`, where absent.
    pub text: Option<Publishing>,
    /// Whether it is published.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
    /// Written by `recoupe draft`: why the program proposes this page. Remove it once you have checked the page.
    pub proposed: Option<Field<String>>,
}

/// Front matter of `content/events/<id>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "event")]
pub struct EventFront {
    /// What happened, in a few words.
    #[schemars(required)]
    pub title: Option<Field<String>>,
    /// When, EDTF.
    #[schemars(required)]
    pub date: Option<Field<String>>,
    /// Where: the id of a place, or a list.
    pub place: Option<OneOrMany>,
    /// What kind of event, in the editor's word.
    pub kind: Option<Field<String>>,
    /// Who: ids of actors, or ids with roles.
    #[serde(default)]
    pub actors: Participants,
    /// The events that it follows from, by id.
    #[serde(default)]
    pub follows: OneOrMany,
    /// Whether it is published.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
    /// Written by `recoupe draft`: why the program proposes this page. Remove it once you have checked the page.
    pub proposed: Option<Field<String>>,
}

/// A role of an actor.
#[derive(Clone, Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "role")]
pub struct RoleFront {
    /// The title: `ministre de la Défense`.
    pub title: Field<String>,
    /// Since when, EDTF.
    pub from: Option<Field<String>>,
    /// Until when, EDTF.
    pub to: Option<Field<String>>,
}

/// Front matter of `content/actors/<id>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "actor")]
pub struct ActorFront {
    /// The name as the dossier writes it.
    #[schemars(required)]
    pub name: Option<Field<String>>,
    /// `person`, `organisation`, `state`, `force`, `company`, `ship` … or any word.
    pub kind: Option<Field<String>>,
    /// The other spellings met in the sources.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// The roles that it has or had.
    #[serde(default)]
    pub roles: Vec<RoleFront>,
    /// The actors that it belongs to, by id.
    #[serde(default)]
    pub member_of: OneOrMany,
    /// Whether it is published.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
    /// Written by `recoupe draft`: why the program proposes this page. Remove it once you have checked the page.
    pub proposed: Option<Field<String>>,
}

/// Front matter of `content/places/<id>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "place")]
pub struct PlaceFront {
    /// The name as the dossier writes it.
    #[schemars(required)]
    pub name: Option<Field<String>>,
    /// The other spellings met in the sources.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// `city`, `country`, `region`, `base` … or any word.
    pub kind: Option<Field<String>>,
    /// The place around it, by id.
    pub within: Option<Field<String>>,
    /// Latitude and longitude in decimal degrees, WGS 84: `[13.51, 2.11]`.
    pub coordinates: Option<Field<Vec<f64>>>,
    /// Whether it is published.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
    /// Written by `recoupe draft`: why the program proposes this page. Remove it once you have checked the page.
    pub proposed: Option<Field<String>>,
}

/// Front matter of `content/questions/<id>.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "question")]
pub struct QuestionFront {
    /// The question.
    #[schemars(required)]
    pub title: Option<Field<String>>,
    /// What answers it.
    #[serde(default)]
    pub kind: AnswerKind,
    /// The unit of numbers: `soldats`.
    pub unit: Option<Field<String>>,
    /// The answer that you hold, written as in a claim; your reasons stand in the text.
    pub answer: Option<Field<String>>,
    /// Whether it is published.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
    /// Written by `recoupe draft`: why the program proposes this page. Remove it once you have checked the page.
    pub proposed: Option<Field<String>>,
}

/// Front matter of `content/notes/<id>.md` and of `content/index.md`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "note")]
pub struct NoteFront {
    /// The title.
    #[schemars(required)]
    pub title: Option<Field<String>>,
    /// Whether it is published.
    #[serde(default)]
    pub status: Status,
    /// Warnings and notes about this page that you have looked at and let stand, by code or name.
    #[serde(default)]
    pub accepts: OneOrMany,
    /// Written by `recoupe draft`: why the program proposes this page. Remove it once you have checked the page.
    pub proposed: Option<Field<String>>,
}
