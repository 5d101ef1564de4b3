//! Builds that are killed, that find no room, no permission, or something else in their place: what is left of them.
//!
//! Where a test needs a user without rights and the tests run as root, the program runs as `nobody`.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::{recoupe, told};

/// The files of a site, with their bytes.
type Site = BTreeMap<String, Vec<u8>>;

/// How many files only copied to the site each dossier has.
const PLAIN_FILES: usize = 300;

/// A folder with two dossiers, `a` and `b`, that build to the same `site`; and with things that must not change.
///
/// ```text
/// a/ b/            dossiers
/// site/            their output folder; `site/link` leads to elsewhere/
/// elsewhere/ .site/ .site.recoupe.txt site.html
/// ```
struct Scene {
    folder: TempDir,
    bystanders: BTreeMap<PathBuf, (u64, u64, SystemTime)>,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        for (name, other) in [("a", "A"), ("b", "B")] {
            write(
                &format!("{name}/dossier.toml"),
                "title = \"A bridge\"\nlanguage = \"en\"\n",
            );
            write(
                &format!("{name}/seeds/article.txt"),
                &format!("The bridge was closed on 3 May 2024 by the mayor of {other}."),
            );
            for number in 0..PLAIN_FILES {
                let text = if number % 2 == 0 { "both" } else { other };
                write(&format!("{name}/static/{number}.txt"), &format!("{text} {number}"));
            }
            write(&format!("{name}/static/only/{name}.txt"), other);
            write(&format!("{name}/static/large.txt"), &other.repeat(100_000));
        }
        for bystander in [
            "elsewhere/precious",
            "elsewhere/index.html",
            ".site/new/x",
            ".site.recoupe.txt",
            "site.html",
        ] {
            write(bystander, bystander);
        }
        let mut scene = Self {
            folder,
            bystanders: BTreeMap::new(),
        };
        scene.bystanders = scene.others();
        scene
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn command(&self, dossier: &str) -> Command {
        let mut command = recoupe(&self.path(dossier));
        command.args(["build", "--quiet", "--no-search", "-o", "../site"]);
        command
    }

    /// Builds a dossier; the exit code and what was said.
    fn build(&self, dossier: &str) -> (i32, String) {
        let (code, _, said) = told(self.command(dossier).output().unwrap());
        (code, said)
    }

    /// Builds a dossier, which must succeed, leave no stage and change nothing else; the site.
    #[track_caller]
    fn built(&self, dossier: &str) -> Site {
        let (code, said) = self.build(dossier);
        assert_eq!(code, 0, "{said}");
        assert!(!self.stage().exists(), "a stage is left");
        self.unharmed();
        self.site()
    }

    fn stage(&self) -> PathBuf {
        self.path(".site.recoupe")
    }

    fn site(&self) -> Site {
        let site = self.path("site");
        let name = |path: &Path| path.strip_prefix(&site).unwrap().to_str().unwrap().to_owned();
        regular(&site, &[])
            .into_iter()
            .map(|path| (name(&path), fs::read(&path).unwrap()))
            .collect()
    }

    /// Every file but those of the site and its stage: which it is, its size, when it was changed.
    fn others(&self) -> BTreeMap<PathBuf, (u64, u64, SystemTime)> {
        let without = [self.path("site"), self.stage()];
        let about = |path: PathBuf| {
            let about = fs::symlink_metadata(&path).unwrap();
            (path, (about.ino(), about.len(), about.modified().unwrap()))
        };
        regular(self.folder.path(), &without).into_iter().map(about).collect()
    }

    #[track_caller]
    fn unharmed(&self) {
        assert!(
            self.others() == self.bystanders,
            "something outside the site has changed"
        );
    }

    /// Puts a link into the site that leads out of it, as a user might.
    fn plant_link(&self) {
        let _ = symlink("../elsewhere", self.path("site/link"));
    }
}

