//! A question of the model -> its page, and the index of all questions.
//!
//! Invariant: an answer's evidence is an anchor once on the page; the editor's judgement stands apart from the answers.

use std::collections::BTreeSet;

use crate::cross::Crossed;
use crate::cross::agreement::{Agreement, Verdict};
use crate::id::Kind;
use crate::link::model::{Entity, EventIx, QuestionIx, SourceIx, Value};
use crate::route;

use super::agreement::{self, Asked};
use super::entity::EVENTS;
use super::page::{AgreementView, BodyPart, EventQuestion, QuestionPage, QuestionsPage};
use super::view::View;
use super::{numbered, prose};

/// The anchors of the sections of an event's page that show its own date and place as questions.
const SECTIONS: [(&str, &str); 2] = [("date", "date-question"), ("place", "place-question")];

/// How many questions stand on a page of their index.
const ON_PAGE: usize = 200;

/// How many sources that do not answer a question's page names.
const SILENT: usize = 100;

/// The page of a question.
pub fn page(view: &View<'_>, index: QuestionIx, from: &str) -> QuestionPage {
    let model = view.model;
    let question = &model[index];
    let agreement = &view.crossed.questions[index.index()];
    let answering: BTreeSet<SourceIx> = agreement.sources(model).into_iter().collect();
    let silent = model.all_sources().filter(|source| !answering.contains(source));
    let concerned = view.events_of(index);
    let page = Entity::Question(index);
    let own = &question.entry.prose;
    // Without quotations and headings, all of the text is the judgement.
    let begins = own
        .judgement(model.files.text(question.entry.file))
        .unwrap_or(own.start);
    let (mut lead, judgement) = prose::in_two(view, Some(page), &question.entry, Some(begins));
    let asked = Asked {
        unit: question.unit.as_deref(),
        held: question.answer.iter().map(|answer| answer.value.clone()).collect(),
        page,
        quoted: true,
    };
    let shown = agreement::view_of(view, agreement, &asked, from);
    // What the answers show is not shown twice; of very many they do not show all.
    let answers: BTreeSet<&str> = (shown.answers.iter())
        .flat_map(|source| source.answers.iter().flat_map(|answer| &answer.evidence))
        .map(|cited| cited.evidence.id.as_str())
        .collect();
    let is_answer =
        |part: &BodyPart| matches!(part, BodyPart::Evidence { evidence } if answers.contains(evidence.id.as_str()));
    lead.retain(|part| !is_answer(part));
    let cited_above = judgement
        .iter()
        .filter(|part| is_answer(part))
        .filter_map(|part| match part {
            BodyPart::Evidence { evidence } => Some(evidence.id.clone()),
            BodyPart::Prose { .. } => None,
        });
    let cited_above = cited_above.collect();
    QuestionPage {
        id: question.entry.id.to_string(),
        title: view.title(Entity::Question(index)),
        kind: question.kind.word(),
        unit: question.unit.clone().unwrap_or_default(),
        silent: silent
            .take(SILENT)
            .map(|source| view.link(Entity::Source(source), from))
            .collect(),
        silent_total: model.sources.len() - answering.len(),
        cited_above,
        judgement_titled: matches!(judgement.first(), Some(BodyPart::Prose { html, .. }) if html.0.starts_with("<h")),
        lead,
        judgement,
        agreement: shown,
        events: view.events(&concerned[..concerned.len().min(EVENTS)], from),
        events_more: concerned.len().saturating_sub(EVENTS),
        backlinks: view.backlinks(&question.entry, from),
        draft: question.entry.draft,
        proposed: question.entry.proposed.clone().unwrap_or_default(),
        data: view.data(page, from),
    }
}

/// All questions: what is contested first, then by title.
pub fn ordered(view: &View<'_>) -> Vec<QuestionIx> {
    let model = view.model;
    let mut indices: Vec<QuestionIx> = (0..model.questions.len()).map(QuestionIx::new).collect();
    let verdicts: Vec<Verdict> = view.crossed.questions.iter().map(Agreement::verdict).collect();
    indices.sort_by(|&a, &b| {
        (verdicts[b.index()].cmp(&verdicts[a.index()]))
            .then_with(|| view.compare(&model[a].entry.title, &model[b].entry.title))
            .then(a.cmp(&b))
    });
    indices
}

