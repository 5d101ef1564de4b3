//! A text -> the same, without what would turn the words around it.
//!
//! Invariant: what comes out begins and ends in the direction of what it stands in (UAX #9), and says what it has left
//! out.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// Whether a character turns the direction of what follows it, or ends that (UAX #9, sections 2.1 to 2.6).
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text that cannot turn what stands around it, nor show letters in another order than they are written in.
///
/// Overrides of direction (U+202D, U+202E), and embeddings and isolates that do not begin and end in one line of the
/// text, stand in it as `⟨U+202E⟩`, to be read and without effect. What is paired stays, as writing in two directions
/// needs it.
pub fn unturned(text: &str) -> Cow<'_, str> {
    // All of them begin with this byte.
    if !text.as_bytes().contains(&0xe2) || !text.contains(turns) {
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
    let mut out = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        match turns(c) && !paired.contains(&at) {
            true => out.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_words_is_shown_and_not_obeyed() {
        for (text, shown) in [
            ("plain é", "plain é"),
            ("a\u{202e}gnp.exe", "a⟨U+202E⟩gnp.exe"),
            ("a\u{202e}b\u{202c}c", "a⟨U+202E⟩b⟨U+202C⟩c"),
            ("a\u{202b}b\u{202c}c", "a\u{202b}b\u{202c}c"),
            ("\u{2068}a\u{2069} b\u{2069}", "\u{2068}a\u{2069} b⟨U+2069⟩"),
            ("\u{2067}a\nb\u{2069}", "⟨U+2067⟩a\nb⟨U+2069⟩"),
            ("\u{2067}\u{202a}a\u{2069}\u{202c}", "\u{2067}⟨U+202A⟩a\u{2069}⟨U+202C⟩"),
        ] {
            assert_eq!(unturned(text), shown, "{text:?}");
            assert_eq!(unturned(shown), shown);
        }
        let deep = "\u{2066}".repeat(100_000) + &"\u{2069}".repeat(100_000);
        assert_eq!(unturned(&deep), deep);
    }
}
