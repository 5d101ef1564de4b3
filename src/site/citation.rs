//! A source -> how to cite it and its passages: as text, BibTeX, CSL-JSON and Markdown.
//!
//! Invariant: a citation says what the source or its editor says and guesses nothing: names stay whole, what is not
//! known is left out. Each piece is escaped as its format asks; what the pieces to be filled hold is escaped by whoever
//! fills them.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::date::{Date, Precision};
use crate::link::model::SourceIx;
use crate::route;

use super::fragment::web;
use super::view::{View, known};

/// A source in one format of citations.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CitationView {
    /// `text`, `bibtex`, `csl-json` or `markdown`: the message `cite-as-…` names it.
    pub format: &'static str,
    /// The pieces; one after the other they are the citation of a passage, without those that only a passage has they
    /// are that of the source.
    pub parts: Vec<CitationPart>,
}

/// A piece of a citation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CitationPart {
    /// Empty for what every citation has; `passage` for what that of a passage has; `quotation`, where its words are to
    /// stand; `address`, where its address is to stand, escaped, and `url`, the same as it is: their text is the
    /// address of the page, empty where it is not known.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The text.
    pub text: String,
}

/// What stands for a text that is put between words of the interface.
const SLOT: &str = "\u{fffc}";

/// What is known of a source, in plain text.
#[derive(Default)]
struct Work {
    id: String,
    author: String,
    title: String,
    publisher: String,
    agency: String,
    published: Option<Date>,
    /// `published` in words.
    when: String,
    retrieved: Option<Date>,
    language: String,
    /// Its own address.
    url: Option<String>,
    /// The address of its page in the dossier, where the dossier knows its own.
    page: Option<String>,
    /// The marks around a quotation, in the dossier's language.
    quotes: (String, String),
    /// What stands between its parts, in the dossier's language.
    comma: &'static str,
    /// "Quoted in", the dossier's title with it.
    quoted_in: String,
}

/// The citations of a source in all formats, and of the passages on the page `from` of it.
pub fn citations(view: &View<'_>, index: SourceIx, from: &str) -> Vec<CitationView> {
    let source = &view.model[index];
    let between = |text: &str| view.messages.get("cite-quoted", &[("text", text.into())]);
    let marks = between(SLOT);
    let (open, close) = marks.split_once(SLOT).unwrap_or(("", ""));
    let dossier = between(&super::title_of(view));
    let base = view.model.config.base_url.as_deref();
    let work = Work {
        id: source.entry.id.to_string(),
        author: known(&source.author),
        title: source.entry.title.clone(),
        publisher: known(&source.publisher),
        agency: known(&source.agency),
        published: source.published.clone(),
        when: (source.published.as_ref()).map_or_else(String::new, |date| date.prose(view.locale)),
        retrieved: source.retrieved.clone(),
        language: source.language.clone(),
        url: web(&known(&source.url)),
        page: base.map(|base| route::absolute(base, from)),
        quotes: (open.to_owned(), close.to_owned()),
        // Words in another script before it keep to their side.
        comma: view.locale.pick([", ", ", ", ", ", ", ", "\u{200f}، "]),
        quoted_in: view.messages.get("cite-in", &[("dossier", dossier.as_str().into())]),
    };
    let formats = [
        ("text", text(&work)),
        ("bibtex", bibtex(&work)),
        ("csl-json", csl_json(&work)),
        ("markdown", markdown(&work)),
    ];
    formats.map(|(format, parts)| CitationView { format, parts }).into()
}

/// Puts pieces together, those of one kind that follow one another joined.
#[derive(Default)]
struct Parts(Vec<CitationPart>);

impl Parts {
    fn push(&mut self, kind: &'static str, text: impl Into<String>) {
        let text = text.into();
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(&text),
            _ => self.0.push(CitationPart { kind, text }),
        }
    }

    fn all(&mut self, text: impl Into<String>) {
        self.push("", text);
    }

    /// What a passage has, its words in between.
    fn quotation(&mut self, before: String, after: String) {
        self.push("passage", before);
        self.push("quotation", "");
        self.push("passage", after);
    }

    /// An address in its place, which only a passage has where the page's address is not known.
    fn address(&mut self, kind: &'static str, page: Option<String>, before: &str, after: &str) {
        let around = if page.is_some() { "" } else { "passage" };
        self.push(around, before);
        self.push(kind, page.unwrap_or_default());
        self.push(around, after);
    }
}

