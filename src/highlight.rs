//! Code in, HTML out: a text and the name of its language become elements for each role of a word.
//!
//! Invariant: the HTML, its tags taken away and its entities read, is the text, unchanged but for characters that would
//! turn its words or hide in them, which are shown.

use std::sync::OnceLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::limit::{LONGEST_CODE, LONGEST_CODE_LINE, LONGEST_JSON};
use crate::text::shown;

/// The roles of words: the class, and the scopes that have it, named as Sublime Text does. The first that
/// fits counts.
const ROLES: &[(&str, &[&str])] = &[
    ("hl-c", &["comment"]),
    ("hl-h", &["markup.heading", "entity.name.section"]),
    ("hl-s", &["markup.underline.link", "string.other.link"]),
    ("hl-e", &["markup.italic", "markup.bold", "markup.quote"]),
    (
        "hl-s",
        &[
            "string",
            "punctuation.definition.string",
            "markup.raw",
            "constant.character",
            "constant.other",
        ],
    ),
    ("hl-n", &["constant"]),
    (
        "hl-t",
        &[
            "entity.name.tag",
            "entity.name.type",
            "entity.name.class",
            "support.type",
            "support.class",
            "storage.type",
        ],
    ),
    (
        "hl-t",
        &[
            "entity.name.function",
            "support.function",
            "support.macro",
            "variable.function",
        ],
    ),
    ("hl-k", &["entity.other.attribute-name", "variable.parameter"]),
    ("hl-k", &["keyword", "storage", "variable.language"]),
    ("hl-p", &["punctuation", "markup.list"]),
];

/// The scopes of keys in data: whatever stands in them has the class `hl-t`.
const KEYS: &[&str] = &["meta.mapping.key", "meta.structure.dictionary.key"];

/// The elements of keys and of strings in JSON; any other role is the class of a `span`.
const KEY: &str = "b";
const STRING: &str = "bdi";

/// Highlights a text as HTML, to stand in `<pre><code>`.
///
/// `language` is a name or a file extension (`json`, `Rust`, `md`). Where it is unknown, or the text too
/// long to be worth it, the text is escaped and nothing more.
pub fn highlight(code: &str, language: &str) -> String {
    let mut html = Spans::with_capacity(code.len());
    let is_json = language.eq_ignore_ascii_case("json");
    let longest = if is_json { LONGEST_JSON } else { LONGEST_CODE };
    let plain = code.len() > longest || code.lines().any(|line| line.len() > LONGEST_CODE_LINE);
    if plain || matches!(language, "" | "text" | "txt" | "plain") {
        html.push(code, None);
    } else if is_json {
        json_spans(code, &mut html);
    } else {
        let grammar = grammars();
        match grammar.syntaxes.find_syntax_by_token(language) {
            Some(syntax) => spans(code, syntax, grammar, &mut html),
            None => html.push(code, None),
        }
    }
    html.finish()
}

/// Cuts JSON where the role of its words changes.
///
/// Every entity of a dossier shows its JSON, and the grammar of syntect takes over a millisecond for each
/// where this takes some microseconds. Keys are `b` and strings `bdi`, which are short.
fn json_spans(code: &str, html: &mut Spans) {
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest),
            c if c.is_ascii_alphanumeric() || c == '-' => {
                let ends = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '+' | '.');
                rest.find(ends).unwrap_or(rest.len())
            }
            c => c.len_utf8(),
        };
        let (word, after) = rest.split_at(length);
        let role = match first {
            '"' if after.trim_start().starts_with(':') => Some(KEY),
            '"' => Some(STRING),
            c if c.is_ascii_alphanumeric() || c == '-' => Some("hl-n"),
            _ => None,
        };
        html.push(word, role);
        rest = after;
    }
}

