//! The site that stands in an output folder: a folder in, a [`Previous`] out.
//!
//! Invariant: nothing in it is changed, and no symbolic link in it is followed.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU8;

use super::system::FileSystem;

/// What stands in the destination before anything is done to it.
#[derive(Debug, Default)]
pub struct Previous {
    /// Plain files by path with `/`, and what the next site makes of each: [`GONE`], [`KEPT`] or [`REPLACED`].
    pub files: HashMap<Box<str>, AtomicU8>,
    /// Whether it holds nothing but plain files with readable names, and folders that hold some.
    pub plain: bool,
}

/// No file of the next site has this path.
pub const GONE: u8 = 0;
/// The next site has the same bytes at this path.
pub const KEPT: u8 = 1;
/// The next site has other bytes at this path.
pub const REPLACED: u8 = 2;

impl Previous {
    /// Lists the files of a folder; of none, where there is no such folder.
    ///
    /// # Errors
    /// With a folder inside it that another file system is mounted at: replacing the site would reach into that.
    pub fn survey(folder: &Path, disk: &dyn FileSystem) -> Result<Self, PathBuf> {
        let mut previous = Self {
            plain: true,
            ..Self::default()
        };
        if folder.is_dir() {
            previous.list(folder, &mut String::new(), disk)?;
        }
        Ok(previous)
    }

    /// Lists a folder whose path inside the site is `prefix`: empty, or with `/` at its end.
    fn list(&mut self, folder: &Path, prefix: &mut String, disk: &dyn FileSystem) -> Result<(), PathBuf> {
        if disk.is_mounted(folder) {
            return Err(folder.to_owned());
        }
        let Ok(entries) = fs::read_dir(folder) else {
            self.plain = false;
            return Ok(());
        };
        let length = prefix.len();
        let mut is_empty = true;
        for entry in entries {
            is_empty = false;
            let Some((sort, name)) = entry.ok().and_then(|entry| {
                let name = entry.file_name().into_string().ok()?;
                Some((entry.file_type().ok()?, name))
            }) else {
                self.plain = false;
                continue;
            };
            prefix.push_str(&name);
            if sort.is_file() {
                self.files.insert(prefix.as_str().into(), AtomicU8::new(GONE));
            } else if sort.is_dir() {
                prefix.push('/');
                self.list(&folder.join(name), prefix, disk)?;
            } else {
                self.plain = false;
            }
            prefix.truncate(length);
        }
        self.plain &= !is_empty;
        Ok(())
    }
}

/// How much of a file is compared at a time.
const PIECE: usize = 64 * 1024;

/// Whether a file holds exactly these bytes. A file that cannot be read does not.
pub fn holds(path: &Path, mut bytes: &[u8]) -> bool {
    let Ok(mut file) = File::open(path) else {
        return false;
    };
    // A small file is read at once, and a byte more is asked for to see that it ends there.
    let mut piece = vec![0; PIECE.min(bytes.len() + 1)];
    if bytes.len() >= PIECE && !file.metadata().is_ok_and(|about| about.len() == bytes.len() as u64) {
        return false;
    }
    loop {
        match file.read(&mut piece) {
            Ok(0) => return bytes.is_empty(),
            Ok(read) if bytes.starts_with(&piece[..read]) => {
                bytes = &bytes[read..];
                // Where a read of a plain file fills less than it may, the file ends.
                if bytes.is_empty() && read < piece.len() {
                    return true;
                }
            }
            Ok(_) => return false,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return false,
        }
    }
}
