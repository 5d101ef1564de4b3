//! Model -> [`route::FACETS`](crate::route::FACETS): a script with what the filters of the chronology look through.
//!
//! It is a [`script`](super::script) of data that holds a [`Facets`].
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
    events: Vec<Facet<'m>>,
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

/// The script.
pub fn script(model: &Model, crossed: &Crossed) -> String {
    super::script(route::FACETS, &facets(model, crossed))
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
    let events = model.chronology.iter().map(event).collect();
    let [actors, places, sources, kinds] = names.map(|names| names.list);
    Facets {
        actors,
        places,
        sources,
        kinds,
        periods,
        events,
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
    fn periods_have_keys_and_words() {
        let of = |date: &str| periods_of(&date.parse().unwrap(), &Locale::new("fr"));
        assert_eq!(of("2024-03-15")[1], ("2024-03".to_owned(), "mars 2024".to_owned()));
        assert_eq!(of("-0043")[0], ("-43".to_owned(), "44\u{a0}av.\u{a0}J.-C.".to_owned()));
        assert_eq!(of("Y12345")[0].0, "12345");
    }
}
