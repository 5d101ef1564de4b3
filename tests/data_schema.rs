//! `data/dossier.json` as its readers find it: the published schema is that of the types, and what the dossier
//! of this repository gives holds to it, to itself, to its sources and to its site.
//!
//! `RECOUPE_UPDATE=1` writes the schema anew, and the reference of its fields in `docs/data.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use recoupe::disk::DiskWorld;
use recoupe::export::dossier;
use recoupe::output::Output;
use recoupe::{Options, compile, route};
use serde_json::Value;
use sha2::{Digest, Sha256};

const SCHEMA: &str = "docs/schema/data-dossier.schema.json";

/// What stands before the reference of fields in `docs/data.md`.
const START: &str = "<!-- from the schema: a test holds what follows to it, and writes it with RECOUPE_UPDATE=1 -->\n";

/// The arrays of entities, with the kind of each.
const KINDS: [(&str, &str); 6] = [
    ("source", "sources"),
    ("event", "events"),
    ("actor", "actors"),
    ("place", "places"),
    ("question", "questions"),
    ("note", "notes"),
];

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn schema() -> Value {
    serde_json::to_value(dossier::schema()).expect("a schema is JSON")
}

/// The site of this repository's dossier, and the data in it.
fn published() -> &'static (Output, Value) {
    static PUBLISHED: OnceLock<(Output, Value)> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let world = DiskWorld::new(repository("")).expect("this repository holds a dossier");
        let compiled = compile(&world, &Options::default());
        let told: Vec<_> = compiled.diagnostics.iter().map(|found| &found.headline).collect();
        let output = compiled.output.unwrap_or_else(|| panic!("there is no site: {told:?}"));
        let bytes = output.get(route::DATA).expect("a site has its data");
        let data = serde_json::from_slice(bytes).expect("the data are JSON");
        (output, data)
    })
}

/// The records of an array of the data.
fn records(array: &str) -> &'static [Value] {
    let (_, data) = published();
    data[array].as_array().unwrap_or_else(|| panic!("{array} is no array"))
}

#[track_caller]
fn text<'v>(record: &'v Value, field: &str) -> &'v str {
    record[field]
        .as_str()
        .unwrap_or_else(|| panic!("no {field} in {record}"))
}

/// The texts of a list; of the `id`s in it where it holds records.
#[track_caller]
fn texts<'v>(record: &'v Value, field: &str) -> Vec<&'v str> {
    let items = record[field]
        .as_array()
        .unwrap_or_else(|| panic!("no {field} in {record}"));
    items
        .iter()
        .map(|item| item.as_str().unwrap_or_else(|| text(item, "id")))
        .collect()
}

#[track_caller]
fn number(record: &Value, field: &str) -> usize {
    let number = record[field]
        .as_u64()
        .unwrap_or_else(|| panic!("no {field} in {record}"));
    usize::try_from(number).expect("an offset")
}

#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn is_updating() -> bool {
    std::env::var("RECOUPE_UPDATE").is_ok_and(|value| value == "1")
}

/// The fields of every object of the schema, as Markdown.
fn reference(schema: &Value) -> String {
    let mut objects = vec![("dossier", schema)];
    let definitions = schema["$defs"].as_object().into_iter().flatten();
    objects.extend(definitions.map(|(name, object)| (name.as_str(), object)));
    // The order in which the data hold them; parts of records come last.
    let arrays = schema["properties"].as_object().into_iter().flatten();
    let order: Vec<String> = arrays.map(|(_, array)| type_name(&array["items"])).collect();
    objects[1..].sort_by_key(|(name, _)| {
        let place = order.iter().position(|kind| kind.contains(&format!("(#{name})")));
        (place.unwrap_or(order.len()), *name)
    });
    let mut out = String::new();
    for (name, object) in objects {
        let prose = |value: &Value| {
            text(value, "description")
                .replace("\n\n", " ")
                .replace('\n', " ")
                .replace('|', "\\|")
        };
        out.push_str(&format!(
            "\n### {name}\n\n{}\n\n| field | type | |\n|---|---|---|\n",
            prose(object)
        ));
        let required = texts(object, "required");
        for (field, property) in object["properties"].as_object().into_iter().flatten() {
            let name = match required.contains(&field.as_str()) {
                true => format!("**`{field}`**"),
                false => format!("`{field}`"),
            };
            out.push_str(&format!("| {name} | {} | {} |\n", type_name(property), prose(property)));
        }
    }
    out
}

