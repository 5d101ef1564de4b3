//! A sentence, and where its date stands in it -> the [`Role`] of the date, the main clause, and whether that
//! [stands](Standing) by itself.
//!
//! Invariant: every range lies on character boundaries of the text that was given; each rule reads the text a fixed
//! number of times.
//!
//! There is no parser here: a clause is told by the word that opens it (a relative pronoun, a conjunction, a
//! participle) and ends at a mark.

use std::ops::Range;

use super::words;
use crate::date::Lang;

/// How many characters a part of a sentence needs in order to stand by itself.
pub(super) const SHORTEST: usize = 24;
/// How many characters the noun has at most that a relative clause belongs to.
const LONGEST_NOUN: usize = 70;

/// What a date is in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// An adverbial of the main clause, or of what it says or asks.
    Main,
    /// An adverbial of what stands between dashes or in parentheses, a clause by itself.
    Aside(Range<usize>),
    /// An adverbial of a relative clause whose subject is the noun before it: the noun, if it was found, and where
    /// the verb begins.
    Relative(Option<Range<usize>>, usize),
    /// An adverbial of a participle: the noun that it belongs to, if it was found.
    Participle(Option<Range<usize>>),
    /// An adverbial of another clause beside the main one.
    Subordinate,
    /// What a noun is defined by: "the agreement of 19 May", "the 2017 election".
    Noun,
}

impl Role {
    /// What a sentence is worth as evidence for a date that has this role.
    pub(super) fn worth(&self) -> f64 {
        match self {
            Role::Main => 1.0,
            Role::Aside(_) | Role::Relative(Some(_), _) => 0.8,
            Role::Participle(Some(_)) | Role::Noun => 0.7,
            Role::Relative(..) | Role::Participle(_) | Role::Subordinate => 0.6,
        }
    }

    /// Whether the verb that the date belongs to tells a fact.
    pub(super) fn is_told(&self) -> bool {
        matches!(self, Role::Main | Role::Aside(_) | Role::Relative(Some(_), _))
    }
}

/// Whether a clause can be read without the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It names what it tells of.
    Alone,
    /// Its subject is a pronoun.
    Leaning,
    /// It is a part of another clause.
    Fragment,
}

impl Standing {
    /// What a sentence is worth as evidence.
    pub(super) fn worth(self) -> f64 {
        match self {
            Standing::Alone => 1.0,
            Standing::Leaning => 0.4,
            Standing::Fragment => 0.3,
        }
    }
}

/// How a clause stands, by its first words.
pub(super) fn standing(text: &str, lang: Lang) -> Standing {
    let lists = words::lists(lang);
    let mut all = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(words::folded);
    let (first, second) = (all.next().unwrap_or_default(), all.next().unwrap_or_default());
    let third = all.next().unwrap_or_default();
    let (first, second, third) = (first.as_str(), second.as_str(), third.as_str());
    let verb = |word: &str| lists.auxiliaries.contains(word);
    match lang {
        Lang::Fr => match first {
            "ce" | "c" | "cela" | "ca" | "ceci" => match second {
                "dernier" | "qui" | "que" | "qu" | "dont" | "n" | "ne" => Standing::Leaning,
                _ if first != "ce" || verb(second) => Standing::Leaning,
                _ => Standing::Alone,
            },
            "cette" | "ces" if second.starts_with("dernier") => Standing::Leaning,
            "tous" | "toutes" if matches!(second, "deux" | "trois" | "quatre") => Standing::Leaning,
            "celui" | "celle" | "ceux" | "celles" | "y" | "j" | "je" | "nous" | "lui" | "eux" => Standing::Leaning,
            "d" if second == "ou" => Standing::Fragment,
            // "Un sur deux", and the like, name nothing; "l'un" and "l'autre" neither.
            "l" if matches!(second, "un" | "une" | "autre") => Standing::Leaning,
            _ if lists.subjects.contains(first) => Standing::Leaning,
            _ if lists.beside.contains(first) => Standing::Fragment,
            _ => Standing::Alone,
        },
        _ => match first {
            "this" | "that" | "these" | "those" => {
                let alone = verb(second) || second.is_empty() || second == "s" || third.is_empty();
                if alone { Standing::Leaning } else { Standing::Alone }
            }
            "the" if matches!(second, "latter" | "former") => Standing::Leaning,
            "i" | "we" | "you" => Standing::Leaning,
            "both" if verb(second) || lists.says.contains(second) => Standing::Leaning,
            _ if lists.subjects.contains(first) => Standing::Leaning,
            _ if lists.beside.contains(first) => Standing::Fragment,
            _ => Standing::Alone,
        },
    }
}

