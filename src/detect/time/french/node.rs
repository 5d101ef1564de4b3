//! Tokens -> [`Node`]: a date or a period as one noun phrase, without the preposition before it.
//!
//! Invariant: a node begins at the token it was asked for on, its article included.

use super::date::{self, Partial};
use super::words::{self, Read};
use super::{feast, part, period, relative};
use crate::detect::time::expression::{Modifier, Rule};
use crate::detect::time::meaning::{Base, DayPart, Meaning, Name, Unit, Way, Which};
use crate::detect::time::token::{Sense, Tokens};

/// What a noun phrase means.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) meaning: Meaning,
    pub(super) rule: Rule,
    pub(super) modifier: Option<Modifier>,
    /// The date as far as it is said, where it can lend its month or year to another one.
    pub(super) partial: Option<Partial>,
}

impl Node {
    pub(super) fn new(rule: Rule, meaning: Meaning) -> Self {
        Node {
            meaning,
            rule,
            modifier: None,
            partial: None,
        }
    }

    /// A year, to which a month or a day may still belong.
    pub(super) fn year(year: i64) -> Self {
        Node {
            partial: Some(Partial {
                year: Some(year),
                ..Partial::default()
            }),
            ..Node::new(Rule::Year, Meaning::Year(year))
        }
    }

    /// Units in a row, nobody says how many: "les jours suivants".
    pub(super) fn row(unit: Unit, shift: i64, base: Base) -> Self {
        let way = if shift < 0 { Way::Past } else { Way::Future };
        let count = None;
        Node::new(Rule::RowOfUnits, Meaning::Run { count, unit, way, base })
    }
}

/// A unit so many from the day of publication, as a node.
pub(super) fn from_publication(unit: Unit, shift: i64) -> Node {
    Node::new(Rule::RelativeToPublication, Meaning::relative(unit, shift))
}

/// A unit so many from the date told before, as a node.
pub(super) fn from_narrative(unit: Unit, shift: i64) -> Node {
    let base = Base::Narrative;
    Node::new(Rule::RelativeToNarrative, Meaning::Relative { unit, shift, base })
}

/// A noun phrase with or without its article.
pub(super) fn read(t: &Tokens<'_>, at: usize) -> Read<Node> {
    t.nested(|| read_here(t, at))
}

fn read_here(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (body, introduced) = match words::article(t, at) {
        Some(after) => (after, true),
        None => (at, t.among(at, &["ce", "cet", "cette", "ces"])),
    };
    let found = if introduced && body == at {
        relative::demonstrative(t, at)
    } else {
        body_of(t, body, introduced)
    };
    let (node, end) = found?;
    Some(with_day_part(t, node, end))
}

/// What follows "du", "au", "des", "aux", or an article.
pub(super) fn after_article(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (node, end) = t.nested(|| body_of(t, at, true))?;
    Some(with_day_part(t, node, end))
}

/// A noun phrase that a preposition leads to: "du" and "de la" have taken its article, "de" leaves it one or none.
pub(super) fn after_of(t: &Tokens<'_>, at: usize) -> Read<Node> {
    match words::article(t, at).is_some() || t.among(at, &["ce", "cet", "cette", "ces"]) {
        true => read(t, at),
        false => after_article(t, at),
    }
}

fn body_of(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let read = match t.sense(at) {
        Sense::Weekday(_) => feast::read(t, at).or_else(|| weekday(t, at, introduced)),
        Sense::Month(_) => month(t, at),
        Sense::Digits(..) => figures(t, at, introduced),
        Sense::Cardinal(_) => in_words(t, at, introduced),
        Sense::Ordinal(_) => part::nth(t, at)
            .or_else(|| period::century(t, at))
            .or_else(|| calendar(t, at, introduced))
            .or_else(|| part::run(t, at, introduced)),
        Sense::Season(_) => season(t, at, introduced),
        Sense::Unit(_) if t.is(at, "seconde") => part::nth(t, at),
        Sense::Unit(_) => feast::read(t, at)
            .or_else(|| same_day(t, at, introduced))
            .or_else(|| period::unit(t, at, introduced)),
        Sense::Word if introduced && t.is(at, "reste") => part::rest(t, at),
        Sense::Word if introduced && t.is(at, "meme") => {
            let (unit, end) = words::unit(t, at + 1).filter(|(unit, _)| *unit >= Unit::Day)?;
            Some((from_narrative(unit, 0), end))
        }
        Sense::DayPart(_) => day_part(t, at, introduced),
        Sense::Opener => relative::word(t, at, introduced)
            .or_else(|| part::part(t, at))
            .or_else(|| part::nth(t, at))
            .or_else(|| part::run(t, at, introduced))
            .or_else(|| feast::read(t, at))
            .or_else(|| period::unit(t, at, introduced))
            .or_else(|| day_part(t, at, introduced)),
        Sense::Unknown => period::century(t, at),
        _ => None,
    };
    read.or_else(|| (introduced && matches!(t.sense(at), Sense::Unknown | Sense::Word)).then(|| feast::read(t, at))?)
}

