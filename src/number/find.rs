//! A text -> the numbers that stand in it, in figures or words, each with its hedge and the part it plays.
//!
//! Invariant: what is found stands in the order of the text and does not overlap; the time is linear in its length.

use std::ops::Range;

use super::claim::is_ordinal;
use super::lexicon;
use super::phrase::{Phrase, Reader};
use super::token::{Kind, Token, tokens};
use super::words::{joined, word};
use super::{Form, Number};
use crate::date::{Lang, month_name};

/// A number that stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The bytes of the text: the hedge and the figures, without the unit.
    pub range: Range<usize>,
    /// The number.
    pub number: Number,
    /// What the figures would be with the marks of the other language: 1 for "1,000".
    pub other: Option<f64>,
    /// What it does there.
    pub role: Role,
}

/// What a number does in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It counts or measures.
    Amount,
    /// It is the day, the year or the hour of a date.
    Date,
    /// It is an ordinal, or part of a name.
    Label,
    /// It is an article, which may count: « un », "a".
    Article,
    /// It counts vaguely: « des dizaines », "several"; the number is the least that it can be.
    Vague,
    /// It gives a part or a multiple of another: « la moitié », "twice".
    Share,
}

/// The numbers by which a text counts or measures.
pub fn find(text: &str, lang: Lang) -> Vec<Found> {
    let mut found = every(text, lang);
    found.retain(|found| found.role == Role::Amount);
    found
}

/// All numbers of a text, and the words that count vaguely.
pub fn every(text: &str, lang: Lang) -> Vec<Found> {
    let tokens = tokens(text);
    let finder = Finder {
        reader: Reader {
            text,
            tokens: &tokens,
            lang,
        },
    };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let after_day = found
            .last()
            .is_some_and(|last| last.role == Role::Date && at > 0 && last.range.end >= tokens[at - 1].range.start);
        let (end, next) = finder.at(at, after_day);
        found.extend(next);
        at = end.max(at + 1);
    }
    found
}

struct Finder<'t> {
    reader: Reader<'t>,
}

