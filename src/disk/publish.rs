//! Writing a site: an [`Output`] and a [`Destination`] in, a folder that holds exactly that output.
//!
//! Invariant: at every moment, even when the process is killed, the destination holds the whole previous
//! site or the whole new one. (Where the file system cannot exchange two folders in one step, it may be
//! absent between two renames; the next build puts it back before it does anything else.)
//!
//! The new site is prepared in a folder beside the destination, `.NAME.recoupe`, with hard links to those
//! files of the previous site whose bytes have not changed: they keep their times, and cost no copying. Then
//! the two folders are exchanged and the previous one is removed. Where nothing has changed, nothing is
//! touched. Power cuts are left to the file system: nothing is forced to the disk.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::destination::{Destination, MARKER};
use super::stage::Stage;
use crate::output::Output;
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

/// Checks `folder` and writes `output` to it, of the dossier in `root`.
///
/// # Errors
/// Where the folder may not be replaced, or the file system fails; the previous site then stays as it was.
pub fn publish(output: &Output, root: &Path, folder: &Path, force: bool) -> Result<Published, PublishError> {
    Destination::new(root, folder, force)?.publish(output)
}

impl Destination {
    /// Writes a site.
    ///
    /// # Errors
    /// Where the file system fails; the previous site then stays as it was.
    pub fn publish(&self, output: &Output) -> Result<Published, PublishError> {
        if let Some(parent) = self.folder().parent() {
            fs::create_dir_all(parent).map_err(PublishError::io("create", parent))?;
        }
        let stage = Stage::open(self)?;
        let marker = FilePath::new(MARKER).expect("the marker's name is a path");
        let marker_bytes: Arc<[u8]> = MARKER_TEXT.as_bytes().into();
        let mut files: Vec<(&FilePath, &Arc<[u8]>)> = vec![(&marker, &marker_bytes)];
        files.extend(output.iter());

        let previous = Previous::survey(self.folder());
        let same: Vec<bool> = files
            .par_iter()
            .map(|(path, bytes)| {
                previous.files.contains(path.as_str()) && holds(&self.folder().join(path.as_str()), bytes)
            })
            .collect();
        let kept = same.iter().filter(|same| **same).count();
        let folders = folders(files.iter().map(|(path, _)| *path));
        let published = Published {
            folder: self.folder().to_owned(),
            written: files.len() - kept,
            kept,
            removed: previous.files.len()
                - files
                    .iter()
                    .filter(|(path, _)| previous.files.contains(path.as_str()))
                    .count(),
        };
        if published.written == 0 && published.removed == 0 && previous.plain && previous.folders == folders {
            return Ok(published);
        }

        let site = stage.new_site();
        fs::create_dir(&site).map_err(PublishError::io("create", &site))?;
        for folder in folders {
            let folder = site.join(folder);
            fs::create_dir(&folder).map_err(PublishError::io("create", &folder))?;
        }
        files.par_iter().zip(&same).try_for_each(|((path, bytes), same)| {
            let from = same.then(|| self.folder().join(path.as_str()));
            put(&site.join(path.as_str()), bytes, from.as_deref())
        })?;
        if let Ok(about) = fs::metadata(self.folder()) {
            // Best effort: a folder whose mode cannot be set is still the right folder.
            let _ = fs::set_permissions(&site, about.permissions());
        }
        stage.swap()?;
        Ok(published)
    }
}

/// What stands in the destination before anything is done to it.
#[derive(Debug, Default)]
struct Previous {
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
    /// Whether it holds nothing but plain files and folders with readable names.
    plain: bool,
}

impl Previous {
    fn survey(folder: &Path) -> Self {
        let mut previous = Self {
            plain: true,
            ..Self::default()
        };
        for entry in WalkDir::new(folder).min_depth(1) {
            let Ok(entry) = entry else {
                previous.plain = false;
                continue;
            };
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
            match parts {
                Some(parts) if entry.file_type().is_file() => _ = previous.files.insert(parts.join("/")),
                Some(parts) if entry.file_type().is_dir() => _ = previous.folders.insert(parts.join("/")),
                _ => previous.plain = false,
            }
        }
        previous
    }
}

/// Every folder that the files lie in, parents before children.
fn folders<'a>(files: impl Iterator<Item = &'a FilePath>) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    for file in files {
        let mut rest = file.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder.to_owned()) {
                break;
            }
            rest = folder;
        }
    }
    folders
}

/// Whether a file holds exactly these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let length = |about: fs::Metadata| about.len() == bytes.len() as u64;
    fs::symlink_metadata(path).is_ok_and(length) && fs::read(path).is_ok_and(|read| read == bytes)
}

/// Makes a file: a second name of `same`, which holds the same bytes, or a new one.
fn put(path: &Path, bytes: &[u8], same: Option<&Path>) -> Result<(), PublishError> {
    if let Some(same) = same
        && fs::hard_link(same, path).is_ok()
    {
        return Ok(());
    }
    let write = || -> io::Result<()> {
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        if let Some(modified) = same.and_then(|same| fs::metadata(same).ok()?.modified().ok()) {
            file.set_modified(modified)?;
        }
        Ok(())
    };
    write().map_err(PublishError::io("write", path))
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
mod tests;
