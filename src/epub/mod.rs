//! The pages of the whole dossier -> an EPUB 3.3 of the same.
//!
//! Invariant: the same pages give the same bytes; the clock is not asked. What the format wants to know of time is the
//! day of the newest source, and a time of that day which tells one edition from another.

mod nesting;
#[cfg(test)]
mod tests;
mod vocabulary;
mod xhtml;

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::export::xml::{Writer, escape};
use xhtml::{Chapter, Targets};

/// A book to be made.
pub struct Book<'a> {
    /// The dossier's title.
    pub title: &'a str,
    /// A BCP 47 tag.
    pub language: &'a str,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// Who made it.
    pub authors: &'a [String],
    /// One or two sentences; may be empty.
    pub description: &'a str,
    /// The licence; may be empty.
    pub licence: &'a str,
    /// The address of the site's root, where it is known.
    pub base_url: Option<&'a str>,
    /// The day of the newest source, `2024-05-19`; where there is none, that of the format.
    pub day: Option<String>,
    /// What accessibility metadata say in a sentence.
    pub summary: String,
    /// The word for contents, and for the title page.
    pub contents: String,
    /// The pages of the whole dossier: paths and HTML.
    pub pages: Vec<(&'a str, &'a str)>,
    /// A picture for the cover, as PNG; without it, the cover is the title.
    pub cover: Option<Vec<u8>>,
    /// The typefaces: names and bytes.
    pub fonts: Vec<(&'a str, &'a [u8])>,
    /// Gives the bytes of a file of the site.
    pub file: &'a (dyn Fn(&str) -> Option<Arc<[u8]>> + Sync),
}

/// The day on which version 3.3 of the format became a recommendation.
const DAY: &str = "2023-05-25";
const STYLE: &str = include_str!("book.css");
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n  <rootfiles>\n    <rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/>\n  </rootfiles>\n</container>\n";
/// Up to how many events, questions, notes and sources the table of contents names.
const LISTED: usize = 400;

/// Makes the book.
pub fn epub(book: &Book<'_>) -> Vec<u8> {
    let is_image = |path: &str| image_type(path).is_some() && (book.file)(path).is_some();
    let targets = Targets {
        base_url: book.base_url,
        is_image: &is_image,
    };
    let chapters = xhtml::chapters(&book.pages, &targets);
    let mut files: BTreeMap<String, (String, Vec<u8>)> = BTreeMap::new();
    let mut add = |name: String, kind: &str, bytes: Vec<u8>| {
        files.insert(name, (kind.to_owned(), bytes));
    };
    for chapter in &chapters {
        let name = format!("{}.xhtml", chapter.name);
        add(name, "application/xhtml+xml", page(book, chapter).into_bytes());
        for image in &chapter.images {
            if let (Some(kind), Some(bytes)) = (image_type(image), (book.file)(image)) {
                add(format!("images/{}", xhtml::image_name(image)), kind, bytes.to_vec());
            }
        }
    }
    add(
        "nav.xhtml".to_owned(),
        "application/xhtml+xml",
        nav(book, &chapters).into_bytes(),
    );
    add("book.css".to_owned(), "text/css", STYLE.as_bytes().to_vec());
    for (name, bytes) in &book.fonts {
        let kind = if name.ends_with(".woff2") {
            "font/woff2"
        } else {
            "text/plain"
        };
        add(format!("fonts/{name}"), kind, bytes.to_vec());
    }
    let (cover, kind, bytes) = match &book.cover {
        Some(picture) => ("cover.png", "image/png", picture.clone()),
        None => ("cover.svg", "image/svg+xml", drawn_cover(book).into_bytes()),
    };
    add(cover.to_owned(), kind, bytes);
    add(
        "cover.xhtml".to_owned(),
        "application/xhtml+xml",
        cover_page(book, cover).into_bytes(),
    );
    let package = package(book, &chapters, &files);
    packed(&package, &files)
}

/// The type of an image that every reading system shows (EPUB 3.3, section 3.2).
fn image_type(path: &str) -> Option<&'static str> {
    let ending = path.rsplit('.').next()?.to_ascii_lowercase();
    Some(match ending.as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        _ => return None,
    })
}

/// A document of the book.
fn document(book: &Book<'_>, title: &str, class: &str, body: &str) -> String {
    let (language, dir) = (escape(book.language), if book.rtl { "rtl" } else { "ltr" });
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" \
         xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\" dir=\"{dir}\">\n<head>\n\
         <title>{}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n\
         <body{class}>\n{body}\n</body>\n</html>\n",
        escape(title),
    )
}

fn page(book: &Book<'_>, chapter: &Chapter) -> String {
    document(book, name_of(book, chapter), "", &chapter.body)
}

/// What a chapter is called.
fn name_of<'a>(book: &'a Book<'_>, chapter: &'a Chapter) -> &'a str {
    [chapter.title.as_str(), chapter.part.as_str()]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or(book.title)
}

fn cover_page(book: &Book<'_>, image: &str) -> String {
    let body = format!(
        "<section epub:type=\"cover\"><img src=\"{image}\" alt=\"{}\"/></section>",
        escape(book.title)
    );
    document(book, book.title, " class=\"cover\"", &body)
}