/// Author, title, publication, agency, date: what there is, the title as given here.
fn named(work: &Work, title: String, escape: fn(&str) -> String) -> String {
    let parts = [
        escape(&work.author),
        title,
        escape(&work.publisher),
        escape(&work.agency),
        escape(&work.when),
    ];
    let given: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    given.join(work.comma)
}

fn text(work: &Work) -> Vec<CitationPart> {
    let (open, close) = &work.quotes;
    let mut parts = Parts::default();
    parts.quotation(open.clone(), format!("{close} — "));
    parts.all(named(work, format!("{open}{}{close}", work.title), str::to_owned));
    if let Some(url) = &work.url {
        parts.all(format!("{}{url}", work.comma));
    }
    parts.all(format!(". {}", work.quoted_in));
    parts.address("address", work.page.clone(), work.comma, "");
    parts.0
}

/// An entry for BibTeX and biblatex; dates that biblatex can read stand in `date`, those that it cannot in words.
fn bibtex(work: &Work) -> Vec<CitationPart> {
    let mut parts = Parts::default();
    parts.all(format!("@misc{{{}", work.id));
    let mut field = |name: &str, value: String| {
        if !value.is_empty() {
            parts.all(format!(",\n  {name} = {{{value}}}"));
        }
    };
    let whole = |value: &str| match value.is_empty() {
        true => String::new(),
        false => format!("{{{}}}", tex(value)),
    };
    field("author", whole(&work.author));
    field("title", whole(&work.title));
    field("howpublished", tex(&work.publisher));
    field("organization", tex(&work.agency));
    if let Some(date) = &work.published {
        let certain = date.datetime_attr();
        if is_biblatex(date) {
            field("date", date.to_string());
        }
        field(
            "year",
            certain.map_or_else(|| tex(&work.when), |day| day.chars().take(4).collect()),
        );
    }
    field("language", tex(&work.language));
    if let Some(date) = work.retrieved.as_ref().filter(|date| is_biblatex(date)) {
        field("urldate", date.to_string());
    }
    let (open, close) = &work.quotes;
    match &work.url {
        Some(url) => field("url", url.clone()),
        None => parts.address("url", work.page.clone(), ",\n  url = {", "}"),
    }
    parts.all(",\n  note = {");
    parts.quotation(tex(open), format!("{} ", tex(close)));
    parts.all(tex(&work.quoted_in));
    if work.url.is_some() {
        parts.address("address", work.page.as_deref().map(tex), ", ", "");
    }
    parts.all("}\n}\n");
    parts.0
}

/// Whether biblatex reads a date: EDTF of level 1 but for sets.
fn is_biblatex(date: &Date) -> bool {
    let is_date = |text: &str| {
        let digits = text.trim_end_matches(['~', '?', '%']);
        let fields: Vec<&str> = digits.split('-').collect();
        let lengths: Vec<usize> = fields.iter().map(|field| field.len()).collect();
        let numbers = fields
            .iter()
            .all(|field| field.bytes().all(|byte| byte.is_ascii_digit()));
        text.len() - digits.len() <= 1 && numbers && matches!(lengths[..], [4] | [4, 2] | [4, 2, 2])
    };
    match date.as_str().split_once('/') {
        None => is_date(date.as_str()),
        Some((from, to)) => [from, to]
            .iter()
            .all(|end| end.is_empty() || *end == ".." || is_date(end)),
    }
}

