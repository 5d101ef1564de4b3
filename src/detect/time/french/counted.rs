//! Tokens -> phrases of counted units: how long, how long ago, how much later.
//!
//! Invariant: a number before a unit is a duration unless the words beside it say from where it is counted.

use super::node;
use super::relative;
use super::words::{self, Amount, Read};
use crate::detect::time::expression::{Modifier, Rule};
use crate::detect::time::meaning::{Base, Meaning, Unit, Vague, Way, period};
use crate::detect::time::phrase::{Opening, Phrase};
use crate::detect::time::token::{Sense, Tokens};

/// Units with their numbers: "deux ans", "un an et demi", "deux ans et trois mois".
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Count {
    amount: Amount,
    unit: Unit,
    /// A second count in a smaller unit.
    more: Option<(u32, Unit)>,
    /// The token after it.
    pub(super) end: usize,
}

pub(super) fn count(t: &Tokens<'_>, at: usize) -> Option<Count> {
    // "une demi-heure", "un demi-siècle", "six demi-journées"
    let (amount, next) = words::amount(t, at)?;
    let half = t.is(next, "demi") && t.mark(next + 1, '-');
    let next = if half { next + 2 } else { next };
    // "deux bonnes années", "trois longs mois", "cinq petits jours"
    let next = if matches!(
        t.raw(next),
        "longs"
            | "longues"
            | "bonnes"
            | "bons"
            | "petits"
            | "petites"
            | "jours-là"
            | "bonne"
            | "long"
            | "longue"
            | "petite"
            | "dures"
            | "autres"
            | "nouveaux"
            | "nouvelles"
    ) && matches!(t.sense(next + 1), Sense::Unit(_))
    {
        next + 1
    } else {
        next
    };
    if t.new_block(next) {
        return None;
    }
    let (unit, end) = match words::unit(t, next) {
        Some(found) => found,
        // "48 h"
        None if t.raw(next) == "h" && matches!(t.sense(at), Sense::Digits(_, 1..=3)) => (Unit::Hour, next + 1),
        None => return None,
    };
    // "1 h 51"
    if let (Sense::Digits(minutes @ 0..=59, 2), Amount::Exact(_), Unit::Hour) = (t.sense(end), &amount, unit)
        && t.is(next, "h")
    {
        let more = Some((minutes, Unit::Minute));
        return Some(Count {
            amount,
            unit,
            more,
            end: end + 1,
        });
    }
    // "2017 trimestre" counts nothing.
    let singular = !t.raw(end - 1).to_lowercase().ends_with('s') && t.raw(end - 1).len() > 3;
    if singular && matches!(amount, Amount::Exact(2..) | Amount::Some) {
        return None;
    }
    if t.among(
        end,
        &["prochain", "prochaine", "dernier", "derniere", "suivant", "suivante"],
    ) {
        return None;
    }
    // "une seconde fois", "la seconde guerre"
    if unit == Unit::Second && amount == Amount::Exact(1) && words::noun_follows(t, end) {
        return None;
    }
    let amount = match (half, amount) {
        (true, Amount::Exact(n)) => match unit {
            Unit::Century => {
                return Some(Count {
                    amount: Amount::Exact(50 * n),
                    unit: Unit::Year,
                    more: None,
                    end,
                });
            }
            _ => Amount::Tenths(5 * n),
        },
        (_, amount) => amount,
    };
    if t.is(end, "et") {
        if t.among(end + 1, &["demi", "demie"])
            && let Amount::Exact(n) = amount
        {
            return Some(Count {
                amount: Amount::Tenths(n.saturating_mul(10) + 5),
                unit,
                more: None,
                end: end + 2,
            });
        }
        if let Some((n, next)) = words::whole(t, end + 1)
            && let Some((smaller, end)) = words::unit(t, next)
            && smaller < unit
        {
            return Some(Count {
                amount,
                unit,
                more: Some((n, smaller)),
                end,
            });
        }
    }
    Some(Count {
        amount,
        unit,
        more: None,
        end,
    })
}

impl Count {
    /// How long, as TIMEX3 writes it.
    pub(super) fn timex(&self) -> String {
        let (unit, factor) = match self.unit {
            Unit::Quarter => (Unit::Month, 3),
            Unit::Half => (Unit::Month, 6),
            unit => (unit, 1),
        };
        let amount = match &self.amount {
            Amount::Exact(n) => Some(n.saturating_mul(factor).to_string()),
            amount => amount.text(),
        };
        let mut text = match self.unit {
            // A half of an hour is thirty minutes.
            Unit::Hour if self.amount == Amount::Tenths(5) => "PT30M".to_owned(),
            _ => period(amount.as_deref(), unit),
        };
        if let Some((n, unit)) = self.more {
            let more = period(Some(&n.to_string()), unit);
            text.push_str(
                more.strip_prefix(if text.contains('T') { "PT" } else { "P" })
                    .unwrap_or(&more),
            );
        }
        text
    }

