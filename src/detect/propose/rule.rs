//! The names of the rules -> the constants by which the modules below give them, and the lists of them.
//!
//! Invariant: a list holds each name once; the modules below give no rule by a name of their own.

/// Names some rules and lists them.
macro_rules! list {
    ($(#[$doc:meta])* $list:ident: $($name:ident = $text:literal,)*) => {
        $(pub(super) const $name: &str = $text;)*

        $(#[$doc])*
        pub const $list: &[&str] = &[$($name),*];
    };
}

list! {
    /// All values of [`Proposal::rule`](super::Proposal::rule).
    RULES:
    CAPITALS = "capitals",
    ACRONYM = "acronym",
    INSTITUTION = "institution",
}

list! {
    /// All values of [`Guess::rule`](super::Guess::rule), and of [`Proposal::kind_rule`](super::Proposal::kind_rule)
    /// where that is not empty.
    KIND_RULES:
    TITLE = "title",
    FIRST_NAME = "first-name",
    INITIAL = "initial",
    PARTICLE = "particle",
    PEOPLE_BEFORE = "people-before",
    SAYS = "says",
    TWO_CAPITALS = "two-capitals",
    ONE_CAPITAL = "one-capital",
    STATE_LIST = "state-list",
    PLACE_LIST = "place-list",
    PLACE_CUE = "place-cue",
    PLACE_ENDING = "place-ending",
    SITE_WORD = "site-word",
    COMPASS = "compass",
    INSTITUTION_HEAD = "institution-head",
    ARMED_FORCE = "armed-force",
    COMPANY_FORM = "company-form",
    BODY_CUE = "body-cue",
    PEOPLE_WORD = "people-word",
    KNOWN_INSIDE = "known-inside",
    WELL_KNOWN = "well-known",
    IN_CAPITALS = "acronym",
    ARTICLE = "article",
}

list! {
    /// All reasons in [`Proposal::doubtful`](super::Proposal::doubtful).
    DOUBTS:
    NEAR_LETTERS = "near-letters",
    NEAR_SURNAME = "near-surname",
    NEAR_FIRST_NAME = "near-first-name",
    SHARED_NAMES = "shared-names",
    SHARED_SURNAME = "shared-surname",
    SHORT_FORM = "short-form",
    INITIALS = "initials",
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// What the modules below must not hold: a rule given by its letters.
    const GIVEN: [&str; 5] = ["is(Kind::", "pairs.insert((", "then_some(\"", "Some(\"", "rule != \""];

    #[test]
    fn lists_hold_each_rule_once_and_no_module_gives_another() {
        for list in [RULES, KIND_RULES, DOUBTS] {
            let names: BTreeSet<&str> = list.iter().copied().collect();
            assert_eq!(names.len(), list.len());
            assert!(
                names
                    .iter()
                    .all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
            );
        }
        for module in [
            include_str!("kind.rs"),
            include_str!("join.rs"),
            include_str!("near.rs"),
        ] {
            for line in module
                .lines()
                .filter(|line| GIVEN.iter().any(|given| line.contains(given)))
            {
                assert!(!line.contains('"'), "{line}");
            }
        }
    }
}
