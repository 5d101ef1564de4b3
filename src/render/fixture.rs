//! Nothing in, a [`Site`] out that has a page of every kind, with values such as a real dossier gives.
//!
//! Invariant: every list is filled somewhere and empty somewhere.

use std::sync::Arc;

use crate::highlight::highlight;
use crate::site::page::*;

mod chronology;
mod compared;
mod drawn;
mod evidence;
mod found;
mod frame;
mod method;
mod parts;
mod whole;

use evidence::*;
use frame::page;
use parts::*;

fn source_page(publishing: &'static str) -> SourcePage {
    let row = |what, value: &str, href: &str, rule: &str| MetadataRow {
        what,
        value: text(value),
        href: text(href),
        rule: text(rule),
        remark: String::new(),
        remark_href: String::new(),
    };
    let full = publishing == "full";
    let mut blocks = if publishing == "none" { Vec::new() } else { blocks() };
    if publishing == "excerpts" {
        blocks.retain(|block| !block.notes.is_empty());
        blocks.iter_mut().for_each(|block| block.cut_before = true);
    }
    let html = "<p>\"Depuis la signature de l’accord <b class=x>le 19 mai</b>\"</p>\n<!-- furniture -->\n";
    SourcePage {
        id: text("depart-101"),
        title: text(SOURCES[0].1),
        metadata: vec![
            row("publisher", "Agence Anadolu", "", ""),
            row("agency", "AFP", "../actors/ekman.html", ""),
            MetadataRow {
                remark: text("Le texte la contredit : il parle de « en juin 2024 » comme d’un fait passé."),
                remark_href: if full { text("#d1") } else { String::new() },
                ..row("heading_date", "juillet 2025", "", "date en tête du fichier")
            },
            row("language", "français", "", "langue du texte"),
            row(
                "url",
                "https://www.example.org/fr/afrique/plus-de-269-soldats-americains-ont-deja-quitte-le-niger-0123456789/3247890",
                "https://www.example.org/",
                "",
            ),
        ],
        body: if full {
            vec![prose(
                "<p>Dépêche d’agence reprise sans signature. La date en tête du fichier, juillet 2025, ne peut être celle des faits : le texte parle au présent du départ de juin 2024.</p>",
            )]
        } else {
            Vec::new()
        },
        annotated: full,
        publishing,
        language: text("fr"),
        dir: "ltr",
        blocks,
        notes: article_notes(),
        legend: vec![
            LegendEntry {
                kind: "event",
                count: 3,
            },
            LegendEntry {
                kind: "question",
                count: 1,
            },
        ],
        passages: 4,
        shared_more: usize::from(full),
        part: 0,
        parts: Vec::new(),
        previous: None,
        next: None,
        asides_more: usize::from(full),
        citations: citations(),
        asides: if full {
            vec![
                AsideView {
                    text: text("date 2025-07"),
                    reason: text("aside-metadata"),
                    line: 1,
                },
                AsideView {
                    text: text("Lire aussi : Le Niger soupçonne la France de déstabilisation via le Bénin"),
                    reason: text("aside-read-also"),
                    line: 5,
                },
            ]
        } else {
            Vec::new()
        },
        original: full.then(|| Original {
            html: Html(highlight(html, "html")),
            href: text("../seeds/002_50ac60d4370761b4.txt"),
            cut: true,
        }),
        sha256: text("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        seed: text("002_50ac60d4370761b4.txt"),
        size: 2_871,
        encoding: text("UTF-8"),
        events: events(),
        actors: vec![
            SourceCount {
                link: ekman(),
                count: 3,
            },
            SourceCount {
                link: pentagon(),
                count: 2,
            },
            SourceCount {
                link: ministry(),
                count: 1,
            },
        ],
        dates: if full { 1 } else { 0 },
        events_more: 2,
        actors_more: 0,
        dates_href: text("../found/dates.html"),
        voices: match full {
            true => Voices {
                own: 2,
                attributed: 4,
                marked: 1,
                speakers: vec![
                    SourceCount {
                        link: ekman(),
                        count: 2,
                    },
                    SourceCount {
                        link: link("", "", "des responsables militaires"),
                        count: 1,
                    },
                ],
            },
            false => Voices::default(),
        },
        shared: if full { found::shared_with() } else { Vec::new() },
        anomalies: found::anomalies(full),
        anomalies_more: if full { 3 } else { 0 },
        anomalies_href: text("../method/anomalies.html"),
        backlinks: backlinks(),
        draft: !full,
        proposed: String::new(),
        data: data(),
    }
}

fn home(full: bool) -> HomePage {
    let count = |what, count, href: &str| Count {
        what,
        count: if full { count } else { 0 },
        href: text(href),
    };
    HomePage {
        found: found::home(full),
        cut: vec![count("sources", 4000, "sources.html")],
        method: link("", "method.html", "Méthode et chiffres"),
        body: vec![prose(
            "<p>En mars 2024, les autorités militaires du Niger dénoncent l’accord qui permettait à un millier de soldats américains d’opérer depuis leur sol. Deux mois plus tard, un calendrier de retrait est signé à Niamey. Cinq articles racontent l’affaire ; ils ne disent pas tous la même chose.</p><p>Ce dossier les confronte phrase par phrase.</p>",
        )],
        from: full.then(|| events()[0].date.clone()),
        to: full.then(|| events()[4].date.clone()),
        counts: vec![
            count("sources", 4, "sources/index.html"),
            count("events", 1_805, "chronology.html"),
            count("actors", 24, "actors/index.html"),
            count("places", 0, "places/index.html"),
            count("questions", 6, "questions/index.html"),
            count("evidence", 92, ""),
        ],
        events: if full { events() } else { Vec::new() },
        events_cut: full,
        actors: if full { entries() } else { Vec::new() },
        questions: if full {
            vec![question_entry(), question_entry(), question_entry()]
        } else {
            Vec::new()
        },
        sources: if full {
            (0..SOURCES.len()).map(source_entry).collect()
        } else {
            Vec::new()
        },
        notes: if full {
            vec![link("note", "notes/methode.html", "Comment ce dossier est fait")]
        } else {
            Vec::new()
        },
    }
}

fn event_page(full: bool) -> EventPage {
    let all = events();
    EventPage {
        id: text("signature"),
        title: text("L’accord de désengagement est signé"),
        date: signature_date(),
        date_supported: full,
        kind: text(if full { "accord" } else { "" }),
        places: if full { vec![niamey(), agadez()] } else { Vec::new() },
        actors: if full { all[0].actors.clone() } else { Vec::new() },
        body: if full { body() } else { Vec::new() },
        evidence: 2,
        support: if full { support() } else { SupportView::default() },
        previous: full.then(|| all[2].clone()),
        next: full.then(|| all[4].clone()),
        follows: if full { vec![all[2].clone()] } else { Vec::new() },
        followed_by: if full { vec![all[4].clone()] } else { Vec::new() },
        related: if full {
            vec![RelatedEvent {
                event: all[1].clone(),
                actors: vec![pentagon(), ministry()],
                places: vec![niamey()],
                linked: true,
                questions: vec![question_entry().link],
            }]
        } else {
            Vec::new()
        },
        questions: if full { vec![question_entry()] } else { Vec::new() },
        known: Some(method::known(full)),
        forecasts: full.then(method::foretold),
        date_question: full.then(|| compared::of_event("e1")),
        place_question: None,
        backlinks: if full { backlinks() } else { Backlinks::default() },
        chronology: text("../chronology.html#signature"),
        draft: !full,
        proposed: String::new(),
        data: if full { data() } else { DataPanel::default() },
    }
}

fn index(entries: Vec<IndexEntry>) -> IndexPage {
    let name = |words: &str, link: Link, alias| IndexName {
        name: text(words),
        link,
        alias,
        kind: text("institution"),
        events: 3,
    };
    IndexPage {
        kinds: vec![
            IndexKind {
                id: text("kind-institution"),
                title: text("Institutions"),
                entries: entries[..2].to_vec(),
                total: 2,
            },
            IndexKind {
                id: text("kind-person"),
                title: text("Personnes"),
                entries: entries[2..].to_vec(),
                total: entries.len() - 2,
            },
        ],
        letters: vec![
            IndexLetter {
                id: text("letter-d"),
                letter: text("D"),
                entries: vec![name("Département américain de la Défense", pentagon(), false)],
            },
            IndexLetter {
                id: text("letter-e"),
                letter: text("E"),
                entries: vec![name("Ekman (Kenneth)", ekman(), false)],
            },
            IndexLetter {
                id: text("letter-m"),
                letter: text("M"),
                entries: vec![
                    name("Ministère nigérien de la Défense nationale", ministry(), false),
                    name("Ministère américain de la Défense", pentagon(), true),
                ],
            },
            IndexLetter {
                id: text("letter-p"),
                letter: text("P"),
                entries: vec![name("Pentagone", pentagon(), true)],
            },
        ],
        total: entries.len(),
        network: text("../actors-network.html"),
        map: Some(drawn::map()),
        ..IndexPage::default()
    }
}

fn actor() -> ActorPage {
    ActorPage {
        id: text("ekman"),
        name: text("Kenneth Ekman"),
        kind: text("personne"),
        aliases: vec![
            AliasView {
                text: text("général Ekman"),
                count: 3,
            },
            AliasView {
                text: text("Kenneth P. Ekman"),
                count: 0,
            },
        ],
        roles: vec![RoleView {
            title: text("Directeur de la stratégie du commandement pour l’Afrique"),
            from: Some(date("2022", "2022", "en 2022", Some("2022"))),
            to: None,
        }],
        member_of: vec![pentagon()],
        members: vec![ministry()],
        body: vec![
            prose("<p>Il conduit la délégation américaine à Niamey.</p>"),
            BodyPart::Evidence {
                evidence: Box::new(full_evidence("e4")),
            },
        ],
        events: events(),
        events_more: 1_700,
        chronology: text("../chronology.html"),
        strip: Some(drawn::strip()),
        companions: drawn::companions(),
        network: text("../actors-network.html"),
        statements: statements(),
        mentions: mentions(),
        mentions_more: 12,
        mention_count: 3,
        backlinks: backlinks(),
        draft: false,
        proposed: String::new(),
        data: data(),
    }
}

fn question() -> QuestionPage {
    let own = evidence("e2", 0, "plus de 269 éléments sur 946 et plusieurs tonnes de matériels");
    QuestionPage {
        events_more: 2,
        id: text("effectif"),
        title: text("Combien de soldats américains se trouvaient au Niger ?"),
        kind: "number",
        unit: text("soldats"),
        agreement: compared::agreement(own.clone()),
        cited_above: vec![text("e2")],
        silent: vec![source(2)],
        silent_total: 14,
        lead: vec![prose(
            "<p>Deux articles donnent un nombre, un troisième un ordre de grandeur.</p>",
        )],
        judgement_titled: false,
        judgement: vec![
            prose(
                "<p>Les deux nombres ne se contredisent pas : 946 est un compte à une date, « un millier » un ordre de grandeur que les agences répètent depuis 2023.</p>",
            ),
            BodyPart::Evidence {
                evidence: Box::new(own),
            },
            BodyPart::Evidence {
                evidence: Box::new(evidence("e12", 2, "près d’un millier d’hommes")),
            },
            prose("<p>On retiendra 946 pour juin 2024.</p>"),
        ],
        events: events()[3..].to_vec(),
        backlinks: backlinks(),
        draft: false,
        proposed: String::new(),
        data: data(),
    }
}

/// A site with a page of every kind, some of them twice: with everything, and with as little as can be.
pub fn site() -> Site {
    let shared = Shared {
        title: text("Le retrait américain du Niger"),
        description: text(
            "Cinq articles, une affaire : ce que disent les sources du départ des troupes américaines, phrase par phrase.",
        ),
        language: text("fr"),
        dir: "ltr",
        authors: vec![text("Rédaction")],
        licence: text("CC BY 4.0"),
        version: "0.1.0",
        search: vec![text("fr"), text("en")],
        cards: 1,
        whole: "whole.html",
        epub: "dossier.epub",
    };
    let place = PlacePage {
        id: text("niamey"),
        name: text("Niamey"),
        kind: text("ville"),
        aliases: vec![AliasView {
            text: text("capitale nigérienne"),
            count: 2,
        }],
        within: vec![
            link("place", "niger.html", "Niger"),
            link("place", "sahel.html", "Sahel"),
        ],
        contains: vec![link("place", "base-101.html", "Base aérienne 101")],
        coordinates: text("13,51° N, 2,11° E"),
        body: Vec::new(),
        map: Some(drawn::drawing()),
        events: events(),
        events_more: 0,
        chronology: text("../chronology.html"),
        strip: None,
        mentions: mentions(),
        mentions_more: 0,
        mention_count: 3,
        backlinks: backlinks(),
        draft: false,
        proposed: String::new(),
        data: data(),
    };
    let note = NotePage {
        id: text("methode"),
        title: text("Comment ce dossier est fait"),
        body: body(),
        backlinks: Backlinks::default(),
        draft: false,
        proposed: String::new(),
        data: data(),
    };
    let mut not_found = page("404.html", "Cette page n’existe pas", Content::NotFound(Box::default()));
    not_found.head.root = text("/niger/");
    not_found.head.assets = text("/niger/");
    let mut pages = vec![
        not_found,
        page("actors/ekman.html", "Kenneth Ekman", Content::Actor(Box::new(actor()))),
        page(
            "actors/index.html",
            "Acteurs",
            Content::Actors(Box::new(index(entries()))),
        ),
        page(
            "actors/index-2.html",
            "Acteurs : E – M",
            Content::Actors(Box::new(drawn::part(index(entries())))),
        ),
        page(
            "actors-network.html",
            "Qui apparaît avec qui",
            Content::Network(Box::new(drawn::network())),
        ),
        page(
            "empty.html",
            "Le retrait américain du Niger",
            Content::Home(Box::new(home(false))),
        ),
        page(
            "events/coup.html",
            "Un événement presque vide",
            Content::Event(Box::new(event_page(false))),
        ),
        page(
            "events/signature.html",
            "L’accord de désengagement est signé",
            Content::Event(Box::new(event_page(true))),
        ),
        page(
            "index.html",
            "Le retrait américain du Niger",
            Content::Home(Box::new(home(true))),
        ),
        page(
            "notes/index.html",
            "Notes",
            Content::Notes(Box::new(NotesPage {
                parts: Vec::new(),
                notes: vec![NoteEntry {
                    link: link("note", "methode.html", "Comment ce dossier est fait"),
                    summary: text("Cinq articles, lus phrase par phrase."),
                }],
            })),
        ),
        page(
            "notes/methode.html",
            "Comment ce dossier est fait",
            Content::Note(Box::new(note)),
        ),
        page("places/index.html", "Lieux", Content::Places(Box::default())),
        page("places/niamey.html", "Niamey", Content::Place(Box::new(place))),
        page(
            "questions/effectif.html",
            "Combien de soldats américains se trouvaient au Niger ?",
            Content::Question(Box::new(question())),
        ),
        page(
            "questions/index.html",
            "Questions",
            Content::Questions(Box::new(QuestionsPage {
                questions: vec![question_entry(), question_entry()],
                events: vec![compared::event_question()],
                parts: vec![
                    found::numbered("index.html", "1", true),
                    found::numbered("index-2.html", "2", false),
                ],
            })),
        ),
        page(
            "search.html",
            "Rechercher",
            Content::Search(Box::new(SearchPage {
                indexes: vec![Count {
                    what: "events",
                    count: 23,
                    href: text("chronology.html"),
                }],
            })),
        ),
        page(
            "sources/anfani.html",
            SOURCES[2].1,
            Content::Source(Box::new(source_page("none"))),
        ),
        page(
            "sources/depart-101.html",
            SOURCES[0].1,
            Content::Source(Box::new(source_page("full"))),
        ),
        page(
            "sources/dispatch-0.html",
            SOURCES[1].1,
            Content::Source(Box::new(source_page("excerpts"))),
        ),
        page(
            "sources/index.html",
            "Sources",
            Content::Sources(Box::new(SourcesPage {
                sources: (0..SOURCES.len()).map(source_entry).collect(),
                total: SOURCES.len(),
                parts: Vec::new(),
                anomalies: 2,
                anomalies_href: text("../method/anomalies.html"),
            })),
        ),
    ];
    pages.extend(chronology::pages());
    for (path, whole) in [("whole.html", whole::first()), ("whole-2.html", whole::last())] {
        pages.push(page(path, "Tout le dossier", Content::Whole(Box::new(whole))));
    }
    pages.extend(found::pages());
    pages.extend(method::pages());
    Site {
        shared: Arc::new(shared),
        folder: String::new(),
        pages,
        cards: Vec::new(),
    }
}
