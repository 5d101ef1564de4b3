//! Paths of pages -> `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).
//!
//! Invariant: a sitemap holds full addresses only, each once and in order, and none of a page that says that
//! there is none.

use crate::route;

use super::xml::Writer;

/// The path of the sitemap.
pub const SITEMAP: &str = "sitemap.xml";

/// The path of the rules for robots.
pub const ROBOTS: &str = "robots.txt";

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// How many addresses a sitemap may hold.
const LIMIT: usize = 50_000;

/// The sitemap of some pages, at most 50,000 of them; see [`sitemaps`] for more.
pub fn sitemap(base_url: &str, paths: &[String]) -> String {
    urls(base_url, &listed(paths))
}

/// The files of the sitemap of any number of pages, with their paths: one, or an index and its parts.
pub fn sitemaps(base_url: &str, paths: &[String]) -> Vec<(String, String)> {
    let paths = listed(paths);
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

fn urls(base_url: &str, paths: &[&str]) -> String {
    let mut xml = Writer::new();
    xml.open("urlset", &[NAMESPACE]);
    for path in paths {
        xml.open("url", &[]);
        xml.text("loc", &[], &route::absolute(base_url, path));
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
        let text = sitemap("https://a.org/p/", &paths);
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
    fn many_pages_are_parted() {
        let paths: Vec<String> = (0..LIMIT + 1).map(|number| format!("events/{number}.html")).collect();
        let files = sitemaps("https://a.org/", &paths);
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
