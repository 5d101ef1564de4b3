//! An element's names -> what it says it is: roles, classes and ids read as words.
//!
//! Invariant: a mark is a hint; the choice of the article weighs it against how much text it would take away.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::AsideReason;
use super::tree::{Element, Tree};
use crate::text::{is_alphanumeric, push_lowercase};

/// What the names of an element say of its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Why it is no part of an article, where it says so.
    pub apart: Option<AsideReason>,
    /// The word, or the kind of element, that says so.
    pub word: &'static str,
    /// Whether it says that it is the article's body.
    pub is_body: bool,
}

/// Reads the names of every element; what is inside an element set apart is set apart with it.
pub fn marks(tree: &Tree) -> Vec<Mark> {
    let mut out = vec![Mark::default(); tree.nodes.len()];
    for (node, element) in tree.elements() {
        out[node] = mark(element);
    }
    out
}

/// What one element says of itself.
pub fn mark(element: &Element) -> Mark {
    let mut out = Mark::default();
    let attr = |name| element.attr(name).unwrap_or("");
    // An id of many words is made of a heading's text.
    let id = Some(attr("id")).filter(|id| words(id).len() <= 3).unwrap_or("");
    let names = format!(
        "{} {id} {} {}",
        attr("class"),
        attr("data-component"),
        attr("data-testid")
    );
    let words = words(&names);
    out.is_body = attr("itemprop").contains("articleBody")
        || attr("property") == "articleBody"
        || words.windows(2).any(|pair| {
            let parts = ["article", "story", "post", "entry", "news", "content", "single", "blog"];
            parts.contains(&pair[0].as_str())
                && matches!(
                    pair[1].as_str(),
                    "body" | "content" | "text" | "texte" | "contenu" | "corps"
                )
        })
        || words.iter().any(|word| {
            matches!(
                word.as_str(),
                "articlebody" | "storybody" | "postcontent" | "articlecontent" | "bodytext"
            )
        });
    if matches!(element.name.as_str(), "html" | "body" | "main" | "article" | "h1" | "") {
        return out;
    }
    if let Some((reason, word)) = by_words(&words).or_else(|| by_element(element, attr("role"))) {
        out.apart = Some(reason);
        out.word = word;
    }
    out
}

fn by_element(element: &Element, role: &str) -> Option<(AsideReason, &'static str)> {
    let hidden = element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || element.attr("style").is_some_and(|style| {
            let style: String = style.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
            style.contains("display:none") || style.contains("visibility:hidden")
        });
    match (element.name.as_str(), role) {
        ("nav", _) | (_, "navigation" | "menu" | "menubar" | "toolbar" | "search") => {
            Some((AsideReason::Navigation, "<nav>"))
        }
        ("button" | "option" | "dialog", _) | (_, "button" | "tooltip" | "alertdialog") => {
            Some((AsideReason::Navigation, "<button>"))
        }
        ("footer" | "aside", _) | (_, "contentinfo" | "banner" | "complementary" | "dialog" | "alert") => {
            Some((AsideReason::Outside, "<aside>"))
        }
        ("form" | "fieldset" | "label" | "legend", _) => Some((AsideReason::Navigation, "<form>")),
        _ if hidden => Some((AsideReason::Outside, "<hidden>")),
        _ => None,
    }
}

fn by_words(words: &[String]) -> Option<(AsideReason, &'static str)> {
    // Most elements have no word of any list.
    let listed = words.iter().any(|word| LISTED.contains(word.as_str()));
    let find = |list: &[&'static str]| {
        let mut list = list.iter().copied().filter(|_| listed);
        list.find(|&known| words.iter().any(|word| word == known))
    };
    let pair = |first: &[&str], second: &[&'static str]| {
        words
            .windows(2)
            .filter(|pair| first.contains(&pair[0].as_str()))
            .find_map(|pair| second.iter().copied().find(|&known| pair[1] == known))
    };
    if find(EMBEDDED).is_some() {
        return None;
    }
    let before_more = &["read", "see", "lire", "voir", "a", "more", "next", "latest"];
    let before_meta = &["author", "post", "entry", "article", "story", "published"];
    None.or_else(|| Some((AsideReason::Comments, find(COMMENTS)?)))
        .or_else(|| Some((AsideReason::Advertisement, find(ADVERTISEMENT)?)))
        .or_else(|| {
            Some((
                AsideReason::ReadAlso,
                find(READ_ALSO).or_else(|| pair(before_more, READ_ALSO_SECOND))?,
            ))
        })
        .or_else(|| Some((AsideReason::Navigation, find(NAVIGATION)?)))
        .or_else(|| Some((AsideReason::Outside, find(OUTSIDE)?)))
        .or_else(|| {
            Some((
                AsideReason::Metadata,
                find(METADATA).or_else(|| pair(before_meta, METADATA_SECOND))?,
            ))
        })
}

