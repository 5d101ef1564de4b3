//! The words around figures, in French and English: hedges, magnitudes, connectives, units.
//!
//! Invariant: words stand here in lower case, `d'` as `de`; the longest hedge that fits is the one that is meant.

use super::token::{Kind, Token};
use super::words::word;
use crate::date::Lang;

/// What a hedge makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    About,
    Above,
    AtLeast,
    Below,
    AtMost,
}

use Hedge::{About, Above, AtLeast, AtMost, Below};

/// French hedges that stand before a number.
const BEFORE_FR: &[(&str, Hedge)] = &[
    ("près de", About),
    ("quelque", About),
    ("quelques", About),
    ("environ", About),
    ("à peu près", About),
    ("à quelque", About),
    ("autour de", About),
    ("aux alentours de", About),
    ("aux environs de", About),
    ("de l' ordre de", About),
    ("presque", About),
    ("approximativement", About),
    ("pas loin de", About),
    ("plus ou moins", About),
    ("un peu plus de", Above),
    ("plus de", Above),
    ("au delà de", Above),
    ("supérieur à", Above),
    ("supérieure à", Above),
    ("au moins", AtLeast),
    ("au minimum", AtLeast),
    ("minimum", AtLeast),
    ("pas moins de", AtLeast),
    ("un peu moins de", Below),
    ("moins de", Below),
    ("inférieur à", Below),
    ("inférieure à", Below),
    ("jusqu' à", AtMost),
    ("au plus", AtMost),
    ("tout au plus", AtMost),
    ("au maximum", AtMost),
    ("maximum", AtMost),
    ("pas plus de", AtMost),
];

/// English hedges that stand before a number.
const BEFORE_EN: &[(&str, Hedge)] = &[
    ("about", About),
    ("around", About),
    ("some", About),
    ("nearly", About),
    ("almost", About),
    ("roughly", About),
    ("approximately", About),
    ("an estimated", About),
    ("estimated", About),
    ("circa", About),
    ("close to", About),
    ("in the region of", About),
    ("on the order of", About),
    ("more or less", About),
    ("just over", Above),
    ("more than", Above),
    ("greater than", Above),
    ("over", Above),
    ("above", Above),
    ("upwards of", Above),
    ("in excess of", Above),
    ("exceeding", Above),
    ("at least", AtLeast),
    ("no fewer than", AtLeast),
    ("no less than", AtLeast),
    ("not less than", AtLeast),
    ("not fewer than", AtLeast),
    ("a minimum of", AtLeast),
    ("just under", Below),
    ("fewer than", Below),
    ("less than", Below),
    ("under", Below),
    ("below", Below),
    ("up to", AtMost),
    ("as many as", AtMost),
    ("as much as", AtMost),
    ("at most", AtMost),
    ("no more than", AtMost),
    ("not more than", AtMost),
    ("a maximum of", AtMost),
];

/// French hedges that stand after a number.
const AFTER_FR: &[(&str, Hedge)] = &[
    ("environ", About),
    ("à peu près", About),
    ("ou plus", AtLeast),
    ("et plus", AtLeast),
    ("au moins", AtLeast),
    ("au minimum", AtLeast),
    ("minimum", AtLeast),
    ("au plus", AtMost),
    ("tout au plus", AtMost),
    ("ou moins", AtMost),
    ("au maximum", AtMost),
    ("maximum", AtMost),
];

/// English hedges that stand after a number.
const AFTER_EN: &[(&str, Hedge)] = &[
    ("or so", About),
    ("or thereabouts", About),
    ("approximately", About),
    ("or more", AtLeast),
    ("and more", AtLeast),
    ("and above", AtLeast),
    ("at least", AtLeast),
    ("at most", AtMost),
    ("or less", AtMost),
    ("or fewer", AtMost),
];

