//! The program as its users run it: arguments in, streams, exit codes and folders out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;

mod cli {
    #[cfg(unix)]
    mod crash;
    mod preview;
}

fn recoupe(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recoupe"));
    command.current_dir(folder);
    command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
    for name in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "GITHUB_WORKSPACE",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
    ] {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    told(recoupe(folder).args(arguments).output().unwrap())
}

fn told(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap_or(-1),
        text(output.stdout),
        text(output.stderr),
    )
}

/// A folder with a dossier made by `init`.
fn dossier(language: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, told) = run(folder.path(), &["init", "affair", "--language", language]);
    assert_eq!(code, 0, "{told}");
    let root = folder.path().join("affair");
    (folder, root)
}

/// Every file under a folder, with its bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            match entry.file_type().unwrap().is_dir() {
                true => folders.push(entry.path()),
                false => files.push((entry.path(), fs::read(entry.path()).unwrap())),
            }
        }
    }
    files.sort();
    files
}

/// Breaks the first quotation of the French starter.
fn break_quotation(root: &Path) -> (PathBuf, String) {
    let path = root.join("content/events/fermeture.md");
    let good = fs::read_to_string(&path).unwrap();
    fs::write(&path, good.replace("à six heures du matin", "à sept heures du matin")).unwrap();
    (path, good)
}

#[test]
fn version_and_help() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, _) = run(folder.path(), &["--version"]);
    assert_eq!(
        (code, out.as_str()),
        (0, concat!("recoupe ", env!("CARGO_PKG_VERSION"), "\n"))
    );
    for command in ["init", "build", "check", "serve", "explain"] {
        let (code, out, _) = run(folder.path(), &[command, "--help"]);
        assert!(code == 0 && out.contains("Examples:"), "{command}: {out}");
    }
    assert_eq!(run(folder.path(), &[]).0, 2);
    assert_eq!(run(folder.path(), &["publish"]).0, 2);
    assert_eq!(run(folder.path(), &["build", "--base-url", "nowhere"]).0, 2);
}

