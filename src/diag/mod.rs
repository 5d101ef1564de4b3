//! What is wrong with a dossier: a [`Diagnostic`] has a stable [`Code`], a place, a reason and a way out.
//!
//! Invariant: a diagnostic is a value; nothing is printed here, and every code has its page in
//! `docs/diagnostics/`.

mod code;
mod told;

pub use code::{Code, Rule};
pub use told::first_of_each;

use crate::limit::{LONGEST_SAID, cut};
use crate::span::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; changes nothing.
    Note,
    /// Doubtful: the site is built all the same.
    Warning,
    /// The site is not built.
    Error,
}

impl Severity {
    /// The word that names it in reports and in `dossier.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A place and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The words underlined.
    pub span: Span,
    /// What is said of them; may be empty.
    pub text: String,
}

/// One thing that is wrong, told to the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// One line: what is wrong.
    pub headline: String,
    /// Where; `None` where it concerns the dossier as a whole.
    pub primary: Option<Label>,
    /// Other places that matter ("already in use here").
    pub labels: Vec<Label>,
    /// Why, and what was seen.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A diagnostic at a place, with its code's own severity.
    pub fn at(code: Code, span: Span, headline: impl Into<String>) -> Self {
        let primary = Some(Label {
            span,
            text: String::new(),
        });
        Self {
            primary,
            ..Self::of_dossier(code, headline)
        }
    }

    /// A diagnostic that concerns no single place.
    pub fn of_dossier(code: Code, headline: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.rule().severity,
            headline: cut(headline.into(), LONGEST_SAID),
            primary: None,
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    /// Says something of the primary place.
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        if let Some(primary) = &mut self.primary {
            primary.text = cut(text.into(), LONGEST_SAID);
        }
        self
    }

    /// Points at another place too.
    pub fn with_label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: cut(text.into(), LONGEST_SAID),
        });
        self
    }

    /// Adds a reason.
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(cut(note.into(), LONGEST_SAID));
        self
    }

    /// Says what to do.
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(cut(help.into(), LONGEST_SAID));
        self
    }
}

/// The nearest of `candidates` to `word`, where one is near enough to be a slip of the pen.
///
/// Nearness is the optimal string alignment distance (Damerau 1964) over lower-cased characters, at most a
/// third of the longer word.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = lower(word).collect();
    let mut counts = [0_i32; SORTS];
    word.iter().for_each(|&c| counts[sort(c)] += 1);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let mut left = counts;
        lower(candidate).for_each(|c| left[sort(c)] -= 1);
        let sum = |counted: fn(&&i32) -> bool| left.iter().filter(counted).sum::<i32>().unsigned_abs() as usize;
        let (lacking, over) = (sum(|count| **count > 0), sum(|count| **count < 0));
        let longer = word.len().max(word.len() + over - lacking);
        let limit = longer.div_ceil(3);
        // Each letter that one has more of than the other takes an edit of its own.
        if lacking.max(over) > best.map_or(limit, |(least, _)| least.min(limit)) {
            continue;
        }
        let other: Vec<char> = lower(candidate).collect();
        let found = (distance(&word, &other), candidate);
        if found.0 <= limit && best.is_none_or(|best| found < best) {
            best = Some(found);
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// How many sorts of characters are told apart before words are compared.
const SORTS: usize = 64;

fn sort(c: char) -> usize {
    c as usize % SORTS
}

/// The optimal string alignment distance, in edits.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut cost = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_are_near_or_absent() {
        let ids = ["niamey", "agadez", "denonciation-accord-2012"];
        assert_eq!(did_you_mean("niamay", ids), Some("niamey"));
        assert_eq!(did_you_mean("naimey", ids), Some("niamey"));
        assert_eq!(
            did_you_mean("denonciation-acord-2012", ids),
            Some("denonciation-accord-2012")
        );
        assert_eq!(did_you_mean("washington", ids), None);
    }

    #[test]
    fn what_is_passed_over_is_farther_away() {
        let words = [
            "", "a", "ab", "ba", "abc", "bca", "aabb", "abab", "Été", "ete", "étés", "xyzxyz", "niamey", "naimey",
        ];
        for word in words {
            let near = |other: &'static str| {
                let [a, b]: [Vec<char>; 2] = [word, other].map(|text| lower(text).collect());
                let edits = distance(&a, &b);
                (edits <= a.len().max(b.len()).div_ceil(3)).then_some((edits, other))
            };
            let nearest = words.into_iter().filter_map(near).min().map(|(_, other)| other);
            assert_eq!(did_you_mean(word, words), nearest, "{word}");
            let others = words.iter().copied().filter(|other| *other != word);
            let nearest = others.clone().filter_map(near).min().map(|(_, other)| other);
            assert_eq!(did_you_mean(word, others), nearest, "{word}");
        }
    }
}
