//! A build, and what it made -> a [`Memory`] by which the next one knows that it would make the same.
//!
//! Invariant: a site is taken for the one that a build would make only where the program, what it was asked, every file
//! of the dossier by its contents, and every file of the site by its time of change, are what they were. What is
//! remembered is never part of a site.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::console::Words;
use crate::disk::{Cache, Destination, Stamp};
use crate::world::{Trace, World};
use crate::{Counts, Options};

/// What is remembered of the builds to one folder.
pub struct Memory<'a> {
    cache: Cache,
    destination: &'a Destination,
    build: String,
}

/// A build as it is remembered.
#[derive(Serialize, Deserialize)]
struct Record {
    /// The program and what it was asked.
    build: String,
    /// What it saw of the dossier.
    trace: Trace,
    /// The folder of the site when it was done.
    site: Stamp,
    made: Made,
}

/// What a build told of itself.
#[derive(Serialize, Deserialize)]
pub struct Made {
    /// How much there was.
    pub counts: Counts,
    /// What it said of the dossier.
    pub said: Vec<Words>,
    /// What stands at the end of its summary.
    pub besides: String,
}

impl<'a> Memory<'a> {
    /// What is remembered of builds to a destination, in a folder of its own or the user's folder for caches; `prefix`
    /// and `width` are what its words are set for.
    pub fn of(
        destination: &'a Destination,
        place: Option<&Path>,
        options: &Options,
        prefix: &str,
        width: usize,
    ) -> Option<Self> {
        let program = env!("RECOUPE_BUILD");
        Some(Self {
            cache: Cache::of(destination.folder(), place)?,
            destination,
            build: format!("{program} {options:?} {prefix:?} {width}"),
        })
    }

    /// The last build, where a new one would change nothing.
    pub fn unchanged(&self, world: &dyn World) -> Option<Made> {
        let record: Record = self.cache.get()?;
        if record.build != self.build {
            return None;
        }
        let (site, trace) = rayon::join(
            || Stamp::of(self.destination.folder()).is_some_and(|site| site == record.site),
            || record.trace.holds(world),
        );
        (site && trace).then_some(record.made)
    }

    /// Remembers a build.
    pub fn keep(&self, trace: Trace, made: Made) {
        let Some(site) = Stamp::of(self.destination.folder()) else {
            return self.cache.clear();
        };
        self.cache.put(&Record {
            build: self.build.clone(),
            trace,
            site,
            made,
        });
    }
}
