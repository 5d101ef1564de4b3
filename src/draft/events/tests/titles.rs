//! Sentences and headlines of affairs that a test makes up -> the titles of their events.
//!
//! Invariant: a title is expected to be made of the words of its article, as the rules of the module say.

use super::draft;
use crate::date::Lang;

#[test]
fn titles_are_clauses() {
    for (lang, sentence, title) in [
        (
            Lang::Fr,
            "Mais la junte a dénoncé l’accord militaire le 16 mars 2024.",
            "La junte a dénoncé l’accord militaire",
        ),
        (
            Lang::Fr,
            "Le 22 décembre 2023, le dernier soldat français a quitté Niamey, a déclaré l’état-major.",
            "Le dernier soldat français a quitté Niamey",
        ),
        (
            Lang::Fr,
            "Depuis la signature de l’accord sur le retrait le 19 mai 2024, les avions partent.",
            "La signature de l’accord sur le retrait",
        ),
        (
            Lang::Fr,
            "Lors d’une cérémonie, l’armée (269 hommes) a quitté la base 101 le 7 juillet 2024.",
            "L’armée a quitté la base 101",
        ),
        (
            Lang::Fr,
            "L’état-major a salué la coopération exemplaire de ses partenaires le 7 juillet 2024 pendant que les \
             derniers appareils quittaient lentement la piste.",
            "L’état-major a salué la coopération exemplaire de ses partenaires",
        ),
        (
            Lang::Fr,
            "La grève, commencée le 19 juin 2023, aura duré huit jours à la raffinerie.",
            "La grève, commencée le 19 juin 2023, aura duré huit jours à la raffinerie",
        ),
        (
            Lang::En,
            "However, the last troops left the base in Agadez on August 5, 2024, officials said.",
            "The last troops left the base in Agadez",
        ),
        (
            Lang::En,
            "NIAMEY (Reuters) - The junta revoked the military accord on 16 March 2024.",
            "The junta revoked the military accord",
        ),
        (
            Lang::En,
            "Following that reasoning, the court ruled on 11 September 2019 that the decree was void.",
            "The court ruled that the decree was void",
        ),
        (
            Lang::En,
            "When the trial began on 3 March 2014, it was expected to last for three weeks in Pretoria.",
            "The trial began",
        ),
        (
            Lang::En,
            "The rig operated by the company sank in deep water on 22 April 2010, two days after a huge explosion \
             which killed eleven workers on board.",
            "The rig operated by the company sank in deep water, two days after a huge explosion",
        ),
        (
            Lang::En,
            "The rig operated by the oil company from London sank in deep water on 22 April 2010, two days after a \
             huge explosion which killed eleven workers on board.",
            "The rig operated by the oil company from London sank in deep water",
        ),
        (
            Lang::En,
            "The death toll of the 11 September 2001 attacks rose to 2,977 in the city.",
            "The death toll of the 11 September 2001 attacks rose to 2,977 in the city",
        ),
    ] {
        let events = draft(lang, &[("", 0, sentence)], 1);
        assert_eq!(
            events.first().map(|event| event.title.as_str()),
            Some(title),
            "{sentence}"
        );
    }
}

