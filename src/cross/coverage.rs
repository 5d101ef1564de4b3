//! Model -> [`Coverage`]: which source tells what, and what nobody has annotated.
//!
//! Invariant: time is linear in the evidence, the dates and the names; a source is called silent only where its date
//! says that it could know, and where every other that could know tells.

use std::ops::Range;

use rayon::prelude::*;

use crate::detect::propose::Proposal;
use crate::link::model::{ActorIx, Entity, EventIx, EvidenceIx, Model, PlaceIx, SourceIx};
use crate::load::claim::Stance;
use crate::read::BlockKind;

use super::days::Days;
use super::support::Support;

/// From how many independent origins an event must be told for another source's silence to be of note.
const ORIGINS: usize = 3;

/// What the dossier covers of its sources, and what it does not.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Who tells each event, indexed as [`Model::events`]; the sources in the model's order.
    pub told: Vec<Vec<Told>>,
    /// The events that rest on one origin alone, in the order of the chronology.
    pub one_origin: Vec<EventIx>,
    /// The blocks of each source that nobody has annotated, indexed as [`Model::sources`].
    pub gaps: Vec<Vec<Gap>>,
    /// The sources that are silent on an event that all others tell, in the order of the chronology.
    pub silences: Vec<Silence>,
    /// The sources of which the dossier quotes nothing, in the model's order.
    pub unquoted: Vec<SourceIx>,
    /// The actors, then the places, that no source names by any of their spellings.
    pub unnamed: Vec<Entity>,
    /// The names that recur and have no page, as indices in the names found: most often named first.
    pub without_page: Vec<usize>,
}

/// What a source gives for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The source.
    pub source: SourceIx,
    /// The first piece of evidence.
    pub first: EvidenceIx,
    /// How many pieces support the event, with or without a reserve.
    pub supports: usize,
    /// How many dispute it.
    pub disputes: usize,
}

impl Told {
    /// How many pieces of evidence.
    pub fn evidence(&self) -> usize {
        self.supports + self.disputes
    }
}

/// A block of a source that holds dates or names, and of which nothing is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The index of the block in the article.
    pub block: usize,
    /// How many dates with a value it holds.
    pub dates: usize,
    /// How many names: of actors and places of the dossier, and of those proposed for one.
    pub names: usize,
}

/// A source that could know of an event, and is not quoted for it, where all others that could are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The event.
    pub event: EventIx,
    /// The source.
    pub source: SourceIx,
    /// How many sources tell it.
    pub sources: usize,
    /// How many independent origins these have.
    pub origins: usize,
}

/// Counts what is covered; `support` is what each event rests on.
pub fn of(model: &Model, support: &[Support]) -> Coverage {
    let told: Vec<Vec<Told>> = (model.events.par_iter())
        .map(|event| told(model, &event.entry.evidence))
        .collect();
    let origins = |event: EventIx| support.get(event.index()).map_or(0, Support::origins);
    let chronology = || model.chronology.iter().copied();
    let nameless = |mentions: &[usize]| mentions.is_empty();
    let actors = (model.actors.iter().enumerate())
        .filter(|(_, actor)| nameless(&actor.mentions))
        .map(|(index, _)| Entity::Actor(ActorIx::new(index)));
    let places = (model.places.iter().enumerate())
        .filter(|(_, place)| nameless(&place.mentions))
        .map(|(index, _)| Entity::Place(PlaceIx::new(index)));
    let without_page = without_page(model);
    Coverage {
        one_origin: chronology().filter(|&event| origins(event) == 1).collect(),
        gaps: gaps(model, &without_page),
        silences: silences(model, &told, origins),
        unquoted: (model.all_sources())
            .filter(|&source| model[source].passages.is_empty())
            .collect(),
        unnamed: actors.chain(places).collect(),
        without_page,
        told,
    }
}

/// The names that recur and are those of no actor or place; a name that mostly stands within theirs is left out.
fn without_page(model: &Model) -> Vec<usize> {
    let is_mentioned = |(text, range): &&(usize, Range<usize>)| {
        let mentions = model.mentions_of(SourceIx::new(*text));
        let first = mentions.partition_point(|mention| mention.range.end <= range.start);
        mentions
            .get(first)
            .is_some_and(|mention| mention.range.start < range.end)
    };
    let lacks = |name: &Proposal| {
        let mentioned = name.occurrences.iter().filter(is_mentioned).count();
        name.recurs() && model.entity_named(name).is_none() && mentioned * 2 < name.occurrences.len()
    };
    let names = model.found.names.par_iter().enumerate();
    names.filter(|(_, name)| lacks(name)).map(|(index, _)| index).collect()
}

