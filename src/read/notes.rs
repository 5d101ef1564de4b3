//! [`Draft`]s -> the same, with the notes of the house set apart: what a paper says of itself between and below
//! its paragraphs.
//!
//! Invariant: a note is a short paragraph that holds words which only such notes hold, or one of the last of
//! the article that tells how to reach its author; no other prose is taken.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::text::{first_words, fold_words};

use super::draft::Draft;
use super::furniture::is_prose;
use super::{AsideReason, BlockKind};

/// The longest note, in characters.
const LONGEST: usize = 450;

/// How many paragraphs at the end may be about the author.
const LAST: usize = 4;

/// How many paragraphs of prose an article has at least that ends with notes on its author.
const FEWEST: usize = 3;

/// Sets apart notes anywhere, and notes on the author at the end.
pub(super) fn set_apart(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|draft| draft.apart.is_none()) {
        draft.apart = note(draft.text());
    }
    // A text of a few lines has none to spare.
    let is_text = |draft: &&Draft| draft.apart.is_none() && is_prose(draft.text()) && !is_credit(draft.text());
    if drafts.iter().filter(is_text).take(FEWEST).count() < FEWEST {
        return;
    }
    let last = drafts.iter_mut().rev().filter(|draft| draft.apart.is_none());
    for draft in last.take(LAST) {
        let is_heading = matches!(draft.kind, BlockKind::Heading(_));
        if !is_heading && is_credit(draft.text()) {
            draft.apart = Some(AsideReason::Signature);
        }
    }
}

/// Why a paragraph is a note by words that stand in it.
fn note(text: &str) -> Option<AsideReason> {
    if text.len() > LONGEST * 2 || text.chars().count() > LONGEST {
        return None;
    }
    let words = format!(" {} ", fold_words(text));
    let phrases = PHRASES.as_ref()?;
    let group = phrases
        .automaton
        .find_overlapping_iter(&words)
        .map(|found| phrases.groups[found.pattern().as_usize()])
        .min()?;
    Some(NOTES[group].0)
}

/// The phrases of [`NOTES`], ready to be looked for.
struct Phrases {
    automaton: AhoCorasick,
    /// The index in `NOTES` of the list that a phrase stands in.
    groups: Vec<usize>,
}

static PHRASES: LazyLock<Option<Phrases>> = LazyLock::new(|| {
    let all = || {
        NOTES
            .iter()
            .enumerate()
            .flat_map(|(group, (_, phrases))| phrases.iter().map(move |phrase| (group, phrase)))
    };
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(all().map(|(_, phrase)| format!(" {phrase} ")));
    Some(Phrases {
        automaton: automaton.ok()?,
        groups: all().map(|(group, _)| group).collect(),
    })
});

/// Whether a paragraph names those who worked on the article, or tells how to reach its author.
fn is_credit(text: &str) -> bool {
    /// The bytes of the longest opening are not more.
    const LONGEST_OPENING: usize = 32;
    const OPENINGS: &[&str] = &[
        "additional reporting by",
        "with additional reporting",
        "reporting by",
        "contributing",
        "contributors",
        "contact",
        "writing by",
        "editing by",
        "avec la contribution de",
        "ont contribué à cet article",
    ];
    const WORDS: &[&str] = &[
        "follow",
        "contact",
        "reach",
        "reached",
        "email",
        "mail",
        "tips",
        "suivez",
        "joindre",
        "contacter",
        "écrire",
        "courriel",
    ];
    if text.chars().count() > LONGEST + 150 {
        return false;
    }
    debug_assert!(OPENINGS.iter().all(|opening| opening.len() <= LONGEST_OPENING));
    let first = first_words(text, LONGEST_OPENING);
    let opens = |opening: &str| {
        let rest = first.strip_prefix(opening);
        rest.is_some_and(|rest| rest.starts_with(' ')) && text.chars().count() <= 300
    };
    let has_address = text.contains('@')
        && text.split_whitespace().any(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
            word.contains('@') && word.len() > 3
        });
    let says = || fold_words(text).split(' ').any(|word| WORDS.contains(&word));
    match OPENINGS.iter().copied().find(|opening| opens(opening)) {
        Some("contact") => has_address,
        Some("contributing" | "contributors") => text.contains(':'),
        Some(_) => true,
        None => has_address && says(),
    }
}

