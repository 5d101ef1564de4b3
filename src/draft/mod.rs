//! Model -> [`Proposal`]s: content files for an editor to check, made of what the program found in the articles.
//!
//! Invariant: what is proposed follows from the articles and the program's own findings, so that an editor's pages
//! decide only whether it is still worth proposing: a second run proposes nothing that the first one wrote.

mod events;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::date::{Date, Lang};
use crate::detect;
use crate::detect::propose::{self, Kind as Guess};
use crate::id::{Id, Kind};
use crate::link::model::{Entity, EventIx, EvidenceIx, Model, SourceIx};
use crate::messages::{Argument, Messages};
use crate::read::{self, BlockKind};
use crate::span::FilePath;
use crate::text::normalise;

use events::{Article, Proposed};
use page::{Page, Quotation};

/// How many events are proposed unless the user says otherwise.
pub const MAX_EVENTS: usize = 25;

/// How many actors and places are proposed at most, beyond those that proposed events name.
const MAX_NAMES: usize = 60;

/// How many titles and functions of an actor are proposed at most.
const MAX_ROLES: usize = 3;

/// In how many places of a name its introduction is looked for.
const PLACES: usize = 40;

/// How long a sentence may be to be quoted, in bytes.
const LONGEST: usize = 1_500;

/// How many words before a quotation tell which of several like passages is meant.
const WORDS_BEFORE: usize = 6;

/// A content file that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Where it would stand: `content/events/…`.
    pub path: FilePath,
    /// Its title or name.
    pub title: String,
    /// Why it is proposed, in the dossier's language.
    pub why: String,
    /// The text of the file.
    pub text: String,
}

/// The proposals for a dossier, still open to correction.
pub struct Drafts {
    drafts: Vec<Draft>,
}

struct Draft {
    path: FilePath,
    title: String,
    why: String,
    page: Page,
    /// Whether it is worth nothing without evidence.
    event: bool,
}

impl Drafts {
    /// Drafts the sources, actors, places and events of a dossier that has drafts among its pages.
    pub fn new(model: &Model, max_events: usize) -> Self {
        let messages = Messages::new(&model.language);
        // A few more than are wanted, for those that come to nothing.
        let proposed = events::events(&articles(model), max_events.saturating_add(max_events / 4 + 2));
        let mut cast = Cast::new(model, &messages);
        let mut drafts: Vec<Draft> = Vec::new();
        let mut wanted = max_events;
        for event in &proposed {
            if wanted == 0 {
                break;
            }
            if is_told(model, event) {
                wanted -= 1;
            } else if let Some(draft) = cast.event(event) {
                drafts.push(draft);
                wanted -= 1;
            }
        }
        drafts.extend(cast.drafts());
        let sources = model.all_sources();
        drafts.extend(sources.filter_map(|source| source_page(model, &messages, source)));
        Self { drafts }
    }

    /// The content files.
    pub fn proposals(&self) -> Vec<Proposal> {
        let proposal = |draft: &Draft| Proposal {
            path: draft.path.clone(),
            title: draft.title.clone(),
            why: draft.why.clone(),
            text: draft.page.text().0,
        };
        self.drafts.iter().map(proposal).collect()
    }

    /// Leaves out the evidence that stands at some places of the files (a byte each), events that have none left, and
    /// whole files where the fault is elsewhere. Gives whether anything was left out.
    pub fn leave_out(&mut self, faults: &[(FilePath, usize)]) -> bool {
        let before = (self.drafts.len(), self.pieces());
        self.drafts.retain_mut(|draft| {
            let (_, ranges) = draft.page.text();
            let own = faults.iter().filter(|(path, _)| *path == draft.path);
            let numbers: Option<Vec<usize>> = own
                .map(|(_, at)| ranges.iter().position(|range| range.contains(at)))
                .collect();
            let Some(numbers) = numbers else {
                return false;
            };
            draft.page.leave_out(&numbers);
            !draft.event || draft.page.quotations() > 0
        });
        before != (self.drafts.len(), self.pieces())
    }

    fn pieces(&self) -> usize {
        self.drafts.iter().map(|draft| draft.page.quotations()).sum()
    }
}

