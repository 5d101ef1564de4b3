//! A [`Fact`] and the articles of its day -> the title of an event, in the words of the articles.
//!
//! Invariant: a title stands on one line, is at most [`LONGEST_WHOLE`] characters long but for a headline or a noun
//! told with what it is about, and ends neither with a mark nor with a word that needs another one after it.
//!
//! 1. **Headline**: the title of an article published that day or up to two days later, or of an article that tells
//!    the fact, which shares enough words with the fact's first sentence, without the name of the affair where what
//!    follows that stands by itself;
//! 2. **Clause**: else the first sentence of the evidence that gives a clause which stands by itself. Where the date
//!    belongs to a relative clause, an aside or a participle, it is that with its noun; else it is the main clause,
//!    without its date where that can be left out, what joins it to the one before, what stands in parentheses, and
//!    who says it at its end; a long one is cut where a clause ends;
//! 3. else, where the sentence is about "he" or "she" and the one before it names one person, that name and the clause;
//!    else the headline of an article of the evidence that shares a word with it; else the first clause, which is
//!    said to be unsound.

use std::collections::BTreeSet;
use std::ops::Range;

use super::clause::{self, Role, SHORTEST, Standing};
use super::corpus::{Corpus, Part, Place};
use super::day::When;
use super::fact::Fact;
use super::trim::{LONGEST, LONGEST_WHOLE, capital, cut, trim, uncapital, without_parentheses, without_speaker};
use super::words;
use crate::date::Lang;

/// How many characters a headline has at most.
const LONGEST_HEADLINE: usize = 120;
/// How like a headline is to the sentence that it is the title for.
const LIKE: f64 = 0.2;
/// Which part of the words of a headline of that day stands in that sentence, where it is less like it.
const SHARED: f64 = 0.5;
/// How like it must be where it is not known when the article was published.
const VERY_LIKE: f64 = 0.5;
/// How many characters the noun has at most that tells what a noun beside it is about.
const LONGEST_TOPIC: usize = 48;

/// A title, and whether it can be read by itself.
#[derive(Clone, Debug)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) sound: bool,
}

/// What stands before " : " in two headlines or more of an affair, folded: it names the affair.
pub(super) fn themes(corpus: &Corpus<'_>) -> BTreeSet<String> {
    let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
    let titles = corpus.articles.iter().filter_map(|article| article.title);
    for (theme, _) in titles.filter_map(themed) {
        let theme = words::folded(theme);
        if !once.insert(theme.clone()) {
            twice.insert(theme);
        }
    }
    twice
}

/// The parts of a headline around its first colon.
fn themed(title: &str) -> Option<(&str, &str)> {
    let at = title.find(": ").or_else(|| title.find(":\u{a0}"))?;
    let rest = title.get(at + 1..)?.trim_start();
    Some((title.get(..at)?.trim(), rest)).filter(|(theme, _)| !theme.is_empty())
}

/// A title for a fact of that time; a headline in `used` names another event already.
pub(super) fn title(
    corpus: &Corpus<'_>,
    when: When,
    fact: &Fact,
    themes: &BTreeSet<String>,
    used: &BTreeSet<String>,
) -> Title {
    if let Some(text) = headline(corpus, when, fact, themes, used) {
        return Title { text, sound: true };
    }
    let mut first: Option<Title> = None;
    for (&place, &time) in fact.evidence.iter().zip(&fact.times) {
        let found = clause(corpus, place, time);
        if found.sound && !found.text.is_empty() {
            return found;
        }
        first.get_or_insert(found);
    }
    let about = fact.evidence.first().and_then(|&place| named(corpus, place));
    if let (Some(name), Some(first)) = (about, &first)
        && !used.contains(&first.text)
    {
        let lang = fact
            .evidence
            .first()
            .and_then(|place| corpus.articles.get(place.article))
            .map(|article| article.lang);
        let space = if lang == Some(Lang::Fr) { "\u{a0}" } else { "" };
        let text = format!("{name}{space}: {}", uncapital(&first.text));
        return Title { text, sound: true };
    }
    // No sentence stands by itself: the headline of an article that tells the fact, if it is about that at all.
    for place in &fact.evidence {
        let Some(article) = corpus.articles.get(place.article) else {
            continue;
        };
        let title = article
            .title
            .and_then(|title| clean_headline(title, article.lang, themes));
        let Some(text) = title.filter(|title| !used.contains(title)) else {
            continue;
        };
        let words = corpus.vector_of(&text, article.lang);
        let before = place
            .sentence
            .checked_sub(1)
            .map(|sentence| Place { sentence, ..*place });
        let near = [Some(*place), before].into_iter().flatten();
        let ahead = match (when, article.published) {
            (When::Day(day), Some(published)) => day > published,
            _ => false,
        };
        if !ahead && near.map(|place| words.shared(&corpus.vector(place))).sum::<usize>() > 0 {
            return Title { text, sound: true };
        }
    }
    first.unwrap_or(Title {
        text: String::new(),
        sound: false,
    })
}

