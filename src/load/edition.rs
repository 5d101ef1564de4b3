//! [`Dossier`] × language -> [`Dossier`]: the dossier as it is read in one of its languages.
//!
//! Invariant: an edition has the pages of the original, of the same ids and in the same order; what is not translated
//! is the original's, and says so.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic};
use crate::span::{FileId, FilePath};

use super::config::Translation;
use super::front::{Front, Status};
use super::translation::Translates;
use super::{Document, Dossier};

/// Which edition of a dossier something is part of; by default the only one, or that in its main language.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// The main language, where this edition is in another one.
    pub of: Option<String>,
    /// Its folder in the site, with `/` at its end; empty for the main language.
    pub folder: String,
    /// The files of its translations, each with the warnings and notes that the editor lets stand.
    pub files: BTreeMap<FileId, Vec<Code>>,
    /// The dossier's own files that all editions share, by their path in the site, sorted; empty for the main language.
    pub shared: Arc<[FilePath]>,
}

impl Edition {
    /// The way from its root to the site's, where the files are that all editions share.
    pub fn up(&self) -> &'static str {
        if self.of.is_some() { "../" } else { "" }
    }

    /// Whether a path of the site is that of a file which all editions share.
    pub fn shares(&self, path: &str) -> bool {
        let listed = || self.shared.binary_search_by(|own| own.as_str().cmp(path)).is_ok();
        self.of.is_some() && (path.starts_with("static/") || path.starts_with("originals/") || listed())
    }
}

/// What of a page stands in another language than its edition, by BCP 47 tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Untranslated {
    /// The language of its title.
    pub title: Option<String>,
    /// The language of its text, or of all of it.
    pub text: Option<String>,
}

impl Dossier {
    /// The edition in one of the declared languages, without the drafts of translations unless they are wanted.
    ///
    /// What cannot be put in the place of the original's words is reported.
    pub fn edition(&self, language: &Translation, drafts: bool) -> (Dossier, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let mut dossier = self.clone();
        let translations = self.translations.get(&language.tag).cloned().unwrap_or_default();
        let main = self.config.language.clone().unwrap_or_default();
        let mut edition = Edition {
            of: Some(main.clone()),
            folder: format!("{}/", language.tag),
            files: BTreeMap::new(),
            shared: self.assets.iter().map(|(path, _)| path.clone()).collect(),
        };
        Arc::make_mut(&mut edition.shared).sort();
        let mut merge = Merge {
            main: &main,
            drafts,
            files: &mut edition.files,
            found: &mut found,
        };
        merge.all(dossier.index.as_mut(), translations.index);
        merge.all(&mut dossier.sources, translations.sources);
        merge.all(&mut dossier.events, translations.events);
        merge.all(&mut dossier.actors, translations.actors);
        merge.all(&mut dossier.places, translations.places);
        merge.all(&mut dossier.questions, translations.questions);
        merge.all(&mut dossier.notes, translations.notes);
        let config = &mut dossier.config;
        config.language = Some(language.tag.clone());
        let replace = |to: &mut String, words: &Option<String>| to.clone_from(words.as_ref().unwrap_or(&to.clone()));
        replace(&mut config.title, &language.title);
        replace(&mut config.description, &language.description);
        replace(&mut config.licence, &language.licence);
        config.base_url = config.base_url.take().map(|base| format!("{base}{}", edition.folder));
        config.edition = edition;
        (dossier, found)
    }
}

/// Puts translations in the place of originals.
struct Merge<'a> {
    main: &'a str,
    drafts: bool,
    files: &'a mut BTreeMap<FileId, Vec<Code>>,
    found: &'a mut Vec<Diagnostic>,
}

impl Merge<'_> {
    fn all<'d, F: Front + 'd, T: Translates<F>>(
        &mut self,
        originals: impl IntoIterator<Item = &'d mut Document<F>>,
        translations: impl IntoIterator<Item = Document<T>>,
    ) {
        let is_kept = |translation: &Document<T>| self.drafts || translation.front.status() == Status::Published;
        let mut by_id: BTreeMap<_, _> = translations
            .into_iter()
            .filter(is_kept)
            .map(|translation| (translation.id.clone(), translation))
            .collect();
        for original in originals {
            match by_id.remove(&original.id) {
                Some(translation) => self.one(original, translation),
                None => {
                    original.untranslated = Untranslated {
                        title: Some(self.main.to_owned()),
                        text: Some(self.main.to_owned()),
                    }
                }
            }
        }
    }

    fn one<F: Front, T: Translates<F>>(&mut self, original: &mut Document<F>, translation: Document<T>) {
        self.files.insert(translation.file, translation.accepts.clone());
        T::replace(&translation, &mut original.front, self.found);
        if !translation.front.titles() {
            original.untranslated.title = Some(self.main.to_owned());
        }
        // A translation of the data alone leaves the text as it is.
        match (translation.body.is_blank, original.body.is_blank) {
            (true, false) => original.untranslated.text = Some(self.main.to_owned()),
            (true, true) => {}
            (false, _) => {
                original.file = translation.file;
                original.body = translation.body;
            }
        }
    }
}
