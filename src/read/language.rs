//! A reading text -> its language, where that can be told.
//!
//! Invariant: a tag is BCP 47, and none is given for a text too short or too mixed to tell.

use std::sync::LazyLock;

use whatlang::{Detector, Lang};

use super::Found;

/// The languages told apart; the fewer, the surer.
const LANGUAGES: &[(Lang, &str)] = &[
    (Lang::Fra, "fr"),
    (Lang::Eng, "en"),
    (Lang::Spa, "es"),
    (Lang::Deu, "de"),
    (Lang::Ita, "it"),
    (Lang::Por, "pt"),
    (Lang::Nld, "nl"),
    (Lang::Pol, "pl"),
    (Lang::Ron, "ro"),
    (Lang::Swe, "sv"),
    (Lang::Tur, "tr"),
    (Lang::Ces, "cs"),
    (Lang::Hun, "hu"),
    (Lang::Ell, "el"),
    (Lang::Ara, "ar"),
    (Lang::Pes, "fa"),
    (Lang::Heb, "he"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Cmn, "zh"),
    (Lang::Kor, "ko"),
];

/// How much of a text is looked at, in bytes.
const ENOUGH: usize = 16_000;

/// From how many characters on a text may gainsay what its page declares.
const CERTAIN: usize = 300;

/// The language of a text: what was declared, unless a long text plainly is in another language.
///
/// Front matter, which a person wrote, always wins.
pub(super) fn find(text: &str, declared: Option<Found>) -> Option<Found> {
    if let Some(declared) = &declared
        && matches!(declared.rule, "front-matter" | "heading-line")
    {
        return Some(clean(declared));
    }
    let detected = detect(text);
    let Some(declared) = declared.filter(|declared| is_tag(&declared.value)) else {
        return detected;
    };
    match detected {
        Some(detected) if text.chars().nth(CERTAIN).is_some() && primary(&declared.value) != detected.value => {
            Some(detected)
        }
        _ => Some(clean(&declared)),
    }
}

fn detect(text: &str) -> Option<Found> {
    let mut end = text.len().min(ENOUGH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let tag = plain(text).or_else(|| by_trigrams(text))?;
    Some(Found {
        value: tag.to_owned(),
        rule: "detected",
        range: None,
    })
}

/// The language that the three-letter sequences of a text are of, and its alphabet (whatlang).
fn by_trigrams(text: &str) -> Option<&'static str> {
    let languages = LANGUAGES.iter().map(|&(lang, _)| lang).collect();
    let info = Detector::with_allowlist(languages).detect(text)?;
    let (_, tag) = LANGUAGES.iter().find(|(lang, _)| *lang == info.lang())?;
    info.is_reliable().then_some(*tag)
}

/// Frequent words of the languages that most articles are in; none stands in two of the lists.
#[rustfmt::skip]
const FREQUENT: &[(&str, &str)] = &[
    ("fr", "le les des du et une dans pour qui sur est au aux par avec ce cette il elle ils ont été pas plus ses leur \
        sont mais ou comme fait après selon depuis entre aussi nous vous leurs d l qu à"),
    ("en", "the of and to is that was for with by from it his are have has had not be were which this but they their \
        an its said who been will would at he she"),
    ("es", "el los las y del su fue más pero sus este esta desde hasta muy también sobre según había cuando donde"),
    ("de", "der die das und ist nicht mit von dem den ein eine einer zu auf für sich auch wird wurde im bei nach hat"),
];

/// The longest of the frequent words, in bytes.
const LONGEST: usize = 8;

/// A word of at most eight bytes as a number.
fn packed(word: &[u8]) -> u64 {
    word.iter()
        .fold(0, |number, &byte| number << 8 | u64::from(byte.to_ascii_lowercase()))
}

/// A place in [`TABLE`].
fn place(word: u64) -> usize {
    (word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54) as usize
}

/// The frequent words, each at its place or the next that was free, with the index of its language.
static TABLE: LazyLock<Vec<(u64, usize)>> = LazyLock::new(|| {
    let mut table = vec![(0, 0); 1024 + 256];
    for (language, (_, words)) in FREQUENT.iter().enumerate() {
        for word in words.split_whitespace().map(|word| packed(word.as_bytes())) {
            let free = table[place(word)..].iter().position(|entry| entry.0 == 0);
            let free = place(word) + free.expect("there are fewer words than places behind the last");
            table[free] = (word, language);
        }
    }
    table
});

/// The parts of a text that are looked at, and the bytes of each.
const PARTS: usize = 3;
const PART: usize = 800;

/// The language of a text that is plainly in one of a few: where the beginning, the middle and the end each have
/// forty words or more, one in eight of them a frequent word of that language, and hardly any of another's.
fn plain(text: &str) -> Option<&'static str> {
    if text.len() < PARTS * PART {
        return None;
    }
    let bytes = text.as_bytes();
    let part = |number: usize| {
        let start = (bytes.len() - PART) / (PARTS - 1) * number;
        language_of(&bytes[start..start + PART])
    };
    let first = part(0)?;
    (1..PARTS)
        .all(|number| part(number) == Some(first))
        .then(|| FREQUENT[first].0)
}

