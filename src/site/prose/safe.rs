//! HTML of prose in, HTML that may stand on a page out.
//!
//! Invariant: what is let through runs nothing, asks nothing of another host and has no style of its own.

use std::borrow::Cow;

use crate::export::xml::escape;
use crate::load::measure::depths;

/// What the ids in prose begin with: those of headings and of an editor's HTML, of footnotes, of quotations.
const OWN_ANCHORS: [&str; 3] = ["s-", "fn-", "c-"];

/// Whether an address names a scheme or a host, and so may lead out of the site.
pub fn is_external(address: &str) -> bool {
    let address = address.trim_start();
    let scheme = address
        .find([':', '/', '?', '#'])
        .is_some_and(|at| address[at..].starts_with(':'));
    scheme || address.starts_with("//") || address.starts_with("\\\\")
}

/// HTML whose table cells are aligned by classes: pages allow no style of their own.
pub fn with_aligned_cells(mut html: String) -> String {
    for cell in ["th", "td"] {
        for side in ["left", "center", "right"] {
            let styled = format!("<{cell} style=\"text-align: {side}\">");
            if html.contains(&styled) {
                html = html.replace(&styled, &format!("<{cell} class=\"align-{side}\">"));
            }
        }
    }
    html
}

/// HTML without the pictures whose address was refused.
///
/// The HTML is the sanitizer's, in which `<` stands nowhere but before a tag and `>` nowhere but behind one.
fn without_empty_pictures(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<img") {
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let kept = if rest[at..end].contains(" src=") { end } else { at };
        out.push_str(&rest[..kept]);
        rest = &rest[end..];
    }
    out + rest
}

/// How deeply an editor's HTML may nest: a browser's parser looks through all that is open for each tag (WHATWG HTML,
/// 13.2.4.2), and so does the sanitizer's.
const DEEPEST: usize = 4096;

/// An editor's own HTML without what must not stand on a page; nested beyond all measure, it is shown as it is written.
/// `address` gives for one without a scheme that which stands on the page.
pub fn cleaned(html: &str, address: impl Fn(&str) -> Option<Cow<'_, str>> + Send + Sync) -> String {
    if depths(html, 0).any(|depth| depth > DEEPEST) {
        return escape(html);
    }
    let mut sanitizer = sanitizer();
    sanitizer.url_relative(ammonia::UrlRelative::Custom(Box::new(address)));
    without_empty_pictures(&sanitizer.clean(html).to_string())
}

/// An id as prose may have it: that of a heading, a note or a quotation, which the program made, or one set apart from all
/// others as those are.
fn anchor(id: &str) -> Cow<'_, str> {
    match OWN_ANCHORS.iter().any(|own| id.starts_with(own)) {
        true => id.into(),
        false => format!("{}{id}", OWN_ANCHORS[0]).into(),
    }
}

/// What an editor's own HTML may hold.
fn sanitizer<'a>() -> ammonia::Builder<'a> {
    let mut builder = ammonia::Builder::default();
    builder
        .add_generic_attributes(["class", "id", "lang", "dir", "title", "tabindex"])
        .link_rel(None)
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .attribute_filter(|element, attribute, value| {
            match (element, attribute) {
                // Pictures come from the dossier alone: a page asks nothing of another host.
                ("img", "src") if is_external(value) => None,
                // What the theme and its scripts know by an id is never found in prose.
                (_, "id") => Some(anchor(value)),
                ("a" | "area", "href") => Some(match value.strip_prefix('#') {
                    Some(id) if !id.is_empty() => format!("#{}", anchor(id)).into(),
                    _ => value.into(),
                }),
                _ => Some(value.into()),
            }
        });
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_do_not_end_tags() {
        // Pictures are cut out by the marks of tags, which no value may hold.
        for html in [
            "<img alt=\"><script>alert(1)</script>\">",
            "<img title='<img onerror=alert(1)>' src=//evil.example/x>",
            "<p title=\"<b onclick=alert(1)>\">x</p>",
        ] {
            let clean = cleaned(html, |address| Some(address.into()));
            let marks = |mark: char| clean.matches(mark).count();
            assert!(marks('<') == marks('>') && marks('<') <= 2, "{clean}");
            assert!(!clean.contains("<script") && !clean.contains("<b"), "{clean}");
        }
    }

    #[test]
    fn what_runs_code_or_asks_another_host_is_left_out() {
        for html in [
            "<img src=\"https://evil.example/x.png\">",
            "<img src=\"//evil.example/x.png\">",
            "<img src=\"data:image/svg+xml,x\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
            "<a href=\"data:text/html,x\">x</a>",
            "<a href=\"vbscript:x\">x</a>",
        ] {
            let clean = cleaned(html, |address| Some(address.into()));
            assert!(!clean.contains("src=") && !clean.contains("href="), "{clean}");
        }
    }

    #[test]
    fn what_nests_without_end_is_shown() {
        assert!(cleaned(&"<div>".repeat(100_000), |address| Some(address.into())).starts_with("&lt;div&gt;"));
        let flat = "<div>x</div><br>".repeat(10_000);
        assert_eq!(cleaned(&flat, |address| Some(address.into())), flat);
    }

    #[test]
    fn ids_of_prose_are_apart_from_those_of_the_theme() {
        let clean = cleaned(
            "<b id=main>x</b><a href=#main>y</a><a href='#'>z</a><b id=s-a></b>",
            |address| Some(address.into()),
        );
        assert_eq!(
            clean,
            "<b id=\"s-main\">x</b><a href=\"#s-main\">y</a><a href=\"#\">z</a><b id=\"s-a\"></b>"
        );
    }
}