/// The words of all lists of which one alone is a mark.
static LISTED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lists = [
        EMBEDDED,
        COMMENTS,
        ADVERTISEMENT,
        READ_ALSO,
        NAVIGATION,
        OUTSIDE,
        METADATA,
    ];
    lists.into_iter().flatten().copied().collect()
});

const EMBEDDED: &[&str] = &["embed", "embedded", "tweet"];
const COMMENTS: &[&str] = &[
    "comment",
    "comments",
    "commentlist",
    "commentaire",
    "commentaires",
    "disqus",
    "respond",
    "livefyre",
    "coral",
    "discussion",
    "reactions",
];
const ADVERTISEMENT: &[&str] = &[
    "ad",
    "ads",
    "adv",
    "advert",
    "advertisement",
    "adsbygoogle",
    "dfp",
    "sponsor",
    "sponsored",
    "sponsors",
    "promo",
    "promos",
    "promoted",
    "promotion",
    "pub",
    "publicite",
    "taboola",
    "outbrain",
    "revcontent",
    "adslot",
    "adunit",
    "adbox",
    "adblock",
    "commercial",
];
const READ_ALSO: &[&str] = &[
    "related",
    "relateds",
    "recirc",
    "recirculation",
    "recommended",
    "recommendations",
    "recommendation",
    "readmore",
    "trending",
    "popular",
    "mostread",
    "mostpopular",
    "connexe",
    "connexes",
    "similaires",
    "similar",
    "seealso",
    "morefrom",
    "teaser",
    "teasers",
    "yarpp",
    "jp-relatedposts",
    "relatedposts",
    "more-stories",
    "alsoread",
];
const READ_ALSO_SECOND: &[&str] = &["also", "aussi", "more", "related", "stories", "news", "lire"];
const NAVIGATION: &[&str] = &[
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "breadcrumb",
    "breadcrumbs",
    "ariane",
    "pagination",
    "pager",
    "share",
    "sharing",
    "sharebar",
    "sharedaddy",
    "addtoany",
    "shares",
    "social",
    "socials",
    "partage",
    "partager",
    "toolbar",
    "tools",
    "tags",
    "taglist",
    "tagcloud",
    "keywords",
    "skip",
    "skiplink",
    "toc",
    "print",
    "follow",
    "buttons",
    "postnavigation",
    "sharetools",
];
const OUTSIDE: &[&str] = &[
    "footer",
    "colophon",
    "masthead",
    "sidebar",
    "sidebars",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "rgpd",
    "newsletter",
    "newsletters",
    "subscribe",
    "subscription",
    "signup",
    "sign-up",
    "login",
    "abonnement",
    "abonner",
    "popup",
    "modal",
    "overlay",
    "lightbox",
    "widget",
    "widgets",
    "disclaimer",
    "copyright",
    "donate",
    "donation",
    "alert",
    "hidden",
    "rail",
    "authorbio",
    "biography",
    "bio",
    "rating",
    "ratings",
    "vote",
    "poll",
    "survey",
    "onesignal",
    "banner",
    "optin",
    "offscreen",
    "correction-form",
];
const METADATA: &[&str] = &[
    "byline",
    "dateline",
    "timestamp",
    "datetime",
    "pubdate",
    "postmeta",
    "entrymeta",
    "signature-date",
    "kicker",
    "readingtime",
    "byl",
    "bylines",
];
const METADATA_SECOND: &[&str] = &[
    "meta",
    "date",
    "author",
    "byline",
    "info",
    "time",
    "category",
    "categories",
    "dates",
];

/// The words of a list of names: `articleBody share-bar` is `article body share bar`.
pub fn words(names: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    let mut was_lower = false;
    for c in names.chars().take(1000) {
        let is_letter = is_alphanumeric(c);
        let ends = !is_letter || (was_lower && c.is_uppercase());
        if ends && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        if is_letter {
            push_lowercase(&mut word, c);
        }
        was_lower = c.is_lowercase();
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}
