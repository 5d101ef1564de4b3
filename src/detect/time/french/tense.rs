//! The words of a French clause, in small letters -> whether it speaks of the past or of what is to come.
//!
//! Invariant: a clause without a finite verb that is on a list or has an ending of one says nothing, and a
//! word decides by its own letters and those of the words beside it alone.
//!
//! The rules, each for a word and its neighbours; the one nearest to the expression counts:
//!
//! 1. **future**: endings of the future ("s'achèvera", "seront") and of the conditional ("devrait"), save the
//!    simple past of verbs in -rer ("déclara", "tira"); `va`, `doit`, `compte` and their like before an
//!    infinitive; "prévu", "attendu", "programmé", "à venir", "s'apprête".
//! 2. **past**: `a`, `ont`, `avait` and `été` before a participle, "s'est", "sont" likewise with a verb of
//!    movement; imperfect ("était"), simple past ("furent", "annonça", "prirent").

use std::borrow::Cow;
use std::ops::Range;

use crate::detect::time::expression::Tense;
use crate::detect::time::token::{Sense, Tokens};

/// How many tokens to either side are looked at.
const REACH: usize = 40;

/// The tense of the clause around a run of tokens, told by the verb that is nearest.
///
/// A comma counts as a distance of six words, and what stands after the expression as a little farther than what stands
/// before it.
pub(super) fn around(t: &Tokens<'_>, run: Range<usize>) -> Tense {
    let stops = |n: usize| {
        t.new_block(n)
            || (matches!(t.sense(n), Sense::Mark('.' | ';' | '!' | '?' | '…')) && !(t.mark(n, '.') && t.glued(n + 1)))
    };
    let mut low = run.start;
    while low > 0 && run.start - low < REACH && !stops(low - 1) && !t.new_block(low) {
        low -= 1;
    }
    let mut high = run.end;
    while high < t.len() && high - run.end < REACH && !stops(high) {
        high += 1;
    }
    let words: Vec<Cow<'_, str>> = (low..high).map(|n| small(t.raw(n))).collect();
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    let (first, last) = (run.start - low, run.end - low);
    // A deadline lies ahead.
    if t.is(run.start, "d") && t.is(run.start + 2, "ici") {
        return Tense::Future;
    }
    if let Some(found) = participle_before(&words, first) {
        // "prévue le 25 février" was foreseen, and may be over: such a date is the nearest one.
        let month_alone = run.clone().any(|n| matches!(t.sense(n), Sense::Month(_)))
            && !run.clone().any(|n| matches!(t.sense(n), Sense::Digits(_, 4)));
        return if found == Tense::Future && month_alone && past_before(&words, first) {
            Tense::Unknown
        } else {
            found
        };
    }
    let mut best: Option<(usize, Tense)> = None;
    let mut distance = 0;
    for at in (0..first).rev() {
        distance += words.get(at).map_or(1, |word| step(word));
        if let Some(found) = self::at(&words, at) {
            best = Some((distance, found));
            break;
        }
    }
    distance = 3;
    for at in last..words.len() {
        distance += words.get(at).map_or(1, |word| step(word));
        if let Some(found) = self::at(&words, at) {
            if best.is_none_or(|(nearest, _)| distance < nearest) {
                best = Some((distance, found));
            }
            break;
        }
    }
    best.map_or(Tense::Unknown, |(_, tense)| tense)
}

/// A word in small letters.
fn small(word: &str) -> Cow<'_, str> {
    match word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase()),
    }
}

/// How far a word takes one from the clause it stands in.
fn step(word: &str) -> usize {
    match word {
        "," | "(" | ")" | ":" | "–" | "—" | "qui" | "que" | "dont" | "où" | "lorsque" | "quand" | "alors" | "mais" => {
            6
        }
        _ => 1,
    }
}

