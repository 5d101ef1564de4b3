//! Words -> the number below a million that they spell, in French or English: "deux cent soixante-neuf".
//!
//! Invariant: as many words are taken as make one number, and no more; what is read ends after where it begins.

use super::token::{Kind, Token, is_hyphen};
use crate::date::Lang;

/// A number that words spell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    /// The value.
    pub(super) value: u64,
    /// The hundred or thousand with which it ends, otherwise 1.
    pub(super) scale: u64,
    /// The token after it.
    pub(super) end: usize,
}

/// The word at a token, if it is one.
pub(super) fn word(tokens: &[Token], at: usize) -> Option<&str> {
    match &tokens.get(at)?.kind {
        Kind::Word(word) => Some(word),
        _ => None,
    }
}

/// The token at which the next word of a number can stand: a hyphen between two words is passed over.
pub(super) fn joined(tokens: &[Token], at: usize) -> usize {
    let is_glued = |at: usize| tokens.get(at).is_some_and(|token| token.glued);
    match tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Mark(mark)) if is_hyphen(*mark) && is_glued(at) && is_glued(at + 1) => at + 1,
        _ => at,
    }
}

/// The number below a million that is spelled from a token on.
pub(super) fn spelled(tokens: &[Token], at: usize, lang: Lang) -> Option<Spelled> {
    let speller = Speller { tokens, lang };
    let head = speller.below_thousand(at);
    let next = head.map_or(at, |head| joined(tokens, head.end));
    let thousand = match lang {
        Lang::En => word(tokens, next) == Some("thousand") && head.is_some(),
        _ => matches!(word(tokens, next), Some("mille" | "mil")) && head.is_none_or(|head| head.value > 1),
    };
    if !thousand {
        return head;
    }
    let value = head.map_or(1, |head| head.value) * 1000;
    let mut end = next + 1;
    let mut tail = joined(tokens, end);
    if word(tokens, tail) == Some(speller.and()) {
        tail += 1;
        let rest = speller.below_hundred(tail);
        // « mille et une nuits », "two thousand and fifteen"
        let rest = rest.filter(|rest| lang == Lang::En || rest.value == 1);
        return Some(with(value, 1000, end, rest));
    }
    let rest = speller.below_thousand(tail);
    end = rest.map_or(end, |rest| rest.end);
    Some(with(value, 1000, end, rest))
}

fn with(value: u64, scale: u64, end: usize, rest: Option<Spelled>) -> Spelled {
    Spelled {
        value: value + rest.map_or(0, |rest| rest.value),
        scale: if rest.is_some() { 1 } else { scale },
        end: rest.map_or(end, |rest| rest.end),
    }
}

struct Speller<'t> {
    tokens: &'t [Token],
    lang: Lang,
}

impl Speller<'_> {
    fn and(&self) -> &'static str {
        match self.lang {
            Lang::En => "and",
            _ => "et",
        }
    }

    fn below_thousand(&self, at: usize) -> Option<Spelled> {
        let head = self.below_hundred(at);
        let next = head.map_or(at, |head| joined(self.tokens, head.end));
        let hundred = match (self.lang, word(self.tokens, next)) {
            (Lang::En, Some("hundred")) => head.is_some(),
            (Lang::Fr, Some("cent" | "cents")) => head.is_none_or(|head| (2..100).contains(&head.value)),
            _ => false,
        };
        if !hundred {
            return head;
        }
        let value = head.map_or(1, |head| head.value) * 100;
        let mut tail = joined(self.tokens, next + 1);
        if self.lang == Lang::En && word(self.tokens, tail) == Some("and") {
            tail += 1;
        }
        Some(with(value, 100, next + 1, self.below_hundred(tail)))
    }

    fn below_hundred(&self, at: usize) -> Option<Spelled> {
        let first = small(word(self.tokens, at)?, self.lang)?;
        let one = |value: u64, end: usize| Spelled { value, scale: 1, end };
        let next = joined(self.tokens, at + 1);
        let follows = word(self.tokens, next);
        if self.lang == Lang::En {
            let unit = follows.and_then(|word| small(word, Lang::En));
            return Some(match unit {
                Some(unit @ 1..=9) if first >= 20 => one(first + unit, next + 1),
                _ => one(first, at + 1),
            });
        }
        if first == 4 && matches!(follows, Some("vingt" | "vingts")) {
            return Some(self.tail(80, next + 1, 19));
        }
        Some(match first {
            10 => self.tail_of(10, at + 1, 7..=9),
            20 | 30 | 40 | 50 | 70 | 90 => self.tail(first, at + 1, 9),
            60 | 80 => self.tail(first, at + 1, if first == 60 { 19 } else { 9 }),
            first => one(first, at + 1),
        })
    }

    /// French tens with what follows: « vingt et un », « soixante-dix-sept ».
    fn tail(&self, tens: u64, end: usize, most: u64) -> Spelled {
        let next = joined(self.tokens, end);
        if word(self.tokens, next) == Some("et") {
            let unit = joined(self.tokens, next + 1);
            let value = word(self.tokens, unit).and_then(|word| small(word, Lang::Fr));
            if value == Some(1) || value == Some(11) && most > 9 {
                return Spelled {
                    value: tens + value.unwrap_or(0),
                    scale: 1,
                    end: unit + 1,
                };
            }
        }
        self.tail_of(tens, end, 1..=most)
    }

    fn tail_of(&self, tens: u64, end: usize, within: std::ops::RangeInclusive<u64>) -> Spelled {
        let next = joined(self.tokens, end);
        let unit = word(self.tokens, next).and_then(|word| small(word, Lang::Fr));
        let plain = Spelled {
            value: tens,
            scale: 1,
            end,
        };
        match unit {
            // « dix-sept » after « soixante »
            Some(10) if within.contains(&10) => self.tail_of(tens + 10, next + 1, 7..=9),
            Some(unit) if unit > 0 && within.contains(&unit) && unit < 17 => Spelled {
                value: tens + unit,
                scale: 1,
                end: next + 1,
            },
            _ => plain,
        }
    }
}