/// "le jour même"
fn same_day(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let (unit, end) = words::unit(t, at)?;
    (introduced && unit >= Unit::Day && t.is(end, "meme")).then(|| (from_narrative(unit, 0), end + 1))
}

/// "lundi", "lundi dernier", "mardi 12 mars", "jeudi 15", "lundi de la semaine prochaine", "samedi en huit".
fn weekday(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    if let Some(found) = calendar(t, at, true) {
        return Some(found);
    }
    let ((weekday, plural), end) = words::weekday(t, at)?;
    if plural {
        return None;
    }
    let name = Name::Weekday(weekday);
    // "jeudi 15", "mardi le 31"
    let number = if t.mark(end, ',') { end + 1 } else { end };
    let number = if t.is(number, "le") { number + 1 } else { number };
    if let Some((day, after)) = words::day(t, number).filter(|&(_, after)| day_alone(t, number, after)) {
        let partial = Partial {
            weekday: Some(weekday),
            day: Some(day),
            ..Partial::default()
        };
        return which_day(t, partial, after);
    }
    if let Some((mut partial, after)) = date::in_figures(t, number, true) {
        partial.weekday = Some(weekday);
        return dated(t, partial, after);
    }
    if let Some((week, after)) = relative::of_period(t, end, Unit::Week) {
        let meaning = Meaning::In {
            name,
            of: Box::new(week),
        };
        return Some((Node::new(Rule::Weekday, meaning), after));
    }
    // "lundi ou mardi de la semaine prochaine"
    if t.among(end, &["ou", "et"])
        && let Some(((_, false), after)) = words::weekday(t, end + 1)
        && let Some((week, _)) = relative::of_period(t, after, Unit::Week)
    {
        let meaning = Meaning::In {
            name,
            of: Box::new(week),
        };
        return Some((Node::new(Rule::Weekday, meaning), end));
    }
    if t.is(end, "en") {
        let weeks = match (t.sense(end + 1), t.key(end + 1)) {
            (Sense::Digits(8, _) | Sense::Cardinal(8), _) => Some(1),
            (Sense::Digits(15, _) | Sense::Cardinal(15), _) => Some(2),
            _ => None,
        };
        if let Some(count) = weeks.filter(|_| !matches!(t.sense(end + 2), Sense::Unit(_))) {
            let base = Base::Of(Box::new(Meaning::relative(Unit::Day, -1)));
            let coming = Meaning::Named {
                name,
                which: Which::Next,
                base,
            };
            let base = Base::Of(Box::new(coming));
            let meaning = Meaning::Distance {
                unit: Unit::Week,
                count,
                base,
            };
            return Some((Node::new(Rule::Weekday, meaning), end + 2));
        }
    }
    let (which, base, end) = relative::adjective(t, end);
    let _ = introduced;
    let rule = if base == Base::Narrative {
        Rule::RelativeToNarrative
    } else {
        Rule::Weekday
    };
    let partial = (which == Which::Bare).then_some(Partial {
        weekday: Some(weekday),
        ..Partial::default()
    });
    Some((
        Node {
            partial,
            ..Node::new(rule, Meaning::Named { name, which, base })
        },
        end,
    ))
}

/// Whether a day of the month may stand by itself between these tokens: nothing that it could count follows.
fn day_alone(t: &Tokens<'_>, at: usize, end: usize) -> bool {
    let clean = !words::decimal_follows(t, at) && !words::noun_follows(t, end);
    clean
        && match t.sense(end) {
            Sense::Digits(..) => t.new_line(end),
            Sense::Mark(mark) => {
                let joins = mark == '-' && t.glued(end) && t.glued(end + 1);
                !(joins || matches!(mark, '/' | ':' | '°' | '%' | '+' | '*' | '×' | '='))
            }
            Sense::Unit(_) | Sense::DayPart(_) | Sense::Cardinal(_) => false,
            _ => !(t.glued(end) && end < t.len()),
        }
}

