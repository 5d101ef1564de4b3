//! Small dossiers -> what is searched in them.
//!
//! Invariant: what a dossier does not publish is in no record.

use super::*;
use crate::export::dossier::dossier;
#[cfg(feature = "search")]
use crate::route;
use crate::world::{MemoryWorld, World};
#[cfg(feature = "search")]
use crate::{Options, compile};

const FIRST: &str = "Le général a signé l'accord le 19 mai.\n\nUn secret du deuxième alinéa ne se dit nulle part.\n";
const SECOND: &str = "The troops left the base in June, said the general <who> signed it.\n";

fn world(text: &str) -> MemoryWorld {
    MemoryWorld::new()
        .with(
            "dossier.toml",
            format!("title = \"T\"\nlanguage = \"fr-CA\"\ntext = \"{text}\"\n"),
        )
        .with("seeds/a.txt", FIRST)
        .with("seeds/b.txt", SECOND)
        .with(
            "content/sources/a.md",
            "---\nseed: a.txt\ntitle: La Gazette\nlanguage: fr\n---\nUne critique.\n",
        )
        .with(
            "content/sources/b.md",
            "---\nseed: b.txt\ntitle: La Gazette\nlanguage: en\n---\n",
        )
        .with(
            "content/events/signature.md",
            "---\ntitle: \"La signature </h1><b>\"\ndate: 2024-05-19\nkind: accord\n---\nProse de l’éditeur.\n\n\
             > Le général a signé l'accord\n>\n> — [[a]]\n",
        )
        .with(
            "content/actors/general.md",
            "---\nname: Le général\naliases: [Le vieux]\n---\n",
        )
        .with(
            "content/events/brouillon.md",
            "---\ntitle: Brouillon\ndate: 2024\nstatus: draft\n---\n",
        )
}

fn site(world: &dyn World, drafts: bool) -> Site {
    let (model, _) = crate::resolve(world, drafts);
    let crossed = crate::cross::cross(&model);
    let data = dossier(&model, &crossed);
    crate::site::site(
        &model,
        &crossed,
        &data,
        &Messages::new("fr"),
        crate::site::Choice::default(),
    )
}

/// The records of a dossier, by path.
fn records(text: &str) -> BTreeMap<String, (String, String)> {
    let records = record::records(&site(&world(text), false)).into_iter();
    records
        .map(|record| (record.path, (record.language, record.html)))
        .collect()
}

#[test]
fn pages_of_entities_are_searched_each_in_its_language() {
    let records = records("full");
    let paths: Vec<&str> = records.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "actors/general.html",
            "events/signature.html",
            "sources/a.html",
            "sources/b.html"
        ]
    );
    let languages: Vec<&str> = records.values().map(|(language, _)| language.as_str()).collect();
    assert_eq!(languages, ["fr", "fr", "fr", "en"]);

    let (_, event) = &records["events/signature.html"];
    assert!(event.contains("<h1>La signature &lt;/h1&gt;&lt;b&gt;</h1>"), "{event}");
    assert!(
        event.contains("data-v=\"events\"") && event.contains("data-v=\"La Gazette (a)\""),
        "{event}"
    );
    assert!(!event.contains("La Gazette (b)"), "{event}");
    assert!(
        event.contains("<i id=\"~\"></i>") && event.contains("Prose de"),
        "{event}"
    );
    assert!(event.contains("></i>Le général a signé l'accord — "), "{event}");
    assert!(records["actors/general.html"].1.contains("Le vieux"));
    let (_, source) = &records["sources/b.html"];
    assert!(
        source.contains("<i id=\"b1\" data-pagefind-title=\"\"></i>The troops"),
        "{source}"
    );
    assert!(source.contains("the general &lt;who&gt; signed"), "{source}");
}

#[test]
fn what_is_not_published_is_not_searched() {
    assert!(records("full")["sources/a.html"].1.contains("secret"));
    for text in ["excerpts", "none"] {
        for (path, (_, html)) in records(text) {
            assert!(!html.contains("secret") && !html.contains("troops"), "{path}: {html}");
        }
    }
    assert!(records("excerpts")["sources/a.html"].1.contains("Le général a signé"));
    let drafts = record::records(&site(&world("full"), true));
    assert!(drafts.iter().any(|record| record.path == "events/brouillon.html"));
}

#[test]
fn titles_and_cards_hold_every_entity_once() {
    let site = site(&world("none"), false);
    let files: BTreeMap<String, String> = plain(&site, &Messages::new("fr"))
        .into_iter()
        .map(|(path, bytes)| (path.to_string(), String::from_utf8_lossy(&bytes).into_owned()))
        .collect();
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(paths, ["data/cards/0.js", "data/titles.js"]);
    let titles = &files["data/titles.js"];
    assert!(
        titles.starts_with("(self.recoupe??={})[\"data/titles.js\"]={\"actors\":[["),
        "{titles}"
    );
    assert!(
        titles.contains("[\"general\",\"Le général\",\"\",\"Le vieux\"]"),
        "{titles}"
    );
    let cards = &files["data/cards/0.js"];
    let plain = cards.replace(['\u{a0}', '\u{202f}'], " ");
    let card = "\"events/signature.html\":[\"La signature </h1><b>\",\"19 mai 2024 · accord\",\
                \"Prose de l’éditeur.\",\"1 source · une citation\"]";
    assert!(plain.contains(card), "{cards}");
    assert!(!titles.contains("brouillon") && !cards.contains("secret"));
}

#[test]
fn a_site_without_entities_has_nothing_to_search() {
    let empty = MemoryWorld::new().with("dossier.toml", "title = \"T\"\nlanguage = \"fr\"\n");
    let full_text = FullText::of(&site(&empty, false));
    assert!(full_text.languages.is_empty());
    assert_eq!(full_text.files(), Ok(Vec::new()));
}

#[cfg(feature = "search")]
#[test]
fn the_index_is_complete_and_the_same_each_time() {
    let options = Options {
        search: true,
        ..Options::default()
    };
    let build = || {
        compile(&world("full"), &options)
            .output
            .expect("the dossier has no errors")
    };
    let output = build();
    assert_eq!(output, build());
    for language in ["fr", "en"] {
        for name in [
            "pagefind.js",
            "pagefind-worker.js",
            "pagefind-entry.json",
            &format!("wasm.{language}.pagefind"),
        ] {
            assert!(
                output.get(&format!("pagefind/{language}/{name}")).is_some(),
                "{language}: {name}"
            );
        }
    }
    let unused = ["unknown", "-ui", "highlight", ".css"];
    let found = output.iter().find(|(path, _)| {
        path.as_str().starts_with("pagefind/") && unused.iter().any(|name| path.as_str().contains(name))
    });
    assert!(found.is_none(), "{found:?}");
    let home = String::from_utf8_lossy(output.get("index.html").expect("there is a home page"));
    assert!(home.contains("data-languages=\"fr en\""));

    let without = world("full").with("dossier.toml", "title = \"T\"\nlanguage = \"fr\"\nsearch = false\n");
    let output = compile(&without, &options).output.expect("the dossier has no errors");
    assert!(output.iter().all(|(path, _)| !path.as_str().starts_with("pagefind/")));
    assert!(output.get(route::SEARCH).is_some() && output.get(route::TITLES).is_some());
}

#[test]
fn languages_are_primary_subtags() {
    for (tag, language) in [
        ("fr-CA", "fr"),
        ("EN", "en"),
        ("", "unknown"),
        ("x-../", "unknown"),
        ("日本", "unknown"),
    ] {
        assert_eq!(primary(tag), language);
    }
}