    /// Whether it is a unit that can lead to a day.
    fn of_days(&self) -> bool {
        self.unit >= Unit::Day
    }

    /// So much from a base; `None` where nobody says how many.
    fn from(&self, base: Base, sign: i64) -> Option<Meaning> {
        let (count, unit) = match (&self.amount, self.unit) {
            (Amount::Exact(n) | Amount::About(n), unit) => (i64::from(*n), unit),
            (Amount::Tenths(n), Unit::Year) => (i64::from(*n) * 12 / 10, Unit::Month),
            (Amount::Tenths(n), Unit::Month) => (i64::from(*n) * 3, Unit::Day),
            (Amount::Tenths(_) | Amount::Some, _) => return None,
        };
        let far = Meaning::Distance {
            unit,
            count: sign * count,
            base,
        };
        Some(match self.more {
            None => far,
            Some((n, unit)) => Meaning::Distance {
                unit,
                count: sign * i64::from(n),
                base: Base::Of(Box::new(far)),
            },
        })
    }
}

/// What stands before a number: "environ", "près de", "plus de", "moins de", "au moins".
fn about(t: &Tokens<'_>, at: usize) -> Read<Modifier> {
    let of = |next: usize| words::of(t, next);
    Some(match t.key(at) {
        "environ" => (Modifier::Approximate, at + 1),
        "pres" => (Modifier::Approximate, of(at + 1)?),
        "plus" => (Modifier::MoreThan, of(at + 1)?),
        "moins" => (Modifier::LessThan, of(at + 1)?),
        "au" if t.is(at + 1, "moins") => (Modifier::EqualOrMore, at + 2),
        "au" if t.is(at + 1, "plus") => (Modifier::EqualOrLess, at + 2),
        _ => return None,
    })
}

/// A count with the modifier before it.
fn modified(t: &Tokens<'_>, at: usize) -> Option<(Count, Option<Modifier>)> {
    match about(t, at) {
        Some((modifier, next)) => {
            let next = if t.among(next, &["les", "l"]) {
                words::article(t, next)?
            } else {
                next
            };
            Some((count(t, next)?, Some(modifier)))
        }
        None => {
            let count = count(t, at)?;
            let about = matches!(count.amount, Amount::About(_)).then_some(Modifier::Approximate);
            Some((count, about))
        }
    }
}

fn phrase(run: std::ops::Range<usize>, rule: Rule, meaning: Meaning, modifier: Option<Modifier>) -> Phrase {
    Phrase {
        modifier,
        ..Phrase::new(run, rule, meaning)
    }
}

/// "il y a deux ans", "voici trois mois", "voilà une semaine".
pub(super) fn ago(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let next = match t.key(at) {
        "il" if t.follows(at + 1, &["y", "a"]) => at + 3,
        "y" if t.is(at + 1, "a") => at + 2,
        "voici" | "voila" => at + 1,
        _ => return None,
    };
    // "il y a de cela trois ans", "voilà bientôt dix ans"
    let next = if t.is(next, "de") && t.raw(next + 1) == "cela" {
        next + 2
    } else {
        next
    };
    let adverb = |at: usize| {
        t.among(at, &["deja", "bientot", "a", "maintenant"])
            || matches!(
                t.raw(at),
                "peine" | "tout" | "juste" | "exactement" | "presque" | "quasiment"
            )
    };
    let next = (next..next + 3).find(|&at| !adverb(at))?;
    let (count, modifier) = modified(t, next)?;
    let modifier = modifier.map(|modifier| match modifier {
        // More than two years ago is before the day two years ago.
        Modifier::MoreThan | Modifier::EqualOrMore => Modifier::Before,
        Modifier::LessThan | Modifier::EqualOrLess => Modifier::After,
        other => other,
    });
    let rule = Rule::CountedFromPublication;
    let meaning = count.from(Base::Published, -1).unwrap_or(Meaning::Vague(Vague::Past));
    Some(phrase(at..count.end, rule, meaning, modifier))
}

