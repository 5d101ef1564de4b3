//! The types of `site/page.rs` and of the files it takes in in, the reference part of `docs/templates.md` out.
//!
//! Invariant: the reference says of every field what its documentation in Rust says.

use std::fmt::Write;
use std::path::Path;

const START: &str = "<!-- from src/site/page.rs: a test holds this part to it, and writes it with UPDATE_DOCS=1 -->\n";

/// The Markdown reference of the types that templates receive.
fn reference(source: &str) -> String {
    let mut out = String::new();
    let mut words = String::new();
    let mut renamed = None;
    let mut open = false;
    for line in source.lines() {
        let line = line.trim();
        if let Some(text) = line.strip_prefix("///") {
            words.push_str(text);
        } else if let Some(name) = line
            .strip_prefix("pub struct ")
            .and_then(|rest| rest.strip_suffix(" {}"))
        {
            let text = prose(&std::mem::take(&mut words));
            let _ = write!(out, "\n### {name}\n\n{text}\n");
        } else if let Some(name) = line
            .strip_prefix("pub struct ")
            .and_then(|rest| rest.strip_suffix(" {"))
        {
            open = !matches!(name, "Page" | "Site");
            if open {
                let text = prose(&std::mem::take(&mut words));
                let _ = write!(out, "\n### {name}\n\n{text}\n\n| field | type | |\n|---|---|---|\n");
            }
        } else if let Some((name, kind)) = line.strip_prefix("pub ").and_then(|field| field.split_once(": ")) {
            if open {
                let name = std::mem::take(&mut renamed).unwrap_or(name);
                let kind = type_name(kind.trim_end_matches(','));
                let text = prose(&std::mem::take(&mut words));
                let _ = writeln!(out, "| `{name}` | {kind} | {text} |");
            }
        } else if let Some(name) = line.strip_prefix("#[serde(rename = \"") {
            renamed = name.split('"').next();
        } else if line == "}" {
            open = false;
            words.clear();
        } else if !line.starts_with("#[") {
            words.clear();
        }
    }
    out
}

/// A documentation comment as Markdown of a table's cell.
fn prose(words: &str) -> String {
    words.trim().replace("[`", "`").replace("`]", "`").replace('|', "\\|")
}

/// A Rust type as a template's author sees it.
fn type_name(kind: &str) -> String {
    let inner = |prefix| kind.strip_prefix(prefix).and_then(|rest: &str| rest.strip_suffix('>'));
    if let Some(kind) = inner("Option<") {
        return format!("{} or none", type_name(kind));
    }
    if let Some(kind) = inner("Vec<") {
        return format!("list of {}", type_name(kind));
    }
    match kind {
        "String" | "&'static str" => "text".to_owned(),
        "usize" | "u8" => "number".to_owned(),
        "bool" => "true or false".to_owned(),
        "Html" => "HTML".to_owned(),
        name => format!("[{name}](#{})", name.to_lowercase()),
    }
}

#[test]
fn the_documentation_of_templates_is_that_of_their_types() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("docs/templates.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, after) = page.split_once(START).unwrap();
    let types = [
        include_str!("../site/page.rs"),
        include_str!("../site/part.rs"),
        include_str!("../site/compared.rs"),
        include_str!("../site/drawn.rs"),
        include_str!("../site/finding.rs"),
        include_str!("../site/method_view.rs"),
        include_str!("../site/anomaly.rs"),
    ];
    let expected = types.map(reference).concat();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, format!("{before}{START}{expected}")).unwrap();
    } else {
        assert!(
            after == expected,
            "docs/templates.md is not up to date: run this test with UPDATE_DOCS=1"
        );
    }
}
