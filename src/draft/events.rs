//! The articles of an affair -> [`Proposed`] events: its salient dated facts, each with a date, a title in the words of
//! the articles, the sentences that tell it, and what ranked it.
//!
//! Invariant: every piece of evidence is a range of its article that holds a whole sentence, trimmed, or two that
//! follow each other; what is proposed follows from the articles alone, in the same order for the same articles.
//!
//! [`day`] ranks the days that the articles speak of; [`clause`] tells which clause of a sentence a date belongs to;
//! [`fact`] takes from the sentences about a day what happened then; [`title`] names it. Where an affair is
//! [sparse](SPARSE), months and years that articles name are events too, and a day of which they make little
//! and for which no title can be read by itself waits until there is no other event.

mod words;

mod corpus;

mod day;

mod clause;

mod fact;

mod trim;

mod title;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use clause::Standing;
use corpus::{Corpus, Part, Place};
use day::{Candidate, When};
use fact::Fact;
use title::Title;

use crate::date::{Date, Day, Lang};
use crate::detect::time::Expression;

/// Up to how many articles an affair is sparse, so that a month or a year without a day can be an event.
pub const SPARSE: usize = 40;

/// How like two facts of neighbouring days are that are one, told with dates that do not agree.
const SAME_FACT: f64 = 0.6;

/// How many origins must tell a further fact of a day, weighted by how well they do.
const AGREED: f64 = 1.5;

/// How many bytes the sentence before has at most that evidence takes in.
const LONGEST: usize = 600;

/// An article, as the rules for events need it.
#[derive(Clone, Debug)]
pub struct Article<'a> {
    /// What a person would read.
    pub text: &'a str,
    /// Its language.
    pub lang: Lang,
    /// The day on which it was published, where that is known to the day.
    pub published: Option<Day>,
    /// Its headline.
    pub title: Option<&'a str>,
    /// The ranges of its headings, in order.
    pub headings: Vec<Range<usize>>,
    /// The ranges of what is not its own telling (quotations, captions, tables), in order.
    pub asides: Vec<Range<usize>>,
    /// The time expressions found in it, in order.
    pub times: &'a [Expression],
    /// Where actors and places are named, in order, with the caller's numbers for them.
    pub names: Vec<(Range<usize>, usize)>,
    /// The caller's number for the origin: articles that go back to one text have the same.
    pub origin: usize,
}

/// An event that the program proposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// When it happened: a day, or a month or a year where the articles say no more.
    pub date: Date,
    /// What happened, in the words of an article.
    pub title: String,
    /// The articles, by their place in what was given, and the sentences that tell it; what tells it best first.
    pub evidence: Vec<(usize, Range<usize>)>,
    /// The actors and places named in the evidence, most often named first.
    pub names: Vec<usize>,
    /// What ranks it; only its order means something.
    pub score: f64,
    /// What made the score.
    pub why: Why,
}

/// What ranked an event, for a sentence such as "named by 7 articles of 5 origins, 12 times".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// How many articles name its date.
    pub articles: usize,
    /// How many origins these have.
    pub origins: usize,
    /// How many sentences name its date.
    pub sentences: usize,
    /// How many of these articles were published more than a week after it.
    pub later: usize,
    /// How many articles were published on that day.
    pub published: usize,
    /// How many events of that date were ranked above it.
    pub before: usize,
}

