//! The pieces that several pages show: links, dates, evidence, events in lists.
//!
//! Invariant: every `href` made here is relative to the page given as `from`.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use icu_collator::CollatorBorrowed;

use crate::anchor::{Shown, begins_with_closing_mark};
use crate::cross::Crossed;
use crate::date::Date;
use crate::export::dossier::DossierData;
use crate::export::xml::escape;
use crate::id::{Id, Kind};
use crate::link::model::{
    ActorIx, Claim, Entity, Entry, EventIx, EvidenceIx, Known, Model, NoteIx, PlaceIx, Property, QuestionIx, SourceIx,
    Value,
};
use crate::load::front::Publishing;
use crate::locale::Locale;
use crate::messages::{Argument, Messages};
use crate::route;
use crate::text::sentence_around;

use super::agreement;
use super::chronology::chapters::Chapters;
use super::found::Found;
use super::fragment::{self, Outside};
use super::language::collator;
use super::page::{
    ClaimView, DateView, EventEntry, EvidenceView, Html, Link, MentionGroup, MentionSentence, Participant,
    QuestionEntry, QuotePart,
};
use super::typography::Customs;
use super::{found, overview, question, voice};

/// Of how many sources a page shows the sentences that name its entity, and how many mentions in all.
const SOURCES: usize = 60;
const MENTIONS: usize = 200;
/// How many actors, places and sources of an event a list names.
const OF_EVENT: usize = 40;

/// What pages are made from.
pub struct View<'m> {
    /// The dossier.
    pub model: &'m Model,
    /// What its sources say of the same things.
    pub crossed: &'m Crossed,
    /// The dossier as exported.
    pub data: &'m DossierData,
    /// The interface's words.
    pub messages: &'m Messages,
    /// How dates and numbers are written.
    pub locale: &'m Locale,
    /// How the editor's words are set.
    pub customs: Customs,
    /// The order of names, where the language has one of its own.
    pub(super) collator: Option<CollatorBorrowed<'static>>,
    /// What the program found by itself.
    pub(super) found: Found<'m>,
    /// Where each piece of evidence stands outside of the dossier.
    outside: Vec<Outside>,
    /// The titles as they are set, once they were asked for.
    titles: Titles,
    /// The summary of each event, set.
    summaries: Vec<OnceLock<String>>,
    /// All sources, by date and title, once they were asked for.
    pub(super) sources_by_date: OnceLock<Arc<[SourceIx]>>,
    /// The place of each event in the chronology.
    positions: Vec<usize>,
    /// The pages that the chronology is divided into.
    pub(super) chapters: Chapters,
    /// The questions that each event touches.
    questions: Vec<BTreeSet<QuestionIx>>,
    /// The events that touch each question, in the order of the chronology.
    questioned: Vec<Vec<EventIx>>,
    /// Whether there is something on the page of questions.
    pub(super) asks: bool,
}

impl<'m> View<'m> {
    /// A view of a dossier.
    pub fn new(model: &'m Model, crossed: &'m Crossed, data: &'m DossierData, messages: &'m Messages) -> Self {
        let mut positions = vec![0; model.events.len()];
        for (position, event) in model.chronology.iter().enumerate() {
            positions[event.index()] = position;
        }
        let headings = model.chronology.iter().map(|&event| model[event].date.year_month());
        let chapters = Chapters::new(&headings.collect::<Vec<_>>());
        let (collator, questions) = (collator(&model.language), touched_questions(model));
        let mut questioned = vec![Vec::new(); model.questions.len()];
        for &event in &model.chronology {
            for question in &questions[event.index()] {
                questioned[question.index()].push(event);
            }
        }
        Self {
            model,
            crossed,
            data,
            messages,
            locale: messages.locale(),
            customs: Customs::of(&model.language),
            collator,
            found: Found::new(model),
            outside: fragment::outside(model),
            titles: Titles::new(model),
            summaries: empty(model.events.len()),
            sources_by_date: OnceLock::new(),
            positions,
            chapters,
            questions,
            questioned,
            asks: !model.questions.is_empty() || question::is_asked_by_events(crossed),
        }
    }
}

/// The titles of entities as they are set; those of sources stay as they are.
struct Titles {
    events: Vec<OnceLock<String>>,
    actors: Vec<OnceLock<String>>,
    places: Vec<OnceLock<String>>,
    questions: Vec<OnceLock<String>>,
    notes: Vec<OnceLock<String>>,
}

