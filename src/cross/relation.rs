//! Two claimed values -> [`Comparison`]: whether they are the same, go together, differ or are opposed, and by which
//! rule.
//!
//! Invariant: [`compare`] is symmetric in its relation and its rule; only [`Comparison::finer`] tells the two apart.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::date::{Date, Day};
use crate::link::model::{ActorIx, Model, Value};
use crate::load::claim::Stance;
use crate::number::Number;
use crate::text::fold_words;

/// How two claims on one property stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They say the same.
    Same,
    /// Both can be true: one refines, rounds or allows the other.
    Compatible,
    /// Both cannot be true of one thing.
    Different,
    /// One says what the other denies.
    Opposed,
}

impl Relation {
    /// The name by which messages and data know it.
    pub fn key(self) -> &'static str {
        match self {
            Relation::Same => "same",
            Relation::Compatible => "compatible",
            Relation::Different => "different",
            Relation::Opposed => "opposed",
        }
    }
}

/// Why two claims stand so to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The values are equal.
    Equal,
    /// The days or numbers that one can denote are some of those of the other.
    Refines,
    /// Some days or numbers can be denoted by both.
    Overlaps,
    /// They meet only because one says "about", or is a round figure.
    Rounds,
    /// One actor belongs to the other.
    MemberOf,
    /// One place lies within the other.
    Within,
    /// No day or number can be denoted by both.
    Disjoint,
    /// They name two actors or places.
    Other,
    /// The words differ; whether the meaning does, only a reader can say.
    Words,
    /// One passage supports the value, the other disputes it.
    Denied,
    /// They deny, or one denies what the other does not say.
    DeniesOther,
}

impl Rule {
    /// All rules.
    pub const ALL: [Rule; 11] = [
        Rule::Equal,
        Rule::Refines,
        Rule::Overlaps,
        Rule::Rounds,
        Rule::MemberOf,
        Rule::Within,
        Rule::Disjoint,
        Rule::Other,
        Rule::Words,
        Rule::Denied,
        Rule::DeniesOther,
    ];

    /// The name by which messages and data know it.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Equal => "equal",
            Rule::Refines => "refines",
            Rule::Overlaps => "overlaps",
            Rule::Rounds => "rounds",
            Rule::MemberOf => "member-of",
            Rule::Within => "within",
            Rule::Disjoint => "disjoint",
            Rule::Other => "other",
            Rule::Words => "words",
            Rule::Denied => "denied",
            Rule::DeniesOther => "denies-other",
        }
    }
}

/// How far apart two values are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gap {
    /// Days from the last of the one to the first of the other.
    Days(i64),
    /// The difference between the nearest numbers that are said, "about" left aside, in the question's unit.
    Amount(f64),
}

/// Which of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// What came of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How the two stand to one another.
    pub relation: Relation,
    /// By which rule.
    pub rule: Rule,
    /// The one that says more, for `Refines`, `Rounds`, `MemberOf` and `Within`.
    pub finer: Option<Side>,
    /// How far apart they are, for `Disjoint`.
    pub gap: Option<Gap>,
}

/// A finding before the stances are looked at.
fn found(relation: Relation, rule: Rule, finer: Option<Side>) -> Comparison {
    Comparison {
        relation,
        rule,
        finer,
        gap: None,
    }
}

/// Compares two values of one property, each with the stance of its passage.
pub fn compare(model: &Model, a: (&Value, Stance), b: (&Value, Stance)) -> Comparison {
    let values = values(model, a.0, b.0);
    let side = match (a.1 == Stance::Disputes, b.1 == Stance::Disputes) {
        (false, false) => return values,
        (true, true) if values.relation == Relation::Same => return values,
        (true, true) => return found(Relation::Compatible, Rule::DeniesOther, None),
        (true, false) => Side::B,
        (false, true) => Side::A,
    };
    // Who denies May denies the 19th of May; who denies the 19th does not deny May.
    let said_is_denied = match values.rule {
        Rule::Equal => true,
        Rule::Refines | Rule::MemberOf | Rule::Within => values.finer == Some(side),
        _ => false,
    };
    match said_is_denied {
        true => found(Relation::Opposed, Rule::Denied, None),
        false => found(Relation::Compatible, Rule::DeniesOther, None),
    }
}

/// Compares two values that are both supported.
pub fn values(model: &Model, a: &Value, b: &Value) -> Comparison {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => dates(a, b),
        (Value::Number(a), Value::Number(b)) => numbers(a, b),
        (Value::Actor(a), Value::Actor(b)) => entities(*a, *b, Rule::MemberOf, |actor, of| belongs(model, actor, of)),
        (Value::Place(a), Value::Place(b)) => entities(*a, *b, Rule::Within, |place, around| {
            std::iter::successors(model[place].within, |&outer| model[outer].within).any(|outer| outer == around)
        }),
        (Value::Text(a), Value::Text(b)) if fold_words(a) == fold_words(b) => found(Relation::Same, Rule::Equal, None),
        _ => found(Relation::Different, Rule::Words, None),
    }
}

