//! The outside as one trait: a [`World`] gives the files of a dossier, and nothing else.
//!
//! Invariant: everything that a build depends on comes through this trait.

mod trace;

use std::collections::BTreeMap;
use std::io;

use crate::span::FilePath;

pub use trace::{Trace, Traced};

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

/// A dossier with files laid over those that it has.
pub struct Overlay<'a> {
    /// What lies below.
    pub below: &'a dyn World,
    /// The files laid over it; one of the same path hides that below.
    pub above: MemoryWorld,
}

impl World for Overlay<'_> {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        let (mut files, unlisted) = self.below.list(folder);
        files.extend(self.above.list(folder).0);
        files.sort();
        files.dedup();
        (files, unlisted)
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        match self.above.files.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.below.read(path),
        }
    }
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

    /// The files, by path.
    pub fn files(&self) -> impl Iterator<Item = (&FilePath, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path, bytes.as_slice()))
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

impl FromIterator<(FilePath, Vec<u8>)> for MemoryWorld {
    fn from_iter<T: IntoIterator<Item = (FilePath, Vec<u8>)>>(files: T) -> Self {
        Self {
            files: files.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_laid_over_hides_what_lies_below() {
        let below = MemoryWorld::new().with("a/x", "1").with("a/y", "2");
        let world = Overlay {
            below: &below,
            above: MemoryWorld::new().with("a/y", "3").with("a/z", "4"),
        };
        let (paths, _) = world.list("a");
        let read: Vec<Vec<u8>> = paths.iter().map(|path| world.read(path).unwrap()).collect();
        assert_eq!(read, [b"1", b"3", b"4"]);
    }
}
