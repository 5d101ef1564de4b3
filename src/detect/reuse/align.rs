//! Runs of two texts -> [`Aligned`] passages: which word of one stands for which of the other.
//!
//! Invariant: an alignment is monotone, and begins and ends with a word that is the same in both texts.
//!
//! Runs are chained in order where the words between two of them are few ([`GAP`]); what stands between is aligned
//! word by word (longest common subsequence), and the ends are carried on as long as more words are the same than
//! differ.
//!
//! [`Work`] bounds the time, whatever the texts: it counts words walked and cells of tables (at most 4 [`WINDOW`]²
//! each), a text may spend so many on all texts before it, and where that is spent nothing more is aligned. As the
//! pairs with the longest runs come first, and in each pair the longest chains, what is given up is the least. Within
//! its share of that a pair is looked at in full; after that, chains that stand where both texts have been looked at
//! already are left out, and passages end there: of two texts that repeat one sentence, every chain would else be
//! carried through all of both.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::Run;
use super::words::{Word, Words};

/// Full words that may stand between two runs of one passage, in either text.
pub(super) const GAP: u32 = 8;

/// Chains that a run may carry on.
const OPEN: usize = 16;

/// Words of a passage that is worth telling at a second place.
const SECOND: usize = 24;

/// Words on each side that are aligned at once.
const WINDOW: usize = 24;

/// What any text may spend, in words and cells of tables.
const TEXT_BASE: usize = 1 << 18;

/// What a text may spend for each of its words.
const TEXT_WORD: usize = 1 << 9;

/// What any pair of texts may spend on words that have been looked at.
const PAIR_BASE: usize = 1 << 16;

/// What a pair of texts may spend on them for each word of the shorter one.
const PAIR_WORD: usize = 1 << 8;

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

/// What one text may spend on its comparison with all texts before it, in cells of tables and words.
#[derive(Clone, Debug)]
pub(super) struct Work {
    left: usize,
}

impl Work {
    /// The work that a text of so many words may make.
    pub fn of(words: usize) -> Self {
        Self {
            left: TEXT_BASE + TEXT_WORD * words,
        }
    }

    /// Spends some of it.
    pub fn spend(&mut self, cells: usize) {
        self.left = self.left.saturating_sub(cells);
    }

    /// Whether none is left.
    pub fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// What is left.
    #[cfg(test)]
    pub fn left(&self) -> usize {
        self.left
    }
}

/// Makes passages of the runs of one pair of texts, in order.
///
/// Of passages that overlap, the longest counts; another one only where it is long too and stands at a second
/// place in one of the texts.
pub(super) fn passages(a: &Words, b: &Words, runs: &[Run], work: &mut Work) -> Vec<Aligned> {
    let mut passages = aligned(a, b, runs, work);
    let place = |passage: &Aligned| (passage.pairs.first().copied(), passage.pairs.last().copied());
    passages.sort_by_key(|passage| (Reverse(passage.pairs.len()), place(passage)));
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

/// Aligns the chains of some runs, longest first, as far as the work goes.
fn aligned(a: &Words, b: &Words, runs: &[Run], work: &mut Work) -> Vec<Aligned> {
    let mut chains = chains(runs);
    chains.sort_by_cached_key(|chain| (Reverse(length(chain)), chain.first().copied()));
    let mut looked = Looked {
        a: Taken::default(),
        b: Taken::default(),
        left: PAIR_BASE + PAIR_WORD * a.all.len().min(b.all.len()),
        work,
    };
    let mut passages = Vec::new();
    for chain in chains {
        if looked.work.is_spent() {
            break;
        }
        let (Some(first), Some(last)) = (chain.first(), chain.last()) else {
            continue;
        };
        let range = |words: &Words, first: u32, last: u32| {
            words.full[first as usize] as usize..words.full[last as usize] as usize + 1
        };
        let in_a = range(a, first.there, last.there + last.len - 1);
        let in_b = range(b, first.here, last.here + last.len - 1);
        if looked.left == 0 && looked.a.holds(&in_a) && looked.b.holds(&in_b) {
            continue;
        }
        let passage = align(a, b, &chain, &mut looked);
        if !passage.pairs.is_empty() {
            passages.push(passage);
        }
    }
    passages
}

/// How many words some runs have.
pub(super) fn length(runs: &[Run]) -> u64 {
    runs.iter().map(|run| u64::from(run.len)).sum()
}

/// What has been looked at in one pair of texts.
#[derive(Debug)]
struct Looked<'a> {
    /// Words of the first text.
    a: Taken,
    /// Words of the second text.
    b: Taken,
    /// What may be spent on words that have been looked at.
    left: usize,
    work: &'a mut Work,
}

