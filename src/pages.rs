//! A [`Plan`] -> its pages, handed on as they are made, and [`Pages`]: what is made of them together.
//!
//! Invariant: no more than some hundred pages are there at once, and what is made of them together is in the order of
//! the plan, whatever the number of threads.

use std::sync::{Arc, mpsc};

use rayon::prelude::*;

use crate::link::model::Model;
use crate::messages::Messages;
use crate::render::{self, Faults, Renderer, theme};
use crate::search::{self, FullText};
use crate::site::card::CardView;
use crate::site::page::Shared;
use crate::site::{PageId, Plan};
use crate::span::{FileId, FilePath, Files};
use crate::{epub, export, route};

/// What takes the pages of a plan as they are made, from any thread.
pub trait Desk: Sync {
    /// Takes a page.
    fn add(&self, path: &FilePath, bytes: &[u8]);
    /// A page that is wanted before its turn; each is told once.
    fn wanted(&self) -> Option<FilePath>;
    /// Takes a page that was wanted; it is added in its turn.
    fn show(&self, path: &FilePath, bytes: &[u8]);
    /// Whether no page is taken any more.
    fn is_closed(&self) -> bool;
}

/// How many pages are made at a time: no more than that are there as values at once.
const BATCH: usize = 512;

/// What became of a plan.
#[derive(Default)]
pub struct Pages {
    /// What is the same for all of them.
    pub shared: Shared,
    /// What the social cards say.
    pub cards: Vec<CardView>,
    /// The paths of all pages.
    pub paths: Vec<FilePath>,
    /// Those of the whole dossier, bound together.
    pub whole: Vec<(FilePath, Vec<u8>)>,
    /// What the plain index holds.
    pub entries: Vec<search::Entry>,
    /// The full-text index.
    pub index: search::IndexFiles,
    /// What is wrong with the templates.
    pub faults: Faults,
    /// Why there is no full-text index, where it failed.
    pub problem: Option<String>,
}

impl Pages {
    /// Makes the pages of a plan batch by batch, renders them and hands them to `desk`, but for those of the whole
    /// dossier; and indexes their words beside that. Pages that the desk wants come first.
    pub fn of(
        mut plan: Plan<'_>,
        full_text: Option<&FullText>,
        templates: &[(FilePath, FileId)],
        files: &Files,
        messages: &Arc<Messages>,
        desk: &dyn Desk,
    ) -> Self {
        let mut made = Self::default();
        if let Some(full_text) = full_text {
            plan.shared.search.clone_from(&full_text.languages);
        }
        let all: Vec<PageId> = plan.pages().collect();
        let Some(renderer) = Renderer::new(&plan.shared, templates, files, messages, &mut made.faults) else {
            return made;
        };
        let make_wanted = || {
            while let Some(path) = desk.wanted() {
                let wanted = plan.find(&path).filter(|&id| !plan.is_whole(id));
                // What is wrong with it is told in its turn.
                if let Some(Ok(bytes)) = wanted.map(|id| renderer.page(&plan.page(id))) {
                    desk.show(&path, &bytes);
                }
            }
        };
        let dialogs = FilePath::new(route::DIALOGS).expect("it is a path");
        match renderer.dialogs() {
            Ok(html) => desk.add(&dialogs, export::script(route::DIALOGS, &html).as_bytes()),
            Err(faults) => made.faults.add(&dialogs, faults),
        }
        let make = |&id: &PageId| {
            if desk.is_closed() {
                return (Ok(None), None, None);
            }
            make_wanted();
            let page = plan.page(id);
            let entry = search::entry(&page, &plan.shared, messages);
            let record = full_text.and_then(|full_text| full_text.record(&page));
            let rendered = renderer.page(&page).map(|bytes| match plan.is_whole(id) {
                true => Some(bytes),
                false => {
                    desk.add(&page.path, &bytes);
                    None
                }
            });
            (rendered, entry, record)
        };
        std::thread::scope(|scope| {
            let (sender, records) = mpsc::sync_channel(BATCH);
            let index = full_text.map(|full_text| scope.spawn(move || full_text.files(records)));
            for batch in all.chunks(BATCH).take_while(|_| !desk.is_closed()) {
                let batch = batch.iter().zip(batch.par_iter().map(make).collect::<Vec<_>>());
                for (&id, (rendered, entry, record)) in batch {
                    let path = plan.path(id);
                    made.paths.push(path.clone());
                    made.entries.extend(entry);
                    // An indexer that has failed takes no more.
                    record.into_iter().for_each(|record| drop(sender.send(record)));
                    match rendered {
                        Ok(bytes) => made.whole.extend(bytes.map(|bytes| (path.clone(), bytes))),
                        Err(faults) => made.faults.add(path, faults),
                    }
                }
            }
            drop(sender);
            match index.and_then(|index| index.join().ok()) {
                Some(Ok(index)) => made.index = index,
                Some(Err(why)) => made.problem = Some(format!("the full-text index could not be made: {why}")),
                None => {}
            }
        });
        render::bind_whole(made.whole.iter_mut().collect());
        Self {
            shared: plan.shared,
            cards: plan.cards,
            ..made
        }
    }
}

/// The social cards of a site.
pub fn drawn(cards: &[CardView]) -> Vec<(FilePath, Arc<[u8]>)> {
    #[cfg(feature = "cards")]
    return crate::card::draw(cards);
    #[cfg(not(feature = "cards"))]
    {
        let _ = cards;
        Vec::new()
    }
}

/// The whole dossier as an EPUB, made of its pages.
pub fn book(
    model: &Model,
    made: &Pages,
    cards: &[(FilePath, Arc<[u8]>)],
    assets: &[(FilePath, Arc<[u8]>)],
    messages: &Messages,
) -> (FilePath, Arc<[u8]>) {
    let mut whole: Vec<&(FilePath, Vec<u8>)> = made.whole.iter().collect();
    // In the order of their numbers.
    whole.sort_by_key(|(path, _)| (path.as_str().len(), path));
    let days = model
        .sources
        .iter()
        .flat_map(|source| [&source.published, &source.retrieved]);
    let days = days.flatten().filter_map(|date| date.latest_day());
    let day = days.map(|day| day.to_string()).filter(|day| day.len() == 10).max();
    let fonts = theme::STATICS
        .iter()
        .filter_map(|&(name, bytes)| Some((name.strip_prefix("fonts/")?, bytes)));
    let up = model.config.edition.up();
    let file = |path: &str| {
        let path = path.strip_prefix(up).unwrap_or(path);
        let (_, bytes) = assets.iter().find(|(asset, _)| asset.as_str() == path)?;
        Some(bytes.clone())
    };
    #[cfg(feature = "cards")]
    let cover = crate::card::cover(&made.cards, cards);
    #[cfg(not(feature = "cards"))]
    let cover = cards.first().map(|(_, bytes)| bytes.to_vec());
    let bytes = epub::epub(&epub::Book {
        title: &made.shared.title,
        language: &model.language,
        rtl: made.shared.dir == "rtl",
        authors: &model.config.authors,
        description: &model.config.description,
        licence: &model.config.licence,
        base_url: model.config.base_url.as_deref(),
        day,
        summary: messages.get("epub-accessibility", &[]),
        contents: messages.get("whole-contents", &[]),
        pages: (whole.iter())
            .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
            .collect(),
        cover,
        fonts: fonts.collect(),
        file: &file,
    });
    let path = FilePath::new(route::EPUB).expect("it is a path");
    (path, bytes.into())
}
