//! A folder -> a [`Stamp`], by which one knows later whether anybody has touched it.
//!
//! Invariant: two equal stamps of a folder mean that no file of it was added, removed or written to between the two, by
//! names, lengths and times of change; contents are not read.

use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// The state of a folder: SHA-256 of what stands in it, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp(String);

impl Stamp {
    /// The state of a folder now; `None` where it is not there, or cannot be listed.
    pub fn of(folder: &Path) -> Option<Self> {
        let mut digest = Sha256::new();
        for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
            let entry = entry.ok()?;
            let about = entry.metadata().ok()?;
            let name = entry.path().strip_prefix(folder).ok()?.as_os_str().as_encoded_bytes();
            digest.update(name.len().to_le_bytes());
            digest.update(name);
            if about.is_dir() {
                digest.update(b"/");
                continue;
            }
            let kind: &[u8] = if about.is_file() { b"f" } else { b"x" };
            let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
            digest.update(kind);
            digest.update(about.len().to_le_bytes());
            digest.update(changed.as_nanos().to_le_bytes());
        }
        Some(Self(format!("{:x}", digest.finalize())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::time::Duration;

    #[test]
    fn whatever_touches_a_folder_shows() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = || Stamp::of(folder.path());
        let file = |path: &str| folder.path().join(path);
        fs::create_dir(file("a")).unwrap();
        fs::write(file("a/b"), "1").unwrap();
        let mut seen = vec![stamp().unwrap()];
        assert_eq!(stamp().as_ref(), seen.last());
        let time = fs::metadata(file("a/b")).unwrap().modified().unwrap();
        let changes: [&dyn Fn(); 5] = [
            &|| fs::write(file("a/b"), "22").unwrap(),
            &|| {
                let file = fs::File::options().write(true).open(file("a/b")).unwrap();
                file.set_modified(time + Duration::from_nanos(1_000_000)).unwrap();
            },
            &|| fs::rename(file("a/b"), file("a/c")).unwrap(),
            &|| fs::create_dir(file("d")).unwrap(),
            &|| fs::remove_file(file("a/c")).unwrap(),
        ];
        for change in changes {
            change();
            let now = stamp().unwrap();
            assert!(!seen.contains(&now));
            seen.push(now);
        }
        assert_eq!(Stamp::of(&file("none")), None);
    }
}
