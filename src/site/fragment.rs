//! A passage and the address of its source -> the address that leads to these words there, by a text fragment (WICG,
//! "URL Fragment Text Directives").
//!
//! Invariant: in the text of the source a directive finds the passage and nothing else; it holds no word beyond the
//! passage unless the source is published in full.

use std::ops::Range;

use crate::link::model::{Model, Source};
use crate::load::front::Publishing;
use crate::route;

use super::view::known;

/// The longest passage that is written out, in characters; of a longer one the first and last words are.
const WHOLE: usize = 90;
/// How many words stand for either end of a long passage, at first and where these are not enough.
const ENDS: [usize; 3] = [4, 7, 12];
/// How many words before and after are given, at first and where the passage stands in several places.
const CONTEXT: [(usize, usize); 5] = [(0, 0), (3, 0), (3, 3), (6, 6), (12, 12)];
/// How far a passage that cuts a word is widened, in bytes.
const WIDENED: usize = 40;

/// Where a passage stands outside of the dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// At the address of its source; empty where that is not known.
    pub original: String,
    /// In the archived copy; empty where there is none.
    pub archived: String,
}

/// For each piece of evidence, in the model's order, where its words stand outside of the dossier.
pub fn outside(model: &Model) -> Vec<Outside> {
    let mut all = vec![Outside::default(); model.evidence.len()];
    for source in &model.sources {
        let [url, archive] = [&source.url, &source.archive_url].map(|address| web(&known(address)));
        if url.is_none() && archive.is_none() {
            continue;
        }
        let text = Text::new(source);
        for &piece in &source.passages {
            let directive = text.directive(&model[piece].passage.parts);
            let address = |url: &Option<String>| match (url, &directive) {
                (Some(url), Some(directive)) => with(url, directive),
                (Some(url), None) => url.clone(),
                (None, _) => String::new(),
            };
            all[piece.index()] = Outside {
                original: address(&url),
                archived: address(&archive),
            };
        }
    }
    all
}

/// An address on the web, ready to stand in a link.
pub fn web(address: &str) -> Option<String> {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    is_web.then(|| route::external(address))
}

/// An address with a directive behind its fragment, if it has one.
fn with(url: &str, directive: &str) -> String {
    let mark = if url.contains('#') { "" } else { "#" };
    format!("{url}{mark}:~:text={directive}")
}

/// A text as browsers search it: in lower case, white space as one space, blocks apart by line breaks.
struct Text {
    /// What is searched.
    folded: String,
    /// The same as it was written.
    written: String,
    /// For each byte of `folded`, where its character begins in `written`; and the end.
    to_written: Vec<usize>,
    /// Where the bytes of the reading text lie in `folded`: offsets of characters, in order.
    from_reading: Vec<(usize, usize)>,
    /// Whether words around a passage may be given.
    published: bool,
}

impl Text {
    fn new(source: &Source) -> Self {
        let blocks: Vec<Range<usize>> = source.text.blocks.iter().map(|block| block.range.clone()).collect();
        Self::of(
            &source.text.reading.text,
            &blocks,
            source.publishing == Publishing::Full,
        )
    }

    fn of(text: &str, blocks: &[Range<usize>], published: bool) -> Self {
        let mut made = Text {
            folded: String::with_capacity(text.len()),
            written: String::with_capacity(text.len()),
            to_written: Vec::with_capacity(text.len()),
            from_reading: Vec::with_capacity(text.len()),
            published,
        };
        for block in blocks {
            if !made.folded.is_empty() {
                made.push('\n', block.start);
            }
            for (at, c) in text.get(block.clone()).unwrap_or_default().char_indices() {
                let at = block.start + at;
                match c.is_whitespace() {
                    true if made.folded.ends_with([' ', '\n']) => made.from_reading.push((at, made.folded.len())),
                    true => made.push(' ', at),
                    false => made.push(c, at),
                }
            }
        }
        made.to_written.push(made.written.len());
        made
    }

    fn push(&mut self, c: char, at: usize) {
        self.from_reading.push((at, self.folded.len()));
        // One character for one, so that offsets stay simple; ß and the like stay as they are.
        let mut lower = c.to_lowercase();
        let folded = lower.next().filter(|_| lower.next().is_none()).unwrap_or(c);
        self.folded.push(folded);
        self.to_written.resize(self.folded.len(), self.written.len());
        self.written.push(c);
    }

    /// An offset of the reading text in `folded`.
    fn folded_at(&self, reading: usize) -> usize {
        let next = self.from_reading.partition_point(|&(at, _)| at < reading);
        self.from_reading.get(next).map_or(self.folded.len(), |&(_, at)| at)
    }

