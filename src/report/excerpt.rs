//! The lines that a diagnostic is about: a [`Diagnostic`] and [`Files`] in, an [`Excerpt`] per file out.
//!
//! Invariant: a mark lies on character boundaries of its line's text; a line, however long it was, is cut
//! to a width that can be read, and never within the first or last words marked.

use std::ops::Range;

use crate::diag::{Diagnostic, Label};
use crate::span::{FileId, FilePath, Files, Span};

/// Where something was cut out of a line.
const CUT: &str = "…";
/// Of a passage of many lines, as many are shown from its start…
const HEAD: usize = 3;
/// … and as many characters at least before and after what is marked.
const LEAST_CONTEXT: usize = 20;
/// Cuts stop at a space that is at most so many characters away.
const WORD: usize = 12;

/// Lines of one file, with the words that matter marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file.
    pub path: FilePath,
    /// The line, from 1, of the first label.
    pub line: usize,
    /// The column, in characters from 1, of the first label.
    pub column: usize,
    /// The lines, in order, those in between left out; none where the file as a whole is meant.
    pub lines: Vec<Line>,
}

/// A line of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// Its text, perhaps cut, without its end.
    pub text: String,
    /// What is underlined, in order.
    pub marks: Vec<Mark>,
}

/// Words underlined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the line's text.
    pub range: Range<usize>,
    /// Whether it is what the diagnostic is about.
    pub primary: bool,
    /// What is said of it; may be empty.
    pub label: String,
}

/// The lines that a diagnostic points at, its primary place's file first, cut to `width` characters.
pub fn excerpts(diagnostic: &Diagnostic, files: &Files, width: usize) -> Vec<Excerpt> {
    let labels = || diagnostic.primary.iter().map(|label| (label, true));
    let labels: Vec<(&Label, bool)> = labels()
        .chain(diagnostic.labels.iter().map(|label| (label, false)))
        .collect();
    let mut order: Vec<FileId> = Vec::new();
    for (label, _) in &labels {
        if !order.contains(&label.span.file) {
            order.push(label.span.file);
        }
    }
    let of = |file| labels.iter().filter(move |(label, _)| label.span.file == file);
    order
        .into_iter()
        .map(|file| excerpt(file, of(file), files, width))
        .collect()
}

fn excerpt<'a>(
    file: FileId,
    labels: impl Iterator<Item = &'a (&'a Label, bool)>,
    files: &Files,
    width: usize,
) -> Excerpt {
    let text = files.text(file);
    let mut first = None;
    let mut raw: Vec<(usize, Range<usize>, Vec<Mark>)> = Vec::new();
    for (label, primary) in labels {
        let span = clamp(text, label.span);
        first.get_or_insert_with(|| files.position(Span::new(file, span.clone())));
        if span == (0..0) && label.text.is_empty() {
            continue;
        }
        for (number, line, part, is_first) in pieces(text, span) {
            let mark = Mark {
                range: part.start - line.start..part.end - line.start,
                primary: *primary,
                label: if is_first { label.text.clone() } else { String::new() },
            };
            match raw.iter_mut().find(|(other, ..)| *other == number) {
                Some((.., marks)) => marks.push(mark),
                None => raw.push((number, line, vec![mark])),
            }
        }
    }
    raw.sort_by_key(|(number, ..)| *number);
    let lines = raw.into_iter().map(|(number, line, mut marks)| {
        marks.sort_by_key(|mark| (mark.range.start, mark.range.end));
        let text = condense(&text[line], &mut marks, width);
        Line { number, text, marks }
    });
    let (line, column) = first.unwrap_or((1, 1));
    Excerpt {
        path: files.path(file).clone(),
        line,
        column,
        lines: lines.collect(),
    }
}

/// A span's bytes, within the text and on character boundaries even where the span was not.
fn clamp(text: &str, span: Span) -> Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(span.start);
    start..floor(span.end).max(start)
}

