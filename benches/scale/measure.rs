//! A command -> what running it costs, as the system counts it.
//!
//! Invariant: peaks of memory are the command's own, as long as this process stays smaller than it: a child starts
//! with the peak of its parent. What takes memory is therefore done by [steps](super::steps).

use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// What a run costs.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub wall: Duration,
    /// User and system, of all threads.
    pub cpu: Duration,
    /// Bytes resident at most.
    pub peak: u64,
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> io::Result<Cost> {
    // What was written before is not written on this one's time.
    let _ = Command::new("sync").status();
    let start = Instant::now();
    let ended = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?.wait4()?;
    let wall = start.elapsed();
    match ended.status.success() {
        true => Ok(Cost {
            wall,
            cpu: ended.rusage.utime + ended.rusage.stime,
            peak: ended.rusage.maxrss,
        }),
        false => Err(io::Error::other(format!("{command:?}: {}", ended.status))),
    }
}

/// The run whose wall time is the median of some: the faster one of two in the middle.
pub fn median(runs: usize, mut one: impl FnMut() -> io::Result<Cost>) -> io::Result<Cost> {
    let mut costs = (0..runs).map(|_| one()).collect::<io::Result<Vec<_>>>()?;
    costs.sort_by_key(|cost| cost.wall);
    Ok(costs[(costs.len() - 1) / 2])
}

/// By which power of the first the second grows: the slope of least squares through the logarithms.
pub fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.len() as f64;
    let mean_x = logs.iter().map(|(x, _)| x).sum::<f64>() / count;
    let mean_y = logs.iter().map(|(_, y)| y).sum::<f64>() / count;
    let spread: f64 = logs.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    let together: f64 = logs.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    (logs.len() > 1 && spread > 0.0).then(|| together / spread)
}
