//! What templates can call: [`Messages`] in, the functions and filters of a [`Tera`] out.
//!
//! Invariant: whatever they return is text, which Tera escapes.

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::messages::{Argument, Messages};

/// Registers `t(key=…, …)`, `number` and `og_locale`. Tera wants them before the templates.
pub fn register(tera: &mut Tera, messages: &Arc<Messages>) {
    let own = Arc::clone(messages);
    tera.register_function("t", move |arguments: Kwargs, _: &State| message(&own, &arguments));
    let own = Arc::clone(messages);
    tera.register_filter("number", move |number: usize, _: Kwargs, _: &State| own.number(number));
    tera.register_filter("og_locale", |language: &str, _: Kwargs, _: &State| og_locale(language));
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
