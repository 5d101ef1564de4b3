//! Quotations cut in French and English -> whether R0305 is told, and which words it says are lost.
//!
//! Invariant: every cut stands beside one that is harmless.

use crate::check::tests::of;
use crate::diag::Code;

/// The words said to be lost where `quoted` is all that an event's page quotes of `sentence`.
fn lost(language: &str, sentence: &str, evidence: &str) -> Option<String> {
    let seed = match language {
        "fr" => format!(
            "Les nouvelles du jour\n\nVoici ce qui est arrivé dans la ville. {sentence} Le soir venu, tous sont rentrés chez eux."
        ),
        _ => format!(
            "The news of the day\n\nThis is what happened in the town. {sentence} In the evening they all went home."
        ),
    };
    let files = [
        ("seeds/day.txt", seed.as_str()),
        ("content/actors/vane.md", "---\nname: Ruth Vane\n---\n"),
        (
            "content/events/e.md",
            &format!("---\ntitle: E\ndate: 2024\n---\n{evidence}\n"),
        ),
    ];
    let found = of(Code::QUOTATION_LOSES_RESERVE, language, &files);
    assert!(found.len() < 2, "{found:?}");
    let headline = found.first()?.headline.clone();
    let words = headline.split('`').nth(1).expect("the words lost").to_owned();
    assert_eq!(found[0].labels.len(), 1);
    Some(words)
}

/// A block that quotes some words without a speaker.
fn block(words: &str) -> String {
    format!("> {words}\n>\n> — [[day]]")
}

#[test]
fn a_negation_before_the_words_quoted() {
    for (language, sentence, quoted, expected) in [
        (
            "fr",
            "Il n’est pas vrai que la base ait été fermée.",
            "la base ait été fermée",
            Some("n’est pas vrai que"),
        ),
        (
            "fr",
            "L’armée dément que la base ait été fermée.",
            "la base ait été fermée",
            Some("dément que"),
        ),
        (
            "fr",
            "Il est faux que la base ait été fermée.",
            "que la base ait été fermée",
            Some("faux"),
        ),
        (
            "fr",
            "L’armée refuse de confirmer que la base a été fermée.",
            "la base a été fermée",
            Some("refuse de confirmer que"),
        ),
        (
            "fr",
            "Rien n’indique que la base a été fermée.",
            "la base a été fermée",
            Some("Rien n’indique que"),
        ),
        (
            "fr",
            "Ils sont partis sans que la base soit fermée.",
            "la base soit fermée",
            Some("sans que"),
        ),
        (
            "fr",
            "Il n’est pas vrai que, depuis mars, la base ait été fermée.",
            "la base ait été fermée",
            Some("n’est pas vrai que"),
        ),
        (
            "fr",
            "L’armée ne nie pas que la base ait été fermée.",
            "la base ait été fermée",
            None,
        ),
        (
            "fr",
            "Nul doute que la base ait été fermée.",
            "la base ait été fermée",
            None,
        ),
        (
            "fr",
            "Il regrette que la base ait été fermée.",
            "la base ait été fermée",
            None,
        ),
        (
            "fr",
            "Il n’est pas surprenant que la base ait été fermée.",
            "la base ait été fermée",
            None,
        ),
        (
            "fr",
            "On se doute que la base a été fermée.",
            "la base a été fermée",
            None,
        ),
        (
            "fr",
            "Il n’est pas vrai que la base ait été fermée.",
            "Il n’est pas vrai que la base ait été fermée.",
            None,
        ),
        (
            "fr",
            "L’armée dément l’accord, mais la base a été fermée.",
            "la base a été fermée",
            None,
        ),
        ("fr", "La ville n’a pas fermé la base.", "fermé la base", Some("pas")),
        (
            "fr",
            "Ils n’ont plus de troupes dans la ville.",
            "ont plus de troupes dans la ville",
            Some("n’"),
        ),
        (
            "fr",
            "Ils n’ont pas de troupes dans la ville.",
            "ont pas de troupes dans la ville",
            None,
        ),
        (
            "fr",
            "Ils font un pas vers la sortie du conflit.",
            "vers la sortie du conflit",
            None,
        ),
        (
            "en",
            "It is not true that the base was closed.",
            "the base was closed",
            Some("not true that"),
        ),
        (
            "en",
            "The army denied that the base was closed.",
            "the base was closed",
            Some("denied that"),
        ),
        (
            "en",
            "The army refused to confirm that the base was closed.",
            "the base was closed",
            Some("refused to confirm that"),
        ),
        (
            "en",
            "There is no evidence that the base was closed.",
            "that the base was closed",
            Some("no evidence"),
        ),
        (
            "en",
            "The army did not deny that the base was closed.",
            "the base was closed",
            None,
        ),
        (
            "en",
            "There is no doubt that the base was closed.",
            "the base was closed",
            None,
        ),
        (
            "en",
            "They are sorry that the base was closed.",
            "the base was closed",
            None,
        ),
        (
            "en",
            "The army denied the report, but the base was closed.",
            "the base was closed",
            None,
        ),
        (
            "en",
            "The town has not closed the base.",
            "closed the base",
            Some("not"),
        ),
        (
            "en",
            "They fear a no-deal winter in the town.",
            "-deal winter in the town",
            None,
        ),
        (
            "en",
            "The town not only closed the base but sold it.",
            "only closed the base but sold it",
            None,
        ),
    ] {
        assert_eq!(
            lost(language, sentence, &block(quoted)).as_deref(),
            expected,
            "{sentence}"
        );
    }
}

