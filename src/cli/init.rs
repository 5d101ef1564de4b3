//! `init`: a folder in, a small dossier in it out.
//!
//! Invariant: no file that exists is changed.

use super::args::{Init, Language};
use super::console::{BOLD, CYAN, Console, DIM, GREEN};
use super::{Status, not_made, prefix, root_option};
use crate::disk::create_missing;
use crate::locale::Tongue;
use crate::report::counted;
use crate::span::FilePath;

/// A starter: paths and texts.
type Starter = &'static [(&'static str, &'static str)];

macro_rules! starter {
    ($language:literal: $($path:literal)*) => {
        &[$(($path, include_str!(concat!("starter/", $language, "/", $path)))),*]
    };
}

/// Files that are the same in each language.
const COMMON: Starter = &[
    (".gitignore", include_str!("starter/gitignore")),
    (".github/workflows/pages.yml", include_str!("starter/pages.yml")),
];

const FRENCH: Starter = starter!["fr":
    "README.md"
    "dossier.toml"
    "seeds/gazette.txt"
    "seeds/mairie.md"
    "content/index.md"
    "content/sources/gazette.md"
    "content/sources/mairie.md"
    "content/events/reunion-publique.md"
    "content/events/fermeture.md"
    "content/events/reouverture.md"
    "content/actors/ville.md"
    "content/actors/maire.md"
    "content/actors/departement.md"
    "content/actors/riverains.md"
    "content/places/pont.md"
    "content/places/valbrume.md"
    "content/questions/cout.md"
    "content/questions/date-fermeture.md"
    "content/notes/methode.md"
];

const ENGLISH: Starter = starter!["en":
    "README.md"
    "dossier.toml"
    "seeds/gazette.txt"
    "seeds/council.md"
    "content/index.md"
    "content/sources/gazette.md"
    "content/sources/council.md"
    "content/events/public-meeting.md"
    "content/events/closure.md"
    "content/events/reopening.md"
    "content/actors/town-council.md"
    "content/actors/mayor.md"
    "content/actors/county.md"
    "content/actors/residents.md"
    "content/places/bridge.md"
    "content/places/mistvale.md"
    "content/questions/cost.md"
    "content/questions/closing-date.md"
    "content/notes/method.md"
];

const SPANISH: Starter = starter!["es":
    "README.md"
    "dossier.toml"
    "content/actors/iriarte.md"
    "content/events/outage.md"
    "content/events/repair.md"
    "content/index.md"
    "content/places/valdeoca.md"
    "content/questions/length.md"
    "content/sources/depeche.md"
    "content/sources/diario.md"
    "seeds/depeche.txt"
    "seeds/diario.txt"
];

const GERMAN: Starter = starter!["de":
    "README.md"
    "dossier.toml"
    "content/actors/voss.md"
    "content/events/fire.md"
    "content/events/report.md"
    "content/index.md"
    "content/places/hollern.md"
    "content/questions/people.md"
    "content/sources/bote.md"
    "content/sources/gazette.md"
    "seeds/bote.txt"
    "seeds/gazette.txt"
];

const ARABIC: Starter = starter!["ar":
    "README.md"
    "dossier.toml"
    "content/actors/huda.md"
    "content/actors/water.md"
    "content/events/crack.md"
    "content/events/evacuation.md"
    "content/index.md"
    "content/places/dam.md"
    "content/places/village.md"
    "content/questions/length.md"
    "content/sources/courrier.md"
    "content/sources/sawt.md"
    "content/sources/wire.md"
    "seeds/courrier.txt"
    "seeds/sawt.txt"
    "seeds/wire.txt"
];

/// The starter of a language.
fn starter(language: Language) -> Starter {
    match language {
        Language::Fr => FRENCH,
        Language::En => ENGLISH,
        Language::Es => SPANISH,
        Language::De => GERMAN,
        Language::Ar => ARABIC,
    }
}

/// Makes a dossier.
pub fn init(given: &Init, console: &Console) -> Status {
    let language = given.language.unwrap_or_else(spoken);
    let files: Vec<(FilePath, Vec<u8>)> = starter(language)
        .iter()
        .chain(COMMON)
        .map(|(path, text)| {
            let text = titled(path, text, given.title.as_deref());
            let path = FilePath::new(path).expect("a starter's paths lie inside it");
            (path, text.into_bytes())
        })
        .collect();
    let folder = &given.folder;
    if folder.exists() && !folder.is_dir() {
        let error = format!("{} is a file, not a folder", folder.display());
        console.error(
            &error,
            Some("give the name of a folder; it is made if it does not exist"),
        );
        return Status::Misused;
    }
    let files = files.iter().map(|(path, bytes)| (path.clone(), bytes.as_slice()));
    let done = match create_missing(folder, files) {
        Ok(done) => done,
        Err(error) => return not_made(&error, console),
    };
    let prefix = prefix(folder);
    for path in &done.created {
        console.say(&format!("{GREEN}new {GREEN:#} {prefix}{path}\n"));
    }
    for path in &done.kept {
        console.tell(&format!("{BOLD}kept{BOLD:#} {prefix}{path} {DIM}(it existed){DIM:#}\n"));
    }
    let language = match (language, given.language) {
        (_, Some(_)) => "",
        (Language::En, None) => " in English (--language fr for French; es, de and ar are there too)",
        (Language::Fr, None) => " in French (--language en for English)",
        (Language::Es, None) => " in Spanish (--language en for English)",
        (Language::De, None) => " in German (--language en for English)",
        (Language::Ar, None) => " in Arabic (--language en for English)",
    };
    console.say(&format!(
        "Made {}{language}. Look at it with {CYAN}recoupe serve{} --open{CYAN:#}\n",
        counted(done.created.len(), "file"),
        root_option(folder)
    ));
    Status::Fine
}

/// A starter's text, under the title that the user gave.
fn titled(path: &str, text: &str, title: Option<&str>) -> String {
    let (start, separator) = match path {
        "dossier.toml" => ("title = ", "title = "),
        "content/index.md" => ("title:", "title: "),
        _ => return text.to_owned(),
    };
    let Some(title) = title else {
        return text.to_owned();
    };
    // A JSON string without control characters is a string of TOML and of YAML too.
    let quoted = serde_json::Value::from(title).to_string();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if let Some(line) = lines.iter_mut().find(|line| line.starts_with(start)) {
        *line = format!("{separator}{quoted}");
    }
    lines.join("\n") + "\n"
}

/// The language of the system's messages.
fn spoken() -> Language {
    let set = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    match locale.as_deref().and_then(Tongue::from_tag) {
        Some(Tongue::Fr) => Language::Fr,
        Some(Tongue::Es) => Language::Es,
        Some(Tongue::De) => Language::De,
        Some(Tongue::Ar) => Language::Ar,
        Some(Tongue::En) | None => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_replaced_where_they_stand() {
        let toml = FRENCH.iter().find(|(path, _)| *path == "dossier.toml").unwrap();
        let text = titled(toml.0, toml.1, Some("L'« affaire » \"x\\y\""));
        assert!(text.contains(r#"title = "L'« affaire » \"x\\y\"""#), "{text}");
        assert_eq!(text.lines().count(), toml.1.lines().count());
        for starter in [FRENCH, ENGLISH, SPANISH, GERMAN, ARABIC] {
            for (path, text) in starter {
                assert_eq!(titled(path, text, None), *text);
                let changed = titled(path, text, Some("New")) != *text;
                assert_eq!(changed, ["dossier.toml", "content/index.md"].contains(path), "{path}");
            }
        }
    }
}
