use std::fmt;

/// Where something stands in the JSON of a brief.
///
/// Every value that is looked at has one, and hardly any has a fault: the way to the root is written
/// out only for those.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a>(Option<(&'a Path<'a>, Step<'a>)>);

#[derive(Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Place(usize),
}

impl<'a> Path<'a> {
    /// The whole.
    pub(crate) const ROOT: Self = Self(None);

    /// A field, or a field of a field: `content.narrative`.
    pub(crate) fn name(&'a self, name: &'a str) -> Self {
        Self(Some((self, Step::Name(name))))
    }

    /// An entry of a list.
    pub(crate) fn place(&'a self, place: usize) -> Self {
        Self(Some((self, Step::Place(place))))
    }
}

/// As in [`Fault::path`](crate::error::Fault::path).
impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((parent, step)) = self.0 else {
            return Ok(());
        };
        parent.fmt(f)?;
        match step {
            Step::Name(name) => {
                if parent.0.is_some() {
                    f.write_str(".")?;
                }
                f.write_str(name)
            }
            Step::Place(place) => write!(f, "[{place}]"),
        }
    }
}
