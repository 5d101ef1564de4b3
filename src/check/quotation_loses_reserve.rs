//! Model -> R0305: a quotation cut so that a negation, a condition or the name of who says it falls away.
//!
//! Invariant: only words of the same sentence count, and nothing is reported where the editor's own words around the
//! quotation hold a reserve: whether it is the same one, only a reader can say.

mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::cross::Crossed;
use crate::date::Lang;
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Entry, Evidence, EvidenceIx, Model, Source};
use crate::load::claim::Stance;
use crate::span::Span;
use crate::text::sentence_around;

use words::{Words, is_auxiliary, is_contracted_not, is_ne, is_reserve, needs_ne};

/// How many words may stand between "that" and the words quoted.
const NEAR: usize = 8;

/// How many bytes of its sentence on either side of a quotation are looked at.
const REACH: usize = 2_000;

/// Reports the quotations that say more than their source.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let entries = model
        .index
        .iter()
        .chain(model.entities().map(|entity| model.entry(entity)));
    for entry in entries {
        let blocks = entry.prose.blocks.iter();
        let ends: BTreeMap<EvidenceIx, usize> = blocks.map(|block| (block.evidence, block.range.end)).collect();
        for &piece in &entry.evidence {
            let evidence = &model[piece];
            if evidence.stance != Stance::Supports {
                continue;
            }
            let own = own_words(model, entry, evidence, ends.get(&piece).copied());
            found.extend(diagnose(&model[evidence.source], evidence, &own));
        }
    }
    found
}

fn diagnose(source: &Source, evidence: &Evidence, own: &[Token]) -> Option<Diagnostic> {
    let quote = Quote::new(source, evidence)?;
    let lost = |range: Range<usize>| {
        let range = trimmed(quote.text, range);
        let words = quote.text[range.clone()]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        (
            words,
            Span::new(source.text.file, source.text.reading.map.to_source(range)),
        )
    };
    if !own.iter().any(|token| is_reserve(&token.word))
        && let Some(range) = quote.negation()
    {
        let (words, span) = lost(range);
        let headline = format!("this quotation leaves out `{words}`, and says what its source does not");
        let diagnostic = Diagnostic::at(Code::QUOTATION_LOSES_RESERVE, evidence.span, headline)
            .with_label(span, "a negation or a condition of the words quoted");
        return Some(diagnostic.with_help(match evidence.block {
            true => "quote these words too, or say `stance=disputes` or `stance=qualifies` in the braces",
            false => "quote these words too, or say in your sentence that it is denied, or a condition",
        }));
    }
    if evidence.block
        && evidence.voice.is_own()
        && let Some(range) = quote.attribution(source)
    {
        let (words, span) = lost(range);
        let headline = format!("this quotation leaves out who says it: `{words}`");
        let diagnostic = Diagnostic::at(Code::QUOTATION_LOSES_RESERVE, evidence.span, headline)
            .with_label(span, "the source does not say it in its own voice")
            .with_help("quote these words too, or name the speaker in the attribution: `— [[speaker]], in [[source]]`");
        return Some(diagnostic);
    }
    None
}

/// The editor's own words beside a quotation: the attribution of a block, the sentence around words in a sentence;
/// links and braces left out.
fn own_words(model: &Model, entry: &Entry, evidence: &Evidence, block_end: Option<usize>) -> Vec<Token> {
    let text = model.files.text(entry.file);
    let range = match block_end {
        Some(end) => evidence.span.end..end,
        None => sentence_around(text, evidence.span.range()),
    };
    let links = &entry.prose.links;
    let links = &links[links.partition_point(|link| link.range.end <= range.start)..];
    let links = links.iter().take_while(|link| link.range.start < range.end);
    let mut own = Vec::new();
    let mut at = range.start;
    let mut take = |piece: Range<usize>| {
        let Some(words) = text.get(piece.clone()) else { return };
        let braces = words.find('{').map_or(piece.end, |open| piece.start + open);
        own.extend(tokens(text, piece.start..braces, Lang::Fr));
        if let Some(close) = words.rfind('}') {
            own.extend(tokens(text, (piece.start + close).max(braces)..piece.end, Lang::Fr));
        }
    };
    for link in links {
        take(at..link.range.start.max(at));
        at = link.range.end.max(at);
    }
    take(at..range.end.max(at));
    own
}

