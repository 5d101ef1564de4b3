//! Digits, some of them unknown (`156X-12-XX`) → [`Pattern`]: the set of days that they can denote.
//!
//! Invariant: the days of a pattern are those whose digits agree with every digit it knows; a month
//! or a day that is not written agrees with all.

use super::calendar::{Day, days_in_month, is_leap};
use std::fmt;

/// A decimal number of `N` digits in which `None` stands for `X`, the unspecified digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Digits<const N: usize>([Option<u8>; N]);

impl<const N: usize> Digits<N> {
    pub(super) const BLANK: Self = Digits([None; N]);

    /// Reads exactly `N` characters out of `0` to `9` and `X`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes: [u8; N] = text.as_bytes().try_into().ok()?;
        let valid = bytes.iter().all(|byte| byte.is_ascii_digit() || *byte == b'X');
        valid.then(|| Digits(bytes.map(|byte| byte.is_ascii_digit().then(|| byte - b'0'))))
    }

    /// The number, when every digit is known.
    pub(super) fn known(self) -> Option<i64> {
        self.0
            .iter()
            .try_fold(0, |n, digit| digit.map(|digit| n * 10 + i64::from(digit)))
    }

    pub(super) fn is_blank(self) -> bool {
        self == Self::BLANK
    }

    pub(super) fn matches(self, number: i64) -> bool {
        let mut rest = number;
        for digit in self.0.iter().rev() {
            if digit.is_some_and(|digit| i64::from(digit) != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        rest == 0
    }

    /// The number with each unknown digit replaced.
    fn fill(self, digit: u8) -> i64 {
        self.0
            .iter()
            .fold(0, |n, known| n * 10 + i64::from(known.unwrap_or(digit)))
    }

    /// The digits that agree with both.
    fn unify(self, other: Self) -> Option<Self> {
        let mut both = self;
        for (mine, theirs) in both.0.iter_mut().zip(other.0) {
            match (*mine, theirs) {
                (Some(a), Some(b)) if a != b => return None,
                (None, Some(_)) => *mine = theirs,
                _ => {}
            }
        }
        Some(both)
    }
}

impl Digits<2> {
    /// The numbers from 1 to `last` that it can be, in order.
    fn among(self, last: u8) -> impl DoubleEndedIterator<Item = u8> {
        let end = |digit, least, most| u8::try_from(self.fill(digit)).map_or(most, |end| end.clamp(least, most));
        let (first, last) = (end(0, 1, last), end(9, 0, last));
        (first..=last).filter(move |n| self.matches(i64::from(*n)))
    }
}

impl<const N: usize> fmt::Display for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| match digit {
            Some(digit) => write!(f, "{digit}"),
            None => f.write_str("X"),
        })
    }
}

/// A year, a month or a day of which some digits may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Pattern {
    pub(super) negative: bool,
    pub(super) year: Digits<4>,
    pub(super) month: Option<Digits<2>>,
    pub(super) day: Option<Digits<2>>,
}

impl Pattern {
    /// The years it can denote, in order.
    pub(super) fn years(self) -> impl DoubleEndedIterator<Item = i64> {
        let (low, high) = (self.year.fill(0), self.year.fill(9));
        // There is no year -0000.
        let years = if self.negative { -high..=-low.max(1) } else { low..=high };
        years.filter(move |year| self.year.matches(year.abs()))
    }

    /// The months it can denote, 1 to 12, in order.
    pub(super) fn months(self) -> impl DoubleEndedIterator<Item = u8> {
        self.month.unwrap_or(Digits::BLANK).among(12)
    }

    /// The days of a month that it can denote, in order.
    pub(super) fn days(self, year: i64, month: u8) -> impl DoubleEndedIterator<Item = u8> {
        self.day.unwrap_or(Digits::BLANK).among(days_in_month(year, month))
    }

    /// The years in which it denotes a day, in order. There are two kinds of years, and ten thousand of both.
    fn years_with_days(self) -> impl DoubleEndedIterator<Item = i64> {
        let has_days = |year: i64| self.months().any(|month| self.days(year, month).next().is_some());
        let (common, leap) = (has_days(2023), has_days(2024));
        let years = (common || leap).then(|| self.years()).into_iter().flatten();
        years.filter(move |&year| if is_leap(year) { leap } else { common })
    }

    /// The first day it can denote; `None` when there is no such day at all.
    pub(super) fn first(self) -> Option<Day> {
        self.years_with_days().find_map(|y| {
            self.months()
                .find_map(|m| self.days(y, m).find_map(|d| Day::new(y, m, d)))
        })
    }

    /// The last day it can denote.
    pub(super) fn last(self) -> Option<Day> {
        self.years_with_days().rev().find_map(|y| {
            self.months()
                .rev()
                .find_map(|m| self.days(y, m).rev().find_map(|d| Day::new(y, m, d)))
        })
    }

    /// The first day it can denote that is not before `start`.
    pub(super) fn first_from(self, start: Day) -> Option<Day> {
        self.years_with_days().filter(|y| *y >= start.year()).find_map(|y| {
            self.months().find_map(|m| {
                self.days(y, m)
                    .filter_map(|d| Day::new(y, m, d))
                    .find(|day| *day >= start)
            })
        })
    }

    pub(super) fn contains(self, day: Day) -> bool {
        (day.year() < 0) == self.negative
            && self.year.matches(day.year().abs())
            && self.month.unwrap_or(Digits::BLANK).matches(i64::from(day.month()))
            && self.day.unwrap_or(Digits::BLANK).matches(i64::from(day.day()))
    }

    /// Says whether its days follow one another without a gap: every known digit stands before every
    /// unknown one.
    pub(super) fn is_run(self) -> bool {
        let month = self.month.unwrap_or(Digits::BLANK).0;
        let day = self.day.unwrap_or(Digits::BLANK).0;
        let digits = self.year.0.into_iter().chain(month).chain(day);
        digits.skip_while(Option::is_some).all(|digit| digit.is_none())
    }

    /// The pattern of the days that both can denote.
    pub(super) fn unify(self, other: Pattern) -> Option<Pattern> {
        fn part(a: Option<Digits<2>>, b: Option<Digits<2>>) -> Option<Option<Digits<2>>> {
            a.unwrap_or(Digits::BLANK).unify(b.unwrap_or(Digits::BLANK)).map(Some)
        }
        (self.negative == other.negative).then_some(())?;
        Some(Pattern {
            negative: self.negative,
            year: self.year.unify(other.year)?,
            month: part(self.month, other.month)?,
            day: part(self.day, other.day)?,
        })
    }

    /// Says whether nothing is known of the year, not even that it is before 1 BC.
    pub(super) fn year_is_unknown(self) -> bool {
        self.year.is_blank() && !self.negative
    }

    /// How many digits of the year are known before the first unknown one.
    pub(super) fn leading_year_digits(self) -> usize {
        self.year.0.iter().take_while(|digit| digit.is_some()).count()
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.negative { "-" } else { "" })?;
        write!(f, "{}", self.year)?;
        [self.month, self.day]
            .into_iter()
            .flatten()
            .try_for_each(|part| write!(f, "-{part}"))
    }
}
