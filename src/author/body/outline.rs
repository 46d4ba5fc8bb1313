use super::heading::Heading;
use super::marked::{Blocks, Marked};
use super::reader::Part;
use super::role::Role;
use super::title::Title;
use crate::author::report::{Doubt, Report};
use crate::model::{Block, Kind};

/// The body as its headings divide it; ids are still to be given.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) sections: Vec<Draft>,
    /// The level of the heading before; 0 before the first one.
    level: u8,
    /// Whether it has been reported that something stands before the first section.
    has_orphan: bool,
}

/// A section to be.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) title: Title,
    /// What stands before the first item; in a narrative section, all of it.
    pub(super) blocks: Blocks,
    pub(super) items: Vec<Item>,
}

impl Draft {
    fn has_items(&self) -> bool {
        matches!(self.title.kind, Some(Kind::Finding | Kind::Recommendation))
    }
}

/// A finding or recommendation to be.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) title: Title,
    pub(super) blocks: Blocks,
}

impl Outline {
    /// How many parts may need an id that nobody chose, about.
    pub(super) fn unnamed(&self) -> usize {
        let sections = self.sections.iter();
        sections.map(|section| section.blocks.len()).sum()
    }

    /// Puts the next part in its place.
    pub(super) fn take(&mut self, part: Part<'_>, report: &mut Report) {
        match part {
            Part::Heading(heading) => self.heading(heading, report),
            Part::Block(block) => self.block(block, report),
        }
    }

    fn heading(&mut self, heading: Heading<'_>, report: &mut Report) {
        self.check_level(&heading, report);
        let level = heading.level;
        match (level, self.sections.last_mut()) {
            (1, _) => {}
            (2, _) => {
                self.level = level;
                self.sections.push(Draft {
                    title: Title::read(heading, Role::Section, report),
                    blocks: Blocks::default(),
                    items: Vec::new(),
                });
            }
            (3, Some(section)) if section.has_items() => {
                self.level = level;
                let role = match section.title.kind {
                    Some(Kind::Finding) => Role::Finding,
                    _ => Role::Recommendation,
                };
                section.items.push(Item {
                    title: Title::read(heading, role, report),
                    blocks: Blocks::default(),
                });
            }
            _ => {
                self.level = level;
                let is_lost = self
                    .sections
                    .last()
                    .is_some_and(|section| section.title.kind.is_none());
                let title = if is_lost {
                    Title::lost(heading, report)
                } else {
                    Title::read(heading, Role::Inner, report)
                };
                let block = Block::Heading {
                    level,
                    text: title.text,
                };
                self.block(
                    Marked {
                        block,
                        span: title.span,
                        places: Vec::new(),
                    },
                    report,
                );
            }
        }
    }

    fn check_level(&mut self, heading: &Heading<'_>, report: &mut Report) {
        let level = heading.level;
        let message = match self.level {
            _ if level == 1 => {
                // What follows was meant to stand under the title: one error says it.
                self.has_orphan = true;
                report.doubt(Doubt::Sections);
                "found a heading of level 1, expected level 2 for a section: the title stands in \
                 the front matter"
                    .to_owned()
            }
            0 if level > 2 => {
                self.has_orphan = true;
                report.doubt(Doubt::Sections);
                format!("found a heading of level {level}, expected level 2 for the first section")
            }
            before if before > 0 && level > before + 1 => format!(
                "found a heading of level {level} after one of level {before}, expected level {} \
                 at most",
                before + 1
            ),
            _ => return,
        };
        report.error(heading.span.start, message);
    }

    fn block(&mut self, block: Marked, report: &mut Report) {
        let Some(section) = self.sections.last_mut() else {
            if !self.has_orphan {
                self.has_orphan = true;
                report.doubt(Doubt::Sections);
                report.error(
                    block.span.start,
                    "found text before the first section, expected a heading of level 2 before it",
                );
            }
            return;
        };
        match section.items.last_mut() {
            Some(item) => item.blocks.push(block, report),
            None => section.blocks.push(block, report),
        }
    }
}
