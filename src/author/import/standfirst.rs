use super::block::{Block, Piece, Reason, Role};
use super::inline::{Inline, plain, split, tidy};
use super::sentence::{is_prose, sentences};
use super::sift::Sifted;
use crate::author::cues::Words;

/// How long a paragraph may be to serve as a standfirst, in words.
const LONGEST: usize = 70;

/// Takes the standfirst out of the text: what the page marks as one, the paragraph that it gives to
/// other sites as its description or as its teaser, or a short first paragraph. `None` where
/// nothing of that kind is there.
pub(super) fn take(sifted: &mut Sifted) -> Option<String> {
    let marked = sifted
        .body
        .iter()
        .position(|block| block.context.role == Some(Role::Standfirst));
    if let Some(at) = marked.filter(|at| *at <= first_prose(&sifted.body).unwrap_or(0) + 1) {
        return Some(one_line(&sifted.body.remove(at).text()));
    }
    let description = sifted.about.description.clone().map(|text| one_line(&text));
    if let Some(description) = description.filter(|text| text.split_whitespace().count() >= 5) {
        match described(sifted, &description) {
            Described::Taken(text) => return Some(text),
            // The page says it of itself only in its head: no reader saw it in the text.
            Described::Apart if !is_cut(&description) => return Some(description),
            Described::Apart | Described::Elsewhere => {}
        }
    }
    let at = first_prose(&sifted.body)?;
    let text = one_line(&sifted.body.get(at)?.text());
    let is_short = text.split_whitespace().count() <= LONGEST;
    let is_lead = sifted.has_teaser || sentences(&text).len() <= 2;
    let has_more = sifted
        .body
        .iter()
        .skip(at + 1)
        .any(|next| is_prose(&next.text()));
    let is_first = at == 0 && !text.ends_with(':');
    (is_short && is_lead && has_more && is_first).then(|| {
        sifted.body.remove(at);
        text
    })
}

enum Described {
    /// The description is the beginning of the text, and has been taken out of it.
    Taken(String),
    /// The text does not hold it.
    Apart,
    /// It stands further down in the text.
    Elsewhere,
}

/// Looks for the page's description in its text.
fn described(sifted: &mut Sifted, description: &str) -> Described {
    let stem = Words::of(description.trim_end_matches(['…', '.', ' ']));
    let Some(at) = first_prose(&sifted.body) else {
        return Described::Apart;
    };
    let Some(block) = sifted.body.get(at) else {
        return Described::Apart;
    };
    let text = block.text();
    let words = Words::of(&text);
    // The last word of a description may be cut.
    let sure = stem
        .list()
        .split_last()
        .map(|(_, sure)| sure)
        .unwrap_or_default();
    if !words.list().starts_with(sure) || sure.len() < 3 {
        let is_in = |block: &Block| {
            Words::of(&block.text())
                .list()
                .windows(sure.len().max(1))
                .any(|window| window == sure)
        };
        return if sifted.body.iter().any(is_in) {
            Described::Elsewhere
        } else {
            Described::Apart
        };
    }
    if words.len() <= LONGEST {
        return Described::Taken(one_line(&sifted.body.remove(at).text()));
    }
    lead_sentences(sifted, at, stem.len())
}

/// Takes the sentences that the description covers, two at most, off a longer paragraph.
fn lead_sentences(sifted: &mut Sifted, at: usize, covered: usize) -> Described {
    let Some(Piece::Paragraph(inlines)) = sifted.body.get_mut(at).map(|block| &mut block.piece)
    else {
        return Described::Elsewhere;
    };
    let text = plain(inlines);
    let mut end = 0;
    for sentence in sentences(&text).into_iter().take(2) {
        let start = text
            .get(end..)
            .and_then(|rest| rest.find(sentence))
            .unwrap_or_default();
        let next = end + start + sentence.len();
        if end > 0 && Words::of(text.get(..next).unwrap_or_default()).len() > covered + 3 {
            break;
        }
        end = next;
    }
    let (lead, rest) = split(std::mem::take(inlines), end);
    *inlines = rest;
    let has_mark = lead.iter().any(|inline| matches!(inline, Inline::Mark(_)));
    if inlines.is_empty() || has_mark {
        let whole = lead
            .into_iter()
            .chain([Inline::Text(" ".to_owned())])
            .chain(std::mem::take(inlines));
        *inlines = tidy(whole.collect());
        return Described::Elsewhere;
    }
    for href in super::inline::links(&lead) {
        sifted.dropped.push(super::block::Dropped {
            reason: Reason::Link,
            text: href.as_str().to_owned(),
        });
    }
    Described::Taken(one_line(&plain(&lead)))
}

fn first_prose(body: &[Block]) -> Option<usize> {
    let at = body
        .iter()
        .position(|block| matches!(block.piece, Piece::Heading(..)) || is_prose(&block.text()))?;
    body.get(at)
        .is_some_and(|block| matches!(block.piece, Piece::Paragraph(_)))
        .then_some(at)
}

fn is_cut(text: &str) -> bool {
    text.ends_with(['…']) || text.ends_with("...") || text.ends_with("[…]")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
