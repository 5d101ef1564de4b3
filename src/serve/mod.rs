//! The preview: a listener, a folder to watch and a function that compiles, in; a site on loopback, out.
//!
//! Invariant: the site is served from memory, to this machine only, and shows what the dossier says now: the
//! last good site, or, where there are errors, the errors.

mod answer;
mod connection;
mod live;
mod watch;

use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use tokio::sync::watch as channel;

use crate::Compiled;
use crate::diag::{Diagnostic, Severity};
use crate::output::Output;
use crate::report;
use watch::Watcher;

pub use answer::{is_here, path_parts};

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
    fault: Option<Arc<str>>,
}

/// Listens on loopback: on `port`, or, where `others` are fine too, on the next one that is free.
///
/// # Errors
/// Where none can be listened on.
pub fn listen(port: u16, others: bool) -> io::Result<TcpListener> {
    let last = if others { port.saturating_add(20) } else { port };
    let mut candidates = port..=last;
    loop {
        let result = TcpListener::bind((Ipv4Addr::LOCALHOST, candidates.next().unwrap_or(last)));
        match &result {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && !candidates.is_empty() => {}
            _ => return result,
        }
    }
}

/// Serves until `end` is ready; compiles at once, and again whenever a file of the dossier in `root` changes.
///
/// `compile` also tells the user what it found; `problem` is told of folders that cannot be watched.
///
/// # Errors
/// Where the listener fails, or where `compile` panicked.
pub fn serve(
    listener: TcpListener,
    root: &Path,
    compile: impl Fn() -> Compiled + Send + 'static,
    problem: impl Fn(String) + Send + 'static,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let port = listener.local_addr()?.port();
    let (sender, receiver) = channel::channel(None);
    let root = root.to_owned();
    thread::Builder::new()
        .name("build".to_owned())
        .spawn(move || rebuild(&root, &compile, &problem, &sender))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut ended = receiver.clone();
        tokio::select! {
            result = connection::accept(listener, port, receiver) => result,
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
        let compiled = compile();
        let version: Arc<str> = format!("{start:x}-{turn}").into();
        let faulty = has_errors(&compiled.diagnostics) || compiled.output.is_none();
        let fault = faulty.then(|| {
            let script = live::script_tag(&version);
            report::page(&compiled.diagnostics, &compiled.files, &script).into()
        });
        let new = compiled.output.filter(|_| !faulty).map(Arc::new);
        let changed = faulty || was_faulty || new != site;
        was_faulty = faulty;
        site = new.or(site);
        if changed || turn == 0 {
            let site = site.clone();
            sender.send_replace(Some(Arc::new(Shown { version, site, fault })));
        }
        while !watcher.wait(PULSE) {
            if sender.is_closed() {
                return;
            }
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
