//! Any passage of any text, quoted again, is found where it stands; nothing else ever verifies.

use std::ops::Range;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::FileFailurePersistence;
use recoupe::anchor::{Anchoring, Passage, Shown, anchor};
use recoupe::load::body::Quotation;
use recoupe::read::{Source, read};
use recoupe::span::{FilePath, Files, Span};
use recoupe::text::normalise;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization};

/// Words as the press writes them, in all their spellings.
const WORDS: &[&str] = &[
    "le",
    "Le",
    "la",
    "de",
    "pont",
    "l’accord",
    "l'accord",
    "d‘été",
    "déjà",
    "de\u{301}ja\u{300}",
    "à",
    "a\u{300}",
    "États-Unis",
    "E\u{301}tats-Unis",
    "œuvre",
    "re\u{ad}trait",
    "«\u{a0}oui\u{a0}»",
    "« non »",
    "“maybe”",
    "\"peut-être\"",
    "‹ là ›",
    "1\u{202f}000",
    "1 000",
    "1000",
    "12,5\u{a0}%",
    "15",
    "septembre",
    "2024",
    "!",
    "\u{202f}?",
    "—",
    "…",
    "M.",
    "Ré",
    "ré",
    "ß",
    "Straße",
    "İzmir",
    "мост",
    "γέφυρα",
    "橋",
    "جسر",
    "각",
    "\u{1100}\u{1161}\u{11a8}",
    "n\u{303}o",
    "ﬁn",
];

/// What stands between them.
const SPACES: &[&str] = &[" ", " ", " ", "  ", "\u{a0}", "\u{202f}", "\n", "\n\n", "\t"];

fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => select(WORDS).prop_map(str::to_owned),
        1 => "[a-zéèàç]{1,7}",
        1 => "\\PC{1,5}".prop_map(|word| if word.starts_with(begins_cluster) { word } else { format!("x{word}") }),
    ];
    prop::collection::vec((word, select(SPACES)), 1..40).prop_map(|words| {
        words
            .into_iter()
            .flat_map(|(word, space)| [word, space.to_owned()])
            .collect()
    })
}

fn source(text: &str) -> Option<Source> {
    let path = FilePath::new("seeds/text.txt").expect("a plain path");
    let file = Files::default().add(path.clone(), "");
    read(path, file, Arc::from(text.as_bytes())).0
}

fn quotation(words: &str) -> Quotation {
    let path = FilePath::new("content/notes/x.md").expect("a plain path");
    let file = Files::default().add(path, "");
    Quotation::new(words, Span::whole(file))
}

/// The bytes of a text at which a quotation may be cut: not between a letter and its accent.
fn cuts(text: &str) -> Vec<usize> {
    let inside = text
        .char_indices()
        .filter(|(_, c)| begins_cluster(*c))
        .map(|(at, _)| at);
    inside.chain([text.len()]).collect()
}

/// Whether a character neither combines with the one before it (UAX #15, section 9) nor marks it.
fn begins_cluster(c: char) -> bool {
    let is_stable = unicode_normalization::is_nfc_quick(std::iter::once(c)) != IsNormalized::Maybe;
    canonical_combining_class(c) == 0 && is_stable && !is_combining_mark(c)
}

/// A passage of a text that holds a letter or a figure, without what vanishes at its ends.
fn passage(text: &str, one: Index, other: Index) -> Option<Range<usize>> {
    let cuts = cuts(text);
    let (one, other) = (*one.get(&cuts), *other.get(&cuts));
    trimmed(text, one.min(other)..one.max(other))
}

fn trimmed(text: &str, mut range: Range<usize>) -> Option<Range<usize>> {
    let vanishes = |c: char| c.is_whitespace() || c == '\u{ad}';
    let words = &text[range.clone()];
    range.start += words.len() - words.trim_start_matches(vanishes).len();
    range.end -= words.len() - words.trim_end_matches(vanishes).len();
    let is_cut = |at: usize| text[at..].chars().next().is_none_or(begins_cluster);
    let has_words = text.get(range.clone())?.contains(char::is_alphanumeric);
    (has_words && is_cut(range.start) && is_cut(range.end)).then_some(range)
}