/// The type of a field, in words.
fn type_name(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|to| to.rsplit('/').next()) {
        return format!("[{name}](#{name})");
    }
    let kinds = schema["type"]
        .as_array()
        .map_or(std::slice::from_ref(&schema["type"]), Vec::as_slice);
    let null = kinds.iter().any(|kind| kind == "null")
        && schema["description"]
            .as_str()
            .is_some_and(|text| text.contains("`null`"));
    let kind = kinds
        .iter()
        .find_map(|kind| kind.as_str().filter(|kind| *kind != "null"));
    let words = match kind.unwrap_or("any") {
        "array" => format!("list of {}", type_name(&schema["items"])),
        "string" => "text".to_owned(),
        "integer" => "whole number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "object" => "object".to_owned(),
        kind => kind.to_owned(),
    };
    if null { format!("{words} or `null`") } else { words }
}

#[test]
fn the_reference_of_fields_is_that_of_the_schema() {
    let path = repository("docs/data.md");
    let page = fs::read_to_string(&path).expect("there is a reference");
    let (before, after) = page
        .split_once(START)
        .expect("the page says where the reference begins");
    let expected = reference(&schema());
    if is_updating() {
        fs::write(path, format!("{before}{START}{expected}")).expect("the reference can be written");
    } else {
        assert!(
            after == expected,
            "docs/data.md is not what the schema says: run the tests with RECOUPE_UPDATE=1"
        );
    }
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let text = serde_json::to_string_pretty(&dossier::schema()).expect("a schema is JSON") + "\n";
    let path = repository(SCHEMA);
    if is_updating() {
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a schema can be written");
    } else {
        let published = fs::read_to_string(path).unwrap_or_default();
        assert!(
            published == text,
            "{SCHEMA} is not up to date: run the tests with RECOUPE_UPDATE=1"
        );
    }
}

/// A JSON Schema, of which `check` knows the keywords that the data's own schema uses (draft 2020-12).
struct Walker<'s> {
    root: &'s Value,
    faults: Vec<String>,
}

