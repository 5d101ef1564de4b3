//! Model -> R0507: a claimed number that does not stand in the quotation.
//!
//! Invariant: silent wherever the passage's words let an editor come to the number: by a sum, a share, a vague count,
//! another unit, or by counting a list.

use crate::cross::Crossed;
use crate::date::Lang;
use crate::diag::{Code, Diagnostic};
use crate::link::model::{Claim, Evidence, Model, Property, Value};
use crate::load::claim::Stance;
use crate::number::{Form, Found, Number, Role, every};

/// How many numbers of a passage are added up in every way; of more, only neighbours and pairs.
const MOST_ADDED: usize = 10;

/// Reports the claims whose number their passage does not give, in sources that are French or English.
pub fn check(model: &Model, _: &Crossed) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let told = model
        .evidence
        .iter()
        .filter(|evidence| evidence.stance != Stance::Disputes);
    for evidence in told {
        let mut claims = evidence.claims.iter().filter_map(number).peekable();
        let Some(lang) = Lang::from_tag(&model[evidence.source].language).filter(|_| claims.peek().is_some()) else {
            continue;
        };
        let passage = Passage::new(model, evidence, lang);
        for (claim, number) in claims {
            let unit = number.unit().or(match claim.property {
                Property::Question(question) => model[question].unit.as_deref(),
                _ => None,
            });
            if !passage.gives(number, unit) {
                diagnostics.push(passage.diagnostic(evidence, claim));
            }
        }
    }
    diagnostics
}

fn number(claim: &Claim) -> Option<(&Claim, &Number)> {
    match &claim.value {
        Value::Number(number) => Some((claim, number)),
        _ => None,
    }
}

/// The words quoted, and the numbers in them.
struct Passage {
    words: Vec<String>,
    found: Vec<Found>,
}

impl Passage {
    fn new(model: &Model, evidence: &Evidence, lang: Lang) -> Self {
        let parts = evidence.passage.parts.iter();
        let words: Vec<String> = parts
            .map(|part| model.words(evidence.source, part.clone()).to_owned())
            .collect();
        let found = words.iter().flat_map(|words| every(words, lang)).collect();
        Self { words, found }
    }