/// How many letters a line of the cover takes, about, and how many lines.
const COVER: (usize, usize) = (18, 9);

/// A cover of words: the title, and who made the dossier.
fn drawn_cover(book: &Book<'_>) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    let words = book.title.split_whitespace().flat_map(|word| {
        let letters: Vec<char> = word.chars().collect();
        let pieces = letters.chunks(COVER.0).map(|piece| piece.iter().collect::<String>());
        pieces.collect::<Vec<_>>()
    });
    for word in words {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(&word),
            Some(line) if line.chars().count() + word.chars().count() < COVER.0 => line.push_str(&format!(" {word}")),
            _ => lines.push(word),
        }
    }
    if lines.len() > COVER.1 {
        lines.truncate(COVER.1);
        let last = lines.pop().unwrap_or_default();
        lines.push(last + "…");
    }
    let direction = if book.rtl { "rtl" } else { "ltr" };
    let text = |y: usize, size: usize, colour: &str, text: &str| {
        format!(
            "<text x=\"600\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\" direction=\"{direction}\">{}</text>\n",
            escape(text)
        )
    };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" \
         height=\"1600\" viewBox=\"0 0 1200 1600\" font-family=\"serif\" text-anchor=\"middle\">\n<title>{}</title>\n\
         <rect width=\"1200\" height=\"1600\" fill=\"#fcfaf6\"/>\n<rect width=\"1200\" height=\"24\" fill=\"#8a2d1c\"/>\n",
        escape(book.title)
    );
    for (number, line) in lines.iter().enumerate() {
        out.push_str(&text(380 + number * 116, 96, "#221e1a", line));
    }
    // As many authors as fit.
    let authors = book.authors.iter().scan(0, |letters, author| {
        *letters += author.chars().count() + 2;
        (*letters <= 50).then_some(author.as_str())
    });
    out.push_str(&text(1480, 40, "#655d52", &authors.collect::<Vec<_>>().join(", ")));
    out + "</svg>\n"
}

/// The table of contents and the landmarks.
fn nav(book: &Book<'_>, chapters: &[Chapter]) -> String {
    let entries: usize = chapters.iter().map(|chapter| chapter.entries.len()).sum();
    let link = |href: &str, text: &str| format!("<a href=\"{}\">{}</a>", escape(href), escape(text));
    let mut toc = String::new();
    let mut at = 0;
    while at < chapters.len() {
        let first = &chapters[at];
        let pieces = chapters[at + 1..]
            .iter()
            .take_while(|chapter| chapter.part.is_empty() && chapter.name != "introduction");
        let pieces: Vec<&Chapter> = std::iter::once(first).chain(pieces).collect();
        at += pieces.len();
        let mut lines = String::new();
        for chapter in &pieces {
            let file = format!("{}.xhtml", chapter.name);
            let mut inner = String::new();
            if entries <= LISTED {
                for (id, title) in &chapter.entries {
                    inner.push_str(&format!("<li>{}</li>\n", link(&format!("{file}#{id}"), title)));
                }
            }
            let own = !chapter.title.is_empty() && (pieces.len() > 1 || !chapter.part.is_empty());
            match (own, inner.is_empty()) {
                (true, true) => lines.push_str(&format!("<li>{}</li>\n", link(&file, &chapter.title))),
                (true, false) => {
                    lines.push_str(&format!(
                        "<li>{}\n<ol>\n{inner}</ol></li>\n",
                        link(&file, &chapter.title)
                    ));
                }
                (false, _) => lines.push_str(&inner),
            }
        }
        let name = if first.part.is_empty() {
            name_of(book, first)
        } else {
            &first.part
        };
        toc.push_str(&format!("<li>{}", link(&format!("{}.xhtml", first.name), name)));
        if !lines.is_empty() {
            toc.push_str(&format!("\n<ol>\n{lines}</ol>"));
        }
        toc.push_str("</li>\n");
    }
    let file = |chapter: &Chapter| format!("{}.xhtml", chapter.name);
    let mut landmarks = format!(
        "<li><a epub:type=\"toc\" href=\"nav.xhtml\">{}</a></li>\n",
        escape(&book.contents)
    );
    let marks = [
        ("titlepage", chapters.first()),
        ("bodymatter", chapters.get(1)),
        ("index", chapters.iter().find(|chapter| chapter.name == "index")),
    ];
    for (kind, chapter) in marks {
        if let Some(chapter) = chapter {
            let name = if chapter.part.is_empty() {
                name_of(book, chapter)
            } else {
                &chapter.part
            };
            let (href, name) = (escape(&file(chapter)), escape(name));
            landmarks.push_str(&format!(
                "<li><a epub:type=\"{kind}\" href=\"{href}\">{name}</a></li>\n"
            ));
        }
    }
    let contents = escape(&book.contents);
    let body = format!(
        "<nav epub:type=\"toc\" id=\"toc\" role=\"doc-toc\">\n<h1>{contents}</h1>\n<ol>\n{toc}</ol>\n</nav>\n\
         <nav epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n{landmarks}</ol>\n</nav>"
    );
    document(book, &book.contents, "", &body)
}

