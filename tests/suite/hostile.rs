//! Dossiers that attack the program: what would take for ever, fill the stack, or show what is not there.

use recoupe::diag::Code;

use super::support::{Dossier, a_dossier};

/// A dossier with an article and a note.
fn with_note(text: &str) -> Dossier {
    a_dossier()
        .with_seed("a.txt", "The roof leaked. Nobody mended it.\n")
        .with_page("notes/n", "title: N", text)
}

#[test]
fn much_of_the_same_is_read_in_little_time() {
    for text in [
        "[[a]] ".repeat(5_000),
        "# Same words\n\n".repeat(10_000),
        ">".repeat(90) + " x",
        "- ".repeat(40) + "x",
        "[".repeat(50_000),
        "*a **a ".repeat(10_000),
    ] {
        let outcome = with_note(&text).compile();
        assert_eq!(outcome.errors(), 0, "{} …", &text[..20]);
        outcome.page("notes/n.html");
    }
}

#[test]
fn open_braces_are_told_one_by_one() {
    let outcome = with_note(&"[[a|“roof”]]{ ".repeat(300)).compile();
    assert_eq!(outcome.with_code(Code::BAD_CLAIM).count(), 300);
}

#[test]
fn quotations_without_attribution_are_told_one_by_one() {
    let outcome = with_note(&"> [[a]] x\n\ny\n\n".repeat(900)).compile();
    assert_eq!(outcome.with_code(Code::UNSIGNED_QUOTATION).count(), 900);
}

#[test]
fn front_matters_of_faults_alone_are_given_up() {
    let fields: String = (0..5_000).map(|number| format!("f{number}: x\n")).collect();
    let outcome = a_dossier()
        .with_page("notes/n", &format!("title: N\n{fields}"), "x")
        .compile();
    assert!((50..60).contains(&outcome.with_code(Code::UNKNOWN_FIELD).count()));
    let outcome = a_dossier()
        .with("dossier.toml", fields.replace(": x", " = 1"))
        .compile();
    assert!((50..60).contains(&outcome.with_code(Code::UNKNOWN_FIELD).count()));
}

#[test]
fn yaml_neither_multiplies_nor_runs_anything() {
    let mut bomb = "title: N\nb0: &b0 [x, x]\n".to_owned();
    for level in 1..40 {
        bomb += &format!("b{level}: &b{level} [*b{0}, *b{0}, *b{0}, *b{0}]\n", level - 1);
    }
    for front in [
        bomb.as_str(),
        "title: N\naccepts: !!python/object/apply:os.system [id]",
        &format!("title: N\naccepts: {}", "[".repeat(100_000)),
        &format!("title: N\naccepts: {}", "{a: ".repeat(100_000)),
        "title: N\ntitle: M",
    ] {
        assert!(
            a_dossier().with_page("notes/n", front, "x").compile().errors() > 0,
            "{}",
            &front[..20.min(front.len())]
        );
    }
    let toml = format!("title = {}", "[".repeat(100_000));
    assert!(a_dossier().with("dossier.toml", toml).compile().errors() > 0);
}

