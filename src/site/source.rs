//! A source of the model -> [`SourcePage`]: what is known of it, and the annotated article.
//!
//! Invariant: the article stands on the pages that its sheets name, all else on the first of them.

use crate::cross::anomaly::heading::{By, by_text};
use crate::date::{Date, Day};
use crate::highlight::highlight;
use crate::limit::beginning;
use crate::link::model::{Entity, EventIx, Source, SourceIx, Translated};
use crate::load::front::Publishing;
use crate::read::{AsideReason, Format};
use crate::route;

use super::article::{self, Shown, dated};
use super::entity::EVENTS;
use super::page::{
    AsideView, Backlinks, DataPanel, Html, MetadataRow, Original, Part, SourceCount, SourceEntry, SourcePage, Voices,
};
use super::view::{View, known};
use super::{anomaly, citation, found, numbered, prose, voice};

/// How much of an original is shown highlighted, in bytes; the file itself is published whole.
const SHOWN_ORIGINAL: usize = 200_000;
/// What it weighs at most on its page, together with the article, in bytes of HTML as estimated here.
const ORIGINAL: usize = 330_000;

/// How many of the actors that it names the page of a source lists, and of those who say what is cited from it.
const ACTORS: usize = 200;

/// How much the page shows of what was left out of the reading text, in bytes.
const ASIDES: usize = 60_000;

/// A page of a source that has several, from 0; the first of them, or the only one, is [`page`].
pub fn part(view: &View<'_>, index: SourceIx, part: usize, from: &str) -> SourcePage {
    let source = &view.model[index];
    let shown = Shown::new(view.model, index, part);
    let notes = shown.notes(view, from);
    let published = source.publishing == Publishing::Full;
    let (pages, path) = (view.model.sheets_of(index).len(), |part| {
        route::page_part(view.model, Entity::Source(index), part)
    });
    let parts = numbered::parts(pages, part, path, |number| view.messages.number(number + 1));
    let neighbour = |at: Option<usize>| at.and_then(|at| parts.get(at)).map(|part: &Part| part.link.clone());
    SourcePage {
        id: source.entry.id.to_string(),
        title: source.entry.title.clone(),
        metadata: Vec::new(),
        body: Vec::new(),
        annotated: source.annotated,
        publishing: source.publishing.word(),
        language: source.language.clone(),
        dir: crate::locale::direction(&source.language),
        blocks: shown.blocks(view, &notes, from),
        legend: article::legend(&notes),
        notes,
        passages: source.passages.len(),
        part,
        previous: neighbour(part.checked_sub(1)),
        next: neighbour(Some(part + 1)),
        parts,
        citations: citation::citations(view, index, from),
        asides: Vec::new(),
        asides_more: 0,
        original: None,
        sha256: source.text.sha256.clone(),
        seed: source
            .text
            .seed
            .within("seeds")
            .unwrap_or(source.text.seed.name())
            .to_owned(),
        size: source.text.bytes.len(),
        encoding: source.text.encoding.to_owned(),
        events: Vec::new(),
        events_more: 0,
        actors: Vec::new(),
        actors_more: 0,
        dates: if published { dated(view.model, index).len() } else { 0 },
        dates_href: route::relative(from, route::FOUND_DATES),
        voices: Voices::default(),
        shared: Vec::new(),
        shared_more: 0,
        anomalies: Vec::new(),
        anomalies_more: 0,
        anomalies_href: route::relative(from, route::METHOD_ANOMALIES),
        backlinks: Backlinks::default(),
        draft: source.entry.draft,
        proposed: source.entry.proposed.clone().unwrap_or_default(),
        data: DataPanel::default(),
    }
}

/// The page of a source, or the first of several.
pub fn page(view: &View<'_>, index: SourceIx, from: &str) -> SourcePage {
    let source = &view.model[index];
    let published = source.publishing == Publishing::Full;
    let events = events(view, source);
    let actors = actors(view, index);
    let (asides, asides_more) = if published { asides(source) } else { Default::default() };
    let (shared, shared_more) = view.found.shared_with(view, index, from);
    let page = part(view, index, 0, from);
    SourcePage {
        metadata: metadata(view, index, from),
        body: prose::body(view, Some(Entity::Source(index)), &source.entry),
        asides,
        asides_more,
        original: published.then(|| original(view, index, &page, from)),
        events: view.events(&events[..events.len().min(EVENTS)], from),
        events_more: events.len().saturating_sub(EVENTS),
        actors_more: actors.len().saturating_sub(ACTORS),
        actors: actors
            .into_iter()
            .take(ACTORS)
            .map(|(entity, count)| SourceCount {
                link: view.link(entity, from),
                count,
            })
            .collect(),
        voices: voice::voices(view, index, from),
        shared,
        shared_more,
        anomalies: anomaly::of_source(view, index, from),
        anomalies_more: anomaly::more_of_source(view, index),
        backlinks: view.backlinks(&source.entry, from),
        data: view.data(Entity::Source(index), from),
        ..page
    }
}

