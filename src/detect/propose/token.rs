//! Text -> [`Token`]s: words, numbers and marks, with their case and whether a capital means anything there.
//!
//! Invariant: tokens stand in the order of the text, do not overlap, and begin and end on character boundaries.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::date::Lang;
use crate::text::{is_alphanumeric, push_lowercase};

use super::words::{self, PEOPLE, Uses};

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A word in lower case, or of a script without case.
    Lower,
    /// A word with a capital and small letters.
    Capital,
    /// Two capitals or more, and no small letter but of a plural: "ONU", "U.S.", "MPs".
    Upper,
    /// One capital with a full stop: "J."
    Initial,
    /// A number.
    Number,
    /// What French elides before a vowel, with its apostrophe: "l'", "d'".
    Elision,
    /// "'s" after an English word.
    Possessive,
    /// Any other character.
    Mark(char),
}

/// What stands between a token and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// White space on one line.
    Space,
    /// A line break or more.
    Line,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub form: Form,
    pub gap: Gap,
    /// What the word can be.
    pub uses: Uses,
    /// Whether a sentence, a line or a quotation begins here, so that a capital means nothing.
    pub opens: bool,
    /// Whether it stands in a line all in capitals, or with a capital on each word.
    pub headline: bool,
}

impl Token {
    /// Whether it is a word with a capital.
    pub fn is_capital(&self) -> bool {
        matches!(self.form, Form::Capital | Form::Upper | Form::Initial)
    }

    /// Whether it is a word in lower case.
    pub fn is_lower(&self) -> bool {
        self.form == Form::Lower
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.form == Form::Mark(mark)
    }
}

/// What is elided before a vowel, in lower case.
const ELIDED: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
];

/// Articles that Arabic names join to what follows with a hyphen.
const ARTICLES: &[&str] = &[
    "al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "es", "ould", "ben", "bin",
];

/// Words that go on inside the hyphens of a name: "Boulogne-sur-mer".
const INNER: &[&str] = &[
    "sur", "en", "lès", "les", "sous", "de", "du", "la", "le", "aux", "au", "upon", "on",
];

/// What a hyphen adds to a name without being part of it, besides English participles.
const SUFFIXES: &[&str] = &[
    "led", "run", "born", "made", "held", "era", "only", "là", "ci", "bis", "wide", "style",
];

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str, lang: Lang) -> Vec<Token> {
    let mut reader = Reader {
        text,
        lang,
        at: 0,
        gap: Gap::Line,
        opens: true,
        quoted: None,
        lower: String::new(),
        out: Vec::with_capacity(text.len() / 5),
    };
    while let Some(c) = reader.peek() {
        reader.step(c);
    }
    let mut out = reader.out;
    mark_headlines(lang, &mut out);
    out
}

