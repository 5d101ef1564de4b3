//! The file system: a root folder in, a [`DiskWorld`] out; an `Output` in, a published folder out.
//!
//! Invariant: no other module reads or writes files, and nothing here writes into the folders a dossier is
//! made from, but for [`create_missing`], which replaces nothing.

mod cache;
mod destination;
mod dossier;
mod previous;
mod publish;
mod removal;
mod stage;
mod stamp;
mod system;

pub use cache::Cache;
pub use destination::{Destination, MARKER};
pub use dossier::{DiskWorld, RootError};
pub use publish::{Publication, PublishError, Published};
pub use stamp::Stamp;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::span::FilePath;

/// What became of the files that [`create_missing`] was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Created {
    /// Files that were written.
    pub created: Vec<FilePath>,
    /// Files that stood there before, and were left alone.
    pub kept: Vec<FilePath>,
}

/// A file or folder that could not be made.
#[derive(Debug)]
pub struct CreateError {
    /// Which.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// Writes those of `files` that do not stand under `root` yet; whatever stands there is kept.
///
/// # Errors
/// At the first file or folder that cannot be made.
pub fn create_missing<'a>(
    root: &Path,
    files: impl IntoIterator<Item = (FilePath, &'a [u8])>,
) -> Result<Created, CreateError> {
    let mut done = Created::default();
    for (file, bytes) in files {
        let path = root.join(file.as_str());
        let fault = |source| CreateError {
            path: path.clone(),
            source,
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        match fs::File::create_new(&path) {
            Ok(mut created) => {
                created.write_all(bytes).map_err(fault)?;
                done.created.push(file);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => done.kept.push(file),
            Err(error) => return Err(fault(error)),
        }
    }
    Ok(done)
}

/// Which folder stands at a path: another one than before, where it was replaced by one of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    created: Option<std::time::SystemTime>,
    number: (u64, u64),
}

/// Says which folder stands at a path; `None` where there is none.
pub fn identity(path: &Path) -> Option<Identity> {
    let about = fs::metadata(path).ok().filter(fs::Metadata::is_dir)?;
    #[cfg(unix)]
    let number = {
        use std::os::unix::fs::MetadataExt;
        (about.dev(), about.ino())
    };
    #[cfg(not(unix))]
    let number = (0, 0);
    Some(Identity {
        created: about.created().ok(),
        number,
    })
}

/// A folder's path without symbolic links, `.` and `..`, whether or not its last parts exist.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut existing = path.as_path();
    let mut missing = Vec::new();
    loop {
        match fs::canonicalize(existing) {
            Ok(mut resolved) => {
                resolved.extend(missing.iter().rev());
                return Ok(resolved);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let dangling = fs::symlink_metadata(existing).is_ok();
                let (Some(folder), Some(name), false) = (existing.parent(), existing.file_name(), dangling) else {
                    return Err(error);
                };
                missing.push(name);
                existing = folder;
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "mine").unwrap();
        let files = [("a", "yours"), ("b/c", "new")];
        let files = || {
            files
                .iter()
                .map(|(path, text)| (FilePath::new(path).unwrap(), text.as_bytes()))
        };
        let done = create_missing(folder.path(), files()).unwrap();
        assert_eq!((done.created.len(), done.kept.len()), (1, 1));
        assert_eq!(fs::read_to_string(folder.path().join("a")).unwrap(), "mine");
        assert_eq!(create_missing(folder.path(), files()).unwrap().kept.len(), 2);
    }

    #[test]
    fn missing_parts_are_resolved_too() {
        let folder = tempfile::tempdir().unwrap();
        let real = fs::canonicalize(folder.path()).unwrap();
        assert_eq!(resolve(&folder.path().join("x/y")).unwrap(), real.join("x/y"));
        assert!(resolve(&folder.path().join("x/../y")).is_err());
    }
}
