//! EDTF and a locale → the words, in tables.
//!
//! Invariant: a plain day is written as ICU writes it, in every language; French months begin with « 1er ».

use crate::date::Date;
use crate::locale::Locale;

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Non-breaking spaces count as spaces here.
fn plain(text: String) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn nouns_and_adverbs_in_french() {
    for (text, noun, adverb) in [
        ("2024-05-19", "19 mai 2024", "le 19 mai 2024"),
        ("2024-05-01", "1er mai 2024", "le 1er mai 2024"),
        ("2024-03", "mars 2024", "en mars 2024"),
        ("2024", "2024", "en 2024"),
        ("0042", "42 apr. J.-C.", "en 42 apr. J.-C."),
        ("-0043-03-15", "15 mars 44 av. J.-C.", "le 15 mars 44 av. J.-C."),
        ("0000", "1 av. J.-C.", "en 1 av. J.-C."),
        ("2024-03~", "vers mars 2024", "vers mars 2024"),
        ("2024-05-19~", "vers le 19 mai 2024", "vers le 19 mai 2024"),
        ("2024?", "peut-être 2024", "peut-être en 2024"),
        ("2024-05-19?", "peut-être le 19 mai 2024", "peut-être le 19 mai 2024"),
        ("2024%", "peut-être vers 2024", "peut-être vers 2024"),
        (
            "2004-06-~11",
            "11 juin 2004 (jour approximatif)",
            "le 11 juin 2004 (jour approximatif)",
        ),
        (
            "2004-06~-11",
            "11 juin 2004 (année et mois approximatifs)",
            "le 11 juin 2004 (année et mois approximatifs)",
        ),
        (
            "2004?-06-%11",
            "11 juin 2004 (année incertaine, jour incertain et approximatif)",
            "le 11 juin 2004 (année incertaine, jour incertain et approximatif)",
        ),
        (
            "?2004-21",
            "printemps 2004 (année incertaine)",
            "au printemps 2004 (année incertaine)",
        ),
        ("2024-21", "printemps 2024", "au printemps 2024"),
        ("2024-22~", "vers l’été 2024", "vers l’été 2024"),
        (
            "2024-31",
            "automne 2024 (hémisphère sud)",
            "à l’automne 2024 (hémisphère sud)",
        ),
        ("2024-33", "premier trimestre 2024", "au premier trimestre 2024"),
        ("2024-41", "second semestre 2024", "au second semestre 2024"),
        ("198X-22", "été, dans les années 1980", "à l’été, dans les années 1980"),
        ("196X", "années 1960", "dans les années 1960"),
        ("196~", "vers les années 1960", "vers les années 1960"),
        ("200X", "entre 2000 et 2009", "entre 2000 et 2009"),
        ("15", "XVIe siècle", "au XVIe siècle"),
        ("00XX", "Ier siècle", "au Ier siècle"),
        ("-04XX", "Ve siècle av. J.-C.", "au Ve siècle av. J.-C."),
        ("-019X", "entre 200 et 191 av. J.-C.", "entre 200 et 191 av. J.-C."),
        ("1XX3", "entre 1003 et 1993 (1XX3)", "entre 1003 et 1993 (1XX3)"),
        ("XXXX", "date inconnue", "à une date inconnue"),
        ("-XXXX", "entre 10 000 et 2 av. J.-C.", "entre 10 000 et 2 av. J.-C."),
        ("2004-XX", "2004 (mois inconnu)", "en 2004 (mois inconnu)"),
        (
            "1985-04-XX",
            "avril 1985 (jour inconnu)",
            "en avril 1985 (jour inconnu)",
        ),
        (
            "2024-XX-12",
            "12 d’un mois inconnu de 2024",
            "le 12 d’un mois inconnu de 2024",
        ),
        (
            "156X-12-25",
            "25 décembre, dans les années 1560",
            "le 25 décembre, dans les années 1560",
        ),
        (
            "XXXX-12-25",
            "25 décembre d’une année inconnue",
            "le 25 décembre d’une année inconnue",
        ),
        (
            "1984-1X",
            "entre octobre et décembre 1984",
            "entre octobre et décembre 1984",
        ),
        ("1984-X2", "février ou décembre 1984", "en février ou décembre 1984"),
        ("2024-03-0X", "début mars 2024", "début mars 2024"),
        ("2024-03-1X", "mi-mars 2024", "à la mi-mars 2024"),
        ("2024-03-1X~", "vers la mi-mars 2024", "vers la mi-mars 2024"),
        (
            "2024-03-2X",
            "entre le 20 et le 29 mars 2024",
            "entre le 20 et le 29 mars 2024",
        ),
        ("2024-03-3X", "le 30 ou le 31 mars 2024", "le 30 ou le 31 mars 2024"),
        (
            "2024-XX-1X",
            "entre le 10 janvier 2024 et le 19 décembre 2024 (2024-XX-1X)",
            "entre le 10 janvier 2024 et le 19 décembre 2024 (2024-XX-1X)",
        ),
        ("Y170000002", "170 000 002", "en 170 000 002"),
        (
            "1950S2",
            "vers 1950 (entre 1900 et 1999)",
            "vers 1950 (entre 1900 et 1999)",
        ),
        ("2024-05-19T14:30", "19 mai 2024 à 14 h 30", "le 19 mai 2024 à 14 h 30"),
        (
            "2024-05-19T09:00:00+01:00",
            "19 mai 2024 à 9 h (UTC+1)",
            "le 19 mai 2024 à 9 h (UTC+1)",
        ),
    ] {
        assert_eq!(plain(date(text).prose(Locale::french())), noun, "{text}");
        assert_eq!(plain(date(text).prose_adverbial(Locale::french())), adverb, "{text}");
    }
}

