//! The outside as one trait: a [`World`] gives the files of a dossier, and nothing else.
//!
//! Invariant: everything that a build depends on comes through this trait.

use std::collections::BTreeMap;
use std::io;

use crate::span::FilePath;

/// The files of one dossier.
pub trait World: Sync {
    /// Lists the files under `folder` (`""` for the dossier's own folder, not its subfolders), sorted by
    /// path, and what could not be listed.
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>);

    /// Reads a file whole.
    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>>;
}

/// A file or folder that cannot be part of the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlisted {
    /// Its name, as well as it can be shown.
    pub path: String,
    /// Why it is left out.
    pub why: String,
}

/// A dossier in memory, for tests and for tools.
#[derive(Clone, Debug, Default)]
pub struct MemoryWorld {
    files: BTreeMap<FilePath, Vec<u8>>,
}

impl MemoryWorld {
    /// An empty dossier.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces it.
    ///
    /// # Panics
    /// Where `path` is no path inside a dossier.
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        let path = FilePath::new(path).expect("a path inside the dossier");
        self.files.insert(path, content.into());
        self
    }
}

impl World for MemoryWorld {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        let inside = |path: &&FilePath| match folder {
            "" => !path.as_str().contains('/'),
            folder => path.within(folder).is_some(),
        };
        (self.files.keys().filter(inside).cloned().collect(), Vec::new())
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "no such file");
        self.files.get(path).cloned().ok_or_else(missing)
    }
}
