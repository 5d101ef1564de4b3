//! A diagnostic for programs: a [`Diagnostic`] in, a JSON object or a GitHub workflow command out.
//!
//! Invariant: the result is one line, whatever the texts hold.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::span::{Files, Span};

/// A diagnostic in JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Record<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Option<Place<'a>>,
    labels: Vec<LabelRecord<'a>>,
    notes: &'a [String],
    help: Option<&'a str>,
}

#[derive(Serialize)]
struct LabelRecord<'a> {
    text: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

/// Lines and columns count from 1, columns in characters; ends are exclusive; bytes count from 0.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    byte_start: usize,
    byte_end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
}

impl<'a> Place<'a> {
    fn of(span: Span, files: &'a Files) -> Self {
        let (line, column) = files.position(span);
        let (end_line, end_column) = files.position(Span::new(span.file, span.end..span.end));
        Self {
            file: files.path(span.file).as_str(),
            line,
            column,
            end_line,
            end_column,
            byte_start: span.start,
            byte_end: span.end,
            label: None,
        }
    }
}

/// A diagnostic as one JSON object on one line; `file` is relative to the dossier's root.
pub fn json(diagnostic: &Diagnostic, files: &Files) -> String {
    let rule = diagnostic.code.rule();
    let place = diagnostic.primary.as_ref().map(|primary| Place {
        label: Some(primary.text.as_str()).filter(|text| !text.is_empty()),
        ..Place::of(primary.span, files)
    });
    let label = |label: &'_ crate::diag::Label| (label.text.clone(), label.span);
    let labels: Vec<(String, Span)> = diagnostic.labels.iter().map(label).collect();
    let record = Record {
        code: rule.code,
        name: rule.name,
        severity: diagnostic.severity.word(),
        message: &diagnostic.headline,
        place,
        labels: labels
            .iter()
            .map(|(text, span)| LabelRecord {
                text,
                place: Place::of(*span, files),
            })
            .collect(),
        notes: &diagnostic.notes,
        help: diagnostic.help.as_deref(),
    };
    serde_json::to_string(&record).expect("strings and numbers are always JSON")
}

/// A diagnostic as a GitHub workflow command, which marks the line in a pull request.
///
/// `prefix` is set before the file's path, for a dossier that lies deeper in its repository.
pub fn github(diagnostic: &Diagnostic, files: &Files, prefix: &str) -> String {
    let command = match diagnostic.severity.word() {
        "note" => "notice",
        word => word,
    };
    let mut properties = Vec::new();
    if let Some(primary) = &diagnostic.primary {
        let place = Place::of(primary.span, files);
        properties.push(format!("file={}", property(&format!("{prefix}{}", place.file))));
        properties.push(format!("line={}", place.line));
        properties.push(format!("endLine={}", place.end_line));
        if place.line == place.end_line {
            // GitHub takes columns only within one line, and counts the last one in.
            properties.push(format!("col={}", place.column));
            properties.push(format!("endColumn={}", place.end_column.max(place.column + 1) - 1));
        }
    }
    let rule = diagnostic.code.rule();
    properties.push(format!("title={}", property(&format!("{} {}", rule.code, rule.name))));
    let primary = diagnostic.primary.iter().filter(|label| !label.text.is_empty());
    let mut message = diagnostic.headline.clone();
    for label in primary {
        message.push_str(&format!("\n{}", label.text));
    }
    for label in &diagnostic.labels {
        let place = Place::of(label.span, files);
        message.push_str(&format!("\n{prefix}{}:{}: {}", place.file, place.line, label.text));
    }
    for note in &diagnostic.notes {
        message.push_str(&format!("\nnote: {note}"));
    }
    if let Some(help) = &diagnostic.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    format!("::{command} {}::{}", properties.join(","), data(&message))
}

/// Text after the second `::` of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::span::FilePath;

    fn sample() -> (Diagnostic, Files) {
        let mut files = Files::default();
        let file = files.add(FilePath::new("content/a,b.md").unwrap(), "é\n\"ici\" là\n");
        let diagnostic = Diagnostic::at(Code::BAD_DATE, Span::new(file, 3..8), "100 % wrong: see,\nhere")
            .saying("this")
            .with_label(Span::new(file, 0..2), "and this")
            .with_help("mend it");
        (diagnostic, files)
    }

    #[test]
    fn json_is_one_object_on_one_line() {
        let (diagnostic, files) = sample();
        let line = json(&diagnostic, &files);
        assert!(!line.contains('\n'));
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value["code"], "R0106");
        assert_eq!(value["name"], "bad-date");
        assert_eq!(value["severity"], "error");
        assert_eq!(value["file"], "content/a,b.md");
        assert_eq!((value["line"].as_u64(), value["column"].as_u64()), (Some(2), Some(1)));
        assert_eq!(
            (value["endLine"].as_u64(), value["endColumn"].as_u64()),
            (Some(2), Some(6))
        );
        assert_eq!(
            (value["byteStart"].as_u64(), value["byteEnd"].as_u64()),
            (Some(3), Some(8))
        );
        assert_eq!(value["label"], "this");
        assert_eq!(value["labels"][0]["text"], "and this");
        assert_eq!(value["labels"][0]["line"], 1);
        assert_eq!(value["notes"], serde_json::json!([]));
        assert_eq!(value["help"], "mend it");
    }

    #[test]
    fn github_commands_are_escaped() {
        let (diagnostic, files) = sample();
        assert_eq!(
            github(&diagnostic, &files, ""),
            "::error file=content/a%2Cb.md,line=2,endLine=2,col=1,endColumn=5,title=R0106 bad-date\
             ::100 %25 wrong: see,%0Ahere%0Athis%0Acontent/a,b.md:1: and this%0Ahelp: mend it"
        );
        let nowhere = Diagnostic::of_dossier(Code::CONFIG_MISSING, "x");
        assert_eq!(github(&nowhere, &files, ""), "::notice title=R0113 config-missing::x");
    }
}
