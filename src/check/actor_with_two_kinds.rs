//! Model -> R0508: an actor that cannot be of the kind that its page says.
//!
//! Invariant: a kind that the program does not know is compared with no rule; of an actor, one contradiction is told.

use std::collections::BTreeMap;

use crate::cross::Crossed;
use crate::date::Lang;
use crate::detect::propose::{self, Guess};
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Actor, ActorIx, Model, PlaceIx};
use crate::span::Span;
use crate::text::normalise;

use super::name;

/// Words for a human being in the field `kind`, as [`name::words`] has them.
const PERSON: &[&str] = &["person", "personne", "individual", "individu", "human"];

/// Words for what is no human being.
#[rustfmt::skip]
const BODY: &[&str] = &[
    "organisation", "organization", "institution", "company", "entreprise", "societe", "state", "etat", "country",
    "pays", "force", "army", "armee", "party", "parti", "government", "gouvernement", "ministry", "ministere",
    "agency", "agence", "ship", "navire",
];

/// Words for a company among them, which may be called "Mr. Bricolage".
const COMPANY: &[&str] = &["company", "entreprise", "societe"];

/// What stands before the name of a person, and of nothing else but a company.
const TITLES: &[&str] = &["m", "mme", "mlle", "mr", "mrs", "ms"];

/// Legal forms that no person's name ends in.
const FORMS: &[&str] = &["ltd", "inc", "corp", "llc", "llp", "plc", "gmbh", "sarl"];

/// Words that join the head of an institution to what specifies it.
const JOINING: &[&str] = &["of", "for", "de", "du", "des", "d"];

/// Reports the actors whose kind something else contradicts.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut places: BTreeMap<String, PlaceIx> = BTreeMap::new();
    for (index, place) in model.places.iter().enumerate() {
        places
            .entry(normalise(&place.entry.title).text)
            .or_insert(PlaceIx::new(index));
    }
    let lang = Lang::from_tag(&model.language);
    let mut found = Vec::new();
    for (index, actor) in model.actors.iter().enumerate() {
        let Some(kind) = &actor.kind else { continue };
        let actor_ix = ActorIx::new(index);
        let reported = by_name(model, actor, kind, lang)
            .or_else(|| by_members(model, actor_ix, kind))
            .or_else(|| by_place(model, actor, kind, &places));
        found.extend(reported);
    }
    found.extend(by_other_actor(model));
    found
}

/// Whether a kind is one of a list.
fn is_one(kind: &str, list: &[&str]) -> bool {
    matches!(name::words(kind).as_slice(), [word] if list.contains(&word.as_str()))
}

/// Where a page says the kind of an actor.
fn kind_span(model: &Model, actor: &Actor) -> Span {
    name::written_or_whole(model, &actor.entry, "kind")
}

/// Where a page says the name of an actor.
fn name_span(model: &Model, actor: &Actor) -> Span {
    name::written_or_whole(model, &actor.entry, "name")
}

/// A name that reads as one of another kind.
fn by_name(model: &Model, actor: &Actor, kind: &str, lang: Option<Lang>) -> Option<Diagnostic> {
    let name = actor.entry.title.trim();
    let rule = match () {
        () if is_one(kind, PERSON) => body_rule(name, lang?)?,
        () if is_one(kind, BODY) => person_rule(name, lang?, is_one(kind, COMPANY))?,
        () => return None,
    };
    let headline = format!("`{name}` is no name for the kind `{kind}`");
    Some(
        Diagnostic::at(Code::ACTOR_WITH_TWO_KINDS, kind_span(model, actor), headline)
            .with_label(
                name_span(model, actor),
                format!("read as {} by the rule `{}`", article(rule), rule.rule),
            )
            .with_help("correct the kind, or write the name of who is meant"),
    )
}

/// A kind with its article.
fn article(guess: Guess) -> String {
    let kind = guess.kind.as_str();
    match kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        true => format!("an {kind}"),
        false => format!("a {kind}"),
    }
}

/// The rule by which the whole of a name is that of an institution, a force, a company or a state.
fn body_rule(name: &str, lang: Lang) -> Option<Guess> {
    let words = name::words(name);
    let sighting = propose::scan(name, lang)
        .into_iter()
        .find(|found| found.range == (0..name.len()))?;
    sighting.guess.filter(|guess| match guess.rule {
        "company-form" => words.len() > 1 && words.last().is_some_and(|last| FORMS.contains(&last.as_str())),
        "armed-force" => guess.weight >= 9,
        // "Charlotte Church" is a person, "Church of England" is not.
        "institution-head" => {
            guess.weight >= 9
                || (guess.weight >= 8 && words.get(1).is_some_and(|word| JOINING.contains(&word.as_str())))
        }
        // "Chad" and "Jordan" are first names too.
        "state-list" => words.len() > 1,
        _ => false,
    })
}

