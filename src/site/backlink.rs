//! The texts of a dossier that lead to an entity -> [`Backlinks`].
//!
//! Invariant: the sentences shown and those left out are all that there are.

use schemars::JsonSchema;
use serde::Serialize;

use crate::export::xml::escape;
use crate::link::model::{Backlink, Entry};

use super::part::{Html, Link};
use super::typography::Setter;
use super::view::View;

/// How many sentences a page shows.
const SHOWN: usize = 100;

/// The sentences of the dossier that lead to a page.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Backlinks {
    /// The first of them.
    pub shown: Vec<BacklinkView>,
    /// How many are left out.
    pub more: usize,
}

/// A place in a text that leads here.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BacklinkView {
    /// The page it stands on.
    pub from: Link,
    /// The sentence, with the words that lead here marked by `<mark>`.
    pub sentence: Html,
}

impl View<'_> {
    /// The sentences that lead to an entity.
    pub fn backlinks(&self, entry: &Entry, from: &str) -> Backlinks {
        let view = |backlink: &Backlink| {
            let mut html = String::new();
            let mut setter = Setter::new(self.customs);
            for (words, own) in &backlink.sentence {
                let words = escape(&setter.set(words));
                match own {
                    true => html.push_str(&format!("<mark>{words}</mark>")),
                    false => html.push_str(&words),
                }
            }
            BacklinkView {
                from: self.link_or_home(backlink.from, from),
                sentence: Html(html),
            }
        };
        Backlinks {
            shown: entry.backlinks.iter().take(SHOWN).map(view).collect(),
            more: entry.backlinks.len().saturating_sub(SHOWN),
        }
    }
}
