//! Dossiers of extreme shapes: whatever is very many is spread over pages or cut, and no page of the site is heavy.

use std::ops::Range;
use std::sync::Arc;

use recoupe::Options;
use recoupe::span::FilePath;

use super::support::{Dossier, Outcome};

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

/// Builds a dossier with everything that a site can have, and finds no page of it heavy.
fn light(dossier: &Dossier) -> Outcome {
    let options = Options {
        editions: true,
        ..Options::default()
    };
    let outcome = dossier.compile_with(&options);
    let output = outcome.site();
    let heavy: Vec<(String, usize)> = (output.iter())
        .map(|(path, bytes)| (path.to_string(), bytes.len()))
        .filter(|(path, bytes)| path.ends_with(".html") && *bytes > PAGE)
        .collect();
    assert_eq!(heavy, []);
    let broken: Vec<String> = (output.broken_links(Some("https://example.org/")).iter())
        .map(|link| format!("{} {}", link.page, link.href))
        .collect();
    assert_eq!(broken, [""; 0]);
    outcome
}

/// A paragraph of words that stand nowhere else.
fn paragraph(number: usize) -> String {
    let words: Vec<String> = (0..60).map(|at| word(number * 60 + at)).collect();
    format!("{}.", words.join(" "))
}

/// Paragraphs that stand nowhere else.
fn paragraphs(numbers: Range<usize>) -> String {
    numbers.map(|number| paragraph(number) + "\n\n").collect()
}

/// A quotation of a paragraph, `at` of 60 words.
fn quotation(paragraph: usize, at: usize, claims: &str) -> String {
    let (first, second) = (word(paragraph * 60 + at), word(paragraph * 60 + at + 1));
    format!("> {first} {second}\n>\n> — [[a]] {{{claims}}}\n\n")
}

fn empty() -> Dossier {
    Dossier::default().with(
        "dossier.toml",
        "title = \"Extrêmes\"\nlanguage = \"fr\"\nbase_url = \"https://example.org/\"\nsearch = false\n",
    )
}

fn page(outcome: &Outcome, path: &str) -> String {
    String::from_utf8_lossy(outcome.site().get(path).expect(path)).into_owned()
}

#[test]
fn an_article_that_is_quoted_very_often_stands_on_several_pages() {
    // 20 paragraphs, the first of which is quoted 300 times at the same place.
    let mut dossier = empty().with_seed("a.txt", paragraphs(0..20));
    for event in 0..60 {
        let body: String = (0..10)
            .map(|at| match at % 2 {
                0 => quotation(0, 3, "date=2024-05-19"),
                _ => quotation((event + at) % 20, event % 50, "date=2024-05-20"),
            })
            .collect();
        dossier = dossier.with_page(&format!("events/e{event}"), "title: Fait\ndate: 2024-05-19", &body);
    }
    for publishing in ["full", "excerpts", "none"] {
        let dossier = dossier
            .clone()
            .with_page("sources/a", &format!("seed: a.txt\ntext: {publishing}"), "");
        let outcome = light(&dossier);
        // Every passage has its note on exactly one page, and evidence leads there.
        let pages: Vec<String> = (outcome.site().iter())
            .filter(|(path, _)| path.as_str().starts_with("sources/a."))
            .map(|(path, _)| page(&outcome, path.as_str()))
            .collect();
        assert!(pages.len() > 2, "{publishing}");
        let notes: usize = pages.iter().map(|html| html.matches("class=\"cite\"").count()).sum();
        assert_eq!(notes, 600, "{publishing}");
        let words = pages.iter().filter(|html| html.contains(&word(19 * 60 + 59))).count();
        assert_eq!(words > 0, publishing == "full");
        assert!(pages[0].contains("rel=\"next\"") || pages[0].contains("rel=\"prev\""));
        let event = page(&outcome, "events/e59.html");
        let (all, first) = (
            event.matches("/sources/a.").count(),
            event.matches("/sources/a.html").count(),
        );
        assert!(all > first, "{publishing}");
        assert!(page(&outcome, "whole.html").contains("#source-a"));
    }
}

