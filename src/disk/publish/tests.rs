//! Publishing: outputs in, folders compared.
//!
//! Invariant: nothing but the output folder differs between before and after.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use super::*;
use crate::output::Output;

/// Writes a site to `folder`, of the dossier in `root`.
fn publish(output: &Output, root: &Path, folder: &Path, force: bool) -> Result<Published, PublishError> {
    Destination::new(root, folder, force)?.publish(output)
}

/// A folder with an empty dossier in it, whose output is `dossier/public`.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("dossier/seeds")).unwrap();
        Self(folder)
    }

    fn root(&self) -> PathBuf {
        self.0.path().join("dossier")
    }

    fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Published, PublishError> {
        publish(&output(files), &self.root(), &self.public(), false)
    }

    /// Every file under the folder, with its text.
    fn files(&self) -> Vec<(String, String)> {
        let mut files: Vec<_> = WalkDir::new(self.root())
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(self.root()).unwrap().display().to_string();
                (path, fs::read_to_string(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    }
}

fn output(files: &[(&str, &str)]) -> Output {
    let mut output = Output::default();
    for (path, text) in files {
        assert!(output.insert(FilePath::new(path).unwrap(), text.as_bytes()));
    }
    output
}

fn modified(path: PathBuf) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

const LONG_AGO: SystemTime = SystemTime::UNIX_EPOCH;

fn age(path: PathBuf) {
    let old = LONG_AGO + Duration::from_secs(1_000_000);
    File::options()
        .write(true)
        .open(path)
        .unwrap()
        .set_modified(old)
        .unwrap();
}

#[test]
fn the_folder_holds_exactly_the_output() {
    let place = Place::new();
    let done = place
        .publish(&[("index.html", "1"), ("a/b/c.html", "2"), ("old.html", "3")])
        .unwrap();
    assert_eq!((done.written, done.kept, done.removed), (4, 0, 0));
    let done = place
        .publish(&[("index.html", "1"), ("a/b/c.html", "22"), ("new.html", "4")])
        .unwrap();
    assert_eq!((done.written, done.kept, done.removed), (2, 2, 1));
    let files = place.files();
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        files,
        [
            ("public/.recoupe", MARKER_TEXT),
            ("public/a/b/c.html", "22"),
            ("public/index.html", "1"),
            ("public/new.html", "4"),
        ]
    );
    assert_eq!(fs::read_dir(place.root()).unwrap().count(), 2, "no stage is left");
}

#[test]
fn what_has_not_changed_keeps_its_times() {
    let place = Place::new();
    let site = [("index.html", "1"), ("a/x.html", "2")];
    place.publish(&site).unwrap();
    age(place.public().join("index.html"));
    age(place.public().join("a/x.html"));
    let (file, folder) = (modified(place.public().join("index.html")), modified(place.public()));
    let done = place.publish(&site).unwrap();
    assert_eq!((done.written, done.kept, done.removed), (0, 3, 0));
    assert_eq!(modified(place.public()), folder, "nothing is touched");
    place.publish(&[("index.html", "1"), ("a/x.html", "changed")]).unwrap();
    assert_eq!(modified(place.public().join("index.html")), file);
    assert!(modified(place.public().join("a/x.html")) > file);
}

#[test]
fn copies_stand_in_for_hard_links() {
    let folder = tempfile::tempdir().unwrap();
    let (missing, old, new) = (
        folder.path().join("none"),
        folder.path().join("old"),
        folder.path().join("new"),
    );
    fs::write(&old, "text").unwrap();
    age(old.clone());
    assert!(System.copy(&old, &missing.join("x")).is_err());
    System.copy(&old, &new).unwrap();
    assert_eq!(modified(old), modified(new));
}

