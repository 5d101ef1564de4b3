//! Dossiers of articles alone, in both languages, and their pages.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::dates::{ON_A_PAGE, parts};
use super::place::{Excerpt, excerpt};
use super::*;
use crate::detect::time::Rule;
use crate::detect::{propose, reuse};
use crate::export::dossier;
use crate::link::link;
use crate::messages::Messages;
use crate::site::page::{Content, HomePage, Page, Site, SourcePage};
use crate::world::MemoryWorld;
use crate::{load, read};

const AGENCY: &str = "L’accord de retrait a été signé le 19 mai 2024 à Niamey par le ministre Salifou Mody. \
    Les derniers soldats étrangers quitteront la base aérienne d’Agadez avant le 15 septembre 2024, a précisé \
    Salifou Mody devant une foule de journalistes venus de toute la région.\n";

const REWRITTEN: &str = "Le journal l’apprend mardi. L’accord de départ a été signé le 19 mai 2024 à Niamey par le \
    ministre Salifou Mody. Les derniers soldats étrangers quitteront bientôt la base aérienne d’Agadez avant le 15 \
    septembre 2024, a précisé Salifou Mody devant une foule de journalistes venus de toute la région.\n";

const ENGLISH: &str = "The agreement was signed on 19 May 2024 in Niamey by the minister, Salifou Mody. The last foreign \
    troops will leave the air base near Agadez by 15 September 2024, Salifou Mody told a crowd of journalists who had \
    come from the whole region.\n";

const ENGLISH_TOO: &str = "Officials spoke on Tuesday. The deal was signed on 19 May 2024 in Niamey by the minister, \
    Salifou Mody. The last foreign troops will soon leave the air base near Agadez by 15 September 2024, Salifou Mody \
    told a crowd of journalists who had come from the whole region.\n";

fn model(world: &MemoryWorld) -> Model {
    let (mut dossier, _) = load::load(world, None);
    let mut texts = Vec::new();
    for seed in std::mem::take(&mut dossier.seeds) {
        let (source, _) = read::read(seed.path.clone(), seed.file, seed.bytes.clone());
        if let Some(source) = source {
            dossier.files.set_text(seed.file, source.decoded.clone());
            texts.push(Arc::new(source));
        }
    }
    link(dossier, texts, true, None).0
}

fn site(world: &MemoryWorld) -> Site {
    let model = model(world);
    crate::site::site(
        &model,
        &crate::cross::cross(&model, None),
        &dossier::dossier(&model, &crate::cross::cross(&model, None)),
        &Messages::new(&model.language),
        crate::site::Choice::default(),
    )
}

fn world(config: &str, seeds: &[(&str, &str)]) -> MemoryWorld {
    seeds.iter().fold(
        MemoryWorld::new().with("dossier.toml", format!("title = \"T\"\n{config}").as_bytes()),
        |world, (name, text)| world.with(&format!("seeds/{name}"), text.as_bytes()),
    )
}

fn french(config: &str) -> MemoryWorld {
    world(
        &format!("language = \"fr\"\n{config}"),
        &[("a.txt", AGENCY), ("b.txt", REWRITTEN)],
    )
}

fn english() -> MemoryWorld {
    world("language = \"en\"", &[("a.txt", ENGLISH), ("b.txt", ENGLISH_TOO)])
}

fn page<'s>(site: &'s Site, path: &str) -> Option<&'s Page> {
    site.pages.iter().find(|page| page.path.as_str() == path)
}

fn content(site: &Site, path: &str) -> serde_json::Value {
    let page = page(site, path).unwrap_or_else(|| panic!("no page {path}"));
    serde_json::to_value(&page.content).unwrap()
}

fn home(site: &Site) -> &HomePage {
    match &page(site, "index.html").unwrap().content {
        Content::Home(home) => home,
        other => panic!("{}", other.template()),
    }
}

fn source<'s>(site: &'s Site, id: &str) -> &'s SourcePage {
    match &page(site, &format!("sources/{id}.html")).unwrap().content {
        Content::Source(source) => source,
        other => panic!("{}", other.template()),
    }
}

