//! Runs of two texts -> [`Aligned`] passages: which word of one stands for which of the other.
//!
//! Invariant: an alignment is monotone, and begins and ends with a word that is the same in both texts.
//!
//! Runs are chained in order where the words between two of them are few ([`GAP`]); what stands between is aligned
//! word by word (longest common subsequence), and the ends are carried on as long as more words are the same than
//! differ. Each table has at most [`WINDOW`]² cells, so that the time is linear in what is shared.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::Run;
use super::words::Words;

/// Full words that may stand between two runs of one passage, in either text.
pub(super) const GAP: u32 = 8;

/// Chains that a run may carry on.
const OPEN: usize = 16;

/// Words of a passage that is worth telling at a second place.
const SECOND: usize = 24;

/// Words on each side that are aligned at once.
const WINDOW: usize = 24;

/// A passage: the words that are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Aligned {
    /// Their indices in both texts, in order.
    pub pairs: Vec<(usize, usize)>,
}

impl Aligned {
    /// Its words in the first text.
    pub fn in_a(&self) -> Range<usize> {
        match (self.pairs.first(), self.pairs.last()) {
            (Some(first), Some(last)) => first.0..last.0 + 1,
            _ => 0..0,
        }
    }

    /// Its words in the second text.
    pub fn in_b(&self) -> Range<usize> {
        match (self.pairs.first(), self.pairs.last()) {
            (Some(first), Some(last)) => first.1..last.1 + 1,
            _ => 0..0,
        }
    }
}

/// Makes passages of the runs of one pair of texts, in order.
///
/// Of passages that overlap, the longest counts; another one only where it is long too and stands at a second
/// place in one of the texts.
pub(super) fn passages(a: &Words, b: &Words, runs: &[Run]) -> Vec<Aligned> {
    let mut passages: Vec<Aligned> = chains(runs).iter().map(|chain| align(a, b, chain)).collect();
    passages.retain(|passage| !passage.pairs.is_empty());
    passages.sort_by_key(|passage| (Reverse(passage.pairs.len()), passage.pairs.first().copied()));
    let (mut taken_a, mut taken_b) = (Taken::default(), Taken::default());
    passages.retain(|passage| {
        let (in_a, in_b) = (taken_a.holds(&passage.in_a()), taken_b.holds(&passage.in_b()));
        let free = if passage.pairs.len() < SECOND {
            !in_a && !in_b
        } else {
            !in_a || !in_b
        };
        if free {
            taken_a.add(passage.in_a());
            taken_b.add(passage.in_b());
        }
        free
    });
    passages.sort_by_key(|passage| passage.pairs.first().copied());
    passages
}

/// Ranges of one text, sorted, merged.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    ranges: std::collections::BTreeMap<usize, usize>,
}

impl Taken {
    /// Whether half of a range is taken.
    pub fn holds(&self, range: &Range<usize>) -> bool {
        self.within(range) * 2 >= range.len()
    }

    /// How much of a range is taken.
    pub fn within(&self, range: &Range<usize>) -> usize {
        let before = self.ranges.range(..range.start).next_back();
        before
            .into_iter()
            .chain(self.ranges.range(range.clone()))
            .map(|(&start, &end)| end.min(range.end).saturating_sub(start.max(range.start)))
            .sum()
    }

    /// Takes a range.
    pub fn add(&mut self, range: Range<usize>) {
        let (mut start, mut end) = (range.start, range.end);
        if let Some((&before, &before_end)) = self.ranges.range(..=start).next_back()
            && before_end >= start
        {
            start = before;
            end = end.max(before_end);
        }
        while let Some((&next, &next_end)) = self.ranges.range(start..=end).next() {
            end = end.max(next_end);
            self.ranges.remove(&next);
        }
        self.ranges.insert(start, end);
    }

    /// How much is taken in all.
    pub fn total(&self) -> usize {
        self.ranges.iter().map(|(start, end)| end - start).sum()
    }
}

