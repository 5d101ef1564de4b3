//! Tags and text -> [`Tree`]: an HTML page as one list of nodes in the order of the page.
//!
//! Invariant: a node's parent stands before it, and its descendants are the nodes from it to its `end`;
//! every walk is a loop, so that no depth of nesting overflows the stack.

use std::collections::BTreeMap;
use std::ops::Range;

/// A page, or the pages' worth of markup inside a Markdown text.
#[derive(Debug)]
pub struct Tree {
    /// The nodes in the order of the page; the first is the root.
    pub nodes: Vec<Node>,
}

/// An element or a stretch of text.
#[derive(Debug)]
pub struct Node {
    /// The element that holds it.
    pub parent: usize,
    /// The node after its last descendant.
    pub end: usize,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is.
#[derive(Debug)]
pub enum NodeKind {
    /// An element.
    Element(Element),
    /// A stretch of text.
    Text(Segment),
}

/// An element's start tag.
#[derive(Debug)]
pub struct Element {
    /// The name in lower case.
    pub name: String,
    /// The attributes as they stand.
    pub attrs: Vec<Attr>,
    /// Where the tag stands.
    pub range: Range<usize>,
}

impl Element {
    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(|attr| attr.value.as_str())
    }

    /// An attribute with its place.
    pub fn attribute(&self, name: &str) -> Option<&Attr> {
        self.attrs.iter().find(|attr| attr.name == name)
    }
}

/// An attribute.
#[derive(Clone, Debug)]
pub struct Attr {
    /// The name in lower case.
    pub name: String,
    /// The value, character references decoded.
    pub value: String,
    /// Where the value stands.
    pub range: Range<usize>,
}

/// A stretch of text: the words at a range, or what stands for them.
#[derive(Clone, Debug)]
pub struct Segment {
    /// What it reads as, where that is not what stands at the range.
    pub instead: Option<String>,
    /// Where it stands.
    pub range: Range<usize>,
}

impl Segment {
    /// The words at a range.
    pub fn verbatim(range: Range<usize>) -> Self {
        Self { instead: None, range }
    }

    /// What stands for the words at a range.
    pub fn replaced(text: String, range: Range<usize>) -> Self {
        Self {
            instead: Some(text),
            range,
        }
    }

    /// The text as it reads.
    pub fn resolve<'a>(&'a self, source: &'a str) -> &'a str {
        self.instead.as_deref().unwrap_or_else(|| &source[self.range.clone()])
    }
}

impl Tree {
    /// The element at a node.
    pub fn element(&self, node: usize) -> Option<&Element> {
        match &self.nodes[node].kind {
            NodeKind::Element(element) => Some(element),
            NodeKind::Text(_) => None,
        }
    }

    /// The elements, each with its node.
    pub fn elements(&self) -> impl Iterator<Item = (usize, &Element)> {
        (0..self.nodes.len()).filter_map(|node| Some((node, self.element(node)?)))
    }

    /// The node and the elements around it, from the inside out.
    pub fn ancestors(&self, node: usize) -> impl Iterator<Item = usize> {
        let up = |&node: &usize| (node != 0).then(|| self.nodes[node].parent);
        std::iter::successors(Some(node), up)
    }

