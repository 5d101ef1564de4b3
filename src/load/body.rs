//! The Markdown of one page -> [`Body`]: its links and its evidence, each where it stands.
//!
//! Invariant: nothing is resolved here: whether a link leads to a source, and so whether a quoted label is
//! evidence, only the `link` stage knows.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::diag::Diagnostic;
use crate::id::Reference;
use crate::span::{FileId, Span};
use crate::text::trimmed;

use super::attribution;
use super::claim::{self, Annotations};
use super::measure::{self, Measure};

/// The Markdown that editors write: CommonMark with wikilinks, tables, footnotes and definition lists.
pub const OPTIONS: Options = Options::ENABLE_WIKILINKS
    .union(Options::ENABLE_TABLES)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// The text of a page, read.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The byte of the file at which it begins.
    pub start: usize,
    /// Whether there is nothing in it.
    pub is_blank: bool,
    /// Its paragraphs, headings, items and cells, in order, attributions left out.
    pub paragraphs: Vec<Paragraph>,
    /// Its wikilinks, in order.
    pub links: Vec<Link>,
    /// Its blockquotes that end with an attribution, in order.
    pub evidence: Vec<BlockEvidence>,
    /// The links inside blockquotes without an attribution, by their numbers.
    pub unsigned: Vec<usize>,
}

/// A run of prose.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// What it consists of.
    pub pieces: Vec<Piece>,
    /// Whether it is prose of the editor: no heading, and outside any blockquote.
    pub prose: bool,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The link of this number in [`Body::links`].
    Link(usize),
}

/// A wikilink as written.
#[derive(Clone, Debug)]
pub struct Link {
    /// What it names.
    pub target: Reference,
    /// The whole link.
    pub span: Span,
    /// The label in plain text, where there is one.
    pub label: Option<String>,
    /// The quotation that the label wholly consists of: evidence, if the target is a source.
    pub quotation: Option<Quotation>,
    /// What stands in braces right after a quoted label.
    pub annotations: Annotations,
}

/// A blockquote that ends with an attribution.
#[derive(Clone, Debug)]
pub struct BlockEvidence {
    /// The blockquote.
    pub span: Span,
    /// The words.
    pub quotation: Quotation,
    /// The attribution.
    pub attribution: Span,
    /// The attribution's links, by their number in [`Body::links`].
    pub links: Vec<usize>,
    /// The attribution's words and links, without its dash and its braces.
    pub words: Vec<Piece>,
    /// What stands in braces in the attribution.
    pub annotations: Annotations,
}

/// A quotation as the editor wrote it, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The words with all brackets.
    pub text: String,
    /// The same, told apart.
    pub pieces: Vec<QuotePiece>,
    /// Where they stand.
    pub span: Span,
}

/// A piece of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuotePiece {
    /// Words of the source.
    Words(String),
    /// `[…]`: words left out.
    Gap,
    /// The editor's words in brackets: `[sic]`.
    Editor(String),
}

impl Quotation {
    /// Tells apart the source's words, gaps and the editor's words.
    pub fn new(text: &str, span: Span) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        let words = |words: &str, pieces: &mut Vec<QuotePiece>| {
            if !words.trim().is_empty() {
                pieces.push(QuotePiece::Words(words.to_owned()));
            }
        };
        while let Some((before, inner, after)) = bracketed(rest) {
            words(before, &mut pieces);
            pieces.push(match inner.trim() {
                "…" | "..." => QuotePiece::Gap,
                inner => QuotePiece::Editor(inner.to_owned()),
            });
            rest = after;
        }
        words(rest, &mut pieces);
        Self {
            text: trimmed(text).to_owned(),
            pieces,
            span,
        }
    }

    /// Whether no word of a source is quoted.
    pub fn is_empty(&self) -> bool {
        !self
            .pieces
            .iter()
            .any(|piece| matches!(piece, QuotePiece::Words(words) if words.contains(char::is_alphanumeric)))
    }
}

/// The first pair of brackets of a text: what stands before, inside and after.
fn bracketed(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('[')?;
    let close = open + text[open..].find(']')?;
    Some((&text[..open], &text[open + 1..close], &text[close + 1..]))
}

/// The words inside quotation marks that enclose the whole of a label.
pub fn quoted(label: &str) -> Option<&str> {
    let label = label.trim();
    let (open, close) = match label.chars().next()? {
        '«' => ('«', '»'),
        '“' => ('“', '”'),
        '„' => ('„', '“'),
        '"' => ('"', '"'),
        _ => return None,
    };
    let inner = label.strip_prefix(open)?;
    let inner = inner
        .strip_suffix(close)
        .or_else(|| inner.strip_suffix('”').filter(|_| open == '„'))?;
    let mut depth = 1usize;
    for c in inner.chars() {
        if c == open && open != close {
            depth += 1;
        } else if c == close {
            depth -= 1;
        }
        if depth == 0 {
            return None;
        }
    }
    Some(inner.trim())
}

