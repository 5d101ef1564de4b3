//! Model -> [`route::FACETS`](crate::route::FACETS): a script with what the filters of the chronology look through.
//!
//! It is a [`script`](super::script) of data that holds a [`Facets`]; of many events, these stand in parts beside it.
//!
//! Invariant: the events stand in the order of the chronology, and every number in them is an index into one of the
//! lists of names; what nothing refers to is not listed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cross::Crossed;
use crate::date::{Date, Day};
use crate::link::model::{Entry, EventIx, Model};
use crate::locale::Locale;
use crate::route;

/// How many events one script holds; of more, each part.
const IN_ONE: usize = 1_500;
const PART: usize = 1_000;

/// How many sources there are at most to choose from: nobody finds one among more, and its own page lists its events.
const SOURCES: usize = 10_000;

/// What the filters look through.
#[derive(Debug, Default, Serialize)]
struct Facets<'m> {
    /// Id and name.
    actors: Vec<(&'m str, &'m str)>,
    places: Vec<(&'m str, &'m str)>,
    sources: Vec<(&'m str, &'m str)>,
    kinds: Vec<(&'m str, &'m str)>,
    /// The years and months that events stand under, and their names: `2024-03`, `mars 2024`.
    periods: Vec<(String, String)>,
    /// None where they stand in parts.
    events: Vec<Facet<'m>>,
    /// How many events each part holds, and the first and the last month that any of them can be of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<(usize, [Option<i64>; 2])>,
}

/// An event.
#[derive(Debug, Serialize)]
struct Facet<'m>(
    /// The id.
    &'m str,
    /// The title.
    &'m str,
    /// The date in words.
    String,
    /// The first and the last month that it can be of, counted from year 0; none where there is no bound.
    [Option<i64>; 2],
    /// Actors, places, sources, kinds.
    [Vec<usize>; 4],
    /// How many independent origins it has.
    usize,
    /// 1 where something of it is disputed.
    u8,
);

/// Names in the order in which they are first met.
#[derive(Default)]
struct Names<'m> {
    list: Vec<(&'m str, &'m str)>,
    known: BTreeMap<&'m str, usize>,
}

impl<'m> Names<'m> {
    fn index(&mut self, id: &'m str, name: &'m str) -> usize {
        *self.known.entry(id).or_insert_with(|| {
            self.list.push((id, name));
            self.list.len() - 1
        })
    }

    fn of(&mut self, entry: &'m Entry) -> usize {
        self.index(entry.id.as_str(), &entry.title)
    }
}

/// The scripts, by their paths: the first is [`route::FACETS`].
pub fn scripts(model: &Model, crossed: &Crossed) -> Vec<(String, String)> {
    scripts_of(facets(model, crossed), IN_ONE, PART)
}

fn scripts_of(mut facets: Facets<'_>, most: usize, part: usize) -> Vec<(String, String)> {
    let events = match facets.events.len() > most {
        true => std::mem::take(&mut facets.events),
        false => Vec::new(),
    };
    facets.parts = events.chunks(part).map(|part| (part.len(), reach(part))).collect();
    let parts = events.chunks(part).enumerate().map(|(number, part)| {
        let path = route::facets(number);
        let script = super::script(&path, &part);
        (path, script)
    });
    let parts: Vec<(String, String)> = parts.collect();
    let whole = (route::FACETS.to_owned(), super::script(route::FACETS, &facets));
    std::iter::once(whole).chain(parts).collect()
}

