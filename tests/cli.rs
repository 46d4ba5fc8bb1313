//! The `brief` command as an author calls it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

fn brief<'a>(args: impl IntoIterator<Item = &'a Path>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_brief"))
        .args(args)
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// An empty folder of the test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

fn check(files: &[PathBuf]) -> Output {
    let files = files.iter().map(PathBuf::as_path);
    brief([Path::new("check")].into_iter().chain(files))
}

fn build(file: &Path, output: &Path) -> Output {
    brief([Path::new("build"), file, Path::new("-o"), output])
}

#[test]
fn checking_a_good_file_says_nothing() {
    let file = folder("check-good").join("brief.md");
    let text = "---\ntitle: T\nstandfirst: S\nlanguage: en\n---\n## One\n\nText.\n";
    fs::write(&file, text).unwrap();
    let output = check(&[file]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty() && output.stdout.is_empty());
}

#[test]
fn all_errors_of_all_files_are_printed_and_counted() {
    let files = ["broken-yaml.md", "ferries.md", "no-front-matter.md"].map(fixture);
    let output = check(&files);
    assert_eq!(output.status.code(), Some(1));
    let text = stderr(&output);
    let errors = text
        .lines()
        .filter(|line| line.contains(": error: found "))
        .count();
    let last = text.lines().last().unwrap();
    assert_eq!(
        last,
        format!("{errors} errors and 2 warnings in 3 of 3 files")
    );
    assert!(text.contains(&format!("{}:2:15: error: ", files[0].display())));
}

#[test]
fn a_file_that_cannot_be_read_is_a_fault_of_the_call_and_the_others_are_still_checked() {
    let output = check(&[fixture("missing.md"), fixture("broken-yaml.md")]);
    assert_eq!(output.status.code(), Some(2));
    let text = stderr(&output);
    assert!(text.contains("missing.md: error: cannot be read"));
    assert!(text.ends_with("3 errors in 2 of 2 files\n"), "{text}");
}

#[test]
fn a_call_without_files_or_with_an_unknown_command_is_at_fault() {
    for args in [vec![], vec!["check"], vec!["chekc"], vec!["build", "x.md"]] {
        let output = brief(args.into_iter().map(Path::new));
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn building_writes_compact_json_and_nothing_else() {
    let folder = folder("build-good");
    let out = folder.join("ferries.json");
    for _ in 0..2 {
        let output = build(&fixture("ferries.md"), &out);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(entries(&folder), 1);
    }
    let json = fs::read_to_string(out).unwrap();
    assert!(
        json.starts_with("{\"title\":\"River ferries: a small paper\"") && json.ends_with("}\n")
    );
}

#[test]
fn building_a_faulty_file_leaves_what_stood_there() {
    let folder = folder("build-faulty");
    let out = folder.join("brief.json");
    fs::write(&out, "before").unwrap();
    let output = build(&fixture("body-faults.md"), &out);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).lines().count() > 10);
    assert_eq!(fs::read_to_string(&out).unwrap(), "before");
    assert_eq!(entries(&folder), 1);
}

#[test]
fn an_output_that_cannot_be_written_is_a_fault_of_the_call() {
    let folder = folder("build-unwritable");
    let inner = folder.join("inner");
    fs::create_dir(&inner).unwrap();
    for out in [folder.join("missing/brief.json"), inner.clone()] {
        let output = build(&fixture("ferries.md"), &out);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("cannot be written"));
    }
    assert_eq!((entries(&folder), entries(&inner)), (1, 0));
}

/// A bundle whose program is two files.
fn bundle(folder: &Path, loader: &str) -> PathBuf {
    let dist = folder.join("dist");
    fs::create_dir(&dist).unwrap();
    fs::write(dist.join("policy-brief.js"), loader).unwrap();
    fs::write(dist.join("app.js"), "export {}").unwrap();
    fs::write(dist.join("policy-brief.css"), "a { color: red }").unwrap();
    dist
}

fn export(file: &Path, output: &Path, dist: &Path) -> Output {
    let words = ["export", "-o", "--bundle"].map(Path::new);
    brief([words[0], file, words[1], output, words[2], dist])
}

#[test]
fn exporting_writes_one_page_and_nothing_else() {
    let folder = folder("export-good");
    let dist = bundle(&folder, "import(\"./app.js\")");
    let out = folder.join("ferries.html");
    let output = export(&fixture("ferries.md"), &out, &dist);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!((entries(&folder), entries(&dist)), (2, 3));
    let page = fs::read_to_string(out).unwrap();
    for part in [
        "<title>River ferries: a small paper</title>",
        "a { color: red }",
        "data-name=\"policy-brief.js\"",
        "data-name=\"app.js\"",
        "data-name=\"brief.json\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains(" src=\"http") && !page.contains("<link rel=\"stylesheet\""));
}

#[test]
fn exporting_a_faulty_file_or_without_a_bundle_writes_nothing() {
    let folder = folder("export-faulty");
    let dist = bundle(&folder, "0");
    let out = folder.join("out.html");
    let output = export(&fixture("body-faults.md"), &out, &dist);
    assert_eq!(output.status.code(), Some(1));
    let output = export(&fixture("ferries.md"), &out, &folder.join("none"));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("policy-brief.js cannot be read"));
    fs::write(
        dist.join("policy-brief.js"),
        "import { a } from \"./a.js\";",
    )
    .unwrap();
    let output = export(&fixture("ferries.md"), &out, &dist);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("policy-brief.js is in parts"));
    assert!(!out.exists());
}

