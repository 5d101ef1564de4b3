//! `{key=value …}` -> [`Annotations`]: what a piece of evidence is said to show.
//!
//! Invariant: a fault inside braces is reported and the other pairs are kept.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::span::{FileId, Span, Spanned};

/// The keys that name no question.
pub const RESERVED: [&str; 4] = ["date", "place", "after", "stance"];

/// What stands in the braces after a piece of evidence.
#[derive(Clone, Debug, Default)]
pub struct Annotations {
    /// The claims, in order.
    pub claims: Vec<RawClaim>,
    /// Whether the passage supports them.
    pub stance: Stance,
    /// Words that stand before the passage, where the quotation stands twice in its source.
    pub after: Option<Spanned<String>>,
    /// The braces, to be left out of the page.
    pub braces: Vec<Range<usize>>,
}

/// A claim as written.
#[derive(Clone, Debug)]
pub struct RawClaim {
    /// `date`, `place`, or what should be the id of a question.
    pub key: Spanned<String>,
    /// The value, unread.
    pub value: Spanned<String>,
}

/// What a passage does to the claims made of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// It carries them.
    #[default]
    Supports,
    /// It denies them.
    Disputes,
    /// It carries them with a reserve.
    Qualifies,
}

impl Stance {
    /// The word as written.
    pub fn word(self) -> &'static str {
        match self {
            Stance::Supports => "supports",
            Stance::Disputes => "disputes",
            Stance::Qualifies => "qualifies",
        }
    }
}

/// Reads the braces in `range` of a file's `text`; `skip` are ranges that hold no braces of claims (links).
///
/// With `only_at_start`, braces count only where they follow at once.
pub fn read(
    file: FileId,
    text: &str,
    range: Range<usize>,
    skip: &[Range<usize>],
    only_at_start: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Annotations {
    let mut annotations = Annotations::default();
    if only_at_start && !text[range.clone()].starts_with('{') {
        return annotations;
    }
    let mut at = range.start;
    while let Some(offset) = text[at..range.end].find('{') {
        let open = at + offset;
        if only_at_start && open != at {
            break;
        }
        if let Some(link) = skip.iter().find(|link| link.contains(&open)) {
            at = link.end.max(open + 1);
            continue;
        }
        let Some(close) = closing(text, open, range.end) else {
            let span = Span::new(file, open..open + 1);
            diagnostics.push(
                Diagnostic::at(Code::BAD_CLAIM, span, "these braces are not closed")
                    .with_help("write `{key=value}`; a value with spaces stands in quotation marks"),
            );
            break;
        };
        pairs(file, text, open + 1..close, &mut annotations, diagnostics);
        annotations.braces.push(open..close + 1);
        at = close + 1;
        if only_at_start {
            break;
        }
    }
    annotations
}

/// The bytes between two braces beyond which they are none that belong together: a text of open braces is read once.
const LONGEST_BRACES: usize = 8192;

/// The brace that closes the one at `open`, quoted values skipped.
fn closing(text: &str, open: usize, end: usize) -> Option<usize> {
    let mut quoted: Option<char> = None;
    for (offset, c) in text[open + 1..end].char_indices() {
        if offset > LONGEST_BRACES {
            return None;
        }
        match (quoted, c) {
            (Some(mark), c) if c == mark => quoted = None,
            (Some(_), _) => {}
            (None, '"') => quoted = Some('"'),
            (None, '“') => quoted = Some('”'),
            (None, '«') => quoted = Some('»'),
            (None, '}') => return Some(open + 1 + offset),
            (None, _) => {}
        }
    }
    None
}

/// Reads the pairs between two braces.
fn pairs(file: FileId, text: &str, range: Range<usize>, into: &mut Annotations, diagnostics: &mut Vec<Diagnostic>) {
    // A quotation that goes on over several lines of a blockquote has `>` marks between its words.
    let is_gap = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let mut at = range.start;
    loop {
        let rest = &text[at..range.end];
        let trimmed = rest.trim_start_matches(is_gap);
        at += rest.len() - trimmed.len();
        if let Some(after) = trimmed.strip_prefix('>').filter(|_| begins_line(text, at)) {
            at = range.end - after.len();
            continue;
        }
        if trimmed.is_empty() {
            return;
        }
        let key_len = trimmed.find(|c: char| is_gap(c) || c == '=').unwrap_or(trimmed.len());
        let key = Spanned::new(trimmed[..key_len].to_owned(), Span::new(file, at..at + key_len));
        at += key_len;
        let Some(rest) = text[at..range.end].strip_prefix('=').filter(|_| key_len > 0) else {
            diagnostics.push(
                Diagnostic::at(Code::BAD_CLAIM, key.span, "a claim is written `key=value`")
                    .saying("no `=` and value follow")
                    .with_help("a value with spaces stands in quotation marks: `cause=\"uranium et sanctions\"`"),
            );
            if key_len == 0 {
                return;
            }
            // `date: 2024` is one slip, not two.
            if key.value.ends_with(':') {
                let rest = &text[at..range.end];
                let word = rest.trim_start();
                at += rest.len() - word.len() + word.find(is_gap).unwrap_or(word.len());
            }
            continue;
        };
        at += 1;
        let (value, consumed) = value(rest);
        let start = at + value.start;
        let words = unfold(&rest[value.clone()]);
        at += consumed;
        let value = Spanned::new(words, Span::new(file, start..start + value.len()));
        keep(key, value, into, diagnostics);
    }
}

/// Whether only white space and `>` stand before a byte on its line.
fn begins_line(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    line > 0 && text[line..at].chars().all(|c| c == '>' || c == ' ' || c == '\t')
}

/// A value at the start of `rest`: its range without quotation marks, and the bytes it takes with them.
fn value(rest: &str) -> (Range<usize>, usize) {
    let close = match rest.chars().next() {
        Some('"') => '"',
        Some('“') => '”',
        Some('«') => '»',
        _ => {
            let end = bare_value(rest);
            return (0..end, end);
        }
    };
    let open = rest.chars().next().map_or(0, char::len_utf8);
    let end = rest[open..].find(close).map_or(rest.len(), |at| open + at);
    let consumed = (end + close.len_utf8()).min(rest.len());
    let inner = &rest[open..end];
    let lead = inner.len() - inner.trim_start().len();
    (open + lead..open + inner.trim_end().len().max(lead), consumed)
}

/// The bytes of a value without quotation marks: up to white space, or a comma before another pair, outside
/// brackets.
fn bare_value(rest: &str) -> usize {
    let mut depth = 0usize;
    for (at, c) in rest.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 && next_is_pair(&rest[at + 1..]) => return at,
            c if c.is_whitespace() && depth == 0 => return at,
            _ => {}
        }
    }
    rest.len()
}

