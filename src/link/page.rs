//! One page as written -> [`LinkedPage`]: its links resolved and its evidence anchored.
//!
//! Invariant: a quotation becomes evidence only where its words were verified; every other one is reported.

use std::collections::BTreeSet;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::anchor::{self, Anchoring, DiffPiece, Nearest};
use crate::date::{Date, DateError};
use crate::diag::{Code, Diagnostic};
use crate::id::{Id, Kind};
use crate::load::body::{BlockEvidence, Body, Piece, Quotation, QuotePiece, quoted};
use crate::load::claim::{Annotations, RawClaim};
use crate::load::front::AnswerKind;
use crate::number::Number;
use crate::read;
use crate::span::{Files, Span, Spanned};
use crate::text::{normalise, sentence_around};

use super::fields::once_each;
use super::model::{
    ActorIx, Backlink, Claim, Entity, Evidence, EvidenceIx, Property, Prose, ProseBlock, ProseLink, SourceIx, Value,
};
use super::registry::{Registry, Resolution};
use super::voice::{self, Attribution, Voice};

/// A page as written, of any kind.
pub struct PageInput<'a> {
    /// What it describes; `None` for the introduction.
    pub entity: Option<Entity>,
    /// Its id.
    pub id: &'a Id,
    /// Its text.
    pub body: &'a Body,
}

/// What pages are resolved against.
pub struct Context<'a> {
    /// What can be referred to.
    pub registry: &'a Registry,
    /// The title of an entity.
    pub title: &'a (dyn Fn(Entity) -> String + Sync),
    /// The texts of the sources, by [`SourceIx`], each with its id.
    pub sources: &'a [(Id, Arc<read::Source>)],
    /// What answers each question.
    pub questions: &'a [AnswerKind],
    /// The texts of all files.
    pub files: &'a Files,
}

