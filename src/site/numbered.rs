//! A list that is cut into several pages -> their titles, and the links between them.
//!
//! Invariant: the first page has the title and the path of all of them; where there is but one, there are no links.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route;

use super::part::{Link, NoteEntry};
use super::view::View;

/// One of several pages.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Part {
    /// The page.
    pub link: Link,
    /// Whether it is this one.
    pub current: bool,
}

/// The index of notes, or one of its pages.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotesPage {
    /// The notes.
    pub notes: Vec<NoteEntry>,
    /// The pages that hold all of them; none where there is but one.
    pub parts: Vec<Part>,
}

/// Links from one of several pages to all of them; none where there is but one.
pub fn parts(
    count: usize,
    current: usize,
    path: impl Fn(usize) -> String,
    name: impl Fn(usize) -> String,
) -> Vec<Part> {
    let part = |number: usize| Part {
        link: Link {
            text: name(number),
            href: route::relative(&path(current), &path(number)),
            kind: "",
            language: None,
        },
        current: number == current,
    };
    match count {
        0 | 1 => Vec::new(),
        _ => (0..count).map(part).collect(),
    }
}

/// The title of one of several pages: the first has that of all of them.
pub fn title(view: &View<'_>, key: &str, number: usize) -> String {
    of_part(view, view.say(key), number)
}

/// The same, given the title of all of them.
pub fn of_part(view: &View<'_>, title: String, number: usize) -> String {
    if number == 0 {
        return title;
    }
    let arguments = [("title", title.as_str().into()), ("number", (number + 1).into())];
    view.messages.get("part-title", &arguments)
}
