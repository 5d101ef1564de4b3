//! Seeds -> [`Source`]s: the bytes of an original file in, the text that a person would read out.
//!
//! Invariant: nothing of a seed is lost: every byte range lies in the reading text, in an [`Aside`] or in
//! markup, and each offset of the reading text maps back to the original bytes.

mod agency;
mod day;
mod decode;
mod draft;
mod furniture;
mod head;
mod html;
mod imprint;
mod language;
mod lines;
mod markdown;
mod notes;
mod phrases;
mod plain;
mod titles;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::diag::{Code, Diagnostic};
use crate::limit;
use crate::span::{FileId, FilePath, Span};
use crate::text::{self, Mapped, OffsetMap};
use draft::Draft;

/// Reads one seed; `None` only where its bytes cannot be a text, or are too many paragraphs of it.
///
/// Bytes that cannot be read in the encoding found stand as U+FFFD and are reported once.
pub fn read(seed: FilePath, file: FileId, bytes: Arc<[u8]>) -> (Option<Source>, Vec<Diagnostic>) {
    let decoded = match decode::decode(&bytes) {
        Ok(decoded) => decoded,
        Err(decode::Binary { what }) => {
            let diagnostic = Diagnostic::at(Code::SEED_UNREADABLE, Span::whole(file), format!("`{seed}` is no text"))
                .with_note(format!("it looks like {what}"))
                .with_help("save the article as .txt, .md or .html, or move the file out of `seeds/`");
            return (None, vec![diagnostic]);
        }
    };
    let mut diagnostics = Vec::new();
    if decoded.damaged > 0 {
        let place = decoded.first_damage..decoded.first_damage + char::REPLACEMENT_CHARACTER.len_utf8();
        let (count, name) = (decoded.damaged, decoded.encoding);
        let places = if count == 1 { "one place" } else { "places" };
        let count = if count == 1 { String::new() } else { format!("{count} ") };
        diagnostics.push(
            Diagnostic::at(
                Code::SEED_DAMAGED,
                Span::new(file, place),
                format!("{count}{places} of `{seed}` cannot be read as {name}"),
            )
            .saying("the first is here; each is shown as U+FFFD")
            .with_help("a quotation cannot run across such a place: get a sound copy if there is one"),
        );
    }
    let text = &decoded.text.text;
    let extension = seed.extension();
    let is_html = matches!(extension.as_str(), "html" | "htm" | "xhtml");
    let head = head::read(text, !is_html);
    let body = head.body..text.len();
    let format = match extension.as_str() {
        _ if is_html || markdown::is_page(&text[body.clone()]) => Format::Html,
        "md" | "markdown" => Format::Markdown,
        _ if markdown::is_likely(&text[body.clone()]) => Format::Markdown,
        _ => Format::Text,
    };
    let (mut drafts, found) = match format {
        Format::Html => html::read_page(text, body),
        Format::Markdown => (markdown::read(text, body), Metadata::default()),
        Format::Text => (plain::read(text, body), Metadata::default()),
    };
    if drafts.len() > limit::MOST_BLOCKS {
        let most = limit::grouped(limit::MOST_BLOCKS as u64);
        let headline = format!("`{seed}` has more than {most} paragraphs, items and rows");
        let diagnostic = Diagnostic::at(Code::OVER_LIMIT, Span::whole(file), headline).with_help("split it");
        return (None, vec![diagnostic]);
    }
    let mut found = head.metadata.or(found);
    furniture::set_apart(&mut drafts, &mut found);
    if format != Format::Html {
        imprint::find(&mut drafts, &mut found);
    }
    if found.published.is_none() {
        found.published = imprint::path(&seed);
    }
    let title = match format {
        Format::Text => titles::find_title_line(&mut drafts, found.title.as_ref().map(|title| title.value.as_str())),
        _ => None,
    };
    titles::find_captions(&mut drafts);
    if found.title.is_none() {
        found.title = title_of(&drafts, title);
    }
    drafts.splice(0..0, head.drafts);
    let (mut reading, blocks, asides) = assemble(&drafts);
    reading.shrink_to_fit();
    found.language = language::find(&reading.text, found.language.take());
    let sha256 = text::sha256(&bytes);
    let whole = decoded.text.text;
    let (decoded_text, bytes) = match whole.as_bytes() == &*bytes {
        true => {
            let text: Arc<str> = whole.into();
            (text.clone(), text.into())
        }
        false => (whole.into(), bytes),
    };
    let source = Source {
        sha256,
        encoding: decoded.encoding,
        format,
        decoded: decoded_text,
        to_bytes: decoded.text.map,
        seed,
        file,
        bytes,
        reading,
        blocks,
        asides,
        normal: OnceLock::new(),
        found,
    };
    (Some(source), diagnostics)
}

