use super::varint;

/// The words of a text that is being read: each once, with the places where it stands as a list of gaps
/// (delta encoding).
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    /// One word after the other.
    letters: String,
    words: Vec<Word>,
    /// Open addressing: a word's number plus one at the place its hash says or after it.
    slots: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Word {
    /// Where it ends in the letters.
    end: usize,
    /// Where it was last seen.
    last: usize,
    /// How far it is to each of its places from the one before it.
    gaps: Vec<u8>,
}

impl Postings {
    /// Notes that a word stands at a place, which lies after all places noted before.
    pub(super) fn add(&mut self, word: &str, place: usize) {
        let number = self.number(word);
        if let Some(word) = self.words.get_mut(number) {
            varint::push(place - word.last, &mut word.gaps);
            word.last = place;
        }
    }

    /// Each word with the gaps before its places.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let words = self.words.iter().enumerate();
        words.map(|(number, Word { gaps, .. })| (self.word(number), gaps.as_slice()))
    }

    /// The number of a word, new or known.
    fn number(&mut self, word: &str) -> usize {
        // At most half of the slots are taken, so a search ends soon.
        if self.slots.len() <= 2 * self.words.len() {
            self.make_room();
        }
        let slot = self.slot_of(word);
        let number = self.words.len();
        match self.slots.get_mut(slot) {
            Some(taken) if *taken > 0 => return *taken as usize - 1,
            free => free.into_iter().for_each(|slot| *slot = number as u32 + 1),
        }
        self.letters.push_str(word);
        self.words.push(Word {
            end: self.letters.len(),
            last: 0,
            gaps: Vec::new(),
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
        let end = |number: usize| self.words.get(number).map_or(0, |word| word.end);
        let start = number.checked_sub(1).map_or(0, end);
        self.letters.get(start..end(number)).unwrap_or_default()
    }

    fn make_room(&mut self) {
        self.slots = vec![0; (4 * self.words.len()).next_power_of_two().max(64)];
        for number in 0..self.words.len() {
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
