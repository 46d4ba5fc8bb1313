//! What no single value can tell: names that must be unique, references that must lead somewhere.

mod references;

use super::{
    Block, Content, Id, Inline, Paper, Section, Term,
    names::{FINDING, FOOTNOTE, Name, Names, PART, TERM, Uses},
    path::Path,
};
use crate::error::Fault;
use references::Vocabulary;

/// Every fault of a paper, in the order of the text.
pub(super) fn faults_of(paper: &Paper) -> Vec<Fault> {
    let mut check = Check::new(paper);
    let root = Path::ROOT;
    check.text(&root.name("title"), &paper.title);
    check.text(&root.name("standfirst"), &paper.standfirst);
    if let Some(publication) = &paper.publication {
        check.text(&root.name("publication.name"), &publication.name);
    }
    if let Some(support) = &paper.support {
        check.text(&root.name("support.label"), &support.label);
    }
    check.vocabulary(&root.name("topics"), &paper.topics);
    check.vocabulary(&root.name("addressees"), &paper.addressees);
    for (n, milestone) in paper.timeline.iter().enumerate() {
        check.text(
            &root.name("timeline").place(n).name("label"),
            &milestone.label,
        );
    }
    for (n, author) in paper.authors.iter().enumerate() {
        check.text(&root.name("authors").place(n).name("name"), &author.name);
    }
    if paper.sections.is_empty() {
        check.fault(&root.name("sections"), "no section", "at least one section");
    }
    for (n, section) in paper.sections.iter().enumerate() {
        check.section(&root.name("sections").place(n), section);
    }
    for (n, footnote) in paper.footnotes.iter().enumerate() {
        let path = &root.name("footnotes");
        let path = path.place(n);
        check.name(&path, &footnote.id);
        check.blocks(&path.name("blocks"), &footnote.blocks);
    }
    check.faults
}

fn names_of(terms: &[Term]) -> Names<'_> {
    let terms = terms.iter();
    Names::new(terms.map(|term| Name::new(&term.id, TERM)).collect())
}

struct Check<'a> {
    topics: Names<'a>,
    addressees: Names<'a>,
    /// Every id that must be the only one of its name.
    names: Names<'a>,
    faults: Vec<Fault>,
}

/// What a `#fragment` may point at.
const TARGETS: Uses = PART | FINDING;

