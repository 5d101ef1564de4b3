//! Works in, citations out.
//!
//! Invariant: the works are invented and hold what each format has to escape.

use super::*;

fn work() -> Work {
    Work {
        id: "pont".to_owned(),
        author: "Jeanne D. & fils_{x}".to_owned(),
        title: "100 % « faux » : \\a {b} #1 *c* [d] \"e\" </script>".to_owned(),
        publisher: "Val Infos".to_owned(),
        published: Some("2024-05-19".parse().unwrap()),
        when: "19 mai 2024".to_owned(),
        retrieved: Some("2024-06".parse().unwrap()),
        language: "fr".to_owned(),
        url: Some("https://val.example/a_b(c)?d=1%20".to_owned()),
        page: Some("https://d.example/sources/pont.html".to_owned()),
        quotes: ("« ".to_owned(), " »".to_owned()),
        comma: ", ",
        quoted_in: "Cité dans « D »".to_owned(),
        ..Work::default()
    }
}

/// The citation of the source, and that of a passage, its words and address in place.
fn joined(parts: &[CitationPart], quotation: &str, address: &str) -> (String, String) {
    let own = parts
        .iter()
        .filter(|part| !matches!(part.kind, "passage" | "quotation"));
    let passage = parts.iter().map(|part| match part.kind {
        "quotation" => quotation,
        "address" | "url" => address,
        _ => &part.text,
    });
    (own.map(|part| part.text.as_str()).collect(), passage.collect())
}

fn braces_balance(text: &str) -> bool {
    let mut open = 0_i32;
    let fine = text.chars().all(|c| {
        open += i32::from(c == '{') - i32::from(c == '}');
        open >= 0
    });
    fine && open == 0
}

#[test]
fn a_text_names_what_there_is() {
    let simple = Work {
        title: "Un pont".to_owned(),
        author: "J. Duval".to_owned(),
        ..work()
    };
    let (own, passage) = joined(&text(&simple), "fermé", "https://d.example/#e-1");
    let named = "J. Duval, « Un pont », Val Infos, 19 mai 2024, https://val.example/a_b(c)?d=1%20. Cité dans « D »";
    assert_eq!(own, format!("{named}, https://d.example/sources/pont.html"));
    assert_eq!(passage, format!("« fermé » — {named}, https://d.example/#e-1"));

    let bare = Work {
        title: "Un pont".to_owned(),
        quotes: work().quotes,
        comma: work().comma,
        quoted_in: work().quoted_in,
        ..Work::default()
    };
    let (own, passage) = joined(&text(&bare), "fermé", "x.html#e-1");
    assert_eq!(own, "« Un pont ». Cité dans « D »");
    assert_eq!(passage, "« fermé » — « Un pont ». Cité dans « D », x.html#e-1");
}

#[test]
fn bibtex_balances_and_escapes() {
    for url in [work().url, None] {
        for page in [work().page, None] {
            let work = Work {
                url: url.clone(),
                page,
                ..work()
            };
            let (own, passage) = joined(&bibtex(&work), "fermé", "x");
            for entry in [&own, &passage] {
                assert!(
                    entry.starts_with("@misc{pont,\n") && entry.ends_with("}\n}\n"),
                    "{entry}"
                );
                assert!(braces_balance(entry), "{entry}");
                assert!(entry.contains("author = {{Jeanne D. \\& fils\\_\\textbraceleft{}x\\textbraceright{}}}"));
                assert!(entry.contains("100 \\% « faux » : \\textbackslash{}a \\textbraceleft{}b"));
                assert!(entry.contains("date = {2024-05-19},\n  year = {2024}"), "{entry}");
                assert!(entry.contains("urldate = {2024-06}"));
            }
            assert!(passage.contains("note = {« fermé » Cité dans « D »"), "{passage}");
            assert_eq!(own.contains("url = {"), work.url.is_some() || work.page.is_some());
        }
    }
    for (date, read) in [
        ("2024-05~", true),
        ("2024-21", true),
        ("2024-05/..", true),
        ("[2024-05-19..2024-05-31]", false),
        ("2024-05-XX", false),
        ("-0044-03-15", false),
    ] {
        assert_eq!(is_biblatex(&date.parse().unwrap()), read, "{date}");
    }
}

#[test]
fn csl_json_is_json() {
    for url in [work().url, None] {
        for page in [work().page, None] {
            let work = Work {
                url: url.clone(),
                page,
                ..work()
            };
            let (own, passage) = joined(&csl_json(&work), "fermé \\\"ici\\\"", "https://x.example/#e");
            let items: Vec<Value> = [own, passage]
                .iter()
                .map(|text| serde_json::from_str(text).unwrap())
                .collect();
            for item in &items {
                assert_eq!(item[0]["title"], work.title.as_str());
                assert_eq!(item[0]["author"], json!([{ "literal": work.author }]));
                assert_eq!(item[0]["type"], "article-newspaper");
                assert_eq!(item[0]["issued"], json!({ "date-parts": [[2024, 5, 19]] }));
                assert_eq!(item[0]["accessed"], json!({ "date-parts": [[2024, 6]] }));
            }
            let note = items[1][0]["note"].as_str().unwrap();
            assert!(note.starts_with("« fermé \"ici\" » Cité dans « D »"), "{note}");
            let address = work.url.clone().unwrap_or_else(|| "https://x.example/#e".to_owned());
            assert_eq!(items[1][0]["URL"], address.as_str());
            assert_eq!(items[0][0]["URL"].is_null(), work.url.is_none() && work.page.is_none());
        }
    }
}

#[test]
fn dates_of_csl_say_what_is_known() {
    for (date, expected) in [
        ("2024", json!({ "date-parts": [[2024]] })),
        ("2024-05~", json!({ "date-parts": [[2024, 5]], "circa": true })),
        ("2024-05-19?", json!({ "date-parts": [[2024, 5, 19]], "circa": true })),
        (
            "2023-07-26/2024-03-16",
            json!({ "date-parts": [[2023, 7, 26], [2024, 3, 16]] }),
        ),
        (
            "[2024-05-19..2024-05-31]",
            json!({ "date-parts": [[2024, 5, 19], [2024, 5, 31]], "circa": true }),
        ),
        ("2024-05-XX", json!({ "date-parts": [[2024, 5]] })),
        ("2024-22", json!({ "date-parts": [[2024]], "season": 2 })),
        ("201X", json!({ "date-parts": [[2010], [2019]] })),
        ("-0043", json!({ "date-parts": [[-44]] })),
        ("2024-03/..", json!({ "literal": "à partir de mars" })),
    ] {
        assert_eq!(csl_date(&date.parse().unwrap(), "à partir de mars"), expected, "{date}");
    }
}

#[test]
fn markdown_quotes_and_links() {
    let (own, passage) = joined(&markdown(&work()), "fermé", "https://d.example/#e-1");
    let named = "Jeanne D. \\& fils\\_{x}, [« 100 % « faux » : \\\\a {b} \\#1 \\*c\\* \\[d\\] \"e\" \\</script\\> »]\
                 (https://val.example/a_b%28c%29?d=1%20), Val Infos, 19 mai 2024. [Cité dans « D »]";
    assert_eq!(own, format!("{named}(https://d.example/sources/pont.html)\n"));
    assert_eq!(passage, format!("> fermé\n>\n> — {named}(https://d.example/#e-1)\n"));
    let unknown = Work { page: None, ..work() };
    assert!(
        joined(&markdown(&unknown), "", "")
            .0
            .ends_with("2024. Cité dans « D »\n")
    );
}
