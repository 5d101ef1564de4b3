//! Where a site may be written: a root and an output folder in, a checked [`Destination`] out.
//!
//! Invariant: a destination neither holds, nor lies in, anything that the dossier is made from, and it is a
//! folder that may be replaced whole.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::publish::PublishError;
use super::removal::is_mounted;
use super::resolve;

/// The file at a site's root that tells which program made the folder.
pub const MARKER: &str = ".recoupe";

/// The folders of a dossier that a site may not touch.
const SACRED: [&str; 4] = ["seeds", "content", "templates", "static"];

/// What a version control system keeps at the root of a working tree.
const REPOSITORIES: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// An output folder that may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    folder: PathBuf,
    stage: PathBuf,
    force: bool,
}

impl Destination {
    /// Checks an output folder, before there is anything to write.
    ///
    /// # Errors
    /// Where the folder is or holds the dossier, touches a folder that the dossier is made from, cannot be written,
    /// or holds something that this program did not make and `force` does not allow to replace. Another dossier, a
    /// home folder, a repository, a mounted folder are never replaced.
    pub fn new(root: &Path, folder: &Path, force: bool) -> Result<Self, PublishError> {
        let refuse = |why: &str| PublishError::Refused {
            folder: folder.to_owned(),
            why: why.to_owned(),
        };
        let resolved = resolve(folder).map_err(|source| PublishError::Io {
            doing: "find",
            path: folder.to_owned(),
            source,
        })?;
        let root = resolve(root).map_err(|source| PublishError::Io {
            doing: "find",
            path: root.to_owned(),
            source,
        })?;
        if root == resolved {
            return Err(refuse(
                "it is the dossier's own folder; choose one inside it, such as public",
            ));
        }
        if root.starts_with(&resolved) {
            return Err(refuse("the dossier lies in it, and would be deleted with it"));
        }
        for name in SACRED {
            for sacred in [
                root.join(name),
                resolve(&root.join(name)).unwrap_or_else(|_| root.join(name)),
            ] {
                if sacred.starts_with(&resolved) || resolved.starts_with(&sacred) {
                    return Err(refuse(&format!(
                        "it touches {name}/, which the dossier is made from; choose a folder beside it, such as public"
                    )));
                }
            }
        }
        if let Some(why) = is_precious(&resolved, std::env::home_dir().as_deref()) {
            return Err(refuse(why));
        }
        let (Some(parent), Some(name)) = (resolved.parent(), resolved.file_name()) else {
            return Err(refuse("it is the root of a file system"));
        };
        let mut stage = OsString::from(".");
        stage.push(name);
        stage.push(".recoupe");
        let destination = Self {
            stage: parent.join(stage),
            folder: resolved,
            force,
        };
        destination.check()?;
        Ok(destination)
    }

    /// The folder, absolute and without symbolic links.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder beside it in which the next site is prepared.
    pub(super) fn stage(&self) -> &Path {
        &self.stage
    }

    /// Checks what stands in the folder now.
    pub(super) fn check(&self) -> Result<(), PublishError> {
        let refuse = |why: &str| {
            Err(PublishError::Refused {
                folder: self.folder.clone(),
                why: why.to_owned(),
            })
        };
        let fault = |source: io::Error| PublishError::Io {
            doing: "read",
            path: self.folder.clone(),
            source,
        };
        match fs::symlink_metadata(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(fault(error)),
            Ok(about) if !about.is_dir() => return refuse("it is a file, not a folder"),
            Ok(_) => {}
        }
        if is_mounted(&self.folder) {
            return refuse(
                "another file system is mounted there, so that it cannot be replaced whole; \
                 choose a folder inside it",
            );
        }
        is_writable(&self.folder).map_err(PublishError::io("write to", &self.folder))?;
        if fs::read_dir(&self.folder).map_err(fault)?.next().is_none() {
            return Ok(());
        }
        let holds = |name: &str| fs::symlink_metadata(self.folder.join(name)).is_ok();
        if REPOSITORIES.iter().any(|name| holds(name)) {
            return refuse(
                "it is a working tree under version control, which replacing it would destroy; \
                 build into another folder and copy the site from there",
            );
        }
        if self.folder.join(MARKER).is_file() {
            return Ok(());
        }
        if holds("dossier.toml") {
            return refuse("it is a dossier; choose a folder inside it, such as public");
        }
        if !self.force {
            return refuse(
                "it is not empty, and this program did not make it; \
                 choose another folder, or give --force to replace everything in it",
            );
        }
        match self.folder.ancestors().count() {
            // The root of the file system, and a folder in it.
            ..=2 => refuse("it lies at the root of the file system, where --force is not heard; choose another folder"),
            _ => Ok(()),
        }
    }
}

/// Why a folder is never replaced, whatever stands in it.
fn is_precious(folder: &Path, home: Option<&Path>) -> Option<&'static str> {
    let is_inside = |part: &OsStr| REPOSITORIES.iter().any(|name| part == *name);
    if folder.iter().any(is_inside) {
        return Some("it lies in the store of a version control system");
    }
    let home = home.filter(|home| home.parent().is_some())?;
    let home = resolve(home).unwrap_or_else(|_| home.to_owned());
    home.starts_with(folder)
        .then_some("it is your home folder, or your home folder lies in it; choose a folder inside it")
}

/// Fails where the user may not make and remove files in a folder.
#[cfg(unix)]
fn is_writable(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn is_writable(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dossier() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("dossier/seeds/a")).unwrap();
        fs::create_dir(folder.path().join("dossier/content")).unwrap();
        folder
    }

    #[test]
    fn what_the_dossier_is_made_from_is_never_replaced() {
        let folder = dossier();
        let root = folder.path().join("dossier");
        for (out, force) in [
            ("dossier", true),
            (".", true),
            ("dossier/seeds", true),
            ("dossier/seeds/a", true),
            ("dossier/seeds/new/site", true),
            ("dossier/content/public", true),
            ("dossier/templates", true),
            ("dossier/public/../static", true),
            ("dossier/public/..", true),
        ] {
            let result = Destination::new(&root, &folder.path().join(out), force);
            assert!(result.is_err(), "{out}");
        }
        for out in ["dossier/public", "site", "dossier/build/site"] {
            assert!(
                Destination::new(&root, &folder.path().join(out), false).is_ok(),
                "{out}"
            );
        }
    }

    #[test]
    fn a_strange_folder_is_replaced_only_by_force() {
        let folder = dossier();
        let root = folder.path().join("dossier");
        let out = folder.path().join("out");
        fs::create_dir(&out).unwrap();
        assert!(Destination::new(&root, &out, false).is_ok());
        fs::write(out.join("precious"), "x").unwrap();
        assert!(Destination::new(&root, &out, false).is_err());
        assert!(Destination::new(&root, &out, true).is_ok());
        fs::write(out.join(MARKER), "").unwrap();
        assert!(Destination::new(&root, &out, false).is_ok());
        fs::create_dir(out.join(".git")).unwrap();
        assert!(Destination::new(&root, &out, true).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_seeds_is_seen_through() {
        let folder = dossier();
        let root = folder.path().join("dossier");
        std::os::unix::fs::symlink("dossier/seeds", folder.path().join("out")).unwrap();
        assert!(Destination::new(&root, &folder.path().join("out"), true).is_err());
        std::os::unix::fs::symlink("nowhere", folder.path().join("dangling")).unwrap();
        assert!(Destination::new(&root, &folder.path().join("dangling"), true).is_err());
    }
}