/// A range's lines: number, the line's own range, the part of it in the range, and whether it is the first.
/// Of a range of many lines, the first few and the last.
fn pieces(text: &str, range: Range<usize>) -> Vec<(usize, Range<usize>, Range<usize>, bool)> {
    let mut start = text[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
    let mut number = text[..start].bytes().filter(|&byte| byte == b'\n').count() + 1;
    let mut pieces = Vec::new();
    loop {
        let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        let shown = start + text[start..end].trim_end_matches('\r').len();
        // White space and the marks of a quotation before the words are no part of them.
        let words = text[start..shown].trim_start_matches(|char: char| char.is_whitespace() || char == '>');
        let indent = shown - words.len();
        let from = if pieces.is_empty() {
            range.start.min(shown)
        } else {
            indent
        };
        let part = from..range.end.clamp(from, shown.max(from));
        let is_first = pieces.is_empty();
        if is_first || !part.is_empty() {
            pieces.push((number, start..shown, part, is_first));
        }
        if end >= range.end || end == text.len() {
            break;
        }
        start = end + 1;
        number += 1;
    }
    if pieces.len() > HEAD + 1 {
        pieces.drain(HEAD..pieces.len() - 1);
    }
    pieces
}

/// Cuts a line to about `width` characters around its marks, which are moved with the text.
fn condense(line: &str, marks: &mut [Mark], width: usize) -> String {
    if line.chars().count() <= width {
        return line.to_owned();
    }
    let marked: usize = marks.iter().map(|mark| line[mark.range.clone()].chars().count()).sum();
    let context = (width.saturating_sub(marked) / (2 * marks.len().max(1))).max(LEAST_CONTEXT);
    let mut windows: Vec<Range<usize>> = Vec::new();
    let mut keep = |from: usize, to: usize| windows.push(back(line, from, context)..forth(line, to, context));
    for mark in marks.iter() {
        let words = &line[mark.range.clone()];
        if words.chars().count() > width {
            let head = mark.range.start + nth(words, width * 2 / 3);
            let tail = mark.range.start + nth(words, words.chars().count() - width / 4);
            keep(mark.range.start, head);
            keep(tail, mark.range.end);
        } else {
            keep(mark.range.start, mark.range.end);
        }
    }
    windows.sort_by_key(|window| window.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for window in windows {
        match merged.last_mut() {
            Some(last) if window.start <= last.end + CUT.len() => last.end = last.end.max(window.end),
            _ => merged.push(window),
        }
    }
    // The pieces kept, each with the place in the cut line at which it begins.
    let mut cut = String::new();
    let mut placed: Vec<(Range<usize>, usize)> = Vec::new();
    for window in merged {
        if window.start > 0 {
            cut.push_str(CUT);
        }
        placed.push((window.clone(), cut.len()));
        cut.push_str(&line[window]);
    }
    if placed.last().is_some_and(|(window, _)| window.end < line.len()) {
        cut.push_str(CUT);
    }
    let moved = |at: usize| {
        let (window, start) = placed.iter().rev().find(|(window, _)| window.start <= at)?;
        Some(start + (at - window.start).min(window.len()))
    };
    for mark in marks {
        let start = moved(mark.range.start).unwrap_or(0);
        mark.range = start..moved(mark.range.end).unwrap_or(start).max(start);
    }
    cut
}

/// The byte at which the `count`th character of a text begins.
fn nth(text: &str, count: usize) -> usize {
    text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)
}

/// The byte `count` characters before `at`, or after the first space from there on.
fn back(line: &str, at: usize, count: usize) -> usize {
    let from = line[..at]
        .char_indices()
        .rev()
        .nth(count.saturating_sub(1))
        .map_or(0, |(byte, _)| byte);
    if from == 0 || count == 0 {
        return if count == 0 { at } else { 0 };
    }
    let near = &line[from..from + nth(&line[from..at], WORD)];
    near.find(' ').map_or(from, |space| from + space + 1)
}

/// The byte `count` characters after `at`, or at the last space before that.
fn forth(line: &str, at: usize, count: usize) -> usize {
    let to = at + nth(&line[at..], count);
    if to == line.len() {
        return to;
    }
    let near_start = line[at..to]
        .char_indices()
        .rev()
        .nth(WORD)
        .map_or(at, |(byte, _)| at + byte);
    line[near_start..to].rfind(' ').map_or(to, |space| near_start + space)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;

    fn one(text: &str, range: Range<usize>, width: usize) -> Excerpt {
        let mut files = Files::default();
        let file = files.add(FilePath::new("a.md").unwrap(), text);
        let diagnostic = Diagnostic::at(Code::BAD_DATE, Span::new(file, range), "x").saying("here");
        excerpts(&diagnostic, &files, width).remove(0)
    }

    #[test]
    fn short_lines_are_whole() {
        let excerpt = one("un\r\ndeux trois\nquatre", 9..14, 80);
        assert_eq!((excerpt.line, excerpt.column), (2, 6));
        assert_eq!(excerpt.lines.len(), 1);
        assert_eq!(excerpt.lines[0].text, "deux trois");
        assert_eq!(excerpt.lines[0].marks[0].range, 5..10);
    }

    #[test]
    fn long_lines_are_cut_around_the_words() {
        let text = format!("{}à souligner{}", "mot été ".repeat(300), " suite".repeat(300));
        let start = text.find("à souligner").unwrap();
        let excerpt = one(&text, start..start + "à souligner".len(), 80);
        let line = &excerpt.lines[0];
        assert!(line.text.chars().count() <= 82, "{}", line.text);
        assert_eq!(&line.text[line.marks[0].range.clone()], "à souligner");
        assert!(
            line.text.starts_with("…mot") || line.text.starts_with("…été"),
            "{}",
            line.text
        );
        assert!(line.text.ends_with("suite…"), "{}", line.text);
    }

    #[test]
    fn long_passages_keep_their_two_ends() {
        let text = format!("a début {} fin b", "mot ".repeat(300));
        let excerpt = one(&text, 2..text.len() - 2, 80);
        let line = &excerpt.lines[0];
        let shown = &line.text[line.marks[0].range.clone()];
        assert!(shown.starts_with("début") && shown.ends_with("fin"), "{shown}");
        assert!(line.text.chars().count() < 140, "{}", line.text);
    }

    #[test]
    fn passages_of_many_lines_show_their_first_and_last() {
        let text = "ligne\n".repeat(20);
        let excerpt = one(&text, 2..60, 80);
        let numbers: Vec<usize> = excerpt.lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 2, 3, 10]);
        assert_eq!(excerpt.lines[0].marks[0].label, "here");
        assert_eq!(excerpt.lines[1].marks[0].label, "");
    }

    proptest::proptest! {
        #[test]
        fn any_span_of_any_text_gives_marks_within_lines(text in "[a-é \n\r€]{0,400}", a in 0usize..1200, b in 0usize..1200, width in 1usize..60) {
            let excerpt = one(&text, a.min(b)..a.max(b), width);
            for line in &excerpt.lines {
                for mark in &line.marks {
                    proptest::prop_assert!(line.text.get(mark.range.clone()).is_some());
                }
            }
        }
    }
}
