//! The built-in theme, compiled into the program: names in, texts and bytes out.
//!
//! The style sheet and the script of a site are each one file, joined of parts in the order of the tables
//! [`STYLE`] and [`SCRIPT`].
//!
//! Invariant: the tables list exactly the files of `templates/` and `static/`.

use super::tidy;

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
    "components/event.html"
    "components/evidence.html"
    "components/found.html"
    "components/index.html"
    "components/method.html"
    "components/spread.html"
    "components/support.html"
    "coverage.html"
    "dates.html"
    "event.html"
    "footer.html"
    "forecasts.html"
    "head.html"
    "home.html"
    "method.html"
    "names.html"
    "not_found.html"
    "note.html"
    "notes.html"
    "pair.html"
    "place.html"
    "places.html"
    "question.html"
    "questions.html"
    "shared.html"
    "source.html"
    "sources.html"
}

statics! {
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
    "wide.css"
    "support.css"
    "method.css"
    "question.css"
}

parts! {
    /// The parts of the script, in order: the path under `static/`, and the text. What the first declares, the
    /// others see.
    SCRIPT in "script/":
    "shared.js"
    "article.js"
}

/// The style sheet of a site; `own` gives the dossier's text of a part, where it has one.
pub fn style(own: impl Fn(&str) -> Option<String>) -> String {
    let parts = STYLE
        .iter()
        .map(|&(name, text)| own(name).unwrap_or_else(|| text.to_owned()));
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
    fn parts_are_joined_in_order_and_replaced_by_name() {
        let own = |name: &str| (name == "style/tokens.css").then(|| ":root { --paper: red; }\n".to_owned());
        let sheet = style(own);
        assert!(sheet.starts_with(":root{--paper:red}*,"), "{}", &sheet[..80]);
        assert!(!sheet.contains("/*") && !sheet.contains("@font-face"));
        let joined = script(|name| (name != "script/shared.js").then(|| "b();\n".to_owned()));
        assert!(
            joined.starts_with("'use strict';\n{\n") && joined.ends_with("{\nb();\n}\n}\n"),
            "{joined}"
        );
    }
}
