//! An entity -> its [`DataPanel`]: its record as published, on its own page.
//!
//! Invariant: what is shown is the record up to where it is cut, but for the text of an article, which stands on the page
//! already.

use std::borrow::Cow;

use crate::export::dossier;
use crate::highlight::highlight;
use crate::limit::beginning;
use crate::link::model::Entity;
use crate::route;

use super::page::{DataPanel, Html};
use super::view::View;

/// How many bytes of its data a page shows.
const DATA: usize = 12_000;
/// How many bytes of an article's text its data show.
const TEXT: usize = 80;

impl View<'_> {
    /// The "data" panel of an entity.
    pub fn data(&self, entity: Entity, from: &str) -> DataPanel {
        let whole = dossier::record(self.data, entity);
        let json = match entity {
            Entity::Source(_) => without_text(&whole),
            _ => Cow::Borrowed(whole.as_str()),
        };
        let line_end = |bytes: &[u8]| bytes.iter().rposition(|&byte| byte == b'\n');
        let shown = match json.as_bytes().get(..DATA) {
            Some(bytes) => &json[..line_end(bytes).unwrap_or(0)],
            None => &json,
        };
        DataPanel {
            html: Html(highlight(shown, "json")),
            cut: shown.len() < whole.len(),
            href: route::relative(from, route::DATA),
        }
    }
}

/// The JSON of a source, of its text the beginning alone: the whole of it stands on the page already.
fn without_text(json: &str) -> Cow<'_, str> {
    let begins = "\n  \"text\": \"";
    let Some(start) = json.find(begins).map(|at| at + begins.len()) else {
        return Cow::Borrowed(json);
    };
    let line = &json[start..start + json[start..].find('\n').unwrap_or(json.len() - start)];
    let text = line.strip_suffix(',').unwrap_or(line);
    let text = text.strip_suffix('"').unwrap_or(text);
    if text.len() <= TEXT + "…".len() {
        return Cow::Borrowed(json);
    }
    let kept = beginning(text, TEXT);
    // An escape is not cut in two.
    let kept = kept.split('\\').next().unwrap_or(kept);
    Cow::Owned(format!("{}{kept}…{}", &json[..start], &json[start + text.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        let json = serde_json::json!({ "id": "a", "text": text, "evidence": [] });
        without_text(&serde_json::to_string_pretty(&json).unwrap()).into_owned()
    }

    #[test]
    fn of_a_long_text_the_beginning_stays() {
        let shown = cut(&"é".repeat(TEXT));
        let value: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(value["text"], format!("{}…", "é".repeat(TEXT / 2)));
        assert_eq!(value["evidence"], serde_json::json!([]));
    }

    #[test]
    fn no_escape_is_cut_in_two() {
        for before in [TEXT - 2, TEXT - 1, TEXT] {
            let shown = cut(&format!("{}\n\\\"é", "x".repeat(before)));
            let value: serde_json::Value = serde_json::from_str(&shown).unwrap();
            assert_eq!(value["text"], format!("{}…", "x".repeat(before.min(TEXT))));
        }
    }

    #[test]
    fn a_short_text_stays_whole() {
        let value: serde_json::Value = serde_json::from_str(&cut("a \"text\"")).unwrap();
        assert_eq!(value["text"], "a \"text\"");
    }
}