/// The sources of some evidence, with how many pieces each gives.
fn told(model: &Model, evidence: &[EvidenceIx]) -> Vec<Told> {
    let mut sorted = evidence.to_vec();
    sorted.sort_by_key(|&piece| model[piece].source);
    let same = |a: &EvidenceIx, b: &EvidenceIx| model[*a].source == model[*b].source;
    let of_source = |pieces: &[EvidenceIx]| {
        let first = *pieces.first()?;
        let disputes = (pieces.iter())
            .filter(|&&piece| model[piece].stance == Stance::Disputes)
            .count();
        Some(Told {
            source: model[first].source,
            first,
            supports: pieces.len() - disputes,
            disputes,
        })
    };
    sorted.chunk_by(same).filter_map(of_source).collect()
}

/// The sources that alone are silent on an event that three origins and all other sources tell that could know it.
fn silences(model: &Model, told: &[Vec<Told>], origins: impl Fn(EventIx) -> usize) -> Vec<Silence> {
    let first = |source: SourceIx| Days::published(model, source).and_then(|days| days.first);
    let mut dated: Vec<(i64, SourceIx)> = (model.all_sources())
        .filter_map(|source| Some((first(source)?, source)))
        .collect();
    dated.sort_unstable();
    let silence = |&event: &EventIx| {
        let tellers = &told[event.index()];
        if origins(event) < ORIGINS {
            return None;
        }
        // The whole of an event's days has to be past, so that a source of the day itself is not asked for it.
        let end = Days::of(&model[event].date).last?;
        let could = &dated[dated.partition_point(|&(first, _)| first <= end)..];
        let telling = tellers.iter().filter(|told| told.supports > 0).count();
        if could.len() < ORIGINS + 1 || could.len() > telling + 1 {
            return None;
        }
        // Neither does one that disputes it pass it over, nor does it tell it.
        let place = |source: SourceIx| tellers.binary_search_by_key(&source, |told| told.source);
        let tells = |source: SourceIx| place(source).is_ok_and(|at| tellers[at].supports > 0);
        let mut silent = could.iter().map(|&(_, source)| source).filter(|&source| !tells(source));
        let source = silent.next()?;
        let alone = silent.next().is_none() && place(source).is_err();
        alone.then_some(Silence {
            event,
            source,
            sources: telling,
            origins: origins(event),
        })
    };
    model.chronology.iter().filter_map(silence).collect()
}

/// The blocks of each source with dates or names and no evidence.
fn gaps(model: &Model, without_page: &[usize]) -> Vec<Vec<Gap>> {
    let mut proposed: Vec<Vec<usize>> = vec![Vec::new(); model.sources.len()];
    for (text, range) in without_page
        .iter()
        .flat_map(|&index| &model.found.names[index].occurrences)
    {
        proposed[*text].push(range.start);
    }
    proposed
        .par_iter()
        .enumerate()
        .map(|(index, proposed)| gaps_of(model, SourceIx::new(index), proposed))
        .collect()
}

/// The blocks of a source with dates or names and no evidence; `proposed` is where names stand that have no page.
fn gaps_of(model: &Model, source: SourceIx, proposed: &[usize]) -> Vec<Gap> {
    let text = &model[source].text;
    let gap = |block| Gap {
        block,
        dates: 0,
        names: 0,
    };
    let mut counts: Vec<Gap> = (0..text.blocks.len()).map(gap).collect();
    let block_of = |at: usize| {
        let block = text.blocks.partition_point(|block| block.range.end <= at);
        text.blocks
            .get(block)
            .filter(|block| block.range.start <= at)
            .map(|_| block)
    };
    for found in &model.found.times[source.index()].expressions {
        if let Some(block) = block_of(found.range.start).filter(|_| found.is_dated()) {
            counts[block].dates += 1;
        }
    }
    let mentions = model.mentions_of(source).iter().map(|mention| mention.range.start);
    for block in mentions.chain(proposed.iter().copied()).filter_map(block_of) {
        counts[block].names += 1;
    }
    let mut left_out: Vec<bool> = text.blocks.iter().map(|block| is_label(block.kind)).collect();
    let quoted = model[source]
        .passages
        .iter()
        .flat_map(|&piece| &model[piece].passage.parts);
    let furniture = model.found.reuse.furniture.get(source.index()).into_iter().flatten();
    for range in quoted.chain(furniture) {
        let start = text.blocks.partition_point(|block| block.range.end <= range.start);
        let over =
            (text.blocks.iter().zip(&mut left_out).skip(start)).take_while(|(block, _)| block.range.start < range.end);
        over.for_each(|(_, left_out)| *left_out = true);
    }
    counts.retain(|gap| !left_out[gap.block] && gap.dates + gap.names > 0);
    counts
}

/// Whether a block names a part of the article or a picture, and tells nothing by itself.
fn is_label(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Heading(_) | BlockKind::Caption)
}

#[cfg(test)]
mod tests {
    use crate::cross::small::{dossier, event, quote, told};

    use super::*;

