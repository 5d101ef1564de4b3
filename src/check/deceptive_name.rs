//! Model -> R0517: titles, names and aliases that are not what they look like.
//!
//! Invariant: a name is told of for what a reader cannot see in it: a character without a shape, letters of two alphabets
//! that look alike within a word, or the looks of another entity's name; scripts are written as they need to be.

use std::collections::BTreeMap;

use super::name;
use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Entity, Model};
use crate::span::Span;
use crate::text::hidden::{invisible, looks, mixed_word};
use crate::text::normalise;

/// Reports each name that deceives.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // By their looks, those of one kind: who has it first, and how it is written there.
    let mut first: BTreeMap<_, (Entity, String)> = BTreeMap::new();
    for (entity, text, span) in names(model) {
        if let Some(diagnostic) = by_itself(&text, span) {
            found.push(diagnostic);
        }
        let key = normalise(&text).text;
        let looks = looks(&key);
        match first.get(&(entity.kind(), looks.clone())) {
            Some((other, written)) if *other != entity && *written != key => {
                let headline = format!(
                    "`{text}` looks like a name of `{}`, and is written in other characters",
                    model.entry(*other).id
                );
                found.push(
                    Diagnostic::at(Code::DECEPTIVE_NAME, span, headline)
                        .with_note("to the program these are two names, to a reader one")
                        .with_help("write both in the same letters, or say in the name what tells them apart"),
                );
            }
            Some(_) => {}
            None => {
                first.insert((entity.kind(), looks), (entity, key));
            }
        }
    }
    found
}

/// What deceives in a name whatever other names there are.
fn by_itself(text: &str, span: Span) -> Option<Diagnostic> {
    let at = |headline: String| Diagnostic::at(Code::DECEPTIVE_NAME, span, headline);
    if let Some((_, c)) = invisible(text) {
        let headline = format!("`{text}` holds the character U+{:04X}, which nobody sees", u32::from(c));
        return Some(
            at(headline)
                .with_note("it is another name than the same without it, and no source may write it so")
                .with_help("remove the character: write the name anew by hand"),
        );
    }
    let word = &text[mixed_word(text)?];
    let foreign = word
        .chars()
        .find(|c| !c.is_ascii() && mixed_word(&format!("{c}aa")).is_some());
    let which = foreign.map_or_else(String::new, |c| format!(", U+{:04X} among them", u32::from(c)));
    Some(
        at(format!(
            "`{word}` mixes letters of two alphabets that look alike{which}"
        ))
        .with_note("it is another word than it seems, and no source may write it so")
        .with_help("write the word anew, in the letters of one alphabet"),
    )
}

/// The names that an editor gave, and where.
fn names(model: &Model) -> impl Iterator<Item = (Entity, String, Span)> {
    model.entities().flat_map(|entity| {
        let entry = model.entry(entity);
        let title = match entity {
            Entity::Source(source) if model[source].text.file == entry.file => None,
            Entity::Source(_) => name::written(model, entry, "title"),
            Entity::Actor(_) | Entity::Place(_) => Some(name::written_or_whole(model, entry, "name")),
            Entity::Event(_) | Entity::Question(_) | Entity::Note(_) => {
                Some(name::written_or_whole(model, entry, "title"))
            }
        };
        let aliases = match entity {
            Entity::Actor(actor) => model[actor].aliases.as_slice(),
            Entity::Place(place) => model[place].aliases.as_slice(),
            _ => &[],
        };
        let title = title.map(|span| (entity, entry.title.clone(), span));
        title.into_iter().chain(
            aliases
                .iter()
                .map(move |alias| (entity, alias.value.clone(), alias.span)),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    fn actors(language: &str, names: &[&str]) -> Vec<Diagnostic> {
        let pages: Vec<(String, String)> = (names.iter().enumerate())
            .map(|(number, name)| {
                (
                    format!("content/actors/a{number}.md"),
                    format!("---\nname: \"{name}\"\n---\n"),
                )
            })
            .collect();
        let files: Vec<(&str, &str)> = pages
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        of(Code::DECEPTIVE_NAME, language, &files)
    }

    #[test]
    fn french_and_english_names_that_are_not_what_they_look_like() {
        for (language, name) in [
            ("fr", "Amadou Nіang"),
            ("en", "Ruth\u{200b}Vane"),
            ("fr", "Ruth Va\u{ad}ne"),
            ("en", "Ρutin"),
        ] {
            assert_eq!(actors(language, &[name]).len(), 1, "{name:?}");
        }
        for (language, name) in [
            ("fr", "Élisabeth d’Œuvre"),
            ("en", "Владимир Путин"),
            ("fr", "می\u{200c}خواهم"),
            ("en", "Αθήνα"),
            ("en", "The β-carotene \u{2764}\u{fe0f} Foundation"),
        ] {
            assert_eq!(actors(language, &[name]).len(), 0, "{name:?}");
        }
    }

    #[test]
    fn french_and_english_names_that_look_like_another() {
        for language in ["fr", "en"] {
            assert_eq!(actors(language, &["Coco", "Сосо"]).len(), 1);
            assert_eq!(actors(language, &["Coco", "Cocoa"]).len(), 0);
        }
    }
}
