//! Numbers in as few bytes as they need: seven bits in each, the lowest first, and the eighth says that
//! there are more (LEB128). No other number than 0 has a byte that is 0.

/// Appends a number.
pub(super) fn push(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front; `None` at the end.
// A query takes one for each place. Where the bundle is compiled for size, the call would cost more than
// what it does.
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            numbers in vec((0..=usize::MAX, 0..usize::BITS), 0..20),
        ) {
            let mut bytes = Vec::new();
            let numbers: Vec<_> = numbers.into_iter().map(|(number, by)| number >> by).collect();
            numbers.iter().for_each(|&number| push(number, &mut bytes));
            let zeros = numbers.iter().filter(|&&number| number == 0).count();
            prop_assert_eq!(bytes.iter().filter(|&&byte| byte == 0).count(), zeros);
            let mut rest = bytes.as_slice();
            for number in numbers {
                prop_assert_eq!(pop(&mut rest), Some(number));
            }
            prop_assert_eq!(pop(&mut rest), None);
        }
    }
}
