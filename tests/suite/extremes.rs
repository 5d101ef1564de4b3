//! Dossiers of extreme shapes: whatever is very many is spread over pages or cut, and no page of the site is heavy.

use recoupe::Options;

use super::support::Dossier;

/// What a page weighs at most, in bytes.
const PAGE: usize = 500_000;

/// A word that stands nowhere else, made of a number.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ka",
    ];
    let digits = (0..5).map(|at| SYLLABLES[(number >> (4 * at)) % SYLLABLES.len()]);
    digits.collect()
}

/// An article that names one person ten times, with words of its own.
fn article(number: usize) -> String {
    let sentence = |at: usize| {
        format!(
            "Jean Dupond a vu {} et {}.",
            word(number * 16 + at),
            word(number * 32 + at)
        )
    };
    let sentences: Vec<String> = (0..10).map(sentence).collect();
    format!("{}\n\n{}\n", word(number * 8), sentences.join(" "))
}

/// An actor whom 200 articles name 2,000 times, with a part in 300 events of one day at one place; an event with 200
/// pieces of evidence, which are as many different answers to a question; an article whose words all events cite; 250
/// other questions.
fn dossier() -> Dossier {
    let mut dossier = Dossier::default()
        .with(
            "dossier.toml",
            "title = \"Extrêmes\"\nlanguage = \"fr\"\nbase_url = \"https://example.org/\"\n",
        )
        .with_page("actors/dupond", "name: Jean Dupond\nkind: person", "")
        .with_page("places/niamey", "name: Niamey\ncoordinates: [13.5, 2.1]", "")
        .with_page("questions/combien", "title: Combien ?\nkind: number", "");
    let mut evidence = String::new();
    for number in 0..200 {
        dossier = dossier.with_seed(&format!("a{number}.txt"), article(number));
        let quoted = format!("{} et {}", word(number * 16 + 3), word(number * 32 + 3));
        evidence += &format!(
            "> {quoted}\n>\n> — [[a{number}]] {{date=2024-05-{:02}, combien={number}}}\n\n",
            1 + number % 28
        );
    }
    for number in 0..300 {
        let front = format!("title: Fait {number}\ndate: 2024-05-19\nplace: niamey\nactors: {{dupond: témoin}}");
        let seen = format!("Vu par [[dupond]] à [[niamey]], [[a0|« {0} et {0} »]].", word(3));
        let body = if number == 0 { &evidence } else { &seen };
        dossier = dossier.with_page(&format!("events/e{number}"), &front, body);
    }
    for number in 0..250 {
        let front = format!("title: Question {}\nkind: text", word(number));
        dossier = dossier.with_page(&format!("questions/q{number}"), &front, "");
    }
    dossier
}

#[test]
fn no_page_is_heavy_where_much_comes_together() {
    let options = Options {
        editions: true,
        ..Options::default()
    };
    let outcome = dossier().compile_with(&options);
    let output = outcome.site();
    let pages: Vec<(String, usize)> = (output.iter())
        .map(|(path, bytes)| (path.to_string(), bytes.len()))
        .filter(|(path, _)| path.ends_with(".html"))
        .collect();
    assert!(pages.len() > 700);
    let heavy: Vec<_> = pages.into_iter().filter(|(_, bytes)| *bytes > PAGE).collect();
    assert_eq!(heavy, []);
    // What is cut says so, and what is spread over pages leads to them.
    let text = |path: &str| String::from_utf8_lossy(output.get(path).expect(path)).into_owned();
    assert!(text("questions/combien.html").contains("50 autres ne sont pas reprises ici"));
    assert!(text("sources/a0.html").contains("180 autres ne sont pas reprises ici"));
    assert!(text("questions.html").contains("questions-2.html"));
    assert_eq!(outcome.0.notes, [""; 0]);
}
