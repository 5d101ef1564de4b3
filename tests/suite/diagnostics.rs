//! Every code has its page in `docs/diagnostics/`, and every page its example, which is tried here: the
//! example gives the code, and mended it gives none at all.
//!
//! In a page, `` `path`: `` alone on a line names a file of the example, whose content stands in the fence that
//! follows; `(absent)` in place of the fence removes it. A fence marked `hex` holds bytes, one marked `symlink`
//! a link that leads out of the dossier. What a page does not give is that of `tests/diagnostics/base/`.

use recoupe::diag::{Code, Severity};

use super::support::{Dossier, files_under, repository, the_dossier_in};

/// What an example does to a dossier.
#[derive(Debug, PartialEq, Eq)]
enum Change {
    Write(String, Vec<u8>),
    Link(String),
    Remove(String),
}

/// The dossier that examples begin from.
fn base() -> Dossier {
    the_dossier_in("tests/diagnostics/base")
}

fn changed(dossier: Dossier, changes: &[Change]) -> Dossier {
    changes.iter().fold(dossier, |dossier, change| match change {
        Change::Write(path, bytes) => dossier.with(path, bytes.clone()),
        Change::Link(path) => dossier.with_link_to_elsewhere(path),
        Change::Remove(path) => dossier.without(path),
    })
}

/// The lines of a page under a heading, up to the next heading of its rank.
fn section<'p>(page: &'p str, heading: &str) -> Option<&'p str> {
    let start = page.find(&format!("\n## {heading}\n"))? + 1;
    let rest = &page[start..];
    let end = rest[1..].find("\n## ").map_or(rest.len(), |at| at + 2);
    Some(&rest[..end])
}

/// The files embedded in a section.
fn changes(section: &str) -> Result<Vec<Change>, String> {
    let mut changes = Vec::new();
    let mut lines = section.lines();
    while let Some(line) = lines.next() {
        let Some((path, after)) = line.strip_prefix('`').and_then(|rest| rest.split_once("`:")) else {
            continue;
        };
        match after.trim() {
            "(absent)" => changes.push(Change::Remove(path.to_owned())),
            "" => {
                let opening = lines.find(|line| !line.trim().is_empty()).unwrap_or("");
                let info = opening.trim_start_matches('`');
                let fence = &opening[..opening.len() - info.len()];
                if fence.len() < 3 {
                    return Err(format!("no fence follows `{path}`"));
                }
                let content: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
                changes.push(match info {
                    "symlink" => Change::Link(path.to_owned()),
                    "hex" => Change::Write(path.to_owned(), bytes(&content)?),
                    _ => Change::Write(path.to_owned(), content.join("\n").into_bytes()),
                });
                if let Some(Change::Write(_, bytes)) = changes.last_mut()
                    && info != "hex"
                {
                    bytes.push(b'\n');
                }
            }
            _ => return Err(format!("what follows `{path}` is neither a fence nor (absent)")),
        }
    }
    match changes.is_empty() {
        true => Err("no file is given".to_owned()),
        false => Ok(changes),
    }
}

/// The bytes of a `hex` fence; `#` begins a remark.
fn bytes(lines: &[&str]) -> Result<Vec<u8>, String> {
    let digits = lines
        .iter()
        .flat_map(|line| line.split('#').next().unwrap_or("").split_whitespace());
    digits
        .map(|pair| u8::from_str_radix(pair, 16).map_err(|_| format!("`{pair}` is no byte")))
        .collect()
}

/// Fails with all of `faults` at once.
#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n\n"));
}

#[test]
fn the_base_dossier_is_clean() {
    base().compile().is_clean();
}

#[test]
fn pages_say_what_why_and_how_to_mend() {
    let mut faults = Vec::new();
    for code in Code::all() {
        let page = code.rule().page;
        let mut lines = page.lines();
        let what = lines.nth(2).unwrap_or("");
        if !what.ends_with('.') || what.len() > 160 {
            faults.push(format!(
                "{code}: after its title a page says in one sentence what is wrong"
            ));
        }
        if !lines.nth(1).is_some_and(|why| why.len() > 40 && !why.starts_with('#')) {
            faults.push(format!("{code}: then it says why that matters"));
        }
        let headings: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
        if headings != ["## How to mend it", "## Example", "## Mended"] {
            faults.push(format!("{code}: its headings are {headings:?}"));
        }
    }
    none(faults);
}

#[test]
fn there_is_no_page_without_a_code() {
    let named = |name: &str| Code::all().any(|code| format!("{code}.md") == name);
    let stray = files_under(&repository("docs/diagnostics"))
        .into_keys()
        .filter(|name| !named(name));
    none(stray.collect());
}

