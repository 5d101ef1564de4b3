//! Bytes -> [`Decoded`]: the text of a seed in whatever encoding it was saved, and the way back.
//!
//! Invariant: the text holds no NUL and no control character but tab, line feed, form feed and carriage
//! return, and its map leads each of its characters to the bytes it was read from.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::text::Mapped;

/// A seed's bytes as text.
#[derive(Clone, Debug)]
pub(super) struct Decoded {
    /// The text; its map leads to the bytes.
    pub text: Mapped,
    /// The encoding's WHATWG name.
    pub encoding: &'static str,
    /// How many places could not be read and stand as U+FFFD.
    pub damaged: usize,
    /// The first of them, an offset of the text.
    pub first_damage: usize,
}

/// Why bytes cannot be a text at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Binary {
    /// What they are, as far as their first bytes tell.
    pub what: &'static str,
}

/// Reads bytes as text: by byte order mark, as UTF-8 where that is valid, by the charset that the page
/// declares, else by a guess (chardetng).
///
/// Bytes that are UTF-8 but for some damage stay UTF-8: each broken place becomes one U+FFFD.
///
/// # Errors
/// [`Binary`] where the first bytes are those of a known binary format, or more than a tenth of the
/// characters are control characters.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Binary> {
    if let Some(&(_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Binary { what });
    }
    let mut out = Builder::default();
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, bom)) => {
            out.decode(bytes, bom, encoding);
            encoding
        }
        None => {
            let encoding = guess(bytes);
            out.decode(bytes, 0, encoding);
            encoding
        }
    };
    if out.controls >= 4 && out.controls * 10 > out.characters {
        return Err(Binary {
            what: "a binary file: it is full of control characters",
        });
    }
    Ok(Decoded {
        text: out.text,
        encoding: encoding.name(),
        damaged: out.damaged,
        first_damage: out.first_damage.unwrap_or(0),
    })
}

/// First bytes of formats that people put among articles by mistake.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x7FELF", "a program"),
    (b"{\\rtf", "a rich text (RTF) document"),
];

/// How far into a file its own declarations are looked for.
const HEAD: usize = 4096;

/// The encoding of bytes without a byte order mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    let damage = Utf8Damage::of(bytes);
    if damage.broken == 0 {
        // No other text holds these escape sequences (RFC 1468): from here on Japanese characters.
        let shifts = |at: usize| matches!(bytes.get(at..at + 3), Some(b"\x1B$B" | b"\x1B$@"));
        let is_japanese = damage.sequences == 0 && memchr::memchr_iter(0x1B, bytes).any(shifts);
        return if is_japanese { ISO_2022_JP } else { UTF_8 };
    }
    // Text in another encoding hardly ever forms sequences of UTF-8 by chance.
    if damage.sequences > damage.broken {
        return UTF_8;
    }
    if let Some(encoding) = declared(bytes)
        && encoding != UTF_8
    {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess != WINDOWS_1252 && western(bytes) {
        WINDOWS_1252
    } else {
        guess
    }
}

/// Whether bytes beyond ASCII stand as windows-1252 uses them in texts without accents: as quotation marks,
/// dashes, currency and the like, never inside words. So few of them mislead any detector.
fn western(bytes: &[u8]) -> bool {
    let is_sign = |byte: u8| {
        matches!(
            byte,
            0x80 | 0x82 | 0x84 | 0x85 | 0x91..=0x97 | 0xA0 | 0xA3 | 0xA7 | 0xA9 | 0xAB | 0xB0 | 0xBB
        )
    };
    let letter = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphabetic);
    bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii())
        .all(|(at, &byte)| {
            let inside = letter(at.checked_sub(1).and_then(|before| bytes.get(before))) && letter(bytes.get(at + 1));
            is_sign(byte) && (!inside || matches!(byte, 0x91 | 0x92 | 0x96 | 0x97))
        })
}

/// How well bytes read as UTF-8.
struct Utf8Damage {
    /// Characters of more than one byte.
    sequences: usize,
    /// Places that are not UTF-8.
    broken: usize,
}

