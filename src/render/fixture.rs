//! Nothing in, a [`Site`] out that has a page of every kind, with values such as a real dossier gives.
//!
//! Invariant: every list is filled somewhere and empty somewhere.

use std::sync::Arc;

use crate::highlight::highlight;
use crate::site::page::*;
use crate::span::FilePath;

fn text(text: &str) -> String {
    text.to_owned()
}

fn link(kind: &'static str, href: &str, words: &str) -> Link {
    Link {
        text: text(words),
        href: text(href),
        kind,
    }
}

fn niamey() -> Link {
    link("place", "../places/niamey.html", "Niamey")
}

fn agadez() -> Link {
    link("place", "../places/agadez.html", "Base aérienne 201 d’Agadez")
}

fn pentagon() -> Link {
    link(
        "actor",
        "../actors/departement-defense.html",
        "Département américain de la Défense",
    )
}

fn ministry() -> Link {
    link(
        "actor",
        "../actors/ministere-defense.html",
        "Ministère nigérien de la Défense nationale",
    )
}

fn ekman() -> Link {
    link("actor", "../actors/ekman.html", "Kenneth Ekman")
}

const SOURCES: [(&str, &str, &str); 4] = [
    (
        "depart-101",
        "Plus de 269 soldats américains ont déjà quitté le Niger",
        "Agence Anadolu",
    ),
    (
        "dispatch-0",
        "Niger : le retrait des troupes américaines achevé d’ici le 15 septembre",
        "Le Sahel",
    ),
    (
        "anfani",
        "Les États-Unis et le Niger s’accordent sur un retrait « ordonné, responsable et en toute sécurité »",
        "",
    ),
    ("note-blog", "us-troops-niger-2", ""),
];

fn source(index: usize) -> Link {
    let (id, title, _) = SOURCES[index % SOURCES.len()];
    link("source", &format!("../sources/{id}.html"), title)
}

fn date(edtf: &str, prose: &str, adverbial: &str, datetime: Option<&str>) -> DateView {
    DateView {
        edtf: text(edtf),
        prose: text(prose),
        adverbial: text(adverbial),
        datetime: datetime.map(text),
        uncertain: datetime.is_none(),
    }
}

fn signature_date() -> DateView {
    date("2024-05-19", "19 mai 2024", "le 19 mai 2024", Some("2024-05-19"))
}

fn part(kind: &'static str, words: &str) -> QuotePart {
    QuotePart {
        kind,
        text: text(words),
    }
}

fn claim(property: &str, href: &str, value: &str, written: &str) -> ClaimView {
    ClaimView {
        property: link("question", href, property),
        value: text(value),
        written: text(written),
        entity: None,
    }
}

fn evidence(id: &str, from: usize, words: &str) -> EvidenceView {
    let source = source(from);
    EvidenceView {
        id: text(id),
        quotation: vec![part("exact", words)],
        language: None,
        passage: link("source", &format!("{}#{id}", source.href), "passage"),
        source,
        speakers: Vec::new(),
        claims: Vec::new(),
        stance: "supports",
        on: None,
    }
}

/// Evidence with everything that evidence can have.
fn full_evidence(id: &str) -> EvidenceView {
    let mut full = evidence(
        id,
        1,
        "un processus qui a déjà commencé et qui s’achèvera le 15 septembre, ont indiqué les deux pays",
    );
    full.quotation.push(part("exact", " "));
    full.quotation.push(part("gap", "[…]"));
    full.quotation.push(part("exact", " dans un communiqué commun"));
    full.quotation.push(part("editor", "[sic]"));
    full.speakers = vec![ministry(), pentagon()];
    full.claims = vec![
        claim(
            "échéance du retrait",
            "../questions/echeance.html",
            "15 septembre 2024",
            "2024-09-15",
        ),
        ClaimView {
            entity: Some(niamey()),
            ..claim("lieu", "", "Niamey", "niamey")
        },
    ];
    full
}

