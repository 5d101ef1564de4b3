//! From each text of a source to the one before, as far as the bytes, and back: in every encoding, for any pieces.

use std::ops::Range;
use std::sync::Arc;

use encoding_rs::Encoding;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use recoupe::read::{Source, read};
use recoupe::span::{FilePath, Files};
use recoupe::text::Mapped;

/// The encodings of the WHATWG, by label, each with words that it can write; those of UTF-16 are known by their mark.
const ENCODINGS: &[(&str, &[&str])] = &[
    (
        "utf-8",
        &[
            "le",
            "déjà",
            "l’été",
            "橋",
            "мост",
            "de\u{301}ja\u{300}",
            "a\u{ad}b",
            "𝒳",
            "جسر",
            "&",
        ],
    ),
    (
        "utf-16le",
        &["le", "déjà", "l’été", "橋", "мост", "e\u{301}", "𝒳", "جسر"],
    ),
    (
        "utf-16be",
        &["le", "déjà", "l’été", "橋", "мост", "e\u{301}", "𝒳", "جسر"],
    ),
    (
        "windows-1252",
        &["le", "déjà", "l’été", "œuvre", "«", "»", "–", "€", "à\u{a0}la"],
    ),
    ("iso-8859-15", &["le", "déjà", "œuvre", "€", "«", "»", "à\u{a0}la"]),
    ("iso-8859-2", &["most", "żółć", "Łódź", "příliš"]),
    ("windows-1250", &["most", "żółć", "Łódź", "„příliš“"]),
    ("windows-1251", &["мост", "съезд", "«да»", "№"]),
    ("koi8-r", &["мост", "съезд", "ёлка"]),
    ("koi8-u", &["міст", "їжак"]),
    ("iso-8859-5", &["мост", "съезд"]),
    ("windows-1253", &["γέφυρα", "ναι", "«όχι»"]),
    ("iso-8859-7", &["γέφυρα", "ναι"]),
    ("windows-1254", &["köprü", "İzmir", "ığdır", "şey"]),
    ("windows-1255", &["גשר", "כן"]),
    ("windows-1256", &["جسر", "نعم", "پل"]),
    ("windows-1257", &["tiltas", "šėlsmas", "ąžuolas"]),
    ("windows-1258", &["đó", "hà", "ơn", "tư"]),
    ("shift_jis", &["橋", "閉鎖", "ダリア", "はし", "ok", "表示"]),
    ("euc-jp", &["橋", "閉鎖", "ダリア", "はし", "ok"]),
    ("gbk", &["桥", "关闭", "新闻", "ok"]),
    ("gb18030", &["桥", "关闭", "新闻", "ok", "𠮷", "é"]),
    ("big5", &["橋", "關閉", "新聞", "ok"]),
    ("euc-kr", &["다리", "폐쇄", "각", "ok"]),
];

/// A label and the words of some paragraphs.
fn pages() -> impl Strategy<Value = (&'static str, Vec<Vec<String>>)> {
    select(ENCODINGS).prop_flat_map(|(label, words)| {
        let word = select(words).prop_map(str::to_owned);
        let paragraph = prop::collection::vec(word, 3..30);
        (Just(label), prop::collection::vec(paragraph, 1..5))
    })
}

/// A text in an encoding.
fn encoded(text: &str, label: &str) -> Vec<u8> {
    match label {
        "utf-16le" => [0xfeff]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect(),
        "utf-16be" => [0xfeff]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect(),
        label => encoding(label).encode(text).0.into_owned(),
    }
}

fn encoding(label: &str) -> &'static Encoding {
    Encoding::for_label(label.as_bytes()).expect("a label of the WHATWG")
}

/// Bytes out of the middle of a file, decoded.
fn decoded(bytes: &[u8], label: &str) -> String {
    encoding(label).decode_without_bom_handling(bytes).0.into_owned()
}

fn source(name: &str, bytes: Vec<u8>) -> Option<Source> {
    let path = FilePath::new(name).expect("a path");
    let file = Files::default().add(path.clone(), "");
    read(path, file, Arc::from(bytes)).0
}

fn page(label: &str, paragraphs: &[Vec<String>]) -> String {
    let paragraphs: Vec<String> = paragraphs
        .iter()
        .map(|words| format!("<p>{}</p>", words.join(" ")))
        .collect();
    format!(
        "<!doctype html><meta charset={label}><article>{}</article>",
        paragraphs.join("\n").replace('&', "&amp;")
    )
}

