//! What is covered and what is not -> its pages: the events by sources, then, on the first, what is missing.
//!
//! Invariant: every event stands on one page, in the order of the chronology; a cell that is not empty leads to a
//! quotation on the event's page.

use crate::cross::coverage::{Gap, Told};
use crate::id::Kind;
use crate::link::model::{Entity, EventIx, SourceIx};
use crate::load::front::Publishing;
use crate::route;

use super::super::found;
use super::super::method_view::{CoverageCell, CoveragePage, CoverageRow, DatedLink, GapsView, NameCount, SilenceView};
use super::super::numbered::{self, Part};
use super::super::page::{Content, Link};
use super::super::view::View;

/// How many events a page shows.
const EVENTS: usize = 200;

/// From how many sources on there are no columns.
const COLUMNS: usize = 24;

/// How many sources of an event are named where there are no columns.
const SOURCES: usize = 12;

/// How many items each list shows.
const ITEMS: usize = 300;

/// How many paragraphs of a source are linked, and of all sources together.
const PARAGRAPHS: [usize; 2] = [30, 3_000];

/// The pages of coverage; the first stands even where there is no event.
pub fn pages(view: &View<'_>) -> Vec<(String, String, Content)> {
    let events = &view.model.chronology;
    let mut parts: Vec<&[EventIx]> = events.chunks(EVENTS).collect();
    if parts.is_empty() {
        parts.push(&[]);
    }
    let page = |number: usize| {
        let path = route::method_coverage(number);
        let named = |other: usize| part_title(view, parts[other], other);
        let links = numbered::parts(parts.len(), number, route::method_coverage, named);
        let title = numbered::title(view, "coverage", number);
        let content = coverage(view, parts[number], links, &path);
        (path, title, Content::Coverage(Box::new(content)))
    };
    (0..parts.len()).map(page).collect()
}

/// What a page of events is called among the others: its years, or its number where they have none.
fn part_title(view: &View<'_>, events: &[EventIx], number: usize) -> String {
    let year = |event: Option<&EventIx>| view.model[*event?].date.year_month().0;
    match (year(events.first()), year(events.last())) {
        (Some(first), Some(last)) if first == last => view.year(first),
        (Some(first), Some(last)) => format!("{}–{}", view.year(first), view.year(last)),
        _ => view.messages.number(number + 1),
    }
}

fn coverage(view: &View<'_>, events: &[EventIx], parts: Vec<Part>, from: &str) -> CoveragePage {
    let (model, covered) = (view.model, &view.crossed.coverage);
    let source = |&source: &SourceIx| view.link(Entity::Source(source), from);
    let columns: Vec<SourceIx> = match model.sources.len() {
        0..=COLUMNS => model.all_sources().collect(),
        _ => Vec::new(),
    };
    let first = parts.first().is_none_or(|part| part.current);
    let shown = if first { ITEMS } else { 0 };
    let more = |all: usize| if first { all.saturating_sub(ITEMS) } else { 0 };
    let gaps: Vec<(SourceIx, &Vec<Gap>)> = model
        .all_sources()
        .zip(&covered.gaps)
        .filter(|(_, gaps)| !gaps.is_empty())
        .collect();
    let each = PARAGRAPHS[0].min(PARAGRAPHS[1] / gaps.len().max(1)).max(1);
    let dated = |&event: &EventIx| DatedLink {
        link: view.link(Entity::Event(event), from),
        date: view.date(&model[event].date),
    };
    let name = |&index: &usize| {
        let found = &model.found.names[index];
        NameCount {
            name: found.name.clone(),
            kind: match found.kind.map(|kind| kind.as_str()) {
                Some("place") => view.say("claim-place"),
                kind => view.kind(Kind::Actor, kind, 1),
            },
            count: found.occurrences.len(),
            sources: found.texts,
        }
    };
    CoveragePage {
        total: model.events.len(),
        parts,
        first,
        rows: events.iter().map(|&event| row(view, event, &columns, from)).collect(),
        columns: columns.iter().map(|&source| view.short_link(source, from)).collect(),
        one_origin: covered.one_origin.iter().take(shown).map(dated).collect(),
        one_origin_more: more(covered.one_origin.len()),
        silences: (covered.silences.iter().take(shown))
            .map(|silence| SilenceView {
                source: source(&silence.source),
                event: view.link(Entity::Event(silence.event), from),
                sources: silence.sources,
                origins: silence.origins,
            })
            .collect(),
        silences_more: more(covered.silences.len()),
        unquoted: covered.unquoted.iter().take(shown).map(source).collect(),
        unquoted_more: more(covered.unquoted.len()),
        gaps: (gaps.iter().take(shown))
            .map(|(source, gaps)| gaps_view(view, *source, gaps, each, from))
            .collect(),
        gaps_more: more(gaps.len()),
        names: covered.without_page.iter().take(shown).map(name).collect(),
        names_more: more(covered.without_page.len()),
        names_href: match view.found.has_names() {
            true => route::relative(from, route::FOUND_NAMES),
            false => String::new(),
        },
        unnamed: (covered.unnamed.iter().take(shown))
            .map(|&entity| view.link(entity, from))
            .collect(),
        unnamed_more: more(covered.unnamed.len()),
    }
}

fn row(view: &View<'_>, event: EventIx, columns: &[SourceIx], from: &str) -> CoverageRow {
    let model = view.model;
    let told: &[Told] = view.crossed.coverage.told.get(event.index()).map_or(&[], Vec::as_slice);
    let filled = |told: &Told| CoverageCell {
        source: model[told.source].entry.title.clone(),
        href: route::relative(from, &route::citation(model, told.first)),
        supports: told.supports,
        disputes: told.disputes,
    };
    let cell = |source: &SourceIx| {
        let at = told.binary_search_by_key(source, |told| told.source);
        at.map_or_else(|_| CoverageCell::default(), |at| filled(&told[at]))
    };
    let (cells, more) = match columns {
        [] => (
            told.iter().take(SOURCES).map(filled).collect(),
            told.len().saturating_sub(SOURCES),
        ),
        columns => (columns.iter().map(cell).collect(), 0),
    };
    CoverageRow {
        event: view.link(Entity::Event(event), from),
        date: view.date(&model[event].date),
        origins: view
            .crossed
            .support
            .get(event.index())
            .map_or(0, |support| support.origins()),
        cells,
        more,
    }
}

fn gaps_view(view: &View<'_>, source: SourceIx, gaps: &[Gap], most: usize, from: &str) -> GapsView {
    let model = view.model;
    // Blocks that nothing is quoted of have a place only where the whole text is published.
    let shown = match model[source].publishing {
        Publishing::Full => most,
        Publishing::Excerpts | Publishing::None => 0,
    };
    let block = |gap: &Gap| Link {
        text: view.messages.number(gap.block + 1),
        href: {
            let at = model[source]
                .text
                .blocks
                .get(gap.block)
                .map_or(0, |block| block.range.start);
            found::href(view, source, at, &format!("b{}", gap.block + 1), from)
        },
        kind: "",
        language: None,
    };
    GapsView {
        source: view.link(Entity::Source(source), from),
        total: gaps.len(),
        blocks: gaps.iter().take(shown).map(block).collect(),
    }
}
