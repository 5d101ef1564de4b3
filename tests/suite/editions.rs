//! A dossier in several languages: its editions stand side by side, lead to one another page by page, and say the same.

use std::collections::BTreeSet;

use recoupe::Options;
use recoupe::diag::Code;

use super::support::{Dossier, Outcome, a_dossier, the_dossier_in};

const VOTED: &str = "The council of Aldham voted on 12 March 2024 to close the library.";

/// An English dossier that can be read in French and in Portuguese as well, of which little is translated.
fn aldham() -> Dossier {
    let toml = "title = \"The library\"\nlanguage = \"en\"\n\
        [translations.fr]\ntitle = \"La bibliothèque\"\n\
        [translations.pt-BR]\ntitle = \"A biblioteca\"\n";
    a_dossier()
        .with("dossier.toml", toml)
        .with_seed(
            "gazette.txt",
            format!("Library to close\n\n{VOTED} Ruth Vane, the mayor, was there.\n"),
        )
        .with("static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .with(
            "content/events/photo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        )
        .with(
            "content/index.md",
            "![The library](events/photo.svg) [The vote](events/vote.md)\n",
        )
        .with(
            "content/index.fr.md",
            "![La bibliothèque](events/photo.svg) [Le vote](events/vote.fr.md), [plan](../static/map.svg) \
             <img src=\"static/map.svg?1\" alt=\"plan\">\n",
        )
        .with_page(
            "events/vote",
            "title: The council votes\ndate: 2024-03-12\nkind: vote\nactors:\n  ruth-vane: mayor",
            &format!(
                "Said by [[gazette|“{VOTED}”]]{{date=2024-03-12}}.\n\n\
                 <img src=\"../static/map.svg\" alt=\"map\"> <a href=\"photo.svg\">photo</a>\n"
            ),
        )
        .with_page(
            "events/vote.fr",
            "title: Le conseil vote\nactors:\n  ruth-vane: maire",
            &format!("Dit par [[gazette|« {VOTED} »]]{{date=2024-03-12}}.\n"),
        )
        .with_page(
            "actors/ruth-vane",
            "name: Ruth Vane\nroles:\n  - title: mayor of Aldham",
            "A councillor.\n",
        )
        .with_page("actors/ruth-vane.pt-br", "roles: [prefeita de Aldham]", "")
}

fn published(dossier: &Dossier) -> Outcome {
    let options = Options {
        base_url: Some("https://example.org/aldham/".to_owned()),
        ..Options::default()
    };
    dossier.compile_with(&options)
}

/// The addresses that a page's links have.
fn links(page: &str) -> BTreeSet<&str> {
    let hrefs = page.split(" href=\"").skip(1).chain(page.split(" src=\"").skip(1));
    hrefs.filter_map(|rest| rest.split('"').next()).collect()
}

/// What a path written on a page leads to.
fn resolved(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('#').next().unwrap_or("").split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_page_stands_in_every_language() {
    let outcome = aldham().compile();
    outcome.is_clean();
    let files = outcome.files();
    let pages_in = |folder: &str| {
        let inside = |path: &String| path.strip_prefix(folder).map(str::to_owned);
        let pages: BTreeSet<String> = files
            .keys()
            .filter_map(inside)
            .filter(|path| path.ends_with(".html"))
            .collect();
        pages
    };
    let mut main = pages_in("");
    main.retain(|path| !path.starts_with("fr/") && !path.starts_with("pt-BR/") && path != "404.html");
    assert_eq!(pages_in("fr/"), main);
    assert_eq!(pages_in("pt-BR/"), main);
    assert_eq!(outcome.0.counts.pages, 3 * main.len() + 1);
    assert_eq!(outcome.0.counts.languages, 3);
    for path in ["data/dossier.json", "feed.xml"] {
        assert!(files.contains_key(&format!("fr/{path}")), "{path}");
    }
}

#[test]
fn shared_files_are_there_once() {
    let files = aldham().compile().files();
    for (name, count) in [
        ("style.css", 1),
        ("map.svg", 1),
        ("photo.svg", 1),
        ("gazette.txt", 1),
        ("404.html", 1),
    ] {
        assert_eq!(
            files.keys().filter(|path| path.ends_with(name)).count(),
            count,
            "{name}"
        );
    }
}

#[test]
fn links_stay_in_their_edition() {
    let outcome = published(&aldham());
    outcome.is_clean();
    let files = outcome.files();
    let shared = |path: &str| path.starts_with("static/") || path.starts_with("originals/") || path.ends_with(".svg");
    for (path, page) in files
        .iter()
        .filter(|(path, _)| path.ends_with(".html") && *path != "404.html")
    {
        let page = std::str::from_utf8(page).unwrap();
        let (switch, rest) = match page.split_once("<nav class=\"languages\"") {
            Some((before, after)) => {
                let (switch, after) = after.split_once("</nav>").unwrap();
                (switch, format!("{before}{after}"))
            }
            None => panic!("{path} has no switch"),
        };
        assert_eq!(links(switch).len(), 2, "{path}");
        let edition = ["fr/", "pt-BR/"]
            .into_iter()
            .find(|folder| path.starts_with(folder))
            .unwrap_or("");
        for href in links(&rest)
            .into_iter()
            .filter(|href| !href.contains(':') && !href.starts_with('#'))
        {
            let target = resolved(path, href);
            let inside = match edition {
                "" => !target.starts_with("fr/") && !target.starts_with("pt-BR/"),
                folder => target.starts_with(folder),
            };
            assert!(inside || shared(&target), "{path} leads to {target}");
        }
    }
    let home = outcome.page("fr/index.html");
    for href in [
        "../events/photo.svg",
        "\"events/vote.html\"",
        "../static/map.svg\"",
        "../static/map.svg?1\"",
    ] {
        assert!(home.contains(href), "{href}");
    }
    // What is not translated stands there as it is written, an editor's own HTML too.
    let vote = outcome.page("pt-BR/events/vote.html");
    for href in ["src=\"../../static/map.svg\"", "href=\"../../events/photo.svg\""] {
        assert!(vote.contains(href), "{href} in {vote}");
    }
}

#[test]
fn each_page_leads_to_its_equals_and_they_lead_back() {
    let outcome = published(&aldham());
    let files = outcome.files();
    let alternates = |page: &str| -> BTreeSet<(String, String)> {
        let lines = page.split("<link rel=\"alternate\" hreflang=\"").skip(1);
        let pair = |line: &str| {
            let mut quoted = line.split('"');
            (quoted.next().unwrap().to_owned(), quoted.nth(1).unwrap().to_owned())
        };
        lines.map(pair).collect()
    };
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    for path in ["index.html", "events/vote.html", "method/coverage.html"] {
        let own = alternates(&text(path));
        assert_eq!(own.len(), 4, "{path}: {own:?}");
        assert_eq!(own, alternates(&text(&format!("fr/{path}"))));
        assert_eq!(own, alternates(&text(&format!("pt-BR/{path}"))));
        let address = format!(
            "https://example.org/aldham/fr/{}",
            path.trim_start_matches("index.html")
        );
        assert!(own.contains(&("fr".to_owned(), address)), "{own:?}");
    }
    assert!(alternates(&text("404.html")).is_empty());
    assert!(text("404.html").contains("<a href=\"/aldham/fr/index.html\" hreflang=\"fr\">Français</a>"));
    assert!(
        text("sitemap.xml").contains("hreflang=\"pt-BR\" href=\"https://example.org/aldham/pt-BR/events/vote.html\"")
    );
    assert!(text("fr/events/vote.html").contains("<a href=\"../../events/vote.html\" hreflang=\"en\">English</a>"));
    assert!(text("fr/events/vote.html").contains("<span aria-current=\"true\">Français</span>"));
}

#[test]
fn translated_words_replace_the_originals_and_nothing_else_does() {
    let outcome = aldham().compile();
    let page = outcome.page("fr/events/vote.html");
    for part in [
        "<html lang=\"fr\"",
        "<h1>Le conseil vote</h1>",
        ">maire<",
        "datetime=\"2024-03-12\"",
        "<p class=\"kicker\">vote</p>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(
        page.contains("<q lang=\"en\" dir=\"ltr\">") && page.contains(VOTED) && !page.contains("n’est pas traduite"),
        "{page}"
    );
    let actor = outcome.page("pt-BR/actors/ruth-vane.html");
    assert!(
        actor.contains("prefeita de Aldham") && actor.contains("<html lang=\"pt-BR\""),
        "{actor}"
    );
    assert!(
        actor.contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\"><p>A councillor.</p></div>"),
        "{actor}"
    );
}

#[test]
fn what_is_not_translated_says_so() {
    let outcome = aldham().compile();
    let page = outcome.page("fr/actors/ruth-vane.html");
    assert!(page.contains("Cette page n’est pas traduite en français."), "{page}");
    assert!(page.contains("<h1 lang=\"en\" dir=\"ltr\">Ruth Vane</h1>"), "{page}");
    assert!(
        !outcome
            .page("actors/ruth-vane.html")
            .contains("has not been translated")
    );
    // An article has a page without anyone's writing one.
    assert!(!outcome.page("fr/sources/gazette.html").contains("n’est pas traduite"));
}

#[test]
fn a_passage_has_the_same_address_in_all_editions() {
    let outcome = the_dossier_in("tests/golden/fr")
        .without_any(&["expected/", "theme.txt"])
        .compile();
    let ids = |path: &str| -> BTreeSet<String> {
        let page = outcome.page(path);
        let passages = page.split("id=\"e-").skip(1);
        passages
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    for source in ["depeche", "courrier", "riverains", "archives"] {
        let own = ids(&format!("sources/{source}.html"));
        assert!(!own.is_empty());
        assert_eq!(own, ids(&format!("en/sources/{source}.html")), "{source}");
    }
}

#[test]
fn one_language_has_no_trace_of_others() {
    let outcome = published(
        &aldham()
            .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
            .without_any(&[
                "content/index.fr.md",
                "content/events/vote.fr.md",
                "content/actors/ruth-vane.pt-br.md",
            ]),
    );
    outcome.is_clean();
    let page = outcome.page("events/vote.html");
    for trace in ["class=\"languages\"", "hreflang", "og:locale:alternate"] {
        assert!(!page.contains(trace), "{trace}");
    }
    assert!(!outcome.page("sitemap.xml").contains("xhtml"));
}

#[test]
fn misnamed_translations_are_told() {
    let outcome = aldham()
        .with_page("events/vote.de", "title: Der Rat stimmt ab", "")
        .with_page("events/vote.en", "title: The council votes", "")
        .with_page("events/vote.PT-br", "title: A câmara vota", "")
        .with_page("events/Vote", "title: x", "")
        .with_page("events/voted.fr", "title: x", "")
        .with_page("actors/ruth-vane.fr", "name: Ruth Vane\ndate: 2024\nroles: [a, b]", "")
        .compile();
    let told = outcome.told();
    let help = |code: Code| -> Vec<_> {
        let found = outcome
            .with_code(code)
            .map(|diagnostic| diagnostic.help.clone().unwrap_or_default());
        found.collect()
    };
    assert_eq!(
        help(Code::BAD_ID),
        [
            "rename it `vote.md`",
            "add `[translations.de]` to dossier.toml, or rename the file",
            "rename it `vote.md`"
        ],
        "{told:#?}"
    );
    assert_eq!(help(Code::TRANSLATION_WITHOUT_ORIGINAL).len(), 1, "{told:#?}");
    assert_eq!(outcome.with_code(Code::UNKNOWN_FIELD).count(), 1, "{told:#?}");
    assert_eq!(outcome.with_code(Code::BAD_VALUE).count(), 1, "{told:#?}");
    assert_eq!(outcome.errors(), 6, "{told:#?}");
}

#[test]
fn wrong_languages_are_told() {
    let toml = "title = \"T\"\nlanguage = \"en\"\n[translations.EN]\n[translations.fr]\n[translations.FR]\n\
        [translations.static]\n[translations.de]\nbase_url = \"x\"\n";
    let told = a_dossier().with("dossier.toml", toml).compile();
    let mut told: Vec<_> = told.0.diagnostics.iter().map(|one| one.headline.clone()).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "`EN` is the dossier's main language",
            "`fr` is declared twice",
            "`static` is no language tag",
            "unknown field `base_url`"
        ]
    );
}

