//! The model and what its sources say -> the pages that tell a reader how the dossier is made.
//!
//! Invariant: what a page shows is bounded, so that pages are small and their number is linear in the dossier; where
//! something is cut it is said how much.

mod coverage;
mod forecasts;
#[cfg(test)]
mod tests;

use crate::anchor::Shown;
use crate::cross::agreement::Verdict;
use crate::cross::anomaly::published;
use crate::cross::days::Span;
use crate::cross::relation::{Relation, Rule};
use crate::date::{Date, Precision};
use crate::id::Kind;
use crate::link::model::{Entity, Model, SourceIx};
use crate::link::voice::Voice;
use crate::load::claim::Stance;
use crate::route;

use super::beside::{nearest, unit_of_days};
use super::method_view::{
    DateNumbers, EvidenceNumbers, GapNumbers, KeyCount, MethodPage, RelationView, SeedFile, SupportNumbers,
};
use super::named_link;
use super::page::{Content, Count, Link};
use super::view::View;

pub use forecasts::{known, of_event};

/// How many original files the page lists.
const FILES: usize = 500;

/// The pages on the method, each with its path and title.
pub fn pages(view: &View<'_>) -> Vec<(String, String, Content)> {
    let method = Content::Method(Box::new(page(view)));
    let mut pages = vec![(route::METHOD.to_owned(), view.say("method-title"), method)];
    pages.extend(coverage::pages(view));
    pages.extend(forecasts::pages(view));
    pages
}

/// A link to the first of these pages.
pub fn link(view: &View<'_>, from: &str) -> Link {
    named_link(view, "method-title", from, route::METHOD)
}

/// Method and numbers.
fn page(view: &View<'_>) -> MethodPage {
    let (model, crossed) = (view.model, view.crossed);
    let from = route::METHOD;
    let href = |path: &str| route::relative(from, path);
    let shared = match view.found.has_pairs() {
        true => href(route::FOUND_SHARED),
        false => String::new(),
    };
    let count = |what: &'static str, count: usize, href: String| Count { what, count, href };
    let index = |kind: Kind| href(route::index_of(kind));
    let files = model.all_sources().take(FILES).map(|source| file(view, source, from));
    MethodPage {
        counts: vec![
            count("sources", model.sources.len(), index(Kind::Source)),
            count("origins", model.found.origins.len(), shared.clone()),
            count("events", model.events.len(), index(Kind::Event)),
            count("questions", model.questions.len(), index(Kind::Question)),
            count("evidence", model.evidence.len(), String::new()),
        ],
        evidence: evidence(model),
        support: support(view),
        joined: (model.found.origins.iter())
            .filter(|origin| origin.members.len() > 1)
            .count(),
        shared,
        relations: relations(view),
        verdicts: verdicts(view),
        dates: dates(view),
        outcomes: forecasts::outcomes(view),
        forecasts: href(route::METHOD_FORECASTS),
        found: view.found.sections(from),
        anomalies: (view.crossed.anomalies.iter())
            .filter(|anomaly| published(model, anomaly))
            .count(),
        anomalies_href: href(route::METHOD_ANOMALIES),
        coverage: href(route::METHOD_COVERAGE),
        gaps: GapNumbers {
            paragraphs: crossed.coverage.gaps.iter().map(Vec::len).sum(),
            sources: crossed.coverage.gaps.iter().filter(|gaps| !gaps.is_empty()).count(),
            unquoted: crossed.coverage.unquoted.len(),
            names: crossed.coverage.without_page.len(),
            silences: crossed.coverage.silences.len(),
        },
        files: files.collect(),
        files_more: model.sources.len().saturating_sub(FILES),
        data: href(route::DATA),
    }
}

/// How many quotations there are, and of what kind.
pub fn evidence(model: &Model) -> EvidenceNumbers {
    let mut numbers = EvidenceNumbers::default();
    for (_, piece) in model.all_evidence() {
        numbers.total += 1;
        numbers.shortened += usize::from(piece.passage.shown.iter().any(|shown| matches!(shown, Shown::Gap)));
        numbers.own += usize::from(piece.voice.is_own());
        numbers.attributed += usize::from(!piece.voice.chain().is_empty());
        numbers.woven += usize::from(piece.voice == Voice::Unstated);
        numbers.reserved += usize::from(piece.stance != Stance::Supports);
    }
    numbers
}

