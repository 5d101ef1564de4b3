//! Model and agreements -> [`Anomaly`]s: what the sources get wrong by themselves, each found by a rule.
//!
//! Invariant: a rule looks at the words of one source and says what does not go together in them; it knows nothing of
//! what is true. Precision comes first: where a rule can be wrong, it is silent. Every range lies in the reading text
//! of its source.

mod word;
mod weekday;
mod early;
pub mod heading;
mod demonym;
mod twice;
mod spelling;
mod marks;
mod against;
mod sequence;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::date::Date;
use crate::detect::Findings;
use crate::detect::propose::State;
use crate::diag::Code;
use crate::link::model::{Actor, Entry, EventIx, EvidenceIx, Model, QuestionIx, Source, SourceIx, Value};
use crate::read;
use crate::span::Spanned;

use super::agreement::Agreement;
use heading::Contradiction;
pub use marks::Fault;
pub use sequence::Slip;
use word::Words;

/// Something in a source that does not go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Anomaly {
    /// The rule.
    pub code: Code,
    /// The source.
    pub source: SourceIx,
    /// The words at fault, in bytes of the reading text; empty where they stand outside it.
    pub range: Range<usize>,
    /// Other places of the source that show it, in order.
    pub also: Vec<Range<usize>>,
    /// What is odd.
    pub what: What,
    /// The evidence that quotes some of these words.
    pub evidence: Vec<EvidenceIx>,
}

/// What is odd, with all that is needed to say it.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A weekday that does not fit its date; weekdays count from Monday, 0.
    Weekday {
        /// The one that the text states.
        stated: u8,
        /// The one on which the date falls.
        actual: u8,
        /// The nearest date of the kind that falls on the stated one.
        fitting: Option<Date>,
    },
    /// A day told as past that lies after the day of publication.
    Early {
        /// When the source was published.
        published: Date,
        /// The day told.
        told: Date,
        /// The event on whose page the passage is quoted, where that shows it.
        event: Option<EventIx>,
    },
    /// A date at the head of a source that cannot be that of its publication.
    Heading(Contradiction),
    /// A demonym of another state than the one meant.
    Demonym {
        /// The word.
        word: String,
        /// The state that it belongs to.
        of: State,
        /// The state that is meant.
        meant: State,
        /// The word that belongs to that.
        right: String,
    },
    /// A sentence that stands more than once.
    Twice {
        /// How many words it has.
        words: usize,
        /// How many times it stands.
        times: usize,
    },
    /// One person in two spellings.
    Spellings {
        /// The spelling met first.
        first: String,
        /// The other.
        other: String,
        /// The actor, where the editor says that they are one.
        actor: Option<String>,
    },
    /// A personal name of which a word lacks its capital.
    NoCapital {
        /// The name as it stands.
        name: String,
        /// The word.
        word: String,
    },
    /// Quotation marks that do not pair.
    Marks(Fault),
    /// Two values for one thing that cannot both be true.
    Against {
        /// What they are values of.
        of: Thing,
        /// The one, told first in the text.
        first: Value,
        /// The other.
        other: Value,
    },
    /// Function words that cannot follow one another.
    Sequence {
        /// The words.
        words: String,
        /// Why they cannot.
        slip: Slip,
    },
}

/// What sources can give values of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The answer to a question.
    Question(QuestionIx),
    /// The date of an event.
    Date(EventIx),
    /// The place of an event.
    Place(EventIx),
}

/// The codes of all rules, in order.
pub fn codes() -> impl Iterator<Item = Code> {
    Code::all().filter(|code| code.is_anomaly())
}

/// What the rules share, made once.
struct Context<'m> {
    model: &'m Model,
    /// The states that are actors or places of the dossier.
    declared: BTreeSet<State>,
    /// The names that the program found in each text, by their numbers in its list.
    names: Vec<Vec<usize>>,
    /// Whether each actor is a person.
    persons: Vec<bool>,
}

/// A rule that looks at one source by itself.
type Rule = fn(&Context<'_>, SourceIx, &Words<'_>) -> Vec<Anomaly>;

/// The rules that look at one source after the other, and at nothing that evidence says.
const RULES: &[Rule] = &[
    weekday::find,
    heading::find,
    demonym::find,
    twice::find,
    spelling::find,
    marks::find,
    sequence::find,
];

/// What the rules of [`RULES`] found in the last build, and all that they look at.
#[derive(Debug)]
pub struct Memory {
    findings: Arc<Findings>,
    /// The actors, then the places.
    named: Vec<Named>,
    sources: Vec<Read>,
}

/// A source, and what they found in it.
#[derive(Debug)]
struct Read {
    text: Arc<read::Source>,
    language: String,
    published: Option<(Date, Option<&'static str>)>,
    found: Vec<Anomaly>,
}

impl Read {
    fn new(source: &Source, found: Vec<Anomaly>) -> Self {
        Self {
            text: source.text.clone(),
            language: source.language.clone(),
            published: source.published.clone().map(|date| (date, source.published_rule)),
            found,
        }
    }

