//! The editions of a dossier without errors -> the files of its site, handed on as they are made.
//!
//! Invariant: which files there are, and what they hold, depends on the editions and options alone, and a path is that
//! of one file.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::link::model::Model;
use crate::load::{edition, names};
use crate::messages::Messages;
use crate::output::{Assembly, BrokenLink, Sink, locked};
use crate::pages::{self, Desk, Pages};
use crate::render::theme;
use crate::search::FullText;
use crate::site::{Choice, Plan};
use crate::span::{FileId, FilePath, Files, Span};
use crate::{Edition, Options, export, route, search, site};

/// What came of a site.
pub struct Published {
    /// How many pages it has.
    pub pages: usize,
    /// What is wrong with it.
    pub found: Vec<Diagnostic>,
    /// Why there is no full-text index, where it failed.
    pub problem: Option<String>,
    /// What does not fit its likely hosts.
    pub notes: Vec<String>,
    /// Whether the sink has taken every file.
    pub whole: bool,
}

/// A site as its files are made.
struct Making<'s> {
    assembly: Assembly<'s>,
    /// The paths that two files would have.
    taken: Mutex<Vec<FilePath>>,
}

impl Making<'_> {
    fn add(&self, path: &FilePath, bytes: &[u8]) {
        if !self.assembly.add(path, bytes) {
            locked(&self.taken).push(path.clone());
        }
    }

    fn add_all(&self, files: Vec<(FilePath, Arc<[u8]>)>) {
        files.into_par_iter().for_each(|(path, bytes)| self.add(&path, &bytes));
    }
}

/// The pages of an edition on their way into the site.
struct OfEdition<'a> {
    making: &'a Making<'a>,
    edition: &'a edition::Edition,
}

impl Desk for OfEdition<'_> {
    fn add(&self, path: &FilePath, bytes: &[u8]) {
        self.making.add(&route::within(self.edition, path), bytes);
    }

    fn wanted(&self) -> Option<FilePath> {
        let path = self.making.assembly.sink.wanted()?;
        FilePath::new(path.as_str().strip_prefix(&*self.edition.folder)?)
    }

    fn show(&self, path: &FilePath, bytes: &[u8]) {
        self.making
            .assembly
            .sink
            .show(&route::within(self.edition, path), bytes);
    }

    fn is_closed(&self) -> bool {
        self.making.assembly.has_stopped()
    }
}

/// Makes the site of a dossier without errors.
///
/// What all pages need comes first: a page can be looked at before the others are made.
pub fn publish(
    editions: &[Edition],
    templates: &[(FilePath, FileId)],
    assets: Vec<(FilePath, Arc<[u8]>)>,
    files: &mut Files,
    options: &Options,
    sink: &dyn Sink,
) -> Published {
    let (main, _) = &editions[0];
    let base_url = main.config.base_url.as_deref();
    let data: Vec<_> = editions
        .iter()
        .map(|(model, crossed)| export::dossier::dossier(model, crossed))
        .collect();
    let messages: Vec<_> = editions
        .iter()
        .map(|(model, _)| Arc::new(Messages::new(&model.language)))
        .collect();
    let mut plans: Vec<Plan<'_>> = editions
        .iter()
        .zip(data.iter().zip(&messages))
        .map(|((model, crossed), (data, messages))| {
            let choice = Choice {
                editions: options.editions && site::is_bound(model),
                cards: options.cards,
            };
            Plan::new(model, crossed, data, messages, choice)
        })
        .collect();
    site::editions::connect(&mut plans, base_url);

    let making = Making {
        assembly: Assembly::new(sink, base_url.map(str::to_owned)),
        taken: Mutex::default(),
    };
    // A part of the style sheet or the script is published in these alone.
    let own = assets.iter().filter(|(path, _)| !theme::is_part(path));
    making.add_all(own.cloned().collect());
    // What a dossier puts in static/ replaces the theme's file of that name.
    for (path, bytes) in joined_theme(&assets).into_iter().chain(theme_files()) {
        making.assembly.add(&path, &bytes);
    }
    let to_come = editions.iter().zip(&plans).flat_map(|((model, _), plan)| {
        let within = |page| route::within(&model.config.edition, plan.path(page));
        plan.pages().map(within)
    });
    sink.expect(to_come.collect());
    let mut diagnostics = Vec::new();
    let mut paths = Vec::new();
    let mut problem = None;
    let mut seen = BTreeSet::new();
    for (((model, crossed), plan), (data, messages)) in editions.iter().zip(plans).zip(data.iter().zip(&messages)) {
        let full_text = (options.search && site::is_indexed(model)).then(|| FullText::of(&plan));
        let within = |path: &FilePath| route::within(&model.config.edition, path);
        let desk = OfEdition {
            making: &making,
            edition: &model.config.edition,
        };
        let mut made = Pages::of(plan, full_text.as_ref(), templates, files, messages, &desk);
        if desk.is_closed() {
            break;
        }
        problem = problem.or(made.problem.take());
        // A template's fault spoils every edition alike.
        let found = std::mem::take(&mut made.faults).into_diagnostics(files).into_iter();
        diagnostics.extend(found.filter(|fault| seen.insert(fault.headline.clone())));
        paths.extend(made.paths.iter().map(|path| within(path).to_string()));
        let cards = pages::drawn(&made.cards);
        let (book, ()) = rayon::join(
            || (!made.shared.epub.is_empty()).then(|| pages::book(model, &made, &cards, &assets, messages)),
            || export::data(data, &|path, bytes| making.add(&within(path), bytes)),
        );
        let whole = made.whole.into_iter().map(|(path, bytes)| (path, Arc::from(bytes)));
        let own = whole
            .chain(export::files(model, crossed))
            .chain(search::plain(made.entries, made.shared.cards))
            .chain(made.index)
            .chain(book)
            .chain(cards);
        making.add_all(own.map(|(path, bytes)| (within(&path), bytes)).collect());
    }
    making.add_all(export::site_files(main, &paths));
    let Making { assembly, taken } = making;
    let mut taken = taken.into_inner().unwrap_or_else(PoisonError::into_inner);
    // Where the site's own paths differ from an editor's by capitals alone, Windows and macOS keep one file of two.
    let is_taken = |path: &FilePath| {
        let folded = names::folded(path);
        folded != path.as_str() && assembly.holds(&folded)
    };
    let spelled = assets.iter().map(|(path, _)| path).filter(|path| !theme::is_part(path));
    taken.extend(spelled.filter(|path| is_taken(path)).cloned());
    taken.sort();
    diagnostics.extend(taken.into_iter().map(|path| {
        Diagnostic::of_dossier(Code::PATH_CONFLICT, format!("two files of the site would be `{path}`"))
            .with_help("give the file in static/, content/ or seeds/ another name")
    }));
    let notes = assembly.size().notes();
    let broken = assembly.finish();
    let whole = broken.is_ok();
    if diagnostics.is_empty() {
        diagnostics.extend(broken_links(editions, broken.unwrap_or_default(), files));
    }
    Published {
        pages: paths.len(),
        found: diagnostics,
        problem,
        notes,
        whole,
    }
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
fn broken_links(editions: &[Edition], broken: Vec<BrokenLink>, files: &Files) -> Vec<Diagnostic> {
    let diagnose = |link: BrokenLink| {
        // The editor's file that a page of an edition is made of.
        let file_in = |model: &Model| {
            let page = link.page.as_str().strip_prefix(&*model.config.edition.folder)?;
            let page = route::first_part(page);
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
