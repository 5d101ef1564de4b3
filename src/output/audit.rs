//! Files of a site -> [`BrokenLink`]s: what leads nowhere in it.
//!
//! Invariant: a link that is not reported works from `file://`, at the root of a domain and under a path alike.

use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

use rayon::prelude::*;

use crate::route;
use crate::span::FilePath;

use super::markup::{self, Address, Markup};

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLink {
    /// The page that holds it.
    pub page: FilePath,
    /// The address as written, character references decoded; for [`Fault::DuplicateId`], `#` and the id.
    pub href: String,
    /// What is wrong.
    pub what: Fault,
}

/// What is wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// There is no file of this path.
    NoFile(String),
    /// The page of this path has no element with this id.
    NoAnchor {
        /// The path.
        path: String,
        /// The id.
        id: String,
    },
    /// It leads out of the site's root.
    Outside,
    /// It begins with `/`, so that it works at the root of a domain only.
    FromRoot,
    /// It is relative on the page that is shown at addresses of any depth.
    Relative,
    /// Several elements of the page have this id.
    DuplicateId,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NoFile(path) => write!(f, "there is no file `{path}` in the site"),
            Fault::NoAnchor { path, id } => write!(f, "`{path}` has no element with the id `{id}`"),
            Fault::Outside => f.write_str("it leads out of the site"),
            Fault::FromRoot => f.write_str("it begins with `/`, which works at the root of a domain only"),
            Fault::Relative => write!(
                f,
                "`{}` is shown at any address, where a relative link leads astray",
                route::NOT_FOUND
            ),
            Fault::DuplicateId => f.write_str("several elements of the page have this id"),
        }
    }
}

/// What an address can lead to.
struct Targets<'o> {
    /// Every file; of an HTML page, its number.
    files: HashMap<&'o str, Option<usize>>,
    /// What fragments of each page can lead to, sorted.
    anchors: Vec<Vec<&'o str>>,
    root: Root<'o>,
}

/// Audits a site; see [`Output::broken_links`](super::Output::broken_links).
pub fn broken_links(files: &BTreeMap<FilePath, Arc<[u8]>>, base_url: Option<&str>) -> Vec<BrokenLink> {
    let pages: Vec<(&FilePath, &Arc<[u8]>)> = files.iter().filter(|(path, _)| is_page(path.as_str())).collect();
    let texts: Vec<(&FilePath, Cow<'_, str>)> = pages.par_iter().map(|(path, bytes)| (*path, text(bytes))).collect();
    let markups: Vec<Markup<'_>> = texts.par_iter().map(|(_, text)| markup::read(text)).collect();
    let anchors: Vec<Vec<&str>> = markups.par_iter().map(anchors).collect();

    let mut known: HashMap<&str, Option<usize>> = files.keys().map(|path| (path.as_str(), None)).collect();
    known.extend(
        texts
            .iter()
            .enumerate()
            .map(|(number, (path, _))| (path.as_str(), Some(number))),
    );
    let targets = Targets {
        files: known,
        anchors,
        root: Root::of(base_url),
    };

    let page = |number: usize| {
        let (path, markup) = (texts[number].0, &markups[number]);
        let mut seen = BTreeSet::new();
        let links = markup.addresses.iter().filter_map(|address| {
            let what = targets.fault(path.as_str(), address)?;
            Some(BrokenLink {
                page: path.clone(),
                href: address.text.clone().into_owned(),
                what,
            })
        });
        let twice = duplicates(markup).into_iter().map(|id| BrokenLink {
            page: path.clone(),
            href: format!("#{id}"),
            what: Fault::DuplicateId,
        });
        let found = links
            .chain(twice)
            .filter(|broken| seen.insert((broken.href.clone(), broken.what.clone())));
        found.collect::<Vec<_>>()
    };
    (0..texts.len()).into_par_iter().flat_map_iter(page).collect()
}

/// A page as text; reading what is UTF-8 throughout is several times as fast as looking for what is not.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(bytes),
    }
}

