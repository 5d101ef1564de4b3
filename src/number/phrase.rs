//! Tokens -> [`Phrase`]: a number with its hedge, its magnitude and its unit, as a language says them.
//!
//! Invariant: a phrase looks at a bounded number of tokens, so that a text is read in linear time.

use std::ops::Range;

use super::lexicon::{self, Hedge};
use super::token::{Kind, Token};
use super::words::{joined, spelled, word};
use super::{Form, figures};
use crate::date::Lang;

/// A number as it is said.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// What it says.
    pub(super) form: Form,
    /// The tokens of hedge and figures.
    pub(super) tokens: Range<usize>,
    /// The words of the unit, and the token after them: `%`, a currency.
    pub(super) unit: Option<(String, usize)>,
    /// What the figures would be in the other language.
    pub(super) other: Option<f64>,
    /// Whether the writer may have meant the other.
    pub(super) doubtful: bool,
    /// How many of its words are of this language alone.
    pub(super) told: usize,
    /// The one figure that it is, where it is no more than that.
    pub(super) bare: Option<usize>,
    /// Whether it is no more than an article: « un ».
    pub(super) article: bool,
}

/// A value with its magnitude, without hedges.
#[derive(Clone, Debug)]
struct Amount {
    value: f64,
    other: Option<f64>,
    doubtful: bool,
    about: bool,
    /// What multiplies it: 1,000,000 in « 3 millions ».
    scale: f64,
    end: usize,
    unit: Option<(String, usize)>,
    told: usize,
    bare: Option<usize>,
    article: bool,
}

impl Amount {
    fn plain(value: f64, end: usize) -> Self {
        Self {
            value,
            other: None,
            doubtful: false,
            about: false,
            scale: 1.0,
            end,
            unit: None,
            told: 0,
            bare: None,
            article: false,
        }
    }

    fn times(&mut self, by: f64) {
        self.value *= by;
        self.other = self.other.map(|other| other * by);
        self.scale *= by;
        self.doubtful = false;
        self.bare = None;
        self.article = false;
    }
}

/// A text's tokens, read in a language.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) lang: Lang,
}

