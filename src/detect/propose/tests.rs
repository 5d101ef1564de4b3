//! Sentences in both languages -> what is sighted and proposed in them.
//!
//! Invariant: every rule of the parent has a case that it finds and one that it leaves.

use super::*;

/// The names sighted in a text, those at openings and in headlines aside unless a rule keeps them.
fn names(text: &str, lang: Lang) -> Vec<String> {
    let texts = [(text, lang, scan(text, lang))];
    let mut found: Vec<(usize, usize, String)> = propose(&texts)
        .iter()
        .flat_map(|proposal| &proposal.occurrences)
        .map(|(_, range)| (range.start, range.end, text[range.clone()].to_owned()))
        .collect();
    found.sort();
    found.into_iter().map(|(.., name)| name).collect()
}

fn proposals(texts: &[&str], lang: Lang) -> Vec<Proposal> {
    let seen: Vec<_> = texts.iter().map(|text| (*text, lang, scan(text, lang))).collect();
    propose(&seen)
}

fn find<'a>(proposals: &'a [Proposal], name: &str) -> &'a Proposal {
    proposals
        .iter()
        .find(|proposal| proposal.name == name)
        .unwrap_or_else(|| {
            panic!(
                "{name} is not among {:?}",
                proposals.iter().map(|p| &p.name).collect::<Vec<_>>()
            )
        })
}

#[test]
fn french_names_are_found_without_what_stands_beside_them() {
    for (text, expected) in [
        (
            "Hier le colonel Idrissa Kona a parlé à Bamako.",
            vec!["Idrissa Kona", "Bamako"],
        ),
        ("selon M. Durand, lundi 3 mars", vec!["Durand"]),
        (
            "avec Charles de Gaulle et Ursula von der Leyen",
            vec!["Charles de Gaulle", "Ursula von der Leyen"],
        ),
        ("l’Américain Pete Selleck et un Malien", vec!["Pete Selleck"]),
        ("de J. K. Rowling", vec!["J. K. Rowling"]),
        (
            "au Burkina-Faso, en Corée du Nord",
            vec!["Burkina-Faso", "Corée du Nord"],
        ),
        ("près de N'Djamena, la capitale", vec!["N'Djamena"]),
        (
            "le sommet entre Paris et l'Union européenne",
            vec!["Paris", "Union européenne"],
        ),
        (
            "la Cour suprême et le Conseil national de transition",
            vec!["Cour suprême", "Conseil national de transition"],
        ),
        (
            "l’axe Paris-Berlin, les anti-Kadhafi",
            vec!["Paris", "Berlin", "Kadhafi"],
        ),
        ("dans Le Monde, à La Haye", vec!["Le Monde", "La Haye"]),
        (
            "le ministère togolais de la Défense",
            vec!["ministère togolais de la Défense"],
        ),
        (
            "le ministère des Affaires étrangères et de la Coopération",
            vec!["ministère des Affaires étrangères et de la Coopération"],
        ),
        ("sur la mer Rouge et le mont Blanc", vec!["mer Rouge", "mont Blanc"]),
        (
            "une commission de cinq jours, le conseil de la veille, la police",
            vec![],
        ),
        ("En mars, le Français et la langue française", vec![]),
    ] {
        assert_eq!(names(text, Lang::Fr), expected, "{text}");
    }
}

#[test]
fn english_names_are_found_without_what_stands_beside_them() {
    for (text, expected) in [
        ("said Prime Minister Theresa May on Monday in May.", vec!["Theresa May"]),
        (
            "with First Minister of Scotland Nicola Sturgeon and others",
            vec!["Scotland", "Nicola Sturgeon"],
        ),
        (
            "from House of Commons Speaker John Bercow",
            vec!["House of Commons", "John Bercow"],
        ),
        (
            "the Department of Health and Social Care and the Bank of England",
            vec!["Department of Health and Social Care", "Bank of England"],
        ),
        (
            "in Trinidad and Tobago, Bosnia and Herzegovina",
            vec!["Trinidad and Tobago", "Bosnia and Herzegovina"],
        ),
        (
            "by Johnson & Johnson Inc. for Ahmed bin Salman",
            vec!["Johnson & Johnson Inc.", "Ahmed bin Salman"],
        ),
        (
            "the European Commission and Council said",
            vec!["European Commission", "Council"],
        ),
        ("when Niger's army met O'Brien's men", vec!["Niger", "O'Brien"]),
        ("the American Pete Selleck, a US-led force", vec!["Pete Selleck", "US"]),
        ("between the French and American troops", vec!["American troops"]),
        ("However, it was Christmas. Critics agreed: Nothing changed.", vec![]),
    ] {
        assert_eq!(names(text, Lang::En), expected, "{text}");
    }
}

