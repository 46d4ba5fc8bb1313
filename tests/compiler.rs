//! The author's compiler, from files to articles and from faults to messages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::author::{Diagnostic, build, check_bytes, compile, compile_bytes, to_json};
use policy_brief::model::{Article, Block, Content, Inline, Section};
use proptest::prelude::*;
use std::path::Path;

const GOOD: &str = include_str!("fixtures/ferries.md");

fn report(source: &str) -> String {
    let diagnostics = compile(source).expect_err("an error");
    let lines = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.in_file(Path::new("brief.md")) + "\n");
    lines.collect()
}

fn brief(body: &str) -> String {
    format!("---\ntitle: T\nstandfirst: S\nlanguage: en\n---\n{body}")
}

fn compiled(body: &str) -> Article {
    compile(&brief(body)).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

fn ids(article: &Article) -> Vec<String> {
    let mut ids = Vec::new();
    for section in &article.sections {
        ids.push(section.id.to_string());
        match &section.content {
            Content::Narrative(passages) => ids.extend(passages.iter().map(|p| p.id.to_string())),
            Content::Findings(group) => ids.extend(group.items.iter().map(|i| i.id.to_string())),
            Content::Recommendations(group) => {
                ids.extend(group.items.iter().map(|i| i.id.to_string()));
            }
        }
    }
    ids
}

fn first_blocks(section: &Section) -> &[Block] {
    let Content::Narrative(passages) = &section.content else {
        panic!("a narrative section");
    };
    &passages[0].blocks
}

#[test]
fn every_kind_of_block_and_field_is_compiled() {
    let article = compile(GOOD).unwrap();
    let json: serde_json::Value = serde_json::from_str(&to_json(&article).unwrap()).unwrap();
    insta::assert_snapshot!(format!("{json:#}"));
}

#[test]
fn what_is_compiled_is_read_back_the_same() {
    let article = compile(GOOD).unwrap();
    let json = to_json(&article).unwrap();
    assert_eq!(Article::from_json(json.as_bytes()), Ok(article));
    assert!(json.ends_with("}\n"));
    assert_eq!(json.lines().count(), 1);
}

#[test]
fn every_fault_of_a_front_matter_is_reported_at_once() {
    insta::assert_snapshot!(report(include_str!("fixtures/front-matter-faults.md")));
}

#[test]
fn every_fault_of_a_body_is_reported_at_once() {
    insta::assert_snapshot!(report(include_str!("fixtures/body-faults.md")));
}

#[test]
fn a_file_without_front_matter_still_has_its_body_checked() {
    insta::assert_snapshot!(report(include_str!("fixtures/no-front-matter.md")));
}

#[test]
fn a_front_matter_that_is_not_closed_ends_at_the_first_section() {
    insta::assert_snapshot!(report(include_str!("fixtures/open-front-matter.md")));
}

#[test]
fn broken_yaml_is_one_error_and_the_body_is_still_checked() {
    insta::assert_snapshot!(report(include_str!("fixtures/broken-yaml.md")));
}

#[test]
fn an_unknown_topic_is_located_with_a_proposal() {
    let source = brief("## A {topics=rusia}\ntext\n")
        .replace("language: en", "language: en\ntopics: { russia: Russia }");
    assert_eq!(
        report(&source),
        "brief.md:7:14: error: found the unknown topic `rusia`, expected one of `russia`; \
         did you mean `russia`?\n"
    );
}

#[test]
fn an_empty_file_is_an_error_at_its_start() {
    assert!(report("").starts_with("brief.md:1:1: error: found no front matter"));
}

#[test]
fn columns_count_characters() {
    assert!(report(&brief("## Рака\nПаром — [тут](ftp://x)\n")).contains("brief.md:7:9: "));
    let source = brief("## A\ntext\n").replace("title: T", "title: \"ö\"  \nreads: ö");
    assert!(
        report(&source).contains("brief.md:3:8: "),
        "{}",
        report(&source)
    );
}

#[test]
fn crlf_line_ends_change_nothing() {
    let crlf = GOOD.replace('\n', "\r\n");
    assert_eq!(compile(&crlf), compile(GOOD));
    let faulty = include_str!("fixtures/body-faults.md");
    assert_eq!(report(&faulty.replace('\n', "\r\n")), report(faulty));
    let faulty = include_str!("fixtures/front-matter-faults.md");
    assert_eq!(report(&faulty.replace('\n', "\r\n")), report(faulty));
}

#[test]
fn a_byte_order_mark_changes_nothing() {
    assert_eq!(compile(&format!("\u{feff}{GOOD}")), compile(GOOD));
    let faulty = include_str!("fixtures/front-matter-faults.md");
    assert_eq!(report(&format!("\u{feff}{faulty}")), report(faulty));
    assert!(report("\u{feff}no").starts_with("brief.md:1:1: "));
}

#[test]
fn bytes_that_are_no_utf8_are_one_located_error() {
    let mut bytes = "---\ntitle: ö ".as_bytes().to_vec();
    bytes.extend(b"\xE9\n---\n## A\n");
    let errors = compile_bytes(&bytes).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!(
        errors[0].to_string(),
        "2:10: error: found the byte 0xE9, expected UTF-8 text"
    );
}

#[test]
fn ids_are_slugs_in_any_script_made_unique() {
    let article =
        compiled("## Што рабіць?\n\n## Déjà  vu — 2!\na\n\n## Déjà vu 2\n\n## !!\n## ??\n");
    let ids = ids(&article);
    assert_eq!(
        ids,
        [
            "што-рабіць",
            "déjà-vu-2",
            "déjà-vu-2-1",
            "déjà-vu-2-2",
            "part",
            "part-2"
        ]
    );
}

#[test]
fn made_up_ids_give_way_to_chosen_ones() {
    let article = compiled(
        "## Scope\na\n\nb\n\n## Other {#scope}\nc\n\n## X {#scope-2-1}\n[^1]\n\n## Y {#note_1}\n\n[^1]: n\n",
    );
    assert_eq!(
        ids(&article),
        [
            "scope-2",
            "scope-2-1-2",
            "scope-2-2",
            "scope",
            "scope-1",
            "scope-2-1",
            "scope-2-1-1",
            "note_1"
        ]
    );
    assert_eq!(article.footnotes[0].id.as_str(), "note_1-2");
}

#[test]
fn a_very_long_heading_gets_an_id_that_is_short_enough() {
    let long = "word ".repeat(60);
    let longest = "x".repeat(300);
    let article = compiled(&format!(
        "## {long}\na\n\n## {long}\nb\n\n## {longest}\nc\n\n## {longest}\n"
    ));
    let ids = ids(&article);
    assert_eq!(ids.len(), 7);
    assert!(ids.iter().all(|id| id.chars().count() <= 100), "{ids:?}");
}

#[test]
fn headings_and_rules_belong_to_the_passage_they_lead_into() {
    let article = compiled("## A\n### B\n***\n#### C\none\n\ntwo\n\n### D\n");
    let Content::Narrative(passages) = &article.sections[0].content else {
        panic!("a narrative section");
    };
    let lengths: Vec<_> = passages.iter().map(|p| p.blocks.len()).collect();
    assert_eq!(lengths, [4, 1, 1]);
}

#[test]
fn adjacent_text_is_one_run_with_spaces_for_soft_breaks() {
    let article = compiled("## A\none & *two*\nthree \\* &copy; [four\n");
    let Block::Paragraph(inlines) = &first_blocks(&article.sections[0])[0] else {
        panic!("a paragraph");
    };
    assert_eq!(inlines[0], Inline::Text("one & ".into()));
    assert_eq!(inlines[2], Inline::Text(" three * © [four".into()));
    assert_eq!(inlines.len(), 3);
}

#[test]
fn footnotes_stand_in_the_order_of_their_marks() {
    let article =
        compiled("## A\nx[^b]\n\n[^a]: first defined\n[^c]: in b\n[^b]: see[^c]\n\ny[^A]\n");
    let ids: Vec<_> = article.footnotes.iter().map(|n| n.id.as_str()).collect();
    assert_eq!(ids, ["note_b", "note_a", "note_c"]);
}

#[test]
fn what_is_nested_too_deep_to_be_read_back_is_refused() {
    for body in [
        format!("## A\n{}x\n", "> ".repeat(5000)),
        format!("## A\n{}x\n", "- ".repeat(5000)),
        format!(
            "## A\n{}x{}\n",
            "*a **b ".repeat(2000),
            "c** d*".repeat(2000)
        ),
    ] {
        assert!(compile(&brief(&body)).is_err());
    }
    let yaml = brief("## A\n").replace("title: T", &format!("title: {}", "[".repeat(5000)));
    assert!(compile(&yaml).is_err());
    for (lists, text) in [(3, "*a [b](#a)*"), (4, "*a*"), (5, "a")] {
        for place in ["## A", "## A {#a .findings}\n### F"] {
            let body = |lists| format!("{place}\n{}{text}\n", "- ".repeat(lists));
            let json = to_json(&compiled(&body(lists))).unwrap();
            assert!(Article::from_json(json.as_bytes()).is_ok());
            assert!(compile(&brief(&body(lists + 1))).is_err());
        }
    }
}

#[test]
fn a_typing_error_in_a_key_is_the_only_error_it_causes() {
    let source = GOOD.replace("topics: {", "topisc: {");
    let report = report(&source);
    assert_eq!(report.lines().count(), 1, "{report}");
    assert!(report.contains("did you mean `topics`?"), "{report}");
}

#[test]
fn a_section_of_an_unknown_class_is_the_only_error_it_causes() {
    let source = GOOD.replace("## Findings {.findings}", "## Findings {.results}");
    let report = report(&source);
    assert_eq!(report.lines().count(), 1, "{report}");
    assert!(report.contains("found the unknown class `.results`"));
}

#[test]
fn a_link_by_a_reference_that_is_nowhere_is_located() {
    let report = report(&brief(
        "## A\n[one][two] and [three][four] \\[a\\]\\[b]\n\n[four]: https://example.org\n",
    ));
    assert_eq!(
        report,
        "brief.md:7:6: error: found a link by the reference `two`, which is nowhere, expected \
         `[two]: https://…` on a line of its own\n"
    );
}

#[test]
fn a_refused_block_is_the_only_error_it_causes() {
    let body = "## A\n\n<div>\nb\n</div>\n\n![x](/y.png)\n\nlast\n\n## B\n[last](#a-3)\n";
    let report = report(&brief(body));
    assert_eq!(report.lines().count(), 2, "{report}");
}

#[test]
fn a_malformed_id_is_the_only_error_it_causes() {
    let source = GOOD
        .replace("{#scope topics", "{#sco.pe topics")
        .replace("(#scope-1)", "(#sco.pe)");
    let report = report(&source);
    assert_eq!(report.lines().count(), 1, "{report}");
}

#[test]
fn a_brief_of_many_megabytes_is_one_brief() {
    let paragraph = "A line of text that says little.\n".repeat(1_000) + "\n";
    let filler = paragraph.repeat(40);
    let section = |n: usize| format!("## Section {n}\n\nText[^{n}].\n\n{filler}");
    let notes = "[^3]: The third.\n[^1]: The first.\n[^2]: The second.\n";
    let body = [1, 2, 3].map(section).concat() + notes;
    let article = compiled(&body);
    let notes: Vec<_> = article
        .footnotes
        .iter()
        .map(|note| note.id.to_string())
        .collect();
    assert_eq!(notes, ["note_1", "note_2", "note_3"]);
    let found = ids(&article);
    assert_eq!(found[0], "section-1");
    assert_eq!(found.last().unwrap(), "section-3-41");

    let faulty = brief(&(body + "\n## Section 1 {#section-2}\n\nText[^4].\n"));
    let line = faulty.lines().count();
    let report = report(&faulty);
    assert!(
        report.contains(&format!(
            "brief.md:{line}:5: error: found the mark of the footnote `4`"
        )),
        "{report}"
    );
    assert_eq!(report.lines().count(), 1, "{report}");
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in "\\PC{0,300}") {
        let _ = compile(&text);
        let _ = compile(&brief(&text));
    }

    #[test]
    fn arbitrary_markup_never_panics(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "---\n", "## A", " {#a", "}", ".findings", " topics=", "for=x", ",", "\n", "\n\n", "### ",
                "> ", "- ", "[^a]", "[^a]: ", "*", "**", "[", "](", "#a)", "`", "```\n", "<b>", "|", "|-|\n",
                ": ", "title", "{", "]", "&a ", "*a", "\u{feff}", "\r", "ö", "\t", "    ", "~~", "\\",
            ]),
            0..60,
        )
    ) {
        let text = parts.concat();
        let _ = compile(&text);
        let _ = compile(&brief(&text));
    }

    #[test]
    fn a_mutated_file_never_panics_and_is_located_within_the_file(
        start in 0..GOOD.len(), length in 0_usize..40, insert in "[\\PC\n]{0,8}"
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, insert.bytes());
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        let result = compile_bytes(&bytes);
        prop_assert_ne!(&result, &Err(Vec::new()));
        for error in result.err().unwrap_or_default() {
            prop_assert!(error.line >= 1 && error.line <= lines && error.column >= 1);
        }
    }

    #[test]
    fn a_file_is_built_to_what_its_check_finds(
        start in 0..GOOD.len(),
        length in 0_usize..12,
        insert in prop::sample::select(vec!["", "x", "-", "[^1]", "](#a)", "#", "{#a}", "\"", "\u{1}"]),
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, insert.bytes());
        let mut checked = check_bytes(&bytes, None);
        checked.diagnostics.retain(Diagnostic::is_error);
        match build(&bytes, None) {
            Ok(compiled) => {
                let json = serde_json::to_string(&*compiled.article).unwrap() + "\n";
                prop_assert_eq!(compiled.json, json);
                prop_assert_eq!(Some(compiled.article), checked.article);
                prop_assert!(checked.diagnostics.is_empty());
            }
            Err(errors) => {
                prop_assert_eq!(errors, checked.diagnostics);
                prop_assert_eq!(checked.article, None);
            }
        }
    }
}