    fn amounts(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| found.role == Role::Amount)
    }

    /// Whether a reader of the passage can come to the number; `unit` is that in which it is claimed.
    fn gives(&self, claimed: &Number, unit: Option<&str>) -> bool {
        let wanted = figures(claimed.form());
        // A singular needs no number word, and neither does none.
        if wanted.iter().all(|&value| value == 0.0 || value == 1.0) {
            return true;
        }
        let scale = unit.map_or(1.0, magnitude);
        let is_wanted = |value: f64| {
            wanted
                .iter()
                .any(|&wanted| same(wanted, value) || same(wanted * scale, value))
        };
        let stands = |found: &Found| {
            let other = found.other.into_iter().any(is_wanted);
            let share = found.number.unit() == Some("%");
            let figures = figures(found.number.form());
            other
                || figures
                    .iter()
                    .any(|&value| is_wanted(value) || share && is_wanted(value / 100.0))
        };
        let goes_together = |found: &Found| match found.role {
            Role::Amount => found.number.interval().meets(&claimed.interval()),
            Role::Vague => {
                !matches!(claimed.form(), Form::Exact(_)) && found.number.interval().meets(&claimed.interval())
            }
            Role::Share => true,
            Role::Date | Role::Label | Role::Article => false,
        };
        let converted = |found: &Found| {
            let counts = matches!(found.role, Role::Amount | Role::Article);
            counts
                && unit
                    .zip(found.number.unit())
                    .is_some_and(|(a, b)| is_other_measure(a, b))
        };
        self.found
            .iter()
            .any(|found| stands(found) || goes_together(found) || converted(found))
            || self.computed(unit).into_iter().any(is_wanted)
            || self.lists(&wanted)
    }

    /// Sums and differences of the passage's numbers, and ratios where a share is claimed.
    fn computed(&self, unit: Option<&str>) -> Vec<f64> {
        let amounts: Vec<f64> = self
            .amounts()
            .flat_map(|found| figures(found.number.form()))
            .take(64)
            .collect();
        let mut results = sums(&amounts);
        let with_articles = self
            .found
            .iter()
            .filter(|found| matches!(found.role, Role::Amount | Role::Article));
        let small: Vec<f64> = with_articles
            .flat_map(|found| figures(found.number.form()))
            .filter(|&value| value <= 20.0)
            .take(MOST_ADDED)
            .collect();
        results.extend(sums(&small).into_iter().filter(|&sum| sum <= 20.0));
        let of_hundred =
            unit.is_some_and(|unit| unit.starts_with('%') || unit.starts_with("per") || unit.contains("cent"));
        for (a, b) in pairs(&amounts) {
            results.push((a - b).abs());
            if of_hundred && a.min(b) > 0.0 {
                let share = a.min(b) / a.max(b);
                results.extend([share, share * 100.0, (share * 100.0).round()]);
            }
        }
        results
    }

    /// Whether the passage has no number, and names at least as many things as are claimed.
    fn lists(&self, wanted: &[f64]) -> bool {
        let separators = |words: &String| {
            let marks = words.matches([',', ';']).count();
            let words = words
                .split_whitespace()
                .filter(|word| matches!(*word, "et" | "and" | "ou" | "or"));
            marks + words.count()
        };
        let things = 1 + self.words.iter().map(separators).sum::<usize>();
        self.amounts().next().is_none() && wanted.iter().all(|&value| value <= things as f64 && value <= 20.0)
    }

    fn diagnostic(&self, evidence: &Evidence, claim: &Claim) -> Diagnostic {
        let headline = format!("`{}` does not stand in the quotation", claim.written.value);
        let mut stand: Vec<String> = self
            .found
            .iter()
            .filter(|found| matches!(found.role, Role::Amount | Role::Vague))
            .map(|found| format!("`{}`", found.number))
            .collect();
        stand.dedup();
        let note = match stand.is_empty() {
            true => "no number stands there".to_owned(),
            false => format!("the numbers that stand there: {}", stand.join(", ")),
        };
        Diagnostic::at(Code::NUMBER_NOT_IN_QUOTATION, claim.written.span, headline)
            .with_label(evidence.span, "the quotation")
            .with_note(note)
            .with_help("quote the words that give the number, or correct the claim")
    }
}

/// The figures of a number: both ends of a range.
fn figures(form: Form) -> Vec<f64> {
    match form {
        Form::Exact(value) | Form::About(value) | Form::Above(value) | Form::AtLeast(value) => vec![value],
        Form::Below(value) | Form::AtMost(value) => vec![value],
        Form::Between(low, high) => vec![low, high],
    }
}

/// Equal, but for what is lost in adding decimals.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn pairs(values: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    values
        .iter()
        .enumerate()
        .flat_map(|(at, &a)| values[at + 1..].iter().map(move |&b| (a, b)))
}

/// The sums of two values or more.
fn sums(values: &[f64]) -> Vec<f64> {
    if values.len() > MOST_ADDED {
        let runs = (0..values.len()).flat_map(|start| {
            let sums = values[start..].iter().scan(0.0, |sum, value| {
                *sum += value;
                Some(*sum)
            });
            sums.skip(1)
        });
        return runs.chain(pairs(values).map(|(a, b)| a + b)).collect();
    }
    let mut sums: Vec<(usize, f64)> = vec![(0, 0.0)];
    for value in values {
        let with = sums.iter().map(|(count, sum)| (count + 1, sum + value));
        sums = sums.iter().copied().chain(with).collect();
    }
    sums.retain(|(count, _)| *count > 1);
    sums.into_iter().map(|(_, sum)| sum).collect()
}

/// How many a unit stands for: 1,000,000 in « millions de dollars ».
fn magnitude(unit: &str) -> f64 {
    let one = format!("1 {unit}").parse::<Number>().map(|one| one.form());
    match one {
        Ok(Form::Exact(value) | Form::About(value)) => value,
        _ => 1.0,
    }
}

