//! Tokens -> where the name of an institution ends: a head, "ministère", and what specifies it, "nigérien de la
//! Défense".
//!
//! Invariant: a head in small letters alone is no name: a people, a domain or a name with a capital specifies it.

use crate::date::Lang;

use super::reader::Scanner;
use super::words::{
    ACTING, ARMS, BODY, BODY_CUE, CALENDAR, DOMAIN, FIRST, HEAD, NATURE, PEOPLE, QUALITY, SITE, TAIL, TITLE, function,
};

/// Heads that name an institution even in small letters.
const STRONG: &[&str] = &[
    "ministère",
    "ministères",
    "présidence",
    "primature",
    "parlement",
    "assemblée",
    "sénat",
    "conseil",
    "cour",
    "tribunal",
    "ambassade",
    "consulat",
    "université",
    "agence",
    "comité",
    "fédération",
    "haut-commissariat",
    "commission",
    "secrétariat",
    "armée",
    "armées",
    "armee",
    "forces",
    "troupes",
    "police",
    "gendarmerie",
    "garde",
    "marine",
    "état-major",
    "etat-major",
    "gouvernement",
    "délégation",
    "junte",
    "ministry",
    "department",
    "embassy",
    "parti",
    "régime",
    "département",
    "army",
    "navy",
    "observatoire",
    "parquet",
    "office",
    "institut",
];

/// The end of the institution whose head in small letters stands at a token.
pub(super) fn lower(scanner: &Scanner, at: usize) -> Option<usize> {
    let uses = scanner.uses(at);
    if uses.any(SITE) && scanner.is_word(at, &["base"]) {
        return base(scanner, at);
    }
    if !uses.any(HEAD) || !scanner.is_word(at, STRONG) {
        return None;
    }
    let (end, specified) = extend(scanner, at, false);
    specified.then_some(end)
}

/// The end of the institution whose head with a capital stands at a token, where small letters follow it.
pub(super) fn capital(scanner: &Scanner, at: usize) -> Option<usize> {
    let token = scanner.get(at)?;
    let uses = token.uses;
    if scanner.lang != Lang::Fr || !uses.any(HEAD.or(SITE)) || uses.any(FIRST) || uses.any(CALENDAR) || token.headline {
        return None;
    }
    if uses.any(SITE) && scanner.is_word(at, &["base"]) {
        return base(scanner, at);
    }
    let (end, _) = extend(scanner, at, true);
    (end > at + 1).then_some(end)
}

/// The end of an institution that ends in its head, from what follows its people: "American troops", with nothing
/// but adjectives between.
pub(super) fn tail(scanner: &Scanner, from: usize) -> Option<usize> {
    if scanner.lang != Lang::En {
        return None;
    }
    let mut at = from;
    while at < from + 3 && scanner.is_lower(at) && scanner.follows(at) {
        if scanner.uses(at).any(TAIL) {
            let more = scanner.is_lower(at + 1) && scanner.follows(at + 1) && scanner.uses(at + 1).any(TAIL);
            return Some(if more { at + 2 } else { at + 1 });
        }
        if !scanner.uses(at).any(QUALITY) {
            return None;
        }
        at += 1;
    }
    None
}

/// "mer Rouge", "île de Pâques", "aéroport international de Niamey": a noun for a place, and its name.
pub(super) fn place(scanner: &Scanner, at: usize) -> Option<usize> {
    if scanner.lang != Lang::Fr {
        return None;
    }
    let mut next = at + 1;
    while next < at + 3 && scanner.is_lower(next) && scanner.follows(next) && scanner.uses(next).any(QUALITY) {
        next += 1;
    }
    let direct = next;
    if scanner.is_word(next, &["de", "du", "des", "d"]) {
        next += 1;
        if scanner.is_word(next, &["la", "l", "les", "le"]) && !scanner.is_capital(next) {
            next += 1;
        }
    }
    let uses = scanner.uses(next);
    let name = scanner.is_capital(next) && scanner.follows(next) && !uses.any(CALENDAR) && !uses.any(TITLE);
    // "place de la France au Mali" is none, nor is "base des Américains".
    let own = next == direct || (scanner.uses(at).any(NATURE) || !scanner.is_word(at, &["place", "camp", "base"]));
    (name && own && !uses.any(PEOPLE) || (name && next == direct && scanner.uses(at).any(NATURE)))
        .then(|| scanner.known(next).map_or(0, |(end, _)| end).max(scanner.run(next)))
}

/// "base militaire 101", "Base 201"
fn base(scanner: &Scanner, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while scanner.is_lower(end) && scanner.follows(end) && scanner.uses(end).any(QUALITY) {
        end += 1;
    }
    let number = scanner.get(end)?;
    let short = number.end - number.start <= 4;
    (number.form == super::token::Form::Number && short && scanner.follows(end)).then_some(end + 1)
}

