//! The changes that publishing makes to a disk: paths in, one change each.
//!
//! Invariant: no operation follows a symbolic link that the last part of a path is, and each changes what it
//! names and nothing else.

use std::fmt;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

use super::removal;

/// What publishing does to a disk. Tests put a disk in its place that fails.
pub trait FileSystem: fmt::Debug + Send + Sync {
    /// Makes one folder.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// Makes a file that was not there.
    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Opens a file to lock it, and makes it where it was not there.
    fn open_lock(&self, path: &Path) -> io::Result<File>;

    /// Gives a file a second name.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Makes a file with the bytes and the times of another.
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Moves a file or folder; what has the new name must be a file, or an empty folder, of the same sort.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Exchanges two folders in one step; `false` where the system cannot.
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool>;

    /// Says who may do what with a folder.
    fn set_permissions(&self, path: &Path, permissions: Permissions) -> io::Result<()>;

    /// Removes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    fn remove_dir(&self, path: &Path) -> io::Result<()>;

    /// Removes a file, a link, or a folder with all that it holds; what links in it lead to stays.
    fn remove_tree(&self, path: &Path) -> io::Result<()>;

    /// Whether another file system is mounted at a folder.
    fn is_mounted(&self, folder: &Path) -> bool;
}

/// The disk itself.
#[derive(Debug)]
pub struct System;

impl FileSystem for System {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        File::create_new(path)?.write_all(bytes)
    }

    fn open_lock(&self, path: &Path) -> io::Result<File> {
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        {
            use rustix::fs::OFlags;
            use std::os::unix::fs::OpenOptionsExt;
            options.custom_flags(OFlags::NOFOLLOW.bits().cast_signed());
        }
        options.open(path)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut from = File::open(from)?;
        let mut to = File::create_new(to)?;
        io::copy(&mut from, &mut to)?;
        to.set_modified(from.metadata()?.modified()?)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    fn exchange(&self, _a: &Path, _b: &Path) -> io::Result<bool> {
        Ok(false)
    }

    fn set_permissions(&self, path: &Path, permissions: Permissions) -> io::Result<()> {
        fs::set_permissions(path, permissions)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        removal::remove_tree(path)
    }

    fn is_mounted(&self, folder: &Path) -> bool {
        removal::is_mounted(folder)
    }
}
