//! The theme of `examples/theme/`, laid over a dossier, and the pages that come of it.
//!
//! Invariant: `docs/templates.md` quotes the files of the example as they are, so that what it teaches works.

use super::support::{files_under, repository, the_dossier_in};

#[test]
fn the_example_of_the_documentation_makes_a_site() {
    let mut dossier = the_dossier_in("tests/golden/en").without_any(&["expected/", "theme.txt"]);
    let plain = dossier.compile().files();
    for (path, bytes) in files_under(&repository("examples/theme")) {
        dossier = dossier.with(&path, bytes);
    }
    let outcome = dossier.compile();
    outcome.is_clean();
    let themed = outcome.files();
    let page = |path: &str| String::from_utf8(themed[path].clone()).unwrap();

    let event = page("events/fire.html");
    assert!(event.contains("static/own.css"), "the head is the example’s");
    assert!(event.contains("<h2 id=\"who\">"), "the block that is extended is there");
    assert!(event.contains("<p class=\"meta\">7 quotations</p>"), "{event}");
    assert!(
        event.contains("class=\"site-footer\""),
        "the footer of the theme is there"
    );
    let note = page("notes/method.html");
    assert!(note.contains("<main id=\"main\"") && !note.contains("class=\"page-header\""));
    for (path, bytes) in &themed {
        if path.ends_with(".html") {
            let html = String::from_utf8_lossy(bytes);
            assert!(html.contains("<p class=\"imprint\">"), "{path}");
        } else if !path.starts_with("static/own") {
            assert_eq!(plain.get(path), Some(bytes), "{path} is not the theme’s to change");
        }
    }
}

#[test]
fn the_documentation_quotes_the_example() {
    let page = std::fs::read_to_string(repository("docs/templates.md")).unwrap();
    for (path, bytes) in files_under(&repository("examples/theme")) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            page.contains(&text),
            "docs/templates.md does not quote examples/theme/{path}"
        );
    }
}