/// A source in a list.
pub fn entry(view: &View<'_>, index: SourceIx, from: &str) -> SourceEntry {
    let source = &view.model[index];
    SourceEntry {
        link: view.link(Entity::Source(index), from),
        publisher: known(&source.publisher),
        author: known(&source.author),
        agency: known(&source.agency),
        published: source.published.as_ref().map(|date| view.date(date)),
        evidence: source.passages.len(),
        events: events(view, source).len(),
        words: source.text.reading.text.split_whitespace().count(),
        summary: source.entry.prose.summary.clone(),
        guessed: !source.annotated,
    }
}

/// The events that a source tells, in the order of their dates.
fn events(view: &View<'_>, source: &Source) -> Vec<EventIx> {
    let told = source.passages.iter().filter_map(|&piece| match view.model[piece].on {
        Some(Entity::Event(event)) => Some(event),
        _ => None,
    });
    let mut events: Vec<EventIx> = told.collect();
    events.sort_by_key(|&event| view.position(event));
    events.dedup();
    events
}

/// The actors named in a source, most named first.
fn actors(view: &View<'_>, index: SourceIx) -> Vec<(Entity, usize)> {
    let mut counts: std::collections::BTreeMap<Entity, usize> = std::collections::BTreeMap::new();
    for mention in view.model.mentions_of(index) {
        if matches!(mention.entity, Entity::Actor(_)) {
            *counts.entry(mention.entity).or_default() += 1;
        }
    }
    let mut counts: Vec<(Entity, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    counts
}

/// What is known of a source, in the order to be shown.
pub fn metadata(view: &View<'_>, index: SourceIx, from: &str) -> Vec<MetadataRow> {
    let source = &view.model[index];
    let mut rows: Vec<MetadataRow> = Vec::new();
    let mut row = |what: &'static str, value: String, href: String, rule: Option<&str>| {
        if !value.is_empty() {
            rows.push(MetadataRow {
                what,
                value,
                href,
                rule: rule.map_or_else(String::new, |rule| view.messages.rule("read-rule-", rule)),
                remark: String::new(),
                remark_href: String::new(),
            });
        }
    };
    let rule = |value: &Option<crate::link::model::Known>| value.as_ref().and_then(|known| known.rule);
    row(
        "publisher",
        known(&source.publisher),
        String::new(),
        rule(&source.publisher),
    );
    row("author", known(&source.author), String::new(), rule(&source.author));
    row("agency", known(&source.agency), String::new(), rule(&source.agency));
    if let Some(date) = &source.published {
        row(
            "published",
            date.prose(view.locale),
            String::new(),
            source.published_rule,
        );
    }
    if let Some(found) = &source.text.found.heading_date {
        let words = found.value.parse().map(|date: Date| date.prose(view.locale));
        row(
            "heading_date",
            words.unwrap_or_else(|_| found.value.clone()),
            String::new(),
            Some(found.rule),
        );
    }
    if let Some(date) = &source.retrieved {
        row("retrieved", date.prose(view.locale), String::new(), None);
    }
    let detected = source
        .text
        .found
        .language
        .as_ref()
        .filter(|found| !source.annotated && found.value == source.language);
    row(
        "language",
        view.language_name(&source.language),
        String::new(),
        detected.map(|found| found.rule),
    );
    match &source.translated_from {
        Some(Translated::Source(other)) => {
            let link = view.link(Entity::Source(*other), from);
            row("translated_from", link.text, link.href, None);
        }
        Some(Translated::Language(language)) => {
            row("translated_from", view.language_name(language), String::new(), None)
        }
        None => {}
    }
    for (what, value) in [("url", &source.url), ("archive_url", &source.archive_url)] {
        let address = known(value);
        let href = if address.starts_with("https://") || address.starts_with("http://") {
            route::external(&address)
        } else {
            String::new()
        };
        row(what, address, href, rule(value));
    }
    row("licence", known(&source.licence), String::new(), rule(&source.licence));
    remarks(view, index, from, &mut rows);
    rows
}

