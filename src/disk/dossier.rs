//! A dossier on disk as a [`World`]: a root folder in, its files out.
//!
//! Invariant: no byte from outside the root folder, and none of a hidden file, comes through.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::limit;
use crate::load::bounded::too_large;
use crate::span::FilePath;
use crate::world::{Unlisted, World};

/// The names of which a dossier's root folder has at least one.
const SIGNS: [&str; 3] = ["dossier.toml", "seeds", "content"];

/// The files under one folder.
#[derive(Clone, Debug)]
pub struct DiskWorld {
    root: PathBuf,
}

impl DiskWorld {
    /// Opens the dossier in a folder.
    ///
    /// # Errors
    /// Where there is no such folder, or nothing in it that makes it a dossier.
    pub fn new(root: impl AsRef<Path>) -> Result<Self, RootError> {
        let world = Self::any_folder(&root)?;
        match SIGNS
            .iter()
            .any(|sign| fs::symlink_metadata(world.root.join(sign)).is_ok())
        {
            true => Ok(world),
            false => Err(RootError::NotADossier(root.as_ref().to_owned())),
        }
    }

    /// Opens a folder, a dossier or not.
    ///
    /// # Errors
    /// Where there is no such folder, or it cannot be read.
    pub fn any_folder(root: impl AsRef<Path>) -> Result<Self, RootError> {
        let shown = root.as_ref().to_owned();
        let root = match fs::canonicalize(&shown) {
            Ok(root) => root,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(RootError::Missing(shown)),
            Err(error) => return Err(RootError::Unreadable(shown, error)),
        };
        if !root.is_dir() {
            return Err(RootError::NotAFolder(shown));
        }
        if let Err(error) = fs::read_dir(&root) {
            return Err(RootError::Unreadable(shown, error));
        }
        Ok(Self { root })
    }

    /// Every file under the folder, sorted by path, and what could not be listed.
    pub fn all(&self) -> (Vec<FilePath>, Vec<Unlisted>) {
        self.walk(&self.root)
    }

    /// The root folder, absolute and without symbolic links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Why a symbolic link is not followed, if it is not.
    fn refused_link(&self, link: &Path) -> Option<String> {
        let target = match fs::canonicalize(link) {
            Ok(target) => target,
            Err(error) => return Some(format!("is a symbolic link that leads nowhere ({error})")),
        };
        match target.strip_prefix(&self.root) {
            Err(_) => Some("is a symbolic link that leads out of the dossier".to_owned()),
            Ok(inside) if inside.iter().any(is_hidden) => {
                Some("is a symbolic link that leads to a hidden file or folder".to_owned())
            }
            Ok(_) => None,
        }
    }

    /// A path as the dossier names it, or why it cannot be named.
    fn name(&self, path: &Path) -> Result<FilePath, Unlisted> {
        let parts = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Option<Vec<&str>> = parts.iter().map(|part| part.to_str()).collect();
        let why = match parts {
            None => "its name is not UTF-8: rename it",
            Some(parts) => match FilePath::new(parts.join("/")) {
                Some(named) => return Ok(named),
                None => "its name holds a character that paths cannot have: rename it",
            },
        };
        Err(self.unlisted(path, why))
    }

    fn unlisted(&self, path: &Path, why: impl Into<String>) -> Unlisted {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        Unlisted {
            path: parts.join("/"),
            why: why.into(),
        }
    }

    /// Decides on one entry of a walk: a file to list, nothing, or a fault.
    fn entry(&self, entry: &DirEntry) -> Result<Option<FilePath>, Unlisted> {
        if entry.path_is_symlink()
            && let Some(why) = self.refused_link(entry.path())
        {
            return Err(self.unlisted(entry.path(), why));
        }
        if entry.file_type().is_dir() {
            return match entry.depth() {
                0 => Ok(None),
                // A folder whose name cannot be shown would make every file in it unnameable.
                _ => self.name(entry.path()).map(|_| None),
            };
        }
        if entry.depth() == 0 {
            return Err(self.unlisted(entry.path(), "is a file where a folder belongs"));
        }
        if !entry.file_type().is_file() {
            return Err(self.unlisted(entry.path(), "is neither a file nor a folder"));
        }
        self.name(entry.path()).map(Some)
    }

