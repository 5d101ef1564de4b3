//! Who says the evidence -> attributions as pages show them, and what an actor or a source says.
//!
//! Invariant: an attribution is shown in the words of the editor, from the first to the last; no passage stands twice
//! among the statements of a page.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::link::model::{ActorIx, Entity, EvidenceIx, SourceIx};
use crate::link::voice::{Attribution, Voice};
use crate::route;

use super::page::{Link, SourceCount, Statements, Voices};
use super::typography::Setter;
use super::view::View;

/// How many statements of one voice a page shows, and how many more on demand.
const SHOWN: usize = 5;
const FOLDED: usize = 60;

/// The attribution of a piece of evidence, the source in it.
pub fn attribution(view: &View<'_>, piece: EvidenceIx, from: &str) -> Vec<Link> {
    match &view.model[piece].voice {
        Voice::Attributed(attribution) => parts(view, piece, attribution, 0..attribution.text.len(), from),
        Voice::Unstated => vec![passage(view, piece, from)],
    }
}

/// The attribution without the source; with it only where it stands in the midst of the others.
pub fn said(view: &View<'_>, piece: EvidenceIx, from: &str) -> Vec<Link> {
    let Voice::Attributed(attribution) = &view.model[piece].voice else {
        return Vec::new();
    };
    let ranges = || attribution.chain.iter().map(|step| &step.range);
    let (Some(start), Some(end)) = (
        ranges().map(|range| range.start).min(),
        ranges().map(|range| range.end).max(),
    ) else {
        return Vec::new();
    };
    parts(view, piece, attribution, start..end, from)
}

/// The passage in the annotated article, by the name of the source.
fn passage(view: &View<'_>, piece: EvidenceIx, from: &str) -> Link {
    Link {
        text: view.model[view.model[piece].source].entry.title.clone(),
        href: route::relative(from, &route::passage(view.model, piece)),
        kind: "source",
        language: view.foreign(view.model[piece].source),
    }
}

/// A range of an attribution, which cuts no link, as words and links.
fn parts(view: &View<'_>, piece: EvidenceIx, of: &Attribution, range: Range<usize>, from: &str) -> Vec<Link> {
    let mut parts = Vec::new();
    let mut setter = Setter::new(view.customs);
    let words = |words: &str, parts: &mut Vec<Link>, setter: &mut Setter| {
        if !words.is_empty() {
            parts.push(Link {
                text: setter.set(words),
                ..Link::default()
            });
        }
    };
    let mut at = range.start;
    let inside = |link: &Range<usize>| link.start >= range.start && link.end <= range.end;
    for (place, to) in of.links.iter().filter(|(place, _)| inside(place)) {
        words(&of.text[at..place.start], &mut parts, &mut setter);
        let link = match to {
            Entity::Source(_) => passage(view, piece, from),
            _ => view.link(*to, from),
        };
        let text = of.text[place.clone()].to_owned();
        parts.push(Link {
            // Other words than the title are the editor's.
            language: link.language.filter(|_| text == link.text),
            text,
            ..link
        });
        setter.pass(&of.text[place.clone()]);
        at = place.end;
    }
    words(&of.text[at..range.end], &mut parts, &mut setter);
    parts
}

/// The rule by which the program reads that a source attributes what the editor attributes to nobody, in words.
pub fn marked(view: &View<'_>, piece: EvidenceIx) -> String {
    let mark = view.crossed.marks.get(piece.index()).and_then(Option::as_ref);
    match (&view.model[piece].voice, mark) {
        (voice, Some(mark)) if voice.chain().is_empty() => view.messages.rule("voice-rule-", mark.rule.key()),
        _ => String::new(),
    }
}

/// Where the words of evidence stand: the same for all that quotes them.
type Passage = (SourceIx, Vec<(usize, usize)>);

fn place(view: &View<'_>, piece: EvidenceIx) -> Passage {
    let evidence = &view.model[piece];
    let parts = evidence.passage.parts.iter().map(|part| (part.start, part.end));
    (evidence.source, parts.collect())
}

/// The passages of some evidence, in the order of the sources; of several pieces that quote one, the first with claims.
fn passages(view: &View<'_>, evidence: impl Iterator<Item = EvidenceIx>) -> BTreeMap<Passage, EvidenceIx> {
    let mut passages: BTreeMap<Passage, EvidenceIx> = BTreeMap::new();
    for piece in evidence {
        let kept = passages.entry(place(view, piece)).or_insert(piece);
        if view.model[*kept].claims.is_empty() && !view.model[piece].claims.is_empty() {
            *kept = piece;
        }
    }
    passages
}

