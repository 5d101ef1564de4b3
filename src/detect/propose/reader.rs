//! A text cut into tokens -> its sequences of capitals, and the names of the tables that stand in it.
//!
//! Invariant: a sequence of capitals and a known name stay inside one line.

use std::ops::Range;

use crate::date::Lang;

use super::Shape;
use super::token::{self, Form, Gap, Token};
use super::words::{
    self, ARMS, BODY, CALENDAR, COMPANY, COMPASS, DOMAIN, FIRST, Known, PARTICLE, PEOPLE, PRESS, QUALITY, SITE, TAIL,
    TITLE, Uses, function,
};

/// English heads that "for" and "on" go on after.
const PURPOSE: &[&str] = &[
    "office",
    "council",
    "centre",
    "center",
    "institute",
    "department",
    "ministry",
    "commission",
    "agency",
    "committee",
    "association",
    "organisation",
    "organization",
    "foundation",
    "fund",
    "campaign",
    "coalition",
    "movement",
    "network",
    "programme",
    "program",
    "institution",
    "conference",
    "society",
    "alliance",
    "bureau",
    "academy",
    "partnership",
];

/// English words whose possessive begins the name of an institution.
const OWNERS: &[&str] = &[
    "people", "women", "men", "king", "queen", "lord", "children", "workers", "veterans", "world", "girls", "boys",
    "farmers", "teachers", "lloyd", "moody", "mcdonald",
];

/// A text cut into tokens.
pub(super) struct Scanner<'a> {
    pub text: &'a str,
    pub lang: Lang,
    pub tokens: Vec<Token>,
}

/// A name as a range of tokens, before it is judged.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub tokens: Range<usize>,
    pub shape: Shape,
    /// The title right before it, in tokens.
    pub title: Option<Range<usize>>,
    /// What the tables say of it.
    pub known: Option<Known>,
    /// The other form of its name, an acronym or an expansion, in tokens.
    pub link: Option<Range<usize>>,
}

impl<'a> Scanner<'a> {
    /// Cuts a text into tokens.
    pub fn new(text: &'a str, lang: Lang) -> Self {
        let tokens = token::tokens(text, lang);
        Scanner { text, lang, tokens }
    }

    /// The token, if there is one.
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// What the word can be; nothing past the ends.
    pub fn uses(&self, at: usize) -> Uses {
        self.get(at).map(|token| token.uses).unwrap_or_default()
    }

    /// The words of a range of tokens.
    pub fn slice(&self, range: &Range<usize>) -> &str {
        let (Some(first), Some(last)) = (
            self.get(range.start),
            range.end.checked_sub(1).and_then(|at| self.get(at)),
        ) else {
            return "";
        };
        self.text.get(first.start..last.end).unwrap_or_default()
    }