/// Whether two normalised texts are equal but for the case of the first letter.
fn equal(a: &str, b: &str) -> bool {
    let letter = |text: &str| text.char_indices().find(|(_, c)| c.is_alphabetic());
    let (Some((at, c)), Some((other_at, other))) = (letter(a), letter(b)) else {
        return a == b;
    };
    let same_letter =
        c == other || c.to_lowercase().eq(other.to_lowercase()) || c.to_uppercase().eq(other.to_uppercase());
    a[..at] == b[..other_at] && same_letter && a[at + c.len_utf8()..] == b[other_at + other.len_utf8()..]
}

/// Where normalised words stand in a normalised text: the slow way.
fn places(words: &str, text: &str) -> Vec<Range<usize>> {
    let cuts = cuts(text);
    let place = |(number, &start): (usize, &usize)| {
        let ends = cuts[number..].iter().skip_while(|&&end| end + 4 < start + words.len());
        let near = ends.take_while(|&&end| end <= start + words.len() + 4);
        near.copied()
            .find(|&end| equal(&text[start..end], words))
            .map(|end| start..end)
    };
    cuts.iter().enumerate().filter_map(place).collect()
}

/// Those that cut no word; all, where every one does.
fn of_whole_words(places: Vec<Range<usize>>, text: &str) -> Vec<Range<usize>> {
    let is_inside_word = |at: usize| {
        let (before, after) = text.split_at(at);
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    let (cut, whole): (Vec<_>, Vec<_>) = places
        .into_iter()
        .partition(|place| is_inside_word(place.start) || is_inside_word(place.end));
    if whole.is_empty() { cut } else { whole }
}

/// The passages that a quotation was found at.
fn found(anchoring: &Anchoring) -> &[Passage] {
    match anchoring {
        Anchoring::Verified(passage) => std::slice::from_ref(passage),
        Anchoring::Ambiguous(passages) => passages,
        Anchoring::Missing(_) | Anchoring::Empty => &[],
    }
}

/// A passage is verified where it stands if its words stand once, and among the places given if they stand
/// again; what cuts a word gives way to the same letters as a whole word.
fn assert_anchored(quoted: &str, source: &Source, range: &Range<usize>) -> Result<(), TestCaseError> {
    let normal = source.normal();
    let expected = of_whole_words(places(&normalise(quoted).text, &normal.text), &normal.text);
    let anchoring = anchor(&quotation(quoted), None, source);
    let ranges: Vec<_> = found(&anchoring).iter().map(Passage::range).collect();
    let own = normal.map.to_derived(range.clone());
    prop_assert_eq!(
        ranges.contains(range),
        expected.contains(&own),
        "{:?} at {:?}: {:?}",
        quoted,
        range,
        anchoring
    );
    prop_assert_eq!(ranges.len(), expected.len(), "{:?}", anchoring);
    prop_assert_eq!(matches!(anchoring, Anchoring::Verified(_)), expected.len() == 1);
    Ok(())
}

/// The same words in another spelling: typographic or straight marks, spaces, line breaks, accents composed or
/// not, soft hyphens, the first letter's case.
fn respelt(words: &str, choices: &[u8]) -> String {
    let mut choices = choices.iter().copied().cycle();
    let mut choose = |among: usize| usize::from(choices.next().unwrap_or(0)) % among;
    let mut out = String::new();
    let mut first = true;
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            // A mark or a space that carries an accent is another character.
            c if rest.peek().is_some_and(|&next| !begins_cluster(next)) => {
                first &= !c.is_alphabetic();
                out.push(c);
            }
            '\'' | '’' | '‘' | '‹' | '›' => out.push(['\'', '’', 'ʼ', '‘'][choose(4)]),
            '"' | '“' | '”' | '«' | '»' => out.push_str(["\"", "“", "”", "«\u{a0}", " »", "„"][choose(6)]),
            c if c.is_whitespace() => out.push_str([" ", "\u{a0}", "\u{202f}", "\n", "  \n "][choose(5)]),
            c if c.is_alphabetic() && first => {
                first = false;
                let other: Vec<char> = if c.is_lowercase() {
                    c.to_uppercase().collect()
                } else {
                    c.to_lowercase().collect()
                };
                let goes_back = |o: char| o.to_lowercase().eq([c]) || o.to_uppercase().eq([c]);
                match other[..] {
                    [other] if goes_back(other) && choose(2) == 1 => out.push(other),
                    _ => out.push(c),
                }
            }
            c => out.push(c),
        }
    }
    match choose(3) {
        0 => out.nfc().collect(),
        1 => out.nfd().collect(),
        _ => {
            let plain = |c: char| c.is_ascii_alphabetic();
            let letters: Vec<char> = out.chars().collect();
            let mut hyphened = String::new();
            for (at, &c) in letters.iter().enumerate() {
                hyphened.push(c);
                if plain(c) && letters.get(at + 1).copied().is_some_and(plain) && choose(4) == 0 {
                    hyphened.push('\u{ad}');
                }
            }
            hyphened
        }
    }
}

