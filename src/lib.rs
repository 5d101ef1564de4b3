//! `recoupe`: from a folder of articles and their annotations to a site in which every statement leads to
//! the exact words that carry it.
//!
//! [`compile`] is the whole way. Each step is a function from one value to the next, which returns that
//! value with the diagnostics it found:
//!
//! 1. [`load::load`]: the files of a [`world::World`] become a [`load::Dossier`], as written;
//! 2. [`read::read`]: each seed becomes a [`read::Source`], the text that a person would read;
//! 3. [`link::link`]: references are resolved, quotations [anchored](anchor), names [found](detect); the
//!    result is the [`Model`], in which nothing is unresolved;
//! 4. [`cross::cross`]: what the sources say of the same things is put side by side;
//! 5. [`check::check`]: the rules say what is doubtful;
//! 6. **the gate**: with one error there is no site;
//! 7. [`export`] and [`site::site`]: the model becomes data files and pages as plain values;
//! 8. [`search`]: pages become the files that readers search in, and [`render::render`]: they become HTML;
//! 9. [`output::Output`]: the site in memory, its internal links audited.
//!
//! From 3 to 8 each language of a dossier goes its own way, as an [edition](load::edition) of it.
//!
//! Writing it is for [`disk`], showing it for [`serve`], and speaking of it for [`cli`].
#![forbid(unsafe_code)]

// The order in which to read them: a module uses itself and those above it.
pub mod span;
pub mod diag;
pub mod text;
pub mod locale;
pub mod date;
pub mod number;
pub mod id;
pub mod world;
pub mod load;
pub mod read;
pub mod detect;
pub mod anchor;
pub mod link;
pub mod cross;
pub mod check;
pub mod route;
pub mod export;
pub mod highlight;
pub mod messages;
pub mod draft;
pub mod site;
pub mod search;
pub mod render;
#[cfg(feature = "cards")]
pub mod card;
pub mod epub;
pub mod output;
pub mod disk;
pub mod report;
pub mod serve;
pub mod cli;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use cross::Crossed;
use diag::{Code, Diagnostic, Severity};
use link::model::Model;
use load::config;
use load::{Dossier, Seed};
use messages::Messages;
use output::Output;
use render::theme;
use search::FullText;
use site::Choice;
use site::page::{Content, Site};
use span::{FileId, FilePath, Files, Span};
use world::{Overlay, World};

/// What the caller chooses, beyond what the dossier says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Replaces `base_url` of `dossier.toml`.
    pub base_url: Option<String>,
    /// Whether entities with `status: draft` are part of the site.
    pub drafts: bool,
    /// Whether the full-text index is made, where the dossier has not turned it off.
    pub search: bool,
    /// Whether the whole dossier is made as one page and as an EPUB too, unless the dossier turns that off.
    pub editions: bool,
    /// Whether social cards are drawn, where the dossier has an address.
    pub cards: bool,
}

/// What came of a dossier.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The site, unless there were errors.
    pub output: Option<Output>,
    /// Everything that was found wrong, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that the diagnostics point into.
    pub files: Files,
    /// How much there was.
    pub counts: Counts,
    /// What the program failed at, and the site is made without.
    pub problems: Vec<String>,
    /// What the site is made without, since it is large; and how that is changed.
    pub notes: Vec<String>,
}

/// How much a dossier holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles.
    pub sources: usize,
    /// Events.
    pub events: usize,
    /// Actors.
    pub actors: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Pages, in all languages.
    pub pages: usize,
    /// Languages that it can be read in.
    pub languages: usize,
}

impl Counts {
    fn of(model: &Model) -> Self {
        Self {
            sources: model.sources.len(),
            events: model.events.len(),
            actors: model.actors.len(),
            evidence: model.evidence.len(),
            pages: 0,
            languages: 1 + model.config.translations.len(),
        }
    }
}

/// A dossier in one of its languages, and what its sources say of the same things.
type Edition = (Model, Crossed);

