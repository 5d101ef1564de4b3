//! Words and what each of them is -> [`Lexicon`], in which a word of a text is looked up by its [`Folded`] form.
//!
//! Invariant: a word is found exactly when its letters are those of an entry, up to case and accents.

use super::meaning::{DayPart, Unit};

/// What a lexicon says of a word, or the shape of what is no word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A word that the lexicon does not have.
    Unknown,
    /// A word that the grammar tells by its key, and with which no expression begins.
    Word,
    /// A word that the grammar tells by its key, and with which an expression may begin.
    Opener,
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week, 0 for Monday.
    Weekday(u8),
    /// A season: 21 spring, 22 summer, 23 autumn, 24 winter, as in EDTF.
    Season(u8),
    /// A unit of time, singular or plural.
    Unit(Unit),
    /// A part of the day.
    DayPart(DayPart),
    /// A cardinal in words.
    Cardinal(u32),
    /// An ordinal in words.
    Ordinal(u32),
    /// Figures: their value and how many they are. More than nine have the value `u32::MAX`.
    Digits(u32, u8),
    /// A mark; typographic apostrophes are `'`, all kinds of hyphens `-`.
    Mark(char),
}

/// The longest word of a lexicon, in bytes.
const LONGEST: usize = 24;

/// A word as it is looked up: lower-case ASCII without accents, padded with zeros.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// No letter.
    pub(super) const EMPTY: Folded = Folded {
        bytes: [0; LONGEST],
        len: 0,
    };

    /// Adds a letter.
    pub(super) fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.len) {
            *place = byte;
        }
        self.len += 1;
    }

    /// Adds the letters of another word.
    pub(super) fn extend(&mut self, other: &Folded) {
        for &byte in other.bytes.iter().take(other.len) {
            self.push(byte);
        }
        if other.len > LONGEST {
            self.len = LONGEST + 1;
        }
    }

    fn hash(&self) -> usize {
        let mut hash = 0u64;
        for piece in self.bytes.as_chunks::<8>().0 {
            hash = (hash.rotate_left(5) ^ u64::from_le_bytes(*piece)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
        (hash >> 52) as usize
    }
}

/// The words that a grammar knows, without accents, in small letters, and what each of them is.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// For each hash, the first entry with it plus one.
    heads: Vec<u16>,
    entries: Vec<Entry>,
}

/// A word of a lexicon.
pub(super) struct Entry {
    word: [u8; LONGEST],
    pub key: &'static str,
    pub sense: Sense,
    /// The next entry with the same hash plus one.
    next: u16,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.key, self.sense)
    }
}

impl Lexicon {
    /// Builds the table of words. The first entry for a word counts; words over 24 bytes are left out.
    pub(super) fn new(words: impl IntoIterator<Item = (&'static str, Sense)>) -> Self {
        let mut lexicon = Lexicon {
            heads: vec![0; 4096],
            entries: Vec::new(),
        };
        for (key, sense) in words {
            let mut folded = Folded::EMPTY;
            key.bytes().for_each(|byte| folded.push(byte));
            if folded.len > LONGEST || lexicon.find(&folded).is_some() {
                continue;
            }
            let Ok(number) = u16::try_from(lexicon.entries.len() + 1) else {
                break;
            };
            let Some(head) = lexicon.heads.get_mut(folded.hash()) else {
                continue;
            };
            lexicon.entries.push(Entry {
                word: folded.bytes,
                key,
                sense,
                next: *head,
            });
            *head = number;
        }
        lexicon
    }

    /// The entry of a word.
    pub(super) fn find(&self, folded: &Folded) -> Option<&Entry> {
        if folded.len > LONGEST || folded.len == 0 {
            return None;
        }
        let mut next = *self.heads.get(folded.hash())?;
        while next != 0 {
            let entry = self.entries.get(usize::from(next) - 1)?;
            if entry.word == folded.bytes {
                return Some(entry);
            }
            next = entry.next;
        }
        None
    }
}

/// The letters without accents that a letter beyond ASCII is looked up by; `\u{1}` for letters that no lexicon has.
pub(super) fn plain(c: char) -> &'static str {
    match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' | 'À' | 'Á' | 'Â' | 'Ä' | 'Ã' | 'Å' => "a",
        'ç' | 'Ç' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'Ò' | 'Ó' | 'Ô' | 'Ö' | 'Õ' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => "u",
        'ÿ' | 'ý' | 'Ÿ' | 'Ý' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => "",
        _ => "\u{1}",
    }
}
