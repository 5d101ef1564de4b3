//! A value and the folder that it is about -> a file in the user's folder for caches, and back.
//!
//! Invariant: what comes back is what was put there last for that folder, or nothing; whatever happens to the file, and
//! where there is no place for one, the program works as without it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::text::sha256;

/// How many files are kept, the newest.
const KEPT: usize = 32;

/// What the names of the files end with.
const ENDING: &str = "recoupe";

/// The file in which something is remembered of a folder.
#[derive(Clone, Debug)]
pub struct Cache {
    file: PathBuf,
}

impl Cache {
    /// The file for a folder, an absolute path, in `place` or else in the user's folder for caches: `$XDG_CACHE_HOME`
    /// (XDG Base Directory Specification, 0.8), `~/Library/Caches` or `%LOCALAPPDATA%`. `None` where there is none.
    pub fn of(folder: &Path, place: Option<&Path>) -> Option<Self> {
        let place = place.map(Path::to_owned).or_else(users)?;
        let name = sha256(folder.as_os_str().as_encoded_bytes());
        Some(Self {
            file: place.join(format!("{name}.{ENDING}")),
        })
    }

    /// What was put there last.
    pub fn get<T: DeserializeOwned>(&self) -> Option<T> {
        let text = fs::read(&self.file).ok()?;
        let line = text.iter().position(|&byte| byte == b'\n')?;
        let (sum, value) = (&text[..line], &text[line + 1..]);
        (sha256(value).as_bytes() == sum).then(|| serde_json::from_slice(value).ok())?
    }

    /// Puts a value there. What cannot be written is forgotten.
    pub fn put(&self, value: &impl Serialize) {
        let Some(place) = self.file.parent() else { return };
        let write = || -> Option<()> {
            let value = serde_json::to_vec(value).ok()?;
            let text = [sha256(&value).as_bytes(), b"\n", &value].concat();
            fs::create_dir_all(place).ok()?;
            let new = self.file.with_extension(format!("{}.new", std::process::id()));
            let written = fs::write(&new, text).and_then(|()| fs::rename(&new, &self.file));
            if written.is_err() {
                let _ = fs::remove_file(&new);
            }
            written.ok()
        };
        if write().is_some() {
            prune(place);
        }
    }

    /// Forgets what was put there.
    pub fn clear(&self) {
        let _ = fs::remove_file(&self.file);
    }
}

/// The user's folder for this program's caches.
fn users() -> Option<PathBuf> {
    let folder = |variable: &str| {
        env::var_os(variable)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let home = |inside: &str| folder("HOME").map(|home| home.join(inside));
    let caches = match env::consts::OS {
        "windows" => folder("LOCALAPPDATA"),
        "macos" => home("Library/Caches"),
        _ => folder("XDG_CACHE_HOME").or_else(|| home(".cache")),
    };
    Some(caches?.join("recoupe"))
}

/// Removes the oldest files, and those that a killed program left half written.
fn prune(place: &Path) {
    let Ok(entries) = fs::read_dir(place) else { return };
    let mut files: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let path = entry.path();
            let ending = path.extension()?.to_str()?;
            let ours = ending == ENDING || ending == "new";
            ours.then_some(())?;
            Some((entry.metadata().ok()?.modified().ok()?, path))
        })
        .collect();
    files.sort();
    let surplus = files.len().saturating_sub(KEPT);
    for (_, path) in files.drain(..surplus) {
        let _ = fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_comes_back_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let cache = |folder: &str| Cache::of(Path::new(folder), Some(place.path())).unwrap();
        let value = vec!["é".to_owned(), String::new()];
        assert_eq!(cache("/a").get::<Vec<String>>(), None);
        cache("/a").put(&value);
        assert_eq!(cache("/a").get(), Some(value.clone()));
        assert_eq!(cache("/b").get::<Vec<String>>(), None);
        let whole = fs::read(&cache("/a").file).unwrap();
        for at in 0..whole.len() {
            let mut spoilt = whole.clone();
            spoilt[at] ^= 1;
            fs::write(&cache("/a").file, spoilt).unwrap();
            assert_eq!(cache("/a").get::<Vec<String>>(), None, "byte {at}");
            fs::write(&cache("/a").file, &whole[..at]).unwrap();
            assert_eq!(cache("/a").get::<Vec<String>>(), None, "cut at {at}");
        }
        cache("/a").clear();
        assert_eq!(cache("/a").get::<Vec<String>>(), None);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_no_fault() {
        let place = tempfile::NamedTempFile::new().unwrap();
        let cache = Cache::of(Path::new("/a"), Some(place.path())).unwrap();
        cache.put(&1);
        assert_eq!(cache.get::<u8>(), None);
    }

    #[test]
    fn the_newest_are_kept() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("other.txt"), "").unwrap();
        for number in 0..KEPT + 5 {
            Cache::of(Path::new(&format!("/{number}")), Some(place.path()))
                .unwrap()
                .put(&number);
        }
        let count = fs::read_dir(place.path()).unwrap().count();
        assert_eq!(count, KEPT + 1);
        assert!(place.path().join("other.txt").exists());
    }
}