/// Makes a site of a dossier, or says why not.
pub fn compile(world: &dyn World, options: &Options) -> Compiled {
    let (mut dossier, mut diagnostics) = load::load(world);
    if let Some(url) = &options.base_url {
        match config::base_url(url) {
            Ok(url) => dossier.config.base_url = Some(url),
            Err(why) => diagnostics.push(Diagnostic::of_dossier(Code::BAD_VALUE, format!("`--base-url`: {why}"))),
        }
    }
    let templates = std::mem::take(&mut dossier.templates);
    let assets = dossier.assets.clone();
    let sources = read_seeds(&mut dossier, &mut diagnostics);
    let (editions, found) = editions(dossier, &sources, options.drafts);
    diagnostics.extend(found);
    let (main, _) = &editions[0];

    let mut files = Files::clone(&main.files);
    let mut compiled = Compiled {
        counts: Counts::of(main),
        ..Compiled::default()
    };
    apply_severities(&editions, &mut diagnostics);
    if !has_errors(&diagnostics) {
        let mut published = publish(&editions, &templates, assets, &mut files, options);
        apply_severities(&editions, &mut published.found);
        compiled.output = Some(published.output).filter(|_| !has_errors(&published.found));
        compiled.counts.pages = published.pages;
        compiled.problems = published.problem.into_iter().collect();
        compiled.notes.extend(site::unbound(main).filter(|_| options.editions));
        diagnostics.extend(published.found);
    }
    diagnostics.sort_by(|a, b| place(a, &files).cmp(&place(b, &files)));
    Compiled {
        diagnostics,
        files,
        ..compiled
    }
}

/// The editions of a dossier, that in its main language first, and what is wrong with each: what all of them have is
/// told once.
fn editions(dossier: Dossier, sources: &[Arc<read::Source>], drafts: bool) -> (Vec<Edition>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let languages = dossier.config.translations.clone();
    let others: Vec<Dossier> = languages
        .iter()
        .map(|language| {
            let (edition, faults) = dossier.edition(language, drafts);
            found.extend(faults);
            edition
        })
        .collect();
    let (model, faults) = link::link(dossier, sources.to_vec(), drafts);
    found.extend(faults);
    let crossed = cross::cross(&model);
    found.extend(check::check(&model, &crossed));
    let mut editions = vec![(model, crossed)];
    let mut told: BTreeSet<_> = found.iter().map(what).collect();
    for dossier in others {
        let (main, _) = &editions[0];
        let (model, mut faults) = link::link_edition(dossier, sources.to_vec(), drafts, Some(main.found.clone()));
        let crossed = cross::cross(&model);
        faults.extend(check::check(&model, &crossed));
        faults.extend(check::translation(main, &model));
        // What a rule says of words in another language than it expects is left to the edition in that language.
        let files = &model.config.edition.files;
        faults.retain(|fault| {
            let mut spans = fault.primary.iter().chain(&fault.labels).map(|label| label.span);
            let is_own = fault.severity == Severity::Error || spans.any(|span| files.contains_key(&span.file));
            is_own && !told.contains(&what(fault))
        });
        told.extend(faults.iter().map(what));
        found.extend(faults);
        editions.push((model, crossed));
    }
    (editions, found)
}

/// What two diagnostics have in common that say the same in two editions: the words of a headline may be translated.
fn what(diagnostic: &Diagnostic) -> (Code, Result<Span, String>) {
    let span = diagnostic.primary.as_ref().map(|label| label.span);
    (diagnostic.code, span.ok_or_else(|| diagnostic.headline.clone()))
}

/// What `draft` makes of a dossier.
#[derive(Debug, Default)]
pub struct Drafted {
    /// The pages that are proposed.
    pub proposals: Vec<draft::Proposal>,
    /// The dossier's language, a BCP 47 tag.
    pub language: String,
    /// What the dossier holds, and what is wrong with it; no site is made.
    pub compiled: Compiled,
}

/// Reads a dossier as far as its model, and tells what is wrong so far.
pub fn resolve(world: &dyn World, drafts: bool) -> (Model, Vec<Diagnostic>) {
    let (dossier, mut diagnostics) = load::load(world);
    let model = model(dossier, drafts, &mut diagnostics);
    (model, diagnostics)
}

/// Proposes pages for a dossier. Each is held to what is asked of an editor's: what does not stand is left out.
pub fn draft(world: &dyn World, max_events: usize) -> Drafted {
    let (model, diagnostics) = resolve(world, true);
    let mut drafts = draft::Drafts::new(&model, max_events);
    loop {
        let proposals = drafts.proposals();
        let files = proposals
            .iter()
            .map(|proposal| (proposal.path.clone(), proposal.text.clone().into_bytes()));
        let trial = Overlay {
            below: world,
            above: files.collect(),
        };
        if !drafts.leave_out(&faults(&trial, &proposals)) {
            return Drafted {
                proposals,
                language: model.language.clone(),
                compiled: Compiled {
                    output: None,
                    diagnostics,
                    files: Files::clone(&model.files),
                    counts: Counts::of(&model),
                    problems: Vec::new(),
                    notes: Vec::new(),
                },
            };
        }
    }
}