    /// The files in the root folder itself, where only `dossier.toml` is worth a complaint.
    fn list_root(&self) -> (Vec<FilePath>, Vec<Unlisted>) {
        let mut files = Vec::new();
        let mut unlisted = Vec::new();
        let walk = WalkDir::new(&self.root).min_depth(1).max_depth(1).into_iter();
        for entry in walk
            .filter_map(Result::ok)
            .filter(|entry| !is_hidden(entry.file_name()))
        {
            let is_link_to_file = || entry.path_is_symlink() && entry.path().is_file();
            if entry.file_type().is_file() || is_link_to_file() || entry.file_name() == "dossier.toml" {
                match entry
                    .path_is_symlink()
                    .then(|| self.refused_link(entry.path()))
                    .flatten()
                {
                    None => files.extend(self.name(entry.path())),
                    Some(why) if entry.file_name() == "dossier.toml" => {
                        unlisted.push(self.unlisted(entry.path(), why));
                    }
                    Some(_) => {}
                }
            }
        }
        files.sort();
        (files, unlisted)
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        if folder.is_empty() {
            return self.list_root();
        }
        let Some(folder) = FilePath::new(folder) else {
            return Default::default();
        };
        let start = self.root.join(folder.as_str());
        if fs::symlink_metadata(&start).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Default::default();
        }
        self.walk(&start)
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        let place = self.root.join(path.as_str());
        if !fs::canonicalize(&place)?.starts_with(&self.root) {
            return Err(io::Error::new(
                io::ErrorKind::PermissionDenied,
                "it leads out of the dossier",
            ));
        }
        let about = fs::metadata(&place)?;
        if !about.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
        }
        let largest = limit::largest(path);
        if about.len() > largest {
            return Err(too_large(largest));
        }
        // It may grow while it is read.
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
        File::open(&place)?.take(largest + 1).read_to_end(&mut bytes)?;
        match bytes.len() as u64 > largest {
            true => Err(too_large(largest)),
            false => Ok(bytes),
        }
    }
}

impl DiskWorld {
    /// The files under a folder of the root, hidden ones left out.
    fn walk(&self, start: &Path) -> (Vec<FilePath>, Vec<Unlisted>) {
        let mut files = Vec::new();
        let mut unlisted = Vec::new();
        let mut walk = WalkDir::new(start).follow_links(true).sort_by_file_name().into_iter();
        while let Some(step) = walk.next() {
            if files.len() + unlisted.len() > limit::MOST_FILES {
                // That there are more is all that needs to be known.
                break;
            }
            match step {
                Ok(entry) if entry.depth() > 0 && is_hidden(entry.file_name()) => {
                    if entry.file_type().is_dir() {
                        walk.skip_current_dir();
                    }
                }
                Ok(entry) => match self.entry(&entry) {
                    Ok(found) => files.extend(found),
                    Err(fault) => {
                        unlisted.push(fault);
                        if entry.file_type().is_dir() {
                            walk.skip_current_dir();
                        }
                    }
                },
                Err(error) => {
                    let path = error.path().unwrap_or(start);
                    if path.file_name().is_some_and(is_hidden) {
                        continue;
                    }
                    let why = match (error.loop_ancestor(), self.link_fault(path)) {
                        (Some(_), _) => "is a symbolic link to a folder that it lies in".to_owned(),
                        (None, Some(why)) => why,
                        (None, None) => match error.io_error() {
                            Some(error) => format!("cannot be read: {error}"),
                            None => format!("cannot be read: {error}"),
                        },
                    };
                    unlisted.push(self.unlisted(path, why));
                }
            }
        }
        files.sort();
        unlisted.sort_by(|a, b| a.path.cmp(&b.path));
        (files, unlisted)
    }

    /// Why a path is no good as a link, where it is one.
    fn link_fault(&self, path: &Path) -> Option<String> {
        let about = fs::symlink_metadata(path).ok()?;
        about.is_symlink().then(|| self.refused_link(path)).flatten()
    }
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Why a folder is no dossier.
#[derive(Debug)]
pub enum RootError {
    /// There is nothing at this path.
    Missing(PathBuf),
    /// It is a file.
    NotAFolder(PathBuf),
    /// It cannot be read.
    Unreadable(PathBuf, io::Error),
    /// It has neither `dossier.toml` nor `seeds/` nor `content/`.
    NotADossier(PathBuf),
}

impl fmt::Display for RootError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(f, "there is no folder {}", path.display()),
            Self::NotAFolder(path) => write!(f, "{} is a file, not a folder", path.display()),
            Self::Unreadable(path, error) => write!(f, "{} cannot be read: {error}", path.display()),
            Self::NotADossier(path) => write!(
                f,
                "{} is no dossier: it has neither dossier.toml, nor seeds/, nor content/",
                path.display()
            ),
        }
    }
}

