//! Words -> a day: the publication dates that pages write in their tags and bylines.
//!
//! Invariant: what is returned is an EDTF day, month or year of the calendar, never a guess at a missing part.

use std::ops::Range;

/// The first date in a text and where it stands; `05/04/2024` is the fifth of April.
pub(super) fn find(text: &str) -> Option<(Range<usize>, String)> {
    find_in(text, Order::DayFirst)
}

/// The first date in a text whose writer puts day and month in a known order.
pub(super) fn find_in(text: &str, order: Order) -> Option<(Range<usize>, String)> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| date_at(text, &tokens[at..], order))
}

/// Which of two figures that could both be the month is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As all but Americans write.
    #[default]
    DayFirst,
    /// As Americans write.
    MonthFirst,
}

/// The text as an EDTF value, where it begins with one: `2024`, `2024-05`, `2024-05-19T10:00:00Z`.
pub(super) fn edtf_prefix(text: &str) -> Option<(usize, String)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if digits(text) != 4 {
        return None;
    }
    let year: u32 = text[..4].parse().ok()?;
    let part = |at: usize| {
        let rest = text.get(at..)?.strip_prefix('-')?;
        (digits(rest) == 2).then(|| rest[..2].parse::<u32>().ok())?
    };
    let Some(month) = part(4).filter(|month| (1..=12).contains(month)) else {
        return Some((4, format!("{year:04}")));
    };
    let Some(day) = part(7).filter(|&day| day >= 1 && day <= days_in(year, month)) else {
        return Some((7, format!("{year:04}-{month:02}")));
    };
    Some((10, format!("{year:04}-{month:02}-{day:02}")))
}

/// Whether two days, both `YYYY-MM-DD`, follow one another.
pub(super) fn are_neighbours(a: &str, b: &str) -> bool {
    let number = |day: &str| {
        let mut parts = day.split('-').map(str::parse::<u32>);
        let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
        let before: u32 = (1..month).map(|month| days_in(year, month)).sum();
        // Days since a year whose length does not matter to a difference of one.
        Some(
            year * 365 + year.saturating_sub(1) / 4 - year.saturating_sub(1) / 100
                + year.saturating_sub(1) / 400
                + before
                + day,
        )
    };
    number(a).zip(number(b)).is_some_and(|(a, b)| a.abs_diff(b) == 1)
}

/// Whether a line says when and perhaps where, and nothing else: "Thursday, March 28, 2019".
pub(super) fn is_dateline(line: &str) -> bool {
    let Some((range, _)) = find(line) else { return false };
    let rest = format!("{} {}", &line[..range.start], &line[range.end..]);
    rest.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .count()
        <= 3
}

/// A word or number.
struct Token<'a> {
    text: &'a str,
    start: usize,
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn number(&self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let is_number = digits.contains(&self.text.len()) && self.text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| self.text.parse().ok())?
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let class = |c: char| match c {
        c if c.is_ascii_digit() => 1,
        c if c.is_alphabetic() => 2,
        _ => 0,
    };
    let mut start = 0;
    let mut last = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let now = class(c);
        if now != last {
            if last != 0 {
                out.push(Token {
                    text: &text[start..at],
                    start,
                });
            }
            start = at;
            last = now;
        }
    }
    out
}

fn date_at(text: &str, tokens: &[Token<'_>], order: Order) -> Option<(Range<usize>, String)> {
    let [first, rest @ ..] = tokens else { return None };
    let day = |year: u32, month: u32, day: u32, last: &Token<'_>| {
        let fine = (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month) && (1400..2200).contains(&year);
        fine.then(|| (first.start..last.end(), format!("{year:04}-{month:02}-{day:02}")))
    };
    // 20240519
    if let Some(packed) = first.number(8..=8) {
        return day(packed / 10_000, packed / 100 % 100, packed % 100, first);
    }
    // 1er mai 2024, 19th of May 2024, 19 de mayo de 2024: the small words do not count.
    let is_small = |token: &Token<'_>| {
        matches!(
            token.text.to_lowercase().as_str(),
            "er" | "st" | "nd" | "rd" | "th" | "of" | "de" | "del" | "e" | "º"
        )
    };
    let rest: Vec<&Token<'_>> = rest.iter().take(5).filter(|token| !is_small(token)).collect();
    let [second, third, ..] = rest[..] else { return None };
    if third.start - first.end() > 16 {
        return None;
    }
    let gap = |a: &Token<'_>, b: &Token<'_>| &text[a.end()..b.start];
    if let Some(year) = first.number(4..=4) {
        let separator = gap(first, second);
        // 2024 May 19
        if let Some(month) = month(second.text).filter(|_| separator == " " && gap(second, third).trim() == "") {
            return day(year, month, third.number(1..=2)?, third);
        }
        // 2024年5月19日
        if second.text == "年"
            && let [_, month, mark, number, ..] = rest[..]
            && mark.text == "月"
        {
            return day(year, third.number(1..=2)?, number.number(1..=2)?, number)
                .filter(|_| month.start == third.start);
        }
        let fine = matches!(separator, "-" | "/" | ".") && gap(second, third) == separator;
        return fine.then(|| day(year, second.number(1..=2)?, third.number(1..=2)?, third))?;
    }
    if let Some(month) = month(first.text) {
        return day(third.number(4..=4)?, month, second.number(1..=2)?, third);
    }
    let number = first.number(1..=2)?;
    let year = third.number(4..=4)?;
    if let Some(month) = month(second.text) {
        return day(year, month, number, third);
    }
    let separator = gap(first, second);
    if !matches!(separator, "/" | "." | "-") || gap(second, third) != separator {
        return None;
    }
    let other = second.number(1..=2)?;
    // The other way only where that cannot be.
    match order {
        Order::MonthFirst if separator != "." => {
            day(year, number, other, third).or_else(|| day(year, other, number, third))
        }
        _ => day(year, other, number, third).or_else(|| day(year, number, other, third)),
    }
}