impl Utf8Damage {
    fn of(bytes: &[u8]) -> Self {
        let mut out = Self {
            sequences: 0,
            broken: 0,
        };
        if str::from_utf8(bytes).is_ok() {
            out.sequences = bytes.iter().filter(|&&byte| byte >= 0xC0).count();
            return out;
        }
        for chunk in bytes.utf8_chunks() {
            out.sequences += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
            out.broken += usize::from(!chunk.invalid().is_empty());
        }
        out
    }
}

/// UTF-16 that betrays itself by a NUL in every other byte, as Latin letters do.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD) & !1];
    let nuls = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), head.len() / 2);
    if pairs < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (many, few) = (pairs * 2 / 5, pairs / 20);
    match () {
        () if odd > many && even <= few => Some(UTF_16LE),
        () if even > many && odd <= few => Some(UTF_16BE),
        () => None,
    }
}

/// The encoding that a page declares in its first bytes: `<meta charset=…>`, `<?xml encoding=…?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: Vec<u8> = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let find = |needle: &[u8], from: usize| {
        let rest = head.get(from..)?;
        rest.windows(needle.len())
            .position(|window| window == needle)
            .map(|at| from + at)
    };
    let label = |from: usize| {
        let rest = &head[from..];
        let start = rest.iter().position(|byte| !b" \t\r\n=\"'".contains(byte))?;
        let len = rest[start..].iter().position(|byte| b" \t\r\n\"';/>?".contains(byte))?;
        Encoding::for_label(&rest[start..start + len])
    };
    let mut meta = 0;
    while let Some(at) = find(b"<meta", meta) {
        let end = find(b">", at).unwrap_or(head.len());
        if let Some(charset) = find(b"charset", at).filter(|&charset| charset < end)
            && let Some(encoding) = label(charset + b"charset".len())
        {
            // A declaration that can be read byte by byte is not UTF-16 (WHATWG HTML, 13.2.3.2).
            let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
            return Some(if is_wide { UTF_8 } else { encoding });
        }
        meta = end;
    }
    let xml = head
        .trim_ascii_start()
        .starts_with(b"<?xml")
        .then(|| find(b"encoding", 0))??;
    label(xml + b"encoding".len())
}

/// A text being written, each character with its bytes.
#[derive(Default)]
struct Builder {
    text: Mapped,
    damaged: usize,
    first_damage: Option<usize>,
    controls: usize,
    characters: usize,
}

impl Builder {
    fn decode(&mut self, bytes: &[u8], from: usize, encoding: &'static Encoding) {
        match encoding {
            _ if encoding == UTF_8 => self.decode_utf8(bytes, from),
            _ if encoding == UTF_16LE => self.decode_utf16(bytes, from, u16::from_le_bytes),
            _ if encoding == UTF_16BE => self.decode_utf16(bytes, from, u16::from_be_bytes),
            _ => self.decode_other(bytes, from, encoding),
        }
    }

    fn decode_utf8(&mut self, bytes: &[u8], from: usize) {
        if let Ok(text) = str::from_utf8(&bytes[from..]) {
            self.push(text, from);
            return;
        }
        let mut at = from;
        for chunk in bytes[from..].utf8_chunks() {
            self.push(chunk.valid(), at);
            at += chunk.valid().len();
            let broken = chunk.invalid().len();
            if broken > 0 {
                self.damage(at..at + broken);
                at += broken;
            }
        }
    }

    fn decode_utf16(&mut self, bytes: &[u8], from: usize, unit: fn([u8; 2]) -> u16) {
        let pairs = bytes[from..].chunks_exact(2);
        let has_half = !pairs.remainder().is_empty();
        let units = pairs.map(|pair| unit([pair[0], pair[1]]));
        let mut at = from;
        for read in char::decode_utf16(units) {
            match read {
                Ok(c) => {
                    let end = at + 2 * c.len_utf16();
                    self.push_char(c, at..end);
                    at = end;
                }
                Err(_) => {
                    self.damage(at..at + 2);
                    at += 2;
                }
            }
        }
        if has_half {
            self.damage(at..bytes.len());
        }
    }

