//! From JSON to the types of a paper, with the path of what does not fit.
//!
//! Each type says with [`Read`] how it is made from a node of the JSON's tree. Serde's derived
//! `Deserialize` would do that with five times the code, and would not tell the path: tracking
//! it from outside (serde_path_to_error) costs as much again.

use super::{path::Path, tree::Tree};
use crate::error::Fault;

/// A type that is made from JSON.
pub(super) trait Read: Sized {
    /// Makes it, or names the first thing that does not fit.
    fn read(node: &Node<'_>) -> Result<Self, Misfit>;
}

/// What does not fit, and where.
pub(super) type Misfit = Box<Fault>;

/// A value in a tree that knows its way to the root.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    tree: &'a Tree<'a>,
    path: Path<'a>,
}

impl<'a> Node<'a> {
    /// The whole of a tree.
    pub(super) fn root(tree: &'a Tree<'a>) -> Self {
        Self {
            tree,
            path: Path::ROOT,
        }
    }

    /// A field that must be there.
    pub(super) fn field<T: Read>(&self, name: &str) -> Result<T, Misfit> {
        T::read(&self.required(name)?)
    }

    /// A field that may be left out.
    pub(super) fn optional<T: Read + Default>(&self, name: &str) -> Result<T, Misfit> {
        self.child(name)?
            .map_or_else(|| Ok(T::default()), |child| T::read(&child))
    }

    // In one place for every type of field, or the bundle has a copy for each.
    #[inline(never)]
    fn required<'b>(&'b self, name: &'b str) -> Result<Node<'b>, Misfit> {
        self.child(name)?
            .ok_or_else(|| self.misfit(&format!("no `{name}`"), &format!("`{name}`")))
    }

    #[inline(never)]
    fn child<'b>(&'b self, name: &'b str) -> Result<Option<Node<'b>>, Misfit> {
        let Tree::Object(fields) = self.tree else {
            return Err(self.expected("an object"));
        };
        let field = fields.iter().find(|(other, _)| other == name);
        Ok(field.map(|(_, tree)| self.below(name, tree)))
    }

    fn below<'b>(&'b self, name: &'b str, tree: &'b Tree<'b>) -> Node<'b> {
        let path = self.path.name(name);
        Node { tree, path }
    }

    /// The name of a variant and what it holds: `"rule"` or `{"quote": …}`.
    pub(super) fn variant<'b>(&'b self) -> Result<(&'b str, Node<'b>), Misfit> {
        match self.tree {
            Tree::String(name) => Ok((name, self.below(name, &Tree::Null))),
            Tree::Object(fields) => match fields.as_slice() {
                [(name, tree)] => Ok((name, self.below(name, tree))),
                _ => Err(self.expected("an object with a single field")),
            },
            _ => Err(self.expected("an object with a single field")),
        }
    }

    /// The fault of a variant with none of the `expected` names.
    pub(super) fn unknown(&self, name: &str, expected: &[&str]) -> Misfit {
        let expected = format!("one of `{}`", expected.join("`, `"));
        self.misfit(&format!("`{name}`"), &expected)
    }

    /// Text with a form of its own.
    pub(super) fn parse<T: TryFrom<String, Error = String>>(&self) -> Result<T, Misfit> {
        let text = self.text()?;
        T::try_from(text.to_owned()).map_err(|message| {
            // Values say `found …, expected …` when they refuse a text.
            let found = format!("`{text}`");
            let expected = message
                .strip_prefix("found ")
                .and_then(|rest| rest.strip_prefix(found.as_str()))
                .and_then(|rest| rest.strip_prefix(", expected "));
            match expected {
                Some(expected) => self.misfit(&found, expected),
                None => self.misfit(&message, "a brief"),
            }
        })
    }

    /// A number in the range of its type.
    fn number<T: TryFrom<u64>>(&self) -> Result<T, Misfit> {
        let Tree::Number((number, _)) = self.tree else {
            return Err(self.expected("a number"));
        };
        let number = number.parse().ok();
        number
            .and_then(|number: u64| T::try_from(number).ok())
            .ok_or_else(|| self.misfit("a number out of range", "a smaller whole number from 0"))
    }

    fn text(&self) -> Result<&'a str, Misfit> {
        match self.tree {
            Tree::String(text) => Ok(text),
            _ => Err(self.expected("a string")),
        }
    }

    fn expected(&self, expected: &str) -> Misfit {
        let found = match self.tree {
            Tree::Null => "null",
            Tree::Bool(_) => "true or false",
            Tree::Number(_) => "a number",
            Tree::String(_) => "a string",
            Tree::Array(_) => "a list",
            Tree::Object(_) => "an object",
        };
        self.misfit(found, expected)
    }

    fn misfit(&self, found: &str, expected: &str) -> Misfit {
        Box::new(Fault::new(self.path.to_string(), found, expected))
    }
}

impl Read for String {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.text().map(str::to_owned)
    }
}

/// A level.
impl Read for u8 {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.number()
    }
}

/// The number of a list's entry.
impl Read for u32 {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.number()
    }
}

/// A count.
impl Read for u64 {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.number()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        match node.tree {
            Tree::Null => Ok(None),
            _ => T::read(node).map(Some),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        let Tree::Array(values) = node.tree else {
            return Err(node.expected("a list"));
        };
        let mut read = Vec::with_capacity(values.len());
        for (place, tree) in values.iter().enumerate() {
            let path = node.path.place(place);
            read.push(T::read(&Node { tree, path })?);
        }
        Ok(read)
    }
}
