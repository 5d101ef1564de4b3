//! Press agencies and the marks by which texts name them as their origin.
//!
//! Invariant: a mark is a line, or a bracket at the edge of a text, that holds an agency and nothing that
//! could be prose; "selon l'AFP" in a sentence is no mark.

/// Spellings of agencies, and the name that stands for each.
const AGENCIES: &[(&str, &str)] = &[
    ("AFP", "AFP"),
    ("Agence France-Presse", "AFP"),
    ("Agence France Presse", "AFP"),
    ("Reuters", "Reuters"),
    ("Thomson Reuters", "Reuters"),
    ("AP", "AP"),
    ("Associated Press", "AP"),
    ("The Associated Press", "AP"),
    ("APA", "APA"),
    ("APA News", "APA"),
    ("APAnews", "APA"),
    ("ANP", "ANP"),
    ("EFE", "EFE"),
    ("Agencia EFE", "EFE"),
    ("dpa", "dpa"),
    ("ANSA", "ANSA"),
    ("Xinhua", "Xinhua"),
    ("Chine nouvelle", "Xinhua"),
    ("TASS", "TASS"),
    ("ITAR-TASS", "TASS"),
    ("RIA Novosti", "RIA Novosti"),
    ("Sputnik", "Sputnik"),
    ("Interfax", "Interfax"),
    ("Anadolu", "Anadolu"),
    ("Anadolu Agency", "Anadolu"),
    ("Agence Anadolu", "Anadolu"),
    ("AA", "Anadolu"),
    ("Belga", "Belga"),
    ("PTI", "PTI"),
    ("ANI", "ANI"),
    ("IANS", "IANS"),
    ("UPI", "UPI"),
    ("Bloomberg", "Bloomberg"),
    ("Kyodo", "Kyodo"),
    ("Yonhap", "Yonhap"),
    ("Bernama", "Bernama"),
    ("Antara", "Antara"),
    ("MAP", "MAP"),
    ("APS", "APS"),
    ("TAP", "TAP"),
    ("MENA", "MENA"),
    ("AIB", "AIB"),
    ("PANA", "PANA"),
    ("Panapress", "PANA"),
    ("La Presse canadienne", "La Presse canadienne"),
    ("Canadian Press", "The Canadian Press"),
    ("The Canadian Press", "The Canadian Press"),
    ("PA Media", "PA Media"),
    ("Press Association", "PA Media"),
    ("AAP", "AAP"),
    ("APTN", "AP"),
    ("ATS", "Keystone-ATS"),
    ("Keystone-ATS", "Keystone-ATS"),
    ("Ritzau", "Ritzau"),
    ("Lusa", "Lusa"),
    ("Europa Press", "Europa Press"),
    ("Ukrinform", "Ukrinform"),
    ("IRNA", "IRNA"),
    ("SANA", "SANA"),
    ("KCNA", "KCNA"),
];

/// The agency that a name stands for.
pub(super) fn named(name: &str) -> Option<&'static str> {
    let name = name.trim().trim_matches(|c: char| !c.is_alphanumeric());
    // Short names are also words and initials: they are agencies only as they are written.
    let same = |spelling: &str| match spelling.len() {
        0..=4 => spelling == name || (spelling.len() > 2 && name == spelling.to_uppercase()),
        _ => spelling.eq_ignore_ascii_case(name),
    };
    AGENCIES
        .iter()
        .find(|(spelling, _)| same(spelling))
        .map(|&(_, agency)| agency)
}

