//! The filter against an oracle that reads the paper word by word.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use leptos::prelude::Owner;
use policy_brief::{
    author::compile,
    logic::{
        Corpus, Facet, Filter, Index, Labels, Outcome, PerFacet, Query, Widening, filter_of, fold,
        parameters_of,
    },
    model::{Article, Id},
    state::{InitiallyOpen, Reading},
};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;
use std::{cell::Cell, sync::LazyLock};
use words::words;

mod words;

static PAPER: LazyLock<Article> = LazyLock::new(|| {
    compile(include_str!("../content/neutrality.md")).expect("the paper compiles")
});
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&PAPER));
static CORPUS: LazyLock<Corpus> = LazyLock::new(|| Corpus::new(&PAPER));

/// Each item's text, read from the brief's JSON and not from the model.
static ITEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let paper = serde_json::to_value(&**PAPER).expect("JSON");
    let sections = paper["sections"].as_array().expect("sections");
    let items = sections.iter().flat_map(|section| {
        let (_, content) = section["content"]
            .as_object()
            .and_then(|o| o.iter().next())
            .expect("content");
        let items = content.get("items").unwrap_or(content);
        items.as_array().expect("items").clone()
    });
    items.map(|item| text_of(&item)).collect()
});

/// Each item's words.
static TEXTS: LazyLock<Vec<Vec<String>>> =
    LazyLock::new(|| ITEMS.iter().map(|text| words(text)).collect());

/// All that a reader sees of an item, its blocks apart.
fn text_of(item: &Value) -> String {
    match item {
        Value::Array(parts) => parts.iter().map(text_of).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| match (name.as_str(), value) {
                ("id" | "topics" | "addressees" | "rests_on" | "href" | "footnote", _) => {
                    String::new()
                }
                ("claim" | "action", Value::String(text)) => format!("{text} "),
                (_, Value::String(text)) => text.clone(),
                ("paragraph", inlines) => text_of(inlines) + " ",
                (_, inner) => text_of(inner),
            })
            .collect(),
        _ => " ".to_owned(),
    }
}

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
    let outcome = Outcome::new(&INDEX, &CORPUS, filter);
    let items = INDEX.items.iter().zip(outcome.shown);
    items
        .filter(|(_, shown)| *shown)
        .map(|(item, _)| item.id.as_str())
        .collect()
}

/// A part of a query as it is meant.
#[derive(Clone, Debug)]
struct Term {
    words: Vec<String>,
    is_phrase: bool,
    is_excluded: bool,
}

impl Term {
    /// As a reader may type it.
    fn typed(&self) -> String {
        let dash = if self.is_excluded { "-" } else { "" };
        if self.is_phrase {
            format!("{dash}“{}”", self.words.join("  "))
        } else {
            format!("{dash}{}", self.words.join("/"))
        }
    }

    /// Where it stands in an item, the plainest way: numbers of words.
    fn places(&self, item: &[String]) -> Vec<(usize, usize)> {
        let last = self.words.len() - 1;
        (0..item.len())
            .filter(|start| {
                self.words.iter().enumerate().all(|(n, wanted)| {
                    item.get(start + n).is_some_and(|word| {
                        word == wanted || (n == last && !self.is_phrase && word.starts_with(wanted))
                    })
                })
            })
            .map(|start| (start, start + self.words.len()))
            .collect()
    }

    fn holds(&self, item: &[String]) -> bool {
        self.places(item).is_empty() == self.is_excluded
    }
}

type Meaning = Vec<Vec<Term>>;

fn oracle(item: usize, meaning: &Meaning, filter: &Filter) -> bool {
    let text = &TEXTS[item];
    meaning
        .iter()
        .all(|terms| terms.iter().any(|term| term.holds(text)))
        && Facet::ALL.into_iter().all(|facet| {
            let chosen = filter.chosen.of(facet);
            let places = INDEX.items[item].values.of(facet);
            chosen.is_empty()
                || places
                    .iter()
                    .any(|&place| chosen.contains(&INDEX.vocabulary.of(facet)[place]))
        })
}

/// The words of an item that any wanted term covers, joined where terms overlap.
fn oracle_hits(item: usize, meaning: &Meaning) -> Vec<(usize, usize)> {
    let terms = meaning.iter().flatten().filter(|term| !term.is_excluded);
    let mut places: Vec<_> = terms.flat_map(|term| term.places(&TEXTS[item])).collect();
    places.sort_unstable();
    let mut hits: Vec<(usize, usize)> = Vec::new();
    for (start, end) in places {
        match hits.last_mut() {
            Some(hit) if start < hit.1 => hit.1 = hit.1.max(end),
            _ => hits.push((start, end)),
        }
    }
    hits
}

