//! A language -> the words that deny, make conditional and attribute, as the press uses them.
//!
//! Invariant: words are in lower case with straight apostrophes; an elided French word keeps its apostrophe (`n'`), an
//! English contraction is one word (`hasn't`).

use crate::date::Lang;

/// The words of one language.
pub struct Words {
    /// Verbs and adjectives that say that what follows "that" is not so.
    deny: &'static [&'static str],
    /// Words that negate a verb or a noun.
    negators: &'static [&'static str],
    /// Words that do not hold what follows "that" to be so where they are negated: "certain", but not "regret".
    open: &'static [&'static str],
    /// Words that refuse what follows them.
    refuse: &'static [&'static str],
    /// Words that stand before a condition.
    conditions: &'static [&'static str],
    /// Words before these that take the condition away: "even if".
    concessions: &'static [&'static str],
    /// Words after a negator that make it none: "not only".
    limits: &'static [&'static str],
    /// The words that introduce a clause.
    that: &'static [&'static str],
    /// Words at which a clause ends.
    breaks: &'static [&'static str],
    /// Forms of verbs of saying.
    say: &'static [&'static str],
    /// Forms that attribute only after the words they report: "announced".
    say_after: &'static [&'static str],
    /// What "according to" leads to where it names no voice: a plan, a rule.
    no_voice: &'static [&'static str],
}

const FRENCH: Words = Words {
    deny: &[
        "nie",
        "nient",
        "niait",
        "niaient",
        "nié",
        "nier",
        "niant",
        "dément",
        "démentent",
        "démentait",
        "démenti",
        "démentir",
        "démentant",
        "conteste",
        "contestent",
        "contestait",
        "contesté",
        "contester",
        "réfute",
        "réfutent",
        "réfuté",
        "réfuter",
        "récuse",
        "récusent",
        "récusé",
        "doute",
        "doutent",
        "doutait",
        "douter",
        "faux",
        "inexact",
        "exclu",
        "exclut",
        "excluent",
        "exclure",
        "improbable",
    ],
    negators: &[
        "pas", "jamais", "rien", "aucun", "aucune", "personne", "nul", "nulle", "guère", "point", "plus", "ni", "sans",
    ],
    open: &[
        "vrai",
        "exact",
        "certain",
        "certaine",
        "certains",
        "sûr",
        "sûre",
        "sûrs",
        "prouvé",
        "établi",
        "confirmé",
        "avéré",
        "démontré",
        "clair",
        "question",
        "possible",
        "probable",
        "pense",
        "pensent",
        "pensait",
        "penser",
        "croit",
        "croient",
        "croire",
        "crois",
        "cru",
        "estime",
        "estiment",
        "estimé",
        "dit",
        "dire",
        "affirme",
        "affirmer",
        "affirmé",
        "confirme",
        "confirmer",
        "garanti",
        "garantit",
        "assure",
        "assuré",
        "prétend",
        "prétendu",
        "prouve",
        "prouver",
        "indique",
        "montre",
        "montrer",
        "démontre",
        "établit",
        "établir",
        "signifie",
        "preuve",
        "preuves",
        "indice",
        "indication",
        "signe",
        "confirmation",
        "convaincu",
        "convaincus",
        "reconnu",
    ],
    refuse: &[
        "refuse",
        "refusent",
        "refusé",
        "refusait",
        "refusant",
        "sans",
        "décliné",
    ],
    conditions: &["si"],
    concessions: &["même", "sauf"],
    limits: &[
        "seulement",
        "uniquement",
        "simplement",
        "moins",
        "mal",
        "que",
        "doute",
        "cesse",
        "précédent",
        "surprise",
        "encore",
        "loin",
    ],
    that: &["que", "qu'"],
    breaks: &[
        "qui", "dont", "où", "mais", "et", "car", "que", "qu'", "alors", "puisque", "parce", "lequel", "laquelle",
    ],
    say: &[
        "dit",
        "disent",
        "disait",
        "déclaré",
        "déclare",
        "déclarent",
        "affirmé",
        "affirme",
        "affirment",
        "affirmait",
        "assuré",
        "assure",
        "assurent",
        "soutient",
        "soutiennent",
        "soutenu",
        "prétend",
        "prétendent",
        "prétendu",
        "estimé",
        "estime",
        "estiment",
        "expliqué",
        "explique",
        "indiqué",
        "indique",
        "indiquent",
        "allègue",
        "rapporté",
        "rapporte",
        "rapportent",
        "accusé",
    ],
    say_after: &[
        "annoncé",
        "annonce",
        "précisé",
        "précise",
        "ajouté",
        "ajoute",
        "raconté",
        "raconte",
        "souligné",
        "souligne",
        "confié",
        "confie",
        "lancé",
        "écrit",
        "confirmé",
        "poursuivi",
        "conclu",
        "martelé",
        "regretté",
        "commenté",
        "commente",
        "averti",
        "prévenu",
        "reconnu",
        "insisté",
        "insiste",
        "explique",
    ],
    no_voice: &[
        "que",
        "lesquelles",
        "lesquels",
        "laquelle",
        "lequel",
        "cas",
        "calendrier",
        "accord",
        "loi",
        "plan",
        "termes",
        "règles",
        "modalités",
        "procédure",
        "constitution",
        "toute",
        "critères",
        "besoins",
        "moyens",
        "saison",
        "âge",
        "pays",
        "règlement",
        "traité",
    ],
};

