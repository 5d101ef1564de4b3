//! `build` and `check`: arguments in, a published site or a report out.
//!
//! Invariant: where the dossier has errors, nothing is written.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{Build, Check, Format};
use super::console::{BOLD, CYAN, Console, GREEN, RED, YELLOW};
use super::progress::watched;
use super::{Status, open, prefix, root_option};
use crate::check::anomalies::is_remark;
use crate::diag::{Code, Diagnostic};
use crate::disk::{Destination, DiskWorld, PublishError};
use crate::report::{self, Tally, counted};
use crate::{Compiled, Counts, Options, compile};

/// Builds a dossier and writes its site.
pub fn build(given: &Build, console: &Console) -> Status {
    let root = &given.dossier.root;
    let Some(world) = open(root, console) else {
        return Status::Misused;
    };
    let output = given.output.clone().unwrap_or_else(|| root.join("public"));
    let destination = match Destination::new(root, &output, given.force) {
        Ok(destination) => destination,
        Err(error) => return not_published(&error, console),
    };
    let options = Options {
        base_url: given.base_url.clone(),
        drafts: given.dossier.drafts,
        search: !given.no_search,
        editions: true,
        cards: true,
    };
    let start = Instant::now();
    let mut compiled = watched(&world, console, |world| compile(world, &options));
    tell_briefly(&compiled, root, console);
    for problem in &compiled.problems {
        console.warning(problem);
    }
    let tally = Tally::of(&compiled.diagnostics);
    let site = match compiled.output.take() {
        Some(site) if tally.errors == 0 => site,
        _ => {
            let kept = match destination.folder().is_dir() {
                true => format!("{} is as it was", folder(&output)),
                false => "nothing is written".to_owned(),
            };
            console.say(&format!("{RED}{}{RED:#}; {kept}\n", failure(tally)));
            return Status::Faulty;
        }
    };
    for note in compiled.notes.iter().chain(&site.size().notes()) {
        console.say(&format!("{BOLD}note{BOLD:#}: {note}\n"));
    }
    let published = match destination.publish(&site) {
        Ok(published) => published,
        Err(error) => return not_published(&error, console),
    };
    let mut summary = format!(
        "{GREEN}Built{GREEN:#} {} in {:.2} s → {}",
        contents(compiled.counts),
        start.elapsed().as_secs_f32(),
        folder(&output)
    );
    if published.written == 0 && published.removed == 0 {
        summary.push_str(", where nothing had changed");
    }
    console.say(&format!("{summary}{}\n", besides(without_remarks(&compiled))));
    Status::Fine
}

/// Builds a dossier and reports what is wrong with it.
pub fn check(given: &Check, console: &Console) -> Status {
    let root = &given.dossier.root;
    let Some(world) = open(root, console) else {
        return Status::Misused;
    };
    let options = Options {
        drafts: given.dossier.drafts,
        ..Options::default()
    };
    let start = Instant::now();
    let compiled = watched(&world, console, |world| compile(world, &options));
    match given.format {
        Format::Human => tell(&compiled, root, console),
        Format::Json => {
            let line = |diagnostic| report::json(diagnostic, &compiled.files) + "\n";
            console.out(&compiled.diagnostics.iter().map(line).collect::<String>());
        }
        Format::Github => {
            let prefix = repository_prefix(root, &world);
            let line = |diagnostic| report::github(diagnostic, &compiled.files, &prefix) + "\n";
            console.out(&compiled.diagnostics.iter().map(line).collect::<String>());
        }
    }
    let tally = Tally::of(&compiled.diagnostics);
    if tally.errors > 0 || compiled.output.is_none() {
        console.say(&format!("{RED}{}{RED:#}\n", failure(tally)));
        return Status::Faulty;
    }
    let seconds = start.elapsed().as_secs_f32();
    let contents = contents(compiled.counts);
    console.say(&format!(
        "{GREEN}Checked{GREEN:#} {contents} in {seconds:.2} s{}\n",
        besides(tally)
    ));
    Status::Fine
}

/// Prints every diagnostic, and at the end how to have one explained.
pub fn tell(compiled: &Compiled, root: &Path, console: &Console) {
    tell_some(
        compiled,
        &compiled.diagnostics.iter().collect::<Vec<_>>(),
        root,
        console,
    );
}

