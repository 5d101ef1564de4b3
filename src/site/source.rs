//! A source of the model -> [`SourcePage`]: the annotated article.
//!
//! Invariant: the runs of all blocks, one after the other, are the reading text; in `excerpts` only the
//! words quoted are among them, in `none` no word is.

use std::ops::Range;

use crate::cross::anomaly::heading::{By, by_text};
use crate::date::{Date, Day};
use crate::detect::time::Expression;
use crate::highlight::highlight;
use crate::limit::beginning;
use crate::link::model::{Entity, EventIx, EvidenceIx, Source, SourceIx, Translated};
use crate::load::front::Publishing;
use crate::read::{BlockKind, Format};
use crate::route;

use super::entity::EVENTS;
use super::page::{
    AsideView, BlockView, Html, LegendEntry, MetadataRow, NoteView, Original, ReadDate, SourceCount, SourceEntry,
    SourcePage, SpanView,
};
use super::view::{View, known};
use super::{anomaly, citation, found, prose, voice};

/// How much of an original is shown highlighted, in bytes; the file itself is published whole.
const SHOWN_ORIGINAL: usize = 200_000;

/// How many of the actors that it names the page of a source lists.
const ACTORS: usize = 200;

/// The kinds of pages that cite passages, in the order in which a legend names them.
const LEGEND: [&str; 6] = ["event", "question", "actor", "place", "note", "source"];