/// What notes say, folded.
const NOTES: &[(AsideReason, &[&str])] = &[
    (
        AsideReason::Advertisement,
        &[
            "we may receive compensation",
            "we may earn a commission",
            "we may earn commission",
            "may earn an affiliate commission",
            "earn a small commission",
            "contains affiliate links",
            "include affiliate links",
            "includes affiliate links",
            "independently selected by our editors",
            "using an ad blocker",
            "turn off your ad blocker",
            "disable your ad blocker",
            "delivered right to your inbox",
            "delivered to your inbox",
            "straight to your inbox",
            "direct to your inbox",
            "sign up for our newsletter",
            "subscribe to our newsletter",
            "you can unsubscribe at any time",
            "by signing up you agree",
            "add us as a preferred source",
            "follow us on google news",
            "skip past newsletter promotion",
            "after newsletter promotion",
            "liens affiliés",
            "lien affilié",
            "percevoir une commission",
            "toucher une commission",
            "bloqueur de publicité",
            "inscrivez vous à notre newsletter",
            "abonnez vous à notre newsletter",
            "abonnez vous à la newsletter",
            "dans votre boîte mail",
            "dans votre boîte de réception",
            "directement dans votre boîte",
            "vous pouvez vous désinscrire",
            "vous pouvez vous désabonner",
            "en vous inscrivant vous acceptez",
            "suivez nous sur google",
            "ajoutez nous à vos sources",
        ],
    ),
    (
        AsideReason::Outside,
        &[
            "html5 video capable browser",
            "does not support the video",
            "does not support html5 video",
            "video has an invalid file format",
            "you can t access this content",
            "please enable javascript",
            "waiting for your permission to load",
            "this site is protected by recaptcha",
            "create an account or log in",
            "already a subscriber",
            "this article is for subscribers",
            "enjoy unlimited access",
            "we and our partners use cookies",
            "manage your cookie",
            "may not be published broadcast rewritten",
            "our standards the thomson reuters trust principles",
            "la suite est réservée aux abonnés",
            "article est réservé aux abonnés",
            "article réservé aux abonnés",
            "déjà abonné",
            "pour lire la suite",
            "reproduction interdite",
            "ce contenu est bloqué",
            "accepter et voir le contenu",
            "nous et nos partenaires utilisons",
            "votre adresse e mail est collectée",
            "votre navigateur ne prend pas en charge",
            "votre navigateur ne supporte pas",
        ],
    ),
    (
        AsideReason::Metadata,
        &[
            "this story was originally published",
            "this article was originally published",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str =
        "The council voted on Monday for the plan of the harbour, after six hours of debate in a full hall.";

    #[test]
    fn entries_are_folded() {
        for phrase in NOTES.iter().flat_map(|(_, phrases)| phrases.iter()) {
            assert_eq!(fold_words(phrase), *phrase);
        }
    }

    #[test]
    fn notes_and_prose() {
        use AsideReason::{Advertisement, Metadata, Outside, Signature};
        for (line, reason) in [
            (
                "If you buy through a link on our site, we may earn a commission.",
                Some(Advertisement),
            ),
            (
                "The best of the week, straight to your inbox every Friday morning, for free.",
                Some(Advertisement),
            ),
            (
                "Recevez chaque matin l'essentiel de l'actualité dans votre boîte mail.",
                Some(Advertisement),
            ),
            (
                "Please use a html5 video capable browser to watch videos.",
                Some(Outside),
            ),
            (
                "Vous avez choisi de refuser les cookies : ce contenu est bloqué.",
                Some(Outside),
            ),
            (
                "This story was originally published May 19, 2024, 5:32 PM.",
                Some(Metadata),
            ),
            (
                "Ada Byron covers ports. Follow her on X at @adabyron or email ada@phare.example.",
                Some(Signature),
            ),
            ("Additional reporting by Zoé Martin in Nicosie.", Some(Signature)),
            ("Contact Ada Byron at ada@phare.example.", Some(Signature)),
            ("The minister wrote to @adabyron that nothing had been decided.", None),
            (
                "He said that his firm, as others, earned a commission on each ship that came.",
                None,
            ),
            (
                "Les abonnés de la ligne 4 devront prendre le bus, a dit la régie.",
                None,
            ),
            (
                "Contact between the two sides was lost on Sunday night, the army said.",
                None,
            ),
        ] {
            let mut drafts: Vec<Draft> = [PROSE, PROSE, PROSE, line]
                .iter()
                .map(|line| Draft::of(BlockKind::Paragraph, line, 0))
                .collect();
            set_apart(&mut drafts);
            let reasons: Vec<_> = drafts.iter().map(|draft| draft.apart).collect();
            assert_eq!(reasons, [None, None, None, reason], "{line}");
        }
    }
}
