//! A text -> the ranges of it that stand in quotation marks.
//!
//! Invariant: the ranges are in order, do not overlap, lie on character boundaries and hold no blank line.
//!
//! Marks are « », “ ”, „ ”, ‘ ’ and the straight `"`, nested or not. What is open at a blank line ends there if
//! the block began with the mark (each paragraph of a long quotation opens anew, the last one closes); else the
//! mark was a stray one and opens nothing. A closing mark where nothing is open stands for an opening one
//! (`» retrait ordonné”`) if another closes it in the same block before a third opens.

use std::ops::Range;

use crate::text::{MarkRole as Role, opens_behind, straight_mark};

/// Marks that may be open at once; further ones are strays.
const DEPTH: usize = 8;

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    end: usize,
    role: Role,
    /// Single marks close single ones only: ’ is also an apostrophe.
    single: bool,
}

/// The quotations of a text, outermost marks only, without the marks.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut marks = Vec::new();
    let mut block = 0;
    // Where the line begins, after the first line break.
    let mut line = None;
    let mut next = 0;
    // The first bytes of a line break and of the marks.
    let may_be = |byte: &u8| matches!(byte, b'\n' | b'"' | 0xc2 | 0xe2);
    while let Some(at) = text.as_bytes()[next..].iter().position(may_be).map(|at| next + at) {
        let c = text[at..].chars().next().unwrap_or(' ');
        let end = at + c.len_utf8();
        next = end;
        if c == '\n' {
            let is_blank = |start: usize| text[start..at].chars().all(char::is_whitespace);
            if line.is_some_and(is_blank) {
                pair(text, block..at, &marks, &mut found);
                marks.clear();
                block = at + 1;
            }
            line = Some(end);
        }
        let before = || text[..at].chars().next_back().unwrap_or(' ');
        if let Some((role, single)) = role(c, before, || text[end..].chars().next().unwrap_or(' ')) {
            marks.push(Mark { at, end, role, single });
        }
    }
    pair(text, block..text.len(), &marks, &mut found);
    found
}

/// What a character does as a quotation mark, and whether it is a single one.
fn role(c: char, before: impl Fn() -> char, after: impl Fn() -> char) -> Option<(Role, bool)> {
    Some(match c {
        '«' | '“' | '„' | '‟' => (Role::Opens, false),
        '»' | '”' => (Role::Closes, false),
        '"' => (straight_mark(before(), after()), false),
        '‘' if opens_behind(before()) && after().is_alphanumeric() => (Role::Opens, true),
        '’' if !before().is_whitespace() && !after().is_alphanumeric() => (Role::Closes, true),
        _ => return None,
    })
}

/// Pairs the marks of one block.
fn pair(text: &str, block: Range<usize>, marks: &[Mark], found: &mut Vec<Range<usize>>) {
    let base = found.len();
    let mut close = |open: &Mark, end: usize| {
        while found.len() > base && found.last().is_some_and(|inner| inner.start >= open.end) {
            found.pop();
        }
        found.push(open.end..end);
    };
    let mut open: Vec<Mark> = Vec::new();
    for (index, &mark) in marks.iter().enumerate() {
        let matched = open.iter().rposition(|open| open.single == mark.single);
        match (mark.role, matched) {
            (Role::Closes | Role::Either, Some(depth)) => {
                close(&open[depth], mark.at);
                open.truncate(depth);
            }
            (Role::Opens, _) | (Role::Either, None) if open.len() < DEPTH => open.push(mark),
            (Role::Closes, None) if open.is_empty() && !mark.single => {
                let next = marks[index + 1..].iter().find(|next| !next.single);
                if next.is_some_and(|next| next.role != Role::Opens) {
                    open.push(mark);
                }
            }
            _ => {}
        }
    }
    let begins = |mark: &Mark| text[block.clone()].trim_start().len() == block.end - mark.at;
    if let Some(first) = open.first().filter(|first| begins(first)) {
        close(first, block.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_end_with_their_mark_or_their_block() {
        for (text, expected) in [
            ("a « b c » d", vec!["b c"]),
            ("dit “oui, « non »” et", vec!["oui, « non »"]),
            ("il \"part\" et \"reste\".", vec!["part", "reste"]),
            ("l'\"accord\" signé", vec!["accord"]),
            (
                "un » retrait sûr” des soldats, “illégale”par",
                vec!["retrait sûr", "illégale"],
            ),
            ("a « b\n\nc d", vec![]),
            ("« a b\n\n« c d »", vec!["a b", "c d"]),
            ("a \" b\n \nc \"d\"", vec!["d"]),
            ("the ‘rules-based’ order isn’t the boys’ own", vec!["rules-based"]),
            ("a « b puis « c d » et « e »", vec!["c d", "e"]),
            ("fin » puis « début »", vec!["début"]),
            ("rien", vec![]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
            let found: Vec<&str> = found.into_iter().map(str::trim).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
