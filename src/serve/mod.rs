//! The preview: sockets, a folder to watch and a function that compiles, in; a site for browsers, out.
//!
//! Invariant: the site is served from memory, to this machine only unless the user asks for more, and shows what the
//! dossier says now: the last good site, or, where there are errors, the errors. No dossier ends it, not even one that
//! `compile` panics on.

mod answer;
mod connection;
mod host;
mod live;
mod watch;

use std::future::Future;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::sync::watch as channel;

use crate::Compiled;
use crate::diag::{Diagnostic, Severity};
use crate::output::Output;
use crate::report;
use connection::Limits;
pub use host::{Listening, listen};
use watch::Watcher;

pub use answer::path_parts;

/// The port that is tried first.
pub const DEFAULT_PORT: u16 = 1962;

/// How often the building thread looks whether the server has ended.
const PULSE: Duration = Duration::from_millis(300);

/// What is served now.
#[derive(Clone, Debug)]
struct Shown {
    /// Names this state among all states of all runs.
    version: Arc<str>,
    /// The last good site.
    site: Option<Arc<Output>>,
    /// The page that stands in for every page while there are errors.
    fault: Option<Bytes>,
}

/// Serves until `end` is ready; compiles at once, and again whenever a file of the dossier in `root` changes.
///
/// `compile` also tells the user what it found; `problem` is told of folders that cannot be watched, or are gone, and
/// of a `compile` that panicked: the next change is another chance.
///
/// # Errors
/// Where the sockets fail.
pub fn serve(
    listening: Listening,
    root: &Path,
    compile: impl Fn() -> Compiled + Send + 'static,
    problem: impl Fn(String) + Send + 'static,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    serve_within(Limits::default(), listening, root, compile, problem, end)
}

fn serve_within(
    limits: Limits,
    listening: Listening,
    root: &Path,
    compile: impl Fn() -> Compiled + Send + 'static,
    problem: impl Fn(String) + Send + 'static,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let (sender, receiver) = channel::channel(None);
    let root = root.to_owned();
    thread::Builder::new()
        .name("build".to_owned())
        .spawn(move || rebuild(&root, &compile, &problem, &sender))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut ended = receiver.clone();
        tokio::select! {
            result = connection::accept(listening, limits, receiver) => result,
            () = end => Ok(()),
            () = async { while ended.changed().await.is_ok() {} } => {
                Err(io::Error::other("the building of the site stopped by a fault in this program"))
            }
        }
    })
}

/// Compiles, publishes the result to `sender`, waits for a change, and so on while anyone listens.
fn rebuild(
    root: &Path,
    compile: &dyn Fn() -> Compiled,
    problem: &dyn Fn(String),
    sender: &channel::Sender<Option<Arc<Shown>>>,
) {
    let start = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |time| time.as_millis());
    let mut watcher = Watcher::new(root);
    let mut site: Option<Arc<Output>> = None;
    let mut was_faulty = false;
    for turn in 0_u64.. {
        // Before the files are read, so that no change between the two is missed.
        for fault in watcher.refresh() {
            problem(fault);
        }
        if watcher.is_gone() {
            let root = root.display();
            problem(format!(
                "{root} is gone; its last state is shown until it is there again"
            ));
        } else {
            let version: Arc<str> = format!("{start:x}-{turn}").into();
            let (new, fault) = attempt(compile, problem, &version);
            let faulty = fault.is_some();
            let changed = faulty || was_faulty || new != site;
            was_faulty = faulty;
            site = new.or(site);
            if changed || turn == 0 {
                let site = site.clone();
                sender.send_replace(Some(Arc::new(Shown { version, site, fault })));
            }
        }
        while !watcher.wait(PULSE) {
            if sender.is_closed() {
                return;
            }
        }
    }
}

/// Compiles: a site, or the page that says why there is none.
fn attempt(
    compile: &dyn Fn() -> Compiled,
    problem: &dyn Fn(String),
    version: &str,
) -> (Option<Arc<Output>>, Option<Bytes>) {
    let script = live::script_tag(version);
    // Nothing outlives a compilation that could be left in disorder.
    let Ok(compiled) = catch_unwind(AssertUnwindSafe(compile)) else {
        let what = "this program failed on the dossier, which is a fault of its own";
        problem(format!("{what}; the next change is tried again"));
        let page = report::failure_page(what, &script);
        return (None, Some(Bytes::from(page)));
    };
    match compiled.output {
        Some(output) if !has_errors(&compiled.diagnostics) => (Some(Arc::new(output)), None),
        _ => {
            let page = report::page(&compiled.diagnostics, &compiled.files, &script);
            (None, Some(Bytes::from(page)))
        }
    }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error)
}

#[cfg(test)]
mod tests;