#[test]
fn a_condition_before_the_words_quoted() {
    for (language, sentence, quoted, expected) in [
        (
            "fr",
            "Si la base était fermée, la ville serait vide.",
            "la base était fermée",
            Some("Si"),
        ),
        (
            "fr",
            "La ville serait vide s’ils fermaient la base.",
            "ils fermaient la base",
            Some("s’"),
        ),
        (
            "fr",
            "La ville vit, même si la base est fermée.",
            "la base est fermée",
            None,
        ),
        (
            "en",
            "If the base is closed, the town will die.",
            "the base is closed",
            Some("If"),
        ),
        (
            "en",
            "Nobody knows whether the base was closed.",
            "the base was closed",
            Some("whether"),
        ),
        (
            "en",
            "They wonder whether to close the base.",
            "to close the base",
            None,
        ),
        (
            "en",
            "The town lives, even if the base is closed.",
            "the base is closed",
            None,
        ),
    ] {
        assert_eq!(
            lost(language, sentence, &block(quoted)).as_deref(),
            expected,
            "{sentence}"
        );
    }
}

#[test]
fn a_negation_inside_or_after_the_words_quoted() {
    for (language, sentence, quoted, expected) in [
        (
            "fr",
            "Le ministre n’a pas signé le texte.",
            "Le ministre n’a […] signé le texte",
            Some("pas"),
        ),
        (
            "fr",
            "Le ministre n’a pas signé le texte.",
            "Le ministre […] signé le texte",
            Some("n’a pas"),
        ),
        (
            "fr",
            "Le ministre, qui n’a pas dormi, signe le texte.",
            "Le ministre […] signe le texte",
            None,
        ),
        (
            "fr",
            "Le ministre a signé le texte, pas le maire.",
            "Le ministre a signé le texte",
            None,
        ),
        (
            "en",
            "The minister has not signed the text.",
            "The minister has […] signed the text",
            Some("not"),
        ),
        (
            "en",
            "The minister didn’t sign the text.",
            "The minister […] sign the text",
            Some("didn’t"),
        ),
        (
            "en",
            "The minister, who did not sleep, signed the text.",
            "The minister […] signed the text",
            None,
        ),
        (
            "en",
            "The minister signed the text, not the mayor.",
            "The minister signed the text",
            None,
        ),
    ] {
        assert_eq!(
            lost(language, sentence, &block(quoted)).as_deref(),
            expected,
            "{quoted}"
        );
    }
}

#[test]
fn who_says_it() {
    for (language, sentence, quoted, expected) in [
        (
            "fr",
            "Selon le ministère, la base a été fermée.",
            "la base a été fermée",
            Some("Selon le ministère"),
        ),
        (
            "fr",
            "La base a été fermée, selon le ministère.",
            "La base a été fermée",
            Some("selon le ministère"),
        ),
        (
            "fr",
            "D’après un témoin, la base a été fermée.",
            "la base a été fermée",
            Some("D’après un témoin"),
        ),
        (
            "fr",
            "« La base a été fermée », a déclaré le ministre.",
            "La base a été fermée",
            Some("a déclaré le ministre"),
        ),
        (
            "fr",
            "« La base est fermée », a-t-il déclaré mardi.",
            "La base est fermée",
            Some("a-t-il déclaré mardi"),
        ),
        (
            "fr",
            "Le ministre a déclaré que la base a été fermée.",
            "la base a été fermée",
            Some("Le ministre a déclaré que"),
        ),
        (
            "fr",
            "La base, selon le ministère, a été fermée.",
            "La base […] a été fermée",
            Some("selon le ministère"),
        ),
        (
            "fr",
            "La base a été fermée, selon le ministère.",
            "La base a été fermée, selon le ministère.",
            None,
        ),
        (
            "fr",
            "Selon le calendrier, la base a été fermée.",
            "la base a été fermée",
            None,
        ),
        (
            "fr",
            "La base a été fermée, selon le préfet, homme de bien.",
            "homme de bien",
            None,
        ),
        (
            "fr",
            "L’accord de la ville, conclu à Niamey, a été signé.",
            "L’accord de la ville",
            None,
        ),
        (
            "fr",
            "Ce qui indique que la base a été fermée.",
            "la base a été fermée",
            None,
        ),
        (
            "fr",
            "Le ministre a signé, la base a été fermée.",
            "la base a été fermée",
            None,
        ),
        (
            "en",
            "According to the ministry, the base was closed.",
            "the base was closed",
            Some("According to the ministry"),
        ),
        (
            "en",
            "The base was closed, according to the ministry.",
            "The base was closed",
            Some("according to the ministry"),
        ),
        (
            "en",
            "“The base was closed,” said Ruth Vane, the mayor.",
            "The base was closed",
            Some("said Ruth Vane"),
        ),
        (
            "en",
            "The base was closed, the ministry said.",
            "The base was closed",
            Some("the ministry said"),
        ),
        (
            "en",
            "The minister said that the base was closed.",
            "the base was closed",
            Some("The minister said that"),
        ),
        (
            "en",
            "He called it “lousy” and several said the base was closed.",
            "the base was closed",
            Some("several said"),
        ),
        (
            "en",
            "“The base was closed”, Vane said in a speech at the town hall.",
            "in a speech at the town hall",
            None,
        ),
        (
            "en",
            "According to the plan, the base was closed.",
            "the base was closed",
            None,
        ),
        (
            "en",
            "According to the ministry, the base was closed.",
            "According to the ministry, the base was closed.",
            None,
        ),
        (
            "en",
            "The base was closed, the town was empty.",
            "The base was closed",
            None,
        ),
    ] {
        assert_eq!(
            lost(language, sentence, &block(quoted)).as_deref(),
            expected,
            "{sentence}"
        );
    }
}

