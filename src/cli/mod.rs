//! The command line: arguments in, an exit code out.
//!
//! Invariant: no other module prints; a reader that goes away, such as `head`, is no fault.

mod args;
mod build;
mod console;
mod draft;
mod explain;
mod init;
mod memory;
mod preview;
mod progress;
mod read;
mod terminal;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use crate::disk::{CreateError, DiskWorld, RootError};
use args::{Arguments, Command};
use console::Console;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// All is well.
    Fine,
    /// The dossier has errors.
    Faulty,
    /// The command was given something that it cannot work with.
    Misused,
    /// The machine failed: no room, no permission, no port.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Fine => 0,
            Status::Faulty => 1,
            Status::Misused => 2,
            Status::Failed => 3,
        })
    }
}

/// Runs the program with its arguments, of which the first is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    args::early_color(&arguments).write_global();
    let parsed = match Arguments::try_parse_from(&arguments) {
        Ok(parsed) => parsed,
        Err(stop) => {
            // Help, the version, or wrong usage; there is nobody to tell that it cannot be printed.
            let _ = stop.print();
            return ExitCode::from(u8::try_from(stop.exit_code()).unwrap_or(2));
        }
    };
    let console = Console::new(parsed.quiet);
    let status = match &parsed.command {
        Command::Init(given) => init::init(given, &console),
        Command::Draft(given) => draft::draft(given, &console),
        Command::Build(given) => build::build(given, &console),
        Command::Check(given) => build::check(given, &console),
        Command::Serve(given) => preview::serve(given, &console),
        Command::Read(given) => read::read(given, &console),
        Command::Explain(given) => explain::explain(given, &console),
    };
    let status = match console.broken() {
        true if status == Status::Fine => Status::Failed,
        _ => status,
    };
    status.into()
}

/// Opens the dossier in a folder, or says why not and what to do.
fn open(root: &Path, console: &Console) -> Option<DiskWorld> {
    match DiskWorld::new(root) {
        Ok(world) => Some(world),
        Err(error) => {
            no_dossier(root, &error, console);
            None
        }
    }
}

/// Says why a folder is no dossier.
fn no_dossier(root: &Path, error: &RootError, console: &Console) {
    let shown = root.display();
    let help = match error {
        RootError::Missing(_) => format!("`recoupe init {shown}` makes a dossier there; -r names another folder"),
        RootError::NotAFolder(_) => "give the folder in which dossier.toml stands".to_owned(),
        RootError::Unreadable(..) => "check the folder's permissions".to_owned(),
        RootError::NotADossier(_) => {
            format!("put articles into seeds/, or make an example with `recoupe init {shown}`; -r names another folder")
        }
    };
    console.error(&error.to_string(), Some(&help));
}

/// Says why a file could not be made.
fn not_made(error: &CreateError, console: &Console) -> Status {
    let text = format!("cannot make {}: {}", error.path.display(), error.source);
    console.error(&text, Some("choose a folder that can be written to"));
    Status::Failed
}

/// What to set before the dossier's paths so that they lead there from the current folder.
fn prefix(root: &Path) -> String {
    let parts = root
        .components()
        .filter(|part| !matches!(part, std::path::Component::CurDir));
    let shown = parts.collect::<std::path::PathBuf>().display().to_string();
    match shown.as_str() {
        "" => shown,
        folder if folder.ends_with(std::path::MAIN_SEPARATOR) => shown,
        folder => format!("{folder}/"),
    }
}

/// The option that names the dossier's folder, as typed in a shell; empty for the current one.
fn root_option(folder: &Path) -> String {
    let shown = folder.display().to_string();
    match shown.as_str() {
        "." | "./" => String::new(),
        shown if shown.contains(|char: char| char.is_whitespace() || "'\"\\$`&;()".contains(char)) => {
            format!(" -r '{}'", shown.replace('\'', r"'\''"))
        }
        shown => format!(" -r {shown}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes() {
        for (root, shown) in [
            (".", ""),
            ("./", ""),
            ("a", "a/"),
            ("./a/", "a/"),
            ("../a", "../a/"),
            ("/", "/"),
        ] {
            assert_eq!(prefix(Path::new(root)), shown, "{root}");
        }
    }
}