impl std::error::Error for RootError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(files: &[FilePath]) -> Vec<&str> {
        files.iter().map(FilePath::as_str).collect()
    }

    #[test]
    fn a_folder_is_a_dossier_by_its_signs() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(
            DiskWorld::new(folder.path().join("x")),
            Err(RootError::Missing(_))
        ));
        assert!(matches!(DiskWorld::new(folder.path()), Err(RootError::NotADossier(_))));
        fs::create_dir(folder.path().join("seeds")).unwrap();
        assert!(DiskWorld::new(folder.path()).is_ok());
    }

    #[test]
    fn lists_are_sorted_and_hidden_files_left_out() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "content/b/z.md",
            "content/b.md",
            "content/.git/x",
            "content/.hidden",
            "dossier.toml",
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let world = DiskWorld::new(folder.path()).unwrap();
        let (files, unlisted) = world.list("content");
        assert_eq!(names(&files), ["content/b.md", "content/b/z.md"]);
        assert_eq!(unlisted, []);
        assert_eq!(names(&world.list("").0), ["dossier.toml"]);
        assert_eq!(world.list("seeds"), (Vec::new(), Vec::new()));
        assert_eq!(world.read(&files[0]).unwrap(), b"x");
    }

    #[test]
    fn what_is_too_large_is_refused_at_once() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "seeds/a.txt",
            "content/notes/a.md",
            "content/a.bin",
            "static/a",
            "templates/a.html",
            "dossier.toml",
        ] {
            let place = folder.path().join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            // A hole: it takes no room on the disk.
            File::create(&place).unwrap().set_len(100 << 30).unwrap();
            let world = DiskWorld::new(folder.path()).unwrap();
            let start = std::time::Instant::now();
            let error = world.read(&FilePath::new(path).unwrap()).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::FileTooLarge, "{path}");
            assert!(start.elapsed().as_millis() < 500, "{path}: {:?}", start.elapsed());
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_and_odd_names_do_not_lead_out() {
        use std::os::unix::ffi::OsStrExt;
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret"), "s").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let seeds = folder.path().join("seeds");
        fs::create_dir_all(folder.path().join("kept/.x")).unwrap();
        fs::write(folder.path().join("kept/a.txt"), "a").unwrap();
        fs::write(folder.path().join("kept/.x/h.txt"), "h").unwrap();
        fs::create_dir(&seeds).unwrap();
        symlink(outside.path().join("secret"), seeds.join("1-out.txt")).unwrap();
        symlink(outside.path(), seeds.join("2-out")).unwrap();
        symlink("../kept", seeds.join("3-in")).unwrap();
        symlink("../kept/a.txt", seeds.join("4-in.txt")).unwrap();
        symlink("nowhere", seeds.join("5-nowhere.txt")).unwrap();
        symlink(".", seeds.join("6-loop")).unwrap();
        symlink("../kept/.x/h.txt", seeds.join("7-hidden.txt")).unwrap();
        fs::write(seeds.join(std::ffi::OsStr::from_bytes(b"8-\xff.txt")), "x").unwrap();
        fs::write(seeds.join("9-a\\b.txt"), "x").unwrap();
        let world = DiskWorld::new(folder.path()).unwrap();
        let (files, unlisted) = world.list("seeds");
        assert_eq!(names(&files), ["seeds/3-in/a.txt", "seeds/4-in.txt"]);
        let refused: Vec<_> = unlisted.iter().map(|one| (&one.path[6..7], one.why.as_str())).collect();
        assert_eq!(refused.len(), 7, "{refused:?}");
        assert!(refused[0].1.contains("out of the dossier"));
        assert!(refused[2].1.contains("leads nowhere"), "{refused:?}");
        assert!(refused[3].1.contains("that it lies in"), "{refused:?}");
        assert!(refused[5].1.contains("not UTF-8"));
        let out = FilePath::new("seeds/1-out.txt").unwrap();
        assert_eq!(world.read(&out).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_neither_read_nor_waited_for() {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;
        let folder = tempfile::tempdir().unwrap();
        let seeds = folder.path().join("seeds");
        fs::create_dir(&seeds).unwrap();
        let _socket = UnixListener::bind(seeds.join("1.txt")).unwrap();
        symlink("/dev/zero", seeds.join("2.txt")).unwrap();
        symlink("/proc/self/environ", seeds.join("3.txt")).unwrap();
        symlink("/proc/self/root", seeds.join("4")).unwrap();
        symlink("1.txt", seeds.join("5.txt")).unwrap();
        symlink("7", seeds.join("6")).unwrap();
        symlink("6", seeds.join("7")).unwrap();
        let pipe = std::process::Command::new("mkfifo").arg(seeds.join("8.txt")).status();
        assert!(pipe.unwrap().success());
        let world = DiskWorld::new(folder.path()).unwrap();
        let (files, unlisted) = world.list("seeds");
        assert_eq!(files, []);
        let refused: Vec<&str> = unlisted.iter().map(|one| one.path.as_str()).collect();
        let names = ["1.txt", "2.txt", "3.txt", "4", "5.txt", "6", "7", "8.txt"];
        assert_eq!(refused, names.map(|name| format!("seeds/{name}")));
        for name in ["1.txt", "2.txt", "3.txt", "8.txt"] {
            let path = FilePath::new(format!("seeds/{name}")).unwrap();
            assert!(world.read(&path).is_err(), "{name}");
        }
    }
}
