//! An editor's Markdown, resolved -> [`BodyPart`]s: safe HTML with the evidence between it.
//!
//! Invariant: what comes out holds no script, no event handler, no address of a scheme that runs code, and
//! nothing that the browser would fetch from another host.

mod address;
mod safe;
pub mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};

use crate::export::xml::escape;
use crate::highlight::highlight;
use crate::id::{Id, Kind};
use crate::link::model::{Entity, Entry, EvidenceIx, ProseLink};
use crate::load::body::OPTIONS;
use crate::locale::direction;
use crate::route;
use crate::text::shown;

use super::open::OpenElements;
use super::page::{BodyPart, Html, Language};
use super::typography::Setter;
use super::view::View;
use address::{join, percent_decode};

/// What stands for evidence in the HTML until it is cut there; neither character is left in any text.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';
/// What stands between them where a text is divided; evidence has its number there.
const DIVIDES: &str = "|";
/// The elements, as an editor's HTML has them, in which words stay as they are.
const AS_WRITTEN: &[&str] = &["blockquote", "cite", "code", "kbd", "pre", "q", "samp", "var"];

/// Renders the text of an entity's page (`None`: the introduction); of one on several pages, the first, which leads to
/// the others.
pub fn body(view: &View<'_>, entity: Option<Entity>, entry: &Entry) -> Vec<BodyPart> {
    in_two(view, entity, entry, None).0
}

/// The same, divided at a byte of the file; without one, or where nothing follows it, all of it is the first part.
pub fn in_two(
    view: &View<'_>,
    entity: Option<Entity>,
    entry: &Entry,
    at: Option<usize>,
) -> (Vec<BodyPart>, Vec<BodyPart>) {
    let cuts = view.model.cuts_of(entity);
    let at = at.filter(|at| cuts.first().is_none_or(|cut| at < cut));
    let all: Vec<usize> = at.into_iter().chain(cuts.iter().copied()).collect();
    let mut parts = texts::linked(view, entity, entry, &all, 0, at.iter().len()).into_iter();
    let mut first = parts.next().unwrap_or_default();
    let mut second = parts.next().filter(|_| at.is_some()).unwrap_or_default();
    if !cuts.is_empty() {
        let last = if second.is_empty() { &mut first } else { &mut second };
        last.push(texts::pages(view, entity, 0));
    }
    (first, second)
}

/// A text divided at bytes of its file, as it stands on the page `from`.
fn divided(view: &View<'_>, from: &str, entity: Option<Entity>, entry: &Entry, at: &[usize]) -> Vec<Vec<BodyPart>> {
    // The file of a source without a page is the article, which is no word of the editor's.
    if matches!(entity, Some(Entity::Source(source)) if !view.model[source].annotated) {
        return Vec::new();
    }
    let text = view.model.files.text(entry.file);
    let start = entry.prose.start;
    if text.get(start..).is_none_or(|markdown| markdown.trim().is_empty()) {
        return Vec::new();
    }
    let mut writer = Writer::new(view, from, entry);
    let events: Vec<(Event<'_>, std::ops::Range<usize>)> =
        Parser::new_ext(&text[start..], OPTIONS).into_offset_iter().collect();
    let demote = events.iter().any(|(event, _)| {
        matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        )
    });
    writer.demote = demote;
    let mut at = at.iter().peekable();
    for (event, range) in events {
        let range = start + range.start..start + range.end;
        while writer.skipping == 0 && at.next_if(|&&at| at <= range.start).is_some() {
            writer
                .events
                .push(Event::Html(format!("{OPEN}{DIVIDES}{CLOSE}").into()));
        }
        writer.take(event, range);
    }
    writer.finish()
}