    /// Reads byte by byte: characters come out as soon as their last byte went in.
    fn decode_other(&mut self, bytes: &[u8], from: usize, encoding: &'static Encoding) {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let ascii_stands = encoding.is_ascii_compatible();
        let mut buffer = String::with_capacity(32);
        let (mut start, mut at) = (from, from);
        while at < bytes.len() {
            let plain = bytes[at..].iter().take_while(|byte| byte.is_ascii()).count();
            if ascii_stands && start == at && plain > 0 {
                let text = str::from_utf8(&bytes[at..at + plain]).expect("ASCII is UTF-8");
                self.push(text, at);
                at += plain;
                start = at;
                continue;
            }
            buffer.clear();
            let (_, _, had_errors) = decoder.decode_to_string(&bytes[at..=at], &mut buffer, false);
            at += 1;
            if buffer.is_empty() {
                continue;
            }
            self.push_decoded(&buffer, start..at, had_errors);
            start = at;
        }
        buffer.clear();
        let (_, _, had_errors) = decoder.decode_to_string(&[], &mut buffer, true);
        if !buffer.is_empty() {
            self.push_decoded(&buffer, start..bytes.len(), had_errors);
        }
    }

    fn push_decoded(&mut self, text: &str, source: std::ops::Range<usize>, had_errors: bool) {
        if had_errors {
            self.note_damage();
        }
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if !had_errors => self.push_char(c, source),
            _ => {
                let clean: String = text.chars().map(|c| acceptable(c).unwrap_or(c)).collect();
                self.characters += 1;
                self.text.push_replaced(&clean, source);
            }
        }
    }

    /// Appends text that stands the same in the bytes, but for characters that no page may hold.
    fn push(&mut self, text: &str, source: usize) {
        let mut from = 0;
        let mut next = 0;
        while let Some(at) = text.as_bytes()[next..]
            .iter()
            .position(|&byte| may_be_unacceptable(byte))
        {
            let at = next + at;
            let c = text[at..].chars().next().expect("no such byte continues a character");
            next = at + c.len_utf8();
            if acceptable(c).is_some() {
                self.characters += text[from..at].chars().count();
                self.text.push_verbatim(&text[from..at], source + from);
                from = next;
                self.push_char(c, source + at..source + from);
            }
        }
        self.characters += text[from..].chars().count();
        self.text.push_verbatim(&text[from..], source + from);
    }

    fn push_char(&mut self, c: char, source: std::ops::Range<usize>) {
        self.characters += 1;
        let mut buffer = [0; 4];
        let Some(instead) = acceptable(c) else {
            self.text.push_replaced(c.encode_utf8(&mut buffer), source);
            return;
        };
        self.controls += usize::from(c.is_ascii_control());
        if instead == char::REPLACEMENT_CHARACTER {
            self.note_damage();
        }
        self.text.push_replaced(instead.encode_utf8(&mut buffer), source);
    }

    fn damage(&mut self, source: std::ops::Range<usize>) {
        self.note_damage();
        self.characters += 1;
        self.text.push_replaced("\u{fffd}", source);
    }

    fn note_damage(&mut self) {
        self.damaged += 1;
        self.first_damage.get_or_insert(self.text.text.len());
    }
}

/// Whether a character that no page may hold can begin with this byte.
fn may_be_unacceptable(byte: u8) -> bool {
    match byte {
        b'\t' | b'\n' | b'\r' | 0xc => false,
        0..=0x1f | 0x7f | 0xc2 | 0xef..=0xf7 => true,
        _ => false,
    }
}

