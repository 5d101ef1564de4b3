//! Files -> [`Dossier`]: what the editor wrote, read for its form alone, a file at a time, in parallel.
//!
//! Invariant: a reference is still text with a span; nothing here knows what it leads to.

mod attribution;
pub mod body;
pub mod claim;
pub mod config;
pub mod front;
pub mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Severity};
use crate::id::{Id, Kind};
use crate::span::{FileId, FilePath, Files, Span, Spanned};
use crate::world::World;

use body::Body;
use config::Config;
use front::{ActorFront, EventFront, Field, Front, NoteFront, PlaceFront, QuestionFront, SourceFront};

/// A dossier as written.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// The texts of its files; a seed's is empty until it is decoded.
    pub files: Files,
    /// What holds for all of it.
    pub config: Config,
    /// `content/index.md`.
    pub index: Option<Document<NoteFront>>,
    /// `content/sources/`.
    pub sources: Vec<Document<SourceFront>>,
    /// `content/events/`.
    pub events: Vec<Document<EventFront>>,
    /// `content/actors/`.
    pub actors: Vec<Document<ActorFront>>,
    /// `content/places/`.
    pub places: Vec<Document<PlaceFront>>,
    /// `content/questions/`.
    pub questions: Vec<Document<QuestionFront>>,
    /// `content/notes/`.
    pub notes: Vec<Document<NoteFront>>,
    /// `seeds/`: the files that can be articles.
    pub seeds: Vec<Seed>,
    /// `templates/`: what replaces the built-in theme's, by name.
    pub templates: Vec<(FilePath, FileId)>,
    /// `static/` and what lies in `content/` beside the pages, by their path in the site.
    pub assets: Vec<(FilePath, Arc<[u8]>)>,
}

/// A page as written.
#[derive(Clone, Debug)]
pub struct Document<F> {
    /// The file's stem.
    pub id: Id,
    /// The file.
    pub file: FileId,
    /// Its front matter.
    pub front: F,
    /// The byte of the file at which the front matter's YAML begins.
    pub front_start: usize,
    /// The warnings and notes about it that the editor lets stand; sorted.
    pub accepts: Vec<Code>,
    /// Its text.
    pub body: Body,
}

impl<F> Document<F> {
    /// Where a field's value stands.
    pub fn span<T>(&self, field: &Field<T>) -> Span {
        Span::new(
            self.file,
            self.front_start + field.range.start..self.front_start + field.range.end,
        )
    }

    /// A field's value with its span.
    pub fn spanned<T: Clone>(&self, field: &Field<T>) -> Spanned<T> {
        Spanned::new(field.value.clone(), self.span(field))
    }
}

/// An original file.
#[derive(Clone, Debug)]
pub struct Seed {
    /// Its path, `seeds/…`.
    pub path: FilePath,
    /// The file.
    pub file: FileId,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// A page of any kind, read in parallel with the others.
#[allow(clippy::large_enum_variant)]
enum AnyDocument {
    Index(Document<NoteFront>),
    Source(Document<SourceFront>),
    Event(Document<EventFront>),
    Actor(Document<ActorFront>),
    Place(Document<PlaceFront>),
    Question(Document<QuestionFront>),
    Note(Document<NoteFront>),
}

/// Reads all files of a dossier.
pub fn load(world: &dyn World) -> (Dossier, Vec<Diagnostic>) {
    let mut dossier = Dossier::default();
    let mut diagnostics = Vec::new();
    load_config(world, &mut dossier, &mut diagnostics);
    load_content(world, &mut dossier, &mut diagnostics);
    load_seeds(world, &mut dossier, &mut diagnostics);
    for path in list(world, "templates", &mut dossier.files, &mut diagnostics) {
        if let Some(text) = text_of(world, &path, &mut dossier.files, &mut diagnostics) {
            dossier.templates.push((path, text));
        }
    }
    for path in list(world, "static", &mut dossier.files, &mut diagnostics) {
        load_asset(world, path.clone(), path, &mut dossier, &mut diagnostics);
    }
    (dossier, diagnostics)
}

/// Lists a folder; what cannot be listed is told.
fn list(world: &dyn World, folder: &str, files: &mut Files, diagnostics: &mut Vec<Diagnostic>) -> Vec<FilePath> {
    let (mut paths, unlisted) = world.list(folder);
    paths.sort();
    for problem in unlisted {
        let headline = format!("`{}` is left out: {}", problem.path, problem.why);
        let diagnostic = match FilePath::new(&problem.path) {
            Some(path) => Diagnostic::at(Code::UNLISTED_FILE, Span::whole(files.add(path, "")), headline),
            None => Diagnostic::of_dossier(Code::UNLISTED_FILE, headline),
        };
        diagnostics.push(diagnostic.with_help("put a copy of it into the dossier, under a plain name"));
    }
    paths
}

/// Reads a text file that an editor wrote, which must be UTF-8.
fn text_of(world: &dyn World, path: &FilePath, files: &mut Files, diagnostics: &mut Vec<Diagnostic>) -> Option<FileId> {
    match world.read(path).map(String::from_utf8) {
        Ok(Ok(text)) => Some(files.add(path.clone(), text)),
        Ok(Err(error)) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let file = files.add(path.clone(), text);
            diagnostics.push(
                Diagnostic::at(
                    Code::UNREADABLE_FILE,
                    Span::new(file, valid..valid + 3),
                    "this file is not UTF-8",
                )
                .saying("these bytes are no character")
                .with_help("save it as UTF-8; only the files in seeds/ may have other encodings"),
            );
            None
        }
        Err(error) => {
            let file = files.add(path.clone(), "");
            let headline = format!("this file cannot be read: {error}");
            diagnostics.push(Diagnostic::at(Code::UNREADABLE_FILE, Span::whole(file), headline));
            None
        }
    }
}