/// A text for TeX; braces are words, so that those of an entry balance.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '#' | '_' | '$' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// An array of one item, after the CSL-JSON schema 1.0 of citationstyles.org.
fn csl_json(work: &Work) -> Vec<CitationPart> {
    let mut item = Map::new();
    let kind = match (work.publisher.is_empty() && work.agency.is_empty(), &work.url) {
        (false, _) => "article-newspaper",
        (true, Some(_)) => "webpage",
        (true, None) => "document",
    };
    let mut field = |name: &str, value: Value| {
        if !matches!(&value, Value::String(text) if text.is_empty()) {
            item.insert(name.to_owned(), value);
        }
    };
    field("id", work.id.as_str().into());
    field("type", kind.into());
    if !work.author.is_empty() {
        field("author", json!([{ "literal": work.author }]));
    }
    field("title", work.title.as_str().into());
    field("container-title", work.publisher.as_str().into());
    field("source", work.agency.as_str().into());
    if let Some(date) = &work.published {
        field("issued", csl_date(date, &work.when));
    }
    if let Some(date) = &work.retrieved {
        field("accessed", csl_date(date, date.as_str()));
    }
    field("language", work.language.as_str().into());
    if let Some(url) = &work.url {
        field("URL", url.as_str().into());
    }
    let pretty = serde_json::to_string_pretty(&Value::Object(item)).unwrap_or_default();
    let mut parts = Parts::default();
    parts.all("[\n");
    for line in pretty.lines().filter(|&line| line != "}") {
        parts.all(format!("{}  {line}", if line == "{" { "" } else { "\n" }));
    }
    let (open, close) = &work.quotes;
    if work.url.is_none() {
        parts.address("url", work.page.as_deref().map(json_text), ",\n    \"URL\": \"", "\"");
    }
    parts.all(",\n    \"note\": \"");
    parts.quotation(json_text(open), json_text(&format!("{close} ")));
    parts.all(json_text(&work.quoted_in));
    if work.url.is_some() {
        parts.address("address", work.page.as_deref().map(json_text), ", ", "");
    }
    parts.all("\"\n  }\n]\n");
    parts.0
}

/// A text inside the quotation marks of JSON.
fn json_text(text: &str) -> String {
    let quoted = Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

/// A date variable of CSL-JSON; `words` stand for a date without a first or a last day.
fn csl_date(date: &Date, words: &str) -> Value {
    let (Some(first), Some(last)) = (date.earliest_day(), date.latest_day()) else {
        return json!({ "literal": words });
    };
    let precision = date.precision();
    let parts = |day: crate::date::Day| {
        // There is no year 0: the year before 1 is -1.
        let year = if day.year() > 0 { day.year() } else { day.year() - 1 };
        match precision {
            Precision::Time | Precision::Day => json!([year, day.month(), day.day()]),
            Precision::Month | Precision::Season => json!([year, day.month()]),
            _ => json!([year]),
        }
    };
    let season = (date.as_str().trim_end_matches(['~', '?', '%']).split_once("-2"))
        .filter(|(year, _)| year.len() == 4 && precision == Precision::Season)
        .and_then(|(_, season)| season.parse().ok())
        .filter(|season| (1..=4).contains(season));
    let mut value = match season {
        Some(season) => json!({ "date-parts": [[first.year()]], "season": season }),
        None => {
            let mut ends = vec![parts(first), parts(last)];
            ends.dedup();
            json!({ "date-parts": ends })
        }
    };
    if date.is_approximate() || date.is_uncertain() || date.as_str().starts_with('[') {
        value["circa"] = true.into();
    }
    value
}

fn markdown(work: &Work) -> Vec<CitationPart> {
    let (open, close) = &work.quotes;
    let title = format!("{open}{}{close}", md(&work.title));
    let title = match &work.url {
        Some(url) => format!("[{title}]({})", destination(url)),
        None => title,
    };
    let mut parts = Parts::default();
    parts.quotation("> ".to_owned(), "\n>\n> — ".to_owned());
    parts.all(format!("{}. ", named(work, title, md)));
    let page = work.page.as_deref().map(destination);
    parts.push(if page.is_some() { "" } else { "passage" }, "[");
    parts.all(md(&work.quoted_in));
    parts.address("url", page, "](", ")");
    parts.all("\n");
    parts.0
}

/// A text for Markdown: no character of it is a mark.
fn md(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>#&|~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// An address as the destination of a Markdown link.
fn destination(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29")
}

#[cfg(test)]
mod tests;
