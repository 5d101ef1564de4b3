//! The first lines of a text and the name of its file -> who wrote it, and when it was published.
//!
//! Invariant: a day is given whole or not at all; no year is guessed. The name of the file, which a collector
//! may have chosen, is asked last.

use super::draft::Draft;
use super::furniture::is_prose;
use super::lines::{self, author, dated};
use super::{AsideReason, BlockKind, Found, Metadata, day};
use crate::span::FilePath;

/// How many lines from the head are read, and how many from the end.
const MOST_LINES: usize = 8;

/// Reads what stands between the title and the text, and sets it apart: "Publié le 19 mai 2024 par Zoé Martin".
pub(super) fn find(drafts: &mut [Draft], metadata: &mut Metadata) {
    let mut update = None;
    let mut prose = 0;
    for draft in drafts.iter_mut().filter(|draft| draft.apart.is_none()).take(MOST_LINES) {
        if is_prose(draft.text()) {
            prose += 1;
            if prose > 1 {
                break;
            }
            // A standfirst may stand above the line.
            continue;
        }
        let Some(line) = imprint(draft) else { continue };
        draft.apart = Some(AsideReason::Metadata);
        if metadata.author.is_none() {
            metadata.author = line.author;
        }
        match line.day {
            Some(day) if day.is_update => {
                update.get_or_insert(Found {
                    rule: lines::MODIFIED,
                    ..day.found
                });
            }
            Some(day) => {
                metadata.published.get_or_insert(day.found);
            }
            None => {}
        }
    }
    if metadata.published.is_none() {
        let last = drafts
            .iter()
            .rev()
            .take(MOST_LINES)
            .filter(|draft| lines::announces(draft.text()));
        let mut last = last
            .filter_map(|draft| dated(draft, day::Order::DayFirst))
            .filter(|day| !day.is_update);
        metadata.published = last.next().map(|day| day.found).or_else(|| {
            let first = drafts
                .iter()
                .filter(|draft| draft.apart.is_none())
                .find(|draft| is_prose(draft.text()))?;
            dateline(first)
        });
    }
    if metadata.published.is_none() {
        metadata.published = update;
    }
}

/// What a line says that holds nothing but who and when.
struct Imprint {
    day: Option<lines::Dated>,
    author: Option<Found>,
}

fn imprint(draft: &Draft) -> Option<Imprint> {
    let text = draft.text();
    let is_line = matches!(draft.kind, BlockKind::Paragraph | BlockKind::Item);
    if !is_line || text.split_whitespace().count() > lines::MOST_WORDS {
        return None;
    }
    let day = dated(draft, day::Order::DayFirst);
    let author = author(draft);
    let is_day = day.is_some() && (lines::announces(text) || day::is_dateline(text));
    let is_update = day.as_ref().is_some_and(|day| day.is_update);
    // A name and nothing that could be a sentence.
    let is_name = author.is_some() && !text.ends_with(['.', '!', '?', ':', ';', ',']);
    (is_day || is_update || is_name).then_some(Imprint { day, author })
}

/// The whole day with which a dispatch begins: "NICOSIE, 19 mai 2024 (APA) –", "30 octobre 2012. -".
fn dateline(draft: &Draft) -> Option<Found> {
    /// How far into the paragraph the day may end, in bytes.
    const HEAD: usize = 90;
    let text = draft.text();
    let mut head = text.len().min(HEAD);
    while !text.is_char_boundary(head) {
        head -= 1;
    }
    let (range, value) = day::find(&text[..head])?;
    let before = &text[..range.start];
    let small = ["le", "the", "on", "du", "de", "la", "et", "and"];
    let is_place = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.is_empty() || small.contains(&word) || word.chars().next().is_some_and(char::is_uppercase)
    };
    // A sentence may begin so too: "Le 19 mai 2024 - un dimanche - …" has its article first.
    let is_sentence = before.trim() == "Le" || before.trim() == "On";
    let words = before.split_whitespace().count();
    if is_sentence || words > 6 || !before.split_whitespace().all(is_place) || before.contains(['.', '«', '“', '"'])
    {
        return None;
    }
    let mut after = text[range.end..].trim_start_matches([' ', '\u{a0}', ',']);
    if let Some(rest) = after.strip_prefix('(') {
        after = rest.split_once(')').filter(|(inside, _)| inside.len() <= 40)?.1;
    }
    let after = after.trim_start_matches([' ', '\u{a0}', '.', ')', ']']);
    after.starts_with(['-', '–', '—', ':', '/']).then(|| Found {
        value,
        rule: "dateline",
        range: Some(draft.source_of(range)),
    })
}

/// The day in the name of a file, or in that of a folder around it.
pub(super) fn path(seed: &FilePath) -> Option<Found> {
    let mut parts = seed.as_str().rsplit('/');
    let in_folder = |part| {
        Some(Found {
            rule: "folder-name",
            ..file_name(part)?
        })
    };
    parts.next().and_then(file_name).or_else(|| parts.find_map(in_folder))
}

