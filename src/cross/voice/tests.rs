//! Passages, marked `<…>` in their sentences, and the rule by which the text attributes them.

use super::*;
use crate::world::MemoryWorld;

/// The rule of the passage between `<` and `>`.
fn rule(language: &str, marked: &str) -> Option<&'static str> {
    let start = marked.find('<').unwrap();
    let end = marked.find('>').unwrap() - 1;
    let text = marked.replace(['<', '>'], "");
    let part = trim(&text, start..end);
    let mark = of_part(&text, 0..text.len(), part, language);
    assert!(mark.iter().all(|mark| text.get(mark.range.clone()).is_some()));
    mark.map(|mark| mark.rule.key())
}

#[track_caller]
fn all(language: &str, cases: &[(&str, Option<&str>)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|&(text, expected)| (text, expected, rule(language, text)))
        .filter(|(_, expected, given)| expected != given)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn french_texts_say_who_says_it() {
    all(
        "fr",
        &[
            // Between quotation marks.
            ("Il a lu : « <Le toit de la mairie a fui> cet hiver. »", Some("quoted")),
            (
                "\"Le toit de la mairie <a fui> cet hiver\", a dit le maire.",
                Some("quoted"),
            ),
            ("Le toit, <jugé « dangereux »>, a fui.", None),
            ("Le toit est « <dangereux> ».", None),
            ("« Un autre jour, peut-être, oui », puis <le toit a fui>.", None),
            // According to whom.
            ("<Le toit a fui>, selon le maire.", Some("according")),
            ("Selon le Pentagone, <le toit a fui>.", Some("according")),
            ("D’après plusieurs témoins, <le toit a fui>.", Some("according")),
            ("<Selon lui, le toit a fui>.", Some("according")),
            ("<Le toit a fui>, selon la déclaration conjointe.", Some("according")),
            ("<Le toit sera refait> selon un calendrier précis.", None),
            ("<Le toit a fui>, selon que l’on regarde au nord ou au sud.", None),
            ("<Le toit a fui>, d’après-guerre ou non.", None),
            ("Selon le maire, le toit tient ; mais <il a fui>.", None),
            ("<Le toit a fui>, mais selon le maire il tient.", None),
            ("<Le toit a fui de nouveau>, selon le maire, il a plu.", None),
            ("Le toit a fui, <selon le maire>.", None),
            ("<Ruth Vane> est venue, selon le maire.", None),
            // A verb of saying with "que".
            ("Le maire a déclaré que <le toit a fui>.", Some("saying")),
            ("Le maire affirme qu’<il a fui>.", Some("saying")),
            (
                "<Les États-Unis annoncent qu’ils retireront leurs troupes>.",
                Some("saying"),
            ),
            (
                "Des responsables ont indiqué à Reuters et à l’Associated Press que <le toit a fui>.",
                Some("saying"),
            ),
            ("Le conseil a refusé, estimant que <le toit avait fui>.", Some("saying")),
            (
                "Ils annoncent qu’ils partiront, <après que la ville le leur a demandé>.",
                None,
            ),
            ("Le conseil n’a pas dit que <le toit a fui>.", None),
            ("Tout indique que <le toit a fui>.", None),
            ("Ce qui confirme que <le toit a fui>.", None),
            ("Le maire a annoncé le départ des ouvriers que <la ville payait>.", None),
            ("<Le toit a fui>, et le maire a déclaré que c’était fini.", None),
            ("Le maire a déclaré que c’était fini, mais <le toit a fui>.", None),
            ("<Le maire a annoncé un nouveau toit>.", None),
            // In an incise.
            ("<Le toit a fui>, a indiqué le maire.", Some("incise")),
            (
                "<Un toit, une poutre et un mur ont cédé>, ont indiqué les deux parties dans un communiqué.",
                Some("incise"),
            ),
            (
                "<Le toit de la mairie>, ont confirmé le Pentagone et la mairie, a fui.",
                Some("incise"),
            ),
            ("<Le toit a fui>, précise-t-il.", Some("incise")),
            ("<Le toit a fui>, a-t-elle ajouté.", Some("incise")),
            ("« Assez », indique un communiqué du maire, <qui parle du toit>.", None),
            ("Le toit a fui, <précise le communiqué de vendredi>.", None),
            (
                "Le maire, en visite, a annoncé le départ des <ouvriers de la ville>.",
                None,
            ),
            (
                "Le rapport, publié lundi, indique une <hausse de deux pour cent>.",
                None,
            ),
            // A plain statement; two sentences of which one is the source's own.
            ("<Le toit a fui>.", None),
            ("Selon le maire, <le toit a fui. Il a plu>.", None),
            (
                "Selon le maire, <le toit a fui. D’après des témoins, il a plu>.",
                Some("according"),
            ),
        ],
    );
}

#[test]
fn english_texts_say_who_says_it() {
    all(
        "en",
        &[
            (
                "He read: “<The roof of the hall has leaked> this winter.”",
                Some("quoted"),
            ),
            (
                "\"The roof of the hall <has leaked> this winter,\" he said.",
                Some("quoted"),
            ),
            ("The roof is “<dangerous>”.", None),
            ("“Another day, perhaps, yes,” and then <the roof leaked>.", None),
            ("<The roof leaked>, according to the mayor.", Some("according")),
            ("According to two officials, <the roof leaked>.", Some("according")),
            ("<The roof was mended> according to plan.", None),
            ("According to Ruth Vane it holds, but <the roof leaked>.", None),
            ("The mayor said that <the roof leaked>.", Some("saying")),
            ("Officials said <the roof leaked in the night>.", Some("saying")),
            (
                "The council announced on Monday that <the roof leaked>.",
                Some("saying"),
            ),
            ("She told reporters that <the roof leaked>.", Some("saying")),
            ("The council announced plans that <the city paid for>.", None),
            ("They said they would leave, <after the city had asked them>.", None),
            ("The roof leaked, <the Pentagon said>.", None),
            ("The roof is said to <leak in the night>.", None),
            ("That said, <the roof leaked>.", None),
            ("The mayor did not say; <the roof leaked>.", None),
            ("<The roof leaked on Monday>, and officials said it was over.", None),
            ("The mayor said it was over, but <the roof leaked>.", None),
            ("<The council announced a new roof>.", None),
            ("<The roof leaked>, said Ruth Vane.", Some("incise")),
            ("<The roof leaked>, the Pentagon said.", Some("incise")),
            ("<The roof leaked>, officials said on Tuesday.", Some("incise")),
            ("<The roof of the hall>, the mayor said, leaked.", Some("incise")),
            ("<The roof leaked>.", None),
            ("<The roof leaked>, the report of May.", None),
            ("The mayor said that <the roof leaked. It rained>.", None),
        ],
    );
}

#[test]
fn other_languages_have_quotation_marks_only() {
    assert_eq!(rule("de", "Laut Bürgermeister <ist das Dach undicht>."), None);
    let quoted = "Er las: „<Das Dach des Rathauses ist> seit Wochen undicht.“";
    assert_eq!(rule("de", quoted), Some("quoted"));
}

#[test]
fn any_text_is_read() {
    for text in [
        "<>",
        "<«>",
        "<a>",
        "selon <a>",
        "<, dit>",
        "said <a>",
        "<\u{a0}’’>",
        "<é. É> \n\n x",
        "a dit <que>",
    ] {
        for language in ["fr", "en", "xx"] {
            let _ = rule(language, text);
        }
    }
}

#[test]
fn an_actor_is_spoken_of_where_a_passage_or_a_claim_names_it_and_on_its_page() {
    let block = |words: &str, attribution: &str| format!("> {words}\n>\n> — {attribution}\n\n");
    let note = [
        block("Ruth Vane mended it", "[[a]]"),
        block("The roof leaked", "[[a]]"),
        block("Nobody […] Ruth Vane", "[[a]] {who=cole}"),
    ];
    let world = MemoryWorld::new()
        .with("dossier.toml", "title = \"T\"\nlanguage = \"en\"\n")
        .with(
            "seeds/a.txt",
            "The roof leaked. Ruth Vane mended it. Nobody helped Ruth Vane. Sam Cole said the roof held.\n",
        )
        .with("content/sources/a.md", "---\nseed: a.txt\nlanguage: en\n---\n")
        .with("content/actors/ruth.md", "---\nname: Ruth Vane\n---\n")
        .with(
            "content/actors/cole.md",
            format!("---\nname: Sam Cole\n---\n{}", block("the roof held", "[[a]]")),
        )
        .with("content/questions/who.md", "---\ntitle: Who?\nkind: actor\n---\n")
        .with("content/notes/n.md", format!("---\ntitle: N\n---\n{}", note.concat()));
    let (model, diagnostics) = crate::resolve(&world, false);
    assert_eq!(diagnostics, []);
    let crossed = crate::cross::cross(&model, None);
    let words = |piece: &EvidenceIx| model[*piece].quotation.text.as_str();
    let about: Vec<Vec<&str>> = crossed
        .about
        .iter()
        .map(|list| list.iter().map(words).collect())
        .collect();
    assert_eq!(
        about,
        [
            vec!["the roof held", "Nobody […] Ruth Vane"],
            vec!["Ruth Vane mended it", "Nobody […] Ruth Vane"]
        ]
    );
    let marked: Vec<&str> = (model.all_evidence().zip(&crossed.marks))
        .filter(|(_, mark)| mark.is_some())
        .map(|((piece, _), _)| words(&piece))
        .collect();
    assert_eq!(marked, ["the roof held"]);
}

proptest::proptest! {
    #[test]
    fn a_mark_lies_in_the_text(
        words in proptest::collection::vec("\\PC{0,8}|[«»“”\",.;é\u{a0}’]|a|ont|dit|déclaré|que|qu’|selon|said|that|according|to|Ruth", 0..24),
        cut in (0usize..24, 0usize..24),
    ) {
        let text = words.join(" ");
        let at = |word: usize| words.iter().take(word).map(|word| word.len() + 1).sum::<usize>().min(text.len());
        let (start, end) = (at(cut.0.min(cut.1)), at(cut.0.max(cut.1)));
        for language in ["fr", "en", "de"] {
            if let Some(mark) = of_part(&text, 0..text.len(), trim(&text, start..end), language) {
                proptest::prop_assert!(text.get(mark.range).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
