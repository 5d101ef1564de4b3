//! Model -> R0512: a judgement on a question that names none of its answers.
//!
//! Invariant: whatever can be a name of an answer counts as one: a link, a value or a part of it, words of a
//! quotation, who says it and where.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::cross::Crossed;
use crate::date::{Date, Lang, month_name};
use crate::diag::{Code, Diagnostic};
use crate::link::model::{ActorIx, Entity, Entry, Model, Property, Question, QuestionIx, SourceIx, Value};
use crate::load::body::OPTIONS;
use crate::number::Form;
use crate::span::{Span, Spanned};

/// The letters of a word that is more than a particle.
const SALIENT: usize = 5;

/// How many words in a row are a quotation, marked as one or not.
const RUN: usize = 3;

/// Reports the judgements that speak of nothing that the sources answer.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    // A quotation that was not verified may be the answer that is named, wherever it stands.
    if model.entities().any(|entity| model.entry(entity).prose.unverified > 0) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (index, question) in model.questions.iter().enumerate() {
        let entry = &question.entry;
        // The answer that the editor holds is the judgement; the text gives reasons.
        if question.answers.is_empty() || question.answer.is_some() {
            continue;
        }
        let text = model.files.text(entry.file);
        let Some(judgement) = judgement(text, entry) else {
            continue;
        };
        let answers = Answers::new(model, question, QuestionIx::new(index));
        if answers.linked_in(entry, &judgement.range) || answers.named_in(&judgement) {
            continue;
        }
        let claim = answers.example.map(|span| (span, "one of the answers"));
        let headline = format!("the judgement on `{}` names no answer", entry.id);
        let diagnostic = Diagnostic::at(
            Code::JUDGEMENT_WITHOUT_CLAIM,
            Span::new(entry.file, judgement.range.clone()),
            headline,
        );
        found.push(
            claim
                .into_iter()
                .fold(diagnostic, |diagnostic, (span, text)| diagnostic.with_label(span, text))
                .with_help("say which answers you hold and why: give the value, quote the words, or link the source"),
        );
    }
    found
}

/// The editor's judgement on a question.
struct Judgement {
    /// Its bytes in the file, headings at its ends left out.
    range: Range<usize>,
    /// Its words, in lower case.
    words: Vec<String>,
    /// Words that stand in italics or between quotation marks, in lower case.
    marked: Vec<Vec<String>>,
    /// The words as written.
    written: BTreeSet<String>,
}

/// Reads the judgement; `None` where there is none, or only an introduction.
fn judgement(text: &str, entry: &Entry) -> Option<Judgement> {
    let start = entry.prose.start;
    let markdown = text.get(start..)?;
    let quoted = |at: usize| {
        let blocks = &entry.prose.blocks;
        let next = blocks.partition_point(|block| block.range.start <= at);
        next > 0 && at < blocks[next - 1].range.end
    };
    let begin = entry.prose.judgement(text)?;
    let mut judgement = Judgement {
        range: begin..begin,
        words: Vec::new(),
        marked: Vec::new(),
        written: BTreeSet::new(),
    };
    let (mut heading, mut emphasis) = (false, 0usize);
    let mut plain = String::new();
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        let range = start + range.start..start + range.end;
        if range.start < begin || quoted(range.start) {
            continue;
        }
        match event {
            Event::Start(Tag::Heading { .. }) => heading = true,
            Event::End(TagEnd::Heading(_)) => heading = false,
            Event::Start(Tag::Emphasis | Tag::Strong) => {
                emphasis += 1;
                judgement.marked.push(Vec::new());
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => emphasis = emphasis.saturating_sub(1),
            Event::Text(words) | Event::Code(words) if !heading => {
                if words.contains(char::is_alphanumeric) {
                    if judgement.range.is_empty() {
                        judgement.range.start = range.start;
                    }
                    judgement.range.end = range.end;
                }
                if emphasis > 0
                    && let Some(marked) = judgement.marked.last_mut()
                {
                    marked.extend(folded(&words));
                }
                plain.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) if !plain.ends_with('\n') => plain.push(' '),
            _ => {}
        }
    }
    judgement.words = folded(&plain);
    judgement.written = plain.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    for (open, close) in [('«', '»'), ('“', '”'), ('"', '"')] {
        for piece in plain.split(open).skip(1) {
            let inside = piece.split(close).next().unwrap_or("");
            judgement.marked.push(folded(inside));
        }
    }
    (!judgement.words.is_empty()).then_some(judgement)
}

