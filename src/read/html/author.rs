//! A page's tags and elements -> who wrote the article.
//!
//! Invariant: a name is the page's own words less what stands around a name ("By", a role, the paper); what
//! holds no name is passed over.

use super::super::furniture::same_words;
use super::super::{AsideReason, Found, day};
use super::linked::LinkedData;
use super::marks::{mark, words};
use super::meta::{Meta, found, inner_end};
use super::tree::{Element, Tree};

/// The author or authors: as the page's data names them, else its tags, else an element that says so.
///
/// Where the data names the paper itself, an element that names a person wins.
pub fn author(
    tree: &Tree,
    source: &str,
    data: &LinkedData<'_>,
    metas: &[Meta],
    heading: Option<usize>,
    site: Option<&str>,
) -> Option<Found> {
    const NAMES: &[&str] = &[
        "author",
        "article:author",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
    ];
    let tagged = |name: &&str| {
        let mut named = metas.iter().filter(|meta| meta.name == **name);
        named.find_map(|meta| clean(found(&meta.value, "meta-tag", meta.range.clone()), site))
    };
    let said = data.text(&["author", "creator"]).and_then(|found| clean(found, site));
    let said = said.or_else(|| NAMES.iter().find_map(tagged));
    let is_house = |found: &Found| site.is_some_and(|site| same_words(site, &found.value));
    match said {
        Some(said) if !is_house(&said) => Some(said),
        said => shown(tree, source, heading, site).or(said),
    }
}

/// A name without what often stands around one; `None` where nothing is left of it.
pub fn clean(found: Found, site: Option<&str>) -> Option<Found> {
    let mut text = found.value.as_str();
    if text.starts_with("http") || text.starts_with('@') {
        return None;
    }
    while let Some(rest) = PREFIXES.iter().find_map(|prefix| strip(text, prefix)) {
        text = rest.trim_start_matches([' ', ':', '\u{a0}']);
    }
    let text = text.split(
        [" | ", " • ", " · "]
            .map(|mark| mark.trim())
            .map(|mark| mark.chars().next().unwrap_or('|')),
    );
    let text = text.map(str::trim).find(|part| !part.is_empty()).unwrap_or("");
    let parts = text.split(',').map(str::trim).enumerate().filter(|(index, part)| {
        let is_other = *index > 0 && (is_role(part) || is_domain(part));
        let is_site = *index > 0 && site.is_some_and(|site| same_words(site, part));
        !part.is_empty() && !is_other && !is_site && part.contains(char::is_alphabetic) && !part.contains('@')
    });
    let name = parts.map(|(_, part)| part).collect::<Vec<_>>().join(", ");
    (!name.is_empty()).then_some(Found { value: name, ..found })
}

/// Words that stand before a name.
const PREFIXES: &[&str] = &[
    "by",
    "par",
    "von",
    "por",
    "written by",
    "écrit par",
    "rédigé par",
    "posted by",
    "publié par",
    "view all posts by",
    "all posts by",
    "posts by",
    "voir tous les articles de",
    "voir tous les articles par",
    "tous les articles de",
    "author:",
    "auteur :",
    "auteur:",
];

/// A text without a word that it begins with, whatever its case.
fn strip<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    let rest = text.get(prefix.len()..)?;
    let ends = prefix.ends_with(':') || rest.starts_with([' ', '\u{a0}', ':']);
    (head.to_lowercase() == prefix && ends).then_some(rest)
}

/// Whether a part after a comma says what somebody is: "Money Reporter", "envoyé spécial".
fn is_role(part: &str) -> bool {
    const ROLES: &[&str] = &[
        "correspondent",
        "reporter",
        "editor",
        "writer",
        "columnist",
        "contributor",
        "staff",
        "journalist",
        "producer",
        "journaliste",
        "correspondant",
        "correspondante",
        "envoyé",
        "envoyée",
        "rédacteur",
        "rédactrice",
        "chroniqueur",
        "chroniqueuse",
        "grand",
        "chef",
    ];
    words(part).iter().any(|word| ROLES.contains(&word.as_str()))
}

fn is_domain(part: &str) -> bool {
    !part.contains(' ') && part.contains('.') && !part.ends_with('.')
}

/// How many elements that may name an author are looked at.
const MOST_ELEMENTS: usize = 200;

