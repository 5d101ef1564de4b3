//! Small texts in either language -> the anomalies that the rules find in them, and do not find.
//!
//! Invariant: of each rule there is a text in which it finds something and one in which it must not, in both languages.

use proptest::prelude::*;

use super::{Anomaly, Fault, What, codes, published};
use crate::cross::{Crossed, cross};
use crate::diag::Code;
use crate::link::model::Model;
use crate::world::MemoryWorld;

/// A dossier in a language: whole paths with their texts.
fn crossed(language: &str, files: &[(&str, &str)], config: &str) -> (Model, Crossed) {
    let toml = format!("title = \"T\"\nlanguage = \"{language}\"\n{config}");
    let world = files
        .iter()
        .fold(MemoryWorld::new().with("dossier.toml", toml), |world, (path, text)| {
            world.with(path, *text)
        });
    let (model, diagnostics) = crate::resolve(&world, false);
    assert!(!crate::has_errors(&diagnostics), "{diagnostics:?}");
    let crossed = cross(&model, None);
    (model, crossed)
}

/// The words that one rule finds in a text that is the only source.
fn found(code: Code, language: &str, text: &str, head: &str) -> Vec<String> {
    let page = format!("---\nseed: a.txt\nlanguage: {language}\ntitle: A\n{head}---\n");
    let files = [("seeds/a.txt", text), ("content/sources/a.md", page.as_str())];
    let (model, crossed) = crossed(language, &files, "");
    let of = crossed.anomalies.iter().filter(|anomaly| anomaly.code == code);
    of.map(|anomaly| model.words(anomaly.source, anomaly.range.clone()).to_owned())
        .collect()
}

/// Each a language, what the page of the source says, a text, and the words that are found in it.
fn table(code: Code, cases: &[(&str, &str, &str, &[&str])]) {
    for &(language, head, text, expected) in cases {
        assert_eq!(found(code, language, text, head), expected, "{text}");
    }
}

#[test]
fn weekdays() {
    let published = "published: 2024-03-14\n";
    table(
        Code::WEEKDAY_MISFIT,
        &[
            (
                "en",
                "",
                "The council voted on Monday 12 March 2024 to close it.",
                &["Monday 12 March 2024"],
            ),
            ("en", "", "The council voted on Tuesday 12 March 2024 to close it.", &[]),
            (
                "fr",
                "",
                "Le conseil a voté lundi 12 mars 2024 la fermeture.",
                &["lundi 12 mars 2024"],
            ),
            ("fr", "", "Le conseil a voté mardi 12 mars 2024 la fermeture.", &[]),
            // The year of a day without one is certain only near publication.
            (
                "fr",
                published,
                "Le conseil s'est réuni le dimanche 8 septembre, et plus jamais depuis.",
                &[],
            ),
        ],
    );
}

#[test]
fn days_told_too_early() {
    let published = "published: 2024-03-14\n";
    table(
        Code::PUBLISHED_BEFORE_EVENT,
        &[
            (
                "en",
                published,
                "The council closed the library on 30 June 2024.",
                &["30 June 2024"],
            ),
            ("en", published, "The council closed the library on 3 March 2024.", &[]),
            (
                "en",
                published,
                "The council put it off and set the closure for 30 June 2024.",
                &[],
            ),
            ("en", published, "The deadline was extended to 30 June 2024.", &[]),
            (
                "en",
                published,
                "The council closed the library until 30 June 2024.",
                &[],
            ),
            (
                "fr",
                published,
                "Le conseil a fermé la bibliothèque jusqu’au 30 juin 2024.",
                &[],
            ),
            ("en", published, "Correction, 30 June 2024: a figure was wrong.", &[]),
            ("fr", published, "L’article a été mis à jour le 30 juin 2024.", &[]),
            (
                "fr",
                published,
                "Le conseil a fermé la bibliothèque le 30 juin 2024.",
                &["le 30 juin 2024"],
            ),
            (
                "fr",
                published,
                "Le conseil a fermé la bibliothèque le 3 mars 2024.",
                &[],
            ),
            (
                "fr",
                published,
                "Le conseil a reporté la fermeture au 30 juin 2024.",
                &[],
            ),
            (
                "fr",
                published,
                "La fermeture, prévue le 30 juin 2024, a été votée.",
                &[],
            ),
            ("fr", "", "Le conseil a fermé la bibliothèque le 30 juin 2024.", &[]),
        ],
    );
}

