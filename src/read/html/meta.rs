//! [`Tree`] -> [`Metadata`]: what a page's tags and its JSON-LD say of the article.
//!
//! Invariant: a value comes from the first rule that gives one, in the order in which the rules stand here,
//! and carries that rule's name.

use std::ops::Range;

use super::super::furniture::same_words;
use super::super::{Found, Metadata, day};
use super::article::Hints;
use super::linked::{LinkedData, linked_data};
use super::tree::{NodeKind, Tree};

/// Reads a page's metadata, and what it tells of where the article is.
pub fn metadata(tree: &Tree, source: &str) -> (Metadata, Hints) {
    let data = linked_data(tree, source);
    let metas = metas(tree);
    let meta = |names: &[&str]| {
        let named = |name: &&str| metas.iter().find(|meta| meta.name == **name && !meta.value.is_empty());
        let meta = names.iter().find_map(named)?;
        Some(found(&meta.value, "meta-tag", meta.range.clone()))
    };
    let publisher = data.text(&["publisher"]).or_else(|| {
        meta(&[
            "og:site_name",
            "dc.publisher",
            "citation_journal_title",
            "application-name",
        ])
    });
    let headings: Vec<(usize, String)> = tree
        .elements()
        .filter(|(_, element)| element.name == "h1")
        .map(|(node, _)| (node, tree.text_of(node, source, 400)))
        .collect();
    let title = title(tree, source, &data, &meta, &headings, publisher.as_ref());
    let mut out = Metadata {
        title: title.clone(),
        author: data
            .text(&["author", "creator"])
            .or_else(|| {
                meta(&[
                    "author",
                    "article:author",
                    "dc.creator",
                    "parsely-author",
                    "sailthru.author",
                    "citation_author",
                ])
                .filter(|found| !found.value.starts_with("http"))
            })
            .or_else(|| byline(tree, source)),
        published: published(tree, source, &data, &metas),
        url: link(tree, "canonical")
            .or_else(|| meta(&["og:url", "twitter:url", "parsely-link"]))
            .or_else(|| data.text(&["url"]))
            .filter(|found| found.value.starts_with("http")),
        licence: link(tree, "license")
            .or_else(|| data.text(&["license"]))
            .or_else(|| meta(&["dc.rights", "dcterms.license"])),
        language: language(tree)
            .or_else(|| data.text(&["inLanguage"]))
            .or_else(|| meta(&["og:locale", "content-language", "language", "dc.language"])),
        publisher,
        ..Metadata::default()
    };
    if let Some(language) = &mut out.language {
        language.value = language.value.replace('_', "-");
    }
    let hints = Hints {
        body: data.text(&["articleBody"]).map(|found| found.value),
        title: title.map(|title| title.value),
    };
    (out, hints)
}

/// A value with its white space collapsed.
pub fn found(value: &str, rule: &'static str, range: Range<usize>) -> Found {
    Found {
        value: value.split_whitespace().collect::<Vec<_>>().join(" "),
        rule,
        range: Some(range),
    }
}

/// A `<meta>` tag, or an element that carries `itemprop`.
struct Meta {
    name: String,
    value: String,
    range: Range<usize>,
}

fn metas(tree: &Tree) -> Vec<Meta> {
    let mut out = Vec::new();
    for (_, element) in tree.elements() {
        let Some(content) = element.attribute("content") else {
            continue;
        };
        for key in ["property", "name", "itemprop", "http-equiv"] {
            for name in element.attr(key).unwrap_or("").split_whitespace() {
                out.push(Meta {
                    name: name.to_lowercase(),
                    value: content.value.trim().to_owned(),
                    range: content.range.clone(),
                });
            }
        }
    }
    out
}

fn link(tree: &Tree, rel: &str) -> Option<Found> {
    let is_link = |name: &str| matches!(name, "link" | "a");
    tree.elements()
        .filter(|(_, element)| is_link(&element.name))
        .find_map(|(_, element)| {
            element
                .attr("rel")?
                .split_whitespace()
                .find(|word| word.eq_ignore_ascii_case(rel))?;
            let href = element.attribute("href").filter(|href| !href.value.is_empty())?;
            Some(found(&href.value, "link-element", href.range.clone()))
        })
}

