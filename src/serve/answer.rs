//! What a request is answered: a method, a path and a [`Shown`] in, an [`Answer`] out.
//!
//! Invariant: nothing but files of the site can be named, and none of them is copied to be sent.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use hyper::{Method, StatusCode};

use super::stage::Site;
use super::{Shown, live};

/// An answer, whole, or the events of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A status, a content type and the bytes, in pieces.
    Whole(StatusCode, &'static str, Vec<Bytes>),
    /// Another place.
    Elsewhere(String),
    /// The stream of versions.
    Events,
}

/// The files of a site that a request may be answered with, the likeliest first.
pub fn names(path: &str) -> Vec<String> {
    if matches!(path, live::EVENTS | live::SCRIPT) {
        return Vec::new();
    }
    let parts = path_parts(path).map(|parts| parts.join("/"));
    match parts.as_deref() {
        None => Vec::new(),
        Some("") => vec![index("")],
        Some(joined) if path.ends_with('/') => vec![index(joined)],
        // As GitHub Pages and others do.
        Some(joined) => vec![joined.to_owned(), index(joined), format!("{joined}.html")],
    }
}

fn index(folder: &str) -> String {
    match folder {
        "" => "index.html".to_owned(),
        folder => format!("{folder}/index.html"),
    }
}

/// Answers one request.
pub fn answer(method: &Method, path: &str, query: Option<&str>, shown: &Shown) -> Answer {
    if *method != Method::GET && *method != Method::HEAD {
        return text(StatusCode::METHOD_NOT_ALLOWED, "This is read only.\n");
    }
    match path {
        live::EVENTS => return Answer::Events,
        live::SCRIPT => {
            let code = Bytes::from_static(live::CODE.as_bytes());
            return Answer::Whole(StatusCode::OK, "text/javascript; charset=utf-8", vec![code]);
        }
        _ => {}
    }
    let Some(parts) = path_parts(path) else {
        return missing(shown);
    };
    let joined = parts.join("/");
    let is_folder = joined.is_empty() || path.ends_with('/');
    let is_page = is_folder || joined.ends_with(".html") || !parts.last().is_some_and(|name| name.contains('.'));
    if let Some(fault) = &shown.fault
        && is_page
    {
        return Answer::Whole(StatusCode::INTERNAL_SERVER_ERROR, HTML, vec![fault.clone()]);
    }
    let Some(site) = &shown.site else {
        return missing(shown);
    };
    let found = names(path).into_iter().find(|name| site.get(name).is_some());
    if !is_folder && found.as_ref() == Some(&index(&joined)) {
        // Without the slash, the relative links of the page would lead astray.
        let folder: Vec<String> = parts.iter().map(|part| encode(part)).collect();
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        return Answer::Elsewhere(format!("/{}/{query}", folder.join("/")));
    }
    let found = found.and_then(|name| file(site, &name, StatusCode::OK, shown));
    found.unwrap_or_else(|| missing(shown))
}

const HTML: &str = "text/html; charset=utf-8";

fn text(status: StatusCode, text: &'static str) -> Answer {
    Answer::Whole(
        status,
        "text/plain; charset=utf-8",
        vec![Bytes::from_static(text.as_bytes())],
    )
}

fn missing(shown: &Shown) -> Answer {
    let page = |site: &Arc<Site>| file(site, "404.html", StatusCode::NOT_FOUND, shown);
    let page = shown.site.as_ref().and_then(page);
    page.unwrap_or_else(|| text(StatusCode::NOT_FOUND, "There is no such page.\n"))
}

fn file(site: &Site, path: &str, status: StatusCode, shown: &Shown) -> Option<Answer> {
    let bytes = site.get(path)?;
    let kind = content_type(path);
    let pieces = match kind {
        HTML => live::with_script(&bytes, &shown.version).to_vec(),
        _ => vec![bytes],
    };
    Some(Answer::Whole(status, kind, pieces))
}

/// The parts of a request's path, decoded; `None` where they name nothing that a site can hold.
pub fn path_parts(path: &str) -> Option<Vec<Cow<'_, str>>> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    let fine = |part: &Cow<str>| !matches!(part.as_ref(), "" | "." | "..") && !part.contains(['/', '\\', '\0']);
    path.split('/').map(|part| decode(part).filter(fine)).collect()
}

