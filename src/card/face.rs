//! The typefaces of the cards: words in, their widths and lines out.
//!
//! Invariant: what is drawable has a glyph for every character; a line is no wider than its room, unless one character
//! alone is.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontFamily, FontResolver};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

macro_rules! fonts {
    ($($name:literal $weight:ident)*) => {
        /// Source Serif 4 and, in one weight, Noto Naskh Arabic (OFL 1.1), cut by script, without hints.
        const FONTS: &[(&[u8], Weight)] = &[$((include_bytes!(concat!("fonts/", $name)), Weight::$weight)),*];
    };
}

fonts! {
    "source-serif-4-latin-400.ttf" Regular
    "source-serif-4-latin-ext-400.ttf" Regular
    "source-serif-4-cyrillic-400.ttf" Regular
    "source-serif-4-greek-400.ttf" Regular
    "source-serif-4-latin-600.ttf" Bold
    "source-serif-4-latin-ext-600.ttf" Bold
    "source-serif-4-cyrillic-600.ttf" Bold
    "source-serif-4-greek-600.ttf" Bold
    "noto-naskh-arabic-600.ttf" Bold
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For lines.
    Regular,
    /// For titles.
    Bold,
}

impl Weight {
    /// The weight as a number (CSS Fonts 4).
    pub fn number(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Bold => 600,
        }
    }
}

/// How the names of faces begin; their numbers follow.
const FAMILY: &str = "face-";

struct Face {
    id: ID,
    weight: Weight,
    font: FontRef<'static>,
}

/// Words of one face.
#[derive(Clone)]
pub struct Run<'t> {
    /// The name by which the face is found.
    pub family: String,
    /// The words.
    pub text: &'t str,
}

/// The typefaces.
pub struct Faces {
    database: Arc<Database>,
    faces: Vec<Face>,
}

impl Faces {
    /// Loads them.
    pub fn new() -> Self {
        let mut database = Database::new();
        let mut faces = Vec::new();
        for &(bytes, weight) in FONTS {
            let ids = database.load_font_source(Source::Binary(Arc::new(bytes)));
            if let (Some(&id), Ok(font)) = (ids.first(), FontRef::new(bytes)) {
                faces.push(Face { id, weight, font });
            }
        }
        Self {
            database: Arc::new(database),
            faces,
        }
    }

