//! An [`Agreement`] -> [`AgreementView`]: the verdict in a sentence, the spread, the answers by source, the
//! differences, and what stands behind each answer.
//!
//! Invariant: every word of it follows from the agreement's pairs and rules; what the editor holds is compared, and
//! never mixed with what the sources say.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::cross::agreement::{Agreement, Pair, Position, Verdict};
use crate::cross::relation::{Gap, Relation, Rule};
use crate::cross::support::Why;
use crate::link::model::{Entity, EvidenceIx, SourceIx, Value};
use crate::load::claim::Stance;
use crate::messages::Argument;
use crate::route;

use super::beside::{Words, distance_words};
use super::page::{
    AgreementView, Answer, CitedEvidence, DifferenceGroup, HeldView, Html, Link, PositionView, RuleGroup,
    SourceAnswers, SpreadRow, SpreadView, VerdictView,
};
use super::spread::{Bar, Measure, Scale};
use super::view::{View, known};

/// How many pairs a group of differences shows.
const PAIRS: usize = 20;
/// How many sources, with their answers, and how many answers are shown.
const SHOWN: usize = 150;
/// How many quotations of one source stand with its answers, and how many answers it has there.
const OF_SOURCE: usize = 40;
/// How many quotations stand with all answers.
const QUOTED: usize = 200;
/// How many answers a list shows beside a question.
const IN_LIST: usize = 4;

/// What was asked, and where the answers are shown.
pub struct Asked<'a> {
    /// The unit of numbers.
    pub unit: Option<&'a str>,
    /// What the editor holds.
    pub held: Vec<Value>,
    /// The page that shows the answers.
    pub page: Entity,
    /// Whether the quotations stand with the answers, and not in the editor's text on the same page.
    pub quoted: bool,
}

/// The distinct answers in words; one that is both given and disputed stands once.
pub fn answers(view: &View<'_>, agreement: &Agreement, unit: Option<&str>) -> Vec<String> {
    let mut answers: Vec<String> = Vec::new();
    for position in &agreement.positions {
        if answers.len() > IN_LIST {
            break;
        }
        let given = |other: &Position| other.stance != Stance::Disputes && other.value == position.value;
        if position.stance == Stance::Disputes && agreement.positions.iter().any(given) {
            continue;
        }
        let value = view.value_in(&position.value, unit);
        let words = match position.stance {
            Stance::Disputes => view
                .messages
                .get("quoted-disputes", &[("value", Argument::Text(&value))]),
            Stance::Supports | Stance::Qualifies => value,
        };
        if !answers.contains(&words) {
            answers.push(words);
        }
    }
    answers
}

/// What some answers come to.
pub fn verdict(view: &View<'_>, agreement: &Agreement) -> VerdictView {
    let (verdict, support) = (agreement.verdict(), &agreement.support);
    let key = match verdict {
        Verdict::One if support.sources() > 1 => "same",
        verdict => verdict.key(),
    };
    VerdictView {
        key: verdict.key(),
        label: view.say(&format!("verdict-label-{key}")),
        mark: view.mark(support),
    }
}

/// All of it for a page.
pub fn view_of(view: &View<'_>, agreement: &Agreement, asked: &Asked<'_>, from: &str) -> AgreementView {
    let verdict = verdict(view, agreement);
    let words = Words::new(view, agreement, asked.unit);
    let positions: Vec<PositionView> = (agreement.positions.iter().take(SHOWN))
        .map(|position| position_view(&words, position, from))
        .collect();
    AgreementView {
        sentence: sentence(view, agreement, &verdict, asked.unit),
        verdict,
        remarks: remarks(&words),
        spread: spread(&words, asked, from),
        answers: by_source(&words, asked, from),
        total: agreement.support.sources(),
        differences: differences(&words),
        joined: joined(view, agreement),
        positions,
        held: held(&words, asked, from),
    }
}

/// Some sources and origins in words: « quatre sources, trois origines ».
fn count(view: &View<'_>, key: &str, sources: usize, origins: usize) -> String {
    let arguments = [("sources", sources.into()), ("origins", origins.into())];
    view.messages.get(key, &arguments)
}

