//! A text and its language -> [`Sighting`]s: what the text names, found by capitals, heads and cues.
//!
//! Invariant: sightings are ordered by where they begin, the longer first, and only a name inside an institution
//! written with small letters ("l'armée du Niger") overlaps another.

use std::ops::Range;

use crate::date::Lang;

use super::reader::{Scanner, Span};
use super::token::{Form, Token};
use super::words::{
    ARMS, BODY, BUILT, CALENDAR, COMMON, COMPANY, COMPASS, DOMAIN, FINITE, FIRST, FREE, HONORIFIC, Known, MODIFIER,
    NATURE, PARTICLE, PEOPLE, PRESS, QUALITY, SAYS, SITE, TAIL, TITLE, Uses, function,
};
use super::{Guess, Shape, Sighting, acronym, institution, kind, title};

/// Short forms of months that are also names.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// Finds what a text names. Time is linear in the text.
pub(super) fn scan(text: &str, lang: Lang) -> Vec<Sighting> {
    let scanner = Scanner::new(text, lang);
    let mut spans = scanner.spans();
    acronym::link(&scanner, &mut spans);
    spans.sort_by_key(|span| (span.tokens.start, std::cmp::Reverse(span.tokens.end)));
    spans.dedup_by(|later, first| later.tokens == first.tokens);
    spans.into_iter().map(|span| scanner.sighting(span)).collect()
}

