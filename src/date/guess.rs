//! A date as people write it (`19/05/2024`, `le 19 mai 2024`) → the EDTF that says the same, as a hint.
//!
//! Invariant: every EDTF text in a hint parses; a hint never replaces what the writer wrote.

use super::parse::value;
use super::words::{Lang, month_name, weekday_name};

/// Says what to write instead, for texts whose meaning is plain.
pub(super) fn guess(text: &str) -> Option<String> {
    // Longer texts are not dates, and a hint is not worth reading them.
    let text = text
        .get(..64.min(text.len()))
        .filter(|head| head.len() == text.len())?
        .trim();
    let candidates: Vec<String> = [
        Some(modern(text)),
        stretch(text),
        Some(text.replacen(' ', "T", 1).replace('h', ":")),
    ]
    .into_iter()
    .flatten()
    .chain(read(text))
    .filter(|candidate| value(candidate).is_ok())
    .collect();
    match candidates.as_slice() {
        [] => None,
        [first, second, ..] if is_day(first) && is_day(second) && first != second => {
            Some(format!("write {first} (day first) or {second} (month first)"))
        }
        [first, ..] => Some(format!("write {first}")),
    }
}

fn is_day(candidate: &str) -> bool {
    candidate.len() == 10
}

/// The same in the syntax of 2019: the draft of 2012 wrote `u`, `open`, `unknown`, `?~`, `y17e7`.
fn modern(text: &str) -> String {
    let text = text
        .to_uppercase()
        .replace("OPEN", "..")
        .replace("UNKNOWN", "")
        .replace('U', "X");
    text.replace("?~", "%").replace("~?", "%").replace('\u{2212}', "-")
}

/// `2023-2024`, `2023–2024`, `2023..2024`, `2024-05-19/20`.
fn stretch(text: &str) -> Option<String> {
    if let Some((start, end)) = text.split_once("..") {
        let open = |end: &str| if end.is_empty() { "..".into() } else { end.to_owned() };
        return Some(format!("{}/{}", open(start), open(end)));
    }
    let years = || {
        text.split_at_checked(4)
            .filter(|(_, end)| end.starts_with('-') && end.len() == 5)
    };
    let (start, end) = text.split_once(['–', '—', '/']).or_else(years)?;
    let (start, end) = (start.trim(), end.trim_start_matches('-').trim());
    match start.rsplit_once('-') {
        Some((head, _)) if end.len() == 2 => Some(format!("{start}/{head}-{end}")),
        _ => Some(format!("{start}/{end}")),
    }
}

/// A word of a date.
#[derive(Clone, Copy)]
enum Token<'a> {
    Digits(&'a str),
    Month(u8),
}

