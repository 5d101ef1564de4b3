//! Arguments in, exit code out.
//!
//! Invariant: all else is in the library.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    recoupe::cli::run(std::env::args_os())
}
