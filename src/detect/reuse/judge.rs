//! An alignment of two texts -> what kind of reuse it is, if it is one: a [`Shared`] passage.
//!
//! Invariant: the pieces of a passage cover its two ranges exactly and in order, and those that differ stand
//! between two that are the same.

use std::ops::Range;

use super::align::Aligned;
use super::words::{Word, Words};
use super::{Kind, Piece, Shared};
use crate::detect::fold::{self, Folded};

/// Nearly all of it stands in quotation marks in both texts.
const BOTH_QUOTE: &str = "both-quote";

/// All words are the same.
const SAME_WORDS: &str = "same-words";

/// Three words of five are the same.
const FEW_CHANGED: &str = "few-words-changed";

/// Nearly one word of two is the same.
const SAME_ORDER: &str = "same-order";

/// The same, with less evidence, between two texts that share other prose.
const SAME_ORDER_BESIDE: &str = "same-order-beside-reuse";

/// All values of [`Shared::rule`].
pub const RULES: &[&str] = &[BOTH_QUOTE, SAME_WORDS, FEW_CHANGED, SAME_ORDER, SAME_ORDER_BESIDE];

/// What it takes to be a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    /// Between any two texts.
    Any,
    /// Between two texts that share other prose: names and figures count too, and less is enough.
    Closer,
}

/// What a passage must come to ([`evidence`]) between any two texts.
const ANY: usize = 22;

/// What it must come to between two texts that share other prose.
const CLOSER: usize = 17;

/// Words that are the same, in a passage.
const WORDS: usize = 8;

/// Different full words among them that are neither names nor figures: two texts on one affair share titles, dates and
/// lists.
const PLAIN: usize = 4;

/// The same, in what both texts quote.
const QUOTED_WORDS: usize = 8;

/// What of the longer side must be the same where words were changed, in percent.
const NEAR: usize = 60;

/// What of the longer side must be the same where a passage was reworded, in percent.
const REWORDED: usize = 45;

/// The same, in a reworded passage.
const REWORDED_PLAIN: usize = 8;

/// What of the longer side must be the same in what both texts quote, in percent.
const QUOTED: usize = 75;

/// Full words of a passage that are counted.
const LOOK: usize = 64;

/// Words outside quotation marks that may stand at the edges of what two texts quote.
const AROUND: usize = 3;

/// How much a passage shows: the words that are the same, and twice those that are telling, each once; less half of
/// the words that differ, and twice the figures that do: two tables of results are no copies.
fn evidence(same: usize, telling: usize, longer: usize, figures: usize) -> usize {
    (same + 2 * telling).saturating_sub((longer - same) / 2 + 2 * figures)
}

