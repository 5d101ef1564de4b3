//! A text -> its [`Words`]: folded, hashed, each with its bytes and whether it stands in quotation marks.
//!
//! Invariant: words are in order, not empty, do not overlap, and lie on character boundaries of the text.
//!
//! Two words are the same when they fold alike (`fold`): case, accents, apostrophes and hyphens do not count,
//! figures do; "États-Unis" is two words, and so is "1 000". A word of four letters or more, or with a figure, is
//! a **full** word; the shorter ones, most of them articles, pronouns and prepositions in the languages of the
//! press, are too frequent to show a copy by themselves. A run of more than 65,535 bytes is no word.

use std::ops::Range;

use super::quotes;
use crate::detect::fold::{self, Folded};

/// A word that is like no other, not even itself: one that is left out of the comparison.
const NEVER: u64 = 0;

/// A word of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// The hash of its folded letters, or [`NEVER`].
    key: u64,
    start: u32,
    len: u16,
    traits: u8,
}

const FULL: u8 = 1;
const QUOTED: u8 = 2;
const CAPITAL: u8 = 4;
const FIGURE: u8 = 8;
const OPENS: u8 = 16;

/// The bit of a trait that holds.
fn of(holds: bool, bit: u8) -> u8 {
    if holds { bit } else { 0 }
}

impl Word {
    /// Its bytes in the text.
    pub fn range(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + usize::from(self.len)
    }

    /// Whether two words are the same.
    pub fn is(self, other: Self) -> bool {
        self.key == other.key && self.key != NEVER
    }

    /// What is the same for the same words.
    pub fn key(self) -> u64 {
        self.key
    }

    /// Whether it takes part in the comparison.
    pub fn counts(self) -> bool {
        self.key != NEVER
    }

    /// Whether it has four letters, or a figure.
    pub fn is_full(self) -> bool {
        self.traits & FULL != 0
    }

    /// Whether it stands in quotation marks.
    pub fn is_quoted(self) -> bool {
        self.traits & QUOTED != 0
    }

    /// Whether it begins with a capital, as names do.
    pub fn is_capital(self) -> bool {
        self.traits & CAPITAL != 0
    }

    /// Whether it is the first of a block, a sentence or a quotation.
    pub fn opens(self) -> bool {
        self.traits & OPENS != 0
    }

    /// Whether it has a figure.
    pub fn is_figure(self) -> bool {
        self.traits & FIGURE != 0
    }
}

/// The words of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// All of them.
    pub all: Vec<Word>,
    /// The indices in `all` of the full words.
    pub full: Vec<u32>,
    /// The ranges in `all` of the words of each block; blocks are separated by blank lines.
    pub blocks: Vec<Range<usize>>,
}

impl Words {
    /// Takes a text apart. What stands after its first 4 GiB is left out.
    pub fn new(text: &str) -> Self {
        let folded = Folded::new(text);
        let quotations = quotes::find(text);
        let mut words = Self::default();
        let mut quotation = 0;
        let mut block = 0;
        let mut at: Option<usize> = None;
        let mut piece = 0;
        for (offset, c) in folded.key.char_indices().chain([(folded.key.len(), '\n')]) {
            if fold::is_word(c) {
                at = at.or(Some(offset));
                continue;
            }
            if let Some(start) = at.take()
                && let Some(range) = folded.source_on(&mut piece, start..offset)
            {
                while quotations
                    .get(quotation)
                    .is_some_and(|quoted| quoted.end <= range.start)
                {
                    quotation += 1;
                }
                let quoted = quotations
                    .get(quotation)
                    .is_some_and(|quoted| quoted.start <= range.start);
                let opens = words.opens(text, range.start);
                words.push(
                    text,
                    &folded.key[start..offset],
                    range,
                    of(quoted, QUOTED) | of(opens, OPENS),
                );
            }
            if c == '\n' && words.all.len() > block {
                words.blocks.push(block..words.all.len());
                block = words.all.len();
            }
        }
        words.all.shrink_to_fit();
        words.full.shrink_to_fit();
        words
    }

    /// Whether the word that begins at this byte is the first of a block, a sentence or a quotation.
    fn opens(&self, text: &str, start: usize) -> bool {
        let after = self.all.last().map_or(0, |last| last.range().end);
        // Between two words there are a few characters; a long run of marks is a break whatever it holds.
        text.as_bytes()
            .get(after..start)
            .is_none_or(|between| between.len() > 64 || self.all.is_empty())
            || &text[after..start] != " "
                && text[after..start].contains(['.', '!', '?', '…', '\n', '"', '«', '»', '“', '”'])
    }

    fn push(&mut self, text: &str, letters: &str, range: Range<usize>, traits: u8) {
        let (Ok(start), Ok(len)) = (u32::try_from(range.start), u16::try_from(range.len())) else {
            return;
        };
        let figure = letters.contains(|c: char| c.is_numeric());
        let full = figure || letters.chars().nth(3).is_some();
        let capital = text[range].chars().next().is_some_and(char::is_uppercase);
        if full {
            self.full.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        }
        self.all.push(Word {
            key: hash(letters),
            start,
            len,
            traits: traits | of(full, FULL) | of(capital, CAPITAL) | of(figure, FIGURE),
        });
    }

    /// Leaves some words out of the comparison.
    pub fn leave_out(&mut self, range: Range<usize>) {
        for word in &mut self.all[range] {
            word.key = NEVER;
        }
    }

    /// The `index`-th full word.
    pub fn full(&self, index: usize) -> Word {
        self.all[self.full[index] as usize]
    }

    /// How many full words in a row, from `index` on, make a shingle; its hash, `None` where there are too few or
    /// one is left out.
    pub fn shingle(&self, index: usize, length: usize) -> Option<u64> {
        let mut sum = 0;
        for &word in self.full.get(index..index + length)? {
            let word = self.all[word as usize];
            if !word.counts() {
                return None;
            }
            sum = mix(sum ^ word.key);
        }
        Some(sum)
    }
}

/// A hash of some letters, never [`NEVER`]: FNV-1a, mixed.
fn hash(letters: &str) -> u64 {
    let sum = letters.bytes().fold(0xcbf2_9ce4_8422_2325, |sum: u64, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    mix(sum).max(1)
}

/// Spreads a number over all bits: the finaliser of MurmurHash3.
pub(super) fn mix(mut sum: u64) -> u64 {
    sum ^= sum >> 33;
    sum = sum.wrapping_mul(0xff51_afd7_ed55_8ccd);
    sum ^= sum >> 33;
    sum = sum.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    sum ^ (sum >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_know_where_they_stand() {
        let text = "L’ÉTAT dit : « 1 000 soldats »\n\nÉtats-Unis";
        let words = Words::new(text);
        let shown: Vec<&str> = words.all.iter().map(|word| &text[word.range()]).collect();
        assert_eq!(shown, ["L", "ÉTAT", "dit", "1", "000", "soldats", "États", "Unis"]);
        assert_eq!(words.full, [1, 3, 4, 5, 6, 7]);
        assert_eq!(words.blocks, [0..6, 6..8]);
        let quoted: Vec<bool> = words.all.iter().map(|word| word.is_quoted()).collect();
        assert_eq!(quoted, [false, false, false, true, true, true, false, false]);
        assert!(words.all[1].is(Words::new("etat").all[0]));
        assert!(!words.all[4].is(Words::new("001").all[0]));
    }
}
