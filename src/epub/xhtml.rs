//! The pages of the whole dossier -> the chapters of a book, as XHTML.
//!
//! Invariant: a chapter is well-formed XML whatever the HTML was, holds no element or attribute beyond those listed
//! here, and leads to chapters of the book, to images in it, or to full addresses.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::emitters::default::{DefaultEmitter, StartTag};
use html5gum::{Token, Tokenizer};
use rayon::prelude::*;

use super::nesting;
use super::vocabulary::{
    ATTRIBUTES, DRAWN, DRAWN_ATTRIBUTES, DROPPED, ELEMENTS, OWN_ATTRIBUTES, VOID, is_id, is_language, is_valid, known,
};
use crate::export::xml::escape;

/// A chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chapter {
    /// Its name, without an ending.
    pub name: String,
    /// The title of the part that begins with it; may be empty.
    pub part: String,
    /// Its own title; may be empty.
    pub title: String,
    /// What stands in it: ids and titles.
    pub entries: Vec<(String, String)>,
    /// The XHTML of its body.
    pub body: String,
    /// Whether it holds a drawing (SVG).
    pub draws: bool,
    /// The ids in it.
    pub ids: BTreeSet<String>,
    /// The images that it shows: paths in the site.
    pub images: BTreeSet<String>,
}

/// What the book's links can lead to.
pub struct Targets<'a> {
    /// The address of the site's root, where it is known.
    pub base_url: Option<&'a str>,
    /// Whether a file of the site can be shown in the book.
    pub is_image: &'a (dyn Fn(&str) -> bool + Sync),
}

/// Cuts the pages, each given by its path and its HTML, into chapters.
pub fn chapters(pages: &[(&str, &str)], targets: &Targets<'_>) -> Vec<Chapter> {
    let paths: BTreeSet<&str> = pages.iter().map(|(path, _)| *path).collect();
    let chapters = |holders: &BTreeMap<String, String>| -> Vec<Chapter> {
        let context = Context {
            holders,
            paths: &paths,
            targets,
        };
        pages
            .par_iter()
            .flat_map_iter(|(_, html)| cut(html, &context))
            .collect()
    };
    // Where links lead is known once the ids are that the chapters keep.
    let mut holders: BTreeMap<String, String> = BTreeMap::new();
    for chapter in chapters(&holders) {
        for id in chapter.ids {
            holders.entry(id).or_insert_with(|| chapter.name.clone());
        }
    }
    chapters(&holders)
}

fn tokens(html: &str) -> impl Iterator<Item = Token<()>> {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).map(|token| match token {
        Ok(token) => token,
        Err(never) => match never {},
    })
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    Some(text_of(&tag.attributes.get(name.as_bytes())?.value))
}

/// The chapter that is open: its element's name, and how many of that name are.
#[derive(Default)]
struct Finder {
    chapter: Option<(Vec<u8>, usize)>,
}

impl Finder {
    fn start(&mut self, tag: &StartTag<()>) {
        if self.chapter.is_none() && tag.attributes.contains_key(&b"data-chapter"[..]) {
            self.chapter = Some((tag.name.to_vec(), 0));
        }
        if let Some((name, depth)) = &mut self.chapter {
            *depth += usize::from(*tag.name == name[..]);
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((own, depth)) = &mut self.chapter
            && own[..] == *name
        {
            *depth -= 1;
            if *depth == 0 {
                self.chapter = None;
            }
        }
    }
}

struct Context<'a> {
    holders: &'a BTreeMap<String, String>,
    paths: &'a BTreeSet<&'a str>,
    targets: &'a Targets<'a>,
}

fn cut(html: &str, context: &Context<'_>) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    let mut finder = Finder::default();
    let mut writer: Option<Writer<'_>> = None;
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => {
                finder.start(&tag);
                if finder.chapter.is_some() {
                    writer.get_or_insert_with(|| Writer::new(&tag, context)).start(&tag);
                }
            }
            Token::EndTag(tag) => {
                finder.end(&tag.name);
                if let Some(open) = &mut writer {
                    open.end(&text_of(&tag.name));
                }
                if finder.chapter.is_none() {
                    chapters.extend(writer.take().map(Writer::finish));
                }
            }
            Token::String(text) => {
                if let Some(writer) = &mut writer {
                    writer.text(&text_of(&text.value));
                }
            }
            _ => {}
        }
    }
    chapters.extend(writer.map(Writer::finish));
    chapters
}

/// An element that is open.
struct Open {
    /// Its name in the HTML; empty where it is added to what the HTML has.
    name: String,
    /// The name written, if it is, and the attributes but `id`.
    written: Option<&'static str>,
    attributes: String,
    /// How many elements around it are closed while it is open, since they cannot hold it.
    suspended: usize,
}

struct Writer<'a> {
    context: &'a Context<'a>,
    chapter: Chapter,
    open: Vec<Open>,
    /// An element that is dropped with all that it holds: its name, and how many of that name are open.
    dropped: Option<(String, usize)>,
    /// How many are open inside a drawing, itself included.
    drawing: usize,
    /// The entry whose heading is being read, and the heading's place among the open elements.
    article: Option<String>,
    heading: Option<(usize, String)>,
}