/// The verdict in a sentence.
fn sentence(view: &View<'_>, agreement: &Agreement, counted: &VerdictView, unit: Option<&str>) -> String {
    let firm = |index: usize| agreement.positions[index].stance != Stance::Qualifies;
    let pairs = || agreement.pairs.iter().filter(|pair| firm(pair.a) && firm(pair.b));
    let distance = pairs()
        .filter_map(|pair| Some((pair.comparison.gap?, pair)))
        .max_by(|(a, _), (b, _)| size(*a).total_cmp(&size(*b)))
        .map(|(gap, pair)| distance_words(view, gap, agreement.values(pair), unit));
    let rules: BTreeSet<Rule> = pairs().map(|pair| pair.comparison.rule).collect();
    let key = match agreement.verdict() {
        Verdict::None => return view.say("no-answers"),
        Verdict::One => match (agreement.positions[0].stance, counted.mark.sources) {
            (Stance::Disputes, _) => "verdict-one-denied",
            (_, 1) => "verdict-one-alone",
            _ => "verdict-one",
        },
        Verdict::Compatible => match compatible(&rules) {
            // Dates are about, and not round.
            "verdict-compatible-rounds" if matches!(agreement.positions[0].value, Value::Date(_)) => {
                "verdict-compatible-about"
            }
            key => key,
        },
        Verdict::Words => "verdict-words",
        Verdict::Different if distance.is_some() && pairs().nth(1).is_none() => "verdict-different-by",
        Verdict::Different if distance.is_some() => "verdict-different-far",
        Verdict::Different => "verdict-different",
        Verdict::Opposed => "verdict-opposed",
    };
    let count = count(view, "answering", counted.mark.sources, counted.mark.origins);
    let mut arguments = vec![("count", Argument::Text(&count))];
    let distance = distance.unwrap_or_default();
    if let "verdict-different-by" | "verdict-different-far" = key {
        arguments.push(("distance", Argument::Text(&distance)));
    }
    view.messages.get(key, &arguments)
}

/// How the answers go together, by the rules of their pairs.
fn compatible(rules: &BTreeSet<Rule>) -> &'static str {
    let only = |some: &[Rule]| rules.iter().all(|rule| some.contains(rule));
    if rules.is_empty() {
        "verdict-compatible-reserve"
    } else if rules.contains(&Rule::Rounds) {
        "verdict-compatible-rounds"
    } else if only(&[Rule::Refines]) {
        "verdict-compatible-refines"
    } else if only(&[Rule::MemberOf]) {
        "verdict-compatible-member-of"
    } else if only(&[Rule::Within]) {
        "verdict-compatible-within"
    } else if only(&[Rule::DeniesOther]) {
        "verdict-compatible-denies"
    } else {
        "verdict-compatible"
    }
}

/// A gap as a number, to be compared with those of the same question.
fn size(gap: Gap) -> f64 {
    match gap {
        Gap::Days(days) => days as f64,
        Gap::Amount(amount) => amount,
    }
}

/// What else is to be known of the answers.
fn remarks(words: &Words<'_, '_>) -> Vec<String> {
    let (view, positions) = (words.view, &words.agreement.positions);
    let finest = words.agreement.finest().map(|index| {
        let value = words.value(index);
        view.messages
            .get("verdict-finest", &[("value", Argument::Text(&value))])
    });
    let reserved = positions.iter().filter(|position| position.stance == Stance::Qualifies);
    let reserve = match reserved.count() {
        0 => None,
        _ if positions.len() == 1 => None,
        count => Some(view.messages.get("verdict-reserve", &[("count", count.into())])),
    };
    finest.into_iter().chain(reserve).collect()
}

/// The values drawn on one scale, where there are several.
fn spread(words: &Words<'_, '_>, asked: &Asked<'_>, from: &str) -> Option<SpreadView> {
    let (view, positions) = (words.view, &words.agreement.positions);
    let bars: Option<Vec<Bar>> = positions
        .iter()
        .map(|position| Bar::of(&position.value, position.stance))
        .collect();
    let bars = bars?;
    let held = asked.held.first();
    let held_bar = held.and_then(|value| Bar::of(value, Stance::Supports));
    if bars.len() + usize::from(held_bar.is_some()) < 2 || positions.is_empty() {
        return None;
    }
    let measure = match positions[0].value {
        Value::Date(_) => Measure::Day,
        _ => Measure::Number,
    };
    let all: Vec<Bar> = bars.iter().chain(&held_bar).cloned().collect();
    let scale = Scale::new(measure, &all, view.locale, |year| view.year(year))?;
    let ends = scale.ends();
    let title = view.messages.get(
        "spread-axis",
        &[("from", Argument::Text(&ends.0)), ("to", Argument::Text(&ends.1))],
    );
    let row = |value: &Value, bar: &Bar, sources: Vec<Link>, editor: bool| {
        let value = view.value_in(value, asked.unit);
        let key = if editor { "held-value" } else { quoted_key(bar.stance) };
        let name = view.messages.get(key, &[("value", Argument::Text(&value))]);
        SpreadRow {
            svg: Html(scale.row(bar, held_bar.as_ref(), &name, &title)),
            value,
            sources,
            stance: bar.stance.word(),
        }
    };
    let legend = [
        ("about", all.iter().any(Bar::is_soft)),
        ("open", all.iter().any(|bar| bar.low.is_none() || bar.high.is_none())),
        ("qualifies", all.iter().any(|bar| bar.stance == Stance::Qualifies)),
        ("disputes", all.iter().any(|bar| bar.stance == Stance::Disputes)),
        ("held", held_bar.is_some()),
    ];
    Some(SpreadView {
        axis: Html(scale.axis(&title)),
        rows: positions
            .iter()
            .zip(&bars)
            .take(SHOWN)
            .map(|(position, bar)| {
                row(
                    &position.value,
                    bar,
                    words.short_links(&sources(position, words), from),
                    false,
                )
            })
            .collect(),
        held: held
            .zip(held_bar.as_ref())
            .map(|(value, bar)| row(value, bar, Vec::new(), true)),
        legend: legend.into_iter().filter(|(_, is)| *is).map(|(key, _)| key).collect(),
    })
}