/// Runs of the paper's words, cut short or not, marked or not, and some that it does not hold.
fn terms() -> impl Strategy<Value = Term> {
    let runs = (0..TEXTS.len(), any::<prop::sample::Index>(), 1..4_usize).prop_map(
        |(item, start, length)| {
            let text = &TEXTS[item];
            let start = start.index(text.len());
            text[start..text.len().min(start + length)].to_vec()
        },
    );
    (runs, 1..12_usize, 0..4_u8, prop::bool::weighted(0.2)).prop_map(
        |(mut words, length, form, is_excluded)| {
            let is_phrase = form == 3;
            if !is_phrase {
                let last = words.last_mut().expect("a word");
                *last = last.chars().take(length).collect();
            }
            Term {
                words,
                is_phrase,
                is_excluded,
            }
        },
    )
}

fn queries() -> impl Strategy<Value = (String, Meaning)> {
    let clauses = prop::collection::vec(prop::collection::vec(terms(), 1..3), 0..4);
    (clauses, 0..3_u8).prop_map(|(meaning, form)| {
        let clauses: Vec<_> = meaning
            .iter()
            .map(|terms| {
                terms
                    .iter()
                    .map(Term::typed)
                    .collect::<Vec<_>>()
                    .join(" OR ")
            })
            .collect();
        let query = clauses.join(" ");
        let query = match form {
            // Not "OR", which is a word of the language only so.
            0 => query.replace('e', "É").replace('o', "o\u{308}"),
            1 => query.replace('-', "–").replace(['“', '”'], "\""),
            _ => query,
        };
        (query, meaning)
    })
}

fn choices(facet: Facet) -> impl Strategy<Value = Vec<Id>> {
    let known = INDEX.vocabulary.of(facet).clone();
    let some = 0..=known.len();
    prop_oneof![1 => Just(Vec::new()), 1 => prop::sample::subsequence(known, some)]
}

fn filters() -> impl Strategy<Value = (Filter, Meaning)> {
    let chosen = (
        choices(Facet::Kind),
        choices(Facet::Topic),
        choices(Facet::Addressee),
    );
    (queries(), chosen).prop_map(|((query, meaning), (kinds, topics, addressees))| {
        let chosen = PerFacet::new(|facet| match facet {
            Facet::Kind => kinds.clone(),
            Facet::Topic => topics.clone(),
            Facet::Addressee => addressees.clone(),
        });
        (Filter { query, chosen }, meaning)
    })
}

#[test]
fn the_words_of_a_paper_stand_between_spaces_in_its_items_and_around_them() {
    let paper = serde_json::to_value(&**PAPER).expect("JSON");
    let mut around = format!("{} ", paper["standfirst"].as_str().expect("text"));
    for section in paper["sections"].as_array().expect("sections") {
        around += section["title"].as_str().expect("text");
        around.push(' ');
        for content in section["content"].as_object().expect("content").values() {
            around += &content.get("intro").map(text_of).unwrap_or_default();
        }
    }
    let text = around + &ITEMS.join(" ");
    assert_eq!(
        policy_brief::logic::words(&PAPER, &INDEX),
        text.split_whitespace().count()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_filter_shows_and_marks_what_the_oracle_does((filter, meaning) in filters()) {
        let outcome = Outcome::new(&INDEX, &CORPUS, &filter);
        let items = 0..INDEX.items.len();
        let expected: Vec<_> = items.clone().map(|item| oracle(item, &meaning, &filter)).collect();
        prop_assert_eq!(&outcome.shown, &expected);
        prop_assert_eq!(outcome.count, expected.iter().filter(|shown| **shown).count());
        let mut total = 0;
        for item in items.filter(|&item| expected[item]) {
            let hits: Vec<_> = outcome.hits(&CORPUS, item).into_iter().map(|hit| (hit.start, hit.end)).collect();
            prop_assert_eq!(&hits, &oracle_hits(item, &meaning));
            prop_assert_eq!(outcome.hit_numbers(item), total..total + hits.len());
            for hit in outcome.hit_numbers(item) {
                prop_assert_eq!(outcome.item_of_hit(hit), item);
            }
            total += hits.len();
        }
        prop_assert_eq!(outcome.hit_count(), total);
    }

    #[test]
    fn every_string_is_a_query_and_prints_back_to_an_equal_one(text in any_query()) {
        let query = Query::parse(&text);
        let printed = query.to_string();
        prop_assert_eq!(Query::parse(&printed), query, "{}", printed);
    }

    #[test]
    fn a_filter_comes_back_from_the_address_as_it_was((filter, _) in filters(), text in any_query()) {
        for query in [filter.query.clone(), text] {
            let filter = Filter { query: query.trim().to_owned(), ..filter.clone() };
            let encoded: String = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(parameters_of(&filter))
                .finish();
            let read: Vec<_> = form_urlencoded::parse(encoded.as_bytes()).into_owned().collect();
            let back = filter_of(&|name| read.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()));
            prop_assert_eq!(back, filter);
        }
    }
}

