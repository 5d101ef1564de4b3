//! Bytes as a text file: read without a panic, and every range of the text leads back into the bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| recoupe_fuzz::read("seeds/x.txt", bytes));
