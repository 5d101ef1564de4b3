//! Texts and names in, the mentions found out.
//!
//! Invariant: every rule of the parent has a case that it finds and one that it leaves.

use proptest::prelude::*;

use super::*;

fn names(spellings: &[&str]) -> Names {
    let list: Vec<Spelling> = spellings
        .iter()
        .enumerate()
        .map(|(entity, text)| spelling(entity, text))
        .collect();
    Names::new(&list)
}

fn spelling(entity: usize, text: &str) -> Spelling {
    Spelling {
        entity,
        text: text.to_owned(),
    }
}

fn found<'t>(spellings: &[&str], text: &'t str) -> Vec<&'t str> {
    names(spellings)
        .find(text)
        .into_iter()
        .map(|mention| &text[mention.range])
        .collect()
}

#[test]
fn names_stand_where_a_reader_sees_them() {
    for (name, text, expected) in [
        ("État", "l’État, d'État, L'ÉTAT", vec!["État", "État", "ÉTAT"]),
        ("Agadez", "près d’Agadez, qu’Agadez jusqu'Agadez", vec!["Agadez"; 3]),
        ("Ekman", "dit-il qu’Ekman parle", vec!["Ekman"]),
        ("Niger", "Niger's army, the Niger’s (Niger) « Niger »", vec!["Niger"; 4]),
        (
            "United States",
            "the United\u{a0}States’ troops in the UNITED\nSTATES.",
            vec!["United\u{a0}States", "UNITED\nSTATES"],
        ),
        (
            "Côte d’Ivoire",
            "la Côte d'Ivoire, COTE D'IVOIRE, Cote d’Ivoire",
            vec!["Côte d'Ivoire", "COTE D'IVOIRE", "Cote d’Ivoire"],
        ),
        ("Niamey", "Nia\u{ad}mey", vec!["Nia\u{ad}mey"]),
        ("Zeine", "Zei\u{301}ne Zeine", vec!["Zeine"]),
        (
            "Burkina Faso",
            "au Burkina-Faso, au Burkina\r\nFaso",
            vec!["Burkina-Faso", "Burkina\r\nFaso"],
        ),
        (
            "Base militaire 101",
            "la base militaire 101, base militaire 1012",
            vec!["base militaire 101"],
        ),
        (
            "US",
            "the U.S. and U.S.-led; US-backed USs",
            vec!["U.S.", "U.S.", "US", "US"],
        ),
        ("ONG", "les ONGs, une ONG", vec!["ONG", "ONG"]),
        ("Kennedy", "les Kennedys, the Kennedys", vec!["Kennedy", "Kennedy"]),
        ("Wagner", "l’ex-Wagner, anti-Wagner, Wagner-linked", vec!["Wagner"; 3]),
        ("Yahoo!", "chez Yahoo! hier", vec!["Yahoo!"]),
        ("尼日尔", "美军撤出尼日尔的基地", vec!["尼日尔"]),
        ("ไนเจอร์", "ในไนเจอร์และ", vec!["ไนเจอร์"]),
        ("Œuvre d’Orient", "l'Oeuvre d'Orient", vec!["Oeuvre d'Orient"]),
    ] {
        assert_eq!(found(&[name], text), expected, "{name:?} in {text:?}");
    }
}

#[test]
fn words_that_hold_a_name_are_not_it() {
    for (name, text) in [
        (
            "Niger",
            "Nigeria Nigérien Nigers xNiger Niger2 Niger-Est Sud-Niger Niger_2",
        ),
        ("Brien", "O'Brien"),
        ("Ascq", "Villeneuve-d'Ascq"),
        ("Denis", "Saint-Denis, Denis-en-Val"),
        ("Robert", "Julia Roberts a dit"),
        ("101", "101,5 et 3.101 et 1012"),
        ("AT", "AT&T"),
        ("Niger Est", "Niger\n\nEst"),
        ("マリ", "ソマリア"),
        ("régime militaire", "régimes militaires"),
    ] {
        assert_eq!(found(&[name], text), Vec::<&str>::new(), "{name:?} in {text:?}");
    }
}

