//! Small affairs, in both languages -> the events proposed for them.
//!
//! Invariant: what is expected follows from the rules at the heads of the modules, not from what they printed once.

mod titles;

use proptest::prelude::*;

use super::*;
use crate::detect::time::{self, Reference};

/// Articles as a test writes them: day of publication (or nothing), origin, text.
fn draft(lang: Lang, sources: &[(&str, usize, &str)], max: usize) -> Vec<Proposed> {
    let day = |text: &str| text.parse::<Date>().ok().and_then(|date| date.earliest_day());
    let times: Vec<Vec<Expression>> = sources
        .iter()
        .map(|&(published, _, text)| {
            let reference = Reference {
                published: day(published),
                ..Reference::default()
            };
            time::find(text, lang, &reference)
        })
        .collect();
    let articles: Vec<Article<'_>> = sources
        .iter()
        .zip(&times)
        .map(|(&(published, origin, text), times)| {
            let lines = text.split_inclusive('\n').scan(0, |at, line| {
                let start = *at;
                *at += line.len();
                Some((start, line))
            });
            // A line that begins with "# " is a heading; the first one is the title.
            let headings: Vec<Range<usize>> = lines
                .filter(|(_, line)| line.starts_with("# "))
                .map(|(start, line)| start + 2..start + line.trim_end().len())
                .collect();
            Article {
                text,
                lang,
                published: day(published),
                title: headings.first().and_then(|range| text.get(range.clone())),
                headings,
                asides: Vec::new(),
                times,
                names: text
                    .match_indices("Niger")
                    .map(|(at, name)| (at..at + name.len(), 7))
                    .collect(),
                origin,
            }
        })
        .collect();
    let events = events(&articles, max);
    for event in &events {
        assert!(
            !event.title.is_empty() && !event.title.contains('\n'),
            "{:?}",
            event.title
        );
        assert!(!event.evidence.is_empty());
        for (article, range) in &event.evidence {
            let quoted = articles[*article]
                .text
                .get(range.clone())
                .expect("a range of its article");
            assert_eq!(quoted.trim(), quoted);
            assert!(!quoted.is_empty());
        }
    }
    events
}

fn dates(events: &[Proposed]) -> Vec<&str> {
    events.iter().map(|event| event.date.as_str()).collect()
}

#[test]
fn sentences_about_one_fact_are_one_event() {
    let english = [
        (
            "2024-05-20",
            0,
            "The two ministries signed the withdrawal agreement in Niamey on 19 May 2024. Talks took days.",
        ),
        (
            "2024-06-02",
            1,
            "Niger and Washington signed a withdrawal agreement on 19 May 2024 in Niamey. Soldiers wait.",
        ),
        (
            "2024-07-08",
            2,
            "A ceremony was held at the air base on Sunday. Planes left for Ramstein afterwards.",
        ),
    ];
    let french = [
        (
            "2024-05-20",
            0,
            "Les deux ministères ont signé l’accord de retrait à Niamey le 19 mai 2024. Rien n’est fait.",
        ),
        (
            "2024-06-02",
            1,
            "Le Niger et Washington ont signé un accord de retrait le 19 mai 2024 à Niamey. On attend.",
        ),
        (
            "2024-07-08",
            2,
            "Une cérémonie a eu lieu dimanche à la base aérienne. Des avions sont partis ensuite.",
        ),
    ];
    for (lang, sources) in [(Lang::En, english), (Lang::Fr, french)] {
        let events = draft(lang, &sources, 10);
        assert_eq!(dates(&events), ["2024-05-19", "2024-07-07"]);
        let articles: BTreeSet<usize> = events[0].evidence.iter().map(|(article, _)| *article).collect();
        assert_eq!(articles, BTreeSet::from([0, 1]));
        assert_eq!(events[0].names, [7]);
        assert_eq!(
            (events[0].why.articles, events[0].why.origins, events[0].why.sentences),
            (2, 2, 2)
        );
        assert_eq!(events[0].why.later, 1);
    }
}