/// The package document.
fn package(book: &Book<'_>, chapters: &[Chapter], files: &BTreeMap<String, (String, Vec<u8>)>) -> String {
    let mut hash = Sha256::new();
    for (name, (_, bytes)) in files {
        hash.update(name.as_bytes());
        hash.update(bytes);
    }
    let second = u32::from_be_bytes(hash.finalize()[..4].try_into().expect("a hash has 32 bytes")) % 86_400;
    let modified = format!(
        "{}T{:02}:{:02}:{:02}Z",
        book.day.as_deref().unwrap_or(DAY),
        second / 3_600,
        second / 60 % 60,
        second % 60
    );
    let mut xml = Writer::new();
    xml.open(
        "package",
        &[
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", "id"),
            ("xml:lang", book.language),
            ("dir", if book.rtl { "rtl" } else { "ltr" }),
        ],
    );
    xml.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    xml.text("dc:identifier", &[("id", "id")], &identifier(book));
    xml.text("dc:title", &[], book.title);
    xml.text("dc:language", &[], book.language);
    for author in book.authors.iter().filter(|author| !author.trim().is_empty()) {
        xml.text("dc:creator", &[], author);
    }
    for (name, text) in [("dc:description", book.description), ("dc:rights", book.licence)] {
        if !text.trim().is_empty() {
            xml.text(name, &[], text);
        }
    }
    if let Some(base) = book.base_url {
        xml.text("dc:source", &[], base);
    }
    xml.text("meta", &[("property", "dcterms:modified")], &modified);
    for mode in ["textual", "visual"] {
        xml.text("meta", &[("property", "schema:accessMode")], mode);
    }
    xml.text("meta", &[("property", "schema:accessModeSufficient")], "textual");
    for feature in [
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
        "index",
        "alternativeText",
    ] {
        xml.text("meta", &[("property", "schema:accessibilityFeature")], feature);
    }
    xml.text("meta", &[("property", "schema:accessibilityHazard")], "none");
    xml.text("meta", &[("property", "schema:accessibilitySummary")], &book.summary);
    xml.close();
    xml.open("manifest", &[]);
    for (name, (kind, _)) in files {
        let id = format!("f-{}", name.replace('/', "-"));
        let draws = |chapter: &&Chapter| chapter.draws && format!("{}.xhtml", chapter.name) == *name;
        let properties = match name.as_str() {
            "nav.xhtml" => "nav",
            "cover.png" | "cover.svg" => "cover-image",
            _ if chapters.iter().any(|chapter| draws(&chapter)) => "svg",
            _ => "",
        };
        let mut attributes = vec![
            ("id", id.as_str()),
            ("href", name.as_str()),
            ("media-type", kind.as_str()),
        ];
        if !properties.is_empty() {
            attributes.push(("properties", properties));
        }
        xml.empty("item", &attributes);
    }
    xml.close();
    let direction = if book.rtl { "rtl" } else { "ltr" };
    xml.open("spine", &[("page-progression-direction", direction)]);
    let title = chapters.first().map(|chapter| chapter.name.as_str());
    let rest = chapters.iter().skip(1).map(|chapter| chapter.name.as_str());
    for name in ["cover"].into_iter().chain(title).chain(["nav"]).chain(rest) {
        xml.empty("itemref", &[("idref", &format!("f-{name}.xhtml"))]);
    }
    xml.close();
    xml.close();
    xml.finish()
}

/// A name that lasts as long as the dossier's address, or its title and language: a UUID of version 8 (RFC 9562).
fn identifier(book: &Book<'_>) -> String {
    let named = match book.base_url {
        Some(base) => base.to_owned(),
        None => format!("{}\n{}", book.language, book.title),
    };
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&Sha256::digest(named.as_bytes())[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

/// The archive (EPUB OCF): `mimetype` first and as it is, the others packed, in order.
fn packed(package: &str, files: &BTreeMap<String, (String, Vec<u8>)>) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let stored = options.compression_method(CompressionMethod::Stored);
    let deflated = options.compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, options: SimpleFileOptions, bytes: &[u8]| {
        zip.start_file(name, options)?;
        zip.write_all(bytes).map_err(zip::result::ZipError::from)
    };
    let mut all = || {
        add("mimetype", stored, b"application/epub+zip")?;
        add("META-INF/container.xml", deflated, CONTAINER.as_bytes())?;
        add("book/package.opf", deflated, package.as_bytes())?;
        for (name, (kind, bytes)) in files {
            let is_packed = kind.starts_with("image/") && kind != "image/svg+xml" || kind == "font/woff2";
            add(
                &format!("book/{name}"),
                if is_packed { stored } else { deflated },
                bytes,
            )?;
        }
        Ok::<(), zip::result::ZipError>(())
    };
    all().expect("writing to memory does not fail, and no name stands twice");
    let bytes = zip.finish().expect("writing to memory does not fail");
    bytes.into_inner()
}
