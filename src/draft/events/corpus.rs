//! The articles of an affair -> a [`Corpus`]: their sentences, the words of each, and how many articles use a word.
//!
//! Invariant: sentences of an article stand in the order of its text, do not overlap, are not empty and lie on
//! character boundaries; a word's number leads to the number of articles it stands in.

use std::collections::HashMap;
use std::ops::Range;

use super::{Article, words};
use crate::text::sentence_around;

/// What the drafting rules know of the articles.
pub(super) struct Corpus<'a> {
    pub(super) articles: &'a [Article<'a>],
    /// The sentences of each article.
    pub(super) sentences: Vec<Vec<Sentence>>,
    /// In how many articles a word stands.
    spread: Vec<u32>,
    numbers: HashMap<Box<str>, u32>,
}

/// A sentence of an article.
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) part: Part,
    /// Its words in the order of their numbers, without those of its dates.
    words: Vec<u32>,
}

/// Which part of the article a sentence stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What the article itself tells.
    Body,
    /// A heading.
    Heading,
    /// A quotation, a caption, a row of a table.
    Aside,
    /// A line of labels, such as the stamp of a comment: "21 March 2011 at 2:18 pm | Reply".
    Labels,
}

impl<'a> Corpus<'a> {
    pub(super) fn new(articles: &'a [Article<'a>]) -> Self {
        let mut corpus = Corpus {
            articles,
            sentences: Vec::with_capacity(articles.len()),
            spread: Vec::new(),
            numbers: HashMap::new(),
        };
        // The last article that a word was met in, so that an article counts once.
        let mut met: Vec<usize> = Vec::new();
        for (index, article) in articles.iter().enumerate() {
            let mut sentences = Vec::new();
            let mut dates = article.times.iter().map(|found| found.full.clone()).peekable();
            for (range, part) in split(article) {
                let mut numbers = Vec::new();
                let text = article.text.get(range.clone()).unwrap_or_default();
                words::for_each(text, article.lang, |word, at| {
                    let at = range.start + at.start;
                    while dates.next_if(|date| date.end <= at).is_some() {}
                    if dates.peek().is_none_or(|date| at < date.start) {
                        let number = corpus.number(word);
                        met.resize(corpus.spread.len(), usize::MAX);
                        if let (Some(last), Some(spread)) =
                            (met.get_mut(number as usize), corpus.spread.get_mut(number as usize))
                            && *last != index
                        {
                            *last = index;
                            *spread += 1;
                        }
                        numbers.push(number);
                    }
                });
                numbers.sort_unstable();
                sentences.push(Sentence {
                    range,
                    part,
                    words: numbers,
                });
            }
            corpus.sentences.push(sentences);
        }
        corpus
    }

    /// The number of a word, a new one if it was not met before.
    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = u32::try_from(self.spread.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.into(), number);
        self.spread.push(0);
        number
    }

    pub(super) fn sentence(&self, place: Place) -> Option<&Sentence> {
        self.sentences.get(place.article)?.get(place.sentence)
    }

    /// The words of a sentence, each weighted by how often it stands there and how few articles use it.
    pub(super) fn vector(&self, place: Place) -> Vector {
        self.weigh(self.sentence(place).map_or(&[][..], |sentence| &sentence.words))
    }

    /// The same of a title, whose words need not stand in the text.
    pub(super) fn vector_of(&self, text: &str, lang: crate::date::Lang) -> Vector {
        let mut numbers = Vec::new();
        words::for_each(text, lang, |word, _| numbers.extend(self.numbers.get(word)));
        numbers.sort_unstable();
        self.weigh(&numbers)
    }

    /// TF-IDF with logarithmic frequencies, of length 1 (Manning, Raghavan & Schütze 2008, section 6.4).
    fn weigh(&self, numbers: &[u32]) -> Vector {
        let articles = self.articles.len() as f64;
        let mut weights: Vec<(u32, f64)> = numbers
            .chunk_by(|a, b| a == b)
            .filter_map(|same| {
                let &number = same.first()?;
                let spread = f64::from(*self.spread.get(number as usize)?);
                Some((
                    number,
                    (1.0 + (same.len() as f64).ln()) * ((articles + 1.0) / spread.max(1.0)).ln(),
                ))
            })
            .collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        weights
            .iter_mut()
            .for_each(|(_, weight)| *weight /= length.max(f64::MIN_POSITIVE));
        Vector(weights)
    }
}

/// Where a sentence stands: the article and the sentence in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) article: usize,
    pub(super) sentence: usize,
}

/// Weighted words, in the order of their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Vector(Vec<(u32, f64)>);

impl Vector {
    /// The cosine of two vectors, 0 to 1.
    pub(super) fn likeness(&self, other: &Vector) -> f64 {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some(&&(a, x)), Some(&&(b, y))) = (left.peek(), right.peek()) {
            if a == b {
                sum += x * y;
            }
            if a <= b {
                left.next();
            }
            if b <= a {
                right.next();
            }
        }
        sum
    }

    /// How many different words both have.
    pub(super) fn shared(&self, other: &Vector) -> usize {
        let has = |number: u32| other.0.binary_search_by_key(&number, |&(number, _)| number).is_ok();
        self.0.iter().filter(|&&(number, _)| has(number)).count()
    }

    /// How many different words it has.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Cuts an article into sentences.
fn split(article: &Article<'_>) -> Vec<(Range<usize>, Part)> {
    let text = article.text;
    let mut headings = article.headings.iter().peekable();
    let mut asides = article.asides.iter().peekable();
    let mut out: Vec<(Range<usize>, Part)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(lead) = rest.find(|c: char| !c.is_whitespace()) else {
            break;
        };
        let start = at + lead;
        let found = sentence_around(text, start..start);
        let mut range = start.max(found.start)..found.end;
        at = found.end.max(
            start
                + text
                    .get(start..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8),
        );
        // The mark of an item or of a speech is no part of the sentence.
        let whole = text.get(range.clone()).unwrap_or_default();
        range.start += whole.len() - whole.trim_start_matches(is_bullet).len();
        if range.is_empty() {
            continue;
        }
        while headings.next_if(|heading| heading.end <= range.start).is_some() {}
        while asides.next_if(|aside| aside.end <= range.start).is_some() {}
        let part = if text.get(range.clone()).is_none_or(|text| text.contains('|')) {
            Part::Labels
        } else if headings.peek().is_some_and(|heading| heading.start < range.end) {
            Part::Heading
        } else if asides.peek().is_some_and(|aside| aside.start < range.end) {
            Part::Aside
        } else {
            Part::Body
        };
        out.push((range, part));
    }
    out
}

fn is_bullet(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '—' | '•' | '*' | '·' | '■' | '▪')
}
