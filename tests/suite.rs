//! All integration tests, in one binary: each file of `suite/` is a module here.

mod suite {
    mod anchoring;
    mod corners;
    mod determinism;
    mod diagnostics;
    mod editions;
    mod extremes;
    mod fuzz;
    mod gate;
    mod generated;
    mod golden;
    mod hostile;
    mod limits;
    mod names;
    mod offsets;
    mod questions;
    mod reading;
    mod schemas;
    mod support;
    mod theme;
    mod tidy;
}
