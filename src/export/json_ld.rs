//! Model -> JSON-LD in the vocabulary of schema.org, for the `script` element of a page.
//!
//! Invariant: the text can stand in a `script` element as it is (WHATWG HTML, section 4.12.1.3), and says nothing
//! more exactly than the dossier does: a date that ISO 8601 cannot say is left out.

use serde_json::{Map, Value, json};

use crate::date::Date;
use crate::id::Kind;
use crate::link::model::{
    Actor, ActorIx, Entity, Entry, Event, EventIx, Evidence, EvidenceIx, Model, Place, PlaceIx, Property, Question,
    Source, SourceIx, Translated,
};
use crate::load::front::Publishing;
use crate::route;

use super::address::Addresses;
use super::dossier::quoted;

/// How many items a list holds at most; the page and `data/dossier.json` have them all.
const LISTED: usize = 50;

/// What a page says of its entity; of home, where there is none.
///
/// Addresses are absolute where the dossier has a `base_url`, otherwise relative to the page. An event is an
/// `Event`, a source an `Article` or `NewsArticle`, an actor what its kind says, a place a `Place`, a question a
/// `Question`, a note an `Article`, home a `WebSite` with its `Dataset`.
pub fn page(model: &Model, entity: Option<Entity>) -> String {
    let path = route::page_or_home(model, entity);
    let writer = Writer {
        model,
        addresses: Addresses::on(model, &path),
    };
    let things = match entity {
        None => vec![writer.site(), writer.dataset()],
        Some(entity) => vec![writer.entity(entity, &path)],
    };
    script(things)
}

/// The same with the way from home to a page, `crumbs`: the names and paths of the pages above it, from home down.
///
/// Without a `base_url` nothing is added: a way of relative addresses is no use to those who read it (Google,
/// "Breadcrumb structured data").
pub fn with_breadcrumbs(model: &Model, json_ld: String, crumbs: &[(&str, String)], title: &str) -> String {
    let Some(base) = model
        .config
        .base_url
        .as_deref()
        .filter(|_| !crumbs.is_empty() && !json_ld.is_empty())
    else {
        return json_ld;
    };
    let above = crumbs
        .iter()
        .map(|(name, path)| (*name, Some(route::absolute(base, path))));
    let all = above.chain([(title, None)]).enumerate();
    let item = |(at, (name, address)): (usize, (&str, Option<String>))| {
        Thing::new("ListItem")
            .with("position", at + 1)
            .with("name", name)
            .with("item", address)
    };
    let way = Thing::new("BreadcrumbList").with("itemListElement", list(all.map(item)));
    format!("[{json_ld},{}]", script(vec![way]))
}

/// What the page of a list says: the chronology, an index. The first of what it lists are named.
pub fn collection(model: &Model, path: &str, title: &str) -> String {
    let writer = Writer {
        model,
        addresses: Addresses::on(model, path),
    };
    let address = writer.addresses.of(path);
    script(vec![
        Thing::new("CollectionPage")
            .with("@id", &*address)
            .with("url", &*address)
            .with("name", title)
            .with("inLanguage", &*model.language)
            .with("isPartOf", writer.site_reference())
            .with("mainEntity", writer.listed(path).map(Value::from)),
    ])
}

/// Things as a text that may stand in a `script` element.
fn script(things: Vec<Thing>) -> String {
    let mut things: Vec<Value> = things.into_iter().map(Value::from).collect();
    let mut whole = Map::new();
    whole.insert("@context".to_owned(), json!("https://schema.org"));
    match (things.pop(), things.is_empty()) {
        (Some(Value::Object(only)), true) => whole.extend(only),
        (last, _) => {
            things.extend(last);
            whole.insert("@graph".to_owned(), Value::Array(things));
        }
    }
    escape(&Value::Object(whole).to_string())
}

/// Escapes what a `script` element or a script could take for something else, and what would turn the words of its text;
/// in JSON these characters stand in strings only.
fn escape(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}

/// An object of the vocabulary; absent and empty values are left out.
struct Thing(Map<String, Value>);

impl Thing {
    fn new(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), json!(kind))]))
    }

    fn with(mut self, property: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(property.to_owned(), value);
        }
        self
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Value {
        Value::Object(thing.0)
    }
}

fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
    let items = items.into_iter().map(Into::into);
    let said = items.filter(|item: &Value| item.as_str() != Some(""));
    Value::Array(said.take(LISTED).collect())
}

struct Writer<'a> {
    model: &'a Model,
    addresses: Addresses<'a>,
}

