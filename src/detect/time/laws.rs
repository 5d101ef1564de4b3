//! Any text -> expressions of which some things always hold.
//!
//! Invariant: what is tested here holds for every text, in both languages.

use proptest::prelude::*;

use super::{Reference, find};
use crate::date::{Day, Lang};

/// A Wednesday.
fn published() -> Day {
    Day::new(2024, 5, 22).expect("it is a day")
}

/// Pieces of which texts are made that come near to expressions in both languages.
const PIECES: &[&str] = &[
    "the",
    "le",
    "la",
    "19",
    "2024",
    "-",
    "–",
    "/",
    ".",
    ",",
    "'",
    "’",
    "mai",
    "May",
    "août",
    "aou\u{302}t",
    "last",
    "next",
    "two",
    "deux",
    "years",
    "ans",
    "ago",
    "il",
    "y",
    "a",
    "from",
    "to",
    "du",
    "au",
    "entre",
    "et",
    "between",
    "and",
    "Friday",
    "vendredi",
    "of",
    "de",
    "week",
    "semaine",
    "siècle",
    "XIX",
    "e",
    "century",
    "1er",
    "st",
    "first",
    "premier",
    "fin",
    "mid",
    "end",
    "before",
    "avant",
    "after",
    "après",
    "since",
    "depuis",
    "99999999999",
    "0",
    "31",
    "\n",
    "\n\n",
    "sep-\n",
    "tembre",
    "hundred",
    "thousand",
    "mille",
    "d",
    "l",
    "j",
    "qu",
    "\u{a0}",
    "é",
    "🕰",
    "T",
    "h",
    "30",
    "Q4",
    "BC",
    "jours",
    "days",
    "month",
    "mois",
    "prochain",
    "dernier",
    "third",
    "half",
    "every",
    "tous",
    "les",
    "$",
    "%",
    ":",
    "(",
    ")",
    "dans",
    "in",
    "within",
    "by",
    "d'ici",
    "easter",
    "Pâques",
    "Noël",
    "s",
    "90",
    "1990",
    "-ci",
    "there",
    "(",
    "will",
    "sera",
];

fn holds(text: &str, lang: Lang, reference: &Reference) {
    let mut end = 0;
    for found in find(text, lang, reference) {
        assert!(found.full.start >= end, "{text:?}: {found:?} overlaps");
        assert!(
            found.full.start <= found.range.start && found.range.end <= found.full.end,
            "{found:?}"
        );
        assert!(
            text.get(found.range.clone()).is_some_and(|words| !words.is_empty()),
            "{text:?}: {found:?}"
        );
        assert!(text.get(found.full.clone()).is_some(), "{text:?}: {found:?}");
        for part in &found.parts {
            assert!(
                found.full.start <= part.range.start && part.range.end <= found.full.end,
                "{text:?}: {part:?}"
            );
        }
        end = found.full.end;
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in ".{0,80}", known in any::<bool>()) {
        let reference = if known { Reference::published(published()) } else { Reference::default() };
        holds(&text, Lang::En, &reference);
        holds(&text, Lang::Fr, &reference);
    }

    #[test]
    fn any_row_of_words_is_read(
        pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..40),
        known in any::<bool>(),
    ) {
        let mut text = String::new();
        for (piece, space) in pieces {
            text.push_str(piece);
            if space {
                text.push(' ');
            }
        }
        let reference = if known { Reference::published(published()) } else { Reference::default() };
        holds(&text, Lang::En, &reference);
        holds(&text, Lang::Fr, &reference);
    }
}

#[test]
fn a_long_line_is_read_in_linear_time() {
    for words in [
        "between the first of the last two years from and to the ",
        "the day after the day before the day after ",
        "two days after three weeks before four months from ",
        "the first Monday of the last week of the third ",
        "from May to June until July through - to 13 and 14, 15 ",
        "le lendemain de la veille du premier lundi de la dernière semaine du ",
        "deux jours après trois semaines avant quatre mois après ",
        "entre le 3 et le 5 du mois de mai de l'année ",
    ] {
        let text = words.repeat(4_000);
        holds(&text, Lang::En, &Reference::published(published()));
        holds(&text, Lang::Fr, &Reference::published(published()));
    }
}
