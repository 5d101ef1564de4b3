//! One gate decides whether there is a site: no error is hidden by another, and what is merely empty builds.

use std::collections::BTreeSet;
use std::process::{Command, Output};

use recoupe::diag::Code;

use super::support::{Dossier, Outcome, a_dossier, files_under};

const ARTICLE: &str = "The pier of Sandmouth burned on 3 May 2021, said the harbour master.\n\n\
    Two boats were lost that night, and a boathouse. Two boats were saved.\n";

/// A dossier with thirty faults in as many places, and its warnings turned off.
pub fn thirty_errors() -> Dossier {
    let quiet = "unsupported-date = \"off\"\nevent-without-evidence = \"off\"\nunused-alias = \"off\"\n\
        question-without-answer = \"off\"\n";
    let config = format!("title = \"A test\"\nlanguage = \"en\"\nlicense = \"CC0\"\n[severities]\n{quiet}");
    Dossier::default()
        .with("dossier.toml", config) // 1: the field is called `licence`
        .with_seed("pier.txt", ARTICLE)
        .with_seed("scan.txt", b"%PDF-1.7\n".to_vec()) // 2
        .with_page("sources/pier", "seed: pier.txt\npublished: 4 May 2021", "") // 3
        .with_page("sources/twin", "seed: pier.txt", "") // 4: claimed twice
        .with_page("sources/lost", "seed: nothing.txt", "") // 5
        .with_page("places/sandmouth", "name: Sandmouth\nwithin: coast", "")
        .with_page("places/coast", "name: Coast\nwithin: sandmouth", "") // 6: a circle
        .with_page("places/dock", "name: Dock\nknid: dock", "") // 7
        .with_page("places/slip", "name: Slip\ncoordinates: north", "") // 8
        .with_page("actors/nobody", "kind: person", "") // 9
        .with_page("actors/master", "name: Harbour master", "")
        .with_page("actors/keeper", "name: Keeper\naliases: [Harbour master]", "") // 10
        .with_page("actors/dock", "name: Dock company", "")
        .with("content/notes/latin.md", b"---\ntitle: Caf\xe9\n---\n".to_vec()) // 11
        .with_page("notes/colon", "title: one: two", "") // 12
        .with_page("notes/Big Note", "title: Big", "") // 13
        .with_page("notes/dock", "title: Dock", "[[dok]]") // 14
        .with_page("notes/which", "title: Which", "[[dock]]") // 15: place, actor or note
        .with_page("questions/boats", "kind: number", "") // 16
        .with_page("events/day", "title: Day\ndate: 3 May 2021", "") // 17
        .with_page("events/fire", "title: The fire\ndate: 2021-05-03", "")
        .with_page("events/2021/fire", "title: Again\ndate: 2021", "") // 18
        .with_page("events/hidden", "title: Hidden\ndate: 2021\nstatus: hidden", "") // 19
        .with_page("events/place", "title: Place\ndate: 2021\nplace: master", "") // 20
        .with_page("events/actor", "title: Actor\ndate: 2021\nactors: [mastre]", "") // 21
        .with_page(
            "events/changed",
            "title: Changed\ndate: 2021",
            "> Three boats were lost\n>\n> — [[pier]]",
        ) // 22
        .with_page("events/inline", "title: Inline\ndate: 2021", "It [[pier|“sank”]].") // 23
        .with_page(
            "events/twice",
            "title: Twice\ndate: 2021",
            "> two boats were\n>\n> — [[pier]]",
        ) // 24
        .with_page("events/empty", "title: Empty\ndate: 2021", "> […]\n>\n> — [[pier]]") // 25
        .with_page(
            "events/alone",
            "title: Alone\ndate: 2021",
            "> Two boats were lost\n>\n> — the harbour master",
        ) // 26
        .with_page(
            "events/two",
            "title: Two\ndate: 2021",
            "> Two boats were lost\n>\n> — [[pier]], [[second]]",
        ) // 27
        .with_page(
            "events/braces",
            "title: Braces\ndate: 2021",
            "> Two boats were lost\n>\n> — [[pier]] {date}",
        ) // 28
        .with_page(
            "events/stance",
            "title: Stance\ndate: 2021",
            "> Two boats were lost\n>\n> — [[pier]] {stance=no}",
        ) // 29
        .with_page(
            "events/claim",
            "title: Claim\ndate: 2021",
            "> Two boats were lost\n>\n> — [[pier]] {date=May}",
        ) // 30
        .with_seed("second.txt", "Another paper wrote nothing of the pier for a week.\n")
}

#[test]
fn thirty_errors_are_thirty_diagnostics_and_no_site() {
    let outcome = thirty_errors().compile();
    let told = outcome.told();
    assert!(outcome.0.output.is_none(), "there is a site in spite of errors");
    assert_eq!(outcome.errors(), 30, "{}", told.join("\n"));
    assert_eq!(told.len(), 30, "{}", told.join("\n"));
    let places: BTreeSet<&String> = told.iter().collect();
    assert_eq!(places.len(), 30, "one fault is told twice:\n{}", told.join("\n"));
    let codes: BTreeSet<Code> = outcome.0.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert!(codes.len() >= 20, "only {} kinds: {codes:?}", codes.len());
}

