//! Texts that know where they come from: a [`Mapped`] text travels with its [`OffsetMap`] to the text it
//! was derived from, and [`normalise`] gives the form in which quotations are compared.
//!
//! Invariant: a map is monotone: its pieces stand in the same order in both texts and never overlap.
//!
//! Offsets are bytes of UTF-8 unless a name says otherwise.

mod direction;
pub mod hidden;
mod words;

use std::ops::Range;

use sha2::{Digest, Sha256};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

pub use direction::shown;
pub use words::{first_words, fold_words, push_lowercase};

/// One piece of an [`OffsetMap`], 16 bytes: texts are shorter than 4 GiB, since no larger file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    derived: u32,
    derived_len: u32,
    source: u32,
    /// [`VERBATIM`] where the bytes are the same, so that offsets inside the piece correspond one to one.
    source_len: u32,
}

const VERBATIM: u32 = u32::MAX;

impl Piece {
    fn new(derived: usize, derived_len: usize, source: Range<usize>, verbatim: bool) -> Self {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).min(VERBATIM - 1);
        Self {
            derived: small(derived),
            derived_len: small(derived_len),
            source: small(source.start),
            source_len: if verbatim { VERBATIM } else { small(source.len()) },
        }
    }

    fn is_verbatim(self) -> bool {
        self.source_len == VERBATIM
    }

    fn derived(self) -> usize {
        self.derived as usize
    }

    fn derived_end(self) -> usize {
        self.derived as usize + self.derived_len as usize
    }

    fn source(self) -> usize {
        self.source as usize
    }

    fn source_end(self) -> usize {
        let len = if self.is_verbatim() {
            self.derived_len
        } else {
            self.source_len
        };
        self.source as usize + len as usize
    }
}

/// A monotone map between the offsets of a derived text and those of its source, in both directions.
///
/// What stands in one text only (a dropped tag, an inserted line break) maps to the nearest place in the
/// other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
}

impl OffsetMap {
    /// The map of a text of `len` bytes onto itself.
    pub fn identity(len: usize) -> Self {
        let mut map = Self::default();
        map.push(0, len, 0..len, true);
        map
    }

    fn push(&mut self, derived: usize, derived_len: usize, source: Range<usize>, verbatim: bool) {
        if derived_len == 0 {
            return;
        }
        if let Some(last) = self.pieces.last_mut() {
            debug_assert!(last.derived_end() <= derived && last.source_end() <= source.start);
            let adjoins = last.derived_end() == derived && last.source_end() == source.start;
            if verbatim && last.is_verbatim() && adjoins {
                *last = Piece::new(
                    last.derived(),
                    last.derived_len as usize + derived_len,
                    last.source()..source.end,
                    true,
                );
                return;
            }
        }
        self.pieces.push(Piece::new(derived, derived_len, source, verbatim));
    }

    /// The range of the source from which a range of the derived text was made.
    ///
    /// A range that begins or ends inside a replaced piece takes the whole of that piece.
    pub fn to_source(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_start(range.start);
        if range.is_empty() {
            return start..start;
        }
        start..self.source_end(range.end).max(start)
    }

    fn source_start(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.derived_end() <= offset);
        match self.pieces.get(next) {
            Some(piece) if piece.is_verbatim() && piece.derived() <= offset => {
                piece.source() + (offset - piece.derived())
            }
            Some(piece) => piece.source(),
            None => self.pieces.last().map_or(0, |piece| piece.source_end()),
        }
    }

    fn source_end(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.derived() < offset);
        match self.pieces[..after].last() {
            Some(piece) if piece.is_verbatim() && offset <= piece.derived_end() => {
                piece.source() + (offset - piece.derived())
            }
            Some(piece) => piece.source_end(),
            None => self.pieces.first().map_or(0, |piece| piece.source()),
        }
    }

    /// The range of the derived text that was made from a range of the source.
    pub fn to_derived(&self, range: Range<usize>) -> Range<usize> {
        let first = self.pieces.partition_point(|piece| piece.source_end() <= range.start);
        let after = self.pieces.partition_point(|piece| piece.source() < range.end);
        let start = match self.pieces.get(first) {
            Some(piece) if piece.is_verbatim() && piece.source() <= range.start => {
                piece.derived() + (range.start - piece.source())
            }
            Some(piece) => piece.derived(),
            None => self.pieces.last().map_or(0, |piece| piece.derived_end()),
        };
        let end = match self.pieces[..after].last() {
            Some(piece) if piece.is_verbatim() && range.end <= piece.source_end() => {
                piece.derived() + (range.end - piece.source())
            }
            Some(piece) => piece.derived_end(),
            None => start,
        };
        start..end.max(start)
    }
}

