//! Numbers -> a made-up dossier of any size, and its files.
//!
//! N articles of 300 to 700 words that look like French, N/2 events with a date, two to six actors and one to four
//! quotations that stand in the articles, N/10 actors whose names and aliases occur some eight times an article (by
//! Zipf's law; each alias somewhere), N/50 places with coordinates, N/100 questions. Nothing in it is true, and
//! nothing means anything.
//!
//! Invariant: what a file holds follows from the numbers and the file's own number, so that files can be made in any
//! order and on any number of threads, and none is held once it is written.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use rayon::prelude::*;
use recoupe::date::{Lang, month_name};

/// The folders of a dossier.
const FOLDERS: [&str; 5] = [
    "seeds",
    "content/events",
    "content/actors",
    "content/places",
    "content/questions",
];

/// A dossier, without its files.
pub struct Corpus {
    pub articles: usize,
    pub events: usize,
    pub questions: usize,
    pub actors: Vec<Actor>,
    pub places: Vec<String>,
    words: Vec<String>,
    seed: u64,
}

impl Corpus {
    /// A dossier of some articles, the same for the same numbers.
    pub fn new(articles: usize, seed: u64) -> Self {
        Self {
            articles,
            events: (articles / 2).max(1),
            questions: articles / 100,
            actors: (0..(articles / 10).max(6)).map(Actor::new).collect(),
            places: (0..(articles / 50).max(2)).map(|at| name(at, "mi")).collect(),
            words: words(&mut Chance::of(seed, 0, 0)),
            seed,
        }
    }

