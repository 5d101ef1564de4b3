//! What an event or an answer rests on -> the words and the small mark that say so.
//!
//! Invariant: it counts sources and independent origins; nothing here is a score.

use std::collections::BTreeMap;

use crate::cross::support::{Strand, Support, Why};
use crate::link::model::{Entity, EvidenceIx, SourceIx};

use super::found::reason_among;
use super::page::{SourceCount, StrandView, SupportMark, SupportView};
use super::view::View;

/// How many reasons for which sources are one are told.
const SENTENCES: usize = 24;

/// How many origins a mark shows.
const STRANDS: usize = 8;

/// How many sources of an origin a mark shows.
const DOTS: usize = 6;

impl View<'_> {
    /// What stands behind some evidence, with the reasons for which sources count as one.
    pub fn support(&self, support: &Support, evidence: &[EvidenceIx], from: &str) -> SupportView {
        let strand = |strand: &Strand| StrandView {
            sources: self.counts(&strand.sources, evidence, from),
            reasons: self.first(strand.reasons.len(), |at| {
                self.why(&strand.reasons[at], &strand.sources)
            }),
        };
        let mut carrying: Vec<SourceIx> = support
            .strands
            .iter()
            .flat_map(|strand| strand.sources.clone())
            .collect();
        carrying.sort_unstable();
        let mut against = self.model.sources_of(evidence);
        against.retain(|source| carrying.binary_search(source).is_err());
        SupportView {
            strands: support.strands.iter().map(strand).collect(),
            against: self.counts(&against, evidence, from),
            mark: self.mark(support),
        }
    }

    /// The first of some sentences, and how many are left out where there are more.
    pub fn first(&self, count: usize, sentence: impl Fn(usize) -> String) -> Vec<String> {
        let shown = if count > SENTENCES + 1 { SENTENCES } else { count };
        let mut sentences: Vec<String> = (0..shown).map(sentence).collect();
        if count > shown {
            sentences.push(
                self.messages
                    .get("statements-cut", &[("count", (count - shown).into())]),
            );
        }
        sentences
    }

    /// The small mark that stands beside an entry of a list.
    pub fn mark(&self, support: &Support) -> SupportMark {
        SupportMark {
            sources: support.sources(),
            origins: support.origins(),
            strands: support.strands.iter().take(STRANDS).map(dots).collect(),
        }
    }

    /// Sources with the number of pieces of evidence that each gives.
    fn counts(&self, sources: &[SourceIx], evidence: &[EvidenceIx], from: &str) -> Vec<SourceCount> {
        let mut of: BTreeMap<SourceIx, usize> = BTreeMap::new();
        for &piece in evidence {
            *of.entry(self.model[piece].source).or_default() += 1;
        }
        let count = |&source: &SourceIx| SourceCount {
            link: self.link(Entity::Source(source), from),
            count: of.get(&source).copied().unwrap_or(0),
        };
        sources.iter().map(count).collect()
    }

    /// Why several sources are one origin, in a sentence that stands under their names.
    pub fn why(&self, why: &Why, sources: &[SourceIx]) -> String {
        match *why {
            Why::Origin { origin, reason: number } => {
                reason_among(self, &self.model.found.origins[origin].reasons[number], sources)
            }
            Why::Speaker { of, speaker } => {
                let source = self.model[of].entry.title.as_str();
                let speaker = self.model[speaker].entry.title.as_str();
                let arguments = [("source", source.into()), ("speaker", speaker.into())];
                self.messages.get("origin-speaker", &arguments)
            }
        }
    }
}

/// A dot for each source of an origin.
fn dots(strand: &Strand) -> String {
    let count = strand.sources.len();
    let more = if count > DOTS { "+" } else { "" };
    format!("{}{more}", "●".repeat(count.min(DOTS)))
}
