//! Pixels -> a small PNG.
//!
//! Invariant: at most 256 colours, so that an image of flat colours and letters takes a byte a pixel before it is packed.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::Pixmap;

/// An opaque image as PNG.
pub fn encode(pixels: &Pixmap) -> Option<Vec<u8>> {
    // Colours are rounded, more and more, until they are few enough.
    let (palette, indices) = (0..8).find_map(|bits| indexed(pixels, bits))?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.set_palette(palette);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&indices).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

/// The colours, rounded to `bits` fewer bits, and each pixel's among them; `None` where they are more than 256.
fn indexed(pixels: &Pixmap, bits: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let round = |value: u8| {
        let half = (1_u16 << bits) >> 1;
        let rounded = (u16::from(value) + half) >> bits << bits;
        u8::try_from(rounded.min(255)).unwrap_or(255)
    };
    let mut known: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(pixels.pixels().len());
    let mut last = ([0; 3], None);
    for pixel in pixels.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        if let (known, Some(index)) = last
            && known == colour
        {
            indices.push(index);
            continue;
        }
        let rounded = colour.map(round);
        let index = match known.get(&rounded) {
            Some(&index) => index,
            None => {
                let index = u8::try_from(known.len()).ok()?;
                known.insert(rounded, index);
                // What is most of the picture keeps its colour: the first of those that are rounded to it.
                palette.extend(colour);
                index
            }
        };
        last = (colour, Some(index));
        indices.push(index);
    }
    Some((palette, indices))
}
