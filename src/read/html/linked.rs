//! JSON-LD -> [`LinkedData`]: what a page's embedded data says of its article.
//!
//! Invariant: objects stand in the order of how likely they describe the article, then of the page; broken
//! data is passed over.

use std::ops::Range;

use serde_json::Value;

use super::super::Found;
use super::meta::{found, inner_end};
use super::tree::Tree;

/// The JSON-LD objects of a page that describe its article, the likeliest first.
pub struct LinkedData<'a> {
    objects: Vec<(u8, Value, Range<usize>)>,
    source: &'a str,
}

/// How many objects of one page are looked at.
const MOST_OBJECTS: usize = 1000;

/// Reads the JSON-LD scripts of a page.
pub fn linked_data<'a>(tree: &Tree, source: &'a str) -> LinkedData<'a> {
    let mut objects = Vec::new();
    for (node, element) in tree.elements() {
        let is_data = element
            .attr("type")
            .is_some_and(|kind| kind.to_lowercase().contains("ld+json"));
        if element.name != "script" || !is_data {
            continue;
        }
        let range = element.range.end..inner_end(tree, node);
        let Some(text) = source.get(range.clone()) else {
            continue;
        };
        // Line breaks inside strings are a common fault.
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->");
        let text = text
            .trim()
            .trim_start_matches("<![CDATA[")
            .trim_end_matches("]]>")
            .trim()
            .trim_end_matches(';');
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            continue;
        };
        let mut waiting = vec![value];
        while let Some(value) = waiting.pop() {
            match value {
                Value::Array(items) => waiting.extend(items.into_iter().rev()),
                Value::Object(mut map) => {
                    for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                        if map.get(key).is_some_and(|value| value.is_array() || value.is_object()) {
                            waiting.extend(map.remove(key));
                        }
                    }
                    if let Some(rank) = rank_of(map.get("@type")) {
                        objects.push((rank, Value::Object(map), range.clone()));
                    }
                }
                _ => {}
            }
            if objects.len() > MOST_OBJECTS {
                break;
            }
        }
    }
    objects.sort_by_key(|(rank, _, _)| *rank);
    LinkedData { objects, source }
}

fn rank_of(kind: Option<&Value>) -> Option<u8> {
    let of = |kind: &str| match kind {
        kind if kind.ends_with("NewsArticle") => Some(0),
        kind if kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report" => Some(1),
        "WebPage" | "ItemPage" | "VideoObject" | "CreativeWork" => Some(2),
        _ => None,
    };
    match kind? {
        Value::String(kind) => of(kind),
        Value::Array(kinds) => kinds.iter().filter_map(|kind| of(kind.as_str()?)).min(),
        _ => None,
    }
}

impl LinkedData<'_> {
    /// The first of the keys that an object gives as text, or as something with a name.
    pub fn text(&self, keys: &[&str]) -> Option<Found> {
        for (rank, object, range) in &self.objects {
            for key in keys {
                let weak = *rank == 2
                    && !matches!(
                        *key,
                        "datePublished" | "dateModified" | "inLanguage" | "license" | "dateCreated" | "uploadDate"
                    );
                let Some(value) = object.get(key).and_then(name_of).filter(|_| !weak) else {
                    continue;
                };
                let decoded = super::tokens::decode_references(&value);
                let place = self.source[range.clone()].find(value.as_str());
                let place = place.map_or(range.clone(), |at| range.start + at..range.start + at + value.len());
                let mut out = found(&decoded, "json-ld", place);
                if *key == "articleBody" {
                    out.value = decoded;
                }
                if !out.value.is_empty() {
                    return Some(out);
                }
            }
        }
        None
    }
}

fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Object(map) => map.get("name").and_then(Value::as_str).map(str::to_owned),
        Value::Array(items) => {
            let mut names: Vec<String> = Vec::new();
            for item in items {
                let name = match item {
                    Value::String(text) => Some(text.clone()),
                    Value::Object(map) => map.get("name").and_then(Value::as_str).map(str::to_owned),
                    _ => None,
                };
                names.extend(name.filter(|name| !name.trim().is_empty() && !names.contains(name)));
            }
            (!names.is_empty()).then(|| names.join(", "))
        }
        _ => None,
    }
}
