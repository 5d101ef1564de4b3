//! Model -> R0510: one passage that is cited for two values that cannot both be true.
//!
//! Invariant: each pair of values is told once for a source, at the claim that stands later; passages are compared
//! with those that overlap them alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::cross::Crossed;
use crate::cross::relation::{self, Relation, Rule};
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Claim, Entity, EvidenceIx, Model, Property};
use crate::load::claim::Stance;
use crate::span::Span;

/// A claim, and where it stands in its evidence.
type Cited<'m> = (EvidenceIx, &'m Claim);

/// What is told of one thing: a question, or the date or place of the event on whose page it stands.
type Subject = (Property, Option<Entity>);

/// Reports the passages that two claims read differently.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for source in &model.sources {
        let mut open: BTreeMap<Subject, Vec<Cited<'_>>> = BTreeMap::new();
        let mut told: BTreeSet<(Subject, [String; 2])> = BTreeSet::new();
        for &piece in &source.passages {
            let evidence = &model[piece];
            if evidence.stance != Stance::Supports {
                continue;
            }
            let start = evidence.passage.range().start;
            for claim in &evidence.claims {
                let page = match claim.property {
                    Property::Question(_) => None,
                    Property::Date | Property::Place => evidence.on,
                };
                let subject = (claim.property, page);
                let others = open.entry(subject).or_default();
                others.retain(|(other, _)| model[*other].passage.range().end > start);
                for &(other, earlier) in others.iter() {
                    if !overlap(model, piece, other) || !is_contrary(model, (piece, claim), (other, earlier)) {
                        continue;
                    }
                    let mut pair = [claim.written.value.clone(), earlier.written.value.clone()];
                    pair.sort();
                    if told.insert((subject, pair)) {
                        found.push(diagnose(model, (piece, claim), (other, earlier)));
                    }
                }
                let parts = &evidence.passage.parts;
                let repeats = |(other, earlier): &Cited<'_>| {
                    model[*other].passage.parts == *parts && earlier.value == claim.value
                };
                if !others.iter().any(repeats) {
                    others.push((piece, claim));
                }
            }
        }
    }
    found
}

/// Whether two pieces of evidence of one source quote the same words.
fn overlap(model: &Model, a: EvidenceIx, b: EvidenceIx) -> bool {
    let theirs = &model[b].passage.parts;
    let crosses = |x: &Range<usize>| theirs.iter().any(|y| x.start < y.end && y.start < x.end);
    model[a].passage.parts.iter().any(crosses)
}

/// Whether two claims cannot both be true; words that differ can, unless just the same words are quoted for them.
fn is_contrary(model: &Model, a: Cited<'_>, b: Cited<'_>) -> bool {
    let comparison = relation::values(model, &a.1.value, &b.1.value);
    let literally = || model[a.0].passage.parts == model[b.0].passage.parts;
    comparison.relation == Relation::Different && (comparison.rule != Rule::Words || literally())
}

fn diagnose(model: &Model, a: Cited<'_>, b: Cited<'_>) -> Diagnostic {
    let (later, earlier) = match a.1.written.span > b.1.written.span {
        true => (a, b),
        false => (b, a),
    };
    let (value, other) = (&later.1.written.value, &earlier.1.written.value);
    let source = &model[model[later.0].source];
    let both = {
        let (a, b) = (model[later.0].passage.range(), model[earlier.0].passage.range());
        a.start.max(b.start)..a.end.min(b.end)
    };
    let words = Span::new(source.text.file, source.text.reading.map.to_source(both));
    Diagnostic::at(
        Code::PASSAGE_WITH_TWO_VALUES,
        later.1.written.span,
        format!(
            "one passage of `{}` is cited for `{value}` and for `{other}`",
            source.entry.id
        ),
    )
    .with_label(earlier.1.written.span, "it is read otherwise here")
    .with_label(words, "the words that both quote")
    .with_help("correct one of the claims; `stance=qualifies` says that the passage does not carry its value by itself")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::of;

    const FRENCH: &str =
        "Article.\n\nLa base compte 300 soldats, arrivés le 4 mars ou le 5 mars. Le maire parle d’un départ.";
    const ENGLISH: &str =
        "Article.\n\nThe base holds 300 soldiers, who came on 4 March or 5 March. The mayor spoke of leaving.";

    fn told(language: &str, page: &str) -> Vec<Diagnostic> {
        let seed = if language == "fr" { FRENCH } else { ENGLISH };
        let files = [
            ("seeds/a.txt", seed),
            ("content/questions/n.md", "---\ntitle: N\nkind: number\n---\n"),
            ("content/questions/w.md", "---\ntitle: W\n---\n"),
            (
                "content/events/e.md",
                &format!("---\ntitle: E\ndate: 2024-03\n---\n{page}"),
            ),
        ];
        of(Code::PASSAGE_WITH_TWO_VALUES, language, &files)
    }

    #[test]
    fn one_passage_says_one_thing() {
        let two = |a: &str, x: &str, b: &str, y: &str| format!("> {a}\n>\n> — [[a]] {x}\n\n> {b}\n>\n> — [[a]] {y}\n");
        let (fr, en) = ("La base compte 300 soldats", "The base holds 300 soldiers");
        let (fr_inside, en_inside) = ("compte 300 soldats, arrivés", "holds 300 soldiers, who came");
        for (language, page, count) in [
            ("fr", two(fr, "{n=300}", fr_inside, "{n=500}"), 1),
            ("en", two(en, "{n=300}", en_inside, "{n=500}"), 1),
            ("fr", format!("> {fr}\n>\n> — [[a]] {{n=300 n=500}}\n"), 1),
            ("fr", two(fr, "{date=2024-03-04}", fr_inside, "{date=2024-03-05}"), 1),
            ("en", two(en, "{date=2024-03-04}", en_inside, "{date=2024-03}"), 0),
            ("fr", two(fr, "{n=300}", fr_inside, "{n=300~}"), 0),
            ("en", two(en, "{n=300}", en_inside, "{n=500 stance=disputes}"), 0),
            ("en", two(en, "{n=300}", "The mayor spoke", "{n=500}"), 0),
            // Words: only the same passage.
            ("fr", two(fr, "{w=oui}", fr_inside, "{w=non}"), 0),
            ("fr", two(fr, "{w=oui}", fr, "{w=non}"), 1),
            ("en", two(en, "{w=Yes}", en, "{w=yes}"), 0),
        ] {
            assert_eq!(told(language, &page).len(), count, "{page}");
        }
    }

    #[test]
    fn each_pair_is_told_once_at_the_later_claim() {
        let claim = |value: &str| format!("> La base compte 300 soldats\n>\n> — [[a]] {{n={value}}}\n\n");
        let page = [claim("300"), claim("300"), claim("500"), claim("500")].concat();
        let found = told("fr", &page);
        let [diagnostic] = &found[..] else { panic!("{found:?}") };
        let (at, label) = (diagnostic.primary.as_ref().unwrap(), &diagnostic.labels[0]);
        assert!(at.span.start > label.span.start);
        assert_eq!(
            diagnostic.headline,
            "one passage of `a` is cited for `500` and for `300`"
        );
    }
}
