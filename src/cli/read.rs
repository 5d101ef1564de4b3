//! `read`: files in, what the program finds in each out: metadata, text, dates, names.
//!
//! Invariant: what is printed is what a build would find in the same file by itself; nothing is written.

use std::path::Path;

use serde::Serialize;

use super::Status;
use super::args::{Read, ReadFormat};
use super::console::{BOLD, CYAN, Console, DIM};
use crate::date::{Bound, Date, Lang};
use crate::detect::propose::{Kind, Proposal};
use crate::detect::reuse::Declared;
use crate::detect::time::{Anchor, Expression, Modifier};
use crate::detect::{Findings, Text};
use crate::disk::DiskWorld;
use crate::read::{self, BlockKind, Found, Source};
use crate::report::counted;
use crate::span::{FilePath, Files};
use crate::text::CodePoints;
use crate::world::World;

/// Reads files.
pub fn read(given: &Read, console: &Console) -> Status {
    let mut status = Status::Fine;
    for path in &given.files {
        match source(path) {
            Ok(source) => print(&source, given, console),
            Err(why) => {
                console.error(&format!("{}: {why}", path.display()), None);
                status = Status::Misused;
            }
        }
    }
    status
}

fn print(source: &Source, given: &Read, console: &Console) {
    let found = &source.found;
    let date = |found: &Option<Found>| found.as_ref()?.value.parse::<Date>().ok();
    let (published, heading) = (
        given.published.clone().or_else(|| date(&found.published)),
        date(&found.heading_date),
    );
    let language = given.language.as_deref();
    let language = language.or(found.language.as_ref().map(|found| found.value.as_str()));
    let findings = Findings::new(&[Text {
        text: &source.reading.text,
        lang: language.and_then(Lang::from_tag),
        published: published.as_ref(),
        heading: heading.as_ref(),
        site: None,
        declared: Declared::default(),
    }]);
    let reading = Reading::new(source, &findings);
    match given.format {
        ReadFormat::Human => console.out(&reading.human()),
        ReadFormat::Json => match serde_json::to_string(&reading) {
            Ok(line) => console.out(&(line + "\n")),
            Err(error) => console.error(&error.to_string(), None),
        },
    }
}

fn source(path: &Path) -> Result<Source, String> {
    let absolute = std::path::absolute(path).map_err(|error| error.to_string())?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err("it is no file".to_owned());
    };
    let name = name
        .to_str()
        .and_then(FilePath::new)
        .ok_or("its name cannot be read: rename it")?;
    let world = DiskWorld::any_folder(folder).map_err(|error| error.to_string())?;
    let bytes = world.read(&name).map_err(|error| error.to_string())?;
    let file = Files::default().add(name.clone(), "");
    let (source, diagnostics) = read::read(name, file, bytes.into());
    let why = || {
        diagnostics
            .iter()
            .flat_map(|diagnostic| &diagnostic.notes)
            .cloned()
            .collect::<Vec<_>>()
    };
    source.ok_or_else(|| format!("it is no text: {}", why().join("; ")))
}

/// What was read. Places are in characters (Unicode code points) of `text`, ends exclusive.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reading<'a> {
    file: &'a str,
    sha256: &'a str,
    encoding: &'a str,
    format: read::Format,
    metadata: Metadata<'a>,
    /// The first and the last day on which it can have been published, as its dates were read.
    published: Option<[String; 2]>,
    text: &'a str,
    /// The text without the title and the captions of pictures.
    article: String,
    blocks: Vec<BlockOf>,
    set_aside: Vec<SetAside<'a>>,
    dates: Vec<Dated<'a>>,
    names: Vec<Named<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Metadata<'a> {
    title: Option<Value<'a>>,
    publisher: Option<Value<'a>>,
    author: Option<Value<'a>>,
    published: Option<Value<'a>>,
    heading_date: Option<Value<'a>>,
    agency: Option<Value<'a>>,
    url: Option<Value<'a>>,
    licence: Option<Value<'a>>,
    language: Option<Value<'a>>,
}

#[derive(Serialize)]
struct Value<'a> {
    value: &'a str,
    rule: &'a str,
}