/// Prints every diagnostic but the remarks on sources, which are counted in a line.
pub fn tell_briefly(compiled: &Compiled, root: &Path, console: &Console) {
    let (remarks, others): (Vec<_>, Vec<_>) = compiled.diagnostics.iter().partition(|found| is_remark(found));
    tell_some(compiled, &others, root, console);
    if !remarks.is_empty() {
        let count = match remarks.len() {
            1 => "1 anomaly in the sources".to_owned(),
            count => format!("{} in the sources", counted(count, "anomalie")),
        };
        console.say(&format!(
            "{BOLD}note{BOLD:#}: {count}; {CYAN}recoupe check{}{CYAN:#} lists them\n",
            root_option(root)
        ));
    }
}

/// How many diagnostics there are besides the remarks on sources.
pub fn without_remarks(compiled: &Compiled) -> Tally {
    Tally::of(compiled.diagnostics.iter().filter(|found| !is_remark(found)))
}

fn tell_some(compiled: &Compiled, diagnostics: &[&Diagnostic], root: &Path, console: &Console) {
    let width = console.width();
    let prefix = prefix(root);
    for diagnostic in diagnostics {
        let text = report::human(diagnostic, &compiled.files, &prefix, width);
        console.tell(&(text + "\n"));
    }
    if let Some(code) = worst(diagnostics) {
        console.say(&format!("{CYAN}recoupe explain {code}{CYAN:#} tells more of {code}\n"));
    }
}

/// The code of the first of the worst diagnostics.
fn worst(diagnostics: &[&Diagnostic]) -> Option<Code> {
    let worst = diagnostics.iter().map(|diagnostic| diagnostic.severity).max()?;
    let first = diagnostics.iter().find(|diagnostic| diagnostic.severity == worst)?;
    Some(first.code)
}

/// What a dossier holds, in words: `64 pages from 5 sources and 23 events`.
pub fn contents(counts: Counts) -> String {
    let parts = [
        (counts.sources, "source"),
        (counts.events, "event"),
        (counts.actors, "actor"),
        (counts.evidence, "quotation"),
    ];
    let mut parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| counted(count, noun))
        .collect();
    let last = parts.pop();
    let from = match (parts.is_empty(), last) {
        (_, None) => String::new(),
        (true, Some(last)) => format!(" from {last}"),
        (false, Some(last)) => format!(" from {} and {last}", parts.join(", ")),
    };
    let languages = match counts.languages {
        0 | 1 => String::new(),
        languages => format!(" in {languages} languages"),
    };
    format!("{BOLD}{}{BOLD:#}{languages}{from}", counted(counts.pages, "page"))
}

/// How many faults kept the site from being built.
pub fn failure(tally: Tally) -> String {
    match tally.errors {
        // A site without errors is always built; if it is not, that is better said than hidden.
        0 => "The site was not built, though no error was found: this is a fault of the program".to_owned(),
        _ => tally.words(),
    }
}

/// The warnings of a site that was built all the same.
pub fn besides(tally: Tally) -> String {
    match tally.words().as_str() {
        "" => String::new(),
        words => format!("; {YELLOW}{words}{YELLOW:#}"),
    }
}

fn not_published(error: &PublishError, console: &Console) -> Status {
    console.error(&error.to_string(), error.help());
    match error {
        PublishError::Refused { .. } => Status::Misused,
        PublishError::Busy { .. } | PublishError::Io { .. } => Status::Failed,
    }
}

fn folder(path: &Path) -> String {
    let clean: PathBuf = path.components().collect();
    let clean = clean.strip_prefix(".").unwrap_or(&clean);
    format!("{}/", clean.display().to_string().trim_end_matches('/'))
}

/// What to set before the dossier's paths so that they are relative to the repository that GitHub checks.
fn repository_prefix(root: &Path, world: &DiskWorld) -> String {
    let workspace = std::env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
    let workspace = workspace.and_then(|workspace| std::path::absolute(workspace).ok());
    let inside = workspace.and_then(|workspace| world.root().strip_prefix(workspace).ok().map(Path::to_owned));
    prefix(inside.as_deref().unwrap_or(root))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries() {
        let counts = Counts {
            sources: 5,
            events: 23,
            pages: 1,
            ..Counts::default()
        };
        let text = anstream::adapter::strip_str(&contents(counts)).to_string();
        assert_eq!(text, "1 page from 5 sources and 23 events");
        let (pages, languages) = (4, 2);
        let text = contents(Counts {
            pages,
            languages,
            ..counts
        });
        let text = anstream::adapter::strip_str(&text).to_string();
        assert_eq!(text, "4 pages in 2 languages from 5 sources and 23 events");
        let text = anstream::adapter::strip_str(&contents(Counts::default())).to_string();
        assert_eq!(text, "0 pages");
        assert_eq!(folder(Path::new("./public")), "public/");
        assert_eq!(folder(Path::new("/srv/a//b/")), "/srv/a/b/");
    }
}
