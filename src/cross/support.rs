//! Pieces of evidence -> [`Support`]: how many sources carry them, and how many independent origins these have.
//!
//! Invariant: every source of the evidence is in exactly one strand, and a strand of several sources says why they are
//! one. It counts witnesses; it does not weigh them.

use std::collections::{BTreeMap, BTreeSet};

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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// The origin of each source, by its index in the model.
#[derive(Clone, Debug, Default)]
pub struct Origins(Vec<Option<usize>>);

impl Origins {
    /// Looks up the origins that were found.
    pub fn new(model: &Model) -> Self {
        let mut of = vec![None; model.sources.len()];
        for (number, origin) in model.found.origins.iter().enumerate() {
            for &member in &origin.members {
                if let Some(of) = of.get_mut(member) {
                    *of = Some(number);
                }
            }
        }
        Self(of)
    }

    /// The index of a source's origin in what was found.
    fn of(&self, source: SourceIx) -> Option<usize> {
        self.0.get(source.index()).copied().flatten()
    }

    /// What stands behind a statement. Passages that dispute what they are cited for (`stance=disputes`) are left out.
    pub fn support(&self, model: &Model, evidence: &[EvidenceIx]) -> Support {
        let supporting = evidence
            .iter()
            .copied()
            .filter(|&piece| model[piece].stance != Stance::Disputes);
        self.all(model, &supporting.collect::<Vec<_>>())
    }

    /// What stands behind some pieces of evidence, whatever their stance.
    pub fn all(&self, model: &Model, evidence: &[EvidenceIx]) -> Support {
        let mut strands: Vec<Strand> = Vec::new();
        let mut known: BTreeMap<usize, usize> = BTreeMap::new();
        for source in model.sources_of(evidence) {
            let origin = self.of(source);
            match origin.and_then(|origin| known.get(&origin)) {
                Some(&strand) => strands[strand].sources.push(source),
                None => {
                    known.extend(origin.map(|origin| (origin, strands.len())));
                    strands.push(Strand {
                        sources: vec![source],
                        reasons: Vec::new(),
                    });
                }
            }
        }
        for strand in strands.iter_mut().filter(|strand| strand.sources.len() > 1) {
            if let Some(origin) = self.of(strand.sources[0]) {
                strand.reasons = reasons(model, origin, &strand.sources);
            }
        }
        join_by_speaker(model, evidence, &mut strands);
        Support { strands }
    }
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

/// The voices in which a strand tells of something.
struct Voices {
    /// Who says each piece; empty for one in the source's own voice, or of a speaker who has no page.
    pieces: Vec<Vec<ActorIx>>,
    /// All of them.
    heard: BTreeSet<ActorIx>,
}

impl Voices {
    /// The speaker that makes this strand a repetition of another: each piece is said by somebody heard there too.
    fn repeat(&self, other: &Self) -> Option<ActorIx> {
        let mut shared = None;
        for said_by in &self.pieces {
            let speaker = said_by.iter().find(|speaker| other.heard.contains(speaker))?;
            shared.get_or_insert(*speaker);
        }
        shared
    }
}

/// Joins strands that only repeat the voices of another.
fn join_by_speaker(model: &Model, evidence: &[EvidenceIx], strands: &mut Vec<Strand>) {
    let mut strand_of: BTreeMap<SourceIx, usize> = BTreeMap::new();
    for (number, strand) in strands.iter().enumerate() {
        strand_of.extend(strand.sources.iter().map(|&source| (source, number)));
    }
    let mut voices: Vec<Voices> = (strands.iter())
        .map(|_| Voices {
            pieces: Vec::new(),
            heard: BTreeSet::new(),
        })
        .collect();
    for &piece in evidence {
        let said_by = model[piece].said_by();
        let own = &mut voices[strand_of[&model[piece].source]];
        own.heard.extend(said_by);
        own.pieces.push(said_by.to_vec());
    }
    let mut at = 0;
    while at < strands.len() {
        let attributed = voices[at].pieces.iter().all(|said_by| !said_by.is_empty());
        let mut others = (0..strands.len()).filter(|&other| attributed && other != at);
        let Some((other, speaker)) = others.find_map(|other| Some((other, voices[at].repeat(&voices[other])?))) else {
            at += 1;
            continue;
        };
        let (strand, voice) = (strands.remove(at), voices.remove(at));
        let other = if other > at { other - 1 } else { other };
        voices[other].heard.extend(voice.heard);
        voices[other].pieces.extend(voice.pieces);
        let (of, into) = (strand.sources[0], &mut strands[other]);
        into.sources.extend(strand.sources);
        into.sources.sort_unstable();
        into.reasons.extend(strand.reasons);
        into.reasons.push(Why::Speaker { of, speaker });
    }
    strands.sort_by_key(|strand| strand.sources[0]);
}