/// The words of a text, as ranges.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

proptest! {
    #[test]
    fn every_word_leads_to_the_bytes_that_write_it((label, paragraphs) in pages()) {
        let source = source("seeds/page.html", encoded(&page(label, &paragraphs), label)).expect("a text");
        if !source.decoded.is_ascii() {
            prop_assert_eq!(source.encoding, encoding(label).name());
        }
        let reading = &source.reading.text;
        let mut last = 0;
        for word in words(reading) {
            let original = source.to_original(word.clone());
            prop_assert!(original.start >= last, "{original:?} after {last}");
            last = original.end;
            let written = decoded(&source.bytes[original.clone()], label);
            prop_assert_eq!(written.replace("&amp;", "&"), &reading[word.clone()]);
            prop_assert_eq!(source.from_original(original), word);
        }
    }

    #[test]
    fn ways_of_parts_are_the_way_of_the_whole((label, paragraphs) in pages(), cuts in any::<[Index; 3]>()) {
        let source = source("seeds/page.html", encoded(&page(label, &paragraphs), label)).expect("a text");
        let normal = &source.normal().text;
        let places: Vec<usize> = (0..=normal.len()).filter(|&at| normal.is_char_boundary(at)).collect();
        let mut at = cuts.map(|cut| *cut.get(&places));
        at.sort_unstable();
        // What stands between two paragraphs stands nowhere in the bytes.
        let is_of_bytes = !normal[at[0]..].starts_with(' ') && !normal[..at[2]].ends_with(' ');
        if at[0] == at[1] || at[1] == at[2] || !is_of_bytes {
            return Ok(());
        }
        let to_bytes = |range: Range<usize>| source.to_original(source.normal().map.to_source(range));
        let (first, second, whole) = (to_bytes(at[0]..at[1]), to_bytes(at[1]..at[2]), to_bytes(at[0]..at[2]));
        prop_assert_eq!((first.start, second.end), (whole.start, whole.end));
        prop_assert!(first.start < first.end && first.start <= second.start && first.end <= second.end);
        let back = source.normal().map.to_derived(source.from_original(whole));
        prop_assert!(back.start <= at[0] && at[2] <= back.end, "{back:?} of {at:?}");
    }

    #[test]
    fn maps_of_any_pieces_are_monotone_and_lead_back(pieces in prop::collection::vec((0..4_u8, 1..6_usize, 0..5_usize), 0..12)) {
        let mut derived = Mapped::default();
        let mut made: Vec<(Range<usize>, Range<usize>, bool)> = Vec::new();
        let mut at = 0;
        for (kind, len, other) in pieces {
            let start = derived.text.len();
            match kind {
                // A part of the source that is dropped.
                0 => at += len,
                1 => derived.push_inserted(&"i".repeat(len)),
                2 => {
                    derived.push_replaced(&"r".repeat(len), at..at + other);
                    made.push((start..start + len, at..at + other, false));
                    at += other;
                }
                _ => {
                    derived.push_verbatim(&"v".repeat(len), at);
                    made.push((start..start + len, at..at + len, true));
                    at += len;
                }
            }
        }
        let map = &derived.map;
        for (own, from, verbatim) in &made {
            prop_assert_eq!(map.to_source(own.clone()), from.clone());
            if *verbatim {
                for offset in 0..own.len() {
                    let (byte, place) = (own.start + offset, from.start + offset);
                    prop_assert_eq!(map.to_source(byte..byte + 1), place..place + 1);
                    prop_assert_eq!(map.to_derived(place..place + 1), byte..byte + 1);
                }
            }
        }
        let len = derived.text.len();
        for start in 0..=len {
            for end in start..=len {
                let source = map.to_source(start..end);
                prop_assert!(source.start <= source.end && source.end <= at, "{source:?}");
                if start > 0 {
                    prop_assert!(map.to_source(start - 1..end).start <= source.start);
                }
                if end < len && start < end {
                    prop_assert!(source.end <= map.to_source(start..end + 1).end);
                }
                let whole = made.iter().filter(|(own, from, _)| start <= own.start && own.end <= end && !from.is_empty());
                let back = map.to_derived(source);
                for (own, ..) in whole {
                    prop_assert!(back.start <= own.start && own.end <= back.end, "{back:?} misses {own:?}");
                }
            }
        }
    }
}
