//! The model -> the pages of the chronology: one, or one for each year and month of a large one.
//!
//! Invariant: every event is listed on exactly one of them, in the order of the chronology, under its year and month.

pub mod chapters;
mod published;

use std::ops::Range;

use crate::route;

use super::numbered::Part;
use super::overview;
use super::page::{ChronologyPage, Content, Link, Month, MonthContents, Year, YearContents};
use super::plan::Planned;
use super::view::View;
use super::{Made, list_page, named_link};
use chapters::{Chapter, Heading, runs};

/// The pages of the chronology.
pub(super) fn pages(view: &View<'_>) -> Vec<Planned> {
    let chapters = view.chapters.pages.iter().enumerate();
    let mut pages = vec![Planned::new(route::CHRONOLOGY, |view| {
        let content = Content::Chronology(Box::new(whole(view)));
        let path = route::CHRONOLOGY.to_owned();
        list_page(view, (path, view.say("chronology"), Vec::new(), content))
    })];
    pages.extend(
        chapters.map(|(index, page)| Planned::new(&page.path, move |view| list_page(view, chapter(view, index)))),
    );
    pages.extend(published::pages(view));
    pages
}

/// All of it, or what leads to its years.
fn whole(view: &View<'_>) -> ChronologyPage {
    let from = route::CHRONOLOGY;
    let all = 0..view.model.chronology.len();
    let divided = view.chapters.is_divided();
    let headings = headings(view);
    ChronologyPage {
        total: all.len(),
        views: views(view, from, false),
        overview: overview::overview(view, all.clone(), from),
        facets: match all.len() {
            0 | 1 => String::new(),
            _ => route::relative(from, route::FACETS),
        },
        contents: match divided {
            true => runs(&headings, all.clone(), |heading| heading.0)
                .into_iter()
                .map(|year| contents(view, &headings, year, from))
                .collect(),
            false => Vec::new(),
        },
        years: if divided { Vec::new() } else { years(view, all, from) },
        ..ChronologyPage::default()
    }
}

/// A year or a month.
fn chapter(view: &View<'_>, index: usize) -> Made {
    let page = &view.chapters.pages[index];
    let from = page.path.as_str();
    let headings = headings(view);
    let (previous, next) = view.chapters.neighbours(index);
    let link = |other: &Chapter| Link {
        text: name(view, other),
        href: route::relative(from, &other.path),
        kind: "",
        language: None,
    };
    let mut above = vec![chronology_link(view, from)];
    if page.month.is_some() {
        let year = view.chapters.pages[..index]
            .iter()
            .rev()
            .find(|other| other.month.is_none());
        above.extend(year.map(link));
    }
    let period = name(view, page);
    let content = ChronologyPage {
        total: page.range.len(),
        overview: overview::overview(view, page.range.clone(), from),
        years: match page.lists {
            true => years(view, page.range.clone(), from),
            false => Vec::new(),
        },
        contents: match page.lists {
            true => Vec::new(),
            false => vec![contents(view, &headings, page.range.clone(), from)],
        },
        previous: previous.map(link),
        next: next.map(link),
        period: period.clone(),
        ..ChronologyPage::default()
    };
    let title = view
        .messages
        .get("chronology-of", &[("period", period.as_str().into())]);
    (page.path.clone(), title, above, Content::Chronology(Box::new(content)))
}

/// The link to the whole chronology.
fn chronology_link(view: &View<'_>, from: &str) -> Link {
    named_link(view, "chronology", from, route::CHRONOLOGY)
}

/// What a page is called among the others.
fn name(view: &View<'_>, page: &Chapter) -> String {
    let words = match (page.year, page.month) {
        (Some(year), None) => view.year(year),
        (Some(year), Some(Some(month))) => view.month(year, month),
        (Some(year), Some(None)) => {
            let year = view.year(year);
            view.messages
                .get("overview-no-month", &[("period", year.as_str().into())])
        }
        (None, _) => view.say("undated"),
    };
    match page.part {
        0 => words,
        part => format!("{words} ({})", view.messages.number(part + 1)),
    }
}