/// The units that are converted into one another, kind by kind; the names of one unit together, in the singular.
const MEASURES: &[&[&str]] = &[
    &[
        "second seconde",
        "minute min",
        "hour heure h",
        "day jour journée",
        "night nuit",
        "week semaine",
        "month mois",
        "quarter trimestre",
        "semestre",
        "year an année",
        "decade décennie",
        "century siècle",
    ],
    &[
        "mm millimetre millimètre",
        "cm centimetre centimètre",
        "m metre meter mètre",
        "km kilometre kilometer kilomètre",
        "inch inches pouce",
        "foot feet pied",
        "yard",
        "mile mille",
    ],
    &[
        "g gram gramme",
        "kg kilo kilogram kilogramme",
        "t tonne",
        "ton",
        "pound livre lb",
        "ounce once",
    ],
    &[
        "$ dollar",
        "€ euro",
        "£ pound livre",
        "¥ yen",
        "yuan",
        "franc fcfa",
        "rouble ruble",
        "peso",
    ],
    &["ha hectare", "acre", "km²", "are"],
    &["l litre liter", "gallon", "barrel baril"],
    &["°c celsius", "°f fahrenheit"],
];

/// Whether two units measure the same kind of thing and differ.
fn is_other_measure(a: &str, b: &str) -> bool {
    let first = |unit: &str| unit.split_whitespace().next().unwrap_or("").to_lowercase();
    let names = |names: &str, word: &str| {
        names
            .split(' ')
            .any(|name| word == name || word.strip_suffix('s') == Some(name))
    };
    let (a, b) = (first(a), first(b));
    MEASURES.iter().any(|kind| {
        let named = |word: &str| kind.iter().any(|unit| names(unit, word));
        let same = kind.iter().any(|unit| names(unit, &a) && names(unit, &b));
        named(&a) && named(&b) && !same
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::of;
    use crate::diag::{Code, Diagnostic};

    fn found(lang: &str, words: &str, braces: &str, unit: &str) -> Vec<Diagnostic> {
        let page = format!("---\ntitle: Q\nkind: number\nunit: {unit}\n---\n> {words}\n>\n> — [[s]] {{{braces}}}\n");
        let seed = format!("Titre\n\n{words}\n");
        let source = format!("---\nseed: s.txt\nlanguage: {lang}\n---\n");
        let files = [
            ("seeds/s.txt", seed.as_str()),
            ("content/sources/s.md", source.as_str()),
            ("content/questions/q.md", page.as_str()),
        ];
        of(Code::NUMBER_NOT_IN_QUOTATION, lang, &files)
    }

    #[test]
    fn what_the_passage_gives_is_not_reported() {
        for (lang, words, claim) in [
            ("fr", "Plus de 269 éléments sur 946 ont quitté le pays.", "q=946"),
            ("fr", "Plus de 269 éléments sur 946 ont quitté le pays.", "q=>269"),
            ("fr", "Plus de 269 éléments ont quitté le pays.", "q=>=300"),
            ("fr", "Il en reste 269 sur 946.", "q=677"),
            ("fr", "Les mille soldats sont partis.", "q=1000"),
            ("fr", "Près d’un millier de soldats sont partis.", "q=1000~"),
            ("fr", "Des dizaines de morts sont à déplorer.", "q=>=20"),
            ("fr", "On compte 3 hommes et 2 femmes.", "q=5"),
            ("fr", "Trois hommes et une femme sont morts.", "q=4"),
            ("fr", "La moitié des 300 soldats sont partis.", "q=150"),
            ("fr", "Le soldat est mort.", "q=1"),
            ("fr", "Anne, Paul et Jean sont partis.", "q=3"),
            ("fr", "Cela dura trois semaines.", "q=\"21 jours\""),
            ("fr", "La maison date de 1911.", "q=1911"),
            ("fr", "Il en coûtera 1,5 million.", "q=1500000"),
            ("fr", "Ils sont 500.", "q=300 stance=disputes"),
            ("en", "More than 269 men out of 946 have left.", "q=946"),
            ("en", "More than 269 men have left.", "q=>=300"),
            ("en", "Of the 946, 269 have left.", "q=677"),
            ("en", "The thousand soldiers have left.", "q=1000"),
            ("en", "Nearly 1,000 soldiers have left.", "q=1000~"),
            ("en", "Dozens of people have died.", "q=>=20"),
            ("en", "There were 3 men and 2 women.", "q=5"),
            ("en", "Three men and a woman have died.", "q=4"),
            ("en", "Half of the 300 soldiers have left.", "q=150"),
            ("en", "The soldier has died.", "q=1"),
            ("en", "Ann, Paul and John have left.", "q=3"),
            ("en", "It took three weeks.", "q=\"21 days\""),
            ("en", "The house dates from 1911.", "q=1911"),
            ("en", "It will cost 1.5 million.", "q=1500000"),
            ("en", "They are 500.", "q=300 stance=disputes"),
            ("de", "Es waren fünfhundert.", "q=500"),
        ] {
            assert_eq!(found(lang, words, claim, "x"), [], "{words} {claim}");
        }
        assert_eq!(found("fr", "Il en coûtera 3 millions.", "q=3", "millions d’euros"), []);
        assert_eq!(found("en", "It will cost 3 million.", "q=3", "million dollars"), []);
        assert_eq!(found("fr", "Trois sur quatre sont partis.", "q=75", "'%'"), []);
        assert_eq!(found("en", "Three out of four have left.", "q=75", "'%'"), []);
    }

    #[test]
    fn what_it_does_not_give_is_reported_with_what_stands_there() {
        for (lang, words, claim, note) in [
            (
                "fr",
                "Plus de 269 éléments sur 964 ont quitté le pays.",
                "q=<200",
                "`Plus de 269`, `964`",
            ),
            ("fr", "Il restait 946 soldats.", "q=964", "`946`"),
            ("fr", "Près de 1 000 soldats sont partis.", "q=10000", "`Près de 1 000`"),
            ("fr", "Les soldats sont partis.", "q=946", "no number"),
            ("fr", "Des dizaines de morts sont à déplorer.", "q=45", "`dizaines`"),
            ("fr", "Ils étaient 500.", "q=300 stance=qualifies", "`500`"),
            (
                "fr",
                "Les soldats ont quitté le pays le 19 mai 2024, dit-on.",
                "q=946",
                "no number",
            ),
            (
                "en",
                "More than 269 men out of 964 have left.",
                "q=<200",
                "`More than 269`, `964`",
            ),
            ("en", "There were 946 soldiers.", "q=964", "`946`"),
            ("en", "Nearly 1,000 soldiers have left.", "q=10000", "`Nearly 1,000`"),
            ("en", "The soldiers have left.", "q=946", "no number"),
            ("en", "Dozens of people have died.", "q=45", "`Dozens`"),
            ("en", "They were 500.", "q=300 stance=qualifies", "`500`"),
            (
                "en",
                "The soldiers left the country on 19 May 2024, it was said.",
                "q=946",
                "no number",
            ),
        ] {
            let found = found(lang, words, claim, "x");
            assert_eq!(found.len(), 1, "{words} {claim}");
            assert!(found[0].notes[0].contains(note), "{:?}", found[0].notes);
            assert!(found[0].labels.len() == 1 && found[0].help.is_some());
        }
        // The same unit by another name is no other.
        assert_eq!(found("en", "It cost $90,000.", "q=70000", "dollars").len(), 1);
        assert_eq!(found("en", "It cost $90,000.", "q=70000", "pounds").len(), 0);
        assert_eq!(found("fr", "Cela dura trois ans.", "q=5", "années").len(), 1);
        assert_eq!(found("fr", "Cela dura trois ans.", "q=36", "mois").len(), 0);
    }
}
