use crate::author::cues;

/// The day that a text names first, as an ISO 8601 date; `None` if it names none.
pub(super) fn iso(text: &str) -> Option<String> {
    let digits: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    // 2017-03-01, 2017/03/01
    if let [year, month, day, ..] = digits.as_slice()
        && year.len() == 4
        && text.trim_start().starts_with(year)
        && let Some(date) = date(year, month.parse().ok()?, day)
    {
        return Some(date);
    }
    // 01.03.2017: with full stops the day always comes first.
    let word = text
        .split_whitespace()
        .find(|word| word.matches('.').count() >= 2);
    if let Some([day, month, year]) = word
        .map(|word| {
            word.trim_end_matches([',', '.'])
                .split('.')
                .collect::<Vec<_>>()
        })
        .as_deref()
        && let Some(date) = month.parse().ok().and_then(|month| date(year, month, day))
    {
        return Some(date);
    }
    // 1 March 2017; March 1, 2017
    let words: Vec<_> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().find_map(|(n, word)| {
        let month = month(word)?;
        let year = |at: usize| words.get(at).filter(|year| year.len() == 4);
        let day_before = n.checked_sub(1).and_then(|n| words.get(n));
        day_before
            .zip(year(n + 1))
            .or_else(|| words.get(n + 1).zip(year(n + 2)))
            .and_then(|(day, year)| date(year, month, day.trim_end_matches(char::is_alphabetic)))
    })
}

/// The day that a line gives and nothing more; words such as `Published` may stand before it.
pub(super) fn line(text: &str) -> Option<String> {
    const MOST_WORDS: usize = 7;
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    (has_digit
        && text.split_whitespace().count() <= MOST_WORDS
        && !text.trim_end().ends_with(['?', '!']))
    .then(|| iso(text))?
}

fn date(year: &str, month: usize, day: &str) -> Option<String> {
    let (year, day): (u16, u8) = (year.parse().ok()?, day.parse().ok()?);
    let date = format!("{year:04}-{month:02}-{day:02}");
    let is_date =
        (1900..2100).contains(&year) && crate::model::Date::try_from(date.clone()).is_ok();
    is_date.then_some(date)
}

/// The month whose name a word is, 1 to 12.
fn month(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    let stems = cues::ALL
        .into_iter()
        .flat_map(|cues| cues.months.into_iter().enumerate());
    let hits = stems.filter(|(_, stem)| {
        word.starts_with(stem) && word.chars().count() <= stem.chars().count() + 8
    });
    hits.max_by_key(|(_, stem)| stem.len()).map(|(n, _)| n + 1)
}