#[test]
fn intervals_and_sets_in_french() {
    for (text, words) in [
        ("2023-07-26/2024-03", "du 26 juillet 2023 à mars 2024"),
        ("2024-05-03/2024-05-05", "du 3 au 5 mai 2024"),
        ("2024-05-01/2024-06-02", "du 1er mai au 2 juin 2024"),
        ("2024-04/2024-09-15", "d’avril au 15 septembre 2024"),
        ("2024-04/2024-04-15", "d’avril 2024 au 15 avril 2024"),
        ("2023/2024", "de 2023 à 2024"),
        ("2023-21/2024", "du printemps 2023 à 2024"),
        ("196X/197X", "des années 1960 aux années 1970"),
        ("1984~/2004~", "de 1984 à 2004 (dates approximatives)"),
        (
            "1984?/2004-06~",
            "de 1984 (date incertaine) à juin 2004 (date approximative)",
        ),
        ("2024-03/..", "à partir de mars 2024"),
        ("2024-05-19~/..", "à partir du 19 mai 2024 (date approximative)"),
        ("../2024-09-15", "au plus tard le 15 septembre 2024"),
        ("../2024-03~", "au plus tard vers mars 2024"),
        ("/2024-09-15", "jusqu’au 15 septembre 2024 (début inconnu)"),
        ("/2024-09", "jusqu’en septembre 2024 (début inconnu)"),
        ("2024-04/", "à partir d’avril 2024 (fin inconnue)"),
        ("../..", "sans début ni fin"),
        ("[2024-05-19,2024-05-20]", "le 19 ou le 20 mai 2024"),
        ("[2024-05-19,2024-05-20?]", "le 19 ou peut-être le 20 mai 2024"),
        ("[2024-05-30,2024-06-02]", "le 30 mai ou le 2 juin 2024"),
        ("[2024-04-01..2024-09-15]", "entre le 1er avril et le 15 septembre 2024"),
        ("[1667,1668,1670..1672]", "1667, 1668 ou entre 1670 et 1672"),
        ("[2024-04,2024-05]", "avril ou mai 2024"),
        ("[1760-12..]", "au plus tôt en décembre 1760"),
        ("[..1760]", "au plus tard en 1760"),
        ("{1667,1670..1672}", "1667 et de 1670 à 1672"),
        ("{1960,1961-12}", "1960 et décembre 1961"),
        ("{..1984}", "jusqu’en 1984"),
        ("{1984..}", "à partir de 1984"),
    ] {
        assert_eq!(plain(date(text).prose(Locale::french())), words, "{text}");
    }
    let adverb = |text| plain(date(text).prose_adverbial(Locale::french()));
    assert_eq!(adverb("[1667,1668,1670..1672]"), "en 1667, 1668 ou entre 1670 et 1672");
    assert_eq!(adverb("[2024-04,2024-05]"), "en avril ou mai 2024");
    assert_eq!(adverb("{2024-05-19,2024-06}"), "le 19 mai et en juin 2024");
}

