//! Questions and what the pages say of the answers: the verdict, how each answer stands to the others, what the editor
//! holds, in French and in English.

use super::support::{Outcome, a_dossier};

/// A source of a question: its title, its words, and the braces of the quotation.
type Told<'a> = (&'a str, &'a str, &'a str);

/// The front matter of a question, the braces of its answers, and what the page says in French and in English.
type Case<'a> = (&'a str, &'a [&'a str], [&'a [&'a str]; 2]);

/// A dossier with one question and a source for each answer.
fn asked(language: &str, front: &str, told: &[Told<'_>], judgement: &str) -> Outcome {
    let mut dossier = a_dossier()
        .with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"))
        .with_page("actors/army", "name: Army", "")
        .with_page("actors/unit", "name: Unit\nmember_of: [army]", "")
        .with_page("places/land", "name: Land", "")
        .with_page("places/town", "name: Town\nwithin: land", "");
    let mut body = String::new();
    for (at, (title, words, braces)) in told.iter().enumerate() {
        let id = format!("s{at}");
        dossier = dossier
            .with_seed(&format!("{id}.txt"), format!("{title}\n\n{words}.\n"))
            .with_page(&format!("sources/{id}"), &format!("seed: {id}.txt\ntitle: {title}"), "");
        body.push_str(&format!("> {words}\n>\n> — [[{id}]] {{{braces}}}\n\n"));
    }
    dossier
        .with_page(
            "questions/asked",
            &format!("title: Asked\n{front}"),
            &format!("{body}{judgement}"),
        )
        .compile()
}

/// A page as plain text: no tags, no-break spaces as spaces.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            '\u{a0}' | '\u{202f}' | '\n' => text.push(' '),
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&#x27;", "'").replace("&quot;", "\"")
}

