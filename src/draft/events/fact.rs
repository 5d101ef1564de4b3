//! A [`Candidate`] and the sentences that name it -> its [`Fact`]s: what happened then, each with the sentences of
//! several articles that tell it.
//!
//! Invariant: a fact has evidence, its first sentence tells it best, no sentence stands in two facts of a candidate,
//! and an article gives a fact one sentence at most.
//!
//! A sentence is worth what its form is worth (it tells something: neither a question nor a heading, neither too
//! short nor too long, leaning on no other sentence, with names in it), times how it stands (by itself, with the time
//! in its main clause), times what others say for it: how like the sentences of other origins about the same time it
//! is, and the headlines of that day. The best one is a fact; those that are like it are its further evidence; the
//! best of the rest is the next fact. A month or a year is told by a sentence that stands by itself and whose verb it
//! belongs to, or not at all: "founded in 1933, the factory employs 300 people" tells nothing of 1933.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Article;
use super::clause::{self, Role, Standing};
use super::corpus::{Corpus, Part, Place, Vector};
use super::day::{Candidate, Plain, Telling, When};
use super::words;
use crate::detect::time::Tense;

/// How many sentences about one time are compared with each other.
const COMPARED: usize = 60;
/// How like two sentences are that tell the same fact.
const SAME: f64 = 0.28;
/// How many pieces of evidence a fact has at most.
const EVIDENCE: usize = 5;
/// How many facts of one time are told apart.
const FACTS: usize = 3;
/// What the form of a sentence must be worth for evidence.
const WORTH: f64 = 0.15;
/// The same for a month or a year.
const WORTH_COARSE: f64 = 0.6;
/// How many bytes a sentence has at most that can be shown.
const LONGEST: usize = 1_500;
/// Within how many characters of its beginning a sentence names what it tells of.
const HEAD: usize = 100;

/// Something that happened, and the sentences that tell it.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    /// The sentence that tells it best, then those of other articles.
    pub(super) evidence: Vec<Place>,
    /// How many origins tell it, weighted by the worth of what they say.
    pub(super) strength: f64,
    /// The words of the first sentence.
    pub(super) words: Vector,
    /// For each sentence of the evidence, the index of the time expression in its article, if it names the time.
    pub(super) times: Vec<usize>,
    /// Whether the first sentence names the time only as the bound of something.
    pub(super) bound: bool,
}

/// A sentence that could tell a fact.
struct Teller {
    place: Place,
    origin: usize,
    form: f64,
    /// What it is worth for how it stands and where in it the time stands.
    stands: f64,
    words: Vector,
    /// Its form times how it stands, times what others say for it.
    worth: f64,
    time: usize,
    bound: bool,
}

/// The facts of a candidate, the strongest first; none where no sentence can be shown.
///
/// `used` are sentences that are evidence of other events already: they count for less.
pub(super) fn facts(corpus: &Corpus<'_>, candidate: &Candidate, used: &BTreeSet<Place>) -> Vec<Fact> {
    let named = !candidate.tellings.is_empty();
    let mut tellers = if named {
        of_tellings(corpus, candidate, used)
    } else {
        of_leads(corpus, candidate)
    };
    weigh(corpus, candidate, &mut tellers);
    tellers.sort_by(|a, b| b.worth.total_cmp(&a.worth).then(a.place.cmp(&b.place)));
    let least = match candidate.when {
        When::Day(_) => WORTH,
        _ => WORTH_COARSE,
    };
    let mut facts = Vec::new();
    while facts.len() < FACTS
        && let Some(first) = tellers.iter().position(|best| best.form >= least)
    {
        let best = tellers.remove(first);
        let mut like: Vec<(f64, usize)> = Vec::new();
        for (index, other) in tellers.iter().enumerate() {
            let likeness = best.words.likeness(&other.words);
            if likeness >= SAME && other.form >= WORTH {
                like.push((likeness * other.form * other.stands, index));
            }
        }
        like.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let (mut evidence, mut times) = (vec![best.place], vec![best.time]);
        let mut origins = BTreeSet::from([best.origin]);
        let mut strength = best.form;
        // One of each origin first, then others of the same origin from other articles.
        for again in [false, true] {
            for &(_, index) in &like {
                let Some(other) = tellers.get(index) else { continue };
                if evidence.len() < EVIDENCE
                    && evidence.iter().all(|place| place.article != other.place.article)
                    && origins.contains(&other.origin) == again
                {
                    evidence.push(other.place);
                    times.push(other.time);
                }
                if origins.insert(other.origin) {
                    strength += other.form;
                }
            }
        }
        let mut index = 0;
        tellers.retain(|_| {
            index += 1;
            like.iter().all(|&(_, member)| member + 1 != index)
        });
        facts.push(Fact {
            evidence,
            strength,
            words: best.words,
            times,
            bound: best.bound,
        });
    }
    facts
}

