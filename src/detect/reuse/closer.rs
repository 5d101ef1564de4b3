//! Two texts that are known to share prose -> what else they share, looked for with shorter shingles.
//!
//! Invariant: no passage found here overlaps one that is known already by more than a quarter.
//!
//! Who copied one passage is likely to have reworked others; what would be chance between any two texts on one
//! affair is then evidence. Only such pairs are looked at, each in linear time.

use std::collections::HashMap;

use super::align::{self, Aligned, Taken, Work};
use super::index::Run;
use super::words::Words;

/// Full words in a short shingle.
const SHINGLE: usize = 2;

/// Places of a short shingle in one text that are compared.
const PLACES: usize = 4;

/// The passages of a pair of texts that stand outside the known ones.
pub(super) fn passages(a: &Words, b: &Words, known: &[Aligned], work: &mut Work) -> Vec<Aligned> {
    let (mut taken_a, mut taken_b) = (Taken::default(), Taken::default());
    for passage in known {
        taken_a.add(passage.in_a());
        taken_b.add(passage.in_b());
    }
    work.spend(a.all.len() + b.all.len());
    if work.is_spent() {
        return Vec::new();
    }
    let is_free = |words: &Words, taken: &Taken, at: usize| match words.full.get(at..at + SHINGLE) {
        Some([first, .., last]) => taken.within(&(*first as usize..*last as usize + 1)) == 0,
        _ => false,
    };
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for at in (0..b.full.len()).filter(|&at| is_free(b, &taken_b, at)) {
        if let Some(shingle) = b.shingle(at, SHINGLE) {
            let places = places.entry(shingle).or_default();
            if places.len() < PLACES {
                places.push(at);
            }
        }
    }
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut runs: Vec<Run> = Vec::new();
    for at in (0..a.full.len()).filter(|&at| is_free(a, &taken_a, at)) {
        let here = a.shingle(at, SHINGLE).and_then(|shingle| places.get(&shingle));
        runs.extend(here.into_iter().flatten().map(|&here| Run {
            other: 0,
            there: number(at),
            here: number(here),
            len: number(SHINGLE),
        }));
    }
    runs.sort_unstable();
    let apart = |passage: &Aligned| {
        taken_a.within(&passage.in_a()) * 4 <= passage.in_a().len()
            && taken_b.within(&passage.in_b()) * 4 <= passage.in_b().len()
    };
    let mut passages = align::passages(a, b, &runs, work);
    passages.retain(apart);
    passages
}
