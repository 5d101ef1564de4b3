//! Text -> [`Folded`] text in which names are looked for: letters without case and accents, with the way back.
//!
//! Invariant: folding is total and loses nothing that [`Letter`] does not keep: two texts fold alike exactly
//! when they are the same letters in the same order, up to case, accents and the marks listed below.
//!
//! Alike are: the forms of one character (Unicode NFC, UAX #15); typographic and straight apostrophes, and
//! double quotation marks; runs of white space, no-break spaces and a line break included; a hyphen between
//! two words, the same with a line break after it, and a space; `œ` and `oe`, `æ` and `ae`, `ß` and `ss`;
//! `U.S.A.` and `USA`. Soft hyphens and other invisible marks are dropped. A blank line stays a break, so that
//! no name runs from one block into the next. Accents are folded in Latin and Greek letters and in `ё` only:
//! elsewhere a mark makes another letter.

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{begins_cluster, cluster_end, is_alphanumeric};

/// The folded form of a hyphen between two words is a space that keeps this mark.
const HYPHEN: u64 = '-' as u64;

/// A folded character, with what the folding set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The character without case or accent.
    pub base: char,
    /// Its case, where it has one.
    pub case: Case,
    /// Its accents, as a number that is the same for the same accents and 0 for none.
    pub marks: u64,
}

impl Letter {
    fn plain(base: char) -> Self {
        Self {
            base,
            case: Case::None,
            marks: 0,
        }
    }
}

/// The case of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// It has none: digits, marks, most scripts.
    None,
    /// Small.
    Lower,
    /// Capital.
    Upper,
}

impl Case {
    fn of(c: char) -> Self {
        if c.is_uppercase() {
            Self::Upper
        } else if c.is_lowercase() {
            Self::Lower
        } else {
            Self::None
        }
    }
}

/// A run of the folded text and the bytes it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    key: usize,
    source: Range<usize>,
    /// Whether the bytes correspond one to one.
    aligned: bool,
}

/// A folded text and the way back to the text it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// The folded text.
    pub key: String,
    pieces: Vec<Piece>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        folded.key.reserve(text.len());
        fold(text, |part| match part {
            Part::Plain(run) => folded.push_plain(text, run),
            Part::Letters(letters, source) => folded.push(letters, source),
        });
        // Plain runs stand there as they are written; no other letter is a capital of ASCII.
        folded.key.make_ascii_lowercase();
        folded
    }

    fn push_plain(&mut self, text: &str, source: Range<usize>) {
        let key = self.key.len();
        self.key.push_str(&text[source.clone()]);
        self.push_piece(key, source, true);
    }

    fn push(&mut self, letters: &[Letter], source: Range<usize>) {
        let key = self.key.len();
        self.key.extend(letters.iter().map(|letter| letter.base));
        let aligned = letters.len() == 1 && self.key.len() - key == source.len();
        self.push_piece(key, source, aligned);
    }

    fn push_piece(&mut self, key: usize, source: Range<usize>, aligned: bool) {
        match self.pieces.last_mut() {
            Some(last) if aligned && last.aligned && last.source.end == source.start => last.source.end = source.end,
            _ => self.pieces.push(Piece { key, source, aligned }),
        }
    }

    /// The bytes of the text from which a range of the folded text was made; `None` where the range cuts
    /// through what was one character there.
    pub fn source(&self, key: Range<usize>) -> Option<Range<usize>> {
        let mut piece = self
            .pieces
            .partition_point(|piece| piece.key <= key.start)
            .saturating_sub(1);
        self.source_on(&mut piece, key)
    }

    /// The same where the piece is known in which the range begins, or one before it; it is known afterwards.
    pub fn source_on(&self, piece: &mut usize, key: Range<usize>) -> Option<Range<usize>> {
        let begins = |at: usize, end: usize| self.pieces.get(at).is_some_and(|piece| piece.key < end);
        while begins(*piece + 1, key.start + 1) {
            *piece += 1;
        }
        let first = self.pieces.get(*piece)?;
        let start = match key.start.checked_sub(first.key)? {
            0 => first.source.start,
            offset if first.aligned => first.source.start + offset,
            _ => return None,
        };
        let mut last = *piece;
        while begins(last + 1, key.end) {
            last += 1;
        }
        let piece = self.pieces.get(last)?;
        let whole = self.pieces.get(last + 1).map_or(self.key.len(), |next| next.key) == key.end;
        let end = match piece.aligned {
            true => piece.source.start + key.end.checked_sub(piece.key)?,
            false if whole => piece.source.end,
            false => return None,
        };
        (start < end).then_some(start..end)
    }
}