/// "dans trois semaines", "d'ici deux mois", "sous huit jours"; not "dans les trois semaines", which is a run.
pub(super) fn ahead(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (next, by) = match t.key(at) {
        "dans" | "pour" => (at + 1, false),
        "sous" => (at + 1, true),
        "d" if t.mark(at + 1, '\'') && t.is(at + 2, "ici") => {
            let next = at + 3;
            (
                if t.raw(next) == "à" || t.is(next, "a") {
                    next + 1
                } else {
                    next
                },
                true,
            )
        }
        _ => return None,
    };
    // "dans les trois mois": within them.
    if t.is(at, "dans")
        && t.is(next, "les")
        && let Some(count) = count(t, next + 1)
        && let Amount::Exact(n) = count.amount
        && count.of_days()
        && relative::shift(t, count.end).is_none()
        && count.more.is_none()
    {
        let meaning = Meaning::Run {
            count: Some(n),
            unit: count.unit,
            way: Way::Future,
            base: Base::Published,
        };
        return Some(phrase(next..count.end, Rule::RowOfUnits, meaning, None));
    }
    // "dans la semaine", "dans la journée", "dans l'année": the current one.
    if t.among(at, &["dans", "pour"])
        && let Some(body) = words::article(t, next)
        && let Some((unit, end)) = words::unit(t, body)
        && matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
        && !t.key(body).ends_with("uit")
        && !(t.key(body).ends_with('s') && unit != Unit::Month)
        && words::of_the(t, end).is_none()
        && relative::shift(t, end).is_none()
        && !words::noun_follows(t, end)
        && words::year(t, end).is_none()
        && !matches!(t.raw(body), "jour" | "an")
    {
        let meaning = Meaning::Relative {
            unit,
            shift: 0,
            base: if unit == Unit::Day {
                Base::Narrative
            } else {
                Base::Published
            },
        };
        return Some(phrase(next..end, Rule::RelativeToPublication, meaning, None));
    }
    if t.is(at, "pour") {
        return None;
    }
    let (count, modifier) = modified(t, next)?;
    let word = count.end.checked_sub(1).map_or("", |n| t.key(n));
    if matches!(word, "journee" | "nuit" | "journees" | "nuits") {
        return None;
    }
    // "dans deux jours" but "dans un an" in both senses: a count of what is to come.
    let meaning = match count.from(Base::Published, 1) {
        Some(meaning) => meaning,
        None if by => return None,
        None => Meaning::Vague(Vague::Future),
    };
    // "dans deux semaines avant hier", "dans quatre jours après hier"
    if let Some((sign, _)) = after_or_before(t, count.end)
        && let Some(found) = from_date(t, next, &count, sign)
    {
        return Some(found);
    }
    let (start, rule) = (if by { next } else { at }, Rule::CountedFromPublication);
    let found = phrase(start..count.end, rule, meaning, modifier);
    Some(if by { found.opened(at, Opening::Within) } else { found })
}

/// The direction of "après" and "plus tard", "avant" and "plus tôt", and the token after it.
fn after_or_before(t: &Tokens<'_>, at: usize) -> Read<i64> {
    Some(match t.key(at) {
        "apres" => (at + 1, 1),
        "avant" | "auparavant" => (at + 1, -1),
        "plus" if t.is(at + 1, "tard") => (at + 2, 1),
        "plus" if t.is(at + 1, "tot") => (at + 2, -1),
        "a" if t.follows(at + 1, &["partir", "de"]) => (at + 3, 1),
        "a" if t.follows(at + 1, &["partir", "du"]) => (at + 3, 1),
        "a" if t.follows(at + 1, &["compter", "de"]) => (at + 3, 1),
        "a" if t.follows(at + 1, &["compter", "du"]) => (at + 3, 1),
        _ => return None,
    })
    .map(|(end, sign)| (sign, end))
}

fn from_date(t: &Tokens<'_>, at: usize, count: &Count, sign: i64) -> Option<Phrase> {
    let ((_, end), start) = (after_or_before(t, count.end)?, at);
    let (node, end) = node::after_of(t, end)?;
    let base = Base::Of(Box::new(node.meaning));
    let dated = !matches!(node.rule, Rule::Vague | Rule::TimeOfDay);
    dated.then_some(())?;
    Some(phrase(start..end, Rule::CountedFromDate, count.from(base, sign)?, None))
}

