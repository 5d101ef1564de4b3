//! Markdown on a terminal: a page and a width in, wrapped and styled lines out.
//!
//! Invariant: code stays as it was written; no other line is wider than asked, unless one word is.

use anstyle::Style;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::console::{BOLD, CYAN, DIM};

/// Renders a page.
pub fn markdown(page: &str, width: usize) -> String {
    let mut printer = Printer {
        text: String::new(),
        width,
        pieces: Vec::new(),
        styles: Vec::new(),
        indent: Vec::new(),
        lists: Vec::new(),
        bullet: None,
        in_code: false,
    };
    for event in Parser::new(page) {
        printer.event(event);
    }
    printer.flush();
    format!("{}\n", printer.text.trim_end())
}

struct Printer {
    text: String,
    width: usize,
    /// Words of the paragraph so far, with their styles; a piece without text is a forced end of line.
    pieces: Vec<(String, Style)>,
    styles: Vec<Style>,
    indent: Vec<&'static str>,
    /// The next number of each list around.
    lists: Vec<Option<u64>>,
    bullet: Option<String>,
    in_code: bool,
}

impl Printer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => self.code(&text),
            Event::Text(text) => self.push(&text, Style::new()),
            Event::Code(text) => self.push(&format!("`{text}`"), CYAN),
            Event::SoftBreak => self.push(" ", Style::new()),
            Event::HardBreak => self.pieces.push((String::new(), Style::new())),
            Event::Rule => self.line(&format!("{DIM}{}{DIM:#}", "─".repeat(self.width.min(40)))),
            Event::Html(text) | Event::InlineHtml(text) => self.push(&text, DIM),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.gap();
                self.styles.push(BOLD);
            }
            Tag::Paragraph if self.bullet.is_none() => self.gap(),
            Tag::BlockQuote(_) => {
                self.gap();
                self.indent.push("  │ ");
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.gap();
                self.in_code = true;
            }
            Tag::List(first) => {
                self.flush();
                if self.lists.is_empty() {
                    self.gap();
                }
                self.lists.push(*first);
            }
            Tag::Item => {
                self.flush();
                self.bullet = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{:>2}. ", *number - 1)
                    }
                    _ => "  - ".to_owned(),
                });
                self.indent.push("    ");
            }
            Tag::Emphasis => self.styles.push(Style::new().italic()),
            Tag::Strong => self.styles.push(BOLD),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.styles.pop();
                self.flush();
            }
            TagEnd::Paragraph => self.flush(),
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.flush();
                self.indent.pop();
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::Emphasis | TagEnd::Strong => _ = self.styles.pop(),
            _ => {}
        }
    }

    fn push(&mut self, text: &str, style: Style) {
        let style = match (style == Style::new(), self.styles.last()) {
            (true, Some(around)) => *around,
            _ => style,
        };
        self.pieces.push((text.to_owned(), style));
    }

    fn code(&mut self, text: &str) {
        for line in text.lines() {
            self.line(&format!("    {DIM}{line}{DIM:#}"));
        }
    }

    /// An empty line, unless there is one.
    fn gap(&mut self) {
        self.flush();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        let indent: String = self.indent.concat();
        self.text.push_str(&indent);
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Wraps and prints the paragraph so far.
    fn flush(&mut self) {
        if self.pieces.is_empty() {
            return;
        }
        let indent: String = self.indent.concat();
        let outer: String = self.indent.iter().rev().skip(1).rev().copied().collect();
        let room = self.width.saturating_sub(indent.chars().count()).max(10);
        let mut start = match self.bullet.take() {
            Some(bullet) => format!("{outer}{bullet}"),
            None => indent.clone(),
        };
        for line in wrap(&std::mem::take(&mut self.pieces), room) {
            self.text.push_str(&start);
            self.text.push_str(&line);
            self.text.push('\n');
            start.clone_from(&indent);
        }
    }
}

/// Lines of at most `room` characters, words apart by one space.
fn wrap(pieces: &[(String, Style)], room: usize) -> Vec<String> {
    // A word is what stands between spaces, and may change its style within.
    let mut words: Vec<Option<Vec<(&str, Style)>>> = Vec::new();
    let mut apart = true;
    for (text, style) in pieces {
        if text.is_empty() {
            words.push(None);
            apart = true;
            continue;
        }
        for (index, part) in text.split([' ', '\n', '\t']).enumerate() {
            apart |= index > 0;
            if part.is_empty() {
                continue;
            }
            match words.last_mut() {
                Some(Some(word)) if !apart => word.push((part, *style)),
                _ => words.push(Some(vec![(part, *style)])),
            }
            apart = false;
        }
    }
    let mut lines = vec![String::new()];
    let mut used = 0;
    let mut before = None;
    for word in words {
        let Some(word) = word else {
            lines.push(String::new());
            used = 0;
            continue;
        };
        let length: usize = word.iter().map(|(part, _)| part.chars().count()).sum();
        if used > 0 && used + 1 + length > room {
            lines.push(String::new());
            used = 0;
        }
        let line = lines.last_mut().expect("there is always a line");
        if used > 0 {
            // Between words of one style the space has it too, so that an underline would not break.
            let style = before
                .filter(|style| Some(*style) == word.first().map(|(_, style)| *style))
                .unwrap_or_default();
            line.push_str(&format!("{style} {style:#}"));
            used += 1;
        }
        for (part, style) in &word {
            line.push_str(&format!("{style}{part}{style:#}"));
        }
        before = word.last().map(|(_, style)| *style);
        used += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_well_as_plain_text() {
        let page = "# R0301 quotation-not-found\n\nSome `code` and **strong words**, which are\nwrapped at forty.\n\n\
                    - one\n- two that is long enough to need another line\n\n```markdown\n> quotation as it is, however long that may be\n```\n\n1. first\n2. second\n";
        let text = anstream::adapter::strip_str(&markdown(page, 40)).to_string();
        assert_eq!(
            text,
            "R0301 quotation-not-found\n\nSome `code` and strong words, which are\nwrapped at forty.\n\n  - one\n  - two that is long enough to need\n    another line\n\n    > quotation as it is, however long that may be\n\n 1. first\n 2. second\n"
        );
    }
}
