//! Markdown, and text that mixes Markdown and HTML -> [`Draft`]s.
//!
//! Invariant: marks, tags and addresses are markup; the words between them keep their places, and what
//! stands for something else (an entity, an escape) is one replaced piece.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::draft::Draft;
use super::html::{self, ALTERNATIVE, Attr, Builder, Segment};

/// Reads Markdown into blocks.
pub(super) fn read(source: &str, range: Range<usize>) -> Vec<Draft> {
    let offset = range.start;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let parser = Parser::new_ext(&source[range], options).into_offset_iter();
    let events: Vec<(Event<'_>, Range<usize>)> = parser
        .map(|(event, place)| (event, place.start + offset..place.end + offset))
        .collect();
    let mut writer = Writer {
        source,
        builder: Builder::new(),
        html: None,
        paragraphs: Vec::new(),
        is_figure: false,
    };
    for (index, (event, place)) in events.iter().enumerate() {
        if let Event::Html(_) | Event::InlineHtml(_) = event {
            writer.raw(place.clone());
            continue;
        }
        if matches!(event, Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock)) {
            continue;
        }
        writer.feed_raw();
        match event {
            Event::Start(Tag::Paragraph) => {
                let is_figure = is_picture_alone(&events[index + 1..]);
                writer.paragraph(is_figure, place.start);
            }
            Event::Start(tag) => writer.start(tag, place.start),
            Event::End(tag) => writer.end(*tag, place.end),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                writer.text(text, place.clone());
            }
            Event::SoftBreak => writer.builder.text(Segment::replaced(" ".to_owned(), place.clone())),
            Event::HardBreak => writer.builder.start("br", Vec::new(), place.clone()),
            Event::Rule => writer.builder.start("hr", Vec::new(), place.clone()),
            _ => {}
        }
    }
    writer.feed_raw();
    html::read_tree(writer.builder, source)
}

/// Whether a text is Markdown or HTML by what stands in it, whatever its name says.
///
/// It is where a line is an ATX heading (`# `), or two lines begin with a tag that makes a block.
pub(super) fn is_likely(text: &str) -> bool {
    let mut tags = 0;
    for line in text.lines() {
        let line = line.trim_start();
        let marks = line.bytes().take_while(|&byte| byte == b'#').count();
        if (1..=6).contains(&marks) && line[marks..].starts_with(' ') && line[marks..].contains(char::is_alphabetic) {
            return true;
        }
        tags += usize::from(begins_with_block_tag(line));
    }
    tags >= 2
}

/// Whether a text is a whole HTML page.
pub(super) fn is_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(300).collect::<String>().to_lowercase();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || (start.starts_with("<?xml") && start.contains("<html"))
}

fn begins_with_block_tag(line: &str) -> bool {
    let Some(tag) = line.strip_prefix('<') else {
        return false;
    };
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let name: String = tag
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .take(12)
        .collect::<String>()
        .to_lowercase();
    let closes = tag[name.len()..].starts_with([' ', '>', '/', '\t']) || tag.len() == name.len();
    closes && (html::is_block(&name) || matches!(name.as_str(), "br" | "img" | "body"))
}

/// Whether a paragraph, of which the events after its start are given, holds pictures and nothing else.
fn is_picture_alone(events: &[(Event<'_>, Range<usize>)]) -> bool {
    let mut depth = 0;
    let mut seen = false;
    for (event, _) in events {
        match event {
            Event::Start(Tag::Image { .. }) => {
                depth += 1;
                seen = true;
            }
            Event::End(TagEnd::Image) => depth -= 1,
            Event::End(TagEnd::Paragraph) => return seen,
            Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) | Event::SoftBreak | Event::HardBreak => {}
            _ if depth > 0 => {}
            _ => return false,
        }
    }
    seen
}

struct Writer<'a> {
    source: &'a str,
    builder: Builder,
    /// A stretch of raw HTML not yet given to the tree.
    html: Option<Range<usize>>,
    /// The element that each open paragraph became.
    paragraphs: Vec<&'static str>,
    is_figure: bool,
}

