//! A [`Corpus`] with its time expressions -> the [`Candidate`]s: the days, months and years that the articles speak
//! of, ranked by how much they make of them.
//!
//! Invariant: candidates stand in the order of their scores, those of one score in the order of time; each is told by
//! a sentence or by an article published that day.
//!
//! The score of a day is a sum in which an article counts once, and articles that go back to one text as one:
//!
//! - articles that name it on the day itself, on the next day or in advance: what is talked of at the time. The more
//!   there are the less one more says: of each of the three kinds, the number to the power [`LESS`] counts;
//! - articles that name it within a week; and those that come back to it later, which count for more ([`LASTING`]),
//!   since what is told again has lasted;
//! - a burst: more articles published that day than on the days around it, even if they do not name it.
//!
//! What an article tells late in its text counts for less than what it tells first. A day long before the first
//! article is background and counts for less too. The weights were found on affairs of which journalists had made
//! timelines; they are few and round on purpose (see Tran et al. 2013, "Leveraging learning to rank in an optimization
//! framework for timeline summarization", for what tells the days that journalists choose).

use std::collections::{BTreeMap, BTreeSet};

use super::corpus::{Corpus, Part, Place};
use super::{Article, SPARSE, words};
use crate::date::{Date, Day, Precision, month_name, weekday_name};
use crate::detect::time::{Anchor, Expression, Kind, Modifier, Rule, Tense};

/// What an article is worth that names a day in advance, on that day or within the week after it.
const FRESH: f64 = 0.7;
/// The power to which the number of articles in advance, of the day and of the next day is taken.
const LESS: f64 = 0.7;
/// What an article is worth that names a day later than that.
const LASTING: f64 = 1.25;
/// The sentence of an article, counted from 0, at which a day that it names counts half.
const HALF: f64 = 20.0;
/// What a standard deviation of publication above the usual is worth.
const BURST: f64 = 0.3;
/// How many days before and after a day are the usual.
const AROUND: i64 = 14;
/// How many articles of one day are an event of that day in a sparse affair, even if none names it.
const CROWD: usize = 3;
/// How many days before the first article an affair can begin.
const PRELUDE: i64 = 30;
/// What is left of the score of a day before that.
const BACKGROUND: f64 = 0.3;

/// A stretch of time that can be the date of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    Day(Day),
    Month(i64, u8),
    Year(i64),
}

impl When {
    /// Its EDTF.
    pub(super) fn date(self) -> Option<Date> {
        match self {
            When::Day(day) => day.to_string().parse().ok(),
            When::Month(year, month) => format!("{year:04}-{month:02}").parse().ok(),
            When::Year(year) => format!("{year:04}").parse().ok(),
        }
    }

    /// Whether another stretch lies in it.
    pub(super) fn holds(self, other: When) -> bool {
        match (self, other) {
            (When::Month(year, month), When::Day(day)) => (day.year(), day.month()) == (year, month),
            (When::Year(year), When::Day(day)) => day.year() == year,
            (When::Year(year), When::Month(other, _)) => year == other,
            _ => false,
        }
    }
}

/// A sentence that names a stretch of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling {
    pub(super) place: Place,
    /// The index of the time expression in its article.
    pub(super) time: usize,
    /// How plainly it names the time.
    pub(super) plain: Plain,
    /// Whether the sentence tells of it as to come.
    pub(super) ahead: bool,
    /// Whether it is only the end of something: "by", "until", the second date of an interval.
    pub(super) bound: bool,
}

/// How plainly a time is named, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plain {
    /// "Friday", "yesterday", "two days later".
    Relative,
    /// "19 April".
    Explicit,
    /// "19 April 2024".
    Full,
}

/// A stretch of time that the articles speak of.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) when: When,
    pub(super) score: f64,
    /// The sentences that name it, in the order of the articles.
    pub(super) tellings: Vec<Telling>,
    /// How many articles were published on that day.
    pub(super) published: usize,
}

impl Candidate {
    /// Whether it is named plainly enough for an event: a month by its name, a year by its number.
    pub(super) fn is_plain(&self) -> bool {
        let least = match self.when {
            When::Day(_) => return true,
            When::Month(..) => Plain::Explicit,
            When::Year(_) => Plain::Full,
        };
        self.tellings.iter().any(|telling| telling.plain >= least)
    }
}