impl Finder<'_> {
    /// What begins at a token, and the token after it; `after_day` where a part of a date stands right before.
    fn at(&self, at: usize, after_day: bool) -> (usize, Option<Found>) {
        if let Some(end) = self.numeric_date(at) {
            return (end, None);
        }
        let Some(phrase) = self.reader.phrase(at) else {
            return self.word_at(at);
        };
        if matches!(phrase.form, Form::Between(low, high) if low > high) {
            return (at + 1, None);
        }
        let role = if phrase.article {
            Role::Article
        } else {
            phrase
                .bare
                .map_or(Role::Amount, |figure| self.role(&phrase, figure, after_day))
        };
        if let Some(share) = self.share(&phrase) {
            return share;
        }
        let end = phrase.tokens.end;
        let past_unit = phrase.unit.as_ref().map_or(end, |(_, unit_end)| *unit_end);
        let bytes = self.bytes(phrase.tokens.clone());
        let number = Number {
            written: self.reader.text[bytes.clone()].to_owned(),
            form: phrase.form,
            unit: self.unit(&phrase.unit, end),
        };
        let found = Found {
            range: bytes,
            number,
            other: phrase.other,
            role,
        };
        (past_unit, Some(found))
    }

    /// A share that an amount begins: « deux tiers », "three quarters".
    fn share(&self, phrase: &Phrase) -> Option<(usize, Option<Found>)> {
        let Reader { text, tokens, lang } = self.reader;
        let Form::Exact(count) = phrase.form else { return None };
        let part = joined(tokens, phrase.tokens.end);
        let parts = match (lang, word(tokens, part)?) {
            (Lang::Fr, "tiers") | (Lang::En, "third" | "thirds") => 3.0,
            (Lang::Fr, "quart" | "quarts") | (Lang::En, "quarter" | "quarters" | "fourths") => 4.0,
            (Lang::Fr, "cinquième" | "cinquièmes") | (Lang::En, "fifth" | "fifths") => 5.0,
            (Lang::Fr, "dixième" | "dixièmes") | (Lang::En, "tenth" | "tenths") => 10.0,
            _ => return None,
        };
        let bytes = self.bytes(phrase.tokens.start..part + 1);
        let found = Found {
            number: Number {
                written: text[bytes.clone()].to_owned(),
                form: Form::Exact(count / parts),
                unit: None,
            },
            range: bytes,
            other: None,
            role: Role::Share,
        };
        Some((part + 1, Some(found)))
    }

    /// A date in figures, `12/03/2024` or `2024-03-12`, which is no number: the token after it.
    fn numeric_date(&self, at: usize) -> Option<usize> {
        let is_figure = |at: usize| self.kind(at) == Some(&Kind::Figure);
        let glued = |at: usize| self.reader.tokens.get(at).is_some_and(|token| token.glued);
        if !is_figure(at) {
            return None;
        }
        let (mut end, mut parts) = (at + 1, 1);
        while matches!(self.kind(end), Some(Kind::Mark('-' | '/' | ':' | '.')))
            && glued(end)
            && is_figure(end + 1)
            && glued(end + 1)
        {
            parts += 1;
            end += 2;
        }
        let clock = matches!(self.kind(at + 1), Some(Kind::Mark(':')));
        // `2024-05`
        let digits = |at: usize| self.reader.tokens[at].range.len();
        let month = parts == 2 && digits(at) == 4 && digits(end - 1) == 2;
        (parts >= 3 || parts == 2 && clock || month).then_some(end)
    }

    /// What a figure that stands alone, or two with a dash between them, does.
    fn role(&self, phrase: &Phrase, figure: usize, after_day: bool) -> Role {
        let Reader { tokens, lang, .. } = self.reader;
        let before = phrase.tokens.start.checked_sub(1);
        let previous = before.and_then(|at| word(tokens, at));
        let first = &tokens[figure];
        let end = phrase.tokens.end;
        let next = tokens.get(end);
        if let (Some(before), true) = (before, first.glued) {
            let elided = previous.is_some_and(|word| word.ends_with('\''));
            let named = |at: usize| matches!(tokens[at].kind, Kind::Word(_));
            let hyphen = matches!(tokens[before].kind, Kind::Mark('-' | '_' | '#' | '°' | '/'))
                && tokens[before].glued
                && before > 0
                && named(before - 1);
            if previous.is_some() && !elided || hyphen {
                return Role::Label;
            }
        }
        if next.is_some_and(|next| is_ordinal(next, lang)) {
            let by_month = self.is_month(end + 1) || self.after_month(phrase.tokens.start);
            return if by_month { Role::Date } else { Role::Label };
        }
        if next.is_some_and(|next| next.glued) && matches!(word(tokens, end), Some("h" | "am" | "pm")) {
            return Role::Date;
        }
        let value = match phrase.form {
            Form::Exact(value) | Form::Between(value, _) => value,
            _ => return Role::Amount,
        };
        let after_month = self.after_month(phrase.tokens.start);
        let digits = &self.reader.text[first.range.clone()];
        if (1.0..=31.0).contains(&value) && digits.len() <= 2 && (after_month || self.leads_to_month(end)) {
            return Role::Date;
        }
        let is_year =
            digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) && (1000.0..=2100.0).contains(&value);
        if !is_year {
            return Role::Amount;
        }
        let comma_after_day = after_day && before.is_some_and(|before| self.kind(before) == Some(&Kind::Mark(',')));
        let after_day = after_day && before.is_some_and(|before| matches!(self.kind(before), Some(Kind::Figure)));
        if after_month || comma_after_day || after_day {
            return Role::Date;
        }
        const CUES: &[&str] = &[
            "en",
            "depuis",
            "année",
            "années",
            "an",
            "fin",
            "début",
            "mi",
            "avant",
            "après",
            "in",
            "since",
            "year",
            "late",
            "early",
            "mid",
            "before",
            "after",
            "until",
            "till",
            "été",
            "hiver",
            "automne",
            "printemps",
            "summer",
            "winter",
            "spring",
            "autumn",
            "fall",
            "circa",
        ];
        let cued = previous.is_some_and(|word| CUES.contains(&word));
        let counted = word(tokens, end).is_some_and(|word| {
            let plural = word.ends_with(['s', 'x']) && !word.ends_with('\'') || lexicon::tells(word, lang);
            plural && !lexicon::is_no_unit(word) && word.len() > 2
        });
        match cued || !counted && value >= 1500.0 {
            true => Role::Date,
            false => Role::Amount,
        }
    }

    /// Whether the name of a month stands at a token; in English with its capital.
    fn is_month(&self, at: usize) -> bool {
        let Reader { text, tokens, lang } = self.reader;
        let Some(word) = word(tokens, at) else {
            return false;
        };
        let capital = text[tokens[at].range.clone()].starts_with(char::is_uppercase);
        let whole = (1..=12).any(|month| month_name(month, lang).to_lowercase() == word);
        let short: &[&str] = match lang {
            Lang::En => &[
                "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            ],
            _ => &[
                "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc", "aout", "fevrier", "decembre",
            ],
        };
        (whole || short.contains(&word)) && (capital || lang != Lang::En)
    }

    /// Whether a month stands right before a token: "May 19", "Oct. 31".
    fn after_month(&self, at: usize) -> bool {
        let before = |by: usize| at.checked_sub(by);
        let dot = before(1).is_some_and(|at| self.kind(at) == Some(&Kind::Mark('.')));
        before(1 + usize::from(dot)).is_some_and(|at| self.is_month(at))
    }

    /// Whether a month follows, perhaps after other days: « 12, 13 et 14 mars », "19th of May".
    fn leads_to_month(&self, mut at: usize) -> bool {
        let tokens = self.reader.tokens;
        for _ in 0..4 {
            let of = usize::from(matches!(word(tokens, at), Some("of")));
            if self.is_month(at + of) {
                return true;
            }
            let joins = match self.kind(at) {
                Some(Kind::Word(word)) => matches!(&**word, "au" | "et" | "ou" | "to" | "and" | "or"),
                Some(Kind::Mark(mark)) => matches!(mark, ',' | '-' | '–' | '/' | '&'),
                _ => false,
            };
            let day = at + 1 + usize::from(matches!(word(tokens, at + 1), Some("le" | "the")));
            if !joins || self.kind(day) != Some(&Kind::Figure) || tokens[day].range.len() > 2 {
                return false;
            }
            at = day + 1;
        }
        false
    }

    /// A word that counts without a number: vaguely, in parts, or as an ordinal.
    fn word_at(&self, at: usize) -> (usize, Option<Found>) {
        let Reader { tokens, lang, .. } = self.reader;
        let Some(word) = word(tokens, at) else {
            return (at + 1, None);
        };
        let told = match lang {
            Lang::En => english(word, at.checked_sub(1).and_then(|at| self::word(tokens, at))),
            _ => french(word),
        };
        let found = told.map(|(form, role)| {
            let bytes = self.bytes(at..at + 1);
            Found {
                number: Number {
                    written: self.reader.text[bytes.clone()].to_owned(),
                    form,
                    unit: self.unit(&None, at + 1),
                },
                range: bytes,
                other: None,
                role,
            }
        });
        (at + 1, found)
    }

    /// The sign that was read with a number, or the noun after it.
    fn unit(&self, sign: &Option<(String, usize)>, mut at: usize) -> Option<String> {
        if let Some((unit, _)) = sign {
            return Some(unit.clone());
        }
        let tokens = self.reader.tokens;
        at += usize::from(matches!(word(tokens, at), Some("de" | "d'" | "of")));
        let noun = word(tokens, at)?;
        (!lexicon::is_no_unit(noun) && !noun.ends_with('\''))
            .then(|| self.reader.text[tokens[at].range.clone()].to_owned())
    }

    fn bytes(&self, of: Range<usize>) -> Range<usize> {
        let tokens: &[Token] = self.reader.tokens;
        let start = tokens[of.start].range.start;
        start..tokens[of.end - 1].range.end.max(start)
    }

    fn kind(&self, at: usize) -> Option<&Kind> {
        self.reader.tokens.get(at).map(|token| &token.kind)
    }
}

