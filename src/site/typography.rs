//! An editor's plain text and its language -> the same text with the spaces and marks of good typesetting.
//!
//! Invariant: what stands between quotation marks, addresses and every word, figure and line end stay as they are;
//! what is added is taken away by [`undone`].

use crate::date::{Lang, month_name};

/// A space on which no line ends.
const NO_BREAK: char = '\u{a0}';
/// The same, narrow: inside guillemets, before high punctuation, inside figures.
const NARROW: char = '\u{202f}';
/// Forbids a line to end where it stands.
const JOINER: char = '\u{2060}';
/// What stays on the line of the verb whose hyphen it follows: « a-t-il », « sont-elles », « est-ce ».
const INVERTED: &[&str] = &[
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "t", "y", "en",
];

/// What a number does not part from, after it.
const UNITS: &[&str] = &[
    "%",
    "€",
    "$",
    "£",
    "°C",
    "km",
    "km²",
    "m",
    "cm",
    "mm",
    "ha",
    "kg",
    "t",
    "h",
    "min",
    "s",
    "MW",
    "GW",
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
];
/// Months as they are cut short, besides their names.
const FRENCH_MONTHS: &[&str] = &["janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc"];
const ENGLISH_MONTHS: &[&str] = &[
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
];
/// What a name does not part from, before it.
const FRENCH_TITLES: &[&str] = &["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Me", "Mgr"];
const ENGLISH_TITLES: &[&str] = &["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "St."];
/// What a number does not part from, before it.
const FRENCH_NUMBERS: &[&str] = &["n°", "nos", "p.", "pp.", "art.", "chap.", "vol.", "fig."];
const ENGLISH_NUMBERS: &[&str] = &["No.", "Nos.", "no.", "p.", "pp.", "art.", "ch.", "vol.", "fig."];

/// The customs of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Customs {
    /// Guillemets, narrow spaces, short inversions on one line.
    French,
    /// Curly quotation marks.
    English,
    /// None that are known: text stays as it is.
    Unknown,
}

impl Customs {
    /// Those of a language, a BCP 47 tag.
    pub fn of(language: &str) -> Self {
        match language.split('-').next() {
            Some("fr") => Self::French,
            Some("en") => Self::English,
            _ => Self::Unknown,
        }
    }

    /// Sets one text that stands by itself: a title, a summary.
    pub fn set(self, text: &str) -> String {
        Setter::new(self).set(text)
    }

    /// Sets the marks around a quotation that brings its own; between them nothing changes.
    pub fn set_marks(self, quotation: &str) -> String {
        let spaces = [' ', NO_BREAK];
        let inner = quotation.strip_prefix('«').and_then(|inner| inner.strip_suffix('»'));
        let inner = inner.and_then(|inner| inner.strip_prefix(spaces)?.strip_suffix(spaces));
        match inner {
            Some(inner) if self == Self::French => format!("«{NARROW}{inner}{NARROW}»"),
            _ => quotation.to_owned(),
        }
    }
}

/// Sets the texts of one paragraph one after the other; links and the like stand between them.
#[derive(Clone, Debug)]
pub struct Setter {
    customs: Customs,
    /// The character before the next text; `None` at the start of a paragraph.
    before: Option<char>,
    /// How many quotation marks are open.
    open: usize,
}

impl Setter {
    /// At the start of a paragraph.
    pub fn new(customs: Customs) -> Self {
        Self {
            customs,
            before: None,
            open: 0,
        }
    }

    /// Goes over what stays as it is.
    pub fn pass(&mut self, text: &str) {
        self.before = text.chars().last().or(self.before);
    }

    /// Sets the next text.
    pub fn set(&mut self, text: &str) -> String {
        if self.customs == Customs::Unknown || text.is_empty() {
            self.pass(text);
            return text.to_owned();
        }
        let line = Line {
            customs: self.customs,
            chars: text.chars().collect(),
            before: self.before,
        };
        let mut out = String::with_capacity(text.len() + 16);
        for (at, role) in line.roles(&mut self.open).into_iter().enumerate() {
            match (role, self.customs) {
                (Role::Fixed, _) => out.push(line.chars[at]),
                (Role::Opens, _) if line.chars[at] == '\'' => out.push('‘'),
                (Role::Closes, _) if line.chars[at] == '\'' => out.push('’'),
                (Role::Opens, Customs::French) => out.extend(['«', NARROW]),
                (Role::Closes, Customs::French) => out.extend([NARROW, '»']),
                (Role::Opens, _) => out.push('“'),
                (Role::Closes, _) => out.push('”'),
                (Role::Plain, _) => line.write(at, &mut out),
            }
        }
        self.before = line.chars.last().copied();
        out
    }
}