    /// The text inside a node, white space collapsed, at most `limit` bytes or a little more.
    pub fn text_of(&self, node: usize, source: &str, limit: usize) -> String {
        let mut out = String::new();
        // So many nodes hold as much text on any page, and elements nested without end cost no more.
        let (mut at, end) = (node, self.nodes[node].end.min(node + 2000));
        while at < end && out.len() <= limit {
            match &self.nodes[at].kind {
                NodeKind::Text(segment) => out.push_str(segment.resolve(source)),
                // What a browser never shows is no text of what is around it.
                NodeKind::Element(element)
                    if at > node && matches!(element.name.as_str(), "script" | "style" | "template") =>
                {
                    at = self.nodes[at].end;
                    continue;
                }
                NodeKind::Element(_) => {}
            }
            at += 1;
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A tree being built.
///
/// It follows the browsers' rules where they matter to the text (implied end tags, void elements, end tags
/// that close nothing), not in moving misplaced nodes about.
#[derive(Debug)]
pub struct Builder {
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// How many elements of a name are open, so that an end tag without any costs nothing.
    counts: BTreeMap<String, usize>,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

/// How far up an end tag looks for what it closes: more than pages nest, so few that no page can make it
/// slow.
const REACH: usize = 256;

impl Builder {
    /// A tree with only its root.
    pub fn new() -> Self {
        let root = Element {
            name: String::new(),
            attrs: Vec::new(),
            range: 0..0,
        };
        Self {
            nodes: vec![Node {
                parent: 0,
                end: 1,
                kind: NodeKind::Element(root),
            }],
            open: vec![0],
            counts: BTreeMap::new(),
        }
    }

    /// Opens an element.
    pub fn start(&mut self, name: &str, attrs: Vec<Attr>, range: Range<usize>) {
        if !may_stand_in_head(name) {
            self.close("head", |_| false);
        }
        if matches!(name, "html" | "body") && self.count(name) > 0 {
            return;
        }
        if is_block(name) {
            self.close("p", |name| is_scope(name) || name == "button");
        }
        match name {
            "li" => self.close("li", |name| matches!(name, "ul" | "ol" | "menu") || is_scope(name)),
            "dt" | "dd" => {
                self.close("dt", |name| name == "dl" || is_scope(name));
                self.close("dd", |name| name == "dl" || is_scope(name));
            }
            "td" | "th" => self.close_cell(),
            "tr" => {
                self.close_cell();
                self.close("tr", |name| name == "table");
            }
            "thead" | "tbody" | "tfoot" => {
                for part in ["thead", "tbody", "tfoot"] {
                    self.close(part, |name| name == "table");
                }
            }
            "a" | "option" => self.close(name, |name| is_block(name) || name == "select"),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.top_is_heading() => self.pop(),
            _ => {}
        }
        let node = self.push(NodeKind::Element(Element {
            name: name.to_owned(),
            attrs,
            range,
        }));
        if !is_void(name) {
            self.open.push(node);
            *self.counts.entry(name.to_owned()).or_default() += 1;
        }
    }

    /// Closes an element, and those left open inside it.
    pub fn end(&mut self, name: &str, range: Range<usize>) {
        match name {
            "br" => self.start("br", Vec::new(), range),
            "html" | "body" => {}
            "table" => self.close(name, |_| false),
            "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" | "caption" => self.close(name, |name| name == "table"),
            _ if is_block(name) || matches!(name, "button" | "select" | "svg" | "math" | "template" | "head") => {
                self.close(name, is_scope);
            }
            _ => self.close(name, is_block),
        }
    }

    /// Appends text.
    pub fn text(&mut self, segment: Segment) {
        if !segment.range.is_empty() || segment.instead.is_some() {
            self.push(NodeKind::Text(segment));
        }
    }

    /// The whole tree.
    pub fn finish(mut self) -> Tree {
        let len = self.nodes.len();
        for node in self.open {
            self.nodes[node].end = len;
        }
        Tree { nodes: self.nodes }
    }

    fn push(&mut self, kind: NodeKind) -> usize {
        let node = self.nodes.len();
        let parent = *self.open.last().expect("the root is never closed");
        self.nodes.push(Node {
            parent,
            end: node + 1,
            kind,
        });
        node
    }

    fn name(&self, node: usize) -> &str {
        match &self.nodes[node].kind {
            NodeKind::Element(element) => &element.name,
            NodeKind::Text(_) => "",
        }
    }

    fn count(&self, name: &str) -> usize {
        self.counts.get(name).copied().unwrap_or(0)
    }

    fn top_is_heading(&self) -> bool {
        let top = self.open.last().map_or("", |&node| self.name(node));
        matches!(top, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }

    fn close_cell(&mut self) {
        self.close("td", |name| name == "table");
        self.close("th", |name| name == "table");
    }

    /// Closes the innermost `name`, unless a wall stands between or it is out of reach.
    fn close(&mut self, name: &str, is_wall: impl Fn(&str) -> bool) {
        if self.count(name) == 0 {
            return;
        }
        let mut inner = self.open.iter().rev().take(REACH).map(|&node| self.name(node));
        let Some(depth) = inner.position(|open| open == name || is_wall(open)) else {
            return;
        };
        if self
            .open
            .iter()
            .rev()
            .nth(depth)
            .is_some_and(|&node| self.name(node) == name)
        {
            for _ in 0..=depth {
                self.pop();
            }
        }
    }

    fn pop(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        if let Some(node) = self.open.pop() {
            self.nodes[node].end = self.nodes.len();
            let name = self.name(node).to_owned();
            if let Some(count) = self.counts.get_mut(&name) {
                *count -= 1;
            }
        }
    }
}

/// Elements that begin and end lines.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "ul"
    ) || is_table_part(name)
}

/// Rows, cells and the like.
pub fn is_table_part(name: &str) -> bool {
    matches!(
        name,
        "caption" | "td" | "th" | "tr" | "thead" | "tbody" | "tfoot" | "colgroup"
    )
}

/// Elements out of which an end tag does not reach.
fn is_scope(name: &str) -> bool {
    matches!(
        name,
        "td" | "th" | "caption" | "table" | "template" | "object" | "applet"
    )
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

fn may_stand_in_head(name: &str) -> bool {
    matches!(
        name,
        "html" | "head" | "title" | "meta" | "link" | "script" | "style" | "base" | "noscript" | "template"
    )
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    /// The tree as nested names: `div(p(#) p(#))`.
    fn shape(html: &str) -> String {
        let mut builder = Builder::new();
        tokens::feed(&mut builder, html, 0..html.len());
        let tree = builder.finish();
        let mut out = String::new();
        let mut open: Vec<usize> = Vec::new();
        for (at, node) in tree.nodes.iter().enumerate().skip(1) {
            while open.last().is_some_and(|&end| end <= at) {
                open.pop();
                out.push(')');
            }
            if !out.is_empty() && !out.ends_with('(') {
                out.push(' ');
            }
            match &node.kind {
                NodeKind::Element(element) => out.push_str(&element.name),
                NodeKind::Text(_) => out.push('#'),
            }
            if node.end > at + 1 {
                out.push('(');
                open.push(node.end);
            }
        }
        out + &")".repeat(open.len())
    }

    #[test]
    fn end_tags_are_implied_as_in_browsers() {
        assert_eq!(shape("<p>a<p>b<div>c</div>d"), "p(#) p(#) div(#) #");
        assert_eq!(shape("<ul><li>a<li>b<ul><li>c</ul></ul>"), "ul(li(#) li(# ul(li(#))))");
        assert_eq!(
            shape("<table><tr><td>a<td>b<tr><td>c</table>d"),
            "table(tr(td(#) td(#)) tr(td(#))) #"
        );
        assert_eq!(shape("<div><b>a</div>b</b>"), "div(b(#)) #");
        assert_eq!(shape("<div><td>a</div></td></div>"), "div(td(# ))".replace(" )", ")"));
        assert_eq!(shape("<head><title>t</title><p>x"), "head(title(#)) p(#)");
        assert_eq!(shape("a</p></x>b<br/></br>"), "# # br br");
    }

    #[test]
    fn nesting_and_soup_cost_linear_time() {
        let deep = "<div>".repeat(100_000) + "x" + &"</i></div>".repeat(100_000);
        assert!(shape(&deep).starts_with("div(div("));
        let soup = "<p>".repeat(10_000) + &"<b><td></section>".repeat(10_000);
        assert!(shape(&soup).contains('b'));
    }
}
