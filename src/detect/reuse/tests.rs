//! Texts written for the purpose -> what [`compare`] and [`origins`] must find in them.
//!
//! Invariant: every passage that any test finds is checked by [`check`] against what [`Shared`] promises.

use proptest::prelude::*;

use super::*;

const BRIDGE: &str = "Le pont de la rivière s'est effondré mardi matin pendant une violente tempête, blessant onze \
    ouvriers qui réparaient le tablier depuis plusieurs semaines.";
const BRIDGE_NEAR: &str = "Le pont de la rivière s’est écroulé mardi matin pendant une violente tempête, blessant onze \
    ouvriers qui réparaient le tablier depuis plusieurs semaines.";
const FERRY: &str = "The harbour authority closed both terminals after engineers found cracks in the older breakwater, \
    and passengers waited overnight in schools along the coast.";
const OTHER: &str = "Le conseil municipal votera demain un budget que l'opposition juge trop lourd pour les familles \
    modestes du quartier nord.";
const THIRD: &str = "La récolte de café baisse pour la troisième année, disent les coopératives, qui attendent \
    encore les semences promises par le ministère.";

fn of(texts: &[&str]) -> Comparison {
    let texts: Vec<Text<'_>> = texts.iter().map(|text| Text { text, site: None }).collect();
    let found = compare(&texts);
    check(&texts, &found);
    found
}

/// Checks all that [`Shared`] promises.
fn check(texts: &[Text<'_>], found: &Comparison) {
    for shared in &found.shared {
        assert!(shared.a < shared.b);
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        for (text, range) in [(shared.a, &shared.in_a), (shared.b, &shared.in_b)] {
            let text = texts[text].text;
            let part = text.get(range.clone()).unwrap();
            let neighbours = (
                text[..range.start].chars().next_back(),
                text[range.end..].chars().next(),
            );
            assert!(
                is_word(part.chars().next()) && !is_word(neighbours.0),
                "{part:?} begins inside a word"
            );
            assert!(
                !part.ends_with(char::is_whitespace) && !is_word(neighbours.1),
                "{part:?} ends inside a word"
            );
        }
        let (mut at_a, mut at_b) = (shared.in_a.start, shared.in_b.start);
        let mut same = true;
        for piece in &shared.pieces {
            let is_same = matches!(piece, Piece::Same { .. });
            assert_eq!(is_same, same, "pieces alternate");
            same = !is_same;
            let (a, b) = match piece {
                Piece::Same { a, b } | Piece::Changed { a, b } => (a.clone(), b.clone()),
                Piece::OnlyA(a) => (a.clone(), at_b..at_b),
                Piece::OnlyB(b) => (at_a..at_a, b.clone()),
            };
            assert_eq!((a.start, b.start), (at_a, at_b), "pieces follow one another");
            assert!(texts[shared.a].text.get(a.clone()).is_some() && texts[shared.b].text.get(b.clone()).is_some());
            (at_a, at_b) = (a.end, b.end);
        }
        assert!(!same, "the last piece is the same");
        assert_eq!(
            (at_a, at_b),
            (shared.in_a.end, shared.in_b.end),
            "pieces cover the ranges"
        );
        assert!(shared.quoted <= shared.words);
        assert!(RULES.contains(&shared.rule), "{}", shared.rule);
    }
    assert!(
        found
            .shared
            .is_sorted_by_key(|shared| (shared.a, shared.b, shared.in_a.start, shared.in_b.start))
    );
}

#[test]
fn kinds_of_reuse() {
    let quote = "un retrait ordonné et responsable de toutes les forces présentes sur le territoire";
    let quoting = format!("Le ministre a parlé. Selon lui, il s'agit d'« {quote} », et rien d'autre.");
    let quoting_too = format!("Dans un entretien, il promet “{quote}” avant la fin du mois.");
    let telling = format!("La junte négocie {quote} depuis lundi.");
    for (a, b, kind) in [
        (BRIDGE, BRIDGE, Some(Kind::Verbatim)),
        (FERRY, FERRY, Some(Kind::Verbatim)),
        (BRIDGE, BRIDGE_NEAR, Some(Kind::Near)),
        (&quoting, &quoting_too, Some(Kind::Quotation)),
        (&quoting, &telling, Some(Kind::Verbatim)),
        (
            "The minister told reporters on Friday that the negotiations over fishing quotas had collapsed because \
             neither delegation accepted the proposed inspections.",
            "On Friday the minister told several reporters the long negotiations over fishing quotas collapsed since \
             neither side nor delegation accepted any of the proposed daily inspections.",
            Some(Kind::Near),
        ),
        (BRIDGE, OTHER, None),
        (BRIDGE, FERRY, None),
        (
            "Le secrétaire général de l'Organisation internationale de la Francophonie, Abdou Diouf, quitte la ville.",
            "Reçu par le secrétaire général de l'Organisation internationale de la Francophonie, Abdou Diouf, il a ri.",
            None,
        ),
        (
            "2 juillet 2012 - Québec - Le premier Forum mondial de la langue française ouvre ce soir.",
            "4 juillet 2012 - Québec - Le premier Forum mondial de la langue française déçoit.",
            None,
        ),
        (
            "Parti conservateur : 365 sièges. Parti travailliste : 203 sièges. Parti national : 48 sièges.",
            "Parti conservateur : 317 sièges. Parti travailliste : 262 sièges. Parti national : 35 sièges.",
            None,
        ),
        ("", "", None),
    ] {
        let found = of(&[a, b]);
        let kinds: Vec<Kind> = found.shared.iter().map(|shared| shared.kind).collect();
        assert_eq!(kinds, kind.into_iter().collect::<Vec<_>>(), "{a:?} and {b:?}");
    }
}

#[test]
fn what_changed_is_shown() {
    let found = of(&[BRIDGE, BRIDGE_NEAR]);
    let changed: Vec<(&str, &str)> = found.shared[0]
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Changed { a, b } => Some((&BRIDGE[a.clone()], &BRIDGE_NEAR[b.clone()])),
            _ => None,
        })
        .collect();
    assert_eq!(changed, [("effondré", "écroulé")]);
    let broken = BRIDGE
        .replace("violente", "vio-\nlente")
        .replace("rivière", "RIVIÈRE")
        .replace('\'', "’");
    assert_eq!(of(&[BRIDGE, &broken]).shared[0].kind, Kind::Verbatim);
}

