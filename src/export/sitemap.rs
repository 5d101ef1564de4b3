//! Paths of pages -> `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).
//!
//! Invariant: a sitemap holds full addresses only, each once and in order, and none of a page that says that
//! there is none; each page names its equals in all languages, itself among them.

use std::collections::BTreeSet;

use crate::route;

use super::xml::Writer;

/// The path of the sitemap.
pub const SITEMAP: &str = "sitemap.xml";

/// The path of the rules for robots.
pub const ROBOTS: &str = "robots.txt";

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// What names a page's equals in other languages.
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");

/// How many addresses a sitemap may hold.
const LIMIT: usize = 50_000;

/// The languages of a site: the main one, whose pages stand at the root, and those whose pages stand in folders of their
/// tags.
struct Languages<'a> {
    main: &'a str,
    others: &'a [&'a str],
    paths: BTreeSet<&'a str>,
}

impl Languages<'_> {
    /// The pages that say the same as one of them, by the tags of their languages; none where it stands alone.
    fn equals(&self, path: &str) -> Vec<(&str, String)> {
        let inside = |tag: &&&str| {
            path.strip_prefix(**tag)
                .and_then(|rest| rest.strip_prefix('/'))
                .is_some()
        };
        let own = self.others.iter().find(inside);
        let page = own.map_or(path, |tag| &path[tag.len() + 1..]);
        let others = self.others.iter().map(|&tag| (tag, format!("{tag}/{page}")));
        let mut equals: Vec<(&str, String)> = std::iter::once((self.main, page.to_owned())).chain(others).collect();
        equals.retain(|(_, path)| self.paths.contains(path.as_str()));
        if equals.len() < 2 {
            equals.clear();
        }
        equals
    }
}

/// The files of the sitemap of any number of pages, with their paths: one, or an index and its parts.
///
/// `main` is the language of the pages at the root, `others` are those of the pages in folders of these names.
pub fn sitemaps(base_url: &str, paths: &[String], main: &str, others: &[&str]) -> Vec<(String, String)> {
    let paths = listed(paths);
    let languages = Languages {
        main,
        others,
        paths: paths.iter().copied().collect(),
    };
    let urls = |base_url, paths: &[&str]| urls(base_url, paths, &languages);
    if paths.len() <= LIMIT {
        return vec![(SITEMAP.to_owned(), urls(base_url, &paths))];
    }
    let mut index = Writer::new();
    index.open("sitemapindex", &[NAMESPACE]);
    let mut files = Vec::new();
    for (number, part) in paths.chunks(LIMIT).enumerate() {
        let path = format!("sitemap-{}.xml", number + 1);
        index.open("sitemap", &[]);
        index.text("loc", &[], &route::absolute(base_url, &path));
        index.close();
        files.push((path, urls(base_url, part)));
    }
    files.insert(0, (SITEMAP.to_owned(), index.finish()));
    files
}

fn listed(paths: &[String]) -> Vec<&str> {
    let mut paths: Vec<&str> = paths
        .iter()
        .map(String::as_str)
        .filter(|&path| path != route::NOT_FOUND)
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

fn urls(base_url: &str, paths: &[&str], languages: &Languages<'_>) -> String {
    let mut xml = Writer::new();
    match languages.others {
        [] => xml.open("urlset", &[NAMESPACE]),
        _ => xml.open("urlset", &[NAMESPACE, XHTML]),
    }
    for path in paths {
        xml.open("url", &[]);
        xml.text("loc", &[], &route::absolute(base_url, path));
        for (language, path) in languages.equals(path) {
            let href = route::absolute(base_url, &path);
            xml.empty(
                "xhtml:link",
                &[("rel", "alternate"), ("hreflang", language), ("href", &href)],
            );
        }
        xml.close();
    }
    xml.finish()
}

/// The rules for robots: all pages are open, and where the sitemap is, if the site has an address.
pub fn robots(base_url: Option<&str>) -> String {
    let sitemap = base_url.map_or(String::new(), |base| {
        format!("\nSitemap: {}\n", route::absolute(base, SITEMAP))
    });
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_lists_full_addresses() {
        let paths = ["index.html", "404.html", "events/a.html", "events/a.html"].map(str::to_owned);
        let text = &sitemaps("https://a.org/p/", &paths, "fr", &[])[0].1;
        let found: Vec<&str> = text
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split('<').next())
            .collect();
        assert_eq!(found, ["https://a.org/p/events/a.html", "https://a.org/p/"]);
        assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
        assert!(robots(Some("https://a.org/p/")).ends_with("\nSitemap: https://a.org/p/sitemap.xml\n"));
    }

    #[test]
    fn pages_name_their_equals_in_all_languages() {
        let paths = [
            "404.html",
            "en/index.html",
            "en/notes/b.html",
            "index.html",
            "notes/a.html",
        ]
        .map(str::to_owned);
        let text = &sitemaps("https://a.org/p/", &paths, "fr", &["en", "de"])[0].1;
        let link =
            |tag: &str, href: &str| format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>");
        assert_eq!(text.matches(&link("fr", "https://a.org/p/")).count(), 2, "{text}");
        assert_eq!(text.matches(&link("en", "https://a.org/p/en/")).count(), 2, "{text}");
        assert_eq!(text.matches("<xhtml:link").count(), 4, "{text}");
    }

    #[test]
    fn many_pages_are_parted() {
        let paths: Vec<String> = (0..LIMIT + 1).map(|number| format!("events/{number}.html")).collect();
        let files = sitemaps("https://a.org/", &paths, "fr", &[]);
        let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        assert_eq!(
            files
                .iter()
                .map(|(_, text)| text.matches("<loc>").count())
                .collect::<Vec<_>>(),
            [2, LIMIT, 1]
        );
    }
}
