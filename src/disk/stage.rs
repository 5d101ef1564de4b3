//! The folder in which a site is prepared: a [`Destination`] in, a [`Stage`] that one process holds.
//!
//! Invariant: only one process holds a stage at a time, and what a killed one left in it is put back or
//! removed before anything else is done.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::destination::Destination;
use super::publish::PublishError;
use super::system::FileSystem;

/// The site that is being prepared; after an exchange, the previous one.
const NEW: &str = "new";
/// The previous site, where folders cannot be exchanged in one step.
const OLD: &str = "old";
/// The file that the process holds a lock on.
const LOCK: &str = "lock";

/// How long another build is waited for, in steps of [`PAUSE`].
const PATIENCE: u32 = 200;
const PAUSE: Duration = Duration::from_millis(50);

/// A folder beside the destination, held until it is dropped.
#[derive(Debug)]
pub struct Stage {
    place: PathBuf,
    target: PathBuf,
    disk: Arc<dyn FileSystem>,
    _lock: File,
}

impl Stage {
    /// Takes the stage of a destination and clears what a killed build left in it.
    ///
    /// # Errors
    /// Where another build holds it for 10 s, something else has its name, or the file system fails.
    pub fn open(destination: &Destination, disk: Arc<dyn FileSystem>) -> Result<Self, PublishError> {
        if let Some(parent) = destination.folder().parent() {
            fs::create_dir_all(parent).map_err(PublishError::io("create", parent))?;
        }
        let place = destination.stage().to_owned();
        let fault = |source| PublishError::Io {
            doing: "create",
            path: place.clone(),
            source,
        };
        for _ in 0..PATIENCE {
            match disk.create_dir(&place) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => is_ours(&place)?,
                other => other.map_err(fault)?,
            }
            let path = place.join(LOCK);
            let lock = match disk.open_lock(&path) {
                // The process that held the stage has just removed it.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                other => other.map_err(fault)?,
            };
            if try_lock(&lock).map_err(fault)? && is_at(&lock, &path) {
                let stage = Self {
                    place,
                    target: destination.folder().to_owned(),
                    disk,
                    _lock: lock,
                };
                stage.recover()?;
                return Ok(stage);
            }
            std::thread::sleep(PAUSE);
        }
        Err(PublishError::Busy {
            folder: destination.folder().to_owned(),
        })
    }

    /// The disk that it is on.
    pub fn disk(&self) -> &dyn FileSystem {
        &*self.disk
    }

    /// Where the new site is to be made.
    pub fn new_site(&self) -> PathBuf {
        self.place.join(NEW)
    }

    /// Puts the new site in the place of the previous one, which is removed with the stage.
    ///
    /// # Errors
    /// Where the file system refuses; the previous site is then where it was.
    pub fn swap(self) -> Result<(), PublishError> {
        let new = self.new_site();
        let fault = |source| PublishError::Io {
            doing: "replace",
            path: self.target.clone(),
            source,
        };
        if !self.target.is_dir() {
            return self.disk.rename(&new, &self.target).map_err(fault);
        }
        if self.disk.exchange(&new, &self.target).map_err(fault)? {
            return Ok(());
        }
        let old = self.place.join(OLD);
        self.disk.rename(&self.target, &old).map_err(fault)?;
        self.disk.rename(&new, &self.target).map_err(|source| {
            // Where even this fails, the next build does it.
            let _ = self.disk.rename(&old, &self.target);
            fault(source)
        })
    }

    /// Puts back a site that a killed build had set aside, and removes what it had prepared.
    fn recover(&self) -> Result<(), PublishError> {
        let old = self.place.join(OLD);
        if old.is_dir() && fs::symlink_metadata(&self.target).is_err() {
            self.disk
                .rename(&old, &self.target)
                .map_err(PublishError::io("restore", &self.target))?;
        }
        for name in [NEW, OLD] {
            let path = self.place.join(name);
            if fs::symlink_metadata(&path).is_ok() {
                self.disk.remove_tree(&path).map_err(PublishError::io("remove", path))?;
            }
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = self.disk.remove_tree(&self.place.join(NEW));
        if self.target.is_dir() {
            let _ = self.disk.remove_tree(&self.place.join(OLD));
        }
        if fs::symlink_metadata(self.place.join(OLD)).is_err() {
            let _ = self.disk.remove_file(&self.place.join(LOCK));
            let _ = self.disk.remove_dir(&self.place);
        }
    }
}

/// Fails where something that is no stage has a stage's name.
fn is_ours(place: &Path) -> Result<(), PublishError> {
    let in_the_way = || PublishError::Io {
        doing: "use",
        path: place.to_owned(),
        source: io::Error::other("something that is not this program's stands there; move it elsewhere"),
    };
    match fs::symlink_metadata(place) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Ok(about) if about.is_dir() => {}
        _ => return Err(in_the_way()),
    }
    let entries = match fs::read_dir(place) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        other => other.map_err(PublishError::io("read", place))?,
    };
    for entry in entries.flatten() {
        if ![NEW, OLD, LOCK].iter().any(|name| entry.file_name() == *name) {
            return Err(in_the_way());
        }
    }
    Ok(())
}

/// Takes the lock; `false` where another process has it. A system without locks grants all.
#[cfg(unix)]
fn try_lock(file: &File) -> io::Result<bool> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(true),
        Err(Errno::WOULDBLOCK) => Ok(false),
        Err(Errno::NOSYS | Errno::NOTSUP | Errno::NOLCK | Errno::INVAL) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(unix))]
fn try_lock(_file: &File) -> io::Result<bool> {
    Ok(true)
}

/// Whether an open file is still the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
