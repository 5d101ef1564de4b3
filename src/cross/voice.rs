//! A passage and the text around it -> [`Mark`]: that the source itself says that somebody else says it.
//!
//! Invariant: a mark is a range of the source's text and the rule that reads it; where a text can be read in two ways
//! there is none. Every sentence that a passage touches has to bear a mark.

mod english;
mod french;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::link::model::{ActorIx, Entity, Evidence, EvidenceIx, Model, Value};
use crate::text::sentence_around;

/// Where a source attributes a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// By which rule.
    pub rule: Rule,
    /// The words that say so, as bytes of the source's reading text; of a quotation, its first mark.
    pub range: Range<usize>,
}

/// How a text shows that it gives the words of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The passage stands between quotation marks, as part of at least [`SPOKEN`] words: fewer are a word put at a
    /// distance rather than speech.
    Quoted,
    /// Its sentence says according to whom: "selon le Pentagone", "d’après des témoins", "according to officials".
    According,
    /// A verb of saying before it, with what is said: "a déclaré que", "announced that", "officials said".
    Saying,
    /// A verb of saying put in or after it, before who says it: ", a indiqué le ministère", ", the Pentagon said".
    Incise,
}

impl Rule {
    /// All rules.
    pub const ALL: [Rule; 4] = [Rule::Quoted, Rule::According, Rule::Saying, Rule::Incise];

    /// The name by which messages and data know it.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Quoted => "quoted",
            Rule::According => "according",
            Rule::Saying => "saying",
            Rule::Incise => "incise",
        }
    }
}

/// How many words between quotation marks are speech.
pub const SPOKEN: usize = 5;

/// How many words may stand between a verb of saying and "que": "ont indiqué à Reuters et à l’Associated Press que".
const REACH: usize = 12;

/// How many words, beside those that attribute, make a statement; a name alone is nobody's.
const STATEMENT: usize = 3;

/// Where the source of a piece of evidence attributes it, if it does.
pub fn marks(model: &Model, evidence: &Evidence) -> Option<Mark> {
    let source = &model[evidence.source];
    let text = source.text.reading.text.as_str();
    let mut first = None;
    for part in &evidence.passage.parts {
        let part = trim(text, part.clone());
        let blocks = &source.text.blocks;
        let at = blocks.partition_point(|block| block.range.end <= part.start);
        let block = blocks.get(at).map_or(0..text.len(), |block| block.range.clone());
        let mark = of_part(text, block, part, &source.language)?;
        first.get_or_insert(mark);
    }
    first
}

/// The evidence in which each actor is spoken of, indexed as [`Model::actors`], in the model's order: its passage names
/// the actor, its claims do, or it stands on the actor's page.
pub fn about(model: &Model) -> Vec<Vec<EvidenceIx>> {
    let spoken_of: Vec<BTreeSet<ActorIx>> = (model.evidence.par_iter())
        .map(|evidence| spoken_of(model, evidence))
        .collect();
    let mut about: Vec<Vec<EvidenceIx>> = vec![Vec::new(); model.actors.len()];
    for (piece, actors) in spoken_of.into_iter().enumerate() {
        for actor in actors {
            about[actor.index()].push(EvidenceIx::new(piece));
        }
    }
    about
}

/// The actors that a piece of evidence speaks of.
fn spoken_of(model: &Model, evidence: &Evidence) -> BTreeSet<ActorIx> {
    let mut actors = BTreeSet::new();
    if let Some(Entity::Actor(actor)) = evidence.on {
        actors.insert(actor);
    }
    for claim in &evidence.claims {
        if let Value::Actor(actor) = claim.value {
            actors.insert(actor);
        }
    }
    let mentions = model.mentions_of(evidence.source);
    for part in &evidence.passage.parts {
        // Mentions stand in the order of their beginnings.
        let start = mentions.partition_point(|mention| mention.range.start < part.start);
        let inside = mentions[start..]
            .iter()
            .take_while(|mention| mention.range.start < part.end);
        for mention in inside.filter(|mention| mention.range.end <= part.end) {
            if let Entity::Actor(actor) = mention.entity {
                actors.insert(actor);
            }
        }
    }
    actors
}

/// A part without white space and quotation marks at its ends.
fn trim(text: &str, part: Range<usize>) -> Range<usize> {
    let mark = |c: char| c.is_whitespace() || is_mark(c);
    let words = text[part.clone()].trim_start_matches(mark);
    let start = part.end - words.len();
    start..start + words.trim_end_matches(mark).len()
}

fn is_mark(c: char) -> bool {
    matches!(c, '«' | '»' | '“' | '”' | '„' | '"')
}

