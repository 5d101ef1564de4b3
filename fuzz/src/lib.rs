//! What the fuzz targets share.

use recoupe::read;
use recoupe::span::{FilePath, Files};

/// Reads bytes as a seed of this name, and holds what is read to the invariants of [`read::Source`].
///
/// # Panics
/// Where one is broken.
pub fn read(name: &str, bytes: &[u8]) {
    let path = FilePath::new(name).expect("a path");
    let file = Files::default().add(path.clone(), "");
    let Some(source) = read::read(path, file, bytes.into()).0 else {
        return;
    };
    let text = &source.reading.text;
    let mut end = 0;
    for block in &source.blocks {
        assert!(block.range.start >= end && text.get(block.range.clone()).is_some(), "{block:?}");
        end = block.range.end;
        let original = source.to_original(block.range.clone());
        assert!(original.end <= source.bytes.len(), "{original:?}");
    }
    for aside in &source.asides {
        assert!(source.decoded.get(aside.range.clone()).is_some(), "{aside:?}");
        assert!(text.is_char_boundary(aside.at), "{aside:?}");
    }
}
