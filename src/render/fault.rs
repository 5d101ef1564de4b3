//! Tera's errors in, faults of templates out, each with its place; [`Fault::into_diagnostic`] makes
//! diagnostics of them.
//!
//! Invariant: the range of a fault lies on character boundaries of the template's text.
//!
//! Tera gives a span for what it finds while parsing and rendering, but only a printed report for what it
//! finds while loading (unknown filters, components, blocks) and for the calls that led to a fault: these
//! reports are read back here.

use std::ops::Range;

use tera::{Error, ErrorKind};

use crate::diag::{Code, Diagnostic, did_you_mean};
use crate::limit::{LARGEST_OUTPUT, size};
use crate::span::{FileId, Span};

/// A fault of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// Where; `None` where it concerns no template that can be named.
    pub place: Option<Place>,
    /// Other places, each with what is said of it: the calls that led there, from the nearest out.
    pub others: Vec<(String, Place)>,
    /// What could have been meant, for a name that does not exist.
    pub candidates: Vec<String>,
}

/// A place in a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The template's name.
    pub template: String,
    /// Bytes of its text.
    pub range: (usize, usize),
}

impl Place {
    fn new(template: &str, range: Range<usize>) -> Self {
        Self {
            template: template.to_owned(),
            range: (range.start, range.end),
        }
    }
}

/// Reads the faults out of an error; `text_of` gives the text of a template.
pub fn faults<'a>(error: &Error, text_of: &dyn Fn(&str) -> Option<&'a str>) -> Vec<Fault> {
    let whole = |name: &str| text_of(name).map(|_| Place::new(name, 0..0));
    let plain = |place: Option<Place>| vec![Fault::new(&plain_message(error), place)];
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name = report.filename();
            let range = text_of(name).and_then(|text| on_boundaries(text, report.span().range.clone()));
            let place = Some(Place::new(name, range.unwrap_or(0..0)));
            let mut fault = Fault::new(report.message(), place);
            fault.others = notes(&error.to_string(), text_of);
            vec![fault]
        }
        ErrorKind::MissingParent { current, parent } => {
            let quoted = format!("\"{parent}\"");
            let range = text_of(current)
                .and_then(|text| text.find(&quoted))
                .map_or(0..0, |at| at..at + quoted.len());
            let message = format!("Unknown template `{parent}`");
            vec![Fault::new(&message, Some(Place::new(current, range)))]
        }
        ErrorKind::Io(std::io::ErrorKind::FileTooLarge) => {
            let most = size(LARGEST_OUTPUT as u64);
            vec![Fault::new(
                &format!("a page made by templates is larger than {most}"),
                None,
            )]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => plain(whole(tpl)),
        ErrorKind::TemplateNotFound(name) => plain(whole(name)),
        ErrorKind::Msg(message) if message.starts_with("error: ") => message
            .split("\n\nerror: ")
            .map(|report| loading_fault(report.trim_start_matches("error: "), text_of))
            .collect(),
        _ => {
            let message = plain_message(error);
            let named = message.split(['`', '\'']).skip(1).step_by(2).filter_map(whole).last();
            plain(named)
        }
    }
}

/// A message without the report that Tera prints around it.
fn plain_message(error: &Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

/// The fault of a report, its `error: ` taken away.
fn loading_fault<'a>(report: &str, text_of: &dyn Fn(&str) -> Option<&'a str>) -> Fault {
    let mut lines = report.lines();
    let message = lines.next().unwrap_or_default();
    let place = lines
        .next()
        .and_then(|line| line.trim_start().strip_prefix("--> "))
        .and_then(|locus| place(locus, lines.last().unwrap_or_default(), text_of));
    Fault::new(message, place)
}

/// The notes of a report: `note: called from event.html:3:4`, and the line underlined.
fn notes<'a>(report: &str, text_of: &dyn Fn(&str) -> Option<&'a str>) -> Vec<(String, Place)> {
    report
        .split("\n\nnote: ")
        .skip(1)
        .filter_map(|note| {
            let (head, rest) = note.split_once('\n')?;
            let (label, locus) = head.rsplit_once(' ')?;
            let place = place(locus, rest.lines().last()?, text_of)?;
            Some((label.to_owned(), place))
        })
        .collect()
}

/// The place that a report names `event.html:3:4` and underlines with as many `^`.
fn place<'a>(locus: &str, underline: &str, text_of: &dyn Fn(&str) -> Option<&'a str>) -> Option<Place> {
    let mut parts = locus.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let name = parts.next()?;
    let text = text_of(name)?;
    let start_of_line: usize = text
        .split_inclusive('\n')
        .take(line.checked_sub(1)?)
        .map(str::len)
        .sum();
    let after = |at: usize, characters: usize| -> usize {
        text[at..].chars().take(characters).map(char::len_utf8).sum::<usize>() + at
    };
    let start = after(start_of_line, column.checked_sub(1)?);
    let end = after(start, underline.matches('^').count());
    Some(Place::new(name, start..end))
}

fn on_boundaries(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    text.get(range.clone()).map(|_| range)
}

impl Fault {
    fn new(message: &str, place: Option<Place>) -> Self {
        let (message, candidates) = match message.split_once(" Available ") {
            Some((message, list)) => {
                let names = list.split_once(": ").map_or("", |(_, names)| names);
                (message, names.split(", ").map(str::to_owned).collect())
            }
            None => (message, Vec::new()),
        };
        Self {
            message: message.trim_end_matches('.').to_owned(),
            place,
            others: Vec::new(),
            candidates,
        }
    }

    /// The fault as a diagnostic; `file_of` gives the file of a template.
    pub fn into_diagnostic(self, file_of: &mut dyn FnMut(&str) -> Option<FileId>) -> Diagnostic {
        let mut span = |place: &Place| Some(Span::new(file_of(&place.template)?, place.range.0..place.range.1));
        let mut diagnostic = match self.place.as_ref().and_then(&mut span) {
            Some(span) => Diagnostic::at(Code::TEMPLATE_ERROR, span, self.message.clone()),
            None => Diagnostic::of_dossier(Code::TEMPLATE_ERROR, self.message.clone()),
        };
        for (label, place) in &self.others {
            if let Some(span) = span(place) {
                diagnostic = diagnostic.with_label(span, label.clone());
            }
        }
        if !self.candidates.is_empty() {
            diagnostic = diagnostic.with_note(format!("what there is: {}", self.candidates.join(", ")));
        }
        let wrong = self.message.split('`').nth(1).unwrap_or_default();
        match did_you_mean(wrong, self.candidates.iter().map(String::as_str)) {
            Some(right) => diagnostic.with_help(format!("did you mean `{right}`?")),
            None => diagnostic.with_help("correct the template, or remove it: the built-in one is used then"),
        }
    }
}
