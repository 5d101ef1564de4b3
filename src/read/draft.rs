//! A block in the making: runs of decoded text in, a [`Draft`] out that can be cut, judged and appended to a
//! reading text.
//!
//! Invariant: the runs of a draft stand in the same order in its text and in the decoded text, and no run
//! crosses a replaced character.

use std::ops::Range;

use super::{AsideReason, BlockKind};
use crate::text::Mapped;

/// A block of text before it is known whether it belongs to the article.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What it is.
    pub kind: BlockKind,
    /// Why it is no part of the article; `None` where it is.
    pub apart: Option<AsideReason>,
    text: String,
    runs: Vec<Run>,
    /// White space seen since the last character, not yet written, and whether it is just one space.
    pending: Option<(Range<usize>, bool)>,
}

/// A stretch of a draft's text; what lies between two runs stands nowhere in the source.
#[derive(Clone, Debug)]
struct Run {
    at: usize,
    len: usize,
    source: Range<usize>,
    verbatim: bool,
}

impl Run {
    fn end(&self) -> usize {
        self.at + self.len
    }
}

impl Draft {
    /// An empty block.
    pub fn new(kind: BlockKind) -> Self {
        Self {
            kind,
            apart: None,
            text: String::new(),
            runs: Vec::new(),
            pending: None,
        }
    }

    /// A block of one line or more, its white space collapsed.
    pub fn of(kind: BlockKind, text: &str, source: usize) -> Self {
        let mut draft = Self::new(kind);
        draft.push_flowing(text, source);
        draft
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The place in the decoded text, from the first to the last character that stands there.
    pub fn range(&self) -> Range<usize> {
        let start = self.runs.first().map_or(0, |run| run.source.start);
        start..self.runs.last().map_or(start, |run| run.source.end)
    }

    /// The place in the decoded text of a range of this draft's text.
    pub fn source_of(&self, range: Range<usize>) -> Range<usize> {
        let inside = |offset: usize, run: &Run, past: usize| match run.verbatim {
            true => run.source.start + (offset.clamp(run.at, run.end()) - run.at),
            false => past,
        };
        let first = self.runs.partition_point(|run| run.end() <= range.start);
        let after = self.runs.partition_point(|run| run.at < range.end);
        let start = match self.runs.get(first) {
            Some(run) => inside(range.start, run, run.source.start),
            None => self.range().end,
        };
        let end = match self.runs[..after].last() {
            Some(run) => inside(range.end, run, run.source.end),
            None => start,
        };
        start..end.max(start)
    }

    /// Appends text that stands the same at `source`.
    pub fn push_verbatim(&mut self, text: &str, source: usize) {
        self.settle();
        self.push_same(text, source);
    }

    fn push_same(&mut self, text: &str, source: usize) {
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(run) if run.verbatim && run.source.end == source && run.end() == self.text.len() => {
                run.len += text.len();
                run.source.end += text.len();
            }
            _ => self.push_run(text.len(), source..source + text.len(), true),
        }
        self.text.push_str(text);
    }

    /// Drops the hyphen with which the text ends: it belongs to the break of the line.
    pub fn drop_hyphen(&mut self) {
        if self.pending.is_none() && self.text.ends_with('-') {
            self.text.pop();
            self.cut_runs(self.text.len());
        }
    }

    /// Appends text that stands for other characters at `source`.
    pub fn push_replaced(&mut self, text: &str, source: Range<usize>) {
        self.settle();
        self.push_run(text.len(), source, false);
        self.text.push_str(text);
    }

    /// Appends text whose runs of white space count as one space, none at the ends.
    pub fn push_flowing(&mut self, text: &str, source: usize) {
        let mut rest = 0;
        while rest < text.len() {
            let word = text[rest..].find(is_space).map_or(text.len(), |at| rest + at);
            if word > rest {
                self.push_verbatim(&text[rest..word], source + rest);
            }
            let next = text[word..].find(|c| !is_space(c)).map_or(text.len(), |at| word + at);
            if next > word {
                self.push_space(
                    source + word..source + next,
                    text.as_bytes()[word] == b' ' && next == word + 1,
                );
            }
            rest = next;
        }
    }

    /// Notes white space, written as one space as soon as a character follows.
    pub fn push_space(&mut self, source: Range<usize>, is_one: bool) {
        if self.text.is_empty() || self.text.ends_with(['\n', '\t']) {
            return;
        }
        self.pending = match self.pending.take() {
            Some((pending, _)) => Some((pending.start..source.end, false)),
            None => Some((source, is_one)),
        };
    }

    /// Breaks the line, for a `<br>` or a line break that matters.
    pub fn push_break(&mut self, source: Range<usize>) {
        self.pending = None;
        if !self.text.is_empty() {
            self.push_run(1, source, false);
            self.text.push('\n');
        }
    }

    /// Ends a cell of a row.
    pub fn push_tab(&mut self) {
        self.pending = None;
        if !self.text.is_empty() {
            self.text.push('\t');
        }
    }

    /// Drops white space at both ends.
    pub fn trim(&mut self) {
        self.pending = None;
        let end = self.text.trim_end_matches(is_space).len();
        self.text.truncate(end);
        self.cut_runs(end);
        let start = self.text.len() - self.text.trim_start_matches(is_space).len();
        if start == 0 {
            return;
        }
        self.text.drain(..start);
        self.runs.retain(|run| run.end() > start);
        for run in &mut self.runs {
            let cut = start.saturating_sub(run.at);
            run.at = run.at + cut - start;
            run.len -= cut;
            if run.verbatim {
                run.source.start += cut;
            }
        }
    }

    /// Appends the block to a reading text.
    pub fn append_to(&self, reading: &mut Mapped) {
        let mut at = 0;
        for run in &self.runs {
            reading.push_inserted(&self.text[at..run.at]);
            let text = &self.text[run.at..run.end()];
            match run.verbatim {
                true => reading.push_verbatim(text, run.source.start),
                false => reading.push_replaced(text, run.source.clone()),
            }
            at = run.end();
        }
        reading.push_inserted(&self.text[at..]);
    }

    fn settle(&mut self) {
        match self.pending.take() {
            Some((source, true)) => self.push_same(" ", source.start),
            Some((source, false)) => {
                self.push_run(1, source, false);
                self.text.push(' ');
            }
            None => {}
        }
    }

    fn push_run(&mut self, len: usize, source: Range<usize>, verbatim: bool) {
        let at = self.text.len();
        self.runs.push(Run {
            at,
            len,
            source,
            verbatim,
        });
    }

    fn cut_runs(&mut self, end: usize) {
        self.runs.retain(|run| run.at < end);
        if let Some(run) = self.runs.last_mut()
            && run.end() > end
        {
            run.len = end - run.at;
            if run.verbatim {
                run.source.end = run.source.start + run.len;
            }
        }
    }
}

/// White space that a page collapses: not the no-break spaces, which French writes before its punctuation.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}