/// A word of a text.
#[derive(Debug)]
struct Token {
    /// Its bytes.
    range: Range<usize>,
    /// The word as [`Words`] has it.
    word: String,
}

/// The words of a range of a text; a French one ends at its apostrophe.
fn tokens(text: &str, range: Range<usize>, lang: Lang) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut open = false;
    for (at, c) in text[range.clone()].char_indices() {
        let at = range.start + at;
        let apostrophe = matches!(c, '\'' | '’');
        if !(c.is_alphanumeric() || apostrophe && open) {
            open = false;
            continue;
        }
        if !open {
            found.push(Token {
                range: at..at,
                word: String::new(),
            });
        }
        open = !(apostrophe && lang == Lang::Fr);
        if let Some(token) = found.last_mut() {
            token.range.end = at + c.len_utf8();
            match apostrophe {
                true => token.word.push('\''),
                false => token.word.extend(c.to_lowercase()),
            }
        }
    }
    for token in &mut found {
        // A quotation mark is no part of the word before it.
        if lang == Lang::En && token.word.ends_with('\'') {
            token.word.pop();
        }
    }
    found
}

/// A range with some bytes on either side of it.
fn around(text: &str, range: &Range<usize>) -> Range<usize> {
    let least = range.start.saturating_sub(REACH);
    let start = (least..range.start).find(|&at| text.is_char_boundary(at));
    let most = range.end.saturating_add(REACH).min(text.len());
    let end = (range.end..=most).rfind(|&at| text.is_char_boundary(at));
    start.unwrap_or(range.start)..end.unwrap_or(range.end)
}

/// A range without the white space and marks at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’');
    let start = words.len() - words.trim_start_matches(is_edge).len();
    let end = words.trim_end_matches(is_edge).len();
    range.start + start.min(end)..range.start + end
}

/// What was quoted, and what stands around it in its sentence.
struct Quote<'m> {
    text: &'m str,
    lang: Lang,
    words: &'static Words,
    parts: Vec<Part>,
}

/// A run of words quoted.
struct Part {
    /// The words of its sentence before it, those quoted in earlier parts too.
    before: Vec<Token>,
    /// How many of these are quoted, or stand before a part that is.
    kept: usize,
    /// Its own words.
    own: Vec<Token>,
    /// The words left out after it, up to the end of its sentence or the next part.
    after: Vec<Token>,
    /// Whether another part follows in the same sentence.
    gap: bool,
    /// Its bytes.
    range: Range<usize>,
}

impl<'m> Quote<'m> {
    fn new(source: &'m Source, evidence: &Evidence) -> Option<Self> {
        let text = source.text.reading.text.as_str();
        let lang = Lang::from_tag(&source.language)?;
        let ranges = &evidence.passage.parts;
        let quoted: usize = ranges
            .iter()
            .map(|range| text[range.clone()].split_whitespace().count())
            .sum();
        // A few words in a sentence of the editor's are a name or an expression; they state nothing.
        if !evidence.block && evidence.claims.is_empty() && quoted < 4 {
            return None;
        }
        let mut parts: Vec<Part> = Vec::new();
        for (number, range) in ranges.iter().enumerate() {
            let near = around(text, range);
            let sentence = sentence_around(&text[near.clone()], range.start - near.start..range.end - near.start);
            let start = range.start.min(near.start + sentence.start);
            let end = range.end.max(near.start + sentence.end);
            let mut before = tokens(text, start..range.start, lang);
            // A word that the quotation cuts, or the first half of a compound, is no word by itself.
            let cut = text[range.clone()].starts_with(|c: char| c.is_alphanumeric() || c == '-');
            before.pop_if(|last| cut && last.range.end == range.start && !last.word.ends_with('\''));
            let earlier = number.checked_sub(1).map_or(start, |earlier| ranges[earlier].end);
            let next = ranges.get(number + 1).map_or(usize::MAX, |next| next.start);
            parts.push(Part {
                kept: before.iter().take_while(|token| token.range.start < earlier).count(),
                before,
                own: tokens(text, range.clone(), lang),
                after: tokens(text, range.end..end.min(next).max(range.end), lang),
                gap: next <= end,
                range: range.clone(),
            });
        }
        Some(Self {
            text,
            lang,
            words: Words::of(lang)?,
            parts,
        })
    }