#[test]
fn copies_of_one_text_count_once() {
    let copy = "The minister met the delegation in the capital on 3 April 2024.";
    let sources = [
        ("2024-04-04", 0, copy),
        ("2024-04-04", 0, copy),
        ("2024-04-04", 0, copy),
        ("2024-04-12", 1, "The parliament voted the new budget on 2 April 2024."),
        ("2024-04-13", 2, "The budget was voted by parliament on 2 April 2024."),
    ];
    assert_eq!(dates(&draft(Lang::En, &sources, 1)), ["2024-04-02"]);
}

#[test]
fn days_come_before_second_facts() {
    let sources = [
        (
            "2024-04-04",
            0,
            "The port was closed by the army on 3 April 2024. A bridge collapsed in Mistvale on 3 April 2024.",
        ),
        (
            "2024-04-05",
            1,
            "Soldiers of the army closed the port on 3 April 2024. The Mistvale bridge collapsed on 3 April 2024.",
        ),
        ("2024-04-09", 2, "The port opened again for trade on 8 April 2024."),
    ];
    assert_eq!(dates(&draft(Lang::En, &sources, 2)), ["2024-04-03", "2024-04-08"]);
    let all = draft(Lang::En, &sources, 9);
    assert_eq!(dates(&all), ["2024-04-03", "2024-04-08", "2024-04-03"]);
    assert_eq!(all[2].why.before, 1);
    assert!(draft(Lang::En, &sources, 0).is_empty());
}

#[test]
fn evidence_is_what_an_article_tells() {
    let sources = [(
        "2024-04-04",
        0,
        "# The army closed the port on 3 April 2024\n\nWho closed the port of Mistvale on 3 April 2024?\n\n\
         It did so on 3 April 2024. The army closed the port of Mistvale on 3 April 2024.",
    )];
    let events = draft(Lang::En, &sources, 5);
    let (_, range) = events[0].evidence[0].clone();
    assert!(sources[0].2[range].starts_with("The army closed the port of Mistvale"));
    assert_eq!(events[0].title, "The army closed the port on 3 April 2024");
}

#[test]
fn years_left_out_are_those_of_the_other_articles() {
    let told = (
        "2024-05-20",
        0,
        "L’accord de retrait a été signé par les deux ministères le 19 mai 2024 à Niamey.",
    );
    for (undated, date) in [
        (
            "Le gouvernement a annoncé vendredi 19 avril le départ des soldats américains.",
            "2024-04-19",
        ),
        (
            "Les deux pays ont signé le 19 mai un accord sur le départ des soldats.",
            "2024-05-19",
        ),
        (
            "Les deux pays ont signé le 12 mai un accord sur le départ des soldats.",
            "2024-05-12",
        ),
    ] {
        let events = draft(Lang::Fr, &[told, ("", 1, undated)], 9);
        assert!(dates(&events).contains(&date), "{undated}: {:?}", dates(&events));
    }
    // A weekday on which no year of the affair has that day, a month that nobody tells of, "Friday" of a text undated.
    for undated in [
        "Le gouvernement a annoncé lundi 19 avril le départ des soldats américains.",
        "Les deux pays ont signé le 12 octobre un accord sur le départ des soldats.",
        "Les deux pays ont signé vendredi un accord sur le départ des soldats.",
    ] {
        assert_eq!(
            dates(&draft(Lang::Fr, &[told, ("", 1, undated)], 9)),
            ["2024-05-19"],
            "{undated}"
        );
    }
}

#[test]
fn months_are_events_of_sparse_affairs() {
    let text = "The generals took power in the capital in July 2023. The embassy was closed on 2 August 2023.";
    let sparse = [("2023-09-01", 0, text)];
    assert_eq!(dates(&draft(Lang::En, &sparse, 9)), ["2023-08-02", "2023-07"]);
    assert_eq!(dates(&draft(Lang::En, &sparse, 1)), ["2023-08-02"]);
    let many: Vec<(&str, usize, &str)> = (0..=SPARSE).map(|origin| ("2023-08-03", origin, text)).collect();
    assert!(!dates(&draft(Lang::En, &many, 9)).contains(&"2023-07"));
}

