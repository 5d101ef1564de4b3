//! The files of a site -> [`Size`]: how much it weighs, and whether that is too much for the hosts it is made for.
//!
//! Invariant: it adds up lengths; the order of files changes nothing.

use crate::span::FilePath;

/// What a site on GitHub Pages may weigh, in bytes: 1 GB
/// (<https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits>).
pub const SITE: u64 = 1_000_000_000;

/// What a file in a Git repository may weigh on GitHub, in bytes: 100 MiB
/// (<https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github>).
pub const FILE: u64 = 100 << 20;

/// What a page may weigh before an editor is told of it, in bytes. Lists and long texts are cut well below it.
pub const PAGE: u64 = 500_000;

/// How much a site weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// All files, in bytes.
    pub bytes: u64,
    /// The largest file, and its bytes.
    pub largest: Option<(FilePath, u64)>,
    /// The largest page, and its bytes.
    pub page: Option<(FilePath, u64)>,
}

impl Size {
    /// Adds a file.
    pub fn add(&mut self, path: &FilePath, bytes: u64) {
        self.bytes += bytes;
        let is_larger = |(other, largest): &(FilePath, u64)| bytes > *largest || bytes == *largest && path < other;
        let is_page = path.extension() == "html";
        for largest in [&mut self.largest].into_iter().chain(is_page.then_some(&mut self.page)) {
            if largest.as_ref().is_none_or(is_larger) {
                *largest = Some((path.clone(), bytes));
            }
        }
    }

    /// What does not fit, and what to do: a sentence each.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.bytes > SITE {
            notes.push(format!(
                "the site is {:.1} GB, and GitHub Pages takes 1 GB; `text = \"excerpts\"`, `editions = false` and \
                 `search = false` in dossier.toml make it smaller, another host takes it whole",
                gigabytes(self.bytes)
            ));
        }
        if let Some((path, bytes)) = self.largest.as_ref().filter(|(_, bytes)| *bytes > FILE) {
            notes.push(format!(
                "`{path}` is {} MB, and a branch on GitHub takes files of 100 MB; publish by the workflow, or without \
                 this file",
                bytes / 1_000_000
            ));
        }
        if let Some((path, bytes)) = self.page.as_ref().filter(|(_, bytes)| *bytes > PAGE) {
            notes.push(format!(
                "`{path}` is {} KB, and slow to read on a telephone; no page should be more than {} KB: cut what is written \
                 on it, or make several pages",
                bytes / 1_000,
                PAGE / 1_000
            ));
        }
        notes
    }
}

#[allow(clippy::cast_precision_loss)]
fn gigabytes(bytes: u64) -> f64 {
    // One decimal is shown.
    (bytes / 1_000_000) as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(files: &[(&str, u64)]) -> Vec<String> {
        let mut size = Size::default();
        for (path, bytes) in files {
            size.add(&FilePath::new(*path).expect("a path"), *bytes);
        }
        size.notes()
    }

    #[test]
    fn what_fits_is_not_spoken_of() {
        assert_eq!(notes(&[]), [""; 0]);
        let paths: Vec<String> = (0..9).map(|number| format!("{number}.json")).collect();
        let mut files: Vec<(&str, u64)> = paths.iter().map(|path| (path.as_str(), FILE)).collect();
        files.push(("rest.json", SITE - 9 * FILE));
        files.push(("page.html", PAGE));
        files[9].1 -= PAGE;
        assert_eq!(notes(&files), [""; 0]);
        files.push(("one.json", 1));
        assert_eq!(notes(&files).len(), 1);
    }

    #[test]
    fn what_does_not_fit_is() {
        let large = notes(&[("a.json", 700_000_000), ("data/dossier.json", 720_000_000)]);
        assert!(large[0].starts_with("the site is 1.4 GB"), "{large:?}");
        assert!(large[1].starts_with("`data/dossier.json` is 720 MB"), "{large:?}");
        assert_eq!(notes(&[("data/dossier.json", FILE + 1)]).len(), 1);
        let heavy = notes(&[("a.html", PAGE + 1), ("b.html", 3 * PAGE), ("c.js", 9 * PAGE)]);
        assert!(
            heavy.len() == 1 && heavy[0].starts_with("`b.html` is 1500 KB"),
            "{heavy:?}"
        );
    }
}