#[test]
fn a_folder_without_a_dossier_is_wrong_usage() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["build", "check", "serve"] {
        for root in ["none", "."] {
            let (code, out, told) = run(folder.path(), &[command, "-r", root]);
            assert_eq!((code, out.as_str()), (2, ""), "{told}");
            assert!(told.contains("recoupe init"), "{told}");
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn explain_lists_explains_and_suggests() {
    let folder = tempfile::tempdir().unwrap();
    let (code, list, _) = run(folder.path(), &["explain"]);
    assert_eq!(code, 0);
    assert!(list.contains("R0301  error    quotation-not-found\n"), "{list}");
    let (code, by_code, _) = run(folder.path(), &["explain", "r0301"]);
    assert_eq!(code, 0);
    assert!(by_code.starts_with("R0301 quotation-not-found\n"), "{by_code}");
    assert_eq!(run(folder.path(), &["explain", "quotation-not-found"]).1, by_code);
    let (code, out, told) = run(folder.path(), &["explain", "R0391"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(told.contains("did you mean `R0301`?"), "{told}");
}

#[test]
fn colours_are_for_those_who_want_them() {
    let folder = tempfile::tempdir().unwrap();
    let colours = |arguments: &[&str], variables: &[(&str, &str)]| {
        let output = recoupe(folder.path())
            .args(arguments)
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let (_, out, told) = crate::told(output);
        (out + &told).contains('\u{1b}')
    };
    assert!(!colours(&["explain"], &[]), "a pipe");
    assert!(colours(&["explain", "--color", "always"], &[]));
    assert!(colours(&["explain"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&["explain"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colours(&["explain", "--color=never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(colours(&["--color=always", "check", "-r", "none"], &[]));
    assert!(!colours(
        &["check", "--colour", "--color=never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = recoupe(folder.path())
        .args(["explain", "R0301"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let (code, _, told) = told(child.wait_with_output().unwrap());
    assert_eq!((code, told.as_str()), (0, ""));
}

#[test]
fn init_keeps_what_exists() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("README.md"), "mine").unwrap();
    let (code, _, told) = run(
        folder.path(),
        &["init", ".", "--title", "L’« \"affaire\" »", "--language", "fr"],
    );
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("kept README.md (it existed)"), "{told}");
    assert_eq!(fs::read_to_string(folder.path().join("README.md")).unwrap(), "mine");
    let config = fs::read_to_string(folder.path().join("dossier.toml")).unwrap();
    assert!(config.contains("title = \"L’« \\\"affaire\\\" »\""), "{config}");
    for path in [
        ".gitignore",
        ".github/workflows/pages.yml",
        "content/index.md",
        "seeds/gazette.txt",
    ] {
        assert!(folder.path().join(path).is_file(), "{path}");
    }
    let before = files(folder.path());
    assert_eq!(run(folder.path(), &["init", "."]).0, 0);
    assert!(before.iter().all(|(path, bytes)| fs::read(path).unwrap() == *bytes));
    assert_eq!(run(folder.path(), &["init", "README.md"]).0, 2);
}

#[test]
fn what_init_makes_is_without_fault() {
    for language in ["fr", "en", "es", "de", "ar"] {
        let (_folder, root) = dossier(language);
        let (code, out, told) = run(&root, &["check"]);
        assert_eq!((code, out.as_str()), (0, ""), "{language}: {told}");
        assert!(
            told.starts_with("Checked ") && told.lines().count() == 1,
            "{language}: {told}"
        );
        let (code, out, told) = run(&root, &["build", "--base-url", "https://example.org/x/"]);
        assert_eq!((code, out.as_str()), (0, ""), "{language}: {told}");
        assert!(
            told.starts_with("Built ") && told.contains(" sources, ") && !told.contains("warning"),
            "{language}: {told}"
        );
        assert!(told.contains("→ public/"), "{language}: {told}");
        for path in ["index.html", "404.html", ".recoupe"] {
            assert!(root.join("public").join(path).is_file(), "{language}: {path}");
        }
    }
}

#[test]
fn building_again_touches_nothing() {
    let (_folder, root) = dossier("fr");
    assert_eq!(run(&root, &["build"]).0, 0);
    let times = |root: &Path| {
        let time = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
        files(root)
            .into_iter()
            .map(|(path, _)| (time(&path), path))
            .collect::<Vec<_>>()
    };
    let (before, bytes) = (times(&root), files(&root));
    let (code, _, told) = run(&root, &["build"]);
    assert!(code == 0 && told.contains("nothing had changed"), "{told}");
    assert_eq!(times(&root), before);
    let elsewhere = run(root.parent().unwrap(), &["build", "-q", "-r", "affair", "-o", "site"]);
    assert_eq!(elsewhere, (0, String::new(), String::new()));
    let relative = |folder: &Path| {
        let files = files(folder).into_iter();
        files
            .map(|(path, bytes)| (path.strip_prefix(folder).unwrap().to_owned(), bytes))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        relative(&root.parent().unwrap().join("site")),
        relative(&root.join("public"))
    );
    assert_eq!(files(&root), bytes);
}

#[test]
fn errors_are_told_and_the_site_stays() {
    let (_folder, root) = dossier("fr");
    assert_eq!(run(&root, &["build"]).0, 0);
    break_quotation(&root);
    let before = files(&root);
    let (code, out, told) = run(root.parent().unwrap(), &["build", "-r", "affair"]);
    assert_eq!((code, out.as_str()), (1, ""), "{told}");
    assert!(told.contains("error[R0301]: "), "{told}");
    assert!(told.contains("--> affair/content/events/fermeture.md:"), "{told}");
    assert!(told.contains("^^^^"), "{told}");
    assert!(told.contains("recoupe explain R0301"), "{told}");
    assert!(told.ends_with("1 error; affair/public/ is as it was\n"), "{told}");
    assert_eq!(files(&root), before);
}

#[test]
fn check_says_what_build_says() {
    let (_folder, root) = dossier("fr");
    // A fault that the page of the whole dossier alone shows.
    fs::create_dir_all(root.join("templates")).unwrap();
    fs::write(root.join("templates/whole.html"), "{{ whole.nothing }}").unwrap();
    let (checked, built) = (run(&root, &["check"]), run(&root, &["build"]));
    let said = |told: &str| {
        told.lines()
            .take_while(|line| !line.contains("explain"))
            .map(str::to_owned)
            .collect()
    };
    let (of_check, of_build): (Vec<String>, Vec<String>) = (said(&checked.2), said(&built.2));
    assert_eq!((checked.0, built.0), (1, 1), "{}", checked.2);
    assert!(of_check[0].starts_with("error[R0601]"), "{of_check:?}");
    assert_eq!(of_check, of_build);
}

#[test]
fn check_speaks_to_programs() {
    let (_folder, root) = dossier("fr");
    break_quotation(&root);
    let (code, out, _) = run(&root, &["check", "--format", "json"]);
    assert_eq!(code, 1);
    let values: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let error = values.iter().find(|value| value["severity"] == "error").unwrap();
    assert_eq!(error["code"], "R0301");
    assert_eq!(error["name"], "quotation-not-found");
    assert_eq!(error["file"], "content/events/fermeture.md");
    let text = fs::read(root.join("content/events/fermeture.md")).unwrap();
    let byte = |name: &str| usize::try_from(error[name].as_u64().unwrap()).unwrap();
    let words = String::from_utf8_lossy(&text[byte("byteStart")..byte("byteEnd")]).into_owned();
    assert!(words.contains("sept heures"), "{words}");
    let (code, out, _) = run(root.parent().unwrap(), &["check", "-r", "affair", "--format", "github"]);
    assert_eq!(code, 1);
    assert!(
        out.contains("::error file=affair/content/events/fermeture.md,line="),
        "{out}"
    );
    assert!(!root.join("public").exists());
}

#[test]
fn drafts_are_left_out_unless_asked_for() {
    let (_folder, root) = dossier("en");
    fs::write(
        root.join("content/notes/later.md"),
        "---\ntitle: Later\nstatus: draft\n---\nNot yet.\n",
    )
    .unwrap();
    let pages = |arguments: &[&str]| {
        let (code, _, told) = run(&root, arguments);
        assert_eq!(code, 0, "{told}");
        files(&root.join("public"))
            .iter()
            .filter(|(path, _)| path.to_string_lossy().contains("later"))
            .count()
    };
    assert_eq!(pages(&["build"]), 0);
    assert_ne!(pages(&["build", "--drafts"]), 0);
}

#[test]
fn what_may_not_be_replaced_is_refused() {
    let (_folder, root) = dossier("fr");
    fs::create_dir(root.join("mine")).unwrap();
    fs::write(root.join("mine/precious.txt"), "x").unwrap();
    let before = files(&root);
    for out in ["seeds", "content/public", "static", ".", "..", "mine"] {
        let (code, _, told) = run(&root, &["build", "-o", out]);
        assert_eq!(code, 2, "{out}: {told}");
        assert!(told.starts_with("error: nothing is written to "), "{told}");
    }
    for out in ["seeds", ".", ".."] {
        assert_eq!(run(&root, &["build", "--force", "-o", out]).0, 2, "{out}");
    }
    assert_eq!(files(&root), before);
    assert_eq!(run(&root, &["build", "--force", "-o", "mine"]).0, 0);
    assert!(!root.join("mine/precious.txt").exists() && root.join("mine/index.html").exists());
}

#[test]
fn an_empty_dossier_builds() {
    for folder_name in ["seeds", "content"] {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(folder_name)).unwrap();
        let (code, _, told) = run(folder.path(), &["build"]);
        assert_eq!(code, 0, "{folder_name}: {told}");
        assert!(folder.path().join("public/index.html").is_file());
    }
}

/// A folder of two articles on one affair.
fn articles() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let article = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    article(
        "2024-03-13-gazette.txt",
        "Aldham closes its library\n\nThe council of Aldham voted on 12 March 2024 to close the library. \
         The mayor, Ruth Vane, said there was no money for a new roof.\n\nRuth Vane had promised in January 2023 to \
         keep it open.\n",
    );
    article(
        "2024-04-02-herald.txt",
        "Protest in Aldham\n\nOn 12 March 2024 the council of Aldham voted to close the library, by nine to five. \
         Residents marched through Aldham on Saturday against Ruth Vane.\n",
    );
    article("picture.jpg", "no article");
    folder
}

#[test]
fn a_folder_of_articles_is_drafted_in_one_command() {
    let articles = articles();
    let folder = tempfile::tempdir().unwrap();
    let from = articles.path().to_str().unwrap();

    let (code, out, told) = run(folder.path(), &["draft", "--from", from, "-r", "affair", "--dry-run"]);
    assert_eq!(code, 0, "{told}");
    assert!(out.contains("content/events/2024-03-12-"), "{out}");
    assert!(told.contains("nothing is written") && told.contains("1 file"), "{told}");
    assert!(!folder.path().join("affair").exists());

    let (code, out, told) = run(folder.path(), &["draft", "--from", from, "-r", "affair"]);
    assert_eq!(code, 0, "{told}");
    assert!(out.contains("content/actors/ruth-vane.md"), "{out}");
    let root = folder.path().join("affair");
    for name in ["2024-03-13-gazette.txt", "2024-04-02-herald.txt"] {
        let copied = fs::read(root.join("seeds").join(name)).unwrap();
        assert_eq!(copied, fs::read(articles.path().join(name)).unwrap(), "byte for byte");
    }
    assert!(!root.join("seeds/picture.jpg").exists());
    assert!(
        fs::read_to_string(root.join("dossier.toml"))
            .unwrap()
            .contains("language = \"en\"")
    );

    let before = files(&root);
    let (code, _, told) = run(folder.path(), &["draft", "--from", from, "-r", "affair"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("Nothing new"), "{told}");
    assert_eq!(files(&root), before);

    let (code, _, told) = run(&root, &["check", "--drafts"]);
    assert_eq!(code, 0, "{told}");
    // Without drafts the articles make a site all the same.
    let (code, _, told) = run(&root, &["build"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("from 2 sources"), "{told}");
    let dates = fs::read_to_string(root.join("public/found/dates.html")).unwrap();
    assert!(dates.contains("<mark>12 March 2024</mark>"), "{dates}");
}

#[test]
fn draft_keeps_what_an_editor_wrote() {
    let articles = articles();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("affair");
    let page = "---\ntitle: The vote\ndate: 2024-03-12\n---\n> The council of Aldham voted on 12 March 2024\n>\n\
                > — [[gazette]] {date=2024-03-12}\n";
    for (path, text) in [
        ("content/events/vote.md", page),
        (
            "content/sources/gazette.md",
            "---\nseed: 2024-03-13-gazette.txt\n---\nA weekly.\n",
        ),
        (
            "content/actors/mayor.md",
            "---\nname: The mayor\naliases: [Ruth Vane]\n---\n",
        ),
    ] {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), text).unwrap();
    }
    let (code, out, told) = run(
        folder.path(),
        &[
            "draft",
            "--from",
            articles.path().to_str().unwrap(),
            "-r",
            "affair",
            "--max-events",
            "9",
        ],
    );
    assert_eq!(code, 0, "{told}");
    assert_eq!(fs::read_to_string(root.join("content/events/vote.md")).unwrap(), page);
    assert!(
        !out.contains("actors/ruth-vane") && !out.contains("2024-03-12-"),
        "{out}"
    );
    assert!(!out.contains("sources/2024-03-13-gazette"), "{out}");
    assert!(out.contains("content/sources/2024-04-02-herald.md"), "{out}");
    let (code, _, told) = run(&root, &["check", "--drafts"]);
    assert_eq!(code, 0, "{told}");
}

#[test]
fn draft_refuses_what_would_lose_an_article() {
    let articles = articles();
    let folder = tempfile::tempdir().unwrap();
    let from = articles.path().to_str().unwrap();
    let there = folder.path().join("affair/seeds/2024-03-13-gazette.txt");
    fs::create_dir_all(there.parent().unwrap()).unwrap();
    fs::write(&there, "Another text.\n").unwrap();
    let (code, _, told) = run(folder.path(), &["draft", "--from", from, "-r", "affair"]);
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("another text"), "{told}");
    assert_eq!(fs::read_to_string(&there).unwrap(), "Another text.\n");
    assert!(!folder.path().join("affair/content").exists());

    let (code, _, told) = run(folder.path(), &["draft", "--from", "nowhere", "-r", "other"]);
    assert_eq!(code, 2, "{told}");
    let (code, _, told) = run(folder.path(), &["draft", "-r", "other"]);
    assert_eq!(code, 2, "{told}");
    let empty = tempfile::tempdir().unwrap();
    let (code, _, told) = run(
        folder.path(),
        &["draft", "--from", empty.path().to_str().unwrap(), "-r", "new"],
    );
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("no article"), "{told}");
    assert!(!folder.path().join("new").exists());
}

#[test]
fn read_shows_what_is_found_in_a_file() {
    let articles = articles();
    let (code, out, told) = run(articles.path(), &["read", "2024-03-13-gazette.txt"]);
    assert_eq!(code, 0, "{told}");
    assert!(
        out.contains("2024-03-12") && out.contains("Ruth Vane, person?"),
        "{out}"
    );

    fs::write(
        articles.path().join("note.txt"),
        "Élise partira demain à 18 h, puis reviendra lundi prochain.\n",
    )
    .unwrap();
    let arguments = [
        "read",
        "note.txt",
        "--language",
        "fr",
        "--published",
        "2024-05-22",
        "--format",
        "json",
    ];
    let (code, out, told) = run(articles.path(), &arguments);
    assert_eq!(code, 0, "{told}");
    let read: serde_json::Value = serde_json::from_str(&out).unwrap();
    let text: Vec<char> = read["text"].as_str().unwrap().chars().collect();
    let dates = read["dates"].as_array().unwrap();
    assert_eq!(dates[0]["value"], "2024-05-23", "{out}");
    assert_eq!(dates[dates.len() - 1]["value"], "2024-05-27", "{out}");
    let (start, end) = (
        dates[0]["start"].as_u64().unwrap() as usize,
        dates[0]["end"].as_u64().unwrap() as usize,
    );
    assert_eq!(
        text[start..end].iter().collect::<String>(),
        dates[0]["text"].as_str().unwrap()
    );

    let (code, _, told) = run(articles.path(), &["read", "nothing.txt"]);
    assert_eq!(code, 2, "{told}");
    let (code, _, told) = run(articles.path(), &["read", "note.txt", "--published", "yesterday"]);
    assert_eq!(code, 2, "{told}");
}

/// The names of everything in a folder, with times of change.
fn times(folder: &Path) -> Vec<(PathBuf, std::time::SystemTime)> {
    let mut all = vec![(folder.to_owned(), fs::metadata(folder).unwrap().modified().unwrap())];
    for (path, _) in files(folder) {
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        all.push((path, modified));
    }
    all
}

#[test]
fn a_build_that_would_change_nothing_touches_nothing_and_tells_the_same() {
    let (folder, root) = dossier("fr");
    let site = root.join("public");
    // A warning, to be told again.
    let path = root.join("content/events/fermeture.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("place: ", "status: published\nplace: ")).unwrap();
    let build = |more: &[&str]| {
        let (code, _, told) = run(
            folder.path(),
            &[&["build", "-r", "affair", "--cache", "kept"], more].concat(),
        );
        assert_eq!(code, 0, "{told}");
        let time = told.find(" in ").unwrap()..told.find(" → ").unwrap();
        (told.replace(&told[time], ""), times(&site))
    };
    let (told, first) = build(&[]);
    let whole = files(&site);
    assert!(!told.contains("nothing had changed"));
    let (again, second) = build(&[]);
    assert_eq!(first, second);
    assert_eq!(again.replace(", where nothing had changed", ""), told);
    assert!(again.contains("nothing had changed"));

    // The site is not what it was: it is made whole.
    let spoil: [&dyn Fn(); 3] = [
        &|| fs::write(site.join("index.html"), "mine").unwrap(),
        &|| fs::remove_file(site.join("data/dossier.json")).unwrap(),
        &|| fs::write(site.join("more.html"), "mine").unwrap(),
    ];
    for spoil in spoil {
        spoil();
        build(&[]);
        assert_eq!(files(&site), whole);
    }

    // Whatever becomes of what is remembered, the site is the same.
    let kept: Vec<_> = files(&folder.path().join("kept"));
    assert_eq!(kept.len(), 1);
    let (record, bytes) = &kept[0];
    for spoilt in [&b""[..], b"{}", &bytes[..bytes.len() / 2], &[&bytes[..], b" "].concat()] {
        fs::write(record, spoilt).unwrap();
        build(&[]);
        assert_eq!(files(&site), whole);
    }
    fs::remove_dir_all(folder.path().join("kept")).unwrap();
    build(&[]);
    build(&["--no-search"]);
    assert_ne!(files(&site), whole, "another question has another answer");
    build(&[]);
    assert_eq!(files(&site), whole);
}

#[test]
fn a_change_writes_what_changes_alone() {
    let (folder, root) = dossier("fr");
    let site = root.join("public");
    let build = || assert_eq!(run(folder.path(), &["build", "-r", "affair", "--cache", "kept"]).0, 0);
    build();
    let (before, whole) = (times(&site), files(&site));
    let path = root.join("content/events/fermeture.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\nUn mot de plus.\n")).unwrap();
    build();
    let written: Vec<_> = times(&site).into_iter().filter(|file| !before.contains(file)).collect();
    let changed: Vec<_> = files(&site).into_iter().filter(|file| !whole.contains(file)).collect();
    let names = |path: &PathBuf| path.is_file().then(|| path.clone());
    assert_eq!(
        written.iter().filter_map(|(path, _)| names(path)).collect::<Vec<_>>(),
        changed.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>()
    );
    assert!(changed.len() > 1 && changed.len() < whole.len() / 2, "{changed:?}");
    // What was taken back is as it was.
    fs::write(&path, text).unwrap();
    build();
    assert_eq!(files(&site), whole);
}

#[test]
fn what_is_too_large_leaves_the_site_as_it_was() {
    let (_folder, root) = dossier("en");
    let (code, _, told) = run(&root, &["build"]);
    assert_eq!(code, 0, "{told}");
    let before = files(&root.join("public"));
    for path in [
        "seeds/log.txt",
        "content/notes/log.md",
        "content/events/film.mp4",
        "static/film.mp4",
    ] {
        let large = root.join(path);
        fs::create_dir_all(large.parent().unwrap()).unwrap();
        // A hole: it takes no room on the disk.
        fs::File::create(&large).unwrap().set_len(100 << 30).unwrap();
        let start = std::time::Instant::now();
        let (code, _, told) = run(&root, &["build"]);
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "{path}: {:?}",
            start.elapsed()
        );
        assert_eq!(code, 1, "{path}: {told}");
        assert!(told.contains("error[R0118]") && told.contains(path), "{path}: {told}");
        fs::remove_file(&large).unwrap();
        assert!(files(&root.join("public")) == before, "{path}");
    }
}

/// Opening a pipe that nobody writes to would never end.
#[cfg(unix)]
#[test]
fn pipes_and_devices_are_not_opened() {
    let (_folder, root) = dossier("en");
    fs::create_dir_all(root.join("static")).unwrap();
    for path in ["seeds/a.txt", "content/notes/a.md", "static/a"] {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        assert!(Command::new("mkfifo").arg(root.join(path)).status().unwrap().success());
    }
    std::os::unix::fs::symlink("/dev/zero", root.join("seeds/zero.txt")).unwrap();
    let (code, _, told) = run(&root, &["build"]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(told.matches("warning[R0115]").count(), 4, "{told}");
}