/// The author as the page shows it: `rel=author`, `itemprop=author`, a class that says so; a link to an author's
/// page; an element whose class is a word for it. Those below the headline come first.
fn shown(tree: &Tree, source: &str, heading: Option<usize>, site: Option<&str>) -> Option<Found> {
    let ranked = tree
        .elements()
        .filter_map(|(node, element)| Some((node, element, rank(element)?)));
    let read = |(node, element, rank): (usize, &Element, u8)| {
        let is_elsewhere = tree.ancestors(node).take(8).any(|node| {
            let reason = tree.element(node).and_then(|element| mark(element).apart);
            reason.is_some_and(|reason| !matches!(reason, AsideReason::Metadata | AsideReason::Navigation))
        });
        let is_above = heading.is_some_and(|heading| node < heading);
        let text = tree.text_of(node, source, 120);
        let end = day::find(&text).map_or(text.len(), |(range, _)| range.start);
        let text = text
            .get(..end)
            .unwrap_or("")
            .trim_end_matches(['|', '-', '–', '—', '•', '·', ' ', '\u{a0}']);
        let range = element.range.end..inner_end(tree, node);
        let name = clean(found(text, "byline", range), site)?;
        let fine = match rank {
            0 => (4..=100).contains(&name.value.len()) && name.value.split_whitespace().count() <= 12,
            _ => is_name(&name.value),
        };
        (fine && !(rank > 0 && is_elsewhere)).then_some(((rank, is_elsewhere, is_above), node, name))
    };
    let all: Vec<_> = ranked.take(MOST_ELEMENTS).filter_map(read).collect();
    let (best, at, first) = all.iter().min_by_key(|(order, node, _)| (*order, *node))?;
    // Those who wrote it together stand together.
    const NEAR: usize = 40;
    let mut names = vec![first.value.as_str()];
    let mut last = *at;
    for (_, node, name) in all
        .iter()
        .filter(|(order, node, _)| order == best && node > at && best.0 > 0)
    {
        if node - last <= NEAR && names.iter().all(|known| !known.contains(name.value.as_str())) && is_name(&name.value)
        {
            names.push(&name.value);
            last = *node;
        }
    }
    Some(Found {
        value: names.join(", "),
        ..first.clone()
    })
}

/// How surely an element names the author, 0 the surest.
fn rank(element: &Element) -> Option<u8> {
    if matches!(
        element.name.as_str(),
        "meta" | "link" | "img" | "script" | "body" | "html"
    ) {
        return None;
    }
    let attr = |name| element.attr(name).unwrap_or("").to_lowercase();
    let class = attr("class");
    let says_so = attr("rel") == "author"
        || attr("itemprop").split_whitespace().any(|word| word == "author")
        || [
            "author-name",
            "author_name",
            "byline__name",
            "byline-name",
            "article-author",
        ]
        .iter()
        .any(|name| class.contains(name));
    let leads_to_one = || {
        let href = attr("href");
        let folders = [
            "author",
            "authors",
            "auteur",
            "auteurs",
            "journaliste",
            "journalistes",
            "contributor",
            "writers",
        ];
        let mut parts = href.split('/').rev().skip(1);
        element.name == "a" && parts.any(|part| folders.contains(&part))
    };
    let is_named_so = || {
        let own = words(element.attr("class").unwrap_or(""));
        let names = [
            "author",
            "authors",
            "byline",
            "auteur",
            "auteurs",
            "writer",
            "contributor",
            "signature",
        ];
        own.iter()
            .any(|word| names.contains(&word.as_str()) || word == "authorname")
    };
    match () {
        () if says_so => Some(0),
        () if leads_to_one() => Some(1),
        () if is_named_so() => Some(2),
        () => None,
    }
}

/// Whether a text can be the name of a person: two to five words, capitals, no figures.
fn is_name(text: &str) -> bool {
    const JOINTS: &[&str] = &[
        "de", "du", "des", "la", "le", "van", "von", "der", "den", "bin", "al", "el", "et", "and", "da", "di",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase) || JOINTS.contains(word);
    (2..=6).contains(&words.len())
        && text.chars().count() <= 60
        && words.iter().all(is_capital)
        && !text.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '/' | '…' | '@' | '"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_name() {
        let name = |text: &str| {
            let found = Found {
                value: text.into(),
                rule: "byline",
                range: None,
            };
            clean(found, Some("Le Phare")).map(|found| found.value)
        };
        for (text, expected) in [
            ("By Ada Byron", Some("Ada Byron")),
            ("Par Zoé Martin, envoyée spéciale à Nicosie", Some("Zoé Martin")),
            ("View all posts by Ada Byron", Some("Ada Byron")),
            ("Ada Byron | Le Phare", Some("Ada Byron")),
            ("Ada Byron, lephare.example", Some("Ada Byron")),
            ("Ada Byron, Zoé Martin", Some("Ada Byron, Zoé Martin")),
            ("Byron Katie", Some("Byron Katie")),
            (", Le Phare", None),
            ("262588213843476", None),
            ("https://x.example/ada", None),
            ("Le Phare", Some("Le Phare")),
        ] {
            assert_eq!(name(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn names_and_other_words() {
        for name in ["Ada Byron", "Jean de la Fontaine", "Zoé Martin et Ada Byron"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["Ada", "About the author", "Read more", "Staff 24", "Who is this?"] {
            assert!(!is_name(other), "{other}");
        }
    }
}
