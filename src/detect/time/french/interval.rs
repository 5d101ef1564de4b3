//! Tokens -> intervals and lists of dates: "du 3 au 5 mai", "entre mars et mai", "2012-2014", "les 3, 4 et 5 mai".
//!
//! Invariant: both ends are dates by themselves or with what the other one says.

use std::ops::Range;

use super::date::Partial;
use super::node::{self, Node};
use super::words;
use crate::detect::time::expression::Rule;
use crate::detect::time::meaning::{Meaning, Name, Unit, Which};
use crate::detect::time::phrase::Phrase;
use crate::detect::time::token::{Sense, Tokens};

/// How many days of a list are read at once.
const LONGEST: usize = 8;

/// One end of an interval.
struct End {
    node: Node,
    run: Range<usize>,
}

impl End {
    fn phrase(&self) -> Phrase {
        Phrase {
            modifier: self.node.modifier,
            ..Phrase::new(self.run.clone(), self.node.rule, self.node.meaning.clone())
        }
    }
}

/// An interval that begins at a token: with "du", "de", "entre", "des", "les", or with its first date.
pub(super) fn read(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (start, between) = match t.key(at) {
        "entre" => (at + 1, true),
        "du" | "de" | "d" => (words::of_the(t, at)?, false),
        "des" => (at + 1, false),
        "depuis" => (at + 1, false),
        "a" if t.is(at + 1, "partir") => (words::of_the(t, at + 2)?, false),
        _ => (at, false),
    };
    let since = t.among(at, &["depuis", "a"]);
    let introduced = start > at;
    let first = first_end(t, start, introduced || words::article(t, start).is_some())?;
    let middle = first.run.end;
    if t.new_block(middle) {
        return None;
    }
    // "les 3, 4 et 5 mai": a day without its month
    if since && !t.among(middle, &["jusqu", "jusque"]) {
        return None;
    }
    let next = if between {
        t.is(middle, "et").then_some(middle + 1)?
    } else {
        to(t, middle, introduced, &first)?
    };
    let second = second_end(t, next)?;
    let listed = t.mark(middle, ',') || t.among(middle, &["et", "ou"]);
    join(t, at, first, second, listed && !between)
}

/// The token after "au", "à", "jusqu'au", "et" of days, or a dash between two dates.
fn to(t: &Tokens<'_>, at: usize, introduced: bool, first: &End) -> Option<usize> {
    let days = first
        .node
        .partial
        .is_some_and(|partial| partial.day.is_some() && partial.month.is_none());
    // "le 21/05/2024 à 08:12"
    if super::clock::clock(t, at + 1).is_some() {
        return None;
    }
    match t.key(at) {
        "au" | "a" if introduced || first.node.partial.is_some() => Some(at + 1),
        "aux" => Some(at + 1),
        "jusqu" | "jusque" => {
            let next = if t.mark(at + 1, '\'') { at + 2 } else { at + 1 };
            Some(if t.among(next, &["au", "a", "en"]) {
                next + 1
            } else {
                next
            })
        }
        "et" | "ou" if days => Some(at + 1),
        _ if t.mark(at, ',') && days && !t.new_line(at + 1) => Some(at + 1),
        _ if matches!(t.sense(at), Sense::Mark('-' | '–' | '—' | '~')) && first.node.partial.is_some() => {
            Some(at + 1)
        }
        _ => None,
    }
}

/// The first date, whose month may stand with the second one alone.
fn first_end(t: &Tokens<'_>, at: usize, introduced: bool) -> Option<End> {
    if t.is(at, "maintenant") {
        return Some(End {
            node: node::from_publication(Unit::Day, 0),
            run: at..at + 1,
        });
    }
    let body = words::article(t, at).unwrap_or(at);
    if let Some((partial, end)) = day_only(t, body, introduced) {
        let (meaning, rule) = partial.meaning(Which::Bare)?;
        let node = Node {
            partial: Some(partial),
            ..Node::new(rule, meaning)
        };
        return Some(End { node, run: at..end });
    }
    let (node, end) = node::read(t, at).or_else(|| if introduced { node::after_article(t, at) } else { None })?;
    Some(End { node, run: at..end })
}

