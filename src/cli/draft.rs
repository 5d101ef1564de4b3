//! `draft`: a dossier or a folder of articles in, proposed pages out.
//!
//! Invariant: no file that exists is changed, and with `--dry-run` none is written.

use std::path::Path;
use std::time::Instant;

use super::args::Draft;
use super::build::tell;
use super::console::{CYAN, Console, DIM, GREEN, YELLOW};
use super::progress::watched;
use super::{Status, no_dossier, not_made, prefix, root_option};
use crate::disk::{DiskWorld, RootError, create_missing};
use crate::draft::{self, Proposal};
use crate::load::{self, bounded::Bounded};
use crate::report::{Tally, counted};
use crate::span::FilePath;
use crate::world::{MemoryWorld, Overlay, World};

/// Proposes pages.
pub fn draft(given: &Draft, console: &Console) -> Status {
    let start = Instant::now();
    let opened = match DiskWorld::new(&given.root) {
        Ok(world) => Some(world),
        Err(RootError::Missing(_) | RootError::NotADossier(_)) if given.from.is_some() => None,
        Err(error) => {
            no_dossier(&given.root, &error, console);
            return Status::Misused;
        }
    };
    let nothing = MemoryWorld::new();
    let below: &dyn World = opened.as_ref().map_or(&nothing, |world| world);
    let above = match &given.from {
        Some(folder) => match starting(folder, &given.root, below, console) {
            Ok(files) => files,
            Err(status) => return status,
        },
        None => MemoryWorld::new(),
    };
    let world = Overlay { below, above };
    let drafted = watched(&world, console, |world| crate::draft(world, given.max_events));
    let errors = Tally::of(&drafted.compiled.diagnostics).errors;
    if drafted.compiled.counts.sources == 0 {
        tell(&drafted.compiled, &given.root, console);
        console.error(
            "there is no article to draft from",
            Some("put articles into seeds/, or name their folder with --from"),
        );
        return Status::Misused;
    }
    let config = FilePath::new("dossier.toml").expect("a plain name");
    let missing = given.from.as_ref().filter(|_| below.read(&config).is_err());
    let config = missing.map(|folder| (config, draft::config(&name_of(folder), &drafted.language)));
    let copied = world.above.files().map(|(path, bytes)| (path.clone(), bytes));
    let proposed = drafted
        .proposals
        .iter()
        .map(|proposal| (proposal.path.clone(), proposal.text.as_bytes()));
    let config = config.iter().map(|(path, text)| (path.clone(), text.as_bytes()));
    let files: Vec<(FilePath, &[u8])> = copied.chain(config).chain(proposed).collect();
    if given.dry_run {
        for proposal in &drafted.proposals {
            console.out(&line(proposal, &given.root));
        }
        let seeds = world
            .above
            .files()
            .filter(|(path, _)| path.within("seeds").is_some())
            .count();
        let copies = match seeds {
            0 => String::new(),
            seeds => format!("copy {} and ", counted(seeds, "article")),
        };
        let pages = counted(drafted.proposals.len(), "page");
        console.say(&format!(
            "{GREEN}Would{GREEN:#} {copies}write {pages}; nothing is written\n"
        ));
        return Status::Fine;
    }
    let done = match create_missing(&given.root, files) {
        Ok(done) => done,
        Err(error) => return not_made(&error, console),
    };
    for proposal in &drafted.proposals {
        if done.created.contains(&proposal.path) {
            console.out(&line(proposal, &given.root));
        }
    }
    let proposals = drafted.proposals.len();
    let seconds = start.elapsed().as_secs_f32();
    match proposals {
        0 => console.say(&format!(
            "{GREEN}Nothing new{GREEN:#} to propose from {} {DIM}({seconds:.2} s){DIM:#}\n",
            counted(drafted.compiled.counts.sources, "source")
        )),
        _ => console.say(&format!(
            "{GREEN}Drafted{GREEN:#} {} from {} in {seconds:.2} s. Look at them with {CYAN}recoupe serve{} --drafts \
             --open{CYAN:#}\n",
            counted(proposals, "page"),
            counted(drafted.compiled.counts.sources, "source"),
            root_option(&given.root)
        )),
    }
    if errors > 0 {
        console.say(&format!(
            "{YELLOW}The dossier has {}{YELLOW:#}: {CYAN}recoupe check{}{CYAN:#} shows them\n",
            counted(errors, "error"),
            root_option(&given.root)
        ));
    }
    Status::Fine
}

/// A proposal on a line: its file, what it is, and why.
fn line(proposal: &Proposal, root: &Path) -> String {
    format!(
        "{GREEN}new{GREEN:#} {}{}  {} {DIM}({}){DIM:#}\n",
        prefix(root),
        proposal.path,
        proposal.title,
        proposal.why
    )
}

/// What a folder of articles adds to a dossier: copies of the articles.
fn starting(folder: &Path, root: &Path, below: &dyn World, console: &Console) -> Result<MemoryWorld, Status> {
    let articles = DiskWorld::any_folder(folder).map_err(|error| {
        console.error(
            &error.to_string(),
            Some("--from names a folder of .txt, .md or .html files"),
        );
        Status::Misused
    })?;
    let (paths, unlisted) = articles.all();
    for problem in unlisted {
        console.warning(&format!("{} is left out: {}", problem.path, problem.why));
    }
    // The folder of a dossier gives its seeds.
    let is_dossier = paths.iter().any(|path| path.within("seeds").is_some());
    let mut files = Vec::new();
    let mut strangers = 0;
    let bounded = Bounded::new(&articles);
    for path in &paths {
        let name = match (is_dossier, path.within("seeds")) {
            (true, Some(name)) => name,
            (true, None) => continue,
            (false, _) => path.as_str(),
        };
        if !load::is_seed(path) {
            strangers += 1;
            continue;
        }
        let target = FilePath::new(format!("seeds/{name}")).expect("a path inside a folder is a path");
        let bytes = bounded.read(path).map_err(|error| {
            console.error(&format!("{path} cannot be read: {error}"), None);
            Status::Failed
        })?;
        match below.read(&target) {
            Ok(there) if there == bytes => {}
            Ok(_) => {
                console.error(
                    &format!("{}{target} exists and is another text than {path}", prefix(root)),
                    Some("rename the article: what stands in seeds/ is never changed"),
                );
                return Err(Status::Misused);
            }
            Err(_) => files.push((target, bytes)),
        }
    }
    if strangers > 0 {
        let left = counted(strangers, "file");
        console.say(&format!(
            "{YELLOW}Left out{YELLOW:#} {left} that are neither .txt, .md nor .html\n"
        ));
    }
    Ok(files.into_iter().collect())
}

/// What a folder is called; a folder `seeds` is called as the one around it.
fn name_of(folder: &Path) -> String {
    let path = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let path = if path.ends_with("seeds") {
        path.parent().unwrap_or(&path)
    } else {
        &path
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| "Dossier".to_owned())
}
