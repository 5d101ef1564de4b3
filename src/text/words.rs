//! A text -> its words without case and marks.
//!
//! Invariant: the words of words are themselves.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::is_alphanumeric;

/// Appends a character in lower case: [`char::to_lowercase`], faster for the characters of Latin texts.
pub fn push_lowercase(out: &mut String, c: char) {
    match c {
        '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
        '\u{df}'..='\u{ff}' => out.push(c),
        _ => out.extend(c.to_lowercase()),
    }
}

/// The words of a text in lower case, a space between them: what is left of it without case and marks. Accents stay
/// with their letters, composed (UAX #15) where they can be.
pub fn fold_words(text: &str) -> String {
    first_words(text, text.len())
}

/// The first words of [`fold_words`], up to the one with which they are longer than `most` bytes.
pub fn first_words(text: &str, most: usize) -> String {
    let text = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    };
    let mut out = String::with_capacity(text.len().min(most.saturating_add(32)));
    let mut in_word = false;
    for c in text.chars() {
        if is_alphanumeric(c) {
            if !in_word && !out.is_empty() {
                out.push(' ');
            }
            push_lowercase(&mut out, c);
            in_word = true;
        } else if in_word && !c.is_ascii() && is_combining_mark(c) {
            out.push(c);
        } else {
            if in_word && out.len() > most {
                break;
            }
            in_word = false;
        }
    }
    // It alone becomes a letter and a mark, which has its place among the marks that follow.
    match text.contains('İ') {
        true => out.nfc().collect(),
        false => out,
    }
}
