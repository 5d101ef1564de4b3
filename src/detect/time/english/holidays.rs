//! Tokens -> feasts and days with a name.
//!
//! Invariant: of several names that begin alike the longest is read.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::detect::time::expression::Rule;
use crate::detect::time::holiday::Holiday;
use crate::detect::time::meaning::{Meaning, Name, Which};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::Tokens;

const fn nth(month: u8, weekday: u8, n: i8) -> Holiday {
    Holiday::Nth { month, weekday, n }
}

/// The names, longest first among those that begin alike. `'` stands for an apostrophe that may be left out.
const NAMES: &[(&str, Holiday)] = &[
    ("christmas eve", Holiday::Fixed(12, 24)),
    ("christmas day", Holiday::Fixed(12, 25)),
    ("christmas", Holiday::Fixed(12, 25)),
    ("xmas eve", Holiday::Fixed(12, 24)),
    ("xmas day", Holiday::Fixed(12, 25)),
    ("xmas", Holiday::Fixed(12, 25)),
    ("boxing day", Holiday::Fixed(12, 26)),
    ("new year ' s eve", Holiday::Fixed(12, 31)),
    ("new year ' s day", Holiday::Fixed(1, 1)),
    ("new years eve", Holiday::Fixed(12, 31)),
    ("new years day", Holiday::Fixed(1, 1)),
    ("new year ' s", Holiday::Fixed(1, 1)),
    ("new year eve", Holiday::Fixed(12, 31)),
    ("new year day", Holiday::Fixed(1, 1)),
    ("new years", Holiday::Fixed(1, 1)),
    ("new year", Holiday::Fixed(1, 1)),
    ("epiphany", Holiday::Fixed(1, 6)),
    ("candlemas", Holiday::Fixed(2, 2)),
    ("groundhog day", Holiday::Fixed(2, 2)),
    ("valentine ' s day", Holiday::Fixed(2, 14)),
    ("valentine ' s", Holiday::Fixed(2, 14)),
    ("valentine day", Holiday::Fixed(2, 14)),
    ("valentines day", Holiday::Fixed(2, 14)),
    ("saint patrick ' s day", Holiday::Fixed(3, 17)),
    ("saint patrick ' s", Holiday::Fixed(3, 17)),
    ("saint patricks day", Holiday::Fixed(3, 17)),
    ("saint patrick day", Holiday::Fixed(3, 17)),
    ("saint patrick", Holiday::Fixed(3, 17)),
    ("saint paddy ' s day", Holiday::Fixed(3, 17)),
    ("st patrick ' s day", Holiday::Fixed(3, 17)),
    ("st . patrick ' s day", Holiday::Fixed(3, 17)),
    ("st patricks day", Holiday::Fixed(3, 17)),
    ("st patrick day", Holiday::Fixed(3, 17)),
    ("st paddy ' s day", Holiday::Fixed(3, 17)),
    ("april fools day", Holiday::Fixed(4, 1)),
    ("april fools ' day", Holiday::Fixed(4, 1)),
    ("april fools", Holiday::Fixed(4, 1)),
    ("earth day", Holiday::Fixed(4, 22)),
    ("anzac day", Holiday::Fixed(4, 25)),
    ("may day", Holiday::Fixed(5, 1)),
    ("international workers ' day", Holiday::Fixed(5, 1)),
    ("juneteenth", Holiday::Fixed(6, 19)),
    ("freedom day", Holiday::Fixed(6, 19)),
    ("jubilee day", Holiday::Fixed(6, 19)),
    ("flag day", Holiday::Fixed(6, 14)),
    ("canada day", Holiday::Fixed(7, 1)),
    ("independence day", Holiday::Fixed(7, 4)),
    ("bastille day", Holiday::Fixed(7, 14)),
    ("patriot day", Holiday::Fixed(9, 11)),
    ("halloween day", Holiday::Fixed(10, 31)),
    ("halloween", Holiday::Fixed(10, 31)),
    ("all saints ' day", Holiday::Fixed(11, 1)),
    ("all saints day", Holiday::Fixed(11, 1)),
    ("all souls ' day", Holiday::Fixed(11, 2)),
    ("all souls day", Holiday::Fixed(11, 2)),
    ("guy fawkes day", Holiday::Fixed(11, 5)),
    ("guy fawkes night", Holiday::Fixed(11, 5)),
    ("bonfire night", Holiday::Fixed(11, 5)),
    ("armistice day", Holiday::Fixed(11, 11)),
    ("veterans day", Holiday::Fixed(11, 11)),
    ("veterans ' day", Holiday::Fixed(11, 11)),
    ("veteran ' s day", Holiday::Fixed(11, 11)),
    ("remembrance day", Holiday::Fixed(11, 11)),
    ("women ' s day", Holiday::Fixed(3, 8)),
    ("international women ' s day", Holiday::Fixed(3, 8)),
    ("australia day", Holiday::Fixed(1, 26)),
    ("martin luther king jr . day", nth(1, 0, 3)),
    ("martin luther king jr day", nth(1, 0, 3)),
    ("martin luther king ' s day", nth(1, 0, 3)),
    ("martin luther king day", nth(1, 0, 3)),
    ("martin luther kings day", nth(1, 0, 3)),
    ("mlk jr . day", nth(1, 0, 3)),
    ("mlk jr day", nth(1, 0, 3)),
    ("mlk day", nth(1, 0, 3)),
    ("civil rights day", nth(1, 0, 3)),
    ("presidents day", nth(2, 0, 3)),
    ("presidents ' day", nth(2, 0, 3)),
    ("president ' s day", nth(2, 0, 3)),
    ("mother ' s day", nth(5, 6, 2)),
    ("mothers ' day", nth(5, 6, 2)),
    ("mothers day", nth(5, 6, 2)),
    ("memorial day", nth(5, 0, -1)),
    (
        "victoria day",
        Holiday::OnOrBefore {
            month: 5,
            day: 24,
            weekday: 0,
        },
    ),
    ("father ' s day", nth(6, 6, 3)),
    ("fathers ' day", nth(6, 6, 3)),
    ("fathers day", nth(6, 6, 3)),
    ("labor day", nth(9, 0, 1)),
    ("labour day", nth(9, 0, 1)),
    ("columbus day", nth(10, 0, 2)),
    (
        "election day",
        Holiday::After {
            month: 11,
            weekday: 0,
            n: 1,
            days: 1,
        },
    ),
    ("thanksgiving day", nth(11, 3, 4)),
    ("thanksgiving", nth(11, 3, 4)),
    (
        "black friday",
        Holiday::After {
            month: 11,
            weekday: 3,
            n: 4,
            days: 1,
        },
    ),
    (
        "cyber monday",
        Holiday::After {
            month: 11,
            weekday: 3,
            n: 4,
            days: 4,
        },
    ),
    ("advent sunday", Holiday::Advent(0)),
    ("mardi gras", Holiday::Easter(-47)),
    ("shrove tuesday", Holiday::Easter(-47)),
    ("shrove monday", Holiday::Easter(-48)),
    ("ash wednesday", Holiday::Easter(-46)),
    ("palm sunday", Holiday::Easter(-7)),
    ("maundy thursday", Holiday::Easter(-3)),
    ("holy thursday", Holiday::Easter(-3)),
    ("covenant thu", Holiday::Easter(-3)),
    ("covenant thursday", Holiday::Easter(-3)),
    ("good friday", Holiday::Easter(-2)),
    ("holy saturday", Holiday::Easter(-1)),
    ("easter monday", Holiday::Easter(1)),
    ("easter sunday", Holiday::Easter(0)),
    ("easter day", Holiday::Easter(0)),
    ("easter", Holiday::Easter(0)),
    ("ascension day", Holiday::Easter(39)),
    ("ascension thursday", Holiday::Easter(39)),
    ("pentecost", Holiday::Easter(49)),
    ("whit sunday", Holiday::Easter(49)),
    ("whit monday", Holiday::Easter(50)),
    ("trinity sunday", Holiday::Easter(56)),
    ("corpus christi", Holiday::Easter(60)),
    ("orthodox good friday", Holiday::OrthodoxEaster(-2)),
    ("orthodox great friday", Holiday::OrthodoxEaster(-2)),
    ("orthodox easter monday", Holiday::OrthodoxEaster(1)),
    ("orthodox easter sunday", Holiday::OrthodoxEaster(0)),
    ("orthodox easter", Holiday::OrthodoxEaster(0)),
    ("orthodox palm sunday", Holiday::OrthodoxEaster(-7)),
    ("ides of march", Holiday::Fixed(3, 15)),
    ("yuandan", Holiday::Fixed(1, 1)),
];