impl<'a> Writer<'a> {
    fn new(tag: &StartTag<()>, context: &'a Context<'a>) -> Self {
        let given = |name: &str| attribute(tag, name).unwrap_or_default();
        Self {
            context,
            chapter: Chapter {
                name: given("data-chapter"),
                part: given("data-part"),
                title: given("data-title"),
                ..Chapter::default()
            },
            open: Vec::new(),
            dropped: None,
            drawing: 0,
            article: None,
            heading: None,
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = text_of(&tag.name);
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth += usize::from(*dropped == name);
            return;
        }
        // HTML ends a drawing (WHATWG HTML, section 13.2.6.5).
        while self.drawing > 0 && name != "a" && known(ELEMENTS, &name).is_some() {
            self.close();
        }
        let inside = self.drawing > 0 || name == "svg";
        let is_void = VOID.contains(&name.as_str()) || tag.self_closing && inside;
        let on_screen = tag.attributes.contains_key(&b"data-screen"[..]) || tag.attributes.contains_key(&b"hidden"[..]);
        if DROPPED.contains(&name.as_str()) || on_screen {
            self.dropped = (!is_void).then_some((name, 1));
            return;
        }
        let (written, mut attributes) = match inside {
            true => (known(DRAWN, &name), self.drawn(tag)),
            false => self.element(&name, tag),
        };
        let mut suspended = 0;
        let written = match written {
            Some(written) if self.drawing == 0 => {
                self.make_room(written);
                let home = nesting::at_home(written, self.written());
                if home != written {
                    attributes.clear();
                }
                let written = home;
                suspended = nesting::suspended(written, self.around());
                self.suspend(suspended);
                Some(written)
            }
            written => written,
        };
        if let Some(written) = written {
            self.chapter.draws |= inside;
            let id = attribute(tag, "id").filter(|id| !inside && is_id(id) && self.chapter.ids.insert(id.clone()));
            let id = id.map_or_else(String::new, |id| format!(" id=\"{}\"", escape(&id)));
            self.chapter.body.push_str(&format!("<{written}{id}{attributes}"));
            self.chapter.body.push_str(if is_void { "/>" } else { ">" });
        }
        if is_void {
            self.resume(suspended);
            return;
        }
        if name == "article" {
            self.article = attribute(tag, "id");
        }
        if written.is_some_and(is_heading) && self.article.is_some() {
            self.heading = Some((self.open.len(), String::new()));
        }
        self.drawing += usize::from(inside);
        self.open.push(Open {
            name,
            written,
            attributes,
            suspended,
        });
    }

    /// The names of the elements that are open and written, from the innermost.
    fn written(&self) -> impl Iterator<Item = &'static str> + Clone + '_ {
        self.open.iter().rev().filter_map(|open| open.written)
    }

