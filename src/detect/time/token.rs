//! A stretch of text and a [`Lexicon`] -> [`Tokens`]: words, numbers and marks, each with its place and the [`Sense`]
//! that the lexicon gives it.
//!
//! Invariant: tokens stand in the order of the text, do not overlap, and begin and end on character boundaries.
//!
//! Words are looked up without case, accents, soft hyphens or combining marks. A word ends where figures begin
//! (`21st`, `1960s`, `T2` are two tokens each), apostrophes and hyphens are tokens of their own, and a word that a line
//! break cut in two (`sep-` / `tembre`) is one token when the lexicon has the whole.

use std::cell::Cell;

use super::lexicon::{Folded, plain};
pub(super) use super::lexicon::{Lexicon, Sense};
use crate::date;

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    start: u32,
    end: u32,
    /// What it is.
    pub sense: Sense,
    /// The word as the lexicon writes it; empty where the lexicon does not have it.
    pub key: &'static str,
    flags: u8,
}

/// White space stands before the token.
const SPACE: u8 = 1;
/// A line break stands before the token.
const LINE: u8 = 2;
/// A blank line stands before the token.
const BLANK: u8 = 4;
/// The first letter is a capital.
const CAPITAL: u8 = 8;
/// A letter after the first is small.
const SMALL: u8 = 16;

const NOTHING: Token = Token {
    start: 0,
    end: 0,
    sense: Sense::Unknown,
    key: "",
    flags: SPACE | LINE | BLANK,
};

/// The tokens of a stretch of text. Every question about a token that does not exist is answered with "nothing".
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    list: Vec<Token>,
    /// How many more nested phrases may be looked for, from the token at which the parser stands.
    fuel: Cell<u16>,
    /// How many phrases are being looked for inside one another.
    depth: Cell<u8>,
}

/// How many nested phrases are looked for from one token: far more than any sentence needs.
const FUEL: u16 = 256;

/// How deep phrases nest: "the day after the first Monday of March of last year" is four.
const DEPTH: u8 = 6;

impl<'a> Tokens<'a> {
    /// Cuts a text, which must be shorter than 4 GiB; what lies beyond is left out.
    pub(super) fn new(text: &'a str, lexicon: &Lexicon) -> Self {
        let list = Cutter {
            text,
            bytes: text.as_bytes(),
            lexicon,
            out: Vec::with_capacity(text.len() / 5),
        }
        .cut();
        Self {
            text,
            list,
            fuel: Cell::new(FUEL),
            depth: Cell::new(0),
        }
    }

    /// Gives the parser what it may spend on the next token.
    pub(super) fn refuel(&self) {
        self.fuel.set(FUEL);
        self.depth.set(0);
    }

    /// Looks for a phrase inside another one, unless they nest too deep or too many were looked for already: so that
    /// the time for a text grows with its length alone.
    pub(super) fn nested<T>(&self, look: impl FnOnce() -> Option<T>) -> Option<T> {
        let (fuel, depth) = (self.fuel.get(), self.depth.get());
        if fuel == 0 || depth >= DEPTH {
            return None;
        }
        self.fuel.set(fuel - 1);
        self.depth.set(depth + 1);
        let found = look();
        self.depth.set(depth);
        found
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    fn get(&self, at: usize) -> Token {
        self.list.get(at).copied().unwrap_or(NOTHING)
    }

    /// What the token is.
    pub(super) fn sense(&self, at: usize) -> Sense {
        self.get(at).sense
    }

    /// The lexicon's key of the token; empty for words it does not have, numbers and marks.
    pub(super) fn key(&self, at: usize) -> &'static str {
        self.get(at).key
    }

    /// Whether the lexicon's key of the token is this one.
    pub(super) fn is(&self, at: usize, key: &str) -> bool {
        self.get(at).key == key
    }

    /// Whether the lexicon's key of the token is one of these.
    pub(super) fn among(&self, at: usize, keys: &[&str]) -> bool {
        let key = self.get(at).key;
        !key.is_empty() && keys.contains(&key)
    }

    /// Whether the keys of the tokens from here on are these, in order.
    pub(super) fn follows(&self, at: usize, keys: &[&str]) -> bool {
        keys.iter().enumerate().all(|(n, key)| self.is(at + n, key))
    }

