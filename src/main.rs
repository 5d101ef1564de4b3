//! Arguments in, exit code out.
//!
//! Invariant: all else is in the library.
#![forbid(unsafe_code)]

/// Pages are made of many small pieces, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    recoupe::cli::run(std::env::args_os())
}
