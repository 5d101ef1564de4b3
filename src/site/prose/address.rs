//! Paths as an editor writes them in -> the paths that they lead to.
//!
//! Invariant: what is joined to a folder lies in the dossier.

use std::borrow::Cow;

use crate::load::edition::Edition;
use crate::route;

/// Joins a relative path to a folder of the dossier; `None` where it leads out of it.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if path.starts_with('/') {
        parts = vec!["content"];
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path, its `%20` read.
pub fn percent_decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits = (
            ahead.next().and_then(|b| (b as char).to_digit(16)),
            ahead.next().and_then(|b| (b as char).to_digit(16)),
        );
        match (byte, digits) {
            (b'%', (Some(high), Some(low))) => {
                bytes.push((high * 16 + low) as u8);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

/// An address of an editor's own HTML, as it leads from a page of a translation: to a file that all editions share as if
/// the page were that of the main language.
pub fn of_page<'w>(edition: &Edition, from: &str, written: &'w str) -> Cow<'w, str> {
    let end = written.find(['?', '#']).unwrap_or(written.len());
    let (path, rest) = written.split_at(end);
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_relative = !path.is_empty() && !path.starts_with('/');
    let target = join(folder, path)
        .filter(|_| is_relative)
        .map(|target| percent_decode(&target));
    match target.filter(|target| edition.shares(target)) {
        Some(target) => format!("{}{rest}", route::file(from, &format!("{}{target}", edition.up()))).into(),
        None => written.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined_inside_the_site() {
        assert_eq!(
            join("content/events", "../actors/a.md").as_deref(),
            Some("content/actors/a.md")
        );
        assert_eq!(
            join("content/events", "photo.jpg").as_deref(),
            Some("content/events/photo.jpg")
        );
        assert_eq!(
            join("content/events", "../../static/x.svg").as_deref(),
            Some("static/x.svg")
        );
        assert_eq!(join("content/events", "/x.pdf").as_deref(), Some("content/x.pdf"));
        assert_eq!(join("content", "../../x"), None);
        assert_eq!(percent_decode("%C3%A9t%C3%A9%2"), "été%2");
    }
}
