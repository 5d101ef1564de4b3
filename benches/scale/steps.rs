//! The parts of a measurement that take memory, each in a process of its own: `scale --step NAME ARGUMENTS`.
//!
//! Invariant: a step prints its result, one line, and nothing else.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime};
use std::{env, fs, io};

use rayon::prelude::*;

use super::corpus::Corpus;
use super::{hugo, number};

/// Runs a step in a process of its own: what it prints.
pub fn ask(name: &str, arguments: &[&Path]) -> io::Result<String> {
    let output = Command::new(env::current_exe()?)
        .args(["--step", name])
        .args(arguments)
        .output()?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
        false => Err(io::Error::other(format!(
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        ))),
    }
}

/// Does a step in this process.
pub fn step(name: &str, arguments: &[String]) -> io::Result<String> {
    match (name, arguments) {
        ("dossier", [articles, seed, folder]) => {
            corpus(articles, seed)?.write(Path::new(folder)).map(|()| String::new())
        }
        ("hugo", [articles, seed, folder]) => {
            let corpus = corpus(articles, seed)?;
            hugo::write(&corpus, Path::new(folder))?;
            Ok(hugo::least_pages(&corpus).to_string())
        }
        ("floor", [site, folder, runs]) => floor(Path::new(site), Path::new(folder), number(runs)?),
        ("remember", [site, memory]) => remember(Path::new(site), Path::new(memory)),
        ("compare", [site, memory]) => compare(Path::new(site), Path::new(memory)),
        _ => Err(io::Error::other("no such step")),
    }
}

fn corpus(articles: &str, seed: &str) -> io::Result<Corpus> {
    Ok(Corpus::new(number(articles)?, number(seed)? as u64))
}

/// The files under a folder, in order.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// Writes the files of a site from memory, with as many threads as the program has: the median of the seconds.
fn floor(site: &Path, folder: &Path, runs: usize) -> io::Result<String> {
    let inside = |path: PathBuf| {
        let bytes = fs::read(&path)?;
        let path = path.strip_prefix(site).map_err(io::Error::other)?;
        Ok((path.to_owned(), bytes))
    };
    let files = files(site)?.into_iter().map(inside).collect::<io::Result<Vec<_>>>()?;
    let mut seconds = Vec::new();
    for _ in 0..runs.max(1) {
        let _ = fs::remove_dir_all(folder);
        let _ = Command::new("sync").status();
        let start = Instant::now();
        let mut made = None;
        for (path, _) in &files {
            if made != path.parent() {
                made = path.parent();
                fs::create_dir_all(folder.join(made.unwrap_or(Path::new(""))))?;
            }
        }
        files
            .par_iter()
            .try_for_each(|(path, bytes)| fs::write(folder.join(path), bytes))?;
        seconds.push(start.elapsed().as_secs_f64());
    }
    fs::remove_dir_all(folder)?;
    seconds.sort_by(f64::total_cmp);
    Ok(seconds[(seconds.len() - 1) / 2].to_string())
}

/// Of each file by its path: when it was written, in nanoseconds, and a sum of its bytes.
fn sums(site: &Path) -> io::Result<BTreeMap<String, (u128, u64)>> {
    let sum = |path: PathBuf| {
        let mut hasher = DefaultHasher::new();
        hasher.write(&fs::read(&path)?);
        let since = fs::metadata(&path)?.modified()?.duration_since(SystemTime::UNIX_EPOCH);
        let time = since.map_err(io::Error::other)?.as_nanos();
        Ok((path.to_string_lossy().into_owned(), (time, hasher.finish())))
    };
    files(site)?.into_par_iter().map(sum).collect()
}

fn remember(site: &Path, memory: &Path) -> io::Result<String> {
    let lines = sums(site)?
        .into_iter()
        .map(|(path, (time, sum))| format!("{time} {sum} {path}\n"));
    fs::write(memory, lines.collect::<String>())?;
    Ok(String::new())
}

/// How many files were written, or are gone, since the site was remembered; and of how many the bytes differ.
fn compare(site: &Path, memory: &Path) -> io::Result<String> {
    let text = fs::read_to_string(memory)?;
    let mut before: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for line in text.lines() {
        if let [time, sum, path] = line.splitn(3, ' ').collect::<Vec<_>>()[..] {
            before.insert(path, (time, sum));
        }
    }
    let (mut touched, mut other) = (0, 0);
    for (path, (time, sum)) in sums(site)? {
        let was = before.remove(path.as_str());
        touched += usize::from(was.is_none_or(|(was, _)| was != time.to_string()));
        other += usize::from(was.is_none_or(|(_, was)| was != sum.to_string()));
    }
    Ok(format!("{} {}", touched + before.len(), other + before.len()))
}
