//! Small dossiers, one for each language of the interface, and the sites that come of them, file by file.
//!
//! The sites stand in `tests/golden/*/expected/`; `RECOUPE_UPDATE=1` writes them anew. The theme's own files
//! are not copied there: `theme.txt` lists them, and they are compared with `static/`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use recoupe::Options;

use super::support::{a_dossier, files_under, is_updating, repository, the_dossier_in};

/// The files that are joined of parts of the theme.
const JOINED: [&str; 2] = ["script.js", "style.css"];

#[test]
fn the_french_dossier_gives_its_site() {
    compare("fr");
}

#[test]
fn the_english_dossier_gives_its_site() {
    compare("en");
}

#[test]
fn the_spanish_dossier_gives_its_site() {
    compare_starter("es");
}

#[test]
fn the_german_dossier_gives_its_site() {
    compare_starter("de");
}

#[test]
fn the_arabic_dossier_gives_its_site() {
    compare_starter("ar");
}

fn compare(language: &str) {
    compare_site(language, &format!("tests/golden/{language}"));
}

/// What `init` makes in a language is the dossier.
fn compare_starter(language: &str) {
    compare_site(language, &format!("src/cli/starter/{language}"));
}

fn compare_site(language: &str, dossier: &str) {
    let outcome = the_dossier_in(dossier)
        .without_any(&["expected/", "theme.txt"])
        .compile();
    outcome.is_clean();
    let theme = files_under(&repository("static"));
    let (of_theme, site): (BTreeMap<_, _>, BTreeMap<_, _>) = outcome.files().into_iter().partition(|(path, bytes)| {
        let name = path.strip_prefix("static/");
        name.is_some_and(|name| theme.get(name) == Some(bytes) || JOINED.contains(&name))
    });
    let list: String = of_theme.keys().map(|path| format!("{path}\n")).collect();
    let folder = repository(&format!("tests/golden/{language}"));
    if is_updating() {
        return update(&folder, &site, &list);
    }
    let expected = files_under(&folder.join("expected"));
    let mut faults = Vec::new();
    if fs::read_to_string(folder.join("theme.txt")).unwrap_or_default() != list {
        faults.push(format!(
            "theme.txt does not list the files of the theme as they are:\n{list}"
        ));
    }
    for (path, bytes) in &site {
        match expected.get(path) {
            None => faults.push(format!("{path}: a file that was not expected")),
            Some(expected) if expected != bytes => {
                faults.push(format!("{path}: {}", first_difference(expected, bytes)))
            }
            Some(_) => {}
        }
    }
    let stale = expected.keys().filter(|path| !site.contains_key(*path));
    faults.extend(stale.map(|path| format!("{path}: expected, but the site does not have it")));
    assert!(
        faults.is_empty(),
        "the site of tests/golden/{language} is not the expected one; if it should not be, run the tests with \
         RECOUPE_UPDATE=1 and look at what changes\n\n{}\n",
        faults.join("\n\n")
    );
}

fn update(folder: &Path, site: &BTreeMap<String, Vec<u8>>, list: &str) {
    let expected = folder.join("expected");
    for stale in files_under(&expected)
        .into_keys()
        .filter(|path| !site.contains_key(path))
    {
        fs::remove_file(expected.join(stale)).expect("a stale file can be removed");
    }
    for (path, bytes) in site {
        let path = expected.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("an expected file can be written");
    }
    fs::write(folder.join("theme.txt"), list).expect("the list can be written");
}

/// Where two files part, as a reader would want to see it.
fn first_difference(expected: &[u8], got: &[u8]) -> String {
    let (Ok(expected), Ok(got)) = (str::from_utf8(expected), str::from_utf8(got)) else {
        let same = expected.iter().zip(got).take_while(|(a, b)| a == b).count();
        return format!(
            "{} bytes expected, {} found, equal up to byte {same}",
            expected.len(),
            got.len()
        );
    };
    let same = expected
        .chars()
        .zip(got.chars())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum::<usize>();
    let line = expected[..same].matches('\n').count() + 1;
    let around = |text: &str| {
        let from = text[..same]
            .char_indices()
            .rev()
            .take_while(|(_, c)| *c != '\n')
            .nth(50)
            .map(|(at, _)| at);
        let from = from.unwrap_or(text[..same].rfind('\n').map_or(0, |at| at + 1));
        text[from..].chars().take(140).collect::<String>()
    };
    format!(
        "line {line}\n  expected {:?}\n  found    {:?}",
        around(expected),
        around(got)
    )
}