#[test]
fn passages_are_found_at_their_places() {
    let a = format!("{OTHER}\n\n{BRIDGE}\n\n{FERRY}");
    let b = format!("{FERRY}\n\n{THIRD}\n\n{BRIDGE}");
    let found = of(&[&a, &b]);
    let bare = |text: &str| text.trim_end_matches('.').to_owned();
    let passages: Vec<(String, String)> = found
        .shared
        .iter()
        .map(|shared| (a[shared.in_a.clone()].to_owned(), b[shared.in_b.clone()].to_owned()))
        .collect();
    assert_eq!(passages, [(bare(BRIDGE), bare(BRIDGE)), (bare(FERRY), bare(FERRY))]);
}

#[test]
fn pages_of_one_site_have_furniture_in_common() {
    let about = "Notre rédaction publie chaque jour des enquêtes indépendantes sur la vie publique, grâce aux dons de \
        ses lecteurs et sans publicité. Abonnez-vous à notre lettre : 12 numéros.";
    let page = |text: &str| format!("{text}\n\n{about}");
    let pages = [page(BRIDGE), page(OTHER), page(THIRD)];
    let found = |texts: &[String], site: Option<&'static str>| {
        let texts: Vec<Text<'_>> = texts.iter().map(|text| Text { text, site }).collect();
        let found = compare(&texts);
        check(&texts, &found);
        found
    };
    let of_site = found(&pages, Some("example.org"));
    assert!(of_site.shared.is_empty());
    assert_eq!(of_site.furniture.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1]);
    assert!(
        found(&pages, None).furniture.iter().all(Vec::is_empty),
        "a long block without a site may be a dispatch"
    );
    let updates = [page(BRIDGE), page(BRIDGE), format!("{}\n\n{OTHER}", page(BRIDGE))];
    let updates = found(&updates, Some("example.org"));
    assert!(updates.furniture.iter().all(Vec::is_empty));
    assert_eq!(updates.shared.len(), 3);
}

#[test]
fn many_copies_are_linked_and_not_all_paired() {
    let copies = vec![FERRY; 400];
    let found = of(&copies);
    assert!(found.shared.len() < 400 * 4, "{}", found.shared.len());
    assert_eq!(origins(&found, &[]).len(), 1);
}

#[test]
fn a_repetitive_text_takes_no_time() {
    let (a, b) = ("aaaa bbbb ".repeat(50_000), "aaaa bbbb cccc ".repeat(30_000));
    of(&[&a, &b, &a]);
    of(&[
        &"« \" ’ ” ".repeat(50_000),
        &"é\u{301}".repeat(100_000),
        &("« ".repeat(50_000) + &"a’ ".repeat(50_000)),
    ]);
}

/// Texts of one sentence whose figures change, by a fixed sequence.
fn minutes(texts: u64, sentences: u64) -> Vec<String> {
    let sentence = |at: u64| {
        let of = |at: u64, most: u64| words::mix(at) % most + 1;
        let (day, year, point) = (of(at, 28), of(at + 7, 60) + 1960, of(at + 11, 400));
        format!(
            "Le {day} mai {year}, le conseil municipal réuni en séance ordinaire a voté sans débat le point {point}."
        )
    };
    let text = |text: u64| {
        (0..sentences)
            .map(move |at| sentence(text << 32 | at << 8))
            .collect::<Vec<_>>()
            .join(" ")
    };
    (0..texts).map(text).collect()
}

