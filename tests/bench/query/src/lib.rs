//! The query and the filter alone, for the benchmark in the browser: what a key asks of the text, without
//! the page and without its signals. Only `cargo xtask bench` builds it for the browser.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    reason = "a benchmark that cannot run ends by panicking"
)]

use policy_brief::{
    logic::{Corpus, Filter, Index, Outcome, Query, Search},
    model::Article,
};
use wasm_bindgen::prelude::*;

/// The bundle's. What ships is made smaller once more after this; that is not done here.
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

/// A paper whose text has been read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Paper {
    index: Index,
    corpus: Corpus,
}

#[wasm_bindgen]
impl Paper {
    /// Reads a brief.
    #[wasm_bindgen(constructor)]
    pub fn new(brief: &[u8]) -> Self {
        let article = Article::from_json(brief).expect("the benchmark's brief is one");
        Self {
            index: Index::new(&article),
            corpus: Corpus::new(&article),
        }
    }

    /// How many bytes the index of words takes.
    pub fn size(&self) -> usize {
        self.corpus.size()
    }

    /// How many hits the words have in the items that match.
    pub fn search(&self, query: &str) -> usize {
        let count = self.index.items.len();
        let search = Search::new(&self.corpus, &Query::parse(query), count);
        search.counts().flatten().sum()
    }

    /// How many items a filter of these words shows. It also counts what each choice would show.
    pub fn filter(&self, query: &str) -> usize {
        let filter = Filter {
            query: query.to_owned(),
            ..Filter::default()
        };
        Outcome::new(&self.index, &self.corpus, &filter).count
    }
}
