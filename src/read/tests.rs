//! Whole seeds through [`read`], and what holds for any of them.

use std::sync::Arc;

use proptest::prelude::*;

use super::{AsideReason, BlockKind, Source, read};
use crate::diag::{Code, Diagnostic};
use crate::span::{FileId, FilePath, Files};

fn file(name: &str) -> (FilePath, FileId) {
    let path = FilePath::new(format!("seeds/{name}")).unwrap();
    let id = Files::default().add(path.clone(), "");
    (path, id)
}

fn try_read(name: &str, bytes: &[u8]) -> (Option<Source>, Vec<Diagnostic>) {
    let (path, id) = file(name);
    read(path, id, Arc::from(bytes))
}

fn seed(name: &str, text: &str) -> Source {
    let (source, diagnostics) = try_read(name, text.as_bytes());
    assert_eq!(diagnostics, []);
    source.unwrap()
}

/// The blocks, each with its text.
fn blocks(source: &Source) -> Vec<(BlockKind, &str)> {
    source
        .blocks
        .iter()
        .map(|block| (block.kind, &source.reading.text[block.range.clone()]))
        .collect()
}

fn asides(source: &Source) -> Vec<(AsideReason, &str)> {
    source
        .asides
        .iter()
        .map(|aside| (aside.reason, aside.text.as_str()))
        .collect()
}

/// Panics where a source breaks what the stage promises for all of them.
fn holds(source: &Source) {
    let (reading, decoded) = (&source.reading.text, &source.decoded);
    let mut last = 0;
    for (at, c) in reading.char_indices() {
        let place = source.reading.map.to_source(at..at + c.len_utf8());
        assert!(place.start >= last && place.end <= decoded.len(), "the map is monotone");
        last = place.start;
        let there = &decoded[place.clone()];
        let stands_for = there.starts_with(['&', '<']) || there.chars().all(char::is_whitespace) || c.is_whitespace();
        assert!(stands_for || there == c.to_string(), "{c:?} stands at {there:?}");
        let bytes = source.to_bytes.to_source(place);
        assert!(bytes.end <= source.bytes.len());
    }
    let mut end = 0;
    for (index, block) in source.blocks.iter().enumerate() {
        assert_eq!(block.range.start, if index == 0 { 0 } else { end + 2 });
        assert!(!reading[block.range.clone()].trim().is_empty());
        end = block.range.end;
    }
    assert_eq!(end, reading.len());
    let starts: Vec<usize> = source.asides.iter().map(|aside| aside.range.start).collect();
    assert!(starts.is_sorted());
    for aside in &source.asides {
        assert!(aside.at == reading.len() || source.blocks.iter().any(|block| block.range.start == aside.at));
        assert!(decoded.get(aside.range.clone()).is_some());
    }
}

#[test]
fn an_empty_file_is_an_empty_source() {
    for name in ["a.txt", "a.md", "a.html"] {
        let source = seed(name, "");
        assert_eq!(
            (source.reading.text.as_str(), source.blocks.len(), source.asides.len()),
            ("", 0, 0)
        );
        assert_eq!(
            source.sha256,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}

#[test]
fn bytes_that_are_no_text_are_reported() {
    let (source, diagnostics) = try_read("a.txt", b"%PDF-1.7");
    assert!(source.is_none());
    assert_eq!(diagnostics[0].code, Code::SEED_UNREADABLE);
    let (source, diagnostics) = try_read("a.txt", b"Un \xC3\xA9t\xC3\xA9 cass\xFF");
    assert_eq!(source.unwrap().reading.text, "Un été cass\u{fffd}");
    assert_eq!(diagnostics[0].code, Code::SEED_DAMAGED);
    assert_eq!(diagnostics[0].primary.as_ref().unwrap().span.range(), 13..16);
}

#[test]
fn a_scraped_text() {
    let text = " date 2021-03 Le conseil municipal a adopté jeudi le plan de rénovation du vieux port, après six heures de débat.\n\n\
        Lire aussi : Le vieux port attend ses grues\n\n\
        Le maire a salué « un vote historique », tandis que l'opposition a quitté la salle avant la fin.\r\n\r\nAvec AFP\n";
    let source = seed("a.txt", text);
    let kinds: Vec<_> = blocks(&source)
        .into_iter()
        .map(|(kind, text)| (kind, text.chars().take(10).collect::<String>()))
        .collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::Paragraph, "Le conseil".into()),
            (BlockKind::Paragraph, "Le maire a".into())
        ]
    );
    assert_eq!(
        asides(&source),
        [
            (AsideReason::Metadata, "date 2021-03"),
            (AsideReason::ReadAlso, "Lire aussi : Le vieux port attend ses grues"),
            (AsideReason::Signature, "Avec AFP"),
        ]
    );
    assert_eq!(source.found.heading_date.as_ref().unwrap().value, "2021-03");
    assert_eq!(source.found.agency.as_ref().unwrap().value, "AFP");
    assert_eq!(source.found.language.as_ref().unwrap().value, "fr");
    holds(&source);
}