/// Puts runs together that follow one another in both texts.
fn chains(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut chains: Vec<Vec<Run>> = Vec::new();
    for &run in runs {
        let next = chains
            .iter()
            .enumerate()
            .rev()
            .take(OPEN)
            .filter_map(|(index, chain)| {
                let last = chain.last()?;
                let cut = (last.there + last.len)
                    .saturating_sub(run.there)
                    .max((last.here + last.len).saturating_sub(run.here));
                let follows = run.there > last.there && run.here > last.here && cut < run.len;
                let run = Run {
                    there: run.there + cut,
                    here: run.here + cut,
                    len: run.len.checked_sub(cut)?,
                    ..run
                };
                let (there, here) = (
                    run.there.checked_sub(last.there + last.len)?,
                    run.here.checked_sub(last.here + last.len)?,
                );
                (follows && there <= GAP && here <= GAP).then_some((there + here, index, run))
            })
            .min_by_key(|&(gap, index, _)| (gap, Reverse(index)));
        match next {
            Some((_, index, run)) => chains[index].push(run),
            None => chains.push(vec![run]),
        }
    }
    chains
}

/// Aligns the words of a chain, and carries it on at both ends.
fn align(a: &Words, b: &Words, chain: &[Run]) -> Aligned {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for run in chain {
        for by in 0..run.len {
            let pair = (
                a.full[(run.there + by) as usize] as usize,
                b.full[(run.here + by) as usize] as usize,
            );
            if let Some(&(last_a, last_b)) = pairs.last() {
                between(a, b, last_a + 1..pair.0, last_b + 1..pair.1, &mut pairs);
            }
            pairs.push(pair);
        }
    }
    let mut aligned = Aligned { pairs };
    forth(a, b, &mut aligned);
    back(a, b, &mut aligned);
    trim(a, b, &mut aligned);
    aligned
}

/// Takes off short words at the ends that belong to other sentences: a lone "La" after a full stop.
fn trim(a: &Words, b: &Words, aligned: &mut Aligned) {
    let pairs = &mut aligned.pairs;
    let opens = |(at_a, at_b): (usize, usize)| a.all[at_a].opens() || b.all[at_b].opens();
    let full = |&(at_a, _): &(usize, usize)| a.all[at_a].is_full();
    // Whole sentences of short words ("Oui.") stay.
    let ends = |at_a: usize, at_b: usize| {
        let next = |words: &Words, at: usize| words.all.get(at + 1).is_none_or(|next| next.opens());
        next(a, at_a) && next(b, at_b)
    };
    if let Some(&(last_a, last_b)) = pairs.last()
        && !ends(last_a, last_b)
        && let Some(last) = pairs.iter().rposition(full)
        && let Some(cut) = (last + 1..pairs.len()).find(|&at| opens(pairs[at]))
    {
        pairs.truncate(cut);
    }
    if let Some(&(first_a, first_b)) = pairs.first()
        && !(a.all[first_a].opens() && b.all[first_b].opens())
        && let Some(first) = pairs.iter().position(full)
        && let Some(cut) = (1..=first).rev().find(|&at| opens(pairs[at]))
    {
        pairs.drain(..cut);
    }
}

/// Aligns the words between two that are the same.
fn between(a: &Words, b: &Words, in_a: Range<usize>, in_b: Range<usize>, pairs: &mut Vec<(usize, usize)>) {
    if in_a.is_empty() || in_b.is_empty() {
        return;
    }
    let same = |by_a: usize, by_b: usize| a.all[in_a.start + by_a].is(b.all[in_b.start + by_b]);
    if in_a.len() == in_b.len() && (0..in_a.len()).all(|by| same(by, by)) {
        pairs.extend(in_a.zip(in_b));
        return;
    }
    let (width_a, width_b) = (in_a.len().min(WINDOW * 2), in_b.len().min(WINDOW * 2));
    let table = Table::new(width_a, width_b, 0, same);
    pairs.extend(
        table
            .path(width_a, width_b)
            .into_iter()
            .map(|(by_a, by_b)| (in_a.start + by_a, in_b.start + by_b)),
    );
}

