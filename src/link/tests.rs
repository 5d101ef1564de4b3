//! Small dossiers, linked: what drafts, brackets and tables do to quotations.

use std::sync::Arc;

use super::model::Actor;
use super::voice::Voice;
use super::*;
use crate::load;
use crate::world::MemoryWorld;

const SEED: &str = "The roof leaked. Nobody mended the roof, said Ruth Vane. A letter [sic] came in May.\n";

fn linked(pages: &[(&str, &str)], drafts: bool) -> (Model, Vec<String>) {
    linked_with(&[], pages, drafts)
}

fn linked_with(seeds: &[(&str, &str)], pages: &[(&str, &str)], drafts: bool) -> (Model, Vec<String>) {
    let mut world = MemoryWorld::new()
        .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
        .with("seeds/a.txt", SEED)
        .with("content/sources/a.md", "---\nseed: a.txt\n---\n");
    for (path, text) in seeds {
        world = world.with(path, *text);
    }
    for (path, text) in pages {
        world = world.with(&format!("content/{path}"), *text);
    }
    let (mut dossier, found) = load::load(&world, None);
    assert_eq!(found, []);
    let mut texts = Vec::new();
    for seed in std::mem::take(&mut dossier.seeds) {
        let (source, _) = read::read(seed.path.clone(), seed.file, seed.bytes.clone());
        texts.extend(source.map(Arc::new));
    }
    let (model, diagnostics) = link(dossier, texts, drafts, None);
    let codes = diagnostics.iter().map(|found| found.code.to_string()).collect();
    (model, codes)
}

fn note(body: &str) -> String {
    format!("---\ntitle: N\n---\n{body}\n")
}

#[test]
fn brackets_of_the_editor_may_stand_before_a_mark() {
    for words in [
        "The roof leaked [sic].",
        "Nobody mended the roof [of the library], said",
        "The roof leaked. […] the roof [sic], said Ruth Vane [the mayor].",
        "Nobody [at all] mended",
        "A [long] letter [sic] came",
    ] {
        let page = note(&format!("> {words}\n>\n> — [[a]]"));
        let (model, codes) = linked(&[("notes/n.md", &page)], false);
        assert_eq!((model.evidence.len(), codes), (1, Vec::new()), "{words}");
    }
    let (_, codes) = linked(
        &[("notes/n.md", &note("> A letter […] The roof leaked\n> — [[a]]"))],
        false,
    );
    assert_eq!(codes, ["R0301"]);
}

#[test]
fn a_table_has_links_with_labels() {
    let page = note("| a | b |\n|---|---|\n| [[a\\|the paper]] | [[a\\|“The roof leaked”]] |");
    let (model, codes) = linked(&[("notes/n.md", &page)], false);
    assert_eq!((model.evidence.len(), codes), (1, Vec::new()));
    assert_eq!(model.notes[0].entry.prose.links[0].label.as_deref(), Some("the paper"));
}

#[test]
fn what_quotes_a_draft_is_left_out_with_it() {
    let body = "See [[n2]] and [[a|“Words of nobody”]]{x=1}.\n\n> Words of nobody\n>\n> — [[a]]\n";
    let draft = [
        ("sources/a.md", "---\nseed: a.txt\nstatus: draft\n---\n"),
        ("notes/n2.md", "---\ntitle: Secret\nstatus: draft\n---\n"),
        ("notes/n.md", &note(body)),
    ];
    let (model, codes) = linked(&draft, false);
    assert_eq!(codes, ["R0404", "R0404", "R0404"]);
    let prose = &model.notes[0].entry.prose;
    let labels: Vec<_> = prose.links.iter().map(|link| link.label.as_deref()).collect();
    assert_eq!(labels, [Some("n2"), Some("[…]"), Some("a")]);
    assert_eq!(
        (prose.links[1].braces.len(), prose.left_out.len(), prose.unverified),
        (1, 1, 0)
    );
    assert!(!prose.summary.contains("nobody"), "{}", prose.summary);
    let (_, codes) = linked(&draft, true);
    assert_eq!(codes, ["R0401", "R0301", "R0301"]);
}