fn support(view: &View<'_>) -> SupportNumbers {
    let mut numbers = SupportNumbers::default();
    for support in &view.crossed.support {
        match support.origins() {
            0 => numbers.none += 1,
            1 => numbers.one += 1,
            2 => numbers.two += 1,
            _ => numbers.more += 1,
        }
    }
    numbers
}

/// The relation that a rule gives.
fn relation(rule: Rule) -> Relation {
    match rule {
        Rule::Equal => Relation::Same,
        Rule::Refines | Rule::Overlaps | Rule::Rounds | Rule::MemberOf | Rule::Within | Rule::DeniesOther => {
            Relation::Compatible
        }
        Rule::Disjoint | Rule::Other | Rule::Words => Relation::Different,
        Rule::Denied => Relation::Opposed,
    }
}

fn relations(view: &View<'_>) -> Vec<RelationView> {
    let all = [
        Relation::Same,
        Relation::Compatible,
        Relation::Different,
        Relation::Opposed,
    ];
    let rules = |of: Relation| Rule::ALL.into_iter().filter(move |&rule| relation(rule) == of);
    all.map(|relation| RelationView {
        what: relation.key(),
        rules: rules(relation)
            .map(|rule| view.messages.rule("method-rule-", rule.key()))
            .collect(),
    })
    .into()
}

fn verdicts(view: &View<'_>) -> Vec<KeyCount> {
    let all = [
        Verdict::One,
        Verdict::Compatible,
        Verdict::Words,
        Verdict::Different,
        Verdict::Opposed,
    ];
    let count = |verdict: Verdict| KeyCount {
        what: verdict.key(),
        count: (view.crossed.questions.iter())
            .filter(|agreement| agreement.verdict() == verdict)
            .count(),
    };
    all.map(count).into_iter().filter(|count| count.count > 0).collect()
}

fn dates(view: &View<'_>) -> DateNumbers {
    let model = view.model;
    let is_day = |date: &Date| {
        let exact = date.precision() <= Precision::Day && date.earliest() == date.latest();
        exact && !date.is_approximate() && !date.is_uncertain()
    };
    let dated = |by_program: bool| {
        let own = model.sources.iter().filter(|source| source.published.is_some());
        own.filter(|source| source.published_rule.is_some() == by_program)
            .count()
    };
    DateNumbers {
        events: model.events.len(),
        days: model.events.iter().filter(|event| is_day(&event.date)).count(),
        by_editor: dated(false),
        by_program: dated(true),
        none: model.sources.iter().filter(|source| source.published.is_none()).count(),
        known: view
            .crossed
            .known
            .iter()
            .filter(|known| !known.first.is_empty())
            .count(),
    }
}

fn file(view: &View<'_>, source: SourceIx, from: &str) -> SeedFile {
    let text = &view.model[source].text;
    SeedFile {
        link: view.link(Entity::Source(source), from),
        seed: text.seed.within("seeds").unwrap_or(text.seed.as_str()).to_owned(),
        sha256: text.sha256.clone(),
    }
}

/// A number of days in words: in days, months or years, as it is large.
pub fn span(view: &View<'_>, span: Span) -> String {
    let (unit, length) = unit_of_days(span.max.unwrap_or(span.min));
    let count = |hundredths: i64| usize::try_from(hundredths / length).unwrap_or(0);
    let low = |days: i64| count(days.saturating_mul(100));
    let high = |days: i64| count(days.saturating_mul(100).saturating_add(length - 1));
    let (form, min, max) = match span.max {
        None => ("least", low(span.min), 0),
        Some(max) if max == span.min => ("exact", nearest(max, length), 0),
        Some(max) => ("range", low(span.min), high(max)),
    };
    let arguments = [("min", min.into()), ("max", max.into())];
    view.messages.get(&format!("span-{form}-{unit}"), &arguments)
}