/// The mark of a part of a passage that lies in a block.
fn of_part(text: &str, block: Range<usize>, part: Range<usize>, language: &str) -> Option<Mark> {
    if part.is_empty() || part.end > block.end || part.start < block.start {
        return None;
    }
    if let Some(range) = quotation(text, block, &part) {
        return Some(Mark {
            rule: Rule::Quoted,
            range,
        });
    }
    let tongue = Tongue::of(language)?;
    let mut first = None;
    let mut at = part.start;
    while at < part.end {
        let sentence = sentence_around(text, at..at);
        let own = at.max(sentence.start)..part.end.min(sentence.end);
        let has_words = text[own.clone()].contains(char::is_alphanumeric);
        if has_words {
            let mark = in_sentence(text, &sentence, &own, tongue)?;
            first.get_or_insert(mark);
        }
        let next = sentence.end.max(own.end).max(at + 1);
        let rest = text.get(next..part.end).unwrap_or("");
        at = part.end - rest.trim_start().len();
    }
    first
}

/// The first mark of the quotation in which a part wholly lies.
fn quotation(text: &str, block: Range<usize>, part: &Range<usize>) -> Option<Range<usize>> {
    let mut open: Option<(usize, char)> = None;
    for (offset, c) in text[block.clone()].char_indices().filter(|(_, c)| is_mark(*c)) {
        let at = block.start + offset;
        let closes = match open {
            Some((_, '«')) => c == '»',
            Some((_, '“' | '„')) => matches!(c, '”' | '“'),
            Some((_, '"')) => c == '"',
            _ => false,
        };
        match open {
            Some((start, _)) if closes => {
                if start < part.start && at >= part.end {
                    let words = text[start..at].split_whitespace();
                    let count = words.filter(|word| word.contains(char::is_alphanumeric)).count();
                    return (count >= SPOKEN)
                        .then(|| start..start + text[start..].chars().next().map_or(0, char::len_utf8));
                }
                open = None;
            }
            Some(_) => {}
            None if at >= part.start => return None,
            None if matches!(c, '«' | '“' | '„' | '"') => open = Some((at, c)),
            None => {}
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tongue {
    French,
    English,
}

impl Tongue {
    fn of(language: &str) -> Option<Self> {
        match language.split('-').next() {
            Some("fr") => Some(Tongue::French),
            Some("en") => Some(Tongue::English),
            _ => None,
        }
    }
}

/// A word of a sentence.
struct Word {
    range: Range<usize>,
    /// In lower case, apostrophes straight; "qu'" and "n'" stand apart from what follows.
    low: String,
    /// Whether it begins with a capital.
    capital: bool,
    /// Whether a comma stands before it, or a quotation mark that closes.
    comma: bool,
    /// Whether a quotation mark that closes stands before it.
    after_quotation: bool,
}

/// The mark of a sentence that holds for `own`, the part of the passage in it: of several, the nearest.
fn in_sentence(text: &str, sentence: &Range<usize>, own: &Range<usize>, tongue: Tongue) -> Option<Mark> {
    let words = words(text, sentence);
    let cues = (0..words.len()).filter_map(|at| cue(&words, at, tongue));
    let marks = cues.filter_map(|(rule, range)| {
        let bytes = words[range.start].range.start..words[range.end - 1].range.end;
        let stated = words.iter().filter(|word| {
            let start = word.range.start;
            own.contains(&start) && !bytes.contains(&start)
        });
        if stated.count() < STATEMENT {
            return None;
        }
        let before = own.end <= bytes.start;
        let between = match rule {
            // What is said stands after the verb.
            Rule::Saying if before => return None,
            // Behind the verb stands who says it.
            Rule::Incise if own.start >= bytes.start => return None,
            // In "A, selon X, B" the words may be of A or of B.
            Rule::According if before && words[range.end..].iter().any(|word| word.comma) => return None,
            _ if before => own.end..bytes.start,
            _ if own.start >= bytes.end => bytes.end..own.start + 1,
            // Before the verb stands who says it, and no statement of the source's own.
            Rule::Saying
                if words
                    .iter()
                    .any(|word| word.comma && word.range.start > own.start && word.range.start <= bytes.start) =>
            {
                return None;
            }
            Rule::Saying => own.start..bytes.start,
            _ => bytes.start..bytes.start,
        };
        let distance = between.len();
        (!turns(&words, between)).then_some((distance, Mark { rule, range: bytes }))
    });
    marks.min_by_key(|(distance, _)| *distance).map(|(_, mark)| mark)
}

/// Whether between two places the sentence turns to another statement.
fn turns(words: &[Word], between: Range<usize>) -> bool {
    const TURNS: &[&str] = &[
        "mais",
        "tandis",
        "alors",
        "bien",
        "or",
        "cependant",
        "toutefois",
        "pourtant",
        "but",
        "while",
        "although",
        "though",
        "however",
        "whereas",
        "yet",
    ];
    // These do after a comma: "…, and officials said", "…, après que la junte a pris le pouvoir".
    const AFTER_A_COMMA: &[&str] = &[
        "et",
        "and",
        "après",
        "avant",
        "depuis",
        "suite",
        "lorsque",
        "quand",
        "ce",
        "after",
        "before",
        "since",
        "following",
        "when",
        "which",
    ];
    let mut inside = words.iter().filter(|word| between.contains(&word.range.start));
    inside.any(|word| {
        let low = word.low.as_str();
        TURNS.contains(&low) || AFTER_A_COMMA.contains(&low) && word.comma
    })
}

fn words(text: &str, sentence: &Range<usize>) -> Vec<Word> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | '-');
    let mut words: Vec<Word> = Vec::new();
    let mut at = sentence.start;
    while let Some(offset) = text[at..sentence.end].find(char::is_alphanumeric) {
        let start = at + offset;
        let mut end = start
            + text[start..sentence.end]
                .find(|c| !inner(c))
                .unwrap_or(sentence.end - start);
        let low = |end: usize| text[start..end].to_lowercase().replace('’', "'");
        // "qu’ils", "n’a", "l’agence": what is elided is a word; "d’après" is one word.
        if !low(end).starts_with("d'après")
            && let Some(offset) = text[start..end].find(['’', '\''])
            && offset <= 2
        {
            let mark = start + offset;
            end = mark + text[mark..].chars().next().map_or(1, char::len_utf8);
        }
        let gap = &text[at..start];
        words.push(Word {
            range: start..end,
            low: low(end).trim_end_matches(['\'', '-']).to_owned(),
            capital: text[start..].chars().next().is_some_and(char::is_uppercase),
            comma: gap.contains([',', ';', ':', '–', '—', '»', '”']) || gap.trim_start().starts_with('"'),
            after_quotation: gap.contains(['»', '”']) || gap.trim_start().starts_with('"'),
        });
        at = end;
    }
    words
}

/// The cue that begins at a word: its rule and its words.
fn cue(words: &[Word], at: usize, tongue: Tongue) -> Option<(Rule, Range<usize>)> {
    match tongue {
        Tongue::French => french::cue(words, at),
        Tongue::English => english::cue(words, at),
    }
}

/// Nouns for those who speak, in both languages.
const SAYERS: &[&str] = &[
    "agence",
    "agences",
    "ambassade",
    "ambassadeur",
    "ambassadrice",
    "analyste",
    "analystes",
    "armée",
    "association",
    "autorité",
    "autorités",
    "avocat",
    "avocate",
    "chef",
    "colonel",
    "communiqué",
    "déclaration",
    "délégation",
    "diplomate",
    "diplomates",
    "directeur",
    "directrice",
    "député",
    "députée",
    "état-major",
    "enquêteurs",
    "expert",
    "experts",
    "général",
    "gouvernement",
    "habitants",
    "journal",
    "journaux",
    "junte",
    "magazine",
    "maire",
    "médecin",
    "médecins",
    "médias",
    "militaires",
    "ministère",
    "ministre",
    "observateurs",
    "officier",
    "officiels",
    "ong",
    "opposition",
    "organisation",
    "parquet",
    "parties",
    "parti",
    "pays",
    "police",
    "porte-parole",
    "premier",
    "président",
    "présidente",
    "présidence",
    "presse",
    "procureur",
    "procureure",
    "quotidien",
    "rapport",
    "responsable",
    "responsables",
    "secrétaire",
    "source",
    "sources",
    "spécialiste",
    "spécialistes",
    "syndicat",
    "syndicats",
    "témoin",
    "témoins",
    "témoignages",
    "texte",
    "agency",
    "agencies",
    "ambassador",
    "army",
    "authorities",
    "colonel",
    "diplomat",
    "diplomats",
    "embassy",
    "experts",
    "government",
    "governor",
    "investigators",
    "lawyer",
    "lawyers",
    "mayor",
    "media",
    "military",
    "minister",
    "ministry",
    "newspaper",
    "newspapers",
    "official",
    "officials",
    "police",
    "president",
    "prosecutor",
    "prosecutors",
    "report",
    "reports",
    "residents",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "statement",
    "witness",
    "witnesses",
];

/// Whether within a few words from `at` on stands one who speaks, or a name.
fn names_a_sayer(words: &[Word], at: usize, near: usize) -> bool {
    let until = words.len().min(at + near);
    let reach = words[at.min(until)..until].iter().enumerate();
    let mut phrase = reach.take_while(|(index, word)| *index == 0 || !word.comma);
    phrase.any(|(_, word)| word.capital || SAYERS.contains(&word.low.as_str()))
}