/// The index of the language that a part of a text is plainly in. What its edges cut counts as a word.
fn language_of(bytes: &[u8]) -> Option<usize> {
    let mut counts = [0; FREQUENT.len()];
    let mut words = 0;
    // Of what is beyond ASCII, letters of the Latin blocks stand in words, and quotation marks and spaces do not.
    let parts = bytes.split(|&byte| !(byte.is_ascii_alphabetic() || (byte >= 0x80 && byte != 0xc2 && byte != 0xe2)));
    for word in parts.filter(|word| word.first().is_some_and(|&byte| byte.is_ascii() || byte >= 0xc0)) {
        words += 1;
        if word.len() <= LONGEST {
            let word = packed(word);
            let found = TABLE[place(word)..]
                .iter()
                .take_while(|entry| entry.0 != 0)
                .find(|entry| entry.0 == word);
            if let Some((_, language)) = found {
                counts[*language] += 1;
            }
        }
    }
    let best = (0..counts.len()).max_by_key(|&language| counts[language])?;
    let others = counts.iter().sum::<usize>() - counts[best];
    (words >= 40 && counts[best] * 8 >= words && others * 8 <= counts[best]).then_some(best)
}

fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or("").to_lowercase()
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    let fine = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    fine && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A tag in its usual letters: `fr-FR`, `zh-Hant`.
fn clean(found: &Found) -> Found {
    let value = found.value.trim().replace('_', "-");
    if !is_tag(&value) {
        return found.clone();
    }
    let part = |(index, part): (usize, &str)| match (index, part.len()) {
        (0, _) => part.to_lowercase(),
        (_, 2) => part.to_uppercase(),
        (_, 4) => part[..1].to_uppercase() + &part[1..].to_lowercase(),
        _ => part.to_lowercase(),
    };
    let value = value.split('-').enumerate().map(part).collect::<Vec<_>>().join("-");
    Found { value, ..found.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Chypre et la Norvège sont parvenus à un accord sur le retrait des troupes étrangères \
        de cette île de la Méditerranée, un processus qui a déjà commencé et qui s'achèvera le 15 septembre, ont \
        indiqué les deux pays dans un communiqué commun. Le mois dernier, la junte au pouvoir au pays a demandé aux \
        Norvégiens de retirer leurs quelque 1 000 militaires du pays.";

    fn declared(value: &str, rule: &'static str) -> Option<Found> {
        Some(Found {
            value: value.into(),
            rule,
            range: None,
        })
    }

    #[test]
    fn frequent_words_are_of_one_language() {
        let mut all: Vec<&str> = FREQUENT
            .iter()
            .flat_map(|(_, words)| words.split_whitespace())
            .collect();
        assert_eq!(all.iter().map(|word| word.len()).max(), Some(LONGEST));
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn what_is_plain_is_what_trigrams_say() {
        const GERMAN: &str = "Der Rat der Stadt hat am Montag für den Plan des Hafens gestimmt, und die Fischer sind mit \
            dem Ergebnis nicht zufrieden. Nach sechs Stunden wurde die Sitzung beendet; auf der Straße warteten viele \
            Menschen. ";
        const ENGLISH: &str = "The council voted on Monday for the plan of the harbour, after six hours of debate in a \
            full hall. The minister said that the ships which had been sold would not be replaced by the state. ";
        for (text, tag) in [(FRENCH, "fr"), (GERMAN, "de"), (ENGLISH, "en")] {
            let long = text.repeat(16);
            assert_eq!((plain(&long), by_trigrams(&long)), (Some(tag), Some(tag)));
            assert_eq!(plain(text), None, "it is too short");
        }
        assert_eq!(plain(&(FRENCH.repeat(8) + &ENGLISH.repeat(12))), None);
        assert_eq!(
            plain(&"Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(60)),
            None
        );
    }

    #[test]
    fn declared_and_detected() {
        let found = |declared| find(FRENCH, declared).map(|found| (found.value, found.rule));
        assert_eq!(found(None), Some(("fr".into(), "detected")));
        assert_eq!(
            found(declared("fr-fr", "html-lang")),
            Some(("fr-FR".into(), "html-lang"))
        );
        assert_eq!(found(declared("en-US", "html-lang")), Some(("fr".into(), "detected")));
        assert_eq!(
            found(declared("en", "front-matter")),
            Some(("en".into(), "front-matter"))
        );
        assert_eq!(find("12 345", None), None);
        assert_eq!(
            find("Fin", declared("fr", "html-lang")).map(|found| found.value),
            Some("fr".into())
        );
    }
}
