//! What was told before the fact, and since when events are known -> the page that lists the former, and the lines of
//! both on the pages of events.
//!
//! Invariant: what is said to have come of a forecast is said by quotations to which it links, or not at all.

use std::collections::BTreeMap;

use crate::cross::days::Days;
use crate::cross::forecast::{About, Forecast, Later, Outcome};
use crate::date::{Date, Day};
use crate::link::model::{Entity, EventIx, EvidenceIx, Value};
use crate::messages::Argument;
use crate::route;

use super::super::method_view::{ForecastGroup, ForecastView, ForecastsPage, KeyCount, KnownView, LaterView};
use super::super::numbered;
use super::super::page::{Content, DateView, Link};
use super::super::view::View;
use super::span;

/// About how many forecasts a page shows.
const ON_A_PAGE: usize = 200;

/// How many forecasts on one event or question are shown.
const OF_ONE: usize = 40;

/// How many later sources are shown beside a forecast.
const LATER: usize = 6;

/// How many sources are named that may be the first.
const FIRST: usize = 4;

/// How many forecasts came to what.
pub fn outcomes(view: &View<'_>) -> Vec<KeyCount> {
    let all = &view.crossed.forecasts;
    let count = |what: &'static str| KeyCount {
        what,
        count: all.iter().filter(|forecast| forecast.outcome.key() == what).count(),
    };
    let counts = Outcome::KEYS.map(count).into_iter();
    counts.filter(|count| count.count > 0).collect()
}

/// The pages of what was told before the fact; the first stands even where there is nothing.
pub fn pages(view: &View<'_>) -> Vec<(String, String, Content)> {
    let mut groups: Vec<&[Forecast]> = view.crossed.forecasts.chunk_by(|a, b| a.about == b.about).collect();
    let positions: BTreeMap<EventIx, usize> = (view.model.chronology.iter().enumerate())
        .map(|(position, &event)| (event, position))
        .collect();
    // Events in the order of the chronology, then questions.
    groups.sort_by_key(|group| match group.first().map(|forecast| forecast.about) {
        Some(About::Event(event)) => (0, positions.get(&event).copied().unwrap_or(0)),
        Some(About::Question(question)) => (1, question.index()),
        None => (2, 0),
    });
    let mut parts: Vec<Vec<&[Forecast]>> = vec![Vec::new()];
    let mut shown = 0;
    for group in groups {
        if shown >= ON_A_PAGE {
            parts.push(Vec::new());
            shown = 0;
        }
        shown += group.len().min(OF_ONE);
        if let Some(last) = parts.last_mut() {
            last.push(group);
        }
    }
    let counts = outcomes(view);
    let page = |(number, groups): (usize, &Vec<&[Forecast]>)| {
        let path = route::method_forecasts(number);
        let content = ForecastsPage {
            total: view.crossed.forecasts.len(),
            outcomes: counts.clone(),
            parts: numbered::parts(parts.len(), number, route::method_forecasts, |other| {
                view.messages.number(other + 1)
            }),
            groups: groups
                .iter()
                .filter_map(|group| group_view(view, group, &path))
                .collect(),
        };
        let title = numbered::title(view, "forecasts", number);
        (path, title, Content::Forecasts(Box::new(content)))
    };
    parts.iter().enumerate().map(page).collect()
}

fn group_view(view: &View<'_>, group: &[Forecast], from: &str) -> Option<ForecastGroup> {
    let (entity, date) = match group.first()?.about {
        About::Event(event) => (Entity::Event(event), Some(view.date(&view.model[event].date))),
        About::Question(question) => (Entity::Question(question), None),
    };
    let mut forecasts: Vec<ForecastView> = (group.iter().take(OF_ONE))
        .map(|told| forecast(view, told, from))
        .collect();
    let mut verdict = String::new();
    // One sentence is said once.
    if let [first, others @ ..] = forecasts.as_slice()
        && first.later.is_empty()
        && !others.is_empty()
        && others.iter().all(|other| other.verdict == first.verdict)
    {
        verdict.clone_from(&first.verdict);
        forecasts.iter_mut().for_each(|told| told.verdict.clear());
    }
    Some(ForecastGroup {
        link: view.link(entity, from),
        date,
        forecasts,
        more: group.len().saturating_sub(OF_ONE),
        verdict,
    })
}

/// What was told of an event before it.
pub fn of_event(view: &View<'_>, event: EventIx, from: &str) -> Option<ForecastGroup> {
    // Forecasts on events stand first, in the order of events.
    let all = &view.crossed.forecasts;
    let before = |forecast: &Forecast, past: bool| match forecast.about {
        About::Event(other) => other < event || (past && other == event),
        About::Question(_) => false,
    };
    let start = all.partition_point(|forecast| before(forecast, false));
    let end = all.partition_point(|forecast| before(forecast, true));
    group_view(view, &all[start..end], from)
}

fn published(view: &View<'_>, evidence: EvidenceIx) -> Option<DateView> {
    let source = &view.model[view.model[evidence].source];
    source.published.as_ref().map(|date| view.date(date))
}

