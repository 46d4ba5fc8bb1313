//! From a tree of JSON to the types of a paper, with the path of what does not fit.
//!
//! `serde_json` could fill the types straight from the text, but then each type brings its own
//! copy of the parser: some 20 kB of bundle more than parsing into a tree and filling the types
//! from that, and without the path. Tracking the path by a wrapper around the parser
//! (serde_path_to_error) costs as much again.

use crate::error::Fault;
use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer, MapAccess,
        SeqAccess, Unexpected, VariantAccess, Visitor, value::StrDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::Value;
use std::fmt;

/// Fills a type from a tree.
///
/// # Errors
///
/// The first value that does not fit, with its path.
pub(super) fn from_tree<'de, T: Deserialize<'de>>(tree: &'de Value) -> Result<T, Fault> {
    T::deserialize(Tree(tree)).map_err(|Misfit(fault)| *fault)
}

#[derive(Clone, Copy)]
struct Tree<'de>(&'de Value);

/// A fault on its way up to the root, which completes its path.
#[derive(Debug)]
struct Misfit(Box<Fault>);

impl Misfit {
    fn under(mut self, step: &str) -> Self {
        let below = &self.0.path;
        let dot = if below.is_empty() || below.starts_with('[') {
            ""
        } else {
            "."
        };
        self.0.path = format!("{step}{dot}{below}");
        self
    }
}

impl Error for Misfit {
    /// Values of a paper say `found …, expected …` when they refuse a text.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let parts = message
            .strip_prefix("found ")
            .and_then(|rest| rest.split_once(", expected "));
        let (found, expected) = parts.unwrap_or((&message, "a brief"));
        Self(Box::new(Fault::new("", found, expected)))
    }

    // Serde's own words for these print numbers of every sort, floats included: 7 kB of bundle.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!(
            "found another sort of value, expected {expected}"
        ))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!(
            "found a value out of range, expected {expected}"
        ))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("found {length} values, expected {expected}"))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::custom(format_args!("found `{field}` twice, expected it once"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(Box::new(Fault::new(
            "",
            format!("no `{field}`"),
            format!("`{field}`"),
        )))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let expected = format!("one of `{}`", expected.join("`, `"));
        Self(Box::new(Fault::new("", format!("`{variant}`"), expected)))
    }
}

impl std::error::Error for Misfit {}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Tree<'_> {
    fn misfit(self, expected: &dyn Expected) -> Misfit {
        let found = match self.0 {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        Misfit(Box::new(Fault::new("", found, expected.to_string())))
    }
}

/// Each method asks the visitor only for what it can get: what is never asked for is never
/// compiled. The types of a paper ask for nothing else.
impl<'de> Deserializer<'de> for Tree<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        Err(self.misfit(&visitor))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::String(text) => visitor.visit_str(text),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.as_u64() {
            Some(number) => visitor.visit_u64(number),
            None => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Array(values) => visitor.visit_seq(Items(values.iter(), 0)),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Object(fields) => visitor.visit_map(Fields(fields.iter(), None)),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(Variant(name, None)),
            Value::Object(fields) => {
                let mut fields = fields.iter();
                match (fields.next(), fields.next()) {
                    (Some((name, value)), None) => {
                        visitor.visit_enum(Variant(name, Some(Tree(value))))
                    }
                    _ => Err(self.misfit(&"an object with a single field")),
                }
            }
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u16 f32 f64 char str bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct map identifier
    }
}

struct Items<'de>(std::slice::Iter<'de, Value>, usize);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        let Some(value) = self.0.next() else {
            return Ok(None);
        };
        let item = seed
            .deserialize(Tree(value))
            .map_err(|at| at.under(&format!("[{}]", self.1)))?;
        self.1 += 1;
        Ok(Some(item))
    }
}

struct Fields<'de>(serde_json::map::Iter<'de>, Option<(&'de str, &'de Value)>);

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        let Some((name, value)) = self.0.next() else {
            return Ok(None);
        };
        self.1 = Some((name, value));
        seed.deserialize(name_of(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        let Some((name, value)) = self.1.take() else {
            return Err(Misfit::custom(
                "found no value, expected one for each field",
            ));
        };
        seed.deserialize(Tree(value)).map_err(|at| at.under(name))
    }
}

struct Variant<'de>(&'de str, Option<Tree<'de>>);

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Misfit> {
        Ok((seed.deserialize(name_of(self.0))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        self.1
            .map_or(Ok(()), |tree| Err(tree.misfit(&"nothing").under(self.0)))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Misfit> {
        let tree = self.1.unwrap_or(Tree(&Value::Null));
        seed.deserialize(tree).map_err(|at| at.under(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        self.struct_variant(&[], visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let tree = self.1.unwrap_or(Tree(&Value::Null));
        tree.deserialize_struct("", fields, visitor)
            .map_err(|at| at.under(self.0))
    }
}

fn name_of(name: &str) -> StrDeserializer<'_, Misfit> {
    name.into_deserializer()
}