impl Scanner<'_> {
    fn spans(&self) -> Vec<Span> {
        let mut out = Vec::new();
        // Where the last institution in small letters ends.
        let mut covered = 0;
        let mut at = 0;
        while let Some(token) = self.get(at) {
            let next = match token.form {
                Form::Lower => self.lower_institution(at, &mut covered, &mut out),
                form if form != Form::Initial && token.is_capital() => self.capital(at, &mut out),
                Form::Initial => self.capital(at, &mut out),
                _ => at + 1,
            };
            at = next.max(at + 1);
        }
        out
    }

    /// An institution in small letters: "ministère nigérien de la Défense"; the search goes on inside it.
    fn lower_institution(&self, at: usize, covered: &mut usize, out: &mut Vec<Span>) -> usize {
        if let Some(end) = institution::lower(self, at).filter(|_| at >= *covered) {
            *covered = end;
            out.push(Span::new(at..end, Shape::Institution));
            // What has a capital inside is found by itself.
            return at + 1;
        }
        // "mer Rouge", "aéroport de Niamey"
        if self.uses(at).any(NATURE.or(BUILT))
            && let Some(end) = institution::place(self, at)
        {
            let nature = self.uses(at).any(NATURE);
            out.push(Span::new(
                at..end,
                if nature { Shape::Name } else { Shape::Institution },
            ));
            return if nature { end } else { at + 1 };
        }
        // "al Qaida", "de Gaulle", "von der Leyen", without a first name.
        if self.uses(at).any(PARTICLE)
            && !self.get(at).is_some_and(|token| token.opens)
            && self.is_word(at, &["von", "van", "al", "el", "bin", "ibn", "ould"])
            && self.is_capital(at + 1)
            && self.follows(at + 1)
        {
            let end = self.run(at + 1);
            out.push(Span::new(at..end, Shape::Name));
            return end;
        }
        at + 1
    }

    /// Names that begin with the capital at `at`; returns where to go on.
    fn capital(&self, at: usize, out: &mut Vec<Span>) -> usize {
        let uses = self.uses(at);
        let Some(&token) = self.get(at) else { return at + 1 };
        if uses.any(function(self.lang)) && token.form != Form::Upper && !self.is_inner_article(at) {
            let known = self.known(at).filter(|&(end, _)| end > at + 1);
            if known.is_none()
                && !self.is_free(at)
                && !(uses.any(FIRST) && self.is_capital(at + 1) && self.follows(at + 1))
            {
                return at + 1;
            }
        }
        if uses.any(CALENDAR) && !self.is_surname_month(at) {
            return at + 1;
        }
        // "American troops", "British parliament"
        if uses.any(PEOPLE) || matches!(self.known(at), Some((_, Known::State(_)))) {
            let from = self.known(at).map_or(at + 1, |(end, _)| end);
            if let Some(end) = institution::tail(self, from) {
                out.push(Span::new(at..end, Shape::Institution));
            }
        }
        if let Some(end) = institution::capital(self, at) {
            return self.cut(at..end, Shape::Institution, out);
        }
        let mut end = self.run(at);
        if let Some((known, _)) = self.known(at)
            && known > end
        {
            end = known;
        }
        self.cut(at..end, Shape::Name, out)
    }

    /// Whether a capital article begins a name inside a sentence: "Le Monde", "La Haye".
    fn is_inner_article(&self, at: usize) -> bool {
        self.lang == Lang::Fr
            && self.is_word(at, &["le", "la", "les", "el", "des", "los", "las"])
            && self.get(at).is_some_and(|token| !token.opens && !token.headline)
            && self.is_capital(at + 1)
            && self.follows(at + 1)
            && (self.known(at).is_some_and(|(end, _)| end > at + 1) || self.known(at + 1).is_none())
    }

    /// Whether a capital adjective begins a name: "High Court", "Great Barrier".
    fn is_free(&self, at: usize) -> bool {
        self.uses(at).any(FREE) && self.is_capital(at + 1) && self.follows(at + 1) && {
            let next = self.uses(at + 1);
            !self.get(at).is_some_and(|token| token.opens) || next.any(BODY.or(ARMS).or(SITE))
        }
    }

    /// Whether the name of a month stands for a person: "May said", "Theresa May's".
    fn is_surname_month(&self, at: usize) -> bool {
        if self.lang != Lang::En || !self.is_word(at, &["may", "march", "april", "august", "june", "jan"]) {
            return false;
        }
        if self.uses(at).any(FIRST) && self.is_capital(at + 1) && self.follows(at + 1) {
            return !self.uses(at + 1).any(CALENDAR);
        }
        let next = self.uses(at + 1);
        let possessive = self.get(at + 1).is_some_and(|token| token.form == Form::Possessive);
        let preposition = at > 0
            && self.is_word(
                at - 1,
                &["in", "on", "of", "by", "until", "since", "from", "late", "early"],
            );
        (possessive || next.any(SAYS) || (next.any(FINITE) && self.follows(at + 1))) && !preposition
    }

    /// Cuts a sequence of capitals into the names it is made of, at titles, peoples and known names.
    fn cut(&self, range: Range<usize>, shape: Shape, out: &mut Vec<Span>) -> usize {
        let end = range.end;
        let mut from = range.start;
        let mut title: Option<Range<usize>> = None;
        // Whether the title goes on: "First Minister of Scotland Nicola Sturgeon".
        let mut complement = false;
        while from < end {
            // What opens a sentence or stands before a name without being part of it.
            let uses = self.uses(from);
            let token_upper = self.get(from).is_some_and(|token| token.form == Form::Upper);
            let drops = (uses.any(function(self.lang))
                && !token_upper
                && !self.is_inner_article(from)
                && !self.is_free(from)
                && !uses.any(FIRST))
                || (self.is_word(from, &["the", "a", "an"]))
                || !self.is_capital(from) && !uses.any(PARTICLE);
            if drops && self.known(from).is_none_or(|(known, _)| known <= from + 1) {
                complement |=
                    title.is_some() && self.is_word(from, &["of", "for", "de", "du", "des", "d", "la", "l", "the"]);
                from += 1;
                continue;
            }
            // "le ministre de la Défense Salifou Modi"
            let domain = self.lang == Lang::Fr
                && uses.any(DOMAIN)
                && from + 1 < end
                && shape == Shape::Name
                && from > 0
                && self.is_word(from - 1, &["la", "l", "des", "du", "de", "à"])
                && self.is_capital(from + 1)
                && !self.uses(from + 1).any(DOMAIN);
            if domain {
                from += 1;
                continue;
            }
            if let Some(after) = self.title_at(from, end).filter(|_| !complement) {
                title = Some(match title {
                    Some(before) if before.end == from => before.start..after,
                    _ => from..after,
                });
                from = after;
                continue;
            }
            let stop = self.piece(from, end, shape);
            if complement {
                self.emit(from..stop, shape, None, out);
                title = title.map(|title| title.start..stop);
            } else {
                self.emit(from..stop, shape, title.take(), out);
            }
            complement = false;
            from = stop;
        }
        end
    }

    /// Where a title with capitals that begins at a token ends, if a name or nothing follows it.
    fn title_at(&self, from: usize, end: usize) -> Option<usize> {
        // "Sheikh Hasina": the title is a part of the name.
        let kept = ["sheikh", "sheik", "cheikh", "mullah", "lord", "lady"];
        if self.is_word(from, &kept) && from + 2 == end && self.is_capital(from + 1) && !self.uses(from + 1).any(FIRST)
        {
            return None;
        }
        let mut at = from;
        while at < end && self.uses(at).any(MODIFIER) && !self.uses(at).any(FIRST) {
            at += 1;
        }
        let mut titles = at;
        while titles < end
            && self.uses(titles).any(TITLE)
            && !self.uses(titles).any(FIRST)
            && !(titles > from && titles + 2 == end && self.is_word(titles, &kept))
        {
            titles += 1;
        }
        if titles == at {
            // "Secretary General": the last modifier is the title itself.
            let own = (from..at).rev().find(|&at| self.uses(at).any(TITLE))?;
            titles = own + 1;
        }
        while titles < end && self.is_word(titles, &["general", "elect", "emeritus", "général"]) {
            titles += 1;
        }
        // "Justice Department", "King Street", "General Motors": part of a name.
        let organisation = BODY.or(ARMS).or(SITE).or(COMPANY).or(TAIL);
        let first_name = self.uses(titles).any(FIRST);
        let part = !first_name
            && titles < end
            && (titles..end).any(|at| self.uses(at).any(organisation) && self.is_capital(at));
        (!part || self.uses(titles - 1).any(HONORIFIC) && titles + 2 < end && first_name).then_some(titles)
    }

    /// Where the name that begins at a token ends inside its sequence.
    fn piece(&self, from: usize, end: usize, shape: Shape) -> usize {
        let organisation = BODY.or(ARMS).or(SITE).or(COMPANY).or(TAIL).or(PRESS);
        if let Some((known, _)) = self.known(from)
            && known < end
        {
            // "Scotland Nicola Sturgeon", "Niger President": the tables end the name.
            let next = self.uses(known);
            if (next.any(FIRST) && !next.any(organisation))
                || (next.any(TITLE.or(MODIFIER)) && self.title_at(known, end).is_some())
            {
                return known;
            }
        }
        // "American Pete Selleck", "French President": a people is no part of the name of a person.
        if self.uses(from).any(PEOPLE) && !self.uses(from).any(FIRST) {
            let people = (from..end).take_while(|&at| self.uses(at).any(PEOPLE)).count() + from;
            let rest = people..end;
            let of_body = rest.clone().any(|at| self.uses(at).any(organisation));
            let before_person = self.uses(people).any(FIRST.or(TITLE).or(MODIFIER)) && !of_body;
            if people < end && (before_person || (!of_body && self.lang == Lang::Fr)) {
                return people;
            }
            if people < end && self.title_at(people, end).is_some() {
                return people;
            }
        }
        if shape == Shape::Institution {
            // "House of Commons Speaker John Bercow"
            return ((from + 1)..end)
                .find(|&at| {
                    self.is_capital(at)
                        && self.uses(at).any(TITLE)
                        && self.title_at(at, end).is_some()
                        && at + 1 < end
                        && self.is_capital(at - 1)
                })
                .unwrap_or(end);
        }
        let person = self.uses(from).any(FIRST) && !self.uses(from).any(organisation);
        ((from + 1)..end)
            .find(|&at| {
                let uses = self.uses(at);
                self.is_capital(at)
                    && uses.any(TITLE.or(MODIFIER))
                    && !(person && at == from + 1 && at + 1 == end)
                    && self.title_at(at, end).is_some()
                    && self.is_capital(at - 1)
            })
            .unwrap_or(end)
    }

    /// Keeps a name unless it is only a word that names nothing.
    fn emit(&self, mut range: Range<usize>, shape: Shape, title: Option<Range<usize>>, out: &mut Vec<Span>) {
        while range.end > range.start
            && !self.is_capital(range.end - 1)
            && shape == Shape::Name
            && !self.uses(range.end - 1).any(COMPANY)
            && self.known(range.start).is_none_or(|(end, _)| end < range.end)
        {
            range.end -= 1;
        }
        if range.is_empty() {
            return;
        }
        // "le général salifo Modi"
        if range.start >= 2
            && self.is_lower(range.start - 1)
            && self.uses(range.start - 1) == Uses::default()
            && self.is_lower(range.start - 2)
            && self.uses(range.start - 2).any(HONORIFIC)
            && self.follows(range.start)
            && self.follows(range.start - 1)
        {
            range.start -= 1;
        }
        let uses = self.uses(range.start);
        let known = self
            .known(range.start)
            .filter(|&(end, _)| end == range.end)
            .map(|(_, known)| known);
        if range.len() == 1 && known.is_none() {
            let Some(token) = self.get(range.start) else { return };
            let upper = token.form == Form::Upper && !token.headline;
            // "Oct 31", "3 Mar"
            let number = |at: Option<usize>| {
                at.and_then(|at| self.get(at))
                    .is_some_and(|token| token.form == Form::Number)
            };
            let month =
                self.is_word(range.start, MONTHS) && (number(range.start.checked_sub(1)) || number(Some(range.end)));
            if month {
                return;
            }
            let people = uses.any(PEOPLE) && !uses.any(FIRST) && token.form != Form::Upper;
            // "C130", "F16"; but "G7"
            let machine = upper && {
                let word = self.slice(&range);
                let letters = word.chars().take_while(|c| c.is_alphabetic()).count();
                letters < word.len()
                    && word.chars().skip(letters).all(|c| c.is_ascii_digit())
                    && (letters > 2 || !word.starts_with('G'))
            };
            let empty = machine || uses.any(COMMON) || token.form == Form::Initial || token.end - token.start < 2;
            let titled = title.is_some();
            let body = uses.any(BODY) && !uses.any(TITLE);
            let weak = !body
                && uses.any(
                    function(self.lang)
                        .or(TITLE)
                        .or(QUALITY)
                        .or(DOMAIN)
                        .or(COMPASS)
                        .or(MODIFIER),
                );
            if people || empty || (weak && !upper && !titled && !uses.any(FIRST.or(PRESS))) {
                return;
            }
        }
        if known.is_none()
            && range.clone().all(|at| {
                self.uses(at).any(PEOPLE.or(COMMON).or(COMPASS))
                    && !self.uses(at).any(BODY)
                    && !self.uses(at).any(FIRST)
            })
        {
            return;
        }
        let mut span = Span::new(range, shape);
        span.title = title;
        span.known = known;
        out.push(span);
    }

    /// Judges a name and says where it stands.
    fn sighting(&self, span: Span) -> Sighting {
        let bytes = |range: &Range<usize>| -> Range<usize> {
            let start = self.get(range.start).map_or(0, |token| token.start);
            let end = range
                .end
                .checked_sub(1)
                .and_then(|at| self.get(at))
                .map_or(start, |token| token.end);
            start..end.max(start)
        };
        let title = span
            .title
            .clone()
            .filter(|title| title.end <= span.tokens.start)
            .or_else(|| title::find(self, &span));
        let guess: Option<Guess> = kind::guess(self, &span, title.as_ref());
        let first = self.get(span.tokens.start);
        let shape = match first {
            Some(token) if span.tokens.len() == 1 && token.form == Form::Upper && span.shape == Shape::Name => {
                Shape::Acronym
            }
            _ => span.shape,
        };
        let lower_head = span.shape == Shape::Institution && first.is_some_and(Token::is_lower);
        let rest = (span.tokens.start + 1)..span.tokens.end;
        Sighting {
            range: bytes(&span.tokens),
            title: title.as_ref().map(bytes),
            shape: if lower_head {
                Shape::Institution
            } else if shape == Shape::Institution {
                Shape::Name
            } else {
                shape
            },
            guess,
            opening: first.is_some_and(|token| token.opens && !lower_head),
            headline: first.is_some_and(|token| token.headline),
            subject: rest.is_empty() && kind::is_subject(self, &span),
            land: span.known.and_then(|known| match known {
                Known::State(index) => Some(index),
                Known::Place => None,
            }),
            link: span.link.as_ref().map(bytes),
        }
    }
}