/// Proposes at most `max` events, those that the articles make most of first.
///
/// Each day gives one event before any gives a second. Time is near-linear in the text: sentences are compared
/// only with those about the same day, and only so many of them.
pub fn events(articles: &[Article<'_>], max: usize) -> Vec<Proposed> {
    let corpus = Corpus::new(articles);
    let candidates = day::rank(&corpus);
    let mut draft = Draft {
        corpus: &corpus,
        used: BTreeSet::new(),
        titles: BTreeSet::new(),
        known: BTreeMap::new(),
        themes: title::themes(&corpus),
        events: Vec::new(),
    };
    let sparse = articles.len() <= SPARSE;
    let mut unsound: Vec<(usize, Fact)> = Vec::new();
    let mut more: Vec<(usize, Fact)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if draft.events.len() >= max {
            break;
        }
        match candidate.when {
            When::Day(_) => {}
            _ if !sparse => break,
            _ => draft.add_seconds(&candidates, &mut more, max),
        }
        if !candidate.is_plain() {
            continue;
        }
        let mut facts = fact::facts(&corpus, candidate, &draft.used).into_iter();
        let Some(first) = facts.next() else { continue };
        if draft.is_told(candidate, &first) {
            continue;
        }
        // A day that the articles make much of is an event whatever its title.
        if sparse && index >= articles.len() && !draft.title(candidate, &first).sound {
            unsound.push((index, first));
            continue;
        }
        draft.add(candidate, first);
        if matches!(candidate.when, When::Day(_)) {
            more.extend(
                facts
                    .filter(|fact| fact.strength >= AGREED && fact.evidence.len() > 1)
                    .map(|fact| (index, fact)),
            );
        }
    }
    draft.add_seconds(&candidates, &mut more, max);
    // An event for each article is enough without those.
    let enough = max.min(articles.len());
    for (index, fact) in unsound {
        if let Some(candidate) = candidates.get(index).filter(|_| draft.events.len() < enough)
            && !draft.is_told(candidate, &fact)
        {
            draft.add(candidate, fact);
        }
    }
    draft.events.truncate(max);
    draft.events
}

/// The events so far.
struct Draft<'c, 'a> {
    corpus: &'c Corpus<'a>,
    used: BTreeSet<Place>,
    titles: BTreeSet<String>,
    /// The facts of each date.
    known: BTreeMap<When, Vec<Fact>>,
    /// What headlines name the affair with.
    themes: BTreeSet<String>,
    events: Vec<Proposed>,
}

impl Draft<'_, '_> {
    /// Adds what else happened on the days that are events already, the strongest first, while there is room.
    fn add_seconds(&mut self, candidates: &[Candidate], more: &mut Vec<(usize, Fact)>, max: usize) {
        more.sort_by(|a, b| b.1.strength.total_cmp(&a.1.strength).then(a.0.cmp(&b.0)));
        for (index, fact) in more.drain(..) {
            if self.events.len() >= max {
                return;
            }
            if let Some(candidate) = candidates.get(index)
                && !self.is_told(candidate, &fact)
            {
                self.add(candidate, fact);
            }
        }
    }

    /// Whether an event stands for this fact already: one of a neighbouring day, or of a day in this month or year.
    fn is_told(&self, candidate: &Candidate, fact: &Fact) -> bool {
        // A sentence that names both days tells of two.
        let both = |place: &Place| candidate.tellings.iter().any(|telling| telling.place == *place);
        let same =
            |known: &Fact| known.words.likeness(&fact.words) >= SAME_FACT && !known.evidence.first().is_some_and(both);
        // The other end of what is an event already.
        if fact.bound && fact.evidence.iter().all(|place| self.used.contains(place)) {
            return true;
        }
        match candidate.when {
            When::Day(day) => [-1, 0, 1].iter().any(|&near| {
                self.known
                    .get(&When::Day(day.add_days(near)))
                    .is_some_and(|known| known.iter().any(same))
            }),
            when => {
                let within = self
                    .known
                    .iter()
                    .filter(|&(&other, _)| other == when || when.holds(other));
                fact.evidence.first().is_some_and(|place| self.used.contains(place))
                    || within
                        .flat_map(|(_, known)| known)
                        .any(|known| known.words.likeness(&fact.words) >= 0.3)
            }
        }
    }

    fn title(&self, candidate: &Candidate, fact: &Fact) -> Title {
        title::title(self.corpus, candidate.when, fact, &self.themes, &self.titles)
    }