impl<'a> Check<'a> {
    fn new(paper: &'a Paper) -> Self {
        let count = paper
            .sections
            .iter()
            .map(|section| 1 + section.item_count());
        let mut ids = Vec::with_capacity(count.sum::<usize>() + paper.footnotes.len());
        for section in &paper.sections {
            ids.push(Name::new(&section.id, PART));
            match &section.content {
                Content::Narrative(passages) => {
                    let passages = passages.iter();
                    ids.extend(passages.map(|passage| Name::new(&passage.id, PART)));
                }
                Content::Findings(group) => {
                    let items = group.items.iter();
                    ids.extend(items.map(|item| Name::new(&item.id, FINDING)));
                }
                Content::Recommendations(group) => {
                    let items = group.items.iter();
                    ids.extend(items.map(|item| Name::new(&item.id, PART)));
                }
            }
        }
        let notes = paper.footnotes.iter();
        ids.extend(notes.map(|note| Name::new(&note.id, FOOTNOTE)));
        Self {
            topics: names_of(&paper.topics),
            addressees: names_of(&paper.addressees),
            names: Names::new(ids),
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, path: &Path<'_>, found: &str, expected: &str) {
        self.faults
            .push(Fault::new(path.to_string(), found, expected));
    }

    fn text(&mut self, path: &Path<'_>, text: &str) {
        if text.trim().is_empty() {
            self.fault(path, "no text", "some text");
        }
    }

    fn name(&mut self, path: &Path<'_>, id: &'a Id) {
        if !self.names.meet(id.as_str()) {
            let found = format!("the id `{id}` a second time");
            self.fault(
                &path.name("id"),
                &found,
                "an id that nothing else in the brief has",
            );
        }
    }

    fn vocabulary(&mut self, path: &Path<'_>, terms: &'a [Term]) {
        let mut names = names_of(terms);
        for (n, term) in terms.iter().enumerate() {
            self.text(&path.place(n).name("label"), &term.label);
            if !names.meet(term.id.as_str()) {
                let found = format!("the id `{}` a second time", term.id);
                self.fault(&path.place(n).name("id"), &found, "each id once");
            }
        }
    }

    fn section(&mut self, path: &Path<'_>, section: &'a Section) {
        self.name(path, &section.id);
        self.text(&path.name("title"), &section.title);
        self.references(&path.name("topics"), &section.topics, Vocabulary::Topics);
        match &section.content {
            Content::Narrative(passages) => {
                let path = path.name("content.narrative");
                for (n, passage) in passages.iter().enumerate() {
                    let path = path.place(n);
                    self.name(&path, &passage.id);
                    self.blocks(&path.name("blocks"), &passage.blocks);
                }
            }
            Content::Findings(group) => {
                let path = path.name("content.findings");
                self.blocks(&path.name("intro"), &group.intro);
                let items = path.name("items");
                for (n, finding) in group.items.iter().enumerate() {
                    let path = items.place(n);
                    self.name(&path, &finding.id);
                    self.text(&path.name("claim"), &finding.claim);
                    self.references(&path.name("topics"), &finding.topics, Vocabulary::Topics);
                    self.blocks(&path.name("evidence"), &finding.evidence);
                }
            }
            Content::Recommendations(group) => {
                let path = path.name("content.recommendations");
                self.blocks(&path.name("intro"), &group.intro);
                let items = path.name("items");
                for (n, item) in group.items.iter().enumerate() {
                    let path = items.place(n);
                    self.name(&path, &item.id);
                    self.text(&path.name("action"), &item.action);
                    self.references(&path.name("topics"), &item.topics, Vocabulary::Topics);
                    let addressees = path.name("addressees");
                    self.references(&addressees, &item.addressees, Vocabulary::Addressees);
                    self.references(&path.name("rests_on"), &item.rests_on, Vocabulary::Findings);
                    self.blocks(&path.name("rationale"), &item.rationale);
                }
            }
        }
    }

    fn blocks(&mut self, path: &Path<'_>, blocks: &[Block]) {
        for (n, block) in blocks.iter().enumerate() {
            let path = path.place(n);
            match block {
                Block::Paragraph(inlines) => self.inlines(&path.name("paragraph"), inlines),
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
                        self.blocks(&path.name("list.entries").place(n), entry);
                    }
                }
                Block::Table(table) => {
                    self.row(&path.name("table.head"), &table.head, table.head.len());
                    for (n, row) in table.rows.iter().enumerate() {
                        self.row(&path.name("table.rows").place(n), row, table.head.len());
                    }
                }
                Block::Figure(figure) => {
                    self.inlines(&path.name("figure.caption"), &figure.caption);
                }
                Block::Quote(blocks) => self.blocks(&path.name("quote"), blocks),
            }
        }
    }

    fn row(&mut self, path: &Path<'_>, cells: &[Vec<Inline>], columns: usize) {
        if cells.len() != columns {
            let found = format!("a row of {} cells", cells.len());
            self.fault(path, &found, "as many as there are headings");
        }
        for (n, cell) in cells.iter().enumerate() {
            self.inlines(&path.place(n), cell);
        }
    }

    fn inlines(&mut self, path: &Path<'_>, inlines: &[Inline]) {
        for (n, inline) in inlines.iter().enumerate() {
            let path = path.place(n);
            match inline {
                Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => {}
                Inline::Emphasis(inner) => self.inlines(&path.name("emphasis"), inner),
                Inline::Strong(inner) => self.inlines(&path.name("strong"), inner),
                Inline::Link { href, text } => {
                    let is_lost = |id: &&str| !self.names.contains(id, TARGETS);
                    if let Some(id) = href.fragment().filter(is_lost) {
                        let found = format!("a link to `#{id}`, which is nowhere in the brief");
                        self.fault(
                            &path,
                            &found,
                            "the id of a section, finding, recommendation or paragraph",
                        );
                    }
                    self.inlines(&path.name("link.text"), text);
                }
                Inline::Footnote(id) if !self.names.contains(id.as_str(), FOOTNOTE) => {
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