/// Cuts HTML at the places where evidence stands, and divides it where that was asked.
///
/// Elements that are open there (a list and its item) end before the evidence and begin again behind it, so
/// that each part is well-formed.
fn cut(view: &View<'_>, from: &str, entry: &Entry, html: &str) -> Vec<Vec<BodyPart>> {
    let prose = &entry.prose;
    let mut divided = Vec::new();
    let mut parts = Vec::new();
    let prose_part = |html: String| {
        let html = html.trim();
        (!html.is_empty()).then(|| BodyPart::Prose {
            html: Html(html.to_owned()),
            language: entry.untranslated.text.as_deref().map(Language::new),
        })
    };
    let mut open = OpenElements::default();
    let mut pieces = html.split(OPEN);
    parts.extend(pieces.next().map(|piece| open.part(piece)).and_then(prose_part));
    let mut next = 0;
    for piece in pieces {
        let (block, rest) = piece.split_once(CLOSE).unwrap_or(("", piece));
        if block == DIVIDES {
            divided.push(std::mem::take(&mut parts));
        }
        // Each stands once, in order: whatever else looks like one is none.
        let block = block.parse::<usize>().ok().filter(|&block| block == next);
        if let Some(block) = block.and_then(|block| prose.blocks.get(block)) {
            next += 1;
            parts.push(BodyPart::Evidence {
                evidence: Box::new(view.evidence(block.evidence, from)),
            });
        }
        parts.extend(prose_part(open.part(rest)));
    }
    divided.push(parts);
    divided
}

/// The state of one rendering.
struct Writer<'v, 'm> {
    view: &'v View<'m>,
    from: &'v str,
    entry: &'v Entry,
    events: Vec<Event<'v>>,
    /// Whether headings go down a level, since the page's title is the only first one.
    demote: bool,
    /// How many elements are open inside one that was taken care of as a whole, itself included.
    skipping: usize,
    code: Option<(String, String)>,
    heading: Option<(usize, String)>,
    anchors: BTreeSet<String>,
    /// How many headings have had the same words.
    alike: BTreeMap<String, u32>,
    /// The braces that follow inline evidence, in order.
    braces: Vec<Range<usize>>,
    /// For each open link or image, whether its tags were left out.
    dropped: Vec<bool>,
    raw_html: bool,
    setter: Setter,
    /// How many elements are open in which words stay as they are.
    as_written: usize,
}

impl<'v, 'm> Writer<'v, 'm> {
    fn new(view: &'v View<'m>, from: &'v str, entry: &'v Entry) -> Self {
        let mut braces: Vec<_> = entry
            .prose
            .links
            .iter()
            .flat_map(|link| &link.braces)
            .cloned()
            .collect();
        braces.sort_by_key(|braces| braces.start);
        Self {
            view,
            from,
            entry,
            events: Vec::new(),
            demote: false,
            skipping: 0,
            code: None,
            heading: None,
            anchors: BTreeSet::new(),
            alike: BTreeMap::new(),
            braces,
            dropped: Vec::new(),
            raw_html: false,
            setter: Setter::new(view.customs),
            as_written: 0,
        }
    }