fn disputing(id: &str) -> EvidenceView {
    EvidenceView {
        stance: "disputes",
        language: Some(text("en")),
        on: Some(link(
            "question",
            "../questions/effectif.html",
            "Combien de soldats américains au Niger ?",
        )),
        speakers: vec![ekman()],
        ..evidence(
            id,
            3,
            "more than 1,000 troops had been stationed in the country, not fewer than 950",
        )
    }
}

fn event(id: &str, title: &str, date: DateView, full: bool) -> EventEntry {
    let pick = |links: Vec<Link>| if full { links } else { Vec::new() };
    EventEntry {
        id: text(id),
        link: link("event", &format!("../events/{id}.html"), title),
        date,
        kind: text(if full { "accord" } else { "" }),
        places: pick(vec![niamey()]),
        actors: pick(vec![ministry(), pentagon()])
            .into_iter()
            .map(|link| Participant {
                link,
                role: text("signataire"),
            })
            .collect(),
        sources: pick(vec![source(0), source(1)]),
        evidence: if full { 3 } else { 0 },
        summary: text(if full {
            "Au terme de cinq jours de discussions, les deux ministères fixent au 15 septembre la fin du retrait."
        } else {
            ""
        }),
        role: String::new(),
        draft: false,
    }
}

fn events() -> Vec<EventEntry> {
    vec![
        event(
            "accord-2012",
            "Un accord de coopération militaire lie Washington et Niamey",
            date("2012", "2012", "en 2012", Some("2012")),
            true,
        ),
        event(
            "coup",
            "Le général Tiani prend le pouvoir et renverse le président Mohamed Bazoum, retenu dans sa résidence",
            date(
                "2023-07-26/2023-07-28",
                "du 26 au 28 juillet 2023",
                "du 26 au 28 juillet 2023",
                None,
            ),
            true,
        ),
        event(
            "denonciation",
            "Niamey dénonce l’accord de 2012",
            date("2024-03-16~", "vers le 16 mars 2024", "vers le 16 mars 2024", None),
            false,
        ),
        event(
            "signature",
            "L’accord de désengagement est signé",
            signature_date(),
            true,
        ),
        EventEntry {
            draft: true,
            role: text("signataire"),
            ..event(
                "echeance",
                "Échéance du retrait",
                date(
                    "../2024-09-15",
                    "au plus tard le 15 septembre 2024",
                    "au plus tard le 15 septembre 2024",
                    None,
                ),
                true,
            )
        },
    ]
}

fn question_entry() -> QuestionEntry {
    QuestionEntry {
        link: link(
            "question",
            "../questions/effectif.html",
            "Combien de soldats américains se trouvaient au Niger ?",
        ),
        answers: vec![text("environ 1 000"), text("946"), text("plus de 650, « environ »")],
        evidence: 5,
        sources: 3,
    }
}

fn entry(link: Link, kind: &str, gloss: &str) -> IndexEntry {
    IndexEntry {
        link,
        kind: text(kind),
        gloss: text(gloss),
        aliases: vec![text("Pentagone")],
        events: 4,
        mentions: 17,
        sources: 3,
    }
}

fn entries() -> Vec<IndexEntry> {
    vec![
        entry(pentagon(), "institution", "Ministère fédéral des États-Unis"),
        entry(ministry(), "institution", ""),
        entry(
            ekman(),
            "personne",
            "Général de division, chef de la délégation américaine",
        ),
    ]
}

fn source_entry(index: usize) -> SourceEntry {
    SourceEntry {
        link: source(index),
        publisher: text(SOURCES[index].2),
        author: text(if index == 1 { "Moussa Aksar" } else { "" }),
        agency: text(if index == 0 { "AFP" } else { "" }),
        published: (index < 2).then(|| date("2024-06", "juin 2024", "en juin 2024", Some("2024-06"))),
        evidence: 12,
        events: 4,
        words: 1_312,
        summary: text(if index == 0 {
            "Dépêche d’agence reprise sans signature ; la date en tête (juillet 2025) ne peut être celle des faits."
        } else {
            ""
        }),
        guessed: index > 1,
    }
}

