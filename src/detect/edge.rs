//! A range of a text -> its [`Edge`]s: whether a name may begin or end there.
//!
//! Invariant: an edge looks at a bounded number of characters around it, so that all edges of a text together
//! take linear time.

use unicode_normalization::char::is_combining_mark;

use super::fold::{is_apostrophe, is_dropped, is_hyphen, is_word, joined};

/// The longest word that an edge reads, in characters.
const REACH: usize = 16;

/// What stands at one end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// A word begins or ends here.
    Word,
    /// A hyphen at this byte joins it to another word: a name only if that word is one too.
    Hyphen(usize),
    /// An `s` that ends the word: a name only where it can be the mark of a plural.
    Plural,
    /// The middle of a word.
    Inside,
}

/// Words that lose their vowel before another, in French and Italian, without the apostrophe.
const ELIDED: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "entr",
    "dell", "all", "dall", "nell", "sull", "un",
];

/// What a hyphen sets before a name without making another name of it: "ex-Wagner", "pro-Bazoum".
const PREFIXES: &[&str] = &[
    "ex", "anti", "pro", "non", "post", "pré", "pre", "après", "avant", "néo", "neo", "hors", "contre", "intra",
    "ultra",
];

/// What an apostrophe adds to a name in English.
const CONTRACTIONS: &[&str] = &["s", "S", "ll", "d", "ve", "re"];

/// What a hyphen adds to a name without making another name of it, besides participles in -ed and -ing:
/// "ce Niger-là", "US-led".
const SUFFIXES: &[&str] = &[
    "là", "ci", "led", "run", "held", "born", "made", "built", "bound", "wide", "style", "era", "only", "friendly",
];

/// Whether a name whose first character is `first` may begin at byte `at`.
pub(super) fn left(text: &str, at: usize, first: char) -> Edge {
    let before = text[..at].trim_end_matches(is_dropped);
    let Some(c) = before.chars().next_back() else {
        return Edge::Word;
    };
    let rest = &before[..before.len() - c.len_utf8()];
    let follows_word = || rest.chars().next_back().is_some_and(is_word);
    if !is_word(first) {
        Edge::Word
    } else if is_word(c) {
        if runs_on(c, first) { Edge::Inside } else { Edge::Word }
    } else if is_apostrophe(c) {
        let word = last_word(rest);
        let bounded = rest[..rest.len() - word.len()]
            .chars()
            .next_back()
            .is_none_or(|c| !is_word(c) && !is_hyphen(c));
        match word {
            "" => Edge::Word,
            _ if bounded && is_one_of(word, ELIDED) => Edge::Word,
            _ => Edge::Inside,
        }
    } else if let Some((hyphen, words)) = hyphen_before(before) {
        let word = last_word(words);
        let bounded = !words[..words.len() - word.len()]
            .chars()
            .next_back()
            .is_some_and(is_word);
        match word {
            _ if bounded && is_one_of(word, PREFIXES) => Edge::Word,
            _ => Edge::Hyphen(hyphen),
        }
    } else if (c == '&' && follows_word())
        || (first.is_ascii_digit()
            && matches!(c, '.' | ',')
            && rest.chars().next_back().is_some_and(|c| c.is_ascii_digit()))
    {
        Edge::Inside
    } else {
        Edge::Word
    }
}

/// Whether a name whose last character is `last` may end at byte `at`.
pub(super) fn right(text: &str, at: usize, last: char) -> Edge {
    let after = text[at..].trim_start_matches(is_dropped);
    let mut rest = after.chars();
    let Some(c) = rest.next() else {
        return Edge::Word;
    };
    let rest = rest.as_str();
    let next = rest.trim_start_matches(is_dropped).chars().next();
    if is_combining_mark(c) {
        Edge::Inside
    } else if !is_word(last) {
        Edge::Word
    } else if is_word(c) {
        match c {
            _ if !runs_on(last, c) || is_hangul(last) => Edge::Word,
            's' if next.is_none_or(|c| !is_word(c) && !is_apostrophe(c) && !is_hyphen(c)) => Edge::Plural,
            _ => Edge::Inside,
        }
    } else if is_apostrophe(c) {
        let word = first_word(rest);
        let ends = |word: &str| !rest[word.len()..].chars().next().is_some_and(is_word);
        match word {
            "" => Edge::Word,
            _ if CONTRACTIONS.contains(&word) && ends(word) => Edge::Word,
            _ => Edge::Inside,
        }
    } else if is_hyphen(c) {
        let hyphen = text.len() - after.len();
        match joined(text, text.len() - rest.len()) {
            Some(start) if !is_suffix(&text[start..]) => Edge::Hyphen(hyphen),
            _ => Edge::Word,
        }
    } else if (c == '&' && next.is_some_and(is_word))
        || (last.is_ascii_digit() && matches!(c, '.' | ',') && next.is_some_and(|c| c.is_ascii_digit()))
    {
        Edge::Inside
    } else {
        Edge::Word
    }
}

/// Whether a sentence, a heading or a quotation begins at byte `at`, so that its capital means nothing.
pub(super) fn opens(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(|c: char| is_dropped(c) || (c.is_whitespace() && c != '\n'));
    before.chars().next_back().is_none_or(|c| {
        matches!(
            c,
            '\n' | '.' | '!' | '?' | '…' | ':' | '«' | '“' | '"' | '‘' | '—' | '–' | '-' | '•' | '*' | '#' | '('
        )
    })
}

/// The word before byte `at` on the same line, at most sixteen characters of it.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    last_word(text[..at].trim_end_matches([' ', '\u{a0}', '\u{202f}']))
}