/// Any string, and such as hold what means something in a query.
fn any_query() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[-–\"“” ,;a-cÖR/’O]{0,16}"]
}

#[test]
fn a_query_finds_all_there_is_however_much_has_been_read_before_it() {
    for items in [0, 1, 7] {
        Owner::new().with(|| {
            let reading = Reading::new(PAPER.clone(), Labels::english(), InitiallyOpen::None);
            let left = Cell::new(items);
            assert!(!reading.read(&|| left.replace(left.get() - 1) > 0));
            // The second time all has been read already.
            for query in ["neutral", "belarus"] {
                let filter = with_query(query);
                let expected = Outcome::new(&INDEX, &CORPUS, &filter);
                reading.set_filter(filter);
                assert_eq!(reading.now().outcome.shown, expected.shown);
                for item in 0..INDEX.items.len() {
                    assert_eq!(reading.hits(item), expected.hits(&CORPUS, item));
                }
                assert!(reading.read(&|| true));
            }
        });
    }
}

#[test]
fn a_phrase_does_not_go_on_in_the_next_item() {
    let mut across = 0;
    for pair in TEXTS.windows(2) {
        let ends = (pair[0].last(), pair[1].first());
        let phrase = [ends.0.expect("a word"), ends.1.expect("a word")];
        let has_it = |text: &Vec<String>| text.windows(2).any(|words| words.iter().eq(phrase));
        let expected: Vec<_> = TEXTS.iter().map(has_it).collect();
        across += usize::from(!expected.contains(&true));
        let filter = with_query(&format!("\"{} {}\"", phrase[0], phrase[1]));
        assert_eq!(
            Outcome::new(&INDEX, &CORPUS, &filter).shown,
            expected,
            "{filter:?}"
        );
    }
    assert!(across > 5, "{across}");
}