/// The message that quotes a value with its stance.
pub fn quoted_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "quoted-supports",
        Stance::Disputes => "quoted-disputes",
        Stance::Qualifies => "quoted-qualifies",
    }
}

/// The sources of a position, each once.
fn sources(position: &Position, words: &Words<'_, '_>) -> Vec<SourceIx> {
    let evidence: Vec<EvidenceIx> = position.answers.iter().map(|(piece, _)| *piece).collect();
    words.view.model.sources_of(&evidence)
}

/// The entity that a value names.
fn entity(view: &View<'_>, value: &Value, from: &str) -> Option<Link> {
    match *value {
        Value::Actor(actor) => Some(view.link(Entity::Actor(actor), from)),
        Value::Place(place) => Some(view.link(Entity::Place(place), from)),
        Value::Date(_) | Value::Number(_) | Value::Text(_) => None,
    }
}

/// The answers by source, and for each how it stands to the others.
fn by_source(words: &Words<'_, '_>, asked: &Asked<'_>, from: &str) -> Vec<SourceAnswers> {
    let (view, model) = (words.view, words.view.model);
    let mut rows: BTreeMap<SourceIx, BTreeMap<usize, Vec<(EvidenceIx, usize)>>> = BTreeMap::new();
    for (index, position) in words.agreement.positions.iter().enumerate() {
        for &(piece, claim) in &position.answers {
            let source = rows.entry(model[piece].source).or_default();
            source.entry(index).or_default().push((piece, claim));
        }
    }
    // An anchor stands once, with the first answer that its evidence gives.
    let mut anchored: BTreeSet<EvidenceIx> = BTreeSet::new();
    let mut cite = |piece: EvidenceIx| {
        let in_text = !model[piece].block && model[piece].on == Some(asked.page);
        CitedEvidence {
            evidence: view.evidence(piece, from),
            anchor: asked.quoted && !in_text && anchored.insert(piece),
            href: route::relative(from, &route::citation(model, piece)),
        }
    };
    let mut all = Vec::with_capacity(rows.len());
    let mut room = QUOTED;
    for (source, positions) in rows.into_iter().take(SHOWN) {
        let mut answers = Vec::with_capacity(positions.len().min(OF_SOURCE));
        // Each of the sources has room for some; what the first leave goes to those after them.
        let (mut own, mut left_out) = (room.clamp(1, OF_SOURCE), 0);
        for (index, given) in positions {
            let position = &words.agreement.positions[index];
            let (beside, more) = words.beside(index, source);
            let mut pieces: Vec<EvidenceIx> = given.iter().map(|(piece, _)| *piece).collect();
            pieces.dedup();
            let shown = pieces.len().min(own);
            (own, left_out) = (own - shown, left_out + pieces.len() - shown);
            room = room.saturating_sub(shown);
            pieces.truncate(shown);
            if shown == 0 {
                continue;
            }
            answers.push(Answer {
                value: view.value_in(&position.value, asked.unit),
                written: given.first().map_or(String::new(), |&(piece, claim)| {
                    model[piece].claims[claim].written.value.clone()
                }),
                entity: entity(view, &position.value, from),
                stance: position.stance.word(),
                evidence: pieces.into_iter().map(&mut cite).collect(),
                beside,
                more,
            });
        }
        all.push(SourceAnswers {
            source: view.short_link(source, from),
            publisher: known(&model[source].publisher),
            answers,
            more: left_out,
        });
    }
    all
}