/// What a character is to the setter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The customs apply.
    Plain,
    /// It stays as it is.
    Fixed,
    /// A straight quotation mark that opens.
    Opens,
    /// A straight quotation mark that closes.
    Closes,
}

/// One text, and what stands before it.
struct Line {
    customs: Customs,
    chars: Vec<char>,
    before: Option<char>,
}

impl Line {
    fn prev(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map_or(self.before, |at| self.chars.get(at).copied())
    }

    fn next(&self, at: usize) -> Option<char> {
        self.chars.get(at + 1).copied()
    }

    /// What stays as it is: what stands between quotation marks, and addresses. The spaces inside guillemets belong to
    /// the marks.
    fn roles(&self, open: &mut usize) -> Vec<Role> {
        let mut roles: Vec<Role> = Vec::with_capacity(self.chars.len());
        for (at, &c) in self.chars.iter().enumerate() {
            *open -= usize::from(matches!(c, '»' | '”') && *open > 0);
            let of_marks =
                matches!(c, ' ' | NO_BREAK) && *open == 1 && (self.prev(at) == Some('«') || self.next(at) == Some('»'));
            roles.push(if *open > 0 && !of_marks {
                Role::Fixed
            } else {
                Role::Plain
            });
            *open += usize::from(matches!(c, '«' | '“'));
        }
        let mut start = 0;
        for word in self.chars.split(|c| c.is_whitespace()) {
            let word_text: String = word.iter().collect();
            if ["://", "www.", "@", "\\"].iter().any(|part| word_text.contains(part)) {
                roles[start..start + word.len()].fill(Role::Fixed);
            }
            start += word.len() + 1;
        }
        self.pair('"', &mut roles);
        if self.customs == Customs::English {
            self.pair('\'', &mut roles);
        }
        roles
    }

    /// Pairs straight quotation marks, and fixes what they hold. Where double ones are no plain pairs, nobody knows what
    /// they hold: from the first of them on all is fixed.
    fn pair(&self, mark: char, roles: &mut [Role]) {
        let plain = |roles: &[Role], at: usize| self.chars[at] == mark && roles[at] == Role::Plain;
        let mut at = 0;
        while at < self.chars.len() {
            let close = (plain(roles, at) && self.may_open(at))
                .then(|| (at + 1..self.chars.len()).find(|&close| plain(roles, close) && self.may_close(close)))
                .flatten();
            match close {
                Some(close) => {
                    roles[at..close].fill(Role::Fixed);
                    (roles[at], roles[close]) = (Role::Opens, Role::Closes);
                    at = close;
                }
                None if mark == '"' && plain(roles, at) => {
                    roles[at..].fill(Role::Fixed);
                    return;
                }
                None => {}
            }
            at += 1;
        }
    }

    fn may_open(&self, at: usize) -> bool {
        let outside = |c: char| !c.is_alphanumeric() && !matches!(c, '"' | '\'');
        let after_elision = self.chars[at] == '"' && matches!(self.prev(at), Some('\'' | '’'));
        (self.prev(at).is_none_or(outside) || after_elision) && self.next(at).is_some_and(char::is_alphanumeric)
    }

    fn may_close(&self, at: usize) -> bool {
        self.prev(at).is_some_and(|c| !c.is_whitespace()) && self.next(at).is_none_or(|c| !c.is_alphanumeric())
    }

    /// Writes the character at a place, as the customs want it.
    fn write(&self, at: usize, out: &mut String) {
        match self.chars[at] {
            '\'' if self.is_apostrophe(at) => out.push('’'),
            '.' if self.is_ellipsis(at) => out.push('…'),
            '.' if (1..3).any(|back| at >= back && self.is_ellipsis(at - back)) => {}
            ' ' | NO_BREAK => out.push(self.space(at)),
            '-' if self.customs == Customs::French && self.is_inversion(at) => out.extend(['-', JOINER]),
            c => out.push(c),
        }
    }

    fn is_apostrophe(&self, at: usize) -> bool {
        let after_word = self.prev(at).is_some_and(char::is_alphanumeric);
        let elided = || {
            let letters = self.word_before(at).chars().count();
            let quoted = at > letters && matches!(self.chars[at - letters - 1], '\'' | '’');
            !quoted && (letters <= 2 || self.prev(at) == Some('u'))
        };
        match (self.customs, self.next(at)) {
            (Customs::English, next) => after_word || next.is_some_and(|c| c.is_ascii_digit()),
            (_, Some(next)) => after_word && (next.is_alphanumeric() || matches!(next, '«' | '"')),
            (_, None) => after_word && elided(),
        }
    }

