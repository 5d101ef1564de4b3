//! Model and its anomalies -> R0701 to R0709: what the sources get wrong by themselves, told to the editor.
//!
//! Invariant: each anomaly is one diagnostic of the same code, at the words of the seed; nothing is found here.

use std::ops::Range;

use crate::cross::Crossed;
use crate::cross::anomaly::heading::{By, Contradiction, Field};
use crate::cross::anomaly::{Anomaly, Fault, Slip, Thing, What};
use crate::date::{Date, Lang, weekday_name};
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Entity, Model, SourceIx, Value};
use crate::locale::Locale;
use crate::span::Span;

/// Tells the anomalies.
pub fn check(model: &Model, crossed: &Crossed) -> Vec<Diagnostic> {
    crossed
        .anomalies
        .iter()
        .map(|anomaly| diagnostic(model, anomaly))
        .collect()
}

/// What is to be said: a headline, a word at the place, what is said of the other places, and why.
struct Told {
    headline: String,
    here: String,
    also: &'static str,
    note: String,
}

fn diagnostic(model: &Model, anomaly: &Anomaly) -> Diagnostic {
    let told = told(model, anomaly);
    let span = span(model, anomaly);
    let mut diagnostic = Diagnostic::at(anomaly.code, span, told.headline).saying(told.here);
    for range in anomaly.also.iter().take(4) {
        diagnostic = diagnostic.with_label(in_seed(model, anomaly.source, range), told.also);
    }
    if !told.note.is_empty() {
        diagnostic = diagnostic.with_note(told.note);
    }
    diagnostic.with_help(format!(
        "the article stays as it is, and the finding is published with it; where it is wrong, write `accepts: [{}]` in \
         the front matter of the source's page",
        anomaly.code.rule().name
    ))
}

/// Where an anomaly stands in its seed: its words, or the date at the head.
fn span(model: &Model, anomaly: &Anomaly) -> Span {
    let text = &model[anomaly.source].text;
    if let What::Heading(contradiction) = &anomaly.what {
        let found = match contradiction.field {
            Field::Heading => &text.found.heading_date,
            Field::Published => &text.found.published,
        };
        return match found.as_ref().and_then(|found| found.range.clone()) {
            Some(range) => Span::new(text.file, range),
            None if anomaly.range.is_empty() => Span::whole(text.file),
            None => in_seed(model, anomaly.source, &anomaly.range),
        };
    }
    in_seed(model, anomaly.source, &anomaly.range)
}

/// A range of the reading text in its seed.
fn in_seed(model: &Model, source: SourceIx, range: &Range<usize>) -> Span {
    let text = &model[source].text;
    Span::new(text.file, text.reading.map.to_source(range.clone()))
}

fn day(date: &Date) -> String {
    date.prose(Locale::english())
}