#[test]
fn examples_show_what_their_pages_say() {
    let mut faults = Vec::new();
    for code in Code::all() {
        let example = match section(code.rule().page, "Example")
            .ok_or("no example".to_owned())
            .and_then(changes)
        {
            Ok(example) => example,
            Err(why) => {
                faults.push(format!("{code}: {why}"));
                continue;
            }
        };
        let outcome = changed(base(), &example).compile();
        let told = outcome.told().join("\n  ");
        let Some(diagnostic) = outcome.with_code(code).next() else {
            faults.push(format!("{code}: the example does not give it, but\n  {told}"));
            continue;
        };
        if diagnostic.severity != code.rule().severity {
            faults.push(format!("{code}: not of its own severity:\n  {told}"));
        }
        if diagnostic.headline.is_empty() || diagnostic.headline.contains('\n') {
            faults.push(format!("{code}: the headline is not one line:\n  {told}"));
        }
        let points_at_words = outcome.words(diagnostic).is_none_or(|words| !words.trim().is_empty());
        let points_at_file = diagnostic
            .primary
            .as_ref()
            .is_some_and(|label| label.span.range() == (0..0));
        // What is missing has no words: a field, the mark that should close a string.
        let may_be_missing = [Code::MISSING_FIELD, Code::CONFIG_SYNTAX].contains(&code);
        if !points_at_words && !points_at_file && !may_be_missing {
            faults.push(format!("{code}: it underlines nothing:\n  {told}"));
        }
        let has_way_out = diagnostic.help.is_some() || !diagnostic.notes.is_empty();
        let says_more = diagnostic.primary.as_ref().is_some_and(|label| !label.text.is_empty());
        if !has_way_out && !says_more {
            faults.push(format!(
                "{code}: no label, note or help says more than the headline:\n  {told}"
            ));
        }
        if outcome.0.output.is_some() != (outcome.errors() == 0) {
            faults.push(format!(
                "{code}: there is a site in spite of errors, or none without:\n  {told}"
            ));
        }
        if (code.rule().severity == Severity::Error) != outcome.0.output.is_none() {
            faults.push(format!(
                "{code}: errors prevent a site, warnings and notes do not:\n  {told}"
            ));
        }
    }
    none(faults);
}

#[test]
fn mended_examples_are_clean() {
    let mut faults = Vec::new();
    for code in Code::all() {
        let page = code.rule().page;
        let read = |heading| section(page, heading).ok_or(format!("no {heading}")).and_then(changes);
        let (example, mended) = match (read("Example"), read("Mended")) {
            (Ok(example), Ok(mended)) => (example, mended),
            (Err(why), _) | (_, Err(why)) => {
                faults.push(format!("{code}: {why}"));
                continue;
            }
        };
        if mended.iter().any(|change| example.contains(change)) {
            faults.push(format!("{code}: a file that stays as it was is given again"));
        }
        let outcome = changed(changed(without_links(base(), &example), &example), &mended).compile();
        if !outcome.0.diagnostics.is_empty() || outcome.0.output.is_none() {
            faults.push(format!(
                "{code}: mended, the example gives\n  {}",
                outcome.told().join("\n  ")
            ));
        }
    }
    none(faults);
}

/// A link of an example takes the place of nothing that the base has.
fn without_links(base: Dossier, example: &[Change]) -> Dossier {
    for change in example {
        if let Change::Link(path) = change {
            assert!(
                !base.paths().any(|known| known == path),
                "{path} is in the base dossier"
            );
        }
    }
    base
}

#[test]
fn examples_are_read_as_they_are_written() {
    let page = "# T\n\n## Example\n\n`a/b c.md`:\n\n````markdown\n```\nx\n```\n````\n\n`d`: (absent)\n\n`e`:\n```hex\n41 ff # x\n```\n\n## Mended\n\n`f`:\n```symlink\n../x\n```\n";
    let example = changes(section(page, "Example").unwrap()).unwrap();
    let expected = [
        Change::Write("a/b c.md".into(), b"```\nx\n```\n".to_vec()),
        Change::Remove("d".into()),
        Change::Write("e".into(), vec![0x41, 0xff]),
    ];
    assert_eq!(example, expected);
    assert_eq!(
        changes(section(page, "Mended").unwrap()).unwrap(),
        [Change::Link("f".into())]
    );
    assert!(changes("`a`:\n\nno fence").is_err());
    assert!(changes("nothing").is_err());
}