/// The agencies of a signature: "LS/APA", "(AFP)", "Avec AFP et Reuters", "Le Monde avec AFP".
///
/// The line holds agencies, initials and at most four other capitalised words, and no more.
pub(super) fn signature(line: &str) -> Option<String> {
    let line = line
        .trim()
        .trim_matches(['(', ')', '[', ']', '.', '-', '–', '—', '*', '/', ' ', '\u{a0}']);
    if line.is_empty() || line.chars().count() > 60 {
        return None;
    }
    let mut names: Vec<&'static str> = Vec::new();
    let mut others = 0;
    for part in parts(line) {
        match named(part) {
            Some(agency) if names.contains(&agency) => {}
            Some(agency) => names.push(agency),
            None if is_filler(part) => {}
            None => {
                let words = part.split_whitespace().count();
                let is_initials = words == 1 && part.chars().count() <= 4 && part.chars().all(char::is_alphabetic);
                let is_name = part
                    .split_whitespace()
                    .all(|word| word.chars().next().is_some_and(char::is_uppercase));
                if !is_initials && !is_name {
                    return None;
                }
                others += words;
            }
        }
    }
    (!names.is_empty() && others <= 4).then(|| names.join(", "))
}

fn parts(line: &str) -> Vec<&str> {
    let mut out = vec![line];
    for separator in [
        "/", ",", "+", "&", " et ", " and ", " avec ", " with ", " via ", "Avec ", "With ", "avec ", "Source", "Via ",
        ":", "©", " - ", " – ", "|",
    ] {
        out = out.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    out.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn is_filler(part: &str) -> bool {
    let part = part.to_lowercase();
    matches!(
        part.as_str(),
        "s" | "par"
            | "by"
            | "l'"
            | "agences"
            | "agencies"
            | "agence"
            | "news agencies"
            | "contributed by"
            | "les agences"
    )
}

/// An agency in brackets at the head of a dispatch: "NICOSIE (AFP) –", "(Reuters) -".
pub(super) fn dateline(paragraph: &str) -> Option<String> {
    let open = paragraph.char_indices().take(60).find(|&(_, c)| c == '(')?.0;
    let close = open + paragraph[open..].find(')').filter(|&len| len < 40)?;
    let after = paragraph[close + 1..].trim_start();
    let before = &paragraph[..open];
    let is_place = before.chars().filter(|c| c.is_alphabetic()).count() < 40 && !before.contains(['.', '«', '"', '“']);
    if !is_place || !after.starts_with(['-', '–', '—', ':']) {
        return None;
    }
    signature(&paragraph[open + 1..close])
}

/// An agency in brackets at the very end of a text: "… a-t-il ajouté. (Avec AFP)".
pub(super) fn closing(paragraph: &str) -> Option<String> {
    let text = paragraph.trim_end().trim_end_matches('.').strip_suffix(')')?;
    let open = text.rfind('(').filter(|open| text.len() - open < 60)?;
    let before = text[..open].trim_end();
    before
        .ends_with(['.', '!', '?', '»', '"', '”', '…'])
        .then(|| signature(&text[open + 1..]))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_and_prose() {
        for (line, agency) in [
            ("LS/APA", "APA"),
            ("(AFP)", "AFP"),
            ("Avec AFP", "AFP"),
            ("Avec AFP et Reuters", "AFP, Reuters"),
            ("Le Monde avec AFP", "AFP"),
            ("Reuters", "Reuters"),
            ("Source : Xinhua", "Xinhua"),
            ("© Agence France-Presse", "AFP"),
            ("te/ac/TAP", "TAP"),
        ] {
            assert_eq!(signature(line).as_deref(), Some(agency), "{line}");
        }
        for line in [
            "selon l'AFP",
            "L’AFP a confirmé la nouvelle",
            "APACHE",
            "Ap",
            "",
            "La MAP est un guide pour tous",
        ] {
            assert_eq!(signature(line), None, "{line}");
        }
        assert_eq!(
            dateline("NICOSIE, 19 mai (Reuters) - Chypre").as_deref(),
            Some("Reuters")
        );
        assert_eq!(dateline("Le Fonds (AFP) a dit"), None);
        assert_eq!(closing("Il est parti. (Avec AFP)").as_deref(), Some("AFP"));
        assert_eq!(closing("a indiqué l'agence (AFP)"), None);
    }
}
