//! The interface's words: a language in, a [`Messages`] out, from the Fluent files in `messages/`.
//!
//! Invariant: every language has the same keys, each with the same arguments, so that no message is missing
//! at run time; nothing of the dossier's own text comes from here.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentValue;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The languages of the interface: primary subtag and messages. The first is the fallback.
const LANGUAGES: &[(&str, &str)] = &[
    ("en", include_str!("../messages/en.ftl")),
    ("fr", include_str!("../messages/fr.ftl")),
];

/// The interface's words in one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    language: &'static str,
}

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Argument<'a> {
    /// A number, which chooses the plural and is written with the language's separators.
    Number(usize),
    /// Words.
    Text(&'a str),
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Argument::Number(number)
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Argument::Text(text)
    }
}

impl Messages {
    /// The messages in the language of a BCP 47 tag; in English where there are none in that language.
    pub fn new(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let chosen = LANGUAGES.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(primary));
        let (language, text) = *chosen.unwrap_or(&LANGUAGES[0]);
        let locale: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let formatter: fn(&FluentValue, &_) -> Option<String> = match language {
            "fr" => |value, _| grouped_value(value, "fr"),
            _ => |value, _| grouped_value(value, "en"),
        };
        bundle.set_formatter(Some(formatter));
        // A test holds every file to be free of errors; what does parse is used in any case.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle, language }
    }

    /// The language of the messages: `fr`, `en`.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The message of a key, or nothing where there is no such key.
    pub fn find(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match *argument {
                Argument::Number(number) => values.set(*name, FluentValue::from(number)),
                Argument::Text(text) => values.set(*name, FluentValue::from(text)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        Some(text.into_owned())
    }

    /// The message of a key; the key itself where there is no such key.
    pub fn get(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A rule of the program in words; `of` is what its messages begin with.
    pub fn rule(&self, of: &str, rule: &str) -> String {
        let known = self.find(&format!("{of}{rule}"), &[]);
        known.unwrap_or_else(|| rule.to_owned())
    }

    /// A number as the language writes it: « 12 345 », “12,345”.
    pub fn number(&self, number: usize) -> String {
        grouped(&number.to_string(), self.language)
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Messages").field(&self.language).finish()
    }
}

/// A Fluent number with its thousands apart.
fn grouped_value(value: &FluentValue, language: &str) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string(), language)),
        _ => None,
    }
}

/// Decimal digits in groups of three: apart by a narrow no-break space in French, a comma in English.
fn grouped(digits: &str, language: &str) -> String {
    let separator = if language == "fr" { '\u{202f}' } else { ',' };
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut out = String::with_capacity(digits.len() + 6);
    for (at, digit) in digits.char_indices() {
        if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// The keys of a file, each with the names of its arguments.
    fn keys(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut keys: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut current = "";
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" = ").filter(|_| line.starts_with(char::is_alphabetic)) {
                current = key;
                assert!(keys.insert(key, BTreeSet::new()).is_none(), "{key} stands twice");
            }
            for (_, rest) in line.match_indices('$').map(|(at, _)| line.split_at(at + 1)) {
                let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                keys.get_mut(current).unwrap().insert(&rest[..end]);
            }
        }
        keys
    }

    /// The string literals of all files with an extension under a folder of the crate.
    fn literals(folder: &str, extension: &str, found: &mut BTreeSet<String>) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok) {
            let path = entry.path();
            if path.extension().is_some_and(|own| own == extension) && !path.ends_with("messages.rs") {
                let text = std::fs::read_to_string(path).unwrap();
                found.extend(text.lines().flat_map(|line| line.split('"').skip(1)).map(str::to_owned));
            }
        }
    }

    #[test]
    fn languages_have_the_same_keys_and_arguments() {
        for (language, text) in LANGUAGES {
            assert!(FluentResource::try_new(text.to_string()).is_ok(), "{language}");
            assert_eq!(keys(text), keys(LANGUAGES[0].1), "{language}");
        }
    }

    /// Whether a key can come of a literal: `aside-` before what a template appends, `{of}-kind-{}` in Rust.
    fn comes_of(key: &str, literal: &str) -> bool {
        let parts: Vec<&str> = literal
            .split('{')
            .map(|part| part.rsplit('}').next().unwrap_or(part))
            .collect();
        let open = literal.ends_with('-') || literal.contains('{');
        if !open || parts.concat().len() < 6 || !parts.concat().contains('-') {
            return false;
        }
        let Some(mut rest) = key.strip_prefix(parts[0]) else {
            return false;
        };
        parts[1..]
            .iter()
            .all(|part| rest.split_once(part).map(|(_, after)| rest = after).is_some())
    }

    #[test]
    fn keys_are_used_and_those_used_exist() {
        let keys = keys(LANGUAGES[0].1);
        let (mut in_templates, mut in_code) = (BTreeSet::new(), BTreeSet::new());
        literals("templates", "html", &mut in_templates);
        literals("src", "rs", &mut in_code);
        let used = |key: &&&str| {
            let mut all = in_templates.iter().chain(&in_code);
            all.any(|literal| literal == **key || comes_of(key, literal))
        };
        let unused: Vec<_> = keys.keys().filter(|key| !used(key)).collect();
        assert!(unused.is_empty(), "unused: {unused:?}");

        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (folder, calls) in [
            ("templates", ["t(key=\"", "t(key=\""]),
            ("src/site", ["say(\"", "messages.get(\""]),
        ] {
            for entry in walkdir::WalkDir::new(root.join(folder))
                .into_iter()
                .filter_map(Result::ok)
            {
                let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
                for call in calls {
                    for key in text.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                        assert!(
                            keys.contains_key(key) || key.ends_with('-'),
                            "{key}, in {:?}",
                            entry.path()
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn words_follow_the_language() {
        let french = Messages::new("fr-CA");
        assert_eq!(french.get("evidence-count", &[("count", 0.into())]), "aucune citation");
        assert_eq!(french.get("evidence-count", &[("count", 1.into())]), "une citation");
        assert_eq!(
            french.get("evidence-count", &[("count", 1234.into())]),
            "1\u{202f}234 citations"
        );
        assert_eq!(
            french.get("made-with", &[("version", "1".into())]),
            "Dossier composé avec recoupe 1"
        );
        assert_eq!(
            Messages::new("de").get("count-events", &[("count", 12345.into())]),
            "12,345 events"
        );
        assert_eq!(french.find("no-such-key", &[]), None);
    }

    #[test]
    fn french_spaces_do_not_break() {
        let french = LANGUAGES.iter().find(|(language, _)| *language == "fr").unwrap().1;
        for line in french.lines().filter(|line| !line.starts_with('#')) {
            for broken in [" :", " ;", " !", " ?", "« ", " »"] {
                assert!(!line.contains(broken), "{line}");
            }
        }
    }
}
