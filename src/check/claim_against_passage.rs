//! Model -> R0506: a claimed date that its passage contradicts.
//!
//! Invariant: a claim is reported only where every time expression of the passage is read for certain and none can
//! denote the claimed date; where a reader can conclude more than the words say, the rule is silent.

use crate::cross::Crossed;
use crate::date::{Date, Day, days_in_month};
use crate::detect::time::{Anchor, Expression, Kind, Modifier, Rule};
use crate::detect::{self, Times};
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Claim, Evidence, Model, Value};
use crate::load::claim::Stance;
use crate::locale::Locale;
use crate::span::Span;
use crate::text::sentence_around;

/// How many expressions are pointed at.
const SHOWN: usize = 5;

/// Words before an expression by which another day than its own may be meant, in small letters.
#[rustfmt::skip]
const SHIFTING: &[&str] = &[
    "avant", "après", "depuis", "dès", "veille", "lendemain", "surlendemain", "anniversaire", "suite", "issue",
    "préparation", "vue", "before", "after", "since", "following", "eve", "day", "days", "week", "weeks", "month",
    "months", "year", "years", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "anniversary", "ahead",
    "until", "jusqu", "from", "entre", "between",
];

/// Words after which a date dates a noun and not what is told: "l’accord de 2012", "the 2012 agreement".
#[rustfmt::skip]
const ATTRIBUTING: &[&str] = &[
    "de", "du", "des", "d", "of", "the", "a", "an", "its", "their", "his", "her", "this", "that",
];

/// Words before these that make a date of what is told nevertheless: "la nuit du 12 mars", "on the 12 March".
#[rustfmt::skip]
const DATING: &[&str] = &[
    "nuit", "soir", "soirée", "matin", "matinée", "journée", "date", "mois", "année", "cours", "courant", "night",
    "evening", "morning", "afternoon", "month", "year", "on", "in", "by", "during",
];

/// Reports the date claims that the words of their passages do not bear.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let supporting = model
        .evidence
        .iter()
        .filter(|evidence| evidence.stance == Stance::Supports);
    let mut found = Vec::new();
    for evidence in supporting {
        let mut dates = evidence.claims.iter().filter_map(date).peekable();
        if dates.peek().is_none() {
            continue;
        }
        let Some(passage) = Passage::read(model, evidence) else {
            continue;
        };
        found.extend(
            dates
                .filter(|(_, date)| passage.contradicts(date))
                .map(|(claim, date)| passage.diagnostic(model, evidence, claim, date)),
        );
    }
    found
}

/// The date that a claim gives.
fn date(claim: &Claim) -> Option<(&Claim, &Date)> {
    match &claim.value {
        Value::Date(date) => Some((claim, date)),
        _ => None,
    }
}

/// A passage whose dates are all read for certain.
struct Passage<'m> {
    /// What its words denote; never empty.
    inside: Vec<&'m Expression>,
    /// What the words of its sentences denote.
    around: &'m [Expression],
    /// The day of publication, where it is known.
    published: Option<Day>,
}

impl<'m> Passage<'m> {
    /// Reads a passage; `None` where its words leave room.
    fn read(model: &'m Model, evidence: &Evidence) -> Option<Self> {
        let times = model.found.times.get(evidence.source.index())?;
        let text = &model[evidence.source].text.reading.text;
        let parts = evidence.passage.parts.iter();
        let inside: Vec<&Expression> = parts
            .flat_map(|part| detect::within(&times.expressions, part))
            .collect();
        let dates_noun = |found: &&Expression| is_attribute(found, text);
        if inside.iter().all(dates_noun) || !inside.iter().all(|found| is_certain(found, times, text)) {
            return None;
        }
        let sentences = sentence_around(text, evidence.passage.range());
        Some(Self {
            inside,
            around: detect::within(&times.expressions, &sentences),
            published: times
                .published
                .filter(|(first, last)| first == last)
                .map(|(day, _)| day),
        })
    }

