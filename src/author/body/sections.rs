use super::ids::Ids;
use super::marked::Blocks;
use super::outline::{Draft, Item, Outline};
use super::title::{References, Title};
use crate::author::report::{Place, Report};
use crate::model::path::Path;
use crate::model::{Content, Finding, Group, Id, Kind, Passage, Recommendation, Section};

/// Gives every part its id and notes where it stands.
pub(super) fn finish(outline: Outline, ids: &mut Ids<'_>, report: &mut Report) -> Vec<Section> {
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
        .map(|(n, draft)| {
            let path = Path::ROOT.name("sections");
            section(&path.place(n), draft, ids, report)
        })
        .collect()
}

/// Gives a part the slug of its heading where the author chose no id.
fn name(title: &mut Title, ids: &mut Ids<'_>) {
    if title.id.is_none() {
        let id = ids.free(Id::slug(&title.text));
        title.id = Some((id, title.span.clone()));
    }
}

fn section(path: &Path<'_>, draft: Draft, ids: &mut Ids<'_>, report: &mut Report) -> Section {
    let title = draft.title;
    let kind = title.kind;
    let (id, text, topics) = head(path, "title", title, report).common();
    let content = match kind {
        Some(Kind::Narrative) | None => {
            let path = path.name("content.narrative");
            Content::Narrative(passages(&path, &id, draft.blocks, ids, report))
        }
        Some(Kind::Finding) => {
            let path = path.name("content.findings");
            Content::Findings(group(&path, draft.blocks, draft.items, report, finding))
        }
        Some(Kind::Recommendation) => {
            let path = path.name("content.recommendations");
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
    path: &Path<'_>,
    section: &Id,
    blocks: Blocks,
    ids: &mut Ids<'_>,
    report: &mut Report,
) -> Vec<Passage> {
    let mut passages = Vec::with_capacity(blocks.len());
    for group in blocks.groups() {
        let path = path.place(passages.len());
        if let Some(start) = group.start() {
            report.place(path, start);
        }
        passages.push(Passage {
            id: ids.free(section.numbered(passages.len() + 1)),
            blocks: group.placed(&path.name("blocks"), report),
        });
    }
    passages
}

fn group<T>(
    path: &Path<'_>,
    intro: Blocks,
    items: Vec<Item>,
    report: &mut Report,
    item: impl Fn(&Path<'_>, Item, &mut Report) -> T,
) -> Group<T> {
    let intro = intro.placed(&path.name("intro"), report);
    let path = path.name("items");
    let drafts = items.into_iter().enumerate();
    // Not collected, as that would keep the drafts' larger room.
    let mut items = Vec::with_capacity(drafts.len());
    items.extend(drafts.map(|(n, draft)| item(&path.place(n), draft, report)));
    Group { intro, items }
}

fn finding(path: &Path<'_>, item: Item, report: &mut Report) -> Finding {
    let (id, claim, topics) = head(path, "claim", item.title, report).common();
    Finding {
        id,
        claim,
        topics,
        evidence: item.blocks.placed(&path.name("evidence"), report),
    }
}

fn recommendation(path: &Path<'_>, item: Item, report: &mut Report) -> Recommendation {
    let head = head(path, "action", item.title, report);
    Recommendation {
        id: head.id,
        action: head.text,
        topics: head.topics,
        addressees: head.addressees,
        rests_on: head.rests_on,
        rationale: item.blocks.placed(&path.name("rationale"), report),
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
fn head(path: &Path<'_>, text_field: &str, title: Title, report: &mut Report) -> Head {
    let (id, id_span) = title
        .id
        .unwrap_or_else(|| (Id::slug(&title.text), title.span.clone()));
    report.place(path, title.span.clone());
    report.place(path.name("id"), id_span);
    report.place(path.name(text_field), title.span);
    Head {
        id,
        text: title.text,
        topics: references(&path.name("topics"), title.topics, report),
        addressees: references(&path.name("addressees"), title.addressees, report),
        rests_on: references(&path.name("rests_on"), title.rests_on, report),
    }
}

fn references(path: &Path<'_>, references: References, report: &mut Report) -> Vec<Id> {
    let References { ids, spans } = references;
    for (n, (id, span)) in ids.iter().zip(spans).enumerate() {
        let name = Some(id.to_string());
        report.place_at(path.place(n), Place { span, name });
    }
    ids
}