#[test]
fn case_is_folded_where_that_is_safe() {
    for (name, yes, no) in [
        ("Nice", vec!["Nice", "NICE"], vec!["nice", "nIce", "NIce"]),
        ("Mali", vec!["Mali", "MALI"], vec!["mali"]),
        ("Ain", vec!["Ain"], vec!["ain", "AIN"]),
        ("Washington", vec!["Washington", "WASHINGTON"], vec!["washington"]),
        ("US", vec!["US", "U.S."], vec!["us", "Us", "u.s."]),
        ("OTAN", vec!["OTAN", "O.T.A.N."], vec!["otan", "Otan"]),
        ("M23", vec!["M23"], vec!["m23"]),
        ("zine", vec!["zine", "Zine", "ZINE"], vec!["zIne"]),
        ("or", vec!["or", "Or"], vec!["OR"]),
        ("junte", vec!["junte", "Junte", "JUNTE"], vec![]),
        (
            "Forces russes",
            vec!["forces russes", "Forces russes", "FORCES RUSSES", "Forces Russes"],
            vec!["foRces russes"],
        ),
        ("forces US", vec!["Forces US"], vec!["forces us", "Forces Us"]),
        (
            "Kenneth Ekman",
            vec!["Kenneth Ekman", "Kenneth EKMAN", "KENNETH EKMAN", "kenneth Ekman"],
            vec!["kenneth ekman"],
        ),
        (
            "Salifo Modi",
            vec!["salifo Modi", "le Salifo modi"],
            vec!["salifo modi", "Salifo modi"],
        ),
        (
            "États-Unis",
            vec!["Etats-unis", "ÉTATS-UNIS", "Etats Unis"],
            vec!["états-unis", "états unis"],
        ),
        (
            "Le Monde",
            vec!["Le Monde", "le Monde", "LE MONDE"],
            vec!["le monde", "Le monde"],
        ),
        (
            "L’Oréal",
            vec!["L'Oréal", "l'Oréal", "L’OREAL", "L’Oreal"],
            vec!["l'oréal"],
        ),
        (
            "Ministère nigérien de la Défense",
            vec!["ministère nigérien de la défense", "Ministère Nigérien de la Défense"],
            vec![],
        ),
        (
            "White House",
            vec!["the White House", "the White house"],
            vec!["white house", "White house"],
        ),
        (
            "McDonald",
            vec!["McDonald", "Mcdonald", "MCDONALD"],
            vec!["mcdonald", "mcDonald"],
        ),
        ("iPhone", vec!["iPhone", "IPHONE"], vec!["iphonE"]),
        ("Black Lives Matter", vec!["black lives matter"], vec![]),
    ] {
        for text in yes {
            assert_eq!(found(&[name], text).len(), 1, "{name:?} in {text:?}");
        }
        for text in no {
            assert_eq!(found(&[name], text), Vec::<&str>::new(), "{name:?} in {text:?}");
        }
    }
}

#[test]
fn accents_are_folded_where_that_is_safe() {
    for (name, yes, no) in [
        ("États-Unis", vec!["Etats-Unis", "ETATS-UNIS"], vec![]),
        ("Etats-Unis", vec!["États-Unis", "ÉTATS-UNIS"], vec![]),
        ("étudiants", vec!["Etudiants", "ETUDIANTS"], vec!["etudiants"]),
        ("Été", vec!["Été"], vec!["Ete", "ÉTÉ"]),
        (
            "Sénégal",
            vec!["Senegal", "SENEGAL", "SÉNÉGAL"],
            vec!["Sénegal", "Senégal", "senegal"],
        ),
        ("Salé", vec!["Salé", "SALE"], vec!["Sale"]),
        ("groupe armé", vec!["Groupe armé"], vec!["groupe arme"]),
        ("Francois Hollande", vec!["François Hollande"], vec![]),
        ("Lodz Fabryczna", vec!["Łódź Fabryczna"], vec![]),
        ("Мали", vec!["Мали"], vec!["Малй"]),
    ] {
        for text in yes {
            assert_eq!(found(&[name], text).len(), 1, "{name:?} in {text:?}");
        }
        for text in no {
            assert_eq!(found(&[name], text), Vec::<&str>::new(), "{name:?} in {text:?}");
        }
    }
}