    /// The directive that finds a passage, encoded; none where nothing tells it from other places.
    fn directive(&self, parts: &[Range<usize>]) -> Option<String> {
        let (first, last) = (parts.first()?, parts.last()?);
        let range = self.trimmed(self.folded_at(first.start)..self.folded_at(last.end));
        let range = self.whole_words(range);
        let words = self.folded.get(range.clone()).filter(|words| !words.is_empty())?;
        let whole = parts.len() == 1 && !words.contains('\n') && words.chars().count() <= WHOLE;
        let ends = whole
            .then_some(None)
            .into_iter()
            .chain(ENDS.map(Some))
            .filter_map(|ends| self.ends(range.clone(), ends));
        for (start, end) in ends {
            for (before, after) in CONTEXT {
                if before > 0 && !self.published {
                    break;
                }
                let directive = Directive {
                    prefix: self.before(range.start, before),
                    start: start.clone(),
                    end: end.clone(),
                    suffix: self.after(range.end, after),
                };
                if self.finds(&directive) == [range.clone()] {
                    return Some(self.encoded(&directive));
                }
            }
        }
        None
    }

    /// The two ends of a passage, each of some words of one block; all of it for none.
    fn ends(&self, range: Range<usize>, count: Option<usize>) -> Option<(Range<usize>, Option<Range<usize>>)> {
        let Some(count) = count else { return Some((range, None)) };
        let start = range.start..self.after(range.start, count).end.min(range.end);
        let end = self.before(range.end, count).start.max(range.start)..range.end;
        (start.end < end.start).then_some((start, Some(end)))
    }

    /// The last words of a block that ends at, or goes on over, an offset.
    fn before(&self, at: usize, count: usize) -> Range<usize> {
        if count == 0 {
            return at..at;
        }
        let head = self.folded[..at].trim_end();
        let block = head.rfind('\n').map_or(0, |end| end + 1);
        let spaces = head[block..].rmatch_indices(' ');
        let start = spaces.map(|(space, _)| block + space + 1).nth(count - 1);
        start.unwrap_or(block)..head.len()
    }

    /// The first words of a block that begins at, or before, an offset.
    fn after(&self, at: usize, count: usize) -> Range<usize> {
        if count == 0 {
            return at..at;
        }
        let rest = &self.folded[at..];
        let start = at + (rest.len() - rest.trim_start().len());
        let block = self.folded[start..]
            .find('\n')
            .map_or(self.folded.len(), |end| start + end);
        let spaces = self.folded[start..block].match_indices(' ');
        let end = spaces.map(|(space, _)| start + space).nth(count - 1);
        start..self.trimmed(start..end.unwrap_or(block)).end
    }

    /// Every place that a directive finds.
    fn finds(&self, directive: &Directive) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for start in self.places(&directive.start) {
            let head = self.folded[..start.start].trim_end();
            if !head.ends_with(&self.folded[directive.prefix.clone()]) {
                continue;
            }
            let fits = |end: &Range<usize>| {
                let rest = self.folded[end.end..].trim_start();
                rest.starts_with(&self.folded[directive.suffix.clone()])
            };
            let end = match &directive.end {
                None => Some(start.clone()).filter(fits),
                Some(end) => (self.places(end).into_iter()).find(|end| end.start >= start.end && fits(end)),
            };
            found.extend(end.map(|end| start.start..end.end));
        }
        found
    }

    /// Where the words of a range stand, as whole words.
    fn places(&self, words: &Range<usize>) -> Vec<Range<usize>> {
        let words = &self.folded[words.clone()];
        let places = self.folded.match_indices(words).map(|(at, _)| at..at + words.len());
        places
            .filter(|place| self.is_boundary(place.start) && self.is_boundary(place.end))
            .collect()
    }

    /// Whether no word goes on over an offset (after UAX #29, word boundaries).
    fn is_boundary(&self, at: usize) -> bool {
        let mut before = self.folded[..at].chars().rev();
        let mut after = self.folded[at..].chars();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inner = |c: Option<char>| c.is_some_and(|c| "'’.:·,_".contains(c));
        let (b1, b2, a1, a2) = (before.next(), before.next(), after.next(), after.next());
        !(letter(b1) && letter(a1) || letter(b2) && inner(b1) && letter(a1) || letter(b1) && inner(a1) && letter(a2))
    }

    /// A range without white space at its ends.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = self.folded.get(range.clone()).unwrap_or_default();
        let start = range.start + (text.len() - text.trim_start().len());
        start..(start + text.trim().len())
    }

    /// A range widened to whole words, where that does not take long.
    fn whole_words(&self, range: Range<usize>) -> Range<usize> {
        let marks = |(at, _): (usize, char)| at;
        let before = self.folded[..range.start].char_indices().rev().map(marks);
        let start = std::iter::once(range.start)
            .chain(before)
            .find(|&at| self.is_boundary(at));
        let after = self.folded[range.end..].char_indices().map(|(at, _)| range.end + at);
        let end = after.chain([self.folded.len()]).find(|&at| self.is_boundary(at));
        let near = |to: usize, from: usize| to.abs_diff(from) <= WIDENED;
        let start = start.filter(|&start| near(start, range.start)).unwrap_or(range.start);
        start..end.filter(|&end| near(end, range.end)).unwrap_or(range.end)
    }

    /// A directive as it stands in an address: `prefix-,start,end,-suffix`.
    fn encoded(&self, directive: &Directive) -> String {
        let words =
            |range: &Range<usize>| encode(&self.written[self.to_written[range.start]..self.to_written[range.end]]);
        let mut parts = Vec::new();
        if !directive.prefix.is_empty() {
            parts.push(words(&directive.prefix) + "-");
        }
        parts.push(words(&directive.start));
        parts.extend(directive.end.as_ref().map(words));
        if !directive.suffix.is_empty() {
            parts.push(format!("-{}", words(&directive.suffix)));
        }
        parts.join(",")
    }
}

