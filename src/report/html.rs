//! Diagnostics as a web page: diagnostics in, one self-contained HTML document out.
//!
//! Invariant: every text is escaped, and the page needs nothing but itself and the scripts it is given.

use std::fmt::Write;

use super::excerpt::{Excerpt, Line, excerpts};
use super::{Tally, place};
use crate::diag::Diagnostic;
use crate::span::Files;

const STYLE: &str = include_str!("page.css");
/// The most characters of a line that are shown.
const WIDTH: usize = 110;
/// The most diagnostics on the page: a browser that shows more shows nothing.
const MOST: usize = 200;

/// A page that shows what is wrong; `head` is markup that goes into its head as it is.
pub fn page(diagnostics: &[Diagnostic], files: &Files, head: &str) -> String {
    let tally = Tally::of(diagnostics).words();
    let title = match tally.as_str() {
        "" => "The site could not be built",
        tally => tally,
    };
    let mut html = opening(
        title,
        "The site is not built. This page gives way to it when the files are mended and saved.",
        head,
    );
    for diagnostic in diagnostics.iter().take(MOST) {
        one(&mut html, diagnostic, files);
    }
    if diagnostics.len() > MOST {
        let more = diagnostics.len() - MOST;
        let _ = writeln!(html, "<p>… and {more} more: the terminal has them all.</p>");
    }
    html.push_str(CLOSING);
    html
}

/// A page that says that the program failed, and not the dossier.
pub fn failure_page(what: &str, head: &str) -> String {
    let lead = format!("{}.", escape(what));
    opening("The site could not be built", &lead, head) + CLOSING
}

const CLOSING: &str = "</main>\n</body>\n</html>\n";

fn opening(title: &str, lead: &str, head: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{title} – recoupe</title>\n\
         <style>\n{STYLE}</style>\n{head}</head>\n<body>\n<main>\n\
         <header><h1>{title}</h1>\n<p>{lead}</p></header>\n",
    )
}

fn one(html: &mut String, diagnostic: &Diagnostic, files: &Files) {
    let word = diagnostic.severity.word();
    let rule = diagnostic.code.rule();
    let _ = write!(
        html,
        "<section class=\"{word}\">\n<h2><span class=\"code\" title=\"{}\">{word}[{}]</span> {}</h2>\n",
        rule.name,
        rule.code,
        escape(&diagnostic.headline)
    );
    if let Some(place) = place(diagnostic, files) {
        let _ = writeln!(html, "<p class=\"place\">{}</p>", escape(&place));
    }
    for (index, excerpt) in excerpts(diagnostic, files, WIDTH).iter().enumerate() {
        if index > 0 {
            let place = format!("{}:{}:{}", excerpt.path, excerpt.line, excerpt.column);
            let _ = writeln!(html, "<p class=\"place\">{}</p>", escape(&place));
        }
        if !excerpt.lines.is_empty() {
            source(html, excerpt);
        }
    }
    for note in &diagnostic.notes {
        let _ = writeln!(html, "<p class=\"note\"><b>note:</b> {}</p>", escape(note));
    }
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(html, "<p class=\"help\"><b>help:</b> {}</p>", escape(help));
    }
    html.push_str("</section>\n");
}

fn source(html: &mut String, excerpt: &Excerpt) {
    html.push_str("<div class=\"source\">\n");
    let mut last = None;
    for line in &excerpt.lines {
        if last.is_some_and(|last| last + 1 < line.number) {
            html.push_str("<div class=\"gap\">⋮</div>\n");
        }
        last = Some(line.number);
        let _ = write!(
            html,
            "<div class=\"line\"><span class=\"number\">{}</span><code>",
            line.number
        );
        marked(html, line);
        html.push_str("</code></div>\n");
        for mark in line.marks.iter().filter(|mark| !mark.label.is_empty()) {
            let class = if mark.primary { "primary" } else { "other" };
            let words = &line.text[mark.range.clone()];
            let quoted = match words.chars().count() {
                _ if line.marks.len() == 1 => String::new(),
                0 => String::new(),
                1..=30 => format!("<q>{}</q> ", escape(words)),
                _ => format!("<q>{}…</q> ", escape(&words.chars().take(28).collect::<String>())),
            };
            let _ = writeln!(
                html,
                "<div class=\"said {class}\">{quoted}{}</div>",
                escape(&mark.label)
            );
        }
    }
    html.push_str("</div>\n");
}

/// A line's text with its marks; where marks overlap, the part that follows belongs to the first.
fn marked(html: &mut String, line: &Line) {
    let mut at = 0;
    for mark in &line.marks {
        let start = mark.range.start.max(at);
        let end = mark.range.end.max(start);
        html.push_str(&escape(&line.text[at..start]));
        let class = if mark.primary { "primary" } else { "other" };
        let _ = write!(
            html,
            "<mark class=\"{class}\">{}</mark>",
            escape(&line.text[start..end])
        );
        at = end;
    }
    html.push_str(&escape(&line.text[at..]));
}

/// Text for HTML, in which characters that turn or hide text are shown by their code points.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(char),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}' => {
                let _ = write!(escaped, "⟨U+{:04X}⟩", u32::from(char));
            }
            char if char.is_control() => {
                let _ = write!(escaped, "⟨U+{:04X}⟩", u32::from(char));
            }
            char => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::span::{FilePath, Span};

    #[test]
    fn everything_is_escaped_and_marked() {
        let mut files = Files::default();
        let file = files.add(
            FilePath::new("content/<i>.md").unwrap(),
            "a <script>alert(1)</script>\u{202e} z\n",
        );
        let diagnostic = Diagnostic::at(Code::BAD_DATE, Span::new(file, 2..10), "<b>")
            .saying("\"<u>\"")
            .with_label(Span::new(file, 4..12), "overlaps")
            .with_note("<note>")
            .with_help("<help>");
        let html = page(&[diagnostic], &files, "<!-- head -->");
        assert!(html.contains("<mark class=\"primary\">&lt;script&gt;</mark>"), "{html}");
        assert!(html.contains("content/&lt;i&gt;.md:1:3"));
        assert!(html.contains("⟨U+202E⟩"));
        assert!(html.contains("<title>1 error – recoupe</title>"));
        assert!(html.contains("<!-- head -->"));
        for bad in ["<script>", "<b>&", "<u>", "<note>", "<help>"] {
            assert!(!html.contains(bad), "{bad}");
        }
    }
}