/// Where proposals have errors once they are part of the dossier: file and byte.
fn faults(world: &dyn World, proposals: &[draft::Proposal]) -> Vec<(FilePath, usize)> {
    let (model, diagnostics) = resolve(world, true);
    let spans = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .filter_map(|diagnostic| diagnostic.primary.as_ref())
        .map(|label| (model.files.path(label.span.file).clone(), label.span.start));
    spans
        .filter(|(path, _)| proposals.iter().any(|proposal| proposal.path == *path))
        .collect()
}

/// Reads the seeds of a dossier and resolves its pages.
fn model(mut dossier: Dossier, drafts: bool, diagnostics: &mut Vec<Diagnostic>) -> Model {
    let sources = read_seeds(&mut dossier, diagnostics);
    let (model, found) = link::link(dossier, sources, drafts);
    diagnostics.extend(found);
    model
}

/// Reads all seeds, in parallel; their decoded texts are what diagnostics point into.
fn read_seeds(dossier: &mut Dossier, diagnostics: &mut Vec<Diagnostic>) -> Vec<Arc<read::Source>> {
    let seeds = &dossier.seeds;
    let read: Vec<_> = seeds
        .par_iter()
        .map(|Seed { path, file, bytes }| read::read(path.clone(), *file, bytes.clone()))
        .collect();
    let mut sources = Vec::new();
    for (source, found) in read {
        diagnostics.extend(found);
        if let Some(source) = source {
            dossier.files.set_text(source.file, source.decoded.clone());
            sources.push(Arc::new(source));
        }
    }
    sources
}

/// A site as it was made.
struct Published {
    output: Output,
    /// How many pages it has.
    pages: usize,
    found: Vec<Diagnostic>,
    /// Why there is no full-text index, where it failed.
    problem: Option<String>,
}

/// Makes the site of a dossier without errors.
fn publish(
    editions: &[Edition],
    templates: &[(FilePath, span::FileId)],
    assets: Vec<(FilePath, Arc<[u8]>)>,
    files: &mut Files,
    options: &Options,
) -> Published {
    let data: Vec<_> = editions
        .iter()
        .map(|(model, crossed)| export::dossier::dossier(model, crossed))
        .collect();
    let messages: Vec<_> = editions
        .iter()
        .map(|(model, _)| Arc::new(Messages::new(&model.language)))
        .collect();
    let mut sites: Vec<Site> = editions
        .iter()
        .zip(data.iter().zip(&messages))
        .map(|((model, crossed), (data, messages))| {
            let choice = Choice {
                editions: options.editions && site::is_bound(model),
                cards: options.cards,
            };
            site::site(model, crossed, data, messages, choice)
        })
        .collect();
    site::editions::connect(&mut sites, editions[0].0.config.base_url.as_deref());

    let (mut output, mut diagnostics) = (Output::default(), Vec::new());
    let mut paths = Vec::new();
    let mut all: Vec<(FilePath, Arc<[u8]>)> = Vec::new();
    let mut problem = None;
    let mut seen = BTreeSet::new();
    for (((model, crossed), site), (data, messages)) in editions.iter().zip(&mut sites).zip(data.iter().zip(&messages))
    {
        let full_text = match options.search && !model.config.unsearched {
            true => FullText::of(site),
            false => FullText::default(),
        };
        Arc::make_mut(&mut site.shared).search.clone_from(&full_text.languages);
        let (index, (pages, found)) = rayon::join(
            || full_text.files(),
            || render::render(site, templates, files, messages),
        );
        let index = index.unwrap_or_else(|why| {
            problem = Some(format!("the full-text index could not be made: {why}"));
            Vec::new()
        });
        // A template's fault spoils every edition alike.
        diagnostics.extend(found.into_iter().filter(|fault| seen.insert(fault.headline.clone())));
        let within = |path: FilePath| route::within(&model.config.edition, &path);
        paths.extend(site.pages.iter().map(|page| within(page.path.clone()).to_string()));
        let cards = cards(site);
        let book = (!site.shared.epub.is_empty()).then(|| book(model, site, &pages, &cards, &assets, messages));
        let pages = pages.into_iter().map(|(path, bytes)| (path, Arc::from(bytes)));
        let own = pages
            .chain(export::files(model, crossed, data))
            .chain(search::plain(site, messages))
            .chain(index)
            .chain(book)
            .chain(cards);
        all.extend(own.map(|(path, bytes)| (within(path), bytes)));
    }
    let (main, _) = &editions[0];
    all.extend(export::site_files(main, &paths));
    let joined = joined_theme(&assets);
    // A part of the style sheet or the script is published in these alone.
    let assets = assets.into_iter().filter(|(path, _)| !theme::is_part(path));
    for (path, bytes) in all.into_iter().chain(assets) {
        if !output.insert(path.clone(), bytes) {
            diagnostics.push(
                Diagnostic::of_dossier(Code::PATH_CONFLICT, format!("two files of the site would be `{path}`"))
                    .with_help("give the file in static/, content/ or seeds/ another name"),
            );
        }
    }
    // What a dossier puts in static/ replaces the theme's file of that name.
    for (path, bytes) in joined.into_iter().chain(theme_files()) {
        output.insert(path, bytes);
    }
    if diagnostics.is_empty() {
        diagnostics.extend(broken_links(editions, &output, files));
    }
    Published {
        output,
        pages: paths.len(),
        found: diagnostics,
        problem,
    }
}

