//! `dossier.toml` -> [`Config`].
//!
//! Invariant: an unknown key is an error, all faults are reported, and what is at fault takes its default.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diag::{Code, Diagnostic, Severity, did_you_mean};
use crate::limit::MOST_FRONT_FAULTS;
use crate::span::{FileId, Span};

use super::edition::Edition;
use super::front::Publishing;

/// What an editor decides for the whole dossier.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "dossier")]
struct ConfigFile {
    /// The dossier's title.
    #[schemars(required)]
    title: Option<String>,
    /// The dossier's language, a BCP 47 tag; the interface speaks `fr` and `en`.
    #[schemars(required, with = "Option<String>")]
    language: Option<Spanned<String>>,
    /// The address at which the site is published, with its path: `https://example.org/affair/`.
    #[schemars(with = "Option<String>")]
    base_url: Option<Spanned<String>>,
    /// One or two sentences for search engines and link previews.
    description: Option<String>,
    /// Who made the dossier.
    #[serde(default)]
    authors: Vec<String>,
    /// The licence of the editor's own text.
    licence: Option<String>,
    /// How much of the sources' texts is published, unless a source says otherwise.
    #[serde(default)]
    text: Publishing,
    /// The other languages that the dossier can be read in, by BCP 47 tag.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, TranslationTable>")]
    translations: BTreeMap<Spanned<String>, TranslationTable>,
    /// Whether readers can search all words of the dossier: `true` unless it says `false`.
    search: Option<bool>,
    /// Whether the whole dossier is also published as one page and as an EPUB; without a word it is up to 10,000
    /// entities.
    editions: Option<bool>,
    /// The severity of diagnostics, by code or name: `error`, `warning`, `note` or `off`.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    severities: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// What the dossier is called in another language; what is not written is as in its main one.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "translation")]
struct TranslationTable {
    /// The dossier's title.
    title: Option<String>,
    /// One or two sentences for search engines and link previews.
    description: Option<String>,
    /// The licence of the editor's own text.
    licence: Option<String>,
}

/// A language besides the main one, and what the dossier is called in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Translation {
    /// The BCP 47 tag as declared; also the folder of the edition.
    pub tag: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub licence: Option<String>,
}

/// What holds for the whole dossier.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The title; empty where none is given.
    pub title: String,
    /// The language, where it is given.
    pub language: Option<String>,
    /// An absolute `http` or `https` address that ends with `/`.
    pub base_url: Option<String>,
    /// The description; may be empty.
    pub description: String,
    /// The authors.
    pub authors: Vec<String>,
    /// The licence; may be empty.
    pub licence: String,
    /// How much of the sources' texts is published.
    pub text: Publishing,
    /// The other languages that it can be read in, by tag.
    pub translations: Vec<Translation>,
    /// Which edition this is.
    pub edition: Edition,
    /// Whether the full-text index is made, where the editor says so.
    pub search: Option<bool>,
    /// Whether the whole dossier is also published as one page and as an EPUB, where the editor says so.
    pub editions: Option<bool>,
    /// What severity the editor gives to a code; `None` turns it off.
    pub severities: BTreeMap<Code, Option<Severity>>,
}

/// The JSON Schema of `dossier.toml`.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(ConfigFile)
}

