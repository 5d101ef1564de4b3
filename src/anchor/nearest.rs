//! A quotation that stands nowhere -> the [`Nearest`] passage and how it differs, word by word.
//!
//! Invariant: this only suggests; nothing here verifies.

use std::collections::HashMap;
use std::ops::Range;

use crate::read::Source;

/// The passage of a source that is most like a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Bytes of the reading text.
    pub range: Range<usize>,
    /// From the quotation to the passage, word by word.
    pub difference: Vec<DiffPiece>,
}

/// A piece of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffPiece {
    /// Words in both.
    Same(String),
    /// Words of the quotation that the passage does not have.
    Quoted(String),
    /// Words of the passage that the quotation does not have.
    Source(String),
}

/// The passage nearest to normalised `words`, where at least half of them agree.
pub fn nearest(words: &str, source: &Source) -> Option<Nearest> {
    let pattern: Vec<char> = words.chars().collect();
    let text: Vec<char> = source.normal().text.chars().collect();
    let (end, distance) = best_end(&pattern, text.iter().copied())?;
    if distance * 2 > pattern.len() {
        return None;
    }
    let reversed: Vec<char> = pattern.iter().rev().copied().collect();
    let window = end.saturating_sub(pattern.len() + distance);
    let (length, _) = best_end(&reversed, text[window..end].iter().rev().copied())?;
    let start = end - length;
    let in_word = |at: usize| at > 0 && at < text.len() && text[at - 1].is_alphanumeric() && text[at].is_alphanumeric();
    let start = (0..=start).rev().find(|&at| !in_word(at)).unwrap_or(start);
    let end = (end..=text.len()).find(|&at| !in_word(at)).unwrap_or(end);
    let byte = |at: usize| text[..at].iter().map(|c| c.len_utf8()).sum::<usize>();
    let range = byte(start)..byte(end);
    let difference = difference(words, &source.normal().text[range.clone()]);
    Some(Nearest {
        range: source.normal().map.to_source(range),
        difference,
    })
}

/// Where in `text` the best approximate occurrence of `pattern` ends (in characters), and its edit
/// distance; the first of the best. Linear in the text.
///
/// The bit-parallel algorithm of Myers (1999) in the block form of Hyyrö (2003).
fn best_end(pattern: &[char], text: impl Iterator<Item = char>) -> Option<(usize, usize)> {
    if pattern.is_empty() {
        return None;
    }
    let blocks = pattern.len().div_ceil(64);
    let mut equal: HashMap<char, Vec<u64>> = HashMap::new();
    for (at, &c) in pattern.iter().enumerate() {
        equal.entry(c).or_insert_with(|| vec![0; blocks])[at / 64] |= 1 << (at % 64);
    }
    let nothing = vec![0; blocks];
    let last_row = 1u64 << ((pattern.len() - 1) % 64);
    let mut plus = vec![u64::MAX; blocks];
    let mut minus = vec![0u64; blocks];
    let mut score = pattern.len();
    let mut best = (0, score);
    for (at, c) in text.enumerate() {
        let matches = equal.get(&c).unwrap_or(&nothing);
        let mut carry = 0i8;
        for block in 0..blocks {
            let (pv, mv) = (plus[block], minus[block]);
            let mut eq = matches[block];
            let xv = eq | mv;
            eq |= u64::from(carry < 0);
            let xh = ((eq & pv).wrapping_add(pv) ^ pv) | eq;
            let ph = mv | !(xh | pv);
            let mh = pv & xh;
            let top = if block + 1 == blocks { last_row } else { 1 << 63 };
            let out = i8::from(ph & top != 0) - i8::from(mh & top != 0);
            let ph = ph << 1 | u64::from(carry > 0);
            let mh = mh << 1 | u64::from(carry < 0);
            plus[block] = mh | !(xv | ph);
            minus[block] = ph & xv;
            carry = out;
        }
        score = score.saturating_add_signed(isize::from(carry));
        if score < best.1 {
            best = (at + 1, score);
        }
    }
    Some(best)
}

/// How many pairs of words are compared at the most; beyond, two texts differ as wholes.
const MOST_PAIRS: usize = 4_000_000;

/// The difference between two texts, word by word, by their longest common subsequence.
fn difference(quoted: &str, source: &str) -> Vec<DiffPiece> {
    let a: Vec<&str> = quoted.split(' ').filter(|word| !word.is_empty()).collect();
    let b: Vec<&str> = source.split(' ').filter(|word| !word.is_empty()).collect();
    if a.len() * b.len() > MOST_PAIRS {
        return vec![
            DiffPiece::Quoted(quoted.to_owned()),
            DiffPiece::Source(source.to_owned()),
        ];
    }
    let width = b.len() + 1;
    let mut common = vec![0u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i * width + j] = if a[i] == b[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let mut pieces: Vec<DiffPiece> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        let next = if i < a.len() && j < b.len() && a[i] == b[j] {
            i += 1;
            j += 1;
            DiffPiece::Same(a[i - 1].to_owned())
        } else if i < a.len() && (j == b.len() || common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            i += 1;
            DiffPiece::Quoted(a[i - 1].to_owned())
        } else {
            j += 1;
            DiffPiece::Source(b[j - 1].to_owned())
        };
        match (pieces.last_mut(), next) {
            (Some(DiffPiece::Same(words)), DiffPiece::Same(word))
            | (Some(DiffPiece::Quoted(words)), DiffPiece::Quoted(word))
            | (Some(DiffPiece::Source(words)), DiffPiece::Source(word)) => {
                words.push(' ');
                words.push_str(&word);
            }
            (_, next) => pieces.push(next),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same by the textbook's table (Sellers 1980).
    fn best_end_slowly(pattern: &[char], text: &[char]) -> (usize, usize) {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut best = (0, pattern.len());
        for (at, c) in text.iter().enumerate() {
            let mut diagonal = 0;
            for (i, p) in pattern.iter().enumerate() {
                let cost = (diagonal + usize::from(p != c))
                    .min(column[i] + 1)
                    .min(column[i + 1] + 1);
                diagonal = std::mem::replace(&mut column[i + 1], cost);
            }
            if column[pattern.len()] < best.1 {
                best = (at + 1, column[pattern.len()]);
            }
        }
        best
    }

    proptest! {
        #[test]
        fn the_bits_agree_with_the_table(pattern in "[ab]{1,140}", text in "[abc]{0,200}") {
            let pattern: Vec<char> = pattern.chars().collect();
            let text: Vec<char> = text.chars().collect();
            prop_assert_eq!(best_end(&pattern, text.iter().copied()), Some(best_end_slowly(&pattern, &text)));
        }
    }

    #[test]
    fn differences_are_told_word_by_word() {
        use DiffPiece::*;
        assert_eq!(
            difference(
                "les chefs militaires nigériens",
                "les chefs militaires du pays nigérians"
            ),
            [
                Same("les chefs militaires".into()),
                Quoted("nigériens".into()),
                Source("du pays nigérians".into())
            ]
        );
    }
}