/// The words of a text in lower case; figures without the spaces and commas of thousands.
fn folded(text: &str) -> Vec<String> {
    let mut joined = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let three = || (1..4).all(|step| chars.get(at + step).is_some_and(char::is_ascii_digit));
        let fourth = || chars.get(at + 4).is_some_and(char::is_ascii_digit);
        let before = at > 0 && chars[at - 1].is_ascii_digit();
        let separates = matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.') && before && three() && !fourth();
        if !separates {
            joined.extend(c.to_lowercase());
        }
    }
    joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a word by itself can be a name of something.
fn is_salient(word: &str) -> bool {
    word.chars().count() >= SALIENT || word.chars().any(|c| c.is_ascii_digit())
}

/// By what the answers to a question can be named.
struct Answers {
    /// Where a link to them leads.
    entities: BTreeSet<Entity>,
    /// Words of values and names: days, months, years, figures, the words of text answers.
    words: BTreeSet<String>,
    /// Capitalised words of names.
    names: BTreeSet<String>,
    /// The words of the quotations and of values, one after another.
    quoted: Vec<Vec<String>>,
    /// One of the answers.
    example: Option<Span>,
}

impl Answers {
    fn new(model: &Model, question: &Question, index: QuestionIx) -> Self {
        let mut answers = Self {
            entities: BTreeSet::new(),
            words: BTreeSet::new(),
            names: BTreeSet::new(),
            quoted: Vec::new(),
            example: None,
        };
        for &piece in &question.answers {
            let evidence = &model[piece];
            answers.source(model, evidence.source);
            answers
                .entities
                .extend(evidence.on.filter(|page| *page != Entity::Question(index)));
            for &speaker in evidence.said_by() {
                answers.actor(model, speaker);
            }
            for part in &evidence.passage.parts {
                answers.quoted.push(folded(model.words(evidence.source, part.clone())));
            }
            let own = evidence.claims.iter();
            for claim in own.filter(|claim| claim.property == Property::Question(index)) {
                answers.example.get_or_insert(claim.written.span);
                answers.value(model, &claim.value);
            }
        }
        answers
    }

    fn source(&mut self, model: &Model, index: SourceIx) {
        let source = &model[index];
        if !self.entities.insert(Entity::Source(index)) {
            return;
        }
        let known = [&source.publisher, &source.author, &source.agency]
            .into_iter()
            .flatten();
        for known in known {
            self.whole_name(&known.value);
        }
        self.name(&source.entry.title);
    }

    fn actor(&mut self, model: &Model, index: ActorIx) {
        if self.entities.insert(Entity::Actor(index)) {
            let actor = &model[index];
            self.entity_names(&actor.entry.title, &actor.aliases);
        }
    }

    fn entity_names(&mut self, title: &str, aliases: &[Spanned<String>]) {
        self.whole_name(title);
        for alias in aliases {
            self.whole_name(&alias.value);
        }
    }

    fn name(&mut self, name: &str) {
        let words = name.split(|c: char| !c.is_alphanumeric());
        let proper = words.filter(|word| word.chars().next().is_some_and(char::is_uppercase) && word.len() > 2);
        self.names.extend(proper.map(str::to_owned));
        self.quoted.push(folded(name));
    }

    /// The name of an actor or a place, of which a common noun may be enough: "the council".
    fn whole_name(&mut self, name: &str) {
        self.name(name);
        self.words
            .extend(folded(name).into_iter().filter(|word| is_salient(word)));
    }

    fn value(&mut self, model: &Model, value: &Value) {
        match value {
            Value::Date(date) => self.date(date),
            Value::Number(number) => {
                let (low, high) = match number.form() {
                    Form::Between(low, high) => (low, high),
                    Form::Exact(one)
                    | Form::About(one)
                    | Form::Above(one)
                    | Form::AtLeast(one)
                    | Form::Below(one)
                    | Form::AtMost(one) => (one, one),
                };
                for bound in [low, high] {
                    // 3,000,000 is also said as 3 million, 2.5 as 2,5.
                    for unit in [1.0, 1e3, 1e6, 1e9] {
                        let scaled = bound / unit;
                        if scaled.abs() >= 1.0 || unit == 1.0 {
                            self.words.extend(folded(&scaled.to_string()).first().cloned());
                        }
                    }
                }
            }
            Value::Actor(actor) => self.actor(model, *actor),
            Value::Place(place) => {
                self.entities.insert(Entity::Place(*place));
                self.entity_names(&model[*place].entry.title, &model[*place].aliases);
            }
            Value::Text(text) => {
                let words = folded(text);
                self.words.extend(words.iter().filter(|word| is_salient(word)).cloned());
                self.quoted.push(words);
            }
        }
    }

