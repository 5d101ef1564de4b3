//! How much of anything there may be: one constant for each limit, with its reason.
//!
//! Invariant: whatever is beyond a limit is told by a diagnostic, or an error, before the memory for it is spent;
//! `docs/limits.md` names every limit with its value.
//!
//! Limits stand well above what people make and well below what would bring a machine of 4 GB to its knees. They are
//! for accidents (an archive unpacked into `static/`, a log saved as a page) and for files that strangers made.

use std::fmt;

use crate::span::FilePath;

/// Bytes of a page in `content/`, a template or `dossier.toml`: a novel. Reading Markdown takes ten times its size.
pub const LARGEST_PAGE: u64 = 1024 * 1024;
/// Bytes of an article in `seeds/`: thirty novels. Its text is held in several forms, and names are looked for in it.
pub const LARGEST_SEED: u64 = 12 * 1024 * 1024;
/// Paragraphs, headings, items and rows of an article: as many as in forty novels full of dialogue. Each takes some
/// hundred bytes of memory beside its text, however short it is.
pub const MOST_BLOCKS: usize = 200_000;
/// Bytes of any other file, which is only copied: more than the 100 MiB that GitHub takes.
pub const LARGEST_FILE: u64 = 256 * 1024 * 1024;
/// Bytes of all files together: twice what GitHub Pages publishes, and half of the memory of a small machine.
pub const LARGEST_DOSSIER: u64 = 2 * 1024 * 1024 * 1024;
/// Files in a dossier: an archive of a hundred thousand articles, with pages about them, has a quarter of a million.
pub const MOST_FILES: usize = 500_000;
/// Folders within one another; none of the program's own lies deeper than two.
pub const DEEPEST_FOLDER: usize = 32;
/// Bytes of a file's name: file systems take 255, of which pages and data made of it need some.
pub const LONGEST_NAME: usize = 200;
/// Bytes of a path inside the dossier: systems take 4096 or, with Windows's old programs, 260, the folder above it
/// included.
pub const LONGEST_PATH: usize = 1000;

/// Bytes of a page's front matter: it is read again for each fault in it.
pub const LONGEST_FRONT: usize = 128 * 1024;
/// Faults of one front matter or of `dossier.toml` that are told; reading stops at the last.
pub const MOST_FRONT_FAULTS: usize = 50;
/// Quotes, lists and other marks within one another, in a page: readers are lost at the fifth.
pub const DEEPEST_MARKUP: usize = 100;
/// Links in one page.
pub const MOST_LINKS: usize = 5_000;
/// Quotations in one page: each is compared with its source and with the others on the page.
pub const MOST_EVIDENCE: usize = 1_000;
/// Bytes of one quotation: whoever quotes more wants the article.
pub const LONGEST_QUOTATION: usize = 20_000;
/// Dates in a set: each is compared with those of every other date on the page.
pub const MOST_DATES: usize = 200;
/// Other names of one actor or place: each is looked for in every article.
pub const MOST_ALIASES: usize = 500;

/// Diagnostics of one code that are told; the others are counted.
pub const MOST_TOLD: usize = 1_000;
/// Bytes of a text that a diagnostic says: it may quote what was written, and that may be long.
pub const LONGEST_SAID: usize = 2_000;

/// Bytes of a page that templates make: browsers are slow from a tenth of it on.
pub const LARGEST_OUTPUT: usize = 64 * 1024 * 1024;
/// Bytes of code beyond which it is shown without colours, and of JSON, which is read by a faster reader.
pub const LONGEST_CODE: usize = 32 * 1024;
/// See [`LONGEST_CODE`].
pub const LONGEST_JSON: usize = 200 * 1024;
/// Bytes of a line of code beyond which it is shown without colours: some grammars take quadratic time.
pub const LONGEST_CODE_LINE: usize = 20 * 1024;

/// The largest that a file of this path may be, in bytes. What lies in none of a dossier's folders is taken for an
/// article, as `read` and `draft --from` do.
pub fn largest(path: &FilePath) -> u64 {
    let is_page = path.within("content").is_some() && path.extension() == "md";
    let is_text = is_page || path.within("templates").is_some() || path.as_str() == "dossier.toml";
    let is_copied = path.within("content").is_some() || path.within("static").is_some();
    match (is_text, is_copied) {
        (true, _) => LARGEST_PAGE,
        (false, true) => LARGEST_FILE,
        (false, false) => LARGEST_SEED,
    }
}