/// Whether what follows a comma is another `key=value`, or nothing.
fn next_is_pair(rest: &str) -> bool {
    let rest = rest.trim_start();
    let key = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(rest.len());
    rest.is_empty() || rest[key..].starts_with('=') && key > 0
}

/// Joins the lines of a value, the `>` of a blockquote left out.
fn unfold(value: &str) -> String {
    if !value.contains('\n') {
        return value.to_owned();
    }
    let lines = value.lines().enumerate().map(|(line, words)| match line {
        0 => words.trim_end(),
        _ => words.trim_start_matches([' ', '\t', '>']).trim_end(),
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// Files a pair where it belongs.
fn keep(key: Spanned<String>, value: Spanned<String>, into: &mut Annotations, diagnostics: &mut Vec<Diagnostic>) {
    if value.value.trim().is_empty() {
        let headline = format!("`{}` has no value", key.value);
        diagnostics.push(Diagnostic::at(Code::BAD_CLAIM, key.span, headline));
        return;
    }
    match key.value.as_str() {
        "after" => into.after = Some(value),
        "stance" => match value.value.as_str() {
            "supports" => into.stance = Stance::Supports,
            "disputes" => into.stance = Stance::Disputes,
            "qualifies" => into.stance = Stance::Qualifies,
            other => diagnostics.push(
                Diagnostic::at(Code::BAD_CLAIM, value.span, format!("`{other}` is no stance"))
                    .with_help("write `stance=disputes` or `stance=qualifies`"),
            ),
        },
        _ => into.claims.push(RawClaim { key, value }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{FilePath, Files};

    fn claims(text: &str) -> (Vec<(String, String)>, Annotations, usize) {
        let mut files = Files::default();
        let file = files.add(FilePath::new("x").unwrap(), text);
        let mut diagnostics = Vec::new();
        let annotations = read(file, text, 0..text.len(), &[], false, &mut diagnostics);
        let pairs = annotations.claims.iter().map(|claim| {
            assert_eq!(files.slice(claim.key.span), claim.key.value);
            (claim.key.value.clone(), claim.value.value.clone())
        });
        (pairs.collect(), annotations.clone(), diagnostics.len())
    }

    #[test]
    fn values_are_bare_or_quoted() {
        let (pairs, annotations, faults) =
            claims("— x {date=[2024-05-19,2024-05-20] n=1000~, m=>269,k=<100} et {cause=\"a = b\" lieu=« à Niamey »}");
        let expected = [
            ("date", "[2024-05-19,2024-05-20]"),
            ("n", "1000~"),
            ("m", ">269"),
            ("k", "<100"),
            ("cause", "a = b"),
            ("lieu", "à Niamey"),
        ];
        assert_eq!(
            pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect::<Vec<_>>(),
            expected
        );
        assert_eq!((faults, annotations.braces.len()), (0, 2));
    }

    #[test]
    fn lines_of_a_blockquote_are_joined() {
        let (pairs, annotations, faults) = claims("{a=1\n> b=\"x\n> y\" stance=disputes after=\"le mot\"}");
        assert_eq!(pairs, [("a".into(), "1".into()), ("b".into(), "x y".into())]);
        assert_eq!((faults, annotations.stance), (0, Stance::Disputes));
        assert_eq!(annotations.after.unwrap().value, "le mot");
    }

    #[test]
    fn faults_leave_the_rest() {
        for (text, kept, faults) in [
            ("{a b=2}", 1, 1),
            ("{a: 1 b=2}", 1, 1),
            ("{a=1", 0, 1),
            ("{=1}", 0, 1),
            ("{stance=perhaps a=1}", 1, 1),
            ("{a= b=1}", 1, 1),
            ("{}", 0, 0),
        ] {
            let (pairs, _, found) = claims(text);
            assert_eq!((pairs.len(), found), (kept, faults), "{text}");
        }
    }
}
