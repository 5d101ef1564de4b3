//! Files of a dossier and places in them: a [`FilePath`] in, a [`Span`] of bytes out.
//!
//! Invariant: a span lies on character boundaries of the text that [`Files`] holds for its file.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// A path inside the dossier: relative, `/` between its parts, no `.`, `..` or empty part.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilePath(Arc<str>);

impl FilePath {
    /// Checks and takes a path; `None` where a part is empty, `.` or `..`, or holds a `\` or NUL.
    pub fn new(path: impl AsRef<str>) -> Option<Self> {
        let path = path.as_ref();
        let fine = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']);
        path.split('/').all(fine).then(|| Self(path.into()))
    }

    /// The whole path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part, extension included.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The name without its last extension: `events/coup.md` gives `coup`.
    pub fn stem(&self) -> &str {
        match self.name().rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => self.name(),
        }
    }

    /// The last extension in lower case, without its dot; empty where there is none.
    pub fn extension(&self) -> String {
        match self.name().rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
            _ => String::new(),
        }
    }

    /// What follows `folder/`, where the path lies in that folder.
    pub fn within(&self, folder: &str) -> Option<&str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Borrow<str> for FilePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for FilePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A file of one [`Files`] table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// A span of `range` in `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self {
            file,
            start: range.start,
            end: range.end,
        }
    }

    /// The start of a file: what a diagnostic points at when it concerns the whole of it.
    pub fn whole(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The bytes.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value that stands at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// The texts that spans point into, each under its path.
#[derive(Clone, Debug, Default)]
pub struct Files {
    entries: Vec<(FilePath, Arc<str>)>,
}

impl Files {
    /// Adds a file and gives its id.
    pub fn add(&mut self, path: FilePath, text: impl Into<Arc<str>>) -> FileId {
        let id = FileId(u32::try_from(self.entries.len()).expect("fewer than 2^32 files"));
        self.entries.push((path, text.into()));
        id
    }

    /// Sets the text of a file whose decoding came after its listing.
    pub fn set_text(&mut self, file: FileId, text: Arc<str>) {
        self.entries[file.0 as usize].1 = text;
    }

    /// The path of a file.
    pub fn path(&self, file: FileId) -> &FilePath {
        &self.entries[file.0 as usize].0
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        &self.entries[file.0 as usize].1
    }

    /// The text of a file, shared.
    pub fn shared(&self, file: FileId) -> Arc<str> {
        self.entries[file.0 as usize].1.clone()
    }

    /// The words at a span.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or("")
    }

    /// Line and column of a span's start, both from 1; columns count characters.
    pub fn position(&self, span: Span) -> (usize, usize) {
        let before = self.text(span.file).get(..span.start).unwrap_or("");
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_the_dossier() {
        for bad in ["", "/etc", "a//b", "../x", "a/./b", "a\\b", "a/"] {
            assert!(FilePath::new(bad).is_none(), "{bad}");
        }
        let path = FilePath::new("content/events/coup.fr.MD").unwrap();
        assert_eq!((path.stem(), path.extension().as_str()), ("coup.fr", "md"));
        assert_eq!(path.within("content"), Some("events/coup.fr.MD"));
        assert_eq!(path.within("cont"), None);
    }

    #[test]
    fn positions_count_characters_from_one() {
        let mut files = Files::default();
        let file = files.add(FilePath::new("a").unwrap(), "é\nàb");
        assert_eq!(files.position(Span::new(file, 5..6)), (2, 2));
        assert_eq!(files.slice(Span::new(file, 5..6)), "b");
    }
}
