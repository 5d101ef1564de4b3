//! Stretches of a drawing -> the lane of each, so that none overlaps another.
//!
//! Invariant: two stretches of one lane are at least [`BETWEEN`] apart, and the same stretches get the same lanes.

/// How far apart the marks of one lane stand, in units.
pub const BETWEEN: usize = 2;

/// The lane of each stretch, from 0: the lowest that is free, for one after the other from the first to begin.
///
/// A stretch is a first and a last unit. Of several that begin together, the longest comes first.
pub fn lanes(stretches: &[(usize, usize)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|&at| (stretches[at].0, std::cmp::Reverse(stretches[at].1), at));
    let mut ends: Vec<usize> = Vec::new();
    let mut found = vec![0; stretches.len()];
    for at in order {
        let (first, last) = stretches[at];
        let free = ends.iter().position(|&end| end + BETWEEN <= first);
        let lane = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(0);
        }
        ends[lane] = last.max(first);
        found[at] = lane;
    }
    found
}

/// How many lanes there are.
pub fn count(lanes: &[usize]) -> usize {
    lanes.iter().max().map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_apart_shares_a_lane() {
        assert_eq!(lanes(&[(0, 24), (26, 50), (40, 64), (52, 76)]), [0, 0, 1, 0]);
        assert_eq!(lanes(&[(10, 20), (10, 90)]), [1, 0], "the longest first");
        assert_eq!((count(&lanes(&[])), count(&lanes(&[(0, 5); 4]))), (0, 4));
    }

    proptest! {
        #[test]
        fn nothing_overlaps(stretches in prop::collection::vec((0usize..900, 24usize..200), 0..60)) {
            let stretches: Vec<(usize, usize)> = stretches.into_iter().map(|(first, long)| (first, first + long)).collect();
            let lanes = lanes(&stretches);
            for a in 0..stretches.len() {
                for b in 0..a {
                    let (x, y) = (stretches[a], stretches[b]);
                    let apart = x.1 + BETWEEN <= y.0 || y.1 + BETWEEN <= x.0;
                    prop_assert!(lanes[a] != lanes[b] || apart);
                }
            }
        }
    }
}
