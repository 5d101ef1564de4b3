//! Positions of an [`Agreement`] -> phrases: how one stands to another, seen from the one, and how far apart they are.
//!
//! Invariant: a phrase names the other answer or, where that is the same or denied, its sources; and says by its own
//! words which rule judged the two.

use std::collections::BTreeMap;

use crate::cross::agreement::{Agreement, Pair};
use crate::cross::relation::{Gap, Relation, Rule, Side};
use crate::link::model::{Entity, EvidenceIx, SourceIx, Value};
use crate::load::claim::Stance;
use crate::messages::Argument;

use super::agreement::quoted_key;
use super::page::{Beside, Link};
use super::view::View;

/// How many other answers stand beside one.
const BESIDE: usize = 4;
/// How many sources a phrase names.
const NAMED: usize = 2;
/// How many letters the short name of a source has at most.
const SHORT: usize = 80;

/// The unit in which a number of days is told, as messages name it, and its length in hundredths of a day: the mean
/// lengths of the Gregorian calendar.
pub fn unit_of_days(days: i64) -> (&'static str, i64) {
    match days {
        ..=60 => ("days", 100),
        61..=730 => ("months", 3_044),
        _ => ("years", 36_524),
    }
}

/// How many of the units of [`unit_of_days`] a number of days is, to the nearest.
pub fn nearest(days: i64, length: i64) -> usize {
    usize::try_from(days.saturating_mul(100).saturating_add(length / 2) / length).unwrap_or(0)
}

/// How far apart two values are: « environ 4 mois », “1,200 soldiers”; “at least 49 days” where one of them does not say
/// the very day or number.
pub fn distance_words(view: &View<'_>, gap: Gap, of: (&Value, &Value), unit: Option<&str>) -> String {
    let mut distance = distance(view, gap, unit);
    let say = |key: &str, distance: &str| view.messages.get(key, &[("distance", Argument::Text(distance))]);
    // A distance in months is "about" already.
    if matches!(gap, Gap::Days(days) if unit_of_days(days).0 != "days") {
        return distance;
    }
    let is_about = |value: &Value| matches!(value, Value::Number(number) if number.is_about());
    if is_about(of.0) || is_about(of.1) {
        distance = say("distance-about", &distance);
    }
    match is_exact(of.0) && is_exact(of.1) {
        true => distance,
        false => say("distance-least", &distance),
    }
}

/// Whether a value names one day or one number, be it about.
fn is_exact(value: &Value) -> bool {
    match value {
        Value::Date(date) => date.earliest_day() == date.latest_day() && !date.is_approximate(),
        Value::Number(number) => number.is_point(),
        Value::Actor(_) | Value::Place(_) | Value::Text(_) => true,
    }
}

fn distance(view: &View<'_>, gap: Gap, unit: Option<&str>) -> String {
    match gap {
        Gap::Days(days) => {
            let (name, length) = unit_of_days(days);
            let arguments = [("count", nearest(days, length).into())];
            view.messages.get(&format!("distance-{name}"), &arguments)
        }
        Gap::Amount(amount) => {
            // A difference of decimals has digits that nobody wrote.
            let round = format!("{amount:.6}").parse().unwrap_or(amount);
            let words = view.locale.figures(round);
            unit.map_or(words.clone(), |unit| format!("{words}\u{a0}{unit}"))
        }
    }
}

/// What is to be said of a position beside others.
enum Remark<'a> {
    /// These sources say the same.
    Same(Vec<SourceIx>),
    /// It stands so to one other position.
    One(&'static str, usize, &'a Pair),
    /// It stands so to several, which a message counts.
    Many(&'static str, &'static str, usize),
}

impl Remark<'_> {
    /// How many other answers it speaks of.
    fn answers(&self) -> usize {
        match self {
            Remark::Same(_) => 0,
            Remark::One(..) => 1,
            Remark::Many(_, _, count) => *count,
        }
    }
}