/// The social cards of a site.
fn cards(site: &Site) -> Vec<(FilePath, Arc<[u8]>)> {
    #[cfg(feature = "cards")]
    return card::draw(&site.cards);
    #[cfg(not(feature = "cards"))]
    {
        let _ = site;
        Vec::new()
    }
}

/// The whole dossier as an EPUB, made of its pages.
fn book(
    model: &Model,
    site: &Site,
    pages: &[(FilePath, Vec<u8>)],
    cards: &[(FilePath, Arc<[u8]>)],
    assets: &[(FilePath, Arc<[u8]>)],
    messages: &Messages,
) -> (FilePath, Arc<[u8]>) {
    let whole = (site.pages.iter()).filter(|page| matches!(page.content, Content::Whole(_)));
    let mut whole: Vec<(usize, &FilePath)> = whole.map(|page| (page.path.as_str().len(), &page.path)).collect();
    // In the order of their numbers.
    whole.sort();
    let text = |(_, path): &(usize, &FilePath)| {
        let (path, bytes) = pages.iter().find(|(other, _)| other == *path)?;
        Some((path.as_str(), std::str::from_utf8(bytes).ok()?))
    };
    let days = model
        .sources
        .iter()
        .flat_map(|source| [&source.published, &source.retrieved]);
    let days = days.flatten().filter_map(|date| date.latest_day());
    let day = days.map(|day| day.to_string()).filter(|day| day.len() == 10).max();
    let fonts = theme::STATICS
        .iter()
        .filter_map(|&(name, bytes)| Some((name.strip_prefix("fonts/")?, bytes)));
    let file = |path: &str| {
        let (_, bytes) = assets.iter().find(|(asset, _)| asset.as_str() == path)?;
        Some(bytes.clone())
    };
    #[cfg(feature = "cards")]
    let cover = card::cover(&site.cards, cards);
    #[cfg(not(feature = "cards"))]
    let cover = cards.first().map(|(_, bytes)| bytes.to_vec());
    let bytes = epub::epub(&epub::Book {
        title: &site.shared.title,
        language: &model.language,
        rtl: site.shared.dir == "rtl",
        authors: &model.config.authors,
        description: &model.config.description,
        licence: &model.config.licence,
        base_url: model.config.base_url.as_deref(),
        day,
        summary: messages.get("epub-accessibility", &[]),
        contents: messages.get("whole-contents", &[]),
        pages: whole.iter().filter_map(text).collect(),
        cover,
        fonts: fonts.collect(),
        file: &file,
    });
    let path = FilePath::new(route::EPUB).expect("it is a path");
    (path, bytes.into())
}

/// The theme's own files, by their paths in the site.
fn theme_files() -> impl Iterator<Item = (FilePath, Arc<[u8]>)> {
    theme::STATICS
        .iter()
        .map(|&(name, bytes)| (static_path(name), bytes.into()))
}

/// The style sheet and the script, of the theme's parts and those that the dossier has in their place.
fn joined_theme(assets: &[(FilePath, Arc<[u8]>)]) -> [(FilePath, Arc<[u8]>); 2] {
    let own = |name: &str| {
        let path = static_path(name);
        let (_, bytes) = assets.iter().find(|(asset, _)| *asset == path)?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    };
    let file = |name: &str, text: String| (static_path(name), text.into_bytes().into());
    [
        file("style.css", theme::style(own)),
        file("script.js", theme::script(own)),
    ]
}

