//! A file's text -> its front matter and where its body begins.
//!
//! Invariant: all faults of a front matter are reported, not the first: the top-level field that holds a
//! fault is blanked out, byte for byte, and the rest is read again.

use std::ops::Range;

use serde::de::DeserializeOwned;

use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::limit::{self, LONGEST_FRONT, MOST_FRONT_FAULTS};
use crate::span::{FileId, Span};

/// A front matter as read.
pub struct FrontMatter<T> {
    /// Its fields; those at fault are absent.
    pub fields: T,
    /// The byte of the file at which the YAML begins.
    pub start: usize,
    /// The byte of the file at which the body begins.
    pub body: usize,
}

/// Splits a text into the YAML between its `---` lines and its body, as ranges.
///
/// `Err` holds the opening line where no line closes it.
pub fn split(text: &str) -> Result<Option<(Range<usize>, usize)>, Range<usize>> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut lines = lines_from(text, start);
    let Some(first) = lines.next().filter(|line| text[line.clone()].trim_end() == "---") else {
        return Ok(None);
    };
    for line in lines {
        if matches!(text[line.clone()].trim_end(), "---" | "...") {
            return Ok(Some((first.end..line.start, line.end)));
        }
    }
    Err(first)
}

/// The lines of a text from a byte on, line ends included.
fn lines_from(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let range = at..at + line.len();
        at = range.end;
        range
    })
}