/// Why a path cannot be that of a file of a dossier, if it cannot.
pub fn path_fault(path: &str) -> Option<String> {
    let help = "rename it, or move it";
    if path.split('/').any(|name| name.len() > LONGEST_NAME) {
        return Some(format!(
            "a name in its path is longer than {LONGEST_NAME} bytes: {help}"
        ));
    }
    if path.len() > LONGEST_PATH {
        return Some(format!("its path is longer than {LONGEST_PATH} bytes: {help}"));
    }
    let is_deep = path.matches('/').count() > DEEPEST_FOLDER;
    is_deep.then(|| format!("it lies deeper than {DEEPEST_FOLDER} folders: {help}"))
}

/// A number of bytes for people: `16 MiB`, `128 KiB`, `20,000 bytes`.
pub fn size(bytes: u64) -> Size {
    Size(bytes)
}

/// See [`size`].
#[derive(Clone, Copy, Debug)]
pub struct Size(u64);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
        match UNITS
            .iter()
            .find(|(unit, _)| self.0 >= *unit && self.0.is_multiple_of(*unit))
        {
            Some((unit, name)) => write!(f, "{} {name}", self.0 / unit),
            None => write!(f, "{} bytes", grouped(self.0)),
        }
    }
}

/// A number with commas: `500,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The start of a text, if it is longer than `most` bytes, and a mark that it was cut.
pub fn cut(mut text: String, most: usize) -> String {
    if text.len() > most {
        text.truncate(beginning(&text, most).len());
        text.push('…');
    }
    text
}

/// The beginning of a text, of so many bytes at most.
pub fn beginning(text: &str, bytes: usize) -> &str {
    let is_end = |&at: &usize| text.is_char_boundary(at);
    let end = (0..=bytes.min(text.len())).rev().find(is_end);
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_names_every_limit() {
        let docs = include_str!("../docs/limits.md");
        let bytes = |limit: u64| size(limit).to_string();
        let count = |limit: usize| grouped(limit as u64);
        for (limit, what) in [
            (bytes(LARGEST_PAGE), "LARGEST_PAGE"),
            (bytes(LARGEST_SEED), "LARGEST_SEED"),
            (count(MOST_BLOCKS), "MOST_BLOCKS"),
            (bytes(LARGEST_FILE), "LARGEST_FILE"),
            (bytes(LARGEST_DOSSIER), "LARGEST_DOSSIER"),
            (count(MOST_FILES), "MOST_FILES"),
            (count(DEEPEST_FOLDER), "DEEPEST_FOLDER"),
            (bytes(LONGEST_NAME as u64), "LONGEST_NAME"),
            (bytes(LONGEST_PATH as u64), "LONGEST_PATH"),
            (bytes(LONGEST_FRONT as u64), "LONGEST_FRONT"),
            (count(MOST_FRONT_FAULTS), "MOST_FRONT_FAULTS"),
            (count(DEEPEST_MARKUP), "DEEPEST_MARKUP"),
            (count(MOST_LINKS), "MOST_LINKS"),
            (count(MOST_EVIDENCE), "MOST_EVIDENCE"),
            (bytes(LONGEST_QUOTATION as u64), "LONGEST_QUOTATION"),
            (count(MOST_DATES), "MOST_DATES"),
            (count(MOST_ALIASES), "MOST_ALIASES"),
            (count(MOST_TOLD), "MOST_TOLD"),
            (bytes(LONGEST_SAID as u64), "LONGEST_SAID"),
            (bytes(LARGEST_OUTPUT as u64), "LARGEST_OUTPUT"),
            (bytes(LONGEST_CODE as u64), "LONGEST_CODE"),
            (bytes(LONGEST_JSON as u64), "LONGEST_JSON"),
            (bytes(LONGEST_CODE_LINE as u64), "LONGEST_CODE_LINE"),
        ] {
            let named = docs
                .lines()
                .any(|line| line.starts_with('|') && line.contains(&format!("| {limit} |")));
            assert!(named, "{what}: {limit}");
        }
        let own = include_str!("limit.rs")
            .lines()
            .filter(|line| line.starts_with("pub const "));
        assert_eq!(own.count(), 23, "a limit that is not held to the documentation");
    }

    #[test]
    fn sizes_for_people() {
        for (bytes, shown) in [
            (1, "1 bytes"),
            (2048, "2 KiB"),
            (20_000, "20,000 bytes"),
            (3 << 30, "3 GiB"),
        ] {
            assert_eq!(size(bytes).to_string(), shown);
        }
        assert_eq!(cut("aé".to_owned(), 2), "a…");
        assert_eq!(cut("aé".to_owned(), 3), "aé");
    }
}
