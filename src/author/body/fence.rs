/// What opens a block of code: so many of a sign.
#[derive(Debug)]
pub(super) struct Fence {
    sign: char,
    length: usize,
}

impl Fence {
    /// What a line opens that nothing sets in.
    pub(super) fn opened_by(line: &str) -> Option<Self> {
        let sign = line.chars().next().filter(|sign| "`~".contains(*sign))?;
        let rest = line.trim_start_matches(sign);
        let length = line.len() - rest.len();
        // Code inside a text may start like that too.
        let is_fence = length >= 3 && !(sign == '`' && rest.contains('`'));
        is_fence.then_some(Self { sign, length })
    }

    /// Whether a line ends the block.
    pub(super) fn is_closed_by(&self, line: &str) -> bool {
        let line = line.trim_end_matches(' ');
        let inner = line.trim_start_matches(' ');
        let is_set_in = line.len() - inner.len() > 3;
        !is_set_in && inner.len() >= self.length && inner.trim_start_matches(self.sign).is_empty()
    }
}
