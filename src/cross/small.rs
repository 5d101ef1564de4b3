//! Words of a test -> a small dossier in French or English, resolved and compared.
//!
//! Invariant: sources are named `a`, `b` …, each its own text of a few sentences, which share nothing.

use crate::link::model::Model;
use crate::world::MemoryWorld;

use super::Crossed;

/// Sentences that a test quotes: the first, the second … of the source of that number.
pub fn sentence(language: &str, source: usize, number: usize) -> String {
    let french = [
        "Le marché couvert ferme ses portes pour travaux",
        "Un retard est à prévoir selon la mairie",
        "La halle retrouve enfin sa verrière",
    ];
    let english = [
        "The covered market closes its doors for repairs",
        "A delay is to be expected, says the council",
        "The hall has its glass roof again",
    ];
    let words = if language == "fr" { french } else { english };
    format!("{} {}{}", words[number], letter(source), letter(source))
}

fn letter(source: usize) -> char {
    char::from(b'a' + u8::try_from(source).expect("a test has few sources"))
}

/// A dossier: sources by when they were published (empty for none), and pages by path below `content/`.
pub fn dossier(language: &str, published: &[&str], pages: &[(&str, &str)]) -> (Model, Crossed) {
    let mut world = MemoryWorld::new().with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"));
    for (source, published) in published.iter().enumerate() {
        let id = letter(source);
        let text: Vec<String> = (0..3).map(|number| sentence(language, source, number)).collect();
        let published = match published.is_empty() {
            true => String::new(),
            false => format!("published: \"{published}\"\n"),
        };
        world = world
            .with(&format!("seeds/{id}.txt"), format!("{}.\n", text.join(".\n\n")))
            .with(
                &format!("content/sources/{id}.md"),
                format!("---\nseed: {id}.txt\ntitle: Source {id}\n{published}---\n"),
            );
    }
    for (path, text) in pages {
        world = world.with(&format!("content/{path}"), *text);
    }
    let (model, found) = crate::resolve(&world, false);
    let errors: Vec<_> = found
        .iter()
        .filter(|found| found.severity == crate::diag::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let crossed = super::cross(&model, None);
    (model, crossed)
}

/// A block of evidence: the first sentence of a source, with what stands in its braces.
pub fn quote(language: &str, source: usize, number: usize, braces: &str) -> String {
    let braces = if braces.is_empty() {
        String::new()
    } else {
        format!(" {{{braces}}}")
    };
    format!(
        "> {}\n>\n> — [[{}]]{braces}\n\n",
        sentence(language, source, number),
        letter(source)
    )
}

/// An event of `date` with a piece of evidence of each of some sources.
pub fn told(language: &str, date: &str, published: &[&str]) -> (Model, Crossed) {
    let quotes: String = (0..published.len())
        .map(|source| quote(language, source, 0, ""))
        .collect();
    let page = event(date, &quotes);
    dossier(language, published, &[("events/closing.md", &page)])
}

/// The page of an event.
pub fn event(date: &str, body: &str) -> String {
    format!("---\ntitle: E\ndate: \"{date}\"\n---\nE.\n\n{body}")
}
