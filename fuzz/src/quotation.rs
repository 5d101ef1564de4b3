//! Texts as a quotation and its source, and as what stands between them: normalisation, offsets, paths, ids.

use std::ops::Range;

use recoupe::anchor::{self, Anchoring, Passage};
use recoupe::id::{Id, Kind, Reference};
use recoupe::load::body::{Quotation, quoted};
use recoupe::load::{config, translation};
use recoupe::locale::{self, Locale, Tongue};
use recoupe::read::Source;
use recoupe::route;
use recoupe::serve;
use recoupe::site::typography::{Customs, undone};
use recoupe::span::{FilePath, Files, Span};
use recoupe::text::{CodePoints, fold_words, normalise, sentence_around};
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use super::{assert_in, lossy, parts, seeds};

fn quotation(text: &str) -> Quotation {
    let file = Files::default().add(FilePath::new("content/events/x.md").expect("a path"), text);
    Quotation::new(text, Span::new(file, 0..text.len()))
}

fn found(anchoring: &Anchoring) -> &[Passage] {
    match anchoring {
        Anchoring::Verified(passage) => std::slice::from_ref(passage),
        Anchoring::Ambiguous(passages) => passages,
        Anchoring::Missing(_) | Anchoring::Empty => &[],
    }
}

/// A quotation, its source and the words before it; then passages of the source as quotations.
pub fn anchor(bytes: &[u8]) {
    let text = lossy(bytes);
    let mut parts = parts(&text);
    let (given, article) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let Some(source) = seeds::source("seeds/x.txt", article.as_bytes()) else {
        return;
    };
    let reading = &source.reading.text;
    let quotation = quotation(given);
    for after in [None, parts.next()] {
        let anchoring = anchor::anchor(&quotation, after, &source);
        for passage in found(&anchoring) {
            assert_quoted(passage, &quotation, &source);
        }
        if let Anchoring::Missing(Some(nearest)) = &anchoring {
            assert_in(reading, &nearest.range);
        }
        let stands = matches!(anchoring, Anchoring::Verified(_) | Anchoring::Ambiguous(_));
        assert!(
            !stands || anchor::stands_in(&quotation, source.normal()),
            "{given:?} in {reading:?}"
        );
    }
    for range in slices(reading, bytes) {
        let words = &reading[range.clone()];
        let form = normalise(words).text;
        let quotation = self::quotation(words);
        if quotation.is_empty() {
            continue;
        }
        let anchoring = anchor::anchor(&quotation, None, &source);
        assert!(!found(&anchoring).is_empty(), "{words:?} gives {anchoring:?}");
        for passage in found(&anchoring) {
            let there = normalise(&reading[passage.range()]).text;
            assert!(alike(&there, &form), "{words:?} was found at {there:?}");
        }
    }
}

/// What was found is what was quoted: the words of all parts, but for spaces and the first letter's case.
fn assert_quoted(passage: &Passage, quotation: &Quotation, source: &Source) {
    use recoupe::load::body::QuotePiece;
    let mut end = 0;
    let mut there = String::new();
    for part in &passage.parts {
        assert!(part.start >= end, "{passage:?}");
        assert_in(&source.reading.text, part);
        end = part.end;
        there.push_str(&source.reading.text[part.clone()]);
        there.push(' ');
    }
    let words = |kept: &dyn Fn(&QuotePiece) -> Option<String>| {
        let pieces: Vec<String> = quotation.pieces.iter().filter_map(kept).collect();
        bare(&pieces.join(" "))
    };
    let there = bare(&there);
    let literal = bare(&quotation.text);
    let spoken = words(&|piece| match piece {
        QuotePiece::Words(words) => Some(words.clone()),
        _ => None,
    });
    // Which of the words in brackets are the source's is for the anchoring to say.
    let brackets = quotation
        .pieces
        .iter()
        .any(|piece| matches!(piece, QuotePiece::Editor(_)));
    assert!(
        brackets || alike(&there, &literal) || alike(&there, &spoken),
        "{:?} was found at {there:?}",
        quotation.text
    );
}

/// A text normalised, without spaces.
fn bare(text: &str) -> String {
    normalise(text).text.replace(' ', "")
}

/// Whether two texts are the same but for the case of the first letter.
fn alike(a: &str, b: &str) -> bool {
    let folded = |text: &str| {
        let at = text.find(char::is_alphabetic).unwrap_or(text.len());
        let mut rest = text[at..].chars();
        let first: String = rest
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase)
            .collect();
        (text[..at].to_owned(), first, rest.as_str().to_owned())
    };
    folded(a) == folded(b)
}

