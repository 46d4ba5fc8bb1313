use super::block::{Block, Piece, Reason};
use super::sift::Sifted;
use crate::author::cues::Words;

impl Sifted {
    /// Drops teasers, which a page cuts off or gives in full a second time, and pull quotes.
    pub(super) fn drop_repeated(&mut self, kept: &mut Vec<Block>) {
        let words: Vec<_> = kept.iter().map(|block| Words::of(&block.text())).collect();
        let title = Words::of(self.about.title.as_deref().unwrap_or_default());
        let mut is_twice = vec![false; kept.len()];
        for n in 0..kept.len() {
            let (Some(block), Some(own)) = (kept.get(n), words.get(n)) else {
                break;
            };
            let text = block.text();
            let is_cut = text.trim_end().trim_end_matches(']').ends_with(['…'])
                || text.trim_end().trim_end_matches(']').ends_with("...");
            let later = || words.iter().enumerate().skip(n + 1);
            if is_cut
                && own.len() >= 4
                && let Some((at, _)) = later().find(|(_, other)| {
                    other.len() > own.len() && other.list().starts_with(own.list())
                })
            {
                self.has_teaser = true;
                mark(&mut is_twice, n);
                for back in 1..=n.min(at) {
                    if words.get(n - back) != words.get(at - back) || at - back <= n {
                        break;
                    }
                    mark(&mut is_twice, n - back);
                }
            }
            let is_title = *own == title && own.len() >= 2;
            let was_said = own.len() >= 5
                && words
                    .iter()
                    .take(n)
                    .enumerate()
                    .any(|(at, other)| other == own && is_twice.get(at) == Some(&false));
            let is_quoted = matches!(block.piece, Piece::Quote(_) | Piece::Paragraph(_))
                && own.len() >= 5
                && words.iter().enumerate().any(|(at, other)| {
                    at != n
                        && other.len() > own.len()
                        && other
                            .list()
                            .windows(own.len())
                            .any(|window| window == own.list())
                });
            if is_title || was_said || is_quoted {
                mark(&mut is_twice, n);
            }
        }
        let mut twice = is_twice.into_iter();
        let mut rest = Vec::new();
        for block in kept.drain(..) {
            if twice.next() == Some(true) {
                self.drop(Reason::Repeated, &block.text());
            } else {
                rest.push(block);
            }
        }
        *kept = rest;
    }
}

fn mark(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}
