//! Small dossiers, linked: what drafts, brackets and tables do to quotations.

use std::sync::Arc;

use super::*;
use crate::load;
use crate::world::MemoryWorld;

const SEED: &str = "The roof leaked. Nobody mended the roof, said Ruth Vane. A letter [sic] came in May.\n";

fn linked(pages: &[(&str, &str)], drafts: bool) -> (Model, Vec<String>) {
    linked_with(&[], pages, drafts)
}

fn linked_with(seeds: &[(&str, &str)], pages: &[(&str, &str)], drafts: bool) -> (Model, Vec<String>) {
    let mut world = MemoryWorld::new()
        .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
        .with("seeds/a.txt", SEED)
        .with("content/sources/a.md", "---\nseed: a.txt\n---\n");
    for (path, text) in seeds {
        world = world.with(path, *text);
    }
    for (path, text) in pages {
        world = world.with(&format!("content/{path}"), *text);
    }
    let (mut dossier, found) = load::load(&world);
    assert_eq!(found, []);
    let mut texts = Vec::new();
    for seed in std::mem::take(&mut dossier.seeds) {
        let (source, _) = read::read(seed.path.clone(), seed.file, seed.bytes.clone());
        texts.extend(source.map(Arc::new));
    }
    let (model, diagnostics) = link(dossier, texts, drafts);
    let codes = diagnostics.iter().map(|found| found.code.to_string()).collect();
    (model, codes)
}

fn note(body: &str) -> String {
    format!("---\ntitle: N\n---\n{body}\n")
}

#[test]
fn brackets_of_the_editor_may_stand_before_a_mark() {
    for words in [
        "The roof leaked [sic].",
        "Nobody mended the roof [of the library], said",
        "The roof leaked. […] the roof [sic], said Ruth Vane [the mayor].",
        "Nobody [at all] mended",
        "A [long] letter [sic] came",
    ] {
        let page = note(&format!("> {words}\n>\n> — [[a]]"));
        let (model, codes) = linked(&[("notes/n.md", &page)], false);
        assert_eq!((model.evidence.len(), codes), (1, Vec::new()), "{words}");
    }
    let (_, codes) = linked(
        &[("notes/n.md", &note("> A letter […] The roof leaked\n> — [[a]]"))],
        false,
    );
    assert_eq!(codes, ["R0301"]);
}

#[test]
fn a_table_has_links_with_labels() {
    let page = note("| a | b |\n|---|---|\n| [[a\\|the paper]] | [[a\\|“The roof leaked”]] |");
    let (model, codes) = linked(&[("notes/n.md", &page)], false);
    assert_eq!((model.evidence.len(), codes), (1, Vec::new()));
    assert_eq!(model.notes[0].entry.prose.links[0].label.as_deref(), Some("the paper"));
}

#[test]
fn what_quotes_a_draft_is_left_out_with_it() {
    let body = "See [[n2]] and [[a|“Words of nobody”]]{x=1}.\n\n> Words of nobody\n>\n> — [[a]]\n";
    let draft = [
        ("sources/a.md", "---\nseed: a.txt\nstatus: draft\n---\n"),
        ("notes/n2.md", "---\ntitle: Secret\nstatus: draft\n---\n"),
        ("notes/n.md", &note(body)),
    ];
    let (model, codes) = linked(&draft, false);
    assert_eq!(codes, ["R0404", "R0404", "R0404"]);
    let prose = &model.notes[0].entry.prose;
    let labels: Vec<_> = prose.links.iter().map(|link| link.label.as_deref()).collect();
    assert_eq!(labels, [Some("n2"), Some("[…]"), Some("a")]);
    assert_eq!(
        (prose.links[1].braces.len(), prose.left_out.len(), prose.unverified),
        (1, 1, 0)
    );
    assert!(!prose.summary.contains("nobody"), "{}", prose.summary);
    let (_, codes) = linked(&draft, true);
    assert_eq!(codes, ["R0401", "R0301", "R0301"]);
}

#[test]
fn a_draft_speaker_is_no_source() {
    let pages = [
        ("actors/ruth.md", "---\nname: Ruth Vane\nstatus: draft\n---\n"),
        ("notes/n.md", &note("> Words of nobody\n>\n> — [[ruth]]")),
    ];
    let (_, codes) = linked(&pages, false);
    assert_eq!(codes, ["R0404", "R0110"]);
}

#[test]
fn an_introduction_can_be_a_draft() {
    let index = [("index.md", "---\ntitle: I\nstatus: draft\n---\nText.\n")];
    assert!(linked(&index, false).0.index.is_none());
    assert!(linked(&index, true).0.index.is_some_and(|index| index.draft));
}

#[test]
fn a_seed_is_found_however_its_accents_are_written() {
    let pages = [("sources/a.md", "---\nseed: e\u{301}te\u{301}.txt\n---\n")];
    let (model, codes) = linked_with(&[("seeds/été.txt", SEED)], &pages, false);
    assert_eq!((model.sources.len(), codes), (2, Vec::new()));
    assert!(model.sources.iter().any(|source| source.annotated));
}
