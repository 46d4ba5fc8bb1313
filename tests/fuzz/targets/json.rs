//! Whatever stands where a brief should, it is read to what is written and read again the same, or
//! refused with a message.

#![no_main]

use libfuzzer_sys::fuzz_target;
use policy_brief::author::to_json;
use policy_brief::model::Article;

fuzz_target!(|json: &[u8]| {
    match Article::from_json(json) {
        Ok(article) => {
            let written = to_json(&article).expect("a brief that can be written");
            let read_back = Article::from_json(written.as_bytes());
            assert_eq!(read_back.expect("a brief that can be read"), article);
        }
        Err(error) => assert!(!error.message().is_empty()),
    }
});
