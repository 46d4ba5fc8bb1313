//! A page of any bytes is refused, or imported to a brief file that compiles, pictures
//! apart.

#![no_main]

use libfuzzer_sys::fuzz_target;
use policy_brief::author::{compile, import};

fuzz_target!(|page: &[u8]| {
    // By its start a file is taken for HTML.
    let page = [b"<!DOCTYPE html>", page].concat();
    let Ok(imported) = import(&page) else {
        return;
    };
    let mut errors = compile(&imported.markdown).err().unwrap_or_default();
    // A picture is told to the author, who has to say what becomes of it.
    errors.retain(|error| !error.message.starts_with("found an image"));
    if !errors.is_empty() {
        panic!("{errors:#?}\n{}", imported.markdown);
    }
});
