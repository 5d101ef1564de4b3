//! What is asserted of numbers: texts of either language -> forms, units, and what is found where.
//!
//! Invariant: every case that is read in French has its like in English.

use proptest::prelude::*;

use super::*;
use crate::date::Lang;
use Form::{About, Above, AtLeast, AtMost, Below, Between, Exact};

#[test]
fn numbers_round_trip_and_read_well() {
    for (written, fr, en) in [
        ("1000~", "environ 1\u{202f}000", "about 1,000"),
        (">269", "plus de 269", "more than 269"),
        (">=369", "au moins 369", "at least 369"),
        ("<100", "moins de 100", "fewer than 100"),
        ("900..1000", "de 900 à 1\u{202f}000", "900 to 1,000"),
        ("1 234 567", "1\u{202f}234\u{202f}567", "1,234,567"),
        ("0.5", "0,5", "0.5"),
        ("près de 1 000 soldats", "environ 1\u{202f}000", "about 1,000"),
        (
            "more than 1.5 million",
            "plus de 1\u{202f}500\u{202f}000",
            "more than 1,500,000",
        ),
    ] {
        let number: Number = written.parse().unwrap();
        assert_eq!(number.to_string(), written);
        assert_eq!(number.prose(Locale::french()), fr);
        assert_eq!(number.prose(Locale::english()), en);
    }
}