#[test]
fn a_wikilink_in_a_table_has_its_label_after_an_escaped_bar() {
    let outcome = a_dossier()
        .with_page("places/dock", "name: The dock", "")
        .with_page(
            "notes/table",
            "title: Table",
            "| where |\n|---|\n| [[place:dock\\|down there]] |",
        )
        .compile();
    outcome.is_clean();
    let page = outcome.page("notes/table.html");
    assert!(page.contains(">down there</a></td>"), "{page}");
}

/// All that is published of an article with four words in it that nobody quotes; the parts of the EPUB are files too,
/// and digests are left out.
fn published(mode: &str, [title, named, told, signed]: [&str; 4]) -> BTreeMap<String, Vec<u8>> {
    let article = format!(
        "{title}\n\nRuth Vane named {named} to nobody. The council met on 3 May 2021, in {told}, and left.\n\n\
         Ruth Vane signed in {signed}.\n"
    );
    let outcome = a_dossier()
        .with_seed("minutes.txt", article)
        .with_page(
            "sources/minutes",
            &format!("seed: minutes.txt\ntitle: Minutes\ntext: {mode}"),
            "",
        )
        .with_page("actors/ruth-vane", "name: Ruth Vane", "")
        .with_page("events/leaving", "title: The council leaves\ndate: 2021-05-03", "")
        .with_page(
            "events/meeting",
            "title: The council meets\ndate: 2021-05-03\nactors: [ruth-vane]",
            "> The council met on 3 May 2021 […] and left\n>\n> — [[minutes]] {date=2021-05-03}",
        )
        .compile_with(&Options {
            base_url: Some("https://example.org/".to_owned()),
            search: true,
            editions: true,
            cards: true,
            ..Options::default()
        });
    let mut files = outcome.files();
    let book = files.remove("dossier.epub").expect("there is an EPUB");
    let mut book = zip::ZipArchive::new(Cursor::new(book)).expect("an EPUB is a ZIP file");
    for at in 0..book.len() {
        let mut part = book.by_index(at).expect("its parts can be read");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its parts can be read");
        files.insert(format!("dossier.epub/{}", part.name().expect("names in UTF-8")), bytes);
    }
    for bytes in files.values_mut() {
        let mut digits = 0;
        for at in 0..bytes.len() {
            digits = if bytes[at].is_ascii_hexdigit() { digits + 1 } else { 0 };
            if digits == 64 {
                bytes[at - 63..=at].fill(b'0');
            }
        }
    }
    files
}

#[test]
fn what_is_not_published_of_an_article_is_nowhere_in_the_site() {
    let words = ["Zanzibar", "Samarkand", "Timbuktu", "Valparaiso"];
    let holding = |files: &BTreeMap<String, Vec<u8>>, word: &str| -> Vec<String> {
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(word);
        let paths = files.iter().filter(|(_, bytes)| holds(bytes));
        paths.map(|(path, _)| path.clone()).collect()
    };
    let full = published("full", words);
    for word in words {
        assert!(
            holding(&full, word).contains(&"sources/minutes.html".to_owned()),
            "{word}"
        );
    }
    for mode in ["none", "excerpts"] {
        let files = published(mode, words);
        for folder in [
            "cards/",
            "pagefind/",
            "dossier.epub/",
            "data/",
            "chronology/",
            "whole.html",
        ] {
            assert!(files.keys().any(|path| path.starts_with(folder)), "{mode}: {folder}");
        }
        for word in words {
            assert_eq!(holding(&files, word), Vec::<String>::new(), "{mode}: {word}");
        }
        assert!(holding(&files, "The council met on 3 May 2021").contains(&"events/meeting.html".to_owned()));
        assert!(!files.contains_key("originals/minutes.txt"));
        // Pictures and what is compressed hold nothing of these words either, since other words give the same.
        let others = published(mode, ["Tanganir", "Sumatrand", "Tombouta", "Valdivaria"]);
        // The time in the package of the book is drawn from digests.
        let differs = |path: &&String| !path.ends_with("package.opf") && files.get(*path) != others.get(*path);
        let differing: Vec<&String> = files.keys().chain(others.keys()).filter(differs).collect();
        assert_eq!(differing, Vec::<&String>::new(), "{mode}");
    }
}

#[test]
fn differences_are_told_where_they_begin() {
    let told = first_difference("a\nbé c\n".as_bytes(), "a\nbé d\n".as_bytes());
    assert_eq!(told, "line 2\n  expected \"bé c\\n\"\n  found    \"bé d\\n\"");
    let long = format!("{}x", "y".repeat(200));
    let told = first_difference(long.as_bytes(), "y".repeat(200).as_bytes());
    assert!(told.len() < 400, "{told}");
    assert_eq!(
        first_difference(b"\xff\x00", b"\xff"),
        "2 bytes expected, 1 found, equal up to byte 1"
    );
}
