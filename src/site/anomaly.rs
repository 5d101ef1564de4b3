//! The anomalies of the sources -> what pages show of them, and the page that lists all.
//!
//! Invariant: as in [`super::page`]; only anomalies that are [published](anomaly::published) are shown, and the words
//! of a source only where it is published in full.

use std::collections::BTreeMap;
use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cross::anomaly::heading::{By, Contradiction};
use crate::cross::anomaly::{self, Anomaly, Fault, Slip, Thing, What};
use crate::date::{Date, Day, Lang};
use crate::detect::propose::State;
use crate::diag::Code;
use crate::link::model::{Entity, SourceIx, Value};
use crate::messages::Argument;
use crate::route;

use super::finding::FoundPlace;
use super::found::{block, excerpt, is_shown, place};
use super::numbered::{self, Part};
use super::page::Link;
use super::view::View;

/// All anomalies, by source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnomaliesPage {
    /// The sources that have any; of very many, those of this page.
    pub sources: Vec<AnomalySource>,
    /// The pages that hold all of them; none where there is but one.
    pub parts: Vec<Part>,
    /// How many sources have none.
    pub clean: usize,
    /// All rules, in the order of their codes, each with what it found.
    pub rules: Vec<AnomalyRule>,
    /// How many anomalies there are.
    pub total: usize,
}

/// A source and its anomalies.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnomalySource {
    /// The anchor: the source's id.
    pub id: String,
    /// The source.
    pub source: Link,
    /// Its anomalies, by place in the text; of very many, the first.
    pub anomalies: Vec<AnomalyView>,
    /// How many more there are.
    pub more: usize,
}

/// A rule that looks for anomalies.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnomalyRule {
    /// The code: `R0701`.
    pub code: &'static str,
    /// What it looks for, in words.
    pub rule: String,
    /// How many anomalies it found.
    pub count: usize,
    /// Whether the editor has turned it off.
    pub off: bool,
}

/// An anomaly.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AnomalyView {
    /// The code of the rule: `R0701`.
    pub code: &'static str,
    /// What the rule looks for, in words.
    pub rule: String,
    /// What is odd, in a sentence; that of the rule where the source is not published in full.
    pub what: String,
    /// The first places that show it; none where it stands outside the text.
    pub places: Vec<FoundPlace>,
    /// How many more places there are.
    pub more: usize,
    /// The pages that quote the words.
    pub cited: Vec<Link>,
}

/// How many anomalies of one source are shown.
const OF_SOURCE: usize = 60;

/// How many anomalies stand on a page, about.
const ON_PAGE: usize = 200;

/// How many places of one anomaly are shown.
const PLACES: usize = 4;

/// The anomalies of a source; of very many, the first.
pub fn of_source(view: &View<'_>, source: SourceIx, from: &str) -> Vec<AnomalyView> {
    let own = own(view, source).take(OF_SOURCE);
    own.map(|anomaly| show(view, anomaly, from)).collect()
}

/// How many anomalies of a source are left out.
pub fn more_of_source(view: &View<'_>, source: SourceIx) -> usize {
    own(view, source).skip(OF_SOURCE).count()
}

/// The anomalies of a source that are shown to readers.
fn own<'v>(view: &View<'v>, source: SourceIx) -> impl Iterator<Item = &'v Anomaly> {
    let (model, all) = (view.model, &view.crossed.anomalies);
    let start = all.partition_point(|anomaly| anomaly.source < source);
    let own = all[start..].iter().take_while(move |anomaly| anomaly.source == source);
    own.filter(|anomaly| anomaly::published(model, anomaly))
}

/// How many anomalies are shown.
pub fn count(view: &View<'_>) -> usize {
    let all = view.crossed.anomalies.iter();
    all.filter(|anomaly| anomaly::published(view.model, anomaly)).count()
}