#[test]
fn english() {
    for (text, noun, adverb) in [
        ("2024-05-19", "19 May 2024", "on 19 May 2024"),
        ("2024-03~", "around March 2024", "around March 2024"),
        ("2024-05-19?", "perhaps 19 May 2024", "perhaps on 19 May 2024"),
        ("-0043-03-15", "15 March 44 BC", "on 15 March 44 BC"),
        ("0042", "AD 42", "in AD 42"),
        ("009X", "between AD 90 and 99", "between AD 90 and 99"),
        ("000X", "between 1 BC and AD 9", "between 1 BC and AD 9"),
        ("2024-21", "spring 2024", "in spring 2024"),
        ("2024-34", "second quarter of 2024", "in the second quarter of 2024"),
        ("196X", "1960s", "in the 1960s"),
        ("20XX", "21st century", "in the 21st century"),
        ("11XX~", "around the 12th century", "around the 12th century"),
        ("2024-03-1X", "mid-March 2024", "in mid-March 2024"),
        (
            "2024-XX-12",
            "12th of an unknown month of 2024",
            "on the 12th of an unknown month of 2024",
        ),
        (
            "15XX-12-25",
            "25 December in the 16th century",
            "on 25 December in the 16th century",
        ),
        (
            "2004-06~-11",
            "11 June 2004 (year and month approximate)",
            "on 11 June 2004 (year and month approximate)",
        ),
        ("2024-05-03/2024-05-05", "3 to 5 May 2024", "from 3 to 5 May 2024"),
        ("1984~/2004", "around 1984 to 2004", "from around 1984 to 2004"),
        (
            "../2024-09-15",
            "no later than 15 September 2024",
            "no later than 15 September 2024",
        ),
        ("2024-03/..", "from March 2024 onwards", "from March 2024 onwards"),
        ("/2024", "until 2024 (start unknown)", "until 2024 (start unknown)"),
        ("[2024-05-19,2024-05-20]", "19 or 20 May 2024", "on 19 or 20 May 2024"),
        (
            "[2024-05-19..2024-05-21]",
            "between 19 and 21 May 2024",
            "between 19 and 21 May 2024",
        ),
        ("{1960,1961-12}", "1960 and December 1961", "in 1960 and December 1961"),
        ("Y-17E7", "170,000,001 BC", "in 170,000,001 BC"),
        (
            "2024-05-19T14:30:05.5-04:30",
            "19 May 2024 at 14:30:05.5 (UTC−4:30)",
            "on 19 May 2024 at 14:30:05.5 (UTC−4:30)",
        ),
    ] {
        assert_eq!(plain(date(text).prose(Locale::english())), noun, "{text}");
        assert_eq!(plain(date(text).prose_adverbial(Locale::english())), adverb, "{text}");
    }
}

#[test]
fn spaces_that_must_not_break() {
    assert_eq!(date("2024-05-19").prose(Locale::french()), "19\u{a0}mai 2024");
    assert_eq!(date("-0043").prose(Locale::french()), "44\u{a0}av.\u{a0}J.-C.");
    assert_eq!(date("Y12345").prose(Locale::french()), "12\u{202f}345");
    assert_eq!(
        date("2024-05-19T14:30").prose(Locale::french()),
        "19\u{a0}mai 2024 à 14\u{a0}h\u{a0}30"
    );
}

/// EDTF, the words alone, the words in a sentence.
fn holds(tag: &str, cases: &[(&str, &str, &str)]) {
    let locale = Locale::new(tag);
    let mut wrong = Vec::new();
    for &(text, noun, adverb) in cases {
        let isolates = ['\u{2066}', '\u{2069}'];
        let words = [date(text).prose(&locale), date(text).prose_adverbial(&locale)];
        let words = words.map(|words| plain(words).replace(isolates, ""));
        if words != [noun, adverb] {
            wrong.push(format!("{text}: {words:?}, not {:?}", [noun, adverb]));
        }
    }
    assert!(wrong.is_empty(), "{tag}\n{}", wrong.join("\n"));
}