/// The month, week or year that a day without its month belongs to.
fn which_day(t: &Tokens<'_>, partial: Partial, end: usize) -> Read<Node> {
    let name = Name::Day {
        day: partial.day?,
        weekday: partial.weekday,
    };
    if let Some((of, after)) = relative::of_period(t, end, Unit::Month) {
        let meaning = Meaning::In { name, of: Box::new(of) };
        return Some((Node::new(Rule::DayOfMonth, meaning), after));
    }
    let (which, base, end) = relative::adjective(t, end);
    let partial = (which == Which::Bare).then_some(partial);
    Some((
        Node {
            partial,
            ..Node::new(Rule::DayOfMonth, Meaning::Named { name, which, base })
        },
        end,
    ))
}

/// A month: "mars 2012", "juillet dernier", "mai de l'année prochaine", "mars".
fn month(t: &Tokens<'_>, at: usize) -> Read<Node> {
    let (partial, end) = date::with_month(t, at)?;
    // Mars is a planet and a god, Avril and Mai are names.
    let doubtful = partial.year.is_none() && partial.day.is_none() && matches!(t.key(at), "mars" | "avril" | "mai");
    if doubtful && t.capital(at) && t.capital(end) && matches!(t.sense(end), Sense::Unknown) && !t.all_capitals(end) {
        return None;
    }
    if doubtful
        && t.capital(at)
        && !t.all_capitals(at)
        && !t.new_block(at)
        && !sentence_begins(t, at)
        && !t.among(end, relative::ADJECTIVES)
    {
        return None;
    }
    dated(t, partial, end)
}

/// Whether a sentence begins at a token.
pub(super) fn sentence_begins(t: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    t.new_block(at) || [".", "!", "?", "…", "«", "\"", "“", "—", "–", ":"].contains(&t.raw(before))
}

/// A date that says its month, with what tells its year: "le 26 juillet dernier", "5 mai de cette année".
fn dated(t: &Tokens<'_>, partial: Partial, end: usize) -> Read<Node> {
    if partial.year.is_none()
        && let Some(month) = partial.month
    {
        let name = match partial.day {
            Some(day) => Name::MonthDay {
                month,
                day,
                weekday: partial.weekday,
            },
            None => Name::Month(month),
        };
        if let Some((of, after)) = relative::of_period(t, end, Unit::Year) {
            let rule = if partial.day.is_some() {
                Rule::DateWithoutYear
            } else {
                Rule::MonthAlone
            };
            return Some((Node::new(rule, Meaning::In { name, of: Box::new(of) }), after));
        }
        let (which, base, after) = relative::adjective(t, end);
        if which != Which::Bare {
            let rule = if partial.day.is_some() {
                Rule::DateWithoutYear
            } else {
                Rule::MonthAlone
            };
            return Some((
                Node {
                    partial: Some(partial),
                    ..Node::new(rule, Meaning::Named { name, which, base })
                },
                after,
            ));
        }
    }
    let (meaning, rule) = partial.meaning(Which::Bare)?;
    Some((
        Node {
            partial: Some(partial),
            ..Node::new(rule, meaning)
        },
        end,
    ))
}

/// A calendar date in words and figures.
fn calendar(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let (partial, end) = date::with_month(t, at).filter(|(partial, _)| partial.day.is_some())?;
    let in_words = matches!(t.sense(at), Sense::Cardinal(_));
    // "deux mars" may be planets, and "sept avril" is a date in a heading at most.
    if in_words && !introduced && partial.year.is_none() {
        return None;
    }
    // "le 11-Septembre" is that of 2001, "le 7-Octobre" that of 2023.
    let hyphen = t.mark(at + 1, '-') && t.capital(at + 2) && !t.all_capitals(at + 2);
    if hyphen && partial.year.is_none() {
        let known = match (partial.day, partial.month) {
            (Some(11), Some(9)) => Some(Meaning::date(Some(2001), 9, Some(11), None)),
            (Some(7), Some(10)) => Some(Meaning::date(Some(2023), 10, Some(7), None)),
            _ => None,
        };
        if let Some(meaning) = known {
            return Some((Node::new(Rule::NamedDay, meaning), end));
        }
    }
    dated(t, partial, end)
}