impl Titles {
    fn new(model: &Model) -> Self {
        Self {
            events: empty(model.events.len()),
            actors: empty(model.actors.len()),
            places: empty(model.places.len()),
            questions: empty(model.questions.len()),
            notes: empty(model.notes.len()),
        }
    }

    fn of(&self, entity: Entity) -> Option<&OnceLock<String>> {
        match entity {
            Entity::Source(_) => None,
            Entity::Event(index) => self.events.get(index.index()),
            Entity::Actor(index) => self.actors.get(index.index()),
            Entity::Place(index) => self.places.get(index.index()),
            Entity::Question(index) => self.questions.get(index.index()),
            Entity::Note(index) => self.notes.get(index.index()),
        }
    }
}

/// Those of an event that a list names.
fn first<T>(all: &[T]) -> &[T] {
    &all[..all.len().min(OF_EVENT)]
}

/// Room for as many texts, none there yet.
fn empty(count: usize) -> Vec<OnceLock<String>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

/// For each event, the questions that it touches: its own evidence answers them, or quotes the same words
/// as an answer, or their page speaks of it.
fn touched_questions(model: &Model) -> Vec<BTreeSet<QuestionIx>> {
    let mut touched = vec![BTreeSet::new(); model.events.len()];
    for source in &model.sources {
        let mut open: Vec<EvidenceIx> = Vec::new();
        for &piece in &source.passages {
            let start = model[piece].passage.range().start;
            open.retain(|&other| model[other].passage.range().end > start);
            for &other in open.iter().filter(|&&other| overlap(model, piece, other)) {
                for (event, answer) in [(piece, other), (other, piece)] {
                    if let Some(Entity::Event(event)) = model[event].on {
                        touched[event.index()].extend(model[answer].questions());
                    }
                }
            }
            if let Some(Entity::Event(event)) = model[piece].on {
                touched[event.index()].extend(model[piece].questions());
            }
            open.push(piece);
        }
    }
    for (touched, event) in touched.iter_mut().zip(&model.events) {
        touched.extend(event.entry.backlinks.iter().filter_map(|backlink| match backlink.from {
            Some(Entity::Question(question)) => Some(question),
            _ => None,
        }));
    }
    touched
}

/// Whether two pieces of evidence of one source quote the same words.
fn overlap(model: &Model, a: EvidenceIx, b: EvidenceIx) -> bool {
    let theirs = &model[b].passage.parts;
    let crosses = |x: &Range<usize>| theirs.iter().any(|y| x.start < y.end && y.start < x.end);
    model[a].passage.parts.iter().any(crosses)
}

