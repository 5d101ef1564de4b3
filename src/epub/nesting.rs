//! The elements that are open, an element -> where it may stand, of what EPUBCheck asks.
//!
//! Invariant: what is decided keeps every word; it adds elements, closes some for a while, or writes one as another.
//! Source: WHATWG HTML, section 4, the content model of each element.

/// The elements that stand among words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var", "wbr",
];
/// Those of them that hold what the element around them does.
const TRANSPARENT: &[&str] = &["a", "del", "ins"];

/// Whether an element is a part of a list or a table.
pub fn is_part(name: &str) -> bool {
    matches!(
        name,
        "li" | "dt" | "dd" | "caption" | "col" | "colgroup" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
    )
}

/// What has to stand between an element and one in it; `#text` stands for words.
pub fn between(parent: &str, name: &str) -> Option<&'static str> {
    match (parent, name) {
        ("ul" | "ol", "li") | ("dl", "dt" | "dd" | "div") => None,
        ("table", "caption" | "colgroup" | "thead" | "tbody" | "tfoot" | "tr") => None,
        ("thead" | "tbody" | "tfoot", "tr") | ("tr", "td" | "th") => None,
        ("ul" | "ol", _) => Some("li"),
        ("dl", _) => Some("dd"),
        ("table", "col") => Some("colgroup"),
        ("table" | "thead" | "tbody" | "tfoot", _) => Some("tr"),
        ("tr", _) => Some("td"),
        _ => None,
    }
}

/// The name under which an element may stand in others, `open` from the innermost.
pub fn at_home(name: &'static str, mut open: impl Iterator<Item = &'static str> + Clone) -> &'static str {
    let in_term = open.clone().any(|name| matches!(name, "dt" | "th"));
    let (parent, above) = (open.next().unwrap_or(""), open.next().unwrap_or(""));
    let is_home = match name {
        "li" => matches!(parent, "ul" | "ol"),
        "dt" | "dd" => parent == "dl" || (parent, above) == ("div", "dl"),
        "figcaption" => parent == "figure",
        "col" => parent == "colgroup",
        "caption" | "colgroup" | "thead" | "tbody" | "tfoot" => parent == "table",
        "tr" => matches!(parent, "table" | "thead" | "tbody" | "tfoot"),
        "td" | "th" => parent == "tr",
        "rp" | "rt" => return if parent == "ruby" { name } else { "span" },
        "article" | "aside" | "section" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => !in_term,
        _ => true,
    };
    match name {
        "col" if !is_home => "br",
        name if is_home => name,
        _ => "div",
    }
}

/// How many of the elements that are open, from the innermost, cannot hold an element.
pub fn suspended(name: &str, open: impl Iterator<Item = &'static str>) -> usize {
    if INLINE.contains(&name) {
        return 0;
    }
    let is_heading = |name: &str| matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
    let of_words = |name: &str| INLINE.contains(&name) || matches!(name, "p" | "pre") || is_heading(name);
    let around = open.take_while(|name| of_words(name)).enumerate();
    let closed = around.filter(|(_, name)| !TRANSPARENT.contains(name));
    closed.last().map_or(0, |(at, _)| at + 1)
}