#[test]
fn headings_of_the_same_words_have_anchors_of_their_own() {
    let outcome = with_note("## A\n\n## A 2\n\n## A\n\n## A\n").compile();
    let page = outcome.page("notes/n.html");
    for id in ["s-a", "s-a-2", "s-a-3", "s-a-4"] {
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn an_editor_s_ids_are_none_of_the_theme_s() {
    let outcome = with_note("<b id=\"main\">x</b> <a href=\"#main\">y</a>").compile();
    let page = outcome.page("notes/n.html");
    assert_eq!(page.matches("id=\"main\"").count(), 1);
    assert!(page.contains("<b id=\"s-main\">") && page.contains("href=\"#s-main\""));
}

#[test]
fn links_and_pictures_of_markdown_run_nothing_and_fetch_nothing() {
    for text in [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java&Tab;script:alert(1)>)",
        "[x](&#x6a;avascript:alert(1))",
        "[x]\n\n[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "[x](vbscript:alert(1))",
        "[x](data:text/html,x)",
        "[x](//evil.example/x)",
        "![x](https://evil.example/x.png)",
        "![x](//evil.example/x.png)",
        "![x](data:image/svg+xml,x)",
    ] {
        let page = with_note(text).compile().page("notes/n.html").to_lowercase();
        let (_, main) = page.split_once("<main").expect("every page has one");
        for bad in [
            "=\"javascript",
            "=\"java",
            "=\"vbscript",
            "=\"data:",
            "=\"//",
            "=\"https://evil",
            "<img",
        ] {
            assert!(!main.contains(bad), "{text}: {bad}");
        }
    }
}

#[test]
fn no_character_of_a_text_stands_for_evidence() {
    for text in [
        "one \u{e000}0\u{e001}two",
        "<b>one \u{e000}0\u{e001}two</b>",
        "<p>one \u{e000}0\u{e001}two</p>",
    ] {
        let page = with_note(&format!("{text}\n\n> The roof leaked\n>\n> — [[a]]\n")).compile();
        let page = page.page("notes/n.html");
        let (_, main) = page.split_once("<main").expect("every page has one");
        assert!(main.find("two") < main.find("The roof leaked"), "{text}");
    }
}

#[test]
fn what_turns_words_is_shown_wherever_it_stands() {
    let turned = "exe\u{202e}fdp";
    let outcome = a_dossier()
        .with_seed("a.txt", format!("A story\n\nThe file {turned} was opened by Ruth Vane.\n"))
        .with_page(
            "events/e",
            &format!("title: \"{turned}\"\ndate: 2024\nkind: \"{turned}\""),
            &format!("Words {turned}, `{turned}`, [[a|{turned}]] and <b title=\"{turned}\">{turned}</b>.\n\n> The file {turned} was opened\n>\n> — [[a]]"),
        )
        .compile();
    for (path, bytes) in outcome.files() {
        if [".html", ".xml", ".js"].iter().any(|ending| path.ends_with(ending)) {
            let text = String::from_utf8(bytes).expect("pages are UTF-8");
            assert!(!text.contains('\u{202e}'), "{path}");
        }
    }
    assert!(outcome.page("events/e.html").contains("exe⟨U+202E⟩fdp</h1>"));
    assert!(outcome.page("data/titles.js").contains("exe⟨U+202E⟩fdp"));
    assert!(outcome.page("sources/a.html").contains("exe⟨U+202E⟩fdp"));
}

#[test]
fn what_is_nested_without_end_is_read_to_its_end() {
    let outcome = a_dossier()
        .with_seed(
            "a.html",
            "<body>".to_owned() + &"<div>".repeat(20_000) + "<p>The roof leaked.",
        )
        .with_seed(
            "b.html",
            "<table>".to_owned() + &("<tr>".to_owned() + &"<td>cell".repeat(100)).repeat(100),
        )
        .with_seed(
            "c.html",
            "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><p>The roof &b; leaked.",
        )
        .compile();
    assert_eq!(outcome.errors(), 0);
    assert!(outcome.page("sources/a.html").contains("The roof leaked."));
    assert!(!outcome.page("sources/c.html").contains("lollol"));
}

/// DESIGN: soft hyphens are dropped; other characters that nobody sees make another word, and are named to the editor.
#[test]
fn a_quotation_is_not_found_by_leaving_out_what_nobody_sees() {
    let quoting = |seed: &str, words: &str| {
        let dossier = a_dossier().with_seed("a.txt", format!("A story\n\nThe {seed} leaked and nobody mended it.\n"));
        dossier
            .with_page(
                "notes/n",
                "title: N",
                &format!("> The {words} leaked and nobody\n>\n> — [[a]]"),
            )
            .compile()
    };
    assert_eq!(quoting("li\u{ad}brary", "library").errors(), 0);
    assert_eq!(quoting("library", "li\u{ad}brary").errors(), 0);
    assert_eq!(quoting("li\u{200b}brary", "li\u{200b}brary").errors(), 0);
    for c in ['\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{e0041}', '\u{fe0f}'] {
        for (seed, words) in [
            (format!("li{c}brary"), "library".to_owned()),
            ("library".to_owned(), format!("li{c}brary")),
        ] {
            let outcome = quoting(&seed, &words);
            assert_eq!(
                outcome.with_code(Code::QUOTATION_NOT_FOUND).count(),
                1,
                "U+{:04X}",
                u32::from(c)
            );
        }
    }
    // Cyrillic letters that look Latin.
    assert_eq!(
        quoting("librаry", "library")
            .with_code(Code::QUOTATION_NOT_FOUND)
            .count(),
        1
    );
}

#[test]
fn names_that_look_alike_are_told_and_not_joined() {
    let outcome = a_dossier()
        .with_seed("a.txt", "Ruth Vane spoke. Nobody else did.\n")
        .with_page("actors/a", "name: Ruth Vane", "")
        .with_page("actors/b", "name: \"Ruth Vаne\"", "")
        .with_page("actors/c", "name: \"Ruth\u{200b} Vane\"", "")
        .compile();
    assert_eq!(outcome.errors(), 0);
    assert!(
        outcome.with_code(Code::DECEPTIVE_NAME).count() >= 3,
        "{:?}",
        outcome.told()
    );
}

/// A line of ten megabytes is a seed as any other, and so is a table of half a million cells; no page is heavier for it.
#[test]
fn a_long_line_and_a_large_table_are_read() {
    let line = "The roof leaked and nobody mended it. ".repeat(10_000_000 / 38);
    let table =
        "<table>".to_owned() + &("<tr>".to_owned() + &"<td>x".repeat(500)).repeat(400) + "</table><p>The roof leaked.";
    for (name, text) in [("a.txt", line), ("a.html", table)] {
        let start = std::time::Instant::now();
        let outcome = a_dossier().with_seed(name, text).compile();
        assert!(
            start.elapsed() < std::time::Duration::from_secs(300),
            "{name}: {:?}",
            start.elapsed()
        );
        assert!(
            outcome.0.output.is_some() || outcome.errors() > 0,
            "{name}: {:?}",
            outcome.told()
        );
    }
}