impl Writer<'_> {
    fn raw(&mut self, place: Range<usize>) {
        match &mut self.html {
            Some(html) if html.end == place.start => html.end = place.end,
            _ => {
                self.feed_raw();
                self.html = Some(place);
            }
        }
    }

    fn feed_raw(&mut self) {
        if let Some(place) = self.html.take() {
            html::feed(&mut self.builder, self.source, place);
        }
    }

    fn open(&mut self, name: &'static str, at: usize) {
        self.builder.start(name, Vec::new(), at..at);
    }

    fn paragraph(&mut self, is_figure: bool, at: usize) {
        self.is_figure = is_figure;
        let name = if is_figure { "figcaption" } else { "p" };
        self.paragraphs.push(name);
        self.open(name, at);
    }

    fn start(&mut self, tag: &Tag<'_>, at: usize) {
        if let Tag::Link { dest_url, .. } = tag {
            let href = Attr {
                name: "href".to_owned(),
                value: dest_url.to_string(),
                range: at..at,
            };
            self.builder.start("a", vec![href], at..at);
            return;
        }
        if let Some(name) = self.name(&tag.to_end()) {
            // An indented block in an article is an indented paragraph.
            let is_indented = matches!(tag, Tag::CodeBlock(CodeBlockKind::Indented));
            self.open(if is_indented { "div" } else { name }, at);
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        match tag {
            TagEnd::Paragraph => {
                let name = self.paragraphs.pop().unwrap_or("p");
                self.is_figure = false;
                self.builder.end(name, at..at);
            }
            TagEnd::CodeBlock => {
                self.builder.end("pre", at..at);
                self.open("hr", at);
            }
            tag => {
                if let Some(name) = self.name(&tag) {
                    self.builder.end(name, at..at);
                }
            }
        }
    }

    /// The element that a mark stands for.
    fn name(&self, tag: &TagEnd) -> Option<&'static str> {
        Some(match tag {
            TagEnd::Heading(level) => ["h1", "h2", "h3", "h4", "h5", "h6"][*level as usize - 1],
            TagEnd::BlockQuote(_) => "blockquote",
            TagEnd::CodeBlock => "pre",
            TagEnd::List(true) => "ol",
            TagEnd::List(false) => "ul",
            TagEnd::Item => "li",
            TagEnd::Table => "table",
            TagEnd::TableHead | TagEnd::TableRow => "tr",
            TagEnd::TableCell => "td",
            TagEnd::Link => "a",
            TagEnd::Image if self.is_figure => return None,
            TagEnd::Image => ALTERNATIVE,
            _ => return None,
        })
    }

    fn text(&mut self, text: &str, place: Range<usize>) {
        let here = &self.source[place.clone()];
        // A code span's place holds its backticks too.
        let found = if here.starts_with(text) {
            Some(0)
        } else {
            here.find(text)
        };
        if let Some(at) = found {
            self.builder
                .text(Segment::verbatim(place.start + at..place.start + at + text.len()));
            return;
        }
        // A line break inside a code span is a space of its text.
        let mut from = 0;
        for word in text.split_inclusive(' ') {
            let bare = word.trim_end_matches(' ');
            let Some(at) = here[from..].find(bare) else {
                let rest = place.start + from..place.end;
                self.builder.text(Segment::replaced(word.to_owned(), rest));
                return;
            };
            let start = place.start + from + at;
            self.builder.text(Segment::verbatim(start..start + bare.len()));
            from += at + bare.len();
            if bare.len() < word.len() {
                let space = place.start + from;
                self.builder.text(Segment::replaced(" ".to_owned(), space..space));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::BlockKind;
    use super::*;

    fn lines(text: &str) -> Vec<(BlockKind, String)> {
        let drafts = read(text, 0..text.len());
        drafts
            .into_iter()
            .map(|draft| (draft.kind, draft.text().to_owned()))
            .collect()
    }

    #[test]
    fn marks_vanish_and_words_stay() {
        let text = "# *Titre*\n\nUn [lien](http://x.y) &eacute;t\\*\nsuite `code` **gras**.\n\n> Cité\n\n- a\n- b\n\n![Une vue](x.png)\n\n    indenté";
        let expected = [
            (BlockKind::Heading(1), "Titre"),
            (BlockKind::Paragraph, "Un lien ét* suite code gras."),
            (BlockKind::Quotation, "Cité"),
            (BlockKind::Item, "a"),
            (BlockKind::Item, "b"),
            (BlockKind::Caption, "Une vue"),
            (BlockKind::Paragraph, "indenté"),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(kind, text)| (kind, text.to_owned()))
            .collect();
        assert_eq!(lines(text), expected);
    }

    #[test]
    fn raw_html_goes_through_the_same_tree() {
        let text = "# T\n<section>\n<h2>A&nbsp;B</h2>\n<p>Un <b>mot</b>.</p>\n\n</section>\n\nFin <i>là</i>.";
        let texts: Vec<String> = lines(text).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["T", "A\u{a0}B", "Un mot.", "Fin là."]);
    }

    #[test]
    fn a_text_betrays_what_it_is() {
        assert!(is_likely("# Un titre\n\ntexte"));
        assert!(is_likely("<p>a</p>\n<p>b</p>"));
        assert!(!is_likely("#Chypre est en vogue\n1 < 2\n<3 <b>"));
        assert!(is_page("\n<!DOCTYPE HTML><p>"));
    }
}
