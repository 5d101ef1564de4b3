//! Tests of books: pages in, the parts of a ZIP file out.
//!
//! Invariant: what is said of a book holds for hostile pages too.

use std::io::Read;

use super::*;

const CHAPTERS: &str = "<main><header data-chapter=\"title\"><h1>T</h1></header>";

fn chapters(body: &str) -> Vec<Chapter> {
    let targets = Targets {
        base_url: Some("https://example.org/"),
        is_image: &|path| path == "a.png",
    };
    let html = format!("{CHAPTERS}<section data-chapter=\"one\" id=\"one\">{body}</section></main>");
    xhtml::chapters(&[("whole.html", &html)], &targets)
}

/// The body of a chapter that holds some HTML; it is well-formed.
fn body(html: &str) -> String {
    let chapters = chapters(html);
    let body = &chapters[1].body;
    let document = format!("<body>{body}</body>");
    if let Err(problem) = roxmltree::Document::parse(&document) {
        panic!("{html}: {problem}: {body}");
    }
    let inner = body
        .strip_prefix("<section id=\"one\">")
        .and_then(|rest| rest.strip_suffix("</section>"));
    inner.unwrap_or(body).to_owned()
}

fn book<'a>(pages: &[(&'a str, &'a str)], file: &'a (dyn Fn(&str) -> Option<Arc<[u8]>> + Sync)) -> Book<'a> {
    Book {
        title: "A & <B>",
        language: "en",
        rtl: false,
        authors: &[],
        description: "",
        licence: "",
        base_url: None,
        day: None,
        summary: "All is text.".to_owned(),
        contents: "Contents".to_owned(),
        pages: pages.to_vec(),
        cover: None,
        fonts: vec![("OFL.txt", b"OFL")],
        file,
    }
}

#[test]
fn hostile_html_is_well_formed() {
    for (html, expected) in [
        ("<p>a<b>b", "<p>a<b>b</b></p>"),
        ("<p>a</b></i></p></div>b", "<p>a</p>b"),
        ("<p class>a", "<p>a</p>"),
        ("<p class=a\"b onclick=x <=1 \"=2>a", "<p class=\"a&quot;b\">a</p>"),
        (
            "&amp;&lt;b&gt;&nbsp;&eacute;&unknown;&#0;&#x1;&",
            "&amp;&lt;b&gt;\u{a0}é&amp;unknown;\u{fffd}&amp;",
        ),
        ("a<script>'</p>' < 1 && b</script>b", "ab"),
        ("a<template><p>x<li>y</template>b", "ab"),
        ("a<div hidden><div>x</div><p>y</div>b", "ab"),
        ("a<!-- -- <b> -->b<?x y?><![CDATA[c]]>", "ab"),
        ("<form><button>x</button>y</form>z", "z"),
        ("<dialog open><p>x</dialog><input><br>y", "<br/>y"),
        ("<custom-x id=a>b</custom-x><center>c</center>", "bc"),
        (
            "<img src=a.png><img src=b.png alt=b>",
            "<img src=\"images/a.png\" alt=\"\"/>",
        ),
        ("<p lang=\"\" dir=up style=x aria-hidden=1>a", "<p>a</p>"),
        (
            "<a href=\"javascript:x\">a</a><a href=\"//x\">b</a>",
            "<span>a</span><span>b</span>",
        ),
        (
            "<a href=\"https://x.org/a b?é\">a</a>",
            "<a href=\"https://x.org/a%20b?%C3%A9\">a</a>",
        ),
    ] {
        assert_eq!(body(html), expected, "{html}");
    }
}

#[test]
fn drawings_are_svg() {
    for (html, expected) in [
        (
            "<svg viewBox=\"0 0 1 1\" onload=x \"y><svg:rect/><rect x=1 foo=2 xlink:href=x/><p>a</svg>b",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect x=\"1\"></rect></svg><p>ab</p>",
        ),
        ("<svg/>a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>a"),
        (
            "<svg xmlns:x=\"y\" xmlns=z><g>a<text>b<tspan>c</text></g><div>d</div>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g><text>b<tspan>c</tspan></text></g></svg><div>d</div>",
        ),
    ] {
        assert_eq!(body(html), expected, "{html}");
        assert!(chapters(html)[1].draws);
    }
}