#[track_caller]
fn says(outcome: &Outcome, expected: &[&str]) {
    let text = plain(outcome.page("questions/asked.html"));
    for words in expected {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
}

#[test]
fn a_page_says_what_the_answers_come_to() {
    let cases: [Case<'_>; 16] = [
        (
            "kind: date",
            &["asked=2024-04", "asked=2024-05~"],
            [
                &[
                    "si l’on tient compte de ce qui est approximatif",
                    "à peu près comme « vers mai 2024 »",
                ],
                &["allowing for what is approximate", "roughly the same as “"],
            ],
        ),
        (
            "kind: date",
            &["asked=2024-03", "asked=2024-05 stance=qualifies"],
            [
                &[
                    "une seule réponse est ferme.",
                    "s’écarte de « mai 2024 » (avec réserve) : au moins 31 jours d’écart",
                    "Les différences avec ce qui n’est donné qu’avec réserve",
                ],
                &[
                    "only one answer is given without reservation.",
                    "departs from “May 2024” (with reservations): at least 31 days apart",
                ],
            ],
        ),
        (
            "kind: number\nunit: hommes",
            &["asked=1000~", "asked=946", "asked=\"900..1000\""],
            [
                &[
                    "Trois sources, trois origines : les réponses s’accordent, à l’arrondi près.",
                    "La plus précise, compatible avec toutes les autres : 946 hommes.",
                    "arrondit « 946 hommes »",
                    "arrondi ailleurs à « environ 1 000 hommes »",
                    "« 946 hommes » précise « de 900 à 1 000 hommes »",
                ],
                &[
                    "Three sources, three origins: the answers agree, allowing for rounding.",
                    "rounds “946 hommes”",
                    "rounded elsewhere to “about 1,000 hommes”",
                ],
            ],
        ),
        (
            "kind: number",
            &["asked=100", "asked=350", "asked=350"],
            [
                &[
                    "Trois sources, trois origines : les réponses diffèrent (250 d’écart).",
                    "contredit « 350 » : 250 d’écart",
                    "même réponse : « Paper 2 »",
                ],
                &["the answers differ, by 250.", "contradicts “350”: 250 apart"],
            ],
        ),
        (
            "kind: number",
            &[
                "asked=\"about 1000000\"",
                "asked=\"more than 1.5 million\"",
                "asked=3000",
            ],
            [
                &["(au moins 1 497 000 d’écart entre les plus éloignées)"],
                &[
                    "the farthest are at least 1,497,000 apart.",
                    "contradicts “more than 1,500,000”: at least about 500,000 apart",
                ],
            ],
        ),
        (
            "kind: date",
            &["asked=2024-05-15", "asked=2024-09-15"],
            [
                &[
                    "contredit « 15 septembre 2024 » : environ 4 mois d’écart",
                    "Les différences réelles",
                ],
                &[
                    "the answers differ, by about 4 months.",
                    "contradicts “15 September 2024”: about 4 months apart",
                ],
            ],
        ),
        (
            "kind: date",
            &["asked=2024-05-15", "asked=2024-05-16"],
            [&["(un jour d’écart)"], &["by one day."]],
        ),
        (
            "kind: date",
            &["asked=1914", "asked=1945"],
            [&["environ 30 ans d’écart"], &["by about 30 years."]],
        ),
        (
            "kind: date",
            &["asked=2023-12", "asked=2023-12-22"],
            [
                &["les unes plus précises que les autres", "précise « décembre 2023 »"],
                &["some more precise than others", "narrows down “December 2023”"],
            ],
        ),
        (
            "kind: date",
            &["asked=../2024-05-19", "asked=2024-04-19/.."],
            [
                &["les réponses peuvent être vraies ensemble", "compatible avec"],
                &["the answers can all be true", "compatible with"],
            ],
        ),
        (
            "kind: actor",
            &["asked=army", "asked=unit"],
            [
                &[
                    "l’une nomme la partie, l’autre le tout",
                    "fait partie de « Army »",
                    "comprend « Unit »",
                ],
                &[
                    "one names the part, the other the whole",
                    "is part of “Army”",
                    "includes “Unit”",
                ],
            ],
        ),
        (
            "kind: place",
            &["asked=land", "asked=town"],
            [
                &[
                    "un lieu se trouve dans l’autre",
                    "se trouve dans « Land »",
                    "contient « Town »",
                ],
                &[
                    "one place lies within the other",
                    "lies within “Land”",
                    "contains “Town”",
                ],
            ],
        ),
        (
            "kind: text",
            &[
                "asked=\"an order\"",
                "asked=\"a wish\"",
                "asked=\"a wish\" stance=qualifies",
            ],
            [
                &[
                    "les mots diffèrent ; au lecteur de juger",
                    "Une réponse est donnée avec réserve",
                    "a wish Nuance",
                ],
                &["the words differ", "One answer is given with reservations"],
            ],
        ),
        (
            "kind: text",
            &["asked=\"a wish\"", "asked=\"a wish\" stance=disputes"],
            [
                &[
                    "une source conteste ce qu’une autre affirme",
                    "contesté par « Paper 1 »",
                    "s’oppose à « Paper 0 »",
                ],
                &[
                    "one source denies what another asserts",
                    "disputed by “Paper 1”",
                    "contradicts “Paper 0”",
                ],
            ],
        ),
        (
            "kind: number",
            &["asked=5", "asked=5"],
            [
                &["Deux sources, deux origines : la même réponse partout.", "Paper 1"],
                &["Two sources, two origins: the same answer everywhere.", "Paper 1"],
            ],
        ),
        (
            "kind: number\nanswer: 946",
            &["asked=1000~", "asked=2000"],
            [
                &[
                    "La rédaction retient : 946",
                    "« 2 000 » s’en écarte (« Paper 1 ») : 1 054 d’écart.",
                ],
                &[
                    "The editor’s answer: 946",
                    "“2,000” differs from it (“Paper 1”): 1,054 apart.",
                ],
            ],
        ),
    ];
    let words = [
        "The harbour master wrote it down at noon",
        "A clerk remembered it years later",
        "Nobody in the village would repeat this",
    ];
    for (front, answers, expected) in cases {
        for (language, expected) in ["fr", "en"].into_iter().zip(expected) {
            let titles: Vec<String> = (0..answers.len()).map(|at| format!("Paper {at}")).collect();
            let told: Vec<Told<'_>> = (0..answers.len())
                .map(|at| (titles[at].as_str(), words[at], answers[at]))
                .collect();
            says(&asked(language, front, &told, "## Why\n\nBecause."), expected);
        }
    }
}

#[test]
fn an_answer_is_an_anchor_once_and_silence_is_told() {
    let told = [
        (
            "Paper 0",
            "Between three and four hundred men left the harbour",
            "asked=300..400 asked=\">250\"",
        ),
        ("Paper 1", "About 350 of them were seen on the road", "asked=350~"),
    ];
    let outcome = asked("en", "kind: number", &told, "");
    let page = outcome.page("questions/asked.html");
    let anchors: Vec<&str> = page
        .split(" id=\"c-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(anchors.len(), 2, "{anchors:?}");
    assert_ne!(anchors[0], anchors[1]);
    assert_eq!(page.matches("<svg class=\"axis\"").count(), 1);
    assert_eq!(page.matches("<svg role=\"img\"").count(), 3);
}

#[test]
fn an_event_asks_for_its_date_where_its_evidence_differs() {
    let of = |braces: &str| {
        a_dossier()
            .with_seed("a.txt", "A\n\nThe bridge was closed on a Monday.\n")
            .with_seed("b.txt", "B\n\nTraffic over the river stopped in June.\n")
            .with_page("sources/a", "seed: a.txt\ntitle: Paper A", "")
            .with_page("sources/b", "seed: b.txt\ntitle: Paper B", "")
            .with_page(
                "events/closing",
                "title: The bridge is closed\ndate: 2021-05-03",
                &format!(
                    "> The bridge was closed\n>\n> — [[a]] {{date=2021-05-03}}\n\n\
                     > Traffic over the river stopped\n>\n> — [[b]] {{{braces}}}"
                ),
            )
            .compile()
    };
    let differs = of("date=2021-06");
    let page = differs.page("events/closing.html");
    assert!(page.contains("<h2 id=\"date-question\">When was it?</h2>"), "{page}");
    assert!(page.contains("class=\"cited\" href=\"#c-") && !page.contains("place-question"));
    assert!(plain(page).contains("“June 2021” differs from it (“Paper B”): at least 29 days apart."));
    let index = differs.page("questions.html");
    assert!(index.contains("href=\"events/closing.html#date-question\""), "{index}");
    assert!(
        differs.page("index.html").contains("href=\"questions.html\""),
        "what events ask is in the navigation"
    );

    let goes_with = of("date=2021-05");
    assert!(goes_with.page("events/closing.html").contains("date-question"));
    assert!(!goes_with.page("questions.html").contains("date-question"));

    let same = of("date=2021-05-03");
    assert!(!same.page("events/closing.html").contains("date-question"));
}

#[test]
fn the_data_hold_what_was_compared() {
    let told = [
        ("Paper 0", "A hundred people came to the square", "asked=100"),
        ("Paper 1", "The hall was full to the last of its 350 seats", "asked=350"),
    ];
    let outcome = asked("en", "kind: number\nanswer: 100", &told, "");
    let data: serde_json::Value = serde_json::from_str(outcome.page("data/dossier.json")).expect("data are JSON");
    let question = &data["questions"][0];
    assert_eq!(question["verdict"], "different");
    assert_eq!(question["answer"], "100");
    assert_eq!(question["positions"][1]["value"], "350");
    assert_eq!(question["positions"][1]["sources"], 1);
    assert_eq!(question["pairs"][0]["rule"], "disjoint");
    assert_eq!(question["pairs"][0]["gap_amount"], 250.0);
}

#[test]
fn the_index_puts_what_is_contested_first() {
    let told = [
        ("Paper 0", "A hundred people came to the square", "asked=100"),
        ("Paper 1", "The hall was full to the last of its 350 seats", "asked=350"),
    ];
    let outcome = asked("en", "kind: number", &told, "");
    let index = outcome.page("questions.html");
    assert!(plain(index).contains("Different answers"), "{index}");
    assert!(outcome.page("index.html").contains("class=\"badge different\""));
}

#[test]
fn who_only_disputes_an_event_is_not_said_to_tell_it() {
    for (language, told_by) in [("fr", "Raconté par"), ("en", "Told by:")] {
        let mut body = String::new();
        let mut dossier = a_dossier().with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"));
        for (id, title, braces) in [
            ("s0", "Paper A", "date=2024"),
            ("s1", "Paper B", "date=2024 stance=disputes"),
        ] {
            dossier = dossier
                .with_seed(&format!("{id}.txt"), format!("{title}\n\nThe hall closed that year.\n"))
                .with_page(&format!("sources/{id}"), &format!("seed: {id}.txt\ntitle: {title}"), "");
            body.push_str(&format!("> The hall closed\n>\n> — [[{id}]] {{{braces}}}\n\n"));
        }
        let outcome = dossier.with_page("events/e", "title: E\ndate: 2024", &body).compile();
        let text = plain(outcome.page("chronology.html"));
        let told = text.split_once(told_by).expect(&text).1;
        let told = &told[..told.len().min(60)];
        assert!(told.contains("Paper A") && !told.contains("Paper B"), "{told}");
    }
}