fn load_config(world: &dyn World, dossier: &mut Dossier, diagnostics: &mut Vec<Diagnostic>) {
    let path = FilePath::new("dossier.toml").expect("a plain name");
    if !world.list("").0.contains(&path) {
        diagnostics.push(
            Diagnostic::of_dossier(Code::CONFIG_MISSING, "there is no dossier.toml: defaults are used")
                .with_help("add a dossier.toml that holds `title` and `language`"),
        );
        return;
    }
    if let Some(file) = text_of(world, &path, &mut dossier.files, diagnostics) {
        let (config, found) = config::read(file, dossier.files.text(file));
        dossier.config = config;
        diagnostics.extend(found);
    }
}

fn load_seeds(world: &dyn World, dossier: &mut Dossier, diagnostics: &mut Vec<Diagnostic>) {
    for path in list(world, "seeds", &mut dossier.files, diagnostics) {
        let file = dossier.files.add(path.clone(), "");
        if !is_seed(&path) {
            diagnostics.push(
                Diagnostic::at(
                    Code::SEED_UNSUPPORTED,
                    Span::whole(file),
                    "this seed is of no kind that is read",
                )
                .with_help("seeds are .txt, .md or .html files; convert it, or move it out of seeds/"),
            );
            continue;
        }
        match world.read(&path) {
            Ok(bytes) => dossier.seeds.push(Seed {
                path,
                file,
                bytes: bytes.into(),
            }),
            Err(error) => {
                let headline = format!("this seed cannot be read: {error}");
                diagnostics.push(Diagnostic::at(Code::SEED_UNREADABLE, Span::whole(file), headline));
            }
        }
    }
}

/// Whether a file of this name can be read as a seed.
/// Whether a file's name is that of an article.
pub fn is_seed(path: &FilePath) -> bool {
    matches!(
        path.extension().as_str(),
        "txt" | "md" | "markdown" | "html" | "htm" | "xhtml"
    )
}

fn load_asset(
    world: &dyn World,
    path: FilePath,
    target: FilePath,
    dossier: &mut Dossier,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match world.read(&path) {
        Ok(bytes) => dossier.assets.push((target, bytes.into())),
        Err(error) => {
            let file = dossier.files.add(path, "");
            let headline = format!("this file cannot be read: {error}");
            diagnostics.push(Diagnostic::at(Code::UNREADABLE_FILE, Span::whole(file), headline));
        }
    }
}

fn load_content(world: &dyn World, dossier: &mut Dossier, diagnostics: &mut Vec<Diagnostic>) {
    let mut pages: Vec<(Option<Kind>, Id, FileId)> = Vec::new();
    let mut taken: BTreeMap<(Kind, Id), FileId> = BTreeMap::new();
    for path in list(world, "content", &mut dossier.files, diagnostics) {
        let inside = path
            .within("content")
            .expect("a listed path lies in its folder")
            .to_owned();
        if path.extension() != "md" {
            let target = FilePath::new(&inside).expect("a part of a path is a path");
            load_asset(world, path, target, dossier, diagnostics);
            continue;
        }
        let Some(file) = text_of(world, &path, &mut dossier.files, diagnostics) else {
            continue;
        };
        let whole = Span::whole(file);
        let kind = match inside.split_once('/') {
            None if inside == "index.md" => None,
            None => {
                diagnostics.push(stray(whole));
                continue;
            }
            Some((folder, _)) => match Kind::from_folder(folder) {
                Some(kind) => Some(kind),
                None => {
                    diagnostics.push(stray(whole));
                    continue;
                }
            },
        };
        let Ok(id) = path.stem().parse::<Id>() else {
            let headline = format!("`{}` is no id", path.stem());
            let diagnostic = Diagnostic::at(Code::BAD_ID, whole, headline)
                .with_note("a file's name is the id of what it describes: lower-case letters a-z, digits, hyphens");
            diagnostics.push(match Id::slug(path.stem()) {
                Some(slug) => diagnostic.with_help(format!("rename it `{slug}.md`")),
                None => diagnostic,
            });
            continue;
        };
        if kind == Some(Kind::Question) && claim::RESERVED.contains(&id.as_str()) {
            diagnostics.push(
                Diagnostic::at(Code::BAD_ID, whole, format!("no question can be called `{id}`"))
                    .with_note("this word has a meaning of its own in the braces of a quotation")
                    .with_help("rename the file"),
            );
            continue;
        }
        if let Some(kind) = kind
            && let Some(other) = taken.insert((kind, id.clone()), file)
        {
            diagnostics.push(
                Diagnostic::at(
                    Code::DUPLICATE_ID,
                    whole,
                    format!("there are two {}s called `{id}`", kind),
                )
                .with_label(Span::whole(other), "already in use here")
                .with_help("rename one of the files"),
            );
            continue;
        }
        pages.push((kind, id, file));
    }
    let files = &dossier.files;
    let read: Vec<(AnyDocument, Vec<Diagnostic>)> = pages
        .into_par_iter()
        .map(|(kind, id, file)| read_page(files, kind, id, file))
        .collect();
    for (document, found) in read {
        diagnostics.extend(found);
        match document {
            AnyDocument::Index(document) => dossier.index = Some(document),
            AnyDocument::Source(document) => dossier.sources.push(document),
            AnyDocument::Event(document) => dossier.events.push(document),
            AnyDocument::Actor(document) => dossier.actors.push(document),
            AnyDocument::Place(document) => dossier.places.push(document),
            AnyDocument::Question(document) => dossier.questions.push(document),
            AnyDocument::Note(document) => dossier.notes.push(document),
        }
    }
    dossier.sources.sort_by(|a, b| a.id.cmp(&b.id));
    dossier.events.sort_by(|a, b| a.id.cmp(&b.id));
    dossier.actors.sort_by(|a, b| a.id.cmp(&b.id));
    dossier.places.sort_by(|a, b| a.id.cmp(&b.id));
    dossier.questions.sort_by(|a, b| a.id.cmp(&b.id));
    dossier.notes.sort_by(|a, b| a.id.cmp(&b.id));
}