/// Extends an institution from its head: the end, and whether something specifies it.
fn extend(scanner: &Scanner, head: usize, capital: bool) -> (usize, bool) {
    let mut last = head;
    let mut specified = false;
    let mut domain = false;
    let mut people = false;
    while last - head < 20 {
        let next = last + 1;
        if !scanner.follows(next) {
            break;
        }
        let uses = scanner.uses(next);
        if scanner.is_lower(next) && uses.any(PEOPLE.or(QUALITY)) {
            let verb = scanner.is_word(next, &["est", "a", "conjointe"]);
            if verb {
                break;
            }
            people |= uses.any(PEOPLE);
            specified |= uses.any(PEOPLE) || (capital && uses.any(QUALITY));
            last = next;
            continue;
        }
        if scanner.is_capital(next) {
            let name = !uses.any(CALENDAR) && !uses.any(TITLE);
            if name && capital {
                last = scanner.run(next) - 1;
                specified = true;
                continue;
            }
            // "agence Reuters": the capital alone is the name.
            if name && !scanner.uses(head).any(BODY_CUE.or(ARMS)) && last > head {
                break;
            }
            break;
        }
        match link(scanner, head, next, capital, domain, people) {
            Some(Link {
                end,
                specifies,
                is_domain,
            }) => {
                last = end;
                specified |= specifies;
                domain = is_domain;
            }
            None => break,
        }
    }
    // "Conseil national de la": nothing hangs over.
    (last + 1, specified)
}

/// What a preposition joins to an institution.
struct Link {
    /// The last token joined.
    end: usize,
    specifies: bool,
    is_domain: bool,
}

/// Reads "de la Défense", "pour la sauvegarde", "of Health", "et de la Coopération" after an institution.
fn link(scanner: &Scanner, head: usize, at: usize, capital: bool, domain: bool, specified: bool) -> Option<Link> {
    let token = scanner.get(at)?;
    let elision = token.form == super::token::Form::Elision;
    if !token.is_lower() && !elision {
        return None;
    }
    let (mut next, and) = match scanner.is_word(at, &["et", "and"]) {
        true => (at + 1, true),
        false => (at, false),
    };
    let preposition = match scanner.lang {
        Lang::Fr => scanner.is_word(next, &["de", "du", "des", "d"]),
        _ => scanner.is_word(next, &["of"]),
    };
    let other = match scanner.lang {
        Lang::Fr => capital && scanner.is_word(next, &["pour", "sur", "à", "aux", "au", "contre"]),
        _ => scanner.is_word(next, &["for"]),
    };
    if !and && !preposition && !other {
        return None;
    }
    if preposition || other {
        next += 1;
    }
    if scanner.is_word(next, &["la", "l", "le", "les", "the"])
        && scanner
            .get(next)
            .is_some_and(|token| token.is_lower() || token.form == super::token::Form::Elision)
    {
        next += 1;
    }
    if !scanner.follows(next) {
        return None;
    }
    let uses = scanner.uses(next);
    let found = |end, specifies, is_domain| {
        Some(Link {
            end,
            specifies,
            is_domain,
        })
    };
    if and && !(domain && uses.any(DOMAIN)) {
        return None;
    }
    if scanner.is_capital(next) {
        // "retrait des troupes du Niger", "des forces américaines du Niger": where they leave.
        let state = matches!(scanner.known(next), Some((_, super::words::Known::State(_))));
        let loose = !capital
            && !uses.any(DOMAIN)
            && (specified
                || (head + 1 == at && scanner.is_word(head, &["troupes", "forces", "police", "garde"]))
                || (scanner.uses(head).any(ACTING) && !state));
        if loose {
            return None;
        }
        if uses.any(CALENDAR) || (uses.any(TITLE) && !uses.any(DOMAIN)) {
            return None;
        }
        // "parti d'Emmanuel Macron"
        let person = !capital && uses.any(FIRST) && scanner.known(next).is_none();
        if person {
            return None;
        }
        let strong = capital || scanner.uses(head).any(BODY.or(ARMS).or(ACTING));
        let end = match uses.any(DOMAIN.or(HEAD)) {
            // "Affaires étrangères"
            true => {
                let more = scanner.follows(next + 1) && scanner.uses(next + 1).any(DOMAIN.or(QUALITY));
                if more { next + 1 } else { next }
            }
            false => {
                scanner
                    .known(next)
                    .map_or_else(|| scanner.run(next), |(end, _)| end.max(scanner.run(next)))
                    - 1
            }
        };
        return strong.then_some(()).and_then(|()| found(end, true, uses.any(DOMAIN)));
    }
    if !scanner.is_lower(next) {
        return None;
    }
    let after = scanner.uses(next + 1);
    if uses.any(DOMAIN) {
        // "affaires étrangères", "enseignement supérieur"
        let more = scanner.is_lower(next + 1) && scanner.follows(next + 1) && after.any(DOMAIN);
        return found(if more { next + 1 } else { next }, true, true);
    }
    if uses.any(ARMS) && (preposition || capital) {
        return found(next, false, false);
    }
    // After a head with a capital any noun may stand: "Forum mondial de la langue française".
    let noun = capital
        && !uses.any(PEOPLE)
        && !uses.any(function(scanner.lang))
        && !scanner.get(head).is_some_and(|token| token.opens);
    if noun && scanner.lang == Lang::Fr {
        return found(next, true, false);
    }
    None
}
