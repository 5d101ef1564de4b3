//! The [`Sighting`]s of all texts -> [`Proposal`]s: spellings of one actor joined where that is safe, and shown to the
//! editor where it is not.
//!
//! Invariant: a surname alone is joined only where one person of that surname can be meant.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use crate::date::Lang;

use super::group::{Group, group};
use super::near::{self, skeleton};
use super::rule;
use super::weigh::{Kept, weigh};
use super::words::{COMPANY, PARTICLE, plain, uses};
use super::{Kind, Proposal, Sighting, Spelling};

/// More names than this that share a word are not compared with one another.
const CROWD: usize = 40;

/// Joins the sightings of all texts into proposals.
pub(super) fn propose(texts: &[(&str, Lang, Vec<Sighting>)]) -> Vec<Proposal> {
    let kept = weigh(texts);
    let (mut groups, of) = group(&kept, texts);
    let mut links: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (name, &group) in kept.iter().zip(&of) {
        if let Some(link) = &name.sighting.link
            && let Some(other) = standing(&kept, name.text, link).map(|at| of[at])
            && other != group
        {
            links.insert((group.min(other), group.max(other)));
        }
    }
    for (a, b) in links {
        let longer = |group: &Group| group.words.iter().map(String::len).sum::<usize>();
        let (long, short) = if longer(&groups[a]) >= longer(&groups[b]) {
            (a, b)
        } else {
            (b, a)
        };
        if groups[long].occurrences.is_empty() || groups[short].occurrences.is_empty() {
            continue;
        }
        let short = std::mem::take(&mut groups[short]);
        groups[long].absorb(&short, false);
    }
    join_surnames(&mut groups);
    join_companies(&mut groups);
    groups.retain(|group| !group.occurrences.is_empty());
    let doubtful = doubts(&groups, texts);
    let mut proposals: Vec<Proposal> = groups
        .into_par_iter()
        .zip(doubtful)
        .map(|(group, doubtful)| proposal(group, doubtful))
        .collect();
    proposals.par_sort_by(|a, b| {
        b.occurrences
            .len()
            .cmp(&a.occurrences.len())
            .then_with(|| a.name.cmp(&b.name))
    });
    proposals
}