#[test]
fn markdown_with_html_in_a_text_file() {
    let text = "---\ntitle: Un port\nlang: fr\n---\n# Un port\n<section>\n<h2>Le vote</h2>\n<p>L&rsquo;accord est <b>signé</b>&nbsp;; il tient.</p>\n</section>";
    let source = seed("a.txt", text);
    let expected = [
        (BlockKind::Heading(1), "Un port"),
        (BlockKind::Heading(2), "Le vote"),
        (BlockKind::Paragraph, "L’accord est signé\u{a0}; il tient."),
    ];
    assert_eq!(blocks(&source), expected);
    holds(&source);
}

#[test]
fn a_french_page() {
    let source = seed("a.html", include_str!("tests/port.fr.html"));
    let texts: Vec<(BlockKind, &str)> = blocks(&source);
    let starts: Vec<(BlockKind, String)> = texts
        .iter()
        .map(|(kind, text)| (*kind, text.chars().take(14).collect()))
        .collect();
    let expected = [
        (BlockKind::Heading(1), "Le vieux port "),
        (BlockKind::Paragraph, "Le conseil mun"),
        (BlockKind::Caption, "Les quais, mer"),
        (BlockKind::Paragraph, "Le maire a sal"),
        (BlockKind::Paragraph, "Les travaux, q"),
        (BlockKind::Heading(2), "Un financement"),
        (BlockKind::Paragraph, "La région appo"),
        (BlockKind::Item, "vingt millions"),
        (BlockKind::Item, "dix millions p"),
        (BlockKind::Quotation, "« Nous paieron"),
        (BlockKind::Row, "Année\tDépense"),
        (BlockKind::Row, "2021\t8 million"),
    ];
    assert_eq!(starts, expected.map(|(kind, text)| (kind, text.to_owned())));
    assert!(
        texts[3]
            .1
            .starts_with("Le maire a salué «\u{a0}un vote historique\u{a0}», tandis que l’opposition")
    );
    let value = |found: &Option<super::Found>| found.as_ref().map(|found| found.value.clone()).unwrap_or_default();
    assert_eq!(value(&source.found.title), "Le vieux port sera rénové en trois ans");
    assert_eq!(value(&source.found.publisher), "Le Courrier du Littoral");
    assert_eq!(value(&source.found.published), "2021-03-18");
    assert_eq!(value(&source.found.author), "Camille Ferrand");
    assert_eq!(value(&source.found.agency), "AFP");
    assert_eq!(value(&source.found.language), "fr");
    assert!(value(&source.found.url).ends_with("vieux-port.html"));
    let has = |reason, text: &str| {
        source
            .asides
            .iter()
            .any(|aside| aside.reason == reason && aside.text.contains(text))
    };
    assert!(has(AsideReason::Outside, "Nous utilisons des cookies"));
    assert!(has(AsideReason::Navigation, "Partager sur Facebook"));
    assert!(has(AsideReason::ReadAlso, "attend ses grues"));
    assert!(has(AsideReason::Comments, "Il était temps"));
    assert!(has(AsideReason::Advertisement, "Publicité"));
    assert!(has(AsideReason::Signature, "Avec AFP"));
    assert!(!source.asides.iter().any(|aside| aside.text.contains("pas du texte")));
    holds(&source);
}

#[test]
fn an_english_page_of_another_age() {
    let source = seed("a.htm", include_str!("tests/harbour.en.html"));
    let starts: Vec<&str> = blocks(&source).iter().map(|(_, text)| &text[..8]).collect();
    assert_eq!(starts, ["Old harb", "The town", "The mayo", "Work wil"]);
    let value = |found: &Option<super::Found>| found.as_ref().map(|found| found.value.clone()).unwrap_or_default();
    assert_eq!(value(&source.found.title), "Old harbour to be rebuilt");
    assert_eq!(value(&source.found.author), "Jo Marsh, Ed Low");
    assert_eq!(value(&source.found.published), "2021-03-19");
    assert_eq!(value(&source.found.url), "https://herald.example/harbour");
    assert_eq!(value(&source.found.language), "en-GB");
    holds(&source);
}

