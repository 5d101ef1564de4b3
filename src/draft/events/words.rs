//! A text and its language -> the words that tell what it is about, and the lists of small words that the other
//! rules of drafting share.
//!
//! Invariant: a word is folded (lower case, without accents, cut to its first letters), so that the forms of one
//! word mostly fold alike, and words that could stand in any sentence are left out.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::date::Lang;

/// How many letters of a word are kept: enough to tell most words apart, few enough to lose most endings.
const STEM: usize = 7;

/// Calls `take` with each word that tells something, folded, and its range in the text.
pub(super) fn for_each(text: &str, lang: Lang, mut take: impl FnMut(&str, Range<usize>)) {
    let mut folded = String::new();
    let mut start = 0;
    let ends = text
        .char_indices()
        .filter(|(_, c)| !c.is_alphanumeric())
        .map(|(at, c)| (at, at + c.len_utf8()))
        .chain([(text.len(), text.len())]);
    for (end, next) in ends {
        let range = start..end;
        start = next;
        let Some(word) = text.get(range.clone()).filter(|word| word.len() > 1) else {
            continue;
        };
        fold(word, &mut folded);
        if folded.chars().nth(1).is_some() && !lists(lang).small.contains(folded.as_str()) {
            let cut = folded.char_indices().nth(STEM).map_or(folded.len(), |(at, _)| at);
            take(folded.get(..cut).unwrap_or(&folded), range);
        }
    }
}

/// Writes a word in lower case and without accents.
fn fold(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    } else {
        let plain = word.nfd().filter(|&c| !is_combining_mark(c));
        out.extend(plain.flat_map(char::to_lowercase));
    }
}

/// A word in lower case and without accents.
pub(super) fn folded(word: &str) -> String {
    let mut out = String::new();
    fold(word, &mut out);
    out
}

/// The first word of a text, folded; empty where there is none.
pub(super) fn first(text: &str) -> String {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    folded(words.find(|word| !word.is_empty()).unwrap_or_default())
}

/// The last word of a text, folded; empty where there is none.
pub(super) fn last(text: &str) -> String {
    let mut words = text.rsplit(|c: char| !c.is_alphanumeric());
    folded(words.find(|word| !word.is_empty()).unwrap_or_default())
}

/// The lists of one language; their words are folded.
pub(super) struct Lists {
    /// Words that could stand in any sentence.
    small: HashSet<&'static str>,
    /// Words with which a title cannot end: they need another one after them.
    pub(super) open: HashSet<&'static str>,
    /// Words with which a sentence leans on the one before: pronouns.
    pub(super) leaning: HashSet<&'static str>,
    /// Pronouns that are the subject of a clause.
    pub(super) subjects: HashSet<&'static str>,
    /// Words that point to what was said before, with a noun: demonstratives.
    pub(super) pointing: HashSet<&'static str>,
    /// Words that join a sentence to the one before and say nothing of the fact.
    pub(super) joins: Vec<Vec<&'static str>>,
    /// Verbs and prepositions with which the press says who says it.
    pub(super) says: HashSet<&'static str>,
    /// Words that open a clause beside the main one: a long sentence can end before them.
    pub(super) clauses: HashSet<&'static str>,
    /// Prepositions and conjunctions: a long sentence can end before them, if it must.
    pub(super) phrases: HashSet<&'static str>,
    /// Words that open what stands before the main clause, up to a comma.
    pub(super) ahead: HashSet<&'static str>,
    /// Of these, those after which a noun or a clause tells a fact: "since", "after", "when".
    pub(super) telling: HashSet<&'static str>,
    /// Words that give a time of day its day: "yesterday at noon", "this morning".
    pub(super) dated: HashSet<&'static str>,
    /// Words after which a date belongs to a noun, and cannot be left out.
    pub(super) holding: HashSet<&'static str>,
    /// Articles and the like, with which a noun begins.
    pub(super) determiners: HashSet<&'static str>,
    /// Prepositions after which a noun belongs to the one before.
    pub(super) holders: HashSet<&'static str>,
    /// Verbs that stand before another one, and the commonest others: what follows a subject.
    pub(super) auxiliaries: HashSet<&'static str>,
    /// Relative pronouns that can be the subject of their clause.
    pub(super) relatives: HashSet<&'static str>,
    /// Words that open a part of a clause, which does not stand by itself.
    pub(super) beside: HashSet<&'static str>,
    /// Conjunctions and prepositions that open a clause about something else than the main one.
    pub(super) hinges: HashSet<&'static str>,
    /// Participles after which what somebody says follows.
    pub(super) saying: HashSet<&'static str>,
    /// Numbers in letters.
    pub(super) numerals: HashSet<&'static str>,
}

