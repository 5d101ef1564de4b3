//! [`Tree`] -> [`PageBlock`]s: the lines and paragraphs that a reader of the page sees, in order.
//!
//! Invariant: every text node that a browser would show is in exactly one block; scripts, styles and other
//! elements without text are in none.

use std::ops::Range;

use super::super::BlockKind;
use super::super::draft::Draft;
use super::marks::words;
use super::tree::{Element, NodeKind, Tree, is_block, is_table_part};

/// A block of a page and what the choice of the article needs to know of it.
#[derive(Debug)]
pub struct PageBlock {
    /// The text.
    pub draft: Draft,
    /// The innermost block element around it.
    pub node: usize,
    /// How many characters it has, white space not counted.
    pub letters: usize,
    /// How many of them are links.
    pub linked: usize,
}

impl PageBlock {
    /// The share of the text that is links.
    pub fn link_density(&self) -> f64 {
        self.linked as f64 / self.letters.max(1) as f64
    }
}

/// The element that carries the alternative text of a picture in a running line; Markdown makes it.
pub const ALTERNATIVE: &str = "x-alt";

/// Cuts a page into blocks.
pub fn blocks(tree: &Tree, source: &str) -> Vec<PageBlock> {
    let mut walk = Walk {
        source,
        out: Vec::new(),
        frames: vec![Frame {
            end: tree.nodes.len(),
            is_block: true,
            holder: 0,
            kind: BlockKind::Paragraph,
            pre: false,
            link: false,
            row: None,
            alternative: false,
        }],
        current: None,
        side: None,
    };
    let data_tables = data_tables(tree, source);
    let mut node = 1;
    while node < tree.nodes.len() {
        walk.leave_until(node);
        match &tree.nodes[node].kind {
            NodeKind::Text(segment) => walk.text(
                segment.resolve(source),
                segment.range.clone(),
                segment.instead.is_some(),
            ),
            NodeKind::Element(element) if has_no_text(&element.name) => {
                node = tree.nodes[node].end;
                continue;
            }
            NodeKind::Element(element) if element.name == "br" => walk.line_break(element.range.clone()),
            NodeKind::Element(element) => {
                let leads_away = |href: &str| !href.starts_with('#') && !href.starts_with("javascript:");
                let is_link = element.name == "a" && element.attr("href").is_some_and(leads_away);
                let end = tree.nodes[node].end;
                walk.enter(node, end, &element.name, is_link, data_tables[node]);
                if end - node <= MOST_NODES && holds_caption(element) {
                    walk.captions();
                }
            }
        }
        node += 1;
    }
    walk.leave_until(node);
    walk.flush();
    walk.out
}

/// Elements whose content no reader sees, or sees as a picture.
pub fn has_no_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "svg"
            | "math"
            | "noscript"
            | "iframe"
            | "noembed"
            | "noframes"
            | "object"
            | "canvas"
            | "audio"
            | "video"
            | "head"
            | "title"
            | "textarea"
            | "datalist"
            | "select"
            | "map"
    )
}

/// How many nodes an element has at most whose names say that it holds a caption.
const MOST_NODES: usize = 60;

/// Whether an element says that the text in it belongs to a picture.
fn holds_caption(element: &Element) -> bool {
    const WORDS: &[&str] = &["caption", "captions", "legende", "credit", "credits", "figcaption"];
    let class = || words(element.attr("class").unwrap_or(""));
    element.name == "figure" || class().iter().any(|word| WORDS.contains(&word.as_str()))
}

struct Frame {
    end: usize,
    is_block: bool,
    /// The innermost block element around, itself included.
    holder: usize,
    kind: BlockKind,
    pre: bool,
    link: bool,
    /// Inside a row of a table of data: whether a cell was already begun.
    row: Option<bool>,
    alternative: bool,
}

struct Walk<'a> {
    source: &'a str,
    out: Vec<PageBlock>,
    frames: Vec<Frame>,
    current: Option<PageBlock>,
    side: Option<PageBlock>,
}