struct Reader<'a> {
    text: &'a str,
    lang: Lang,
    at: usize,
    gap: Gap,
    /// Whether a sentence begins at the next word.
    opens: bool,
    /// After a straight quotation mark: whether a sentence began before it.
    quoted: Option<bool>,
    /// The last word in lower case.
    lower: String,
    out: Vec<Token>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.char_at(self.at)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(at)?;
        match byte.is_ascii() {
            true => Some(char::from(byte)),
            false => self.text.get(at..)?.chars().next(),
        }
    }

    fn step(&mut self, c: char) {
        if c.is_whitespace() {
            self.at += c.len_utf8();
            if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                (self.gap, self.opens, self.quoted) = (Gap::Line, true, None);
            } else if self.gap == Gap::None {
                self.gap = Gap::Space;
            }
        } else if c.is_alphabetic() {
            self.word();
        } else if c.is_ascii_digit() || c.is_numeric() {
            self.number();
        } else {
            self.mark(c);
        }
    }

    fn push(&mut self, range: Range<usize>, form: Form, uses: Uses) {
        let opens = match self.quoted.take() {
            Some(before) => before || self.gap == Gap::None,
            None => self.opens,
        };
        self.out.push(Token {
            start: range.start,
            end: range.end,
            form,
            gap: self.gap,
            uses,
            opens,
            headline: false,
        });
        self.gap = Gap::None;
        if form != Form::Elision {
            self.opens = false;
        }
    }

    fn mark(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        if is_invisible(c) {
            return;
        }
        let (before, gap) = (self.quoted.unwrap_or(self.opens), self.gap);
        let clock = |at: Option<&Token>| at.is_some_and(|token| token.form == Form::Number);
        let opens = match c {
            '.' | ':' if clock(self.out.last()) && self.peek().is_some_and(|c| c.is_ascii_digit()) => before,
            '.' | '!' | '?' | '…' | ':' | '«' | '“' | '•' | '*' | '#' | '>' | '|' | '█' | '—' | '–' => {
                true
            }
            '-' | '‘' => before || gap != Gap::None,
            _ => before,
        };
        self.quoted = None;
        self.opens = opens;
        self.push(start..self.at, Form::Mark(c), Uses::default());
        self.opens = opens;
        if c == '"' {
            self.quoted = Some(before);
        }
    }

    fn number(&mut self) {
        let start = self.at;
        let mut end = start;
        while let Some(c) = self.char_at(end) {
            let next = || self.char_at(end + c.len_utf8()).is_some_and(|c| c.is_ascii_digit());
            let inside = c.is_alphanumeric() || (matches!(c, '.' | ',' | '-' | '/' | '\u{a0}' | '\u{202f}') && next());
            if !inside {
                break;
            }
            end += c.len_utf8();
        }
        self.at = end;
        self.push(start..end, Form::Number, Uses::default());
    }

    /// Reads letters, with the apostrophes and hyphens that join them, and pushes the words they make.
    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        // Where the part after the last hyphen begins, and the hyphens themselves.
        let mut part = start;
        let mut hyphens: Vec<usize> = Vec::new();
        while let Some(c) = self.char_at(end) {
            let after = end + c.len_utf8();
            if is_alphanumeric(c) || (c >= '\u{ad}' && (is_combining_mark(c) || is_invisible(c))) {
                end = after;
            } else if matches!(c, '\'' | '’' | 'ʼ') {
                let next = self.char_at(after);
                let Some(next) = next.filter(|next| next.is_alphabetic()) else {
                    break;
                };
                let left = &self.text[part..end];
                if is_elided(left, next) {
                    if part == start {
                        self.at = after;
                        self.push(start..after, Form::Elision, Uses::default());
                        return;
                    }
                } else if matches!(next, 's' | 'S') && !self.char_at(after + 1).is_some_and(char::is_alphanumeric) {
                    self.at = end;
                    self.words(start, end, &hyphens);
                    self.push(end..after + 1, Form::Possessive, Uses::default());
                    self.at = after + 1;
                    return;
                }
                end = after;
            } else if matches!(c, '-' | '\u{2010}' | '\u{2011}') {
                if !self.char_at(after).is_some_and(char::is_alphanumeric) {
                    break;
                }
                hyphens.push(end);
                end = after;
                part = end;
            } else if c == '.' && hyphens.is_empty() {
                match self.dotted(start, end) {
                    Some(dotted) => {
                        self.at = dotted;
                        return;
                    }
                    None => break,
                }
            } else {
                break;
            }
        }
        self.at = end;
        self.words(start, end, &hyphens);
    }

    /// Reads the full stop of an initial, of an acronym or of an abbreviation, after a word; pushes it and says where
    /// it ends, if it is one.
    fn dotted(&mut self, start: usize, end: usize) -> Option<usize> {
        let word = self.text.get(start..end)?;
        let mut chars = word.chars();
        let first = chars.next()?;
        let single = chars.next().is_none();
        if single && first.is_uppercase() {
            let mut last = end + 1;
            let mut letters = 1;
            while let Some(c) = self.char_at(last).filter(|c| c.is_uppercase()) {
                let after = last + c.len_utf8();
                if self.char_at(after) != Some('.') {
                    break;
                }
                last = after + 1;
                letters += 1;
            }
            if letters > 1 {
                let uses = self.uses(start, last);
                self.push(start..last, Form::Upper, uses);
                return Some(last);
            }
            let title = self.lang == Lang::Fr && first == 'M';
            // A sentence may end in one letter: "plan B."
            let name = self.text.get(last..).is_some_and(|rest| {
                let mut rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']).chars();
                rest.next().is_some_and(char::is_uppercase)
            });
            if !name {
                return None;
            }
            let uses = if title { self.uses(start, last) } else { Uses::default() };
            self.push(start..last, if title { Form::Capital } else { Form::Initial }, uses);
            return Some(last);
        }
        if end - start > 5 {
            return None;
        }
        let uses = self.uses(start, end + 1);
        if uses == Uses::default() {
            return None;
        }
        let form = form(word);
        self.push(start..end + 1, form, uses);
        Some(end + 1)
    }

    fn uses(&mut self, start: usize, end: usize) -> Uses {
        let word = &self.text[start..end];
        self.lower.clear();
        if word.len() > 40 {
            return Uses::default();
        }
        if word.is_ascii() {
            self.lower.push_str(word);
            self.lower.make_ascii_lowercase();
        } else {
            for c in word.chars().filter(|&c| !is_invisible(c)) {
                let c = if matches!(c, '\u{2010}' | '\u{2011}') { '-' } else { c };
                push_lowercase(&mut self.lower, c);
            }
        }
        words::uses(&self.lower)
    }

    /// Pushes the words of what hyphens join.
    fn words(&mut self, start: usize, end: usize, hyphens: &[usize]) {
        if hyphens.is_empty() {
            let uses = self.uses(start, end);
            self.push(start..end, form(&self.text[start..end]), uses);
            return;
        }
        let mut parts: Vec<Range<usize>> = Vec::with_capacity(hyphens.len() + 1);
        let mut from = start;
        for &hyphen in hyphens {
            parts.push(from..hyphen);
            from = hyphen + self.char_at(hyphen).map_or(1, char::len_utf8);
        }
        parts.push(from..end);
        let text = self.text;
        let capital = |part: &Range<usize>| text[part.clone()].chars().next().is_some_and(char::is_uppercase);
        let is_one_of = |part: &Range<usize>, list: &[&str]| {
            let word = &text[part.clone()];
            word.len() <= 8 && list.contains(&word.to_lowercase().as_str())
        };
        let Some(first) = parts.iter().position(&capital) else {
            let mut uses = self.uses(start, end);
            // "ex-ministre", "vice-gouverneur"
            if uses == Uses::default() && parts.len() == 2 && is_one_of(&parts[0], &["ex", "vice", "sous", "co"]) {
                uses = self.uses(parts[1].start, parts[1].end);
            }
            self.push(start..end, Form::Lower, uses);
            return;
        };
        let whole = self.uses(start, end);
        let mut from = first;
        if first > 0 && is_one_of(&parts[first - 1], ARTICLES) {
            from -= 1;
        }
        let mut to = parts.len();
        while to > from + 1 && !capital(&parts[to - 1]) {
            let last = &text[parts[to - 1].clone()];
            let participle = last.len() > 3 && (last.ends_with("ed") || last.ends_with("ing"));
            let foreign = is_one_of(&parts[to - 1], SUFFIXES) || participle || last.len() > 5;
            if !foreign || (to > 1 && is_one_of(&parts[to - 2], INNER)) || whole != Uses::default() {
                break;
            }
            to -= 1;
        }
        if from > 0 {
            self.push(start..parts[from - 1].end, Form::Lower, Uses::default());
        }
        let middle = &parts[from..to];
        let joined = parts[from].start..parts[to - 1].end;
        let several = middle.len() > 1 && middle.len() < 5 && middle.iter().all(&capital);
        let key = |range: &Range<usize>| words::plain(&text[range.clone()]);
        let known = |range: &Range<usize>| words::names(&key(range)).iter().any(|(rest, _)| rest.is_empty());
        if several && !known(&joined) && middle.iter().all(known) {
            for (index, part) in middle.iter().enumerate() {
                if index > 0 {
                    let hyphen = middle[index - 1].end..part.start;
                    self.push(hyphen, Form::Mark('-'), Uses::default());
                }
                let uses = self.uses(part.start, part.end);
                self.push(part.clone(), form(&text[part.clone()]), uses);
            }
        } else {
            let mut uses = self.uses(joined.start, joined.end);
            if uses == Uses::default() && middle.len() > 1 {
                let last = &middle[middle.len() - 1];
                let people = self.uses(last.start, last.end).any(PEOPLE);
                let prefix = text[middle[0].clone()].ends_with(['o', 'O']);
                let head = self.uses(middle[0].start, middle[0].end);
                uses = match people && prefix {
                    true => PEOPLE,
                    false if head.any(words::FIRST) => words::FIRST,
                    false if head.any(words::TITLE) => words::TITLE,
                    false if head.any(words::COMMON) => words::COMMON,
                    false => Uses::default(),
                };
            }
            let form = match form(&text[joined.clone()]) {
                Form::Lower => Form::Capital,
                form => form,
            };
            self.push(joined, form, uses);
        }
        if to < parts.len() {
            self.push(parts[to - 1].end..end, Form::Lower, Uses::default());
        }
    }
}

