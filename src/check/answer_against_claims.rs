//! Model, and the answers to its questions -> R0514: an editor's answer that no source gives.
//!
//! Invariant: words are not compared, since only a reader can say whether they mean the same; a passage that goes with
//! the answer, even with a reserve, is enough.

use crate::cross::Crossed;
use crate::cross::agreement::Position;
use crate::cross::relation::{Relation, Rule};
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::load::claim::Stance;

/// How many passages are pointed at.
const SHOWN: usize = 5;

/// Reports the answers that differ from every claim that supports one.
pub fn check(model: &Model, crossed: &Crossed) -> Vec<Diagnostic> {
    // A quotation that was not verified may carry the answer, wherever it stands.
    if model.entities().any(|entity| model.entry(entity).prose.unverified > 0) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (question, agreement) in model.questions.iter().zip(&crossed.questions) {
        let Some(answer) = &question.answer else { continue };
        let said: Vec<&Position> = (agreement.positions.iter())
            .filter(|position| position.stance != Stance::Disputes)
            .collect();
        let differs = |position: &&Position| {
            (position.beside_editor)
                .is_some_and(|beside| beside.relation == Relation::Different && beside.rule != Rule::Words)
        };
        if !said.iter().any(|position| position.stance == Stance::Supports) || !said.iter().all(differs) {
            continue;
        }
        let values: Vec<String> = said
            .iter()
            .map(|position| format!("`{}`", model.written(&position.value)))
            .collect();
        let headline = format!("no source gives the answer `{}`", model.written(&answer.value));
        let mut diagnostic = Diagnostic::at(Code::ANSWER_AGAINST_CLAIMS, answer.span, headline)
            .with_note(format!("the evidence says {}", values.join(", ")))
            .with_help("correct the answer or the claims, or cite the passage that the answer rests on");
        let claims = said.iter().flat_map(|position| &position.answers);
        for &(piece, number) in claims.take(SHOWN) {
            let evidence = &model[piece];
            if let Some(claim) = evidence.claims.get(number) {
                let source = &model[evidence.source].entry.id;
                diagnostic = diagnostic.with_label(claim.written.span, format!("as `{source}` answers"));
            }
        }
        found.push(diagnostic);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    const FRENCH: &str = "Le retrait\n\nSelon le ministère, 950 soldats sont partis de la base le 12 mars 2024.\n\n\
        Selon la presse, un millier de soldats sont partis de la base.\n";
    const ENGLISH: &str = "The withdrawal\n\nThe ministry said that 950 soldiers left the base on 12 March 2024.\n\n\
        The press said that a thousand soldiers left the base.\n";

    /// The findings on a question of a kind, given the answer and the claims in braces.
    fn findings(language: &str, kind: &str, answer: &str, claims: [&str; 2]) -> Vec<Diagnostic> {
        let (text, words) = match language {
            "fr" => (FRENCH, ["950 soldats sont partis", "un millier de soldats"]),
            _ => (ENGLISH, ["950 soldiers left", "a thousand soldiers"]),
        };
        let evidence = words.iter().zip(claims).filter(|(_, claim)| !claim.is_empty());
        let evidence: String = evidence
            .map(|(words, claim)| format!("> {words}\n>\n> — [[s]] {{{claim}}}\n\n"))
            .collect();
        let page = format!("---\ntitle: Q\nkind: {kind}\nanswer: \"{answer}\"\n---\n{evidence}");
        let place = |name: &str, more: &str| format!("---\nname: {name}\n{more}---\n");
        let (north, south) = (place("Northland", ""), place("Southport", "within: north\n"));
        of(
            Code::ANSWER_AGAINST_CLAIMS,
            language,
            &[
                ("seeds/s.txt", text),
                ("content/questions/q.md", &page),
                ("content/places/north.md", &north),
                ("content/places/south.md", &south),
            ],
        )
    }

    #[test]
    fn french_and_english_answers_that_no_source_gives() {
        for language in ["fr", "en"] {
            for (kind, answer, claims, wrong) in [
                ("number", "800", ["q=950", "q=1000~"], true),
                ("number", "950", ["q=950", "q=1000~"], false),
                ("number", "990", ["q=950", "q=1000~"], false),
                ("number", "800", ["q=950", "q=800 stance=qualifies"], false),
                ("number", "800", ["q=950 stance=disputes", ""], false),
                ("number", "800", ["q=950 stance=qualifies", ""], false),
                ("number", "800", ["", ""], false),
                ("date", "2024-03-13", ["q=2024-03-12", ""], true),
                ("date", "2024-03", ["q=2024-03-12", ""], false),
                ("place", "north", ["q=south", ""], false),
                ("place", "south", ["q=north", ""], false),
                ("text", "partis", ["q=restés", ""], false),
            ] {
                let found = findings(language, kind, answer, claims);
                assert_eq!(!found.is_empty(), wrong, "{language} {answer} {claims:?}");
            }
        }
    }

    #[test]
    fn french_and_english_what_the_evidence_says_is_told() {
        for language in ["fr", "en"] {
            let found = findings(language, "number", "800", ["q=950", "q=1000~"]);
            assert_eq!(found[0].notes, ["the evidence says `1000~`, `950`"]);
            assert_eq!(found[0].labels.len(), 2);
        }
    }
}
