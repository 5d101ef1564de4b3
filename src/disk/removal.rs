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
        for entry in Dir::read_from(&folder)? {
            let entry = entry?;
            let inner = entry.file_name();
            if inner == c"." || inner == c".." {
                continue;
            }
            let descend = || remove(folder.as_fd(), inner, &path.join(OsStr::from_bytes(inner.to_bytes())));
            if entry.file_type() == FileType::Directory {
                descend()?;
                continue;
            }
            match unlink(folder.as_fd(), inner, AtFlags::empty()) {
                // Of a file system that does not tell what its entries are: Linux says the one, POSIX the other.
                Err(Errno::ISDIR | Errno::PERM) if entry.file_type() == FileType::Unknown => descend()?,
                Err(Errno::NOENT) => {}
                other => other?,
            }
        }
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
