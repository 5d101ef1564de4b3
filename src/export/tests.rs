//! A small dossier and the repository's own, exported.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::load;
use crate::read;
use crate::world::{MemoryWorld, World};

const SEED: &str =
    "Un titre à l’envers\n\nLe 19 mai 2024, à Niamey, l’accord a été signé par M. Salifou Mody. Un secret.\n\nFin.\n";

fn model(world: &dyn World) -> Model {
    let (mut dossier, _) = load::load(world, None);
    let mut texts = Vec::new();
    for seed in std::mem::take(&mut dossier.seeds) {
        let (source, _) = read::read(seed.path.clone(), seed.file, seed.bytes.clone());
        if let Some(source) = source {
            dossier.files.set_text(seed.file, source.decoded.clone());
            texts.push(Arc::new(source));
        }
    }
    let (model, diagnostics) = crate::link::link(dossier, texts, true, None);
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == crate::diag::Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<&crate::diag::Diagnostic>::new());
    model
}

fn small(config: &str) -> Model {
    let page = |front: &str, body: &str| format!("---\n{front}\n---\n{body}\n");
    let quote = |id: &str| {
        format!("> Le 19 mai 2024 […] signé\n>\n> — [[mody]], cité par [[{id}]] {{date=2024-05-19 combien=\"<b>\"}}\n")
    };
    let world = MemoryWorld::new()
        .with(
            "dossier.toml",
            format!("title = \"Un & deux\"\nlanguage = \"fr\"\n{config}"),
        )
        .with("seeds/a.txt", SEED)
        .with("seeds/b.txt", SEED)
        .with("seeds/c.txt", SEED)
        .with(
            "content/sources/a.md",
            page("seed: a.txt\npublisher: Le Journal\npublished: 2024-05-20", ""),
        )
        .with("content/sources/b.md", page("seed: b.txt\ntext: excerpts", ""))
        .with(
            "content/sources/c.md",
            page("seed: c.txt\ntext: none\nstatus: draft", ""),
        )
        .with(
            "content/index.md",
            page("title: Accueil", "C’est [[a|« signé par M. Salifou Mody »]]."),
        )
        .with(
            "content/events/accord.md",
            page(
                "title: L’accord </script>\ndate: 2024-05-19\nplace: niamey\nkind: accord\nactors:\n  mody: signataire",
                &format!("Il est signé.\n\n{}\n{}\n{}", quote("a"), quote("b"), quote("c")),
            ),
        )
        .with(
            "content/events/avant.md",
            page("title: Avant\ndate: 2023-07/2024-03\nfollows: accord", ""),
        )
        .with("content/events/jamais.md", page("title: Jamais\ndate: XXXX", ""))
        .with(
            "content/actors/mody.md",
            page(
                "name: Salifou Mody\nkind: person\naliases: [Mody]\nroles:\n  - title: ministre",
                "",
            ),
        )
        .with(
            "content/places/niamey.md",
            page("name: Niamey\nkind: ville\ncoordinates: [13.51, 2.11]", ""),
        )
        .with("content/questions/combien.md", page("title: Combien ?\nkind: text", ""))
        .with("content/notes/methode.md", page("title: Méthode", "Elle est simple."));
    model(&world)
}

fn json(model: &Model) -> Value {
    serde_json::from_slice(&dossier::to_json(&dossier::dossier(
        model,
        &crate::cross::cross(model, None),
    )))
    .unwrap()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn find<'v>(data: &'v Value, kind: &str, id: &str) -> &'v Value {
    list(data, kind).iter().find(|record| record["id"] == id).unwrap()
}

fn slice(text: &str, range: &Value) -> String {
    let offset = |key: &str| range[key].as_u64().unwrap() as usize;
    text.chars()
        .skip(offset("start"))
        .take(offset("end") - offset("start"))
        .collect()
}