/// Reads `dossier.toml`.
pub fn read(file: FileId, text: &str) -> (Config, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (mut table, errors) = DeTable::parse_recoverable(text);
    for error in errors.into_iter().take(MOST_FRONT_FAULTS) {
        let span = error.span().unwrap_or(0..0);
        diagnostics.push(
            Diagnostic::at(
                Code::CONFIG_SYNTAX,
                Span::new(file, span),
                "dossier.toml cannot be read as TOML",
            )
            .saying(error.message().to_owned()),
        );
    }
    let config = loop {
        let error = match ConfigFile::deserialize(toml::Deserializer::from(table.clone())) {
            Ok(config) => break config,
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        let at = span.start;
        diagnostics.push(diagnose(file, span, error.message()));
        if diagnostics.len() > MOST_FRONT_FAULTS || !leave_out(table.get_mut(), at) {
            break ConfigFile::default();
        }
    };
    (resolve(file, config, &mut diagnostics), diagnostics)
}

/// Leaves out the innermost key that stands, or whose value stands, at a byte; `false` where there is none.
fn leave_out(table: &mut DeTable<'_>, at: usize) -> bool {
    let within = |(_, value): (_, &mut Spanned<DeValue<'_>>)| match value.get_mut() {
        DeValue::Table(inner) => leave_out(inner, at),
        _ => false,
    };
    if table.iter_mut().any(within) {
        return true;
    }
    let holds = |(key, value): &(&Spanned<_>, &Spanned<_>)| key.span().contains(&at) || value.span().contains(&at);
    let culprit = table.iter().find(holds).map(|(key, _)| key.clone());
    culprit.is_some_and(|culprit| table.remove(&culprit).is_some())
}

fn diagnose(file: FileId, span: std::ops::Range<usize>, message: &str) -> Diagnostic {
    let span = Span::new(file, span);
    if let Some(rest) = message.strip_prefix("unknown field `") {
        let (name, known) = rest.split_once('`').unwrap_or((rest, ""));
        let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
        let diagnostic = Diagnostic::at(Code::UNKNOWN_FIELD, span, format!("unknown field `{name}`"))
            .with_note(format!("the fields here are: {}", known.join(", ")));
        return match did_you_mean(name, known) {
            Some(near) => diagnostic.saying(format!("did you mean `{near}`?")),
            None => diagnostic,
        };
    }
    Diagnostic::at(Code::BAD_VALUE, span, "this field cannot take this value").saying(message.to_owned())
}

fn resolve(file: FileId, config: ConfigFile, diagnostics: &mut Vec<Diagnostic>) -> Config {
    let whole = Span::whole(file);
    let missing = |field: &str| Diagnostic::at(Code::MISSING_FIELD, whole, format!("`{field}` is missing"));
    if config.title.is_none() {
        diagnostics.push(missing("title").with_help("add `title = \"…\"`"));
    }
    if config.language.is_none() {
        diagnostics.push(missing("language").with_help("add `language = \"fr\"` or `language = \"en\"`"));
    }
    let language = config.language.and_then(|language| {
        let span = Span::new(file, language.span());
        if is_language(language.get_ref()) {
            return Some(language.into_inner());
        }
        let headline = format!("`{}` is no language tag", language.get_ref());
        diagnostics.push(Diagnostic::at(Code::BAD_VALUE, span, headline).with_help("write a BCP 47 tag: `fr`, `en`"));
        None
    });
    let base_url = config.base_url.and_then(|url| match base_url(url.get_ref()) {
        Ok(url) => Some(url),
        Err(why) => {
            let span = Span::new(file, url.span());
            diagnostics.push(Diagnostic::at(Code::BAD_VALUE, span, why).with_help("write `https://example.org/path/`"));
            None
        }
    });
    let translations = translations(file, language.as_deref(), config.translations, diagnostics);
    let mut severities = BTreeMap::new();
    for (name, word) in config.severities {
        let Some(code) = Code::named(name.get_ref()) else {
            diagnostics.push(no_diagnostic(name.get_ref(), Span::new(file, name.span())));
            continue;
        };
        let severity = match word.get_ref().as_str() {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "note" => Some(Severity::Note),
            "off" => None,
            other => {
                let headline = format!("`{other}` is no severity");
                diagnostics.push(
                    Diagnostic::at(Code::BAD_VALUE, Span::new(file, word.span()), headline)
                        .with_help("write `error`, `warning`, `note` or `off`"),
                );
                continue;
            }
        };
        if code.rule().severity == Severity::Error && severity != Some(Severity::Error) {
            let headline = format!("`{}` is always an error", name.get_ref());
            diagnostics.push(
                Diagnostic::at(Code::BAD_VALUE, Span::new(file, word.span()), headline)
                    .with_note("without it a site could say what nothing carries, or could not be made at all"),
            );
            continue;
        }
        severities.insert(code, severity);
    }
    Config {
        title: config.title.unwrap_or_default(),
        language,
        base_url,
        description: config.description.unwrap_or_default(),
        authors: config.authors,
        licence: config.licence.unwrap_or_default(),
        text: config.text,
        translations,
        edition: Edition::default(),
        search: config.search,
        editions: config.editions,
        severities,
    }
}

/// The languages besides the main one, each once.
fn translations(
    file: FileId,
    main: Option<&str>,
    written: BTreeMap<Spanned<String>, TranslationTable>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Translation> {
    let mut kept: Vec<Translation> = Vec::new();
    for (tag, table) in written {
        let span = Span::new(file, tag.span());
        let tag = tag.into_inner();
        let is_tag = |other: &str| other.eq_ignore_ascii_case(&tag);
        let fault = match () {
            () if !can_be_translation(&tag) => {
                Some((format!("`{tag}` is no language tag"), "write a BCP 47 tag: `en`"))
            }
            () if main.is_some_and(is_tag) => {
                let headline = format!("`{tag}` is the dossier's main language");
                Some((
                    headline,
                    "remove it: `title` and the other fields above are in that language",
                ))
            }
            () if kept.iter().any(|other| is_tag(&other.tag)) => Some((
                format!("`{tag}` is declared twice"),
                "the case of letters makes no difference",
            )),
            () => None,
        };
        if let Some((headline, help)) = fault {
            diagnostics.push(Diagnostic::at(Code::BAD_VALUE, span, headline).with_help(help));
            continue;
        }
        kept.push(Translation {
            tag,
            title: table.title,
            description: table.description,
            licence: table.licence,
        });
    }
    kept.sort_by(|a, b| a.tag.cmp(&b.tag));
    kept
}

/// Whether a text can be the tag of an edition and its folder: a BCP 47 tag whose language has two or three letters
/// (ISO 639), as no folder of a site has.
pub fn can_be_translation(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or("");
    is_language(tag) && matches!(primary.len(), 2 | 3)
}

/// Says that a name is that of no diagnostic, and which one may be meant.
pub fn no_diagnostic(name: &str, span: Span) -> Diagnostic {
    let names = Code::all().flat_map(|code| [code.rule().name, code.rule().code]);
    let diagnostic = Diagnostic::at(Code::BAD_VALUE, span, format!("`{name}` is no diagnostic"));
    match did_you_mean(name, names) {
        Some(near) => diagnostic.saying(format!("did you mean `{near}`?")),
        None => diagnostic.with_help("`recoupe explain` lists them all"),
    }
}

/// Whether a text has the form of a BCP 47 tag (RFC 5646): letters, then parts of 1 to 8 letters or digits.
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("");
    (2..=8).contains(&primary.len())
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// Brings an address into the form that [`Config::base_url`] holds.
///
/// # Errors
/// Says why it cannot be the address of a site.
pub fn base_url(url: &str) -> Result<String, String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Err(format!(
            "`{url}` is no address that begins with `https://` or `http://`"
        ));
    };
    let host = rest.split('/').next().unwrap_or("");
    if host.is_empty() || url.contains(['?', '#', '"', '<', '>', '\\']) || url.contains(char::is_whitespace) {
        return Err(format!("`{url}` cannot be the address of a site"));
    }
    Ok(format!("{}/", url.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{FilePath, Files};

    fn read_text(text: &str) -> (Config, Vec<(String, String)>) {
        let mut files = Files::default();
        let file = files.add(FilePath::new("dossier.toml").unwrap(), text);
        let (config, diagnostics) = read(file, text);
        let seen = diagnostics
            .iter()
            .map(|d| (d.code.to_string(), files.slice(d.primary.as_ref().unwrap().span).into()));
        (config, seen.collect())
    }

    #[test]
    fn a_dossier_is_configured() {
        let (config, seen) = read_text(
            "title = \"T\"\nlanguage = \"fr\"\nbase_url = \"https://a.org/b\"\ntext = \"excerpts\"\n[severities]\nunused-alias = \"off\"\nR0502 = \"error\"\n",
        );
        assert!(seen.is_empty(), "{seen:?}");
        assert_eq!(config.base_url.as_deref(), Some("https://a.org/b/"));
        assert_eq!(config.text, Publishing::Excerpts);
        assert_eq!(config.severities[&Code::UNUSED_ALIAS], None);
        assert_eq!(config.severities[&Code::UNSUPPORTED_DATE], Some(Severity::Error));
    }

    #[test]
    fn all_faults_are_reported() {
        let (config, seen) = read_text(
            "titel = \"T\"\nlanguage = \"f r\"\nbase_url = \"ftp://x\"\ntext = \"all\"\nauthors = 3\n[severities]\nunused = \"off\"\nunused-alias = \"loud\"\nquotation-not-found = \"off\"\n",
        );
        let words: Vec<&str> = seen.iter().map(|(_, words)| words.as_str()).collect();
        for word in [
            "titel",
            "\"f r\"",
            "\"ftp://x\"",
            "\"all\"",
            "3",
            "unused",
            "\"loud\"",
            "\"off\"",
            "",
        ] {
            assert!(words.contains(&word), "{word} in {seen:?}");
        }
        assert_eq!(config.text, Publishing::Full);
    }

    #[test]
    fn broken_toml_is_reported() {
        let (_, seen) = read_text("title = \"T\nlanguage = \"fr\"\nx\n");
        assert!(seen.iter().any(|(code, _)| code == "R0112"), "{seen:?}");
    }
}
