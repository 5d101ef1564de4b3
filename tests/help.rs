//! What the documentation says of the program, held to the program: the help of every command, the example of
//! the README, and where links lead.
//!
//! `RECOUPE_UPDATE=1` writes the help anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use recoupe::world::MemoryWorld;

/// What stands before the help in `docs/commands.md`.
const START: &str =
    "<!-- the program's own help: a test holds what follows to it, and writes it with RECOUPE_UPDATE=1 -->\n";

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The long help of a command, or of the program, on 100 columns.
fn help(command: Option<&str>) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_recoupe"))
        .args(command)
        .arg("--help")
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        .env_remove("CLICOLOR_FORCE")
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{command:?}: {}", output.status);
    let text = String::from_utf8(output.stdout).expect("help is UTF-8");
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The commands that the program's help lists, but for `help` itself.
fn commands(help: &str) -> Vec<String> {
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    list.take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_reference_of_commands_is_their_help() {
    let path = repository("docs/commands.md");
    let page = fs::read_to_string(&path).expect("there is a reference");
    let (before, after) = page
        .split_once(START)
        .expect("the reference says where the help begins");
    let whole = help(None);
    let names = commands(&whole);
    assert!(names.len() >= 5, "{names:?}");
    let section = |heading: &str, help: &str| format!("\n## {heading}\n\n```text\n{help}```\n");
    let mut expected = section("recoupe", &whole);
    for name in &names {
        expected.push_str(&section(&format!("recoupe {name}"), &help(Some(name))));
    }
    if std::env::var("RECOUPE_UPDATE").is_ok_and(|value| value == "1") {
        fs::write(path, format!("{before}{START}{expected}")).expect("the reference can be written");
    } else {
        assert!(
            after == expected,
            "docs/commands.md is not what --help says: run the tests with RECOUPE_UPDATE=1"
        );
    }
    for name in &names {
        let said = before.contains(&format!("`recoupe {name}"));
        assert!(said, "docs/commands.md does not introduce `recoupe {name}`");
    }
}

/// The files of a page's example: `` `path`: `` alone on a line, then a fence with the content.
fn example(page: &str) -> Vec<(&str, String)> {
    let mut files = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(path) = line.strip_prefix('`').and_then(|rest| rest.strip_suffix("`:")) else {
            continue;
        };
        let opening = lines.find(|line| !line.is_empty()).unwrap_or("");
        assert!(opening.starts_with("```"), "no fence follows `{path}`");
        let content = lines.by_ref().take_while(|line| *line != "```");
        files.push((path, content.map(|line| format!("{line}\n")).collect()));
    }
    files
}

#[test]
fn the_examples_of_the_readmes_build() {
    for (name, language) in [("README.md", "en"), ("README.fr.md", "fr")] {
        let page = fs::read_to_string(repository(name)).expect("there is a README");
        let files = example(&page);
        assert!(files.len() >= 3, "{name}: {files:?}");
        let config = format!("title = \"Aldham\"\nlanguage = \"{language}\"\n");
        let world = files.iter().fold(
            MemoryWorld::new().with("dossier.toml", config),
            |world, (path, text)| world.with(path, text.as_bytes()),
        );
        let compiled = recoupe::compile(&world, &recoupe::Options::default());
        let told: Vec<_> = compiled.diagnostics.iter().map(|found| &found.headline).collect();
        assert!(told.is_empty(), "{name}: {told:?}");
        assert!(compiled.counts.evidence >= 2, "{name}: {:?}", compiled.counts);
    }
}

/// Where a page's links and pictures lead, and the anchors of its headings as GitHub names them.
fn links_and_anchors(page: &str) -> (Vec<String>, BTreeSet<String>) {
    let (mut links, mut anchors) = (Vec::new(), BTreeSet::new());
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(page, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
                let text = heading.take().unwrap_or_default().to_lowercase();
                let slug: String = text.chars().filter(kept).collect();
                anchors.insert(slug.replace(' ', "-"));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    (links, anchors)
}

/// The pages of the documentation: those at the root, and those of `docs/`.
fn pages() -> Vec<PathBuf> {
    let folders = ["", "docs", "docs/diagnostics"];
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(repository(folder)).expect("a folder of the repository"));
    let mut pages: Vec<PathBuf> = files
        .map(|entry| entry.expect("an entry of a folder").path())
        .filter(|path| path.extension().is_some_and(|own| own == "md"))
        .collect();
    pages.sort();
    pages
}

#[test]
fn links_of_the_documentation_lead_somewhere() {
    let pages = pages();
    assert!(pages.len() > 40, "{pages:?}");
    let mut faults = Vec::new();
    for path in &pages {
        let text = fs::read_to_string(path).expect("a page of the documentation");
        for link in links_and_anchors(&text).0 {
            if ["http://", "https://", "mailto:"]
                .iter()
                .any(|scheme| link.starts_with(scheme))
            {
                continue;
            }
            let (target, anchor) = link.split_once('#').map_or((&*link, None), |(to, at)| (to, Some(at)));
            let target = match target {
                "" => path.clone(),
                target => path.parent().expect("a page lies in a folder").join(target),
            };
            let leads = match anchor {
                None => target.exists(),
                Some(anchor) => {
                    fs::read_to_string(&target).is_ok_and(|text| links_and_anchors(&text).1.contains(anchor))
                }
            };
            if !leads {
                faults.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
