//! Model -> R0501: an alias that no source contains.
//!
//! Invariant: an alias that stands inside a longer name is used.

use std::collections::BTreeSet;

use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::span::Spanned;
use crate::text::normalise;

/// Reports the aliases of actors and places that occur nowhere.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    if model.sources.is_empty() {
        return Vec::new();
    }
    let met: BTreeSet<&str> = model.mentions.iter().map(|mention| &*mention.spelling).collect();
    let stands_somewhere = |alias: &str| {
        let words = normalise(alias).text;
        model
            .sources
            .iter()
            .any(|source| source.text.normal.text.contains(&words))
    };
    let unused = |alias: &&Spanned<String>| !met.contains(alias.value.as_str()) && !stands_somewhere(&alias.value);
    let aliases = model
        .actors
        .iter()
        .map(|actor| &actor.aliases)
        .chain(model.places.iter().map(|place| &place.aliases));
    aliases
        .flatten()
        .filter(unused)
        .map(|alias| {
            Diagnostic::at(
                Code::UNUSED_ALIAS,
                alias.span,
                format!("no source says `{}`", alias.value),
            )
            .with_help("aliases are the spellings met in the sources: correct it, or remove it")
        })
        .collect()
}
