//! Same input, same bytes: whatever the order of a listing, the number of threads and the machine around the program.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use recoupe::output::Output;
use recoupe::span::FilePath;
use recoupe::world::{Unlisted, World};
use recoupe::{Compiled, Memory, Options, compile_to};

use super::gate::thirty_errors;
use super::support::{Dossier, Outcome, files_under, repository, the_dossier_in};

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

/// A file of a dossier with some lines left out, moved or changed, as an editor may who saves while at work.
fn edited(dossier: &Dossier, seed: u64) -> (String, Dossier) {
    let mut paths: Vec<&str> = dossier.paths().collect();
    shuffle(&mut paths, seed);
    let path = paths[0].to_owned();
    let path = FilePath::new(path).expect("a path of the dossier");
    let bytes = dossier.read(&path).expect("it is there");
    let text = String::from_utf8_lossy(&bytes);
    let mut lines: Vec<&str> = text.lines().collect();
    let last = lines.len().saturating_sub(1);
    let at = (seed as usize * 7) % (last + 1);
    match seed % 4 {
        0 => drop(lines.remove(at)),
        1 => lines.swap(at, last),
        2 => lines.insert(at, "Une phrase de plus, le 3 mai 2019, dit Claire Aubert à Brévent."),
        _ => lines.rotate_left(at),
    }
    let text = lines
        .join("\n")
        .replace("person", ["person", "human", "people"][seed as usize % 3]);
    (path.to_string(), dossier.clone().with(path.as_str(), text))
}

#[test]
fn what_a_build_remembers_changes_nothing() {
    let mut memory = Memory::default();
    let options = Options::default();
    let mut build = |dossier: &Dossier| {
        let site = Mutex::new(Output::default());
        let compiled = compile_to(dossier, &options, Some(&mut memory), &site);
        let site = site.into_inner().expect("nothing panicked");
        Outcome(Compiled {
            output: Some(site).filter(|_| compiled.made),
            ..compiled
        })
    };
    let sound = the_dossier_in("tests/golden/fr").without_any(&["expected/"]);
    let expected = sound.compile();
    assert_same("fr", "first", &expected, &build(&sound));
    let mut sites = 0;
    for seed in 0..60 {
        let (path, dossier) = edited(&sound, seed);
        let cold = dossier.compile();
        sites += usize::from(cold.0.output.is_some());
        assert_same("fr", &format!("{path} edited by {seed}"), &cold, &build(&dossier));
        if seed % 3 == 0 {
            assert_same("fr", &format!("{path} as it was"), &expected, &build(&sound));
        }
    }
    assert!((5..55).contains(&sites), "{sites} of 60 have a site");
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

/// Lays out a dossier with everything that a build can make: two languages, a map, questions, code in prose. The
/// files are made in an order and have the time given.
fn lay_out(folder: &Path, seed: u64, time: SystemTime) {
    let from = repository("tests/golden/fr");
    let mut files: Vec<(String, Vec<u8>)> = files_under(&from).into_iter().collect();
    files.retain(|(path, _)| !path.starts_with("expected/"));
    shuffle(&mut files, seed);
    assert!(files.len() > 20, "the dossier holds little");
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).unwrap();
        fs::write(&path, bytes).unwrap();
        File::options()
            .append(true)
            .open(&path)
            .unwrap()
            .set_modified(time)
            .unwrap();
    }
}

/// The program as it was built, called to build from a folder.
fn build(from: &Path, root: &str, site: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recoupe"));
    command.args(["build", "--quiet", "--root", root, "--output"]).arg(site);
    command
        .args(["--base-url", "https://example.org/some/path/"])
        .current_dir(from);
    command
}

#[track_caller]
fn built(mut command: Command, site: &Path) -> BTreeMap<String, Vec<u8>> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files_under(site)
}

#[test]
fn the_machine_around_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().canonicalize().unwrap();
    let (plain, odd) = (folder.join("dossier"), folder.join("un autre/dossier à l’écart"));
    lay_out(&plain, 1, SystemTime::UNIX_EPOCH + Duration::from_secs(1));
    lay_out(&odd, 2, SystemTime::UNIX_EPOCH + Duration::from_secs(4_000_000_000));

    let site = |name: &str| folder.join("sites").join(name);
    let mut command = build(&folder, "dossier", &site("one"));
    command
        .env("TZ", "UTC")
        .env("LC_ALL", "C")
        .env("RAYON_NUM_THREADS", "1");
    let expected = built(command, &site("one"));
    for kind in [".html", ".epub", ".png", ".pf_index", ".json", ".xml", ".txt", ".svg"] {
        assert!(
            expected.keys().any(|path| path.ends_with(kind)),
            "the site has no {kind}"
        );
    }

    let mut ways: Vec<(&str, Command, PathBuf)> = Vec::new();
    let mut command = build(&plain, ".", &site("two"));
    command
        .env("TZ", "Pacific/Kiritimati")
        .env("LANG", "ar_EG.UTF-8")
        .env("LC_ALL", "tr_TR.UTF-8");
    command
        .env("LANGUAGE", "de")
        .env("RAYON_NUM_THREADS", "7")
        .env("HOME", &folder)
        .env("COLUMNS", "20");
    ways.push((
        "another zone, locale, home, folder to stand in, more threads",
        command,
        site("two"),
    ));
    let mut command = build(
        &odd.join("content"),
        odd.to_str().expect("a path in UTF-8"),
        &site("deep er/é/three"),
    );
    command.env_clear();
    ways.push((
        "another place, order and time of files, no environment",
        command,
        site("deep er/é/three"),
    ));
    let mut command = build(&folder, "dossier", &site("one"));
    command.env("RAYON_NUM_THREADS", "3").env("SOURCE_DATE_EPOCH", "86400");
    ways.push(("over a site that was there", command, site("one")));
    #[cfg(unix)]
    {
        let inner = build(&folder, "dossier", &site("four"));
        let mut command = Command::new("sh");
        command
            .args(["-c", "umask 077 && exec \"$0\" \"$@\""])
            .arg(inner.get_program());
        command.args(inner.get_args()).current_dir(&folder);
        ways.push(("another mask of permissions", command, site("four")));
    }
    for (way, command, site) in ways {
        let got = built(command, &site);
        assert!(expected.keys().eq(got.keys()), "{way}: other files");
        for (path, bytes) in &expected {
            assert!(bytes == &got[path], "{way}: {path} has other bytes");
        }
    }
}
