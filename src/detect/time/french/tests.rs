//! What the French grammar promises, on invented sentences.
//!
//! Invariant: no text here is taken from a test suite.

use proptest::prelude::*;

use crate::date::{Day, Lang};
use crate::detect::time::{Expression, Reference, Tense, find};

/// The expressions of a text published on Wednesday 22 May 2024.
fn found(text: &str) -> Vec<Expression> {
    let day = Day::new(2024, 5, 22).expect("it is a day of the calendar");
    find(text, Lang::Fr, &Reference::published(day))
}

/// The words of each expression with its EDTF value, or its TIMEX3 value where it has none.
fn told(text: &str) -> Vec<(String, String)> {
    found(text)
        .into_iter()
        .map(|found| {
            let words = text.get(found.full.clone()).unwrap_or_default().to_owned();
            let value = found.value.map_or(found.timex, |value| value.as_str().to_owned());
            (words, value)
        })
        .collect()
}

fn check(table: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in table {
        let told = told(text);
        let told: Vec<(&str, &str)> = told
            .iter()
            .map(|(words, value)| (words.as_str(), value.as_str()))
            .collect();
        assert_eq!(told, *expected, "{text}");
    }
}

#[test]
fn full_and_partial_dates() {
    check(&[
        (
            "L'accord fut signé le 19 mai 2023.",
            &[("le 19 mai 2023", "2023-05-19")],
        ),
        ("Né le 1er mai 1962 à Dakar", &[("le 1er mai 1962", "1962-05-01")]),
        ("le premier mars 2013", &[("le premier mars 2013", "2013-03-01")]),
        ("Lomé, 19/05/24", &[("19/05/24", "2024-05-19")]),
        ("Genève, le 19.05.2023", &[("le 19.05.2023", "2023-05-19")]),
        ("2023-05-19", &[("2023-05-19", "2023-05-19")]),
        (
            "Le ministre a démissionné vendredi 19 avril.",
            &[("vendredi 19 avril", "2024-04-19")],
        ),
        ("une grève en septembre 2022", &[("septembre 2022", "2022-09")]),
        ("au mois de mai 2012", &[("mois de mai 2012", "2012-05")]),
        ("LE 5 FEVRIER 2019", &[("LE 5 FEVRIER 2019", "2019-02-05")]),
        ("le 5 sep-\ntembre 2019", &[("le 5 sep-\ntembre 2019", "2019-09-05")]),
        ("le dix-huit juin 1940", &[("le dix-huit juin 1940", "1940-06-18")]),
        ("le 10 novembre 93", &[("le 10 novembre 93", "1993-11-10")]),
        ("la révolte de Mai 68", &[("Mai 68", "1968-05")]),
        ("Il est élu en 2012, puis réélu.", &[("2012", "2012")]),
        ("en l'an deux mille", &[("l'an deux mille", "2000")]),
        ("en 52 av. J.-C.", &[("52 av. J.-C.", "-0051")]),
        ("14 - 20 sept. 2014", &[("14 - 20 sept. 2014", "2014-09-14/2014-09-20")]),
    ]);
}

#[test]
fn dates_in_other_orders() {
    check(&[
        ("Rendez-vous Mai vingt et un", &[("Mai vingt et un", "2024-05-21")]),
        ("Réunion août deuxième", &[("août deuxième", "2024-08-02")]),
        ("Réunion Octobre. 2", &[("Octobre. 2", "2024-10-02")]),
        (
            "La grève dura tout octobre. 2 hommes moururent.",
            &[("octobre", "2023-10")],
        ),
        ("Procès 2020/Sep/23", &[("2020/Sep/23", "2020-09-23")]),
        ("Bilan 2015-3", &[("2015-3", "2015-03")]),
        ("Bilan 2016 / 11", &[("2016 / 11", "2016-11")]),
        ("Bilan 2016 / 11 morts", &[("2016", "2016")]),
        (
            "au cours du troisième quart de 2016",
            &[("troisième quart de 2016", "2016-35")],
        ),
    ]);
}

#[test]
fn weeks_and_units_further_on() {
    check(&[
        (
            "Il part le mois après le prochain.",
            &[("le mois après le prochain", "2024-07")],
        ),
        (
            "Il part l'année après la prochaine.",
            &[("l'année après la prochaine", "2026")],
        ),
        (
            "Elle arrivera la semaine prochaine mercredi.",
            &[("la semaine prochaine mercredi", "2024-05-29")],
        ),
        (
            "les ventes de la semaine 31",
            &[("la semaine 31", "2024-07-29/2024-08-04")],
        ),
        (
            "dans la semaine du 3 au 7 juin",
            &[("du 3 au 7 juin", "2024-06-03/2024-06-07")],
        ),
        ("Nous allons signer lundi.", &[("lundi", "2024-05-27")]),
        ("Nous avons signé lundi.", &[("lundi", "2024-05-20")]),
    ]);
}

