//! Small dossiers -> what is searched in them.
//!
//! Invariant: what a dossier does not publish is in no record.

use std::collections::BTreeSet;

use super::*;
use crate::export::dossier::dossier;
use crate::messages::Messages;
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

/// Looks at the pages of a dossier.
fn look<T>(world: &dyn World, drafts: bool, at: impl FnOnce(&Plan<'_>, Vec<Page>) -> T) -> T {
    let (model, _) = crate::resolve(world, drafts);
    let crossed = crate::cross::cross(&model, None);
    let data = dossier(&model, &crossed);
    let messages = Messages::new("fr");
    let plan = Plan::new(&model, &crossed, &data, &messages, crate::site::Choice::default());
    let pages = plan.pages().map(|page| plan.page(page)).collect();
    at(&plan, pages)
}

fn records_of(world: &dyn World, drafts: bool) -> Vec<Record> {
    look(world, drafts, |plan, pages| {
        let full_text = FullText::of(plan);
        pages.iter().filter_map(|page| full_text.record(page)).collect()
    })
}

/// The records of a dossier, by path.
fn records(text: &str) -> BTreeMap<String, (String, String)> {
    records_of(&world(text), false)
        .into_iter()
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
    let drafts = records_of(&world("full"), true);
    assert!(drafts.iter().any(|record| record.path == "events/brouillon.html"));
}

#[test]
fn titles_and_cards_hold_every_entity_once() {
    let messages = Messages::new("fr");
    let files = look(&world("none"), false, |plan, pages| {
        let entries = pages.iter().filter_map(|page| entry(page, &plan.shared, &messages));
        plain(entries.collect(), plan.shared.cards)
    });
    let files: BTreeMap<String, String> = files
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
    look(&empty, false, |plan, pages| {
        let full_text = FullText::of(plan);
        assert!(full_text.languages.is_empty());
        assert!(pages.iter().all(|page| full_text.record(page).is_none()));
        assert_eq!(full_text.files(Vec::new()), Ok(Vec::new()));
    });
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
    let dialogs = String::from_utf8_lossy(output.get(route::DIALOGS).expect("there are dialogs"));
    assert!(dialogs.contains("data-languages=\\\"fr en\\\""));

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

#[test]
fn the_languages_of_the_index_are_those_of_the_records() {
    for text in ["full", "excerpts", "none"] {
        let planned = look(&world(text), false, |plan, _| FullText::of(plan).languages);
        let found: BTreeSet<String> = records(text).into_values().map(|(language, _)| language).collect();
        assert_eq!(planned.into_iter().collect::<BTreeSet<_>>(), found, "{text}");
    }
}