/// "13", "lundi 3", "1er", "treize": a day whose month is yet to come.
fn day_only(t: &Tokens<'_>, at: usize, introduced: bool) -> Option<(Partial, usize)> {
    let (weekday, next) = match words::weekday(t, at) {
        Some(((weekday, false), next)) => (Some(weekday), next),
        _ => (None, at),
    };
    let (day, end) = match words::day(t, next) {
        Some(found) => found,
        None if introduced => words::day_or_words(t, next)?,
        None => return None,
    };
    let joins = t.among(end, &["au", "a", "et", "ou", "jusqu", "jusque"])
        || t.mark(end, ',')
        || matches!(t.sense(end), Sense::Mark('-' | '–' | '—'));
    // "19-05-2024" and "1,5" are no lists.
    let figures = words::decimal_follows(t, next)
        || (t.mark(end, '-') && t.mark(end + 2, '-'))
        || (next > 0 && t.glued(next) && matches!(t.raw(next - 1), "-" | "/" | "." | "," | ":"));
    (joins && !figures).then_some((
        Partial {
            weekday,
            day: Some(day),
            ..Partial::default()
        },
        end,
    ))
}

fn second_end(t: &Tokens<'_>, at: usize) -> Option<End> {
    let body = words::article(t, at).unwrap_or(at);
    let now = match t.raw(at) {
        "maintenant" => at + 1,
        "nos" if t.is(at + 1, "jours") => at + 2,
        _ => at,
    };
    if now > at {
        return Some(End {
            node: node::from_publication(Unit::Day, 0),
            run: at..now,
        });
    }
    if let Some((node, end)) = node::read(t, at) {
        return Some(End { node, run: at..end });
    }
    if let Some((node, end)) = node::after_article(t, body) {
        return Some(End { node, run: at..end });
    }
    // The last of a list of days goes on to the next one.
    let (partial, end) = day_only(t, body, true).or_else(|| {
        let (weekday, next) = match words::weekday(t, body) {
            Some(((weekday, false), next)) => (Some(weekday), next),
            _ => (None, body),
        };
        let (day, end) = words::day_or_words(t, next)?;
        (!words::noun_follows(t, end)).then_some((
            Partial {
                weekday,
                day: Some(day),
                ..Partial::default()
            },
            end,
        ))
    })?;
    let (meaning, rule) = partial.meaning(Which::Bare)?;
    Some(End {
        node: Node {
            partial: Some(partial),
            ..Node::new(rule, meaning)
        },
        run: at..end,
    })
}