fn prose(html: &str) -> BodyPart {
    BodyPart::Prose { html: Html(text(html)) }
}

fn body() -> Vec<BodyPart> {
    vec![
        prose(
            "<p>Au terme de <a class=\"quote\" href=\"../sources/dispatch-0.html#e9\"><q>« une commission de cinq jours »</q></a>, les deux ministères fixent une échéance. La veille encore, <a href=\"../actors/ekman.html\">Kenneth Ekman</a> parlait de <em>mois</em> plutôt que de semaines ; la délégation nigérienne, elle, tenait à une date.</p>\n<p>Rien n’est dit du sort de la base d’Agadez, qui a coûté plus de cent millions de dollars.</p>",
        ),
        BodyPart::Evidence {
            evidence: Box::new(full_evidence("e1")),
        },
        prose("<p>L’état-major confirme la date quelques semaines plus tard :</p>"),
        BodyPart::Evidence {
            evidence: Box::new(EvidenceView {
                speakers: vec![ekman()],
                claims: vec![claim("date", "", "19 mai 2024", "2024-05-19")],
                stance: "qualifies",
                ..evidence(
                    "e2",
                    0,
                    "Depuis la signature de l’accord sur le retrait des troupes américaines le 19 mai 2024",
                )
            }),
        },
        prose(
            "<h2>Ce que l’on ignore</h2><ul><li>le nombre des rotations ;</li><li>le sort du matériel.</li></ul><pre class=\"code\" tabindex=\"0\"><code><span class=\"hl-k\">fn</span> main() {}</code></pre><table><thead><tr><th>Date</th><th>Départs</th></tr></thead><tbody><tr><td>7 juin</td><td>269</td></tr></tbody></table>",
        ),
    ]
}

fn backlinks() -> Vec<BacklinkView> {
    vec![BacklinkView {
        from: link("event", "denonciation.html", "Niamey dénonce l’accord de 2012"),
        sentence: Html(text(
            "Deux mois plus tard, un <mark>accord de désengagement</mark> est signé dans la capitale.",
        )),
    }]
}

fn data() -> DataPanel {
    let json = "{\n  \"id\": \"signature\",\n  \"title\": \"L’accord de désengagement est signé\",\n  \"date\": \"2024-05-19\",\n  \"earliest\": \"2024-05-19\",\n  \"places\": [\"niamey\"],\n  \"count\": 3,\n  \"draft\": false,\n  \"description\": \"une ligne assez longue pour dépasser la largeur de la colonne de texte sur un petit écran comme sur un grand, sans casser la page\"\n}";
    DataPanel {
        html: Html(highlight(json, "json")),
        href: text("../data/dossier.json"),
    }
}

fn mentions() -> Vec<MentionGroup> {
    let sentence = |words: &str| MentionSentence {
        html: Html(text(words)),
        href: text("../sources/depart-101.html#b2"),
        language: None,
    };
    vec![
        MentionGroup {
            source: source(0),
            count: 2,
            sentences: vec![
                sentence(
                    "Un communiqué signé par le général de division <mark>Kenneth Ekman</mark>, du ministère américain de la Défense.",
                ),
                sentence("<mark>M. Ekman</mark> a salué la qualité des échanges."),
            ],
        },
        MentionGroup {
            source: source(3),
            count: 1,
            sentences: Vec::new(),
        },
    ]
}

fn note(number: usize, on: Link) -> NoteView {
    NoteView {
        number,
        id: format!("e{number}"),
        on,
        speakers: Vec::new(),
        claims: Vec::new(),
        stance: "supports",
        excerpt: text("Depuis la signature"),
    }
}

