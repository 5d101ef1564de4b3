//! The rendered pages of the whole dossier -> the same, with anchors, headings and links that fit together.
//!
//! A section with `data-page` is written as it would be on that page of the site, and becomes part of a page that holds
//! many: its ids get the section's own before them, its headings go down by `data-level`, and a link that leads to a
//! page that stands here leads to its section. Other links are made relative to this page.
//!
//! Invariant: words are never touched; on pages bound together an id stands once, if it stood once in its section.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::export::xml::escape;
use crate::html::{Tag, decode, tags};
use crate::route;

/// The attribute that names the page of a section.
const PAGE: &str = "data-page";
/// The attribute that says by how many levels headings go down in a section.
const LEVEL: &str = "data-level";
/// The attributes that name ids.
const REFERENCES: [&str; 6] = [
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "for",
    "headers",
    "list",
];

/// Binds pages, each given by its path and its HTML.
pub fn bind(pages: &[(&str, &str)]) -> Vec<String> {
    let ids = |(_, html): &(&str, &str)| {
        let mut ids: Vec<(String, Option<Scope>)> = Vec::new();
        walk(html, |tag, scope| {
            let id = if tag.is_end { None } else { attribute(tag, "id") };
            ids.extend(id.map(|id| (id.into_owned(), scope.cloned())));
        });
        ids
    };
    let mut places = Places::default();
    let found: Vec<_> = pages.par_iter().map(ids).collect();
    for ((path, _), ids) in pages.iter().zip(found) {
        for (id, scope) in ids {
            places.add(path, id, scope.as_ref());
        }
    }
    pages
        .par_iter()
        .map(|(path, html)| rewrite(path, html, &places))
        .collect()
}

/// A section that stands for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Scope {
    page: String,
    id: String,
    level: u8,
}

/// Visits the tags of a page, in order, each with the section that it stands in, opens or closes.
fn walk(html: &str, mut visit: impl FnMut(&Tag<'_, '_>, Option<&Scope>)) {
    let mut scope: Option<Scope> = None;
    // How many elements of the section's own name are open in it, itself included.
    let (mut name, mut depth) = ("", 0_usize);
    tags(html, |tag| {
        if scope.is_none()
            && !tag.is_end
            && let Some(page) = attribute(tag, PAGE)
        {
            scope = Some(Scope {
                page: page.into_owned(),
                id: attribute(tag, "id").unwrap_or_default().into_owned(),
                level: attribute(tag, LEVEL).and_then(|level| level.parse().ok()).unwrap_or(0),
            });
            (name, depth) = (tag.name, 0);
        }
        visit(tag, scope.as_ref());
        if scope.is_some() && tag.name.eq_ignore_ascii_case(name) {
            match tag.is_end {
                false => depth += 1,
                true => depth -= 1,
            }
            if depth == 0 {
                scope = None;
            }
        }
    });
}

/// The level of a heading's tag.
fn heading(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h' | b'H', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn lowered(level: u8, by: u8) -> u8 {
    level.saturating_add(by).min(6)
}

/// The value of an attribute; of several of one name the first counts.
fn attribute<'h>(tag: &Tag<'h, '_>, name: &str) -> Option<Cow<'h, str>> {
    let (_, value) = tag.attributes.iter().find(|(own, _)| own.eq_ignore_ascii_case(name))?;
    Some(decode(value))
}

/// Where everything stands: on which page, under which id.
#[derive(Default)]
struct Places {
    /// The sections, by the page that they stand for.
    sections: BTreeMap<String, (String, String)>,
    /// The ids inside them, by that page and the id written there.
    inner: BTreeMap<(String, String), (String, String)>,
    /// All other ids, with the pages that they stand on, in order: what surrounds a page has its ids on each.
    own: BTreeMap<String, Vec<String>>,
}

impl Places {
    /// Adds an id of the page `path`, in the order in which they stand.
    fn add(&mut self, path: &str, id: String, scope: Option<&Scope>) {
        match scope {
            None => {
                self.own.entry(id).or_default().push(path.to_owned());
            }
            Some(scope) if id == scope.id => {
                self.sections
                    .entry(scope.page.clone())
                    .or_insert_with(|| (path.to_owned(), id.clone()));
                self.own.entry(id).or_default().push(path.to_owned());
            }
            Some(scope) => {
                let place = (path.to_owned(), bound(scope, &id));
                self.inner.entry((scope.page.clone(), id)).or_insert(place);
            }
        }
    }