/// Compares two dates by the days that they can denote.
pub fn dates(a: &Date, b: &Date) -> Comparison {
    if !a.compatible(b) {
        return Comparison {
            gap: days_between(a, b).map(Gap::Days),
            ..found(Relation::Different, Rule::Disjoint, None)
        };
    }
    let about = (a.is_approximate(), b.is_approximate());
    let finer_by_mark = match about {
        (true, false) => Some(Side::B),
        (false, true) => Some(Side::A),
        _ => None,
    };
    if !a.overlaps(b) {
        return found(Relation::Compatible, Rule::Rounds, finer_by_mark);
    }
    match (a.covers(b), b.covers(a)) {
        (true, true) if about.0 == about.1 => found(Relation::Same, Rule::Equal, None),
        (true, true) => found(Relation::Compatible, Rule::Rounds, finer_by_mark),
        (true, false) => found(Relation::Compatible, Rule::Refines, Some(Side::B)),
        (false, true) => found(Relation::Compatible, Rule::Refines, Some(Side::A)),
        (false, false) => found(Relation::Compatible, Rule::Overlaps, None),
    }
}

/// Days from the end of the earlier date to the beginning of the later one; `None` where the one ends on the eve of
/// the other, unless both are days: from March to April it is no distance.
fn days_between(a: &Date, b: &Date) -> Option<i64> {
    let is_day = |date: &Date| date.earliest_day() == date.latest_day();
    let least = if is_day(a) && is_day(b) { 1 } else { 2 };
    let number = |day: Option<Day>| day.map(Day::number);
    let after = |first: &Date, then: &Date| {
        let (end, start) = (number(first.latest_day())?, number(then.earliest_day())?);
        Some(start - end).filter(|days| *days >= least)
    };
    after(a, b).or_else(|| after(b, a))
}

/// Compares two numbers by the intervals that they can denote.
pub fn numbers(a: &Number, b: &Number) -> Comparison {
    if a.form() == b.form() {
        return found(Relation::Same, Rule::Equal, None);
    }
    let (within, around) = (a.interval(), b.interval());
    if within.meets(&around) {
        return match (within.covers(&around), around.covers(&within)) {
            (_, false) if within.covers(&around) => found(Relation::Compatible, inside(a, b), Some(Side::B)),
            (false, true) => found(Relation::Compatible, inside(b, a), Some(Side::A)),
            (true, true) => found(Relation::Same, Rule::Equal, None),
            _ if a.is_about() && b.is_about() => found(Relation::Compatible, Rule::Rounds, None),
            _ => found(Relation::Compatible, Rule::Overlaps, None),
        };
    }
    let (wide_a, wide_b) = (a.reach(), b.reach());
    if wide_a.meets(&wide_b) {
        let finer = match wide_a.width().total_cmp(&wide_b.width()) {
            Ordering::Less => Some(Side::A),
            Ordering::Greater => Some(Side::B),
            Ordering::Equal => None,
        };
        return found(Relation::Compatible, Rule::Rounds, finer);
    }
    Comparison {
        gap: Some(Gap::Amount(a.core().distance(&b.core()))),
        ..found(Relation::Different, Rule::Disjoint, None)
    }
}

/// The rule by which a number that another lies inside goes with it.
fn inside(outer: &Number, inner: &Number) -> Rule {
    match outer.is_about() && inner.is_point() {
        true => Rule::Rounds,
        false => Rule::Refines,
    }
}

/// Compares two entities of a kind in which one can be part of another.
fn entities<T: Copy + PartialEq>(a: T, b: T, part: Rule, is_part: impl Fn(T, T) -> bool) -> Comparison {
    if a == b {
        found(Relation::Same, Rule::Equal, None)
    } else if is_part(a, b) {
        found(Relation::Compatible, part, Some(Side::A))
    } else if is_part(b, a) {
        found(Relation::Compatible, part, Some(Side::B))
    } else {
        found(Relation::Different, Rule::Other, None)
    }
}

/// Whether an actor belongs to another, or to one that does.
fn belongs(model: &Model, actor: ActorIx, to: ActorIx) -> bool {
    let mut seen = BTreeSet::from([actor]);
    let mut open = vec![actor];
    while let Some(next) = open.pop() {
        for &above in &model[next].member_of {
            if above == to {
                return true;
            }
            if seen.insert(above) {
                open.push(above);
            }
        }
    }
    false
}