    /// The lost words that negate what is quoted, or make it conditional.
    fn negation(&self) -> Option<Range<usize>> {
        self.parts.iter().find_map(|part| {
            self.denied(part)
                .or_else(|| self.conditional(part))
                .or_else(|| self.cut_before(part))
                .or_else(|| self.cut_after(part))
                .or_else(|| self.short_gap(part))
        })
    }

    /// Whether one of some characters stands between two places, closing and opening quotation marks at the end aside.
    fn marks(&self, range: Range<usize>, marks: &[char]) -> bool {
        let between = self.text.get(range).unwrap_or("");
        between
            .trim_end()
            .trim_end_matches(['«', '"', '“', '‘'])
            .contains(marks)
    }

    /// "It is not true that" and its like before the words quoted.
    fn denied(&self, part: &Part) -> Option<Range<usize>> {
        let (words, before) = (self.words, &part.before);
        if part.own.len() < 3 {
            return None;
        }
        let quoted_that = part.own.first().is_some_and(|token| words.is_that(&token.word));
        let that = match before.iter().rposition(|token| words.breaks(&token.word)) {
            Some(at) if words.is_that(&before[at].word) && before.len() - at <= NEAR => at,
            _ if quoted_that => before.len(),
            _ => return None,
        };
        let marked = before.get(that).map_or(part.range.start, |token| token.range.end);
        if that < part.kept || self.marks(marked..part.range.start, &[';', ':', '(', ')', '—']) {
            return None;
        }
        let clause = before[..that].iter().rposition(|token| words.breaks(&token.word));
        let start = clause.map_or(0, |at| at + 1).max(that.saturating_sub(10));
        let window = &before[start..that];
        let negated = |at: usize| {
            // « ne nie pas que », "did not deny that".
            let (before, after) = (&window[at.saturating_sub(3)..at], &window[at + 1..]);
            before
                .iter()
                .chain(after)
                .any(|token| words.negates(&token.word) || matches!(&*token.word, "se" | "s'" | "hors"))
        };
        let from = |at: usize| {
            let end = before
                .get(that)
                .map_or(before[that - 1].range.end, |token| token.range.end);
            Some(window[at].range.start..end).filter(|_| start + at >= part.kept)
        };
        // « Sans que » alone is a whole denial.
        if self.lang == Lang::Fr && window.last().is_some_and(|token| token.word == "sans") {
            return from(window.len() - 1);
        }
        let last = window.len().saturating_sub(4);
        if let Some(at) = (last..window.len()).rev().find(|&at| words.denies(&window[at].word)) {
            return if negated(at) { None } else { from(at) };
        }
        let open = (window.len().saturating_sub(3)..window.len()).find(|&at| words.is_open(&window[at].word))?;
        let refused = (open.saturating_sub(5)..open).find(|&at| {
            let word = &window[at].word;
            let alone = window.iter().any(|token| is_ne(&token.word)) || !needs_ne(word);
            let limited = window.get(at + 1).is_some_and(|token| words.limits(&token.word));
            (words.negates(word) && alone && word != "plus" || words.refuses(word)) && !limited
        })?;
        let start = (0..refused).find(|&at| is_ne(&window[at].word)).unwrap_or(refused);
        from(start)
    }