    /// Writes the dossier into a folder.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        for kind in FOLDERS {
            fs::create_dir_all(folder.join(kind))?;
        }
        self.files()
            .try_for_each(|(path, text)| fs::write(folder.join(path), text))
    }

    /// The files of the dossier, each made when it is asked for: paths and texts.
    pub fn files(&self) -> impl ParallelIterator<Item = (String, String)> + '_ {
        let head = (0..1).into_par_iter().flat_map_iter(|_| self.head());
        let articles = (0..self.articles).into_par_iter().map(|at| {
            let path = format!("seeds/article-{at:06}.md");
            (path, self.article(at).text())
        });
        let actors = (0..self.actors.len()).into_par_iter().map(|at| {
            let path = format!("content/actors/acteur-{at:05}.md");
            (path, self.actor_page(at))
        });
        let places = (0..self.places.len()).into_par_iter().map(|at| {
            let path = format!("content/places/lieu-{at:05}.md");
            (path, self.place_page(at))
        });
        let events = (0..self.events).into_par_iter().map(|at| {
            let path = format!("content/events/evenement-{at:06}.md");
            (path, self.event(at).page())
        });
        let questions = (0..self.questions).into_par_iter().map(|at| {
            let path = format!("content/questions/question-{at:05}.md");
            (path, self.question(at))
        });
        head.chain(articles)
            .chain(actors)
            .chain(places)
            .chain(events)
            .chain(questions)
    }

    fn head(&self) -> [(String, String); 2] {
        let settings = "title = \"Un dossier engendré\"\nlanguage = \"fr\"\n\
            description = \"Rien de ce qui s’y trouve n’est vrai.\"\n";
        let introduction = self.prose(&mut Chance::of(self.seed, 1, 0), 120);
        [
            ("dossier.toml".to_owned(), settings.to_owned()),
            (
                "content/index.md".to_owned(),
                format!("---\ntitle: Introduction\n---\n{introduction}\n"),
            ),
        ]
    }

    /// An article; 2n and 2n + 1 tell event n.
    pub fn article(&self, at: usize) -> Article {
        let chance = &mut Chance::of(self.seed, 2, at);
        let day = day_of((at / 2).min(self.events - 1), self.events);
        let figure = 100 + chance.below(9) * 50;
        let title = capital(&self.run(chance, 8));
        let mut sentences = vec![
            vec![Part::Words(format!("Le {}, {}.", in_words(day), self.run(chance, 14)))],
            vec![Part::Words(format!("On y a compté {figure} {}.", self.run(chance, 10)))],
        ];
        // One article in ten names an actor by its alias whatever chance says, so that each alias occurs.
        let mut named = at.is_multiple_of(10).then_some((at / 10 % self.actors.len(), false));
        let mut count = 45;
        let length = 300 + chance.below(365);
        while count < length {
            let half = |chance: &mut Chance| 4 + chance.below(9);
            let (before, after) = (half(chance), half(chance));
            if chance.below(7) < 2 {
                named = named.or_else(|| Some((chance.zipf(self.actors.len(), 2), chance.below(2) == 0)));
            }
            let before = capital(&self.run(chance, before));
            let after = self.run(chance, after);
            let sentence = match named.take() {
                Some((actor, whole)) => vec![
                    Part::Words(format!("{before} ")),
                    Part::Name {
                        actor,
                        written: self.actors[actor].written(whole).to_owned(),
                    },
                    Part::Words(format!(" {after}.")),
                ],
                None => vec![Part::Words(format!("{before} {after}."))],
            };
            count += sentence
                .iter()
                .map(|part| part.text().split_whitespace().count())
                .sum::<usize>();
            sentences.push(sentence);
        }
        Article {
            title,
            day,
            sentences,
            figure,
        }
    }

    /// An event.
    pub fn event(&self, at: usize) -> Event {
        let chance = &mut Chance::of(self.seed, 3, at);
        let day = day_of(at, self.events);
        let (year, month, date) = day;
        let edtf = match chance.below(12) {
            0 => format!("{year}-{month:02}"),
            1 => format!("{year}-{month:02}-{date:02}~"),
            2 => format!("{year}-{month:02}-{date:02}/.."),
            _ => format!("{year}-{month:02}-{date:02}"),
        };
        let title = capital(&self.run(chance, 6));
        let place = chance.zipf(self.places.len(), 2);
        let mut actors = Vec::new();
        let wanted = 2 + chance.below(5);
        while actors.len() < wanted {
            let actor = chance.zipf(self.actors.len(), 2);
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        let prose = self.prose(chance, 45);
        let count = 1 + chance.below(4);
        let quote = |quoted| {
            // The event's own two articles first, then any.
            let article = match quoted {
                0 | 1 => (at * 2 + quoted).min(self.articles - 1),
                _ => chance.below(self.articles),
            };
            let told = self.article(article);
            let sentence = match quoted {
                0 => 0,
                _ => 2 + chance.below(told.sentences.len() - 2),
            };
            let text = told.sentence(sentence);
            Quote {
                article,
                title: told.title,
                text,
            }
        };
        let quotes = (0..count).map(quote).collect();
        Event {
            title,
            day,
            edtf,
            kind: ["accord", "attaque", "annonce"][at % 3],
            place,
            actors,
            prose,
            quotes,
        }
    }

    /// What is said of an actor.
    pub fn actor_prose(&self, at: usize) -> String {
        self.prose(&mut Chance::of(self.seed, 4, at), 30)
    }

    fn actor_page(&self, at: usize) -> String {
        let Actor { name, alias, kind } = &self.actors[at];
        let prose = self.actor_prose(at);
        format!("---\nname: {name}\nkind: {kind}\naliases: [\"{alias}\"]\n---\n{prose}\n")
    }

    fn place_page(&self, at: usize) -> String {
        let chance = &mut Chance::of(self.seed, 5, at);
        let name = &self.places[at];
        let latitude = chance.below(13_000) as f64 / 100.0 - 60.0;
        let longitude = chance.below(36_000) as f64 / 100.0 - 180.0;
        format!("---\nname: {name}\nkind: ville\ncoordinates: [{latitude:.2}, {longitude:.2}]\n---\n")
    }

    /// The articles that answer a question: a number that each of them gives.
    pub fn answers(&self, question: usize) -> impl Iterator<Item = (usize, Article)> + '_ {
        let first = question * 100;
        (first..self.articles.min(first + 4)).map(|at| (at, self.article(at)))
    }

    fn question(&self, at: usize) -> String {
        let mut page = format!("---\ntitle: {}\nkind: number\n---\n", asked(at));
        for (article, told) in self.answers(at) {
            let (sentence, figure) = (told.sentence(1), told.figure);
            let _ = write!(
                page,
                "\n> {sentence}\n>\n> — [[article-{article:06}]] {{question-{at:05}={figure}}}\n"
            );
        }
        page
    }

    /// Words, none of them a name, and a small one before each other; `count` is rounded down to an even number.
    fn run(&self, chance: &mut Chance, count: usize) -> String {
        let word = |at: usize| match at % 2 {
            0 => SMALL[chance.zipf(SMALL.len(), 3)],
            _ => self.words[chance.zipf(self.words.len(), 40)].as_str(),
        };
        (0..count & !1).map(word).collect::<Vec<_>>().join(" ")
    }

    /// Sentences of `count` words in all.
    fn prose(&self, chance: &mut Chance, count: usize) -> String {
        let sentence = |_| capital(&self.run(chance, 14)) + ".";
        (0..count / 14).map(sentence).collect::<Vec<_>>().join(" ")
    }
}

/// The title of a question.
pub fn asked(question: usize) -> String {
    format!("Combien en a-t-on compté la {}e fois ?", question + 1)
}

/// A day: year, month from 1, day.
pub type Day = (usize, usize, usize);

/// When an event happens: they spread over twenty years.
fn day_of(event: usize, events: usize) -> Day {
    let days = 20 * 12 * 28;
    let day = event * days / events;
    (2004 + day / (12 * 28), 1 + day / 28 % 12, 1 + day % 28)
}

fn in_words((year, month, day): Day) -> String {
    // There are twelve months.
    let month = u8::try_from(month).map_or("", |month| month_name(month, Lang::Fr));
    format!("{day} {month} {year}")
}

/// A part of a sentence.
pub enum Part {
    Words(String),
    /// An actor's name as it stands.
    Name {
        actor: usize,
        written: String,
    },
}

impl Part {
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Name { written: text, .. } => text,
        }
    }
}