#[test]
fn spanish() {
    holds(
        "es",
        &[
            ("2024-05-19", "19 de mayo de 2024", "el 19 de mayo de 2024"),
            ("2024-05-01", "1 de mayo de 2024", "el 1 de mayo de 2024"),
            ("2024-03", "marzo de 2024", "en marzo de 2024"),
            ("2024", "2024", "en 2024"),
            ("-0043-03-15", "15 de marzo de 44 a. C.", "el 15 de marzo de 44 a. C."),
            ("0042", "42 d. C.", "en 42 d. C."),
            ("2024-03~", "hacia marzo de 2024", "hacia marzo de 2024"),
            (
                "2024-05-19~",
                "hacia el 19 de mayo de 2024",
                "hacia el 19 de mayo de 2024",
            ),
            ("2024?", "quizá 2024", "quizá en 2024"),
            (
                "2024-05-19?",
                "quizá el 19 de mayo de 2024",
                "quizá el 19 de mayo de 2024",
            ),
            (
                "2004-06-~11",
                "11 de junio de 2004 (día aproximado)",
                "el 11 de junio de 2004 (día aproximado)",
            ),
            ("2024-21", "primavera de 2024", "en la primavera de 2024"),
            ("2024-22", "verano de 2024", "en el verano de 2024"),
            (
                "2024-34",
                "segundo trimestre de 2024",
                "en el segundo trimestre de 2024",
            ),
            ("196X", "década de 1960", "en la década de 1960"),
            ("19XX", "siglo XX", "en el siglo XX"),
            (
                "2024-03-0X",
                "principios de marzo de 2024",
                "a principios de marzo de 2024",
            ),
            ("2024-03-1X", "mediados de marzo de 2024", "a mediados de marzo de 2024"),
            (
                "2024-03-3X",
                "el 30 o el 31 de marzo de 2024",
                "el 30 o el 31 de marzo de 2024",
            ),
            (
                "1984-1X",
                "entre octubre y diciembre de 1984",
                "entre octubre y diciembre de 1984",
            ),
            (
                "2024-XX-12",
                "12 de un mes desconocido de 2024",
                "el 12 de un mes desconocido de 2024",
            ),
            (
                "156X-12-25",
                "25 de diciembre, en la década de 1560",
                "el 25 de diciembre, en la década de 1560",
            ),
            (
                "2023-07-26/2024-03",
                "del 26 de julio de 2023 a marzo de 2024",
                "del 26 de julio de 2023 a marzo de 2024",
            ),
            (
                "2024-05-03/2024-05-05",
                "del 3 al 5 de mayo de 2024",
                "del 3 al 5 de mayo de 2024",
            ),
            (
                "2024-05-01/2024-06-02",
                "del 1 de mayo al 2 de junio de 2024",
                "del 1 de mayo al 2 de junio de 2024",
            ),
            (
                "1984~/2004~",
                "de 1984 a 2004 (fechas aproximadas)",
                "de 1984 a 2004 (fechas aproximadas)",
            ),
            ("2024-03/..", "a partir de marzo de 2024", "a partir de marzo de 2024"),
            (
                "2024-05-19/..",
                "a partir del 19 de mayo de 2024",
                "a partir del 19 de mayo de 2024",
            ),
            (
                "../2024-09-15",
                "a más tardar el 15 de septiembre de 2024",
                "a más tardar el 15 de septiembre de 2024",
            ),
            (
                "/2024-09-15",
                "hasta el 15 de septiembre de 2024 (inicio desconocido)",
                "hasta el 15 de septiembre de 2024 (inicio desconocido)",
            ),
            (
                "[2024-05-19,2024-05-20]",
                "el 19 o el 20 de mayo de 2024",
                "el 19 o el 20 de mayo de 2024",
            ),
            (
                "[2024-09,2024-10]",
                "septiembre u octubre de 2024",
                "en septiembre u octubre de 2024",
            ),
            (
                "[1760-12..]",
                "como muy pronto en diciembre de 1760",
                "como muy pronto en diciembre de 1760",
            ),
            (
                "2024-05-19T14:30",
                "19 de mayo de 2024 a las 14:30",
                "el 19 de mayo de 2024 a las 14:30",
            ),
            ("Y170000002", "170.000.002", "en 170.000.002"),
        ],
    );
}