fn static_path(name: &str) -> FilePath {
    FilePath::new(format!("static/{name}")).expect("the theme's names are paths")
}

/// The internal links of a site that lead nowhere, at the place where an editor wrote them if it is found.
fn broken_links(editions: &[Edition], output: &Output, files: &Files) -> Vec<Diagnostic> {
    let (main, _) = &editions[0];
    let broken = output.broken_links(main.config.base_url.as_deref());
    let diagnose = |link: output::BrokenLink| {
        // The editor's file that a page of an edition is made of.
        let file_in = |model: &Model| {
            let page = link.page.as_str().strip_prefix(&*model.config.edition.folder)?;
            let entity = model.entities().find(|&entity| route::page(model, entity) == page);
            match entity {
                Some(entity) => Some(model.entry(entity).file),
                None => (model.index.as_ref().map(|index| index.file)).filter(|_| page == route::HOME),
            }
        };
        let file = editions.iter().find_map(|(model, _)| file_in(model));
        let (target, fragment) = link.href.split_once('#').unwrap_or((&link.href, ""));
        let name = target
            .rsplit('/')
            .next()
            .filter(|name| !name.is_empty())
            .unwrap_or(fragment.strip_prefix("s-").unwrap_or(fragment));
        // In the editor's Markdown the page stands under the name of its file.
        let stem = name.strip_suffix(".html").map(|stem| format!("{stem}.md"));
        let written = file.and_then(|file| {
            let text = files.text(file);
            let find = |name: &str| Some((text.find(name)?, name.len())).filter(|_| name.len() > 2);
            let (at, len) = find(name).or_else(|| find(stem.as_deref()?))?;
            Some(Span::new(file, at..at + len))
        });
        let headline = format!("a link of {} leads nowhere: `{}`", link.page, link.href);
        let diagnostic = match written {
            Some(span) => Diagnostic::at(Code::BROKEN_LINK, span, headline),
            None => Diagnostic::of_dossier(Code::BROKEN_LINK, headline),
        };
        diagnostic
            .with_note(link.what.to_string())
            .with_help("link entities by `[[id]]`; other files stand in static/ or beside the page")
    };
    broken.into_iter().map(diagnose).collect()
}

/// Gives diagnostics the severities that the dossier chooses, and drops those that it turns off, or that the page
/// they are about accepts.
fn apply_severities(editions: &[Edition], diagnostics: &mut Vec<Diagnostic>) {
    let (main, _) = &editions[0];
    diagnostics.retain_mut(|diagnostic| match main.config.severities.get(&diagnostic.code) {
        Some(Some(severity)) => {
            diagnostic.severity = *severity;
            true
        }
        Some(None) => false,
        None => true,
    });
    let accepted: BTreeSet<_> = editions.iter().flat_map(|(model, _)| accepted(model)).collect();
    let is_accepted = |diagnostic: &Diagnostic| {
        let file = diagnostic.primary.as_ref().map(|label| label.span.file);
        file.is_some_and(|file| accepted.contains(&(file, diagnostic.code)))
    };
    diagnostics.retain(|diagnostic| diagnostic.severity == Severity::Error || !is_accepted(diagnostic));
}

/// What the pages of an edition accept, file by file; the page of a source speaks for its seed too, and what an
/// original accepts stands in its translation as well.
fn accepted(model: &Model) -> Vec<(FileId, Code)> {
    let pages = model.entities().flat_map(|entity| {
        let entry = model.entry(entity);
        let seed = match entity {
            link::model::Entity::Source(source) => Some(model[source].text.file),
            _ => None,
        };
        let files = [Some(entry.file), seed].into_iter().flatten();
        files.flat_map(|file| entry.accepts.iter().map(move |&code| (file, code)))
    });
    let index = model.index.iter();
    let index = index.flat_map(|entry| entry.accepts.iter().map(|&code| (entry.file, code)));
    let translations = model.config.edition.files.iter();
    let translations = translations.flat_map(|(&file, codes)| codes.iter().map(move |&code| (file, code)));
    pages.chain(index).chain(translations).collect()
}

/// Whether there is an error among them.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// What diagnostics are sorted by: file, place, code.
fn place<'a>(diagnostic: &Diagnostic, files: &'a Files) -> (Option<&'a FilePath>, usize, Code) {
    let span = diagnostic.primary.as_ref().map(|label| label.span);
    (
        span.map(|span| files.path(span.file)),
        span.map_or(0, |span| span.start),
        diagnostic.code,
    )
}