    /// An address as it is written on `path`, in a section of `page` or beside all of them; `None` where it stays.
    fn href(&self, path: &str, page: Option<&str>, written: &str) -> Option<String> {
        let (target, fragment) = match written.split_once('#') {
            Some((target, fragment)) => (target, fragment),
            None => (written, ""),
        };
        if leads_out(target) {
            return None;
        }
        let target = match (target.is_empty(), page) {
            (true, None) => {
                let holders = self.own.get(fragment)?;
                let elsewhere = holders
                    .first()
                    .filter(|_| !holders.iter().any(|holder| holder == path))?;
                return Some(format!("{elsewhere}#{fragment}"));
            }
            (true, Some(page)) => page.to_owned(),
            (false, page) => {
                let from = page.unwrap_or(path);
                // What all editions of a dossier share stands above the root of this one.
                let Some(inside) = route::resolved(from, target) else {
                    return Some(route::above(from, written));
                };
                inside
            }
        };
        let key = (target, fragment.to_owned());
        // A section holds what a page has on several.
        let first = (route::first_part(&key.0).into_owned(), key.1.clone());
        let is_here = |page: &str| self.sections.contains_key(page);
        let key = if !is_here(&key.0) && is_here(&first.0) {
            first
        } else {
            key
        };
        let place = self.inner.get(&key).or_else(|| self.sections.get(&key.0));
        if let Some((holder, id)) = place {
            return Some(match holder == path {
                true => format!("#{id}"),
                false => format!("{holder}#{id}"),
            });
        }
        Some(match fragment {
            "" => key.0,
            fragment => format!("{}#{fragment}", key.0),
        })
    }
}

/// Whether an address has a scheme or a host, or is one that pages do not write.
fn leads_out(target: &str) -> bool {
    let scheme = target
        .find([':', '/', '?'])
        .is_some_and(|at| target[at..].starts_with(':'));
    scheme || target.starts_with(['/', '\\'])
}

/// An id of a section as it stands on the page. No id of a section holds a dot, so that none is met twice; what XML
/// does not allow in a name (Namespaces in XML 1.0, NCName) is written by its number.
fn bound(scope: &Scope, id: &str) -> String {
    let mut out = format!("{}.", scope.id);
    for c in id.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => out.push(c),
            c => out.push_str(&format!("_{:x}_", u32::from(c))),
        }
    }
    out
}

/// Writes a page anew, tags where they change.
fn rewrite(path: &str, html: &str, places: &Places) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut at = 0;
    walk(html, |tag, scope| {
        let written = match tag.is_end {
            false => start(path, tag, scope, places),
            true => scope.and_then(|scope| Some(format!("</h{}>", lowered(heading(tag.name)?, scope.level)))),
        };
        if let Some(written) = written {
            out.push_str(&html[at..tag.span.start]);
            out.push_str(&written);
            at = tag.span.end;
        }
    });
    out.push_str(&html[at..]);
    out
}