/// The person that a sentence about "he" or "she" tells of, where the one before it in its paragraph names one only.
fn named<'a>(corpus: &Corpus<'a>, place: Place) -> Option<&'a str> {
    let article = corpus.articles.get(place.article)?;
    let sentence = corpus.sentence(place)?;
    let text = article.text.get(sentence.range.clone())?;
    let person = match article.lang {
        Lang::Fr => ["il", "elle"],
        _ => ["he", "she"],
    };
    let before = corpus.sentence(Place {
        sentence: place.sentence.checked_sub(1)?,
        ..place
    })?;
    let paragraph = !article.text.get(before.range.end..sentence.range.start)?.contains('\n');
    if !paragraph || before.part != Part::Body || !person.contains(&words::first(text).as_str()) {
        return None;
    }
    let from = article
        .names
        .partition_point(|(name, _)| name.start < before.range.start);
    let names = article
        .names
        .iter()
        .skip(from)
        .take_while(|(name, _)| name.end <= before.range.end);
    let mut first: Option<(&str, usize)> = None;
    for (range, number) in names {
        match first {
            Some((_, known)) if known != *number => return None,
            Some(_) => {}
            None => first = Some((article.text.get(range.clone())?, *number)),
        }
    }
    // A person has two names at least, and no small word between them.
    let name = first?.0;
    let words = name.split_whitespace();
    (words.clone().count() >= 2 && words.clone().all(|word| word.starts_with(char::is_uppercase))).then_some(name)
}

/// The headline that says most of a fact.
fn headline(
    corpus: &Corpus<'_>,
    when: When,
    fact: &Fact,
    themes: &BTreeSet<String>,
    used: &BTreeSet<String>,
) -> Option<String> {
    let mut best: Option<(f64, String)> = None;
    for (index, article) in corpus.articles.iter().enumerate() {
        let Some(title) = article.title else { continue };
        let lag = match (when, article.published) {
            (When::Day(day), Some(published)) => Some(published.number() - day.number()),
            _ => None,
        };
        let tells = fact.evidence.iter().any(|place| place.article == index);
        let near = match lag {
            Some(lag) => (0..=2).contains(&lag),
            None => tells,
        };
        if !near {
            continue;
        }
        let words = corpus.vector_of(title, article.lang);
        let title = clean_headline(title, article.lang, themes);
        let Some(title) = title.filter(|title| !used.contains(title)) else {
            continue;
        };
        let likeness = words.likeness(&fact.words);
        let shared = words.shared(&fact.words);
        let least = if lag.is_some() { LIKE } else { VERY_LIKE };
        // In an affair of few articles, all of them use the words that matter, and these weigh little.
        let told = tells && lag == Some(0) && shared as f64 >= SHARED * words.len() as f64;
        let enough = shared >= 2 && words.len() >= 3 && (likeness >= least || told);
        if enough && best.as_ref().is_none_or(|(known, _)| likeness > *known) {
            best = Some((likeness, title));
        }
    }
    best.map(|(_, title)| title)
}