const ENGLISH: Words = Words {
    deny: &[
        "deny",
        "denies",
        "denied",
        "denying",
        "denial",
        "denials",
        "false",
        "untrue",
        "incorrect",
        "doubt",
        "doubts",
        "doubted",
        "unlikely",
        "dispute",
        "disputes",
        "disputed",
        "reject",
        "rejects",
        "rejected",
        "dismissed",
    ],
    negators: &[
        "not", "never", "no", "nor", "neither", "cannot", "nobody", "nothing", "none", "without", "hardly", "little",
    ],
    open: &[
        "true",
        "certain",
        "sure",
        "clear",
        "proven",
        "proved",
        "prove",
        "proof",
        "evidence",
        "indication",
        "sign",
        "signs",
        "suggestion",
        "confirm",
        "confirmed",
        "confirmation",
        "say",
        "said",
        "believe",
        "believed",
        "think",
        "thought",
        "mean",
        "means",
        "claim",
        "claimed",
        "suggest",
        "suggested",
        "show",
        "shown",
        "guarantee",
        "guaranteed",
        "assert",
        "convinced",
        "case",
        "possible",
        "likely",
    ],
    refuse: &[
        "refuse",
        "refuses",
        "refused",
        "refusing",
        "decline",
        "declines",
        "declined",
        "declining",
        "fail",
        "fails",
        "failed",
        "without",
    ],
    conditions: &["if", "unless", "whether"],
    concessions: &["even"],
    limits: &[
        "only",
        "just",
        "merely",
        "simply",
        "least",
        "surprisingly",
        "doubt",
        "long",
    ],
    that: &["that"],
    breaks: &[
        "who", "which", "whose", "but", "and", "because", "while", "although", "that",
    ],
    say: &[
        "said", "says", "saying", "claimed", "claims", "claim", "claiming", "alleged", "alleges", "argued", "argues",
        "argue", "stated", "states", "insisted", "insists", "told", "reported", "reports", "asserted",
    ],
    say_after: &[
        "announced",
        "added",
        "adds",
        "explained",
        "warned",
        "wrote",
        "noted",
        "according",
    ],
    no_voice: &[
        "plan",
        "plans",
        "schedule",
        "law",
        "laws",
        "rules",
        "terms",
        "constitution",
        "timetable",
        "custom",
        "need",
        "needs",
        "agreement",
        "treaty",
        "size",
        "age",
        "criteria",
    ],
};

/// English words that a following "not" negates.
const AUXILIARIES: &[&str] = &[
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "did", "does", "do", "will", "would", "can",
    "could", "should", "may", "might", "must", "shall",
];

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> Option<&'static Words> {
        match lang {
            Lang::Fr => Some(&FRENCH),
            Lang::En => Some(&ENGLISH),
        }
    }

    /// Whether a word says that what follows "that" is not so.
    pub fn denies(&self, word: &str) -> bool {
        self.deny.contains(&word)
    }

    /// Whether a word negates.
    pub fn negates(&self, word: &str) -> bool {
        self.negators.contains(&word) || is_contracted_not(word)
    }

    /// Whether a negation of the word leaves open what follows "that".
    pub fn is_open(&self, word: &str) -> bool {
        self.open.contains(&word)
    }

    /// Whether a word refuses what follows it.
    pub fn refuses(&self, word: &str) -> bool {
        self.refuse.contains(&word)
    }

    /// Whether a word stands before a condition.
    pub fn conditions(&self, word: &str) -> bool {
        self.conditions.contains(&word)
    }

    /// Whether a word before "if" takes the condition away.
    pub fn concedes(&self, word: &str) -> bool {
        self.concessions.contains(&word)
    }

    /// Whether a word after a negator makes it none.
    pub fn limits(&self, word: &str) -> bool {
        self.limits.contains(&word)
    }

    /// Whether a word introduces a clause.
    pub fn is_that(&self, word: &str) -> bool {
        self.that.contains(&word)
    }

    /// Whether a clause ends at a word.
    pub fn breaks(&self, word: &str) -> bool {
        self.breaks.contains(&word)
    }

    /// Whether a word is a verb of saying.
    pub fn says(&self, word: &str) -> bool {
        self.say.contains(&word)
    }

    /// Whether a word is a verb of saying, or one that reports what stands before it.
    pub fn reports(&self, word: &str) -> bool {
        self.says(word) || self.say_after.contains(&word)
    }

    /// Whether "according to" this names no voice.
    pub fn is_no_voice(&self, word: &str) -> bool {
        self.no_voice.contains(&word)
    }
}

/// Whether a word is an English contraction of "not".
pub fn is_contracted_not(word: &str) -> bool {
    word.ends_with("n't")
}

/// Whether a following "not" negates an English word.
pub fn is_auxiliary(word: &str) -> bool {
    AUXILIARIES.contains(&word)
}

/// Whether a French word is the first half of a negation.
pub fn is_ne(word: &str) -> bool {
    matches!(word, "ne" | "n'")
}

/// Whether a French word negates only together with "ne".
pub fn needs_ne(word: &str) -> bool {
    matches!(
        word,
        "pas" | "plus" | "point" | "jamais" | "rien" | "personne" | "guère"
    )
}

/// Whether a word of the editor's, in either language, says that something is not so, or a condition.
pub fn is_reserve(word: &str) -> bool {
    let of = |words: &Words| {
        words.denies(word) || (words.negates(word) && word != "plus") || words.refuses(word) || words.conditions(word)
    };
    // "didn't" is read as French here.
    is_ne(word)
        || word.ends_with("n'")
        || of(&FRENCH)
        || of(&ENGLISH)
        || matches!(word, "condition" | "conditionnel" | "conditional")
}
