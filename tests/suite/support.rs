//! Dossiers told in sentences, and what comes of them: `a_dossier().with_seed("a.txt", "…").compile()`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use recoupe::diag::{Code, Diagnostic, Severity};
use recoupe::output::Output;
use recoupe::span::FilePath;
use recoupe::world::{MemoryWorld, Unlisted, World};
use recoupe::{Compiled, Options};

/// A file of this repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whether expected files are to be rewritten rather than compared.
pub fn is_updating() -> bool {
    std::env::var("RECOUPE_UPDATE").is_ok_and(|value| value == "1")
}

/// All files under a folder, by path with `/`; none where there is no such folder.
pub fn files_under(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inside = entry
                .path()
                .strip_prefix(folder)
                .expect("a walk stays inside its folder");
            let name: Vec<&str> = inside
                .iter()
                .map(|part| part.to_str().expect("names in UTF-8"))
                .collect();
            (
                name.join("/"),
                fs::read(entry.path()).expect("a file of the repository can be read"),
            )
        })
        .collect()
}

/// A dossier in memory that can hold links which lead nowhere a dossier may go.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    files: BTreeMap<String, Vec<u8>>,
    links: Vec<String>,
}

/// An empty dossier with a `dossier.toml`.
pub fn a_dossier() -> Dossier {
    Dossier::default().with("dossier.toml", "title = \"A test\"\nlanguage = \"en\"\n")
}

/// The dossier in a folder of this repository.
pub fn the_dossier_in(folder: &str) -> Dossier {
    let files = files_under(&repository(folder));
    assert!(!files.is_empty(), "{folder} holds no file");
    Dossier {
        files,
        links: Vec::new(),
    }
}

impl Dossier {
    /// Adds or replaces a file.
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), content.into());
        self.links.retain(|link| link != path);
        self
    }

    /// Adds an article.
    pub fn with_seed(self, name: &str, text: impl Into<Vec<u8>>) -> Self {
        self.with(&format!("seeds/{name}"), text)
    }

    /// Adds a page: its kind and id, its front matter and its text.
    pub fn with_page(self, page: &str, front: &str, body: &str) -> Self {
        self.with(&format!("content/{page}.md"), format!("---\n{front}\n---\n{body}\n"))
    }

    /// Removes a file.
    pub fn without(mut self, path: &str) -> Self {
        let known = self.files.remove(path).is_some();
        self.links.retain(|link| link != path);
        assert!(known, "{path} is not in the dossier");
        self
    }

    /// Removes the files whose paths begin with any of these.
    pub fn without_any(mut self, prefixes: &[&str]) -> Self {
        self.files
            .retain(|path, _| !prefixes.iter().any(|prefix| path.starts_with(prefix)));
        self
    }

    /// Puts in place of a file a symbolic link that leads out of the dossier.
    pub fn with_link_to_elsewhere(mut self, path: &str) -> Self {
        self.files.remove(path);
        self.links.push(path.to_owned());
        self
    }

    /// The paths of its files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Writes it to a folder.
    pub fn write_to(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
            fs::write(path, bytes).expect("a file can be written");
        }
    }

    /// Builds it.
    pub fn compile(&self) -> Outcome {
        self.compile_with(&Options::default())
    }

    /// Builds it with its drafts.
    pub fn compile_with_drafts(&self) -> Outcome {
        let options = Options {
            drafts: true,
            ..Options::default()
        };
        self.compile_with(&options)
    }

    /// Builds it in another way.
    pub fn compile_with(&self, options: &Options) -> Outcome {
        Outcome(recoupe::compile(self, options))
    }

    fn memory(&self) -> MemoryWorld {
        let empty = MemoryWorld::new();
        self.files
            .iter()
            .fold(empty, |world, (path, bytes)| world.with(path, bytes.clone()))
    }
}

impl World for Dossier {
    fn list(&self, folder: &str) -> (Vec<FilePath>, Vec<Unlisted>) {
        let (files, mut unlisted) = self.memory().list(folder);
        let inside = |link: &&String| link.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        unlisted.extend(self.links.iter().filter(inside).map(|link| Unlisted {
            path: link.clone(),
            why: "is a symbolic link that leads out of the dossier".to_owned(),
        }));
        (files, unlisted)
    }

    fn read(&self, path: &FilePath) -> io::Result<Vec<u8>> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "no such file");
        self.files.get(path.as_str()).cloned().ok_or_else(missing)
    }
}

/// What came of a dossier.
pub struct Outcome(pub Compiled);

impl Outcome {
    /// Its diagnostics, a line each: severity, code, place, headline, words.
    pub fn told(&self) -> Vec<String> {
        self.0
            .diagnostics
            .iter()
            .map(|diagnostic| self.tell(diagnostic))
            .collect()
    }

    fn tell(&self, diagnostic: &Diagnostic) -> String {
        let place = diagnostic.primary.as_ref().map_or(String::new(), |label| {
            let (line, column) = self.0.files.position(label.span);
            let words = self.0.files.slice(label.span);
            format!(
                " at {}:{line}:{column} on {words:?}",
                self.0.files.path(label.span.file)
            )
        });
        let Diagnostic {
            code,
            severity,
            headline,
            ..
        } = diagnostic;
        format!("{} {code}{place}: {headline}", severity.word())
    }

    /// The diagnostics with a code.
    pub fn with_code(&self, code: Code) -> impl Iterator<Item = &Diagnostic> {
        self.0
            .diagnostics
            .iter()
            .filter(move |diagnostic| diagnostic.code == code)
    }

    /// The words that a diagnostic underlines; `None` where it has no place.
    pub fn words(&self, diagnostic: &Diagnostic) -> Option<&str> {
        diagnostic.primary.as_ref().map(|label| self.0.files.slice(label.span))
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
        self.0.diagnostics.iter().filter(is_error).count()
    }

    /// The site; fails with the diagnostics where there is none.
    #[track_caller]
    pub fn site(&self) -> &Output {
        match &self.0.output {
            Some(output) => output,
            None => panic!("there is no site:\n{}", self.told().join("\n")),
        }
    }

    /// A page of the site.
    #[track_caller]
    pub fn page(&self, path: &str) -> &str {
        let Some(bytes) = self.site().get(path) else {
            let paths: Vec<&str> = self.site().iter().map(|(path, _)| path.as_str()).collect();
            panic!("{path} is not among {paths:?}");
        };
        std::str::from_utf8(bytes).expect("a page is UTF-8")
    }

    /// The site, file by file.
    #[track_caller]
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.site()
            .iter()
            .map(|(path, bytes)| (path.to_string(), bytes.to_vec()))
            .collect()
    }

    /// Fails if anything at all was found wrong.
    #[track_caller]
    pub fn is_clean(&self) -> &Self {
        assert!(self.0.diagnostics.is_empty(), "{}", self.told().join("\n"));
        self.site();
        self
    }
}