/// A headline without the name of the site and of the affair, or nothing where it is a question, a label or too long.
fn clean_headline(title: &str, lang: Lang, themes: &BTreeSet<String>) -> Option<String> {
    let title = title.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let mut title = title.as_str();
    for mark in [" | ", " - ", " – ", " — "] {
        // A site's name is short, and stands at the end.
        if let Some((head, tail)) = title.rsplit_once(mark)
            && tail.split(' ').count() <= 4
            && head.chars().count() >= SHORTEST
        {
            title = head;
        }
    }
    let title = title.trim_end_matches(['.', ' ', '…', ':', ';', ',']).trim_start();
    let fits =
        |title: &str| (SHORTEST..=LONGEST_HEADLINE).contains(&title.chars().count()) && title.split(' ').count() >= 4;
    let rest = themed(title).filter(|(theme, _)| themes.contains(&words::folded(theme)));
    let alone = rest.map(|(_, rest)| rest).filter(|rest| {
        fits(rest)
            && !rest.starts_with(['«', '"', '“', '‘', '\''])
            && clause::standing(rest, lang) == Standing::Alone
            && !words::lists(lang).ahead.contains(words::first(rest).as_str())
    });
    let title = alone.unwrap_or(title);
    (fits(title) && !title.ends_with('?')).then(|| capital(title))
}

/// What a sentence tells of the date that it names: the clause to which that belongs, else its main clause.
fn clause(corpus: &Corpus<'_>, place: Place, time: usize) -> Title {
    let found = corpus.articles.get(place.article).zip(corpus.sentence(place));
    let Some((article, sentence)) = found else {
        return Title {
            text: String::new(),
            sound: false,
        };
    };
    let (text, lang) = (article.text, article.lang);
    let whole = text.get(sentence.range.clone()).unwrap_or_default();
    let within = |range: &Range<usize>| {
        Some(range.start.checked_sub(sentence.range.start)?..range.end.checked_sub(sentence.range.start)?)
    };
    let found = article.times.get(time);
    let stands = found
        .and_then(|found| within(&found.range))
        .filter(|date| date.end <= whole.len());
    let date = found.filter(|found| found.full == found.range).and(stands.clone());
    let told = date.as_ref().and_then(|date| told_before(whole, date.clone(), lang));
    if told.is_none()
        && let Some(date) = &stands
        && let Some(text) = beside(whole, date, lang)
    {
        let (text, _) = cut(&text, lang);
        let text = trim(&without_parentheses(text), lang);
        return Title {
            sound: clause::standing(&text, lang) == Standing::Alone && text.split(' ').count() >= 3,
            text: capital(&text),
        };
    }
    // "It was on Monday that the bank closed": the date goes with the first clause.
    let joined = clause::without_joins(whole.get(clause::dateline(whole)..).unwrap_or(whole), lang);
    let second = clause::uncleft(joined, lang);
    let second = second.filter(|second| {
        stands
            .as_ref()
            .is_some_and(|date| date.end <= whole.len() - second.len())
    });
    let date = date.filter(|_| second.is_none());
    let whole = second.unwrap_or(whole);
    let text = match (&told, date) {
        (Some(told), _) => told.clone(),
        (None, Some(date)) if clause::role(whole, &date, lang) == Role::Main => {
            let part = clause_of(whole, date.clone(), lang);
            let within = date.start.saturating_sub(part.start)..date.end.saturating_sub(part.start);
            without_date(whole.get(part).unwrap_or(whole), within, lang)
        }
        (None, _) => whole.to_owned(),
    };
    let text = without_parentheses(text.get(clause::dateline(&text)..).unwrap_or(&text));
    let mut sound = true;
    let text = if told.is_some() {
        text.as_str()
    } else {
        let text = clause::without_joins(&text, lang);
        let text = clause::uncleft(text, lang).unwrap_or(text);
        let text = clause::main_clause(text, lang);
        let leads = words::lists(lang).ahead.contains(words::first(text).as_str());
        sound = !leads && clause::standing(text, lang) == Standing::Alone;
        text
    };
    let text = without_speaker(text, lang);
    let (short, at_clause) = cut(text, lang);
    let title = [short, text, whole]
        .into_iter()
        .map(|text| trim(text, lang))
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| whole.trim().to_owned());
    let words = title.split(' ').count();
    Title {
        sound: sound
            && at_clause
            && words >= 3
            && (words >= 4 || told.is_some() || title.chars().count() >= SHORTEST / 2),
        text: capital(&title),
    }
}

