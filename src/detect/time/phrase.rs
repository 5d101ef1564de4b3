//! What a grammar makes of a run of tokens: a [`Phrase`].
//!
//! Invariant: the tokens of a phrase stand within its full run, and those of its parts too, in order.

use std::ops::Range;

use super::expression::{Modifier, Rule};
use super::meaning::Meaning;

/// A preposition that makes a date the end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// From the first day of it on: "since 2012".
    Since,
    /// From the day after it on: "after 2012".
    After,
    /// Up to its last day: "until May".
    Until,
    /// At its last day at the latest: "by 15 September", "d'ici au 15 septembre".
    By,
    /// From publication up to it: "within two weeks", "d'ici deux semaines".
    Within,
    /// Up to the day before it: "before 2012".
    Before,
}

/// A time expression as a grammar reads it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    /// Its words, without the preposition.
    pub core: Range<usize>,
    /// Its words with the preposition that makes the value.
    pub full: Range<usize>,
    pub meaning: Meaning,
    pub rule: Rule,
    pub opening: Option<Opening>,
    pub modifier: Option<Modifier>,
    /// The two ends of an interval, or the row and the period of "the first months of 2013"; else empty.
    pub parts: Vec<Phrase>,
}

impl Phrase {
    /// A phrase of these words.
    pub(super) fn new(tokens: Range<usize>, rule: Rule, meaning: Meaning) -> Self {
        Phrase {
            full: tokens.clone(),
            core: tokens,
            meaning,
            rule,
            opening: None,
            modifier: None,
            parts: Vec::new(),
        }
    }

    /// The same as [`new`](Phrase::new), for the end of a function that may find nothing.
    pub(super) fn some(tokens: Range<usize>, rule: Rule, meaning: Meaning) -> Option<Self> {
        Some(Self::new(tokens, rule, meaning))
    }

    /// The same with what it says about its value.
    pub(super) fn with(mut self, modifier: Modifier) -> Self {
        self.modifier = Some(modifier);
        self
    }

    /// The same with a preposition that begins at a token.
    pub(super) fn opened(mut self, from: usize, opening: Opening) -> Self {
        self.full.start = self.full.start.min(from);
        self.opening = Some(opening);
        self
    }

    /// The interval between two phrases, over these words.
    pub(super) fn interval(tokens: Range<usize>, from: Phrase, to: Phrase) -> Self {
        let meaning = Meaning::Range(Box::new(from.meaning.clone()), Box::new(to.meaning.clone()));
        Phrase {
            parts: vec![from, to],
            ..Phrase::new(tokens, Rule::Interval, meaning)
        }
    }
}
