//! A quotation and a source -> an [`Anchoring`]: the passage where the words stand, or why there is none.
//!
//! Invariant: only equality after [`crate::text::normalise`] verifies; what is merely near is a suggestion.

mod nearest;

use std::ops::Range;

use memchr::memmem::Finder;

use crate::load::body::{Quotation, QuotePiece};
use crate::read::Source;
use crate::text::{Mapped, normalise};

pub use nearest::{DiffPiece, Nearest};

/// A range of a source's reading text, with gaps where the quotation leaves words out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The ranges quoted, in order, in bytes of the reading text; never empty.
    pub parts: Vec<Range<usize>>,
    /// What a reader is shown.
    pub shown: Vec<Shown>,
}

impl Passage {
    /// From the first word quoted to the last.
    pub fn range(&self) -> Range<usize> {
        let start = self.parts.first().map_or(0, |part| part.start);
        start..self.parts.last().map_or(start, |part| part.end)
    }
}

/// A piece of a verified quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Words of the source, in bytes of its reading text.
    Exact(Range<usize>),
    /// Words left out.
    Gap,
    /// The editor's words.
    Editor(String),
}

/// What came of looking for a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchoring {
    /// It stands there, and nowhere else.
    Verified(Passage),
    /// It stands in several places, all of them given.
    Ambiguous(Vec<Passage>),
    /// It stands nowhere; the nearest passage, if any is near.
    Missing(Option<Nearest>),
    /// It quotes no word.
    Empty,
}

/// A run of a quotation between two gaps, normalised, with what the editor put into it.
struct Run {
    words: Mapped,
    /// Offsets of `words` at which the editor's words stand.
    insertions: Vec<(usize, String)>,
}

/// Looks for a quotation in a source; `after` are words that stand before the right place.
///
/// Brackets are read as the source's own where the words with them stand in it, otherwise as the
/// editor's. Where parts follow one another in several ways the shortest passages count, and passages of
/// whole words before those that cut one.
pub fn anchor(quotation: &Quotation, after: Option<&str>, source: &Source) -> Anchoring {
    if quotation.is_empty() {
        return Anchoring::Empty;
    }
    let literal = vec![Run {
        words: normalise(&quotation.text),
        insertions: Vec::new(),
    }];
    let bracketed = quotation
        .pieces
        .iter()
        .any(|piece| !matches!(piece, QuotePiece::Words(_)));
    let mut runs = literal;
    let mut passages = windows(&runs, source);
    if passages.is_empty() && bracketed {
        // The space before the editor's words is theirs, or the source's: `the roof [sic].`
        let readings = [(true, false), (false, false), (true, true), (false, true)];
        for (spaced, own) in readings {
            // Of several brackets some may be the source's.
            let kept = if own {
                with_brackets_of(quotation, source)
            } else {
                quotation.clone()
            };
            let cut = split(&kept, spaced);
            passages = windows(&cut, source);
            if !passages.is_empty() {
                runs = cut;
                break;
            }
            if !own && spaced {
                runs = cut;
            }
        }
    }
    let mut passages = choose(passages, after, source);
    match passages.len() {
        0 => {
            // What is missing is told of the part that is missing, if one is.
            let stands = |run: &&Run| {
                occurrences(&run.words.text, &source.normal().text, true)
                    .next()
                    .is_some()
            };
            let longest = runs.iter().max_by_key(|run| (!stands(run), run.words.text.len()));
            Anchoring::Missing(longest.and_then(|run| nearest::nearest(&run.words.text, source)))
        }
        1 => Anchoring::Verified(shown(quotation, &runs, passages.remove(0), source)),
        _ => {
            let passages = passages
                .into_iter()
                .map(|window| shown(quotation, &runs, window, source));
            Anchoring::Ambiguous(passages.collect())
        }
    }
}