#[test]
fn openings_and_headlines_need_support() {
    // A word that opens a sentence and stands in small letters elsewhere names nothing.
    assert!(names("Manifestations à Bamako. Des manifestations ont eu lieu.", Lang::Fr) == ["Bamako"]);
    // It does where it stands with a capital inside a sentence.
    assert_eq!(names("Kidal est loin. On va à Kidal.", Lang::Fr), ["Kidal", "Kidal"]);
    // A bare subject is a name in French.
    assert_eq!(names("Zorgho a refusé.", Lang::Fr), ["Zorgho"]);
    // In a headline each word has a capital: only what a sentence names counts.
    let text = "Rebels Seize Northern Town As Kona Flees Capital\n\nThe rebels fought. Later Ali Kona fled.";
    assert_eq!(names(text, Lang::En), ["Ali Kona"]);
}

#[test]
fn titles_are_kept_beside_the_name() {
    for (text, lang, name, title) in [
        (
            "avec le général de division Jean Dupont hier",
            Lang::Fr,
            "Jean Dupont",
            "général de division",
        ),
        (
            "le ministre malien de la Défense, Sadio Kona, a dit",
            Lang::Fr,
            "Sadio Kona",
            "ministre malien de la Défense",
        ),
        (
            "avec Jean Dupont, directeur général de la Banque mondiale, hier",
            Lang::Fr,
            "Jean Dupont",
            "directeur général de la Banque mondiale",
        ),
        (
            "by Jane Doe, chief executive of Acme Corp, today",
            Lang::En,
            "Jane Doe",
            "chief executive of Acme Corp",
        ),
        (
            "met Foreign Secretary Boris Johnson there",
            Lang::En,
            "Boris Johnson",
            "Foreign Secretary",
        ),
        (
            "the mayor of London, Sadiq Khan, said",
            Lang::En,
            "Sadiq Khan",
            "mayor of London",
        ),
    ] {
        let found = proposals(&[text], lang);
        let proposal = find(&found, name);
        assert_eq!(proposal.functions, [title], "{text}");
        assert_eq!(proposal.kind, Some(Kind::Person), "{text}");
    }
    // A function that a name completes is not of that name, nor is one that another name follows.
    let found = proposals(
        &["hier le président du Togo a dit que dans l'Ohio, le sénateur Scott Brown perd"],
        Lang::Fr,
    );
    assert!(find(&found, "Togo").functions.is_empty());
    assert!(find(&found, "Ohio").functions.is_empty());
}

#[test]
fn acronyms_go_with_their_expansion() {
    for (text, lang, long, short) in [
        (
            "le Conseil national pour la sauvegarde de la patrie (CNSP) a dit. Le CNSP refuse.",
            Lang::Fr,
            "Conseil national pour la sauvegarde de la patrie",
            "CNSP",
        ),
        (
            "la CEDEAO (Communauté économique des États de l'Afrique de l'Ouest) et la CEDEAO",
            Lang::Fr,
            "Communauté économique des États de l'Afrique de l'Ouest",
            "CEDEAO",
        ),
        (
            "said the Scottish National Party (SNP). The SNP won.",
            Lang::En,
            "Scottish National Party",
            "SNP",
        ),
    ] {
        let found = proposals(&[text], lang);
        let proposal = find(&found, long);
        assert_eq!(
            proposal.spellings,
            [Spelling {
                text: short.to_owned(),
                count: 2
            }],
            "{text}"
        );
        assert_eq!(proposal.kind, Some(Kind::Organisation), "{text}");
    }
    // Letters that are not the initials link nothing.
    let found = proposals(&["avec la Banque mondiale (AFP) hier"], Lang::Fr);
    assert!(find(&found, "Banque mondiale").spellings.is_empty());
}