/// The sentences that name a time; of many, those that name it most plainly.
fn of_tellings(corpus: &Corpus<'_>, candidate: &Candidate, used: &BTreeSet<Place>) -> Vec<Teller> {
    let is_day = matches!(candidate.when, When::Day(_));
    let mut tellers: Vec<(f64, &Telling)> = candidate
        .tellings
        .iter()
        .map(|telling| {
            let again = if used.contains(&telling.place) { 0.5 } else { 1.0 };
            (form(corpus, candidate.when, telling) * again, telling)
        })
        .filter(|(form, telling)| *form > 0.0 && (is_day || tells(corpus, telling)))
        .collect();
    tellers.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.place.cmp(&b.1.place)));
    tellers.truncate(COMPARED);
    tellers
        .into_iter()
        .filter_map(|(form, telling)| teller(corpus, telling, form))
        .collect()
}

/// The first sentences of the articles of a day that no article names.
fn of_leads(corpus: &Corpus<'_>, candidate: &Candidate) -> Vec<Teller> {
    let mut tellers = Vec::new();
    for (article, source) in corpus.articles.iter().enumerate() {
        let Some(published) = source.published.filter(|&day| candidate.when == When::Day(day)) else {
            continue;
        };
        let sentences = corpus.sentences.get(article).map_or(&[][..], Vec::as_slice);
        let lead = sentences.iter().position(|sentence| sentence.part == Part::Body);
        if let Some(sentence) = lead.filter(|_| tellers.len() < COMPARED) {
            let telling = Telling {
                place: Place { article, sentence },
                time: usize::MAX,
                plain: Plain::Relative,
                ahead: false,
                bound: false,
            };
            let form = form(corpus, When::Day(published), &telling);
            tellers.extend(teller(corpus, &telling, form));
        }
    }
    tellers
}

/// How the sentence that names a time stands, and what the time is in it.
fn stands(corpus: &Corpus<'_>, telling: &Telling) -> Option<(Standing, Role)> {
    let article = corpus.articles.get(telling.place.article)?;
    let range = corpus.sentence(telling.place)?.range.clone();
    let text = article.text.get(range.clone())?;
    let date = article.times.get(telling.time).map(|found| found.range.clone());
    let date = date.filter(|date| range.start <= date.start && date.end <= range.end);
    let role = date.map_or(Role::Main, |date| {
        clause::role(text, &(date.start - range.start..date.end - range.start), article.lang)
    });
    Some((clause::standing_of(text, article.lang), role))
}

/// Whether a sentence tells a fact of the time that it names.
fn tells(corpus: &Corpus<'_>, telling: &Telling) -> bool {
    stands(corpus, telling)
        .is_some_and(|(standing, role)| matches!(role, Role::Aside(_)) || standing == Standing::Alone && role.is_told())
}

fn teller(corpus: &Corpus<'_>, telling: &Telling, form: f64) -> Option<Teller> {
    let (standing, role) = stands(corpus, telling)?;
    Some(Teller {
        stands: standing.worth() * role.worth(),
        place: telling.place,
        origin: corpus.articles.get(telling.place.article)?.origin,
        form,
        words: corpus.vector(telling.place),
        worth: form,
        time: telling.time,
        bound: telling.bound,
    })
}

/// Weighs each sentence by those of other origins that are like it, and by the headlines of the day and the next.
fn weigh(corpus: &Corpus<'_>, candidate: &Candidate, tellers: &mut [Teller]) {
    let headlines = headlines(corpus, candidate.when);
    let worths: Vec<f64> = tellers
        .iter()
        .map(|one| {
            let others: f64 = tellers
                .iter()
                .filter(|other| other.origin != one.origin)
                .map(|other| one.words.likeness(&other.words) * other.form)
                .sum();
            let headline = headlines
                .iter()
                .map(|title| title.likeness(&one.words))
                .fold(0.0, f64::max);
            one.form * one.stands * (0.4 + others.sqrt() + headline)
        })
        .collect();
    for (teller, worth) in tellers.iter_mut().zip(worths) {
        teller.worth = worth;
    }
}

/// The words of the titles of articles published on a day or the next.
fn headlines(corpus: &Corpus<'_>, when: When) -> Vec<Vector> {
    let When::Day(day) = when else { return Vec::new() };
    let near = |published: crate::date::Day| (0..=1).contains(&(published.number() - day.number()));
    corpus
        .articles
        .iter()
        .filter(|article| article.published.is_some_and(near))
        .filter_map(|article| Some(corpus.vector_of(article.title?, article.lang)))
        .take(COMPARED)
        .collect()
}

/// Words of a line that says when it was published and when changed.
const IMPRINT: &[&str] = &[
    "publié",
    "publiée",
    "modifié",
    "modifiée",
    "mis",
    "mise",
    "à",
    "jour",
    "le",
    "la",
    "et",
    "published",
    "posted",
    "updated",
    "modified",
    "last",
    "on",
    "at",
    "and",
];