    /// They as the drawing wants them.
    pub fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// Finds them by the names that [`Faces::runs`] gives; there is no other in place of one.
    pub fn resolver(&self) -> FontResolver<'_> {
        FontResolver {
            select_font: Box::new(|font, _| {
                let name = font.families().iter().find_map(|family| match family {
                    FontFamily::Named(name) => Some(name.as_str()),
                    _ => None,
                });
                let number: usize = name?.strip_prefix(FAMILY)?.parse().ok()?;
                Some(self.faces.get(number)?.id)
            }),
            select_fallback: Box::new(|_, _, _| None),
        }
    }

    /// The face that has a character, by its number: of the weight, or of the other.
    fn find(&self, c: char, weight: Weight) -> Option<usize> {
        let has = |face: &Face| face.font.charmap().map(c).is_some();
        let of_weight = |face: &Face| face.weight == weight && has(face);
        self.faces
            .iter()
            .position(of_weight)
            .or_else(|| self.faces.iter().position(has))
    }

    fn face(&self, c: char, weight: Weight) -> Option<&Face> {
        self.faces.get(self.find(c, weight)?)
    }

    /// A text in runs of one face.
    pub fn runs<'t>(&self, text: &'t str, weight: Weight) -> Vec<Run<'t>> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let face = (c != ' ').then(|| self.find(c, weight)).flatten();
            match (runs.last_mut(), face) {
                (Some((own, _, to)), face) if face.is_none_or(|face| face == *own) => *to = end,
                (_, face) => runs.push((face.unwrap_or(0), at, end)),
            }
        }
        let run = |(face, from, to): (usize, usize, usize)| Run {
            family: format!("{FAMILY}{face}"),
            text: &text[from..to],
        };
        runs.into_iter().map(run).collect()
    }

    /// A text as it can be drawn on one line after the other; `None` where a character has no glyph, or there is none.
    pub fn drawable(&self, text: &str, weight: Weight) -> Option<String> {
        let text: String = text
            .nfc()
            // Marks of direction and joining, and soft hyphens, have no shape of their own.
            .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
            .filter(|c| c.is_whitespace() || !c.is_control())
            .map(|c| match c {
                '\u{a0}' | '\u{202f}' | '\u{2007}' => '\u{a0}',
                c if c.is_whitespace() => ' ',
                c => c,
            })
            .collect();
        let covered = text.chars().all(|c| c == ' ' || self.face(c, weight).is_some());
        (covered && !text.trim().is_empty()).then_some(text)
    }

    /// The width of a text in pixels; letters that join are measured apart.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let advance = |c: char| {
            let face = self.face(c, weight)?;
            let glyph = face.font.charmap().map(c)?;
            face.font
                .glyph_metrics(Size::new(size), LocationRef::default())
                .advance_width(glyph)
        };
        text.chars().filter_map(advance).sum()
    }

    /// A text in at most so many lines that fit in `room`, and whether that is all of it; what is cut ends in `…`.
    pub fn lines(&self, text: &str, size: f32, weight: Weight, room: f32, most: usize) -> (Vec<String>, bool) {
        let fits = |text: &str| self.width(text, size, weight) <= room;
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut broken = false;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if fits(&longer) {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            // A word that is wider than the room is cut where it must be.
            for c in word.chars() {
                line.push(c);
                if !fits(&line) && line.chars().count() > 1 {
                    line.pop();
                    broken = true;
                    lines.push(std::mem::replace(&mut line, c.to_string()));
                }
                if lines.len() > most {
                    break;
                }
            }
            if lines.len() > most {
                break;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        let whole = lines.len() <= most;
        if !whole {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while !last.is_empty() && !fits(&format!("{last}…")) {
                    last.pop();
                }
                last.truncate(last.trim_end_matches([' ', ',', '\u{a0}']).len());
                last.push('…');
            }
        }
        (lines, whole && !broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_keep_their_words() {
        let faces = Faces::new();
        let text = "Le Niger dénonce l’accord de coopération militaire de 2012, « avec effet immédiat »";
        let (lines, whole) = faces.lines(text, 60.0, Weight::Bold, 800.0, 5);
        assert!(whole && lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| faces.width(line, 60.0, Weight::Bold) <= 800.0));
        let (lines, whole) = faces.lines(text, 60.0, Weight::Bold, 400.0, 2);
        assert!(!whole && lines.len() == 2 && lines[1].ends_with('…'), "{lines:?}");
        let (lines, _) = faces.lines(&"W".repeat(500), 60.0, Weight::Bold, 400.0, 3);
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn what_has_no_glyph_is_not_drawn() {
        let faces = Faces::new();
        assert_eq!(
            faces
                .drawable("1\u{202f}000\tÉte\u{301}\u{ad}", Weight::Regular)
                .as_deref(),
            Some("1\u{a0}000 Été")
        );
        assert_eq!(faces.drawable("火", Weight::Bold), None);
        assert_eq!(faces.drawable("\u{200b}", Weight::Bold), None);
        assert!(faces.drawable("Ştefan Łódź Αθήνα Київ", Weight::Bold).is_some());
        assert!(faces.drawable("19 مايو 2024 — «حريق»، هل؟", Weight::Regular).is_some());
    }

    #[test]
    fn each_run_has_a_face_for_all_its_letters() {
        let faces = Faces::new();
        let text = "حريق في Żory، 2024 Київ";
        let runs = faces.runs(text, Weight::Bold);
        assert_eq!(runs.iter().map(|run| run.text).collect::<String>(), text);
        assert!(runs.len() > 3);
        for Run { family, text: run } in runs {
            let face = &faces.faces[family[FAMILY.len()..].parse::<usize>().unwrap()];
            assert!(
                run.chars().all(|c| c == ' ' || face.font.charmap().map(c).is_some()),
                "{run}"
            );
        }
    }
}