/// The day in the name of a file: "2011-01-25-article-12.txt", "20110125_xyz.html".
fn file_name(name: &str) -> Option<Found> {
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| name.as_bytes().get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let starts = name
        .char_indices()
        .filter(|&(at, c)| c.is_ascii_digit() && !is_digit(at.checked_sub(1)));
    let day = starts.map(|(at, _)| at).find_map(|at| {
        let rest = &name[at..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (range, day) = match digits {
            8 => day::find(&rest[..8])?,
            // Minutes and hours may follow packed: 20240519T1000.
            12 | 14 => day::find(&rest[..8])?,
            4 => {
                let head: String = rest
                    .chars()
                    .take(10)
                    .map(|c| if c == '_' || c == '.' { '-' } else { c })
                    .collect();
                day::find(&head).filter(|(range, _)| range.start == 0 && range.len() == 10)?
            }
            _ => return None,
        };
        let year: u32 = day.get(..4)?.parse().ok()?;
        let ends = !is_digit(Some(at + range.end)) || digits > 8;
        (range.start == 0 && ends && (1700..2100).contains(&year)).then_some(day)
    });
    day.map(|value| Found {
        value,
        rule: "file-name",
        range: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str =
        "Le conseil a voté lundi soir le plan du port, après six heures de débat dans une salle comble.";

    fn read(lines: &[&str]) -> (Vec<bool>, Metadata) {
        let mut drafts: Vec<Draft> = lines
            .iter()
            .map(|line| Draft::of(BlockKind::Paragraph, line, 0))
            .collect();
        let mut metadata = Metadata::default();
        find(&mut drafts, &mut metadata);
        (drafts.iter().map(|draft| draft.apart.is_some()).collect(), metadata)
    }

    #[test]
    fn lines_that_say_who_and_when() {
        for (line, day, author) in [
            (
                "Publié le 19/05/2024 à 18h, mis à jour le 20/05/2024",
                Some("2024-05-19"),
                None,
            ),
            (
                "Mis à jour le 20 mai 2024 – Publié le 19 mai 2024",
                Some("2024-05-19"),
                None,
            ),
            (
                "Publié le 19 mai 2024 par Zoé Martin",
                Some("2024-05-19"),
                Some("Zoé Martin"),
            ),
            ("Posted: Tue 3 May 2011", Some("2011-05-03"), None),
            ("By Ada Byron, May 3, 2011", Some("2011-05-03"), Some("Ada Byron")),
            ("Par Jean-Pierre Dubois", None, Some("Jean-Pierre Dubois")),
            ("dimanche 19 mai 2024", Some("2024-05-19"), None),
            ("Last updated 4 May 2011 by the desk", Some("2011-05-04"), None),
        ] {
            let (apart, found) = read(&["Le port sera refait", line, PROSE, PROSE]);
            assert_eq!(apart, [false, true, false, false], "{line}");
            assert_eq!(found.published.map(|found| found.value).as_deref(), day, "{line}");
            assert_eq!(found.author.map(|found| found.value).as_deref(), author, "{line}");
        }
        for line in [
            "Par la force des choses, rien n'a changé.",
            "Accord du 19 mai 2024 entre les deux ports de la côte",
            "Publié à compte d'auteur",
            "Publié le 19 mai",
        ] {
            let (apart, found) = read(&["Le port sera refait", line, PROSE, PROSE]);
            assert_eq!((apart[1], found.published, found.author), (false, None, None), "{line}");
        }
    }

    #[test]
    fn datelines() {
        let day = |head: &str| {
            let (apart, found) = read(&["Le port sera refait", &format!("{head} {PROSE}")]);
            assert_eq!(apart, [false, false]);
            found.published.map(|found| (found.value, found.rule))
        };
        for head in [
            "19 mai 2024. -",
            "NICOSIE, 19 mai 2024 (APA) –",
            "NICOSIA, May 19, 2024 (AFP) -",
            "Nicosie, le 19 mai 2024 —",
            "[NICOSIE, 19 mai 2024] -",
        ] {
            assert_eq!(day(head), Some(("2024-05-19".into(), "dateline")), "{head}");
        }
        for head in [
            "NICOSIE, 19 mai (APA) –",
            "Le 19 mai 2024,",
            "Signé le 19 mai 2024 à Nicosie :",
            "En mai 2024 –",
        ] {
            assert_eq!(day(head), None, "{head}");
        }
    }

    #[test]
    fn names_of_files() {
        let day = |name: &str| file_name(name).map(|found| found.value);
        for name in [
            "2011-01-25-article-12.txt",
            "20110125_xyz.html",
            "article_2011-01-25.txt",
            "apa.2011.01.25.txt",
            "afp-20110125T1000.txt",
            "2011_01_25.md",
            "depeche-20110125103000.txt",
        ] {
            assert_eq!(day(name).as_deref(), Some("2011-01-25"), "{name}");
        }
        for name in [
            "dispatch-0.txt",
            "2011.txt",
            "2011-13-01.txt",
            "120110125.txt",
            "99999999.txt",
            "2011-01-256.txt",
            "a.txt",
        ] {
            assert_eq!(day(name), None, "{name}");
        }
    }

    #[test]
    fn days_in_paths() {
        for (path, day, rule) in [
            ("seeds/2011-01-25/12.txt", "2011-01-25", "folder-name"),
            ("seeds/2011-01-25/20110127-x.txt", "2011-01-27", "file-name"),
        ] {
            let found = super::path(&FilePath::new(path).unwrap()).unwrap();
            assert_eq!((found.value.as_str(), found.rule), (day, rule), "{path}");
        }
        assert_eq!(super::path(&FilePath::new("seeds/x/12.txt").unwrap()), None);
    }
}