impl Reader<'_> {
    /// The number that begins at a token.
    pub(super) fn phrase(&self, at: usize) -> Option<Phrase> {
        if let Some(range) = self.opened(at) {
            return Some(range);
        }
        let (mut start, mut bound, mut told) = (at, None, 0);
        for _ in 0..3 {
            let Some(hedged) = lexicon::before(self.tokens, start, self.lang) else {
                break;
            };
            start = hedged.end;
            told += usize::from(hedged.in_words);
            // « au moins quelque 300 »: a bound says more than "about".
            bound = match bound {
                None | Some(Hedge::About) => Some(hedged.hedge),
                bound => bound,
            };
        }
        if bound.is_some() && matches!(self.word(start), Some("les" | "the" | "l'")) {
            start += 1;
        }
        let amount = self.amount(start, bound.is_some())?;
        if bound.is_none_or(|bound| bound == Hedge::About)
            && let Some(mut range) = self.range(at, &amount, &self.connectives(false), false)
        {
            range.told += told;
            return Some(range);
        }
        Some(self.hedged(at, amount, bound, told))
    }

    /// A range after the word that opens it: « entre 900 et 1 000 », "from 900 to 1,000".
    fn opened(&self, at: usize) -> Option<Phrase> {
        let opener = self.word(at)?;
        let between = match (self.lang, opener) {
            (Lang::Fr, "entre") | (Lang::En, "between") => true,
            (Lang::Fr, "de" | "d'") | (Lang::En, "from") => false,
            _ => return None,
        };
        let hedge = lexicon::before(self.tokens, at + 1, self.lang).filter(|hedged| hedged.hedge == Hedge::About);
        let amount = self.amount(hedge.map_or(at + 1, |hedged| hedged.end), true)?;
        let connectives = self.connectives(between);
        let mut range = self.range(at, &amount, &connectives, true)?;
        range.told += 1;
        Some(range)
    }

    fn connectives(&self, between: bool) -> [&'static str; 2] {
        match (self.lang, between) {
            (Lang::En, true) => ["and", "and"],
            (Lang::En, false) => ["to", "or"],
            (_, true) => ["et", "et"],
            (_, false) => ["à", "ou"],
        }
    }

    /// The range that begins with an amount; `opened` where a word before it says that there is one.
    fn range(&self, start: usize, low: &Amount, connectives: &[&str], opened: bool) -> Option<Phrase> {
        let mut at = low.unit.as_ref().map_or(low.end, |(_, end)| *end);
        let mut told = low.told;
        let mut sure = opened;
        match &self.tokens.get(at)?.kind {
            Kind::Word(word) if connectives.contains(&&**word) => {
                at += 1;
                told += 1;
            }
            Kind::Mark('-' | '–' | '—' | '\u{2010}' | '\u{2011}') if !opened && low.bare.is_some() => at += 1,
            Kind::Mark('.') if self.is_mark(at + 1, '.') && self.tokens[at + 1].glued => {
                sure = true;
                at += 2;
            }
            _ => return None,
        }
        let high = self.amount(at, opened)?;
        if high.article || low.article && !opened {
            return None;
        }
        let mut first = low.value;
        // « deux à trois millions », "two to three hundred": the magnitude is that of both.
        if low.scale < high.scale && low.value < high.value / high.scale {
            first *= high.scale / low.scale;
        }
        let backwards = first.partial_cmp(&high.value) != Some(std::cmp::Ordering::Less);
        if backwards && !(sure && first >= high.value) {
            return None;
        }
        let both_bare = low.bare.is_some() && high.bare.is_some();
        // « 3 % à 5 »: the sign goes for both, and the range ends behind the second.
        let unit_of_low = || low.unit.clone().map(|(unit, end)| (unit, end.max(high.end)));
        Some(Phrase {
            form: Form::Between(first, high.value),
            tokens: start..high.end,
            unit: high.unit.or_else(unit_of_low),
            other: None,
            doubtful: low.doubtful || high.doubtful,
            told: told + high.told,
            bare: low.bare.filter(|_| both_bare),
            article: false,
        })
    }

    /// An amount with the hedge before it, or the one after it.
    fn hedged(&self, start: usize, amount: Amount, bound: Option<Hedge>, told: usize) -> Phrase {
        let after_unit = amount.unit.as_ref().map_or(amount.end, |(_, end)| *end);
        let suffix = lexicon::after(self.tokens, after_unit, self.lang).filter(|hedged| {
            // « 40 blessés, environ 300 … » belongs to what follows.
            bound.is_none() && self.amount(hedged.end, false).is_none()
        });
        let end = suffix.map_or(amount.end, |hedged| hedged.end);
        let told = told + amount.told + usize::from(suffix.is_some_and(|hedged| hedged.in_words));
        let plain = bound.is_none() && suffix.is_none();
        let value = amount.value;
        let form = match bound.or(suffix.map(|hedged| hedged.hedge)) {
            None if amount.about => Form::About(value),
            None => Form::Exact(value),
            Some(Hedge::About) => Form::About(value),
            Some(Hedge::Above) => Form::Above(value),
            Some(Hedge::AtLeast) => Form::AtLeast(value),
            Some(Hedge::Below) => Form::Below(value),
            Some(Hedge::AtMost) => Form::AtMost(value),
        };
        Phrase {
            form,
            tokens: start..end,
            unit: amount.unit.map(|(unit, unit_end)| (unit, unit_end.max(end))),
            other: amount.other,
            doubtful: amount.doubtful,
            told,
            bare: amount.bare.filter(|_| plain),
            article: amount.article && plain,
        }
    }

    /// A value in figures or words; `expected` where what stands before says that a number follows.
    fn amount(&self, at: usize, expected: bool) -> Option<Amount> {
        let mut amount = self.counted(at)?;
        amount.article &= !expected;
        if amount.unit.is_none() {
            amount.unit = self.sign_after(amount.end);
            amount.told += usize::from(amount.unit.is_some() && self.word(amount.end).is_some());
        }
        amount.value.is_finite().then_some(amount)
    }

    fn counted(&self, at: usize) -> Option<Amount> {
        if let Some(Kind::Mark(mark)) = self.kind(at)
            && lexicon::currency(*mark)
        {
            let mut amount = self.figure(at + 1)?;
            let of_money = matches!(self.word(amount.end), Some("m")) && self.tokens[amount.end].glued;
            if of_money {
                amount.times(1e6);
                amount.end += 1;
            }
            let mut amount = self.magnified(amount);
            amount.unit = Some((mark.to_string(), amount.end));
            // French writes the sign after the figures.
            amount.told += usize::from(self.lang == Lang::En);
            amount.bare = None;
            return Some(amount);
        }
        if let Some(amount) = self.figure(at) {
            return Some(self.magnified(amount));
        }
        if let Some(amount) = self.named(at) {
            return Some(amount);
        }
        let spelled = spelled(self.tokens, at, self.lang)?;
        let mut amount = Amount::plain(spelled.value as f64, spelled.end);
        amount.scale = spelled.scale as f64;
        let first = self.word(at)?;
        amount.article = spelled.end == at + 1 && matches!(first, "un" | "une");
        amount.told = usize::from(spelled.end > at + 1 || first != "six");
        Some(self.magnified(amount))
    }

    /// Figures, perhaps with a minus.
    fn figure(&self, at: usize) -> Option<Amount> {
        let minus = matches!(self.kind(at), Some(Kind::Mark('-' | '−')));
        let digits = at + usize::from(minus);
        let token = self.tokens.get(digits).filter(|token| token.kind == Kind::Figure)?;
        let after_word = |at: usize| at > 0 && matches!(self.tokens[at - 1].kind, Kind::Word(_) | Kind::Figure);
        if minus && (!token.glued || self.tokens[at].glued && after_word(at)) {
            return None;
        }
        let reading = figures::read(&self.text[token.range.clone()], self.lang)?;
        let sign = if minus { -1.0 } else { 1.0 };
        Some(Amount {
            other: reading.other.map(|other| other * sign),
            doubtful: reading.doubtful,
            bare: Some(digits),
            ..Amount::plain(reading.value * sign, digits + 1)
        })
    }

    /// A collective or a magnitude with an article, or halves: « une centaine », "a thousand", "half a million".
    fn named(&self, at: usize) -> Option<Amount> {
        let english = self.lang == Lang::En;
        let before = at.checked_sub(1).and_then(|before| self.word(before));
        if english && matches!(before, Some("the" | "these" | "those")) && !self.word(at)?.ends_with('s') {
            return self.one_of(at);
        }
        if english && self.word(at) == Some("half") {
            let name = at + 1 + usize::from(matches!(self.word(at + 1), Some("a")));
            let mut amount = self.one_of(name)?;
            amount.times(0.5);
            return Some(amount);
        }
        let article = match self.word(at)? {
            "un" | "une" => !english,
            "a" | "an" => english,
            "demi" => return self.half_of(at),
            _ => false,
        };
        if !article {
            return None;
        }
        let mut name = at + 1;
        if self.word(name) == Some("demi") {
            return self.half_of(name);
        }
        if english && self.word(name) == Some("half") {
            return self.named(name).filter(|_| self.word(name + 1) != Some("a"));
        }
        if self.word(name).is_some_and(|word| lexicon::colours(word, self.lang)) {
            name += 1;
        }
        self.one_of(name)
    }

    fn half_of(&self, demi: usize) -> Option<Amount> {
        let mut amount = self.one_of(joined(self.tokens, demi + 1))?;
        amount.times(0.5);
        Some(amount)
    }

    /// One of a collective or a magnitude.
    fn one_of(&self, at: usize) -> Option<Amount> {
        let name = self.word(at)?;
        let mut amount = Amount::plain(1.0, at);
        if let Some((scale, own)) = lexicon::magnitude(name, self.lang)
            && name != "mille"
            && name.len() > 3
            && lexicon::collective(name, self.lang).is_none()
        {
            amount.told = 1 + usize::from(own);
            // "a hundred and twenty", "a thousand two hundred"
            if self.lang == Lang::En && scale < 1e6 {
                amount.times(scale);
                amount.end = at + 1;
                return Some(self.continued(amount, scale, true));
            }
            return Some(self.magnified(amount));
        }
        lexicon::collective(name, self.lang)?;
        Some(self.magnified(amount))
    }

    /// An amount with the magnitudes that follow it: "million", « dizaine de milliers », "and a half".
    fn magnified(&self, mut amount: Amount) -> Amount {
        if self.lang == Lang::En
            && let Some(end) = lexicon::follow(self.tokens, amount.end, "and a half")
        {
            amount.value += 0.5;
            amount.bare = None;
            amount.end = end;
        }
        for _ in 0..3 {
            let next = joined(self.tokens, amount.end);
            let Some(name) = self.word(next) else { break };
            let glued = self.tokens[next].glued;
            if let Some(by) = lexicon::collective(name, self.lang) {
                amount.times(by);
                amount.about = true;
                amount.told += 1;
                amount.end = next + 1;
            } else if glued && name == "k"
                || matches!(name, "m" | "k") && self.sign_after(next + 1).is_some_and(|(sign, _)| sign != "%")
            {
                amount.times(if name == "k" { 1e3 } else { 1e6 });
                amount.end = next + 1;
            } else if let Some((by, own)) = lexicon::magnitude(name, self.lang) {
                // "3 billion": a French billion would be a plural.
                let pointed = |digits: usize| self.text[self.tokens[digits].range.clone()].contains('.');
                let english = self.lang == Lang::En
                    && name == "billion"
                    && (amount.value >= 2.0 || amount.bare.is_some_and(pointed));
                amount.told += usize::from(own) + usize::from(english);
                amount.times(by);
                if self.lang == Lang::Fr && name.starts_with("billion") {
                    amount.doubtful = true;
                    amount.other = Some(amount.value / 1e3);
                }
                amount.end = next + 1;
                let half = match self.lang {
                    Lang::En => lexicon::follow(self.tokens, amount.end, "and a half"),
                    _ => lexicon::follow(self.tokens, amount.end, "et demi")
                        .or_else(|| lexicon::follow(self.tokens, amount.end, "et demie")),
                };
                match half {
                    Some(end) => {
                        amount.value += by / 2.0;
                        amount.end = end;
                    }
                    None => amount = self.continued(amount, by, false),
                }
            } else {
                break;
            }
            // « une dizaine de milliers »
            let of = amount.end;
            let goes_on = matches!(self.word(of), Some("de" | "of"))
                && matches!(
                    self.word(of + 1),
                    Some("milliers" | "millions" | "milliards" | "thousands")
                );
            if !goes_on {
                break;
            }
            amount.end = of + 1;
        }
        amount
    }

    /// What an amount goes on with below its magnitude: « trois millions deux cent mille ».
    fn continued(&self, mut amount: Amount, below: f64, and: bool) -> Amount {
        let mut next = joined(self.tokens, amount.end);
        let joined_by_and = and && self.word(next) == Some("and");
        next += usize::from(joined_by_and);
        if let Some(rest) = spelled(self.tokens, next, self.lang)
            && (rest.value as f64) < below
            && (rest.value >= 100 || and)
        {
            amount.value += rest.value as f64;
            amount.scale = 1.0;
            amount.end = rest.end;
        }
        amount
    }

    /// The sign of a unit after a number: `%`, a currency.
    fn sign_after(&self, at: usize) -> Option<(String, usize)> {
        if let Some(Kind::Mark(mark)) = self.kind(at) {
            let is_sign = lexicon::currency(*mark) || matches!(mark, '%' | '‰' | '°');
            // "500 $3"
            let of_next = lexicon::currency(*mark) && !self.tokens[at].glued && self.figure(at + 1).is_some();
            return (is_sign && !of_next).then(|| (mark.to_string(), at + 1));
        }
        let per_cent: &[&str] = match self.lang {
            Lang::En => &["percent", "per cent"],
            _ => &["pour cent", "pourcent", "pourcents"],
        };
        let end = per_cent
            .iter()
            .find_map(|words| lexicon::follow(self.tokens, at, words))?;
        Some(("%".to_owned(), end))
    }

    fn word(&self, at: usize) -> Option<&str> {
        word(self.tokens, at)
    }

    fn kind(&self, at: usize) -> Option<&Kind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.kind(at) == Some(&Kind::Mark(mark))
    }
}