/// Ranks every stretch of time that the articles speak of: days first, then months, then years, each by score.
pub(super) fn rank(corpus: &Corpus<'_>) -> Vec<Candidate> {
    let mut told: BTreeMap<When, Vec<Telling>> = BTreeMap::new();
    let years = Years::new(corpus);
    for article in 0..corpus.articles.len() {
        collect(corpus, &years, article, &mut told);
    }
    let calendar = Calendar::new(corpus);
    let crowd = if corpus.articles.len() > SPARSE { 1 } else { CROWD };
    for day in calendar.crowds(crowd) {
        told.entry(When::Day(day)).or_default();
    }
    let mut candidates: Vec<Candidate> = told
        .into_iter()
        .map(|(when, tellings)| Candidate {
            when,
            score: calendar.score(corpus, when, &tellings),
            tellings,
            published: match when {
                When::Day(day) => calendar.published(day.number()),
                _ => 0,
            },
        })
        .collect();
    let rank = |when: When| match when {
        When::Day(_) => 0,
        When::Month(..) => 1,
        When::Year(_) => 2,
    };
    candidates.sort_by(|a, b| {
        let score = b.score.total_cmp(&a.score);
        rank(a.when).cmp(&rank(b.when)).then(score).then(a.when.cmp(&b.when))
    });
    candidates
}

/// Adds the sentences of an article to the stretches of time that they name.
fn collect(corpus: &Corpus<'_>, years: &Years, article: usize, told: &mut BTreeMap<When, Vec<Telling>>) {
    let (Some(source), Some(sentences)) = (corpus.articles.get(article), corpus.sentences.get(article)) else {
        return;
    };
    // The last words of the names of several words.
    let names = source
        .names
        .iter()
        .filter_map(|(range, _)| source.text.get(range.clone()));
    let named: BTreeSet<&str> = names.filter_map(|name| Some(name.rsplit_once(' ')?.1)).collect();
    let mut sentence = 0;
    for (time, found) in source.times.iter().enumerate() {
        if !matches!(found.kind, Kind::Date | Kind::Time) {
            continue;
        }
        while sentences
            .get(sentence)
            .is_some_and(|sentence| sentence.range.end <= found.range.start)
        {
            sentence += 1;
        }
        let Some(within) = sentences
            .get(sentence)
            .filter(|within| within.range.start <= found.range.start)
        else {
            continue;
        };
        if within.part == Part::Labels {
            continue;
        }
        for (index, timex) in found.timexes().iter().enumerate() {
            let Some((when, bound)) = years.named(source, timex) else {
                continue;
            };
            // "Theresa May" and, after her, "May's agreement" name no month.
            let month = source.text.get(timex.range.clone()).unwrap_or_default();
            if timex.rule == Rule::MonthAlone && named.contains(month) {
                continue;
            }
            // A date with which an article begins, and which is that of its publication, is its own.
            let own = sentence < 3 && found.range.start == within.range.start && found.rule == Rule::FullDate;
            if own && source.published.is_some_and(|published| when == When::Day(published)) {
                continue;
            }
            if timex.rule == Rule::TimeOfDay && !has_day(source, timex) {
                continue;
            }
            let ahead = match (when, source.published) {
                (When::Day(day), Some(published)) if day != published => day > published,
                _ => timex.tense == Tense::Future,
            };
            let plain = match timex.rule {
                Rule::FullDate | Rule::MonthOfYear | Rule::Year => Plain::Full,
                Rule::DateWithoutYear | Rule::MonthAlone => Plain::Explicit,
                _ => Plain::Relative,
            };
            let telling = Telling {
                place: Place { article, sentence },
                time,
                plain,
                ahead,
                bound: bound || index > 0,
            };
            let tellings = told.entry(when).or_default();
            match tellings.last_mut().filter(|last| last.place == telling.place) {
                Some(last) => {
                    last.plain = last.plain.max(telling.plain);
                    last.bound &= telling.bound;
                }
                None => tellings.push(telling),
            }
        }
    }
}

