//! The paragraph that ends a block of evidence -> the words and links of its attribution.
//!
//! Invariant: neither the dash nor anything in the braces of claims is among them.

use super::body::Piece;

/// The words and links of an attribution, without its dash and its braces; `only_line` where it is the last line of
/// `pieces` and not all of them.
pub fn words(pieces: &[Piece], only_line: bool) -> Vec<Piece> {
    let breaks = |piece: &Piece| match piece {
        Piece::Text(words) => words.rfind('\n'),
        Piece::Link(_) => None,
    };
    let line = pieces.iter().enumerate().rev().filter(|_| only_line);
    let (first, mut from) = line
        .filter_map(|(index, piece)| Some((index, breaks(piece)? + 1)))
        .next()
        .unwrap_or_default();
    let mut braces = Braces::Outside;
    let mut out: Vec<Piece> = Vec::new();
    for piece in &pieces[first..] {
        match piece {
            Piece::Link(_) if braces == Braces::Outside => out.push(piece.clone()),
            Piece::Link(_) => {}
            Piece::Text(words) => out.push(Piece::Text(braces.without(&words[from..]))),
        }
        from = 0;
    }
    if let Some(Piece::Text(words)) = out.first_mut() {
        let dash = |c: char| c.is_whitespace() || matches!(c, '—' | '–' | '―' | '‒' | '-');
        *words = words.trim_start_matches(dash).to_owned();
    }
    out
}

/// Whether words stand in the braces of claims.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Braces {
    Outside,
    Inside,
    /// In a value in quotation marks, until the mark that closes it.
    Value(char),
}

impl Braces {
    /// The words outside; goes on where the words before have ended.
    fn without(&mut self, words: &str) -> String {
        let mut out = String::new();
        for c in words.chars() {
            *self = match (*self, c) {
                (Braces::Outside, '{') => Braces::Inside,
                (Braces::Outside, c) => {
                    out.push(c);
                    continue;
                }
                (Braces::Inside, '}') => {
                    out.push(' ');
                    Braces::Outside
                }
                (Braces::Inside, '"') => Braces::Value('"'),
                (Braces::Inside, '“') => Braces::Value('”'),
                (Braces::Inside, '«') => Braces::Value('»'),
                (Braces::Value(close), c) if c == close => Braces::Inside,
                (inside, _) => inside,
            };
        }
        out
    }
}