/// The value of one word below a hundred.
fn small(word: &str, lang: Lang) -> Option<u64> {
    const FR: [&str; 17] = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize",
    ];
    const EN: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    let plain: &[&str] = if lang == Lang::En { &EN } else { &FR };
    if let Some(at) = plain.iter().position(|plain| *plain == word) {
        return Some(at as u64);
    }
    Some(match (lang, word) {
        (Lang::En, "twenty") | (Lang::Fr, "vingt") => 20,
        (Lang::En, "thirty") | (Lang::Fr, "trente") => 30,
        (Lang::En, "forty") | (Lang::Fr, "quarante") => 40,
        (Lang::En, "fifty") | (Lang::Fr, "cinquante") => 50,
        (Lang::En, "sixty") | (Lang::Fr, "soixante") => 60,
        (Lang::En, "seventy") | (Lang::Fr, "septante") => 70,
        (Lang::En, "eighty") | (Lang::Fr, "huitante" | "octante") => 80,
        (Lang::En, "ninety") | (Lang::Fr, "nonante") => 90,
        (Lang::Fr, "une") => 1,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn words_spell_numbers_as_far_as_they_go() {
        for (lang, text, value, end) in [
            (Lang::Fr, "mille", 1000, 1),
            (Lang::Fr, "deux cent soixante-neuf", 269, 5),
            (Lang::Fr, "deux-cent-soixante-neuf", 269, 7),
            (Lang::Fr, "neuf cent quarante-six hommes", 946, 5),
            (Lang::Fr, "vingt et un", 21, 3),
            (Lang::Fr, "vingt et deux", 20, 1),
            (Lang::Fr, "soixante et onze", 71, 3),
            (Lang::Fr, "soixante-dix-sept", 77, 5),
            (Lang::Fr, "quatre-vingt-dix-neuf", 99, 7),
            (Lang::Fr, "quatre-vingts ans", 80, 3),
            (Lang::Fr, "nonante-cinq", 95, 3),
            (Lang::Fr, "dix-sept", 17, 3),
            (Lang::Fr, "douze cents", 1200, 2),
            (Lang::Fr, "cinq cent mille", 500_000, 3),
            (Lang::Fr, "mille neuf cent quatre-vingt-dix", 1990, 8),
            (Lang::Fr, "mille et une nuits", 1001, 3),
            (Lang::Fr, "deux trois", 2, 1),
            (Lang::En, "two hundred and sixty-nine", 269, 6),
            (Lang::En, "one thousand two hundred", 1200, 4),
            (Lang::En, "twelve hundred men", 1200, 2),
            (Lang::En, "two thousand and fifteen", 2015, 4),
            (Lang::En, "five six", 5, 1),
            (Lang::En, "three hundred and others", 300, 2),
        ] {
            let found = spelled(&tokens(text), 0, lang).map(|found| (found.value, found.end));
            assert_eq!(found, Some((value, end)), "{text}");
        }
        for (lang, text) in [
            (Lang::Fr, "soldats"),
            (Lang::En, "hundred"),
            (Lang::En, "thousand"),
            (Lang::Fr, "et un"),
        ] {
            assert_eq!(spelled(&tokens(text), 0, lang), None, "{text}");
        }
    }
}