/// Holds what is promised of any dossier.
fn holds(data: &Value) {
    let has = |kind: &str, id: &Value| list(data, kind).iter().any(|record| record["id"] == *id);
    for event in list(data, "events") {
        for (field, kind) in [
            ("places", "places"),
            ("follows", "events"),
            ("evidence", "evidence"),
            ("sources", "sources"),
        ] {
            assert!(list(event, field).iter().all(|id| has(kind, id)), "{event}");
        }
        assert!(
            list(event, "actors").iter().all(|part| has("actors", &part["id"])),
            "{event}"
        );
        assert!(event["earliest"].is_string() || event["earliest"].is_null());
    }
    for evidence in list(data, "evidence") {
        let source = find(data, "sources", evidence["source"].as_str().unwrap());
        assert!(
            list(evidence, "speakers").iter().all(|id| has("actors", id)),
            "{evidence}"
        );
        assert!(list(source, "evidence").contains(&evidence["id"]));
        let exact = evidence["exact"].as_str().unwrap();
        let Some(text) = source["text"].as_str() else {
            assert_eq!(
                (&evidence["prefix"], &evidence["suffix"]),
                (&Value::from(""), &Value::from(""))
            );
            continue;
        };
        assert_eq!(exact, slice(text, evidence));
        let around = [&evidence["prefix"], &evidence["exact"], &evidence["suffix"]].map(|part| part.as_str().unwrap());
        assert!(text.contains(&around.concat()), "{evidence}");
        let parts = list(evidence, "parts");
        assert_eq!(
            (&parts[0]["start"], &parts[parts.len() - 1]["end"]),
            (&evidence["start"], &evidence["end"])
        );
    }
    for mention in list(data, "mentions") {
        let source = find(data, "sources", mention["source"].as_str().unwrap());
        if let Some(text) = source["text"].as_str() {
            assert_eq!(mention["exact"].as_str().unwrap(), slice(text, mention));
        }
    }
}

#[test]
fn a_dossier_is_published_whole() {
    let model = small("licence = \"CC BY 4.0\"\n");
    let data = json(&model);
    holds(&data);
    assert_eq!(
        (&data["title"], &data["base_url"]),
        (&Value::from("Un & deux"), &Value::Null)
    );
    let event = find(&data, "events", "accord");
    assert_eq!(
        event["actors"],
        serde_json::json!([{"id": "mody", "role": "signataire"}])
    );
    assert_eq!(
        (&event["earliest"], &event["url"]),
        (&Value::from("2024-05-19"), &Value::from("events/accord.html"))
    );
    assert_eq!(event["sources"], serde_json::json!(["a", "b", "c"]));
    assert_eq!(find(&data, "events", "jamais")["draft"], Value::Null);
    assert_eq!(find(&data, "sources", "c")["draft"], true);
    let place = find(&data, "places", "niamey");
    assert_eq!(
        (&place["coordinates"], &place["events"]),
        (&serde_json::json!([13.51, 2.11]), &serde_json::json!(["accord"]))
    );
    let claims = &list(&data, "evidence")
        .iter()
        .find(|evidence| evidence["on"] == "accord")
        .unwrap()["claims"];
    let expected = serde_json::json!([
        {"about": "accord", "property": "date", "value": "2024-05-19"},
        {"about": "combien", "property": "combien", "value": "<b>"},
    ]);
    assert_eq!(*claims, expected);
    assert_eq!(list(find(&data, "questions", "combien"), "answers").len(), 3);
    assert_eq!(list(find(&data, "actors", "mody"), "says").len(), 3);
    assert_eq!(
        list(&data, "evidence")
            .iter()
            .filter(|evidence| evidence["on_kind"] == "index")
            .count(),
        1
    );
}

