//! A source -> R0704: a demonym that belongs to another state than the one meant.
//!
//! Invariant: the other state is named nowhere in the source, by none of its names or capitals, and is no actor or
//! place of the dossier; the state meant is named in the source.
//!
//! Newspapers often name a state by its demonym alone, so that a pair of states is no sign by itself. A finding needs
//! more: a noun of state beside the demonym ("ministre", "army"), and either no right demonym anywhere in a source that
//! names the state meant twice, or two demonyms that differ by one letter.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::date::Lang;
use crate::detect::propose::{State, plain};
use crate::diag::Code;
use crate::link::model::{Entity, Model, SourceIx};

use super::word::{Shapes, Words};
use super::{Anomaly, Context, What};

/// States whose names or demonyms are taken for one another, by their usual English names.
#[rustfmt::skip]
const CONFUSED: &[(&str, &str)] = &[
    ("Niger", "Nigeria"), ("Mauritius", "Mauritania"), ("Slovakia", "Slovenia"), ("Austria", "Australia"),
    ("Iran", "Iraq"), ("Mali", "Malawi"), ("Libya", "Lebanon"), ("Libya", "Liberia"), ("Latvia", "Lithuania"),
    ("Sweden", "Switzerland"), ("Gambia", "Zambia"), ("Gambia", "Gabon"), ("Paraguay", "Uruguay"),
    ("Moldova", "Maldives"), ("Bahamas", "Bahrain"), ("Kyrgyzstan", "Kazakhstan"), ("Guyana", "Ghana"),
    ("Tanzania", "Tunisia"), ("Bolivia", "Bulgaria"), ("Colombia", "Cambodia"), ("India", "Indonesia"),
    ("Malaysia", "Mali"), ("Kosovo", "Kuwait"), ("Georgia", "Jordan"), ("Burundi", "Burkina Faso"),
];

/// Nouns of what a state has, without accents: before the adjective in French.
#[rustfmt::skip]
const OF_A_STATE_FR: &[&str] = &[
    "ministre", "ministres", "ministere", "ministeres", "president", "presidente", "presidence", "gouvernement",
    "armee", "armees", "etat", "etat-major", "junte", "regime", "autorites", "chef", "chefs", "capitale", "territoire",
    "forces", "soldats", "troupes", "militaires", "diplomatie", "defense", "sol", "peuple", "population", "parlement",
    "police", "dirigeants", "dirigeant", "pouvoir", "ambassade", "ambassadeur", "ambassadrice", "delegation",
    "responsables", "gendarmerie", "senat", "constitution", "monnaie", "frontiere", "premier", "premiere", "partie",
];

/// The like in English: after the adjective.
#[rustfmt::skip]
const OF_A_STATE_EN: &[&str] = &[
    "minister", "ministers", "ministry", "president", "presidency", "government", "army", "state", "junta", "regime",
    "authorities", "chief", "chiefs", "capital", "territory", "forces", "soldiers", "troops", "military", "diplomacy",
    "defence", "defense", "soil", "people", "population", "parliament", "police", "leaders", "leader", "embassy",
    "ambassador", "delegation", "officials", "senate", "constitution", "currency", "border", "prime", "parliamentary",
];

/// How far from its noun a demonym may stand, in words.
const REACH: usize = 3;

/// The states of [`CONFUSED`], both ways: the one whose demonym stands, the one that may be meant.
static PAIRS: LazyLock<Vec<(State, State)>> = LazyLock::new(|| {
    let pair = |&(a, b): &(&str, &str)| Some((State::named(a)?, State::named(b)?));
    let pairs = CONFUSED.iter().filter_map(pair);
    pairs.flat_map(|(a, b)| [(a, b), (b, a)]).collect()
});

/// The demonyms of the states in [`PAIRS`].
struct Demonyms {
    /// By their plain forms: the state, the word and the form.
    by_form: BTreeMap<String, (State, usize, usize)>,
    /// The shapes of the forms.
    shapes: Shapes,
}

