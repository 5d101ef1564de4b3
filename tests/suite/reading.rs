//! What the program finds in the articles of the dossier in this repository, before it sees their annotations, held
//! against these annotations.

use std::collections::BTreeSet;
use std::ops::Range;

use recoupe::id::Id;
use recoupe::link::model::{Entity, Model, Property, SourceIx, Value};
use recoupe::text::sentence_around;
use recoupe::{draft, resolve};

use super::support::{Dossier, a_dossier, files_under, repository};

fn with_folder(mut dossier: Dossier, folder: &str) -> Dossier {
    for (path, bytes) in files_under(&repository(folder)) {
        dossier = dossier.with(&format!("{folder}/{path}"), bytes);
    }
    dossier
}

/// The dossier as its editor left it, and its articles alone.
fn both() -> (Model, Model) {
    let bare = with_folder(a_dossier(), "seeds");
    let annotated = with_folder(bare.clone(), "content");
    let (annotated, bare) = (resolve(&annotated, false).0, resolve(&bare, false).0);
    assert!(annotated.events.len() > 20 && bare.sources.len() == annotated.sources.len());
    (annotated, bare)
}

/// The source of the bare dossier that has the same seed.
fn same(annotated: &Model, bare: &Model, source: SourceIx) -> SourceIx {
    let seed = &annotated[source].text.seed;
    let index = bare.sources.iter().position(|other| other.text.seed == *seed);
    bare.all_sources()
        .nth(index.expect("both have the same seeds"))
        .expect("it has this source")
}

fn share(what: &str, missed: &[String], of: usize) -> f64 {
    let found = of - missed.len();
    println!("{what}: {found} of {of} found; missed:");
    missed.iter().for_each(|line| println!("  {line}"));
    found as f64 / of as f64
}

#[test]
fn its_dates_are_found() {
    let (annotated, bare) = both();
    let (mut missed, mut all) = (Vec::new(), 0);
    for evidence in &annotated.evidence {
        let source = same(&annotated, &bare, evidence.source);
        let text = &bare[source].text.reading.text;
        let sentence = sentence_around(text, evidence.passage.range());
        for claim in evidence.claims.iter().filter(|claim| claim.property == Property::Date) {
            let Value::Date(date) = &claim.value else { continue };
            all += 1;
            let near = |range: &Range<usize>| range.start < sentence.end && sentence.start < range.end;
            let expressions = &bare.found.times[source.index()].expressions;
            let mut values = expressions
                .iter()
                .filter(|found| near(&found.full))
                .filter_map(|found| found.value.as_ref());
            if !values.any(|value| value.overlaps(date)) {
                missed.push(format!("{date}: {}", &text[sentence.clone()]));
            }
        }
    }
    // The rest an editor concluded from elsewhere.
    assert!(share("dates", &missed, all) >= 0.5);
}

#[test]
fn its_names_are_found() {
    let (annotated, bare) = both();
    let slugs = |names: &[&str]| names.iter().filter_map(|name| Id::slug(name)).collect::<BTreeSet<Id>>();
    let found: BTreeSet<Id> = bare
        .found
        .names
        .iter()
        .flat_map(|name| {
            let others = name.spellings.iter().map(|spelling| spelling.text.as_str());
            slugs(&others.chain([name.name.as_str()]).collect::<Vec<_>>())
        })
        .collect();
    let (mut missed, mut all) = (Vec::new(), 0);
    for entity in annotated.entities() {
        let (aliases, mentions) = match entity {
            Entity::Actor(actor) => (&annotated[actor].aliases, &annotated[actor].mentions),
            Entity::Place(place) => (&annotated[place].aliases, &annotated[place].mentions),
            _ => continue,
        };
        if mentions.is_empty() {
            continue;
        }
        all += 1;
        let title = annotated.entry(entity).title.as_str();
        let names: Vec<&str> = aliases
            .iter()
            .map(|alias| alias.value.as_str())
            .chain([title])
            .collect();
        if slugs(&names).is_disjoint(&found) {
            missed.push(names.join(" / "));
        }
    }
    assert!(share("names", &missed, all) >= 0.75);
}