/// What a participle just before the expression tells: "annoncée mercredi", "qui sera signé lundi".
fn participle_before(words: &[&str], first: usize) -> Option<Tense> {
    let participle = |word: &&str| {
        scheduled(word) || (word.len() > 4 && ["é", "ée", "és", "ées"].iter().any(|end| word.ends_with(end)))
    };
    let at = (first.saturating_sub(3)..first)
        .rev()
        .find(|&at| words.get(at).is_some_and(participle))?;
    // Only prepositions and articles between: "signé à Niamey le 5 mai" is near enough.
    let small = |word: &&str| word.len() <= 3 && !matches!(*word, "," | "(" | ")" | "qui" | "que");
    if !words.get(at + 1..first)?.iter().all(small) {
        return None;
    }
    let word = words.get(at)?;
    if scheduled(word) {
        return Some(Tense::Future);
    }
    let ahead = |word: &&str| {
        matches!(
            *word,
            "sera" | "seront" | "être" | "etre" | "soit" | "soient" | "serait" | "seraient"
        )
    };
    let passive = words.get(at.saturating_sub(3)..at)?.iter().any(ahead);
    Some(if passive { Tense::Future } else { Tense::Past })
}

/// Whether a verb of the past stands before the expression.
fn past_before(words: &[&str], first: usize) -> bool {
    (0..first).any(|at| self::at(words, at) == Some(Tense::Past))
}

/// Whether a participle says that something is to come.
fn scheduled(word: &str) -> bool {
    [
        "prévu",
        "prevu",
        "attendu",
        "programmé",
        "fixé",
        "planifié",
        "annulé",
        "reporté",
        "convoqué",
        "espéré",
        "invité",
    ]
    .iter()
    .any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|end| matches!(end, "" | "e" | "s" | "es"))
    })
}

/// The tense that the word at `at` shows, with its neighbours.
fn at(words: &[&str], at: usize) -> Option<Tense> {
    let word = *words.get(at)?;
    let next = |n: usize| words.get(at + n).copied().unwrap_or_default();
    let before = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .copied()
        .unwrap_or_default();
    match word {
        "vais" | "vas" | "allons" | "allez" | "va" | "vont" | "doit" | "doivent" | "compte" | "comptent" | "entend"
        | "entendent" | "devait" | "devaient"
            if infinitive_follows(words, at) =>
        {
            let past = word.starts_with("deva");
            return Some(if past { Tense::Past } else { Tense::Future });
        }
        "devrait" | "devraient" => return Some(Tense::Future),
        _ if (scheduled(word)
            || matches!(
                word,
                "prévoit" | "prévoient" | "apprête" | "apprêtent" | "envisage" | "envisagent" | "promet" | "promettent"
            ))
            && (!matches!(
                before,
                "avait" | "avaient" | "était" | "étaient" | "initialement" | "a" | "ont"
            ) || matches!((before, next(1)), ("a" | "ont", "de" | "d"))) =>
        {
            return Some(Tense::Future);
        }
        "peut" | "peuvent" | "espère" | "espèrent" | "souhaite" | "souhaitent" | "veut" | "veulent" | "faut"
        | "faudrait"
            if infinitive_follows(words, at) =>
        {
            return Some(Tense::Future);
        }
        // The present of appointments.
        "lieu" if matches!(before, "a" | "ont") => return Some(Tense::Future),
        "vous" if before == "-" && at >= 3 && words.get(at - 2) == Some(&"rendez") => return Some(Tense::Future),
        "débute" | "débutent" | "commence" | "commencent" | "accueille" | "accueillent" | "affronte" | "affrontent"
        | "reçoit" | "reçoivent" | "ouvre" | "ouvrent" | "tient" | "tiennent" | "réunit" | "réunissent" | "déroule"
        | "déroulent" | "organise" | "organisent" | "propose" | "proposent" | "invite" | "invitent" | "rend"
        | "rendent" | "joue" | "jouent" | "dispute" | "disputent" | "rencontre" | "rencontrent"
            if !matches!(before, "la" | "une" | "cette" | "sa" | "de" | "l" | "en" | "le" | "un")
                && !matches!(next(1), "compte") =>
        {
            return Some(Tense::Future);
        }
        "venir" if before == "à" => return Some(Tense::Future),
        "a" | "ont" | "ai" | "avons" | "avez" | "ayant" | "avoir" if participle_follows(words, at) => {
            return Some(Tense::Past);
        }
        "est" | "sont" if matches!(before, "s" | "se" | "s'" | "s’") && participle_follows(words, at) => {
            return Some(Tense::Past);
        }
        "est" | "sont" if (1..=2).any(|n| moves(next(n))) => return Some(Tense::Past),
        "fut" | "furent" | "eut" | "eurent" | "avait" | "avaient" | "était" | "étaient" | "etait" | "etaient"
        | "fit" | "firent" | "dit" | "prit" | "mit" | "vit" | "vint" | "tint" | "put" | "dut" | "sut" => {
            return Some(Tense::Past);
        }
        _ => {}
    }
    ending(word)
}

