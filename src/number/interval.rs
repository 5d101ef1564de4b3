//! Two ends -> [`Interval`]: the numbers between them, and how two such stretches lie to one another.
//!
//! Invariant: `low` is not above `high`, for every interval that [`Number`](super::Number) makes.

/// The numbers that a [`Number`](super::Number) can denote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least; negative infinity where there is none.
    pub low: f64,
    /// The greatest; infinity where there is none.
    pub high: f64,
    /// Whether `low` itself is left out.
    pub above_low: bool,
    /// Whether `high` itself is left out.
    pub below_high: bool,
}

impl Interval {
    pub(super) fn closed(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            above_low: false,
            below_high: false,
        }
    }

    pub(super) fn around(value: f64, by: f64) -> Self {
        Self::closed(value - by, value + by)
    }

    /// Whether there is a number in both.
    pub fn meets(&self, other: &Self) -> bool {
        let reaches = |a: &Self, b: &Self| a.low < b.high || a.low == b.high && !a.above_low && !b.below_high;
        reaches(self, other) && reaches(other, self)
    }

    /// Whether every number of the other is in this one.
    pub fn covers(&self, other: &Self) -> bool {
        let low = self.low < other.low || self.low == other.low && (!self.above_low || other.above_low);
        let high = self.high > other.high || self.high == other.high && (!self.below_high || other.below_high);
        low && high
    }

    /// How far it reaches from end to end.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// How far apart the nearest ends are; 0 where they touch.
    pub fn distance(&self, other: &Self) -> f64 {
        (self.low - other.high).max(other.low - self.high).max(0.0)
    }
}
