//! A text -> what a reader cannot see of it, or takes for something else.
//!
//! Invariant: what a script needs to be written is never told of: joiners and variation selectors beside the letters and
//! pictures that they are for, marks of direction in a text with letters that run from right to left.

use std::cell::OnceCell;
use std::ops::Range;

/// A character that no one sees (Unicode, `Default_Ignorable_Code_Point`, the marks of direction apart that
/// [`shown`](super::shown) knows).
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character is one of those that pages show where nothing needs them: without width or form of their own, and
/// in nobody's way where they are left out, as soft hyphens are.
pub fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Letters of the alphabets whose letters look alike, by their blocks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Greek,
    Cyrillic,
}

fn alphabet(c: char) -> Option<Alphabet> {
    match c {
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Some(Alphabet::Latin)
        }
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Alphabet::Greek),
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' | '\u{a640}'..='\u{a69f}' => {
            Some(Alphabet::Cyrillic)
        }
        _ => None,
    }
}

/// The Latin letter that a Greek or Cyrillic one looks like (Unicode UTS #39, `confusables.txt`, those whose shapes are the
/// same in most typefaces).
fn twin(c: char) -> Option<char> {
    const TWINS: [(&str, &str); 2] = [
        ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝӏҮүѵ", "ABESIJKMHOPCTYXaesijopcyxhdqwlYyv"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
    ];
    if c.is_ascii() {
        return None;
    }
    TWINS.iter().find_map(|(letters, latin)| {
        let (_, twin) = letters.chars().zip(latin.chars()).find(|(letter, _)| *letter == c)?;
        Some(twin)
    })
}

/// Whether a letter is of a script in which joiners tell words apart, or shapes of one letter: Arabic, Syriac, Mongolian,
/// and those of India and South-East Asia.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
        | '\u{1900}'..='\u{1cff}' | '\u{a800}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10a00}'..='\u{10eff}' | '\u{11000}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
}

/// Whether a script writes no spaces between words, so that one without width tells where a line may end.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{f00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{1aaf}' | '\u{2e80}'..='\u{9fff}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a character is a picture or a sign that has several forms, as emoji do.
fn is_picture(c: char) -> bool {
    matches!(c, '#' | '*' | '0'..='9' | '©' | '®' | '\u{203c}'..='\u{3299}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}')
        || matches!(c, '\u{fe0f}' | '\u{20e3}')
}

/// What of a text tells whether an invisible character has a use in it.
pub struct Writing<'t> {
    text: &'t str,
    /// Whether it has letters that run from right to left.
    is_turned: OnceCell<bool>,
}

impl<'t> Writing<'t> {
    /// That of a text.
    pub fn of(text: &'t str) -> Self {
        Self {
            text,
            is_turned: OnceCell::new(),
        }
    }

    fn is_turned(&self) -> bool {
        *self.is_turned.get_or_init(|| self.text.chars().any(is_right_to_left))
    }
}

/// Whether a character is part of a word, as far as what stands beside it can tell.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) || is_invisible(c)
}

/// Whether an invisible character has a use between these two; where there is none, a word may go on in another element.
pub fn has_use(before: Option<char>, c: char, after: Option<char>, writing: &Writing<'_>) -> bool {
    let either = |fits: fn(char) -> bool| before.is_some_and(fits) || after.is_some_and(fits);
    match c {
        '\u{200c}' | '\u{200d}' => {
            either(is_joined) || (before.is_some_and(is_picture) && after.is_some_and(is_picture))
        }
        '\u{200b}' | '\u{2060}' => either(is_unspaced) || either(|c| !is_of_word(c)),
        '\u{fe00}'..='\u{fe0f}' => before.is_some_and(|c| is_picture(c) || is_joined(c) || is_unspaced(c)),
        '\u{e0100}'..='\u{e01ef}' => before.is_some_and(is_unspaced),
        // The flags of Scotland and others: a black flag, a name in tags, an end.
        '\u{e0020}'..='\u{e007f}' => before.is_some_and(|c| c == '\u{1f3f4}' || matches!(c, '\u{e0020}'..='\u{e007e}')),
        '\u{200e}' | '\u{200f}' | '\u{61c}' => writing.is_turned(),
        '\u{34f}' => either(|c| is_right_to_left(c) || unicode_normalization::char::is_combining_mark(c)),
        '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' => either(is_joined),
        '\u{115f}' | '\u{1160}' => either(|c| matches!(c, '\u{1100}'..='\u{11ff}')),
        _ => false,
    }
}