impl Walker<'_> {
    fn fault(&mut self, path: &str, what: impl std::fmt::Display) {
        self.faults.push(format!("{path}: {what}"));
    }

    /// Checks a value; a field that the schema does not know is a fault too.
    fn check(&mut self, schema: &Value, value: &Value, path: &str) {
        let Some(keywords) = schema.as_object() else {
            return self.fault(path, format!("{schema} is no schema"));
        };
        for (keyword, rule) in keywords {
            match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" => {}
                "$ref" => {
                    let pointer = rule.as_str().and_then(|to| to.strip_prefix('#')).unwrap_or("/?");
                    match self.root.pointer(pointer) {
                        Some(schema) => self.check(schema, value, path),
                        None => self.fault(path, format!("{rule} leads nowhere")),
                    }
                }
                "type" => {
                    let names = rule.as_array().map_or(std::slice::from_ref(rule), Vec::as_slice);
                    if !names.iter().any(|name| is_a(value, name.as_str().unwrap_or(""))) {
                        self.fault(path, format!("{value} is no {rule}"));
                    }
                }
                "properties" => {
                    for (field, value) in value.as_object().into_iter().flatten() {
                        match rule.get(field) {
                            Some(schema) => self.check(schema, value, &format!("{path}.{field}")),
                            None => self.fault(path, format!("the schema does not know `{field}`")),
                        }
                    }
                }
                "required" => {
                    for field in rule.as_array().into_iter().flatten().filter_map(Value::as_str) {
                        if value.get(field).is_none() {
                            self.fault(path, format!("`{field}` is missing"));
                        }
                    }
                }
                "additionalProperties" => {
                    for (field, value) in value.as_object().into_iter().flatten() {
                        self.check(rule, value, &format!("{path}.{field}"));
                    }
                }
                "items" => {
                    for (number, value) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, value, &format!("{path}[{number}]"));
                    }
                }
                "minItems" | "maxItems" => {
                    let (count, limit) = (
                        value.as_array().map(Vec::len),
                        rule.as_u64().map(|limit| limit as usize),
                    );
                    let fits = count.zip(limit).is_none_or(|(count, limit)| match keyword.as_str() {
                        "minItems" => count >= limit,
                        _ => count <= limit,
                    });
                    if !fits {
                        self.fault(path, format!("{keyword} is {rule}, not {count:?}"));
                    }
                }
                "minimum" => {
                    if value
                        .as_f64()
                        .zip(rule.as_f64())
                        .is_some_and(|(value, least)| value < least)
                    {
                        self.fault(path, format!("{value} is less than {rule}"));
                    }
                }
                "format" => {
                    let known = ["uint", "double"].contains(&rule.as_str().unwrap_or(""));
                    if !known || !value.is_number() {
                        self.fault(path, format!("{value} is no {rule}"));
                    }
                }
                _ => self.fault(path, format!("this test does not know the keyword `{keyword}`")),
            }
        }
    }
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut walker = Walker {
        root: schema,
        faults: Vec::new(),
    };
    walker.check(schema, value, "dossier");
    walker.faults
}

#[test]
fn the_data_hold_to_the_schema() {
    let (_, data) = published();
    none(faults(&schema(), data));
}

#[test]
fn what_does_not_hold_to_the_schema_is_found() {
    let schema = schema();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut data = published().1.clone();
        change(&mut data);
        faults(&schema, &data)
    };
    let missing = with(&|data| drop(data["events"][0].as_object_mut().expect("a record").remove("earliest")));
    assert_eq!(missing, ["dossier.events[0]: `earliest` is missing"]);
    let unknown = with(&|data| data["evidence"][1]["note"] = "x".into());
    assert_eq!(unknown, ["dossier.evidence[1]: the schema does not know `note`"]);
    let mistyped = with(&|data| data["mentions"][0]["start"] = "0".into());
    assert!(!mistyped.is_empty());
    assert_eq!(with(&|_| {}), Vec::<String>::new());
}

#[test]
fn the_dossier_is_worth_looking_at() {
    for array in KINDS
        .map(|(_, array)| array)
        .into_iter()
        .chain(["evidence", "mentions"])
    {
        assert!(!records(array).is_empty(), "there are no {array}");
    }
    let gaps = records("evidence").iter().filter(|piece| texts_of_parts(piece) > 1);
    assert!(gaps.count() > 0, "no quotation has a gap");
    assert!(
        records("evidence")
            .iter()
            .any(|piece| !texts(piece, "speakers").is_empty())
    );
}

fn texts_of_parts(piece: &Value) -> usize {
    piece["parts"].as_array().map_or(0, Vec::len)
}

