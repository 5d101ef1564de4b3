//! A text as an article: its dates are found without a panic, in order, on character boundaries, with values that parse.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::date::{Date, Day, Lang};
use recoupe::detect::time::{self, Reference};

fuzz_target!(|text: &str| {
    let day = Day::new(2024, 2, 29).expect("a leap day");
    for lang in [Lang::Fr, Lang::En] {
        for reference in [Reference::default(), Reference::published(day)] {
            let found = time::find(text, lang, &reference);
            let mut end = 0;
            for expression in &found {
                assert!(expression.full.start >= end && text.get(expression.full.clone()).is_some(), "{expression:?}");
                assert!(text.get(expression.range.clone()).is_some(), "{expression:?}");
                end = expression.full.end;
                if let Some(value) = &expression.value {
                    assert!(value.as_str().parse::<Date>().is_ok(), "{expression:?}");
                }
            }
            time::publication_bounds(&found, None);
        }
    }
});
