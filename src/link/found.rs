//! Sources of the model -> [`Findings`]: what the program finds in them by itself.
//!
//! Invariant: an editor's word on a source (date, language, agency, translation) goes before the program's.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::{Date, Day, Lang};
use crate::detect::propose::Proposal;
use crate::detect::reuse::Declared;
use crate::detect::{Findings, Text};

use super::memory::{Asked, Memory};
use super::model::{Entity, Known, Model, Source, SourceIx, Translated};

/// Reads all sources of a model, unless they are those of the last build.
pub fn find(sources: &[Source], memory: Option<&mut Memory>) -> Arc<Findings> {
    let asked: Vec<Asked> = sources.iter().map(asked).collect();
    if let Some((last, findings)) = memory.as_ref().and_then(|memory| memory.findings.as_ref())
        && *last == asked
    {
        return findings.clone();
    }
    let texts: Vec<Text<'_>> = asked.iter().map(Asked::as_text).collect();
    let findings = Arc::new(Findings::new(&texts));
    if let Some(memory) = memory {
        memory.findings = Some((asked, findings.clone()));
    }
    findings
}

/// What the findings in a source depend on.
fn asked(source: &Source) -> Asked {
    Asked {
        text: source.text.clone(),
        lang: Lang::from_tag(&source.language),
        published: source.published.clone(),
        heading: heading(source),
        site: host(&source.url).or(known(&source.publisher)).map(str::to_owned),
        agency: known(&source.agency).map(str::to_owned),
        translated_from: match source.translated_from {
            Some(Translated::Source(source)) => Some(source.index()),
            _ => None,
        },
    }
}

impl Asked {
    fn as_text(&self) -> Text<'_> {
        Text {
            text: &self.text.reading.text,
            lang: self.lang,
            published: self.published.as_ref(),
            heading: self.heading.as_ref(),
            site: self.site.as_deref(),
            declared: Declared {
                agency: self.agency.as_deref(),
                day: self.published.as_ref().and_then(Date::earliest_day).map(Day::number),
                translated_from: self.translated_from,
            },
        }
    }
}

impl Model {
    /// The actor or place of the dossier that is named where a found name stands.
    pub fn entity_named(&self, name: &Proposal) -> Option<Entity> {
        let mut counts: BTreeMap<Entity, usize> = BTreeMap::new();
        for (text, range) in &name.occurrences {
            let mentions = self.mentions_of(SourceIx::new(*text));
            let first = mentions.partition_point(|mention| mention.range.end <= range.start);
            let over = mentions[first..]
                .iter()
                .take_while(|mention| mention.range.start < range.end);
            for mention in over.filter(|mention| mention.range.len() * 2 > range.len()) {
                *counts.entry(mention.entity).or_default() += 1;
            }
        }
        let most = counts
            .into_iter()
            .max_by_key(|&(entity, count)| (count, Reverse(entity)));
        most.filter(|(_, count)| count * 2 > name.occurrences.len())
            .map(|(entity, _)| entity)
    }
}

fn heading(source: &Source) -> Option<Date> {
    source.text.found.heading_date.as_ref()?.value.parse().ok()
}

fn known(value: &Option<Known>) -> Option<&str> {
    value.as_ref().map(|known| known.value.as_str())
}

/// The host of an address.
fn host(url: &Option<Known>) -> Option<&str> {
    let (_, rest) = known(url)?.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.trim_start_matches("www.")).filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        let url = |url: &str| {
            Some(Known {
                value: url.to_owned(),
                rule: None,
            })
        };
        assert_eq!(host(&url("https://www.example.org/a/b?c")), Some("example.org"));
        assert_eq!(host(&url("example.org")), None);
        assert_eq!(host(&None), None);
    }
}
