//! A text of any bytes is refused, or imported to a brief file that compiles.

#![no_main]

use libfuzzer_sys::fuzz_target;
use policy_brief::author::{compile, import};

fuzz_target!(|page: &[u8]| {
    let Ok(imported) = import(page) else {
        return;
    };
    if let Err(errors) = compile(&imported.markdown) {
        panic!("{errors:#?}\n{}", imported.markdown);
    }
});