#[test]
fn a_draft_speaker_is_no_source() {
    let pages = [
        ("actors/ruth.md", "---\nname: Ruth Vane\nstatus: draft\n---\n"),
        ("notes/n.md", &note("> Words of nobody\n>\n> — [[ruth]]")),
    ];
    let (_, codes) = linked(&pages, false);
    assert_eq!(codes, ["R0404", "R0110"]);
}

#[test]
fn an_introduction_can_be_a_draft() {
    let index = [("index.md", "---\ntitle: I\nstatus: draft\n---\nText.\n")];
    assert!(linked(&index, false).0.index.is_none());
    assert!(linked(&index, true).0.index.is_some_and(|index| index.draft));
}

#[test]
fn a_seed_is_found_however_its_accents_are_written() {
    let pages = [("sources/a.md", "---\nseed: e\u{301}te\u{301}.txt\n---\n")];
    let (model, codes) = linked_with(&[("seeds/été.txt", SEED)], &pages, false);
    assert_eq!((model.sources.len(), codes), (2, Vec::new()));
    assert!(model.sources.iter().any(|source| source.annotated));
}

/// How the attribution of a block is read: its steps, `words (actors)` each, what follows the source after `@`.
fn chain(attribution: &str) -> String {
    let actor = |name: &str| format!("---\nname: {name}\n---\n");
    let page = note(&format!("> The roof leaked\n>\n> {attribution}"));
    let pages = [
        ("actors/ruth.md", actor("Ruth Vane")),
        ("actors/cole.md", actor("Sam Cole")),
        ("actors/wire.md", actor("The Wire")),
        ("events/leak.md", "---\ntitle: The leak\ndate: 2024\n---\n".to_owned()),
        ("notes/n.md", page),
    ];
    let pages: Vec<(&str, &str)> = pages.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let (model, codes) = linked(&pages, false);
    assert_eq!((model.evidence.len(), codes), (1, Vec::new()), "{attribution}");
    let evidence = &model.evidence[0];
    let Voice::Attributed(read) = &evidence.voice else {
        panic!("{attribution}: a block has an attribution")
    };
    let mut in_chain: Vec<_> = read.chain.iter().flat_map(|step| step.speakers.clone()).collect();
    let mut all = evidence.speakers.clone();
    in_chain.sort_unstable();
    all.sort_unstable();
    assert_eq!(in_chain, all, "{attribution}: each speaker is in one step");
    for step in &read.chain {
        assert_eq!(read.text[step.range.clone()], step.words);
    }
    let step = |step: &voice::Step| {
        let ids = step.speakers.iter().map(|&actor| model[actor].entry.id.as_str());
        let ids: Vec<&str> = ids.collect();
        match ids.is_empty() {
            true => step.words.clone(),
            false => format!("{} ({})", step.words, ids.join("+")),
        }
    };
    let steps: Vec<String> = read.chain.iter().map(step).collect();
    match &read.place {
        Some(place) => format!("{} @ {place}", steps.join(" > ")),
        None => steps.join(" > "),
    }
}

