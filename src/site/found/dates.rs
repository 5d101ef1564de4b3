//! The dates found -> the pages that show them in order, each with the sentences that say it.
//!
//! Invariant: every date stands on one page, and what a page shows of one date is bounded.

use std::cmp::Reverse;
use std::ops::Range;

use crate::date::Date;
use crate::detect::time::Expression;
use crate::link::model::{Entity, EventIx, SourceIx};
use crate::messages::Argument;
use crate::route;

use super::super::finding::{DatesPage, DatesYear, FoundDate, FoundPlace, ToldDate};
use super::super::numbered;
use super::super::page::Link;
use super::super::view::View;
use super::place::{excerpt, place};
use super::{Found, Spot, anchor};

/// About how many places a page of dates shows.
pub const ON_A_PAGE: usize = 400;

/// How many places of one date are shown.
const OF_A_DATE: usize = 100;

/// How many of these at once; the others on demand.
const AT_ONCE: usize = 3;

/// Cuts dates into pages of about [`ON_A_PAGE`] places, at the beginning of a year where one is near.
pub fn parts(dates: &[(&Date, Vec<Spot>)]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut places, mut last) = (0, 0, None);
    for (at, (date, here)) in dates.iter().enumerate() {
        let year = date.year_month().0;
        let new_year = at > 0 && last != Some(year);
        if places >= ON_A_PAGE || (new_year && places >= ON_A_PAGE / 2) {
            parts.push(start..at);
            (start, places) = (at, 0);
        }
        places += here.len().min(OF_A_DATE);
        last = Some(year);
    }
    if start < dates.len() {
        parts.push(start..dates.len());
    }
    parts
}

impl Found<'_> {
    /// How many pages of dates there are.
    pub fn date_pages(&self) -> usize {
        self.parts.len()
    }

    /// What a page of dates has that the others have not: its years; `None` where there is but one page.
    pub fn date_part(&self, view: &View<'_>, part: usize) -> Option<String> {
        let range = self.parts.get(part).filter(|_| self.parts.len() > 1)?;
        Some(self.years(view, range))
    }

    /// A page of dates, from 0.
    pub fn dates(&self, view: &View<'_>, part: usize, from: &str) -> DatesPage {
        let shown = self.parts.get(part).cloned().unwrap_or_default();
        let mut years: Vec<DatesYear> = Vec::new();
        for at in shown {
            let Some((date, places)) = self.dates.get(at) else {
                continue;
            };
            let (year, _) = date.year_month();
            let id = year.map_or_else(|| "undated".to_owned(), |year| format!("y{year}"));
            if years.last().is_none_or(|last| last.id != id) {
                years.push(DatesYear {
                    id,
                    title: year.map_or_else(|| view.say("undated"), |year| view.year(year)),
                    dates: Vec::new(),
                });
            }
            let Some(last) = years.last_mut() else { continue };
            let mut found = date_places(view, places, from);
            let total = found.len();
            found.truncate(OF_A_DATE);
            last.dates.push(FoundDate {
                id: date_id(date, at),
                date: view.date(date),
                folded: found.split_off(AT_ONCE.min(found.len())),
                places: found,
                total,
                more: total.saturating_sub(OF_A_DATE),
                events: events_on(view, date, from),
            });
        }
        let mut sources: Vec<SourceIx> = self
            .dates
            .iter()
            .flat_map(|(_, places)| places.iter().map(|&(source, _)| source))
            .collect();
        sources.sort_unstable();
        sources.dedup();
        DatesPage {
            years,
            total: self.dates.len(),
            sources: sources.len(),
            parts: numbered::parts(self.parts.len(), part, route::found_dates, |number| {
                self.years(view, &self.parts[number])
            }),
            sections: self.sections(from),
        }
    }

    /// The years of some dates.
    fn years(&self, view: &View<'_>, range: &Range<usize>) -> String {
        let year = |at: usize| self.dates.get(at).and_then(|(date, _)| date.year_month().0);
        let (first, last) = (year(range.start), year(range.end.saturating_sub(1)));
        let words = |year: Option<i64>| year.map_or_else(|| view.say("undated"), |year| view.year(year));
        match first == last {
            true => words(first),
            false => format!("{}–{}", words(first), words(last)),
        }
    }

    /// The dates that most sources tell, in order.
    pub(super) fn most_told(&self, view: &View<'_>, count: usize, from: &str) -> Vec<ToldDate> {
        let sources = |places: &[Spot]| places.chunk_by(|a, b| a.0 == b.0).count();
        let is_day = |date: &Date| date.earliest_day().is_some() && date.earliest_day() == date.latest_day();
        let rank = |&at: &usize| {
            let told = self.dates.get(at);
            told.map(|(date, places)| Reverse((sources(places), places.len(), is_day(date))))
        };
        let mut order: Vec<usize> = (0..self.dates.len()).collect();
        order.sort_by_key(rank);
        order.truncate(count);
        order.sort_unstable();
        let told = |at: usize| {
            let (date, places) = self.dates.get(at)?;
            let part = self.parts.iter().position(|part| part.contains(&at)).unwrap_or(0);
            let page = route::relative(from, &route::found_dates(part));
            let first = places.iter().find(|spot| tells_more(view, **spot));
            Some(ToldDate {
                date: view.date(date),
                href: format!("{page}#{}", date_id(date, at)),
                place: date_places(view, &[*first.or(places.first())?], from).pop()?,
                total: places.len(),
                sources: sources(places),
            })
        };
        order.into_iter().filter_map(told).collect()
    }
}

