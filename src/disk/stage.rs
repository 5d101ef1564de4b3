//! The folder in which a site is prepared: a [`Destination`] in, a [`Stage`] that one process holds.
//!
//! Invariant: only one process holds a stage at a time, and what a killed one left in it is put back or
//! removed before anything else is done.

use std::ffi::OsString;
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

/// How often a folder must look strange to be taken for one: a stage that is being removed may, once.
const GLANCES: u32 = 3;

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
        let mut strange = 0;
        for _ in 0..PATIENCE {
            match disk.create_dir(&place) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    if !is_ours(&place).map_err(PublishError::io("read", &place))? {
                        strange += 1;
                        if strange == GLANCES {
                            return Err(in_the_way(place));
                        }
                        std::thread::sleep(PAUSE);
                        continue;
                    }
                }
                other => other.map_err(fault)?,
            }
            let path = place.join(LOCK);
            let lock = match disk.open_lock(&path) {
                // The process that held the stage has just removed it.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(error) => {
                    // It goes where it is empty.
                    let _ = disk.remove_dir(&place);
                    return Err(PublishError::io("create", path)(error));
                }
                Ok(lock) => lock,
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
        if is_folder(&old) && fs::symlink_metadata(&self.target).is_err() {
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
        // A lock without a stage is as good as none; a stage without a lock would be a stranger's.
        let is_gone = |name| fs::symlink_metadata(self.place.join(name)).is_err();
        if is_gone(NEW) && is_gone(OLD) {
            let _ = self.disk.remove_file(&self.place.join(LOCK));
            let _ = self.disk.remove_dir(&self.place);
        }
    }
}

/// Whether a folder that has a stage's name is one: empty, or with a lock and nothing that no stage holds.
fn is_ours(place: &Path) -> io::Result<bool> {
    let entries = match fs::symlink_metadata(place) {
        Ok(about) if !about.is_dir() => return Ok(false),
        Ok(_) => fs::read_dir(place),
        Err(error) => Err(error),
    };
    let entries = match entries {
        // It has just been removed.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        other => other?,
    };
    let names = entries
        .map(|entry| Ok(entry?.file_name()))
        .collect::<io::Result<Vec<_>>>()?;
    let is_known = |name: &OsString| [NEW, OLD, LOCK].iter().any(|known| name == known);
    Ok(names.is_empty() || (names.iter().all(is_known) && names.iter().any(|name| name == LOCK)))
}

fn in_the_way(place: PathBuf) -> PublishError {
    PublishError::Io {
        doing: "use",
        path: place,
        source: io::Error::other("something that is not this program's stands there; move it elsewhere"),
    }
}

/// Whether a folder has this path, and no link to one.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| about.is_dir())
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
