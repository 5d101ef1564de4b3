//! Files -> [`Dossier`]: what the editor wrote, read for its form alone, a file at a time, in parallel.
//!
//! Invariant: a reference is still text with a span; nothing here knows what it leads to.

mod attribution;
pub mod body;
pub mod bounded;
pub mod claim;
pub mod config;
pub mod edition;
pub mod front;
pub mod measure;
pub mod names;
mod pages;
pub mod translation;
pub mod yaml;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::id::{Id, Kind};
use crate::span::{FileId, FilePath, Files, Span, Spanned};
use crate::world::World;

use body::Body;
use bounded::{Bounded, unreadable};
use config::Config;
use edition::Untranslated;
use front::{ActorFront, EventFront, Field, NoteFront, PlaceFront, QuestionFront, SourceFront};
pub use pages::Memory;
use pages::Unread;
use translation::Translations;

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
    /// `content/…/<id>.<tag>.md`, by the tag as `dossier.toml` declares it.
    pub translations: BTreeMap<String, Translations>,
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
    /// The file that holds its text.
    pub file: FileId,
    /// Its front matter.
    pub front: F,
    /// The file that holds its front matter; that of the original, where the text is a translation's.
    pub front_file: FileId,
    /// The byte of that file at which the front matter's YAML begins.
    pub front_start: usize,
    /// The warnings and notes about it that the editor lets stand; sorted.
    pub accepts: Vec<Code>,
    /// Its text.
    pub body: Body,
    /// What of it is in another language than its edition.
    pub untranslated: Untranslated,
}

impl<F> Document<F> {
    /// Where a field's value stands.
    pub fn span<T>(&self, field: &Field<T>) -> Span {
        let (file, start) = field.origin.unwrap_or((self.front_file, self.front_start));
        Span::new(file, start + field.range.start..start + field.range.end)
    }

