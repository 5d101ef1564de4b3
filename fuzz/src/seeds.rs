//! Bytes as a seed: read without a panic, and every offset leads back into the bytes.

use std::sync::Arc;

use recoupe::read::{self, Source};
use recoupe::span::{FilePath, Files};

use super::assert_in;

/// Plain text or Markdown, in any encoding; a first byte `#` makes the file a `.md`.
pub fn seed(bytes: &[u8]) {
    let name = if bytes.first() == Some(&b'#') {
        "seeds/x.md"
    } else {
        "seeds/x.txt"
    };
    check(name, bytes);
}

/// A page of HTML, in any encoding.
pub fn html(bytes: &[u8]) {
    check("seeds/x.html", bytes);
}

/// Reads a seed; `None` where the bytes are no text.
pub fn source(name: &str, bytes: &[u8]) -> Option<Source> {
    let path = FilePath::new(name).expect("a path");
    let file = Files::default().add(path.clone(), "");
    read::read(path, file, Arc::from(bytes)).0
}

fn check(name: &str, bytes: &[u8]) {
    let Some(source) = source(name, bytes) else { return };
    let text = &source.reading.text;
    let mut end = 0;
    for block in &source.blocks {
        assert!(block.range.start >= end, "{block:?}");
        assert_in(text, &block.range);
        end = block.range.end;
    }
    for aside in &source.asides {
        assert_in(&source.decoded, &aside.range);
        assert!(text.is_char_boundary(aside.at), "{aside:?}");
    }
    // From each text to the one before, in order, as far as the bytes, and back.
    let mut last = 0;
    for (at, c) in source.normal().text.char_indices() {
        let reading = source.normal().map.to_source(at..at + c.len_utf8());
        assert_in(text, &reading);
        let decoded = source.reading.map.to_source(reading.clone());
        assert_in(&source.decoded, &decoded);
        let original = source.to_original(reading.clone());
        assert!(
            original.start >= last && original.end <= source.bytes.len(),
            "{original:?} after {last}"
        );
        last = original.start;
        let back = source.from_original(original.clone());
        // But for the ends of lines that stand between two blocks, and in no original.
        let before = &text[reading.start..back.start.clamp(reading.start, reading.end)];
        let behind = &text[back.end.clamp(reading.start, reading.end)..reading.end];
        assert!(
            before.trim().is_empty() && behind.trim().is_empty(),
            "{reading:?} comes from {original:?}, which leads to {back:?}"
        );
    }
    // What stands the same in the bytes is the same there.
    if source.encoding == "UTF-8" {
        let range = source.to_bytes.to_source(0..source.decoded.len());
        assert!(range.end <= source.bytes.len());
    }
}