/// The page of a source.
pub fn page(view: &View<'_>, index: SourceIx, from: &str) -> SourcePage {
    let source = &view.model[index];
    let text = &source.text;
    let numbered: Vec<EvidenceIx> = source.passages.clone();
    let notes: Vec<NoteView> = numbered
        .iter()
        .enumerate()
        .map(|(at, &piece)| note(view, piece, at + 1, from))
        .collect();
    let blocks = match source.publishing {
        Publishing::Full => full(view, index, &notes, from),
        Publishing::Excerpts => excerpts(view, index, &notes),
        Publishing::None => Vec::new(),
    };
    let published = source.publishing == Publishing::Full;
    let events = events(view, source);
    let actors = actors(view, index);
    SourcePage {
        id: source.entry.id.to_string(),
        title: source.entry.title.clone(),
        metadata: metadata(view, index, from),
        body: prose::body(view, Some(Entity::Source(index)), &source.entry),
        annotated: source.annotated,
        publishing: source.publishing.word(),
        language: source.language.clone(),
        dir: crate::locale::direction(&source.language),
        blocks,
        legend: legend(&notes),
        citations: citation::citations(view, index),
        notes,
        asides: if published { asides(source) } else { Vec::new() },
        original: published.then(|| original(view, index, from)),
        sha256: text.sha256.clone(),
        seed: text.seed.within("seeds").unwrap_or(text.seed.name()).to_owned(),
        size: text.bytes.len(),
        encoding: text.encoding.to_owned(),
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
        dates: if published { dated(view, index).len() } else { 0 },
        dates_href: route::relative(from, route::FOUND_DATES),
        voices: voice::voices(view, index, from),
        shared: view.found.shared_with(view, index, from),
        anomalies: anomaly::of_source(view, index, from),
        anomalies_more: anomaly::more_of_source(view, index),
        anomalies_href: route::relative(from, route::METHOD_ANOMALIES),
        backlinks: view.backlinks(&source.entry, from),
        draft: source.entry.draft,
        proposed: source.entry.proposed.clone().unwrap_or_default(),
        data: view.data(Entity::Source(index), from),
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
    remarks(view, index, &mut rows);
    rows
}

/// What the text's own dates tell of its day of publication: that it is another than the date at its head, or between
/// which days it lies where nothing else says.
fn remarks(view: &View<'_>, index: SourceIx, rows: &mut Vec<MetadataRow>) {
    let source = &view.model[index];
    let Some(times) = view.model.found.times.get(index.index()) else {
        return;
    };
    let bounds = &times.bounds;
    let words = |found: usize| match (source.publishing, times.expressions.get(found)) {
        (Publishing::Full, Some(found)) => view.words(index, found.full.clone()),
        _ => String::new(),
    };
    let href = |found: usize| match words(found).is_empty() {
        true => String::new(),
        false => format!("#{}", found::anchor(found)),
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

/// The expressions of a source that denote days, each with its index.
fn dated<'m>(view: &View<'m>, index: SourceIx) -> Vec<(usize, &'m Expression)> {
    let times = view.model.found.times.get(index.index());
    times
        .map_or(&[][..], |times| &times.expressions)
        .iter()
        .enumerate()
        .filter(|(_, found)| found.is_dated())
        .collect()
}

fn place_in_legend(kind: &str) -> usize {
    LEGEND.iter().position(|&known| known == kind).unwrap_or(LEGEND.len())
}

/// How many notes lead to pages of each kind; the introduction counts as a note.
fn legend(notes: &[NoteView]) -> Vec<LegendEntry> {
    let kind = |note: &NoteView| if note.on.kind.is_empty() { "note" } else { note.on.kind };
    let entry = |wanted: &'static str| LegendEntry {
        kind: wanted,
        count: notes.iter().filter(|note| kind(note) == wanted).count(),
    };
    LEGEND.map(entry).into_iter().filter(|entry| entry.count > 0).collect()
}

/// What a passage is evidence of.
pub fn note(view: &View<'_>, piece: EvidenceIx, number: usize, from: &str) -> NoteView {
    let evidence = &view.model[piece];
    let mut on = view.link_or_home(evidence.on, from);
    on.href = route::relative(from, &route::citation(view.model, piece));
    let words = view.words(evidence.source, evidence.passage.parts[0].clone());
    let mut excerpt: Vec<&str> = words.split(' ').collect();
    let cut = excerpt.len() > 8;
    excerpt.truncate(8);
    NoteView {
        number,
        id: evidence.id.clone(),
        on,
        said: voice::said(view, piece, from),
        claims: evidence
            .claims
            .iter()
            .map(|claim| view.claim(claim, evidence.on, from))
            .collect(),
        stance: evidence.stance.word(),
        excerpt: excerpt.join(" ") + if cut { "…" } else { "" },
        original: view.outside(piece).original.clone(),
        archived: view.outside(piece).archived.clone(),
    }
}

/// All blocks, cut where a passage or a name begins or ends.
fn full(view: &View<'_>, index: SourceIx, notes: &[NoteView], from: &str) -> Vec<BlockView> {
    let source = &view.model[index];
    let mentions: Vec<(Range<usize>, Entity)> = view
        .model
        .mentions_of(index)
        .iter()
        .map(|mention| (mention.range.clone(), mention.entity))
        .collect();
    let dates = dated(view, index);
    let mut blocks = Vec::new();
    for (number, block) in source.text.blocks.iter().enumerate() {
        let spans = spans(view, source, block.range.clone(), &mentions, &dates, from);
        blocks.push(block_view(number, block.kind, spans, notes, source, view));
    }
    blocks
}

/// Whether words of a source stand on its page.
pub fn has_blocks(view: &View<'_>, index: SourceIx) -> bool {
    let source = &view.model[index];
    let is_quoted = |block: &crate::read::Block| {
        let parts = source
            .passages
            .iter()
            .flat_map(|&piece| &view.model[piece].passage.parts);
        parts
            .into_iter()
            .any(|part| part.start < block.range.end && part.end > block.range.start)
    };
    match source.publishing {
        Publishing::Full => !source.text.blocks.is_empty(),
        Publishing::Excerpts => source.text.blocks.iter().any(is_quoted),
        Publishing::None => false,
    }
}

/// The blocks that hold passages, with the words quoted alone.
fn excerpts(view: &View<'_>, index: SourceIx, notes: &[NoteView]) -> Vec<BlockView> {
    let source = &view.model[index];
    let mut blocks: Vec<BlockView> = Vec::new();
    let mut last: Option<usize> = None;
    for (number, block) in source.text.blocks.iter().enumerate() {
        let all = spans(view, source, block.range.clone(), &[], &[], "");
        if all.iter().all(|span| span.notes.is_empty()) {
            continue;
        }
        let mut kept: Vec<SpanView> = Vec::new();
        for span in all {
            if !span.notes.is_empty() {
                kept.push(span);
            } else if kept.last().is_none_or(|span| !span.notes.is_empty()) && !span.text.trim().is_empty() {
                kept.push(SpanView {
                    text: " […] ".to_owned(),
                    ..SpanView::default()
                });
            }
        }
        let mut view = block_view(number, block.kind, kept, notes, source, view);
        view.cut_before = number != last.map_or(0, |last| last + 1);
        last = Some(number);
        blocks.push(view);
    }
    blocks
}

fn block_view(
    number: usize,
    kind: BlockKind,
    spans: Vec<SpanView>,
    notes: &[NoteView],
    source: &Source,
    view: &View<'_>,
) -> BlockView {
    let range = &source.text.blocks[number].range;
    let begins_here = |at: usize| {
        let start = view.model[source.passages[at]].passage.range().start;
        range.contains(&start)
    };
    let level = match kind {
        BlockKind::Heading(level) => level,
        _ => 0,
    };
    BlockView {
        id: format!("b{}", number + 1),
        kind: kind.word(),
        level,
        spans,
        notes: notes
            .iter()
            .enumerate()
            .filter(|(at, _)| begins_here(*at))
            .map(|(_, note)| note.clone())
            .collect(),
        cut_before: false,
    }
}

/// A range of the reading text, cut at the ends of passages and names.
fn spans(
    view: &View<'_>,
    source: &Source,
    range: Range<usize>,
    mentions: &[(Range<usize>, Entity)],
    dates: &[(usize, &Expression)],
    from: &str,
) -> Vec<SpanView> {
    let inside = |part: &Range<usize>| part.start < range.end && part.end > range.start;
    let passages: Vec<(usize, &crate::link::model::Evidence)> = source
        .passages
        .iter()
        .enumerate()
        .map(|(at, &piece)| (at + 1, &view.model[piece]))
        .collect();
    let parts: Vec<(usize, &crate::link::model::Evidence, &Range<usize>)> = passages
        .iter()
        .flat_map(|&(number, evidence)| evidence.passage.parts.iter().map(move |part| (number, evidence, part)))
        .filter(|(_, _, part)| inside(part))
        .collect();
    let first = mentions.partition_point(|(name, _)| name.end <= range.start);
    let names: Vec<&(Range<usize>, Entity)> = mentions[first..]
        .iter()
        .take_while(|(name, _)| name.start < range.end)
        .collect();
    let first = dates.partition_point(|(_, found)| found.full.end <= range.start);
    let dates: Vec<&(usize, &Expression)> = dates[first..]
        .iter()
        .take_while(|(_, found)| found.full.start < range.end)
        .collect();
    let mut cuts: Vec<usize> = vec![range.start, range.end];
    let ends = parts
        .iter()
        .map(|(_, _, part)| *part)
        .chain(names.iter().map(|(name, _)| name))
        .chain(dates.iter().map(|(_, found)| &found.full));
    cuts.extend(
        ends.flat_map(|part| [part.start, part.end])
            .filter(|at| range.contains(at)),
    );
    cuts.sort_unstable();
    cuts.dedup();
    let mut spans = Vec::new();
    for pair in cuts.windows(2) {
        let piece = pair[0]..pair[1];
        let covers = |part: &Range<usize>| part.start <= piece.start && part.end >= piece.end;
        let covering: Vec<_> = parts.iter().filter(|(_, _, part)| covers(part)).collect();
        let mut numbers: Vec<usize> = covering.iter().map(|(number, _, _)| *number).collect();
        numbers.dedup();
        let mut kinds: Vec<&'static str> = covering
            .iter()
            .map(|(_, evidence, _)| evidence.on.map_or("note", |on| on.kind().word()))
            .collect();
        kinds.sort_unstable_by_key(|kind| place_in_legend(kind));
        kinds.dedup();
        let anchors = covering
            .iter()
            .filter(|(_, evidence, _)| evidence.passage.range().start == piece.start);
        let ends = covering
            .iter()
            .filter(|(_, evidence, _)| evidence.passage.range().end == piece.end);
        let name = names.iter().find(|(name, _)| covers(name));
        let date = dates.iter().find(|(_, found)| covers(&found.full));
        let read = |(index, found): &(usize, &Expression)| {
            Some(ReadDate {
                id: match found.full.start == piece.start {
                    true => found::anchor(*index),
                    false => String::new(),
                },
                date: view.date(found.value.as_ref()?),
                rule: view.messages.rule("time-rule-", found.rule.key()),
            })
        };
        spans.push(SpanView {
            text: source.text.reading.text[piece.clone()].to_owned(),
            date: date.and_then(|date| read(date)),
            anchors: anchors.map(|(_, evidence, _)| evidence.id.clone()).collect(),
            ends: ends.map(|(number, _, _)| *number).collect(),
            notes: numbers,
            kinds,
            name: name
                .map(|(_, entity)| view.link(*entity, from))
                .filter(|link| !link.href.is_empty()),
        });
    }
    spans
}

fn asides(source: &Source) -> Vec<AsideView> {
    let text = &source.text;
    let word = |reason: crate::read::AsideReason| {
        serde_json::to_value(reason)
            .ok()
            .and_then(|word| word.as_str().map(str::to_owned))
            .unwrap_or_default()
    };
    // Asides stand in order, so lines are counted once.
    let (mut at, mut line) = (0, 1);
    let view = |aside: &crate::read::Aside| {
        let passed = text.decoded.get(at..aside.range.start).unwrap_or("");
        line += passed.bytes().filter(|&byte| byte == b'\n').count();
        at = at.max(aside.range.start);
        AsideView {
            text: aside.text.trim().to_owned(),
            reason: format!("aside-{}", word(aside.reason)),
            line,
        }
    };
    text.asides
        .iter()
        .filter(|aside| !aside.text.trim().is_empty())
        .map(view)
        .collect()
}

/// The original, which is shown beside the text that was read from it where that tells more than the file does: HTML,
/// and what is not in UTF-8, which a browser may not read.
fn original(view: &View<'_>, index: SourceIx, from: &str) -> Original {
    let text = &view.model[index].text;
    let shown = match text.format {
        Format::Text | Format::Markdown if text.encoding == "UTF-8" => "",
        _ => beginning(&text.decoded, SHOWN_ORIGINAL),
    };
    let language = match text.format {
        Format::Html => "html",
        Format::Text | Format::Markdown => "txt",
    };
    Original {
        html: Html(highlight(shown, language)),
        href: route::file(from, &route::original(view.model, index)),
        cut: !shown.is_empty() && shown.len() < text.decoded.len(),
    }
}
