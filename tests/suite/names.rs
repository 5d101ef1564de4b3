//! Dossiers whose files have names that computers, browsers or readers may trip over.

use recoupe::diag::Code;
use recoupe::limit::LONGEST_NAME;

use super::support::{Dossier, a_dossier};

/// A dossier of articles of these names, each with words of its own.
fn articles(names: &[&str]) -> Dossier {
    names.iter().enumerate().fold(a_dossier(), |dossier, (number, name)| {
        dossier.with_seed(
            name,
            format!("Article {number}\n\nThe roof of house {number} leaked, and nobody mended it.\n"),
        )
    })
}

/// The paths of the pages of sources.
fn pages(dossier: &Dossier) -> Vec<String> {
    let outcome = dossier.compile();
    assert_eq!(outcome.errors(), 0, "{:?}", outcome.told());
    let files = outcome.files().into_keys();
    files.filter(|path| path.starts_with("sources/")).collect()
}

#[test]
fn every_name_of_an_article_gives_a_page_of_its_own() {
    let long = format!("{}.txt", "a".repeat(LONGEST_NAME - 4));
    let other = format!("{}b.txt", "a".repeat(LONGEST_NAME - 5));
    let names = [
        "CON.txt",
        "con.md",
        "aux.txt",
        "..txt",
        "...txt",
        "a..txt",
        "a .txt",
        " a.txt",
        "-a.txt",
        "--help.txt",
        "a b.txt",
        "A-B.txt",
        "a_b.txt",
        "été.txt",
        "e\u{301}te\u{301}.txt",
        "\u{1f600}.txt",
        "\u{1f601}.txt",
        "a\nb.txt",
        "index.txt",
        "search.txt",
        "chronology.txt",
        "404.txt",
        "data.txt",
        "%2e%2e.txt",
        "&lt;.txt",
        "\u{202e}txt.a.txt",
        "\u{feff}a.txt",
        "con.html",
        "Œuvre.txt",
        "sub/a.txt",
        "sub/index.txt",
        &long,
        &other,
    ];
    let dossier = articles(&names);
    let pages = pages(&dossier);
    let mut ids: Vec<&String> = pages.iter().collect();
    ids.sort();
    ids.dedup();
    assert_eq!((pages.len(), ids.len()), (names.len(), names.len()), "{pages:?}");
    for page in &pages {
        let id = page
            .strip_prefix("sources/")
            .and_then(|page| page.strip_suffix(".html"))
            .unwrap_or("");
        assert!(
            !id.is_empty()
                && id
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{page}"
        );
        assert!(
            page.len() < 255 && !["con", "aux", "prn", "nul"].contains(&id),
            "{page}"
        );
    }
    // Each shows its own words.
    let outcome = dossier.compile();
    for (number, name) in names.iter().enumerate() {
        let words = format!("The roof of house {number} leaked");
        let holders = pages
            .iter()
            .filter(|page| outcome.page(page).replace("</mark>", "").contains(&words));
        assert!(holders.count() >= 1, "{number}: {name}");
    }
}

#[test]
fn names_that_other_computers_lack_are_told() {
    let told = |dossier: &Dossier| dossier.compile().with_code(Code::UNPORTABLE_NAME).count();
    for name in [
        "CON.txt",
        "aux.md",
        "a .txt ",
        "a..",
        "what?.txt",
        "a:b.txt",
        "a\nb.txt",
        "lpt1.txt",
    ] {
        assert_eq!(told(&articles(&[name])), 1, "{name:?}");
    }
    assert_eq!(told(&articles(&["Minutes.txt", "minutes.txt"])), 1);
    assert_eq!(told(&articles(&["e\u{301}.txt", "é.txt"])), 1);
    assert_eq!(
        told(&articles(&["-a b.txt", "\u{1f600}.txt", "été.txt", "console.txt"])),
        0
    );
    let page = a_dossier().with_page("notes/con", "title: N", "x");
    assert_eq!(told(&page), 1);
    let long = articles(&[&format!("{}.txt", "é".repeat(125))]).compile();
    assert_eq!(long.with_code(Code::UNLISTED_FILE).count(), 1, "{:?}", long.told());
}

#[test]
fn a_picture_does_not_take_the_place_of_a_page() {
    let with = |path: &str| {
        a_dossier()
            .with_page("events/vote", "title: V\ndate: 2024", "x")
            .with(path, "picture")
            .compile()
    };
    for path in [
        "content/events/vote.html",
        "content/events/Vote.html",
        "content/Index.html",
        "content/SEARCH.HTML",
        "content/events/VOTE.html",
    ] {
        assert_eq!(with(path).with_code(Code::PATH_CONFLICT).count(), 1, "{path}");
    }
    assert_eq!(
        with("content/events/Vote.png").with_code(Code::PATH_CONFLICT).count(),
        0
    );
}

/// Ids that are names of the theme's own pages stand in the folder of their kind.
#[test]
fn an_id_is_no_page_of_the_theme_s() {
    let ids = [
        "index",
        "search",
        "chronology",
        "404",
        "data",
        "static",
        "whole",
        "pagefind",
    ];
    let dossier = ids.iter().fold(a_dossier(), |dossier, id| {
        dossier.with_page(
            &format!("notes/{id}"),
            &format!("title: Note {id}"),
            &format!("Words of {id}."),
        )
    });
    let outcome = dossier.compile();
    assert_eq!(outcome.errors(), 0, "{:?}", outcome.told());
    for id in ids {
        assert!(
            outcome
                .page(&format!("notes/{id}.html"))
                .contains(&format!("Words of {id}."))
        );
    }
    assert!(!outcome.page("index.html").contains("Words of index."));
}
