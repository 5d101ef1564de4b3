//! The interface's words: a language in, a [`Messages`] out, from the Fluent files in `messages/`.
//!
//! Invariant: every language has the same keys, each with the same arguments, so that no message is missing
//! at run time, and one that were would be told in English; nothing of the dossier's own text comes from here.

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentValue};
use fluent_bundle::{FluentArgs, FluentResource};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::locale::{Locale, Tongue};

/// The messages of a language.
const fn text(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => include_str!("../messages/en.ftl"),
        Tongue::Fr => include_str!("../messages/fr.ftl"),
        Tongue::Es => include_str!("../messages/es.ftl"),
        Tongue::De => include_str!("../messages/de.ftl"),
        Tongue::Ar => include_str!("../messages/ar.ftl"),
    }
}

/// The messages of a language as parsed, which is done once. A test holds every file to be free of errors; what does
/// parse is used in any case.
fn resource(tongue: Tongue) -> Arc<FluentResource> {
    static PARSED: [OnceLock<Arc<FluentResource>>; Tongue::ALL.len()] = [const { OnceLock::new() }; Tongue::ALL.len()];
    let parsed = PARSED[tongue as usize].get_or_init(|| {
        let parsed = FluentResource::try_new(text(tongue).to_owned());
        Arc::new(parsed.unwrap_or_else(|(sound, _)| sound))
    });
    Arc::clone(parsed)
}

/// The interface's words in one language.
pub struct Messages {
    bundle: FluentBundle<Arc<FluentResource>>,
    locale: Locale,
    tag: String,
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
        let locale = Locale::new(language);
        let tongue = locale.tongue.tag();
        let spoken = Tongue::from_tag(language).and_then(|_| language.parse::<LanguageIdentifier>().ok());
        let spoken = spoken.or_else(|| tongue.parse().ok()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![spoken]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(written));
        // What a language lacks is said in English.
        for tongue in [Tongue::En, locale.tongue] {
            bundle.add_resource_overriding(resource(tongue));
        }
        Self {
            bundle,
            locale,
            tag: language.to_owned(),
        }
    }

    /// How the language writes numbers and dates.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The tag that was asked for: the dossier's language, whether or not there are messages in it.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language of the messages: `fr`, `en`.
    pub fn language(&self) -> &'static str {
        self.locale.tongue.tag()
    }

    /// The message of a key, or nothing where there is no such key.
    pub fn find(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match *argument {
                Argument::Number(number) => values.set(*name, self.number_value(number)),
                Argument::Text(text) => values.set(*name, FluentValue::from(self.locale.set_apart(text))),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        Some(text.into_owned())
    }

    /// A number for Fluent, which chooses the plural by it.
    ///
    /// The plural rules that Fluent uses (intl_pluralrules 7.0) leave out "modulo 100" for Arabic, where 103 goes as
    /// 3 and 111 as 11 (CLDR): there a smaller number chooses, and the figures go along as a note to [`written`].
    fn number_value(&self, number: usize) -> FluentValue<'static> {
        if self.locale.tongue != Tongue::Ar || number < 100 {
            return FluentValue::from(number);
        }
        let choosing = match number % 100 {
            3..=10 => 10.0,
            11..=99 => 11.0,
            _ => 100.0,
        };
        let options = FluentNumberOptions {
            currency: Some(number.to_string()),
            ..FluentNumberOptions::default()
        };
        FluentValue::Number(FluentNumber::new(choosing, options))
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
        self.locale.grouped(&number.to_string())
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Messages").field(&self.language()).finish()
    }
}

/// A number of a message as its language writes it. The whole tag counts: `ar-MA` has other digits than `ar`.
fn written(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let figures = match &number.options.currency {
                Some(figures) => figures.clone().into(),
                None => number.as_string(),
            };
            let text = memoizer.with_try_get::<Locale, _, _>((), |locale| locale.grouped(&figures));
            text.ok()
        }
        _ => None,
    }
}

