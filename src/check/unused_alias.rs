//! Model -> R0501: an alias that no source contains.
//!
//! Invariant: an alias that stands inside a longer name is used, also where a sentence or an elision begins with it.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::span::Spanned;
use crate::text::normalise;

use super::name;

/// Reports the aliases of actors and places that occur nowhere.
///
/// Time is linear in the texts.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    if model.sources.is_empty() {
        return Vec::new();
    }
    let met: BTreeSet<&str> = model.mentions.iter().map(|mention| &*mention.spelling).collect();
    let aliases = model
        .actors
        .iter()
        .map(|actor| &actor.aliases)
        .chain(model.places.iter().map(|place| &place.aliases));
    let unmet: Vec<&Spanned<String>> = aliases
        .flatten()
        .filter(|alias| !met.contains(alias.value.as_str()))
        .collect();
    let used = inside_longer_names(model, &unmet);
    unmet
        .iter()
        .zip(used)
        .filter(|(_, used)| !used)
        .map(|(alias, _)| {
            Diagnostic::at(
                Code::UNUSED_ALIAS,
                alias.span,
                format!("no source says `{}`", alias.value),
            )
            .with_help("aliases are the spellings met in the sources: correct it, or remove it")
        })
        .collect()
}

/// For each alias, whether its letters stand somewhere in a source.
fn inside_longer_names(model: &Model, aliases: &[&Spanned<String>]) -> Vec<bool> {
    let mut used = vec![false; aliases.len()];
    let mut patterns: Vec<(usize, String)> = Vec::new();
    for (index, alias) in aliases.iter().enumerate() {
        let words = normalise(&alias.value).text;
        let other = other_opening(&words);
        patterns.extend(std::iter::once(words).chain(other).map(|words| (index, words)));
    }
    let texts = || model.sources.iter().map(|source| source.text.normal().text.as_str());
    let Ok(automaton) = AhoCorasick::new(patterns.iter().map(|(_, words)| words)) else {
        // More than an automaton holds.
        for (index, words) in &patterns {
            used[*index] |= texts().any(|text| text.contains(words));
        }
        return used;
    };
    for text in texts() {
        for found in automaton.find_overlapping_iter(text) {
            used[patterns[found.pattern().as_usize()].0] = true;
        }
    }
    used
}

/// An alias as it stands where a sentence begins with it, or with its article where none does: "the Army" for "The
/// Army"; the small letter of any other word is for names alone.
fn other_opening(words: &str) -> Option<String> {
    let mut rest = words.chars();
    let first = rest.next()?;
    if first.is_lowercase() {
        return Some(first.to_uppercase().chain(rest).collect());
    }
    let folded = name::words(words);
    let article = name::without_article(&folded).len() < folded.len();
    let acronym = rest.clone().next().is_some_and(char::is_uppercase);
    (first.is_uppercase() && article && !acronym).then(|| first.to_lowercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    #[test]
    fn french_and_english_aliases_that_occur_or_do_not() {
        for (language, text, name, alias, unused) in [
            ("fr", "Le chef de l’Armée parle.", "Forces du Niger", "l’Armée", false),
            ("fr", "Le chef de l’Armée parle.", "Forces du Niger", "L'Armée", false),
            ("fr", "Le chef de l’Armée parle.", "Forces du Niger", "Armée", false),
            ("fr", "L’armée parle.", "Forces du Niger", "l'armée", false),
            ("fr", "Le chef des armées parle.", "Forces du Niger", "armées", false),
            ("fr", "Le chef de l’armée parle.", "Forces du Niger", "armées", true),
            ("fr", "L’armée de terre parle.", "Armée de terre", "l’armée", false),
            ("fr", "La base de l’armée de terre.", "Armée de terre", "L’armée", false),
            ("fr", "Aux Etats-Unis et ailleurs.", "Amérique", "États-Unis", false),
            ("fr", "AUX ÉTATS-UNIS ET AILLEURS.", "Amérique", "États-Unis", false),
            ("fr", "Il a dit qu’Ekman partait.", "K. Ekman", "Ekman", false),
            ("fr", "Il nous a parlé.", "États-Unis", "US", true),
            ("fr", "Le sénateur parle.", "Sénat", "sénatrice", true),
            ("en", "A chief of the Army spoke.", "Armed forces", "the Army", false),
            ("en", "The Army spoke.", "Armed forces", "the Army", false),
            ("en", "A chief of the Army spoke.", "Armed forces", "The Army", false),
            ("en", "The army’s chief spoke.", "Armed forces", "army", false),
            (
                "en",
                "The Army Corps of Engineers spoke.",
                "Army Corps of Engineers",
                "the Army",
                false,
            ),
            ("en", "He told us so.", "United States", "US", true),
            ("en", "The US-led force left.", "United States", "US", false),
            ("en", "The navy spoke.", "Armed forces", "the Army", true),
            ("en", "The senator spoke.", "Senate", "Senators", true),
        ] {
            let seed = format!("Un titre\n\n{text}\n");
            let actor = format!("---\nname: \"{name}\"\naliases: [\"{alias}\"]\n---\n");
            let files = [("seeds/s.txt", seed.as_str()), ("content/actors/a.md", actor.as_str())];
            let found = of(Code::UNUSED_ALIAS, language, &files);
            assert_eq!(!found.is_empty(), unused, "{language} {alias} in {text}");
        }
    }
}
