//! Texts -> the passages that stand in two of them, and the origins they go back to.
//!
//! Invariant: the ranges of a passage begin and end with a word that is the same in both texts, and the same texts
//! give the same passages in the same order.
//!
//! [`compare`] takes these steps, each a module below:
//!
//! 1. **Words** are folded and hashed; those in quotation marks are known as such.
//! 2. **Furniture**: blocks that otherwise different pages of one site have in common are left out.
//! 3. **Index**: shingles of three full words that stand in several texts give runs of words that are the same.
//! 4. **Alignment**: runs that follow one another in both texts are a passage; its words are aligned one by one.
//! 5. **Judgement**: a passage counts when it shows more than two texts on one affair have in common by themselves:
//!    at least eight words, among them four different ones that are neither short nor names nor figures; the words and
//!    twice these, less half of the words and twice the figures that differ, must come to 22. Names of institutions,
//!    titles, datelines and tables stay below. It is `same-words`, `few-words-changed` (three words of five are the
//!    same) or `same-order` (nearly one of two, and eight telling ones); `both-quote` where nearly all stands in
//!    quotation marks in both texts.
//! 6. **A closer look**: where two texts share 25 words of prose, shorter shingles and less evidence are enough for
//!    what else they share (`same-order-beside-reuse`).
//!
//! Texts in two languages have no words in common but names and figures, and nothing is found between them; a
//! translation is declared by the editor. Writing without spaces is not taken apart.
//!
//! Time and memory are linear in the texts, whatever they hold. Of a shingle that stands in more than 32 texts, each
//! is compared with the first and the one before it only: a thousand copies of one dispatch are all linked, about
//! twice a thousand pairs are listed, and [`origins`] joins them all. What one text may spend on all that stand
//! before it is bounded (`align`), the pairs with the longest runs first: a hundred texts that repeat one
//! sentence are each compared with a few of the others.
//!
//! [`origins`] joins two texts where a fifth of the prose of the shorter one, and at least 25 words, are copied;
//! quotations do not count. On the corpus of plagiarised short answers of Clough and Stevenson (*Language Resources
//! and Evaluation* 45, 2011; 57 answers that copy or rewrite a source, 38 that do not), a fifth is reached by 49 of
//! the 57 and by none of the 38, whose highest share is 6 %. That journalism shows every degree between copy and
//! rewriting, so that the two cannot be told apart sharply, is the finding of METER (Clough et al., ACL 2002). A
//! press agency that both texts name lowers the bar to 12 words; alone it shows nothing. A longer text that takes
//! passages from several others at different places, a roundup, goes with the one it took most from.
//!
//! Sources: A. Broder, *On the resemblance and containment of documents*, 1997 (shingles, sketches); S. Schleimer,
//! D. Wilkerson, A. Aiken, *Winnowing*, SIGMOD 2003 (whose sampling is not needed, as what stands once is set aside).

mod quotes;
mod words;
mod index;
mod furniture;
mod align;
mod closer;
mod judge;
mod origin;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use align::{Aligned, Work};
use index::{Index, Run};
use judge::Bar;
pub use judge::RULES;
pub use origin::{Copied, Declared, Origin, Reason, origins};
use words::Words;

/// A text to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// What a person reads, blocks separated by blank lines.
    pub text: &'a str,
    /// What pages of one site have in common: the host of the address, or the publisher.
    pub site: Option<&'a str>,
}

/// What a comparison of texts found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The passages that stand in two texts, by `a`, `b`, then place in `a`.
    pub shared: Vec<Shared>,
    /// Per text, its words outside furniture.
    pub words: Vec<Count>,
    /// Per text, the blocks that were left out because pages of one site have them in common, in bytes.
    pub furniture: Vec<Vec<Range<usize>>>,
}

/// How many words a text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Outside quotation marks.
    pub prose: usize,
    /// Inside them.
    pub quoted: usize,
}

/// A passage that stands in two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The index of the first text.
    pub a: usize,
    /// The index of the second text, greater than `a`.
    pub b: usize,
    /// Where it stands in the first, in bytes; it begins and ends with a word.
    pub in_a: Range<usize>,
    /// Where it stands in the second.
    pub in_b: Range<usize>,
    /// How near the two are.
    pub kind: Kind,
    /// How many words are the same.
    pub words: usize,
    /// How many of these stand in quotation marks in both texts.
    pub quoted: usize,
    /// The two side by side.
    pub pieces: Vec<Piece>,
    /// The rule that found it, one of [`RULES`].
    pub rule: &'static str,
}

/// How near two passages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// All words are the same.
    Verbatim,
    /// Some words differ.
    Near,
    /// About half of the words differ, and the others stand in the same order.
    Reworded,
    /// Both texts quote the same words.
    Quotation,
}