    fn is_of(&self, source: &Source) -> bool {
        let published = self.published.as_ref().map(|(date, rule)| (date, *rule));
        Arc::ptr_eq(&self.text, &source.text)
            && self.language == source.language
            && published == source.published.as_ref().map(|date| (date, source.published_rule))
    }
}

/// An actor or a place, as far as names in texts depend on it.
#[derive(Debug, PartialEq)]
struct Named {
    is_actor: bool,
    kind: Option<String>,
    title: String,
    aliases: Vec<String>,
}

impl Named {
    fn new(is_actor: bool, kind: &Option<String>, entry: &Entry, aliases: &[Spanned<String>]) -> Self {
        Self {
            is_actor,
            kind: kind.clone(),
            title: entry.title.clone(),
            aliases: aliases.iter().map(|alias| alias.value.clone()).collect(),
        }
    }

    fn all(model: &Model) -> Vec<Self> {
        let actors = model.actors.iter();
        let actors = actors.map(|actor| Self::new(true, &actor.kind, &actor.entry, &actor.aliases));
        let places = model.places.iter();
        let places = places.map(|place| Self::new(false, &place.kind, &place.entry, &place.aliases));
        actors.chain(places).collect()
    }
}

/// Applies all rules: `questions`, `dates` and `places` as in [`super::Crossed`]. What is in `memory` is not looked for
/// again.
pub fn find(
    model: &Model,
    questions: &[Agreement],
    dates: &[Agreement],
    places: &[Agreement],
    memory: Option<&mut Option<Memory>>,
) -> Vec<Anomaly> {
    let mut names = vec![Vec::new(); model.sources.len()];
    for (number, name) in model.found.names.iter().enumerate() {
        for texts in name.occurrences.chunk_by(|a, b| a.0 == b.0) {
            if let Some(of) = texts.first().and_then(|(text, _)| names.get_mut(*text)) {
                of.push(number);
            }
        }
    }
    let context = Context {
        model,
        declared: demonym::declared(model),
        names,
        persons: model.actors.iter().map(is_person).collect(),
    };
    let sources: Vec<SourceIx> = model.all_sources().collect();
    let named = memory.is_some().then(|| Named::all(model));
    let last = memory.as_ref().and_then(|memory| memory.as_ref());
    let last = last.filter(|last| Arc::ptr_eq(&last.findings, &model.found) && Some(&last.named) == named.as_ref());
    let of_source = |&source: &SourceIx| {
        let known = last.and_then(|last| last.sources.get(source.index()));
        match known.filter(|known| known.is_of(&model[source])) {
            Some(known) => known.found.clone(),
            None => of_source(&context, source),
        }
    };
    let (of_sources, (early, against)) = rayon::join(
        || -> Vec<Vec<Anomaly>> { sources.par_iter().map(of_source).collect() },
        || {
            let early: Vec<Anomaly> = sources.iter().flat_map(|&source| early::find(model, source)).collect();
            (early, against::find(model, questions, dates, places))
        },
    );
    if let (Some(memory), Some(named)) = (memory, named) {
        let read = |(source, found): (&Source, &Vec<Anomaly>)| Read::new(source, found.clone());
        *memory = Some(Memory {
            findings: model.found.clone(),
            named,
            sources: model.sources.iter().zip(&of_sources).map(read).collect(),
        });
    }
    let of_sources = of_sources.into_iter().flatten();
    let mut found: Vec<Anomaly> = of_sources.chain(early).chain(against).collect();
    found.par_iter_mut().for_each(|anomaly| {
        let quoted = quoting(model, anomaly);
        anomaly.evidence.extend(quoted);
        anomaly.evidence.sort_unstable();
        anomaly.evidence.dedup();
    });
    found.sort_by(|a, b| {
        let key = |anomaly: &Anomaly| (anomaly.source, anomaly.range.start, anomaly.range.end, anomaly.code);
        key(a).cmp(&key(b))
    });
    found
}

/// What [`RULES`] find in one source; its text is cut into words once.
fn of_source(context: &Context<'_>, source: SourceIx) -> Vec<Anomaly> {
    let words = Words::new(&context.model[source].text.reading.text);
    RULES.iter().flat_map(|rule| rule(context, source, &words)).collect()
}

/// Whether an anomaly is shown to readers: its rule is not turned off, nor does the source's page accept it.
pub fn published(model: &Model, anomaly: &Anomaly) -> bool {
    let accepts = &model[anomaly.source].entry.accepts;
    model.config.severities.get(&anomaly.code) != Some(&None) && !accepts.contains(&anomaly.code)
}

/// How many of some anomalies each rule found, rules that found nothing included.
pub fn counts<'a>(anomalies: impl Iterator<Item = &'a Anomaly>) -> BTreeMap<Code, usize> {
    let mut counts: BTreeMap<Code, usize> = codes().map(|code| (code, 0)).collect();
    for anomaly in anomalies {
        *counts.entry(anomaly.code).or_default() += 1;
    }
    counts
}

/// The evidence that quotes words of an anomaly.
fn quoting(model: &Model, anomaly: &Anomaly) -> Vec<EvidenceIx> {
    let places: Vec<&Range<usize>> = std::iter::once(&anomaly.range).chain(&anomaly.also).collect();
    let meets = |part: &Range<usize>| {
        places
            .iter()
            .any(|range| part.start < range.end && range.start < part.end)
    };
    let passages = model[anomaly.source].passages.iter().copied();
    passages
        .filter(|&piece| model[piece].passage.parts.iter().any(meets))
        .collect()
}

/// Whether an actor is a person, in the editor's word for its kind.
fn is_person(actor: &Actor) -> bool {
    let kind = actor.kind.as_deref().unwrap_or_default().to_lowercase();
    matches!(kind.as_str(), "person" | "personne" | "people" | "individu" | "human")
}

#[cfg(test)]
mod tests;