/// Passages without those that lie in another of them; they come in the order of the sources, and stay so.
fn outer(view: &View<'_>, pieces: impl Iterator<Item = EvidenceIx>) -> Vec<EvidenceIx> {
    let range = |piece: EvidenceIx| (view.model[piece].source, view.model[piece].passage.range());
    let mut pieces: Vec<EvidenceIx> = pieces.collect();
    pieces.sort_by_key(|&piece| {
        let (source, range) = range(piece);
        (source, range.start, std::cmp::Reverse(range.end))
    });
    let mut last: Option<(SourceIx, usize)> = None;
    pieces.retain(|&piece| {
        let (source, range) = range(piece);
        let inside = last.is_some_and(|(other, end)| other == source && range.end <= end);
        if !inside {
            last = Some((source, range.end));
        }
        !inside
    });
    pieces
}

/// What an actor says and relays, and what is said of it.
pub fn statements(view: &View<'_>, actor: ActorIx, from: &str) -> Vec<Statements> {
    let model = view.model;
    let own_page = &model[actor].entry.evidence;
    let mut told: BTreeSet<Passage> = own_page.iter().map(|&piece| place(view, piece)).collect();
    let mut list = |voice: &'static str, evidence: &mut dyn Iterator<Item = EvidenceIx>| {
        let mut pieces = passages(view, evidence);
        pieces.retain(|passage, _| told.insert(passage.clone()));
        let pieces = outer(view, pieces.into_values());
        let views = |pieces: &[EvidenceIx]| pieces.iter().map(|&piece| view.evidence(piece, from)).collect();
        // What an editor wove into a sentence is often a few words of a statement.
        let shown = if voice == "unstated" {
            0
        } else {
            pieces.len().min(SHOWN)
        };
        let folded = pieces.len().min(shown + FOLDED);
        Statements {
            voice,
            shown: views(&pieces[..shown]),
            folded: views(&pieces[shown..folded]),
            more: pieces.len() - folded,
        }
    };
    let mut statements = vec![
        list("says", &mut model[actor].says.iter().copied()),
        list("relays", &mut model[actor].relays.iter().copied()),
    ];
    let about = view.crossed.about.get(actor.index()).map_or(&[][..], Vec::as_slice);
    let by_others = || {
        about
            .iter()
            .copied()
            .filter(|&piece| !model[piece].speakers.contains(&actor))
    };
    for voice in ["own", "attributed", "unstated"] {
        let heard = |piece: &EvidenceIx| match model[*piece].voice.word() {
            "attributed" => "attributed",
            _ if view.crossed.marks.get(piece.index()).is_some_and(Option::is_some) => "attributed",
            word => word,
        };
        statements.push(list(voice, &mut by_others().filter(|piece| heard(piece) == voice)));
    }
    statements.retain(|statements| !statements.shown.is_empty() || !statements.folded.is_empty());
    statements
}

/// In whose voice the passages cited from a source in blocks stand.
pub fn voices(view: &View<'_>, source: SourceIx, from: &str) -> Voices {
    let model = view.model;
    let blocks = model[source].passages.iter().copied();
    let blocks = blocks.filter(|&piece| model[piece].voice != Voice::Unstated);
    let mut voices = Voices::default();
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for &piece in passages(view, blocks).values() {
        let evidence = &model[piece];
        let marked = view.crossed.marks.get(piece.index()).is_some_and(Option::is_some);
        let Some(first) = evidence.voice.chain().first() else {
            voices.own += usize::from(!marked);
            voices.attributed += usize::from(marked);
            voices.marked += usize::from(marked);
            continue;
        };
        voices.attributed += 1;
        if first.speakers.is_empty() {
            *counts.entry((first.words.clone(), String::new())).or_default() += 1;
        }
        for &speaker in &first.speakers {
            let link = view.link(Entity::Actor(speaker), from);
            *counts.entry((link.text, link.href)).or_default() += 1;
        }
    }
    let mut counts: Vec<((String, String), usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let speaker = |((text, href), count): ((String, String), usize)| SourceCount {
        link: Link {
            kind: if href.is_empty() { "" } else { "actor" },
            text,
            href,
            language: None,
        },
        count,
    };
    voices.speakers = counts.into_iter().map(speaker).collect();
    voices
}
