/// Reduces text to what a search compares: words in lower case without diacritics, one space
/// before each.
///
/// A word is a run of letters and digits of any script. Apostrophes vanish, so `country's` and
/// `country’s` are one word; every other character separates. The leading space makes "a word
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
    let mut is_inside_word = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_mark(c) || is_apostrophe(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            is_inside_word = false;
            continue;
        }
        if !is_inside_word {
            folded.push(' ');
            is_inside_word = true;
        }
        push_base(c, &mut folded);
    }
    folded
}

/// Combining marks: what is left of a letter's diacritics where the text is decomposed.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{1ab0}'..='\u{1aff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '′')
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
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'đ' | 'ð' => out.push('d'),
        'ł' => out.push('l'),
        'ħ' => out.push('h'),
        'ŧ' => out.push('t'),
        'ı' => out.push('i'),
        // Cyrillic.
        'ё' | 'ѐ' => out.push('е'),
        'й' | 'ѝ' => out.push('и'),
        'ў' => out.push('у'),
        'ї' => out.push('і'),
        'ѓ' | 'ґ' => out.push('г'),
        'ќ' => out.push('к'),
        // Greek.
        'ά' => out.push('α'),
        'έ' => out.push('ε'),
        'ή' => out.push('η'),
        'ί' | 'ϊ' | 'ΐ' => out.push('ι'),
        'ό' => out.push('ο'),
        'ύ' | 'ϋ' | 'ΰ' => out.push('υ'),
        'ώ' => out.push('ω'),
        'ς' => out.push('σ'),
        c if c.is_ascii() => out.push(c),
        c => out.push(
            in_table(LATIN_EXTENDED, 0xc0)
                .or_else(|| in_table(LATIN_ADDITIONAL, 0x1e00))
                .unwrap_or(c),
        ),
    }
}