/// A word of a text: its range, and its folded letters.
struct Word {
    range: Range<usize>,
    text: String,
}

/// The words of a text from its end, folded.
fn backwards(text: &str) -> impl Iterator<Item = Word> {
    let mut end = text.len();
    std::iter::from_fn(move || {
        let head = text.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = head
            .char_indices()
            .rev()
            .find(|(_, c)| !c.is_alphanumeric())
            .map_or(0, |(at, c)| at + c.len_utf8());
        let word = head.get(start..).filter(|word| !word.is_empty())?;
        end = start;
        Some(Word {
            range: start..start + word.len(),
            text: words::folded(word),
        })
    })
}

/// What a date is in a sentence; the date begins and ends at character boundaries of it.
pub(super) fn role(text: &str, date: &Range<usize>, lang: Lang) -> Role {
    let lists = words::lists(lang);
    let (Some(before), Some(after)) = (text.get(..date.start), text.get(date.end..)) else {
        return Role::Main;
    };
    if let Some(aside) = aside(before, after, date) {
        return Role::Aside(aside);
    }
    // The words between the date and the last mark, without the date's own preposition and article.
    let own = |word: &str| match lang {
        Lang::Fr => matches!(word, "le" | "en" | "ce" | "cette" | "au" | "a" | "l" | "la" | "des"),
        _ => matches!(word, "on" | "in" | "at" | "the"),
    };
    let mark = before.rfind([',', ';', ':', '—', '–', '(', '«', '“']);
    let from = mark.map_or(0, |at| {
        at + before
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8)
    });
    let segment = before.get(from..).unwrap_or_default();
    let parts: Vec<Word> = backwards(segment).collect();
    let mut last = parts.iter().peekable();
    let closest = last.peek().map_or("", |word| word.text.as_str());
    let of = match lang {
        Lang::Fr => matches!(closest, "de" | "du"),
        _ => closest == "of" || closest == "s",
    };
    let year = lang != Lang::Fr && closest == "the" && after.starts_with(' ') && {
        let next = words::first(after);
        !lists.phrases.contains(next.as_str()) && !lists.auxiliaries.contains(next.as_str())
    };
    if of || year {
        return Role::Noun;
    }
    while last.next_if(|word| own(&word.text)).is_some() {}
    // The word that the date hangs on, and the one before it.
    let hung: Vec<&Word> = last.clone().take(4).collect();
    let participle = hung.split_first().is_some_and(|(verb, before)| match lang {
        // "est resté fermé", "a été officiellement fermé": these have their auxiliary.
        Lang::Fr => {
            let auxiliary = |word: &&Word| {
                lists.auxiliaries.contains(word.text.as_str()) || matches!(word.text.as_str(), "s" | "se")
            };
            is_past_participle(segment.get(verb.range.clone()).unwrap_or_default()) && !before.iter().any(auxiliary)
        }
        _ => before.is_empty() && words::ENGLISH_PARTICIPLES.contains(&verb.text.as_str()),
    });
    if participle {
        let start = hung.first().map_or(from, |word| from + word.range.start);
        // After a comma it is said in passing, and the main clause tells more.
        let close = text.get(..start).is_some_and(|head| !head.trim_end().ends_with(','));
        return Role::Participle(noun_before(text, start, lang).filter(|_| close));
    }
    for (index, word) in parts.iter().enumerate() {
        let next = index.checked_sub(1).and_then(|index| parts.get(index));
        let following = next.map_or("", |next| next.text.as_str());
        let previous = parts.get(index + 1).map_or("", |word| word.text.as_str());
        let at = from + word.range.start;
        let verb_at = next.map_or(date.start, |next| from + next.range.start);
        if lists.relatives.contains(word.text.as_str()) {
            let subject = match (lang, word.text.as_str()) {
                (Lang::Fr, _) => !lists.holders.contains(previous) && previous != "ce" && previous != "pour",
                (_, "that") => {
                    lists.auxiliaries.contains(following) || following.ends_with("ed") && !following.is_empty()
                }
                _ => {
                    !lists.subjects.contains(following)
                        && !lists.determiners.contains(following)
                        && !lists.holders.contains(previous)
                        && !next.is_some_and(|next| {
                            let word = segment.get(next.range.clone()).unwrap_or_default();
                            word.starts_with(char::is_uppercase) || lists.leaning.contains(next.text.as_str())
                        })
                        && !lists.numerals.contains(following)
                }
            };
            if word.text == "that" && !subject {
                continue;
            }
            return match subject {
                true => {
                    // "The state that…" without a comma only tells which one; "a law that…" tells what it does.
                    let noun = noun_before(text, at, lang).filter(|noun| {
                        let name = text.get(noun.clone()).unwrap_or_default();
                        let indefinite = matches!(words::first(name).as_str(), "un" | "une" | "des" | "a" | "an");
                        indefinite
                            || text
                                .get(noun.end..)
                                .is_some_and(|rest| rest.trim_start().starts_with(','))
                    });
                    Role::Relative(noun, verb_at)
                }
                false => Role::Subordinate,
            };
        }
        let own_conjunction = index == 0 || index + last.len() == parts.len() && last.len() == parts.len();
        if lists.beside.contains(word.text.as_str()) && word.text != "soit"
            || lists.hinges.contains(word.text.as_str()) && !own_conjunction
        {
            // "When the trial began on 3 March, …" is read by another rule.
            return Role::Subordinate;
        }
        // "…, adding that the troops would leave by 15 September" tells what was said.
        let of_saying = following.is_empty() || own(following) || lists.auxiliaries.contains(previous);
        if lists.saying.contains(word.text.as_str()) && !of_saying {
            let that = ["que", "qu", "that"].contains(&following);
            let start = if that {
                next.map_or(verb_at, |next| from + next.range.end)
            } else {
                verb_at
            };
            let start = start
                + text
                    .get(start..)
                    .map_or(0, |rest| rest.len() - rest.trim_start_matches(['\'', '’', ' ']).len());
            let end = date.end + after.find([',', ';', '.', '«', '"', '“']).unwrap_or(after.len());
            return Role::Aside(start..end);
        }
        if word.text == "ayant" || word.text == "having" {
            return Role::Participle(noun_before(text, at, lang));
        }
    }
    Role::Main
}

