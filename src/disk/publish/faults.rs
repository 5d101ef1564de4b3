//! Publishing on a disk that fails, and publishing that is killed, at each of its steps in turn.
//!
//! Invariant: whatever fails whenever, the destination holds one site, whole, and nothing else has changed.

use std::collections::BTreeMap;
use std::fs::{File, Permissions};
use std::path::Path;
use std::sync::Mutex;
use std::time::SystemTime;

use walkdir::WalkDir;

use super::*;
use crate::output::Output;

/// What happens at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// This one fails, those after it do not.
    Once(ErrorKind),
    /// From here on nothing can be made; what exists can be moved and removed.
    Full,
    /// The process is killed: from here on nothing happens.
    Killed,
}

const FAULTS: [Fault; 3] = [Fault::Once(ErrorKind::Other), Fault::Full, Fault::Killed];

/// A disk on which the step of a certain number fails, counted from 0.
#[derive(Debug)]
struct Faulty {
    fault: Fault,
    at: usize,
    steps: AtomicUsize,
    /// Whether it can exchange two folders.
    exchanges: bool,
    /// Whether it can give a file two names.
    links: bool,
    /// A folder that another disk is mounted at.
    mounted: Option<PathBuf>,
    /// What was done or tried.
    log: Mutex<Vec<String>>,
}

impl Faulty {
    fn new(fault: Fault, at: usize) -> Self {
        Self {
            fault,
            at,
            steps: AtomicUsize::new(0),
            exchanges: true,
            links: true,
            mounted: None,
            log: Mutex::default(),
        }
    }

    /// Takes a step; `makes` where it takes room on the disk.
    fn step(&self, what: &str, path: &Path, makes: bool) -> io::Result<()> {
        let number = self.steps.fetch_add(1, Ordering::SeqCst);
        self.log.lock().unwrap().push(format!("{what} {}", path.display()));
        match self.fault {
            Fault::Once(kind) if number == self.at => Err(kind.into()),
            Fault::Full if makes && number >= self.at => Err(ErrorKind::StorageFull.into()),
            Fault::Killed if number >= self.at => Err(ErrorKind::Interrupted.into()),
            _ => Ok(()),
        }
    }

    /// Makes a file; where that fails, half of it.
    fn write(&self, what: &str, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let had_failed = self.fault == Fault::Killed && self.steps.load(Ordering::SeqCst) > self.at;
        self.step(what, path, true).inspect_err(|_| {
            if !had_failed {
                let _ = fs::write(path, &bytes[..bytes.len() / 2]);
            }
        })
    }
}

impl FileSystem for Faulty {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        // A full disk says that a folder exists rather than that there is no room for it.
        self.step("create folder", path, !path.exists())?;
        System.create_dir(path)
    }

    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write("write", path, bytes)?;
        System.create_file(path, bytes)
    }

    fn open_lock(&self, path: &Path) -> io::Result<File> {
        self.step("lock", path, !path.exists())?;
        System.open_lock(path)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("link", to, true)?;
        match self.links {
            true => System.hard_link(from, to),
            false => Err(ErrorKind::Unsupported.into()),
        }
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.write("copy", to, &fs::read(from)?)?;
        System.copy(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename", to, false)?;
        System.rename(from, to)
    }

    fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool> {
        self.step("exchange", b, false)?;
        match self.exchanges {
            true => System.exchange(a, b),
            false => Ok(false),
        }
    }

    fn set_permissions(&self, path: &Path, permissions: Permissions) -> io::Result<()> {
        self.step("set permissions of", path, false)?;
        System.set_permissions(path, permissions)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step("remove", path, false)?;
        System.remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.step("remove folder", path, false)?;
        System.remove_dir(path)
    }

    /// Each name that is removed is a step.
    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        for entry in WalkDir::new(path).contents_first(true).sort_by_file_name() {
            let entry = entry?;
            match entry.file_type().is_dir() {
                true => self.remove_dir(entry.path())?,
                false => self.remove_file(entry.path())?,
            }
        }
        Ok(())
    }

    fn is_mounted(&self, folder: &Path) -> bool {
        self.mounted.as_deref() == Some(folder) || System.is_mounted(folder)
    }
}

/// A site: its files by path.
type Site = BTreeMap<String, String>;