fn french(word: &str) -> Option<(Form, Role)> {
    const ORDINALS: [&str; 9] = [
        "deuxième",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
        "septième",
        "huitième",
        "neuvième",
        "dixième",
    ];
    let vague = |least| Some((Form::AtLeast(least), Role::Vague));
    let share = |share| Some((Form::Exact(share), Role::Share));
    match word {
        "quelques" | "plusieurs" | "nombreux" | "nombreuses" | "beaucoup" | "multiples" => return vague(2.0),
        "millions" => return vague(2e6),
        "milliards" => return vague(2e9),
        "moitié" | "demi" => return share(0.5),
        "tiers" => return share(1.0 / 3.0),
        "quart" | "quarts" => return share(0.25),
        "double" | "doublé" => return share(2.0),
        "triple" | "triplé" => return share(3.0),
        "plupart" | "majorité" => return share(0.5),
        "premier" | "première" => return Some((Form::Exact(1.0), Role::Label)),
        "second" | "seconde" | "couple" | "paire" | "duo" => return Some((Form::Exact(2.0), Role::Label)),
        "trio" => return Some((Form::Exact(3.0), Role::Label)),
        _ => {}
    }
    if word.ends_with('s')
        && let Some(one) = lexicon::collective(word, Lang::Fr)
    {
        return vague(2.0 * one);
    }
    let at = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
    Some((Form::Exact(at as f64 + 2.0), Role::Label))
}

fn english(word: &str, before: Option<&str>) -> Option<(Form, Role)> {
    const ORDINALS: [&str; 10] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ];
    let vague = |least| Some((Form::AtLeast(least), Role::Vague));
    let share = |share| Some((Form::Exact(share), Role::Share));
    match word {
        "a" | "an" => return Some((Form::Exact(1.0), Role::Article)),
        "several" | "many" | "numerous" | "few" | "pairs" => return vague(2.0),
        "both" | "couple" | "pair" | "duo" => return Some((Form::Exact(2.0), Role::Label)),
        "trio" => return Some((Form::Exact(3.0), Role::Label)),
        "dozens" => return vague(24.0),
        "scores" => return vague(40.0),
        "hundred" | "hundreds" => return vague(200.0),
        "thousand" | "thousands" => return vague(2000.0),
        "million" | "millions" => return vague(2e6),
        "billion" | "billions" => return vague(2e9),
        "half" | "most" | "majority" => return share(0.5),
        "thirds" => return share(1.0 / 3.0),
        "third" if matches!(before, Some("a" | "one")) => return share(1.0 / 3.0),
        "quarter" | "quarters" => return share(0.25),
        "double" | "doubled" | "twice" => return share(2.0),
        "triple" | "tripled" => return share(3.0),
        _ => {}
    }
    let at = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
    Some((Form::Exact(at as f64 + 1.0), Role::Label))
}