    fn date(&mut self, date: &Date) {
        for day in [date.earliest_day(), date.latest_day()].into_iter().flatten() {
            self.words.insert(day.year().to_string());
            self.words.extend([day.day().to_string(), format!("{:02}", day.day())]);
            for lang in [Lang::Fr, Lang::En] {
                self.words.extend(folded(month_name(day.month(), lang)));
            }
        }
    }

    /// Whether the judgement links one of them, or quotes a source.
    fn linked_in(&self, entry: &Entry, range: &Range<usize>) -> bool {
        let links = entry.prose.links.iter();
        links
            .filter(|link| range.start <= link.range.end && link.range.start <= range.end)
            .any(|link| link.evidence.is_some() || link.to.is_some_and(|to| self.entities.contains(&to)))
    }

    /// Whether the judgement holds words of one of them.
    fn named_in(&self, judgement: &Judgement) -> bool {
        if judgement.words.iter().any(|word| self.words.contains(word))
            || judgement.written.iter().any(|word| self.names.contains(word))
            || counts_answers(&judgement.words)
        {
            return true;
        }
        let stands = |run: &[String]| {
            let windows = |words: &Vec<String>| words.windows(run.len()).any(|window| window == run);
            self.quoted.iter().any(windows)
        };
        let marked = judgement.marked.iter().filter(|words| !words.is_empty());
        let quotes = marked.into_iter().any(|words| match &words[..] {
            [word] => is_salient(word) && stands(words),
            words => words
                .windows(2)
                .any(|pair| pair.iter().any(|word| is_salient(word)) && stands(pair)),
        });
        let runs = || judgement.words.windows(RUN);
        quotes || runs().any(|run| run.iter().any(|word| is_salient(word)) && stands(run))
    }
}

