//! A reading text -> its language, where that can be told.
//!
//! Invariant: a tag is BCP 47, and none is given for a text too short or too mixed to tell.

use whatlang::{Detector, Lang};

use super::Found;

/// The languages told apart; the fewer, the surer.
const LANGUAGES: &[(Lang, &str)] = &[
    (Lang::Fra, "fr"),
    (Lang::Eng, "en"),
    (Lang::Spa, "es"),
    (Lang::Deu, "de"),
    (Lang::Ita, "it"),
    (Lang::Por, "pt"),
    (Lang::Nld, "nl"),
    (Lang::Pol, "pl"),
    (Lang::Ron, "ro"),
    (Lang::Swe, "sv"),
    (Lang::Tur, "tr"),
    (Lang::Ces, "cs"),
    (Lang::Hun, "hu"),
    (Lang::Ell, "el"),
    (Lang::Ara, "ar"),
    (Lang::Pes, "fa"),
    (Lang::Heb, "he"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Cmn, "zh"),
    (Lang::Kor, "ko"),
];

/// How much of a text is looked at, in bytes.
const ENOUGH: usize = 16_000;

/// From how many characters on a text may gainsay what its page declares.
const CERTAIN: usize = 300;

/// The language of a text: what was declared, unless a long text plainly is in another language.
///
/// Front matter, which a person wrote, always wins.
pub(super) fn find(text: &str, declared: Option<Found>) -> Option<Found> {
    if let Some(declared) = &declared
        && matches!(declared.rule, "front-matter" | "heading-line")
    {
        return Some(clean(declared));
    }
    let detected = detect(text);
    let Some(declared) = declared.filter(|declared| is_tag(&declared.value)) else {
        return detected;
    };
    match detected {
        Some(detected) if text.chars().nth(CERTAIN).is_some() && primary(&declared.value) != detected.value => {
            Some(detected)
        }
        _ => Some(clean(&declared)),
    }
}

fn detect(text: &str) -> Option<Found> {
    let mut end = text.len().min(ENOUGH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let languages = LANGUAGES.iter().map(|&(lang, _)| lang).collect();
    let info = Detector::with_allowlist(languages).detect(&text[..end])?;
    let (_, tag) = LANGUAGES.iter().find(|(lang, _)| *lang == info.lang())?;
    info.is_reliable().then(|| Found {
        value: (*tag).to_owned(),
        rule: "detected",
        range: None,
    })
}

fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or("").to_lowercase()
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    let fine = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    fine && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A tag in its usual letters: `fr-FR`, `zh-Hant`.
fn clean(found: &Found) -> Found {
    let value = found.value.trim().replace('_', "-");
    if !is_tag(&value) {
        return found.clone();
    }
    let part = |(index, part): (usize, &str)| match (index, part.len()) {
        (0, _) => part.to_lowercase(),
        (_, 2) => part.to_uppercase(),
        (_, 4) => part[..1].to_uppercase() + &part[1..].to_lowercase(),
        _ => part.to_lowercase(),
    };
    let value = value.split('-').enumerate().map(part).collect::<Vec<_>>().join("-");
    Found { value, ..found.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Chypre et la Norvège sont parvenus à un accord sur le retrait des troupes étrangères \
        de cette île de la Méditerranée, un processus qui a déjà commencé et qui s'achèvera le 15 septembre, ont \
        indiqué les deux pays dans un communiqué commun. Le mois dernier, la junte au pouvoir au pays a demandé aux \
        Norvégiens de retirer leurs quelque 1 000 militaires du pays.";

    fn declared(value: &str, rule: &'static str) -> Option<Found> {
        Some(Found {
            value: value.into(),
            rule,
            range: None,
        })
    }

    #[test]
    fn declared_and_detected() {
        let found = |declared| find(FRENCH, declared).map(|found| (found.value, found.rule));
        assert_eq!(found(None), Some(("fr".into(), "detected")));
        assert_eq!(
            found(declared("fr-fr", "html-lang")),
            Some(("fr-FR".into(), "html-lang"))
        );
        assert_eq!(found(declared("en-US", "html-lang")), Some(("fr".into(), "detected")));
        assert_eq!(
            found(declared("en", "front-matter")),
            Some(("en".into(), "front-matter"))
        );
        assert_eq!(find("12 345", None), None);
        assert_eq!(
            find("Fin", declared("fr", "html-lang")).map(|found| found.value),
            Some("fr".into())
        );
    }
}