/// The pages of the index of questions, each with its path: the questions, then the events that raise their own.
pub fn index(view: &View<'_>) -> Vec<(String, QuestionsPage)> {
    let (questions, events) = (ordered(view), asked_by_events(view));
    let count = (questions.len() + events.len()).div_ceil(ON_PAGE).max(1);
    let path = |part| route::index_part(Kind::Question, part);
    let page = |number: usize| {
        let from = path(number);
        let (start, end) = (number * ON_PAGE, (number + 1) * ON_PAGE);
        let own =
            |len: usize, before: usize| start.saturating_sub(before).min(len)..end.saturating_sub(before).min(len);
        let page = QuestionsPage {
            questions: (questions[own(questions.len(), 0)].iter())
                .map(|&index| view.question(index, &from))
                .collect(),
            events: (events[own(events.len(), questions.len())].iter())
                .map(|&(event, agreement, section)| asked_by(view, event, agreement, section, &from))
                .collect(),
            parts: numbered::parts(count, number, path, |other| view.messages.number(other + 1)),
        };
        (from, page)
    };
    (0..count).map(page).collect()
}

/// Whether the evidence of some event differs on its own date or place.
pub fn is_asked_by_events(crossed: &Crossed) -> bool {
    let mut all = crossed.dates.iter().chain(&crossed.places);
    all.any(|agreement| agreement.verdict() >= Verdict::Different)
}

/// What a section of an event's page shows as a question, and its anchor.
type Section = (&'static str, &'static str);

/// The events on whose own date or place their evidence differs, in the order of the chronology.
fn asked_by_events<'v>(view: &View<'v>) -> Vec<(EventIx, &'v Agreement, Section)> {
    let crossed = view.crossed;
    let of = |&event: &EventIx| {
        let agreements = [&crossed.dates[event.index()], &crossed.places[event.index()]];
        let sections = agreements.into_iter().zip(SECTIONS);
        sections.map(move |(agreement, section)| (event, agreement, section))
    };
    let differs = |(_, agreement, _): &(EventIx, &Agreement, Section)| agreement.verdict() >= Verdict::Different;
    view.model.chronology.iter().flat_map(of).filter(differs).collect()
}

/// An event as one that raises a question of its own.
fn asked_by(
    view: &View<'_>,
    event: EventIx,
    agreement: &Agreement,
    (what, anchor): Section,
    from: &str,
) -> EventQuestion {
    let path = route::page(view.model, Entity::Event(event));
    EventQuestion {
        event: view.event(event, from),
        what,
        href: route::relative(from, &format!("{path}#{anchor}")),
        verdict: agreement::verdict(view, agreement),
        answers: agreement::answers(view, agreement, None),
    }
}

/// An event's own date as a question, where its evidence gives several answers.
pub fn of_date(view: &View<'_>, index: EventIx, from: &str) -> Option<AgreementView> {
    let held = vec![Value::Date(view.model[index].date.clone())];
    of_event(view, &view.crossed.dates[index.index()], index, held, from)
}

/// An event's own place as a question, where its evidence gives several answers.
pub fn of_place(view: &View<'_>, index: EventIx, from: &str) -> Option<AgreementView> {
    let held = view.model[index]
        .places
        .iter()
        .map(|&place| Value::Place(place))
        .collect();
    of_event(view, &view.crossed.places[index.index()], index, held, from)
}

fn of_event(
    view: &View<'_>,
    agreement: &Agreement,
    index: EventIx,
    held: Vec<Value>,
    from: &str,
) -> Option<AgreementView> {
    let asked = Asked {
        unit: None,
        held,
        page: Entity::Event(index),
        quoted: false,
    };
    (agreement.positions.len() > 1).then(|| agreement::view_of(view, agreement, &asked, from))
}
