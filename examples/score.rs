//! Scores the reading machine on public cases: `cargo run --release --example score -- FOLDER`.
//!
//! The folder holds `time-fr.tsv`, `time-en.tsv`, `edtf.tsv` and `anchoring.jsonl`; those that are missing are said to
//! be. Printed is, for each suite, how many cases there are and how many are right, and for time expressions the same by
//! the rule that read them; with `--wrong`, each case that is wrong.
//!
//! Time expressions are right where the first and the last day are those of the suite, or of the second reading that it
//! accepts. Set apart are cases in which the suite and the press differ by habit alone: a suite of announcements takes a
//! bare weekday for the next one, the press for the last; an interval ends before its last day for one, with it for the
//! other.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use recoupe::anchor::{self, Anchoring};
use recoupe::date::{Bound, Date, Day, Lang};
use recoupe::detect::time::{self, Expression, Reference};
use recoupe::load::body::Quotation;
use recoupe::read;
use recoupe::span::{FilePath, Files, Span};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wrong = arguments.iter().any(|argument| argument == "--wrong");
    let Some(folder) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("usage: score FOLDER [--wrong]");
        return ExitCode::from(2);
    };
    let folder = Path::new(folder);
    let mut table = Table {
        rows: BTreeMap::new(),
        show: wrong,
    };
    let english = rows(&folder.join("time-en.tsv"));
    let french = rows(&folder.join("time-fr.tsv"));
    let references = references(&english);
    times("fr", Lang::Fr, &french, &references, &mut table);
    times("en", Lang::En, &english, &references, &mut table);
    edtf(&rows(&folder.join("edtf.tsv")), &mut table);
    anchoring(&folder.join("anchoring.jsonl"), &mut table);
    table.print();
    ExitCode::SUCCESS
}

/// How a case ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Right,
    /// The suite and the press differ by habit alone.
    Press,
    Wrong,
}

/// What is printed.
struct Table {
    /// By section, suite and category: right, press, wrong.
    rows: BTreeMap<(String, String), [usize; 3]>,
    show: bool,
}

impl Table {
    fn add(&mut self, section: &str, name: &str, verdict: Verdict, case: impl Fn() -> String) {
        let counts = self.rows.entry((section.to_owned(), name.to_owned())).or_default();
        let column = match verdict {
            Verdict::Right => 0,
            Verdict::Press => 1,
            Verdict::Wrong => 2,
        };
        counts[column] += 1;
        if self.show && verdict == Verdict::Wrong && !section.ends_with("by rule") {
            println!("{section}\t{name}\t{}", case());
        }
    }

    fn print(&self) {
        let mut last = "";
        let mut total = [0; 3];
        for ((section, name), counts) in &self.rows {
            if section != last {
                if !last.is_empty() {
                    line("all", total);
                }
                println!(
                    "\n{section}\n{:50}{:>7}{:>7}{:>7}{:>7}{:>9}",
                    "", "cases", "right", "press", "wrong", "right %"
                );
                (last, total) = (section, [0; 3]);
            }
            line(name, *counts);
            total.iter_mut().zip(counts).for_each(|(total, count)| *total += count);
        }
        line("all", total);
    }
}

/// Prints a row; what differs by habit counts as right.
fn line(name: &str, [right, press, wrong]: [usize; 3]) {
    let cases = right + press + wrong;
    let share = 100.0 * (right + press) as f64 / cases.max(1) as f64;
    println!("{name:50}{cases:>7}{right:>7}{press:>7}{wrong:>7}{share:>8.1}%");
}

/// The rows of a file of values separated by tabs, by the names in its first line.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("there is no {}", path.display());
        return Vec::new();
    };
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    lines
        .map(|line| {
            let values = line.split('\t').chain(std::iter::repeat(""));
            names
                .iter()
                .map(|name| (*name).to_owned())
                .zip(values.map(str::to_owned))
                .collect()
        })
        .collect()
}

fn value<'r>(row: &'r BTreeMap<String, String>, name: &str) -> &'r str {
    row.get(name).map_or("", String::as_str)
}

/// The days of reference by what is expected. Rows that were published without theirs are translations of others, and
/// are given that of a row that expects the same days: a guess, which is not always right.
fn references(rows: &[BTreeMap<String, String>]) -> BTreeMap<[String; 5], String> {
    let with = rows.iter().filter(|row| !value(row, "reference").is_empty());
    with.map(|row| (expected(row), value(row, "reference").to_owned()))
        .collect()
}

fn expected(row: &BTreeMap<String, String>) -> [String; 5] {
    ["suite", "start", "end", "alt_start", "alt_end"].map(|name| value(row, name).to_owned())
}

fn times(
    language: &str,
    lang: Lang,
    rows: &[BTreeMap<String, String>],
    references: &BTreeMap<[String; 5], String>,
    table: &mut Table,
) {
    let section = format!("time expressions, {language}");
    for row in rows {
        let given = Some(value(row, "reference")).filter(|day| !day.is_empty());
        let day = given.or_else(|| references.get(&expected(row)).map(String::as_str));
        let reference = day
            .and_then(day_of)
            .map_or_else(Reference::default, Reference::published);
        let (text, words) = (value(row, "text"), value(row, "expression"));
        let found = time::find(text, lang, &reference);
        // The case of the expression may differ from that of the text.
        let start = text.to_lowercase().find(&words.to_lowercase()).unwrap_or(0);
        let place = start..start + words.len();
        let over: Vec<&Expression> = found
            .iter()
            .filter(|found| found.full.start < place.end && place.start < found.full.end)
            .collect();
        let verdict = judge(row, &over);
        let shown = || {
            let values: Vec<String> = over
                .iter()
                .map(|found| format!("{:?}", found.value.as_ref().map(Date::as_str)))
                .collect();
            format!("{text}\t{words}\t{:?}\t{}", &expected(row)[1..], values.join(" "))
        };
        let suite = match (given, day) {
            (Some(_), _) => value(row, "suite").to_owned(),
            (None, Some(_)) => format!("{}, reference guessed", value(row, "suite")),
            (None, None) => format!("{}, no reference", value(row, "suite")),
        };
        table.add(&section, &suite, verdict, shown);
        let rule = over.first().map_or("(nothing found)", |found| found.rule.key());
        table.add(&format!("{section}, by rule"), rule, verdict, shown);
    }
}

