//! Markup -> calls of a [`Builder`]: tags, attributes and text of a stretch of HTML, each with its place.
//!
//! Invariant: every text segment that reaches the tree either stands verbatim at its range or replaces it
//! (a character reference); no markup reaches it as text.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::tree::{Attr, Builder, Segment};

/// Reads `source[range]` as HTML into the tree.
pub fn feed(builder: &mut Builder, source: &str, range: Range<usize>) {
    let html = &source[range.clone()];
    let offset = range.start;
    let mut tag = String::new();
    let mut tag_start = offset;
    let mut attrs: Vec<Attr> = Vec::new();
    let mut raw = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        let place = offset + span.start..offset + span.end.max(span.start);
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag = name_of(name);
                tag_start = place.start;
                attrs.clear();
            }
            CallbackEvent::AttributeName { name } => attrs.push(Attr {
                name: name_of(name),
                value: String::new(),
                range: place,
            }),
            CallbackEvent::AttributeValue { value } => {
                if let Some(attr) = attrs.last_mut() {
                    attr.value = String::from_utf8_lossy(value).into_owned();
                    attr.range = place;
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                raw = is_raw(&tag);
                builder.start(&tag, std::mem::take(&mut attrs), tag_start..place.end);
            }
            CallbackEvent::EndTag { name } => {
                raw = false;
                builder.end(&name_of(name), place);
            }
            CallbackEvent::String { .. } => match source.get(place.clone()) {
                Some(text) if raw => builder.text(Segment::verbatim(place.start..place.start + text.len())),
                Some(text) => segments(text, place.start, |segment| builder.text(segment)),
                None => debug_assert!(false, "a span on character boundaries"),
            },
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(_) = token;
    }
}

/// Elements whose content is no markup and no text for a reader.
fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "noscript" | "iframe" | "noembed" | "noframes" | "xmp" | "plaintext"
    )
}

fn name_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// How long the longest named character reference is, and a little more.
const LONGEST_REFERENCE: usize = 40;

/// Cuts text at its character references.
fn segments(text: &str, offset: usize, mut push: impl FnMut(Segment)) {
    let mut from = 0;
    let mut search = 0;
    while let Some(found) = text[search..].find('&') {
        let at = search + found;
        let next = text[at + 1..].find('&').map_or(text.len(), |next| at + 1 + next);
        let mut end = next.min(at + LONGEST_REFERENCE);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        search = at + 1;
        let Some((len, value)) = reference(&text[at..end]) else {
            continue;
        };
        if from < at {
            push(Segment::verbatim(offset + from..offset + at));
        }
        push(Segment::replaced(value, offset + at..offset + at + len));
        from = at + len;
        search = from;
    }
    if from < text.len() {
        push(Segment::verbatim(offset + from..offset + text.len()));
    }
}

/// The character reference at the start of a text: its length and what it stands for.
fn reference(text: &str) -> Option<(usize, String)> {
    // Only letters, figures and `#` can follow `&` in one; `<` cannot, so a tokenizer sees text alone.
    let name = text[1..]
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '#')
        .map_or(text.len(), |at| at + 1);
    if name < 3 {
        return None;
    }
    let end = if text[name..].starts_with(';') { name + 1 } else { name };
    let decoded = decode_references(&text[..end]);
    if decoded == text[..end] {
        return None;
    }
    // What the reference did not take stands the same at the end of both.
    let same = |(a, b): &(char, char)| a == b;
    let rest = text[..end]
        .chars()
        .rev()
        .zip(decoded.chars().rev())
        .take_while(same)
        .count();
    let rest = rest.min(decoded.chars().count() - 1);
    let value = decoded.chars().take(decoded.chars().count() - rest).collect();
    Some((end - rest, value))
}

/// Text with its character references decoded.
pub fn decode_references(text: &str) -> String {
    let mut out = String::new();
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        if let CallbackEvent::String { value } = event {
            out.push_str(&String::from_utf8_lossy(value));
        }
        None
    });
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(_) = token;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        segments(text, 0, |segment| out.push(segment.resolve(text).to_owned()));
        out
    }

    #[test]
    fn references_are_cut_out() {
        assert_eq!(cut("a &amp; b"), ["a ", "&", " b"]);
        assert_eq!(cut("&eacute;t&eacute;"), ["é", "t", "é"]);
        assert_eq!(cut("&notit; &copy2 &#233;&#xe9;"), ["¬", "it; ", "©", "2 ", "é", "é"]);
        assert_eq!(cut("&semi;x &amp;amp; & &x; AT&T"), [";", "x ", "&", "amp; & &x; AT&T"]);
    }

    proptest! {
        #[test]
        fn segments_read_as_the_tokenizer_reads(text in "[&#a-z0-9; é]{0,30}|(&(amp|lt|eacute|not|semi|#65|#x41)[;a]?){0,6}") {
            prop_assert_eq!(cut(&text).concat(), decode_references(&text));
        }
    }
}
