//! The sources of the program -> `RECOUPE_BUILD`, which names them among all their versions.
//!
//! Invariant: two programs that could make different sites of one dossier have different names.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What the program is made of, dependencies by their versions.
const PARTS: [&str; 9] = [
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "docs/diagnostics",
    "messages",
    "outlines",
    "src",
    "static",
    "templates",
];

fn main() -> io::Result<()> {
    let mut name = DefaultHasher::new();
    for part in PARTS {
        println!("cargo:rerun-if-changed={part}");
        for file in files(Path::new(part))? {
            (&file, fs::read(&file)?).hash(&mut name);
        }
    }
    let mut features: Vec<String> = env::vars()
        .map(|(variable, _)| variable)
        .filter(|variable| variable.starts_with("CARGO_FEATURE_"))
        .collect();
    features.sort();
    (features, env::var("TARGET").ok()).hash(&mut name);
    println!("cargo:rustc-env=RECOUPE_BUILD={:016x}", name.finish());
    Ok(())
}

/// The files of a part, which is a file, a folder or, in a package, missing; in the order of their paths.
fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(path.is_file().then(|| path.to_owned()).into_iter().collect());
    }
    let mut inside = fs::read_dir(path)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    let mut found = Vec::new();
    for path in inside {
        found.extend(files(&path)?);
    }
    Ok(found)
}