/// The passages of whole words, where there are any, and of these the one that `after` tells.
fn choose(windows: Vec<Vec<Range<usize>>>, after: Option<&str>, source: &Source) -> Vec<Vec<Range<usize>>> {
    let text = &source.normal().text;
    let (whole, cut): (Vec<_>, Vec<_>) = windows
        .into_iter()
        .partition(|window| window.iter().all(|range| is_whole(text, range)));
    let Some(after) = after else {
        return shortest(if whole.is_empty() { cut } else { whole });
    };
    let words = normalise(after).text;
    let behind = |windows: &[Vec<Range<usize>>]| {
        let follows = |window: &&Vec<Range<usize>>| text[..start(window)].trim_end().ends_with(&words);
        shortest(windows.iter().filter(follows).cloned().collect())
    };
    let next = |windows: Vec<Vec<Range<usize>>>| {
        let windows = shortest(windows);
        let place = occurrences(&words, text, true).next();
        match place.and_then(|place| windows.iter().find(|window| start(window) >= place.end)) {
            Some(window) => vec![window.clone()],
            None => windows,
        }
    };
    [behind(&whole), behind(&cut)]
        .into_iter()
        .find(|windows| !windows.is_empty())
        .unwrap_or_else(|| next(if whole.is_empty() { cut } else { whole }))
}

fn start(window: &[Range<usize>]) -> usize {
    window.first().map_or(0, |range| range.start)
}

/// Whether a range begins and ends between words.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    !is_inside_word(text, range.start) && !is_inside_word(text, range.end)
}

/// Whether a word or a figure goes on over a place of a text.
pub fn is_inside_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
        && text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Whether a text begins with a mark that stands right behind the word before it.
pub fn begins_with_closing_mark(text: &str) -> bool {
    text.starts_with(['.', ',', ';', ':', '!', '?', ')', '…'])
}

/// The windows that hold no other one; `windows` are in the order of their starts.
fn shortest(windows: Vec<Vec<Range<usize>>>) -> Vec<Vec<Range<usize>>> {
    let mut kept: Vec<Vec<Range<usize>>> = Vec::new();
    let end = |window: &[Range<usize>]| window.last().map(|range| range.end);
    for window in windows {
        if window.len() > 1 && kept.last().is_some_and(|last| end(last) == end(&window)) {
            kept.pop();
        }
        kept.push(window);
    }
    kept
}

/// A quotation in which bracketed words that the source has in brackets too are the source's.
fn with_brackets_of(quotation: &Quotation, source: &Source) -> Quotation {
    let own = |piece: &QuotePiece| match piece {
        QuotePiece::Editor(words) => {
            let bracketed = format!("[{words}]");
            let stands = source.normal().text.contains(&normalise(&bracketed).text);
            if stands {
                QuotePiece::Words(bracketed)
            } else {
                piece.clone()
            }
        }
        _ => piece.clone(),
    };
    Quotation {
        pieces: quotation.pieces.iter().map(own).collect(),
        ..quotation.clone()
    }
}

/// Whether a quotation stands in a text; for telling where else a missing one is found.
pub fn stands_in(quotation: &Quotation, text: &Mapped) -> bool {
    let found = |runs: &[Run]| {
        let mut at = 0;
        runs.iter().enumerate().all(|(number, run)| {
            let next = occurrences(&run.words.text, &text.text[at..], number == 0).next();
            next.inspect(|range| at += range.end).is_some()
        })
    };
    !quotation.is_empty()
        && (found(&[Run {
            words: normalise(&quotation.text),
            insertions: Vec::new(),
        }]) || [true, false].iter().any(|&spaced| found(&split(quotation, spaced))))
}

/// Cuts a quotation at its gaps.
///
/// Unless `spaced`, the space before the editor's words goes with them where a mark of punctuation follows.
fn split(quotation: &Quotation, spaced: bool) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut words = String::new();
    let mut insertions: Vec<(usize, String)> = Vec::new();
    let mut close = |words: &mut String, insertions: &mut Vec<(usize, String)>| {
        let insertions = std::mem::take(insertions);
        let run = Run {
            words: normalise(&std::mem::take(words)),
            insertions,
        };
        if !run.words.text.is_empty() {
            runs.push(run);
        }
    };
    for piece in &quotation.pieces {
        match piece {
            QuotePiece::Words(more) => {
                let after_editor = insertions
                    .last()
                    .is_some_and(|(at, _)| *at == normalise(&words).text.len());
                if !spaced && after_editor && begins_with_closing_mark(more) {
                    words.truncate(words.trim_end().len());
                }
                words.push_str(more);
            }
            QuotePiece::Editor(text) => insertions.push((normalise(&words).text.len(), text.clone())),
            QuotePiece::Gap => close(&mut words, &mut insertions),
        }
    }
    close(&mut words, &mut insertions);
    runs
}