fn day_of(text: &str) -> Option<Day> {
    text.get(..10)?.parse::<Date>().ok()?.earliest_day()
}

fn judge(row: &BTreeMap<String, String>, over: &[&Expression]) -> Verdict {
    let [_, start, end, other_start, other_end] = expected(row);
    if start.starts_with("not") || (start.is_empty() && end.is_empty()) {
        let dated = over.iter().any(|found| found.value.is_some());
        return if dated && start.starts_with("not") || over.is_empty() && start.is_empty() {
            Verdict::Wrong
        } else {
            Verdict::Right
        };
    }
    let mut best = Verdict::Wrong;
    for (start, end) in [(start, end), (other_start, other_end)] {
        if start.is_empty() {
            continue;
        }
        let end = if end.is_empty() { start.clone() } else { end };
        for date in over.iter().filter_map(|found| found.value.as_ref()) {
            let (first, last) = (bound(date.earliest()), bound(date.latest()));
            if first == start && last == end {
                return Verdict::Right;
            }
            if is_habit(row, (&start, &end), (&first, &last)) {
                best = Verdict::Press;
            }
        }
    }
    best
}

fn bound(bound: Bound) -> String {
    bound.day().map_or_else(|| "..".to_owned(), |day| day.to_string())
}

/// Whether the two differ by an end that one counts in, or, in a suite that looks ahead, by whole weeks, months or years
/// between the next one and the last.
fn is_habit(row: &BTreeMap<String, String>, wanted: (&str, &str), got: (&str, &str)) -> bool {
    let days = |(first, last): (&str, &str)| Some((day_of(first)?, day_of(last)?));
    let (Some(wanted), Some(got)) = (days(wanted), days(got)) else {
        return false;
    };
    if wanted.0 == got.0 && got.1 == wanted.1.add_days(1) {
        return true;
    }
    let later = wanted.0.number() - got.0.number();
    let same_length = later == wanted.1.number() - got.1.number();
    let ahead = value(row, "bias") == "future" && later > 0;
    let weeks = later == 7 && same_length;
    let months = later <= 31 && wanted.0.day() == got.0.day() && same_length;
    let years = (365..=366).contains(&later)
        && (wanted.0.month(), wanted.0.day()) == (got.0.month(), got.0.day())
        && wanted.1.month() == got.1.month();
    ahead && (weeks || months || years)
}

fn edtf(rows: &[BTreeMap<String, String>], table: &mut Table) {
    for row in rows {
        let text = value(row, "string");
        let read = text.parse::<Date>();
        let right = match (&read, value(row, "validity")) {
            (Ok(date), "valid") => {
                let fits = |name: &str, bound: Bound| {
                    let wanted = value(row, name);
                    wanted.is_empty() || bound.day().is_some_and(|day| wanted.starts_with(&day.to_string()))
                };
                date.to_string() == text && fits("min", date.earliest()) && fits("max", date.latest())
            }
            (read, validity) => read.is_err() == (validity == "invalid"),
        };
        let verdict = if right { Verdict::Right } else { Verdict::Wrong };
        table.add("EDTF", value(row, "source"), verdict, || format!("{text}\t{read:?}"));
    }
}

/// Quotations in pages. What the format of the dossier cannot ask (words after, empty quotations) is left out, and so are
/// parts of words: a passage of whole words goes before.
fn anchoring(path: &Path, table: &mut Table) {
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("there is no {}", path.display());
        return;
    };
    let cases = text
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    for case in cases {
        let field = |name: &str| case[name].as_str().unwrap_or_default();
        if !field("suffix").is_empty() || field("exact").is_empty() {
            continue;
        }
        let seed = FilePath::new("seeds/case.html").expect("it is a path");
        let file = Files::default().add(seed.clone(), "");
        let Some(source) = read::read(seed, file, field("html").as_bytes().into()).0 else {
            continue;
        };
        if source.reading.text != field("text") {
            continue;
        }
        let quotation = Quotation::new(field("exact"), Span::whole(file));
        let after = Some(field("prefix")).filter(|words| !words.is_empty());
        let found = match anchor::anchor(&quotation, after, &source) {
            Anchoring::Verified(passage) => vec![passage.range()],
            Anchoring::Ambiguous(passages) => passages.iter().map(|passage| passage.range()).collect(),
            Anchoring::Missing(_) | Anchoring::Empty => Vec::new(),
        };
        // The cases are ASCII: a byte is a UTF-16 unit.
        let ranges: Vec<Vec<usize>> = found.iter().map(|range| vec![range.start, range.end]).collect();
        let right = serde_json::json!(ranges) == case["expected"];
        let verdict = if right { Verdict::Right } else { Verdict::Wrong };
        table.add("quotations", field("suite"), verdict, || format!("{case}\t{ranges:?}"));
    }
}
