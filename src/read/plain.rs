//! Plain text -> [`Draft`]s: its paragraphs.
//!
//! Invariant: every character but white space is in one draft, in the order of the text.

use std::collections::BTreeSet;
use std::ops::Range;

use super::BlockKind;
use super::draft::{Draft, is_space};

/// Reads plain text into blocks.
///
/// A blank line ends a paragraph. So does a line break, as in texts taken from the web, unless the text is
/// hard-wrapped (no line is longer than [`WIDEST`] characters) and the line was full: then the break counts
/// as a space. A hyphen at such a break goes where the text has the whole word elsewhere: it was only the
/// printer's; any other stays.
pub(super) fn read(source: &str, range: Range<usize>) -> Vec<Draft> {
    let lines = lines(source, range);
    let width = wrap_width(&lines);
    let words: BTreeSet<&str> = match width {
        Some(_) => lines.iter().flat_map(|line| line.text.split(is_no_part)).collect(),
        None => BTreeSet::new(),
    };
    let mut out: Vec<Draft> = Vec::new();
    let mut last: Option<&Line<'_>> = None;
    for line in &lines {
        if line.text.is_empty() {
            last = None;
            continue;
        }
        let goes_on = last
            .zip(width)
            .is_some_and(|(last, width)| last.is_continued_by(line, width));
        match out.last_mut() {
            Some(draft) if goes_on => {
                let hyphen = draft.text().ends_with('-') && line.text.starts_with(char::is_lowercase);
                let from = last.map_or(line.start, |last| last.start + last.text.len());
                match hyphen {
                    true if is_printers(draft.text(), line.text, &words) => draft.drop_hyphen(),
                    true => {}
                    false => draft.push_space(from..line.start, false),
                }
                draft.push_flowing(line.text, line.start);
            }
            _ => {
                let kind = if is_item(line.text) {
                    BlockKind::Item
                } else {
                    BlockKind::Paragraph
                };
                out.push(Draft::of(kind, line.text, line.start));
            }
        }
        last = Some(line);
    }
    for draft in &mut out {
        draft.trim();
    }
    out.retain(|draft| !draft.is_empty());
    out
}

/// Whether a character ends a word, hyphens being part of one.
fn is_no_part(c: char) -> bool {
    !c.is_alphanumeric() && c != '-'
}

/// Whether the hyphen with which a text ends breaks a word that stands whole elsewhere, and never with a hyphen.
fn is_printers(text: &str, next: &str, words: &BTreeSet<&str>) -> bool {
    /// The shortest word that is looked for, in characters.
    const SHORTEST: usize = 5;
    let head = text.trim_end_matches('-').rsplit(is_no_part).next().unwrap_or("");
    let tail = next.split(is_no_part).next().unwrap_or("");
    let whole = format!("{head}{tail}");
    let all_letters = !head.is_empty() && whole.chars().all(char::is_alphabetic);
    all_letters
        && whole.chars().count() >= SHORTEST
        && words.contains(whole.as_str())
        && !words.contains(format!("{head}-{tail}").as_str())
}

/// The longest line of a text that was wrapped by hand or by a mail program.
const WIDEST: usize = 100;

/// The shortest width to which people wrap text.
const NARROWEST: usize = 40;

/// A line without its white space at the ends.
struct Line<'a> {
    text: &'a str,
    start: usize,
    /// Characters.
    width: usize,
    indent: usize,
}

impl Line<'_> {
    /// Whether the next line is the same paragraph: its first word would not have fitted on this one.
    fn is_continued_by(&self, next: &Line<'_>, width: usize) -> bool {
        let word = next.text.split(is_space).next().unwrap_or("").chars().count();
        let was_full = self.indent + self.width + 1 + word + RAGGED > width;
        was_full && !is_item(next.text) && next.indent < self.indent + 2
    }
}

/// How much shorter than the others a full line may be.
const RAGGED: usize = 4;