/// Which of the names in order stands in this range of a text, the last of them.
fn standing(kept: &[Kept<'_>], text: usize, range: &Range<usize>) -> Option<usize> {
    let start = kept.partition_point(|name| name.text < text);
    let here = kept[start..].iter().take_while(|name| name.text == text);
    let found = here.enumerate().filter(|(_, name)| name.range == *range).last();
    found.map(|(at, _)| start + at)
}

/// Whether a group is of persons, as far as is known.
fn is_person(group: &Group) -> bool {
    matches!(group.kind(), Some((Kind::Person, _)))
}

/// Whether what is known of a name of one word leaves open that it is a surname.
fn may_be_surname(group: &Group) -> bool {
    group.land.is_none()
        && match group.kind() {
            None | Some((Kind::Person, _)) => true,
            Some((_, rule)) => matches!(
                rule,
                rule::ARTICLE
                    | rule::PLACE_CUE
                    | rule::PLACE_ENDING
                    | rule::ONE_CAPITAL
                    | rule::IN_CAPITALS
                    | rule::WELL_KNOWN
                    | rule::BODY_CUE
            ),
        }
}

/// What comparing a group with many others asks of it, found once.
struct Traits {
    /// Whether it is of persons, as far as is known.
    person: bool,
    /// Whether it may be a surname alone, as far as its kind says.
    surname: bool,
    /// Whether it may be of organisations.
    body: bool,
    /// The initials of its words, where it may be of organisations.
    initials: Option<String>,
    /// Whether the beginning of its name is enough to name it.
    short: bool,
    /// Whether it is a company.
    company: bool,
}

impl Traits {
    fn of(group: &Group) -> Self {
        let kind = group.kind();
        let body = is_body(group);
        Self {
            person: matches!(kind, Some((Kind::Person, _))),
            surname: may_be_surname(group),
            body,
            initials: if body { initials(group) } else { None },
            short: matches!(kind, Some((_, rule::INSTITUTION_HEAD | rule::ARMED_FORCE))),
            company: matches!(kind, Some((Kind::Company, _))),
        }
    }
}

/// Joins surnames alone, surnames with an initial and shortened names with the person they can only mean.
fn join_surnames(groups: &mut [Group]) {
    let mut by_last: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        let named = group.words.len() > 1 && group.words.first().is_some_and(|word| word.chars().count() > 1);
        if named
            && is_person(group)
            && !group.occurrences.is_empty()
            && let Some(last) = group.words.last()
        {
            by_last.entry(last.clone()).or_default().push(number);
        }
    }
    let stands: Vec<Vec<usize>> = groups
        .par_iter()
        .map(|group| {
            let mut texts: Vec<usize> = group.occurrences.iter().map(|&(text, _)| text).collect();
            texts.sort_unstable();
            texts.dedup();
            texts
        })
        .collect();
    // The shortest last, so that "B. Obama" is joined before "Obama" is.
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|&number| (std::cmp::Reverse(groups[number].words.len()), number));
    for number in order {
        let group = &groups[number];
        let Some(candidates) = group.words.last().and_then(|last| by_last.get(last)) else {
            continue;
        };
        let mut candidates: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|&other| {
                other != number && !groups[other].occurrences.is_empty() && shortens(&group.words, &groups[other].words)
            })
            .collect();
        if group.occurrences.is_empty() || candidates.is_empty() || candidates.len() > CROWD {
            continue;
        }
        // "Le Pen" is a surname alone.
        let article = |word: &String| uses(word).any(PARTICLE);
        let single = match group.words.as_slice() {
            [_] => true,
            [first, _] => article(first),
            _ => false,
        };
        if (single && !may_be_surname(group)) || (!single && !is_person(group)) {
            continue;
        }
        candidates.dedup();
        let mut taken: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &text in &stands[number] {
            let here: Vec<usize> = candidates
                .iter()
                .copied()
                .filter(|&other| stands[other].binary_search(&text).is_ok())
                .collect();
            match (here.as_slice(), candidates.as_slice()) {
                (&[one], _) | ([], &[one]) => {
                    taken.entry(one).or_default().push(text);
                }
                _ => {}
            }
        }
        for (person, texts) in taken {
            let whole = stands[number] == texts;
            let part = match whole {
                true => std::mem::take(&mut groups[number]),
                false => split(&mut groups[number], &texts),
            };
            groups[person].absorb(&part, false);
        }
    }
}

/// Joins a company's name without its legal form: "Lafarge" and "Lafarge SA".
fn join_companies(groups: &mut [Group]) {
    let mut by_first: HashMap<String, Option<usize>> = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        if let [first, rest @ ..] = group.words.as_slice()
            && !rest.is_empty()
            && rest
                .iter()
                .all(|word| uses(word).any(COMPANY) || uses(&format!("{word}.")).any(COMPANY))
            && !group.occurrences.is_empty()
            && matches!(group.kind(), Some((Kind::Company, _)))
        {
            by_first
                .entry(first.clone())
                .and_modify(|known| *known = None)
                .or_insert(Some(number));
        }
    }
    for number in 0..groups.len() {
        let [word] = groups[number].words.as_slice() else {
            continue;
        };
        let open = groups[number].land.is_none() && word.chars().count() > 2;
        let open = open
            && !matches!(
                groups[number].kind(),
                Some((Kind::Person | Kind::State | Kind::Place, _))
            );
        if let Some(&Some(company)) = by_first.get(word)
            && open
            && !groups[number].occurrences.is_empty()
        {
            let part = std::mem::take(&mut groups[number]);
            groups[company].absorb(&part, false);
        }
    }
}

/// Takes the occurrences in some texts, sorted, out of a group of one spelling; what else is said of it goes in
/// proportion.
fn split(group: &mut Group, texts: &[usize]) -> Group {
    let (taken, left): (Vec<_>, Vec<_>) = std::mem::take(&mut group.occurrences)
        .into_iter()
        .partition(|(text, _)| texts.binary_search(text).is_ok());
    group.occurrences = left;
    let count = taken.len();
    let mut part = Group {
        words: group.words.clone(),
        occurrences: taken,
        ..Group::default()
    };
    if let Some((text, spelling)) = group.spellings.iter_mut().next() {
        let moved = count.min(spelling.0.saturating_sub(1)).max(1);
        part.spellings.insert(text.clone(), (moved, true));
        spelling.0 = spelling.0.saturating_sub(moved).max(1);
    }
    part
}

