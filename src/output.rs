//! The finished site: its files as they are made -> a [`Sink`], such as an [`Output`], which maps paths to bytes; and
//! the audit of its links.
//!
//! Invariant: every internal link and fragment of a site that passed [`Assembly::finish`] leads somewhere inside it, and
//! every path of it is that of one file.

mod audit;
mod markup;
mod size;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::span::FilePath;
use audit::Ledger;

pub use audit::{BrokenLink, Fault};
pub use size::Size;

/// Where the files of a site go as they are made, from any number of threads.
pub trait Sink: Sync {
    /// Takes a file. No path comes twice.
    ///
    /// # Errors
    /// Where it cannot be kept; the sink knows why, and nothing more need come.
    fn put(&self, path: &FilePath, bytes: &[u8]) -> Result<(), Stopped>;

    /// The bytes of a file that was put, if they can still be had.
    fn get(&self, path: &FilePath) -> Option<Vec<u8>>;

    /// Hears which pages are to come, when nothing in the dossier keeps them from being made.
    fn expect(&self, _pages: Vec<FilePath>) {}

    /// A page of those expected that somebody waits for: it is made next and [shown](Sink::show). Each is told once.
    fn wanted(&self) -> Option<FilePath> {
        None
    }

    /// Takes a page that was wanted, before its turn; it is put all the same when that comes.
    fn show(&self, _path: &FilePath, _bytes: &[u8]) {}
}

/// A sink takes no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

impl Sink for Mutex<Output> {
    fn put(&self, path: &FilePath, bytes: &[u8]) -> Result<(), Stopped> {
        locked(self).insert(path.clone(), bytes);
        Ok(())
    }

    fn get(&self, path: &FilePath) -> Option<Vec<u8>> {
        locked(self).get(path.as_str()).map(|bytes| bytes.to_vec())
    }
}

/// What a mutex holds, also where a thread has panicked that held it.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A site while its files are made and handed on.
pub struct Assembly<'s> {
    /// Where files go.
    pub sink: &'s dyn Sink,
    /// The address of the site's root, with `/` at its end, where it is known.
    base_url: Option<String>,
    paths: Mutex<BTreeSet<FilePath>>,
    ledger: Mutex<Ledger>,
    size: Mutex<Size>,
    stopped: AtomicBool,
}

impl<'s> Assembly<'s> {
    /// A site without files, whose files go to `sink`.
    pub fn new(sink: &'s dyn Sink, base_url: Option<String>) -> Self {
        Self {
            sink,
            base_url,
            paths: Mutex::default(),
            ledger: Mutex::default(),
            size: Mutex::default(),
            stopped: AtomicBool::new(false),
        }
    }

    /// Adds a file and hands it on; `false`, and nothing done, where the path is taken.
    pub fn add(&self, path: &FilePath, bytes: &[u8]) -> bool {
        if !locked(&self.paths).insert(path.clone()) {
            return false;
        }
        locked(&self.size).add(path, bytes.len() as u64);
        if !self.stopped.load(Ordering::Relaxed) {
            let told = Ledger::of(path, bytes, self.base_url.as_deref());
            locked(&self.ledger).add(told);
            let stopped = self.sink.put(path, bytes).is_err();
            self.stopped.fetch_or(stopped, Ordering::Relaxed);
        }
        true
    }

    /// Whether the sink takes no more.
    pub fn has_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Whether there is a file of this path.
    pub fn holds(&self, path: &str) -> bool {
        locked(&self.paths).contains(path)
    }

    /// How much the files weigh that were added.
    pub fn size(&self) -> Size {
        locked(&self.size).clone()
    }