#[test]
fn days_told_too_early_on_the_page_of_an_event() {
    let event = "---\ntitle: V\ndate: 2024-06-30\n---\n> The council closed the library on Friday\n>\n> — [[a]] \
                 {date=2024-06-30}\n";
    for (day, expected) in [("2024-03-14", 1), ("2024-07-01", 0)] {
        let page = format!("---\nseed: a.txt\ntitle: A\npublished: {day}\n---\n");
        let files = [
            (
                "seeds/a.txt",
                "The council closed the library on Friday, and went home.",
            ),
            ("content/sources/a.md", page.as_str()),
            ("content/events/v.md", event),
        ];
        let (_, crossed) = crossed("en", &files, "");
        assert_eq!(crossed.anomalies.len(), expected, "{day}");
    }
}

#[test]
fn the_end_of_something_is_not_told_as_past() {
    for (language, text, quoted) in [
        (
            "en",
            "The council found that it had closed the library until June 30.",
            "until June 30",
        ),
        (
            "fr",
            "Le conseil a trouvé qu’on avait fermé la bibliothèque jusqu’au 30 juin.",
            "jusqu’au 30 juin",
        ),
    ] {
        let event = format!("---\ntitle: V\ndate: 2024-06-30\n---\n> {quoted}\n>\n> — [[a]] {{date=2024-06-30}}\n");
        let files = [
            ("seeds/a.txt", text),
            (
                "content/sources/a.md",
                "---\nseed: a.txt\ntitle: A\npublished: 2024-03-14\n---\n",
            ),
            ("content/events/v.md", event.as_str()),
        ];
        assert!(crossed(language, &files, "").1.anomalies.is_empty(), "{text}");
    }
}

#[test]
fn heading_dates() {
    let held = "published: 2024-05\n";
    table(
        Code::HEADING_DATE_CONTRADICTED,
        &[
            (
                "en",
                "",
                "date 2021-05\n\nThe council closed the library on 30 June 2024. Nobody came.",
                &["30 June 2024"],
            ),
            (
                "en",
                "",
                "date 2024-07\n\nThe council closed the library on 30 June 2024. Nobody came.",
                &[],
            ),
            (
                "fr",
                "",
                "date 2025-07\n\nLe dernier partira au plus tard le 15 septembre 2024.",
                &["au plus tard le 15 septembre 2024"],
            ),
            (
                "fr",
                "",
                "date 2024-07\n\nLe dernier partira au plus tard le 15 septembre 2024.",
                &[],
            ),
            (
                "fr",
                held,
                "date 2021-05\n\nLe conseil se tait sur la bibliothèque de la ville.",
                &[""],
            ),
            (
                "fr",
                held,
                "date 2024-05\n\nLe conseil se tait sur la bibliothèque de la ville.",
                &[],
            ),
        ],
    );
}