/// A seed as the program reads it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The original file, `seeds/...`.
    pub seed: FilePath,
    /// Where diagnostics point; the file's text is [`Source::decoded`].
    pub file: FileId,
    /// The original bytes; the same memory as `decoded` where these are the same.
    pub bytes: Arc<[u8]>,
    /// SHA-256 of the original bytes, lower-case hexadecimal.
    pub sha256: String,
    /// The encoding that was found, by its WHATWG name.
    pub encoding: &'static str,
    /// What the file was read as.
    pub format: Format,
    /// The bytes as text, line ends as in the original.
    pub decoded: Arc<str>,
    /// From `decoded` to the original bytes.
    pub to_bytes: OffsetMap,
    /// The reading text: blocks separated by a blank line, furniture and markup left out; its map leads to
    /// `decoded`.
    pub reading: Mapped,
    /// The blocks of the reading text, in order.
    pub blocks: Vec<Block>,
    /// What was left out of the reading text, in order.
    pub asides: Vec<Aside>,
    normal: OnceLock<Mapped>,
    /// What the file says about itself.
    pub found: Metadata,
}

impl Source {
    /// The reading text normalised for comparison, made when it is first asked for; its map leads to `reading`.
    pub fn normal(&self) -> &Mapped {
        self.normal.get_or_init(|| text::normalise(&self.reading.text))
    }

    /// The bytes of the original file that a range of the reading text was made from.
    pub fn to_original(&self, reading: Range<usize>) -> Range<usize> {
        self.to_bytes.to_source(self.reading.map.to_source(reading))
    }

    /// The range of the reading text that was made from some bytes of the original file.
    pub fn from_original(&self, bytes: Range<usize>) -> Range<usize> {
        self.reading.map.to_derived(self.to_bytes.to_derived(bytes))
    }
}

/// How a seed was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, or text that mixes Markdown and HTML.
    Markdown,
    /// An HTML page.
    Html,
}

/// A block of the reading text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its range in the reading text, without the blank line that follows.
    pub range: Range<usize>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A paragraph inside a quotation.
    Quotation,
    /// Text whose line breaks matter.
    Preformatted,
    /// A row of a table, its cells separated by tabs.
    Row,
    /// The caption of a picture or table.
    Caption,
}

impl BlockKind {
    /// Its name: `heading`, `paragraph` …
    pub fn word(self) -> &'static str {
        match self {
            BlockKind::Heading(_) => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Item => "item",
            BlockKind::Quotation => "quotation",
            BlockKind::Preformatted => "preformatted",
            BlockKind::Row => "row",
            BlockKind::Caption => "caption",
        }
    }
}

/// A part of the seed that is not part of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The text that was left out, as a reader would see it.
    pub text: String,
    /// Where it stands in [`Source::decoded`].
    pub range: Range<usize>,
    /// The offset of the reading text before which it stood.
    pub at: usize,
    /// Why it was left out.
    pub reason: AsideReason,
}