/// Resolves `%XX`; `None` where the result is not UTF-8 or a `%` is not followed by two digits.
fn decode(part: &str) -> Option<Cow<'_, str>> {
    if !part.contains('%') {
        return Some(Cow::Borrowed(part));
    }
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

fn encode(part: &str) -> String {
    let mut encoded = String::new();
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn content_type(path: &str) -> &'static str {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "jsonld" => "application/ld+json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "xml" | "xsl" => "application/xml",
        "atom" => "application/atom+xml",
        "rss" => "application/rss+xml",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        "nt" => "application/n-triples",
        "bib" => "application/x-bibtex; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "epub" => "application/epub+zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Sink;
    use crate::serve::stage::Stage;
    use crate::span::FilePath;
    use std::sync::atomic::AtomicBool;

    fn shown(fault: Option<&str>) -> Shown {
        let (site, is_old) = (Site::default(), AtomicBool::new(false));
        let stage = Stage::new(&site, &is_old, &|| {});
        for (path, text) in [
            ("index.html", "<body>home</body>"),
            ("404.html", "<body>lost</body>"),
            ("a b/é/index.html", "deep"),
            ("page.html", "page"),
            ("style.css", "css"),
        ] {
            stage.put(&FilePath::new(path).unwrap(), text.as_bytes()).unwrap();
        }
        site.finish();
        Shown {
            version: "v".into(),
            site: Some(Arc::new(site)),
            fault: fault.map(|fault| Bytes::copy_from_slice(fault.as_bytes())),
        }
    }

    fn get(path: &str, shown: &Shown) -> (u16, String) {
        match answer(&Method::GET, path, Some("q=1"), shown) {
            Answer::Whole(status, _, bytes) => (status.as_u16(), String::from_utf8(bytes.concat()).unwrap()),
            Answer::Elsewhere(place) => (302, place),
            Answer::Events => (200, "events".to_owned()),
        }
    }

    #[test]
    fn paths() {
        let shown = shown(None);
        for path in ["/", "/index.html"] {
            assert_eq!(get(path, &shown).0, 200);
            assert!(
                get(path, &shown)
                    .1
                    .contains("home<script src=\"/_recoupe/reload.js?v\" defer></script>")
            );
        }
        assert_eq!(get("/a%20b/%C3%A9/", &shown).0, 200);
        assert_eq!(get("/a%20b/%c3%a9", &shown), (302, "/a%20b/%C3%A9/?q=1".to_owned()));
        assert_eq!(get("/page", &shown).0, 200);
        assert_eq!(get("/style.css", &shown), (200, "css".to_owned()));
        for bad in [
            "/x",
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/%2E%2E%2fCargo.toml",
            "/a%5c..",
            "/%",
            "/%zz",
            "/%ff",
            "/style.css%00",
            "//style.css",
            "/a%20b//%C3%A9/",
            "/./style.css",
            "/a%2fb",
            "/%252e%252e/Cargo.toml",
            "/%c0%ae%c0%ae/Cargo.toml",
            "/%e0%80%ae./Cargo.toml",
            "/..%00/x",
            "/C:/x",
            "*",
            "",
        ] {
            let (status, text) = get(bad, &shown);
            assert_eq!(status, 404, "{bad}");
            assert!(text.starts_with("<body>lost"), "{bad}");
        }
        assert_eq!(get(&"/a".repeat(100_000), &shown).0, 404);
        assert_eq!(get("/_recoupe/events", &shown).1, "events");
        assert!(matches!(
            answer(&Method::POST, "/", None, &shown),
            Answer::Whole(StatusCode::METHOD_NOT_ALLOWED, ..)
        ));
    }

    #[test]
    fn while_there_are_errors_pages_show_them() {
        let shown = shown(Some("errors"));
        for page in ["/", "/page.html", "/page", "/a%20b/%C3%A9/", "/not/yet/"] {
            assert_eq!(get(page, &shown), (500, "errors".to_owned()), "{page}");
        }
        assert_eq!(get("/style.css", &shown), (200, "css".to_owned()));
    }
}