#[test]
fn demonyms() {
    table(
        Code::DEMONYM_MISFIT,
        &[
            (
                "fr",
                "",
                "Niamey parle. Le Niger a reçu le ministre nigérian de la Défense.",
                &["nigérian"],
            ),
            (
                "fr",
                "",
                "Niamey parle. Le Niger a reçu le ministre nigérien de la Défense.",
                &[],
            ),
            // The other state is named.
            (
                "fr",
                "",
                "Le Niger parle au Nigeria. Niamey a reçu le ministre nigérian.",
                &[],
            ),
            (
                "fr",
                "",
                "Abuja parle. Le Niger, à Niamey, a reçu le ministre nigérian.",
                &[],
            ),
            // Nothing of a state stands beside it.
            (
                "fr",
                "",
                "Niamey parle. Au Niger, un ingénieur nigérian a été reçu.",
                &[],
            ),
            // Newspapers name states by their demonyms alone.
            (
                "fr",
                "",
                "La Suède parle. En Suède, un traité suédois lie le gouvernement suisse.",
                &[],
            ),
            (
                "fr",
                "",
                "Le Niger et l’armée nigérienne ; plus tard, l’armée nigériane.",
                &["nigériane"],
            ),
            (
                "en",
                "",
                "Niger and Niamey spoke. The Nigerian army received them.",
                &["Nigerian"],
            ),
            (
                "en",
                "",
                "Niger and Niamey spoke. The Nigerien army received them.",
                &[],
            ),
            (
                "en",
                "",
                "Niger and Nigeria spoke in Niamey. The Nigerian army received them.",
                &[],
            ),
            (
                "en",
                "",
                "Austria and Vienna spoke. The Australian government agreed.",
                &["Australian"],
            ),
            (
                "en",
                "",
                "Austria and the Austrian parliament spoke. The Australian government agreed.",
                &[],
            ),
        ],
    );
}

#[test]
fn a_declared_state_may_be_meant() {
    let files = [
        (
            "seeds/a.txt",
            "Niger and Niamey spoke. The Nigerian army received them.",
        ),
        ("content/actors/nigeria.md", "---\nname: Nigeria\n---\n"),
    ];
    let (_, crossed) = crossed("en", &files, "");
    assert_eq!(crossed.anomalies, []);
}

#[test]
fn sentences() {
    let fr = "Les soldats présents au Niger disposaient d’une base à Agadez.";
    let en = "The library of Aldham will shut its doors on 30 June.";
    let twice = |text: &str| format!("{text} Puis rien.\n\nSuite longue et sans objet. {text} Fin du texte.");
    let (fr_twice, en_twice) = (twice(fr), twice(en));
    table(
        Code::SENTENCE_TWICE,
        &[
            ("fr", "", &fr_twice, &[fr]),
            ("fr", "", fr, &[]),
            ("en", "", &en_twice, &[en]),
            ("en", "", "He went home again.\n\nSaid X. He went home again. End.", &[]),
            (
                "en",
                "",
                "“We have no money at all for a new roof.” Vane.\n\nX. “We have no money at all for a new roof.” Y.",
                &[],
            ),
        ],
    );
}