    fn take(&mut self, event: Event<'_>, range: std::ops::Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        self.watch(&event);
        match event {
            Event::Start(Tag::BlockQuote(_)) if self.block_at(range.start).is_some() => {
                let block = self.block_at(range.start).unwrap_or(0);
                self.events.push(Event::Html(format!("{OPEN}{block}{CLOSE}").into()));
                self.skipping = 1;
            }
            Event::Start(Tag::BlockQuote(_)) if self.entry.prose.left_out.binary_search(&range.start).is_ok() => {
                self.skipping = 1;
            }
            Event::Start(Tag::Link {
                link_type: LinkType::WikiLink { .. },
                ..
            }) => {
                let links = &self.entry.prose.links;
                if let Ok(link) = links.binary_search_by_key(&range.start, |link| link.range.start) {
                    let link = &links[link];
                    let html = wikilink(self.view, self.from, self.entry, link);
                    self.setter.pass(&link_text(self.view, link));
                    if let Some((_, words)) = &mut self.heading {
                        words.push_str(&link_text(self.view, link));
                    }
                    self.events.push(Event::InlineHtml(html.into()));
                }
                self.skipping = 1;
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => match self.address(&dest_url) {
                Some(dest_url) => {
                    self.dropped.push(false);
                    let (title, id) = (clean_marks(&title).into(), owned(id));
                    self.events.push(Event::Start(Tag::Link {
                        link_type,
                        dest_url: dest_url.into(),
                        title,
                        id,
                    }));
                }
                None => self.dropped.push(true),
            },
            Event::End(TagEnd::Link) => {
                if self.dropped.pop() == Some(false) {
                    self.events.push(Event::End(TagEnd::Link));
                }
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => match self.address(&dest_url).filter(|_| !safe::is_external(&dest_url)) {
                Some(dest_url) => {
                    self.dropped.push(false);
                    let (title, id) = (clean_marks(&title).into(), owned(id));
                    self.events.push(Event::Start(Tag::Image {
                        link_type,
                        dest_url: dest_url.into(),
                        title,
                        id,
                    }));
                }
                None => self.dropped.push(true),
            },
            Event::End(TagEnd::Image) => {
                if self.dropped.pop() == Some(false) {
                    self.events.push(Event::End(TagEnd::Image));
                }
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or("").to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some((language, code)) = self.code.take() {
                    let code = code.trim_end_matches('\n');
                    let html = highlight(code, &language);
                    self.events.push(Event::Html(
                        format!("<pre class=\"code\" tabindex=\"0\"><code>{html}</code></pre>\n").into(),
                    ));
                }
            }
            Event::Start(Tag::Heading { .. }) => {
                self.heading = Some((self.events.len(), String::new()));
                self.events.push(Event::Html(CowStr::Borrowed("")));
            }
            Event::End(TagEnd::Heading(level)) => {
                let level = (level as usize + usize::from(self.demote)).clamp(2, 6);
                if let Some((at, words)) = self.heading.take() {
                    let anchor = self.anchor(&words);
                    self.events[at] = Event::Html(format!("<h{level} id=\"{anchor}\">").into());
                }
                self.events.push(Event::Html(format!("</h{level}>\n").into()));
            }
            Event::Text(words) => self.words(&words, range),
            Event::Code(code) => {
                if let Some((_, heading)) = &mut self.heading {
                    heading.push_str(&code);
                }
                self.events.push(Event::Code(clean_marks(&code).into()));
            }
            Event::FootnoteReference(label) => {
                self.events.push(Event::FootnoteReference(format!("fn-{label}").into()));
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.events
                    .push(Event::Start(Tag::FootnoteDefinition(format!("fn-{label}").into())));
            }
            Event::Start(Tag::Table(alignments)) => {
                self.events
                    .push(Event::Html(CowStr::Borrowed("<div class=\"scroll\" tabindex=\"0\">")));
                self.events.push(Event::Start(Tag::Table(alignments)));
            }
            Event::End(TagEnd::Table) => {
                self.events.push(Event::End(TagEnd::Table));
                self.events.push(Event::Html(CowStr::Borrowed("</div>")));
            }
            Event::Html(html) => {
                self.raw_html = true;
                self.events.push(Event::Html(clean_marks(&html).into()));
            }
            Event::InlineHtml(html) => {
                self.raw_html = true;
                self.events.push(Event::InlineHtml(clean_marks(&html).into()));
            }
            other => self.events.push(other.into_static()),
        }
    }

    /// Follows where a paragraph begins, and where words stay as they are.
    fn watch(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => self.as_written += 1,
            Event::End(TagEnd::BlockQuote(_)) => self.as_written = self.as_written.saturating_sub(1),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) => {
                self.setter = Setter::new(self.view.customs);
            }
            Event::SoftBreak | Event::HardBreak => self.setter.pass(" "),
            Event::Code(code) => self.setter.pass(code),
            Event::Html(html) | Event::InlineHtml(html) => {
                let (opened, closed) = as_written(html);
                self.as_written = (self.as_written + opened).saturating_sub(closed);
            }
            _ => {}
        }
    }

