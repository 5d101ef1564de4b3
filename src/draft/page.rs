//! What is proposed -> the text of a content file, [`Page`]: front matter and evidence as an editor writes them.
//!
//! Invariant: the text reads back as what it was made from: a YAML scalar as its value, a quotation as its words.

use std::ops::Range;

/// A content file in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    front: String,
    paragraphs: Vec<String>,
    quotations: Vec<Quotation>,
}

/// A piece of evidence to be written.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    /// The words of the source.
    pub words: String,
    /// How to refer to the source: `dispatch-0`, `source:dispatch-0`.
    pub source: String,
    /// What stands in braces: `date=2024-05-19`.
    pub claims: Vec<String>,
}

impl Page {
    /// Adds a field of the front matter; an empty value adds none.
    pub fn field(&mut self, name: &str, value: &str) -> &mut Self {
        if !value.is_empty() {
            self.front.push_str(&format!("{name}: {}\n", scalar(value)));
        }
        self
    }

    /// Adds a field that holds a list; an empty list adds none.
    pub fn list<'a>(&mut self, name: &str, values: impl IntoIterator<Item = &'a str>) -> &mut Self {
        let lines: String = values
            .into_iter()
            .map(|value| format!("  - {}\n", scalar(value)))
            .collect();
        if !lines.is_empty() {
            self.front.push_str(&format!("{name}:\n{lines}"));
        }
        self
    }

    /// Adds the roles of an actor, by their titles.
    pub fn roles<'a>(&mut self, titles: impl IntoIterator<Item = &'a str>) -> &mut Self {
        let lines: String = titles
            .into_iter()
            .map(|title| format!("  - title: {}\n", scalar(title)))
            .collect();
        if !lines.is_empty() {
            self.front.push_str(&format!("roles:\n{lines}"));
        }
        self
    }

    /// Marks it as a draft that the program proposes, and why.
    pub fn proposed(&mut self, why: &str) -> &mut Self {
        self.front.push_str("status: draft\n");
        self.field("proposed", why)
    }

    /// Adds a paragraph of plain text.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.paragraphs.push(escape(text));
        self
    }

    /// Adds a piece of evidence.
    pub fn quote(&mut self, quotation: Quotation) -> &mut Self {
        self.quotations.push(quotation);
        self
    }

    /// How many pieces of evidence it has.
    pub fn quotations(&self) -> usize {
        self.quotations.len()
    }

    /// Leaves out the pieces of evidence of these numbers.
    pub fn leave_out(&mut self, numbers: &[usize]) {
        let mut number = 0;
        self.quotations.retain(|_| {
            number += 1;
            !numbers.contains(&(number - 1))
        });
    }

    /// The text of the file, and the bytes of it at which each piece of evidence stands.
    pub fn text(&self) -> (String, Vec<Range<usize>>) {
        let mut text = format!("---\n{}---\n", self.front);
        for paragraph in &self.paragraphs {
            text.push_str(&format!("\n{paragraph}\n"));
        }
        let mut ranges = Vec::new();
        for quotation in &self.quotations {
            text.push('\n');
            let start = text.len();
            let claims = match quotation.claims.join(" ").as_str() {
                "" => String::new(),
                claims => format!(" {{{claims}}}"),
            };
            text.push_str(&format!(
                "> {}\n>\n> — [[{}]]{claims}\n",
                escape(&quotation.words),
                quotation.source
            ));
            ranges.push(start..text.len());
        }
        (text, ranges)
    }
}

/// A value as a YAML 1.2 scalar on one line: plain where that is safe, otherwise in double quotes.
pub(super) fn scalar(value: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '.' | ',' | '’' | '\'' | '(' | ')' | '~');
    let is_word = value.chars().any(char::is_alphabetic) || value.parse::<crate::date::Date>().is_ok();
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "nan", "inf"];
    let safe = value.starts_with(|c: char| c.is_alphanumeric())
        && value.ends_with(|c: char| !c.is_whitespace())
        && value.chars().all(plain)
        && is_word
        && !reserved.contains(&value.to_lowercase().as_str());
    if safe {
        return value.to_owned();
    }
    // A JSON string is a double-quoted scalar of YAML (YAML 1.2.2, section 1.3).
    serde_json::Value::from(one_line(value)).to_string()
}

/// Plain text as Markdown that shows the same text, on one line.
pub(super) fn escape(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let opens = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '|' | '$' | '~' => true,
            // What begins a line may begin a list, a heading, a quotation, a definition or an attribution.
            '#' | '>' | '+' | '-' | '=' | ':' | '{' => at == 0,
            '.' | ')' => at > 0 && at <= 9 && line[..at].bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if opens {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::load::body::OPTIONS;

    fn shown(markdown: &str) -> String {
        let events = pulldown_cmark::Parser::new_ext(markdown, OPTIONS);
        let words = events.filter_map(|event| match event {
            pulldown_cmark::Event::Text(text) => Some(text.to_string()),
            pulldown_cmark::Event::Code(_) | pulldown_cmark::Event::Html(_) | pulldown_cmark::Event::InlineHtml(_) => {
                Some("\u{0}".to_owned())
            }
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn marks_are_shown_as_they_are() {
        for text in [
            "1. Il dit *non*",
            "2024. Une année",
            "- un tiret",
            "# dièse",
            "> citation",
            "a_b_c <b>gras</b> [lien](x) [[id]] `code` &amp; ~~x~~ | $x$",
            "12) douze",
            ": deux points",
            "+ plus",
            "=== titre",
            "\\* barre",
        ] {
            assert_eq!(shown(&escape(text)), text);
        }
    }

    #[test]
    fn scalars() {
        for (value, written) in [
            ("L’accord est signé", "L’accord est signé"),
            ("2024-05-19", "2024-05-19"),
            ("Niger : l'armée", "\"Niger : l'armée\""),
            ("no", "\"no\""),
            ("12", "12"),
            ("0x1F", "0x1F"),
            ("\"x\"", "\"\\\"x\\\"\""),
            ("- x", "\"- x\""),
            ("a #b", "\"a #b\""),
            ("…", "\"…\""),
        ] {
            assert_eq!(scalar(value), written, "{value}");
        }
    }

    #[test]
    fn a_page() {
        let mut page = Page::default();
        page.field("title", "Un accord")
            .field("place", "")
            .list("actors", ["a", "b"])
            .proposed("told by 2 sources")
            .quote(Quotation {
                words: "Des mots\nici".into(),
                source: "s".into(),
                claims: vec!["date=2024".into()],
            });
        let (text, ranges) = page.text();
        assert_eq!(
            text,
            "---\ntitle: Un accord\nactors:\n  - a\n  - b\nstatus: draft\nproposed: told by 2 sources\n---\n\n\
             > Des mots ici\n>\n> — [[s]] {date=2024}\n"
        );
        assert_eq!(&text[ranges[0].clone()], "> Des mots ici\n>\n> — [[s]] {date=2024}\n");
        page.leave_out(&[0]);
        assert_eq!(page.quotations(), 0);
    }

    proptest! {
        #[test]
        fn any_scalar_reads_back(value in "\\PC{0,30}") {
            let value = one_line(&value);
            let read: String = serde_saphyr::from_str::<std::collections::BTreeMap<String, String>>(
                &format!("k: {}\n", scalar(&value))
            ).unwrap().remove("k").unwrap();
            prop_assert_eq!(read, value);
        }

        #[test]
        fn any_words_are_shown(text in "[ -~éœ«»’—]{1,40}") {
            let text = one_line(&text);
            prop_assert_eq!(shown(&escape(&text)), text);
        }
    }
}