/// How many different words there are; in a long passage its first ones are enough.
fn different(words: impl Iterator<Item = (Word, Word)>) -> usize {
    let mut keys: Vec<u64> = words.take(LOOK).map(|(word, _)| word.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.len()
}

/// Judges an alignment of text `a` and text `b`; `None` where it is too short or too loose to be a copy.
pub(super) fn judge(
    index: (usize, usize),
    text: (&str, &str),
    words: (&Words, &Words),
    aligned: &Aligned,
    bar: Bar,
) -> Option<Shared> {
    let (a, b) = words;
    let (in_a, in_b) = (aligned.in_a(), aligned.in_b());
    let words = aligned.pairs.iter().map(|&(at_a, at_b)| (a.all[at_a], b.all[at_b]));
    let same = words.len();
    let quoted = words.clone().filter(|(a, b)| a.is_quoted() && b.is_quoted()).count();
    let same_figures = words.clone().filter(|(word, _)| word.is_figure()).count();
    let figures =
        |words: &Words, range: &Range<usize>| words.all[range.clone()].iter().filter(|word| word.is_figure()).count();
    let figures = figures(a, &in_a).max(figures(b, &in_b)) - same_figures;
    let full = words.filter(|(word, _)| word.is_full());
    let plain = full
        .clone()
        .filter(|(a, b)| !(a.is_figure() || a.is_capital() && b.is_capital()));
    let (full, plain) = (different(full), different(plain));
    let longer = in_a.len().max(in_b.len());
    let prose = same - quoted;
    let both_quote = prose <= AROUND.max(same / 7).min(same / 2);
    let near = same * 100 / longer.max(1);
    let evident = match bar {
        Bar::Any => evidence(same, plain, longer, figures) >= ANY,
        Bar::Closer => evidence(same, full, longer, figures) >= CLOSER,
    };
    let enough = if both_quote {
        same >= QUOTED_WORDS && near >= QUOTED
    } else {
        same >= WORDS && evident && near >= REWORDED
    };
    if !enough || plain < PLAIN {
        return None;
    }
    let pieces = pieces(text, (a, b), aligned);
    let (kind, rule) = if both_quote {
        (Kind::Quotation, BOTH_QUOTE)
    } else if pieces.iter().all(|piece| matches!(piece, Piece::Same { .. })) {
        (Kind::Verbatim, SAME_WORDS)
    } else if near >= NEAR {
        (Kind::Near, FEW_CHANGED)
    } else if plain >= REWORDED_PLAIN {
        (Kind::Reworded, SAME_ORDER)
    } else if bar == Bar::Closer {
        (Kind::Reworded, SAME_ORDER_BESIDE)
    } else {
        return None;
    };
    Some(Shared {
        a: index.0,
        b: index.1,
        in_a: bytes(a, in_a),
        in_b: bytes(b, in_b),
        kind,
        words: same,
        quoted,
        pieces,
        rule,
    })
}

/// The bytes of some words.
pub(super) fn bytes(words: &Words, range: Range<usize>) -> Range<usize> {
    match words
        .all
        .get(range)
        .and_then(|words| Some((words.first()?, words.last()?)))
    {
        Some((first, last)) => first.range().start..last.range().end,
        None => 0..0,
    }
}

/// Puts the words of an alignment together to pieces; what stands between two words goes with those that are the
/// same.
fn pieces(text: (&str, &str), words: (&Words, &Words), aligned: &Aligned) -> Vec<Piece> {
    let (a, b) = words;
    let mut pieces = Vec::new();
    let Some(&(mut first_a, mut first_b)) = aligned.pairs.first() else {
        return pieces;
    };
    let (mut start_a, mut start_b) = (a.all[first_a].range().start, b.all[first_b].range().start);
    let (mut last_a, mut last_b) = (first_a, first_b);
    for &(at_a, at_b) in &aligned.pairs[1..] {
        let (in_a, in_b) = (last_a + 1..at_a, last_b + 1..at_b);
        let changed = (bytes(a, in_a.clone()), bytes(b, in_b.clone()));
        if (in_a.is_empty() && in_b.is_empty()) || same_letters(text, &changed) {
            (last_a, last_b) = (at_a, at_b);
            continue;
        }
        let (next_a, next_b) = (a.all[at_a].range().start, b.all[at_b].range().start);
        let (end_a, end_b) = (
            if in_a.is_empty() { next_a } else { changed.0.start },
            if in_b.is_empty() { next_b } else { changed.1.start },
        );
        pieces.push(Piece::Same {
            a: start_a..end_a,
            b: start_b..end_b,
        });
        (start_a, start_b) = (
            if in_a.is_empty() { next_a } else { changed.0.end },
            if in_b.is_empty() { next_b } else { changed.1.end },
        );
        pieces.push(match (in_a.is_empty(), in_b.is_empty()) {
            (false, true) => Piece::OnlyA(changed.0),
            (true, _) => Piece::OnlyB(changed.1),
            (false, false) => Piece::Changed {
                a: changed.0,
                b: changed.1,
            },
        });
        (first_a, first_b) = (at_a, at_b);
        (last_a, last_b) = (first_a, first_b);
    }
    pieces.push(Piece::Same {
        a: start_a..a.all[last_a].range().end,
        b: start_b..b.all[last_b].range().end,
    });
    pieces
}

/// Whether two passages differ only in where their words are divided: "gouverne-" at the end of a line, "week-end"
/// and "weekend".
fn same_letters(text: (&str, &str), range: &(Range<usize>, Range<usize>)) -> bool {
    if range.0.is_empty() || range.1.is_empty() || range.0.len().abs_diff(range.1.len()) > range.0.len() {
        return false;
    }
    let letters = |text: &str, range: &Range<usize>| -> Option<String> {
        Some(
            Folded::new(text.get(range.clone())?)
                .key
                .chars()
                .filter(|&c| fold::is_word(c))
                .collect(),
        )
    };
    letters(text.0, &range.0) == letters(text.1, &range.1)
}
