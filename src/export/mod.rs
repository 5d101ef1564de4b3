//! Model -> data files: what a dossier says, in the standards of its field.
//!
//! Invariant: nothing is exported that the pages do not say, and nothing of a source's text beyond what its
//! publishing mode allows.

pub mod dossier;
pub mod facets;
pub mod feed;
pub mod json_ld;
pub mod sitemap;

mod address;
pub mod xml;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::cross::Crossed;
use crate::link::model::{Entity, Model};
use crate::load::front::Publishing;
use crate::route;
use crate::span::FilePath;

use dossier::DossierData;

/// The data files of a site and its originals, each with its path; `pages` are the paths of its pages.
///
/// They are [`route::DATA`], [`route::FEED`], [`route::FACETS`] where there are events to choose from, `sitemap.xml` (where the dossier has a `base_url`), `robots.txt`,
/// `.nojekyll` (which tells GitHub Pages to publish files as they are), and the exact bytes of the seeds of
/// sources that are published in full.
pub fn files(model: &Model, crossed: &Crossed, data: &DossierData, pages: &[String]) -> Vec<(FilePath, Arc<[u8]>)> {
    let base_url = model.config.base_url.as_deref();
    let mut files: Vec<(String, Arc<[u8]>)> = vec![
        (route::DATA.to_owned(), dossier::to_json(data).into()),
        (route::FEED.to_owned(), feed::feed(model).into_bytes().into()),
        (
            sitemap::ROBOTS.to_owned(),
            sitemap::robots(base_url).into_bytes().into(),
        ),
        (".nojekyll".to_owned(), Arc::default()),
    ];
    if model.events.len() > 1 {
        files.push((
            route::FACETS.to_owned(),
            facets::script(model, crossed).into_bytes().into(),
        ));
    }
    if let Some(base) = base_url {
        let maps = sitemap::sitemaps(base, pages).into_iter();
        files.extend(maps.map(|(path, text)| (path, text.into_bytes().into())));
    }
    for entity in model.entities() {
        if let Entity::Source(index) = entity
            && model[index].publishing == Publishing::Full
        {
            files.push((route::original(model, index), model[index].text.bytes.clone()));
        }
    }
    files
        .into_iter()
        .filter_map(|(path, bytes)| Some((FilePath::new(path)?, bytes)))
        .collect()
}
