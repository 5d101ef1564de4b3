//! A text as two articles: names are proposed and shared passages found without a panic, on character boundaries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::date::Lang;
use recoupe::detect::{propose, reuse};

fuzz_target!(|text: &str| {
    for lang in [Lang::Fr, Lang::En] {
        let found = propose::scan(text, lang);
        for sighting in &found {
            assert!(text.get(sighting.range.clone()).is_some(), "{sighting:?}");
        }
        propose::propose(&[(text, lang, found)]);
    }
    let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let texts = [text, &text[half..]].map(|text| reuse::Text { text, site: None });
    for shared in reuse::compare(&texts).shared {
        assert!(text.get(shared.in_a.clone()).is_some() && text[half..].get(shared.in_b.clone()).is_some(), "{shared:?}");
    }
});