#[test]
fn a_very_long_article_stands_on_several_pages() {
    // Many paragraphs, names and dates; one paragraph without end; many passages that two share; much around an article.
    let dated = |number: usize| {
        format!(
            "Le {} mai {}, Jean Dupond vit {}.",
            1 + number % 28,
            1900 + number,
            word(number)
        )
    };
    let dates: Vec<String> = (0..1_200).map(|number| dated(number % 120)).collect();
    let menu: String = (0..20_000)
        .map(|number| format!("<a href='#'>{}</a> ", word(number)))
        .collect();
    let article: String = (900..910)
        .map(|number| format!("<p>{}</p>", paragraph(number)))
        .collect();
    let all = paragraphs(0..700);
    let half: String = (0..700)
        .map(|number| paragraph(if number % 2 == 0 { number } else { 2_000 + number }) + "\n\n")
        .collect();
    let body = format!("> {} {}\n>\n> — [[a]]\n", word(650 * 60), word(650 * 60 + 1));
    let dossier = empty()
        .with_seed("a.txt", all)
        .with_seed("b.txt", half)
        .with_seed("c.txt", dates.join(" "))
        .with_seed(
            "d.html",
            format!("<html><body><nav>{menu}</nav><article><h1>T</h1>{article}</article></body></html>"),
        )
        .with_page("actors/dupond", "name: Jean Dupond", "")
        .with_page("events/e", "title: Fait\ndate: 2024", &body);
    let outcome = light(&dossier);
    for (path, words) in [
        ("sources/a.2.html", word(250 * 60)),
        ("sources/c.2.html", "Jean Dupond".to_owned()),
    ] {
        assert!(page(&outcome, path).contains(&words), "{path}");
    }
    assert!(page(&outcome, "found/shared/a.b.html").contains("a.b.2.html"));
    assert!(!page(&outcome, "events/e.html").contains("sources/a.html#e-"));
}

#[test]
fn a_very_long_text_of_an_editor_stands_on_several_pages() {
    let evidence = |claims: &str| -> String {
        (0..500)
            .map(|at| {
                quotation(
                    at,
                    3,
                    &claims
                        .replace("DAY", &format!("{:02}", 1 + at % 28))
                        .replace('N', &at.to_string()),
                )
            })
            .collect()
    };
    let sections: String = (0..600)
        .map(|number| format!("## Titre {number}\n\n{} [^{number}]\n\n", paragraph(number)))
        .collect();
    let footnotes: String = (0..600)
        .map(|number| format!("[^{number}]: Voir [le début](#titre-1).\n\n"))
        .collect();
    let rows: String = (0..6_000)
        .map(|number| format!("| {} | {} |\n", word(number), word(number + 1)))
        .collect();
    let items: String = (0..3_000)
        .map(|number| format!("1. {} [[a]]\n", word(number)))
        .collect();
    let long = paragraphs(0..600);
    let mut dossier = empty()
        .with_seed("a.txt", paragraphs(0..500))
        .with("content/index.md", format!("---\ntitle: Début\n---\n{long}"))
        .with_page(
            "events/e",
            "title: Fait\ndate: 2024-05-19",
            &evidence("date=2024-05-DAY"),
        )
        .with_page("questions/q", "title: Combien ?\nkind: number", &evidence("q=N"))
        .with_page("notes/n", "title: Note", &format!("{sections}{footnotes}"))
        .with_page("notes/table", "title: Table", &format!("| a | b |\n|---|---|\n{rows}"))
        .with_page("notes/list", "title: Liste", &items)
        .with_page("notes/o", "title: Autre", "[Note](n.md#titre-500)")
        .with_page("actors/x", "name: X", &long)
        .with_page("places/p", "name: P", &long);
    for number in 0..900 {
        dossier = dossier.with_page(
            &format!("notes/m{number}"),
            &format!("title: {}", paragraph(number)),
            &paragraph(number),
        );
    }
    let outcome = light(&dossier);
    let leads_back = |(path, bytes): (&FilePath, &Arc<[u8]>)| {
        let html = String::from_utf8_lossy(bytes);
        path.as_str().starts_with("notes/n.") && html.contains("href=\"n.html#s-titre-1\"")
    };
    assert!(outcome.site().iter().any(leads_back));
    for (path, words) in [
        ("events/e.2.html", "class=\"evidence"),
        ("questions/q.2.html", "class=\"evidence"),
        ("notes/table.2.html", "<td>"),
        ("notes/list.2.html", "<ol start="),
        ("actors/x.2.html", "x.html"),
        ("places/p.2.html", "p.html"),
        ("index.2.html", "index.html"),
        ("notes-2.html", "notes.html"),
        ("sources/a.2.html", "events/e.2.html#c-"),
    ] {
        assert!(page(&outcome, path).contains(words), "{path}");
    }
}

#[test]
fn no_page_is_heavy_where_much_comes_together() {
    let outcome = light(&dossier());
    let output = outcome.site();
    assert!(
        output
            .iter()
            .filter(|(path, _)| path.as_str().ends_with(".html"))
            .count()
            > 700
    );
    // What is cut says so, and what is spread over pages leads to them.
    let text = |path: &str| String::from_utf8_lossy(output.get(path).expect(path)).into_owned();
    assert!(text("questions/combien.html").contains("50 autres ne sont pas reprises ici"));
    assert!(text("sources/a0.html").contains("180 autres ne sont pas reprises ici"));
    assert!(text("questions.html").contains("questions-2.html"));
    assert!(text("chronology.html").contains("et 160 autres sources"));
    assert_eq!(outcome.0.notes, [""; 0]);
}
