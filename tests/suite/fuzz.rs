//! The targets of `fuzz/` on every input that is kept: the seeds of their corpora, and what once broke them.

use std::panic::{self, AssertUnwindSafe};

use super::support::{files_under, repository};

#[path = "../../fuzz/src/lib.rs"]
mod targets;

/// Runs a target on all files of a folder, each named where it fails.
fn replay(folder: &str) {
    let mut failed = Vec::new();
    let mut files = files_under(&repository(folder));
    for (name, run) in targets::TARGETS {
        let own: Vec<String> = files.keys().filter(|path| path.starts_with(&format!("{name}/"))).cloned().collect();
        assert!(!own.is_empty(), "{folder}/{name} holds no file");
        for path in own {
            let bytes = files.remove(&path).expect("a path of the table");
            if panic::catch_unwind(AssertUnwindSafe(|| run(&bytes))).is_err() {
                failed.push(format!("{folder}/{path}"));
            }
        }
    }
    assert!(files.is_empty(), "no target reads {:?}", files.keys());
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn every_target_holds_on_its_corpus() {
    replay("fuzz/corpus");
}
