//! What templates can call: [`Messages`] in, the functions and filters of a [`Tera`] out.
//!
//! Invariant: whatever they return is text, which Tera escapes; attributes alone are safe as they are.

use std::sync::Arc;

use tera::value::Key;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::locale::direction;
use crate::messages::{Argument, Messages};

/// Registers `t(key=…, …)`, `joint(word=…, left=…, next=…)`, `comma()`, `own_tongue()`, `tongue`, `number`,
/// and `og_locale`. Tera wants them before the templates.
pub fn register(tera: &mut Tera, messages: &Arc<Messages>) {
    let own = Arc::clone(messages);
    tera.register_function("t", move |arguments: Kwargs, _: &State| message(&own, &arguments));
    let own = Arc::clone(messages);
    tera.register_function("joint", move |arguments: Kwargs, _: &State| joint(&own, &arguments));
    let own = Arc::clone(messages);
    tera.register_function("comma", move |_: Kwargs, _: &State| own.locale().comma());
    let own = Arc::clone(messages);
    tera.register_function("own_tongue", move |_: Kwargs, _: &State| attributes(own.tag()));
    let own = Arc::clone(messages);
    tera.register_filter("tongue", move |of: &Value, _: Kwargs, _: &State| tongue(&own, of));
    let own = Arc::clone(messages);
    tera.register_filter("number", move |number: usize, _: Kwargs, _: &State| own.number(number));
    tera.register_filter("og_locale", |language: &str, _: Kwargs, _: &State| og_locale(language));
}

/// What stands after a word of a list that `left` others follow: a comma, or the message `word` before the last one,
/// which is `next`; nothing after the last.
fn joint(messages: &Messages, arguments: &Kwargs) -> TeraResult<String> {
    let (word, left): (&str, usize) = (arguments.must_get("word")?, arguments.must_get("left")?);
    let next: &str = arguments.get("next")?.unwrap_or_default();
    Ok(match left {
        0 => String::new(),
        1 => messages.locale().joint(&messages.get(word, &[]), next),
        _ => messages.locale().comma().to_owned(),
    })
}

/// The attributes of an element in a language: ` lang="fr" dir="ltr"`.
fn attributes(language: &str) -> Value {
    let escaped: String = language.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    Value::safe_string(&format!(" lang=\"{escaped}\" dir=\"{}\"", direction(&escaped)))
}

/// The same for a language tag, or for a link whose words are in a language that is not the dossier's; nothing for
/// none. Words of the dossier's own that run the other way are kept apart from those beside them.
fn tongue(messages: &Messages, of: &Value) -> Value {
    let field = |name: &'static str| of.as_map().and_then(|map| map.get(&Key::Str(name)));
    let language = of.as_str().or_else(|| field("language").and_then(Value::as_str));
    match language {
        Some(language) => attributes(language),
        None => match field("text").and_then(Value::as_str) {
            Some(text) if messages.locale().runs_against(text) => Value::safe_string(" dir=\"auto\""),
            _ => Value::safe_string(""),
        },
    }
}

/// The message of `key`, with the other arguments.
fn message(messages: &Messages, arguments: &Kwargs) -> TeraResult<String> {
    let key: &str = arguments.must_get("key")?;
    let texts: Vec<(&str, Option<usize>, String)> = arguments
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, value)))
        .filter(|(name, _)| *name != "key")
        .map(|(name, value)| (name, whole_number(value), value.to_string()))
        .collect();
    let values: Vec<(&str, Argument)> = texts
        .iter()
        .map(|(name, number, text)| (*name, number.map_or(Argument::Text(text), Argument::Number)))
        .collect();
    let missing = || Error::message(format!("There is no message `{key}`"));
    messages.find(key, &values).ok_or_else(missing)
}

fn whole_number(value: &Value) -> Option<usize> {
    usize::try_from(value.as_i128()?).ok()
}

/// A language tag in the form of Open Graph, `fr_FR`; empty where the territory is not known.
fn og_locale(language: &str) -> String {
    let (primary, region) = language.split_once('-').unwrap_or((language, ""));
    let usual = match primary {
        "ar" => "AR",
        "de" => "DE",
        "en" => "US",
        "es" => "ES",
        "fr" => "FR",
        "it" => "IT",
        "nl" => "NL",
        "pt" => "PT",
        _ => "",
    };
    match if region.len() == 2 { region } else { usual } {
        "" => String::new(),
        territory => format!("{primary}_{}", territory.to_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_have_a_territory_or_nothing() {
        assert_eq!(og_locale("fr"), "fr_FR");
        assert_eq!(og_locale("fr-ca"), "fr_CA");
        assert_eq!(og_locale("ha"), "");
    }
}