#[test]
fn the_longest_name_wins() {
    let list = [
        "Défense",
        "ministère nigérien de la Défense",
        "Ekman",
        "Kenneth Ekman",
        "Base de drones d’Agadez",
        "Agadez",
    ];
    let text =
        "Le ministère nigérien de la défense et Kenneth Ekman, puis Ekman, à la base de drones d'Agadez, à Agadez.";
    let expected = vec![
        "ministère nigérien de la défense",
        "Kenneth Ekman",
        "Ekman",
        "base de drones d'Agadez",
        "Agadez",
    ];
    assert_eq!(found(&list, text), expected);
    assert_eq!(found(&["A B", "B C D"], "A B C D"), ["B C D"]);
    assert_eq!(found(&["Jean Paul", "Paul Jean"], "Jean Paul Jean"), ["Jean Paul"]);
    // A longer name that is not one there leaves the place to a shorter one.
    assert_eq!(found(&["Niger", "Niger US"], "Niger us"), ["Niger"]);
}

#[test]
fn hyphens_join_names_with_names_only() {
    let list = ["Niamey", "Washington", "Burkina Faso"];
    assert_eq!(found(&list, "l’axe Niamey-Washington"), ["Niamey", "Washington"]);
    assert_eq!(found(&list, "Niamey-\nWashington-Burkina Faso"), list);
    for none in [
        "Niamey-Paris",
        "Niamey-Paris-Washington",
        "Sud-Niamey-Washington",
        "Niamey-Washington-Est",
    ] {
        assert_eq!(found(&list, none), Vec::<&str>::new(), "{none}");
    }
    assert_eq!(found(&["Niger", "Niger-Est", "Est"], "Niger-Est"), ["Niger-Est"]);
}

#[test]
fn entities_share_a_range_and_each_has_its_nearest_spelling() {
    let list = [
        spelling(7, "Niamey"),
        spelling(2, "États-Unis"),
        spelling(2, "Etats-Unis"),
        spelling(1, "Niamey"),
    ];
    let text = "Etats-Unis, États-Unis, Niamey";
    let found = Names::new(&list).find(text);
    let indices: Vec<usize> = found.iter().map(|mention| mention.spelling).collect();
    assert_eq!(indices, [2, 1, 0, 3]);
    assert_eq!(found[2].range, found[3].range);
}

#[test]
fn the_articles_of_niger_are_read_as_an_editor_reads_them() {
    let list = [
        "État-major de l’armée de terre du Niger",
        "armée de terre du Niger",
        "Niger",
        "Mamane Sani Kiaou",
        "Kenneth Ekman",
        "ministère américain de la Défense",
        "Salifo Modi",
        "régime militaire",
        "régime militaire de Niamey",
        "Niamey",
        "APA",
        "pays ouest-africain",
        "Afrique de l’Ouest",
        "Wagner",
        "groupe de mercenaires russes Wagner",
    ];
    let text = "indique un communiqué signé par le chef d’état-major de l’armée de terre du Niger, le colonel Mamane \
                Sani Kiaou, et le général de division Kenneth Ekman, du ministère américain de la Défense. Conformément \
                au souhait du régime militaire de Niamey. le général salifo Modi ; ce pays d'Afrique de l'Ouest, pays \
                ouest-africain. L’opinion nigérienne. l’aide du groupe de mercenaires russes Wagner. LS/APA";
    let expected = [
        "état-major de l’armée de terre du Niger",
        "Mamane Sani Kiaou",
        "Kenneth Ekman",
        "ministère américain de la Défense",
        "régime militaire de Niamey",
        "salifo Modi",
        "Afrique de l'Ouest",
        "pays ouest-africain",
        "groupe de mercenaires russes Wagner",
        "APA",
    ];
    assert_eq!(found(&list, text), expected);
}