pub struct Article {
    pub title: String,
    pub day: Day,
    /// The first gives the day of the event; those after the second are quoted of it.
    pub sentences: Vec<Vec<Part>>,
    /// What the article answers to the question it belongs to.
    figure: usize,
}

impl Article {
    /// A sentence as it stands.
    pub fn sentence(&self, at: usize) -> String {
        self.sentences[at].iter().map(Part::text).collect()
    }

    /// The article as a file.
    pub fn text(&self) -> String {
        let mut text = format!("# {}\n\nPublié le {}\n", self.title, in_words(self.day));
        for paragraph in self.sentences.chunks(4) {
            let sentences = paragraph
                .iter()
                .map(|parts| parts.iter().map(Part::text).collect::<String>());
            let _ = write!(text, "\n{}\n", sentences.collect::<Vec<_>>().join(" "));
        }
        text
    }
}

pub struct Quote {
    pub article: usize,
    pub title: String,
    pub text: String,
}

pub struct Event {
    pub title: String,
    pub day: Day,
    pub edtf: String,
    pub kind: &'static str,
    pub place: usize,
    pub actors: Vec<usize>,
    pub prose: String,
    pub quotes: Vec<Quote>,
}

impl Event {
    fn page(&self) -> String {
        let Self { title, edtf, kind, .. } = self;
        let mut page = format!("---\ntitle: {title}\ndate: \"{edtf}\"\nkind: {kind}\n");
        let _ = writeln!(page, "place: lieu-{:05}\nactors:", self.place);
        for actor in &self.actors {
            let _ = writeln!(page, "  acteur-{actor:05}: partie");
        }
        let _ = write!(page, "---\n{}\n", self.prose);
        let (year, month, day) = self.day;
        for (at, Quote { article, text, .. }) in self.quotes.iter().enumerate() {
            let claim = match at {
                0 => format!(" {{date={year}-{month:02}-{day:02}}}"),
                _ => String::new(),
            };
            let _ = write!(page, "\n> {text}\n>\n> — [[article-{article:06}]]{claim}\n");
        }
        page
    }
}

pub struct Actor {
    pub name: String,
    pub alias: String,
    pub kind: &'static str,
}

impl Actor {
    fn new(at: usize) -> Self {
        let last = name(at, "ko");
        match at % 3 {
            0 => Self {
                alias: format!("M. {last}"),
                name: format!("{} {last}", name(at % 40, "lo")),
                kind: "personne",
            },
            1 => Self {
                alias: last.clone(),
                name: format!("Ministère {last}"),
                kind: "organisation",
            },
            _ => Self {
                alias: format!("la {last}"),
                name: format!("République {last}"),
                kind: "État",
            },
        }
    }

    fn written(&self, whole: bool) -> &str {
        if whole { &self.name } else { &self.alias }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): a number after the other, the same for the same seed.
struct Chance(u64);

impl Chance {
    /// The numbers of one thing: the `at`-th of its kind.
    fn of(seed: u64, kind: u64, at: usize) -> Self {
        let mut seeds = Self(seed);
        let mut kinds = Self(seeds.next() ^ kind);
        Self(kinds.next() ^ at as u64)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A rank below `end` by the law of Zipf and Mandelbrot with exponent 1: low ranks are frequent, the less so the
    /// larger `offset` is.
    fn zipf(&mut self, end: usize, offset: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        let offset = offset as f64;
        let rank = offset * ((end as f64 + offset) / offset).powf(unit) - offset;
        (rank as usize).min(end.saturating_sub(1))
    }
}

const SYLLABLES: [&str; 32] = [
    "ba", "bre", "cha", "cou", "dé", "dru", "fé", "fla", "gue", "gri", "ja", "lan", "lé", "mar", "mou", "ni", "nou",
    "pa", "pri", "qué", "ra", "ré", "sa", "sou", "ta", "té", "tri", "va", "veu", "vin", "ze", "bour",
];
const ENDINGS: [&str; 12] = [
    "tion", "ment", "eur", "age", "ique", "é", "ait", "ent", "ure", "oir", "esse", "al",
];
const SMALL: [&str; 20] = [
    "le", "la", "les", "de", "du", "des", "un", "une", "et", "à", "en", "dans", "pour", "par", "sur", "que", "qui",
    "avec", "au", "ne",
];

/// Words that look French, the most frequent first.
fn words(chance: &mut Chance) -> Vec<String> {
    let word = |_| {
        let mut word = String::new();
        for _ in 0..1 + chance.below(3) {
            word.push_str(SYLLABLES[chance.below(SYLLABLES.len())]);
        }
        word + ENDINGS[chance.below(ENDINGS.len())]
    };
    (0..6_000).map(word).collect()
}

/// A word with a capital.
fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// A name of its own for each number and ending; no word ends like one.
fn name(mut at: usize, ending: &str) -> String {
    let mut name = String::new();
    for place in 0.. {
        if place >= 3 && at == 0 {
            break;
        }
        name.push_str(SYLLABLES[at % SYLLABLES.len()]);
        at /= SYLLABLES.len();
    }
    capital(&(name + ending))
}
