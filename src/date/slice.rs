//! A text → [`Slice`]: a part of it that knows where it stands, to be read from the left.
//!
//! Invariant: a slice never reaches outside its text, so that every error points into what was written.

use super::DateError;
use super::value::Mark;
use std::ops::Range;

/// A part of the text, and the byte of the text at which it begins.
#[derive(Clone, Copy)]
pub(super) struct Slice<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl<'a> Slice<'a> {
    pub(super) fn head(self, len: usize) -> Slice<'a> {
        Slice {
            text: self.text.get(..len).unwrap_or_default(),
            at: self.at,
        }
    }

    pub(super) fn tail(self, start: usize) -> Slice<'a> {
        Slice {
            text: self.text.get(start..).unwrap_or_default(),
            at: self.at + start,
        }
    }

    pub(super) fn trim(self) -> Slice<'a> {
        let text = self.text.trim_start_matches(' ');
        Slice {
            at: self.at + self.text.len() - text.len(),
            text: text.trim_end_matches(' '),
        }
    }

    pub(super) fn range(self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    pub(super) fn error(self, what: impl Into<String>) -> DateError {
        DateError {
            what: what.into(),
            at: self.range(),
            hint: None,
        }
    }

    /// Takes a prefix off.
    pub(super) fn eat(&mut self, prefix: &str) -> bool {
        let found = self.text.starts_with(prefix);
        if found {
            *self = self.tail(prefix.len());
        }
        found
    }

    /// Takes off the characters that satisfy a test.
    pub(super) fn take(&mut self, test: impl Fn(u8) -> bool) -> Slice<'a> {
        let len = self.text.bytes().take_while(|byte| test(*byte)).count();
        let head = self.head(len);
        *self = self.tail(len);
        head
    }

    /// Takes off a qualifier; no mark when there is none.
    pub(super) fn mark(&mut self) -> Mark {
        let mark = self.text.bytes().next().and_then(Mark::read);
        if mark.is_some() {
            *self = self.tail(1);
        }
        mark.unwrap_or_default()
    }

    pub(super) fn end(self) -> Result<(), DateError> {
        match self.text.chars().next() {
            None => Ok(()),
            Some('~' | '?' | '%') => {
                let hint = "`%` says that a date is both uncertain and approximate";
                Err(DateError {
                    hint: Some(hint.into()),
                    ..self.error("a second qualifier in the same place")
                })
            }
            Some(c) => Err(self.error(format!("`{c}` cannot stand here"))),
        }
    }
}