fn figures(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    if let Some(found) = calendar(t, at, introduced) {
        return Some(found);
    }
    if let Some((partial, end)) = date::in_figures(t, at, introduced) {
        return dated(t, partial, end);
    }
    if let Some(found) = period::century(t, at)
        .or_else(|| part::nth(t, at))
        .or_else(|| part::run(t, at, introduced))
        .or_else(|| period::quarter_code(t, at))
        .or_else(|| period::year_and_quarter(t, at))
        .or_else(|| date::spaced(t, at, introduced).and_then(|(partial, end)| dated(t, partial, end)))
    {
        return Some(found);
    }
    if let Some(found) = period::further_decade(t, at) {
        return Some(found);
    }
    if let Some((year, end)) = date::lone_year(t, at) {
        if let Some(end) = before_christ(t, end) {
            return Some((Node::new(Rule::Year, Meaning::Year(1 - year)), end));
        }
        return Some((Node::year(year), end));
    }
    if let Sense::Digits(year @ 1..=999, 1..=3) = t.sense(at)
        && let Some(end) = before_christ(t, at + 1)
    {
        return Some((Node::new(Rule::Year, Meaning::Year(1 - i64::from(year))), end));
    }
    // "le 15", "le 20 du mois prochain"
    let period = |end: usize| relative::of_period(t, end, Unit::Month).is_some();
    let single = at.checked_sub(1).is_some_and(|n| t.among(n, &["le", "du", "au", "ce"]));
    let (day, end) =
        words::day(t, at).filter(|&(_, end)| introduced && (period(end) || (single && day_alone(t, at, end))))?;
    let partial = Partial {
        day: Some(day),
        ..Partial::default()
    };
    // "le 8" alone is a date where the sentence goes on as after one.
    let of_period = period(end);
    let (which, ..) = relative::adjective(t, end);
    let plain = matches!(
        t.sense(end),
        Sense::Mark('.' | ',' | ';' | ')' | '!' | '?' | '"' | '»' | '”')
    ) || end >= t.len()
        || t.new_block(end)
        || t.among(end, &["au", "a", "et", "ou", "pour", "dans", "en", "avant", "apres"]);
    (of_period || which != Which::Bare || plain).then_some(())?;
    which_day(t, partial, end)
}

/// "av. J.-C.", "avant notre ère", "avant Jésus-Christ": the token after it.
pub(super) fn before_christ(t: &Tokens<'_>, at: usize) -> Option<usize> {
    let next = match t.raw(at) {
        "av" | "AV" if t.mark(at + 1, '.') => at + 2,
        "avant" => at + 1,
        _ => return None,
    };
    if t.is(next, "notre") && matches!(t.raw(next + 1), "ère" | "ere") {
        return Some(next + 2);
    }
    if t.is(next, "jesus") && t.mark(next + 1, '-') {
        return Some(next + 3);
    }
    if t.is(next, "jc") {
        return Some(next + 1);
    }
    if !t.is(next, "j") {
        return None;
    }
    let mut end = next + 1;
    while end < next + 6 && (t.mark(end, '.') || t.mark(end, '-')) {
        end += 1;
    }
    (t.is(end, "c")).then(|| if t.mark(end + 1, '.') { end + 2 } else { end + 1 })
}

fn in_words(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    calendar(t, at, introduced)
        .or_else(|| period::century(t, at))
        .or_else(|| part::run(t, at, introduced))
        .or_else(|| {
            let before = at.checked_sub(1).map_or("", |n| t.key(n));
            let announced = matches!(before, "en" | "an" | "annee" | "de" | "a" | "et");
            let (year, end) = words::year(t, at).filter(|_| announced)?;
            let partial = Some(Partial {
                year: Some(year),
                ..Partial::default()
            });
            let node = Node::new(Rule::Year, Meaning::Year(year));
            (!words::noun_follows(t, end)).then_some((Node { partial, ..node }, end))
        })
}

/// "l'été 2023", "été 2016", "l'hiver prochain", "le printemps".
pub(super) fn season(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let Sense::Season(code) = t.sense(at) else { return None };
    let name = Name::Season(code);
    let end = at + 1;
    let verb = at > 0
        && matches!(
            t.raw(at - 1),
            "a" | "ont"
                | "avait"
                | "avaient"
                | "ai"
                | "as"
                | "avons"
                | "avez"
                | "ayant"
                | "avoir"
                | "aurait"
                | "auraient"
                | "eut"
                | "pas"
                | "jamais"
                | "aussi"
        );
    if !verb && let Some((year, end)) = date::year_after(t, end) {
        // "l'hiver 2012-2013"
        let end = if (t.mark(end, '-') || t.mark(end, '/')) && matches!(t.sense(end + 1), Sense::Digits(_, 2 | 4)) {
            end + 2
        } else {
            end
        };
        return Some((Node::new(Rule::Season, Meaning::of_year(name, Some(year))), end));
    }
    let (which, base, after) = relative::adjective(t, end);
    if which != Which::Bare && (!verb || introduced) {
        return Some((Node::new(Rule::Season, Meaning::Named { name, which, base }), after));
    }
    if !introduced
        || t.key(at).ends_with("es")
        || matches!(t.raw(end), "arabe" | "arabes")
        || (t.capital(at) && !sentence_begins(t, at) && !t.all_capitals(at))
    {
        return None;
    }
    if let Some((of, after)) = relative::of_period(t, end, Unit::Year) {
        return Some((Node::new(Rule::Season, Meaning::In { name, of: Box::new(of) }), after));
    }
    // "le printemps de Prague", "l'été des festivals" name something else.
    words::of_the(t, end)
        .is_none()
        .then(|| (Node::new(Rule::Season, Meaning::named(name, Which::Bare)), end))
}

