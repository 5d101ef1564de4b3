//! Text -> [`Word`]s, as the rules compare them.
//!
//! Invariant: words stand in the order of the text and do not overlap; a hyphen joins, an apostrophe parts.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// The letters.
    pub text: &'t str,
    /// The first byte.
    pub start: usize,
    /// What stands between it and the word before.
    pub gap: &'t str,
}

impl Word<'_> {
    /// The byte after the last.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it begins with a small letter.
    pub fn is_small(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }

    /// Whether a sentence may have ended before it.
    pub fn opens(&self) -> bool {
        self.gap
            .contains(['.', '!', '?', '…', '\n', ':', ';', '«', '“', '"', '(', '—', '–'])
    }

    /// Whether nothing but white space parts it from the word before.
    pub fn follows(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(|c| c.is_whitespace() && c != '\n')
    }
}

/// The words of a range of a text.
pub(super) fn words(text: &str, range: Range<usize>) -> Vec<Word<'_>> {
    let part = &text[range.clone()];
    let is_word = |c: char| c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}';
    let mut words = Vec::new();
    let mut last = 0;
    let mut start: Option<usize> = None;
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '-' | '\u{2010}' | '\u{2011}') && chars.peek().is_some_and(|&(_, next)| is_word(next));
        if is_word(c) || (start.is_some() && joins) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(Word {
                text: &part[from..at],
                start: range.start + from,
                gap: &part[last..from],
            });
            last = at;
        }
    }
    if let Some(from) = start {
        words.push(Word {
            text: &part[from..],
            start: range.start + from,
            gap: &part[last..from],
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_join_and_apostrophes_part() {
        let text = "xx L’État-major n'a rien - dit. Oui";
        let found = words(text, 3..text.len());
        let shown: Vec<&str> = found.iter().map(|word| word.text).collect();
        assert_eq!(shown, ["L", "État-major", "n", "a", "rien", "dit", "Oui"]);
        assert!(found.iter().all(|word| &text[word.range()] == word.text));
        assert!(found[6].opens() && found[4].follows() && !found[5].follows());
    }
}
