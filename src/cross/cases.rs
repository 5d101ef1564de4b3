//! What `compare` says of two claims of a small dossier, case by case: values with their stances → relation and rule.
//!
//! Invariant: every case is asserted both ways round.

use super::laws::mirrored;
use super::relation::{Relation, Rule, Side, compare, values};
use crate::link::model::{ActorIx, Model, PlaceIx, Value};
use crate::load::claim::Stance;
use crate::world::MemoryWorld;

/// A dossier: a regiment in an army in a state, a town in a region in a country.
fn dossier(language: &str) -> Model {
    let page = |rest: &str| format!("---\n{rest}\n---\n");
    let world = MemoryWorld::new()
        .with("dossier.toml", format!("title = \"T\"\nlanguage = \"{language}\"\n"))
        .with("content/actors/state.md", page("name: State"))
        .with("content/actors/army.md", page("name: Army\nmember_of: state"))
        .with("content/actors/regiment.md", page("name: Regiment\nmember_of: army"))
        .with("content/actors/rebels.md", page("name: Rebels"))
        .with("content/places/country.md", page("name: Country"))
        .with("content/places/region.md", page("name: Region\nwithin: country"))
        .with("content/places/town.md", page("name: Town\nwithin: region"))
        .with("content/places/port.md", page("name: Port\nwithin: region"));
    let (model, diagnostics) = crate::resolve(&world, false);
    assert_eq!(diagnostics, []);
    model
}

#[test]
fn claims_are_compared_with_their_stances() {
    use Relation::{Compatible, Different, Opposed, Same};
    use Stance::{Disputes, Qualifies, Supports};
    for language in ["fr", "en"] {
        let model = dossier(language);
        let value = |kind: &str, id: &str| match kind {
            "date" => Value::Date(id.parse().expect("a date")),
            "number" => Value::Number(id.parse().expect("a number")),
            "text" => Value::Text(id.to_owned()),
            "actor" => {
                let at = model.actors.iter().position(|actor| actor.entry.id.as_str() == id);
                Value::Actor(ActorIx::new(at.expect("an actor")))
            }
            _ => {
                let at = model.places.iter().position(|place| place.entry.id.as_str() == id);
                Value::Place(PlaceIx::new(at.expect("a place")))
            }
        };
        for (kind, a, stance_a, b, stance_b, relation, rule, finer) in [
            ("actor", "army", Supports, "army", Supports, Same, Rule::Equal, None),
            (
                "actor",
                "regiment",
                Supports,
                "state",
                Supports,
                Compatible,
                Rule::MemberOf,
                Some(Side::A),
            ),
            (
                "actor",
                "state",
                Supports,
                "army",
                Qualifies,
                Compatible,
                Rule::MemberOf,
                Some(Side::B),
            ),
            (
                "actor",
                "army",
                Supports,
                "rebels",
                Supports,
                Different,
                Rule::Other,
                None,
            ),
            ("actor", "army", Supports, "army", Disputes, Opposed, Rule::Denied, None),
            // Who denies the army denies its regiment; who denies the regiment does not deny the army.
            (
                "actor",
                "regiment",
                Supports,
                "army",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
            (
                "actor",
                "army",
                Supports,
                "regiment",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            (
                "actor",
                "army",
                Supports,
                "rebels",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            ("actor", "army", Disputes, "army", Disputes, Same, Rule::Equal, None),
            (
                "actor",
                "army",
                Disputes,
                "rebels",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            ("actor", "army", Qualifies, "army", Supports, Same, Rule::Equal, None),
            (
                "actor",
                "army",
                Qualifies,
                "army",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
            (
                "place",
                "town",
                Supports,
                "country",
                Supports,
                Compatible,
                Rule::Within,
                Some(Side::A),
            ),
            (
                "place",
                "town",
                Supports,
                "port",
                Supports,
                Different,
                Rule::Other,
                None,
            ),
            (
                "place",
                "town",
                Supports,
                "region",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
            (
                "place",
                "region",
                Supports,
                "town",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            (
                "date",
                "2024-05-19",
                Supports,
                "2024-05",
                Supports,
                Compatible,
                Rule::Refines,
                Some(Side::A),
            ),
            (
                "date",
                "2024-05-19",
                Supports,
                "2024-05",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
            (
                "date",
                "2024-05",
                Supports,
                "2024-05-19",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            (
                "date",
                "2024-05-19",
                Supports,
                "2024-05-20",
                Supports,
                Different,
                Rule::Disjoint,
                None,
            ),
            (
                "date",
                "2024-05-19",
                Supports,
                "2024-05-20",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            (
                "number",
                "946",
                Supports,
                "près de 1 000",
                Supports,
                Compatible,
                Rule::Rounds,
                Some(Side::A),
            ),
            (
                "number",
                "946",
                Supports,
                "about 1,000",
                Supports,
                Compatible,
                Rule::Rounds,
                Some(Side::A),
            ),
            (
                "number",
                "mille",
                Supports,
                "a thousand",
                Supports,
                Same,
                Rule::Equal,
                None,
            ),
            (
                "number",
                "946",
                Supports,
                "1000",
                Supports,
                Compatible,
                Rule::Rounds,
                Some(Side::A),
            ),
            (
                "number",
                "946",
                Supports,
                ">269",
                Supports,
                Compatible,
                Rule::Refines,
                Some(Side::A),
            ),
            (
                "number",
                "946",
                Supports,
                "plus de 269",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
            (
                "number",
                "946",
                Supports,
                "300",
                Supports,
                Different,
                Rule::Disjoint,
                None,
            ),
            (
                "number",
                "946",
                Supports,
                "neuf cent quarante-six",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
            (
                "text",
                "Le retrait, négocié",
                Supports,
                "le retrait négocié !",
                Supports,
                Same,
                Rule::Equal,
                None,
            ),
            (
                "text",
                "L’Élysée",
                Supports,
                "l'élysée",
                Supports,
                Same,
                Rule::Equal,
                None,
            ),
            (
                "text",
                "A negotiated withdrawal",
                Supports,
                "“a negotiated withdrawal.”",
                Qualifies,
                Same,
                Rule::Equal,
                None,
            ),
            (
                "text",
                "le retrait",
                Supports,
                "le départ",
                Supports,
                Different,
                Rule::Words,
                None,
            ),
            (
                "text",
                "withdrawal",
                Supports,
                "departure",
                Disputes,
                Compatible,
                Rule::DeniesOther,
                None,
            ),
            (
                "text",
                "withdrawal",
                Supports,
                "Withdrawal",
                Disputes,
                Opposed,
                Rule::Denied,
                None,
            ),
        ] {
            let (one, two) = (value(kind, a), value(kind, b));
            let found = compare(&model, (&one, stance_a), (&two, stance_b));
            assert_eq!(
                (found.relation, found.rule, found.finer),
                (relation, rule, finer),
                "{a} {b}"
            );
            let back = compare(&model, (&two, stance_b), (&one, stance_a));
            assert_eq!(back, mirrored(found), "{b} {a}");
        }
        assert_eq!(
            values(&model, &value("text", "a"), &value("number", "1")).rule,
            Rule::Words
        );
    }
}
