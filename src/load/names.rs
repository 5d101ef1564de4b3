//! The paths of a dossier's files -> those that another computer cannot write, or takes for one another.
//!
//! Invariant: what is told of can be read here, and is: nothing is left out because of its name.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use unicode_normalization::UnicodeNormalization;

use crate::diag::{Code, Diagnostic};
use crate::span::{FilePath, Files, Span};
use crate::world::Unlisted;

/// What Windows keeps for devices, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces").
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether a name without its ending is that of a device.
pub fn is_device(name: &str) -> bool {
    if name.len() > 4 {
        return false;
    }
    let name = name.to_ascii_lowercase();
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    DEVICES.contains(&name.as_str()) || port.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
}

/// A path as computers see it that tell neither capitals nor forms of accents apart.
pub fn folded(path: &FilePath) -> String {
    if path.as_str().is_ascii() {
        return path.as_str().to_ascii_lowercase();
    }
    path.as_str().nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// Tells what cannot be part of the dossier.
pub fn unlisted(problem: &Unlisted, files: &mut Files) -> Diagnostic {
    let headline = format!("`{}` is left out: {}", problem.path, problem.why);
    let diagnostic = match FilePath::new(&problem.path) {
        Some(path) => Diagnostic::at(Code::UNLISTED_FILE, Span::whole(files.add(path, "")), headline),
        None => Diagnostic::of_dossier(Code::UNLISTED_FILE, headline),
    };
    diagnostic.with_help("put a copy of it into the dossier, under a plain name")
}

/// Tells each path that is not one for every computer.
pub fn faults(paths: &[FilePath], files: &mut Files) -> Vec<Diagnostic> {
    let found = unportable(paths).into_iter().map(|(path, headline)| {
        Diagnostic::at(
            Code::UNPORTABLE_NAME,
            Span::whole(files.add(path.clone(), "")),
            headline,
        )
        .with_help("rename it, and what names it in the dossier")
    });
    found.collect()
}

/// The paths of which another computer can make nothing, or nothing good, and why.
fn unportable(paths: &[FilePath]) -> Vec<(&FilePath, String)> {
    let mut found = Vec::new();
    let mut seen: HashMap<String, &FilePath> = HashMap::with_capacity(paths.len());
    for path in paths {
        if let Some(why) = path.as_str().split('/').find_map(fault) {
            found.push((
                path,
                format!("`{}` cannot be written on every computer: {why}", shown(path)),
            ));
        }
        match seen.entry(folded(path)) {
            Entry::Occupied(other) => found.push((
                path,
                format!(
                    "`{}` and `{}` are one file where capitals or accents are not told apart",
                    shown(path),
                    shown(other.get())
                ),
            )),
            Entry::Vacant(place) => {
                place.insert(path);
            }
        }
    }
    found
}

/// A path on one line.
fn shown(path: &FilePath) -> String {
    let one = |c: char| match c.is_control() {
        true => format!("⟨U+{:04X}⟩", u32::from(c)),
        false => c.to_string(),
    };
    path.as_str().chars().map(one).collect()
}

/// What is wrong with a part of a path.
fn fault(part: &str) -> Option<String> {
    let name = part.split('.').next().unwrap_or(part).trim_end();
    if is_device(name) {
        return Some(format!("Windows keeps the name `{name}` for a device"));
    }
    if part.ends_with(['.', ' ']) {
        return Some("Windows drops a dot or a space at the end of a name".to_owned());
    }
    let bad = part.chars().find(|&c| c.is_control() || "<>:\"|?*".contains(c))?;
    Some(match bad.is_control() {
        true => format!(
            "it holds the character U+{:04X}, which Windows does not allow",
            u32::from(bad)
        ),
        false => format!("it holds `{bad}`, which Windows does not allow"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(paths: &[&str]) -> Vec<String> {
        let paths: Vec<FilePath> = paths.iter().filter_map(FilePath::new).collect();
        unportable(&paths)
            .into_iter()
            .map(|(path, _)| path.to_string())
            .collect()
    }

    #[test]
    fn names_that_windows_does_not_have() {
        for path in [
            "seeds/CON",
            "seeds/aux.md",
            "seeds/nul.tar.gz",
            "static/com1.css",
            "seeds/lpt9 .txt",
            "content/prn/a.md",
            "seeds/a.",
            "seeds/a .txt ",
            "seeds/a:b.txt",
            "seeds/what?.txt",
            "seeds/a\nb.txt",
            "seeds/\u{1b}[31m.txt",
        ] {
            assert_eq!(told(&[path]), [path]);
        }
        for path in [
            "seeds/console.txt",
            "seeds/com.txt",
            "seeds/com10.txt",
            "seeds/-a b.txt",
            "seeds/été \u{1f600}.txt",
            "seeds/a'b!.txt",
        ] {
            assert_eq!(told(&[path]), [""; 0], "{path}");
        }
    }

    #[test]
    fn names_that_differ_by_case_or_form() {
        assert_eq!(told(&["seeds/A.txt", "seeds/a.txt"]), ["seeds/a.txt"]);
        assert_eq!(told(&["seeds/e\u{301}.txt", "seeds/é.txt"]), ["seeds/é.txt"]);
        assert_eq!(told(&["seeds/a.txt", "static/a.txt", "seeds/b.txt"]), [""; 0]);
    }
}