/// Counts without a preposition: "deux mois plus tard", "trois jours après Noël", "cinq jours".
pub(super) fn amount(t: &Tokens<'_>, at: usize, before: &str) -> Option<Phrase> {
    let (count, modifier) = modified(t, at)?;
    if let Some((sign, end)) = after_or_before(t, count.end) {
        if let Some(found) = from_date(t, at, &count, sign) {
            return Some(found);
        }
        // "deux mois après la dénonciation" is counted from something without a date: how long is all it says.
        let later = t.key(end.saturating_sub(1));
        let event = matches!(later, "apres" | "avant")
            && !t.new_block(end)
            && !matches!(t.sense(end), Sense::Mark(_))
            && (words::article(t, end).is_some()
                || t.among(
                    end,
                    &["que", "qu", "son", "avoir", "cette", "cet", "ce", "ces", "notre"],
                )
                || matches!(t.sense(end), Sense::Unknown | Sense::Word | Sense::Opener) && end < t.len());
        let to_clock = matches!(later, "de" | "du");
        if !event && !to_clock {
            let meaning = count.from(Base::Narrative, sign);
            let rule = Rule::CountedFromNarrative;
            return Some(match meaning {
                Some(meaning) => phrase(at..end, rule, meaning, modifier),
                None => {
                    let unit = count.unit.max(Unit::Day);
                    let meaning = Meaning::Relative {
                        unit,
                        shift: 0,
                        base: Base::Narrative,
                    };
                    let opening = if sign > 0 { Opening::After } else { Opening::Before };
                    phrase(at..end, rule, meaning, None).opened(at, opening)
                }
            });
        }
    }
    if count.unit == Unit::Year && is_age(t, at, count.end) {
        return None;
    }
    // "un jour" is some day, "une fois" no unit, "les 24 heures du Mans" a race.
    let one = count.amount == Amount::Exact(1) && !matches!(t.sense(at), Sense::Digits(..));
    let lasting = matches!(
        before,
        "pendant" | "durant" | "en" | "depuis" | "dure" | "duree" | "pour" | "apres"
    ) || modifier.is_some();
    let day = one && t.among(count.end - 1, &["jour", "journee", "nuit", "moment"]) && !t.is(at + 1, "demi");
    if day && !lasting {
        return None;
    }
    Some(phrase(
        at..count.end,
        Rule::Duration,
        Meaning::Duration(count.timex()),
        modifier,
    ))
}

/// Whether years are an age: "âgé de 30 ans", "un homme de 30 ans", "Jean Dupont, 30 ans,".
fn is_age(t: &Tokens<'_>, at: usize, end: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let closes = matches!(t.sense(end), Sense::Mark(',' | ')' | '.'));
    if t.mark(before, ',') || t.mark(before, '(') {
        return closes && before > 0 && (t.capital(before - 1) || t.mark(before, '('));
    }
    let of = if t.mark(before, '\'') {
        before.checked_sub(1)
    } else {
        Some(before)
    };
    let Some(noun) = of
        .filter(|&of| t.among(of, &["de", "d"]))
        .and_then(|of| of.checked_sub(1))
    else {
        return false;
    };
    let word = t.raw(noun).to_lowercase();
    let stem = word.trim_end_matches('s');
    let person = matches!(
        stem,
        "âge"
            | "âgé"
            | "âgée"
            | "age"
            | "agé"
            | "agée"
            | "homme"
            | "femme"
            | "fille"
            | "fillette"
            | "garçon"
            | "garçonnet"
            | "enfant"
            | "adolescent"
            | "adolescente"
            | "jeune"
            | "bébé"
            | "mère"
            | "père"
            | "mari"
            | "épouse"
            | "étudiant"
            | "étudiante"
            | "lycéen"
            | "lycéenne"
            | "collégien"
            | "collégienne"
            | "écolier"
            | "conducteur"
            | "conductrice"
            | "retraité"
            | "retraitée"
            | "suspect"
            | "victime"
            | "personne"
            | "habitant"
            | "habitante"
            | "militaire"
            | "soldat"
            | "policier"
            | "septuagénaire"
            | "moin"
            | "plu"
            | "mineur"
            | "dame"
            | "monsieur"
            | "ressortissant"
            | "ressortissante"
            | "joueur"
            | "joueuse"
    );
    // "un Alsacien de 30 ans": the word is a name, and an article stands before it.
    let named = t.capital(noun)
        && noun > 0
        && (t.among(noun - 1, &["un", "une", "le", "la", "l", "jeune"])
            || t.raw(noun - 1) == "jeune"
            || t.mark(noun - 1, '\''));
    // "un électricien allemand de 37 ans": ages stand in figures, after what ends as words for people do.
    let people = [
        "ien", "ienne", "ais", "aise", "ois", "oise", "eur", "euse", "iste", "ant", "ante", "ain", "aine", "and",
        "ande", "ier", "ière", "é", "ée",
    ];
    let things = ["calendrier", "chantier", "dossier", "loyer", "durée", "année"];
    let figures = matches!(t.sense(at), Sense::Digits(5..=110, _));
    let people = figures && people.iter().any(|end| stem.ends_with(end)) && !things.contains(&stem);
    person || named || people
}

/// "des années", "des mois" after a word that makes them last; "toute la journée", "toute l'année".
pub(super) fn uncounted(t: &Tokens<'_>, at: usize) -> Option<Phrase> {
    let (start, next) = match t.key(at) {
        "pendant" | "depuis" | "durant" | "voici" | "voila" if t.is(at + 1, "des") => (at + 1, at + 2),
        _ => return None,
    };
    let (unit, end) = words::unit(t, next)?;
    let plural = t.key(next).ends_with('s');
    plural.then(|| phrase(start..end, Rule::Duration, Meaning::Duration(period(None, unit)), None))
}