/// The longest run of words that two texts have in common.
fn common_run(a: &str, b: &str) -> usize {
    let words = |text: &str| {
        text.to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (a, b) = (words(a), words(b));
    let mut longest = 0;
    for start in 0..a.len() {
        while start + longest < a.len()
            && b.windows(longest + 1)
                .any(|window| window == &a[start..=start + longest])
        {
            longest += 1;
        }
    }
    longest
}

#[test]
fn what_it_quotes_twice_is_found_to_be_shared() {
    let (annotated, bare) = both();
    let (mut missed, mut all) = (Vec::new(), 0);
    let evidence = &annotated.evidence;
    for (index, one) in evidence.iter().enumerate() {
        for other in evidence[index + 1..]
            .iter()
            .filter(|other| other.on == one.on && other.source != one.source)
        {
            let (a, b) = (
                same(&annotated, &bare, one.source),
                same(&annotated, &bare, other.source),
            );
            let words = |source, range: Range<usize>| bare.words(source, range).to_owned();
            let (in_a, in_b) = (one.passage.range(), other.passage.range());
            if common_run(&words(a, in_a.clone()), &words(b, in_b.clone())) < 12 {
                continue;
            }
            all += 1;
            let over = |x: &Range<usize>, y: &Range<usize>| x.start < y.end && y.start < x.end;
            let covers = |text: usize, place: &Range<usize>, source: SourceIx, range: &Range<usize>| {
                text == source.index() && over(place, range)
            };
            let stands = bare.found.reuse.shared.iter().any(|shared| {
                let straight = covers(shared.a, &shared.in_a, a, &in_a) && covers(shared.b, &shared.in_b, b, &in_b);
                let turned = covers(shared.a, &shared.in_a, b, &in_b) && covers(shared.b, &shared.in_b, a, &in_a);
                straight || turned
            });
            if !stands {
                missed.push(format!("{} / {}", words(a, in_a), words(b, in_b)));
            }
        }
    }
    assert!(all > 0, "the dossier quotes nothing twice");
    assert!(share("shared passages", &missed, all) >= 0.9);
}

#[test]
fn a_draft_stands_and_a_second_one_adds_nothing() {
    let bare = with_folder(a_dossier(), "seeds");
    let drafted = draft(&bare, 12);
    assert!(drafted.proposals.len() > 30, "{}", drafted.proposals.len());
    let mut dossier = bare;
    for proposal in &drafted.proposals {
        assert!(proposal.text.contains("\nstatus: draft\n"), "{}", proposal.text);
        dossier = dossier.with(proposal.path.as_str(), proposal.text.clone());
    }
    let (model, diagnostics) = resolve(&dossier, true);
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == recoupe::diag::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!((6..=12).contains(&model.events.len()), "{}", model.events.len());
    assert!(model.events.iter().all(|event| !event.entry.evidence.is_empty()));
    assert_eq!(draft(&dossier, 12).proposals, []);
    // Without drafts the articles are sources all the same, under the same ids.
    let (published, _) = resolve(&dossier, false);
    assert_eq!(published.sources.len(), model.sources.len());
    assert!(
        published
            .sources
            .iter()
            .zip(&model.sources)
            .all(|(a, b)| a.entry.id == b.entry.id && !a.entry.draft)
    );
    assert!(published.events.is_empty() && published.actors.is_empty());
}

#[test]
fn an_annotated_dossier_is_not_proposed_again() {
    let dossier = with_folder(with_folder(a_dossier(), "seeds"), "content");
    let (model, _) = resolve(&dossier, true);
    let drafted = draft(&dossier, 12);
    for proposal in &drafted.proposals {
        assert!(
            dossier.paths().all(|path| path != proposal.path.as_str()),
            "{:?}",
            proposal.path
        );
    }
    let sources = drafted
        .proposals
        .iter()
        .filter(|proposal| proposal.path.within("content/sources").is_some());
    assert_eq!(
        sources.count(),
        0,
        "each of the {} sources has a page",
        model.sources.len()
    );
}