#[test]
fn a_sentence_can_tell_of_two_days() {
    for (lang, text, days) in [
        (
            Lang::Fr,
            "La production a redémarré samedi 1er juillet à la raffinerie, a annoncé lundi la direction du groupe.",
            ["2023-07-01", "2023-07-03"],
        ),
        (
            Lang::En,
            "Production started again at the refinery on Saturday 1 July, the managers of the group said on Monday.",
            ["2023-07-01", "2023-07-03"],
        ),
        (
            Lang::En,
            "The ruler was elected on 23 June 2023 and took office in the capital on 24 June 2023.",
            ["2023-06-23", "2023-06-24"],
        ),
    ] {
        let found = draft(lang, &[("2023-07-03", 0, text)], 9);
        assert_eq!(
            dates(&found).into_iter().collect::<BTreeSet<_>>(),
            BTreeSet::from(days),
            "{text}"
        );
    }
    // The day of the saying gives way where another sentence tells what happened.
    let text = "La production a redémarré samedi 1er juillet à la raffinerie, a annoncé lundi la direction du groupe. \
                Les pêcheurs de l’estuaire ont porté plainte lundi contre le groupe.";
    let found = draft(Lang::Fr, &[("2023-07-03", 0, text)], 9);
    let monday = found.iter().find(|event| event.date.as_str() == "2023-07-03");
    assert_eq!(
        monday.map(|event| event.title.as_str()),
        Some("Les pêcheurs de l’estuaire ont porté plainte contre le groupe")
    );
}

#[test]
fn an_hour_is_no_day() {
    let text = "The flow of oil was shut off at 14:25 by the engineers of the company.";
    assert!(draft(Lang::En, &[("2010-07-16", 0, text)], 9).is_empty());
    let text = "The flow of oil was shut off on Thursday afternoon by the engineers of the company.";
    assert_eq!(dates(&draft(Lang::En, &[("2010-07-16", 0, text)], 9)), ["2010-07-15"]);
}

#[test]
fn sentences_that_stand_by_themselves_come_first() {
    for (lang, text, title) in [
        (
            Lang::Fr,
            "Elle a commencé le 8 mars 2021 à l’aube.\n\nLes salariés de l’usine ont cessé le travail le 8 mars 2021.",
            "Les salariés de l’usine ont cessé le travail",
        ),
        (
            Lang::Fr,
            "C’est pourquoi ils ont bloqué la rocade le 8 mars 2021.\n\nLe port est resté fermé le 8 mars 2021.",
            "Le port est resté fermé",
        ),
        (
            Lang::En,
            "It was discovered on 8 March 2021 at dawn.\n\nEngineers of the county found a crack on 8 March 2021.",
            "Engineers of the county found a crack",
        ),
        (
            Lang::En,
            "Which means that schools were closed on 8 March 2021.\n\nThe governor closed the dam on 8 March 2021.",
            "The governor closed the dam",
        ),
    ] {
        let events = draft(lang, &[("2021-03-20", 0, text)], 1);
        assert_eq!(events[0].title, title, "{text}");
    }
}

#[test]
fn a_pronoun_takes_its_sentence_along() {
    for (lang, text, quoted) in [
        (
            Lang::Fr,
            "Les salariés ont voté la grève. Elle a commencé le 9 mars 2021 à cinq heures.",
            "Les salariés ont voté la grève. Elle a commencé le 9 mars 2021 à cinq heures.",
        ),
        (
            Lang::En,
            "Engineers found a crack. It was seen on 9 March 2021 during an inspection.",
            "Engineers found a crack. It was seen on 9 March 2021 during an inspection.",
        ),
        // Not over the end of a paragraph, nor where that one leans on another too.
        (
            Lang::Fr,
            "Les salariés ont voté la grève.\n\nElle a commencé le 9 mars 2021 à cinq heures.",
            "Elle a commencé le 9 mars 2021 à cinq heures.",
        ),
        (
            Lang::En,
            "They found a crack. It was seen on 9 March 2021 during an inspection.",
            "It was seen on 9 March 2021 during an inspection.",
        ),
    ] {
        let events = draft(lang, &[("2021-03-20", 0, text)], 1);
        assert_eq!(text.get(events[0].evidence[0].1.clone()), Some(quoted));
    }
}