impl Demonyms {
    fn get(&self, plain: &str) -> Option<(State, usize, usize)> {
        let may_be = self.shapes.may_hold(plain);
        may_be.then(|| self.by_form.get(plain).copied()).flatten()
    }
}

static DEMONYMS: LazyLock<[Demonyms; 2]> = LazyLock::new(|| [demonyms(Lang::Fr), demonyms(Lang::En)]);

/// The words of a name, and the state that it stands for.
type Name = (Vec<String>, State);

/// The names and capitals of the states in [`PAIRS`], by the first word of each.
static NAMES: LazyLock<BTreeMap<String, Vec<Name>>> = LazyLock::new(|| {
    let mut map: BTreeMap<String, Vec<Name>> = BTreeMap::new();
    for state in confused() {
        for name in state.names() {
            if let Some(first) = name.first() {
                map.entry(first.clone()).or_default().push((name, state));
            }
        }
    }
    map
});

fn confused() -> BTreeSet<State> {
    PAIRS.iter().map(|&(state, _)| state).collect()
}

fn demonyms(lang: Lang) -> Demonyms {
    let mut by_form = BTreeMap::new();
    for state in confused() {
        for (word, forms) in state.demonyms(lang).iter().enumerate() {
            for (form, text) in forms.iter().enumerate() {
                by_form.entry(plain(text)).or_insert((state, word, form));
            }
        }
    }
    let shapes = Shapes::of(by_form.keys().map(String::as_str));
    Demonyms { by_form, shapes }
}

/// The states that are actors or places of a dossier.
pub(super) fn declared(model: &Model) -> BTreeSet<State> {
    let actors = (model.actors.iter()).map(|actor| (&actor.entry.title, &actor.aliases));
    let places = (model.places.iter()).map(|place| (&place.entry.title, &place.aliases));
    let mut found = BTreeSet::new();
    for (title, aliases) in actors.chain(places) {
        for name in aliases.iter().map(|alias| &alias.value).chain([title]) {
            let words: Vec<String> = name.split([' ', '\'', '’']).map(plain).collect();
            let same = words.first().and_then(|first| NAMES.get(first));
            found.extend(
                same.into_iter()
                    .flatten()
                    .filter(|(name, _)| *name == words)
                    .map(|(_, state)| *state),
            );
        }
    }
    found
}

/// What a source says of the states.
#[derive(Default)]
struct Said {
    /// How often each is named.
    named: BTreeMap<State, usize>,
    /// The demonyms of each.
    demonyms: BTreeMap<State, Vec<Demonym>>,
}

/// A demonym where it stands.
struct Demonym {
    range: Range<usize>,
    /// Which of the state's demonyms.
    word: usize,
    /// In which of its forms.
    form: usize,
    /// Whether a noun of state stands beside it.
    beside: bool,
}

/// Finds the demonyms of another state.
pub(super) fn find(context: &Context<'_>, source: SourceIx, cut: &Words<'_>) -> Vec<Anomaly> {
    let model = context.model;
    let Some(lang @ (Lang::Fr | Lang::En)) = Lang::from_tag(&model[source].language) else {
        return Vec::new();
    };
    let text = cut.text;
    let said = said(cut, lang);
    let mut found = Vec::new();
    for &(of, meant) in PAIRS.iter() {
        let Some(wrong) = said.demonyms.get(&of) else { continue };
        if said.named.contains_key(&of) || context.declared.contains(&of) {
            continue;
        }
        let beside: Vec<_> = wrong.iter().filter(|found| found.beside).collect();
        let Some(first) = beside.first() else {
            continue;
        };
        let named = said.named.get(&meant).copied().unwrap_or(0);
        let enough = named >= 2 || (named == 1 && is_mentioned(model, source, meant));
        let Some(right) = counterpart(of, meant, lang, first.word, first.form) else {
            continue;
        };
        let accept = match said.demonyms.contains_key(&meant) {
            false => enough,
            true => named >= 1 && are_one_letter_apart(of, meant, lang),
        };
        if accept {
            found.push(Anomaly {
                code: Code::DEMONYM_MISFIT,
                source,
                range: first.range.clone(),
                also: beside.iter().skip(1).map(|other| other.range.clone()).collect(),
                what: What::Demonym {
                    word: text[first.range.clone()].to_owned(),
                    of,
                    meant,
                    right,
                },
                evidence: Vec::new(),
            });
        }
    }
    found
}