#[test]
fn seen_from_publication() {
    check(&[
        ("Il est mort hier soir.", &[("hier soir", "2024-05-21")]),
        ("Avant-hier, la pluie est tombée.", &[("Avant-hier", "2024-05-20")]),
        ("Elle arrive après-demain.", &[("après-demain", "2024-05-24")]),
        ("Le mois dernier, il a plu.", &[("Le mois dernier", "2024-04")]),
        (
            "la semaine prochaine",
            &[("la semaine prochaine", "2024-05-27/2024-06-02")],
        ),
        (
            "Le 26 juillet dernier, l'armée a pris le pouvoir.",
            &[("Le 26 juillet dernier", "2023-07-26")],
        ),
        ("Le traité fut dénoncé en mars dernier.", &[("mars dernier", "2024-03")]),
        ("le 20 du mois prochain", &[("le 20 du mois prochain", "2024-06-20")]),
        (
            "lundi de la semaine prochaine",
            &[("lundi de la semaine prochaine", "2024-05-27")],
        ),
        ("Cette année-là, la récolte fut bonne.", &[("Cette année-là", "2024")]),
        (
            "Il y a trois semaines, le pont a cédé.",
            &[("Il y a trois semaines", "2024-05-01~")],
        ),
        (
            "d'ici les quatre prochains mois",
            &[("d'ici les quatre prochains mois", "../2024-09-30")],
        ),
        (
            "les deux dernières semaines",
            &[("les deux dernières semaines", "2024-05-06/2024-05-19")],
        ),
        (
            "La fête aura lieu du 6 au 15 septembre de l'an prochain.",
            &[("du 6 au 15 septembre de l'an prochain", "2025-09-06/2025-09-15")],
        ),
    ]);
}

#[test]
fn seen_from_the_date_told_before() {
    check(&[
        (
            "Le 3 mars 2021, la foule envahit la place. La veille, un homme avait été tué ; le lendemain, le calme revint.",
            &[
                ("Le 3 mars 2021", "2021-03-03"),
                ("La veille", "2021-03-02"),
                ("le lendemain", "2021-03-03"),
            ],
        ),
        (
            "Élu en juillet 2020, il part trois mois plus tard.",
            &[("juillet 2020", "2020-07"), ("trois mois plus tard", "2020-10~")],
        ),
        (
            "Le coup eut lieu en juillet 2023. Quelques mois plus tard, tout changea.",
            &[("juillet 2023", "2023-07"), ("Quelques mois plus tard", "2023-08/..")],
        ),
        (
            "deux jours après Noël 2022",
            &[("deux jours après Noël 2022", "2022-12-27")],
        ),
        (
            "la veille du 5 juin 2023",
            &[("la veille du 5 juin 2023", "2023-06-04")],
        ),
    ]);
}

#[test]
fn tense_tells_the_side() {
    check(&[
        (
            "Un retrait qui s'achèvera le 15 septembre.",
            &[("le 15 septembre", "2024-09-15")],
        ),
        (
            "Le retrait s'est achevé le 15 septembre.",
            &[("le 15 septembre", "2023-09-15")],
        ),
        ("Il est attendu vendredi à Cotonou.", &[("vendredi", "2024-05-24")]),
        ("Il a été reçu vendredi à Cotonou.", &[("vendredi", "2024-05-17")]),
        ("les mesures annoncées mercredi", &[("mercredi", "2024-05-22")]),
        ("Le scrutin doit se tenir en mars.", &[("mars", "2025-03")]),
    ]);
    for (text, tense) in [
        ("Le texte sera signé lundi.", Tense::Future),
        ("Le texte a été signé lundi.", Tense::Past),
        ("Le texte, lundi", Tense::Unknown),
    ] {
        let tenses: Vec<Tense> = found(text).iter().map(|found| found.tense).collect();
        assert_eq!(tenses, [tense], "{text}");
    }
}

