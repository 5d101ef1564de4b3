//! The preview: sockets, a folder to watch and a function that compiles, in; a site for browsers, out.
//!
//! Invariant: the site is served from memory, to this machine only unless the user asks for more, and shows what the
//! dossier says now: the last good site, or, where there are errors, the errors. No dossier ends it, not even one that
//! `compile` panics on.
//!
//! A version is shown as soon as nothing keeps its pages from being made: those that browsers ask for are made first,
//! the others meanwhile. A change to the dossier ends the making of what would be out of date.

mod answer;
mod connection;
mod host;
mod live;
mod stage;
mod watch;

use std::future::Future;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::sync::watch as channel;

use crate::Compiled;
use crate::output::Sink;
use crate::report;
use connection::Limits;
pub use host::{Listening, listen};
use stage::{Site, Stage};
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
    /// This version of the site, or, where there are errors, the last one that was good.
    site: Option<Arc<Site>>,
    /// The page that stands in for every page while there are errors.
    fault: Option<Bytes>,
}

/// Compiles a dossier and hands on the files of its site.
pub trait Compile: FnMut(&dyn Sink) -> Compiled + Send + 'static {}

impl<F: FnMut(&dyn Sink) -> Compiled + Send + 'static> Compile for F {}

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
    compile: impl Compile,
    problem: impl Fn(String) + Send + 'static,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    serve_within(Limits::default(), listening, root, compile, problem, end)
}

fn serve_within(
    limits: Limits,
    listening: Listening,
    root: &Path,
    mut compile: impl Compile,
    problem: impl Fn(String) + Send + 'static,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let (sender, receiver) = channel::channel(None);
    let root = root.to_owned();
    thread::Builder::new()
        .name("build".to_owned())
        .spawn(move || rebuild(&root, &mut compile, &problem, &sender))?;
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
    compile: &mut dyn FnMut(&dyn Sink) -> Compiled,
    problem: &dyn Fn(String),
    sender: &channel::Sender<Option<Arc<Shown>>>,
) {
    let start = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |time| time.as_millis());
    let mut watcher = Watcher::new(root);
    let mut versions = (0_u64..).map(|number| -> Arc<str> { format!("{start:x}-{number}").into() });
    let mut next_version = || versions.next().unwrap_or_default();
    let show = |version, site, fault| {
        sender.send_replace(Some(Arc::new(Shown { version, site, fault })));
    };
    let mut good: Option<Arc<Site>> = None;
    let mut is_partial = false;
    loop {
        // Before the files are read, so that no change between the two is missed.
        for fault in watcher.refresh() {
            problem(fault);
        }
        if watcher.is_gone() {
            let root = root.display();
            problem(format!(
                "{root} is gone; its last state is shown until it is there again"
            ));
            if std::mem::take(&mut is_partial) {
                show(next_version(), good.clone(), None);
            }
        } else {
            let version = next_version();
            let site = Arc::<Site>::default();
            let has_begun = AtomicBool::new(false);
            let begin = || {
                has_begun.store(true, Ordering::Relaxed);
                show(version.clone(), Some(site.clone()), None);
            };
            let stage = Stage::new(&site, watcher.has_changed(), &begin);
            let outcome = attempt(compile, problem, &stage);
            is_partial = matches!(outcome, Outcome::Abandoned);
            match outcome {
                Outcome::Made => {
                    site.finish();
                    if !has_begun.into_inner() {
                        show(version, Some(site.clone()), None);
                    }
                    good = Some(site);
                }
                // A change is waiting.
                Outcome::Abandoned => {}
                Outcome::Faulty(page) => {
                    // Browsers that have been given pages of this version are to be given what is wrong with it.
                    let version = if has_begun.into_inner() {
                        next_version()
                    } else {
                        version
                    };
                    let page = Bytes::from(page(&live::script_tag(&version)));
                    show(version, good.clone(), Some(page));
                }
            }
        }
        while !watcher.wait(PULSE) {
            if sender.is_closed() {
                return;
            }
        }
    }
}

/// What came of a dossier.
enum Outcome {
    /// A site.
    Made,
    /// Nothing: it was out of date before it was made.
    Abandoned,
    /// None, and the page that says why, with an element of its own.
    Faulty(Box<dyn FnOnce(&str) -> String>),
}

/// Compiles a dossier to a stage.
fn attempt(compile: &mut dyn FnMut(&dyn Sink) -> Compiled, problem: &dyn Fn(String), stage: &Stage<'_>) -> Outcome {
    // What a compilation leaves behind, it can go on from in any state.
    let Ok(compiled) = catch_unwind(AssertUnwindSafe(|| compile(stage))) else {
        let what = "this program failed on the dossier, which is a fault of its own";
        problem(format!("{what}; the next change is tried again"));
        return Outcome::Faulty(Box::new(move |script| report::failure_page(what, script)));
    };
    if compiled.made {
        return Outcome::Made;
    }
    if crate::has_errors(&compiled.diagnostics) {
        return Outcome::Faulty(Box::new(move |script| {
            report::page(&compiled.diagnostics, &compiled.files, script)
        }));
    }
    Outcome::Abandoned
}

#[cfg(test)]
mod tests;