/// What a fragment can lead to on a page, sorted.
fn anchors<'h>(markup: &'h Markup<'_>) -> Vec<&'h str> {
    let mut anchors: Vec<&str> = markup.ids.iter().chain(&markup.names).map(|id| &**id).collect();
    anchors.sort_unstable();
    anchors
}

/// The ids that a page has several times, each once.
fn duplicates<'h>(markup: &'h Markup<'_>) -> Vec<&'h str> {
    let mut ids: Vec<&str> = markup.ids.iter().map(|id| &**id).collect();
    ids.sort_unstable();
    let mut twice: Vec<&str> = ids
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
        .collect();
    twice.dedup();
    twice
}

/// The path of an address, with `/` at its end; `/` where there is no address.
fn path_of(base_url: Option<&str>) -> &str {
    let rest = base_url
        .and_then(|url| url.split_once("://"))
        .map_or("/", |(_, rest)| rest);
    rest.find('/').map_or("/", |slash| &rest[slash..])
}

/// Where an address leads.
struct Lead<'a> {
    /// The path of a file of the site, if there is one.
    path: String,
    /// What it names in that file; not empty.
    fragment: Option<&'a str>,
}

/// Where addresses stand.
#[derive(Clone, Copy)]
struct Root<'a> {
    base_url: Option<&'a str>,
    /// The path of the site's root, with `/` at both ends.
    base_path: &'a str,
}

impl<'a> Root<'a> {
    fn of(base_url: Option<&'a str>) -> Self {
        let base_path = path_of(base_url);
        Self { base_url, base_path }
    }

    /// Where an address on a page leads: out of the site to somewhere else, or to a path of it, unless it is wrong
    /// whatever the site holds.
    fn lead<'h>(self, page: &str, address: &'h Address<'_>) -> Result<Option<Lead<'h>>, Fault> {
        let text = address.text.trim_matches(|c: char| c <= ' ');
        let (path, fragment) = match text.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (text, None),
        };
        let path = path.split('?').next().unwrap_or("");
        let own = self
            .base_url
            .filter(|_| address.of_link)
            .and_then(|base| path.strip_prefix(base));
        let target = if let Some(inside) = own {
            resolve("", inside)
        } else if has_scheme(path) || path.starts_with("//") {
            return Ok(None);
        } else if path.is_empty() {
            Some(page.to_owned())
        } else if page == route::NOT_FOUND {
            if !path.starts_with('/') {
                return Err(Fault::Relative);
            }
            path.strip_prefix(self.base_path).and_then(|inside| resolve("", inside))
        } else if path.starts_with('/') {
            return Err(Fault::FromRoot);
        } else {
            resolve(&page[..page.rfind('/').map_or(0, |slash| slash + 1)], path)
        };
        let path = target.ok_or(Fault::Outside)?;
        // What follows is for the browser alone (WICG, Text Fragments).
        let fragment = fragment.and_then(|fragment| fragment.split(":~:").next());
        let fragment = fragment.filter(|fragment| !fragment.is_empty());
        Ok(Some(Lead { path, fragment }))
    }
}

impl Targets<'_> {
    /// What is wrong with an address on a page.
    fn fault(&self, page: &str, address: &Address<'_>) -> Option<Fault> {
        let Lead { path, fragment } = match self.root.lead(page, address) {
            Ok(lead) => lead?,
            Err(fault) => return Some(fault),
        };
        let Some(&number) = self.files.get(path.as_str()) else {
            return Some(Fault::NoFile(path));
        };
        let (anchors, fragment) = (self.anchors.get(number?)?, fragment?);
        let is_there = |id: &str| anchors.binary_search(&id).is_ok();
        let id = decode(fragment);
        (!is_there(fragment) && !is_there(&id) && !is_top(&id)).then(|| Fault::NoAnchor {
            path,
            id: id.into_owned(),
        })
    }
}

/// Whether a fragment leads to the top of any page (WHATWG HTML, "select the indicated part").
fn is_top(fragment: &str) -> bool {
    fragment.eq_ignore_ascii_case("top")
}