/// The length of the JSON string that a text begins with.
fn string_length(text: &str) -> usize {
    let mut escaped = true;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Cuts a text where the role of its words changes.
fn spans(code: &str, syntax: &SyntaxReference, grammar: &Grammars, html: &mut Spans) {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut role = None;
    for line in code.split_inclusive('\n') {
        let Ok(changes) = state.parse_line(line, &grammar.syntaxes) else {
            html.push(line, None);
            continue;
        };
        let mut done = 0;
        for (at, change) in changes {
            if at > done {
                html.push(&line[done..at], role);
                done = at;
            }
            if stack.apply(&change).is_ok() {
                role = grammar.role(stack.as_slice());
            }
        }
        html.push(&line[done..], role);
    }
}

/// The grammars, and what is made of their scopes.
struct Grammars {
    syntaxes: SyntaxSet,
    roles: Vec<(&'static str, Vec<Scope>)>,
    keys: Vec<Scope>,
}

/// The grammars, loaded when first asked for.
fn grammars() -> &'static Grammars {
    static GRAMMARS: OnceLock<Grammars> = OnceLock::new();
    GRAMMARS.get_or_init(|| {
        let read = |names: &[&str]| names.iter().filter_map(|name| Scope::new(name).ok()).collect();
        Grammars {
            syntaxes: two_face::syntax::extra_newlines(),
            roles: ROLES.iter().map(|(class, names)| (*class, read(names))).collect(),
            keys: read(KEYS),
        }
    })
}

/// Loads the grammars, so that they are there when they are asked for.
pub fn prepare() {
    grammars();
}

impl Grammars {
    /// The class of text that stands in these scopes, the innermost last.
    fn role(&self, stack: &[Scope]) -> Option<&'static str> {
        let within = |scopes: &[Scope], scope: &Scope| scopes.iter().any(|prefix| prefix.is_prefix_of(*scope));
        let role = stack.iter().rev().find_map(|scope| {
            self.roles
                .iter()
                .find(|(_, scopes)| within(scopes, scope))
                .map(|(class, _)| *class)
        });
        match role {
            Some("hl-s") if stack.iter().any(|scope| within(&self.keys, scope)) => Some("hl-t"),
            role => role,
        }
    }
}

/// HTML in the making: neighbours of one role share a span, and white space joins either.
struct Spans {
    html: String,
    open: Option<&'static str>,
    /// White space that was not written yet.
    space: String,
}

impl Spans {
    fn with_capacity(length: usize) -> Self {
        let html = String::with_capacity(length * 2);
        Self {
            html,
            open: None,
            space: String::new(),
        }
    }

    fn push(&mut self, text: &str, role: Option<&'static str>) {
        let body = text.trim_ascii_end();
        if body.is_empty() {
            self.space.push_str(text);
            return;
        }
        if role != self.open {
            self.close();
            self.html.push_str(&std::mem::take(&mut self.space));
            match role {
                Some(element @ (KEY | STRING)) => {
                    self.html.push('<');
                    self.html.push_str(element);
                    self.html.push('>');
                }
                Some(class) => {
                    self.html.push_str("<span class=\"");
                    self.html.push_str(class);
                    self.html.push_str("\">");
                }
                None => {}
            }
            self.open = role;
        } else {
            self.html.push_str(&std::mem::take(&mut self.space));
        }
        escape(body, &mut self.html);
        self.space.push_str(&text[body.len()..]);
    }

    /// Ends the element that is open.
    fn close(&mut self) {
        self.html.push_str(match self.open.take() {
            Some(KEY) => "</b>",
            Some(STRING) => "</bdi>",
            Some(_) => "</span>",
            None => "",
        });
    }

    fn finish(mut self) -> String {
        self.close();
        self.html.push_str(&self.space);
        self.html
    }
}

/// Appends a text as HTML, to stand between tags.
fn escape(text: &str, html: &mut String) {
    let text = shown(text);
    let mut rest = &*text;
    while let Some(at) = rest.find(['&', '<', '>']) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            _ => "&gt;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader sees of highlighted code.
    fn seen(html: &str) -> String {
        let mut text = String::new();
        for (index, part) in html.split('<').enumerate() {
            text.push_str(if index == 0 {
                part
            } else {
                part.split_once('>').unwrap().1
            });
        }
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[test]
    fn roles_have_elements_and_neighbours_share_them() {
        let html = highlight("{\n  \"id\": \"a<b\", \"n\": 12\n}", "json");
        assert!(html.contains("<b>\"id\"</b>"), "{html}");
        assert!(html.contains("<bdi>\"a&lt;b\"</bdi>"), "{html}");
        assert!(html.contains("<span class=\"hl-n\">12</span>"), "{html}");
        assert!(highlight("\"a\\\"b\\\\\": 1", "json").starts_with("<b>\"a\\\"b\\\\\"</b>:"));
        assert!(highlight("fn main() {}", "rust").contains("<span class=\"hl-t\">fn main</span>"));
        assert!(highlight("# Title", "md").contains("hl-h"));
        assert!(highlight("key = 1", "toml").contains("hl-n"));
    }

    #[test]
    fn the_unknown_and_the_overlong_are_only_escaped() {
        assert_eq!(highlight("a < b", "no such language"), "a &lt; b");
        let long = "[1,".repeat(LONGEST_CODE_LINE);
        assert_eq!(highlight(&long, "json"), long);
        let many = "a = 1\n".repeat(LONGEST_CODE / 6 + 1);
        assert_eq!(highlight(&many, "toml"), many);
    }

    proptest! {
        #[test]
        fn the_text_is_unchanged(code in "[ -~éà\n\t]{0,80}", language in "json|html|md|rust|yaml|none") {
            prop_assert_eq!(seen(&highlight(&code, &language)), code);
        }
    }
}