/// Whether a word, whatever its case, is one of a list.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter()
        .any(|item| item.chars().eq(word.chars().flat_map(char::to_lowercase)))
}

/// Whether what follows a hyphen is one of [`SUFFIXES`] or an English participle.
fn is_suffix(text: &str) -> bool {
    let word = first_word(text);
    let ends = !text[word.len()..].chars().next().is_some_and(is_word);
    let participle = word.len() > 3
        && (word.ends_with("ed") || word.ends_with("ing"))
        && word.bytes().all(|byte| byte.is_ascii_lowercase());
    ends && (participle || SUFFIXES.contains(&word))
}

/// The hyphen that ends a text, a line break after it included, and the text before it, if that ends in a
/// word.
fn hyphen_before(before: &str) -> Option<(usize, &str)> {
    let blank = |c: char| c.is_whitespace() || is_dropped(c);
    let line = before.trim_end_matches(|c: char| blank(c) && c != '\n');
    let line = line
        .strip_suffix('\n')
        .map_or(before, |line| line.trim_end_matches(|c: char| blank(c) && c != '\n'));
    let hyphen = line.chars().next_back().filter(|&c| is_hyphen(c))?;
    let words = line[..line.len() - hyphen.len_utf8()].trim_end_matches(is_dropped);
    words.chars().next_back().filter(|&c| is_word(c))?;
    Some((line.len() - hyphen.len_utf8(), words))
}

/// The letters that end a text, at most [`REACH`].
fn last_word(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(REACH)
        .take_while(|&(_, c)| is_word(c))
        .last();
    start.map_or("", |(start, _)| &text[start..])
}

/// The letters that begin a text, at most [`REACH`].
fn first_word(text: &str) -> &str {
    let end = text.char_indices().take(REACH).take_while(|&(_, c)| is_word(c)).last();
    end.map_or("", |(end, c)| &text[..end + c.len_utf8()])
}

/// Whether two characters side by side are inside one word.
///
/// Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan are written without spaces, so that a word may end
/// anywhere in them, except between two katakana: マリ (Mali) is not in ソマリア (Somalia).
fn runs_on(before: char, after: char) -> bool {
    if is_katakana(before) && is_katakana(after) {
        return true;
    }
    is_combining_mark(after) || !(is_unspaced(before) || is_unspaced(after))
}

/// Whether a character is of a script that sets no space between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{323af}')
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}')
}

/// Whether a character is a Korean syllable, after which particles follow without a space.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The edges of the part of a text that stands between braces.
    fn edges(marked: &str) -> (Edge, Edge) {
        let start = marked.find('{').unwrap();
        let end = marked.find('}').unwrap() - 1;
        let text = marked.replace(['{', '}'], "");
        let name = &text[start..end];
        let (first, last) = (name.chars().next().unwrap(), name.chars().next_back().unwrap());
        (left(&text, start, first), right(&text, end, last))
    }

    #[test]
    fn words_end_where_readers_end_them() {
        for whole in [
            "{Niger}",
            "le {Niger}, et",
            "l’{État}",
            "d'{Agadez}",
            "qu’{Ekman}",
            "Jusqu'{Ekman}",
            "‘{Niger}’",
            "{Niger}'s army",
            "{Niger}’s",
            "the {States}' army",
            "«{Niger}»",
            "({Niger})",
            "{Niger}…",
            "#{Niger}",
            "- {Niger}",
            "-{Niger}",
            "{Niger}-",
            "{Niger} - Mali",
            "{Niger}–Mali",
            "{Niger}—",
            "ex-{Wagner}",
            "l'ex-{Wagner}",
            "{US}-led",
            "{Russia}-backed",
            "ce {Niger}-là",
            "{101}, et",
            "{101}.",
            "在{尼日尔}的",
            "ใน{ไนเจอร์}และ",
            "{니제르}는",
            "{ニジェール}の",
            "l\u{ad}’{État}",
        ] {
            assert_eq!(edges(whole), (Edge::Word, Edge::Word), "{whole}");
        }
        for inside in [
            "{Niger}ia",
            "{Niger}1",
            "1{01}",
            "re{Niger}",
            "O'{Brien}",
            "Villeneuve-d'{Ascq}",
            "{Aujourd}'hui",
            "{101},5",
            "3.{101}",
            "{AT}&T",
            "S&{P}",
            "{Niger}_2",
            "ソ{マリ}ア",
            "{e}\u{301}",
            "{Ekman}'sx",
        ] {
            let (left, right) = edges(inside);
            assert!(
                left == Edge::Inside || right == Edge::Inside,
                "{inside}: {left:?} {right:?}"
            );
        }
        for joint in [
            "{Niger}-Est",
            "Sud-{Niger}",
            "{Niger}-\nEst",
            "Sud-\n{Niger}",
            "Sud\u{2011}{Niger}",
        ] {
            let (left, right) = edges(joint);
            assert!(
                matches!(left, Edge::Hyphen(_)) || matches!(right, Edge::Hyphen(_)),
                "{joint}: {left:?} {right:?}"
            );
        }
        assert_eq!(edges("les {Kennedy}s sont"), (Edge::Word, Edge::Plural));
    }

    #[test]
    fn capitals_mean_nothing_at_the_beginning() {
        for (text, expected) in [
            ("x", true),
            ("Oui. x", true),
            ("« x", true),
            ("le x", false),
            ("a\nx", true),
            ("a, x", false),
        ] {
            assert_eq!(opens(text, text.len() - 1), expected, "{text:?}");
        }
    }
}
