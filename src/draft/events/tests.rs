//! Small affairs, in both languages -> the events proposed for them.
//!
//! Invariant: what is expected follows from the rules at the heads of the modules, not from what they printed once.

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
fn titles_are_clauses() {
    for (lang, sentence, title) in [
        (
            Lang::Fr,
            "Mais la junte a dénoncé l’accord militaire le 16 mars 2024.",
            "La junte a dénoncé l’accord militaire",
        ),
        (
            Lang::Fr,
            "Le 22 décembre 2023, le dernier soldat français a quitté Niamey, a déclaré l’état-major.",
            "Le dernier soldat français a quitté Niamey",
        ),
        (
            Lang::Fr,
            "Depuis la signature de l’accord sur le retrait le 19 mai 2024, les avions partent.",
            "La signature de l’accord sur le retrait",
        ),
        (
            Lang::Fr,
            "Lors d’une cérémonie, l’armée (269 hommes) a quitté la base 101 le 7 juillet 2024.",
            "L’armée a quitté la base 101",
        ),
        (
            Lang::Fr,
            "L’état-major a salué la coopération exemplaire de ses partenaires le 7 juillet 2024 pendant que les \
             derniers appareils quittaient lentement la piste.",
            "L’état-major a salué la coopération exemplaire de ses partenaires",
        ),
        (
            Lang::Fr,
            "La grève, commencée le 19 juin 2023, aura duré huit jours à la raffinerie.",
            "La grève, commencée le 19 juin 2023, aura duré huit jours à la raffinerie",
        ),
        (
            Lang::En,
            "However, the last troops left the base in Agadez on August 5, 2024, officials said.",
            "The last troops left the base in Agadez",
        ),
        (
            Lang::En,
            "NIAMEY (Reuters) - The junta revoked the military accord on 16 March 2024.",
            "The junta revoked the military accord",
        ),
        (
            Lang::En,
            "Following that reasoning, the court ruled on 11 September 2019 that the decree was void.",
            "The court ruled that the decree was void",
        ),
        (
            Lang::En,
            "When the trial began on 3 March 2014, it was expected to last for three weeks in Pretoria.",
            "The trial began",
        ),
        (
            Lang::En,
            "The rig operated by the company sank in deep water on 22 April 2010, two days after a huge explosion \
             which killed eleven workers on board.",
            "The rig operated by the company sank in deep water, two days after a huge explosion",
        ),
        (
            Lang::En,
            "The rig operated by the oil company from London sank in deep water on 22 April 2010, two days after a \
             huge explosion which killed eleven workers on board.",
            "The rig operated by the oil company from London sank in deep water",
        ),
        (
            Lang::En,
            "The death toll of the 11 September 2001 attacks rose to 2,977 in the city.",
            "The death toll of the 11 September 2001 attacks rose to 2,977 in the city",
        ),
    ] {
        let events = draft(lang, &[("", 0, sentence)], 1);
        assert_eq!(
            events.first().map(|event| event.title.as_str()),
            Some(title),
            "{sentence}"
        );
    }
}

#[test]
fn headlines_name_what_they_tell() {
    let near = "# Army closes the port of Mistvale - The Gazette\n\nOn Wednesday the army closed the port of Mistvale.";
    let far = "# Prices of fish rise in every town\n\nOn 3 April 2024 the army closed the port of Mistvale.";
    for (published, text, title) in [
        ("2024-04-04", near, "Army closes the port of Mistvale"),
        ("2024-04-05", far, "The army closed the port of Mistvale"),
    ] {
        let events = draft(Lang::En, &[(published, 0, text)], 1);
        assert_eq!(events[0].title, title);
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