#[test]
fn threads_share_names() {
    fn shared<T: Send + Sync>() {}
    shared::<Names>();
}

#[test]
fn names_without_letters_are_never_found() {
    assert!(names(&["", " ", "…", "\u{ad}"]).find("a … \u{ad}").is_empty());
    assert!(names(&[]).find("Niger").is_empty());
    assert!(names(&["Niger"]).find("").is_empty());
}

#[test]
fn hostile_texts_are_read_to_the_end() {
    let a = "a".repeat(300_000);
    let words = "a ".repeat(5_000);
    let hyphens = "A-".repeat(5_000);
    let marks = format!("a{}", "\u{301}".repeat(150_000));
    let blanks = format!("A{}-A", " \u{ad}".repeat(100_000));
    let nested: Vec<String> = (1..20)
        .map(|count| "a ".repeat(count))
        .chain(["A".to_owned()])
        .collect();
    let list: Vec<&str> = nested.iter().map(String::as_str).collect();
    let names = names(&list);
    for text in [a, words, hyphens, marks, blanks] {
        let found = names.find(&text);
        assert!(found.iter().all(|mention| text.get(mention.range.clone()).is_some()));
    }
}

fn a_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-ZÉ][a-zéè]{1,7}( [A-ZÉ][a-zé]{1,5}){0,2}",
        "[a-zé]{2,6}( [a-zé]{2,6}){0,2}",
        "[A-Z]{2,4}",
        "[A-Z][a-z]{1,4}[-'’][A-Z][a-z]{1,4}",
    ]
}

proptest! {
    #[test]
    fn mentions_are_ranges_that_fold_to_their_spelling(
        list in prop::collection::vec(prop_oneof![a_name(), "[aéAœ.U-]{1,3}", "\\PC{1,4}"], 0..12),
        text in prop_oneof!["\\PC{0,60}", "[ aéÉAœ.U’-]{0,60}", "[ aA\u{301}\u{ad}\u{a0}\r\n'-]{0,40}"],
        picks in prop::collection::vec((0usize..12, 0usize..6), 0..10),
    ) {
        let joints = [" ", "-", "'", "", "\u{ad}", ", l’"];
        let mut text = text;
        for (pick, joint) in picks {
            text.push_str(joints[joint]);
            text.push_str(list.get(pick).map_or("", String::as_str));
        }
        let spellings: Vec<Spelling> = list.iter().enumerate().map(|(at, text)| spelling(at / 2, text)).collect();
        let mentions = Names::new(&spellings).find(&text);
        let bases = |text: &str| fold::letters(text).iter().map(|letter| letter.base).collect::<String>();
        for mention in &mentions {
            let part = text.get(mention.range.clone());
            prop_assert!(part.is_some_and(|part| !part.is_empty()), "{mention:?}");
            prop_assert_eq!(bases(part.unwrap_or("")), bases(&spellings[mention.spelling].text));
        }
        for pair in mentions.windows(2) {
            let key = |mention: &Mention| (mention.range.start, mention.range.end, mention.spelling);
            prop_assert!(key(&pair[0]) < key(&pair[1]));
            prop_assert!(pair[0].range == pair[1].range || pair[0].range.end <= pair[1].range.start);
        }
    }

    #[test]
    fn a_name_between_spaces_is_found(
        name in a_name(),
        before in "([0-9а-я一-十,;]{1,6} ){0,5}",
        after in "( [0-9а-я一-十,;]{1,6}){0,5}",
    ) {
        let text = format!("{before}{name}{after}");
        let range = before.len()..before.len() + name.len();
        prop_assert_eq!(names(&[&name]).find(&text), vec![Mention { spelling: 0, range }]);
    }
}
