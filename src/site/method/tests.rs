//! Small dossiers, French and English -> what their pages on method say.
//!
//! Invariant: a dossier without annotations has the same pages as any other, and they say that there is nothing.

use crate::cross::days::Span;
use crate::export::dossier;
use crate::messages::Messages;
use crate::site::page::{Content, CoveragePage, EventPage, ForecastsPage, MethodPage, Site};
use crate::site::view::View;
use crate::world::MemoryWorld;

const FRENCH: [&str; 3] = [
    "Le ministère annonce que la halle rouvrira le 3 juin 2024.\n\nLa mairie de Bourges paiera les travaux.\n",
    "Le maire confirme que la halle rouvrira au début de juin.\n",
    "La halle a rouvert lundi 3 juin 2024, comme prévu.\n",
];
const ENGLISH: [&str; 3] = [
    "The ministry says the hall will reopen on 3 June 2024.\n\nThe council of Whitby will pay for the works.\n",
    "The mayor confirms that the hall will reopen in early June.\n",
    "The hall reopened on Monday 3 June 2024, as planned.\n",
];
const PUBLISHED: [&str; 3] = ["2024-05-02", "2024-05-10~", "2024-06-05"];

fn world(language: &str, annotated: bool) -> MemoryWorld {
    let seeds = if language == "fr" { FRENCH } else { ENGLISH };
    let mut world = MemoryWorld::new().with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"));
    let mut quotes = String::new();
    for (number, text) in seeds.iter().enumerate() {
        let id = ["a", "b", "c"][number];
        let words = text.split(['.', '\n']).next().unwrap_or_default();
        quotes.push_str(&format!("> {words}\n>\n> — [[{id}]]\n\n"));
        world = world.with(&format!("seeds/{id}.txt"), *text).with(
            &format!("content/sources/{id}.md"),
            format!(
                "---\nseed: {id}.txt\ntitle: S{id}\npublished: \"{}\"\n---\n",
                PUBLISHED[number]
            ),
        );
    }
    match annotated {
        true => world.with(
            "content/events/e.md",
            format!("---\ntitle: E\ndate: 2024-06-03\n---\nE.\n\n{quotes}"),
        ),
        false => world,
    }
}

fn site(language: &str, annotated: bool) -> Site {
    let (model, _) = crate::resolve(&world(language, annotated), false);
    let crossed = crate::cross::cross(&model, None);
    let data = dossier::dossier(&model, &crossed);
    crate::site::site(
        &model,
        &crossed,
        &data,
        &Messages::new(language),
        crate::site::Choice::default(),
    )
}

fn find<'s, T>(site: &'s Site, of: impl Fn(&'s Content) -> Option<&'s T>) -> &'s T {
    site.pages
        .iter()
        .find_map(|page| of(&page.content))
        .expect("the site has such a page")
}

fn method(site: &Site) -> &MethodPage {
    find(site, |content| match content {
        Content::Method(page) => Some(&**page),
        _ => None,
    })
}

fn coverage(site: &Site) -> &CoveragePage {
    find(site, |content| match content {
        Content::Coverage(page) => Some(&**page),
        _ => None,
    })
}

fn forecasts(site: &Site) -> &ForecastsPage {
    find(site, |content| match content {
        Content::Forecasts(page) => Some(&**page),
        _ => None,
    })
}

fn event(site: &Site) -> &EventPage {
    find(site, |content| match content {
        Content::Event(page) => Some(&**page),
        _ => None,
    })
}

#[test]
fn numbers_are_those_of_the_dossier() {
    for language in ["fr", "en"] {
        let site = site(language, true);
        let page = method(&site);
        let counts: Vec<_> = page.counts.iter().map(|count| count.count).collect();
        assert_eq!(counts, [3, 3, 1, 0, 3]);
        assert_eq!(
            (page.evidence.total, page.evidence.own, page.evidence.attributed),
            (3, 3, 0)
        );
        assert_eq!((page.support.one, page.support.more), (0, 1));
        assert_eq!((page.dates.days, page.dates.by_editor, page.dates.none), (1, 3, 0));
        let rules: usize = page.relations.iter().map(|relation| relation.rules.len()).sum();
        assert_eq!(rules, crate::cross::relation::Rule::ALL.len());
        assert!(
            page.relations
                .iter()
                .all(|relation| relation.rules.iter().all(|rule| rule.ends_with('.')))
        );
        assert_eq!(page.files[0].sha256.len(), 64);
        assert_eq!(page.gaps.paragraphs, 0);
    }
}

#[test]
fn a_cell_leads_to_the_evidence_on_the_event() {
    let site = site("fr", true);
    let page = coverage(&site);
    assert_eq!(page.columns.len(), 3);
    let hrefs: Vec<_> = page.rows[0].cells.iter().map(|cell| cell.href.as_str()).collect();
    assert!(
        hrefs.iter().all(|href| href.starts_with("../events/e.html#c")),
        "{hrefs:?}"
    );
    assert_eq!(page.rows[0].origins, 3);
}

