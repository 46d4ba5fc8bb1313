//! The filter against an oracle that reads the paper word by word.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::{
    author::compile,
    logic::{Facet, Filter, Index, Item, Outcome, PerFacet, Widening, fold},
    model::{Article, Id},
};
use proptest::prelude::*;
use std::sync::LazyLock;
use words::words;

mod words;

static PAPER: LazyLock<Article> = LazyLock::new(|| {
    compile(include_str!("../content/neutrality.md")).expect("the paper compiles")
});
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&PAPER));

fn id(text: &str) -> Id {
    Id::try_from(text).expect("an id")
}

fn with_query(query: &str) -> Filter {
    Filter {
        query: query.to_owned(),
        ..Filter::default()
    }
}

fn shown(filter: &Filter) -> Vec<&'static str> {
    let outcome = Outcome::new(&INDEX, filter);
    let items = INDEX.items.iter().zip(outcome.shown);
    items
        .filter(|(_, shown)| *shown)
        .map(|(item, _)| item.id.as_str())
        .collect()
}

fn oracle(item: &Item, filter: &Filter) -> bool {
    let text = words(&item.text);
    let mut asked = words(&filter.query).into_iter();
    asked.all(|asked| text.iter().any(|word| word.starts_with(&asked)))
        && Facet::ALL.into_iter().all(|facet| {
            let chosen = filter.chosen.of(facet);
            chosen.is_empty() || item.values.of(facet).iter().any(|id| chosen.contains(id))
        })
}

/// Words of the paper, cut short or not, marked or not, and some that it does not hold.
fn queries() -> impl Strategy<Value = String> {
    let vocabulary: Vec<String> = INDEX
        .items
        .iter()
        .flat_map(|item| words(&item.text))
        .collect();
    let word = (prop::sample::select(vocabulary), 1..12_usize, 0..4_u8).prop_map(
        |(word, length, form)| {
            let prefix: String = word.chars().take(length).collect();
            match form {
                0 => prefix.to_uppercase(),
                1 => prefix.replace('e', "é").replace('o', "o\u{308}"),
                2 => format!("“{prefix}”"),
                _ => prefix,
            }
        },
    );
    prop_oneof![
        6 => prop::collection::vec(word, 0..4).prop_map(|words| words.join(" ")),
        1 => any::<String>(),
    ]
}

fn choices(facet: Facet) -> impl Strategy<Value = Vec<Id>> {
    let known = INDEX.vocabulary.of(facet).clone();
    let some = 0..=known.len();
    prop_oneof![1 => Just(Vec::new()), 1 => prop::sample::subsequence(known, some)]
}

fn filters() -> impl Strategy<Value = Filter> {
    let chosen = (
        choices(Facet::Kind),
        choices(Facet::Topic),
        choices(Facet::Addressee),
    );
    (queries(), chosen).prop_map(|(query, (kinds, topics, addressees))| Filter {
        query,
        chosen: PerFacet::new(|facet| match facet {
            Facet::Kind => kinds.clone(),
            Facet::Topic => topics.clone(),
            Facet::Addressee => addressees.clone(),
        }),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_filter_shows_what_the_oracle_shows(filter in filters()) {
        let outcome = Outcome::new(&INDEX, &filter);
        let expected: Vec<_> = INDEX.items.iter().map(|item| oracle(item, &filter)).collect();
        prop_assert_eq!(&outcome.shown, &expected);
        prop_assert_eq!(outcome.count, expected.iter().filter(|shown| **shown).count());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_choice_counts_what_choosing_it_alone_in_its_group_would_show(filter in filters()) {
        let outcome = Outcome::new(&INDEX, &filter);
        for facet in Facet::ALL {
            for (id, &count) in INDEX.vocabulary.of(facet).iter().zip(outcome.counts.of(facet)) {
                let mut alone = filter.clone();
                *alone.chosen.of_mut(facet) = vec![id.clone()];
                prop_assert_eq!(count, Outcome::new(&INDEX, &alone).count);
            }
        }
    }

    #[test]
    fn a_widening_adds_as_many_items_as_it_says(filter in filters()) {
        let outcome = Outcome::new(&INDEX, &filter);
        for part in Widening::ALL {
            let mut wider = filter.clone();
            part.drop_from(&mut wider);
            let gain = Outcome::new(&INDEX, &wider).count - outcome.count;
            let told = outcome.widenings.iter().find(|(told, _)| *told == part);
            prop_assert_eq!(told.map_or(0, |(_, gain)| *gain), gain);
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}

#[test]
fn an_empty_filter_keeps_every_item() {
    assert_eq!(shown(&Filter::default()).len(), INDEX.items.len());
    assert_eq!(shown(&with_query("  –  ")).len(), INDEX.items.len());
}

#[test]
fn words_are_prefixes_and_all_must_match() {
    assert_eq!(shown(&with_query("finl")), ["consensus"]);
    assert_eq!(shown(&with_query("finl NATO")), ["consensus"]);
    assert!(shown(&with_query("finl zebra")).is_empty());
    assert!(
        shown(&with_query("inland")).is_empty(),
        "a word is found by its start only"
    );
}

#[test]
fn case_diacritics_and_the_form_of_quotes_never_matter() {
    assert_eq!(
        fold("Süleyman Şah’s ŁÓDŹ straße"),
        fold("suleyman sah's lodz STRASSE")
    );
    assert_eq!(fold("ЁЛКА Їжак ўсё Й"), fold("елка іжак усе и"));
    assert_eq!(
        shown(&with_query("“DRÏFTING”")),
        shown(&with_query("drifting"))
    );
}

#[test]
fn within_a_group_any_choice_matches_and_between_groups_all() {
    let mut filter = Filter::default();
    filter.toggle(Facet::Addressee, &id("opposition"));
    assert_eq!(shown(&filter), ["consensus"]);
    filter.toggle(Facet::Addressee, &id("media"));
    assert_eq!(shown(&filter), ["explain", "consensus"]);
    filter.toggle(Facet::Topic, &id("recognition"));
    assert_eq!(shown(&filter), ["explain"]);
    filter.toggle(Facet::Kind, &id("finding"));
    assert!(shown(&filter).is_empty());
    filter.toggle(Facet::Kind, &id("finding"));
    assert_eq!(shown(&filter), ["explain"]);
}

#[test]
fn a_section_passes_its_topics_on_to_its_items() {
    let scope = INDEX
        .items
        .iter()
        .find(|item| item.id.as_str() == "scope-1")
        .expect("the item");
    assert_eq!(scope.values.of(Facet::Topic), &[id("russia")]);
}