impl Writer<'_> {
    fn address(&self, entity: Entity) -> String {
        self.addresses.of(&route::page(self.model, entity))
    }

    /// What the index at a path lists; `None` for pages that are no index, and for empty ones.
    fn listed(&self, path: &str) -> Option<Thing> {
        let model = self.model;
        let kind = Kind::ALL.into_iter().find(|&kind| route::index_of(kind) == path)?;
        let entities: Vec<Entity> = match kind {
            Kind::Event => model.chronology.iter().map(|&event| Entity::Event(event)).collect(),
            kind => model.entities().filter(|entity| entity.kind() == kind).collect(),
        };
        let item = |(at, &entity): (usize, &Entity)| {
            Thing::new("ListItem")
                .with("position", at + 1)
                .with("name", &*model.entry(entity).title)
                .with("url", self.address(entity))
        };
        let items = list(entities.iter().enumerate().map(item));
        let all = Thing::new("ItemList")
            .with("numberOfItems", entities.len())
            .with("itemListElement", items);
        (!entities.is_empty()).then_some(all)
    }

    /// An entity as others name it.
    fn reference(&self, kind: &str, entity: Entity) -> Thing {
        let address = self.address(entity);
        let title = self.model.entry(entity).title.as_str();
        Thing::new(kind)
            .with("@id", &*address)
            .with("name", title)
            .with("url", &*address)
    }

    fn site_reference(&self) -> Thing {
        let home = self.addresses.of(route::HOME);
        Thing::new("WebSite")
            .with("@id", &*home)
            .with("name", &*self.model.config.title)
            .with("url", &*home)
    }

    fn site(&self) -> Thing {
        let config = &self.model.config;
        self.site_reference()
            .with("description", &*config.description)
            .with("inLanguage", &*self.model.language)
            .with("translationOfWork", self.original("WebSite", route::HOME))
            .with("workTranslation", list(self.translations("WebSite", route::HOME)))
            .with("author", list(config.authors.iter().map(String::as_str)))
            .with("license", &*config.licence)
    }

    /// The page of the main language that a page of another edition translates.
    fn original(&self, kind: &str, path: &str) -> Option<Value> {
        let edition = &self.model.config.edition;
        let language = edition.of.as_deref()?;
        let address = self.addresses.of(&format!("{}{path}", edition.up()));
        Some(
            Thing::new(kind)
                .with("@id", &*address)
                .with("inLanguage", language)
                .into(),
        )
    }

    /// The same page in the editions of the other languages, on a page of the main one.
    fn translations(&self, kind: &str, path: &str) -> Vec<Thing> {
        let config = &self.model.config;
        let others = config.translations.iter().filter(|_| config.edition.of.is_none());
        let other = |tag: &str| {
            let address = self.addresses.of(&format!("{tag}/{path}"));
            Thing::new(kind).with("@id", &*address).with("inLanguage", tag)
        };
        others.map(|translation| other(&translation.tag)).collect()
    }

    /// What the page of an entity translates, where it was translated.
    fn translated(&self, kind: &str, entry: &Entry, path: &str) -> Option<Value> {
        let is_translated = entry.untranslated.text.is_none();
        self.original(kind, path).filter(|_| is_translated)
    }

    /// The language of an entity's page.
    fn language_of<'e>(&'e self, entry: &'e Entry) -> &'e str {
        entry.untranslated.text.as_ref().unwrap_or(&self.model.language)
    }

    fn dataset(&self) -> Thing {
        let config = &self.model.config;
        let data = self.addresses.of(route::DATA);
        let download = Thing::new("DataDownload")
            .with("encodingFormat", "application/json")
            .with("contentUrl", &*data);
        Thing::new("Dataset")
            .with("@id", &*data)
            .with("name", &*config.title)
            .with("description", &*config.description)
            .with("url", self.addresses.of(route::HOME))
            .with("inLanguage", &*self.model.language)
            .with("creator", list(config.authors.iter().map(String::as_str)))
            .with("license", &*config.licence)
            .with("isAccessibleForFree", true)
            .with("distribution", download)
    }

    fn entity(&self, entity: Entity, path: &str) -> Thing {
        let address = self.addresses.of(path);
        let entry = self.model.entry(entity);
        let named = |kind: &str| Thing::new(kind).with("@id", &*address).with("name", &*entry.title);
        let described = |kind: &str| named(kind).with("description", &*entry.prose.summary);
        match entity {
            Entity::Event(index) => self
                .event(described("Event"), &self.model[index])
                .with("url", &*address),
            Entity::Source(index) => {
                let source = &self.model[index];
                self.source(named(article_type(source)), index, source)
                    .with("mainEntityOfPage", &*address)
            }
            Entity::Actor(index) => {
                let actor = &self.model[index];
                self.actor(described(actor_type(actor.kind.as_deref())), actor)
                    .with("url", &*address)
            }
            Entity::Place(index) => {
                let place = &self.model[index];
                self.place(described(place_type(place.kind.as_deref())), place)
                    .with("url", &*address)
            }
            Entity::Question(index) => self
                .question(described("Question"), index.index(), &self.model[index])
                .with("translationOfWork", self.translated("Question", entry, path))
                .with("url", &*address),
            Entity::Note(_) => described("Article")
                .with("headline", &*entry.title)
                .with("url", &*address)
                .with("inLanguage", self.language_of(entry))
                .with("translationOfWork", self.translated("Article", entry, path))
                .with("author", list(self.model.config.authors.iter().map(String::as_str)))
                .with("isPartOf", self.site_reference()),
        }
    }

    fn event(&self, thing: Thing, event: &Event) -> Thing {
        let (start, end) = iso_dates(&event.date);
        // schema.org knows those who attend, organise or perform an event, which an actor of a dossier may not do.
        let parts = event.actors.iter().map(|(actor, role)| {
            let named = self.actor_reference(*actor);
            match role {
                Some(role) => Thing::new("Role").with("roleName", &**role).with("about", named),
                None => named,
            }
        });
        thing
            .with("startDate", start)
            .with("endDate", end)
            .with(
                "location",
                list(event.places.iter().map(|&place| self.place_reference(place))),
            )
            .with("about", list(parts))
            .with(
                "subjectOf",
                list(event.entry.evidence.iter().map(|&piece| self.quotation(piece))),
            )
    }

    fn source(&self, thing: Thing, index: SourceIx, source: &Source) -> Thing {
        let value = |known: &Option<crate::link::model::Known>| known.as_ref().map(|known| known.value.clone());
        let organisation = |name: String| Thing::new("Organization").with("name", name);
        let published = source.published.as_ref().and_then(Date::datetime_attr);
        let seed = Thing::new("MediaObject")
            .with("sha256", &*source.text.sha256)
            .with("contentSize", format!("{} B", source.text.bytes.len()));
        let original = match source.publishing {
            Publishing::Full => {
                let address = self.addresses.of(&route::original(self.model, index));
                seed.with("contentUrl", address).with("encodingFormat", "text/plain")
            }
            Publishing::Excerpts | Publishing::None => seed,
        };
        let work = source.translated_from.as_ref().and_then(|from| match from {
            Translated::Source(original) => Some(self.source_reference(*original)),
            Translated::Language(_) => None,
        });
        thing
            .with("headline", &*source.entry.title)
            .with("url", value(&source.url))
            .with("archivedAt", value(&source.archive_url))
            .with("inLanguage", &*source.language)
            .with("publisher", value(&source.publisher).map(organisation).map(Value::from))
            .with("author", value(&source.author))
            .with(
                "sourceOrganization",
                value(&source.agency).map(organisation).map(Value::from),
            )
            .with("datePublished", published)
            .with("translationOfWork", work.map(Value::from))
            .with("license", value(&source.licence))
            .with("encoding", original)
    }

    fn actor(&self, thing: Thing, actor: &Actor) -> Thing {
        let kind = actor_type(actor.kind.as_deref());
        let titles = actor
            .roles
            .iter()
            .map(|role| role.title.as_str())
            .filter(|_| kind == "Person");
        let bodies = actor.member_of.iter().filter(|_| !matches!(kind, "Thing" | "Country"));
        thing
            .with(
                "alternateName",
                list(actor.aliases.iter().map(|alias| alias.value.as_str())),
            )
            .with("jobTitle", list(titles))
            .with("memberOf", list(bodies.map(|&body| self.actor_reference(body))))
            .with(
                "subjectOf",
                list(actor.events.iter().map(|(event, _)| self.event_reference(*event))),
            )
    }

    fn place(&self, thing: Thing, place: &Place) -> Thing {
        let geo = place.coordinates.map(|(latitude, longitude)| {
            Value::from(
                Thing::new("GeoCoordinates")
                    .with("latitude", latitude)
                    .with("longitude", longitude),
            )
        });
        thing
            .with(
                "alternateName",
                list(place.aliases.iter().map(|alias| alias.value.as_str())),
            )
            .with("geo", geo)
            .with(
                "containedInPlace",
                place.within.map(|around| Value::from(self.place_reference(around))),
            )
            .with(
                "event",
                list(place.events.iter().map(|&event| self.event_reference(event))),
            )
    }

    fn question(&self, thing: Thing, number: usize, question: &Question) -> Thing {
        let answers = question.answers.iter().flat_map(|&piece| {
            let claims = self.model[piece].claims.iter();
            let own = claims.filter(|claim| matches!(claim.property, Property::Question(ix) if ix.index() == number));
            own.map(move |claim| {
                Thing::new("Answer")
                    .with("text", &*claim.written.value)
                    .with("citation", self.quotation(piece))
            })
        });
        let answers: Vec<Value> = answers.map(Value::from).collect();
        thing
            .with("inLanguage", self.language_of(&question.entry))
            .with("answerCount", answers.len())
            .with("suggestedAnswer", list(answers))
            .with("isPartOf", self.site_reference())
    }

    /// The words quoted, where they stand and in what.
    fn quotation(&self, piece: EvidenceIx) -> Thing {
        let evidence: &Evidence = &self.model[piece];
        Thing::new("Quotation")
            .with("text", quoted(self.model, evidence))
            .with("url", self.addresses.of(&route::passage(self.model, piece)))
            .with("inLanguage", &*self.model[evidence.source].language)
            .with("isPartOf", self.source_reference(evidence.source))
    }

    fn source_reference(&self, source: SourceIx) -> Thing {
        self.reference(article_type(&self.model[source]), Entity::Source(source))
    }

    fn actor_reference(&self, actor: ActorIx) -> Thing {
        self.reference(actor_type(self.model[actor].kind.as_deref()), Entity::Actor(actor))
    }

    fn place_reference(&self, place: PlaceIx) -> Thing {
        self.reference(place_type(self.model[place].kind.as_deref()), Entity::Place(place))
    }

    fn event_reference(&self, event: EventIx) -> Thing {
        let (start, end) = iso_dates(&self.model[event].date);
        self.reference("Event", Entity::Event(event))
            .with("startDate", start)
            .with("endDate", end)
    }
}

