//! Names of HTML and SVG -> those that a chapter may hold.
//!
//! Invariant: what is not listed here does not come into a book.

/// The elements of a chapter. Others give way to what they hold.
pub const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];
/// The elements that go with all that they hold.
pub const DROPPED: &[&str] = &[
    "button", "canvas", "dialog", "form", "iframe", "input", "math", "nav", "noscript", "object", "script", "select",
    "style", "template", "textarea", "video",
];
/// The elements that hold nothing.
pub const VOID: &[&str] = &["br", "col", "hr", "img", "input", "wbr"];
/// The elements of a drawing.
pub const DRAWN: &[&str] = &[
    "svg", "g", "line", "rect", "circle", "ellipse", "path", "polyline", "polygon", "text", "tspan", "title", "desc",
];
/// The attributes of a drawing's elements, in the case that SVG wants.
pub const DRAWN_ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "class",
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "font-size",
    "height",
    "overflow",
    "points",
    "preserveAspectRatio",
    "r",
    "role",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "textLength",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];
/// The attributes of a chapter's elements.
pub const ATTRIBUTES: &[&str] = &["aria-hidden", "class", "dir", "role", "title"];
/// Those of some elements.
pub const OWN_ATTRIBUTES: &[(&str, &[&str])] = &[
    ("time", &["datetime"]),
    ("ol", &["start", "reversed", "type"]),
    ("li", &["value"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("img", &["alt", "width", "height"]),
];

/// Whether an element can be found by a name (WHATWG HTML, section 3.2.6).
pub fn is_id(id: &str) -> bool {
    !id.is_empty() && !id.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Whether a text has the form of a language tag (RFC 5646, section 2.1).
pub fn is_language(tag: &str) -> bool {
    let is_subtag = |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.split('-').all(is_subtag)
}

/// Whether an attribute may have a value, of those that an editor may write.
pub fn is_valid(name: &str, value: &str) -> bool {
    match name {
        "alt" => true,
        "aria-hidden" => matches!(value, "true" | "false"),
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "scope" => matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        "type" => matches!(value, "1" | "a" | "A" | "i" | "I"),
        "reversed" => value.is_empty(),
        "start" | "value" => value.parse::<i32>().is_ok(),
        "colspan" | "rowspan" | "width" | "height" => value.parse::<u16>().is_ok_and(|value| value > 0),
        _ => !value.trim().is_empty(),
    }
}

/// A name of a list.
pub fn known(names: &[&'static str], name: &str) -> Option<&'static str> {
    names.iter().copied().find(|known| *known == name)
}
