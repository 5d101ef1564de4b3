//! Dossiers that once gave no site, or a wrong one, though nothing was wrong with them.

use recoupe::world::MemoryWorld;
use recoupe::{Compiled, Options, compile};

const SEED: &str = "The roof leaked. Nobody mended the roof, said Ruth Vane. It cost 1000 pounds.\n";

/// A dossier with one source and these pages, compiled.
fn compiled(pages: &[(&str, &str)]) -> Compiled {
    let world = MemoryWorld::new()
        .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
        .with("seeds/a.txt", SEED)
        .with("content/sources/a.md", "---\nseed: a.txt\n---\n");
    let world = pages.iter().fold(world, |world, (path, text)| {
        world.with(&format!("content/{path}"), *text)
    });
    compile(&world, &Options::default())
}

/// The page at a path of a dossier that must give a site.
#[track_caller]
fn page(pages: &[(&str, &str)], path: &str) -> String {
    let compiled = compiled(pages);
    let output = compiled
        .output
        .unwrap_or_else(|| panic!("no site: {:#?}", compiled.diagnostics));
    let bytes = output.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(bytes.to_vec()).expect("pages are UTF-8")
}

#[test]
fn names_that_begin_with_punctuation_stand_under_their_letter() {
    let actors = [
        ("actors/a.md", "---\nname: Wagner\n---\n"),
        ("actors/b.md", "---\nname: \"« Wagner »\"\n---\n"),
        ("actors/c.md", "---\nname: \"'Ndrangheta\"\n---\n"),
        ("actors/d.md", "---\nname: Naples\n---\n"),
    ];
    let html = page(&actors, "actors.html");
    assert_eq!(html.matches("id=\"letter-w\"").count(), 1);
    assert_eq!(html.matches("id=\"letter-n\"").count(), 1);
}

#[test]
fn an_answer_may_stand_in_a_sentence_of_its_question() {
    let question = "---\ntitle: How much?\nkind: number\n---\nThey paid [[a|“1000 pounds”]]{cost=1000}.\n";
    let html = page(&[("questions/cost.md", question)], "questions/cost.html");
    assert_eq!(html.matches("id=\"c-").count(), 1);
}

#[test]
fn the_label_of_a_source_may_stand_in_quotation_marks() {
    let event = "---\ntitle: E\ndate: 2024\n---\n> The roof leaked.\n>\n> — [[a|“The Gazette”]] {date=2024}\n";
    let html = page(&[("events/e.md", event)], "events/e.html");
    assert_eq!(html.matches("<figure class=\"evidence").count(), 1);
}

#[test]
fn tables_are_aligned_without_styles() {
    let note = "---\ntitle: N\n---\n| a | b |\n|:--|--:|\n| 1 | 2 |\n";
    let html = page(&[("notes/n.md", note)], "notes/n.html");
    assert!(
        html.contains("<td class=\"align-right\">") && !html.contains(" style="),
        "{html}"
    );
}

#[test]
fn pictures_come_from_the_dossier_alone() {
    let note = "---\ntitle: N\n---\n![x](https:evil.example/x.png) <img src=\"//evil.example/y.png\"> ![z](data:,z)\n";
    let html = page(&[("notes/n.md", note)], "notes/n.html");
    assert!(!html.contains("<img") && !html.contains("evil.example"), "{html}");
}

#[test]
fn a_mark_may_combine_across_the_words_of_the_editor() {
    let event = "---\ntitle: E\ndate: 2024\n---\n> The roof[sic]\u{301} leaked\n>\n> — [[a]] {date=2024}\n";
    let codes: Vec<&str> = compiled(&[("events/e.md", event)])
        .diagnostics
        .iter()
        .map(|found| found.code.as_str())
        .collect();
    assert_eq!(codes, ["R0301"]);
}

#[test]
fn a_comma_in_a_number_is_asked_about() {
    let question = "---\ntitle: How much?\nkind: number\n---\n> It cost 1000 pounds\n>\n> — [[a]] {cost=1,000}\n";
    let compiled = compiled(&[("questions/cost.md", question)]);
    assert!(compiled.output.is_none());
    assert!(compiled.diagnostics.iter().any(|found| found.code.as_str() == "R0109"));
}

#[test]
fn an_unknown_id_is_not_told_as_a_draft() {
    let note = "---\ntitle: N\n---\nSee [[nothing]].\n";
    let [found] = &compiled(&[("notes/n.md", note)]).diagnostics[..] else {
        panic!("one diagnostic")
    };
    assert_eq!((found.code.as_str(), found.notes.len()), ("R0401", 0));
}
