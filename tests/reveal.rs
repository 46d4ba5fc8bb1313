//! What opens an item, and what is left of it when it ends.

use policy_brief::logic::{Cause, Openness};
use proptest::prelude::*;

const ITEMS: usize = 6;

/// What may happen, in any order.
#[derive(Clone, Debug)]
enum Event {
    Set(usize, bool),
    SetAll(bool),
    Reveal(Cause, Vec<usize>),
    RevealAlso(Cause, usize),
    End(Cause),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let cause = || prop::sample::select(Cause::ALL.to_vec());
    let event = prop_oneof![
        (0..ITEMS, any::<bool>()).prop_map(|(item, is_open)| Event::Set(item, is_open)),
        any::<bool>().prop_map(Event::SetAll),
        (cause(), prop::collection::vec(0..ITEMS, 0..ITEMS))
            .prop_map(|(cause, items)| Event::Reveal(cause, items)),
        (cause(), 0..ITEMS).prop_map(|(cause, item)| Event::RevealAlso(cause, item)),
        cause().prop_map(Event::End),
    ];
    prop::collection::vec(event, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_end_of_every_cause_leaves_what_the_reader_chose(events in events(), is_open in any::<bool>()) {
        let mut openness = Openness::new(ITEMS, is_open);
        let mut chosen = [is_open; ITEMS];
        for event in events {
            match event {
                Event::Set(item, is_open) => {
                    openness.set(item, is_open);
                    if let Some(chosen) = chosen.get_mut(item) {
                        *chosen = is_open;
                    }
                    prop_assert_eq!(openness.is_open(item), is_open, "the reader is obeyed at once");
                }
                Event::SetAll(is_open) => {
                    (0..ITEMS).for_each(|item| openness.set(item, is_open));
                    chosen.fill(is_open);
                    prop_assert!((0..ITEMS).all(|item| openness.is_open(item) == is_open));
                }
                Event::Reveal(cause, items) => openness.reveal(cause, &|item| items.contains(&item)),
                Event::RevealAlso(cause, item) => {
                    openness.reveal_also(cause, item);
                    prop_assert!(openness.is_open(item));
                }
                Event::End(cause) => openness.end(cause),
            }
            for (item, &is_open) in chosen.iter().enumerate() {
                prop_assert_eq!(openness.is_own(item), is_open);
                prop_assert!(openness.is_open(item) || !is_open, "a cause closes nothing");
            }
        }
        Cause::ALL.into_iter().for_each(|cause| openness.end(cause));
        for (item, &is_open) in chosen.iter().enumerate() {
            prop_assert_eq!(openness.is_open(item), is_open);
        }
    }

    #[test]
    fn a_cause_with_nothing_before_it_opens_what_it_reveals(items in prop::collection::vec(0..ITEMS, 0..ITEMS)) {
        for cause in Cause::ALL {
            let mut openness = Openness::new(ITEMS, false);
            openness.reveal(cause, &|item| items.contains(&item));
            for item in 0..ITEMS {
                prop_assert_eq!(openness.is_open(item), items.contains(&item));
            }
        }
    }
}

#[test]
fn what_the_reader_closes_stays_closed_until_the_next_cause() {
    let mut openness = Openness::new(2, false);
    openness.reveal(Cause::Filter, &|_| true);
    openness.set(0, false);
    openness.reveal(Cause::Filter, &|_| true);
    assert!(!openness.is_open(0), "the same filter goes on");
    assert!(openness.is_open(1));
    openness.end(Cause::Filter);
    openness.reveal(Cause::Filter, &|_| true);
    assert!(openness.is_open(0), "another filter has begun");
}

#[test]
fn causes_do_not_end_each_other() {
    let mut openness = Openness::new(1, false);
    openness.reveal(Cause::Filter, &|_| true);
    openness.reveal(Cause::Link, &|_| true);
    openness.end(Cause::Filter);
    assert!(openness.is_open(0));
}