/// The first and the last month that any of some events can be of; none where one of them has no bound.
fn reach(events: &[Facet<'_>]) -> [Option<i64>; 2] {
    let month = |end: usize| events.iter().map(move |event| event.3[end]);
    let first = month(0).min().flatten();
    let last = month(1).max().flatten();
    [first, last.filter(|_| month(1).all(|last| last.is_some()))]
}

fn facets<'m>(model: &'m Model, crossed: &Crossed) -> Facets<'m> {
    let locale = Locale::new(&model.language);
    let mut names: [Names<'m>; 4] = std::array::from_fn(|_| Names::default());
    let mut periods: Vec<(String, String)> = Vec::new();
    let event = |&index: &EventIx| {
        let event = &model[index];
        let support = &crossed.support[index.index()];
        for period in periods_of(&event.date, &locale) {
            // Those of one year stand together: the year and its months.
            if !periods.iter().rev().take(13).any(|known| *known == period) {
                periods.push(period);
            }
        }
        let sources = support.strands.iter().flat_map(|strand| &strand.sources);
        Facet(
            event.entry.id.as_str(),
            &event.entry.title,
            event.date.prose(&locale),
            months(&event.date),
            [
                event
                    .actors
                    .iter()
                    .map(|(actor, _)| names[0].of(&model[*actor].entry))
                    .collect(),
                event
                    .places
                    .iter()
                    .map(|&place| names[1].of(&model[place].entry))
                    .collect(),
                sources.map(|&source| names[2].of(&model[source].entry)).collect(),
                event.kind.iter().map(|kind| names[3].index(kind, kind)).collect(),
            ],
            support.origins(),
            u8::from(crossed.disputed(model, index).any()),
        )
    };
    let mut events: Vec<Facet<'m>> = model.chronology.iter().map(event).collect();
    let [actors, places, mut sources, kinds] = names.map(|names| names.list);
    if sources.len() > SOURCES {
        sources.clear();
        events.iter_mut().for_each(|event| event.4[2].clear());
    }
    Facets {
        actors,
        places,
        sources,
        kinds,
        periods,
        events,
        parts: Vec::new(),
    }
}

/// The first and the last month that a date can be of, counted from January of year 0; none for what has no year.
fn months(date: &Date) -> [Option<i64>; 2] {
    let month = |day: Day| day.year() * 12 + i64::from(day.month()) - 1;
    match date.year_month().0 {
        Some(_) => [date.earliest_day().map(month), date.latest_day().map(month)],
        // Before and after everything: no period holds it.
        None => [Some(1), Some(0)],
    }
}

/// The year that a date stands under, and the month.
fn periods_of(date: &Date, locale: &Locale) -> Vec<(String, String)> {
    let (Some(year), month) = date.year_month() else {
        return Vec::new();
    };
    let words = |edtf: &str, otherwise: &str| match edtf.parse::<Date>() {
        Ok(date) => date.prose(locale),
        Err(_) => otherwise.to_owned(),
    };
    let edtf = match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    };
    let mut periods = vec![(year.to_string(), words(&edtf, &year.to_string()))];
    periods.extend(month.map(|month| {
        let key = format!("{year}-{month:02}");
        (key.clone(), words(&format!("{edtf}-{month:02}"), &key))
    }));
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_reach_as_far_as_the_date() {
        for (date, expected) in [
            ("2024-03-15", [Some(24_290), Some(24_290)]),
            ("2024", [Some(24_288), Some(24_299)]),
            ("2024-03/..", [Some(24_290), None]),
            ("-0043-03", [Some(-514), Some(-514)]),
            ("XXXX-12-25", [Some(1), Some(0)]),
        ] {
            assert_eq!(months(&date.parse().unwrap()), expected, "{date}");
        }
    }

    #[test]
    fn many_events_stand_in_parts() {
        let event = |first, last| Facet("e", "E", String::new(), [first, last], Default::default(), 1, 0);
        let facets = || Facets {
            events: vec![
                event(Some(5), Some(6)),
                event(None, Some(9)),
                event(Some(7), Some(12)),
                event(Some(8), None),
                event(Some(1), Some(0)),
            ],
            ..Facets::default()
        };
        let one = scripts_of(facets(), 5, 2);
        assert_eq!(one.len(), 1);
        assert!(!one[0].1.contains("parts"), "{one:?}");
        let cut = scripts_of(facets(), 4, 2);
        let paths: Vec<&str> = cut.iter().map(|(path, _)| path.as_str()).collect();
        let parts = [
            "chronology/facets-0.js",
            "chronology/facets-1.js",
            "chronology/facets-2.js",
        ];
        assert_eq!(paths, [[route::FACETS].as_slice(), &parts].concat());
        let told = "\"events\":[],\"parts\":[[2,[null,9]],[2,[7,null]],[1,[1,0]]]}";
        assert!(cut[0].1.contains(told), "{cut:?}");
        assert!(cut[3].1.contains("=[[\"e\",\"E\""), "{cut:?}");
    }

    #[test]
    fn periods_have_keys_and_words() {
        let of = |date: &str| periods_of(&date.parse().unwrap(), &Locale::new("fr"));
        assert_eq!(of("2024-03-15")[1], ("2024-03".to_owned(), "mars 2024".to_owned()));
        assert_eq!(of("-0043")[0], ("-43".to_owned(), "44\u{a0}av.\u{a0}J.-C.".to_owned()));
        assert_eq!(of("Y12345")[0].0, "12345");
    }
}