/// What stands between dashes or in parentheses around a date, where it has words enough for a clause.
fn aside(before: &str, after: &str, date: &Range<usize>) -> Option<Range<usize>> {
    for (open, close) in [(" — ", " — "), (" – ", " – "), (" (", ")")] {
        let Some((head, start)) = before.rfind(open).map(|at| (at, at + open.len())) else {
            continue;
        };
        let paired = open.trim() != close.trim() || before.get(..head)?.matches(open).count().is_multiple_of(2);
        let Some(end) = after.find(close).map(|at| date.end + at).filter(|_| paired) else {
            continue;
        };
        let told = before.get(start..)?;
        if open.trim() == "(" && told.contains(')') {
            continue;
        }
        if told.split_whitespace().count() >= 4 && told.starts_with(char::is_uppercase) {
            return Some(start..end);
        }
    }
    None
}

/// Whether a French word looks like a past participle.
fn is_past_participle(word: &str) -> bool {
    let word = word.to_lowercase();
    let noun = [
        "comité",
        "société",
        "députée",
        "député",
        "année",
        "journée",
        "soirée",
        "matinée",
        "été",
        "arrivée",
    ];
    let regular = ["é", "ée", "és", "ées"].iter().any(|end| word.ends_with(end)) && word.chars().count() > 3;
    let irregular = [
        "construit",
        "construite",
        "détruit",
        "détruite",
        "conclu",
        "conclue",
        "conclus",
        "élu",
        "élue",
        "élus",
        "promis",
        "promise",
        "mis",
        "mise",
        "pris",
        "prise",
        "ouvert",
        "ouverte",
        "rendu",
        "rendue",
        "survenu",
        "survenue",
        "survenus",
        "survenues",
        "intervenu",
        "intervenue",
        "prévu",
        "prévue",
        "prévus",
        "prévues",
        "tenu",
        "tenue",
        "paru",
        "parue",
        "écrit",
        "écrite",
        "produit",
        "produite",
        "établi",
        "établie",
        "réuni",
        "réunie",
        "vendu",
        "vendue",
    ];
    regular && !noun.contains(&word.as_str()) && !word.ends_with("té") || irregular.contains(&word.as_str())
}

