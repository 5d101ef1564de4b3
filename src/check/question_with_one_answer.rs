//! Model, and what its sources say of the same things -> R0511: a question that one source alone answers.
//!
//! Invariant: a source that contradicts itself is a question, though it stands alone.

use crate::cross::Crossed;
use crate::cross::agreement::Verdict;
use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::span::Span;

/// Reports the questions on which there is nothing to put side by side.
pub fn check(model: &Model, crossed: &Crossed) -> Vec<Diagnostic> {
    // A quotation that was not verified may be another answer, wherever it stands.
    if model.entities().any(|entity| model.entry(entity).prose.unverified > 0) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (question, agreement) in model.questions.iter().zip(&crossed.questions) {
        let [source] = agreement.sources(model)[..] else {
            continue;
        };
        if !matches!(agreement.verdict(), Verdict::One | Verdict::Compatible) {
            continue;
        }
        let Some((piece, number)) = agreement.answers().next() else {
            continue;
        };
        let (id, source) = (&question.entry.id, &model[source].entry.id);
        let headline = format!("only `{source}` answers the question `{id}`");
        found.push(
            Diagnostic::at(
                Code::QUESTION_WITH_ONE_ANSWER,
                Span::whole(question.entry.file),
                headline,
            )
            .with_label(model[piece].claims[number].written.span, "its answer")
            .with_note("the page of a question sets what several sources say side by side")
            .with_help(format!(
                "quote what others say of it, `{{{id}=…}}`, or tell it on the page of an event"
            )),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::of;

    const FRENCH: &str = "---\ntitle: Combien ?\nkind: number\n---\n";
    const ENGLISH: &str = "---\ntitle: How many?\nkind: number\n---\n";
    const A: &str = "Article.\n\nIls étaient 300 devant la mairie, 120 selon la police. They were 300 in the square.";
    const B: &str = "Autre article.\n\nPlus de 400 personnes sont venues. More than 400 people came.";

    #[test]
    fn one_source_alone_makes_no_question() {
        for (language, page, answers, count) in [
            ("fr", FRENCH, "> Ils étaient 300\n>\n> — [[a]] {q=300}\n", 1),
            (
                "fr",
                FRENCH,
                "> Ils étaient 300\n>\n> — [[a]] {q=300}\n\n> étaient 300 devant\n>\n> — [[a]] {q=300~}\n",
                1,
            ),
            (
                "fr",
                FRENCH,
                "> Ils étaient 300\n>\n> — [[a]] {q=300}\n\n> Plus de 400 personnes\n>\n> — [[b]] {q=>400}\n",
                0,
            ),
            // A source that contradicts itself.
            (
                "fr",
                FRENCH,
                "> Ils étaient 300\n>\n> — [[a]] {q=300}\n\n> 120 selon la police\n>\n> — [[a]] {q=120}\n",
                0,
            ),
            ("en", ENGLISH, "> They were 300\n>\n> — [[a]] {q=300}\n", 1),
            (
                "en",
                ENGLISH,
                "> They were 300\n>\n> — [[a]] {q=300}\n\n> More than 400 people\n>\n> — [[b]] {q=>400}\n",
                0,
            ),
            ("en", ENGLISH, "", 0),
        ] {
            let files = [
                ("seeds/a.txt", A),
                ("seeds/b.txt", B),
                ("content/questions/q.md", &format!("{page}{answers}")),
            ];
            let found = of(Code::QUESTION_WITH_ONE_ANSWER, language, &files);
            assert_eq!(found.len(), count, "{answers}");
        }
    }

    #[test]
    fn the_severity_is_the_dossiers_and_the_page_can_accept_it() {
        let answer = "> They were 300\n>\n> — [[a]] {q=300}\n";
        let severity = |config: &str, accepts: &str| {
            let page = format!("---\ntitle: How many?\nkind: number\n{accepts}---\n{answer}");
            let world = crate::world::MemoryWorld::new()
                .with("dossier.toml", format!("title = \"T\"\nlanguage = \"en\"\n{config}"))
                .with("seeds/a.txt", A)
                .with("content/questions/q.md", page);
            let compiled = crate::compile(&world, &crate::Options::default());
            let of_question = |diagnostic: &Diagnostic| diagnostic.code == Code::QUESTION_WITH_ONE_ANSWER;
            let found = compiled.diagnostics.iter().find(|diagnostic| of_question(diagnostic));
            (
                found.map(|diagnostic| diagnostic.severity.word()),
                compiled.output.is_some(),
            )
        };
        let set = |word: &str| format!("[severities]\nquestion-with-one-answer = \"{word}\"\n");
        assert_eq!(severity("", ""), (Some("warning"), true));
        assert_eq!(severity(&set("off"), ""), (None, true));
        assert_eq!(severity(&set("note"), ""), (Some("note"), true));
        assert_eq!(severity(&set("warning"), ""), (Some("warning"), true));
        assert_eq!(severity(&set("error"), ""), (Some("error"), false));
        for accepts in ["accepts: R0511\n", "accepts: [R0510, question-with-one-answer]\n"] {
            assert_eq!(severity("", accepts), (None, true));
            assert_eq!(severity(&set("note"), accepts), (None, true));
            // What the dossier makes an error, no page lets stand.
            assert_eq!(severity(&set("error"), accepts), (Some("error"), false));
        }
        assert_eq!(severity("", "accepts: [R0510]\n"), (Some("warning"), true));
    }

    #[test]
    fn what_a_page_accepts_is_known_and_no_error() {
        for (accepts, headline, label) in [
            (
                "question-with-one-anser",
                "`question-with-one-anser` is no diagnostic",
                "did you mean `question-with-one-answer`?",
            ),
            ("R0301", "`R0301` is always an error", ""),
        ] {
            let page = format!("---\ntitle: Note\naccepts: [R0511, {accepts}]\n---\n");
            let found = of(Code::BAD_VALUE, "en", &[("content/notes/n.md", &page)]);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].headline, headline);
            let primary = found[0].primary.as_ref().unwrap();
            assert_eq!(primary.text, label);
            assert_eq!(&page[primary.span.range()], accepts);
        }
    }

    #[test]
    fn the_page_of_a_source_accepts_what_is_found_in_its_article() {
        let told = |page: &str| {
            let world = crate::world::MemoryWorld::new()
                .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
                .with(
                    "seeds/a.txt",
                    b"The caf\xc3\xa9 and the th\xc3\xa9\xc3\xa2tre stay op\xffn.\n",
                )
                .with("content/sources/a.md", page);
            let found = crate::compile(&world, &crate::Options::default()).diagnostics;
            found
                .iter()
                .filter(|diagnostic| diagnostic.code == Code::SEED_DAMAGED)
                .count()
        };
        assert_eq!(told("---\nseed: a.txt\n---\n"), 1);
        assert_eq!(told("---\nseed: a.txt\naccepts: seed-damaged\n---\n"), 0);
    }
}