/// The letters of a text, without white space at its ends.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut out = Vec::with_capacity(text.len());
    let blank = |c: char| c.is_whitespace() || is_dropped(c);
    let text = text.trim_matches(blank);
    fold(text, |part| match part {
        Part::Plain(run) => out.extend(text[run].chars().map(|c| Letter {
            case: Case::of(c),
            ..Letter::plain(c.to_ascii_lowercase())
        })),
        Part::Letters(letters, _) => out.extend_from_slice(letters),
    });
    out
}

/// A part of a text that is being folded.
enum Part<'a> {
    /// ASCII letters, figures and single spaces, each folded to its small form, by their bytes.
    Plain(Range<usize>),
    /// What one character is folded to, and its bytes.
    Letters(&'a [Letter], Range<usize>),
}

/// Where a run of ASCII letters, figures and single spaces between them ends that needs no other rule. It may be empty.
fn plain_end(text: &str, start: usize, in_word: bool) -> usize {
    let bytes = text.as_bytes();
    let is_word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut end = start;
    // Where the last word begins, if it began in the run.
    let mut word = (!in_word).then_some(start);
    while is_word(end) {
        end += 1;
        if bytes.get(end) == Some(&b' ') && is_word(end + 1) {
            end += 1;
            word = Some(end);
        }
    }
    match text[end..].chars().next() {
        // Initials: "U.S."
        Some('.') if word.is_some_and(|word| word + 1 == end && bytes[word].is_ascii_uppercase()) => end - 1,
        // A mark that combines with the last character.
        Some(next) if end > start && !begins_cluster(next) => end - 1,
        _ => end,
    }
}

/// Gives each character of a text in its folded form, with the bytes it was made from.
fn fold(text: &str, mut part: impl FnMut(Part<'_>)) {
    let bytes = text.as_bytes();
    let mut cluster_letters = Vec::new();
    let mut in_word = false;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let plain = plain_end(text, at, in_word);
        if plain > at {
            part(Part::Plain(at..plain));
            in_word = bytes[plain - 1] != b' ';
            at = plain;
            continue;
        }
        let after = at + c.len_utf8();
        let end = match bytes.get(after) {
            Some(byte) if !byte.is_ascii() => cluster_end(text, after),
            _ => after,
        };
        let single = end == after;
        if single && is_dropped(c) {
            at = end;
        } else if single && c.is_whitespace() {
            let (run, lines) = space_end(text, at);
            let base = if lines > 1 { '\n' } else { ' ' };
            part(Part::Letters(&[Letter::plain(base)], at..run));
            (at, in_word) = (run, false);
        } else if single
            && in_word
            && is_hyphen(c)
            && let Some(next) = joined(text, end)
        {
            let hyphen = Letter {
                marks: HYPHEN,
                ..Letter::plain(' ')
            };
            part(Part::Letters(&[hyphen], at..next));
            (at, in_word) = (next, false);
        } else if single && !in_word && c.is_uppercase() && bytes.get(end) == Some(&b'.') && dotted(&text[at..]) {
            while dotted_letter(&text[at..]) {
                let Some(c) = text[at..].chars().next() else { break };
                let letter = at + c.len_utf8();
                let next = if bytes.get(letter) == Some(&b'.') {
                    letter + 1
                } else {
                    letter
                };
                cluster_letters.clear();
                push_cluster(c, &text[at..letter], &mut cluster_letters);
                part(Part::Letters(&cluster_letters, at..next));
                at = next;
                if next == letter {
                    break;
                }
            }
            in_word = true;
        } else {
            cluster_letters.clear();
            push_cluster(c, &text[at..end], &mut cluster_letters);
            part(Part::Letters(&cluster_letters, at..end));
            in_word = cluster_letters.last().is_some_and(|letter| is_word(letter.base));
            at = end;
        }
    }
}

/// Adds the letters of one character with the marks that combine with it.
fn push_cluster(c: char, cluster: &str, out: &mut Vec<Letter>) {
    let single = cluster.len() == c.len_utf8();
    if single && c.is_ascii() {
        let (base, case) = (c.to_ascii_lowercase(), Case::of(c));
        out.push(Letter { base, case, marks: 0 });
        return;
    }
    if single && let Some(mark) = quotation_mark(c) {
        out.push(Letter::plain(mark));
        return;
    }
    if single && is_hyphen(c) {
        out.push(Letter::plain('-'));
        return;
    }
    if single && let Some(known) = LATIN.get(usize::try_from(u32::from(c)).unwrap_or(usize::MAX).wrapping_sub(0xc0)) {
        out.extend_from_slice(known);
        return;
    }
    push_any(c, cluster, out);
}

