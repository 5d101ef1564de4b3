//! Bytes as a whole dossier in memory, through the whole program.

use recoupe::anchor::Shown;
use recoupe::load::body::QuotePiece;
use recoupe::span::FilePath;
use recoupe::text::normalise;
use recoupe::world::{MemoryWorld, Overlay, World};
use recoupe::{Compiled, Options, has_errors};

use super::pages::told;

/// The most proposals that a draft may make at once here: all.
const EVERY: usize = usize::MAX;

/// The files of a dossier, each behind a line `=== PATH`, and the words before the first one. What follows the same
/// path again is left out, and what would be outside the dossier.
fn unpacked(bytes: &[u8]) -> (String, MemoryWorld) {
    let mut files = bytes.split(|&byte| byte == b'\n').peekable();
    let mut words = Vec::new();
    let mut world: Vec<(FilePath, Vec<u8>)> = Vec::new();
    let mut open: Option<Vec<u8>> = None;
    let mut path: Option<FilePath> = None;
    let mut close = |path: Option<FilePath>, text: Option<Vec<u8>>| {
        if let (Some(path), Some(text)) = (path, text)
            && world.iter().all(|(taken, _)| *taken != path)
        {
            world.push((path, text));
        }
    };
    while let Some(line) = files.next() {
        if let Some(name) = line.strip_prefix(b"=== ") {
            close(path.take(), open.replace(Vec::new()));
            path = FilePath::new(String::from_utf8_lossy(name));
            continue;
        }
        let text = open.as_mut().unwrap_or(&mut words);
        text.extend_from_slice(line);
        if files.peek().is_some() {
            text.push(b'\n');
        }
    }
    close(path, open);
    let taken: Vec<FilePath> = world.iter().map(|(path, _)| path.clone()).collect();
    // A file cannot be a folder as well.
    world.retain(|(path, _)| !taken.iter().any(|other| other.within(path.as_str()).is_some()));
    (
        String::from_utf8_lossy(&words).into_owned(),
        world.into_iter().collect(),
    )
}

/// A dossier, compiled; every fourth, by its length, twice. The words before its first file can be `drafts`, `editions`
/// and `address`.
pub fn dossier(bytes: &[u8]) {
    let (words, world) = unpacked(bytes);
    let options = Options {
        base_url: words.contains("address").then(|| "https://example.org/a".to_owned()),
        drafts: words.contains("drafts"),
        search: false,
        editions: words.contains("editions"),
        cards: false,
    };
    let compiled = recoupe::compile(&world, &options);
    told(&compiled.diagnostics, &compiled.files);
    assert_eq!(
        compiled.output.is_none(),
        has_errors(&compiled.diagnostics),
        "{:?}",
        compiled.diagnostics
    );
    if let Some(output) = &compiled.output {
        assert!(output.get("index.html").is_some() && output.get("404.html").is_some());
    }
    if bytes.len().is_multiple_of(4) {
        same(&compiled, &recoupe::compile(&world, &options));
    }
    quoted(&world, options.drafts);
}

fn same(one: &Compiled, other: &Compiled) {
    assert_eq!(one.diagnostics, other.diagnostics);
    match (&one.output, &other.output) {
        (Some(one), Some(other)) => {
            assert!(one.iter().map(|(path, _)| path).eq(other.iter().map(|(path, _)| path)));
            for ((path, bytes), (_, others)) in one.iter().zip(other.iter()) {
                assert!(bytes == others, "{path} differs");
            }
        }
        (one, other) => assert_eq!(one.is_some(), other.is_some()),
    }
}

/// Whatever is shown as quoted stands in its source, and is what the editor wrote.
fn quoted(world: &dyn World, drafts: bool) {
    let (model, _) = recoupe::resolve(world, drafts);
    for evidence in &model.evidence {
        let source = &model[evidence.source].text;
        let reading = &source.reading.text;
        let mut exact = String::new();
        for shown in &evidence.passage.shown {
            if let Shown::Exact(range) = shown {
                exact.push_str(&reading[range.clone()]);
                exact.push(' ');
            }
        }
        let pieces = &evidence.quotation.pieces;
        // Which of the words in brackets are the source's is for the anchoring to say.
        if pieces.iter().any(|piece| matches!(piece, QuotePiece::Editor(_))) {
            continue;
        }
        let words: String = pieces
            .iter()
            .filter_map(|piece| match piece {
                QuotePiece::Words(words) => Some(words.as_str()),
                _ => None,
            })
            .collect();
        let bare = |text: &str| normalise(text).text.replace(' ', "").to_lowercase();
        let (there, quoted) = (bare(&exact), bare(&words));
        assert!(
            there == quoted || there == bare(&evidence.quotation.text),
            "{quoted:?} is shown as {there:?}"
        );
    }
}

/// A dossier, drafted: what is proposed is sound, and a second draft of it proposes nothing.
pub fn draft(bytes: &[u8]) {
    let (_, world) = unpacked(bytes);
    let drafted = recoupe::draft(&world, EVERY);
    told(&drafted.compiled.diagnostics, &drafted.compiled.files);
    let files = drafted
        .proposals
        .iter()
        .map(|proposal| (proposal.path.clone(), proposal.text.clone().into_bytes()));
    let with = Overlay {
        below: &world,
        above: files.collect(),
    };
    let (model, found) = recoupe::resolve(&with, true);
    told(&found, &model.files);
    let before = drafted
        .compiled
        .diagnostics
        .iter()
        .filter(|found| found.severity == recoupe::diag::Severity::Error);
    for fault in found
        .iter()
        .filter(|found| found.severity == recoupe::diag::Severity::Error)
    {
        let Some(label) = &fault.primary else { continue };
        let path = model.files.path(label.span.file);
        let is_own = drafted.proposals.iter().any(|proposal| proposal.path == *path);
        assert!(
            !is_own,
            "{path}: {} (before: {:?})",
            fault.headline,
            before.clone().collect::<Vec<_>>()
        );
    }
    let again = recoupe::draft(&with, EVERY);
    let paths: Vec<_> = again
        .proposals
        .iter()
        .map(|proposal| (&proposal.path, &proposal.text))
        .collect();
    assert!(paths.is_empty(), "proposed a second time: {paths:?}");
}
