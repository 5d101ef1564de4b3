//! Well-formed HTML that is cut into pieces -> pieces that are each well-formed: what is open at a cut ends
//! before it and begins again behind it.
//!
//! Invariant: the text of the pieces is that of the whole, in its order.

/// The elements that are open at a place of well-formed HTML, from the outside in.
#[derive(Default)]
pub struct OpenElements(Vec<OpenElement>);

struct OpenElement {
    name: String,
    /// The start tag as written.
    tag: String,
    /// The number of the next item, in an ordered list.
    next: usize,
}

impl OpenElement {
    fn new(tag: &str) -> Self {
        let name = tag[1..].split([' ', '\n', '>', '/']).next().unwrap_or("");
        let start = tag.split_once("start=\"").and_then(|(_, rest)| rest.split('"').next());
        Self {
            name: name.to_owned(),
            tag: tag.to_owned(),
            next: start.and_then(|start| start.parse().ok()).unwrap_or(1),
        }
    }

    /// The start tag with which the element goes on; `again` says whether its last item does.
    fn again(&self, again: bool) -> String {
        match self.name.as_str() {
            "ol" => format!("<ol start=\"{}\">", self.next.saturating_sub(usize::from(again))),
            _ => self.tag.clone(),
        }
    }
}

impl OpenElements {
    /// The next piece of the HTML, its open elements begun again and ended.
    pub fn part(&mut self, piece: &str) -> String {
        // What ends here anyway is not begun again.
        let mut piece = piece.trim_start();
        while let Some(rest) = self
            .0
            .last()
            .and_then(|last| piece.strip_prefix(&format!("</{}>", last.name)))
        {
            self.0.pop();
            piece = rest.trim_start();
        }
        let mut html = String::new();
        for (depth, element) in self.0.iter().enumerate() {
            html.push_str(&element.again(depth + 1 < self.0.len()));
        }
        html.push_str(piece);
        let mut rest = piece;
        while let Some(at) = rest.find('<') {
            let tag = &rest[at..at + tag_length(&rest[at..])];
            rest = &rest[at + tag.len()..];
            self.pass(tag);
        }
        // What only began here is not shown at all.
        let mut ended = self.0.len();
        while let Some(last) = ended.checked_sub(1).map(|last| &self.0[last]) {
            let kept = html.trim_end();
            match kept
                .strip_suffix(&last.tag)
                .or_else(|| kept.strip_suffix(&last.again(true)))
            {
                Some(kept) => html.truncate(kept.len()),
                None => break,
            }
            ended -= 1;
        }
        for element in self.0[..ended].iter().rev() {
            html.push_str(&format!("</{}>", element.name));
        }
        html
    }

    fn pass(&mut self, tag: &str) {
        const VOID: [&str; 10] = [
            "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
        ];
        if let Some(name) = tag.strip_prefix("</") {
            let name = name.trim_end_matches('>');
            if let Some(at) = self.0.iter().rposition(|element| element.name == name) {
                self.0.truncate(at);
            }
        } else if tag[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let element = OpenElement::new(tag);
            if element.name == "li"
                && let Some(list) = self.0.last_mut()
            {
                list.next += 1;
            }
            if !VOID.contains(&element.name.as_str()) && !tag.ends_with("/>") {
                self.0.push(element);
            }
        }
    }
}

/// The length of the tag that a text begins with, `>` inside an attribute's quotation marks skipped.
fn tag_length(text: &str) -> usize {
    let mut quoted = false;
    let end = text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    end.map_or(text.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_around_evidence_end_and_begin_again() {
        for (html, expected) in [
            ("<p>a</p>|<p>b</p>", "<p>a</p>|<p>b</p>"),
            (
                "<ol>\n<li>\n<p>a</p>\n|</li>\n</ol>\n<p>b</p>",
                "<ol>\n<li>\n<p>a</p>\n</li></ol>|<p>b</p>",
            ),
            ("<ul>\n<li>\n|</li>\n<li>\n|</li>\n</ul>", "||"),
            (
                "<ol>\n<li>a</li>\n<li>\n|</li>\n<li>c\n|d</li></ol>",
                "<ol>\n<li>a</li>\n</ol>|<ol start=\"3\"><li>c\n</li></ol>|<ol start=\"3\"><li>d</li></ol>",
            ),
            (
                "<details title=\"a>b\"><summary>a<br></summary>|<hr /></details>",
                "<details title=\"a>b\"><summary>a<br></summary></details>|<details title=\"a>b\"><hr /></details>",
            ),
        ] {
            let mut open = OpenElements::default();
            let parts: Vec<String> = html.split('|').map(|piece| open.part(piece)).collect();
            let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
            assert_eq!(parts.join("|"), expected, "{html}");
        }
    }
}
