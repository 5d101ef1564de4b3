//! Pieces of evidence -> [`Support`]: how many sources carry them, and how many independent origins these have.
//!
//! Invariant: every source of the evidence is in exactly one strand, and a strand of several sources says why they are
//! one. It counts witnesses; it does not weigh them.

use std::collections::BTreeSet;

use crate::detect::reuse::Reason;
use crate::link::model::{ActorIx, EvidenceIx, Model, SourceIx};
use crate::load::claim::Stance;

/// What stands behind a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Support {
    /// The independent origins, by their first source.
    pub strands: Vec<Strand>,
}

/// Sources that go back to one origin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strand {
    /// The sources, in the model's order.
    pub sources: Vec<SourceIx>,
    /// Why they are one; empty where there is one source.
    pub reasons: Vec<Why>,
}

/// Why several sources are one origin.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// They share text; `reason` is the index in the reasons of the origin of that index in [`Findings::origins`].
    ///
    /// [`Findings::origins`]: crate::detect::Findings::origins
    Origin {
        /// The index of the origin.
        origin: usize,
        /// The index of the reason.
        reason: usize,
    },
    /// All that `of` tells of it, it tells by the voice of a speaker whom another source of the strand quotes too.
    Speaker {
        /// The source that adds no other voice.
        of: SourceIx,
        /// The speaker.
        speaker: ActorIx,
    },
}

impl Support {
    /// How many sources carry it.
    pub fn sources(&self) -> usize {
        self.strands.iter().map(|strand| strand.sources.len()).sum()
    }

    /// How many independent origins these have.
    pub fn origins(&self) -> usize {
        self.strands.len()
    }
}

/// What stands behind a statement. Passages that dispute what they are cited for (`stance=disputes`) are left out.
pub fn of(model: &Model, evidence: &[EvidenceIx]) -> Support {
    let supporting = evidence
        .iter()
        .copied()
        .filter(|&piece| model[piece].stance != Stance::Disputes);
    of_all(model, &supporting.collect::<Vec<_>>())
}

/// What stands behind some pieces of evidence, whatever their stance.
pub fn of_all(model: &Model, evidence: &[EvidenceIx]) -> Support {
    let sources = model.sources_of(evidence);
    let mut strands: Vec<Strand> = Vec::new();
    let mut origins: Vec<Option<usize>> = Vec::new();
    for source in sources {
        let origin = (model.found.origins.iter()).position(|origin| origin.members.contains(&source.index()));
        match origins.iter().position(|&known| known.is_some() && known == origin) {
            Some(strand) => strands[strand].sources.push(source),
            None => {
                origins.push(origin);
                strands.push(Strand {
                    sources: vec![source],
                    reasons: Vec::new(),
                });
            }
        }
    }
    for (strand, origin) in strands.iter_mut().zip(&origins) {
        if let Some(origin) = origin.filter(|_| strand.sources.len() > 1) {
            strand.reasons = reasons(model, origin, &strand.sources);
        }
    }
    join_by_speaker(model, evidence, &mut strands);
    Support { strands }
}

/// Why some sources of an origin are one: the reasons between two of them, or, where they are joined by a source that
/// is not among them, all reasons of the origin.
fn reasons(model: &Model, origin: usize, sources: &[SourceIx]) -> Vec<Why> {
    let here = |text: usize| sources.iter().any(|source| source.index() == text);
    let all = &model.found.origins[origin].reasons;
    let between = |reason: &Reason| match reason {
        Reason::Reuse(copied) | Reason::Agency { copied, .. } => here(copied.a) && here(copied.b),
        Reason::Translation { text, original } => here(*text) && here(*original),
    };
    let direct: Vec<usize> = (0..all.len()).filter(|&reason| between(&all[reason])).collect();
    let chosen = if direct.is_empty() {
        (0..all.len()).collect()
    } else {
        direct
    };
    chosen
        .into_iter()
        .map(|reason| Why::Origin { origin, reason })
        .collect()
}

/// Joins strands that only repeat the voices of another.
fn join_by_speaker(model: &Model, evidence: &[EvidenceIx], strands: &mut Vec<Strand>) {
    let pieces = |strand: &Strand| -> Vec<EvidenceIx> {
        let own = |piece: &&EvidenceIx| strand.sources.contains(&model[**piece].source);
        evidence.iter().filter(own).copied().collect()
    };
    let mut at = 0;
    while at < strands.len() {
        let own = pieces(&strands[at]);
        let heard_in = |other: &Strand| -> Option<ActorIx> {
            let theirs: BTreeSet<ActorIx> = pieces(other)
                .into_iter()
                .flat_map(|piece| model[piece].said_by().to_vec())
                .collect();
            let shared = own.iter().map(|&piece| {
                let said_by = model[piece].said_by();
                said_by.iter().copied().find(|speaker| theirs.contains(speaker))
            });
            shared.collect::<Option<Vec<_>>>()?.first().copied()
        };
        let joined = (0..strands.len())
            .filter(|&other| other != at)
            .find_map(|other| Some((other, heard_in(&strands[other])?)));
        match joined {
            Some((other, speaker)) => {
                let strand = strands.remove(at);
                let into = &mut strands[if other > at { other - 1 } else { other }];
                let of = strand.sources[0];
                into.sources.extend(strand.sources);
                into.sources.sort_unstable();
                into.reasons.extend(strand.reasons);
                into.reasons.push(Why::Speaker { of, speaker });
            }
            None => at += 1,
        }
    }
    strands.sort_by_key(|strand| strand.sources[0]);
}
