//! The head of a seed -> [`Head`]: front matter, labelled lines and heading dates, apart from the text.
//!
//! Invariant: what is taken as metadata is kept as a draft set apart, and the body begins after it.

use std::ops::Range;

use super::draft::Draft;
use super::{AsideReason, BlockKind, Found, Metadata, day};

/// The head of a seed and where its text begins.
#[derive(Debug)]
pub(super) struct Head {
    /// What it says.
    pub metadata: Metadata,
    /// Its lines, set apart.
    pub drafts: Vec<Draft>,
    /// Where the text begins.
    pub body: usize,
}

/// Reads the head of a seed.
///
/// Three forms are known: YAML front matter between `---` lines; lines such as `Title: …` above the first
/// blank line (in text, where at least two stand together or one gives an address); and the words
/// `date 2024-05` at the very start, after which the line goes on as text.
pub(super) fn read(source: &str, may_have_lines: bool) -> Head {
    let mut head = Head {
        metadata: Metadata::default(),
        drafts: Vec::new(),
        body: 0,
    };
    if let Some(block) = front_matter(source) {
        read_fields(source, block.inner.clone(), "front-matter", &mut head.metadata);
        head.set_apart(source, 0..block.end);
    } else if let Some(end) = labelled_lines(source).filter(|_| may_have_lines) {
        read_fields(source, 0..end, "heading-line", &mut head.metadata);
        head.set_apart(source, 0..end);
    }
    if may_have_lines && let Some(range) = heading_date(source, head.body, &mut head.metadata) {
        head.set_apart(source, range);
    }
    head
}

impl Head {
    fn set_apart(&mut self, source: &str, range: Range<usize>) {
        let mut draft = Draft::new(BlockKind::Preformatted);
        let text = source[range.clone()].trim();
        let start = range.start + source[range.clone()].find(text).unwrap_or(0);
        draft.push_verbatim(text, start);
        draft.apart = Some(AsideReason::Metadata);
        self.drafts.push(draft);
        self.body = range.end;
    }
}

/// Front matter: the lines between its fences, and where it ends.
struct FrontMatter {
    inner: Range<usize>,
    end: usize,
}

/// How many lines front matter has at most; what goes on longer is a text between two rules.
const MOST_LINES: usize = 200;

fn front_matter(source: &str) -> Option<FrontMatter> {
    let start = source.len() - source.trim_start().len();
    let mut at = start;
    let mut inner = None;
    for (index, line) in source[start..].split_inclusive('\n').take(MOST_LINES).enumerate() {
        let words = line.trim_end();
        match (index, words) {
            (0, "---") => inner = Some(at + line.len()),
            (0, _) => return None,
            (_, "---" | "...") => {
                let inner = inner?..at;
                return Some(FrontMatter {
                    inner,
                    end: at + line.len(),
                });
            }
            _ if !is_yaml_line(line) => return None,
            _ => {}
        }
        at += line.len();
    }
    None
}

/// Whether a line can stand in front matter: a key, an item, a comment, or what continues one.
fn is_yaml_line(line: &str) -> bool {
    let text = line.trim();
    let key = text.split(':').next().unwrap_or("");
    let is_key = text.contains(':') && !key.is_empty() && key.len() <= 60 && !key.contains(['.', '!', '?']);
    text.is_empty() || text.starts_with(['-', '#', ']', '[', '}']) || line.starts_with([' ', '\t']) || is_key
}

/// Lines such as `Title: …` at the very start of a text: where they end.
fn labelled_lines(source: &str) -> Option<usize> {
    let mut at = 0;
    let mut fields = 0;
    let mut is_sure = false;
    for line in source.split_inclusive('\n').take(20) {
        let Some((key, value)) = line.trim().split_once(':') else {
            break;
        };
        let key = key.trim().to_lowercase();
        if field_of(&key).is_none() || value.trim().is_empty() || value.len() > 400 {
            break;
        }
        fields += 1;
        is_sure |= matches!(key.as_str(), "url" | "date" | "lang" | "langue");
        at += line.len();
    }
    let is_sure = is_sure && source[at..].lines().next().is_none_or(|next| next.trim().is_empty());
    (fields >= 2 || (fields == 1 && is_sure)).then_some(at)
}

