//! The built-in theme, compiled into the program: names in, texts and bytes out.
//!
//! Invariant: the tables list exactly the files of `templates/` and `static/`.

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
    "fonts/source-serif-4-italic.woff2"
    "fonts/source-serif-4.woff2"
    "script.js"
    "style.css"
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
        assert_eq!(names(STATICS.iter().map(|(name, _)| *name).collect()), files("static"));
    }
}
