//! [`Draft`]s -> the same, with the site's furniture set apart: what a page carries besides its article.
//!
//! Invariant: a rule reads one line and its neighbours, and no rule takes a paragraph of prose: a line that
//! [`is_prose`] stays whatever it says.

use crate::text::{first_words, fold_words, is_alphanumeric};

use super::draft::Draft;
use super::phrases::{HEADS, LABELS, NETWORKS, OPENINGS, PHRASES, SHARING};
use super::{AsideReason, BlockKind, Found, Metadata, agency, notes};

/// Sets the furniture apart, rule by rule, in this order:
///
/// 1. a breadcrumb, a line that begins with a word for the home page and holds the title or separators;
/// 2. a title that is said twice at the head: the second time;
/// 3. a line that is only a label: see [`label`];
/// 4. lines of figures alone above the text, and names of networks next to other furniture: counters and
///    share bars;
/// 5. the short titles under a label such as "Voir aussi :", and the form under "Laisser un commentaire";
/// 6. the notes of the house, which [`notes`] knows;
/// 7. an agency's mark at the end of the text.
pub(super) fn set_apart(drafts: &mut [Draft], metadata: &mut Metadata) {
    let title = metadata.title.as_ref().map(|title| title.value.clone());
    breadcrumbs(drafts, title.as_deref());
    repeated_title(drafts);
    for draft in drafts.iter_mut().filter(|draft| draft.apart.is_none()) {
        draft.apart = label(draft.text());
    }
    notes::set_apart(drafts);
    counters(drafts);
    followers(drafts);
    signature(drafts, metadata);
}

/// Whether two texts are the same words, whatever their case, punctuation and white space.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let (a, b) = (fold_words(a), fold_words(b));
    !a.is_empty() && a == b
}

/// Whether a text reads as a paragraph: long, or a sentence of twelve words or more that ends as one.
pub(super) fn is_prose(text: &str) -> bool {
    let length = text.chars().count();
    let ends = || text.trim_end().ends_with(SENTENCE_ENDS);
    // Chinese and Japanese write no spaces.
    let is_unspaced = || text.contains('。') && length >= 30;
    length >= 250 || is_unspaced() || (ends() && text.split_whitespace().nth(11).is_some())
}

/// What a sentence ends with.
pub(super) const SENTENCE_ENDS: &[char] = &['.', '!', '?', '…', '»', '"', '”', '。', '！', '？', '؟', '।'];

const HOME: &[&str] = &[
    "accueil",
    "home",
    "homepage",
    "page d accueil",
    "vous êtes ici",
    "you are here",
    "startseite",
    "inicio",
    "portada",
];

/// The bytes of the longest of [`HOME`].
const LONGEST_HOME: usize = 14;

fn breadcrumbs(drafts: &mut [Draft], title: Option<&str>) {
    let shown: Vec<usize> = (0..drafts.len())
        .filter(|&index| drafts[index].apart.is_none())
        .take(8)
        .collect();
    for (place, &index) in shown.iter().enumerate() {
        let raw = drafts[index].text();
        let opening = first_words(raw, LONGEST_HOME);
        let Some(home) = HOME.iter().find(|home| begins_with_words(&opening, home)) else {
            continue;
        };
        let text = &fold_words(raw);
        if raw.chars().count() > 300 || is_prose(raw) && !raw.contains(['>', '»', '›', '/', '|']) {
            continue;
        }
        let is_title = |title: &str| title.split(' ').count() >= 3 && text.contains(title);
        let next = shown[place + 1..]
            .iter()
            .take(4)
            .map(|&index| fold_words(drafts[index].text()));
        let holds_title = next.into_iter().any(|next| is_title(&next) && next != *text)
            || title.is_some_and(|title| is_title(&fold_words(title)));
        let has_separator = raw.contains([">", "›", "»", "/", "|", "→"].map(|mark| mark.chars().next().unwrap_or('>')));
        if holds_title || text == home || (has_separator && raw.chars().count() < 200) {
            drafts[index].apart = Some(AsideReason::Navigation);
        }
    }
}

