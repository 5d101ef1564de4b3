//! Text -> [`Word`]s, as the rules compare them; a source's text -> [`Words`], cut once for all rules.
//!
//! Invariant: words stand in the order of the text and do not overlap; a hyphen joins, an apostrophe parts.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::detect::propose::push_plain;

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// The letters.
    pub text: &'t str,
    /// The first byte.
    pub start: usize,
    /// What stands between it and the word before.
    pub gap: &'t str,
}

impl Word<'_> {
    /// The byte after the last.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it begins with a small letter.
    pub fn is_small(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }

    /// Whether a sentence may have ended before it.
    pub fn opens(&self) -> bool {
        self.gap
            .contains(['.', '!', '?', '…', '\n', ':', ';', '«', '“', '"', '(', '—', '–'])
    }

    /// Whether nothing but white space parts it from the word before.
    pub fn follows(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(|c| c.is_whitespace() && c != '\n')
    }
}

/// The words of a range of a text.
pub(super) fn words(text: &str, range: Range<usize>) -> Vec<Word<'_>> {
    let part = &text[range.clone()];
    let is_word = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric(),
        false => c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}',
    };
    let mut words = Vec::new();
    let mut last = 0;
    let mut start: Option<usize> = None;
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '-' | '\u{2010}' | '\u{2011}') && chars.peek().is_some_and(|&(_, next)| is_word(next));
        if is_word(c) || (start.is_some() && joins) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(Word {
                text: &part[from..at],
                start: range.start + from,
                gap: &part[last..from],
            });
            last = at;
        }
    }
    if let Some(from) = start {
        words.push(Word {
            text: &part[from..],
            start: range.start + from,
            gap: &part[last..from],
        });
    }
    words
}

/// A text with its words and their plain forms.
pub(super) struct Words<'t> {
    /// The text.
    pub text: &'t str,
    /// Its words.
    pub words: Vec<Word<'t>>,
    /// The plain forms, one after the other.
    plains: String,
    /// Where each plain form ends.
    ends: Vec<usize>,
}

impl<'t> Words<'t> {
    /// Cuts a text.
    pub fn new(text: &'t str) -> Self {
        let words = words(text, 0..text.len());
        let mut plains = String::with_capacity(text.len());
        let ends = (words.iter())
            .map(|word| {
                push_plain(word.text, &mut plains);
                plains.len()
            })
            .collect();
        Self {
            text,
            words,
            plains,
            ends,
        }
    }

    /// A word as [`plain`](crate::detect::propose::plain) gives it.
    pub fn plain(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.plains[start..self.ends[at]]
    }

    /// The plain forms of some words, as one text with nothing between them.
    pub fn joined(&self, range: Range<usize>) -> &str {
        let end = |count: usize| count.checked_sub(1).map_or(0, |last| self.ends[last]);
        &self.plains[end(range.start)..end(range.end)]
    }

    /// The plain forms of some words, one after the other.
    pub fn plains(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
        range.map(|at| self.plain(at))
    }

    /// The words that lie in a range of the text.
    pub fn within(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.words.partition_point(|word| word.start < range.start);
        let end = self.words.partition_point(|word| word.end() <= range.end);
        start..end.max(start)
    }
}

/// The first bytes and the lengths of some words: most others are told from them by these alone.
#[derive(Clone, Debug)]
pub(super) struct Shapes {
    /// For each first byte the lengths, one bit a length; the last bit stands for all that are longer.
    lengths: [u64; 256],
}

impl Shapes {
    /// The shapes of no words.
    pub fn new() -> Self {
        Self { lengths: [0; 256] }
    }

    /// The shapes of some words.
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut shapes = Self::new();
        words.into_iter().for_each(|word| shapes.add(word));
        shapes
    }

    /// Adds the shape of a word; the empty one has none.
    pub fn add(&mut self, word: &str) {
        if let Some(&first) = word.as_bytes().first() {
            self.lengths[usize::from(first)] |= 1 << word.len().min(63);
        }
    }

    /// Whether a word may be one of them.
    pub fn may_hold(&self, word: &str) -> bool {
        let first = word.as_bytes().first();
        first.is_some_and(|&first| self.lengths[usize::from(first)] >> word.len().min(63) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_join_and_apostrophes_part() {
        let text = "xx L’État-major n'a rien - dit. Oui";
        let found = words(text, 3..text.len());
        let shown: Vec<&str> = found.iter().map(|word| word.text).collect();
        assert_eq!(shown, ["L", "État-major", "n", "a", "rien", "dit", "Oui"]);
        assert!(found.iter().all(|word| &text[word.range()] == word.text));
        assert!(found[6].opens() && found[4].follows() && !found[5].follows());
    }

    #[test]
    fn words_of_a_part_are_those_of_the_whole() {
        let text = "Le préfet Œdipe. L’Été n\u{ad}uit\n\nArc-en-ciel, fin";
        let all = Words::new(text);
        for start in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            let part = start..text.len();
            let whole = text[..start]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '\u{ad}');
            let own: Vec<&str> = words(text, part.clone()).iter().map(|word| word.text).collect();
            let found: Vec<&str> = all.words[all.within(&part)].iter().map(|word| word.text).collect();
            assert!(!whole || own == found, "{start}: {own:?} {found:?}");
        }
        let plains: Vec<&str> = all.plains(0..all.words.len()).collect();
        assert_eq!(all.joined(0..all.words.len()), plains.concat());
        assert_eq!((all.joined(2..4), all.joined(0..0)), ("oedipel", ""));
        assert_eq!(
            plains,
            ["le", "prefet", "oedipe", "l", "ete", "nuit", "arc-en-ciel", "fin"]
        );
    }

    #[test]
    fn shapes_hold_their_words() {
        let long = "x".repeat(80);
        let words = ["le", "été", "est-ce", long.as_str()];
        let shapes = Shapes::of(words);
        assert!(words.into_iter().all(|word| shapes.may_hold(word)));
        let others = ["", "les", "a", "mot", "ete"];
        assert!(!others.into_iter().any(|word| shapes.may_hold(word)));
        assert!(!Shapes::new().may_hold("le"));
    }
}