/// A heading date: the words `date 2024-05` at the start of the body.
fn heading_date(source: &str, body: usize, metadata: &mut Metadata) -> Option<Range<usize>> {
    let text = &source[body..];
    let start = body + (text.len() - text.trim_start().len());
    let word = source[start..]
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("date"))?;
    let after = &source[start + word.len()..];
    let gap = after.len() - after.trim_start_matches([' ', '\t', '\u{a0}', ':']).len();
    let (len, value) = day::edtf_prefix(&after[gap..]).filter(|_| gap > 0)?;
    let rest = &after[gap + len..];
    if !rest.chars().next().is_none_or(|c| c.is_whitespace() || c == 'T') {
        return None;
    }
    let value_at = start + word.len() + gap;
    // A time of day goes with it: "2024-05-19T10:00".
    let time = rest.find(char::is_whitespace).unwrap_or(rest.len());
    metadata.heading_date = Some(Found {
        value,
        rule: "heading-date",
        range: Some(value_at..value_at + len),
    });
    Some(start..value_at + len + time)
}

/// What a key of front matter stands for.
#[derive(Clone, Copy)]
enum Field {
    Title,
    Published,
    Source,
    Publisher,
    Author,
    Url,
    Language,
    Licence,
    Agency,
}

fn field_of(key: &str) -> Option<Field> {
    Some(match key {
        "title" | "titre" | "headline" => Field::Title,
        "date"
        | "published"
        | "publié"
        | "publie"
        | "date_published"
        | "datepublished"
        | "published_at"
        | "pubdate"
        | "publication_date"
        | "date de publication" => Field::Published,
        "source" => Field::Source,
        "publisher" | "publication" | "site" | "site_name" | "sitename" | "journal" | "media" | "média"
        | "newspaper" => Field::Publisher,
        "author" | "authors" | "auteur" | "auteurs" | "by" | "byline" => Field::Author,
        "url" | "link" | "lien" | "canonical" | "permalink" | "original_url" | "source_url" => Field::Url,
        "lang" | "language" | "langue" => Field::Language,
        "licence" | "license" | "rights" | "droits" => Field::Licence,
        "agency" | "agence" => Field::Agency,
        _ => return None,
    })
}

/// Reads `key: value` lines; a value that is no clean YAML is taken as it stands.
fn read_fields(source: &str, range: Range<usize>, rule: &'static str, metadata: &mut Metadata) {
    let mut at = range.start;
    let mut list: Option<Field> = None;
    for line in source[range].split_inclusive('\n') {
        let start = at;
        at += line.len();
        let text = line.trim_end();
        if let Some(item) = text.trim_start().strip_prefix("- ") {
            if let Some(field) = list {
                set(metadata, field, item, start + line.find(item).unwrap_or(0), rule, true);
            }
            continue;
        }
        list = None;
        let Some((key, value)) = text.split_once(':').filter(|_| !text.starts_with([' ', '\t', '#'])) else {
            continue;
        };
        let Some(field) = field_of(key.trim().trim_matches('"').to_lowercase().as_str()) else {
            continue;
        };
        let value_at = start + key.len() + 1;
        match value.trim() {
            "" | "|" | ">" => list = Some(field),
            list if list.starts_with('[') && list.ends_with(']') => {
                let mut from = value_at + value.find('[').unwrap_or(0) + 1;
                for item in list[1..list.len() - 1].split(',') {
                    set(metadata, field, item, from, rule, true);
                    from += item.len() + 1;
                }
            }
            _ => set(metadata, field, value, value_at, rule, false),
        }
    }
}