/// The names by their first words.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<(&str, Holiday)>>> = LazyLock::new(|| {
    let mut by_first: HashMap<&str, Vec<(&str, Holiday)>> = HashMap::new();
    for &(name, holiday) in NAMES {
        let first = name.split(' ').next().unwrap_or(name);
        by_first.entry(first).or_default().push((name, holiday));
    }
    by_first
});

/// Words of names that mean something else without a capital.
const COMMON: &[&str] = &[
    "epiphany",
    "good",
    "all",
    "black",
    "easter",
    "whit",
    "holy",
    "pentecost",
];

/// A feast that begins here.
pub(super) fn holiday(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let key = t.key(at);
    if key.is_empty()
        || matches!(
            key,
            "the" | "a" | "an" | "in" | "on" | "at" | "by" | "for" | "from" | "as" | "that"
        )
    {
        return None;
    }
    let (holiday, end) = BY_FIRST_WORD
        .get(key)?
        .iter()
        .filter_map(|(name, holiday)| Some((*holiday, matches(t, at, name)?)))
        .max_by_key(|(_, end)| *end)?;
    if COMMON.contains(&key)
        && !t.capital(at)
        && !(t.new_block(at))
        && !matches!(key, "easter" | "pentecost" | "black" | "good")
    {
        return None;
    }
    if t.is(at, "new")
        && !(t.capital(at) && t.capital(at + 1))
        && end == at + 2
        && !t.is(end - 1, "years")
        && !t.among(at.wrapping_sub(1), &["before", "after"])
    {
        return None;
    }
    // "Christmas shopping season" is not the day, and neither is a name that goes on.
    let goes_on = t.capital(end)
        && t.sense(end) == crate::detect::time::token::Sense::Unknown
        && !t.new_line(end)
        && end == at + 1;
    if goes_on {
        return None;
    }
    let meaning = Meaning::named(Name::Holiday(holiday), Which::Bare);
    Some(Phrase::new(at..end, Rule::NamedDay, meaning))
}

fn matches(t: &Tokens<'_>, at: usize, name: &str) -> Option<usize> {
    let mut next = at;
    for word in name.split(' ') {
        match word {
            "'" => next += usize::from(t.mark(next, '\'')),
            "." => next += usize::from(t.mark(next, '.')),
            word if t.is(next, word) || t.raw(next).eq_ignore_ascii_case(word) => next += 1,
            _ => return None,
        }
    }
    Some(next)
}
