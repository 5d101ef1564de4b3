//! Text -> XML 1.0 content, which HTML reads alike: the one function that escapes, and [`Writer`], which cannot
//! forget it.
//!
//! Invariant: whatever text goes in, what comes out is well-formed and holds only characters that XML 1.0
//! (section 2.2) allows.

use crate::text::shown;

/// Writes elements one after another, each on its line.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    open: Vec<&'static str>,
}

impl Writer {
    /// A document that has its XML declaration.
    pub fn new() -> Self {
        Self {
            out: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the innermost open element.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.out.push_str(&format!("</{name}>\n"));
        }
    }

    /// Writes an element that holds a text.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.start(name, attributes);
        self.out.push('>');
        self.out.push_str(&escape(text));
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// Writes an element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// The document, with what was open closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push_str(&format!(" {name}=\"{}\"", escape(value)));
        }
    }

    fn indent(&mut self) {
        self.out.push_str(&"  ".repeat(self.open.len()));
    }
}

/// A text as the content of an element or of a quoted attribute; characters that XML cannot hold are removed, and those
/// that would turn the words around it, or hide in them, are [`shown`].
pub fn escape(text: &str) -> String {
    let text = shown(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(
            escape("a<b>&\"c\"\u{0}\u{1b}\u{ffff}\u{fffd}\r\n"),
            "a&lt;b&gt;&amp;&quot;c&quot;\u{fffd}&#13;\n"
        );
        assert_eq!(escape("\u{202e}<"), "⟨U+202E⟩&lt;");
        let mut xml = Writer::new();
        xml.open("a", &[("b", "\"<")]);
        xml.text("c", &[], "]]>");
        let lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<a b=\"&quot;&lt;\">",
            "  <c>]]&gt;</c>",
            "</a>",
            "",
        ];
        assert_eq!(xml.finish(), lines.join("\n"));
    }
}