#[test]
fn days_without_a_title_give_way() {
    let told = "The governor closed the dam on 8 March 2021. Soldiers of the army came on 9 March 2021.";
    let leaning = "It was seen on 2 March 2021 by chance.";
    let sources = [("2021-03-20", 0, told), ("2021-03-03", 1, leaning)];
    assert_eq!(dates(&draft(Lang::En, &sources, 9)), ["2021-03-08", "2021-03-09"]);
    let alone = [("2021-03-20", 1, leaning)];
    assert_eq!(dates(&draft(Lang::En, &alone, 9)), ["2021-03-02"]);
}

#[test]
fn months_and_years_are_told_by_their_verb() {
    for (lang, sentence, told) in [
        (Lang::Fr, "Fondée en 1933, l’usine emploie 420 personnes.", false),
        (
            Lang::Fr,
            "Le Niger a dénoncé l’accord de coopération signé en 2012 avec Washington.",
            false,
        ),
        (Lang::Fr, "Elle avait été construite en 1961 par une entreprise.", false),
        (Lang::Fr, "L’usine a été rachetée en 2015 par un groupe allemand.", true),
        (
            Lang::Fr,
            "Les travaux, qui avaient débuté en janvier 2016, ont été longs.",
            true,
        ),
        (
            Lang::En,
            "Built in 1958, the dam supplies water to half of the county.",
            false,
        ),
        (
            Lang::En,
            "Turnout was down by a tenth from the 2017 election cycle.",
            false,
        ),
        (Lang::En, "They had warned in 2012 that the spillway was weak.", false),
        (
            Lang::En,
            "The company bought the old refinery of Mistvale in 2015.",
            true,
        ),
    ] {
        let events = draft(lang, &[("2021-03-20", 0, sentence)], 3);
        assert_eq!(!events.is_empty(), told, "{sentence}: {events:?}");
    }
}

#[test]
fn much_text_takes_little_time() {
    let dates = "le 19 mai 2024 et le 3 avril 2023 ".repeat(20_000);
    let sentences: String = (0..20_000)
        .map(|n| format!("Le {} mars 2024, on a signé {n}. ", n % 28 + 1))
        .collect();
    for text in [
        dates,
        sentences,
        "\"".repeat(300_000),
        "a\n".repeat(200_000),
        " ".repeat(500_000),
    ] {
        draft(Lang::Fr, &[("2024-05-20", 0, &text), ("", 1, &text)], 50);
    }
}

const WORDS: &str = "(le |19 mai 2024|hier|lundi|, |\\. |« |» |\\(|\n|# |[a-zé’]{1,9} ){0,40}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read(words in proptest::collection::vec(WORDS, 1..4)) {
        let published = |index: usize| ["2024-05-20", ""][index % 2];
        let texts = words.iter().enumerate();
        let sources: Vec<(&str, usize, &str)> =
            texts.map(|(index, text)| (published(index), index, text.as_str())).collect();
        for lang in [Lang::Fr, Lang::En] {
            let events = draft(lang, &sources, 20);
            prop_assert_eq!(&events, &draft(lang, &sources, 20));
        }
    }
}

#[test]
fn a_line_that_says_when_it_was_published_is_no_event() {
    for (lang, imprint, fact) in [
        (
            Lang::Fr,
            "Publié le 30 août 2023 à 14h52, modifié le 31 août 2023 à 15h54.",
            "Le syndicat a publié son rapport le 29 août 2023.",
        ),
        (
            Lang::En,
            "Published on 30 August 2023, last updated on 31 August 2023.",
            "The union published its report on 29 August 2023.",
        ),
    ] {
        let text = format!("{imprint}\n\n{fact}\n");
        assert_eq!(
            dates(&draft(lang, &[("2023-09-01", 0, &text)], 9)),
            ["2023-08-29"],
            "{text}"
        );
    }
}