fn told(model: &Model, anomaly: &Anomaly) -> Told {
    let seed = &model[anomaly.source].text.seed;
    let words = model.words(anomaly.source, anomaly.range.clone());
    let (headline, here, also, note) = match &anomaly.what {
        What::Weekday {
            stated,
            actual,
            fitting,
        } => {
            let (stated, actual) = (weekday_name(*stated, Lang::En), weekday_name(*actual, Lang::En));
            let note = match fitting {
                Some(date) => format!("the nearest such {stated} is {}", day(date)),
                None => String::new(),
            };
            let headline = format!("`{seed}` says {stated} of a date that is a {actual}");
            (headline, format!("this is a {actual}"), "", note)
        }
        What::Early { published, told, event } => {
            let note = match event {
                Some(event) => format!(
                    "the passage is quoted for “{}”, {}",
                    model.entry(Entity::Event(*event)).title,
                    day(&model[*event].date)
                ),
                None => format!("the source was published {}", day(published)),
            };
            let headline = format!("`{seed}` tells as past what it was published before");
            let here = format!("{} is after {}", day(told), day(published));
            (headline, here, "", note)
        }
        What::Heading(contradiction) => heading(model, anomaly, contradiction),
        What::Demonym { word, of, meant, right } => (
            format!("`{word}` is of {}, not of {}", of.name(Lang::En), meant.name(Lang::En)),
            format!("the word for {} is `{right}`", meant.name(Lang::En)),
            "and here",
            format!(
                "the source names {}, and {} nowhere",
                meant.name(Lang::En),
                of.name(Lang::En)
            ),
        ),
        What::Twice { words, times } => (
            format!("a sentence stands {times} times in `{seed}`"),
            format!("these {words} words"),
            "again",
            String::new(),
        ),
        What::Spellings { first, other, actor } => (
            format!("`{seed}` spells one name `{first}` and `{other}`"),
            "one spelling".to_owned(),
            "the name again",
            match actor {
                Some(actor) => format!("both are names of {actor} on the actor's page"),
                None => "all other words of the two names are the same".to_owned(),
            },
        ),
        What::NoCapital { name, word } => (
            format!("`{word}` in the name `{name}` has no capital"),
            "a personal name".to_owned(),
            "and here",
            String::new(),
        ),
        What::Marks(fault) => {
            let (headline, here) = match fault {
                Fault::NeverClosed(sign) => (
                    format!("a quotation in `{seed}` is never closed"),
                    format!("`{sign}` opens it"),
                ),
                Fault::NeverOpened(sign) => (
                    format!("a quotation mark in `{seed}` closes what nothing opened"),
                    format!("`{sign}`"),
                ),
                Fault::Mixed(open, close) => (
                    format!("a quotation in `{seed}` opens and closes with marks that do not pair"),
                    format!("`{open}` and `{close}`"),
                ),
            };
            (headline, here, "", String::new())
        }
        What::Against { of, first, other } => {
            let (thing, title) = match of {
                Thing::Question(question) => ("the question", Entity::Question(*question)),
                Thing::Date(event) => ("the date of", Entity::Event(*event)),
                Thing::Place(event) => ("the place of", Entity::Event(*event)),
            };
            let title = &model.entry(title).title;
            let (first, other) = (value(model, first), value(model, other));
            (
                format!("`{seed}` says both {first} and {other}"),
                first,
                "the other value",
                format!("both are claimed for {thing} “{title}”, and cannot both be true"),
            )
        }
        What::Sequence { slip, .. } => match slip {
            Slip::Doubled => (
                format!("`{words}` in `{seed}` is a word twice"),
                "twice".to_owned(),
                "",
                String::new(),
            ),
            Slip::Accent => (
                format!("`{words}` in `{seed}`: an accent makes a preposition of a verb"),
                "`a été` is meant".to_owned(),
                "",
                String::new(),
            ),
            Slip::Never => (
                format!("`{words}` in `{seed}`: no sentence holds these words in a row"),
                "a word is missing, or one too many".to_owned(),
                "",
                String::new(),
            ),
        },
    };
    Told {
        headline,
        here,
        also,
        note,
    }
}

fn heading(model: &Model, anomaly: &Anomaly, contradiction: &Contradiction) -> (String, String, &'static str, String) {
    let seed = &model[anomaly.source].text.seed;
    let words = model.words(anomaly.source, anomaly.range.clone());
    let note = match &contradiction.by {
        By::Past(_) => format!("the text speaks of “{words}” as past"),
        By::Future(_) => format!("the text speaks of “{words}” as still to come"),
        By::Weekday(day) => format!("“{words}” falls in {}", day.year()),
        By::Editor(held) => format!("the page of the source says {}", day(held)),
    };
    let headline = format!("`{seed}` cannot be of {}", day(&contradiction.written));
    (headline, "the date that it gives".to_owned(), "", note)
}

fn value(model: &Model, value: &Value) -> String {
    match value {
        Value::Date(date) => day(date),
        Value::Number(number) => number.to_string(),
        Value::Actor(actor) => model[*actor].entry.title.clone(),
        Value::Place(place) => model[*place].entry.title.clone(),
        Value::Text(text) => text.clone(),
    }
}

/// Whether a diagnostic is a remark on a source that needs nothing of the editor.
pub fn is_remark(diagnostic: &Diagnostic) -> bool {
    let code: Code = diagnostic.code;
    code.is_anomaly() && diagnostic.severity == crate::diag::Severity::Note
}