/// Whether a time of day says its day: "Tuesday morning", "this evening", not "seven o'clock".
fn has_day(article: &Article<'_>, found: &Expression) -> bool {
    let dated = &words::lists(article.lang).dated;
    let named = |word: &str| {
        (0..7).any(|weekday| weekday_name(weekday, article.lang).eq_ignore_ascii_case(word))
            || (1..=12).any(|month| month_name(month, article.lang).eq_ignore_ascii_case(word))
            || dated.contains(words::folded(word).as_str())
    };
    let text = article.text.get(found.range.clone()).unwrap_or_default();
    text.split(|c: char| !c.is_alphanumeric()).any(named) || text.bytes().filter(u8::is_ascii_digit).count() > 4
}

/// The years that the articles themselves name, for dates that leave theirs out in articles without a date.
struct Years {
    /// The years of each month and day, and of each month, that are told with their year.
    days: BTreeMap<(u8, u8), BTreeSet<i64>>,
    months: BTreeMap<u8, BTreeSet<i64>>,
    all: BTreeSet<i64>,
}

impl Years {
    fn new(corpus: &Corpus<'_>) -> Self {
        let mut years = Years {
            days: BTreeMap::new(),
            months: BTreeMap::new(),
            all: BTreeSet::new(),
        };
        for article in corpus.articles {
            years.all.extend(article.published.map(Day::year));
            for found in article.times.iter().flat_map(Expression::timexes) {
                let (Some(value), Anchor::Calendar) = (&found.value, found.anchor) else {
                    continue;
                };
                for day in [value.earliest_day(), value.latest_day()].into_iter().flatten() {
                    match value.precision() {
                        Precision::Time | Precision::Day => {
                            years
                                .days
                                .entry((day.month(), day.day()))
                                .or_default()
                                .insert(day.year());
                            years.months.entry(day.month()).or_default().insert(day.year());
                            years.all.insert(day.year());
                        }
                        Precision::Month => {
                            years.months.entry(day.month()).or_default().insert(day.year());
                            years.all.insert(day.year());
                        }
                        _ => {}
                    }
                }
            }
        }
        years
    }

    /// The day, month or year that an expression names, and whether as the end of something.
    fn named(&self, article: &Article<'_>, found: &Expression) -> Option<(When, bool)> {
        let value = found.value.as_ref()?;
        if value.is_approximate() || value.is_uncertain() {
            return None;
        }
        if let Some(rest) = value.as_str().strip_prefix("XXXX-") {
            return Some((self.completed(article, found, rest)?, false));
        }
        // Without a day of publication, "Friday" and "last December" hang on whatever was told before.
        if article.published.is_none() && matches!(found.anchor, Anchor::Narrative(_)) {
            let words = article.text.get(found.range.clone()).unwrap_or_default();
            let points = |word: &str| ["dernier", "dernière", "prochain", "prochaine", "last", "next"].contains(&word);
            let of_a_year = match found.anchor {
                Anchor::Narrative(index) => article.times.get(index).is_some_and(|told| told.rule == Rule::Year),
                _ => false,
            };
            if found.rule == Rule::Weekday || of_a_year || words.split_whitespace().any(points) {
                return None;
            }
        }
        let open = value.as_str().contains("..") || value.as_str().contains('/');
        if !open {
            let (first, last) = (value.earliest_day()?, value.latest_day()?);
            return match value.precision() {
                Precision::Time | Precision::Day if first == last => Some((When::Day(first), false)),
                Precision::Month if first.month() == last.month() && first.year() == last.year() => {
                    Some((When::Month(first.year(), first.month()), false))
                }
                Precision::Year if first.year() == last.year() => Some((When::Year(first.year()), false)),
                _ => None,
            };
        }
        if value.precision() > Precision::Day {
            return None;
        }
        let (day, bound) = match (found.modifier, value.earliest_day(), value.latest_day()) {
            // "after 19 May" is `2024-05-20/..`, and speaks of the 19th.
            (Some(Modifier::After), Some(first), None) => (first.add_days(-1), false),
            (_, Some(first), None) => (first, false),
            (Some(Modifier::Before), None, Some(last)) => (last.add_days(1), true),
            (_, None, Some(last)) => (last, true),
            _ => return None,
        };
        Some((When::Day(day), bound))
    }

