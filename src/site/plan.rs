//! Model -> [`Plan`]: which pages a dossier has; each is made when it is asked for.
//!
//! Invariant: the paths are in order, each once, and a page that is made twice is the same twice.

use std::sync::Arc;

use crate::cross::Crossed;
use crate::export::dossier::DossierData;
use crate::link::model::{Entity, Model};
use crate::messages::Messages;
use crate::route;
use crate::span::FilePath;

use super::card::{self, CardView};
use super::editions::Editions;
use super::page::{Content, Page, Shared};
use super::view::View;
use super::{CARDS, Choice, Made, article, prose};

/// Makes a page.
type Make = Box<dyn Fn(&View<'_>) -> Page + Send + Sync>;

/// A page that is to be made.
pub(super) struct Planned {
    path: FilePath,
    entity: Option<Entity>,
    is_whole: bool,
    make: Make,
}

impl Planned {
    /// The page of an entity.
    pub(super) fn of_entity(path: &str, entity: Entity, make: fn(&View<'_>, Entity) -> Page) -> Self {
        let planned = Self::new(path, move |view| make(view, entity));
        Self {
            entity: Some(entity),
            ..planned
        }
    }

    /// A page that is made when it is asked for.
    pub(super) fn new(path: &str, make: impl Fn(&View<'_>) -> Page + Send + Sync + 'static) -> Self {
        Self {
            path: super::file_path(path),
            entity: None,
            is_whole: false,
            make: Box::new(make),
        }
    }

    /// A page that was made together with others.
    pub(super) fn held(made: Made, page: fn(&View<'_>, Made) -> Page) -> Self {
        let is_whole = matches!(made.3, Content::Whole(_));
        let path = made.0.clone();
        let planned = Self::new(&path, move |view| page(view, made.clone()));
        Self { is_whole, ..planned }
    }
}

/// The number of a page among those of its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageId(usize);

/// The pages of a dossier, and what they are made from.
pub struct Plan<'m> {
    /// What is the same for all pages.
    pub shared: Shared,
    /// The folder of this edition within the site, with `/` at its end; empty for the main language.
    pub folder: String,
    /// What the social cards say.
    pub cards: Vec<CardView>,
    pub(super) editions: Option<(usize, Arc<Editions>)>,
    view: View<'m>,
    pages: Vec<Planned>,
}

impl<'m> Plan<'m> {
    /// Plans the pages of a dossier.
    pub fn new(
        model: &'m Model,
        crossed: &'m Crossed,
        data: &'m DossierData,
        messages: &'m Messages,
        choice: Choice,
    ) -> Self {
        let view = View::new(model, crossed, data, messages);
        let title = view.customs.set(&super::title_of(&view));
        let cards = match choice.cards && cfg!(feature = "cards") && model.config.base_url.is_some() {
            true => card::cards(&view, &title),
            false => Vec::new(),
        };
        let mut pages = super::planned(&view, choice);
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        Self {
            shared: Shared {
                title,
                description: view.customs.set(&model.config.description),
                language: model.language.clone(),
                dir: crate::locale::direction(&model.language),
                authors: model.config.authors.clone(),
                licence: model.config.licence.clone(),
                version: env!("CARGO_PKG_VERSION"),
                search: Vec::new(),
                cards: model.entities().count().div_ceil(CARDS),
                whole: if choice.editions { route::WHOLE } else { "" },
                epub: if choice.editions { route::EPUB } else { "" },
            },
            folder: model.config.edition.folder.clone(),
            cards,
            editions: None,
            view,
            pages,
        }
    }

    /// All pages, by path.
    pub fn pages(&self) -> impl ExactSizeIterator<Item = PageId> + use<> {
        (0..self.pages.len()).map(PageId)
    }

    /// Where a page is written, in its edition.
    pub fn path(&self, page: PageId) -> &FilePath {
        &self.pages[page.0].path
    }

    /// The page at a path of its edition.
    pub fn find(&self, path: &FilePath) -> Option<PageId> {
        let found = self.pages.binary_search_by(|page| page.path.cmp(path));
        found.ok().map(PageId)
    }

    /// Whether a page is one of those of the whole dossier, which are bound together once they are rendered.
    pub fn is_whole(&self, page: PageId) -> bool {
        self.pages[page.0].is_whole
    }

    /// Makes a page.
    pub fn page(&self, page: PageId) -> Page {
        let mut page = (self.pages[page.0].make)(&self.view);
        if let (Some(base), false) = (&self.view.model.config.base_url, self.cards.is_empty())
            && page.path.as_str() != route::NOT_FOUND
        {
            page.head.card = Some(card::link(&self.view, page.path.as_str(), &page.head.title, base));
        }
        if let Some((number, editions)) = &self.editions {
            editions.connect(&mut page, *number);
        }
        page
    }

    /// The languages that readers search in, BCP 47 tags: that of each page with text of its own, the dossier's for all
    /// but sources of which words are shown.
    pub fn searched(&self) -> impl Iterator<Item = &str> {
        let view = &self.view;
        let own = view.model.language.as_str();
        let introduction = view.model.index.iter();
        let introduction = introduction.filter(|entry| !prose::body(view, None, entry).is_empty());
        let entities = self.pages.iter().filter_map(|page| page.entity);
        let language = move |entity: Entity| match entity {
            Entity::Source(source) if article::has_blocks(view.model, source) => view.model[source].language.as_str(),
            _ => own,
        };
        introduction.map(move |_| own).chain(entities.map(language))
    }

    /// Every source: the path of its page, its title and its id.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.pages.iter().filter_map(|page| {
            let Some(entity @ Entity::Source(_)) = page.entity else {
                return None;
            };
            let entry = self.view.model.entry(entity);
            Some((page.path.as_str(), entry.title.as_str(), entry.id.as_str()))
        })
    }
}
