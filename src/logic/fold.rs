/// Reduces text to what a search compares: words in lower case without diacritics, one space
/// before each.
///
/// A word is a run of letters and digits of any script. Apostrophes vanish, so `country's` and
/// `country’s` are one word, and so do soft hyphens; every other character separates. The leading space makes "a word
/// starts with" the same as "contains ` prefix`".
///
/// # Example
///
/// ```
/// use policy_brief::logic::fold;
///
/// assert_eq!(fold("Süleyman Şah’s “neutrality”"), " suleyman sahs neutrality");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 1);
    each_word(text, &mut |word| {
        folded.push(' ');
        folded.push_str(word);
    });
    folded
}

/// Calls a function with each word, as [`fold`] has it.
pub(super) fn each_word(text: &str, take: &mut dyn FnMut(&str)) {
    // Nearly all words of most papers are of plain letters: they are taken as they stand.
    let text = text.to_ascii_lowercase();
    let (mut start, mut is_plain) = (0, true);
    for (place, byte) in text.bytes().chain([b' ']).enumerate() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => continue,
            b'\'' | b'`' | 0x80.. => {
                is_plain = false;
                continue;
            }
            _ => {}
        }
        match text.get(start..place) {
            None | Some("") => {}
            Some(word) if is_plain => take(word),
            Some(words) => each_word_of_any_script(words, take),
        }
        start = place + 1;
        is_plain = true;
    }
}

fn each_word_of_any_script(text: &str, take: &mut dyn FnMut(&str)) {
    let mut word = String::new();
    let mut words = WordScanner::default();
    for c in text.chars().map(lower) {
        match words.step(c) {
            Step::Start if !word.is_empty() => {
                take(&word);
                word.clear();
            }
            Step::Start | Step::Inside => {}
            Step::Mark | Step::Between => continue,
        }
        if c.is_ascii() {
            word.push(c);
        } else {
            push_base(c, &mut word);
        }
    }
    if !word.is_empty() {
        take(&word);
    }
}

/// Finds the words of a text that comes character by character.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordScanner {
    is_inside_word: bool,
}

/// What a character is to the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first letter of a word.
    Start,
    /// A letter in a word that has begun.
    Inside,
    /// A diacritic, an apostrophe or a soft hyphen: it neither ends nor begins a word.
    Mark,
    /// Anything else.
    Between,
}

impl WordScanner {
    /// Takes the next character.
    pub fn step(&mut self, c: char) -> Step {
        if is_mark(c) || is_apostrophe(c) {
            return Step::Mark;
        }
        let was_inside = std::mem::replace(&mut self.is_inside_word, c.is_alphanumeric());
        match (was_inside, self.is_inside_word) {
            (false, true) => Step::Start,
            (true, true) => Step::Inside,
            (_, false) => Step::Between,
        }
    }
}

/// The lower case of a Latin, Greek, Cyrillic or Armenian letter; any other character as it is.
fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = u32::from(c);
    let row = CASES.partition_point(|&(_, last, ..)| u32::from(last) < code);
    CASES
        .get(row)
        .filter(|&&(first, _, step, _)| {
            code.checked_sub(first.into())
                .is_some_and(|past| past.is_multiple_of(step.into()))
        })
        .and_then(|&(.., by)| char::from_u32(code.wrapping_add_signed(by.into())))
        .unwrap_or(c)
}