    /// Whether no expression can denote a claimed date, and the claim follows from nothing else.
    fn contradicts(&self, claim: &Date) -> bool {
        // Who announces something does so about the day of publication, whatever day is announced.
        let is_told = self.published.is_some_and(|day| {
            let about =
                |bound: Option<Day>| bound.is_some_and(|bound| (0..=1).contains(&(day.number() - bound.number())));
            about(claim.earliest_day()) && about(claim.latest_day())
        });
        let allowed = |found: &Expression| {
            let parts = found.parts.iter().chain([found]);
            parts.into_iter().any(|found| can_mean(found, claim))
        };
        !is_told
            && !claim.is_uncertain()
            && !self.inside.iter().any(|&found| allowed(found))
            && !self.around.iter().any(allowed)
    }

    fn diagnostic(&self, model: &Model, evidence: &Evidence, claim: &Claim, date: &Date) -> Diagnostic {
        let source = &model[evidence.source];
        let headline = format!("the passage does not say `{date}`");
        let span = claim.written.span;
        let mut diagnostic = Diagnostic::at(Code::CLAIM_AGAINST_PASSAGE, span, headline)
            .saying(format!("{} is claimed", date.prose(Locale::english())));
        for found in self.inside.iter().take(SHOWN) {
            let Some(value) = &found.value else { continue };
            let words = Span::new(source.text.file, source.text.reading.map.to_source(found.full.clone()));
            let rule = found.rule.key();
            let label = format!(
                "read as `{value}`, {}, by the rule `{rule}`",
                value.prose(Locale::english())
            );
            diagnostic = diagnostic.with_label(words, label);
        }
        if let Some(day) = self.published
            && self.inside.iter().any(|found| found.anchor == Anchor::Publication)
        {
            diagnostic = diagnostic.with_note(format!("`{}` was published on `{day}`", source.entry.id));
        }
        diagnostic.with_help("correct the claim, or quote the words from which the date follows")
    }
}

/// Whether the days of an expression follow from its words alone, or from them and the day of publication.
fn is_certain(found: &Expression, times: &Times, text: &str) -> bool {
    let counted = matches!(
        found.rule,
        Rule::RelativeToPublication | Rule::CountedFromPublication | Rule::RowOfUnits
    );
    let anchored = match found.anchor {
        Anchor::Calendar => true,
        // "Next month" in quotation marks was said on a day that nobody knows.
        Anchor::Publication => {
            times.published.is_some_and(|(first, last)| first == last)
                && !(counted && is_quoted(text, found.full.start))
        }
        Anchor::Narrative(_) | Anchor::Unanchored => false,
    };
    let is_day = matches!(found.kind, Kind::Date | Kind::Time) && found.rule != Rule::Vague;
    let whole = found.value.is_some() && is_day && anchored && found.conflict.is_none();
    let shifted = words_before(found, text)
        .iter()
        .any(|word| SHIFTING.contains(&word.as_str()));
    whole
        && !shifted
        && found
            .parts
            .iter()
            .all(|part| part.value.is_some() && part.conflict.is_none())
}

/// The last three words before an expression in its clause, the nearest first, in small letters.
fn words_before(found: &Expression, text: &str) -> Vec<String> {
    let words = text[..found.full.start].split_whitespace().rev().take(3);
    let clause = words.take_while(|word| !word.ends_with(['.', ',', ';', ':', '!', '?']));
    // "d’avril", "jusqu’au 5": the last word begins after the apostrophe, and may be empty.
    let parts = clause.flat_map(|word| word.split(['\'', '’']).rev());
    let words = parts.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    words.filter(|word| !word.is_empty()).take(3).collect()
}