    /// "If" right before the words quoted.
    fn conditional(&self, part: &Part) -> Option<Range<usize>> {
        let (words, before) = (self.words, &part.before);
        let last = before.last().filter(|_| before.len() > part.kept)?;
        let first = part.own.first()?;
        let elided = last.word == "s'" && matches!(&*first.word, "il" | "ils");
        let open = part.own.len() < 3 || matches!(&*first.word, "bien" | "ce" | "to");
        if !elided && !words.conditions(&last.word) || open {
            return None;
        }
        let conceded = before.len() > 1 && words.concedes(&before[before.len() - 2].word);
        (!conceded && !self.marks(last.range.end..part.range.start, &[',', '.', ':', ';'])).then(|| last.range.clone())
    }

    /// "Not", "no", « pas » right before the words quoted.
    fn cut_before(&self, part: &Part) -> Option<Range<usize>> {
        let (words, before) = (self.words, &part.before);
        let last = before
            .last()
            .filter(|_| before.len() > part.kept && part.own.len() > 1)?;
        if self.marks(
            last.range.end..part.range.start,
            &[',', '.', ':', ';', '(', ')', '?', '!', '—'],
        ) {
            return None;
        }
        if is_ne(&last.word) {
            // « n’ » alone may go where « pas » stays; « plus » alone says the contrary.
            let near = &part.own[..part.own.len().min(6)];
            let second = near.iter().find(|token| words.negates(&token.word))?;
            return (second.word == "plus").then(|| last.range.clone());
        }
        let limited = words.limits(&part.own[0].word);
        if !words.negates(&last.word) || limited || last.word == "little" {
            return None;
        }
        let near = &before[before.len().saturating_sub(7)..before.len() - 1];
        let ne = near.iter().rfind(|token| is_ne(&token.word));
        match ne {
            None if self.lang == Lang::Fr && needs_ne(&last.word) => None,
            _ => Some(last.range.clone()),
        }
    }

    /// « pas » right after the words quoted, whose « ne » stands in them; "not" after "has".
    fn cut_after(&self, part: &Part) -> Option<Range<usize>> {
        let (words, next) = (self.words, part.after.first()?);
        let last = part.own.last()?;
        let limited = part.after.get(1).is_some_and(|token| words.limits(&token.word));
        let apart = self.text[part.range.end..next.range.start].contains(|c: char| !c.is_whitespace());
        if limited || apart || !words.negates(&next.word) {
            return None;
        }
        let halved = match self.lang {
            Lang::Fr => {
                let tail = part.own[part.own.len().saturating_sub(4)..].iter();
                let head = part.before.last().filter(|_| part.own.len() < 4);
                next.word != "sans" && tail.chain(head).any(|token| is_ne(&token.word))
            }
            _ => matches!(&*next.word, "not" | "never") && is_auxiliary(&last.word),
        };
        halved.then(|| next.range.clone())
    }

    /// A gap that holds a negation and little more.
    fn short_gap(&self, part: &Part) -> Option<Range<usize>> {
        let gap = &part.after;
        if !part.gap || gap.is_empty() || gap.len() > 3 {
            return None;
        }
        let (first, last) = (&gap[0], &gap[gap.len() - 1]);
        let inside = first.range.start..last.range.end;
        let apart = |range: Range<usize>| self.text[range].contains([',', ';', ':', '(', ')', '.', '—', '–']);
        if apart(part.range.end..inside.end) {
            return None;
        }
        let negates = |token: &Token| self.words.negates(&token.word);
        let holds = match self.lang {
            Lang::Fr => is_ne(&first.word) && gap.iter().any(negates),
            _ => gap.iter().any(negates) && (negates(first) || is_auxiliary(&first.word)),
        };
        let limited = gap.iter().any(|token| self.words.limits(&token.word));
        (holds && !limited && !is_contracted_not(&part.own.last()?.word)).then_some(inside)
    }

