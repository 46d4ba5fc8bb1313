//! Whatever a brief file holds, it is compiled to what is read back the same, or each of its errors
//! stands at a place that the file has; and it is built to what its check finds.

#![no_main]

use libfuzzer_sys::fuzz_target;
use policy_brief::author::{Diagnostic, build, check_bytes};
use policy_brief::model::Article;

fuzz_target!(|file: &[u8]| {
    let mut checked = check_bytes(file, None);
    let lines: Vec<_> = file.split(|byte| *byte == b'\n').collect();
    for diagnostic in &checked.diagnostics {
        let line = lines
            .get(diagnostic.line.wrapping_sub(1))
            .expect("a line of the file");
        let end = String::from_utf8_lossy(line).chars().count() + 1;
        assert!((1..=end).contains(&diagnostic.column), "{diagnostic}");
    }
    checked.diagnostics.retain(Diagnostic::is_error);
    match build(file, None) {
        Ok(compiled) => {
            let read_back = Article::from_json(compiled.json.as_bytes());
            assert_eq!(
                read_back.expect("a brief that can be read"),
                compiled.article
            );
            assert_eq!(Some(compiled.article), checked.article);
            assert_eq!(checked.diagnostics, []);
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            assert_eq!(errors, checked.diagnostics);
            assert_eq!(checked.article, None);
        }
    }
});