impl View<'_> {
    /// A message without arguments.
    pub fn say(&self, key: &str) -> String {
        self.messages.get(key, &[])
    }

    /// Where a piece of evidence stands outside of the dossier.
    pub(super) fn outside(&self, piece: EvidenceIx) -> &Outside {
        &self.outside[piece.index()]
    }

    /// The place of an event in the chronology, from 0.
    pub fn position(&self, event: EventIx) -> usize {
        self.positions[event.index()]
    }

    /// The place of an event in the chronology, on whatever page of it.
    pub fn in_chronology(&self, event: EventIx, from: &str) -> String {
        let page = self.chapters.path(self.position(event));
        route::relative(from, &format!("{page}#{}", self.model[event].entry.id))
    }

    /// The questions that an event touches.
    pub fn questions_of(&self, event: EventIx) -> &BTreeSet<QuestionIx> {
        &self.questions[event.index()]
    }

    /// The events that touch a question, in the order of the chronology.
    pub fn events_of(&self, question: QuestionIx) -> &[EventIx] {
        &self.questioned[question.index()]
    }

    /// The entity of a kind with this id.
    pub fn entity(&self, kind: Kind, id: &str) -> Option<Entity> {
        let model = self.model;
        fn place<T>(list: &[T], entry: impl Fn(&T) -> &Entry, id: &str) -> Option<usize> {
            list.binary_search_by(|item| entry(item).id.as_str().cmp(id)).ok()
        }
        Some(match kind {
            Kind::Source => Entity::Source(SourceIx::new(place(&model.sources, |item| &item.entry, id)?)),
            Kind::Event => Entity::Event(EventIx::new(place(&model.events, |item| &item.entry, id)?)),
            Kind::Actor => Entity::Actor(ActorIx::new(place(&model.actors, |item| &item.entry, id)?)),
            Kind::Place => Entity::Place(PlaceIx::new(place(&model.places, |item| &item.entry, id)?)),
            Kind::Question => Entity::Question(QuestionIx::new(place(&model.questions, |item| &item.entry, id)?)),
            Kind::Note => Entity::Note(NoteIx::new(place(&model.notes, |item| &item.entry, id)?)),
        })
    }

    /// The title of an entity, set; that of a source stays as it is.
    pub fn title(&self, entity: Entity) -> String {
        let title = &self.model.entry(entity).title;
        match self.titles.of(entity) {
            Some(set) => set.get_or_init(|| self.customs.set(title)).clone(),
            None => title.clone(),
        }
    }

    /// A link to an entity's page.
    pub fn link(&self, entity: Entity, from: &str) -> Link {
        Link {
            text: self.title(entity),
            href: route::relative(from, &route::page(self.model, entity)),
            kind: entity.kind().word(),
            language: match entity {
                Entity::Source(source) => self.foreign(source),
                _ => None,
            },
        }
    }

    /// The language of a source, where it is not the dossier's.
    pub fn foreign(&self, source: SourceIx) -> Option<String> {
        let language = &self.model[source].language;
        (*language != self.model.language).then(|| language.clone())
    }

    /// A link to a source by the short name that the editor gives it, otherwise by its title.
    pub fn short_link(&self, source: SourceIx, from: &str) -> Link {
        let link = self.link(Entity::Source(source), from);
        Link {
            language: link.language.filter(|_| self.model[source].short.is_none()),
            text: self.model[source].short.clone().unwrap_or(link.text),
            ..link
        }
    }

    /// A link to the page of an entity, or to the introduction.
    pub fn link_or_home(&self, entity: Option<Entity>, from: &str) -> Link {
        match entity {
            Some(entity) => self.link(entity, from),
            None => Link {
                text: self.say("home"),
                href: route::relative(from, route::HOME),
                kind: "",
                language: None,
            },
        }
    }

    /// A date in words.
    pub fn date(&self, date: &Date) -> DateView {
        DateView {
            edtf: date.to_string(),
            prose: date.prose(self.locale),
            adverbial: date.prose_adverbial(self.locale),
            datetime: date.datetime_attr(),
            uncertain: date.is_approximate() || date.is_uncertain() || date.datetime_attr().is_none(),
        }
    }

    /// The words of a source's reading text, on one line.
    pub fn words(&self, source: SourceIx, range: Range<usize>) -> String {
        one_line(self.model.words(source, range))
    }

    /// A piece of evidence.
    pub fn evidence(&self, index: EvidenceIx, from: &str) -> EvidenceView {
        let evidence = &self.model[index];
        let source = &self.model[evidence.source];
        let page = route::page_or_home(self.model, evidence.on);
        EvidenceView {
            id: evidence.citation(),
            quotation: self.quotation(index),
            language: self.foreign(evidence.source),
            source: self.link(Entity::Source(evidence.source), from),
            passage: Link {
                text: source.entry.title.clone(),
                href: route::relative(from, &route::passage(self.model, index)),
                kind: "source",
                language: self.foreign(evidence.source),
            },
            speakers: evidence
                .speakers
                .iter()
                .map(|&actor| self.link(Entity::Actor(actor), from))
                .collect(),
            voice: evidence.voice.word(),
            attribution: voice::attribution(self, index, from),
            said: voice::said(self, index, from),
            marked: voice::marked(self, index),
            claims: evidence
                .claims
                .iter()
                .map(|claim| self.claim(claim, evidence.on, from))
                .collect(),
            stance: evidence.stance.word(),
            on: (page != route::first_part(from)).then(|| self.link_or_home(evidence.on, from)),
            original: self.outside(index).original.clone(),
        }
    }

    /// The words of a piece of evidence, as they stand in the source.
    fn quotation(&self, index: EvidenceIx) -> Vec<QuotePart> {
        let evidence = &self.model[index];
        let mut parts: Vec<QuotePart> = Vec::new();
        for shown in &evidence.passage.shown {
            let text = match shown {
                Shown::Exact(range) => self.words(evidence.source, range.clone()),
                Shown::Gap => "[…]".to_owned(),
                Shown::Editor(words) => format!("[{words}]"),
            };
            let kind = match shown {
                Shown::Exact(_) => "exact",
                Shown::Gap => "gap",
                Shown::Editor(_) => "editor",
            };
            // The editor's words stand apart from the source's, unless they end before punctuation.
            let tight = matches!(shown, Shown::Exact(_)) && begins_with_closing_mark(&text);
            if let Some(last) = parts.last_mut()
                && !tight
            {
                match last.kind {
                    "exact" => last.text.push(' '),
                    _ => parts.push(QuotePart {
                        kind: "exact",
                        text: " ".to_owned(),
                    }),
                }
            }
            parts.push(QuotePart { kind, text });
        }
        parts
    }

    /// A claim in words; a question is not named again on its own page, nor next to a link to it (`on`).
    pub fn claim(&self, claim: &Claim, on: Option<Entity>, from: &str) -> ClaimView {
        let property = match claim.property {
            Property::Date => Link {
                text: self.say("claim-date"),
                ..Link::default()
            },
            Property::Place => Link {
                text: self.say("claim-place"),
                ..Link::default()
            },
            Property::Question(question) if on == Some(Entity::Question(question)) => Link::default(),
            Property::Question(question) => self.link(Entity::Question(question), from),
        };
        let entity = match claim.value {
            Value::Actor(actor) => Some(Entity::Actor(actor)),
            Value::Place(place) => Some(Entity::Place(place)),
            _ => None,
        };
        ClaimView {
            property,
            value: self.value(claim),
            written: claim.written.value.clone(),
            entity: entity.map(|entity| self.link(entity, from)),
        }
    }

    /// The value of a claim in words.
    pub fn value(&self, claim: &Claim) -> String {
        let unit = match claim.property {
            Property::Question(question) => self.model[question].unit.as_deref(),
            Property::Date | Property::Place => None,
        };
        self.value_in(&claim.value, unit)
    }

    /// A value in words; `unit` is that of numbers.
    pub fn value_in(&self, value: &Value, unit: Option<&str>) -> String {
        match value {
            Value::Date(date) => date.prose(self.locale),
            Value::Number(number) => {
                let words = number.prose(self.locale);
                unit.map_or(words.clone(), |unit| format!("{words}\u{a0}{unit}"))
            }
            Value::Actor(actor) => self.model[*actor].entry.title.clone(),
            Value::Place(place) => self.model[*place].entry.title.clone(),
            Value::Text(text) => text.clone(),
        }
    }

    /// An event in a list.
    pub fn event(&self, index: EventIx, from: &str) -> EventEntry {
        let event = &self.model[index];
        let support = &self.crossed.support[index.index()];
        let telling: BTreeSet<SourceIx> = (support.strands.iter())
            .flat_map(|strand| strand.sources.iter().copied())
            .collect();
        EventEntry {
            id: event.entry.id.to_string(),
            link: self.link(Entity::Event(index), from),
            date: self.date(&event.date),
            kind: event.kind.clone().unwrap_or_default(),
            places: self.places(first(&event.places), from),
            places_more: event.places.len().saturating_sub(OF_EVENT),
            actors: self.participants(first(&event.actors), from),
            actors_more: event.actors.len().saturating_sub(OF_EVENT),
            sources_more: telling.len().saturating_sub(OF_EVENT),
            sources: (telling.into_iter().take(OF_EVENT))
                .map(|source| self.link(Entity::Source(source), from))
                .collect(),
            evidence: event.entry.evidence.len(),
            mark: self.mark(support),
            disputed: overview::disputed_words(self, index),
            summary: self.summaries[index.index()]
                .get_or_init(|| self.customs.set(&event.entry.prose.summary))
                .clone(),
            role: String::new(),
            draft: event.entry.draft,
        }
    }

    /// Events in a list.
    pub fn events(&self, events: &[EventIx], from: &str) -> Vec<EventEntry> {
        events.iter().map(|&event| self.event(event, from)).collect()
    }

    /// The actors of an event.
    pub fn participants(&self, actors: &[(ActorIx, Option<String>)], from: &str) -> Vec<Participant> {
        let participant = |(actor, role): &(ActorIx, Option<String>)| Participant {
            link: self.link(Entity::Actor(*actor), from),
            role: role.as_deref().map_or_else(String::new, |role| self.customs.set(role)),
        };
        actors.iter().map(participant).collect()
    }

    /// Links to places.
    pub fn places(&self, places: &[PlaceIx], from: &str) -> Vec<Link> {
        places
            .iter()
            .map(|&place| self.link(Entity::Place(place), from))
            .collect()
    }

    /// A question in a list.
    pub fn question(&self, index: QuestionIx, from: &str) -> QuestionEntry {
        let question = &self.model[index];
        let agreement = &self.crossed.questions[index.index()];
        let verdict = agreement::verdict(self, agreement);
        QuestionEntry {
            link: self.link(Entity::Question(index), from),
            answers: agreement::answers(self, agreement, question.unit.as_deref()),
            evidence: question.answers.len(),
            sources: verdict.mark.sources,
            verdict,
        }
    }

    /// The passages that name an actor or place, by source, and how many sources are left out; `mentions` are places
    /// in [`Model::mentions`].
    pub fn mentions(&self, mentions: &[usize], from: &str) -> (Vec<MentionGroup>, usize) {
        let mut groups: Vec<(SourceIx, Vec<Range<usize>>)> = Vec::new();
        for &index in mentions {
            let mention = &self.model.mentions[index];
            match groups.last_mut() {
                Some((source, ranges)) if *source == mention.source => ranges.push(mention.range.clone()),
                _ => groups.push((mention.source, vec![mention.range.clone()])),
            }
        }
        let left_out = groups.len().saturating_sub(SOURCES);
        groups.truncate(SOURCES);
        let mut room = MENTIONS;
        let group = |(source, ranges): (SourceIx, Vec<Range<usize>>)| {
            let published = self.model[source].publishing == Publishing::Full;
            let shown = if published { ranges.len().min(room) } else { 0 };
            room -= shown;
            MentionGroup {
                source: self.link(Entity::Source(source), from),
                count: ranges.len(),
                sentences: self.mention_sentences(source, &ranges[..shown], from),
                more: if published { ranges.len() - shown } else { 0 },
            }
        };
        (groups.into_iter().map(group).collect(), left_out)
    }

    fn mention_sentences(&self, source: SourceIx, ranges: &[Range<usize>], from: &str) -> Vec<MentionSentence> {
        let model = self.model;
        let text = &model[source].text.reading.text;
        let mut sentences: Vec<(Range<usize>, Vec<Range<usize>>)> = Vec::new();
        for range in ranges {
            match sentences.last_mut() {
                Some((sentence, names)) if sentence.end >= range.end => names.push(range.clone()),
                _ => sentences.push((sentence_around(text, range.clone()), vec![range.clone()])),
            }
        }
        let view = |(sentence, names): (Range<usize>, Vec<Range<usize>>)| {
            let blocks = &model[source].text.blocks;
            let block = blocks.partition_point(|block| block.range.end <= sentence.start) + 1;
            let mut html = String::new();
            let mut at = sentence.start;
            for name in names {
                html.push_str(&escape(&self.words_around(source, at..name.start)));
                html.push_str(&format!(
                    "<mark>{}</mark>",
                    escape(&self.words_around(source, name.clone()))
                ));
                at = name.end;
            }
            html.push_str(&escape(&self.words_around(source, at..sentence.end)));
            MentionSentence {
                html: Html(html),
                href: found::href(self, source, sentence.start, &format!("b{block}"), from),
                language: (model[source].language != model.language).then(|| model[source].language.clone()),
            }
        };
        sentences.into_iter().map(view).collect()
    }

    /// Words of a source with line breaks as spaces, spaces at the ends kept.
    pub(super) fn words_around(&self, source: SourceIx, range: Range<usize>) -> String {
        self.model.words(source, range).replace(['\n', '\r', '\t'], " ")
    }

    /// A kind's name: the message where the interface knows the word, otherwise the editor's.
    pub fn kind(&self, of: Kind, kind: Option<&str>, count: usize) -> String {
        let Some(kind) = kind else { return String::new() };
        let slug = Id::slug(kind).map_or_else(String::new, |slug| slug.to_string());
        let key = format!("{of}-kind-{slug}");
        let known = self.messages.find(&key, &[("count", Argument::Number(count))]);
        known.unwrap_or_else(|| kind.to_owned())
    }
}

/// A text with line breaks as spaces.
fn one_line(text: &str) -> String {
    if !text.contains(['\n', '\r', '\t']) {
        return text.to_owned();
    }
    text.split(['\n', '\r', '\t'])
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A value that may be unknown, in words.
pub fn known(value: &Option<Known>) -> String {
    value.as_ref().map_or(String::new(), |known| known.value.clone())
}
