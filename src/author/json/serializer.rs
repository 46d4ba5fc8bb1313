use super::Json;
use serde::ser::{
    self, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer,
};
use std::fmt::{self, Display};

type Written = Result<(), Unknown>;

/// Of what Rust has for values, a paper has only some.
impl Serializer for &mut Json {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;
    type SerializeMap = Impossible<(), Unknown>;
    type SerializeTuple = Impossible<(), Unknown>;
    type SerializeTupleStruct = Impossible<(), Unknown>;
    type SerializeTupleVariant = Impossible<(), Unknown>;

    fn serialize_str(self, text: &str) -> Written {
        self.string(text);
        Ok(())
    }

    fn serialize_u8(self, number: u8) -> Written {
        self.number(number);
        Ok(())
    }

    fn serialize_u32(self, number: u32) -> Written {
        self.number(number);
        Ok(())
    }

    fn serialize_u64(self, number: u64) -> Written {
        self.number(number);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unknown> {
        self.open('[');
        Ok(self)
    }

    fn serialize_struct(self, _: &str, _: usize) -> Result<Self, Unknown> {
        self.open('{');
        Ok(self)
    }

    fn serialize_unit_variant(self, _: &str, _: u32, variant: &str) -> Written {
        self.string(variant);
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &str,
        _: u32,
        variant: &str,
        value: &T,
    ) -> Written {
        self.open('{');
        self.name(variant);
        value.serialize(&mut *self)?;
        self.close('}');
        Ok(())
    }

    fn serialize_struct_variant(
        self,
        _: &str,
        _: u32,
        variant: &str,
        _: usize,
    ) -> Result<Self, Unknown> {
        self.open('{');
        self.name(variant);
        self.open('{');
        Ok(self)
    }

    fn serialize_bool(self, _: bool) -> Written {
        Unknown::found("a truth value")
    }

    fn serialize_i8(self, _: i8) -> Written {
        Unknown::found("a signed number")
    }

    fn serialize_i16(self, _: i16) -> Written {
        Unknown::found("a signed number")
    }

    fn serialize_i32(self, _: i32) -> Written {
        Unknown::found("a signed number")
    }

    fn serialize_i64(self, _: i64) -> Written {
        Unknown::found("a signed number")
    }

    fn serialize_u16(self, _: u16) -> Written {
        Unknown::found("a number of 16 bits")
    }

    fn serialize_f32(self, _: f32) -> Written {
        Unknown::found("a fraction")
    }

    fn serialize_f64(self, _: f64) -> Written {
        Unknown::found("a fraction")
    }

    fn serialize_char(self, _: char) -> Written {
        Unknown::found("a sign")
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Unknown::found("bytes")
    }

    fn serialize_none(self) -> Written {
        Unknown::found("nothing")
    }

    fn serialize_unit(self) -> Written {
        Unknown::found("nothing")
    }

    fn serialize_unit_struct(self, _: &str) -> Written {
        Unknown::found("nothing")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unknown> {
        Unknown::found("a map")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unknown> {
        Unknown::found("a tuple")
    }

    fn serialize_tuple_struct(
        self,
        _: &str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unknown> {
        Unknown::found("a tuple")
    }

    fn serialize_tuple_variant(
        self,
        _: &str,
        _: u32,
        _: &str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unknown> {
        Unknown::found("a tuple")
    }
}

impl SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.comma(b'[');
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close(']');
        Ok(())
    }
}

impl SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.name(name);
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close('}');
        Ok(())
    }
}

impl SerializeStructVariant for &mut Json {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        SerializeStruct::serialize_field(self, name, value)
    }

    fn end(self) -> Written {
        self.close('}');
        self.close('}');
        Ok(())
    }
}

/// A value of a type that stands nowhere in a paper.
#[derive(Debug)]
pub(in crate::author) struct Unknown(String);

impl Unknown {
    fn found<T>(what: &str) -> Result<T, Self> {
        Err(Self(format!("found {what}, expected none")))
    }
}

impl ser::Error for Unknown {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unknown {}