/// A text and the map from it to the text it was derived from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    /// The derived text.
    pub text: String,
    /// From `text` to its source.
    pub map: OffsetMap,
}

impl Mapped {
    /// A text that is its own source.
    pub fn identity(text: impl Into<String>) -> Self {
        let text = text.into();
        let map = OffsetMap::identity(text.len());
        Self { text, map }
    }

    /// Appends text that stands the same in the source, from byte `source` on.
    pub fn push_verbatim(&mut self, text: &str, source: usize) {
        self.map
            .push(self.text.len(), text.len(), source..source + text.len(), true);
        self.text.push_str(text);
    }

    /// Appends text that stands for other bytes of the source: an entity, a run of white space.
    pub fn push_replaced(&mut self, text: &str, source: Range<usize>) {
        self.map.push(self.text.len(), text.len(), source, false);
        self.text.push_str(text);
    }

    /// Appends text that stands nowhere in the source: what separates two paragraphs.
    pub fn push_inserted(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Gives back the memory that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.map.pieces.shrink_to_fit();
    }
}

/// Brings a text into the form in which quotations are compared, with the map back to it.
///
/// The form is that of the dossier's format: Unicode NFC (UAX #15); a run of white space, no-break spaces
/// included, as one space, and none at the ends or next to a double quotation mark; typographic and
/// straight apostrophes alike, and quotation marks; soft hyphens dropped. Words, accents, figures and case
/// stay.
pub fn normalise(text: &str) -> Mapped {
    let mut out = Mapped::default();
    out.text.reserve_exact(text.len());
    let mut space: Option<Range<usize>> = None;
    let mut start = 0;
    while let Some(c) = text[start..].chars().next() {
        let plain = plain_end(text, start);
        let end = match plain > start {
            true => plain,
            false => cluster_end(text, start + c.len_utf8()),
        };
        let at = std::mem::replace(&mut start, end);
        let cluster = &text[at..end];
        let single = cluster.len() == c.len_utf8();
        if single && c.is_whitespace() {
            space = Some(space.map_or(at..end, |run| run.start..end));
            continue;
        }
        if single && c == '\u{ad}' {
            continue;
        }
        let mark = if single { quotation_mark(c) } else { None };
        if let Some(run) = space.take() {
            let joins = out.text.is_empty() || out.text.ends_with('"') || mark == Some("\"");
            match &text[run.clone()] {
                _ if joins => {}
                " " => out.push_verbatim(" ", run.start),
                _ => out.push_replaced(" ", run),
            }
        }
        match mark {
            Some(mark) if mark == cluster => out.push_verbatim(cluster, at),
            Some(mark) => out.push_replaced(mark, at..end),
            None if plain == end || cluster.is_ascii() || unicode_normalization::is_nfc(cluster) => {
                out.push_verbatim(cluster, at);
            }
            None => out.push_replaced(&cluster.nfc().collect::<String>(), at..end),
        }
    }
    out.shrink_to_fit();
    out
}

/// Where a run of text ends that is its own normal form: letters, figures and marks of ASCII and of the Latin blocks
/// below U+0180, and single spaces between them. It may be empty.
fn plain_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let opens = |at: usize| matches!(bytes.get(at), Some(b'!' | b'#'..=b'~' | 0xc3..=0xc5));
    let mut end = start;
    while opens(end) {
        end += if bytes[end].is_ascii() { 1 } else { 2 };
        if bytes.get(end) == Some(&b' ') && opens(end + 1) {
            end += 1;
        }
    }
    // A mark that follows combines with the last character.
    if end > start && text[end..].chars().next().is_some_and(|next| !begins_cluster(next)) {
        end -= 1;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        end = start + text[start..end].trim_end_matches(' ').len();
    }
    end
}

/// Where the marks end that combine with the character before byte `at`.
pub fn cluster_end(text: &str, at: usize) -> usize {
    let marks = text[at..].char_indices().find(|&(_, c)| begins_cluster(c));
    marks.map_or(text.len(), |(offset, _)| at + offset)
}

/// Whether a character never combines with the one before it (UAX #15, section 9).
pub fn begins_cluster(c: char) -> bool {
    // The Latin letters and signs below the combining marks, and the dashes, quotation marks and currencies.
    matches!(c, '\0'..'\u{300}' | '\u{2010}'..'\u{20d0}')
        || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) != IsNormalized::Maybe)
}

/// A text without the white space around it; a space that carries an accent is none.
pub fn trimmed(text: &str) -> &str {
    let start = text.len() - text.trim_start().len();
    let carries = text[start..].chars().next().is_some_and(|c| !begins_cluster(c));
    let space = text[..start].chars().next_back().filter(|_| carries);
    text[start - space.map_or(0, char::len_utf8)..].trim_end()
}

