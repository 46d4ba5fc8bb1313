//! Numbers in as few bytes as they need: seven bits in each, the lowest first, and the eighth says that
//! there are more (LEB128).

/// Appends a number.
pub(super) fn push(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front; `None` at the end.
// A query takes two for each word of a bucket. Where the bundle is compiled for size, the call would cost
// more than what it does.
#[inline(always)]
pub(super) fn pop(bytes: &mut &[u8]) -> Option<usize> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
        shift += 7;
    }
}

/// Takes a number off the front, and then as many bytes.
#[inline(always)]
pub(super) fn pop_bytes<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = pop(bytes)?;
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

/// Appends bytes, after their number.
pub(super) fn push_bytes(taken: &[u8], bytes: &mut Vec<u8>) {
    push(taken.len(), bytes);
    bytes.extend_from_slice(taken);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            numbers in vec((0..=usize::MAX, 0..usize::BITS), 0..20),
            text in vec(0_u8..=255, 0..300),
        ) {
            let mut bytes = Vec::new();
            let numbers: Vec<_> = numbers.into_iter().map(|(number, by)| number >> by).collect();
            numbers.iter().for_each(|&number| push(number, &mut bytes));
            push_bytes(&text, &mut bytes);
            let mut rest = bytes.as_slice();
            for number in numbers {
                prop_assert_eq!(pop(&mut rest), Some(number));
            }
            prop_assert_eq!(pop_bytes(&mut rest), Some(text.as_slice()));
            prop_assert_eq!(pop(&mut rest), None);
        }
    }
}