/// The first character of a text that no one sees and that its writing has no use for, and where it stands.
pub fn invisible(text: &str) -> Option<(usize, char)> {
    if text.is_ascii() {
        return None;
    }
    let writing = Writing::of(text);
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        if is_invisible(c) && !has_use(before, c, after, &writing) {
            return Some((at, c));
        }
        before = Some(c);
    }
    None
}

/// The first word of a text in which letters of one alphabet stand for those of another: Cyrillic beside Latin, or a Greek
/// letter that looks Latin. Other Greek letters are signs, as in `TNFα`.
pub fn mixed_word(text: &str) -> Option<Range<usize>> {
    if text.is_ascii() {
        return None;
    }
    let is_of_word =
        |c: char| c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c) || is_invisible(c);
    for word in text.split(|c| !is_of_word(c)) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let has = |wanted: Alphabet| word.chars().any(|c| alphabet(c) == Some(wanted));
        let poses = word
            .chars()
            .any(|c| alphabet(c) == Some(Alphabet::Greek) && twin(c).is_some());
        let mixed = (has(Alphabet::Latin) && (has(Alphabet::Cyrillic) || poses)) || (has(Alphabet::Cyrillic) && poses);
        // A sign stands alone; a word has three letters or more.
        if mixed && word.chars().filter(|&c| alphabet(c).is_some()).count() > 2 {
            return Some(start..start + word.len());
        }
    }
    None
}

/// What a text looks like, whatever letters it is written in: two of the same are not told apart by a reader.
pub fn looks(text: &str) -> String {
    text.chars()
        .filter(|&c| !is_invisible(c))
        .map(|c| twin(c).unwrap_or(c))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_told() {
        for (text, c) in [
            ("par\u{200b}liament", '\u{200b}'),
            ("Ruth\u{feff} Vane", '\u{feff}'),
            ("Ru\u{200d}th", '\u{200d}'),
            ("Ruth\u{200e}", '\u{200e}'),
            ("dé\u{ad}puté", '\u{ad}'),
            ("a\u{e0041}b", '\u{e0041}'),
            ("a\u{fe0f}b", '\u{fe0f}'),
            ("Vane\u{3164}", '\u{3164}'),
            ("x\u{2063}y", '\u{2063}'),
            ("\u{200b}liament", '\u{200b}'),
            ("par\u{2060}", '\u{2060}'),
            ("e\u{301}\u{200b}\u{200b}l", '\u{200b}'),
        ] {
            assert_eq!(invisible(text).map(|(_, c)| c), Some(c), "{text:?}");
        }
    }

    #[test]
    fn what_writing_needs_is_let_be() {
        for text in [
            "L’été à Niamey, « œuvre »",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
            "\u{2764}\u{fe0f}\u{200d}\u{1f525}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "1\u{fe0f}\u{20e3}",
            "العربية\u{200f} (AFP)\u{200e}",
            "ภาษา\u{200b}ไทย",
            "https://example.org/\u{200b}path",
            "«\u{2060}mot",
            "葛\u{e0100}飾",
            "ᠮᠣᠩ\u{180e}ᠭᠣᠯ",
            "Москва",
            "Αθήνα",
        ] {
            assert_eq!(invisible(text), None, "{text:?}");
            assert_eq!(mixed_word(text), None, "{text:?}");
        }
    }

    #[test]
    fn letters_that_pose_as_others_are_told() {
        for (text, word) in [
            ("The Nіger river", "Nіger"),
            ("Ρutin said", "Ρutin"),
            ("Мосkва", "Мосkва"),
        ] {
            assert_eq!(mixed_word(text).map(|range| &text[range]), Some(word));
        }
        for text in [
            "TNFα and β-carotene",
            "10 µm, kΩ",
            "Яндекс and Yandex",
            "ΔT of CO₂",
            "Зона C",
            "Société Générale",
        ] {
            assert_eq!(mixed_word(text), None, "{text:?}");
        }
        assert_eq!(looks("Сосо\u{200b}"), "Coco");
    }
}
