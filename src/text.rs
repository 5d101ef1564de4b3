//! Texts that know where they come from: a [`Mapped`] text travels with its [`OffsetMap`] to the text it
//! was derived from, and [`normalise`] gives the form in which quotations are compared.
//!
//! Invariant: a map is monotone: its pieces stand in the same order in both texts and never overlap.
//!
//! Offsets are bytes of UTF-8 unless a name says otherwise.

use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, char::canonical_combining_class};

/// One piece of an [`OffsetMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    derived: usize,
    derived_len: usize,
    source: usize,
    source_len: usize,
    /// Whether the bytes are the same, so that offsets inside the piece correspond one to one.
    verbatim: bool,
}

impl Piece {
    fn derived_end(&self) -> usize {
        self.derived + self.derived_len
    }

    fn source_end(&self) -> usize {
        self.source + self.source_len
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
            if verbatim && last.verbatim && adjoins {
                last.derived_len += derived_len;
                last.source_len += source.len();
                return;
            }
        }
        self.pieces.push(Piece {
            derived,
            derived_len,
            source: source.start,
            source_len: source.len(),
            verbatim,
        });
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
            Some(piece) if piece.verbatim && piece.derived <= offset => piece.source + (offset - piece.derived),
            Some(piece) => piece.source,
            None => self.pieces.last().map_or(0, Piece::source_end),
        }
    }

    fn source_end(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.derived < offset);
        match self.pieces[..after].last() {
            Some(piece) if piece.verbatim && offset <= piece.derived_end() => piece.source + (offset - piece.derived),
            Some(piece) => piece.source_end(),
            None => self.pieces.first().map_or(0, |piece| piece.source),
        }
    }

    /// The range of the derived text that was made from a range of the source.
    pub fn to_derived(&self, range: Range<usize>) -> Range<usize> {
        let first = self.pieces.partition_point(|piece| piece.source_end() <= range.start);
        let after = self.pieces.partition_point(|piece| piece.source < range.end);
        let start = match self.pieces.get(first) {
            Some(piece) if piece.verbatim && piece.source <= range.start => {
                piece.derived + (range.start - piece.source)
            }
            Some(piece) => piece.derived,
            None => self.pieces.last().map_or(0, Piece::derived_end),
        };
        let end = match self.pieces[..after].last() {
            Some(piece) if piece.verbatim && range.end <= piece.source_end() => {
                piece.derived + (range.end - piece.source)
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
}

/// Brings a text into the form in which quotations are compared, with the map back to it.
///
/// The form is that of the dossier's format: Unicode NFC (UAX #15); a run of white space, no-break spaces
/// included, as one space, and none at the ends or next to a double quotation mark; typographic and
/// straight apostrophes alike, and quotation marks; soft hyphens dropped. Words, accents, figures and case
/// stay.
pub fn normalise(text: &str) -> Mapped {
    let mut out = Mapped::default();
    let mut space: Option<Range<usize>> = None;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            if begins_cluster(next) {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let cluster = &text[start..end];
        let single = cluster.len() == c.len_utf8();
        if single && c.is_whitespace() {
            space = Some(space.map_or(start..end, |run| run.start..end));
            continue;
        }
        if single && c == '\u{ad}' {
            continue;
        }
        let mark = if single { quotation_mark(c) } else { None };
        if let Some(run) = space.take() {
            let joins = out.text.is_empty() || out.text.ends_with('"') || mark == Some("\"");
            if !joins {
                out.push_replaced(" ", run);
            }
        }
        match mark {
            Some(mark) if mark == cluster => out.push_verbatim(cluster, start),
            Some(mark) => out.push_replaced(mark, start..end),
            None if cluster.is_ascii() || unicode_normalization::is_nfc(cluster) => out.push_verbatim(cluster, start),
            None => out.push_replaced(&cluster.nfc().collect::<String>(), start..end),
        }
    }
    out
}

/// Whether a character never combines with the one before it (UAX #15, section 9).
fn begins_cluster(c: char) -> bool {
    c.is_ascii()
        || (canonical_combining_class(c) == 0
            && unicode_normalization::is_nfc_quick(std::iter::once(c)) != IsNormalized::Maybe)
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

/// The words of a text in lower case, a space between them: what is left of it without case and marks.
pub fn fold_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
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
    // A sentence ends behind the end of a line, or before white space: most places are ruled out by a byte.
    let bytes = text.as_bytes();
    let may_end = |at: &usize| bytes[at - 1] == b'\n' || bytes.get(*at).is_none_or(|next| !next.is_ascii_graphic());
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
