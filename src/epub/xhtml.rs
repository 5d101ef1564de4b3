//! The pages of the whole dossier -> the chapters of a book, as XHTML.
//!
//! Invariant: a chapter is well-formed XML whatever the HTML was, holds no element or attribute beyond those listed
//! here, and leads to chapters of the book, to images in it, or to full addresses.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::emitters::default::{DefaultEmitter, StartTag};
use html5gum::{Token, Tokenizer};

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
    /// The images that it shows: paths in the site.
    pub images: BTreeSet<String>,
}

/// What the book's links can lead to.
pub struct Targets<'a> {
    /// The address of the site's root, where it is known.
    pub base_url: Option<&'a str>,
    /// Whether a file of the site can be shown in the book.
    pub is_image: &'a dyn Fn(&str) -> bool,
}

/// The elements of a chapter. Others give way to what they hold.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];
/// The elements that go with all that they hold.
const DROPPED: &[&str] = &[
    "button", "canvas", "dialog", "form", "iframe", "input", "math", "nav", "noscript", "object", "script", "select",
    "style", "template", "textarea", "video",
];
const VOID: &[&str] = &["br", "col", "hr", "img", "input", "wbr"];
/// The elements of a drawing.
const DRAWN: &[&str] = &[
    "svg", "g", "line", "rect", "circle", "ellipse", "path", "polyline", "polygon", "text", "tspan", "title", "desc",
];
/// The attributes of a chapter's elements: of any, and of some.
const ATTRIBUTES: &[&str] = &["class", "dir", "role", "title"];
const OWN_ATTRIBUTES: &[(&str, &[&str])] = &[
    ("time", &["datetime"]),
    ("ol", &["start", "reversed", "type"]),
    ("li", &["value"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("img", &["alt", "width", "height"]),
];

/// Cuts the pages, each given by its path and its HTML, into chapters.
pub fn chapters(pages: &[(&str, &str)], targets: &Targets<'_>) -> Vec<Chapter> {
    let mut holders: BTreeMap<String, String> = BTreeMap::new();
    for (_, html) in pages {
        let mut finder = Finder::default();
        for token in tokens(html) {
            match token {
                Token::StartTag(tag) => finder.start(&tag),
                Token::EndTag(tag) => finder.end(&tag.name),
                _ => continue,
            }
            for (id, chapter) in finder.found.drain(..) {
                holders.entry(id).or_insert(chapter);
            }
        }
    }
    let paths: BTreeSet<&str> = pages.iter().map(|(path, _)| *path).collect();
    let context = Context {
        holders: &holders,
        paths: &paths,
        targets,
    };
    pages.iter().flat_map(|(_, html)| cut(html, &context)).collect()
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

/// Finds the chapter that each id stands in.
#[derive(Default)]
struct Finder {
    chapter: Option<(Vec<u8>, usize, String)>,
    found: Vec<(String, String)>,
}

impl Finder {
    fn start(&mut self, tag: &StartTag<()>) {
        if self.chapter.is_none()
            && let Some(name) = attribute(tag, "data-chapter")
        {
            self.chapter = Some((tag.name.to_vec(), 0, name));
        }
        let Some((name, depth, chapter)) = &mut self.chapter else {
            return;
        };
        *depth += usize::from(*tag.name == name[..]);
        self.found.extend(attribute(tag, "id").map(|id| (id, chapter.clone())));
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((own, depth, _)) = &mut self.chapter
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

/// An element that is open: its name in the HTML, and the one written, if it is.
struct Open {
    name: String,
    written: Option<&'static str>,
}

struct Writer<'a> {
    context: &'a Context<'a>,
    chapter: Chapter,
    open: Vec<Open>,
    /// How many elements are open inside one that is dropped, itself included.
    dropped: usize,
    /// How many are open inside a drawing, itself included.
    drawing: usize,
    ids: BTreeSet<String>,
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
            dropped: 0,
            drawing: 0,
            ids: BTreeSet::new(),
            article: None,
            heading: None,
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = text_of(&tag.name);
        let is_void = VOID.contains(&name.as_str()) || tag.self_closing && self.drawing > 0;
        if self.dropped > 0 {
            self.dropped += usize::from(!is_void);
            return;
        }
        let on_screen = tag.attributes.contains_key(&b"data-screen"[..]) || tag.attributes.contains_key(&b"hidden"[..]);
        if DROPPED.contains(&name.as_str()) || on_screen {
            self.dropped = usize::from(!is_void);
            return;
        }
        let inside = self.drawing > 0 || name == "svg";
        let (written, attributes) = match inside {
            true => (known(DRAWN, &name), self.drawn(tag)),
            false => self.element(&name, tag),
        };
        if let Some(written) = written {
            self.chapter.draws |= inside;
            self.chapter.body.push_str(&format!("<{written}{attributes}"));
            self.chapter.body.push_str(if is_void { "/>" } else { ">" });
        }
        if is_void {
            return;
        }
        if name == "article" {
            self.article = attribute(tag, "id");
        }
        if written.is_some_and(is_heading) && self.article.is_some() {
            self.heading = Some((self.open.len(), String::new()));
        }
        self.drawing += usize::from(inside);
        self.open.push(Open { name, written });
    }

    /// The name and the attributes of an element outside drawings.
    fn element(&mut self, name: &str, tag: &StartTag<()>) -> (Option<&'static str>, String) {
        let mut written = match name {
            "details" => Some("div"),
            "summary" => Some("p"),
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
        for (key, value) in &tag.attributes {
            let (key, value) = (text_of(key), text_of(&value.value));
            match key.as_str() {
                "id" if self.ids.insert(value.clone()) => push(&mut out, "id", &value),
                "lang" if !value.is_empty() => {
                    push(&mut out, "lang", &value);
                    push(&mut out, "xml:lang", &value);
                }
                "href" if name == "a" => {
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
                "aria-hidden" => push(&mut out, &key, &value),
                key if (ATTRIBUTES.contains(&key) && !value.trim().is_empty()) || own.contains(&key) => {
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
            let key = match key.as_str() {
                "viewbox" => "viewBox",
                "preserveaspectratio" => "preserveAspectRatio",
                "textlength" => "textLength",
                "id" | "style" | "href" | "xmlns" | "focusable" => continue,
                key if key.starts_with("on") || key.contains(':') || key.starts_with("data-") => continue,
                key => key,
            };
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
        if self.dropped > 0 {
            self.dropped -= usize::from(!VOID.contains(&name));
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
    }

    fn text(&mut self, text: &str) {
        if self.dropped > 0 {
            return;
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(text);
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

fn known(names: &[&'static str], name: &str) -> Option<&'static str> {
    names.iter().copied().find(|known| *known == name)
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