#[test]
fn an_attribution_is_read_from_who_speaks_to_who_carries() {
    for (attribution, steps) in [
        // The source alone, whatever is said of it.
        ("— [[a]]", ""),
        ("— [[a]] {after=\"Nobody mended\"}", ""),
        ("— d’après [[a]]", ""),
        ("— In the *daily* [[a|Gazette]]", ""),
        ("— la [[a]]", ""),
        ("— titre de [[a]]", ""),
        ("— published in [[a]]", ""),
        ("— [[a]], titre", " @ titre"),
        ("— [[a]] (headline)", " @ headline"),
        ("— [[a]] [dans le titre]", " @ dans le titre"),
        ("— titre, [[a]]", " @ titre"),
        // One step.
        ("— [[ruth]], quoted by [[a]]", "Ruth Vane (ruth)"),
        ("— [[ruth]], citée par la [[a]]", "Ruth Vane (ruth)"),
        ("— [[ruth]], entendue par [[a]]", "Ruth Vane (ruth)"),
        (
            "— [[ruth]] or her office, heard by [[a]]",
            "Ruth Vane or her office (ruth)",
        ),
        (
            "— [[ruth]] et [[cole]], cités par [[a]]",
            "Ruth Vane et Sam Cole (ruth+cole)",
        ),
        (
            "— [[ruth]], [[cole]] & [[wire]], in [[a]]",
            "Ruth Vane, Sam Cole & The Wire (ruth+cole+wire)",
        ),
        ("— [[ruth]], [[a]]", "Ruth Vane (ruth)"),
        ("— [[ruth]] ([[a]])", "Ruth Vane (ruth)"),
        ("— [[a]], [[ruth]]", "Ruth Vane (ruth)"),
        ("— **[[ruth]]**, *cited* by [[a]]", "Ruth Vane (ruth)"),
        ("— le [[ruth|conseil]], selon [[a]]", "le conseil (ruth)"),
        ("— l’accord du 19 mai, selon [[a]]", "l’accord du 19 mai"),
        ("— le texte de [[leak]], selon [[a]]", "le texte de The leak"),
        ("— selon [[ruth]], dans [[a]]", "Ruth Vane (ruth)"),
        ("— According to [[ruth]], in [[a]]", "Ruth Vane (ruth)"),
        ("— des responsables, cités\u{a0}par\u{a0}[[a]]", "des responsables"),
        (
            "— officials in the capital, as quoted by the [[a]]",
            "officials in the capital",
        ),
        (
            "— un texte signé par [[ruth]], cité par [[a]]",
            "un texte signé par Ruth Vane (ruth)",
        ),
        ("— a statement by [[ruth]], in [[a]]", "a statement by Ruth Vane (ruth)"),
        ("— [[ruth]] (mayor), quoted by [[a]]", "Ruth Vane (mayor) (ruth)"),
        ("— [[ruth]] {stance=qualifies}, cited by [[a]]", "Ruth Vane (ruth)"),
        (
            "— [[ruth]], cited by [[a]], caption {stance=qualifies}",
            "Ruth Vane (ruth) @ caption",
        ),
        // The other way round.
        ("— [[a]], citant [[ruth]]", "Ruth Vane (ruth)"),
        ("— [[a]], citing officials", "officials"),
        (
            "— [[a]], citant [[wire]], citant [[ruth]]",
            "Ruth Vane (ruth) > The Wire (wire)",
        ),
        (
            "— [[wire]], quoting [[ruth]], in [[a]]",
            "Ruth Vane (ruth) > The Wire (wire)",
        ),
        // Several steps.
        (
            "— [[ruth]], par [[wire]], cités par [[a]]",
            "Ruth Vane (ruth) > The Wire (wire)",
        ),
        (
            "— des responsables militaires, par [[wire]] et [[cole]], cités par [[a]]",
            "des responsables militaires > The Wire et Sam Cole (wire+cole)",
        ),
        (
            "— officials, through the agency [[wire]], quoted by [[cole]], in [[a]]",
            "officials > the agency The Wire (wire) > Sam Cole (cole)",
        ),
        (
            "— [[ruth]], as told to [[wire]], reported by [[a]]",
            "Ruth Vane (ruth) > The Wire (wire)",
        ),
        (
            "— un témoin, relayé par une radio, repris par [[a]]",
            "un témoin > une radio",
        ),
        (
            "— [[ruth]] via [[wire]] via [[a]]",
            "Ruth Vane (ruth) > The Wire (wire)",
        ),
        // Nothing but marks and connectors.
        ("— , selon : [[a]] …", ""),
        ("— & et [[a]] et", ""),
    ] {
        assert_eq!(chain(attribution), steps, "{attribution}");
    }
}