/// The clause to which a date belongs that is not of the main one, where it can be told by itself: "[the strike],
/// which [began] on Monday", "— [the bank closed] on Monday —", "[an agreement signed on Monday]".
fn beside(text: &str, date: &Range<usize>, lang: Lang) -> Option<String> {
    let to_mark = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        from + rest.find([',', ';', '.', ':', ')', '—', '–']).unwrap_or(rest.len())
    };
    match clause::role(text, date, lang) {
        Role::Aside(range) => {
            let part = text.get(range.clone())?;
            let date = date.start.checked_sub(range.start)?..date.end.checked_sub(range.start)?;
            let stands = clause::standing(part, lang) == Standing::Alone;
            stands.then(|| without_date(part, date, lang))
        }
        Role::Relative(Some(noun), verb) => {
            let name = text.get(noun.clone())?;
            let whole = text.get(verb..to_mark(date.end))?;
            let date = date.start.checked_sub(verb)?..date.end.checked_sub(verb)?;
            match topic(text, &noun, lang) {
                // "…, a process which has begun and which will end on 15 September": what it is a process of.
                Some(topic) => {
                    let between = text.get(noun.end..verb)?;
                    let relative = between.trim_end().rsplit([' ', '\u{a0}']).next()?;
                    let space = if lang == Lang::Fr { " " } else { "" };
                    Some(format!(
                        "{}{space}: {name} {relative}{}{whole}",
                        capital(topic),
                        joint(between)
                    ))
                }
                None => Some(format!("{name} {}", without_date(whole, date, lang))),
            }
        }
        Role::Participle(Some(noun)) => {
            let part = text.get(noun.start..date.end)?;
            (part.chars().count() <= LONGEST_WHOLE).then(|| part.to_owned())
        }
        _ => None,
    }
}

/// What stands between a relative pronoun and its verb: a space, as a rule.
fn joint(between: &str) -> &str {
    if between.ends_with(char::is_whitespace) {
        " "
    } else {
        ""
    }
}

/// What a noun is about that stands in apposition to another with a preposition: ", a process" after "an agreement on
/// the withdrawal of the troops" is about the withdrawal.
fn topic<'t>(text: &'t str, noun: &Range<usize>, lang: Lang) -> Option<&'t str> {
    let lists = words::lists(lang);
    let name = text.get(noun.clone())?;
    let indefinite = matches!(words::first(name).as_str(), "un" | "une" | "a" | "an");
    let head = text
        .get(..noun.start)?
        .trim_end()
        .strip_suffix(',')
        .filter(|_| indefinite)?;
    let prepositions: &[&str] = match lang {
        Lang::Fr => &[" sur "],
        _ => &[" on ", " over ", " about "],
    };
    let from = prepositions
        .iter()
        .filter_map(|word| Some(head.rfind(word)? + word.len()))
        .max()?;
    let mut topic = head.get(from..)?;
    for end in [" de ce", " du ", " of th", " from ", " in ", " qui ", " d’", " d'"] {
        if topic.chars().count() > LONGEST_TOPIC {
            topic = topic.find(end).and_then(|at| topic.get(..at)).unwrap_or(topic);
        }
    }
    for article in ["le ", "la ", "les ", "l’", "l'", "the "] {
        topic = topic.strip_prefix(article).unwrap_or(topic);
    }
    let marked = topic.contains([',', ';', ':']) || lists.subjects.contains(words::first(topic).as_str());
    (topic.split(' ').count() >= 2 && !marked && topic.chars().count() <= LONGEST_TOPIC).then_some(topic)
}

/// What stands before the main clause, where it tells what the date is of: "Since [the signature of the agreement on]
/// 19 May 2024, more than 269 soldiers have left".
fn told_before(text: &str, date: Range<usize>, lang: Lang) -> Option<String> {
    let start = text.find(|c: char| c.is_alphanumeric())?;
    let (opening, _) = text.get(start..)?.split_once([' ', '\u{a0}'])?;
    if !words::lists(lang).telling.contains(words::folded(opening).as_str()) {
        return None;
    }
    let from = start + opening.len();
    let comma = date.end + text.get(date.end..)?.find(',')?;
    let part = text.get(from..comma)?;
    if text.get(from..date.start)?.contains(", ") {
        return None;
    }
    let date = date.start.checked_sub(from)?..date.end.checked_sub(from)?;
    let part = without_date(part, date.clone(), lang);
    let long =
        part.split_whitespace().count() >= 3 && part.chars().count() >= SHORTEST / 2 && date.start >= SHORTEST / 3;
    long.then_some(part)
}