#[test]
fn a_short_page_laid_out_by_a_table() {
    let source = seed(
        "old.html",
        "<html lang=en><body><table><tr><td><a href=i>Home</a> | <a href=n>News</a></td></tr>\
         <tr><td><b>Topics</b><br><a href=1>World</a><br><a href=2>Sport</a></td>\
         <td><b>Strike at the works: the board gives in</b><br><i>12/03/2004</i><br><br>\
         The board of the works said on Friday that it would not cut the 134 posts, after nine days of strike.<br><br>\
         “It is a victory”, said Michael Lambert of the union, before some 300 workers at the gates of the works.<br><br>\
         The minister, who was on a visit to the county, praised “the sense of duty” of both sides, and left at noon.</td>\
         <td><b>Advertisement</b></td></tr></table></body></html>",
    );
    assert!(
        source
            .reading
            .text
            .contains("nine days of strike.\n\n“It is a victory”"),
        "{}",
        source.reading.text
    );
    assert!(!source.reading.text.contains("Sport"), "{}", source.reading.text);
    holds(&source);
}

#[test]
fn a_headline_and_a_standfirst_above_the_article() {
    let source = seed(
        "page.html",
        "<html lang=en><head><title>Firm fined over spill | The Sentinel</title></head><body><div id=main>\
         <div><h1>Firm fined over spill that killed 1,100 fish</h1></div>\
         <div class=standfirst><p>Judge condemns ‘reckless’ management after sewage entered the river</p></div>\
         <div class=body><p>The firm has been fined a record sum after it pumped sewage into the river for two years.</p>\
         <p>The judge said that the company had shown poor management, little care, and no remorse at all.</p>\
         <p>A local angler told the paper that it had been like a war zone, and that he would not go back.</p></div>\
         </div></body></html>",
    );
    let lines: Vec<&str> = source.reading.text.split("\n\n").collect();
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert_eq!(lines[0], "Firm fined over spill that killed 1,100 fish");
    assert!(lines[1].starts_with("Judge condemns"));
    holds(&source);
}

#[test]
fn a_script_in_a_headline_is_no_part_of_the_title() {
    let text = "<p>The firm has been fined a record sum after it pumped sewage into the river for two years.</p>";
    let html =
        format!("<article><h1>Firm <script>track(1)</script>&lt;b&gt; <style>b{{}}</style>fined</h1>{text}</article>");
    let title = seed("page.html", &html).found.title.map(|title| title.value);
    assert_eq!(title.as_deref(), Some("Firm <b> fined"));
}

const PARAGRAPHS: [&str; 4] = [
    "The council voted on Monday night for the plan of the old harbour, after six hours of debate in a full hall.",
    "The work is to begin in the spring, the mayor said, and the first ships would come back two years later.",
    "The opposition called the plan too dear, and asked for a count of what the town already owes its banks.",
    "Both sides will meet again on Thursday, in the same hall, to speak of the jobs that the yard would bring.",
];

/// A page with a head, a headline and paragraphs, each in a tag.
fn page(head: &str, above: &str, open: &str, close: &str) -> String {
    let text: String = PARAGRAPHS
        .iter()
        .map(|text| format!("{open}<p>{text}</p>{close}"))
        .collect();
    format!(
        "<html lang=en><head><title>The harbour is saved</title>{head}</head><body>{above}<h1>The harbour is \
         saved</h1>{text}</body></html>"
    )
}

#[test]
fn a_text_cut_into_widgets_is_no_sidebar() {
    for class in ["elementor-widget", "field label-hidden", "sidebar-block", "promo"] {
        let source = seed("a.html", &page("", "", &format!("<div class='{class}'>"), "</div>"));
        for text in PARAGRAPHS {
            assert!(source.reading.text.contains(text), "{class}: {}", source.reading.text);
        }
    }
    // Comments are apart whatever their length.
    let comments =
        "<div class=comment><p>I was there, and it was not so, whatever the mayor says now.</p></div>".repeat(20);
    let source = seed("a.html", &page("", "", "<article>", &format!("</article>{comments}")));
    assert!(!source.reading.text.contains("I was there"));
}

#[test]
fn another_article_below_is_apart() {
    let text: String = PARAGRAPHS.iter().map(|text| format!("<p>{text}</p>")).collect();
    let other = text.replace("harbour", "bridge").replace("Monday", "Friday");
    let html = format!(
        "<title>The harbour is saved</title><main><article><h1>The harbour is saved</h1>{text}</article>\
         <article><h2>The bridge is lost</h2>{other}</article></main>"
    );
    let source = seed("a.html", &html);
    assert!(source.reading.text.contains("old harbour") && !source.reading.text.contains("bridge"));
}