/// Whether the editor's names of a state stand in a source.
fn is_mentioned(model: &Model, source: SourceIx, state: State) -> bool {
    let is_it = |entity: Entity| {
        let words: Vec<String> = (model.entry(entity).title.split([' ', '\'', '’'])).map(plain).collect();
        state.names().any(|name| name == words)
    };
    model.mentions_of(source).iter().any(|mention| is_it(mention.entity))
}

/// The demonym of the state meant in the form that stands.
fn counterpart(of: State, meant: State, lang: Lang, word: usize, form: usize) -> Option<String> {
    let forms = meant.demonyms(lang).into_iter().next()?;
    // "Suédois" has three forms where "suisse" has two; the first is always right enough.
    let same = of.demonyms(lang).get(word)?.len() == forms.len();
    let right = forms.get(if same { form } else { 0 })?;
    Some(match lang {
        Lang::En => right
            .chars()
            .next()?
            .to_uppercase()
            .chain(right.chars().skip(1))
            .collect(),
        _ => right.clone(),
    })
}

/// Reads the demonyms of a text, and the names where there are any.
fn said(cut: &Words<'_>, lang: Lang) -> Said {
    let words = &cut.words;
    let demonyms = &DEMONYMS[usize::from(lang != Lang::Fr)];
    let mut said = Said::default();
    if !(0..words.len()).any(|at| demonyms.get(cut.plain(at)).is_some()) {
        return said;
    }
    for (at, word) in words.iter().enumerate() {
        let names = if word.is_capital() {
            NAMES.get(cut.plain(at))
        } else {
            None
        };
        for (name, state) in names.into_iter().flatten() {
            if at + name.len() <= words.len() && cut.plains(at..at + name.len()).eq(name.iter()) {
                *said.named.entry(*state).or_default() += 1;
            }
        }
        // French adjectives have small letters: "Suisse" is the state.
        let adjective = match lang {
            Lang::Fr => word.is_small(),
            _ => word.is_capital(),
        };
        if let Some((state, number, form)) = demonyms.get(cut.plain(at)) {
            let beside = adjective && has_noun_of_state(cut, at, lang);
            let of = said.demonyms.entry(state).or_default();
            if adjective || names.is_none() {
                of.push(Demonym {
                    range: word.range(),
                    word: number,
                    form,
                    beside,
                });
            }
        }
    }
    said.demonyms.retain(|_, list| !list.is_empty());
    said
}

/// Whether a noun of what a state has stands by a demonym, in its sentence.
fn has_noun_of_state(cut: &Words<'_>, at: usize, lang: Lang) -> bool {
    let words = &cut.words;
    match lang {
        Lang::Fr => {
            let before = (0..at).rev().take(REACH);
            before
                .take_while(|&other| !words[other + 1].opens())
                .any(|other| OF_A_STATE_FR.contains(&cut.plain(other)))
        }
        _ => (at + 1..words.len())
            .take(REACH)
            .take_while(|&other| words[other].follows())
            .any(|other| OF_A_STATE_EN.contains(&cut.plain(other))),
    }
}

/// Whether the demonyms of two states differ by one letter: « nigérian » and « nigérien ».
fn are_one_letter_apart(a: State, b: State, lang: Lang) -> bool {
    let first = |state: State| Some(plain(state.demonyms(lang).first()?.first()?));
    let (Some(a), Some(b)) = (first(a), first(b)) else {
        return false;
    };
    a.chars().count() == b.chars().count() && a.chars().zip(b.chars()).filter(|(a, b)| a != b).count() == 1
}
