//! The JSON Schemas of front matter and `dossier.toml` in `docs/schema/` are those of the types.
//!
//! `RECOUPE_UPDATE=1` writes them anew.

use std::collections::BTreeMap;
use std::fs;

use recoupe::date::Date;
use recoupe::load::config;
use recoupe::load::front::{ActorFront, EventFront, NoteFront, PlaceFront, QuestionFront, SourceFront};
use recoupe::load::translation::{
    ActorTranslation, EventTranslation, NoteTranslation, PlaceTranslation, QuestionTranslation, SourceTranslation,
};
use recoupe::number::Number;
use schemars::{Schema, schema_for};

use super::support::{is_updating, repository};

fn schemas() -> BTreeMap<String, String> {
    let schemas: [(&str, Schema); 13] = [
        ("dossier", config::schema()),
        ("source", schema_for!(SourceFront)),
        ("event", schema_for!(EventFront)),
        ("actor", schema_for!(ActorFront)),
        ("place", schema_for!(PlaceFront)),
        ("question", schema_for!(QuestionFront)),
        ("note", schema_for!(NoteFront)),
        ("source.translation", schema_for!(SourceTranslation)),
        ("event.translation", schema_for!(EventTranslation)),
        ("actor.translation", schema_for!(ActorTranslation)),
        ("place.translation", schema_for!(PlaceTranslation)),
        ("question.translation", schema_for!(QuestionTranslation)),
        ("note.translation", schema_for!(NoteTranslation)),
    ];
    let text = |schema: &Schema| serde_json::to_string_pretty(schema).expect("a schema is JSON") + "\n";
    schemas
        .iter()
        .map(|(name, schema)| (format!("{name}.schema.json"), text(schema)))
        .collect()
}

#[test]
fn published_schemas_are_those_of_the_types() {
    let folder = repository("docs/schema");
    for (name, text) in schemas() {
        let path = folder.join(&name);
        if is_updating() {
            fs::create_dir_all(&folder).expect("a folder can be made");
            fs::write(path, text).expect("a schema can be written");
        } else {
            let published = fs::read_to_string(path).unwrap_or_default();
            assert!(
                published == text,
                "docs/schema/{name} is not up to date: run the tests with RECOUPE_UPDATE=1"
            );
        }
    }
}

#[test]
fn schemas_know_the_fields_and_deny_others() {
    let schemas = schemas();
    for (name, field, required) in [
        ("dossier", "title", true),
        ("dossier", "base_url", false),
        ("source", "seed", true),
        ("event", "date", true),
        ("event", "actors", false),
        ("actor", "member_of", false),
        ("place", "coordinates", false),
        ("question", "unit", false),
        ("note", "title", true),
        ("dossier", "translations", false),
        ("event.translation", "title", false),
        ("actor.translation", "roles", false),
    ] {
        let schema = &schemas[&format!("{name}.schema.json")];
        let schema: serde_json::Value = serde_json::from_str(schema).expect("a schema is JSON");
        let property = &schema["properties"][field];
        assert!(
            property["description"].as_str().is_some_and(|text| !text.is_empty()),
            "{name}.{field} is not described"
        );
        let listed = schema["required"]
            .as_array()
            .is_some_and(|fields| fields.contains(&field.into()));
        assert_eq!(listed, required, "{name}.{field}");
        assert_eq!(schema["additionalProperties"], false, "{name} takes any field");
    }
}

/// The reference in one of its languages.
struct Reference {
    path: &'static str,
    /// The heading of each kind.
    kinds: [(&'static str, &'static str); 7],
    dates: &'static str,
    numbers: &'static str,
}

const REFERENCES: [Reference; 2] = [
    Reference {
        path: "docs/format.md",
        kinds: [
            ("dossier", "## `dossier.toml`"),
            ("source", "## Sources"),
            ("event", "## Events"),
            ("actor", "## Actors"),
            ("place", "## Places"),
            ("question", "## Questions"),
            ("note", "## Notes and"),
        ],
        dates: "## Dates",
        numbers: "## Numbers",
    },
    Reference {
        path: "docs/format.fr.md",
        kinds: [
            ("dossier", "## `dossier.toml`"),
            ("source", "## Sources"),
            ("event", "## Événements"),
            ("actor", "## Acteurs"),
            ("place", "## Lieux"),
            ("question", "## Questions"),
            ("note", "## Notes et"),
        ],
        dates: "## Les dates",
        numbers: "## Les nombres",
    },
];

/// The text under a heading.
fn section<'t>(text: &'t str, heading: &str) -> &'t str {
    let start = text
        .find(&format!("\n{heading}"))
        .unwrap_or_else(|| panic!("there is no `{heading}`"));
    let rest = &text[start + heading.len()..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

#[test]
fn the_references_name_every_field() {
    let schemas = schemas();
    for Reference { path, kinds, .. } in REFERENCES {
        let reference = fs::read_to_string(repository(path)).expect("there is a reference");
        for (name, heading) in kinds {
            let schema = &schemas[&format!("{name}.schema.json")];
            let schema: serde_json::Value = serde_json::from_str(schema).expect("a schema is JSON");
            for field in schema["properties"]
                .as_object()
                .expect("a schema has properties")
                .keys()
            {
                let is_named = section(&reference, heading).contains(&format!("`{field}`"));
                assert!(is_named, "{path}, `{heading}` does not name `{field}`");
            }
        }
    }
}

#[test]
fn dates_and_numbers_of_the_references_are_read() {
    for Reference {
        path, dates, numbers, ..
    } in REFERENCES
    {
        let reference = fs::read_to_string(repository(path)).expect("there is a reference");
        let examples = |heading: &str| -> Vec<String> {
            let cells = section(&reference, heading)
                .lines()
                .filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
            cells
                .flat_map(|cell| cell.split('`').skip(1).step_by(2))
                .map(str::to_owned)
                .collect()
        };
        let [dates, numbers] = [dates, numbers].map(examples);
        assert!(dates.len() > 15 && numbers.len() > 5, "{path}: {dates:?} {numbers:?}");
        for date in dates {
            assert!(date.parse::<Date>().is_ok(), "{path}: `{date}` is no date");
        }
        for number in numbers {
            assert!(number.parse::<Number>().is_ok(), "{path}: `{number}` is no number");
        }
    }
}
