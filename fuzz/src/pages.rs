//! A text as what an editor writes: front matter, `dossier.toml`, Markdown with evidence and claims.

use recoupe::diag::Diagnostic;
use recoupe::load::body::{self, Piece};
use recoupe::load::config;
use recoupe::load::front::{ActorFront, EventFront, NoteFront, PlaceFront, QuestionFront, SourceFront};
use recoupe::load::translation::{
    ActorTranslation, EventTranslation, NoteTranslation, PlaceTranslation, QuestionTranslation, SourceTranslation,
};
use recoupe::load::yaml::{self, FrontMatter};
use recoupe::report;
use recoupe::span::{FileId, FilePath, Files, Span};
use serde::de::DeserializeOwned;

use super::{assert_in, first_line, lossy};

/// A file whose first line says what it is: `toml`, the kind of a page, or `+` and the kind of a translated one.
pub fn front(bytes: &[u8]) {
    let text = lossy(bytes);
    let (kind, text) = first_line(&text);
    let mut files = Files::default();
    let name = if kind == "toml" {
        "dossier.toml"
    } else {
        "content/events/x.md"
    };
    let file = files.add(FilePath::new(name).expect("a path"), text);
    let found = match kind {
        "toml" => config::read(file, text).1,
        "source" => fields::<SourceFront>(file, text),
        "event" => fields::<EventFront>(file, text),
        "actor" => fields::<ActorFront>(file, text),
        "place" => fields::<PlaceFront>(file, text),
        "question" => fields::<QuestionFront>(file, text),
        "note" => fields::<NoteFront>(file, text),
        "+source" => fields::<SourceTranslation>(file, text),
        "+event" => fields::<EventTranslation>(file, text),
        "+actor" => fields::<ActorTranslation>(file, text),
        "+place" => fields::<PlaceTranslation>(file, text),
        "+question" => fields::<QuestionTranslation>(file, text),
        "+note" => fields::<NoteTranslation>(file, text),
        _ => return,
    };
    told(&found, &files);
}

fn fields<T: DeserializeOwned + Default>(file: FileId, text: &str) -> Vec<Diagnostic> {
    let (FrontMatter { start, body, .. }, found) = yaml::read::<T>(file, text);
    assert!(start <= body);
    assert_in(text, &(start..body));
    found
}

/// The Markdown of a page.
pub fn body(bytes: &[u8]) {
    let text = lossy(bytes);
    let mut files = Files::default();
    let file = files.add(FilePath::new("content/events/x.md").expect("a path"), &*text);
    let mut found = Vec::new();
    let body = body::read(file, &text, 0, &mut found);
    for link in &body.links {
        assert_in(&text, &link.span.range());
        assert!(link.quotation.is_none() || link.label.is_some(), "{link:?}");
    }
    let annotated = body.links.iter().map(|link| &link.annotations);
    for annotations in annotated.chain(body.evidence.iter().map(|evidence| &evidence.annotations)) {
        for braces in &annotations.braces {
            assert!(
                text[braces.clone()].starts_with('{') && text[braces.clone()].ends_with('}'),
                "{braces:?}"
            );
        }
        for claim in &annotations.claims {
            assert_in(&text, &claim.key.span.range());
            assert_in(&text, &claim.value.span.range());
        }
    }
    for evidence in &body.evidence {
        let (whole, attribution) = (evidence.span.range(), evidence.attribution.range());
        assert_in(&text, &whole);
        assert_in(&text, &attribution);
        assert!(
            whole.start <= attribution.start && attribution.end <= whole.end,
            "{evidence:?}"
        );
        assert!(
            evidence.links.iter().all(|&link| link < body.links.len()),
            "{evidence:?}"
        );
    }
    let pieces = body.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
    for piece in pieces.chain(body.evidence.iter().flat_map(|evidence| &evidence.words)) {
        assert!(
            !matches!(piece, Piece::Link(link) if *link >= body.links.len()),
            "{piece:?}"
        );
    }
    assert!(body.unsigned.iter().all(|&link| link < body.links.len()));
    told(&found, &files);
}

/// Diagnostics point into their files, and can be told in every form.
pub fn told(found: &[Diagnostic], files: &Files) {
    for diagnostic in found {
        let spans = diagnostic
            .primary
            .iter()
            .chain(&diagnostic.labels)
            .map(|label| label.span);
        spans.for_each(|span: Span| assert_in(files.text(span.file), &span.range()));
        assert!(!diagnostic.headline.is_empty());
        let human = report::human(diagnostic, files, "", 100);
        // Besides the program's own colours.
        let human = anstream::adapter::strip_str(&human).to_string();
        let obeyed =
            |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
        assert!(!human.contains(obeyed), "{human:?}");
        assert!(!report::json(diagnostic, files).contains('\n'));
        assert!(!report::github(diagnostic, files, "").trim_end().contains('\n'));
    }
    let page = report::page(found, files, "");
    assert!(!page.to_ascii_lowercase().contains("<script"), "{page}");
}