/// The links of a site as its files come, by numbers that stand for paths and anchors: enough to know whether all is
/// well, in little memory.
///
/// Two paths or anchors have the same number by a chance of one in 2⁶⁴.
#[derive(Debug, Default)]
pub struct Ledger {
    files: Numbers<u64>,
    anchors: Numbers<u64>,
    /// Files that are linked to.
    led_to: Numbers<u64>,
    /// Anchors that are linked to, as written and decoded: there has to be one of the two.
    named: Numbers<[u64; 2]>,
    /// Whether something is wrong whatever else the site holds.
    faulty: bool,
}

impl Ledger {
    /// What one file tells.
    pub fn of(path: &FilePath, bytes: &[u8], base_url: Option<&str>) -> Self {
        let own = path.as_str();
        let mut ledger = Self::default();
        ledger.files.insert(number(own, None));
        if !is_page(own) {
            return ledger;
        }
        let text = text(bytes);
        let markup = markup::read(&text);
        ledger.faulty = !duplicates(&markup).is_empty();
        let anchors = markup.ids.iter().chain(&markup.names);
        ledger.anchors = anchors.map(|id| number(own, Some(id))).collect();
        let root = Root::of(base_url);
        for address in &markup.addresses {
            match root.lead(own, address) {
                Ok(None) => {}
                Ok(Some(Lead { path, fragment })) => {
                    ledger.led_to.insert(number(&path, None));
                    if let Some(fragment) = fragment.filter(|_| is_page(&path)) {
                        let id = decode(fragment);
                        if !is_top(&id) {
                            let named = [fragment, &id].map(|id| number(&path, Some(id)));
                            ledger.named.insert(named);
                        }
                    }
                }
                Err(_) => ledger.faulty = true,
            }
        }
        ledger
    }

    /// Takes up what other files tell.
    pub fn add(&mut self, other: Self) {
        self.files.extend(other.files);
        self.anchors.extend(other.anchors);
        self.led_to.extend(other.led_to);
        self.named.extend(other.named);
        self.faulty |= other.faulty;
    }

    /// Whether [`broken_links`] would find nothing in these files.
    pub fn is_sound(&self) -> bool {
        let is_there = |ids: &[u64; 2]| ids.iter().any(|id| self.anchors.contains(id));
        // An anchor of a file that is not there is found by the file.
        !self.faulty && self.led_to.is_subset(&self.files) && self.named.iter().all(is_there)
    }
}

/// A set of what [`number`] gives, which needs no hashing a second time.
type Numbers<T> = HashSet<T, BuildHasherDefault<Hashed>>;