/// How the answers differ, by what that means and by the rule that found it.
fn differences(words: &Words<'_, '_>) -> Vec<DifferenceGroup> {
    let reserved = |index: usize| words.agreement.positions[index].stance == Stance::Qualifies;
    let kind = |pair: &Pair| match (pair.comparison.relation, pair.comparison.rule) {
        (_, Rule::Words) => "words",
        (Relation::Different, _) if reserved(pair.a) || reserved(pair.b) => "reserve",
        (Relation::Different | Relation::Opposed, _) => "different",
        (Relation::Compatible, _) => "compatible",
        (Relation::Same, _) => "same",
    };
    let mut groups = Vec::new();
    for of in ["different", "reserve", "compatible", "words"] {
        let mut pairs: Vec<_> = words.agreement.pairs.iter().filter(|pair| kind(pair) == of).collect();
        let total = pairs.len();
        // What is farthest apart first: the rest may not be shown.
        let far = |gap: Option<Gap>| gap.map_or(0.0, size);
        pairs.sort_by(|a, b| {
            let (a, b) = (a.comparison, b.comparison);
            let by_rule = b.relation.cmp(&a.relation).then(a.rule.cmp(&b.rule));
            by_rule.then(far(b.gap).partial_cmp(&far(a.gap)).unwrap_or(Ordering::Equal))
        });
        pairs.truncate(PAIRS);
        let mut rules: Vec<RuleGroup> = Vec::new();
        for pair in &pairs {
            let rule = pair.comparison.rule;
            if rules.last().is_none_or(|last| last.rule != rule.key()) {
                rules.push(RuleGroup {
                    rule: rule.key(),
                    words: words.view.say(&format!("comparison-rule-{}", rule.key())),
                    pairs: Vec::new(),
                });
            }
            let Some(group) = rules.last_mut() else { continue };
            if rule == Rule::Words {
                let wordings = [words.quoted(pair.a), words.quoted(pair.b)];
                let new: Vec<String> = wordings
                    .into_iter()
                    .filter(|wording| !group.pairs.contains(wording))
                    .collect();
                group.pairs.extend(new);
            } else {
                group.pairs.push(words.pair(pair));
            }
        }
        if !rules.is_empty() {
            groups.push(DifferenceGroup {
                kind: of,
                rules,
                more: total.saturating_sub(PAIRS),
            });
        }
    }
    groups
}

/// A distinct answer, and what stands behind it.
fn position_view(words: &Words<'_, '_>, position: &Position, from: &str) -> PositionView {
    let view = words.view;
    let evidence: Vec<EvidenceIx> = position.answers.iter().map(|&(piece, _)| piece).collect();
    PositionView {
        value: view.value_in(&position.value, words.unit),
        entity: entity(view, &position.value, from),
        stance: position.stance.word(),
        support: view.support(&position.support, &evidence, from),
    }
}

/// Why sources are one origin that no answer alone tells.
fn joined(view: &View<'_>, agreement: &Agreement) -> Vec<String> {
    let strands = agreement
        .positions
        .iter()
        .flat_map(|position| &position.support.strands);
    let told: BTreeSet<&Why> = strands.flat_map(|strand| &strand.reasons).collect();
    let all = agreement.support.strands.iter().flat_map(|strand| &strand.reasons);
    let joined: Vec<&Why> = all.filter(|why| !told.contains(why)).collect();
    view.first(joined.len(), |at| view.why(joined[at], &[]))
}

/// What the editor holds, and which answers differ from it.
fn held(words: &Words<'_, '_>, asked: &Asked<'_>, from: &str) -> Option<HeldView> {
    let view = words.view;
    let value = asked.held.first()?;
    let against = |(index, position): (usize, &Position)| {
        let beside = position.beside_editor?;
        let key = match (beside.relation, beside.rule, beside.gap) {
            (Relation::Different, Rule::Words, _) => "held-worded",
            (Relation::Different, _, Some(_)) => "held-against-by",
            (Relation::Different, ..) => "held-against",
            (Relation::Opposed, ..) => "held-denied",
            (Relation::Same | Relation::Compatible, ..) => return None,
        };
        let (quoted, sources) = (words.quoted(index), words.names(&sources(position, words)));
        let gap = words.gap(beside.gap, (&position.value, value));
        let mut arguments = vec![
            ("value", Argument::Text(&quoted)),
            ("sources", Argument::Text(&sources)),
        ];
        if key == "held-against-by" {
            arguments.push(("gap", Argument::Text(&gap)));
        }
        Some(view.messages.get(key, &arguments))
    };
    let against: Vec<String> = (words.agreement.positions.iter().enumerate())
        .filter_map(against)
        .collect();
    Some(HeldView {
        value: match asked.held.len() {
            1 => view.value_in(value, asked.unit),
            _ => {
                let all = asked.held.iter().map(|value| view.value_in(value, asked.unit));
                all.collect::<Vec<_>>().join(view.locale.comma())
            }
        },
        entity: entity(view, value, from).filter(|_| asked.held.len() == 1),
        against: view.first(against.len(), |at| against[at].clone()),
    })
}