fn article_notes() -> Vec<NoteView> {
    let signature = link(
        "event",
        "../events/signature.html#e1",
        "L’accord de désengagement est signé",
    );
    let count = link(
        "question",
        "../questions/effectif.html#e2",
        "Combien de soldats américains se trouvaient au Niger ?",
    );
    vec![
        NoteView {
            claims: vec![claim("date", "", "19 mai 2024", "2024-05-19")],
            speakers: vec![ekman()],
            ..note(1, signature.clone())
        },
        NoteView {
            claims: vec![claim("effectif", "../questions/effectif.html", "946", "946")],
            stance: "disputes",
            ..note(2, count)
        },
        note(3, signature.clone()),
        note(4, link("actor", "../actors/ekman.html#e4", "Kenneth Ekman")),
        note(
            5,
            link(
                "event",
                "../events/depart.html#e5",
                "Une cérémonie marque « le début officiel du retrait »",
            ),
        ),
        note(6, link("source", "depart-101.html#e6", "Critique de la source")),
        note(7, link("place", "../places/niamey.html#e7", "Niamey")),
    ]
}

fn span(words: &str, notes: &[usize], kinds: &[&'static str]) -> SpanView {
    SpanView {
        text: text(words),
        notes: notes.to_vec(),
        kinds: kinds.to_vec(),
        ..SpanView::default()
    }
}

fn block(id: usize, kind: &'static str, spans: Vec<SpanView>, notes: &[NoteView]) -> BlockView {
    BlockView {
        id: format!("b{id}"),
        kind,
        level: u8::from(kind == "heading") * 2,
        spans,
        notes: notes.to_vec(),
        cut_before: false,
    }
}

fn blocks() -> Vec<BlockView> {
    let notes = article_notes();
    let anchored = |anchors: &[&str], span: SpanView| SpanView {
        anchors: anchors.iter().map(|id| text(id)).collect(),
        ..span
    };
    let ending = |ends: &[usize], span: SpanView| SpanView {
        ends: ends.to_vec(),
        ..span
    };
    let named = |name: Link, span: SpanView| SpanView {
        name: Some(name),
        ..span
    };
    vec![
        block(
            1,
            "paragraph",
            vec![
                span("\"", &[], &[]),
                anchored(
                    &["e1"],
                    span(
                        "Depuis la signature de l’accord sur le retrait des troupes américaines le 19 mai 2024",
                        &[1],
                        &["event"],
                    ),
                ),
                ending(&[1], span(",", &[1], &["event"])),
                span(" ", &[], &[]),
                anchored(
                    &["e2", "e3"],
                    span("plus de 269 éléments sur 946", &[2, 3], &["event", "question"]),
                ),
                ending(&[2], span(" et plusieurs tonnes", &[2, 3], &["event", "question"])),
                ending(&[3], span(" de matériels ont déjà quitté le Niger", &[3], &["event"])),
                span(
                    "\", indique un communiqué signé par le chef d’état-major de l’armée de terre du Niger, le colonel ",
                    &[],
                    &[],
                ),
                named(
                    link("actor", "../actors/kiaou.html", "Mamane Sani Kiaou"),
                    span("Mamane Sani Kiaou", &[], &[]),
                ),
                span(", et ", &[], &[]),
                anchored(&["e4"], span("le général de division ", &[4], &["actor"])),
                named(ekman(), span("Kenneth Ekman", &[4], &["actor"])),
                ending(&[4], span(", du ministère américain de la Défense", &[4], &["actor"])),
                span(".", &[], &[]),
            ],
            &notes[..4],
        ),
        block(2, "heading", vec![span("Une cérémonie à la base 101", &[], &[])], &[]),
        block(
            3,
            "paragraph",
            vec![
                span("Il a été publié à l'occasion d'une cérémonie à ", &[], &[]),
                anchored(
                    &["e7"],
                    ending(&[7], span("la base militaire 101 à Niamey", &[7], &["place"])),
                ),
                span(
                    " organisée pour le départ d'autres soldats américains dont le nombre n'a pas été précisé et qui, précise le texte, marque ",
                    &[],
                    &[],
                ),
                anchored(
                    &["e5"],
                    ending(
                        &[5],
                        span(
                            "\"le début officiel du retrait du personnel et des équipements militaires américains\"",
                            &[5],
                            &["event"],
                        ),
                    ),
                ),
                span(". ", &[], &[]),
                anchored(&["e6"], ending(&[6], span("LS/APA", &[6], &["source"]))),
            ],
            &notes[4..],
        ),
        block(
            4,
            "quotation",
            vec![span("Un retrait ordonné, responsable et en toute sécurité.", &[], &[])],
            &[],
        ),
        block(5, "item", vec![span("du personnel ;", &[], &[])], &[]),
        block(6, "item", vec![span("des équipements ;", &[], &[])], &[]),
        block(7, "row", vec![span("7 juin\t269\tNiamey", &[], &[])], &[]),
        block(8, "preformatted", vec![span("communiqué\n   conjoint", &[], &[])], &[]),
        block(
            9,
            "caption",
            vec![span("Un C-130 sur le tarmac de Niamey, en juin 2024.", &[], &[])],
            &[],
        ),
        block(
            10,
            "paragraph",
            vec![span(
                "Il avait été conclu deux mois après la dénonciation de l'accord de coopération militaire avec les Etats-Unis par le régime de Niamey, arrivé au pouvoir par un coup d'Etat, en juillet 2023. Afin de permettre un retrait en bon ordre et en toute sécurité, une commission mixte de désengagement à été mise en place pour faciliter la coordination.",
                &[],
                &[],
            )],
            &[],
        ),
    ]
}

fn source_page(publishing: &'static str) -> SourcePage {
    let row = |what, value: &str, href: &str, rule: &str| MetadataRow {
        what,
        value: text(value),
        href: text(href),
        rule: text(rule),
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
            row("heading_date", "juillet 2025", "", "date en tête du fichier"),
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
        backlinks: backlinks(),
        draft: !full,
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

fn chronology() -> ChronologyPage {
    let all = events();
    let month = |id: &str, title: &str, events: &[EventEntry]| Month {
        id: text(id),
        title: text(title),
        events: events.to_vec(),
    };
    let year = |year: &str, months: Vec<Month>| Year {
        id: format!("y{year}"),
        title: text(year),
        total: months.iter().map(|month| month.events.len()).sum(),
        months,
    };
    ChronologyPage {
        years: vec![
            year("2012", vec![month("y2012-xx", "", &all[..1])]),
            year("2023", vec![month("y2023-07", "juillet", &all[1..2])]),
            year(
                "2024",
                vec![
                    month("y2024-03", "mars", &all[2..3]),
                    month("y2024-05", "mai", &all[3..4]),
                    month("y2024-09", "septembre", &all[4..]),
                ],
            ),
        ],
        total: all.len(),
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
        sources: if full {
            vec![
                SourceCount {
                    link: source(0),
                    count: 1,
                },
                SourceCount {
                    link: source(1),
                    count: 2,
                },
            ]
        } else {
            Vec::new()
        },
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
        backlinks: if full { backlinks() } else { Vec::new() },
        chronology: text("../chronology.html#signature"),
        draft: !full,
        data: if full { data() } else { DataPanel::default() },
    }
}

fn index(entries: Vec<IndexEntry>) -> IndexPage {
    let name = |words: &str, link: Link, alias| IndexName {
        name: text(words),
        link,
        alias,
    };
    IndexPage {
        kinds: vec![
            IndexKind {
                id: text("kind-institution"),
                title: text("Institutions"),
                entries: entries[..2].to_vec(),
            },
            IndexKind {
                id: text("kind-person"),
                title: text("Personnes"),
                entries: entries[2..].to_vec(),
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
        says: vec![full_evidence("e1"), disputing("e8")],
        claimed: vec![full_evidence("e4")],
        mentions: mentions(),
        mention_count: 3,
        backlinks: backlinks(),
        draft: false,
        data: data(),
    }
}

fn question() -> QuestionPage {
    let answer = |value: &str, evidence: EvidenceView| Answer {
        value: text(value),
        written: text(value),
        entity: None,
        evidence,
    };
    let own = evidence("e2", 0, "plus de 269 éléments sur 946 et plusieurs tonnes de matériels");
    QuestionPage {
        id: text("effectif"),
        title: text("Combien de soldats américains se trouvaient au Niger ?"),
        kind: "number",
        unit: text("soldats"),
        answers: vec![
            SourceAnswers {
                source: source(0),
                answers: vec![answer("946", own.clone())],
            },
            SourceAnswers {
                source: source(1),
                answers: vec![
                    answer("environ 1 000", full_evidence("e11")),
                    answer("environ 1 000, « un millier »", full_evidence("e11")),
                ],
            },
            SourceAnswers {
                source: source(3),
                answers: vec![Answer {
                    entity: Some(pentagon()),
                    ..answer("plus de 1 000", disputing("e8"))
                }],
            },
        ],
        silent: vec![source(2)],
        body: vec![
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
        data: data(),
    }
}

fn page(path: &str, title: &str, content: Content) -> Page {
    let root = "../".repeat(path.matches('/').count());
    let item = |href: &str, words: &str| NavigationItem {
        link: link("", &format!("{root}{href}"), words),
        current: if path == href {
            "page"
        } else if path.contains('/') && path.split('/').next() == href.split('/').next() {
            "true"
        } else {
            ""
        },
    };
    let head = Head {
        title: text(title),
        description: format!("{title} : ce qu’en disent les sources, dans leurs propres mots."),
        kind: content.template(),
        path: text(path),
        canonical: Some(format!("https://example.org/niger/{path}")),
        feed: text("https://example.org/niger/feed.xml"),
        navigation: vec![
            item("chronology.html", "Chronologie"),
            item("actors/index.html", "Acteurs"),
            item("places/index.html", "Lieux"),
            item("questions/index.html", "Questions"),
            item("sources/index.html", "Sources"),
            item("notes/index.html", "Notes"),
        ],
        breadcrumbs: if path.contains('/') {
            vec![
                link("", &format!("{root}index.html"), "Accueil"),
                link("", &format!("{root}chronology.html"), "Chronologie"),
            ]
        } else {
            Vec::new()
        },
        json_ld: Html(text("{\"@context\":\"https://schema.org\",\"@type\":\"Article\"}")),
        root: root.clone(),
    };
    Page {
        path: FilePath::new(path).unwrap(),
        head,
        content,
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
        events: events(),
        mentions: mentions(),
        mention_count: 3,
        backlinks: backlinks(),
        draft: false,
        data: data(),
    };
    let empty_index = IndexPage {
        kinds: Vec::new(),
        letters: Vec::new(),
        total: 0,
    };
    let note = NotePage {
        id: text("methode"),
        title: text("Comment ce dossier est fait"),
        body: body(),
        backlinks: Vec::new(),
        draft: false,
        data: data(),
    };
    let mut not_found = page("404.html", "Cette page n’existe pas", Content::NotFound(Box::default()));
    not_found.head.root = text("/niger/");
    let pages = vec![
        not_found,
        page("actors/ekman.html", "Kenneth Ekman", Content::Actor(Box::new(actor()))),
        page(
            "actors/index.html",
            "Acteurs",
            Content::Actors(Box::new(index(entries()))),
        ),
        page(
            "chronology.html",
            "Chronologie",
            Content::Chronology(Box::new(chronology())),
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
        page("places/index.html", "Lieux", Content::Places(Box::new(empty_index))),
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
            })),
        ),
    ];
    Site {
        shared: Arc::new(shared),
        pages,
    }
}
