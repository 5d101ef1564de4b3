//! `serve`: arguments in, a preview that lasts until it is interrupted.
//!
//! Invariant: nothing is written to the disk.

use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::args::Serve;
use super::build::{besides, contents, failure, tell_briefly, without_remarks};
use super::console::{BOLD, Console, DIM, GREEN, RED};
use super::{Status, open};
use crate::output::{Sink, Stopped};
use crate::report::Tally;
use crate::serve::{self, listen};
use crate::span::FilePath;
use crate::{Compiled, Memory, Options, compile_to, has_errors};

/// How long the address waits for the first site to be whole, so that it stands below what is told of that; pages can be
/// asked for before.
const PATIENCE: Duration = Duration::from_secs(1);

/// Serves a dossier.
pub fn serve(given: &Serve, console: &Console) -> Status {
    let Some(world) = open(&given.dossier.root, console) else {
        return Status::Misused;
    };
    let (port, others) = given.port();
    let host = given.host.as_deref();
    let listening = match listen(host, port, others) {
        Ok(listening) => listening,
        Err(error) => {
            let at = host.map_or_else(String::new, |host| format!(" of {host}"));
            let help = match error.kind() {
                ErrorKind::AddrInUse => "another program is using it; choose another with --port, or 0 for any",
                ErrorKind::PermissionDenied => "choose a port from 1024 on with --port, or 0 for any",
                _ if host.is_some() => "--host takes an address or a name of this machine",
                _ => "choose another with --port, or 0 for any",
            };
            console.error(&format!("cannot listen on port {port}{at}: {error}"), Some(help));
            return Status::Failed;
        }
    };
    let url = listening.url();
    if listening.is_exposed() {
        let host = host.unwrap_or_default();
        console.warning(&format!(
            "whoever reaches {host} on this network can read the whole dossier while this runs{}; nothing is encrypted",
            if given.dossier.drafts { ", drafts included" } else { "" }
        ));
    }
    let options = Options {
        base_url: Some(url.clone()),
        drafts: given.dossier.drafts,
        // It would be made anew at each change; titles and names are found all the same.
        search: false,
        editions: true,
        // Nobody shares an address of this machine.
        cards: false,
    };
    let root = world.root().to_owned();
    let shown_root = given.dossier.root.clone();
    let console = Arc::new(Console::new(console.is_quiet()));
    let builder = Arc::clone(&console);
    let first = AtomicBool::new(true);
    let opened = given.open;
    let tell_address = move |builder: &Arc<Console>| {
        if first.swap(false, Ordering::Relaxed) {
            // The address is what the command is for: quiet or not, it is told.
            builder.tell(&format!(
                "{GREEN}Serving{GREEN:#} {BOLD}{url}{BOLD:#} {DIM}(Ctrl-C ends it){DIM:#}\n"
            ));
            if opened {
                open_browser(&url, builder);
            }
        }
    };
    let mut memory = Memory::default();
    let build = move |sink: &dyn Sink| {
        let start = Instant::now();
        // Even if it panics, the address is told.
        let sink = Heard {
            sink,
            expected: &|| {
                if start.elapsed() > PATIENCE {
                    tell_address(&builder);
                }
            },
        };
        let result = catch_unwind(AssertUnwindSafe(|| {
            compile_to(&world, &options, Some(&mut memory), &sink)
        }));
        // Of what a change has overtaken there is nothing to say.
        let done = |compiled: &&Compiled| compiled.made || has_errors(&compiled.diagnostics);
        if let Some(compiled) = result.as_ref().ok().filter(done) {
            tell_briefly(compiled, &shown_root, &builder);
            builder.say(&summary(compiled, start));
        }
        tell_address(&builder);
        result.unwrap_or_else(|panic| resume_unwind(panic))
    };
    let watcher = Arc::clone(&console);
    let problem = move |text: String| watcher.warning(&text);
    match serve::serve(listening, &root, build, problem, interrupted()) {
        Ok(()) => Status::Fine,
        Err(error) => {
            console.error(&format!("the preview ended: {error}"), None);
            Status::Failed
        }
    }
}

/// A sink, and what is done when it hears which pages are to come.
struct Heard<'s> {
    sink: &'s dyn Sink,
    expected: &'s (dyn Fn() + Sync),
}

impl Sink for Heard<'_> {
    fn put(&self, path: &FilePath, bytes: &[u8]) -> Result<(), Stopped> {
        self.sink.put(path, bytes)
    }

    fn get(&self, path: &FilePath) -> Option<Vec<u8>> {
        self.sink.get(path)
    }

    fn expect(&self, pages: Vec<FilePath>) {
        self.sink.expect(pages);
        (self.expected)();
    }

    fn wanted(&self) -> Option<FilePath> {
        self.sink.wanted()
    }

    fn show(&self, path: &FilePath, bytes: &[u8]) {
        self.sink.show(path, bytes);
    }
}

fn summary(compiled: &Compiled, start: Instant) -> String {
    let tally = Tally::of(&compiled.diagnostics);
    if !compiled.made {
        return format!("{RED}{}{RED:#}; the pages show them\n", failure(tally));
    }
    let seconds = start.elapsed().as_secs_f32();
    let contents = contents(compiled.counts);
    format!(
        "{GREEN}Built{GREEN:#} {contents} in {seconds:.2} s{}\n",
        besides(without_remarks(compiled))
    )
}

/// Ready when the user, or the system, asks the program to end.
async fn interrupted() {
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a handler the system ends the process by itself.
        std::future::pending::<()>().await;
    }
}

/// Opens the browser; where that fails, the user still has the address.
fn open_browser(url: &str, console: &Arc<Console>) {
    let mut command = match std::env::consts::OS {
        "macos" => Command::new("open"),
        "windows" => {
            let mut command = Command::new("cmd");
            command.args(["/C", "start", ""]);
            command
        }
        _ => Command::new("xdg-open"),
    };
    command
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let console = Arc::clone(console);
    let wait = move || {
        let opened = command.status().is_ok_and(|status| status.success());
        if !opened {
            console.warning("no browser could be opened; open the address by hand");
        }
    };
    // Without a thread there is no browser, and nothing else is lost.
    let _ = std::thread::Builder::new().name("browser".to_owned()).spawn(wait);
}
