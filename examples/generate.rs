//! Writes a dossier of any size, the same for the same numbers:
//! `cargo run --release --example generate -- --articles N --seed S DIR`.
//!
//! What is in it stands in `benches/scale/corpus.rs`.

#[allow(dead_code, reason = "the benchmark reads more of it")]
#[path = "../benches/scale/corpus.rs"]
mod corpus;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some((articles, seed, folder)) = arguments() else {
        eprintln!("usage: generate [--articles N] [--seed S] DIR");
        return ExitCode::from(2);
    };
    match corpus::Corpus::new(articles, seed).write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// How many articles, the seed of chance, where to.
fn arguments() -> Option<(usize, u64, PathBuf)> {
    let (mut articles, mut seed, mut folder) = (1000, 1, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--articles" => articles = arguments.next()?.parse().ok().filter(|&articles| articles > 0)?,
            "--seed" => seed = arguments.next()?.parse().ok()?,
            option if option.starts_with('-') => return None,
            path if folder.is_none() => folder = Some(PathBuf::from(path)),
            _ => return None,
        }
    }
    Some((articles, seed, folder?))
}
