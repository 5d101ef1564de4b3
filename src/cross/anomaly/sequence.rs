//! A source -> R0709: function words that cannot follow one another, or that stand twice.
//!
//! Invariant: only the pairs listed here are found, in small letters, with nothing but a space between; a pair that any
//! grammar allows ("had had", « nous nous ») is not on the list.

use std::sync::LazyLock;

use crate::date::Lang;
use crate::diag::Code;
use crate::link::model::SourceIx;
use crate::read::BlockKind;

use super::word::{Shapes, Word, Words};
use super::{Anomaly, Context, What};

/// Why some words cannot follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// One word stands twice.
    Doubled,
    /// No sentence holds them in a row.
    Never,
    /// An accent makes another word of one: « à été ».
    Accent,
}

/// French words that never follow themselves.
const TWICE_FR: &[&str] = &[
    "le", "la", "les", "du", "des", "au", "aux", "ce", "cet", "cette", "ces", "se", "ne", "que", "et", "à", "dans",
    "sur", "par", "sa", "ses", "leur", "leurs", "est-ce",
];

/// French pairs that no sentence holds.
const NEVER_FR: &[(&str, &str)] = &[
    ("du", "ce"),
    ("du", "cet"),
    ("du", "cette"),
    ("du", "ces"),
    ("du", "le"),
    ("des", "les"),
    ("des", "ces"),
    ("aux", "les"),
    ("aux", "ces"),
    ("au", "le"),
    ("au", "ce"),
    ("au", "cette"),
    ("les", "des"),
    ("le", "du"),
];

/// English words that never follow themselves.
const TWICE_EN: &[&str] = &["the", "of", "and", "an", "their", "its", "our", "your", "my"];

/// English pairs that no sentence holds.
const NEVER_EN: &[(&str, &str)] = &[
    ("a", "an"),
    ("an", "the"),
    ("the", "an"),
    ("the", "their"),
    ("the", "its"),
];

/// The French word before which « à » is no word.
const BEEN: &str = "été";

/// How French participles end, masculine and feminine, singular and plural.
const PARTICIPLES: &[&str] = &[
    "é", "ée", "és", "ées", "is", "ise", "ises", "it", "ite", "its", "ites", "u", "ue", "us", "ues",
];

/// The shapes of the second words that the lists of a language hold: French, English.
static SECONDS: LazyLock<[Shapes; 2]> = LazyLock::new(|| {
    let seconds = |twice: &[&'static str], never: &[(&str, &'static str)]| {
        Shapes::of(twice.iter().copied().chain(never.iter().map(|(_, second)| *second)))
    };
    let mut shapes = [seconds(TWICE_FR, NEVER_FR), seconds(TWICE_EN, NEVER_EN)];
    shapes[0].add(BEEN);
    shapes
});

/// Finds the sequences.
pub(super) fn find(context: &Context<'_>, source: SourceIx, cut: &Words<'_>) -> Vec<Anomaly> {
    let source_of = &context.model[source];
    let (twice, never) = match Lang::from_tag(&source_of.language) {
        Some(Lang::Fr) => (TWICE_FR, NEVER_FR),
        Some(Lang::En) => (TWICE_EN, NEVER_EN),
        _ => return Vec::new(),
    };
    let french = twice == TWICE_FR;
    let seconds = &SECONDS[usize::from(!french)];
    let text = cut.text;
    let mut found = Vec::new();
    let blocks = source_of.text.blocks.iter();
    for block in blocks.filter(|block| !matches!(block.kind, BlockKind::Preformatted | BlockKind::Row)) {
        let words = &cut.words[cut.within(&block.range)];
        for at in 1..words.len() {
            let (one, other) = (&words[at - 1], &words[at]);
            if !seconds.may_hold(other.text) || !other.follows() {
                continue;
            }
            let first = one.text.to_lowercase();
            let next = words.get(at + 1);
            let doubled =
                first == other.text && twice.contains(&other.text) && !is_name(one, next) && !is_song(words, at);
            let sequence = never.contains(&(first.as_str(), other.text)) && one.is_small() && !is_name(one, next);
            let accent = french && first == "à" && other.text == BEEN && next.is_some_and(is_participle);
            let slip = match () {
                () if doubled => Some(Slip::Doubled),
                () if sequence => Some(Slip::Never),
                () if accent => Some(Slip::Accent),
                () => None,
            };
            if let Some(slip) = slip {
                let range = one.start..other.end();
                found.push(Anomaly {
                    code: Code::WORDS_THAT_CANNOT_FOLLOW,
                    source,
                    what: What::Sequence {
                        words: text[range.clone()].to_owned(),
                        slip,
                    },
                    range,
                    also: Vec::new(),
                    evidence: Vec::new(),
                });
            }
        }
    }
    found
}

/// Whether the second word may be the particle of a name: « du du Bellay ».
fn is_name(one: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let particle = matches!(one.text, "le" | "la" | "les" | "du" | "des");
    particle && next.is_some_and(|next| next.is_capital() && next.follows())
}

/// « la la la », « oh la la ».
fn is_song(words: &[Word<'_>], at: usize) -> bool {
    let near = [at.checked_sub(2), Some(at + 1)];
    words[at].text == "la"
        && near
            .into_iter()
            .flatten()
            .filter_map(|near| words.get(near))
            .any(|word| matches!(word.text.to_lowercase().as_str(), "la" | "oh" | "ah" | "ho"))
}

/// Whether a word may be a participle that follows « été ».
fn is_participle(word: &Word<'_>) -> bool {
    word.follows() && word.is_small() && PARTICIPLES.iter().any(|end| word.text.ends_with(end))
}
