//! What an event or an answer rests on -> the words and the small mark that say so.
//!
//! Invariant: it counts sources and independent origins; nothing here is a score.

use crate::cross::support::{Strand, Support, Why};
use crate::link::model::{Entity, EvidenceIx, SourceIx};

use super::found::reason_among;
use super::page::{SourceCount, StrandView, SupportMark, SupportView};
use super::view::View;

/// How many origins a mark shows.
const STRANDS: usize = 8;

/// How many sources of an origin a mark shows.
const DOTS: usize = 6;

impl View<'_> {
    /// What stands behind some evidence, with the reasons for which sources count as one.
    pub fn support(&self, support: &Support, evidence: &[EvidenceIx], from: &str) -> SupportView {
        let strand = |strand: &Strand| StrandView {
            sources: self.counts(&strand.sources, evidence, from),
            reasons: strand
                .reasons
                .iter()
                .map(|why| self.why(why, &strand.sources))
                .collect(),
        };
        let carrying: Vec<SourceIx> = support
            .strands
            .iter()
            .flat_map(|strand| strand.sources.clone())
            .collect();
        let mut against = self.model.sources_of(evidence);
        against.retain(|source| !carrying.contains(source));
        SupportView {
            strands: support.strands.iter().map(strand).collect(),
            against: self.counts(&against, evidence, from),
            mark: self.mark(support),
        }
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
        let count = |&source: &SourceIx| SourceCount {
            link: self.link(Entity::Source(source), from),
            count: evidence
                .iter()
                .filter(|&&piece| self.model[piece].source == source)
                .count(),
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