    fn is_ellipsis(&self, at: usize) -> bool {
        let dots = self.chars.get(at..at + 3).is_some_and(|dots| dots == ['.'; 3]);
        dots && self.next(at + 2) != Some('.') && self.prev(at) != Some('.')
    }

    /// What a space becomes; one on which no line ends may become narrow.
    fn space(&self, at: usize) -> char {
        let (before, after) = (self.prev(at), self.next(at));
        let french = self.customs == Customs::French;
        if french && (before == Some('«') || matches!(after, Some(';' | '!' | '?' | '»'))) || self.is_grouped(at) {
            return NARROW;
        }
        let (lang, months, titles, abbreviations) = match french {
            true => (Lang::Fr, FRENCH_MONTHS, FRENCH_TITLES, FRENCH_NUMBERS),
            false => (Lang::En, ENGLISH_MONTHS, ENGLISH_TITLES, ENGLISH_NUMBERS),
        };
        let is_month = |word: &str| months.contains(&word) || (1..=12).any(|month| month_name(month, lang) == word);
        let (last, next) = (self.word_before(at), self.word_after(at));
        let (last, next) = (last.as_str(), next.as_str());
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let after_number =
            (digit(before) && (UNITS.contains(&next) || is_month(next))) || (last == "1er" && is_month(next));
        let before_number = digit(after) && (abbreviations.contains(&last) || (!french && is_month(last)));
        let before_name = after.is_some_and(char::is_uppercase) && titles.contains(&last);
        match after_number || before_number || before_name || (french && after == Some(':')) {
            true => NO_BREAK,
            false => self.chars[at],
        }
    }

    /// Whether a space stands inside a number: one to three digits, then a group of three.
    fn is_grouped(&self, at: usize) -> bool {
        let ahead = self.chars[at + 1..].iter().take(4).take_while(|c| c.is_ascii_digit());
        let behind = self.chars[..at].iter().rev().take(4).take_while(|c| c.is_ascii_digit());
        ahead.count() == 3 && (1..=3).contains(&behind.count())
    }

    /// The letters or the sign after a place.
    fn word_after(&self, at: usize) -> String {
        let rest = &self.chars[at + 1..];
        let of_word = |c: &&char| c.is_alphabetic() || matches!(c, '%' | '€' | '$' | '£' | '°' | '²');
        rest.iter().take_while(of_word).take(16).collect()
    }

    /// What stands before a place since the last space or opening mark.
    fn word_before(&self, at: usize) -> String {
        let word = self.chars[..at].iter().rev();
        let word: Vec<char> = word
            .take_while(|c| !c.is_whitespace() && !matches!(c, '(' | '’' | '\''))
            .take(16)
            .copied()
            .collect();
        word.into_iter().rev().collect()
    }

    /// Whether a hyphen joins a verb to the pronoun that follows it.
    fn is_inversion(&self, at: usize) -> bool {
        let letters = self.chars[at + 1..].iter().take_while(|c| c.is_alphabetic());
        let word: String = letters.take(6).collect();
        self.prev(at).is_some_and(char::is_alphabetic) && INVERTED.contains(&word.as_str())
    }
}