    fn block_at(&self, start: usize) -> Option<usize> {
        let blocks = &self.entry.prose.blocks;
        blocks.binary_search_by_key(&start, |block| block.range.start).ok()
    }

    /// Takes words, without the braces that follow inline evidence.
    fn words(&mut self, words: &str, range: std::ops::Range<usize>) {
        let mut kept = clean_marks(words);
        let from = self.braces.partition_point(|braces| braces.end <= range.start);
        let mut braces = self.braces[from..].iter().take_while(|braces| braces.start < range.end);
        if words.len() != range.len() {
            // A character reference, which is part of a value whole or not at all.
            if braces.any(|braces| braces.start <= range.start && range.end <= braces.end) {
                kept.clear();
            }
        } else {
            for braces in braces {
                let from = braces.start.max(range.start) - range.start;
                let to = braces.end.min(range.end) - range.start;
                if let (Some(before), Some(after)) = (words.get(..from), words.get(to..)) {
                    kept = clean_marks(&format!("{before}{after}"));
                }
            }
        }
        if let Some((_, code)) = &mut self.code {
            code.push_str(&kept);
            return;
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(&kept);
        }
        match self.as_written {
            0 => kept = self.setter.set(&kept),
            _ => self.setter.pass(&kept),
        }
        self.events.push(Event::Text(kept.into()));
    }

    /// The anchor of a heading.
    fn anchor(&mut self, words: &str) -> String {
        let slug = Id::slug(words).map_or_else(|| "section".to_owned(), |slug| slug.to_string());
        let last = self.alike.entry(slug.clone()).or_default();
        let numbers = (*last + 1)..;
        let anchor = numbers.map(|number| {
            *last = number;
            match number {
                1 => format!("s-{slug}"),
                _ => format!("s-{slug}-{number}"),
            }
        });
        let mut free = anchor.skip_while(|anchor| self.anchors.contains(anchor));
        let anchor = free.next().expect("numbers do not run out");
        drop(free);
        self.anchors.insert(anchor.clone());
        anchor
    }

    /// An address as it is written on the page; `None` where it must not stand there.
    fn address(&self, written: &str) -> Option<String> {
        let scheme = written.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("http" | "https" | "mailto" | "tel") => return Some(written.to_owned()),
            Some(scheme) if !scheme.contains(['/', '#', '?', '.']) => return None,
            _ => {}
        }
        if written.starts_with("//") {
            return None;
        }
        let (path, fragment) = match written.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (written, None),
        };
        if path.is_empty() {
            return Some(fragment.map_or_else(String::new, |fragment| format!("#s-{fragment}")));
        }
        let file = self.view.model.files.path(self.entry.file);
        let folder = file.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let Some(target) = join(folder, path) else {
            return Some(written.to_owned());
        };
        // What lies in content/ stands at the site's root, what lies in static/ under static/.
        let target = target.strip_prefix("content/").map(str::to_owned).unwrap_or(target);
        if let Some(page) = self.page_of(&target) {
            // Where a heading of a text on several pages stands is not known here.
            let fragment = fragment.filter(|_| !texts::is_on_several(self.view, &page));
            let fragment = fragment.map_or_else(String::new, |fragment| format!("#s-{fragment}"));
            return Some(format!("{}{fragment}", route::relative(self.from, &page)));
        }
        let fragment = fragment.map_or_else(String::new, |fragment| format!("#{fragment}"));
        let edition = &self.view.model.config.edition;
        let decoded = percent_decode(&target);
        let up = if edition.shares(&decoded) { edition.up() } else { "" };
        let target = format!("{up}{decoded}");
        Some(format!("{}{fragment}", route::file(self.from, &target)))
    }

    /// The page made of a Markdown file of `content/`.
    fn page_of(&self, path: &str) -> Option<String> {
        let stem = path.strip_suffix(".md")?;
        if stem == "index" {
            return Some(route::HOME.to_owned());
        }
        let (folder, name) = stem.split_once('/')?;
        let kind = Kind::from_folder(folder)?;
        let id = name.rsplit('/').next()?;
        // Every edition has its own page of what a translation is of.
        let translations = &self.view.model.config.translations;
        let is_tag = |tag: &str| translations.iter().any(|own| own.tag.eq_ignore_ascii_case(tag));
        let id = id
            .split_once('.')
            .filter(|(_, tag)| is_tag(tag))
            .map_or(id, |(id, _)| id);
        self.view
            .entity(kind, id)
            .map(|entity| route::page(self.view.model, entity))
    }

    fn finish(self) -> Vec<Vec<BodyPart>> {
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, self.events.into_iter());
        html = safe::with_aligned_cells(html);
        if self.raw_html {
            let edition = &self.view.model.config.edition;
            html = safe::cleaned(&html, |written| Some(address::of_page(edition, self.from, written)));
        }
        cut(self.view, self.from, self.entry, &html)
    }
}

