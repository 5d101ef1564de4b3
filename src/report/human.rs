//! A diagnostic as compilers print it: a [`Diagnostic`] in, lines with terminal styles out.
//!
//! Invariant: styles are the only control sequences in the text; whoever prints it strips them where the
//! reader wants none.

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::excerpt::{Excerpt, excerpts};
use crate::diag::{Diagnostic, Severity};
use crate::span::Files;

/// The widest excerpt, in characters: longer lines are hard to read on the widest terminal.
const WIDEST: usize = 160;
/// What the line number and its rule take.
const MARGIN: usize = 8;

/// A diagnostic in full, for a terminal of `width` columns.
///
/// `prefix` is set before the paths of the dossier, so that they can be opened from the current folder.
pub fn human(diagnostic: &Diagnostic, files: &Files, prefix: &str, width: usize) -> String {
    let width = width.saturating_sub(MARGIN).clamp(40, WIDEST);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(one_line(&diagnostic.headline))
        .id(diagnostic.code.as_str());
    let mut group = Group::with_title(title);
    for excerpt in excerpts(diagnostic, files, width) {
        let origin = Origin::path(one_line(&format!("{prefix}{}", excerpt.path)))
            .line(excerpt.line)
            .char_column(excerpt.column);
        group = group.element(origin);
        if !excerpt.lines.is_empty() {
            group = group.element(snippet(&excerpt));
        }
    }
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.message(lines(note)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(lines(help)));
    }
    // The excerpt is cut to the width already; the renderer must not cut again.
    let renderer = Renderer::styled().term_width(DEFAULT_TERM_WIDTH.max(8 * WIDEST));
    let mut text = String::new();
    for line in renderer.render(&[group]).lines() {
        // Between a place and its source the renderer sets the sign of a second place, where there is none.
        if anstream::adapter::strip_str(line).to_string().trim() != ":::" {
            text.extend(line.chars().map(shown));
            text.push('\n');
        }
    }
    text
}

/// A character of the rendered text. The renderer leaves the control characters that ISO 6429 calls C1 as they are, and
/// terminals obey them like escape sequences.
fn shown(c: char) -> char {
    match c {
        '\u{80}'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// The lines of an excerpt as one source text, in which the lines left out are empty and are folded.
fn snippet(excerpt: &Excerpt) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    let first = excerpt.lines.first().map_or(1, |line| line.number);
    let mut source = String::new();
    let mut annotations = Vec::new();
    let mut number = first;
    for line in &excerpt.lines {
        while number < line.number {
            source.push('\n');
            number += 1;
        }
        for mark in &line.marks {
            let kind = match mark.primary {
                true => AnnotationKind::Primary,
                false => AnnotationKind::Context,
            };
            let range = source.len() + mark.range.start..source.len() + mark.range.end;
            let label = (!mark.label.is_empty()).then(|| one_line(&mark.label));
            annotations.push(kind.span(range).label(label));
        }
        source.push_str(&line.text);
    }
    Snippet::source(source)
        .line_start(first)
        .fold(true)
        .annotations(annotations)
}

/// Text without control characters, on one line.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(normalize_untrusted_str)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text without control characters other than ends of lines.
fn lines(text: &str) -> String {
    text.lines().map(normalize_untrusted_str).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::span::{FilePath, Span};

    fn plain(diagnostic: &Diagnostic, files: &Files) -> String {
        anstream::adapter::strip_str(&human(diagnostic, files, "d/", 100)).to_string()
    }

    #[test]
    fn it_looks_like_a_compiler() {
        let mut files = Files::default();
        let a = files.add(
            FilePath::new("content/events/a.md").unwrap(),
            "---\ntitle: A\ndate: 2024-5\n---\n",
        );
        let b = files.add(
            FilePath::new("content/events/b.md").unwrap(),
            "été\n\n\n\n\ndate: 2024\n",
        );
        let diagnostic = Diagnostic::at(Code::BAD_DATE, Span::new(a, 19..25), "`2024-5` is no EDTF date")
            .saying("a month has two digits")
            .with_label(Span::new(b, 10..20), "as here")
            .with_note("one\ntwo")
            .with_help("write `2024-05`");
        let text = plain(&diagnostic, &files);
        assert!(text.starts_with("error[R0106]: `2024-5` is no EDTF date\n"), "{text}");
        for part in [
            "--> d/content/events/a.md:3:7",
            "3 | date: 2024-5",
            "^^^^^^ a month has two digits",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        for part in [
            "d/content/events/b.md:6:1",
            "---------- as here",
            "= note: one",
            "= help: write `2024-05`",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }

    #[test]
    fn whole_files_and_no_place_at_all() {
        let mut files = Files::default();
        let file = files.add(FilePath::new("seeds/a.txt").unwrap(), "");
        let text = plain(&Diagnostic::at(Code::SEED_UNREADABLE, Span::whole(file), "no"), &files);
        assert_eq!(text, "error[R0202]: no\n--> d/seeds/a.txt:1:1\n");
        let text = plain(&Diagnostic::of_dossier(Code::CONFIG_MISSING, "no\u{1b}[31m"), &files);
        assert!(!text.contains('\u{1b}'));
        assert!(text.starts_with("note[R0113]: no"), "{text}");
    }

    #[test]
    fn no_control_sequence_of_a_file_reaches_the_terminal() {
        let mut files = Files::default();
        let file = files.add(
            FilePath::new("seeds/\u{c}\u{1b}[2J\u{9b}31m.txt").unwrap(),
            "a\u{9b}31mb \u{1b}[31m\u{9d}0;title\u{9c}\n",
        );
        let diagnostic =
            Diagnostic::at(Code::SEED_DAMAGED, Span::new(file, 0..1), "\u{9b}2J").saying("\u{9d}\u{c}\u{1b}[2J\u{0}x");
        let text = plain(&diagnostic.with_note("\u{9b}").with_help("\u{1b}c\u{90}"), &files);
        assert!(text.contains("31mb") && text.contains("--> d/seeds/"), "{text}");
        assert!(!text.contains(|c: char| c != '\n' && c.is_control()), "{text:?}");
    }

    #[test]
    fn gaps_are_folded() {
        let mut files = Files::default();
        let file = files.add(FilePath::new("a").unwrap(), "x\n".repeat(50));
        let diagnostic = Diagnostic::at(Code::DUPLICATE_ID, Span::new(file, 80..81), "again")
            .with_label(Span::new(file, 4..5), "first here");
        let text = plain(&diagnostic, &files);
        assert!(text.contains("--> d/a:41:1"), "{text}");
        assert!(text.lines().count() < 12, "{text}");
    }
}
