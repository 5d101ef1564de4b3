//! The attribution of a block of evidence -> [`Voice`]: who says it, and through whom it came to the source.
//!
//! Invariant: every actor linked in an attribution is in a step; the source is in none.

use std::ops::Range;

use crate::load::body::Piece;

use super::fields::once_each;
use super::model::{ActorIx, Entity, SourceIx};

/// Who speaks in a piece of evidence, as far as the editor says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// It stands in a sentence of the editor's, which may say so in its own way.
    #[default]
    Unstated,
    /// It is a block, with an attribution.
    Attributed(Attribution),
}

/// An attribution, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// The editor's words, links by their labels or titles; neither dash nor braces.
    pub text: String,
    /// The links in `text`, in order.
    pub links: Vec<(Range<usize>, Entity)>,
    /// From who speaks to who carries it to the source, which is left out.
    pub chain: Vec<Step>,
    /// Where in the source it stands, in the editor's words: "titre".
    pub place: Option<String>,
}

/// Those who speak or carry with one voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The actors linked.
    pub speakers: Vec<ActorIx>,
    /// The editor's words for them, labels of links included: "des responsables militaires".
    pub words: String,
    /// Where these stand in [`Attribution::text`].
    pub range: Range<usize>,
}

impl Voice {
    /// The steps, from who speaks to who carries.
    pub fn chain(&self) -> &[Step] {
        match self {
            Voice::Unstated => &[],
            Voice::Attributed(attribution) => &attribution.chain,
        }
    }

    /// Where in the source it stands, in the editor's words.
    pub fn place(&self) -> Option<&str> {
        match self {
            Voice::Unstated => None,
            Voice::Attributed(attribution) => attribution.place.as_deref(),
        }
    }

    /// The word for it in data: `own`, `attributed` or `unstated`.
    pub fn word(&self) -> &'static str {
        match self {
            Voice::Unstated => "unstated",
            Voice::Attributed(attribution) if attribution.chain.is_empty() => "own",
            Voice::Attributed(_) => "attributed",
        }
    }

    /// Whether the editor attributes it to the source alone.
    pub fn is_own(&self) -> bool {
        matches!(self, Voice::Attributed(attribution) if attribution.chain.is_empty())
    }

    /// Who speaks: the actors of the first step; empty for the source itself, and for those who have only words.
    pub fn first(&self) -> &[ActorIx] {
        self.chain().first().map_or(&[], |step| &step.speakers)
    }

    /// Who only carries it: the actors of the other steps, without those who speak.
    pub fn carriers(&self) -> Vec<ActorIx> {
        let later = self
            .chain()
            .iter()
            .skip(1)
            .flat_map(|step| step.speakers.iter().copied());
        once_each(later.filter(|actor| !self.first().contains(actor)).collect())
    }
}

/// A word or a link of an attribution.
struct Token {
    /// Its bytes of the text; of a word, without the marks around it.
    range: Range<usize>,
    /// The word in lower case, apostrophes straight; empty for a link.
    word: String,
    /// Where the link leads.
    link: Option<Entity>,
}

/// How what follows a connector stands to what is written before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// What follows carries what comes before: "cité par".
    Carries,
    /// What follows is carried by what comes before: "citant".
    Carried,
}

/// Words that open a step wherever they stand.
const ACCORDING: &[&[&str]] = &[
    &["selon"],
    &["d'après"],
    &["according", "to"],
    &["told", "to"],
    &["speaking", "to"],
    &["según"],
    &["laut"],
    &["بحسب"],
    &["وفق"],
];

/// Words after which comes what is carried.
const CITING: &[&str] = &["citant", "citing", "quoting"];

/// Participles that open a step with the preposition after them.
const RELAYED: &[&str] = &[
    "cité",
    "citée",
    "cités",
    "citées",
    "relayé",
    "relayée",
    "relayés",
    "relayées",
    "rapporté",
    "rapportée",
    "rapportés",
    "rapportées",
    "repris",
    "reprise",
    "reprises",
    "interrogé",
    "interrogée",
    "interrogés",
    "interrogées",
    "transmis",
    "transmise",
    "transmises",
    "diffusé",
    "diffusée",
    "diffusés",
    "diffusées",
    "publié",
    "publiée",
    "publiés",
    "publiées",
    "paru",
    "parue",
    "parus",
    "parues",
    "quoted",
    "cited",
    "relayed",
    "reported",
    "interviewed",
    "carried",
    "published",
    "republished",
    "citado",
    "citada",
    "citados",
    "citadas",
    "recogido",
    "recogida",
    "recogidos",
    "recogidas",
    "publicado",
    "publicada",
    "entrevistado",
    "entrevistada",
    "zitiert",
    "wiedergegeben",
    "veröffentlicht",
    "befragt",
    "نقلًا",
    "نقلا",
];

/// The prepositions after [`RELAYED`].
const BY: &[&str] = &[
    "par", "dans", "sur", "by", "in", "on", "por", "en", "von", "durch", "عن",
];