impl Looked<'_> {
    fn spend(&mut self, cells: usize) {
        self.left = self.left.saturating_sub(cells);
        self.work.spend(cells);
    }

    /// Whether a passage ends before these words: nothing is left for them, or not for words known in both texts.
    fn ends(&self, in_a: Range<usize>, in_b: Range<usize>) -> bool {
        self.work.is_spent()
            || self.left == 0 && self.a.within(&in_a) == in_a.len() && self.b.within(&in_b) == in_b.len()
    }
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
fn align(a: &Words, b: &Words, chain: &[Run], looked: &mut Looked<'_>) -> Aligned {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for run in chain {
        for by in 0..run.len {
            let pair = (
                a.full[(run.there + by) as usize] as usize,
                b.full[(run.here + by) as usize] as usize,
            );
            if let Some(&(last_a, last_b)) = pairs.last() {
                let cells = between(a, b, last_a + 1..pair.0, last_b + 1..pair.1, &mut pairs);
                looked.spend(cells);
            }
            pairs.push(pair);
        }
    }
    looked.spend(pairs.len());
    let mut aligned = Aligned { pairs };
    forth(a, b, &mut aligned, looked);
    back(a, b, &mut aligned, looked);
    looked.a.add(aligned.in_a());
    looked.b.add(aligned.in_b());
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

/// Aligns the words between two that are the same; the cells of the table that took.
fn between(a: &Words, b: &Words, in_a: Range<usize>, in_b: Range<usize>, pairs: &mut Vec<(usize, usize)>) -> usize {
    if in_a.is_empty() || in_b.is_empty() {
        return 0;
    }
    let (words_a, words_b) = (&a.all[in_a.clone()], &b.all[in_b.clone()]);
    if words_a.len() == words_b.len() && words_a.iter().zip(words_b).all(|(a, b)| a.is(*b)) {
        pairs.extend(in_a.zip(in_b));
        return 0;
    }
    let table = Table::new(words_a, words_b, 0);
    pairs.extend(
        table
            .path(table.a.len(), table.b.len())
            .into_iter()
            .map(|(by_a, by_b)| (in_a.start + by_a, in_b.start + by_b)),
    );
    table.cells()
}

/// Carries an alignment on after its end.
fn forth(a: &Words, b: &Words, aligned: &mut Aligned, looked: &mut Looked<'_>) {
    while let Some(&(last_a, last_b)) = aligned.pairs.last() {
        let next = |words: &Words, last: usize| Next::of(words.all[last + 1..].iter());
        let (more, cells) = onward(&next(a, last_a), &next(b, last_b));
        looked.spend(more.len() + cells);
        let Some(&(by_a, by_b)) = more.last() else { return };
        if looked.ends(last_a + 1..last_a + by_a + 2, last_b + 1..last_b + by_b + 2) {
            return;
        }
        aligned.pairs.extend(
            more.into_iter()
                .map(|(by_a, by_b)| (last_a + 1 + by_a, last_b + 1 + by_b)),
        );
    }
}

/// Carries an alignment on before its beginning.
fn back(a: &Words, b: &Words, aligned: &mut Aligned, looked: &mut Looked<'_>) {
    aligned.pairs.reverse();
    while let Some(&(first_a, first_b)) = aligned.pairs.last() {
        let next = |words: &Words, first: usize| Next::of(words.all[..first].iter().rev());
        let (more, cells) = onward(&next(a, first_a), &next(b, first_b));
        looked.spend(more.len() + cells);
        let Some(&(by_a, by_b)) = more.last() else { break };
        if looked.ends(first_a - 1 - by_a..first_a, first_b - 1 - by_b..first_b) {
            break;
        }
        aligned.pairs.extend(
            more.into_iter()
                .map(|(by_a, by_b)| (first_a - 1 - by_a, first_b - 1 - by_b)),
        );
    }
    aligned.pairs.reverse();
}

/// The next words that are the same, where they are more than those that differ, and the cells of the table that took.
fn onward(a: &Next, b: &Next) -> (Vec<(usize, usize)>, usize) {
    let (a, b) = (a.words(), b.words());
    let straight = a.iter().zip(b).take_while(|(a, b)| a.is(**b)).count();
    if straight > 0 {
        return ((0..straight).map(|by| (by, by)).collect(), 0);
    }
    let table = Table::new(a, b, 1);
    let path = table.best().map(|(end_a, end_b)| table.path(end_a, end_b));
    (path.unwrap_or_default(), table.cells())
}