/// English participles that are no verb where they open a part of a sentence: "Built in 1958, the dam…".
pub(super) const ENGLISH_PARTICIPLES: &[&str] = &[
    "built",
    "born",
    "founded",
    "created",
    "established",
    "opened",
    "signed",
    "elected",
    "appointed",
    "launched",
    "held",
    "made",
    "set",
    "written",
    "published",
    "first",
    "known",
    "taken",
    "bought",
    "sold",
    "completed",
    "named",
    "formed",
    "introduced",
    "adopted",
    "designed",
    "constructed",
    "owned",
];

/// The lists of a language.
pub(super) fn lists(lang: Lang) -> &'static Lists {
    match lang {
        Lang::Fr => &FRENCH,
        _ => &ENGLISH,
    }
}

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

fn phrases(text: &'static str) -> Vec<Vec<&'static str>> {
    text.split(',')
        .map(|phrase| phrase.split_whitespace().collect())
        .collect()
}

static FRENCH: LazyLock<Lists> = LazyLock::new(|| Lists {
    small: set(
        "afin ai ainsi ait alors apres as au aucun aucune aupres aussi autre autres aux avaient avait avant avec
        avoir ayant bien car ce cela celle celles celui certains ces cet cette ceux chaque chez comme contre dans de
        deja depuis des deux doit donc dont du elle elles en encore entre est et etaient etait etant ete etre eu eux
        fait faire fut hier ici il ils jamais je jour jours jusqu la le les leur leurs lors lui ma mais me meme mes moi
        moins mois mon ne ni nos notre nous on ont or ou par parce pas pendant peu peut plus plusieurs pour premier
        premiere pres puis qu quand que quel quelle quelques qui quoi rien sa sans se selon sera seront ses seulement
        si soit son sont sous sur ta tandis te tel telle toujours tous tout toute toutes tres trois trop tu un une vers
        veut voir vos votre vous an ans annee annees cours",
    ),
    open: set(
        "le la les l un une des du de d a au aux en dans sur sous par pour avec sans et ou mais que qu qui dont
        ce cet cette ces son sa ses leur leurs entre vers chez contre depuis selon ne n se s plus tres est sont ont
        avait ete etre avoir lors afin comme ainsi quelque quelques apres avant si nos notre votre vos mon ma mes jusqu
        c j etait etaient sera seront avaient doit peut tout toute tous pres face dit etant ayant soit grace il elle
        ils elles on nous y pendant durant parmi malgre effet lorsque quand tandis alors parce puisque
        notamment",
    ),
    leaning: set("il elle ils elles on cela ca c celui celle ceux celles lui je nous j y en leur leurs"),
    subjects: set("il elle ils elles"),
    pointing: set("ce cet cette ces"),
    joins: phrases(
        "mais,or,et,cependant,toutefois,neanmoins,pourtant,par ailleurs,en outre,de plus,ainsi,donc,en effet,
        du coup,ensuite,puis,enfin,bref,de meme,de son cote,de leur cote,pour rappel,rappelons que,a noter que,
        par consequent,en revanche,en fait,du reste,d ailleurs,aussi,reste que,car,pour sa part,pour leur part,
        dans le meme temps,au final,il faut rappeler que,notons que,deja,resultat,par la suite",
    ),
    says: set(
        "declare declarait annonce indique indiquait affirme affirmait explique expliquait precise precisait
        ajoute ajoutait assure assurait estime souligne rappelle rapporte confie raconte dit ecrit selon note soutient
        signale revele releve rappele commente insiste confirme apprend appris poursuit conclut reconnu reconnait lance
        martele commentait tweete deplore fustige",
    ),
    clauses: set(
        "qui dont ou alors tandis apres avant afin pour lorsque quand parce puisque lors selon grace depuis
        malgre mais comme soit notamment tout pendant durant estimant affirmant declarant precisant ajoutant",
    ),
    phrases: set("a en dans sur avec sans et par sous face suite contre entre au aux que vers chez pendant durant"),
    ahead: set(
        "apres avant depuis lors lorsque quand alors tandis si selon sans avec dans en au aux a pour malgre grace
        suite face devant pendant durant entre vers sur sous d des parmi outre quant puisque comme afin interroge
        interrogee contrairement conformement cote ou dont qui",
    ),
    telling: set("apres depuis lorsque quand"),
    dated: set("hier aujourd demain veille lendemain ce cet cette"),
    holding: set("du de des d l la cet ce cette les a au depuis jusqu avant apres pour dernier et entre"),
    determiners: set(
        "le la les l un une des ce cet cette ces son sa ses leur leurs notre nos plusieurs quelque quelques deux trois
        quatre cinq six sept huit neuf dix chaque",
    ),
    holders: set("de d du des a au aux en sur par pour avec sans contre entre dans vers chez sous"),
    auxiliaries: set(
        "a ont est sont etait etaient avait avaient fut furent eut sera seront aura auront serait seraient aurait
        auraient doit doivent devra devront devrait devraient peut peuvent pourra pourrait pourraient va vont allait ete
        fait ait soit n ne",
    ),
    relatives: set("qui"),
    beside: set("soit dont qui ou laquelle lequel lesquels lesquelles auquel duquel quant"),
    hinges: set("parce puisque tandis alors si avant apres depuis jusqu car"),
    saying: set(
        "estimant affirmant declarant precisant ajoutant indiquant expliquant rappelant soulignant annoncant assurant",
    ),
    numerals: set("un deux trois quatre cinq six sept huit neuf dix"),
});

static ENGLISH: LazyLock<Lists> = LazyLock::new(|| Lists {
    small: set(
        "about after again against all also although am an and another any are around as at back be because been
        before being between both but by came can could day days did do does down during each even every few first for
        from further get go had has have having he her here him his how if in into is it its just last like made make
        many may me might month months more most much must my near no nor not now of off on once one only or other our
        out over own per said same say says she should since so some still such than that the their them then there
        these they this those three through to told too two under until up upon us very was we were what when where
        which while who whom whose why will with within would year years yet you your",
    ),
    open: set(
        "the a an of in on at to for from by with without and or but that which who whose its his her their our my
        as into over about after before between against during is are was were be been has have had will would could
        should may might than if when while because near more most some any this these those not no until since amid
        including through under around upon being also it he she they said says told saying according where there what
        how so such very just only both each every whether toward towards following despite says did does do",
    ),
    leaning: set("he she it they we i you his her their there its my our this that these those"),
    subjects: set("he she it they"),
    pointing: set("both such another"),
    joins: phrases(
        "but,and,however,meanwhile,moreover,furthermore,also,then,yet,so,still,thus,therefore,in addition,
        besides,nevertheless,nonetheless,for instance,for example,for his part,for her part,in fact,indeed,separately,
        earlier,later,in a statement,or,as a result,instead,finally,at the time,additionally,similarly,in the meantime,
        at the same time,of course,in turn,on the other hand",
    ),
    says: set(
        "said says say told according added reported reports announced stated wrote tweeted explained insisted
        warned noted claimed confirmed adding saying argued acknowledged quoted recalled commented",
    ),
    clauses: set(
        "who which when where while after before because since amid during following including but until
        despite according although though whose as unless whereas",
    ),
    phrases: set("with without in on at for to and over against from by near under through that into about"),
    ahead: set(
        "after before since when while as if with without in on at for despite during following amid under
        according although though from by because until unlike besides among between through given citing speaking
        where who which whose asked upon despite",
    ),
    telling: set("after since following when"),
    dated: set("yesterday today tomorrow tonight this last next"),
    holding: set("of the since until from by after before between s this that to and through for during about around"),
    determiners: set(
        "the a an this that these those his her its their our several some two three four five six seven eight nine ten
        each every many most all no",
    ),
    holders: set("of in on at for to with from by against between over about into under near"),
    auxiliaries: set(
        "is are was were has have had will would could should may might must can did does do been be became came went",
    ),
    relatives: set("who which that"),
    beside: set("which who whose whom where than"),
    hinges: set("because although though while whereas if unless before after since until as"),
    saying: set("saying adding stating announcing confirming noting stressing insisting arguing claiming"),
    numerals: set("one two three four five six seven eight nine ten"),
});

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, lang: Lang) -> Vec<String> {
        let mut out = Vec::new();
        for_each(text, lang, |word, range| {
            assert!(text.get(range).is_some(), "{text}");
            out.push(word.to_owned());
        });
        out
    }

    #[test]
    fn forms_of_a_word_fold_alike() {
        for (lang, one, other, word) in [
            (Lang::Fr, "Les États-Unis ont retiré", "des ETATS-UNIS", "etats"),
            (Lang::Fr, "l’évacuation", "les évacuations", "evacuat"),
            (
                Lang::En,
                "The soldiers' withdrawal",
                "withdrawals of a soldier",
                "withdra",
            ),
        ] {
            for text in [one, other] {
                assert!(
                    words(text, lang).iter().any(|found| found == word),
                    "{text}: {:?}",
                    words(text, lang)
                );
            }
        }
        assert_eq!(words("l’accord du 19 mai", Lang::Fr), ["accord", "19", "mai"]);
        assert_eq!(words("", Lang::En), [""; 0]);
    }

    #[test]
    fn lists_hold_folded_words() {
        for lang in [Lang::Fr, Lang::En] {
            let lists = lists(lang);
            let sets = [
                &lists.small,
                &lists.open,
                &lists.says,
                &lists.clauses,
                &lists.phrases,
                &lists.ahead,
            ];
            let joins = lists.joins.iter().flatten();
            for &word in sets.into_iter().flatten().chain(joins) {
                assert_eq!(folded(word), word);
            }
        }
    }

    #[test]
    fn ends_of_a_text() {
        assert_eq!(
            (first("« Ce départ"), last("jusqu’à l’été.")),
            ("ce".into(), "ete".into())
        );
        assert_eq!((first("…"), last("")), (String::new(), String::new()));
    }
}