/// Runs of capital letters: first, last, from one to the next, from each to its lower case.
///
/// `char::to_lowercase` knows all scripts, and its tables would be 11 kB of the bundle.
#[rustfmt::skip]
const CASES: &[(u16, u16, u16, i16)] = &[
    (0xc0, 0xd6, 1, 32), (0xd8, 0xde, 1, 32), (0x100, 0x12e, 2, 1), (0x132, 0x136, 2, 1),
    (0x139, 0x147, 2, 1), (0x14a, 0x176, 2, 1), (0x178, 0x178, 1, -121), (0x179, 0x17d, 2, 1),
    (0x181, 0x181, 1, 210), (0x182, 0x184, 2, 1), (0x186, 0x186, 1, 206), (0x187, 0x187, 1, 1),
    (0x189, 0x18a, 1, 205), (0x18b, 0x18b, 1, 1), (0x18e, 0x18e, 1, 79), (0x18f, 0x18f, 1, 202),
    (0x190, 0x190, 1, 203), (0x191, 0x191, 1, 1), (0x193, 0x193, 1, 205), (0x194, 0x194, 1, 207),
    (0x196, 0x196, 1, 211), (0x197, 0x197, 1, 209), (0x198, 0x198, 1, 1), (0x19c, 0x19c, 1, 211),
    (0x19d, 0x19d, 1, 213), (0x19f, 0x19f, 1, 214), (0x1a0, 0x1a4, 2, 1), (0x1a6, 0x1a6, 1, 218),
    (0x1a7, 0x1a7, 1, 1), (0x1a9, 0x1a9, 1, 218), (0x1ac, 0x1ac, 1, 1), (0x1ae, 0x1ae, 1, 218),
    (0x1af, 0x1af, 1, 1), (0x1b1, 0x1b2, 1, 217), (0x1b3, 0x1b5, 2, 1), (0x1b7, 0x1b7, 1, 219),
    (0x1b8, 0x1b8, 1, 1), (0x1bc, 0x1bc, 1, 1), (0x1c4, 0x1c4, 1, 2), (0x1c5, 0x1c5, 1, 1),
    (0x1c7, 0x1c7, 1, 2), (0x1c8, 0x1c8, 1, 1), (0x1ca, 0x1ca, 1, 2), (0x1cb, 0x1db, 2, 1),
    (0x1de, 0x1ee, 2, 1), (0x1f1, 0x1f1, 1, 2), (0x1f2, 0x1f4, 2, 1), (0x1f6, 0x1f6, 1, -97),
    (0x1f7, 0x1f7, 1, -56), (0x1f8, 0x21e, 2, 1), (0x220, 0x220, 1, -130), (0x222, 0x232, 2, 1),
    (0x23a, 0x23a, 1, 10795), (0x23b, 0x23b, 1, 1), (0x23d, 0x23d, 1, -163),
    (0x23e, 0x23e, 1, 10792), (0x241, 0x241, 1, 1), (0x243, 0x243, 1, -195),
    (0x244, 0x244, 1, 69), (0x245, 0x245, 1, 71), (0x246, 0x24e, 2, 1), (0x370, 0x372, 2, 1),
    (0x376, 0x376, 1, 1), (0x37f, 0x37f, 1, 116), (0x386, 0x386, 1, 38), (0x388, 0x38a, 1, 37),
    (0x38c, 0x38c, 1, 64), (0x38e, 0x38f, 1, 63), (0x391, 0x3a1, 1, 32), (0x3a3, 0x3ab, 1, 32),
    (0x3cf, 0x3cf, 1, 8), (0x3d8, 0x3ee, 2, 1), (0x3f4, 0x3f4, 1, -60), (0x3f7, 0x3f7, 1, 1),
    (0x3f9, 0x3f9, 1, -7), (0x3fa, 0x3fa, 1, 1), (0x3fd, 0x3ff, 1, -130), (0x400, 0x40f, 1, 80),
    (0x410, 0x42f, 1, 32), (0x460, 0x480, 2, 1), (0x48a, 0x4be, 2, 1), (0x4c0, 0x4c0, 1, 15),
    (0x4c1, 0x4cd, 2, 1), (0x4d0, 0x52e, 2, 1), (0x531, 0x556, 1, 48), (0x1e00, 0x1e94, 2, 1),
    (0x1e9e, 0x1e9e, 1, -7615), (0x1ea0, 0x1efe, 2, 1), (0x212a, 0x212a, 1, -8383),
    (0x212b, 0x212b, 1, -8262),
];

/// Combining marks: what is left of a letter's diacritics where the text is decomposed. And the soft hyphen,
/// which nobody sees and which saved pages are full of.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{1ab0}'..='\u{1aff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | 'ʼ' | '`' | '´' | '′' | '\u{1fef}' | '\u{1ffd}'
    )
}

/// The unmarked letters of U+00C0 to U+024F and of U+1E00 to U+1EFF; `.` where there is none.
///
/// A table of 656 bytes instead of the 60 kB that full Unicode decomposition adds to the bundle;
/// a test holds it to that decomposition.
const LATIN_EXTENDED: &[u8; 400] = b"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";
const LATIN_ADDITIONAL: &[u8; 256] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

fn push_base(c: char, out: &mut String) {
    let in_table = |table: &[u8], first: u32| {
        let base = usize::try_from(u32::from(c).checked_sub(first)?).ok()?;
        table
            .get(base)
            .copied()
            .filter(|&base| base != b'.')
            .map(char::from)
    };
    match c {
        // Letters that Unicode does not decompose, written as readers without them type them.
        'ß' => out.push_str("ss"),
        'æ' | 'ǣ' | 'ǽ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' | 'ǿ' => out.push('o'),
        'ǯ' => out.push('ʒ'),
        'đ' | 'ð' => out.push('d'),
        'ł' => out.push('l'),
        'ħ' => out.push('h'),
        'ŧ' => out.push('t'),
        'ı' => out.push('i'),
        // Cyrillic.
        'ӑ' | 'ӓ' => out.push('а'),
        'ѓ' | 'ґ' => out.push('г'),
        'ё' | 'ѐ' | 'ӗ' => out.push('е'),
        'ӛ' => out.push('ә'),
        'ӂ' | 'ӝ' => out.push('ж'),
        'ӟ' => out.push('з'),
        'й' | 'ѝ' | 'ӣ' | 'ӥ' => out.push('и'),
        'ї' => out.push('і'),
        'ќ' => out.push('к'),
        'ӧ' => out.push('о'),
        'ӫ' => out.push('ө'),
        'ў' | 'ӯ' | 'ӱ' | 'ӳ' => out.push('у'),
        'ӵ' => out.push('ч'),
        'ӹ' => out.push('ы'),
        'ӭ' => out.push('э'),
        'ѷ' => out.push('ѵ'),
        // Greek.
        'ά' => out.push('α'),
        'έ' => out.push('ε'),
        'ή' => out.push('η'),
        'ί' | 'ϊ' | 'ΐ' => out.push('ι'),
        'ό' => out.push('ο'),
        'ύ' | 'ϋ' | 'ΰ' => out.push('υ'),
        'ώ' => out.push('ω'),
        'ς' => out.push('σ'),
        c => out.push(
            in_table(LATIN_EXTENDED, 0xc0)
                .or_else(|| in_table(LATIN_ADDITIONAL, 0x1e00))
                .unwrap_or(c),
        ),
    }
}
