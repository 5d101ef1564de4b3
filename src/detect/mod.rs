//! Reading texts -> what the program finds in them by itself: [`names`], the known names of actors and
//! places, as ranges of the text.
//!
//! Invariant: what is found is a range of the text it was found in, on character boundaries, and follows from
//! rules that can be read: the same text and names give the same findings in the same order.

mod edge;
mod fold;
pub mod names;