/// The rule by which a name with a title before it is that of a person.
fn person_rule(name: &str, lang: Lang, company: bool) -> Option<Guess> {
    let (title, rest) = name.split_once(char::is_whitespace)?;
    if !matches!(name::words(title).as_slice(), [word] if TITLES.contains(&word.as_str())) {
        return None;
    }
    let sighting = propose::scan(name, lang)
        .into_iter()
        .find(|found| found.title.as_ref().is_some_and(|title| title.start == 0) && found.range.end == name.len())?;
    let guess = sighting.guess.filter(|guess| guess.rule == "title")?;
    let first_name = |text: &str| {
        let found = propose::scan(text, lang).into_iter().next();
        found
            .and_then(|found| found.guess)
            .is_some_and(|guess| guess.rule == "first-name")
    };
    (!company || first_name(rest.trim_start())).then_some(guess)
}

/// A person of whom others are members.
fn by_members(model: &Model, actor: ActorIx, kind: &str) -> Option<Diagnostic> {
    let person = &model[actor];
    let &member = person.members.first().filter(|_| is_one(kind, PERSON))?;
    let member = &model[member];
    let headline = format!("`{}` is a person, and others are its members", person.entry.id);
    Some(
        Diagnostic::at(Code::ACTOR_WITH_TWO_KINDS, kind_span(model, person), headline)
            .with_label(
                name::written_or_whole(model, &member.entry, "member_of"),
                format!("`{}` belongs to it", member.entry.id),
            )
            .with_help("correct the kind, or name the body that they belong to"),
    )
}

/// A person with the very name of a place.
fn by_place(model: &Model, actor: &Actor, kind: &str, places: &BTreeMap<String, PlaceIx>) -> Option<Diagnostic> {
    let &place = places
        .get(&normalise(&actor.entry.title).text)
        .filter(|_| is_one(kind, PERSON))?;
    let place = &model[place];
    let headline = format!("`{}` names a person and a place", actor.entry.title);
    Some(
        Diagnostic::at(Code::ACTOR_WITH_TWO_KINDS, kind_span(model, actor), headline)
            .with_label(
                name::written_or_whole(model, &place.entry, "name"),
                format!("the name of the place `{}`", place.entry.id),
            )
            .with_note("wherever an article has the name, both are found there")
            .with_help("correct the kind, write the person’s full name, or remove one of the pages"),
    )
}

/// Actors of several kinds whose names only case, accents or an article tell apart.
fn by_other_actor(model: &Model) -> Vec<Diagnostic> {
    let mut names: BTreeMap<Vec<String>, Vec<&Actor>> = BTreeMap::new();
    for actor in model.actors.iter().filter(|actor| actor.kind.is_some()) {
        let words = name::words(&actor.entry.title);
        let bare = name::without_article(&words).to_vec();
        if bare.iter().map(String::len).sum::<usize>() > 2 {
            names.entry(bare).or_default().push(actor);
        }
    }
    let mut found = Vec::new();
    for actors in names.into_values() {
        let Some((last, others)) = actors.split_last() else {
            continue;
        };
        if let Some(other) = others.iter().find(|other| differ(last, other)) {
            let (kind, other_kind) = (last.kind.as_deref(), other.kind.as_deref());
            let (kind, other_kind) = (kind.unwrap_or_default(), other_kind.unwrap_or_default());
            let (name, other_name) = (&last.entry.title, &other.entry.title);
            let headline = format!("`{name}` is of the kind `{kind}`, `{other_name}` of the kind `{other_kind}`");
            found.push(
                Diagnostic::at(Code::ACTOR_WITH_TWO_KINDS, kind_span(model, last), headline)
                    .with_label(kind_span(model, other), format!("the kind of `{}`", other.entry.id))
                    .with_note("the names differ in case, accents or an article only")
                    .with_help("make one page of the two, or a name that tells them apart"),
            );
        }
    }
    found
}

/// Whether two actors whose names fold alike have two kinds, and other rules do not report their names.
fn differ(a: &Actor, b: &Actor) -> bool {
    let kind = |actor: &Actor| actor.kind.as_deref().map(name::words).unwrap_or_default();
    let form = |actor: &Actor| normalise(&actor.entry.title).text;
    let acronym = |text: &str| text.chars().count() < 5 && !text.chars().any(char::is_lowercase);
    let (kind_a, kind_b, form_a, form_b) = (kind(a), kind(b), form(a), form(b));
    kind_a != kind_b
        && !is_same_kind(&kind_a, &kind_b)
        && form_a.to_lowercase() != form_b.to_lowercase()
        && acronym(&form_a) == acronym(&form_b)
}

