//! Files of a site, read again: the audit of links, the book, code that is marked up.

use std::io::{Cursor, Read};

use recoupe::epub::{Book, epub};
use recoupe::highlight::highlight;
use recoupe::output::Output;
use recoupe::span::FilePath;
use recoupe::text::hidden::is_zero_width;
use recoupe::text::shown;
use zip::ZipArchive;

use super::{first_line, lossy};

/// A page of HTML, as the audit and the book read it; where the first line is `code` and a language, a text to mark up.
pub fn site(bytes: &[u8]) {
    let text = lossy(bytes);
    let (line, rest) = first_line(&text);
    match line.strip_prefix("code ") {
        Some(language) => marked_up(rest, language),
        None => {
            audited(&text);
            bound(&text);
        }
    }
}

fn audited(html: &str) {
    let mut site = Output::default();
    for (path, text) in [
        ("index.html", html),
        ("404.html", html),
        ("a/b.html", "<p id=\"x\">"),
        ("a/é b.txt", ""),
    ] {
        assert!(site.insert(FilePath::new(path).expect("a path"), text.as_bytes()));
    }
    for base in [None, Some("https://example.org/a/")] {
        for link in site.broken_links(base) {
            assert!(site.get(link.page.as_str()).is_some(), "{link:?}");
            assert!(!link.what.to_string().is_empty());
        }
    }
}

fn bound(html: &str) {
    let book = Book {
        title: "A <book>",
        language: "en",
        rtl: false,
        authors: &["One & Other".to_owned()],
        description: "",
        licence: "",
        base_url: Some("https://example.org/a/"),
        day: None,
        summary: String::new(),
        contents: "Contents".to_owned(),
        pages: vec![
            ("whole.html", html),
            (
                "whole-2.html",
                "<main><section id=\"end\"><h2>End</h2></section></main>",
            ),
        ],
        cover: None,
        fonts: Vec::new(),
        file: &|path| (path == "a.png").then(|| b"x".as_slice().into()),
    };
    let bytes = epub(&book);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).expect("the book is an archive");
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file of the archive");
        let name = file.name().expect("a name in UTF-8").into_owned();
        if !name.ends_with("xhtml") && !name.ends_with("opf") && !name.ends_with("xml") && !name.ends_with("svg") {
            continue;
        }
        let mut text = String::new();
        file.read_to_string(&mut text).expect("a text");
        let options = roxmltree::ParsingOptions {
            allow_dtd: true,
            ..roxmltree::ParsingOptions::default()
        };
        if let Err(why) = roxmltree::Document::parse_with_options(&text, options) {
            panic!("{name} is no XML: {why}\n{text}");
        }
    }
}

/// The text is still there once tags are taken away and entities read, but for what turns words.
fn marked_up(code: &str, language: &str) {
    let html = highlight(code, language);
    let mut text = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let end = rest[at..].find('>').expect("a tag ends");
        let tag = &rest[at..=at + end];
        assert!(
            matches!(tag, "</span>" | "<b>" | "</b>" | "<bdi>" | "</bdi>")
                || (tag.starts_with("<span class=\"hl-") && tag.ends_with("\">")),
            "{tag}"
        );
        rest = &rest[at + end + 1..];
    }
    text.push_str(rest);
    assert!(!text.contains('>'), "{html}");
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert_eq!(told(&text), told(code));
    // What has no width is judged by what stands beside it in its element.
    let wide: String = text.chars().filter(|&c| !is_zero_width(c)).collect();
    assert_eq!(shown(&wide), wide);
    for (open, close) in [("<span ", "</span>"), ("<b>", "</b>"), ("<bdi>", "</bdi>")] {
        assert_eq!(html.matches(open).count(), html.matches(close).count(), "{html}");
    }
}

/// A text in which all that turns words or has no width is told of, whether it has a use or not.
fn told(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') || is_zero_width(c);
    text.chars()
        .map(|c| {
            if turns(c) {
                format!("⟨U+{:04X}⟩", u32::from(c))
            } else {
                c.into()
            }
        })
        .collect()
}