/// Reads the Markdown of `text` (a whole file) from byte `start` on.
pub fn read(file: FileId, text: &str, start: usize, diagnostics: &mut Vec<Diagnostic>) -> Body {
    let mut reader = Reader::new(file, text);
    reader.body.start = start;
    reader.body.is_blank = text[start..].trim().is_empty();
    let mut measure = Measure::default();
    for (event, range) in Parser::new_ext(&text[start..], OPTIONS).into_offset_iter() {
        let range = start + range.start..start + range.end;
        if let Some(fault) = measure.take(&event, range.clone(), file, &reader.body) {
            diagnostics.push(fault);
            return reader.nothing();
        }
        reader.take(event, range, diagnostics);
    }
    match measure::whole(&reader.body, file) {
        None => reader.body,
        Some(fault) => {
            diagnostics.push(fault);
            reader.nothing()
        }
    }
}

/// A blockquote that is being read.
struct OpenQuote {
    /// The paragraphs directly inside it: range and number in [`Body::paragraphs`].
    children: Vec<(Range<usize>, usize)>,
    /// How many links came before it.
    first_link: usize,
    /// Whether something other than a paragraph came last.
    other_last: bool,
}

struct Reader<'t> {
    file: FileId,
    text: &'t str,
    body: Body,
    /// The blockquotes that are being read, the innermost last.
    quotes: Vec<OpenQuote>,
    /// The paragraph that is being read, with its range.
    paragraph: Option<(Range<usize>, Paragraph)>,
    /// The link that is being read: its number and its label so far.
    link: Option<(usize, String)>,
    in_heading: bool,
    in_code: bool,
    /// The links of attributions.
    signed: BTreeSet<usize>,
}

impl<'t> Reader<'t> {
    fn new(file: FileId, text: &'t str) -> Self {
        Self {
            file,
            text,
            body: Body::default(),
            quotes: Vec::new(),
            paragraph: None,
            link: None,
            in_heading: false,
            in_code: false,
            signed: BTreeSet::new(),
        }
    }

