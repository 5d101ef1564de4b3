//! The finished site in memory: an [`Output`] maps paths to bytes.
//!
//! Invariant: every internal link and fragment of an output that passed [`Output::broken_links`] leads
//! somewhere inside it.

mod audit;
mod markup;
pub mod size;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::span::FilePath;

pub use audit::{BrokenLink, Fault};

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

    /// How much the files weigh.
    pub fn size(&self) -> size::Size {
        let mut size = size::Size::default();
        for (path, bytes) in &self.files {
            size.add(path, bytes.len() as u64);
        }
        size
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
