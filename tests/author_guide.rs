//! The guide for authors does what it says: its files are written, its commands run in their order,
//! and what they print is what it shows.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const GUIDE: &str = include_str!("../docs/author.md");

/// The files of which the guide shows that they are at fault.
const FAULTY: [&str; 2] = ["saved/paper.pdf", "content/draft.md"];

/// A fenced block.
struct Block {
    language: String,
    /// The file that it is, where a line with its path and a colon stands above it.
    file: Option<String>,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut file = None;
    let mut lines = GUIDE.lines();
    while let Some(line) = lines.next() {
        let language = line.trim_start_matches('`');
        let fence = line.trim_end_matches(language);
        if fence.len() >= 3 {
            let inside = lines.by_ref().take_while(|line| *line != fence);
            blocks.push(Block {
                language: language.to_owned(),
                file: file.take(),
                text: inside.map(|line| format!("{line}\n")).collect(),
            });
        } else if !line.is_empty() {
            let path = line
                .strip_prefix('`')
                .and_then(|line| line.strip_suffix("`:"));
            file = path.map(str::to_owned);
        }
    }
    blocks
}

/// A checkout with nothing in it but what the guide tells an author to make.
struct Checkout(PathBuf);

impl Checkout {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("author-guide-{name}"));
        let _ = fs::remove_dir_all(&folder);
        let checkout = Self(folder);
        checkout.put("saved/paper.pdf", "%PDF-1.7\n");
        checkout
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Runs a command of the guide, and returns what it prints.
    fn run(&self, command: &str) -> String {
        let mut words = command.split_whitespace();
        match (words.next(), words.next()) {
            (Some("brief"), Some(_)) => self.brief(command),
            (Some("cargo"), Some("xtask")) => self.xtask(words.next().expect("a command")),
            (Some("cargo"), Some("install")) => {
                assert_eq!(command, "cargo install --path . --bin brief --locked");
                for file in ["src/bin/brief.rs", "Cargo.lock"] {
                    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).exists());
                }
                String::new()
            }
            _ => panic!("nobody knows what to do with {command}"),
        }
    }

    fn brief(&self, command: &str) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_brief"))
            .args(command.split_whitespace().skip(1))
            .current_dir(&self.0)
            .output()
            .expect("it runs");
        let is_faulty = FAULTY.iter().any(|file| command.contains(file));
        let printed = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        assert_eq!(
            output.status.code(),
            Some(i32::from(is_faulty)),
            "{command}\n{printed}"
        );
        printed
    }

    /// What needs Trunk has tests of its own; here it is enough that there is such a command, and
    /// that the step of a build that reads the papers makes their pages.
    fn xtask(&self, command: &str) -> String {
        let known = include_str!("../xtask/src/command.rs");
        assert!(known.contains(&format!("\n  {command} ")), "{command}");
        if command == "build" {
            self.put("dist/index.html", "<!doctype html><html><head><title>-</title></head><body><policy-brief></policy-brief></body></html>");
            self.put("dist/policy-brief.js", "import(\"./app.js\")");
            self.put("dist/app.js", "export {}");
            self.put("dist/policy-brief.css", "a { color: red }");
            self.brief("brief publish dist");
        }
        String::new()
    }
}

/// Whether a command printed what the guide shows, where `…` stands for lines that it leaves out.
fn is_as_shown(printed: &str, shown: &str) -> bool {
    let (first, rest) = shown.split_once("…\n").unwrap_or((shown, ""));
    let has_gap = first.len() < shown.len();
    match printed.strip_prefix(first) {
        Some(left) if has_gap => left.ends_with(rest) && left.len() > rest.len(),
        left => left == Some(""),
    }
}

#[test]
fn every_command_of_the_guide_does_what_the_guide_shows() {
    let checkout = Checkout::new("whole");
    let mut printed: Option<String> = None;
    let mut ran = 0;
    for block in blocks() {
        match (&block.file, &*block.language) {
            (Some(file), _) => checkout.put(file, &block.text),
            (None, "sh") => {
                let outputs = block.text.lines().map(|line| checkout.run(line));
                printed = Some(outputs.collect());
                ran += block.text.lines().count();
                continue;
            }
            (None, "text") => {
                let printed = printed.as_deref().expect("a command before its output");
                assert!(
                    is_as_shown(printed, &block.text),
                    "{printed}\n{}",
                    block.text
                );
            }
            _ => {}
        }
        printed = None;
    }
    assert!(ran >= 12, "{ran}");
    for file in [
        "night-trains.html",
        "night-trains.json",
        "content/ferries.md",
    ] {
        assert!(checkout.0.join(file).exists(), "{file}");
    }
    let index = fs::read_to_string(checkout.0.join("dist/index.html")).expect("a page");
    for paper in ["night-trains.html", "ferries.html"] {
        assert!(index.contains(paper), "{paper}\n{index}");
    }
}

#[test]
fn the_first_paper_of_the_guide_gives_nothing_to_warn_of() {
    let checkout = Checkout::new("first");
    let paper = blocks()
        .into_iter()
        .find(|block| block.language == "markdown");
    checkout.put("content/paper.md", &paper.expect("a paper").text);
    assert_eq!(checkout.brief("brief check content/paper.md"), "");
}

#[test]
fn the_guide_explains_every_key_of_the_front_matter_and_of_an_author() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../public/brief.schema.json")).expect("JSON");
    let paper = schema["properties"].as_object().expect("properties").keys();
    let author = schema["$defs"]["Author"]["properties"].as_object();
    let made = ["sections", "footnotes"];
    for key in paper.filter(|key| !made.contains(&&***key)) {
        assert!(GUIDE.contains(&format!("\n| `{key}` | ")), "{key}");
    }
    for key in author.expect("properties").keys() {
        let key = key.replace('_', "-");
        assert!(
            GUIDE.contains(&format!("    {key}: ")) || GUIDE.contains(&format!("  - {key}: ")),
            "{key}"
        );
    }
}

#[test]
fn every_example_of_a_key_is_front_matter_that_compiles() {
    let section = GUIDE
        .split("\n## ")
        .find(|text| text.starts_with("The front matter"));
    let rows = section.expect("a section").lines();
    let examples: Vec<_> = rows
        .filter_map(|row| row.rsplit_once("| `")?.1.strip_suffix("` |"))
        .collect();
    assert!(examples.len() >= 12, "{examples:?}");
    let people = blocks()
        .into_iter()
        .find(|block| block.language == "yaml")
        .expect("authors");
    let file = format!(
        "---\n{}\n{}---\n\n## Text {{topics=rail,prices}}\n\nText.\n\n## Do {{.recommendations}}\n\n\
         ### Act {{for=ministries}}\n\nSoon.\n",
        examples.join("\n"),
        people.text
    );
    let article =
        policy_brief::author::compile(&file).unwrap_or_else(|errors| panic!("{errors:#?}\n{file}"));
    assert_eq!(article.topics.len(), 2);
}

#[test]
fn the_guide_shows_a_block_of_every_kind() {
    let article = policy_brief::author::compile(
        &blocks()
            .into_iter()
            .find(|block| block.file.as_deref() == Some("content/blocks.md"))
            .expect("a paper")
            .text,
    );
    let json = serde_json::to_string(&*article.expect("it compiles")).expect("JSON");
    let kinds = "paragraph list quote table figure code heading rule footnotes";
    for kind in kinds.split(' ') {
        assert!(json.contains(&format!("\"{kind}\"")), "{kind}\n{json}");
    }
}
