//! A text -> the same, without what would turn the words around it or hides between them.
//!
//! Invariant: what comes out begins and ends in the direction of what it stands in (UAX #9), and says what it has left
//! out.

use std::borrow::Cow;
use std::collections::BTreeSet;

use memchr::memchr3_iter;

use super::hidden::{Writing, has_use, is_zero_width};

/// Whether a character turns the direction of what follows it, or ends that (UAX #9, sections 2.1 to 2.6).
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text may hold what turns or has no width, by its bytes.
fn is_suspect(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr3_iter(0xe2, 0xef, 0xf3, bytes).any(|at| {
        matches!(
            bytes[at..],
            [0xe2, 0x80, 0x8b..=0x8f | 0xaa..=0xae, ..]
                | [0xe2, 0x81, 0xa0..=0xaf, ..]
                | [0xef, 0xb8, 0x80..=0x8f, ..]
                | [0xef, 0xbb, 0xbf, ..]
                | [0xef, 0xbf, 0xb9..=0xbb, ..]
                | [0xf3, 0xa0, ..]
        )
    })
}

/// A text that cannot turn what stands around it, shows its letters in the order in which they are written, and hides
/// nothing between them.
///
/// Overrides of direction (U+202D, U+202E), embeddings and isolates that do not begin and end in one line of the text,
/// and characters without width that its writing has no use for, stand in it as `⟨U+202E⟩`, to be read and without
/// effect. What is paired stays, as writing in two directions needs it.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !is_suspect(text) {
        return Cow::Borrowed(text);
    }
    // What is open: where it stands, and whether it is an isolate, an override.
    let mut open: Vec<(usize, bool, bool)> = Vec::new();
    let mut paired: BTreeSet<usize> = BTreeSet::new();
    for (at, c) in text.char_indices() {
        match c {
            '\n' | '\u{2029}' => open.clear(),
            '\u{202a}' | '\u{202b}' => open.push((at, false, false)),
            '\u{202d}' | '\u{202e}' => open.push((at, false, true)),
            '\u{2066}'..='\u{2068}' => open.push((at, true, false)),
            // The end of an embedding does not reach out of an isolate; that of an isolate ends all that it holds.
            '\u{202c}' if open.last().is_some_and(|(_, isolate, _)| !isolate) => {
                if let Some((start, _, false)) = open.pop() {
                    paired.extend([start, at]);
                }
            }
            '\u{2069}' => {
                if let Some(depth) = open.iter().rposition(|(_, isolate, _)| *isolate) {
                    paired.extend([open[depth].0, at]);
                    open.truncate(depth);
                }
            }
            _ => {}
        }
    }
    let writing = Writing::of(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        let is_told = match turns(c) {
            true => !paired.contains(&at),
            false => is_zero_width(c) && !has_use(before, c, after, &writing),
        };
        match is_told {
            true => out.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
            false => out.push(c),
        }
        before = Some(c);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_words_or_hides_in_them_is_shown_and_not_obeyed() {
        for (text, seen) in [
            ("plain é", "plain é"),
            ("par\u{200b}liament", "par⟨U+200B⟩liament"),
            ("\u{200b}liament", "⟨U+200B⟩liament"),
            ("par\u{200b}\u{200b}liament", "par⟨U+200B⟩⟨U+200B⟩liament"),
            ("to\u{200b} read", "to\u{200b} read"),
            ("Ruth\u{feff} Vane\u{200e}", "Ruth⟨U+FEFF⟩ Vane⟨U+200E⟩"),
            ("a\u{e0041}b", "a⟨U+E0041⟩b"),
            ("می\u{200c}خواهم \u{2764}\u{fe0f}", "می\u{200c}خواهم \u{2764}\u{fe0f}"),
            ("a\u{202e}gnp.exe", "a⟨U+202E⟩gnp.exe"),
            ("a\u{202e}b\u{202c}c", "a⟨U+202E⟩b⟨U+202C⟩c"),
            ("a\u{202b}b\u{202c}c", "a\u{202b}b\u{202c}c"),
            ("\u{2068}a\u{2069} b\u{2069}", "\u{2068}a\u{2069} b⟨U+2069⟩"),
            ("\u{2067}a\nb\u{2069}", "⟨U+2067⟩a\nb⟨U+2069⟩"),
            ("\u{2067}\u{202a}a\u{2069}\u{202c}", "\u{2067}⟨U+202A⟩a\u{2069}⟨U+202C⟩"),
        ] {
            assert_eq!(shown(text), seen, "{text:?}");
            assert_eq!(shown(seen), seen);
        }
        let deep = "\u{2066}".repeat(100_000) + &"\u{2069}".repeat(100_000);
        assert_eq!(shown(&deep), deep);
        let marks = "\u{200e}".repeat(300_000);
        assert_eq!(shown(&(marks.clone() + "ا")).len(), marks.len() + 2);
    }

    #[test]
    fn suspects_are_told_by_their_bytes() {
        for c in ('\0'..=char::MAX).filter(|&c| turns(c) || is_zero_width(c)) {
            assert!(is_suspect(&format!("aé{c}b")), "{c:?}");
        }
        for text in ["", "l’été – « œuvre » … €", "日本語、ｶﾅ！", "\u{1f600}", "dé\u{ad}puté"] {
            assert!(!is_suspect(text), "{text}");
        }
    }
}