/// "la nuit", "le soir", "le matin même", "midi", "la nuit de samedi à dimanche".
fn day_part(t: &Tokens<'_>, at: usize, introduced: bool) -> Read<Node> {
    let (part, end) = words::day_part(t, at)?;
    let before = at.checked_sub(1).map_or("", |n| t.key(n));
    if part == DayPart::Midday {
        let placed = matches!(before, "a" | "vers" | "apres" | "avant" | "des") || t.raw(at.saturating_sub(1)) == "à";
        return placed.then(|| {
            (
                time_of(
                    Meaning::Relative {
                        unit: Unit::Day,
                        shift: 0,
                        base: Base::Narrative,
                    },
                    "T12:00",
                ),
                end,
            )
        });
    }
    if !introduced || t.key(at).ends_with('s') {
        return None;
    }
    // "la nuit dernière" is the one that began yesterday.
    if let Some(((shift, Base::Published), after)) = relative::shift(t, end).filter(|((shift, _), _)| *shift != 0) {
        let days = if shift < 0 { -1 } else { 0 };
        return Some((time_of(Meaning::relative(Unit::Day, days), part.suffix()), after));
    }
    let end = if t.is(end, "meme") { end + 1 } else { end };
    if let Some(after) = words::of_the(t, end)
        && let Some((node, last)) = read(t, after)
        && matches!(
            node.rule,
            Rule::Weekday | Rule::DateWithoutYear | Rule::FullDate | Rule::DayOfMonth
        )
    {
        // "de samedi à dimanche"
        let last = match t.key(last) {
            "a" | "au" => read(t, last + 1).map_or(last, |(_, end)| end),
            _ => last,
        };
        return Some((time_of(node.meaning, part.suffix()), last));
    }
    (!words::noun_follows(t, end) && words::of_the(t, end).is_none()).then(|| {
        (
            time_of(
                Meaning::Relative {
                    unit: Unit::Day,
                    shift: 0,
                    base: Base::Narrative,
                },
                part.suffix(),
            ),
            end,
        )
    })
}

fn time_of(of: Meaning, time: &str) -> Node {
    Node::new(Rule::TimeOfDay, Meaning::clock(time, of))
}

/// Adds the part of the day that follows a day: "samedi 27 juillet au matin", "dimanche soir", "lundi dans la soirée".
fn with_day_part(t: &Tokens<'_>, node: Node, end: usize) -> (Node, usize) {
    let day = match &node.meaning {
        Meaning::Named { name, .. } | Meaning::In { name, .. } => matches!(
            name,
            Name::Weekday(_) | Name::Day { .. } | Name::MonthDay { .. } | Name::Holiday(_)
        ),
        Meaning::Relative { unit, .. } => *unit == Unit::Day,
        _ => false,
    };
    if !day || node.rule == Rule::Vague || t.new_block(end) {
        return (node, end);
    }
    let at = match t.key(end) {
        "au" => end + 1,
        "en" if t.among(end + 1, &["fin", "debut", "milieu"]) => words::of(t, end + 2).unwrap_or(end),
        "en" => end + 1,
        "dans" if t.is(end + 1, "la") => end + 2,
        "a" if t.is(end + 1, "l") && matches!(t.sense(end + 3), Sense::DayPart(_)) => end + 3,
        _ if t.is(end, "fin") => words::of(t, end + 1).unwrap_or(end),
        _ => end,
    };
    match words::day_part(t, at) {
        Some((part, after)) if !(at == end && t.is(end, "nuit") && words::of_the(t, after).is_some()) => {
            let rule = Rule::TimeOfDay;
            (
                Node {
                    partial: None,
                    rule,
                    modifier: node.modifier,
                    meaning: Meaning::clock(part.suffix(), node.meaning),
                },
                after,
            )
        }
        _ => (node, end),
    }
}