/// A page with its references resolved; its evidence is numbered from 0.
#[derive(Default)]
pub struct LinkedPage {
    /// The text.
    pub prose: Prose,
    /// The evidence.
    pub evidence: Vec<Evidence>,
    /// The sentences that lead to other entities.
    pub backlinks: Vec<(Entity, Backlink)>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Resolves one page.
pub fn link_page(page: &PageInput<'_>, context: &Context<'_>) -> LinkedPage {
    let mut out = LinkedPage::default();
    out.prose.start = page.body.start;
    let found: Vec<Resolution> = page
        .body
        .links
        .iter()
        .map(|link| context.registry.resolve(&link.target, link.span, None))
        .collect();
    let targets: Vec<Option<Entity>> = found.iter().map(|found| found.entity).collect();
    let drafts: Vec<Option<Kind>> = found.iter().map(|found| found.draft).collect();
    let attributed: BTreeSet<usize> = page
        .body
        .evidence
        .iter()
        .flat_map(|block| &block.links)
        .copied()
        .collect();
    for (number, found) in found.into_iter().enumerate() {
        let is_source = drafts[number] == Some(Kind::Source);
        let becomes = match is_source {
            true if attributed.contains(&number) => "the site leaves the quotation out",
            true if page.body.links[number].quotation.is_some() => "the site shows `[…]` for the words quoted",
            _ => "the site shows the words without a link",
        };
        out.diagnostics
            .extend(found.diagnostic.map(|diagnostic| match drafts[number] {
                Some(_) => diagnostic.with_note(becomes),
                None => diagnostic,
            }));
    }
    for ((link, &to), &draft) in page.body.links.iter().zip(&targets).zip(&drafts) {
        let mut evidence = None;
        let mut braces = Vec::new();
        // A link to a draft shows its words, or its id, but no words of an article that is left out.
        let mut label = link
            .label
            .clone()
            .or_else(|| to.is_none().then(|| link.target.id.clone()));
        if draft == Some(Kind::Source) && link.quotation.is_some() {
            braces.clone_from(&link.annotations.braces);
            label = Some("[…]".to_owned());
        }
        let within = |block: &BlockEvidence| block.span.start <= link.span.start && link.span.end <= block.span.end;
        if let (Some(Entity::Source(source)), Some(quotation)) = (to, &link.quotation)
            && !page.body.evidence.iter().any(within)
        {
            braces.clone_from(&link.annotations.braces);
            let found = evidence_of(page, context, source, quotation, &link.annotations, None, &mut out);
            out.prose.unverified += usize::from(found.is_none());
            evidence = found.map(|found| keep(&mut out.evidence, found));
        }
        out.prose.links.push(ProseLink {
            range: link.span.range(),
            label,
            to,
            evidence,
            braces,
        });
    }
    for block in &page.body.evidence {
        let linked = || block.links.iter().filter_map(|&link| targets[link]);
        let mut sources: Vec<SourceIx> = linked()
            .filter_map(|entity| match entity {
                Entity::Source(source) => Some(source),
                _ => None,
            })
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let speakers: Vec<ActorIx> = linked()
            .filter_map(|entity| match entity {
                Entity::Actor(actor) => Some(actor),
                _ => None,
            })
            .collect();
        match sources[..] {
            [source] => {
                let (quotation, annotations) = (&block.quotation, &block.annotations);
                let shown = |number: usize| {
                    let title = || targets[number].map(|to| (context.title)(to));
                    let link = &page.body.links[number];
                    let words = link.label.clone().or_else(title);
                    (words.unwrap_or_else(|| link.target.id.clone()), targets[number])
                };
                let said = Some((voice::read(&block.words, source, shown), once_each(speakers)));
                if let Some(found) = evidence_of(page, context, source, quotation, annotations, said, &mut out) {
                    let evidence = keep(&mut out.evidence, found);
                    out.prose.blocks.push(ProseBlock {
                        range: block.span.range(),
                        evidence,
                    });
                }
            }
            [] if block.links.iter().any(|&link| drafts[link] == Some(Kind::Source)) => {
                out.prose.left_out.push(block.span.start);
            }
            [] if block
                .links
                .iter()
                .any(|&link| targets[link].is_none() && drafts[link].is_none()) => {}
            [] => out.diagnostics.push(
                Diagnostic::at(
                    Code::EVIDENCE_WITHOUT_SOURCE,
                    block.attribution,
                    "this quotation links no source",
                )
                .saying("the attribution of a quotation links its source")
                .with_help("write `— [[id-of-the-source]]`; without a dash it is an ordinary blockquote"),
            ),
            _ => out.diagnostics.push(
                Diagnostic::at(
                    Code::EVIDENCE_WITH_SEVERAL_SOURCES,
                    block.attribution,
                    "this quotation links several sources",
                )
                .with_help("quote each source in a blockquote of its own"),
            ),
        }
    }
    out.prose.unverified += page.body.evidence.len() - out.prose.blocks.len() - out.prose.left_out.len();
    out.prose.blocks.sort_by_key(|block| block.range.start);
    out.prose.left_out.sort_unstable();
    let mut unsigned = page.body.unsigned.clone();
    unsigned.sort_unstable();
    unsigned.dedup();
    for number in unsigned {
        let link = &page.body.links[number];
        if matches!(targets[number], Some(Entity::Source(_))) && link.quotation.is_none() {
            out.diagnostics.push(
                Diagnostic::at(
                    Code::UNSIGNED_QUOTATION,
                    link.span,
                    "this blockquote links a source but is no evidence",
                )
                .with_note("its words were not looked for in the source")
                .with_help("sign it: an empty `>` line, then `> — [[id-of-the-source]]`"),
            );
        }
    }
    read_paragraphs(page, context, &targets, &mut out);
    out
}

fn keep(list: &mut Vec<Evidence>, evidence: Evidence) -> EvidenceIx {
    list.push(evidence);
    EvidenceIx::new(list.len() - 1)
}

/// Anchors a quotation and types its claims; `said` is the attribution of a block, with the actors linked in it.
fn evidence_of(
    page: &PageInput<'_>,
    context: &Context<'_>,
    source: SourceIx,
    quotation: &Quotation,
    annotations: &Annotations,
    said: Option<(Attribution, Vec<ActorIx>)>,
    out: &mut LinkedPage,
) -> Option<Evidence> {
    let (source_id, text) = &context.sources[source.index()];
    let claims = annotations
        .claims
        .iter()
        .filter_map(|claim| claim_of(page, context, claim, &mut out.diagnostics));
    let claims: Vec<Claim> = claims.collect();
    let after = annotations.after.as_ref().map(|after| after.value.as_str());
    let passage = match anchor::anchor(quotation, after, text) {
        Anchoring::Verified(passage) => passage,
        Anchoring::Empty => {
            out.diagnostics.push(
                Diagnostic::at(Code::QUOTATION_EMPTY, quotation.span, "this quotation quotes no word")
                    .with_help("copy the words from the source"),
            );
            return None;
        }
        Anchoring::Ambiguous(passages) => {
            let headline = format!("these words stand {} times in `{source_id}`", passages.len());
            let mut diagnostic = Diagnostic::at(Code::QUOTATION_AMBIGUOUS, quotation.span, headline);
            for passage in passages.iter().take(5) {
                let decoded = text.reading.map.to_source(passage.range());
                diagnostic = diagnostic.with_label(Span::new(text.file, decoded), "here");
            }
            let suggestion = passages.last().map(|passage| words_before(text, passage.range().start));
            let example = suggestion
                .filter(|words| !words.is_empty())
                .unwrap_or_else(|| "words before it".into());
            out.diagnostics.push(diagnostic.with_help(format!(
                "say which by the words before it, such as `{{after=\"{example}\"}}`, or quote more words"
            )));
            return None;
        }
        Anchoring::Missing(nearest) => {
            out.diagnostics
                .push(missing(quotation, source_id, text, nearest, context));
            return None;
        }
    };
    let block = said.is_some();
    let (voice, speakers) = match said {
        Some((attribution, speakers)) => (Voice::Attributed(attribution), speakers),
        None => (Voice::Unstated, Vec::new()),
    };
    Some(Evidence {
        id: name(page, source_id, quotation),
        source,
        on: page.entity,
        block,
        span: quotation.span,
        quotation: quotation.clone(),
        passage,
        voice,
        speakers,
        claims,
        stance: annotations.stance,
    })
}

/// A name that depends on the page, the source and the words alone.
fn name(page: &PageInput<'_>, source: &Id, quotation: &Quotation) -> String {
    let kind = page.entity.map_or("index", |entity| entity.kind().word());
    let words = normalise(&quotation.text).text;
    let digest = Sha256::digest(format!("{kind}:{}\n{source}\n{words}", page.id));
    let digits: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("e-{digits}")
}

/// The last words before an offset of a source's reading text.
fn words_before(source: &read::Source, at: usize) -> String {
    let before = source.reading.text[..at].trim_end();
    let line = before.rsplit('\n').next().unwrap_or(before);
    let words: Vec<&str> = line.split_whitespace().collect();
    words[words.len().saturating_sub(3)..].join(" ").replace('"', "")
}

fn missing(
    quotation: &Quotation,
    id: &Id,
    source: &read::Source,
    nearest: Option<Nearest>,
    context: &Context<'_>,
) -> Diagnostic {
    let headline = format!("these words do not stand in `{id}`");
    let mut diagnostic = Diagnostic::at(Code::QUOTATION_NOT_FOUND, quotation.span, headline);
    let elsewhere: Vec<String> = context
        .sources
        .iter()
        .filter(|(other, text)| other != id && anchor::stands_in(quotation, text.normal()))
        .map(|(other, _)| format!("`{other}`"))
        .collect();
    if !elsewhere.is_empty() {
        return diagnostic
            .with_note(format!("they stand in {}", elsewhere.join(", ")))
            .with_help("name that source in the attribution");
    }
    if let Some(aside) = source
        .asides
        .iter()
        .find(|aside| anchor::stands_in(quotation, &normalise(&aside.text)))
    {
        return diagnostic
            .with_label(
                Span::new(source.file, aside.range.clone()),
                "they stand here, outside the article's text",
            )
            .with_help("only the text of the article can be quoted");
    }
    let unquoted = quoted(&quotation.text).map(|words| Quotation::new(words, quotation.span));
    if unquoted.is_some_and(|words| anchor::stands_in(&words, source.normal())) {
        return diagnostic
            .with_note("they stand there without the quotation marks around them")
            .with_help("a blockquote needs no quotation marks: leave them out");
    }
    match nearest {
        Some(nearest) if quotation.pieces.contains(&QuotePiece::Gap) && is_same(&nearest.difference) => diagnostic
            .with_note("all its parts stand there, but they do not follow one another")
            .with_help("quote the parts in the order of the source, or each on its own"),
        Some(nearest) => {
            let decoded = source.reading.map.to_source(nearest.range.clone());
            diagnostic = diagnostic.with_label(Span::new(source.file, decoded), "the nearest passage");
            diagnostic
                .with_note(format!("the difference: {}", marked(&nearest.difference)))
                .with_note("[-quoted but not in the source-] {+in the source but not quoted+}")
                .with_help("quote the exact words; leave words out with `[…]`, add your own in `[brackets]`")
        }
        None => diagnostic
            .with_note("no passage of it is near these words")
            .with_help("check that this is the source meant, and copy the words from it"),
    }
}

fn is_same(difference: &[DiffPiece]) -> bool {
    difference.iter().all(|piece| matches!(piece, DiffPiece::Same(_)))
}

/// A difference in one line.
fn marked(difference: &[DiffPiece]) -> String {
    let piece = |piece: &DiffPiece| match piece {
        DiffPiece::Same(words) => words.clone(),
        DiffPiece::Quoted(words) => format!("[-{words}-]"),
        DiffPiece::Source(words) => format!("{{+{words}+}}"),
    };
    difference.iter().map(piece).collect::<Vec<_>>().join(" ")
}

/// Types a claim.
fn claim_of(
    page: &PageInput<'_>,
    context: &Context<'_>,
    claim: &RawClaim,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Claim> {
    let on_event = matches!(page.entity, Some(Entity::Event(_)));
    let (property, kind) =
        match claim.key.value.as_str() {
            "date" | "place" if !on_event => {
                let headline = format!("`{}` speaks of the event on whose page it stands", claim.key.value);
                diagnostics.push(
                    Diagnostic::at(Code::BAD_CLAIM, claim.key.span, headline)
                        .saying("this page is not an event's")
                        .with_help("move the quotation to the event's page, or name a question"),
                );
                return None;
            }
            "date" => (Property::Date, AnswerKind::Date),
            "place" => (Property::Place, AnswerKind::Place),
            _ => {
                let found = context.registry.resolve_text(&claim.key, Kind::Question);
                diagnostics.extend(found.diagnostic.map(|diagnostic| {
                    diagnostic.with_note("a claim's key is `date`, `place`, or the id of a question")
                }));
                let Some(Entity::Question(question)) = found.entity else {
                    return None;
                };
                (Property::Question(question), context.questions[question.index()])
            }
        };
    let value = value_of(kind, &claim.value, context.files, context.registry, diagnostics)?;
    Some(Claim {
        property,
        value,
        written: claim.value.clone(),
    })
}

/// Types a value.
pub fn value_of(
    kind: AnswerKind,
    written: &Spanned<String>,
    files: &Files,
    registry: &Registry,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Value> {
    let mut entity = |wanted: Kind| {
        let found = registry.resolve_text(written, wanted);
        diagnostics.extend(found.diagnostic);
        found.entity
    };
    Some(match kind {
        AnswerKind::Actor => match entity(Kind::Actor)? {
            Entity::Actor(actor) => Value::Actor(actor),
            _ => return None,
        },
        AnswerKind::Place => match entity(Kind::Place)? {
            Entity::Place(place) => Value::Place(place),
            _ => return None,
        },
        AnswerKind::Date => Value::Date(date(files, written, diagnostics)?),
        AnswerKind::Number => match written.value.parse::<Number>() {
            Ok(number) => Value::Number(number),
            Err(error) => {
                diagnostics.push(Diagnostic::at(Code::BAD_CLAIM, written.span, error.0).with_help(
                    "write `1000`, `1000~`, `>269`, `>=369`, `<100` or `900..1000`, or words: `\"at least 369\"`",
                ));
                return None;
            }
        },
        AnswerKind::Text => Value::Text(written.value.clone()),
    })
}

/// Reads an EDTF date; a fault is reported at the characters at fault.
pub fn date(files: &Files, written: &Spanned<String>, diagnostics: &mut Vec<Diagnostic>) -> Option<Date> {
    match written.value.trim().parse::<Date>() {
        Ok(date) => Some(date),
        Err(error) => {
            diagnostics.push(bad_date(files, written, &error));
            None
        }
    }
}

fn bad_date(files: &Files, written: &Spanned<String>, error: &DateError) -> Diagnostic {
    let verbatim = files.slice(written.span) == written.value && !error.at.is_empty();
    let span = match verbatim {
        true => Span {
            file: written.span.file,
            start: written.span.start + error.at.start,
            end: written.span.start + error.at.end,
        },
        false => written.span,
    };
    let diagnostic =
        Diagnostic::at(Code::BAD_DATE, span, format!("`{}` is no EDTF date", written.value)).saying(error.what.clone());
    match &error.hint {
        Some(hint) => diagnostic.with_help(hint.clone()),
        None => diagnostic.with_help("write `2024`, `2024-03`, `2024-03-15`, `2024-03~`, `2023-07/2024-03` …"),
    }
}

/// Finds the summary and the sentences that lead to other entities.
fn read_paragraphs(page: &PageInput<'_>, context: &Context<'_>, targets: &[Option<Entity>], out: &mut LinkedPage) {
    for paragraph in &page.body.paragraphs {
        let mut text = String::new();
        let mut links: Vec<(std::ops::Range<usize>, Entity)> = Vec::new();
        for piece in &paragraph.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Link(number) => {
                    let start = text.len();
                    let link = &page.body.links[*number];
                    match (&out.prose.links[*number].label, targets[*number]) {
                        (Some(label), _) => text.push_str(label),
                        (None, Some(entity)) => text.push_str(&(context.title)(entity)),
                        (None, None) => text.push_str(&link.target.id),
                    }
                    let is_evidence = out.prose.links[*number].evidence.is_some();
                    if let Some(entity) = targets[*number].filter(|&to| Some(to) != page.entity && !is_evidence) {
                        links.push((start..text.len(), entity));
                    }
                }
            }
        }
        if paragraph.prose && out.prose.summary.is_empty() && !text.trim().is_empty() {
            out.prose.summary = fold(&drop_braces(&text[summary(&text)]));
        }
        let mut done: Vec<(std::ops::Range<usize>, Entity)> = Vec::new();
        for (range, entity) in &links {
            let sentence = sentence_around(&text, range.clone());
            if done.contains(&(sentence.clone(), *entity)) {
                continue;
            }
            done.push((sentence.clone(), *entity));
            let own = links
                .iter()
                .filter(|(other, to)| to == entity && other.start >= sentence.start && other.end <= sentence.end);
            let mut pieces = Vec::new();
            let mut at = sentence.start;
            for (link, _) in own {
                pieces.push((drop_braces(&text[at..link.start]).replace('\n', " "), false));
                pieces.push((text[link.clone()].to_owned(), true));
                at = link.end;
            }
            pieces.push((drop_braces(&text[at..sentence.end]).replace('\n', " "), false));
            pieces.retain(|(words, _)| !words.is_empty());
            out.backlinks.push((
                *entity,
                Backlink {
                    from: page.entity,
                    sentence: pieces,
                },
            ));
        }
    }
}

/// The first sentence of a paragraph, with the next one where it is but a label.
fn summary(text: &str) -> std::ops::Range<usize> {
    const LABEL: usize = 40;
    let start = text.len() - text.trim_start().len();
    let first = sentence_around(text, start..start);
    let rest = text[first.end..].trim_start();
    if first.len() >= LABEL || rest.is_empty() {
        return first;
    }
    let next = text.len() - rest.len();
    first.start..sentence_around(text, next..next).end
}

/// A text without the braces of inline evidence.
fn drop_braces(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, behind)) = after.split_once('}').filter(|(inner, _)| inner.contains('=')) else {
            out.push_str(before);
            out.push('{');
            rest = after;
            continue;
        };
        out.push_str(before);
        rest = behind;
    }
    out + rest
}

/// White space as single spaces, no-break spaces kept.
fn fold(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