/// The windows of the normalised text in which all runs follow one another: for each place of the first
/// run, each later one at its next place, once among whole words and once among all.
fn windows(runs: &[Run], source: &Source) -> Vec<Vec<Range<usize>>> {
    let text = &source.normal().text;
    let Some((first, rest)) = runs.split_first() else {
        return Vec::new();
    };
    let starts: Vec<Range<usize>> = occurrences(&first.words.text, text, true).collect();
    let later: Vec<Vec<Range<usize>>> = rest
        .iter()
        .map(|run| occurrences(&run.words.text, text, false).collect())
        .collect();
    let whole_later: Vec<Vec<Range<usize>>> = later
        .iter()
        .map(|ranges| ranges.iter().filter(|range| is_whole(text, range)).cloned().collect())
        .collect();
    let chain = |start: &Range<usize>, later: &[Vec<Range<usize>>]| {
        let mut window = vec![start.clone()];
        for ranges in later {
            let end = window.last().map_or(0, |range| range.end);
            window.push(ranges.get(ranges.partition_point(|range| range.start < end))?.clone());
        }
        Some(window)
    };
    let mut windows = Vec::new();
    for start in &starts {
        let whole = chain(start, &whole_later).filter(|_| is_whole(text, start));
        windows.extend(whole.or_else(|| chain(start, &later)));
    }
    windows
}

/// Where `words` stand in `text`, overlapping places included, in order.
fn occurrences<'t>(words: &str, text: &'t str, free_case: bool) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let mut variants = vec![words.to_owned()];
    if free_case && let Some((at, first)) = words.char_indices().find(|(_, c)| c.is_alphabetic()) {
        for other in [first.to_lowercase().to_string(), first.to_uppercase().to_string()] {
            let variant = format!("{}{other}{}", &words[..at], &words[at + first.len_utf8()..]);
            if !variants.contains(&variant) {
                variants.push(variant);
            }
        }
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for variant in variants.iter().filter(|variant| !variant.is_empty()) {
        let finder = Finder::new(variant);
        let mut from = 0;
        while let Some(at) = finder.find(&text.as_bytes()[from..]) {
            let start = from + at;
            let end = start + variant.len();
            let splits = text[end..]
                .chars()
                .next()
                .is_some_and(unicode_normalization::char::is_combining_mark);
            if !splits {
                found.push(start..end);
            }
            from = start + variant.chars().next().map_or(1, char::len_utf8);
        }
    }
    found.sort_by_key(|range| (range.start, range.end));
    found.into_iter()
}

/// A window of the normalised text as a passage of the reading text.
fn shown(quotation: &Quotation, runs: &[Run], window: Vec<Range<usize>>, source: &Source) -> Passage {
    let back = |range: Range<usize>| source.normal().map.to_source(range);
    let mut shown = Vec::new();
    if quotation.pieces.first() == Some(&QuotePiece::Gap) && !runs.is_empty() && !is_literal(quotation, runs) {
        shown.push(Shown::Gap);
    }
    for (number, (run, range)) in runs.iter().zip(&window).enumerate() {
        if number > 0 {
            shown.push(Shown::Gap);
        }
        let mut at = range.start;
        for (offset, words) in &run.insertions {
            // A mark that combines across the editor's words moves the place.
            let place = (range.start + offset).min(range.end);
            let cut = (at..=place)
                .rev()
                .find(|&cut| source.normal().text.is_char_boundary(cut))
                .unwrap_or(at);
            if cut > at {
                shown.push(Shown::Exact(back(at..cut)));
            }
            shown.push(Shown::Editor(words.clone()));
            at = cut;
        }
        if at < range.end {
            let skip =
                source.normal().text[at..range.end].len() - source.normal().text[at..range.end].trim_start().len();
            shown.push(Shown::Exact(back(at + skip..range.end)));
        }
    }
    if quotation.pieces.last() == Some(&QuotePiece::Gap) && !is_literal(quotation, runs) {
        shown.push(Shown::Gap);
    }
    Passage {
        parts: window.into_iter().map(back).collect(),
        shown,
    }
}

/// Whether the brackets of a quotation were found in the source itself.
fn is_literal(quotation: &Quotation, runs: &[Run]) -> bool {
    matches!(runs, [run] if run.words.text == normalise(&quotation.text).text)
}