#[test]
fn the_last_line_and_the_last_paragraph_are_read_alike() {
    let pages = |break_: &str| {
        let body = format!("> The *roof*\n> leaked{break_}> — [[ruth]], quoted\n> by [[a]] {{after=\"— x, selon y\"}}");
        [
            ("actors/ruth.md".to_owned(), "---\nname: Ruth Vane\n---\n".to_owned()),
            ("notes/n.md".to_owned(), note(&body)),
        ]
    };
    let read = |break_: &str| {
        let pages = pages(break_);
        let pages: Vec<(&str, &str)> = pages
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        let (model, _) = linked(&pages, false);
        model.evidence.first().map(|evidence| evidence.voice.clone())
    };
    let Some(Voice::Attributed(read)) = read("\n>\n") else {
        panic!("it is evidence")
    };
    assert_eq!(read.text, "Ruth Vane, quoted by a");
    let body = "> The roof leaked\n> — *the* mayor, in [[a]]";
    let (model, _) = linked(&[("notes/n.md", &note(body))], false);
    let words: Vec<&str> = model.evidence[0]
        .voice
        .chain()
        .iter()
        .map(|step| &*step.words)
        .collect();
    assert_eq!(words, ["the mayor"]);
}

#[test]
fn who_speaks_and_who_carries() {
    let actors = [
        ("actors/ruth.md", "---\nname: Ruth Vane\n---\n"),
        ("actors/wire.md", "---\nname: The Wire\n---\n"),
        ("actors/new.md", "---\nname: New\nstatus: draft\n---\n"),
    ];
    let counts = |body: &str| {
        let page = note(body);
        let pages: Vec<(&str, &str)> = actors.iter().copied().chain([("notes/n.md", page.as_str())]).collect();
        let (model, _) = linked(&pages, false);
        let of = |actor: &Actor| (actor.says.len(), actor.relays.len());
        let evidence = &model.evidence[0];
        (
            of(&model.actors[0]),
            of(&model.actors[1]),
            evidence.said_by().len(),
            evidence.voice.is_own(),
        )
    };
    let block = |attribution: &str| counts(&format!("> The roof leaked\n>\n> — {attribution}"));
    assert_eq!(block("[[a]]"), ((0, 0), (0, 0), 0, true));
    assert_eq!(block("[[ruth]], by [[wire]], in [[a]]"), ((1, 0), (0, 1), 1, false));
    // Those whom two newspapers leave unnamed are not taken for one voice.
    assert_eq!(block("officials, by [[wire]], in [[a]]"), ((0, 0), (0, 1), 0, false));
    assert_eq!(block("[[new]], in [[a]]"), ((0, 0), (0, 0), 0, false));
    assert_eq!(block("[[ruth]], by [[ruth]], in [[a]]"), ((1, 0), (0, 0), 1, false));
    assert_eq!(counts("He says [[a|“The roof leaked”]]."), ((0, 0), (0, 0), 0, false));
}

proptest::proptest! {
    #[test]
    fn any_attribution_is_read(
        words in proptest::collection::vec("\\PC{0,12}|( |,|\u{a0}|par|selon|cité|by|in|citing|et|[(«»)é’&]){0,8}", 0..6),
        links in proptest::collection::vec(0usize..4, 0..6),
    ) {
        let targets = [
            ("A", Some(Entity::Source(model::SourceIx::new(0)))),
            ("Ruth", Some(Entity::Actor(model::ActorIx::new(0)))),
            (" la  fuite, selon ", Some(Entity::Event(model::EventIx::new(0)))),
            ("\u{a0}", None),
        ];
        let mut pieces = Vec::new();
        for (words, link) in words.into_iter().zip(&links) {
            pieces.extend([load::body::Piece::Text(words), load::body::Piece::Link(*link)]);
        }
        let shown = |number: usize| (targets[number].0.to_owned(), targets[number].1);
        let read = voice::read(&pieces, model::SourceIx::new(0), shown);
        for step in &read.chain {
            proptest::prop_assert_eq!(read.text.get(step.range.clone()), Some(step.words.as_str()));
            proptest::prop_assert!(step.words.contains(char::is_alphanumeric));
        }
        for (range, _) in &read.links {
            proptest::prop_assert!(read.text.get(range.clone()).is_some());
        }
        let named = read.links.iter().any(|(_, to)| matches!(to, Entity::Actor(_)));
        let heard = read.chain.iter().any(|step| !step.speakers.is_empty());
        proptest::prop_assert_eq!(named, heard);
    }
}