/// Whether the sentence of an expression says more than the date: a dateline does not.
fn tells_more(view: &View<'_>, (source, index): Spot) -> bool {
    let found = view.model.found.times[source.index()].expressions.get(index);
    found.is_some_and(|found| {
        let around = excerpt(&view.model[source].text.reading.text, &found.full).range;
        around.len() > found.full.len() + 24
    })
}

/// The anchor of a date on its page: the date itself where it is a plain one, so that it lasts.
fn date_id(date: &Date, at: usize) -> String {
    let written = date.as_str();
    match written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        true => format!("on-{written}"),
        false => format!("date-{}", at + 1),
    }
}

/// The places that speak of a date; one for each sentence.
fn date_places(view: &View<'_>, places: &[Spot], from: &str) -> Vec<FoundPlace> {
    let mut out: Vec<FoundPlace> = Vec::new();
    let mut last: Option<(SourceIx, usize)> = None;
    for &(source, index) in places {
        let Some(found) = view.model.found.times[source.index()].expressions.get(index) else {
            continue;
        };
        let sentence = excerpt(&view.model[source].text.reading.text, &found.full).range;
        if last == Some((source, sentence.start)) {
            continue;
        }
        last = Some((source, sentence.start));
        out.push(FoundPlace {
            rule: view.messages.rule("time-rule-", found.rule.key()),
            doubt: doubt(view, found),
            ..place(view, source, &found.full, &anchor(index), from)
        });
    }
    out
}

/// A weekday that does not fit its date.
fn doubt(view: &View<'_>, found: &Expression) -> String {
    let Some(conflict) = &found.conflict else {
        return String::new();
    };
    let name = |weekday| view.locale.weekday(weekday);
    let arguments = [
        ("stated", Argument::Text(name(conflict.stated))),
        ("actual", Argument::Text(name(conflict.actual))),
    ];
    view.messages.get("found-weekday", &arguments)
}

fn events_on(view: &View<'_>, date: &Date, from: &str) -> Vec<Link> {
    let model = view.model;
    let same = |event: &&EventIx| model[**event].date.as_str() == date.as_str();
    let start = model
        .chronology
        .partition_point(|&event| model[event].date.chronological(date).is_lt());
    model.chronology[start..]
        .iter()
        .take_while(|&&event| model[event].date.chronological(date).is_eq())
        .filter(same)
        .map(|&event| view.link(Entity::Event(event), from))
        .collect()
}