fn forecast(view: &View<'_>, told: &Forecast, from: &str) -> ForecastView {
    let evidence = view.evidence(told.evidence, from);
    let later = told.outcome.later();
    ForecastView {
        published: published(view, told.evidence),
        href: route::relative(from, &route::citation(view.model, told.evidence)),
        date: view.date(&told.date),
        ahead: span(view, told.ahead),
        outcome: told.outcome.key(),
        verdict: verdict(view, &told.outcome),
        later: later
            .iter()
            .take(LATER)
            .map(|later| later_view(view, later, from))
            .collect(),
        later_more: later.len().saturating_sub(LATER),
        source: evidence.source,
        speakers: evidence.speakers,
        quotation: evidence.quotation,
        language: evidence.language,
    }
}

/// What came of it, in a sentence.
fn verdict(view: &View<'_>, outcome: &Outcome) -> String {
    let say = |key: &str, arguments: &[(&str, Argument<'_>)]| view.messages.get(key, arguments);
    match outcome {
        Outcome::Told(_) => say("outcome-told", &[]),
        Outcome::Otherwise(_) => say("outcome-otherwise", &[]),
        Outcome::Unknown { reach: Some(day) } => {
            let day = prose(view, &Day::from_number(*day).to_string()).prose;
            say("outcome-unknown", &[("day", day.as_str().into())])
        }
        Outcome::Unknown { reach: None } => say("outcome-unknown-undated", &[]),
        Outcome::Silent { later } => say("outcome-silent", &[("count", Argument::Number(*later))]),
    }
}

fn later_view(view: &View<'_>, later: &Later, from: &str) -> LaterView {
    let model = view.model;
    let evidence = &model[later.evidence];
    let date = later.claim.and_then(|claim| match &evidence.claims.get(claim)?.value {
        Value::Date(date) => Some(view.date(date)),
        _ => None,
    });
    let relation = later.comparison.map_or("none", |comparison| comparison.relation.key());
    LaterView {
        source: Link {
            href: route::relative(from, &route::citation(model, later.evidence)),
            ..view.link(Entity::Source(evidence.source), from)
        },
        published: published(view, later.evidence),
        relation: view.say(&format!("later-{relation}")),
        date,
    }
}

/// A date in words; of a notation that is none, nothing.
fn prose(view: &View<'_>, edtf: &str) -> DateView {
    edtf.parse().map_or_else(
        |_| DateView {
            edtf: String::new(),
            prose: String::new(),
            adverbial: String::new(),
            datetime: None,
            uncertain: false,
        },
        |date: Date| view.date(&date),
    )
}

/// Since when an event is known, as far as the sources of the dossier tell; `None` where none does.
pub fn known(view: &View<'_>, event: EventIx, from: &str) -> Option<KnownView> {
    let model = view.model;
    let known = view.crossed.known.get(event.index())?;
    let say = |key: &str, arguments: &[(&str, Argument<'_>)]| view.messages.get(key, arguments);
    let count = |sources: usize| [("count", Argument::Number(sources))];
    let mut doubts = Vec::new();
    if known.first.is_empty() {
        match (known.before.len(), known.undated.len()) {
            (0, 0) => return None,
            (_, 0) => doubts.push(say("known-only-before", &count(known.before.len()))),
            (_, undated) => doubts.push(say("known-only-undated", &count(undated))),
        }
    } else {
        if known.first.len() > 1 {
            doubts.push(view.say("known-several"));
        }
        let uncertain = |date: &Date| date.is_uncertain();
        let first = known.first.iter();
        if first
            .filter_map(|&source| model[source].published.as_ref())
            .any(uncertain)
        {
            doubts.push(view.say("known-uncertain"));
        }
        if !known.undated.is_empty() {
            doubts.push(say("known-undated", &count(known.undated.len())));
        }
    }
    let named = known.first.iter().take(FIRST);
    Some(KnownView {
        since: if known.first.is_empty() {
            String::new()
        } else {
            since(view, known.since)
        },
        sources: named.map(|&source| view.link(Entity::Source(source), from)).collect(),
        more: known.first.len().saturating_sub(FIRST),
        delay: match known.delay {
            Some(delay) if delay.max == Some(0) => view.say("known-same-day"),
            Some(delay) => say("known-delay", &[("delay", span(view, delay).as_str().into())]),
            None => String::new(),
        },
        doubt: doubts.join(" "),
    })
}

/// When something became known: "since" a day, or between two.
fn since(view: &View<'_>, days: Days) -> String {
    let day = |number: Option<i64>| number.map_or_else(|| "..".to_owned(), |day| Day::from_number(day).to_string());
    let (first, last) = (day(days.first), day(days.last));
    if first == last {
        let words = prose(view, &first).prose;
        return view.messages.get("known-since", &[("day", words.as_str().into())]);
    }
    let text = match (days.first, days.last) {
        (Some(_), Some(_)) => format!("[{first}..{last}]"),
        _ => format!("{first}/{last}"),
    };
    let words = prose(view, &text).adverbial;
    view.messages.get("known-within", &[("when", words.as_str().into())])
}