/// What stands for a character that no page may hold; `None` where it may stand.
///
/// NUL and noncharacters become U+FFFD; the C1 controls are what their bytes mean in windows-1252, as in
/// HTML's character references; other controls become spaces.
fn acceptable(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{c}' | ' '..='~' => None,
        '\0' => Some(char::REPLACEMENT_CHARACTER),
        '\u{1}'..='\u{1f}' | '\u{7f}' => Some(' '),
        '\u{80}'..='\u{9f}' => {
            let byte = [u8::try_from(u32::from(c)).expect("a C1 control is below 256")];
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
            Some(text.chars().next().filter(|c| !c.is_control()).unwrap_or(' '))
        }
        '\u{fdd0}'..='\u{fdef}' => Some(char::REPLACEMENT_CHARACTER),
        c if u32::from(c) & 0xFFFE == 0xFFFE => Some(char::REPLACEMENT_CHARACTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> (String, &'static str, usize) {
        let decoded = decode(bytes).unwrap();
        (decoded.text.text, decoded.encoding, decoded.damaged)
    }

    #[test]
    fn marks_and_patterns_tell_the_encoding() {
        assert_eq!(text("\u{feff}été".as_bytes()), ("été".into(), "UTF-8", 0));
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(text(&wide("\u{feff}l’été")), ("l’été".into(), "UTF-16LE", 0));
        assert_eq!(
            text(&wide("Une phrase d’été")),
            ("Une phrase d’été".into(), "UTF-16LE", 0)
        );
        let big: Vec<u8> = "Une phrase".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&big), ("Une phrase".into(), "UTF-16BE", 0));
    }

    #[test]
    fn bytes_of_unacceptable_characters_are_known() {
        for c in ('\0'..=char::MAX).filter(|&c| acceptable(c).is_some()) {
            assert!(may_be_unacceptable(c.encode_utf8(&mut [0; 4]).as_bytes()[0]), "{c:?}");
        }
    }

    #[test]
    fn signs_alone_are_western() {
        let bytes = b"The repair cost \xa340,000, \x93a lot of money\x94, the mayor\x92s office said.";
        let (text, encoding, damaged) = text(bytes);
        assert_eq!((encoding, damaged), ("windows-1252", 0));
        assert!(text.contains("£40,000, “a lot of money”, the mayor’s"), "{text}");
    }

    #[test]
    fn japanese_of_the_mails_is_known_by_its_escapes() {
        let (text, encoding, damaged) = text(b"\x1B$BF|K\\8l\x1B(B is read.");
        assert_eq!(
            (text.as_str(), encoding, damaged),
            ("日本語 is read.", "ISO-2022-JP", 0)
        );
    }

    #[test]
    fn old_encodings_are_declared_or_guessed() {
        let (latin, _, _) = WINDOWS_1252.encode("Le président a été reçu à l’Élysée, où il était déjà allé.");
        assert_eq!(
            text(&latin).0,
            "Le président a été reçu à l’Élysée, où il était déjà allé."
        );
        assert_eq!(text(&latin).1, "windows-1252");
        let page = b"<html><META http-equiv=x content='text/html; charset=ISO-8859-15'>\xA4";
        assert!(text(page).0.ends_with('€'));
        let (greek, _, _) = encoding_rs::WINDOWS_1253.encode("<meta charset=\"windows-1253\">Καλημέρα");
        assert!(text(&greek).0.ends_with("Καλημέρα"));
        // A declaration that the bytes refute.
        let (text, encoding, _) = text("<meta charset=iso-8859-1>été".as_bytes());
        assert!(text.ends_with("été"));
        assert_eq!(encoding, "UTF-8");
    }

    #[test]
    fn maps_lead_to_the_bytes() {
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode("<meta charset=shift_jis>日本 ok 語");
        let decoded = decode(&bytes).unwrap();
        let at = decoded.text.text.find('語').unwrap();
        assert_eq!(decoded.text.map.to_source(at..at + 3), bytes.len() - 2..bytes.len());
        let decoded = decode(b"\xEF\xBB\xBFab\xFFc\xC3\xA9\xC3\xA9").unwrap();
        assert_eq!(decoded.text.text, "ab\u{fffd}céé");
        assert_eq!((decoded.damaged, decoded.first_damage), (1, 2));
        assert_eq!(decoded.text.map.to_source(2..5), 5..6);
        assert_eq!(decoded.text.map.to_source(6..8), 7..9);
    }

    #[test]
    fn controls_do_not_reach_a_page() {
        assert_eq!(text(b"a\x00b\x07c\xC2\x85").0, "a\u{fffd}b c…");
        assert!(decode(b"%PDF-1.4 text").is_err());
        assert!(decode(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).is_err());
        assert_eq!(text(b"").0, "");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(decoded) = decode(&bytes) {
                let text = &decoded.text.text;
                prop_assert!(text.chars().all(|c| acceptable(c).is_none()));
                for (at, c) in text.char_indices() {
                    let range = decoded.text.map.to_source(at..at + c.len_utf8());
                    prop_assert!(range.start < range.end && range.end <= bytes.len());
                    if c.is_ascii_alphanumeric() && decoded.encoding == "UTF-8" {
                        prop_assert_eq!(bytes[range].to_vec(), c.to_string().into_bytes());
                    }
                }
            }
        }
    }
}