#[test]
fn thirty_errors_are_printed_and_leave_the_published_site_as_it_was() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let recoupe = |command: &[&str]| -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_recoupe"));
        program
            .args(command)
            .arg("-r")
            .arg(folder.path())
            .env("NO_COLOR", "1")
            .output()
            .expect("the program runs")
    };
    a_dossier().with_seed("pier.txt", ARTICLE).write_to(folder.path());
    let built = recoupe(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let public = folder.path().join("public");
    let before = files_under(&public);
    assert!(before.contains_key("index.html"));

    thirty_errors().write_to(folder.path());
    let built = recoupe(&["build"]);
    let told = String::from_utf8_lossy(&built.stderr);
    assert_eq!(built.status.code(), Some(1), "{told}");
    assert_eq!(
        told.lines().filter(|line| line.starts_with("error[R")).count(),
        30,
        "{told}"
    );
    assert!(before == files_under(&public), "public/ has changed");

    let checked = recoupe(&["check", "--format", "json"]);
    let lines = String::from_utf8(checked.stdout).expect("JSON is UTF-8");
    assert_eq!((checked.status.code(), lines.lines().count()), (Some(1), 30), "{lines}");
    for line in lines.lines() {
        let diagnostic: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        assert!(
            diagnostic["code"]
                .as_str()
                .is_some_and(|code| Code::named(code).is_some()),
            "{line}"
        );
    }
}

#[test]
fn each_error_alone_prevents_the_site() {
    let sound = a_dossier().with_seed("pier.txt", ARTICLE);
    sound.compile().is_clean();
    let one = sound.with_page("notes/dock", "title: Dock", "[[dok]]").compile();
    assert_eq!((one.errors(), one.0.output.is_none()), (1, true), "{:?}", one.told());
}

#[test]
fn diagnostics_come_in_the_order_of_files_and_places() {
    let outcome = thirty_errors().compile();
    let labels = outcome
        .0
        .diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.primary.as_ref());
    let places: Vec<(&str, usize)> = labels
        .map(|label| (outcome.0.files.path(label.span.file).as_str(), label.span.start))
        .collect();
    assert!(
        places.chunk_by(|a, b| a.0 == b.0).all(|file| file.is_sorted()),
        "{places:?}"
    );
    let files: Vec<&str> = places.chunk_by(|a, b| a.0 == b.0).map(|file| file[0].0).collect();
    let each: BTreeSet<&str> = files.iter().copied().collect();
    assert_eq!(files.len(), each.len(), "a file comes twice: {files:?}");
    let pages: Vec<&&str> = files.iter().filter(|path| path.starts_with("content/")).collect();
    assert!(pages.is_sorted(), "{pages:?}");
}

#[test]
fn warnings_do_not_prevent_the_site() {
    let outcome = a_dossier()
        .with_seed("pier.txt", ARTICLE)
        .with_page(
            "events/fire",
            "title: The pier burns\ndate: 2021-05-03",
            "Told without a quotation.",
        )
        .compile();
    assert_eq!(outcome.errors(), 0, "{:?}", outcome.told());
    assert_eq!(outcome.with_code(Code::EVENT_WITHOUT_EVIDENCE).count(), 1);
    outcome.site();
}

#[test]
fn an_editor_can_make_a_warning_an_error_or_turn_it_off() {
    let dossier = |word: &str| {
        let config = format!("title = \"T\"\nlanguage = \"en\"\n[severities]\nevent-without-evidence = \"{word}\"\n");
        a_dossier()
            .with("dossier.toml", config)
            .with_page("events/fire", "title: The pier burns\ndate: 2021-05-03", "")
            .compile()
    };
    let (error, off) = (dossier("error"), dossier("off"));
    assert!(error.0.output.is_none(), "{:?}", error.told());
    assert_eq!(off.with_code(Code::EVENT_WITHOUT_EVIDENCE).count(), 0);
    off.site();
}

/// The pages that every site has.
fn has_a_frame(outcome: &Outcome) {
    for page in ["index.html", "404.html"] {
        assert!(outcome.page(page).contains("</html>"), "{page} is cut short");
    }
}

#[test]
fn empty_content_builds() {
    let outcome = a_dossier().with_seed("pier.txt", ARTICLE).compile();
    outcome.is_clean();
    has_a_frame(&outcome);
    assert!(outcome.page("sources/pier.html").contains("burned on 3 May 2021"));
}

#[test]
fn empty_seeds_build() {
    let outcome = a_dossier()
        .with_page("index", "title: Introduction", "Nothing is known yet.")
        .with_page("places/sandmouth", "name: Sandmouth", "A harbour.")
        .compile();
    outcome.is_clean();
    has_a_frame(&outcome);
    assert!(outcome.page("places/sandmouth.html").contains("A harbour."));
}

#[test]
fn a_dossier_of_nothing_builds() {
    let outcome = a_dossier().compile();
    outcome.is_clean();
    has_a_frame(&outcome);
}

#[test]
fn articles_alone_build() {
    let outcome = Dossier::default()
        .with_seed("pier.txt", ARTICLE)
        .with_seed("second.md", "# Fire\n\nAgain.\n")
        .compile();
    assert_eq!(outcome.errors(), 0, "{:?}", outcome.told());
    assert_eq!(
        outcome.with_code(Code::CONFIG_MISSING).count(),
        1,
        "{:?}",
        outcome.told()
    );
    has_a_frame(&outcome);
    assert!(outcome.page("sources/pier.html").contains("harbour master"));
    assert!(outcome.page("sources/second.html").contains("Again."));
}

#[test]
fn drafts_are_published_on_request_only() {
    let dossier = a_dossier().with_seed("pier.txt", ARTICLE).with_page(
        "notes/later",
        "title: Later\nstatus: draft",
        "A word that nobody should read.",
    );
    let published = dossier.compile();
    assert!(published.site().get("notes/later.html").is_none());
    for (path, bytes) in published.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("nobody should read"), "{path} holds words of a draft");
    }
    assert!(
        dossier
            .compile_with_drafts()
            .page("notes/later.html")
            .contains("nobody should read")
    );
}
