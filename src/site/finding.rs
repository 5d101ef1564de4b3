//! The pages of what the program found by itself, as templates receive them.
//!
//! Invariant: as in [`super::page`]; the words of a source are shown only where it is published in full.

use schemars::JsonSchema;
use serde::Serialize;

use super::numbered::Part;
use super::part::{DateView, Html, Link, SourceCount, SourceEntry};

/// The dates that the sources speak of, in order: all of them, or those of some years.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DatesPage {
    /// The years on this page.
    pub years: Vec<DatesYear>,
    /// How many dates there are on all pages.
    pub total: usize,
    /// The sources in which they stand, on all pages.
    pub sources: usize,
    /// The pages of dates, where they are several; each is titled by its years.
    pub parts: Vec<Part>,
    /// The other pages of what was found.
    pub sections: Vec<Section>,
}

/// A page of what was found, with how much there is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Section {
    /// `dates`, `names` or `shared`: the message `found-…` names it.
    pub what: &'static str,
    /// Where it is.
    pub href: String,
    /// How many dates, names, or pairs of sources.
    pub count: usize,
    /// Whether it is this page.
    pub current: bool,
}

/// The dates of a year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DatesYear {
    /// The anchor.
    pub id: String,
    /// The year in words; the last may be for dates without a year.
    pub title: String,
    /// The dates, in order.
    pub dates: Vec<FoundDate>,
}

/// A date, and every place at which a source speaks of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FoundDate {
    /// The anchor.
    pub id: String,
    /// When.
    pub date: DateView,
    /// The first places, by source.
    pub places: Vec<FoundPlace>,
    /// The other places, to be shown on demand.
    pub folded: Vec<FoundPlace>,
    /// How many places there are.
    pub total: usize,
    /// How many of these are not shown.
    pub more: usize,
    /// The events of the dossier that have this date.
    pub events: Vec<Link>,
}

/// A date, and how much the sources tell of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ToldDate {
    /// When.
    pub date: DateView,
    /// Where all its places are shown.
    pub href: String,
    /// The first place that speaks of it.
    pub place: FoundPlace,
    /// How often it is told.
    pub total: usize,
    /// How many sources tell it.
    pub sources: usize,
}

/// What home shows of what the program found.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct HomeFound {
    /// The pages of what was found.
    pub sections: Vec<Section>,
    /// The dates that most sources tell, in order; empty where the dossier has events.
    pub dates: Vec<ToldDate>,
    /// The names most often named; empty where the dossier has actors.
    pub names: Vec<SourceCount>,
    /// The pairs of sources that share most; empty where the dossier has events.
    pub pairs: Vec<PairEntry>,
}

/// A place of a source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FoundPlace {
    /// The source.
    pub source: Link,
    /// The place in the annotated article, or the source's page where its text is not published.
    pub href: String,
    /// The sentence, what was found marked, cut where it is long; empty where the text is not published.
    pub sentence: Html,
    /// The language of the sentence where it is not the dossier's, for `lang`.
    pub language: Option<String>,
    /// The rule, in words.
    pub rule: String,
    /// What is odd about it, in words; may be empty.
    pub doubt: String,
}

/// The names that recur.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NamesPage {
    /// The names, most often named first.
    pub names: Vec<FoundName>,
    /// How many more were found.
    pub more: usize,
    /// The other pages of what was found.
    pub sections: Vec<Section>,
}

/// A name.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FoundName {
    /// The anchor.
    pub id: String,
    /// The name.
    pub name: String,
    /// The kind that is guessed, in words; empty where none is, or where `entity` says it.
    pub kind: String,
    /// The rule that guessed it, in words; may be empty.
    pub kind_rule: String,
    /// The rule that found the name, in words.
    pub rule: String,
    /// The titles and functions that stand with it.
    pub functions: Vec<String>,
    /// The other spellings that were joined with it.
    pub spellings: Vec<String>,
    /// The spellings that may be of the same name, for an editor to confirm.
    pub doubtful: Vec<Doubtful>,
    /// How often it stands in the sources.
    pub count: usize,
    /// In how many sources.
    pub sources: usize,
    /// Some places at which it stands.
    pub places: Vec<FoundPlace>,
    /// The actor or place of the dossier that has this name.
    pub entity: Option<Link>,
}

/// A spelling to be confirmed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Doubtful {
    /// The spelling.
    pub spelling: String,
    /// Why, in words.
    pub why: String,
}

/// The passages that sources share.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SharedPage {
    /// The origins of more than one source; of very many, the first.
    pub origins: Vec<OriginView>,
    /// How many origins have more than one source.
    pub several: usize,
    /// The sources that have an origin of their own, in number.
    pub alone: usize,
    /// The pairs of sources that share something, most words first.
    pub pairs: Vec<PairEntry>,
    /// How many more pairs there are.
    pub more: usize,
    /// The other pages of what was found.
    pub sections: Vec<Section>,
}

/// Sources that go back to one text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OriginView {
    /// The sources; of very many, the first.
    pub sources: Vec<Link>,
    /// How many sources more there are.
    pub more: usize,
    /// Why, a sentence each.
    pub reasons: Vec<String>,
}

/// Two sources that share something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairEntry {
    /// The one.
    pub a: Link,
    /// The other.
    pub b: Link,
    /// The page that shows them side by side.
    pub href: String,
    /// How many passages they share.
    pub passages: usize,
    /// How many words of these are the same, outside what both quote.
    pub words: usize,
    /// How many words both quote.
    pub quoted: usize,
    /// What share of the shorter one's own words that is, in percent.
    pub share: usize,
}

/// Two sources side by side.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairPage {
    /// How much they share.
    pub pair: PairEntry,
    /// The one.
    pub a: PairSide,
    /// The other.
    pub b: PairSide,
    /// The passages, in the order of the first.
    pub passages: Vec<PairPassage>,
    /// Whether some words differ, and are marked.
    pub differs: bool,
    /// Whether the words are left out since a text is not published in full.
    pub hidden: bool,
    /// The pages that hold all passages; none where there is but one.
    pub parts: Vec<Part>,
}

/// One of two sources side by side.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairSide {
    /// The source.
    pub source: SourceEntry,
    /// Its language, for `lang`.
    pub language: String,
    /// `ltr` or `rtl`, for `dir`.
    pub dir: &'static str,
}

/// A passage that stands in two sources.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairPassage {
    /// The rule, in words.
    pub rule: String,
    /// How many words are the same.
    pub words: usize,
    /// The first source's words; other words are marks of the class `changed`, words that only it has of the class
    /// `only`, and what stands around the passage in its sentence is of the class `around`.
    pub a: Html,
    /// The second source's words, marked likewise.
    pub b: Html,
    /// The place in the first annotated article.
    pub a_href: String,
    /// The place in the second annotated article.
    pub b_href: String,
}
