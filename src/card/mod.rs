//! [`CardView`]s -> social cards: PNG images of [`WIDTH`] by [`HEIGHT`] pixels.
//!
//! Invariant: the same card gives the same bytes on every machine; words that no typeface of the program covers are
//! left out, never drawn as boxes.

mod face;
mod png;

use std::sync::Arc;

use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::export::xml::escape;
use crate::route;
use crate::site::card::{CardView, HEIGHT, WIDTH};
use crate::span::FilePath;
use face::{Faces, Weight};

/// Where the words begin and end.
const MARGIN: f32 = 80.0;
/// The room that words have.
const ROOM: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// The sizes of a title, in pixels, with how many lines it may take: the first that holds it is taken.
const TITLES: [(f32, usize); 3] = [(76.0, 3), (62.0, 4), (50.0, 5)];

/// Draws cards, each with its path; one that cannot be drawn is left out.
pub fn draw(cards: &[CardView]) -> Vec<(FilePath, Arc<[u8]>)> {
    let faces = Faces::new();
    let drawn = cards.par_iter().filter_map(|card| {
        let bytes = image(&svg(card, &faces), WIDTH, HEIGHT, &faces)?;
        Some((FilePath::new(&card.path)?, Arc::from(bytes)))
    });
    drawn.collect()
}

/// The picture that serves as a book's cover: the dossier's card, where there is one that says the title.
pub fn cover(cards: &[CardView], drawn: &[(FilePath, Arc<[u8]>)]) -> Option<Vec<u8>> {
    let card = cards.iter().find(|card| card.path == route::CARD)?;
    Faces::new().drawable(&card.title, Weight::Bold)?;
    let (_, bytes) = drawn.iter().find(|(path, _)| path.as_str() == route::CARD)?;
    Some(bytes.to_vec())
}

/// A drawing as PNG.
fn image(svg: &str, width: u32, height: u32, faces: &Faces) -> Option<Vec<u8>> {
    let tree = Tree::from_str(svg, &options(faces)).ok()?;
    let mut pixels = Pixmap::new(width, height)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    png::encode(&pixels)
}

/// A line of words on a card.
struct Line<'a> {
    text: &'a str,
    y: f32,
    size: f32,
    weight: Weight,
    colour: &'a str,
}

impl Line<'_> {
    /// Writes it from the margin, or `from` there; piece by piece, from the side where the card begins.
    fn write(&self, from: f32, rtl: bool, faces: &Faces, out: &mut String) {
        let runs = faces.runs(self.text, self.weight);
        // usvg draws letters of several glyphs right only where all of a text has one face.
        let is_alone = |run: &face::Run<'_>| {
            let is_arabic = |c| matches!(c, '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}');
            run.text.chars().any(is_arabic)
        };
        let (mut x, anchor, sign) = if rtl {
            (WIDTH as f32 - from, "end", -1.0)
        } else {
            (from, "start", 1.0)
        };
        let mut pieces = runs
            .chunk_by(|one, other| !is_alone(one) && !is_alone(other))
            .peekable();
        while let Some(piece) = pieces.next() {
            // A space that ends a piece is room before the next.
            let mut piece: Vec<face::Run<'_>> = piece.to_vec();
            let spaces = piece.last_mut().map_or(0, |run| {
                let words = run.text.trim_end_matches(' ');
                let spaces = run.text.len() - words.len();
                run.text = words;
                spaces
            });
            let text = self.piece(x, anchor, &piece, rtl);
            out.push_str(&text);
            if pieces.peek().is_some() {
                x += sign * (width(&text, faces) + spaces as f32 * faces.width(" ", self.size, self.weight));
            }
        }
    }

    /// Runs as one text; the direction is that of the card, whatever letter it begins with.
    fn piece(&self, x: f32, anchor: &str, runs: &[face::Run<'_>], rtl: bool) -> String {
        let (open, close) = if rtl { ("\u{202b}", "\u{202c}") } else { ("", "") };
        let last = runs.len().saturating_sub(1);
        let run = |(number, run): (usize, &face::Run<'_>)| {
            let (open, close) = (
                if number == 0 { open } else { "" },
                if number == last { close } else { "" },
            );
            format!(
                "<tspan font-family=\"{}\">{open}{}{close}</tspan>",
                run.family,
                escape(run.text)
            )
        };
        let runs: String = runs.iter().enumerate().map(run).collect();
        format!(
            "<text x=\"{x}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{anchor}\" \
             xml:space=\"preserve\">{runs}</text>",
            self.y,
            self.size,
            self.weight.number(),
            self.colour,
        )
    }
}

/// How wide a text is, as it is drawn, in pixels.
fn width(text: &str, faces: &Faces) -> f32 {
    let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">{text}</svg>");
    let tree = Tree::from_str(&drawing, &options(faces)).ok();
    tree.map_or(0.0, |tree| tree.root().bounding_box().width())
}

/// The typefaces as the drawing wants them.
fn options(faces: &Faces) -> Options<'_> {
    Options {
        fontdb: faces.database(),
        font_resolver: faces.resolver(),
        ..Options::default()
    }
}