/// The pages of all anomalies, each with its path.
pub fn pages(view: &View<'_>) -> Vec<(String, AnomaliesPage)> {
    let model = view.model;
    let shown = (view.crossed.anomalies.iter()).filter(|anomaly| anomaly::published(model, anomaly));
    let counts: BTreeMap<Code, usize> = anomaly::counts(shown);
    let with: Vec<(SourceIx, usize)> = (model.all_sources())
        .map(|source| (source, own(view, source).take(OF_SOURCE).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    let mut parts: Vec<Vec<SourceIx>> = vec![Vec::new()];
    let mut filled = 0;
    for &(source, count) in &with {
        if filled > 0 && filled + count > ON_PAGE {
            parts.push(Vec::new());
            filled = 0;
        }
        filled += count;
        if let Some(last) = parts.last_mut() {
            last.push(source);
        }
    }
    let rule = |(&code, &count): (&Code, &usize)| AnomalyRule {
        code: code.as_str(),
        rule: view.messages.rule("anomaly-rule-", code.rule().name),
        count,
        off: model.config.severities.get(&code) == Some(&None),
    };
    let page = |(number, sources): (usize, &Vec<SourceIx>)| {
        let from = route::method_anomalies(number);
        let of = |&source: &SourceIx| AnomalySource {
            id: format!("s-{}", model[source].entry.id),
            source: view.link(Entity::Source(source), &from),
            anomalies: of_source(view, source, &from),
            more: more_of_source(view, source),
        };
        let page = AnomaliesPage {
            clean: model.sources.len() - with.len(),
            total: counts.values().sum(),
            rules: counts.iter().map(rule).collect(),
            sources: sources.iter().map(of).collect(),
            parts: numbered::parts(parts.len(), number, route::method_anomalies, |other| {
                view.messages.number(other + 1)
            }),
        };
        (from, page)
    };
    parts.iter().enumerate().map(page).collect()
}

fn show(view: &View<'_>, anomaly: &Anomaly, from: &str) -> AnomalyView {
    let shown = is_shown(view, anomaly.source);
    let rule = view.messages.rule("anomaly-rule-", anomaly.code.rule().name);
    let ranges = std::iter::once(&anomaly.range).chain(&anomaly.also);
    let mut ranges: Vec<&Range<usize>> = ranges.filter(|range| shown && !range.is_empty()).collect();
    let text = view.model[anomaly.source].text.reading.text.as_str();
    // One sentence is shown once.
    let mut until = 0;
    ranges.retain(|range| {
        let within = range.end <= until;
        if !within {
            until = excerpt(text, range).range.end;
        }
        !within
    });
    let places = ranges.iter().take(PLACES).map(|range| {
        let anchor = block(view, anomaly.source, range.start);
        place(view, anomaly.source, range, &anchor, from)
    });
    let mut cited: Vec<Link> = Vec::new();
    for &piece in &anomaly.evidence {
        let mut link = view.link_or_home(view.model[piece].on, from);
        link.href = route::relative(from, &route::citation(view.model, piece));
        if !cited
            .iter()
            .any(|other| other.text == link.text && other.kind == link.kind)
        {
            cited.push(link);
        }
    }
    AnomalyView {
        code: anomaly.code.as_str(),
        what: match shown {
            true => what(view, anomaly),
            false => String::new(),
        },
        rule,
        places: places.collect(),
        more: ranges.len().saturating_sub(PLACES),
        cited,
    }
}

/// What is odd, in a sentence of the dossier's language.
fn what(view: &View<'_>, anomaly: &Anomaly) -> String {
    let say = |key: &str, arguments: &[(&str, &str)]| {
        let arguments: Vec<(&str, Argument<'_>)> = arguments
            .iter()
            .map(|&(name, text)| (name, Argument::Text(text)))
            .collect();
        view.messages.get(key, &arguments)
    };
    let words = || view.words(anomaly.source, anomaly.range.clone());
    match &anomaly.what {
        What::Weekday {
            stated,
            actual,
            fitting,
        } => {
            let name = |weekday: u8| view.locale.weekday(weekday);
            let mut said = say(
                "anomaly-weekday",
                &[
                    ("words", &words()),
                    ("stated", name(*stated)),
                    ("actual", name(*actual)),
                ],
            );
            if let Some(date) = fitting {
                let more = say(
                    "anomaly-weekday-fitting",
                    &[("stated", name(*stated)), ("date", &date.prose(view.locale))],
                );
                said = format!("{said} {more}");
            }
            said
        }
        What::Early { published, told, event } => {
            let (published, told) = (published.prose(view.locale), told.prose(view.locale));
            match event {
                None => say("anomaly-early", &[("told", &told), ("published", &published)]),
                Some(event) => {
                    let title = view.title(Entity::Event(*event));
                    say("anomaly-early-event", &[("event", &title), ("published", &published)])
                }
            }
        }
        What::Heading(contradiction) => heading(view, contradiction, &words(), say),
        What::Demonym { word, of, meant, right } => {
            // The names of states are in the languages that the rule reads.
            let lang = Lang::from_tag(&view.model.language).unwrap_or(Lang::En);
            let name = |state: &State| state.name(lang);
            say(
                "anomaly-demonym",
                &[
                    ("word", word),
                    ("of", name(of)),
                    ("meant", name(meant)),
                    ("right", right),
                ],
            )
        }
        What::Twice { words, times } => {
            let arguments = [("words", Argument::Number(*words)), ("times", Argument::Number(*times))];
            view.messages.get("anomaly-twice", &arguments)
        }
        What::Spellings { first, other, actor } => match actor {
            Some(actor) => say(
                "anomaly-spellings-actor",
                &[("first", first), ("other", other), ("actor", actor)],
            ),
            None => say("anomaly-spellings", &[("first", first), ("other", other)]),
        },
        What::NoCapital { name, word } => say("anomaly-capital", &[("name", name), ("word", word)]),
        What::Marks(fault) => match fault {
            Fault::NeverClosed(sign) => say("anomaly-never-closed", &[("sign", &sign.to_string())]),
            Fault::NeverOpened(sign) => say("anomaly-never-opened", &[("sign", &sign.to_string())]),
            Fault::Mixed(open, close) => say(
                "anomaly-mixed-marks",
                &[("open", &open.to_string()), ("close", &close.to_string())],
            ),
        },
        What::Against { of, first, other } => {
            let (first, other) = (value(view, *of, first), value(view, *of, other));
            let (key, entity) = match of {
                Thing::Question(question) => ("anomaly-against-question", Entity::Question(*question)),
                Thing::Date(event) => ("anomaly-against-date", Entity::Event(*event)),
                Thing::Place(event) => ("anomaly-against-place", Entity::Event(*event)),
            };
            let title = view.title(entity);
            say(key, &[("first", &first), ("other", &other), ("title", &title)])
        }
        What::Sequence { words, slip } => match slip {
            Slip::Doubled => say("anomaly-doubled", &[("words", words)]),
            Slip::Never => say("anomaly-sequence", &[("words", words)]),
            Slip::Accent => say("anomaly-accent", &[("words", words)]),
        },
    }
}

/// What contradicts a date at the head of a source.
fn heading(
    view: &View<'_>,
    contradiction: &Contradiction,
    words: &str,
    say: impl Fn(&str, &[(&str, &str)]) -> String,
) -> String {
    let written = contradiction.written.prose(view.locale);
    match &contradiction.by {
        By::Past(_) => say("anomaly-heading-past", &[("date", &written), ("words", words)]),
        By::Future(_) => say("anomaly-heading-future", &[("date", &written), ("words", words)]),
        By::Weekday(day) => {
            let year = year(view, *day);
            say(
                "anomaly-heading-weekday",
                &[("date", &written), ("words", words), ("year", &year)],
            )
        }
        By::Editor(held) => {
            let held: &Date = held;
            say(
                "anomaly-heading-editor",
                &[("date", &written), ("held", &held.prose(view.locale))],
            )
        }
    }
}

fn year(view: &View<'_>, day: Day) -> String {
    view.year(day.year())
}

/// A value in words.
fn value(view: &View<'_>, of: Thing, value: &Value) -> String {
    match value {
        Value::Date(date) => date.prose(view.locale),
        Value::Number(number) => {
            let unit = match of {
                Thing::Question(question) => view.model[question].unit.clone().unwrap_or_default(),
                _ => String::new(),
            };
            format!("{} {unit}", number.prose(view.locale)).trim().to_owned()
        }
        Value::Actor(actor) => view.model[*actor].entry.title.clone(),
        Value::Place(place) => view.model[*place].entry.title.clone(),
        Value::Text(text) => text.clone(),
    }
}