/// What the text's own dates tell of its day of publication: that it is another than the date at its head, or between
/// which days it lies where nothing else says.
fn remarks(view: &View<'_>, index: SourceIx, from: &str, rows: &mut Vec<MetadataRow>) {
    let source = &view.model[index];
    let Some(times) = view.model.found.times.get(index.index()) else {
        return;
    };
    let bounds = &times.bounds;
    let words = |found: usize| match (source.publishing, times.expressions.get(found)) {
        (Publishing::Full, Some(found)) => view.words(index, found.full.clone()),
        _ => String::new(),
    };
    let href = |found: usize| match (words(found).is_empty(), times.expressions.get(found)) {
        (false, Some(expression)) => found::href(view, index, expression.full.start, &found::anchor(found), from),
        _ => String::new(),
    };
    if let Some(contradiction) = by_text(view.model, index)
        && let Some(found) = contradiction.expression
        && let Some(row) = rows.iter_mut().find(|row| row.what == "heading_date")
    {
        let words = words(found);
        let (key, year) = match contradiction.by {
            _ if words.is_empty() => ("contradicted", String::new()),
            By::Past(_) => ("contradicted-past", String::new()),
            By::Future(_) => ("contradicted-future", String::new()),
            By::Weekday(day) => ("contradicted-weekday", view.year(day.year())),
            By::Editor(_) => ("contradicted", String::new()),
        };
        let arguments = [("words", words.as_str().into()), ("year", year.as_str().into())];
        row.remark = view.messages.get(key, &arguments);
        row.remark_href = href(found);
    }
    if source.published.is_some() {
        return;
    }
    let day = |bound: Option<(Day, usize)>| Some(bound?.0.to_string().parse::<Date>().ok()?.prose(view.locale));
    let value = match (day(bounds.earliest), day(bounds.latest)) {
        (Some(first), Some(last)) => {
            let arguments = [("first", first.as_str().into()), ("last", last.as_str().into())];
            view.messages.get("published-between", &arguments)
        }
        (Some(first), None) => view.messages.get("published-from", &[("day", first.as_str().into())]),
        (None, Some(last)) => view.messages.get("published-until", &[("day", last.as_str().into())]),
        (None, None) => return,
    };
    let told: Vec<usize> = [bounds.earliest, bounds.latest]
        .into_iter()
        .flatten()
        .map(|(_, by)| by)
        .collect();
    let quoted = told.iter().map(|&found| words(found)).filter(|words| !words.is_empty());
    let quoted: Vec<String> = quoted
        .map(|words| view.messages.get("text-says", &[("words", words.as_str().into())]))
        .collect();
    let row = MetadataRow {
        what: "published",
        value,
        href: String::new(),
        rule: view.messages.rule("read-rule-", "own-dates"),
        remark: quoted.join(view.locale.comma()),
        remark_href: told.first().map_or_else(String::new, |&found| href(found)),
    };
    let at = rows
        .iter()
        .position(|row| !matches!(row.what, "publisher" | "author" | "agency"))
        .unwrap_or(rows.len());
    rows.insert(at, row);
}

/// What was left out of the reading text, up to a length, and how many more there are.
fn asides(source: &Source) -> (Vec<AsideView>, usize) {
    let text = &source.text;
    let word = |reason: AsideReason| {
        serde_json::to_value(reason)
            .ok()
            .and_then(|word| word.as_str().map(str::to_owned))
            .unwrap_or_default()
    };
    // Asides stand in order, so lines are counted once.
    let (mut at, mut line, mut room) = (0, 1, ASIDES);
    let (mut shown, mut more) = (Vec::new(), 0);
    for aside in text.asides.iter().filter(|aside| !aside.text.trim().is_empty()) {
        let passed = text.decoded.get(at..aside.range.start).unwrap_or("");
        line += passed.bytes().filter(|&byte| byte == b'\n').count();
        at = at.max(aside.range.start);
        let words = aside.text.trim();
        // Each has a line that says why it was left out.
        let weight = words.len() + 200;
        if weight > room {
            (room, more) = (0, more + 1);
            continue;
        }
        room -= weight;
        shown.push(AsideView {
            text: words.to_owned(),
            reason: format!("aside-{}", word(aside.reason)),
            line,
        });
    }
    (shown, more)
}

/// The original, which is shown beside the text that was read from it where that tells more than the file does: HTML,
/// and what is not in UTF-8, which a browser may not read.
fn original(view: &View<'_>, index: SourceIx, page: &SourcePage, from: &str) -> Original {
    let text = &view.model[index].text;
    let mut shown = match text.format {
        Format::Text | Format::Markdown if text.encoding == "UTF-8" => "",
        _ => beginning(&text.decoded, SHOWN_ORIGINAL),
    };
    let language = match text.format {
        Format::Html => "html",
        Format::Text | Format::Markdown => "txt",
    };
    let words: usize = page
        .blocks
        .iter()
        .flat_map(|block| &block.spans)
        .map(|span| 100 + 2 * span.text.len())
        .sum();
    let room = ORIGINAL
        .saturating_sub(words + 1_000 * page.notes.len())
        .max(ORIGINAL / 3);
    let mut html = highlight(shown, language);
    while html.len() > room && !shown.is_empty() {
        shown = beginning(shown, (shown.len() * room / html.len()).min(shown.len() - 1));
        html = highlight(shown, language);
    }
    Original {
        html: Html(html),
        href: route::file(from, &route::original(view.model, index)),
        cut: !shown.is_empty() && shown.len() < text.decoded.len(),
    }
}