/// Where a text names a top-level field, without its colon.
pub fn field_name(text: &str, field: &str) -> Option<Range<usize>> {
    let names = |line: &Range<usize>| {
        let rest = text[line.clone()].strip_prefix(field);
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    lines_from(text, 0)
        .find(names)
        .map(|line| line.start..line.start + field.len())
}

/// Reads the front matter of a file as the fields of `T`.
pub fn read<T: DeserializeOwned + Default>(file: FileId, text: &str) -> (FrontMatter<T>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (range, body) = match split(text) {
        Ok(Some(parts)) => parts,
        Ok(None) => (0..0, 0),
        Err(first) => {
            diagnostics.push(
                Diagnostic::at(
                    Code::FRONT_MATTER_SYNTAX,
                    Span::new(file, first),
                    "the front matter is not closed",
                )
                .saying("it begins here")
                .with_help("end it with a line that holds only `---`"),
            );
            (0..0, text.len())
        }
    };
    let start = range.start;
    if range.len() > LONGEST_FRONT {
        let most = limit::size(LONGEST_FRONT as u64);
        let headline = format!("the front matter is longer than {most}, the most that is read");
        let fault = Diagnostic::at(Code::OVER_LIMIT, Span::new(file, start..start), headline);
        diagnostics.push(fault.with_help("write what is long in the text of the page"));
        let fields = T::default();
        return (FrontMatter { fields, start, body }, diagnostics);
    }
    let mut yaml = text[range].to_owned();
    let options = serde_saphyr::options! { with_snippet: false };
    loop {
        if yaml.trim().is_empty() {
            return (
                FrontMatter {
                    fields: T::default(),
                    start,
                    body,
                },
                diagnostics,
            );
        }
        let error = match serde_saphyr::from_str_with_options::<T>(&yaml, options.clone()) {
            Ok(fields) => return (FrontMatter { fields, start, body }, diagnostics),
            Err(error) => error,
        };
        let at = position(&yaml, &error);
        let field = top_level_field(&yaml, at);
        diagnostics.push(diagnose(file, start, &yaml, at, &error));
        // Without a field to leave out, what remains cannot be read: it is given up whole.
        let field = field.filter(|_| diagnostics.len() < MOST_FRONT_FAULTS);
        blank(&mut yaml, field.unwrap_or(0..usize::MAX));
    }
}

/// The byte of the YAML at which an error lies.
fn position(yaml: &str, error: &serde_saphyr::Error) -> usize {
    let Some(location) = error.location() else { return 0 };
    let chars = || {
        yaml.char_indices()
            .map(|(at, _)| at)
            .nth(location.span().offset() as usize)
    };
    let at = location
        .span()
        .byte_offset()
        .map(|at| at as usize)
        .or_else(chars)
        .unwrap_or(yaml.len());
    at.min(yaml.len())
}

/// The lines of the top-level field around a byte.
fn top_level_field(yaml: &str, at: usize) -> Option<Range<usize>> {
    let starts_field = |line: &Range<usize>| {
        let first = yaml[line.clone()].chars().next();
        first.is_some_and(|c| !c.is_whitespace() && !matches!(c, '#' | '-' | ']' | '}'))
    };
    let lines: Vec<_> = lines_from(yaml, 0).collect();
    let own = lines.iter().rposition(|line| line.start <= at && starts_field(line))?;
    let next = lines[own + 1..].iter().find(|line| starts_field(line));
    let field = lines[own].start..next.map_or(yaml.len(), |line| line.start);
    Some(field).filter(|field| !yaml[field.clone()].trim().is_empty())
}

/// Replaces whole lines by spaces, line breaks kept, so that all other offsets stay.
fn blank(yaml: &mut String, lines: Range<usize>) {
    let mut bytes = std::mem::take(yaml).into_bytes();
    let end = lines.end.min(bytes.len());
    for byte in &mut bytes[lines.start..end] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
    *yaml = String::from_utf8(bytes).expect("lines begin and end at character boundaries");
}

/// Makes a diagnostic of what the YAML reader says.
fn diagnose(file: FileId, start: usize, yaml: &str, at: usize, error: &serde_saphyr::Error) -> Diagnostic {
    let rest = yaml.get(at..).unwrap_or("");
    let line = rest.lines().next().unwrap_or("");
    let word_len = line.find([':', ',', ']', '}', '#']).unwrap_or(line.len());
    let len = line[..word_len]
        .trim_end()
        .len()
        .max(rest.chars().next().map_or(0, char::len_utf8));
    let span = Span::new(file, start + at..start + at + len);
    let message = error.without_snippet().to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    if let Some((name, known)) = unknown_field(message) {
        let known: Vec<&str> = known.split(", ").map(|word| word.trim_matches('`')).collect();
        let diagnostic = Diagnostic::at(Code::UNKNOWN_FIELD, span, format!("unknown field `{name}`"))
            .with_note(format!("the fields here are: {}", known.join(", ")));
        return match did_you_mean(name, known.iter().copied()) {
            Some(near) => diagnostic.saying(format!("did you mean `{near}`?")),
            None => diagnostic.with_help("write it in the text, or remove it"),
        };
    }
    if message.starts_with("missing field") {
        return Diagnostic::at(Code::MISSING_FIELD, span, message.to_owned());
    }
    let about_values = [
        "expected",
        "invalid type",
        "invalid value",
        "unknown variant",
        "cannot parse",
        "invalid ",
    ];
    if about_values.iter().any(|opening| message.starts_with(opening)) {
        return Diagnostic::at(Code::BAD_VALUE, span, "this field cannot take this value").saying(message.to_owned());
    }
    Diagnostic::at(Code::FRONT_MATTER_SYNTAX, span, "the front matter cannot be read")
        .saying(message.to_owned())
        .with_help("a value that holds `: `, `#`, or begins with a quotation mark or bracket stands in quotes")
}

/// The name and the known names in an "unknown field" message.
fn unknown_field(message: &str) -> Option<(&str, &str)> {
    let rest = message.strip_prefix("unknown field `")?;
    let (name, rest) = rest.split_once('`')?;
    let (_, known) = rest.split_once("one of ").or_else(|| rest.split_once("expected "))?;
    Some((name, known))
}

#[cfg(test)]
mod tests {
    use super::super::front::EventFront;
    use super::*;
    use crate::span::{FilePath, Files};

    fn read_event(text: &str) -> (FrontMatter<EventFront>, Vec<(String, String)>) {
        let mut files = Files::default();
        let file = files.add(FilePath::new("content/events/x.md").unwrap(), text);
        let (front, diagnostics) = read::<EventFront>(file, text);
        let seen = |d: &Diagnostic| {
            (
                d.code.to_string(),
                files.slice(d.primary.as_ref().unwrap().span).to_owned(),
            )
        };
        (front, diagnostics.iter().map(seen).collect())
    }

    #[test]
    fn fields_know_where_they_stand() {
        let text = "---\ntitle: Été\ndate: 2024-05\nplace: niamey\nactors:\n  a: rôle\n  b:\n---\nTexte";
        let (front, seen) = read_event(text);
        assert!(seen.is_empty(), "{seen:?}");
        assert_eq!(&text[front.body..], "Texte");
        let at = |range: &Range<usize>| &text[front.start + range.start..front.start + range.end];
        assert_eq!(at(&front.fields.date.unwrap().range), "2024-05");
        assert_eq!(at(&front.fields.place.unwrap().0[0].range), "niamey");
        assert_eq!(at(&front.fields.actors.0[0].1.as_ref().unwrap().range), "rôle");
    }

    #[test]
    fn all_faults_are_reported() {
        let (front, seen) = read_event("---\ntitel: x\ndate: [1, 2]\nfollows:\n  a: b\nkind: é\n---\n");
        let codes: Vec<_> = seen
            .iter()
            .map(|(code, words)| (code.as_str(), words.as_str()))
            .collect();
        assert_eq!(codes, [("R0103", "titel"), ("R0104", "[1"), ("R0104", "a")]);
        assert_eq!(front.fields.kind.unwrap().value, "é");
    }

    #[test]
    fn what_is_beyond_the_limits_is_not_read() {
        let faults: String = (0..1000).map(|number| format!("x{number}: 1\n")).collect();
        let (_, seen) = read_event(&format!("---\n{faults}---\n"));
        assert_eq!(seen.len(), MOST_FRONT_FAULTS);
        let long = format!("---\ntitle: {}\n---\n", "x".repeat(LONGEST_FRONT));
        let (front, seen) = read_event(&long);
        assert_eq!(seen[0].0, "R0118");
        assert_eq!((seen.len(), front.body), (1, long.len()));
    }

    #[test]
    fn broken_yaml_is_reported_once_and_given_up() {
        for text in [
            "---\ntitle: a: b\n---\n",
            "---\n- a\n---\n",
            "---\ntitle: \"a\n---\n",
            "---\ntitle: a\n",
        ] {
            let (_, seen) = read_event(text);
            assert_eq!(seen.len(), 1, "{text:?} {seen:?}");
        }
        assert!(read_event("no front matter").1.is_empty());
    }
}
