//! Bytes as an HTML page and as Markdown: read without a panic, and every range leads back into the bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    recoupe_fuzz::read("seeds/x.html", bytes);
    recoupe_fuzz::read("seeds/x.md", bytes);
});