    /// Whether a token stands on the line of the one before, with nothing but a blank or an elision between.
    pub fn follows(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| match token.gap {
            Gap::Space => true,
            Gap::None => at.checked_sub(1).is_some_and(|before| {
                self.get(before)
                    .is_some_and(|token| matches!(token.form, Form::Elision | Form::Initial))
            }),
            Gap::Line => false,
        })
    }

    /// Whether a token is a word with a capital that can be a part of a name.
    pub fn is_capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_capital)
    }

    pub fn is_lower(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_lower)
    }

    /// The word of a token in lower case.
    pub fn lower(&self, at: usize) -> String {
        self.slice(&(at..at + 1)).to_lowercase().replace('’', "'")
    }

    /// Whether the word of a token, in lower case and without an elision's apostrophe, is one of these.
    pub fn is_word(&self, at: usize, list: &[&str]) -> bool {
        let Some(token) = self.get(at).filter(|token| token.end - token.start <= 20) else {
            return false;
        };
        let word = self.text[token.start..token.end].trim_end_matches(['\'', '’']);
        match word.is_ascii() {
            true => list.iter().any(|item| item.eq_ignore_ascii_case(word)),
            false => list
                .iter()
                .any(|item| item.chars().eq(word.chars().flat_map(char::to_lowercase))),
        }
    }

    /// The end of the sequence of capitals that begins at a token, with the small words inside it.
    pub fn run(&self, start: usize) -> usize {
        let mut last = start;
        let mut of = false;
        let mut body = self.uses(start);
        // A sequence in a headline ends somewhere.
        while last - start < 24 {
            let next = last + 1;
            if self.is_capital(next) && self.follows(next) {
                let uses = self.uses(next);
                let month = uses.any(CALENDAR)
                    && !(self.uses(last).any(FIRST) && self.lang == Lang::En && !self.is_number(next + 1));
                if month {
                    break;
                }
                // A sentence may end in "St." or "Inc."
                body = body.or(uses);
                last = next;
                continue;
            }
            let Some(token) = self.get(next) else { break };
            if token.is_lower() && self.follows(next) && self.is_word(next, &["plc"]) {
                return next + 1;
            }
            // "St Paul's Cathedral", "People's Party"
            let owned = token.form == Form::Possessive
                && self.is_capital(next + 1)
                && self.follows(next + 1)
                && (self.is_word(last, OWNERS) || (last > start && self.is_word(last - 1, &["st", "st.", "saint"])));
            if owned {
                last = next + 1;
                continue;
            }
            if token.is_mark('&') && self.is_capital(next + 1) && self.get(next + 1).is_some_and(|t| t.gap != Gap::Line)
            {
                last = next + 1;
                continue;
            }
            match self.joined(start, last, body, &mut of) {
                Some(end) => {
                    body = body.or(self.uses(end));
                    last = end;
                }
                None => break,
            }
        }
        last + 1
    }

    fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.form == Form::Number)
    }

    /// The capital to which small words after `last` join a sequence.
    fn joined(&self, start: usize, last: usize, body: Uses, of: &mut bool) -> Option<usize> {
        let at = last + 1;
        let mut end = at;
        while end < at + 3
            && self.get(end).is_some_and(|token| {
                (token.is_lower() && token.uses.any(PARTICLE.or(function(self.lang)))) || token.form == Form::Elision
            })
            && self.follows(end)
        {
            end += 1;
        }
        if end == at || !self.is_capital(end) || !self.follows(end) {
            return None;
        }
        let capital = self.uses(end);
        if capital.any(CALENDAR) {
            return None;
        }
        let words: Vec<String> = (at..end).map(|at| self.lower(at)).collect();
        let words: Vec<&str> = words.iter().map(|word| word.trim_end_matches('\'')).collect();
        let named = self.uses(start).any(FIRST) && !body.any(BODY.or(SITE).or(PRESS)) && self.known(start).is_none();
        let organisation = BODY.or(ARMS).or(SITE).or(TAIL);
        match (self.lang, words.as_slice()) {
            (
                _,
                [
                    "von" | "van" | "bin" | "ibn" | "ben" | "bint" | "ould" | "ag" | "al" | "el" | "di" | "da"
                    | "della" | "del" | "ter" | "ten" | "den" | "der" | "dos" | "zu" | "ap",
                    ..,
                ],
            ) => Some(end),
            (Lang::En, ["of"] | ["of", "the"]) => {
                let titled = self.is_word(last, &["duke", "prince", "earl", "duchess", "princess"]);
                let known = self.is_word(
                    last,
                    &[
                        "republic",
                        "isle",
                        "gulf",
                        "bay",
                        "kingdom",
                        "order",
                        "lord",
                        "lords",
                        "cape",
                        "sea",
                        "bill",
                        "rights",
                        "war",
                        "battle",
                        "chamber",
                        "knights",
                        "daughters",
                        "sons",
                        "friends",
                        "voice",
                    ],
                );
                let title = body.any(TITLE) && !titled;
                // "Volkswagen of America Inc."
                let company = (end + 1..end + 4)
                    .take_while(|&at| self.is_capital(at) && self.follows(at))
                    .any(|at| self.uses(at).any(COMPANY));
                ((body.any(organisation) && !title) || company || known || titled).then(|| {
                    *of = true;
                    end
                })
            }
            (Lang::En, ["for"] | ["on"] | ["for", "the"]) if self.is_word(last, PURPOSE) => {
                *of = true;
                Some(end)
            }
            (Lang::En, ["and"]) if *of || body.any(BODY) => {
                let both = self.uses(last).any(DOMAIN) && capital.any(DOMAIN);
                // "Department of Health and Social Care"
                let ministry = self.is_word(
                    start,
                    &[
                        "department",
                        "ministry",
                        "office",
                        "institute",
                        "bureau",
                        "directorate",
                        "committee",
                    ],
                );
                let other = self.known(end).is_some() || capital.any(FIRST.or(BODY).or(TITLE).or(PEOPLE));
                (both || (*of && (capital.any(DOMAIN) || (ministry && !other)))).then_some(end)
            }
            (Lang::En, ["de" | "du" | "la" | "le" | "af" | "d" | "des" | "do", ..]) => Some(end),
            (Lang::Fr, ["de" | "d" | "du" | "des", ..]) => {
                // "Quai d'Orsay", "Palais de l'Élysée"
                let site = last == start && body.any(SITE) && !body.any(FIRST);
                let joins = named || site || capital.any(COMPASS);
                (joins && end - at <= 2 && !self.uses(end).any(TITLE)).then_some(end)
            }
            (Lang::Fr, ["y"]) => Some(end),
            _ => None,
        }
    }

    /// The longest name of the tables that begins at a token: where it ends and what it denotes.
    pub fn known(&self, at: usize) -> Option<(usize, Known)> {
        let token = self.get(at).filter(|token| token.end - token.start <= 32)?;
        if !token.is_capital() {
            return None;
        }
        let names = words::names(words::plain(&self.text[token.start..token.end]).as_str());
        // "us" in a headline in capitals is no state.
        let exact = |text: &str| !(token.headline && text.len() <= 3);
        names.iter().find_map(|(rest, known)| {
            let fits = rest.iter().enumerate().all(|(index, word)| {
                let next = at + 1 + index;
                self.follows(next)
                    && words::plain(self.slice(&(next..next + 1))).trim_end_matches('\'') == word.as_str()
                    // "Corée du Nord", and not "Corée du nord" alone.
                    && (index + 1 < rest.len() || self.is_capital(next) || self.uses(next).any(QUALITY.or(PEOPLE)))
            });
            let word = &self.text[token.start..token.end];
            // Acronyms keep their capitals: "US", and not "Us".
            let cased = word.len() > 3 || token.form == Form::Upper || !rest.is_empty() || !is_acronym(word);
            (fits && cased && exact(word)).then_some((at + 1 + rest.len(), *known))
        })
    }
}

impl Span {
    pub fn new(tokens: Range<usize>, shape: Shape) -> Span {
        Span {
            tokens,
            shape,
            title: None,
            known: None,
            link: None,
        }
    }
}

/// Whether a short name of the tables is an acronym.
fn is_acronym(word: &str) -> bool {
    ["us", "uk", "rca", "rdc", "drc", "usa", "uae", "eau", "rfa", "rda"].contains(&word.to_lowercase().as_str())
}
