//! Paths of the site -> addresses as a data file or page writes them.
//!
//! Invariant: an address is absolute where the dossier has a `base_url`, and otherwise relative to the file that
//! holds it.

use crate::link::model::Model;
use crate::route;

/// How one file writes the addresses of the site.
#[derive(Clone, Copy, Debug)]
pub struct Addresses<'a> {
    base_url: Option<&'a str>,
    from: &'a str,
}

impl<'a> Addresses<'a> {
    /// The addresses as the file at `from` writes them.
    pub fn on(model: &'a Model, from: &'a str) -> Self {
        Self {
            base_url: model.config.base_url.as_deref(),
            from,
        }
    }

    /// The address of a path, which may end in a fragment.
    pub fn of(&self, path: &str) -> String {
        match self.base_url {
            Some(base) => route::absolute(base, path),
            None => route::relative(self.from, path),
        }
    }
}