/// The folded forms of the letters from U+00C0 to U+017F.
static LATIN: LazyLock<Vec<Vec<Letter>>> = LazyLock::new(|| {
    let fold = |c: char| {
        let mut letters = Vec::new();
        push_any(c, c.encode_utf8(&mut [0; 4]), &mut letters);
        letters
    };
    ('\u{c0}'..='\u{17f}').map(fold).collect()
});

/// The same for characters that no shorter way is known for.
fn push_any(c: char, cluster: &str, out: &mut Vec<Letter>) {
    let case = Case::of(c);
    let mut parts = cluster.nfd();
    let first = parts.next().unwrap_or(c);
    if let Some((bases, marks)) = spelled_out(first) {
        let marks = marks_of(parts, marks);
        out.extend(bases.chars().map(|base| Letter { base, case, marks }));
    } else if accents_fold(first) || (matches!(first, 'е' | 'Е') && cluster.nfd().nth(1) == Some('\u{308}')) {
        let base = lower(first);
        out.push(Letter {
            base,
            case,
            marks: marks_of(parts, 0),
        });
    } else {
        out.extend(cluster.nfc().map(|c| Letter {
            base: lower(c),
            case: Case::of(c),
            marks: 0,
        }));
    }
}

/// A number for a series of marks.
fn marks_of(marks: impl Iterator<Item = char>, start: u64) -> u64 {
    marks.fold(start, |number, mark| {
        number.wrapping_mul(0x11_0000).wrapping_add(u64::from(u32::from(mark)))
    })
}

/// The small form of a letter; both small sigmas are one.
fn lower(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ς' => 'σ',
        small => small,
    }
}