    /// The silences of an event told by some of the sources.
    fn silent(language: &str, date: &str, published: &[&str], telling: &[usize]) -> Vec<String> {
        let quotes: String = telling.iter().map(|&source| quote(language, source, 0, "")).collect();
        let (model, crossed) = dossier(language, published, &[("events/e.md", &event(date, &quotes))]);
        let id = |silence: &Silence| model[silence.source].entry.id.to_string();
        crossed.coverage.silences.iter().map(id).collect()
    }

    #[test]
    fn a_source_is_silent_where_all_others_tell() {
        for language in ["fr", "en"] {
            let (may, june) = ("2024-05-20", "2024-06");
            assert_eq!(
                silent(language, "2024-05-19", &[may, may, june, june], &[0, 1, 3]),
                ["c"]
            );
            // Where others only announced it, or one disputes it, the silence is no exception.
            assert!(
                silent(
                    language,
                    "2024-05-19",
                    &["2024-05-01", "2024-05-02", may, june, june],
                    &[0, 1, 2, 3]
                )
                .is_empty()
            );
            // Two origins are too few; two silent sources are no exception.
            assert!(silent(language, "2024-05-19", &[may, june, june], &[0, 1]).is_empty());
            assert!(silent(language, "2024-05-19", &[may, may, june, june, june], &[0, 1, 2]).is_empty());
            // Published before it, on its day, perhaps before it, or nobody knows when.
            for published in ["2024-05-01", "2024-05-19", "2024-05", ""] {
                let all = [may, may, june, published];
                assert!(
                    silent(language, "2024-05-19", &all, &[0, 1, 2]).is_empty(),
                    "{published}"
                );
            }
        }
    }

    #[test]
    fn who_tells_what() {
        for language in ["fr", "en"] {
            let quotes = [(0, 0, ""), (1, 0, "stance=disputes"), (0, 1, "stance=qualifies")]
                .map(|(source, number, braces)| quote(language, source, number, braces))
                .concat();
            let page = event("2024-05-19", &quotes);
            let (_, crossed) = dossier(language, &["2024", "2024", ""], &[("events/e.md", &page)]);
            let counts: Vec<_> = crossed.coverage.told[0]
                .iter()
                .map(|told| (told.source.index(), told.supports, told.disputes))
                .collect();
            assert_eq!(counts, [(0, 2, 0), (1, 0, 1)]);
            assert_eq!(crossed.coverage.one_origin.len(), 1);
            assert_eq!(crossed.coverage.unquoted, [SourceIx::new(2)]);
        }
    }

    #[test]
    fn without_annotations_nothing_is_covered() {
        for language in ["fr", "en"] {
            let (model, crossed) = dossier(language, &["2024-05-20"], &[]);
            let coverage = &crossed.coverage;
            assert_eq!(coverage.unquoted.len(), 1);
            assert!(coverage.told.is_empty() && coverage.silences.is_empty() && coverage.unnamed.is_empty());
            assert_eq!(coverage.gaps.len(), model.sources.len());
        }
        let (_, crossed) = told("en", "2024-05-19", &["2024-05-20"]);
        assert!(crossed.coverage.unquoted.is_empty());
    }

    #[test]
    fn a_paragraph_with_a_date_or_a_name_is_told_of_until_it_is_quoted() {
        for (language, text, dated, named) in [
            (
                "fr",
                "Le 3 mars 2024, la mairie ferme la halle.\n\nRien n’est dit du reste.\n\nLa ville de Bourges paiera.\n",
                "Le 3 mars 2024, la mairie ferme la halle",
                "Bourges",
            ),
            (
                "en",
                "On 3 March 2024 the council closed the hall.\n\nNothing is said of the rest.\n\nThe town of Whitby will pay.\n",
                "On 3 March 2024 the council closed the hall",
                "Whitby",
            ),
        ] {
            let gaps = |quoted: bool| {
                let note = match quoted {
                    true => format!("---\ntitle: N\n---\n> {dated}\n>\n> — [[a]]\n"),
                    false => "---\ntitle: N\n---\nN.\n".to_owned(),
                };
                let world = crate::world::MemoryWorld::new()
                    .with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"))
                    .with("seeds/a.txt", text)
                    .with("content/sources/a.md", "---\nseed: a.txt\ntitle: A\n---\n")
                    .with("content/places/p.md", format!("---\nname: {named}\n---\n"))
                    .with("content/places/q.md", "---\nname: Nowhere\n---\n")
                    .with("content/notes/n.md", note);
                let (model, _) = crate::resolve(&world, false);
                let coverage = crate::cross::cross(&model, None).coverage;
                assert_eq!(coverage.unnamed, [Entity::Place(PlaceIx::new(1))]);
                coverage.gaps[0]
                    .iter()
                    .map(|gap| (gap.block, gap.dates, gap.names))
                    .collect::<Vec<_>>()
            };
            assert_eq!(gaps(false), [(0, 1, 0), (2, 0, 1)], "{language}");
            assert_eq!(gaps(true), [(2, 0, 1)], "{language}");
        }
    }
}