/// Why a part of a seed is not part of the article; each is a rule that can be read in its module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AsideReason {
    /// A line or block of metadata at the head of the file.
    Metadata,
    /// Navigation: menus, breadcrumbs, tags, share counts.
    Navigation,
    /// "See also", "Lire aussi": pointers to other articles.
    ReadAlso,
    /// A comment form or what invites to comment.
    Comments,
    /// Advertisement and its label.
    Advertisement,
    /// A title that the text repeats at once.
    Repeated,
    /// A signature or an agency's mark at the end: "LS/APA".
    Signature,
    /// What stands outside the article of an HTML page: header, footer, sidebar, script.
    Outside,
}

/// What a seed says about itself; each value with the rule that found it and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The title.
    pub title: Option<Found>,
    /// The publication.
    pub publisher: Option<Found>,
    /// The author or authors.
    pub author: Option<Found>,
    /// When it was published, EDTF.
    pub published: Option<Found>,
    /// A date in the heading of unknown meaning, EDTF.
    pub heading_date: Option<Found>,
    /// A press agency that the text names as its origin.
    pub agency: Option<Found>,
    /// The address.
    pub url: Option<Found>,
    /// The licence.
    pub licence: Option<Found>,
    /// The language, a BCP 47 tag.
    pub language: Option<Found>,
}

/// A value that the program found by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The value.
    pub value: String,
    /// The rule that found it, a stable word such as `meta-tag`.
    pub rule: &'static str,
    /// Where it stands in [`Source::decoded`], if anywhere.
    #[serde(skip)]
    pub range: Option<Range<usize>>,
}

impl Metadata {
    /// These values, and those of `other` where there are none.
    fn or(self, other: Metadata) -> Metadata {
        Metadata {
            title: self.title.or(other.title),
            publisher: self.publisher.or(other.publisher),
            author: self.author.or(other.author),
            published: self.published.or(other.published),
            heading_date: self.heading_date.or(other.heading_date),
            agency: self.agency.or(other.agency),
            url: self.url.or(other.url),
            licence: self.licence.or(other.licence),
            language: self.language.or(other.language),
        }
    }
}

/// The title that the text itself gives: its title line, else its first heading.
fn title_of(drafts: &[Draft], title_line: Option<usize>) -> Option<Found> {
    let is_heading = |draft: &&Draft| draft.apart.is_none() && matches!(draft.kind, BlockKind::Heading(_));
    let (draft, rule) = match title_line {
        Some(index) => (&drafts[index], "title-line"),
        None => (drafts.iter().find(is_heading)?, "heading"),
    };
    Some(Found {
        value: draft.text().split_whitespace().collect::<Vec<_>>().join(" "),
        rule,
        range: Some(draft.range()),
    })
}

/// Puts the blocks of the article together, and what was set apart beside them.
fn assemble(drafts: &[Draft]) -> (Mapped, Vec<Block>, Vec<Aside>) {
    let mut reading = Mapped::default();
    let mut blocks: Vec<Block> = Vec::new();
    let mut asides: Vec<Aside> = Vec::new();
    // The block before which each aside stands.
    let mut before: Vec<usize> = Vec::new();
    for draft in drafts {
        let Some(reason) = draft.apart else {
            if !blocks.is_empty() {
                reading.push_inserted("\n\n");
            }
            let start = reading.text.len();
            draft.append_to(&mut reading);
            let range = start..reading.text.len();
            blocks.push(Block {
                kind: draft.kind,
                range,
            });
            continue;
        };
        let range = draft.range();
        match asides.last_mut() {
            Some(last)
                if last.reason == reason && before.last() == Some(&blocks.len()) && last.range.end <= range.start =>
            {
                last.text.push('\n');
                last.text.push_str(draft.text());
                last.range.end = range.end;
            }
            _ => {
                asides.push(Aside {
                    text: draft.text().to_owned(),
                    range,
                    at: 0,
                    reason,
                });
                before.push(blocks.len());
            }
        }
    }
    for (aside, block) in asides.iter_mut().zip(before) {
        aside.at = blocks.get(block).map_or(reading.text.len(), |block| block.range.start);
    }
    (reading, blocks, asides)
}

#[cfg(test)]
mod tests;