/// The month that a word names in English, French, German, Spanish, Italian, Portuguese or Dutch.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let starts: &[(&[&str], u32)] = &[
        (&["jan", "gen", "ene"], 1),
        (&["fev", "fév", "feb"], 2),
        (&["mar", "mär", "maa", "mrt"], 3),
        (&["avr", "apr", "abr"], 4),
        (&["mai", "may", "mag", "mei", "mayo"], 5),
        (&["juin", "jun", "giu"], 6),
        (&["juil", "jul", "lug"], 7),
        (&["aou", "aoû", "aug", "ago"], 8),
        (&["sep", "set"], 9),
        (&["oct", "okt", "ott", "out"], 10),
        (&["nov"], 11),
        (&["dec", "déc", "dez", "dic"], 12),
    ];
    if !MONTHS.contains(&word.as_str()) {
        return None;
    }
    starts
        .iter()
        .find(|(starts, _)| starts.iter().any(|start| word.starts_with(start)))
        .map(|&(_, month)| month)
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "janvier",
    "février",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "decembre",
    "janv",
    "févr",
    "fév",
    "avr",
    "juil",
    "déc",
    "januar",
    "februar",
    "märz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "setiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "gennaio",
    "febbraio",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "settembre",
    "ottobre",
    "dicembre",
    "janeiro",
    "fevereiro",
    "março",
    "maio",
    "junho",
    "julho",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
    "januari",
    "februari",
    "maart",
    "mei",
    "augustus",
];

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        find(text).map(|(_, day)| day)
    }

    #[test]
    fn the_ways_of_the_press() {
        for text in [
            "2024-05-19T10:00:00+02:00",
            "Publié le 19 mai 2024 à 10h00",
            "May 19, 2024",
            "Sun, 19 May 2024 10:00:00 GMT",
            "Posted on May 19th, 2024 by X",
            "19/05/2024",
            "05/19/2024",
            "19. Mai 2024",
            "19 de mayo de 2024",
            "20240519",
            "12:30, 19 May 2024",
            "2024 May 19",
            "2024年5月19日",
        ] {
            assert_eq!(day(text).as_deref(), Some("2024-05-19"), "{text}");
        }
        for text in ["31 février 2024", "12 345 2024", "", "mai 2024", "1 2 3", "19-05/2024"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(day("1er août 2012").as_deref(), Some("2012-08-01"));
        let american = |text: &str| find_in(text, Order::MonthFirst).map(|(_, day)| day);
        assert_eq!(american("04/05/2024").as_deref(), Some("2024-04-05"));
        assert_eq!(american("19/05/2024").as_deref(), Some("2024-05-19"));
        assert_eq!(american("4.5.2024").as_deref(), Some("2024-05-04"));
        assert_eq!(day("04/05/2024").as_deref(), Some("2024-05-04"));
    }

    #[test]
    fn prefixes_and_datelines() {
        assert!(are_neighbours("2023-12-31", "2024-01-01") && are_neighbours("2024-03-01", "2024-02-29"));
        assert!(!are_neighbours("2024-05-19", "2024-05-19") && !are_neighbours("2024-05", "2024-05-01"));
        assert_eq!(edtf_prefix("2024-05 Chypre"), Some((7, "2024-05".into())));
        assert_eq!(edtf_prefix("2024-13 x"), Some((4, "2024".into())));
        assert_eq!(edtf_prefix("12024"), None);
        assert!(is_dateline("Thursday, March 28, 2019 "));
        assert!(!is_dateline("Le 19 mai 2024, les deux pays ont signé un accord"));
    }
}