fn language(tree: &Tree) -> Option<Found> {
    let root = tree.elements().find(|(_, element)| element.name == "html")?.1;
    let lang = root.attribute("lang").or_else(|| root.attribute("xml:lang"))?;
    (!lang.value.trim().is_empty()).then(|| found(&lang.value, "html-lang", lang.range.clone()))
}

fn title(
    tree: &Tree,
    source: &str,
    data: &LinkedData<'_>,
    meta: &impl Fn(&[&str]) -> Option<Found>,
    headings: &[(usize, String)],
    publisher: Option<&Found>,
) -> Option<Found> {
    let element = tree.elements().find(|(node, element)| {
        element.name == "title"
            && !tree
                .ancestors(*node)
                .any(|node| tree.element(node).is_some_and(|e| e.name == "svg"))
    });
    let element = element.and_then(|(node, element)| {
        let text = tree.text_of(node, source, 1000);
        let range = element.range.end..inner_end(tree, node);
        (!text.is_empty()).then(|| found(&text, "title-element", range))
    });
    let site = publisher.map(|publisher| publisher.value.as_str());
    let tagged = data
        .text(&["headline"])
        .or_else(|| meta(&["og:title", "twitter:title", "dc.title", "citation_title"]));
    let candidates = tagged.into_iter().chain(element);
    let mut best: Option<Found> = None;
    for mut candidate in candidates {
        // The headline on the page, where the tag is that and the site's name.
        let on_page = headings
            .iter()
            .find(|(_, heading)| begins_with(&candidate.value, heading));
        candidate.value = match on_page {
            Some((_, heading)) if heading.split_whitespace().count() >= 3 => heading.clone(),
            _ => without_site(&candidate.value, site, candidate.rule == "title-element"),
        };
        if !candidate.value.is_empty() && site.is_none_or(|site| !same_words(site, &candidate.value)) {
            best.get_or_insert(candidate);
        }
    }
    best.or_else(|| {
        let (node, text) = headings.iter().find(|(_, text)| !text.is_empty())?;
        Some(found(
            text,
            "heading",
            tree.element(*node)?.range.end..inner_end(tree, *node),
        ))
    })
}

/// Where the text inside a node ends.
pub fn inner_end(tree: &Tree, node: usize) -> usize {
    let inside = tree.nodes[node..tree.nodes[node].end].iter().rev();
    let end = |kind: &NodeKind| match kind {
        NodeKind::Text(segment) => segment.range.end,
        NodeKind::Element(element) => element.range.end,
    };
    inside.map(|node| end(&node.kind)).max().unwrap_or(0)
}

/// Whether a tag's title is a heading of the page, alone or followed by something else.
fn begins_with(title: &str, heading: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (title, heading) = (words(title), words(heading));
    !heading.is_empty() && title.starts_with(&heading)
}

/// A title without the site's name behind or before it.
fn without_site(title: &str, site: Option<&str>, may_guess: bool) -> String {
    const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", " / "];
    let is_site = |part: &str| {
        site.is_some_and(|site| {
            let (part, site) = (part.to_lowercase(), site.to_lowercase());
            part == site || part.contains(&site) || (part.len() > 3 && site.contains(&part))
        })
    };
    let mut title = title.trim();
    while let Some((at, separator)) = SEPARATORS
        .iter()
        .filter_map(|separator| Some((title.rfind(separator)?, separator)))
        .max()
    {
        let (head, tail) = (title[..at].trim(), title[at + separator.len()..].trim());
        let words = |text: &str| text.split_whitespace().count();
        let looks_like_site = may_guess
            && words(head) >= 3
            && words(tail) <= if separator.trim() == "|" { 6 } else { 4 }
            && words(tail) < words(head)
            && tail.chars().next().is_none_or(|c| !c.is_lowercase());
        match () {
            () if is_site(tail) || looks_like_site => title = head,
            () if is_site(head) => title = tail,
            () => break,
        }
    }
    title.to_owned()
}