fn site(files: &[(&str, &str)]) -> Site {
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let marker = (MARKER.to_owned(), MARKER_TEXT.to_owned());
    files.chain([marker]).collect()
}

fn before() -> Site {
    site(&[
        ("index.html", "the first"),
        ("events/a.html", "kept"),
        ("events/b.html", "kept too"),
        ("events/c.html", "to be changed"),
        ("old/d.html", "to be removed"),
    ])
}

fn after() -> Site {
    site(&[
        ("index.html", "the second"),
        ("events/a.html", "kept"),
        ("events/b.html", "kept too"),
        ("events/c.html", "changed"),
        ("new/deep/e.html", "new"),
        ("new/f.html", ""),
    ])
}

fn output(site: &Site) -> Output {
    let mut output = Output::default();
    for (path, text) in site.iter().filter(|(path, _)| *path != MARKER) {
        assert!(output.insert(FilePath::new(path).unwrap(), text.as_bytes()));
    }
    output
}

/// What a killed build may find, or leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// There is no site yet.
    Nothing,
    /// There is a site.
    Site,
    /// A build was killed while it wrote the next one.
    HalfWritten,
    /// A build was killed while it removed the previous one.
    HalfRemoved,
    /// A build was killed between two renames.
    SetAside,
}

/// A folder with a dossier, its output folder `out/public`, and other things that must not change.
struct Scene {
    folder: tempfile::TempDir,
    bystanders: BTreeMap<PathBuf, (String, SystemTime)>,
}

impl Scene {
    fn new(start: Start) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let write = |path: &str, text: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("dossier/seeds/article.txt", "an article");
        write("dossier/content/events/a.md", "an event");
        write("out/public.txt", "a neighbour");
        write("out/.public/new/x", "another");
        write("elsewhere/precious", "linked to from within the site");
        let (public, stage) = (root.join("out/public"), root.join("out/.public.recoupe"));
        if start != Start::Nothing {
            let destination = Destination::new(&root.join("dossier"), &public, false).unwrap();
            destination.publish(&output(&before())).unwrap();
        }
        #[cfg(unix)]
        if start == Start::Site {
            std::os::unix::fs::symlink("../../elsewhere", public.join("link")).unwrap();
        }
        if !matches!(start, Start::Nothing | Start::Site) {
            write("out/.public.recoupe/lock", "");
        }
        match start {
            Start::Nothing | Start::Site => {}
            Start::HalfWritten => write("out/.public.recoupe/new/events/c.html", "half"),
            Start::HalfRemoved => write("out/.public.recoupe/new/events/old.html", "older"),
            Start::SetAside => fs::rename(&public, stage.join("old")).unwrap(),
        }
        let mut scene = Self {
            folder,
            bystanders: BTreeMap::new(),
        };
        scene.bystanders = scene.others();
        scene
    }

    fn public(&self) -> PathBuf {
        self.folder.path().join("out/public")
    }

    fn stage(&self) -> PathBuf {
        self.folder.path().join("out/.public.recoupe")
    }

    fn destination(&self) -> Destination {
        Destination::new(&self.folder.path().join("dossier"), &self.public(), false).unwrap()
    }

    /// Every file but those of the site and of the stage, with its text and time.
    fn others(&self) -> BTreeMap<PathBuf, (String, SystemTime)> {
        let inside = |path: &Path| path == self.public() || path == self.stage();
        WalkDir::new(self.folder.path())
            .into_iter()
            .filter_entry(|entry| !inside(entry.path()))
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let modified = entry.metadata().unwrap().modified().unwrap();
                let text = fs::read_to_string(entry.path()).unwrap();
                (entry.into_path(), (text, modified))
            })
            .collect()
    }

    /// Publishes on a faulty disk; the steps that were taken.
    fn publish(&self, site: &Site, faulty: &Arc<Faulty>) -> Result<Published, PublishError> {
        // One thread, so that the steps have an order.
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        pool.install(|| {
            self.destination()
                .begin_on(Arc::clone(faulty) as Arc<dyn FileSystem>)?
                .with(&output(site))
        })
    }
}

/// The site in a folder, without links; `None` where there is none.
fn standing(folder: &Path) -> Option<Site> {
    folder.is_dir().then(|| {
        let files = WalkDir::new(folder).into_iter().map(Result::unwrap);
        files
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(folder).unwrap();
                let parts: Vec<&str> = path.iter().map(|part| part.to_str().unwrap()).collect();
                (parts.join("/"), fs::read_to_string(entry.path()).unwrap())
            })
            .collect()
    })
}

