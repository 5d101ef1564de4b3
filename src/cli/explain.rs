//! `explain`: a code or nothing in, its page or the list of all codes out.
//!
//! Invariant: what is printed is what `docs/diagnostics/` says.

use std::fmt::Write;

use super::Status;
use super::args::Explain;
use super::console::{BOLD, Console, RED, YELLOW};
use super::terminal::markdown;
use crate::diag::{Code, Severity, did_you_mean};

/// Prints the page of a code, or all codes.
pub fn explain(given: &Explain, console: &Console) -> Status {
    let Some(asked) = &given.code else {
        console.out(&list());
        return Status::Fine;
    };
    if let Some(code) = Code::named(asked.trim()) {
        console.out(&markdown(code.rule().page, console.page_width()));
        return Status::Fine;
    }
    let known = Code::all().flat_map(|code| [code.rule().code, code.rule().name]);
    let help = match did_you_mean(asked, known) {
        Some(near) => format!("did you mean `{near}`? `recoupe explain` lists all codes"),
        None => "`recoupe explain` lists all codes".to_owned(),
    };
    console.error(&format!("there is no code `{}`", asked.escape_debug()), Some(&help));
    Status::Misused
}

fn list() -> String {
    let mut text = String::new();
    for rule in Code::all().map(Code::rule) {
        let style = match rule.severity {
            Severity::Error => RED,
            Severity::Warning => YELLOW,
            Severity::Note => BOLD,
        };
        let word = rule.severity.word();
        let _ = writeln!(
            text,
            "{BOLD}{}{BOLD:#}  {style}{word:7}{style:#}  {}",
            rule.code, rule.name
        );
    }
    text
}