/// The part of a sentence in which the date stands, where it begins too late for a title and that part stands by
/// itself: "…, he is expected in New Jersey on Wednesday".
fn clause_of(text: &str, date: Range<usize>, lang: Lang) -> Range<usize> {
    let lists = words::lists(lang);
    let beside = [&lists.clauses, &lists.phrases, &lists.ahead, &lists.says];
    let before = text.get(..date.start).unwrap_or_default();
    let semicolon = before.rfind("; ").map(|at| at + 2);
    if let Some(start) = semicolon
        && clause::standing(text.get(start..).unwrap_or_default(), lang) == Standing::Alone
        && text.len() - start >= SHORTEST
    {
        return start..text.len();
    }
    if before.chars().count() <= LONGEST {
        return 0..text.len();
    }
    let after = text.get(date.end..).unwrap_or_default();
    let end = date.end + after.find([',', ';']).unwrap_or(after.len());
    for (at, mark) in before.rmatch_indices([',', ';', ':']) {
        let start = at + mark.len();
        let part = text.get(start..end).unwrap_or_default();
        let first = words::first(part);
        let by_itself = match mark {
            "," => lists.subjects.contains(first.as_str()),
            _ => !beside.iter().any(|list| list.contains(first.as_str())),
        };
        if by_itself && part.starts_with(' ') && part.chars().count() >= SHORTEST + date.len() {
            return start..end;
        }
    }
    0..text.len()
}

/// Whether an English date names a weekday.
fn is_day(date: &str) -> bool {
    let mut words = date.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.ends_with("day") && word.starts_with(char::is_uppercase))
}

/// A sentence without the date, where that can be left out: it belongs to no noun and to no preposition but its own.
fn without_date(text: &str, date: Range<usize>, lang: Lang) -> String {
    let lists = words::lists(lang);
    let (Some(before), Some(after)) = (text.get(..date.start), text.get(date.end..)) else {
        return text.to_owned();
    };
    let mut before = before.trim_end();
    let last = words::last(before);
    let own = match lang {
        Lang::Fr => last == "en",
        // "came in early on Friday": a day is never in, and the word belongs to the verb.
        _ => last == "on" || last == "in" && !is_day(text.get(date.clone()).unwrap_or_default()),
    };
    if own {
        before = before.get(..before.len() - last.len()).unwrap_or(before).trim_end();
    }
    let held = !own && lists.holding.contains(last.as_str()) && before.ends_with(char::is_alphanumeric)
        || before.ends_with(['\'', '’', '-'])
        || after.starts_with(['\'', '’', '-']);
    // ", begun on 19 June," would be left without what it says.
    let aside = before
        .rsplit_once(", ")
        .is_some_and(|(_, part)| part.split_whitespace().count() <= 2);
    let held = held || aside && after.starts_with(',');
    // "the deadline is", "until at least", "in April and in May" are left without what they say.
    let ends = after.trim_start().starts_with(['.', ',', ';', ':', ')']) || after.trim().is_empty();
    let held =
        held || !own && ends && (lists.open.contains(last.as_str()) || lists.auxiliaries.contains(last.as_str()));
    let joined = ["et ", "ou ", "and ", "or ", "puis "]
        .iter()
        .any(|word| after.trim_start().starts_with(word));
    let held = held || joined || matches!(last.as_str(), "least" | "moins" | "et" | "ou" | "and" | "or");
    let opens = before.is_empty() && !own && !after.trim_start().starts_with(',');
    if held || opens {
        return text.to_owned();
    }
    let mut after = after.trim_start();
    // "on June 23, 2016, to leave": the second comma belongs to the date.
    let goes_on = lists.phrases.contains(words::first(after).as_str());
    if goes_on && text.get(date).is_some_and(|date| date.contains(',')) {
        after = after.trim_start_matches(',').trim_start();
    }
    let ahead = lists.ahead.contains(words::first(before).as_str());
    if let Some(clause) = before.strip_suffix(',').filter(|_| after.starts_with(',') && !ahead) {
        // "had found, in May, some cracks": both commas are of the date.
        before = clause;
        after = after.trim_start_matches([',', ' ']);
    } else if before.is_empty() || before.ends_with([',', '(', '—', '–']) {
        after = after.trim_start_matches([',', ' ']);
    }
    let space = if after.starts_with(['.', ',', ';', ')']) || before.is_empty() {
        ""
    } else {
        " "
    };
    format!("{before}{space}{after}")
}
