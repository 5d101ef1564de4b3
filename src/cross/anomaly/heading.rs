//! A source -> R0703: a date at its head, in its address or in its metadata that its own dates, or the editor's,
//! contradict.
//!
//! Invariant: what the site says beside a heading date follows from the same [`Contradiction`].

use crate::date::{Date, Day};
use crate::diag::Code;
use crate::link::model::{Model, SourceIx};

use super::word::Words;
use super::{Anomaly, Context, What};

/// How many days a date at the head may lie beside the editor's before it is another.
const FAR: i64 = 31;

/// A date at the head of a source that cannot be that of its publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction {
    /// Which date.
    pub field: Field,
    /// The date, as EDTF.
    pub written: Date,
    /// The rule by which the program found it.
    pub rule: &'static str,
    /// What contradicts it.
    pub by: By,
    /// The index of the expression in the text that does.
    pub expression: Option<usize>,
}

/// A date that a file gives of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A date at the head, of unknown meaning.
    Heading,
    /// A date of publication.
    Published,
}

/// What contradicts a date at the head.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// The text speaks of that day as past.
    Past(Day),
    /// The text speaks of that day as to come.
    Future(Day),
    /// A weekday in the text tells another year: that of this day.
    Weekday(Day),
    /// The editor gives another day of publication.
    Editor(Date),
}

/// The contradiction of a heading date by the text's own dates.
pub fn by_text(model: &Model, source: SourceIx) -> Option<Contradiction> {
    let bounds = &model.found.times.get(source.index())?.bounds;
    let found = model[source].text.found.heading_date.as_ref()?;
    let expression = bounds.contradicted_by?;
    let told = |bound: Option<(Day, usize)>| bound.filter(|(_, by)| *by == expression).map(|(day, _)| day);
    let past = told(bounds.earliest).map(By::Past);
    let by = past
        .or_else(|| told(bounds.latest).map(By::Future))
        .or_else(|| told(bounds.by_weekday).map(By::Weekday))?;
    Some(Contradiction {
        field: Field::Heading,
        written: found.value.parse().ok()?,
        rule: found.rule,
        by,
        expression: Some(expression),
    })
}

/// The contradiction of a date that a file gives of itself by the editor's.
pub fn by_editor(model: &Model, source: SourceIx) -> Option<Contradiction> {
    let held = model[source].published.as_ref()?;
    if model[source].published_rule.is_some() {
        return None;
    }
    let found = &model[source].text.found;
    let fields = [
        (Field::Heading, found.heading_date.as_ref()),
        (Field::Published, found.published.as_ref()),
    ];
    fields.into_iter().find_map(|(field, found)| {
        let found = found?;
        let written: Date = found.value.parse().ok()?;
        let (first, last) = (held.earliest_day()?, held.latest_day()?);
        let (from, to) = (written.earliest_day()?, written.latest_day()?);
        let apart = (from.number() - last.number()).max(first.number() - to.number());
        (apart > FAR).then(|| Contradiction {
            field,
            written,
            rule: found.rule,
            by: By::Editor(held.clone()),
            expression: None,
        })
    })
}

/// Finds the contradiction of the date at the head.
pub(super) fn find(context: &Context<'_>, source: SourceIx, _: &Words<'_>) -> Vec<Anomaly> {
    let model = context.model;
    let contradiction = by_text(model, source).or_else(|| by_editor(model, source));
    let anomaly = contradiction.map(|contradiction| {
        let expressions = model.found.times.get(source.index()).map(|times| &times.expressions);
        let told = contradiction.expression.and_then(|index| expressions?.get(index));
        Anomaly {
            code: Code::HEADING_DATE_CONTRADICTED,
            source,
            range: told.map_or(0..0, |told| told.full.clone()),
            also: Vec::new(),
            what: What::Heading(contradiction),
            evidence: Vec::new(),
        }
    });
    anomaly.into_iter().collect()
}