/// The sources, as events are looked for in them.
fn articles(model: &Model) -> Vec<Article<'_>> {
    let mut names: Vec<Vec<(Range<usize>, usize)>> = vec![Vec::new(); model.sources.len()];
    for (number, name) in model.found.names.iter().enumerate() {
        for (text, range) in &name.occurrences {
            names[*text].push((range.clone(), number));
        }
    }
    let mut origins = vec![0; model.sources.len()];
    for (number, origin) in model.found.origins.iter().enumerate() {
        for &member in &origin.members {
            origins[member] = number;
        }
    }
    let articles = model.sources.iter().zip(names).zip(&model.found.times).zip(origins);
    articles
        .map(|(((source, mut names), times), origin)| {
            names.sort_by_key(|(range, number)| (range.start, range.end, *number));
            let read = &source.text;
            Article {
                text: &read.reading.text,
                lang: Lang::from_tag(&source.language).unwrap_or(Lang::En),
                published: times
                    .published
                    .filter(|(first, last)| first == last)
                    .map(|(day, _)| day),
                headings: blocks(read, |kind| matches!(kind, BlockKind::Heading(_))),
                asides: blocks(read, |kind| {
                    matches!(kind, BlockKind::Quotation | BlockKind::Row | BlockKind::Caption)
                }),
                title: Some(source.entry.title.as_str()).filter(|title| *title != source.entry.id.as_str()),
                times: &times.expressions,
                names,
                origin,
            }
        })
        .collect()
}

fn blocks(read: &read::Source, of: impl Fn(&BlockKind) -> bool) -> Vec<Range<usize>> {
    let blocks = read.blocks.iter().filter(|block| of(&block.kind));
    blocks.map(|block| block.range.clone()).collect()
}

/// Whether an event of the dossier tells the same: its evidence quotes the same words for a date that fits.
fn is_told(model: &Model, event: &Proposed) -> bool {
    let told = |index: EventIx| {
        let evidence = &model[index].entry.evidence;
        let quotes = |&(article, ref range): &(usize, Range<usize>)| {
            evidence.iter().any(|&piece: &EvidenceIx| {
                let passage = &model[piece].passage.range();
                model[piece].source.index() == article && passage.start < range.end && range.start < passage.end
            })
        };
        event.evidence.iter().any(quotes) && model[index].date.overlaps(&event.date)
    };
    (0..model.events.len()).map(EventIx::new).any(told)
}

/// The actors and places that the program's names are, and those of them that are proposed.
struct Cast<'m> {
    model: &'m Model,
    messages: &'m Messages,
    /// For each name found: the page that the dossier has for it.
    known: Vec<Option<(Kind, Id)>>,
    /// The names that are proposed: the kind of page and the id, by the name's number.
    proposed: BTreeMap<usize, (Kind, Id)>,
    /// The ids that are taken, the dossier's and those proposed.
    taken: BTreeSet<(Kind, Id)>,
    /// The pages by the spellings that lead to them, as slugs.
    spelled: BTreeMap<Id, (Kind, Id)>,
}

impl<'m> Cast<'m> {
    fn new(model: &'m Model, messages: &'m Messages) -> Self {
        let page = |entity: Entity| (entity.kind(), model.entry(entity).id.clone());
        let mut spelled: BTreeMap<Id, (Kind, Id)> = BTreeMap::new();
        for entity in model.entities() {
            let aliases = match entity {
                Entity::Actor(actor) => &model[actor].aliases,
                Entity::Place(place) => &model[place].aliases,
                _ => continue,
            };
            let names = aliases.iter().map(|alias| alias.value.as_str());
            for name in names.chain([model.entry(entity).title.as_str()]) {
                spelled.extend(Id::slug(name).map(|slug| (slug, page(entity))));
            }
        }
        // What is spelled as a name of the dossier is that name, found in the texts or not.
        let known = |name: &propose::Proposal| {
            let mut spellings = spellings(name);
            let by_spelling = spellings.find_map(|text| spelled.get(&Id::slug(text)?).cloned());
            by_spelling.or_else(|| model.entity_named(name).map(page))
        };
        let names = &model.found.names;
        let mut cast = Self {
            model,
            messages,
            known: names.iter().map(known).collect(),
            proposed: BTreeMap::new(),
            taken: model.entities().map(page).collect(),
            spelled,
        };
        // Those that recur, whether or not an event names them.
        let recurs = |name: &propose::Proposal| name.texts > 1 || name.occurrences.len() > 2;
        let recurring: Vec<usize> = (0..names.len()).filter(|&number| recurs(&names[number])).collect();
        for number in recurring.into_iter().take(MAX_NAMES) {
            cast.page_of(number);
        }
        cast
    }