#[test]
fn surnames_are_joined_only_where_they_are_clear() {
    let one = "avec Barack Obama. Puis B. Obama a dit que M. Obama et Obama iraient.";
    let found = proposals(&[one], Lang::Fr);
    assert_eq!(find(&found, "Barack Obama").occurrences.len(), 4);
    // Two persons of one surname in a text: it stays alone, and says whose it may be.
    let two = "avec Barack Obama et Michelle Obama, dit que Obama viendrait";
    let found = proposals(&[two, one], Lang::Fr);
    let alone = find(&found, "Obama");
    assert_eq!(alone.occurrences.len(), 1);
    assert!(alone.doubtful.iter().all(|(_, why)| *why == "shared-surname"));
    assert_eq!(alone.doubtful.len(), 2);
    // A surname keeps its article, where a sentence begins with it too.
    let found = proposals(&["avec Marine Le Pen, dit que oui. Le Pen a refusé."], Lang::Fr);
    assert_eq!(
        find(&found, "Marine Le Pen").spellings,
        [Spelling {
            text: "Le Pen".to_owned(),
            count: 1
        }]
    );
    // A company without its legal form is the company.
    let found = proposals(
        &["Affaire Velmar : le groupe Velmar SA paie, dit que Velmar paiera"],
        Lang::Fr,
    );
    assert_eq!(find(&found, "Velmar SA").occurrences.len(), 3);
    // A first name alone is nobody.
    let found = proposals(&["with Boris Johnson, and then Boris left"], Lang::En);
    assert_eq!(find(&found, "Boris Johnson").occurrences.len(), 1);
}

#[test]
fn near_spellings_are_shown_to_the_editor() {
    let texts = [
        "le Premier ministre Ali Mahamane Lamine Zeine est venu",
        "le Premier ministre Ali Mohamed Lamine zine a dit, selon Zain, que oui",
    ];
    let found = proposals(&texts, Lang::Fr);
    let full = find(&found, "Ali Mahamane Lamine Zeine");
    let doubtful: Vec<&str> = full.doubtful.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(doubtful, ["Ali Mohamed Lamine zine", "Zain"]);
    // What is spelled alike up to accents and hyphens is joined, not doubted.
    let found = proposals(&["à Saint-Étienne", "à Saint-Etienne"], Lang::Fr);
    assert_eq!(found.len(), 1);
    // Names that differ in more than spelling are not near.
    let found = proposals(&["with Jane Miller and Robert Moller and Paul Berger"], Lang::En);
    assert!(found.iter().all(|proposal| proposal.doubtful.is_empty()), "{found:?}");
}

#[test]
fn kinds_are_guessed_by_a_rule() {
    for (text, lang, name, kind) in [
        (
            "le gouverneur de la Banque centrale",
            Lang::Fr,
            "Banque centrale",
            Kind::Organisation,
        ),
        ("à Ouallam et près d’Ouallam", Lang::Fr, "Ouallam", Kind::Place),
        ("avec le Niger", Lang::Fr, "Niger", Kind::State),
        ("avec les forces maliennes", Lang::Fr, "forces maliennes", Kind::Force),
        ("le groupe Velmar a dit", Lang::Fr, "Velmar", Kind::Organisation),
        (
            "bought by Velmar Holdings plc today",
            Lang::En,
            "Velmar Holdings plc",
            Kind::Company,
        ),
        ("in the city of Velmar", Lang::En, "Velmar", Kind::Place),
        (
            "according to Velma Karsk, a resident",
            Lang::En,
            "Velma Karsk",
            Kind::Person,
        ),
        ("on Lake Velmar", Lang::En, "Lake Velmar", Kind::Place),
        ("the Velmar Times wrote", Lang::En, "Velmar Times", Kind::Organisation),
    ] {
        let found = proposals(&[text], lang);
        let proposal = find(&found, name);
        assert_eq!(proposal.kind, Some(kind), "{text}: {}", proposal.kind_rule);
        assert!(!proposal.kind_rule.is_empty());
    }
}

#[test]
fn the_names_of_one_state_are_one_proposal() {
    let found = proposals(&["avec les États-Unis et les Etats-Unis, dit que les USA"], Lang::Fr);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name, "États-Unis");
    assert_eq!(found[0].occurrences.len(), 3);
}

#[test]
fn proposals_are_ordered_by_how_often_they_are_met() {
    let found = proposals(&["à Zug, à Aden, à Zug, à Bonn"], Lang::Fr);
    let order: Vec<&str> = found.iter().map(|proposal| proposal.name.as_str()).collect();
    assert_eq!(order, ["Zug", "Aden", "Bonn"]);
}