#[test]
fn a_killed_build_leaves_the_previous_site_or_the_new_one() {
    let place = Place::new();
    let stage = place.root().join(".public.recoupe");
    // Killed while it wrote.
    place.publish(&[("index.html", "1")]).unwrap();
    fs::create_dir_all(stage.join("new/a")).unwrap();
    fs::write(stage.join("new/half.html"), "h").unwrap();
    fs::write(stage.join("lock"), "").unwrap();
    place.publish(&[("index.html", "2")]).unwrap();
    assert_eq!(place.files().len(), 2);
    // Killed between two renames: the site that was set aside is put back, and its files are known.
    fs::create_dir_all(&stage).unwrap();
    fs::write(stage.join("lock"), "").unwrap();
    fs::rename(place.public(), stage.join("old")).unwrap();
    let done = place.publish(&[("index.html", "2"), ("b.html", "3")]).unwrap();
    assert_eq!((done.written, done.kept), (1, 2));
    assert!(!stage.exists());
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let place = Place::new();
    let stage = place.root().join(".public.recoupe");
    fs::create_dir_all(stage.join("precious")).unwrap();
    assert!(matches!(place.publish(&[("a", "1")]), Err(PublishError::Io { .. })));
    assert!(stage.join("precious").is_dir());
    assert!(!place.public().exists());
    fs::remove_dir_all(&stage).unwrap();
    fs::create_dir(place.public()).unwrap();
    fs::write(place.public().join("mine"), "m").unwrap();
    assert!(matches!(
        place.publish(&[("a", "1")]),
        Err(PublishError::Refused { .. })
    ));
    assert_eq!(place.files(), [("public/mine".to_owned(), "m".to_owned())]);
    publish(&output(&[("a", "1")]), &place.root(), &place.public(), true).unwrap();
    assert_eq!(place.files().len(), 2);
}

#[test]
fn a_failure_leaves_the_previous_site() {
    let place = Place::new();
    place.publish(&[("index.html", "1")]).unwrap();
    let before = place.files();
    let name = "n".repeat(300);
    let error = place.publish(&[("index.html", "2"), (&name, "x")]).unwrap_err();
    assert!(error.to_string().contains(&name), "{error}");
    assert_eq!(place.files(), before);
    // A file and a folder of one name.
    let error = place
        .publish(&[("index.html", "2"), ("x", "1"), ("x/y", "2")])
        .unwrap_err();
    assert!(error.to_string().starts_with("cannot write"), "{error}");
    assert_eq!(place.files(), before);
}

#[cfg(unix)]
#[test]
fn links_and_strangers_in_the_old_site_go_and_their_targets_stay() {
    let place = Place::new();
    place.publish(&[("a/index.html", "1")]).unwrap();
    let precious = place.root().join("seeds/article.txt");
    fs::write(&precious, "article").unwrap();
    std::os::unix::fs::symlink(&precious, place.public().join("link")).unwrap();
    std::os::unix::fs::symlink(place.root().join("seeds"), place.public().join("seeds")).unwrap();
    fs::create_dir(place.public().join("empty")).unwrap();
    place.publish(&[("a/index.html", "1")]).unwrap();
    assert_eq!(fs::read_dir(place.public()).unwrap().count(), 2);
    assert_eq!(fs::read_to_string(precious).unwrap(), "article");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_published_through() {
    let place = Place::new();
    fs::create_dir(place.0.path().join("www")).unwrap();
    std::os::unix::fs::symlink("../www", place.public()).unwrap();
    place.publish(&[("index.html", "1")]).unwrap();
    assert!(fs::symlink_metadata(place.public()).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(place.0.path().join("www/index.html")).unwrap(), "1");
}

#[test]
fn two_builds_at_once_take_turns() {
    let place = Place::new();
    let texts: Vec<String> = (0..8).map(|index| index.to_string()).collect();
    std::thread::scope(|scope| {
        for text in &texts {
            let place = &place;
            scope.spawn(move || {
                let files: Vec<(String, &str)> = (0..20).map(|page| (format!("{page}.html"), text.as_str())).collect();
                let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
                place.publish(&files).unwrap();
            });
        }
    });
    let files = place.files();
    assert_eq!(files.len(), 21);
    let pages: BTreeSet<_> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(_, text)| text)
        .collect();
    assert_eq!(pages.len(), 1, "pages of one build only");
}