#[test]
fn work_is_bounded_by_the_words_of_a_text() {
    let spent = |texts: u64, sentences: u64| -> Vec<(usize, usize)> {
        let texts = minutes(texts, sentences);
        let words: Vec<Words> = texts.iter().map(|text| Words::new(text)).collect();
        let list: Vec<Text<'_>> = texts.iter().map(|text| Text { text, site: None }).collect();
        let index = Index::new(&words);
        let spent = |here: usize| {
            let bound = Work::of(words[here].all.len());
            let mut work = bound.clone();
            before(&list, &words, here, &index.runs(&words, here), &mut work);
            (words[here].all.len(), bound.left() - work.left())
        };
        (0..texts.len()).map(spent).collect()
    };
    for (texts, sentences) in [(2, 50), (2, 1_000), (12, 100)] {
        for (words, spent) in spent(texts, sentences) {
            // The steps in words and cells that one text takes, however much it repeats.
            assert!(
                spent <= (1 << 18) + 512 * words,
                "{texts} texts, {words} words: {spent}"
            );
        }
    }
    // Two texts are far below their bound: what is known already is not walked again and again.
    let (words, spent) = spent(2, 3_000)[1];
    assert!(words > 50_000 && spent < 400 * words, "{words} words: {spent}");
}

#[test]
fn a_copy_is_found_among_repetitive_texts() {
    let mut texts = minutes(40, 60);
    texts[3] = format!("{}\n\n{BRIDGE}", texts[3]);
    texts[38] = format!("{BRIDGE}\n\n{}", texts[38]);
    let list: Vec<&str> = texts.iter().map(String::as_str).collect();
    let found = of(&list);
    let bridge =
        |shared: &&Shared| (shared.a, shared.b) == (3, 38) && texts[3][shared.in_a.clone()].contains("tempête");
    assert_eq!(found.shared.iter().filter(bridge).count(), 1);
}

/// Origins as lists of members.
fn members(found: &Comparison, declared: &[Declared<'_>]) -> Vec<Vec<usize>> {
    origins(found, declared)
        .into_iter()
        .map(|origin| origin.members)
        .collect()
}

#[test]
fn origins_need_copied_prose() {
    let long = format!("{OTHER}\n\n{THIRD}\n\n{FERRY}\n\n{OTHER}");
    let copy = format!("{BRIDGE}\n\n{THIRD}");
    let found = of(&[BRIDGE, &long, &copy, FERRY]);
    assert_eq!(
        members(&found, &[]),
        [vec![0, 2], vec![1, 3]],
        "the copy takes a sentence of the long text too"
    );
    let quoting = |by: &str| format!("{by} : « {FERRY} »");
    let found = of(&[&quoting(OTHER), &quoting(THIRD)]);
    assert_eq!(found.shared[0].kind, Kind::Quotation);
    assert_eq!(members(&found, &[]), [vec![0], vec![1]], "both quote, neither copies");
}

#[test]
fn an_agency_alone_is_no_origin() {
    let passage = "les pêcheurs de la lagune ont bloqué hier soir toutes les écluses du canal principal";
    let a = format!(
        "{}\n\nSelon des témoins, {passage}.",
        [BRIDGE, OTHER, OTHER, OTHER].join("\n\n")
    );
    let b = format!(
        "{}\n\nPendant ce temps, {passage} sans violence.",
        [THIRD, FERRY, FERRY, FERRY].join("\n\n")
    );
    let afp = Declared {
        agency: Some("Reuters, AFP"),
        day: Some(2),
        ..Declared::default()
    };
    let also = Declared {
        agency: Some("AFP"),
        day: Some(1),
        ..Declared::default()
    };
    let found = of(&[&a, &b]);
    assert_eq!(members(&found, &[]), [vec![0], vec![1]]);
    assert_eq!(members(&of(&[BRIDGE, OTHER]), &[afp, also]), [vec![0], vec![1]]);
    let joined = origins(&found, &[afp, also]);
    let [Reason::Agency { name, copied }] = &joined[0].reasons[..] else {
        panic!("{joined:?}");
    };
    assert_eq!((name.as_str(), copied.earlier), ("AFP", Some(1)));
    assert!(copied.words >= 12 && copied.share_of_shorter < 0.2);
}

#[test]
fn the_editor_says_what_is_a_translation() {
    let found = of(&[BRIDGE, FERRY, OTHER]);
    let of = |translated_from| Declared {
        translated_from,
        ..Declared::default()
    };
    assert_eq!(
        members(&found, &[of(None), of(Some(2)), of(Some(9))]),
        [vec![0], vec![1, 2]]
    );
}

#[test]
fn a_roundup_does_not_make_one_of_what_it_copies() {
    let filler = "Ailleurs, un musée rouvre ses salles après cinq ans de travaux, tandis que deux villages inaugurent \
        une bibliothèque commune et que le tribunal reporte son audience.";
    let roundup = [BRIDGE, filler, FERRY, THIRD, filler, THIRD, OTHER, filler].join("\n\n");
    let found = of(&[BRIDGE, &roundup, FERRY]);
    let origins = members(&found, &[]);
    assert_eq!(origins.len(), 2, "{origins:?}");
    assert!(origins.iter().all(|members| members != &[0, 2]));
}

/// Words that no list of names or months holds, all of four letters or more.
fn word() -> impl Strategy<Value = String> {
    "[b-df-hj-np-tv-z][aeiouéè][b-df-hj-np-tv-z][aeiou]([lnrst][aeo]){0,2}"
}

fn passage(words: Range<usize>) -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![" ", " ", " ", " ", ", ", ". ", " de l’", " la ", " of the ", "\n"]);
    prop::collection::vec((word(), mark), words).prop_map(|words| {
        words
            .into_iter()
            .map(|(word, mark)| word + mark)
            .collect::<String>()
            .trim()
            .to_owned()
    })
}

