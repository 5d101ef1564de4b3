//! A [`World`] -> the same within the [limits](crate::limit): too many files, or too much in them, are refused.
//!
//! Invariant: what was listed and read through it never exceeds the limits, whatever the world below holds.

use std::io::{self, ErrorKind};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use crate::diag::{Code, Diagnostic};
use crate::limit::{self, LARGEST_DOSSIER, MOST_FILES};
use crate::span::{FilePath, Span};
use crate::world::{Unlisted, World};

/// A world of which no more is seen than the limits let through.
pub struct Bounded<'a> {
    world: &'a dyn World,
    listed: AtomicUsize,
    read: AtomicU64,
    /// Whether files had to be left unlisted.
    overflowing: AtomicBool,
}

impl<'a> Bounded<'a> {
    /// A world of which nothing was seen yet.
    pub fn new(world: &'a dyn World) -> Self {
        Self {
            world,
            listed: AtomicUsize::new(0),
            read: AtomicU64::new(0),
            overflowing: AtomicBool::new(false),
        }
    }

    /// What is to be told of the world as a whole.
    pub fn fault(&self) -> Option<Diagnostic> {
        self.overflowing.load(Ordering::Relaxed).then(|| {
            let most = limit::grouped(MOST_FILES as u64);
            let headline = format!("the dossier holds more than {most} files, the most that are read");
            Diagnostic::of_dossier(Code::OVER_LIMIT, headline)
                .with_note("files are counted in seeds/, content/, templates/ and static/")
                .with_help("move what is no part of it out of these folders, or make several dossiers of it")
        })
    }
}

impl World for Bounded<'_> {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        let (mut files, mut unlisted) = self.world.list(folder);
        files.retain(|path| match limit::path_fault(path.as_str()) {
            None => true,
            Some(why) => {
                let path = limit::cut(path.to_string(), limit::LONGEST_NAME);
                unlisted.push(Unlisted { path, why });
                false
            }
        });
        // The dossier's own folder is looked into for one file.
        if !folder.is_empty() {
            let count = files.len() + unlisted.len();
            let room = MOST_FILES.saturating_sub(self.listed.fetch_add(count, Ordering::Relaxed));
            if count > room {
                self.overflowing.store(true, Ordering::Relaxed);
                files.truncate(room);
                unlisted.truncate(room.saturating_sub(files.len()));
            }
        }
        (files, unlisted)
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        let so_far = self.read.load(Ordering::Relaxed);
        let full = || {
            let most = limit::size(LARGEST_DOSSIER);
            let why = format!("with it the dossier's files would be larger than {most}, the most that is read");
            io::Error::new(ErrorKind::QuotaExceeded, why)
        };
        if so_far >= LARGEST_DOSSIER {
            return Err(full());
        }
        let bytes = self.world.read(path)?;
        let largest = limit::largest(path);
        if bytes.len() as u64 > largest {
            return Err(too_large(largest));
        }
        let sum = self.read.fetch_add(bytes.len() as u64, Ordering::Relaxed) + bytes.len() as u64;
        match sum > LARGEST_DOSSIER {
            true => Err(full()),
            false => Ok(bytes),
        }
    }
}

/// Why a file is not read that is larger than it may be.
pub fn too_large(largest: u64) -> io::Error {
    let why = format!(
        "it is larger than {}, the most that is read of such a file",
        limit::size(largest)
    );
    io::Error::new(ErrorKind::FileTooLarge, why)
}

/// What is to be told of a file, `what`, that could not be read: of `code`, unless it is beyond a limit.
pub fn unreadable(code: Code, at: Span, what: &str, error: &io::Error) -> Diagnostic {
    let headline = format!("{what} cannot be read: {error}");
    match error.kind() {
        ErrorKind::FileTooLarge => Diagnostic::at(Code::OVER_LIMIT, at, headline)
            .with_help("split it, shorten it, or move it out of the dossier"),
        ErrorKind::QuotaExceeded => Diagnostic::at(Code::OVER_LIMIT, at, headline)
            .with_help("move what is no part of it out of the dossier, or make several dossiers of it"),
        _ => Diagnostic::at(code, at, headline),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::MemoryWorld;

    /// A world of many files, each of which could be large.
    struct Vast {
        files: usize,
        bytes: usize,
    }

    impl World for Vast {
        fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
            let path = |number| FilePath::new(format!("{folder}/{number}")).unwrap();
            ((0..self.files).map(path).collect(), Vec::new())
        }

        fn read(&self, _: &FilePath) -> io::Result<Vec<u8>> {
            Ok(vec![0; self.bytes])
        }
    }

    #[test]
    fn files_are_counted_over_all_folders() {
        let vast = Vast {
            files: MOST_FILES - 1,
            bytes: 0,
        };
        let world = Bounded::new(&vast);
        assert_eq!(world.list("seeds").0.len(), MOST_FILES - 1);
        assert!(world.fault().is_none());
        assert_eq!(world.list("static").0.len(), 1);
        assert_eq!(world.fault().unwrap().code, Code::OVER_LIMIT);
        assert_eq!(world.list("content").0.len(), 0);
    }

    #[test]
    fn bytes_are_counted_over_all_files() {
        let vast = Vast {
            files: 0,
            bytes: 128 * 1024 * 1024,
        };
        let world = Bounded::new(&vast);
        let path = FilePath::new("static/x").unwrap();
        let count = (0..100).take_while(|_| world.read(&path).is_ok()).count();
        assert_eq!(count as u64, LARGEST_DOSSIER / vast.bytes as u64);
        assert_eq!(world.read(&path).unwrap_err().kind(), ErrorKind::QuotaExceeded);
    }

    #[test]
    fn large_files_and_long_paths_are_refused() {
        let page = vec![b'x'; limit::LARGEST_PAGE as usize + 1];
        let long = format!("seeds/{}.txt", "x".repeat(limit::LONGEST_NAME));
        let deep = format!("seeds/{}x.txt", "d/".repeat(limit::DEEPEST_FOLDER));
        let fine = format!("seeds/{}x.txt", "d/".repeat(limit::DEEPEST_FOLDER - 1));
        let below = MemoryWorld::new()
            .with("content/notes/a.md", page.clone())
            .with("content/a.png", page.clone())
            .with("seeds/a.txt", page)
            .with(&fine, "x")
            .with(&deep, "x")
            .with(&long, "x");
        let world = Bounded::new(&below);
        let read = |path: &str| world.read(&FilePath::new(path).unwrap());
        assert_eq!(read("content/notes/a.md").unwrap_err().kind(), ErrorKind::FileTooLarge);
        assert!(read("content/a.png").is_ok() && read("seeds/a.txt").is_ok());
        let (files, unlisted) = world.list("seeds");
        assert_eq!((files.len(), unlisted.len()), (2, 2));
        assert!(unlisted.iter().all(|one| one.why.contains("rename it")));
    }
}