/// A text without what setting adds to it: two texts of which one is the other set are then the same.
pub fn undone(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            NO_BREAK | NARROW => out.push(' '),
            JOINER => {}
            '’' | '‘' => out.push('\''),
            '…' => out.push_str("..."),
            '“' | '”' => out.push('"'),
            '«' => {
                out.push('"');
                while chars.next_if(|&c| matches!(c, ' ' | NO_BREAK | NARROW)).is_some() {}
            }
            '»' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('"');
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fr(text: &str) -> String {
        Customs::French.set(text)
    }

    fn en(text: &str) -> String {
        Customs::English.set(text)
    }

    #[test]
    fn french_has_its_spaces() {
        assert_eq!(
            fr("Combien ? Assez ; vite !"),
            "Combien\u{202f}? Assez\u{202f}; vite\u{202f}!"
        );
        assert_eq!(fr("«\u{a0}Quoi\u{a0}»\u{a0}?"), "«\u{202f}Quoi\u{202f}»\u{202f}?");
        assert_eq!(fr("Deux dates : laquelle ?"), "Deux dates\u{a0}: laquelle\u{202f}?");
        assert_eq!(fr("le « partenaire clé »"), "le «\u{202f}partenaire clé\u{202f}»");
        assert_eq!(
            fr("1 000 soldats, 12 345 678 francs"),
            "1\u{202f}000 soldats, 12\u{202f}345\u{202f}678 francs"
        );
        assert_eq!(
            fr("le 19 mai 2024 à 10 km, 5 %"),
            "le 19\u{a0}mai 2024 à 10\u{a0}km, 5\u{a0}%"
        );
        assert_eq!(
            fr("le 1er mai, M. Zeine, n° 101"),
            "le 1er\u{a0}mai, M.\u{a0}Zeine, n°\u{a0}101"
        );
        assert_eq!(
            fr("en 2024 300 fois, le 19 mai 2024 2000"),
            "en 2024 300 fois, le 19\u{a0}mai 2024 2000"
        );
    }

    #[test]
    fn french_has_its_marks() {
        assert_eq!(fr("L'accord d'abord, aujourd'hui..."), "L’accord d’abord, aujourd’hui…");
        assert_eq!(
            fr("dit \"illégale\", puis l'\"Ouest\""),
            "dit «\u{202f}illégale\u{202f}», puis l’«\u{202f}Ouest\u{202f}»"
        );
        assert_eq!(fr("le 'mot' cité 'là'"), "le 'mot' cité 'là'");
        assert_eq!(fr("un écran de 27\" et l'autre"), "un écran de 27\" et l'autre");
    }

    #[test]
    fn short_inversions_stay_on_a_line() {
        assert_eq!(fr("a-t-il, sont-elles"), "a-\u{2060}t-\u{2060}il, sont-\u{2060}elles");
        assert_eq!(fr("contre-attaquer, dispatch-0"), "contre-attaquer, dispatch-0");
        assert_eq!(en("is-it, co-op"), "is-it, co-op");
    }

    #[test]
    fn nothing_changes_in_quotations_and_addresses() {
        let words = "l'accord : 1 000 hommes... \"tous\" ?";
        assert_eq!(
            fr(&format!("« {words} » !")),
            format!("«\u{202f}{words}\u{202f}»\u{202f}!")
        );
        assert_eq!(en("He said “it's 1 000...”."), "He said “it's 1 000...”.");
        let address = "https://a.test/l'un?x=1...2;b www.a.test/d'a moi@a.test/l'a C:\\l'a";
        assert_eq!(fr(address), address);
    }

    #[test]
    fn english_has_its_marks() {
        assert_eq!(
            en("It's the soldiers' base, in the '90s"),
            "It’s the soldiers’ base, in the ’90s"
        );
        assert_eq!(
            en("a \"key partner\" or 'illegal' one..."),
            "a “key partner” or ‘illegal’ one…"
        );
        assert_eq!(
            en("on 19 May, on May 19, Mr. Zeine ?"),
            "on 19\u{a0}May, on May\u{a0}19, Mr.\u{a0}Zeine ?"
        );
    }

    #[test]
    fn other_languages_stay_as_they_are() {
        for text in ["¿Cuántos... ? ¡Ya!", "Er sagte: „Ja, 'ne\" ; 1 000", "قال: \"نعم\" ؟"] {
            assert_eq!(Customs::of("es").set(text), text);
        }
        assert_eq!(Customs::of("fr-CA"), Customs::French);
        assert_eq!(Customs::of("frr"), Customs::Unknown);
    }

    #[test]
    fn a_paragraph_is_set_across_its_links() {
        let mut setter = Setter::new(Customs::French);
        assert_eq!(setter.set("l'"), "l’");
        setter.pass("accord");
        assert_eq!(setter.set(" : « un "), "\u{a0}: «\u{202f}un ");
        setter.pass("mot");
        assert_eq!(setter.set(" d'alors » d'hier"), " d'alors\u{202f}» d’hier");
    }

    #[test]
    fn a_quotation_keeps_its_words() {
        assert_eq!(
            Customs::French.set_marks("« l'a 1 000 »"),
            "«\u{202f}l'a 1 000\u{202f}»"
        );
        assert_eq!(
            Customs::French.set_marks("«\u{a0}a\u{a0}1 »"),
            "«\u{202f}a\u{a0}1\u{202f}»"
        );
        assert_eq!(Customs::French.set_marks("“l'a »"), "“l'a »");
        assert_eq!(Customs::English.set_marks("« a »"), "« a »");
    }

    proptest! {
        #[test]
        fn setting_is_undone(
            text in "[ a1«»“”\"'’.;:!?-]{0,24}|(l'|« |»|\"|19 mai|1 000|\\.\\.\\.| [?:;]|-t-il| a |://){0,8}|\\PC{0,24}",
        ) {
            for customs in [Customs::French, Customs::English, Customs::Unknown] {
                let set = customs.set(&text);
                prop_assert_eq!(undone(&set), undone(&text));
            }
        }

        #[test]
        fn words_in_guillemets_stay(words in "[a-z1'. -]{0,20}", before in "[a-z' ]{0,8}") {
            let text = format!("{before} «{words}» d'ici");
            let inner = words.trim_matches(' ');
            prop_assert!(fr(&text).contains(inner), "{}", fr(&text));
        }
    }
}
