//! What no single value can tell: names that must be unique, references that must lead somewhere.

mod references;

use super::{Block, Content, Id, Inline, Paper, Section, Term, names::Names};
use crate::error::Fault;
use references::Vocabulary;

/// Every fault of a paper, in the order of the text.
pub(super) fn faults_of(paper: &Paper) -> Vec<Fault> {
    let mut check = Check::new(paper);
    check.text("title", &paper.title);
    check.text("standfirst", &paper.standfirst);
    if let Some(publication) = &paper.publication {
        check.text("publication.name", &publication.name);
    }
    if let Some(support) = &paper.support {
        check.text("support.label", &support.label);
    }
    check.vocabulary("topics", &paper.topics);
    check.vocabulary("addressees", &paper.addressees);
    for (n, milestone) in paper.timeline.iter().enumerate() {
        check.text(&format!("timeline[{n}].label"), &milestone.label);
    }
    for (n, author) in paper.authors.iter().enumerate() {
        check.text(&format!("authors[{n}].name"), &author.name);
    }
    if paper.sections.is_empty() {
        check.fault("sections", "no section", "at least one section");
    }
    for (n, section) in paper.sections.iter().enumerate() {
        check.section(&format!("sections[{n}]"), section);
    }
    for (n, footnote) in paper.footnotes.iter().enumerate() {
        let path = format!("footnotes[{n}]");
        check.name(&path, &footnote.id);
        check.blocks(&format!("{path}.blocks"), &footnote.blocks);
    }
    check.faults
}