#[test]
fn spellings() {
    let (fr, en) = (
        "---\nname: Ali Zeine\nkind: personne\naliases: [Zain, Ali zine]\n---\n",
        "---\nname: Ruth Vane\nkind: person\naliases: [Vayne]\n---\n",
    );
    let of = |language: &str, actor: &str, text: &str| {
        let files = [("seeds/a.txt", text), ("content/actors/a.md", actor)];
        let (model, crossed) = crossed(language, &files, "");
        let shown = |anomaly: &Anomaly| match &anomaly.what {
            What::Spellings { first, other, .. } => format!("{first}/{other}"),
            What::NoCapital { word, .. } => format!("-{word}"),
            _ => model.words(anomaly.source, anomaly.range.clone()).to_owned(),
        };
        crossed.anomalies.iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(
        of("fr", fr, "Le ministre Ali Zeine parle. Selon Zain, rien."),
        ["Ali Zeine/Zain"]
    );
    assert_eq!(
        of("fr", fr, "Le ministre Ali Zeine parle. Selon Ali Zeine, rien."),
        [""; 0]
    );
    assert_eq!(of("fr", fr, "Le ministre Ali zine parle, et se tait."), ["-zine"]);
    assert_eq!(
        of("en", en, "Ruth Vane spoke. Later Vayne left the room."),
        ["Ruth Vane/Vayne"]
    );
    assert_eq!(of("en", en, "Ruth Vane spoke. Later Ruth Vane left the room."), [""; 0]);
    let nobody = "---\nname: The council\n---\n";
    let mayor = "---\nname: Mayor Vane\nkind: person\naliases: [the mayor]\n---\n";
    assert_eq!(
        of("en", mayor, "About 300 came, the mayor said, and mayor Vane left."),
        [""; 0]
    );
    let maire = "---\nname: Maire Dupont\nkind: personne\naliases: [le maire]\n---\n";
    assert_eq!(
        of("fr", maire, "Il en vint 300, dit le maire, et le maire Dupont partit."),
        [""; 0]
    );
    let two = "Kenneth Ekman said no. General Kenneth Eckman agreed, and Kenneth Ekman left.";
    assert_eq!(of("en", nobody, two), ["Kenneth Ekman/Kenneth Eckman"]);
    let couple = "Jean Martin said no. Jean Martine agreed, and Paul Martin left with Pauline Martin.";
    assert_eq!(of("en", nobody, couple), [""; 0]);
    assert_eq!(of("fr", nobody, "Le général pierre Dupont a parlé."), ["-pierre"]);
    assert_eq!(of("fr", nobody, "Le général français Dupont a parlé."), [""; 0]);
    assert_eq!(
        of("en", nobody, "It was General kenneth Ekman who spoke."),
        ["-kenneth"]
    );
}

#[test]
fn quotation_marks() {
    table(
        Code::UNPAIRED_QUOTATION_MARKS,
        &[
            ("fr", "", "Il vise un » retrait sûr” des soldats.", &["» retrait sûr”"]),
            (
                "fr",
                "",
                "Il vise un « retrait sûr » des soldats, l’« an » prochain.",
                &[],
            ),
            (
                "fr",
                "",
                "Il a dit : « rien n’est sûr, et il est parti.",
                &["« rien n’est sûr, et il est parti."],
            ),
            ("fr", "", "« Un début, dit-il.\n\n« Une suite.\n\n« Une fin. »", &[]),
            ("fr", "", "« Un début, dit-il.\n\nUne suite. »", &[]),
            ("fr", "", "Il dit : « Elle a dit « oui ».", &[]),
            ("fr", "", "Un “retrait\" sûr, selon lui.", &[]),
            (
                "en",
                "",
                "She said that “the roof is gone and left.",
                &["“the roof is gone and left."],
            ),
            ("en", "", "She said that “the roof is gone” and left.", &[]),
            ("en", "", "“A start, she said.\n\n“An end.”", &[]),
            (
                "en",
                "",
                "The rock 'n' roll band's board is 22\" long and 5' 10\" wide.",
                &[],
            ),
            ("en", "", "He left in a hurry,” she said.", &["”"]),
        ],
    );
}

#[test]
fn marks_say_what_is_wrong() {
    let files = [("seeds/a.txt", "Il vise un « retrait sûr” des soldats du Niger.")];
    let (_, crossed) = crossed("fr", &files, "");
    let what: Vec<&What> = crossed.anomalies.iter().map(|anomaly| &anomaly.what).collect();
    assert_eq!(what, [&What::Marks(Fault::Mixed('«', '”'))]);
}

#[test]
fn sources_against_themselves() {
    let fr = "Plus de 400 personnes ont signé. Il a lu les 250 noms.";
    let en = "More than 400 people signed. He read the 250 names.";
    for (language, text, a, b) in [
        ("fr", fr, "Plus de 400", "les 250 noms"),
        ("en", en, "More than 400", "the 250 names"),
    ] {
        let page = |more: &str, value: &str| {
            format!(
                "---\ntitle: Q\nkind: number\n---\n> {a}\n>\n> — [[a]] {{q=>400}}\n\n> {b}\n>\n> — [[a]] {{q={value}{more}}}\n"
            )
        };
        for (page, expected) in [
            (page("", "250"), 1),
            (page("", "450"), 0),
            (page(" stance=qualifies", "250"), 0),
        ] {
            let files = [("seeds/a.txt", text), ("content/questions/q.md", page.as_str())];
            let (_, crossed) = crossed(language, &files, "");
            assert_eq!(crossed.anomalies.len(), expected, "{page}");
            assert!(crossed.anomalies.iter().all(|anomaly| anomaly.evidence.len() == 2));
        }
    }
}

#[test]
fn two_events_of_one_source_are_no_contradiction() {
    let text = "The vote was on 12 March 2024. The closure was on 30 June 2024.";
    let question = "---\ntitle: When did it end?\nkind: date\n---\n> The vote was on 12 March 2024\n>\n> — [[a]] \
                    {q=2024-03-12}\n\n> The closure was on 30 June 2024\n>\n> — [[a]] {q=2024-06-30}\n";
    let event = |words: &str, date: &str| {
        format!("---\ntitle: E\ndate: {date}\n---\n> {words}\n>\n> — [[a]] {{date={date}}}\n")
    };
    let (vote, closure) = (
        event("The vote was on 12 March 2024", "2024-03-12"),
        event("The closure was on 30 June 2024", "2024-06-30"),
    );
    let mut files = vec![("seeds/a.txt", text), ("content/questions/q.md", question)];
    assert_eq!(crossed("en", &files, "").1.anomalies.len(), 1);
    files.extend([
        ("content/events/v.md", vote.as_str()),
        ("content/events/w.md", closure.as_str()),
    ]);
    assert_eq!(crossed("en", &files, "").1.anomalies.len(), 0);
}

#[test]
fn words_that_cannot_follow() {
    table(
        Code::WORDS_THAT_CANNOT_FOLLOW,
        &[
            ("fr", "", "Ils règlent les modalités du ce retrait.", &["du ce"]),
            (
                "fr",
                "",
                "Une commission à été mise en place et et reste.",
                &["à été", "et et"],
            ),
            ("fr", "", "Il est prêt à le faire, nous nous en tenons là là.", &[]),
            (
                "fr",
                "",
                "D’hiver à été comme été à hiver, les vers du du Bellay, la la la.",
                &[],
            ),
            (
                "en",
                "",
                "He read the the petition of a an author.",
                &["the the", "a an"],
            ),
            (
                "en",
                "",
                "What he had had was that that band, The The, checked in in May.",
                &[],
            ),
        ],
    );
}

#[test]
fn other_languages_are_left_alone() {
    for code in [
        Code::DEMONYM_MISFIT,
        Code::UNPAIRED_QUOTATION_MARKS,
        Code::WORDS_THAT_CANNOT_FOLLOW,
    ] {
        table(
            code,
            &[("de", "", "Der the the Minister sagte „so ist es“ und “ging.", &[])],
        );
    }
}

#[test]
fn what_is_turned_off_is_not_published() {
    let files = [("seeds/a.txt", "He read the the petition.")];
    for (config, expected) in [
        ("", true),
        ("[severities]\nR0709 = \"off\"\n", false),
        ("[severities]\nR0709 = \"error\"\n", true),
    ] {
        let (model, crossed) = crossed("en", &files, config);
        let anomaly = crossed.anomalies.first().expect("there is one");
        assert_eq!(published(&model, anomaly), expected, "{config}");
    }
    assert_eq!(codes().count(), 9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn ranges_lie_in_the_text(text in "([«»“”\"’'à été the du ce lundi 12 mars 2024.\n]|Niger|nigérian ministre|\\PC){0,120}") {
        for language in ["fr", "en"] {
            let page = format!("---\nseed: a.txt\nlanguage: {language}\ntitle: A\npublished: 2020\n---\n");
            let files = [("seeds/a.txt", text.as_str()), ("content/sources/a.md", page.as_str())];
            let world = files.iter().fold(
                MemoryWorld::new().with("dossier.toml", "title = \"T\"\nlanguage = \"fr\"\n"),
                |world, (path, text)| world.with(path, *text),
            );
            let (model, _) = crate::resolve(&world, false);
            for anomaly in cross(&model, None).anomalies {
                let reading = &model[anomaly.source].text.reading.text;
                for range in anomaly.also.iter().chain([&anomaly.range]) {
                    prop_assert!(reading.get(range.clone()).is_some(), "{anomaly:?}");
                }
            }
        }
    }
}

#[test]
fn many_marks_are_read_in_one_go() {
    let text = format!("Un texte du conseil de la ville {}", "»” ".repeat(20_000));
    let found = found(Code::UNPAIRED_QUOTATION_MARKS, "fr", &text, "");
    assert_eq!(found.len(), 1);
}
