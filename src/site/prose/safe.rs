//! HTML of prose in, HTML that may stand on a page out.
//!
//! Invariant: what is let through runs nothing, asks nothing of another host and has no style of its own.

use std::sync::OnceLock;

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

/// An editor's own HTML without what must not stand on a page.
pub fn cleaned(html: &str) -> String {
    without_empty_pictures(&sanitizer().clean(html).to_string())
}

/// What an editor's own HTML may hold.
fn sanitizer() -> &'static ammonia::Builder<'static> {
    static SANITIZER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    SANITIZER.get_or_init(|| {
        let mut builder = ammonia::Builder::default();
        builder
            .add_generic_attributes(["class", "id", "lang", "dir", "title", "tabindex"])
            .link_rel(None)
            .url_relative(ammonia::UrlRelative::PassThrough)
            .url_schemes(["http", "https", "mailto", "tel"].into())
            .attribute_filter(|element, attribute, value| {
                // Pictures come from the dossier alone: a page asks nothing of another host.
                let fetched = (element, attribute) == ("img", "src");
                (!(fetched && is_external(value))).then_some(value.into())
            });
        builder
    })
}