    /// A date without a year, with the one year that fits: that in which other articles tell the same day, in which
    /// it falls on the weekday that the text says, or in which they tell of the same month.
    fn completed(&self, article: &Article<'_>, found: &Expression, rest: &str) -> Option<When> {
        let only = |years: &BTreeSet<i64>| years.first().copied().filter(|_| years.len() == 1);
        let (month, day) = rest
            .split_once('-')
            .map_or((rest, None), |(month, day)| (month, Some(day)));
        let month: u8 = month.parse().ok()?;
        let Some(day) = day else {
            return Some(When::Month(only(self.months.get(&month)?)?, month));
        };
        let day: u8 = day.parse().ok()?;
        if let Some(year) = self.days.get(&(month, day)).and_then(only) {
            return Day::new(year, month, day).map(When::Day);
        }
        let words = article.text.get(found.range.clone()).unwrap_or_default().to_lowercase();
        let weekday = (0..7).find(|&weekday| words.contains(&weekday_name(weekday, article.lang).to_lowercase()));
        let years: BTreeSet<i64> = match weekday {
            Some(weekday) => {
                let falls = |&year: &i64| Day::new(year, month, day).is_some_and(|day| day.weekday() == weekday);
                self.all.iter().copied().filter(falls).collect()
            }
            None => self.months.get(&month).cloned().unwrap_or_default(),
        };
        Day::new(only(&years)?, month, day).map(When::Day)
    }
}

/// When the articles were published.
struct Calendar {
    /// How many articles of different origin each day has, by its number.
    days: BTreeMap<i64, usize>,
    first: Option<i64>,
}

impl Calendar {
    fn new(corpus: &Corpus<'_>) -> Self {
        let dated: BTreeSet<(i64, usize)> = corpus
            .articles
            .iter()
            .filter_map(|article| Some((article.published?.number(), article.origin)))
            .collect();
        let mut days = BTreeMap::new();
        for &(day, _) in &dated {
            *days.entry(day).or_default() += 1;
        }
        Calendar {
            first: days.keys().next().copied(),
            days,
        }
    }

    fn published(&self, day: i64) -> usize {
        self.days.get(&day).copied().unwrap_or(0)
    }

    /// The days of publication that can be events by themselves.
    fn crowds(&self, crowd: usize) -> impl Iterator<Item = Day> {
        self.days
            .iter()
            .filter(move |&(_, &count)| count >= crowd)
            .map(|(&day, _)| Day::from_number(day))
    }

    /// How far publication on a day stands above that of the days around it, in standard deviations of a Poisson
    /// process of their mean.
    fn burst(&self, day: i64) -> f64 {
        let here = self.published(day);
        if here == 0 {
            return 0.0;
        }
        let around: usize = self
            .days
            .range(day - AROUND..=day + AROUND)
            .map(|(_, &count)| count)
            .sum();
        let mean = around as f64 / (2 * AROUND + 1) as f64;
        ((here as f64 - mean) / (mean + 0.5).sqrt()).max(0.0)
    }

    fn score(&self, corpus: &Corpus<'_>, when: When, tellings: &[Telling]) -> f64 {
        let day = match when {
            When::Day(day) => Some(day.number()),
            _ => None,
        };
        // Of the articles of one origin, the one nearest to the day speaks for all, as early as one of them does.
        let mut origins: BTreeMap<usize, (Option<i64>, f64)> = BTreeMap::new();
        for telling in tellings {
            let Some(article) = corpus.articles.get(telling.place.article) else {
                continue;
            };
            let lag = article
                .published
                .zip(day)
                .map(|(published, day)| published.number() - day);
            let weight = 1.0 / (1.0 + telling.place.sentence as f64 / HALF);
            let known = origins.entry(article.origin).or_insert((lag, weight));
            known.1 = known.1.max(weight);
            if lag.is_some_and(|lag| known.0.is_none_or(|known| lag.abs() < known.abs())) {
                known.0 = lag;
            }
        }
        let mut fresh = [0.0_f64; 3];
        let mut score = 0.0;
        for &(lag, weight) in origins.values() {
            match lag {
                Some(..0) => fresh[0] += weight,
                Some(0) => fresh[1] += weight,
                Some(1) => fresh[2] += weight,
                Some(2..=7) | None => score += FRESH * weight,
                Some(8..) => score += LASTING * weight,
            }
        }
        score += fresh.iter().map(|count| FRESH * count.powf(LESS)).sum::<f64>();
        if let Some(day) = day {
            score += BURST * self.burst(day);
            if self.first.is_some_and(|first| day < first - PRELUDE) {
                score *= BACKGROUND;
            }
        }
        score
    }
}
