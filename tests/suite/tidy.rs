//! The shape of the code, held by tests: documentation, reading order, size, and what belongs where.

use std::collections::BTreeMap;
use std::path::Path;

use super::support::{files_under, repository};

/// The Rust files of the program, by path, with their text.
fn sources() -> BTreeMap<String, String> {
    let files = files_under(&repository("src"))
        .into_iter()
        .filter(|(path, _)| path.ends_with(".rs"));
    files
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("Rust is UTF-8")))
        .collect()
}

/// The files that are compiled for tests only: `#[cfg(test)] mod x;` stands above them.
fn tests_only(sources: &BTreeMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        let folder = match path.rsplit_once('/') {
            Some((folder, "mod.rs")) => format!("{folder}/"),
            _ if path == "lib.rs" || path == "main.rs" => String::new(),
            _ => format!("{}/", path.trim_end_matches(".rs")),
        };
        for rest in text.split("#[cfg(test)]\n").skip(1) {
            let line = rest.lines().next().unwrap_or("");
            let name = line.rsplit_once("mod ").and_then(|(_, name)| name.strip_suffix(';'));
            found.extend(
                name.into_iter()
                    .flat_map(|name| [format!("{folder}{name}.rs"), format!("{folder}{name}/mod.rs")]),
            );
        }
    }
    found
}

/// The sources without those that are compiled for tests only.
fn program() -> BTreeMap<String, String> {
    let mut sources = sources();
    let tests = tests_only(&sources);
    sources.retain(|path, _| !tests.contains(path));
    sources
}

/// The lines of a file that are neither comments nor tests, with their numbers.
fn code_lines(text: &str) -> Vec<(usize, String)> {
    let before_tests = text.split("#[cfg(test)]\nmod ").next().unwrap_or("");
    let lines = before_tests
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines.map(|(number, line)| (number + 1, line.to_owned())).collect()
}

/// The modules of `lib.rs`, in order.
fn modules() -> Vec<String> {
    let text = sources().remove("lib.rs").expect("there is a library");
    let name = |line: &str| {
        let line = line
            .strip_prefix("pub(crate) ")
            .or(line.strip_prefix("pub "))
            .unwrap_or(line);
        Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned())
    };
    text.lines().filter_map(name).collect()
}