/// The plain files under a folder, without certain files and folders; links are not followed.
fn regular(folder: &Path, without: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().map(Result::unwrap) {
            let sort = entry.file_type().unwrap();
            if without.contains(&entry.path()) {
                continue;
            }
            if sort.is_file() {
                found.push(entry.path());
            } else if sort.is_dir() {
                folders.push(entry.path());
            }
        }
    }
    found
}

/// Numbers that are spread evenly and the same in every run (Marsaglia, "Xorshift RNGs", 2003).
struct Dice(u64);

impl Dice {
    /// A part of a duration.
    fn part_of(&mut self, whole: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        whole.mul_f64((self.0 >> 11) as f64 / (1_u64 << 53) as f64)
    }
}

/// When builds were killed.
#[derive(Debug, Default)]
struct Kills {
    /// Before anything of the new site was written.
    before: usize,
    /// While it was.
    writing: usize,
    /// While the previous site was removed.
    removing: usize,
    /// When all was done.
    after: usize,
}

/// Kills `count` builds, and looks at what each has left.
fn kill(count: usize, seed: u64) -> Kills {
    let scene = Scene::new();
    let sites = [scene.built("a"), scene.built("b")];
    assert!(sites[0].len() > PLAIN_FILES && sites[0] != sites[1]);
    let new = scene.stage().join("new");

    // How long a build takes, and the part of it from the first file written to the last removed.
    let (mut whole, mut publishing) = (Duration::ZERO, Duration::ZERO);
    for dossier in ["a", "b"] {
        let start = Instant::now();
        let mut child = scene.command(dossier).spawn().unwrap();
        while !new.exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_micros(100));
        }
        let begun = start.elapsed();
        assert!(child.wait().unwrap().success());
        whole = start.elapsed();
        publishing = whole.saturating_sub(begun);
    }

    let mut kills = Kills::default();
    let mut dice = Dice(seed);
    let mut stands = 1;
    for turn in 0..count {
        let next = 1 - stands;
        scene.plant_link();
        let mut child = scene.command(["a", "b"][next]).spawn().unwrap();
        if turn % 4 == 0 {
            std::thread::sleep(dice.part_of(whole));
        } else {
            // What an earlier turn left is removed first: wait for a folder that this build has made.
            let left = fs::symlink_metadata(&new).ok().map(|about| about.ino());
            let is_new = || fs::symlink_metadata(&new).is_ok_and(|about| Some(about.ino()) != left);
            while !is_new() && child.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_micros(50));
            }
            std::thread::sleep(dice.part_of(publishing));
        }
        let _ = child.kill();
        child.wait().unwrap();

        let found = scene.site();
        let is_next = found == sites[next];
        assert!(is_next || found == sites[stands], "turn {turn}: a mixture");
        scene.unharmed();
        *match (is_next, new.exists()) {
            (false, false) => &mut kills.before,
            (false, true) => &mut kills.writing,
            (true, true) => &mut kills.removing,
            (true, false) => &mut kills.after,
        } += 1;
        stands = if is_next { next } else { stands };
        if turn % 5 == 4 {
            stands = 1 - stands;
            assert!(scene.built(["a", "b"][stands]) == sites[stands], "after turn {turn}");
        }
    }
    assert!(scene.built("a") == sites[0]);
    kills
}

#[test]
fn a_build_killed_at_any_of_200_moments_leaves_a_whole_site() {
    let kills = std::thread::scope(|scope| {
        let halves = [0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03].map(|seed| scope.spawn(move || kill(100, seed)));
        halves.map(|half| half.join().unwrap())
    });
    println!("killed: {kills:#?}");
    let within: usize = kills.iter().map(|kills| kills.writing + kills.removing).sum();
    assert!(
        within >= 50,
        "only {within} of 200 builds were killed while they published: {kills:?}"
    );
}

