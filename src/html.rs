//! HTML -> its [`Tag`]s, one by one.
//!
//! Invariant: tags are found where the tokenizer of the WHATWG HTML standard (section 13.2.5) finds them, in one
//! pass and without a copy of what holds no character reference.

use std::borrow::Cow;
use std::ops::Range;

use html5gum::{Token, Tokenizer};
use memchr::{memchr, memchr_iter, memmem};

/// A start tag or an end tag.
#[derive(Debug)]
pub struct Tag<'h, 't> {
    /// The name of its element, as written.
    pub name: &'h str,
    /// Names and values of its attributes, as written: values with [character references](decode), names in capitals
    /// or not, and of one name several, of which the first counts.
    pub attributes: &'t [(&'h str, &'h str)],
    /// Whether it is an end tag, such as `</p>`.
    pub is_end: bool,
    /// Whether it ends in `/>`.
    pub self_closing: bool,
    /// The bytes that it takes, from `<` to `>`.
    pub span: Range<usize>,
}

/// Visits the tags of a page, in order.
pub fn tags<'h>(html: &'h str, mut visit: impl FnMut(&Tag<'h, '_>)) {
    let bytes = html.as_bytes();
    let mut attributes = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let open = at + found;
        let is_end = bytes.get(open + 1) == Some(&b'/');
        let name = open + 1 + usize::from(is_end);
        at = match &bytes[open + 1..] {
            [b'!', b'-', b'-', ..] => comment_end(bytes, open),
            [b'!' | b'?', ..] => past(bytes, open + 2),
            _ if bytes.get(name).is_some_and(u8::is_ascii_alphabetic) => {
                attributes.clear();
                let Some((end, self_closing)) = tag_end(html, name, &mut attributes) else {
                    return;
                };
                let name = &html[name..name_end(bytes, name)];
                visit(&Tag {
                    name,
                    attributes: &attributes,
                    is_end,
                    self_closing,
                    span: open..end,
                });
                if is_end { end } else { text_end(bytes, end, name) }
            }
            [b'/', _, ..] => past(bytes, open + 2),
            _ => open + 1,
        };
    }
}

/// What follows the `>` from a byte on.
fn past(bytes: &[u8], from: usize) -> usize {
    memchr(b'>', &bytes[from..]).map_or(bytes.len(), |at| from + at + 1)
}

/// What follows a comment that begins at `open`.
fn comment_end(bytes: &[u8], open: usize) -> usize {
    let inside = open + "<!--".len();
    match &bytes[inside..] {
        [b'>', ..] => return inside + 1,
        [b'-', b'>', ..] => return inside + 2,
        _ => {}
    }
    let closes = |at: &usize| {
        let before = &bytes[inside..*at];
        before.ends_with(b"--") || before.ends_with(b"--!")
    };
    let end = memchr_iter(b'>', &bytes[inside..]).map(|at| inside + at).find(closes);
    end.map_or(bytes.len(), |end| end + 1)
}

const SPACE: u8 = 1;
const SLASH: u8 = 2;
const CLOSE: u8 = 4;
const EQUALS: u8 = 8;

/// The kinds of bytes that end something inside a tag.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    kinds[b' ' as usize] = SPACE;
    kinds[b'\n' as usize] = SPACE;
    kinds[b'\t' as usize] = SPACE;
    kinds[b'\r' as usize] = SPACE;
    kinds[b'\x0c' as usize] = SPACE;
    kinds[b'/' as usize] = SLASH;
    kinds[b'>' as usize] = CLOSE;
    kinds[b'=' as usize] = EQUALS;
    kinds
};

fn is(kinds: u8, byte: u8) -> bool {
    KINDS[usize::from(byte)] & kinds != 0
}

/// The first byte from `from` on that is of some kinds, or the end.
fn until(bytes: &[u8], from: usize, kinds: u8) -> usize {
    let found = bytes[from..].iter().position(|&byte| is(kinds, byte));
    found.map_or(bytes.len(), |at| from + at)
}

/// The first byte from `from` on that is of none of some kinds, or the end.
fn after(bytes: &[u8], from: usize, kinds: u8) -> usize {
    let found = bytes[from..].iter().position(|&byte| !is(kinds, byte));
    found.map_or(bytes.len(), |at| from + at)
}

fn name_end(bytes: &[u8], start: usize) -> usize {
    until(bytes, start, SPACE | SLASH | CLOSE)
}

/// Reads the attributes of a tag whose name begins at `start`; gives the byte after its `>`, if it has one, and whether
/// a `/` stands before that.
fn tag_end<'h>(html: &'h str, start: usize, attributes: &mut Vec<(&'h str, &'h str)>) -> Option<(usize, bool)> {
    let bytes = html.as_bytes();
    let mut at = name_end(bytes, start);
    loop {
        let gap = at;
        at = after(bytes, at, SPACE | SLASH);
        if *bytes.get(at)? == b'>' {
            return Some((at + 1, bytes[gap..at].ends_with(b"/")));
        }
        // A `=` that comes first is part of the name.
        let name_start = at;
        at = until(bytes, at + 1, SPACE | SLASH | CLOSE | EQUALS);
        let name = &html[name_start..at];
        let equals = after(bytes, at, SPACE);
        if bytes.get(equals) != Some(&b'=') {
            attributes.push((name, ""));
            continue;
        }
        at = after(bytes, equals + 1, SPACE);
        let (value, end) = match *bytes.get(at)? {
            mark @ (b'"' | b'\'') => {
                let close = at + 1 + memchr(mark, &bytes[at + 1..])?;
                (&html[at + 1..close], close + 1)
            }
            b'>' => ("", at),
            _ => {
                let end = until(bytes, at, SPACE | CLOSE);
                (&html[at..end], end)
            }
        };
        attributes.push((name, value));
        at = end;
    }
}

/// Where markup goes on after a start tag: after the text of elements in which tags are text.
///
/// `noscript` is read as it is without scripts.
fn text_end(bytes: &[u8], end: usize, name: &str) -> usize {
    const TEXT: [&str; 8] = [
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ];
    let Some(name) = TEXT.into_iter().find(|text| text.eq_ignore_ascii_case(name)) else {
        return if name.eq_ignore_ascii_case("plaintext") {
            bytes.len()
        } else {
            end
        };
    };
    let closes = |at: &usize| {
        let after = &bytes[end + at + "</".len()..];
        after
            .get(..name.len())
            .is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
            && after
                .get(name.len())
                .is_some_and(|&byte| is(SPACE | SLASH | CLOSE, byte))
    };
    memmem::find_iter(&bytes[end..], b"</")
        .find(closes)
        .map_or(bytes.len(), |at| end + at)
}

/// A value with its character references decoded.
pub fn decode(value: &str) -> Cow<'_, str> {
    if memchr(b'&', value.as_bytes()).is_none() {
        return Cow::Borrowed(value);
    }
    let tag = format!("<a b=\"{}\">", value.replace('"', "&quot;"));
    let decoded = Tokenizer::new(tag.as_str()).find_map(|token| match token {
        Ok(Token::StartTag(tag)) => tag.attributes.into_values().next(),
        _ => None,
    });
    decoded.map_or(Cow::Borrowed(value), |decoded| {
        Cow::Owned(String::from_utf8_lossy(&decoded.value).into_owned())
    })
}