/// Prepositions that open a step before a link, after a comma or before the source.
const BEFORE_A_LINK: &[&str] = &[
    "par", "via", "dans", "by", "through", "in", "from", "por", "vía", "en", "durch", "في", "عبر",
];

/// How many words may stand between such a preposition and the link: "par l’agence", "in the daily".
const NEAR: usize = 3;

/// Words that join the names of one step.
const JOINING: &[&str] = &["et", "and", "ou", "or", "&", "y", "e", "o", "und", "oder", "و", "أو"];

/// Words that say where in an article something stands.
const PLACES: &[&str] = &[
    "titre",
    "sous-titre",
    "intertitre",
    "chapeau",
    "chapô",
    "légende",
    "encadré",
    "manchette",
    "surtitre",
    "page",
    "paragraphe",
    "p",
    "headline",
    "title",
    "subtitle",
    "subheading",
    "caption",
    "standfirst",
    "lead",
    "paragraph",
];

/// Reads an attribution. `shown` gives, for the link of a number, its words and where it leads.
pub fn read(pieces: &[Piece], source: SourceIx, shown: impl Fn(usize) -> (String, Option<Entity>)) -> Attribution {
    let (text, links) = flatten(pieces, shown);
    let tokens = tokens(&text, &links);
    let at_source = tokens
        .iter()
        .position(|token| token.link == Some(Entity::Source(source)));
    let mut read = Attribution::default();
    // The steps in the order of the chain, the source among them as `None`.
    let mut chain: Vec<Option<Step>> = Vec::new();
    let mut last = 0;
    let segments = segments(&text, &tokens, at_source);
    for (way, segment) in segments {
        let step = |part: Range<usize>| step(&text, &tokens[part]);
        let mut add = |item: Option<Step>| {
            last = match way {
                Way::Carries => chain.len(),
                Way::Carried => last.min(chain.len()),
            };
            chain.insert(last, item);
        };
        let Some(at) = at_source.filter(|at| segment.contains(at)) else {
            step(segment).into_iter().for_each(|step| add(Some(step)));
            continue;
        };
        let (before, after) = (segment.start..at, at + 1..segment.end);
        let speaks = |token: &Token| matches!(token.link, Some(Entity::Actor(_)));
        let linked = |part: &Range<usize>| tokens[part.clone()].iter().any(speaks);
        let apart = before.start < at && parted(&text, &tokens, at);
        let place_word = tokens[before.clone()]
            .first()
            .is_some_and(|token| PLACES.contains(&&*token.word));
        if linked(&before) || apart && !place_word {
            step(before).into_iter().for_each(|step| add(Some(step)));
        } else if apart {
            read.place = step(before).map(|step| step.words);
        }
        add(None);
        if linked(&after) {
            step(after).into_iter().for_each(|step| add(Some(step)));
        } else if let Some(step) = step(after) {
            read.place = Some(step.words);
        }
    }
    Attribution {
        chain: chain.into_iter().flatten().collect(),
        text,
        links,
        ..read
    }
}

/// The words of an attribution on one line, with the links in them.
fn flatten(
    pieces: &[Piece],
    shown: impl Fn(usize) -> (String, Option<Entity>),
) -> (String, Vec<(Range<usize>, Entity)>) {
    let mut text = String::new();
    let mut links = Vec::new();
    let push = |words: &str, text: &mut String| {
        for c in words.chars() {
            match c {
                ' ' | '\n' | '\t' | '\r' if text.is_empty() || text.ends_with(' ') => {}
                ' ' | '\n' | '\t' | '\r' => text.push(' '),
                c => text.push(c),
            }
        }
    };
    for piece in pieces {
        match piece {
            Piece::Text(words) => push(words, &mut text),
            Piece::Link(number) => {
                let (label, to) = shown(*number);
                let start = text.len();
                push(label.trim(), &mut text);
                links.extend(to.filter(|_| text.len() > start).map(|to| (start..text.len(), to)));
            }
        }
    }
    text.truncate(text.trim_end().len());
    (text, links)
}

fn tokens(text: &str, links: &[(Range<usize>, Entity)]) -> Vec<Token> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | '-' | '&');
    let mut tokens = Vec::new();
    let words = |from: usize, to: usize, tokens: &mut Vec<Token>| {
        let mut at = from;
        while let Some(offset) = text[at..to].find(inner) {
            let start = at + offset;
            let end = start + text[start..to].find(|c| !inner(c)).unwrap_or(to - start);
            let word = text[start..end].trim_matches(['’', '\'', '-']);
            if word.contains(char::is_alphanumeric) {
                tokens.push(Token {
                    range: start..end,
                    word: word.to_lowercase().replace('’', "'"),
                    link: None,
                });
            }
            at = end;
        }
    };
    let mut at = 0;
    for (range, to) in links {
        words(at, range.start, &mut tokens);
        // A link to an event or a question is words: only actors speak.
        match to {
            Entity::Actor(_) | Entity::Source(_) => tokens.push(Token {
                range: range.clone(),
                word: String::new(),
                link: Some(*to),
            }),
            _ => words(range.start, range.end, &mut tokens),
        }
        at = range.end;
    }
    words(at, text.len(), &mut tokens);
    tokens
}