/// Sets a field, or adds to it where it is a list; the first value given wins.
fn set(metadata: &mut Metadata, field: Field, raw: &str, at: usize, rule: &'static str, is_item: bool) {
    let (text, start) = unquoted(raw, at);
    if text.is_empty() || matches!(text.as_str(), "null" | "~") {
        return;
    }
    let len = raw.trim().len();
    let found = |value: String| Found {
        value,
        rule,
        range: Some(start..start + len.min(raw.len())),
    };
    let is_address = text.starts_with("http://") || text.starts_with("https://");
    let slot = match field {
        Field::Title => &mut metadata.title,
        Field::Published => {
            let day = day::edtf_prefix(&text)
                .map(|(_, day)| day)
                .or_else(|| day::find(&text).map(|(_, day)| day));
            if let Some(day) = day {
                metadata.published.get_or_insert(found(day));
            }
            return;
        }
        Field::Source if is_address => &mut metadata.url,
        Field::Source | Field::Publisher => &mut metadata.publisher,
        Field::Author => &mut metadata.author,
        Field::Url => &mut metadata.url,
        Field::Language => &mut metadata.language,
        Field::Licence => &mut metadata.licence,
        Field::Agency => &mut metadata.agency,
    };
    match slot {
        Some(known) if is_item && known.rule == rule => {
            known.value = format!("{}, {text}", known.value);
            known.range = known.range.as_ref().map(|range| range.start..start + len);
        }
        Some(_) => {}
        None => *slot = Some(found(text)),
    }
}

/// A scalar without its quotation marks, and where it begins.
fn unquoted(raw: &str, at: usize) -> (String, usize) {
    let text = raw.trim();
    let start = at + raw.find(text).unwrap_or(0);
    for (quote, escaped, plain) in [('"', "\\\"", "\""), ('\'', "''", "'")] {
        let inner = text.strip_prefix(quote).and_then(|text| text.strip_suffix(quote));
        if let Some(inner) = inner {
            return (inner.replace(escaped, plain), start);
        }
    }
    // A comment after a plain scalar.
    let text = text.split_once(" #").map_or(text, |(text, _)| text.trim_end());
    (text.to_owned(), start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_read_even_where_it_is_no_clean_yaml() {
        let source = "---\ntitle: Québec : un titre\ndate: 2012-07-02\nsource: Wikinews (fr)\nauthors: [\"A B\", C]\nlang: fr\nurl: 'https://x.y/z'\n---\nTexte";
        let head = read(source, true);
        let value = |found: &Option<Found>| found.as_ref().map(|found| found.value.clone()).unwrap_or_default();
        assert_eq!(value(&head.metadata.title), "Québec : un titre");
        assert_eq!(value(&head.metadata.published), "2012-07-02");
        assert_eq!(value(&head.metadata.publisher), "Wikinews (fr)");
        assert_eq!(value(&head.metadata.author), "A B, C");
        assert_eq!(value(&head.metadata.url), "https://x.y/z");
        assert_eq!(&source[head.body..], "Texte");
        let range = head.metadata.title.unwrap().range.unwrap();
        assert_eq!(&source[range], "Québec : un titre");
    }

    #[test]
    fn a_heading_date_is_cut_from_its_line() {
        let source = " date 2024-05 Chypre et la Norvège";
        let head = read(source, true);
        assert_eq!(
            head.metadata.heading_date.as_ref().map(|found| found.value.as_str()),
            Some("2024-05")
        );
        assert_eq!(&source[head.body..], " Chypre et la Norvège");
        assert_eq!(head.drafts[0].text(), "date 2024-05");
        for text in [
            "Date limite : 2024-05",
            "dates 2024-05",
            "date 2024-05x",
            "La date 2024-05",
        ] {
            assert!(read(text, true).metadata.heading_date.is_none(), "{text}");
        }
    }

    #[test]
    fn rules_and_prose_are_no_front_matter() {
        for text in [
            "---\nUn texte. Avec un point : deux.\n---\n",
            "---\na: b\n",
            "--- \n",
            "Source : il a dit\n\nTexte",
        ] {
            let head = read(text, true);
            assert_eq!(head.body, 0, "{text}");
        }
        let head = read("Titre : Un accord\nURL: https://x.y\n\nTexte", true);
        assert_eq!(head.metadata.title.unwrap().value, "Un accord");
    }
}
