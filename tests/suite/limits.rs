//! Dossiers beyond the limits of `docs/limits.md`: each is told in a few words, and soon, and there is no site.

use std::time::{Duration, Instant};

use recoupe::diag::Code;
use recoupe::limit::{
    LARGEST_PAGE, LARGEST_SEED, LONGEST_FRONT, LONGEST_SAID, MOST_ALIASES, MOST_BLOCKS, MOST_EVIDENCE, MOST_TOLD,
};
use recoupe::report;

use super::support::{Dossier, Outcome, a_dossier};

/// Builds a dossier that has no site, and fails if that takes long, even without optimisation, or is told at length.
#[track_caller]
fn refused(dossier: &Dossier) -> Outcome {
    let start = Instant::now();
    let outcome = dossier.compile();
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert!(outcome.0.output.is_none());
    for diagnostic in &outcome.0.diagnostics {
        let told = report::human(diagnostic, &outcome.0.files, "", 100);
        assert!(told.len() < 4 * LONGEST_SAID, "{told:.2000}");
    }
    outcome
}

#[track_caller]
fn over_limit(dossier: &Dossier, part: &str) {
    let outcome = refused(dossier);
    let mut told = outcome.with_code(Code::OVER_LIMIT);
    let first = told.next().expect("it is told");
    assert!(
        first.headline.contains(part) && first.help.is_some(),
        "{}",
        first.headline
    );
    assert!(told.next().is_none(), "{:?}", outcome.told());
}

#[test]
fn files_are_not_larger_than_they_may_be() {
    let page = vec![b'x'; LARGEST_PAGE as usize + 1];
    over_limit(
        &a_dossier().with("content/notes/a.md", page.clone()),
        "larger than 1 MiB",
    );
    over_limit(&a_dossier().with("templates/a.html", page.clone()), "larger than 1 MiB");
    over_limit(&a_dossier().with("dossier.toml", page), "larger than 1 MiB");
    let seed = vec![b'x'; LARGEST_SEED as usize + 1];
    over_limit(&a_dossier().with("seeds/a.txt", seed), "larger than 12 MiB");
    let lines = "A b.\n\n".repeat(MOST_BLOCKS + 1);
    over_limit(&a_dossier().with("seeds/a.txt", lines), "more than 200,000 paragraphs");
}

#[test]
fn pages_hold_no_more_than_they_may() {
    let with = |front: &str, body: &str| {
        let seed = "The mayor spoke on 3 May 2024. An agreement was signed.\n";
        a_dossier().with_seed("a.txt", seed).with_page(
            "events/e",
            &format!("title: E\ndate: 2024-05-03\n{front}"),
            body,
        )
    };
    let quotations = "> An agreement was signed.\n>\n> — [[a]]\n\n".repeat(MOST_EVIDENCE + 1);
    over_limit(&with("", &quotations), "1001 quotations");
    over_limit(&with("", &">".repeat(100_000)), "more than 100 deep");
    over_limit(&with("", &"<div>".repeat(100_000)), "more than 100 deep");
    over_limit(
        &with(&format!("place: {}", "x".repeat(LONGEST_FRONT)), ""),
        "longer than 128 KiB",
    );
    let aliases: String = (0..=MOST_ALIASES)
        .map(|number| format!("  - Alias {number}\n"))
        .collect();
    let actor = with("", "").with_page("actors/p", &format!("name: P\naliases:\n{aliases}"), "");
    over_limit(&actor, "more than 500 aliases");
}

/// A dossier of which everything is wrong tells the first of each kind and counts the others.
#[test]
fn a_flood_of_errors_is_counted() {
    let count = 4_000;
    let dossier = (0..count).fold(a_dossier(), |dossier, number| {
        dossier.with_page(&format!("notes/n{number}"), "titel: N", "A [[nobody]] b.")
    });
    let outcome = refused(&dossier);
    for code in [Code::UNKNOWN_FIELD, Code::MISSING_FIELD, Code::UNKNOWN_REFERENCE] {
        let told: Vec<_> = outcome.with_code(code).collect();
        assert_eq!(told.len(), MOST_TOLD + 1, "{code}");
        let more = told.iter().filter(|one| one.headline.contains("3,000 more")).count();
        assert_eq!(more, 1, "{code}");
    }
}

/// Values of a megabyte, or of a hundred thousand levels, in every syntax that is read.
#[test]
fn long_and_deep_values_are_no_trouble() {
    let long = "9".repeat(100_000);
    let deep = "[".repeat(100_000);
    let event = |date: &str| a_dossier().with_page("events/e", &format!("title: E\ndate: \"{date}\""), "Text.");
    refused(&event(&long));
    refused(&event(&format!("[{}", "2024,".repeat(20_000))));
    refused(&event(&"2024-05/".repeat(10_000)));
    refused(&event(&"%~?".repeat(30_000)));
    refused(&a_dossier().with_page("events/e", &format!("title: {deep}"), ""));
    refused(&a_dossier().with("dossier.toml", format!("title = {deep}")));
    refused(&a_dossier().with(
        "dossier.toml",
        format!("title = \"x\"\n{} = 1", ["a"; 50_000].join(".")),
    ));
    refused(&a_dossier().with(
        "dossier.toml",
        (0..20_000).map(|n| format!("x{n} = 1\n")).collect::<String>(),
    ));
    let claim = format!("> Words.\n>\n> — [[a]] {{n={long} m=\"{}\"}}", "one ".repeat(20_000));
    let dossier = a_dossier().with_seed("a.txt", "Words.\n");
    refused(&dossier.with_page("events/e", "title: E\ndate: 2024", &claim));
}