/// The straight mark that stands for a typographic apostrophe or quotation mark.
fn quotation_mark(c: char) -> Option<&'static str> {
    match c {
        '\'' | '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' | '′' => Some("'"),
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Some("\""),
        _ => None,
    }
}

/// Byte offsets turned into code points of one text; queries may come in any order.
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// Code points before each [`STRIDE`]-th byte.
    checkpoints: Vec<usize>,
}

const STRIDE: usize = 256;

impl CodePoints {
    /// Prepares the counts of a text.
    pub fn new(text: &str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STRIDE) {
            checkpoints.push(count);
            count += starts(chunk);
        }
        checkpoints.push(count);
        Self { checkpoints }
    }

    /// How many code points of `text` (the same as given to [`CodePoints::new`]) stand before byte `offset`.
    pub fn before(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let chunk = offset / STRIDE;
        self.checkpoints[chunk] + starts(&text.as_bytes()[chunk * STRIDE..offset])
    }
}

/// How many characters begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

/// SHA-256 of some bytes (FIPS 180-4), in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Whether a character is a letter or a figure: [`char::is_alphanumeric`], faster for the characters of Latin texts.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼' | '½' | '¾'),
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// What a quotation mark does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkRole {
    /// It opens a quotation.
    Opens,
    /// It closes one.
    Closes,
    /// A straight mark between spaces, or between letters, may do either.
    Either,
}

/// What a straight quotation mark does between two characters.
pub fn straight_mark(before: char, after: char) -> MarkRole {
    let closes = after.is_whitespace() || (!after.is_alphanumeric() && !matches!(after, '(' | '['));
    match (opens_behind(before), closes) {
        (true, false) => MarkRole::Opens,
        (false, true) => MarkRole::Closes,
        _ => MarkRole::Either,
    }
}

/// Whether a quotation can open behind a character.
pub fn opens_behind(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | '[' | '\'' | '’' | '—' | '–' | '-' | '/')
}

/// The sentence of a text in which `range` stands, as a range of the same text.
///
/// A sentence ends at `.`, `!`, `?` or `…` (with the quotation marks that close after it) before white
/// space and a character that can open one, or at a line break; not after an initial, a short title, or
/// inside a number. The rules are those of UAX #29 as the press needs them in French and English.
pub fn sentence_around(text: &str, range: Range<usize>) -> Range<usize> {
    // A sentence ends behind the end of a line, or behind a mark and before white space: two bytes rule out most places.
    let bytes = text.as_bytes();
    let may_end = |at: &usize| match bytes[at - 1] {
        b'\n' => true,
        b'.' | b'!' | b'?' | b'"' | b')' | 0x80.. => bytes.get(*at).is_none_or(|next| !next.is_ascii_graphic()),
        _ => false,
    };
    let ends = |at: &usize| may_end(at) && text.is_char_boundary(*at) && ends_sentence(text, *at);
    let start = (1..=range.start).rev().find(ends).unwrap_or(0);
    let mut after = range.end.max(start + 1)..text.len();
    let end = after.find(ends).unwrap_or(text.len());
    let sentence = &text[start..end];
    let lead = sentence.len() - sentence.trim_start().len();
    start + lead..start + sentence.trim_end().len().max(lead)
}

/// Words after whose full stop a sentence goes on.
const ABBREVIATIONS: &[&str] = &[
    "M", "MM", "Mme", "Mmes", "Mlle", "Me", "Dr", "Pr", "St", "Ste", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Lt",
    "Sgt", "Capt", "Adm", "Gov", "Sen", "Rep", "Rev", "Jr", "Sr", "No", "vs", "cf", "p", "pp", "art", "av", "env",
    "vol", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "janv", "févr", "juil",
    "déc",
];