/// A hash of numbers that are hashes already.
#[derive(Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        let (numbers, _) = bytes.as_chunks();
        numbers
            .iter()
            .for_each(|&number| self.write_u64(u64::from_ne_bytes(number)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = self.0.rotate_left(1) ^ number;
    }

    fn write_usize(&mut self, _: usize) {
        // The length of an array, which all have.
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What stands for a path, or for an id on the page of that path.
fn number(path: &str, id: Option<&str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (path, id).hash(&mut hasher);
    hasher.finish()
}

/// Whether a file is an HTML page, by its name.
pub fn is_page(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm")
}

/// Whether an address begins with a scheme (RFC 3986, section 3.1).
fn has_scheme(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// The path of the file to which a relative one leads from a folder (empty, or with `/` at its end); `None` where
/// that is outside. A folder stands for its `index.html`.
fn resolve(folder: &str, path: &str) -> Option<String> {
    let mut target = String::with_capacity(folder.len() + path.len());
    target.push_str(folder);
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let is_last = parts.peek().is_none();
        match &*decode(part) {
            "" | "." => {}
            ".." => {
                let inner = target.strip_suffix('/')?;
                let len = inner.rfind('/').map_or(0, |slash| slash + 1);
                target.truncate(len);
            }
            name => {
                target.push_str(name);
                if !is_last {
                    target.push('/');
                }
            }
        }
    }
    if target.is_empty() || target.ends_with('/') {
        target.push_str("index.html");
    }
    Some(target)
}

/// Undoes percent-encoding (RFC 3986, section 2.1); what is no UTF-8 then stands as U+FFFD.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        match (byte, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(pages: &[(&str, &str)]) -> BTreeMap<FilePath, Arc<[u8]>> {
        let file = |(path, html): &(&str, &str)| (FilePath::new(path).unwrap(), Arc::from(html.as_bytes()));
        pages.iter().map(file).collect()
    }

    fn faults(html: &str, page: &str, base_url: Option<&str>) -> Vec<(String, Fault)> {
        let files = [
            (page, html),
            ("index.html", "<h1 id=top1>"),
            ("events/b.html", "<p id='é'><a name=old>"),
            ("d/index.html", ""),
            ("originals/été 1.txt", ""),
        ];
        let files = site(&files);
        let found = broken_links(&files, base_url);
        let mut ledger = Ledger::default();
        files
            .iter()
            .for_each(|(path, bytes)| ledger.add(Ledger::of(path, bytes, base_url)));
        assert_eq!(ledger.is_sound(), found.is_empty(), "{html}");
        let found = found.into_iter();
        found
            .filter(|broken| broken.page.as_str() == page)
            .map(|broken| (broken.href, broken.what))
            .collect()
    }

    #[test]
    fn links_that_lead_somewhere() {
        let html = "<p id=x><a href=''><a href='#x'><a href='#'><a href='#Top'><a href='b.html#%C3%A9'><a href='./b.html#é'>
            <a href='../index.html#top1'><a href='../d/'><a href='../'><a href='../originals/%C3%A9t%C3%A9%201.txt#L3'>
            <a href='b.html?q=1#old'><a href='https://x.org/none'><a href='//x.org/'><a href='mailto:a@b.c'><a href='data:,x'>
            <a href='b.html#:~:text=x'><img srcset='../d/ 1x, b.html 2x'><link rel=canonical href='https://a.org/p/events/b.html'>
            <link href='https://a.org/p/'>";
        assert_eq!(faults(html, "events/a.html", Some("https://a.org/p/")), []);
    }

    #[test]
    fn links_that_lead_nowhere() {
        let no_file = |path: &str| Fault::NoFile(path.to_owned());
        for (href, what) in [
            ("c.html", no_file("events/c.html")),
            ("B.html", no_file("events/B.html")),
            ("../d", no_file("d")),
            ("../../x", Fault::Outside),
            ("/index.html", Fault::FromRoot),
            (
                "b.html#no",
                Fault::NoAnchor {
                    path: "events/b.html".into(),
                    id: "no".into(),
                },
            ),
            (
                "#%no",
                Fault::NoAnchor {
                    path: "events/a.html".into(),
                    id: "%no".into(),
                },
            ),
        ] {
            let html = format!("<a href='{href}'><img src='{href}'>");
            assert_eq!(faults(&html, "events/a.html", None), [(href.to_owned(), what)]);
        }
        let canonical = "<link href='https://a.org/p/none.html'><a href='https://a.org/p/none.html'>";
        let found = faults(canonical, "events/a.html", Some("https://a.org/p/"));
        assert_eq!(found, [("https://a.org/p/none.html".to_owned(), no_file("none.html"))]);
    }

    #[test]
    fn ids_are_unique() {
        let found = faults("<p id=a><p id=b><p id=a><p id=a>", "events/a.html", None);
        assert_eq!(found, [("#a".to_owned(), Fault::DuplicateId)]);
    }

    #[test]
    fn the_page_for_lost_addresses_links_from_the_root() {
        let html = "<a href='/p/events/b.html'><a href='/p/'><a id=m href='#m'><a href='events/b.html'><a href='/events/b.html'>";
        let expected = [
            ("events/b.html".to_owned(), Fault::Relative),
            ("/events/b.html".to_owned(), Fault::Outside),
        ];
        assert_eq!(faults(html, route::NOT_FOUND, Some("https://a.org/p/")), expected);
        assert_eq!(faults("<a href='/events/b.html'>", route::NOT_FOUND, None), []);
        assert_eq!(faults("<a href='/'>", route::NOT_FOUND, Some("https://a.org/")), []);
    }
}