/// Whether two kinds are one in two languages or spellings.
fn is_same_kind(a: &[String], b: &[String]) -> bool {
    const SAME: &[&[&str]] = &[
        PERSON,
        COMPANY,
        &["organisation", "organization"],
        &["state", "etat", "country", "pays"],
        &["force", "army", "armee"],
        &["party", "parti"],
        &["government", "gouvernement"],
        &["ministry", "ministere"],
        &["agency", "agence"],
        &["ship", "navire"],
    ];
    let is_in = |kind: &[String], list: &[&str]| matches!(kind, [word] if list.contains(&word.as_str()));
    SAME.iter().any(|list| is_in(a, list) && is_in(b, list))
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    /// The findings on actors of these names, kinds and further fields.
    fn findings(language: &str, actors: &[(&str, &str, &str)], place: &str) -> Vec<Diagnostic> {
        let pages = actors.iter().enumerate().map(|(number, (name, kind, more))| {
            let page = format!("---\nname: \"{name}\"\nkind: {kind}\n{more}---\n");
            (format!("content/actors/a{number}.md"), page)
        });
        let mut files: Vec<(String, String)> = pages.collect();
        if !place.is_empty() {
            files.push(("content/places/p.md".to_owned(), format!("---\nname: {place}\n---\n")));
        }
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        of(Code::ACTOR_WITH_TWO_KINDS, language, &files)
    }

    #[test]
    fn french_and_english_names_of_another_kind() {
        for (language, name, kind, wrong) in [
            ("fr", "Ministère nigérien de la Défense", "personne", true),
            ("fr", "Forces armées nigériennes", "person", true),
            ("fr", "Transports Diallo SARL", "person", true),
            ("fr", "États-Unis", "person", true),
            ("fr", "M. Zeine", "organisation", true),
            ("fr", "Mme Marie Dupont", "company", true),
            ("fr", "Ministère nigérien de la Défense", "organisation", false),
            ("fr", "Un responsable du ministère de la Défense", "person", false),
            ("fr", "Marie Banque", "person", false),
            ("fr", "Mamadou SA", "person", false),
            ("fr", "Mr. Bricolage", "company", false),
            ("fr", "M. Zeine", "person", false),
            ("fr", "M. Zeine", "cabinet", false),
            ("fr", "Salifo Modi", "person", false),
            ("en", "Ministry of Defence", "person", true),
            ("en", "Acme Ltd", "person", true),
            ("en", "Acme Inc.", "person", true),
            ("en", "United States", "person", true),
            ("en", "Mr Smith", "state", true),
            ("en", "Mrs Jane Fields", "company", true),
            ("en", "Ministry of Defence", "organisation", false),
            ("en", "Charlotte Church", "person", false),
            ("en", "Chad", "person", false),
            ("en", "British government spokesman", "person", false),
            ("en", "General Motors", "company", false),
            ("en", "Mrs. Fields", "company", false),
            ("en", "Jan Ag", "person", false),
        ] {
            let found = findings(language, &[(name, kind, "")], "");
            assert_eq!(!found.is_empty(), wrong, "{language} {name} {kind}");
        }
    }

    #[test]
    fn french_and_english_persons_with_members_and_of_the_name_of_a_place() {
        for (language, person, place) in [("fr", "personne", "Agadez"), ("en", "person", "Aldham")] {
            let member = ("Jean Doe", "person", "member_of: a0\n");
            assert_eq!(findings(language, &[("Anne Roe", person, ""), member], "").len(), 1);
            assert!(findings(language, &[("Les Roe", "organisation", ""), member], "").is_empty());
            assert_eq!(findings(language, &[(place, person, "")], place).len(), 1);
            assert!(findings(language, &[(place, "state", "")], place).is_empty());
            assert!(findings(language, &[("Anne Roe", person, &format!("aliases: {place}\n"))], place).is_empty());
        }
    }

    #[test]
    fn french_and_english_one_name_with_two_kinds() {
        for (language, a, b, other) in [
            ("fr", "L’Armée nouvelle", "Armee nouvelle", "Armée nouvelle du Nord"),
            ("en", "The Aldham Gazette", "Aldham Gazette", "Aldham Gazettes"),
        ] {
            assert_eq!(findings(language, &[(a, "force", ""), (b, "company", "")], "").len(), 1);
            assert!(findings(language, &[(a, "force", ""), (b, "armée", "")], "").is_empty());
            assert!(findings(language, &[(a, "force", ""), (other, "company", "")], "").is_empty());
            // The same but for case is for `identical-titles`, or for `alias-claimed-twice`.
            assert!(findings(language, &[(a, "force", ""), (&a.to_uppercase(), "company", "")], "").is_empty());
            assert!(findings(language, &[("ONU", "force", ""), ("Onu", "company", "")], "").is_empty());
        }
    }

    #[test]
    fn french_and_english_rules_are_named_as_the_program_names_them() {
        for rule in [
            "company-form",
            "armed-force",
            "institution-head",
            "state-list",
            "title",
            "first-name",
        ] {
            assert!(propose::KIND_RULES.contains(&rule), "{rule}");
        }
    }
}
