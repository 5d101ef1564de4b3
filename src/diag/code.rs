//! The codes: every kind of fault that the program can report, each with its page.
//!
//! Invariant: a code, once published, never changes its meaning.

use std::fmt;

use super::Severity;

/// A stable code such as `R0301`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(usize);

/// What a code stands for.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// `R0301`.
    pub code: &'static str,
    /// `quotation-not-found`; `dossier.toml` and `explain` take it in place of the code.
    pub name: &'static str,
    /// How bad it is unless `dossier.toml` says otherwise.
    pub severity: Severity,
    /// What, why and how to mend, in Markdown, with an example that is tried by the tests.
    pub page: &'static str,
}

macro_rules! codes {
    ($($constant:ident = $code:literal $name:literal $severity:ident;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Index { $($constant),* }

        impl Code {
            $(#[doc = concat!("`", $code, "` ", $name)]
            pub const $constant: Code = Code(Index::$constant as usize);)*
        }

        const RULES: &[Rule] = &[$(Rule {
            code: $code,
            name: $name,
            severity: Severity::$severity,
            page: include_str!(concat!("../../docs/diagnostics/", $code, ".md")),
        }),*];
    };
}

codes! {
    UNREADABLE_FILE = "R0101" "unreadable-file" Error;
    FRONT_MATTER_SYNTAX = "R0102" "front-matter-syntax" Error;
    UNKNOWN_FIELD = "R0103" "unknown-field" Error;
    BAD_VALUE = "R0104" "bad-value" Error;
    MISSING_FIELD = "R0105" "missing-field" Error;
    BAD_DATE = "R0106" "bad-date" Error;
    BAD_ID = "R0107" "bad-id" Error;
    DUPLICATE_ID = "R0108" "duplicate-id" Error;
    BAD_CLAIM = "R0109" "bad-claim" Error;
    EVIDENCE_WITHOUT_SOURCE = "R0110" "evidence-without-source" Error;
    EVIDENCE_WITH_SEVERAL_SOURCES = "R0111" "evidence-with-several-sources" Error;
    CONFIG_SYNTAX = "R0112" "config-syntax" Error;
    CONFIG_MISSING = "R0113" "config-missing" Note;
    STRAY_FILE = "R0114" "stray-file" Warning;
    UNLISTED_FILE = "R0115" "unlisted-file" Warning;
    UNSIGNED_QUOTATION = "R0116" "unsigned-quotation" Warning;
    TRANSLATION_WITHOUT_ORIGINAL = "R0117" "translation-without-original" Error;
    OVER_LIMIT = "R0118" "over-limit" Error;
    UNPORTABLE_NAME = "R0119" "unportable-name" Warning;

    SEED_MISSING = "R0201" "seed-missing" Error;
    SEED_UNREADABLE = "R0202" "seed-unreadable" Error;
    SEED_DAMAGED = "R0203" "seed-damaged" Warning;
    SEED_CLAIMED_TWICE = "R0204" "seed-claimed-twice" Error;
    SEED_UNSUPPORTED = "R0205" "seed-unsupported" Warning;

    QUOTATION_NOT_FOUND = "R0301" "quotation-not-found" Error;
    QUOTATION_AMBIGUOUS = "R0302" "quotation-ambiguous" Error;
    QUOTATION_CUTS_WORD = "R0303" "quotation-cuts-word" Warning;
    QUOTATION_EMPTY = "R0304" "quotation-empty" Error;
    QUOTATION_LOSES_RESERVE = "R0305" "quotation-loses-reserve" Warning;

    UNKNOWN_REFERENCE = "R0401" "unknown-id" Error;
    AMBIGUOUS_REFERENCE = "R0402" "ambiguous-id" Error;
    WRONG_KIND = "R0403" "wrong-kind" Error;
    DRAFT_REFERENCE = "R0404" "reference-to-draft" Warning;
    ALIAS_CONFLICT = "R0405" "alias-claimed-twice" Error;
    CYCLE = "R0406" "cycle" Error;

    UNUSED_ALIAS = "R0501" "unused-alias" Warning;
    UNSUPPORTED_DATE = "R0502" "unsupported-date" Warning;
    EVENT_WITHOUT_EVIDENCE = "R0503" "event-without-evidence" Warning;
    QUESTION_WITHOUT_ANSWER = "R0504" "question-without-answer" Warning;
    ORDER_AGAINST_FOLLOWS = "R0505" "order-against-follows" Warning;
    CLAIM_AGAINST_PASSAGE = "R0506" "claim-against-passage" Warning;
    NUMBER_NOT_IN_QUOTATION = "R0507" "number-not-in-quotation" Warning;
    ACTOR_WITH_TWO_KINDS = "R0508" "actor-with-two-kinds" Warning;
    ROLE_OUTSIDE_DATES = "R0509" "role-outside-dates" Warning;
    PASSAGE_WITH_TWO_VALUES = "R0510" "passage-with-two-values" Warning;
    QUESTION_WITH_ONE_ANSWER = "R0511" "question-with-one-answer" Warning;
    JUDGEMENT_WITHOUT_CLAIM = "R0512" "judgement-without-claim" Warning;
    IDENTICAL_TITLES = "R0513" "identical-titles" Warning;
    ANSWER_AGAINST_CLAIMS = "R0514" "answer-against-claims" Warning;
    TRANSLATION_LEAVES_OUT = "R0515" "translation-leaves-out" Note;
    TRANSLATION_DIFFERS = "R0516" "translation-differs" Warning;
    DECEPTIVE_NAME = "R0517" "deceptive-name" Warning;

    TEMPLATE_ERROR = "R0601" "template-error" Error;
    BROKEN_LINK = "R0602" "broken-link" Error;
    PATH_CONFLICT = "R0603" "path-conflict" Error;

    WEEKDAY_MISFIT = "R0701" "weekday-misfit" Note;
    PUBLISHED_BEFORE_EVENT = "R0702" "published-before-event" Note;
    HEADING_DATE_CONTRADICTED = "R0703" "heading-date-contradicted" Note;
    DEMONYM_MISFIT = "R0704" "demonym-misfit" Note;
    SENTENCE_TWICE = "R0705" "sentence-twice" Note;
    NAME_IN_SEVERAL_SPELLINGS = "R0706" "name-in-several-spellings" Note;
    UNPAIRED_QUOTATION_MARKS = "R0707" "unpaired-quotation-marks" Note;
    SOURCE_AGAINST_ITSELF = "R0708" "source-against-itself" Note;
    WORDS_THAT_CANNOT_FOLLOW = "R0709" "words-that-cannot-follow" Note;
}

impl Code {
    /// Every code, in order.
    pub fn all() -> impl Iterator<Item = Code> {
        (0..RULES.len()).map(Code)
    }

    /// The code written so, by number or by name, case ignored.
    pub fn named(text: &str) -> Option<Code> {
        let same = |rule: &Rule| rule.code.eq_ignore_ascii_case(text) || rule.name.eq_ignore_ascii_case(text);
        RULES.iter().position(same).map(Code)
    }

    /// Whether it is of what the sources get wrong by themselves, which is published with them; no page of the editor's
    /// is at fault.
    pub fn is_anomaly(self) -> bool {
        (Self::WEEKDAY_MISFIT..=Self::WORDS_THAT_CANNOT_FOLLOW).contains(&self)
    }

    /// What the code stands for.
    pub fn rule(self) -> &'static Rule {
        &RULES[self.0]
    }

    /// The code as written: `R0301`.
    pub fn as_str(self) -> &'static str {
        self.rule().code
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_ordered_and_explained() {
        let rules: Vec<_> = Code::all().map(Code::rule).collect();
        assert!(rules.is_sorted_by(|a, b| a.code < b.code));
        for code in Code::all() {
            let rule = code.rule();
            assert_eq!(Code::named(rule.code), Some(code));
            assert_eq!(Code::named(rule.name), Some(code));
            assert!(
                rule.page.starts_with(&format!("# {} {}\n", rule.code, rule.name)),
                "{code}"
            );
        }
    }
}