#[test]
fn vague_parts_and_longer_times() {
    check(&[
        ("à la mi-mars", &[("la mi-mars", "2024-03-11/2024-03-20")]),
        ("fin 2023", &[("fin 2023", "2023-09-01/2023-12-31")]),
        (
            "au début du mois de mai 2021",
            &[("début du mois de mai 2021", "2021-05-01/2021-05-10")],
        ),
        ("courant avril", &[("courant avril", "2024-04")]),
        ("au cours de l'été 2023", &[("l'été 2023", "2023-22")]),
        ("le premier trimestre 2024", &[("le premier trimestre 2024", "2024-33")]),
        ("au T2 2023", &[("T2 2023", "2023-34")]),
        ("les années 1990", &[("les années 1990", "199X")]),
        (
            "dans les années quatre-vingt-dix",
            &[("les années quatre-vingt-dix", "199X")],
        ),
        (
            "dans les années 1980 et 1990",
            &[("les années 1980", "198X"), ("1990", "199X")],
        ),
        (
            "la seconde moitié de mai 2021",
            &[("la seconde moitié de mai 2021", "2021-05-16/2021-05-31")],
        ),
        ("au second semestre 2022", &[("second semestre 2022", "2022-41")]),
        (
            "les trois premiers mois de 2023",
            &[("les trois premiers mois de 2023", "2023-01-01/2023-03-31")],
        ),
        (
            "plus tard cette année",
            &[("plus tard cette année", "2024-05-22/2024-12-31")],
        ),
        ("au XXe siècle", &[("XXe siècle", "19XX")]),
        ("au dix-neuvième siècle", &[("dix-neuvième siècle", "18XX")]),
        (
            "le troisième lundi de mars 2022",
            &[("le troisième lundi de mars 2022", "2022-03-21")],
        ),
        (
            "la semaine du 6 octobre 2021",
            &[("la semaine du 6 octobre 2021", "2021-10-04/2021-10-10")],
        ),
        ("ces dernières années", &[("ces dernières années", "PXY")]),
    ]);
}

#[test]
fn intervals_and_open_ends() {
    check(&[
        ("du 3 au 5 mai 2023", &[("du 3 au 5 mai 2023", "2023-05-03/2023-05-05")]),
        (
            "les 3, 4 et 5 mai 2023",
            &[("les 3, 4 et 5 mai 2023", "2023-05-03/2023-05-05")],
        ),
        (
            "du 28 décembre au 3 janvier 2023",
            &[("du 28 décembre au 3 janvier 2023", "2022-12-28/2023-01-03")],
        ),
        (
            "les 3 et 20 mai 2023",
            &[("les 3", "2023-05-03"), ("20 mai 2023", "2023-05-20")],
        ),
        ("de 1960 à nos jours", &[("de 1960 à nos jours", "1960/2024-05-22")]),
        (
            "avant la fin de mai 2021",
            &[("avant la fin de mai 2021", "../2021-05-31")],
        ),
        ("de 2012 à 2014", &[("de 2012 à 2014", "2012/2014")]),
        ("la saison 2012-2013", &[("2012-2013", "2012/2013")]),
        (
            "entre avril et le 15 septembre 2024",
            &[("entre avril et le 15 septembre 2024", "2024-04/2024-09-15")],
        ),
        ("Depuis 2012, il gouverne.", &[("Depuis 2012", "2012/..")]),
        ("à partir de mars 2023", &[("à partir de mars 2023", "2023-03/..")]),
        (
            "Ils partiront d'ici au 15 septembre.",
            &[("d'ici au 15 septembre", "../2024-09-15")],
        ),
        (
            "au plus tard le 15 septembre 2024",
            &[("au plus tard le 15 septembre 2024", "../2024-09-15")],
        ),
        ("avant 2010", &[("avant 2010", "../2009")]),
        ("jusqu'en mai 2022", &[("jusqu'en mai 2022", "../2022-05")]),
        (
            "depuis le 3 mai 2021 jusqu'au 5 mai 2021",
            &[("depuis le 3 mai 2021 jusqu'au 5 mai 2021", "2021-05-03/2021-05-05")],
        ),
    ]);
}

#[test]
fn durations_repetitions_and_hours() {
    check(&[
        ("une commission de cinq jours", &[("cinq jours", "P5D")]),
        ("pendant deux ans et demi", &[("deux ans et demi", "P2.5Y")]),
        ("après une demi-heure", &[("une demi-heure", "PT30M")]),
        ("il dure depuis des années", &[("des années", "PXY")]),
        ("en 1 h 51", &[("1 h 51", "PT1H51M")]),
        ("Le vendredi, on mange du poisson.", &[("Le vendredi", "XXXX-WXX-5")]),
        ("Le vendredi, il est mort.", &[("Le vendredi", "2024-05-17")]),
        ("la nuit dernière", &[("la nuit dernière", "2024-05-21")]),
        (
            "Publié le 20/05/2024 à 09:12",
            &[("le 20/05/2024", "2024-05-20"), ("09:12", "2024-05-20")],
        ),
        ("une dizaine de jours", &[("une dizaine de jours", "P10D")]),
        ("tous les vendredis", &[("tous les vendredis", "XXXX-WXX-5")]),
        ("chaque année", &[("chaque année", "P1Y")]),
        ("trois fois par semaine", &[("par semaine", "P1W")]),
        (
            "Rendez-vous le 3 juin 2024 à 18h30.",
            &[("le 3 juin 2024", "2024-06-03"), ("18h30", "2024-06-03")],
        ),
        ("de 18 h à 23 h", &[("18 h", "2024-05-22"), ("23 h", "2024-05-22")]),
    ]);
}

