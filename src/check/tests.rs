//! What the tests of rules share: small dossiers in either language, and the codes that they give.
//!
//! Invariant: a dossier of a test is one seed and the pages that the test gives; nothing else is in it.

use crate::diag::{Code, Diagnostic};
use crate::world::MemoryWorld;

/// The diagnostics of a dossier in `language`: `files` are whole paths with their texts.
pub fn diagnostics(language: &str, files: &[(&str, &str)]) -> Vec<Diagnostic> {
    let world = MemoryWorld::new().with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"));
    let world = files.iter().fold(world, |world, (path, text)| world.with(path, *text));
    let (model, mut diagnostics) = crate::resolve(&world, false);
    diagnostics.extend(super::check(&model, &crate::cross::cross(&model, None)));
    diagnostics
}

/// Those of one code.
pub fn of(code: Code, language: &str, files: &[(&str, &str)]) -> Vec<Diagnostic> {
    let mut found = diagnostics(language, files);
    found.retain(|diagnostic| diagnostic.code == code);
    found
}