#[test]
fn faults_are_told_once_and_where_they_are() {
    let outcome = aldham()
        .with_page(
            "events/vote.fr",
            "title: Le conseil vote\nactors:\n  nobody: maire",
            "Dit par [[gazette|« The council of Aldham slept »]] et [[nobody]].\n",
        )
        .with_page(
            "events/fire",
            "title: A fire\ndate: 2024-04-01",
            "[[gazette|“no such words”]]",
        )
        .compile();
    let told = outcome.told();
    let lines = |text: &str| told.iter().filter(|line| line.contains(text)).count();
    assert_eq!(lines("R0301 at content/events/vote.fr.md"), 1, "{told:#?}");
    assert_eq!(lines("R0401 at content/events/vote.fr.md"), 1, "{told:#?}");
    assert_eq!(lines("R0301 at content/events/fire.md"), 1, "{told:#?}");
    assert_eq!(lines("the original names no actor `nobody`"), 1, "{told:#?}");
}

#[test]
fn languages_do_not_tell_different_stories() {
    let outcome = aldham()
        .with_page(
            "events/vote.fr",
            "title: Le conseil vote",
            "[[gazette|« The council of Aldham voted on 12 March 2024 »]]{date=2024-03} [[gazette|« Ruth Vane »]]\n",
        )
        .compile();
    let told: Vec<_> = outcome
        .with_code(Code::TRANSLATION_DIFFERS)
        .map(|one| one.headline.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "the translation does not say `date=2024-03-12`",
            "the original does not say `date=2024-03`",
            "the original of `vote` does not quote this"
        ],
        "{:#?}",
        outcome.told()
    );
    let left_out = aldham().with_page("events/vote.fr", "title: Le conseil vote", "Rien.\n");
    assert_eq!(left_out.compile().with_code(Code::TRANSLATION_LEAVES_OUT).count(), 1);
    let accepted = left_out.with_page("events/vote.fr", "title: V\naccepts: translation-leaves-out", "Rien.\n");
    assert_eq!(accepted.compile().with_code(Code::TRANSLATION_LEAVES_OUT).count(), 0);
}

