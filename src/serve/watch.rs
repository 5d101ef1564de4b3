//! Changes to a dossier: a root folder in, a signal for each burst of changes out.
//!
//! Invariant: reading a file is no change, and neither is anything outside the parts of the dossier.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::disk::{Identity, identity};

/// The parts of a dossier, folders and one file.
const PARTS: [&str; 5] = ["seeds", "content", "templates", "static", "dossier.toml"];
/// A burst has ended when nothing has changed for so long…
const QUIET: Duration = Duration::from_millis(25);
/// … or when it has lasted so long.
const LONGEST: Duration = Duration::from_millis(500);

/// Watches one dossier.
pub struct Watcher {
    root: PathBuf,
    inner: Option<RecommendedWatcher>,
    fault: Option<String>,
    watched: BTreeSet<PathBuf>,
    /// Which folder the root was when it was last looked at.
    folder: Option<Identity>,
    changes: Receiver<Change>,
    /// Whether anything has changed since the last [`Watcher::refresh`].
    has_changed: Arc<AtomicBool>,
}

/// What changed.
enum Change {
    /// A file of the dossier.
    File,
    /// A part of the dossier itself: its folder may be another one now.
    Part(PathBuf),
}

impl Watcher {
    /// Watches nothing yet: see [`Watcher::refresh`].
    pub fn new(root: &Path) -> Self {
        let (sender, changes) = mpsc::channel();
        let has_changed = Arc::new(AtomicBool::new(false));
        let changed = Arc::clone(&has_changed);
        let base = root.to_owned();
        let handler = move |result: notify::Result<Event>| {
            let change = match result {
                Ok(event) => relevant(&base, &event),
                // Events may have been lost.
                Err(_) => Some(Change::File),
            };
            if let Some(change) = change {
                changed.store(true, Ordering::Relaxed);
                // Nobody listens any more when the preview ends.
                let _ = sender.send(change);
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let (inner, fault) = match RecommendedWatcher::new(handler, config) {
            Ok(inner) => (Some(inner), None),
            Err(error) => (None, Some(format!("changes will not be seen: {error}"))),
        };
        Self {
            root: root.to_owned(),
            inner,
            fault,
            watched: BTreeSet::new(),
            folder: None,
            changes,
            has_changed,
        }
    }

    /// Whether there was no dossier when it was last looked for.
    pub fn is_gone(&self) -> bool {
        self.folder.is_none()
    }

    /// Whether anything has changed since the last [`Watcher::refresh`]; also while that is looked at.
    pub fn has_changed(&self) -> &AtomicBool {
        &self.has_changed
    }

    /// Starts to watch what is there and was not; tells what cannot be watched.
    pub fn refresh(&mut self) -> Vec<String> {
        self.has_changed.store(false, Ordering::Relaxed);
        let mut faults: Vec<String> = self.fault.take().into_iter().collect();
        let folder = identity(&self.root);
        let is_another = folder != self.folder;
        self.folder = folder;
        let Some(inner) = &mut self.inner else {
            return faults;
        };
        if is_another {
            for path in std::mem::take(&mut self.watched) {
                // What is not watched any more need not be left.
                let _ = inner.unwatch(&path);
            }
        }
        if self.folder.is_none() {
            return faults;
        }
        let folders = PARTS
            .iter()
            .map(|part| self.root.join(part))
            .filter(|path| path.is_dir());
        let places = [(self.root.clone(), RecursiveMode::NonRecursive)];
        for (path, mode) in places
            .into_iter()
            .chain(folders.map(|path| (path, RecursiveMode::Recursive)))
        {
            if self.watched.contains(&path) {
                continue;
            }
            if let Err(error) = inner.watch(&path, mode) {
                let why = match error.kind {
                    notify::ErrorKind::MaxFilesWatch => {
                        "the system watches too many files already; raise fs.inotify.max_user_watches".to_owned()
                    }
                    _ => error.to_string(),
                };
                faults.push(format!("changes in {} will not be seen: {why}", path.display()));
            }
            self.watched.insert(path);
        }
        faults
    }

    /// Waits for a burst of changes to end; `false` where none began within `patience`.
    pub fn wait(&mut self, patience: Duration) -> bool {
        let first = match self.changes.recv_timeout(patience) {
            Ok(change) => change,
            // A folder that goes, or comes back, tells nothing of its own.
            Err(RecvTimeoutError::Timeout) => return identity(&self.root) != self.folder,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(patience);
                return false;
            }
        };
        let start = Instant::now();
        let mut next = Some(first);
        while let Some(change) = next {
            if let Change::Part(path) = change {
                self.watched.remove(&path);
            }
            next = match start.elapsed() < LONGEST {
                true => self.changes.recv_timeout(QUIET).ok(),
                false => self.changes.try_recv().ok(),
            };
        }
        true
    }
}

/// What an event means for the dossier under `root`, if anything.
fn relevant(root: &Path, event: &Event) -> Option<Change> {
    if event.need_rescan() {
        return Some(Change::File);
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
        EventKind::Access(_) => return None,
        _ => {}
    }
    let mut changes = event.paths.iter().filter_map(|path| {
        let inside = path.strip_prefix(root).ok()?;
        let mut parts = inside.iter();
        let part = parts.next()?;
        if !PARTS.iter().any(|known| part == *known) {
            return None;
        }
        if inside
            .iter()
            .any(|part| part.as_encoded_bytes().starts_with(b".") || part.as_encoded_bytes().ends_with(b"~"))
        {
            return None;
        }
        Some(match parts.next() {
            None => Change::Part(path.clone()),
            Some(_) => Change::File,
        })
    });
    let first = changes.next()?;
    match first {
        Change::Part(_) => Some(first),
        Change::File => Some(
            changes
                .find(|change| matches!(change, Change::Part(_)))
                .unwrap_or(first),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const LONG: Duration = Duration::from_secs(10);
    const SHORT: Duration = Duration::from_millis(300);

    #[test]
    fn changes_are_seen_and_reading_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(root.join("content")).unwrap();
        fs::create_dir(root.join("public")).unwrap();
        fs::write(root.join("content/a.md"), "a").unwrap();
        let mut watcher = Watcher::new(&root);
        assert!(watcher.is_gone());
        assert_eq!(watcher.refresh(), Vec::<String>::new());
        assert!(!watcher.is_gone());

        fs::read(root.join("content/a.md")).unwrap();
        fs::write(root.join("public/index.html"), "x").unwrap();
        fs::write(root.join("content/.a.md.swp"), "x").unwrap();
        assert!(!watcher.wait(SHORT));

        fs::write(root.join("content/a.md"), "b").unwrap();
        assert!(watcher.wait(LONG));
        assert!(!watcher.wait(SHORT), "one burst, one signal");

        fs::write(root.join("content/.new"), "c").unwrap();
        fs::rename(root.join("content/.new"), root.join("content/a.md")).unwrap();
        assert!(watcher.wait(LONG), "an editor that replaces the file");

        fs::create_dir(root.join("templates")).unwrap();
        assert!(watcher.wait(LONG));
        assert_eq!(watcher.refresh(), Vec::<String>::new());
        fs::write(root.join("templates/page.html"), "x").unwrap();
        assert!(watcher.wait(LONG), "a folder that came later");

        fs::remove_dir_all(root.join("content")).unwrap();
        assert!(watcher.wait(LONG));
        fs::create_dir(root.join("content")).unwrap();
        assert!(watcher.wait(LONG));
        watcher.refresh();
        fs::write(root.join("content/b.md"), "x").unwrap();
        assert!(watcher.wait(LONG), "a folder that was replaced");
    }

    #[test]
    fn a_thousand_changes_are_a_few_signals() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(root.join("content")).unwrap();
        let mut watcher = Watcher::new(&root);
        watcher.refresh();
        for number in 0..1000 {
            fs::write(root.join(format!("content/{number}.md")), "x").unwrap();
        }
        let start = Instant::now();
        let mut signals = 0;
        while watcher.wait(SHORT) {
            signals += 1;
        }
        let most = 2 + start.elapsed().as_millis() / QUIET.as_millis();
        assert!(signals >= 1 && signals <= most.min(20), "{signals}");
    }

    #[test]
    fn a_dossier_that_goes_and_comes_back_is_watched_again() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap().join("affair");
        fs::create_dir_all(root.join("content")).unwrap();
        let mut watcher = Watcher::new(&root);
        watcher.refresh();
        fs::rename(&root, root.with_extension("away")).unwrap();
        assert!(watcher.wait(LONG));
        assert_eq!(watcher.refresh(), Vec::<String>::new());
        assert!(watcher.is_gone());
        assert!(!watcher.wait(SHORT));
        fs::create_dir_all(root.join("content")).unwrap();
        assert!(watcher.wait(LONG));
        assert_eq!(watcher.refresh(), Vec::<String>::new());
        assert!(!watcher.is_gone());
        while watcher.wait(SHORT) {}
        fs::write(root.join("content/a.md"), "x").unwrap();
        assert!(watcher.wait(LONG));
    }
}
