//! A text, its language and its day of publication -> the [`Expression`]s of time in it, each with an EDTF value, a
//! TIMEX3 value, what it is counted from and the rule that read it.
//!
//! Invariant: expressions stand in the order of the text and do not overlap, their ranges are on character boundaries,
//! and a date told by them can be derived by hand from the rule, the words, the tense and the anchor.
//!
//! The way of a text: it is cut into blocks of some ten thousand bytes, each block into `token`s; where a token can
//! begin an expression, the grammar of the language makes a `phrase` of the words around it, whose `meaning` is
//! free of the language; `resolve` reads the meaning against publication, tense and the date told before.
//!
//! Values that the words leave vague are given as follows, and marked `~` where the words say less than the days do:
//!
//! - the start of a month is its days 1 to 10, its middle 11 to 20, its end 21 on; the start of a year is January to
//!   March, its middle May to August, its end September on (see `stretch`);
//! - "two years ago" is a month, "in two years" and "two months ago" a day, all `~`; "two months later" in a narrative
//!   is a month `~`;
//! - "the last two weeks" are two whole weeks before the one of publication; "recent years" have no days;
//! - "since 2012" is `2012/..`, "after 2012" `2013/..`, "until May" and "by May" `../2024-05`, "before May"
//!   `../2024-04`, "within two weeks" from publication on (a duration in TIMEX3);
//! - "earlier this month" ends the day before publication, "later this year" begins with it;
//! - a season is that of EDTF (`2024-22`), a quarter and a half too (`2024-33`, `2024-40`).

mod meaning;

mod expression;
mod holiday;
mod lexicon;
mod phrase;
mod stretch;
mod token;

mod named;
mod resolve;

mod bounds;

mod english;
mod french;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

pub use bounds::{Bounds, publication_bounds};
pub use expression::{Anchor, Conflict, Expression, Kind, Modifier, Outlook, Reference, Rule, Tense};

use crate::date::{Date, Lang};
use meaning::{Meaning, Unit};
use phrase::{Opening, Phrase};
use resolve::{Context, Narrative, Reading};
use token::{Sense, Tokens};

/// About how many bytes of a text are read at a time.
const BLOCK: usize = 16 * 1024;

/// Finds the time expressions of a text.
///
/// Intervals are one expression with two parts. Words for durations and repetitions are found too; they have no EDTF
/// value.
pub fn find(text: &str, lang: Lang, reference: &Reference) -> Vec<Expression> {
    let mut finder = Finder {
        lang,
        reference,
        narrative: Narrative::default(),
        out: Vec::new(),
    };
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let len = block(rest);
        finder.read(rest.get(..len).unwrap_or(rest), start);
        start += len.max(1);
    }
    finder.out
}

/// Where the next block of a text ends: at a blank line, else at a line's end, else at white space.
fn block(text: &str) -> usize {
    if text.len() <= BLOCK * 2 {
        return text.len();
    }
    let bytes = text.as_bytes();
    let window = bytes.get(BLOCK..BLOCK * 2).unwrap_or_default();
    let cut = memchr::memmem::find(window, b"\n\n")
        .or_else(|| memchr::memchr(b'\n', window))
        .or_else(|| memchr::memmem::find(window, b". "))
        .or_else(|| memchr::memrchr(b' ', window))
        .map_or(BLOCK * 2, |at| BLOCK + at + 1);
    (cut..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}

struct Finder<'r> {
    lang: Lang,
    reference: &'r Reference,
    narrative: Narrative,
    out: Vec<Expression>,
}