    /// The same, without those that are closed for a while.
    fn around(&self) -> impl Iterator<Item = &'static str> {
        let whole = self.open.iter().rposition(|open| open.suspended > 0).unwrap_or(0);
        self.open[whole..].iter().rev().filter_map(|open| open.written)
    }

    /// Opens what an element has to stand in, and closes what was so opened for others; `#text` stands for words.
    fn make_room(&mut self, name: &str) {
        while nesting::is_part(name) && self.open.last().is_some_and(|open| open.name.is_empty()) {
            self.close();
        }
        loop {
            let parent = self.written().next();
            let Some(around) = parent.and_then(|parent| nesting::between(parent, name)) else {
                return;
            };
            self.chapter.body.push_str(&format!("<{around}>"));
            self.open.push(Open {
                name: String::new(),
                written: Some(around),
                attributes: String::new(),
                suspended: 0,
            });
        }
    }

    /// Closes the innermost elements that are written, as many as said, for a while.
    fn suspend(&mut self, count: usize) {
        let names: Vec<&str> = self.written().take(count).collect();
        for name in names {
            self.chapter.body.push_str(&format!("</{name}>"));
        }
    }

    /// Opens them again.
    fn resume(&mut self, count: usize) {
        let open = self
            .open
            .iter()
            .rev()
            .filter_map(|open| Some((open.written?, &open.attributes)));
        let open: Vec<String> = open
            .take(count)
            .map(|(name, attributes)| format!("<{name}{attributes}>"))
            .collect();
        self.chapter.body.extend(open.into_iter().rev());
    }

    /// The name and the attributes of an element outside drawings.
    fn element(&mut self, name: &str, tag: &StartTag<()>) -> (Option<&'static str>, String) {
        let mut written = match name {
            "address" | "details" | "footer" | "header" | "summary" => Some("div"),
            // A chapter is a page of its own: its title is the first heading.
            name if is_heading(name) && self.chapter.name != "title" => known(
                ELEMENTS,
                &format!("h{}", (name.as_bytes()[1] - b'0').saturating_sub(1).max(1)),
            ),
            name => known(ELEMENTS, name),
        };
        let mut out = String::new();
        let own = OWN_ATTRIBUTES.iter().find(|(element, _)| *element == name);
        let own = own.map_or(&[][..], |(_, names)| names);
        let mut linked = false;
        let in_link = self.written().any(|open| open == "a");
        for (key, value) in &tag.attributes {
            let (key, value) = (text_of(key), text_of(&value.value));
            match key.as_str() {
                "lang" if is_language(&value) => {
                    push(&mut out, "lang", &value);
                    push(&mut out, "xml:lang", &value);
                }
                "href" if name == "a" && !in_link => {
                    if let Some(href) = self.href(&value) {
                        push(&mut out, "href", &href);
                        linked = true;
                    }
                }
                "src" if name == "img" => match (self.context.targets.is_image)(&value) {
                    true => {
                        push(&mut out, "src", &format!("images/{}", image_name(&value)));
                        self.chapter.images.insert(value);
                    }
                    false => written = None,
                },
                "aria-label" if matches!(name, "section" | "ul" | "ol" | "table") => push(&mut out, &key, &value),
                key if (ATTRIBUTES.contains(&key) || own.contains(&key)) && is_valid(key, &value) => {
                    push(&mut out, key, &value);
                }
                _ => {}
            }
        }
        if name == "a" && !linked {
            written = Some("span");
        }
        if name == "img" && !tag.attributes.contains_key(&b"alt"[..]) {
            push(&mut out, "alt", "");
        }
        (written, out)
    }

    /// The attributes of an element of a drawing, in the case that SVG wants.
    fn drawn(&self, tag: &StartTag<()>) -> String {
        let mut out = String::new();
        if *tag.name == b"svg"[..] {
            push(&mut out, "xmlns", "http://www.w3.org/2000/svg");
        }
        for (key, value) in &tag.attributes {
            let (key, value) = (text_of(key), text_of(&value.value));
            let known = DRAWN_ATTRIBUTES.iter().find(|known| known.eq_ignore_ascii_case(&key));
            let Some(key) = known else { continue };
            push(&mut out, key, &value);
        }
        out
    }

    /// An address as a chapter writes it; `None` where it leads nowhere from a book.
    fn href(&self, written: &str) -> Option<String> {
        let (target, fragment) = written.split_once('#').unwrap_or((written, ""));
        if target.is_empty() || self.context.paths.contains(target) {
            let chapter = self.context.holders.get(fragment)?;
            return Some(match *chapter == self.chapter.name {
                true => format!("#{fragment}"),
                false => format!("{chapter}.xhtml#{fragment}"),
            });
        }
        let scheme = target.find([':', '/', '?']).filter(|&at| target[at..].starts_with(':'));
        match scheme.map(|at| target[..at].to_ascii_lowercase()).as_deref() {
            Some("http" | "https") => Some(full(written)).filter(|url| url.contains("://")),
            Some("mailto") => Some(full(written)),
            Some(_) => None,
            None if target.starts_with(['/', '\\']) => None,
            None => self
                .context
                .targets
                .base_url
                .map(|base| format!("{base}{}", full(written))),
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth -= usize::from(dropped == name);
            if *depth == 0 {
                self.dropped = None;
            }
            return;
        }
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            return;
        };
        while self.open.len() > at {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if self.heading.as_ref().is_some_and(|(at, _)| *at == self.open.len())
            && let (Some((_, title)), Some(id)) = (self.heading.take(), self.article.take())
        {
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            self.chapter.entries.push((id, title));
        }
        self.drawing = self.drawing.saturating_sub(1);
        if let Some(written) = open.written {
            self.chapter.body.push_str(&format!("</{written}>"));
        }
        self.resume(open.suspended);
    }

    fn text(&mut self, text: &str) {
        if self.dropped.is_some() {
            return;
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(text);
        }
        let is_blank = text.trim_ascii().is_empty();
        if self.drawing > 0 {
            // Words in a drawing stand in what shows or names them.
            if !is_blank && !matches!(self.written().next(), Some("text" | "tspan" | "title" | "desc")) {
                return;
            }
        } else if !is_blank {
            self.make_room("#text");
        }
        self.chapter.body.push_str(&escape(text));
    }

    fn finish(mut self) -> Chapter {
        while !self.open.is_empty() {
            self.close();
        }
        self.chapter
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

fn push(out: &mut String, name: &str, value: &str) {
    out.push_str(&format!(" {name}=\"{}\"", escape(value)));
}

/// The name of an image in the book: its path in the site, in one piece.
pub fn image_name(path: &str) -> String {
    path.chars()
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => c.to_string(),
            c => format!("_{:x}_", u32::from(c)),
        })
        .collect()
}

/// An address with what no URL may hold percent-encoded (RFC 3986).
fn full(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            c if c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c) => out.push(c),
            c => {
                let mut buffer = [0; 4];
                out.extend(c.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")));
            }
        }
    }
    out
}