/// Whether a sentence says no more than when it was published: "Publié le 30 août 2023, modifié le 31".
fn is_imprint(article: &Article<'_>, sentence: &Range<usize>) -> bool {
    let first = article.times.partition_point(|found| found.full.end <= sentence.start);
    let dates = article.times.iter().skip(first).map(|found| &found.full);
    let mut at = sentence.start;
    let says_more = |range: Range<usize>| {
        let text = article.text.get(range).unwrap_or_default();
        let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.any(|word| !IMPRINT.contains(&word.to_lowercase().as_str()))
    };
    for date in dates.take_while(|date| date.start < sentence.end) {
        if at < date.start && says_more(at..date.start) {
            return false;
        }
        at = at.max(date.end);
    }
    at >= sentence.end || !says_more(at..sentence.end)
}

/// What the form of a sentence is worth that names a time, about 0 to 1.
fn form(corpus: &Corpus<'_>, when: When, telling: &Telling) -> f64 {
    let Some((article, sentence)) = corpus
        .articles
        .get(telling.place.article)
        .zip(corpus.sentence(telling.place))
    else {
        return 0.0;
    };
    if sentence.range.len() > LONGEST {
        return 0.0;
    }
    let text = article.text.get(sentence.range.clone()).unwrap_or_default();
    let count = text
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count();
    if is_imprint(article, &sentence.range) {
        return 0.0;
    }
    let mut worth: f64 = match count {
        0..=3 => return 0.0,
        4..=6 => 0.4,
        7..=9 => 0.8,
        10..=38 => 1.0,
        39..=55 => 0.75,
        56..=90 => 0.45,
        _ => 0.15,
    };
    let (lists, opening) = (words::lists(article.lang), words::first(text));
    let date = article.times.get(telling.time);
    let ahead_of_date = date.and_then(|found| article.text.get(sentence.range.start..found.range.start));
    let far = ahead_of_date.is_some_and(|head| head.chars().count() > HEAD);
    // "Since the signature of the agreement on 19 May, …" tells of the signature, whatever comes after it.
    let opens = !far && date.is_some() && lists.telling.contains(opening.as_str());
    if opens {
        worth = worth.max(0.9);
    }
    worth *= match sentence.part {
        Part::Body => 1.0,
        Part::Heading => 0.1,
        Part::Aside => 0.5,
        Part::Labels => 0.1,
    };
    // An item of a list, a label or a line without a verb's full stop tells little.
    if !text.ends_with(['.', '!', '…', '»', '”', '"', ')', '\u{2019}']) {
        worth *= 0.5;
    }
    if text.trim_end_matches(['"', '”', '»', ' ']).ends_with('?') {
        worth *= 0.3;
    }
    if text.starts_with(['"', '“', '«', '‘', '`']) || text.starts_with("''") {
        worth *= match (opens, text.ends_with(['"', '”', '»'])) {
            (true, _) => 0.95,
            (_, false) => 0.75,
            (_, true) => 0.5,
        };
    } else if text.starts_with(|c: char| c.is_lowercase()) {
        worth *= 0.6;
    }
    if lists.leaning.contains(opening.as_str()) {
        worth *= 0.6;
    } else if lists.pointing.contains(opening.as_str()) {
        worth *= 0.8;
    }
    let first = article
        .names
        .partition_point(|(range, _)| range.start < sentence.range.start);
    let names = article
        .names
        .iter()
        .skip(first)
        .take_while(|(range, _)| range.end <= sentence.range.end)
        .take(3);
    worth *= 0.85 + 0.1 * names.count() as f64;
    let dates = article
        .times
        .partition_point(|found| found.range.start < sentence.range.start);
    let (mut others, mut past) = (0, false);
    for found in article
        .times
        .iter()
        .skip(dates)
        .take_while(|found| found.range.end <= sentence.range.end)
    {
        past |= found.tense == Tense::Past;
        others += usize::from(found.value.is_some());
    }
    if past && !telling.ahead {
        worth *= 1.15;
    }
    // A month or a year beside another date is mostly not what the sentence tells of.
    if others > 2 || others > 1 && !matches!(when, When::Day(_)) {
        worth *= 0.7;
    }
    // "…, the minister said on Monday": of several dates, this is the one of the saying.
    let said = ahead_of_date.is_some_and(|head| {
        lists
            .says
            .contains(words::last(head.strip_suffix(" on ").unwrap_or(head)).as_str())
    });
    if said && others > 1 {
        worth *= 0.6;
    }
    worth *= match telling.plain {
        Plain::Full => 1.3,
        Plain::Explicit => 1.15,
        Plain::Relative => 1.0,
    };
    if telling.bound {
        worth *= 0.7;
    }
    if telling.ahead {
        worth *= 0.6;
    }
    // Far from its head, a sentence mostly tells of something else.
    if far {
        worth *= 0.75;
    }
    // "The agreement of 19 May" names the day and tells something else.
    if ahead_of_date.is_some_and(|head| ["du", "of", "s"].contains(&words::last(head).as_str())) {
        worth *= 0.75;
    }
    // What an article tells first is what it is about.
    if matches!(when, When::Day(_)) && telling.place.sentence < 4 {
        worth *= 1.1;
    }
    worth
}