/// The words that follow one end of a passage, at most [`WINDOW`].
struct Next {
    words: [Word; WINDOW],
    count: usize,
}

impl Next {
    fn of<'w>(from: impl Iterator<Item = &'w Word>) -> Self {
        let (mut words, mut count) = ([Word::default(); WINDOW], 0);
        for (place, &word) in words.iter_mut().zip(from) {
            *place = word;
            count += 1;
        }
        Self { words, count }
    }

    fn words(&self) -> &[Word] {
        &self.words[..self.count]
    }
}

/// Words on each side of a table, at most.
const SIDE: usize = WINDOW * 2;

/// Scores of alignments of the first words of two texts.
struct Table<'w> {
    a: &'w [Word],
    b: &'w [Word],
    /// Two points for a word that is the same, less the cost of each that is not: within -2 and 2 times [`SIDE`]. Row
    /// after row, each as long as the words of the second text and one more.
    scores: [i8; (SIDE + 1) * (SIDE + 1)],
    cost: i8,
}

impl<'w> Table<'w> {
    /// A table of at most [`SIDE`] words of each text.
    fn new(a: &'w [Word], b: &'w [Word], cost: i8) -> Self {
        let (a, b) = (&a[..a.len().min(SIDE)], &b[..b.len().min(SIDE)]);
        let mut keys = [0; SIDE];
        keys.iter_mut().zip(b).for_each(|(key, word)| *key = word.key());
        let keys = &keys[..b.len()];
        let mut scores = [0; (SIDE + 1) * (SIDE + 1)];
        let mut rows = scores.chunks_exact_mut(b.len() + 1);
        let mut above: &mut [i8] = rows.next().unwrap_or_default();
        let mut edge = 0;
        for score in above.iter_mut() {
            *score = edge;
            edge -= cost;
        }
        for (word, row) in a.iter().zip(rows) {
            // A word that is like no other differs from all.
            let gain = if word.counts() { 2 } else { -cost };
            let key = word.key();
            row[0] = above[0] - cost;
            for ((score, pair), &other) in row[1..].iter_mut().zip(above.windows(2)).zip(keys) {
                let step = if key == other { gain } else { -cost };
                *score = (pair[0] + step).max(pair[1] - cost);
            }
            let mut left = row[0];
            for score in &mut row[1..] {
                left = (left - cost).max(*score);
                *score = left;
            }
            above = row;
        }
        Self { a, b, scores, cost }
    }

    /// How many cells it has.
    fn cells(&self) -> usize {
        (self.a.len() + 1) * (self.b.len() + 1)
    }

    /// Where the best alignment ends, if it is worth its cost: the nearest such place.
    fn best(&self) -> Option<(usize, usize)> {
        let mut best = None;
        let (mut highest, mut nearest) = (0, usize::MAX);
        let rows = self.scores.chunks_exact(self.b.len() + 1).take(self.a.len() + 1);
        for (at_a, row) in rows.enumerate() {
            if row.iter().max() < Some(&highest) {
                continue;
            }
            for (at_b, &score) in row.iter().enumerate() {
                if score > highest || score == highest && score > 0 && at_a + at_b < nearest {
                    (highest, nearest) = (score, at_a + at_b);
                    best = Some((at_a, at_b));
                }
            }
        }
        best
    }

    /// The words that are the same in the best alignment that ends before these.
    fn path(&self, mut at_a: usize, mut at_b: usize) -> Vec<(usize, usize)> {
        let width = self.b.len() + 1;
        let mut path = Vec::new();
        while at_a > 0 && at_b > 0 {
            let cell = at_a * width + at_b;
            let score = self.scores[cell];
            let diagonal = self.scores[cell - width - 1];
            let same = self.a[at_a - 1].is(self.b[at_b - 1]);
            if same && score == diagonal + 2 {
                (at_a, at_b) = (at_a - 1, at_b - 1);
                path.push((at_a, at_b));
            } else if !same && score == diagonal - self.cost {
                (at_a, at_b) = (at_a - 1, at_b - 1);
            } else if score == self.scores[cell - width] - self.cost {
                at_a -= 1;
            } else {
                at_b -= 1;
            }
        }
        path.reverse();
        path
    }
}