/// The tense that a word's ending shows.
fn ending(word: &str) -> Option<Tense> {
    if word.len() < 4 {
        return (word == "ira").then_some(Tense::Future);
    }
    if let Some(stem) = word.strip_suffix("ra") {
        return future_stem(stem, word).map(|future| if future { Tense::Future } else { Tense::Past });
    }
    if let Some(stem) = word.strip_suffix("rait").or_else(|| word.strip_suffix("raient")) {
        if matches!(
            word,
            "retrait" | "portrait" | "extrait" | "attrait" | "trait" | "distrait" | "abstrait" | "soustrait"
        ) {
            return None;
        }
        // The conditional reports as often as it foretells: "aurait été tué mardi".
        return match future_stem(stem, "") {
            Some(true) => None,
            _ => Some(Tense::Past),
        };
    }
    if word.ends_with("ront") && !matches!(word, "front" | "affront") {
        return Some(Tense::Future);
    }
    if let Some(stem) = ["rai", "ras", "rez"].iter().find_map(|end| word.strip_suffix(end))
        && word.len() > 4
        && future_stem(stem, word) == Some(true)
    {
        return Some(Tense::Future);
    }
    if ["èrent", "irent", "urent", "inrent"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        return Some(Tense::Past);
    }
    let imperfect = word.ends_with("ait") || word.ends_with("aient");
    if imperfect {
        let other = matches!(
            word,
            "fait"
                | "lait"
                | "parfait"
                | "souhait"
                | "forfait"
                | "méfait"
                | "bienfait"
                | "plait"
                | "plaît"
                | "tait"
                | "satisfait"
                | "soit"
        );
        return (!other).then_some(Tense::Past);
    }
    ["ça", "gea", "ita", "ota", "iqua", "isa"]
        .iter()
        .any(|end| word.ends_with(end) && word.len() > 5)
        .then_some(Tense::Past)
}

/// Whether what stands before `-ra` is the stem of a future: `true`; of a simple past of a verb in -rer:
/// `false`; `None` for a noun.
fn future_stem(stem: &str, word: &str) -> Option<bool> {
    if matches!(
        word,
        "opéra"
            | "opera"
            | "caméra"
            | "camera"
            | "choléra"
            | "sahara"
            | "ankara"
            | "extra"
            | "ultra"
            | "infra"
            | "para"
    ) {
        return None;
    }
    if ["éc", "é", "a", "o", "ss", "es"].iter().any(|end| stem.ends_with(end)) && !stem.ends_with("se") {
        return Some(false);
    }
    let past = [
        "ti", "reti", "atti", "admi", "inspi", "expi", "aspi", "dési", "décla", "assu", "mesu", "ju", "du", "procu",
        "figu", "inaugu", "captu", "mont", "démont", "ent", "rent", "rencont", "administ", "enregist", "liv", "déliv",
        "ouv", "cent", "concent", "filt", "ser", "enter", "bar", "nar", "célèb", "consac", "massac", "manœuv",
    ];
    if past.contains(&stem) {
        return Some(false);
    }
    let future = ["e", "i", "d", "v", "r", "tt", "au", "sau", "ît", "ît", "ait"]
        .iter()
        .any(|end| stem.ends_with(end));
    (future
        || ["conclu", "exclu", "inclu", "vr", "dr"]
            .iter()
            .any(|end| stem.ends_with(end)))
    .then_some(true)
}