    fn add(&mut self, candidate: &Candidate, fact: Fact) {
        let Some(date) = candidate.when.date() else { return };
        let title = self.title(candidate, &fact).text;
        // "“, is not that bad,”" is no title.
        let words = title.trim_start_matches(['"', '“', '«', '‘', '\'', ' ', '\u{a0}', '\u{202f}']);
        if !words.starts_with(char::is_alphanumeric) {
            return;
        }
        let evidence: Vec<(usize, Range<usize>)> = fact
            .evidence
            .iter()
            .filter_map(|&place| Some((place.article, passage(self.corpus, place)?)))
            .collect();
        self.titles.insert(title.clone());
        self.events.push(Proposed {
            date,
            title,
            names: names(self.corpus.articles, &evidence),
            evidence,
            score: candidate.score,
            why: why(
                self.corpus.articles,
                candidate,
                self.known.get(&candidate.when).map_or(0, Vec::len),
            ),
        });
        self.used.extend(fact.evidence.iter().copied());
        self.known.entry(candidate.when).or_default().push(fact);
    }
}

/// A sentence as evidence: with the one before it, where its subject is a pronoun and that one, of the same paragraph,
/// stands by itself.
fn passage(corpus: &Corpus<'_>, place: Place) -> Option<Range<usize>> {
    let article = corpus.articles.get(place.article)?;
    let sentence = corpus.sentence(place)?;
    let text = article.text.get(sentence.range.clone())?;
    let alone = |text: &str| clause::standing_of(text, article.lang) == Standing::Alone;
    let before = place.sentence.checked_sub(1);
    let before = before.and_then(|sentence| corpus.sentence(Place { sentence, ..place }));
    let names = before.filter(|before| {
        let between = article.text.get(before.range.end..sentence.range.start);
        before.part == Part::Body
            && between.is_some_and(|between| !between.contains('\n'))
            && before.range.len() <= LONGEST
            && article.text.get(before.range.clone()).is_some_and(|text| {
                // What is quoted says "I" and "we" of the one who is named after it.
                text.starts_with(['"', '“', '«']) || alone(text)
            })
    });
    let start = names
        .filter(|_| !alone(text))
        .map_or(sentence.range.start, |before| before.range.start);
    Some(start..sentence.range.end)
}

/// The actors and places named in evidence, most often named first, then in the order in which they are met.
fn names(articles: &[Article<'_>], evidence: &[(usize, Range<usize>)]) -> Vec<usize> {
    let mut met: Vec<(usize, usize)> = Vec::new();
    for (article, range) in evidence {
        let Some(article) = articles.get(*article) else {
            continue;
        };
        let first = article.names.partition_point(|(name, _)| name.start < range.start);
        for &(_, number) in article
            .names
            .iter()
            .skip(first)
            .take_while(|(name, _)| name.end <= range.end)
        {
            match met.iter_mut().find(|(known, _)| *known == number) {
                Some((_, count)) => *count += 1,
                None => met.push((number, 1)),
            }
        }
    }
    met.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    met.into_iter().map(|(number, _)| number).collect()
}

fn why(articles: &[Article<'_>], candidate: &Candidate, before: usize) -> Why {
    let told: BTreeSet<usize> = candidate.tellings.iter().map(|telling| telling.place.article).collect();
    let sources: Vec<&Article<'_>> = told.iter().filter_map(|&article| articles.get(article)).collect();
    let later = |article: &&&Article<'_>| match (candidate.when, article.published) {
        (When::Day(day), Some(published)) => published.number() - day.number() > 7,
        _ => false,
    };
    Why {
        articles: sources.len(),
        origins: sources
            .iter()
            .map(|article| article.origin)
            .collect::<BTreeSet<_>>()
            .len(),
        sentences: candidate.tellings.len(),
        later: sources.iter().filter(later).count(),
        published: candidate.published,
        before,
    }
}