/// The form of a word without full stops.
fn form(word: &str) -> Form {
    let mut upper = 0usize;
    let mut lower = 0usize;
    let mut first = None;
    for c in word.chars() {
        if c.is_uppercase() {
            first.get_or_insert(true);
            upper += 1;
        } else if c.is_lowercase() {
            first.get_or_insert(false);
            lower += 1;
        }
    }
    match (upper, lower) {
        (0, _) => Form::Lower,
        (2.., 0) => Form::Upper,
        (2.., 1) if word.ends_with('s') => Form::Upper,
        // "C130", "G7"
        (1, 0) if word.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) => Form::Upper,
        _ if first == Some(true) || upper > 1 => Form::Capital,
        // "iPhone", "eBay"
        _ => Form::Capital,
    }
}

/// Whether letters before an apostrophe are elided before a word that begins with `next`.
fn is_elided(left: &str, next: char) -> bool {
    if left.len() > 7 {
        return false;
    }
    // "N'Djamena", "M'Bow"
    if matches!(left, "N" | "M" | "S" | "T" | "J" | "C") && next.is_uppercase() {
        return false;
    }
    let lower = left.to_lowercase();
    ELIDED.contains(&lower.as_str())
}

/// Whether a character is not seen: a soft hyphen, a mark of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// Marks the lines in which capitals mean nothing.
fn mark_headlines(lang: Lang, tokens: &mut [Token]) {
    let mut start = 0;
    while start < tokens.len() {
        let mut end = start + 1;
        while tokens.get(end).is_some_and(|token| token.gap != Gap::Line) {
            end += 1;
        }
        let line = &mut tokens[start..end];
        let long = |token: &&Token| token.end - token.start > 3 && (token.is_capital() || token.is_lower());
        let count = line.iter().filter(long).count();
        let capital = line.iter().filter(long).filter(|token| token.is_capital()).count();
        let words = || line.iter().filter(|token| token.is_capital() || token.is_lower());
        let upper = words().filter(|token| token.form == Form::Upper).count();
        let all = words().count();
        let sentence = line.last().is_some_and(|token| token.is_mark('.'));
        let small = line.first().is_some_and(Token::is_lower);
        // French puts a capital on the first word only.
        let titled =
            lang == Lang::En && !small && count >= 4 && capital * 5 >= count * 4 && !sentence && line.len() < 40;
        let shouted = all >= 3 && upper * 10 >= all * 6;
        if titled || shouted {
            for token in line.iter_mut() {
                token.headline = true;
            }
        }
        start = end;
    }
}
