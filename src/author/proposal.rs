use strsim::damerau_levenshtein;

/// The name that an author most likely meant by an unknown one, if any is near.
pub(super) fn nearest<'a>(
    found: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // One slip in three letters is a typing error; more is another word.
    let length = found.chars().count();
    let slips = (length / 3).max(1).min(length.saturating_sub(1));
    names
        .into_iter()
        .map(|name| (damerau_levenshtein(found, name), name))
        .filter(|(distance, _)| *distance <= slips)
        .min()
        .map(|(_, name)| name)
}

/// The end of an error message that proposes a name: `; did you mean …?`, or nothing.
pub(super) fn did_you_mean<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(found, names)
        .map(|name| format!("; did you mean `{name}`?"))
        .unwrap_or_default()
}

/// Names as a message lists them: `` `a`, `b` or `c` ``.
pub(super) fn listed(names: &[&str], joint: &str) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {joint} {last}", others.join(", ")),
        None => String::new(),
    }
}