#[test]
fn evidence_is_the_words_of_its_source() {
    let articles: BTreeMap<&str, Vec<char>> = records("sources")
        .iter()
        .filter_map(|source| Some((text(source, "id"), source["text"].as_str()?.chars().collect())))
        .collect();
    let mut faults = Vec::new();
    for piece in records("evidence") {
        let (id, start, end) = (text(piece, "id"), number(piece, "start"), number(piece, "end"));
        let parts: Vec<(usize, usize)> = piece["parts"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|part| (number(part, "start"), number(part, "end")))
            .collect();
        let outline = parts.first().zip(parts.last()).map(|(first, last)| (first.0, last.1));
        if outline != Some((start, end)) {
            faults.push(format!("{id}: {parts:?} do not begin and end with {start}..{end}"));
        }
        if parts.iter().any(|part| part.0 >= part.1) || parts.windows(2).any(|pair| pair[0].1 > pair[1].0) {
            faults.push(format!("{id}: {parts:?} are empty or out of order"));
        }
        let Some(article) = articles.get(text(piece, "source")) else {
            continue;
        };
        let words = |range: std::ops::Range<usize>| article.get(range).map(|words| words.iter().collect::<String>());
        let around = [
            ("exact", start..end),
            ("prefix", start.saturating_sub(32)..start),
            ("suffix", end..(end + 32).min(article.len())),
        ];
        for (field, range) in around {
            if words(range.clone()).as_deref() != Some(text(piece, field)) {
                faults.push(format!("{id}: {field} is not what stands at {range:?}"));
            }
        }
    }
    for mention in records("mentions") {
        let Some(article) = articles.get(text(mention, "source")) else {
            continue;
        };
        let words = article.get(number(mention, "start")..number(mention, "end"));
        if words.map(|words| words.iter().collect::<String>()).as_deref() != Some(text(mention, "exact")) {
            faults.push(format!("{mention} is not what stands there"));
        }
    }
    assert!(!articles.is_empty());
    none(faults);
}

#[test]
fn ids_are_those_of_records() {
    let ids = |array: &str| -> BTreeSet<&str> { records(array).iter().map(|record| text(record, "id")).collect() };
    let known: BTreeMap<&str, BTreeSet<&str>> = KINDS
        .iter()
        .map(|(_, array)| *array)
        .chain(["evidence"])
        .map(|array| (array, ids(array)))
        .collect();
    let mut faults = Vec::new();
    for (array, ids) in &known {
        if ids.len() != records(array).len() {
            faults.push(format!("{array}: an id stands twice"));
        }
    }
    let lists = [
        ("sources", "evidence", "evidence"),
        ("events", "places", "places"),
        ("events", "actors", "actors"),
        ("events", "follows", "events"),
        ("events", "evidence", "evidence"),
        ("events", "sources", "sources"),
        ("actors", "member_of", "actors"),
        ("actors", "events", "events"),
        ("actors", "evidence", "evidence"),
        ("actors", "says", "evidence"),
        ("actors", "relays", "evidence"),
        ("places", "events", "events"),
        ("places", "evidence", "evidence"),
        ("questions", "answers", "evidence"),
        ("questions", "evidence", "evidence"),
        ("notes", "evidence", "evidence"),
        ("evidence", "speakers", "actors"),
    ];
    for (array, field, target) in lists {
        for record in records(array) {
            let unknown = texts(record, field)
                .into_iter()
                .filter(|id| !known[target].contains(id));
            faults.extend(unknown.map(|id| format!("{array}.{field}: `{id}`")));
        }
    }
    let mut one = |target: &str, id: &str, what: &str| {
        if !known.get(target).is_some_and(|ids| ids.contains(id)) {
            faults.push(format!("{what}: `{id}`"));
        }
    };
    let array_of = |kind: &str| {
        KINDS
            .iter()
            .find(|(own, _)| *own == kind)
            .map_or("", |(_, array)| array)
    };
    for piece in records("evidence") {
        one("sources", text(piece, "source"), "evidence.source");
        match text(piece, "on_kind") {
            "index" => assert_eq!(text(piece, "on"), "index"),
            kind => one(array_of(kind), text(piece, "on"), "evidence.on"),
        }
        for claim in piece["claims"].as_array().into_iter().flatten() {
            match text(claim, "property") {
                "date" | "place" => one("events", text(claim, "about"), "a claim on an event"),
                property => {
                    assert_eq!(text(claim, "about"), property);
                    one("questions", property, "a claim on a question");
                }
            }
        }
    }
    for mention in records("mentions") {
        one("sources", text(mention, "source"), "mentions.source");
        one(
            array_of(text(mention, "kind")),
            text(mention, "entity"),
            "mentions.entity",
        );
    }
    for place in records("places") {
        if let Some(around) = place["within"].as_str() {
            one("places", around, "places.within");
        }
    }
    none(faults);
}