/// A start tag as it has to be, its attributes in order; `None` where nothing changes.
fn start(path: &str, tag: &Tag<'_, '_>, scope: Option<&Scope>, places: &Places) -> Option<String> {
    let page = scope.map(|scope| scope.page.as_str());
    let level = scope.and_then(|scope| Some(lowered(heading(tag.name)?, scope.level)));
    let mut changed = level.is_some();
    let mut attributes: Vec<(Cow<'_, str>, Cow<'_, str>)> = Vec::with_capacity(tag.attributes.len());
    for &(key, value) in tag.attributes {
        let key = match key.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(key.to_ascii_lowercase()),
            false => Cow::Borrowed(key),
        };
        if attributes.iter().any(|(other, _)| *other == key) {
            continue;
        }
        let value = decode(value);
        let new = match (&*key, scope) {
            (PAGE | LEVEL, Some(_)) => {
                changed = true;
                continue;
            }
            ("id", Some(scope)) if value != scope.id => Some(bound(scope, &value)),
            (key, Some(scope)) if REFERENCES.contains(&key) => {
                let ids = value.split_ascii_whitespace().map(|id| bound(scope, id));
                Some(ids.collect::<Vec<_>>().join(" "))
            }
            ("href" | "src" | "poster" | "xlink:href", _) => places.href(path, page, &value),
            _ => None,
        };
        let new = new.filter(|new| *new != value);
        changed |= new.is_some();
        attributes.push((key, new.map_or(value, Cow::Owned)));
    }
    if !changed {
        return None;
    }
    attributes.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut out = match level {
        Some(level) => format!("<h{level}"),
        None => format!("<{}", tag.name.to_ascii_lowercase()),
    };
    for (key, value) in &attributes {
        match value.is_empty() && !matches!(&**key, "alt" | "href" | "src" | "value" | "content") {
            true => out.push_str(&format!(" {key}")),
            false => out.push_str(&format!(" {key}=\"{}\"", escape(value))),
        }
    }
    out.push_str(if tag.self_closing { "/>" } else { ">" });
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(html: &str) -> String {
        bind(&[("whole.html", html)]).remove(0)
    }

    #[test]
    fn sections_become_parts_of_one_page() {
        let html = "<h1>All</h1><a href=\"#event-a\">A</a> <a href='events/a.html#c-1'>1</a>\
            <article id=event-a data-page=\"events/a.html\" data-level=\"2\"><h1>A &lt; B</h1><article><h2 id=\"s-x\">X</h2></article>\
            <p id=\"c-1\"><a href=\"b.html\">B</a> <a href=\"../found/dates.html#d\">d</a> <a href=\"#s-x\">x</a></p></article>\
            <article id=\"event-b\" data-page=\"events/b.html\" data-level=\"2\"><p aria-labelledby=\"c-1 y\"><a href=\"a.html#c-1\">1</a>\
            <img src=\"../../events/plan.png\"><a href=\"a.html#gone\">2</a> <a href=\"https://example.org/events/a.html\">out</a></p></article><h2>End</h2>";
        let bound = "<h1>All</h1><a href=\"#event-a\">A</a> <a href=\"#event-a.c-1\">1</a>\
            <article id=\"event-a\"><h3>A &lt; B</h3><article><h4 id=\"event-a.s-x\">X</h4></article>\
            <p id=\"event-a.c-1\"><a href=\"#event-b\">B</a> <a href=\"found/dates.html#d\">d</a> <a href=\"#event-a.s-x\">x</a></p></article>\
            <article id=\"event-b\"><p aria-labelledby=\"event-b.c-1 event-b.y\"><a href=\"#event-a.c-1\">1</a>\
            <img src=\"../events/plan.png\"><a href=\"#event-a\">2</a> <a href=\"https://example.org/events/a.html\">out</a></p></article><h2>End</h2>";
        assert_eq!(one(html), bound);
    }

    #[test]
    fn pages_are_bound_together() {
        let first = "<a href=\"#y2025\">2025</a><a href=\"events/b.html\">b</a><div id=i data-page=\"index.html\"><a href=\"events/b.html#c\">c</a></div>";
        let second = "<h2 id=\"y2025\">2025</h2><article id=\"event-b\" data-page=\"events/b.html\"><i id=\"c\"></i><a href=\"../index.html\">home</a></article>";
        let pages = bind(&[("whole.html", first), ("whole-2.html", second)]);
        assert_eq!(
            pages[0],
            "<a href=\"whole-2.html#y2025\">2025</a><a href=\"whole-2.html#event-b\">b</a><div id=\"i\"><a href=\"whole-2.html#event-b.c\">c</a></div>"
        );
        assert!(pages[1].contains("<a href=\"whole.html#i\">home</a>"), "{}", pages[1]);
    }

    #[test]
    fn what_stands_on_each_page_is_reached_on_the_same() {
        let html = "<a href=\"#main\">skip</a><main id=\"main\"></main>";
        assert_eq!(bind(&[("whole.html", html), ("whole-2.html", html)]), [html, html]);
    }

    #[test]
    fn whatever_stands_there_stays() {
        for html in [
            "<p>a < b & c <!-- <a data-page=x> --> <script>\"<a data-page='x'>\"</script> <pre>\n\n x</pre> é",
            "<p data-page=\"a.html\" id=\"x\"><p></p>",
            "<a data-page",
            "</p></h1><p>",
            "<a href=\"mailto:a@b.org\">m</a><a href=\"//host/x\">h</a><a href=\"/x\">r</a><a href=\"../../up\">u</a>",
        ] {
            let bound = one(html);
            let words = |html: &str| {
                html.split('<')
                    .filter_map(|part| part.split_once('>'))
                    .map(|(_, text)| text.to_owned())
                    .collect::<String>()
            };
            assert_eq!(words(&bound), words(html), "{bound}");
        }
        assert!(
            one("<b id=\"event-a\" data-page=\"events/a.html\"><i id=\"é x\"></i></b>")
                .contains("id=\"event-a._e9__20_x\"")
        );
    }
}