#[test]
fn an_event_says_since_when_and_what_was_told_before() {
    for (language, since, delay, told) in [
        (
            "fr",
            "depuis le 5 juin 2024 par",
            "2 jours après les faits",
            "Une source plus tardive",
        ),
        (
            "en",
            "since 5 June 2024 through",
            "2 days after the fact",
            "A later source",
        ),
    ] {
        let site = site(language, true);
        let page = event(&site);
        let known = page.known.as_ref().expect("it is told");
        assert!(known.since.replace('\u{a0}', " ").ends_with(since), "{}", known.since);
        assert_eq!(known.delay, delay);
        assert_eq!(known.sources.len(), 1);
        let told_before = &page.forecasts.as_ref().expect("it was told before").forecasts;
        assert_eq!(told_before.len(), 2);
        assert!(told_before.iter().all(|forecast| forecast.verdict.starts_with(told)));
        assert_eq!(told_before[0].later[0].source.text, "Sc");
        assert_eq!(forecasts(&site).groups[0].forecasts.len(), 2);
    }
}

#[test]
fn a_dossier_without_annotations_has_pages_that_say_so() {
    for language in ["fr", "en"] {
        let site = site(language, false);
        assert_eq!(method(&site).evidence.total, 0);
        assert!(forecasts(&site).groups.is_empty());
        let page = coverage(&site);
        assert!(page.rows.is_empty() && page.first);
        assert_eq!(page.unquoted.len(), 3);
        assert!(
            page.gaps
                .iter()
                .any(|gaps| gaps.blocks[0].href == "../sources/a.html#b1")
        );
        let home = site
            .pages
            .iter()
            .find(|page| page.head.kind == "home")
            .expect("there is a home");
        assert!(home.head.navigation.iter().any(|item| item.link.href == "method.html"));
    }
}

#[test]
fn many_events_and_sources_make_small_pages() {
    let mut world = MemoryWorld::new().with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n");
    let mut quotes = String::new();
    for number in 0..30 {
        let text = format!("The roof of house number {number} leaked again.\n");
        quotes.push_str(&format!("> {}\n>\n> — [[s{number}]]\n\n", text.trim_end()));
        world = world.with(&format!("seeds/s{number}.txt"), text).with(
            &format!("content/sources/s{number}.md"),
            format!("---\nseed: s{number}.txt\ntitle: S{number}\n---\n"),
        );
    }
    for number in 0..450 {
        let body = if number == 0 { quotes.as_str() } else { "" };
        world = world.with(
            &format!("content/events/e{number}.md"),
            format!("---\ntitle: E{number}\ndate: 2024\n---\n{body}"),
        );
    }
    let (model, _) = crate::resolve(&world, false);
    let crossed = crate::cross::cross(&model, None);
    let data = dossier::dossier(&model, &crossed);
    let messages = Messages::new("en");
    let view = View::new(&model, &crossed, &data, &messages);
    let pages: Vec<CoveragePage> = super::coverage::pages(&view)
        .into_iter()
        .filter_map(|(_, _, content)| match content {
            Content::Coverage(page) => Some(*page),
            _ => None,
        })
        .collect();
    let sizes: Vec<_> = pages.iter().map(|page| page.rows.len()).collect();
    assert_eq!(sizes, [200, 200, 50]);
    assert!(
        pages
            .iter()
            .all(|page| page.columns.is_empty() && page.parts.len() == 3)
    );
    let told = pages
        .iter()
        .flat_map(|page| &page.rows)
        .find(|row| !row.cells.is_empty());
    assert_eq!(told.map(|row| (row.cells.len(), row.more)), Some((12, 18)));
    assert!(pages[1].gaps.is_empty() && pages[1].one_origin.is_empty());
}

#[test]
fn lengths_of_time_in_words() {
    for (min, max, french, english) in [
        (0, Some(0), "le jour même", "the same day"),
        (1, Some(1), "un jour", "one day"),
        (0, Some(3), "0 à 3 jours", "0 to 3 days"),
        (0, Some(114), "au plus 4 mois", "at most 4 months"),
        (107, Some(119), "3 à 4 mois", "3 to 4 months"),
        (118, Some(118), "environ 4 mois", "about 4 months"),
        (4_124, Some(4_495), "11 à 13 ans", "11 to 13 years"),
        (1_175, Some(1_175), "environ 3 ans", "about 3 years"),
        (16, None, "au moins 16 jours", "at least 16 days"),
    ] {
        for (language, expected) in [("fr", french), ("en", english)] {
            let (model, _) = crate::resolve(&MemoryWorld::new().with("dossier.toml", "title = \"T\"\n"), false);
            let crossed = crate::cross::cross(&model, None);
            let data = dossier::dossier(&model, &crossed);
            let messages = Messages::new(language);
            let view = View::new(&model, &crossed, &data, &messages);
            assert_eq!(super::span(&view, Span { min, max }), expected);
        }
    }
}