#[test]
fn articles_alone_make_a_site() {
    for (world, day, marked) in [
        (french(""), "19 mai 2024", "19 mai 2024</mark>"),
        (english(), "19 May 2024", "19 May 2024</mark>"),
    ] {
        let site = site(&world);
        let dates = content(&site, "found/dates.html");
        let year = dates["years"]
            .as_array()
            .unwrap()
            .iter()
            .find(|year| year["id"] == "y2024")
            .unwrap();
        let date = year["dates"]
            .as_array()
            .unwrap()
            .iter()
            .find(|date| date["id"] == "on-2024-05-19")
            .unwrap();
        assert_eq!(date["date"]["prose"].as_str().unwrap().replace('\u{a0}', " "), day);
        assert_eq!(date["total"], 2, "{date}");
        let place = &date["places"][0];
        assert!(place["sentence"].as_str().unwrap().contains(marked), "{place}");
        assert!(
            place["href"].as_str().unwrap().starts_with("../sources/a.html#d"),
            "{place}"
        );
        assert!(!place["rule"].as_str().unwrap().is_empty());

        let names = content(&site, "found/names.html");
        assert_eq!(names["names"][0]["name"], "Salifou Mody");
        assert_eq!(
            (&names["names"][0]["count"], &names["names"][0]["sources"]),
            (&4.into(), &2.into())
        );

        let pair = content(&site, "found/shared/a.b.html");
        assert!(pair["pair"]["words"].as_u64().unwrap() > 20, "{pair}");
        let (a, b) = (&pair["passages"][0]["a"], &pair["passages"][0]["b"]);
        assert!(b.as_str().unwrap().contains("<mark class=\"changed\">"), "{pair}");
        assert!(
            pair["passages"].to_string().contains("<mark class=\\\"only\\\">"),
            "{pair}"
        );
        assert_ne!(a, b);
        assert_eq!(pair["differs"], true);
    }
}

#[test]
fn home_shows_what_no_editor_has_written_of() {
    let bare = site(&french(""));
    let found = &home(&bare).found;
    assert_eq!(
        found.sections.iter().map(|section| section.what).collect::<Vec<_>>(),
        ["dates", "names", "shared"]
    );
    assert_eq!(found.dates.iter().filter(|told| told.sources == 2).count(), 2);
    assert!(
        found.dates[0].href.starts_with("found/dates.html#"),
        "{:?}",
        found.dates[0]
    );
    assert!(found.names.iter().any(|name| name.link.text == "Salifou Mody"));
    assert_eq!(found.pairs.len(), 1);
    let navigation = |site: &Site| -> Vec<String> {
        let items = &page(site, "index.html").unwrap().head.navigation;
        items.iter().map(|item| item.link.href.clone()).collect()
    };
    assert_eq!(
        navigation(&bare),
        ["index.html", "sources.html", "method.html", "found/dates.html"]
    );

    let written = site(
        &french("")
            .with(
                "content/events/accord.md",
                "---\ntitle: L’accord\ndate: 2024-05-19\n---\n",
            )
            .with("content/actors/mody.md", "---\nname: Salifou Mody\nkind: person\n---\n"),
    );
    let found = &home(&written).found;
    assert_eq!(found.sections.len(), 3);
    assert!(found.dates.is_empty() && found.names.is_empty() && found.pairs.is_empty());
    assert!(navigation(&written).contains(&"chronology.html".to_owned()));
    let dates = content(&written, "found/dates.html").to_string();
    assert!(dates.contains("../events/accord.html"), "{dates}");
    let names = content(&written, "found/names.html");
    assert_eq!(names["names"][0]["entity"]["href"], "../actors/mody.html");
    assert_eq!(names["names"][0]["kind"], "", "the editor has said what it is");
}

#[test]
fn what_is_not_published_is_not_shown() {
    for publishing in ["excerpts", "none"] {
        let site = site(&french(&format!("text = \"{publishing}\"")));
        for page in site
            .pages
            .iter()
            .filter(|page| !page.path.as_str().starts_with("data/"))
        {
            let told = serde_json::to_string(&page.content).unwrap();
            for words in ["journalistes", "précisé", "foule", "signé le", "quitteront"] {
                assert!(!told.contains(words), "{publishing}: {words} in {}: {told}", page.path);
            }
        }
        let pair = content(&site, "found/shared/a.b.html");
        assert_eq!(
            (&pair["hidden"], &pair["passages"]),
            (&true.into(), &serde_json::json!([]))
        );
        let dates = content(&site, "found/dates.html");
        let place = &dates["years"][0]["dates"][0]["places"][0];
        assert_eq!(place["sentence"], "");
        assert!(place["href"].as_str().unwrap().ends_with(".html"), "{place}");
        assert_eq!(source(&site, "a").dates, 0);
    }
    let one = french("").with("content/sources/b.md", "---\nseed: b.txt\ntext: none\n---\n");
    let site = site(&one);
    assert_eq!(content(&site, "found/shared/a.b.html")["hidden"], true);
    let told = content(&site, "found/dates.html").to_string();
    assert!(
        told.contains("L’accord de retrait") && !told.contains("accord de départ"),
        "{told}"
    );
}