/// Publishes `next` with the fault at the given step, checks what is left, and publishes it without fault.
/// The number of steps.
fn try_at(start: Start, next: &Site, fault: Fault, at: usize, exchanges: bool, links: bool) -> usize {
    let scene = Scene::new(start);
    let faulty = Arc::new(Faulty {
        exchanges,
        links,
        ..Faulty::new(fault, at)
    });
    let told = scene.publish(next, &faulty);
    let steps = faulty.steps.load(Ordering::SeqCst);
    let log = faulty.log.lock().unwrap();
    let case = || {
        let log = log.join("\n");
        format!("{start:?}, {fault:?} at {at}, exchanges {exchanges}, links {links}: {told:?}\n{log}")
    };

    let previous = (start != Start::Nothing).then(before);
    let found = standing(&scene.public());
    let set_aside = standing(&scene.stage().join("old"));
    match &told {
        Ok(_) => assert_eq!(found.as_ref(), Some(next), "{}", case()),
        // Where folders cannot be exchanged, the previous site may be out of its place, but then it is whole.
        Err(_) if found.is_none() && (!exchanges || start == Start::SetAside) => {
            assert_eq!(set_aside, previous, "{}", case());
        }
        // A process that was killed may have done its work.
        Err(_) if fault == Fault::Killed && found.as_ref() == Some(next) => {}
        Err(_) => assert_eq!(found, previous, "{}", case()),
    }
    if matches!(fault, Fault::Full) && start != Start::SetAside {
        assert!(!scene.stage().exists(), "{}", case());
    }
    assert_eq!(scene.others(), scene.bystanders, "{}", case());

    let again = scene.destination().publish(&output(next));
    assert!(again.is_ok(), "{again:?} after {}", case());
    assert_eq!(standing(&scene.public()).as_ref(), Some(next), "after {}", case());
    assert!(!scene.stage().exists(), "after {}", case());
    assert_eq!(scene.others(), scene.bystanders, "after {}", case());
    steps
}

/// Tries every fault at every step of publishing `next`; the number of steps without any.
fn try_everywhere(start: Start, next: &Site, exchanges: bool, links: bool) -> usize {
    let all = try_at(start, next, Fault::Killed, usize::MAX, exchanges, links);
    let kinds = [ErrorKind::StorageFull, ErrorKind::PermissionDenied].map(Fault::Once);
    let usual = start == Start::Site && exchanges && links;
    for fault in FAULTS.into_iter().chain(kinds.into_iter().filter(|_| usual)) {
        for at in 0..=all {
            try_at(start, next, fault, at, exchanges, links);
        }
    }
    all
}

#[test]
fn every_step_may_fail_or_be_the_last_where_there_was_no_site() {
    assert!(try_everywhere(Start::Nothing, &after(), true, true) > 10);
}

#[test]
fn every_step_may_fail_or_be_the_last_where_a_site_is_replaced() {
    assert!(try_everywhere(Start::Site, &after(), true, true) > 20);
    assert!(try_everywhere(Start::Site, &after(), false, true) > 20);
    assert!(try_everywhere(Start::Site, &after(), true, false) > 20);
}

#[test]
fn every_step_may_fail_or_be_the_last_where_nothing_changes() {
    let all = try_everywhere(Start::HalfWritten, &before(), true, true);
    assert!(all < 15, "{all} steps to change nothing");
}

#[test]
fn every_step_may_fail_or_be_the_last_after_a_killed_build() {
    for start in [Start::HalfWritten, Start::HalfRemoved, Start::SetAside] {
        for exchanges in [true, false] {
            assert!(try_everywhere(start, &after(), exchanges, true) > 20, "{start:?}");
        }
    }
}

#[test]
fn a_site_with_a_folder_mounted_in_it_is_not_replaced() {
    let scene = Scene::new(Start::Site);
    let faulty = Arc::new(Faulty {
        mounted: Some(scene.public().join("events")),
        ..Faulty::new(Fault::Full, usize::MAX)
    });
    let refused = scene.publish(&after(), &faulty).unwrap_err();
    assert!(matches!(refused, PublishError::Refused { .. }), "{refused}");
    assert_eq!(standing(&scene.public()), Some(before()));
    assert!(!scene.stage().exists());
}
