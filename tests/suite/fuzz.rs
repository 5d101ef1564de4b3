//! The targets of `fuzz/` on every input that is kept, the seeds of their corpora and what once broke them, and on
//! these cut, joined and spoilt, without the fuzzer.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use super::support::{files_under, repository};

#[path = "../../fuzz/src/lib.rs"]
mod targets;

/// How many spoilt inputs each target is given, unless `RECOUPE_FUZZ` says how many.
const ROUNDS: usize = 25;

/// What parsers take for more than letters.
const SIGNS: &[&str] = &[
    "\n===\n",
    "\n=== content/events/x.md\n",
    "---\n",
    "\n\n",
    "[[",
    "]]",
    "{",
    "}",
    "{date=2024}",
    "«\u{a0}",
    "\u{a0}»",
    "“",
    "[…]",
    "[",
    "]",
    "> ",
    "— ",
    "|",
    "<p>",
    "</p>",
    "<table>",
    "<a href=\"#x\">",
    "<!--",
    "&amp;",
    "&#0;",
    "\u{301}",
    "\u{ad}",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "2024-05-19",
    "~",
    "/..",
    "XX",
    "'",
    "\"",
    "lundi",
    "1 000",
    "M. ",
    "Saint-",
    "%",
    "\r",
    "`",
    "```\n",
    "*a",
    "&a ",
    ": ",
    "- ",
    "\t",
    "ß",
    "İ",
    "각",
    "𝒳",
    "\u{200d}",
    "9999999999999999999",
    "e308",
    "-",
    ".",
];

/// Marsaglia's xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    fn range(&mut self, bytes: &[u8], most: usize) -> std::ops::Range<usize> {
        let start = self.below(bytes.len() + 1);
        let end = start + self.below(most.min(bytes.len() - start) + 1);
        start..end
    }
}

/// One of the inputs, spoilt in a few places.
fn spoilt(random: &mut Random, inputs: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = inputs[random.below(inputs.len())].clone();
    for _ in 0..=random.below(4) {
        let range = random.range(&bytes, 40);
        let by: Vec<u8> = match random.below(6) {
            0 => Vec::new(),
            1 => SIGNS[random.below(SIGNS.len())].into(),
            2 => SIGNS[random.below(SIGNS.len())].repeat(1 + random.below(30)).into(),
            3 => vec![random.below(256) as u8],
            4 => bytes[range.clone()].repeat(2),
            _ => {
                let other = &inputs[random.below(inputs.len())];
                other[random.range(other, 400)].to_vec()
            }
        };
        bytes.splice(range, by);
    }
    bytes
}

/// The inputs of a target, by the paths of their files in `folder`.
fn inputs(folder: &str, target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = format!("{folder}/{target}");
    let files = files_under(&repository(&folder)).into_iter();
    files.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)).collect()
}

fn holds(run: fn(&[u8]), bytes: &[u8]) -> bool {
    panic::catch_unwind(AssertUnwindSafe(|| run(bytes))).is_ok()
}

#[test]
fn every_target_holds_on_its_corpus() {
    let mut failed = Vec::new();
    for (name, run) in targets::TARGETS {
        let inputs = inputs("fuzz/corpus", name);
        assert!(!inputs.is_empty(), "{name} has no corpus");
        failed.extend(
            inputs
                .into_iter()
                .filter(|(_, bytes)| !holds(run, bytes))
                .map(|(path, _)| path),
        );
    }
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn every_target_holds_on_spoilt_inputs() {
    let rounds = std::env::var("RECOUPE_FUZZ")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(ROUNDS);
    let only = std::env::var("RECOUPE_FUZZ_TARGET").ok();
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    let mut failed = Vec::new();
    for (name, run) in targets::TARGETS {
        if only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        let inputs: Vec<Vec<u8>> = inputs("fuzz/corpus", name)
            .into_iter()
            .map(|(_, bytes)| bytes)
            .collect();
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        for round in 0..rounds {
            let bytes = spoilt(&mut random, &inputs);
            if !holds(run, &bytes) {
                fs::create_dir_all(&kept).expect("a folder of this test's own");
                let path = kept.join(format!("{name}-{round}"));
                fs::write(&path, &bytes).expect("a file of this test's own");
                failed.push(path);
            }
        }
    }
    assert!(failed.is_empty(), "what broke them is kept: {failed:?}");
}

#[test]
fn every_folder_of_the_corpora_has_its_target() {
    let names: Vec<&str> = targets::TARGETS.iter().map(|(name, _)| *name).collect();
    let files = files_under(&repository("fuzz/corpus")).into_keys();
    let strays: Vec<String> = files
        .filter(|path| !names.contains(&path.split('/').next().unwrap_or("")))
        .collect();
    assert!(strays.is_empty(), "no target reads {strays:?}");
    let manifest = fs::read_to_string(repository("fuzz/Cargo.toml")).expect("the manifest of the targets");
    for name in names {
        assert!(
            manifest.contains(&format!("name = \"{name}\"")),
            "{name} is no program of fuzz/"
        );
        let program = fs::read_to_string(repository(&format!("fuzz/fuzz_targets/{name}.rs"))).expect("its file");
        assert!(
            program.contains(&format!("recoupe_fuzz::{name}(")),
            "{name} runs another target"
        );
    }
}
