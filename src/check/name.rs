//! A name or a title, as an editor writes it -> the words by which it is compared with others, and where it is written.
//!
//! Invariant: two names of the same words in the same order, up to case, accents and marks, have the same [`words`].

use crate::detect::propose::plain;
use crate::link::model::{Entry, Model};
use crate::load::yaml;
use crate::span::Span;

/// Articles before a name, French and English, as [`words`] has them.
const ARTICLES: &[&str] = &["l", "le", "la", "les", "un", "une", "the", "a", "an"];

/// The words of a name in small letters, without accents and marks.
pub fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a name without the article before it, where there is more.
pub fn without_article(words: &[String]) -> &[String] {
    match words {
        [first, rest @ ..] if !rest.is_empty() && ARTICLES.contains(&first.as_str()) => rest,
        _ => words,
    }
}

/// Where the front matter of a page writes the value of a field, on the field's line; `None` where it does not.
pub fn written(model: &Model, entry: &Entry, field: &str) -> Option<Span> {
    if let ("name" | "title", Some(span)) = (field, entry.title_span) {
        return Some(span);
    }
    let text = model.files.text(entry.file);
    let name = yaml::field_name(text, field).filter(|name| name.end <= entry.prose.start)?;
    let line = text.get(name.end..)?.lines().next()?;
    let value = line.trim_start().strip_prefix(':')?;
    let start = name.end + line.len() - value.trim_start().len();
    let end = start + value.trim().len();
    Some(Span::new(entry.file, if start < end { start..end } else { name }))
}

/// Where the front matter of a page writes the value of a field, else the start of the page.
pub fn written_or_whole(model: &Model, entry: &Entry, field: &str) -> Span {
    written(model, entry, field).unwrap_or(Span::whole(entry.file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_and_english_names_are_compared_by_their_words() {
        for (a, b) in [
            ("L’État-major", "etat major"),
            ("Les Forces  armées", "FORCES ARMÉES"),
            ("The Œuvre", "oeuvre"),
            ("an “Army”", "army"),
        ] {
            assert_eq!(without_article(&words(a)), without_article(&words(b)), "{a} {b}");
        }
        assert_eq!(without_article(&words("Les")), ["les"]);
        assert_ne!(words("Armée"), words("Armées"));
    }
}