/// Carries an alignment on after its end.
fn forth(a: &Words, b: &Words, aligned: &mut Aligned) {
    while let Some(&(last_a, last_b)) = aligned.pairs.last() {
        let (left_a, left_b) = (a.all.len() - last_a - 1, b.all.len() - last_b - 1);
        let same = |by_a: usize, by_b: usize| a.all[last_a + 1 + by_a].is(b.all[last_b + 1 + by_b]);
        let more = onward(left_a, left_b, same);
        if more.is_empty() {
            return;
        }
        aligned.pairs.extend(
            more.into_iter()
                .map(|(by_a, by_b)| (last_a + 1 + by_a, last_b + 1 + by_b)),
        );
    }
}

/// Carries an alignment on before its beginning.
fn back(a: &Words, b: &Words, aligned: &mut Aligned) {
    aligned.pairs.reverse();
    while let Some(&(first_a, first_b)) = aligned.pairs.last() {
        let same = |by_a: usize, by_b: usize| a.all[first_a - 1 - by_a].is(b.all[first_b - 1 - by_b]);
        let more = onward(first_a, first_b, same);
        if more.is_empty() {
            break;
        }
        aligned.pairs.extend(
            more.into_iter()
                .map(|(by_a, by_b)| (first_a - 1 - by_a, first_b - 1 - by_b)),
        );
    }
    aligned.pairs.reverse();
}

/// The words that are the same from here on, as far as they are more than those that differ.
fn onward(left_a: usize, left_b: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let straight = (0..left_a.min(left_b)).take_while(|&by| same(by, by)).count();
    if straight > 0 {
        return (0..straight).map(|by| (by, by)).collect();
    }
    let (width_a, width_b) = (left_a.min(WINDOW), left_b.min(WINDOW));
    let table = Table::new(width_a, width_b, 1, same);
    match table.best() {
        Some((end_a, end_b)) => table.path(end_a, end_b),
        None => Vec::new(),
    }
}

/// Scores of alignments of the first words of two texts.
struct Table {
    width: usize,
    /// Two points for a word that is the same, less the cost of each that is not.
    scores: Vec<i32>,
    same: Vec<bool>,
    cost: i32,
}

impl Table {
    fn new(in_a: usize, in_b: usize, cost: i32, same: impl Fn(usize, usize) -> bool) -> Self {
        let width = in_b + 1;
        let mut table = Self {
            width,
            scores: vec![0; (in_a + 1) * width],
            same: vec![false; (in_a + 1) * width],
            cost,
        };
        for at_a in 0..=in_a {
            for at_b in 0..=in_b {
                let cell = at_a * width + at_b;
                let mut score = if cell == 0 { 0 } else { i32::MIN / 2 };
                if at_a > 0 {
                    score = score.max(table.scores[cell - width] - cost);
                }
                if at_b > 0 {
                    score = score.max(table.scores[cell - 1] - cost);
                }
                if at_a > 0 && at_b > 0 {
                    let same = same(at_a - 1, at_b - 1);
                    table.same[cell] = same;
                    let step = if same { 2 } else { -cost };
                    score = score.max(table.scores[cell - width - 1] + step);
                }
                table.scores[cell] = score;
            }
        }
        table
    }

    /// Where the best alignment ends, if it is worth its cost: the nearest such place.
    fn best(&self) -> Option<(usize, usize)> {
        let (cell, &score) = self
            .scores
            .iter()
            .enumerate()
            .max_by_key(|&(cell, &score)| (score, Reverse(cell / self.width + cell % self.width), Reverse(cell)))?;
        (score > 0).then_some((cell / self.width, cell % self.width))
    }

    /// The words that are the same in the best alignment that ends before these.
    fn path(&self, mut at_a: usize, mut at_b: usize) -> Vec<(usize, usize)> {
        let mut path = Vec::new();
        while at_a > 0 && at_b > 0 {
            let cell = at_a * self.width + at_b;
            let score = self.scores[cell];
            let diagonal = self.scores[cell - self.width - 1];
            if self.same[cell] && score == diagonal + 2 {
                (at_a, at_b) = (at_a - 1, at_b - 1);
                path.push((at_a, at_b));
            } else if !self.same[cell] && score == diagonal - self.cost {
                (at_a, at_b) = (at_a - 1, at_b - 1);
            } else if score == self.scores[cell - self.width] - self.cost {
                at_a -= 1;
            } else {
                at_b -= 1;
            }
        }
        path.reverse();
        path
    }
}