fn lines(source: &str, range: Range<usize>) -> Vec<Line<'_>> {
    let mut at = range.start;
    let line = |whole: &'_ str| {
        let start = at;
        at += whole.len();
        (start, whole.len())
    };
    let places: Vec<(usize, usize)> = source[range].split_inclusive(['\n', '\r', '\u{c}']).map(line).collect();
    let read = |(start, len): (usize, usize)| {
        let whole = &source[start..start + len];
        let text = whole.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let lead = whole.find(text).unwrap_or(0);
        // A line of no-break spaces is blank; those at a line's ends are dropped with it.
        Line {
            text,
            start: start + lead,
            width: text.chars().count(),
            indent: whole[..lead].chars().count(),
        }
    };
    let mut out: Vec<Line<'_>> = Vec::new();
    for (start, len) in places {
        // The second half of "\r\n" is no blank line.
        let is_half = &source[start..start + len] == "\n" && source[..start].ends_with('\r');
        if !is_half {
            out.push(read((start, len)));
        }
    }
    out
}

/// The width to which a text is wrapped; `None` where it is not.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let width = lines.iter().map(|line| line.indent + line.width).max().unwrap_or(0);
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let pairs = || {
        lines
            .windows(2)
            .filter(|pair| !pair[0].text.is_empty() && !pair[1].text.is_empty())
    };
    let full = pairs().filter(|pair| pair[0].is_continued_by(&pair[1], width)).count();
    (full > 0 && full * 10 >= pairs().count() * 6).then_some(width)
}

/// Whether a line is an item of a list: `- `, `• `, `1. `.
fn is_item(line: &str) -> bool {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return false };
    let rest = chars.as_str();
    if matches!(first, '-' | '*' | '•' | '‣' | '◦' | '▪' | '·' | '–' | '—') {
        // A dash also opens a speech: a list has a short mark and a short line.
        let is_dash = matches!(first, '–' | '—' | '-');
        return rest.starts_with([' ', '\t', '\u{a0}']) && (!is_dash || line.len() < 200);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && [". ", ") ", ".\u{a0}"]
            .iter()
            .any(|mark| line[digits..].starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<String> {
        read(text, 0..text.len())
            .iter()
            .map(|draft| draft.text().to_owned())
            .collect()
    }

    #[test]
    fn lines_of_a_scrape_are_paragraphs() {
        let long = "Une longue ligne, comme en donne la toile, ".repeat(5);
        let text = format!("{long}\nUne autre.\r\n\r\n{long}\n\u{a0}\nFin");
        assert_eq!(texts(&text), [long.trim(), "Une autre.", long.trim(), "Fin"]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "Le conseil a adopté jeudi soir le plan de\nrénovation du vieux port, après six heures de dé-\n\
            bat, et dans une salle comble, à une voix près,\ncelle du maire.\n\nUn second paragraphe, assez long \
            pour être replié\nà son tour, suit le premier.";
        let joined = texts(text);
        assert_eq!(joined.len(), 2, "{joined:?}");
        assert!(joined[0].contains("le plan de rénovation") && joined[0].contains("de dé-bat, et"));
        let poem = "Sur mes cahiers\nd'écolier\nSur mon pupitre";
        assert_eq!(texts(poem).len(), 3);
    }

    #[test]
    fn the_printers_hyphens_go() {
        let lines = |first: &str| {
            format!(
                "{first}\nnement a voté lundi soir le plan du vieux port\nde la ville, et le gouvernement s'en est tenu là.\n"
            )
        };
        let joined = texts(&lines("Après six heures de débat et plus, le gouver-"));
        assert!(joined[0].contains("le gouvernement a voté"), "{joined:?}");
        // The whole word stands nowhere else.
        let kept = texts(&lines("Après six heures de débat en plus, l'abon-"));
        assert!(kept[0].contains("l'abon-nement a voté"), "{kept:?}");
    }

    proptest! {
        #[test]
        fn no_character_is_lost(text in "([a-zé.\\-•\u{a0}]{1,20}[ \n\r]{0,3}){0,40}") {
            let kept: String = texts(&text).concat().chars().filter(|c| !c.is_whitespace()).collect();
            let all: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(kept, all);
        }
    }
}