/// A hedge that was met.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hedged {
    /// What it says.
    pub(super) hedge: Hedge,
    /// The token after it.
    pub(super) end: usize,
    /// Whether it stands in words.
    pub(super) in_words: bool,
}

/// The hedge before a number that begins at a token.
pub(super) fn before(tokens: &[Token], at: usize, lang: Lang) -> Option<Hedged> {
    let mark = |at: usize| match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Mark(mark)) => Some(*mark),
        _ => None,
    };
    let told = |hedge, marks: usize| {
        Some(Hedged {
            hedge,
            end: at + marks,
            in_words: false,
        })
    };
    match (mark(at), mark(at + 1)) {
        (Some('>'), Some('=')) => return told(AtLeast, 2),
        (Some('<'), Some('=')) => return told(AtMost, 2),
        (Some('>'), _) => return told(Above, 1),
        (Some('<'), _) => return told(Below, 1),
        (Some('≥'), _) => return told(AtLeast, 1),
        (Some('≤'), _) => return told(AtMost, 1),
        (Some('~' | '≈'), _) => return told(About, 1),
        _ => {}
    }
    longest(tokens, at, if lang == Lang::En { BEFORE_EN } else { BEFORE_FR })
}

/// The hedge after a number that ends before a token.
pub(super) fn after(tokens: &[Token], at: usize, lang: Lang) -> Option<Hedged> {
    let mark = tokens.get(at).filter(|token| token.glued).map(|token| &token.kind);
    let told = |hedge| {
        Some(Hedged {
            hedge,
            end: at + 1,
            in_words: false,
        })
    };
    match mark {
        Some(Kind::Mark('~')) => return told(About),
        Some(Kind::Mark('+')) => return told(AtLeast),
        _ => {}
    }
    longest(tokens, at, if lang == Lang::En { AFTER_EN } else { AFTER_FR })
}

fn longest(tokens: &[Token], at: usize, list: &[(&str, Hedge)]) -> Option<Hedged> {
    let first = word(tokens, at)?;
    let fits = list.iter().filter(|(words, _)| words.starts_with(first));
    let ends = fits.filter_map(|(words, hedge)| Some((follow(tokens, at, words)?, *hedge)));
    ends.max_by_key(|(end, _)| *end).map(|(end, hedge)| Hedged {
        hedge,
        end,
        in_words: true,
    })
}

/// The token after some words, where they stand there; hyphens between them are passed over.
pub(super) fn follow(tokens: &[Token], at: usize, words: &str) -> Option<usize> {
    words.split(' ').enumerate().try_fold(at, |at, (index, wanted)| {
        let at = if index > 0 {
            super::words::joined(tokens, at)
        } else {
            at
        };
        let found = word(tokens, at)?;
        let same = found == wanted || wanted == "de" && matches!(found, "d'" | "des" | "du");
        same.then_some(at + 1)
    })
}

/// The magnitude that a word names after a number: "million", « milliards »; with whether it is of this language alone.
pub(super) fn magnitude(word: &str, lang: Lang) -> Option<(f64, bool)> {
    let both = |value| Some((value, false));
    let own = |value| Some((value, true));
    match (lang, word) {
        (_, "million" | "millions" | "mn" | "mln") => both(1e6),
        (Lang::Fr, "mille" | "millier" | "milliers") => own(1e3),
        (Lang::Fr, "milliard" | "milliards" | "md" | "mds" | "mrd") => own(1e9),
        // The long scale: a million millions (General Conference on Weights and Measures, 1948, resolution 8).
        (Lang::Fr, "billion" | "billions") => both(1e12),
        (Lang::Fr, "trillion" | "trillions") => both(1e18),
        (Lang::En, "hundred") => own(1e2),
        (Lang::En, "thousand") => own(1e3),
        (Lang::En, "bn") => own(1e9),
        (Lang::En, "billion" | "billions") => both(1e9),
        (Lang::En, "tn") => own(1e12),
        (Lang::En, "trillion" | "trillions") => both(1e12),
        _ => None,
    }
}