/// The same words but for one: another, none, one more, another accent, another figure, two letters swapped.
fn altered(words: &str, how: usize, place: Index) -> Option<String> {
    let at = |test: fn(char) -> bool| {
        let hits: Vec<(usize, char)> = words.char_indices().filter(|(_, c)| test(*c)).collect();
        (!hits.is_empty()).then(|| *place.get(&hits))
    };
    let replace = |(at, c): (usize, char), by: &str| format!("{}{by}{}", &words[..at], &words[at + c.len_utf8()..]);
    match how {
        0 => at(|c| "éèàêùç".contains(c)).map(|hit| replace(hit, if hit.1 == 'é' { "è" } else { "e" })),
        1 => at(|c| c.is_ascii_digit()).map(|hit| replace(hit, if hit.1 == '7' { "1" } else { "7" })),
        2 => at(|c| c.is_ascii_lowercase()).map(|hit| replace(hit, if hit.1 == 'x' { "y" } else { "x" })),
        3 => at(char::is_whitespace).map(|hit| replace(hit, " jamais ")),
        4 => at(char::is_whitespace).map(|hit| replace(hit, "")),
        5 => {
            let mut parts: Vec<&str> = words.split_whitespace().collect();
            (parts.len() > 2).then(|| {
                let last = parts.len() - 1;
                parts.swap(1, last);
                parts.join(" ")
            })
        }
        _ => at(|c| c.is_ascii_lowercase()).map(|hit| replace(hit, &hit.1.to_uppercase().to_string())),
    }
}