    /// The internal links that lead nowhere, as [`Output::broken_links`] has them.
    ///
    /// # Errors
    /// Where the sink has stopped.
    pub fn finish(self) -> Result<Vec<BrokenLink>, Stopped> {
        if self.stopped.into_inner() {
            return Err(Stopped);
        }
        let ledger = self.ledger.into_inner().unwrap_or_else(PoisonError::into_inner);
        if ledger.is_sound() {
            return Ok(Vec::new());
        }
        let mut output = Output::default();
        for path in self.paths.into_inner().unwrap_or_else(PoisonError::into_inner) {
            // Of what is no page only the path matters.
            let bytes = match audit::is_page(path.as_str()) {
                true => self.sink.get(&path).unwrap_or_default(),
                false => Vec::new(),
            };
            output.insert(path, bytes);
        }
        Ok(output.broken_links(self.base_url.as_deref()))
    }
}

/// The files of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<FilePath, Arc<[u8]>>,
}

impl Output {
    /// Adds a file; `false`, and nothing changed, where the path is taken.
    pub fn insert(&mut self, path: FilePath, bytes: impl Into<Arc<[u8]>>) -> bool {
        if self.files.contains_key(&path) {
            return false;
        }
        self.files.insert(path, bytes.into());
        true
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&Arc<[u8]>> {
        self.files.get(path)
    }

    /// All files, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&FilePath, &Arc<[u8]>)> {
        self.files.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The internal links of all HTML pages that lead nowhere, and ids that a page has twice, by page and place
    /// on it; each once a page.
    ///
    /// `base_url` is the address of the site's root, with `/` at its end, where it is known. Addresses with a
    /// scheme or a host are not followed, but for those of `link` elements that begin with `base_url`. The query
    /// of an address is left aside, as servers of files do.
    pub fn broken_links(&self, base_url: Option<&str>) -> Vec<BrokenLink> {
        audit::broken_links(&self.files, base_url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The links that lead nowhere in a site made of these files, and what came of each file.
    fn assembled(files: &[(&str, &str)]) -> (Vec<bool>, Vec<String>, Output) {
        let sink = Mutex::new(Output::default());
        let assembly = Assembly::new(&sink, None);
        let add = |(path, text): &(&str, &str)| assembly.add(&FilePath::new(path).unwrap(), text.as_bytes());
        let added = files.iter().map(add).collect();
        let broken = assembly.finish().unwrap();
        let broken = broken.into_iter().map(|link| format!("{} {}", link.page, link.href));
        (added, broken.collect(), sink.into_inner().unwrap())
    }

    #[test]
    fn links_are_audited_whatever_the_order_of_files() {
        let files = [
            ("a.html", "<a href='b/c.html#x'><a href='d.txt'>"),
            ("b/c.html", "<p id=x><a href='../a.html'>"),
            ("d.txt", ""),
        ];
        let (added, broken, output) = assembled(&files);
        assert_eq!((added, broken, output.len()), (vec![true; 3], Vec::new(), 3));
        let (_, broken, _) = assembled(&files[..2]);
        assert_eq!(broken, ["a.html d.txt"]);
        let (_, broken, _) = assembled(&[files[1]]);
        assert_eq!(broken, ["b/c.html ../a.html"]);
    }

    #[test]
    fn the_first_file_of_a_path_stays() {
        let (added, broken, output) = assembled(&[("a.html", "1"), ("a.html", "<a href='x'>")]);
        assert_eq!((added, broken), (vec![true, false], Vec::new()));
        assert_eq!(**output.get("a.html").unwrap(), *b"1");
    }

    #[test]
    fn a_sink_that_stops_gets_nothing_more() {
        struct Full(Mutex<usize>);
        impl Sink for Full {
            fn put(&self, _: &FilePath, _: &[u8]) -> Result<(), Stopped> {
                *self.0.lock().unwrap() += 1;
                Err(Stopped)
            }
            fn get(&self, _: &FilePath) -> Option<Vec<u8>> {
                None
            }
        }
        let full = Full(Mutex::default());
        let assembly = Assembly::new(&full, None);
        for path in ["a", "b"] {
            assert!(assembly.add(&FilePath::new(path).unwrap(), b""));
        }
        assert_eq!(assembly.finish(), Err(Stopped));
        assert_eq!(*full.0.lock().unwrap(), 1);
    }
}
