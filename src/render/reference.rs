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
        "[usize; 2]" => "two numbers".to_owned(),
        "String" | "&'static str" => "text".to_owned(),
        "usize" | "u32" | "u8" => "number".to_owned(),
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
        include_str!("../site/backlink.rs"),
        include_str!("../site/chronology_view.rs"),
        include_str!("../site/compared.rs"),
        include_str!("../site/drawn.rs"),
        include_str!("../site/finding.rs"),
        include_str!("../site/lookup.rs"),
        include_str!("../site/method_view.rs"),
        include_str!("../site/numbered.rs"),
        include_str!("../site/anomaly.rs"),
        include_str!("../site/citation.rs"),
        include_str!("../site/whole_view.rs"),
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

#[test]
fn every_template_and_component_is_documented() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/templates.md")).unwrap();
    let mut missing = Vec::new();
    for (name, text) in super::theme::TEMPLATES {
        let of_components = name.strip_prefix("components/");
        if !page.contains(&format!("`{}`", of_components.unwrap_or(name))) {
            missing.push(format!("{name} is not named"));
        }
        for definition in text.split("{% component ").skip(1) {
            let component = definition.split('(').next().unwrap_or_default();
            if !page.contains(&format!("`{component}(")) {
                missing.push(format!("the component {component} of {name} is not listed"));
            }
        }
        for block in text.split("{% block ").skip(1) {
            let block = block.split([' ', '-', '%']).next().unwrap_or_default();
            if !page.contains(&format!("`{block}`")) {
                missing.push(format!("the block {block} of {name} is not listed"));
            }
        }
    }
    // What a template is given, by the type of its content.
    let fixture = super::fixture::site();
    for page_of in &fixture.pages {
        let template = format!("`{}.html`", page_of.content.template());
        let row = page
            .lines()
            .find(|line| line.starts_with("| `") && line.contains(&template) && line.contains("](#"));
        match row.and_then(|row| row.split("](#").nth(1)?.split(')').next()) {
            Some(anchor) => {
                let heading =
                    |line: &str| line.starts_with('#') && line.to_lowercase().ends_with(&format!(" {anchor}"));
                if !page.lines().any(heading) {
                    missing.push(format!("the type {anchor} of {template} has no section"));
                }
            }
            None => missing.push(format!("{template}: the type of what it is given is not said")),
        }
    }
    assert!(missing.is_empty(), "docs/templates.md:\n{}", missing.join("\n"));
}
