//! The words of all texts -> the blocks that are furniture: what pages of one site have in common.
//!
//! Invariant: which blocks are furniture does not depend on the order of the texts.
//!
//! A block (what stands between blank lines; figures count alike) is furniture when it stands in [`SAME_SITE`]
//! texts of one site, or, where no site is known, is at most [`SHORT`] words long and stands in [`NO_SITE`] texts;
//! and when as many of these texts are otherwise different. They are different when, of the shingles of what no
//! other text repeats block by block, the smallest few (a bottom-k sketch, Broder 1997) have little in common: a
//! dispatch that a site publishes three times is not furniture.

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use super::Text;
use super::index::shingles;
use super::words::{Words, mix};

/// Different texts of one site that make a block furniture.
const SAME_SITE: usize = 3;

/// Different texts of no known site that make a short block furniture.
const NO_SITE: usize = 5;

/// Words of a short block.
const SHORT: usize = 30;

/// Shingles in a sketch.
const SKETCH: usize = 16;

/// Texts of one block that are looked at.
const LOOK: usize = 64;

/// The blocks of each text that are furniture, as ranges of its words.
pub(super) fn find(texts: &[Text<'_>], words: &[Words]) -> Vec<Vec<Range<usize>>> {
    let keys: Vec<Vec<u64>> = words
        .par_iter()
        .map(|words| words.blocks.iter().map(|block| key(words, block)).collect())
        .collect();
    let mut holders: HashMap<u64, Vec<u32>> = HashMap::new();
    for (text, keys) in (0u32..).zip(&keys) {
        for &key in keys {
            let holders = holders.entry(key).or_default();
            if holders.last() != Some(&text) {
                holders.push(text);
            }
        }
    }
    holders.retain(|_, holders| holders.len() >= SAME_SITE);
    if holders.is_empty() {
        return vec![Vec::new(); texts.len()];
    }
    let sketches: Vec<Vec<u64>> = words
        .par_iter()
        .zip(&keys)
        .map(|(words, keys)| sketch(words, keys, &holders))
        .collect();
    words
        .par_iter()
        .zip(&keys)
        .zip(texts)
        .map(|((words, keys), text)| {
            let is_furniture = |key: &u64, block: &Range<usize>| {
                let Some(holders) = holders.get(key) else { return false };
                let enough = match text.site {
                    Some(_) => SAME_SITE,
                    None if block.len() <= SHORT => NO_SITE,
                    None => return false,
                };
                let of_site = holders
                    .iter()
                    .filter(|&&holder| texts[holder as usize].site == text.site)
                    .map(|&holder| sketches[holder as usize].as_slice());
                differ(of_site, enough)
            };
            let blocks = words.blocks.iter().zip(keys);
            blocks
                .filter(|(block, key)| is_furniture(key, block))
                .map(|(block, _)| block.clone())
                .collect()
        })
        .collect()
}

/// What is the same for the same block, whatever its figures.
fn key(words: &Words, block: &Range<usize>) -> u64 {
    words.all[block.clone()].iter().fold(0, |sum, word| {
        let key = if word.is_figure() { 1 } else { word.key() };
        mix(sum ^ key).wrapping_add(1)
    })
}

/// The smallest shingles of what no two other texts repeat block by block.
fn sketch(words: &Words, keys: &[u64], repeated: &HashMap<u64, Vec<u32>>) -> Vec<u64> {
    let mut own = words
        .blocks
        .iter()
        .zip(keys)
        .filter(|(_, key)| !repeated.contains_key(key))
        .map(|(block, _)| block);
    let mut block = own.next();
    let mut sketch: Vec<u64> = Vec::new();
    for (at, shingle) in shingles(words) {
        let word = words.full[at] as usize;
        while block.is_some_and(|range| range.end <= word) {
            block = own.next();
        }
        if block.is_some_and(|range| range.start <= word) {
            sketch.push(shingle);
        }
    }
    sketch.sort_unstable();
    sketch.dedup();
    sketch.truncate(SKETCH);
    sketch
}

/// Whether there are enough texts that differ from each other, by their sketches.
fn differ<'a>(sketches: impl Iterator<Item = &'a [u64]>, enough: usize) -> bool {
    let mut different: Vec<&[u64]> = Vec::new();
    for sketch in sketches.take(LOOK) {
        let in_common = |other: &&[u64]| sketch.iter().filter(|shingle| other.contains(shingle)).count();
        if !sketch.is_empty()
            && different
                .iter()
                .all(|other| in_common(other) * 4 < sketch.len().min(other.len()))
        {
            different.push(sketch);
            if different.len() >= enough {
                return true;
            }
        }
    }
    false
}