/// The ways to see the chronology: in order, or beside what was published when.
fn views(view: &View<'_>, from: &str, published: bool) -> Vec<Part> {
    if !published::is_any(view) {
        return Vec::new();
    }
    let link = |key: &str, to: &str, current| Part {
        link: named_link(view, key, from, to),
        current,
    };
    vec![
        link("chronology-in-order", route::CHRONOLOGY, !published),
        link("published", route::PUBLISHED, published),
    ]
}

/// The heading of each event, in order.
fn headings(view: &View<'_>) -> Vec<Heading> {
    let chronology = view.model.chronology.iter();
    chronology.map(|&event| view.model[event].date.year_month()).collect()
}

/// Where the year of the event at a position stands.
pub fn year_href(view: &View<'_>, position: usize, from: &str) -> String {
    let year = view.model[view.model.chronology[position]].date.year_month().0;
    let page = route::chronology_year(year, 0);
    let own = view.chapters.pages.iter().any(|chapter| chapter.path == page);
    match own && from == route::CHRONOLOGY {
        true => route::relative(from, &page),
        false => route::relative(from, &format!("{}#{}", view.chapters.path(position), year_id(year))),
    }
}

/// Where the month of the event at a position stands.
pub fn month_href(view: &View<'_>, position: usize, from: &str) -> String {
    let heading = view.model[view.model.chronology[position]].date.year_month();
    route::relative(from, &format!("{}#{}", view.chapters.path(position), month_id(heading)))
}

/// The anchor of a year.
fn year_id(year: Option<i64>) -> String {
    year.map_or_else(|| "undated".to_owned(), |year| format!("y{year:04}"))
}

/// The anchor of a month.
fn month_id((year, month): Heading) -> String {
    match (year, month) {
        (Some(_), Some(month)) => format!("{}-{month:02}", year_id(year)),
        _ => format!("{}-xx", year_id(year)),
    }
}

/// Events by year and month.
fn years(view: &View<'_>, range: Range<usize>, from: &str) -> Vec<Year> {
    let headings = headings(view);
    let year = |range: Range<usize>| {
        let known = headings[range.start].0;
        let month = |events: Range<usize>| Month {
            id: month_id(headings[events.start]),
            title: headings[events.start]
                .1
                .map_or(String::new(), |month| view.locale.month(month).to_owned()),
            events: view.events(&view.model.chronology[events], from),
        };
        Year {
            id: year_id(known),
            title: known.map_or_else(|| view.say("undated"), |year| view.year(year)),
            total: range.len(),
            months: runs(&headings, range, |heading| heading.1)
                .into_iter()
                .map(month)
                .collect(),
        }
    };
    runs(&headings, range, |heading| heading.0)
        .into_iter()
        .map(year)
        .collect()
}

/// A year that stands elsewhere.
fn contents(view: &View<'_>, headings: &[Heading], range: Range<usize>, from: &str) -> YearContents {
    let known = headings[range.start].0;
    let month = |events: Range<usize>| {
        let heading = headings[events.start];
        let text = match heading {
            (Some(_), Some(month)) => view.locale.month(month).to_owned(),
            _ => view.say("month-unknown"),
        };
        MonthContents {
            link: Link {
                text,
                href: month_href(view, events.start, from),
                kind: "",
                language: None,
            },
            total: events.len(),
        }
    };
    let months = match known {
        Some(_) => runs(headings, range.clone(), |heading| heading.1),
        None => Vec::new(),
    };
    YearContents {
        id: year_id(known),
        link: Link {
            text: known.map_or_else(|| view.say("undated"), |year| view.year(year)),
            href: route::relative(from, &route::chronology_year(known, 0)),
            kind: "",
            language: None,
        },
        total: range.len(),
        months: months.into_iter().map(month).collect(),
    }
}