#[test]
fn german() {
    holds(
        "de",
        &[
            ("2024-05-19", "19. Mai 2024", "am 19. Mai 2024"),
            ("2024-03", "März 2024", "im März 2024"),
            ("2024", "2024", "2024"),
            ("-0043-03-15", "15. März 44 v. Chr.", "am 15. März 44 v. Chr."),
            ("0042", "42 n. Chr.", "42 n. Chr."),
            ("2024-03~", "um März 2024", "um März 2024"),
            ("2024-05-19~", "um den 19. Mai 2024", "um den 19. Mai 2024"),
            ("2024?", "vielleicht 2024", "vielleicht 2024"),
            ("2024-05-19?", "vielleicht 19. Mai 2024", "vielleicht am 19. Mai 2024"),
            (
                "2004-06-~11",
                "11. Juni 2004 (Tag ungefähr)",
                "am 11. Juni 2004 (Tag ungefähr)",
            ),
            ("2024-22", "Sommer 2024", "im Sommer 2024"),
            ("2024-22~", "um den Sommer 2024", "um den Sommer 2024"),
            ("2024-34", "2. Quartal 2024", "im 2. Quartal 2024"),
            ("196X", "1960er-Jahre", "in den 1960er-Jahren"),
            ("196X~", "um die 1960er-Jahre", "um die 1960er-Jahre"),
            ("20XX", "21. Jahrhundert", "im 21. Jahrhundert"),
            ("11XX~", "um das 12. Jahrhundert", "um das 12. Jahrhundert"),
            ("2024-03-0X", "Anfang März 2024", "Anfang März 2024"),
            ("2024-03-1X", "Mitte März 2024", "Mitte März 2024"),
            (
                "2024-03-2X",
                "zwischen dem 20. und dem 29. März 2024",
                "zwischen dem 20. und dem 29. März 2024",
            ),
            ("2024-03-3X", "30. oder 31. März 2024", "am 30. oder 31. März 2024"),
            (
                "2024-XX-12",
                "12. eines unbekannten Monats 2024",
                "am 12. eines unbekannten Monats 2024",
            ),
            (
                "156X-12-25",
                "25. Dezember in den 1560er-Jahren",
                "am 25. Dezember in den 1560er-Jahren",
            ),
            (
                "XXXX-12-25",
                "25. Dezember eines unbekannten Jahres",
                "am 25. Dezember eines unbekannten Jahres",
            ),
            (
                "2023-07-26/2024-03",
                "26. Juli 2023 bis März 2024",
                "vom 26. Juli 2023 bis März 2024",
            ),
            ("2024-05-03/2024-05-05", "3. bis 5. Mai 2024", "vom 3. bis 5. Mai 2024"),
            (
                "196X/197X",
                "1960er-Jahre bis in die 1970er-Jahre",
                "von den 1960er-Jahren bis in die 1970er-Jahre",
            ),
            ("2024-03/..", "ab März 2024", "ab März 2024"),
            ("2024-05-19/..", "ab dem 19. Mai 2024", "ab dem 19. Mai 2024"),
            (
                "../2024-09-15",
                "spätestens am 15. September 2024",
                "spätestens am 15. September 2024",
            ),
            ("../2024-03~", "spätestens um März 2024", "spätestens um März 2024"),
            (
                "/2024-09-15",
                "bis 15. September 2024 (Beginn unbekannt)",
                "bis 15. September 2024 (Beginn unbekannt)",
            ),
            (
                "[2024-05-19,2024-05-20]",
                "19. oder 20. Mai 2024",
                "am 19. oder 20. Mai 2024",
            ),
            (
                "[2024-05-19..2024-05-21]",
                "zwischen dem 19. und dem 21. Mai 2024",
                "zwischen dem 19. und dem 21. Mai 2024",
            ),
            (
                "[1760-12..]",
                "frühestens im Dezember 1760",
                "frühestens im Dezember 1760",
            ),
            (
                "2024-05-19T14:30",
                "19. Mai 2024 um 14:30 Uhr",
                "am 19. Mai 2024 um 14:30 Uhr",
            ),
        ],
    );
}

