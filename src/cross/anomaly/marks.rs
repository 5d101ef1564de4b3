//! A source -> R0707: quotation marks that do not pair.
//!
//! Invariant: at most one finding a paragraph. What typography allows is none: a quotation of several paragraphs that
//! each open anew, or of which the last one closes; two quotations that end together and are closed once; apostrophes,
//! single marks, inches, minutes and seconds.

use std::ops::Range;

use crate::date::Lang;
use crate::diag::Code;
use crate::link::model::SourceIx;
use crate::read::BlockKind;
use crate::text::{MarkRole as Role, straight_mark};

use super::word::Words;
use super::{Anomaly, Context, What};

/// What is wrong with some quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A mark opens and nothing closes.
    NeverClosed(char),
    /// A mark closes what nothing opened.
    NeverOpened(char),
    /// The one opens, the other, of another kind or direction, closes.
    Mixed(char, char),
}

/// The kind of a mark: those of one kind pair. A straight mark is a curly one as keyboards have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Guillemet,
    Curly,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    sign: char,
    sort: Sort,
    role: Role,
}

/// What a paragraph leaves to the next one.
struct Reading {
    fault: Option<(Fault, Range<usize>)>,
    /// The mark that is open at its end.
    open: Option<Mark>,
}

/// Finds the marks that do not pair.
pub(super) fn find(context: &Context<'_>, source: SourceIx, _: &Words<'_>) -> Vec<Anomaly> {
    let source_of = &context.model[source];
    if !matches!(Lang::from_tag(&source_of.language), Some(Lang::Fr | Lang::En)) {
        return Vec::new();
    }
    let text = source_of.text.reading.text.as_str();
    let blocks: Vec<(Range<usize>, Vec<Mark>)> = source_of
        .text
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Preformatted | BlockKind::Row))
        .map(|block| (block.range.clone(), marks(text, &block.range)))
        .collect();
    let mut found = Vec::new();
    // What is open from the paragraph before, where this one goes on with it.
    let mut carried: Option<Mark> = None;
    for (at, (block, marks)) in blocks.iter().enumerate() {
        let reading = read(marks, carried.take());
        let mut fault = reading.fault;
        if let Some(open) = reading.open {
            let rest = blocks[at + 1..].iter().take(REACH);
            match goes_on(text, open, rest) {
                true => carried = Some(open),
                // The words are cut short, or go on elsewhere.
                false if text[open.at..block.end].contains('…') || text[open.at..block.end].contains("...") => {}
                false if text[block.clone()].trim_end().ends_with(':') => {}
                false => {
                    let shown = open.at..block.end;
                    fault = fault.or(Some((Fault::NeverClosed(open.sign), shown)));
                }
            }
        }
        if let Some((fault, range)) = fault {
            found.push(Anomaly {
                code: Code::UNPAIRED_QUOTATION_MARKS,
                source,
                range,
                also: Vec::new(),
                what: What::Marks(fault),
                evidence: Vec::new(),
            });
        }
    }
    found
}

/// How many paragraphs a quotation may go on for without a mark.
const REACH: usize = 12;

/// Whether the paragraphs that follow close what is open: each opens anew, or one closes before it opens.
fn goes_on<'b>(text: &str, open: Mark, rest: impl Iterator<Item = &'b (Range<usize>, Vec<Mark>)>) -> bool {
    for (block, marks) in rest {
        let own: Vec<&Mark> = marks.iter().filter(|mark| mark.sort == open.sort).collect();
        let Some(first) = own.first() else { continue };
        let begins = text[block.start..first.at].trim().is_empty();
        return begins || first.role == Role::Closes || (first.role == Role::Either && own.len() % 2 == 1);
    }
    false
}