/// A few passages of a text, as the bytes of the input have it, which part no letter from its accents.
fn slices(text: &str, bytes: &[u8]) -> Vec<Range<usize>> {
    let parts_no_cluster = |at: usize| {
        text[at..].chars().next().is_none_or(|c| {
            c.is_ascii()
                || (canonical_combining_class(c) == 0
                    && !is_combining_mark(c)
                    && unicode_normalization::is_nfc_quick(std::iter::once(c))
                        != unicode_normalization::IsNormalized::Maybe)
        })
    };
    let cuts: Vec<usize> = (0..=text.len())
        .filter(|&at| text.is_char_boundary(at) && parts_no_cluster(at))
        .collect();
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let at = |number: u32| cuts[(hash.rotate_left(16 * number) % cuts.len() as u64) as usize];
    [(0, 1), (1, 2), (2, 3)]
        .into_iter()
        .map(|(a, b)| at(a).min(at(b))..at(a).max(at(b)))
        .collect()
}

/// The forms of a text, and the small languages that a line can be in: paths, ids, references, addresses, tags.
pub fn text(bytes: &[u8]) {
    let text = lossy(bytes);
    forms(&text);
    let mut lines = text.lines();
    let (line, other) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""));
    small(line, other);
}

fn forms(text: &str) {
    let normal = normalise(text);
    assert_eq!(normalise(&normal.text).text, normal.text);
    let mut last = 0..0;
    let counted = CodePoints::new(text);
    for (number, (at, c)) in normal.text.char_indices().enumerate() {
        let source = normal.map.to_source(at..at + c.len_utf8());
        assert!(source == last || source.start >= last.end, "{source:?} after {last:?}");
        assert_in(text, &source);
        let back = normal.map.to_derived(source.clone());
        assert!(
            back.start <= at && back.end >= at + c.len_utf8(),
            "{at} comes from {source:?}, which leads to {back:?}"
        );
        if number % 7 == 0 {
            assert_eq!(counted.before(text, source.start), text[..source.start].chars().count());
            let sentence = sentence_around(text, source.clone());
            assert_in(text, &sentence);
        }
        last = source;
    }
    let folded = fold_words(text);
    assert_eq!(fold_words(&folded), folded);
    for customs in [Customs::French, Customs::English, Customs::Unknown] {
        let set = customs.set(text);
        assert_eq!(undone(&set), undone(text), "{set:?}");
        customs.set_marks(text);
    }
    for tongue in Tongue::ALL {
        let locale = Locale::new(tongue.tag());
        assert!(locale.set_apart(text).contains(text));
        locale.digits(text);
        locale.grouped(text);
    }
    locale::kept_together(text);
    if let Some(inner) = quoted(text) {
        assert!(text.contains(inner));
    }
}

fn small(line: &str, other: &str) {
    let reference = Reference::parse(line);
    assert_eq!(Reference::parse(&reference.to_string()), reference);
    if let Some(id) = Id::slug(line) {
        assert_eq!(id.to_string().parse::<Id>().as_ref(), Ok(&id));
        assert_eq!(Id::slug(id.as_str()).as_ref(), Some(&id));
    }
    assert_eq!(Kind::from_word(line).map(Kind::word).unwrap_or(line), line);
    translation::split(line);
    config::can_be_translation(line);
    if config::is_language(line) {
        let locale = Locale::new(line);
        assert!(!locale.month(1).is_empty());
        locale::direction(line);
    }
    if let Ok(url) = config::base_url(line) {
        assert_eq!(config::base_url(&url).as_ref(), Ok(&url));
    }
    let external = route::external(line);
    assert!(!external.contains(['"', '<', '>', ' ', '\n']), "{external:?}");
    assert_eq!(route::external(&external), external);
    if let Some(path) = FilePath::new(line) {
        assert!(path.as_str() == line && line.ends_with(path.name()) && path.name().starts_with(path.stem()));
        if let Some(to) = FilePath::new(other) {
            route::absolute("https://example.org/a/", to.as_str());
            let way = route::file(path.as_str(), to.as_str());
            assert!(way.is_ascii() && !way.contains(['"', '<', '>', ' ', '\\']), "{way:?}");
            assert!(route::resolved(path.as_str(), &way).is_some(), "{way:?}");
        }
    }
    if let Some(parts) = serve::path_parts(line) {
        assert!(
            parts.is_empty() || FilePath::new(parts.join("/")).is_some(),
            "{parts:?}"
        );
    }
}
