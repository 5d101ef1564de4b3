//! A [`World`] and a task that reads it -> a [`Trace`] of what it saw there; a trace and a world -> whether all is as it
//! was.
//!
//! Invariant: where a trace holds, everything that the task asked of the world is answered with the same bytes.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Unlisted, World};
use crate::span::FilePath;
use crate::text::sha256;

/// What was seen in a world: SHA-256 in hexadecimal digits, of listings by folder and of contents by path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    listed: BTreeMap<String, String>,
    read: BTreeMap<String, String>,
}

impl Trace {
    /// Whether a world answers everything as it did.
    pub fn holds(&self, world: &dyn World) -> bool {
        let same_listing = |(folder, seen): (&String, &String)| of_listing(&world.list(folder)) == *seen;
        let same_content = |(path, seen): (&String, &String)| {
            FilePath::new(path).is_some_and(|path| of_content(&world.read(&path)) == *seen)
        };
        self.listed.par_iter().all(same_listing) && self.read.par_iter().all(same_content)
    }
}

/// A world that keeps a trace of what is asked of it.
pub struct Traced<'a> {
    below: &'a dyn World,
    trace: Mutex<Trace>,
}

impl<'a> Traced<'a> {
    /// A world with nothing asked of it yet.
    pub fn new(below: &'a dyn World) -> Self {
        Self {
            below,
            trace: Mutex::default(),
        }
    }

    /// What was seen.
    pub fn into_trace(self) -> Trace {
        self.trace.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, note: impl FnOnce(&mut Trace)) {
        note(&mut self.trace.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl World for Traced<'_> {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        let listing = self.below.list(folder);
        let seen = of_listing(&listing);
        self.note(|trace| _ = trace.listed.insert(folder.to_owned(), seen));
        listing
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        let content = self.below.read(path);
        let seen = of_content(&content);
        self.note(|trace| _ = trace.read.insert(path.to_string(), seen));
        content
    }
}

fn of_listing((files, unlisted): &(Vec<FilePath>, Vec<Unlisted>)) -> String {
    // Names hold no NUL.
    let files = files.iter().map(|file| format!("{file}\0"));
    let unlisted = unlisted
        .iter()
        .map(|fault| format!("{}\0{}\0\0", fault.path, fault.why));
    sha256(files.chain(unlisted).collect::<String>().as_bytes())
}

fn of_content(content: &io::Result<Vec<u8>>) -> String {
    match content {
        Ok(bytes) => sha256(bytes),
        Err(error) => format!("unreadable: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::MemoryWorld;

    #[test]
    fn a_trace_holds_until_something_that_was_seen_changes() {
        let world = MemoryWorld::new().with("a/x", "1").with("a/y", "2").with("b", "3");
        let path = |text: &str| FilePath::new(text).unwrap();
        let traced = Traced::new(&world);
        traced.list("a");
        assert_eq!(traced.read(&path("a/x")).unwrap(), b"1");
        assert!(traced.read(&path("a/none")).is_err());
        let trace = traced.into_trace();
        assert!(trace.holds(&world));
        assert!(trace.holds(&world.clone().with("b", "4")), "nobody asked for it");
        assert!(trace.holds(&world.clone().with("a/y", "4")), "only its name was seen");
        for changed in [("a/x", "2"), ("a/z", ""), ("a/none", "")] {
            assert!(!trace.holds(&world.clone().with(changed.0, changed.1)), "{changed:?}");
        }
        let text = serde_json::to_string(&trace).unwrap();
        assert_eq!(serde_json::from_str::<Trace>(&text).unwrap(), trace);
    }
}