/// A card as a drawing; colours are those of `static/style/tokens.css`, light.
fn svg(card: &CardView, faces: &Faces) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fcfaf6\"/>\
         <rect width=\"{WIDTH}\" height=\"14\" fill=\"#8a2d1c\"/>"
    );
    let one = |text: &str, size: f32, weight: Weight| {
        let text = faces.drawable(text, weight)?;
        faces.lines(&text, size, weight, ROOM, 1).0.into_iter().next()
    };
    if let Some(text) = one(&card.kicker, 34.0, Weight::Regular) {
        let line = Line {
            text: &text,
            y: 118.0,
            size: 34.0,
            weight: Weight::Regular,
            colour: "#8a2d1c",
        };
        line.write(MARGIN, card.rtl, faces, &mut out);
    }
    if let Some(title) = faces.drawable(&card.title, Weight::Bold) {
        let fit = |&(size, most): &(f32, usize)| {
            let (lines, whole) = faces.lines(&title, size, Weight::Bold, ROOM, most);
            whole.then_some((size, lines))
        };
        let (size, lines) = TITLES.iter().find_map(fit).unwrap_or_else(|| {
            let (size, most) = TITLES[TITLES.len() - 1];
            (size, faces.lines(&title, size, Weight::Bold, ROOM, most).0)
        });
        for (number, text) in lines.iter().enumerate() {
            let y = 142.0 + size + number as f32 * size * 1.16;
            let line = Line {
                text,
                y,
                size,
                weight: Weight::Bold,
                colour: "#221e1a",
            };
            line.write(MARGIN, card.rtl, faces, &mut out);
        }
    }
    let side = |at: f32| if card.rtl { WIDTH as f32 - at } else { at };
    out.push_str(&format!(
        "<path d=\"M{MARGIN} 492H{}\" stroke=\"#e0d9cb\" stroke-width=\"2\"/>",
        WIDTH as f32 - MARGIN
    ));
    // A dot for each source, those of one origin together.
    let mut at = MARGIN + 9.0;
    for strand in &card.strands {
        for _ in 0..*strand {
            out.push_str(&format!(
                "<circle cx=\"{}\" cy=\"536\" r=\"8\" fill=\"#b08426\"/>",
                side(at)
            ));
            at += 21.0;
        }
        at += 11.0;
    }
    let words = one(&card.line, 28.0, Weight::Regular);
    let dossier = one(&card.dossier, 28.0, Weight::Regular);
    if let Some(words) = words {
        let start = if card.strands.is_empty() {
            0.0
        } else {
            at - MARGIN + 4.0
        };
        let line = Line {
            text: &words,
            y: 545.0,
            size: 28.0,
            weight: Weight::Regular,
            colour: "#655d52",
        };
        line.write(MARGIN + start, card.rtl, faces, &mut out);
    }
    if let Some(dossier) = dossier {
        let line = Line {
            text: &dossier,
            y: 586.0,
            size: 26.0,
            weight: Weight::Regular,
            colour: "#655d52",
        };
        line.write(MARGIN, card.rtl, faces, &mut out);
    }
    out + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str) -> CardView {
        CardView {
            path: "cards/events/x.png".to_owned(),
            kicker: "19 mai 2024".to_owned(),
            title: title.to_owned(),
            line: "3 sources, 2 origines".to_owned(),
            dossier: "Le pont de Brévent".to_owned(),
            strands: vec![2, 1],
            rtl: false,
        }
    }

    #[test]
    fn cards_are_the_same_whenever_they_are_drawn() {
        let cards = [card("Le pont est fermé : « plus de 1 000 » véhicules"), card("")];
        let first = draw(&cards);
        assert_eq!(first, draw(&cards));
        for (_, bytes) in &first {
            assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
            assert_eq!(bytes[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
            assert!(bytes.len() < 40_000, "{}", bytes.len());
        }
    }

    #[test]
    fn words_in_arabic_leave_ink() {
        let faces = Faces::new();
        let dark = |title: &str| {
            let card = CardView {
                rtl: true,
                ..card(title)
            };
            let tree = Tree::from_str(&svg(&card, &faces), &options(&faces)).unwrap();
            let mut pixels = Pixmap::new(WIDTH, HEIGHT).unwrap();
            resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
            let right = pixels
                .pixels()
                .iter()
                .enumerate()
                .filter(|(at, _)| at % WIDTH as usize > 600);
            right.filter(|(_, pixel)| pixel.red() < 60).count()
        };
        for title in ["حريق في الميناء", "حريق في الميناء، 2024 Niamey", "Incendie"] {
            assert!(dark(title) > 2_000, "{title}: {}", dark(title));
        }
    }

    #[test]
    fn hostile_titles_are_drawn_or_left_out() {
        let faces = Faces::new();
        for (title, drawn) in [
            ("</text><script>alert(1)</script>", true),
            ("\u{202e}\u{0}\u{b}a & b", true),
            ("火事 🔥", false),
            ("حريق في الميناء", true),
            ("ПОЖАР в порту", true),
            (&"x".repeat(4_000), true),
            ("   ", false),
        ] {
            let drawing = svg(&card(title), &faces);
            assert_eq!(drawing.contains("font-weight=\"600\""), drawn, "{title}");
            assert!(image(&drawing, WIDTH, HEIGHT, &faces).is_some(), "{title}");
        }
    }
}
