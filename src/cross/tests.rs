//! Small dossiers in which it is known who repeats whom.
//!
//! Invariant: a test says what the sources say, and nothing of how that is found out.

use super::*;
use crate::cross::agreement::Verdict;
use crate::cross::relation::{Relation, Rule};
use crate::cross::support::Why;
use crate::world::MemoryWorld;

/// Two texts of one dispatch, one by another hand, and one that only quotes the mayor.
const SEEDS: &[(&str, &str)] = &[
    (
        "wire",
        "The council of Aldham voted on 12 March 2024 to close the library on Mill Street after a debate that lasted \
         until midnight, and forty residents left the hall in silence while the clerk read the figures aloud.\n",
    ),
    (
        "gazette",
        "The council of Aldham voted on 12 March 2024 to close the library on Mill Street after a debate that lasted \
         until midnight, and forty residents left the hall in silence while the clerk read the figures aloud. It rained.\n",
    ),
    (
        "herald",
        "Nobody expected the outcome. Councillors chose on 13 March 2024 to shut the library, said Mayor Ruth Vane, who \
         had wanted to keep it open for one more winter.\n",
    ),
    (
        "radio",
        "Our listeners heard it first from the mayor herself. The library will shut, said Ruth Vane on air this morning.\n",
    ),
];

fn model(pages: &[(&str, String)]) -> Model {
    let mut world = MemoryWorld::new().with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n");
    for (id, text) in SEEDS {
        world = world.with(&format!("seeds/{id}.txt"), *text).with(
            &format!("content/sources/{id}.md"),
            format!("---\nseed: {id}.txt\n---\n"),
        );
    }
    world = world
        .with("content/actors/vane.md", "---\nname: Ruth Vane\nkind: person\n---\n")
        .with("content/actors/council.md", "---\nname: Council\n---\n");
    for (path, text) in pages {
        world = world.with(&format!("content/{path}"), text.clone());
    }
    let (model, diagnostics) = crate::resolve(&world, false);
    assert_eq!(diagnostics, []);
    model
}

fn quote(words: &str, attribution: &str) -> String {
    format!("> {words}\n>\n> — {attribution}\n\n")
}

fn event(quotes: &[String]) -> Model {
    let text = format!("---\ntitle: The vote\ndate: 2024-03\n---\n{}", quotes.concat());
    model(&[("events/vote.md", text)])
}

const WIRE: &str = "The council of Aldham voted on 12 March 2024";

fn ids(model: &Model, support: &Support) -> Vec<Vec<String>> {
    let strand = |strand: &support::Strand| {
        let sources = strand.sources.iter();
        sources.map(|&source| model[source].entry.id.to_string()).collect()
    };
    support.strands.iter().map(strand).collect()
}

#[test]
fn two_texts_of_one_dispatch_are_one_origin() {
    let model = event(&[
        quote(WIRE, "[[wire]]"),
        quote(WIRE, "[[gazette]]"),
        quote("Councillors chose on 13 March 2024", "[[herald]]"),
    ]);
    let support = &cross(&model, None).support[0];
    assert_eq!(ids(&model, support), [vec!["gazette", "wire"], vec!["herald"]]);
    assert_eq!((support.sources(), support.origins()), (3, 2));
    assert!(matches!(support.strands[0].reasons[..], [Why::Origin { .. }]));
}

#[test]
fn who_only_repeats_a_voice_adds_no_origin() {
    let quoted = [
        quote(
            "Councillors chose on 13 March 2024 to shut the library",
            "[[vane]], quoted by [[herald]]",
        ),
        quote("The library will shut", "[[vane]], quoted by [[radio]]"),
    ];
    let model = event(&quoted);
    let support = &cross(&model, None).support[0];
    assert_eq!(ids(&model, support), [vec!["herald", "radio"]]);
    assert!(matches!(support.strands[0].reasons[..], [Why::Speaker { .. }]));

    // What a source tells in its own voice as well makes it a witness of its own.
    let mut own = quoted.to_vec();
    own.push(quote("Nobody expected the outcome", "[[herald]]"));
    own.push(quote("Our listeners heard it first", "[[radio]]"));
    let model = event(&own);
    assert_eq!(cross(&model, None).support[0].origins(), 2);
}

