//! Texts as articles: what the program finds in them by itself stands in them, in order.

use recoupe::date::{Date, Day, Lang};
use recoupe::detect::names::{Names, Spelling};
use recoupe::detect::propose;
use recoupe::detect::reuse::{self, Kind, Piece};
use recoupe::detect::time::{self, Reference};
use recoupe::text::fold_words;

use super::{assert_in, lossy, parts};

/// Time expressions of a text.
pub fn time(bytes: &[u8]) {
    let text = lossy(bytes);
    let day = Day::new(2024, 2, 29).expect("a leap day");
    for lang in [Lang::Fr, Lang::En] {
        for reference in [Reference::default(), Reference::published(day)] {
            let found = time::find(&text, lang, &reference);
            let mut end = 0;
            for expression in &found {
                assert!(expression.full.start >= end, "{expression:?}");
                assert_in(&text, &expression.full);
                assert_in(&text, &expression.range);
                end = expression.full.end;
                if let Some(value) = &expression.value {
                    assert!(value.as_str().parse::<Date>().is_ok(), "{expression:?}");
                }
            }
            time::publication_bounds(&found, None);
        }
    }
}

/// Names that nobody declared in a text; and, where a line `===` stands, the lines before it as names that are known.
pub fn names(bytes: &[u8]) {
    let text = lossy(bytes);
    let mut parts = parts(&text);
    let first = parts.next().unwrap_or("");
    let spelling = |(entity, line): (usize, &str)| Spelling {
        entity,
        text: line.to_owned(),
    };
    let article = match parts.next() {
        None => first,
        Some(article) => {
            let spellings: Vec<Spelling> = first.lines().take(20).enumerate().map(spelling).collect();
            known(&spellings, article);
            article
        }
    };
    for lang in [Lang::Fr, Lang::En] {
        let found = propose::scan(article, lang);
        for sighting in &found {
            let link = sighting.link.iter().chain(&sighting.title);
            link.chain([&sighting.range])
                .for_each(|range| assert_in(article, range));
        }
        for proposal in propose::propose(&[(article, lang, found)]) {
            assert!(
                proposal
                    .occurrences
                    .iter()
                    .is_sorted_by_key(|(text, range)| (text, range.start)),
                "{proposal:?}"
            );
            for (_, range) in &proposal.occurrences {
                assert_in(article, range);
            }
        }
    }
}

fn known(spellings: &[Spelling], text: &str) {
    let mut last = (0, 0, 0);
    for mention in Names::new(spellings).find(text) {
        assert!(!mention.range.is_empty(), "{mention:?}");
        assert_in(text, &mention.range);
        let place = (mention.range.start, mention.range.end, mention.spelling);
        assert!(place >= last, "{mention:?} after {last:?}");
        last = place;
        assert!(!fold_words(&spellings[mention.spelling].text).is_empty(), "{mention:?}");
    }
}

/// Texts that are compared with each other: the same words are the same, and the pieces of a passage are all of it.
pub fn reuse(bytes: &[u8]) {
    let text = lossy(bytes);
    let given: Vec<&str> = parts(&text).take(4).collect();
    let texts: Vec<reuse::Text<'_>> = given.iter().map(|text| reuse::Text { text, site: None }).collect();
    for shared in reuse::compare(&texts).shared {
        assert!(shared.a < shared.b, "{shared:?}");
        let (a, b) = (given[shared.a], given[shared.b]);
        assert_in(a, &shared.in_a);
        assert_in(b, &shared.in_b);
        let (mut in_a, mut in_b) = (shared.in_a.start, shared.in_b.start);
        for piece in &shared.pieces {
            let (of_a, of_b) = match piece {
                Piece::Same { a, b } | Piece::Changed { a, b } => (Some(a), Some(b)),
                Piece::OnlyA(a) => (Some(a), None),
                Piece::OnlyB(b) => (None, Some(b)),
            };
            for (range, whole, at) in [(of_a, a, &mut in_a), (of_b, b, &mut in_b)] {
                let Some(range) = range else { continue };
                assert!(range.start >= *at, "{piece:?} of {shared:?}");
                assert_in(whole, range);
                *at = range.end;
            }
            let verbatim = shared.kind == Kind::Verbatim;
            assert!(!verbatim || matches!(piece, Piece::Same { .. }), "{shared:?}");
        }
        assert!(in_a <= shared.in_a.end && in_b <= shared.in_b.end, "{shared:?}");
    }
}