#[test]
fn a_source_names_those_it_shares_passages_with() {
    let site = site(&french(""));
    for (id, other) in [("a", "b"), ("b", "a")] {
        let shared = &source(&site, id).shared;
        assert_eq!(shared.len(), 1);
        assert_eq!(shared[0].href, "../found/shared/a.b.html");
        assert_eq!(shared[0].b.href, format!("{other}.html"));
    }
    assert!(source(&site, "a").dates >= 2);
}

#[test]
fn a_text_bounds_and_contradicts_its_date() {
    let cases = [
        (
            "fr",
            "L’accord a été signé le 19 mai 2024 à Niamey.\n",
            "19 mai 2024",
            "pas avant le 19 mai 2024",
        ),
        (
            "en",
            "The agreement was signed on 19 May 2024 in Niamey.\n",
            "19 May 2024",
            "not before 19 May 2024",
        ),
        (
            "fr",
            "La base sera rendue le 15 septembre 2024 au Niger.\n",
            "15 septembre 2024",
            "pas après le 15 septembre 2024",
        ),
    ];
    for (language, text, words, bound) in cases {
        let config = format!("language = \"{language}\"");
        let free = site(&world(&config, &[("a.txt", text)]));
        let row = source(&free, "a")
            .metadata
            .iter()
            .find(|row| row.what == "published")
            .unwrap();
        assert!(row.value.replace('\u{a0}', " ").starts_with(bound), "{}", row.value);
        assert!(row.remark.contains(words), "{}", row.remark);
        assert_eq!(row.remark_href, "#d1");
        assert!(!row.rule.is_empty());

        let year = if words.starts_with("15") { "2025-01" } else { "2023-01" };
        let headed = site(&world(&config, &[("a.txt", &format!("date {year}\n\n{text}"))]));
        let row = source(&headed, "a")
            .metadata
            .iter()
            .find(|row| row.what == "heading_date")
            .unwrap();
        assert!(row.remark.contains(words) && row.remark_href == "#d1", "{row:?}");

        let hidden = site(&world(
            &format!("{config}\ntext = \"none\""),
            &[("a.txt", &format!("date {year}\n\n{text}"))],
        ));
        let row = source(&hidden, "a")
            .metadata
            .iter()
            .find(|row| row.what == "heading_date")
            .unwrap();
        assert!(
            !row.remark.is_empty() && !row.remark.contains(words) && row.remark_href.is_empty(),
            "{row:?}"
        );
    }
}

#[test]
fn many_dates_stand_on_several_pages() {
    let mut text = String::new();
    for year in 1800..1990 {
        for month in ["janvier", "mai", "octobre", "novembre", "décembre"] {
            text.push_str(&format!("Le 3 {month} {year}, le conseil a été réuni.\n\n"));
        }
    }
    let site = site(&world("language = \"fr\"", &[("a.txt", &text)]));
    let pages: Vec<&Page> = site
        .pages
        .iter()
        .filter(|page| matches!(page.content, Content::Dates(_)))
        .collect();
    assert!(pages.len() >= 3, "{}", pages.len());
    let mut ids = BTreeSet::new();
    let mut titles = BTreeSet::new();
    for page in &pages {
        let Content::Dates(dates) = &page.content else {
            unreachable!()
        };
        assert_eq!((dates.total, dates.parts.len()), (950, pages.len()));
        assert_eq!(dates.parts.iter().filter(|part| part.current).count(), 1);
        assert!(titles.insert(page.head.title.clone()), "{}", page.head.title);
        for date in dates.years.iter().flat_map(|year| &year.dates) {
            assert!(ids.insert(date.id.clone()), "{}", date.id);
        }
        let years: BTreeSet<&str> = dates.years.iter().map(|year| year.id.as_str()).collect();
        assert_eq!(years.len(), dates.years.len());
    }
    assert_eq!(ids.len(), 950);
}

