//! Bytes -> nothing, or a panic where a parser of the program breaks what it promises: one function a fuzz target.
//!
//! Invariant: a function reads its bytes as text that can be read, so that the corpora in `corpus/` are readable too;
//! several texts in one input stand apart by lines `===`.

mod found;
mod pages;
mod quotation;
mod seeds;
mod site;
mod values;
mod world;

use std::borrow::Cow;
use std::ops::Range;

pub use found::{names, reuse, time};
pub use pages::{body, front};
pub use quotation::{anchor, text};
pub use seeds::{html, seed};
pub use site::site;
pub use values::{edtf, number};
pub use world::{dossier, draft};

/// A fuzz target: its name, which is that of its folder in `corpus/`, and what it does with its bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 14] = [
    ("anchor", anchor),
    ("body", body),
    ("dossier", dossier),
    ("draft", draft),
    ("edtf", edtf),
    ("front", front),
    ("html", html),
    ("names", names),
    ("number", number),
    ("reuse", reuse),
    ("seed", seed),
    ("site", site),
    ("text", text),
    ("time", time),
];

/// Bytes as text; what is no UTF-8 stands as U+FFFD.
fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The texts between lines `===`.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n===\n")
}

/// The first line, without its end, and the rest.
fn first_line(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// Asserts that a range lies in a text, on character boundaries.
#[track_caller]
fn assert_in(text: &str, range: &Range<usize>) {
    assert!(text.get(range.clone()).is_some(), "{range:?} of {} bytes", text.len());
}