/// Dates in figures or in words, the most likely first.
fn read(text: &str) -> Vec<String> {
    use Token::{Digits, Month};
    // What the words below do not keep: a qualifier, a set, the sign of a year.
    if text.starts_with('-') || text.contains(['(', '[', '{', '~', '?', '%']) {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (mut tokens, mut approximate, mut before_christ) = (Vec::new(), false, false);
    for word in &words {
        match *word {
            "vers" | "environ" | "circa" | "ca" | "around" | "about" => approximate = true,
            "bc" | "bce" => before_christ = true,
            // « avant 2024 » is another matter.
            "av" | "avant" if words.contains(&"j") || words.contains(&"jc") => before_christ = true,
            // The c of "c. 1950" and of "av. J.-C."
            "c" => approximate |= !words.contains(&"j"),
            "j" | "jc" | "apr" | "ad" | "ce" | "le" | "la" | "the" | "of" | "de" | "du" | "en" | "in" | "on" => {}
            _ => match (token(word), weekday(word)) {
                (Some(token), _) => tokens.push(token),
                (None, true) => {}
                (None, false) => return Vec::new(),
            },
        }
    }
    let year = |digits: &str| -> Option<String> {
        let year: i64 = digits.parse().ok().filter(|_| digits.len() <= 4)?;
        match before_christ {
            true if year == 1 => Some("0000".into()),
            true => Some(format!("-{:04}", year.checked_sub(1)?)),
            false => Some(format!("{year:04}")),
        }
    };
    let full = |digits: &str| year(digits).filter(|_| digits.len() == 4 || before_christ);
    let date = |y: Option<String>, m: &str, d: &str| Some(format!("{}-{m:0>2}-{d:0>2}", y?));
    let candidates = match *tokens.as_slice() {
        [Digits(y)] if y.len() == 8 => vec![
            y.split_at_checked(4)
                .and_then(|(y, md)| md.split_at_checked(2).and_then(|(m, d)| date(year(y), m, d))),
        ],
        [Digits(y)] if approximate || before_christ => vec![year(y)],
        [Month(m), Digits(y)] => vec![year(y).map(|y| format!("{y}-{m:02}"))],
        [Digits(m), Digits(y)] if y.len() == 4 => vec![year(y).map(|y| format!("{y}-{m:0>2}"))],
        [Digits(y), Digits(m)] => vec![full(y).map(|y| format!("{y}-{m:0>2}"))],
        [Digits(d), Month(m), Digits(y)] | [Month(m), Digits(d), Digits(y)] => vec![date(year(y), &m.to_string(), d)],
        [Digits(y), Digits(m), Digits(d)] if y.len() == 4 => vec![date(year(y), m, d)],
        [Digits(a), Digits(b), Digits(y)] => vec![date(full(y), b, a), date(full(y), a, b)],
        _ => Vec::new(),
    };
    let tilde = if approximate { "~" } else { "" };
    candidates.into_iter().flatten().map(|date| date + tilde).collect()
}

/// Figures, with an ordinal's ending or without, or the name of a month.
fn token(word: &str) -> Option<Token<'_>> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = word.get(digits.len()..)?;
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return matches!(ending, "" | "er" | "st" | "nd" | "rd" | "th").then_some(Token::Digits(digits));
    }
    let plain = |name: &str| name.replace(['é', 'è'], "e").replace('û', "u");
    let word = plain(word);
    (1..=12).find_map(|month| {
        let named = |lang| {
            let name = plain(month_name(month, lang));
            // "jan", "janv", "sept": at least three letters of one month, which "jui" is not.
            name.eq_ignore_ascii_case(&word)
                || (word.len() >= 3 && word != "jui" && name.to_lowercase().starts_with(&word))
        };
        (named(Lang::Fr) || named(Lang::En)).then_some(Token::Month(month))
    })
}

fn weekday(word: &str) -> bool {
    [Lang::Fr, Lang::En]
        .into_iter()
        .any(|lang| (0..7).any(|day| weekday_name(day, lang).eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn dates_as_people_write_them() {
        for (written, edtf) in [
            ("19/05/2024", "2024-05-19"),
            ("2024/05/19", "2024-05-19"),
            ("05/19/2024", "2024-05-19"),
            ("19.5.2024", "2024-05-19"),
            ("2024-5-9", "2024-05-09"),
            ("20240519", "2024-05-19"),
            ("05/2024", "2024-05"),
            ("2024-5", "2024-05"),
            ("19 mai 2024", "2024-05-19"),
            ("le dimanche 19 mai 2024", "2024-05-19"),
            ("1er août 2024", "2024-08-01"),
            ("May 19th, 2024", "2024-05-19"),
            ("19 Dec 2024", "2024-12-19"),
            ("févr. 2024", "2024-02"),
            ("vers 2024", "2024~"),
            ("c. 1950", "1950~"),
            ("environ mars 2024", "2024-03~"),
            ("44 av. J.-C.", "-0043"),
            ("15 mars 44 av. J.-C.", "-0043-03-15"),
            ("1 BC", "0000"),
            ("19uu", "19XX"),
            ("201x", "201X"),
            ("2004/open", "2004/.."),
            ("unknown/2004", "/2004"),
            ("2004?~", "2004%"),
            ("2023–2024", "2023/2024"),
            ("2023-2024", "2023/2024"),
            ("2023..2024", "2023/2024"),
            ("1984..", "1984/.."),
            ("2024-05-19 14:30", "2024-05-19T14:30"),
            ("2024-05-19T14h30", "2024-05-19T14:30"),
            ("2024-05-19/20", "2024-05-19/2024-05-20"),
            (" 2024 ", "2024"),
        ] {
            assert_eq!(guess(written), Some(format!("write {edtf}")), "{written}");
        }
        let either = "write 2024-06-05 (day first) or 2024-05-06 (month first)";
        assert_eq!(guess("05/06/2024").as_deref(), Some(either));
    }

    #[test]
    fn no_guess_where_the_meaning_is_not_plain() {
        for written in [
            "",
            "hier",
            "2024-02-30",
            "30/02/2024",
            "2024-13",
            "mars",
            "19 mai",
            "après 2024",
            "31/04/24",
        ] {
            assert_eq!(guess(written), None, "{written}");
        }
        assert_eq!(guess(&"2024 ".repeat(1000)), None);
        assert_eq!(guess("é".repeat(40).as_str()), None);
    }
}
