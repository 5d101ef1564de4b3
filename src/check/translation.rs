//! Two editions of a dossier -> R0515 and R0516: a translation that shows less than its original, or says something
//! else.
//!
//! Invariant: passages are compared, not wordings: a translation may quote more or fewer words of one, and answers in
//! words are translated.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::link::model::{Claim, Entity, Entry, Evidence, Model, Property, Value};
use crate::span::Span;

/// What a claim says, whatever the language.
type Said = (String, Option<String>, &'static str);

/// Reports what the translated pages of an edition leave out of the evidence of their originals, and where their claims
/// differ.
pub fn check(main: &Model, edition: &Model) -> Vec<Diagnostic> {
    let pairs = main.entities().zip(edition.entities());
    let same = |(a, b): &(Entity, Entity)| (a.kind(), &main.entry(*a).id) == (b.kind(), &edition.entry(*b).id);
    let pages = pairs.filter(same).map(|(a, b)| (main.entry(a), edition.entry(b)));
    let index = main.index.iter().zip(&edition.index);
    let translated = index.chain(pages).filter(|(original, page)| original.file != page.file);
    translated
        .flat_map(|(original, page)| compare(main, original, edition, page))
        .collect()
}

fn compare(main: &Model, original: &Entry, edition: &Model, page: &Entry) -> Vec<Diagnostic> {
    let theirs: Vec<&Evidence> = original.evidence.iter().map(|&piece| &main[piece]).collect();
    let own: Vec<&Evidence> = page.evidence.iter().map(|&piece| &edition[piece]).collect();
    let mut found = Vec::new();
    for piece in &theirs {
        let shared: Vec<_> = own.iter().copied().filter(|other| overlap(piece, other)).collect();
        if shared.is_empty() {
            let title = &main[piece.source].entry.id;
            found.push(
                Diagnostic::at(
                    Code::TRANSLATION_LEAVES_OUT,
                    Span::whole(page.file),
                    format!("the translation of `{}` leaves out a quotation of `{title}`", page.id),
                )
                .with_label(piece.span, "the original has it")
                .with_help("quote the same words, in the language of the source; an editor's translation may follow"),
            );
            continue;
        }
        let known: BTreeSet<Said> = shared.iter().flat_map(|other| said(edition, other)).collect();
        for (claim, what) in piece.claims.iter().zip(said(main, piece)) {
            if !known.contains(&what) {
                let at = shared[0].span;
                found.push(differs(
                    at,
                    main,
                    claim,
                    "the translation does not say",
                    "the original says it",
                ));
            }
        }
    }
    for piece in &own {
        let shared: Vec<_> = theirs.iter().copied().filter(|other| overlap(piece, other)).collect();
        if shared.is_empty() {
            found.push(
                Diagnostic::at(
                    Code::TRANSLATION_DIFFERS,
                    piece.span,
                    format!("the original of `{}` does not quote this", page.id),
                )
                .with_help("quote it there too, or remove it"),
            );
            continue;
        }
        let known: BTreeSet<Said> = shared.iter().flat_map(|other| said(main, other)).collect();
        for (claim, what) in piece.claims.iter().zip(said(edition, piece)) {
            if !known.contains(&what) {
                let at = claim.written.span;
                let mut diagnostic = differs(at, edition, claim, "the original does not say", "");
                diagnostic.labels.clear();
                found.push(diagnostic.with_label(shared[0].span, "the same words in the original"));
            }
        }
    }
    found
}

fn differs(at: Span, model: &Model, claim: &Claim, what: &str, label: &str) -> Diagnostic {
    let headline = format!("{what} `{}={}`", key(model, claim), claim.written.value);
    Diagnostic::at(Code::TRANSLATION_DIFFERS, at, headline)
        .with_label(claim.written.span, label)
        .with_help("give the claims of a quotation alike in all languages; only answers in words are translated")
}

/// Whether two pieces of evidence quote words of the same passage.
fn overlap(a: &Evidence, b: &Evidence) -> bool {
    let crosses = |x: &std::ops::Range<usize>| b.passage.parts.iter().any(|y| x.start < y.end && y.start < x.end);
    a.source == b.source && a.passage.parts.iter().any(crosses)
}

/// What each claim of some evidence says.
fn said(model: &Model, evidence: &Evidence) -> Vec<Said> {
    let stance = evidence.stance.word();
    let one = |claim: &Claim| {
        let value = match claim.value {
            Value::Text(_) => None,
            ref value => Some(model.written(value)),
        };
        (key(model, claim), value, stance)
    };
    evidence.claims.iter().map(one).collect()
}

/// The key of a claim, as an editor writes it.
fn key(model: &Model, claim: &Claim) -> String {
    match claim.property {
        Property::Date => "date".to_owned(),
        Property::Place => "place".to_owned(),
        Property::Question(question) => model[question].entry.id.to_string(),
    }
}