fn stray(whole: Span) -> Diagnostic {
    let folders: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| format!("content/{}/", kind.folder()))
        .collect();
    Diagnostic::at(Code::STRAY_FILE, whole, "this page is in no folder that is read")
        .with_note(format!(
            "pages stand in {}; the introduction is content/index.md",
            folders.join(", ")
        ))
        .with_help("move it, or give it another ending than .md")
}

/// Reads one page.
fn read_page(files: &Files, kind: Option<Kind>, id: Id, file: FileId) -> (AnyDocument, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let document = match kind {
        // The introduction goes without a title: the dossier's own is there.
        None => AnyDocument::Index(read_document(files, id, file, &mut found)),
        Some(Kind::Source) => AnyDocument::Source(read_entity(files, id, file, &mut found)),
        Some(Kind::Event) => AnyDocument::Event(read_entity(files, id, file, &mut found)),
        Some(Kind::Actor) => AnyDocument::Actor(read_entity(files, id, file, &mut found)),
        Some(Kind::Place) => AnyDocument::Place(read_entity(files, id, file, &mut found)),
        Some(Kind::Question) => AnyDocument::Question(read_entity(files, id, file, &mut found)),
        Some(Kind::Note) => AnyDocument::Note(read_entity(files, id, file, &mut found)),
    };
    (document, found)
}

fn read_document<F: Front>(files: &Files, id: Id, file: FileId, found: &mut Vec<Diagnostic>) -> Document<F> {
    let text = files.text(file);
    let (front, faults) = yaml::read::<F>(file, text);
    found.extend(faults);
    let accepts = accepted(file, front.start, front.fields.accepts(), found);
    let body = body::read(file, text, front.body, found);
    Document {
        id,
        file,
        front: front.fields,
        front_start: front.start,
        accepts,
        body,
    }
}

/// The codes that a page accepts; what is no code, or always an error, is told.
fn accepted(file: FileId, start: usize, written: &front::OneOrMany, found: &mut Vec<Diagnostic>) -> Vec<Code> {
    let mut codes = Vec::new();
    for Field { value, range } in &written.0 {
        let span = Span::new(file, start + range.start..start + range.end);
        match Code::named(value) {
            Some(code) if code.rule().severity == Severity::Error => found.push(
                Diagnostic::at(Code::BAD_VALUE, span, format!("`{value}` is always an error"))
                    .with_note("`accepts` lets warnings and notes stand"),
            ),
            Some(code) => codes.push(code),
            None => found.push(config::no_diagnostic(value, span)),
        }
    }
    codes.sort_unstable();
    codes
}

/// Reads a page of which some fields must be there. One that is there and at fault was reported already.
fn read_entity<F: Front>(files: &Files, id: Id, file: FileId, found: &mut Vec<Diagnostic>) -> Document<F> {
    let document: Document<F> = read_document(files, id, file, found);
    let yaml = files
        .text(file)
        .get(document.front_start..document.body.start)
        .unwrap_or("");
    for (field, present) in document.front.required() {
        if !present && yaml::field_name(yaml, field).is_none() {
            let at = Span::new(file, document.front_start..document.front_start);
            found.push(
                Diagnostic::at(Code::MISSING_FIELD, at, format!("`{field}` is missing"))
                    .with_help(format!("add `{field}: …` between the `---` lines")),
            );
        }
    }
    document
}