/// What phrases about an agreement are made from.
pub struct Words<'v, 'm> {
    /// What pages are made from.
    pub view: &'v View<'m>,
    /// The answers.
    pub agreement: &'v Agreement,
    /// The unit of numbers.
    pub unit: Option<&'v str>,
    /// The short names of the sources that answer.
    short: BTreeMap<SourceIx, String>,
    /// The sources of each position, each once.
    sources: Vec<Vec<SourceIx>>,
}

impl<'v, 'm> Words<'v, 'm> {
    /// The words for an agreement.
    pub fn new(view: &'v View<'m>, agreement: &'v Agreement, unit: Option<&'v str>) -> Self {
        let sources = agreement.positions.iter().map(|position| {
            let evidence: Vec<EvidenceIx> = position.answers.iter().map(|(piece, _)| *piece).collect();
            view.model.sources_of(&evidence)
        });
        Self {
            view,
            agreement,
            unit,
            short: short_names(view, &agreement.sources(view.model)),
            sources: sources.collect(),
        }
    }

    /// The value of a position in words.
    pub fn value(&self, index: usize) -> String {
        self.view.value_in(&self.agreement.positions[index].value, self.unit)
    }

    /// The value of a position in quotation marks, with its stance.
    pub fn quoted(&self, index: usize) -> String {
        let value = self.value(index);
        let key = quoted_key(self.agreement.positions[index].stance);
        self.view.messages.get(key, &[("value", Argument::Text(&value))])
    }

    /// Links to sources by their short names.
    pub fn short_links(&self, sources: &[SourceIx], from: &str) -> Vec<Link> {
        let link = |&source: &SourceIx| {
            let (link, text) = (self.view.link(Entity::Source(source), from), self.short.get(&source));
            Link {
                language: link.language.filter(|_| text == Some(&link.text)),
                text: text.cloned().unwrap_or_default(),
                ..link
            }
        };
        sources.iter().map(link).collect()
    }

    /// The short names of some sources, as a sentence lists them; of many, the first and how many more there are.
    pub fn names(&self, sources: &[SourceIx]) -> String {
        let shown = if sources.len() > NAMED + 1 {
            NAMED
        } else {
            sources.len()
        };
        let mut names: Vec<&str> = sources[..shown]
            .iter()
            .filter_map(|source| self.short.get(source).map(String::as_str))
            .collect();
        let rest = [("count", Argument::Number(sources.len() - shown))];
        let rest = (shown < sources.len()).then(|| self.view.messages.get("others", &rest));
        names.extend(rest.as_deref());
        self.view.locale.join(&names, &self.view.say("and"))
    }