    /// Whether the token is this mark.
    pub(super) fn mark(&self, at: usize, mark: char) -> bool {
        self.get(at).sense == Sense::Mark(mark)
    }

    /// Whether the token adjoins the one before it: no white space between them.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.get(at).flags & SPACE == 0
    }

    /// Whether a line break stands before the token.
    pub(super) fn new_line(&self, at: usize) -> bool {
        self.get(at).flags & LINE != 0
    }

    /// Whether a blank line stands before the token, or nothing.
    pub(super) fn new_block(&self, at: usize) -> bool {
        self.get(at).flags & BLANK != 0
    }

    /// Whether the token begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.get(at).flags & CAPITAL != 0
    }

    /// Whether the token is all in capitals.
    pub(super) fn all_capitals(&self, at: usize) -> bool {
        self.get(at).flags & (CAPITAL | SMALL) == CAPITAL
    }

    /// The token as it is written.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        let token = self.get(at);
        self.text
            .get(token.start as usize..token.end as usize)
            .unwrap_or_default()
    }

    /// The bytes of the text from the first token of a run to its last one.
    pub(super) fn bytes(&self, run: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.get(run.start).start as usize;
        let end = self.get(run.end.saturating_sub(1)).end as usize;
        start..end.max(start)
    }
}

/// The value of a Roman numeral in capitals (1 to 3999), written as Romans are.
pub(super) fn roman(text: &str) -> Option<u32> {
    let digit = |byte: u8| {
        Some(match byte {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            b'D' => 500,
            b'M' => 1000,
            _ => return None,
        })
    };
    if text.is_empty() || text.len() > 15 {
        return None;
    }
    let mut value = 0u32;
    let mut rest = text.bytes().peekable();
    while let Some(byte) = rest.next() {
        let this: u32 = digit(byte)?;
        match rest.peek().map(|&next| digit(next)) {
            Some(Some(next)) if next > this => value += digit(rest.next()?)?.checked_sub(this)?,
            _ => value += this,
        }
    }
    (date::roman(value.into()) == text).then_some(value)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Mark,
}

const fn class_of(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => Class::Space,
        _ => Class::Mark,
    }
}

/// Whether a character continues a word.
fn continues(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

struct Cutter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
    out: Vec<Token>,
}