#[derive(Serialize)]
struct BlockOf {
    kind: &'static str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct SetAside<'a> {
    text: &'a str,
    reason: read::AsideReason,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dated<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    /// The type of TIMEX3: DATE, TIME, DURATION, SET.
    #[serde(rename = "type")]
    kind: &'static str,
    /// EDTF.
    value: Option<&'a str>,
    earliest: Option<String>,
    latest: Option<String>,
    /// The value of TIMEX3.
    timex: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    anchor: &'static str,
    /// The number of the date that it is counted from, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    counted_from: Option<usize>,
    rule: &'static str,
    /// The ends of an interval.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Dated<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Named<'a> {
    name: &'a str,
    kind: Option<&'static str>,
    kind_rule: &'static str,
    spellings: Vec<&'a str>,
    functions: &'a [String],
    places: Vec<[usize; 2]>,
    rule: &'static str,
}

impl<'a> Reading<'a> {
    fn new(source: &'a Source, findings: &'a Findings) -> Self {
        let found = &source.found;
        let text = source.reading.text.as_str();
        let points = CodePoints::new(text);
        let at = |offset: usize| points.before(text, offset);
        let times = findings.times.first();
        let expressions = times.map_or(&[][..], |times| &times.expressions);
        Self {
            file: source.seed.as_str(),
            sha256: &source.sha256,
            encoding: source.encoding,
            format: source.format,
            metadata: Metadata {
                title: value(&found.title),
                publisher: value(&found.publisher),
                author: value(&found.author),
                published: value(&found.published),
                heading_date: value(&found.heading_date),
                agency: value(&found.agency),
                url: value(&found.url),
                licence: value(&found.licence),
                language: value(&found.language),
            },
            published: times
                .and_then(|times| times.published)
                .map(|(first, last)| [first.to_string(), last.to_string()]),
            text,
            article: article(source),
            blocks: source
                .blocks
                .iter()
                .map(|block| BlockOf {
                    kind: block.kind.word(),
                    start: at(block.range.start),
                    end: at(block.range.end),
                })
                .collect(),
            set_aside: source
                .asides
                .iter()
                .map(|aside| SetAside {
                    text: &aside.text,
                    reason: aside.reason,
                })
                .collect(),
            dates: expressions.iter().map(|found| dated(text, found, &at)).collect(),
            names: findings.names.iter().map(|name| named(name, &at)).collect(),
        }
    }

    /// The same for reading.
    fn human(&self) -> String {
        let mut out = format!(
            "{BOLD}{}{BOLD:#} {DIM}{:?}, {}{DIM:#}\n",
            self.file, self.format, self.encoding
        );
        let metadata = [
            ("title", &self.metadata.title),
            ("publisher", &self.metadata.publisher),
            ("author", &self.metadata.author),
            ("published", &self.metadata.published),
            ("heading date", &self.metadata.heading_date),
            ("agency", &self.metadata.agency),
            ("address", &self.metadata.url),
            ("licence", &self.metadata.licence),
            ("language", &self.metadata.language),
        ];
        for (name, value) in metadata {
            if let Some(value) = value {
                out += &format!("  {name:14}{} {DIM}({}){DIM:#}\n", value.value, value.rule);
            }
        }
        let words = self.text.split_whitespace().count();
        out += &format!("  {:14}{}", "text", counted(words, "word"));
        out += &match self.set_aside.len() {
            0 => "\n".to_owned(),
            some => format!(", {} set aside\n", counted(some, "line")),
        };
        let mut section = |title: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                out += &format!("{CYAN}{title}{CYAN:#}\n{}", lines.concat());
            }
        };
        let date = |date: &Dated<'_>| {
            let value = date.value.unwrap_or(date.timex);
            let words = date.text.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("  {value:24}{words} {DIM}({}){DIM:#}\n", date.rule)
        };
        let name = |name: &Named<'_>| {
            let kind = name.kind.map_or_else(String::new, |kind| format!(", {kind}?"));
            format!(
                "  {:4}  {}{kind} {DIM}({}){DIM:#}\n",
                name.places.len(),
                name.name,
                name.rule
            )
        };
        section("dates", self.dates.iter().map(date).collect());
        section("names", self.names.iter().map(name).collect());
        out
    }
}

fn article(source: &Source) -> String {
    let is_own = |kind: BlockKind| !matches!(kind, BlockKind::Heading(1) | BlockKind::Caption);
    let blocks = source.blocks.iter().filter(|block| is_own(block.kind));
    let texts: Vec<&str> = blocks.map(|block| &source.reading.text[block.range.clone()]).collect();
    texts.join("\n\n")
}

fn value(found: &Option<Found>) -> Option<Value<'_>> {
    found.as_ref().map(|found| Value {
        value: &found.value,
        rule: found.rule,
    })
}

fn dated<'a>(text: &'a str, found: &'a Expression, at: &dyn Fn(usize) -> usize) -> Dated<'a> {
    let value = found.value.as_ref();
    let day = |bound: Option<Bound>| bound.and_then(Bound::day).map(|day| day.to_string());
    let (anchor, counted_from) = match found.anchor {
        Anchor::Calendar => ("calendar", None),
        Anchor::Publication => ("publication", None),
        Anchor::Narrative(index) => ("narrative", Some(index)),
        Anchor::Unanchored => ("none", None),
    };
    Dated {
        text: text.get(found.full.clone()).unwrap_or_default(),
        start: at(found.full.start),
        end: at(found.full.end),
        kind: found.kind.timex_type(),
        value: value.map(Date::as_str),
        earliest: day(value.map(Date::earliest)),
        latest: day(value.map(Date::latest)),
        timex: &found.timex,
        modifier: found.modifier.map(Modifier::timex_mod),
        anchor,
        counted_from,
        rule: found.rule.key(),
        parts: found.parts.iter().map(|part| dated(text, part, at)).collect(),
    }
}

fn named<'a>(name: &'a Proposal, at: &dyn Fn(usize) -> usize) -> Named<'a> {
    Named {
        name: &name.name,
        kind: name.kind.map(Kind::as_str),
        kind_rule: name.kind_rule,
        spellings: name.spellings.iter().map(|spelling| spelling.text.as_str()).collect(),
        functions: &name.functions,
        places: name
            .occurrences
            .iter()
            .map(|(_, range)| [at(range.start), at(range.end)])
            .collect(),
        rule: name.rule,
    }
}
