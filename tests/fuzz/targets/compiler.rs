//! Whatever a brief file holds, it is compiled to what is read back the same, or each of its errors
//! stands at a place that the file has.

#![no_main]

use libfuzzer_sys::fuzz_target;
use policy_brief::author::{check_bytes, to_json};
use policy_brief::model::Article;

fuzz_target!(|file: &[u8]| {
    let checked = check_bytes(file);
    let lines: Vec<_> = file.split(|byte| *byte == b'\n').collect();
    for diagnostic in &checked.diagnostics {
        let line = lines
            .get(diagnostic.line.wrapping_sub(1))
            .expect("a line of the file");
        let end = String::from_utf8_lossy(line).chars().count() + 1;
        assert!((1..=end).contains(&diagnostic.column), "{diagnostic}");
    }
    match checked.article {
        Some(article) => {
            let json = to_json(&article).expect("a brief that can be written");
            let read_back = Article::from_json(json.as_bytes());
            assert_eq!(read_back.expect("a brief that can be read"), article);
        }
        None => assert!(
            checked
                .diagnostics
                .iter()
                .any(|diagnostic| diagnostic.is_error())
        ),
    }
});
