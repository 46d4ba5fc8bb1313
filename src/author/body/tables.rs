use super::marked::{Marked, Places, prefixed};
use super::reader::Reader;
use crate::model::{Block, Inline, Table};
use pulldown_cmark::{Alignment, Event, Tag};
use std::ops::Range;

impl<'a> Reader<'a, '_> {
    /// Reads a table and its end. Columns that are aligned to the right hold figures.
    pub(super) fn table(&mut self, columns: &[Alignment], span: Range<usize>) -> Option<Marked> {
        let figures = (0..).zip(columns);
        let mut table = Table {
            figures: figures
                .filter(|(_, column)| **column == Alignment::Right)
                .map(|(place, _)| place)
                .collect(),
            ..Table::default()
        };
        let mut places = Places::new();
        // In the JSON a cell stands as deep as a paragraph in one more list.
        self.block_depth += 1;
        while let Some((Event::Start(row), _)) = self.events.next() {
            let path = match row {
                Tag::TableHead => ".table.head".to_owned(),
                _ => format!(".table.rows[{}]", table.rows.len()),
            };
            let cells = self.cells(&path, &mut places);
            match row {
                Tag::TableHead => table.head = cells,
                _ => table.rows.push(cells),
            }
        }
        self.block_depth -= 1;
        Some(Marked {
            block: Block::Table(table),
            span,
            places,
        })
    }

    /// Reads the cells of a row, and its end.
    fn cells(&mut self, path: &str, places: &mut Places) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), span)) = self.events.next() {
            let run = self.run(span.end);
            self.events.next();
            let path = format_args!("{path}[{}]", cells.len());
            places.extend(prefixed(path, run.places));
            cells.push(run.inlines);
        }
        cells
    }
}