/// The noun, with what belongs to it, that ends just before `at`: from an article that follows no preposition.
fn noun_before(text: &str, at: usize, lang: Lang) -> Option<Range<usize>> {
    let lists = words::lists(lang);
    let mut head = text.get(..at)?.trim_end();
    // "un processus qui a commencé et qui s'achèvera": the noun stands before the first of them.
    let coordinated = matches!(words::last(head).as_str(), "et" | "and") && head.ends_with(char::is_alphanumeric);
    if coordinated {
        let word = backwards(head)
            .take(12)
            .find(|word| lists.relatives.contains(word.text.as_str()))?;
        head = head.get(..word.range.start)?.trim_end();
    }
    let head = head.strip_suffix(',').unwrap_or(head).trim_end();
    let floor = head
        .rfind([',', ';', ':', '«', '“', '(', '—', '–'])
        .map_or(0, |at| at + 1);
    let words: Vec<Word> = backwards(head)
        .take_while(|word| word.range.start >= floor)
        .take(14)
        .collect();
    for (index, word) in words.iter().enumerate() {
        let previous = words.get(index + 1);
        let start = word.range.start;
        if head.get(start..).is_none_or(|noun| noun.chars().count() > LONGEST_NOUN) {
            return None;
        }
        // "suite au coup d'État", "suite à l'attaque": the noun is what follows.
        let after = |index: usize| {
            words
                .get(index)
                .is_some_and(|word| word.text == "suite" || word.text == "grace")
        };
        if matches!(word.text.as_str(), "au" | "aux") && after(index + 1) && index > 0 {
            return words.get(index - 1).map(|word| word.range.start..head.len());
        }
        let held = previous.is_some_and(|word| lists.holders.contains(word.text.as_str())) && !after(index + 2);
        let opens = lists.determiners.contains(word.text.as_str());
        if opens && !held && index > 0 {
            return Some(start..head.len());
        }
        let name = head.get(word.range.clone())?.starts_with(char::is_uppercase);
        if name && previous.is_none() && floor <= start && !lists.ahead.contains(word.text.as_str()) {
            return Some(start..head.len());
        }
        if lists.auxiliaries.contains(word.text.as_str()) || lists.relatives.contains(word.text.as_str()) {
            return None;
        }
    }
    None
}

/// A sentence without what stands before its main clause, up to a comma: "Following that reasoning, …".
pub(super) fn main_clause(text: &str, lang: Lang) -> &str {
    let lists = words::lists(lang);
    let mut text = text.trim_start();
    for _ in 0..3 {
        let first = words::first(text);
        let participle = match lang {
            Lang::Fr => is_past_participle(text.split([' ', ',']).next().unwrap_or_default()),
            _ => words::ENGLISH_PARTICIPLES.contains(&first.as_str()),
        };
        if !participle && !lists.ahead.contains(first.as_str()) {
            break;
        }
        let comma = text
            .match_indices(", ")
            .map(|(at, _)| at)
            .find(|&at| !is_list(text, at));
        let Some(rest) = comma.and_then(|at| text.get(at + 2..)).map(str::trim_start) else {
            break;
        };
        // What goes on beside a clause is no main clause: "Sans la Floride, soit 29 délégués".
        if rest.chars().count() < SHORTEST {
            break;
        }
        text = rest;
    }
    text
}

