//! Small dossiers, and what their pages say of who speaks.

use crate::cross::cross;
use crate::export::dossier::dossier;
use crate::messages::Messages;
use crate::world::MemoryWorld;

use super::*;

const SEED: &str = "The roof of the hall leaked. Ruth Vane mended it at once, said Sam Cole. Ruth Vane lives in town. \
                    Nobody asked Ruth Vane twice. The council voted.\n";

/// A dossier with these pages, and what `show` makes of it.
fn with<T>(language: &str, pages: &[(&str, String)], show: impl Fn(&View<'_>) -> T) -> T {
    let mut world = MemoryWorld::new()
        .with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"))
        .with("seeds/a.txt", SEED)
        .with(
            "content/sources/a.md",
            "---\nseed: a.txt\ntitle: The Gazette\nlanguage: en\n---\n",
        )
        .with("content/actors/cole.md", "---\nname: Sam Cole\n---\n")
        .with("content/actors/wire.md", "---\nname: The Wire\n---\n");
    if !pages.iter().any(|(path, _)| *path == "actors/ruth.md") {
        world = world.with("content/actors/ruth.md", "---\nname: Ruth Vane\n---\n");
    }
    for (path, text) in pages {
        world = world.with(&format!("content/{path}"), text.clone());
    }
    let (model, diagnostics) = crate::resolve(&world, false);
    assert_eq!(diagnostics, []);
    let (crossed, messages) = (cross(&model, None), Messages::new(language));
    let data = dossier(&model, &crossed);
    show(&View::new(&model, &crossed, &data, &messages))
}

fn note(blocks: &[(&str, &str)]) -> String {
    let blocks = blocks.iter().map(|(words, who)| format!("> {words}\n>\n> — {who}\n\n"));
    format!("---\ntitle: N\n---\n{}", blocks.collect::<String>())
}

fn plain(parts: &[Link]) -> String {
    let part = |link: &Link| match link.href.is_empty() {
        true => link.text.clone(),
        false => format!("[{}]", link.text),
    };
    parts.iter().map(part).collect()
}

#[test]
fn an_attribution_is_shown_as_it_was_written() {
    for (written, attribution, said, voice) in [
        ("[[a]]", "[The Gazette]", "", "own"),
        ("[[a]], headline", "[The Gazette], headline", "", "own"),
        (
            "[[cole]], quoted by [[a|the paper]]",
            "[Sam Cole], quoted by [the paper]",
            "[Sam Cole]",
            "attributed",
        ),
        (
            "des responsables, par [[cole]] et [[wire]], cités par [[a]]",
            "des responsables, par [Sam Cole] et [The Wire], cités par [The Gazette]",
            "des responsables, par [Sam Cole] et [The Wire]",
            "attributed",
        ),
        (
            "officials, by [[wire]], told to [[cole]], in [[a]] {stance=qualifies}",
            "officials, by [The Wire], told to [Sam Cole], in [The Gazette]",
            "officials, by [The Wire], told to [Sam Cole]",
            "attributed",
        ),
        (
            "[[a]], citing officials",
            "[The Gazette], citing officials",
            "officials",
            "attributed",
        ),
        (
            "[[cole]], in [[a]], citing [[wire]]",
            "[Sam Cole], in [The Gazette], citing [The Wire]",
            "[Sam Cole], in [The Gazette], citing [The Wire]",
            "attributed",
        ),
        (
            "& < “[[cole]]”, in [[a]]",
            "& < “[Sam Cole]”, in [The Gazette]",
            "“[Sam Cole]”",
            "attributed",
        ),
    ] {
        let page = ("notes/n.md", note(&[("The council voted", written)]));
        let shown = with("en", &[page], |view| {
            let view = view.evidence(EvidenceIx::new(0), "notes/n.html");
            (plain(&view.attribution), plain(&view.said), view.voice)
        });
        assert_eq!(shown, (attribution.to_owned(), said.to_owned(), voice), "{written}");
    }
}

#[test]
fn what_the_source_itself_attributes_is_said_where_the_editor_names_nobody() {
    for (language, rule) in [("en", "inserted verb of saying"), ("fr", "verbe de parole en incise")] {
        for (who, expected) in [("[[a]]", rule), ("[[cole]], in [[a]]", "")] {
            let page = (
                "notes/n.md",
                note(&[("Ruth Vane mended it at once", who), ("The council voted", "[[a]]")]),
            );
            let marked = with(language, &[page], |view| {
                [0, 1].map(|piece| marked(view, EvidenceIx::new(piece)))
            });
            assert_eq!(marked, [expected, ""], "{who}");
        }
    }
}

#[test]
fn an_actor_says_relays_and_is_spoken_of_once_each() {
    let own = "> Nobody asked Ruth Vane twice\n>\n> — [[a]]\n";
    let pages = [
        ("actors/ruth.md", format!("---\nname: Ruth Vane\n---\n{own}")),
        (
            "notes/n.md",
            note(&[
                ("The council voted", "[[ruth]], by [[wire]], in [[a]]"),
                ("Ruth Vane lives in town", "[[a]]"),
                ("Ruth Vane lives", "[[a]]"),
                ("Ruth Vane mended it at once", "[[a]]"),
                ("Nobody asked Ruth Vane twice", "[[a]]"),
            ]),
        ),
        (
            "notes/o.md",
            note(&[
                ("Ruth Vane lives in town", "[[a]]"),
                ("The council voted", "[[ruth]], in [[a]]"),
            ]),
        ),
    ];
    let shown = with("en", &pages, |view| {
        // By id: cole, ruth, wire.
        [1, 2].map(|actor| {
            let statements = statements(view, ActorIx::new(actor), "actors/x.html");
            let words = |evidence: &super::super::page::EvidenceView| evidence.quotation[0].text.clone();
            let told = statements.iter();
            told.map(|told| (told.voice, told.shown.iter().map(words).collect::<Vec<_>>()))
                .collect::<Vec<_>>()
        })
    });
    let list = |voice, words: &[&str]| (voice, words.iter().map(|&words| words.to_owned()).collect::<Vec<_>>());
    let ruth = vec![
        list("says", &["The council voted"]),
        list("own", &["Ruth Vane lives in town"]),
        list("attributed", &["Ruth Vane mended it at once"]),
    ];
    assert_eq!(shown, [ruth, vec![list("relays", &["The council voted"])]]);
}

#[test]
fn a_source_counts_its_voices() {
    let page = note(&[
        ("The roof of the hall leaked", "[[a]]"),
        ("The roof of the hall leaked", "[[a]]"),
        ("Ruth Vane mended it at once", "[[a]]"),
        ("Ruth Vane lives in town", "[[cole]], quoted by [[a]]"),
        ("Nobody asked", "[[cole]] and [[wire]], quoted by [[a]]"),
        ("The council voted", "officials, by [[wire]], in [[a]]"),
    ]);
    let voices = with("en", &[("notes/n.md", page)], |view| {
        voices(view, SourceIx::new(0), "sources/a.html")
    });
    assert_eq!((voices.own, voices.attributed, voices.marked), (1, 4, 1));
    let speakers = voices.speakers.iter();
    let speakers: Vec<_> = speakers
        .map(|speaker| (plain(std::slice::from_ref(&speaker.link)), speaker.count))
        .collect();
    let expected = [("[Sam Cole]", 2), ("[The Wire]", 1), ("officials", 1)];
    assert_eq!(speakers, expected.map(|(words, count)| (words.to_owned(), count)));
}
