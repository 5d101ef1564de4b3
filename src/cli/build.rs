//! `build` and `check`: arguments in, a published site or a report out.
//!
//! Invariant: where the dossier has errors, nothing is written.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Instant;

use super::args::{Build, Check, Format};
use super::console::{BOLD, CYAN, Console, GREEN, RED, Words, YELLOW, warning};
use super::memory::{Made, Memory};
use super::progress::watched;
use super::{Status, open, prefix, root_option};
use crate::check::anomalies::is_remark;
use crate::diag::{Code, Diagnostic};
use crate::disk::{Destination, DiskWorld, Publication, PublishError, Published};
use crate::output::{Sink, Stopped, locked};
use crate::report::{self, Tally, counted};
use crate::span::FilePath;
use crate::world::{Traced, World};
use crate::{Compiled, Counts, Options, compile, compile_to};

/// Builds a dossier and writes its site, unless the site there is what would be written.
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
    let memory = (!given.no_cache)
        .then(|| {
            Memory::of(
                &destination,
                given.cache.as_deref(),
                &options,
                &prefix(root),
                console.width(),
            )
        })
        .flatten();
    if let Some(made) = memory.as_ref().and_then(|memory| memory.unchanged(&world)) {
        console.speak(&made.said);
        let built = built(made.counts, start, &output);
        console.say(&format!("{built}, where nothing had changed{}\n", made.besides));
        return Status::Fine;
    }
    let traced = memory.as_ref().map(|_| Traced::new(&world));
    let read: &dyn World = traced.as_ref().map_or(&world, |traced| traced);
    let writer = Writer::new(&destination);
    let compiled = watched(read, console, |world| compile_to(world, &options, None, &writer));
    let mut said = briefly(&compiled, root, console.width());
    said.extend(compiled.problems.iter().map(|problem| Words::Wrong(warning(problem))));
    let note = |note: &String| Words::Aside(format!("{BOLD}note{BOLD:#}: {note}\n"));
    said.extend(compiled.notes.iter().map(note));
    console.speak(&said);
    if !compiled.made && !writer.has_failed() {
        let kept = match destination.folder().is_dir() {
            true => format!("{} is as it was", folder(&output)),
            false => "nothing is written".to_owned(),
        };
        let failure = failure(Tally::of(&compiled.diagnostics));
        console.say(&format!("{RED}{failure}{RED:#}; {kept}\n"));
        return Status::Faulty;
    }
    let published = match writer.finish() {
        Ok(published) => published,
        Err(error) => return not_published(&error, console),
    };
    let mut summary = built(compiled.counts, start, &output);
    if published.written == 0 && published.removed == 0 {
        summary.push_str(", where nothing had changed");
    }
    let besides = besides(without_remarks(&compiled));
    console.say(&format!("{summary}{besides}\n"));
    // What the program failed at may succeed next time.
    if let (Some(memory), Some(traced), true) = (memory, traced, compiled.problems.is_empty()) {
        let counts = compiled.counts;
        memory.keep(traced.into_trace(), Made { counts, said, besides });
    }
    Status::Fine
}

fn built(counts: Counts, start: Instant, output: &Path) -> String {
    format!(
        "{GREEN}Built{GREEN:#} {} in {:.2} s → {}",
        contents(counts),
        start.elapsed().as_secs_f32(),
        folder(output)
    )
}

/// A destination to which files go as they come; it is opened with the first.
struct Writer<'a> {
    destination: &'a Destination,
    publication: OnceLock<Result<Publication, PublishError>>,
    /// The first file that could not be written.
    fault: Mutex<Option<PublishError>>,
}

impl<'a> Writer<'a> {
    fn new(destination: &'a Destination) -> Self {
        Self {
            destination,
            publication: OnceLock::new(),
            fault: Mutex::default(),
        }
    }

    /// Puts what has come in the place of the previous site.
    fn finish(self) -> Result<Published, PublishError> {
        match self.fault.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some(fault) => Err(fault),
            None => match self.publication.into_inner() {
                Some(publication) => publication?.finish(),
                None => self.destination.begin()?.finish(),
            },
        }
    }

    /// Whether the file system failed.
    fn has_failed(&self) -> bool {
        locked(&self.fault).is_some() || self.publication.get().is_some_and(Result::is_err)
    }
}

impl Sink for Writer<'_> {
    fn put(&self, path: &FilePath, bytes: &[u8]) -> Result<(), Stopped> {
        let publication = self.publication.get_or_init(|| self.destination.begin());
        let publication = publication.as_ref().map_err(|_| Stopped)?;
        publication.put(path, bytes).map_err(|error| {
            locked(&self.fault).get_or_insert(error);
            Stopped
        })
    }

    fn get(&self, path: &FilePath) -> Option<Vec<u8>> {
        self.publication.get()?.as_ref().ok()?.get(path).ok()
    }
}

/// Builds a dossier and reports what is wrong with it.
pub fn check(given: &Check, console: &Console) -> Status {
    let root = &given.dossier.root;
    let Some(world) = open(root, console) else {
        return Status::Misused;
    };
    // Neither the index nor cards are wrong by themselves.
    let options = Options {
        drafts: given.dossier.drafts,
        editions: true,
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
    let all: Vec<_> = compiled.diagnostics.iter().collect();
    console.speak(&some(compiled, &all, root, console.width()));
}

/// Prints every diagnostic but the remarks on sources, which are counted in a line.
pub fn tell_briefly(compiled: &Compiled, root: &Path, console: &Console) {
    console.speak(&briefly(compiled, root, console.width()));
}

/// What [`tell_briefly`] prints.
fn briefly(compiled: &Compiled, root: &Path, width: usize) -> Vec<Words> {
    let (remarks, others): (Vec<_>, Vec<_>) = compiled.diagnostics.iter().partition(|found| is_remark(found));
    let mut said = some(compiled, &others, root, width);
    if !remarks.is_empty() {
        let count = match remarks.len() {
            1 => "1 anomaly in the sources".to_owned(),
            count => format!("{} in the sources", counted(count, "anomalie")),
        };
        said.push(Words::Aside(format!(
            "{BOLD}note{BOLD:#}: {count}; {CYAN}recoupe check{}{CYAN:#} lists them\n",
            root_option(root)
        )));
    }
    said
}

/// How many diagnostics there are besides the remarks on sources.
pub fn without_remarks(compiled: &Compiled) -> Tally {
    Tally::of(compiled.diagnostics.iter().filter(|found| !is_remark(found)))
}

fn some(compiled: &Compiled, diagnostics: &[&Diagnostic], root: &Path, width: usize) -> Vec<Words> {
    let prefix = prefix(root);
    let text = |diagnostic: &&Diagnostic| report::human(diagnostic, &compiled.files, &prefix, width) + "\n";
    let mut said: Vec<Words> = diagnostics.iter().map(text).map(Words::Wrong).collect();
    if let Some(code) = worst(diagnostics) {
        let more = format!("{CYAN}recoupe explain {code}{CYAN:#} tells more of {code}\n");
        said.push(Words::Aside(more));
    }
    said
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
