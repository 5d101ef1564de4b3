//! A text as EDTF: whatever parses is shown as it was written, has its bounds in order, and can be said.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::date::{Date, Lang};

fuzz_target!(|text: &str| {
    let Ok(date) = text.parse::<Date>() else { return };
    assert_eq!(date.to_string(), text);
    if let (Some(first), Some(last)) = (date.earliest_day(), date.latest_day()) {
        assert!(first <= last, "{text}");
    }
    assert!(date.compatible(&date) && date.covers(&date), "{text}");
    for lang in [Lang::Fr, Lang::En] {
        assert!(!date.prose(lang).is_empty() && !date.prose_adverbial(lang).is_empty(), "{text}");
    }
});