#[test]
fn what_is_not_published_does_not_leak() {
    let model = small("text = \"none\"\n");
    let mut model = model;
    model.sources[0].publishing = Publishing::None;
    let data = dossier::dossier(&model, &crate::cross::cross(&model, None));
    let ld: String = model
        .entities()
        .map(|entity| json_ld::page(&model, Some(entity)))
        .collect();
    let mut all = String::from_utf8(dossier::to_json(&data)).unwrap() + &feed::feed(&model) + &ld;
    for (_, bytes) in files(&model, &crate::cross::cross(&model, None))
        .into_iter()
        .chain(site_files(&model, &[]))
    {
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    assert!(all.contains("Le 19 mai 2024 […] "));
    for word in ["secret", "à Niamey", "Fin."] {
        assert!(!all.contains(word), "{word}");
    }
}

#[test]
fn a_record_is_a_line_and_a_panel() {
    let model = small("");
    let data = dossier::dossier(&model, &crate::cross::cross(&model, None));
    let text = String::from_utf8(dossier::to_json(&data)).unwrap();
    let whole = json(&model);
    for entity in model.entities() {
        let panel: Value = serde_json::from_str(&dossier::record(&data, entity)).unwrap();
        let kind = entity.kind().folder();
        assert_eq!(panel, *find(&whole, kind, model.entry(entity).id.as_str()));
        let start = format!("{{\"id\": \"{}\", ", model.entry(entity).id);
        assert!(text.lines().any(|line| line.starts_with(&start)), "{start}");
    }
    assert!(
        text.starts_with("{\n\"title\": \"Un & deux\",\n") && text.ends_with("\n}\n"),
        "{text}"
    );
}

#[test]
fn the_schema_describes_every_field() {
    fn described(schema: &Value, path: &str) {
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            assert!(property["description"].is_string(), "{path}.{name}");
        }
    }
    let schema = serde_json::to_value(dossier::schema()).unwrap();
    described(&schema, "dossier");
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        described(definition, name);
    }
    assert!(!list(&schema, "required").contains(&Value::from("base_url")));
    assert!(list(&schema["$defs"]["event"], "required").contains(&Value::from("earliest")));
}