/// The start and the end of a date, so far as ISO 8601 can say them: those that are qualified, open or one of
/// several are left out.
fn iso_dates(date: &Date) -> (Option<String>, Option<String>) {
    let end = |text: &str| text.parse::<Date>().ok().and_then(|end| end.datetime_attr());
    match date.as_str().split_once('/') {
        Some((first, last)) => (end(first), end(last)),
        None => (date.datetime_attr(), None),
    }
}

/// An article that a publication or an agency stands behind is news.
fn article_type(source: &Source) -> &'static str {
    if source.publisher.is_some() || source.agency.is_some() {
        "NewsArticle"
    } else {
        "Article"
    }
}

/// The type that an editor's word for a kind of actor names, in English or French; `Thing` for other words.
fn actor_type(kind: Option<&str>) -> &'static str {
    match kind.unwrap_or("").trim().to_lowercase().as_str() {
        "person" | "personne" => "Person",
        "state" | "état" | "etat" | "country" | "pays" => "Country",
        "company" | "entreprise" | "société" => "Corporation",
        "media" | "média" | "journal" | "newspaper" | "agency" | "agence" => "NewsMediaOrganization",
        "government" | "gouvernement" | "ministry" | "ministère" => "GovernmentOrganization",
        "ngo" | "ong" => "NGO",
        "party" | "parti" => "PoliticalParty",
        "organisation" | "organization" | "institution" | "force" | "army" | "armée" | "union" | "syndicat"
        | "association" => "Organization",
        _ => "Thing",
    }
}