/// A piece of a passage, in bytes of both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The same words.
    Same {
        /// In the first text.
        a: Range<usize>,
        /// In the second text.
        b: Range<usize>,
    },
    /// Other words.
    Changed {
        /// In the first text.
        a: Range<usize>,
        /// In the second text.
        b: Range<usize>,
    },
    /// Words of the first text only.
    OnlyA(Range<usize>),
    /// Words of the second text only.
    OnlyB(Range<usize>),
}

/// Words of copied prose that make a pair of texts worth a closer look.
const CLOSER: usize = 25;

/// Compares texts with each other.
///
/// What stands after the first 4 GiB of a text is not compared.
pub fn compare(texts: &[Text<'_>]) -> Comparison {
    let mut words: Vec<Words> = texts.par_iter().map(|text| Words::new(text.text)).collect();
    let furniture = furniture::find(texts, &words);
    let furniture = words
        .par_iter_mut()
        .zip(furniture)
        .map(|(words, blocks)| {
            let leave_out = |block: Range<usize>| {
                let range = judge::bytes(words, block.clone());
                words.leave_out(block);
                range
            };
            blocks.into_iter().map(leave_out).collect()
        })
        .collect();
    let index = Index::new(&words);
    let shared: Vec<Vec<Shared>> = (0..texts.len())
        .into_par_iter()
        .map(|b| {
            let mut work = Work::of(words[b].all.len());
            before(texts, &words, b, &index.runs(&words, b), &mut work)
        })
        .collect();
    let mut shared: Vec<Shared> = shared.into_iter().flatten().collect();
    shared.sort_by(|one, other| {
        let place = |shared: &Shared| (shared.a, shared.b, shared.in_a.start, shared.in_b.start);
        place(one).cmp(&place(other))
    });
    Comparison {
        shared,
        words: words.iter().map(count).collect(),
        furniture,
    }
}

/// The passages that text `b` shares with all texts before it, those with the longest runs first, as far as the work
/// goes.
fn before(texts: &[Text<'_>], words: &[Words], b: usize, runs: &[Run], work: &mut Work) -> Vec<Shared> {
    let mut pairs: Vec<&[Run]> = runs.chunk_by(|one, next| one.other == next.other).collect();
    pairs.sort_by_cached_key(|runs| Reverse((runs.iter().map(|run| run.len).max(), align::length(runs))));
    let pairs = pairs.into_iter();
    pairs.flat_map(|runs| shared(texts, words, b, runs, work)).collect()
}

/// The passages that text `b` shares with the earlier text of some runs.
fn shared(texts: &[Text<'_>], words: &[Words], b: usize, runs: &[Run], work: &mut Work) -> Vec<Shared> {
    let Some(a) = runs.first().map(|run| run.other as usize) else {
        return Vec::new();
    };
    if work.is_spent() {
        return Vec::new();
    }
    // Ties are broken from the smaller text's side, so that the order of the texts makes no difference.
    let size = |text: usize| (words[text].all.len(), texts[text].text);
    let turned = size(a) > size(b);
    let pair = if turned { (b, a) } else { (a, b) };
    let mut runs = runs.to_vec();
    if turned {
        for run in &mut runs {
            std::mem::swap(&mut run.there, &mut run.here);
        }
        runs.sort_unstable();
    }
    let (first, second) = (&words[pair.0], &words[pair.1]);
    let judge = |passage: &Aligned, bar: Bar| {
        judge::judge(
            pair,
            (texts[pair.0].text, texts[pair.1].text),
            (first, second),
            passage,
            bar,
        )
    };
    let mut known = Vec::new();
    let mut found = Vec::new();
    for passage in align::passages(first, second, &runs, work) {
        if let Some(shared) = judge(&passage, Bar::Any) {
            found.push(shared);
            known.push(passage);
        }
    }
    let prose: usize = found
        .iter()
        .filter(|shared| shared.kind != Kind::Quotation)
        .map(|shared| shared.words - shared.quoted)
        .sum();
    if prose >= CLOSER {
        let passages = closer::passages(first, second, &known, work);
        found.extend(passages.iter().filter_map(|passage| judge(passage, Bar::Closer)));
    }
    if turned {
        found.iter_mut().for_each(Shared::turn);
    }
    found
}

impl Shared {
    /// Exchanges the two texts.
    fn turn(&mut self) {
        std::mem::swap(&mut self.a, &mut self.b);
        std::mem::swap(&mut self.in_a, &mut self.in_b);
        for piece in &mut self.pieces {
            match piece {
                Piece::Same { a, b } | Piece::Changed { a, b } => std::mem::swap(a, b),
                Piece::OnlyA(range) => *piece = Piece::OnlyB(std::mem::take(range)),
                Piece::OnlyB(range) => *piece = Piece::OnlyA(std::mem::take(range)),
            }
        }
    }
}

/// Counts the words of a text.
fn count(words: &Words) -> Count {
    let counted = words.all.iter().filter(|word| word.counts());
    let quoted = counted.clone().filter(|word| word.is_quoted()).count();
    Count {
        prose: counted.count() - quoted,
        quoted,
    }
}