/// Whether an infinitive stands among the next words, with no more than adverbs and pronouns between.
fn infinitive_follows(words: &[&str], at: usize) -> bool {
    let infinitive = |word: &&str| {
        word.len() > 3
            && ["er", "ir", "re", "oir"].iter().any(|end| word.ends_with(end))
            && !matches!(*word, "hier" | "notre" | "votre" | "entre" | "contre" | "hiver" | "mer")
    };
    words.iter().skip(at + 1).take(4).any(infinitive)
}

/// Whether a past participle stands among the next words.
fn participle_follows(words: &[&str], at: usize) -> bool {
    let participle = |word: &&str| {
        let stem = word.strip_suffix('s').unwrap_or(word);
        let stem = stem
            .strip_suffix('e')
            .filter(|stem| stem.ends_with(['é', 'i', 'u', 't']))
            .unwrap_or(stem);
        word.len() > 1
            && (["é", "i", "u", "is", "it", "ert", "eint", "aint", "oint", "ort"]
                .iter()
                .any(|end| stem.ends_with(end))
                || matches!(*word, "fait" | "pris" | "mis" | "faite" | "mort" | "ete"))
            && !matches!(
                *word,
                "qui" | "lui" | "celui" | "ici" | "ainsi" | "aussi" | "parmi" | "du" | "au" | "peu" | "sous"
            )
    };
    // "a-t-il promis"
    let inverted = |word: &&&str| matches!(**word, "-" | "t" | "il" | "elle" | "on" | "ils" | "elles");
    words
        .iter()
        .skip(at + 1)
        .filter(|word| !inverted(word))
        .take(4)
        .any(participle)
}

/// Whether a participle is that of a verb of movement or change, which takes `être`.
fn moves(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    let stem = stem
        .strip_suffix('e')
        .filter(|stem| stem.ends_with(['é', 'i', 'u', 't']))
        .unwrap_or(stem);
    matches!(
        stem,
        "allé"
            | "venu"
            | "arrivé"
            | "parti"
            | "reparti"
            | "entré"
            | "sorti"
            | "monté"
            | "descendu"
            | "né"
            | "mort"
            | "décédé"
            | "resté"
            | "tombé"
            | "passé"
            | "retourné"
            | "rentré"
            | "devenu"
            | "revenu"
            | "intervenu"
            | "survenu"
            | "parvenu"
            | "apparu"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(clause: &str) -> Option<Tense> {
        let words: Vec<&str> = clause.split([' ', '\'']).collect();
        (0..words.len()).find_map(|index| at(&words, index))
    }

    #[test]
    fn clauses_and_their_tense() {
        use Tense::{Future, Past};
        for (clause, tense) in [
            ("un processus qui s'achèvera", Some(Future)),
            ("la réunion doit se tenir", Some(Future)),
            ("elle va bientôt partir", Some(Future)),
            ("le scrutin est prévu", Some(Future)),
            ("les élus seront reçus", Some(Future)),
            ("le ministre prendra la parole", Some(Future)),
            ("la police a arrêté deux hommes", Some(Past)),
            ("ils ont signé", Some(Past)),
            ("elle s'est rendue", Some(Past)),
            ("il est arrivé", Some(Past)),
            ("il était parti", Some(Past)),
            ("il déclara", Some(Past)),
            ("il tira", Some(Past)),
            ("il libéra les otages", Some(Past)),
            ("ils signèrent", Some(Past)),
            ("le retrait des troupes", None),
            ("à l'opéra de la ville", None),
            ("le portrait du roi", None),
        ] {
            assert_eq!(first(clause), tense, "{clause}");
        }
    }
}