#[test]
fn sightings_are_ranges_of_any_text() {
    let odd = [
        "",
        "É",
        "L'",
        "d’",
        "A.B.C.",
        "M.",
        "St.",
        "U.S.",
        "(ONU)",
        "ONU (",
        "«»“”‘’'\"",
        "Été\u{301}Ça\u{ad}lon\u{200b}Paris",
        "İstanbul ẞ ﬁ Ǆ Ⅷ",
        "尼日尔 Москва Αθήνα",
        "A-B-C-D-E-F",
        "-A- A- -A",
        "Jean-\nPaul",
        "O'O'O'O'O",
        "le général de de de de Y",
        "X, le, la, président, , ,",
        "😀 Paris😀Londres",
    ];
    for text in odd {
        for lang in [Lang::Fr, Lang::En] {
            let sightings = scan(text, lang);
            for sighting in &sightings {
                for range in [Some(&sighting.range), sighting.title.as_ref(), sighting.link.as_ref()]
                    .into_iter()
                    .flatten()
                {
                    assert!(text.get(range.clone()).is_some(), "{text:?} {range:?}");
                }
            }
            propose(&[(text, lang, sightings)]);
        }
    }
}

#[test]
fn time_is_linear_in_the_text() {
    for unit in [
        "A",
        "A ",
        "A-",
        "A.",
        "l'",
        "(",
        "A (B) ",
        "de ",
        "Jean de ",
        "Le ",
        "président ",
        "ministère de la ",
        "A, ",
        "B'",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        for lang in [Lang::Fr, Lang::En] {
            let sightings = scan(&text, lang);
            propose(&[(&text, lang, sightings)]);
        }
    }
    // Many names that share a word.
    let crowd: String = (0..5_000)
        .map(|n| format!("avec Ali Ba{n}x, Jean Durand, Ali Durand. "))
        .collect();
    let sightings = scan(&crowd, Lang::Fr);
    propose(&[(&crowd, Lang::Fr, sightings)]);
}

mod surnames {
    use super::super::{Known, surnames};
    use crate::detect::names::{Names, Spelling};

    /// The texts of the surnames found for known people, with their numbers.
    fn found(text: &str, people: &[&[&str]], rivals: &[&str]) -> Vec<(usize, String)> {
        let spellings: Vec<Spelling> = people
            .iter()
            .enumerate()
            .flat_map(|(entity, names)| {
                names.iter().map(move |name| Spelling {
                    entity,
                    text: (*name).to_owned(),
                })
            })
            .collect();
        let mentions: Vec<_> = Names::new(&spellings)
            .find(text)
            .into_iter()
            .map(|mention| (spellings[mention.spelling].entity, mention.range))
            .collect();
        let known: Vec<Known> = people
            .iter()
            .enumerate()
            .map(|(entity, names)| Known {
                entity,
                names: names.to_vec(),
            })
            .collect();
        let found = surnames(text, &known, &mentions, rivals);
        found
            .into_iter()
            .map(|(entity, range)| (entity, text[range].to_owned()))
            .collect()
    }

    const EKMAN: &[&str] = &["Christopher Ekman", "C. Ekman"];

    #[test]
    fn a_last_name_counts_where_the_full_name_stands() {
        for (text, count) in [
            ("Christopher Ekman came. Ekman left. M. Ekman’s plan, d’Ekman.", 3),
            ("Ekman left.", 0),
            ("Christopher Ekman met Mary Ekman.", 0),
            ("Christopher Ekman and Ekman Industries", 0),
            ("Christopher Ekman, General Ekman, Ekmans, ekman", 1),
            ("Christopher Ekman. Yesterday Ekman spoke; Ekman-Smith did not.", 1),
        ] {
            assert_eq!(found(text, &[EKMAN], &[]).len(), count, "{text}");
        }
    }

    #[test]
    fn a_last_name_that_two_have_counts_for_neither() {
        let text = "Christopher Ekman and Anna Ekman came. Ekman left.";
        assert!(found(text, &[EKMAN, &["Anna Ekman"]], &[]).is_empty());
        assert!(found(text, &[EKMAN], &["Anna Ekman"]).is_empty());
        // One who is known but not named in the text is no rival.
        let text = "Christopher Ekman came. Ekman left.";
        assert_eq!(found(text, &[EKMAN, &["Anna Ekman"]], &[]), [(0, "Ekman".to_owned())]);
        // A proposal that is the same person is none either.
        assert_eq!(found(text, &[EKMAN], &["Christopher Ekman"]).len(), 1);
    }

    #[test]
    fn a_month_is_no_surname() {
        let text = "Theresa May spoke in May. On 3 May 2019, May resigned.";
        assert_eq!(found(text, &[&["Theresa May"]], &[]).len(), 1);
    }

    #[test]
    fn what_is_mentioned_otherwise_is_left() {
        let text = "Charles de Gaulle came. De Gaulle left, de Gaulle too, not Pierre de Gaulle.";
        assert_eq!(found(text, &[&["Charles de Gaulle"]], &[]).len(), 2);
    }
}
