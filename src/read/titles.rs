//! [`Draft`]s of plain lines -> which is the title, and which credit a picture.
//!
//! Invariant: only the kind of a block changes, never its text.

use crate::text::fold_words;

use super::draft::Draft;
use super::furniture::{is_prose, same_words};
use super::{AsideReason, BlockKind, day};

/// Makes a heading of the title line of a plain text, where one clearly is, and gives its index.
///
/// It is the first line: short, of three words or more, without a full stop or comma at its end, no date and
/// no byline, above a paragraph of prose at least twice as long; or a line that the head of the file gives
/// as the title, or that a breadcrumb repeats.
pub(super) fn find_title_line(drafts: &mut [Draft], title: Option<&str>) -> Option<usize> {
    let crumb = drafts.iter().find(|draft| draft.apart == Some(AsideReason::Navigation));
    let crumb = crumb.map(|draft| fold_words(draft.text())).unwrap_or_default();
    let shown: Vec<usize> = (0..drafts.len())
        .filter(|&index| drafts[index].apart.is_none())
        .take(3)
        .collect();
    let index = *shown.first()?;
    let text = drafts[index].text();
    let length = text.chars().count();
    let words = text.split_whitespace().count();
    if drafts[index].kind != BlockKind::Paragraph || length > 200 || words < 2 {
        return None;
    }
    let is_given =
        title.is_some_and(|title| same_words(title, text)) || (words > 2 && crumb.ends_with(&fold_words(text)));
    let next = shown.get(1).map(|&index| &drafts[index]);
    let above_prose = next.is_some_and(|next| is_prose(next.text()) && next.text().chars().count() >= 2 * length);
    let ends_open = text.ends_with(['.', ',', ';', ':', '…', '-', '–', '—']);
    let is_byline = ["Par ", "By ", "De notre"].iter().any(|by| text.starts_with(by));
    let looks_like_one = above_prose && !ends_open && !is_byline && words >= 3 && length <= 160;
    if !is_given
        && (!looks_like_one
            || day::is_dateline(text)
            || text.starts_with(['-', '–', '—', '•', '"', '«', '“']) && text.ends_with(['"', '»', '”']))
    {
        return None;
    }
    drafts[index].kind = BlockKind::Heading(1);
    Some(index)
}

/// Makes captions of lines that credit a picture.
pub(super) fn find_captions(drafts: &mut [Draft]) {
    for draft in drafts {
        if draft.kind == BlockKind::Paragraph && draft.apart.is_none() && is_caption(draft.text()) {
            draft.kind = BlockKind::Caption;
        }
    }
}

/// Whether a short line credits a picture: "Parliament Square. Image: Mirrys."
fn is_caption(text: &str) -> bool {
    // Every mark of a credit has a colon but one.
    if (!text.contains(':') && !text.contains("Photo by ")) || text.chars().count() > 300 {
        return false;
    }
    let credit = |mark: &str| {
        text.rfind(mark).is_some_and(|at| {
            let before = text[..at].trim_end();
            let after = text[at + mark.len()..].chars().count();
            let opens = before.is_empty()
                || before.ends_with([
                    '.', '(', '|', '/', '»', '"', ')', '!', '?', '-', '–', '—', ',', '\u{a0}', '©',
                ]);
            opens && (1..=80).contains(&after)
        })
    };
    [
        "Image: ",
        "Image : ",
        "Image credit: ",
        "Photo by ",
        "Images: ",
        "Photo: ",
        "Photo : ",
        "Photo:",
        "Photo\u{a0}:",
        "Image\u{a0}:",
        "Photos: ",
        "Crédit : ",
        "Crédit photo : ",
        "Crédits : ",
        "Credit: ",
        "Photo credit: ",
        "Photographie : ",
        "Photograph: ",
        "Illustration : ",
        "Illustration: ",
    ]
    .iter()
    .any(|mark| credit(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "Le gouvernement a annoncé vendredi le départ imminent des mille soldats étrangers du pays.";

    #[test]
    fn titles_and_captions() {
        let mut drafts: Vec<Draft> = ["Un accord est signé", PROSE]
            .iter()
            .map(|line| Draft::of(BlockKind::Paragraph, line, 0))
            .collect();
        assert_eq!(find_title_line(&mut drafts, None), Some(0));
        let mut drafts: Vec<Draft> = ["Thursday, March 28, 2019", PROSE]
            .iter()
            .map(|line| Draft::of(BlockKind::Paragraph, line, 0))
            .collect();
        assert_eq!(find_title_line(&mut drafts, None), None);
        assert!(is_caption("Parliament Square. Image: Mirrys."));
        assert!(!is_caption(
            "Il a dit que la photo était fausse, et que l'image : elle, ne ment pas."
        ));
    }
}