/// Whether the words of a name are a short form of a person's full name that ends in the same surname.
fn shortens(short: &[String], full: &[String]) -> bool {
    if short.len() >= full.len() && short.len() != 2 {
        return false;
    }
    match short {
        [_] => true,
        [first, .., _] if first.chars().count() == 1 => {
            full.first()
                .is_some_and(|name| name.starts_with(first.as_str()) && name != first)
                && short.len() <= full.len()
        }
        _ => {
            short.len() < full.len() && {
                // "Lamine Zeine", "Ali Zeine" for "Ali Mahamane Lamine Zeine"
                let mut rest = full.iter();
                short.iter().all(|word| rest.any(|other| other == word))
            }
        }
    }
}

/// For each group, the spellings of others that may denote the same, each with why.
fn doubts(groups: &[Group], texts: &[(&str, Lang, Vec<Sighting>)]) -> Vec<Vec<(String, &'static str)>> {
    let traits: Vec<Traits> = groups.par_iter().map(Traits::of).collect();
    // Which pairs are compared does not depend on the order of the crowds.
    let mut buckets: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        let open = match group.kind() {
            None | Some((Kind::Person, _)) => true,
            Some((Kind::Place, rule)) => rule != rule::PLACE_LIST && group.words.len() == 1,
            Some(_) => group.words.len() < 12,
        };
        let (Some(first), Some(last)) = (group.words.first(), group.words.last()) else {
            continue;
        };
        if !open || group.land.is_some() || last.len() > 40 || first.len() > 40 {
            continue;
        }
        let mut keys: BTreeSet<String> = BTreeSet::new();
        keys.insert(format!("s {}", skeleton(last)));
        keys.insert(format!("l {last}"));
        if group.words.len() > 1 {
            for word in group.words.iter().skip(1).take(6) {
                keys.insert(format!("f {first} {word}"));
            }
            keys.insert(format!("g {first}"));
        }
        if let Some(initials) = &traits[number].initials {
            keys.insert(format!("i {initials}"));
        }
        keys.insert(format!("h {first}"));
        for (at, c) in last.char_indices().filter(|_| last.chars().count() >= 5) {
            keys.insert(format!("d {}{}", &last[..at], &last[at + c.len_utf8()..]));
        }
        keys.insert(format!("d {last}"));
        for key in keys {
            buckets.entry(key).or_default().push(number);
        }
    }
    let crowds: Vec<&Vec<usize>> = (buckets.values())
        .filter(|crowd| (2..=CROWD).contains(&crowd.len()))
        .collect();
    let pairs = crowds.into_par_iter().flat_map_iter(|crowd| {
        let pairs = (crowd.iter().enumerate()).flat_map(|(index, &a)| crowd[index + 1..].iter().map(move |&b| (a, b)));
        pairs.filter_map(|(a, b)| Some(((a, b), doubt((&groups[a], &traits[a]), (&groups[b], &traits[b]))?)))
    });
    let pairs: BTreeMap<(usize, usize), &'static str> = pairs.collect();
    let mut out = vec![Vec::new(); groups.len()];
    for ((a, b), why) in pairs {
        for (one, other) in [(a, b), (b, a)] {
            let spelling = lengthened(&groups[other], &groups[one], texts);
            out[one].push((spelling, why));
        }
    }
    out
}

/// Why two groups may be one.
fn doubt(a: (&Group, &Traits), b: (&Group, &Traits)) -> Option<&'static str> {
    if let Some(why) = bodies(a, b) {
        return Some(why);
    }
    let ((short, of_short), (long, of_long)) = ordered(a, b);
    let surname = short.words.len() < long.words.len()
        && of_long.person
        && of_short.surname
        && shortens(&short.words, &long.words)
        && short.words.last() == long.words.last();
    if surname {
        return Some(rule::SHARED_SURNAME);
    }
    let persons = a.1.person && b.1.person;
    let alone = short.words.len() == 1 && long.words.len() == 1;
    (persons || alone)
        .then(|| near::persons(&a.0.words, &b.0.words))
        .flatten()
}