/// Whether some words point at answers by their order: "the first article", « le second chiffre ».
fn counts_answers(words: &[String]) -> bool {
    const ORDER: &[&str] = &[
        "premier",
        "première",
        "premiers",
        "premières",
        "deuxième",
        "second",
        "seconde",
        "troisième",
        "quatrième",
        "dernier",
        "dernière",
        "first",
        "third",
        "fourth",
        "last",
        "former",
        "latter",
    ];
    const ANSWERS: &[&str] = &[
        "article",
        "articles",
        "source",
        "sources",
        "réponse",
        "réponses",
        "chiffre",
        "chiffres",
        "nombre",
        "date",
        "dates",
        "récit",
        "version",
        "dépêche",
        "texte",
        "témoin",
        "answer",
        "answers",
        "figure",
        "figures",
        "number",
        "account",
        "report",
        "dispatch",
        "witness",
    ];
    let near = |at: usize| words[at + 1..(at + 3).min(words.len())].iter();
    (0..words.len()).any(|at| {
        let word = words[at].as_str();
        matches!(word, "former" | "latter")
            || ORDER.contains(&word) && near(at).any(|word| ANSWERS.contains(&word.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::tests::of;

    const SEED: &str = "Nouvelles\n\nLe 22 décembre 2023, le dernier soldat est parti, laissant une base sans drapeau. \
        On 12 March 2024 the council voted to close the library, whatever the roof might cost.";

    fn told(language: &str, kind: &str, answers: &str, judgement: &str) -> usize {
        let page = format!("---\ntitle: T\nkind: {kind}\n---\nText.\n\n{answers}\n{judgement}\n");
        let files = [
            ("seeds/le-jour.txt", SEED),
            (
                "content/sources/le-jour.md",
                "---\nseed: le-jour.txt\ntitle: News\npublisher: Le Clairon\n---\n",
            ),
            ("content/questions/q.md", page.as_str()),
            ("content/actors/vane.md", "---\nname: Ruth Vane\n---\n"),
            ("content/events/other.md", "---\ntitle: O\ndate: 2023\n---\n"),
        ];
        of(Code::JUDGEMENT_WITHOUT_CLAIM, language, &files).len()
    }

    #[test]
    fn a_judgement_names_what_it_judges() {
        let fr = "> Le 22 décembre 2023, le dernier soldat est parti\n>\n> — [[le-jour]] {q=2023-12-22}\n";
        let en = "> On 12 March 2024 the council voted to close the library\n>\n> — [[le-jour]] {q=2024-03-12}\n";
        for (language, answers, judgement, count) in [
            ("fr", fr, "## Jugement\n\nIl n’y a pas de contradiction.", 1),
            ("fr", fr, "Il n’y a rien à redire ; voir l’[[other|autre page]].", 1),
            ("fr", fr, "## Jugement\n\nLe 22 décembre 2023.", 0),
            ("fr", fr, "C’est en décembre.", 0),
            ("fr", fr, "Le 22 est le plus probable.", 0),
            ("fr", fr, "Le clairon a raison.", 0),
            ("fr", fr, "On suit [[le-jour]].", 0),
            ("fr", fr, "C’est Le Clairon qui a raison.", 0),
            ("fr", fr, "Le *dernier soldat* n’est pas le dernier homme.", 0),
            ("fr", fr, "La première source est la bonne.", 0),
            ("fr", fr, "", 0),
            ("fr", fr, "## Jugement", 0),
            ("en", en, "## Judgement\n\nThere is no doubt about it.", 1),
            ("en", en, "Nothing more can be known, alas: *whatever* one reads.", 1),
            ("en", en, "It was in March.", 0),
            ("en", en, "A paper says “to close the library”, which we believe.", 0),
            ("en", en, "They voted to close the library and so it was.", 0),
            ("en", en, "The first account is wrong.", 0),
            ("en", "", "There is no doubt about it.", 0),
        ] {
            assert_eq!(
                told(language, "date", answers, judgement),
                count,
                "{answers}{judgement}"
            );
        }
    }

    #[test]
    fn values_of_every_kind_are_names() {
        let quote = "> the council voted to close the library\n>\n> — [[le-jour]]";
        for (kind, value, judgement, count) in [
            ("number", "1000~", "About 1,000 of them.", 0),
            ("number", "3000000", "Some 3 million.", 0),
            ("number", "900..1000", "Hardly 900.", 0),
            ("number", "1000", "Hardly 900.", 1),
            ("actor", "vane", "Mrs Vane decided.", 0),
            ("actor", "vane", "The mayor decided.", 1),
            ("text", "\"A closure\"", "A true closure.", 0),
            ("text", "\"A closure\"", "It was for ever.", 1),
        ] {
            let answers = format!("{quote} {{q={value}}}\n");
            assert_eq!(told("en", kind, &answers, judgement), count, "{judgement}");
        }
        // The answer that the editor holds is given beside the text.
        let answers = format!("{quote} {{q=1000}}\n");
        assert_eq!(told("en", "number\nanswer: 1000", &answers, "It is beyond doubt."), 0);
    }

    #[test]
    fn the_judgement_is_what_the_site_calls_one() {
        let evidence = "> On 12 March 2024\n>\n> — [[le-jour]] {q=2024-03-12}\n\n";
        for body in [
            format!("Lead.\n\n{evidence}Ours alone.\n"),
            format!("Lead.\n\n{evidence}Lead.\n\n## Ours\n\nOurs alone.\n"),
            format!("Lead.\n\n# Ours\n\nOurs alone.\n\n## Ours\n\n{evidence}Ours\n"),
            format!("Lead.\n\n## Ours\n\nOurs alone.\n\n### Ours\n\n{evidence}"),
            format!("Lead.\n\n### Lead\n\n{evidence}Ours alone.\n"),
            format!("Lead.\n\n> ## Quoted\n>\n> Lead.\n\n{evidence}Ours alone.\n"),
            format!("- ## Listed\n\n  Lead.\n\n{evidence}Ours alone.\n"),
        ] {
            let page = format!("---\ntitle: Q\nkind: date\n---\n{body}");
            let world = crate::world::MemoryWorld::new()
                .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
                .with("seeds/le-jour.txt", SEED)
                .with("content/questions/q.md", page.as_str());
            let (model, _) = crate::resolve(&world, false);
            let found = judgement(&page, &model.questions[0].entry).expect("a judgement");
            assert!(page[found.range.clone()].starts_with("Ours alone"), "{body}");
            let output = crate::compile(&world, &crate::Options::default())
                .output
                .expect("a site");
            let html = output.get("questions/q.html").expect("a page");
            let html = String::from_utf8_lossy(html);
            let section = html.find("judgement").expect("a section");
            let ours = html.rfind("Ours alone").expect("the judgement");
            let lead = html[..ours].rfind("Lead.").expect("the lead");
            assert!(
                html[..ours].rfind("class=\"judgement").is_some_and(|at| lead < at),
                "{section} {body}"
            );
        }
    }
}