    /// The body of a page of which there is too much.
    fn nothing(self) -> Body {
        Body {
            start: self.body.start,
            is_blank: false,
            ..Body::default()
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>, diagnostics: &mut Vec<Diagnostic>) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => {
                self.close_paragraph();
                self.quotes.push(OpenQuote {
                    children: Vec::new(),
                    first_link: self.body.links.len(),
                    other_last: false,
                });
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                self.close_paragraph();
                if let Some(quote) = self.quotes.pop() {
                    self.close_quote(quote, range, diagnostics);
                }
                if let Some(outer) = self.quotes.last_mut() {
                    outer.other_last = true;
                }
            }
            Event::Start(Tag::Link {
                link_type: LinkType::WikiLink { has_pothole },
                dest_url,
                ..
            }) => {
                self.open_paragraph(&range);
                let number = self.body.links.len();
                self.body.links.push(Link {
                    // In a table the bar before a label is escaped: `[[id\|label]]`.
                    target: Reference::parse(dest_url.trim_end_matches('\\')),
                    span: Span::new(self.file, range),
                    label: has_pothole.then(String::new),
                    quotation: None,
                    annotations: Annotations::default(),
                });
                if let Some((_, paragraph)) = &mut self.paragraph {
                    paragraph.pieces.push(Piece::Link(number));
                }
                self.link = Some((number, String::new()));
            }
            Event::End(TagEnd::Link) => {
                if let Some((number, label)) = self.link.take() {
                    self.close_link(number, label, range, diagnostics);
                }
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                self.close_paragraph();
                self.mark_other();
                self.in_code = true;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => self.in_code = false,
            Event::Start(Tag::Heading { .. }) => {
                self.close_paragraph();
                self.mark_other();
                self.in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => {
                self.close_paragraph();
                self.in_heading = false;
            }
            Event::Start(tag) if is_block(&tag) => {
                self.close_paragraph();
                if !matches!(tag, Tag::Paragraph) {
                    self.mark_other();
                }
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::FootnoteDefinition
                | TagEnd::DefinitionListTitle
                | TagEnd::DefinitionListDefinition,
            ) => self.close_paragraph(),
            Event::Text(words) | Event::Code(words) if !self.in_code => self.words(&words, range),
            Event::SoftBreak | Event::HardBreak => self.words("\n", range),
            _ => {}
        }
    }

    fn mark_other(&mut self) {
        if let Some(quote) = self.quotes.last_mut() {
            quote.other_last = true;
        }
    }

    fn open_paragraph(&mut self, range: &Range<usize>) {
        if self.paragraph.is_none() {
            let prose = !self.in_heading && self.quotes.is_empty();
            self.paragraph = Some((
                range.clone(),
                Paragraph {
                    pieces: Vec::new(),
                    prose,
                },
            ));
        }
        if let Some((whole, _)) = &mut self.paragraph {
            whole.end = whole.end.max(range.end);
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        self.open_paragraph(&range);
        if let Some((_, label)) = &mut self.link {
            label.push_str(words);
        } else if let Some((_, paragraph)) = &mut self.paragraph {
            match paragraph.pieces.last_mut() {
                Some(Piece::Text(text)) => text.push_str(words),
                _ => paragraph.pieces.push(Piece::Text(words.to_owned())),
            }
        }
    }

    fn close_paragraph(&mut self) {
        let Some((range, paragraph)) = self.paragraph.take() else {
            return;
        };
        let number = self.body.paragraphs.len();
        self.body.paragraphs.push(paragraph);
        if let Some(quote) = self.quotes.last_mut() {
            quote.children.push((range, number));
            quote.other_last = false;
        }
    }

    fn close_link(&mut self, number: usize, label: String, range: Range<usize>, diagnostics: &mut Vec<Diagnostic>) {
        let end = range.end;
        let link = &mut self.body.links[number];
        if link.label.is_none() {
            return;
        }
        if let Some(words) = quoted(&label) {
            link.quotation = Some(Quotation::new(words, link.span));
            link.annotations = claim::read(self.file, self.text, end..self.text.len(), &[], true, diagnostics);
        }
        link.label = Some(label.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    /// The attribution that a blockquote ends with, and the plain text of the paragraph that holds it.
    fn attribution(&self, quote: &OpenQuote) -> Option<(Range<usize>, String)> {
        let (range, paragraph) = quote.children.last().filter(|_| !quote.other_last)?;
        let plain = self.plain(*paragraph);
        match begins_with_dash(&plain) {
            true => Some((range.clone(), plain)),
            false => last_line(self.text, range).map(|line| (line, plain)),
        }
    }

    /// Ends a blockquote: evidence, if its last paragraph, or that paragraph's last line, begins with a dash.
    fn close_quote(&mut self, quote: OpenQuote, range: Range<usize>, diagnostics: &mut Vec<Diagnostic>) {
        let Some((attribution, plain)) = self.attribution(&quote) else {
            let links = (quote.first_link..self.body.links.len()).filter(|link| !self.signed.contains(link));
            self.body.unsigned.extend(links);
            return;
        };
        let Some(((last_range, last), words)) = quote.children.split_last() else {
            return;
        };
        let mut quoted: Vec<String> = words.iter().map(|(_, paragraph)| self.plain(*paragraph)).collect();
        if attribution.start > last_range.start {
            quoted.push(
                plain
                    .rsplit_once('\n')
                    .map_or(String::new(), |(before, _)| before.to_owned()),
            );
        }
        let first = quote.children[0].0.start.min(attribution.start);
        let before = self.text[first..attribution.start].trim_end_matches(|c: char| c.is_whitespace() || c == '>');
        let span = Span::new(self.file, first..first + before.len());
        let inside = |link: &Link| link.span.start >= attribution.start && link.span.end <= attribution.end;
        let links: Vec<usize> = (quote.first_link..self.body.links.len())
            .filter(|&link| inside(&self.body.links[link]))
            .collect();
        let skip: Vec<Range<usize>> = links.iter().map(|&link| self.body.links[link].span.range()).collect();
        let annotations = claim::read(self.file, self.text, attribution.clone(), &skip, false, diagnostics);
        let quotation = Quotation::new(&quoted.join("\n"), span);
        let only_line = attribution.start > last_range.start;
        let attribution_paragraph = &mut self.body.paragraphs[*last];
        let words = attribution::words(&attribution_paragraph.pieces, only_line);
        attribution_paragraph
            .pieces
            .retain(|piece| matches!(piece, Piece::Link(link) if !links.contains(link)));
        self.signed.extend(&links);
        self.body.evidence.push(BlockEvidence {
            span: Span::new(self.file, range),
            quotation,
            attribution: Span::new(self.file, attribution),
            links,
            words,
            annotations,
        });
    }

    /// The plain text of a paragraph, labels of links included.
    fn plain(&self, paragraph: usize) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Link(link) => {
                let link = &self.body.links[*link];
                link.label.clone().unwrap_or_else(|| link.target.to_string())
            }
        };
        self.body.paragraphs[paragraph].pieces.iter().map(words).collect()
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::List(_)
            | Tag::Item
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
    )
}

/// Whether a text begins with a dash, the horizontal bar and `--` of typewriters among them.
fn begins_with_dash(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['—', '–', '―', '‒']) || text.starts_with("--")
}

/// The last line of a paragraph, where it begins with a dash and holds a wikilink.
fn last_line(text: &str, paragraph: &Range<usize>) -> Option<Range<usize>> {
    let body = text[paragraph.clone()].trim_end();
    let newline = body.rfind('\n')?;
    let line = &body[newline + 1..];
    let words = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    let start = paragraph.start + body.len() - words.len();
    (begins_with_dash(words) && words.contains("[[")).then(|| start..paragraph.start + body.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{FilePath, Files};

    fn read_text(text: &str) -> (Body, Vec<Diagnostic>) {
        let mut files = Files::default();
        let file = files.add(FilePath::new("content/events/x.md").unwrap(), text);
        let mut diagnostics = Vec::new();
        (read(file, text, 0, &mut diagnostics), diagnostics)
    }

    #[test]
    fn attributions_begin_with_dashes_of_all_kinds() {
        for (dash, found) in [("—", 1), ("– ", 1), ("― ", 1), ("-- ", 1), ("- ", 0), ("", 0)] {
            for text in [format!("> words\n>\n> {dash}[[s]]"), format!("> words\n> {dash}[[s]]")] {
                assert_eq!(read_text(&text).0.evidence.len(), found, "{text}");
            }
        }
    }

    #[test]
    fn block_evidence_is_a_quotation_and_its_attribution() {
        let text = "> un *processus* […] commun [sic]\n>\n> suite\n>\n> — [[army]] et [[ekman]], cités par [[d-2|Le Jour]]\n> {echeance=2024-09-15}\n\nAprès.";
        let (body, diagnostics) = read_text(text);
        assert!(diagnostics.is_empty());
        let [evidence] = &body.evidence[..] else {
            panic!("{:?}", body.evidence)
        };
        assert_eq!(
            evidence.quotation.pieces,
            [
                QuotePiece::Words("un processus ".into()),
                QuotePiece::Gap,
                QuotePiece::Words(" commun ".into()),
                QuotePiece::Editor("sic".into()),
                QuotePiece::Words("\nsuite".into()),
            ]
        );
        assert_eq!(evidence.links, [0, 1, 2]);
        assert_eq!(evidence.annotations.claims[0].key.value, "echeance");
        let span = evidence.quotation.span.range();
        assert_eq!(&text[span], "un *processus* […] commun [sic]\n>\n> suite");
    }

    #[test]
    fn an_attribution_may_be_the_last_line() {
        let (body, _) = read_text("> des mots\n> — [[d-1]] {date=2024}\n");
        assert_eq!(body.evidence.len(), 1);
        assert_eq!(body.evidence[0].quotation.text, "des mots");
        let (body, _) = read_text("> des mots\n> — sans lien\n\n> rien\n>\n> qu'une citation\n");
        assert!(body.evidence.is_empty());
    }

    #[test]
    fn an_attribution_without_link_is_kept_for_the_diagnostic() {
        let (body, _) = read_text("> des mots\n>\n> — Le Jour\n");
        assert_eq!(body.evidence.len(), 1);
        assert!(body.evidence[0].links.is_empty());
    }

    #[test]
    fn inline_evidence_is_a_label_wholly_in_quotation_marks() {
        let text = "Il dit [[d-1|« a […] « b » c »]]{after=\"x y\"}, [[d-1|« a » et « b »]], [[d-1|\"a\"]].";
        let (body, _) = read_text(text);
        let quotations: Vec<_> = body
            .links
            .iter()
            .map(|link| link.quotation.as_ref().map(|q| q.text.as_str()))
            .collect();
        assert_eq!(quotations, [Some("a […] « b » c"), None, Some("a")]);
        assert_eq!(body.links[0].annotations.after.as_ref().unwrap().value, "x y");
        assert_eq!(&text[body.links[0].annotations.braces[0].clone()], "{after=\"x y\"}");
    }

    #[test]
    fn paragraphs_hold_words_and_links() {
        let (body, _) = read_text("# Titre\n\n- item [[a]]\n- b\n\nUn [lien](x.md) `code` [[event:c|libellé]].\n");
        let prose: Vec<_> = body.paragraphs.iter().filter(|paragraph| paragraph.prose).collect();
        assert_eq!(prose.len(), 3);
        assert_eq!(prose[2].pieces.len(), 3);
        assert_eq!(body.links[1].target.to_string(), "event:c");
    }
}