/// The marks of a block.
fn marks(text: &str, block: &Range<usize>) -> Vec<Mark> {
    let part = &text[block.clone()];
    let mut found = Vec::new();
    let (mut before, mut doubles) = (' ', 0usize);
    for (at, sign) in part.char_indices() {
        if !matches!(sign, '«' | '»' | '„' | '‟' | '"' | '″' | '”' | '“' | '’' | '\'' | '‘') {
            before = sign;
            continue;
        }
        let after = || part[at + sign.len_utf8()..].chars().next().unwrap_or(' ');
        let sort_and_role = match sign {
            '«' => Some((Sort::Guillemet, Role::Opens)),
            // A bullet, or the mark by which an old usage goes on with a quotation.
            '»' if part[..at].trim().is_empty() => None,
            '»' => Some((Sort::Guillemet, Role::Closes)),
            // „so“ closes with the mark that opens elsewhere: such a text is left alone.
            '„' | '‟' => return Vec::new(),
            // Inches, seconds: what pairs with what is not certain in such a paragraph.
            '"' | '″' | '”' if before.is_ascii_digit() && is_measure(part, at, doubles) => return Vec::new(),
            '“' => Some((Sort::Curly, Role::Opens)),
            '”' => Some((Sort::Curly, Role::Closes)),
            '"' => Some((Sort::Curly, straight_mark(before, after()))),
            // Two single marks for a double one.
            '’' | '\'' if before == sign && straight_mark('x', after()) == Role::Closes => {
                Some((Sort::Curly, Role::Closes))
            }
            '‘' if before == sign => Some((Sort::Curly, Role::Opens)),
            _ => None,
        };
        // Markup that the page shows, or a mark that has lost what it stood before.
        let cut = || part[at + sign.len_utf8()..].trim().is_empty();
        if sort_and_role.is_some_and(|(_, role)| before == '=' || (role == Role::Opens && cut())) {
            return Vec::new();
        }
        if let Some((sort, role)) = sort_and_role {
            found.push(Mark {
                at: block.start + at,
                sign,
                sort,
                role,
            });
        }
        doubles += usize::from(matches!(sign, '"' | '“' | '”'));
        before = sign;
    }
    found
}

/// Whether a mark after a digit may stand for a measure: the number is none of a year, and no quotation is open after so
/// many double marks.
fn is_measure(part: &str, at: usize, doubles: usize) -> bool {
    let digits = part[..at].chars().rev().take_while(char::is_ascii_digit).count();
    digits < 3 && doubles.is_multiple_of(2)
}

/// Pairs the marks of a block.
fn read(marks: &[Mark], carried: Option<Mark>) -> Reading {
    let mut fault: Option<(Fault, Range<usize>)> = None;
    let mut open: Vec<Mark> = carried.into_iter().collect();
    let mut nested = false;
    let mut index = 0;
    while let Some(mark) = marks.get(index) {
        index += 1;
        let end = mark.at + mark.sign.len_utf8();
        let depth = open.iter().rposition(|other| other.sort == mark.sort);
        let continues = index == 1 && carried.is_some_and(|open| open.sort == mark.sort);
        if continues && mark.role != Role::Closes {
            // The paragraph opens anew what goes on.
            continue;
        }
        let closes = match mark.role {
            Role::Closes => true,
            Role::Opens => false,
            Role::Either => depth.is_some(),
        };
        if !closes {
            nested |= depth.is_some();
            open.push(*mark);
            continue;
        }
        match (depth, open.last()) {
            // What was opened inside and not closed ends with it, as two quotations may.
            (Some(depth), _) => open.truncate(depth),
            (None, Some(other)) => {
                fault.get_or_insert((Fault::Mixed(other.sign, mark.sign), other.at..end));
                open.pop();
            }
            (None, None) => match marks.get(index).filter(|next| next.role != Role::Opens) {
                // A closing mark that stands for an opening one, `» sûr”`; a straight one looks the same.
                Some(next) if next.sign == '"' && mark.sign == '"' => index += 1,
                Some(next) => {
                    let until = next.at + next.sign.len_utf8();
                    fault.get_or_insert((Fault::Mixed(mark.sign, next.sign), mark.at..until));
                    index += 1;
                }
                None => {
                    fault.get_or_insert((Fault::NeverOpened(mark.sign), mark.at..end));
                }
            },
        }
    }
    let last = open.first().copied().filter(|_| !(nested && open.len() == 1));
    Reading { fault, open: last }
}
