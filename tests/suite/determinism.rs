//! Same input, same bytes: whatever the order of a listing and the number of threads.

use std::collections::BTreeMap;
use std::io;

use recoupe::Options;
use recoupe::span::FilePath;
use recoupe::world::{Unlisted, World};

use super::gate::thirty_errors;
use super::support::{Dossier, Outcome, the_dossier_in};

/// A world that lists its files in any order.
struct Shuffled<'w> {
    inner: &'w Dossier,
    seed: u64,
}

impl World for Shuffled<'_> {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        let (mut files, mut unlisted) = self.inner.list(folder);
        shuffle(&mut files, self.seed);
        shuffle(&mut unlisted, self.seed);
        (files, unlisted)
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        self.inner.read(path)
    }
}

/// Fisher and Yates's shuffle over Marsaglia's xorshift.
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for last in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        items.swap(last, (state % (last as u64 + 1)) as usize);
    }
}

/// All that a build gives, in a form that can be compared.
fn everything(outcome: &Outcome) -> (Option<BTreeMap<String, Vec<u8>>>, Vec<String>) {
    let site = outcome.0.output.as_ref().map(|_| outcome.files());
    let told = outcome.0.diagnostics.iter().zip(outcome.told());
    let place = |span| {
        let (line, column) = outcome.0.files.position(span);
        format!("{}:{line}:{column}", outcome.0.files.path(span.file))
    };
    let in_full = told.map(|(diagnostic, line)| {
        let labels: Vec<_> = diagnostic
            .labels
            .iter()
            .map(|label| (place(label.span), &label.text))
            .collect();
        format!("{line} {labels:?} {:?} {:?}", diagnostic.notes, diagnostic.help)
    });
    (site, in_full.collect())
}

fn in_threads(threads: usize, world: &dyn World) -> Outcome {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("threads can be started");
    pool.install(|| Outcome(recoupe::compile(world, &Options::default())))
}

fn dossiers() -> Vec<(&'static str, Dossier)> {
    vec![
        ("fr", the_dossier_in("tests/golden/fr").without_any(&["expected/"])),
        ("en", the_dossier_in("tests/golden/en").without_any(&["expected/"])),
        ("thirty errors", thirty_errors()),
    ]
}

#[track_caller]
fn assert_same(name: &str, how: &str, expected: &Outcome, got: &Outcome) {
    let ((site, told), (other_site, other_told)) = (everything(expected), everything(got));
    assert_eq!(told, other_told, "{name}, {how}: other diagnostics");
    let (Some(site), Some(other)) = (site, other_site) else {
        return assert_eq!(expected.0.output.is_some(), got.0.output.is_some(), "{name}, {how}");
    };
    assert!(site.keys().eq(other.keys()), "{name}, {how}: other files");
    for (path, bytes) in &site {
        assert!(bytes == &other[path], "{name}, {how}: {path} has other bytes");
    }
}

#[test]
fn the_order_of_a_listing_changes_nothing() {
    for (name, dossier) in dossiers() {
        let expected = dossier.compile();
        assert!(
            expected.0.counts.sources > 0 || expected.0.output.is_none(),
            "{name} holds nothing"
        );
        for seed in 1..=12 {
            let inner = &dossier;
            let got = Outcome(recoupe::compile(&Shuffled { inner, seed }, &Options::default()));
            assert_same(name, &format!("shuffled by {seed}"), &expected, &got);
        }
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    for (name, dossier) in dossiers() {
        let expected = in_threads(1, &dossier);
        for threads in [2, 3, 16] {
            for round in 0..3 {
                let got = in_threads(threads, &dossier);
                assert_same(name, &format!("{threads} threads, round {round}"), &expected, &got);
            }
        }
    }
}

#[test]
fn a_shuffle_shuffles() {
    let mut items: Vec<u32> = (0..20).collect();
    shuffle(&mut items, 3);
    assert!(!items.is_sorted());
    items.sort_unstable();
    assert!(items.into_iter().eq(0..20));
}