/// Whether the comma at `at` separates items of a list rather than clauses: the next part is one or two words.
fn is_list(text: &str, at: usize) -> bool {
    let next = text.get(at + 2..).unwrap_or_default();
    let end = next.find([',', ';']).unwrap_or(next.len());
    next.get(..end).is_some_and(|part| part.split_whitespace().count() <= 2)
}

/// What a sentence such as "C'est dans l'Ohio que le président parle", "It was on Monday that the bank closed" tells:
/// its second clause, where the first is no more than when or where.
pub(super) fn uncleft(text: &str, lang: Lang) -> Option<&str> {
    let lists = words::lists(lang);
    let heads: &[&str] = match lang {
        Lang::Fr => &[
            "c'est ",
            "c’est ",
            "ce n'est qu'",
            "ce n’est qu’",
            "ce n'est que ",
            "ce n’est que ",
            "c'était ",
            "c’était ",
            "ce fut ",
        ],
        _ => &["it was ", "it is "],
    };
    let lower = text.get(..16.min(text.len())).map(str::to_lowercase);
    let lower = lower.or_else(|| {
        text.char_indices()
            .nth(14)
            .and_then(|(at, _)| text.get(..at))
            .map(str::to_lowercase)
    })?;
    let head = heads.iter().find(|head| lower.starts_with(**head))?;
    let rest = text.get(head.len()..)?;
    let place = match words::first(rest).as_str() {
        "le" | "ce" | "cette" | "l" => rest
            .split_whitespace()
            .take(3)
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit())),
        word => {
            lists.phrases.contains(word) || lists.hinges.contains(word) || matches!(word, "when" | "lorsque" | "quand")
        }
    };
    if !place {
        return None;
    }
    let marks: &[&str] = match lang {
        Lang::Fr => &[" que ", " qu'", " qu’"],
        _ => &[" that "],
    };
    let (at, mark) = marks.iter().filter_map(|mark| Some((rest.find(mark)?, mark))).min()?;
    let told = rest.get(at + mark.len()..)?;
    (at <= 90 && told.chars().count() >= 10).then_some(told)
}

/// How many bytes a dateline takes: "PARIS (AFP) — ", "WASHINGTON, 3 May (Reuters) - ", "4 septembre 2012. - ".
pub(super) fn dateline(text: &str) -> usize {
    for mark in [" — ", " – ", " - ", " -- "] {
        if let Some(at) = text.find(mark).filter(|&at| at <= 48) {
            let head = text.get(..at).unwrap_or_default();
            let capitals = head.split([' ', ',', '(']).next().is_some_and(|word| {
                word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
            });
            let city = at <= 24
                && head.split(' ').all(|word| word.starts_with(char::is_uppercase))
                && text
                    .get(at + mark.len()..)
                    .is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if capitals || city || head.ends_with([')', '.']) {
                return at + mark.len();
            }
        }
    }
    0
}

/// A sentence without the words that join it to the one before.
pub(super) fn without_joins(text: &str, lang: Lang) -> &str {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '•' | '*'));
    for join in &words::lists(lang).joins {
        let mut rest = text;
        let found = join.iter().all(|&word| {
            let trimmed = rest.trim_start_matches([' ', '\'', '’', '\u{a0}']);
            let end = trimmed.find(|c: char| !c.is_alphanumeric()).unwrap_or(trimmed.len());
            let (head, tail) = trimmed.split_at(end);
            rest = tail;
            words::folded(head) == word
        });
        let rest = rest.strip_prefix(',').or_else(|| rest.strip_prefix(' '));
        let rest = rest.map(|rest| rest.trim_start_matches([',', ' ', '\u{a0}']));
        if found && let Some(rest) = rest.filter(|rest| rest.chars().count() >= SHORTEST) {
            return rest;
        }
    }
    text
}

/// How the main clause of a whole sentence stands.
pub(super) fn standing_of(sentence: &str, lang: Lang) -> Standing {
    let text = sentence.get(dateline(sentence)..).unwrap_or(sentence);
    let text = without_joins(text, lang);
    let text = uncleft(text, lang).unwrap_or(text);
    standing(main_clause(text, lang), lang)
}
