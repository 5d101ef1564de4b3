//! The made-up dossiers of the benchmark: what they are said to hold, and that they build.

use std::collections::BTreeMap;

use rayon::prelude::*;
use recoupe::diag::Severity;

use super::support::Dossier;

#[allow(dead_code, reason = "the benchmark reads more of it")]
#[path = "../../benches/scale/corpus.rs"]
mod corpus;

use corpus::{Corpus, Part};

#[test]
fn a_made_up_dossier_holds_what_it_says() {
    let corpus = Corpus::new(400, 7);
    let articles: Vec<_> = (0..corpus.articles).map(|at| corpus.article(at)).collect();
    assert_eq!((corpus.events, corpus.actors.len(), corpus.places.len()), (200, 40, 8));

    let mut mentions = vec![0; corpus.actors.len()];
    let mut aliases = vec![0; corpus.actors.len()];
    for article in &articles {
        let text = article.text();
        let words = text.split_whitespace().filter(|&word| word != "#").count();
        assert!((300..=700).contains(&words), "{words} words");
        for part in article.sentences.iter().flatten() {
            if let Part::Name { actor, written } = part {
                mentions[*actor] += 1;
                aliases[*actor] += usize::from(*written == corpus.actors[*actor].alias);
            }
        }
    }
    let each = mentions.iter().sum::<usize>() as f64 / articles.len() as f64;
    assert!((7.0..9.0).contains(&each), "{each} mentions an article");
    assert!(aliases.iter().all(|&count| count > 0), "an alias that does not occur");
    // Zipf’s law: the first tenth is met more often than the last half.
    let (first, last): (usize, usize) = (mentions[..4].iter().sum(), mentions[20..].iter().sum());
    assert!(
        first > last,
        "{first} mentions of the first four, {last} of the last twenty"
    );

    let mut counts = [0; 5];
    for at in 0..corpus.events {
        let event = corpus.event(at);
        assert!((2..=6).contains(&event.actors.len()) && event.edtf.starts_with("20"));
        counts[event.quotes.len()] += 1;
        for quote in &event.quotes {
            assert!(articles[quote.article].text().contains(&quote.text));
        }
    }
    assert!(
        counts[0] == 0 && counts[1..].iter().all(|&count| count > 20),
        "{counts:?}"
    );
}

#[test]
fn a_made_up_dossier_is_the_same_again_and_has_no_error() {
    let files = |seed| -> BTreeMap<String, String> { Corpus::new(60, seed).files().collect() };
    let first = files(3);
    assert!(first == files(3) && first != files(4));
    assert_eq!(first.keys().filter(|path| path.starts_with("seeds/")).count(), 60);

    let mut dossier = Dossier::default();
    for (path, text) in &first {
        dossier = dossier.with(path, text.as_str());
    }
    let outcome = dossier.compile();
    let errors = outcome
        .0
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error);
    assert_eq!(errors.count(), 0);
    let counts = outcome.0.counts;
    assert_eq!((counts.sources, counts.events, counts.actors), (60, 30, 6));
    assert!(counts.evidence >= 30 && outcome.0.output.is_some());
}
