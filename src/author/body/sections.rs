use super::ids::Ids;
use super::marked::{Marked, placed};
use super::outline::{Draft, Item, Outline};
use super::title::Title;
use crate::author::report::{Place, Report};
use crate::model::{Block, Content, Finding, Group, Id, Kind, Passage, Recommendation, Section};
use std::ops::Range;

/// Gives every part its id and notes where it stands.
pub(super) fn finish(outline: Outline, ids: &mut Ids, report: &mut Report) -> Vec<Section> {
    let mut drafts = outline.sections;
    // Headings first: a passage has no name that anybody chose, so it gives way.
    for draft in &mut drafts {
        name(&mut draft.title, ids);
        for item in &mut draft.items {
            name(&mut item.title, ids);
        }
    }
    drafts
        .into_iter()
        .enumerate()
        .map(|(n, draft)| section(&format!("sections[{n}]"), draft, ids, report))
        .collect()
}

/// Gives a part the slug of its heading where the author chose no id.
fn name(title: &mut Title, ids: &mut Ids) {
    if title.id.is_none() {
        let id = ids.free(Id::slug(&title.text));
        title.id = Some((id, title.span.clone()));
    }
}

fn section(path: &str, draft: Draft, ids: &mut Ids, report: &mut Report) -> Section {
    let title = draft.title;
    let kind = title.kind;
    let (id, text, topics) = head(path, "title", title, report).common();
    let content = match kind {
        Some(Kind::Narrative) | None => {
            let path = format!("{path}.content.narrative");
            Content::Narrative(passages(&path, &id, draft.blocks, ids, report))
        }
        Some(Kind::Finding) => {
            let path = format!("{path}.content.findings");
            Content::Findings(group(&path, draft.blocks, draft.items, report, finding))
        }
        Some(Kind::Recommendation) => {
            let path = format!("{path}.content.recommendations");
            Content::Recommendations(group(
                &path,
                draft.blocks,
                draft.items,
                report,
                recommendation,
            ))
        }
    };
    Section {
        id,
        title: text,
        topics,
        content,
    }
}

/// Makes one passage of each block and the headings and rules just before it.
fn passages(
    path: &str,
    section: &Id,
    blocks: Vec<Marked>,
    ids: &mut Ids,
    report: &mut Report,
) -> Vec<Passage> {
    let mut groups: Vec<Vec<Marked>> = Vec::new();
    let mut is_open = false;
    for block in blocks {
        let leads_in = matches!(block.block, Block::Heading { .. } | Block::Rule);
        match groups.last_mut().filter(|_| is_open) {
            Some(group) => group.push(block),
            None => groups.push(vec![block]),
        }
        is_open = leads_in;
    }
    groups
        .into_iter()
        .enumerate()
        .map(|(n, blocks)| {
            let path = format!("{path}[{n}]");
            let id = ids.free(section.numbered(n + 1));
            if let Some(first) = blocks.first() {
                report.place(path.as_str(), first.span.clone());
            }
            let blocks = placed(&format!("{path}.blocks"), blocks, report);
            Passage { id, blocks }
        })
        .collect()
}

fn group<T>(
    path: &str,
    intro: Vec<Marked>,
    items: Vec<Item>,
    report: &mut Report,
    item: impl Fn(&str, Item, &mut Report) -> T,
) -> Group<T> {
    Group {
        intro: placed(&format!("{path}.intro"), intro, report),
        items: items
            .into_iter()
            .enumerate()
            .map(|(n, draft)| item(&format!("{path}.items[{n}]"), draft, report))
            .collect(),
    }
}

fn finding(path: &str, item: Item, report: &mut Report) -> Finding {
    let (id, claim, topics) = head(path, "claim", item.title, report).common();
    Finding {
        id,
        claim,
        topics,
        evidence: placed(&format!("{path}.evidence"), item.blocks, report),
    }
}

fn recommendation(path: &str, item: Item, report: &mut Report) -> Recommendation {
    let head = head(path, "action", item.title, report);
    Recommendation {
        id: head.id,
        action: head.text,
        topics: head.topics,
        addressees: head.addressees,
        rests_on: head.rests_on,
        rationale: placed(&format!("{path}.rationale"), item.blocks, report),
    }
}

/// What a heading says about its part, placed.
struct Head {
    id: Id,
    text: String,
    topics: Vec<Id>,
    addressees: Vec<Id>,
    rests_on: Vec<Id>,
}

impl Head {
    fn common(self) -> (Id, String, Vec<Id>) {
        (self.id, self.text, self.topics)
    }
}

/// Notes where a heading and its attributes stand.
fn head(path: &str, text_field: &str, title: Title, report: &mut Report) -> Head {
    let (id, id_span) = title
        .id
        .unwrap_or_else(|| (Id::slug(&title.text), title.span.clone()));
    report.place(path, title.span.clone());
    report.place(format!("{path}.id"), id_span);
    report.place(format!("{path}.{text_field}"), title.span);
    Head {
        id,
        text: title.text,
        topics: references(&format!("{path}.topics"), title.topics, report),
        addressees: references(&format!("{path}.addressees"), title.addressees, report),
        rests_on: references(&format!("{path}.rests_on"), title.rests_on, report),
    }
}

fn references(path: &str, ids: Vec<(Id, Range<usize>)>, report: &mut Report) -> Vec<Id> {
    let mut plain = Vec::with_capacity(ids.len());
    for (n, (id, span)) in ids.into_iter().enumerate() {
        let name = Some(id.to_string());
        report.place_at(format!("{path}[{n}]"), Place { span, name });
        plain.push(id);
    }
    plain
}