#[test]
fn arabic() {
    holds(
        "ar-EG",
        &[
            ("2024-05-19", "١٩ مايو ٢٠٢٤", "في ١٩ مايو ٢٠٢٤"),
            ("2024-03", "مارس ٢٠٢٤", "في مارس ٢٠٢٤"),
            ("2024", "٢٠٢٤", "في عام ٢٠٢٤"),
            ("-0043", "٤٤ ق.م", "في عام ٤٤ ق.م"),
            ("2024-03~", "نحو مارس ٢٠٢٤", "نحو مارس ٢٠٢٤"),
            ("2024~", "نحو عام ٢٠٢٤", "نحو عام ٢٠٢٤"),
            ("2024-03?", "ربما مارس ٢٠٢٤", "ربما في مارس ٢٠٢٤"),
            ("2024-34", "الربع الثاني من ٢٠٢٤", "في الربع الثاني من ٢٠٢٤"),
            ("196X", "ستينيات القرن ٢٠", "في ستينيات القرن ٢٠"),
            ("20XX", "القرن ٢١", "في القرن ٢١"),
            ("2024-03-0X", "أوائل مارس ٢٠٢٤", "في أوائل مارس ٢٠٢٤"),
            ("2024-03-2X", "بين ٢٠ و٢٩ مارس ٢٠٢٤", "بين ٢٠ و٢٩ مارس ٢٠٢٤"),
            (
                "2023-07-26/2024-03",
                "من ٢٦ يوليو ٢٠٢٣ إلى مارس ٢٠٢٤",
                "من ٢٦ يوليو ٢٠٢٣ إلى مارس ٢٠٢٤",
            ),
            ("2024-05-03/2024-05-05", "من ٣ إلى ٥ مايو ٢٠٢٤", "من ٣ إلى ٥ مايو ٢٠٢٤"),
            ("2024-03/..", "ابتداءً من مارس ٢٠٢٤", "ابتداءً من مارس ٢٠٢٤"),
            (
                "../2024-09-15",
                "في موعد أقصاه ١٥ سبتمبر ٢٠٢٤",
                "في موعد أقصاه ١٥ سبتمبر ٢٠٢٤",
            ),
            (
                "/2024-09",
                "حتى سبتمبر ٢٠٢٤ (البداية غير معروفة)",
                "حتى سبتمبر ٢٠٢٤ (البداية غير معروفة)",
            ),
            ("[2024-05-19,2024-05-20]", "١٩ أو ٢٠ مايو ٢٠٢٤", "في ١٩ أو ٢٠ مايو ٢٠٢٤"),
            ("[1667,1668,1670]", "١٦٦٧، ١٦٦٨ أو ١٦٧٠", "في عام ١٦٦٧، ١٦٦٨ أو ١٦٧٠"),
            (
                "2024-XX-1X",
                "بين ١٠ يناير ٢٠٢٤ و١٩ ديسمبر ٢٠٢٤ (2024-XX-1X)",
                "بين ١٠ يناير ٢٠٢٤ و١٩ ديسمبر ٢٠٢٤ (2024-XX-1X)",
            ),
            (
                "2024-05-19T14:30:00+01:00",
                "١٩ مايو ٢٠٢٤ في الساعة ١٤:٣٠ (UTC+1)",
                "في ١٩ مايو ٢٠٢٤ في الساعة ١٤:٣٠ (UTC+1)",
            ),
        ],
    );
    let morocco = Locale::new("ar-MA");
    assert_eq!(plain(date("2024-08-19").prose(&morocco)), "19 غشت 2024");
}

/// What ICU makes of a whole day.
fn icu(tag: &str, year: i32, month: u8, day: u8) -> String {
    use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD};
    let locale: icu_locale_core::Locale = tag.parse().unwrap();
    let formatter =
        FixedCalendarDateTimeFormatter::<icu_calendar::Gregorian, YMD>::try_new((&locale).into(), YMD::long()).unwrap();
    let date = icu_calendar::Date::try_new_gregorian(year, month, day).unwrap();
    formatter.format(&date).to_string()
}

#[test]
fn whole_days_are_written_as_icu_writes_them() {
    for tag in [
        "fr", "en-GB", "es", "es-MX", "de", "de-AT", "ar", "ar-MA", "ar-SY", "fr-NE",
    ] {
        let locale = Locale::new(tag);
        for month in 1..=12 {
            for day in [2, 19, 28] {
                let ours = date(&format!("2024-{month:02}-{day:02}")).prose(&locale);
                assert_eq!(plain(ours), plain(icu(tag, 2024, month, day)), "{tag}");
            }
        }
    }
    // French people write « 1er ».
    assert_eq!(icu("fr", 2024, 5, 1), "1 mai 2024");
}
