//! Removing a folder with all that it holds: a path in, nothing left of it.
//!
//! Invariant: what a symbolic link leads to, and what lies in a file system that is mounted inside the folder, is
//! not removed.

use std::io;
use std::path::Path;

/// Removes a file, a link, or a folder with all that it holds.
///
/// # Errors
/// At the first that cannot be removed. Folders that forbid it are first made writable.
#[cfg(unix)]
pub fn remove_tree(path: &Path) -> io::Result<()> {
    use rustix::fs::CWD;
    use std::os::unix::ffi::OsStrExt;
    if !std::fs::symlink_metadata(path)?.is_dir() {
        return std::fs::remove_file(path);
    }
    let name = std::ffi::CString::new(path.as_os_str().as_bytes())?;
    tree::remove(CWD, &name, path)
}

#[cfg(not(unix))]
pub fn remove_tree(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path)?.is_dir() {
        true => std::fs::remove_dir_all(path),
        false => std::fs::remove_file(path),
    }
}

/// Whether a folder is where another file system, or another part of one, is mounted.
#[cfg(unix)]
pub fn is_mounted(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
        if let Ok(about) = statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
            && about.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT)
        {
            return about.stx_attributes.contains(StatxAttributes::MOUNT_ROOT);
        }
    }
    let device = |path: &Path| std::fs::symlink_metadata(path).ok().map(|about| about.dev());
    let Some(parent) = folder.parent() else {
        return true;
    };
    matches!((device(folder), device(parent)), (Some(own), Some(above)) if own != above)
}

#[cfg(not(unix))]
pub fn is_mounted(_folder: &Path) -> bool {
    false
}

#[cfg(unix)]
mod tree {
    use std::ffi::{CStr, OsStr};
    use std::io;
    use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    use rayon::prelude::*;
    use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, chmodat, fchmod, openat, unlinkat};
    use rustix::io::Errno;

    /// Removes a folder that has a name in an open one; `path` is where it is.
    ///
    /// Everything is named relative to an open folder, so that none can be exchanged for a link meanwhile.
    pub fn remove(within: BorrowedFd<'_>, name: &CStr, path: &Path) -> io::Result<()> {
        if super::is_mounted(path) {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        let folder = open(within, name)?;
        let mut folders = Vec::new();
        for entry in Dir::read_from(&folder)? {
            let entry = entry?;
            let inner = entry.file_name();
            if inner == c"." || inner == c".." {
                continue;
            }
            if entry.file_type() == FileType::Directory {
                folders.push(inner.to_owned());
                continue;
            }
            match unlink(folder.as_fd(), inner, AtFlags::empty()) {
                // Of a file system that does not tell what its entries are: Linux says the one, POSIX the other.
                Err(Errno::ISDIR | Errno::PERM) if entry.file_type() == FileType::Unknown => {
                    folders.push(inner.to_owned());
                }
                Err(Errno::NOENT) => {}
                other => other?,
            }
        }
        folders
            .par_iter()
            .try_for_each(|inner| remove(folder.as_fd(), inner, &path.join(OsStr::from_bytes(inner.to_bytes()))))?;
        Ok(unlink(within, name, AtFlags::REMOVEDIR)?)
    }

    /// Opens a folder, and makes it readable first where it is not.
    fn open(within: BorrowedFd<'_>, name: &CStr) -> Result<OwnedFd, Errno> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        match openat(within, name, flags, Mode::empty()) {
            Err(Errno::ACCESS) => {
                chmodat(within, name, Mode::RWXU, AtFlags::empty())?;
                openat(within, name, flags, Mode::empty())
            }
            other => other,
        }
    }

    /// Removes a name from an open folder, and makes that writable first where it is not.
    fn unlink(folder: BorrowedFd<'_>, name: &CStr, flags: AtFlags) -> Result<(), Errno> {
        match unlinkat(folder, name, flags) {
            Err(Errno::ACCESS) if fchmod(folder, Mode::RWXU).is_ok() => unlinkat(folder, name, flags),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_links_lead_to_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (tree, other) = (folder.path().join("tree"), folder.path().join("other"));
        fs::create_dir_all(tree.join("a/b/c")).unwrap();
        fs::create_dir_all(tree.join("d")).unwrap();
        fs::create_dir(&other).unwrap();
        fs::write(other.join("precious"), "x").unwrap();
        fs::write(tree.join("a/b/c/file"), "x").unwrap();
        fs::hard_link(other.join("precious"), tree.join("d/second name")).unwrap();
        #[cfg(unix)]
        for (link, target) in [("a/b/link", &other), ("top", &other), ("dangling", &tree.join("none"))] {
            std::os::unix::fs::symlink(target, tree.join(link)).unwrap();
        }
        remove_tree(&tree).unwrap();
        assert!(!tree.exists());
        assert_eq!(fs::read_to_string(other.join("precious")).unwrap(), "x");
        assert!(remove_tree(&tree).is_err());
        remove_tree(&other.join("precious")).unwrap();
        assert!(other.exists() && !other.join("precious").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_a_folder_goes_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("other")).unwrap();
        fs::write(folder.path().join("other/precious"), "x").unwrap();
        std::os::unix::fs::symlink("other", folder.path().join("link")).unwrap();
        remove_tree(&folder.path().join("link")).unwrap();
        assert!(folder.path().join("other/precious").exists());
        assert!(fs::symlink_metadata(folder.path().join("link")).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn mounted_folders_are_known_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        assert!(is_mounted(Path::new("/proc")) && is_mounted(Path::new("/")));
        assert!(!is_mounted(folder.path()));
        assert_eq!(
            remove_tree(Path::new("/proc")).unwrap_err().kind(),
            io::ErrorKind::ResourceBusy
        );
    }
}