    /// The lost words that say whose words are quoted.
    fn attribution(&self, source: &Source) -> Option<Range<usize>> {
        let named = |token: &Token| self.words.reports(&token.word) || token.word == "selon";
        if self.parts.iter().flat_map(|part| &part.own).any(named) {
            return None;
        }
        let lost = self.parts.iter().find_map(|part| {
            let before = &part.before[part.kept..];
            let led = self
                .according_before(before, part)
                .or_else(|| self.said_before(before, part));
            led.or_else(|| self.according_after(part))
                .or_else(|| self.said_after(part))
        })?;
        // What a newspaper says that it says itself is its own voice.
        let words = self.text[lost.clone()].to_lowercase();
        let own = [&source.publisher, &source.agency, &source.author]
            .into_iter()
            .flatten();
        let is_own = own.into_iter().any(|known| words.contains(&known.value.to_lowercase()));
        (!is_own).then_some(lost)
    }

    /// Where "according to" begins and ends at a place among some words.
    fn according(&self, tokens: &[Token], at: usize) -> bool {
        let word = |at: usize| tokens.get(at).map_or("", |token| &*token.word);
        let length = match (word(at), word(at + 1)) {
            ("selon", _) => 1,
            ("d'", "après") | ("according", "to") => 2,
            _ => return false,
        };
        let named = &tokens[(at + length).min(tokens.len())..(at + length + 3).min(tokens.len())];
        !named.is_empty() && !named.iter().any(|token| self.words.is_no_voice(&token.word))
    }

    /// « Selon le ministère, » before the words quoted.
    fn according_before(&self, before: &[Token], part: &Part) -> Option<Range<usize>> {
        let at = (0..before.len()).rfind(|&at| self.according(before, at))?;
        // After a comma it speaks of what stands before it, but for a gap: « La base, selon lui, a été fermée ».
        let leads = at.checked_sub(1).is_none_or(|at| self.words.breaks(&before[at].word));
        if !leads && part.kept == 0 {
            return None;
        }
        let start = before[at].range.start;
        let between = &self.text[start..part.range.start];
        let comma = between.find(',')?;
        (!between.contains([';', ':', '(', '—'])).then(|| start..start + comma)
    }

    /// « , selon le ministère » after the words quoted.
    fn according_after(&self, part: &Part) -> Option<Range<usize>> {
        let at = (0..part.after.len().min(NEAR)).find(|&at| self.according(&part.after, at))?;
        let start = part.after[at].range.start;
        let skipped = &self.text[part.range.end..start];
        let voiced = skipped.contains(',') && !skipped.contains([';', ':', '(', ')', '—', '.']);
        voiced.then(|| start..self.phrase_end(start, part.after.last()))
    }

    /// « Le ministre a déclaré que » before the words quoted.
    fn said_before(&self, before: &[Token], part: &Part) -> Option<Range<usize>> {
        let words = self.words;
        let last = before.last()?;
        let that = words.is_that(&last.word);
        let quoted_that = part.own.first().is_some_and(|token| words.is_that(&token.word));
        let end = before.len() - usize::from(that);
        let verb = (end.saturating_sub(2)..end).rfind(|&at| words.says(&before[at].word))?;
        let between = self.text[before[verb].range.end..part.range.start].trim();
        let speech = between.contains([':', '«', '“', '"']);
        let noun = matches!(&*before[verb].word, "claim" | "claims" | "states" | "reports");
        let adjacent = verb + 1 == before.len() && !noun && (quoted_that || speech || self.lang == Lang::En);
        let subject = verb.checked_sub(1).map_or("", |at| &*before[at].word);
        if matches!(
            subject,
            "qui" | "tout" | "rien" | "cela" | "ça" | "which" | "this" | "everything"
        ) {
            return None;
        }
        let open = self.marks(before[verb].range.end..part.range.start, &[';', '.', '(', ')']);
        // A name has to be there: « dit » alone is no voice.
        before[..verb].last()?;
        let start = self.phrase_start(&before[..=verb]);
        // Behind a quotation « …, said the mayor in a speech » attributes what stands before it.
        let earlier = before.iter().rfind(|token| token.range.end <= start);
        let said = earlier.is_some_and(|token| self.text[token.range.end..start].contains(['"', '”', '»']));
        ((that || adjacent && (speech || !said)) && !open).then_some(start..last.range.end)
    }