const TABLE: &str =
    "## A\n| Year | Flights |\n|---|---:|\n| 2015 | *1,200* |\n| 2016 | [1,900](#a) |\n";

#[test]
fn a_table_keeps_its_cells_and_the_columns_of_figures() {
    let article = compiled(TABLE);
    let [Block::Table(table)] = first_blocks(&article.sections[0]) else {
        panic!("a table")
    };
    assert_eq!((table.head.len(), table.rows.len()), (2, 2));
    assert_eq!(table.figures, [1]);
    let json = to_json(&article).unwrap();
    let read_back = Article::from_json(json.as_bytes()).unwrap();
    assert_eq!(read_back.sections, article.sections);
}

#[test]
fn a_fault_in_a_cell_is_told_with_its_place() {
    let report = report(&brief(&TABLE.replace("(#a)", "(#nowhere)")));
    assert!(report.contains(":10:10: error:"), "{report}");
    assert!(report.contains("`#nowhere`"), "{report}");
}

#[test]
fn a_row_of_another_length_is_refused_when_it_is_read() {
    let json = to_json(&compiled(TABLE)).unwrap();
    let shorter = json.replace(r#"[{"text":"2015"}],"#, "");
    let error = Article::from_json(shorter.as_bytes()).unwrap_err();
    assert_eq!(
        error.path(),
        Some("sections[0].content.narrative[0].blocks[0].table.rows[0]")
    );
}