struct Check<'a> {
    topics: Names<'a>,
    addressees: Names<'a>,
    findings: Names<'a>,
    footnotes: Names<'a>,
    /// Every id that a `#fragment` may point at.
    targets: Names<'a>,
    /// Every id that must be the only one of its name.
    names: Names<'a>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn new(paper: &'a Paper) -> Self {
        let mut findings = Vec::new();
        let mut targets = Vec::new();
        for section in &paper.sections {
            targets.push(&section.id);
            match &section.content {
                Content::Narrative(passages) => {
                    targets.extend(passages.iter().map(|passage| &passage.id));
                }
                Content::Findings(group) => {
                    findings.extend(group.items.iter().map(|item| &item.id));
                }
                Content::Recommendations(group) => {
                    targets.extend(group.items.iter().map(|item| &item.id));
                }
            }
        }
        targets.extend(&findings);
        let footnotes = || paper.footnotes.iter().map(|note| &note.id);
        Self {
            topics: Names::new(paper.topics.iter().map(|term| &term.id)),
            addressees: Names::new(paper.addressees.iter().map(|term| &term.id)),
            findings: Names::new(findings.into_iter()),
            footnotes: Names::new(footnotes()),
            names: Names::new(targets.iter().copied().chain(footnotes())),
            targets: Names::new(targets.into_iter()),
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, path: &str, found: &str, expected: &str) {
        self.faults.push(Fault::new(path, found, expected));
    }

    fn text(&mut self, path: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault(path, "no text", "some text");
        }
    }

    fn name(&mut self, path: &str, id: &'a Id) {
        if !self.names.meet(id.as_str()) {
            let found = format!("the id `{id}` a second time");
            self.fault(
                &format!("{path}.id"),
                &found,
                "an id that nothing else in the brief has",
            );
        }
    }

    fn vocabulary(&mut self, path: &str, terms: &'a [Term]) {
        let mut names = Names::new(terms.iter().map(|term| &term.id));
        for (n, term) in terms.iter().enumerate() {
            self.text(&format!("{path}[{n}].label"), &term.label);
            if !names.meet(term.id.as_str()) {
                let found = format!("the id `{}` a second time", term.id);
                self.fault(&format!("{path}[{n}].id"), &found, "each id once");
            }
        }
    }

    fn section(&mut self, path: &str, section: &'a Section) {
        self.name(path, &section.id);
        self.text(&format!("{path}.title"), &section.title);
        self.references(
            &format!("{path}.topics"),
            &section.topics,
            Vocabulary::Topics,
        );
        match &section.content {
            Content::Narrative(passages) => {
                for (n, passage) in passages.iter().enumerate() {
                    let path = format!("{path}.content.narrative[{n}]");
                    self.name(&path, &passage.id);
                    self.blocks(&format!("{path}.blocks"), &passage.blocks);
                }
            }
            Content::Findings(group) => {
                let path = format!("{path}.content.findings");
                self.blocks(&format!("{path}.intro"), &group.intro);
                for (n, finding) in group.items.iter().enumerate() {
                    let path = format!("{path}.items[{n}]");
                    self.name(&path, &finding.id);
                    self.text(&format!("{path}.claim"), &finding.claim);
                    self.references(
                        &format!("{path}.topics"),
                        &finding.topics,
                        Vocabulary::Topics,
                    );
                    self.blocks(&format!("{path}.evidence"), &finding.evidence);
                }
            }
            Content::Recommendations(group) => {
                let path = format!("{path}.content.recommendations");
                self.blocks(&format!("{path}.intro"), &group.intro);
                for (n, item) in group.items.iter().enumerate() {
                    let path = format!("{path}.items[{n}]");
                    self.name(&path, &item.id);
                    self.text(&format!("{path}.action"), &item.action);
                    self.references(&format!("{path}.topics"), &item.topics, Vocabulary::Topics);
                    let addressees = format!("{path}.addressees");
                    self.references(&addressees, &item.addressees, Vocabulary::Addressees);
                    self.references(
                        &format!("{path}.rests_on"),
                        &item.rests_on,
                        Vocabulary::Findings,
                    );
                    self.blocks(&format!("{path}.rationale"), &item.rationale);
                }
            }
        }
    }

    fn blocks(&mut self, path: &str, blocks: &[Block]) {
        for (n, block) in blocks.iter().enumerate() {
            let path = format!("{path}[{n}]");
            match block {
                Block::Paragraph(inlines) => self.inlines(&format!("{path}.paragraph"), inlines),
                Block::Heading { level, .. } if !(3..=6).contains(level) => {
                    self.fault(
                        &path,
                        &format!("a heading of level {level}"),
                        "level 3 to 6",
                    );
                }
                Block::Heading { .. } | Block::Code(_) | Block::Rule => {}
                Block::List { entries, .. } => {
                    for (n, entry) in entries.iter().enumerate() {
                        self.blocks(&format!("{path}.list.entries[{n}]"), entry);
                    }
                }
                Block::Table(table) => {
                    self.row(&format!("{path}.table.head"), &table.head, table.head.len());
                    for (n, row) in table.rows.iter().enumerate() {
                        self.row(&format!("{path}.table.rows[{n}]"), row, table.head.len());
                    }
                }
                Block::Figure(figure) => {
                    self.inlines(&format!("{path}.figure.caption"), &figure.caption);
                }
                Block::Quote(blocks) => self.blocks(&format!("{path}.quote"), blocks),
            }
        }
    }

    fn row(&mut self, path: &str, cells: &[Vec<Inline>], columns: usize) {
        if cells.len() != columns {
            let found = format!("a row of {} cells", cells.len());
            self.fault(path, &found, "as many as there are headings");
        }
        for (n, cell) in cells.iter().enumerate() {
            self.inlines(&format!("{path}[{n}]"), cell);
        }
    }

    fn inlines(&mut self, path: &str, inlines: &[Inline]) {
        for (n, inline) in inlines.iter().enumerate() {
            let path = format!("{path}[{n}]");
            match inline {
                Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => {}
                Inline::Emphasis(inner) => self.inlines(&format!("{path}.emphasis"), inner),
                Inline::Strong(inner) => self.inlines(&format!("{path}.strong"), inner),
                Inline::Link { href, text } => {
                    if let Some(id) = href.fragment().filter(|id| !self.targets.contains(id)) {
                        let found = format!("a link to `#{id}`, which is nowhere in the brief");
                        self.fault(
                            &path,
                            &found,
                            "the id of a section, finding, recommendation or paragraph",
                        );
                    }
                    self.inlines(&format!("{path}.link.text"), text);
                }
                Inline::Footnote(id) if !self.footnotes.contains(id.as_str()) => {
                    self.fault(
                        &path,
                        &format!("the mark of an unknown footnote `{id}`"),
                        "a footnote of the brief",
                    );
                }
                Inline::Footnote(_) => {}
            }
        }
    }
}