/// Two groups, the one of fewer words first.
fn ordered<'g>(
    a: (&'g Group, &'g Traits),
    b: (&'g Group, &'g Traits),
) -> ((&'g Group, &'g Traits), (&'g Group, &'g Traits)) {
    if a.0.words.len() <= b.0.words.len() {
        (a, b)
    } else {
        (b, a)
    }
}

/// The initials of an organisation's words, small words left out, or the letters of an acronym.
fn initials(group: &Group) -> Option<String> {
    const SMALL: &[&str] = &[
        "de", "la", "le", "les", "des", "du", "d", "l", "of", "the", "and", "for", "pour", "et", "a",
    ];
    if !is_body(group) {
        return None;
    }
    match group.words.as_slice() {
        [one] if group.name().chars().all(|c| c.is_uppercase() || c == '.') => Some(one.replace('.', "")),
        [_] => None,
        words => Some(
            words
                .iter()
                .filter(|word| !SMALL.contains(&word.as_str()))
                .filter_map(|word| word.chars().next())
                .collect(),
        ),
    }
}

/// Whether a group may be of organisations.
fn is_body(group: &Group) -> bool {
    group.land.is_none()
        && matches!(
            group.kind(),
            None | Some((Kind::Organisation | Kind::Company | Kind::Force, _))
        )
}

/// Why two organisations may be one: one is the other's acronym, or its beginning.
fn bodies(a: (&Group, &Traits), b: (&Group, &Traits)) -> Option<&'static str> {
    if !a.1.body || !b.1.body {
        return None;
    }
    let ((short, of_short), (long, of_long)) = ordered(a, b);
    if short.words.len() == long.words.len() {
        return None;
    }
    if short.words.len() == 1
        && of_short.initials == of_long.initials
        && let Some(letters) = &of_short.initials
        && letters.chars().nth(1).is_some()
    {
        return Some(rule::INITIALS);
    }
    let known = of_short.short || of_long.company;
    (known && long.words.starts_with(&short.words)).then_some(rule::SHORT_FORM)
}

/// The name of a group with the word in small letters that follows it, where that is near the surname of another:
/// "Ali Mohamed Lamine zine".
fn lengthened(group: &Group, other: &Group, texts: &[(&str, Lang, Vec<Sighting>)]) -> String {
    let name = group.name();
    let next = || {
        let (number, range) = group.occurrences.first()?;
        let rest = texts.get(*number)?.0.get(range.end..)?.strip_prefix(' ')?;
        let word = rest.split(|c: char| !c.is_alphabetic()).next()?;
        let last = other.words.last()?;
        let near = word.len() <= 40 && near::alike(&plain(word), last) && word.chars().next()?.is_lowercase();
        near.then_some(word)
    };
    match next() {
        Some(word) if group.words.last() != other.words.last() => format!("{name} {word}"),
        _ => name,
    }
}

/// A group as a proposal.
fn proposal(mut group: Group, doubtful: Vec<(String, &'static str)>) -> Proposal {
    let name = group.name();
    let mut spellings: Vec<Spelling> = group
        .spellings
        .iter()
        .filter(|(text, _)| **text != name)
        .map(|(text, &(count, _))| Spelling {
            text: text.clone(),
            count,
        })
        .collect();
    spellings.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.text.cmp(&b.text)));
    let mut functions: Vec<(&String, usize)> = group.functions.iter().map(|(title, &count)| (title, count)).collect();
    functions.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let kind = group.kind();
    let mut occurrences = std::mem::take(&mut group.occurrences);
    occurrences.sort_by_key(|(text, range)| (*text, range.start, range.end));
    occurrences.dedup();
    let texts = occurrences.chunk_by(|a, b| a.0 == b.0).count();
    let [capitals, acronyms, institutions] = group.shapes;
    Proposal {
        rule: match () {
            () if capitals >= acronyms && capitals >= institutions => rule::CAPITALS,
            () if acronyms >= institutions => rule::ACRONYM,
            () => rule::INSTITUTION,
        },
        name,
        kind: kind.map(|(kind, _)| kind),
        kind_rule: kind.map(|(_, rule)| rule).unwrap_or_default(),
        spellings,
        doubtful,
        functions: functions.into_iter().map(|(title, _)| title.clone()).collect(),
        texts,
        occurrences,
    }
}
