//! [`DossierData`] -> the files that hold it: one, or of many records an index and pieces.
//!
//! Invariant: the lines of the pieces of a list, one after the other, are the records of the list.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::Serialize;
use serde_json::ser::Serializer;

use crate::route;

use super::DossierData;
use super::lines::RecordLines;

/// How many records one file holds at most: some 30 MB, which editors and browsers still open.
pub const IN_ONE: usize = 50_000;

/// How long a piece is, in bytes, before the next begins.
const PIECE: usize = 4_000_000;

impl DossierData {
    /// How many records its lists hold.
    fn count(&self) -> usize {
        let entities = self.sources.len() + self.events.len() + self.actors.len() + self.places.len();
        let others = self.questions.len() + self.notes.len() + self.evidence.len() + self.mentions.len();
        entities + others + self.forecasts.len() + self.anomalies.len()
    }

    /// What it says of the dossier itself.
    fn head(&self) -> Self {
        Self {
            title: self.title.clone(),
            language: self.language.clone(),
            base_url: self.base_url.clone(),
            description: self.description.clone(),
            authors: self.authors.clone(),
            licence: self.licence.clone(),
            generator: self.generator,
            ..Self::default()
        }
    }
}

/// The bytes of `data/dossier.json`: a record a line, so that it is small and a change of one record is a
/// change of one line.
pub fn to_json(data: &DossierData) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, RecordLines::default());
    // Serialising plain structs with string keys to memory cannot fail.
    let written = data.serialize(&mut serializer);
    debug_assert!(written.is_ok());
    bytes.push(b'\n');
    bytes
}

/// Hands on [`route::DATA`], and where the lists hold more than `most` records, their pieces:
/// [JSON Lines](https://jsonlines.org), `data/sources-1.jsonl`, which that file names.
pub fn files(data: &DossierData, most: usize, add: &(dyn Fn(&str, &[u8]) + Sync)) {
    if data.count() <= most {
        add(route::DATA, &to_json(data));
        return;
    }
    let parts = Mutex::new(BTreeMap::new());
    let cut = |name: &'static str, records| {
        let named = pieces(name, records, add);
        if !named.is_empty() {
            parts.lock().unwrap_or_else(PoisonError::into_inner).insert(name, named);
        }
    };
    let lists: Vec<(&str, Lines<'_>)> = vec![
        ("sources", lines(&data.sources)),
        ("mentions", lines(&data.mentions)),
        ("events", lines(&data.events)),
        ("actors", lines(&data.actors)),
        ("places", lines(&data.places)),
        ("questions", lines(&data.questions)),
        ("notes", lines(&data.notes)),
        ("evidence", lines(&data.evidence)),
        ("forecasts", lines(&data.forecasts)),
        ("anomalies", lines(&data.anomalies)),
    ];
    lists.into_par_iter().for_each(|(name, records)| cut(name, records));
    let index = DossierData {
        parts: parts.into_inner().unwrap_or_else(PoisonError::into_inner),
        coverage: data.coverage.clone(),
        ..data.head()
    };
    add(route::DATA, &to_json(&index));
}

/// Records, each as a line.
type Lines<'d> = Box<dyn Iterator<Item = Vec<u8>> + Send + 'd>;

fn lines<T: Serialize + Sync>(records: &[T]) -> Lines<'_> {
    // As above.
    Box::new(
        records
            .iter()
            .map(|record| serde_json::to_vec(record).unwrap_or_default()),
    )
}

/// Hands on the pieces of a list; their names.
fn pieces(name: &'static str, lines: impl Iterator<Item = Vec<u8>>, add: &(dyn Fn(&str, &[u8]) + Sync)) -> Vec<String> {
    let mut named = Vec::new();
    let mut piece = Vec::new();
    let mut end = |piece: &mut Vec<u8>| {
        let path = route::data_piece(name, named.len() + 1);
        add(&path, piece);
        named.push(path);
        piece.clear();
    };
    for line in lines {
        if !piece.is_empty() && piece.len() + line.len() > PIECE {
            end(&mut piece);
        }
        piece.extend_from_slice(&line);
        piece.push(b'\n');
    }
    if !piece.is_empty() {
        end(&mut piece);
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::small_data;

    fn written(most: usize) -> BTreeMap<String, Vec<u8>> {
        let files = Mutex::new(BTreeMap::new());
        files_of(&small_data(), most, &files);
        files.into_inner().unwrap()
    }

    fn files_of(data: &DossierData, most: usize, into: &Mutex<BTreeMap<String, Vec<u8>>>) {
        files(data, most, &|path, bytes| {
            assert!(
                into.lock().unwrap().insert(path.to_owned(), bytes.to_vec()).is_none(),
                "{path}"
            );
        });
    }

    #[test]
    fn pieces_hold_the_records_of_the_whole() {
        let whole = written(IN_ONE);
        assert_eq!(whole.keys().collect::<Vec<_>>(), [route::DATA]);
        let whole: serde_json::Value = serde_json::from_slice(&whole[route::DATA]).unwrap();
        let cut = written(0);
        let index: serde_json::Value = serde_json::from_slice(&cut[route::DATA]).unwrap();
        let mut seen = 1;
        for (name, list) in whole.as_object().unwrap() {
            let Some(list) = list.as_array().filter(|_| name != "authors") else {
                assert_eq!(index[name], whole[name], "{name}");
                continue;
            };
            let parts = index["parts"][name].as_array().cloned().unwrap_or_default();
            seen += parts.len();
            let text: String = (parts.iter())
                .map(|path| String::from_utf8(cut[path.as_str().unwrap()].clone()).unwrap())
                .collect();
            let records: Vec<serde_json::Value> =
                text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(records, *list, "{name}");
            assert_eq!(index[name], serde_json::json!([]), "{name}");
        }
        assert_eq!(seen, cut.len());
        assert!(index["parts"]["evidence"][0] == "data/evidence-1.jsonl");
    }

    #[test]
    fn a_piece_ends_before_it_is_too_long() {
        let lines = || {
            [PIECE - 1, 1, 1, PIECE + 5, 3]
                .into_iter()
                .map(|length| vec![b'x'; length])
        };
        let lengths = Mutex::new(Vec::new());
        let named = pieces("notes", lines(), &|_, bytes| lengths.lock().unwrap().push(bytes.len()));
        assert_eq!(*lengths.lock().unwrap(), [PIECE, 4, PIECE + 6, 4]);
        assert_eq!(named[3], "data/notes-4.jsonl");
    }
}