impl Walk<'_> {
    fn top(&self) -> &Frame {
        self.frames.last().expect("the root frame is never left")
    }

    fn enter(&mut self, node: usize, end: usize, name: &str, is_link: bool, in_data: bool) {
        let top = self.top();
        let mut frame = Frame {
            end,
            is_block: false,
            holder: top.holder,
            kind: top.kind,
            pre: top.pre,
            link: top.link || is_link,
            row: top.row,
            alternative: top.alternative,
        };
        match name {
            "tr" if in_data => {
                self.flush();
                frame.is_block = true;
                frame.holder = node;
                frame.kind = BlockKind::Row;
                frame.row = Some(true);
            }
            "td" | "th" if frame.row.is_some() => {
                if let Some(block) = &mut self.current {
                    block.draft.push_tab();
                }
            }
            _ if frame.row.is_some() => {}
            ALTERNATIVE => frame.alternative = true,
            _ if is_block(name) || matches!(name, "button" | "option") => {
                self.flush();
                frame.is_block = true;
                frame.holder = node;
                frame.pre |= matches!(name, "pre" | "listing");
                frame.kind = match name {
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading(name.as_bytes()[1] - b'0'),
                    "li" | "dt" | "dd" => BlockKind::Item,
                    "blockquote" => BlockKind::Quotation,
                    "figcaption" | "caption" => BlockKind::Caption,
                    "pre" | "listing" => BlockKind::Preformatted,
                    "article" | "main" | "section" | "aside" | "nav" => BlockKind::Paragraph,
                    _ => frame.kind,
                };
            }
            _ => {}
        }
        self.frames.push(frame);
    }

    /// Text that the innermost element holds directly, or in paragraphs, is a caption.
    fn captions(&mut self) {
        if let Some(frame) = self
            .frames
            .last_mut()
            .filter(|frame| frame.is_block && frame.row.is_none())
            && frame.kind == BlockKind::Paragraph
        {
            frame.kind = BlockKind::Caption;
        }
    }

    fn leave_until(&mut self, node: usize) {
        while self.frames.len() > 1 && self.top().end <= node {
            let frame = self.frames.pop().expect("checked");
            if frame.is_block {
                self.flush();
            }
            if frame.alternative && !self.top().alternative {
                self.out.extend(self.side.take().and_then(PageBlock::finished));
            }
        }
    }

    fn flush(&mut self) {
        self.out.extend(self.current.take().and_then(PageBlock::finished));
    }

    fn block(&mut self) -> &mut PageBlock {
        let top = self.top();
        let (holder, kind, alternative) = (top.holder, top.kind, top.alternative);
        let new = |kind| PageBlock {
            draft: Draft::new(kind),
            node: holder,
            letters: 0,
            linked: 0,
        };
        match alternative {
            true => self.side.get_or_insert_with(|| new(BlockKind::Caption)),
            false => self.current.get_or_insert_with(|| new(kind)),
        }
    }

    fn text(&mut self, text: &str, place: Range<usize>, is_replaced: bool) {
        let (pre, link) = (self.top().pre, self.top().link);
        if self.current.is_none() && text.trim().is_empty() {
            return;
        }
        let letters = text.chars().filter(|c| !c.is_whitespace()).count();
        let source = self.source;
        let block = self.block();
        block.letters += letters;
        block.linked += if link { letters } else { 0 };
        match () {
            () if is_replaced && text == "\n" => block.draft.push_break(place),
            () if is_replaced && text.chars().all(super::super::draft::is_space) => {
                block.draft.push_space(place, false)
            }
            () if is_replaced => block.draft.push_replaced(text, place),
            () if pre => {
                let mut at = place.start;
                for line in source[place].split_inclusive('\n') {
                    let words = line.trim_end_matches(['\n', '\r']);
                    block.draft.push_verbatim(words, at);
                    if line.len() > words.len() {
                        block.draft.push_break(at + words.len()..at + line.len());
                    }
                    at += line.len();
                }
            }
            () => block.draft.push_flowing(text, place.start),
        }
    }

    fn line_break(&mut self, place: Range<usize>) {
        if self.current.is_none() {
            return;
        }
        let in_row = self.top().row.is_some();
        let block = self.block();
        match () {
            () if in_row => block.draft.push_space(place, false),
            // Two line breaks make a paragraph.
            () if block.draft.text().ends_with('\n') => self.flush(),
            () => block.draft.push_break(place),
        }
    }
}

impl PageBlock {
    fn finished(mut self) -> Option<Self> {
        self.draft.trim();
        (!self.draft.is_empty()).then_some(self)
    }
}

/// For each node, whether it is a row of a table of data, and not of one that lays out a page.
///
/// Data has two cells a row or more, no table inside, at most one paragraph a cell, and short cells: few of them
/// hold a sentence, none a paragraph.
fn data_tables(tree: &Tree, source: &str) -> Vec<bool> {
    #[derive(Clone, Default)]
    struct Counts {
        tables: usize,
        rows: usize,
        cells: usize,
        blocks: usize,
        text: usize,
        /// The text of the longest cell.
        longest: usize,
    }
    let mut counts = vec![Counts::default(); tree.nodes.len()];
    for node in (1..tree.nodes.len()).rev() {
        match &tree.nodes[node].kind {
            NodeKind::Text(segment) => counts[node].text += segment.resolve(source).trim().len(),
            NodeKind::Element(element) => match element.name.as_str() {
                "table" => counts[node].tables += 1,
                "tr" => counts[node].rows += 1,
                "td" | "th" => {
                    counts[node].cells += 1;
                    counts[node].longest = counts[node].text;
                }
                name if is_block(name) && !is_table_part(name) => counts[node].blocks += 1,
                _ => {}
            },
        }
        let inner = counts[node].clone();
        let outer = &mut counts[tree.nodes[node].parent];
        outer.tables += inner.tables;
        outer.rows += inner.rows;
        outer.cells += inner.cells;
        outer.blocks += inner.blocks;
        outer.text += inner.text;
        outer.longest = outer.longest.max(inner.longest);
    }
    let mut in_data = vec![false; tree.nodes.len()];
    for (node, element) in tree.elements() {
        let of = &counts[node];
        in_data[node] = match element.name.as_str() {
            "table" => {
                of.tables == 1
                    && of.rows >= 1
                    && of.cells >= 2 * of.rows
                    && of.blocks <= of.cells
                    && of.text <= 160 * of.cells
                    && of.longest <= 300
            }
            _ => in_data[tree.nodes[node].parent],
        };
    }
    in_data
}