fn join(t: &Tokens<'_>, at: usize, mut first: End, mut second: End, listed: bool) -> Option<Phrase> {
    // "les 3, 4 et 5 mai": from the first to the last, where they follow one another.
    let day = |end: &End| end.node.partial.and_then(|partial| partial.day);
    let follows = |a: Option<u8>, b: Option<u8>| a.zip(b).is_some_and(|(a, b)| a.checked_add(1) == Some(b));
    let mut in_a_row = !t.is(first.run.end, "ou") && follows(day(&first), day(&second));
    for _ in 0..LONGEST {
        let open = |end: &End| {
            end.node
                .partial
                .is_some_and(|partial| partial.month.is_none() && partial.day.is_some())
        };
        let goes_on = t.among(second.run.end, &["et", "ou"]) || t.mark(second.run.end, ',');
        if !(listed && goes_on && open(&first) && open(&second)) {
            break;
        }
        let Some(next) = second_end(t, second.run.end + 1).filter(|next| day(next).is_some()) else {
            break;
        };
        in_a_row &= follows(day(&second), day(&next)) && !t.is(second.run.end, "ou");
        second = next;
    }
    match (first.node.partial, second.node.partial) {
        (Some(start), Some(end)) => {
            let filled = start.before(end);
            let two_days = start.day.is_some() && start.month.is_none();
            // A list, or a bare number, needs the month at its end.
            if two_days
                && filled.month.is_none()
                && (listed || first.run.start == at || at + 1 < first.run.start)
                && !same_words(t, at)
            {
                return None;
            }
            // "du 13 au 18": both without a month.
            if two_days && end.day.is_none() {
                return None;
            }
            // "dimanche à 3": a weekday leads to a weekday or to a date.
            if start.day.is_none() && start.weekday.is_some() && end.weekday.is_none() && end.month.is_none() {
                return None;
            }
            // From a year to a year, from a month to a month, from a day to a day.
            if start.day.is_none() && start.month.is_none() && start.weekday.is_none() && end.year.is_none() {
                return None;
            }
            if let (Some(low), Some(high)) = (filled.year, end.year)
                && low > high
            {
                return None;
            }
            let (meaning, rule) = filled.meaning(Which::Bare)?;
            // "les 6 et 13 avril prochains": the adjective tells of both.
            let meaning = match (meaning, &second.node.meaning) {
                (Meaning::Named { name, .. }, Meaning::Named { which, base, .. }) if *which != Which::Bare => {
                    Meaning::Named {
                        name,
                        which: *which,
                        base: base.clone(),
                    }
                }
                (meaning, _) => meaning,
            };
            first.node = Node {
                partial: Some(filled),
                ..Node::new(rule, meaning)
            };
            if filled.year.is_none()
                && filled.month.is_some()
                && let Meaning::In { of, .. } = &second.node.meaning
                && let (Meaning::Named { name, .. }, Meaning::Relative { .. }) = (&first.node.meaning, of.as_ref())
            {
                first.node.meaning = Meaning::In {
                    name: name.clone(),
                    of: of.clone(),
                };
            }
        }
        (Some(start), None) => {
            // "du 4 au 23 du mois prochain", "de mars à mai de l'année dernière"
            if let Meaning::In { of, .. } | Meaning::Nth { of, .. } = &second.node.meaning
                && let Meaning::Named { name, .. } = &first.node.meaning
                && let Some(day) = start.day
            {
                let name = match &second.node.meaning {
                    // "du 6 au 15 septembre de l'an prochain"
                    Meaning::In {
                        name: Name::MonthDay { month, .. },
                        ..
                    } if start.month.is_none() => Name::MonthDay {
                        month: *month,
                        day,
                        weekday: start.weekday,
                    },
                    _ => name.clone(),
                };
                first.node.meaning = Meaning::In { name, of: of.clone() };
            } else if start.day.is_some() && start.month.is_none() && start.weekday.is_none() {
                return None;
            }
        }
        (None, _) => {}
    }
    if matches!(first.node.rule, Rule::Vague | Rule::TimeOfDay)
        || matches!(second.node.rule, Rule::Vague | Rule::TimeOfDay)
    {
        return None;
    }
    if listed && !in_a_row {
        return Some(first.phrase());
    }
    let end = second.run.end;
    let core = first.run.start..end;
    let mut phrase = Phrase::interval(core, first.phrase(), second.phrase());
    phrase.full.start = phrase.full.start.min(at);
    Some(phrase)
}

/// Whether the interval is said with "du … au …" or "entre … et …", which tells days without their month.
fn same_words(t: &Tokens<'_>, at: usize) -> bool {
    t.among(at, &["du", "entre"])
}

/// "2012-2014", "2012–2014", "2014/2015": years joined by a mark; the token is the first year.
pub(super) fn years(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let Sense::Digits(first @ 1500..=2199, 4) = t.sense(at) else {
        return None;
    };
    if !matches!(t.sense(at + 1), Sense::Mark('-' | '–' | '/' | '~')) || !t.glued(at + 1) || !t.glued(at + 2) {
        return None;
    }
    if at > 0 && t.glued(at) && matches!(t.raw(at - 1), "-" | "/" | "." | "_" | "°") {
        return None;
    }
    let last = match t.sense(at + 2) {
        Sense::Digits(last, 4) => last,
        Sense::Digits(last, 2) if t.mark(at + 1, '-') || t.mark(at + 1, '/') => first / 100 * 100 + last,
        _ => return None,
    };
    let joined = t.glued(at + 3)
        && (matches!(t.sense(at + 3), Sense::Unknown | Sense::Digits(..))
            || ((t.mark(at + 3, '-') || t.mark(at + 3, '/')) && t.glued(at + 4)));
    if last <= first
        || last > first + 150
        || joined
        || (last < first + 13
            && last % 100 <= 12
            && matches!(t.sense(at + 2), Sense::Digits(_, 2))
            && last != first + 1)
    {
        return None;
    }
    let year = |n: u32, at: usize| Phrase::new(at..at + 1, Rule::Year, Meaning::Year(i64::from(n)));
    Some(Phrase::interval(at..at + 3, year(first, at), year(last, at + 2)))
}
