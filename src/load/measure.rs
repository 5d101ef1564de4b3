//! A page that is being read -> what there is too much of in it, if anything.
//!
//! Invariant: what is asked of each event takes the same short time, however long the page.

use std::ops::Range;

use pulldown_cmark::Event;

use super::body::{Body, Quotation};
use crate::diag::{Code, Diagnostic};
use crate::limit::{self, DEEPEST_MARKUP, LONGEST_QUOTATION, MOST_EVIDENCE, MOST_LINKS};
use crate::span::{FileId, Span};

/// Elements of HTML that need no end tag: those that hold nothing (WHATWG HTML, 13.1.2), and those that another one ends
/// (13.1.2.4).
const UNCLOSED: [&str; 29] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "caption",
    "colgroup", "dd", "dt", "li", "optgroup", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
];

/// How deep the marks of a page stand in one another.
#[derive(Debug, Default)]
pub struct Measure {
    marks: usize,
    /// Elements of HTML that are open.
    elements: usize,
}

impl Measure {
    /// Takes in an event of the page, which stands in `range`; tells if it is one too many.
    pub fn take(&mut self, event: &Event<'_>, range: Range<usize>, file: FileId, body: &Body) -> Option<Diagnostic> {
        match event {
            Event::Start(_) => self.marks += 1,
            Event::End(_) => self.marks = self.marks.saturating_sub(1),
            Event::Html(html) | Event::InlineHtml(html) => self.elements(html),
            _ => {}
        }
        if self.marks > DEEPEST_MARKUP || self.elements > DEEPEST_MARKUP {
            let headline = format!("marks stand more than {DEEPEST_MARKUP} deep in one another here");
            let at = Span::new(file, range.start..range.start + 1);
            return Some(fault(at, headline, "write it flatter, and close what is opened"));
        }
        (body.links.len() > MOST_LINKS).then(|| {
            let headline = format!("this page holds more than {} links", limit::grouped(MOST_LINKS as u64));
            fault(Span::whole(file), headline, "make several pages of it")
        })
    }

    /// Counts the tags of a piece of HTML.
    fn elements(&mut self, html: &str) {
        self.elements = depths(html, self.elements).last().unwrap_or(self.elements);
    }
}

/// How many elements are open after each tag of a piece of HTML, before which `open` are.
pub fn depths(html: &str, open: usize) -> impl Iterator<Item = usize> {
    let tags = html.match_indices('<').filter_map(|(at, _)| {
        let tag = &html[at + 1..];
        let (ends, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let counts = !name.is_empty() && !UNCLOSED.iter().any(|element| name.eq_ignore_ascii_case(element));
        counts.then_some(ends)
    });
    tags.scan(open, |open, ends| {
        *open = match ends {
            true => open.saturating_sub(1),
            false => *open + 1,
        };
        Some(*open)
    })
}

/// What there is too much of in a page that was read.
pub fn whole(body: &Body, file: FileId) -> Option<Diagnostic> {
    let inline = body.links.iter().filter_map(|link| link.quotation.as_ref());
    let quotations: Vec<&Quotation> = inline.chain(body.evidence.iter().map(|one| &one.quotation)).collect();
    if quotations.len() > MOST_EVIDENCE {
        let most = limit::grouped(MOST_EVIDENCE as u64);
        let headline = format!(
            "this page holds {} quotations, and {most} are the most",
            quotations.len()
        );
        return Some(fault(Span::whole(file), headline, "make several pages of it"));
    }
    let long = quotations
        .into_iter()
        .find(|quotation| quotation.text.len() > LONGEST_QUOTATION)?;
    let headline = format!(
        "this quotation is longer than {}",
        limit::size(LONGEST_QUOTATION as u64)
    );
    let help = "quote what carries the statement, and leave out the rest with `[…]`";
    Some(fault(long.span, headline, help))
}

fn fault(at: Span, headline: String, help: &str) -> Diagnostic {
    Diagnostic::at(Code::OVER_LIMIT, at, headline)
        .with_note("nothing of this page's text is read")
        .with_help(help)
}

#[cfg(test)]
mod tests {
    use super::super::body;
    use super::*;
    use crate::span::{FilePath, Files};

    /// What is told of a page, and whether anything of it was kept.
    fn told(text: &str) -> (Vec<String>, bool) {
        let mut files = Files::default();
        let file = files.add(FilePath::new("content/notes/x.md").unwrap(), text);
        let mut diagnostics = Vec::new();
        let body = body::read(file, text, 0, &mut diagnostics);
        assert!(diagnostics.iter().all(|fault| fault.code == Code::OVER_LIMIT));
        let told = diagnostics.into_iter().map(|fault| fault.headline).collect();
        (told, !body.paragraphs.is_empty() || !body.links.is_empty())
    }

    #[test]
    fn what_people_write_is_within_the_limits() {
        let quotes = "> Words.\n>\n> — [[a]]\n\n".repeat(MOST_EVIDENCE);
        let links = "A [[b]] c.\n\n".repeat(MOST_LINKS);
        let html = "<p>a<br>b<img src=\"x\">c\n\n<b>d</b> <i>e</i>\n</p>\n\n".repeat(200);
        let table = format!("<table>\n{}</table>\n\nA [[b]].", "<tr><td>a<td><b>b</b>\n".repeat(300));
        let deep = format!("{} x", ">".repeat(DEEPEST_MARKUP - 2));
        let long = format!("> {}\n>\n> — [[a]]\n", "word ".repeat(LONGEST_QUOTATION / 5));
        for text in [&quotes, &links, &html, &table, &deep, &long] {
            assert_eq!(told(text), (Vec::new(), true));
        }
    }

    #[test]
    fn what_is_beyond_them_is_told_once_and_not_kept() {
        let quotes = "> Words.\n>\n> — [[a]]\n\n".repeat(MOST_EVIDENCE + 1);
        let inline = "A [[b|“words”]] c.\n\n".repeat(MOST_EVIDENCE + 1);
        let links = "A [[b]] c.\n\n".repeat(MOST_LINKS + 1);
        let long = format!("> {}\n>\n> — [[a]]\n", "word ".repeat(LONGEST_QUOTATION / 5 + 2));
        let items: String = (0..150).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
        for (text, part) in [
            (quotes, "1001 quotations"),
            (inline, "1001 quotations"),
            (links, "more than 5,000 links"),
            (long, "longer than 20,000 bytes"),
            (format!("{} x", ">".repeat(100_000)), "more than 100 deep"),
            (items, "more than 100 deep"),
            ("<b>".repeat(100_000), "more than 100 deep"),
            ("<div>\n".repeat(100_000), "more than 100 deep"),
        ] {
            let (faults, kept) = told(&text);
            assert!(
                faults.len() == 1 && faults[0].contains(part) && !kept,
                "{part}: {faults:?}"
            );
        }
    }
}