/// A text directive; ranges of [`Text::folded`], empty where nothing is given.
struct Directive {
    prefix: Range<usize>,
    start: Range<usize>,
    end: Option<Range<usize>>,
    suffix: Range<usize>,
}

/// Percent-encodes all but letters, digits, `.`, `_` and `~` of ASCII: `-`, `,` and `&` mean something in a directive.
fn encode(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for byte in words.bytes() {
        match byte {
            b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The directive of the nth place of some words in a text whose lines are its blocks.
    fn directive(text: &str, words: &str, nth: usize, published: bool) -> Option<String> {
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            blocks.push(at..at + line.len());
            at += line.len() + 1;
        }
        let parts: Vec<Range<usize>> = (words.split(" […] "))
            .map(|part| {
                text.match_indices(part)
                    .nth(nth)
                    .map(|(at, _)| at..at + part.len())
                    .unwrap()
            })
            .collect();
        Text::of(text, &blocks, published).directive(&parts)
    }

    #[test]
    fn short_passages_are_written_out_and_encoded() {
        let text = "Un accord, « de A à B » – 50 % & plus-value, est signé.";
        assert_eq!(directive(text, "est signé", 0, true).unwrap(), "est%20sign%C3%A9");
        let found = directive(text, "50 % & plus-value, est", 0, true).unwrap();
        assert_eq!(found, "50%20%25%20%26%20plus%2Dvalue%2C%20est");
    }

    #[test]
    fn words_that_stand_twice_are_told_apart_by_those_around_them() {
        let text = "Le pont reste fermé. La mairie promet que le pont reste fermé aussi.";
        assert_eq!(
            directive(text, "pont reste fermé", 0, true).unwrap(),
            "Le-,pont%20reste%20ferm%C3%A9,-.%20La%20mairie"
        );
        let second = directive(text, "pont reste fermé", 1, true).unwrap();
        assert_eq!(second, "promet%20que%20le-,pont%20reste%20ferm%C3%A9");
        assert_eq!(
            directive(text, "pont reste fermé", 1, false),
            None,
            "no word beyond the passage"
        );
    }

    #[test]
    fn long_passages_and_gaps_are_given_by_their_ends() {
        let first = "Nous avons décidé ce matin de fermer le pont à toute circulation, parce que deux câbles";
        let text = format!("{first}\nsur huit sont rompus, dit le rapport que nous avons lu avec soin hier soir.");
        let all = directive(&text, &text.clone(), 0, false).unwrap();
        assert_eq!(
            all,
            "Nous%20avons%20d%C3%A9cid%C3%A9%20ce,lu%20avec%20soin%20hier%20soir.".replace("lu%20avec", "avec")
        );
        let gap = directive(&text, "fermer le pont […] le rapport", 0, false).unwrap();
        assert_eq!(gap, "fermer%20le%20pont%20%C3%A0,rompus%2C%20dit%20le%20rapport");
    }

    #[test]
    fn a_passage_that_cuts_a_word_is_widened() {
        assert_eq!(
            directive("Depuis l’accord signé", "accord", 0, false).unwrap(),
            "l%E2%80%99accord"
        );
        assert_eq!(directive("a\u{a0}b", "b", 0, true).unwrap(), "b");
    }

    #[test]
    fn a_directive_stands_behind_the_fragment_of_an_address() {
        assert_eq!(with("https://a.example/b", "c"), "https://a.example/b#:~:text=c");
        assert_eq!(with("https://a.example/b#d", "c"), "https://a.example/b#d:~:text=c");
        assert_eq!(web("javascript:alert(1)"), None);
    }

    #[test]
    fn any_passage_of_any_text_is_found_again_or_left_alone() {
        let text = "Été à l’été, l’Été.  ß İ ﬁ — 1,5 % été\nété 日本語日本語 👩‍👩‍👧 été";
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let line = text.find('\n').unwrap();
        let made = Text::of(text, &[0..line, line + 1..text.len()], true);
        for (i, &start) in bounds.iter().enumerate() {
            for &end in &bounds[i + 1..] {
                made.directive(std::slice::from_ref(&(start..end)));
            }
        }
    }
}
