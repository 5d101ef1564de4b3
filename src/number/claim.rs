//! What an editor writes as a number -> its [`Form`] and its unit, or a [`NumberError`].
//!
//! Invariant: a text that the two languages read differently is taken only where its words tell the language.

use super::lexicon::{self, Hedge};
use super::phrase::{Phrase, Reader};
use super::token::{Kind, Token, tokens};
use super::words::word;
use super::{Form, NumberError};
use crate::date::Lang;

/// What a language makes of a text.
struct Reading {
    form: Form,
    unit: Option<String>,
    other: Option<f64>,
    doubtful: bool,
    told: usize,
}

/// Reads a number in figures or in words, of either language.
pub(super) fn read(text: &str) -> Result<(Form, Option<String>), NumberError> {
    let tokens = tokens(text);
    let [fr, en] = [Lang::Fr, Lang::En].map(|lang| {
        reading(&Reader {
            text,
            tokens: &tokens,
            lang,
        })
    });
    let (taken, left) = match (fr, en) {
        (None, None) => return Err(NumberError(format!("`{text}` is no number"))),
        (Some(only), None) | (None, Some(only)) => (only, None),
        (Some(fr), Some(en)) if fr.told < en.told => (en, None),
        (Some(fr), Some(en)) if fr.told > en.told => (fr, None),
        (Some(fr), Some(en)) => (fr, Some(en)),
    };
    let differs = left
        .as_ref()
        .is_some_and(|left| left.form != taken.form || left.doubtful);
    if taken.doubtful || differs {
        return Err(two_ways(text, &taken, left.as_ref()));
    }
    if let Form::Between(low, high) = taken.form
        && low > high
    {
        return Err(NumberError(format!("`{text}` begins after its end")));
    }
    Ok((taken.form, taken.unit))
}

/// Why a text that can be read in two ways is not taken.
fn two_ways(text: &str, taken: &Reading, left: Option<&Reading>) -> NumberError {
    let point = |form: Form| match form {
        Form::Exact(value) | Form::About(value) | Form::Above(value) | Form::AtLeast(value) => Some(value),
        Form::Below(value) | Form::AtMost(value) => Some(value),
        Form::Between(..) => None,
    };
    let one = point(taken.form);
    let two = taken
        .other
        .or_else(|| left.and_then(|left| point(left.form).filter(|_| left.form != taken.form)));
    let two = two.or_else(|| left.and_then(|left| left.other));
    match (one, two) {
        (Some(one), Some(two)) => NumberError(format!(
            "`{text}` can be read in two ways: write {} or {}",
            unmistakable(one.max(two)),
            unmistakable(one.min(two))
        )),
        _ => NumberError(format!(
            "`{text}` can be read in two ways: write it without separators of thousands"
        )),
    }
}

/// Figures that can be read in one way: three decimals would look like thousands.
fn unmistakable(value: f64) -> String {
    let plain = value.to_string();
    match plain.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("`{plain}0`"),
        _ => format!("`{plain}`"),
    }
}

/// What a text says in one language, if it says one number.
fn reading(reader: &Reader<'_>) -> Option<Reading> {
    let tokens = reader.tokens;
    let skip = usize::from(matches!(
        word(tokens, 0),
        Some("les" | "the" | "leurs" | "its" | "their" | "ses")
    ));
    let Phrase {
        mut form,
        tokens: range,
        mut unit,
        other,
        doubtful,
        mut told,
        ..
    } = reader.phrase(skip)?;
    told += skip;
    let mut at = unit.as_ref().map_or(range.end, |(_, end)| *end);
    // « 1 000 soldats environ »
    let mut end = tokens.len();
    if let Form::Exact(value) = form
        && let Some((start, hedged)) = (at..end).find_map(|start| {
            let hedged = lexicon::after(tokens, start, reader.lang)?;
            (hedged.end == end).then_some((start, hedged))
        })
    {
        told += 1;
        end = start;
        form = match hedged.hedge {
            Hedge::About => Form::About(value),
            Hedge::Above => Form::Above(value),
            Hedge::AtLeast => Form::AtLeast(value),
            Hedge::Below => Form::Below(value),
            Hedge::AtMost => Form::AtMost(value),
        };
    }
    let of = match reader.lang {
        Lang::En => ["of", "of"],
        _ => ["de", "d'"],
    };
    if word(tokens, at).is_some_and(|word| of.contains(&word)) {
        at += 1;
        told += 1;
    }
    let rest = tokens.get(at..end)?;
    if let Some(first) = rest.first() {
        let ordinal = [Lang::Fr, Lang::En].iter().any(|&lang| is_ordinal(first, lang));
        if !is_unit(rest) || ordinal || reader.phrase(at).is_some() {
            return None;
        }
        let words = &reader.text[first.range.start..rest.last().map_or(first.range.end, |last| last.range.end)];
        told += (at..end)
            .filter(|&at| word(tokens, at).is_some_and(|word| lexicon::tells(word, reader.lang)))
            .count();
        // « 3 millions de dollars », "5 % of voters", "$5 a head"
        unit = match unit {
            Some((sign, _)) => Some((format!("{sign} {words}"), end)),
            None => Some((words.to_owned(), end)),
        };
    }
    Some(Reading {
        form,
        unit: unit.map(|(unit, _)| unit),
        other,
        doubtful,
        told,
    })
}

/// Whether words can be a unit: they begin with a letter and hold no figures, and are not a second number.
fn is_unit(rest: &[Token]) -> bool {
    let begins = matches!(rest.first().map(|token| &token.kind), Some(Kind::Word(_)));
    let joins = matches!(word(rest, 0), Some("et" | "ou" | "à" | "and" | "or" | "to" | "e"));
    let plain = rest.iter().all(|token| match &token.kind {
        Kind::Figure => false,
        Kind::Mark(mark) => !matches!(mark, '<' | '>' | '=' | '~' | '+'),
        Kind::Word(_) | Kind::Break => true,
    });
    begins && !joins && plain
}

/// Whether letters make an ordinal of the figures before them: `1er`, `3rd`.
pub(super) fn is_ordinal(token: &Token, lang: Lang) -> bool {
    let Kind::Word(word) = &token.kind else {
        return false;
    };
    let ends: &[&str] = match lang {
        Lang::En => &["st", "nd", "rd", "th"],
        _ => &[
            "er", "re", "ère", "ers", "e", "è", "ème", "èmes", "eme", "ième", "es", "nd", "nde",
        ],
    };
    token.glued && ends.contains(&&**word)
}
