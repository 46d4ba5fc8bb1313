use super::steps;
use std::{cmp::Reverse, collections::BinaryHeap};

/// The words of a text that is being read: each once, with a list of [steps] to where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    list: Vec<Entry>,
    /// Open addressing: a word's number plus one at the place its hash says or after it.
    slots: Vec<u32>,
}

/// Of two, the one whose word comes first is the greater, as a heap wants it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub(super) word: Reverse<Box<str>>,
    pub(super) steps: Vec<u8>,
    /// The place after the last one.
    end: usize,
}

impl Postings {
    /// Notes that a word stands at a place, which lies after all places noted before.
    pub(super) fn add(&mut self, word: &str, place: usize) {
        let number = self.number(word);
        if let Some(entry) = self.list.get_mut(number) {
            steps::push(place + 1 - entry.end, &mut entry.steps);
            entry.end = place + 1;
        }
    }

    /// All of them, the first word on top: whoever takes them one by one can pause. To make the heap is one
    /// step, but much shorter than a sort.
    pub(super) fn into_heap(self) -> BinaryHeap<Entry> {
        self.list.into()
    }

    /// The number of a word, new or known.
    fn number(&mut self, word: &str) -> usize {
        // At most half of the slots are taken, so a search ends soon.
        if self.slots.len() <= 2 * self.list.len() {
            self.make_room();
        }
        let slot = self.slot_of(word);
        let number = self.list.len();
        match self.slots.get_mut(slot) {
            Some(taken) if *taken > 0 => return *taken as usize - 1,
            free => free.into_iter().for_each(|slot| *slot = number as u32 + 1),
        }
        self.list.push(Entry {
            word: Reverse(word.into()),
            steps: Vec::new(),
            end: 0,
        });
        number
    }

    /// Where a word stands in `slots`, or would.
    fn slot_of(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while let Some(&taken) = self.slots.get(slot)
            && taken > 0
            && self.word(taken as usize - 1) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn word(&self, number: usize) -> &str {
        self.list.get(number).map_or("", |entry| &entry.word.0)
    }

    fn make_room(&mut self) {
        self.slots = vec![0; (4 * self.list.len()).next_power_of_two().max(64)];
        for number in 0..self.list.len() {
            let slot = self.slot_of(self.word(number));
            let place = self.slots.get_mut(slot);
            place.into_iter().for_each(|slot| *slot = number as u32 + 1);
        }
    }
}

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