/// Whether a mark stands before a token: a comma, a dash, a bracket that opens.
fn parted(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(0, |before| tokens[before].range.end);
    text[before..tokens[at].range.start].contains([',', '،', ';', '؛', ':', '(', '[', '–', '—', '/', '·', '.', '|'])
}

/// The parts of an attribution between its connectors, as ranges of the tokens.
fn segments(text: &str, tokens: &[Token], source: Option<usize>) -> Vec<(Way, Range<usize>)> {
    let mut segments = Vec::new();
    let (mut way, mut start, mut at) = (Way::Carries, 0, 0);
    while at < tokens.len() {
        let Some((next, len)) = connector(text, tokens, at, source) else {
            at += 1;
            continue;
        };
        // "as reported by", "comme rapporté par"; "X, entendue par".
        let before = at.checked_sub(1).filter(|&before| before >= start);
        let swallowed = before.is_some_and(|before| match tokens[before].word.as_str() {
            "" => false,
            "as" | "comme" | "en" => true,
            _ => before > start && parted(text, tokens, before) && matches!(&*tokens[at].word, "by" | "par"),
        });
        segments.push((way, start..at - usize::from(swallowed)));
        way = next;
        at += len;
        start = at;
    }
    segments.push((way, start..tokens.len()));
    segments.retain(|(_, segment)| !segment.is_empty());
    segments
}

/// The connector that begins at a token: which way it leads, and how many words it has.
fn connector(text: &str, tokens: &[Token], at: usize, source: Option<usize>) -> Option<(Way, usize)> {
    let word = |index: usize| tokens.get(index).map_or("", |token| token.word.as_str());
    // Words of one phrase, without a mark between them.
    let phrase = |words: &[&str]| {
        let same = words
            .iter()
            .enumerate()
            .all(|(step, &expected)| word(at + step) == expected);
        same && (1..words.len()).all(|step| !parted(text, tokens, at + step))
    };
    if let Some(words) = ACCORDING.iter().find(|words| phrase(words)) {
        return Some((Way::Carries, words.len()));
    }
    if CITING.contains(&word(at)) {
        return Some((Way::Carried, 1));
    }
    if RELAYED.contains(&word(at)) && BY.contains(&word(at + 1)) && !parted(text, tokens, at + 1) {
        return Some((Way::Carries, 2));
    }
    if !BEFORE_A_LINK.contains(&word(at)) {
        return None;
    }
    let link = (at + 1..tokens.len().min(at + NEAR + 2)).find(|&index| tokens[index].link.is_some())?;
    // In French « en » says much else.
    let elsewhere = word(at) == "en" && source != Some(link);
    if elsewhere || (at + 1..=link).any(|index| parted(text, tokens, index)) {
        return None;
    }
    let parts = at == 0 || parted(text, tokens, at) || source == Some(link) || {
        let before = &tokens[at - 1];
        match word(at) {
            "from" => false,
            "by" | "in" | "dans" | "en" | "في" => before.link.is_some(),
            // "un texte signé par": whoever signs it speaks.
            _ => !["é", "ée", "és", "ées", "ed"]
                .iter()
                .any(|end| before.word.ends_with(end)),
        }
    };
    parts.then_some((Way::Carries, 1))
}

/// What some tokens say, without what joins them to their neighbours.
fn step(text: &str, tokens: &[Token]) -> Option<Step> {
    let joins = |token: &&Token| token.link.is_none() && JOINING.contains(&token.word.as_str());
    let first = tokens.iter().position(|token| !joins(&token))?;
    let last = tokens.iter().rposition(|token| !joins(&token))?;
    let mut range = tokens[first].range.start..tokens[last].range.end;
    // A bracket or a quotation mark that goes with one inside.
    for (open, close) in [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”')] {
        let inside = &text[range.clone()];
        let (opened, closed) = (inside.matches(open).count(), inside.matches(close).count());
        let after = text[range.end..].trim_start();
        if opened > closed && after.starts_with(close) {
            range.end = text.len() - after.len() + close.len_utf8();
        }
        let before = text[..range.start].trim_end();
        if closed > opened && before.ends_with(open) {
            range.start = before.len() - open.len_utf8();
        } else if opened == closed && before.ends_with(open) && text[range.end..].trim_start().starts_with(close) {
            // «  » are kept; a bracket around all of it is not.
            if matches!(open, '«' | '“') {
                range.start = before.len() - open.len_utf8();
                let after = text[range.end..].trim_start();
                range.end = text.len() - after.len() + close.len_utf8();
            }
        }
    }
    let speakers = tokens.iter().filter_map(|token| match token.link {
        Some(Entity::Actor(actor)) => Some(actor),
        _ => None,
    });
    Some(Step {
        speakers: once_each(speakers.collect()),
        words: text[range.clone()].to_owned(),
        range,
    })
}