    /// « , a déclaré le ministre » after the words quoted.
    fn said_after(&self, part: &Part) -> Option<Range<usize>> {
        let (words, first) = (self.words, part.after.first()?);
        let edge = self.text[part.range.end..first.range.start].trim();
        let closed = edge.contains([',', '»', '”', '"']) && !edge.contains(['.', ';', ':', '(', '—', '«', '“']);
        if !closed {
            return None;
        }
        let word = |at: usize| part.after.get(at).map_or("", |token| &*token.word);
        let verb = match self.lang {
            Lang::Fr => {
                let auxiliary = matches!(word(0), "a" | "ont" | "avait" | "avaient" | "aurait");
                let pronouns =
                    (1..4).take_while(|&at| matches!(word(at), "t" | "il" | "elle" | "on" | "ils" | "elles"));
                let verb = if auxiliary { 1 + pronouns.count() } else { 0 };
                // Without its auxiliary a participle reports nothing: « l’accord, conclu à Niamey ».
                let participle = word(verb).ends_with(['é', 'u', 'i']);
                Some(verb).filter(|&at| words.reports(word(at)) && (auxiliary || !participle))?
            }
            _ => {
                let verb = (0..part.after.len().min(6)).find(|&at| words.says(word(at)) && word(at) != "saying")?;
                let between = &self.text[first.range.start..part.after[verb].range.end];
                let ends = part.after.get(verb + 1).is_none_or(|next| {
                    let edge = &self.text[part.after[verb].range.end..next.range.start];
                    edge.contains([',', '.', ';'])
                });
                let simple = !between.contains([',', ';', ':'])
                    && !part.after[..verb].iter().any(|token| words.breaks(&token.word));
                Some(verb).filter(|&verb| verb == 0 || ends && simple)?
            }
        };
        let start = first.range.start;
        let last = part.after[verb + 1..]
            .iter()
            .take(5)
            .take_while(|token| !words.breaks(&token.word))
            .last();
        let last = last.or(part.after.get(verb));
        (part.after.len() > verb + usize::from(verb == 0)).then(|| start..self.phrase_end(start, last))
    }

    /// Where the phrase that ends with some words begins: after a mark, or where a clause ends.
    fn phrase_start(&self, tokens: &[Token]) -> usize {
        let mut start = tokens.len().saturating_sub(2);
        while start > 0 && tokens.len() - start < 7 && !self.words.breaks(&tokens[start - 1].word) {
            let between = tokens[start - 1].range.end..tokens[start].range.start;
            if self.text[between].contains([',', ';', ':', '"', '“', '”', '«', '»', '—', '–', '(', ')']) {
                break;
            }
            start -= 1;
        }
        tokens[start].range.start
    }

    /// Where a phrase that begins somewhere ends: at a mark, or with the words left out.
    fn phrase_end(&self, start: usize, last: Option<&Token>) -> usize {
        let end = last.map_or(start, |token| token.range.end).max(start);
        let phrase = &self.text[start..end];
        phrase.find([',', ';', '»', '«', '(']).map_or(end, |at| start + at)
    }
}

#[cfg(test)]
mod tests;
