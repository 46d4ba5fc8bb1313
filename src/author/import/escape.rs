//! Text as Markdown that is read as nothing but this text.

/// Text with a backslash before each sign that Markdown would take for its own.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let is_sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' => true,
            '&' => rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '#'),
            _ => false,
        };
        if is_sign {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}

/// A line that cannot be read as the start of a heading, list, quotation or rule.
pub(super) fn guarded(line: &str) -> String {
    let first = line.chars().next().unwrap_or(' ');
    if matches!(first, '#' | '>' | '+' | '-' | '=' | '|' | ':') {
        return format!("\\{line}");
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => {
            format!("{number}\\{rest}")
        }
        _ => line.to_owned(),
    }
}

pub(super) fn code_span(code: &str) -> String {
    let code = code.replace('\n', " ");
    let fence = "`".repeat(longest_run(&code, '`') + 1);
    let space = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    match code.trim() {
        "" => String::new(),
        _ => format!("{fence}{space}{code}{space}{fence}"),
    }
}

pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let runs = text.split(|c| c != sign).map(str::len);
    runs.max().unwrap_or_default()
}

/// An address with nothing in it that would end it early.
pub(super) fn address(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '(' => written.push_str("%28"),
            ')' => written.push_str("%29"),
            '<' => written.push_str("%3C"),
            '>' => written.push_str("%3E"),
            ' ' => written.push_str("%20"),
            '\\' => written.push_str("%5C"),
            '&' => written.push_str("\\&"),
            '*' | '_' | '~' | '[' | ']' | '"' | '`' => {
                written.push('\\');
                written.push(c);
            }
            c => written.push(c),
        }
    }
    written
}