#[test]
fn the_day_of_publication_of_a_page() {
    let tag = |time: &str| format!("<meta property='article:published_time' content='{time}'>");
    let changed = "<meta property='article:modified_time' content='2024-05-21T10:00:00Z'>";
    let shown = |day: &str| format!("<p class=when>{day}</p>");
    for (head, above, expected) in [
        // Publication, not modification.
        (
            format!("{changed}{}", tag("2024-05-19T10:00:00+02:00")),
            String::new(),
            ("2024-05-19", "meta-tag"),
        ),
        (changed.to_owned(), String::new(), ("2024-05-21", "modified")),
        (
            changed.to_owned(),
            shown("Published 19 May 2024"),
            ("2024-05-19", "byline"),
        ),
        (
            String::new(),
            shown("Updated 21 May 2024 | Published 19 May 2024"),
            ("2024-05-19", "byline"),
        ),
        // Late in the day in Greenwich it may be tomorrow elsewhere, never yesterday.
        (
            tag("2024-05-19T22:30:00Z"),
            shown("20 May 2024"),
            ("2024-05-20", "byline"),
        ),
        (
            tag("2024-05-19T22:30:00Z"),
            shown("18 May 2024"),
            ("2024-05-19", "meta-tag"),
        ),
        (
            tag("2024-05-19T22:30:00+02:00"),
            shown("20 May 2024"),
            ("2024-05-19", "meta-tag"),
        ),
        // A tag of a name that says so; figures in American order.
        (
            "<meta name='w-published-date' content='2024-05-19'>".into(),
            String::new(),
            ("2024-05-19", "meta-tag"),
        ),
        // A time in a list of other articles is not this one's.
        (
            String::new(),
            format!(
                "<aside><time datetime=2024-06-30>30 June</time></aside>{}",
                shown("19 May 2024")
            ),
            ("2024-05-19", "byline"),
        ),
    ] {
        let source = seed("a.html", &page(&head, &above, "", ""));
        let found = source.found.published.map(|found| (found.value, found.rule));
        let found = found.as_ref().map(|(value, rule)| (value.as_str(), *rule));
        assert_eq!(found, Some(expected), "{head}{above}");
    }
    let american = page("<meta name=date content='04/05/2024'>", "", "", "").replace("lang=en", "lang=en-US");
    assert_eq!(seed("a.html", &american).found.published.unwrap().value, "2024-04-05");
}

#[test]
fn who_wrote_a_page() {
    for (head, above, author) in [
        ("<meta name=author content='By Ada Byron'>", "", Some("Ada Byron")),
        (
            "",
            "<a href='/authors/ada-byron'>Ada Byron</a> <a href='/authors/zoe'>Zoé Martin</a>",
            Some("Ada Byron, Zoé Martin"),
        ),
        ("", "<p class=byline>By Ada Byron</p>", Some("Ada Byron")),
        (
            "<meta property=og:site_name content='The Beacon'><meta name=author content='The Beacon'>",
            "<span class=article-author>Ada Byron</span>",
            Some("Ada Byron"),
        ),
        ("<meta name=author content=26258>", "", None),
        ("", "<div class=comment-author>Ada Byron</div>", None),
    ] {
        let source = seed("a.html", &page(head, above, "", ""));
        assert_eq!(
            source.found.author.map(|found| found.value).as_deref(),
            author,
            "{head}{above}"
        );
    }
}

#[test]
fn the_headline_that_readers_see_is_the_title() {
    let title = |tag: &str, heading: &str| {
        let html = page(&format!("<meta property=og:title content='{tag}'>"), "", "", "");
        let html = html.replace("<h1>The harbour is saved", &format!("<h1>{heading}"));
        seed("a.html", &html).found.title.unwrap().value
    };
    assert_eq!(
        title("Harbour plan: council votes", "Council votes to save the old harbour"),
        "Council votes to save the old harbour"
    );
    assert_eq!(
        title(
            "Council votes to save the harbour",
            "News | Council votes to save the harbour"
        ),
        "Council votes to save the harbour"
    );
    assert_eq!(
        title("Council votes to save the harbour", "The Beacon of the North"),
        "Council votes to save the harbour"
    );
}