impl Finder<'_> {
    fn read(&mut self, block: &str, offset: usize) {
        let lexicon = match self.lang {
            Lang::Fr => french::lexicon(),
            _ => english::lexicon(),
        };
        let tokens = Tokens::new(block, lexicon);
        // The first token that no expression has taken yet.
        let mut floor = 0;
        let mut at = 0;
        while at < tokens.len() {
            if matches!(tokens.sense(at), Sense::Unknown | Sense::Word | Sense::Mark(_)) {
                at += 1;
                continue;
            }
            tokens.refuel();
            let phrase = match self.lang {
                Lang::Fr => french::parse(&tokens, at, floor),
                _ => english::parse(&tokens, at, floor),
            };
            match phrase {
                Some(phrase) if phrase.full.start >= floor && phrase.full.end > at => {
                    floor = phrase.full.end;
                    at = floor;
                    self.keep(&tokens, &phrase, offset);
                }
                _ => at += 1,
            }
        }
    }

    fn keep(&mut self, tokens: &Tokens<'_>, phrase: &Phrase, offset: usize) {
        let tense = match self.lang {
            Lang::Fr => french::tense(tokens, phrase.full.clone()),
            _ => english::tense(tokens, phrase.full.clone()),
        };
        let context = Context {
            published: self.reference.published,
            outlook: self.reference.outlook,
            narrative: self.narrative,
            tense,
        };
        let mut parts = Vec::new();
        let reading = if let (Meaning::Range(from, to), [first, second]) = (&phrase.meaning, phrase.parts.as_slice()) {
            let Some((start, end, whole)) = resolve::range(from, to, &context) else {
                return;
            };
            parts.push(expression(
                tokens,
                first,
                &start,
                tense,
                offset,
                &self.reference.published,
            ));
            parts.push(expression(
                tokens,
                second,
                &end,
                tense,
                offset,
                &self.reference.published,
            ));
            whole
        } else {
            let Some(reading) = resolve::resolve(&phrase.meaning, &context) else {
                return;
            };
            for part in &phrase.parts {
                if let Some(reading) = resolve::resolve(&part.meaning, &context) {
                    parts.push(expression(
                        tokens,
                        part,
                        &reading,
                        tense,
                        offset,
                        &self.reference.published,
                    ));
                }
            }
            reading
        };
        let mut found = expression(tokens, phrase, &reading, tense, offset, &self.reference.published);
        found.parts = parts;
        if let Some(days) = reading.days
            && matches!(found.kind, Kind::Date | Kind::Time)
            && days.grain.is_none_or(|grain| grain <= Unit::Year)
            && found.rule != Rule::Vague
            && !(found.rule == Rule::CountedFromNarrative && self.narrative.is_before(days))
        {
            self.narrative.tell(self.out.len(), days, self.reference.published);
        }
        if found.kind == Kind::Duration {
            self.narrative.tell_duration(&found.timex);
        }
        self.out.push(found);
    }
}

fn expression(
    tokens: &Tokens<'_>,
    phrase: &Phrase,
    reading: &Reading,
    tense: Tense,
    offset: usize,
    published: &Option<crate::date::Day>,
) -> Expression {
    let bytes = |run| {
        let bytes = tokens.bytes(run);
        offset + bytes.start..offset + bytes.end
    };
    let modifier = phrase.modifier.or(match phrase.opening {
        Some(Opening::Before) => Some(Modifier::Before),
        Some(Opening::After) => Some(Modifier::After),
        _ => None,
    });
    // "Within a week" tells how long it may take.
    let lasting = match (phrase.opening, &phrase.meaning) {
        (Some(Opening::Within), Meaning::Distance { unit, count, .. }) => {
            Some(meaning::period(Some(&count.unsigned_abs().to_string()), *unit))
        }
        _ => None,
    };
    Expression {
        range: bytes(phrase.core.clone()),
        full: bytes(phrase.full.clone()),
        kind: if lasting.is_some() {
            Kind::Duration
        } else {
            reading.kind
        },
        value: value(phrase, reading, *published),
        timex: lasting.unwrap_or_else(|| reading.timex.clone()),
        anchor: reading.anchor,
        tense,
        modifier,
        rule: if phrase.opening.is_some() && reading.days.is_some() {
            Rule::OpenInterval
        } else {
            phrase.rule
        },
        conflict: reading.misfit.map(|misfit| Conflict {
            stated: misfit.stated,
            actual: misfit.actual,
            fitting: misfit.fitting.and_then(|day| stretch::edtf_day(day).parse().ok()),
        }),
        weekday: phrase.meaning.stated_weekday(),
        parts: Vec::new(),
    }
}

/// The EDTF value of a reading, its preposition and its qualifiers included.
fn value(phrase: &Phrase, reading: &Reading, published: Option<crate::date::Day>) -> Option<Date> {
    let about = reading.approximate || phrase.modifier == Some(Modifier::Approximate);
    let qualify = |text: String| {
        if !about || text.ends_with('~') {
            return text;
        }
        match text.split_once('/') {
            Some((start, end)) => format!("{start}~/{end}~"),
            None => format!("{text}~"),
        }
    };
    let Some(days) = reading.days else {
        let pattern = reading.pattern.clone()?;
        return qualify(pattern).parse().ok();
    };
    // The days just before and after, as coarsely as the words say.
    let beside = |step: i64| match days.grain {
        Some(Unit::Month | Unit::Year | Unit::Day) => days.shift(step).edtf(),
        _ if step < 0 => stretch::edtf_day(days.first.add_days(-1)),
        _ => stretch::edtf_day(days.last.add_days(1)),
    };
    let mark = if about { "~" } else { "" };
    let text = match phrase.opening {
        None => qualify(reading.pattern.clone().unwrap_or_else(|| days.edtf())),
        Some(Opening::Since) => format!("{}{mark}/..", days.edtf_end(true)),
        Some(Opening::After) => format!("{}{mark}/..", beside(1)),
        Some(Opening::Until | Opening::By) => format!("../{}{mark}", days.edtf_end(false)),
        Some(Opening::Within) => match published.filter(|day| *day <= days.last) {
            Some(day) => format!("{}/{}{mark}", stretch::edtf_day(day), days.edtf_end(false)),
            None => format!("../{}{mark}", days.edtf_end(false)),
        },
        Some(Opening::Before) => format!("../{}{mark}", beside(-1)),
    };
    text.parse().ok()
}