fn settings() -> ProptestConfig {
    let seeds = FileFailurePersistence::Direct("proptest-regressions/anchoring.txt");
    ProptestConfig {
        failure_persistence: Some(Box::new(seeds)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn a_passage_is_found_where_it_stands(text in texts(), one: Index, other: Index) {
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        let Some(range) = passage(reading, one, other) else { return Ok(()) };
        assert_anchored(&reading[range.clone()], &source, &range)?;
    }

    #[test]
    fn typography_does_not_matter(
        text in texts(),
        one: Index,
        other: Index,
        choices in prop::collection::vec(any::<u8>(), 1..30),
    ) {
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        let Some(range) = passage(reading, one, other) else { return Ok(()) };
        assert_anchored(&respelt(&reading[range.clone()], &choices), &source, &range)?;
    }

    #[test]
    fn the_words_before_tell_which_passage_is_meant(text in texts(), again: bool, one: Index, other: Index, context: Index) {
        let text = if again { format!("{text}\n\nfin. {text}") } else { text };
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        let Some(range) = passage(reading, one, other) else { return Ok(()) };
        let before = &reading[..range.start];
        let starts: Vec<usize> = cuts(before).into_iter().filter(|&at| at < before.len()).collect();
        if starts.is_empty() {
            return Ok(());
        }
        let after = &before[*context.get(&starts)..];
        let words = normalise(after).text;
        if !words.contains(char::is_alphanumeric) {
            return Ok(());
        }

        let normal = &source.normal().text;
        let places = places(&normalise(&reading[range.clone()]).text, normal);
        let behind = places.into_iter().filter(|place| normal[..place.start].trim_end().ends_with(&words)).collect();
        let expected = of_whole_words(behind, normal);
        let anchoring = anchor(&quotation(&reading[range.clone()]), Some(after), &source);
        let ranges: Vec<_> = found(&anchoring).iter().map(Passage::range).collect();
        let own = source.normal().map.to_derived(range.clone());
        prop_assert_eq!(ranges.contains(&range), expected.contains(&own), "after {:?}: {:?}", after, anchoring);
        prop_assert_eq!(ranges.len(), expected.len(), "after {:?}: {:?}", after, anchoring);
        prop_assert_eq!(matches!(anchoring, Anchoring::Verified(_)), expected.len() == 1);
    }

    #[test]
    fn what_is_not_equal_never_verifies(text in texts(), one: Index, other: Index, how in 0usize..7, place: Index) {
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        let Some(range) = passage(reading, one, other) else { return Ok(()) };
        if reading[range.clone()].contains(['[', ']']) {
            return Ok(());
        }
        let Some(quoted) = altered(&reading[range.clone()], how, place) else { return Ok(()) };
        let form = normalise(&quoted).text;
        let anchoring = anchor(&quotation(&quoted), None, &source);
        for passage in found(&anchoring) {
            let there = normalise(&reading[passage.range()]).text;
            prop_assert!(equal(&there, &form), "{quoted:?} was found at {there:?}");
        }
        let stands = !places(&form, &source.normal().text).is_empty();
        prop_assert_eq!(stands, !found(&anchoring).is_empty(), "{:?} {:?}", quoted, anchoring);
        if let Anchoring::Missing(Some(nearest)) = &anchoring {
            prop_assert!(reading.get(nearest.range.clone()).is_some(), "{nearest:?}");
        }
    }

    #[test]
    fn words_may_be_left_out_but_not_turned_round(
        text in texts(),
        places_cut in any::<[Index; 4]>(),
    ) {
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        if reading.contains(['[', ']']) {
            return Ok(());
        }
        let cuts = cuts(reading);
        let mut at = places_cut.map(|place| *place.get(&cuts));
        at.sort_unstable();
        let (Some(a), Some(b)) = (trimmed(reading, at[0]..at[1]), trimmed(reading, at[2]..at[3])) else { return Ok(()) };
        let forms = [&a, &b].map(|range| normalise(&reading[range.clone()]).text);
        let quoted = format!("{} […] {}", &reading[a.clone()], &reading[b.clone()]);
        let anchoring = anchor(&quotation(&quoted), None, &source);
        prop_assert!(!found(&anchoring).is_empty(), "{quoted:?} gives {anchoring:?}");
        for passage in found(&anchoring) {
            prop_assert_eq!(passage.parts.len(), 2);
            let (first, second) = (&passage.parts[0], &passage.parts[1]);
            prop_assert!(first.end <= second.start);
            prop_assert!(passage.shown.contains(&Shown::Gap));
            prop_assert!(equal(&normalise(&reading[first.clone()]).text, &forms[0]));
            prop_assert_eq!(&normalise(&reading[second.clone()]).text, &forms[1]);
        }

        let turned = format!("{} [...] {}", &reading[b], &reading[a]);
        let first = places(&forms[1], &source.normal().text).first().map(|place| place.start);
        let last = source.normal().text.rfind(&forms[0]);
        if let (Some(first), Some(last)) = (first, last) && last < first + forms[1].len().saturating_sub(4) {
            let anchoring = anchor(&quotation(&turned), None, &source);
            prop_assert!(found(&anchoring).is_empty(), "{turned:?} gives {anchoring:?}");
        }
    }

    #[test]
    fn words_may_be_left_out_any_number_of_times(
        text in texts(),
        places_cut in prop::collection::vec(any::<Index>(), 6..14),
        gap in select(&["[…]", "[...]", "[ … ]"][..]),
    ) {
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        if reading.contains(['[', ']']) {
            return Ok(());
        }
        let cuts = cuts(reading);
        let mut at: Vec<usize> = places_cut.iter().map(|place| *place.get(&cuts)).collect();
        at.sort_unstable();
        let parts: Vec<Range<usize>> = at.chunks_exact(2).filter_map(|ends| trimmed(reading, ends[0]..ends[1])).collect();
        if parts.is_empty() {
            return Ok(());
        }
        let quoted: Vec<&str> = parts.iter().map(|part| &reading[part.clone()]).collect();
        let anchoring = anchor(&quotation(&quoted.join(&format!(" {gap} "))), None, &source);
        prop_assert!(!found(&anchoring).is_empty(), "{quoted:?} gives {anchoring:?}");
        for passage in found(&anchoring) {
            prop_assert_eq!(passage.parts.len(), parts.len());
            prop_assert!(passage.parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "{passage:?}");
            prop_assert_eq!(passage.shown.iter().filter(|piece| **piece == Shown::Gap).count(), parts.len() - 1);
            for (there, words) in passage.parts.iter().zip(&quoted) {
                prop_assert!(equal(&normalise(&reading[there.clone()]).text, &normalise(words).text), "{there:?} {words:?}");
            }
        }
    }

    #[test]
    fn the_editor_may_speak_in_brackets(text in texts(), one: Index, other: Index, place: Index) {
        let Some(source) = source(&text) else { return Ok(()) };
        let reading = &source.reading.text;
        if reading.contains(['[', ']']) {
            return Ok(());
        }
        let Some(range) = passage(reading, one, other) else { return Ok(()) };
        let words = &reading[range.clone()];
        let spaces: Vec<usize> = cuts(words).into_iter().filter(|&at| words[..at].ends_with(' ')).collect();
        if spaces.is_empty() || places(&normalise(words).text, &source.normal().text).len() != 1 {
            return Ok(());
        }
        let at = *place.get(&spaces);
        let quoted = format!("{}[sic] {}", &words[..at], &words[at..]);
        let anchoring = anchor(&quotation(&quoted), None, &source);
        prop_assert!(matches!(anchoring, Anchoring::Verified(_)), "{quoted:?} gives {anchoring:?}");
        let passage = &found(&anchoring)[0];
        prop_assert_eq!(passage.range(), range);
        prop_assert!(passage.shown.contains(&Shown::Editor("sic".to_owned())));
        let exact: String = passage.shown.iter().filter_map(|piece| match piece {
            Shown::Exact(range) => Some(format!("{} ", &reading[range.clone()])),
            _ => None,
        }).collect();
        prop_assert_eq!(normalise(&exact).text, normalise(words).text);
    }
}

#[test]
fn a_sign_that_unicode_rewrites_is_a_character_of_its_own() {
    // Kelvin and Ångström signs, a Gurmukhi letter and a CJK ideograph that NFC never leaves as they are.
    for (text, form) in [
        ("273\u{a0}\u{212a}", "273 K"),
        ("l’\u{212b}", "l'Å"),
        ("le\u{202f}\u{a59}", "le \u{a16}\u{a3c}"),
        ("x\u{f900}", "x\u{8c48}"),
    ] {
        let normal = normalise(text);
        assert_eq!(normal.text, form);
        let last = normal
            .text
            .char_indices()
            .find(|(_, c)| !c.is_ascii())
            .map_or(normal.text.len() - 1, |(at, _)| at);
        let first = normal.map.to_source(0..1);
        assert!(
            first.end < text.len() && normal.map.to_source(last..normal.text.len()).end == text.len(),
            "{text:?}"
        );
    }
}

#[test]
fn the_texts_are_read_and_hold_repetitions() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut letters, mut repeated) = (0, 0);
    for _ in 0..100 {
        let text = texts().new_tree(&mut runner).expect("a text").current();
        let Some(source) = source(&text) else { continue };
        letters += usize::from(source.reading.text.len() * 2 > text.trim().len());
        let words: Vec<&str> = source.normal().text.split(' ').collect();
        repeated += usize::from(words.iter().any(|word| places(word, &source.normal().text).len() > 1));
    }
    assert!(letters > 80, "only {letters} texts of 100 are read as texts");
    assert!(repeated > 50, "only {repeated} texts of 100 repeat a word");
}
