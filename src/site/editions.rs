//! The editions of a dossier as [`Plan`]s -> the same, each page leading to its equals in the other languages.
//!
//! Invariant: of two pages that are equals each leads to the other, and nothing but the links made here leads from one
//! edition to another.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::route;

use super::language::own_name;
use super::page::{Alternate, LanguageLink, Page};
use super::plan::Plan;
use crate::locale::direction;

/// All editions of a dossier, as their pages lead to one another.
pub(super) struct Editions {
    /// In order, that in the main language first.
    all: Vec<Edition>,
    /// The address of the whole site.
    base_url: Option<String>,
}

/// An edition, as the others lead to it.
struct Edition {
    language: String,
    folder: String,
    paths: BTreeSet<String>,
}

/// Lets the pages of several editions lead to one another, that in the main language first; of one alone, nothing
/// changes. `base_url` is the address of the whole site.
pub fn connect(plans: &mut [Plan<'_>], base_url: Option<&str>) {
    if plans.len() < 2 {
        return;
    }
    let edition = |plan: &Plan<'_>| Edition {
        language: plan.shared.language.clone(),
        folder: plan.folder.clone(),
        paths: plan.pages().map(|page| plan.path(page).to_string()).collect(),
    };
    let editions = Arc::new(Editions {
        all: plans.iter().map(edition).collect(),
        base_url: base_url.map(str::to_owned),
    });
    for (number, plan) in plans.iter_mut().enumerate() {
        plan.editions = Some((number, Arc::clone(&editions)));
    }
}

impl Editions {
    /// Lets a page of the edition of this number lead to its equals.
    pub(super) fn connect(&self, page: &mut Page, number: usize) {
        let base_url = self.base_url.as_deref();
        page.head.languages = switch(page, number, &self.all);
        page.head.alternates = base_url.map_or_else(Vec::new, |base| alternates(page, base, &self.all));
    }
}

/// The languages, each with the same page in it, or home where it has no such page.
fn switch(page: &Page, number: usize, editions: &[Edition]) -> Vec<LanguageLink> {
    let path = page.path.as_str();
    let link = |(other, edition): (usize, &Edition)| {
        let target = if edition.paths.contains(path) && path != route::NOT_FOUND {
            path
        } else {
            route::HOME
        };
        LanguageLink {
            name: own_name(&edition.language),
            language: edition.language.clone(),
            dir: direction(&edition.language),
            href: match other == number {
                true => String::new(),
                false => format!("{}{}{target}", page.head.assets, edition.folder),
            },
        }
    };
    editions.iter().enumerate().map(link).collect()
}

/// The page in all languages that have it, for search engines; none where it has no equal.
fn alternates(page: &Page, base_url: &str, editions: &[Edition]) -> Vec<Alternate> {
    let path = page.path.as_str();
    let having: Vec<&Edition> = editions.iter().filter(|edition| edition.paths.contains(path)).collect();
    if having.len() < 2 {
        return Vec::new();
    }
    let alternate = |language: &str, edition: &Edition| Alternate {
        language: language.to_owned(),
        href: route::absolute(base_url, &format!("{}{path}", edition.folder)),
    };
    let default = having[..1].iter().map(|edition| alternate("x-default", edition));
    let all = having.iter().map(|edition| alternate(&edition.language, edition));
    all.chain(default).collect()
}