/// When the page says that it was published.
fn published(tree: &Tree, source: &str, data: &LinkedData<'_>, metas: &[Meta]) -> Option<Found> {
    const NAMES: &[&str] = &[
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "og:pubdate",
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_time",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dc.date.created",
        "dcterms.date",
        "citation_publication_date",
        "citation_date",
        "datecreated",
        "date",
        "created",
        "originalpublicationdate",
        "article.published",
        "displaydate",
        "cdate",
        "ptime",
    ];
    let dated = |found: Found| {
        let (_, day) = day::find(&found.value)?;
        Some(Found { value: day, ..found })
    };
    let from_meta = || {
        NAMES.iter().find_map(|name| {
            let mut named = metas.iter().filter(|meta| meta.name == *name);
            named.find_map(|meta| dated(found(&meta.value, "meta-tag", meta.range.clone())))
        })
    };
    let said = data
        .text(&["datePublished"])
        .and_then(dated)
        .or_else(from_meta)
        .or_else(|| data.text(&["dateCreated", "uploadDate"]).and_then(dated))
        .or_else(|| time_element(tree, source));
    let address = dated_address(tree, metas);
    match (said, address) {
        // A tag in Greenwich time may be a day off: the address has the paper's own day.
        (Some(said), Some(address)) if day::are_neighbours(&said.value, &address.value) => Some(address),
        (said, address) => said.or(address),
    }
}

/// `<time>`: the one marked as the publication's, else the first that is no update.
fn time_element(tree: &Tree, source: &str) -> Option<Found> {
    let mut best: Option<(u8, Found)> = None;
    for (node, element) in tree.elements() {
        let itemprop = element.attr("itemprop").unwrap_or("").to_lowercase();
        let names = format!("{} {itemprop}", element.attr("class").unwrap_or("").to_lowercase());
        let is_time = element.name == "time" || itemprop.contains("datepublished");
        if !is_time || names.contains("modified") || names.contains("updated") || names.contains("dateend") {
            continue;
        }
        let read = match element.attribute("datetime") {
            Some(attr) => day::find(&attr.value).map(|(_, day)| (day, attr.range.clone())),
            None => None,
        };
        let read = read.or_else(|| {
            let (_, day) = day::find(&tree.text_of(node, source, 120))?;
            Some((day, element.range.clone()))
        });
        let Some((value, range)) = read else { continue };
        let rank = match () {
            () if itemprop.contains("datepublished") || element.attr("pubdate").is_some() => 0,
            () if ["publish", "entry-date", "posted", "created"]
                .iter()
                .any(|name| names.contains(name)) =>
            {
                1
            }
            () => 2,
        };
        if best.as_ref().is_none_or(|(other, _)| rank < *other) {
            let rule = "time-element";
            best = Some((
                rank,
                Found {
                    value,
                    rule,
                    range: Some(range),
                },
            ));
        }
    }
    best.map(|(_, found)| found)
}

/// A day in the page's own address: `/2024/05/19/`, `/20240519/`.
fn dated_address(tree: &Tree, metas: &[Meta]) -> Option<Found> {
    let meta = || {
        metas
            .iter()
            .find(|meta| meta.name == "og:url")
            .map(|meta| found(&meta.value, "address", meta.range.clone()))
    };
    let link = link(tree, "canonical").or_else(meta)?;
    let parts: Vec<&str> = link.value.split(['/', '-', '_']).collect();
    let is_year = |year: &str| year.starts_with("19") || year.starts_with("20");
    let split = parts
        .windows(3)
        .filter(|parts| parts[0].len() == 4 && is_year(parts[0]))
        .map(|parts| parts.join("-"));
    let packed = parts
        .iter()
        .filter(|part| part.len() == 8 && is_year(part))
        .map(|part| (*part).to_owned());
    let (_, value) = split
        .chain(packed)
        .find_map(|day| day::find(&day).filter(|(range, _)| range.len() == day.len()))?;
    Some(Found {
        value,
        rule: "address",
        range: link.range,
    })
}

/// The author as the page shows it: `rel=author`, `itemprop=author`, a class that says so.
fn byline(tree: &Tree, source: &str) -> Option<Found> {
    tree.elements().find_map(|(node, element)| {
        let attr = |name| element.attr(name).unwrap_or("").to_lowercase();
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
            .any(|name| attr("class").contains(name));
        if !says_so || matches!(element.name.as_str(), "meta" | "link") {
            return None;
        }
        let text = tree.text_of(node, source, 120);
        let name = ["Par ", "par ", "By ", "by ", "Von ", "Por ", "por "]
            .iter()
            .find_map(|by| text.strip_prefix(by))
            .unwrap_or(&text);
        let fine = (4..=100).contains(&name.len()) && name.split_whitespace().count() <= 12;
        fine.then(|| found(name, "byline", element.range.end..inner_end(tree, node)))
    })
}