/// The modules that a line names: `crate::x`, and `crate::{x, y::z}` where it stands on one line.
fn named_modules(line: &str) -> Vec<String> {
    let word = |text: &str| {
        let end = text
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(text.len());
        text[..end].to_owned()
    };
    let mut named = Vec::new();
    for (at, mark) in line.match_indices("crate::") {
        let rest = &line[at + mark.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            named.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                c if begins && depth == 0 && !c.is_whitespace() => {
                    named.push(word(&group[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    named
}

#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let mute = sources().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    none(
        mute.map(|(path, _)| format!("src/{path} does not open with `//!`"))
            .collect(),
    );
}

#[test]
fn no_file_is_too_long_to_read() {
    let long = sources().into_iter().filter(|(_, text)| text.lines().count() > 600);
    none(
        long.map(|(path, text)| format!("src/{path} has {} lines", text.lines().count()))
            .collect(),
    );
}

#[test]
fn a_module_uses_itself_and_those_above_it() {
    let order = modules();
    assert!(order.len() > 5, "{order:?}");
    let place = |name: &str| order.iter().position(|module| module == name);
    let mut faults = Vec::new();
    for (path, text) in program() {
        let Some(own) = place(path.split(['/', '.']).next().unwrap_or("")) else {
            continue;
        };
        for (line, code) in code_lines(&text) {
            for name in named_modules(&code) {
                if place(&name).is_some_and(|other| other > own) {
                    faults.push(format!(
                        "src/{path}:{line} uses `{name}`, which stands below it in lib.rs"
                    ));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn every_module_is_in_the_library_and_on_the_map() {
    let order = modules();
    let map = std::fs::read_to_string(repository("ARCHITECTURE.md")).unwrap_or_default();
    let mut faults = Vec::new();
    for path in sources().keys() {
        let name = path.split(['/', '.']).next().unwrap_or("");
        if !["lib", "main"].contains(&name) && !order.iter().any(|module| module == name) {
            faults.push(format!("src/{path}: `{name}` is no module of lib.rs"));
        }
    }
    faults.sort();
    faults.dedup();
    for name in order {
        let forms = [
            format!("`{name}`"),
            format!("`{name}/`"),
            format!("src/{name}/"),
            format!("src/{name}.rs"),
        ];
        if !forms.iter().any(|form| map.contains(form)) {
            faults.push(format!("ARCHITECTURE.md does not name `{name}`"));
        }
    }
    none(faults);
}

#[test]
fn only_the_disk_touches_the_file_system() {
    let mut faults = Vec::new();
    for (path, text) in program().into_iter().filter(|(path, _)| !path.starts_with("disk/")) {
        for (line, code) in code_lines(&text) {
            if ["std::fs", "tokio::fs", "File::open", "File::create", "walkdir::"]
                .iter()
                .any(|name| code.contains(name))
            {
                faults.push(format!("src/{path}:{line}: {}", code.trim()));
            }
        }
    }
    none(faults);
}

#[test]
fn only_the_edge_prints() {
    let mut faults = Vec::new();
    for (path, text) in program() {
        if path.starts_with("cli/") || path == "cli.rs" || path == "main.rs" {
            continue;
        }
        for (line, code) in code_lines(&text) {
            if ["println!", "print!(", "dbg!"].iter().any(|name| code.contains(name)) {
                faults.push(format!("src/{path}:{line}: {}", code.trim()));
            }
        }
    }
    none(faults);
}

#[test]
fn nothing_names_the_machine_it_was_made_on() {
    // Written apart, so that this file is clean too.
    let words = [
        ["/ro", "ot/"],
        ["/ho", "me/"],
        ["/Us", "ers/"],
        ["/wo", "rk/"],
        ["C:\\Us", "ers\\"],
    ]
    .map(|parts| parts.concat());
    let mut faults = Vec::new();
    for (path, text) in repository_texts() {
        for (number, line) in text.lines().enumerate() {
            let is_path = |(at, _): &(usize, &str)| {
                let before = line[..*at].chars().next_back();
                before.is_none_or(|c| !(c.is_alphanumeric() || "./-_~*$}".contains(c)))
            };
            if words
                .iter()
                .any(|word| line.match_indices(word.as_str()).any(|hit| is_path(&hit)))
            {
                faults.push(format!(
                    "{path}:{}: {}",
                    number + 1,
                    line.trim().chars().take(120).collect::<String>()
                ));
            }
        }
    }
    none(faults);
}

/// The texts of the repository that people write; not what is built or fetched.
fn repository_texts() -> Vec<(String, String)> {
    const LEFT_OUT: [&str; 6] = [
        "target",
        "public",
        "node_modules",
        "seeds",
        "expected",
        "proptest-regressions",
    ];
    let is_left_out = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        LEFT_OUT.contains(&name) || name == ".git"
    };
    let root = repository("");
    walkdir::WalkDir::new(&root)
        .into_iter()
        .filter_entry(|entry| !is_left_out(entry.path()))
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(&root).ok()?.to_str()?.to_owned();
            let bytes = std::fs::read(entry.path()).ok().filter(|bytes| bytes.len() < 1 << 20)?;
            Some((path, String::from_utf8(bytes).ok()?))
        })
        .collect()
}

#[test]
fn every_file_of_the_suite_is_run() {
    let listed = std::fs::read_to_string(repository("tests/suite.rs")).expect("this binary's own file");
    let files = files_under(&repository("tests/suite")).into_keys();
    let forgotten = files.filter(|path| {
        let name = path.split(['/', '.']).next().unwrap_or("");
        path.ends_with(".rs") && !listed.contains(&format!("mod {name};"))
    });
    none(forgotten.collect());
}

#[test]
fn names_of_modules_are_read_from_code() {
    assert_eq!(named_modules("use crate::{a, b::{c, d}, e::f};"), ["a", "b", "e"]);
    assert_eq!(named_modules("crate::x::y(crate::z_1)"), ["x", "z_1"]);
    assert!(named_modules("use super::x;").is_empty());
}
