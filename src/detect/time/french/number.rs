//! Folded French words -> a number: "vingt et un", "quatre-vingt-dix", "deux mille vingt-quatre".
//!
//! Invariant: a number is read from the first words alone and as far as they go; no reading overflows.

/// A number read and how many words it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// What it says.
    pub(super) value: u32,
    /// How many of the words.
    pub(super) words: usize,
}

/// What a word of a cardinal stands for, below a hundred.
fn small(word: &str) -> Option<u32> {
    Some(match word {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "cinq" => 5,
        "six" => 6,
        "sept" => 7,
        "huit" => 8,
        "neuf" => 9,
        "dix" => 10,
        "onze" => 11,
        "douze" => 12,
        "treize" => 13,
        "quatorze" => 14,
        "quinze" => 15,
        "seize" => 16,
        "vingt" | "vingts" => 20,
        "trente" => 30,
        "quarante" => 40,
        "cinquante" => 50,
        "soixante" => 60,
        "septante" => 70,
        "huitante" | "octante" => 80,
        "nonante" => 90,
        _ => return None,
    })
}

/// A cardinal in words, hyphens left out: "quatre", "vingt", "dix" is 90.
pub(super) fn cardinal<'a>(words: impl Iterator<Item = &'a str>) -> Option<Read> {
    // "neuf mille neuf cent quatre-vingt-dix-neuf" is the longest that is read: nine words.
    let is_part =
        |word: &&str| small(word).is_some() || matches!(*word, "cent" | "cents" | "mille" | "mil" | "milles" | "et");
    let words: Vec<&str> = words.take(12).take_while(is_part).collect();
    let mut rest = words.as_slice();
    let head = below_thousand(rest);
    let thousand = |word: Option<&&str>| matches!(word, Some(&("mille" | "mil" | "milles")));
    let value = match head {
        Some((value, used)) if thousand(rest.get(used)) && value < 100 => {
            rest = rest.get(used + 1..).unwrap_or_default();
            value * 1_000 + tail(&mut rest)
        }
        Some((value, used)) => {
            rest = rest.get(used..).unwrap_or_default();
            value
        }
        None if thousand(rest.first()) => {
            rest = rest.get(1..).unwrap_or_default();
            1_000 + tail(&mut rest)
        }
        None => return None,
    };
    Some(Read {
        value,
        words: words.len() - rest.len(),
    })
}

/// What follows the thousands.
fn tail(rest: &mut &[&str]) -> u32 {
    let Some((value, used)) = below_thousand(rest) else {
        return 0;
    };
    *rest = rest.get(used..).unwrap_or_default();
    value
}

fn below_thousand(words: &[&str]) -> Option<(u32, usize)> {
    let hundred = |at: usize| matches!(words.get(at), Some(&("cent" | "cents")));
    let (hundreds, used) = match below_hundred(words) {
        _ if hundred(0) => (100, 1),
        Some((value @ 2..=9, 1)) if hundred(1) => (value * 100, 2),
        found => return found,
    };
    let (rest, more) = words.get(used..).and_then(below_hundred).unwrap_or_default();
    Some((hundreds + rest, used + more))
}

fn below_hundred(words: &[&str]) -> Option<(u32, usize)> {
    let at = |index: usize| words.get(index).and_then(|word| small(word));
    let and = words.get(1) == Some(&"et");
    Some(match (at(0)?, at(1)) {
        (4, Some(20)) => match (at(2), at(3)) {
            (Some(10), Some(n @ 7..=9)) => (90 + n, 4),
            (Some(n @ 1..=16), _) => (80 + n, 3),
            _ => (80, 2),
        },
        (10, Some(n @ 7..=9)) => (10 + n, 2),
        (60, Some(10)) => match at(2) {
            Some(n @ 7..=9) => (70 + n, 3),
            _ => (70, 2),
        },
        (60, Some(n @ 11..=16)) => (60 + n, 2),
        (60, None) if and && at(2) == Some(11) => (71, 3),
        (tens @ 20..=90, Some(n @ 1..=9)) => (tens + n, 2),
        (tens @ 20..=90, None) if and && at(2) == Some(1) => (tens + 1, 3),
        (n, _) => (n, 1),
    })
}

/// A year in words, such as "mil neuf cent quatre-vingt-dix" or "dix-neuf cent quarante": 1000 to 2999.
pub(super) fn year<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Option<Read> {
    let plain = cardinal(words.clone()).filter(|read| (1_000..3_000).contains(&read.value));
    if plain.is_some() {
        return plain;
    }
    let hundreds = cardinal(words.clone()).filter(|read| (11..=19).contains(&read.value))?;
    let mut rest = words.skip(hundreds.words);
    rest.next().filter(|word| matches!(*word, "cent" | "cents"))?;
    let tail = cardinal(rest).filter(|read| read.value < 100);
    Some(Read {
        value: hundreds.value * 100 + tail.map_or(0, |read| read.value),
        words: hundreds.words + 1 + tail.map_or(0, |read| read.words),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_far_as_they_go() {
        for (text, value, words) in [
            ("un", 1, 1),
            ("vingt et un jours", 21, 3),
            ("vingt deux", 22, 2),
            ("dix sept", 17, 2),
            ("soixante dix sept", 77, 3),
            ("soixante et onze", 71, 3),
            ("quatre vingt", 80, 2),
            ("quatre vingts ans", 80, 2),
            ("quatre vingt un", 81, 3),
            ("quatre vingt dix", 90, 3),
            ("quatre vingt dix neuf", 99, 4),
            ("nonante cinq", 95, 2),
            ("septante et un", 71, 3),
            ("cent vingt", 120, 2),
            ("deux cents", 200, 2),
            ("mille", 1000, 1),
            ("mille neuf cent quatre vingt dix", 1990, 6),
            ("deux mille vingt quatre", 2024, 4),
            ("deux mille", 2000, 2),
            ("trois et demi", 3, 1),
            ("vingt et deux", 20, 1),
            ("deux trois", 2, 1),
        ] {
            assert_eq!(cardinal(text.split(' ')), Some(Read { value, words }), "{text}");
        }
        assert_eq!(cardinal("et un".split(' ')), None);
        assert_eq!(cardinal("jours".split(' ')), None);
    }

    #[test]
    fn years_in_words() {
        for (text, value, words) in [
            ("mil neuf cent quarante", 1940, 4),
            ("dix neuf cent quarante", 1940, 4),
            ("deux mille vingt sept ou", 2027, 4),
        ] {
            assert_eq!(year(text.split(' ')), Some(Read { value, words }), "{text}");
        }
        assert_eq!(year("dix neuf".split(' ')), None);
    }
}
