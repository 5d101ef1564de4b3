//! The built-in theme, compiled into the program: names in, texts and bytes out.
//!
//! The style sheet and the script of a site are each one file, joined of parts in the order of the tables
//! [`STYLE`] and [`SCRIPT`].
//!
//! Invariant: the tables list exactly the files of `templates/` and `static/`.

use std::sync::LazyLock;

use super::tidy;
use crate::span::FilePath;

macro_rules! templates {
    ($($name:literal)*) => {
        /// The built-in templates, by name.
        pub const TEMPLATES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../templates/", $name)))),*];
    };
}

macro_rules! statics {
    ($($name:literal)*) => {
        /// The built-in files of `static/`, by name.
        pub const STATICS: &[(&str, &[u8])] = &[$(($name, include_bytes!(concat!("../../static/", $name)))),*];
    };
}

macro_rules! parts {
    ($(#[$what:meta])* $table:ident in $folder:literal: $($name:literal)*) => {
        $(#[$what])*
        pub const $table: &[(&str, &str)] =
            &[$((concat!($folder, $name), include_str!(concat!("../../static/", $folder, $name)))),*];
    };
}

templates! {
    "actor.html"
    "actors.html"
    "anomalies.html"
    "base.html"
    "chronology.html"
    "components/agreement.html"
    "components/anomaly.html"
    "components/article.html"
    "components/common.html"
    "components/drawn.html"
    "components/event.html"
    "components/evidence.html"
    "components/found.html"
    "components/index.html"
    "components/method.html"
    "components/overview.html"
    "components/spread.html"
    "components/support.html"
    "components/whole.html"
    "coverage.html"
    "dates.html"
    "dialogs.html"
    "event.html"
    "footer.html"
    "forecasts.html"
    "head.html"
    "home.html"
    "keys.html"
    "method.html"
    "names.html"
    "network.html"
    "not_found.html"
    "note.html"
    "notes.html"
    "pair.html"
    "place.html"
    "places.html"
    "published.html"
    "question.html"
    "questions.html"
    "search.html"
    "shared.html"
    "source.html"
    "sources.html"
    "whole.html"
}

statics! {
    "apple-touch-icon.png"
    "favicon.ico"
    "favicon.svg"
    "fonts/OFL.txt"
    "fonts/serif-extended.woff2"
    "fonts/serif-italic-extended.woff2"
    "fonts/serif-italic.woff2"
    "fonts/serif.woff2"
}

parts! {
    /// The parts of the style sheet, in order: the path under `static/`, and the text.
    STYLE in "style/":
    "tokens.css"
    "base.css"
    "frame.css"
    "pieces.css"
    "prose.css"
    "evidence.css"
    "events.css"
    "index.css"
    "found.css"
    "home.css"
    "entity.css"
    "article.css"
    "code.css"
    "overview.css"
    "graph.css"
    "search.css"
    "whole.css"
    "method.css"
    "question.css"
    "wide.css"
    "tongues.css"
    "print.css"
}

parts! {
    /// The parts of the script, in order: the path under `static/`, and the text. What the first declares, the
    /// others see.
    SCRIPT in "script/":
    "shared.js"
    "article.js"
    "chronology.js"
    "search.js"
    "preview.js"
}

/// Whether a file of the site is a part of the style sheet or the script.
pub fn is_part(path: &FilePath) -> bool {
    let name = path.within("static");
    name.is_some_and(|name| STYLE.iter().chain(SCRIPT).any(|(part, _)| *part == name))
}

/// The style sheet of a site; `own` gives the dossier's text of a part, where it has one.
pub fn style(own: impl Fn(&str) -> Option<String>) -> String {
    static BUILT_IN: LazyLock<String> =
        LazyLock::new(|| tidy::css(&STYLE.iter().map(|(_, text)| *text).collect::<String>()));
    let own: Vec<Option<String>> = STYLE.iter().map(|(name, _)| own(name)).collect();
    if own.iter().all(Option::is_none) {
        return BUILT_IN.clone();
    }
    let parts = STYLE.iter().zip(&own);
    let parts = parts.map(|((_, text), own)| own.as_deref().unwrap_or(text));
    tidy::css(&parts.collect::<String>())
}

/// The script of a site; `own` gives the dossier's text of a part, where it has one.
pub fn script(own: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = SCRIPT
        .iter()
        .map(|&(name, text)| own(name).unwrap_or_else(|| text.to_owned()));
    let shared = parts.next().unwrap_or_default();
    let others: String = parts.map(|part| format!("{{\n{part}}}\n")).collect();
    format!("'use strict';\n{{\n{shared}{others}}}\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn files(folder: &str) -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut names: Vec<String> = walkdir::WalkDir::new(&root)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                entry
                    .path()
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/")
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_tables_list_every_file() {
        let names = |table: Vec<&str>| table.into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(
            names(TEMPLATES.iter().map(|(name, _)| *name).collect()),
            files("templates")
        );
        let parts = STYLE.iter().chain(SCRIPT).map(|(name, _)| *name);
        let mut statics = names(STATICS.iter().map(|(name, _)| *name).chain(parts).collect());
        statics.sort();
        assert_eq!(statics, files("static"));
    }

    #[test]
    fn the_style_sheet_is_small() {
        let size = style(|_| None).len();
        assert!(size <= 30_000, "{size} bytes");
    }

    /// The declarations of a part, as they are after tidying: property and value.
    fn declarations(part: &str) -> Vec<(String, String)> {
        let sheet = tidy::css(part);
        let pieces = sheet.split(['{', '}', ';']);
        let pairs = pieces.filter_map(|piece| piece.split_once(':'));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn colours_stand_in_one_place() {
        for (name, part) in STYLE.iter().filter(|(name, _)| *name != "style/tokens.css") {
            for (property, value) in declarations(part) {
                let hex = value
                    .split('#')
                    .skip(1)
                    .any(|rest| rest.starts_with(|c: char| c.is_ascii_hexdigit()));
                let function = ["rgb(", "rgba(", "hsl(", "hwb(", "lab(", "lch("]
                    .iter()
                    .any(|name| value.contains(name));
                let is_selector = property.contains(['.', '#', ' ', '[', '&', '>', '@']);
                assert!(is_selector || !(hex || function), "{name}: {property}: {value}");
            }
        }
    }

    /// What has no logical counterpart in what it says: columns aligned by an editor, and code, which reads from the left.
    const PHYSICAL: &[&str] = &[".align-left", ".align-right", "direction: ltr"];

    #[test]
    fn pages_turn_with_their_writing() {
        let sides = ["left", "right", "top", "bottom"];
        for (name, part) in STYLE {
            let lines = part
                .lines()
                .filter(|line| !PHYSICAL.iter().any(|known| line.contains(known)));
            for (property, value) in declarations(&lines.collect::<Vec<_>>().join("\n")) {
                let of_side = |property: &str| {
                    let (box_of, side) = property.rsplit_once('-').unwrap_or(("", property));
                    sides.contains(&side)
                        && ["", "margin", "padding", "border", "scroll-margin", "scroll-padding"].contains(&box_of)
                };
                let sized = ["width", "height", "min-width", "max-width", "min-height", "max-height"];
                let placed =
                    ["text-align", "float", "clear"].contains(&property.as_str()) && sides.contains(&value.as_str());
                assert!(
                    !of_side(&property) && !placed && !sized.contains(&property.as_str()),
                    "{name}: {property}: {value}"
                );
            }
        }
    }

    /// The two values of a custom property of `tokens.css`, as red, green and blue: light, dark.
    fn colour(name: &str) -> [[f64; 3]; 2] {
        let tokens = declarations(STYLE[0].1);
        let (_, value) = tokens.iter().find(|(property, _)| property == name).expect(name);
        let values = value.split(['#', ',', ')']).filter(|part| part.len() == 6);
        let parts: Vec<[f64; 3]> = values
            .map(|hex| [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap())))
            .collect();
        parts.try_into().unwrap()
    }

    fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
        let light = |colour: [f64; 3]| {
            let parts = colour.map(|part| match part / 255.0 {
                low if low <= 0.04045 => low / 12.92,
                high => ((high + 0.055) / 1.055).powf(2.4),
            });
            0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        };
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        let kinds = ["event", "question", "actor", "place", "source", "note"];
        let tints = kinds.map(|kind| format!("--{kind}"));
        let plain = ["--paper", "--panel", "--words", "--words-disputes"].map(str::to_owned);
        let code = ["key", "string", "number", "type"].map(|role| format!("--code-{role}"));
        let mut pairs: Vec<(String, String)> = Vec::new();
        for ground in plain.iter().chain(&tints) {
            pairs.extend(["--ink", "--muted"].map(|text| (text.to_owned(), ground.clone())));
        }
        pairs.extend(plain.iter().map(|ground| ("--accent".to_owned(), ground.clone())));
        pairs.extend(code.iter().map(|text| (text.clone(), "--panel".to_owned())));
        pairs.extend(["--accent", "--ink"].map(|ground| ("--paper".to_owned(), ground.to_owned())));
        for scheme in [0, 1] {
            for (text, ground) in &pairs {
                let ratio = contrast(colour(text)[scheme], colour(ground)[scheme]);
                assert!(ratio >= 4.5, "{text} on {ground}, {scheme}: {ratio:.2}");
            }
            // A passage that is pointed at takes on some of its line's colour.
            for kind in kinds {
                let (line, tint) = (
                    colour(&format!("--{kind}-line"))[scheme],
                    colour(&format!("--{kind}"))[scheme],
                );
                let mixed = [0, 1, 2].map(|part| 0.28 * line[part] + 0.72 * tint[part]);
                let ratio = contrast(colour("--ink")[scheme], mixed);
                assert!(ratio >= 4.5, "a current {kind}, {scheme}: {ratio:.2}");
                for ground in [colour("--paper")[scheme], tint] {
                    let seen = contrast(line, ground);
                    assert!(seen >= 3.0, "the line of a {kind}, {scheme}: {seen:.2}");
                }
            }
        }
    }

    #[test]
    fn parts_are_joined_in_order_and_replaced_by_name() {
        let own = |name: &str| (name == "style/tokens.css").then(|| ":root { --paper: red; }\n".to_owned());
        let sheet = style(own);
        assert!(sheet.starts_with(":root{--paper:red}*,"), "{}", &sheet[..80]);
        assert!(
            !sheet.contains("/*") && !sheet.contains("@font-face"),
            "{}",
            &sheet[..80]
        );
        let joined = script(|name| (name != "script/shared.js").then(|| "b();\n".to_owned()));
        assert!(
            joined.starts_with("'use strict';\n{\n") && joined.ends_with("{\nb();\n}\n}\n"),
            "{joined}"
        );
    }
}
