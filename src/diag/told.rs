//! Everything that was found -> what is told of it: of each code the first ones, and a count of the others.
//!
//! Invariant: no error becomes none: where some are left untold, their count is an error too.

use std::collections::BTreeMap;

use super::{Code, Diagnostic, Severity};
use crate::limit::{MOST_TOLD, grouped};

/// Keeps the first [`MOST_TOLD`] diagnostics of each code, and says at the end how many more there are.
pub fn first_of_each(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<Code, (usize, Severity)> = BTreeMap::new();
    found.retain(|diagnostic| {
        let (count, untold) = counts.entry(diagnostic.code).or_insert((0, Severity::Note));
        *count += 1;
        if *count > MOST_TOLD {
            *untold = diagnostic.severity.max(*untold);
        }
        *count <= MOST_TOLD
    });
    for (code, (count, severity)) in counts {
        if count > MOST_TOLD {
            let (more, most) = (grouped((count - MOST_TOLD) as u64), grouped(MOST_TOLD as u64));
            let headline = format!("there are {more} more of {code} ({})", code.rule().name);
            let more = Diagnostic::of_dossier(code, headline)
                .with_note(format!("the first {most} of a code are told"))
                .with_help("they often have one cause: mend that, and look again");
            found.push(Diagnostic { severity, ..more });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_told_and_the_others_counted() {
        let one = |severity| Diagnostic {
            severity,
            ..Diagnostic::of_dossier(Code::BAD_VALUE, "x")
        };
        let few = vec![one(Severity::Warning); MOST_TOLD];
        assert_eq!(first_of_each(few.clone()), few);
        let mut many = few;
        many.extend(vec![one(Severity::Warning); 1233]);
        many.push(one(Severity::Error));
        let told = first_of_each(many);
        assert_eq!(told.len(), MOST_TOLD + 1);
        let last = told.last().unwrap();
        assert_eq!((last.code, last.severity), (Code::BAD_VALUE, Severity::Error));
        assert!(last.headline.contains("1,234 more of R0104"), "{}", last.headline);
    }
}
