//! Progress: a world and a task in, the task's result out, and one line on a terminal while it lasts.
//!
//! Invariant: a short task and a stream that is no terminal see nothing of it.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::console::{Console, DIM};
use crate::report::counted;
use crate::span::FilePath;
use crate::world::{Unlisted, World};

const PATIENCE: Duration = Duration::from_millis(500);
const STEP: Duration = Duration::from_millis(100);

/// Runs a task on a world and shows how far it is.
pub fn watched<T>(world: &dyn World, console: &Console, task: impl FnOnce(&dyn World) -> T) -> T {
    if console.is_quiet() || !console.is_watched() {
        return task(world);
    }
    let counted_world = Counting {
        world,
        read: AtomicUsize::new(0),
    };
    let (done, over) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let read = &counted_world.read;
        scope.spawn(move || show(console, read, &over));
        let result = task(&counted_world);
        drop(done);
        result
    })
}

fn show(console: &Console, read: &AtomicUsize, over: &mpsc::Receiver<()>) {
    let start = Instant::now();
    if over.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    loop {
        let seconds = start.elapsed().as_secs_f32();
        let files = counted(read.load(Ordering::Relaxed), "file");
        console.tell(&format!("\r{DIM}Building… {files} read, {seconds:.1} s{DIM:#}"));
        if over.recv_timeout(STEP) != Err(RecvTimeoutError::Timeout) {
            // Over the line that was shown, for terminals that know no control sequences.
            console.tell(&format!("\r{:60}\r", ""));
            return;
        }
    }
}

/// A world that counts what is read from it.
struct Counting<'a> {
    world: &'a dyn World,
    read: AtomicUsize,
}

impl World for Counting<'_> {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        self.world.list(folder)
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        self.read.fetch_add(1, Ordering::Relaxed);
        self.world.read(path)
    }
}