#[test]
fn a_file_that_finds_no_room_leaves_the_previous_site() {
    let mut scene = Scene::new();
    fs::write(scene.path("b/static/huge.txt"), vec![b'x'; 3_000_000]).unwrap();
    scene.bystanders = scene.others();
    let before = scene.built("a");
    // A limit of 1 or 2 MB on each file; the signal that comes with it is ignored, so that the write fails.
    let mut limited = Command::new("sh");
    let build = scene.command("b");
    limited
        .args(["-c", "trap '' XFSZ; ulimit -f 2000; exec \"$@\"", "sh"])
        .arg(build.get_program())
        .args(build.get_args())
        .current_dir(scene.path("b"));
    let (code, _, said) = told(limited.output().unwrap());
    assert_eq!(code, 3, "{said}");
    assert!(
        said.starts_with("error: cannot write ") && said.contains("huge.txt"),
        "{said}"
    );
    assert!(said.contains("ulimit -f"), "{said}");
    assert!(scene.site() == before);
    assert!(!scene.stage().exists());
    scene.unharmed();
    assert!(scene.built("b") != before);
}

#[test]
fn a_site_that_is_open_elsewhere_is_replaced_whole() {
    let scene = Scene::new();
    let before = scene.built("a");
    let large = scene.path("site/static/large.txt");
    let mut open = fs::File::open(&large).unwrap();
    let mut first = [0; 1000];
    open.read_exact(&mut first).unwrap();
    let mut within = Command::new("sh")
        .args(["-c", "read line; cat static/large.txt 2>/dev/null; pwd -P"])
        .current_dir(scene.path("site/static"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let after = scene.built("b");
    assert!(before != after);
    // Whoever has a file open goes on reading the old one.
    let mut rest = Vec::new();
    open.read_to_end(&mut rest).unwrap();
    assert_eq!([&first[..], &rest[..]].concat(), before["static/large.txt"]);
    assert_eq!(fs::read(&large).unwrap(), after["static/large.txt"]);
    drop(within.stdin.take());
    within.wait().unwrap();
}

#[test]
fn two_builds_at_once_leave_the_site_of_one() {
    let scene = Scene::new();
    let sites = [scene.built("a"), scene.built("b")];
    for _ in 0..4 {
        let children = ["a", "b", "a", "b"].map(|dossier| scene.command(dossier).spawn().unwrap());
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
        assert!(sites.contains(&scene.site()));
        assert!(!scene.stage().exists());
        scene.unharmed();
    }
}

#[test]
fn links_in_a_site_are_removed_and_not_followed() {
    let scene = Scene::new();
    let whole = scene.built("a");
    scene.plant_link();
    // In the place of a file, and of a folder, that the site has.
    fs::remove_file(scene.path("site/index.html")).unwrap();
    symlink("../elsewhere/index.html", scene.path("site/index.html")).unwrap();
    fs::remove_dir_all(scene.path("site/sources")).unwrap();
    symlink("../elsewhere", scene.path("site/sources")).unwrap();
    assert!(scene.built("a") == whole);
    assert!(fs::symlink_metadata(scene.path("site/link")).is_err());
    assert!(fs::symlink_metadata(scene.path("site/sources")).unwrap().is_dir());
}

#[test]
fn a_link_in_the_place_of_the_site_is_built_through() {
    let scene = Scene::new();
    fs::create_dir_all(scene.path("www/here")).unwrap();
    symlink("www/here", scene.path("site")).unwrap();
    assert_eq!(scene.build("a").0, 0);
    assert!(fs::symlink_metadata(scene.path("site")).unwrap().is_symlink());
    assert!(scene.path("www/here/index.html").is_file());
    assert_eq!(fs::read_dir(scene.path("www")).unwrap().count(), 1, "no stage is left");
    assert_eq!(scene.build("b").0, 0);
}

#[test]
fn what_has_the_name_of_a_stage_is_left_alone() {
    let strangers: [fn(&Scene); 5] = [
        |scene| fs::write(scene.stage(), "mine").unwrap(),
        |scene| symlink("elsewhere", scene.stage()).unwrap(),
        // Nothing of what a stage holds, and some of it without the lock.
        |scene| {
            fs::create_dir(scene.stage()).unwrap();
            fs::write(scene.stage().join("mine"), "mine").unwrap();
        },
        |scene| {
            fs::create_dir_all(scene.stage().join("new")).unwrap();
            fs::write(scene.stage().join("new/mine"), "mine").unwrap();
        },
        |scene| {
            fs::create_dir(scene.stage()).unwrap();
            symlink("../elsewhere/made", scene.stage().join("lock")).unwrap();
        },
    ];
    for (number, make) in strangers.into_iter().enumerate() {
        let scene = Scene::new();
        let before = scene.built("a");
        make(&scene);
        let look = || {
            (
                regular(&scene.stage(), &[]),
                fs::symlink_metadata(scene.stage()).unwrap().ino(),
            )
        };
        let stranger = look();
        let (code, said) = scene.build("b");
        assert_eq!(code, 3, "{number}: {said}");
        assert_eq!(look(), stranger, "{number}");
        assert!(scene.site() == before, "{number}");
        scene.unharmed();
    }
}

#[test]
fn a_stage_of_links_leads_nowhere() {
    let scene = Scene::new();
    let before = scene.built("a");
    fs::create_dir(scene.stage()).unwrap();
    fs::write(scene.stage().join("lock"), "").unwrap();
    for name in ["new", "old"] {
        symlink("../elsewhere", scene.stage().join(name)).unwrap();
    }
    assert!(scene.built("b") != before);
    // Where the site is missing, a link is not taken for one that was set aside.
    fs::remove_dir_all(scene.path("site")).unwrap();
    fs::create_dir(scene.stage()).unwrap();
    fs::write(scene.stage().join("lock"), "").unwrap();
    symlink("../elsewhere", scene.stage().join("old")).unwrap();
    assert!(scene.built("a") == before);
    assert!(fs::symlink_metadata(scene.path("site")).unwrap().is_dir());
}

#[test]
fn force_has_limits() {
    let scene = Scene::new();
    let home = scene.path("home");
    fs::create_dir_all(home.join("me/thesis")).unwrap();
    fs::write(home.join("me/thesis/draft.tex"), "years").unwrap();
    for name in [".git", ".hg", ".jj", ".svn"] {
        fs::create_dir_all(home.join("trees").join(name).join("objects")).unwrap();
        fs::create_dir_all(home.join("tree").join(name).join("objects")).unwrap();
        fs::write(home.join("tree").join(name).join("objects/x"), "x").unwrap();
    }
    // A working tree of its own, though it looks like a site.
    fs::create_dir_all(home.join("pages/.git")).unwrap();
    fs::write(home.join("pages/.recoupe"), "").unwrap();
    let before = scene.others();
    for out in [
        "/",
        "..",
        ".",
        "../b",
        "../home",
        "../home/me",
        "../home/me/../me",
        "../home/trees",
        "../home/tree/.git",
        "../home/tree/.git/objects",
        "../home/tree/.svn/new",
        "../home/pages",
        "/usr",
        "/etc",
        "seeds",
        "static/site",
    ] {
        let mut build = recoupe(&scene.path("a"));
        build.args(["build", "--no-search", "--force", "-o", out]);
        let (code, _, said) = told(build.env("HOME", home.join("me")).output().unwrap());
        // A folder that the user may not write is refused for that.
        let refused = said.starts_with("error: nothing is written to ");
        assert!(
            (code == 2 && refused) || (code == 3 && said.contains("Permission")),
            "{out}: {said}"
        );
    }
    assert!(scene.others() == before);
    // Elsewhere, what is not the program's is replaced by force alone.
    let (code, said) = scene.build("a");
    assert_eq!(code, 0, "{said}");
    for (force, expected) in [(None, 2), (Some("--force"), 0)] {
        let mut build = recoupe(&scene.path("a"));
        build
            .args(["build", "--no-search", "-o", "../home/me/thesis"])
            .args(force);
        let (code, _, said) = told(build.env("HOME", home.join("me")).output().unwrap());
        assert_eq!(code, expected, "{said}");
        assert_eq!(home.join("me/thesis/draft.tex").exists(), expected == 2);
    }
}

/// A scene whose folder belongs to a user who is not root, and the program as that user runs it.
struct Mortal {
    scene: Scene,
    user: Option<u32>,
    program: PathBuf,
}

impl Mortal {
    /// With the site of `a` built.
    fn new() -> Self {
        let scene = Scene::new();
        let built = PathBuf::from(env!("CARGO_BIN_EXE_recoupe"));
        let is_root = rustix::process::getuid().is_root();
        let program = match is_root {
            true => scene.path("recoupe"),
            false => built.clone(),
        };
        if is_root {
            // Where the program was built, others may not go.
            fs::hard_link(&built, &program)
                .or_else(|_| fs::copy(&built, &program).map(drop))
                .unwrap();
        }
        let mortal = Self {
            user: is_root.then_some(65534),
            scene,
            program,
        };
        if let Some(user) = mortal.user {
            let mut all = vec![mortal.scene.folder.path().to_owned()];
            while let Some(path) = all.pop() {
                if path == mortal.program {
                    continue;
                }
                std::os::unix::fs::lchown(&path, Some(user), Some(user)).unwrap();
                if fs::symlink_metadata(&path).unwrap().is_dir() {
                    all.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
                }
            }
        }
        assert_eq!(mortal.build("a"), (0, String::new()));
        mortal
    }

    fn build(&self, dossier: &str) -> (i32, String) {
        let build = self.scene.command(dossier);
        let mut command = Command::new(&self.program);
        command.args(build.get_args()).current_dir(self.scene.path(dossier));
        if let Some(user) = self.user {
            command.uid(user).gid(user);
        }
        let (code, _, said) = told(command.output().unwrap());
        (code, said)
    }

    fn allow(&self, path: &str, mode: u32) {
        fs::set_permissions(self.scene.path(path), Permissions::from_mode(mode)).unwrap();
    }
}

#[test]
fn without_permission_the_site_stays() {
    let mortal = Mortal::new();
    let scene = &mortal.scene;
    let before = scene.site();
    for (path, forbidden) in [("", 0o555), ("site", 0o555)] {
        mortal.allow(path, forbidden);
        let (code, said) = mortal.build("b");
        mortal.allow(path, 0o755);
        assert_eq!(code, 3, "{path}: {said}");
        assert!(
            said.contains("Permission denied") && said.contains("must both be writable"),
            "{said}"
        );
        assert!(scene.site() == before, "{path}");
        assert!(!scene.stage().exists(), "{path}");
    }
    let (code, said) = mortal.build("b");
    assert_eq!(code, 0, "{said}");
}

#[test]
fn what_in_a_site_may_not_be_read_or_written_is_replaced_all_the_same() {
    let mortal = Mortal::new();
    let scene = &mortal.scene;
    let before = scene.site();
    for path in regular(&scene.path("site"), &[]) {
        fs::set_permissions(path, Permissions::from_mode(0o444)).unwrap();
    }
    mortal.allow("site/index.html", 0o000);
    mortal.allow("site/static/only", 0o000);
    mortal.allow("site/static", 0o555);
    let (code, said) = mortal.build("b");
    assert_eq!(code, 0, "{said}");
    assert!(!scene.stage().exists(), "a stage is left");
    let after = scene.site();
    assert!(after != before);
    let (code, said) = mortal.build("a");
    assert_eq!(code, 0, "{said}");
    assert!(scene.site() == before);
}