/// How many a collective stands for, which says "about" by itself: « une centaine », "a dozen".
pub(super) fn collective(word: &str, lang: Lang) -> Option<f64> {
    let one = word.strip_suffix('s').unwrap_or(word);
    Some(match (lang, one) {
        (Lang::Fr, "huitaine") => 8.0,
        (Lang::Fr, "dizaine") => 10.0,
        (Lang::Fr, "douzaine") | (Lang::En, "dozen") => 12.0,
        (Lang::Fr, "quinzaine") => 15.0,
        (Lang::Fr, "vingtaine") => 20.0,
        (Lang::Fr, "trentaine") => 30.0,
        (Lang::Fr, "quarantaine") => 40.0,
        (Lang::Fr, "cinquantaine") => 50.0,
        (Lang::Fr, "soixantaine") => 60.0,
        (Lang::Fr, "centaine") => 100.0,
        (Lang::Fr, "millier") => 1000.0,
        _ => return None,
    })
}

/// Whether a word is an adjective that can stand before a collective: « une bonne centaine ».
pub(super) fn colours(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::En => matches!(word, "good" | "full" | "mere"),
        _ => matches!(word, "bon" | "bonne" | "petit" | "petite" | "gros" | "grosse" | "demi"),
    }
}

/// Whether a word is so common in the language, and absent from the other, that it tells which one it is.
pub(super) fn tells(word: &str, lang: Lang) -> bool {
    let list: &[&str] = match lang {
        Lang::En => &[
            "of",
            "the",
            "and",
            "in",
            "per",
            "people",
            "men",
            "women",
            "children",
            "soldiers",
            "troops",
            "members",
            "dead",
            "deaths",
            "wounded",
            "injured",
            "victims",
            "casualties",
            "days",
            "years",
            "months",
            "weeks",
            "hours",
            "miles",
            "pounds",
            "houses",
            "homes",
            "vehicles",
            "seats",
            "voters",
            "books",
            "readers",
            "inhabitants",
            "metres",
            "feet",
        ],
        _ => &[
            "de",
            "d'",
            "des",
            "du",
            "la",
            "le",
            "les",
            "et",
            "en",
            "par",
            "aux",
            "personnes",
            "hommes",
            "femmes",
            "enfants",
            "soldats",
            "militaires",
            "éléments",
            "membres",
            "morts",
            "blessés",
            "victimes",
            "jours",
            "ans",
            "années",
            "mois",
            "semaines",
            "heures",
            "habitants",
            "maisons",
            "véhicules",
            "sièges",
            "voix",
            "livres",
            "lecteurs",
            "mètres",
        ],
    };
    list.contains(&word)
}

/// Whether a word that follows a number is no unit of it.
pub(super) fn is_no_unit(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "before", "after", "ago", "its", "their", "his", "her", "our", "these", "those", "ses", "son", "sa",
        "leur", "leurs", "nos", "plus", "moins", "less", "fewer", "ainsi", "al", "alors", "and", "are", "as", "at",
        "au", "autres", "aux", "avaient", "avait", "avant", "avec", "but", "by", "ce", "ces", "cette", "contre",
        "dans", "depuis", "des", "dont", "du", "en", "est", "et", "for", "from", "had", "has", "have", "in", "is",
        "la", "le", "les", "mais", "more", "of", "on", "ont", "or", "other", "others", "ou", "out", "over", "par",
        "parmi", "pour", "qui", "que", "sans", "selon", "since", "sont", "sous", "sur", "that", "the", "to", "un",
        "une", "vers", "versus", "was", "were", "which", "who", "with", "y", "à", "été",
    ];
    WORDS.contains(&word)
}

/// The sign of a currency.
pub(super) fn currency(mark: char) -> bool {
    matches!(mark, '$' | '€' | '£' | '¥')
}