#[test]
fn what_disputes_does_not_support() {
    let model = event(&[
        quote(WIRE, "[[wire]] {date=2024-03-12}"),
        quote(
            "Councillors chose on 13 March 2024",
            "[[herald]] {date=2024-03-12 stance=disputes}",
        ),
    ]);
    let crossed = cross(&model, None);
    assert_eq!(ids(&model, &crossed.support[0]), [vec!["wire"]]);
    assert_eq!(crossed.dates[0].verdict(), Verdict::Opposed);
}

#[test]
fn positions_are_gathered_and_compared() {
    let model = event(&[
        quote(WIRE, "[[wire]] {date=2024-03-12}"),
        quote(WIRE, "[[gazette]] {date=2024-03-12}"),
        quote("Councillors chose on 13 March 2024", "[[herald]] {date=2024-03-13}"),
        quote("The library will shut", "[[radio]] {date=2024-03}"),
    ]);
    let agreement = &cross(&model, None).dates[0];
    let positions: Vec<(String, usize, usize)> = (agreement.positions.iter())
        .map(|position| {
            let written = &model[position.answers[0].0].claims[position.answers[0].1].written.value;
            (written.clone(), position.support.sources(), position.support.origins())
        })
        .collect();
    let expected = [("2024-03", 1, 1), ("2024-03-12", 2, 1), ("2024-03-13", 1, 1)];
    assert_eq!(
        positions,
        expected.map(|(date, sources, origins)| (date.to_owned(), sources, origins))
    );
    let pairs: Vec<_> = (agreement.pairs.iter())
        .map(|pair| (pair.a, pair.b, pair.comparison.relation, pair.comparison.rule))
        .collect();
    assert_eq!(
        pairs,
        [
            (0, 1, Relation::Compatible, Rule::Refines),
            (0, 2, Relation::Compatible, Rule::Refines),
            (1, 2, Relation::Different, Rule::Disjoint),
        ]
    );
    assert_eq!((agreement.verdict(), agreement.finest()), (Verdict::Different, None));
    let kept = agreement.positions.iter().filter_map(|position| position.beside_editor);
    assert!(
        kept.map(|beside| beside.relation)
            .all(|relation| relation < Relation::Different)
    );
}

#[test]
fn a_reserve_makes_no_contradiction() {
    let model = event(&[
        quote(WIRE, "[[wire]] {date=2024-03-12}"),
        quote(
            "Councillors chose on 13 March 2024",
            "[[herald]] {date=2024-03-13 stance=qualifies}",
        ),
    ]);
    let agreement = &cross(&model, None).dates[0];
    assert_eq!(
        (agreement.verdict(), agreement.positions.len()),
        (Verdict::Compatible, 2)
    );
}

#[test]
fn the_finest_answer_is_the_one_all_others_allow() {
    let question = "---\ntitle: How many?\nkind: number\nanswer: 40\n---\n".to_owned()
        + &quote("forty residents left the hall", "[[wire]] {residents=40}")
        + &quote("Nobody expected the outcome", "[[herald]] {residents=30..50}")
        + &quote("The library will shut", "[[radio]] {residents=>20}");
    let model = model(&[("questions/residents.md", question)]);
    let agreement = &cross(&model, None).questions[0];
    assert_eq!(
        (agreement.verdict(), agreement.positions.len()),
        (Verdict::Compatible, 3)
    );
    let finest = agreement.finest().expect("one is the finest");
    assert!(
        matches!(&agreement.positions[finest].value, crate::link::model::Value::Number(number) if number.to_string() == "40")
    );
    assert_eq!(
        agreement.positions[finest].beside_editor.map(|beside| beside.relation),
        Some(Relation::Same)
    );
}