    /// The kind and the id of a name's page, which is proposed if there is none.
    fn page_of(&mut self, number: usize) -> Option<(Kind, Id)> {
        let page = self.known[number].as_ref().or(self.proposed.get(&number));
        if let Some(page) = page {
            return Some(page.clone());
        }
        let name = &self.model.found.names[number];
        let slug = Id::slug(&name.name)?;
        if let Some(page) = self.spelled.get(&slug) {
            return Some(page.clone());
        }
        // One letter names nothing, and would be found in many words that are none.
        if name.name.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
            return None;
        }
        let kind = match name.kind {
            Some(Guess::Place) => Kind::Place,
            _ => Kind::Actor,
        };
        let page = (kind, slug);
        // Another of that id is the same or another: an editor can tell, and a second page would not help.
        if !self.taken.insert(page.clone()) {
            return None;
        }
        for spelling in spellings(name).filter_map(Id::slug) {
            self.spelled.entry(spelling).or_insert_with(|| page.clone());
        }
        self.proposed.insert(number, page.clone());
        Some(page)
    }

    /// Drafts an event; `None` where its id is taken.
    fn event(&mut self, event: &Proposed) -> Option<Draft> {
        let id = event_id(event)?;
        if !self.taken.insert((Kind::Event, id.clone())) {
            return None;
        }
        let named: Vec<(Kind, Id)> = event.names.iter().filter_map(|&number| self.page_of(number)).collect();
        let of = |kind: Kind| {
            let mut seen = BTreeSet::new();
            let ids = named.iter().filter(move |(other, _)| *other == kind);
            ids.map(|(_, id)| id.as_str()).filter(move |id| seen.insert(*id))
        };
        let why = self.messages.get(
            "drafted-event",
            &[
                ("sources", Argument::Number(event.why.articles)),
                ("origins", Argument::Number(event.why.origins)),
                ("mentions", Argument::Number(event.why.sentences)),
            ],
        );
        let mut page = Page::default();
        page.field("title", &event.title).field("date", event.date.as_str());
        page.list("place", of(Kind::Place))
            .list("actors", of(Kind::Actor))
            .proposed(&why);
        for (article, range) in &event.evidence {
            let source = SourceIx::new(*article);
            let claim = claim(self.model, source, range, &event.date);
            page.quote(quotation(self.model, source, range, claim));
        }
        Some(Draft {
            path: path(Kind::Event, &id),
            title: event.title.clone(),
            why,
            page,
            event: true,
        })
    }

    /// Drafts the actors and places that are proposed.
    fn drafts(&self) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = self
            .proposed
            .iter()
            .map(|(&number, (kind, id))| self.named(number, *kind, id))
            .collect();
        drafts.sort_by(|a, b| a.path.cmp(&b.path));
        drafts
    }

    fn named(&self, number: usize, kind: Kind, id: &Id) -> Draft {
        let name = &self.model.found.names[number];
        let mut why = self.messages.get(
            "drafted-name",
            &[
                ("count", Argument::Number(name.occurrences.len())),
                ("sources", Argument::Number(name.texts)),
            ],
        );
        if name.kind.is_some() {
            let rule = self.messages.rule("name-rule-", name.kind_rule);
            why += &self.messages.get("drafted-kind", &[("rule", Argument::Text(&rule))]);
        }
        let mut page = Page::default();
        page.field("name", &name.name);
        if kind == Kind::Actor {
            page.field("kind", name.kind.map_or("", Guess::as_str));
        }
        // A spelling that leads elsewhere is another's.
        let own = |text: &&str| {
            let slug = Id::slug(text);
            slug.is_some_and(|slug| self.spelled.get(&slug) == Some(&(kind, id.clone())))
        };
        page.list("aliases", spellings(name).skip(1).filter(own));
        if kind == Kind::Actor {
            page.roles(name.functions.iter().take(MAX_ROLES).map(String::as_str));
        }
        page.proposed(&why);
        let confirm: Vec<&str> = name.doubtful.iter().map(|(spelling, _)| spelling.as_str()).collect();
        if !confirm.is_empty() {
            let spellings = confirm.join(", ");
            page.paragraph(
                &self
                    .messages
                    .get("drafted-confirm", &[("spellings", Argument::Text(&spellings))]),
            );
        }
        // The sentence that introduces it: the first one with its function, else the first.
        let introduces = |(text, range): &&(usize, Range<usize>)| {
            let reading = &self.model.sources[*text].text.reading.text;
            let around = &reading[sentence(reading, range)];
            name.functions.iter().any(|function| around.contains(function.as_str()))
        };
        let places = name.occurrences.iter().take(PLACES);
        let first = places.clone().find(introduces).or_else(|| places.clone().next());
        if let Some((text, range)) = first {
            let source = SourceIx::new(*text);
            let sentence = sentence(&self.model[source].text.reading.text, range);
            if sentence.len() <= LONGEST {
                page.quote(quotation(self.model, source, &sentence, None));
            }
        }
        Draft {
            path: path(kind, id),
            title: name.name.clone(),
            why,
            page,
            event: false,
        }
    }
}