#[test]
fn titles_tell_what_the_date_belongs_to() {
    for (lang, sentence, title) in [
        // A relative clause, with the noun before it for its subject.
        (
            Lang::Fr,
            "L’accord prévoit un plan de départs, qui s’ouvrira le 1er avril 2021.",
            "Un plan de départs s’ouvrira",
        ),
        (
            Lang::Fr,
            "Les travaux, qui avaient débuté le 4 janvier 2016, ont été menés par un groupe du pays.",
            "Les travaux avaient débuté",
        ),
        (
            Lang::En,
            "The evacuation, which began on February 12, 2018, will last for two weeks.",
            "The evacuation began",
        ),
        // A noun beside another one, and what that is about.
        (
            Lang::Fr,
            "Les deux pays ont signé un accord sur le retrait des troupes, un processus qui a commencé et qui s’achèvera \
             le 15 septembre 2024, ont-ils dit.",
            "Retrait des troupes : un processus qui s’achèvera le 15 septembre 2024",
        ),
        (
            Lang::En,
            "The two countries signed an agreement on the withdrawal of the troops, a process which has begun and which \
             will end on 15 September 2024.",
            "Withdrawal of the troops: a process which will end on 15 September 2024",
        ),
        // A participle keeps its date.
        (
            Lang::Fr,
            "La coopération a cessé suite au coup d’État ayant renversé le président le 26 juillet 2023.",
            "Coup d’État ayant renversé le président le 26 juillet 2023",
        ),
        // What was said, and an aside.
        (
            Lang::Fr,
            "Le départ a commencé, a dit l’armée, précisant que toutes les troupes partiraient le 15 septembre 2024.",
            "Toutes les troupes partiraient",
        ),
        (
            Lang::En,
            "It is common for new governments — Adam Mistvale became prime minister on 24 July 2019 — to do so.",
            "Adam Mistvale became prime minister",
        ),
        // A cleft sentence, and the part after a semicolon.
        (
            Lang::Fr,
            "C’est à Mistvale que le président a attendu les résultats le 6 novembre 2012.",
            "Le président a attendu les résultats",
        ),
        (
            Lang::En,
            "It was on 3 March 2014 that the trial of the ruler began in the old town.",
            "The trial of the ruler began in the old town",
        ),
        (
            Lang::En,
            "Parliament is to stay closed for weeks; the deadline is October 31, 2019.",
            "The deadline is October 31, 2019",
        ),
        // The verb of the main clause is no speaker at its end.
        (
            Lang::En,
            "Two powers of the region, notably Mistvale, have been saying on 3 March 2014 that the talks failed.",
            "Two powers of the region, notably Mistvale, have been saying that the talks failed",
        ),
        // What would be left without its end, or with one comma of two.
        (
            Lang::Fr,
            "Une inspection avait révélé, le 4 mai 2015, des fissures sur deux piles.",
            "Une inspection avait révélé des fissures sur deux piles",
        ),
        (
            Lang::Fr,
            "Sans la Floride, où rien n’était connu le 6 novembre 2012, B. Martin a recueilli 303 grands électeurs.",
            "B. Martin a recueilli 303 grands électeurs",
        ),
        (
            Lang::En,
            "The lawsuit, which three families filed on February 20, 2018, accuses the county of negligence.",
            "The lawsuit, which three families filed on February 20, 2018, accuses the county of negligence",
        ),
    ] {
        let events = draft(lang, &[("", 0, sentence)], 1);
        let title_of = events.first().map(|event| event.title.as_str());
        assert_eq!(title_of, Some(title), "{sentence}");
    }
}

#[test]
fn headlines_lose_the_name_of_the_affair() {
    let day = |title: &str, text: &str| format!("# {title}\n\n{text}");
    let strike = day(
        "Usine Valtex : les salariés votent la grève",
        "Les salariés de l’usine Valtex ont voté la grève lundi 8 mars 2021.",
    );
    let offer = day(
        "Usine Valtex : « rien à dire »",
        "Le préfet s’est rendu à l’usine Valtex vendredi 12 mars 2021.",
    );
    let sources = [("2021-03-09", 0, strike.as_str()), ("2021-03-13", 1, offer.as_str())];
    let titles: Vec<String> = draft(Lang::Fr, &sources, 9)
        .into_iter()
        .map(|event| event.title)
        .collect();
    assert!(
        titles.contains(&"Les salariés votent la grève".to_owned()),
        "{titles:?}"
    );
    // Where one headline only has it, it stays.
    let titles = draft(Lang::Fr, &sources[..1], 9);
    assert_eq!(titles[0].title, "Usine Valtex : les salariés votent la grève");
}

#[test]
fn headlines_name_what_they_tell() {
    let near = "# Army closes the port of Mistvale - The Gazette\n\nOn Wednesday the army closed the port of Mistvale.";
    let far = "# Prices of fish rise in every town\n\nOn 3 April 2024 the army closed the port of Mistvale.";
    for (published, text, title) in [
        ("2024-04-04", near, "Army closes the port of Mistvale"),
        ("2024-04-05", far, "The army closed the port of Mistvale"),
    ] {
        let events = draft(Lang::En, &[(published, 0, text)], 1);
        assert_eq!(events[0].title, title);
    }
}