proptest! {
    #[test]
    fn any_texts_give_sound_passages_whatever_their_order(
        parts in prop::collection::vec(
            "[ab«»\"“”’ .\\n-]{0,30}|(aaaa |bbbb |cccc |« |» |\" |la |É\u{301}tat-|12 |\\n){0,60}",
            0..5,
        ),
        order in prop::collection::vec((0usize..5, 0usize..5), 0..6),
    ) {
        let texts: Vec<String> = order
            .iter()
            .map(|&(one, two)| {
                let found: Vec<&str> = [one, two].iter().filter_map(|&part| Some(parts.get(part)?.as_str())).collect();
                found.join(" ")
            })
            .collect();
        let list: Vec<&str> = texts.iter().map(String::as_str).collect();
        of(&list);
    }

    #[test]
    fn the_order_of_the_texts_makes_no_difference(
        parts in prop::collection::vec(passage(4..24), 6),
        order in prop::collection::vec(prop::collection::vec(0usize..6, 1..5), 2..5),
    ) {
        let page = |order: &Vec<usize>| order.iter().map(|&part| parts[part].as_str()).collect::<Vec<_>>().join("\n\n");
        let texts: Vec<String> = order.iter().map(page).collect();
        let list: Vec<&str> = texts.iter().map(String::as_str).collect();
        let turned: Vec<&str> = list.iter().rev().copied().collect();
        let last = list.len() - 1;
        let places = |found: &Comparison, text: &dyn Fn(usize) -> usize| {
            let place = |shared: &Shared| {
                let mut sides = [(text(shared.a), shared.in_a.clone()), (text(shared.b), shared.in_b.clone())];
                sides.sort_by_key(|(text, range)| (*text, range.start));
                let sides = sides.map(|(text, range)| (text, range.start, range.end));
                (sides, shared.kind, shared.words, shared.pieces.len())
            };
            let mut places: Vec<_> = found.shared.iter().map(place).collect();
            places.sort_unstable();
            places
        };
        prop_assert_eq!(places(&of(&list), &|text| text), places(&of(&turned), &|text| last - text));
    }

    #[test]
    fn a_text_copied_whole_is_found_whole(copy in passage(14..60), before in passage(0..20), after in passage(0..20)) {
        let page = format!("{before}\n\n{copy}\n\n{after}");
        let found = of(&[&copy, &page]);
        let trimmed = copy.trim_end_matches(|c: char| !c.is_alphanumeric());
        let whole = |shared: &Shared| shared.in_a.len() == trimmed.len();
        prop_assert!(found.shared.iter().any(whole), "{:?}", found.shared);
        prop_assert_eq!(origins(&found, &[]).len(), 1);
    }

    #[test]
    fn a_changed_word_is_shown_as_changed(words in prop::collection::btree_set(word(), 24..40), at in 5usize..18) {
        let words: Vec<String> = words.into_iter().collect();
        let mut changed = words.clone();
        changed[at] = "zzyzx".to_owned();
        let (a, b) = (words.join(" "), changed.join(" "));
        let found = of(&[&a, &b]);
        prop_assert_eq!(found.shared.len(), 1);
        let pieces = &found.shared[0].pieces;
        prop_assert_eq!(pieces.len(), 3);
        let Piece::Changed { a: in_a, b: in_b } = &pieces[1] else {
            return Err(TestCaseError::fail(format!("{pieces:?}")));
        };
        prop_assert_eq!((&a[in_a.clone()], &b[in_b.clone()]), (words[at].as_str(), "zzyzx"));
    }
}