fn begins_with_words(text: &str, words: &str) -> bool {
    text.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn repeated_title(drafts: &mut [Draft]) {
    let shown: Vec<usize> = (0..drafts.len())
        .filter(|&index| drafts[index].apart.is_none())
        .take(6)
        .collect();
    for (place, &index) in shown.iter().enumerate() {
        let text = drafts[index].text();
        let is_title = !text.ends_with('.') && text.split_whitespace().nth(2).is_some() && text.chars().count() <= 250;
        let before = || {
            let mut before = shown[..place].iter().map(|&other| &drafts[other]);
            before.any(|other| other.apart.is_none() && same_words(other.text(), text))
        };
        if is_title && before() {
            drafts[index].apart = Some(AsideReason::Repeated);
        }
    }
}

/// Why a line is furniture by its words alone: a label, a label with a pointer after it, or a phrase that
/// only a form or a banner says.
fn label(text: &str) -> Option<AsideReason> {
    let length = text.chars().count();
    if length > 250 {
        return None;
    }
    let words = fold_words(text);
    if words.is_empty() {
        return None;
    }
    for (reason, labels) in LABELS {
        if labels.contains(&words.as_str()) {
            return Some(*reason);
        }
    }
    // "3 min read", "Temps de lecture : 4 min"
    let said: Vec<&str> = words.split(' ').collect();
    let has = |known: &[&str]| said.iter().any(|word| known.contains(word));
    if said.len() <= 8
        && has(&["min", "mins", "mn", "minute", "minutes"])
        && has(&["read", "reading", "lecture"])
        && words.contains(|c: char| c.is_ascii_digit())
    {
        return Some(AsideReason::Metadata);
    }
    // "Mentions légales | Contact | Plan du site"
    let separators = ['|', '•', '·'];
    let parts = text
        .split(separators)
        .take(if text.contains(separators) { usize::MAX } else { 0 });
    let parts: Vec<String> = parts.map(fold_words).filter(|part| !part.is_empty()).collect();
    let is_label = |part: &String| LABELS.iter().any(|(_, labels)| labels.contains(&part.as_str()));
    if parts.len() > 1 && parts.iter().all(is_label) {
        return Some(AsideReason::Navigation);
    }
    if let Some((
        count,
        "commentaires" | "comments" | "commentaire" | "comment" | "réactions" | "partages" | "shares" | "vues"
        | "views",
    )) = words.split_once(' ')
        && count.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some(AsideReason::Comments);
    }
    for (reason, most, openings) in OPENINGS {
        let fits =
            |opening: &&&str| begins_with_words(&words, opening) && length <= *most && has_mark_after(text, opening);
        if openings.iter().any(|opening| fits(&opening)) && !ends_like_prose(text) {
            return Some(*reason);
        }
    }
    if HEADS.iter().any(|head| begins_with_words(&words, head)) && length <= 60 && !text.ends_with(['.', '?', '!']) {
        return Some(AsideReason::ReadAlso);
    }
    for (reason, phrases) in PHRASES {
        let fits = phrases.iter().any(|phrase| begins_with_words(&words, phrase));
        let mark = text.starts_with('©') && *reason == AsideReason::Outside;
        // Forms and banners write whole sentences; a sentence of the article is longer.
        if (fits || mark) && length <= 170 && (words.split(' ').count() <= 26) {
            return Some(*reason);
        }
    }
    // A share bar written out: every word is a network, a count or a word of sharing.
    let mut networks = 0;
    let all = words.split(' ').all(|word| {
        networks += usize::from(NETWORKS.contains(&word));
        NETWORKS.contains(&word) || SHARING.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let many = words.split(' ').count() > 1;
    (all && networks > 0 && many && length <= 120).then_some(AsideReason::Navigation)
}

/// Whether a colon or the like follows the opening words: "Lire aussi : …", not "Lire aussi bien".
fn has_mark_after(text: &str, opening: &str) -> bool {
    let mut words = opening.split(' ').count();
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            in_word = true;
        } else if in_word {
            in_word = false;
            words -= 1;
            if words == 0 {
                return text[at..]
                    .trim_start()
                    .starts_with([':', '|', '>', '»', '→', '–', '—', '►', '▶', '\u{fe0f}']);
            }
        }
    }
    words <= 1
}

/// Whether a line ends with a full stop after two sentences or more: a pointer has one title.
fn ends_like_prose(text: &str) -> bool {
    let body = text.trim_end().trim_end_matches(['.', '!', '?', '…']);
    text.trim_end().ends_with('.') && (body.contains(". ") || body.split_whitespace().count() > 25)
}

/// The letters of the longest of [`NETWORKS`].
const LONGEST_NETWORK: usize = 9;