/// How many elements in which words stay as they are some HTML opens, and how many it closes.
fn as_written(html: &str) -> (usize, usize) {
    let html = html.to_ascii_lowercase();
    let count = |mark: &str| {
        let of_it = |name: &str| {
            let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
            let tag = format!("{mark}{name}");
            html.split(&tag).skip(1).filter(|rest| ends(rest)).count()
        };
        AS_WRITTEN.iter().map(|name| of_it(name)).sum()
    };
    (count("<"), count("</"))
}

fn owned<'a>(text: CowStr<'_>) -> CowStr<'a> {
    text.into_string().into()
}

/// A text without the two characters that stand for evidence, and with those shown that would turn words or hide in them.
fn clean_marks(text: &str) -> String {
    shown(text).replace([OPEN, CLOSE], "")
}

fn link_text(view: &View<'_>, link: &ProseLink) -> String {
    match (&link.label, link.to) {
        (Some(label), _) if !label.is_empty() => label.clone(),
        (_, Some(entity)) => view.model.entry(entity).title.clone(),
        (_, None) => String::new(),
    }
}

/// The language of quoted words, where it is not that of the text they stand in.
fn words_language<'m>(view: &View<'m>, entry: &Entry, evidence: EvidenceIx) -> Option<&'m str> {
    let model = view.model;
    let language = model[model[evidence].source].language.as_str();
    let around = entry.untranslated.text.as_ref().unwrap_or(&model.language);
    (language != around).then_some(language)
}

/// The attributes that say a language, and nothing where it is that of the text around.
fn tongue(language: Option<&str>) -> String {
    language.map_or_else(String::new, |language| {
        format!(" lang=\"{}\" dir=\"{}\"", escape(language), direction(language))
    })
}

/// A wikilink as HTML; a link to a draft is its words alone.
fn wikilink(view: &View<'_>, from: &str, entry: &Entry, link: &ProseLink) -> String {
    let words = link_text(view, link);
    let text = escape(&match (link.evidence, link.to) {
        (Some(_), _) => view.customs.set_marks(&words),
        (None, Some(Entity::Source(_))) => words,
        (None, _) => view.customs.set(&words),
    });
    match (link.evidence, link.to) {
        (Some(evidence), _) => {
            let id = view.model[evidence].citation();
            let href = escape(&route::relative(from, &route::passage(view.model, evidence)));
            let tongue = tongue(words_language(view, entry, evidence));
            format!("<a class=\"quote\" id=\"{id}\" href=\"{href}\"><q{tongue}>{text}</q></a>")
        }
        (None, Some(entity)) => {
            let href = escape(&route::relative(from, &route::page(view.model, entity)));
            // A label is the editor's own words.
            let titled = link.label.as_deref().unwrap_or_default().is_empty();
            let link = view.link(entity, from);
            let tongue = tongue(link.language.as_deref().filter(|_| titled));
            format!("<a class=\"{}\" href=\"{href}\"{tongue}>{text}</a>", entity.kind())
        }
        (None, None) => text,
    }
}
