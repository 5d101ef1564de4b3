//! Model -> R0513: entities of one kind that lists show under one title.
//!
//! Invariant: titles are the same up to case, white space and the form of apostrophes and quotation marks; names that
//! are the same in case too are left to `alias-claimed-twice`.

use std::collections::{BTreeMap, BTreeSet};

use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::id::Kind;
use crate::link::model::{Entity, Model};
use crate::span::Span;
use crate::text::normalise;

use super::name;

/// How many of the others are pointed at.
const SHOWN: usize = 5;

/// Reports each title that several entities of one kind have.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut titles: BTreeMap<(Kind, String), Vec<Entity>> = BTreeMap::new();
    for entity in model.entities() {
        let key = key(&model.entry(entity).title);
        if !key.is_empty() && place(model, entity).is_some() {
            titles.entry((entity.kind(), key)).or_default().push(entity);
        }
    }
    let mut found = Vec::new();
    for ((kind, _), mut entities) in titles {
        if matches!(kind, Kind::Actor | Kind::Place) {
            let mut exact = BTreeSet::new();
            entities.retain(|&entity| exact.insert(normalise(&model.entry(entity).title).text));
        }
        let Some((&last, others @ [_, ..])) = entities.split_last() else {
            continue;
        };
        let Some(span) = place(model, last) else { continue };
        let id = |entity: Entity| &model.entry(entity).id;
        let many = match others {
            [other] => format!("the {kind} `{}`", id(*other)),
            _ => format!("{} other {kind}s", others.len()),
        };
        let headline = format!("`{}` has the title of {many}", id(last));
        let mut diagnostic = Diagnostic::at(Code::IDENTICAL_TITLES, span, headline);
        let labels = others.iter().filter_map(|&other| Some((other, place(model, other)?)));
        for (other, span) in labels.take(SHOWN) {
            diagnostic = diagnostic.with_label(span, format!("the title of `{}`", id(other)));
        }
        if others.len() > SHOWN {
            diagnostic = diagnostic.with_note(format!("so have {} more", others.len() - SHOWN));
        }
        found.push(
            diagnostic
                .with_note("lists, links and the search show titles, by which no reader tells these apart")
                .with_help("add what tells them apart: a day, a place, a part"),
        );
    }
    found
}

/// A title as a reader sees it who looks at neither case nor spaces.
fn key(title: &str) -> String {
    normalise(title).text.to_lowercase()
}

/// Where an editor wrote the title of an entity; `None` for a source that says its own.
fn place(model: &Model, entity: Entity) -> Option<Span> {
    let entry = model.entry(entity);
    match entity {
        Entity::Source(source) if model[source].text.file == entry.file => None,
        Entity::Source(_) => name::written(model, entry, "title"),
        Entity::Actor(_) | Entity::Place(_) => Some(name::written_or_whole(model, entry, "name")),
        Entity::Event(_) | Entity::Question(_) | Entity::Note(_) => Some(name::written_or_whole(model, entry, "title")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    /// The findings on pages of these titles in a folder.
    fn findings(language: &str, folder: &str, titles: &[&str]) -> Vec<Diagnostic> {
        let field = if matches!(folder, "actors" | "places") {
            "name"
        } else {
            "title"
        };
        let pages = titles.iter().enumerate().map(|(number, title)| {
            let more = match folder {
                "events" => format!("date: 2024-01-{:02}\n", number + 1),
                "sources" => format!("seed: s{number}.txt\n"),
                _ => String::new(),
            };
            let page = format!("---\n{field}: \"{title}\"\n{more}---\n");
            (format!("content/{folder}/p{number}.md"), page)
        });
        let seeds = (0..titles.len()).map(|number| {
            let text = format!("Le même titre\n\nL’article numéro {number} n’a rien des autres, number {number}.\n");
            (format!("seeds/s{number}.txt"), text)
        });
        let files: Vec<(String, String)> = pages.chain(seeds).collect();
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        of(Code::IDENTICAL_TITLES, language, &files)
    }

    #[test]
    fn french_and_english_titles_that_no_reader_tells_apart() {
        for (language, same, near) in [
            (
                "fr",
                ["L’accord est signé", "L'Accord est  signé"],
                ["Élu à Niamey", "Elu à Niamey"],
            ),
            (
                "en",
                ["The general’s visit", "The General's visit"],
                ["A visit", "The visit"],
            ),
        ] {
            for folder in ["events", "questions", "notes", "sources", "actors", "places"] {
                let found = findings(language, folder, &same);
                assert_eq!(found.len(), 1, "{language} {folder}");
                assert_eq!((found[0].labels.len(), found[0].notes.len()), (1, 1));
                assert!(findings(language, folder, &near).is_empty(), "{language} {folder}");
            }
        }
    }

    #[test]
    fn french_and_english_one_report_for_a_group() {
        for (language, title) in [("fr", "Réunion à Niamey"), ("en", "Meeting in Niamey")] {
            let found = findings(language, "events", &[title; 8]);
            assert_eq!(found.len(), 1);
            assert_eq!((found[0].labels.len(), found[0].notes.len()), (SHOWN, 2));
            // The names of actors are an error of their own.
            assert!(findings(language, "actors", &[title; 2]).is_empty());
        }
    }

    #[test]
    fn french_and_english_articles_that_say_their_own_title_are_let_be() {
        for language in ["fr", "en"] {
            let seeds = [
                ("seeds/a.txt", "Niger\n\nUn premier article, one article.\n"),
                ("seeds/b.txt", "Niger\n\nUn second article, another article.\n"),
                ("content/sources/a.md", "---\nseed: a.txt\n---\n"),
            ];
            assert!(of(Code::IDENTICAL_TITLES, language, &seeds).is_empty());
        }
    }
}