/// Whether an expression says of what date a thing is: "l’accord du 12 mars", "Monday’s vote", "the 2012 agreement".
fn is_attribute(found: &Expression, text: &str) -> bool {
    if matches!(found.rule, Rule::Interval | Rule::OpenInterval) {
        return false;
    }
    let possessive = |text: &str| text.starts_with("'s") || text.starts_with("’s");
    let after = possessive(&text[found.full.end..]);
    let before = words_before(found, text);
    let word = |at: usize, list: &[&str]| before.get(at).is_some_and(|word| list.contains(&word.as_str()));
    after || word(0, &["s"]) || (word(0, ATTRIBUTING) && !word(1, DATING))
}

/// Whether a byte of a text stands between quotation marks of its paragraph.
fn is_quoted(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut straight = false;
    let mut curly = 0;
    for c in text[start..at].chars() {
        match c {
            '"' => straight = !straight,
            '«' | '“' => curly += 1,
            '»' | '”' => curly -= 1,
            _ => {}
        }
    }
    straight || curly > 0
}

/// Whether an expression can denote a date, also where its words leave the year, the month or the week open.
fn can_mean(found: &Expression, claim: &Date) -> bool {
    let Some(value) = &found.value else { return true };
    if value.compatible(claim) {
        return true;
    }
    let number = |day: Option<Day>, open: i64| day.map_or(open, Day::number);
    let (start, end) = (
        number(claim.earliest_day(), i64::MIN),
        number(claim.latest_day(), i64::MAX),
    );
    let (first, last) = (
        number(value.earliest_day(), i64::MIN),
        number(value.latest_day(), i64::MAX),
    );
    // An editor who bounds what happened takes the day before or after.
    let bounds = claim.as_str().contains(['/', '[', '{', '.']);
    let slack = slack(found, last.saturating_sub(first)).max(i64::from(bounds));
    if first.saturating_sub(slack) <= end && start <= last.saturating_add(slack) {
        return true;
    }
    if found.anchor != Anchor::Publication {
        return false;
    }
    let bounds = |date: &Date| date.earliest_day().zip(date.latest_day());
    let (Some((start, end)), Some((first, last))) = (bounds(claim), bounds(value)) else {
        return true;
    };
    let one_day = start == end && first == last;
    match found.rule {
        Rule::RelativeToPublication | Rule::CountedFromPublication | Rule::RowOfUnits => false,
        Rule::Weekday | Rule::TimeOfDay => one_day && start.weekday() == first.weekday(),
        Rule::DayOfMonth => one_day && start.day() == first.day(),
        // In another year: the words do not say which.
        _ => [start.year() - first.year(), end.year() - first.year()]
            .into_iter()
            .any(|years| {
                first.number() + shift(first, years) <= end.number()
                    && start.number() <= last.number() + shift(last, years)
            }),
    }
}

