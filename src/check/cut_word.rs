//! Model -> R0303: a quotation that begins or ends inside a word.
//!
//! Invariant: only letters and figures make a word; a cut at punctuation is none.

use crate::anchor::is_inside_word;
use crate::cross::Crossed;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::span::Span;

/// Reports the parts of quotations that cut a word or a figure of their source.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for evidence in &model.evidence {
        let source = &model[evidence.source];
        let text = &source.text.reading.text;
        let mut told = None;
        for part in &evidence.passage.parts {
            for at in [part.start, part.end] {
                if !is_inside_word(text, at) {
                    continue;
                }
                let start = text[..at].rfind(|c: char| !c.is_alphanumeric()).map_or(0, |space| {
                    space + text[space..].chars().next().map_or(1, char::len_utf8)
                });
                let end = text[at..]
                    .find(|c: char| !c.is_alphanumeric())
                    .map_or(text.len(), |end| at + end);
                // A word that is cut on both sides is one word.
                if told.replace(start..end) == Some(start..end) {
                    continue;
                }
                let word = Span::new(source.text.file, source.text.reading.map.to_source(start..end));
                let headline = format!("this quotation cuts the word `{}`", &text[start..end]);
                found.push(
                    Diagnostic::at(Code::QUOTATION_CUTS_WORD, evidence.span, headline)
                        .with_label(word, "the word in the source")
                        .with_help("quote whole words"),
                );
            }
        }
    }
    found
}