#[test]
fn what_says_no_number_or_two_is_refused() {
    for bad in [
        "",
        "1..",
        "9..1",
        "1e5",
        "--1",
        "inf",
        ">",
        "1.2.3",
        "12 34",
        "soldats",
        "des dizaines",
        "dozens",
        "1000 2000",
        "3 hommes et 2 femmes",
        "entre 900",
        "between 9 and 1",
        "entre 9 et 1",
        "deux ou",
        "2e",
        "3rd",
        "les",
        "près de",
        "..5",
        "1000 =",
        "plusieurs",
        "~",
        "-",
        "12.03.2024",
        "2024-03-12",
    ] {
        assert!(bad.parse::<Number>().is_err(), "{bad}: {:?}", bad.parse::<Number>());
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_both() {
    for (text, ways) in [
        ("1,000", ["`1000`", "`1`"]),
        ("1.000", ["`1000`", "`1`"]),
        ("1,234", ["`1234`", "`1.2340`"]),
        ("1,234~", ["`1234`", "`1.2340`"]),
        (">1.234", ["`1234`", "`1.2340`"]),
        ("environ 1,000 soldats", ["`1000`", "`1`"]),
        ("about 1.000 soldiers", ["`1000`", "`1`"]),
        ("3 billions", ["`3000000000000`", "`3000000000`"]),
    ] {
        let error = text.parse::<Number>().expect_err(text).0;
        assert!(ways.iter().all(|way| error.contains(way)), "{text}: {error}");
    }
}

#[test]
fn numbers_are_read_in_words_and_figures() {
    for (text, form, unit) in [
        ("mille", Exact(1000.0), None),
        ("deux cent soixante-neuf", Exact(269.0), None),
        ("près de 1 000", About(1000.0), None),
        ("près d’un millier", About(1000.0), None),
        ("quelque 1\u{202f}000 militaires", About(1000.0), Some("militaires")),
        ("leurs quelque 1 000 militaires", About(1000.0), Some("militaires")),
        ("environ mille", About(1000.0), None),
        ("une centaine", About(100.0), None),
        ("une dizaine de", About(10.0), None),
        ("une bonne centaine de personnes", About(100.0), Some("personnes")),
        ("une dizaine de milliers", About(10_000.0), None),
        ("deux douzaines", About(24.0), None),
        ("une demi-douzaine", About(6.0), None),
        ("plus de 269", Above(269.0), None),
        ("plus d'une centaine", Above(100.0), None),
        ("au moins 369", AtLeast(369.0), None),
        ("pas moins de trois", AtLeast(3.0), None),
        ("moins de cent", Below(100.0), None),
        ("jusqu’à 500", AtMost(500.0), None),
        ("entre 900 et 1 000", Between(900.0, 1000.0), None),
        ("de 900 à 1 000 hommes", Between(900.0, 1000.0), Some("hommes")),
        ("900 à 1 000", Between(900.0, 1000.0), None),
        ("deux ou trois", Between(2.0, 3.0), None),
        ("deux à trois millions", Between(2e6, 3e6), None),
        ("1,5 million", Exact(1.5e6), None),
        ("un million et demi", Exact(1.5e6), None),
        ("3 milliards", Exact(3e9), None),
        ("3 millions de dollars", Exact(3e6), Some("dollars")),
        ("trois millions deux cent mille", Exact(3_200_000.0), None),
        ("1,234 milliard", Exact(1.234e9), None),
        ("environ 1.000 soldats", About(1000.0), Some("soldats")),
        ("1,5 km", Exact(1.5), Some("km")),
        ("40 %", Exact(40.0), Some("%")),
        ("40 pour cent", Exact(40.0), Some("%")),
        ("3 M€", Exact(3e6), Some("€")),
        ("1 000 soldats environ", About(1000.0), Some("soldats")),
        ("500 ou plus", AtLeast(500.0), None),
        ("a thousand", Exact(1000.0), None),
        ("two hundred and sixty-nine", Exact(269.0), None),
        ("a hundred and twenty", Exact(120.0), None),
        ("about 1,000", About(1000.0), None),
        ("some 1,000", About(1000.0), None),
        ("their some 1,000 troops", About(1000.0), Some("troops")),
        ("nearly a thousand soldiers", About(1000.0), Some("soldiers")),
        ("almost 40", About(40.0), None),
        ("around 40", About(40.0), None),
        ("roughly 40", About(40.0), None),
        ("1,000 soldiers", Exact(1000.0), Some("soldiers")),
        ("a dozen", About(12.0), None),
        ("half a dozen", About(6.0), None),
        ("more than 269", Above(269.0), None),
        ("over 1,000", Above(1000.0), None),
        ("at least 369", AtLeast(369.0), None),
        ("no fewer than three", AtLeast(3.0), None),
        ("fewer than a hundred", Below(100.0), None),
        ("less than 100", Below(100.0), None),
        ("up to 500", AtMost(500.0), None),
        ("between 900 and 1,000", Between(900.0, 1000.0), None),
        ("from 900 to 1,000 men", Between(900.0, 1000.0), Some("men")),
        ("two or three", Between(2.0, 3.0), None),
        ("two to three hundred", Between(200.0, 300.0), None),
        ("1.5 million", Exact(1.5e6), None),
        ("1.5 billion", Exact(1.5e9), None),
        ("a million and a half", Exact(1.5e6), None),
        ("one and a half million", Exact(1.5e6), None),
        ("half a million", Exact(5e5), None),
        ("3 billion dollars", Exact(3e9), Some("dollars")),
        ("$3bn", Exact(3e9), Some("$")),
        ("$1,200", Exact(1200.0), Some("$")),
        ("two million three hundred thousand", Exact(2_300_000.0), None),
        ("40 percent", Exact(40.0), Some("%")),
        ("40 per cent of voters", Exact(40.0), Some("% voters")),
        ("10k", Exact(10_000.0), None),
        ("500+", AtLeast(500.0), None),
        ("500 or more", AtLeast(500.0), None),
        ("1000", Exact(1000.0), None),
        ("-5 °C", Exact(-5.0), Some("° C")),
        ("1_000", Exact(1000.0), None),
        ("1,234,567", Exact(1_234_567.0), None),
        ("0.125", Exact(0.125), None),
        ("1.5", Exact(1.5), None),
        ("> 269 soldats", Above(269.0), Some("soldats")),
        ("<=5", AtMost(5.0), None),
        ("≥ 5", AtLeast(5.0), None),
        ("~1000", About(1000.0), None),
        ("1000~", About(1000.0), None),
        ("900..1000", Between(900.0, 1000.0), None),
        ("5..5", Between(5.0, 5.0), None),
    ] {
        let number: Number = text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!((number.form(), number.unit()), (form, unit), "{text}");
        assert_eq!(number.to_string(), text);
    }
}

#[test]
fn numbers_are_found_with_their_hedges() {
    let (fr, en) = (Lang::Fr, Lang::En);
    type Expected = &'static [(&'static str, Form)];
    let cases: [(Lang, &str, Expected); 34] = [
        (fr, "les deux tiers des voix, en 2024-05, le 31 oct.", &[]),
        (
            en,
            "two-thirds of the votes, in 2024-05, by Oct. 31 and October 31st",
            &[],
        ),
        (
            fr,
            "qui compte près de 1 000 soldats",
            &[("près de 1 000", About(1000.0))],
        ),
        (
            fr,
            "retirer leurs quelque 1\u{a0}000 militaires du pays",
            &[("quelque 1\u{a0}000", About(1000.0))],
        ),
        (
            fr,
            "le départ imminent des mille soldats américains",
            &[("mille", Exact(1000.0))],
        ),
        (
            fr,
            "plus de 269 éléments sur 946 ont quitté le Niger",
            &[("plus de 269", Above(269.0)), ("946", Exact(946.0))],
        ),
        (
            fr,
            "le 19 mai 2024, entre 900 et 1 000 hommes",
            &[("entre 900 et 1 000", Between(900.0, 1000.0))],
        ),
        (fr, "du 12 au 15 mars, en 2012, le 1er juin et le 3e étage", &[]),
        (fr, "l’accord de 2012 ; depuis 2010 ; (2023) ; à 14h30 ; 10:30", &[]),
        (fr, "le 12/03/2024 et le 2024-03-12, de 2010 à 2014, 2023-2024", &[]),
        (fr, "la force de 2000 hommes", &[("2000", Exact(2000.0))]),
        (fr, "un homme et une femme", &[]),
        (fr, "au moins un homme", &[("au moins un", AtLeast(1.0))]),
        (fr, "un avion F-16 et un Il-76 de la base G5", &[]),
        (fr, "3 hommes, 2 femmes", &[("3", Exact(3.0)), ("2", Exact(2.0))]),
        (fr, "des dizaines de morts, plusieurs blessés", &[]),
        (fr, "environ 1,000 soldats", &[("environ 1,000", About(1000.0))]),
        (fr, "40 % des 300 sièges", &[("40", Exact(40.0)), ("300", Exact(300.0))]),
        (en, "counts nearly 1,000 soldiers", &[("nearly 1,000", About(1000.0))]),
        (
            en,
            "the two hundred and sixty-nine men",
            &[("two hundred and sixty-nine", Exact(269.0))],
        ),
        (
            en,
            "more than 269 out of 946 have left",
            &[("more than 269", Above(269.0)), ("946", Exact(946.0))],
        ),
        (
            en,
            "On May 19, 2024, between 900 and 1,000 men",
            &[("between 900 and 1,000", Between(900.0, 1000.0))],
        ),
        (en, "from 12 to 15 March, in 2012, on 1st June and the 3rd floor", &[]),
        (en, "the 2012 agreement; since 2010; (2023); at 14:30; 10am", &[]),
        (en, "on 12/03/2024 and 2024-03-12, from 2010 to 2014", &[]),
        (en, "a force of 2000 men", &[("2000", Exact(2000.0))]),
        (en, "a man and an officer", &[]),
        (en, "at least one man", &[("at least one", AtLeast(1.0))]),
        (en, "an F-16 and an Il-76 of G5", &[]),
        (en, "3 men, 2 women", &[("3", Exact(3.0)), ("2", Exact(2.0))]),
        (en, "dozens of dead, several hundred wounded", &[]),
        (
            en,
            "it cost £90,000, or $3.5m",
            &[("£90,000", Exact(90_000.0)), ("$3.5m", Exact(3.5e6))],
        ),
        (
            en,
            "paid $3 to 5 million",
            &[("$3 to 5 million", Form::Between(3e6, 5e6))],
        ),
        (
            fr,
            "entre 3 % et 5 à peu près",
            &[("entre 3 % et 5", Form::Between(3.0, 5.0))],
        ),
    ];
    for (lang, text, expected) in cases {
        let found: Vec<_> = find(text, lang)
            .into_iter()
            .map(|found| (text[found.range].to_owned(), found.number.form()))
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(words, form)| ((*words).to_owned(), *form))
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn other_roles_are_told() {
    let roles = |text: &str, lang| every(text, lang).iter().map(|found| found.role).collect::<Vec<_>>();
    assert_eq!(roles("le 19 mai 2024", Lang::Fr), [Role::Date, Role::Date]);
    assert_eq!(roles("19 May 2024", Lang::En), [Role::Date, Role::Date]);
    assert_eq!(roles("des dizaines, la moitié", Lang::Fr), [Role::Vague, Role::Share]);
    assert_eq!(roles("deux tiers", Lang::Fr), [Role::Share]);
    assert_eq!(roles("two-thirds", Lang::En), [Role::Share]);
    assert_eq!(roles("dozens, half", Lang::En), [Role::Vague, Role::Share]);
    assert_eq!(roles("le deuxième", Lang::Fr), [Role::Label]);
    assert_eq!(roles("the second", Lang::En), [Role::Label]);
    assert_eq!(every("1,000 men", Lang::En)[0].other, Some(1.0));
    assert_eq!(find("5 km", Lang::Fr)[0].number.unit(), Some("km"));
    assert_eq!(
        find("3 millions de dollars", Lang::Fr)[0].number.unit(),
        Some("dollars")
    );
}

/// A number in figures or words, with a hedge or not.
fn said() -> impl Strategy<Value = (String, Lang)> {
    let figures = prop_oneof![
        "[1-9][0-9]{0,5}",
        "[1-9][0-9]{0,2}( [0-9]{3}){1,2}",
        "[1-9][0-9]?[.,][0-9]{1,2}"
    ];
    let hedges = prop_oneof![
        Just(("près de ", Lang::Fr)),
        Just(("au moins ", Lang::Fr)),
        Just(("plus de ", Lang::Fr)),
        Just(("nearly ", Lang::En)),
        Just(("at least ", Lang::En)),
        Just(("more than ", Lang::En)),
    ];
    (hedges, figures).prop_map(|((hedge, lang), figures)| (format!("{hedge}{figures}"), lang))
}

proptest! {
    #[test]
    fn nothing_panics(
        text in ".{0,60}",
        almost in "(près de|entre|de|et|à|un|une|mille|cent|vingt|million|demi|half|a|and|hundred|dozen|[0-9]{1,4}|[0-9., ~<>=%$€+/:'’-]| ){0,20}",
    ) {
        for text in [text, almost] {
            if let Ok(number) = text.parse::<Number>() {
                prop_assert_eq!(number.to_string(), text.trim());
                let interval = number.interval();
                prop_assert!(interval.low <= interval.high && number.reach().covers(&interval), "{}", text);
            }
            for lang in [Lang::Fr, Lang::En] {
                let found = every(&text, lang);
                prop_assert!(found.iter().all(|found| text.get(found.range.clone()).is_some_and(|words| !words.is_empty())));
                prop_assert!(found.windows(2).all(|two| two[0].range.end <= two[1].range.start), "{}", text);
                prop_assert!(find(&text, lang).len() <= found.len());
            }
        }
    }

    #[test]
    fn what_a_claim_says_is_found_in_a_text((said, lang) in said()) {
        let number: Number = said.parse().unwrap();
        let text = format!("« {said} » !");
        let found = find(&text, lang);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].number.form(), number.form());
        prop_assert_eq!(&text[found[0].range.clone()], said);
    }

    #[test]
    fn figures_are_read_back(value in 0..10_000_000_u32) {
        for (lang, locale) in [(Lang::Fr, Locale::french()), (Lang::En, Locale::english())] {
            let text = locale.figures(f64::from(value));
            let found = every(&text, lang);
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].number.form(), Exact(f64::from(value)));
        }
    }
}

#[test]
fn long_texts_take_linear_time() {
    let started = std::time::Instant::now();
    for piece in [
        "1", "1 000 ", "mille ", "cent-", "entre ", "de 1 à ", "1,", "un ", "-", "plus de ",
    ] {
        let text = piece.repeat(10_000);
        every(&text, Lang::Fr);
        every(&text, Lang::En);
        let _ = text.parse::<Number>();
    }
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}