impl Memoizable for Locale {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Locale::new(&language.to_string()))
    }
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

    /// What a table of keys has that another has not, in words.
    fn lacking(has: &BTreeMap<&str, BTreeSet<&str>>, lacks: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<String> {
        has.keys()
            .filter(|key| !lacks.contains_key(*key))
            .map(|key| key.to_string())
            .collect()
    }

    #[test]
    fn languages_have_the_same_keys_and_arguments() {
        let english = keys(text(Tongue::En));
        let mut wrong = Vec::new();
        for tongue in Tongue::ALL {
            let language = tongue.tag();
            if let Err((_, errors)) = FluentResource::try_new(text(tongue).to_owned()) {
                wrong.push(format!("messages/{language}.ftl does not parse: {errors:?}"));
            }
            let own = keys(text(tongue));
            for key in lacking(&english, &own) {
                wrong.push(format!("messages/{language}.ftl lacks {key}"));
            }
            for key in lacking(&own, &english) {
                wrong.push(format!(
                    "messages/{language}.ftl has {key}, which messages/en.ftl lacks"
                ));
            }
            for (key, arguments) in &own {
                if english.get(key).is_some_and(|expected| expected != arguments) {
                    wrong.push(format!(
                        "messages/{language}.ftl: {key} has other arguments: {arguments:?}"
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// The messages of a file: key and text.
    fn entries(text: &str) -> BTreeMap<&str, String> {
        let mut entries: BTreeMap<&str, String> = BTreeMap::new();
        let mut current = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let line = match line.split_once(" = ").filter(|_| line.starts_with(char::is_alphabetic)) {
                Some((key, rest)) => {
                    current = key;
                    rest
                }
                None => line,
            };
            if !current.is_empty() && !line.is_empty() {
                let entry = entries.entry(current).or_default();
                entry.push_str(line);
                entry.push('\n');
            }
        }
        entries
    }

    /// Messages that are the same words in two languages.
    const SAME: &[&str] = &[
        "actors",
        "actor-kind-agency",
        "actor-kind-ngo",
        "bytes",
        "language-ha",
        "actor-kind-bank",
        "actor-kind-base",
        "actor-kind-organisation",
        "archive",
        "article",
        "chronology",
        "cite-as",
        "cite-as-bibtex",
        "cite-as-csl-json",
        "cite-as-markdown",
        "cite-as-text",
        "data",
        "dossier",
        "filter-actor",
        "index-part",
        "name-rule-initial",
        "notes",
        "origins",
        "outside-original",
        "place-kind-village",
        "search-kind-actors",
        "source",
        "sources",
        "strip-event",
        "text-says",
        "west",
    ];

    #[test]
    fn messages_are_translated() {
        let english = entries(text(Tongue::En));
        let mut same = Vec::new();
        for tongue in [Tongue::Es, Tongue::De, Tongue::Ar] {
            for (key, own) in entries(text(tongue)) {
                let words = own.replace(|c: char| !c.is_alphabetic(), "").len() > 2;
                let placeholders = own.trim_start_matches('{').trim_end_matches(['}', '\n']).trim();
                let only_placeholder = placeholders.starts_with('$') && !placeholders.contains(' ');
                if words && !only_placeholder && english[key] == own && !SAME.contains(&key) {
                    same.push(format!("messages/{}.ftl: {key} = {}", tongue.tag(), own.trim_end()));
                }
            }
        }
        assert!(same.is_empty(), "still English:\n{}", same.join("\n"));
    }

    /// The selectors of a message by the number that chooses: its argument, its variants, and their text.
    fn selectors(text: &str) -> Vec<(String, Vec<String>, String)> {
        let mut found = Vec::new();
        let parts: Vec<&str> = text.split("->").collect();
        for (at, part) in parts.iter().enumerate().skip(1) {
            let argument = parts[at - 1].rsplit('$').next().unwrap_or("").trim().to_owned();
            let (mut depth, mut end) = (1usize, part.len());
            let mut own = String::new();
            // The variants of the selector itself, not of those inside it; what other selectors follow is joined.
            let rest = parts[at..].join("->");
            for (index, c) in rest.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    end = index;
                    break;
                }
                if depth == 1 {
                    own.push(c);
                }
            }
            let variants = own.split('[').skip(1).filter_map(|rest| rest.split(']').next());
            let inside = rest.get(..end).unwrap_or(&rest).to_owned();
            found.push((argument, variants.map(str::to_owned).collect(), inside));
        }
        found
    }

    #[test]
    fn arabic_numbers_have_all_their_plurals() {
        let english = entries(text(Tongue::En));
        let mut wrong = Vec::new();
        for (key, own) in entries(text(Tongue::Ar)) {
            let zero = |argument: &str| {
                let chosen = selectors(&english[key]);
                chosen
                    .iter()
                    .any(|(of, variants, _)| of == argument && variants.contains(&"0".to_owned()))
            };
            for (argument, variants, inside) in selectors(&own) {
                let has = |name: &str| variants.iter().any(|variant| variant == name);
                let shows = inside.contains(&format!("{{ ${argument} }}"));
                let missing = ["one", "two", "few", "many", "other"]
                    .into_iter()
                    .find(|name| !has(name));
                if let Some(missing) = missing.filter(|_| shows && !has("1")) {
                    wrong.push(format!("{key}: ${argument} has no [{missing}]"));
                }
                if zero(&argument) && !has("zero") && !has("0") {
                    wrong.push(format!("{key}: ${argument} has no [zero]"));
                }
            }
        }
        assert!(wrong.is_empty(), "messages/ar.ftl:\n{}", wrong.join("\n"));
    }

    #[test]
    fn arabic_messages_are_in_arabic() {
        for (key, own) in entries(text(Tongue::Ar)) {
            // Outside what Fluent itself says, and names that are Latin everywhere.
            let mut words = String::new();
            let mut rest = own.as_str();
            while let Some(at) = rest.find(['{', '[']) {
                words.push_str(&rest[..at]);
                let close = if rest[at..].starts_with('{') {
                    ['}', '>']
                } else {
                    [']', ']']
                };
                rest = rest[at..].find(close).map_or("", |end| &rest[at + end + 1..]);
            }
            words.push_str(rest);
            for name in [
                "recoupe",
                "Atom",
                "SHA-256",
                "draft",
                "a été",
                "BibTeX",
                "CSL-JSON",
                "Markdown",
                "JavaScript",
                "EPUB",
                "Natural Earth",
            ] {
                words = words.replace(name, "");
            }
            assert!(!words.contains(|c: char| c.is_ascii_alphabetic()), "{key}: {words}");
            assert!(!words.contains([',', ';', '?']), "{key}: {words}");
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
        let keys = keys(text(Tongue::En));
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
        let french = Messages::new("fr-NE");
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
        for (tag, expected) in [
            ("it", "12,345 events"),
            ("es", "12.345 acontecimientos"),
            ("de", "12.345 Ereignisse"),
            ("ar", "12,345 حدثًا"),
            ("ar-EG", "١٢٬٣٤٥ حدثًا"),
            ("ar-MA", "12.345 حدثًا"),
        ] {
            let messages = Messages::new(tag);
            assert_eq!(
                messages.get("count-events", &[("count", 12345.into())]),
                expected,
                "{tag}"
            );
        }
        let arabic = Messages::new("ar");
        for (count, expected) in [
            (0, "لا حدث"),
            (2, "حدثان"),
            (7, "7 أحداث"),
            (11, "11 حدثًا"),
            (100, "100 حدث"),
            (103, "103 أحداث"),
            (1_111, "1,111 حدثًا"),
        ] {
            assert_eq!(
                arabic.get("event-count", &[("count", Argument::Number(count))]),
                expected
            );
        }
        assert_eq!(french.find("no-such-key", &[]), None);
    }

    #[test]
    fn french_spaces_do_not_break() {
        for line in text(Tongue::Fr).lines().filter(|line| !line.starts_with('#')) {
            for broken in [" :", " ;", " !", " ?", "« ", " »"] {
                assert!(!line.contains(broken), "{line}");
            }
        }
    }
}