/// A brief of a passage for each text.
fn brief_of(passages: &[&str]) -> Article {
    let passages = passages.iter().enumerate().map(|(n, text)| {
        format!(r#"{{"id":"p{n}","blocks":[{{"paragraph":[{{"text":"{text}"}}]}}]}}"#)
    });
    let json = format!(
        r#"{{"title":"t","standfirst":"s","language":"ru","sections":[{{"id":"s","title":"t","content":{{"narrative":[{}]}}}}]}}"#,
        passages.collect::<Vec<_>>().join(",")
    );
    Article::from_json(json.as_bytes()).expect("a brief")
}

#[test]
fn finds_that_share_a_word_are_one_hit() {
    let article = brief_of(&["So so so far", "so-so, so"]);
    let (index, corpus) = (Index::new(&article), Corpus::new(&article));
    for (query, hits) in [
        ("\"so so\"", [0..3, 0..3]),
        ("so-s", [0..3, 0..3]),
        ("\"so so\" OR so-far", [0..4, 0..3]),
    ] {
        let outcome = Outcome::new(&index, &corpus, &with_query(query));
        for (item, hit) in hits.into_iter().enumerate() {
            assert_eq!(outcome.hits(&corpus, item), [hit], "{query}");
            assert_eq!(outcome.hit_numbers(item), item..item + 1, "{query}");
        }
    }
}

#[test]
fn other_scripts_and_items_without_words() {
    let article = brief_of(&[
        "Нейтралитет и нефть",
        "—",
        "нефть, Ёлка",
        "Ουδετερότητα",
        "中立",
    ]);
    let (index, corpus) = (Index::new(&article), Corpus::new(&article));
    for (query, expected) in [
        ("н", [true, false, true, false, false]),
        ("нефть -нейтр", [false, false, true, false, false]),
        ("-нефть", [false, true, false, true, true]),
        ("елка OR ουδε OR 中", [false, false, true, true, true]),
        ("\"нефть елка\"", [false, false, true, false, false]),
        ("\"нефть нефть\"", [false; 5]),
        ("ж", [false; 5]),
    ] {
        let outcome = Outcome::new(&index, &corpus, &with_query(query));
        assert_eq!(outcome.shown, expected, "{query}");
    }
}

#[test]
fn before_the_text_is_read_no_item_has_words() {
    let corpus = Corpus::default();
    let all = INDEX.items.len();
    for (query, count) in [("", all), ("b", 0), ("\"belarus russia\"", 0), ("-b", all)] {
        let outcome = Outcome::new(&INDEX, &corpus, &with_query(query));
        assert_eq!((outcome.count, outcome.hit_count()), (count, 0), "{query}");
    }
}

#[test]
fn reading_can_pause_after_each_item_and_while_the_words_are_sorted() {
    let mut corpus = Corpus::default();
    let mut steps = 1;
    while !corpus.read(&PAPER, &once()) {
        steps += 1;
    }
    assert!(steps > TEXTS.len() + 10, "{steps}");
}

/// Says that there is time, but not a second time.
fn once() -> impl Fn() -> bool {
    let is_first = Cell::new(true);
    move || is_first.take()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_corpus_that_is_read_a_few_items_at_a_time_is_the_same(steps in vec(0_usize..5, 1..20)) {
        let mut corpus = Corpus::default();
        let mut steps = steps.into_iter();
        loop {
            let left = Cell::new(steps.next().unwrap_or(usize::MAX));
            if corpus.read(&PAPER, &|| left.replace(left.get().saturating_sub(1)) > 0) {
                break;
            }
            let outcome = Outcome::new(&INDEX, &corpus, &with_query("belarus"));
            prop_assert_eq!(outcome.hit_count(), 0, "found before all is read");
        }
        prop_assert!(corpus.read(&PAPER, &|| true), "nothing is left to read");
        prop_assert_eq!(format!("{corpus:?}"), format!("{:?}", &*CORPUS));
    }

    #[test]
    fn a_choice_counts_what_choosing_it_alone_in_its_group_would_show((filter, _) in filters()) {
        let outcome = Outcome::new(&INDEX, &CORPUS, &filter);
        for facet in Facet::ALL {
            for (id, &count) in INDEX.vocabulary.of(facet).iter().zip(outcome.counts.of(facet)) {
                let mut alone = filter.clone();
                *alone.chosen.of_mut(facet) = vec![id.clone()];
                prop_assert_eq!(count, Outcome::new(&INDEX, &CORPUS, &alone).count);
            }
        }
    }

    #[test]
    fn a_widening_adds_as_many_items_as_it_says((filter, _) in filters()) {
        let outcome = Outcome::new(&INDEX, &CORPUS, &filter);
        for part in Widening::ALL {
            let mut wider = filter.clone();
            part.drop_from(&mut wider);
            prop_assert_eq!(outcome.gain(part), Outcome::new(&INDEX, &CORPUS, &wider).count - outcome.count);
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}

#[test]
fn what_is_still_being_typed_is_taken_as_it_will_be_meant() {
    assert_eq!(shown(&with_query("finl -")), shown(&with_query("finl")));
    assert_eq!(shown(&with_query("finl OR")), shown(&with_query("finl")));
    assert_eq!(shown(&with_query("\"for years neutr")), ["on-paper"]);
    assert!(shown(&with_query("\"for years neutr\"")).is_empty());
    assert_eq!(shown(&with_query("\"")).len(), INDEX.items.len());
    assert_eq!(shown(&with_query("OR")), shown(&with_query("or")));
}

#[test]
fn excluded_words_and_alternatives() {
    let all = INDEX.items.len();
    let with = shown(&with_query("russia")).len();
    assert_eq!(shown(&with_query("-russia")).len(), all - with);
    assert_eq!(shown(&with_query("−russia OR russia")).len(), all);
    assert_eq!(shown(&with_query("finl OR zebra")), ["consensus"]);
    assert!(shown(&with_query("finl zebra OR wolf")).is_empty());
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
    let russia = INDEX
        .vocabulary
        .of(Facet::Topic)
        .iter()
        .position(|topic| *topic == id("russia"));
    assert_eq!(scope.values.of(Facet::Topic), &[russia.expect("a topic")]);
}