/// Figures alone above the text, and names of networks next to furniture.
fn counters(drafts: &mut [Draft]) {
    let first = drafts
        .iter()
        .position(|draft| draft.apart.is_none() && is_prose(draft.text()));
    let is_count = |text: &str| {
        let text = text.trim();
        if text.len() > 8 {
            return false;
        }
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let fine = |c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.' | 'k' | 'K' | 'M' | '+' | '(' | ')');
        let is_year = digits == 4 && (text.starts_with("19") || text.starts_with("20"));
        digits > 0 && text.chars().all(fine) && !is_year
    };
    let has_apart = |drafts: &[Draft], index: usize| {
        let near = |draft: Option<&Draft>| {
            draft.is_some_and(|draft| draft.apart.is_some_and(|reason| reason != AsideReason::Metadata))
        };
        near(index.checked_sub(1).and_then(|before| drafts.get(before))) || near(drafts.get(index + 1))
    };
    for index in 0..drafts.len() {
        let text = drafts[index].text();
        if drafts[index].apart.is_some() || drafts[index].kind == BlockKind::Row {
            continue;
        }
        let above = first.is_some_and(|first| index < first);
        let is_short = text
            .chars()
            .filter(|&c| is_alphanumeric(c))
            .nth(LONGEST_NETWORK)
            .is_none();
        let is_network = is_short && NETWORKS.contains(&fold_words(text).as_str());
        if (is_count(text) && (above || has_apart(drafts, index)))
            || (is_network && (above || has_apart(drafts, index)))
        {
            drafts[index].apart = Some(AsideReason::Navigation);
        }
    }
}

/// What stands under a label: titles under "Voir aussi :", a form under "Laisser un commentaire".
fn followers(drafts: &mut [Draft]) {
    let mut under: Option<(AsideReason, usize)> = None;
    for draft in drafts {
        let text = draft.text();
        let is_label = text.chars().count() <= 60;
        match draft.apart {
            Some(reason @ AsideReason::ReadAlso)
                if is_label
                    && (text.trim_end().ends_with([':', '…']) || matches!(draft.kind, BlockKind::Heading(_))) =>
            {
                under = Some((reason, 6))
            }
            Some(reason @ AsideReason::Comments) if is_label => under = Some((reason, 12)),
            Some(_) => {}
            None if under.is_none() => {}
            None => {
                let words = text.split_whitespace().count();
                let is_item = draft.kind == BlockKind::Item && words <= 40;
                let is_short =
                    is_item || words <= 16 && text.chars().count() <= 140 && !text.trim_end().ends_with(['.', ':']);
                let is_heading = matches!(draft.kind, BlockKind::Heading(_) | BlockKind::Caption);
                match under {
                    Some((reason, left)) if left > 0 && is_short && !is_heading => {
                        draft.apart = Some(reason);
                        under = Some((reason, left - 1));
                    }
                    _ => under = None,
                }
            }
        }
    }
}