impl Cutter<'_> {
    fn cut(mut self) -> Vec<Token> {
        let end = self.bytes.len().min(u32::MAX as usize);
        let mut at = 0;
        let mut flags = LINE | BLANK;
        while at < end {
            let Some(&byte) = self.bytes.get(at) else { break };
            if byte < 0x80 {
                match class_of(byte) {
                    Class::Space => {
                        flags |= SPACE;
                        if byte == b'\n' {
                            flags |= if flags & LINE != 0 { BLANK } else { LINE };
                        }
                        at += 1;
                        continue;
                    }
                    Class::Letter => at = self.word(at, flags),
                    Class::Digit => at = self.digits(at, flags),
                    Class::Mark => {
                        self.push(at, at + 1, Sense::Mark(char::from(byte)), "", flags);
                        at += 1;
                    }
                }
            } else {
                let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else {
                    at += 1;
                    continue;
                };
                if c.is_whitespace() || c == '\u{feff}' {
                    flags |= SPACE;
                    if matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}') {
                        flags |= LINE;
                    }
                    at += c.len_utf8();
                    continue;
                }
                if continues(c) {
                    at = self.word(at, flags);
                } else {
                    let mark = match c {
                        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2b9}' | '\u{b4}' => '\'',
                        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{ac}' | '\u{2212}' => '-',
                        other => other,
                    };
                    self.push(at, at + c.len_utf8(), Sense::Mark(mark), "", flags);
                    at += c.len_utf8();
                }
            }
            flags = 0;
        }
        self.out
    }

    fn push(&mut self, start: usize, end: usize, sense: Sense, key: &'static str, flags: u8) {
        let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) else {
            return;
        };
        self.out.push(Token {
            start,
            end,
            sense,
            key,
            flags,
        });
    }

    fn digits(&mut self, start: usize, flags: u8) -> usize {
        let mut at = start;
        let mut value = 0u32;
        while let Some(&byte @ b'0'..=b'9') = self.bytes.get(at) {
            if at - start < 9 {
                value = value * 10 + u32::from(byte - b'0');
            }
            at += 1;
        }
        let len = u8::try_from(at - start).unwrap_or(u8::MAX);
        let value = if len > 9 { u32::MAX } else { value };
        self.push(start, at, Sense::Digits(value, len), "", flags);
        at
    }

    /// Reads letters from `at` on: their folded form, where they end and the flags of their case.
    fn letters(&self, start: usize) -> (Folded, usize, u8) {
        let mut folded = Folded::EMPTY;
        let mut at = start;
        let mut flags = 0;
        while let Some(&byte) = self.bytes.get(at) {
            if byte.is_ascii_alphabetic() {
                if byte.is_ascii_uppercase() {
                    if at == start {
                        flags |= CAPITAL;
                    }
                } else if at > start {
                    flags |= SMALL;
                }
                folded.push(byte | 0x20);
                at += 1;
            } else if byte >= 0x80 {
                let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else {
                    break;
                };
                if !continues(c) {
                    break;
                }
                if c.is_uppercase() {
                    if at == start {
                        flags |= CAPITAL;
                    }
                } else if at > start && c.is_lowercase() {
                    flags |= SMALL;
                }
                plain(c).bytes().for_each(|byte| folded.push(byte));
                at += c.len_utf8();
            } else {
                break;
            }
        }
        (folded, at, flags)
    }

    fn word(&mut self, start: usize, flags: u8) -> usize {
        let (folded, end, case) = self.letters(start);
        let entry = self.lexicon.find(&folded);
        if self.bytes.get(end) == Some(&b'-')
            && let Some((rest, after)) = self.cut_rest(end + 1)
        {
            let mut whole = folded;
            whole.extend(&rest);
            if let Some(entry) = self.lexicon.find(&whole) {
                let (sense, key) = (entry.sense, entry.key);
                self.push(start, after, sense, key, flags | case | SMALL);
                return after;
            }
        }
        let (sense, key) = entry.map_or((Sense::Unknown, ""), |entry| (entry.sense, entry.key));
        self.push(start, end, sense, key, flags | case);
        end
    }

    /// The letters after a hyphen and a line break.
    fn cut_rest(&self, mut at: usize) -> Option<(Folded, usize)> {
        let mut broken = false;
        for _ in 0..16 {
            match self.bytes.get(at)? {
                b'\n' if !broken => broken = true,
                b' ' | b'\t' | b'\r' => {}
                byte if broken && (byte.is_ascii_lowercase() || *byte >= 0x80) => {
                    let (folded, end, _) = self.letters(at);
                    return (end > at).then_some((folded, end));
                }
                _ => return None,
            }
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Sense, Tokens, roman};

    #[test]
    fn words_numbers_and_marks() {
        let lexicon = Lexicon::new([("septembre", Sense::Month(9)), ("aout", Sense::Month(8))]);
        for (text, expected) in [
            ("21st", vec!["21", "st"]),
            ("l’août 1960s", vec!["l", "’", "août", "1960", "s"]),
            ("5\u{a0}sep-\n  tembre 2012", vec!["5", "sep-\n  tembre", "2012"]),
            ("mid-\nmarch", vec!["mid", "-", "march"]),
            ("aou\u{302}t", vec!["aou\u{302}t"]),
        ] {
            let tokens = Tokens::new(text, &lexicon);
            let raw: Vec<&str> = (0..tokens.len()).map(|at| tokens.raw(at)).collect();
            assert_eq!(raw, expected, "{text}");
        }
        let tokens = Tokens::new("AOÛT aou\u{302}t sep\u{ad}tembre", &lexicon);
        let senses: Vec<Sense> = (0..3).map(|at| tokens.sense(at)).collect();
        assert_eq!(senses, [Sense::Month(8), Sense::Month(8), Sense::Month(9)]);
        assert!(tokens.all_capitals(0) && !tokens.capital(1));
    }

    #[test]
    fn roman_numerals() {
        for (text, value) in [
            ("XIX", Some(19)),
            ("IV", Some(4)),
            ("MCMLXXXIV", Some(1984)),
            ("IIII", None),
            ("VX", None),
            ("", None),
            ("xix", None),
        ] {
            assert_eq!(roman(text), value, "{text}");
        }
    }
}
