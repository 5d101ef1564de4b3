//! The words of a French sentence -> what of them says that it gives the words of another.
//!
//! Invariant: a cue holds its verb or preposition; a negated verb of saying is none.

use std::ops::Range;

use super::{REACH, Rule, SAYERS, Word, names_a_sayer};

/// Participles of verbs of saying; with "que" or before who speaks.
const SAID_FR: &[&str] = &[
    "déclaré",
    "indiqué",
    "affirmé",
    "annoncé",
    "estimé",
    "assuré",
    "expliqué",
    "précisé",
    "souligné",
    "ajouté",
    "confirmé",
    "rappelé",
    "dit",
    "soutenu",
    "raconté",
    "rapporté",
    "admis",
    "reconnu",
    "averti",
    "prévenu",
    "insisté",
    "répondu",
    "promis",
    "prétendu",
    "démenti",
    "martelé",
    "confié",
    "conclu",
    "poursuivi",
    "lancé",
];

/// The same in the present and the imperfect, third person.
const SAYS_FR: &[&str] = &[
    "déclare",
    "déclarent",
    "déclarait",
    "indique",
    "indiquent",
    "indiquait",
    "affirme",
    "affirment",
    "affirmait",
    "annonce",
    "annoncent",
    "annonçait",
    "estime",
    "estiment",
    "estimait",
    "assure",
    "assurent",
    "assurait",
    "explique",
    "expliquent",
    "expliquait",
    "précise",
    "précisent",
    "précisait",
    "souligne",
    "soulignent",
    "soulignait",
    "ajoute",
    "ajoutent",
    "ajoutait",
    "confirme",
    "confirment",
    "confirmait",
    "rappelle",
    "rappellent",
    "rappelait",
    "dit",
    "disent",
    "disait",
    "disaient",
    "soutient",
    "soutiennent",
    "raconte",
    "racontent",
    "rapporte",
    "rapportent",
    "admet",
    "admettent",
    "reconnaît",
    "reconnaissent",
    "prétend",
    "prétendent",
    "affirmant",
    "précisant",
    "estimant",
    "expliquant",
    "indiquant",
    "ajoutant",
    "assurant",
    "déclarant",
    "soulignant",
    "annonçant",
    "rappelant",
    "disant",
];

/// Words that may stand first between a verb of saying and "que": to whom, when, where.
const BETWEEN_FR: &[&str] = &[
    "à",
    "au",
    "aux",
    "dans",
    "lors",
    "devant",
    "sur",
    "par",
    "en",
    "hier",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "également",
    "aussi",
    "ensuite",
    "de",
    "le",
    "ce",
    "cette",
];

/// The cue that begins at a word, or has its verb there.
pub fn cue(words: &[Word], at: usize) -> Option<(Rule, Range<usize>)> {
    let low = |index: usize| words.get(index).map_or("", |word| word.low.as_str());
    let back = |steps: usize| at.checked_sub(steps).map_or("", low);
    let word = words[at].low.as_str();
    if matches!(word, "selon" | "d'après") {
        let to = (at + 7).min(words.len());
        let sayer = !matches!(
            low(at + 1),
            "que" | "qu" | "lequel" | "laquelle" | "lesquels" | "lesquelles"
        ) && names_a_sayer(words, at + 1, 5);
        let pronoun = matches!(low(at + 1), "lui" | "elle" | "eux" | "elles");
        return (to > at + 1 && (sayer || pronoun)).then(|| (Rule::According, at..at + 2));
    }
    let auxiliary = |word: &str| matches!(word, "a" | "ont" | "avait" | "avaient" | "aurait" | "auraient");
    let participle = SAID_FR.contains(&word) && (auxiliary(back(1)) || auxiliary(back(2)) && back(1) != "pas")
        || SAID_FR.contains(&word) && matches!(back(1), "t-il" | "t-elle" | "ils" | "elles" | "on");
    let present = SAYS_FR.contains(&word);
    // "ont-ils déclaré", "a-t-elle ajouté", "précise-t-il": never but in an incise.
    let inverted = |word: &str| {
        let (verb, pronoun) = word.split_once('-').unwrap_or((word, ""));
        let pronoun = matches!(pronoun, "il" | "ils" | "elle" | "elles" | "t-il" | "t-elle" | "t-on");
        pronoun.then_some(verb.to_owned())
    };
    if let Some(verb) = inverted(word) {
        let says = SAYS_FR.contains(&verb.as_str());
        let said = auxiliary(&verb) && (SAID_FR.contains(&low(at + 1)) || SAID_FR.contains(&low(at + 2)));
        return (words[at].comma && (says || said)).then(|| (Rule::Incise, at..at + if says { 1 } else { 2 }));
    }
    if !(participle || present) {
        return None;
    }
    let first = at - usize::from(participle && at > 0);
    let negated = matches!(back(1), "n" | "ne" | "pas") || matches!(back(2), "n" | "ne") && participle;
    let thing = matches!(back(1), "cela" | "ceci" | "ça" | "tout" | "rien") || (back(1) == "qui" && back(2) == "ce");
    if negated || thing {
        return None;
    }
    let is_que = |index: usize| matches!(low(index), "que" | "qu");
    if is_que(at + 1) && !words[at + 1].comma {
        return Some((Rule::Saying, first..at + 2));
    }
    if BETWEEN_FR.contains(&low(at + 1)) {
        let until = words.len().min(at + REACH);
        let que = (at + 2..until).find(|&index| is_que(index) || low(index) == "qui" || low(index) == "dont");
        // "a indiqué à Reuters que"; of "a annoncé le départ, jugeant que" the second is another verb's.
        let plain = |que: usize| (at + 1..=que).all(|index| !words[index].comma);
        let to = !matches!(low(at + 1), "le" | "ce" | "cette" | "de")
            || low(at + 2).starts_with(|c: char| c.is_ascii_digit());
        if let Some(que) = que.filter(|&que| is_que(que) && plain(que) && to) {
            return Some((Rule::Saying, first..que + 1));
        }
    }
    // ", a indiqué le ministère": who speaks stands behind the verb, after a whole statement.
    let start = match participle {
        true => (at.saturating_sub(2)..at).find(|&index| auxiliary(low(index)))?,
        false => at,
    };
    let alone = words.iter().take(start).skip(1).all(|word| !word.comma);
    let sayer = names_a_sayer(words, at + 1, 6);
    let determined = matches!(
        low(at + 1),
        "le" | "la" | "l" | "les" | "un" | "une" | "des" | "ce" | "cette" | "son" | "sa" | "leur" | "m" | "mme"
    ) || words.get(at + 1).is_some_and(|word| word.capital);
    let noun = (at + 1..words.len().min(at + 5)).any(|index| SAYERS.contains(&low(index)));
    let sure = words[start].after_quotation || participle && (alone || noun);
    (start > 0 && words[start].comma && sayer && determined && sure).then(|| (Rule::Incise, start..at + 1))
}
