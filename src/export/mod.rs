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

use serde::Serialize;

use crate::cross::Crossed;
use crate::link::model::{Entity, Model};
use crate::load::front::Publishing;
use crate::route;
use crate::span::FilePath;

use dossier::DossierData;

/// Hands on the data of an edition: [`route::DATA`], and its pieces where it is long.
pub fn data(data: &DossierData, add: &(dyn Fn(&FilePath, &[u8]) + Sync)) {
    dossier::files(data, dossier::IN_ONE, &|path, bytes| {
        if let Some(path) = FilePath::new(path) {
            add(&path, bytes);
        }
    });
}

/// The other data files of an edition, each with its path: [`route::FEED`], and [`route::FACETS`] where there are events
/// to choose from.
pub fn files(model: &Model, crossed: &Crossed) -> Vec<(FilePath, Arc<[u8]>)> {
    let mut files: Vec<(String, Arc<[u8]>)> = vec![(route::FEED.to_owned(), feed::feed(model).into_bytes().into())];
    if model.events.len() > 1 {
        let facets = facets::scripts(model, crossed).into_iter();
        files.extend(facets.map(|(path, script)| (path, script.into_bytes().into())));
    }
    paths(files)
}

/// A script that puts a value into the object `recoupe` under its own path: a script, and not JSON, because pages opened
/// from `file://` can load no other file.
pub fn script(path: &str, value: &impl Serialize) -> String {
    // Paths, lists and objects whose keys are texts can be written.
    let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default();
    let (path, value) = (json(serde_json::to_string(path)), json(serde_json::to_string(value)));
    format!("(self.recoupe??={{}})[{path}]={value};\n")
}

/// The files that a site has once, each with its path; `model` is the edition in the main language, and `pages` are the
/// paths of all pages in the site.
///
/// They are `sitemap.xml` (where the dossier has a `base_url`), `robots.txt`, `.nojekyll` (which tells GitHub Pages to
/// publish files as they are), and the exact bytes of the seeds of sources that are published in full.
pub fn site_files(model: &Model, pages: &[String]) -> Vec<(FilePath, Arc<[u8]>)> {
    let base_url = model.config.base_url.as_deref();
    let mut files: Vec<(String, Arc<[u8]>)> = vec![
        (
            sitemap::ROBOTS.to_owned(),
            sitemap::robots(base_url).into_bytes().into(),
        ),
        (".nojekyll".to_owned(), Arc::default()),
    ];
    if let Some(base) = base_url {
        let others = model.config.translations.iter();
        let others: Vec<&str> = others.map(|translation| translation.tag.as_str()).collect();
        let maps = sitemap::sitemaps(base, pages, &model.language, &others).into_iter();
        files.extend(maps.map(|(path, text)| (path, text.into_bytes().into())));
    }
    for entity in model.entities() {
        if let Entity::Source(index) = entity
            && model[index].publishing == Publishing::Full
        {
            files.push((route::original(model, index), model[index].text.bytes.clone()));
        }
    }
    paths(files)
}

fn paths(files: Vec<(String, Arc<[u8]>)>) -> Vec<(FilePath, Arc<[u8]>)> {
    files
        .into_iter()
        .filter_map(|(path, bytes)| Some((FilePath::new(path)?, bytes)))
        .collect()
}