/// Whether a sentence ends at byte `at`, the end of a character.
fn ends_sentence(text: &str, at: usize) -> bool {
    let before = &text[..at];
    if before.ends_with('\n') {
        return true;
    }
    let mut after = text[at..].chars();
    if !after.next().is_none_or(char::is_whitespace) {
        return false;
    }
    let body = before.trim_end_matches(['"', '”', '’', '»', ')']);
    let body = if before.ends_with('»') { body.trim_end() } else { body };
    let Some(mark) = body.chars().next_back() else {
        return false;
    };
    if !matches!(mark, '.' | '!' | '?' | '…') {
        return false;
    }
    let opens = after
        .find(|c| !c.is_whitespace())
        .is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | '»'));
    if mark != '.' {
        return opens;
    }
    let word = body[..body.len() - 1]
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("");
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    opens && !initial && !ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn normalisation_is_that_of_the_format() {
        for (given, form) in [
            ("  l’accord\u{a0}:\n\tsigné ", "l'accord : signé"),
            ("« illégale »par", "\"illégale\"par"),
            ("dit “oui” et", "dit\"oui\"et"),
            ("re\u{ad}trait", "retrait"),
            ("e\u{301}te\u{301}", "été"),
            ("\u{1100}\u{1161}\u{11a8}", "각"),
            ("1\u{202f}000", "1 000"),
            ("Å", "Å"),
        ] {
            assert_eq!(normalise(given).text, form, "{given:?}");
        }
    }

    #[test]
    fn a_space_that_carries_an_accent_is_no_white_space() {
        assert_eq!(trimmed(" \n a\u{a0}"), "a");
        assert_eq!(trimmed(" \n \u{301}a "), " \u{301}a");
    }

    #[test]
    fn what_is_fast_is_the_same() {
        for c in '\0'..=char::MAX {
            let mut lower = String::new();
            push_lowercase(&mut lower, c);
            assert_eq!(lower, c.to_lowercase().to_string());
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            let begins = canonical_combining_class(c) == 0
                && unicode_normalization::is_nfc_quick(std::iter::once(c)) != IsNormalized::Maybe;
            assert_eq!(begins_cluster(c), begins, "{c:?}");
            let end = plain_end(c.encode_utf8(&mut [0; 4]), 0);
            assert!(end == 0 || (unicode_normalization::is_nfc(&c.to_string()) && !c.is_whitespace()));
            assert!(
                end == 0 || quotation_mark(c).is_none_or(|mark| mark == c.to_string()),
                "{c:?}"
            );
        }
        assert_eq!(first_words("Où, l’ÉTÉ — dit-il.", 2), "où");
        assert_eq!(fold_words(" «Où», l’ÉTÉ — dit-il. 1²"), "où l été dit il 1²");
    }

    #[test]
    fn offsets_go_back_to_what_was_replaced() {
        let text = "a \u{a0} « é »";
        let normal = normalise(text);
        assert_eq!(normal.text, "a\"é\"");
        let mark = normal.text.find('"').unwrap();
        assert_eq!(&text[normal.map.to_source(mark..mark + 1)], "«");
        let letter = text.find('é').unwrap();
        let derived = normal.map.to_derived(letter..letter + 2);
        assert_eq!(&normal.text[derived], "é");
    }

    #[test]
    fn words_are_folded_however_their_accents_are_written() {
        for (given, folded) in [
            ("Publie\u{301} le 4 : « OUI »", "publié le 4 oui"),
            ("İzmir", "i\u{307}zmir"),
            ("İ\u{321}", "i\u{321}\u{307}"),
            ("i\u{307}zmir", "i\u{307}zmir"),
            ("a \u{301} b\u{308}", "a b\u{308}"),
        ] {
            assert_eq!(fold_words(given), folded, "{given:?}");
        }
    }

    #[test]
    fn sentences_know_titles_initials_and_numbers() {
        let text = "M. Zeine a dit « non. » Puis J. Doe est parti le 1.5 mai. Fin";
        let at = text.find("Doe").unwrap();
        assert_eq!(
            &text[sentence_around(text, at..at + 3)],
            "Puis J. Doe est parti le 1.5 mai."
        );
        let at = text.find("dit").unwrap();
        assert_eq!(&text[sentence_around(text, at..at + 3)], "M. Zeine a dit « non. »");
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in "\\PC{0,60}|[ a«»\"'’\u{301}\u{ad}\u{a0}e\n]{0,40}") {
            let once = normalise(&text).text;
            prop_assert_eq!(&normalise(&once).text, &once);
        }

        #[test]
        fn maps_are_monotone_and_stay_inside(text in "\\PC{0,60}|[ a«»\"'’\u{301}\u{ad}\u{a0}e\n]{0,40}") {
            let normal = normalise(&text);
            let mut last = 0..0;
            for (at, c) in normal.text.char_indices() {
                let source = normal.map.to_source(at..at + c.len_utf8());
                prop_assert!(source.start >= last.start && source.end >= last.end && source.end <= text.len());
                prop_assert!(source == last || source.start >= last.end);
                prop_assert!(text.get(source.clone()).is_some());
                last = source.clone();
                let back = normal.map.to_derived(source);
                prop_assert!(back.start <= at && back.end >= at + c.len_utf8());
            }
        }

        #[test]
        fn code_points_are_counted(text in "\\PC{0,400}", at in 0usize..400) {
            let at = text.char_indices().map(|(at, _)| at).nth(at).unwrap_or(text.len());
            prop_assert_eq!(CodePoints::new(&text).before(&text, at), text[..at].chars().count());
        }
    }
}