    /// Where its front matter begins.
    pub fn start(&self) -> Span {
        Span::new(self.front_file, self.front_start..self.front_start)
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
    /// Its bytes, until it is read.
    pub bytes: Arc<[u8]>,
}

/// Reads all files of a dossier, within the [limits](crate::limit). Pages that are in `memory` are not read again.
pub fn load(world: &dyn World, memory: Option<&mut Memory>) -> (Dossier, Vec<Diagnostic>) {
    let bounded = Bounded::new(world);
    let world = &bounded;
    let mut dossier = Dossier::default();
    let mut diagnostics = Vec::new();
    load_config(world, &mut dossier, &mut diagnostics);
    load_content(world, &mut dossier, memory, &mut diagnostics);
    load_seeds(world, &mut dossier, &mut diagnostics);
    for path in list(world, "templates", &mut dossier.files, &mut diagnostics) {
        if let Some(text) = text_of(world, &path, &mut dossier.files, &mut diagnostics) {
            dossier.templates.push((path, text));
        }
    }
    let paths = list(world, "static", &mut dossier.files, &mut diagnostics);
    for (path, bytes) in read_all(world, paths) {
        load_asset(bytes, path.clone(), path, &mut dossier, &mut diagnostics);
    }
    diagnostics.extend(bounded.fault());
    (dossier, diagnostics)
}

/// Lists a folder; what cannot be listed is told.
fn list(world: &dyn World, folder: &str, files: &mut Files, diagnostics: &mut Vec<Diagnostic>) -> Vec<FilePath> {
    let (mut paths, unlisted) = world.list(folder);
    paths.sort();
    diagnostics.extend(unlisted.iter().map(|problem| names::unlisted(problem, files)));
    diagnostics.extend(names::faults(&paths, files));
    paths
}

/// Reads files in parallel, in the order of their paths.
fn read_all(world: &dyn World, paths: Vec<FilePath>) -> Vec<(FilePath, io::Result<Vec<u8>>)> {
    let read = |path: FilePath| {
        let bytes = world.read(&path);
        (path, bytes)
    };
    paths.into_par_iter().map(read).collect()
}

/// Reads a text file that an editor wrote, which must be UTF-8.
fn text_of(world: &dyn World, path: &FilePath, files: &mut Files, diagnostics: &mut Vec<Diagnostic>) -> Option<FileId> {
    text_in(world.read(path), path, files, diagnostics)
}

/// The text of a file that was read.
fn text_in(
    bytes: io::Result<Vec<u8>>,
    path: &FilePath,
    files: &mut Files,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    match bytes.map(String::from_utf8) {
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
            let at = Span::whole(files.add(path.clone(), ""));
            diagnostics.push(unreadable(Code::UNREADABLE_FILE, at, "this file", &error));
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
    let paths = list(world, "seeds", &mut dossier.files, diagnostics);
    let read = |path: FilePath| {
        let bytes = is_seed(&path).then(|| world.read(&path).map(Arc::<[u8]>::from));
        (path, bytes)
    };
    let seeds: Vec<_> = paths.into_par_iter().map(read).collect();
    for (path, bytes) in seeds {
        let file = dossier.files.add(path.clone(), "");
        let Some(bytes) = bytes else {
            diagnostics.push(
                Diagnostic::at(
                    Code::SEED_UNSUPPORTED,
                    Span::whole(file),
                    "this seed is of no kind that is read",
                )
                .with_help("seeds are .txt, .md or .html files; convert it, or move it out of seeds/"),
            );
            continue;
        };
        match bytes {
            Ok(bytes) => dossier.seeds.push(Seed { path, file, bytes }),
            Err(error) => {
                let at = Span::whole(file);
                diagnostics.push(unreadable(Code::SEED_UNREADABLE, at, "this seed", &error));
            }
        }
    }
}

/// Whether a file's name is that of an article.
pub fn is_seed(path: &FilePath) -> bool {
    matches!(
        path.extension().as_str(),
        "txt" | "md" | "markdown" | "html" | "htm" | "xhtml"
    )
}

fn load_asset(
    bytes: io::Result<Vec<u8>>,
    path: FilePath,
    target: FilePath,
    dossier: &mut Dossier,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match bytes {
        Ok(bytes) => dossier.assets.push((target, bytes.into())),
        Err(error) => {
            let at = Span::whole(dossier.files.add(path, ""));
            diagnostics.push(unreadable(Code::UNREADABLE_FILE, at, "this file", &error));
        }
    }
}

fn load_content(
    world: &dyn World,
    dossier: &mut Dossier,
    memory: Option<&mut Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut unread: Vec<Unread> = Vec::new();
    let mut taken: BTreeMap<(Option<Kind>, Id, Option<String>), FileId> = BTreeMap::new();
    let paths = list(world, "content", &mut dossier.files, diagnostics);
    for (path, bytes) in read_all(world, paths) {
        let inside = path
            .within("content")
            .expect("a listed path lies in its folder")
            .to_owned();
        if path.extension() != "md" {
            let target = FilePath::new(&inside).expect("a part of a path is a path");
            load_asset(bytes, path, target, dossier, diagnostics);
            continue;
        }
        let Some(file) = text_in(bytes, &path, &mut dossier.files, diagnostics) else {
            continue;
        };
        let whole = Span::whole(file);
        let kind = match inside.split_once('/') {
            None if inside == "index.md" || inside.starts_with("index.") => None,
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
        let (id, tag) = match named(path.stem(), &dossier.config) {
            Ok(named) => named,
            Err(why) => {
                diagnostics.push(why.at(whole));
                continue;
            }
        };
        if kind == Some(Kind::Question) && claim::RESERVED.contains(&id.as_str()) {
            diagnostics.push(
                Diagnostic::at(Code::BAD_ID, whole, format!("no question can be called `{id}`"))
                    .with_note("this word has a meaning of its own in the braces of a quotation")
                    .with_help("rename the file"),
            );
            continue;
        }
        if let Some(other) = taken.insert((kind, id.clone(), tag.clone()), file) {
            let what = kind.map_or("introduction", Kind::word);
            let headline = match &tag {
                None => format!("there are two {what}s called `{id}`"),
                Some(tag) => format!("there are two translations of `{id}` into `{tag}`"),
            };
            diagnostics.push(
                Diagnostic::at(Code::DUPLICATE_ID, whole, headline)
                    .with_label(Span::whole(other), "already in use here")
                    .with_help("rename one of the files"),
            );
            continue;
        }
        unread.push(Unread { kind, id, file, tag });
    }
    unread.retain(|page| {
        let has_original = page.tag.is_none() || taken.contains_key(&(page.kind, page.id.clone(), None));
        if !has_original {
            diagnostics.push(without_original(page));
        }
        has_original
    });
    for (document, found) in pages::read(&dossier.files, unread, memory) {
        diagnostics.extend(found);
        document.into_place(dossier);
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

/// The id that a file's stem is, and the language that it says the page is translated into.
fn named(stem: &str, config: &Config) -> Result<(Id, Option<String>), Misnamed> {
    if let Ok(id) = stem.parse::<Id>() {
        return Ok((id, None));
    }
    let Some((id, tag)) = translation::split(stem) else {
        return Err(Misnamed::Id(stem.to_owned()));
    };
    let mut declared = config.translations.iter().map(|translation| &translation.tag);
    match declared.find(|own| own.eq_ignore_ascii_case(tag)) {
        Some(own) => Ok((id, Some(own.clone()))),
        None if config
            .language
            .as_deref()
            .is_some_and(|own| own.eq_ignore_ascii_case(tag)) =>
        {
            Err(Misnamed::Main(id, tag.to_owned()))
        }
        None if config::can_be_translation(tag) => Err(Misnamed::Undeclared(id, tag.to_owned())),
        None => Err(Misnamed::Id(stem.to_owned())),
    }
}

/// Why a file's stem names no page.
enum Misnamed {
    /// It is no id.
    Id(String),
    /// It ends in the dossier's main language.
    Main(Id, String),
    /// It ends in a language that the dossier does not declare.
    Undeclared(Id, String),
}

impl Misnamed {
    fn at(self, whole: Span) -> Diagnostic {
        let stem = match &self {
            Misnamed::Id(stem) => stem.clone(),
            Misnamed::Main(id, tag) | Misnamed::Undeclared(id, tag) => format!("{id}.{tag}"),
        };
        let diagnostic = Diagnostic::at(Code::BAD_ID, whole, format!("`{stem}` is no id"));
        match self {
            Misnamed::Id(stem) => {
                let diagnostic = diagnostic
                    .with_note("a file's name is the id of what it describes: lower-case letters a-z, digits, hyphens");
                match Id::slug(&stem) {
                    Some(slug) => diagnostic.with_help(format!("rename it `{slug}.md`")),
                    None => diagnostic,
                }
            }
            Misnamed::Main(id, tag) => diagnostic
                .with_note(format!(
                    "`{tag}` is the dossier's main language, in which pages have no tag"
                ))
                .with_help(format!("rename it `{id}.md`")),
            Misnamed::Undeclared(id, tag) => diagnostic
                .with_note(format!(
                    "as a translation of `{id}` it is in a language that the dossier does not declare"
                ))
                .with_help(format!(
                    "add `[translations.{tag}]` to dossier.toml, or rename the file"
                )),
        }
    }
}

fn without_original(page: &Unread) -> Diagnostic {
    let tag = page.tag.as_deref().unwrap_or_default();
    let original = match page.kind {
        Some(kind) => format!("content/{}/{}.md", kind.folder(), page.id),
        None => "content/index.md".to_owned(),
    };
    let headline = format!("this translates `{}`, of which there is no page", page.id);
    Diagnostic::at(Code::TRANSLATION_WITHOUT_ORIGINAL, Span::whole(page.file), headline)
        .with_note(format!(
            "a page `<id>.{tag}.md` holds what `<id>.md` says, in another language"
        ))
        .with_help(format!(
            "write {original}, or give the file the name of the page that it translates"
        ))
}