#[test]
fn pages_speak_json_ld() {
    for (config, home) in [
        ("", "../index.html"),
        ("base_url = \"https://a.org/p\"\n", "https://a.org/p/"),
    ] {
        let model = small(config);
        let of = |text: String| -> Value {
            assert!(!text.contains('<'));
            serde_json::from_str(&text).unwrap()
        };
        let types: Vec<String> = model
            .entities()
            .map(|entity| {
                of(json_ld::page(&model, Some(entity)))["@type"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect();
        let expected = [
            "NewsArticle",
            "Article",
            "Article",
            "Event",
            "Event",
            "Event",
            "Person",
            "City",
            "Question",
            "Article",
        ];
        assert_eq!(types, expected);
        let of_id = |id: &str| {
            let entity = model.entities().find(|&entity| model.entry(entity).id.as_str() == id);
            of(json_ld::page(&model, entity))
        };
        assert_eq!(of_id("accord")["startDate"], "2024-05-19");
        assert_eq!(of_id("accord")["about"][0]["about"]["name"], "Salifou Mody");
        assert_eq!(
            (&of_id("avant")["startDate"], &of_id("avant")["endDate"]),
            (&"2023-07".into(), &"2024-03".into())
        );
        assert_eq!(of_id("methode")["isPartOf"]["@id"], home);
        assert_eq!(of_id("combien")["answerCount"], 3);
        let graph = of(json_ld::page(&model, None));
        assert_eq!(list(&graph, "@graph").len(), 2);
        assert_eq!(
            of(json_ld::collection(&model, "actors.html", "Acteurs"))["@type"],
            "CollectionPage"
        );
    }
}

/// Fails on an empty text, list or object anywhere in a value.
fn says_something(value: &Value) {
    match value {
        Value::String(text) => assert!(!text.is_empty()),
        Value::Array(list) => {
            assert!(!list.is_empty());
            list.iter().for_each(says_something);
        }
        Value::Object(object) => {
            assert!(!object.is_empty());
            object.values().for_each(says_something);
        }
        Value::Null => panic!("null"),
        Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn pages_tell_the_way_to_them_and_what_they_list() {
    let model = small("base_url = \"https://a.org/p\"\nauthors = [\"\", \"A\"]\n");
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let crumbs = [
        ("Un & deux", "index.html".to_owned()),
        ("Événements", "events/index.html".to_owned()),
    ];
    let event = model.entities().find(|entity| entity.kind() == crate::id::Kind::Event);
    let page = value(&json_ld::with_breadcrumbs(
        &model,
        json_ld::page(&model, event),
        &crumbs,
        "L’accord",
    ));
    let way = &page[1];
    assert_eq!(way["@type"], "BreadcrumbList");
    let steps: Vec<_> = list(way, "itemListElement")
        .iter()
        .map(|step| (step["position"].as_u64(), step["name"].as_str(), step["item"].as_str()))
        .collect();
    assert_eq!(
        steps,
        [
            (Some(1), Some("Un & deux"), Some("https://a.org/p/")),
            (Some(2), Some("Événements"), Some("https://a.org/p/events/")),
            (Some(3), Some("L’accord"), None),
        ]
    );
    let index = crate::route::index_of(crate::id::Kind::Source);
    let listed = value(&json_ld::collection(&model, index, "Sources"));
    assert_eq!(listed["@type"], "CollectionPage");
    let all = &listed["mainEntity"];
    assert_eq!(
        (&all["@type"], &all["numberOfItems"]),
        (&"ItemList".into(), &model.sources.len().into())
    );
    for (at, item) in list(all, "itemListElement").iter().enumerate() {
        assert_eq!(
            (&item["@type"], &item["position"]),
            (&"ListItem".into(), &(at + 1).into())
        );
        assert!(
            item["url"]
                .as_str()
                .is_some_and(|url| url.starts_with("https://a.org/p/sources/"))
        );
    }
    let mut pages = vec![page, listed, value(&json_ld::page(&model, None))];
    for entity in model.entities() {
        pages.push(value(&json_ld::page(&model, Some(entity))));
    }
    pages.iter().for_each(says_something);

    let nowhere = small("");
    let alone = json_ld::page(&nowhere, None);
    assert_eq!(json_ld::with_breadcrumbs(&nowhere, alone.clone(), &crumbs, "x"), alone);
    assert_eq!(json_ld::with_breadcrumbs(&model, alone.clone(), &[], "x"), alone);
}

#[test]
fn the_feed_tells_the_newest_event_first() {
    let model = small("base_url = \"https://a.org/p\"\n");
    let feed = feed::feed(&model);
    let ids: Vec<&str> = feed
        .split("<id>")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .collect();
    assert_eq!(
        ids,
        [
            "https://a.org/p/",
            "https://a.org/p/events/accord.html",
            "https://a.org/p/events/avant.html"
        ]
    );
    assert!(feed.contains("<title>L’accord &lt;/script&gt;</title>"), "{feed}");
    assert!(feed.contains("<updated>2024-05-19T00:00:00Z</updated>") && feed.contains(" — Il est signé.</summary>"));
    let nowhere = feed::feed(&small(""));
    assert_eq!(nowhere.matches("<id>urn:uuid:").count(), 3);
    assert!(nowhere.contains("href=\"events/accord.html\""));
}

/// The data of a small dossier.
pub(super) fn small_data() -> DossierData {
    let model = small("");
    dossier::dossier(&model, &crate::cross::cross(&model, None))
}

#[test]
fn files_are_gathered() {
    let model = small("base_url = \"https://a.org/p\"\n");
    let mut files = files(&model, &crate::cross::cross(&model, None));
    files.extend(site_files(&model, &["index.html".to_owned()]));
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let original = model
        .all_evidence()
        .map(|(_, evidence)| route::original(&model, evidence.source))
        .next()
        .unwrap();
    let expected = [
        "feed.xml",
        "chronology/facets.js",
        "robots.txt",
        ".nojekyll",
        "sitemap.xml",
        &original,
    ];
    assert_eq!(paths, expected);
    assert_eq!(&*files[5].1, SEED.as_bytes());
}

#[test]
fn the_dossier_of_this_repository_is_sound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = walkdir::WalkDir::new(root.join("content"))
        .into_iter()
        .chain(walkdir::WalkDir::new(root.join("seeds")));
    let mut world = MemoryWorld::new().with("dossier.toml", std::fs::read(root.join("dossier.toml")).unwrap());
    for entry in files.filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let path = entry
            .path()
            .strip_prefix(root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        world = world.with(&path, std::fs::read(entry.path()).unwrap());
    }
    let model = model(&world);
    let data = json(&model);
    holds(&data);
    assert!(list(&data, "evidence").len() > 100 && list(&data, "sources").len() == 5);
}
