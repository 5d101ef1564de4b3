//! Writing a site: a [`Destination`] and files, one by one, in; a folder that holds exactly those files.
//!
//! Invariant: at every moment, even when the process is killed, the destination holds the whole previous
//! site or the whole new one. (Where the file system cannot exchange two folders in one step, it may be
//! absent between two renames; the next build puts it back before it does anything else.)
//!
//! The new site is prepared in a folder beside the destination, `.NAME.recoupe`. Files whose bytes are those of
//! the previous site are only remembered; if anything has changed, they get a hard link there at the end, so that
//! they keep their times and cost no copying. Then the two folders are exchanged and the previous one is removed.
//! Where nothing has changed, nothing is made and nothing touched. Power cuts are left to the file system: nothing
//! is forced to the disk.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use rayon::prelude::*;

use super::destination::{Destination, MARKER};
use super::previous::{GONE, KEPT, Previous, REPLACED, holds};
use super::stage::Stage;
use super::system::{FileSystem, System};
use crate::span::FilePath;

/// What the marker file says.
const MARKER_TEXT: &str = "This folder was written by recoupe. Each build replaces everything in it.\n";

/// What publishing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The folder.
    pub folder: PathBuf,
    /// Files that are new or whose bytes have changed.
    pub written: usize,
    /// Files that were left as they were, times included.
    pub kept: usize,
    /// Files of the previous site that are no more.
    pub removed: usize,
}

impl Destination {
    /// Begins to write a site. No other process can until the publication is finished or dropped.
    ///
    /// # Errors
    /// Where another build writes to the folder, something else has taken its place, or the file system fails.
    pub fn begin(&self) -> Result<Publication, PublishError> {
        self.begin_on(Arc::new(System))
    }

    fn begin_on(&self, disk: Arc<dyn FileSystem>) -> Result<Publication, PublishError> {
        let stage = Stage::open(self, disk)?;
        self.check()?;
        let previous = Previous::survey(self.folder(), stage.disk()).map_err(|mounted| PublishError::Refused {
            folder: self.folder().to_owned(),
            why: format!(
                "another file system is mounted at {}, which would be emptied with it; unmount it first",
                mounted.display()
            ),
        })?;
        Ok(Publication {
            previous,
            folders: RwLock::default(),
            written: AtomicUsize::new(0),
            destination: self.clone(),
            stage,
        })
    }
}

/// A site that is being written, file by file and from any number of threads.
///
/// Until [`finish`](Self::finish) the destination is not touched. What is dropped before is given up and leaves
/// nothing behind.
#[derive(Debug)]
pub struct Publication {
    previous: Previous,
    /// The folders that have been made, by path with `/`; the site itself is the empty path.
    folders: RwLock<HashSet<Box<str>>>,
    /// How many files have been written.
    written: AtomicUsize,
    destination: Destination,
    stage: Stage,
}

