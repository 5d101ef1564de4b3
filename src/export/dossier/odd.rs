//! An anomaly -> its record in [`DossierData`](super::DossierData).
//!
//! Invariant: words of a source that is not published in full do not leave here.

use std::collections::BTreeMap;

use crate::cross::anomaly::heading::{By, Contradiction};
use crate::cross::anomaly::{Anomaly, Fault, Thing, What};
use crate::date::Lang;
use crate::link::model::Model;
use crate::load::front::Publishing;
use crate::text::CodePoints;

use super::{AnomalyData, RangeData};

/// What a rule saw, by name.
type Seen = BTreeMap<&'static str, String>;

/// The names of what is given in words of the source.
const WORDS: &[&str] = &["word", "right", "spelling", "otherSpelling", "words"];

pub fn anomaly(model: &Model, points: &[CodePoints], anomaly: &Anomaly) -> AnomalyData {
    let source = &model[anomaly.source];
    let text = source.text.reading.text.as_str();
    let count = |offset: usize| points[anomaly.source.index()].before(text, offset);
    let ranges = std::iter::once(&anomaly.range).chain(&anomaly.also);
    let mut seen = seen(model, anomaly);
    if source.publishing != Publishing::Full {
        seen.retain(|name, _| !WORDS.contains(name));
    }
    AnomalyData {
        code: anomaly.code.as_str(),
        rule: anomaly.code.rule().name,
        source: source.entry.id.clone(),
        places: ranges
            .filter(|range| !range.is_empty())
            .map(|range| RangeData {
                start: count(range.start),
                end: count(range.end),
            })
            .collect(),
        seen,
        evidence: anomaly.evidence.iter().map(|&piece| model[piece].id.clone()).collect(),
    }
}

fn seen(model: &Model, anomaly: &Anomaly) -> Seen {
    let weekday = |weekday: u8| (u16::from(weekday) + 1).to_string();
    match &anomaly.what {
        What::Weekday {
            stated,
            actual,
            fitting,
        } => {
            let mut seen = Seen::from([("stated", weekday(*stated)), ("actual", weekday(*actual))]);
            seen.extend(fitting.as_ref().map(|date| ("fitting", date.to_string())));
            seen
        }
        What::Early { published, told, event } => {
            let mut seen = Seen::from([("published", published.to_string()), ("told", told.to_string())]);
            seen.extend(event.map(|event| ("event", model[event].entry.id.to_string())));
            seen
        }
        What::Heading(contradiction) => heading(contradiction),
        What::Demonym { word, of, meant, right } => Seen::from([
            ("word", word.clone()),
            ("of", of.name(Lang::En).to_owned()),
            ("meant", meant.name(Lang::En).to_owned()),
            ("right", right.clone()),
        ]),
        What::Twice { words, times } => Seen::from([("wordCount", words.to_string()), ("times", times.to_string())]),
        What::Spellings { first, other, .. } => {
            Seen::from([("spelling", first.clone()), ("otherSpelling", other.clone())])
        }
        What::NoCapital { name, word } => Seen::from([("spelling", name.clone()), ("word", word.clone())]),
        What::Marks(fault) => match fault {
            Fault::NeverClosed(sign) => Seen::from([("opens", sign.to_string())]),
            Fault::NeverOpened(sign) => Seen::from([("closes", sign.to_string())]),
            Fault::Mixed(open, close) => Seen::from([("opens", open.to_string()), ("closes", close.to_string())]),
        },
        What::Against { of, first, other } => {
            let about = match of {
                Thing::Question(question) => ("question", model[*question].entry.id.to_string()),
                Thing::Date(event) | Thing::Place(event) => ("event", model[*event].entry.id.to_string()),
            };
            Seen::from([about, ("first", model.written(first)), ("other", model.written(other))])
        }
        What::Sequence { words, .. } => Seen::from([("words", words.clone())]),
    }
}

fn heading(contradiction: &Contradiction) -> Seen {
    let by = match &contradiction.by {
        By::Past(day) => ("past", day.to_string()),
        By::Future(day) => ("future", day.to_string()),
        By::Weekday(day) => ("weekday", day.to_string()),
        By::Editor(held) => ("editor", held.to_string()),
    };
    Seen::from([by, ("date", contradiction.written.to_string())])
}