    /// How the answer of a source stands to the others, what differs first; and how many are left out.
    pub fn beside(&self, index: usize, source: SourceIx) -> (Vec<Beside>, usize) {
        let others: Vec<SourceIx> = self.sources[index]
            .iter()
            .copied()
            .filter(|other| *other != source)
            .collect();
        let mut remarks: Vec<(u8, Remark<'_>)> = Vec::new();
        if !others.is_empty() {
            remarks.push((2, Remark::Same(others)));
        }
        // What can be said of several answers at once is.
        let mut worded: Vec<(usize, &Pair)> = Vec::new();
        let mut meeting: Vec<(usize, &Pair)> = Vec::new();
        for other in (0..self.agreement.positions.len()).filter(|&other| other != index) {
            let Some(pair) = self.pair_of(index, other) else {
                continue;
            };
            let (relation, rank) = match (pair.comparison.relation, pair.comparison.rule) {
                (_, Rule::DeniesOther) => continue,
                (_, Rule::Words) => {
                    worded.push((other, pair));
                    continue;
                }
                (_, Rule::Overlaps) => {
                    meeting.push((other, pair));
                    continue;
                }
                (Relation::Opposed, _) => ("opposed", 0),
                (Relation::Different, _) if self.is_reserved(pair) => ("reserve", 2),
                (Relation::Different, _) => ("different", 1),
                (Relation::Same | Relation::Compatible, _) => ("compatible", 3),
            };
            remarks.push((rank, Remark::One(relation, other, pair)));
        }
        let at_once = |relation, key, some: Vec<(usize, &'v Pair)>| match *some {
            [] => None,
            [(other, pair)] => Some(Remark::One(relation, other, pair)),
            _ => Some(Remark::Many(relation, key, some.len())),
        };
        let meeting = at_once("compatible", "beside-overlaps-all", meeting).map(|remark| (4, remark));
        let worded = at_once("words", "beside-words-all", worded).map(|remark| (5, remark));
        remarks.extend(meeting.into_iter().chain(worded));
        // Those of one rank stay in the order of the positions. Only what is shown is put into words.
        remarks.sort_by_key(|(rank, _)| *rank);
        let rest = remarks.split_off(remarks.len().min(BESIDE));
        let more = rest.iter().map(|(_, remark)| remark.answers()).sum();
        let words = |(_, remark): (u8, Remark<'_>)| self.in_words(index, remark);
        (remarks.into_iter().map(words).collect(), more)
    }

    /// A remark on a position.
    fn in_words(&self, index: usize, remark: Remark<'_>) -> Beside {
        let (relation, words) = match remark {
            Remark::Same(sources) => {
                let sources = self.names(&sources);
                let arguments = [("sources", Argument::Text(&sources))];
                ("same", self.view.messages.get("beside-equal", &arguments))
            }
            Remark::One(relation, other, pair) => (relation, self.phrase(index, other, pair)),
            Remark::Many(relation, key, count) => {
                let words = self.view.messages.get(key, &[("count", Argument::Number(count))]);
                (relation, words)
            }
        };
        Beside { relation, words }
    }

    /// How far apart two values are, as a remark; empty where nothing says so.
    pub fn gap(&self, gap: Option<Gap>, of: (&Value, &Value)) -> String {
        gap.map_or_else(String::new, |gap| {
            let distance = distance_words(self.view, gap, of, self.unit);
            let arguments = [("distance", Argument::Text(&distance))];
            self.view.messages.get("gap", &arguments)
        })
    }

    /// The comparison of two positions.
    fn pair_of(&self, one: usize, other: usize) -> Option<&'v Pair> {
        let (a, b) = (one.min(other), one.max(other));
        self.agreement.pair(a, b)
    }

    /// Whether the answers are dates, which are about and not round.
    fn is_date(&self) -> bool {
        matches!(self.agreement.positions.first(), Some(position) if matches!(position.value, Value::Date(_)))
    }

    /// Whether one of two positions is given with a reserve, so that they do not contradict each other.
    fn is_reserved(&self, pair: &Pair) -> bool {
        let reserved = |index: usize| self.agreement.positions[index].stance == Stance::Qualifies;
        reserved(pair.a) || reserved(pair.b)
    }

    /// How one position stands to another, seen from the one.
    fn phrase(&self, one: usize, other: usize, pair: &Pair) -> String {
        let is_a = pair.a == one;
        let own = if is_a { Side::A } else { Side::B };
        let finer = pair.comparison.finer.map(|finer| finer == own);
        let denies = self.agreement.positions[one].stance == Stance::Disputes;
        let key = match (pair.comparison.rule, finer) {
            (Rule::Refines, Some(true)) => "beside-refines",
            (Rule::Refines, _) => "beside-refined",
            (Rule::Rounds, _) if self.is_date() => "beside-about",
            (Rule::Rounds, Some(true)) => "beside-rounded",
            (Rule::Rounds, Some(false)) => "beside-rounds",
            (Rule::Rounds, None) => "beside-about",
            (Rule::MemberOf, Some(true)) => "beside-member",
            (Rule::MemberOf, _) => "beside-whole",
            (Rule::Within, Some(true)) => "beside-within",
            (Rule::Within, _) => "beside-around",
            (Rule::Disjoint, _) if self.is_reserved(pair) && pair.comparison.gap.is_some() => "beside-apart-by",
            (Rule::Disjoint | Rule::Other, _) if self.is_reserved(pair) => "beside-apart",
            (Rule::Disjoint, _) if pair.comparison.gap.is_some() => "beside-disjoint-by",
            (Rule::Disjoint, _) => "beside-disjoint",
            (Rule::Other, _) => "beside-other",
            (Rule::Words, _) => "beside-words",
            (Rule::Denied, _) if denies => "beside-denies",
            (Rule::Denied, _) => "beside-denied",
            (Rule::Equal | Rule::Overlaps | Rule::DeniesOther, _) => "beside-overlaps",
        };
        let value = self.value(other);
        // Who is denied is told by the sources alone; elsewhere the other's reserve is told too.
        let quoted = match (pair.comparison.relation, self.agreement.positions[other].stance) {
            (Relation::Opposed, _) => self
                .view
                .messages
                .get("quoted-supports", &[("value", Argument::Text(&value))]),
            _ => self.quoted(other),
        };
        let sources = self.names(&self.sources[other]);
        let gap = self.gap(pair.comparison.gap, self.agreement.values(pair));
        let arguments = [
            ("value", Argument::Text(&quoted)),
            ("sources", Argument::Text(&sources)),
            ("gap", Argument::Text(&gap)),
        ];
        self.view.messages.get(key, &arguments)
    }

    /// Two positions, and how far apart they are or which of them says more.
    pub fn pair(&self, pair: &Pair) -> String {
        let (fine, coarse) = match pair.comparison.finer {
            Some(Side::B) => (pair.b, pair.a),
            _ => (pair.a, pair.b),
        };
        let key = match (pair.comparison.rule, pair.comparison.finer) {
            (Rule::Refines, Some(_)) => "pair-refines",
            (Rule::Rounds, Some(_)) if !self.is_date() => "pair-rounds",
            (Rule::MemberOf, Some(_)) => "pair-member",
            (Rule::Within, Some(_)) => "pair-within",
            (Rule::Disjoint, _) if pair.comparison.gap.is_some() => "pair-by",
            _ => "pair",
        };
        let (fine, coarse) = (self.quoted(fine), self.quoted(coarse));
        let gap = self.gap(pair.comparison.gap, self.agreement.values(pair));
        let arguments = [
            ("a", Argument::Text(&fine)),
            ("b", Argument::Text(&coarse)),
            ("gap", Argument::Text(&gap)),
        ];
        self.view.messages.get(key, &arguments)
    }
}

/// Names for sources that a line has room for: the editor's short one; the publication, where no other of them has the
/// same; otherwise the title in quotation marks, its beginning, or that part of it by which it differs from others that
/// begin the same.
fn short_names(view: &View<'_>, sources: &[SourceIx]) -> BTreeMap<SourceIx, String> {
    let publisher = |source: SourceIx| {
        let known = view.model[source].publisher.as_ref();
        known
            .map(|known| known.value.as_str())
            .filter(|name| name.chars().count() <= SHORT)
    };
    let mut publishers: BTreeMap<&str, usize> = BTreeMap::new();
    for name in sources.iter().filter_map(|&source| publisher(source)) {
        *publishers.entry(name).or_default() += 1;
    }
    let short = |source: SourceIx| {
        let named = view.model[source].short.as_deref();
        match named.or(publisher(source).filter(|name| publishers.get(name) == Some(&1))) {
            Some(name) => name.to_owned(),
            None => {
                let title = beginning(&view.model[source].entry.title);
                view.messages
                    .get("quoted-supports", &[("value", Argument::Text(&title))])
            }
        }
    };
    let mut names: BTreeMap<SourceIx, String> = sources.iter().map(|&source| (source, short(source))).collect();
    let mut same: BTreeMap<String, Vec<SourceIx>> = BTreeMap::new();
    for (&source, name) in &names {
        same.entry(name.clone()).or_default().push(source);
    }
    for sources in same.into_values().filter(|sources| sources.len() > 1) {
        let titles: Vec<&str> = sources
            .iter()
            .map(|&source| view.model[source].entry.title.as_str())
            .collect();
        names.extend(sources.into_iter().zip(apart(&titles)));
    }
    names
}

/// Short names for titles that begin the same: what follows the words that they share.
fn apart(titles: &[&str]) -> Vec<String> {
    let (first, others) = titles
        .split_first()
        .map_or(("", titles), |(first, others)| (*first, others));
    let shared = |other: &&str| {
        let same = first.char_indices().zip(other.chars()).take_while(|((_, a), b)| a == b);
        same.last().map_or(0, |((at, c), _)| at + c.len_utf8())
    };
    let length = others.iter().map(shared).min().unwrap_or(0);
    let space = first[..length].char_indices().rfind(|(_, c)| c.is_whitespace());
    let start = space.map_or(0, |(at, c)| at + c.len_utf8());
    let alike = others.iter().all(|other| *other == first);
    let name = |title: &&str| match title[start..].trim() {
        rest if start > 0 && !alike && !rest.is_empty() => format!("…{}", beginning(rest)),
        _ => beginning(title),
    };
    titles.iter().map(name).collect()
}

/// The first words of a title.
fn beginning(title: &str) -> String {
    if title.chars().count() <= SHORT {
        return title.to_owned();
    }
    let mut short = String::new();
    for word in title.split_inclusive(char::is_whitespace) {
        if short.chars().count() + word.trim_end().chars().count() >= SHORT {
            break;
        }
        short.push_str(word);
    }
    let bare = |text: &'_ str| {
        let mark = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '«' | '“' | '–' | '—' | '-');
        text.trim_end_matches(mark).len()
    };
    short.truncate(bare(&short));
    // Nor with a quotation that is not closed.
    if let Some(opened) = short.rfind(['«', '“'])
        && !short[opened..].contains(['»', '”'])
    {
        let end = bare(&short[..opened]);
        short.truncate(end);
    }
    // A title does not end well with an article or a preposition …
    while let Some((before, last)) = short.rsplit_once(char::is_whitespace)
        && last.chars().count() < 4
        && last.chars().all(char::is_lowercase)
    {
        let end = bare(before);
        short.truncate(end);
    }
    match short.as_str() {
        "" => title.chars().take(SHORT - 1).chain(['…']).collect(),
        cut => format!("{cut}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::{SHORT, apart, beginning};

    #[test]
    fn titles_that_begin_the_same_are_told_apart_by_what_follows() {
        let titles = [
            "Élection américaine de 2012 : Obama raille Romney",
            "Élection américaine de 2012 : le maire",
        ];
        assert_eq!(apart(&titles), ["…Obama raille Romney", "…le maire"]);
        let same = "Élection américaine de 2012 : le maire";
        assert_eq!(apart(&[same, same]), [same; 2]);
        assert_eq!(apart(&["Élans"]), ["Élans"]);
        assert_eq!(apart(&["Étés", "Étal"]), ["Étés", "Étal"]);
        assert!(apart(&[]).is_empty());
    }

    #[test]
    fn long_titles_are_cut_after_a_word() {
        assert_eq!(beginning("Un titre court"), "Un titre court");
        assert_eq!(
            beginning(
                "Les États-Unis ont accepté de retirer du Niger les troupes qui y étaient stationnées depuis 2013"
            ),
            "Les États-Unis ont accepté de retirer du Niger les troupes qui y étaient…"
        );
        assert_eq!(
            beginning("Accord sur le retrait des troupes américaines, le dernier soldat devant partir le 15"),
            "Accord sur le retrait des troupes américaines, le dernier soldat devant partir…"
        );
        assert_eq!(
            beginning("Une délégation américaine se rendra à Niamey pour un retrait « ordonné et responsable »"),
            "Une délégation américaine se rendra à Niamey pour un retrait…"
        );
        let word = "a".repeat(100);
        assert_eq!(beginning(&word).chars().count(), SHORT);
    }
}