#[test]
fn the_imprint_of_a_text() {
    let text = format!(
        "Le port sera refait\nPublié le 19 mai 2024 par Zoé Martin\n\n{}\n",
        PARAGRAPHS.join("\n\n")
    );
    let source = seed("2024-05-30-port.txt", &text);
    holds(&source);
    let value = |found: Option<super::Found>| found.map(|found| (found.value, found.rule));
    assert_eq!(
        value(source.found.title.clone()),
        Some(("Le port sera refait".into(), "title-line"))
    );
    assert_eq!(
        value(source.found.published.clone()),
        Some(("2024-05-19".into(), "byline"))
    );
    assert_eq!(
        value(source.found.author.clone()),
        Some(("Zoé Martin".into(), "byline"))
    );
    assert_eq!(
        asides(&source),
        [(AsideReason::Metadata, "Publié le 19 mai 2024 par Zoé Martin")]
    );
    let source = seed("2024-05-30-port.md", &format!("# Le port\n\n{}\n", PARAGRAPHS[0]));
    assert_eq!(
        value(source.found.published.clone()),
        Some(("2024-05-30".into(), "file-name"))
    );
}

#[test]
fn no_input_is_slow() {
    let inputs = [
        ("line.txt", "mot ".repeat(250_000)),
        ("line.md", "mot *".repeat(200_000)),
        ("links.md", "[a](".repeat(100_000)),
        ("quotes.md", "> ".repeat(20_000) + "mot"),
        ("line.html", "mot &amp; ".repeat(100_000)),
        ("deep.html", "<div>".repeat(100_000) + "x" + &"</div>".repeat(100_000)),
        ("inline.html", "<b><i>x".repeat(60_000) + &"</u></b>".repeat(60_000)),
        (
            "paragraphs.html",
            "<p>Un paragraphe, assez long pour compter comme du texte.".repeat(10_000),
        ),
        ("pointers.html", "<h2><a href=x>Un titre</a></h2>".repeat(20_000)),
        ("tables.html", "<table><tr><td>a".repeat(20_000)),
        ("short.txt", "a\n".repeat(200_000)),
        ("labels.txt", "Lire aussi :\n\n".repeat(50_000)),
        ("open.html", "<".repeat(300_000)),
        ("entities.html", "&".repeat(300_000)),
    ];
    for (name, text) in inputs {
        let source = seed(name, &text);
        assert!(source.reading.text.len() + source.asides.len() > 0, "{name}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300), name in "a\\.(txt|md|html)") {
        if let (Some(source), _) = try_read(&name, &bytes) {
            holds(&source);
        }
    }

    #[test]
    fn any_soup_is_read(
        soup in proptest::collection::vec(
            "<(/)?(p|div|b|a href=x|li|ul|table|tr|td|h1|blockquote|br|script|pre|article|nav|x-y|span class=\"share\")>|&(amp|nbsp|eacute|#65|lt);?|[a-zé .,\\n]{1,30}|<!-- x -->|\\*|# |> |\\[x\\]\\(y\\)|!\\[|`|<a |\u{a0}",
            0..60,
        ),
        name in "a\\.(txt|md|html)",
    ) {
        let text = soup.concat();
        if let (Some(source), _) = try_read(&name, text.as_bytes()) {
            holds(&source);
        }
    }

    #[test]
    fn plain_text_keeps_every_character(
        lines in proptest::collection::vec(
            "Lire aussi : [a-z ]{0,20}|Advertisement|[0-9]{1,3}|LS/APA|LAISSER UN COMMENTAIRE|Accueil [a-z]{3,9}|[A-Z][a-zé, ]{5,200}\\.|[a-zà-ü'’«» -]{0,40}| date 2024-05 [a-z ]{0,9}||Photo: [a-z]{3,9}",
            0..30,
        ),
        end in "\n|\r\n|\n\n",
    ) {
        let text = lines.join(&end);
        let source = try_read("a.txt", text.as_bytes()).0.unwrap();
        if source.format == super::Format::Text {
            let dense = |text: &str| -> Vec<char> {
                let mut all: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
                all.sort_unstable();
                all
            };
            let kept = source.asides.iter().fold(source.reading.text.clone(), |kept, aside| kept + &aside.text);
            prop_assert_eq!(dense(&kept), dense(&text));
            holds(&source);
        }
    }
}

#[test]
fn passages_lead_to_the_original_bytes_and_back() {
    let html = "<p>Un \u{e9}t\u{e9} <b>chaud</b> &amp; sec, dit-on depuis toujours au village.</p>";
    let bytes: Vec<u8> = html.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let path = FilePath::new("seeds/a.html").unwrap();
    let mut files = Files::default();
    let file = files.add(path.clone(), "");
    let source = read(path, file, bytes.clone().into()).0.unwrap();
    let start = source.reading.text.find("été chaud & sec").unwrap();
    let passage = start..start + "été chaud & sec".len();
    let original = source.to_original(passage.clone());
    assert_eq!(&bytes[original.clone()], b"\xe9t\xe9 <b>chaud</b> &amp; sec");
    assert_eq!(source.from_original(original), passage);
}
