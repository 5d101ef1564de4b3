//! The headings of events in order -> [`Chapters`]: the pages that their chronology is divided into.
//!
//! Invariant: every event is listed on exactly one page, in the order of the chronology; no page lists more than
//! [`MOST`] events; each path is a safe file name, whatever the year.

use std::ops::Range;

use crate::route;

/// How many events one page lists. At some 1.3 KB an event a page stays under 500 KB, and well under 100 KB compressed.
pub const MOST: usize = 300;

/// The heading that an event stands under, as [`Date::year_month`](crate::date::Date::year_month) gives it.
pub type Heading = (Option<i64>, Option<u8>);

/// A page of a divided chronology.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The page's path.
    pub path: String,
    /// The year; `None` for what has none.
    pub year: Option<i64>,
    /// The month, for a page of one month: within, `None` for the year as a whole.
    pub month: Option<Option<u8>>,
    /// Which of the pages of this year or month it is, from 0.
    pub part: usize,
    /// The positions in the chronology of the events that it is about.
    pub range: Range<usize>,
    /// Whether it lists its events; a year with months of their own only leads to them.
    pub lists: bool,
}

/// The pages of a chronology; none where all of it stands on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chapters {
    /// The pages: years in order, each before its months.
    pub pages: Vec<Chapter>,
}

impl Chapters {
    /// Divides a chronology, given the heading of each event in order.
    pub fn new(headings: &[Heading]) -> Self {
        let mut pages = Vec::new();
        if headings.len() <= MOST {
            return Self { pages };
        }
        for year in runs(headings, 0..headings.len(), |heading| heading.0) {
            let known = headings[year.start].0;
            let chapter = |month, part, range, lists| Chapter {
                path: match month {
                    None => route::chronology_year(known, part),
                    Some(month) => route::chronology_month(known, month, part),
                },
                year: known,
                month,
                part,
                range,
                lists,
            };
            // What has no year has no months.
            if year.len() <= MOST || known.is_none() {
                let parts = parts(year).enumerate();
                pages.extend(parts.map(|(part, range)| chapter(None, part, range, true)));
                continue;
            }
            pages.push(chapter(None, 0, year.clone(), false));
            for month in runs(headings, year, |heading| heading.1) {
                let own = headings[month.start].1;
                let parts = parts(month).enumerate();
                pages.extend(parts.map(|(part, range)| chapter(Some(own), part, range, true)));
            }
        }
        Self { pages }
    }

    /// Whether the chronology stands on several pages.
    pub fn is_divided(&self) -> bool {
        !self.pages.is_empty()
    }

    /// The path of the page that lists the event at a position.
    pub fn path(&self, position: usize) -> &str {
        self.listing(position).map_or(route::CHRONOLOGY, |page| &page.path)
    }

    /// The page that lists the event at a position; none where the chronology is not divided.
    fn listing(&self, position: usize) -> Option<&Chapter> {
        // A year that leads to its months stands before them and does not list.
        let after = self.pages.partition_point(|page| page.range.start <= position);
        self.pages[..after].iter().rev().find(|page| page.lists)
    }

    /// The pages before and after one: for a year the years, for a month whatever lists what comes before and after.
    pub fn neighbours(&self, index: usize) -> (Option<&Chapter>, Option<&Chapter>) {
        let page = &self.pages[index];
        let suits = |other: &&Chapter| match page.month {
            None => other.month.is_none(),
            Some(_) => other.lists,
        };
        (
            self.pages[..index].iter().rev().find(suits),
            self.pages[index + 1..].iter().find(suits),
        )
    }
}

/// The runs of equal keys within a range.
pub fn runs<K: PartialEq>(headings: &[Heading], range: Range<usize>, key: impl Fn(&Heading) -> K) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in range {
        match runs.last_mut() {
            Some(run) if key(&headings[run.start]) == key(&headings[at]) => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// A range in pieces of a page.
fn parts(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let end = range.end;
    range.step_by(MOST).map(move |start| start..(start + MOST).min(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(counts: &[(Option<i64>, Option<u8>, usize)]) -> (usize, Chapters) {
        let headings: Vec<Heading> = (counts.iter())
            .flat_map(|&(year, month, count)| vec![(year, month); count])
            .collect();
        (headings.len(), Chapters::new(&headings))
    }

    #[test]
    fn few_events_stay_on_one_page() {
        let (_, chapters) = divided(&[(Some(2024), Some(3), MOST)]);
        assert!(!chapters.is_divided());
        assert_eq!(chapters.path(7), "chronology.html");
        assert!(!Chapters::new(&[]).is_divided());
    }

    #[test]
    fn many_events_are_divided_by_year_then_month_then_number() {
        let (all, chapters) = divided(&[
            (Some(-43), Some(3), 1),
            (Some(1916), None, 2),
            (Some(2024), None, 5),
            (Some(2024), Some(3), 2 * MOST + 1),
            (Some(2024), Some(4), 1),
            (Some(12_345), None, 1),
            (None, None, MOST + 2),
        ]);
        let paths: Vec<&str> = chapters.pages.iter().map(|page| page.path.as_str()).collect();
        let expected = [
            "chronology/minus-0043.html",
            "chronology/1916.html",
            "chronology/2024.html",
            "chronology/2024-xx.html",
            "chronology/2024-03.html",
            "chronology/2024-03-2.html",
            "chronology/2024-03-3.html",
            "chronology/2024-04.html",
            "chronology/12345.html",
            "chronology/undated.html",
            "chronology/undated-2.html",
        ];
        assert_eq!(paths, expected);
        let listed: Vec<usize> = (chapters.pages.iter().filter(|page| page.lists))
            .flat_map(|page| page.range.clone())
            .collect();
        assert_eq!(listed, (0..all).collect::<Vec<_>>());
        assert!(
            chapters
                .pages
                .iter()
                .filter(|page| page.lists)
                .all(|page| page.range.len() <= MOST)
        );
        for position in 0..all {
            let page = chapters.listing(position).unwrap();
            assert!(page.lists && page.range.contains(&position), "{position}");
        }
        let near = |index: usize| {
            let (previous, next) = chapters.neighbours(index);
            (
                previous.map(|page| page.path.as_str()),
                next.map(|page| page.path.as_str()),
            )
        };
        assert_eq!(near(2), (Some(expected[1]), Some(expected[8])));
        assert_eq!(near(3), (Some(expected[1]), Some(expected[4])));
        assert_eq!(near(0), (None, Some(expected[1])));
    }
}