#[test]
fn feasts() {
    check(&[
        ("à Noël 2022", &[("Noël 2022", "2022-12-25")]),
        ("le lundi de Pâques 2024", &[("le lundi de Pâques 2024", "2024-04-01")]),
        ("le défilé du 14-Juillet 2023", &[("14-Juillet 2023", "2023-07-14")]),
        ("les attentats du 11-Septembre", &[("11-Septembre", "2001-09-11")]),
        ("le jour de l'an 2023", &[("le jour de l'an 2023", "2023-01-01")]),
    ]);
}

#[test]
fn what_is_no_time() {
    for text in [
        "Un soldat a été blessé et n'a pas été soigné.",
        "La planète Mars a deux lunes.",
        "Il a perdu 2 000 soldats et tiré à 2000 exemplaires.",
        "Or sept hommes sont morts, dont cinq enfants.",
        "La loi n° 2012-345 du Mali",
        "Appelez le 03.29.88.43.12.",
        "Un homme âgé de 34 ans, et une femme de 28 ans, ont été arrêtés.",
        "Jean Dupont, 45 ans, est avocat.",
        "Il est à jour, et vit au jour le jour.",
        "Une seconde fois, il a dit non.",
        "Un jour, il partira.",
        "Jean-Noël Dupont et Allen Toussaint mangent une bûche de Noël à l'église Saint-Nicolas.",
        "Avril Martin a perdu en 10 manches.",
        "Paris a battu Lyon 3-1, puis 2/1.",
        "Le printemps arabe et le Printemps de Prague",
        "Les départements d'outre-mer 12",
        "Le score est de 14.12 et la version 19.5",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn capitals_missing_accents_and_print() {
    check(&[
        (
            "LA VEILLE DU 5 AOUT 2021",
            &[("LA VEILLE DU 5 AOUT 2021", "2021-08-04")],
        ),
        ("depuis fevrier 2023", &[("depuis fevrier 2023", "2023-02/..")]),
        ("du ler juin 1918", &[("ler juin 1918", "1918-06-01")]),
        (
            "le week-\nend du 5 mai 2023",
            &[("le week-\nend du 5 mai 2023", "2023-05-06/2023-05-07")],
        ),
        ("d’ici l’été 2025", &[("d’ici l’été 2025", "../2025-08-31")]),
        (
            "à 8 h. du soir le 23 février 1878",
            &[("8 h. du soir", "2024-05-22"), ("le 23 février 1878", "1878-02-23")],
        ),
    ]);
}

#[test]
fn a_weekday_that_does_not_fit_is_told() {
    let found = found("L'accord du lundi 19 mai 2024");
    let conflict = found.first().and_then(|found| found.conflict.clone());
    assert_eq!(
        conflict.map(|conflict| (conflict.stated, conflict.actual)),
        Some((0, 6))
    );
}

proptest! {
    #[test]
    fn any_words_in_any_order_are_read(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "le", "la", "les", "l'", "d'", "de", "du", "des", "au", "à", "en", "entre", "et", "ou", "ce", "cette",
                "lundi", "mardis", "mar.", "3", "15", "1er", "31", "2024", "93", "0", "99999999999", "mai", "sept.",
                "mars", "semaine", "mois", "an", "années", "jours", "dernier", "prochaines", "suivant", "veille",
                "lendemain", "fin", "début", "mi-", "premier", "trois", "cent", "mille", "vingt", "été", "hiver", "nuit",
                "soir", "plus", "tard", "tôt", "après", "avant", "hier", "demain", "depuis", "jusqu'", "ici", "il", "y",
                "a", "siècle", "XXe", "-", "/", ".", ",", ":", "h", "30", "Noël", "Pâques", "chaque", "tous", "\n", "é",
            ]),
            0..14,
        ),
        glue in proptest::collection::vec(any::<bool>(), 14),
    ) {
        let mut text = String::new();
        for (word, glued) in words.iter().zip(glue) {
            text.push_str(word);
            if !glued {
                text.push(' ');
            }
        }
        let mut last = 0;
        for found in found(&text) {
            prop_assert!(text.get(found.full.clone()).is_some_and(|words| !words.is_empty()), "{text}");
            prop_assert!(found.full.start >= last, "{text}");
            last = found.full.end;
        }
    }
}