#[test]
fn elements_stand_where_they_may() {
    for (html, expected) in [
        ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div><p>c</p>"),
        (
            "<b class=x>a<i>b<p>c</p>d</i>e</b>",
            "<b class=\"x\">a<i>b</i></b><p>c</p><b class=\"x\"><i>d</i>e</b>",
        ),
        ("<p>a<p>b<p>c", "<p>a</p><p>b</p><p>c</p><p></p><p></p>"),
        ("<a href=\"#one\"><div>a</div></a>", "<a href=\"#one\"><div>a</div></a>"),
        (
            "<a href=\"#one\">a<a href=\"#one\">b</a></a>",
            "<a href=\"#one\">a<span>b</span></a>",
        ),
        (
            "<ul>a<li>b</li><b>c</b>d<li>e</ul>",
            "<ul><li>a</li><li>b</li><li><b>c</b>d</li><li>e</li></ul>",
        ),
        ("<li value=2>a</li>", "<div>a</div>"),
        (
            "<table>a<td colspan=2>b</table>",
            "<table><tr><td>a</td></tr><tr><td colspan=\"2\">b</td></tr></table>",
        ),
        ("<td colspan=2>a</td><caption>b</caption>", "<div>a</div><div>b</div>"),
        (
            "<dl><dt>a<h2>b</h2><dd>c</dl>",
            "<dl><dt>a<div>b</div><div>c</div></dt></dl>",
        ),
        ("<b>a<hr>b</b>", "<b>a</b><hr/><b>b</b>"),
        (
            "<details open><summary><h3>a</h3></summary>b</details>",
            "<div><div><h2>a</h2></div>b</div>",
        ),
    ] {
        assert_eq!(body(html), expected, "{html}");
    }
}

#[test]
fn ids_are_unique_and_links_lead_to_them() {
    let html = "<p id=a>1</p><p id=a>2</p><p id=\"b c\">3</p><template id=d></template>\
                <a href=\"#a\">a</a><a href=\"whole.html#b c\">b</a><a href=\"#d\">d</a><a href=\"#e\">e</a>\
                <a href=\"whole.html#one\">f</a><a href=\"events/x.html\">g</a>";
    assert_eq!(
        body(html),
        "<p id=\"a\">1</p><p>2</p><p>3</p><a href=\"#a\">a</a><span>b</span><span>d</span><span>e</span>\
         <a href=\"#one\">f</a><a href=\"https://example.org/events/x.html\">g</a>"
    );
}

#[test]
fn the_archive_is_the_same_each_time_and_begins_with_its_type() {
    let html = format!("{CHAPTERS}<section data-chapter=\"one\"><img src=\"a.png\" alt=\"\"></section></main>");
    let file = |path: &str| (path == "a.png").then(|| Arc::from(&b"png"[..]));
    let pages = [("whole.html", html.as_str())];
    let bytes = epub(&book(&pages, &file));
    assert_eq!(bytes, epub(&book(&pages, &file)));
    assert_eq!(&bytes[..4], b"PK\x03\x04");
    assert_eq!(bytes[8..10], [0, 0], "stored");
    assert_eq!(bytes[28..30], [0, 0], "no extra field");
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");

    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes[..])).unwrap();
    let mut package = String::new();
    let mut names = BTreeMap::new();
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        if name.ends_with(".xhtml") || name.ends_with(".svg") || name.ends_with(".opf") || name.ends_with(".xml") {
            let options = roxmltree::ParsingOptions {
                allow_dtd: true,
                ..roxmltree::ParsingOptions::default()
            };
            roxmltree::Document::parse_with_options(&text, options).unwrap();
        }
        if name.ends_with(".opf") {
            package.clone_from(&text);
        }
        names.insert(name, text);
    }
    for name in [
        "book/cover.svg",
        "book/cover.xhtml",
        "book/fonts/OFL.txt",
        "book/images/a.png",
        "book/nav.xhtml",
    ] {
        assert!(names.contains_key(name), "{name} is missing");
    }
    assert!(package.contains("properties=\"cover-image\"") && package.contains("A &amp; &lt;B&gt;"));
    let style = &names["book/book.css"];
    for (name, _) in crate::render::theme::STATICS
        .iter()
        .filter(|(name, _)| name.ends_with(".woff2"))
    {
        assert!(style.contains(&format!("url(\"{name}\")")), "{name}");
    }
}

#[test]
fn a_cover_has_room_for_any_title() {
    let (long, none) = ("x".repeat(5_000), |_: &str| None);
    for title in [long.as_str(), "", "اندلع حريق في الميناء", "\u{0}\u{202e}</svg>"] {
        let book = Book {
            title,
            ..book(&[], &none)
        };
        let drawn = drawn_cover(&book);
        assert!(
            roxmltree::Document::parse(&drawn).is_ok() && drawn.lines().count() < 20,
            "{drawn}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn anything_is_well_formed(pieces in proptest::collection::vec(
        proptest::sample::select(vec![
            "<p>", "</p>", "<b id=x>", "</b>", "<ul>", "</ul>", "<li>", "<table>", "<td>", "<tr>", "</table>", "<svg>", "<g>",
            "</svg>", "<h2>", "</h2>", "<a href='#one'>", "</a>", "<template>", "</template>", "a", "&", "<", "\"", "<hr>",
            "<details>", "<summary>", "<pre>", "<div hidden>", "</div>", "<text>", "<dl>", "<dt>", "<br/>", "<article id=y>",
        ]), 0..24))
    {
        body(&pieces.concat());
    }
}