/// By how many days an expression of some length may be off, as people use it: a part of a month is no ten days, a
/// night has two, and "yesterday" is a day before the paper if not before the article.
fn slack(found: &Expression, length: i64) -> i64 {
    let part = matches!(found.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
    match found.rule {
        _ if part || found.rule == Rule::PartOfPeriod => length.max(1),
        Rule::Season | Rule::QuarterOrHalf => 31,
        Rule::RelativeToPublication | Rule::Week => 1,
        _ => i64::from(found.kind == Kind::Time),
    }
}

/// How many days lie between a day and that of the same name some years later.
fn shift(day: Day, years: i64) -> i64 {
    let year = day.year() + years;
    let last = days_in_month(year, day.month());
    Day::new(year, day.month(), day.day().min(last)).map_or(0, |other| other.number() - day.number())
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    /// The findings on a claim that a passage of an article, published on a Wednesday, carries.
    fn findings(language: &str, text: &str, passage: &str, claim: &str) -> Vec<Diagnostic> {
        let article = format!("Un titre\n\n{text}\n\nEt le reste, and so on.\n");
        let event = format!("---\ntitle: T\ndate: XXXX\n---\n> {passage}\n>\n> — [[s]] {{{claim}}}\n");
        let source = format!("---\nseed: s.txt\nlanguage: {language}\npublished: 2024-05-22\n---\n");
        let files = [
            ("seeds/s.txt", article.as_str()),
            ("content/sources/s.md", source.as_str()),
            ("content/events/e.md", event.as_str()),
            ("content/questions/q.md", "---\ntitle: Q\nkind: date\n---\n"),
        ];
        let all = super::super::tests::diagnostics(language, &files);
        let broken = all
            .iter()
            .filter(|found| found.severity == crate::diag::Severity::Error);
        assert_eq!(
            broken.map(|found| &found.headline).collect::<Vec<_>>(),
            Vec::<&String>::new()
        );
        of(Code::CLAIM_AGAINST_PASSAGE, language, &files)
    }

    #[track_caller]
    fn cases(language: &str, cases: &[(&str, &str, bool)]) {
        for (text, claim, wrong) in cases {
            let found = findings(language, text, text, claim);
            assert_eq!(!found.is_empty(), *wrong, "{text} {claim}");
        }
    }

    #[test]
    fn french_claims_against_their_passages() {
        cases(
            "fr",
            &[
                ("L’accord a été signé le 19 mars 2024.", "date=2024-03-18", true),
                ("L’accord a été signé le 19 mars 2024.", "q=2024-04", true),
                ("L’accord a été signé le 19 mars 2024.", "date=2024-03-19", false),
                ("L’accord a été signé le 19 mars 2024.", "date=2024-03", false),
                (
                    "L’accord a été signé le 19 mars 2024.",
                    "date=2024-03-18 stance=disputes",
                    false,
                ),
                ("L’accord a été signé le 19 mars 2024.", "date=2024-03-18?", false),
                (
                    "Signé le 19 mars 2024 et ratifié le 2 avril 2024.",
                    "date=2024-04-02",
                    false,
                ),
                (
                    "Signé le 19 mars 2024 et ratifié le 2 avril 2024.",
                    "date=2024-04-03",
                    true,
                ),
                // An editor bounds, or concludes.
                ("L’accord a été signé le 19 mars 2024.", "date=2024-03-20/..", false),
                (
                    "Deux jours avant le 19 mars 2024, l’accord est signé.",
                    "date=2024-03-17",
                    false,
                ),
                (
                    "La veille du 19 mars 2024, l’accord est signé.",
                    "date=2024-03-18",
                    false,
                ),
                (
                    "Il a duré trois jours à partir du 19 mars 2024.",
                    "date=2024-03-22",
                    false,
                ),
                (
                    "Signé le 19 mars 2024, il est entré en vigueur récemment.",
                    "date=2024-05",
                    false,
                ),
                // What is announced is not the day of the announcement.
                ("Le départ est prévu le 15 septembre 2024.", "date=2024-05-21", false),
                // The date of a thing is not that of what is told of it.
                ("L’accord de 2012 est dénoncé.", "date=2024-03-16", false),
                ("L’accord du 19 mars 2024 est dénoncé.", "date=2024-04", false),
                (
                    "Dans la nuit du 19 mars 2024, l’accord est dénoncé.",
                    "date=2024-03-20",
                    false,
                ),
                (
                    "Dans la nuit du 19 mars 2024, l’accord est dénoncé.",
                    "date=2024-04-20",
                    true,
                ),
                ("Il est signé à la mi-mars 2024.", "date=2024-03-23", false),
                ("Il est signé à la mi-mars 2024.", "date=2024-04-23", true),
                ("Il a été signé en juin 2024, dans l’été.", "date=2024-07", false),
                // Read against publication.
                ("L’accord a été signé hier.", "date=2024-05-21", false),
                ("L’accord a été signé hier.", "date=2024-05-11", true),
                ("« L’accord est signé depuis hier », dit-il.", "date=2024-05-11", false),
                ("L’accord a été signé le 19 mars.", "date=2024-03-18", true),
                ("L’accord a été signé le 19 mars.", "date=2023-03-19", false),
                ("L’accord a été signé vendredi.", "date=2024-05-10", false),
                ("L’accord a été signé vendredi.", "date=2024-05-09", true),
            ],
        );
    }

    #[test]
    fn english_claims_against_their_passages() {
        cases(
            "en",
            &[
                ("The agreement was signed on 19 March 2024.", "date=2024-03-18", true),
                ("The agreement was signed in March 2024.", "q=2024-04", true),
                ("The agreement was signed on 19 March 2024.", "date=2024-03-19", false),
                ("The agreement was signed in March 2024.", "date=2024-03-19", false),
                (
                    "The agreement was signed in early March 2024.",
                    "date=2024-03-09",
                    false,
                ),
                (
                    "Signed on 19 March 2024 and ratified on 2 April 2024.",
                    "date=2024-04-02",
                    false,
                ),
                (
                    "Signed on 19 March 2024 and ratified on 2 April 2024.",
                    "date=2024-04-03",
                    true,
                ),
                (
                    "The agreement was signed on 19 March 2024.",
                    "date=../2024-03-18",
                    false,
                ),
                (
                    "Two days before 19 March 2024 the agreement was signed.",
                    "date=2024-03-17",
                    false,
                ),
                (
                    "On the eve of 19 March 2024 the agreement was signed.",
                    "date=2024-03-18",
                    false,
                ),
                (
                    "It went on for three days from 19 March 2024.",
                    "date=2024-03-22",
                    false,
                ),
                ("They are due to leave on 15 September 2024.", "date=2024-05-21", false),
                ("The 2012 agreement was denounced.", "date=2024-03-16", false),
                ("Niger’s 2012 agreement was denounced.", "date=2024-03-16", false),
                ("The agreement of 19 March 2024 was denounced.", "date=2024-04", false),
                ("Friday’s agreement was denounced.", "date=2024-04", false),
                (
                    "On the night of 19 March 2024 it was denounced.",
                    "date=2024-04-20",
                    true,
                ),
                ("It was signed in mid-March 2024.", "date=2024-03-23", false),
                ("It was signed in mid-March 2024.", "date=2024-04-23", true),
                ("The agreement was signed yesterday.", "date=2024-05-21", false),
                ("The agreement was signed yesterday.", "date=2024-05-11", true),
                ("The agreement was signed on 19 March.", "date=2024-03-18", true),
                ("The agreement was signed on 19 March.", "date=2023-03-19", false),
                ("The agreement was signed on Friday.", "date=2024-05-10", false),
                ("The agreement was signed on Friday.", "date=2024-05-09", true),
            ],
        );
    }

    #[test]
    fn french_and_english_words_around_the_passage_may_carry_the_claim() {
        for (language, text, passage, claim) in [
            (
                "fr",
                "Signé le 19 mars 2024, l’accord vaut depuis le 2 avril 2024.",
                "Signé le 19 mars 2024",
                "date=2024-04-02",
            ),
            (
                "en",
                "Signed on 19 March 2024, it began on 2 April 2024.",
                "Signed on 19 March 2024",
                "date=2024-04-02",
            ),
        ] {
            assert!(findings(language, text, passage, claim).is_empty());
            assert_eq!(findings(language, text, passage, "date=2023").len(), 1);
            assert!(
                findings(
                    language,
                    text,
                    text.split_whitespace().next().unwrap_or(""),
                    "date=2023"
                )
                .is_empty()
            );
        }
    }

    #[test]
    fn french_and_english_the_words_and_their_reading_are_told() {
        for (language, text) in [("fr", "L’accord a été signé hier."), ("en", "It was signed yesterday.")] {
            let found = findings(language, text, text, "date=2024-05-11");
            assert_eq!(
                found[0].labels[0].text,
                "read as `2024-05-21`, 21\u{a0}May 2024, by the rule `relative-to-publication`"
            );
            assert_eq!(found[0].notes, ["`s` was published on `2024-05-22`"]);
        }
    }
}
