//! [`Record`]s -> the files of the full-text index, made by Pagefind.
//!
//! Invariant: a folder of the index is complete and holds nothing that the search of the site does not load.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;
use tokio::runtime::Builder;

use super::IndexFiles;
use super::record::Record;
use crate::route;
use crate::span::FilePath;

/// How many files an index keeps what it shows of results in, at most.
const FRAGMENTS: u32 = 400;

/// Makes an index for each of some languages.
///
/// # Errors
/// Where the indexer fails, in its words.
pub fn files(records: impl IntoIterator<Item = Record>, languages: &[String]) -> Result<IndexFiles, String> {
    // What goes wrong in Pagefind costs the index, not the site.
    let made = catch_unwind(AssertUnwindSafe(|| {
        let runtime = Builder::new_current_thread()
            .build()
            .map_err(|error| error.to_string())?;
        let mut files = runtime.block_on(index(records, languages))?;
        files.sort();
        Ok(files)
    }));
    made.unwrap_or_else(|_| Err("the indexer stopped by a fault of its own".to_owned()))
}

async fn index(records: impl IntoIterator<Item = Record>, languages: &[String]) -> Result<IndexFiles, String> {
    let mut indexes: Vec<(&String, PagefindIndex)> = Vec::new();
    for language in languages {
        let config = PagefindServiceConfig::builder()
            .force_language(language.clone())
            .keep_index_url(true)
            .max_fragments(FRAGMENTS)
            .build();
        let index = PagefindIndex::new(Some(config)).map_err(|error| error.to_string())?;
        indexes.push((language, index));
    }
    for Record { path, language, html } in records {
        if let Some((_, index)) = indexes.iter_mut().find(|(own, _)| **own == language) {
            let added = index.add_html_file(None, Some(path.clone()), html);
            added.await.map_err(|error| format!("{path}: {error}"))?;
        }
    }
    let mut files = IndexFiles::new();
    for (language, mut index) in indexes {
        files.extend(published(
            index.get_files().await.map_err(|error| error.to_string())?,
            language,
        ));
    }
    Ok(files)
}

/// The files of an index that the site has.
fn published(files: Vec<SyntheticFile>, language: &str) -> IndexFiles {
    let stems = files
        .iter()
        .any(|file| is_named(file, &format!("wasm.{language}.pagefind")));
    let path = |file: &SyntheticFile| FilePath::new(format!("{}/{language}/{}", route::FULL_TEXT, slashed(file)));
    let files = files.into_iter().filter(|file| is_loaded(file, stems));
    files
        .filter_map(|file| Some((path(&file)?, file.contents.into())))
        .collect()
}

/// Whether the search of the site loads a file: not Pagefind's own interfaces, nor what searches without stems where
/// there are stems.
fn is_loaded(file: &SyntheticFile, stems: bool) -> bool {
    match file.filename.extension().and_then(|ending| ending.to_str()) {
        Some("js") => is_named(file, "pagefind.js") || is_named(file, "pagefind-worker.js"),
        Some("css") => false,
        _ => !(stems && is_named(file, "wasm.unknown.pagefind")),
    }
}

fn is_named(file: &SyntheticFile, name: &str) -> bool {
    file.filename.as_os_str() == name
}

fn slashed(file: &SyntheticFile) -> String {
    let parts = file.filename.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