#[test]
fn a_draft_of_a_translation_waits() {
    let dossier = aldham().with_page("actors/ruth-vane.fr", "name: Mme Vane\nstatus: draft", "Élue.\n");
    assert!(
        dossier
            .compile()
            .page("fr/actors/ruth-vane.html")
            .contains("<h1 lang=\"en\" dir=\"ltr\">Ruth Vane</h1>")
    );
    let page = dossier.compile_with_drafts();
    assert!(page.page("fr/actors/ruth-vane.html").contains("<h1>Mme\u{a0}Vane</h1>"));
}

/// What all editions share stands above the root of each but the first, also for the page of the whole and the book.
#[test]
fn pictures_are_reached_from_the_whole_of_each_edition() {
    let dossier = aldham().with_page(
        "events/vote",
        "title: The council votes\ndate: 2024-03-12",
        "![The ballot](photo.svg)\n",
    );
    let outcome = dossier.without("content/events/vote.fr.md").compile_with(&Options {
        editions: true,
        ..Options::default()
    });
    assert_eq!(outcome.errors(), 0, "{:?}", outcome.told());
    assert!(outcome.page("whole.html").contains("src=\"events/photo.svg\""));
    assert!(outcome.page("fr/whole.html").contains("src=\"../events/photo.svg\""));
    assert!(
        outcome
            .page("fr/events/vote.html")
            .contains("src=\"../../events/photo.svg\"")
    );
}
