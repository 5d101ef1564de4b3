//! [`Tree`] -> [`Metadata`]: what a page's tags and its JSON-LD say of the article.
//!
//! Invariant: a value comes from the first rule that gives one, in the order in which the rules stand here,
//! and carries that rule's name.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::text::fold_words;

use super::super::furniture::same_words;
use super::super::{Found, Metadata};
use super::article::Hints;
use super::author::author;
use super::linked::{LinkedData, linked_data};
use super::published::{order, published};
use super::tree::{NodeKind, Tree};

/// Bytes of a heading that are read.
const HEADLINE: usize = 400;

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
        .map(|(node, _)| (node, tree.text_of(node, source, HEADLINE)))
        .collect();
    let title = title(tree, source, &data, &meta, &headings, publisher.as_ref());
    let mut out = Metadata {
        title: title.clone(),
        author: None,
        published: None,
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
    let order = order(tree, &metas);
    let heading = title.as_ref().and_then(|title| {
        let same = headings.iter().rfind(|(_, text)| same_words(text, &title.value));
        same.or(headings.first()).map(|&(node, _)| node)
    });
    let site = out.publisher.as_ref().map(|publisher| publisher.value.as_str());
    out.author = author(tree, source, &data, &metas, heading, site);
    let published = published(tree, source, &data, &metas, heading, order);
    let stamp = published.as_ref().map(|(_, stamp)| *stamp).unwrap_or_default();
    out.published = published.map(|(found, _)| found);
    let hints = Hints {
        stamp,
        order,
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
pub struct Meta {
    /// Its name in lower case.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Where the value stands.
    pub range: Range<usize>,
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

/// The address of a `<link>` or `<a>` of a relation.
pub fn link(tree: &Tree, rel: &str) -> Option<Found> {
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

/// What the root element declares.
pub fn language(tree: &Tree) -> Option<Found> {
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
    // What readers see at the head of the article is its title; tags are often written for search engines.
    if let Some(tag) = &best
        && let Some((node, text)) = headline(headings, &tag.value, site)
        && let Some(element) = tree.element(*node)
    {
        return Some(found(text, "heading", element.range.end..inner_end(tree, *node)));
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

/// The heading that says in other words what a tag gives as the title: it shares a third of its words.
fn headline<'a>(headings: &'a [(usize, String)], tag: &str, site: Option<&str>) -> Option<&'a (usize, String)> {
    let words = |text: &str| -> BTreeSet<String> { fold_words(text).split(' ').map(str::to_owned).collect() };
    let tag_words = words(tag);
    let folded = fold_words(tag);
    if headings.iter().any(|(_, text)| fold_words(text).contains(&folded)) {
        return None;
    }
    headings.iter().find(|(_, text)| {
        let own = words(text);
        let shared = own
            .intersection(&tag_words)
            .filter(|word| word.chars().count() >= 4)
            .count();
        let is_site = site.is_some_and(|site| same_words(site, text));
        !is_site
            && own.len() >= 3
            && text.len() < HEADLINE
            && shared >= 2
            && shared * 3 >= own.len().min(tag_words.len())
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
