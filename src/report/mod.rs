//! How a diagnostic is told: a [`Diagnostic`] and the [`Files`] it points into, in; text for a terminal, for
//! programs, for GitHub, or a page, out.
//!
//! Invariant: nothing is printed here, and nothing that a file says can act as markup or as a terminal's
//! control sequence.

mod excerpt;
mod html;
mod human;
mod machine;

pub use excerpt::{Excerpt, Line, Mark, excerpts};
pub use html::{failure_page, page};
pub use human::human;
pub use machine::{github, json};

use crate::diag::{Diagnostic, Severity};
use crate::span::Files;

/// How many diagnostics there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Tally {
    /// Counts.
    pub fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut tally = Self::default();
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Note => tally.notes += 1,
            }
        }
        tally
    }

    /// The counts in words: `2 errors, 1 warning`; empty where there is nothing.
    pub fn words(self) -> String {
        let parts = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| counted(count, word))
            .collect();
        parts.join(", ")
    }
}

/// A number and its noun: `1 page`, `2,000 pages`.
pub fn counted(count: usize, noun: &str) -> String {
    let digits = count.to_string();
    let mut number = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            number.push(',');
        }
        number.push(digit);
    }
    let plural = match count {
        1 => "",
        _ => "s",
    };
    format!("{number} {noun}{plural}")
}

/// Where a diagnostic points, as editors and terminals write it: `content/a.md:3:7`.
fn place(diagnostic: &Diagnostic, files: &Files) -> Option<String> {
    let span = diagnostic.primary.as_ref()?.span;
    let (line, column) = files.position(span);
    Some(format!("{}:{line}:{column}", files.path(span.file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_as_english() {
        let tally = Tally {
            errors: 1,
            warnings: 0,
            notes: 12_345,
        };
        assert_eq!(tally.words(), "1 error, 12,345 notes");
        assert_eq!(counted(0, "page"), "0 pages");
    }
}