/// The type that an editor's word for a kind of place names, in English or French; `Place` for other words.
fn place_type(kind: Option<&str>) -> &'static str {
    match kind.unwrap_or("").trim().to_lowercase().as_str() {
        "city" | "town" | "ville" => "City",
        "country" | "pays" | "state" | "état" | "etat" => "Country",
        "airport" | "aéroport" => "Airport",
        _ => "Place",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_script_element() {
        let text = "</script><!-- & \u{2028}\u{2029}";
        let script = script(vec![
            Thing::new("Thing")
                .with("name", text)
                .with("url", "")
                .with("about", list([0; 0])),
        ]);
        assert!(!script.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{script}");
        let back: Value = serde_json::from_str(&script).unwrap();
        assert_eq!(
            back,
            json!({"@context": "https://schema.org", "@type": "Thing", "name": text})
        );
    }

    #[test]
    fn dates_are_said_where_they_are_known() {
        for (date, start, end) in [
            ("2024-05-19", Some("2024-05-19"), None),
            ("2024-05", Some("2024-05"), None),
            ("2023-07-26/2024-03", Some("2023-07-26"), Some("2024-03")),
            ("2024-03/..", Some("2024-03"), None),
            ("../2024-03", None, Some("2024-03")),
            ("2024-03~/2024-04", None, Some("2024-04")),
            ("2024-03~", None, None),
            ("[2024-05-19,2024-05-20]", None, None),
        ] {
            let found = iso_dates(&date.parse().unwrap());
            assert_eq!((found.0.as_deref(), found.1.as_deref()), (start, end), "{date}");
        }
    }
}