impl Publication {
    /// Adds a file, and the folders it lies in.
    ///
    /// # Errors
    /// Where the path is taken, or the file system fails. The site then lacks this file: it should be given up.
    pub fn put(&self, path: &FilePath, bytes: &[u8]) -> Result<(), PublishError> {
        if let Some(fate) = self.previous.files.get(path.as_str()) {
            let same = holds(&self.destination.folder().join(path.as_str()), bytes);
            if fate.swap(if same { KEPT } else { REPLACED }, Ordering::Relaxed) != GONE {
                let twice = io::Error::from(ErrorKind::AlreadyExists);
                return Err(PublishError::io("write", self.place(path.as_str()))(twice));
            }
            if same {
                return Ok(());
            }
        }
        let place = self.prepare(path)?;
        let disk = self.stage.disk();
        disk.create_file(&place, bytes)
            .map_err(PublishError::io("write", place))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// The bytes of a file that was put.
    ///
    /// # Errors
    /// Where there is none, or the file system fails.
    pub fn get(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        let kept = self.previous.files.get(path.as_str());
        match kept.is_some_and(|fate| fate.load(Ordering::Relaxed) == KEPT) {
            true => fs::read(self.destination.folder().join(path.as_str())),
            false => fs::read(self.place(path.as_str())),
        }
    }

    /// Puts the new site in the place of the previous one. Where they are the same, nothing at all is touched.
    ///
    /// # Errors
    /// Where the file system fails, or the folder has become one that may not be replaced; the previous site then
    /// stays as it was.
    pub fn finish(self) -> Result<Published, PublishError> {
        let marker = FilePath::new(MARKER).expect("the marker's name is a path");
        self.put(&marker, MARKER_TEXT.as_bytes())?;
        let files = &self.previous.files;
        let count = |fate| {
            files
                .values()
                .filter(|file| file.load(Ordering::Relaxed) == fate)
                .count()
        };
        let published = Published {
            folder: self.destination.folder().to_owned(),
            written: self.written.load(Ordering::Relaxed),
            kept: count(KEPT),
            removed: count(GONE),
        };
        if published.written == 0 && published.removed == 0 && self.previous.plain {
            return Ok(published);
        }
        let kept = files
            .par_iter()
            .filter(|(_, fate)| fate.load(Ordering::Relaxed) == KEPT);
        kept.try_for_each(|(path, _)| self.keep(path))?;
        if let Ok(about) = fs::metadata(self.destination.folder()) {
            // Best effort: a folder whose mode cannot be set is still the right folder.
            let disk = self.stage.disk();
            let _ = disk.set_permissions(&self.stage.new_site(), about.permissions());
        }
        self.destination.check()?;
        self.stage.swap()?;
        Ok(published)
    }

    /// Gives a file of the previous site its place in the new one.
    fn keep(&self, path: &str) -> Result<(), PublishError> {
        let from = self.destination.folder().join(path);
        let path = FilePath::new(path).expect("a file that was put has a path");
        let place = self.prepare(&path)?;
        let disk = self.stage.disk();
        disk.hard_link(&from, &place)
            .or_else(|_| disk.copy(&from, &place))
            .map_err(PublishError::io("write", place))
    }

    /// Where a path of the site is being made.
    fn place(&self, path: &str) -> PathBuf {
        match path {
            "" => self.stage.new_site(),
            path => self.stage.new_site().join(path),
        }
    }

    /// Makes the folders that a file lies in.
    fn prepare(&self, path: &FilePath) -> Result<PathBuf, PublishError> {
        self.make_folder(folder_of(path.as_str()))?;
        Ok(self.place(path.as_str()))
    }

    fn make_folder(&self, folder: &str) -> Result<(), PublishError> {
        let folders = || self.folders.read().unwrap_or_else(PoisonError::into_inner);
        if folders().contains(folder) {
            return Ok(());
        }
        if !folder.is_empty() {
            self.make_folder(folder_of(folder))?;
        }
        let place = self.place(folder);
        match self.stage.disk().create_dir(&place) {
            // Another thread was faster; or it is a file, in which nothing can be made.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            other => other.map_err(PublishError::io("create", place))?,
        }
        let mut folders = self.folders.write().unwrap_or_else(PoisonError::into_inner);
        folders.insert(folder.into());
        Ok(())
    }
}

/// The path of the folder that a path lies in; empty for the site itself.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Why a site was not published.
#[derive(Debug)]
pub enum PublishError {
    /// The folder is not one that may be replaced.
    Refused {
        /// The folder.
        folder: PathBuf,
        /// Why, and what to do.
        why: String,
    },
    /// Another build is writing to the same folder.
    Busy {
        /// The folder.
        folder: PathBuf,
    },
    /// The file system failed.
    Io {
        /// What was tried: `write`, `read` …
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

impl PublishError {
    pub(super) fn io(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { doing, path, source }
    }

    /// What to do about it, where that is known.
    pub fn help(&self) -> Option<&'static str> {
        let Self::Io { source, .. } = self else {
            return None;
        };
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                Some("make room on the disk, or build to another one with -o")
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Some(
                "the output folder and the folder it lies in must both be writable; choose another with -o, \
                 or change their permissions",
            ),
            ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => Some(
                "a mounted or open folder cannot be replaced whole; choose a folder inside it with -o, \
                 or close what uses it",
            ),
            ErrorKind::AlreadyExists => {
                Some("two files of the site have names that this file system cannot tell apart; rename one")
            }
            ErrorKind::FileTooLarge => Some(
                "this file system, or a limit of the system (ulimit -f), allows no files of this size; \
                 build to another disk with -o",
            ),
            ErrorKind::NotFound => Some("something else has changed the folder meanwhile; build again"),
            ErrorKind::InvalidFilename => Some("this file system cannot hold a name of the site; shorten it"),
            _ => None,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { folder, why } => write!(f, "nothing is written to {}: {why}", folder.display()),
            Self::Busy { folder } => write!(
                f,
                "another build is writing to {}; try again after it",
                folder.display()
            ),
            Self::Io { doing, path, source } => write!(f, "cannot {doing} {}: {source}", path.display()),
        }
    }
}

impl std::error::Error for PublishError {}

#[cfg(test)]
impl Destination {
    /// Writes a site that is whole in memory.
    fn publish(&self, output: &crate::output::Output) -> Result<Published, PublishError> {
        self.begin()?.with(output)
    }
}

#[cfg(test)]
impl Publication {
    /// Writes and finishes a site that is whole in memory.
    fn with(self, output: &crate::output::Output) -> Result<Published, PublishError> {
        let files: Vec<_> = output.iter().collect();
        files.par_iter().try_for_each(|(path, bytes)| self.put(path, bytes))?;
        self.finish()
    }
}

#[cfg(test)]
mod faults;
#[cfg(test)]
mod tests;