#[test]
fn pages_are_cut_between_years_where_they_can() {
    let dates: Vec<Date> = (0..900)
        .map(|at| format!("{}-{:02}", 1900 + at / 10, at % 10 + 1).parse().unwrap())
        .collect();
    let told: Vec<(&Date, Vec<Spot>)> = dates.iter().map(|date| (date, vec![(SourceIx::new(0), 0)])).collect();
    let parts = parts(&told);
    assert_eq!(parts.first().map(|part| part.start), Some(0));
    assert_eq!(parts.last().map(|part| part.end), Some(900));
    for pair in parts.windows(2) {
        assert_eq!(pair[0].end, pair[1].start);
        assert_eq!(pair[1].start % 10, 0, "a year is whole");
        assert!(pair[0].len() <= ON_A_PAGE);
    }
    assert!(super::dates::parts(&[]).is_empty());
}

#[test]
fn one_date_told_often_is_bounded() {
    let text = "Le 3 mai 1907, le conseil a été réuni.\n\n".repeat(700);
    let site = site(&world("language = \"fr\"", &[("a.txt", &text)]));
    let dates = content(&site, "found/dates.html");
    let date = &dates["years"][0]["dates"][0];
    let count = |key: &str| date[key].as_array().unwrap().len();
    assert_eq!(count("places") + count("folded"), 100);
    assert_eq!((&date["total"], &date["more"]), (&700.into(), &600.into()));
}

#[test]
fn sentences_are_cut_between_words() {
    let around = |text: &str, words: &str| {
        let start = text.find(words).unwrap();
        let Excerpt {
            range,
            cut_before,
            cut_after,
        } = excerpt(text, &(start..start + words.len()));
        assert!(range.start <= start && range.end >= start + words.len());
        (text[range].to_owned(), cut_before, cut_after)
    };
    let whole = |text: &str| (text.to_owned(), false, false);
    assert_eq!(
        around("Un. Le 3 mai, il part. Fin.", "3 mai"),
        whole("Le 3 mai, il part.")
    );
    assert_eq!(
        around("NIAMEY, 3 mai. – L’armée part.", "armée"),
        whole("L’armée part.")
    );
    assert_eq!(around("3 mai", "3 mai"), whole("3 mai"));
    let long = format!("{} 3 mai {}", "été ".repeat(5_000), "où ".repeat(5_000));
    let (words, before, after) = around(&long, "3 mai");
    assert!(before && after && words.len() < 700, "{words}");
    assert!(words.starts_with("été ") && words.ends_with(" où"), "{words}");
    let unbroken = format!("{}3 mai{}", "é".repeat(5_000), "é".repeat(5_000));
    assert!(around(&unbroken, "3 mai").0.len() < 700);
}

/// The literals that stand after any of these in a folder of the program.
fn literals(folder: &str, before: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|own| own != "rs") || path.ends_with("tests.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for rest in before.iter().flat_map(|before| text.split(before).skip(1)) {
            let Some((name, _)) = rest
                .trim_start()
                .strip_prefix('"')
                .and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            found.insert(name.to_owned());
        }
    }
    found
}

#[test]
fn every_rule_has_words_in_every_language() {
    let times = Rule::ALL.iter().map(|rule| format!("time-rule-{}", rule.key()));
    let mut rules: BTreeSet<String> = times.collect();
    let names = [propose::RULES, propose::KIND_RULES, propose::DOUBTS].concat();
    rules.extend(names.iter().map(|rule| format!("name-rule-{rule}")));
    rules.extend(reuse::RULES.iter().map(|rule| format!("reuse-rule-{rule}")));
    let read = literals("src/read", &["rule:", "found(value,", "found(agency,", "found(text,"]);
    rules.extend(read.iter().map(|rule| format!("read-rule-{rule}")));
    let compared = crate::cross::relation::Rule::ALL.iter();
    rules.extend(compared.map(|rule| format!("comparison-rule-{}", rule.key())));
    for language in ["fr", "en"] {
        let messages = Messages::new(language);
        assert_eq!(messages.language(), language);
        for rule in &rules {
            assert!(messages.find(rule, &[]).is_some(), "{rule} in {language}");
        }
    }
}