/// A `dossier.toml` for a folder of articles of this name.
pub fn config(name: &str, language: &str) -> String {
    let mut title = name.replace(['_', '-'], " ").trim().to_owned();
    if let Some(first) = title.chars().next() {
        title = first.to_uppercase().collect::<String>() + &title[first.len_utf8()..];
    }
    // A JSON string is a basic string of TOML (v1.0.0, "String"), but for the control characters that names have not.
    let quoted = |text: &str| serde_json::Value::from(text.replace(char::is_control, " ")).to_string();
    format!("title = {}\nlanguage = {}\n", quoted(&title), quoted(language))
}

/// A name and its other spellings.
fn spellings(name: &propose::Proposal) -> impl Iterator<Item = &str> {
    let others = name.spellings.iter().map(|spelling| spelling.text.as_str());
    std::iter::once(name.name.as_str()).chain(others)
}

fn sentence(text: &str, range: &Range<usize>) -> Range<usize> {
    crate::text::sentence_around(text, range.clone())
}

fn path(kind: Kind, id: &Id) -> FilePath {
    FilePath::new(format!("content/{}/{id}.md", kind.folder())).expect("folders and ids make a path")
}

/// The id of an event: its date, and the first words of its title.
fn event_id(event: &Proposed) -> Option<Id> {
    let slug = Id::slug(&event.title)?;
    let words: Vec<&str> = slug.as_str().split('-').filter(|word| word.len() > 2).take(5).collect();
    Id::slug(&format!("{} {}", event.date, words.join(" ")))
}

/// The date that the words quoted say themselves, where it fits the event's; the nearest to it.
fn claim(model: &Model, source: SourceIx, range: &Range<usize>, date: &Date) -> Option<String> {
    let expressions = &model.found.times[source.index()].expressions;
    let values = detect::within(expressions, range)
        .iter()
        .filter_map(|found| found.value.as_ref());
    let fitting = values.filter(|value| value.overlaps(date));
    let said = fitting.min_by_key(|value| (*value != date, value.covers(date)))?;
    Some(format!("date={said}"))
}

/// Words of a source as evidence.
fn quotation(model: &Model, source: SourceIx, range: &Range<usize>, claim: Option<String>) -> Quotation {
    let read = &model[source].text;
    let words = &read.reading.text[range.clone()];
    let normal = normalise(words).text;
    let mut claims: Vec<String> = claim.into_iter().collect();
    if !normal.is_empty() && read.normal().text.matches(normal.as_str()).nth(1).is_some() {
        let before = &read.reading.text[..range.start];
        let mut words: Vec<&str> = before.split_whitespace().rev().take(WORDS_BEFORE).collect();
        words.reverse();
        let words = words.join(" ").replace(['"', '{', '}'], "");
        if !words.is_empty() {
            claims.push(format!("after=\"{words}\""));
        }
    }
    let id = &model[source].entry.id;
    let same = model.entities().filter(|&entity| model.entry(entity).id == *id).count();
    Quotation {
        words: words.to_owned(),
        source: if same > 1 {
            format!("source:{id}")
        } else {
            id.to_string()
        },
        claims,
    }
}

/// Drafts the page of a source that has none.
fn source_page(model: &Model, messages: &Messages, index: SourceIx) -> Option<Draft> {
    let source = &model[index];
    if source.entry.file != source.text.file {
        return None;
    }
    let found = &source.text.found;
    let why = messages.get("drafted-source", &[]);
    let mut page = Page::default();
    page.field(
        "seed",
        source.text.seed.within("seeds").unwrap_or(source.text.seed.name()),
    );
    let fields = [
        ("title", &found.title),
        ("publisher", &found.publisher),
        ("author", &found.author),
        ("published", &found.published),
        ("language", &found.language),
        ("url", &found.url),
        ("agency", &found.agency),
        ("licence", &found.licence),
    ];
    for (name, value) in fields {
        page.field(name, value.as_ref().map_or("", |found| found.value.as_str()));
    }
    page.proposed(&why);
    Some(Draft {
        path: path(Kind::Source, &source.entry.id),
        title: source.entry.title.clone(),
        why,
        page,
        event: false,
    })
}
