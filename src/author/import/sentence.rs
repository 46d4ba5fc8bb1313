/// Words with a full stop that does not end the sentence.
const ABBREVIATIONS: &[&str] = &[
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "cf", "no", "art", "gen", "col", "sen", "gov",
    "jr", "inc", "ltd", "etc", "approx", "fig", "vol", "pp", "ed", "eds", "al", "bzw", "ca", "vgl",
    "nr", "abs", "usw", "np", "tzw", "tj", "im", "ul", "br", "гг", "см", "им", "руб", "млн",
    "млрд", "тыс", "напр", "стар", "вул", "ул",
];

/// How long a heading may grow before it is a burden to its readers, in characters.
pub(super) const LONG: usize = 120;

/// The byte behind the first sentence of a text, its closing signs included.
pub(super) fn first_end(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.peek().copied() {
            if !matches!(
                c,
                '.' | '!' | '?' | '…' | '"' | '\'' | '”' | '’' | '»' | ')' | ']'
            ) {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        let rest = text.get(end..).unwrap_or_default();
        let starts = rest.trim_start();
        let goes_on = starts.chars().next().is_some_and(char::is_lowercase);
        if starts.is_empty() {
            return text.len();
        }
        if starts.len() < rest.len()
            && !goes_on
            && !(c == '.' && is_abbreviation(text.get(..at).unwrap_or_default()))
        {
            return end;
        }
    }
    text.len()
}

/// Whether the full stop behind a text belongs to its last word.
fn is_abbreviation(before: &str) -> bool {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let word = word.trim_start_matches(['(', '"', '“', '„', '«']);
    let letters = word.chars().count();
    // The number before an entry of a list.
    if word.len() == before.len() && !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) {
        return true;
    }
    let is_initial = letters == 1 && word.chars().all(char::is_alphabetic);
    is_initial
        || (word.contains('.') && letters <= 5 && !word.ends_with(|c: char| c.is_ascii_digit()))
        || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The sentences of a text, without the white space between them.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut rest = text.trim();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (sentence, tail) = rest.split_at_checked(first_end(rest)).unwrap_or((rest, ""));
        found.push(sentence);
        rest = tail.trim_start();
    }
    found
}

/// The byte where a paragraph's heading ends: behind its first sentence or, where that is long,
/// behind a clause that ends in a colon, a semicolon or a dash.
pub(super) fn head_end(text: &str) -> usize {
    let end = first_end(text);
    let sentence = text.get(..end).unwrap_or(text);
    if sentence.chars().count() <= LONG {
        return end;
    }
    let is_clause = |at: usize| {
        let words = text.get(..at).unwrap_or_default();
        (3..).contains(&words.split_whitespace().count()) && words.chars().count() <= LONG
    };
    let colon = sentence
        .match_indices([':', ';'])
        .find(|(at, sign)| {
            is_clause(*at) && sentence[at + sign.len()..].starts_with(char::is_whitespace)
        })
        .map(|(at, sign)| at + sign.len());
    let dash = [" – ", " — "]
        .into_iter()
        .filter_map(|dash| sentence.find(dash))
        .filter(|at| is_clause(*at))
        .min();
    // Two dashes close in an aside; a heading must not end before one.
    let dash = dash.filter(|_| sentence.matches([' ']).count() > 0 && asides(sentence) == 1);
    colon.or(dash).unwrap_or(end)
}

fn asides(sentence: &str) -> usize {
    sentence.matches(" – ").count() + sentence.matches(" — ").count()
}

/// Whether a text reads as prose: a sentence of some length with its end.
pub(super) fn is_prose(text: &str) -> bool {
    const FEWEST_WORDS: usize = 8;
    let text = text.trim();
    text.split_whitespace().count() >= FEWEST_WORDS
        && (ends_sentence(text) || sentences(text).len() > 1 || text.ends_with(':'))
}

/// Whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text
        .trim_end()
        .trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '“']);
    text.ends_with(['.', '!', '?', '…'])
}