#[test]
fn the_editors_own_words_are_a_reserve() {
    let (fr, en) = (
        "Selon le ministère, il n’est pas vrai que la base ait été fermée.",
        "According to the ministry, it is not true that the base was closed.",
    );
    for (language, sentence, evidence, told) in [
        (
            "fr",
            fr,
            "> la base ait été fermée\n>\n> — le ministère dément, [[day]]",
            false,
        ),
        (
            "fr",
            fr,
            "> la base ait été fermée\n>\n> — [[vane]], dans [[day]]",
            true,
        ),
        (
            "fr",
            fr,
            "> la base ait été fermée\n>\n> — [[day]] {stance=disputes}",
            false,
        ),
        ("fr", fr, "On apprend que [[day|« la base ait été fermée »]].", true),
        ("fr", fr, "On dément que [[day|« la base ait été fermée »]].", false),
        ("fr", fr, "On parle de [[day|« la base »]].", false),
        (
            "en",
            en,
            "> the base was closed\n>\n> — it is denied, in [[day]]",
            false,
        ),
        (
            "en",
            en,
            "> the base was closed\n>\n> — [[vane]], in [[day]] {stance=qualifies}",
            false,
        ),
        ("en", en, "We read that [[day|“the base was closed”]].", true),
        (
            "en",
            en,
            "The ministry denies that [[day|“the base was closed”]].",
            false,
        ),
        ("en", en, "It isn’t so that [[day|“the base was closed”]].", false),
    ] {
        assert_eq!(lost(language, sentence, evidence).is_some(), told, "{evidence}");
    }
    let said = [
        (
            "fr",
            "Selon le ministère, la base a été fermée.",
            "> la base a été fermée\n>\n> — ",
        ),
        (
            "en",
            "According to the ministry, the base was closed.",
            "> the base was closed\n>\n> — ",
        ),
    ];
    for (language, sentence, quotation) in said {
        assert!(lost(language, sentence, &format!("{quotation}[[vane]], [[day]]")).is_none());
        assert!(lost(language, sentence, &format!("{quotation}le ministère, [[day]]")).is_none());
        assert!(lost(language, sentence, &format!("{quotation}[[day]]")).is_some());
    }
    // In a sentence of the editor's, who says it may stand anywhere.
    assert!(lost("fr", said[0].1, "La nouvelle : [[day|« la base a été fermée »]].").is_none());
    assert!(lost("en", said[1].1, "The news: [[day|“the base was closed”]].").is_none());
}

#[test]
fn the_own_voice_of_a_source_is_no_one_elses() {
    let page = "---\nseed: day.txt\npublisher: The Clarion\n---\n";
    for (name, count) in [("The Clarion", 0), ("The Herald", 1)] {
        let seed = format!("Day\n\nThe town was told. The base was closed, {name} said.");
        let evidence = format!("---\ntitle: E\ndate: 2024\n---\n{}\n", block("The base was closed"));
        let files = [
            ("seeds/day.txt", seed.as_str()),
            ("content/sources/day.md", page),
            ("content/events/e.md", &evidence),
        ];
        assert_eq!(of(Code::QUOTATION_LOSES_RESERVE, "en", &files).len(), count);
    }
}
