//! The colours of the theme in, the contrast of its passages out.
//!
//! Invariant: text on every tint has the contrast that WCAG 2.2 asks of text (1.4.3), underlines what it asks of
//! graphics (1.4.11), light and dark.

use std::collections::BTreeMap;

use super::theme;

/// The custom properties of a part of a style sheet that are colours, as red, green and blue from 0 to 1.
fn colours(sheet: &str) -> BTreeMap<&str, [f64; 3]> {
    let colour = |line: &'_ str| -> Option<[f64; 3]> {
        let hex = line.strip_prefix('#').filter(|hex| hex.len() == 6)?;
        let part = |at: usize| Some(f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0);
        Some([part(0)?, part(2)?, part(4)?])
    };
    let property = |line: &'_ str| {
        let (name, value) = line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": ")?;
        let at = sheet.find(&format!("--{name}:"))? + 2;
        Some((&sheet[at..at + name.len()], colour(value)?))
    };
    sheet.lines().filter_map(property).collect()
}

/// The share of a colour in per cent that a custom property gives.
fn share(sheet: &str, name: &str) -> f64 {
    let (_, rest) = sheet.split_once(&format!("--{name}: ")).unwrap();
    rest.split_once('%').unwrap().0.parse::<f64>().unwrap() / 100.0
}

fn mixed(a: [f64; 3], b: [f64; 3], share: f64) -> [f64; 3] {
    [0, 1, 2].map(|at| a[at] * share + b[at] * (1.0 - share))
}

/// The contrast of two colours (WCAG 2.2, "contrast ratio").
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let [red, green, blue] = colour.map(|part| match part <= 0.04045 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn passages_are_legible_in_light_and_dark() {
    let (_, tokens) = theme::STYLE
        .iter()
        .find(|(name, _)| *name == "style/tokens.css")
        .unwrap();
    let (light, dark) = tokens.split_once("@media (prefers-color-scheme: dark)").unwrap();
    for (scheme, sheet) in [("light", light), ("dark", dark)] {
        let colours = colours(sheet);
        let (ink, paper, current) = (colours["ink"], colours["paper"], share(sheet, "current"));
        for kind in ["event", "question", "actor", "place", "source", "note"] {
            let (tint, line) = (colours[kind], colours[format!("{kind}-line").as_str()]);
            for (what, a, b, least) in [
                ("text on its tint", ink, tint, 4.5),
                ("text where it is pointed at", ink, mixed(line, tint, current), 4.5),
                ("underline on paper", line, paper, 3.0),
                ("underline on its tint", line, tint, 3.0),
            ] {
                let found = contrast(a, b);
                assert!(
                    found >= least,
                    "{scheme}, {kind}: {what} has {found:.2}:1, not {least}:1"
                );
            }
        }
    }
}