#[test]
fn an_error_is_drawn_with_its_line_a_caret_and_a_proposal() {
    let file = folder("check-drawn").join("brief.md");
    fs::write(
        &file,
        "---\ntitle: T\nstandfirst: S\nlanguage: en\ntopics: { russia: Russia }\n---\n## One {#one topics=rusia}\n\nText.\n\n## Two {#two topics=russia}\n\nText.\n",
    )
    .unwrap();
    let output = check(std::slice::from_ref(&file));
    assert_eq!(output.status.code(), Some(1));
    let name = file.display();
    let expected = format!(
        "{name}:7:21: error: found the unknown topic `rusia`, expected one of `russia`; did you mean `russia`?\n  \
         |\n7 | ## One {{#one topics=rusia}}\n  \
         |                     ^^^^^ did you mean `russia`?\n\
         1 error in 1 of 1 file\n"
    );
    assert_eq!(stderr(&output), expected);
}

#[test]
fn a_warning_leaves_a_file_good_and_is_told_with_what_would_mend_it() {
    let file = folder("check-warnings").join("brief.md");
    let long = "word ".repeat(801);
    let claim = "c".repeat(121);
    let text = format!(
        "---\ntitle: T\nstandfirst: \"TODO: say it\"\nlanguage: en\ntopics: {{ rail: Rail }}\n---\n## One\n\n[Here](https://a.example) {long}\n\n\
         ## Found {{.findings}}\n\n### {claim}\n\n## Do {{.recommendations}}\n\n### Act\n"
    );
    fs::write(&file, text).unwrap();
    let output = check(std::slice::from_ref(&file));
    assert_eq!(output.status.code(), Some(0));
    let text = stderr(&output);
    for warning in [
        ":3:13: warning: found the placeholder `TODO: say it`",
        ":5:17: warning: found the topic `rail`, which nothing has",
        ":7:1: warning: found 802 words under one heading",
        ":9:1: warning: found the link text `Here`",
        ":13:1: warning: found a claim of 121 characters",
        ":13:1: warning: found a finding without evidence",
        ":17:1: warning: found a recommendation without an addressee",
        ":17:1: warning: found a recommendation that rests on no finding",
    ] {
        assert!(text.contains(warning), "{warning}\n{text}");
    }
    assert!(text.ends_with("8 warnings in 1 of 1 file\n"), "{text}");
}

#[test]
fn diagnostics_can_be_read_as_json() {
    let format = [Path::new("check"), Path::new("--format"), Path::new("json")];
    let file = fixture("broken-yaml.md");
    let output = brief(format.into_iter().chain([file.as_path()]));
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let first = &json[0];
    assert_eq!(first["file"], file.display().to_string());
    assert_eq!((&first["line"], &first["column"]), (&2.into(), &15.into()));
    assert_eq!(first["severity"], "error");
    assert!(
        first["message"]
            .as_str()
            .unwrap()
            .starts_with("found a YAML error")
    );
}

#[test]
fn importing_writes_a_brief_and_lists_what_was_dropped() {
    let folder = folder("import-good");
    let out = folder.join("paper.md");
    let page = fixture("pages/digest.txt");
    let output = brief([Path::new("import"), &page, Path::new("-o"), &out]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(entries(&folder), 1);
    let text = stderr(&output);
    assert!(text.contains("digest.txt: dropped as link spam: eskort"));
    assert_eq!(check(std::slice::from_ref(&out)).status.code(), Some(0));
    assert_eq!(
        build(&out, &folder.join("paper.json")).status.code(),
        Some(0)
    );
}

#[test]
fn importing_what_is_no_article_writes_nothing() {
    let folder = folder("import-bad");
    let page = folder.join("page.html");
    fs::write(&page, "%PDF-1.7").unwrap();
    let out = folder.join("paper.md");
    let output = brief([Path::new("import"), &page, Path::new("-o"), &out]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("page.html: error: found a PDF, expected an article"));
    assert!(!out.exists());
}

#[test]
fn a_page_can_come_from_the_standard_input() {
    use std::io::Write as _;
    let mut child = Command::new(env!("CARGO_BIN_EXE_brief"))
        .args(["import", "-", "-o", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let page = fs::read(fixture("pages/biuletyn.html")).unwrap();
    child.stdin.take().unwrap().write_all(&page).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let markdown = String::from_utf8(output.stdout).unwrap();
    assert!(markdown.starts_with("---\ntitle: Nocne pociągi"));
}

#[test]
fn importing_over_another_file_keeps_a_copy_of_it() {
    let folder = folder("import-over");
    let out = folder.join("paper.md");
    let page = fixture("pages/digest.txt");
    let import = || brief([Path::new("import"), &page, Path::new("-o"), &out]);
    fs::write(&out, "mended by hand").unwrap();
    let output = import();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("paper.md: note: another file stood there"));
    let copy = folder.join("paper.md.bak");
    assert_eq!(fs::read_to_string(&copy).unwrap(), "mended by hand");
    import();
    assert_eq!(fs::read_to_string(copy).unwrap(), "mended by hand");
}