#[test]
fn lists_of_evidence_are_those_of_the_evidence() {
    let listed = |array: &str, id: &str, field: &str| -> BTreeSet<&str> {
        let record = records(array).iter().find(|record| text(record, "id") == id);
        record.map_or_else(BTreeSet::new, |record| texts(record, field).into_iter().collect())
    };
    let mut faults = Vec::new();
    for piece in records("evidence") {
        let id = text(piece, "id");
        let mut holders = vec![("sources", text(piece, "source"), "evidence")];
        // A source lists the quotations from it, not those on its own page.
        let on = KINDS
            .iter()
            .find(|(kind, _)| *kind == text(piece, "on_kind") && *kind != "source");
        holders.extend(on.map(|(_, array)| (*array, text(piece, "on"), "evidence")));
        let steps = piece["chain"].as_array().into_iter().flatten();
        let mut in_chain = BTreeSet::new();
        for (number, step) in steps.enumerate() {
            let list = if number == 0 { "says" } else { "relays" };
            let heard = texts(step, "speakers").into_iter();
            holders.extend(
                heard
                    .filter(|actor| in_chain.insert(*actor))
                    .map(|actor| ("actors", actor, list)),
            );
        }
        assert_eq!(in_chain, texts(piece, "speakers").into_iter().collect(), "{id}");
        let claims = piece["claims"].as_array().into_iter().flatten();
        let answered = claims.filter(|claim| !["date", "place"].contains(&text(claim, "property")));
        holders.extend(answered.map(|claim| ("questions", text(claim, "about"), "answers")));
        for (array, holder, field) in holders {
            if !listed(array, holder, field).contains(id) {
                faults.push(format!("{array} {holder}: {field} does not list {id}"));
            }
        }
    }
    for event in records("events") {
        let (id, given) = (text(event, "id"), texts(event, "sources"));
        let evidence = records("evidence").iter();
        let on_it = evidence.filter(|piece| text(piece, "on_kind") == "event" && text(piece, "on") == id);
        let expected: BTreeSet<&str> = on_it.map(|piece| text(piece, "source")).collect();
        if given.iter().copied().collect::<BTreeSet<_>>() != expected || given.len() != expected.len() {
            faults.push(format!("{id}: sources are {given:?}, evidence is of {expected:?}"));
        }
    }
    none(faults);
}

#[test]
fn addresses_lead_to_files_and_anchors_of_the_site() {
    let (output, _) = published();
    let leads = |address: &str| {
        let (path, anchor) = address
            .split_once('#')
            .map_or((address, None), |(path, at)| (path, Some(at)));
        let page = output.get(path).map(|bytes| String::from_utf8_lossy(bytes));
        match (page, anchor) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(page), Some(anchor)) => page.contains(&format!(" id=\"{anchor}\"")),
        }
    };
    let entities = KINDS
        .iter()
        .flat_map(|(_, array)| records(array))
        .map(|record| text(record, "url"));
    let evidence = records("evidence")
        .iter()
        .flat_map(|piece| [text(piece, "url"), text(piece, "cited")]);
    let astray = entities.chain(evidence).filter(|address| !leads(address));
    none(astray.map(str::to_owned).collect());
}

#[test]
fn originals_are_the_seeds() {
    let (output, _) = published();
    for source in records("sources") {
        let seed = fs::read(repository("seeds").join(text(source, "seed"))).expect("the seed of a source");
        let sha256: String = Sha256::digest(&seed).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(text(source, "sha256"), sha256, "{}", text(source, "id"));
        assert_eq!(number(source, "bytes"), seed.len(), "{}", text(source, "id"));
        let is_full = text(source, "publishing") == "full";
        assert_eq!(
            (source["text"].is_string(), source["original"].is_string()),
            (is_full, is_full)
        );
        if let Some(original) = source["original"].as_str() {
            assert!(output.get(original).is_some_and(|bytes| **bytes == *seed), "{original}");
        }
    }
}
