//! Text -> [`Token`]s: figures with their grouping marks, words, and other marks.
//!
//! Invariant: tokens are in order and do not overlap; what lies between two is white space.

use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether it follows the one before without a space.
    pub(super) glued: bool,
}

/// What a [`Token`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, and the marks and spaces that may group them.
    Figure,
    /// Letters, in lower case; an apostrophe that elides ends the word: `d'`.
    Word(Box<str>),
    /// Another character.
    Mark(char),
    /// The end of a paragraph.
    Break,
}

/// The spaces that can group digits.
pub(super) fn is_group_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The apostrophes, straight and typographic.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The hyphens that join the words of one number.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Cuts a text into its tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut glued = false;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            let end = at + text[at..].find(|c: char| !c.is_whitespace()).unwrap_or(text.len() - at);
            if text[at..end].matches('\n').nth(1).is_some() {
                tokens.push(Token {
                    range: at..end,
                    kind: Kind::Break,
                    glued: false,
                });
            }
            (at, glued) = (end, false);
            continue;
        }
        let (end, kind) = if c.is_ascii_digit() {
            (figure_end(text, at), Kind::Figure)
        } else if c.is_alphabetic() {
            let letters = text[at..].find(|c: char| !is_letter(c)).unwrap_or(text.len() - at);
            let mut end = at + letters;
            let mut word = text[at..end].to_lowercase();
            let mut rest = text[end..].chars();
            if let Some(mark) = rest.next().filter(|&c| is_apostrophe(c))
                && rest.next().is_some_and(char::is_alphanumeric)
            {
                end += mark.len_utf8();
                word.push('\'');
            }
            (end, Kind::Word(word.into()))
        } else {
            (at + c.len_utf8(), Kind::Mark(c))
        };
        tokens.push(Token {
            range: at..end,
            kind,
            glued,
        });
        (at, glued) = (end, true);
    }
    tokens
}

/// A letter, or an accent that stands on one.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Where the figures end that begin at a digit: a space groups only three digits, and none after four or more.
fn figure_end(text: &str, start: usize) -> usize {
    let digits = |from: usize| {
        text[from..]
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len() - from)
    };
    let mut end = start + digits(start);
    let mut can_space = end - start <= 3;
    while let Some(mark) = text[end..].chars().next() {
        let next = end + mark.len_utf8();
        let count = digits(next);
        let joins = match mark {
            _ if count == 0 => false,
            '.' | ',' => {
                can_space = false;
                true
            }
            '_' => true,
            mark if is_apostrophe(mark) => count == 3 && can_space,
            mark if is_group_space(mark) => count == 3 && can_space,
            _ => false,
        };
        if !joins {
            break;
        }
        end = next + count;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_hold_together_and_lists_do_not() {
        for (text, expected) in [
            ("1 000 soldats", vec!["1 000", "soldats"]),
            ("1\u{202f}234\u{a0}567,5", vec!["1\u{202f}234\u{a0}567,5"]),
            ("en 2023 200 autres", vec!["en", "2023", "200", "autres"]),
            ("12 34", vec!["12", "34"]),
            ("1 0000", vec!["1", "0000"]),
            ("près d’une centaine.", vec!["près", "d’", "une", "centaine", "."]),
            ("946, dont 5.", vec!["946", ",", "dont", "5", "."]),
            ("1'000", vec!["1'000"]),
            ("a\n\nb", vec!["a", "\n\n", "b"]),
        ] {
            let found: Vec<_> = tokens(text).iter().map(|token| &text[token.range.clone()]).collect();
            assert_eq!(found, expected);
        }
    }
}
