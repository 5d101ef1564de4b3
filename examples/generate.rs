//! Writes a dossier of any size, the same for the same numbers:
//! `cargo run --release --example generate -- --articles N --seed S DIR`.
//!
//! N articles of 300 to 700 words that look like French, N/2 events with a date, two to six actors and one to four
//! quotations that stand in the articles, N/10 actors whose names and aliases occur some eight times an article (by
//! Zipf's law), N/50 places with coordinates, N/100 questions. Nothing in it is true, and nothing means anything.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

fn main() -> ExitCode {
    let Some((articles, seed, folder)) = arguments() else {
        eprintln!("usage: generate [--articles N] [--seed S] DIR");
        return ExitCode::from(2);
    };
    match write(&dossier(articles, seed), &folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// How many articles, the seed of chance, where to.
fn arguments() -> Option<(usize, u64, PathBuf)> {
    let (mut articles, mut seed, mut folder) = (1000, 1, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--articles" => articles = arguments.next()?.parse().ok()?,
            "--seed" => seed = arguments.next()?.parse().ok()?,
            option if option.starts_with('-') => return None,
            path if folder.is_none() => folder = Some(PathBuf::from(path)),
            _ => return None,
        }
    }
    Some((articles, seed, folder?))
}

fn write(files: &BTreeMap<String, String>, folder: &Path) -> io::Result<()> {
    for kind in [
        "seeds",
        "content/events",
        "content/actors",
        "content/places",
        "content/questions",
    ] {
        fs::create_dir_all(folder.join(kind))?;
    }
    files
        .iter()
        .try_for_each(|(path, text)| fs::write(folder.join(path), text))
}

/// The files of a dossier, by path.
fn dossier(articles: usize, seed: u64) -> BTreeMap<String, String> {
    let mut chance = Chance(seed);
    let words = words(&mut chance);
    let actors: Vec<Actor> = (0..(articles / 10).max(6)).map(Actor::new).collect();
    let places: Vec<String> = (0..(articles / 50).max(2)).map(|at| name(at + 25_000)).collect();
    let events = (articles / 2).max(1);

    let mut files = BTreeMap::new();
    let head =
        "title = \"Un dossier engendré\"\nlanguage = \"fr\"\ndescription = \"Rien de ce qui s’y trouve n’est vrai.\"\n";
    files.insert("dossier.toml".to_owned(), head.to_owned());
    files.insert(
        "content/index.md".to_owned(),
        format!("---\ntitle: Introduction\n---\n{}\n", text(&mut chance, &words, 120)),
    );
    let told: Vec<Article> = (0..articles)
        .map(|at| Article::new(at, events, &actors, &words, &mut chance))
        .collect();
    for (at, article) in told.iter().enumerate() {
        files.insert(format!("seeds/article-{at:06}.md"), article.text.clone());
    }
    for (at, actor) in actors.iter().enumerate() {
        files.insert(
            format!("content/actors/acteur-{at:05}.md"),
            actor.page(&words, &mut chance),
        );
    }
    for (at, place) in places.iter().enumerate() {
        let latitude = chance.below(13_000) as f64 / 100.0 - 60.0;
        let longitude = chance.below(36_000) as f64 / 100.0 - 180.0;
        let page = format!("---\nname: {place}\nkind: ville\ncoordinates: [{latitude:.2}, {longitude:.2}]\n---\n");
        files.insert(format!("content/places/lieu-{at:05}.md"), page);
    }
    for at in 0..events {
        let page = event(at, events, &told, actors.len(), places.len(), &words, &mut chance);
        files.insert(format!("content/events/evenement-{at:06}.md"), page);
    }
    for at in 0..articles / 100 {
        files.insert(format!("content/questions/question-{at:05}.md"), question(at, &told));
    }
    files
}

/// SplitMix64 (Steele, Lea, Flood 2014): a number after the other, the same for the same seed.
struct Chance(u64);

impl Chance {
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
const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
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

/// A name of its own for each number; no word ends like one.
fn name(at: usize) -> String {
    let syllable = |at: usize| SYLLABLES[at % SYLLABLES.len()];
    capital(&format!(
        "{}{}{}ko",
        syllable(at),
        syllable(at / 32),
        syllable(at / 1024)
    ))
}

/// Words, none of them a name, and a small one before each other.
fn run(chance: &mut Chance, words: &[String], count: usize) -> String {
    let word = |at: usize| match at % 2 {
        0 => SMALL[chance.zipf(SMALL.len(), 3)],
        _ => words[chance.zipf(words.len(), 40)].as_str(),
    };
    (0..count & !1).map(word).collect::<Vec<_>>().join(" ")
}

/// Sentences of `count` words in all.
fn text(chance: &mut Chance, words: &[String], count: usize) -> String {
    let sentence = |_| capital(&run(chance, words, 15)) + ".";
    (0..count / 15).map(sentence).collect::<Vec<_>>().join(" ")
}

struct Actor {
    name: String,
    alias: String,
    kind: &'static str,
}

impl Actor {
    fn new(at: usize) -> Self {
        let last = name(at);
        match at % 3 {
            0 => Self {
                alias: format!("M. {last}"),
                name: format!("{} {last}", name(at % 40 + 20_000)),
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

    fn page(&self, words: &[String], chance: &mut Chance) -> String {
        let Self { name, alias, kind } = self;
        let prose = text(chance, words, 30);
        format!("---\nname: {name}\nkind: {kind}\naliases: [\"{alias}\"]\n---\n{prose}\n")
    }
}

/// A day: year, month from 1, day.
type Day = (usize, usize, usize);

/// When an event happens: they spread over twenty years.
fn day_of(event: usize, events: usize) -> Day {
    let days = 20 * 12 * 28;
    let day = event * days / events;
    (2004 + day / (12 * 28), 1 + day / 28 % 12, 1 + day % 28)
}

struct Article {
    text: String,
    /// Sentences that can be quoted; the first gives the day of the event.
    sentences: Vec<String>,
    /// What the article answers to the question it belongs to.
    figure: usize,
}

impl Article {
    /// Articles 2n and 2n + 1 tell event n.
    fn new(at: usize, events: usize, actors: &[Actor], words: &[String], chance: &mut Chance) -> Self {
        let (year, month, day) = day_of((at / 2).min(events - 1), events);
        let figure = 100 + chance.below(9) * 50;
        let month = MONTHS[month - 1];
        let mut sentences = vec![
            format!("Le {day} {month} {year}, {}.", run(chance, words, 14)),
            format!("On y a compté {figure} {}.", run(chance, words, 10)),
        ];
        let mut count = 30;
        let length = 300 + chance.below(400);
        while count < length {
            let size = 8 + chance.below(18);
            count += size;
            let before = capital(&run(chance, words, size / 2));
            let after = run(chance, words, size - size / 2);
            sentences.push(match chance.below(3) {
                0 => {
                    let actor = &actors[chance.zipf(actors.len(), 2)];
                    let name = if chance.below(2) == 0 {
                        &actor.name
                    } else {
                        &actor.alias
                    };
                    format!("{before} {name} {after}.")
                }
                _ => format!("{before} {after}."),
            });
        }
        let title = capital(&run(chance, words, 7));
        let mut text = format!("# {title}\n\nPublié le {day} {month} {year}\n");
        for paragraph in sentences.chunks(4) {
            let _ = write!(text, "\n{}\n", paragraph.join(" "));
        }
        Self {
            text,
            sentences,
            figure,
        }
    }
}

fn event(
    at: usize,
    events: usize,
    told: &[Article],
    actors: usize,
    places: usize,
    words: &[String],
    chance: &mut Chance,
) -> String {
    let (year, month, day) = day_of(at, events);
    let date = match chance.below(12) {
        0 => format!("{year}-{month:02}"),
        1 => format!("{year}-{month:02}-{day:02}~"),
        2 => format!("{year}-{month:02}-{day:02}/.."),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    let title = capital(&run(chance, words, 6));
    let mut page = format!(
        "---\ntitle: {title}\ndate: \"{date}\"\nkind: {}\n",
        ["accord", "attaque", "annonce"][at % 3]
    );
    let _ = writeln!(page, "place: lieu-{:05}\nactors:", chance.zipf(places, 2));
    let mut taken = Vec::new();
    for _ in 0..2 + chance.below(5) {
        let actor = chance.zipf(actors, 2);
        if !taken.contains(&actor) {
            let _ = writeln!(page, "  acteur-{actor:05}: partie");
            taken.push(actor);
        }
    }
    let _ = write!(page, "---\n{}\n", text(chance, words, 45));
    for quoted in 0..1 + chance.below(4) {
        // The event's own two articles first, then any.
        let article = match quoted {
            0 | 1 => (at * 2 + quoted).min(told.len() - 1),
            _ => chance.below(told.len()),
        };
        let sentences = &told[article].sentences;
        let (sentence, claim) = match quoted {
            0 => (0, format!(" {{date={year}-{month:02}-{day:02}}}")),
            _ => (2 + chance.below(sentences.len() - 2), String::new()),
        };
        let _ = write!(
            page,
            "\n> {}\n>\n> — [[article-{article:06}]]{claim}\n",
            sentences[sentence]
        );
    }
    page
}

/// A number that four articles give.
fn question(at: usize, told: &[Article]) -> String {
    let mut page = format!(
        "---\ntitle: Combien en a-t-on compté la {}e fois ?\nkind: number\n---\n",
        at + 1
    );
    let first = at * 100;
    for (article, Article { sentences, figure, .. }) in told.iter().enumerate().skip(first).take(4) {
        let key = format!("question-{at:05}");
        let _ = write!(
            page,
            "\n> {}\n>\n> — [[article-{article:06}]] {{{key}={figure}}}\n",
            sentences[1]
        );
    }
    page
}