/// An agency's mark: a line among the last three, a bracket at the end of the text or at its head.
fn signature(drafts: &mut [Draft], metadata: &mut Metadata) {
    let shown: Vec<usize> = (0..drafts.len())
        .filter(|&index| drafts[index].apart.is_none())
        .collect();
    let found = |value: String, rule: &'static str, draft: &Draft| Found {
        value,
        rule,
        range: Some(draft.range()),
    };
    for &index in shown
        .iter()
        .rev()
        .take(3)
        .filter(|&&index| Some(&index) != shown.first())
    {
        if let Some(agency) = agency::signature(drafts[index].text()) {
            let is_heading = matches!(drafts[index].kind, BlockKind::Heading(_));
            if !is_heading {
                drafts[index].apart = Some(AsideReason::Signature);
                let mark = found(agency, "signature", &drafts[index]);
                metadata.agency.get_or_insert(mark);
            }
        }
    }
    let last = shown.iter().rev().find(|&&index| drafts[index].apart.is_none());
    if let Some(agency) = last.and_then(|&index| agency::closing(drafts[index].text())) {
        let draft = &drafts[*last.expect("it gave an agency")];
        metadata.agency.get_or_insert(found(agency, "signature", draft));
    }
    let first = shown.iter().find(|&&index| is_prose(drafts[index].text()));
    if let Some(agency) = first.and_then(|&index| agency::dateline(drafts[index].text())) {
        let draft = &drafts[*first.expect("it gave an agency")];
        metadata.agency.get_or_insert(found(agency, "dateline", draft));
    }
    if let Some(author) = &metadata.author
        && let Some(agency) = agency::signature(&author.value)
    {
        let value = Found {
            value: agency,
            rule: "byline",
            range: author.range.clone(),
        };
        metadata.agency.get_or_insert(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Vec<(Option<AsideReason>, String)> {
        let mut drafts: Vec<Draft> = lines
            .iter()
            .map(|line| Draft::of(BlockKind::Paragraph, line, 0))
            .collect();
        set_apart(&mut drafts, &mut Metadata::default());
        drafts
            .into_iter()
            .map(|draft| (draft.apart, draft.text().to_owned()))
            .collect()
    }

    fn reasons(lines: &[&str]) -> Vec<Option<AsideReason>> {
        read(lines).into_iter().map(|(reason, _)| reason).collect()
    }

    const PROSE: &str = "Le gouvernement a annoncé vendredi le départ imminent des mille soldats étrangers du pays.";

    #[test]
    fn the_longest_are_known() {
        assert_eq!(HOME.iter().map(|words| words.len()).max(), Some(LONGEST_HOME));
        assert_eq!(NETWORKS.iter().map(|word| word.len()).max(), Some(LONGEST_NETWORK));
    }

    #[test]
    fn the_head_and_foot_of_a_scrape() {
        let lines = [
            "Accueil politique Un accord est signé à Nicosie",
            "Un accord est signé à Nicosie",
            "9",
            "0",
            PROSE,
            "Lire aussi : Le pays soupçonne son voisin",
            PROSE,
            "LS/APA",
            "Advertisement",
            "LAISSER UN COMMENTAIRE",
            "S'il vous plaît entrez votre commentaire!",
            "Site Web",
        ];
        use AsideReason::{Advertisement, Comments, Navigation, ReadAlso, Signature};
        assert_eq!(
            reasons(&lines),
            [
                Some(Navigation),
                None,
                Some(Navigation),
                Some(Navigation),
                None,
                Some(ReadAlso),
                None,
                Some(Signature),
                Some(Advertisement),
                Some(Comments),
                Some(Comments),
                Some(Comments),
            ]
        );
    }

    #[test]
    fn lines_of_furniture() {
        for line in [
            "À LIRE AUSSI :",
            "Lire également : Les élus contestent le plan",
            "12 partages",
            "Partager :",
            "Temps de lecture : 3 min",
            "Recevez l'essentiel de l'actualité chaque matin",
            "Soyez le premier à commenter cet article",
            "Mentions légales | Contact | Plan du site",
            "Nous utilisons des cookies pour améliorer votre expérience.",
            "Voir tous les articles de Zoé",
            "Imprimer | Envoyer à un ami",
            "Rejoignez notre chaîne WhatsApp",
            "Related: Council disputes the plan",
            "SEE ALSO:",
            "3 min read",
            "Click here to subscribe",
            "Terms of Use | Privacy Policy | Contact",
            "We use cookies to improve your experience.",
            "View all posts by Ada",
            "More from The Beacon",
            "Join our WhatsApp channel",
            "Your email address will not be published.",
            "Share this:",
            "Follow us on Twitter",
        ] {
            assert!(reasons(&[PROSE, line, PROSE])[1].is_some(), "{line}");
        }
    }

    #[test]
    fn prose_stays() {
        for line in [
            "Lire aussi bien le français que l'anglais est un atout pour les jeunes du pays.",
            "Voir Naples et mourir : le dicton est connu de tous, mais personne ne le suit.",
            "Accueil chaleureux pour le président à Nicosie, où la foule l'attendait depuis l'aube.",
            "Facebook a supprimé mille comptes liés à l'armée.",
            "Partager le pouvoir, c'est ce que demande l'opposition.",
            "Home Secretary Priti Patel said that the plan would go ahead.",
            "Related parties were invited to the talks, the ministry said.",
            "Comments made by the minister drew criticism.",
            "Les deux pays ont signé l'accord le 19 mai 2024",
            "Les cookies du navigateur ont trahi le suspect",
            "La lecture du jugement a duré 40 minutes, selon son avocat",
            "More from the army was not expected before Monday.",
            "Contact avec la tour perdu à 3 h 12",
            "Recevez-le, a dit le ministre à son chef de cabinet, puis il est parti sans un mot de plus pour la presse.",
            "Follow the money, the judge told her clerks.",
            "Suivre la ligne du parti est un choix",
        ] {
            assert_eq!(reasons(&[PROSE, line, PROSE]), [None, None, None], "{line}");
        }
        // A lead that the article says again.
        assert_eq!(reasons(&[PROSE, PROSE, PROSE]), [None, None, None]);
    }
}