/// Whether a letter without its accents is still the same letter to a reader: Latin and Greek.
fn accents_fold(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, 'A'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// Letters that Unicode does not take apart and that are also written with others.
fn spelled_out(c: char) -> Option<(&'static str, u64)> {
    Some(match c {
        'œ' | 'Œ' => ("oe", 0),
        'æ' | 'Æ' => ("ae", 0),
        'ß' | 'ẞ' => ("ss", 0),
        'ø' | 'Ø' => ("o", 1),
        'ł' | 'Ł' => ("l", 1),
        'đ' | 'Đ' => ("d", 1),
        'ħ' | 'Ħ' => ("h", 1),
        'ı' => ("i", 1),
        _ => return None,
    })
}

/// The straight mark that stands for a typographic apostrophe or double quotation mark.
fn quotation_mark(c: char) -> Option<char> {
    match c {
        _ if is_apostrophe(c) => Some('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Some('"'),
        _ => None,
    }
}

/// Whether a character serves as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‛' | 'ʼ' | 'ʻ' | '′' | '`' | '´' | '＇')
}

/// Whether a character is a hyphen; dashes are not.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether a character shows nothing and means nothing to a reader: soft hyphen, zero-width space, word
/// joiner, byte order mark, marks of direction.
pub(super) fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Whether a character is part of a word.
pub(super) fn is_word(c: char) -> bool {
    match c.is_ascii() {
        true => c.is_ascii_alphanumeric() || c == '_',
        false if c < '\u{300}' => is_alphanumeric(c),
        false => is_alphanumeric(c) || is_combining_mark(c),
    }
}

/// Whether a hyphen before byte `at` joins what precedes it to a word after it; gives where that word begins.
///
/// One line break may stand between: "États-" at the end of a line, "Unis" on the next.
pub(super) fn joined(text: &str, at: usize) -> Option<usize> {
    let next = text[at..].chars().next()?;
    if is_word(next) {
        return Some(at);
    }
    if !next.is_whitespace() {
        return None;
    }
    let (end, lines) = space_end(text, at);
    let follows = text[end..].chars().next().is_some_and(is_word);
    (lines == 1 && follows).then_some(end)
}

/// Where a run of white space that begins at byte `at` ends, and how many line breaks are in it.
fn space_end(text: &str, at: usize) -> (usize, usize) {
    let mut lines = 0;
    let mut end = at;
    for (offset, c) in text[at..].char_indices() {
        let mark_follows = || {
            let after = at + offset + c.len_utf8();
            cluster_end(text, after) > after
        };
        if !(c.is_whitespace() || is_dropped(c)) || (end > at && !c.is_ascii() && mark_follows()) {
            break;
        }
        lines += usize::from(matches!(c, '\n' | '\u{2029}'));
        end = at + offset + c.len_utf8();
    }
    (end, lines)
}

/// Whether a text begins with initials that are each followed by a full stop: "U.S.", "O.N.U".
fn dotted(text: &str) -> bool {
    let mut rest = text.chars();
    dotted_letter(text) && rest.next().is_some() && rest.next() == Some('.') && dotted_letter(rest.as_str())
}

/// Whether a text begins with a capital that is followed by a full stop or by no letter.
fn dotted_letter(text: &str) -> bool {
    let mut rest = text.chars();
    let capital = rest.next().is_some_and(char::is_uppercase);
    capital
        && rest
            .next()
            .is_none_or(|c| !is_word(c) && !is_apostrophe(c) && !is_dropped(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(text: &str) -> String {
        letters(text).iter().map(|letter| letter.base).collect()
    }

    #[test]
    fn what_a_reader_takes_for_the_same_folds_alike() {
        for (given, form) in [
            ("L’ÉTAT", "l'etat"),
            ("e\u{301}tat", "etat"),
            ("États-Unis", "etats unis"),
            ("États-\nUnis", "etats unis"),
            ("États\u{2011}Unis", "etats unis"),
            ("Niger - Mali", "niger - mali"),
            ("Niger-", "niger-"),
            (" a\u{a0}\n\tb ", "a b"),
            ("a\r\nb", "a b"),
            ("a\n\nb", "a\nb"),
            ("Nia\u{ad}mey", "niamey"),
            ("Œuvre Æ straße", "oeuvre ae strasse"),
            ("Łódź Øre İstanbul ılık", "lodz ore istanbul ilik"),
            ("the U.S. and U.S.A", "the us and usa"),
            ("U.S.-led", "us led"),
            ("M.Zeine", "m.zeine"),
            ("M. Z.", "m. z."),
            ("œ \u{ad}\n\n", "oe"),
            ("Горбачёв й", "горбачев й"),
            ("ΕΛΛΆΔΑΣ ς", "ελλαδασ σ"),
            ("ガ \u{30ab}\u{3099}", "ガ ガ"),
            ("\u{1100}\u{1161}\u{11a8}", "각"),
        ] {
            assert_eq!(key(given), form, "{given:?}");
        }
    }

    #[test]
    fn ranges_go_back() {
        let text = "L’Œ\u{ad}uvre  U.S. née";
        let folded = Folded::new(text);
        assert_eq!(folded.key, "l'oeuvre us nee");
        let back = |part: &str| folded.key.find(part).and_then(|at| folded.source(at..at + part.len()));
        assert_eq!(back("oeuvre").map(|range| &text[range]), Some("Œ\u{ad}uvre"));
        assert_eq!(back("us").map(|range| &text[range]), Some("U.S."));
        assert_eq!(back("nee").map(|range| &text[range]), Some("née"));
        assert_eq!(back("euvre"), None);
        assert_eq!(back("l'o"), None);
    }

    #[test]
    fn plain_runs_end_where_a_rule_begins() {
        for (text, end) in [
            ("the US said", 11),
            ("in U.S. law", 3),
            ("in A. law", 3),
            ("I. law", 0),
            ("US. law", 2),
            ("cafe\u{301}", 3),
            ("a e\u{301}", 2),
            ("a  b", 1),
            ("état", 0),
            ("un état", 2),
        ] {
            assert_eq!(plain_end(text, 0, false), end, "{text:?}");
        }
        assert_eq!(plain_end("I. law", 0, true), 1);
    }

    proptest! {
        #[test]
        fn every_range_lies_on_characters(text in "\\PC{0,40}|[ aÉœ.-U’\u{301}\u{ad}\u{a0}\r\n]{0,40}") {
            let folded = Folded::new(&text);
            let offsets: Vec<usize> = folded.key.char_indices().map(|(at, _)| at).chain([folded.key.len()]).collect();
            for (index, &start) in offsets.iter().enumerate() {
                for &end in &offsets[index..] {
                    if let Some(range) = folded.source(start..end) {
                        prop_assert!(text.get(range).is_some_and(|part| !part.is_empty()));
                    }
                }
            }
            let whole: String = letters(&text).iter().map(|letter| letter.base).collect();
            let trimmed = text.trim_matches(|c: char| c.is_whitespace() || is_dropped(c));
            prop_assert_eq!(Folded::new(trimmed).key, whole);
        }
    }
}
